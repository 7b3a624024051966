-- doc/reference/objects.md: every object of the extension with its comment.
-- psql prints one line per row; :tree is a copy of the checkout.
\set QUIET on
\ir markdown.sql

-- The pages written by hand, those of doc/reference first.
CREATE TEMP TABLE page AS
SELECT path, link, substring(text, '^#+ +([^\n]+)') AS title, text,
	array_to_string(ARRAY(SELECT line FROM regexp_split_to_table(text, '\n') AS line WHERE line ~ '^#+ '), chr(10)) AS headings
FROM (
	SELECT 'doc/reference/' || name AS path, name AS link FROM pg_ls_dir(:'tree' || '/doc/reference') AS name
	UNION ALL
	SELECT 'doc/' || name, '../' || name FROM pg_ls_dir(:'tree' || '/doc') AS name
	UNION ALL
	SELECT 'README.md', '../../README.md'
) AS file, pg_read_file(:'tree' || '/' || path) AS text
WHERE path ~ '\.md$' AND path !~ '(objects|rules-..|recipes|architecture)\.md$';

CREATE TEMP TABLE member AS
SELECT classid, objid, obj_description(objid, classid::regclass::text::name) AS comment
FROM pg_depend
WHERE refclassid = 'pg_extension'::regclass AND deptype = 'e'
	AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'clearance');

-- An object has a heading, which it shares with others of its name or kind, and
-- a subject: the name by which a page speaks of it, that of its type for an
-- operator, a cast, or an aggregate with a name of core's.  What serves a type,
-- an operator, a cast or an aggregate is not called by users.
CREATE TEMP TABLE object AS
SELECT m.classid, m.objid, m.comment, 1 AS rank,
	CASE WHEN p.proname ~ '_' THEN format('`%s`', p.proname) ELSE format('`min` and `max` of `%s`', format_type(p.proargtypes[0], NULL)) END AS heading,
	CASE WHEN p.proname ~ '_' THEN p.proname::text ELSE format_type(p.proargtypes[0], NULL) END AS subject,
	format('%s(%s)', p.proname, pg_get_function_arguments(p.oid)) || coalesce(' → ' || pg_get_function_result(p.oid), '') AS signature,
	CASE WHEN p.prokind = 'a' THEN 'aggregate' WHEN p.prorettype = 'trigger'::regtype THEN 'trigger function'
		WHEN p.provolatile = 'i' THEN 'immutable' WHEN p.provolatile = 's' THEN 'stable' ELSE 'volatile' END AS kind,
	p.oid IN (
		SELECT unnest(ARRAY[typinput, typoutput, typreceive, typsend]::oid[]) FROM pg_type
		UNION ALL SELECT oprcode FROM pg_operator
		UNION ALL SELECT amproc FROM pg_amproc
		UNION ALL SELECT unnest(ARRAY[aggtransfn, aggfinalfn, aggcombinefn, aggserialfn, aggdeserialfn]::oid[]) FROM pg_aggregate
		UNION ALL SELECT castfunc FROM pg_cast) AS inner_one
FROM member AS m JOIN pg_proc AS p ON m.classid = 'pg_proc'::regclass AND p.oid = m.objid
UNION ALL
SELECT m.classid, m.objid, m.comment, 2, format('`%s`', c.relname), c.relname, c.relname,
	CASE c.relkind WHEN 'v' THEN 'view' WHEN 'r' THEN 'table' WHEN 'S' THEN 'sequence' END, c.relkind = 'S'
FROM member AS m JOIN pg_class AS c ON m.classid = 'pg_class'::regclass AND c.oid = m.objid
UNION ALL
SELECT m.classid, m.objid, m.comment, 0, format('`%s`', t.typname), t.typname, t.typname, 'type', false
FROM member AS m JOIN pg_type AS t ON m.classid = 'pg_type'::regclass AND t.oid = m.objid
	-- since version 17 the types that come by themselves, of rows and of arrays, are members, too
	AND t.typelem = 0 AND (t.typrelid = 0 OR (SELECT c.relkind FROM pg_class AS c WHERE c.oid = t.typrelid) = 'c')
UNION ALL
SELECT m.classid, m.objid, m.comment, 3, format('Operators of `%s`', subject), subject,
	format('%s %s %s → %s', format_type(o.oprleft, NULL), o.oprname, format_type(o.oprright, NULL), format_type(o.oprresult, NULL)),
	NULL, false
FROM member AS m JOIN pg_operator AS o ON m.classid = 'pg_operator'::regclass AND o.oid = m.objid,
	LATERAL format_type(CASE WHEN o.oprleft = 'date'::regtype THEN o.oprright ELSE o.oprleft END, NULL) AS subject
