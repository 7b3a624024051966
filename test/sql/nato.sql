-- NATO clearances: eligibility of persons.
SET datestyle = ISO;
SET jit = off;

-- The truth table: one line for all citizenships whose answers are alike.
-- Three groups of letters: permanent resident of Canada, not, not known.  One
-- letter for each of NATO RESTRICTED, NATO CONFIDENTIAL, NATO SECRET, COSMIC
-- TOP SECRET: E eligible, c conditional, b case by case, n not eligible,
-- ? unknown.
CREATE TEMP TABLE answer AS
SELECT d.day, s.strict, t.*,
	CASE t.verdict WHEN 'eligible' THEN 'E' WHEN 'conditional' THEN 'c' WHEN 'case_by_case' THEN 'b'
		WHEN 'not_eligible' THEN 'n' WHEN 'unknown' THEN '?' END AS letter
FROM (VALUES
	('1949-08-23'::date), ('1949-08-24'),	-- the founders
	('1952-02-18'),							-- Greece, Turkey
	('1955-05-06'),							-- Germany
	('1982-05-30'),							-- Spain
	('1999-03-12'), ('2004-03-29'), ('2009-04-01'), ('2017-06-05'),
	('2020-03-26'), ('2020-03-27'),			-- North Macedonia
	('2023-04-03'), ('2023-04-04'),			-- Finland
	('2024-03-06'), ('2024-03-07'),			-- Sweden
	('2025-01-05'), ('2025-01-06')			-- Top Secret positions ask for Canadian citizenship
	) AS d(day), (VALUES (false), (true)) AS s(strict), LATERAL clearance_nato_personnel_table(d.day, s.strict) AS t;
ANALYZE answer;
CREATE TEMP TABLE asked_day AS SELECT day, row_number() OVER (ORDER BY day) AS n FROM (SELECT DISTINCT day FROM answer) AS d;
CREATE TEMP TABLE person_answer AS
SELECT day, strict, party, string_agg(residence, ' ' ORDER BY place) AS answers
FROM (
	SELECT day, strict, party, CASE permanent_resident WHEN true THEN 1 WHEN false THEN 2 ELSE 3 END AS place,
		   string_agg(letter, '' ORDER BY level) AS residence
	FROM answer GROUP BY day, strict, party, permanent_resident) AS a
GROUP BY day, strict, party;
SELECT day, answers, count(*) AS parties,
	   CASE WHEN count(*) < 33 THEN string_agg(CASE party WHEN '' THEN '(none)' ELSE party END, ' ' ORDER BY party COLLATE "C") ELSE 'all others' END AS which
FROM person_answer WHERE NOT strict AND day IN ('1949-08-23', '1949-08-24', '2020-03-27', '2023-04-03', '2023-04-04', '2024-03-06', '2024-03-07', '2025-01-06')
GROUP BY day, answers ORDER BY day, count(*) DESC, answers;
SELECT day, answers, count(*) AS parties FROM person_answer WHERE strict AND day >= '2025-01-05'
GROUP BY day, answers ORDER BY day, count(*) DESC, answers;
-- Who joins on which day: what changes from one day of the list to the next.
SELECT n.day, n.strict, count(*) AS changed, string_agg(n.party, ' ' ORDER BY n.party COLLATE "C") AS parties
FROM (SELECT *, lag(answers) OVER (PARTITION BY party, strict ORDER BY day) AS before FROM person_answer) AS n
WHERE answers <> before AND day < '2025-01-06' GROUP BY n.day, n.strict ORDER BY n.strict, n.day;
-- Every party, and the citizenship that is not known, with every status of
-- residence and level, once; no message is missing.
SELECT count(*) = 17 * 2 * 257 * 3 * 4 AS complete, count(*) FILTER (WHERE letter IS NULL) AS other,
	   count(DISTINCT (day, strict, party, permanent_resident, level)) = count(*) AS once
