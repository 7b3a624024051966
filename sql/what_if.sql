-- What if: a ruling with facts changed, and the steps that are left
--
-- The facts of a question are named as the parameters of the function that
-- answers it, so that one function serves them all.

CREATE FUNCTION clearance_question_facts()
RETURNS TABLE (question text, fact text, kind text)
AS 'MODULE_PATHNAME', 'clearance_question_facts'
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 50;

COMMENT ON FUNCTION clearance_question_facts() IS
'The questions of clearance_what_if() and their facts: names, and what kind of value each takes.';

CREATE FUNCTION clearance_check_facts(question text, facts jsonb, parameter text)
RETURNS jsonb
AS 'MODULE_PATHNAME', 'clearance_check_facts'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION clearance_check_facts(text, jsonb, text) IS
'The facts when they are a JSON object of facts of the question (see clearance_question_facts()); else error 22023 naming the parameter, with a hint that lists what there is. Null for a null argument.';

CREATE FUNCTION clearance_fact_texts(facts jsonb, fact text)
RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE jsonb_typeof(facts -> fact) WHEN 'array' THEN ARRAY(
	SELECT e.value FROM jsonb_array_elements_text(facts -> fact) WITH ORDINALITY AS e(value, place) ORDER BY e.place) END;

COMMENT ON FUNCTION clearance_fact_texts(jsonb, text) IS
'A fact that is an array, its elements as texts; null when it is none.';

CREATE FUNCTION clearance_question_ruling(question text, facts jsonb)
RETURNS clearance_ruling
LANGUAGE sql STABLE PARALLEL SAFE
RETURN (
	SELECT CASE question
		WHEN 'exchange' THEN clearance_exchange(f ->> 'party', (f ->> 'level')::clearance_level, (f ->> 'as_of')::date)
		WHEN 'alternative_solution' THEN clearance_alternative_solution(f ->> 'party', (f ->> 'level')::clearance_level,
			(f ->> 'as_of')::date, (f ->> 'government_contract')::boolean, (f ->> 'handled_abroad')::boolean)
		WHEN 'assurance' THEN clearance_assurance(f ->> 'subject', f ->> 'home_country', f ->> 'clearance_country',
			(f ->> 'level_held')::clearance_level, (f ->> 'required_level')::clearance_level, (f ->> 'as_of')::date)
		WHEN 'nato_personnel' THEN clearance_nato_personnel(clearance_fact_texts(f, 'citizenships'),
			(f ->> 'permanent_resident')::boolean, (f ->> 'level')::clearance_level, (f ->> 'as_of')::date,
			coalesce((f ->> 'strict')::boolean, false))
		WHEN 'nato_facility' THEN clearance_nato_facility((f ->> 'facility_level')::clearance_level,
			(f ->> 'facility_granted_on')::date, (f ->> 'requested_level')::clearance_level, (f ->> 'as_of')::date)
		WHEN 'nato_access' THEN clearance_nato_access((f ->> 'level')::clearance_level,
			(f ->> 'facility_level')::clearance_level, (f ->> 'facility_granted_on')::date,
			(f ->> 'canadian_level')::clearance_level, (f ->> 'canadian_granted_on')::date,
			(f ->> 'officer_signed_on')::date, (f ->> 'employee_signed_on')::date, (f ->> 'approved_on')::date,
			(f ->> 'need_to_know')::boolean, (f ->> 'as_of')::date, (f ->> 'requested_on')::date,
			(f ->> 'briefing_sent_on')::date, (f ->> 'canadian_expires_on')::date)
		WHEN 'jcp_access' THEN clearance_jcp_access(f ->> 'country', f ->> 'information', (f ->> 'accepted_on')::date,
			(f ->> 'as_of')::date, (f ->> 'suspended_on')::date, (f ->> 'reinstated_on')::date, (f ->> 'revoked_on')::date)
		WHEN 'visit' THEN clearance_visit(f ->> 'host', f ->> 'kind', (f ->> 'visit_on')::date, (f ->> 'as_of')::date,
			(f ->> 'submitted_on')::date, (f ->> 'approved_on')::date, (f ->> 'approved_until')::date,
			(f ->> 'refused_on')::date, coalesce((f ->> 'foreign_visitors')::boolean, false))
		WHEN 'out_of_country' THEN clearance_out_of_country(clearance_fact_texts(f, 'countries'),
			clearance_fact_texts(f, 'starts_on')::date[], clearance_fact_texts(f, 'ends_on')::date[],
			(f ->> 'level')::clearance_level, (f ->> 'as_of')::date, clearance_fact_texts(f, 'papers'),
			(f ->> 'federal_employment')::boolean, (f ->> 'armed_forces')::boolean,
			f ->> 'clearance_of', (f ->> 'clearance_expires_on')::date)
	END
	FROM (SELECT clearance_check_facts(clearance_required(question, 'question'),
		clearance_required(facts, 'facts'), 'facts') OFFSET 0) AS given(f));

