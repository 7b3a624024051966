-- May information of a level be exchanged with a party on a day?
SET datestyle = ISO;
-- Many lateral calls look expensive to the planner and are not.
SET jit = off;

-- The truth table: one line for all parties whose answers are alike.  One
-- letter for each level in the order of the header: c conditional, b case by
-- case, n not eligible, p prerequisite missing, ? unknown, E eligible.
CREATE VIEW answer AS
SELECT d.day, t.party, t.level, t.rule,
	CASE t.verdict WHEN 'eligible' THEN 'E' WHEN 'conditional' THEN 'c' WHEN 'case_by_case' THEN 'b'
		WHEN 'not_eligible' THEN 'n' WHEN 'prerequisite_missing' THEN 'p' WHEN 'unknown' THEN '?' END AS letter
FROM (VALUES
	('1949-08-23'::date), ('1949-08-24'),	-- NATO's founders
	('2022-06-23'), ('2022-06-24'),			-- Singapore
	('2023-04-03'), ('2023-04-04'),			-- Finland in NATO
	('2024-03-06'), ('2024-03-07'),			-- Sweden in NATO
	('2024-06-29'), ('2024-06-30'),			-- Albania, and the day of the list
	('2026-03-01')							-- after the signatures that do not count
	) AS d(day), LATERAL clearance_exchange_table(d.day) AS t;
SELECT DISTINCT string_agg(replace(l::text, ' ', ''), ' ' ORDER BY l) AS levels
FROM (SELECT DISTINCT level AS l FROM clearance_exchange_table('2025-01-01')) AS x;
SELECT day, answers, count(*) AS parties,
	   CASE WHEN count(*) < 40 THEN string_agg(party, ' ' ORDER BY party) ELSE 'all others' END AS which
FROM (SELECT day, party, string_agg(letter, '' ORDER BY level) AS answers FROM answer GROUP BY day, party) AS a
GROUP BY day, answers ORDER BY day, count(*) DESC, answers;

-- Every party by every level, once; never "eligible"; no message is missing.
SELECT count(DISTINCT (day, party, level)) = count(*) AS once, count(*) = 11 * 256 * 17 AS complete,
	   count(*) FILTER (WHERE letter = 'E') AS eligible, count(*) FILTER (WHERE letter IS NULL) AS other
FROM answer;
SELECT count(*) FILTER (WHERE basis IS NULL OR basis = '') AS without_basis,
	   count(*) FILTER (WHERE conditions IS NULL OR array_position(conditions, NULL) > 0) AS without_text
FROM unnest(ARRAY['1949-08-24', '2024-06-29', '2026-03-01']::date[]) AS day, LATERAL clearance_exchange_table(day);
-- A code without a text would show.
SELECT clearance_rule_messages(ARRAY['EXC-01', 'no-such-note']);

-- Unknown stays unknown, and says by which rule (none: the question is not one
-- that the documents answer).
SELECT day, count(*) FILTER (WHERE rule IS NULL) AS no_rule, count(*) FILTER (WHERE rule = 'INS-01') AS ins_01,
	   count(*) FILTER (WHERE rule NOT IN ('INS-01')) AS other_rule
FROM answer WHERE letter = '?' GROUP BY day ORDER BY day;
DROP VIEW answer;

