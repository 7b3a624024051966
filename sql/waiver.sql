-- Waivers: findings that an officer accepted
--
-- The table only grows: a waiver and its withdrawal are a row each, and the
-- last one counts.  Who and when are column defaults, so that a role that may
-- insert the other columns (doc/attach.md) cannot write them.

CREATE TABLE clearance_waiver
(
	id			int8 GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	schema_name text NOT NULL,
	table_name	text NOT NULL,
	key			text NOT NULL,
	rule		text NOT NULL,
	pointer		text NOT NULL,
	waived		boolean NOT NULL DEFAULT true,
	until		date CHECK (isfinite(until)),
	reason		text NOT NULL CHECK (reason ~ '\S'),
	digest		text CHECK (digest ~ '^[0-9a-f]{32}:[0-9a-f]{64}$'),
	decided_by	text NOT NULL DEFAULT SESSION_USER,
	decided_at	timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT clearance_waiver_digest CHECK (waived = (digest IS NOT NULL))
);
CREATE INDEX clearance_waiver_row ON clearance_waiver (key, table_name, schema_name);
ALTER TABLE clearance_waiver OWNER TO @extowner@;
SELECT pg_catalog.pg_extension_config_dump('clearance_waiver', '');
SELECT pg_catalog.pg_extension_config_dump('clearance_waiver_id_seq', '');

COMMENT ON TABLE clearance_waiver IS
'Findings of forms that an officer accepted, and withdrawals of that: a row each, the last one for a finding counts (view clearance_waiver_current). Written by clearance_waive() and clearance_unwaive().';
COMMENT ON COLUMN clearance_waiver.id IS 'Number of the decision; the highest one for a finding counts.';
COMMENT ON COLUMN clearance_waiver.schema_name IS 'Schema of the table that has the form.';
COMMENT ON COLUMN clearance_waiver.table_name IS 'The table; for a partition, the partitioned table at the top.';
COMMENT ON COLUMN clearance_waiver.key IS 'Primary key of the row: the text of its value, or a text[] of the values of several columns.';
COMMENT ON COLUMN clearance_waiver.rule IS 'Code of the rule.';
COMMENT ON COLUMN clearance_waiver.pointer IS 'JSON pointer of the finding.';
COMMENT ON COLUMN clearance_waiver.waived IS 'True: accepted; false: no longer.';
COMMENT ON COLUMN clearance_waiver.until IS 'Last as-of date for which the waiver counts; null: no end.';
COMMENT ON COLUMN clearance_waiver.reason IS 'Why.';
COMMENT ON COLUMN clearance_waiver.digest IS 'Random salt and salted SHA-256 of what the finding rests on; the waiver lapses when that changes.';
COMMENT ON COLUMN clearance_waiver.decided_by IS 'The session''s user.';
COMMENT ON COLUMN clearance_waiver.decided_at IS 'When the transaction began.';
COMMENT ON INDEX clearance_waiver_row IS 'Finds the waivers of a row.';
COMMENT ON SEQUENCE clearance_waiver_id_seq IS 'Numbers of the decisions.';

CREATE VIEW clearance_waiver_current AS
SELECT id, schema_name, table_name, key, rule, pointer, until, reason, digest, decided_by, decided_at
FROM clearance_waiver AS w
WHERE waived AND NOT EXISTS (
	SELECT FROM clearance_waiver AS later
	WHERE later.key = w.key AND later.table_name = w.table_name AND later.schema_name = w.schema_name
		AND later.rule = w.rule AND later.pointer = w.pointer AND later.id > w.id);
ALTER VIEW clearance_waiver_current OWNER TO @extowner@;

COMMENT ON VIEW clearance_waiver_current IS
'The waivers that are not withdrawn. Whether one still counts depends on the form and the date: it lapses when what the finding rests on changes, and after until.';

CREATE FUNCTION clearance_finding_digest(form jsonb, as_of date, rule text, pointer text, salt text)
RETURNS text
AS 'MODULE_PATHNAME', 'clearance_finding_digest'
LANGUAGE C STABLE PARALLEL SAFE COST 1000;

COMMENT ON FUNCTION clearance_finding_digest(jsonb, date, text, text, text) IS
'The salt, and the salted SHA-256 (hexadecimal) of what the findings of a rule at a pointer rest on: the value there, the entry of a list that it stands in, the days of the gaps. Null when there is no such finding, when it cannot be waived (the rules of form, and members that every document must have), or when rule, pointer or salt is null. Errors as clearance_form_findings.';
