-- Forms: findings, verdict, catalogue of rules

CREATE TYPE clearance_finding AS (
	rule text,
	severity text,
	section text,
	pointer text,
	message text
);

COMMENT ON TYPE clearance_finding IS
'A rule that a form breaks: code of the rule, severity (blocking or advisory), letter of the section in which the pointer lies (Z beside the sections), JSON pointer (RFC 6901) to what is missing or wrong, and a message in the language that clearance.language asks for.';

CREATE FUNCTION clearance_form_findings(form jsonb, as_of date)
RETURNS SETOF clearance_finding
AS 'MODULE_PATHNAME', 'clearance_form_findings'
LANGUAGE C STABLE PARALLEL SAFE COST 1000 ROWS 5;

COMMENT ON FUNCTION clearance_form_findings(jsonb, date) IS
'Everything that is wrong with a form document on a date, in the order of the catalogue (clearance_rules); no row when nothing is. Dates of a window are measured back from the signature date, or from as_of when the form is not signed yet. A null form or one that is no object is one finding, Z-15. Registered rules (clearance_registration) follow the shipped ones. Errors: those of a registered rule, 22004 as_of is null, 22008 as_of is not of the years 1 to 9999, 54000 a list of more than 1000 elements (10000 in all lists together) or a text of more than 65536 bytes (1048576 in all together). Source: TBS/SCT 330-60E guide of the Contract Security Program.';

CREATE FUNCTION clearance_form_complete(form jsonb, as_of date)
RETURNS boolean
AS 'MODULE_PATHNAME', 'clearance_form_complete'
LANGUAGE C STABLE PARALLEL SAFE COST 500;

COMMENT ON FUNCTION clearance_form_complete(jsonb, date) IS
'True when the form has no blocking finding on the date; stops at the first one. A null form is not complete. Errors as clearance_form_findings.';

CREATE FUNCTION clearance_form_complete_shipped(form jsonb, as_of date)
RETURNS boolean
AS 'MODULE_PATHNAME', 'clearance_form_complete_shipped'
LANGUAGE C IMMUTABLE PARALLEL SAFE COST 500;

COMMENT ON FUNCTION clearance_form_complete_shipped(jsonb, date) IS
'The verdict of clearance_form_complete by the shipped rules of the shipped forms alone. Immutable, for indexes, generated columns and foreign servers; the changelog says when a shipped rule changes, because what is stored must then be rebuilt. Errors as clearance_form_findings.';

