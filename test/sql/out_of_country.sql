-- Out-of-country verification: of which countries papers are needed.
SET datestyle = ISO;
SET jit = off;

SELECT clearance_background_years(l) AS years, string_agg(l::text, ', ' ORDER BY l) AS levels
FROM unnest('{UNCLASSIFIED,SITE ACCESS,PROTECTED A,RELIABILITY,PROTECTED B,ENHANCED RELIABILITY,NATO RESTRICTED,PROTECTED C,CONFIDENTIAL,NATO CONFIDENTIAL,SECRET,NATO SECRET,ENHANCED SECRET,TOP SECRET,COSMIC TOP SECRET,ENHANCED TOP SECRET,TOP SECRET SIGINT}'::clearance_level[]) AS l
GROUP BY 1 ORDER BY 1;
-- Six months, from the same day to the same day: exactly counts; clamped at a month's end.
SELECT period, clearance_lasts_six_months(period::daterange)
FROM unnest('{"[2020-01-15,2020-07-14]","[2020-01-15,2020-07-15]","[2020-08-31,2021-02-27]","[2020-08-31,2021-02-28]","[2020-08-31,2021-03-01]",empty,"(,2020-01-01)"}'::text[]) AS period;

-- One question of each outcome, on 2026-01-01.  Unless said otherwise the
-- request is for SECRET, and the rest of the ten years was spent in Canada.
CREATE VIEW asked AS
SELECT n, what, countries, starts_on, ends_on, coalesce(level, 'SECRET')::clearance_level AS level, coalesce(papers, '{}')::text[] AS papers,
	   federal, forces, holder, until::date
