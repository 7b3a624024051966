-- Security levels: order, indexes, hashing, joins, aggregates, binary form.

-- Does the plan of a query have a line like this one?
CREATE FUNCTION plan_has(query text, pattern text) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
	line text;
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP
		IF line ~ pattern THEN
			RETURN true;
		END IF;
	END LOOP;
	RETURN false;
END;
$$;

CREATE TABLE levels (level clearance_level PRIMARY KEY, position int);
INSERT INTO levels
SELECT level::clearance_level, position
FROM unnest(ARRAY['UNCLASSIFIED', 'SITE ACCESS', 'PROTECTED A', 'RELIABILITY', 'PROTECTED B', 'ENHANCED RELIABILITY',
	'NATO RESTRICTED', 'PROTECTED C', 'CONFIDENTIAL', 'NATO CONFIDENTIAL', 'SECRET', 'NATO SECRET', 'ENHANCED SECRET',
	'TOP SECRET', 'COSMIC TOP SECRET', 'ENHANCED TOP SECRET', 'TOP SECRET SIGINT']) WITH ORDINALITY AS l(level, position);

-- Each level 3,000 times in a scattered order, and 200 nulls.
CREATE TABLE holders AS
SELECT n AS id, (SELECT array_agg(level ORDER BY position) FROM levels)[1 + n::bigint * 7919 % 17] AS level
FROM generate_series(1, 51000) AS n
UNION ALL
SELECT 51000 + n, NULL FROM generate_series(1, 200) AS n;
CREATE INDEX holders_level ON holders (level);
ANALYZE levels, holders;

-- Operators, comparison and sort agree with the list above.
SELECT count(*) AS pairs,
	count(*) FILTER (WHERE (a.level = b.level) <> (a.position = b.position)) AS eq,
	count(*) FILTER (WHERE (a.level <> b.level) <> (a.position <> b.position)) AS ne,
	count(*) FILTER (WHERE (a.level < b.level) <> (a.position < b.position)) AS lt,
	count(*) FILTER (WHERE (a.level <= b.level) <> (a.position <= b.position)) AS le,
	count(*) FILTER (WHERE (a.level > b.level) <> (a.position > b.position)) AS gt,
	count(*) FILTER (WHERE (a.level >= b.level) <> (a.position >= b.position)) AS ge,
	count(*) FILTER (WHERE sign(clearance_level_cmp(a.level, b.level)) <> sign(a.position - b.position)) AS cmp,
	count(*) FILTER (WHERE (clearance_level_hash(a.level) = clearance_level_hash(b.level)) <> (a.position = b.position)) AS hash
FROM levels a, levels b;
SELECT array_agg(position ORDER BY level) = array_agg(position ORDER BY position) AS ascending,
	array_agg(position ORDER BY level DESC) = array_agg(position ORDER BY position DESC) AS descending
FROM levels;
SELECT count(*) AS rows, count(*) FILTER (WHERE level < previous) AS unsorted
FROM (SELECT level, lag(level) OVER () AS previous FROM (SELECT level FROM holders ORDER BY level) s) t;

-- The extended hash with seed 0 agrees in the low half and depends on the seed.
SELECT count(*) FILTER (WHERE clearance_level_hash_extended(level, 0)::bit(64)::bit(64) << 32 <>
		clearance_level_hash(level)::bit(32)::bit(64)) AS differs,
	count(*) FILTER (WHERE clearance_level_hash_extended(level, 0) = clearance_level_hash_extended(level, 1)) AS seedless
FROM levels;

-- An index scan and a sequential scan find the same rows.
CREATE FUNCTION ids(operator text, level clearance_level, by_index boolean) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
	result bigint;
BEGIN
	PERFORM set_config('enable_seqscan', (NOT by_index)::text, true),
		set_config('enable_indexscan', by_index::text, true),
		set_config('enable_indexonlyscan', by_index::text, true),
		set_config('enable_bitmapscan', by_index::text, true);
	EXECUTE format('SELECT coalesce(sum(id), 0) FROM holders WHERE level %s %L', operator, level) INTO result;
	RETURN result;
END;
$$;
SELECT operator, count(*) AS constants,
	count(*) FILTER (WHERE ids(operator, level, true) <> ids(operator, level, false)) AS differ,
	sum(ids(operator, level, true)) > 0 AS finds
