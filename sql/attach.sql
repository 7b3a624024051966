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
	t.tgenabled IN ('O', 'A') AS enabled,
	(t.tgtype & 1) <> 0 AS for_each_row,
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
COMMENT ON COLUMN clearance_attachment.schema_name IS 'Schema of the table.';
COMMENT ON COLUMN clearance_attachment.table_name IS 'The table.';
COMMENT ON COLUMN clearance_attachment.trigger_name IS 'Name of the trigger.';
COMMENT ON COLUMN clearance_attachment.kind IS 'complete, unbroken or protected, as clearance_attach() has it.';
COMMENT ON COLUMN clearance_attachment.arguments IS 'Arguments of the trigger function.';
COMMENT ON COLUMN clearance_attachment.condition IS 'The WHEN clause; columns of OLD are null.';
COMMENT ON COLUMN clearance_attachment.enabled IS 'False: ALTER TABLE has disabled it, or lets it fire for replication only.';
COMMENT ON COLUMN clearance_attachment.for_each_row IS 'False: for TRUNCATE.';
COMMENT ON COLUMN clearance_attachment.trigger_oid IS 'The trigger in pg_trigger.';
COMMENT ON COLUMN clearance_attachment.table_oid IS 'The table in pg_class.';

CREATE FUNCTION clearance_trigger_name(relation regclass, suffix text)
RETURNS text
LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	table_name text := (SELECT c.relname FROM pg_class AS c WHERE c.oid = relation);
BEGIN
	WHILE octet_length(table_name || '_' || suffix) > 63 AND table_name <> '' LOOP
		table_name := left(table_name, -1);
	END LOOP;
	RETURN table_name || '_' || suffix;
END;
$$;

COMMENT ON FUNCTION clearance_trigger_name(regclass, text) IS
'The name that clearance_attach() gives to a trigger: that of the table and the suffix, the first cut, to nothing if need be, where both are longer than 63 bytes.';

CREATE FUNCTION clearance_create_trigger(
	relation regclass, trigger_name text, timing text, events text, condition text, function_name text, arguments text[])
RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	deferred CONSTANT boolean := timing = 'deferred';
	is_constraint boolean;
	is_ours boolean;
BEGIN
	SELECT t.tgconstraint <> 0, a.trigger_oid IS NOT NULL INTO is_constraint, is_ours
	FROM pg_trigger AS t
	LEFT JOIN @extschema@.clearance_attachment AS a ON a.trigger_oid = t.oid
	WHERE t.tgrelid = relation AND t.tgname = clearance_create_trigger.trigger_name;
	IF NOT is_ours THEN
		RAISE duplicate_object USING
			MESSAGE = format('trigger "%s" for relation %s already exists', trigger_name, relation),
			HINT = 'It calls another function; choose another trigger_name.';
	END IF;

	-- A constraint trigger cannot be replaced, nor replace one.
	RETURN CASE WHEN is_constraint OR (is_ours AND deferred)
			THEN format(E'DROP TRIGGER %I ON %s;\n', trigger_name, relation) ELSE '' END
		|| CASE WHEN deferred THEN 'CREATE CONSTRAINT TRIGGER' ELSE 'CREATE OR REPLACE TRIGGER' END
		|| format(' %I %s %s ON %s', trigger_name, CASE timing WHEN 'before' THEN 'BEFORE' ELSE 'AFTER' END, events, relation)
		|| CASE WHEN deferred THEN E'\n\tDEFERRABLE INITIALLY DEFERRED' ELSE '' END
		|| CASE events WHEN 'TRUNCATE' THEN E'\n\tFOR EACH STATEMENT' ELSE E'\n\tFOR EACH ROW' END
		|| coalesce(' WHEN (' || condition || ')', '')
		|| format(E'\n\tEXECUTE FUNCTION %s.%s(%s);\n', quote_ident((
				SELECT n.nspname FROM pg_extension AS e JOIN pg_namespace AS n ON n.oid = e.extnamespace WHERE e.extname = 'clearance')),
			function_name,
			(SELECT string_agg(quote_literal(u.argument), ', ' ORDER BY u.n) FROM unnest(arguments) WITH ORDINALITY AS u(argument, n)));
END;
$$;

COMMENT ON FUNCTION clearance_create_trigger(regclass, text, text, text, text, text, text[]) IS
'The statement that creates a trigger, in the place of an earlier one of ours. Error 42710 where a trigger of that name calls another function. For clearance_attach().';

CREATE FUNCTION clearance_attach(
	relation regclass,
	kind text,
	arguments text[],
	condition text DEFAULT NULL,
	timing text DEFAULT NULL,
	trigger_name text DEFAULT NULL,
	run boolean DEFAULT true)
RETURNS text
LANGUAGE plpgsql VOLATILE PARALLEL RESTRICTED
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	of_parent CONSTANT boolean := EXISTS (SELECT FROM unnest(arguments) AS a(argument) WHERE kind = 'unbroken' AND a.argument LIKE 'history=%');
	name text;
	function_name text;
	part regclass;
	statement text;
