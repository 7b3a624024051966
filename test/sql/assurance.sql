-- The route of a foreign security assurance (ASP-00, ASR-01, ASR-02).
SET datestyle = ISO;
SET jit = off;

CREATE TEMP TABLE asked_day (day date);
INSERT INTO asked_day VALUES
	('2022-06-23'), ('2022-06-24'),	-- Singapore
	('2024-06-29'), ('2024-06-30');	-- Albania, and the day of the list
-- The truth table: one line for all parties whose answers are alike.  A group
-- of letters for each route, organization, personnel and home; a letter for
-- each of UNCLASSIFIED, RELIABILITY, PROTECTED B, SECRET, NATO SECRET: c
-- conditional, p prerequisite missing, b case by case, ? unknown, - no route.
CREATE TEMP TABLE answer AS
SELECT d.day, t.*, CASE coalesce(t.verdict, 'none') WHEN 'conditional' THEN 'c' WHEN 'prerequisite_missing' THEN 'p' WHEN 'case_by_case' THEN 'b' WHEN 'unknown' THEN '?' WHEN 'none' THEN '-' END AS letter
FROM asked_day AS d, LATERAL clearance_assurance_table(d.day) AS t;
ANALYZE answer;
SELECT day, answers, count(*) AS parties,
	   CASE WHEN count(*) < 40 THEN string_agg(CASE party WHEN '' THEN '(none)' ELSE party END, ' ' ORDER BY party COLLATE "C") ELSE 'all others' END AS which
FROM (
	SELECT day, party, string_agg(letters, ' ' ORDER BY array_position('{organization,personnel,home}', route)) AS answers
	FROM (
		SELECT day, party, route, string_agg(letter, '' ORDER BY level) AS letters
		FROM answer WHERE level IN ('UNCLASSIFIED', 'RELIABILITY', 'PROTECTED B', 'SECRET', 'NATO SECRET')
		GROUP BY day, party, route) AS a
	GROUP BY day, party) AS b
GROUP BY day, answers ORDER BY day, count(*) DESC, answers;
-- Every party, level and route once; never eligible; no text is missing.
SELECT count(*) = 4 * 3 * 257 * 17 AS complete, count(DISTINCT (day, route, party, level)) = count(*) AS once,
	   count(*) FILTER (WHERE letter IS NULL) AS other,
	   count(*) FILTER (WHERE basis IS NULL OR (basis = '') <> (verdict IS NULL)) AS without_basis,
	   count(*) FILTER (WHERE conditions IS NULL OR array_position(conditions, NULL) > 0 OR (verdict IS NULL AND conditions = '{}')) AS without_text
FROM answer;

-- An independent answer, written from the specification and its list of
-- instruments, for a sixth of the combinations of subject, home country,
-- country of the clearance, and whether the level held covers the required
-- one: the two halves put together as the reference page says.
CREATE TEMP TABLE listed AS
SELECT code, CASE code WHEN 'SG' THEN '2022-06-24'::date WHEN 'AL' THEN '2024-06-30' END AS since
FROM unnest('{AL,AU,BE,BR,BG,CL,DK,FI,FR,DE,IL,IT,LV,NL,NZ,NO,SG,ZA,ES,SE,CH,GB,US}'::text[]) AS code;
CREATE TEMP TABLE asked_party AS
SELECT d.day, p.party, p.party ~ '^[A-Z]{2}$' AND p.party <> 'EU' AS is_country,
	CASE WHEN i.code IS NULL THEN 'no' WHEN i.since <= d.day THEN 'yes' WHEN i.since > d.day THEN 'no'
		WHEN d.day >= '2024-06-30' THEN 'yes' ELSE 'unknown' END AS in_force
