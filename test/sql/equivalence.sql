-- Equivalence of security markings: the shipped rows, the traps, the user's rows.
SET datestyle = ISO;

-- The rows (196, of 50 parties); where they come from and how sure they are.
SELECT count(*) AS rows, count(DISTINCT party) AS parties, count(*) FILTER (WHERE clearance_party(party) IS DISTINCT FROM party) AS without_party,
	count(*) FILTER (WHERE source IS NULL OR basis IS NULL OR certainty IS NULL) AS without_source
FROM clearance_equivalence;
SELECT certainty, basis, count(*) AS rows FROM clearance_equivalence GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2;
-- The table itself, a line for each party.
SELECT party, string_agg(coalesce(rank::text, '-') || ' ' || marking || CASE WHEN since IS NULL AND until IS NULL THEN ''
	ELSE ' (' || coalesce(since || ' on', 'until ' || until) || ')' END, '; ' ORDER BY rank DESC NULLS LAST, since, marking COLLATE "C") AS markings
FROM clearance_equivalence GROUP BY party ORDER BY party COLLATE "C";

-- One rank, one level: 4, 3, 2 are classified, 1 has no counterpart but the
-- one that the instrument with ESA states.
SELECT rank, levels, count(*) AS rows, CASE WHEN count(*) < 4 THEN string_agg(party, ' ' ORDER BY party) END AS parties
FROM clearance_equivalence GROUP BY 1, 2 ORDER BY 1 DESC NULLS LAST, 2;

-- Each name leads to the level of its row, whatever its case.
SELECT count(*) AS names, count(*) FILTER (WHERE found IS DISTINCT FROM level) AS different,
	string_agg(DISTINCT party || ' ' || name, ', ') FILTER (WHERE found IS DISTINCT FROM level) AS which
FROM (
	SELECT e.party, name, clearance_equivalent_level(e.party, upper(name), coalesce(e.until, '2025-01-01')) AS found,
		CASE WHEN cardinality(e.levels) = 1 THEN e.levels[1] END AS level
	FROM clearance_equivalence AS e, unnest(e.names) AS name) AS n;
-- The keys that the library makes are those of the names.
SELECT count(*) FILTER (WHERE NOT (keys @> clearance_party_keys(names) AND keys <@ clearance_party_keys(names))) AS different FROM clearance_equivalence;

