-- clearance_pgtap.sql: pgTAP checks for databases that use clearance
--
-- Not part of the extension: it needs pgTAP.  Run it in a test database, with
-- both on the search_path; the functions go into the schema in front and keep
-- that search_path.  Each returns the lines of a test, as pgTAP's own do.
--
--	form_is_complete(form, as_of, description)
--	form_findings_are(form, as_of, rules, description)
--	submission_refused(query, rules, description)
--	has_complete_trigger(table, column, date_column, description)
--	history_has_no_gap(starts_on, ends_on, period, description)
--	ruling_is(ruling, verdict, rule, description)

-- The rules are given as text: a form may break one at several places, and is
-- then listed once.
CREATE FUNCTION form_findings_are(form jsonb, as_of date, rules text[], description text)
RETURNS SETOF text
LANGUAGE plpgsql SET search_path FROM CURRENT
AS $$
DECLARE
	found text[];
	lines text;
BEGIN
	SELECT coalesce(array_agg(DISTINCT f.rule ORDER BY f.rule), '{}'),
		string_agg(concat_ws(' ', f.severity, f.rule, f.pointer), E'\n' ORDER BY f.rule, f.pointer)
	INTO found, lines
	FROM clearance_form_findings(form, as_of) AS f;

	RETURN NEXT ok(found = ARRAY(SELECT DISTINCT rule FROM unnest(rules) AS rule ORDER BY rule), description);
	IF found <> ARRAY(SELECT DISTINCT rule FROM unnest(rules) AS rule ORDER BY rule) THEN
		RETURN NEXT diag(coalesce(lines, 'no findings'));
	END IF;
END
$$;

COMMENT ON FUNCTION form_findings_are(jsonb, date, text[], text) IS
'pgTAP: the findings of a form on a day are of these rules and no others. Says which there are where they differ; pointers, never values.';

CREATE FUNCTION form_is_complete(form jsonb, as_of date, description text)
RETURNS SETOF text
LANGUAGE plpgsql SET search_path FROM CURRENT
AS $$
DECLARE
	lines text;
BEGIN
	SELECT string_agg(concat_ws(' ', f.rule, f.pointer), E'\n')
	INTO lines
	FROM clearance_form_findings(form, as_of) AS f
	WHERE f.severity = 'blocking';

	RETURN NEXT ok(clearance_form_complete(form, as_of), description);
	IF lines IS NOT NULL THEN
		RETURN NEXT diag(lines);
	END IF;
END
$$;

COMMENT ON FUNCTION form_is_complete(jsonb, date, text) IS
'pgTAP: nothing blocks a form on a day. Says the rules that do and where; never values.';

CREATE FUNCTION submission_refused(query text, rules text[], description text)
RETURNS SETOF text
LANGUAGE plpgsql SET search_path FROM CURRENT
AS $$
DECLARE
	state text;
	relation_schema text;
	relation_name text;
	trigger_name text;
	lines text;
	missing text[];
	accepted boolean := false;
BEGIN
	-- What an accepted statement did is undone by an error of our own.
	BEGIN
		EXECUTE query;
		accepted := true;
		RAISE EXCEPTION 'undo';
	EXCEPTION WHEN OTHERS THEN
		GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, relation_schema = SCHEMA_NAME,
			relation_name = TABLE_NAME, trigger_name = CONSTRAINT_NAME, lines = PG_EXCEPTION_DETAIL;
	END;
	IF accepted THEN
		RETURN NEXT ok(false, description);
		RETURN NEXT diag('the statement was not refused');
		RETURN;
	END IF;
	IF state <> '23514' OR NOT EXISTS (
		SELECT FROM pg_catalog.pg_trigger AS t
		WHERE t.tgname = trigger_name
			AND t.tgrelid = pg_catalog.to_regclass(pg_catalog.format('%I.%I', relation_schema, relation_name))
			AND t.tgfoid = 'clearance_require_complete()'::regprocedure)
	THEN
		RETURN NEXT ok(false, description);
		RETURN NEXT diag('refused with ' || state || ', not by clearance_require_complete()');
		RETURN;
	END IF;
	missing := ARRAY(
		SELECT rule FROM unnest(rules) AS rule
		WHERE NOT EXISTS (
			SELECT FROM string_to_table(lines, E'\n') AS line WHERE split_part(line, ' ', 1) = rule));
	RETURN NEXT ok(missing = '{}', description);
	IF missing <> '{}' THEN
		RETURN NEXT diag('refused, but not for ' || array_to_string(missing, ', '));
	END IF;
