-- Whose clearance expires in the next twelve months
\set as_of 2026-06-15
\pset footer off
-- The views of the registry speak of today, or of the day that one asks for.
SET registry.report_day = :'as_of';

\echo 'Left out: what a later clearance of the same person covers.'
\echo
\set ECHO queries
SELECT coalesce(to_char(month, 'YYYY-MM'), 'total') AS month,
  sum(clearances) FILTER (WHERE level = 'RELIABILITY') AS reliability,
  sum(clearances) FILTER (WHERE level = 'SECRET') AS secret,
  sum(clearances) FILTER (WHERE level = 'TOP SECRET') AS "top secret",
  sum(clearances) FILTER (WHERE level = 'NATO SECRET') AS "nato secret",
  sum(clearances) FILTER (WHERE level = 'COSMIC TOP SECRET') AS "cosmic top secret",
  sum(clearances) AS total
FROM renewal_forecast
WHERE month < date_trunc('month', date :'as_of' + interval '12 months')
GROUP BY ROLLUP (month)
ORDER BY 1;
\set ECHO none
\echo 'The first twelve, and what to do about them:'
\echo
\set ECHO queries
SELECT split_part(e.given_names, ' ', 1) || ' ' || e.surname AS name, e.level, e.expires_on,
  e.status, e.next_request AS "next request", array_to_string(e.next_forms, ', ') AS forms,
  (SELECT min(a.status) FROM application AS a WHERE a.person_id = e.person_id) AS application
FROM expiring AS e
WHERE e.status = 'due' AND e.level >= 'SECRET'
ORDER BY e.expires_on, e.level, name
LIMIT 12;
\set ECHO none
