-- Version 1.0: the form "site-pass", and a set of rules for form 330-60.
\echo Use "CREATE EXTENSION clearance_sample" to load this file. \quit

CREATE FUNCTION site_pass_handler(internal)
RETURNS clearance_handler
AS 'MODULE_PATHNAME', 'site_pass_handler'
LANGUAGE C STRICT;

CREATE FUNCTION house_rules_handler(internal)
RETURNS clearance_handler
AS 'MODULE_PATHNAME', 'house_rules_handler'
LANGUAGE C STRICT;

SELECT clearance_register_form('site_pass_handler(internal)');
SELECT clearance_register_rules('house_rules_handler(internal)');