CREATE FUNCTION clearance_form_checklist(
	form jsonb,
	as_of date,
	OUT rule text,
	OUT severity text,
	OUT section text,
	OUT state text,
	OUT pointers text[],
	OUT message text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'clearance_form_checklist'
LANGUAGE C STABLE PARALLEL SAFE COST 1000 ROWS 100;

COMMENT ON FUNCTION clearance_form_checklist(jsonb, date) IS
'Every rule that applies to a form on a date, one row each in the order of the catalogue: state is done, missing (pointers says where; of several gaps the message names the first) or to judge (a person must look). section is the family of the rule. Errors as clearance_form_findings.';

CREATE FUNCTION clearance_form_progress(
	form jsonb,
	as_of date,
	OUT section text,
	OUT title text,
	OUT required boolean,
	OUT reason text,
	OUT answered int,
	OUT missing int,
	OUT to_judge int)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'clearance_form_progress'
LANGUAGE C STABLE PARALLEL SAFE COST 1000 ROWS 17;

COMMENT ON FUNCTION clearance_form_progress(jsonb, date) IS
'One row per section of a form (Z for the form as a whole): is it required of this applicant and why, how many blocking rules of the section that apply are satisfied (answered), how many have a finding that points into the section (missing), and how many of its rules a person must judge. The form is complete when nothing is missing in any section. Errors as clearance_form_findings.';

CREATE FUNCTION clearance_form_schema(form_name text)
RETURNS jsonb
AS 'MODULE_PATHNAME', 'clearance_form_schema'
LANGUAGE C STABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION clearance_form_schema(text) IS
'A JSON Schema (2020-12) of the documents of a form: types, words, dates, and the members that every document must have. It accepts what has no finding of form (Z-15, Z-16, Z-21 of form 330-60, 23-Z01 to 23-Z03 of form 330-23, and what other rules say of the members that every document must have); completeness is clearance_form_findings. Null when form_name is null. Error: 22023 unknown form.';

CREATE FUNCTION clearance_form_template(form_name text, request text, level clearance_level)
RETURNS jsonb
AS 'MODULE_PATHNAME', 'clearance_form_template'
LANGUAGE C STABLE PARALLEL SAFE;

COMMENT ON FUNCTION clearance_form_template(text, text, clearance_level) IS
'A blank document of a form for a request and a level: the members of the sections that they ask for, unanswered; a list has one blank element, which counts as a record until it is taken away. A null request or level stays blank. Errors: 22004 form_name is null, 22023 unknown form or request, or a level that the form is not for.';

CREATE FUNCTION clearance_shipped_rules(
	OUT code text,
	OUT form text,
	OUT section text,
	OUT severity text,
	OUT applies text,
	OUT requirement text,
	OUT pointers text,
	OUT message_en text,
	OUT message_fr text,
	OUT source text,
	OUT lines text,
	OUT note text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'clearance_shipped_rules'
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 300;

COMMENT ON FUNCTION clearance_shipped_rules() IS
'The rules that come with the library, in the order of the catalogue. Read them through the view clearance_rules.';

CREATE FUNCTION clearance_registered_rules(
	OUT code text,
	OUT form text,
	OUT section text,
	OUT severity text,
	OUT applies text,
	OUT requirement text,
	OUT pointers text,
	OUT message_en text,
	OUT message_fr text,
	OUT source text,
	OUT lines text,
	OUT note text,
	OUT active_since date,
	OUT active_until date)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'clearance_registered_rules'
LANGUAGE C STABLE PARALLEL SAFE ROWS 10;

COMMENT ON FUNCTION clearance_registered_rules() IS
'The rules that are registered and enabled, those of registered forms among them, in the order of the names under which they are registered. Read them through the view clearance_rules.';

CREATE VIEW clearance_rules AS
SELECT code, form, section, severity, applies, requirement, pointers,
       message_en, message_fr, source, lines, note,
       NULL::date AS active_since, NULL::date AS active_until
FROM clearance_shipped_rules()
UNION ALL
SELECT code, form, section, severity, applies, requirement, pointers,
       message_en, message_fr, source, lines, note, active_since, active_until
FROM clearance_registered_rules();

GRANT SELECT ON clearance_rules TO PUBLIC;

COMMENT ON VIEW clearance_rules IS
'The catalogue of rules, one row each: what the findings of clearance_form_findings rest on, and the rulings of the international side.';
COMMENT ON COLUMN clearance_rules.code IS 'Code of the rule, as findings carry it.';
COMMENT ON COLUMN clearance_rules.form IS 'Form that the rule belongs to; null for a rule that rulings rest on.';
COMMENT ON COLUMN clearance_rules.section IS 'Section of the form; Z for general rules.';
COMMENT ON COLUMN clearance_rules.severity IS 'blocking (stops a submission), advisory (worth a second look), human (only a person can judge it), negative (a promise of silence), computation (fixes a computed result), ruling (of no form: what the functions of the international side rest on).';
COMMENT ON COLUMN clearance_rules.applies IS 'When the rule applies, in the terms of the documentation of the form.';
COMMENT ON COLUMN clearance_rules.requirement IS 'What the rule requires.';
COMMENT ON COLUMN clearance_rules.pointers IS 'Patterns of the pointers of its findings; * stands for an array index.';
COMMENT ON COLUMN clearance_rules.message_en IS 'Message in English.';
COMMENT ON COLUMN clearance_rules.message_fr IS 'Message in French.';
COMMENT ON COLUMN clearance_rules.source IS 'Document that the rule rests on, or several.';
COMMENT ON COLUMN clearance_rules.lines IS 'Lines of that document; where a form rests on several, the name of each with its lines as far as they are known (doc/form-330-23.md).';
COMMENT ON COLUMN clearance_rules.note IS 'The reading taken where the document leaves room.';
COMMENT ON COLUMN clearance_rules.active_since IS 'First day of the rule; null: always.';
COMMENT ON COLUMN clearance_rules.active_until IS 'Last day of the rule; null: still active.';
