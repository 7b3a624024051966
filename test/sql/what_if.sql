-- What if: a ruling with facts changed, and the smallest set of steps.
SET datestyle = ISO;
SET jit = off;

-- The facts of each question are the parameters of its function, all of them.
SELECT question, string_agg(fact || ' ' || kind, ', ' ORDER BY fact COLLATE "C") AS facts FROM clearance_question_facts() GROUP BY question ORDER BY question;
SELECT question, fact FROM clearance_question_facts()
EXCEPT
SELECT substr(p.proname, 11), a.name FROM pg_proc AS p, unnest(p.proargnames[:p.pronargs]) AS a(name) WHERE p.proname LIKE 'clearance\_%';
SELECT substr(p.proname, 11), a.name FROM pg_proc AS p, unnest(p.proargnames[:p.pronargs]) AS a(name)
WHERE p.proname IN (SELECT 'clearance_' || question FROM clearance_question_facts())
EXCEPT
SELECT question, fact FROM clearance_question_facts();

-- What a security officer asks.
CREATE VIEW asked (n, question, facts, change) AS VALUES
	-- what if she became a permanent resident, a citizen; on an earlier day
	(1, 'nato_personnel', '{"citizenships": ["Ukraine"], "permanent_resident": false, "level": "COSMIC TOP SECRET", "as_of": "2024-12-31"}'::jsonb, '{"permanent_resident": true}'::jsonb),
	(2, 'nato_personnel', '{"citizenships": ["Ukraine"], "permanent_resident": false, "level": "COSMIC TOP SECRET", "as_of": "2026-01-01"}', '{"citizenships": ["Ukraine", "Canada"]}'),
	(3, 'nato_personnel', '{"citizenships": ["Finland"], "permanent_resident": false, "level": "NATO SECRET", "as_of": "2026-01-01"}', '{"as_of": "2023-04-03"}'),
	-- what if the contract were Protected B; abroad; with another party
	(4, 'alternative_solution', '{"party": "Japan", "level": "SECRET", "as_of": "2026-01-01", "government_contract": true, "handled_abroad": true}', '{"level": "PROTECTED B"}'),
	(5, 'alternative_solution', '{"party": "Japan", "level": "PROTECTED B", "as_of": "2026-01-01", "government_contract": true}', '{"handled_abroad": false}'),
	(6, 'exchange', '{"party": "Japan", "level": "SECRET", "as_of": "2026-01-01"}', '{"party": "Australia"}'),
	(7, 'exchange', '{"party": "DE", "level": "SECRET", "as_of": "2026-01-01"}', '{"as_of": "2020-01-01"}'),
	-- what is left to do
	(8, 'nato_facility', '{"requested_level": "NATO SECRET", "facility_level": "NATO CONFIDENTIAL", "facility_granted_on": "2020-01-01", "as_of": "2026-01-01"}', '{}'),
	(9, 'nato_access', '{"level": "NATO SECRET", "as_of": "2026-01-01"}', '{}'),
	(10, 'nato_access', '{"level": "NATO SECRET", "as_of": "2026-01-01", "facility_level": "NATO SECRET", "facility_granted_on": "2020-01-01", "canadian_level": "SECRET", "canadian_granted_on": "2022-01-01", "officer_signed_on": "2023-01-01", "employee_signed_on": "2023-01-01", "approved_on": "2023-02-01", "need_to_know": true}', '{"level": "COSMIC TOP SECRET"}'),
	(11, 'nato_access', '{"level": "NATO SECRET", "as_of": "2026-01-01", "facility_level": "NATO SECRET", "facility_granted_on": "2020-01-01", "canadian_level": "SECRET", "canadian_granted_on": "2022-01-01", "officer_signed_on": "2023-01-01", "employee_signed_on": "2023-01-01", "approved_on": "2023-02-01", "need_to_know": true}', '{"need_to_know": false}'),
	(12, 'jcp_access', '{"country": "CA", "information": "unclassified_technical_data", "accepted_on": "2023-01-01", "suspended_on": "2025-01-01", "as_of": "2026-01-01"}', '{}'),
	(13, 'jcp_access', '{"country": "CA", "information": "unclassified_technical_data", "accepted_on": "2023-01-01", "suspended_on": "2025-01-01", "as_of": "2026-01-01"}', '{"revoked_on": "2025-06-01"}'),
	(14, 'jcp_access', '{"country": "GB", "information": "unclassified_technical_data", "as_of": "2026-01-01"}', '{}'),
	(15, 'visit', '{"host": "US", "kind": "one_time", "visit_on": "2026-06-15", "as_of": "2026-01-05"}', '{"submitted_on": "2026-01-05"}'),
	(16, 'visit', '{"host": "US", "kind": "one_time", "visit_on": "2026-06-15", "as_of": "2026-01-05"}', '{}'),
	(17, 'visit', '{"host": "US", "kind": "recurring", "visit_on": "2026-06-15", "as_of": "2026-06-01", "submitted_on": "2025-01-01", "approved_on": "2025-06-01"}', '{}'),
	(18, 'visit', '{"host": "US", "kind": "one_time", "visit_on": "2026-06-15", "as_of": "2026-06-16"}', '{}'),
	(19, 'out_of_country', '{"level": "SECRET", "as_of": "2026-01-01", "countries": ["Japan", "Chile", "CA"], "starts_on": ["2016-01-01", "2018-01-01", "2020-01-01"], "ends_on": ["2017-12-31", "2019-12-31", null]}', '{"level": "RELIABILITY"}'),
	(20, 'out_of_country', '{"level": "SECRET", "as_of": "2026-01-01", "countries": ["Japan", "Chile", "CA"], "starts_on": ["2016-01-01", "2018-01-01", "2020-01-01"], "ends_on": ["2017-12-31", "2019-12-31", null]}', '{"papers": ["JP"]}'),
	(21, 'out_of_country', '{"level": "SECRET", "as_of": "2026-01-01", "countries": ["Japan", "Chile", "CA"], "starts_on": ["2016-01-01", "2018-01-01", "2020-01-01"], "ends_on": ["2017-12-31", "2019-12-31", null]}', '{"clearance_of": "Germany"}'),
	-- a subcontractor's person without a clearance, or with one that is too low; another home country; before the list's day
	(22, 'assurance', '{"subject": "personnel", "home_country": "Belgium", "required_level": "SECRET", "as_of": "2026-01-01"}', '{}'),
	(23, 'assurance', '{"subject": "organization", "home_country": "FR", "clearance_country": "DE", "level_held": "CONFIDENTIAL", "required_level": "SECRET", "as_of": "2026-01-01"}', '{}'),
	(24, 'assurance', '{"subject": "personnel", "home_country": "FR", "clearance_country": "DE", "level_held": "SECRET", "required_level": "SECRET", "as_of": "2026-01-01"}', '{"required_level": "TOP SECRET"}'),
	(25, 'assurance', '{"subject": "personnel", "home_country": "FR", "required_level": "SECRET", "as_of": "2026-01-01"}', '{"home_country": "Poland"}'),
	(26, 'assurance', '{"subject": "personnel", "home_country": "FR", "required_level": "SECRET", "as_of": "2026-01-01"}', '{"as_of": "2024-06-29"}');