-- Traps: words that mean another level elsewhere, levels that are missing.
SELECT party, marking, clearance_equivalent_level(party, marking, as_of) AS level, as_of
FROM (VALUES
	('Spain', 'SECRETO', '2025-01-01'::date), ('Spain', 'Reservado', '2025-01-01'), ('ES', 'Difusión limitada', '2025-01-01'),
	('Portugal', 'Secreto', '2025-01-01'), ('Portugal', 'Reservado', '2025-01-01'), ('Italie', 'RISERVATO', '2025-01-01'), ('Brazil', 'Reservado', '2025-01-01'),
	('Italy', 'Riservatissimo', '2025-01-01'),
	('Romania', 'Secret', '2025-01-01'), ('Roumanie', 'Strict secret', '2025-01-01'), ('RO', 'Secret de serviciu', '2025-01-01'),
	('Chile', 'SECRETO', '2025-01-01'), ('Chile', 'RESERVADO', '2025-01-01'),	-- each means two
	('ESA', 'ESA RESTRICTED', '2025-01-01'),									-- Protected A or B
	('Australia', 'PROTECTED', '2025-01-01'), ('Australia', 'CONFIDENTIAL', '2025-01-01'),
	('Switzerland', 'GEHEIM', '2025-01-01'), ('Switzerland', 'TOP SECRET', '2025-01-01'), ('Germany', 'geheim', '2025-01-01'), ('Austria', 'Streng Geheim', '2025-01-01'),
	('France', 'CONFIDENTIEL DÉFENSE', '2021-06-30'), ('France', 'CONFIDENTIEL DÉFENSE', '2021-07-01'),
	('France', 'SECRET', '2021-06-30'), ('France', 'SECRET', '2021-07-01'), ('France', 'Très secret', '2021-07-01'),
	('UK', 'CONFIDENTIAL', '2013-12-31'), ('UK', 'CONFIDENTIAL', '2014-01-01'), ('UK', 'CONFIDENTIAL', '2014-12-31'), ('UK', 'CONFIDENTIAL', '2015-01-01'),
	('UK', 'OFFICIAL-SENSITIVE', '2025-01-01'), ('Sweden', 'Hemlig', '2019-03-31'), ('Sweden', 'Hemlig', '2019-04-01'),
	('NATO', 'NS', '2025-01-01'), ('NATO', 'nato secret', '2025-01-01'), ('NATO', 'NATO RESTRICTED', '2025-01-01'), ('NATO', 'SECRET', '2025-01-01'),
	('EU', 'SECRET UE/EU SECRET', '2025-01-01'), ('EU', 'EU Secret', '2025-01-01'), ('EU', 'RESTREINT UE', '2025-01-01'),
	('Canada', 'Protégé B', '2025-01-01'), ('Canada', 'Confidentiel', '2025-01-01'),
	('BG', 'Поверително', '2025-01-01'), ('BG', 'POVERITELNO', '2025-01-01'), ('GR', 'ΑΠ', '2025-01-01'), ('IL', 'סודי', '2025-01-01'), ('JP', 'Hi', '2025-01-01'), ('JP', '秘', '2025-01-01'),
	('North Macedonia', 'SECRET', '2025-01-01'), ('Atlantis', 'SECRET', '2025-01-01'), ('Korea', 'SECRET', '2025-01-01'),
	('US', 'SECRET//NOFORN', '2025-01-01'), ('US', '', '2025-01-01'), ('US', '!', '2025-01-01')) AS v(party, marking, as_of);

-- No classified marking is ever equivalent to a protected level.
SELECT count(*) FROM clearance_equivalence WHERE rank > 1 AND levels && '{PROTECTED A,PROTECTED B,PROTECTED C}';

-- The other way. {} is none, null is not known.
SELECT party, as_of, clearance_equivalent_marking(party, 'CONFIDENTIAL', as_of) AS confidential, clearance_equivalent_marking(party, 'SECRET', as_of) AS secret,
	clearance_equivalent_marking(party, 'TOP SECRET', as_of) AS top_secret, clearance_equivalent_marking(party, 'PROTECTED B', as_of) AS protected_b
FROM (VALUES
	('Allemagne', '2025-01-01'::date), ('FR', '2021-06-30'), ('FR', '2021-07-01'), ('GB', '2013-12-31'), ('GB', '2014-06-01'), ('GB', '2015-01-01'),
	('Switzerland', '2025-01-01'), ('Chile', '2025-01-01'), ('Brazil', '2025-01-01'), ('Sweden', '2019-03-31'), ('ESA', '2025-01-01'), ('CA', '2025-01-01'),
	('OCCAR', '2025-01-01'), ('MK', '2025-01-01'), ('Atlantis', '2025-01-01')) AS v(party, as_of);
-- Levels that mark no Canadian information.
SELECT l AS level, clearance_equivalent_marking('NATO', l, '2025-01-01') AS nato, clearance_equivalent_marking('CA', l, '2025-01-01') AS ca
FROM unnest('{RELIABILITY,ENHANCED SECRET,TOP SECRET SIGINT,NATO SECRET,NATO RESTRICTED,UNCLASSIFIED}'::clearance_level[]) AS l;
-- There and back: each marking of a level has that level, unless it has several.
SELECT count(*) AS pairs, string_agg(p.code || ' ' || m || ' ' || l::text, ', ' ORDER BY p.code, l) FILTER (WHERE clearance_equivalent_level(p.code, m, '2025-01-01') IS DISTINCT FROM l) AS several
FROM (SELECT DISTINCT party AS code FROM clearance_equivalence) AS p,
	unnest('{PROTECTED A,PROTECTED B,PROTECTED C,CONFIDENTIAL,SECRET,TOP SECRET}'::clearance_level[]) AS l,
	unnest(clearance_equivalent_marking(p.code, l, '2025-01-01')) AS m;

