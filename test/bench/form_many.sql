-- Very many forms, for the lines that go through a whole table.  Forty are
-- different; they come again and again, each stored for itself, and one in a
-- thousand is not complete.
\i :bench/form_documents.sql
INSERT INTO application
SELECT i, forms[1 + i % 40] FROM (
	SELECT array_agg(document) AS forms FROM (SELECT form_document(8, 5, 4) AS document FROM generate_series(1, 40) OFFSET 0) AS d) AS d,
	generate_series(1, :rows) AS i;
UPDATE application SET document = document #- '{biographical,surname}' WHERE id % 1000 = 0;
VACUUM ANALYZE application;
ALTER TABLE application SET (parallel_workers = 4);
CREATE FUNCTION token_walk(jsonb) RETURNS int AS 'token_walk' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