CREATE TEMP TABLE answered AS SELECT q.*, w.* FROM asked AS q, LATERAL clearance_what_if(q.question, q.facts, q.change) AS w;
SELECT n, question, change, changed, (before).verdict AS before, (after).verdict AS after, (after).rule, steps, step_facts, reached FROM answered ORDER BY n;
SET clearance.language = 'fr';
SELECT q.n, w.steps FROM answered AS q, LATERAL clearance_what_if(q.question, q.facts, q.change) AS w WHERE cardinality(q.steps) > 0 ORDER BY q.n;
RESET clearance.language;
-- The same ruling as that of the function of the question; a change that
-- changes nothing is none.
SELECT w.after = w.before AS same, w.changed, w.before = clearance_exchange('DE', 'SECRET', '2026-01-01') AS as_asked
FROM clearance_what_if('exchange', '{"party": "DE", "level": "SECRET", "as_of": "2026-01-01"}', '{"level": "SECRET"}') AS w;
-- After the steps the same question has the verdict that was promised.
SELECT count(*) AS asked, count(*) FILTER (WHERE (r).verdict IS DISTINCT FROM w.reached) AS different
FROM answered AS w, LATERAL clearance_question_ruling(w.question, w.facts || w.change || w.step_facts) AS r WHERE w.steps IS NOT NULL;
DROP TABLE answered;
DROP VIEW asked;

