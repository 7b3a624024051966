-- Bilateral security instruments: the list of 26, later ones, the user's rows.
SET datestyle = ISO;

-- INS-01: 26 in force by the list, 23 countries and 3 organizations.
SELECT p.kind, i.state, count(*), string_agg(i.party, ' ' ORDER BY i.party) AS parties
FROM clearance_instrument_on('2024-06-30') AS i JOIN clearance_party AS p ON p.code = i.party
GROUP BY 1, 2 ORDER BY 1, 2;

-- What is known of each: counterpart, sector, scope, dates.
SELECT instrument, party, kind, binding AS bind, counterpart, sector, covers_classified AS classified,
	   covers_protected AS protected, max_protected, signed_on, in_force_from, in_force_by, replaces
FROM clearance_instrument ORDER BY list_version, instrument;
-- Every row says where it comes from; every party exists.
SELECT count(*) FILTER (WHERE source IS NULL) AS without_source,
	   count(*) FILTER (WHERE clearance_party(party) IS DISTINCT FROM party) AS without_party
FROM clearance_instrument;

-- Before the day by which it was in force nobody knows; with a known day it
-- was not in force before.  Signed later, not dated: never counts.
SELECT day, state, count(*), CASE WHEN count(*) < 5 THEN string_agg(party, ' ' ORDER BY party) END AS parties
FROM unnest(ARRAY['1950-01-01', '2022-06-23', '2022-06-24', '2024-06-29', '2024-06-30', '2026-03-01', '9999-12-31']::date[]) AS day,
	 LATERAL clearance_instrument_on(day)
GROUP BY day, state ORDER BY day, state;
SELECT party, signed_on FROM clearance_instrument WHERE in_force_from IS NULL AND in_force_by IS NULL ORDER BY signed_on;

-- The sets that follow from the lists, on the day of the list.
CREATE VIEW sets AS
WITH m AS (SELECT * FROM clearance_membership_on('2025-01-01') WHERE status = 'member'),
	 i AS (SELECT * FROM clearance_instrument_on('2025-01-01'))
SELECT 1 AS place, 'NATO without own instrument' AS name, m.party FROM m WHERE organization = 'NATO' AND party <> 'CA' AND party NOT IN (SELECT party FROM i)
UNION ALL
SELECT 2, 'own instrument, not NATO', i.party FROM i JOIN clearance_party AS p ON p.code = i.party AND p.kind = 'country'
WHERE i.party NOT IN (SELECT party FROM m WHERE organization = 'NATO')
UNION ALL
SELECT 3, 'of these not MISWG', i.party FROM i JOIN clearance_party AS p ON p.code = i.party AND p.kind = 'country'
WHERE i.party NOT IN (SELECT party FROM m WHERE organization IN ('NATO', 'MISWG'))
UNION ALL
SELECT 4, 'MISWG without own instrument', m.party FROM m WHERE organization = 'MISWG' AND party <> 'CA' AND party NOT IN (SELECT party FROM i)
UNION ALL
SELECT 5, 'EU without own instrument', m.party FROM m WHERE organization = 'EU' AND party NOT IN (SELECT party FROM i);
SELECT name, count(*), string_agg(party, ' ' ORDER BY party) AS parties FROM sets GROUP BY place, name ORDER BY place;
DROP VIEW sets;

-- The user's rows.
CREATE FUNCTION state_of(party_code text, VARIADIC days date[]) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(day || ' ' || coalesce(i.instrument || ' ' || i.state, '-'), ', ' ORDER BY day)
	FROM unnest(days) AS day LEFT JOIN LATERAL clearance_instrument_on(day) AS i ON i.party = party_code
