-- Whose clearance expires in the next twelve months
\set as_of 2026-06-15
\pset footer off

\echo 'Left out: what a later clearance of the same person covers.'
\echo
\set ECHO queries
CREATE VIEW held AS
SELECT c.*
FROM clearance AS c
WHERE NOT EXISTS (
  SELECT FROM clearance AS later
  WHERE later.employee = c.employee AND later.expires_on > c.expires_on AND later.level @> c.level);
\echo
SELECT coalesce(to_char(expires_on, 'YYYY-MM'), 'total') AS month,
  count(*) FILTER (WHERE level = 'RELIABILITY') AS reliability,
  count(*) FILTER (WHERE level = 'SECRET') AS secret,
  count(*) FILTER (WHERE level = 'TOP SECRET') AS "top secret",
  count(*) FILTER (WHERE level = 'NATO SECRET') AS "nato secret",
  count(*) FILTER (WHERE level = 'COSMIC TOP SECRET') AS "cosmic top secret",
  count(*) AS total
FROM held
WHERE expires_on >= :'as_of' AND expires_on < date :'as_of' + interval '12 months'
GROUP BY ROLLUP (to_char(expires_on, 'YYYY-MM'))
ORDER BY 1;
\set ECHO none
\echo 'The first twelve, and what to do about them:'
\echo
\set ECHO queries
SELECT e.given_names[1] || ' ' || e.surname AS name, h.level, h.expires_on,
  s.status, r.request AS "next request", array_to_string(r.forms, ', ') AS forms,
  (SELECT min(a.status) FROM application AS a WHERE a.employee = e.id) AS application
FROM held AS h
JOIN employee AS e ON e.id = h.employee,
  clearance_status(h.level, h.granted_on, h.expires_on, :'as_of') AS s(status),
  clearance_request_type(h.level, 'valid', h.granted_on, h.expires_on, NULL, :'as_of') AS r
WHERE h.expires_on >= :'as_of' AND h.level >= 'SECRET'
ORDER BY h.expires_on, h.level, name
LIMIT 12;
\set ECHO none
