-- Waivers: an officer accepts a finding of one form, the trigger lets it pass
\set SHOW_CONTEXT never
\getenv abs_srcdir PG_ABS_SRCDIR
\set file :abs_srcdir '/data/secret_new.json'
\set document `cat :file`

CREATE SCHEMA hr;
CREATE TABLE hr.application (
	id int PRIMARY KEY,
	document jsonb,
	status text NOT NULL DEFAULT 'draft',
	submitted_on date,
	remark text
);
SELECT clearance_attach('hr.application', 'complete', '{document,submitted_on}', condition => $$NEW.status = 'submitted'$$);

-- Two things are missing: the surname at birth, and an entry of the residences.
INSERT INTO hr.application (id, document) VALUES (1, :'document');
INSERT INTO hr.application (id, document)
	SELECT 2, document #- '{biographical,birth_surname}' #- '{residences,entries,1}' FROM hr.application WHERE id = 1;
SELECT rule, severity, pointer, waiver FROM clearance_row_findings('hr.application', '2', '2026-06-15');
UPDATE hr.application SET status = 'submitted', submitted_on = '2026-06-15' WHERE id = 2;

-- An officer, who may read the forms and waive, but not write in another's name.
CREATE ROLE regress_officer;
CREATE ROLE regress_clerk;
GRANT USAGE ON SCHEMA hr TO regress_officer, regress_clerk;
GRANT SELECT ON hr.application TO regress_officer;
GRANT SELECT, UPDATE ON hr.application TO regress_clerk;
GRANT SELECT ON clearance_waiver, clearance_waiver_current TO regress_officer;
GRANT INSERT (schema_name, table_name, key, rule, pointer, waived, until, reason, digest) ON clearance_waiver TO regress_officer;

-- A clerk may neither waive, nor see waivers.
SET ROLE regress_clerk;
SELECT clearance_waive('hr.application', '2', 'B-06', '/biographical/birth_surname', 'lost');
SELECT rule FROM clearance_row_findings('hr.application', '2', '2026-06-15');
SELECT count(*) FROM clearance_waiver;
RESET ROLE;

SET ROLE regress_officer;
INSERT INTO clearance_waiver (schema_name, table_name, key, rule, pointer, reason, digest, decided_by)
VALUES ('hr', 'application', '2', 'B-06', '/biographical/birth_surname', 'lost', repeat('0', 32) || ':' || repeat('0', 64), 'somebody else');
UPDATE clearance_waiver SET until = NULL;
DELETE FROM clearance_waiver;
RESET ROLE;

-- The officer accepts both.  Who and when are recorded, not asked for.
SET ROLE regress_officer;
SELECT clearance_waive('hr.application', '2', 'B-06', '/biographical/birth_surname', 'Records were lost in a fire.', as_of => '2026-06-15');
RESET ROLE;
SET ROLE regress_clerk;
UPDATE hr.application SET status = 'submitted', submitted_on = '2026-06-15' WHERE id = 2;
RESET ROLE;
SET ROLE regress_officer;
SELECT clearance_waive('hr.application', '02', 'H-01a', '/residences/entries', 'Sworn statement on file.', until => '2026-12-31', as_of => '2026-06-15');
SELECT schema_name, table_name, key, rule, pointer, until, reason, decided_by = session_user AS by_session_user, decided_at = now() AS now
FROM clearance_waiver_current ORDER BY id;
SELECT rule, pointer, waiver, until, reason FROM clearance_row_findings('hr.application', '2', '2026-06-15');
RESET ROLE;
-- The clerk may submit now, though he must not see the waivers.
SET ROLE regress_clerk;
BEGIN;
UPDATE hr.application SET status = 'submitted', submitted_on = '2026-06-15' WHERE id = 2;
ROLLBACK;
RESET ROLE;

