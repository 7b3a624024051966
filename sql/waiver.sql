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
COMMENT ON COLUMN clearance_waiver_current.id IS 'Number of the decision.';
COMMENT ON COLUMN clearance_waiver_current.schema_name IS 'Schema of the table that has the form.';
COMMENT ON COLUMN clearance_waiver_current.table_name IS 'The table; for a partition, the partitioned table at the top.';
COMMENT ON COLUMN clearance_waiver_current.key IS 'Primary key of the row: the text of its value, or a text[] of the values of several columns.';
COMMENT ON COLUMN clearance_waiver_current.rule IS 'Code of the rule.';
COMMENT ON COLUMN clearance_waiver_current.pointer IS 'JSON pointer of the finding.';
COMMENT ON COLUMN clearance_waiver_current.until IS 'Last as-of date for which the waiver counts; null: no end.';
COMMENT ON COLUMN clearance_waiver_current.reason IS 'Why.';
COMMENT ON COLUMN clearance_waiver_current.digest IS 'Random salt and salted SHA-256 of what the finding rests on; the waiver lapses when that changes.';
COMMENT ON COLUMN clearance_waiver_current.decided_by IS 'The user of the session that decided.';
COMMENT ON COLUMN clearance_waiver_current.decided_at IS 'When the transaction that decided began.';

CREATE FUNCTION clearance_finding_digest(form jsonb, as_of date, rule text, pointer text, salt text)
RETURNS text
AS 'MODULE_PATHNAME', 'clearance_finding_digest'
LANGUAGE C STABLE PARALLEL SAFE COST 1000;

COMMENT ON FUNCTION clearance_finding_digest(jsonb, date, text, text, text) IS
'The salt, and the salted SHA-256 (hexadecimal) of what the findings of a rule at a pointer rest on: the value there, the entry of a list that it stands in, the days of the gaps. Null when there is no such finding, when it cannot be waived (the rules of form, and members that every document must have), or when rule, pointer or salt is null. Errors as clearance_form_findings.';

-- Rows of attached tables, for the functions below

CREATE FUNCTION clearance_whole_table(relation regclass, OUT schema_name text, OUT table_name text)
RETURNS record
LANGUAGE sql STABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
	SELECT n.nspname::text, c.relname::text
	FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
	WHERE c.oid = coalesce(pg_catalog.pg_partition_root(relation), relation);
END;

COMMENT ON FUNCTION clearance_whole_table(regclass) IS
'Schema and name of a table, or of the partitioned table at the top that it is a partition of.';

CREATE FUNCTION clearance_key_expression(relation regclass)
RETURNS text
LANGUAGE sql STABLE STRICT PARALLEL SAFE
RETURN (
	SELECT CASE count(*)
		WHEN 0 THEN 'NULL::text'
		WHEN 1 THEN min(pg_catalog.format('format(''%%s'', clearance_row.%I)', c.name))
		ELSE 'ARRAY[' || string_agg(pg_catalog.format('format(''%%s'', clearance_row.%I)', c.name), ', ' ORDER BY c.n) || ']::text' END
	FROM unnest(clearance_key_columns(relation)) WITH ORDINALITY AS c(name, n));

COMMENT ON FUNCTION clearance_key_expression(regclass) IS
'An expression for the key of a row, named clearance_row, as clearance_waiver has it.';

CREATE FUNCTION clearance_key_condition(relation regclass, operator_name text, key_value text)
RETURNS text
LANGUAGE sql STABLE STRICT PARALLEL SAFE
RETURN (
	SELECT pg_catalog.format('(%s) %s (%s)',
		string_agg(pg_catalog.format('clearance_row.%I', c.name), ', ' ORDER BY c.n),
		operator_name,
		string_agg(pg_catalog.format(CASE WHEN cardinality(clearance_key_columns(relation)) = 1 THEN '(%1$s)::%3$s' ELSE '(((%1$s)::text[])[%2$s])::%3$s' END,
			key_value, c.n, pg_catalog.format_type(a.atttypid, a.atttypmod)), ', ' ORDER BY c.n))
	FROM unnest(clearance_key_columns(relation)) WITH ORDINALITY AS c(name, n)
	JOIN pg_catalog.pg_attribute AS a ON a.attrelid = relation AND a.attname::text = c.name);

COMMENT ON FUNCTION clearance_key_condition(regclass, text, text) IS
'A condition that compares the key of a row, named clearance_row, with key_value, an expression for a key as clearance_waiver has it: a parameter, so that no key stands in a query, which errors may show. Null for a table without primary key.';

