-- What is wrong most often with the forms that still wait
\set as_of 2026-06-15
\pset footer off
SET registry.report_day = :'as_of';
\set ECHO queries
SELECT count(*) AS drafts, count(*) FILTER (WHERE clearance_form_complete(document, :'as_of')) AS complete
FROM application
WHERE status = 'draft';

SELECT f.rule, f.applications AS forms, regexp_replace(r.message_en, '\{\w+\}', '…', 'g') AS "what to do"
FROM finding_count AS f JOIN clearance_rules AS r ON r.code = f.rule
WHERE f.severity = 'blocking'
ORDER BY forms DESC, f.rule
LIMIT 12;
\set ECHO none
