-- What the tables of a form say to others: JSON Schema and blank document.
-- That the schema and the engine agree is shown with a validator of others,
-- by test/schema/run.
CREATE TEMP TABLE schema AS
SELECT clearance_form_schema('330-60') AS schema;

-- Draft, title, and what every document must have.
SELECT schema ->> '$schema' AS draft, schema ->> 'title' AS title,
       schema -> 'required' AS required, schema #> '{$defs,administrative,required}' AS administrative
FROM schema;
-- The three members that must be there have no blank answer.
SELECT schema #> '{properties,form}' AS form, schema #> '{properties,medium}' AS medium, schema #> '{properties,administrative}' AS administrative
FROM schema;
-- A member that may be blank, a date, the end of a period, a year, words.
SELECT d.key, d.value #> p.path AS member
FROM schema, jsonb_each(schema -> '$defs') AS d
JOIN (VALUES ('address', '{properties,city}'::text[]), ('relative', '{properties,birth_date}'), ('residence', '{properties,to}'),
             ('screening_entry', '{properties,year}'), ('trip', '{properties,purpose}'), ('partner', '{properties,siblings}'),
             ('biographical', '{properties,given_names}'), ('companion', '{properties,administrative}')) AS p(shape, path) ON p.shape = d.key
ORDER BY 1;
-- Words that a rule of their own judges are any text to the schema: the rule says what is wrong.
SELECT d.key AS shape, m.key AS member
FROM schema, jsonb_each(schema -> '$defs') AS d, jsonb_each(d.value -> 'properties') AS m
WHERE (d.key, m.key) IN (('administrative', 'level'), ('administrative', 'supplemental_reason'), ('marital', 'status'), ('relative', 'relationship'),
                         ('citizenship_document', 'kind'), ('completed_by', 'role'), ('employment_location', 'confirmed_by'),
                         ('character_reference', 'relation'), ('service', 'branch'), ('detail', 'section'))
  AND m.value #> '{anyOf,0}' = '{"type": "string"}'
ORDER BY 1, 2;
-- The signature is judged by its words where P-01 does not judge it.
SELECT jsonb_pretty(schema -> 'allOf') FROM schema;
-- Every reference leads somewhere, and every definition is referred to.
WITH reference AS (
	SELECT DISTINCT value #>> '{}' AS name FROM schema, jsonb_path_query(schema, 'strict $.**."$ref"') AS value
), definition AS (
	SELECT '#/$defs/' || key AS name FROM schema, jsonb_object_keys(schema -> '$defs') AS key
)
SELECT reference.name AS nowhere, definition.name AS unused
FROM reference FULL JOIN definition USING (name)
WHERE reference.name IS NULL OR definition.name IS NULL;
-- Nothing refuses members that the form does not have.
SELECT jsonb_path_exists(schema, 'strict $.** ? (exists (@.additionalProperties) || exists (@.unevaluatedProperties))') AS closed FROM schema;
-- A list has as many elements as the engine reads.
SELECT jsonb_path_query_array(schema, 'strict $.**.maxItems') @> '[1000]' AS limited,
       jsonb_path_exists(schema, 'strict $.**.maxItems ? (@ != 1000)') AS otherwise FROM schema;

-- ---------- blank document ----------

CREATE TEMP TABLE template AS
SELECT request, level, clearance_form_template('330-60', request, level::clearance_level) AS document
FROM unnest('{new,update,upgrade,supplemental,NULL}'::text[]) AS request,
     unnest('{CONFIDENTIAL,SECRET,ENHANCED SECRET,TOP SECRET,ENHANCED TOP SECRET,TOP SECRET SIGINT,NATO RESTRICTED,NATO CONFIDENTIAL,NATO SECRET,COSMIC TOP SECRET,RELIABILITY,NULL}'::text[]) AS level;
