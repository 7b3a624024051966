-- clearance_require_unbroken(): no history with a gap is committed.
SET client_min_messages = warning;
SET datestyle = 'ISO';
\set VERBOSITY terse

-- What a command ends with, deferred triggers included.  Values of rows begin
-- with CANARY or are keys above 770000: no message may hold one.
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
	SET CONSTRAINTS ALL IMMEDIATE;
	SET CONSTRAINTS ALL DEFERRED;
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

CREATE TABLE person (id int PRIMARY KEY, submitted_on date, note text);
CREATE TABLE residence (
	id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	person_id int REFERENCES person ON DELETE CASCADE ON UPDATE CASCADE,
	starts_on date, ends_on date, remark text);
CREATE CONSTRAINT TRIGGER unbroken AFTER INSERT OR UPDATE OR DELETE ON residence
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
	EXECUTE FUNCTION clearance_require_unbroken('person_id', 'starts_on', 'ends_on', 'years=10', 'date=submitted_on');
-- A person comes under the check when the date is set: the same on the parent.
CREATE CONSTRAINT TRIGGER submitted AFTER INSERT OR UPDATE ON person
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
	EXECUTE FUNCTION clearance_require_unbroken('person_id', 'starts_on', 'ends_on', 'years=10', 'date=submitted_on', 'history=public.residence');
CREATE TRIGGER emptied AFTER TRUNCATE ON residence
	EXECUTE FUNCTION clearance_require_unbroken('person_id', 'starts_on', 'ends_on', 'years=10', 'date=submitted_on');

-- A draft may have gaps; it cannot be submitted with them.
INSERT INTO person VALUES (770001, NULL), (770002, NULL);
INSERT INTO residence (person_id, starts_on, ends_on, remark) VALUES
	(770001, '2016-06-15', '2019-02-28', 'CANARY'), (770001, '2019-05-15', '2021-01-31', 'CANARY'), (770001, '2021-02-02', NULL, 'CANARY');
SELECT pg_temp.try($$UPDATE person SET submitted_on = '2026-06-15' WHERE id = 770001$$);
UPDATE residence SET ends_on = '2019-05-14' WHERE ends_on = '2019-02-28';
SELECT pg_temp.try($$UPDATE person SET submitted_on = '2026-06-15' WHERE id = 770001$$);
UPDATE residence SET starts_on = '2021-02-01' WHERE starts_on = '2021-02-02';
SELECT pg_temp.try($$UPDATE person SET submitted_on = '2026-06-15' WHERE id = 770001$$);
-- The window is both days inclusive: one day earlier is not covered.
SELECT pg_temp.try($$UPDATE person SET submitted_on = '2026-06-14' WHERE id = 770001$$);
-- Nobody without history is submitted, not even as a new row.
SELECT pg_temp.try($$UPDATE person SET submitted_on = '2026-06-15' WHERE id = 770002$$);
SELECT pg_temp.try($$INSERT INTO person VALUES (770003, '2026-06-15')$$);
-- What does not touch the history is not checked again.
SELECT pg_temp.try($$UPDATE person SET note = 'CANARY' WHERE id = 770001$$);

-- Every way to break a history.
SELECT command, pg_temp.try(command) FROM (VALUES
	($$DELETE FROM residence WHERE starts_on = '2019-05-15'$$),
	($$UPDATE residence SET ends_on = '2020-12-31' WHERE ends_on = '2021-01-31'$$),
	($$UPDATE residence SET starts_on = NULL WHERE starts_on = '2021-02-01'$$),
	($$UPDATE residence SET person_id = 770002 WHERE starts_on = '2021-02-01'$$),
	($$UPDATE residence SET person_id = NULL WHERE starts_on = '2021-02-01'$$),
	($$TRUNCATE residence$$),
	($$WITH gone AS (DELETE FROM residence WHERE person_id = 770001 RETURNING *) INSERT INTO residence (person_id, starts_on, ends_on) SELECT 770002, starts_on, ends_on FROM gone$$),
	-- and what does not break it
	($$UPDATE residence SET remark = 'CANARY 2'$$),
	($$UPDATE residence SET ends_on = '2027-01-01' WHERE ends_on IS NULL$$),
	($$UPDATE residence SET starts_on = '1990-01-01' WHERE starts_on = '2016-06-15'$$)) AS c (command);