FROM (VALUES
	(1, 'six months', '{CA,JP,CA}'::text[], '{2010-01-01,2020-01-15,2020-07-16}'::date[], '{2020-01-14,2020-07-15,NULL}'::date[], NULL, NULL, false, false, NULL, NULL),
	(2, 'a day less', '{CA,JP,CA}', '{2010-01-01,2020-01-15,2020-07-15}', '{2020-01-14,2020-07-14,NULL}', NULL, NULL, false, false, NULL, NULL),
	(3, 'a day more', '{CA,Japon,CA}', '{2010-01-01,2020-01-15,2020-07-17}', '{2020-01-14,2020-07-16,NULL}', NULL, NULL, false, false, NULL, NULL),
	(4, 'two addresses on end', '{Japan,JPN}', '{2020-01-15,2020-04-01}', '{2020-03-31,2020-08-01}', NULL, NULL, false, false, NULL, NULL),
	(5, 'a day in between', '{JP,CA,JP}', '{2020-01-15,2020-04-01,2020-04-02}', '{2020-03-31,2020-04-01,2020-08-01}', NULL, NULL, false, false, NULL, NULL),
	(6, 'papers there', '{JP,CL}', '{2020-01-15,2021-01-01}', '{2020-12-31,2021-12-31}', NULL, '{Japon}', false, false, NULL, NULL),
	(7, 'all papers there', '{JP,CL}', '{2020-01-15,2021-01-01}', '{2020-12-31,2021-12-31}', NULL, '{Japon,Chili,US}', false, false, NULL, NULL),
	(8, 'before ten years', '{JP,CA}', '{2010-01-01,2016-07-01}', '{2016-06-30,NULL}', NULL, NULL, false, false, NULL, NULL),
	(9, 'six months of the ten years', '{JP,CA}', '{2010-01-01,2016-07-02}', '{2016-07-01,NULL}', NULL, NULL, false, false, NULL, NULL),
	(10, 'reliability: five years', '{JP,CA}', '{2010-01-01,2021-06-30}', '{2021-06-30,NULL}', 'RELIABILITY', NULL, false, false, NULL, NULL),
	(11, 'reliability: within five years', '{JP,CA}', '{2010-01-01,2021-07-02}', '{2021-07-01,NULL}', 'RELIABILITY', NULL, false, false, NULL, NULL),
	(12, 'federal employment', '{JP}', '{2010-01-01}', '{NULL}', NULL, NULL, true, true, NULL, NULL),
	(13, 'armed forces', '{JP}', '{2010-01-01}', '{NULL}', NULL, NULL, false, true, NULL, NULL),
	(14, 'clearance of Germany', '{JP}', '{2010-01-01}', '{NULL}', NULL, NULL, false, false, 'Allemagne', NULL),
	(15, 'clearance of Germany, ended', '{JP}', '{2010-01-01}', '{NULL}', NULL, NULL, false, false, 'Allemagne', '2026-01-01'),
	(16, 'clearance of Germany, its last day', '{JP}', '{2010-01-01}', '{NULL}', NULL, NULL, false, false, 'Allemagne', '2026-01-02'),
	(17, 'clearance of Japan: no instrument', '{JP}', '{2010-01-01}', '{NULL}', NULL, NULL, false, false, 'Japan', NULL),
	(18, 'clearance of NATO: no government', '{JP}', '{2010-01-01}', '{NULL}', NULL, NULL, false, false, 'NATO', NULL),
	(19, 'clearance of nobody', '{JP}', '{2010-01-01}', '{NULL}', NULL, NULL, false, false, 'Atlantis', NULL),
	(20, 'joined: none alone', '{CA,JP,KR,CA}', '{2010-01-01,2020-01-15,2020-05-01,2020-08-01}', '{2020-01-14,2020-04-30,2020-07-31,NULL}', NULL, NULL, false, false, NULL, NULL),
	(21, 'joined, one alone', '{CA,JP,KR,CA}', '{2010-01-01,2020-01-15,2020-08-01,2020-09-01}', '{2020-01-14,2020-07-31,2020-08-31,NULL}', NULL, NULL, false, false, NULL, NULL),
	(22, 'joined, with papers of one', '{CA,JP,KR,CA}', '{2010-01-01,2020-01-15,2020-05-01,2020-08-01}', '{2020-01-14,2020-04-30,2020-07-31,NULL}', NULL, '{KR}', false, false, NULL, NULL),
	(23, 'country not stated, long', '{NULL}', '{2020-01-15}', '{NULL}', NULL, NULL, false, false, NULL, NULL),
	(24, 'country not stated, short', '{CA,"",CA}', '{2010-01-01,2020-01-15,2020-03-01}', '{2020-01-14,2020-02-29,NULL}', NULL, NULL, false, false, NULL, NULL),
	(25, 'travel', '{CA,JP,NULL,CA}', '{2010-01-01,2020-01-15,2020-03-01,2020-08-01}', '{2020-01-14,2020-02-29,2020-07-31,NULL}', NULL, NULL, false, false, NULL, NULL),
	(26, 'a country that does not resolve', '{Atlantis,atlantis}', '{2020-01-15,2020-04-01}', '{2020-03-31,2020-08-01}', NULL, NULL, false, false, NULL, NULL),
	(27, 'its papers', '{Atlantis}', '{2020-01-15}', '{2020-08-01}', NULL, '{ATLANTIS}', false, false, NULL, NULL),
	(28, 'days not known', '{JP,CA}', '{NULL,2020-01-01}', '{2019-12-31,NULL}', NULL, NULL, false, false, NULL, NULL),
	(29, 'days not known, over', '{JP,CA}', '{NULL,2010-01-01}', '{2009-12-31,NULL}', NULL, NULL, false, false, NULL, NULL),
	(30, 'days not known, long all the same', '{JP,JP}', '{NULL,2020-01-01}', '{2019-12-31,2020-12-31}', NULL, NULL, false, false, NULL, NULL),
	(31, 'after the day', '{CA,JP}', '{2010-01-01,2026-01-02}', '{2026-01-01,NULL}', NULL, NULL, false, false, NULL, NULL),
	(32, 'only Canada', '{Canada}', '{2010-01-01}', '{NULL}', NULL, NULL, false, false, NULL, NULL),
	(33, 'nothing recorded', '{}', '{}', '{}', NULL, NULL, false, false, NULL, NULL),
	(34, 'nothing recorded', NULL, NULL, NULL, NULL, NULL, false, false, NULL, NULL),
	(35, 'no period stated', '{JP}', '{2020-01-15}', '{NULL}', 'SITE ACCESS', NULL, true, false, NULL, NULL),
	(36, 'the wrong way round', '{JP}', '{2020-01-15}', '{2010-01-01}', NULL, NULL, false, false, NULL, NULL)
	) AS v(n, what, countries, starts_on, ends_on, level, papers, federal, forces, holder, until);
SELECT q.n, q.what, t.country, t.period, t.verdict, t.rule, t.basis
FROM asked AS q LEFT JOIN LATERAL clearance_out_of_country_table(countries, starts_on, ends_on, level, '2026-01-01', papers, federal, forces, holder, until) AS t ON true
ORDER BY q.n, t.country COLLATE "C";
SELECT q.n, r.verdict, r.rule, r.conditions
FROM asked AS q, LATERAL clearance_out_of_country(countries, starts_on, ends_on, level, '2026-01-01', papers, federal, forces, holder, until) AS r
ORDER BY q.n;
SET clearance.language = 'fr';
SELECT r.verdict, r.rule, r.basis, r.conditions, string_agg(q.n::text, ' ' ORDER BY q.n) AS questions
FROM asked AS q, LATERAL clearance_out_of_country(countries, starts_on, ends_on, level, '2026-01-01', papers, federal, forces, holder, until) AS r
GROUP BY 1, 2, 3, 4 ORDER BY r.rule, r.verdict, r.basis COLLATE "C", r.conditions::text COLLATE "C";
RESET clearance.language;
-- No text is missing.
SELECT count(*) FILTER (WHERE basis IS NULL OR basis = '' OR conditions IS NULL OR array_position(conditions, NULL) > 0) AS without_text
FROM asked, LATERAL clearance_out_of_country_table(countries, starts_on, ends_on, level, '2026-01-01', papers, federal, forces, holder, until);
DROP VIEW asked;

