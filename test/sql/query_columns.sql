-- A document that a query builds: which changes of a row have it judged again.
-- The row is put in unjudged and its document is incomplete, so that a change
-- that counts is refused.
CREATE SCHEMA query_columns;
SET search_path = query_columns, public;
CREATE TABLE application (id int PRIMARY KEY, other int UNIQUE, form text, medium text, remark text, day date, shout text GENERATED ALWAYS AS (upper(form)) STORED);
INSERT INTO application (id, other, form, medium, day) VALUES (1, 10, '330-60', 'online', '2026-06-15');
CREATE VIEW whole AS SELECT id, to_jsonb(a) AS document FROM application AS a;
CREATE VIEW part AS SELECT id, jsonb_build_object('form', form) AS document FROM application;
CREATE FUNCTION document_of(key int) RETURNS jsonb STABLE LANGUAGE plpgsql AS $$ BEGIN RETURN (SELECT document FROM query_columns.part WHERE id = key); END $$;

CREATE FUNCTION judged(query text, keys text, change text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('CREATE TRIGGER complete AFTER INSERT OR UPDATE ON application FOR EACH ROW
		EXECUTE FUNCTION clearance_require_complete(''query'', %L, %s, ''day'')', query, keys);
	BEGIN
		EXECUTE 'UPDATE application SET ' || change;
		RAISE SQLSTATE 'ZZ000';
	EXCEPTION
		WHEN SQLSTATE 'ZZ000' THEN keys := 'passed over';
		WHEN check_violation THEN keys := 'judged';
	END;
	DROP TRIGGER complete ON application;
	RETURN keys;
END $$;

SELECT what, change, judged(query, keys, change) FROM (VALUES
	(1, 'a column', 'SELECT jsonb_build_object(''form'', form) FROM query_columns.application WHERE id = $1', $$'id'$$),
	(2, 'a view', 'SELECT document FROM query_columns.part WHERE id = $1', $$'id'$$),
	(3, 'the whole row', 'SELECT document FROM query_columns.whole WHERE id = $1', $$'id'$$),
	(4, 'a generated column', 'SELECT jsonb_build_object(''form'', shout) FROM query_columns.application WHERE id = $1', $$'id'$$),
	(5, 'a function that may read anything', 'SELECT query_columns.document_of($1)', $$'id'$$),
	(6, 'none, but two keys', 'SELECT jsonb_build_object(''form'', ''330-60'', ''keys'', $1 + $2)', $$'id', 'other'$$)) AS q (n, what, query, keys),
	unnest('{id = 2, other = 11, form = ''330-23'', medium = ''paper'', remark = ''x'', day = ''2026-06-16'', id = id}'::text[]) WITH ORDINALITY AS c (change, m)
ORDER BY n, m;

SET client_min_messages = warning;
DROP SCHEMA query_columns CASCADE;