-- Brute force.  NATO access: random records; every one of the 256 sets of
-- steps tried through the function itself.
SELECT setseed(0.7);
CREATE TEMP TABLE record AS
SELECT id, l.level, CASE WHEN f > 0 THEN (ARRAY['NATO CONFIDENTIAL', 'NATO SECRET', 'COSMIC TOP SECRET'])[f] END::clearance_level AS facility_level, d[1] AS facility_granted_on,
	CASE WHEN c > 0 THEN (ARRAY['SECRET', 'TOP SECRET', 'RELIABILITY'])[c] END::clearance_level AS canadian_level, d[2] AS canadian_granted_on,
	d[3] AS officer_signed_on, d[4] AS employee_signed_on, d[5] AS approved_on, (ARRAY[true, true, NULL, false])[1 + k] AS need_to_know,
	d[6] AS requested_on, d[7] AS briefing_sent_on
FROM (SELECT id, floor(random() * 3)::int AS l, floor(random() * 4)::int AS f, floor(random() * 4)::int AS c, floor(random() * 4)::int AS k,
		ARRAY(SELECT (ARRAY[NULL, '2015-01-01', '2021-01-01', '2023-01-01', '2024-06-01', '2026-02-01']::date[])[1 + floor(random() * (5 + id % 2))::int] FROM generate_series(1, 7) WHERE id > 0) AS d
	  FROM generate_series(1, 20) AS id) AS r,
	LATERAL (SELECT (ARRAY['NATO CONFIDENTIAL', 'NATO SECRET', 'COSMIC TOP SECRET'])[1 + r.l]::clearance_level) AS l(level);
CREATE TEMP TABLE fewest AS
SELECT r.id, min(bits.number) AS number
FROM record AS r
CROSS JOIN (SELECT set, (SELECT count(*) FROM generate_series(0, 7) AS bit WHERE set >> bit & 1 = 1) AS number FROM generate_series(0, 255) AS set) AS bits
CROSS JOIN LATERAL clearance_nato_access(level,
	CASE WHEN set & 1 > 0 THEN level ELSE facility_level END, CASE WHEN set & 1 > 0 THEN '2026-01-01' ELSE facility_granted_on END,
	CASE WHEN set & 2 > 0 THEN 'TOP SECRET' ELSE canadian_level END, CASE WHEN set & 2 > 0 THEN '2026-01-01' ELSE canadian_granted_on END,
	CASE WHEN set & 4 > 0 THEN '2026-01-01' ELSE officer_signed_on END, CASE WHEN set & 8 > 0 THEN '2026-01-01' ELSE employee_signed_on END,
	CASE WHEN set & 16 > 0 THEN '2026-01-01' ELSE approved_on END, CASE WHEN set & 32 > 0 AND need_to_know IS NULL THEN true ELSE need_to_know END, '2026-01-01',
	CASE WHEN set & 64 > 0 THEN '2026-01-01' ELSE requested_on END, CASE WHEN set & 128 > 0 THEN '2026-01-01' ELSE briefing_sent_on END) AS n
WHERE n.verdict = 'eligible'
GROUP BY r.id;
SELECT count(*) AS asked, count(*) FILTER (WHERE (w.after).verdict = 'prerequisite_missing') AS missing, count(*) FILTER (WHERE w.steps IS NULL) AS no_way,
	   min(cardinality(w.steps)) AS least, max(cardinality(w.steps)) AS most,
	   count(*) FILTER (WHERE cardinality(w.steps) IS DISTINCT FROM CASE WHEN (w.after).verdict <> 'not_eligible' THEN f.number END) AS different,
	   count(*) FILTER (WHERE w.steps IS NOT NULL AND (r).verdict <> 'eligible') AS not_reached
