-- NATO clearances: who is eligible, which step is missing
--
-- "eligible" repeats what the documents say of a person's citizenship, or a
-- decision of the Contract Security Program that is recorded in the arguments
-- (a facility clearance granted, a briefing form approved).  Everything else
-- that the program decides stays "conditional" or "case_by_case".

-- Personnel: one row for a citizenship, a status of residence and a level.  Of
-- several citizenships the one of the lowest place decides, so a ground that is
-- known counts before what is unknown, and that before the grounds of a person
-- who has no other (NAT-09 to NAT-11).

CREATE FUNCTION clearance_top_secret_citizenship_since()
RETURNS date
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN date '2025-01-06';

COMMENT ON FUNCTION clearance_top_secret_citizenship_since() IS
'The day from which Top Secret positions ask for Canadian citizenship. Source: TBS, Directive on Security Screening.';

CREATE FUNCTION clearance_nato_personnel_table(as_of date, strict boolean DEFAULT false)
RETURNS TABLE (party text, permanent_resident boolean, level clearance_level, ground text, place integer,
	verdict text, rule text, basis text, conditions text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT c.party, r.permanent_resident, l.level, o.ground, o.place, a.verdict, a.rule,
		(clearance_rule_messages(ARRAY[coalesce(o.note, a.rule)]))[1],
		clearance_rule_messages(array_remove(a.conditions, NULL))
	FROM (SELECT as_of, strict
		WHERE clearance_required(as_of, 'as_of') IS NOT NULL
			AND clearance_required(strict, 'strict') IS NOT NULL) AS given(as_of, strict)
	CROSS JOIN (
		SELECT p.code AS party,
			CASE WHEN p.kind <> 'country' THEN 'none'
				WHEN p.code = 'CA' THEN 'Canada' WHEN nato.known THEN 'NATO'
				WHEN NOT nato.known THEN 'not known' ELSE 'other' END AS country
		FROM clearance_party AS p
		LEFT JOIN clearance_membership_on(as_of) AS nato
			ON nato.party = p.code AND nato.organization = 'NATO' AND nato.status = 'member'
		UNION ALL
		SELECT '', 'none') AS c
	CROSS JOIN (VALUES (true), (false), (NULL)) AS r(permanent_resident)
	CROSS JOIN (VALUES
		('NATO RESTRICTED'::clearance_level, 'NAT-04'),
		('NATO CONFIDENTIAL', 'NAT-09'),
		('NATO SECRET', 'NAT-10'),
		('COSMIC TOP SECRET', 'NAT-11')) AS l(level, other_rule)
	JOIN (VALUES
		-- place, ground, rule, note, verdict; what COSMIC TOP SECRET adds
		(1, 'citizen', 'NAT-06', NULL, 'eligible', NULL, false),
		(2, 'resident', 'NAT-07', NULL, 'eligible', NULL, true),
		(3, 'resident_only', 'NAT-07', NULL, 'eligible', 'resident-review', true),
		(4, 'nato', 'NAT-08', NULL, 'conditional', NULL, true),
		(5, 'membership_unknown', 'NAT-08', 'membership-unknown NATO', 'unknown', NULL, false),
		(6, 'citizenship_unknown', NULL, 'no-citizenship', 'unknown', NULL, false),
		(7, 'residence_unknown', 'NAT-07', 'residence-unknown', 'unknown', NULL, false),
		(8, 'other', NULL, NULL, 'case_by_case', NULL, false))
		AS d(place, ground, rule, note, verdict, cosmic_note, cosmic_needs_citizenship)
		ON d.ground = CASE
			WHEN c.country = 'none' THEN 'citizenship_unknown'
			WHEN c.country = 'Canada' THEN 'citizen'
			WHEN r.permanent_resident AND c.country = 'NATO' THEN 'resident'
			WHEN r.permanent_resident AND NOT given.strict THEN 'resident_only'
			WHEN c.country = 'NATO' THEN 'nato'
			WHEN c.country = 'not known' THEN 'membership_unknown'
			WHEN r.permanent_resident IS NULL AND NOT given.strict THEN 'residence_unknown'
			ELSE 'other'
		END
	CROSS JOIN LATERAL (SELECT d.place, d.ground,
		CASE WHEN l.level <> 'NATO RESTRICTED' THEN d.note END AS note,
		l.level = 'COSMIC TOP SECRET' AS cosmic,
		l.level = 'COSMIC TOP SECRET' AND d.cosmic_needs_citizenship
			AND given.as_of >= clearance_top_secret_citizenship_since() AS needs_citizenship) AS o
	CROSS JOIN LATERAL (SELECT
		CASE
			WHEN l.level = 'NATO RESTRICTED' THEN 'case_by_case'
			WHEN o.ground = 'other' AND o.cosmic THEN 'not_eligible'
			WHEN o.needs_citizenship THEN 'conditional'
			ELSE d.verdict
		END AS verdict,
		CASE WHEN l.level = 'NATO RESTRICTED' OR o.ground = 'other' THEN l.other_rule
			ELSE d.rule END AS rule,
		CASE
			WHEN l.level = 'NATO RESTRICTED' THEN ARRAY['reliability-for-restricted']
			WHEN d.verdict = 'unknown' THEN ARRAY['ask-program']
			WHEN o.ground = 'other' AND o.cosmic THEN '{}'
			ELSE ARRAY['NAT-05',
				CASE o.ground WHEN 'nato' THEN 'dsa-coordination' WHEN 'other' THEN 'ask-program' END,
				CASE WHEN o.cosmic THEN d.cosmic_note END,
				CASE WHEN o.needs_citizenship THEN 'top-secret-citizenship' END]
		END AS conditions) AS a;
END;

COMMENT ON FUNCTION clearance_nato_personnel_table(date, boolean) IS
'The answers of clearance_nato_personnel() for every party ('''' and an organization: a citizenship that is not known), status of permanent residence (true, false, null: not known) and NATO level on a day, for joins over many rows. ground: citizen, resident, resident_only (without a NATO citizenship), nato, membership_unknown, citizenship_unknown, residence_unknown, other. Of several citizenships of one person the row with the lowest place holds. Error 22004 for a null argument.';

CREATE FUNCTION clearance_nato_personnel_periods(strict boolean DEFAULT false)
RETURNS TABLE (party text, permanent_resident boolean, level clearance_level, period daterange, ground text,
	place integer, verdict text, rule text)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 6000
SET jit = off
BEGIN ATOMIC
	WITH answer AS (
		SELECT t.party, t.permanent_resident, t.level, c.day, t.ground, t.place, t.verdict, t.rule,
			lag(t.place) OVER line IS NOT DISTINCT FROM t.place
				AND lag(t.verdict) OVER line IS NOT DISTINCT FROM t.verdict
				AND lag(t.rule) OVER line IS NOT DISTINCT FROM t.rule AS same
		FROM (SELECT d.day FROM clearance_turning_days() AS d WHERE d.nato
			UNION
			SELECT clearance_top_secret_citizenship_since()) AS c,
			LATERAL clearance_nato_personnel_table(c.day, strict) AS t
		WINDOW line AS (PARTITION BY t.party, t.permanent_resident, t.level::text COLLATE "C" ORDER BY c.day))
	SELECT a.party, a.permanent_resident, a.level,
		daterange(nullif(a.day, '-infinity'),
			lead(a.day) OVER (PARTITION BY a.party, a.permanent_resident, a.level::text COLLATE "C" ORDER BY a.day)),
		a.ground, a.place, a.verdict, a.rule
	FROM answer AS a
	WHERE NOT a.same;
END;

COMMENT ON FUNCTION clearance_nato_personnel_periods(boolean) IS
'Verdict and rule of clearance_nato_personnel_table() for every party, status of permanent residence and NATO level, with the days on which they hold: for joins over many rows that each have a day of their own. Of several citizenships of one person on a day the row with the lowest place holds. Error 22004 when strict is null.';

CREATE FUNCTION clearance_nato_personnel(citizenships text[], permanent_resident boolean,
	level clearance_level, as_of date, strict boolean DEFAULT false)
RETURNS clearance_ruling
LANGUAGE sql STABLE PARALLEL SAFE
RETURN (
	SELECT coalesce(best.ruling,
		ROW('unknown', NULL, (clearance_rule_messages(ARRAY['not-nato-level']))[1], '{}'::text[])::clearance_ruling)
	FROM (SELECT level, as_of, strict
		WHERE clearance_required(level, 'level') IS NOT NULL
			AND clearance_required(as_of, 'as_of') IS NOT NULL
			AND clearance_required(strict, 'strict') IS NOT NULL) AS given(level, as_of, strict)
	LEFT JOIN LATERAL (
		SELECT ROW(t.verdict, t.rule, t.basis, t.conditions || clearance_rule_messages(array_remove(ARRAY[
			CASE WHEN t.ground IN ('nato', 'resident') AND c.british_class THEN 'british-class' END,
			CASE WHEN t.ground NOT IN ('citizen', 'citizenship_unknown') AND t.rule <> 'NAT-04'
				AND bool_or(t.ground = 'citizenship_unknown') OVER () THEN 'citizenship-not-counted' END],
			NULL)))::clearance_ruling AS ruling
		FROM (
			SELECT coalesce(clearance_party(n.name), '') AS party,
				upper(btrim(n.name, E' \t\n\r\f\x0b') COLLATE "C") IN ('GBD', 'GBN', 'GBO', 'GBP', 'GBS') AS british_class
			FROM unnest(CASE WHEN cardinality(citizenships) > 0 THEN citizenships ELSE ARRAY[NULL] END) AS n(name)
			-- resolve each name once
			OFFSET 0) AS c
		JOIN clearance_nato_personnel_table(given.as_of, given.strict) AS t
			ON t.party = c.party AND t.level = given.level
			AND t.permanent_resident IS NOT DISTINCT FROM clearance_nato_personnel.permanent_resident
		-- of one country, a full citizenship before a class without it
		ORDER BY t.place, c.british_class
		LIMIT 1) AS best ON true);

COMMENT ON FUNCTION clearance_nato_personnel(text[], boolean, clearance_level, date, boolean) IS
'Is a person with these citizenships (codes, names or aliases) eligible for a NATO clearance of this level on this day (NAT-04, NAT-06 to NAT-11). The best ground among the citizenships decides. permanent_resident: of Canada; null: not known. strict: permanent residence does not count for a person without a citizenship of a NATO country. No citizenship known: unknown. A level that is not NATO''s: unknown, without a rule. "eligible" means that a clearance can be requested. Error 22004 when level, as_of or strict is null. Source: PSPC, International contract security requirements, lines 132 to 146; TBS, Directive on Security Screening (COSMIC Top Secret since 2025-01-06).';

-- Organizations

CREATE FUNCTION clearance_nato_facility_row(facility_level clearance_level, facility_granted_on date,
	requested_level clearance_level, as_of date)
RETURNS TABLE (verdict text, rule text, basis text, conditions text[])
LANGUAGE sql STABLE PARALLEL SAFE ROWS 1
BEGIN ATOMIC
	SELECT o.verdict, o.rule, array_to_string(clearance_rule_messages(o.basis), ' '),
		clearance_rule_messages(o.conditions)
	FROM (SELECT CASE
			WHEN requested_level = 'NATO RESTRICTED' THEN 'restricted'
			WHEN clearance_level_axis(requested_level) <> 'nato' THEN 'not nato'
			WHEN NOT coalesce(facility_granted_on <= as_of AND clearance_level_axis(facility_level) = 'nato'
				AND facility_level <> 'NATO RESTRICTED', false) THEN 'none'
			WHEN facility_level @> requested_level THEN 'enough'
			ELSE 'too low'
		END AS outcome
		WHERE clearance_required(requested_level, 'requested_level') IS NOT NULL
			AND clearance_required(as_of, 'as_of') IS NOT NULL) AS given
	JOIN (VALUES
		('restricted', 'case_by_case', 'NAT-04', ARRAY['NAT-04'], ARRAY['reliability-for-restricted']),
		('not nato', 'unknown', NULL, ARRAY['not-nato-level'], '{}'),
		('none', 'prerequisite_missing', 'NAT-02', ARRAY['NAT-02', 'no-nato-facility'], '{}'),
		('too low', 'prerequisite_missing', 'NAT-03', ARRAY['NAT-03', 'nato-facility-level'], '{}'),
		('enough', 'eligible', 'NAT-03', ARRAY['NAT-03'], ARRAY['NAT-02']))
		AS o(outcome, verdict, rule, basis, conditions) ON o.outcome = given.outcome;
END;

COMMENT ON FUNCTION clearance_nato_facility_row(clearance_level, date, clearance_level, date) IS
'The answer of clearance_nato_facility() to the same arguments as one row, for a lateral join with many rows: it is expanded into the query.';

CREATE FUNCTION clearance_nato_facility(facility_level clearance_level, facility_granted_on date,
	requested_level clearance_level, as_of date)
RETURNS clearance_ruling
LANGUAGE sql STABLE PARALLEL SAFE
RETURN (
	SELECT ROW(r.verdict, r.rule, r.basis, r.conditions)::clearance_ruling
	FROM clearance_nato_facility_row(facility_level, facility_granted_on, requested_level, as_of) AS r);

COMMENT ON FUNCTION clearance_nato_facility(clearance_level, date, clearance_level, date) IS
'Does the NATO facility security clearance of an organization, its level and the day on which it was granted (null: not yet), give access to information of the requested level on a day (NAT-02 to NAT-04). A Canadian facility clearance is no NATO one. A requested level that is not NATO''s: unknown, without a rule. Error 22004 when requested_level or as_of is null. Source: PSPC, International contract security requirements, lines 124 to 132.';

-- Access of a person: six steps, in their order.  A day after as_of has not
-- come yet.  What is recorded must also stand in the order of the steps: a
-- signature shows that the form had been sent, and that shows the request.

CREATE FUNCTION clearance_nato_access_steps(level clearance_level,
	facility_level clearance_level, facility_granted_on date,
	canadian_level clearance_level, canadian_granted_on date,
	officer_signed_on date, employee_signed_on date, approved_on date, need_to_know boolean, as_of date,
	requested_on date DEFAULT NULL, briefing_sent_on date DEFAULT NULL, canadian_expires_on date DEFAULT NULL)
RETURNS TABLE (place integer, rule text, done boolean, reason text)
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT s.place, s.rule, s.reason IS NULL, s.reason
	FROM (SELECT
			CASE WHEN level = 'NATO CONFIDENTIAL' THEN 'CONFIDENTIAL'::clearance_level
				WHEN level = 'NATO SECRET' THEN 'SECRET' WHEN level = 'COSMIC TOP SECRET' THEN 'TOP SECRET' END AS canadian,
			least(requested_on, briefing_sent_on, officer_signed_on, employee_signed_on, approved_on) AS request,
			least(briefing_sent_on, officer_signed_on, employee_signed_on, approved_on) AS sending,
			coalesce(canadian_expires_on, clearance_expiry(canadian_level, canadian_granted_on)) AS canadian_end,
			clearance_expiry(level, approved_on) AS nato_end
		WHERE clearance_required(level, 'level') IS NOT NULL
			AND clearance_required(as_of, 'as_of') IS NOT NULL) AS f
	CROSS JOIN LATERAL (VALUES
		(1, 'NAT-05', CASE
			WHEN facility_level IS NULL OR facility_granted_on IS NULL OR facility_granted_on > as_of THEN 'missing'
			WHEN NOT facility_level @> level THEN 'nato-facility-level'
			WHEN facility_granted_on > f.request THEN 'out-of-order' END),
		(2, 'NAT-12', CASE
			WHEN canadian_level IS NULL OR canadian_granted_on IS NULL OR canadian_granted_on > as_of THEN 'missing'
			WHEN NOT canadian_level @> f.canadian THEN 'canadian-level'
			WHEN canadian_granted_on > f.sending THEN 'out-of-order'
			WHEN f.canadian_end <= as_of THEN 'clearance-ended' END),
		(3, 'NAT-13', CASE
			WHEN officer_signed_on IS NULL OR officer_signed_on > as_of THEN 'missing'
			WHEN officer_signed_on < briefing_sent_on THEN 'out-of-order' END),
		(4, 'NAT-14', CASE
			WHEN employee_signed_on IS NULL OR employee_signed_on > as_of THEN 'missing'
			WHEN employee_signed_on < briefing_sent_on THEN 'out-of-order' END),
		(5, 'NAT-15', CASE
			WHEN approved_on IS NULL OR approved_on > as_of THEN 'missing'
			WHEN approved_on < greatest(briefing_sent_on, officer_signed_on, employee_signed_on) THEN 'out-of-order'
			WHEN f.nato_end <= as_of THEN 'clearance-ended' END),
		(6, 'NAT-16', CASE
			WHEN need_to_know IS NULL THEN 'missing'
			WHEN NOT need_to_know THEN 'no-need-to-know' END)) AS s(place, rule, reason)
	WHERE f.canadian IS NOT NULL;
END;

COMMENT ON FUNCTION clearance_nato_access_steps(clearance_level, clearance_level, date, clearance_level, date, date, date, date, boolean, date, date, date, date) IS
'The six steps to NATO information of a level and which of them are done on a day (NAT-05, NAT-12 to NAT-16); reason, where one is not: missing, nato-facility-level, canadian-level, out-of-order, clearance-ended, no-need-to-know. Arguments as in clearance_nato_access(). No row for NATO RESTRICTED and for a level that is not NATO''s. Reads no table, so it can be joined laterally with many rows. Errors: 22004 when level or as_of is null; 22008 when the end of a clearance has to be computed from an infinite day.';

CREATE FUNCTION clearance_nato_access(level clearance_level,
	facility_level clearance_level, facility_granted_on date,
	canadian_level clearance_level, canadian_granted_on date,
	officer_signed_on date, employee_signed_on date, approved_on date, need_to_know boolean, as_of date,
	requested_on date DEFAULT NULL, briefing_sent_on date DEFAULT NULL, canadian_expires_on date DEFAULT NULL)
RETURNS clearance_ruling
LANGUAGE sql STABLE PARALLEL SAFE
RETURN (
	SELECT CASE
		WHEN clearance_required(level, 'level') = 'NATO RESTRICTED' THEN
			ROW('case_by_case', 'NAT-04', (clearance_rule_messages(ARRAY['NAT-04']))[1],
				clearance_rule_messages(ARRAY['reliability-for-restricted']))::clearance_ruling
		WHEN f.steps = 0 THEN
			ROW('unknown', NULL, (clearance_rule_messages(ARRAY['not-nato-level']))[1], '{}'::text[])::clearance_ruling
		WHEN f.missing IS NULL THEN
			ROW('eligible', 'NAT-16', (clearance_rule_messages(ARRAY['nato-cleared']))[1],
				clearance_rule_messages(ARRAY['NAT-16', 'nato-validity'] ||
					CASE WHEN clearance_expiry(level, approved_on) IS NULL
						OR coalesce(canadian_expires_on, clearance_expiry(canadian_level, canadian_granted_on)) IS NULL
						THEN ARRAY['nato-validity-unknown'] ELSE '{}' END))::clearance_ruling
		ELSE
			-- the first step that is missing, why, and the others
			ROW(CASE f.reasons[1] WHEN 'no-need-to-know' THEN 'not_eligible' ELSE 'prerequisite_missing' END,
				f.missing[1],
				array_to_string(clearance_rule_messages(ARRAY[f.missing[1]] ||
					array_remove(ARRAY[nullif(nullif(f.reasons[1], 'missing'), 'no-need-to-know')], NULL)), ' '),
				clearance_rule_messages(f.missing[2:]))::clearance_ruling
	END
	FROM (
		SELECT count(*) AS steps,
			array_agg(s.rule ORDER BY s.place) FILTER (WHERE NOT s.done) AS missing,
			array_agg(s.reason ORDER BY s.place) FILTER (WHERE NOT s.done) AS reasons
		FROM clearance_nato_access_steps(level, facility_level, facility_granted_on, canadian_level,
			canadian_granted_on, officer_signed_on, employee_signed_on, approved_on, need_to_know, as_of,
			requested_on, briefing_sent_on, canadian_expires_on) AS s) AS f);

COMMENT ON FUNCTION clearance_nato_access(clearance_level, clearance_level, date, clearance_level, date, date, date, date, boolean, date, date, date, date) IS
'May an employee have access to NATO information of a level on a day: the first step that is missing, in their order (NAT-05, NAT-12 to NAT-16); the steps after it that are missing too stand among the conditions. Facts that are null, and days after as_of, have not come yet. facility_level, facility_granted_on: the organization''s NATO facility security clearance. canadian_level, canadian_granted_on: the personnel clearance beneath; canadian_expires_on: the first day on which it is no longer valid (null: as clearance_expiry() says). officer_signed_on, employee_signed_on, approved_on: the NATO briefing form; requested_on, briefing_sent_on: null when not recorded. "eligible" repeats the approval of the Contract Security Program. NATO RESTRICTED: case_by_case (NAT-04). Citizenship is the question of clearance_nato_personnel(). Errors: 22004 when level or as_of is null; 22008 when the end of a clearance has to be computed from an infinite day. Source: PSPC, International contract security requirements, lines 138 to 150.';
