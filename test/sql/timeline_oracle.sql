-- Gaps against oracles: core's multiranges, and a brute force over every
-- completion of imprecise dates.  Only counts are printed.
SELECT setseed(0.2016);

-- 100,000 random histories: unsorted, overlapping, touching, nested, with null
-- ends, null starts, reversed entries, entries outside the window; windows
-- from 1 day to 4 years around 2000-01-01.
CREATE TABLE entry AS
SELECT h, n, first, CASE WHEN random() < 0.9 THEN first + (random() * random() * 500)::int - 20 END AS last, n > 1 AND random() < 0.05 AS no_start
FROM (SELECT h, n, date '1998-06-01' + (random() * 1500)::int AS first
	FROM (SELECT h, (random() * random() * 14)::int AS entries FROM generate_series(1, 100000) h OFFSET 0) x, generate_series(1, entries) n OFFSET 0) x;
UPDATE entry SET first = NULL WHERE no_start;
CREATE TABLE history AS
SELECT h, daterange(start, start + 1 + (random() * random() * 1400)::int) AS period, CASE WHEN random() < 0.5 THEN 0 ELSE (random() * 40)::int END AS tolerance
FROM (SELECT h, date '1998-09-01' + (random() * 1000)::int AS start FROM generate_series(1, 100000) h OFFSET 0) x;

-- The oracle: the window minus what the entries cover.
CREATE TABLE oracle AS
SELECT h, period, tolerance, starts_on, ends_on, ranges, covered,
	ARRAY(SELECT g::timeline_gap FROM unnest(datemultirange(period) - coalesce(covered, '{}')) g) AS gaps,
	ARRAY(SELECT g::timeline_gap FROM unnest(datemultirange(period) - coalesce(covered, '{}')) g WHERE upper(g) - lower(g) > tolerance) AS tolerated
FROM history LEFT JOIN (SELECT h, array_agg(first ORDER BY n) AS starts_on, array_agg(last ORDER BY n) AS ends_on,
	array_agg(CASE WHEN first <= last OR first IS NOT NULL AND last IS NULL THEN daterange(first, last, '[]') WHEN first > last THEN 'empty' END ORDER BY n) AS ranges,
	range_agg(daterange(first, last, '[]')) FILTER (WHERE first <= last OR first IS NOT NULL AND last IS NULL) AS covered
	FROM entry GROUP BY h) e USING (h);
SELECT count(*) AS histories, sum(cardinality(gaps)) > 100000 AS many_gaps, count(*) FILTER (WHERE cardinality(gaps) = 0) > 5000 AS many_complete,
	count(*) FILTER (WHERE starts_on IS NULL) > 1000 AS many_empty, count(*) FILTER (WHERE gaps <> tolerated) > 3000 AS many_tolerated FROM oracle;
SELECT count(*) FILTER (WHERE ARRAY(SELECT timeline_gaps(ranges, period)) <> gaps) AS ranges,
	count(*) FILTER (WHERE ARRAY(SELECT timeline_gaps(starts_on, ends_on, period)) <> gaps) AS dates,
	count(*) FILTER (WHERE ARRAY(SELECT timeline_gaps(covered, period)) <> gaps) AS multirange,
	count(*) FILTER (WHERE ARRAY(SELECT timeline_gaps(ranges, period, tolerance)) <> tolerated) AS ranges_tolerated,
	count(*) FILTER (WHERE ARRAY(SELECT timeline_gaps(starts_on, ends_on, period, tolerance)) <> tolerated) AS dates_tolerated,
	count(*) FILTER (WHERE ARRAY(SELECT timeline_gaps(covered, period, tolerance)) <> tolerated) AS multirange_tolerated
FROM oracle;
SELECT count(*) AS histories, count(*) FILTER (WHERE a.gaps IS DISTINCT FROM o.gaps) AS aggregate
FROM oracle o LEFT JOIN (SELECT h, timeline_gap_agg(first, last, period) AS gaps FROM history LEFT JOIN entry USING (h) GROUP BY h) a USING (h);
-- The same rows in order take the other path of the aggregate.
SELECT count(*) FILTER (WHERE a.gaps IS DISTINCT FROM o.gaps) AS sorted_aggregate
FROM oracle o LEFT JOIN (SELECT h, timeline_gap_agg(first, last, period ORDER BY first) AS gaps FROM history LEFT JOIN entry USING (h) GROUP BY h) a USING (h);
DROP TABLE entry, history, oracle;

