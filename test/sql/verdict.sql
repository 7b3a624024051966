-- Verdicts that are looked up are those of the rulings.
SET datestyle = ISO;
SET jit = off;

-- On every turning day, the day before it, and days without an end.
CREATE TEMP TABLE asked AS
SELECT DISTINCT d.day FROM clearance_turning_days() AS t, unnest(ARRAY[t.day, t.day - 1]) AS d(day)
UNION SELECT unnest('{infinity,0001-01-01,2000-02-29,2024-12-31,2025-01-05,2025-01-06,9999-12-31}'::date[]);
SELECT count(*) > 30 AS days, min(day), max(day) FROM asked;
SELECT count(*) = (SELECT count(*) FROM asked) * 256 * 17 AS asked,
	count(*) FILTER (WHERE clearance_exchange_verdict(t.party, t.level, a.day) IS DISTINCT FROM t.verdict) AS different
FROM asked AS a, LATERAL clearance_exchange_table(a.day) AS t;
SELECT strict, count(*) = (SELECT count(*) FROM asked) * 257 * 3 * 4 AS asked,
	count(*) FILTER (WHERE clearance_nato_personnel_verdict(t.party, t.permanent_resident, t.level, a.day, strict)
		IS DISTINCT FROM t.verdict) AS different
FROM (VALUES (false), (true)) AS s(strict), asked AS a, LATERAL clearance_nato_personnel_table(a.day, strict) AS t
GROUP BY strict ORDER BY strict;

-- Names, aliases, what is none; levels that are not NATO's; beside the ruling.
SELECT left(q.party, 12) AS party, clearance_exchange_verdict(party, 'SECRET', '2025-01-01') AS exchange,
	clearance_exchange_verdict(party, 'SECRET', '2025-01-01') = (clearance_exchange(party, 'SECRET', '2025-01-01')).verdict AS same,
	clearance_nato_personnel_verdict(party, false, 'NATO SECRET', '2025-01-01') AS nato,
	clearance_nato_personnel_verdict(party, false, 'NATO SECRET', '2025-01-01')
		= (clearance_nato_personnel(ARRAY[party], false, 'NATO SECRET', '2025-01-01')).verdict AS same
FROM unnest(ARRAY['DE', 'de', ' DE ', 'Allemagne', 'DEU', '276', 'ESA', 'GBD', 'Korea', 'Atlantis', 'ZZ', '', repeat('DE', 200)]) AS q(party);
SELECT clearance_nato_personnel_verdict('DE', true, 'SECRET', '2025-01-01') AS not_nato,
	clearance_nato_personnel_verdict('DE', true, 'COSMIC TOP SECRET', '2025-01-05') AS before,
	clearance_nato_personnel_verdict('DE', true, 'COSMIC TOP SECRET', '2025-01-06') AS since;

-- Null: no answer, but for what may be not known of a person.
SELECT clearance_exchange_verdict(NULL, 'SECRET', '2025-01-01') AS party,
	clearance_exchange_verdict('DE', NULL, '2025-01-01') AS level,
	clearance_exchange_verdict('DE', 'SECRET', NULL) AS day;
SELECT clearance_nato_personnel_verdict(NULL, false, 'NATO SECRET', '2025-01-01') AS citizenship,
	clearance_nato_personnel_verdict(NULL, true, 'NATO SECRET', '2025-01-01') AS citizenship_of_resident,
	clearance_nato_personnel_verdict('BR', NULL, 'NATO SECRET', '2025-01-01') AS residence,
	clearance_nato_personnel_verdict('BR', NULL, 'NATO SECRET', '2025-01-01', true) AS residence_strict,
	clearance_nato_personnel_verdict('BR', true, NULL, '2025-01-01') AS level,
	clearance_nato_personnel_verdict('BR', true, 'NATO SECRET', NULL) AS day,
	clearance_nato_personnel_verdict('BR', true, 'NATO SECRET', '2025-01-01', NULL) AS strict;

-- One's own change counts in the next statement, until it is rolled back.
CREATE VIEW answer AS SELECT clearance_exchange_verdict('UA', 'SECRET', '2026-06-15') AS kept,
	(clearance_exchange('UA', 'SECRET', '2026-06-15')).verdict AS ruling;