-- Entries can be replaced in any order within a transaction; savepoints count.
BEGIN;
DELETE FROM residence WHERE person_id = 770001;
INSERT INTO residence (person_id, starts_on) VALUES (770001, '2010-01-01');
COMMIT;
BEGIN;
SAVEPOINT a;
DELETE FROM residence WHERE person_id = 770001;
ROLLBACK TO a;
COMMIT;
BEGIN;
SET CONSTRAINTS unbroken IMMEDIATE;
UPDATE residence SET ends_on = '2027-01-01';
SAVEPOINT a;
DELETE FROM residence;
ROLLBACK TO a;
-- the check before does not stand for this one
UPDATE residence SET ends_on = '2026-01-01';
COMMIT;
SELECT count(*) FROM residence;
-- A check that passed is no excuse after another change by the same transaction.
BEGIN;
SET CONSTRAINTS unbroken IMMEDIATE;
UPDATE residence SET ends_on = '2027-01-01';
UPDATE residence SET ends_on = '2026-01-02';
ROLLBACK;

-- COPY, ON CONFLICT.
COPY residence (person_id, starts_on, ends_on, remark) FROM stdin;
770001	2000-01-01	2001-01-01	CANARY
770002	2000-01-01	2001-01-01	CANARY
\.
INSERT INTO person VALUES (770004, '2026-06-15');
BEGIN;
INSERT INTO person VALUES (770004, '2026-06-15');
COPY residence (person_id, starts_on, ends_on, remark) FROM stdin;
770004	2000-01-01	2019-01-01	CANARY
770004	2019-01-03	\N	CANARY
\.
COMMIT;
CREATE UNIQUE INDEX ON residence (person_id, starts_on);
SELECT pg_temp.try($$INSERT INTO residence (person_id, starts_on, ends_on) VALUES (770001, '2010-01-01', '2012-01-01') ON CONFLICT (person_id, starts_on) DO UPDATE SET ends_on = excluded.ends_on$$);
SELECT pg_temp.try($$INSERT INTO residence (person_id, starts_on, ends_on) VALUES (770001, '2010-01-01', '2012-01-01') ON CONFLICT DO NOTHING$$);

-- Cascades: a key that changes takes its history along; a person who is gone
-- needs none.
SELECT pg_temp.try($$UPDATE person SET id = 770009 WHERE id = 770001$$);
SELECT pg_temp.try($$DELETE FROM person WHERE id = 770009$$);
SELECT count(*) FROM residence WHERE person_id IN (770001, 770009);
SELECT pg_temp.try($$TRUNCATE residence$$);
SELECT pg_temp.try($$TRUNCATE person CASCADE$$);

-- MERGE came with version 15: where there is none, the same by other commands.
INSERT INTO person VALUES (770005, NULL);
INSERT INTO residence (person_id, starts_on) VALUES (770005, '2000-01-01');
UPDATE person SET submitted_on = '2026-06-15' WHERE id = 770005;
SELECT pg_temp.try(CASE WHEN current_setting('server_version_num')::int >= 150000 THEN merge ELSE other END) FROM (VALUES
	($$MERGE INTO residence AS r USING person AS p ON r.person_id = p.id WHEN MATCHED THEN UPDATE SET ends_on = '2020-12-31' WHEN NOT MATCHED THEN DO NOTHING$$,
		$$UPDATE residence SET ends_on = '2020-12-31'$$),
	($$MERGE INTO residence AS r USING person AS p ON r.person_id = p.id WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN DO NOTHING$$,
		$$DELETE FROM residence$$),
	($$MERGE INTO residence AS r USING person AS p ON r.person_id = p.id AND r.ends_on IS NOT NULL WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN INSERT (person_id, starts_on) VALUES (p.id, '2010-01-01')$$,
		$$INSERT INTO residence (person_id, starts_on) VALUES (770005, '2010-01-01')$$)) AS c (merge, other);