-- Which sections a request and a level ask for: a row for each answer.
SELECT array_agg(DISTINCT request ORDER BY request) AS requests, array_agg(DISTINCT level ORDER BY level) AS levels, sections
FROM template, LATERAL (SELECT string_agg(key, ' ' ORDER BY key) AS sections FROM jsonb_object_keys(document) AS key) AS s
GROUP BY sections ORDER BY sections;
-- Where the level stands: a level without a box of its own goes under Other.
SELECT level, document #>> '{administrative,level}' AS box, document #>> '{administrative,other_level}' AS other
FROM template WHERE request = 'new' ORDER BY level;
-- Nothing else is answered.
CREATE FUNCTION pg_temp.leaves(document jsonb) RETURNS TABLE (path text, value jsonb)
LANGUAGE sql AS $$
	WITH RECURSIVE walk(path, value) AS (
		SELECT '', document
		UNION ALL
		SELECT walk.path || '/' || step.name, step.value
		FROM walk, LATERAL (
			SELECT key, value FROM jsonb_each(CASE jsonb_typeof(walk.value) WHEN 'object' THEN walk.value END)
			UNION ALL
			SELECT '*', value FROM jsonb_array_elements(CASE jsonb_typeof(walk.value) WHEN 'array' THEN walk.value END)
		) AS step(name, value)
	)
	SELECT path, value FROM walk WHERE jsonb_typeof(value) NOT IN ('object', 'array')