FROM record LEFT JOIN fewest AS f USING (id),
	LATERAL (SELECT to_jsonb(record) - 'id' || '{"as_of": "2026-01-01"}') AS j(facts),
	LATERAL clearance_what_if('nato_access', j.facts) AS w,
	LATERAL clearance_question_ruling('nato_access', j.facts || coalesce(w.step_facts, '{}')) AS r;
-- Joint Certification Program: every combination of days; none, one or both steps.
SELECT count(*) AS asked, count(*) FILTER (WHERE (w.after).verdict = 'prerequisite_missing') AS missing, count(*) FILTER (WHERE cardinality(w.steps) > 0) AS found,
	   count(*) FILTER (WHERE cardinality(w.steps) IS DISTINCT FROM f.number) AS different
FROM unnest('{NULL,2020-01-01,2021-01-01,2024-01-01,2026-01-01}'::date[]) AS accepted_on, unnest('{NULL,2019-01-01,2025-01-01,2026-01-01}'::date[]) AS suspended_on,
	unnest('{NULL,2018-01-01,2025-06-01}'::date[]) AS reinstated_on, unnest('{NULL,2020-06-01,2025-07-01,2026-01-01}'::date[]) AS revoked_on,
	LATERAL clearance_what_if('jcp_access', jsonb_build_object('country', 'CA', 'information', 'unclassified_technical_data', 'as_of', '2026-01-01',
		'accepted_on', accepted_on, 'suspended_on', suspended_on, 'reinstated_on', reinstated_on, 'revoked_on', revoked_on)) AS w,
	LATERAL (SELECT min(s.number) FROM (VALUES
		(0, accepted_on, suspended_on, reinstated_on, revoked_on), (1, accepted_on, suspended_on, '2026-01-01', revoked_on), (1, '2026-01-01', NULL, NULL, NULL)) AS s(number, a, u, i, o)
		WHERE (clearance_jcp_access('CA', 'unclassified_technical_data', a, '2026-01-01', u, i, o)).verdict = 'conditional') AS f(number);
-- Visits: a request that no approval has answered needs the approval alone.
SELECT count(*) AS asked, count(*) FILTER (WHERE (w.after).verdict = 'prerequisite_missing') AS missing, count(*) FILTER (WHERE w.steps IS NULL) AS no_way,
	   count(*) FILTER (WHERE cardinality(w.steps) IS DISTINCT FROM f.number) AS different
FROM unnest('{2026-05-31,2026-06-01,2026-12-01}'::date[]) AS visit_on, unnest('{one_time,recurring,emergency}'::text[]) AS kind,
	unnest('{NULL,2025-01-01,2026-05-01,2026-07-01}'::date[]) AS submitted_on, unnest('{NULL,2025-02-01,2026-05-02}'::date[]) AS approved_on, unnest('{NULL,2026-05-20}'::date[]) AS approved_until,
	LATERAL clearance_what_if('visit', jsonb_build_object('host', 'US', 'kind', kind, 'visit_on', visit_on, 'as_of', '2026-06-01',
		'submitted_on', submitted_on, 'approved_on', approved_on, 'approved_until', approved_until)) AS w,
	LATERAL (SELECT min(s.number) FROM (VALUES
		(0, approved_on, approved_until), (CASE WHEN submitted_on <= '2026-06-01' AND (approved_on IS NULL OR submitted_on > approved_on) THEN 1 ELSE 2 END, '2026-06-01', NULL)) AS s(number, a, u)
		WHERE (clearance_visit('US', kind, visit_on, '2026-06-01', submitted_on, a, u)).verdict = 'eligible') AS f(number)
WHERE approved_on IS NOT NULL OR approved_until IS NULL;

