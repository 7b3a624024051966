-- Visits to secure sites: lead times, latest day to submit, approval (VIS-01, VIS-02)
SET datestyle = ISO;

-- The lead times: 47 countries, NATO, and foreign visitors to Canada.
SELECT working_days, foreign_visitors, count(*) AS hosts, CASE WHEN count(*) < 12 THEN string_agg(host, ' ' ORDER BY host) END AS which
FROM clearance_visit_lead GROUP BY 1, 2 ORDER BY 1, 2;
SELECT count(*) AS rows, count(*) FILTER (WHERE clearance_party(host) IS DISTINCT FROM host) AS without_party, count(*) FILTER (WHERE source IS NULL) AS without_source FROM clearance_visit_lead;

-- The latest day: 8 working days before a day of the week after, in Canada.
SELECT to_char(v, 'Dy YYYY-MM-DD') AS visit, to_char(clearance_visit_submit_by('Canada', v), 'Dy YYYY-MM-DD') AS submit_by,
	to_char(clearance_visit_submit_by('Canada', v, true), 'Dy YYYY-MM-DD') AS foreign_visitors
FROM (SELECT date '2026-06-15' + i FROM generate_series(0, 7) AS i) AS visit(v);

-- Another way to count: step back day by day.
CREATE FUNCTION step_back(visit date, lead int, parties text[]) RETURNS date LANGUAGE plpgsql AS $$
BEGIN
	WHILE lead > 0 LOOP
		visit := visit - 1;
		IF to_char(visit, 'ID') NOT IN ('6', '7') AND NOT EXISTS (SELECT FROM clearance_holiday WHERE day = visit AND party = ANY (parties)) THEN
			lead := lead - 1;
		END IF;
	END LOOP;
	RETURN visit;
END $$;
BEGIN;
-- without holidays, with few, and with a month of them
SELECT count(*) AS asked, count(*) FILTER (WHERE clearance_visit_submit_by(l.host, v) IS DISTINCT FROM step_back(v, l.working_days, ARRAY['CA', l.host])) AS different
FROM clearance_visit_lead AS l, LATERAL (SELECT date '2026-01-01' + 13 * i FROM generate_series(0, 28) AS i) AS visit(v) WHERE NOT l.foreign_visitors;
INSERT INTO clearance_holiday_local (party, day, name) VALUES ('CA', '2026-07-01', 'Canada Day'), ('US', '2026-07-03', 'Independence Day'), ('CA', '2026-07-04', 'a Saturday'), ('FR', '2026-07-14', 'Fête nationale');
INSERT INTO clearance_holiday_local (party, day) SELECT 'CA', date '2026-10-01' + i FROM generate_series(0, 30) AS i;
SELECT count(*) AS asked, count(*) FILTER (WHERE clearance_visit_submit_by(l.host, v) IS DISTINCT FROM step_back(v, l.working_days, ARRAY['CA', l.host])) AS different
FROM clearance_visit_lead AS l, LATERAL (SELECT date '2026-01-01' + 13 * i FROM generate_series(0, 28) AS i) AS visit(v) WHERE NOT l.foreign_visitors;
-- Holidays of Canada and of the host count, those of others do not.
SELECT h AS host, clearance_visit_submit_by(h, '2026-07-15') AS submit_by FROM unnest('{CA,US,France,DE}'::text[]) AS h;

-- The user's lead times win; new hosts; what is not recorded is null.
INSERT INTO clearance_visit_lead_local (host, foreign_visitors, working_days, source) VALUES ('US', false, 1, 'our experience'), ('IN', false, 40, 'our experience');
SELECT clearance_visit_submit_by('United States', '2026-06-15') AS us, clearance_visit_submit_by('Inde', '2026-06-15') AS india, clearance_visit_submit_by('EU', '2026-06-15') AS eu,
	clearance_visit_submit_by('US', '2026-06-15', true) AS foreign_to_us, clearance_visit_submit_by('Atlantis', '2026-06-15') AS atlantis;