-- One question of each outcome, in words.
CREATE VIEW question (n, party, level, as_of) AS VALUES
	(1, 'Allemagne', 'SECRET'::clearance_level, '2025-01-01'::date),	-- in force by the list
	(2, 'SG', 'SECRET', '2025-01-01'),				-- ministry, sector, day known
	(3, 'SGP', 'SECRET', '2022-06-23'),				-- the day before
	(4, 'Germany', 'SECRET', '2020-01-01'),			-- before the list's date
	(5, 'Germany', 'PROTECTED B', '2025-01-01'),	-- coverage of protected information
	(6, 'Germany', 'PROTECTED B', '2020-01-01'),
	(7, 'AL', 'PROTECTED B', '2024-06-30'),
	(8, 'ESA', 'PROTECTED B', '2025-01-01'),		-- A and B only
	(9, 'ESA', 'PROTECTED C', '2025-01-01'),
	(10, 'ESA', 'SECRET', '2025-01-01'),
	(11, 'EU', 'SECRET', '2025-01-01'),				-- institutions, not members
	(12, 'European Commission', 'SECRET', '2025-01-01'),
	(13, 'Greece', 'SECRET', '2025-01-01'),			-- NATO, EU, ESA and MISWG are no instrument
	(14, 'Iceland', 'CONFIDENTIAL', '2025-01-01'),	-- NATO, not MISWG
	(15, 'Japan', 'SECRET', '2025-01-01'),			-- MISWG, not NATO
	(16, 'Japan', 'SECRET', '2025-07-08'),			-- signed, not dated
	(17, 'Austria', 'PROTECTED A', '2020-01-01'),	-- MISWG of an earlier day
	(18, 'OCCAR', 'SECRET', '2025-01-01'),			-- observer
	(19, 'Espagne', 'SECRET', '2026-01-01'),		-- the renewal does not count yet
	(20, 'India', 'TOP SECRET', '2025-01-01'),
	(21, 'NATO', 'NATO SECRET', '2025-01-01'),
	(22, 'NATO', 'NATO RESTRICTED', '1990-01-01'),
	(23, 'Poland', 'NATO SECRET', '2025-01-01'),
	(24, 'Finland', 'NATO SECRET', '2023-04-03'),
	(25, 'Finland', 'NATO RESTRICTED', '2023-04-04'),
	(26, 'NOS', 'COSMIC TOP SECRET', '2025-01-01'),
	(27, 'US', 'TOP SECRET SIGINT', '2025-01-01'),
	(28, 'US', 'UNCLASSIFIED', '2025-01-01'),
	(29, 'US', 'RELIABILITY', '2025-01-01'),
	(30, 'Canada', 'SECRET', '2025-01-01'),
	(31, 'Korea', 'SECRET', '2025-01-01'),
	(32, 'Atlantis', 'SECRET', '2025-01-01');
SELECT q.n, q.party, q.level, q.as_of, r.verdict, r.rule, r.basis
FROM question AS q, LATERAL clearance_exchange(q.party, q.level, q.as_of) AS r ORDER BY q.n;
SELECT q.n, c.condition
FROM question AS q, LATERAL clearance_exchange(q.party, q.level, q.as_of) AS r,
	 LATERAL unnest(r.conditions) WITH ORDINALITY AS c(condition, place) ORDER BY q.n, c.place;
-- The same in French; the verdict does not change.
SET clearance.language = 'fr';
SELECT q.n, r.verdict, r.rule, r.basis
FROM question AS q, LATERAL clearance_exchange(q.party, q.level, q.as_of) AS r ORDER BY q.n;
SELECT c.condition
FROM question AS q, LATERAL clearance_exchange(q.party, q.level, q.as_of) AS r, LATERAL unnest(r.conditions) AS c(condition)
GROUP BY c.condition ORDER BY c.condition COLLATE "C";
RESET clearance.language;
DROP VIEW question;

-- One function and one table give the same answer.
SELECT count(*) AS asked, count(*) FILTER (WHERE clearance_exchange(t.party, t.level, '2024-06-29')
	IS DISTINCT FROM ROW(t.verdict, t.rule, t.basis, t.conditions)::clearance_ruling) AS different
FROM (SELECT *, row_number() OVER (ORDER BY party, level) AS n FROM clearance_exchange_table('2024-06-29')) AS t
WHERE n % 23 = 0;

-- The periods give the same answers on every day.
SELECT count(*) > 4352 AS enough, count(*) FILTER (WHERE isempty(period)) AS empty FROM clearance_exchange_periods();
SELECT count(*) = 4 * 4352 AS asked, count(*) FILTER (WHERE (p.verdict, p.rule) IS DISTINCT FROM (t.verdict, t.rule)) AS different
FROM (SELECT d.day, e.* FROM unnest(ARRAY['1900-01-01', '2015-06-15', '2024-06-29', '2025-12-31']::date[]) AS d(day),
	LATERAL clearance_exchange_table(d.day) AS e) AS t
LEFT JOIN clearance_exchange_periods() AS p ON p.party = t.party AND p.level = t.level AND p.period @> t.day;
SELECT period, verdict, rule FROM clearance_exchange_periods() WHERE party = 'SG' AND level = 'SECRET' ORDER BY period;
SELECT period, verdict, rule FROM clearance_exchange_periods() WHERE party = 'SE' AND level = 'NATO SECRET' ORDER BY period;