COMMENT ON FUNCTION clearance_question_ruling(text, jsonb) IS
'The ruling of a question (exchange, alternative_solution, assurance, nato_personnel, nato_facility, nato_access, jcp_access, visit, out_of_country) on facts that are named as the parameters of the function clearance_<question>(); a fact that is absent or null is not known. Errors: 22004 for a null argument and for a fact that the function needs, 22023 for an unknown question or fact, or a value of another kind, and the errors of that function.';

-- The steps that can be taken on the day of the question.  A step with a need
-- counts only together with the step of that place.
CREATE FUNCTION clearance_question_steps(question text, facts jsonb)
RETURNS TABLE (place int, need int, step text, sets jsonb)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 8
BEGIN ATOMIC
	SELECT s.place, NULL::int, s.step, s.sets
	FROM (SELECT facts -> 'as_of', facts -> 'level', (facts ->> 'canadian_level')::clearance_level,
			CASE WHEN (facts ->> 'level')::clearance_level = 'NATO CONFIDENTIAL' THEN 'CONFIDENTIAL'::clearance_level
				WHEN (facts ->> 'level')::clearance_level = 'NATO SECRET' THEN 'SECRET' WHEN (facts ->> 'level')::clearance_level = 'COSMIC TOP SECRET' THEN 'TOP SECRET' END
		WHERE question = 'nato_access') AS f(day, level, held, canadian)
	CROSS JOIN LATERAL (VALUES
		(1, 'step-nato-facility', jsonb_build_object('facility_level', f.level, 'facility_granted_on', f.day)),
		(2, 'step-nato-request', jsonb_build_object('requested_on', f.day)),
		(3, 'step-canadian-clearance', jsonb_build_object('canadian_granted_on', f.day, 'canadian_expires_on', NULL,
			'canadian_level', CASE WHEN f.held @> f.canadian THEN f.held ELSE f.canadian END)),
		(4, 'step-nato-briefing', jsonb_build_object('briefing_sent_on', f.day)),
		(5, 'NAT-13', jsonb_build_object('officer_signed_on', f.day)),
		(6, 'NAT-14', jsonb_build_object('employee_signed_on', f.day)),
		(7, 'step-nato-approval', jsonb_build_object('approved_on', f.day)),
		(8, 'step-need-to-know', CASE WHEN (facts ->> 'need_to_know') IS NULL THEN jsonb_build_object('need_to_know', true) END))
		AS s(place, step, sets)
	WHERE s.sets IS NOT NULL
	UNION ALL
	SELECT 1, NULL, 'step-nato-facility',
		jsonb_build_object('facility_level', facts -> 'requested_level', 'facility_granted_on', facts -> 'as_of')
	WHERE question = 'nato_facility'
	UNION ALL
	-- who was screened at home holds a clearance of that country
	SELECT 1, NULL, 'step-assurance-screening',
		jsonb_build_object('clearance_country', facts -> 'home_country', 'level_held', facts -> 'required_level')
	WHERE question = 'assurance'
	UNION ALL
	SELECT s.place, NULL, s.step, s.sets
	FROM (VALUES
		(1, 'step-jcp-reinstatement', jsonb_build_object('reinstated_on', facts -> 'as_of')),
		(2, 'step-jcp-certificate', jsonb_build_object('accepted_on', facts -> 'as_of', 'suspended_on', NULL,
			'reinstated_on', NULL, 'revoked_on', NULL))) AS s(place, step, sets)
	WHERE question = 'jcp_access'
	UNION ALL
	SELECT s.place, s.need, s.step, s.sets
	FROM (SELECT (facts ->> 'as_of')::date, (facts ->> 'submitted_on')::date, (facts ->> 'approved_on')::date
		WHERE question = 'visit') AS f(as_of, submitted_on, approved_on)
	CROSS JOIN LATERAL (VALUES
		(1, NULL::int, 'step-visit-request', jsonb_build_object('submitted_on', facts -> 'as_of')),
		-- an approval answers a request, and each request once
		(2, CASE WHEN (f.submitted_on <= f.as_of AND (f.approved_on <= f.as_of AND f.submitted_on <= f.approved_on) IS NOT TRUE)
			IS NOT TRUE THEN 1 END, 'step-visit-approval',
			jsonb_build_object('approved_on', facts -> 'as_of', 'approved_until', NULL)))
		AS s(place, need, step, sets)
	UNION ALL
	-- one country after the other: less than all of them is not enough
	SELECT (row_number() OVER (ORDER BY t.country COLLATE "C"))::int,
		nullif(row_number() OVER (ORDER BY t.country COLLATE "C"), 1)::int - 1,
		'step-papers ' || coalesce(clearance_party_label(t.country), t.country),
		jsonb_build_object('papers', jsonb_build_array(t.country))
	FROM (SELECT facts WHERE question = 'out_of_country') AS given(f)
	CROSS JOIN LATERAL clearance_out_of_country_table(clearance_fact_texts(f, 'countries'),
		clearance_fact_texts(f, 'starts_on')::date[], clearance_fact_texts(f, 'ends_on')::date[],
		(f ->> 'level')::clearance_level, (f ->> 'as_of')::date, clearance_fact_texts(f, 'papers'),
		(f ->> 'federal_employment')::boolean, (f ->> 'armed_forces')::boolean,
		f ->> 'clearance_of', (f ->> 'clearance_expires_on')::date) AS t
	WHERE t.verdict = 'prerequisite_missing';