BEGIN
	PERFORM @extschema@.clearance_required(relation, 'relation'), @extschema@.clearance_required(kind, 'kind'),
		@extschema@.clearance_required(arguments, 'arguments'), @extschema@.clearance_required(run, 'run'),
		@extschema@.clearance_one_of(kind, '{complete,unbroken,protected}', 'kind'),
		@extschema@.clearance_one_of(timing, CASE kind WHEN 'complete' THEN '{before,after,deferred}'::text[]
			WHEN 'unbroken' THEN '{after,deferred}' ELSE '{before}' END, 'timing');
	name := coalesce(trigger_name, @extschema@.clearance_trigger_name(relation, kind));
	function_name := CASE kind WHEN 'complete' THEN 'clearance_require_complete'
		WHEN 'unbroken' THEN 'clearance_require_unbroken' ELSE 'clearance_protect_submitted' END;
	timing := coalesce(timing, CASE WHEN kind = 'protected' OR (kind = 'complete' AND cardinality(arguments) <= 2)
		THEN 'before' ELSE 'deferred' END);
	PERFORM @extschema@.clearance_check_trigger(relation, function_name, name, timing = 'before', arguments);

	statement := @extschema@.clearance_create_trigger(relation, name, timing,
		CASE WHEN kind = 'complete' OR of_parent THEN 'INSERT OR UPDATE' ELSE 'INSERT OR UPDATE OR DELETE' END,
		condition, function_name, arguments);
	-- Partitions do not have the statement triggers of their table.
	IF kind <> 'complete' AND NOT of_parent THEN
		FOR part IN SELECT relation UNION ALL SELECT p.relid FROM pg_partition_tree(relation) AS p WHERE p.relid <> relation LOOP
			statement := statement || @extschema@.clearance_create_trigger(part,
				CASE WHEN trigger_name IS NULL THEN @extschema@.clearance_trigger_name(part, kind || '_truncate')
					ELSE trigger_name || '_truncate' END,
				CASE kind WHEN 'protected' THEN 'before' ELSE 'after' END, 'TRUNCATE', NULL, function_name, arguments);
		END LOOP;
	END IF;
	IF run THEN
		EXECUTE statement;
	END IF;
	RETURN statement;
END;
$$;

COMMENT ON FUNCTION clearance_attach(regclass, text, text[], text, text, text, boolean) IS
'Checks every name and type, and puts a trigger on a table; returns the statements. kind: complete (clearance_require_complete), unbroken (clearance_require_unbroken) or protected (clearance_protect_submitted). arguments: those of the trigger function. condition: the WHEN clause. timing: before, after or deferred (checked at commit); by default before, but deferred for a form that a query builds and for histories. trigger_name: by default that of the table with _ and the kind; the triggers for TRUNCATE, which histories and parts have too, one for each partition, add _truncate. run = false shows the statements only. A trigger of ours of that name is replaced. Names in the condition resolve in pg_catalog. Errors: 22004, 22023 wrong argument; 42703, 42804 wrong column or query; 42501 not the owner of the table, or others may create triggers on it; 42710 the name is taken.';

CREATE FUNCTION clearance_detach(relation regclass, kind text DEFAULT NULL, trigger_name text DEFAULT NULL, run boolean DEFAULT true)
RETURNS text
LANGUAGE plpgsql VOLATILE PARALLEL RESTRICTED
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	statement text;
BEGIN
	PERFORM @extschema@.clearance_required(relation, 'relation'), @extschema@.clearance_required(run, 'run'),
		@extschema@.clearance_one_of(kind, '{complete,unbroken,protected}', 'kind');
	SELECT coalesce(string_agg(format(E'DROP TRIGGER %I ON %s;\n', a.trigger_name, a.table_oid::regclass), ''
		ORDER BY a.table_name COLLATE "C", a.trigger_name COLLATE "C"), '')
	INTO statement
	FROM @extschema@.clearance_attachment AS a
	WHERE (a.table_oid = relation OR (NOT a.for_each_row AND a.table_oid IN (SELECT p.relid FROM pg_partition_tree(relation) AS p)))
		AND (clearance_detach.kind IS NULL OR a.kind = clearance_detach.kind)
		AND (clearance_detach.trigger_name IS NULL OR a.trigger_name IN (clearance_detach.trigger_name, clearance_detach.trigger_name || '_truncate'));
	IF run AND statement <> '' THEN
		EXECUTE statement;
	END IF;
	RETURN statement;
END;
$$;

COMMENT ON FUNCTION clearance_detach(regclass, text, text, boolean) IS
'Takes the triggers of this extension off a table, of one kind or name or all of them; returns the statements, empty where there is nothing to take off. run = false shows them only. Errors: 22004, 22023 wrong argument; 42501 not the owner.';
