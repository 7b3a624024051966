-- Load the company: employees, clearances, twelve months of applications
\if :{?employees}
\else
\set employees 1000
\endif
\set as_of 2026-06-15
\pset format unaligned
\pset tuples_only on
BEGIN;
SET LOCAL client_min_messages = warning;
\ir generator/words.sql
\ir generator/people.sql
\ir generator/forms.sql
\ir generator/faults.sql
\ir generator/contracts.sql

INSERT INTO organization (name, number, facility_level, facility_granted_on)
VALUES ('Boréal Systems Inc.', '12345678', 'SECRET', '2015-03-02');
SELECT 'In this company it is 15 June 2026.  It hires';
SELECT generator.hire(1, :employees / 4, :'as_of') \g /dev/null
SELECT '  ' || count(*) || ' of ' || :employees || ' employees' FROM employee;
SELECT generator.hire(:employees / 4 + 1, :employees / 2, :'as_of') \g /dev/null
SELECT '  ' || count(*) || ' of ' || :employees || ' employees' FROM employee;
SELECT generator.hire(:employees / 2 + 1, :employees * 3 / 4, :'as_of') \g /dev/null
SELECT '  ' || count(*) || ' of ' || :employees || ' employees' FROM employee;
SELECT generator.hire(:employees * 3 / 4 + 1, :employees, :'as_of') \g /dev/null
SELECT '  ' || count(*) || ' of ' || :employees || ' employees' FROM employee;
SELECT generator.forget(:'as_of') \g /dev/null

\ir generator/applications.sql
SELECT 'Half of them apply for a clearance, each with a form of some six thousand characters';
SELECT generator.apply(1, :employees / 4) \g /dev/null
SELECT '  ' || count(*) || ' applications' FROM application;
SELECT generator.apply(:employees / 4 + 1, :employees / 2) \g /dev/null
SELECT '  ' || count(*) || ' applications' FROM application;
SELECT generator.apply(:employees / 2 + 1, :employees * 3 / 4) \g /dev/null
SELECT '  ' || count(*) || ' applications' FROM application;
SELECT generator.apply(:employees * 3 / 4 + 1, :employees) \g /dev/null
SELECT '  ' || count(*) || ' applications' FROM application;

INSERT INTO contract (organization_id, number, client, party, level, awarded_on, ends_on, phases)
SELECT 1, clearance_party(country) || '-' || to_char(awarded_on, 'YYYY') || '-' || lpad(n::text, 2, '0'), client,
  clearance_party(country), 'SECRET', awarded_on, awarded_on + 1000,
  generator.phases(client || n, client, country, awarded_on)
FROM (VALUES
    ('Adelaide Shipyards', 'Australia', 3),
    ('Ateliers du Rhône', 'France', 2),
    ('Astilleros del Maule', 'Chile', 1),
    ('Deccan Instruments', 'Inde', 1),
    ('European Space Agency', 'ESA', 2),
    ('Fjordteknikk AS', 'Norway', 1),
    ('Great Lakes Radar Inc.', 'États-Unis', 6),
    ('Hangang Electronics', 'South Korea', 1),
    ('Hanse Avionik GmbH', 'Allemagne', 3),
    ('Helvetia Optik AG', 'Suisse', 1),
    ('Nippon Seimitsu', 'Japon', 2),
    ('Severn Marine plc', 'UK', 4),
    ('Straits Defence Pte', 'Singapore', 1),
    ('Wisła Systemy', 'Poland', 1)) AS c(client, country, contracts),
  generate_series(1, contracts) AS n,
  LATERAL (SELECT date :'as_of' - 30 - generator.dice(client || n, 700)) AS d(awarded_on);
COMMIT;

SELECT 'Whoever has a complete form submits it; the trigger checks each of them';
UPDATE application AS a
SET status = 'submitted', submitted_on = g.submitted_on
FROM generator.application AS g
WHERE g.employee = a.person_id AND g.submitted_on IS NOT NULL;
SELECT '  ' || count(*) FILTER (WHERE status = 'submitted') || ' accepted, '
  || count(*) FILTER (WHERE status = 'draft') || ' still drafts'
FROM application;

-- Most of those who asked early enough have their clearance by now.
UPDATE application SET status = 'granted' WHERE submitted_on < date :'as_of' - 120;
INSERT INTO clearance (person_id, level, granted_on)
SELECT person_id, 'SECRET', submitted_on + 45 + generator.dice(person_id || 'granted', 60)
FROM application
WHERE status = 'granted';
ANALYZE;

SELECT format('In all %s employees, %s residences, %s occupations, %s clearances, %s applications, %s contracts',
  (SELECT count(*) FROM employee), (SELECT count(*) FROM residence), (SELECT count(*) FROM occupation),
  (SELECT count(*) FROM clearance), (SELECT count(*) FROM application), (SELECT count(*) FROM contract));
SET client_min_messages = warning;
DROP SCHEMA generator CASCADE;
