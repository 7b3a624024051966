-- The functions of the library declared otherwise than its script does, and
-- values made without their input functions: only a superuser can, and gets an
-- error.
CREATE SCHEMA misdeclared;
SET search_path = misdeclared, public;

-- Rows without a row type.
CREATE FUNCTION version() RETURNS record AS 'clearance', 'clearance_version' LANGUAGE C;
CREATE FUNCTION findings(jsonb, date) RETURNS SETOF record AS 'clearance', 'clearance_form_findings' LANGUAGE C;
CREATE FUNCTION request_type(clearance_level, text, date, date, date, date, clearance_level, text, text) RETURNS record AS 'clearance', 'clearance_request_type' LANGUAGE C;
CREATE FUNCTION gaps(jsonb, daterange, int, int) RETURNS SETOF record AS 'clearance', 'timeline_gaps_json' LANGUAGE C;
CREATE FUNCTION try(statement text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE statement;
	RETURN 'none';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE || ' ' || SQLERRM;
END $$;
SELECT statement, try(statement) FROM (VALUES
	('SELECT misdeclared.version()'),
	($$SELECT findings('{}', '2026-06-15')$$),
	($$SELECT request_type('SECRET', 'valid', '2020-01-01', NULL, NULL, '2026-06-15', NULL, NULL, NULL)$$),
	($$SELECT gaps('[]', '[2020-01-01,2021-01-01)', 0, 0)$$)) AS v (statement);

-- The functions of the aggregate outside of it, and in another one.
CREATE FUNCTION transition(int8, date, date, daterange) RETURNS int8 AS 'clearance', 'timeline_gap_agg_transition' LANGUAGE C;
CREATE FUNCTION combine(int8, int8) RETURNS int8 AS 'clearance', 'timeline_gap_agg_combine' LANGUAGE C;
CREATE FUNCTION serialize(int8) RETURNS bytea AS 'clearance', 'timeline_gap_agg_serialize' LANGUAGE C STRICT;
CREATE FUNCTION deserialize(bytea, int8) RETURNS int8 AS 'clearance', 'timeline_gap_agg_deserialize' LANGUAGE C STRICT;
CREATE FUNCTION final(int8) RETURNS timeline_gap[] AS 'clearance', 'timeline_gap_agg_final' LANGUAGE C STRICT;
CREATE FUNCTION final_of_agg(internal) RETURNS timeline_gap AS 'clearance', 'timeline_gap_agg_final' LANGUAGE C STRICT;
CREATE AGGREGATE gap_agg(date, date, daterange) (SFUNC = timeline_gap_agg_transition, STYPE = internal, FINALFUNC = final_of_agg);
SELECT statement, try(statement) FROM (VALUES
	($$SELECT transition(NULL, NULL, NULL, '[2020-01-01,2021-01-01)')$$),
	($$SELECT combine(NULL, NULL)$$),
	($$SELECT serialize(0)$$),
	($$SELECT deserialize('\x01', 0)$$),
	($$SELECT final(0)$$),
	($$SELECT gap_agg(date '2020-01-01', NULL, '[2020-01-01,2021-01-01)')$$)) AS v (statement);

-- A level that this library does not know, as a later version might have stored it.
CREATE CAST (int4 AS clearance_level) WITHOUT FUNCTION;
CREATE TABLE later (level clearance_level);
INSERT INTO later VALUES (99999::clearance_level);
SELECT statement, try(statement) FROM (VALUES
	('SELECT level::text FROM later'),
	('COPY later TO PROGRAM ''cat >/dev/null'' (FORMAT binary)'),
	($$SELECT clearance_level_label(level, 'en') FROM later$$),
	('SELECT clearance_level_axis(level) FROM later'),
	('SELECT clearance_level_rank(level) FROM later'),
	-- it has its place in the order, so that an index can be built
	('CREATE INDEX ON later (level)')) AS v (statement);
-- It opens nothing, and nothing is known of it.
SELECT level @> 'SITE ACCESS' AS covers, 'TOP SECRET SIGINT' @> level AS covered, clearance_level_required(level),
	clearance_expiry(level, '2020-01-01'), (clearance_exchange('FR', level, '2026-06-15')).verdict FROM later;

-- Handlers have no values; one that is made all the same cannot be read or written.
CREATE FUNCTION handler(clearance_level) RETURNS clearance_handler AS 'clearance', 'clearance_level_rank' LANGUAGE C;
CREATE TABLE handler AS SELECT handler('SECRET') AS h;
SELECT statement, try(statement) FROM (VALUES
	('SELECT h::text FROM handler'),
	('COPY handler TO PROGRAM ''cat >/dev/null'' (FORMAT binary)'),
	($$INSERT INTO handler VALUES ('x')$$),
	($$COPY handler FROM PROGRAM 'printf "PGCOPY\\n\\377\\r\\n\\000\\000\\000\\000\\000\\000\\000\\000\\000\\000\\001\\000\\000\\000\\010abcdefgh\\377\\377"' (FORMAT binary)$$)) AS v (statement);

-- The library without the extension.
SET client_min_messages = warning;
DROP SCHEMA misdeclared CASCADE;
DROP CAST (int4 AS clearance_level);
RESET client_min_messages;
RESET search_path;
CREATE DATABASE regress_misdeclared TEMPLATE template0;
\c regress_misdeclared
CREATE FUNCTION version(OUT library text, OUT sql text, OUT update_due boolean) AS 'clearance', 'clearance_version' LANGUAGE C;
SELECT library ~ '^[0-9.]+$' AS library, sql, update_due FROM public.version();
-- What the library looks up in the extension's schema is not there.
CREATE FUNCTION registered(OUT code text, OUT form text, OUT section text, OUT severity text, OUT applies text, OUT requirement text, OUT pointers text,
	OUT message_en text, OUT message_fr text, OUT source text, OUT lines text, OUT note text, OUT active_since date, OUT active_until date)
RETURNS SETOF record AS 'clearance', 'clearance_registered_rules' LANGUAGE C;
SELECT count(*) FROM registered();
\c contrib_regression
DROP DATABASE regress_misdeclared;
