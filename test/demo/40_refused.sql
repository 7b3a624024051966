-- A form that is not complete is refused, with what to do in plain words
\set as_of 2026-06-15
\pset footer off

\echo 'Nathan Wakefield has signed his form.  His security officer submits it:'
\echo
-- The refusal must not end the demonstration.
\set ON_ERROR_STOP off
\set ECHO queries
UPDATE application SET status = 'submitted', submitted_on = :'as_of' WHERE application_id = 1;
\set ECHO none
\echo 'SQLSTATE' :SQLSTATE
\set ON_ERROR_STOP on
\echo
\echo 'He completes what is missing, and it goes through:'
\echo
\set ECHO queries
UPDATE application SET
  document['biographical']['birth_surname'] = '"Wakefield"',
  document['residences']['entries'][0]['address']['phone'] = '"604-555-0103"',
  document['residences']['entries'][1]['address']['street_name'] = '"Lakeshore Road"',
  document['residences']['entries'][1]['to'] = '"2022-01"',
  document['employment']['jeopardized'] = 'false',
  document['relatives']['entries'][5] = '{"relationship": "mother_in_law", "occupation": "retired",
    "surname": "Tilley", "given_names": ["Lillian"], "birth_surname": "Tilley", "birth_date": "1957-08-02",
    "birth_place": {"city": "Halifax", "province": "NS", "country": "CA"},
    "address": {"street_number": "727", "street_name": "Windsor Avenue", "city": "Winnipeg",
      "province": "MB", "country": "CA"}}'
WHERE application_id = 1;
\echo
UPDATE application SET status = 'submitted', submitted_on = :'as_of' WHERE application_id = 1
RETURNING application_id, status, submitted_on;
\set ECHO none