CREATE FUNCTION clearance_form_sources(relation regclass)
RETURNS TABLE (trigger_name text, document text, judged_on text, condition text)
LANGUAGE sql STABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
	SELECT t.trigger_name,
		CASE WHEN cardinality(t.arguments) <= 2 THEN pg_catalog.format('clearance_row.%I', t.arguments[1])
		ELSE pg_catalog.format(E'(SELECT CASE count(*) WHEN 1 THEN (array_agg(d.document))[1] END FROM (%s\n) AS d(document))',
			clearance_query_with(t.arguments[2],
				ARRAY(SELECT pg_catalog.format('clearance_row.%I', k.name)
					FROM unnest(t.arguments[3:cardinality(t.arguments) - 1]) WITH ORDINALITY AS k(name, n) ORDER BY k.n)))
		END,
		CASE WHEN cardinality(t.arguments) > 1 THEN pg_catalog.format('clearance_row.%I', t.arguments[cardinality(t.arguments)]) END,
		clearance_trigger_condition(t.trigger_oid, 'clearance_row')
	FROM clearance_attachment AS t
	WHERE (t.table_oid = relation OR t.table_oid IN (SELECT a.relid FROM pg_catalog.pg_partition_ancestors(relation) AS a))
		AND t.kind = 'complete' AND t.for_each_row
	ORDER BY t.trigger_name COLLATE "C";
END;

COMMENT ON FUNCTION clearance_form_sources(regclass) IS
'Of each trigger that requires a complete form in a table: expressions for the document, the date that it is judged by (null: the current date) and the condition, over a row named clearance_row. A query that does not give one row gives no document.';

CREATE FUNCTION clearance_row_findings(
	relation regclass,
	key text,
	as_of date DEFAULT CURRENT_DATE,
	OUT rule text, OUT severity text, OUT section text, OUT pointer text, OUT message text,
	OUT waiver text, OUT until date, OUT reason text, OUT decided_by text, OUT decided_at timestamptz)
RETURNS SETOF record
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp SET datestyle = 'ISO, YMD' SET intervalstyle = postgres
AS $$
DECLARE
	source record;
	sources int := 0;
	own_rows int;
	doc jsonb;
	own_key text;
	day date;
BEGIN
	PERFORM @extschema@.clearance_required(relation, 'relation'), @extschema@.clearance_required(key, 'key'),
		@extschema@.clearance_required(as_of, 'as_of');
	FOR source IN SELECT * FROM @extschema@.clearance_form_sources(relation) LOOP
		sources := sources + 1;
		EXECUTE format('SELECT %s, %s, coalesce(%s, $1) FROM %s AS clearance_row WHERE %s',
				@extschema@.clearance_key_expression(relation), source.document, coalesce(source.judged_on, 'NULL::date'), relation,
				coalesce(@extschema@.clearance_key_condition(relation, '=', '$2'), 'false'))
			INTO own_key, doc, day USING as_of, key;
		GET DIAGNOSTICS own_rows = ROW_COUNT;
		IF own_rows = 0 THEN
			RAISE invalid_parameter_value USING MESSAGE = format('no row of relation %s has the key', relation),
				HINT = 'The key is the text of the primary key, or a text[] where that has several columns.';
		END IF;
		RETURN QUERY
			SELECT f.rule, f.severity, f.section, f.pointer, f.message,
				CASE
					WHEN w.digest IS NULL THEN NULL
					WHEN w.digest IS DISTINCT FROM @extschema@.clearance_finding_digest(doc, day, f.rule, f.pointer, split_part(w.digest, ':', 1)) THEN 'lapsed'
					WHEN w.until < day THEN 'ended'
					ELSE 'in force'
				END,
				w.until, w.reason, w.decided_by, w.decided_at
			FROM @extschema@.clearance_form_findings(doc, day) AS f
			LEFT JOIN @extschema@.clearance_waiver_current AS w
				ON (w.schema_name, w.table_name) = (SELECT n.schema_name, n.table_name FROM @extschema@.clearance_whole_table(relation) AS n)
				AND w.key = own_key AND w.rule = f.rule AND w.pointer = f.pointer;
	END LOOP;
	IF sources = 0 THEN
		RAISE invalid_parameter_value USING MESSAGE = format('relation %s has no trigger that requires a complete form', relation),
			HINT = 'See clearance_attach().';
	END IF;
END;
$$;

COMMENT ON FUNCTION clearance_row_findings(regclass, text, date) IS
'The findings on the form of one row of an attached table, with the waiver beside each: in force, lapsed (what the finding rests on has changed), ended (until is over), or null. key: text of the primary key, or a text[] where that has several columns. The form is judged by the date column of the trigger, or as_of where that is null. Reads under the caller''s rights, who needs SELECT on clearance_waiver_current. Errors: 22004; 22023 no such row, no such trigger; those of clearance_form_findings.';

CREATE FUNCTION clearance_waiver_reason(reason text)
RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF @extschema@.clearance_required(reason, 'reason') !~ '\S' THEN
		RAISE invalid_parameter_value USING MESSAGE = 'parameter "reason" must not be blank';
	END IF;
	RETURN reason;
END;
$$;

COMMENT ON FUNCTION clearance_waiver_reason(text) IS
'The reason. Errors: 22004 null, 22023 blank.';

CREATE FUNCTION clearance_waive(
	relation regclass,
	key text,
	rule text,
	pointer text,
	reason text,
	until date DEFAULT NULL,
	as_of date DEFAULT CURRENT_DATE)
