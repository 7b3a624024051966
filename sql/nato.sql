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
		-- the day on which Top Secret positions begin to ask for citizenship
		l.level = 'COSMIC TOP SECRET' AND d.cosmic_needs_citizenship
			AND given.as_of >= '2025-01-06' AS needs_citizenship) AS o
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