FROM answer;
SELECT count(*) FILTER (WHERE basis IS NULL OR basis = '') AS without_basis,
	   count(*) FILTER (WHERE conditions IS NULL OR array_position(conditions, NULL) > 0) AS without_text
FROM answer WHERE day IN ('2024-03-06', '2025-01-06');
-- Which rules answer; where it is unknown, by which rule and ground.
SELECT rule, verdict, ground, string_agg(DISTINCT letter || ' ' || level, ', ' ORDER BY letter || ' ' || level) AS levels, count(*)
FROM answer WHERE day = '2025-01-06' AND NOT strict GROUP BY rule, verdict, ground ORDER BY rule, verdict, ground;

-- An independent answer, written from the table of the specification: a date of
-- accession for each member, citizenships joined to it.
CREATE TEMP TABLE member (code text PRIMARY KEY, since date);
INSERT INTO member
SELECT unnest(string_to_array(codes, ' ')), since
FROM (VALUES
	('BE CA DK FR GB IS IT LU NL NO PT US', '1949-08-24'::date), ('GR TR', '1952-02-18'), ('DE', '1955-05-06'), ('ES', '1982-05-30'),
	('CZ HU PL', '1999-03-12'), ('BG EE LT LV RO SI SK', '2004-03-29'), ('AL HR', '2009-04-01'), ('ME', '2017-06-05'),
	('MK', '2020-03-27'), ('FI', '2023-04-04'), ('SE', '2024-03-07')) AS accession(codes, since);
SELECT setseed(0.4);
CREATE TEMP TABLE pool AS
SELECT row_number() OVER (ORDER BY name COLLATE "C") AS n, name
FROM unnest('{CA,US,GB,FI,SE,MK,ME,DE,TR,IS,AU,CH,IN,CN,RU,KR,UA,ZA,IE,AT,JP,"",XXA,Atlantis}'::text[]) AS name;
CREATE TEMP TABLE question AS
SELECT g.id, d.day, g.strict, CASE g.residence WHEN 0 THEN true WHEN 1 THEN false END AS permanent_resident,
	   ('{NATO RESTRICTED,NATO CONFIDENTIAL,NATO SECRET,COSMIC TOP SECRET}'::clearance_level[])[g.level] AS level, g.citizenships
FROM (SELECT id, 1 + floor(random() * 17)::int AS day, random() < 0.3 AS strict, floor(random() * 3)::int AS residence,
		1 + floor(random() * 4)::int AS level, floor(random() * 4)::int AS citizenships
	  FROM generate_series(1, 100000) AS id) AS g
JOIN asked_day AS d ON d.n = g.day
ORDER BY g.id;	-- the draws below come in this order
CREATE TEMP TABLE citizenship AS
SELECT q.id, p.name, nullif(nullif(nullif(p.name, ''), 'XXA'), 'Atlantis') AS code
FROM (SELECT id, 1 + floor(random() * 24)::int AS n FROM question, generate_series(1, citizenships)) AS q JOIN pool AS p USING (n);
ANALYZE question, citizenship;
CREATE TEMP TABLE expected AS
WITH fact AS (
	SELECT q.*,
		   coalesce(bool_or(c.code = 'CA'), false) AS canadian,
		   coalesce(bool_or(m.since <= q.day), false) AS nato,
		   coalesce(bool_or(c.code IS NOT NULL), false) AS some_known,
		   coalesce(bool_and(c.code IS NOT NULL), false) AS all_known
	FROM question AS q LEFT JOIN citizenship AS c ON c.id = q.id LEFT JOIN member AS m ON m.code = c.code
	GROUP BY q.id, q.day, q.strict, q.permanent_resident, q.level, q.citizenships)
