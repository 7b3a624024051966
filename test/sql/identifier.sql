-- CAGE, NCAGE and Procurement Business Number: formats (ASO-09 to ASO-11)

-- All codes of five characters out of those that the rules tell apart.
CREATE VIEW code AS
WITH c AS (SELECT c FROM regexp_split_to_table('09AHILNOSZb', '') AS c)
SELECT a.c || b.c || d.c || e.c || f.c AS code FROM c AS a, c AS b, c AS d, c AS e, c AS f;

-- The regular expressions of the sources say the same (0 different).
SELECT count(*) AS codes,
	count(*) FILTER (WHERE clearance_cage_valid(code)) AS cage,
	count(*) FILTER (WHERE clearance_cage_valid(code) <> (code ~ '^[0-9][A-HJ-NP-Z0-9]{3}[0-9]$')) AS cage_different,
	count(*) FILTER (WHERE clearance_ncage_valid(code)) AS ncage,
	count(*) FILTER (WHERE clearance_ncage_valid(code) <> (code ~ '^(?=.{5}$)([A-NP-Z][A-NP-Z0-9]{3}[0-9]|[0-9][A-NP-Z0-9]{3}[A-NP-Z]|[A-HJKMNP-RT-Z][A-NP-Z0-9]{3}[A-NP-Z])$')) AS ncage_different,
	count(*) FILTER (WHERE clearance_cage_valid(code) AND clearance_ncage_valid(code)) AS both
FROM code;
-- A code with the letter I is unusual, no other is.
SELECT clearance_identifier_verdict('ncage', code) AS verdict, bool_or(code ~ 'I') AS with_i, bool_or(code !~ 'I') AS without
FROM code GROUP BY 1 ORDER BY 1;
-- The two kinds of function agree.
SELECT count(*) FILTER (WHERE clearance_cage_valid(code) <> (clearance_identifier_verdict('cage', code) <> 'invalid')) AS cage,
	count(*) FILTER (WHERE clearance_ncage_valid(code) <> (clearance_identifier_verdict('ncage', code) <> 'invalid')) AS ncage
FROM code;
DROP VIEW code;

-- Patterns of countries: # a digit, * any permitted character.
CREATE TABLE pattern (country text, patterns text);
INSERT INTO pattern VALUES ('AL', 'A***H'), ('AT', '#***N'), ('AU', 'Z***#'), ('BE', 'B***#'), ('BG', '#***U'), ('BR', '#***K'), ('CA', 'L***#|#***#'),
	('CL', 'A***A'), ('CZ', '#***G'), ('DE', 'C***#|D***#'), ('DK', 'R***#'), ('EE', '#***J'), ('FI', 'A***G'), ('FR', 'F***#|M***#'), ('GR', 'G***#'), ('HR', 'A***B'),
	('HU', '#***V'), ('IE', 'D***P'), ('IL', '#***A'), ('IS', 'S***#'), ('IT', 'A***#'), ('JP', 'J***#'), ('LU', 'B***#'), ('US', '#***#');
-- Every country, every first and last character, three middles.
CREATE VIEW question AS
SELECT p.code AS country, a || middle || z AS code,
	'^(' || replace(replace(t.patterns, '#', '[0-9]'), '*', '[A-NP-Z0-9]') || ')$' AS pattern
FROM clearance_party AS p LEFT JOIN pattern AS t ON t.country = p.code,
	regexp_split_to_table('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', '') AS a,
	regexp_split_to_table('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', '') AS z,
	unnest(ARRAY['A0Z', 'XOX', '123']) AS middle
WHERE p.kind = 'country';
SELECT count(DISTINCT country) AS countries, count(DISTINCT country) FILTER (WHERE pattern IS NOT NULL) AS with_pattern,
	count(*) FILTER (WHERE clearance_ncage_valid(code, country) <> CASE WHEN pattern IS NULL THEN clearance_ncage_valid(code) ELSE code ~ pattern END) AS different
FROM question;
DROP VIEW question;
DROP TABLE pattern;

-- One of each.
SELECT code, country, clearance_identifier_verdict('cage', code) AS cage, clearance_identifier_verdict('ncage', code, country) AS ncage
FROM (VALUES
	('1ABC2', NULL), ('1ABC2', 'US'),	-- the American format is no NCAGE by itself
	('1ABC2', 'Canada'),				-- but a Canadian one from before 2002
	('L0AB1', 'CA'), ('L0AB1', 'Canada'), ('L0AB1', 'Allemagne'), ('L0ABC', NULL),
	('1AIC2', 'US'),					-- I only outside the United States
	('FAI12', 'France'), ('FAI12', NULL),
	('00000', 'US'),					-- zero is a digit
	('KABC1', 'GB'), ('KABC1', 'Atlantis'), ('KABC1', ''), ('KABC1', NULL),	-- no pattern known
	('K1234', 'EU'), ('C1234', 'D'),	-- an organization is no country; D is Germany
	('k1234', NULL), (' K1234', NULL), ('K1234 ', NULL), ('K123', NULL), ('K12345', NULL), ('', NULL),
	('É1234', NULL), ('K12é4', NULL), (U&'K123\0661', NULL), (E'K123\n', NULL)) AS v(code, country);

