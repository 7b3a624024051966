-- The type timeline_gap: text, binary, order, indexes, casts.
SET DateStyle = 'ISO, MDY';
CREATE FUNCTION sqlstate_of(command text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE command;
	RETURN 'ok';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;

-- Layout: eight bytes like bigint, and the class of the type.
SELECT t.typlen = i.typlen AND t.typbyval = i.typbyval AND t.typalign = i.typalign AND t.typstorage = i.typstorage AS like_bigint,
	t.typlen, t.typcategory, t.typispreferred
FROM pg_type t, pg_type i WHERE t.typname = 'timeline_gap' AND i.typname = 'int8';

-- Text: both days inclusive, spaces do not matter, one day is a gap.
SELECT '[2019-03-01,2019-05-14]'::timeline_gap, E' \t[ 2019-03-01 ,\n2019-05-14 ] '::timeline_gap AS spaces,
	'[2020-02-29,2020-02-29]'::timeline_gap AS leap_day;
-- Before 2000, before our era, and the whole calendar.
SELECT '[1999-12-31,2000-01-01]'::timeline_gap, '[0044-03-15 BC,0001-01-01]'::timeline_gap,
	'[0001-12-31 bc,0001-01-01]'::timeline_gap AS no_year_zero,
	'[4714-11-24 BC,5874897-12-31]'::timeline_gap AS calendar, timeline_gap_days('[4714-11-24 BC,5874897-12-31]');
-- The same text whatever DateStyle says; that of date changes.
SET DateStyle = 'SQL, DMY';
SELECT '[2019-03-01,2019-05-14]'::timeline_gap, date '2019-03-01';
SET DateStyle = 'German';
SELECT '[2019-03-01,2019-05-14]'::timeline_gap, date '2019-03-01';
SET DateStyle = 'ISO, MDY';

-- in(out(x)) = x, and the text agrees with that of date, over the whole calendar.
WITH sample AS (
	SELECT daterange(d, d + n)::timeline_gap AS gap, d, d + n - 1 AS last
	FROM generate_series(0, 20000) i, LATERAL (SELECT ('4714-11-24 BC'::date + (i::bigint * 2147470 % 2147470001)::int) AS d, 1 + i * 7919 % 12000 AS n) x)
SELECT count(*), count(*) FILTER (WHERE gap::text::timeline_gap <> gap) AS changed,
	count(*) FILTER (WHERE timeline_gap_first_day(gap) <> d OR timeline_gap_last_day(gap) <> last) AS other_days,
	count(*) FILTER (WHERE gap::text <> '[' || d || ',' || last || ']') AS other_text
FROM sample;

-- Parts.
SELECT timeline_gap_first_day(g), timeline_gap_last_day(g), timeline_gap_days(g) FROM (VALUES ('[2019-03-01,2019-05-14]'::timeline_gap), ('[2020-02-29,2020-02-29]')) v(g);

-- Casts are explicit, to and from daterange in its canonical form; there is none to text or numbers.
SELECT '[2019-03-01,2019-05-14]'::timeline_gap::daterange, '[2019-03-01,2019-05-15)'::daterange::timeline_gap,
	daterange('2019-03-01', '2019-05-14', '(]')::timeline_gap AS exclusive;
SELECT castsource::regtype, casttarget::regtype, castcontext FROM pg_cast
WHERE 'timeline_gap'::regtype IN (castsource, casttarget) ORDER BY 1, 2;

-- Binary: eight bytes, first day high, number of days minus one low.
SELECT timeline_gap_send('[2000-01-01,2000-01-01]'), timeline_gap_send('[1999-12-31,2000-01-02]'), timeline_gap_send('[2000-01-02,2000-04-10]');
CREATE TABLE gap (g timeline_gap);
INSERT INTO gap SELECT daterange(d, d + 1 + (i * 31) % 97)::timeline_gap
FROM generate_series(1, 5000) i, LATERAL (SELECT date '1990-01-01' + (i * 7919) % 7301 AS d) x;
-- recv: the invariants of input; what a client sends is put together by hand.
CREATE FUNCTION recv_sqlstate(value bytea) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	file text := format('%s/gap_%s.bin', current_setting('data_directory'), pg_backend_pid());
	object oid := lo_from_bytea(0, '\x5047434f50590aff0d0a000000000000000000'::bytea || '\x0001'::bytea || int4send(length(value)) || value || '\xffff'::bytea);
BEGIN
	PERFORM lo_export(object, file);
	PERFORM lo_unlink(object);
	EXECUTE format('COPY gap FROM %L (FORMAT binary)', file);
	RETURN 'ok';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;
BEGIN;
SELECT what, recv_sqlstate(bytes) FROM (VALUES
	('a gap', timeline_gap_send('[1999-12-31,2000-01-02]')),
	('the whole calendar', timeline_gap_send('[4714-11-24 BC,5874897-12-31]')),
	('one day longer than the calendar', '\xffda97a77fffff66'),
	('first day before the calendar', '\xffda97a600000000'),
	('first day -infinity', '\x8000000000000000'),
	('first day infinity', '\x7fffffff00000000'),
	('last day after the calendar', '\x00000000ffffffff'),
	('seven bytes', '\x00000000000000'),
	('nine bytes', '\x000000000000000000'),
	('no bytes', '\x')) v(what, bytes);
ROLLBACK;

-- COPY BINARY there and back.
DO $$
DECLARE
	file text := format('%s/gap_%s.bin', current_setting('data_directory'), pg_backend_pid());
BEGIN
	EXECUTE format('COPY gap TO %L (FORMAT binary)', file);
	CREATE TEMP TABLE gap_back (g timeline_gap);
	EXECUTE format('COPY gap_back FROM %L (FORMAT binary)', file);
	EXECUTE format('COPY (SELECT 1) TO PROGRAM %L', 'cat > /dev/null; rm "' || file || '"');
END $$;
SELECT count(*), (SELECT count(*) FROM (SELECT g FROM gap EXCEPT ALL SELECT g FROM gap_back) x) AS lost FROM gap_back;

-- Order: by first day, then by length, before 2000 too.
SELECT g FROM (VALUES ('[2000-01-01,2000-01-01]'::timeline_gap), ('[1999-12-31,2000-01-05]'), ('[1999-12-31,1999-12-31]'),
	('[0044-03-15 BC,2020-01-01]'), ('[2000-01-01,2000-01-02]'), ('[1950-01-01,1950-01-02]'), ('[1950-01-01,2150-01-01]')) v(g) ORDER BY g;
CREATE TEMP TABLE keyed AS SELECT g, ARRAY[timeline_gap_first_day(g) - date '2000-01-01', timeline_gap_days(g)] AS k FROM (SELECT g FROM gap ORDER BY g::text COLLATE "C" LIMIT 400) x;
SELECT count(*) AS pairs, count(*) FILTER (WHERE (a.g < b.g) <> (a.k < b.k)) AS lt, count(*) FILTER (WHERE (a.g <= b.g) <> (a.k <= b.k)) AS le,
	count(*) FILTER (WHERE (a.g = b.g) <> (a.k = b.k)) AS eq, count(*) FILTER (WHERE (a.g <> b.g) <> (a.k <> b.k)) AS ne,
	count(*) FILTER (WHERE (a.g >= b.g) <> (a.k >= b.k)) AS ge, count(*) FILTER (WHERE (a.g > b.g) <> (a.k > b.k)) AS gt,
	count(*) FILTER (WHERE sign(timeline_gap_cmp(a.g, b.g)) <> CASE WHEN a.k < b.k THEN -1 WHEN a.k = b.k THEN 0 ELSE 1 END) AS cmp
FROM keyed a, keyed b;
SELECT min(g), max(g), min(g) FILTER (WHERE false) AS none FROM gap;

-- Overlap and containment agree with daterange.
SELECT count(*), count(*) FILTER (WHERE a.g && b.g) > 0 AS some, count(*) FILTER (WHERE (a.g && b.g) <> (a.g::daterange && b.g::daterange)) AS wrong
FROM keyed a, (SELECT g FROM gap LIMIT 300) b;
SELECT '[2019-03-01,2019-05-14]' @> date '2019-02-28' AS before, '[2019-03-01,2019-05-14]' @> date '2019-03-01' AS first,
	date '2019-05-14' <@ '[2019-03-01,2019-05-14]'::timeline_gap AS last, '[2019-03-01,2019-05-14]'::timeline_gap @> '2019-05-15' AS after,
	'[2019-03-01,2019-05-14]'::timeline_gap @> 'infinity' AS infinity;

-- Hash: different gaps mostly differ, the extended hash with seed 0 has the same low half, and a seed changes it.
SELECT count(DISTINCT timeline_gap_hash(g)) >= 0.9 * count(DISTINCT g) AS distinct_hashes,
	bool_and((timeline_gap_hash_extended(g, 0) & 4294967295) = (timeline_gap_hash(g)::bigint & 4294967295)) AS low_half,
	bool_and(timeline_gap_hash_extended(g, 0) <> timeline_gap_hash_extended(g, 1)) AS seed_counts FROM gap;

-- Indexes: valid operator classes, deduplicated, the same rows as a sequential scan.
SELECT amname, amvalidate(c.oid) FROM pg_opclass c JOIN pg_am a ON a.oid = opcmethod WHERE opcname = 'timeline_gap_ops' ORDER BY 1;
INSERT INTO gap SELECT g FROM gap, generate_series(1, 7);
CREATE INDEX gap_btree ON gap (g);
CREATE INDEX gap_hash ON gap USING hash (g);
ANALYZE gap;
SELECT pg_relation_size('gap_btree') < 12 * (SELECT count(*) FROM gap) AS deduplicated;
CREATE FUNCTION plan_of(query text, OUT plan_of text) RETURNS SETOF text LANGUAGE plpgsql AS $$
BEGIN
	FOR plan_of IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP
		plan_of := trim(plan_of, ' ->');
		IF plan_of ~ 'Index|Join|Nested' THEN
			RETURN NEXT;
		END IF;
	END LOOP;
END $$;
SET enable_seqscan = off;
SET enable_bitmapscan = off;
SELECT plan_of($$SELECT * FROM gap WHERE g < '[1990-03-01,1990-03-02]'$$);
SELECT plan_of($$SELECT * FROM gap ORDER BY g LIMIT 3$$);
SELECT plan_of($$SELECT max(g) FROM gap$$);
CREATE FUNCTION rows_by(operator text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
	found bigint;
BEGIN
	EXECUTE format('SELECT sum(hashtext(g::text)) FROM gap WHERE g %s ''[1999-12-20,2000-01-31]''', operator) INTO found;
	RETURN coalesce(found, 0);
END $$;
INSERT INTO gap VALUES ('[1999-12-20,2000-01-31]');
CREATE TEMP TABLE by_index AS SELECT o, rows_by(o) FROM unnest('{<,<=,=,>=,>}'::text[]) o;
SET enable_indexscan = off;
SET enable_indexonlyscan = off;
SET enable_seqscan = on;
SELECT o, rows_by <> 0 AS some, rows_by = rows_by(o) AS same FROM by_index;
RESET enable_indexscan;
RESET enable_indexonlyscan;
RESET enable_bitmapscan;

-- The three joins find the same.
CREATE TEMP TABLE some_gap AS SELECT g FROM gap WHERE g < '[1994-01-01,1994-01-01]';
SET enable_mergejoin = off;
SET enable_nestloop = off;
SELECT plan_of('SELECT count(*) FROM some_gap a JOIN some_gap b USING (g)');
SELECT count(*) FROM some_gap a JOIN some_gap b USING (g);
SET enable_hashjoin = off;
SET enable_mergejoin = on;
SELECT plan_of('SELECT count(*) FROM some_gap a JOIN some_gap b USING (g)');
SELECT count(*) FROM some_gap a JOIN some_gap b USING (g);
SET enable_mergejoin = off;
SET enable_nestloop = on;
SELECT plan_of('SELECT count(*) FROM some_gap a JOIN some_gap b USING (g)');
SELECT count(*) FROM (SELECT DISTINCT g FROM some_gap) a JOIN some_gap b USING (g);
SELECT count(*) FROM some_gap;
RESET enable_hashjoin;
RESET enable_mergejoin;
RESET enable_nestloop;
SELECT (SELECT count(*) FROM (SELECT DISTINCT g FROM gap) x) = (SELECT count(*) FROM (SELECT g FROM gap UNION SELECT g FROM gap) x) AS distinct_is_union;

-- Arrays, domains, composites, ranges, hash partitions.
CREATE DOMAIN long_gap AS timeline_gap CHECK (timeline_gap_days(VALUE) > 30);
CREATE TYPE gap_range AS RANGE (subtype = timeline_gap);
SELECT '{"[2019-03-01,2019-05-14]"}'::timeline_gap[], '[2019-03-01,2019-05-14]'::long_gap, ROW('[2019-03-01,2019-05-14]'::timeline_gap),
	gap_range('[2019-03-01,2019-05-14]', '[2019-03-01,2019-05-15]') @> '[2019-03-01,2019-05-14]'::timeline_gap AS in_range;
CREATE TABLE gap_parts (g timeline_gap) PARTITION BY HASH (g);
CREATE TABLE gap_parts_0 PARTITION OF gap_parts FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE gap_parts_1 PARTITION OF gap_parts FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO gap_parts SELECT DISTINCT g FROM gap;
SELECT count(*) AS parts, min(n) > 0.4 * sum(n) AS both_used FROM (SELECT tableoid, count(*) n FROM gap_parts GROUP BY 1) x;

-- Operators: commutator, negator and estimators are set.
SELECT oprname, oprleft::regtype, oprright::regtype, oprcom::regoperator, oprnegate::regoperator, oprrest, oprjoin, oprcanmerge, oprcanhash
FROM pg_operator WHERE 'timeline_gap'::regtype IN (oprleft, oprright) ORDER BY 1, 2, 3;
EXPLAIN (COSTS OFF) SELECT * FROM gap WHERE g && '[1995-01-01,1995-01-31]' AND g @> date '1995-01-05';

-- Functions: immutable, strict, parallel safe, with a comment (none is listed).
SELECT p.oid::regprocedure FROM pg_proc p
WHERE (proname LIKE 'timeline\_gap\_%' AND proname NOT LIKE 'timeline\_gap\_agg%' OR proname IN ('min', 'max') AND proargtypes[0] = 'timeline_gap'::regtype)
	AND (provolatile <> 'i' OR NOT proisstrict AND prokind = 'f' OR proparallel <> 's' OR obj_description(p.oid, 'pg_proc') IS NULL);

-- What is refused, and how.
SELECT given, sqlstate_of(format('SELECT %L::timeline_gap', given)) FROM (VALUES
	(''), ('   '), ('empty'), ('[]'), ('[,]'), ('[2019-03-01,2019-05-14'), ('2019-03-01,2019-05-14]'), ('(2019-03-01,2019-05-14]'), ('[2019-03-01,2019-05-14)'),
	('[2019-03-01,2019-05-14]x'), ('[2019-03-01]'), ('[2019-03-01,2019-04-01,2019-05-14]'), ('[2019-3-1,2019-05-14]'), ('[2019-03-01T00:00,2019-05-14]'),
	('[19-03-01,2019-05-14]'), ('[01/03/2019,2019-05-14]'), ('[20190301,2019-05-14]'), ('[2019-03,2019-05]'), ('[today,2019-05-14]'), ('[2019-03-01,null]'), ('[+2019-03-01,2019-05-14]'),
	('[99999999-01-01,99999999-01-02]'), (E'[2019-03-01,2019-05-14]\x01'), ('[２０１９-03-01,2019-05-14]'), ('["2019-03-01","2019-05-14"]'),
	('[2019-05-14,2019-03-01]'), ('[2019-03-02,2019-03-01]'),
	('[-infinity,2019-05-14]'), ('[2019-03-01,infinity]'), ('[infinity,infinity]'), ('[2019-03-01,infinity'),
	('[2019-02-29,2019-05-14]'), ('[2019-13-01,2019-05-14]'), ('[2019-00-01,2019-05-14]'), ('[2019-03-00,2019-05-14]'), ('[0000-03-01,2019-05-14]'),
	('[4714-11-23 BC,2019-05-14]'), ('[2019-03-01,5874898-01-01]'), ('[2019-03-01,9999999-01-01]')) v(given);
SELECT sqlstate_of(format('SELECT %L::timeline_gap', repeat('x', 1000000))) AS long_text, sqlstate_of(format('SELECT %L::timeline_gap', '[' || repeat('9', 1000000))) AS long_number;
SELECT given, sqlstate_of(given) FROM (VALUES
	($$SELECT 'empty'::daterange::timeline_gap$$), ($$SELECT daterange(NULL, '2020-01-01')::timeline_gap$$), ($$SELECT daterange('2020-01-01', NULL)::timeline_gap$$),
	($$SELECT daterange('2020-01-01', 'infinity')::timeline_gap$$), ($$SELECT daterange('-infinity', '2020-01-01')::timeline_gap$$),
	($$SELECT '[5874897-12-31,5874897-12-31]'::timeline_gap::daterange$$), ($$SELECT '[2020-01-01,2020-01-02]'::long_gap$$),
	($$SELECT 1::timeline_gap$$), ($$SELECT '[2020-01-01,2020-01-02]'::timeline_gap::bigint$$),
	($$SELECT timeline_gap_days(NULL)$$), ($$SELECT NULL::timeline_gap$$)) v(given);
SELECT '[2019-05-14,2019-03-01]'::timeline_gap;
SELECT 'yesterday'::timeline_gap;
SELECT '[2019-03-01,infinity]'::timeline_gap;
-- From version 16 on bad text is a soft error.
SELECT CASE WHEN current_setting('server_version_num')::int >= 160000
	THEN $$SELECT count(*) FILTER (WHERE pg_input_is_valid(t, 'timeline_gap') <> good) AS wrong
FROM (VALUES ('[2019-03-01,2019-05-14]', true), ('[2019-05-14,2019-03-01]', false), ('[2019-03-01,infinity]', false), ('x', false)) v(t, good)$$
	ELSE 'SELECT 0 AS wrong' END AS query \gset
:query;
DROP TABLE gap, gap_parts;
DROP FUNCTION sqlstate_of, recv_sqlstate, plan_of, rows_by;
DROP TYPE gap_range;
DROP DOMAIN long_gap;
