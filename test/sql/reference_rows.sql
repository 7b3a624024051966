-- Rows of the user's: added, ended, replaced, taken back; and rows that name
-- nobody.
SET datestyle = ISO;
SET jit = off;

-- A code that no party has is warned about, so that a slip does not lie there
-- unseen.  An alias is no code.
CREATE FUNCTION rows_naming(code text) RETURNS SETOF text LANGUAGE sql AS $$
	SELECT format(command, code) FROM (VALUES
		('INSERT INTO clearance_membership_local (organization, party, status, since) VALUES (%L, ''DE'', ''member'', ''2020-01-01'')'),
		('INSERT INTO clearance_membership_local (organization, party, status, since) VALUES (''MISWG'', %L, ''member'', ''2020-01-01'')'),
		('INSERT INTO clearance_instrument_local (instrument, party, in_force_from) VALUES (%1$L, %1$L, ''2020-01-01'')'),
		('INSERT INTO clearance_equivalence_local (party, rank, levels, marking) VALUES (%L, 3, ''{SECRET}'', ''Geheim'')'),
		('INSERT INTO clearance_visit_lead_local (host, working_days) VALUES (%L, 5)'),
		('INSERT INTO clearance_holiday_local (party, day) VALUES (%L, ''2026-06-12'')')) AS c(command)
$$;
CREATE FUNCTION pg_temp.run(code text) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
	command text;
BEGIN
	FOR command IN SELECT rows_naming(code) LOOP
		EXECUTE command;
	END LOOP;
	RETURN count(*) FROM clearance_reference_row_unknown;
END $$;
BEGIN;
SELECT pg_temp.run('XX');
SELECT * FROM clearance_reference_row_unknown ORDER BY 1, 2;
UPDATE clearance_instrument_local SET party = 'OTAN';
UPDATE clearance_instrument_local SET party = 'XX';
-- With the party they are in order, without it they are not.
INSERT INTO clearance_party_local (code, kind, name_en) VALUES ('XX', 'country', 'Ruritania');
SELECT count(*) FROM clearance_reference_row_unknown;
DELETE FROM clearance_party_local;
SELECT count(*) FROM clearance_reference_row_unknown;
ROLLBACK;
-- Nothing is said of codes that there are, shipped or one's own.
BEGIN;
INSERT INTO clearance_party_local (code, kind, name_en) VALUES ('XX', 'country', 'Ruritania'), ('UK', 'country', NULL);
SELECT code, pg_temp.run(code) FROM unnest('{XX,UK,NZ}'::text[]) AS code;
ROLLBACK;

-- What each row does to the answers, on the days around it; then taken back.
CREATE FUNCTION answers(party text, VARIADIC days date[]) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(day || ' ' || (clearance_exchange(party, 'SECRET', day)).verdict || ' '
		|| (clearance_nato_personnel(ARRAY[party], false, 'NATO SECRET', day)).verdict || ' '
		|| (clearance_alternative_solution(party, 'PROTECTED B', day, true, true)).verdict, ', ' ORDER BY day)
	FROM unnest(days) AS day
$$;
BEGIN;
SELECT answers('UA', '2025-05-31', '2025-06-01'), answers('ZA', '2025-03-31', '2025-04-01'), answers('NZ', '1995-12-31', '1996-01-01'),
	   answers('IE', '2025-05-31', '2025-06-01'), answers('HU', '2025-12-31', '2026-01-01') \gx
-- added: dated
INSERT INTO clearance_instrument_local (instrument, party, covers_classified, covers_protected, in_force_from) VALUES ('UA-2024', 'UA', 'yes', 'yes', '2025-06-01');
-- ended: its last day
INSERT INTO clearance_instrument_local (instrument, party, covers_classified, covers_protected, in_force_by, in_force_to) VALUES ('ZA', 'ZA', 'yes', 'no', '2024-06-30', '2025-03-31');
-- replaced by one whose first day is known
INSERT INTO clearance_instrument_local (instrument, party, covers_classified, covers_protected, in_force_from) VALUES ('NZ', 'NZ', 'yes', 'no', '1996-01-01');
-- memberships: added, ended
INSERT INTO clearance_membership_local (organization, party, status, since, until) VALUES
	('NATO', 'IE', 'member', '2025-06-01', NULL), ('NATO', 'HU', 'member', '1999-03-12', '2025-12-31');
SELECT answers('UA', '2025-05-31', '2025-06-01'), answers('ZA', '2025-03-31', '2025-04-01'), answers('NZ', '1995-12-31', '1996-01-01'),
	   answers('IE', '2025-05-31', '2025-06-01'), answers('HU', '2025-12-31', '2026-01-01') \gx
-- replaced once more, and the periods tell the same
UPDATE clearance_instrument_local SET in_force_from = '2025-05-31' WHERE instrument = 'UA-2024';
SELECT period, verdict FROM clearance_exchange_periods() WHERE party = 'UA' AND level = 'SECRET' ORDER BY period;
-- taken back
DELETE FROM clearance_instrument_local;
DELETE FROM clearance_membership_local;
SELECT answers('UA', '2025-05-31', '2025-06-01'), answers('ZA', '2025-03-31', '2025-04-01'), answers('NZ', '1995-12-31', '1996-01-01'),
	   answers('IE', '2025-05-31', '2025-06-01'), answers('HU', '2025-12-31', '2026-01-01') \gx
ROLLBACK;

DROP FUNCTION answers;
DROP FUNCTION rows_naming;
DROP FUNCTION refused;
