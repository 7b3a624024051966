-- Plain text within Markdown

-- What would be markup in a paragraph.
CREATE FUNCTION pg_temp.plain(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT regexp_replace(replace($1, '<', '&lt;'), '([*~]|__)', '\\\1', 'g')
$$;

-- The same in a cell of a table.
CREATE FUNCTION pg_temp.cell(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT replace(pg_temp.plain(coalesce($1, '')), '|', '\|')
$$;

-- A piece of code in a cell of a table.
CREATE FUNCTION pg_temp.code(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT '`' || replace($1, '|', '\|') || '`'
$$;
