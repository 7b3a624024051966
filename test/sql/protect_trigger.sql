-- clearance_protect_submitted(): the parts of a submitted form stay as they are.
SET client_min_messages = warning;
SET datestyle = 'ISO';
\set VERBOSITY terse

-- What a command ends with.  Values of rows begin with CANARY or are keys above
-- 770000: no message may hold one.
CREATE FUNCTION pg_temp.try(command text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	message text;
	detail text;
	hint text;
	schema_of text;
	table_of text;
	trigger_of text;
BEGIN
	EXECUTE command;
	RETURN 'ok';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT,
		schema_of = SCHEMA_NAME, table_of = TABLE_NAME, trigger_of = CONSTRAINT_NAME;
	IF concat(message, detail, hint) ~ 'CANARY|77\d\d\d\d' THEN
		RAISE 'a value of a row is in a message';
	END IF;
	RETURN concat_ws(' | ', SQLSTATE, nullif(concat_ws('.', nullif(schema_of, ''), nullif(table_of, ''), nullif(trigger_of, '')), ''),
		message, nullif(detail, ''), nullif(hint, ''));
END $$;

CREATE TABLE application (id int PRIMARY KEY, submitted_on date);
CREATE TABLE trip (id int PRIMARY KEY, application_id int REFERENCES application ON DELETE CASCADE ON UPDATE CASCADE, country text);
CREATE TRIGGER protected BEFORE INSERT OR UPDATE OR DELETE ON trip FOR EACH ROW
	EXECUTE FUNCTION clearance_protect_submitted('application_id', 'submitted=submitted_on');
CREATE TRIGGER kept BEFORE TRUNCATE ON trip
	EXECUTE FUNCTION clearance_protect_submitted('application_id', 'submitted=submitted_on');
INSERT INTO application VALUES (770001, NULL), (770002, NULL);
INSERT INTO trip VALUES (1, 770001, 'CANARY'), (2, 770002, 'CANARY'), (3, NULL, 'CANARY');
UPDATE application SET submitted_on = '2026-06-15' WHERE id = 770001;

-- Everything that would change the submitted form, and what would not.
SELECT command, pg_temp.try(command) FROM (VALUES
	($$INSERT INTO trip VALUES (4, 770001, 'CANARY')$$),
	($$INSERT INTO trip VALUES (1, 770001, 'CANARY') ON CONFLICT DO NOTHING$$),
	($$INSERT INTO trip VALUES (1, 770002, 'CANARY') ON CONFLICT (id) DO UPDATE SET country = 'CANARY 2'$$),
	($$UPDATE trip SET country = 'CANARY 2' WHERE id = 1$$),
	($$UPDATE trip SET country = country WHERE id = 1$$),
	($$DELETE FROM trip WHERE id = 1$$),
	-- from and into a submitted form
	($$UPDATE trip SET application_id = 770002 WHERE id = 1$$),
	($$UPDATE trip SET application_id = NULL WHERE id = 1$$),
	($$UPDATE trip SET application_id = 770001 WHERE id = 2$$),
	($$UPDATE trip SET application_id = 770001 WHERE id = 3$$),
	($$TRUNCATE trip$$),
	($$TRUNCATE application CASCADE$$),
	-- the submission and a change of a part in one command
	($$WITH s AS (UPDATE application SET submitted_on = '2026-06-15' WHERE id = 770002 RETURNING id) INSERT INTO trip SELECT 9, id, 'CANARY' FROM s$$),
	-- a cascade of a key is a change of the part, too
	($$UPDATE application SET id = 770003 WHERE id = 770001$$),
	-- drafts
	($$INSERT INTO trip VALUES (5, 770002, 'CANARY')$$),
	($$UPDATE trip SET application_id = 770002 WHERE id = 3$$),
	($$UPDATE application SET id = 770004 WHERE id = 770002$$),
	($$DELETE FROM trip WHERE application_id = 770004$$),
	-- taken back, changed, and gone as a whole
	($$UPDATE application SET submitted_on = NULL WHERE id = 770001$$),
	($$UPDATE trip SET country = 'CANARY 3' WHERE id = 1$$),
	($$UPDATE application SET submitted_on = '2026-06-15' WHERE id = 770001$$),
	($$DELETE FROM application WHERE id = 770001$$),
	($$TRUNCATE trip$$)) AS c (command);
TABLE trip;
-- COPY.
INSERT INTO application VALUES (770005, '2026-06-15');
COPY trip FROM stdin;
7	770004	CANARY
8	770005	CANARY
\.
TABLE trip;
DROP TABLE trip, application;

-- How a form says that it is submitted; keys of other types; no foreign key.
CREATE SCHEMA hr;
CREATE TYPE hr.stage AS ENUM ('draft', 'sent', 'granted');
CREATE TABLE hr.form (number uuid PRIMARY KEY, code text, done boolean, stage hr.stage, status char(10), revision smallint DEFAULT 1);
CREATE TABLE hr.part (form uuid REFERENCES hr.form, code varchar(20), note text);
INSERT INTO hr.form VALUES ('00000000-0000-0000-0000-000000000001', 'draft', false, 'draft', 'open'),
	('00000000-0000-0000-0000-000000000002', 'final', true, 'granted', 'closed'),
	('00000000-0000-0000-0000-000000000003', 'both', NULL, NULL, NULL), ('00000000-0000-0000-0000-000000000004', 'both', NULL, NULL, NULL);
CREATE FUNCTION pg_temp.with_options(arguments text, command text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('CREATE TRIGGER t BEFORE INSERT OR UPDATE OR DELETE ON hr.part FOR EACH ROW EXECUTE FUNCTION clearance_protect_submitted(%s)', arguments);
	command := pg_temp.try(command);
	DROP TRIGGER t ON hr.part;
	DELETE FROM hr.part;
	RETURN command;
END $$;
SELECT arguments, number, pg_temp.with_options(arguments, format('INSERT INTO hr.part SELECT number, code FROM hr.form WHERE number::text LIKE %L', '%' || number)) FROM (VALUES
	($$'form', 'submitted=done'$$), ($$'form', 'submitted=stage'$$),
	($$'form', 'submitted=stage', 'submitted_value=sent', 'submitted_value=granted'$$), ($$'form', 'submitted=stage', 'submitted_value=sent'$$),
	($$'form', 'submitted=status', 'submitted_value=closed'$$), ($$'form', 'submitted=done', 'submitted_value=false'$$),
	($$'code', 'parent=hr.form', 'parent_key=code', 'submitted=done'$$),
	($$'form', 'key=code', 'parent=hr.form', 'parent_key=number', 'parent_key=code', 'submitted=done'$$)) AS a (arguments), generate_series(1, 3) AS number;
-- Arguments that are wrong.
SELECT arguments, pg_temp.with_options(arguments, 'INSERT INTO hr.part SELECT number, code FROM hr.form LIMIT 1') FROM (VALUES
	($$$$), ($$'form'$$), ($$'shape', 'submitted=done'$$), ($$'form', 'submitted=sent'$$), ($$'form', 'done'$$), ($$'form', 'submitted=done', 'years=10'$$),
	($$'form', 'submitted=done', 'revision=version'$$), ($$'form', 'submitted=done', 'revision=code'$$), ($$'code', 'submitted=done'$$),
	($$'form', 'submitted=done', 'submitted=stage'$$)) AS a (arguments);
SELECT clearance_protect_submitted();
CREATE TRIGGER t AFTER INSERT ON hr.part FOR EACH ROW EXECUTE FUNCTION clearance_protect_submitted('form', 'submitted=done');
INSERT INTO hr.part VALUES (NULL);
DROP TRIGGER t ON hr.part;
CREATE TRIGGER t AFTER TRUNCATE ON hr.part EXECUTE FUNCTION clearance_protect_submitted('form', 'submitted=done');
TRUNCATE hr.part;
DROP TRIGGER t ON hr.part;
-- A part that belongs to several forms is kept as long as one of them is submitted.
UPDATE hr.form SET done = number::text LIKE '%4' WHERE code = 'both';
SELECT pg_temp.with_options($$'code', 'parent=hr.form', 'parent_key=code', 'submitted=done'$$, $$INSERT INTO hr.part VALUES (NULL, 'both')$$);
UPDATE hr.form SET done = NULL WHERE code = 'both';
SELECT pg_temp.with_options($$'code', 'parent=hr.form', 'parent_key=code', 'submitted=done', 'revision=revision'$$, $$INSERT INTO hr.part VALUES (NULL, 'both')$$);
SELECT revision FROM hr.form ORDER BY number;
UPDATE hr.form SET revision = 1;

-- A revision is raised once per transaction, whatever number of parts changes.
CREATE TRIGGER protected BEFORE INSERT OR UPDATE OR DELETE ON hr.part FOR EACH ROW
	EXECUTE FUNCTION clearance_protect_submitted('form', 'submitted=done', 'revision=revision');
BEGIN;
INSERT INTO hr.part SELECT number, code FROM hr.form, generate_series(1, 100) WHERE done IS NOT TRUE;
UPDATE hr.part SET note = 'CANARY';
DELETE FROM hr.part WHERE code = 'both';
COMMIT;
SELECT code, revision FROM hr.form ORDER BY number;
-- Rolled back, it is raised anew.
BEGIN;
SAVEPOINT a;
UPDATE hr.part SET note = 'CANARY 2';
ROLLBACK TO a;
UPDATE hr.part SET note = 'CANARY 3';
COMMIT;
SELECT code, revision FROM hr.form ORDER BY number;

-- A statement looks at each form once, and anew when something has happened in
-- between.  (A cast of the parent's column tells of it.)
CREATE TYPE hr.state AS (word text);
CREATE FUNCTION hr.state_text(hr.state) RETURNS text IMMUTABLE LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE 'looked: %', $1.word; RETURN $1.word; END $$;
CREATE CAST (hr.state AS text) WITH FUNCTION hr.state_text(hr.state);
CREATE TABLE hr.letter (id int PRIMARY KEY, state hr.state);
CREATE TABLE hr.page (letter int, number int);
CREATE TRIGGER kept BEFORE INSERT OR UPDATE OR DELETE ON hr.page FOR EACH ROW
	EXECUTE FUNCTION clearance_protect_submitted('letter', 'parent=hr.letter', 'parent_key=id', 'submitted=state', 'submitted_value=sent');
INSERT INTO hr.letter VALUES (1, row('draft')), (2, row('draft'));
SET client_min_messages = notice;
BEGIN;
INSERT INTO hr.page SELECT 1 + n % 2, n FROM generate_series(1, 10) AS n;
UPDATE hr.page SET number = 0 WHERE letter = 1;
SAVEPOINT a;
UPDATE hr.letter SET state = row('sent') WHERE id = 1;
DELETE FROM hr.page WHERE letter = 1;
ROLLBACK TO a;
DELETE FROM hr.page WHERE letter = 1;
COMMIT;
-- The form is submitted while its parts are written, by a function between two rows.
CREATE FUNCTION hr.send(number int) RETURNS int LANGUAGE plpgsql AS $$
BEGIN
	IF number = 3 THEN UPDATE hr.letter SET state = row('sent') WHERE id = 2; END IF;
	RETURN number;
END $$;
INSERT INTO hr.page SELECT 2, hr.send(n) FROM generate_series(1, 5) AS n;
SET client_min_messages = warning;

-- What is renamed or dropped.
ALTER TABLE hr.form RENAME revision TO version;
SELECT pg_temp.try($$DELETE FROM hr.part$$);
ALTER TABLE hr.form RENAME version TO revision;
SELECT pg_temp.try($$DELETE FROM hr.part$$);
ALTER TABLE hr.form RENAME number TO id;
ALTER TABLE hr.form RENAME TO forms;
SELECT pg_temp.try($$INSERT INTO hr.part SELECT id, code FROM hr.forms LIMIT 1$$);
ALTER TABLE hr.part RENAME form TO form_id;
SELECT pg_temp.try($$INSERT INTO hr.part VALUES (NULL)$$);
ALTER TABLE hr.part RENAME form_id TO form;
ALTER TABLE hr.forms DROP done;
SELECT pg_temp.try($$INSERT INTO hr.part VALUES (NULL)$$);
DROP SCHEMA hr CASCADE;

-- Partitions of children and of parents, keys of several columns, odd names.
CREATE SCHEMA "a b";
CREATE TABLE "a b"."'c""d'" ("or""g" int, "n'r" bigint, "sub mitted" timestamptz, PRIMARY KEY ("or""g", "n'r")) PARTITION BY LIST ("or""g");
CREATE TABLE "a b"."one" PARTITION OF "a b"."'c""d'" FOR VALUES IN (1);
CREATE TABLE "a b"."two" PARTITION OF "a b"."'c""d'" FOR VALUES IN (2);
CREATE TABLE "a b"."$1" (y int, "n'r" int, "or""g" int, FOREIGN KEY ("or""g", "n'r") REFERENCES "a b"."'c""d'") PARTITION BY RANGE (y);
CREATE TABLE "a b"."$1 old" PARTITION OF "a b"."$1" FOR VALUES FROM (0) TO (10);
CREATE TABLE "a b"."$1 new" ("or""g" int, dropped int, y int, "n'r" int);
ALTER TABLE "a b"."$1 new" DROP dropped;
ALTER TABLE "a b"."$1" ATTACH PARTITION "a b"."$1 new" FOR VALUES FROM (10) TO (20);
CREATE TRIGGER "t """ BEFORE INSERT OR UPDATE OR DELETE ON "a b"."$1" FOR EACH ROW
	EXECUTE FUNCTION clearance_protect_submitted('n''r', 'key=or"g', 'submitted=sub mitted');
INSERT INTO "a b"."'c""d'" VALUES (1, 1, NULL), (1, 2, '2026-06-15'), (2, 1, NULL);
SELECT command, pg_temp.try(command) FROM (VALUES
	($$INSERT INTO "a b"."$1" VALUES (1, 1, 1), (11, 1, 2)$$),
	-- (keys are the second and the third column: number, then organization)
	($$INSERT INTO "a b"."$1" VALUES (1, 2, 1)$$),
	($$INSERT INTO "a b"."$1" VALUES (11, 2, 1)$$),
	($$UPDATE "a b"."$1" SET y = 12 WHERE y = 1$$),
	($$UPDATE "a b"."'c""d'" SET "sub mitted" = '2026-06-15' WHERE "n'r" = 1$$),
	($$UPDATE "a b"."$1" SET y = 1 WHERE y = 12$$),
	($$UPDATE "a b"."$1" SET y = 1 WHERE y = 11$$),
	($$DELETE FROM "a b"."$1 new" WHERE y = 11$$)) AS c (command);
-- One partition holds parts of drafts only, and can be truncated.
CREATE TRIGGER "kept" BEFORE TRUNCATE ON "a b"."$1 old"
	EXECUTE FUNCTION clearance_protect_submitted('n''r', 'key=or"g', 'submitted=sub mitted');
CREATE TRIGGER "kept" BEFORE TRUNCATE ON "a b"."$1 new"
	EXECUTE FUNCTION clearance_protect_submitted('n''r', 'key=or"g', 'submitted=sub mitted');
INSERT INTO "a b"."'c""d'" VALUES (2, 2, NULL);
INSERT INTO "a b"."$1" VALUES (1, 2, 2);
SELECT pg_temp.try('TRUNCATE "a b"."$1 old"'), pg_temp.try('TRUNCATE "a b"."$1 new"'), pg_temp.try('TRUNCATE "a b"."$1"');
DROP SCHEMA "a b" CASCADE;

-- Row-level security hides no submitted parent.
CREATE ROLE clearance_clerk;
CREATE ROLE clearance_owner;
CREATE TABLE form (id int PRIMARY KEY, submitted boolean);
CREATE TABLE part (id int REFERENCES form);
ALTER TABLE form OWNER TO clearance_owner;
ALTER TABLE part OWNER TO clearance_owner;
ALTER TABLE form ENABLE ROW LEVEL SECURITY;
ALTER TABLE form FORCE ROW LEVEL SECURITY;
CREATE TRIGGER protected BEFORE INSERT OR UPDATE OR DELETE ON part FOR EACH ROW
	EXECUTE FUNCTION clearance_protect_submitted('id', 'submitted=submitted');
INSERT INTO form VALUES (1, true), (2, false);
GRANT INSERT ON part TO clearance_clerk;
SET ROLE clearance_clerk;
SELECT pg_temp.try('INSERT INTO part VALUES (1)'), pg_temp.try('INSERT INTO part VALUES (2)'), current_user;
RESET ROLE;
ALTER TABLE part OWNER TO clearance_clerk;
SELECT pg_temp.try('INSERT INTO part VALUES (1)');
SET clearance.language = 'fr';
ALTER TABLE part OWNER TO clearance_owner;
SELECT pg_temp.try('INSERT INTO part VALUES (1)');
RESET clearance.language;
DROP TABLE part, form;
DROP ROLE clearance_clerk, clearance_owner;

-- MERGE came with version 15: where there is none, it is run as an INSERT.
CREATE TABLE form (id int PRIMARY KEY, submitted boolean);
CREATE TABLE part (id int REFERENCES form, note text);
CREATE TRIGGER protected BEFORE INSERT OR UPDATE OR DELETE ON part FOR EACH ROW
	EXECUTE FUNCTION clearance_protect_submitted('id', 'submitted=submitted');
INSERT INTO form VALUES (1, false), (2, false);
INSERT INTO part VALUES (1);
UPDATE form SET submitted = true WHERE id = 1;
SELECT pg_temp.try(CASE WHEN current_setting('server_version_num')::int >= 150000 THEN merge ELSE 'INSERT INTO part VALUES (1)' END) FROM (VALUES
	($$MERGE INTO part USING form ON part.id = form.id WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN INSERT VALUES (form.id)$$),
	($$MERGE INTO part USING form ON part.id = form.id WHEN MATCHED THEN UPDATE SET note = 'CANARY' WHEN NOT MATCHED THEN DO NOTHING$$),
	($$MERGE INTO part USING form ON part.note = 'x' WHEN NOT MATCHED THEN INSERT VALUES (form.id)$$)) AS m (merge);
TABLE part;
DROP TABLE part, form;
