-- Documents for the comparison of clearance_form_schema with the engine, as
-- JSON lines {"base", "path", "value", "finding"}.  The document is the base
-- with the value at the path ("value" missing: taken away); "finding" is true
-- when the engine reports a finding of form.  Runs after form_00_setup.sql,
-- for the form that the variable form names.
SET client_min_messages = warning;

-- Every path of a document, that of the document itself not.
CREATE FUNCTION pg_temp.paths(document jsonb) RETURNS SETOF text[]
LANGUAGE sql AS $$
	WITH RECURSIVE walk(path, value) AS (
		SELECT '{}'::text[], document
		UNION ALL
		SELECT walk.path || step.name, step.value
		FROM walk, LATERAL (
			SELECT key, value FROM jsonb_each(CASE jsonb_typeof(walk.value) WHEN 'object' THEN walk.value END)
			UNION ALL
			SELECT (ordinality - 1)::text, value
			FROM jsonb_array_elements(CASE jsonb_typeof(walk.value) WHEN 'array' THEN walk.value END) WITH ORDINALITY
		) AS step(name, value)
	)
	SELECT path FROM walk WHERE path <> '{}'
$$;

-- A document with nothing but a value at a path.
CREATE FUNCTION pg_temp.nested(path text[], value jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
BEGIN
	FOR i IN REVERSE cardinality(path) .. 1 LOOP
		value := CASE WHEN path[i] ~ '^[0-9]+$' THEN jsonb_build_array(value)
		              ELSE jsonb_build_object(path[i], value) END;
	END LOOP;
	RETURN value;
END $$;

-- Does the engine report a wrong type, a bad date, a word outside its list, or
-- that something is missing which every document must have?  A document that
-- does not say which form it is counts as form 330-60.
CREATE FUNCTION pg_temp.has_finding_of_form(document jsonb) RETURNS boolean
LANGUAGE sql AS $$
	SELECT EXISTS (
		SELECT FROM clearance_form_findings(document, '2026-06-15')
		WHERE rule IN ('Z-15', 'Z-16', 'Z-21')
		   OR (rule ~ '-Z0[123]$' AND pointer NOT LIKE '/companion/%')
		   OR (rule, pointer) IN (('Z-24', '/medium'), ('Z-25', '/form'), ('A-01', '/administrative/request'), ('23-A01', '/administrative/request')))
$$;

-- Values of every JSON type; what is blank and what only looks like it.
CREATE TEMP TABLE simple_value AS
SELECT value::jsonb FROM unnest(ARRAY[
	'null', '""', '" "', '" \t\n\u000b\f\r"', '"\u00a0"', '" x"', '"x"', '"0"', '"2019"', '"2019-05-14"', '"2019-02-30"', '"present"',
	'true', 'false', '0', '-1', '12', '12.5', '12.0', '1e30',
	'[]', '[null]', '[""]', '["x"]', '[12]', '[true]', '[{}]', '[[]]', '[{"x": 1}]',
	'{}', '{"x": 1}', '{"none": true}', '{"none": null}', '{"none": " "}', '{"none": 1}', '{"none": "x"}', '{"none": []}']) AS value;

-- Dates and what is none.
CREATE TEMP TABLE date_value AS
SELECT to_jsonb(text) AS value FROM unnest(ARRAY[
	'2019~', '2019-05', '2019-05~', '2019-05-14~', '2020-02-29', '2020-02-29~', '2000-02-29', '0400-02-29', '0004-02-29', '0001', '9999-12-31',
	'2019-02-29', '1900-02-29', '0100-02-29', '0000-02-29', '2019-13', '2019-00', '2019-04-31', '2019-05-32', '2019-05-00', '0000', '0000-01', '10000',
	'~', '~2019', '2019~~', '2019-', '2019-5', '2019-05-1', '2019-05-014', '19-05-14', '201905', '20190514', '2019/05/14', '14/05/2019',
	' 2019', '2019 ', E'2019\n', E'2019-05-14\n', '2019-05-14T00:00', '+2019', '-2019', '2019?', '20I9', U&'\FF12\FF10\FF11\FF19', U&'\0662\0660\0661\0669',
	'today', 'Present', 'PRESENT', 'present~', ' present', U&'2019\201305']) AS text;

-- Words of every list, and words that are none.
CREATE TEMP TABLE word_value AS
SELECT DISTINCT word AS value
FROM jsonb_path_query(clearance_form_schema(:'form'), 'strict $.**.enum[*]') AS word
UNION SELECT '"NEW"' UNION SELECT '"secret"' UNION SELECT '"Top Secret"' UNION SELECT '"hand "' UNION SELECT '"TOP SECRET SIGINT"';

-- The bases: every sample, and a document that has only what it must have.
CREATE TEMP TABLE base AS
SELECT name, document FROM form_sample WHERE document ->> 'form' = :'form'
UNION ALL
SELECT 'least on ' || medium,
       jsonb_build_object('form', :'form', 'medium', medium, 'administrative', '{"request": "new"}'::jsonb)
FROM unnest('{online,paper}'::text[]) AS medium
WHERE :'form' LIKE '330-%'
UNION ALL
SELECT 'least', jsonb_build_object('form', :'form')
WHERE :'form' NOT LIKE '330-%';

-- Every member of the form: what a template shows, and what it cannot.
CREATE TEMP TABLE member AS
SELECT path
FROM pg_temp.paths(clearance_form_template(:'form', CASE WHEN :'form' LIKE '330-%' THEN 'new' END,
                                           CASE WHEN :'form' LIKE '330-%' THEN 'TOP SECRET'::clearance_level END)) AS path
UNION SELECT '{marital,partner,siblings,none}' WHERE :'form' = '330-60';

\pset tuples_only on
\pset format unaligned

-- The bases as they are.
SELECT jsonb_build_object('base', name, 'path', '[]'::jsonb, 'value', document,
                          'finding', pg_temp.has_finding_of_form(document))
FROM base;

-- Every member of every sample, with a value of each type.
SELECT CASE WHEN value IS NULL THEN changed.line ELSE changed.line || jsonb_build_object('value', value) END
FROM base
CROSS JOIN LATERAL pg_temp.paths(document) AS path
CROSS JOIN (SELECT * FROM simple_value
            WHERE value IN ('null', '" "', '"x"', '"2019-02-30"', 'true', '12', '12.5', '[12]', '{"none": 1}')
            UNION ALL SELECT NULL) AS v
CROSS JOIN LATERAL (
	SELECT jsonb_build_object('base', name, 'path', to_jsonb(path), 'finding', pg_temp.has_finding_of_form(
		CASE WHEN value IS NULL THEN document #- path ELSE jsonb_set(document, path, value) END)) AS line) AS changed;

-- Every member of the form, with every value: in the least document.  Words of
-- its lists may name another form, by which the document would be judged.
SELECT jsonb_build_object('base', base.name, 'path', to_jsonb(path), 'value', value, 'finding', pg_temp.has_finding_of_form(
		base.document || CASE
			WHEN path[1] = 'administrative' AND cardinality(path) > 1
			THEN jsonb_build_object('administrative', (base.document -> 'administrative') || (n.document -> 'administrative'))
			ELSE n.document END))
FROM base
CROSS JOIN member
CROSS JOIN (SELECT * FROM simple_value UNION SELECT * FROM date_value UNION SELECT * FROM word_value) AS v
CROSS JOIN LATERAL pg_temp.nested(path, value) AS n(document)
WHERE (base.name IN ('least', 'least on online') OR (base.name = 'least on paper' AND path[1] = 'certification'))
  AND (path <> '{form}' OR (value #>> '{}' <> :'form' AND value #>> '{}' IN (SELECT form FROM clearance_rules)) IS NOT TRUE);

-- The whole calendar: each 29 February, and each day of months and of none in
-- ordinary years, leap years and those of the century.
SELECT jsonb_build_object('base', 'least on paper', 'path', to_jsonb(path), 'value', text, 'finding',
	pg_temp.has_finding_of_form(base.document || pg_temp.nested(path, to_jsonb(text))))
FROM base
CROSS JOIN (VALUES ('330-60', '{certification,signed_on}'::text[]), ('330-60', '{travel,entries,0,to}'), ('330-23', '{consent,signed_on}'), ('330-23', '{residences,entries,0,to}')) AS p(form, path)
CROSS JOIN (
	SELECT lpad(year::text, 4, '0') || '-02-29' FROM generate_series(0, 9999, CASE WHEN :whole THEN 1 ELSE 3 END) AS year
	UNION
	SELECT year || '-' || lpad(month::text, 2, '0') || '-' || lpad(day::text, 2, '0')
	FROM unnest('{1900,2000,2019,2024,2100}'::int[]) AS year, generate_series(0, 13) AS month, generate_series(0, 32) AS day
) AS d(text)
WHERE name = 'least on paper' AND p.form = :'form';
