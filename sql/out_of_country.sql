-- Out-of-country verification: of which countries papers are needed
--
-- Papers are needed of each country in which the person lived for 6 months or
-- longer without a break within the background period.  Whether a ground of
-- exemption is enough is the Contract Security Program's decision ("usually"),
-- so no exemption is more than "conditional".

CREATE FUNCTION clearance_background_years(level clearance_level)
RETURNS int
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE
	WHEN level IN ('RELIABILITY', 'ENHANCED RELIABILITY', 'PROTECTED A', 'PROTECTED B') THEN 5
	WHEN level = 'PROTECTED C' OR level IN ('SITE ACCESS', 'UNCLASSIFIED', 'NATO RESTRICTED') THEN NULL
	ELSE 10
END;

COMMENT ON FUNCTION clearance_background_years(clearance_level) IS
'Years of background that a request for a level looks at: 5 for reliability (and for Protected A and B, which need it), 10 for the clearances above. Null for null, and where it is not stated: SITE ACCESS, UNCLASSIFIED, PROTECTED C, NATO RESTRICTED. Source: PSPC, Out-of-country verifications.';

CREATE FUNCTION clearance_same_length(length int, other_length int, parameter text, other_parameter text)
RETURNS int
AS 'MODULE_PATHNAME', 'clearance_same_length'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION clearance_same_length(int, int, text, text) IS
'The length; error 2202E naming the two parameters when the lengths differ. Null for a null argument.';

CREATE FUNCTION clearance_lasts_six_months(period daterange)
RETURNS boolean
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (lower(period) + interval '6 months')::date < upper(period);

COMMENT ON FUNCTION clearance_lasts_six_months(daterange) IS
'Do the days reach from one day to the same day six calendar months later, or beyond. Exactly six months count. Null for a range without a first or a last day. Source: guide to form 330-60, line 218; PSPC, Out-of-country verifications (the French page says more than six months).';

CREATE FUNCTION clearance_out_of_country_table(countries text[], starts_on date[], ends_on date[],
	level clearance_level, as_of date, papers text[] DEFAULT '{}',
	federal_employment boolean DEFAULT false, armed_forces boolean DEFAULT false,
	clearance_of text DEFAULT NULL, clearance_expires_on date DEFAULT NULL)