-- It is for this row only.
BEGIN;
INSERT INTO hr.application SELECT 3, document, 'submitted', '2026-06-15' FROM hr.application WHERE id = 2;
ROLLBACK;
-- Its end is judged by the as-of date: the last day, and the day after.
BEGIN;
UPDATE hr.application SET status = 'submitted', submitted_on = '2026-12-31' WHERE id = 2;
ROLLBACK;
UPDATE hr.application SET status = 'submitted', submitted_on = '2027-01-01' WHERE id = 2;
SELECT rule, pointer, waiver FROM clearance_row_findings('hr.application', '2', '2027-01-01') WHERE rule = 'H-01a';
-- What is changed elsewhere does not touch it.
BEGIN;
UPDATE hr.application SET document = jsonb_set(document, '{biographical,height}', '"181 cm"'), status = 'submitted', submitted_on = '2026-06-15' WHERE id = 2;
ROLLBACK;
-- What the finding rests on does: another list of residences, the same gap.
UPDATE hr.application SET document = jsonb_set(document, '{residences,entries,0,address,city}', '"Elsewhere"'), status = 'submitted', submitted_on = '2026-06-15' WHERE id = 2;
-- A gap that grows.
UPDATE hr.application SET document = document #- '{residences,entries,0}', status = 'submitted', submitted_on = '2026-06-15' WHERE id = 2;

-- Withdrawn, it is gone, and both decisions stay on record.
SET ROLE regress_officer;
SELECT clearance_unwaive('hr.application', '2', 'H-01a', '/residences/entries', 'The statement was not signed.');
SELECT clearance_unwaive('hr.application', '2', 'H-01a', '/residences/entries', 'Once more.');
RESET ROLE;
UPDATE hr.application SET status = 'submitted', submitted_on = '2026-06-15' WHERE id = 2;
SELECT id, rule, waived, until, reason FROM clearance_waiver ORDER BY id;
-- A new one takes its place.
SELECT clearance_waive('hr.application', '2', 'H-01a', '/residences/entries', 'Signed statement on file.', as_of => '2026-06-15');
UPDATE hr.application SET status = 'submitted', submitted_on = '2026-06-15' WHERE id = 2;

-- Entries of a list are known by their position: a waiver for a missing member
-- of an entry lapses when another entry takes the place.
INSERT INTO hr.application (id, document) SELECT 4, document #- '{residences,entries,0,address,city}' FROM hr.application WHERE id = 1;
SELECT rule, pointer FROM clearance_row_findings('hr.application', '4', '2026-06-15');
SELECT clearance_waive('hr.application', '4', rule, pointer, 'No town there.', as_of => '2026-06-15') > 0 AS waived
FROM clearance_row_findings('hr.application', '4', '2026-06-15');
SELECT rule, pointer, waiver FROM clearance_row_findings('hr.application', '4', '2026-06-15');
UPDATE hr.application SET document = jsonb_set(document, '{residences,entries,0,address,street_name}', '"Other Street"') WHERE id = 4;
SELECT rule, pointer, waiver FROM clearance_row_findings('hr.application', '4', '2026-06-15');

-- Advisory findings can be accepted, too; what decides which rules are asked cannot.
INSERT INTO hr.application (id, document) VALUES (5, '[]'), (6, '{}'),
	(7, '{"form": "330-60", "medium": "fax", "administrative": {"request": "new", "level": 7}, "biographical": {"birth_date": "2026-02-30"}}');
SELECT a.id, f.rule, f.pointer, clearance_finding_digest(a.document, '2026-06-15', f.rule, f.pointer, 'salt') IS NOT NULL AS can_be_waived
FROM hr.application AS a, clearance_form_findings(a.document, '2026-06-15') AS f
WHERE a.id BETWEEN 5 AND 7 AND (f.rule LIKE 'Z-%' OR f.pointer = '/administrative/request') ORDER BY a.id, f.rule, f.pointer;
SELECT clearance_waive('hr.application', '5', 'Z-15', '', 'please');
-- A row that is written past the function does not help.
INSERT INTO clearance_waiver (schema_name, table_name, key, rule, pointer, reason, digest)
VALUES ('hr', 'application', '5', 'Z-15', '', 'please', repeat('0', 32) || ':' || repeat('0', 64));
UPDATE hr.application SET status = 'submitted', submitted_on = '2026-06-15' WHERE id = 5;

