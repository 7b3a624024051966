-- Every rule of the catalogue has its cases: one that fails and one that passes
-- when it can be a finding, a silent one when it is negative, one for people
-- when they judge.  None without; computations are tested with the expiry.
SELECT code, severity, k.kind AS lacks
FROM clearance_rules
JOIN (VALUES ('blocking', 'fail'), ('blocking', 'pass'), ('advisory', 'fail'), ('advisory', 'pass'), ('human', 'human'), ('negative', 'silent')) k (severity, kind) USING (severity)
WHERE form = '330-60'
  AND NOT EXISTS (
	SELECT FROM form_case c
	WHERE c.rule = code AND c.kind = k.kind
	  AND (k.kind = 'fail') = EXISTS (SELECT FROM unnest(expected) e WHERE split_part(e, ' ', 1) = code));
-- A case is what it says; a value of the wrong type fails by Z-15 instead.
SELECT rule, kind, title FROM form_case c
WHERE (kind = 'fail') <> EXISTS (SELECT FROM unnest(expected) e WHERE split_part(e, ' ', 1) IN (rule, CASE kind WHEN 'fail' THEN 'Z-15' END));
