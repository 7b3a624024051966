-- Audit: every violation in an attached table, for what bypassed its triggers

CREATE FUNCTION clearance_audit_query(relation regclass, as_of date, range text, with_waivers boolean)
RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	key_expression CONSTANT text := @extschema@.clearance_key_expression(relation);
	source record;
	judged text;
	parts text[] := '{}';
BEGIN
	FOR source IN SELECT * FROM @extschema@.clearance_form_sources(relation) LOOP
		-- conditions first; a zero without a type is a constant at once, and only so workers may judge the rows
		judged := format('SELECT %s AS key, %s AS document, %s AS judged_on FROM %s AS clearance_row WHERE (%s) AND (%s) OFFSET ''0''',
			key_expression, source.document, coalesce(source.judged_on, quote_literal(as_of) || '::date'), relation,
			range, coalesce(source.condition, 'true'));
		parts := parts || format(
			'SELECT d.key, ''form'', f.rule, f.pointer, f.message, %s FROM (%s) AS d '
			'CROSS JOIN LATERAL %s AS f %s '
			'WHERE CASE WHEN d.judged_on BETWEEN ''0001-01-01'' AND ''9999-12-31'' THEN NOT %s END AND f.severity = ''blocking''',
			CASE WHEN with_waivers THEN 'w.digest IS NOT NULL' ELSE 'NULL::boolean' END,
			judged, '@extschema@.clearance_form_findings(d.document, d.judged_on)',
			CASE WHEN with_waivers THEN format('LEFT JOIN %s AS w ON (w.schema_name, w.table_name) = (%L, %L) AND w.key = d.key '
				'AND w.rule = f.rule AND w.pointer = f.pointer AND coalesce(w.until >= d.judged_on, true) '
				'AND w.digest = %s(d.document, d.judged_on, f.rule, f.pointer, split_part(w.digest, '':'', 1))',
				'@extschema@.clearance_waiver_current', (@extschema@.clearance_whole_table(relation)).schema_name,
				(@extschema@.clearance_whole_table(relation)).table_name, '@extschema@.clearance_finding_digest') ELSE '' END,
			'@extschema@.clearance_form_complete(d.document, d.judged_on)');
		IF source.judged_on IS NOT NULL THEN
			parts := parts || format(
				'SELECT %s, ''date'', NULL, NULL, %L, NULL::boolean FROM %s AS clearance_row '
				'WHERE (%s) AND (%s) AND (%s BETWEEN ''0001-01-01'' AND ''9999-12-31'') IS NOT TRUE',
				key_expression, 'The date that the form is judged by is null, or not of the years 1 to 9999.', relation,
				range, coalesce(source.condition, 'true'), source.judged_on);
		END IF;
	END LOOP;
	RETURN array_to_string(parts, ' UNION ALL ');
END;
$$;

COMMENT ON FUNCTION clearance_audit_query(regclass, date, text, boolean) IS
'The query by which clearance_audit() judges the rows of a range, a condition over clearance_row.';

