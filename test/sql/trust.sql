-- What else has to hold: snapshots, loads, an extension that is dropped and
-- made again in a session, policies, and who may do what with which object.
SET client_min_messages = warning;
CREATE DATABASE trust TEMPLATE template0;
\c trust
SET lc_messages = 'C';
SET client_min_messages = warning;
CREATE EXTENSION clearance;
CREATE ROLE regress_trust_clerk;

-- A cursor that outlives its transaction keeps what it saw.
BEGIN;
CREATE TEMP TABLE asked AS SELECT 'Ruritania'::text AS name;
DECLARE held CURSOR WITH HOLD FOR SELECT clearance_party(name) FROM asked, generate_series(1, 2);
DECLARE open CURSOR FOR SELECT clearance_party(name) FROM asked, generate_series(1, 2);
INSERT INTO clearance_party_local (code, kind, name_en, name_fr) VALUES ('XZ', 'country', 'Ruritania', 'Ruritanie');
FETCH open;
SELECT clearance_party('Ruritania');
COMMIT;
FETCH ALL FROM held;
CLOSE held;

-- Reference data that is loaded, truncated, or loaded without triggers counts at once.
TRUNCATE clearance_party_local CASCADE;
SELECT clearance_party('Ruritania');
COPY clearance_party_local (code, kind, name_en, name_fr) FROM STDIN;
XZ	country	Ruritania	Ruritanie
\.
SELECT clearance_party('ruritanie');
ALTER TABLE clearance_party_local DISABLE TRIGGER USER;
UPDATE clearance_party_local SET name_fr = 'Pays de Ruritanie';
ALTER TABLE clearance_party_local ENABLE TRIGGER USER;
SELECT clearance_party('ruritanie'), clearance_party('Pays de Ruritanie'), clearance_party_label('XZ', 'fr');
SET session_replication_role = replica;
DELETE FROM clearance_party_local;
RESET session_replication_role;
SELECT clearance_party('Ruritania');

-- Row-level security of the form's table hides nothing from the check, forced or not.
CREATE TABLE application (id int PRIMARY KEY, document jsonb, submitted_on date);
SELECT clearance_attach('application', 'complete', '{document,submitted_on}', 'NEW.submitted_on IS NOT NULL') IS NOT NULL AS attached;
CREATE TABLE part (id int PRIMARY KEY, application_id int REFERENCES application);
SELECT clearance_attach('part', 'protected', '{application_id,submitted=submitted_on}') IS NOT NULL AS attached;
INSERT INTO application VALUES (1, '{"form": "330-60"}');
ALTER TABLE application ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY parts_only ON application USING (submitted_on IS NULL) WITH CHECK (true);
GRANT ALL ON application, part TO regress_trust_clerk;
SET ROLE regress_trust_clerk;
\set VERBOSITY terse
UPDATE application SET submitted_on = '2026-06-15' WHERE id = 1;
RESET ROLE;
SET session_replication_role = replica;
UPDATE application SET submitted_on = '2026-06-15' WHERE id = 1;
RESET session_replication_role;
SET ROLE regress_trust_clerk;
SELECT count(*) AS seen FROM application;
INSERT INTO part VALUES (1, 1);
RESET ROLE;
\set VERBOSITY default
DROP TABLE application, part;

-- The same session drops the extension and makes it again, elsewhere and once
-- more: prepared statements, kept plans and types are looked up anew.
PREPARE party AS SELECT clearance_party('France');
EXECUTE party;
CREATE FUNCTION party_of(name text) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN clearance_party(name); END $$;
CREATE FUNCTION level_of(name text) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN name::clearance_level::text; END $$;
CREATE TABLE form (id int PRIMARY KEY, document jsonb);
CREATE FUNCTION attach() RETURNS bool LANGUAGE plpgsql AS $$ BEGIN
	RETURN clearance_attach('form', 'complete', '{document}') IS NOT NULL; END $$;