-- The day of the question counts: an instrument of an earlier day.
SELECT as_of, verdict, rule, basis, conditions
FROM unnest('{2022-06-23,2022-06-24,2024-06-29,2024-06-30}'::date[]) AS as_of,
	unnest('{SG,DE}'::text[]) AS holder,
	LATERAL clearance_out_of_country('{JP}', '{2010-01-01}', '{NULL}', 'SECRET', as_of, clearance_of => holder)
ORDER BY holder, as_of;

-- Random persons against a count of days: islands of days for each country, and
-- of days abroad between those in Canada.
SELECT setseed(0.2);
CREATE TEMP TABLE residence AS
SELECT person, country, starts_on, starts_on + length AS ends_on
FROM (SELECT person, (ARRAY['CA','CA','CA','JP','KR','CL','Atlantis',NULL])[1 + floor(random() * 8)::int] AS country,
		date '2014-06-01' + floor(random() * 4200)::int AS starts_on, floor(random() * random() * 700)::int AS length
	  FROM generate_series(1, 600) AS person, generate_series(1, 6)) AS r;
CREATE TEMP TABLE person AS
SELECT DISTINCT person, (ARRAY['SECRET','RELIABILITY'])[1 + person % 2]::clearance_level AS level,
	CASE WHEN person % 3 = 0 THEN '{JP}' ELSE '{}' END::text[] AS papers, person % 7 = 0 AS federal,
	daterange(CASE person % 2 WHEN 0 THEN '2016-01-01'::date ELSE '2021-01-01' END, '2026-01-01', '[]') AS background
FROM residence;
CREATE TEMP TABLE lived AS
SELECT DISTINCT r.person, r.country, d.day::date AS day
FROM residence AS r JOIN person AS p USING (person),
	generate_series(greatest(starts_on, lower(background)), least(ends_on, '2026-01-01'), '1 day') AS d(day);
CREATE TEMP TABLE long_stay AS
SELECT person, country, min(day) AS first, max(day) AS last
FROM (SELECT person, country, day, day - (row_number() OVER (PARTITION BY person, country ORDER BY day))::int AS island
	  FROM lived WHERE country IS DISTINCT FROM 'CA') AS i
GROUP BY person, country, island
HAVING (min(day) + interval '6 months')::date <= max(day);
CREATE TEMP TABLE joined AS
SELECT person, min(day) AS first, max(day) AS last
FROM (SELECT person, day, home, count(*) FILTER (WHERE home) OVER (PARTITION BY person ORDER BY day) AS home_before
	  FROM (SELECT person, day, coalesce(bool_or(country = 'CA'), false) AS home FROM lived GROUP BY person, day) AS d) AS a
WHERE NOT home
GROUP BY person, home_before
HAVING (min(day) + interval '6 months')::date <= max(day);
DELETE FROM joined AS j USING long_stay AS s
WHERE s.person = j.person AND s.country IS NOT NULL AND s.first <= j.last AND s.last >= j.first;
CREATE TEMP TABLE expected AS
SELECT p.person, l.country, CASE
		WHEN l.long AND l.country IS NULL THEN 'unknown'
		WHEN (l.long OR l.joined) AND l.country = ANY (papers) THEN 'conditional'
		WHEN (l.long OR l.joined) AND federal THEN 'conditional'
		WHEN l.long THEN 'prerequisite_missing'
		WHEN l.joined THEN 'case_by_case'
		ELSE 'eligible' END AS verdict
FROM person AS p JOIN (
	SELECT person, country,
		bool_or(EXISTS (SELECT FROM long_stay AS s WHERE s.person = l.person AND s.country IS NOT DISTINCT FROM l.country)) AS long,
		bool_or(EXISTS (SELECT FROM joined AS j WHERE j.person = l.person AND l.day BETWEEN j.first AND j.last)) AS joined
	FROM lived AS l WHERE country IS DISTINCT FROM 'CA' GROUP BY person, country) AS l USING (person);