CREATE FUNCTION clearance_broken_histories(trigger_oid oid, OUT key text, OUT gaps text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'clearance_broken_histories'
LANGUAGE C STABLE STRICT PARALLEL RESTRICTED ROWS 10
SET search_path = pg_catalog, pg_temp SET datestyle = 'ISO, YMD' SET intervalstyle = postgres;

COMMENT ON FUNCTION clearance_broken_histories(oid) IS
'The histories that a trigger of clearance_require_unbroken would refuse: key of the parent row (null where it has no primary key), and the days that are not covered; null where there is no day that the window is measured from. Reads under the caller''s rights. Errors: 42704 no such trigger; those of the trigger''s arguments; 22007 a date that is none. For clearance_audit().';

CREATE FUNCTION clearance_audit(
	relation regclass,
	start_after text DEFAULT NULL,
	max_rows int8 DEFAULT NULL,
	notice_every int8 DEFAULT NULL,
	as_of date DEFAULT CURRENT_DATE,
	OUT key text, OUT kind text, OUT rule text, OUT pointer text, OUT message text, OUT waived boolean)
RETURNS SETOF record
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED ROWS 100
SET search_path = pg_catalog, pg_temp SET datestyle = 'ISO, YMD' SET intervalstyle = postgres
AS $$
DECLARE
	with_waivers CONSTANT boolean := has_table_privilege('@extschema@.clearance_waiver_current', 'SELECT');
	has_key CONSTANT boolean := @extschema@.clearance_key_columns(relation) IS NOT NULL;
	batch CONSTANT int8 := least(max_rows, notice_every);
	last_key text := start_after;
	next_key text;
	batch_rows int8;
	all_rows int8 := 0;
	range text;
	history oid;
BEGIN
	PERFORM @extschema@.clearance_required(relation, 'relation'), @extschema@.clearance_required(as_of, 'as_of');
	IF least(max_rows, notice_every) < 1 THEN
		RAISE invalid_parameter_value USING MESSAGE = 'parameters "max_rows" and "notice_every" must be positive';
	END IF;
	IF NOT EXISTS (SELECT FROM @extschema@.clearance_attachment AS a WHERE a.table_oid = relation
			OR a.table_oid IN (SELECT t.relid FROM pg_partition_ancestors(relation) AS t)) THEN
		RAISE invalid_parameter_value USING MESSAGE = format('relation %s has no trigger of this extension', relation),
			HINT = 'See clearance_attach().';
	END IF;
	IF NOT has_key AND (start_after IS NOT NULL OR batch IS NOT NULL) THEN
		RAISE invalid_parameter_value USING MESSAGE = format('relation %s has no primary key', relation),
			HINT = 'Parts of a table are told apart by its primary key.';
	END IF;

	IF row_security_active(relation) THEN
		RETURN QUERY SELECT NULL::text, 'row_security', NULL::text, NULL::text,
			'Row-level security may hide rows of the table from the current role.', NULL::boolean;
	END IF;
	RETURN QUERY
		SELECT NULL::text, 'disabled', NULL::text, NULL::text, format('Trigger %I of table %s is disabled.', t.tgname, t.tgrelid::regclass), NULL::boolean
		FROM pg_trigger AS t
		WHERE t.tgenabled NOT IN ('O', 'A')
			AND (t.tgrelid = relation OR t.tgrelid IN (SELECT p.relid FROM pg_partition_tree(relation) AS p))
			AND t.tgfoid IN (SELECT o.tgfoid FROM @extschema@.clearance_attachment AS a JOIN pg_trigger AS o ON o.oid = a.trigger_oid)
		ORDER BY t.tgrelid::regclass::text COLLATE "C", t.tgname COLLATE "C";

	FOREACH history IN ARRAY ARRAY(
		SELECT a.trigger_oid FROM @extschema@.clearance_attachment AS a
		WHERE a.kind = 'unbroken' AND a.for_each_row AND start_after IS NULL
			AND (a.table_oid = relation OR a.table_oid IN (SELECT t.relid FROM pg_partition_ancestors(relation) AS t)))
	LOOP
		RETURN QUERY
			SELECT b.key, CASE WHEN b.gaps IS NULL THEN 'date' ELSE 'history' END, NULL::text, NULL::text,
				coalesce(b.gaps, 'The date that the history is judged by is null, or gives no window.'), NULL::boolean
			FROM @extschema@.clearance_broken_histories(history) AS b;
	END LOOP;

	WHILE EXISTS (SELECT FROM @extschema@.clearance_form_sources(relation)) LOOP
		range := CASE WHEN last_key IS NULL THEN 'true' ELSE @extschema@.clearance_key_condition(relation, '>', '$1') END;
		IF batch IS NOT NULL THEN
			EXECUTE format('SELECT b.n, b.key FROM (SELECT row_number() OVER (ORDER BY %1$s) AS n, %2$s AS key FROM %3$s AS clearance_row '
					'WHERE %4$s ORDER BY %1$s LIMIT $2) AS b ORDER BY b.n DESC LIMIT 1',
					(SELECT string_agg(format('clearance_row.%I', c.name), ', ' ORDER BY c.n)
						FROM unnest(@extschema@.clearance_key_columns(relation)) WITH ORDINALITY AS c(name, n)),
					@extschema@.clearance_key_expression(relation), relation, range)
				INTO batch_rows, next_key USING last_key, least(batch, max_rows - all_rows);
			EXIT WHEN batch_rows IS NULL;
			range := range || ' AND ' || @extschema@.clearance_key_condition(relation, '<=', '$2');
		END IF;
		RETURN QUERY EXECUTE @extschema@.clearance_audit_query(relation, as_of, range, with_waivers) USING last_key, next_key;
		EXIT WHEN batch IS NULL;

		last_key := next_key;
		all_rows := all_rows + batch_rows;
		IF notice_every IS NOT NULL THEN
			RAISE NOTICE '%: % rows audited', relation, all_rows;
		END IF;
		EXIT WHEN batch_rows < batch OR all_rows >= max_rows;
	END LOOP;

	-- Where to start next time; nothing when this was the end.
	IF max_rows IS NOT NULL AND all_rows >= max_rows THEN
		RETURN QUERY SELECT last_key, 'progress', NULL::text, NULL::text, format('%s rows audited; there may be more after this key.', all_rows), NULL::boolean;
	END IF;
END;
$$;

COMMENT ON FUNCTION clearance_audit(regclass, text, int8, int8, date) IS
'Every violation in a table that the triggers of this extension are attached to, whatever way it came in: the triggers themselves say what is looked for. kind: form (a blocking finding; waived says whether an officer accepted it, null where the caller must not see that), history (the key is that of the parent row; histories are read as a whole, when there is no start_after), date (there is no day to judge a form or history by), row_security (rows may be hidden from the caller), disabled (a trigger is out of use), progress (max_rows are done, and the last key). A table can be audited in parts: rows with keys after start_after, at most max_rows. notice_every raises a notice after that many rows. as_of stands in for the current date where a trigger names no date column. Reads under the caller''s rights in one snapshot; memory does not grow with the table. Errors: 22004; 22023 nothing attached, no primary key.';
