-- The calls whose instructions tools/instructions counts, and how many of each
-- function there are.  (The server of one process ends a command at an empty
-- line; the counts are divided by these numbers.)
SET search_path = bench, public; SET jit = off; SET max_parallel_workers_per_gather = 0;

-- The first call of everything reads catalogues: not much among so many.
-- 300 calls of clearance_form_findings
SELECT count(finding) FROM (SELECT clearance_form_findings(document, submitted_on) AS finding FROM application, generate_series(1, 3) OFFSET 0) AS f;

-- 300 calls of clearance_form_complete
SELECT count(clearance_form_complete(document, submitted_on)) FROM application, generate_series(1, 3);

-- 40 calls of clearance_form_complete_shipped
SELECT count(clearance_form_complete_shipped(document, submitted_on)) FROM long_form, generate_series(1, 2);

-- 100 calls of clearance_require_complete
UPDATE application SET status = 'submitted';

-- 5 calls of clearance_form_checklist
SELECT count(*) FROM application, clearance_form_checklist(document, submitted_on) WHERE id <= 5;

-- 1500 calls of timeline_gap_agg_transition
-- 100 calls of timeline_gap_agg_final
SELECT count(gaps) FROM (SELECT timeline_gap_agg(starts_on, ends_on, '[2014-01-01,2023-12-31]') AS gaps FROM period GROUP BY person) AS g;

-- 100 calls of timeline_gaps_dates
SELECT count(gap) FROM (SELECT timeline_gaps(starts_on, ends_on, '[2014-01-01,2023-12-31]') AS gap FROM history OFFSET 0) AS g;

-- 100 calls of timeline_gaps_json
SELECT count(g) FROM application, timeline_gaps_json(document #> '{residences,entries}', '[2016-06-01,2026-06-01]') AS g;

-- 1500 calls of clearance_expiry
SELECT count(clearance_expiry('SECRET', starts_on, 'immigration_visa', ends_on)) FROM period;

-- 1500 calls of clearance_level_in
SELECT count(clearance_level_in(textout(CASE WHEN person % 2 = 0 THEN 'Top Secret' ELSE 'NATO Secret' END)::cstring)) FROM period;

-- 150000 calls of clearance_exchange_verdict
SELECT count(clearance_exchange_verdict(CASE WHEN person % 2 = 0 THEN 'DE' ELSE 'JP' END, 'SECRET', '2025-06-01')) FROM period, generate_series(1, 100);