CREATE TEMP TABLE answered AS
SELECT p.person, t.country, t.verdict
FROM person AS p
JOIN (SELECT person, array_agg(country) AS countries, array_agg(starts_on) AS starts_on, array_agg(ends_on) AS ends_on FROM residence GROUP BY person) AS r USING (person),
	LATERAL clearance_out_of_country_table(countries, starts_on, ends_on, level, '2026-01-01', papers, federal) AS t;
SELECT e.verdict, count(*) AS asked, count(*) FILTER (WHERE a.verdict IS DISTINCT FROM e.verdict) AS different
FROM expected AS e FULL JOIN answered AS a ON a.person = e.person AND a.country IS NOT DISTINCT FROM e.country
GROUP BY 1 ORDER BY 1;
-- One ruling for all countries of a person: the one most in the way.
SELECT count(*) AS asked, count(*) FILTER (WHERE (r.ruling).verdict IS DISTINCT FROM e.verdict) AS different
FROM (
	SELECT p.person, clearance_out_of_country(array_agg(country), array_agg(starts_on), array_agg(ends_on), min(level::text)::clearance_level, '2026-01-01', min(papers), bool_or(federal)) AS ruling
	FROM person AS p JOIN residence USING (person) GROUP BY p.person) AS r
LEFT JOIN (
	SELECT DISTINCT ON (person) person, verdict FROM expected
	ORDER BY person, CASE verdict WHEN 'prerequisite_missing' THEN 1 WHEN 'unknown' THEN 2 WHEN 'case_by_case' THEN 3 WHEN 'conditional' THEN 4 ELSE 5 END) AS e
	USING (person)
WHERE e.verdict IS NOT NULL OR (r.ruling).verdict <> 'eligible';

-- Many persons are a join: the function is expanded into the query.
CREATE FUNCTION uses_function(query text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
	plan jsonb;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT JSON) ' || query INTO plan;
	RETURN jsonb_path_exists(plan, '$.**."Function Name" ? (@ starts with "clearance_out_of")');
END $$;
SELECT uses_function('SELECT t.verdict FROM person AS p, LATERAL clearance_out_of_country_table(p.papers, ''{2020-01-01}'', ''{NULL}'', p.level, ''2026-01-01'') AS t');
DROP FUNCTION uses_function(text);

-- Anyone may ask; a hostile search_path changes nothing.
CREATE ROLE clearance_reader;
SET ROLE clearance_reader;
SELECT verdict FROM clearance_out_of_country('{JP}', '{2010-01-01}', '{NULL}', 'SECRET', '2026-01-01', clearance_of => 'DE');
RESET ROLE;
DROP ROLE clearance_reader;
CREATE SCHEMA hostile;
CREATE FUNCTION hostile.clearance_party(text, boolean DEFAULT false) RETURNS text LANGUAGE sql RETURN 'CA';
SET search_path = hostile, public;
SELECT verdict FROM public.clearance_out_of_country('{JP}', '{2010-01-01}', '{NULL}', 'SECRET', '2026-01-01');
RESET search_path;
SET client_min_messages = warning;
DROP SCHEMA hostile CASCADE;
RESET client_min_messages;

-- What is refused, and how.
CREATE FUNCTION sqlstate_of(command text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE command;
	RETURN 'no error';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;
SELECT command, sqlstate_of(command) FROM (VALUES
	('SELECT clearance_out_of_country(''{JP}'', ''{2010-01-01}'', ''{NULL}'', NULL, ''2026-01-01'')'),
	('SELECT clearance_out_of_country(''{JP}'', ''{2010-01-01}'', ''{NULL}'', ''SECRET'', NULL)'),
	('SELECT clearance_out_of_country(''{JP}'', ''{2010-01-01}'', ''{NULL}'', ''SECRET'', ''infinity'')'),
	('SELECT clearance_out_of_country(''{JP}'', ''{2010-01-01}'', ''{}'', ''SECRET'', ''2026-01-01'')'),
	('SELECT clearance_out_of_country(''{JP}'', ''{}'', ''{NULL}'', ''SECRET'', ''2026-01-01'')'),
	('SELECT clearance_out_of_country(''{JP}'', ''{2010-01-01}'', NULL, ''SECRET'', ''2026-01-01'')'),
	('SELECT clearance_out_of_country(''{}'', ''{}'', ''{2020-01-01}'', ''SECRET'', ''2026-01-01'')'),
	('SELECT clearance_out_of_country(''{JP}'', ''{-infinity}'', ''{infinity}'', ''SECRET'', ''2026-01-01'', NULL, NULL, NULL)'),
	('SELECT clearance_same_length(1, 2, ''a'', ''b'')'),
	('SELECT clearance_same_length(NULL, 2, ''a'', ''b'')')
) AS t(command);
DROP FUNCTION sqlstate_of(text);
