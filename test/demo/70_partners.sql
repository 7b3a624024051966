-- With which clients' countries Secret information may be exchanged
\set as_of 2026-06-15
\pset footer off
\echo 'The contracts name the countries as somebody typed them, in English or French.'
\echo
\set ECHO queries
SELECT c.country, x.verdict, x.basis
FROM (SELECT DISTINCT phases #>> '{organization,country}' FROM contract) AS c(country),
  clearance_exchange(c.country, 'SECRET', :'as_of') AS x
ORDER BY x.verdict, x.rule, clearance_party(c.country);
\set ECHO none
\echo 'The conditions of one of them:'
\echo
\set ECHO queries
SELECT unnest(conditions) AS condition
FROM clearance_exchange('Singapore', 'SECRET', :'as_of');
\set ECHO none