-- From which day would it have been different?  The same as asking on the days
-- around each change, and on others.
CREATE TEMP TABLE course AS
SELECT * FROM (VALUES
	(1, 'exchange', '{"party": "SG", "level": "SECRET"}'::jsonb, '2022-05-01'::date, '2022-07-15'::date),
	(2, 'alternative_solution', '{"party": "AL", "level": "PROTECTED A", "government_contract": true, "handled_abroad": true}', '2024-06-01', '2024-07-15'),
	(3, 'nato_personnel', '{"citizenships": ["Sweden"], "permanent_resident": true, "level": "COSMIC TOP SECRET"}', '2024-02-01', '2025-02-01'),
	(4, 'nato_facility', '{"facility_level": "NATO SECRET", "facility_granted_on": "2023-07-01", "requested_level": "NATO SECRET"}', '2023-06-01', '2023-08-01'),
	(5, 'nato_access', '{"level": "COSMIC TOP SECRET", "facility_level": "COSMIC TOP SECRET", "facility_granted_on": "2016-02-01", "canadian_level": "TOP SECRET", "canadian_granted_on": "2016-02-29", "officer_signed_on": "2016-05-10", "employee_signed_on": "2016-05-12", "approved_on": "2016-06-15", "need_to_know": true}', '2016-01-01', '2022-01-01'),
	(6, 'nato_access', '{"level": "NATO SECRET", "facility_level": "COSMIC TOP SECRET", "facility_granted_on": "2011-02-01", "canadian_level": "SECRET", "canadian_granted_on": "2012-02-29", "officer_signed_on": "2012-05-10", "employee_signed_on": "2012-05-12", "approved_on": "2012-06-15", "need_to_know": true, "canadian_expires_on": "2018-03-31"}', '2011-01-01', '2024-01-01'),
	(7, 'jcp_access', '{"country": "US", "information": "unclassified_technical_data", "accepted_on": "2016-02-29", "suspended_on": "2018-05-01", "reinstated_on": "2018-09-01", "revoked_on": "2020-12-31"}', '2016-01-01', '2022-01-01'),
	(8, 'visit', '{"host": "FR", "kind": "recurring", "visit_on": "2026-06-15", "submitted_on": "2025-06-01", "refused_on": "2025-05-01", "approved_on": "2025-08-31"}', '2025-01-01', '2026-12-31'),
	(9, 'out_of_country', '{"level": "RELIABILITY", "countries": ["JP", "CA", "CL", "KR", "CA"], "starts_on": ["2012-02-29", "2013-08-31", "2015-01-31", "2015-05-15", "2015-08-01"], "ends_on": ["2013-08-30", "2015-01-30", "2015-05-14", "2015-07-31", null], "clearance_of": "SG", "clearance_expires_on": "2016-01-01"}', '2012-01-01', '2021-06-30'),
	(10, 'out_of_country', '{"level": "SECRET", "countries": ["JP", "CA"], "starts_on": ["2010-08-31", "2011-03-01"], "ends_on": ["2011-02-28", null], "papers": []}', '2010-01-01', '2022-01-01'),
	(11, 'assurance', '{"subject": "organization", "home_country": "AL", "clearance_country": "SG", "level_held": "SECRET", "required_level": "SECRET"}', '2022-06-01', '2024-12-31'))
	AS c(n, question, facts, starts_on, ends_on);
CREATE TEMP TABLE stretch AS SELECT c.*, p.period, p.verdict, p.rule FROM course AS c, LATERAL clearance_what_if_periods(c.question, c.facts, c.starts_on, c.ends_on) AS p;
SELECT n, question, period, verdict, rule FROM stretch ORDER BY n, period;
SELECT count(*) AS asked, count(*) FILTER (WHERE (s.verdict, s.rule) IS DISTINCT FROM ((r.ruling).verdict, (r.ruling).rule)) AS different
FROM course AS c
CROSS JOIN LATERAL (
	SELECT generate_series(c.starts_on, c.ends_on, '397 days')::date
	UNION
	SELECT lower(b.period) + shift FROM stretch AS b, generate_series(-2, 1) AS shift
	WHERE b.n = c.n AND lower(b.period) + shift BETWEEN c.starts_on AND c.ends_on) AS d(day)