BEGIN ISOLATION LEVEL REPEATABLE READ;
TABLE answer;
SAVEPOINT one;
INSERT INTO clearance_instrument_local (instrument, party, covers_classified, in_force_from) VALUES ('UA-own', 'UA', 'yes', '2025-06-01');
TABLE answer;
ROLLBACK TO one;
TABLE answer;
INSERT INTO clearance_instrument_local (instrument, party, covers_classified, in_force_from) VALUES ('UA-own', 'UA', 'yes', '2025-06-01');
TABLE answer;
TRUNCATE clearance_instrument_local;
TABLE answer;
ROLLBACK;
TABLE answer;
-- Within one function, where expressions keep their state.
DO $$
DECLARE
	answers text[] := '{}';
BEGIN
	FOR i IN 1 .. 3 LOOP
		answers := answers || clearance_exchange_verdict('UA', 'SECRET', '2026-06-15');
		BEGIN
			INSERT INTO clearance_instrument_local (instrument, party, covers_classified, in_force_from) VALUES ('UA-own', 'UA', 'yes', '2025-06-01');
			answers := answers || clearance_exchange_verdict('UA', 'SECRET', '2026-06-15');
			RAISE division_by_zero;
		EXCEPTION WHEN division_by_zero THEN NULL;
		END;
	END LOOP;
	RAISE NOTICE '%', answers;
END $$;
-- A cursor sees what there was when it was opened, between queries that see more.
BEGIN;
DECLARE before CURSOR FOR SELECT n, clearance_exchange_verdict('UA', 'SECRET', date '2026-06-15' + n) FROM generate_series(1, 4) AS n;
FETCH 1 FROM before;
INSERT INTO clearance_instrument_local (instrument, party, covers_classified, in_force_from) VALUES ('UA-own', 'UA', 'yes', '2025-06-01');
TABLE answer;
FETCH 1 FROM before;
TABLE answer;
FETCH 1 FROM before;
ROLLBACK;
-- A name that was none becomes one, and a code another's.
BEGIN;
SELECT clearance_exchange_verdict('Acme Agency', 'UNCLASSIFIED', '2025-01-01'), clearance_exchange_verdict('ZZ', 'UNCLASSIFIED', '2025-01-01');
INSERT INTO clearance_party_local (code, kind, name_en) VALUES ('ACME', 'organization', 'Acme Agency'), ('ZZ', 'country', 'Zed');
SELECT clearance_exchange_verdict('Acme Agency', 'UNCLASSIFIED', '2025-01-01'), clearance_exchange_verdict('ZZ', 'UNCLASSIFIED', '2025-01-01');
SELECT clearance_nato_personnel_verdict('ZZ', false, 'NATO SECRET', '2025-01-01');
UPDATE clearance_party_local SET kind = 'organization' WHERE code = 'ZZ';
SELECT clearance_nato_personnel_verdict('ZZ', false, 'NATO SECRET', '2025-01-01');
ROLLBACK;

-- The digest changes with each of the three tables, and comes back.
CREATE TEMP TABLE digest AS SELECT clearance_reference_digest() AS before;
BEGIN;
INSERT INTO clearance_party_local (code, kind) VALUES ('ZZ', 'country');
SELECT clearance_reference_digest() <> before AS party FROM digest;
ROLLBACK;
BEGIN;
INSERT INTO clearance_membership_local (organization, party, status, since) VALUES ('NATO', 'IE', 'member', '2026-01-01');
SELECT clearance_reference_digest() <> before AS membership FROM digest;
UPDATE clearance_membership_local SET until = '2026-06-01';
SELECT clearance_reference_digest() <> before AS membership FROM digest;
ROLLBACK;
BEGIN;
INSERT INTO clearance_instrument_local (instrument, party, covers_classified) VALUES ('UA-own', 'UA', 'yes');
SELECT clearance_reference_digest() <> before AS instrument FROM digest;
ROLLBACK;
SELECT clearance_reference_digest() = before AS none FROM digest;
-- An update of the extension can change the rulings and leave the data alone.
BEGIN;
TABLE answer;
CREATE OR REPLACE FUNCTION clearance_exchange_table(as_of date)
RETURNS TABLE (party text, level clearance_level, verdict text, rule text, basis text, conditions text[])
LANGUAGE sql STABLE PARALLEL SAFE
RETURN ROW(text 'UA', clearance_level 'SECRET', text 'case_by_case', text 'EXC-02', text '', '{}'::text[]);
UPDATE pg_extension SET extversion = 'next' WHERE extname = 'clearance';
TABLE answer;
ROLLBACK;
TABLE answer;