-- A join gives certainty and basis.
SELECT d.country, d.marking, e.levels, e.known, e.certainty, e.basis
FROM (VALUES ('DE', 'GEHEIM'), ('BG', 'Секретно'), ('NATO', 'NATO SECRET'), ('ESA', 'ESA Restricted'), ('GB', 'Confidential')) AS d(country, marking)
JOIN clearance_equivalence_on('2014-06-01') AS e ON e.party = d.country AND e.keys @> ARRAY[clearance_party_key(d.marking)] ORDER BY 1;

-- The user's rows replace a party's.
BEGIN;
INSERT INTO clearance_equivalence_local (party, rank, levels, marking, names, since, certainty, basis) VALUES
	('CL', 4, '{TOP SECRET}', 'ULTRASECRETO', '{}', NULL, 'high', 'our instrument'),
	('CL', 3, '{SECRET}', 'SECRETO', '{S}', '2020-01-01', 'high', 'our instrument'),
	('MK', 3, '{SECRET}', 'Строго доверливо', '{Strogo doverlivo}', NULL, 'low', 'recollection'),
	('US', 1, '{CONFIDENTIAL}', 'RESTRICTED', '{}', NULL, 'high', 'raised by our instrument');
SELECT count(*) AS rows, count(*) FILTER (WHERE local) AS local FROM clearance_equivalence;
SELECT clearance_equivalent_level('CL', 'secreto', '2020-01-01') AS secreto, clearance_equivalent_level('CL', 's', '2020-01-01') AS s, clearance_equivalent_level('CL', 'secreto', '2019-12-31') AS before,
	clearance_equivalent_level('CL', 'RESERVADO', '2020-01-01') AS reservado, clearance_equivalent_marking('CL', 'CONFIDENTIAL', '2020-01-01') AS confidential,
	clearance_equivalent_level('MK', 'STROGO DOVERLIVO', '2020-01-01') AS mk, clearance_equivalent_marking('MK', 'SECRET', '2020-01-01') AS mk_secret,
	clearance_equivalent_level('US', 'Restricted', '2020-01-01') AS us, clearance_equivalent_level('US', 'SECRET', '2020-01-01') AS us_secret;
-- a marking that changes its level: two rows, one after the other
INSERT INTO clearance_equivalence_local (party, rank, levels, marking, since, until) VALUES
	('NL', 2, '{CONFIDENTIAL}', 'X', NULL, '2019-12-31'), ('NL', 3, '{SECRET}', 'X', '2020-01-01', NULL);
SELECT clearance_equivalent_level('NL', 'X', '2019-12-31') AS before, clearance_equivalent_level('NL', 'X', '2020-01-01') AS after;
-- two for one day: refused, however the marking is written
SAVEPOINT overlap;
\set VERBOSITY terse
INSERT INTO clearance_equivalence_local (party, levels, marking, since) VALUES ('MK', '{TOP SECRET}', 'строго ДОВЕРЛИВО', '2030-01-01');
ROLLBACK TO overlap;
\set VERBOSITY default
-- struck out: a row without levels in the place of the shipped ones; taken back
INSERT INTO clearance_equivalence_local (party, marking) VALUES ('BR', 'none');
SELECT clearance_equivalent_level('BR', 'SECRETO', '2025-01-01') AS struck_out, clearance_equivalent_marking('BR', 'SECRET', '2025-01-01') AS markings;
DELETE FROM clearance_equivalence_local WHERE party = 'BR';
SELECT clearance_equivalent_level('BR', 'SECRETO', '2025-01-01') AS back;
ROLLBACK;

