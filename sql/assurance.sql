-- Foreign security assurances: by which route can one be had
--
-- The Contract Security Program conducts assurances for holders of a clearance
-- of a country that shares an instrument with Canada; who does not meet the
-- requirements is screened in the home country.  The program decides, so no
-- answer is "eligible".

-- Two questions of one party each, so that rows stay few: does its clearance
-- serve (routes organization and personnel; no verdict when it does not), and
-- what of a screening in it as the home country.
CREATE FUNCTION clearance_assurance_table(as_of date)
RETURNS TABLE (route text, party text, level clearance_level, verdict text, rule text, basis text, conditions text[])
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT r.route, p.code, l.level, o.verdict, CASE WHEN o.rule = 'route' THEN r.rule ELSE o.rule END,
		array_to_string(clearance_rule_messages(array_remove(
			array_replace(o.basis, 'route', r.rule) || CASE WHEN o.by_instrument THEN i.note END, NULL)), ' '),
		clearance_rule_messages(array_remove(o.conditions || CASE o.outcome
			WHEN 'in force' THEN ARRAY[
				CASE WHEN i.counterpart = 'ministry' THEN 'only-ministry' END,
				'sector-' || i.sector,
				CASE WHEN k.covers = 'unknown' THEN 'coverage-unknown'
					WHEN k.covers = 'yes' AND k.highest IS NULL THEN 'no-highest-level' END]
			-- why the clearance does not serve; memberships for information
			WHEN 'none' THEN ARRAY[CASE WHEN recorded.dated THEN 'not-in-force' ELSE 'INS-02' END,
				'signed-not-dated ' || to_char(recorded.signed_on, 'YYYY-MM-DD')] || member.notes
		END, NULL))
	FROM (SELECT as_of WHERE clearance_required(as_of, 'as_of') IS NOT NULL) AS given(as_of)
	CROSS JOIN (VALUES ('organization', 'ASR-01'), ('personnel', 'ASP-00'), ('home', 'ASR-02')) AS r(route, rule)
	CROSS JOIN (
		SELECT c.code, c.kind
		FROM clearance_party AS c
		UNION ALL
		SELECT '', NULL) AS p
	CROSS JOIN (VALUES
		('UNCLASSIFIED'::clearance_level, 'unclassified'),
		('SITE ACCESS', 'screening'),
		('RELIABILITY', 'screening'),
		('ENHANCED RELIABILITY', 'screening'),
		('PROTECTED A', 'protected'),
		('PROTECTED B', 'protected'),
		('PROTECTED C', 'protected'),
		('CONFIDENTIAL', 'classified'),
		('SECRET', 'classified'),
		('ENHANCED SECRET', 'classified'),
		('TOP SECRET', 'classified'),
		('ENHANCED TOP SECRET', 'classified'),
		('TOP SECRET SIGINT', 'classified'),
		('NATO RESTRICTED', 'nato'),
		('NATO CONFIDENTIAL', 'nato'),
		('NATO SECRET', 'nato'),
		('COSMIC TOP SECRET', 'nato')) AS l(level, kind)
	LEFT JOIN (
		SELECT n.party, n.state, n.counterpart, n.sector, n.covers_classified, n.covers_protected,
			n.max_level, n.max_protected,
			CASE WHEN n.state = 'unknown' THEN 'date-unknown ' || to_char(n.in_force_by, 'YYYY-MM-DD')
				ELSE coalesce('in-force-since ' || to_char(n.in_force_from, 'YYYY-MM-DD'),
					'in-force-by ' || to_char(n.in_force_by, 'YYYY-MM-DD')) END AS note
		FROM clearance_instrument_on(as_of) AS n) AS i ON i.party = p.code
	LEFT JOIN (
		SELECT s.party, bool_or(NOT isempty(s.period)) AS dated,
			max(s.signed_on) FILTER (WHERE isempty(s.period) AND s.signed_on <= as_of) AS signed_on
		FROM clearance_instrument AS s
		GROUP BY s.party) AS recorded ON recorded.party = p.code
	LEFT JOIN (
		SELECT m.party, array_agg(
			CASE WHEN m.known THEN 'member-of ' ELSE 'membership-unknown ' END || m.organization
			ORDER BY m.organization COLLATE "C") AS notes
		FROM clearance_membership_on(as_of) AS m
		WHERE m.status = 'member' AND m.organization IN ('NATO', 'EU', 'ESA')
		GROUP BY m.party) AS member ON member.party = p.code
	-- an instrument covers information; a screening status asks for none
	CROSS JOIN LATERAL (SELECT
		CASE l.kind WHEN 'classified' THEN i.covers_classified WHEN 'protected' THEN i.covers_protected END,
		CASE l.kind WHEN 'classified' THEN i.max_level WHEN 'protected' THEN i.max_protected END)
		AS k(covers, highest)
	JOIN (VALUES
		-- outcome, verdict, rule, basis, the instrument's days, conditions
		('unclassified', 'unknown', NULL, ARRAY['assurance-unclassified'], false, '{}'::text[]),
		('Canada', 'unknown', NULL, ARRAY['assurance-canadian-clearance'], false, '{}'),
		('not known', 'unknown', 'route', ARRAY['route', 'assurance-clearing-country-unknown'], false, '{}'),
		('no country', 'unknown', 'route', ARRAY['route', 'assurance-of-organization'], false, '{}'),
		('none', NULL, NULL, '{}', false, '{}'),
		('not covered', NULL, NULL, '{}', false, ARRAY['not-covered']),
		('date unknown', 'unknown', 'route', ARRAY['route'], true, ARRAY['ask-program']),
		('in force', 'conditional', 'route', ARRAY['route', 'INS-01'], true, ARRAY['ASR-03', 'assurance-program']),
		('home Canada', 'unknown', NULL, ARRAY['assurance-home-canada'], false, '{}'),
		('home not known', 'unknown', 'ASR-02', ARRAY['ASR-02', 'assurance-home-unknown'], false, '{}'),
		('home without instrument', 'case_by_case', 'ASR-02',
			ARRAY['ASR-02', 'assurance-home-without-instrument'], false, ARRAY['ask-program']),
		('home date unknown', 'unknown', 'ASR-02', ARRAY['ASR-02'], true, ARRAY['ask-program']),
		('home', 'prerequisite_missing', 'ASR-02', ARRAY['ASR-02'], false, ARRAY['ASR-03']))
		AS o(outcome, verdict, rule, basis, by_instrument, conditions)
		ON o.outcome = CASE
			WHEN l.kind = 'unclassified' THEN 'unclassified'
			WHEN r.route = 'home' THEN CASE
				WHEN p.code = 'CA' THEN 'home Canada'
				WHEN p.kind = 'country' THEN CASE
					WHEN i.party IS NULL OR k.covers = 'no'
						OR clearance_level_rank(l.level) > clearance_level_rank(k.highest) THEN 'home without instrument'
					WHEN i.state = 'unknown' THEN 'home date unknown'
					ELSE 'home' END
				ELSE 'home not known' END
			WHEN p.code = 'CA' THEN 'Canada'
			WHEN p.code = '' THEN 'not known'
			WHEN p.kind <> 'country' THEN 'no country'
			WHEN i.party IS NULL THEN 'none'
			WHEN k.covers = 'no' OR clearance_level_rank(l.level) > clearance_level_rank(k.highest) THEN 'not covered'
			WHEN i.state = 'unknown' THEN 'date unknown'
			ELSE 'in force'
		END;