-- In parallel workers.
CREATE TABLE contract AS SELECT t.party, t.level, t.verdict FROM clearance_exchange_table('2025-01-01') AS t;
ANALYZE contract;
SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0;
EXPLAIN (COSTS OFF) SELECT count(*) FROM contract WHERE clearance_exchange_verdict(party, level, '2025-01-01') = verdict;
SELECT count(*) = 4352 AS same FROM contract WHERE clearance_exchange_verdict(party, level, '2025-01-01') = verdict;
RESET parallel_setup_cost; RESET parallel_tuple_cost; RESET min_parallel_table_scan_size;
DROP TABLE contract;

-- Texts that name nobody take a limited room.
SELECT count(*) FROM generate_series(1, 10500) AS n WHERE clearance_exchange_verdict('nobody ' || n, 'SECRET', '2025-01-01') = 'unknown';
SELECT count(*) AS kept, sum(total_bytes) < 4e6 AS small FROM pg_backend_memory_contexts WHERE name = 'clearance verdicts';

-- Anyone may ask, whatever stands first in the search_path.
CREATE ROLE clearance_reader;
SET ROLE clearance_reader;
SELECT clearance_exchange_verdict('DE', 'SECRET', '2025-01-01'), clearance_nato_personnel_verdict('DE', false, 'NATO SECRET', '2025-01-01');
RESET ROLE;
DROP ROLE clearance_reader;
CREATE SCHEMA hostile;
CREATE FUNCTION hostile.clearance_party(text, boolean DEFAULT false) RETURNS text LANGUAGE sql RETURN 'GB';
CREATE VIEW hostile.clearance_party AS SELECT 'GB' AS code;
CREATE FUNCTION hostile.clearance_reference_digest() RETURNS bigint LANGUAGE sql RETURN 1;
SET search_path = hostile, public;
SELECT clearance_exchange_verdict('Ukraine', 'SECRET', '2025-01-01');
RESET search_path;
DROP SCHEMA hostile CASCADE;

-- A policy that asks for what it is to fill is refused.
BEGIN;
CREATE FUNCTION asks() RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RETURN clearance_exchange_verdict('DE', 'SECRET', '2025-01-01') IS NOT NULL; END $$;
ALTER TABLE clearance_membership_local ENABLE ROW LEVEL SECURITY;
ALTER TABLE clearance_membership_local FORCE ROW LEVEL SECURITY;
CREATE POLICY asking ON clearance_membership_local USING (asks());
CREATE ROLE clearance_owner;
INSERT INTO clearance_membership_local (organization, party, status, since) VALUES ('NATO', 'IE', 'member', '2026-01-01');
ALTER TABLE clearance_membership_local OWNER TO clearance_owner;
ALTER VIEW clearance_membership OWNER TO clearance_owner;
SAVEPOINT one;
SELECT clearance_exchange_verdict('DE', 'SECRET', '2025-01-01');
ROLLBACK TO one;
ALTER TABLE clearance_membership_local DISABLE ROW LEVEL SECURITY;
SELECT clearance_exchange_verdict('DE', 'SECRET', '2025-01-01');
ROLLBACK;
SELECT clearance_exchange_verdict('DE', 'SECRET', '2025-01-01');

-- The extension goes and comes back elsewhere, and its schema gets another name.
CREATE DATABASE clearance_elsewhere;
\c clearance_elsewhere
CREATE EXTENSION clearance;
-- A function beside ours that a call without its default would prefer.
CREATE FUNCTION clearance_party(text) RETURNS text LANGUAGE sql RETURN 'DE';
SELECT clearance_exchange_verdict('UA', 'SECRET', '2026-06-15'), clearance_exchange_verdict('Ukraine', 'SECRET', '2026-06-15');
DROP FUNCTION clearance_party(text);
DROP EXTENSION clearance;
CREATE SCHEMA elsewhere;
CREATE EXTENSION clearance SCHEMA elsewhere;
SELECT elsewhere.clearance_exchange_verdict('UA', 'SECRET', '2026-06-15');
ALTER SCHEMA elsewhere RENAME TO "else where";
SELECT "else where".clearance_exchange_verdict('UA', 'SECRET', '2026-06-15');
\c contrib_regression
DROP DATABASE clearance_elsewhere;
DROP VIEW answer;