RETURNS TABLE (country text, period daterange, verdict text, rule text, basis text, conditions text[])
LANGUAGE sql STABLE PARALLEL SAFE ROWS 3
BEGIN ATOMIC
	WITH given AS (
		SELECT g.entries, g.years,
			daterange(((g.as_of - make_interval(years => g.years))::date), g.as_of, '[]') AS background,
			CASE
				WHEN federal_employment THEN 'federal'
				WHEN armed_forces THEN 'forces'
				WHEN clearance_of IS NULL THEN 'none'
				WHEN clearance_expires_on <= g.as_of THEN 'clearance ended'
				ELSE coalesce((
					SELECT CASE i.state WHEN 'in_force' THEN 'clearance' ELSE 'clearance unknown' END
					FROM clearance_instrument_on(g.as_of) AS i
					JOIN clearance_party AS p ON p.code = i.party AND p.kind = 'country'
					WHERE i.party = (SELECT clearance_party(clearance_of))), 'no instrument')
			END AS ground
		-- every argument is checked before any is judged
		FROM (SELECT clearance_finite(clearance_required(clearance_out_of_country_table.as_of, 'as_of'), 'as_of'),
				clearance_background_years(clearance_required(clearance_out_of_country_table.level, 'level')),
				least(clearance_same_length(coalesce(cardinality(countries), 0), coalesce(cardinality(starts_on), 0),
						'countries', 'starts_on'),
					clearance_same_length(coalesce(cardinality(countries), 0), coalesce(cardinality(ends_on), 0),
						'countries', 'ends_on'))
			OFFSET 0) AS g(as_of, years, entries)),
	-- a name that does not resolve is a country of its own; none is not stated
	entry AS (
		SELECT coalesce(e.code, nullif(clearance_party_key(e.name), '')) AS key, coalesce(e.code, e.name) AS country,
			CASE WHEN e.starts_on <= coalesce(e.ends_on, 'infinity') THEN
				g.background * daterange(e.starts_on, coalesce(e.ends_on, 'infinity'), '[]') END AS days,
			(e.starts_on <= coalesce(e.ends_on, 'infinity')) IS NOT TRUE
				AND greatest(e.starts_on, coalesce(e.ends_on, 'infinity')) >= lower(g.background) AS days_unknown
		FROM given AS g
		CROSS JOIN LATERAL (
			SELECT clearance_party(n.name), n.name, n.starts_on, n.ends_on
			FROM unnest(countries, clearance_out_of_country_table.starts_on, clearance_out_of_country_table.ends_on)
				AS n(name, starts_on, ends_on)
			OFFSET 0) AS e(code, name, starts_on, ends_on)),
	lived AS (
		SELECT e.key, min(e.country COLLATE "C") AS country, bool_or(e.days_unknown) AS days_unknown,
			range_agg(e.days) AS days
		FROM entry AS e
		WHERE e.key IS DISTINCT FROM 'CA' AND (e.days_unknown OR NOT isempty(e.days))
		GROUP BY e.key),
	-- the first stay of 6 months or longer, else the longest
	stay AS (
		SELECT l.key, l.country, l.days_unknown, l.days, s.period, s.long
		FROM lived AS l
		LEFT JOIN LATERAL (
			SELECT s.period, clearance_lasts_six_months(s.period) AS long
			FROM unnest(l.days) AS s(period)
			ORDER BY clearance_lasts_six_months(s.period) DESC,
				CASE WHEN NOT clearance_lasts_six_months(s.period) THEN lower(s.period) - upper(s.period) END, s.period
			LIMIT 1) AS s ON true),
	-- between stays in Canada, 6 months or longer abroad that no one country explains
	joined AS (
		SELECT a.abroad
		FROM given AS g
		CROSS JOIN LATERAL unnest(datemultirange(g.background) - coalesce(
			(SELECT range_agg(e.days) FROM entry AS e WHERE e.key = 'CA' AND NOT isempty(e.days)), '{}')) AS b(stretch)
		CROSS JOIN LATERAL (
			SELECT range_merge(range_agg(e.days * b.stretch))
			FROM entry AS e
			WHERE e.key IS DISTINCT FROM 'CA' AND e.days && b.stretch) AS a(abroad)
		WHERE clearance_lasts_six_months(a.abroad)
			AND NOT EXISTS (SELECT FROM stay AS s, unnest(s.days) AS d(period)
				WHERE s.key IS NOT NULL AND d.period && a.abroad
					AND clearance_lasts_six_months(d.period)))
	SELECT c.country, c.period, o.verdict, o.rule,
		array_to_string(clearance_rule_messages(o.basis), ' '),
		clearance_rule_messages(array_remove(o.conditions || ARRAY[
			CASE WHEN o.outcome = 'missing' THEN CASE g.ground WHEN 'clearance ended' THEN 'foreign-clearance-ended'
				WHEN 'no instrument' THEN 'foreign-clearance-no-instrument' END END,
			CASE WHEN c.long AND (lower(c.period) + interval '6 months')::date = upper(c.period) - 1
				THEN 'six-months-exactly' END], NULL))
	FROM given AS g
	JOIN (
		SELECT s.country, s.period, s.key, s.long, s.days_unknown, s.joined,
			s.key IN (
				SELECT coalesce(clearance_party(p.name), nullif(clearance_party_key(p.name), ''))
				FROM unnest(papers) AS p(name)
				OFFSET 0) AS has_papers
		FROM (SELECT s.*, EXISTS (SELECT FROM joined AS j WHERE s.days && j.abroad) AS joined FROM stay AS s) AS s
		UNION ALL
		SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL
		FROM given AS g
		WHERE g.entries = 0) AS c ON true
	JOIN (VALUES
		('no period', 'unknown', NULL, ARRAY['no-background-period'], ARRAY['ask-program']),
		('no residence', 'unknown', NULL, ARRAY['no-residence'], '{}'),
		('country unknown', 'unknown', 'OCV-01', ARRAY['OCV-01', 'country-not-stated'], '{}'),
		('days unknown', 'unknown', 'OCV-01', ARRAY['OCV-01', 'stay-days-unknown'], '{}'),
		('papers', 'conditional', 'OCV-01', ARRAY['OCV-01', 'papers-recorded'], ARRAY['papers-authenticated']),
		('federal', 'conditional', 'OCV-02', ARRAY['OCV-02'], ARRAY['exemption-usual']),
		('forces', 'conditional', 'OCV-03', ARRAY['OCV-03'], ARRAY['exemption-usual']),
		('clearance', 'conditional', 'OCV-04', ARRAY['OCV-04'], ARRAY['exemption-usual']),
		('clearance unknown', 'unknown', 'OCV-04', ARRAY['OCV-04', 'foreign-clearance-unknown'], ARRAY['ask-program']),
		('missing', 'prerequisite_missing', 'OCV-01', ARRAY['OCV-01'], ARRAY['papers-authenticated']),
		('joined', 'case_by_case', 'OCV-05', ARRAY['OCV-05'], ARRAY['ask-program']),
		('short', 'eligible', 'OCV-01', ARRAY['short-stay'], '{}'))
		AS o(outcome, verdict, rule, basis, conditions)
		ON o.outcome = CASE
			WHEN g.years IS NULL THEN 'no period'
			WHEN g.entries = 0 THEN 'no residence'
			WHEN c.long AND c.key IS NULL THEN 'country unknown'
			WHEN (c.long OR c.days_unknown OR c.joined) AND c.has_papers THEN 'papers'
			WHEN (c.long OR c.days_unknown OR c.joined) AND g.ground IN ('federal', 'forces', 'clearance') THEN g.ground
			WHEN c.days_unknown AND c.long IS NOT TRUE THEN 'days unknown'
			WHEN (c.long OR c.joined) AND g.ground = 'clearance unknown' THEN g.ground
			WHEN c.long THEN 'missing'
			WHEN c.joined THEN 'joined'
			ELSE 'short'
		END;