SELECT f.*,
	CASE
		WHEN level = 'NATO RESTRICTED' THEN 'case_by_case'	-- A6
		WHEN canadian THEN 'eligible'
		WHEN permanent_resident AND some_known AND (nato OR NOT strict) THEN	-- A1
			CASE WHEN level = 'COSMIC TOP SECRET' AND day >= '2025-01-06' THEN 'conditional' ELSE 'eligible' END
		WHEN nato THEN 'conditional'
		WHEN NOT all_known THEN 'unknown'
		WHEN permanent_resident IS NULL AND NOT strict THEN 'unknown'
		WHEN level = 'COSMIC TOP SECRET' THEN 'not_eligible'
		ELSE 'case_by_case'
	END AS verdict,
	CASE
		WHEN level = 'NATO RESTRICTED' THEN 'NAT-04'
		WHEN canadian THEN 'NAT-06'
		WHEN permanent_resident AND some_known AND (nato OR NOT strict) THEN 'NAT-07'
		WHEN nato THEN 'NAT-08'
		WHEN NOT all_known THEN NULL
		WHEN permanent_resident IS NULL AND NOT strict THEN 'NAT-07'
		WHEN level = 'NATO CONFIDENTIAL' THEN 'NAT-09'
		WHEN level = 'NATO SECRET' THEN 'NAT-10'
		ELSE 'NAT-11'
	END AS rule
FROM fact AS f;
-- The table, joined: one row for each citizenship, the lowest place decides.
CREATE TEMP TABLE joined AS
SELECT DISTINCT ON (q.id) q.id, t.verdict, t.rule
FROM question AS q
LEFT JOIN citizenship AS c ON c.id = q.id
JOIN answer AS t ON t.day = q.day AND t.strict = q.strict AND t.level = q.level
	AND t.party = coalesce(c.code, '') AND t.permanent_resident IS NOT DISTINCT FROM q.permanent_resident
ORDER BY q.id, t.place;
SELECT count(*) AS asked, count(*) FILTER (WHERE (j.verdict, j.rule) IS DISTINCT FROM (e.verdict, e.rule)) AS different
FROM expected AS e LEFT JOIN joined AS j USING (id);
-- The function for one person, on some of them.
SELECT count(*) AS asked,
	   count(*) FILTER (WHERE ((r).verdict, (r).rule) IS DISTINCT FROM (verdict, rule)) AS different
FROM (
	SELECT e.verdict, e.rule, clearance_nato_personnel(
		(SELECT array_agg(c.name) FROM citizenship AS c WHERE c.id = e.id), permanent_resident, level, day, strict) AS r
	FROM expected AS e WHERE id % 100 = 0 OFFSET 0) AS f;
-- Unknown stays unknown: how often, and by which rule (none: no citizenship is
-- known, or one of them is not).
SELECT verdict, rule, count(*) FROM expected GROUP BY verdict, rule ORDER BY verdict, rule;

