-- clearance_require_complete() on a jsonb column
\getenv abs_srcdir PG_ABS_SRCDIR
\set file :abs_srcdir '/data/secret_new.json'
\set document `cat :file`

CREATE TABLE application (
	id int PRIMARY KEY,
	document jsonb,
	status text NOT NULL DEFAULT 'draft',
	submitted_on date,
	remark text
);
CREATE TRIGGER application_complete BEFORE INSERT OR UPDATE ON application
	FOR EACH ROW WHEN (NEW.status = 'submitted')
	EXECUTE FUNCTION clearance_require_complete('document', 'submitted_on');

-- A draft may be as incomplete as it likes.
INSERT INTO application (id, document) VALUES (1, '{}'), (2, :'document'), (3, NULL);
INSERT INTO application (id, document)
	SELECT 4, document #- '{biographical,birth_surname}' #- '{residences,entries,1}' FROM application WHERE id = 2;

-- A complete form is submitted.
UPDATE application SET status = 'submitted', submitted_on = '2026-06-15' WHERE id = 2;

-- An incomplete one is not, and the error says why.
UPDATE application SET status = 'submitted', submitted_on = '2026-06-15' WHERE id = 4;
SET clearance.language = 'fr';
UPDATE application SET status = 'submitted', submitted_on = '2026-06-15' WHERE id = 4;
RESET clearance.language;
-- Programs find the table and the trigger in the fields of the error.
DO $$
DECLARE
	state text; schema_name text; table_name text; constraint_name text;
BEGIN
	UPDATE application SET status = 'submitted', submitted_on = '2026-06-15' WHERE id = 4;
EXCEPTION WHEN check_violation THEN
	GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, schema_name = SCHEMA_NAME,
		table_name = TABLE_NAME, constraint_name = CONSTRAINT_NAME;
	RAISE NOTICE '% % % %', state, schema_name, table_name, constraint_name;
END $$;

-- A null document is incomplete, not unknown.
UPDATE application SET status = 'submitted', submitted_on = '2026-06-15' WHERE id = 3;
-- Without a date there is no verdict.
UPDATE application SET status = 'submitted' WHERE id = 2;
UPDATE application SET submitted_on = NULL WHERE id = 2;
UPDATE application SET submitted_on = 'infinity' WHERE id = 2;

-- Mended, it is accepted.
UPDATE application SET status = 'submitted', submitted_on = '2026-06-15',
	document = (SELECT document FROM application WHERE id = 2) WHERE id = 4;

-- A remark beside an accepted form is free, also when its signature is too old
-- by the date that the trigger would use today.
UPDATE application SET remark = 'filed' WHERE id IN (2, 4);
-- The document, the date and the status are not.
UPDATE application SET document = document #- '{biographical,sex}' WHERE id = 2;
UPDATE application SET submitted_on = '2027-06-15' WHERE id = 2;
UPDATE application SET status = 'returned', submitted_on = '2027-06-15' WHERE id = 2;
UPDATE application SET status = 'submitted' WHERE id = 2;
SELECT id, status, submitted_on, remark FROM application ORDER BY id;

-- INSERT, ON CONFLICT and COPY are refused alike.
\set VERBOSITY terse
INSERT INTO application VALUES (5, '{}', 'submitted', '2026-06-15');
INSERT INTO application VALUES (1, '{}') ON CONFLICT (id) DO UPDATE SET status = 'submitted', submitted_on = '2026-06-15';
COPY application (id, document, status, submitted_on) FROM stdin;
6	{}	submitted	2026-06-15
\.
SELECT count(*) AS submitted_incomplete FROM application
	WHERE status = 'submitted' AND NOT clearance_form_complete(document, submitted_on);

-- Many findings: the error lists fifty and counts the others.
DO $$
DECLARE
	detail text;
BEGIN
	INSERT INTO application
		SELECT 7, jsonb_set(document, '{residences,entries}', (SELECT jsonb_agg('{}'::jsonb) FROM generate_series(1, 40))), 'submitted', '2026-06-15'
		FROM application WHERE id = 4;
EXCEPTION WHEN check_violation THEN
	GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
	RAISE NOTICE '% lines, the last: %', cardinality(string_to_array(detail, E'\n')), (string_to_array(detail, E'\n'))[51];
END $$;

-- As an AFTER trigger, on a generated column, on a partition.
CREATE TABLE archived (
	id int, raw text, document jsonb GENERATED ALWAYS AS (raw::jsonb) STORED, filed_on date
) PARTITION BY RANGE (id);
CREATE TABLE archived_1 PARTITION OF archived FOR VALUES FROM (0) TO (100);
CREATE TRIGGER archived_complete AFTER INSERT OR UPDATE ON archived
	FOR EACH ROW EXECUTE FUNCTION clearance_require_complete('document', 'filed_on');
INSERT INTO archived (id, raw, filed_on) VALUES (1, :'document', '2026-06-15');
INSERT INTO archived (id, raw, filed_on) VALUES (2, '{}', '2026-06-15');
UPDATE archived SET id = id + 1;
DROP TRIGGER archived_complete ON archived;
CREATE TRIGGER archived_complete BEFORE INSERT OR UPDATE ON archived
	FOR EACH ROW EXECUTE FUNCTION clearance_require_complete('document', 'filed_on');
