-- Every rule has its cases: blocking and advisory rules one that passes and one
-- that fails, promises of silence their situation, rules for a person a
-- document whose checklist shows them.  Runs after the tests of the sections.

-- No case of any section has other findings than expected.
SELECT rule, kind, title FROM wrong_cases('%');

-- The kinds of cases that the rules ask for; which are missing: none.
SELECT r.form, r.code, k.kind AS lacks
FROM clearance_rules r
JOIN (VALUES ('blocking', 'pass'), ('blocking', 'fail'), ('advisory', 'pass'), ('advisory', 'fail'),
             ('negative', 'silent'), ('human', 'human')) AS k(severity, kind) USING (severity)
WHERE NOT EXISTS (
	SELECT FROM form_case c WHERE c.rule = r.code AND c.kind = k.kind
	AND (c.kind <> 'fail' OR EXISTS (SELECT FROM unnest(c.expected) AS e WHERE e LIKE c.rule || ' %')))
ORDER BY r.code, k.kind;
-- Cases of no rule, or of a kind that the rule cannot have: none.
SELECT c.rule, c.kind, c.title FROM form_case c
WHERE NOT EXISTS (
	SELECT FROM clearance_rules r
	JOIN (VALUES ('blocking', '{pass,fail,silent}'::text[]), ('advisory', '{pass,fail,silent}'), ('negative', '{silent}'), ('human', '{human}'), ('computation', '{silent}')) AS k(severity, kinds) USING (severity)
	WHERE r.code = c.rule AND c.kind = ANY (k.kinds))
ORDER BY 1, 2, 3;
-- A case that passes expects no finding of its rule: none does.
SELECT rule, kind, title FROM form_case
WHERE kind <> 'fail' AND EXISTS (SELECT FROM unnest(expected) AS e WHERE e LIKE rule || ' %')
ORDER BY 1, 2, 3;

-- The documents of the cases, with their checklists.
CREATE TEMP TABLE judged AS
SELECT c.rule AS about, c.kind, c.title, l.*
FROM form_case c
JOIN form_sample s ON s.name = c.sample
CROSS JOIN LATERAL clearance_form_checklist(edited(s.document, c.edits), coalesce(c.as_of, s.as_of)) AS l;
ANALYZE judged;
-- A rule for a person is on the checklist of its case: none is not.
SELECT c.rule, c.title FROM form_case c
JOIN clearance_rules r ON r.code = c.rule
WHERE c.kind = 'human' AND NOT EXISTS (
	SELECT FROM judged j WHERE (j.about, j.kind, j.title, j.rule, j.state) = (c.rule, c.kind, c.title, c.rule, 'to judge'))
ORDER BY 1, 2;
-- A rule that can be kept is shown as done by the checklist of some document.
-- These cannot: where they apply they are broken.
SELECT r.code, r.requirement FROM clearance_rules r
WHERE r.severity IN ('blocking', 'advisory')
  AND NOT EXISTS (SELECT FROM judged j WHERE j.rule = r.code AND j.state = 'done')
ORDER BY r.code;
-- A finding stands where the catalogue says, within a companion below /companion: none elsewhere.
SELECT DISTINCT j.rule, regexp_replace(pointer, '[0-9]+', '*', 'g') AS elsewhere
FROM judged j CROSS JOIN unnest(pointers) AS pointer
JOIN clearance_rules r ON r.code = j.rule
WHERE NOT EXISTS (
	SELECT FROM unnest(string_to_array(r.pointers, ' ')) AS pattern
	WHERE pattern = '/**' OR pointer ~ ('^(/companion)?' || replace(pattern, '*', '[0-9]+') || '$'))
ORDER BY 1, 2;
-- And every place that the catalogue names is the place of a finding in some case: these are not.
SELECT r.code, pattern FROM clearance_rules r CROSS JOIN unnest(string_to_array(r.pointers, ' ')) AS pattern
WHERE r.severity IN ('blocking', 'advisory') AND pattern <> '/**'
  AND NOT EXISTS (
	SELECT FROM judged j CROSS JOIN unnest(j.pointers) AS pointer
	WHERE j.rule = r.code AND pointer ~ ('^(/companion)?' || replace(pattern, '*', '[0-9]+') || '$'))
ORDER BY r.code, pattern;
