-- The same in French, for a colleague
\set as_of 2026-06-15
\pset footer off
\set ON_ERROR_STOP off
\set ECHO queries
SET clearance.language = 'fr';
UPDATE application SET status = 'submitted', submitted_on = :'as_of' WHERE application_id = 2;
\set ECHO none
\echo 'SQLSTATE' :SQLSTATE
\set ON_ERROR_STOP on
\echo
\echo 'Isabelle Morissette completes her form, too:'
\echo
\set ECHO queries
UPDATE application SET
  document['biographical']['given_names'] = '["Isabelle", "Josée"]',
  document['residences']['entries'][1] = '{"from": "2012-12", "to": "2020-03", "address": {"street_number": "94",
    "street_name": "Rue des Voyageurs", "city": "Montréal", "province": "QC", "country": "CA"}}',
  document['employment']['entries'][0]['supervisor'] = '"Yvan Marchand"',
  document['companion']['complete'] = 'true'
WHERE application_id = 2;
\echo
UPDATE application SET status = 'submitted', submitted_on = :'as_of' WHERE application_id = 2
RETURNING application_id, status, submitted_on;
\set ECHO none