LEFT JOIN stretch AS s ON s.n = c.n AND s.period @> d.day
CROSS JOIN LATERAL (SELECT clearance_question_ruling(c.question, c.facts || jsonb_build_object('as_of', to_char(d.day, 'YYYY-MM-DD'))) OFFSET 0) AS r(ruling);
SELECT * FROM clearance_what_if_periods('nato_facility', '{"facility_level": "NATO SECRET", "facility_granted_on": "2023-07-01", "requested_level": "NATO SECRET", "as_of": "2000-01-01"}', '2020-01-01');

-- What is refused, and how; no message holds a value.
CREATE FUNCTION error_of(command text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	hint text;
BEGIN
	EXECUTE command;
	RETURN 'no error';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS hint = PG_EXCEPTION_HINT;
	RETURN SQLSTATE || ' ' || SQLERRM || ' ' || hint;
END $$;
SELECT facts, error_of(format('SELECT * FROM clearance_what_if(%L, %L)', question, facts))
FROM (VALUES
	('Canary', '{}'), (NULL, '{}'), ('exchange', NULL), ('exchange', '[]'), ('exchange', '"Canary"'), ('exchange', '{}'),
	('exchange', '{"party": "Canary", "level": "SECRET", "as_of": "2026-01-01"}'),
	('exchange', '{"party": "DE", "level": "SECRET"}'),
	('exchange', '{"party": "DE", "level": "Canary", "as_of": "2026-01-01"}'),
	('exchange', '{"party": "DE", "level": "SECRET", "as_of": "2026-02-29"}'),
	('exchange', '{"party": "DE", "level": "SECRET", "as_of": "infinity"}'),
	('exchange', '{"party": ["DE"], "level": "SECRET", "as_of": "2026-01-01"}'),
	('exchange', '{"party": 3, "level": "SECRET", "as_of": "2026-01-01"}'),
	('exchange', '{"Canary": 3}'),
	('nato_personnel', '{"citizenships": "CA", "level": "NATO SECRET", "as_of": "2026-01-01"}'),
	('nato_personnel', '{"citizenships": ["CA", 3], "level": "NATO SECRET", "as_of": "2026-01-01"}'),
	('nato_personnel', '{"citizenships": ["CA", ["US"]], "level": "NATO SECRET", "as_of": "2026-01-01"}'),
	('nato_personnel', '{"citizenships": ["CA", null], "level": "Nato secret", "as_of": "2026-01-01", "permanent_resident": null, "strict": null}'),
	('nato_personnel', '{"citizenships": ["CA"], "permanent_resident": "yes", "level": "NATO SECRET", "as_of": "2026-01-01"}'),
	('out_of_country', '{"countries": ["CA"], "starts_on": ["2020-13-01"], "ends_on": [null], "level": "SECRET", "as_of": "2026-01-01"}'),
	('out_of_country', '{"countries": ["CA"], "starts_on": [], "ends_on": [null], "level": "SECRET", "as_of": "2026-01-01"}'),
	('assurance', '{"home_country": "FR", "required_level": "SECRET", "as_of": "2026-01-01"}'),
	('assurance', '{"subject": "Canary", "required_level": "SECRET", "as_of": "2026-01-01"}'),
	('assurance', '{"subject": "personnel", "country": "FR", "required_level": "SECRET", "as_of": "2026-01-01"}'),
	('jcp_access', '{"country": "CA", "information": "Canary", "as_of": "2026-01-01"}')) AS t(question, facts);
SELECT error_of($$SELECT * FROM clearance_what_if('exchange', '{"party": "DE", "level": "SECRET", "as_of": "2026-01-01"}', '{"day": "2026-01-01"}')$$);
SELECT error_of($$SELECT * FROM clearance_what_if('exchange', '{"party": "DE", "level": "SECRET", "as_of": "2026-01-01"}', NULL)$$);
SELECT day, error_of(format('SELECT * FROM clearance_what_if_periods(''nato_facility'', ''{"requested_level": "NATO SECRET"}'', %s)', day))
FROM unnest('{"NULL",''infinity'',"''2020-01-01'', ''infinity''","''2020-01-01'', ''2019-01-01''"}'::text[]) AS day;
DROP FUNCTION error_of(text);
