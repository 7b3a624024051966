-- timeline_gaps(): the days of a window that a history leaves uncovered.
SET DateStyle = 'ISO, MDY';
CREATE FUNCTION sqlstate_of(command text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE command;
	RETURN 'ok';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;
-- One history in the three forms; prints the gaps once if they agree.
CREATE FUNCTION gaps_of(history text, period daterange, tolerance int DEFAULT 0) RETURNS SETOF timeline_gap LANGUAGE plpgsql AS $$
DECLARE
	ranges daterange[] := history::daterange[];
	a timeline_gap[] := ARRAY(SELECT timeline_gaps(ranges, period, tolerance));
	b timeline_gap[] := ARRAY(SELECT timeline_gaps(ARRAY(SELECT coalesce(lower(r), '-infinity') FROM unnest(ranges) r WHERE NOT isempty(r)), ARRAY(SELECT upper(r) - 1 FROM unnest(ranges) r WHERE NOT isempty(r)), period, tolerance));
	c timeline_gap[] := ARRAY(SELECT timeline_gaps((SELECT range_agg(r) FROM unnest(ranges) r), period, tolerance));
BEGIN
	IF a IS DISTINCT FROM b OR a IS DISTINCT FROM c THEN
		RAISE EXCEPTION 'the forms differ: % % %', a, b, c;
	END IF;
	RETURN QUERY SELECT unnest(a);
END $$;
\set year '''[2020-01-01,2021-01-01)'''

-- Both days of a gap are inclusive; the window's last day is in the window.
SELECT gaps_of('{"[2020-02-01,2020-03-01)","[2020-03-11,2020-12-01)"}', :year);
-- A hole of one day counts, in the middle and at either end of the window.
SELECT gaps_of('{"[2020-01-02,2020-06-01)","[2020-06-02,2020-12-31)"}', :year);
-- A history that ends on the window's last day has none, nor has one that goes on.
SELECT gaps_of('{"[2020-01-01,2021-01-01)"}', :year);
SELECT gaps_of('{"[2015-01-01,2018-01-01)","[2018-01-01,2099-01-01)"}', :year);
SELECT timeline_gaps('{2019-05-01}'::date[], '{null}', :year);
-- Touching, overlapping, nested and equal periods leave no gap; order does not matter.
SELECT gaps_of('{"[2020-07-01,2021-01-01)","[2020-01-01,2020-07-01)"}', :year);
SELECT gaps_of('{"[2020-03-01,2020-09-01)","[2020-01-01,2020-07-01)","[2020-08-01,2021-01-01)","[2020-03-01,2020-09-01)"}', :year);
SELECT gaps_of('{"[2020-01-01,2020-12-01)","[2020-02-01,2020-03-01)","[2020-11-01,2020-11-02)"}', :year);
-- Sorted, reversed or shuffled, the same gaps.
SELECT gaps_of('{"[2020-02-01,2020-03-01)","[2020-04-01,2020-05-01)","[2020-06-01,2020-07-01)"}', :year);
SELECT gaps_of('{"[2020-06-01,2020-07-01)","[2020-04-01,2020-05-01)","[2020-02-01,2020-03-01)"}', :year) EXCEPT
SELECT gaps_of('{"[2020-04-01,2020-05-01)","[2020-06-01,2020-07-01)","[2020-02-01,2020-03-01)"}', :year);
-- Periods before, after and across the window.
SELECT gaps_of('{"[2010-01-01,2019-12-31)","[2021-01-02,)"}', :year);
SELECT gaps_of('{"(,2020-03-01)","[2020-12-01,)"}', :year);
SELECT gaps_of('{"(,)"}', :year);
SELECT gaps_of('{empty}', :year);
-- A future window with future periods.
SELECT gaps_of('{"[2090-01-01,2090-06-01)"}', '[2090-01-01,2091-01-01)');
-- The window of one day; the empty window.
SELECT gaps_of('{"[2020-01-01,2020-02-01)"}', '[2020-02-01,2020-02-02)');
SELECT gaps_of('{"[2020-01-01,2020-02-01)"}', '[2020-01-31,2020-02-01)');
SELECT gaps_of('{"[2020-01-01,2020-02-01)"}', 'empty');
-- A window that is not in canonical form.
SELECT gaps_of('{"[2020-01-01,2020-12-30]"}', '(2019-12-31,2020-12-31]');
-- The ends of the calendar.
SELECT timeline_gaps('{2000-01-01}'::date[], '{2000-01-01}', '[4714-11-24 BC,5874897-12-31)');
SELECT timeline_gaps('{-infinity}'::date[], '{5874897-12-31}', '[4714-11-24 BC,5874897-12-31)');
SELECT timeline_gaps('{"[-infinity,2020-02-01)","[2020-12-01,infinity)","(infinity,)","(,-infinity)"}'::daterange[], :year);
SELECT timeline_gaps('{"[-infinity,2020-02-01]","[2020-12-01,infinity]"}'::daterange[], :year);

-- One hole of ten days in ten different places is ten gaps.
SELECT count(*), min(timeline_gap_days(g)), max(timeline_gap_days(g)), min(g), max(g)
FROM timeline_gaps(ARRAY(SELECT date '2020-01-11' + 30 * i FROM generate_series(0, 9) i), ARRAY(SELECT date '2020-01-30' + 30 * i FROM generate_series(0, 9) i), '[2020-01-01,2020-10-27)') g;

-- Tolerance: gaps of at most so many days are left out, wherever they are; short ones do not add up.
SELECT n, ARRAY(SELECT gaps_of('{"[2020-01-02,2020-03-01)","[2020-03-03,2020-05-01)","[2020-05-04,2020-12-31)"}', :year, n)) FROM generate_series(0, 3) n;

-- Pairs of days: a null end goes on, a null start adds nothing, a start after its end covers no day.
SELECT timeline_gaps('{2020-01-01,null,2020-12-01}'::date[], '{2020-02-29,2020-11-30,null}', :year);
SELECT timeline_gaps('{2020-01-01,2020-06-30,2020-02-02}'::date[], '{2020-01-31,2020-06-01,2020-02-01}', :year);
SELECT timeline_gaps('{2020-01-01,2020-12-31}'::date[], '{2020-01-01,2020-12-31}', :year) AS one_day_each;
SELECT timeline_gaps('{infinity,2020-03-01}'::date[], '{infinity,infinity}', :year);
-- Arrays of two dimensions count as one row of elements.
SELECT timeline_gaps('{{2020-01-01,2020-03-01},{2020-05-01,2020-07-01}}'::date[], '{{2020-01-31,2020-04-30},{2020-06-30,null}}', :year);
-- A null range adds nothing.
SELECT timeline_gaps('{null,"[2020-02-01,2021-01-01)",null}'::daterange[], :year);

-- No history is a window full of gaps, never "no gap".
SELECT timeline_gaps(NULL::daterange[], :year), timeline_gaps('{}'::daterange[], :year), timeline_gaps('{null}'::daterange[], :year),
	timeline_gaps(NULL::datemultirange, :year), timeline_gaps('{}'::datemultirange, :year);
SELECT timeline_gaps(NULL::date[], NULL::date[], :year), timeline_gaps('{}'::date[], '{}', :year), timeline_gaps('{}'::date[], NULL, :year), timeline_gaps('{null,null}'::date[], '{2020-01-01,null}', :year);

-- Per row of a query, in the select list, limited, and rescanned.
CREATE TABLE person (id int, starts_on date[], ends_on date[]);
INSERT INTO person VALUES (1, '{2020-01-01}', '{2020-01-31}'), (2, NULL, NULL), (3, '{2019-01-01}', '{null}'), (4, '{2020-02-01,2020-04-01}', '{2020-02-29,2020-04-30}');
SELECT id, g, timeline_gap_days(g) FROM person, timeline_gaps(starts_on, ends_on, :year) g ORDER BY 1, 2;
SELECT id, (SELECT g FROM timeline_gaps(starts_on, ends_on, :year) g LIMIT 1) AS first FROM person ORDER BY 1;
SELECT id FROM person WHERE NOT EXISTS (SELECT FROM timeline_gaps(starts_on, ends_on, :year));
DROP TABLE person;
-- Named arguments.
SELECT timeline_gaps(starts_on => '{2020-01-03}', ends_on => '{2020-12-31}', period => :year, tolerance => 1);

-- A million periods: sorted, shuffled, or all of them nested.
SELECT count(*), sum(timeline_gap_days(g)) FROM (SELECT array_agg(d ORDER BY d) AS a FROM generate_series(1, 1000000) i, LATERAL (SELECT date '2000-01-01' + 2 * i AS d) x) x, timeline_gaps(a, a, daterange('2000-01-01', date '2000-01-01' + 2000001)) g;
SELECT count(*), sum(timeline_gap_days(g)) FROM (SELECT array_agg(d) AS a FROM generate_series(1, 1000000) i, LATERAL (SELECT date '2000-01-01' + 2 * (1 + (i::bigint * 618033 % 1000000)::int) AS d) x) x, timeline_gaps(a, a, daterange('2000-01-01', date '2000-01-01' + 2000003)) g;
SELECT count(*), sum(timeline_gap_days(g)) FROM (SELECT array_agg(date '2005-01-01' - i / 1000) AS a, array_agg(date '2005-01-01' + i % 1000) AS b FROM generate_series(1, 1000000) i) x, timeline_gaps(a, b, '[2000-01-01,2010-01-01)') g;

-- Immutable, parallel safe, not strict, with a comment.
SELECT p.oid::regprocedure, provolatile, proparallel, proisstrict, prorows, obj_description(p.oid, 'pg_proc') IS NOT NULL AS comment FROM pg_proc p WHERE proname LIKE 'timeline\_gaps%' ORDER BY 1::text COLLATE "C";

-- What is refused, and how.
SELECT given, sqlstate_of(given) FROM (VALUES
	($$SELECT timeline_gaps('{}'::daterange[], NULL)$$), ($$SELECT timeline_gaps('{}'::datemultirange, NULL)$$), ($$SELECT timeline_gaps('{}'::date[], '{}', NULL)$$),
	($$SELECT timeline_gaps('{}'::daterange[], '[2020-01-01,2021-01-01)', NULL)$$), ($$SELECT timeline_gaps('{}'::datemultirange, '[2020-01-01,2021-01-01)', NULL)$$), ($$SELECT timeline_gaps('{}'::date[], '{}', '[2020-01-01,2021-01-01)', NULL)$$),
	($$SELECT timeline_gaps('{}'::daterange[], '[2020-01-01,2021-01-01)', -1)$$), ($$SELECT timeline_gaps('{}'::datemultirange, '[2020-01-01,2021-01-01)', -1)$$), ($$SELECT timeline_gaps('{}'::date[], '{}', '[2020-01-01,2021-01-01)', -2147483648)$$),
	($$SELECT timeline_gaps('{}'::daterange[], '[2020-01-01,)')$$), ($$SELECT timeline_gaps('{}'::daterange[], '(,2020-01-01)')$$), ($$SELECT timeline_gaps('{}'::daterange[], '(,)')$$),
	($$SELECT timeline_gaps('{}'::daterange[], '[2020-01-01,infinity)')$$), ($$SELECT timeline_gaps('{}'::daterange[], '[2020-01-01,infinity]')$$), ($$SELECT timeline_gaps('{}'::daterange[], '[-infinity,2020-01-01)')$$), ($$SELECT timeline_gaps('{}'::daterange[], '[infinity,infinity]')$$),
	($$SELECT timeline_gaps('{}'::datemultirange, '[2020-01-01,)')$$), ($$SELECT timeline_gaps('{}'::date[], '{}', '(,2020-01-01)')$$),
	($$SELECT timeline_gaps('{2020-01-01}'::date[], '{}', '[2020-01-01,2021-01-01)')$$), ($$SELECT timeline_gaps('{2020-01-01}'::date[], NULL, '[2020-01-01,2021-01-01)')$$), ($$SELECT timeline_gaps(NULL::date[], '{2020-01-01,2020-01-01}', '[2020-01-01,2021-01-01)')$$),
	($$SELECT timeline_gaps('{}'::date[], '{}', '[2021-01-01,2020-01-01)')$$),
	($$SELECT timeline_gaps('{}'::daterange[], '[2020-01-01,2021-01-01)', 2147483647)$$)) v(given);
-- No message has a value of the record.
SELECT timeline_gaps('{1977-07-07}'::date[], '{}', :year);
SELECT timeline_gaps('{1977-07-07}'::date[], '{1977-07-07}', '[1977-07-07,)');
DROP FUNCTION sqlstate_of, gaps_of;
