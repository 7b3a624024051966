-- International alternative solutions.
SET datestyle = ISO;
SET jit = off;

-- The truth table: one line for all parties whose answers are alike.  Three
-- groups of letters: a contract of the government handled abroad, one that is
-- not, not known.  One letter for each of PROTECTED A, B, C, SECRET: b case by
-- case, n not eligible, ? unknown.
CREATE TEMP TABLE answer AS
SELECT d.day, t.*, CASE t.verdict WHEN 'case_by_case' THEN 'b' WHEN 'not_eligible' THEN 'n' WHEN 'unknown' THEN '?' END AS letter
FROM (VALUES
	('2000-01-01'::date),
	('2022-06-23'), ('2022-06-24'),	-- Singapore
	('2024-06-29'), ('2024-06-30'),	-- Albania, and the day of the list
	('2026-03-01')) AS d(day), LATERAL clearance_alternative_solution_table(d.day) AS t;
ANALYZE answer;
SELECT day, answers, count(*) AS parties,
	   CASE WHEN count(*) < 40 THEN string_agg(CASE party WHEN '' THEN '(none)' ELSE party END, ' ' ORDER BY party COLLATE "C") ELSE 'all others' END AS which
FROM (
	SELECT day, party, string_agg(letters, ' ' ORDER BY place) AS answers
	FROM (
		SELECT day, party, CASE applies WHEN true THEN 1 WHEN false THEN 2 ELSE 3 END AS place, string_agg(letter, '' ORDER BY level) AS letters
		FROM answer WHERE level IN ('PROTECTED A', 'PROTECTED B', 'PROTECTED C', 'SECRET') GROUP BY day, party, applies) AS a
	GROUP BY day, party) AS b
GROUP BY day, answers ORDER BY day, count(*) DESC, answers;
-- Every party, level and state once; never eligible; no message is missing.
SELECT count(*) = 6 * 257 * 17 * 3 AS complete, count(DISTINCT (day, party, level, applies)) = count(*) AS once,
	   count(*) FILTER (WHERE letter IS NULL) AS other,
	   count(*) FILTER (WHERE basis IS NULL OR basis = '') AS without_basis,
	   count(*) FILTER (WHERE conditions IS NULL OR array_position(conditions, NULL) > 0) AS without_text
FROM answer;
-- Only Protected A and B are ever more than a no.
SELECT verdict, rule, string_agg(DISTINCT level::text, ', ' ORDER BY level::text) AS levels, count(*)
FROM answer GROUP BY verdict, rule ORDER BY rule, verdict;

-- An independent answer, written from the order of the specification and its
-- list of instruments.
CREATE TEMP TABLE listed AS
SELECT code,
	CASE WHEN code IN ('AL', 'ESA', 'SG') THEN 'yes' ELSE 'unknown' END AS covers_protected,
	CASE code WHEN 'SG' THEN '2022-06-24'::date WHEN 'AL' THEN '2024-06-30' END AS since,
	'2024-06-30'::date AS by
FROM unnest('{AL,AU,BE,BR,BG,CL,DK,ESA,EU,FI,FR,DE,IL,IT,LV,NATO,NL,NZ,NO,SG,ZA,ES,SE,CH,GB,US}'::text[]) AS code;
-- bodies of an organization of the list
INSERT INTO listed VALUES ('EURCOM', 'unknown', NULL, '2024-06-30'), ('EDA', 'unknown', NULL, '2024-06-30'), ('NOS', 'unknown', NULL, '2024-06-30');
SELECT setseed(0.6);
CREATE TEMP TABLE asked_party AS SELECT row_number() OVER (ORDER BY party COLLATE "C") AS n, party FROM (SELECT DISTINCT party FROM answer) AS p;
CREATE TEMP TABLE asked_level AS SELECT row_number() OVER (ORDER BY level) AS n, level FROM (SELECT DISTINCT level FROM answer) AS p;
CREATE TEMP TABLE asked_day AS SELECT row_number() OVER (ORDER BY day) AS n, day FROM (SELECT DISTINCT day FROM answer) AS p;
CREATE TEMP TABLE question AS
SELECT g.id, p.party, coalesce(CASE WHEN g.protected THEN 'PROTECTED B'::clearance_level END, l.level) AS level, d.day,
	   CASE g.contract WHEN 0 THEN NULL WHEN 1 THEN false ELSE true END AS government_contract,
	   CASE g.abroad WHEN 0 THEN NULL WHEN 1 THEN false ELSE true END AS handled_abroad
FROM (SELECT id, CASE WHEN random() < 0.5 THEN 1 + floor(random() * 257)::int END AS party, floor(random() * 29)::int AS of_list,
		random() < 0.6 AS protected, 1 + floor(random() * 17)::int AS level, 1 + floor(random() * 6)::int AS day,
		floor(random() * 6)::int AS contract, floor(random() * 6)::int AS abroad
	  FROM generate_series(1, 100000) AS id) AS g