END;

COMMENT ON FUNCTION clearance_question_steps(text, jsonb) IS
'The steps that clearance_what_if() considers for checked facts: place, code of the text (step), the facts that it sets on the day as_of (sets; papers are added to those that there are), and the place of another step without which it does not count (need). No step is offered for what is no act of anybody: citizenship, the need to know denied, the party.';

CREATE FUNCTION clearance_what_if(question text, facts jsonb, change jsonb DEFAULT '{}')
RETURNS TABLE (before clearance_ruling, after clearance_ruling, changed text[], steps text[], step_facts jsonb,
	reached text)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 1
BEGIN ATOMIC
	WITH RECURSIVE given AS MATERIALIZED (
		SELECT f.facts, f.facts || f.change AS new_facts,
			clearance_question_ruling(clearance_what_if.question, f.facts) AS before,
			clearance_question_ruling(clearance_what_if.question, f.facts || f.change) AS after
		FROM (SELECT
				clearance_check_facts(clearance_required(clearance_what_if.question, 'question'),
					clearance_required(clearance_what_if.facts, 'facts'), 'facts'),
				clearance_check_facts(clearance_what_if.question,
					clearance_required(clearance_what_if.change, 'change'), 'change')
			OFFSET 0) AS f(facts, change)),
	step AS MATERIALIZED (
		SELECT s.place, s.need, s.step, s.sets
		FROM given AS g, clearance_question_steps(clearance_what_if.question, g.new_facts) AS s
		WHERE (g.after).verdict = 'prerequisite_missing'),
	-- every set of steps, the smaller ones first
	attempt AS (
		SELECT '{}'::int[] AS places, '{}'::text[] AS codes, '{}'::jsonb AS sets, g.new_facts
		FROM given AS g
		UNION ALL
		SELECT a.places || s.place, a.codes || s.step, a.sets || o.sets, a.new_facts || o.sets
		FROM attempt AS a
		JOIN step AS s ON s.place > ALL (a.places) AND (s.need IS NULL OR s.need = ANY (a.places))
		CROSS JOIN LATERAL (SELECT CASE WHEN s.sets ? 'papers' THEN jsonb_build_object('papers',
				CASE jsonb_typeof(a.new_facts -> 'papers') WHEN 'array' THEN a.new_facts -> 'papers' ELSE '[]' END
				|| (s.sets -> 'papers')) ELSE s.sets END) AS o(sets))
	SELECT g.before, g.after,
		ARRAY(SELECT k.name FROM jsonb_object_keys(g.new_facts) AS k(name)
			WHERE nullif(g.facts -> k.name, 'null') IS DISTINCT FROM nullif(g.new_facts -> k.name, 'null')
			ORDER BY k.name COLLATE "C"),
		CASE WHEN (g.after).verdict IN ('eligible', 'conditional', 'case_by_case') THEN '{}'
			WHEN fewest.codes IS NOT NULL THEN clearance_rule_messages(fewest.codes) END,
		CASE WHEN (g.after).verdict IN ('eligible', 'conditional', 'case_by_case') THEN '{}' ELSE fewest.sets END,
		CASE WHEN (g.after).verdict IN ('eligible', 'conditional', 'case_by_case') THEN (g.after).verdict
			ELSE (fewest.ruling).verdict END
	FROM given AS g
	LEFT JOIN LATERAL (
		SELECT a.codes, a.sets, r.ruling
		FROM (SELECT a.places, a.codes, a.sets, a.new_facts
			FROM attempt AS a
			ORDER BY cardinality(a.places), a.places
			OFFSET 1) AS a
		CROSS JOIN LATERAL (SELECT clearance_question_ruling(clearance_what_if.question, a.new_facts) OFFSET 0) AS r(ruling)
		WHERE (r.ruling).verdict IN ('eligible', 'conditional', 'case_by_case')
		ORDER BY cardinality(a.places), a.places
		LIMIT 1) AS fewest ON (g.after).verdict = 'prerequisite_missing';
