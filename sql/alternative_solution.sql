-- International alternative solutions: may Canadian protected information be
-- handled abroad where no instrument covers it
--
-- A "no" that is certain comes first, in the order of the rules; then what is
-- not known; only then is it a candidate, on which the Contract Security
-- Program decides.

CREATE FUNCTION clearance_alternative_solution_table(as_of date)
RETURNS TABLE (party text, level clearance_level, applies boolean, verdict text, rule text, basis text,
	conditions text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT c.party, l.level, a.applies, o.verdict, o.rule,
		array_to_string(clearance_rule_messages(o.basis)
			|| CASE WHEN o.rule = 'IAS-04' THEN information.basis END, ' '),
		clearance_rule_messages(array_remove(o.conditions || CASE o.outcome
			WHEN 'other' THEN ARRAY[l.note]
			WHEN 'not applicable' THEN ARRAY[CASE WHEN c.party = 'CA' THEN 'not-abroad' END]
			-- the four factors, shown and not scored
			WHEN 'candidate' THEN ARRAY['IAS-07',
				CASE classified.verdict WHEN 'conditional' THEN 'classified-instrument'
					WHEN 'not_eligible' THEN 'no-classified-instrument'
					ELSE 'classified-instrument-unknown' END,
				'IAS-08'] || member.notes || ARRAY['IAS-09', 'IAS-10']
		END, NULL))
	FROM (SELECT as_of WHERE clearance_required(as_of, 'as_of') IS NOT NULL) AS given(as_of)
	CROSS JOIN (
		SELECT p.code
		FROM clearance_party AS p
		UNION ALL
		SELECT '') AS c(party)
	CROSS JOIN (VALUES
		('UNCLASSIFIED'::clearance_level, 'other', 'unclassified'),
		('SITE ACCESS', 'other', 'screening-level'),
		('RELIABILITY', 'other', 'screening-level'),
		('ENHANCED RELIABILITY', 'other', 'screening-level'),
		('ENHANCED SECRET', 'other', 'screening-level'),
		('ENHANCED TOP SECRET', 'other', 'screening-level'),
		('PROTECTED A', 'protected', NULL),
		('PROTECTED B', 'protected', NULL),
		('PROTECTED C', 'protected c', NULL),
		('CONFIDENTIAL', 'classified', NULL),
		('SECRET', 'classified', NULL),
		('TOP SECRET', 'classified', NULL),
		('TOP SECRET SIGINT', 'classified', NULL),
		('NATO RESTRICTED', 'classified', NULL),
		('NATO CONFIDENTIAL', 'classified', NULL),
		('NATO SECRET', 'classified', NULL),
		('COSMIC TOP SECRET', 'classified', NULL)) AS l(level, kind, note)
	CROSS JOIN (VALUES (true), (false), (NULL)) AS a(applies)
	-- what instruments say of this information, and of classified information
	LEFT JOIN clearance_exchange_table(as_of) AS information
		ON information.party = c.party AND information.level = l.level AND l.kind = 'protected'
	LEFT JOIN clearance_exchange_table(as_of) AS classified
		ON classified.party = c.party AND classified.level = 'CONFIDENTIAL' AND l.kind = 'protected'
	LEFT JOIN (
		SELECT m.party, array_agg(
			CASE WHEN m.known THEN 'member-of ' ELSE 'membership-unknown ' END || m.organization
			ORDER BY m.organization COLLATE "C") AS notes
		FROM clearance_membership_on(as_of) AS m
		WHERE m.status = 'member' AND m.organization IN ('NATO', 'EU')
		GROUP BY m.party) AS member ON member.party = c.party
	JOIN (VALUES
		('protected c', 'not_eligible', 'IAS-02', ARRAY['IAS-02'], '{}'::text[]),
		('classified', 'not_eligible', 'IAS-03', ARRAY['IAS-03'], '{}'),
		('other', 'not_eligible', 'IAS-01', ARRAY['IAS-01'], '{}'),
		('not applicable', 'not_eligible', 'IAS-05', ARRAY['IAS-05'], '{}'),
		('covered', 'not_eligible', 'IAS-04', ARRAY['IAS-04'], ARRAY['use-instrument', 'EXC-01']),
		('party unknown', 'unknown', NULL, ARRAY['unknown-party'], '{}'),
		('contract unknown', 'unknown', 'IAS-05', ARRAY['IAS-05', 'contract-unknown'], '{}'),
		('coverage unknown', 'unknown', 'IAS-04', ARRAY['IAS-04'], ARRAY['ask-program']),
		('candidate', 'case_by_case', 'IAS-06', ARRAY['IAS-01', 'IAS-06'], '{}'))
		AS o(outcome, verdict, rule, basis, conditions)
		ON o.outcome = CASE
			WHEN l.kind <> 'protected' THEN l.kind
			WHEN NOT a.applies OR c.party = 'CA' THEN 'not applicable'
			WHEN c.party = '' THEN 'party unknown'
			WHEN information.verdict = 'conditional' THEN 'covered'
			WHEN a.applies IS NULL THEN 'contract unknown'
			WHEN information.verdict = 'not_eligible' THEN 'candidate'
			ELSE 'coverage unknown'
		END;
END;

COMMENT ON FUNCTION clearance_alternative_solution_table(date) IS
'The answers of clearance_alternative_solution() for every party ('''': a party that is not known) and level on a day, for joins over many rows. applies: government_contract AND handled_abroad (true, false, null: not known). Error 22004 for a null date.';

CREATE FUNCTION clearance_alternative_solution(party text, level clearance_level, as_of date,
	government_contract boolean DEFAULT NULL, handled_abroad boolean DEFAULT NULL)
RETURNS clearance_ruling
LANGUAGE sql STABLE PARALLEL SAFE
RETURN (
	SELECT ROW(t.verdict, t.rule, t.basis, t.conditions)::clearance_ruling
	FROM clearance_alternative_solution_table(as_of) AS t
	WHERE t.party = (SELECT coalesce(clearance_party(
			clearance_required(clearance_alternative_solution.party, 'party')), ''))
		AND t.level = (SELECT clearance_required(clearance_alternative_solution.level, 'level'))
		AND t.applies IS NOT DISTINCT FROM (government_contract AND handled_abroad));

COMMENT ON FUNCTION clearance_alternative_solution(text, clearance_level, date, boolean, boolean) IS
'May an international alternative solution be considered for Canadian information of this level with this party (code, name or alias) on this day (IAS-01 to IAS-06). government_contract: it is a contract of the Government of Canada; handled_abroad: the information is handled abroad; null: not known. Never more than "case_by_case": only the Contract Security Program decides; the four factors stand among the conditions (IAS-07 to IAS-10). Error 22004 when party, level or as_of is null. Source: PSPC, International contract security requirements, lines 220 to 234.';

-- As clearance_exchange_periods(), with the function that it rests on.
CREATE FUNCTION clearance_alternative_solution_periods()
RETURNS TABLE (party text, level clearance_level, applies boolean, period daterange, verdict text, rule text)
LANGUAGE sql STABLE STRICT PARALLEL SAFE ROWS 14000
SET jit = off
BEGIN ATOMIC
	WITH answer AS (
		SELECT t.party, t.level, t.applies, c.day, t.verdict, t.rule,
			lag(t.verdict) OVER line IS NOT DISTINCT FROM t.verdict
				AND lag(t.rule) OVER line IS NOT DISTINCT FROM t.rule AS same
		FROM (SELECT d.day FROM clearance_turning_days() AS d WHERE d.instrument) AS c,
			LATERAL clearance_alternative_solution_table(c.day) AS t
		WINDOW line AS (PARTITION BY t.party, t.level::text COLLATE "C", t.applies ORDER BY c.day))
	SELECT a.party, a.level, a.applies,
		daterange(nullif(a.day, '-infinity'),
			lead(a.day) OVER (PARTITION BY a.party, a.level::text COLLATE "C", a.applies ORDER BY a.day)),
		a.verdict, a.rule
	FROM answer AS a
	WHERE NOT a.same;
END;

COMMENT ON FUNCTION clearance_alternative_solution_periods() IS
'Verdict and rule of clearance_alternative_solution() for every party, level and state of applies (see clearance_alternative_solution_table()), with the days on which they hold: for joins over many rows that each have a day of their own.';