END;

COMMENT ON FUNCTION clearance_out_of_country_table(text[], date[], date[], clearance_level, date, text[], boolean, boolean, text, date) IS
'Of each country outside Canada in which a person lived within the background period (5 years for reliability, 10 for the levels above, up to as_of): are papers of out-of-country verification needed. One row for each country, none for a history in Canada alone, one row "unknown" for an empty history. countries, starts_on, ends_on: the residences, both days inclusive; a null end goes on, a null start, or one after its end, is not known; a null country is not stated. level: what is requested. papers: countries whose papers are there. Grounds of exemption: federal_employment or armed_forces (member, or family that accompanied one) within that period; clearance_of: a foreign country whose valid clearance the person holds, clearance_expires_on: the first day on which it is no longer valid. country: the code, or the name where it does not resolve; period: the first stay of 6 months or longer, else the longest, within the background period. prerequisite_missing: the papers are missing. Reads reference data only for a foreign clearance, so it can be joined laterally with many persons. Errors: 22004 when level or as_of is null, 22008 when as_of is infinite, 2202E when the arrays differ in their number of elements. Source: PSPC, Out-of-country verifications; guide to form 330-60, line 218.';

CREATE FUNCTION clearance_out_of_country(countries text[], starts_on date[], ends_on date[],
	level clearance_level, as_of date, papers text[] DEFAULT '{}',
	federal_employment boolean DEFAULT false, armed_forces boolean DEFAULT false,
	clearance_of text DEFAULT NULL, clearance_expires_on date DEFAULT NULL)
RETURNS clearance_ruling
LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(
	(SELECT ROW(t.verdict, t.rule, t.basis, t.conditions || CASE t.verdict WHEN 'prerequisite_missing' THEN
			clearance_rule_messages(ARRAY['papers-missing-of ' || t.missing]) ELSE '{}' END)::clearance_ruling
	 FROM (
		SELECT t.*, string_agg(coalesce(clearance_party_label(t.country), t.country), ', ')
				FILTER (WHERE t.verdict = 'prerequisite_missing')
				OVER (ORDER BY t.country COLLATE "C" ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS missing
		FROM clearance_out_of_country_table(countries, starts_on, ends_on, level, as_of, papers,
			federal_employment, armed_forces, clearance_of, clearance_expires_on) AS t) AS t
	 ORDER BY array_position('{prerequisite_missing,unknown,case_by_case,conditional,eligible}', t.verdict),
		t.country COLLATE "C"
	 LIMIT 1),
	ROW('eligible', 'OCV-01', (clearance_rule_messages(ARRAY['no-stay-abroad']))[1], '{}'::text[])::clearance_ruling);

COMMENT ON FUNCTION clearance_out_of_country(text[], date[], date[], clearance_level, date, text[], boolean, boolean, text, date) IS
'Are papers of out-of-country verification needed, for all countries together: the ruling of clearance_out_of_country_table() that stands most in the way (prerequisite_missing, unknown, case_by_case, conditional, eligible); the countries whose papers are missing stand among the conditions. "eligible": no papers are asked for. Arguments and errors as there.';