-- Procurement Business Number, against the regular expression: one character
-- of two good numbers after the other replaced, dropped, doubled.
SELECT count(*) AS numbers, count(*) FILTER (WHERE clearance_pbn_valid(n)) AS valid,
	count(*) FILTER (WHERE clearance_pbn_valid(n) <> (n ~ '^[0-9]{9} ?PG[0-9]{4}$')) AS different
FROM unnest(ARRAY['123456782PG0001', '123456782 PG0001']) AS good, generate_series(1, 17) AS place,
	unnest(ARRAY['', '0', '99', 'A', 'P', 'G', 'p', ' ', '  ', '-', 'PG', E'\n', 'é']) AS put,
	LATERAL (SELECT overlay(good PLACING put FROM place FOR 1)) AS o(n);
-- The check digit, against another way to write it (Luhn): exactly one ninth
-- digit in ten is usual, and it is this one.
SELECT count(*) AS numbers, count(*) FILTER (WHERE verdict = 'valid') AS valid, count(*) FILTER (WHERE verdict = 'unusual') AS unusual,
	count(*) FILTER (WHERE (verdict = 'valid') <> (sum % 10 = 0)) AS different
FROM (SELECT clearance_identifier_verdict('pbn', n || 'PG0001') AS verdict,
		(SELECT sum(substr('0246813579', substr(n, i, 1)::int + 1, 1)::int) FROM generate_series(2, 8, 2) AS i)
		+ (SELECT sum(substr(n, i, 1)::int) FROM generate_series(1, 9, 2) AS i) AS sum
	FROM (SELECT lpad((i * 7919 % 100000000)::text, 8, '0') || d AS n FROM generate_series(1, 2000) AS i, generate_series(0, 9) AS d) AS numbers) AS checked;
SELECT n, clearance_pbn_valid(n), clearance_identifier_verdict('pbn', n) AS verdict
FROM unnest(ARRAY['123456782PG0001', '123456782 PG0001', '123456789PG0001', '123456782RC0001', '123456782', '123456782 ', '', 'PG', '12345678²PG0001']) AS n;

-- A wrong format is never an error; null is unknown, but for the country.
SELECT clearance_cage_valid(NULL) AS cage, clearance_pbn_valid(NULL) AS pbn, clearance_ncage_valid(NULL, 'US') AS ncage,
	clearance_ncage_valid('L0AB1', NULL) AS no_country, clearance_identifier_verdict('cage', NULL) AS verdict, clearance_identifier_verdict(NULL, 'x') AS no_kind;
SELECT clearance_cage_valid(long), clearance_ncage_valid(long, long), clearance_pbn_valid(long) FROM repeat('9', 1000000) AS long;

-- Immutable, so fit for a generated column and a check that warns.
CREATE TABLE supplier (ncage text, country text, doubtful boolean GENERATED ALWAYS AS (clearance_identifier_verdict('ncage', ncage, country) <> 'valid') STORED);
INSERT INTO supplier VALUES ('L0AB1', 'Canada'), ('L0AB1', 'France'), (NULL, 'France');
SELECT * FROM supplier;
DROP TABLE supplier;
CREATE ROLE clearance_reader;
SET ROLE clearance_reader;
SELECT clearance_ncage_valid('L0AB1', 'Canada');
RESET ROLE;
DROP ROLE clearance_reader;

-- What is refused, and how.
CREATE FUNCTION sqlstate_of(command text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE command;
	RETURN 'no error';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;
SELECT command, sqlstate_of(command) FROM (VALUES
	('SELECT clearance_identifier_verdict(''duns'', ''123456789'')'),
	('SELECT clearance_identifier_verdict(''CAGE'', ''1ABC2'')'),
	('SELECT clearance_identifier_verdict('''', NULL)'),
	('SELECT clearance_identifier_verdict(''cage'', ''Canary'')'),
	('SELECT clearance_identifier_verdict(''pbn'', ''Canary'', ''Canary'')'),
	('SELECT clearance_cage_valid(''Canary'')'),
	('SELECT clearance_cage_valid(1)'),
	('SELECT clearance_ncage_valid(''Canary'', ''Canary'')'),
	('SELECT clearance_pbn_valid(''Canary'')')
) AS t(command);
DROP FUNCTION sqlstate_of(text);
SELECT clearance_identifier_verdict('Canary', 'Canary');