FROM asked_day AS d CROSS JOIN (SELECT code AS party FROM clearance_party UNION ALL SELECT '') AS p LEFT JOIN listed AS i ON i.code = p.party;
CREATE TEMP TABLE asked_level AS
SELECT l.level, row_number() OVER (ORDER BY level) AS n FROM (SELECT DISTINCT level FROM answer) AS l;
CREATE TEMP TABLE expected AS
SELECT h.day, s.subject, h.party AS home, c.party AS clearing, l.level, m.meets, o.step,
	('{unknown,unknown,conditional,unknown,prerequisite_missing,case_by_case}'::text[])[o.step] AS verdict,
	CASE WHEN o.step IN (2, 3) THEN s.route WHEN o.step > 3 THEN 'ASR-02' END AS rule
FROM (VALUES ('organization', 'ASR-01'), ('personnel', 'ASP-00')) AS s(subject, route)
CROSS JOIN (VALUES (true), (false)) AS m(meets)
CROSS JOIN asked_party AS h
JOIN asked_party AS c ON c.day = h.day
CROSS JOIN LATERAL (SELECT abs(hashtext(h.party || ' ' || c.party || s.subject || m.meets || h.day))) AS r(random)
-- each with one level, another one from pair to pair
JOIN asked_level AS l ON l.n = 1 + r.random / 6 % 17
CROSS JOIN LATERAL (SELECT CASE
	WHEN l.level = 'UNCLASSIFIED' THEN 1
	WHEN m.meets AND c.party = 'CA' THEN 1
	WHEN m.meets AND NOT c.is_country THEN 2
	WHEN m.meets AND c.in_force = 'yes' THEN 3
	WHEN m.meets AND c.in_force = 'unknown' THEN 2
	WHEN h.party = 'CA' THEN 1
	WHEN NOT h.is_country THEN 4
	WHEN h.in_force = 'yes' THEN 5
	WHEN h.in_force = 'unknown' THEN 4
	ELSE 6 END AS step) AS o
WHERE r.random % 6 = 0;
ANALYZE expected;
SELECT count(*) > 150000 AS many, count(*) FILTER (WHERE h.party IS NULL OR (e.verdict, e.rule) IS DISTINCT FROM
	CASE WHEN c.verdict IS NOT NULL THEN (c.verdict, c.rule) ELSE (h.verdict, h.rule) END) AS different
FROM expected AS e
LEFT JOIN answer AS h ON h.day = e.day AND h.route = 'home' AND h.party = e.home AND h.level = e.level
LEFT JOIN answer AS c ON c.day = e.day AND c.route = e.subject AND c.party = e.clearing AND c.level = e.level AND e.meets;
-- The function for one question, on some of them.
SELECT count(*) > 200 AS asked, count(*) FILTER (WHERE ((r).verdict, (r).rule) IS DISTINCT FROM (verdict, rule)) AS different
FROM (SELECT e.verdict, e.rule, clearance_assurance(subject, home, clearing, CASE WHEN meets THEN level END, level, day) AS r
	  FROM expected AS e WHERE abs(hashtext(home || clearing || meets || day)) % 400 = 0 OFFSET 0) AS f;
-- Unknown stays unknown: how often, and by which rule (none: not a question of assurance).
SELECT verdict, rule, count(*) FROM answer GROUP BY verdict, rule ORDER BY rule, verdict;