SELECT count(*) AS rows, count(*) FILTER (WHERE local) AS local FROM clearance_visit_lead;
DELETE FROM clearance_visit_lead_local WHERE host = 'US';
SELECT clearance_visit_submit_by('US', '2026-06-15') AS us;
ROLLBACK;
DROP FUNCTION step_back(date, int, text[]);

-- One question of each outcome, in words.
CREATE VIEW question (n, host, kind, visit_on, as_of, submitted_on, approved_on, approved_until, refused_on, foreign_visitors) AS VALUES
	(1, 'Canada', 'one_time', '2026-06-15'::date, '2026-06-03'::date, NULL::date, NULL::date, NULL::date, NULL::date, false),	-- the latest day
	(2, 'Canada', 'one_time', '2026-06-15', '2026-06-04', NULL, NULL, NULL, NULL, false),				-- one later
	(3, 'Canada', 'one_time', '2026-06-15', '2026-06-01', NULL, NULL, NULL, NULL, true),				-- 20 days
	(4, 'Allemagne', 'one_time', '2027-02-15', '2026-11-02', NULL, NULL, NULL, NULL, false),			-- over December
	(5, 'US', 'one_time', '2026-11-30', '2026-06-01', NULL, NULL, NULL, NULL, false),					-- not over it
	(6, 'US', 'emergency', '2026-06-15', '2026-06-12', NULL, NULL, NULL, NULL, false),
	(7, 'India', 'one_time', '2026-06-15', '2026-01-01', NULL, NULL, NULL, NULL, false),				-- no lead time
	(8, 'France', 'one_time', '2026-06-15', '2026-05-20', '2026-05-12', NULL, NULL, NULL, false),		-- pending
	(9, 'France', 'one_time', '2026-06-15', '2026-05-20', '2026-05-14', NULL, NULL, NULL, false),		-- submitted late
	(10, 'France', 'one_time', '2026-06-15', '2026-05-20', '2026-05-21', NULL, NULL, NULL, false),		-- tomorrow is not submitted
	(11, 'France', 'one_time', '2026-06-15', '2026-06-01', '2026-05-01', '2026-06-01', NULL, NULL, false),	-- approved
	(12, 'France', 'one_time', '2026-06-15', '2026-05-31', '2026-05-01', '2026-06-01', NULL, NULL, false),	-- not yet
	(13, 'France', 'one_time', '2026-06-15', '2026-07-01', '2026-05-01', '2026-06-16', NULL, NULL, false),	-- approved after the visit
	(14, 'France', 'one_time', '2026-06-15', '2026-06-10', '2026-05-01', '2026-06-01', '2026-06-14', NULL, false),	-- approval ended
	(15, 'France', 'recurring', '2027-05-31', '2026-06-10', '2026-05-01', '2026-06-01', NULL, NULL, false),	-- a year
	(16, 'France', 'recurring', '2027-06-01', '2026-06-10', '2026-05-01', '2026-06-01', NULL, NULL, false),
	(17, 'France', 'recurring', '2028-01-01', '2026-06-10', '2026-05-01', '2026-06-01', '2030-12-31', NULL, false),	-- life of the program
	(18, 'France', 'one_time', '2026-06-15', '2026-06-10', '2026-05-01', NULL, NULL, '2026-06-10', false),	-- refused
	(19, 'France', 'one_time', '2026-06-15', '2026-06-10', '2026-05-01', '2026-06-09', NULL, '2026-06-08', false),	-- refused, then approved
	(20, 'France', 'one_time', '2026-06-15', '2026-06-10', '2026-05-01', '2026-06-09', NULL, '2026-06-09', false),	-- both on one day
	(21, 'Canada', 'one_time', '2026-06-15', '2026-06-10', '2026-05-01', '2026-06-09', NULL, NULL, true),
	(22, 'France', 'one_time', '2026-06-15', '2026-06-10', '2026-05-21', NULL, NULL, '2026-05-20', false),	-- refused, asked again
	(23, 'France', 'one_time', '2026-06-15', '2026-06-10', '2026-05-21', '2026-05-10', '2026-12-31', '2026-05-20', false),	-- approved, taken back, asked again
	(24, 'France', 'one_time', '2026-06-15', '2026-05-19', '2026-05-01', '2026-05-10', NULL, '2026-05-20', false),	-- the day before it was taken back
	(25, 'Atlantis', 'one_time', '2026-06-15', '2026-06-10', '2026-05-01', '2026-06-09', NULL, NULL, false);