-- 10,000 small histories with imprecise dates, in two windows of ten days.
CREATE TABLE win AS SELECT w, start, daterange(start, start + 10) AS period FROM (VALUES (0, date '2016-02-25'), (1, date '2015-12-28')) v(w, start);
-- A date text is the set of its days.
CREATE TABLE meaning AS
SELECT row_number() OVER (ORDER BY text) AS id, text, earliest, latest FROM (
	SELECT to_char(d, 'YYYY-MM-DD') AS text, d AS earliest, d AS latest FROM win, LATERAL (SELECT start + i AS d FROM generate_series(-2, 11) i) x
	UNION SELECT to_char(m, 'YYYY-MM'), m, (m + interval '1 month')::date - 1 FROM (SELECT (date '2015-11-01' + i * interval '1 month')::date AS m FROM generate_series(0, 5) i) x
	UNION SELECT to_char(y, 'YYYY'), y, (y + interval '1 year')::date - 1 FROM (VALUES (date '2014-01-01'), ('2015-01-01'), ('2016-01-01'), ('2017-01-01')) v(y)) x;
-- Every choice of a date, as the day of the window (0 to 9) from or to which it
-- covers: before the window is as good as its first day for a "from" and
-- covers nothing (-1) for a "to"; after the window the other way round.
CREATE TABLE choice AS
SELECT DISTINCT text, w, least(greatest(day, 0), 10) AS f, greatest(least(day, 9), -1) AS t
FROM meaning, win, generate_series(earliest - start, latest - start) day;
INSERT INTO choice SELECT 'present', w, NULL, 9 FROM win;
CREATE TABLE entry AS
SELECT h, w, n, f.text AS "from", coalesce(t.text, 'present') AS "to", f.earliest AS f_earliest, f.latest AS f_latest,
	coalesce(t.earliest, 'infinity') AS t_earliest, coalesce(t.latest, 'infinity') AS t_latest
FROM (SELECT h, h % 2 AS w, n, 1 + (random() * 37)::int AS f, CASE WHEN random() < 0.95 THEN 1 + (random() * 37)::int END AS t
	FROM (SELECT h, (random() * 4)::int AS entries FROM generate_series(1, 10000) h OFFSET 0) x, generate_series(0, entries - 1) n OFFSET 0) x
LEFT JOIN meaning f ON f.id = x.f LEFT JOIN meaning t ON t.id = x.t;
UPDATE entry SET "from" = NULL, f_earliest = NULL, f_latest = NULL WHERE h % 37 = n;
CREATE TABLE history AS
SELECT h, h % 2 AS w, coalesce(jsonb_agg(jsonb_build_object('from', "from" || mark, 'to', CASE WHEN "to" = 'present' THEN "to" ELSE "to" || mark END) ORDER BY n) FILTER (WHERE n IS NOT NULL), '[]') AS entries
FROM generate_series(1, 10000) h LEFT JOIN entry USING (h), LATERAL (SELECT CASE h % 3 WHEN 0 THEN '~' ELSE '' END AS mark) x GROUP BY h;

-- What each completion of an entry covers, as ten bits; then every combination
-- of the completions of all entries of a history, as the union of the bits.
CREATE TABLE cover AS
SELECT DISTINCT h, n, CASE WHEN f.f <= t.t THEN ((1 << (t.t + 1)) - 1) & ~((1 << f.f) - 1) ELSE 0 END AS bits
FROM entry e JOIN choice f ON f.text = e."from" AND f.w = e.w JOIN choice t ON t.text = e."to" AND t.w = e.w;
CREATE FUNCTION completions(OUT h int, OUT bits int) RETURNS SETOF record LANGUAGE plpgsql AS $$
BEGIN
	CREATE TEMP TABLE combined AS SELECT history.h, 0 AS bits FROM history;
	FOR step IN 0..3 LOOP
		CREATE TEMP TABLE next AS
		SELECT DISTINCT c.h, c.bits | coalesce(e.bits, 0) AS bits FROM combined c LEFT JOIN cover e ON e.h = c.h AND e.n = step;
		DROP TABLE combined;
		ALTER TABLE next RENAME TO combined;
	END LOOP;
	RETURN QUERY SELECT c.h, c.bits FROM combined c;
	DROP TABLE combined;
