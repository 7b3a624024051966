-- Waivers: an officer accepts a finding of one form, the trigger lets it pass
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
SELECT clearance_waive('hr.application', '2', 'B-01', '/biographical/birth_surname', 'lost');
SELECT rule FROM clearance_row_findings('hr.application', '2', '2026-06-15');
SELECT count(*) FROM clearance_waiver;
RESET ROLE;

SET ROLE regress_officer;
INSERT INTO clearance_waiver (schema_name, table_name, key, rule, pointer, reason, digest, decided_by)
VALUES ('hr', 'application', '2', 'B-01', '/biographical/birth_surname', 'lost', repeat('0', 32) || ':' || repeat('0', 64), 'somebody else');
UPDATE clearance_waiver SET until = NULL;
DELETE FROM clearance_waiver;
RESET ROLE;
