-- timeline_gap_agg(): the gaps of the history in a group of rows.
SET DateStyle = 'ISO, MDY';
CREATE FUNCTION sqlstate_of(command text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE command;
	RETURN 'ok';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;
\set year '''[2020-01-01,2021-01-01)'''
CREATE TABLE person (id int, name text);
CREATE TABLE stay (person int, starts_on date, ends_on date);
INSERT INTO person VALUES (1, 'complete'), (2, 'two gaps'), (3, 'no history'), (4, 'present'), (5, 'reversed'), (6, 'outside'), (7, 'unsorted');
INSERT INTO stay VALUES (1, '2019-01-01', '2020-06-30'), (1, '2020-07-01', '2020-12-31'), (2, '2020-01-01', '2020-02-29'), (2, '2020-03-11', '2020-12-30'),
	(4, '2020-02-01', NULL), (5, '2020-05-01', '2020-04-01'), (6, '2001-01-01', '2001-12-31'), (6, '2030-01-01', NULL),
	(7, '2020-11-01', '2020-11-30'), (7, '2020-01-01', '2020-01-31'), (7, '2020-06-01', '2020-06-30'), (7, '2020-05-15', '2020-06-15'), (7, '2020-01-20', '2020-02-29');

-- A person without history, the row of an outer join, has one gap: the whole window.
SELECT id, name, timeline_gap_agg(starts_on, ends_on, :year) FROM person LEFT JOIN stay ON person = id GROUP BY 1, 2 ORDER BY 1;
-- A complete history is an empty array; no rows are null.
SELECT timeline_gap_agg(starts_on, ends_on, :year) FROM stay WHERE person = 1;
SELECT timeline_gap_agg(starts_on, ends_on, :year) IS NULL AS no_rows FROM stay WHERE person = 99;
SELECT timeline_gap_agg(NULL, NULL, :year) AS all_null, timeline_gap_agg(NULL, '2020-05-01', :year) AS no_start, timeline_gap_agg('-infinity', 'infinity', :year) AS always,
	timeline_gap_agg('infinity', 'infinity', :year) AS never, timeline_gap_agg('2020-01-01', NULL, 'empty') AS empty_window;
SELECT timeline_gap_agg(starts_on, ends_on, :year) FILTER (WHERE person = 2), timeline_gap_agg(DISTINCT starts_on, ends_on, :year) FILTER (WHERE person = 2) AS is_distinct,
	timeline_gap_agg(starts_on, ends_on, :year ORDER BY starts_on DESC) FILTER (WHERE person = 2) AS reversed FROM stay;
-- A window of its own for each group, in a column, of several groups in one query.
SELECT n, timeline_gap_agg(starts_on, ends_on, daterange('2020-01-01', date '2020-03-01' + 10 * n)) FROM stay, generate_series(1, 3) n WHERE person = 2 GROUP BY n ORDER BY n;
-- The same window in another form is the same window; a wider one is not.
SELECT timeline_gap_agg('2020-02-01', NULL, p::daterange) FROM (VALUES ('[2020-01-01,2021-01-01)'), ('[2020-01-01,2020-12-31]'), ('(2019-12-31,2021-01-01)')) v(p);

-- As a window function: the final function leaves the state as it is.
SELECT person, starts_on, timeline_gap_agg(starts_on, ends_on, :year) OVER (PARTITION BY person ORDER BY starts_on DESC) FROM stay WHERE person = 7;
SELECT count(*), count(*) FILTER (WHERE w <> (SELECT timeline_gap_agg(starts_on, ends_on, '[2015-01-01,2017-01-01)') FROM unnest(a, b) u(starts_on, ends_on))) AS differ
FROM (SELECT timeline_gap_agg(starts_on, ends_on, '[2015-01-01,2017-01-01)') OVER f AS w, array_agg(starts_on) OVER f AS a, array_agg(ends_on) OVER f AS b
	FROM (SELECT i, d AS starts_on, d + 5 AS ends_on FROM generate_series(1, 200) i, LATERAL (SELECT date '2015-01-01' + i * 7919 % 730 AS d) x) x
	WINDOW f AS (ORDER BY i ROWS BETWEEN 40 PRECEDING AND CURRENT ROW)) x;

-- Many rows, sorted and not, agree with range_agg; so do hashed and sorted groups.
CREATE TABLE history AS
SELECT person, d AS starts_on, CASE WHEN i % 11 > 0 THEN d + i % 40 END AS ends_on, daterange('2010-01-01', '2020-01-01') AS period
FROM generate_series(1, 500) person, generate_series(1, 60) i, LATERAL (SELECT date '2008-01-01' + ((person::bigint * 104729 + i * 7919 * (person % 7 + 1)) % 5000)::int AS d) x;
INSERT INTO history SELECT person, NULL, NULL, period FROM history WHERE person % 3 = 0;
UPDATE history SET starts_on = NULL WHERE person % 100 = 0;
ANALYZE history;
CREATE TABLE expected AS
SELECT person, ARRAY(SELECT g::timeline_gap FROM unnest(datemultirange(period) - coalesce(range_agg(daterange(starts_on, coalesce(ends_on, '2100-01-01'), '[]')) FILTER (WHERE starts_on <= coalesce(ends_on, '2100-01-01')), '{}')) g) AS gaps
FROM history GROUP BY person, period;
SET max_parallel_workers_per_gather = 0;
SELECT count(*), count(*) FILTER (WHERE a.gaps IS DISTINCT FROM e.gaps) AS differ, sum(cardinality(e.gaps)) > 1000 AS many FROM expected e LEFT JOIN (SELECT person, timeline_gap_agg(starts_on, ends_on, period) AS gaps FROM history GROUP BY person) a USING (person);
SET enable_hashagg = off;
SELECT count(*), count(*) FILTER (WHERE a.gaps IS DISTINCT FROM e.gaps) AS differ FROM expected e LEFT JOIN (SELECT person, timeline_gap_agg(starts_on, ends_on, period) AS gaps FROM history GROUP BY person) a USING (person);
RESET enable_hashagg;

-- In parallel: partial aggregates, the same result, also when workers see no row of a group or none at all.
CREATE FUNCTION plan_of(query text, OUT plan_of text) RETURNS SETOF text LANGUAGE plpgsql AS $$
BEGIN
	FOR plan_of IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP
		plan_of := trim(plan_of, ' ->');
		IF plan_of ~ 'Partial.*Aggregate' THEN
			RETURN NEXT;
		END IF;
	END LOOP;
END $$;
SET max_parallel_workers_per_gather = 2;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SELECT 'Partial Aggregate' AS plan FROM plan_of('SELECT person, timeline_gap_agg(starts_on, ends_on, period) FROM history GROUP BY person');
CREATE TABLE parallel AS SELECT person, timeline_gap_agg(starts_on, ends_on, period) AS gaps FROM history GROUP BY person;
SELECT count(*), count(*) FILTER (WHERE p.gaps IS DISTINCT FROM e.gaps) AS differ FROM expected e LEFT JOIN parallel p USING (person);
SELECT 'Partial Aggregate' AS plan FROM plan_of('SELECT timeline_gap_agg(starts_on, ends_on, period) FROM history WHERE person = 7');
SELECT timeline_gap_agg(starts_on, ends_on, period) = (SELECT gaps FROM expected WHERE person = 7) AS one_group FROM history WHERE person = 7;
SELECT timeline_gap_agg(starts_on, ends_on, period) IS NULL AS no_rows FROM history WHERE person = -1;
SELECT timeline_gap_agg(starts_on, ends_on, period) AS null_starts FROM history WHERE person = 100;
SELECT timeline_gap_agg(starts_on, ends_on, 'empty') AS empty_window FROM history;
-- Two windows in one group, in whatever worker they are seen.
SELECT sqlstate_of('SELECT timeline_gap_agg(starts_on, ends_on, daterange(''2010-01-01'', date ''2020-01-01'' + person % 2)) FROM history') AS two_windows;

-- A serialized state that this version has not written is refused.
CREATE FUNCTION foreign_state(internal) RETURNS bytea LANGUAGE internal STRICT IMMUTABLE PARALLEL SAFE AS 'pgsql_version';
CREATE AGGREGATE foreign_gap_agg(date, date, daterange) (SFUNC = timeline_gap_agg_transition, STYPE = internal, FINALFUNC = timeline_gap_agg_final,
	COMBINEFUNC = timeline_gap_agg_combine, SERIALFUNC = foreign_state, DESERIALFUNC = timeline_gap_agg_deserialize, PARALLEL = SAFE);
SET parallel_leader_participation = off;
SELECT foreign_gap_agg(starts_on, ends_on, period) FROM history;
RESET parallel_leader_participation;
DROP AGGREGATE foreign_gap_agg(date, date, daterange);
DROP FUNCTION foreign_state;
RESET max_parallel_workers_per_gather;
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;

-- A million rows of one history; no more memory than what is left after joining.
SELECT cardinality(timeline_gap_agg(d, d, '[2000-01-01,2010-01-01)')) FROM generate_series(1, 1000000) i, LATERAL (SELECT date '2000-01-01' + 2 * (i * 7 % 1827) AS d) x;

SELECT aggfinalmodify, aggcombinefn, aggserialfn, aggdeserialfn, proparallel, obj_description(aggfnoid, 'pg_proc') IS NOT NULL AS comment FROM pg_aggregate JOIN pg_proc p ON p.oid = aggfnoid WHERE proname = 'timeline_gap_agg';
SELECT p.oid::regprocedure FROM pg_proc p WHERE proname LIKE 'timeline\_gap\_agg%' AND (provolatile <> 'i' OR proparallel <> 's' OR obj_description(p.oid, 'pg_proc') IS NULL);

-- What is refused, and how.
SELECT given, sqlstate_of(given) FROM (VALUES
	($$SELECT timeline_gap_agg('2020-01-01', '2020-01-02', NULL)$$), ($$SELECT timeline_gap_agg(NULL, NULL, NULL)$$),
	($$SELECT timeline_gap_agg('2020-01-01', '2020-01-02', '[2020-01-01,)')$$), ($$SELECT timeline_gap_agg('2020-01-01', '2020-01-02', '(,2020-01-01)')$$),
	($$SELECT timeline_gap_agg('2020-01-01', '2020-01-02', '[2020-01-01,infinity)')$$), ($$SELECT timeline_gap_agg(NULL, NULL, '[-infinity,2020-01-01)')$$),
	($$SELECT timeline_gap_agg('2020-01-01', '2020-01-02', p) FROM (VALUES (daterange '[2020-01-01,2021-01-01)'), ('[2020-01-01,2021-01-02)')) v(p)$$),
	($$SELECT timeline_gap_agg(NULL, NULL, p) FROM (VALUES (daterange '[2020-01-01,2021-01-01)'), ('empty')) v(p)$$),
	($$SELECT timeline_gap_agg(NULL, NULL, p) FROM (VALUES (daterange '[2020-01-01,2021-01-01)'), (NULL)) v(p)$$),
	($$SELECT timeline_gap_agg('2020-01-01', '2020-01-02')$$)) v(given);
-- The functions behind the aggregate are not for users.  Whether the server
-- or the function says so depends on the server's minor version.
SELECT given, sqlstate_of(given) IN ('42883', '0A000') AS refused FROM (VALUES
	($$SELECT timeline_gap_agg_transition(NULL, '2020-01-01', '2020-01-02', '[2020-01-01,2021-01-01)')$$),
	($$SELECT timeline_gap_agg_combine(NULL, NULL)$$), ($$SELECT timeline_gap_agg_serialize(NULL)$$), ($$SELECT timeline_gap_agg_deserialize('\x01', NULL)$$), ($$SELECT timeline_gap_agg_final(NULL)$$)) v(given);
SELECT timeline_gap_agg(starts_on, ends_on, daterange(starts_on, '2030-01-01')) FROM stay WHERE person = 7;
DROP TABLE person, stay, history, expected, parallel;
DROP FUNCTION sqlstate_of, plan_of;