-- One question of each outcome, in words.
CREATE VIEW asked (n, subject, home, clearing, held, required, as_of) AS VALUES
	(1, 'personnel', 'France', 'États-Unis', 'SECRET'::clearance_level, 'SECRET'::clearance_level, '2026-01-01'::date),
	(2, 'organization', 'US', 'US', 'TOP SECRET', 'SECRET', '2026-01-01'),
	(3, 'personnel', 'SG', 'SG', 'SECRET', 'PROTECTED B', '2026-01-01'),	-- one ministry, one sector
	(4, 'personnel', 'US', 'US', 'SECRET', 'PROTECTED B', '2026-01-01'),	-- coverage not known
	(5, 'personnel', 'US', 'US', 'SECRET', 'RELIABILITY', '2026-01-01'),
	(6, 'personnel', 'France', 'France', 'NATO SECRET', 'NATO SECRET', '2026-01-01'),
	(7, 'personnel', 'France', 'France', 'SECRET', 'NATO SECRET', '2026-01-01'),	-- a national clearance covers no NATO level
	(8, 'personnel', 'US', 'US', 'CONFIDENTIAL', 'SECRET', '2026-01-01'),	-- too low
	(9, 'personnel', 'US', NULL, NULL, 'SECRET', '2026-01-01'),				-- no clearance recorded
	(10, 'personnel', 'US', 'Poland', 'SECRET', 'SECRET', '2026-01-01'),	-- no instrument where cleared, one at home
	(11, 'personnel', 'Poland', 'Poland', 'SECRET', 'SECRET', '2026-01-01'),	-- NATO and EU: information only
	(12, 'personnel', 'AL', 'AL', 'SECRET', 'SECRET', '2024-06-29'),		-- not yet in force
	(13, 'personnel', 'US', 'US', 'SECRET', 'SECRET', '2024-06-29'),		-- before the list's date
	(14, 'personnel', 'US', NULL, NULL, 'SECRET', '2024-06-29'),
	(15, 'personnel', NULL, 'Brazil', NULL, 'SECRET', '2026-01-01'),
	(16, 'personnel', 'US', 'Atlantis', 'SECRET', 'SECRET', '2026-01-01'),
	(17, 'personnel', 'US', 'NATO', 'NATO SECRET', 'NATO SECRET', '2026-01-01'),
	(18, 'personnel', 'US', 'Canada', 'SECRET', 'SECRET', '2026-01-01'),
	(19, 'organization', 'Canada', NULL, NULL, 'SECRET', '2026-01-01'),
	(20, 'organization', 'EU', NULL, NULL, 'SECRET', '2026-01-01'),
	(21, 'organization', 'US', 'US', 'SECRET', 'UNCLASSIFIED', '2026-01-01');
SELECT q.n, q.subject, q.home, q.clearing, q.held, q.required, q.as_of, r.verdict, r.rule, r.basis
FROM asked AS q, LATERAL clearance_assurance(q.subject, q.home, q.clearing, q.held, q.required, q.as_of) AS r ORDER BY q.n;
SELECT q.n, c.condition
FROM asked AS q, LATERAL clearance_assurance(q.subject, q.home, q.clearing, q.held, q.required, q.as_of) AS r,
	 LATERAL unnest(r.conditions) WITH ORDINALITY AS c(condition, place) ORDER BY q.n, c.place;
-- The same in French; the verdict does not change.
SET clearance.language = 'fr';
SELECT q.n, r.verdict, r.rule, r.basis
FROM asked AS q, LATERAL clearance_assurance(q.subject, q.home, q.clearing, q.held, q.required, q.as_of) AS r ORDER BY q.n;
SELECT c.condition
FROM asked AS q, LATERAL clearance_assurance(q.subject, q.home, q.clearing, q.held, q.required, q.as_of) AS r, LATERAL unnest(r.conditions) AS c(condition)
GROUP BY c.condition ORDER BY c.condition COLLATE "C";
RESET clearance.language;
DROP VIEW asked;

-- The user's rows decide: an instrument dated, narrowed, ended.
BEGIN;
INSERT INTO clearance_instrument_local (instrument, party, covers_classified, covers_protected, max_level, max_protected, in_force_from, in_force_to)
VALUES ('JP-2025', 'JP', 'yes', 'no', NULL, NULL, '2026-01-01', NULL), ('US', 'US', 'yes', 'yes', 'SECRET', 'PROTECTED A', '1990-01-01', NULL),
	('FR', 'FR', 'yes', 'unknown', NULL, NULL, '1990-01-01', '2025-12-31');
