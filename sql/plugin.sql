-- Rules and forms of sites and other extensions
--
-- What is registered is names: they are looked up at each call, dumped with the
-- database, and survive pg_upgrade.  A function runs as its owner, so that only
-- its owner registers it.

CREATE TYPE clearance_handler;

CREATE FUNCTION clearance_handler_in(cstring)
RETURNS clearance_handler
AS 'MODULE_PATHNAME', 'clearance_handler_in'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

CREATE FUNCTION clearance_handler_out(clearance_handler)
RETURNS cstring
AS 'MODULE_PATHNAME', 'clearance_handler_out'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

CREATE FUNCTION clearance_handler_recv(internal)
RETURNS clearance_handler
AS 'MODULE_PATHNAME', 'clearance_handler_recv'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

CREATE FUNCTION clearance_handler_send(clearance_handler)
RETURNS bytea
AS 'MODULE_PATHNAME', 'clearance_handler_send'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

CREATE TYPE clearance_handler (
	INPUT = clearance_handler_in,
	OUTPUT = clearance_handler_out,
	RECEIVE = clearance_handler_recv,
	SEND = clearance_handler_send,
	LIKE = pg_catalog.internal,
	CATEGORY = 'P'
);

COMMENT ON TYPE clearance_handler IS
'What the handler of a plugin in C returns: h(internal) RETURNS clearance_handler, STRICT. There are no values of this type in SQL (0A000).';
COMMENT ON FUNCTION clearance_handler_in(cstring) IS 'I/O: error 0A000, there are no values of clearance_handler.';
COMMENT ON FUNCTION clearance_handler_out(clearance_handler) IS 'I/O: error 0A000, there are no values of clearance_handler.';
COMMENT ON FUNCTION clearance_handler_recv(internal) IS 'I/O: error 0A000, there are no values of clearance_handler.';
COMMENT ON FUNCTION clearance_handler_send(clearance_handler) IS 'I/O: error 0A000, there are no values of clearance_handler.';