-- One question of each outcome, in words.
CREATE VIEW asked (n, citizenships, permanent_resident, level, as_of, strict) AS VALUES
	(1, '{Canadian}'::text[], false, 'COSMIC TOP SECRET'::clearance_level, '2026-01-01'::date, false),
	(2, '{Inde,CAN}', NULL, 'NATO SECRET', '2026-01-01', true),
	(3, '{IN}', true, 'NATO SECRET', '2026-01-01', false),
	(4, '{IN}', true, 'COSMIC TOP SECRET', '2025-01-05', false),	-- A1
	(5, '{IN}', true, 'COSMIC TOP SECRET', '2025-01-06', false),
	(6, '{IN}', true, 'NATO SECRET', '2026-01-01', true),
	(7, '{IN}', true, 'COSMIC TOP SECRET', '2026-01-01', true),
	(8, '{IN,FR}', true, 'COSMIC TOP SECRET', '2026-01-01', true),
	(9, '{États-Unis}', false, 'NATO CONFIDENTIAL', '2026-01-01', false),
	(10, '{US}', false, 'COSMIC TOP SECRET', '2025-01-05', false),
	(11, '{US}', NULL, 'COSMIC TOP SECRET', '2025-01-06', false),
	(12, '{Iceland}', false, 'NATO SECRET', '2026-01-01', false),	-- A4
	(13, '{Suède}', false, 'NATO SECRET', '2024-03-06', false),
	(14, '{Suède}', false, 'NATO SECRET', '2024-03-07', false),
	(15, '{Switzerland}', false, 'NATO CONFIDENTIAL', '2026-01-01', false),
	(16, '{Switzerland}', false, 'COSMIC TOP SECRET', '2026-01-01', false),
	(17, '{Switzerland}', NULL, 'NATO SECRET', '2026-01-01', false),
	(18, '{Korea}', false, 'NATO SECRET', '2026-01-01', false),		-- ambiguous
	(19, '{Korea,DE}', false, 'NATO SECRET', '2026-01-01', false),
	(20, '{Korea,CH}', false, 'COSMIC TOP SECRET', '2026-01-01', false),
	(21, '{Korea,CH}', true, 'NATO SECRET', '2026-01-01', false),
	(22, '{XXA}', true, 'NATO SECRET', '2026-01-01', false),		-- stateless
	(23, NULL, true, 'NATO SECRET', '2026-01-01', false),
	(24, '{}', false, 'NATO SECRET', '2026-01-01', false),
	(25, '{NULL}', false, 'NATO SECRET', '2026-01-01', false),
	(26, '{EU}', false, 'NATO SECRET', '2026-01-01', false),		-- no country
	(27, '{gbo}', false, 'NATO SECRET', '2026-01-01', false),
	(28, '{gbo,GB}', false, 'NATO SECRET', '2026-01-01', false),
	(29, '{CA}', true, 'NATO RESTRICTED', '2026-01-01', false),
	(30, NULL, NULL, 'NATO RESTRICTED', '2026-01-01', false),
	(31, '{CA}', true, 'SECRET', '2026-01-01', false),
	(32, '{CA}', true, 'PROTECTED B', '2026-01-01', false),
	(33, '{{CA,IN},{US,FR}}', false, 'NATO SECRET', '2026-01-01', false);
SELECT q.n, q.citizenships AS of, q.permanent_resident AS pr, q.level, q.as_of, q.strict, r.verdict, r.rule, r.basis
FROM asked AS q, LATERAL clearance_nato_personnel(q.citizenships, q.permanent_resident, q.level, q.as_of, q.strict) AS r ORDER BY q.n;
SELECT q.n, c.condition
FROM asked AS q, LATERAL clearance_nato_personnel(q.citizenships, q.permanent_resident, q.level, q.as_of, q.strict) AS r,
	 LATERAL unnest(r.conditions) WITH ORDINALITY AS c(condition, place) ORDER BY q.n, c.place;
-- The same in French; the verdict does not change.
SET clearance.language = 'fr';
SELECT r.verdict, r.rule, r.basis, string_agg(q.n::text, ' ' ORDER BY q.n) AS questions
FROM asked AS q, LATERAL clearance_nato_personnel(q.citizenships, q.permanent_resident, q.level, q.as_of, q.strict) AS r
GROUP BY r.verdict, r.rule, r.basis ORDER BY r.rule, r.verdict, r.basis COLLATE "C";
SELECT c.condition
FROM asked AS q, LATERAL clearance_nato_personnel(q.citizenships, q.permanent_resident, q.level, q.as_of, q.strict) AS r, LATERAL unnest(r.conditions) AS c(condition)
GROUP BY c.condition ORDER BY c.condition COLLATE "C";
RESET clearance.language;
DROP VIEW asked;
DROP TABLE answer;