JOIN asked_level AS l ON l.n = g.level JOIN asked_day AS d ON d.n = g.day
JOIN (SELECT n, NULL::int AS of_list, party FROM asked_party
	  UNION ALL SELECT NULL, row_number() OVER (ORDER BY code COLLATE "C") - 1, code FROM listed) AS p
	ON p.n = g.party OR g.party IS NULL AND p.of_list = g.of_list;
CREATE TEMP TABLE expected AS
SELECT q.*, s.step,
	CASE s.step WHEN 1 THEN 'not_eligible' WHEN 2 THEN 'not_eligible' WHEN 3 THEN 'not_eligible' WHEN 5 THEN 'case_by_case' ELSE 'unknown' END AS verdict,
	CASE s.step
		WHEN 1 THEN CASE WHEN q.level = 'PROTECTED C' THEN 'IAS-02'
			WHEN q.level IN ('UNCLASSIFIED', 'SITE ACCESS', 'RELIABILITY', 'ENHANCED RELIABILITY', 'ENHANCED SECRET', 'ENHANCED TOP SECRET') THEN 'IAS-01'
			ELSE 'IAS-03' END
		WHEN 2 THEN 'IAS-05' WHEN 3 THEN 'IAS-04' WHEN 4 THEN 'IAS-04' WHEN 5 THEN 'IAS-06' WHEN 6 THEN 'IAS-05' END AS rule
FROM question AS q LEFT JOIN listed AS i ON i.code = q.party,
	LATERAL (SELECT CASE
		WHEN q.level NOT IN ('PROTECTED A', 'PROTECTED B') THEN 1
		WHEN NOT q.government_contract OR NOT q.handled_abroad OR q.party = 'CA' THEN 2
		WHEN i.covers_protected = 'yes' AND coalesce(i.since, i.by) <= q.day THEN 3
		WHEN q.party = '' THEN 7
		WHEN q.government_contract IS NULL OR q.handled_abroad IS NULL THEN 6
		WHEN i.covers_protected = 'unknown' THEN 4
		WHEN i.covers_protected = 'yes' AND i.since IS NULL THEN 4
		ELSE 5 END AS step) AS s;
SELECT count(*) AS asked, count(*) FILTER (WHERE (t.verdict, t.rule) IS DISTINCT FROM (e.verdict, e.rule)) AS different
FROM expected AS e
LEFT JOIN answer AS t ON t.party = e.party AND t.level = e.level AND t.day = e.day
	AND t.applies IS NOT DISTINCT FROM (e.government_contract AND e.handled_abroad);
-- The function for one question, on some of them.
SELECT count(*) AS asked, count(*) FILTER (WHERE ((r).verdict, (r).rule) IS DISTINCT FROM (verdict, rule)) AS different
FROM (SELECT e.verdict, e.rule, clearance_alternative_solution(party, level, day, government_contract, handled_abroad) AS r
	  FROM expected AS e WHERE id % 500 = 0 OFFSET 0) AS f;
-- Unknown stays unknown: how often, and by which rule (none: no such party).
SELECT verdict, rule, count(*) FROM expected GROUP BY verdict, rule ORDER BY rule, verdict;

-- One question of each outcome, in words.
CREATE VIEW asked (n, party, level, as_of, government_contract, handled_abroad) AS VALUES
	(1, 'Japon', 'PROTECTED B'::clearance_level, '2026-01-01'::date, true, true),
	(2, 'Greece', 'PROTECTED A', '2026-01-01', true, true),		-- NATO and EU
	(3, 'ESA', 'PROTECTED B', '2026-01-01', true, true),		-- covered
	(4, 'ESA', 'PROTECTED B', '2024-06-29', true, true),		-- before the list's date
	(5, 'Singapore', 'PROTECTED A', '2022-06-24', true, true),
	(6, 'Singapore', 'PROTECTED A', '2022-06-23', true, true),	-- not yet in force
	(7, 'US', 'PROTECTED B', '2026-01-01', true, true),			-- coverage not known
	(8, 'European Commission', 'PROTECTED B', '2026-01-01', true, true),
	(9, 'Japan', 'PROTECTED C', '2026-01-01', true, true),
	(10, 'Japan', 'CONFIDENTIAL', '2026-01-01', true, true),
	(11, 'Japan', 'NATO RESTRICTED', '2026-01-01', true, true),
	(12, 'Japan', 'UNCLASSIFIED', '2026-01-01', true, true),
	(13, 'Japan', 'RELIABILITY', '2026-01-01', true, true),
	(14, 'Japan', 'PROTECTED B', '2026-01-01', false, true),
	(15, 'Japan', 'PROTECTED B', '2026-01-01', true, false),
	(16, 'Japan', 'PROTECTED B', '2026-01-01', false, NULL),	-- a no that is certain
	(17, 'Japan', 'PROTECTED B', '2026-01-01', NULL, true),
	(18, 'Albania', 'PROTECTED B', '2026-01-01', NULL, NULL),	-- a no that is certain
	(19, 'Canada', 'PROTECTED B', '2026-01-01', true, true),
	(20, 'Atlantis', 'PROTECTED B', '2026-01-01', true, true),
	(21, 'Atlantis', 'SECRET', '2026-01-01', true, true);
