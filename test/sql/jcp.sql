-- Joint Certification Program: validity of a certificate, access (JCP-01 to JCP-06)
SET datestyle = ISO;

-- Five calendar years, as date + interval counts them, for every day of 150 years.
SELECT count(*) AS days, count(*) FILTER (WHERE clearance_jcp_expiry(d) IS DISTINCT FROM (d + interval '5 years')::date) AS different
FROM (SELECT date '1950-01-01' + i FROM generate_series(0, date '2100-12-31' - date '1950-01-01') AS i) AS days(d);
SELECT d AS accepted_on, clearance_jcp_expiry(d) AS expires_on FROM unnest('{2020-02-28,2020-02-29,2020-03-01,2021-06-30,NULL}'::date[]) AS d;

-- One question of each outcome, in words.
CREATE VIEW question (n, country, information, accepted_on, as_of, suspended_on, reinstated_on, revoked_on) AS VALUES
	(1, 'Canada', 'unclassified_technical_data', '2020-06-15'::date, '2020-06-15'::date, NULL::date, NULL::date, NULL::date),	-- from that day on
	(2, 'États-Unis', 'unclassified_technical_data', '2020-06-15', '2025-06-14', NULL, NULL, NULL),	-- the last day
	(3, 'US', 'unclassified_technical_data', '2020-06-15', '2025-06-15', NULL, NULL, NULL),		-- expired
	(4, 'CA', 'unclassified_technical_data', '2020-06-15', '2020-06-14', NULL, NULL, NULL),		-- not yet
	(5, 'CA', 'unclassified_technical_data', NULL, '2020-06-14', NULL, NULL, NULL),				-- no certificate
	(6, 'CA', 'classified', '2020-06-15', '2021-01-01', NULL, NULL, NULL),						-- JCP-02
	(7, 'CA', 'protected', '2020-06-15', '2021-01-01', NULL, NULL, NULL),
	(8, 'CA', 'unclassified', '2020-06-15', '2021-01-01', NULL, NULL, NULL),
	(9, 'Royaume-Uni', 'unclassified_technical_data', '2020-06-15', '2021-01-01', NULL, NULL, NULL),	-- JCP-03
	(10, 'NATO', 'classified', NULL, '2021-01-01', NULL, NULL, NULL),
	(11, 'Atlantis', 'unclassified_technical_data', '2020-06-15', '2021-01-01', NULL, NULL, NULL),
	(12, 'CA', 'unclassified_technical_data', '2020-06-15', '2021-02-28', '2021-03-01', NULL, NULL),	-- suspended the next day
	(13, 'CA', 'unclassified_technical_data', '2020-06-15', '2021-03-01', '2021-03-01', NULL, NULL),
	(14, 'CA', 'unclassified_technical_data', '2020-06-15', '2021-03-31', '2021-03-01', '2021-04-01', NULL),
	(15, 'CA', 'unclassified_technical_data', '2020-06-15', '2021-04-01', '2021-03-01', '2021-04-01', NULL),	-- reinstated
	(16, 'CA', 'unclassified_technical_data', '2020-06-15', '2021-04-30', '2021-03-01', NULL, '2021-05-01'),
	(17, 'CA', 'unclassified_technical_data', '2020-06-15', '2021-05-01', '2021-03-01', NULL, '2021-05-01'),	-- revoked
	(18, 'CA', 'unclassified_technical_data', '2020-06-15', '2030-01-01', NULL, NULL, '2021-05-01'),	-- before it expired
	(19, 'CA', 'unclassified_technical_data', '2022-06-15', '2023-01-01', '2021-03-01', NULL, '2021-05-01'),	-- a new certificate after them
	(20, 'CA', 'unclassified_technical_data', '2020-06-15', '2021-06-01', '2021-05-01', '2021-02-01', NULL);	-- a reinstatement of earlier
CREATE VIEW answer AS
SELECT q.n, r.* FROM question AS q, LATERAL clearance_jcp_access(q.country, q.information, q.accepted_on, q.as_of, q.suspended_on, q.reinstated_on, q.revoked_on) AS r;
SELECT n, verdict, rule, basis FROM answer ORDER BY n;
SELECT n, c.condition FROM answer, LATERAL unnest(conditions) WITH ORDINALITY AS c(condition, place) WHERE n IN (1, 5, 6) ORDER BY n, place;
-- The same in French; the verdict does not change.
SET clearance.language = 'fr';
SELECT n, verdict, rule, basis FROM answer WHERE n IN (1, 3, 5, 6, 7, 9, 13, 17) ORDER BY n;
SELECT DISTINCT c.condition COLLATE "C" AS condition FROM answer, LATERAL unnest(conditions) AS c(condition) ORDER BY 1;
RESET clearance.language;
DROP VIEW answer, question;