END;

COMMENT ON FUNCTION clearance_what_if(text, jsonb, jsonb) IS
'What if: the ruling of a question on facts (before) and on the same facts with those of change put in their place (after); changed: names of the facts that differ. Where the ruling after the change is prerequisite_missing: the smallest set of steps, in their order, each taken on the day as_of, after which nothing is missing or only the decision of an authority is left; step_facts: the facts that they set, fit to be a further change; reached: the verdict after them. steps is empty where none is needed, null where no step leads there (not_eligible, unknown, or a day that is past). Facts as in clearance_question_ruling(); errors as there, also 22004 and 22023 for change.';

-- An answer can change on a turning day of the reference data, and about the
-- days among the facts: on them, and where a background period, a validity or
-- a stay of some months or years begins or ends.  Months differ in length, so
-- the days around these are asked, too.
CREATE FUNCTION clearance_what_if_periods(question text, facts jsonb, starts_on date, ends_on date DEFAULT NULL)
RETURNS TABLE (period daterange, verdict text, rule text)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 5
SET jit = off
BEGIN ATOMIC
	WITH given AS MATERIALIZED (
		SELECT clearance_check_facts(clearance_required(question, 'question'), clearance_required(facts, 'facts'), 'facts'),
			clearance_finite(clearance_required(starts_on, 'starts_on'), 'starts_on'),
			clearance_finite(ends_on, 'ends_on')),
	recorded(day) AS (
		SELECT (e.value #>> '{}')::date
		FROM given AS g(facts, starts_on, ends_on), jsonb_each(g.facts) AS f(name, value),
			jsonb_path_query(f.value, 'lax $[*]') AS e(value)
		WHERE f.name <> 'as_of' AND jsonb_typeof(e.value) = 'string'
			AND f.name IN (SELECT k.fact FROM clearance_question_facts() AS k
				WHERE k.question = clearance_what_if_periods.question AND k.kind IN ('date', 'array of dates'))),
	asked(day) AS (
		SELECT g.starts_on
		FROM given AS g(facts, starts_on, ends_on)
		UNION
		SELECT t.day
		FROM clearance_turning_days() AS t
		UNION
		SELECT clearance_top_secret_citizenship_since()
		UNION
		SELECT (r.day + s.span)::date + d.shift
		FROM recorded AS r,
			unnest('{0,6 months,1 year,5 years,10 years,4 years 6 months,9 years 6 months}'::interval[]) AS s(span),
			generate_series(-3, 3) AS d(shift)),
	answer AS (
		SELECT a.day, (r.ruling).verdict, (r.ruling).rule,
			lag((r.ruling).verdict) OVER line IS NOT DISTINCT FROM (r.ruling).verdict
				AND lag((r.ruling).rule) OVER line IS NOT DISTINCT FROM (r.ruling).rule
				AND row_number() OVER line > 1 AS same
		FROM given AS g(facts, starts_on, ends_on)
		JOIN asked AS a ON a.day >= g.starts_on AND a.day <= coalesce(g.ends_on, 'infinity')
		CROSS JOIN LATERAL (SELECT clearance_question_ruling(clearance_what_if_periods.question,
			g.facts || jsonb_build_object('as_of', to_char(a.day, 'YYYY-MM-DD'))) OFFSET 0) AS r(ruling)
		WINDOW line AS (ORDER BY a.day))
	SELECT daterange(a.day, coalesce(lead(a.day) OVER (ORDER BY a.day), g.ends_on + 1)), a.verdict, a.rule
	FROM given AS g(facts, starts_on, ends_on), answer AS a
	WHERE NOT a.same
	ORDER BY a.day;
END;

COMMENT ON FUNCTION clearance_what_if_periods(text, jsonb, date, date) IS
'From which day the answer to a question is another one: verdict and rule with the days on which they hold, as_of running from starts_on to ends_on, both inclusive (null: no end). An as_of among the facts does not count. Facts as in clearance_question_ruling(); errors as there, 22004 when question, facts or starts_on is null, 22008 for an infinite day.';