CREATE TABLE clearance_registration
(
	name			text PRIMARY KEY CHECK (name ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$'),
	kind			text NOT NULL CHECK (kind IN ('function', 'path', 'rules', 'form')),
	form			text NOT NULL CHECK (form ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$'),
	enabled			boolean NOT NULL DEFAULT true,
	function_schema	text,
	function_name	text,
	function_owner	text,
	extension		text,
	section			text CHECK (section ~ '^[A-Z]$'),
	severity		text CHECK (severity IN ('blocking', 'advisory', 'human')),
	path			jsonpath,
	condition		jsonpath,
	pointer			text,
	message_en		text,
	message_fr		text,
	applies			text,
	requirement		text,
	pointers		text,
	source			text,
	lines			text,
	note			text,
	active_since	date,
	active_until	date,
	CHECK ((kind = 'path') = (function_schema IS NULL)
		AND (function_schema IS NULL) = (function_name IS NULL)
		AND (function_schema IS NULL) = (function_owner IS NULL)),
	CHECK (kind NOT IN ('function', 'path')
		OR (section IS NOT NULL AND severity IS NOT NULL
			AND coalesce(nullif(message_en, ''), nullif(message_fr, '')) IS NOT NULL)),
	CHECK (kind <> 'function' OR severity <> 'human'),
	CHECK (kind <> 'path' OR (pointer IS NOT NULL AND (path IS NULL) = (severity = 'human')))
);
ALTER TABLE clearance_registration OWNER TO @extowner@;
GRANT SELECT ON clearance_registration TO PUBLIC;
-- What the script of an extension registers it registers again when it is restored.
SELECT pg_catalog.pg_extension_config_dump('clearance_registration', 'WHERE extension IS NULL');

COMMENT ON TABLE clearance_registration IS
'What is registered: rules that are functions or SQL/JSON paths, handlers that give sets of rules or forms. Written by clearance_register_rule(), clearance_register_path_rule(), clearance_register_rules(), clearance_register_form() and their opposites. Dumped with the database, but for what the script of an extension has registered.';
COMMENT ON COLUMN clearance_registration.name IS 'Code of the rule, or name of the set of rules or form.';
COMMENT ON COLUMN clearance_registration.kind IS 'function, path, rules (a handler that gives a set of rules) or form (a handler that gives a form).';
COMMENT ON COLUMN clearance_registration.form IS 'Form that the rules are for.';
COMMENT ON COLUMN clearance_registration.enabled IS 'Do the rules count?';
COMMENT ON COLUMN clearance_registration.function_owner IS 'Owner of the function or handler when it was registered; a function that has another owner now does not count.';
COMMENT ON COLUMN clearance_registration.extension IS 'Extension whose script registered it.';

CREATE FUNCTION clearance_register_rule(
	code text,
	form_name text,
	section text,
	severity text,
	rule_function regprocedure,
	message_en text,
	message_fr text DEFAULT NULL,
	requirement text DEFAULT NULL,
	applies text DEFAULT NULL,
	pointers text DEFAULT NULL,
	source text DEFAULT NULL,
	lines text DEFAULT NULL,
	note text DEFAULT NULL,
	active_since date DEFAULT NULL,
	active_until date DEFAULT NULL)
RETURNS void
AS 'MODULE_PATHNAME', 'clearance_register_rule'
LANGUAGE C VOLATILE PARALLEL UNSAFE;

COMMENT ON FUNCTION clearance_register_rule(text, text, text, text, regprocedure, text, text, text, text, text, text, text, text, date, date) IS
'Add a rule to a form: a function f(form jsonb, as_of date) RETURNS SETOF clearance_finding that the caller owns, STABLE or IMMUTABLE and PARALLEL SAFE. It runs as its owner with search_path pg_catalog, pg_temp. severity is blocking or advisory; a message in one language serves for both. A function may be registered under several codes, and then says in each finding which one it means. Errors: 22004 a null argument, 22023 unknown form, section or severity, 42710 the code is taken, 42P17 the function is not as it has to be, 42501 it is not the caller''s.';

CREATE FUNCTION clearance_register_path_rule(
	code text,
	form_name text,
	section text,
	severity text,
	path jsonpath,
	pointer text,
	message_en text,
	message_fr text DEFAULT NULL,
	condition jsonpath DEFAULT NULL,
	requirement text DEFAULT NULL,
	applies text DEFAULT NULL,
	pointers text DEFAULT NULL,
	source text DEFAULT NULL,
	lines text DEFAULT NULL,
	note text DEFAULT NULL,
	active_since date DEFAULT NULL,
	active_until date DEFAULT NULL)
RETURNS void
AS 'MODULE_PATHNAME', 'clearance_register_path_rule'
LANGUAGE C VOLATILE PARALLEL UNSAFE;

COMMENT ON FUNCTION clearance_register_path_rule(text, text, text, text, jsonpath, text, text, text, jsonpath, text, text, text, text, text, text, date, date) IS
'Add a rule to a form: an SQL/JSON path predicate that must be true of the document; false and unknown are a finding at pointer. It applies where condition, another predicate, is true (null: always). $as_of is the date as text. severity is blocking, advisory, or human (for the checklist; path is null then). Errors: 22004 a null argument, 22023 unknown form, section or severity, no predicate, no JSON pointer, 42710 the code is taken.';

CREATE FUNCTION clearance_register_rules(handler regprocedure)
RETURNS void
AS 'MODULE_PATHNAME', 'clearance_register_rules'
LANGUAGE C VOLATILE PARALLEL UNSAFE;

COMMENT ON FUNCTION clearance_register_rules(regprocedure) IS
'Add the rules of a plugin in C to a form: a handler h(internal) RETURNS clearance_handler that the caller owns and that gives a set of rules. Errors: 22004 null, 22023 unknown form, 42710 the name of the set or a code is taken, 42P17 the handler is not as it has to be, 55000 it is built for another version of the interface, 42501 it is not the caller''s.';

CREATE FUNCTION clearance_register_form(handler regprocedure)
RETURNS void
AS 'MODULE_PATHNAME', 'clearance_register_form'
LANGUAGE C VOLATILE PARALLEL UNSAFE;

COMMENT ON FUNCTION clearance_register_form(regprocedure) IS
'Add the form of a plugin in C: a handler h(internal) RETURNS clearance_handler that the caller owns and that gives a form. Its documents name it in their member "form". Errors as clearance_register_rules().';

CREATE FUNCTION clearance_unregister_rule(code text)
RETURNS void
AS 'MODULE_PATHNAME', 'clearance_unregister_rule'
LANGUAGE C VOLATILE PARALLEL UNSAFE;

COMMENT ON FUNCTION clearance_unregister_rule(text) IS
'Take away a registered rule by its code, or a set of rules by its name. Errors: 22004 null, 22023 nothing of that name is registered.';

CREATE FUNCTION clearance_unregister_form(form_name text)
RETURNS void
AS 'MODULE_PATHNAME', 'clearance_unregister_form'
LANGUAGE C VOLATILE PARALLEL UNSAFE;

COMMENT ON FUNCTION clearance_unregister_form(text) IS
'Take away a registered form by its name. Errors: 22004 null, 22023 no form of that name is registered.';

CREATE FUNCTION clearance_enable_rule(code text, enabled boolean)
RETURNS void
AS 'MODULE_PATHNAME', 'clearance_enable_rule'
LANGUAGE C VOLATILE PARALLEL UNSAFE;

COMMENT ON FUNCTION clearance_enable_rule(text, boolean) IS
'Let a registered rule, or set of rules, count (true) or not (false). Errors: 22004 null, 22023 nothing of that name is registered.';

CREATE FUNCTION clearance_check_rules(OUT name text, OUT problem text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'clearance_check_rules'
LANGUAGE C STABLE PARALLEL SAFE ROWS 1;

COMMENT ON FUNCTION clearance_check_rules() IS
'The registrations that do not work, and why: a function that is gone, renamed, mistyped or of another owner, a plugin built for another version, a form that is unknown. No row when all is well. It runs no rule.';

-- Registering is the right of the extension's owner, who may grant it.
REVOKE ALL ON FUNCTION
	clearance_register_rule(text, text, text, text, regprocedure, text, text, text, text, text, text, text, text, date, date),
	clearance_register_path_rule(text, text, text, text, jsonpath, text, text, text, jsonpath, text, text, text, text, text, text, date, date),
	clearance_register_rules(regprocedure),
	clearance_register_form(regprocedure),
	clearance_unregister_rule(text),
	clearance_unregister_form(text),
	clearance_enable_rule(text, boolean)
FROM PUBLIC;
GRANT EXECUTE ON FUNCTION
	clearance_register_rule(text, text, text, text, regprocedure, text, text, text, text, text, text, text, text, date, date),
	clearance_register_path_rule(text, text, text, text, jsonpath, text, text, text, jsonpath, text, text, text, text, text, text, date, date),
	clearance_register_rules(regprocedure),
	clearance_register_form(regprocedure),
	clearance_unregister_rule(text),
	clearance_unregister_form(text),
	clearance_enable_rule(text, boolean)
TO @extowner@ WITH GRANT OPTION;
