-- Rules that a site registers: functions and SQL/JSON paths.
\set VERBOSITY terse
SET client_min_messages = warning;
SET datestyle = ISO;
CREATE ROLE rule_writer;
CREATE ROLE rule_reader;
CREATE SCHEMA site;
GRANT USAGE, CREATE ON SCHEMA site TO rule_writer;
GRANT USAGE ON SCHEMA site TO rule_reader;

-- What is found by registered rules alone.
CREATE FUNCTION site.found(form jsonb, as_of date DEFAULT '2026-06-15')
RETURNS TABLE (rule text, severity text, section text, pointer text, message text) LANGUAGE sql
BEGIN ATOMIC
	SELECT * FROM public.clearance_form_findings(form, as_of) AS f WHERE f.rule LIKE 'SITE%';
END;

-- The shipped forms, and a database where nothing is registered, are sound.
SELECT * FROM clearance_check_rules();
SELECT count(*) FROM clearance_registered_rules();

-- A path: a finding where it is false or unknown, and nowhere else.
SELECT clearance_register_path_rule('SITE-1', '330-60', 'A', 'blocking',
	'$.administrative.employee_id like_regex "^E[0-9]{4}$"', '/administrative/employee_id',
	'Enter an employee number: E and four digits.', 'Numéro : E et quatre chiffres.',
	source => 'House rules', active_since => '2026-01-01', active_until => '2026-12-31');
SELECT e AS employee_id, f.rule, f.severity, f.section, f.pointer, f.message
FROM unnest('{"E1234", "E12345", "", 7, null}'::text[]) AS e
LEFT JOIN site.found(jsonb_build_object('form', '330-60', 'administrative', jsonb_build_object('employee_id', e))) AS f ON true;
SET clearance.language = fr;
SELECT message FROM site.found('{"form": "330-60"}');
RESET clearance.language;
-- Not for another form, another day, or what is no object.
SELECT * FROM site.found('{"form": "330-23"}');
SELECT day, count(rule) FROM unnest('{2025-12-31, 2026-01-01, 2026-12-31, 2027-01-01}'::date[]) AS day
LEFT JOIN site.found('{"form": "330-60"}', day) ON true GROUP BY day ORDER BY day;
SELECT * FROM site.found('[]');
SELECT * FROM site.found(NULL);

-- A condition; the date; one language for both; advisory and human rules.
SELECT clearance_register_path_rule('SITE-2', '330-60', 'A', 'advisory', '$.administrative.starts_on >= $as_of',
	'/administrative/starts_on', 'The work has begun already.', condition => 'exists($.administrative.starts_on)');
SELECT clearance_register_path_rule('SITE-3', '330-60', 'B', 'human', NULL, '', '', 'Voyez le passeport.',
	condition => '$.medium == "paper"');
SELECT f.rule, f.severity, f.pointer FROM site.found('{"form": "330-60", "medium": "paper", "administrative": {"starts_on": "2026-06-14", "employee_id": "E0001"}}') AS f;
SELECT f.rule FROM site.found('{"form": "330-60", "administrative": {"starts_on": "2026-06-15", "employee_id": "E0001"}}') AS f;

-- Checklist and progress have them.
SELECT rule, severity, section, state, pointers, message
FROM clearance_form_checklist('{"form": "330-60", "medium": "paper", "administrative": {"starts_on": "2026-06-14", "employee_id": "E0001"}}', '2026-06-15')
WHERE rule LIKE 'SITE%';
CREATE TEMP TABLE before AS SELECT * FROM clearance_form_progress('{"form": "330-60", "medium": "paper"}', '2026-06-15');
SELECT clearance_enable_rule('SITE-1', false);
SELECT clearance_enable_rule('SITE-3', false);
SELECT b.section, b.missing - p.missing AS missing, b.to_judge - p.to_judge AS to_judge
FROM before AS b JOIN clearance_form_progress('{"form": "330-60", "medium": "paper"}', '2026-06-15') AS p USING (section)
WHERE (b.missing, b.to_judge) <> (p.missing, p.to_judge);
SELECT * FROM site.found('{"form": "330-60"}');
SELECT clearance_enable_rule('SITE-1', true);
SELECT clearance_enable_rule('SITE-3', true);