END;

COMMENT ON FUNCTION clearance_assurance_table(date) IS
'The two halves of clearance_assurance() for every party ('''': one that is not known) and required level on a day, for joins over many rows. route: "organization" or "personnel", the party as the country of a clearance that covers the level, verdict null when that clearance does not serve; "home", the party as the home country, which counts when there is no such clearance. Error 22004 for a null date.';

CREATE FUNCTION clearance_assurance(subject text, home_country text, clearance_country text,
	level_held clearance_level, required_level clearance_level, as_of date)
RETURNS clearance_ruling
LANGUAGE sql STABLE PARALLEL SAFE
RETURN (
	SELECT CASE WHEN through.verdict IS NOT NULL
		THEN ROW(through.verdict, through.rule, through.basis, through.conditions)::clearance_ruling
		ELSE ROW(home.verdict, home.rule, home.basis,
			coalesce(through.conditions, clearance_rule_messages(ARRAY['assurance-too-low']))
				|| home.conditions)::clearance_ruling END
	FROM clearance_assurance_table(as_of) AS home
	LEFT JOIN clearance_assurance_table(as_of) AS through
		ON through.route = (SELECT clearance_one_of(clearance_required(subject, 'subject'),
			ARRAY['organization', 'personnel'], 'subject'))
		AND through.party = (SELECT coalesce(clearance_party(clearance_country), ''))
		AND through.level = (SELECT required_level)
		AND (SELECT level_held @> required_level OR required_level = 'UNCLASSIFIED')
	WHERE home.route = 'home'
		AND home.party = (SELECT coalesce(clearance_party(home_country), ''))
		AND home.level = (SELECT clearance_required(required_level, 'required_level')));

COMMENT ON FUNCTION clearance_assurance(text, text, text, clearance_level, clearance_level, date) IS
'By which route can a foreign security assurance be had for an organization or for personnel (subject) on a day: through the instrument with the country of the clearance held (ASR-01, ASP-00), else through screening by the security authority of the home country (ASR-02), else unknown. Countries are codes, names or aliases; null or not known: unknown. level_held: the clearance held, as the Canadian or NATO level that it is equivalent to; null: none recorded. Memberships of NATO, the EU and ESA are for information only. Never "eligible": the Contract Security Program decides. Errors: 22004 when subject, required_level or as_of is null; 22023 for another subject. Source: PSPC, International contract security requirements, lines 66, 68 and 95.';