$$;
SELECT leaf.path, count(*), count(DISTINCT leaf.value) AS texts
FROM template, pg_temp.leaves(document) AS leaf WHERE leaf.value <> 'null' GROUP BY 1 ORDER BY 1;
-- The whole template has exactly the members of the schema, at every depth.
WITH RECURSIVE walk(path, node) AS (
	SELECT '', schema FROM schema
	UNION ALL
	SELECT walk.path || step.name, step.node
	FROM walk, schema, LATERAL (
		SELECT '/' || key, value FROM jsonb_each(walk.node -> 'properties') WHERE key <> 'none' OR walk.path <> '/marital/partner/siblings'
		UNION ALL SELECT '/*', walk.node -> 'items' WHERE walk.node ? 'items'
		UNION ALL SELECT '', value FROM jsonb_array_elements(walk.node -> 'anyOf')
		UNION ALL SELECT '', schema #> ARRAY['$defs', substr(walk.node ->> '$ref', 9)] WHERE walk.node ? '$ref'
	) AS step(name, node)
), member AS (
	SELECT DISTINCT path FROM walk
	WHERE NOT walk.node ?| '{anyOf,$ref,properties,items}'
	  AND path NOT IN (SELECT path FROM walk AS w WHERE w.node ?| '{properties,items}')
), shown AS (
	SELECT DISTINCT leaf.path FROM template, pg_temp.leaves(document) AS leaf
	WHERE request = 'new' AND level = 'TOP SECRET'
)
SELECT count(*) AS members, count(*) FILTER (WHERE member.path IS NULL) AS only_template, count(*) FILTER (WHERE shown.path IS NULL) AS only_schema
FROM member FULL JOIN shown USING (path);
-- A blank document is well formed: what it lacks is said by rules that ask for answers.
SELECT DISTINCT f.rule FROM template, clearance_form_findings(document, '2026-06-15') AS f WHERE f.rule IN ('Z-15', 'Z-16', 'Z-21', 'Z-25');
-- There is a place in it for every answer of every sample in the sections that
-- are asked for, but for "none" instead of the list of a partner's brothers and
-- sisters, and for a whole form 330-23, which has a template of its own.
CREATE TEMP TABLE place AS
SELECT request, level, path FROM template, pg_temp.leaves(document);
ANALYZE place;
SELECT s.name, leaf.path
FROM form_sample s
JOIN template t ON t.request = s.document #>> '{administrative,request}'
	AND t.level::clearance_level = coalesce(nullif(s.document #>> '{administrative,level}', 'OTHER'), s.document #>> '{administrative,other_level}')::clearance_level
CROSS JOIN pg_temp.leaves(s.document) AS leaf
LEFT JOIN place ON (place.request, place.level, place.path) = (t.request, t.level, leaf.path)
WHERE s.document ->> 'form' = '330-60' AND place.path IS NULL
  AND t.document ? split_part(leaf.path, '/', 2) AND leaf.path <> '/marital/partner/siblings/none'
  AND NOT (split_part(leaf.path, '/', 2) = 'companion' AND s.document #> '{companion,administrative}' IS NOT NULL)
ORDER BY 1, 2;
SELECT count(*) AS samples_without_template FROM form_sample s
WHERE s.document ->> 'form' = '330-60' AND NOT EXISTS (
	SELECT FROM template t WHERE t.request = s.document #>> '{administrative,request}'
	AND t.level::clearance_level = coalesce(nullif(s.document #>> '{administrative,level}', 'OTHER'), s.document #>> '{administrative,other_level}')::clearance_level);

-- ---------- the catalogue ----------

SELECT severity, count(*) FROM clearance_rules WHERE form = '330-60' GROUP BY severity ORDER BY severity;
-- Codes are unique; every rule says in both languages what to do, and what it rests on or that it was added.
SELECT code FROM clearance_rules GROUP BY code HAVING count(*) > 1;
SELECT code FROM clearance_rules
WHERE num_nulls(severity, applies, requirement, message_en, message_fr) > 0
   OR (form IS NULL) <> (severity = 'ruling') OR (form IS NULL) <> (section IS NULL)
   OR (source IS NULL AND code !~ '-Z0[1-5]$')
   OR (severity IN ('blocking', 'advisory') AND pointers IS NULL)
   OR (lines IS NULL AND note IS NULL)
   OR message_en = message_fr
   OR code !~ CASE form WHEN '330-23' THEN '^23-' || section || '[0-9]' WHEN '330-60' THEN '^' || section || '-'
              ELSE '^[A-Z][A-Z1-3]{2}-(Z?[0-9]{2})[a-z]?$' END
ORDER BY code;
-- Lines of the source are numbers and ranges, ascending.
SELECT code, lines FROM clearance_rules WHERE form = '330-60' AND lines !~ '^[0-9]+(-[0-9]+)?(,[0-9]+(-[0-9]+)?)*$';
-- A French message is French typography: a space before a colon, no straight double quotes.
SELECT code, message_fr FROM clearance_rules WHERE message_fr ~ '[^ \u00a0]:( |$)' OR message_fr ~ '"';

-- ---------- bad input ----------

CREATE FUNCTION pg_temp.sqlstate_of(statement text) RETURNS text
LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE statement;
	RETURN '00000';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;
SELECT call, pg_temp.sqlstate_of('SELECT ' || call) FROM (VALUES
	($$clearance_form_schema('330-60')$$),
	($$clearance_form_schema('330-61')$$),
	($$clearance_form_schema('')$$),
	($$clearance_form_schema(repeat('x', 100000))$$),
	($$clearance_form_schema(NULL)$$),
	($$clearance_form_template('330-60', 'new', 'SECRET')$$),
	($$clearance_form_template(NULL, 'new', 'SECRET')$$),
	($$clearance_form_template('330-61', 'new', 'SECRET')$$),
	($$clearance_form_template('330-60', 'transfer', 'SECRET')$$),
	($$clearance_form_template('330-60', 'reactivation', 'SECRET')$$),
	($$clearance_form_template('330-60', 'NEW', 'SECRET')$$),
	($$clearance_form_template('330-60', 'n"ew\', 'SECRET')$$),
	($$clearance_form_template('330-60', '', 'SECRET')$$),
	($$clearance_form_template('330-60', NULL, 'SECRET')$$),
	($$clearance_form_template('330-60', 'new', NULL)$$),
	($$clearance_form_template('330-60', 'new', 'VERY SECRET')$$)
) AS v(call);
-- Null in, null out; a null request or level stays blank.
SELECT clearance_form_schema(NULL) IS NULL AS no_schema,
       clearance_form_template('330-60', NULL, NULL) -> 'administrative' ->> 'request' IS NULL AS no_request,
       clearance_form_template('330-60', 'new', NULL) -> 'administrative' ->> 'level' IS NULL AS no_level;
-- The hints name what there is.
\set VERBOSITY default
SELECT clearance_form_schema('330-61');
SELECT clearance_form_template('330-60', 'transfer', 'SECRET');