CREATE VIEW answer AS
SELECT q.n, r.* FROM question AS q, LATERAL clearance_visit(q.host, q.kind, q.visit_on, q.as_of, q.submitted_on, q.approved_on, q.approved_until, q.refused_on, q.foreign_visitors) AS r;
SELECT n, verdict, rule, basis FROM answer ORDER BY n;
SELECT n, c.condition FROM answer, LATERAL unnest(conditions) WITH ORDINALITY AS c(condition, place) ORDER BY n, place;
-- The same in French; the verdict does not change.
SET clearance.language = 'fr';
SELECT n, verdict, rule, basis FROM answer WHERE n IN (1, 4, 8, 11, 13, 14, 18, 25) ORDER BY n;
SELECT DISTINCT c.condition COLLATE "C" AS condition FROM answer, LATERAL unnest(conditions) AS c(condition) ORDER BY 1;
RESET clearance.language;
DROP VIEW answer, question;

-- Eligible only with an approval that is recorded; no message is missing.
SELECT verdict, rule, count(*) AS questions, bool_and(approved_on <= as_of AND approved_on <= '2026-06-15') AS approved,
	count(*) FILTER (WHERE basis = '' OR basis IS NULL OR array_position(conditions, NULL) > 0) AS without_text
FROM unnest('{CA,US,NATO,IN,XX}'::text[]) AS host, unnest('{one_time,recurring,emergency}'::text[]) AS kind,
	unnest('{2026-01-01,2026-06-15,2026-12-01}'::date[]) AS as_of, unnest('{NULL,2026-01-01}'::date[]) AS submitted_on,
	unnest('{NULL,2024-01-01,2026-06-15,2026-06-16}'::date[]) AS approved_on, unnest('{NULL,2025-06-01}'::date[]) AS refused_on,
	LATERAL clearance_visit(host, kind, '2026-06-15', as_of, submitted_on, approved_on, NULL, refused_on)
GROUP BY 1, 2 ORDER BY 1, 2;

-- What others may do: ask, not write.
CREATE ROLE clearance_reader;
SET ROLE clearance_reader;
SELECT clearance_visit_submit_by('US', '2026-06-15'), verdict FROM clearance_visit('US', 'one_time', '2026-06-15', '2026-01-01');
INSERT INTO clearance_holiday_local (party, day) VALUES ('CA', '2026-07-01');
UPDATE clearance_visit_lead_shipped SET working_days = 1;
INSERT INTO clearance_visit_lead_local (host, working_days) VALUES ('US', 1);
RESET ROLE;
DROP ROLE clearance_reader;
SELECT c.relname FROM pg_extension AS e, unnest(e.extconfig) AS t JOIN pg_class AS c ON c.oid = t
WHERE e.extname = 'clearance' AND c.relname ~ 'visit|holiday' ORDER BY 1;
CREATE SCHEMA hostile;
CREATE VIEW hostile.clearance_visit_lead AS SELECT 'US' AS host, false AS foreign_visitors, 1 AS working_days;
CREATE FUNCTION hostile.clearance_party(text, boolean DEFAULT false) RETURNS text LANGUAGE sql RETURN 'GB';
SET search_path = hostile, public;
SELECT public.clearance_visit_submit_by('US', '2026-06-15'), rule FROM public.clearance_visit('CA', 'one_time', '2026-06-15', '2026-01-01');
RESET search_path;
SET client_min_messages = warning;
DROP SCHEMA hostile CASCADE;
RESET client_min_messages;