END
$$;

COMMENT ON FUNCTION submission_refused(text, text[], text) IS
'pgTAP: a statement is refused by a trigger on clearance_require_complete(), and each of these rules is among its reasons (the error lists the first 50). What the statement did is undone.';

CREATE FUNCTION has_complete_trigger(relation regclass, form_column name, date_column name, description text)
RETURNS SETOF text
LANGUAGE plpgsql SET search_path FROM CURRENT
AS $$
DECLARE
	triggers int;
	events int;
	disabled boolean;
BEGIN
	-- The bits of tgtype are those of the server's TRIGGER_TYPE_INSERT and _UPDATE.
	SELECT count(*), coalesce(bit_or(t.tgtype::int), 0) & (4 | 16), bool_or(t.tgenabled NOT IN ('O', 'A'))
	INTO triggers, events, disabled
	FROM pg_catalog.pg_trigger AS t
	WHERE t.tgrelid = relation AND t.tgfoid = 'clearance_require_complete()'::regprocedure
		AND t.tgargs = convert_to(form_column, getdatabaseencoding()) || '\x00'
			|| coalesce(convert_to(date_column, getdatabaseencoding()) || '\x00', '');

	RETURN NEXT ok(triggers > 0 AND events = (4 | 16) AND NOT disabled, description);
	IF triggers = 0 THEN
		RETURN NEXT diag('no trigger on clearance_require_complete() with these columns');
	ELSIF disabled THEN
		RETURN NEXT diag('a trigger is disabled');
	ELSIF events <> (4 | 16) THEN
		RETURN NEXT diag('INSERT or UPDATE is not covered');
	END IF;
END
$$;

COMMENT ON FUNCTION has_complete_trigger(regclass, name, name, text) IS
'pgTAP: a table has enabled triggers on clearance_require_complete() for INSERT and for UPDATE, with these columns as arguments (date_column null: the form column alone). Which rows count as submitted is for submission_refused() to test.';

CREATE FUNCTION history_has_no_gap(starts_on date[], ends_on date[], period daterange, description text)
RETURNS SETOF text
LANGUAGE plpgsql SET search_path FROM CURRENT
AS $$
DECLARE
	gaps text;
BEGIN
	SELECT string_agg(gap::text, ' ') INTO gaps FROM timeline_gaps(starts_on, ends_on, period) AS gap;
	RETURN NEXT ok(gaps IS NULL, description);
	IF gaps IS NOT NULL THEN
		RETURN NEXT diag('not accounted for: ' || gaps);
	END IF;
END
$$;

COMMENT ON FUNCTION history_has_no_gap(date[], date[], daterange, text) IS
'pgTAP: periods (both ends inclusive, a null end is the present) cover a window. Says the gaps where they do not.';

CREATE FUNCTION ruling_is(ruling clearance_ruling, verdict text, rule text, description text)
RETURNS SETOF text
LANGUAGE plpgsql SET search_path FROM CURRENT
AS $$
BEGIN
	RETURN NEXT ok((ruling.verdict = ruling_is.verdict AND ruling.rule = ruling_is.rule) IS TRUE, description);
	IF (ruling.verdict = ruling_is.verdict AND ruling.rule = ruling_is.rule) IS NOT TRUE THEN
		RETURN NEXT diag(concat_ws(' ', 'is', coalesce(ruling.verdict, 'null'), ruling.rule));
	END IF;
END
$$;

COMMENT ON FUNCTION ruling_is(clearance_ruling, text, text, text) IS
'pgTAP: a ruling (of clearance_exchange, clearance_nato_access and the like) has this verdict by this rule.';