SELECT q.*, r.verdict, r.rule, r.conditions[1:3] AS conditions
FROM (VALUES
	('JP', 'JP', 'SECRET'::clearance_level, '2025-12-31'::date), ('JP', 'JP', 'SECRET', '2026-01-01'),
	('JP', 'JP', 'PROTECTED B', '2026-01-01'), ('JP', 'JP', 'NATO RESTRICTED', '2026-01-01'),
	('US', 'US', 'SECRET', '2026-01-01'), ('US', 'US', 'ENHANCED SECRET', '2026-01-01'), ('US', 'US', 'TOP SECRET', '2026-01-01'),
	('US', 'US', 'PROTECTED A', '2026-01-01'), ('US', 'US', 'PROTECTED B', '2026-01-01'), ('JP', 'US', 'TOP SECRET', '2026-01-01'),
	('FR', 'FR', 'SECRET', '2025-12-31'), ('FR', 'FR', 'SECRET', '2026-01-01')) AS q(home, clearing, required, as_of),
	LATERAL clearance_assurance('personnel', q.home, q.clearing,
		CASE WHEN q.required = 'NATO RESTRICTED' THEN 'NATO SECRET'::clearance_level ELSE 'TOP SECRET SIGINT' END, q.required, q.as_of) AS r;
ROLLBACK;
-- Level against level: a holder of the one, by level, meets the other.
SELECT bool_and(((r).verdict = 'conditional') = (held @> required)) AS by_level, count(*)
FROM (SELECT h.level AS held, l.level AS required, clearance_assurance('personnel', 'US', 'US', h.level, l.level, '2026-01-01') AS r
	  FROM (SELECT DISTINCT level FROM answer) AS h, (SELECT DISTINCT level FROM answer) AS l
	  WHERE l.level <> 'UNCLASSIFIED' OFFSET 0) AS q;

-- A hostile search_path changes nothing; anyone may ask.
CREATE ROLE clearance_reader;
SET ROLE clearance_reader;
SELECT verdict FROM clearance_assurance('personnel', 'US', 'US', 'SECRET', 'SECRET', '2026-01-01');
RESET ROLE;
DROP ROLE clearance_reader;
CREATE SCHEMA hostile;
CREATE FUNCTION hostile.clearance_instrument_on(date) RETURNS TABLE (party text)
LANGUAGE sql AS 'SELECT NULL::text WHERE false';
SET search_path = hostile, public;
SELECT (public.clearance_assurance('personnel', 'US', 'US', 'SECRET', 'SECRET', '2026-01-01')).rule;
RESET search_path;
DROP FUNCTION hostile.clearance_instrument_on(date);
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
	('SELECT clearance_assurance(NULL, ''US'', ''US'', ''SECRET'', ''SECRET'', ''2026-01-01'')'),
	('SELECT clearance_assurance(''both'', ''US'', ''US'', ''SECRET'', ''SECRET'', ''2026-01-01'')'),
	('SELECT clearance_assurance(''personnel'', NULL, NULL, NULL, ''SECRET'', ''2026-01-01'')'),
	('SELECT clearance_assurance(''personnel'', '''', '''', ''SECRET'', ''SECRET'', ''2026-01-01'')'),
	('SELECT clearance_assurance(''personnel'', ''US'', ''US'', ''SECRET'', NULL, ''2026-01-01'')'),
	('SELECT clearance_assurance(''personnel'', ''US'', ''US'', ''SECRET'', ''SECRET'', NULL)'),
	('SELECT clearance_assurance(''personnel'', ''US'', ''US'', ''SECRET'', ''SECRET'', ''infinity'')'),
	('SELECT clearance_assurance(''personnel'', ''US'', ''US'', ''SECRET'', ''SECRET'', ''-infinity'')'),
	('SELECT * FROM clearance_assurance_table(NULL)')
) AS t(command);
DROP FUNCTION sqlstate_of(text);
