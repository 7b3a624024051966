-- Triggers on the tables of others: attach, detach, what is attached

CREATE FUNCTION clearance_trigger_arguments(trigger_oid oid)
RETURNS text[]
AS 'MODULE_PATHNAME', 'clearance_trigger_arguments'
LANGUAGE C STABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION clearance_trigger_arguments(oid) IS
'The arguments of a trigger; null when there is no such trigger.';

CREATE FUNCTION clearance_trigger_condition(trigger_oid oid, row_name text)
RETURNS text
AS 'MODULE_PATHNAME', 'clearance_trigger_condition'
LANGUAGE C STABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION clearance_trigger_condition(oid, text) IS
'The WHEN clause of a trigger as an expression over a row of that name, for a row that is inserted: columns of OLD are null. Null without a clause, or when there is no such trigger.';

CREATE FUNCTION clearance_query_with(query text, expressions text[])
RETURNS text
AS 'MODULE_PATHNAME', 'clearance_query_with'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION clearance_query_with(text, text[]) IS
'The text of a query with expressions in the place of its parameters ($1 is the first), without semicolons. Errors: 42P02 a parameter without expression; those of the server''s scanner.';

CREATE FUNCTION clearance_check_trigger(relation regclass, function_name text, trigger_name text, before boolean, arguments text[])
RETURNS void
AS 'MODULE_PATHNAME', 'clearance_check_trigger'
LANGUAGE C STABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION clearance_check_trigger(regclass, text, text, boolean, text[]) IS
'Checks the arguments of a trigger on a table before there is one: nothing, or the error that it would give. Error 42501 unless the caller owns the table. For clearance_attach().';

CREATE FUNCTION clearance_key_columns(relation regclass)
RETURNS text[]
LANGUAGE sql STABLE STRICT PARALLEL SAFE
RETURN (
	SELECT array_agg(a.attname::text ORDER BY k.n)
	FROM pg_catalog.pg_index AS i
	CROSS JOIN unnest(i.indkey::int2[]) WITH ORDINALITY AS k(number, n)
	JOIN pg_catalog.pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = k.number
	WHERE i.indrelid = coalesce(pg_catalog.pg_partition_root(relation), relation) AND i.indisprimary
		AND k.n <= i.indnkeyatts);

COMMENT ON FUNCTION clearance_key_columns(regclass) IS
'The columns of the primary key of a table (for a partition, of the partitioned table at the top); null without one.';

CREATE VIEW clearance_attachment AS
SELECT n.nspname::text AS schema_name, c.relname::text AS table_name, t.tgname::text AS trigger_name,
	CASE p.proname
		WHEN 'clearance_require_complete' THEN 'complete'
		WHEN 'clearance_require_unbroken' THEN 'unbroken'
		ELSE 'protected'
	END AS kind,
	clearance_trigger_arguments(t.oid) AS arguments,
	clearance_trigger_condition(t.oid, 'new') AS condition,
	t.tgenabled <> 'D' AS enabled,
	t.oid AS trigger_oid, c.oid AS table_oid
FROM pg_catalog.pg_trigger AS t
JOIN pg_catalog.pg_proc AS p ON p.oid = t.tgfoid
JOIN pg_catalog.pg_class AS c ON c.oid = t.tgrelid
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE p.proname IN ('clearance_require_complete', 'clearance_require_unbroken', 'clearance_protect_submitted')
	AND p.pronamespace = (SELECT e.extnamespace FROM pg_catalog.pg_extension AS e WHERE e.extname = 'clearance')
	AND t.tgparentid = 0;
GRANT SELECT ON clearance_attachment TO PUBLIC;

COMMENT ON VIEW clearance_attachment IS
'The triggers of this extension on the tables of the database; those that partitions have from their table are not listed.';
COMMENT ON COLUMN clearance_attachment.kind IS 'complete, unbroken or protected, as clearance_attach() has it.';
COMMENT ON COLUMN clearance_attachment.arguments IS 'Arguments of the trigger function.';
COMMENT ON COLUMN clearance_attachment.condition IS 'The WHEN clause; columns of OLD are null.';
COMMENT ON COLUMN clearance_attachment.enabled IS 'False: DISABLE TRIGGER has taken it out of use.';

