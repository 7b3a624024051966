-- The sample plugin: installed, used, updated, dropped.
SET client_min_messages = warning;
CREATE EXTENSION clearance_sample VERSION '1.0';
SELECT name, kind, form, enabled, function_schema, function_name, extension FROM clearance_registration ORDER BY name;
SELECT * FROM clearance_check_rules();
SELECT code, form, section, severity, pointers, message_en, source, lines FROM clearance_registered_rules();

-- The form, in a session that has not seen the library.
\c
SET client_min_messages = warning;
SELECT * FROM clearance_form_findings('{"form": "site-pass"}', '2026-06-15');
SELECT rule, section, pointer, message FROM clearance_form_findings('{"form": "site-pass",
	"visitor": {"name": "Zoé Roy", "employer": 7},
	"visit": {"from": "2026-06-20", "to": "2026-06-19", "purpose": "delivery", "escort": " ZOE  ROY"}}', '2026-06-15');
SELECT rule, pointer FROM clearance_form_findings('{"form": "site-pass",
	"visitor": {"name": "Zoé Roy"}, "visit": {"from": "2026-06-31", "to": "2026-06", "purpose": "theft"}}', '2026-06-15');
SELECT rule, pointer FROM clearance_form_findings('{"form": "site-pass", "visit": {"escort": "Zoé Roy", "purpose": "delivery"}}', '2026-06-15');
SET clearance.language = fr;
SELECT rule, message FROM clearance_form_findings('{"form": "site-pass",
	"visitor": {"name": "Zoé Roy"}, "visit": {"from": "2026-06-20", "to": "2026-06-20", "purpose": "delivery"}}', '2026-06-15');
SELECT section, title, required, reason, answered, missing, to_judge
FROM clearance_form_progress('{"form": "site-pass", "visitor": {"name": "A"}, "visit": {"escort": "B"}}', '2026-06-15');
RESET clearance.language;
SELECT rule, severity, state, pointers FROM clearance_form_checklist('{"form": "site-pass",
	"visitor": {"name": "A"}, "visit": {"from": "2026-06-20", "to": "2026-06-20", "purpose": "delivery", "escort": "B"}}', '2026-06-15');
SELECT clearance_form_complete('{"form": "site-pass",
	"visitor": {"name": "A"}, "visit": {"from": "2026-06-20", "to": "2026-06-20", "purpose": "delivery", "escort": "B"}}', '2026-06-15');
SELECT clearance_form_template('site-pass', NULL, NULL);
SELECT clearance_form_template('site-pass', 'new', NULL);
SELECT jsonb_pretty(clearance_form_schema('site-pass') -> 'properties' -> 'form');
\set VERBOSITY terse
SELECT clearance_form_schema('site-passport');
\set VERBOSITY default

-- In a trigger, and with a rule of the site for the plugin's form.
CREATE TABLE pass (document jsonb);
CREATE TRIGGER complete BEFORE INSERT ON pass FOR EACH ROW EXECUTE FUNCTION clearance_require_complete('document');
INSERT INTO pass VALUES ('{"form": "site-pass", "visitor": {"name": "A"}, "visit": {"from": "2026-06-20", "to": "2026-06-20"}}');
SELECT clearance_register_path_rule('SITE-1', 'site-pass', 'A', 'blocking', 'exists($.visitor.employer)', '/visitor/employer', 'Enter the employer.');
INSERT INTO pass VALUES ('{"form": "site-pass", "visitor": {"name": "A"}, "visit": {"from": "2026-06-20", "to": "2026-06-20"}}');
SELECT clearance_unregister_rule('SITE-1');

-- The rule for form 330-60.
SELECT level, f.* FROM unnest('{SECRET, TOP SECRET}'::text[]) AS level,
	clearance_form_findings(jsonb_build_object('form', '330-60', 'administrative', jsonb_build_object('level', level)), '2026-06-15') AS f
WHERE rule LIKE 'HOUSE%';
SELECT rule, state FROM clearance_form_checklist('{"form": "330-60", "administrative": {"level": "TOP SECRET", "employee_id": "1"}}', '2026-06-15')
WHERE rule LIKE 'HOUSE%';
SELECT clearance_enable_rule('house-rules', false);
SELECT rule FROM clearance_form_findings('{"form": "330-60", "administrative": {"level": "TOP SECRET"}}', '2026-06-15') WHERE rule LIKE 'HOUSE%';
SELECT clearance_enable_rule('house-rules', true);
SELECT clearance_enable_rule('site-pass', false);

-- Codes are taken.
SELECT clearance_register_form('site_pass_handler(internal)');
SELECT clearance_register_rules('house_rules_handler(internal)');
SELECT clearance_register_form('house_rules_handler(internal)');
SELECT clearance_register_rules('site_pass_handler(internal)');

-- The update adds a rule.
ALTER EXTENSION clearance_sample UPDATE;
SELECT name, kind, extension FROM clearance_registration ORDER BY name;
SELECT rule, pointer, message FROM clearance_form_findings('{"form": "330-60", "administrative": {"document_control_number": "12"}}', '2026-06-15') WHERE rule LIKE 'HOUSE%';

-- Dropped: what it registered is disabled, each time with a warning, and listed.
DROP EXTENSION clearance_sample;
SELECT rule, pointer FROM clearance_form_findings('{"form": "site-pass"}', '2026-06-15') WHERE pointer = '/form';
SELECT rule FROM clearance_form_findings('{"form": "330-60", "administrative": {"level": "TOP SECRET"}}', '2026-06-15') WHERE rule LIKE 'HOUSE%';
SELECT * FROM clearance_check_rules();

-- Installed again, in the present version, it takes its places again.
CREATE EXTENSION clearance_sample;
SELECT * FROM clearance_check_rules();
SELECT count(*) FROM clearance_registered_rules();
-- A handler is no ordinary function: the function or its argument is refused,
-- as the minor version of the server has it.
DO $$
BEGIN
	EXECUTE 'SELECT site_pass_handler(NULL)';
EXCEPTION WHEN undefined_function OR feature_not_supported THEN
	RAISE WARNING 'refused';
END $$;
SELECT clearance_unregister_form('site-pass');
SELECT clearance_unregister_rule('house-rules');
SELECT clearance_unregister_rule('HOUSE-2');
DROP EXTENSION clearance_sample;
DROP TABLE pass;
SELECT count(*) FROM clearance_registration;
