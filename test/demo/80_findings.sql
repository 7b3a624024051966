-- What is wrong most often with the forms that still wait
\set as_of 2026-06-15
\pset footer off
\set ECHO queries
SELECT count(*) AS drafts, count(*) FILTER (WHERE clearance_form_complete(document, :'as_of')) AS complete
FROM application
WHERE status = 'draft';

SELECT f.rule, count(DISTINCT a.id) AS forms, regexp_replace(r.message_en, '\{\w+\}', '…', 'g') AS "what to do"
FROM application AS a,
  clearance_form_findings(a.document, :'as_of') AS f
  JOIN clearance_rules AS r ON r.code = f.rule
WHERE a.status = 'draft' AND f.severity = 'blocking'
GROUP BY f.rule, r.message_en
ORDER BY forms DESC, f.rule
LIMIT 12;
\set ECHO none