-- The catalogue.
SELECT code, form, section, severity, message_en, message_fr, source, active_since, active_until
FROM clearance_rules WHERE code LIKE 'SITE%';

-- Verdict and trigger: a complete document of the other form, then a rule for it.
\getenv abs_srcdir PG_ABS_SRCDIR
\set file :abs_srcdir '/data/reliability_new.json'
CREATE TABLE site.sample AS SELECT pg_read_file(:'file')::jsonb AS document, date '2026-06-15' AS day;
SELECT clearance_form_complete(document, day), clearance_form_complete_shipped(document, day) FROM site.sample;
SELECT clearance_register_path_rule('SITE-4', '330-23', 'A', 'blocking', '$.administrative.title starts with "Senior"',
	'/administrative/title', 'Only seniors.');
SELECT clearance_form_complete(document, day), clearance_form_complete_shipped(document, day) FROM site.sample;
CREATE TABLE site.application (document jsonb, day date);
CREATE TRIGGER complete BEFORE INSERT OR UPDATE ON site.application FOR EACH ROW
EXECUTE FUNCTION clearance_require_complete('document', 'day');
\set VERBOSITY default
\set SHOW_CONTEXT never
INSERT INTO site.application SELECT document, day FROM site.sample;
\set VERBOSITY terse
SELECT clearance_unregister_rule('SITE-4');
INSERT INTO site.application SELECT document, day FROM site.sample;

-- A function: what it leaves null is as registered; one function for two rules.
SET ROLE rule_writer;
CREATE FUNCTION site.check_names(form jsonb, as_of date) RETURNS SETOF public.clearance_finding
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT 'SITE-5', NULL::text, NULL::text, '/biographical/surname', NULL::text WHERE form #>> '{biographical,surname}' = upper(form #>> '{biographical,surname}')
	UNION ALL
	SELECT 'SITE-6', 'advisory', 'C', '/citizenship', 'As of ' || as_of WHERE form ? 'citizenship';
END;
RESET ROLE;
SELECT clearance_register_rule('SITE-5', '330-60', 'B', 'blocking', 'site.check_names(jsonb, date)', 'Not in capitals.');
SELECT clearance_register_rule('SITE-6', '330-60', 'B', 'advisory', 'site.check_names(jsonb, date)', 'Look at this.', 'Voyez.');
-- A fellow of another signature is not meant.
CREATE FUNCTION site.check_names(form jsonb, as_of text) RETURNS SETOF public.clearance_finding STABLE PARALLEL SAFE LANGUAGE sql
RETURN NULL::public.clearance_finding;
SELECT clearance_register_rule('SITE-7', '330-60', 'B', 'advisory', 'site.check_names(jsonb, text)', 'No.');
DROP FUNCTION site.check_names(jsonb, text);
SELECT * FROM site.found('{"form": "330-60", "biographical": {"surname": "ROY"}, "citizenship": {}}') WHERE rule IN ('SITE-5', 'SITE-6');
SELECT rule, state, pointers FROM clearance_form_checklist('{"form": "330-60"}', '2026-06-15') WHERE rule IN ('SITE-5', 'SITE-6');
SELECT clearance_enable_rule('SITE-5', false);

-- It runs as its owner, restricted, with a search_path of its own; who asks needs no right on it.
CREATE OR REPLACE FUNCTION site.check_names(form jsonb, as_of date) RETURNS SETOF public.clearance_finding
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
	RETURN QUERY SELECT 'SITE-6', NULL::text, NULL::text, '', current_user::text || ', ' || current_setting('search_path');
