-- The same levels as clearance_level, as integers, as an enumeration and as
-- texts, in the same order: a table each, for the lines about levels.
CREATE TABLE known AS
SELECT row_number() OVER (ORDER BY level)::int AS code, level, level::text AS label
FROM unnest('{UNCLASSIFIED,PROTECTED A,PROTECTED B,PROTECTED C,RELIABILITY,CONFIDENTIAL,SECRET,TOP SECRET,
	NATO CONFIDENTIAL,NATO SECRET,COSMIC TOP SECRET}'::clearance_level[]) AS level;
SELECT format('CREATE TYPE level_enum AS ENUM (%s)', string_agg(quote_literal(label), ', ' ORDER BY level)) FROM known \gexec
ALTER TABLE known ADD enumerated level_enum;
UPDATE known SET enumerated = label::level_enum;
SELECT code AS secret FROM known WHERE label = 'SECRET' \gset
SELECT string_agg(quote_literal(label), ', ') AS secret_or_higher FROM known WHERE level >= 'SECRET' \gset

CREATE TABLE person AS
SELECT id, 1 + floor(random() * (SELECT count(*) FROM known))::int AS code FROM generate_series(1, :rows) AS id;
CREATE TABLE person_level AS SELECT id, k.level AS x FROM person AS p JOIN known AS k USING (code) ORDER BY id;
CREATE TABLE person_int4 AS SELECT id, code AS x FROM person ORDER BY id;
CREATE TABLE person_enum AS SELECT id, k.enumerated AS x FROM person AS p JOIN known AS k USING (code) ORDER BY id;
CREATE TABLE person_text AS SELECT id, k.label AS x FROM person AS p JOIN known AS k USING (code) ORDER BY id;
VACUUM ANALYZE;