CREATE FUNCTION clearance_trigger_name(relation regclass, kind text)
RETURNS text
LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	table_name text := (SELECT c.relname FROM pg_class AS c WHERE c.oid = relation);
BEGIN
	WHILE octet_length(table_name || '_' || kind) > 63 LOOP
		table_name := left(table_name, -1);
	END LOOP;
	RETURN table_name || '_' || kind;
END;
$$;

COMMENT ON FUNCTION clearance_trigger_name(regclass, text) IS
'The name that clearance_attach() gives to a trigger: that of the table and the kind, the first cut where both are longer than 63 bytes.';

CREATE FUNCTION clearance_attach(
	relation regclass,
	kind text,
	arguments text[],
	condition text DEFAULT NULL,
	timing text DEFAULT NULL,
	trigger_name text DEFAULT NULL,
	run boolean DEFAULT true)
RETURNS text
LANGUAGE plpgsql VOLATILE PARALLEL UNSAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	kind_wanted CONSTANT text := @extschema@.clearance_required(clearance_attach.kind, 'kind');
	name CONSTANT text := coalesce(clearance_attach.trigger_name, @extschema@.clearance_trigger_name(relation, kind_wanted));
	function_name text;
	old record;
	statement text;
BEGIN
	PERFORM @extschema@.clearance_required(relation, 'relation'), @extschema@.clearance_required(arguments, 'arguments'),
		@extschema@.clearance_required(run, 'run'),
		@extschema@.clearance_one_of(kind_wanted, '{complete}', 'kind'),
		@extschema@.clearance_one_of(timing, '{before,after,deferred}', 'timing');
	function_name := 'clearance_require_complete';
	timing := coalesce(timing, CASE WHEN cardinality(arguments) > 2 THEN 'deferred' ELSE 'before' END);
	PERFORM @extschema@.clearance_check_trigger(relation, function_name, name, timing = 'before', arguments);

	SELECT t.tgconstraint <> 0 AS is_constraint, a.trigger_oid IS NOT NULL AS ours INTO old
	FROM pg_trigger AS t LEFT JOIN @extschema@.clearance_attachment AS a ON a.trigger_oid = t.oid
	WHERE t.tgrelid = relation AND t.tgname = name;
	IF NOT old.ours THEN
		RAISE duplicate_object USING MESSAGE = format('trigger "%s" for relation %s already exists', name, relation),
			HINT = 'It is none of this extension; give another trigger_name.';
	END IF;

	-- A constraint trigger cannot be replaced.
	statement := CASE WHEN old.is_constraint OR (old.ours AND timing = 'deferred')
			THEN format(E'DROP TRIGGER %I ON %s;\n', name, relation) ELSE '' END
		|| CASE WHEN timing = 'deferred' THEN 'CREATE CONSTRAINT TRIGGER' ELSE 'CREATE OR REPLACE TRIGGER' END
		|| format(' %I %s INSERT OR UPDATE ON %s', name, CASE timing WHEN 'before' THEN 'BEFORE' ELSE 'AFTER' END, relation)
		|| CASE WHEN timing = 'deferred' THEN E'\n\tDEFERRABLE INITIALLY DEFERRED' ELSE '' END
		|| E'\n\tFOR EACH ROW' || coalesce(format(' WHEN (%s)', condition), '')
		|| format(E'\n\tEXECUTE FUNCTION %s(%s);', '@extschema@.' || quote_ident(function_name),
			(SELECT string_agg(quote_literal(a.argument), ', ' ORDER BY a.n) FROM unnest(arguments) WITH ORDINALITY AS a(argument, n)));
	IF run THEN
		EXECUTE statement;
	END IF;
	RETURN statement;
END;
$$;