INSERT INTO archived (id, raw, filed_on) VALUES (1, :'document', '2026-06-15');
DROP TABLE archived;

-- MERGE came with version 15: where there is none, ON CONFLICT does the same.
CREATE FUNCTION pg_temp.try(command text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE command;
	RETURN 'ok';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE || ' ' || SQLERRM;
END $$;
SELECT pg_temp.try(CASE WHEN current_setting('server_version_num')::int >= 150000 THEN merge ELSE other END) FROM (VALUES
	($$MERGE INTO application AS a USING (VALUES (1), (8)) AS v (id) ON a.id = v.id
		WHEN MATCHED THEN UPDATE SET status = 'submitted', submitted_on = '2026-06-15' WHEN NOT MATCHED THEN INSERT (id) VALUES (v.id)$$,
		$$UPDATE application SET status = 'submitted', submitted_on = '2026-06-15' WHERE id = 1$$),
	($$MERGE INTO application AS a USING (VALUES (2), (8)) AS v (id) ON a.id = v.id
		WHEN MATCHED THEN UPDATE SET remark = 'merged' WHEN NOT MATCHED THEN INSERT (id, document, status, submitted_on) VALUES (v.id, '{}', 'submitted', '2026-06-15')$$,
		$$INSERT INTO application VALUES (8, '{}', 'submitted', '2026-06-15')$$)) AS c (merge, other);

-- A column that is renamed or dropped.
ALTER TABLE application RENAME document TO form;
UPDATE application SET status = 'submitted', submitted_on = '2026-06-15' WHERE id = 1;
ALTER TABLE application RENAME form TO document;
BEGIN;
ALTER TABLE application DROP submitted_on;
UPDATE application SET status = 'submitted' WHERE id = 1;
ROLLBACK;

-- A form that moves to another partition when it is submitted is judged before
-- it moves, or where it has arrived.
CREATE TABLE filed (id int, document jsonb, status text, submitted_on date) PARTITION BY LIST (status);
CREATE TABLE filed_draft PARTITION OF filed FOR VALUES IN ('draft');
CREATE TABLE filed_submitted (status text, submitted_on date, document jsonb, id int);
ALTER TABLE filed ATTACH PARTITION filed_submitted FOR VALUES IN ('submitted');
INSERT INTO filed VALUES (1, '{}', 'draft', '2026-06-15'), (2, :'document', 'draft', '2026-06-15');
CREATE FUNCTION pg_temp.submit(timing text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	outcome text;
BEGIN
	PERFORM clearance_attach('filed', 'complete', '{document,submitted_on}', $c$NEW.status = 'submitted'$c$, timing);
	outcome := pg_temp.try('UPDATE filed SET status = ''submitted'' WHERE id = 2; UPDATE filed SET status = ''submitted''; SET CONSTRAINTS ALL IMMEDIATE');
	PERFORM clearance_detach('filed');
	RETURN outcome;
END $$;
SELECT timing, pg_temp.submit(timing) FROM unnest('{before,after,deferred}'::text[]) AS t (timing);
DROP TABLE filed;

-- The whole row in the condition: any change is judged.
CREATE TRIGGER application_row BEFORE UPDATE ON application
	FOR EACH ROW WHEN (NEW IS DISTINCT FROM OLD)
	EXECUTE FUNCTION clearance_require_complete('document');
UPDATE application SET document = NULL, status = 'draft' WHERE id = 1;
DROP TRIGGER application_row ON application;

\set VERBOSITY default

-- Misuse.
SELECT clearance_require_complete();
CREATE TABLE misuse (document jsonb, note text, day date);
CREATE FUNCTION pg_temp.misuse(timing text, arguments text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('CREATE TRIGGER misuse %s EXECUTE FUNCTION clearance_require_complete(%s)', timing, arguments);
	BEGIN
		INSERT INTO misuse VALUES ('{}');
		DELETE FROM misuse;
		RAISE 'no error' USING ERRCODE = '00001';
	EXCEPTION WHEN OTHERS THEN
		DROP TRIGGER misuse ON misuse;
		RETURN SQLSTATE;
	END;
END $$;
SELECT timing, arguments, pg_temp.misuse(timing, arguments) AS sqlstate FROM (VALUES
	('BEFORE INSERT ON misuse FOR EACH STATEMENT', $$'document'$$),
	('BEFORE DELETE ON misuse FOR EACH ROW', $$'document'$$),
	('BEFORE INSERT ON misuse FOR EACH ROW', $$$$),
	('BEFORE INSERT ON misuse FOR EACH ROW', $$'document', 'day', 'more'$$),
	('BEFORE INSERT ON misuse FOR EACH ROW', $$'missing'$$),
	('BEFORE INSERT ON misuse FOR EACH ROW', $$'ctid'$$),
	('BEFORE INSERT ON misuse FOR EACH ROW', $$'note'$$),
	('BEFORE INSERT ON misuse FOR EACH ROW', $$'document', 'note'$$),
	('BEFORE INSERT ON misuse FOR EACH ROW', $$'document', 'day'$$),
	('BEFORE INSERT ON misuse FOR EACH ROW', $$'document'$$)) AS m (timing, arguments);
DROP TABLE misuse, application;