END $$;
CREATE TABLE brute AS
SELECT h, string_agg(CASE WHEN some_cover & (1 << d) = 0 THEN 'c' WHEN every_cover & (1 << d) = 0 THEN 'p' ELSE '.' END, '' ORDER BY d) AS days
FROM (SELECT h, bit_or(bits) AS some_cover, bit_and(bits) AS every_cover FROM completions() GROUP BY h) x, generate_series(0, 9) d GROUP BY h;
SELECT count(*) AS histories, count(*) FILTER (WHERE days ~ 'c.*p|p.*c') > 500 AS mixed, count(*) FILTER (WHERE days !~ 'c|p') > 500 AS complete, count(DISTINCT days) > 200 AS varied FROM brute;
CREATE TABLE gap AS
SELECT h, w, ordinality AS n, certainty, timeline_gap_first_day(gap) - start AS first, timeline_gap_last_day(gap) - start AS last, entry_before, entry_after
FROM history JOIN win USING (w), timeline_gaps_json(entries, period, 0, 0) WITH ORDINALITY;
CREATE INDEX ON gap (h);
-- The days of the gaps are those of the brute force; gaps are in order and maximal.
SELECT count(*) AS histories, count(*) FILTER (WHERE b.days IS DISTINCT FROM g.days) AS differ FROM brute b JOIN (
	SELECT h, string_agg(coalesce((SELECT left(certainty, 1) FROM gap WHERE gap.h = history.h AND d BETWEEN first AND last), '.'), '' ORDER BY d) AS days FROM history, generate_series(0, 9) d GROUP BY h) g USING (h);
SELECT count(*) > 5000 AS many, count(*) FILTER (WHERE first <= previous_last) AS out_of_order, count(*) FILTER (WHERE first = previous_last + 1 AND certainty = previous_certainty) AS not_maximal
FROM (SELECT *, lag(last) OVER by_n AS previous_last, lag(certainty) OVER by_n AS previous_certainty FROM gap WINDOW by_n AS (PARTITION BY h ORDER BY n)) x;
-- The neighbours: by the longest periods for certain gaps, by the shortest for possible ones.
CREATE TABLE bound AS
SELECT h, n, 'certain' AS certainty, f_earliest - start AS first, CASE WHEN t_latest = 'infinity' THEN 1000000 ELSE t_latest - start END AS last FROM entry JOIN win USING (w) WHERE f_earliest <= t_latest
UNION ALL SELECT h, n, 'possible', f_latest - start, CASE WHEN t_earliest = 'infinity' THEN 1000000 ELSE t_earliest - start END FROM entry JOIN win USING (w) WHERE f_latest <= t_earliest;
CREATE INDEX ON bound (h, certainty);
SELECT count(*) > 5000 AS many, count(entry_before) > 1000 AS befores, count(entry_after) > 1000 AS afters,
	count(*) FILTER (WHERE entry_before IS DISTINCT FROM CASE WHEN first > 0 THEN (SELECT n FROM bound b WHERE b.h = g.h AND b.certainty = g.certainty AND b.last < g.first ORDER BY b.last DESC, n LIMIT 1) END) AS before_differs,
	count(*) FILTER (WHERE entry_after IS DISTINCT FROM CASE WHEN last < 9 THEN (SELECT n FROM bound b WHERE b.h = g.h AND b.certainty = g.certainty AND b.first > g.last ORDER BY b.first, n LIMIT 1) END) AS after_differs
FROM gap g;
DROP FUNCTION completions;
DROP TABLE win, meaning, choice, entry, history, cover, brute, gap, bound;