$$;
BEGIN;
-- dated: the later instrument counts from its day on
INSERT INTO clearance_instrument_local (instrument, party, covers_classified, in_force_from) VALUES ('UA-2024', 'UA', 'yes', '2025-06-01');
SELECT state_of('UA', '2025-05-31', '2025-06-01', '2030-01-01');
-- replaced: Spain's renewal ends the old one on the day it enters into force
INSERT INTO clearance_instrument_local (instrument, party, covers_classified, in_force_from, replaces) VALUES ('ES-2025', 'ES', 'yes', '2025-12-01', 'ES');
SELECT state_of('ES', '2024-06-29', '2025-11-30', '2025-12-01');
-- ended: its last day is in_force_to
INSERT INTO clearance_instrument_local (instrument, party, covers_classified, in_force_by, in_force_to) VALUES ('ZA', 'ZA', 'yes', '2024-06-30', '2025-03-31');
SELECT state_of('ZA', '2024-06-29', '2025-03-31', '2025-04-01');
-- the first day becomes known: nothing is unknown any more
INSERT INTO clearance_instrument_local (instrument, party, covers_classified, in_force_from) VALUES ('AU', 'AU', 'yes', '1996-05-01');
SELECT state_of('AU', '1996-04-30', '1996-05-01', '2030-01-01');
-- new, and a second one after it
INSERT INTO clearance_instrument_local (instrument, party, covers_classified, in_force_from, in_force_to)
VALUES ('IN-1', 'IN', 'yes', '2020-01-01', '2020-12-31'), ('IN-2', 'IN', 'yes', '2021-01-01', NULL);
SELECT state_of('IN', '2019-12-31', '2020-12-31', '2021-01-01');
-- struck out: a row without dates in the place of a shipped one
INSERT INTO clearance_instrument_local (instrument, party) VALUES ('BR', 'BR');
SELECT state_of('BR', '2025-01-01');
-- beside a shipped one that it does not name: the user's counts
INSERT INTO clearance_instrument_local (instrument, party, covers_classified, in_force_from) VALUES ('FR-own', 'FR', 'yes', '2023-01-01');
SELECT state_of('FR', '2022-12-31', '2023-01-01', '2025-01-01');
-- two of the user's for one day: refused
SAVEPOINT overlap;
INSERT INTO clearance_instrument_local (instrument, party, in_force_from, in_force_to) VALUES ('IN-3', 'IN', '2020-12-31', '2020-12-31');
ROLLBACK TO overlap;
-- two without dates, of one party: do not count, so do not overlap
INSERT INTO clearance_instrument_local (instrument, party) VALUES ('IN-4', 'IN'), ('IN-5', 'IN');
-- one party for each row, whatever the rows
SELECT count(*) - count(DISTINCT party) AS doubled FROM clearance_instrument_on('2026-01-01');
-- and taken back
DELETE FROM clearance_instrument_local WHERE party IN ('ES', 'ZA', 'BR');
SELECT state_of('ES', '2025-12-01'), state_of('ZA', '2025-04-01'), state_of('BR', '2025-01-01');
ROLLBACK;
DROP FUNCTION state_of;

-- What others may do: read, not write.
CREATE ROLE clearance_reader;
SET ROLE clearance_reader;
SELECT count(*) AS instruments FROM clearance_instrument;
UPDATE clearance_instrument_shipped SET in_force_to = '2000-01-01';
INSERT INTO clearance_instrument_local (instrument, party) VALUES ('X', 'XX');
RESET ROLE;
DROP ROLE clearance_reader;

-- Dump: the user's table only.
SELECT c.relname FROM pg_extension AS e, unnest(e.extconfig) AS t JOIN pg_class AS c ON c.oid = t
WHERE e.extname = 'clearance' AND c.relname ~ 'instrument|rule_text' ORDER BY 1;
-- No column whose type would block an upgrade of the server.
SELECT a.attrelid::regclass, a.attname FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid
WHERE c.relkind = 'r' AND c.relname LIKE 'clearance\_%' AND a.atttypid::regtype::text LIKE 'reg%';

-- What is refused, and how.
CREATE FUNCTION sqlstate_of(command text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE command;
	RETURN 'no error';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;
SELECT command, sqlstate_of(command) FROM (VALUES
	('SELECT * FROM clearance_instrument_on(NULL)'),
	('INSERT INTO clearance_instrument_local (instrument, party) VALUES (''X'', ''x'')'),
	('INSERT INTO clearance_instrument_local (instrument, party) VALUES ('''', ''XX'')'),
	('INSERT INTO clearance_instrument_local (instrument, party) VALUES (NULL, ''XX'')'),
	('INSERT INTO clearance_instrument_local (instrument, party, kind) VALUES (''X'', ''XX'', ''treaty'')'),
	('INSERT INTO clearance_instrument_local (instrument, party, covers_protected) VALUES (''X'', ''XX'', ''maybe'')'),
	('INSERT INTO clearance_instrument_local (instrument, party, max_level) VALUES (''X'', ''XX'', ''NATO SECRET'')'),
	('INSERT INTO clearance_instrument_local (instrument, party, max_protected) VALUES (''X'', ''XX'', ''SECRET'')'),
	('INSERT INTO clearance_instrument_local (instrument, party, in_force_from, in_force_to) VALUES (''X'', ''XX'', ''2020-01-02'', ''2020-01-01'')'),
	('INSERT INTO clearance_instrument_local (instrument, party, in_force_by, in_force_to) VALUES (''X'', ''XX'', ''2020-01-02'', ''2020-01-01'')'),
	('INSERT INTO clearance_instrument_local (instrument, party, signed_on, in_force_from) VALUES (''X'', ''XX'', ''2020-01-02'', ''2020-01-01'')'),
	('INSERT INTO clearance_instrument_local (instrument, party, replaces) VALUES (''X'', ''XX'', ''X'')')
) AS t(command);
DROP FUNCTION sqlstate_of(text);