-- The user's rows decide: dated, narrowed, extended, ended.
BEGIN;
INSERT INTO clearance_instrument_local (instrument, party, sector, covers_classified, covers_protected, max_level, max_protected, in_force_from, in_force_to)
VALUES ('UA-2024', 'UA', NULL, 'yes', 'no', NULL, NULL, '2025-06-01', NULL),
	   ('US', 'US', 'nuclear', 'yes', 'yes', 'SECRET', 'PROTECTED A', '1990-01-01', NULL),
	   ('CL', 'CL', NULL, 'yes', 'yes', NULL, NULL, '2018-01-01', '2024-12-31');
INSERT INTO clearance_party_local (code, kind, name_en) VALUES ('ACME', 'organization', 'Acme Agency');
INSERT INTO clearance_membership_local (organization, party, status, since) VALUES ('ESA', 'ACME', 'body', '2000-01-01');
SELECT q.party, q.level::clearance_level, q.as_of, r.verdict, r.rule, r.basis, r.conditions[4:] AS further
FROM (VALUES
	('Ukraine', 'SECRET', '2025-05-31'::date), ('Ukraine', 'SECRET', '2025-06-01'), ('Ukraine', 'PROTECTED A', '2025-06-01'),
	('US', 'SECRET', '2025-01-01'), ('US', 'TOP SECRET', '2025-01-01'), ('US', 'PROTECTED A', '2025-01-01'), ('US', 'PROTECTED B', '2025-01-01'),
	('US', 'TOP SECRET SIGINT', '2025-01-01'), ('US', 'SECRET', '1989-12-31'),
	('Chile', 'SECRET', '2024-12-31'), ('Chile', 'SECRET', '2025-01-01'),
	('Acme Agency', 'PROTECTED A', '2025-01-01'), ('Acme Agency', 'SECRET', '2025-01-01')) AS q(party, level, as_of),
	LATERAL clearance_exchange(q.party, q.level::clearance_level, q.as_of) AS r;
ROLLBACK;

-- Many rows are a join: the function is expanded into the query, down to the
-- tables and the shipped rows.
CREATE FUNCTION uses_function(query text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
	plan jsonb;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT JSON) ' || query INTO plan;
	RETURN jsonb_path_exists(plan, '$.**."Function Name" ? (@ starts with "clearance_" && !(@ starts with "clearance_shipped_"))');
END $$;
SELECT uses_function('SELECT verdict FROM clearance_exchange_table(''2025-01-01'') WHERE level = ''SECRET''');
DROP FUNCTION uses_function(text);

-- Anyone may ask.
CREATE ROLE clearance_reader;
SET ROLE clearance_reader;
SELECT verdict FROM clearance_exchange('GB', 'SECRET', '2025-01-01');
RESET ROLE;
DROP ROLE clearance_reader;
-- A hostile search_path changes nothing.
CREATE SCHEMA hostile;
CREATE FUNCTION hostile.clearance_party(text, boolean DEFAULT false) RETURNS text LANGUAGE sql RETURN 'GB';
CREATE VIEW hostile.clearance_instrument AS SELECT * FROM public.clearance_instrument WHERE false;
CREATE TABLE hostile.clearance_rule_text (code text, message_en text, message_fr text);
SET search_path = hostile, public;
SELECT (public.clearance_exchange('SG', 'SECRET', '2025-01-01')).*;
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
	('SELECT clearance_exchange(NULL, ''SECRET'', ''2025-01-01'')'),
	('SELECT clearance_exchange(''GB'', NULL, ''2025-01-01'')'),
	('SELECT clearance_exchange(''GB'', ''SECRET'', NULL)'),
	('SELECT clearance_exchange(''GB'', ''Most Secret'', ''2025-01-01'')'),
	('SELECT clearance_exchange(''GB'', ''SECRET'', ''2025-02-30'')'),
	('SELECT clearance_exchange('''', ''SECRET'', ''2025-01-01'')'),
	('SELECT clearance_exchange(''GB'', ''SECRET'', ''infinity'')'),
	('SELECT clearance_exchange(''GB'', ''SECRET'', ''-infinity'')'),
	('SELECT * FROM clearance_exchange_table(NULL)')
) AS t(command);
DROP FUNCTION sqlstate_of(text);