-- The user's rows decide: a membership of an unknown first day, one that
-- ended, a country of the user's own.
BEGIN;
INSERT INTO clearance_membership_local (organization, party, status, since, until, known_by)
VALUES ('NATO', 'IE', 'member', NULL, NULL, '2026-06-01'), ('NATO', 'US', 'member', '1949-08-24', '2027-12-31', NULL);
INSERT INTO clearance_party_local (code, kind, name_en) VALUES ('UTOPIA', 'country', 'Utopia');
INSERT INTO clearance_membership_local (organization, party, status, since) VALUES ('NATO', 'UTOPIA', 'member', '2026-01-01');
SELECT q.*, r.verdict, r.rule, r.basis
FROM (VALUES
	('{IE}'::text[], false, '2026-06-01'::date), ('{IE}', false, '2026-05-31'), ('{IE}', true, '2026-05-31'), ('{IE,FR}', false, '2026-05-31'),
	('{US}', false, '2027-12-31'), ('{US}', false, '2028-01-01'), ('{Utopia}', false, '2026-01-01'), ('{Utopia}', false, '2025-12-31')) AS q(citizenships, permanent_resident, as_of),
	LATERAL clearance_nato_personnel(q.citizenships, q.permanent_resident, 'NATO SECRET', q.as_of) AS r;
-- strict: whether residence counts depends on the membership that is not known
SELECT strict, verdict, rule, ground FROM unnest('{f,t}'::boolean[]) AS strict,
	LATERAL clearance_nato_personnel_table('2026-05-31', strict) AS t WHERE party = 'IE' AND permanent_resident AND level = 'NATO SECRET' ORDER BY strict;
ROLLBACK;

-- Many rows are a join: the table is expanded into the query.
CREATE FUNCTION uses_function(query text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
	plan jsonb;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT JSON) ' || query INTO plan;
	RETURN jsonb_path_exists(plan, '$.**."Function Name" ? (@ starts with "clearance_nato")');
END $$;
SELECT uses_function('SELECT verdict FROM clearance_nato_personnel_table(''2025-01-01'') WHERE level = ''NATO SECRET''');
DROP FUNCTION uses_function(text);
-- Anyone may ask; a hostile search_path changes nothing.
CREATE ROLE clearance_reader;
SET ROLE clearance_reader;
SELECT verdict FROM clearance_nato_personnel('{GB}', false, 'NATO SECRET', '2025-01-01');
RESET ROLE;
DROP ROLE clearance_reader;
CREATE SCHEMA hostile;
CREATE FUNCTION hostile.clearance_party(text, boolean DEFAULT false) RETURNS text LANGUAGE sql RETURN 'CA';
CREATE VIEW hostile.clearance_membership AS SELECT * FROM public.clearance_membership WHERE false;
SET search_path = hostile, public;
SELECT (public.clearance_nato_personnel('{SE}', false, 'NATO SECRET', '2025-01-01')).verdict;
RESET search_path;
DROP SCHEMA hostile CASCADE;

-- What is refused, and how.
CREATE FUNCTION sqlstate_of(command text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE command;
	RETURN 'no error';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;
SELECT command, sqlstate_of(command) FROM (VALUES
	('SELECT clearance_nato_personnel(NULL, NULL, NULL, ''2025-01-01'')'),
	('SELECT clearance_nato_personnel(''{CA}'', false, ''NATO SECRET'', NULL)'),
	('SELECT clearance_nato_personnel(''{CA}'', false, ''SECRET'', NULL)'),
	('SELECT clearance_nato_personnel(''{CA}'', false, ''NATO SECRET'', ''2025-01-01'', NULL)'),
	('SELECT clearance_nato_personnel(''{CA}'', false, ''NATO TOP'', ''2025-01-01'')'),
	('SELECT clearance_nato_personnel(''{CA'', false, ''NATO SECRET'', ''2025-01-01'')'),
	('SELECT clearance_nato_personnel(''{CA}'', false, ''NATO SECRET'', ''infinity'')'),
	('SELECT clearance_nato_personnel(''{US}'', false, ''NATO SECRET'', ''-infinity'')'),
	('SELECT clearance_nato_personnel(array_fill(''x''::text, ARRAY[1000]), false, ''NATO SECRET'', ''2025-01-01'')'),
	('SELECT * FROM clearance_nato_personnel_table(NULL)'),
	('SELECT * FROM clearance_nato_personnel_table(''2025-01-01'', NULL)')
) AS t(command);
DROP FUNCTION sqlstate_of(text);
