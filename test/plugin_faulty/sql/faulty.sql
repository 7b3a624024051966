-- Handlers with a fault each: a clear error, and a session that lives on.
SET client_min_messages = warning;
CREATE TABLE outcome (number serial, handler text, registered_as text, state text, message text);
CREATE FUNCTION try(handler text, function text DEFAULT 'clearance_register_form') RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	state text := 'none';
	message text;
BEGIN
	EXECUTE format('CREATE FUNCTION %I(internal) RETURNS clearance_handler AS ''clearance_faulty'' LANGUAGE C STRICT', handler);
	EXECUTE format('SELECT %I(%L)', function, handler || '(internal)');
	RAISE EXCEPTION 'registered';
EXCEPTION WHEN OTHERS THEN
	INSERT INTO outcome (handler, state, message) VALUES (try.handler, SQLSTATE, SQLERRM);
END $$;

SELECT try(handler) FROM unnest('{no_fault, null_pointer, null_value, wrong_magic, older_abi, newer_abi, wrong_size, nothing, both, raises,
	no_name, odd_name, shipped_name, no_source, no_shape, no_rules, same_code, odd_code, no_section, odd_severity, null_text,
	latin_text, no_message, same_section, no_section_z, null_title,
	unsorted, wrong_length, outside, none_outside, over_self, overlapping, misaligned, odd_kind, no_words, needless_words,
	no_lists, no_entry, endless, no_form_member, other_form_word,
	unknown_rule, unknown_answer, odd_test, no_list, other_size, unlisted_rules, endless_rules, no_rule_type,
	member_no_section, nowhere, odd_condition}'::text[]) AS handler
\g (format=unaligned tuples_only) /dev/null
SELECT try(handler, 'clearance_register_rules') FROM unnest('{set_no_fault, set_no_check, set_unknown_form, set_taken_code, set_odd_code}'::text[]) AS handler
\g (format=unaligned tuples_only) /dev/null
-- A routine is smaller where pointers are.
SELECT handler, state, regexp_replace(message, 'instead of \d+$', 'instead of what its pointers make it') AS message FROM outcome ORDER BY number;

-- Functions that are no handlers.
CREATE FUNCTION other_type(internal) RETURNS internal AS 'clearance_faulty', 'no_fault' LANGUAGE C STRICT;
CREATE FUNCTION not_strict(internal) RETURNS clearance_handler AS 'clearance_faulty', 'no_fault' LANGUAGE C;
CREATE FUNCTION no_argument() RETURNS clearance_handler AS 'clearance_faulty', 'no_fault' LANGUAGE C STRICT;
SELECT clearance_register_form('other_type(internal)');
SELECT clearance_register_form('not_strict(internal)');
SELECT clearance_register_form('no_argument()');

-- A sound plugin whose library is replaced by one of another version: whoever
-- needs it gets an error, and others do not.
CREATE FUNCTION handler(internal) RETURNS clearance_handler AS 'clearance_faulty', 'no_fault' LANGUAGE C STRICT;
SELECT clearance_register_form('handler(internal)');
SELECT rule, pointer FROM clearance_form_findings('{"form": "faulty", "entries": [{}]}', '2026-06-15');
CREATE OR REPLACE FUNCTION handler(internal) RETURNS clearance_handler AS 'clearance_faulty', 'newer_abi' LANGUAGE C STRICT;
SELECT rule, pointer FROM clearance_form_findings('{"form": "faulty", "entries": [{}]}', '2026-06-15');
SELECT * FROM clearance_check_rules();
SELECT count(*) > 0 AS found FROM clearance_form_findings('{"form": "330-23"}', '2026-06-15');
SELECT count(*) > 0 AS found FROM clearance_rules;
-- One that gives another form than is registered.
CREATE OR REPLACE FUNCTION handler(internal) RETURNS clearance_handler AS 'clearance_faulty', 'set_no_fault' LANGUAGE C STRICT;
SELECT rule, pointer FROM clearance_form_findings('{"form": "faulty"}', '2026-06-15') WHERE pointer = '/form';
-- Forms that break their promises when they run.
CREATE FUNCTION try_form(fault text) RETURNS TABLE (call text, outcome text) LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('CREATE OR REPLACE FUNCTION handler(internal) RETURNS clearance_handler AS ''clearance_faulty'', %L LANGUAGE C STRICT', fault);
	FOREACH call IN ARRAY ARRAY['clearance_form_findings(''{"form": "faulty"}'', ''2026-06-15'')', 'clearance_form_schema(''faulty'')'] LOOP
		BEGIN
			EXECUTE 'SELECT ' || call;
			outcome := 'none';
		EXCEPTION WHEN OTHERS THEN
			outcome := SQLSTATE || ' ' || SQLERRM;
		END;
		RETURN NEXT;
	END LOOP;
END $$;
SELECT fault, t.* FROM unnest('{no_fault, reports_other_rule, reports_no_member, same_shape}'::text[]) AS fault, try_form(fault) AS t;
DROP FUNCTION try_form(text);
-- A later version of the library ships a form of this name.
CREATE OR REPLACE FUNCTION handler(internal) RETURNS clearance_handler AS 'clearance_faulty', 'shipped_name' LANGUAGE C STRICT;
UPDATE clearance_registration SET name = '330-60', form = '330-60' WHERE name = 'faulty';
SELECT * FROM clearance_check_rules();
SELECT rule FROM clearance_form_findings('{"form": "330-60"}', '2026-06-15') WHERE rule LIKE 'FAULT%';
UPDATE clearance_registration SET name = 'faulty', form = 'faulty' WHERE name = '330-60';
SELECT clearance_unregister_form('faulty');

-- Sets that break their promises when they run.
CREATE OR REPLACE FUNCTION handler(internal) RETURNS clearance_handler AS 'clearance_faulty', 'set_unlisted_rule' LANGUAGE C STRICT;
SELECT clearance_register_rules('handler(internal)');
SELECT rule FROM clearance_form_findings('{"form": "330-60"}', '2026-06-15') WHERE rule LIKE 'FAULT%';
CREATE OR REPLACE FUNCTION handler(internal) RETURNS clearance_handler AS 'clearance_faulty', 'set_no_pointer' LANGUAGE C STRICT;
SELECT rule FROM clearance_form_findings('{"form": "330-60"}', '2026-06-15') WHERE rule LIKE 'FAULT%';
CREATE OR REPLACE FUNCTION handler(internal) RETURNS clearance_handler AS 'clearance_faulty', 'set_human_rule' LANGUAGE C STRICT;
SELECT rule FROM clearance_form_findings('{"form": "330-60"}', '2026-06-15') WHERE rule LIKE 'FAULT%';
-- A set of another name than is registered.
CREATE OR REPLACE FUNCTION handler(internal) RETURNS clearance_handler AS 'clearance_faulty', 'set_other_name' LANGUAGE C STRICT;
SELECT rule FROM clearance_form_findings('{"form": "330-60"}', '2026-06-15') WHERE rule LIKE 'FAULT%';
SELECT * FROM clearance_check_rules();
SELECT clearance_unregister_rule('faulty-rules');

-- Who does not own a handler does not register it.
CREATE ROLE other_writer;
GRANT EXECUTE ON FUNCTION clearance_register_rules, clearance_register_form TO other_writer;
SET ROLE other_writer;
SELECT clearance_register_rules('handler(internal)');
RESET ROLE;
DROP OWNED BY other_writer;
DROP ROLE other_writer;
DROP FUNCTION handler(internal), other_type(internal), not_strict(internal), no_argument(), try(text, text);
DROP TABLE outcome;