-- What is refused, and how.
CREATE FUNCTION sqlstate_of(command text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE command;
	RETURN 'no error';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;
SELECT command, sqlstate_of(command) FROM (VALUES
	('SELECT clearance_visit_submit_by(NULL, ''2026-06-15'')'),
	('SELECT clearance_visit_submit_by(''US'', NULL)'),
	('SELECT clearance_visit_submit_by(''US'', ''2026-06-15'', NULL)'),
	('SELECT clearance_visit_submit_by(''US'', ''infinity'')'),
	('SELECT clearance_visit_submit_by(''Atlantis'', ''-infinity'')'),
	('SELECT clearance_visit_submit_by(''US'', ''4714-11-24 BC'')'),
	('SELECT clearance_visit_submit_by(''US'', ''5874897-12-31'')'),
	('SELECT clearance_visit_submit_by(''US'', ''2026-02-30'')'),
	('SELECT clearance_visit(NULL, ''one_time'', ''2026-06-15'', ''2026-06-01'')'),
	('SELECT clearance_visit(''US'', NULL, ''2026-06-15'', ''2026-06-01'')'),
	('SELECT clearance_visit(''US'', ''one_time'', NULL, ''2026-06-01'')'),
	('SELECT clearance_visit(''US'', ''one_time'', ''2026-06-15'', NULL)'),
	('SELECT clearance_visit(''US'', ''one_time'', ''2026-06-15'', ''2026-06-01'', foreign_visitors => NULL)'),
	('SELECT clearance_visit(''US'', ''secret'', ''2026-06-15'', ''2026-06-01'')'),
	('SELECT clearance_visit(''Atlantis'', ''One-time'', ''2026-06-15'', ''2026-06-01'')'),
	('SELECT clearance_visit(''US'', ''one_time'', ''infinity'', ''2026-06-01'')'),
	('SELECT clearance_visit(''US'', ''one_time'', ''2026-06-15'', ''-infinity'')'),
	('SELECT clearance_visit(''US'', ''one_time'', ''2026-06-15'', ''2026-06-01'', NULL, ''-infinity'')'),
	('SELECT clearance_visit(''US'', ''one_time'', ''2026-06-15'', ''2026-06-01'', ''infinity'', ''2026-01-01'', ''-infinity'', ''infinity'')'),
	('SELECT clearance_visit(''US'', ''one_time'', ''4000-01-01 BC'', ''4001-01-01 BC'')'),
	('SELECT clearance_visit(''US'', ''one_time'', ''5874897-12-31'', ''2026-06-01'')'),
	('SELECT clearance_finite(''infinity'', ''x'')'),
	('INSERT INTO clearance_visit_lead_local (host, working_days) VALUES (''us'', 1)'),
	('INSERT INTO clearance_visit_lead_local (host, working_days) VALUES (''US'', 0)'),
	('INSERT INTO clearance_visit_lead_local (host, working_days) VALUES (''US'', 1001)'),
	('INSERT INTO clearance_visit_lead_local (host, working_days) VALUES (''US'', NULL)'),
	('INSERT INTO clearance_visit_lead_local (host, working_days) VALUES (''US'', 1), (''US'', 2)'),
	('INSERT INTO clearance_holiday_local (party, day) VALUES (''canada'', ''2026-07-01'')'),
	('INSERT INTO clearance_holiday_local (party, day) VALUES (''CA'', ''infinity'')'),
	('INSERT INTO clearance_holiday_local (party, day) VALUES (''CA'', ''2026-07-01''), (''CA'', ''2026-07-01'')')
) AS t(command);
DROP FUNCTION sqlstate_of(text);