DROP TABLE person, residence;

-- Once per person: however many entries are touched, in whatever order, each
-- parent is read once.  (A cast of the parent's column tells of it.)
CREATE TYPE state AS (word text);
CREATE FUNCTION state_text(state) RETURNS text IMMUTABLE LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE 'read %', $1.word; RETURN 'submitted'; END $$;
CREATE CAST (state AS text) WITH FUNCTION state_text(state);
CREATE TABLE person (id int PRIMARY KEY, state state);
CREATE TABLE residence (person_id int, starts_on date, ends_on date);
CREATE CONSTRAINT TRIGGER unbroken AFTER INSERT OR UPDATE OR DELETE ON residence
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
	EXECUTE FUNCTION clearance_require_unbroken('person_id', 'starts_on', 'ends_on', 'from=2016-01-01', 'to=2025-12-31', 'parent=public.person', 'parent_key=id', 'submitted=state', 'submitted_value=submitted');
INSERT INTO person SELECT i, row('person ' || i)::state FROM generate_series(1, 3) AS i;
SET client_min_messages = notice;
INSERT INTO residence SELECT i % 3 + 1, date '2015-06-15' + i * 10, date '2015-06-15' + i * 10 + 30 FROM generate_series(0, 400) AS i;
BEGIN;
DELETE FROM residence WHERE person_id = 1 AND starts_on > '2025-12-31';
SET CONSTRAINTS unbroken IMMEDIATE;
-- Another change, another look; so after a savepoint.
UPDATE residence SET ends_on = ends_on + 1 WHERE person_id < 3;
SAVEPOINT a;
UPDATE residence SET ends_on = ends_on - 1 WHERE person_id = 1;
ROLLBACK;
SET client_min_messages = warning;
DROP TABLE person, residence;
DROP TYPE state CASCADE;

-- Forms of columns and options.
CREATE SCHEMA hr;
CREATE TABLE hr.person (id int PRIMARY KEY, status text, flag boolean, day date);
CREATE TABLE hr.job (person_id int REFERENCES hr.person, during daterange, a text, b varchar(10), starts date, ends date);
CREATE FUNCTION pg_temp.with_options(arguments text, command text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('CREATE TRIGGER t AFTER INSERT OR UPDATE OR DELETE ON hr.job FOR EACH ROW EXECUTE FUNCTION clearance_require_unbroken(%s)', arguments);
	command := pg_temp.try(command);
	DROP TRIGGER t ON hr.job;
	DELETE FROM hr.job;
	RETURN command;
END $$;
INSERT INTO hr.person VALUES (1, 'draft', false, '2026-06-15'), (2, 'submitted', true, '2026-06-15'), (3, 'granted', NULL, NULL);
SELECT rest, what, pg_temp.with_options($$'person_id', 'during', $$ || rest, format('INSERT INTO hr.job (person_id, during) %s', what)) FROM (VALUES
	($$'from=2020-01-01', 'to=2020-12-31'$$, $$VALUES (1, '[2020-01-01,2021-01-01)')$$),
	($$'from=2020-01-01', 'to=2020-12-31'$$, $$VALUES (1, '[2020-01-01,2020-12-31)')$$),
	($$'from=2020-01-01', 'to=2020-12-31'$$, $$VALUES (1, 'empty')$$),
	($$'from=2020-01-01', 'to=2020-12-31'$$, $$VALUES (1, NULL)$$),
	($$'from=2020-01-01', 'to=2020-12-31'$$, $$VALUES (1, '(,)')$$),
	($$'from=2020-01-01', 'to=2020-12-31'$$, $$VALUES (1, '[2020-03-01,2020-06-01)'), (1, '[2020-06-02,)')$$),
	($$'from=2020-01-01', 'to=2020-12-31', 'tolerance=1'$$, $$VALUES (1, '[2020-01-02,2020-06-01)'), (1, '[2020-06-02,)')$$),
	($$'from=2020-01-01', 'to=2020-12-31', 'tolerance=1'$$, $$VALUES (1, '[2020-01-03,2020-06-01)'), (1, '[2020-06-02,)')$$),
	-- who is checked
	($$'years=1', 'date=day', 'submitted=flag'$$, $$VALUES (1, 'empty')$$),
	($$'years=1', 'date=day', 'submitted=flag'$$, $$VALUES (2, 'empty')$$),
	($$'years=1', 'date=day', 'submitted=flag'$$, $$VALUES (3, 'empty')$$),
	($$'years=1', 'date=day', 'submitted=status', 'submitted_value=submitted', 'submitted_value=granted'$$, $$VALUES (1, 'empty')$$),
	($$'years=1', 'date=day', 'submitted=status', 'submitted_value=submitted', 'submitted_value=granted'$$, $$VALUES (2, 'empty')$$),
	($$'years=1', 'date=day', 'submitted=status', 'submitted_value=submitted', 'submitted_value=granted'$$, $$VALUES (3, 'empty')$$),
	($$'years=1', 'date=day'$$, $$VALUES (3, 'empty')$$),
	-- no date: the current one
	($$'years=1'$$, $$VALUES (3, daterange((current_date - interval '1 year')::date, current_date, '[]'))$$)) AS c (rest, what);
SELECT pg_temp.with_options($$'person_id', 'during', 'years=1'$$,
	$$INSERT INTO hr.job (person_id, during) VALUES (3, daterange((current_date - interval '1 year')::date, current_date))$$)
	= format('23514 | hr.job.t | history in relation "job" is broken (gaps: 1) | Days not covered: [%1$s,%1$s].', current_date);

SELECT rest, what, pg_temp.with_options($$'person_id', 'starts', 'ends', 'from=2020-01-01', 'to=2020-12-31', $$ || rest, format('INSERT INTO hr.job (person_id, starts, ends) VALUES %s', what)) FROM (VALUES
	($$'ends=closed'$$, $$(1, '2020-01-01', '2020-06-30'), (1, '2020-07-01', '2020-12-31')$$),
	($$'ends=open'$$,   $$(1, '2020-01-01', '2020-06-30'), (1, '2020-07-01', '2020-12-31')$$),
	($$'ends=open'$$,   $$(1, '2020-01-01', '2020-07-01'), (1, '2020-07-01', '2021-01-01')$$),
	($$'ends=open'$$,   $$(1, '2020-01-01', 'infinity')$$),
	($$'ends=open', 'null_end=present'$$, $$(1, '2020-01-01', NULL)$$),
	($$'null_end=nothing'$$, $$(1, '2020-01-01', NULL)$$),
	-- an end before the start covers nothing
	($$'ends=closed'$$, $$(1, '2020-12-31', '2020-01-01')$$)) AS c (rest, what);

-- Dates of month precision: broken is what no choice of days covers.
SELECT what, pg_temp.with_options($$'person_id', 'a', 'b', 'from=2020-01-01', 'to=2020-12-31'$$, format('INSERT INTO hr.job (person_id, a, b) VALUES %s', what)) FROM (VALUES
	($$(1, '2019', '2020-05'), (1, '2020-06', 'present')$$),
	($$(1, '2019', '2020-05'), (1, '2020-05-31', ' ')$$),
	($$(1, ' 2019 ', ' 2020-05  '), (1, '2020-06', ' present ')$$),
	($$(1, '2020-01', '2020-04'), (1, '2020-06-15', '2020-12')$$),
	($$(1, '2020', '2020'), (1, '', '2020')$$),
	($$(1, '2020', '2020-10~')$$),
	($$(1, 'CANARY', NULL)$$),
	($$(1, '2020', 'CANARY')$$)) AS c (what);
SELECT pg_temp.with_options($$'person_id', 'a', 'b', 'from=2020-01-01', 'to=2020-12-31', 'ends=open'$$, $$INSERT INTO hr.job (person_id, a, b) VALUES (1, '2020-01', '2020-05'), (1, '2020-05-31', '2021-01')$$);

-- Arguments that are wrong, and tables that are.
CREATE TABLE hr.text_person (id text PRIMARY KEY, day timestamp);
CREATE VIEW hr.view AS SELECT * FROM hr.person;
SELECT arguments, pg_temp.with_options(arguments, 'INSERT INTO hr.job (person_id) VALUES (1)') FROM (VALUES
	($$$$), ($$'person_id'$$), ($$'person_id', 'starts'$$), ($$'nobody', 'starts', 'ends', 'years=10'$$),
	($$'person_id', 'began', 'ends', 'years=10'$$), ($$'person_id', 'starts', 'ended', 'years=10'$$), ($$'person_id', 'person_id', 'ends', 'years=10'$$),
	($$'person_id', 'starts', 'a', 'years=10'$$), ($$'person_id', 'starts', 'years=10'$$),
	($$'person_id', 'starts', 'ends'$$), ($$'person_id', 'starts', 'ends', 'years=0'$$), ($$'person_id', 'starts', 'ends', 'years=ten'$$),
	($$'person_id', 'starts', 'ends', 'years=10', 'years=5'$$), ($$'person_id', 'starts', 'ends', 'years='$$), ($$'person_id', 'starts', 'ends', 'year=10'$$),
	($$'person_id', 'starts', 'ends', 'years=10', 'from=2020-01-01'$$), ($$'person_id', 'starts', 'ends', 'from=2020-01-01'$$),
	($$'person_id', 'starts', 'ends', 'from=2020-01-02', 'to=2020-01-01'$$), ($$'person_id', 'starts', 'ends', 'from=2020-01', 'to=2020-02-01'$$),
	($$'person_id', 'starts', 'ends', 'from=2020-01-01', 'to=2020-02-01', 'date=day'$$),
	($$'person_id', 'starts', 'ends', 'years=10', 'tolerance=-1'$$), ($$'person_id', 'starts', 'ends', 'years=10', 'ends=half'$$),
	($$'person_id', 'during', 'years=10', 'ends=open'$$), ($$'person_id', 'starts', 'ends', 'years=10', 'null_end=never'$$),
	($$'person_id', 'starts', 'ends', 'years=10', 'date=deadline'$$), ($$'person_id', 'starts', 'ends', 'years=10', 'date=status'$$),
	($$'person_id', 'starts', 'ends', 'years=10', 'submitted=deadline'$$), ($$'person_id', 'starts', 'ends', 'years=10', 'submitted_value=x'$$),
	($$'person_id', 'starts', 'ends', 'years=10', 'parent=person', 'parent_key=id'$$), ($$'person_id', 'starts', 'ends', 'years=10', 'parent=hr.people', 'parent_key=id'$$),
	($$'person_id', 'starts', 'ends', 'years=10', 'parent=hr.person', 'parent_key=key'$$), ($$'person_id', 'starts', 'ends', 'years=10', 'parent=hr.view', 'parent_key=id'$$),
	($$'person_id', 'starts', 'ends', 'years=10', 'parent=hr.text_person', 'parent_key=id'$$), ($$'person_id', 'starts', 'ends', 'years=10', 'parent=hr.text_person'$$),
	($$'person_id', 'starts', 'ends', 'years=10', 'parent_key=id'$$), ($$'person_id', 'starts', 'ends', 'years=10', 'key=a'$$),
	($$'person_id', 'starts', 'ends', 'years=10', 'key=a', 'parent=hr.person', 'parent_key=id'$$),
	($$'person_id', 'starts', 'ends', 'years=10', 'parent=hr.person', 'parent_key=id', 'parent_key=status'$$)) AS a (arguments);
CREATE FUNCTION pg_temp.misuse(timing text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('CREATE TRIGGER t %s EXECUTE FUNCTION clearance_require_unbroken(''person_id'', ''starts'', ''ends'', ''years=10'')', timing);
	timing := pg_temp.try('INSERT INTO hr.job (person_id) VALUES (1)');
	DROP TRIGGER t ON hr.job;
	RETURN timing;
END $$;
SELECT clearance_require_unbroken();
SELECT pg_temp.misuse('BEFORE INSERT ON hr.job FOR EACH ROW'), pg_temp.misuse('AFTER INSERT ON hr.job');

-- A submitted form needs its date; one that has none is not in any window.
SELECT pg_temp.with_options($$'person_id', 'during', 'years=10', 'date=day', 'submitted=status'$$, 'INSERT INTO hr.job (person_id) VALUES (3)');
UPDATE hr.person SET day = 'infinity' WHERE id = 3;
SELECT pg_temp.with_options($$'person_id', 'during', 'years=10', 'date=day'$$, 'INSERT INTO hr.job (person_id) VALUES (3)');

-- Columns and tables that are renamed or dropped after the plans are made; a
-- trigger that is replaced by one with other arguments.
CREATE TRIGGER t AFTER INSERT ON hr.job FOR EACH ROW EXECUTE FUNCTION clearance_require_unbroken('person_id', 'starts', 'ends', 'years=10', 'date=day');
INSERT INTO hr.job (person_id, starts) VALUES (2, '2000-01-01');
ALTER TABLE hr.job RENAME ends TO ended;
SELECT pg_temp.try('INSERT INTO hr.job (person_id) VALUES (2)');
ALTER TABLE hr.job RENAME ended TO ends;
SELECT pg_temp.try('INSERT INTO hr.job (person_id) VALUES (2)');
ALTER TABLE hr.person RENAME day TO on_day;
SELECT pg_temp.try('INSERT INTO hr.job (person_id) VALUES (2)');
ALTER TABLE hr.person RENAME on_day TO day;
-- the foreign key follows these
ALTER TABLE hr.person RENAME id TO number;
ALTER TABLE hr.person RENAME TO people;
ALTER SCHEMA hr RENAME TO staff;
SELECT pg_temp.try('INSERT INTO staff.job (person_id) VALUES (2)');
ALTER SCHEMA staff RENAME TO hr;
ALTER TABLE hr.people RENAME TO person;
ALTER TABLE hr.job ALTER ends TYPE text;
SELECT pg_temp.try('INSERT INTO hr.job (person_id) VALUES (2)');
ALTER TABLE hr.job ALTER ends TYPE date USING NULL;
CREATE OR REPLACE TRIGGER t AFTER INSERT ON hr.job FOR EACH ROW EXECUTE FUNCTION clearance_require_unbroken('person_id', 'starts', 'ends', 'from=1999-12-31', 'to=2000-01-01');
SELECT pg_temp.try('INSERT INTO hr.job (person_id) VALUES (2)');
ALTER TABLE hr.job DROP COLUMN starts;
SELECT pg_temp.try('INSERT INTO hr.job (person_id) VALUES (2)');
ALTER TABLE hr.job DROP CONSTRAINT job_person_id_fkey;
ALTER TABLE hr.job ADD COLUMN starts date;
SELECT pg_temp.try('INSERT INTO hr.job (person_id) VALUES (2)');
DROP SCHEMA hr CASCADE;

-- Partitions: the history is the whole table, whichever row is where.
CREATE TABLE person (id uuid PRIMARY KEY, complete boolean);
CREATE TABLE stay (starts date, id uuid REFERENCES person, ends date) PARTITION BY RANGE (starts);
CREATE TABLE stay_old PARTITION OF stay FOR VALUES FROM (MINVALUE) TO ('2020-01-01');
CREATE TABLE stay_new (extra int, ends date, id uuid, starts date);
ALTER TABLE stay_new DROP COLUMN extra;
ALTER TABLE stay ATTACH PARTITION stay_new FOR VALUES FROM ('2020-01-01') TO (MAXVALUE);
CREATE CONSTRAINT TRIGGER unbroken AFTER INSERT OR UPDATE OR DELETE ON stay DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
	EXECUTE FUNCTION clearance_require_unbroken('id', 'starts', 'ends', 'from=2019-01-01', 'to=2020-12-31', 'submitted=complete');
CREATE TRIGGER emptied AFTER TRUNCATE ON stay_old
	EXECUTE FUNCTION clearance_require_unbroken('id', 'starts', 'ends', 'from=2019-01-01', 'to=2020-12-31', 'submitted=complete');
INSERT INTO person VALUES ('00000000-0000-0000-0000-000000000001', true), ('00000000-0000-0000-0000-000000000002', false);
SELECT command, pg_temp.try(command) FROM (VALUES
	($$INSERT INTO stay SELECT d, id, d + 400 FROM person, unnest('{2018-12-01,2020-01-05}'::date[]) AS d$$),
	($$UPDATE stay SET starts = '2020-01-01' WHERE starts = '2018-12-01'$$),
	($$UPDATE stay SET starts = '2019-12-31', ends = '2021-01-01' WHERE starts = '2020-01-05'$$),
	($$DELETE FROM stay_old WHERE id = '00000000-0000-0000-0000-000000000002'$$),
	($$DELETE FROM stay_old$$),
	($$TRUNCATE stay_old$$)) AS c (command);
SELECT tableoid::regclass, starts, ends FROM stay ORDER BY id, starts;
DROP TABLE person, stay;
-- A parent that is partitioned, with columns at other places.
CREATE TABLE person (id int, org int, day date, PRIMARY KEY (org, id)) PARTITION BY LIST (org);
CREATE TABLE person_1 (x int, day date, org int NOT NULL, id int NOT NULL);
ALTER TABLE person_1 DROP x;
ALTER TABLE person ATTACH PARTITION person_1 FOR VALUES IN (1);
CREATE TABLE stay (org int, id int, during daterange, FOREIGN KEY (org, id) REFERENCES person);
CREATE TRIGGER unbroken AFTER INSERT OR UPDATE ON person FOR EACH ROW
	EXECUTE FUNCTION clearance_require_unbroken('id', 'during', 'key=org', 'years=1', 'date=day', 'history=public.stay');
INSERT INTO person VALUES (7, 1, NULL);
INSERT INTO stay VALUES (1, 7, '[2025-06-15,2026-06-15)');
SELECT pg_temp.try($$UPDATE person SET day = '2026-06-15'$$), pg_temp.try($$UPDATE person_1 SET day = '2026-06-15'$$);
UPDATE stay SET during = '[2025-06-15,)';
SELECT pg_temp.try($$UPDATE person SET day = '2026-06-15'$$), pg_temp.try($$UPDATE person_1 SET day = '2026-06-14'$$);
DROP TABLE stay, person;

-- Odd names, keys of several columns, keys of other types.
CREATE SCHEMA "a b";
CREATE DOMAIN "a b".code AS varchar(20);
CREATE TABLE "a b"."'c""d'" ("org ""1""" int, "it's" text, "when, done" date, PRIMARY KEY ("org ""1""", "it's"));
CREATE TABLE "a b"."years=10" ("key=" bigint, "the $1" "a b".code, "from" date, "to=" date);
CREATE TRIGGER "t'""" AFTER INSERT OR UPDATE OR DELETE ON "a b"."years=10" FOR EACH ROW
	EXECUTE FUNCTION clearance_require_unbroken('key=', 'from', 'to=', 'key=the $1', 'parent="a b"."''c""d''"', 'parent_key=org "1"', 'parent_key=it''s', 'years=1', 'date=when, done');
INSERT INTO "a b"."'c""d'" VALUES (1, 'one', '2026-06-15'), (2, 'one', '2026-06-15');
SELECT pg_temp.try($$INSERT INTO "a b"."years=10" VALUES (1, 'one', '2020-01-01', NULL)$$);
SELECT pg_temp.try($$INSERT INTO "a b"."years=10" VALUES (2, 'one', '2020-01-01', '2025-12-31')$$);
SELECT pg_temp.try($$INSERT INTO "a b"."years=10" VALUES (3, 'one', '2020-01-01', '2025-12-31'), (NULL, 'one', NULL, NULL)$$);
DROP SCHEMA "a b" CASCADE;

-- Row-level security hides no entry from the check, and no gap: the queries
-- run as the owners of the tables, forced policies or not.
CREATE ROLE clearance_clerk;
CREATE ROLE clearance_owner;
CREATE TABLE person (id int PRIMARY KEY);
CREATE TABLE stay (id int REFERENCES person, starts date, ends date, mine boolean);
ALTER TABLE person OWNER TO clearance_owner;
ALTER TABLE stay OWNER TO clearance_owner;
ALTER TABLE stay ENABLE ROW LEVEL SECURITY;
ALTER TABLE stay FORCE ROW LEVEL SECURITY;
ALTER TABLE person ENABLE ROW LEVEL SECURITY;
ALTER TABLE person FORCE ROW LEVEL SECURITY;
CREATE POLICY clerk ON stay USING (mine);
GRANT SELECT, INSERT, UPDATE, DELETE ON stay TO clearance_clerk;
CREATE TRIGGER unbroken AFTER INSERT OR UPDATE OR DELETE ON stay FOR EACH ROW
	EXECUTE FUNCTION clearance_require_unbroken('id', 'starts', 'ends', 'from=2020-01-01', 'to=2020-12-31');
INSERT INTO person VALUES (1);
INSERT INTO stay VALUES (1, '2020-01-01', '2020-12-31', false);
SET ROLE clearance_clerk;
SELECT pg_temp.try($$INSERT INTO stay VALUES (1, '2020-03-01', '2020-03-31', true)$$);
SELECT pg_temp.try($$DELETE FROM stay$$);
RESET ROLE;
ALTER TABLE stay DISABLE TRIGGER unbroken;
UPDATE stay SET ends = '2020-02-28';
ALTER TABLE stay ENABLE TRIGGER unbroken;
SET ROLE clearance_clerk;
SELECT current_user, pg_temp.try($$INSERT INTO stay VALUES (1, '2020-03-01', '2020-03-31', true)$$), current_user;
RESET ROLE;
-- Nobody learns from a table of one's own what is in another's.
ALTER TABLE stay OWNER TO clearance_clerk;
SELECT pg_temp.try($$INSERT INTO stay VALUES (1, '2020-01-01', '2020-12-31', true)$$);
GRANT SELECT, UPDATE ON person TO clearance_clerk;
SELECT pg_temp.try($$INSERT INTO stay VALUES (1, '2020-01-01', '2020-12-31', true)$$);
DROP TABLE stay, person;
DROP ROLE clearance_clerk, clearance_owner;

-- The two languages.
CREATE TABLE person (id int PRIMARY KEY);
CREATE TABLE stay (id int REFERENCES person, starts date, ends date);
CREATE TRIGGER unbroken AFTER INSERT ON stay FOR EACH ROW
	EXECUTE FUNCTION clearance_require_unbroken('id', 'starts', 'ends', 'from=2020-01-01', 'to=2024-12-31');
INSERT INTO person VALUES (1);
SET clearance.language = 'fr';
SELECT pg_temp.try($$INSERT INTO stay VALUES (1, '2020-01-01', '2020-12-31')$$);
-- The error lists the first 50 gaps and counts the others.
SELECT substr(outcome, 1, 100), right(outcome, 40) FROM pg_temp.try($$INSERT INTO stay SELECT 1, d, d FROM generate_series(date '2020-01-01', '2024-12-31', '3 days') AS d$$) AS outcome;
RESET clearance.language;
SELECT substr(outcome, 1, 100), right(outcome, 40) FROM pg_temp.try($$INSERT INTO stay SELECT 1, d, d FROM generate_series(date '2020-01-01', '2024-12-31', '3 days') AS d$$) AS outcome;
DROP TABLE stay, person;
