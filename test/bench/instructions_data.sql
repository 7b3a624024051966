-- What the calls of instructions.sql are made on.
SET client_min_messages = warning;
CREATE SCHEMA bench;
SET search_path = bench, public;
SELECT setseed(0.33);
\i :bench/form_documents.sql
INSERT INTO application SELECT i, form_document(8, 5, 4) FROM generate_series(1, 100) AS i;
CREATE TABLE long_form (LIKE application INCLUDING ALL);
INSERT INTO long_form SELECT i, form_document(52, 58, 51) FROM generate_series(1, 20) AS i;
CREATE TRIGGER complete BEFORE INSERT OR UPDATE ON application
	FOR EACH ROW WHEN (NEW.status = 'submitted')
	EXECUTE FUNCTION clearance_require_complete('document', 'submitted_on');
CREATE TABLE period AS
SELECT person, date '2013-06-01' + i * 270 + (random() * 60)::int AS starts_on,
	date '2013-06-01' + i * 270 + (random() * 60)::int + 250 AS ends_on
FROM generate_series(1, 100) AS person, generate_series(0, 14) AS i;
CREATE TABLE history AS
SELECT person, array_agg(starts_on ORDER BY starts_on) AS starts_on, array_agg(ends_on ORDER BY starts_on) AS ends_on
FROM period GROUP BY person;
VACUUM ANALYZE;
