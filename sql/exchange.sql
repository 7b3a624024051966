-- May information of a level be exchanged with a party, and on what basis
--
-- The documents leave the decision to the Contract Security Program (EXC-01 to
-- EXC-03).  So no answer is "eligible": where an instrument in force covers
-- the information, the answer is "conditional" on contacting the program.

CREATE TYPE clearance_ruling AS
(
	verdict	   text,
	rule	   text,
	basis	   text,
	conditions text[]
);

COMMENT ON TYPE clearance_ruling IS
'What a question of eligibility returns: verdict (eligible, conditional, case_by_case, prerequisite_missing, not_eligible, unknown), code of the rule, the sentence it rests on, and conditions or remarks.';

CREATE FUNCTION clearance_exchange_table(as_of date)
RETURNS TABLE (party text, level clearance_level, verdict text, rule text, basis text, conditions text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT p.code, l.level, o.verdict, o.rule,
		array_to_string(clearance_rule_messages(array_remove(
			o.basis || CASE replace(o.outcome, 'sigint', 'in force')
				WHEN 'date unknown' THEN ARRAY[
					coalesce('date-unknown ' || to_char(i.in_force_by, 'YYYY-MM-DD'),
						'membership-unknown ' || body.organization)]
				WHEN 'coverage unknown' THEN ARRAY[
					CASE WHEN i.state = 'unknown'
						THEN 'date-unknown ' || to_char(i.in_force_by, 'YYYY-MM-DD') END]
				WHEN 'body' THEN ARRAY['body-of-organization ' || body.organization]
				WHEN 'in force' THEN ARRAY[
					coalesce('in-force-since ' || to_char(i.in_force_from, 'YYYY-MM-DD'),
						'in-force-by ' || to_char(i.in_force_by, 'YYYY-MM-DD'))]
			END, NULL)), ' '),
		clearance_rule_messages(array_remove(o.conditions
			-- how far the instrument goes
			|| CASE WHEN o.instrument_counts THEN ARRAY[
				CASE i.counterpart WHEN 'ministry' THEN 'only-ministry'
					WHEN 'organization' THEN CASE WHEN l.kind <> 'nato' THEN 'only-institutions' END END,
				'sector-' || i.sector,
				CASE WHEN (l.kind = 'classified' AND i.max_level IS NULL)
					OR (l.kind = 'protected' AND i.max_protected IS NULL) THEN 'no-highest-level' END]
			END
			|| CASE WHEN o.by_instrument THEN ARRAY[
				'signed-not-dated ' || to_char(recorded.signed_on, 'YYYY-MM-DD')]
			END
			-- for information: what is no instrument
			|| CASE WHEN o.by_instrument AND NOT o.instrument_counts THEN member.notes || ARRAY[
				CASE WHEN p.code = 'IS' AND nato.known THEN 'MIS-02'
					WHEN NOT miswg.known THEN 'membership-unknown MISWG'
					WHEN miswg.status = 'observer' THEN 'MIS-04'
					WHEN miswg.status = 'member' AND nato.known THEN 'MIS-01'
					WHEN miswg.status = 'member' THEN 'MIS-03' END,
				CASE WHEN l.level IN ('PROTECTED A', 'PROTECTED B') THEN 'alternative-solution' END]
			END, NULL))
	FROM clearance_party AS p
	CROSS JOIN (VALUES
		('SITE ACCESS'::clearance_level, 'screening'),
		('RELIABILITY', 'screening'),
		('ENHANCED RELIABILITY', 'screening'),
		('ENHANCED SECRET', 'screening'),
		('ENHANCED TOP SECRET', 'screening'),
		('UNCLASSIFIED', 'unclassified'),
		('PROTECTED A', 'protected'),
		('PROTECTED B', 'protected'),
		('PROTECTED C', 'protected'),
		('CONFIDENTIAL', 'classified'),
		('SECRET', 'classified'),
		('TOP SECRET', 'classified'),
		('TOP SECRET SIGINT', 'sigint'),
		('NATO RESTRICTED', 'nato restricted'),
		('NATO CONFIDENTIAL', 'nato'),
		('NATO SECRET', 'nato'),
		('COSMIC TOP SECRET', 'nato')) AS l(level, kind)
	LEFT JOIN clearance_membership_on(as_of) AS nato
		ON nato.party = p.code AND nato.organization = 'NATO' AND nato.status = 'member'
	LEFT JOIN clearance_membership_on(as_of) AS miswg
		ON miswg.party = p.code AND miswg.organization = 'MISWG'
	LEFT JOIN (
		SELECT m.party, array_agg(
			CASE WHEN m.known THEN 'member-of ' ELSE 'membership-unknown ' END || m.organization
			ORDER BY m.organization COLLATE "C") AS notes
		FROM clearance_membership_on(as_of) AS m
		WHERE m.status = 'member' AND m.organization IN ('NATO', 'EU', 'ESA')
		GROUP BY m.party) AS member ON member.party = p.code
	LEFT JOIN (
		SELECT r.party, bool_or(NOT isempty(r.period)) AS dated,
			max(r.signed_on) FILTER (WHERE isempty(r.period) AND r.signed_on <= as_of) AS signed_on
		FROM clearance_instrument AS r
		GROUP BY r.party) AS recorded ON recorded.party = p.code
	-- a party's own instrument; of a body of an organization, that one's
	LEFT JOIN clearance_instrument_on(as_of) AS own ON own.party = p.code
	LEFT JOIN (
		SELECT DISTINCT ON (m.party) m.party, m.organization, m.known
		FROM clearance_membership_on(as_of) AS m
		WHERE m.status = 'body'
		ORDER BY m.party, m.organization COLLATE "C") AS body
		ON body.party = p.code AND own.party IS NULL
	LEFT JOIN clearance_instrument_on(as_of) AS whole ON whole.party = body.organization
	CROSS JOIN LATERAL (SELECT
		coalesce(own.party, whole.party) AS party,
		CASE WHEN own.party IS NULL AND NOT body.known THEN 'unknown'
			ELSE coalesce(own.state, whole.state) END AS state,
		CASE WHEN own.party IS NULL THEN whole.counterpart ELSE own.counterpart END AS counterpart,
		CASE WHEN own.party IS NULL THEN whole.sector ELSE own.sector END AS sector,
		coalesce(own.covers_classified, whole.covers_classified) AS covers_classified,
		coalesce(own.covers_protected, whole.covers_protected) AS covers_protected,
		CASE WHEN own.party IS NULL THEN whole.max_level ELSE own.max_level END AS max_level,
		CASE WHEN own.party IS NULL THEN whole.max_protected ELSE own.max_protected END AS max_protected,
		CASE WHEN own.party IS NULL THEN whole.in_force_from ELSE own.in_force_from END AS in_force_from,
		CASE WHEN own.party IS NULL THEN whole.in_force_by ELSE own.in_force_by END AS in_force_by) AS i
	CROSS JOIN LATERAL (SELECT
		CASE l.kind
			WHEN 'protected' THEN
				CASE WHEN clearance_level_rank(l.level) > clearance_level_rank(i.max_protected) THEN 'no'
					ELSE i.covers_protected END
			ELSE
				CASE WHEN clearance_level_rank(l.level) > clearance_level_rank(i.max_level) THEN 'no'
					ELSE i.covers_classified END
		END AS covers) AS c
	JOIN (VALUES
		-- outcome, verdict, rule, basis, conditions, by_instrument, instrument_counts
		('home', 'unknown', NULL, ARRAY['home'], '{}'::text[], false, false),
		('screening', 'unknown', NULL, ARRAY['screening-level'], '{}', false, false),
		('unclassified', 'conditional', 'INS-03', ARRAY['INS-03'], ARRAY['unclassified'], false, false),
		('nato restricted', 'case_by_case', 'NAT-04', ARRAY['NAT-04'], ARRAY['EXC-01'], false, false),
		('nato member', 'case_by_case', 'NAT-01', ARRAY['nato-information'],
			ARRAY['EXC-01', 'EXC-02', 'EXC-03', 'nato-transfer'], false, false),
		('nato unknown', 'unknown', 'NAT-01', ARRAY['membership-unknown NATO'], ARRAY['EXC-01'], false, false),
		('nato outside', 'not_eligible', 'NAT-01', ARRAY['nato-outside'], ARRAY['nato-mixed-program'], false, false),
		('none', 'not_eligible', 'INS-02', ARRAY['INS-02'], '{}', true, false),
		('not in force', 'not_eligible', 'INS-01', ARRAY['not-in-force'], '{}', true, false),
		('not covered', 'not_eligible', 'INS-01', ARRAY['not-covered'], '{}', true, false),
		('coverage unknown', 'unknown', 'INS-01', ARRAY['coverage-unknown'], ARRAY['EXC-01'], true, false),
		('date unknown', 'unknown', 'INS-01', '{}', ARRAY['EXC-01'], true, false),
		('body', 'case_by_case', 'EXC-02', '{}', ARRAY['EXC-01', 'EXC-03'], true, true),
		('sigint', 'case_by_case', 'EXC-02', ARRAY['INS-01'], ARRAY['sigint', 'EXC-01', 'EXC-02', 'EXC-03'], true, true),
		('in force', 'conditional', 'INS-01', ARRAY['INS-01'], ARRAY['EXC-01', 'EXC-02', 'EXC-03'], true, true))
		AS o(outcome, verdict, rule, basis, conditions, by_instrument, instrument_counts)
		ON o.outcome = CASE
			WHEN p.code = 'CA' THEN 'home'
			WHEN l.kind IN ('screening', 'unclassified') THEN l.kind
			-- NATO's information is NATO's, whoever holds it
			WHEN l.kind = 'nato restricted'
				AND (p.code = 'NATO' OR nato.known OR body.organization = 'NATO') THEN 'nato restricted'
			WHEN l.kind IN ('nato', 'nato restricted') AND p.code <> 'NATO'
				AND body.organization IS DISTINCT FROM 'NATO' THEN
				CASE nato.known WHEN true THEN 'nato member' WHEN false THEN 'nato unknown'
					ELSE 'nato outside' END
			-- everything else is a matter of the instrument
			WHEN i.party IS NULL AND recorded.dated THEN 'not in force'
			WHEN i.party IS NULL THEN 'none'
			WHEN c.covers = 'no' THEN 'not covered'
			WHEN c.covers = 'unknown' THEN 'coverage unknown'
			WHEN i.state = 'unknown' THEN 'date unknown'
			WHEN own.party IS NULL THEN 'body'
			WHEN l.kind = 'sigint' THEN 'sigint'
			ELSE 'in force'
		END;
END;

COMMENT ON FUNCTION clearance_exchange_table(date) IS
'The answers of clearance_exchange() for every party and level on a day, for joins over many rows. Error 22004 for a null date.';

CREATE FUNCTION clearance_exchange(party text, level clearance_level, as_of date)
RETURNS clearance_ruling
LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(
	(SELECT ROW(t.verdict, t.rule, t.basis, t.conditions)::clearance_ruling
	 FROM clearance_exchange_table(as_of) AS t
	 WHERE t.party = (SELECT clearance_party(clearance_required(clearance_exchange.party, 'party')))
		AND t.level = (SELECT clearance_required(clearance_exchange.level, 'level'))),
	ROW('unknown', NULL, (clearance_rule_messages(ARRAY['unknown-party']))[1], '{}'::text[])::clearance_ruling);

COMMENT ON FUNCTION clearance_exchange(text, clearance_level, date) IS
'May information of this level be exchanged with this party (code, name or alias) on this day, and on what basis. Never "eligible": the Contract Security Program decides. A ruling without a rule answers a question that the documents do not ask: an unknown party, Canada itself, a level that is not one of information. Error 22004 for a null argument.';

-- An answer can change only where a row of reference data begins or ends.
CREATE FUNCTION clearance_turning_days()
RETURNS TABLE (day date, nato boolean, instrument boolean)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 30
BEGIN ATOMIC
	SELECT t.day, bool_or(t.nato), bool_or(t.instrument)
	FROM (
		SELECT '-infinity'::date, true, true
		UNION ALL
		SELECT d.day, m.status = 'member', m.status = 'body'
		FROM clearance_membership AS m, unnest(ARRAY[m.since, m.until + 1, m.known_by]) AS d(day)
		WHERE m.status = 'member' AND m.organization = 'NATO' OR m.status = 'body'
		UNION ALL
		SELECT d.day, false, true
		FROM clearance_instrument AS i,
			unnest(ARRAY[i.signed_on, i.in_force_from, i.in_force_to + 1, i.in_force_by]) AS d(day))
		AS t(day, nato, instrument)
	WHERE t.day IS NOT NULL
	GROUP BY t.day;
END;

COMMENT ON FUNCTION clearance_turning_days() IS
'The days on which verdicts and rules can change with the reference data, and -infinity: nato, with a membership of NATO; instrument, with an instrument or with a party that becomes a body of an organization.';

-- STRICT keeps the planner from expanding it into a query whose rows it cannot
-- estimate; some 5,000 rows are read once and hashed.  Compiling the query takes longer
-- than running it.
CREATE FUNCTION clearance_exchange_periods()
RETURNS TABLE (party text, level clearance_level, period daterange, verdict text, rule text)
LANGUAGE sql STABLE STRICT PARALLEL SAFE ROWS 5000
SET jit = off
BEGIN ATOMIC
	WITH answer AS (
		SELECT t.party, t.level, c.day, t.verdict, t.rule,
			lag(t.verdict) OVER line IS NOT DISTINCT FROM t.verdict
				AND lag(t.rule) OVER line IS NOT DISTINCT FROM t.rule AS same
		FROM clearance_turning_days() AS c, LATERAL clearance_exchange_table(c.day) AS t
		WINDOW line AS (PARTITION BY t.party, t.level::text COLLATE "C" ORDER BY c.day))
	SELECT a.party, a.level,
		daterange(nullif(a.day, '-infinity'), lead(a.day) OVER (PARTITION BY a.party, a.level::text COLLATE "C" ORDER BY a.day)),
		a.verdict, a.rule
	FROM answer AS a
	WHERE NOT a.same;
END;

COMMENT ON FUNCTION clearance_exchange_periods() IS
'Verdict and rule of clearance_exchange() for every party and level, with the days on which they hold: for joins over many rows that each have a day of their own.';