FROM levels, unnest(ARRAY['<', '<=', '=', '>=', '>', '<>', '@>', '<@']) WITH ORDINALITY AS o(operator, number)
GROUP BY operator, number ORDER BY number;

-- The planner uses the index.
SELECT plan_has($$SELECT id FROM holders WHERE level = 'SECRET' AND id = 1$$, 'Index Cond.*level = ''SECRET''') AS equal,
	plan_has($$SELECT id FROM holders WHERE level > 'ENHANCED TOP SECRET'$$, 'Index Cond.*level > ') AS range,
	plan_has($$SELECT id FROM holders ORDER BY level LIMIT 5$$, 'Index Scan using holders_level') AS order_by,
	plan_has($$SELECT id FROM holders ORDER BY level DESC LIMIT 5$$, 'Index Scan Backward using holders_level') AS descending,
	plan_has($$SELECT min(level) FROM holders$$, 'Index Only Scan using holders_level') AS min,
	plan_has($$SELECT max(level) FROM holders$$, 'Index Only Scan Backward using holders_level') AS max;

-- Deduplication is active: the operator class says that equal images are equal.
CREATE INDEX holders_level_plain ON holders (level) WITH (deduplicate_items = off);
SELECT pg_relation_size('holders_level') * 2 < pg_relation_size('holders_level_plain') AS deduplicated;
DROP INDEX holders_level_plain;

-- Unique and hash indexes.
CREATE INDEX levels_hash ON levels USING hash (level);
SET enable_seqscan = off;
SET enable_bitmapscan = off;
SELECT plan_has($$SELECT position FROM levels WHERE level = 'TOP SECRET' AND position > 0$$, 'Index Scan using levels_') AS plan;
ALTER TABLE levels DROP CONSTRAINT levels_pkey;
SELECT plan_has($$SELECT position FROM levels WHERE level = 'TOP SECRET'$$, 'Index Scan using levels_hash') AS plan;
SELECT count(*) AS found FROM levels o, LATERAL (SELECT position FROM levels i WHERE i.level = o.level) f
WHERE f.position = o.position;
RESET enable_seqscan;
RESET enable_bitmapscan;
ALTER TABLE levels ADD PRIMARY KEY (level);
INSERT INTO levels VALUES ('très secret', 0);

-- Hash join, merge join and nested loop agree.
CREATE FUNCTION join_sum(method text) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
	query text := 'SELECT sum(h.id * l.position) FROM holders h JOIN levels l USING (level)';
	result bigint;
BEGIN
	PERFORM set_config('enable_hashjoin', (method = 'Hash Join')::text, true),
		set_config('enable_mergejoin', (method = 'Merge Join')::text, true),
		set_config('enable_nestloop', (method = 'Nested Loop')::text, true);
	IF NOT plan_has(query, method) THEN
		RAISE EXCEPTION 'no % in the plan', method;
	END IF;
	EXECUTE query INTO result;
	RETURN result;
END;
$$;
SELECT join_sum('Hash Join') = join_sum('Merge Join') AND join_sum('Merge Join') = join_sum('Nested Loop') AS same,
	join_sum('Hash Join') > 0 AS rows;