END $$;
REVOKE EXECUTE ON FUNCTION site.check_names(jsonb, date) FROM PUBLIC;
SET ROLE rule_reader;
SELECT * FROM site.check_names('{}', '2026-06-15');
SELECT message FROM clearance_form_findings('{"form": "330-60"}', '2026-06-15') WHERE rule = 'SITE-6';
SELECT current_user, current_setting('search_path');
-- Who may not register, enable or take away.
SELECT clearance_register_rule('SITE-7', '330-60', 'B', 'advisory', 'site.check_names(jsonb, date)', 'No.');
SELECT clearance_register_path_rule('SITE-7', '330-60', 'B', 'advisory', '1 == 1', '', 'No.');
SELECT clearance_enable_rule('SITE-6', false);
SELECT clearance_unregister_rule('SITE-6');
SELECT clearance_register_form('site.check_names(jsonb, date)');
INSERT INTO clearance_registration (name) VALUES ('SITE-7');
SET ROLE rule_writer;
SELECT clearance_register_path_rule('SITE-7', '330-60', 'B', 'advisory', '1 == 1', '', 'No.');
RESET ROLE;
GRANT EXECUTE ON FUNCTION clearance_register_rule TO rule_writer, rule_reader;
SET ROLE rule_reader;
SELECT clearance_register_rule('SITE-7', '330-60', 'B', 'advisory', 'site.check_names(jsonb, date)', 'Not mine.');
SET ROLE rule_writer;
SELECT clearance_register_rule('SITE-7', '330-60', 'B', 'advisory', 'site.check_names(jsonb, date)', 'Mine.');
RESET ROLE;
SELECT name, function_owner FROM clearance_registration WHERE kind = 'function' ORDER BY name;
SELECT clearance_unregister_rule('SITE-7');
-- Its owner lost the right to execute it: an error, and a line that names the rule.
REVOKE EXECUTE ON FUNCTION site.check_names(jsonb, date) FROM rule_writer;
\set SHOW_CONTEXT always
\set VERBOSITY default
SELECT * FROM site.found('{"form": "330-60"}');
GRANT EXECUTE ON FUNCTION site.check_names(jsonb, date) TO rule_writer;

-- It raises, and the session lives on with the rights it had.
CREATE OR REPLACE FUNCTION site.check_names(form jsonb, as_of date) RETURNS SETOF public.clearance_finding
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$ BEGIN RAISE EXCEPTION 'out of order' USING ERRCODE = 'P0123'; END $$;
SELECT rule FROM clearance_form_findings('{"form": "330-60"}', '2026-06-15') WHERE rule LIKE 'SITE%';
DO $$
BEGIN
	PERFORM public.clearance_form_complete_shipped('{}', '2026-06-15');
	PERFORM rule FROM public.clearance_form_findings('{"form": "330-60"}', '2026-06-15');
EXCEPTION WHEN SQLSTATE 'P0123' THEN
	RAISE WARNING 'caught as %, %', current_user, current_setting('search_path');
END $$;

-- It writes: a function that is not volatile may not.
CREATE OR REPLACE FUNCTION site.check_names(form jsonb, as_of date) RETURNS SETOF public.clearance_finding
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$ BEGIN DELETE FROM site.application; END $$;
SELECT rule FROM clearance_form_findings('{"form": "330-60"}', '2026-06-15') WHERE rule LIKE 'SITE%';

-- It calls itself.
CREATE OR REPLACE FUNCTION site.check_names(form jsonb, as_of date) RETURNS SETOF public.clearance_finding
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$ BEGIN PERFORM public.clearance_form_complete(form, as_of); RETURN QUERY SELECT * FROM public.clearance_form_findings(form, as_of); END $$;
\set VERBOSITY terse
SELECT rule FROM clearance_form_findings('{"form": "330-60", "medium": "paper"}', '2026-06-15') WHERE rule LIKE 'SITE%';

-- It is cancelled.
CREATE OR REPLACE FUNCTION site.check_names(form jsonb, as_of date) RETURNS SETOF public.clearance_finding
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$ BEGIN PERFORM pg_sleep(60); EXCEPTION WHEN OTHERS THEN NULL; END $$;
SET statement_timeout = '50ms';
SELECT rule FROM clearance_form_findings('{"form": "330-60"}', '2026-06-15') WHERE rule LIKE 'SITE%';
RESET statement_timeout;

