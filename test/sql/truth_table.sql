-- The truth table: every party by every level on the day before, on and after
-- each accession, each date of an instrument and of a rule; for exchange, for
-- alternative solutions and for NATO clearances of persons.
SET datestyle = ISO;
SET jit = off;

CREATE TEMP TABLE turn AS
SELECT day, string_agg(DISTINCT what, '; ' ORDER BY what) AS what
FROM (
	SELECT since AS day, 'NATO' AS what FROM clearance_membership WHERE organization = 'NATO'
	UNION ALL SELECT since, 'EU' FROM clearance_membership WHERE organization = 'EU' AND since >= '2020-01-01'
	UNION ALL SELECT until + 1, 'EU left' FROM clearance_membership
	UNION ALL SELECT known_by, 'list' FROM clearance_membership
	UNION ALL SELECT in_force_from, 'instrument' FROM clearance_instrument
	UNION ALL SELECT in_force_by, 'list' FROM clearance_instrument
	UNION ALL SELECT in_force_to + 1, 'instrument ended' FROM clearance_instrument
	UNION ALL SELECT signed_on, 'signed' FROM clearance_instrument
	UNION ALL SELECT '2025-01-06', 'Top Secret asks for citizenship') AS t(day, what)
WHERE day IS NOT NULL GROUP BY day;
TABLE turn ORDER BY day;

-- One letter for each level: E eligible, c conditional, b case by case, p
-- prerequisite missing, n not eligible, ? unknown.  Exchange and alternative
-- solution: 17 levels in this order; the latter for a contract of the government
-- handled abroad, one that is not, not known.
SELECT string_agg(level::text, ', ' ORDER BY level) AS levels FROM clearance_exchange_table('2025-01-01') WHERE party = 'CA';
-- NATO: NATO RESTRICTED, NATO CONFIDENTIAL, NATO SECRET, COSMIC TOP SECRET for a
-- permanent resident of Canada, one who is not, not known.
CREATE FUNCTION letter(verdict text) RETURNS text IMMUTABLE LANGUAGE sql RETURN
	CASE verdict WHEN 'eligible' THEN 'E' WHEN 'conditional' THEN 'c' WHEN 'case_by_case' THEN 'b'
		WHEN 'prerequisite_missing' THEN 'p' WHEN 'not_eligible' THEN 'n' WHEN 'unknown' THEN '?' END;
CREATE TEMP TABLE asked_day AS
SELECT DISTINCT day + shift AS day FROM turn, generate_series(-1, 1) AS shift;
CREATE TEMP TABLE answer AS
SELECT 'exchange' AS question, d.day, t.party, t.level, NULL::boolean AS fact, t.verdict, t.rule
FROM asked_day AS d, LATERAL clearance_exchange_table(d.day) AS t
UNION ALL
SELECT 'alternative', d.day, t.party, t.level, t.applies, t.verdict, t.rule
FROM asked_day AS d, LATERAL clearance_alternative_solution_table(d.day) AS t WHERE t.party <> ''
UNION ALL
SELECT 'nato', d.day, t.party, t.level, t.permanent_resident, t.verdict, t.rule
FROM asked_day AS d, LATERAL clearance_nato_personnel_table(d.day) AS t WHERE t.party <> '';
ANALYZE answer;
SELECT question, days, sum(number) AS answers, count(*) AS lines, min(number) = max(number) AND min(number) = days * 256 AS all_of_them
FROM (SELECT question, level, fact, count(*) AS number FROM answer GROUP BY question, level, fact) AS a,
	(SELECT count(*) AS days FROM asked_day) AS d
GROUP BY question, days ORDER BY question;
SELECT count(*) AS twice FROM (SELECT FROM answer GROUP BY question, day, party, level, fact HAVING count(*) > 1) AS a;

-- Parties whose answers are alike on every day are one group; for each group
-- the days from which its answers differ from those of the day before.
CREATE TEMP TABLE line AS
SELECT party, day, string_agg(letters, ' ' ORDER BY question, place) FILTER (WHERE question = 'exchange') AS exchange,
	   string_agg(letters, ' ' ORDER BY question, place) FILTER (WHERE question = 'alternative') AS alternative,
	   string_agg(letters, ' ' ORDER BY question, place) FILTER (WHERE question = 'nato') AS nato
FROM (SELECT question, party, day, CASE fact WHEN true THEN 1 WHEN false THEN 2 ELSE 3 END AS place, string_agg(letter(verdict), '' ORDER BY level) AS letters
	  FROM answer GROUP BY question, party, day, fact) AS l
GROUP BY party, day;
CREATE TEMP TABLE change AS
SELECT party, day, exchange, alternative, nato
FROM (SELECT *, lag((exchange, alternative, nato)) OVER (PARTITION BY party ORDER BY day) IS NOT DISTINCT FROM (exchange, alternative, nato) AS same FROM line) AS l
WHERE NOT same;
CREATE TEMP TABLE alike AS
SELECT row_number() OVER (ORDER BY count(*) DESC, min(party COLLATE "C")) AS alike, array_agg(party ORDER BY party COLLATE "C") AS parties
FROM (SELECT party, array_agg((day, exchange, alternative, nato)::text ORDER BY day) AS history FROM change GROUP BY party) AS h
GROUP BY history;
SELECT alike, cardinality(parties) AS number, CASE WHEN cardinality(parties) < 100 THEN array_to_string(parties, ' ') ELSE 'all others' END AS parties FROM alike ORDER BY alike;
SELECT a.alike, nullif(c.day, (SELECT min(day) FROM asked_day)) AS since, c.exchange, c.alternative, c.nato
FROM alike AS a JOIN change AS c ON c.party = a.parties[1] ORDER BY a.alike, c.day;
-- Answers change on the days themselves, never the day before or after.
SELECT count(*) AS changes, count(*) FILTER (WHERE t.day IS NULL) AS on_another_day
FROM change AS c LEFT JOIN turn AS t USING (day) WHERE c.day > (SELECT min(day) FROM asked_day);
SELECT t.day, t.what, count(c.party) AS parties_that_change, CASE WHEN count(c.party) < 20 THEN string_agg(c.party, ' ' ORDER BY c.party COLLATE "C") END AS which
FROM turn AS t LEFT JOIN change AS c USING (day) GROUP BY 1, 2 ORDER BY 1;

-- Unknown stays unknown: how many questions, by which rule.
SELECT question, rule, count(*) AS unknown, count(DISTINCT party) AS parties, min(day) AS first, max(day) AS last
FROM answer WHERE verdict = 'unknown' GROUP BY question, rule ORDER BY question, rule;
-- By level, on the day before the list's date and on it.
SELECT question, rule, level, count(*) FILTER (WHERE day = '2024-06-29') AS "2024-06-29", count(*) FILTER (WHERE day = '2024-06-30') AS "2024-06-30", count(*) FILTER (WHERE day = '2026-02-26') AS "2026-02-26"
FROM answer WHERE verdict = 'unknown' AND rule IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;
DROP FUNCTION letter;