-- Nothing of a form is kept with a waiver, and the same value twice looks different.
SELECT clearance_waive('hr.application', '4', rule, pointer, 'No town there.', as_of => '2026-06-15') > 0 AS waived
FROM clearance_row_findings('hr.application', '4', '2026-06-15');
SELECT count(*) AS rows, count(DISTINCT digest) AS digests, bool_or(w::text LIKE '%Street%') AS value_kept
FROM clearance_waiver AS w WHERE key = '4';

-- A key of several columns, in a partitioned table. A row that moves to another
-- partition has another key, and needs a waiver of its own.
CREATE TABLE hr.archive (
	year int, "serial no" text, document jsonb, filed_on date,
	PRIMARY KEY ("serial no", year)
) PARTITION BY LIST (year);
CREATE TABLE hr.archive_2025 PARTITION OF hr.archive FOR VALUES IN (2025);
CREATE TABLE hr.archive_2026 (filed_on date, document jsonb, "serial no" text NOT NULL, year int NOT NULL);
ALTER TABLE hr.archive ATTACH PARTITION hr.archive_2026 FOR VALUES IN (2026);
INSERT INTO hr.archive SELECT 2026, 'a "b", c', document, '2026-06-15' FROM hr.application WHERE id = 2;
SELECT clearance_attach('hr.archive', 'complete', '{document,filed_on}');
SELECT rule, pointer, clearance_waive('hr.archive_2026', E'{"a \\"b\\", c",2026}', rule, pointer, 'as before') > 0 AS waived
FROM clearance_row_findings('hr.archive', E'{"a \\"b\\", c",2026}');
SELECT DISTINCT schema_name, table_name, key FROM clearance_waiver WHERE table_name <> 'application';
UPDATE hr.archive SET filed_on = '2026-06-16';
UPDATE hr.archive SET year = 2025;

-- Arguments.
CREATE FUNCTION pg_temp.sqlstate_of(statement text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE statement;
	RETURN 'no error';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;
CREATE TABLE hr.plain (id int);
SELECT call, pg_temp.sqlstate_of('SELECT ' || call) AS sqlstate FROM (VALUES
	($$clearance_waive('hr.application', '2', 'B-06', '/biographical/birth_surname', ' ')$$),
	($$clearance_waive('hr.application', '2', 'B-06', '/biographical/birth_surname', NULL)$$),
	($$clearance_waive('hr.application', '2', 'B-06', NULL, 'why')$$),
	($$clearance_waive('hr.application', NULL, 'B-06', '', 'why')$$),
	($$clearance_waive(NULL, '2', 'B-06', '', 'why')$$),
	($$clearance_waive('hr.application', '2', 'B-06', '/biographical/birth_surname', 'why', 'infinity')$$),
	($$clearance_waive('hr.application', '2', 'B-99', '/biographical/birth_surname', 'why')$$),
	($$clearance_waive('hr.application', '99', 'B-06', '/biographical/birth_surname', 'why')$$),
	($$clearance_waive('hr.application', 'x', 'B-06', '/biographical/birth_surname', 'why')$$),
	($$clearance_waive('hr.archive', 'x', 'B-06', '/biographical/birth_surname', 'why')$$),
	($$clearance_waive('hr.plain', '2', 'B-06', '/biographical/birth_surname', 'why')$$),
	($$clearance_unwaive('hr.application', '2', 'B-06', '/biographical/birth_surname', '')$$),
	($$clearance_unwaive('hr.application', '2', 'B-06', '/biographical', 'why')$$),
	($$clearance_row_findings('hr.application', '99')$$),
	($$clearance_row_findings('hr.application', NULL)$$),
	($$clearance_row_findings('hr.plain', '1')$$)) AS v(call);

DROP SCHEMA hr CASCADE;
TRUNCATE clearance_waiver RESTART IDENTITY;
REVOKE ALL ON clearance_waiver FROM regress_officer;
REVOKE ALL ON clearance_waiver_current FROM regress_officer;
DROP ROLE regress_officer, regress_clerk;