SELECT q.n, q.party, q.level, q.as_of, q.government_contract AS gc, q.handled_abroad AS abroad, r.verdict, r.rule, r.basis
FROM asked AS q, LATERAL clearance_alternative_solution(q.party, q.level, q.as_of, q.government_contract, q.handled_abroad) AS r ORDER BY q.n;
SELECT q.n, c.condition
FROM asked AS q, LATERAL clearance_alternative_solution(q.party, q.level, q.as_of, q.government_contract, q.handled_abroad) AS r,
	 LATERAL unnest(r.conditions) WITH ORDINALITY AS c(condition, place) ORDER BY q.n, c.place;
-- Without the last two arguments nothing is assumed.
SELECT verdict, rule FROM clearance_alternative_solution('Japan', 'PROTECTED B', '2026-01-01');
-- The same in French; the verdict does not change.
SET clearance.language = 'fr';
SELECT r.verdict, r.rule, r.basis, string_agg(q.n::text, ' ' ORDER BY q.n) AS questions
FROM asked AS q, LATERAL clearance_alternative_solution(q.party, q.level, q.as_of, q.government_contract, q.handled_abroad) AS r
GROUP BY r.verdict, r.rule, r.basis ORDER BY r.rule, r.verdict, r.basis COLLATE "C";
SELECT c.condition
FROM asked AS q, LATERAL clearance_alternative_solution(q.party, q.level, q.as_of, q.government_contract, q.handled_abroad) AS r, LATERAL unnest(r.conditions) AS c(condition)
GROUP BY c.condition ORDER BY c.condition COLLATE "C";
RESET clearance.language;
DROP VIEW asked;

-- The user's rows decide: an instrument dated, one that covers Protected A only.
BEGIN;
INSERT INTO clearance_instrument_local (instrument, party, covers_classified, covers_protected, max_protected, in_force_from)
VALUES ('JP-2025', 'JP', 'yes', 'no', NULL, '2026-01-01'), ('US', 'US', 'yes', 'yes', 'PROTECTED A', '1990-01-01');
SELECT q.party, q.level, q.as_of, r.verdict, r.rule, r.conditions[1:2] AS first_factor
FROM (VALUES
	('JP', 'PROTECTED B'::clearance_level, '2025-12-31'::date), ('JP', 'PROTECTED B', '2026-01-01'),
	('US', 'PROTECTED A', '2026-01-01'), ('US', 'PROTECTED B', '2026-01-01')) AS q(party, level, as_of),
	LATERAL clearance_alternative_solution(q.party, q.level, q.as_of, true, true) AS r;
ROLLBACK;

-- Anyone may ask; a hostile search_path changes nothing.
CREATE ROLE clearance_reader;
SET ROLE clearance_reader;
SELECT verdict FROM clearance_alternative_solution('JP', 'PROTECTED B', '2026-01-01', true, true);
RESET ROLE;
DROP ROLE clearance_reader;
CREATE SCHEMA hostile;
CREATE FUNCTION hostile.clearance_exchange_table(date) RETURNS TABLE (party text, level clearance_level, verdict text, basis text)
LANGUAGE sql AS 'SELECT NULL::text, NULL::public.clearance_level, NULL::text, NULL::text WHERE false';
SET search_path = hostile, public;
SELECT (public.clearance_alternative_solution('SG', 'PROTECTED B', '2026-01-01', true, true)).rule;
RESET search_path;
DROP FUNCTION hostile.clearance_exchange_table(date);
DROP SCHEMA hostile;

-- What is refused, and how.
CREATE FUNCTION sqlstate_of(command text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE command;
	RETURN 'no error';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;
SELECT command, sqlstate_of(command) FROM (VALUES
	('SELECT clearance_alternative_solution(NULL, ''PROTECTED B'', ''2026-01-01'')'),
	('SELECT clearance_alternative_solution(''JP'', NULL, ''2026-01-01'')'),
	('SELECT clearance_alternative_solution(''JP'', ''PROTECTED B'', NULL)'),
	('SELECT clearance_alternative_solution(''JP'', ''PROTECTED D'', ''2026-01-01'')'),
	('SELECT clearance_alternative_solution('''', ''PROTECTED B'', ''2026-01-01'')'),
	('SELECT clearance_alternative_solution(''JP'', ''PROTECTED B'', ''infinity'')'),
	('SELECT clearance_alternative_solution(''JP'', ''PROTECTED B'', ''-infinity'')'),
	('SELECT * FROM clearance_alternative_solution_table(NULL)')
) AS t(command);
DROP FUNCTION sqlstate_of(text);