UNION ALL
SELECT m.classid, m.objid, m.comment, 4, 'Casts of `timeline_gap`', 'timeline_gap',
	format('%s::%s', format_type(c.castsource, NULL), format_type(c.casttarget, NULL)), NULL, false
FROM member AS m JOIN pg_cast AS c ON m.classid = 'pg_cast'::regclass AND c.oid = m.objid
UNION ALL
SELECT m.classid, m.objid, m.comment, 5, format('Operator classes of `%s`', format_type(o.opcintype, NULL)), format_type(o.opcintype, NULL),
	format('%s USING %s', o.opcname, a.amname), NULL, false
FROM member AS m
JOIN pg_opclass AS o ON m.classid = 'pg_opclass'::regclass AND o.oid = m.objid
JOIN pg_am AS a ON a.oid = o.opcmethod;

-- The page of a subject: the one that has it in a heading, else the one that
-- names it most often.
CREATE TEMP TABLE placed AS
SELECT o.*, p.path
FROM object AS o
LEFT JOIN LATERAL (
	SELECT path
	FROM page, format('\m%s\M', o.subject) AS word
	WHERE NOT o.inner_one AND text ~ word
	ORDER BY headings ~ format('(`|# )%s\M', o.subject) DESC, path LIKE 'doc/reference/%' DESC,
		cardinality(regexp_split_to_array(text, word)) DESC, path COLLATE "C"
	LIMIT 1
) AS p ON true;

-- The columns of a view, a table or a type: a table where they have comments,
-- else their names.
CREATE FUNCTION pg_temp.columns(classid oid, objid oid) RETURNS text LANGUAGE sql AS $$
	SELECT CASE WHEN count(col_description(attrelid, attnum)) > 0
		THEN E'\n| column | type | is |\n|---|---|---|\n'
			|| string_agg(format(E'| `%s` | `%s` | %s |\n', attname, format_type(atttypid, atttypmod),
				pg_temp.cell(col_description(attrelid, attnum))), '' ORDER BY attnum)
		ELSE format(E'\nColumns: %s.\n', string_agg(format('`%s %s`', attname, format_type(atttypid, atttypmod)), ', ' ORDER BY attnum)) END
	FROM pg_attribute
	WHERE attnum > 0 AND NOT attisdropped AND attrelid = CASE $1
		WHEN 'pg_class'::regclass THEN $2
		WHEN 'pg_type'::regclass THEN (SELECT typrelid FROM pg_type WHERE oid = $2) END
	HAVING count(*) > 0
$$;

\qecho '# Every object'
\qecho
\qecho 'Written by `tools/generate-reference` from the comments of the objects; in psql `\\dx+ clearance` lists the objects, `\\df+ clearance*` and `\\d+` show the comments. The pages that the headlines link to say what the objects are for, with examples; here is every signature, comment and column.'

-- The pages come in the order in which README.md lists them under this headline.
SELECT format(E'\n## [%s](%s)\n', page.title, page.link)
	|| rtrim(string_agg(entry.text, '' ORDER BY entry.rank, entry.subject COLLATE "C"), E'\n')
FROM (
	SELECT path, heading, min(subject) AS subject, min(rank) AS rank,
		format(E'\n### %s\n', heading) || CASE WHEN min(rank) < 3
			THEN string_agg(
				format(E'\n`%s` (%s)\n\n%s\n', signature, kind, pg_temp.plain(comment)) || coalesce(pg_temp.columns(classid, objid), ''),
				'' ORDER BY signature COLLATE "C")
			ELSE E'\n| object | is |\n|---|---|\n' || string_agg(
				format(E'| %s | %s |\n', pg_temp.code(signature), pg_temp.cell(comment)), '' ORDER BY signature COLLATE "C")
			END AS text
	FROM placed GROUP BY path, heading
) AS entry
JOIN page USING (path)
GROUP BY page.path, page.title, page.link
ORDER BY NULLIF(strpos((SELECT substring(text FROM '## What there is.*') FROM page WHERE path = 'README.md'), page.path), 0), page.path;

\qecho
\qecho '## Inner objects'
\qecho
\qecho 'What types, operators, aggregates, views and functions of the extension are made of. They are no interface: do not call them.'
\qecho
\qecho '| object | is |'
\qecho '|---|---|'
SELECT format('| %s%s | %s |', pg_temp.code(signature), ' (' || kind || ')', pg_temp.cell(comment))
FROM placed
WHERE path IS NULL
ORDER BY rank, signature COLLATE "C";