SELECT party_of('France'), level_of('secret'), attach();
\set VERBOSITY terse
INSERT INTO form VALUES (1, '{"form": "330-60", "medium": "online", "administrative": {"request": "transfer"}}');
DROP EXTENSION clearance CASCADE;
EXECUTE party;
SELECT level_of('secret');
CREATE SCHEMA "a b";
CREATE EXTENSION clearance SCHEMA "a b";
EXECUTE party;
SET search_path = "a b", public;
EXECUTE party;
SELECT party_of('Allemagne'), level_of('secret'), attach();
INSERT INTO form VALUES (1, '{"form": "330-60", "medium": "online", "administrative": {"request": "transfer"}}');
ALTER EXTENSION clearance SET SCHEMA public;
-- (Functions in PL/pgSQL hold the name of the schema; the README says so.)
ALTER SCHEMA "a b" RENAME TO "c d";
SET search_path = "c d", public;
EXECUTE party;
SELECT party_of('Japon'), level_of('très secret'), attach();
INSERT INTO form VALUES (1, '{"form": "330-60", "medium": "online", "administrative": {"request": "transfer"}}');
DROP TABLE form;
DROP EXTENSION clearance;
RESET search_path;
CREATE EXTENSION clearance;
EXECUTE party;
SELECT party_of('Italie'), level_of('Confidential');
\set VERBOSITY default

-- Privileges.  Tables, views and sequences: what everybody may.
CREATE VIEW member AS
SELECT d.classid, d.objid FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid
WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e' AND e.extname = 'clearance';
SELECT c.relkind, c.relname,
	coalesce((SELECT string_agg(privilege_type, ' ' ORDER BY privilege_type) FROM aclexplode(c.relacl) WHERE grantee = 0), '-') AS everybody
FROM member JOIN pg_class c ON classid = 'pg_class'::regclass AND c.oid = objid
WHERE c.relkind IN ('r', 'v', 'm', 'S', 'p', 'f')
ORDER BY c.relkind, c.relname COLLATE "C";
-- Whatever is granted to anybody else is granted to the owner.
SELECT objid::regclass, grantee::regrole, privilege_type
FROM member JOIN pg_class c ON classid = 'pg_class'::regclass AND c.oid = objid, aclexplode(relacl)
WHERE grantee NOT IN (0, relowner);
-- Functions that not everybody may execute: to register, for which there is a right.
SELECT p.proname FROM member JOIN pg_proc p ON classid = 'pg_proc'::regclass AND p.oid = objid
WHERE NOT has_function_privilege('regress_trust_clerk', p.oid, 'EXECUTE')
ORDER BY p.proname COLLATE "C";
-- Functions with rights of their own, and types that not everybody may use: none.
SELECT p.oid::regprocedure FROM member JOIN pg_proc p ON classid = 'pg_proc'::regclass AND p.oid = objid WHERE p.prosecdef;
SELECT t.oid::regtype FROM member JOIN pg_type t ON classid = 'pg_type'::regclass AND t.oid = objid
WHERE NOT has_type_privilege('regress_trust_clerk', t.oid, 'USAGE');
-- Objects that could act by themselves: none.
SELECT pg_describe_object(classid, objid, 0) FROM member
WHERE classid IN ('pg_event_trigger'::regclass, 'pg_language'::regclass, 'pg_foreign_data_wrapper'::regclass, 'pg_policy'::regclass, 'pg_publication'::regclass, 'pg_subscription'::regclass)
	OR (classid = 'pg_cast'::regclass AND EXISTS (SELECT FROM pg_cast WHERE oid = objid AND castcontext <> 'e'));
DROP VIEW member;

-- amcheck over random changes.
CREATE EXTENSION amcheck;
CREATE TABLE changed (n int, level clearance_level, hole timeline_gap);
CREATE INDEX changed_level ON changed (level);
CREATE INDEX changed_hole ON changed (hole DESC NULLS LAST, level);
CREATE UNIQUE INDEX changed_unique ON changed (hole, level, n);
SELECT setseed(0.1867);
INSERT INTO changed SELECT n, (ARRAY['SECRET', 'TOP SECRET', 'NATO SECRET', 'RELIABILITY', NULL]::clearance_level[])[1 + floor(random() * 5)],
	daterange(d, d + floor(random() * 100)::int + 1)::timeline_gap
FROM (SELECT n, date '1990-01-01' + floor(random() * 9000)::int AS d FROM generate_series(1, 8000) n) r;
DELETE FROM changed WHERE random() < 0.3;
UPDATE changed SET level = 'SITE ACCESS' WHERE random() < 0.2;
UPDATE changed SET hole = '[2000-01-01,2000-01-31]' WHERE random() < 0.2;
VACUUM changed;
INSERT INTO changed SELECT n + 10000, level, hole FROM changed WHERE random() < 0.5;
SELECT bt_index_parent_check(i::regclass, true, true) FROM unnest('{changed_level,changed_hole,changed_unique}'::text[]) i;

\c contrib_regression
DROP DATABASE trust;
DROP ROLE regress_trust_clerk;