-- It says what it may not say.
CREATE TABLE site.answer (rule text, severity text, section text, pointer text, message text);
GRANT SELECT ON site.answer TO rule_writer;
CREATE OR REPLACE FUNCTION site.check_names(form jsonb, as_of date) RETURNS SETOF public.clearance_finding
LANGUAGE sql STABLE PARALLEL SAFE BEGIN ATOMIC SELECT * FROM site.answer; END;
CREATE FUNCTION site.say(VARIADIC answer text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM site.answer;
	INSERT INTO site.answer SELECT answer[1], answer[2], answer[3], answer[4];
	PERFORM public.clearance_form_findings('{"form": "330-60"}', '2026-06-15');
EXCEPTION WHEN OTHERS THEN
	RAISE WARNING '%: %', SQLSTATE, SQLERRM;
END $$;
SELECT site.say('SITE-6', NULL, NULL, '/a~1b/0');
SELECT site.say('SITE-9', NULL, NULL, '');
SELECT site.say('SITE-1', NULL, NULL, '');
SELECT site.say('SITE-5', NULL, NULL, '');
SELECT site.say('SITE-6', 'blocking', NULL, '');
SELECT site.say('SITE-6', NULL, 'a', '');
SELECT site.say('SITE-6', NULL, 'BC', '');
SELECT site.say('SITE-6', NULL, NULL, NULL);
SELECT site.say('SITE-6', NULL, NULL, 'a');
SELECT site.say('SITE-6', NULL, NULL, '/~2');
SELECT site.say(NULL, NULL, NULL, '/only/one');
SELECT clearance_enable_rule('SITE-5', true);
SELECT site.say(NULL, NULL, NULL, '/which');
SELECT clearance_unregister_rule('SITE-5');
-- A verdict asks for no advisory findings: rows that name them are passed over.
SELECT clearance_register_rule('SITE-10', '330-23', 'A', 'blocking', 'site.check_names(jsonb, date)', 'x');
SELECT clearance_register_rule('SITE-11', '330-23', 'A', 'advisory', 'site.check_names(jsonb, date)', 'x');
DELETE FROM site.answer;
INSERT INTO site.answer VALUES ('SITE-11', NULL, NULL, '', NULL);
SELECT clearance_form_complete(document, day) FROM site.sample;
INSERT INTO site.answer VALUES ('SITE-10', NULL, NULL, '', NULL);
SELECT clearance_form_complete(document, day) FROM site.sample;
-- What is registered for another form is not for this one.
SELECT * FROM site.found('{"form": "330-60"}');
SELECT clearance_unregister_rule('SITE-10');
SELECT clearance_unregister_rule('SITE-11');
DELETE FROM site.answer;
INSERT INTO site.answer SELECT 'SITE-6', NULL, NULL, '', NULL FROM generate_series(1, 10001);
SELECT count(*) FROM clearance_form_findings('{"form": "330-60"}', '2026-06-15');
TRUNCATE site.answer;

-- It is replaced, changed, given away, renamed, dropped within one session: each call sees what there is.
PREPARE ask AS SELECT rule FROM clearance_form_findings('{"form": "330-60", "administrative": {"employee_id": "E0001"}}', '2026-06-15') WHERE rule LIKE 'SITE%';
INSERT INTO site.answer VALUES ('SITE-6', NULL, NULL, '', NULL);
EXECUTE ask;
\set VERBOSITY default
ALTER FUNCTION site.check_names(jsonb, date) VOLATILE;
EXECUTE ask;
\set VERBOSITY terse
SELECT * FROM clearance_check_rules();
ALTER FUNCTION site.check_names(jsonb, date) STABLE PARALLEL UNSAFE;
SELECT problem FROM clearance_check_rules();
ALTER FUNCTION site.check_names(jsonb, date) PARALLEL SAFE;
ALTER FUNCTION site.check_names(jsonb, date) OWNER TO rule_reader;
SELECT problem FROM clearance_check_rules();
ALTER FUNCTION site.check_names(jsonb, date) OWNER TO rule_writer;
SELECT problem FROM clearance_check_rules();
ALTER FUNCTION site.check_names(jsonb, date) RENAME TO check_titles;
EXECUTE ask;
SELECT problem FROM clearance_check_rules();
-- Once in a statement.
SELECT count(f) > 0 AS found FROM (SELECT clearance_form_findings('{"form": "330-60"}', date '2026-06-15' + n) AS f FROM generate_series(1, 3) AS n OFFSET 0) AS c;
ALTER FUNCTION site.check_titles(jsonb, date) RENAME TO check_names;
EXECUTE ask;
DROP FUNCTION site.check_names(jsonb, date);
EXECUTE ask;
CREATE FUNCTION site.check_names(form jsonb, as_of date) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE RETURN true;
SELECT problem FROM clearance_check_rules();
DROP FUNCTION site.check_names(jsonb, date);
SELECT clearance_unregister_rule('SITE-6');
SELECT * FROM clearance_check_rules();

-- What cannot be registered.
CREATE FUNCTION site.volatile(form jsonb, as_of date) RETURNS SETOF clearance_finding LANGUAGE sql PARALLEL SAFE BEGIN ATOMIC SELECT * FROM site.answer; END;
CREATE FUNCTION site.unsafe(form jsonb, as_of date) RETURNS SETOF clearance_finding LANGUAGE sql STABLE BEGIN ATOMIC SELECT * FROM site.answer; END;
CREATE FUNCTION site.other(form jsonb) RETURNS SETOF clearance_finding LANGUAGE sql STABLE PARALLEL SAFE BEGIN ATOMIC SELECT * FROM site.answer; END;
CREATE FUNCTION site.single(form jsonb, as_of date) RETURNS clearance_finding LANGUAGE sql STABLE PARALLEL SAFE BEGIN ATOMIC SELECT * FROM site.answer; END;
SELECT clearance_register_rule('SITE-8', '330-60', 'B', 'advisory', 'site.volatile(jsonb, date)', 'x');
SELECT clearance_register_rule('SITE-8', '330-60', 'B', 'advisory', 'site.unsafe(jsonb, date)', 'x');
SELECT clearance_register_rule('SITE-8', '330-60', 'B', 'advisory', 'site.other(jsonb)', 'x');
SELECT clearance_register_rule('SITE-8', '330-60', 'B', 'advisory', 'site.single(jsonb, date)', 'x');
SELECT clearance_register_rule('SITE-8', '330-60', 'B', 'advisory', NULL, 'x');
SELECT clearance_register_rule('SITE-8', '330-60', 'B', 'advisory', 0, 'x');
SELECT clearance_register_rules('site.single(jsonb, date)');
SELECT clearance_register_form('boolin(cstring)');
SELECT clearance_register_path_rule('SITE 8', '330-60', 'B', 'advisory', '1 == 1', '', 'x');
SELECT clearance_register_path_rule('SITE-8', '330-61', 'B', 'advisory', '1 == 1', '', 'x');
SELECT clearance_register_path_rule('SITE-8', '330-60', 'b', 'advisory', '1 == 1', '', 'x');
SELECT clearance_register_path_rule('SITE-8', '330-60', 'B', 'serious', '1 == 1', '', 'x');
SELECT clearance_register_path_rule('SITE-8', '330-60', 'B', 'advisory', '$.a', '', 'x');
SELECT clearance_register_path_rule('SITE-8', '330-60', 'B', 'advisory', '1 == 1', '', 'x', condition => '$.a ? (@ > 1)');
SELECT clearance_register_path_rule('SITE-8', '330-60', 'B', 'advisory', '1 == 1', 'a', 'x');
SELECT clearance_register_path_rule('SITE-8', '330-60', 'B', 'advisory', '1 == 1', '', '');
SELECT clearance_register_path_rule('SITE-8', '330-60', 'B', 'advisory', NULL, '', 'x');
SELECT clearance_register_path_rule('SITE-8', '330-60', 'B', 'human', '1 == 1', '', 'x');
SELECT clearance_register_path_rule(NULL, '330-60', 'B', 'advisory', '1 == 1', '', 'x');
SELECT clearance_register_path_rule('SITE-1', '330-60', 'B', 'advisory', '1 == 1', '', 'x');
SELECT clearance_register_path_rule('B-01', '330-60', 'B', 'advisory', '1 == 1', '', 'x');
SELECT clearance_unregister_rule('SITE-8');
SELECT clearance_unregister_rule(NULL);
SELECT clearance_enable_rule('SITE-8', true);
SELECT clearance_unregister_form('SITE-1');
SELECT ''::clearance_handler;

-- A variable that there is not: an error that names the rule.
SELECT clearance_register_path_rule('SITE-8', '330-60', 'B', 'advisory', '$.a == $b', '', 'x');
\set VERBOSITY default
SELECT * FROM site.found('{"form": "330-60", "a": 1}');
\set VERBOSITY terse
SELECT clearance_unregister_rule('SITE-8');

-- What a transaction or savepoint takes back counts no more, under every isolation level.
BEGIN ISOLATION LEVEL REPEATABLE READ;
SAVEPOINT s;
SELECT clearance_register_path_rule('SITE-8', '330-23', 'A', 'blocking', '1 == 2', '', 'Never.');
SELECT rule FROM clearance_form_findings('{"form": "330-23"}', '2026-06-15') WHERE rule = 'SITE-8';
ROLLBACK TO s;
SELECT rule FROM clearance_form_findings('{"form": "330-23"}', '2026-06-15') WHERE rule = 'SITE-8';
COMMIT;

-- Parallel workers judge by them, and a verdict is only asked by those that block.
SELECT clearance_register_path_rule('SITE-8', '330-23', 'A', 'blocking', '$.n >= 5', '/n', 'More.');
CREATE TABLE site.many AS SELECT document || jsonb_build_object('n', n) AS document, day FROM site.sample, generate_series(0, 9) AS n;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
EXPLAIN (COSTS OFF) SELECT count(*) FROM site.many WHERE clearance_form_complete(document, day);
SELECT count(*) FROM site.many WHERE clearance_form_complete(document, day);
SELECT count(*) FROM site.many WHERE clearance_form_complete_shipped(document, day);
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;

-- 10,000 evaluations leave nothing behind.
CREATE FUNCTION site.allocate(form jsonb, as_of date) RETURNS SETOF clearance_finding LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
	RETURN QUERY SELECT NULL::text, NULL::text, NULL::text, '/' || n, repeat('x', 1000) FROM generate_series(1, 10) AS n;
END $$;
SELECT clearance_register_rule('SITE-9', '330-23', 'A', 'advisory', 'site.allocate(jsonb, date)', 'x');
CREATE FUNCTION site.memory() RETURNS bigint LANGUAGE sql RETURN (SELECT sum(total_bytes) FROM pg_backend_memory_contexts);
SELECT count(f) FROM (SELECT clearance_form_findings('{"form": "330-23", "n": 1}', date '2026-06-15' + n % 3) AS f FROM generate_series(1, 500) AS n OFFSET 0) AS s WHERE (f).rule LIKE 'SITE%';
SELECT site.memory() > 0 AS measured;
SELECT site.memory() AS before \gset
SELECT count(f) FROM (SELECT clearance_form_findings('{"form": "330-23", "n": 1}', date '2026-06-15' + n % 3) AS f FROM generate_series(1, 10000) AS n OFFSET 0) AS s WHERE (f).rule LIKE 'SITE%';
SELECT site.memory() - :before < 100000 AS nothing_left;

SELECT clearance_unregister_rule(name) FROM clearance_registration;
SELECT * FROM clearance_registered_rules();

-- That there are none is remembered, but not beyond the savepoint that took the
-- last one away.
BEGIN ISOLATION LEVEL REPEATABLE READ;
SELECT clearance_register_path_rule('SITE-1', '330-23', 'A', 'advisory', '1 == 2', '/n', 'Never.');
SAVEPOINT one;
SELECT clearance_unregister_rule('SITE-1');
SELECT count(*) FROM clearance_form_findings('{"form": "330-23"}', '2026-06-15') WHERE rule LIKE 'SITE%';
ROLLBACK TO one;
SELECT count(*) FROM clearance_form_findings('{"form": "330-23"}', '2026-06-15') WHERE rule LIKE 'SITE%';
ROLLBACK;
SELECT count(*) FROM clearance_form_findings('{"form": "330-23"}', '2026-06-15') WHERE rule LIKE 'SITE%';
REVOKE EXECUTE ON FUNCTION clearance_register_rule FROM rule_writer, rule_reader;
DROP SCHEMA site CASCADE;
DROP ROLE rule_writer, rule_reader;