RETURNS int8
LANGUAGE plpgsql VOLATILE PARALLEL RESTRICTED
SET search_path = pg_catalog, pg_temp SET datestyle = 'ISO, YMD' SET intervalstyle = postgres
AS $$
DECLARE
	salt CONSTANT text := replace(gen_random_uuid()::text, '-', '');
	source record;
	found_finding boolean := false;
	own_key text;
	new_digest text;
	doc jsonb;
	day date;
	new_id int8;
BEGIN
	PERFORM @extschema@.clearance_required(relation, 'relation'), @extschema@.clearance_required(key, 'key'),
		@extschema@.clearance_required(rule, 'rule'), @extschema@.clearance_required(pointer, 'pointer'),
		@extschema@.clearance_finite(until, 'until'), @extschema@.clearance_required(as_of, 'as_of'),
		@extschema@.clearance_waiver_reason(reason);
	FOR source IN SELECT * FROM @extschema@.clearance_form_sources(relation) LOOP
		EXECUTE format('SELECT %s, %s, coalesce(%s, $1) FROM %s AS clearance_row WHERE %s',
				@extschema@.clearance_key_expression(relation), source.document, coalesce(source.judged_on, 'NULL::date'), relation,
				coalesce(@extschema@.clearance_key_condition(relation, '=', '$2'), 'false'))
			INTO own_key, doc, day USING as_of, key;
		CONTINUE WHEN own_key IS NULL;
		found_finding := found_finding OR EXISTS (
			SELECT FROM @extschema@.clearance_form_findings(doc, day) AS f
			WHERE f.rule = clearance_waive.rule AND f.pointer = clearance_waive.pointer);
		new_digest := @extschema@.clearance_finding_digest(doc, day, rule, pointer, salt);
		EXIT WHEN new_digest IS NOT NULL;
	END LOOP;
	IF NOT found_finding THEN
		RAISE invalid_parameter_value USING MESSAGE = 'there is no such finding',
			HINT = 'See clearance_row_findings() for the findings of a row; its table needs a primary key and a trigger of kind "complete".';
	ELSIF new_digest IS NULL THEN
		RAISE invalid_parameter_value USING MESSAGE = format('rule %s cannot be waived', rule),
			DETAIL = 'As long as the form breaks it, nobody knows what other rules would find.';
	END IF;

	INSERT INTO @extschema@.clearance_waiver (schema_name, table_name, key, rule, pointer, waived, until, reason, digest)
	SELECT t.schema_name, t.table_name, own_key, clearance_waive.rule, clearance_waive.pointer, true, clearance_waive.until,
		clearance_waive.reason, new_digest
	FROM @extschema@.clearance_whole_table(relation) AS t
	RETURNING id INTO new_id;
	RETURN new_id;
END;
$$;

COMMENT ON FUNCTION clearance_waive(regclass, text, text, text, text, date, date) IS
'Accepts the finding of a rule at a pointer of the form of one row: the trigger lets it pass until the last as-of date "until" (null: no end), as long as what it rests on does not change: the value at the pointer, the entry of a list that it stands in, the days of its gaps. reason is required; session user and time are recorded. Returns the number of the decision; one for the same finding replaces it. as_of stands in for a date column that is null. Who may: the owner of the extension, and roles that may insert into clearance_waiver (doc/attach.md); the row is read under the caller''s rights. Errors: 22004; 22008 until is infinite; 22023 no such finding, a rule that cannot be waived, or a blank reason; 42501.';

CREATE FUNCTION clearance_unwaive(relation regclass, key text, rule text, pointer text, reason text)
RETURNS int8
LANGUAGE plpgsql VOLATILE PARALLEL RESTRICTED
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	new_id int8;
BEGIN
	PERFORM @extschema@.clearance_required(relation, 'relation'), @extschema@.clearance_required(key, 'key'),
		@extschema@.clearance_required(rule, 'rule'), @extschema@.clearance_required(pointer, 'pointer'),
		@extschema@.clearance_waiver_reason(reason);
	INSERT INTO @extschema@.clearance_waiver (schema_name, table_name, key, rule, pointer, waived, reason)
	SELECT w.schema_name, w.table_name, w.key, w.rule, w.pointer, false, clearance_unwaive.reason
	FROM @extschema@.clearance_waiver_current AS w
	JOIN @extschema@.clearance_whole_table(relation) AS t ON (t.schema_name, t.table_name) = (w.schema_name, w.table_name)
	WHERE w.key = clearance_unwaive.key AND w.rule = clearance_unwaive.rule AND w.pointer = clearance_unwaive.pointer
	RETURNING id INTO new_id;
	IF new_id IS NULL THEN
		RAISE invalid_parameter_value USING MESSAGE = 'there is no such waiver',
			HINT = 'View clearance_waiver_current has the waivers that are not withdrawn.';
	END IF;
	RETURN new_id;
END;
$$;

COMMENT ON FUNCTION clearance_unwaive(regclass, text, text, text, text) IS
'Withdraws a waiver; returns the number of the decision. A row that was submitted with it stays as it is, until it is judged again. key is the text that clearance_waiver_current has. Errors: 22004; 22023 no such waiver, or a blank reason; 42501.';