-- DISTINCT, GROUP BY, UNION, windows.
SELECT count(*) AS distinct_levels FROM (SELECT DISTINCT level FROM holders) d;
SET enable_hashagg = off;
SELECT count(*) AS distinct_levels FROM (SELECT DISTINCT level FROM holders) d;
RESET enable_hashagg;
SELECT count(*) AS levels, min(holders) AS fewest, max(holders) AS most
FROM (SELECT level, count(*) AS holders FROM holders WHERE level IS NOT NULL GROUP BY level) g;
SELECT count(*) AS in_union FROM (SELECT level FROM holders UNION SELECT level FROM levels) u;
SELECT level, rank() OVER (ORDER BY level) AS rank,
	count(*) OVER (ORDER BY level RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS not_before,
	max(level) OVER (ORDER BY level ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS neighbour
FROM (VALUES ('SECRET'::clearance_level), ('RELIABILITY'), ('TOP SECRET'), ('SECRET')) v(level);

-- Minimum and maximum: serial, by index, in parallel, empty, all null.
SET enable_indexscan = off;
SET enable_indexonlyscan = off;
SET enable_bitmapscan = off;
SELECT min(level), max(level) FROM holders;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 2;
ALTER TABLE holders SET (parallel_workers = 2);
SELECT plan_has('SELECT min(level), max(level) FROM holders', 'Partial Aggregate') AS partial;
SELECT min(level), max(level) FROM holders;
SELECT min(level), max(level) FROM holders WHERE id > 51000;
SELECT min(level), max(level) FROM holders WHERE id < 0;
SELECT plan_has($$SELECT count(*) FROM holders WHERE level @> 'PROTECTED C'$$, 'Parallel Seq Scan') AS covers_in_parallel;
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;
RESET max_parallel_workers_per_gather;
RESET enable_indexscan;
RESET enable_indexonlyscan;
RESET enable_bitmapscan;
SELECT min(level), max(level) FROM holders;

-- Partitions by hash, range and list; the planner prunes them.
CREATE TABLE by_hash (level clearance_level, id int) PARTITION BY HASH (level);
SELECT format('CREATE TABLE by_hash_%1$s PARTITION OF by_hash FOR VALUES WITH (MODULUS 3, REMAINDER %1$s)', n)
FROM generate_series(0, 2) n \gexec
CREATE TABLE by_range (level clearance_level, id int) PARTITION BY RANGE (level);
CREATE TABLE by_range_low PARTITION OF by_range FOR VALUES FROM (MINVALUE) TO ('SECRET');
CREATE TABLE by_range_high PARTITION OF by_range FOR VALUES FROM ('SECRET') TO (MAXVALUE);
CREATE TABLE by_list (level clearance_level, id int) PARTITION BY LIST (level);
CREATE TABLE by_list_nato PARTITION OF by_list FOR VALUES IN ('NR', 'NC', 'NS', 'CTS');
CREATE TABLE by_list_other PARTITION OF by_list DEFAULT;
INSERT INTO by_hash SELECT level, id FROM holders;
INSERT INTO by_range SELECT level, id FROM holders WHERE level IS NOT NULL;
INSERT INTO by_list SELECT level, id FROM holders;
SELECT (SELECT count(*) FROM by_hash) AS all_rows,
	(SELECT count(DISTINCT tableoid) FROM by_hash) AS used,
	(SELECT max(partitions) FROM (SELECT count(DISTINCT tableoid) AS partitions FROM by_hash GROUP BY level) p) AS for_one_level,
	plan_has($$SELECT * FROM by_hash WHERE level = 'SECRET'$$, 'Append') AS not_pruned;
SELECT (SELECT count(*) FROM by_range_low) AS low, (SELECT count(*) FROM by_range_high) AS high,
	plan_has($$SELECT * FROM by_range WHERE level >= 'TOP SECRET'$$, 'by_range_low') AS not_pruned;
SELECT (SELECT count(*) FROM by_list_nato) AS nato, (SELECT count(*) FROM by_list_other) AS other,
	plan_has($$SELECT * FROM by_list WHERE level = 'CTS'$$, 'by_list_other') AS not_pruned;

-- Estimates: statistics are kept, and the estimators are core's.
SELECT n_distinct, array_length(most_common_freqs, 1) AS common, correlation IS NOT NULL AS correlation
FROM pg_stats WHERE tablename = 'holders' AND attname = 'level';

-- Binary form: a stream for COPY, one column, one row per field; null is a
-- field of length -1.  The server's shell writes it, so that no file is needed.
CREATE TABLE received (level clearance_level);
CREATE FUNCTION receive(VARIADIC fields bytea[]) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
	stream bytea := '\x5047434f50590aff0d0a00' || int4send(0) || int4send(0);
	field bytea;
	octal text := '';
BEGIN
	FOREACH field IN ARRAY fields LOOP
		stream := stream || int2send(1::int2) || int4send(coalesce(length(field), -1)) || coalesce(field, '');
	END LOOP;
	stream := stream || int2send((-1)::int2);
	FOR i IN 0 .. length(stream) - 1 LOOP
		octal := octal || '\' || (get_byte(stream, i) / 64)::text || (get_byte(stream, i) / 8 % 8)::text ||
			(get_byte(stream, i) % 8)::text;
	END LOOP;
	EXECUTE format('COPY received FROM PROGRAM %L (FORMAT binary)', 'printf ''' || octal || '''');
	RETURN '00000';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END;
$$;

-- recv(send(x)) = x
SELECT receive(VARIADIC array_agg(clearance_level_send(level) ORDER BY position) || NULL::bytea) FROM levels;
SELECT (SELECT array_agg(level ORDER BY ctid) FROM received) = (SELECT array_agg(level ORDER BY position) || NULL::clearance_level FROM levels) AS same;

-- Bad input in binary form: what is given, which SQLSTATE comes back.
SELECT field, receive(field)
FROM (VALUES (1, int4send(0)), (2, int4send(1)), (3, int4send(-300)), (4, int4send(299)), (5, int4send(50101)), (6, int4send(50099)),
	(7, int4send(2147483647)), (8, int4send(-2147483648)), (9, ''), (10, '\x00c3b4'), (11, '\x0000c3b400'), (12, 'SECRET')) AS bad(number, field)
ORDER BY number;

-- The catalog: what core's opr_sanity and type_sanity ask, of this extension's objects.
CREATE VIEW ours AS
SELECT classid, objid FROM pg_depend
WHERE refclassid = 'pg_extension'::regclass AND deptype = 'e'
	AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'clearance');

-- operator classes are valid, and complete
SELECT opcname, amname, opcdefault, amvalidate(c.oid) AS valid
FROM pg_opclass c JOIN pg_am a ON a.oid = opcmethod
WHERE opcintype = 'clearance_level'::regtype ORDER BY amname;
SELECT amname, count(DISTINCT amopstrategy) AS operators, string_agg(DISTINCT amprocnum::text, ' ') AS support
FROM pg_opfamily f JOIN pg_am a ON a.oid = opfmethod
	JOIN pg_amop o ON amopfamily = f.oid JOIN pg_amproc p ON amprocfamily = f.oid
WHERE amoplefttype = 'clearance_level'::regtype GROUP BY amname ORDER BY amname;

-- operators: commutators and negators point back, estimators fit, nothing is missing
SELECT oprname, oprcom::regoper::text AS commutator, oprnegate::regoper::text AS negator,
	oprrest, oprjoin, oprcanhash, oprcanmerge, proleakproof AS leakproof
FROM pg_operator o JOIN pg_proc p ON p.oid = oprcode
WHERE oprleft = 'clearance_level'::regtype ORDER BY oprname COLLATE "C";
SELECT o.oprname FROM pg_operator o LEFT JOIN pg_operator c ON c.oid = o.oprcom
	LEFT JOIN pg_operator n ON n.oid = o.oprnegate
WHERE o.oprleft = 'clearance_level'::regtype
	AND (c.oprcom IS DISTINCT FROM o.oid OR (o.oprnegate <> 0 AND n.oprnegate IS DISTINCT FROM o.oid)
		OR o.oprrest = 0 OR o.oprjoin = 0);

-- functions of levels: immutable, strict, parallel safe
SELECT p.oid::regprocedure FROM pg_proc p JOIN ours ON classid = 'pg_proc'::regclass AND objid = p.oid
WHERE proname LIKE 'clearance\_level\_%' AND prokind = 'f'
	AND (provolatile <> 'i' OR NOT proisstrict OR proparallel <> 's');
SELECT p.oid::regprocedure, proparallel, aggcombinefn, aggsortop::regoperator
FROM pg_proc p JOIN pg_aggregate ON aggfnoid = p.oid
WHERE proargtypes[0] = 'clearance_level'::regtype ORDER BY 1;

-- every object has a comment
SELECT pg_describe_object(classid, objid, 0) FROM ours
WHERE obj_description(objid, classid::regclass::name) IS NULL
	AND pg_describe_object(classid, objid, 0) ~ 'clearance_level' AND classid <> 'pg_cast'::regclass
	AND NOT (classid = 'pg_type'::regclass AND (SELECT typcategory = 'A' FROM pg_type t WHERE t.oid = objid))
ORDER BY 1;

-- An input function takes part in an expression index and a generated column.
CREATE TABLE texts (word text, level clearance_level GENERATED ALWAYS AS (word::clearance_level) STORED);
CREATE INDEX texts_level ON texts ((word::clearance_level), clearance_level_axis(level));
INSERT INTO texts VALUES ('Très secret');
SELECT * FROM texts;

DROP VIEW ours;
DROP TABLE levels, holders, by_hash, by_range, by_list, received, texts;
DROP FUNCTION plan_has, ids, join_sum, receive;