-- Never "eligible", never for another country or other data, whatever the
-- dates; no message is missing. Conditional only with a certificate that is valid.
SELECT verdict, rule, count(*) AS questions, bool_and(country IN ('CA', 'US')) AS both, bool_and(information = 'unclassified_technical_data') AS technical,
	bool_and(as_of >= accepted_on AND as_of < accepted_on + interval '5 years') AS within,
	count(*) FILTER (WHERE basis = '' OR basis IS NULL OR array_position(conditions, NULL) > 0) AS without_text
FROM unnest('{CA,US,GB,NATO,XX}'::text[]) AS country,
	unnest('{unclassified_technical_data,unclassified,protected,classified}'::text[]) AS information,
	unnest('{NULL,2015-01-01,2020-02-29,2030-01-01}'::date[]) AS accepted_on,
	unnest('{2010-01-01,2015-01-01,2020-02-29,2025-02-27,2025-02-28,2040-01-01}'::date[]) AS as_of,
	LATERAL clearance_jcp_access(country, information, accepted_on, as_of)
GROUP BY 1, 2 ORDER BY 1, 2;

-- The user's names of countries count.
BEGIN;
INSERT INTO clearance_party_local (code, kind, aliases) VALUES ('US', 'country', '{Yankeeland}');
SELECT verdict FROM clearance_jcp_access('yankeeland', 'unclassified_technical_data', '2020-01-01', '2021-01-01');
ROLLBACK;

-- Anyone may ask; a hostile search_path changes nothing.
CREATE ROLE clearance_reader;
SET ROLE clearance_reader;
SELECT verdict, clearance_jcp_expiry('2020-01-01') FROM clearance_jcp_access('CA', 'unclassified_technical_data', '2020-01-01', '2021-01-01');
RESET ROLE;
DROP ROLE clearance_reader;
CREATE SCHEMA hostile;
CREATE FUNCTION hostile.clearance_party(text, boolean DEFAULT false) RETURNS text LANGUAGE sql RETURN 'GB';
SET search_path = hostile, public;
SELECT verdict FROM public.clearance_jcp_access('CA', 'unclassified_technical_data', '2020-01-01', '2021-01-01');
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
	('SELECT clearance_jcp_expiry(''infinity'')'),
	('SELECT clearance_jcp_expiry(''-infinity'')'),
	('SELECT clearance_jcp_expiry(''5874897-12-31'')'),
	('SELECT clearance_jcp_expiry(''2020-02-30'')'),
	('SELECT clearance_jcp_access(NULL, ''classified'', ''2020-01-01'', ''2021-01-01'')'),
	('SELECT clearance_jcp_access(''CA'', NULL, ''2020-01-01'', ''2021-01-01'')'),
	('SELECT clearance_jcp_access(''CA'', ''classified'', ''2020-01-01'', NULL)'),
	('SELECT clearance_jcp_access(''CA'', ''secret'', ''2020-01-01'', ''2021-01-01'')'),
	('SELECT clearance_jcp_access(''Atlantis'', ''Classified'', ''2020-01-01'', ''2021-01-01'')'),
	('SELECT clearance_jcp_access(''Atlantis'', '''', NULL, ''2021-01-01'')'),
	('SELECT clearance_jcp_access(''Atlantis'', ''classified'', ''infinity'', ''2021-01-01'')'),
	('SELECT clearance_jcp_access('''', ''classified'', NULL, ''infinity'')'),
	('SELECT clearance_jcp_access(''CA'', ''unclassified_technical_data'', ''2020-01-01'', ''2021-01-01'', ''-infinity'', ''infinity'', ''infinity'')'),
	('SELECT clearance_one_of(''a'', ''{b,NULL,a}'', ''x'')'),
	('SELECT clearance_one_of(''c'', ''{b,NULL,a}'', ''x'')'),
	('SELECT clearance_one_of(''c'', ''{}'', ''x'')')
) AS t(command);
DROP FUNCTION sqlstate_of(text);
-- The message names the parameter and the words, not the value.
\set SHOW_CONTEXT never
SELECT clearance_jcp_access('CA', 'Canary', NULL, '2021-01-01');