-- What others may do: ask, not write.
CREATE ROLE clearance_reader;
SET ROLE clearance_reader;
SELECT clearance_equivalent_level('DE', 'GEHEIM', '2025-01-01'), clearance_equivalent_marking('DE', 'SECRET', '2025-01-01'), (SELECT count(*) FROM clearance_equivalence) AS rows;
INSERT INTO clearance_equivalence_local (party, marking) VALUES ('XX', 'X');
SELECT * FROM clearance_equivalence_local;
RESET ROLE;
DROP ROLE clearance_reader;
-- Dump: the user's table.
SELECT c.relname FROM pg_extension AS e, unnest(e.extconfig) AS t JOIN pg_class AS c ON c.oid = t
WHERE e.extname = 'clearance' AND c.relname ~ 'equivalence';
-- A hostile search_path changes nothing.
CREATE SCHEMA hostile;
CREATE FUNCTION hostile.clearance_party_key(text) RETURNS text LANGUAGE sql RETURN 'top secret';
CREATE VIEW hostile.clearance_equivalence AS SELECT * FROM public.clearance_equivalence WHERE false;
SET search_path = hostile, public;
SELECT public.clearance_equivalent_level('US', 'SECRET', '2025-01-01');
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
	('SELECT clearance_equivalent_level(NULL, ''SECRET'', ''2025-01-01'')'),
	('SELECT clearance_equivalent_level(''US'', NULL, ''2025-01-01'')'),
	('SELECT clearance_equivalent_level(''US'', ''SECRET'', NULL)'),
	('SELECT clearance_equivalent_level(''US'', ''SECRET'', ''2025-02-30'')'),
	('SELECT clearance_equivalent_level(''US'', ''SECRET'', ''infinity'')'),
	('SELECT clearance_equivalent_level(''US'', repeat(''x'', 100000), ''-infinity'')'),
	('SELECT clearance_equivalent_marking(NULL, ''SECRET'', ''2025-01-01'')'),
	('SELECT clearance_equivalent_marking(''US'', NULL, ''2025-01-01'')'),
	('SELECT clearance_equivalent_marking(''US'', ''SECRET'', NULL)'),
	('SELECT clearance_equivalent_marking(''US'', ''Most Secret'', ''2025-01-01'')'),
	('SELECT * FROM clearance_equivalence_on(NULL)'),
	('SELECT * FROM clearance_shipped_equivalences(''Canary'')'),
	('INSERT INTO clearance_equivalence_local (party, marking) VALUES (''us'', ''X'')'),
	('INSERT INTO clearance_equivalence_local (party, marking) VALUES (''US'', '''')'),
	('INSERT INTO clearance_equivalence_local (party, marking) VALUES (''US'', NULL)'),
	('INSERT INTO clearance_equivalence_local (party, rank, marking) VALUES (''US'', 5, ''X'')'),
	('INSERT INTO clearance_equivalence_local (party, rank, levels, marking) VALUES (''US'', 2, ''{PROTECTED B}'', ''CONFIDENTIAL'')'),
	('INSERT INTO clearance_equivalence_local (party, rank, levels, marking) VALUES (''US'', 3, ''{PROTECTED C}'', ''SECRET'')'),
	('INSERT INTO clearance_equivalence_local (party, levels, marking) VALUES (''US'', ''{PROTECTED B,CONFIDENTIAL}'', ''X'')'),
	('INSERT INTO clearance_equivalence_local (party, levels, marking) VALUES (''US'', ''{NATO SECRET}'', ''X'')'),
	('INSERT INTO clearance_equivalence_local (party, levels, marking) VALUES (''US'', ''{NULL}'', ''X'')'),
	('INSERT INTO clearance_equivalence_local (party, levels, marking) VALUES (''US'', ''{Most Secret}'', ''X'')'),
	('INSERT INTO clearance_equivalence_local (party, marking, certainty) VALUES (''US'', ''X'', ''sure'')'),
	('INSERT INTO clearance_equivalence_local (party, marking, since, until) VALUES (''US'', ''X'', ''2020-01-02'', ''2020-01-01'')'),
	('INSERT INTO clearance_equivalence_local (party, marking, until, ended_by) VALUES (''US'', ''X'', ''2020-01-01'', ''2020-01-01'')'),
	('INSERT INTO clearance_equivalence_local (party, marking, ended_by) VALUES (''US'', ''X'', ''2020-01-01'')')
) AS t(command);
DROP FUNCTION sqlstate_of(text);
