-- Histories as pictures: timeline_text() and timeline_svg()
\pset format unaligned
\pset tuples_only on

-- ---------- text ----------

\set lanes '[{"title": "Residence", "entries": [{"from": "2014", "to": "2019-02-28"}, {"from": "2019-05-15", "to": "2021-06"}, {"from": "2021-09", "to": "present"}]}, {"title": "Employment", "entries": [{"from": "2010-01-01", "to": "2018-12-31"}, {"from": "2018-06-01", "to": "2020-03-01"}, {"from": "2020-03-02", "to": "2026-06-01"}]}]'
SELECT timeline_text(:'lanes', '[2016-06-15,2026-06-15]');
-- Months that may leave days open, and in French.
SET clearance.language = 'fr';
SELECT timeline_text(:'lanes', '[2016-06-15,2026-06-15]', possible_tolerance => 0, width => 40);
RESET clearance.language;
-- An array of entries is one lane without a title; no entries are one gap.
SELECT timeline_text('[{"from": "2020-01-01", "to": "2020-12-30"}]', '[2020-01-01,2020-12-31]', width => 24);
SELECT timeline_text('[]', '[2020-01-01,2020-12-31]', width => 24);
SELECT timeline_text('[{"title": "None", "entries": null}, {"title": null, "entries": []}]', '[2020-01-01,2020-01-01]', width => 10);
-- A single day is seen in ten thousand years, a window of a day is wide.
SELECT timeline_text('[{"from": "0001-01-01", "to": "2020-02-28"}, {"from": "2020-03-01", "to": "9999-12-31"}]', '[0001-01-01,9999-12-31]', width => 60);
-- A long title is cut, control characters are none of it.
SELECT timeline_text(jsonb_build_array(jsonb_build_object('title', E'a\n' || repeat('é', 100), 'entries', '[]'::jsonb)), '[2020-01-01,2020-12-31]', width => 24);

-- ---------- the picture, read back ----------

-- What a picture says in its data, and what its shapes mean as days.
CREATE FUNCTION shapes(svg text, period daterange)
RETURNS TABLE (class text, lane int, entry int, certainty text, first_day date, last_day date, x_first date, x_last date)
LANGUAGE sql AS $$
	SELECT m[1], m[6]::int, m[8]::int, m[10], m[4]::date, m[5]::date,
	       lower(period) + round((m[2]::numeric - g.x) / g.width * (upper(period) - lower(period)))::int,
	       lower(period) + round((m[2]::numeric + m[3]::numeric - g.x) / g.width * (upper(period) - lower(period)))::int - 1
	FROM regexp_matches(svg, '<rect class="([a-z]+)[^"]*" x="([0-9.]+)" y="[0-9.]+" width="([0-9.]+)" height="[0-9.]+" data-first="([-0-9]+)" data-last="([-0-9]+)" data-lane="(\d+)"( data-entry="(\d+)")?( data-certainty="([a-z]+)")?', 'g') AS m,
	     (SELECT r[1]::numeric, r[2]::numeric FROM regexp_match(svg, '<rect class="ground" x="([0-9.]+)" y="[0-9.]+" width="([0-9.]+)"') AS r) AS g(x, width)
$$;

SELECT class, lane, entry, certainty, first_day, last_day FROM shapes(timeline_svg(:'lanes', '[2016-06-15,2026-06-15]', 0, 0), '[2016-06-15,2026-06-15]')
ORDER BY lane, entry, class DESC, first_day;

-- A thousand histories: the shapes are the entries and the gaps, by their data
-- and by their places.
CREATE TEMP TABLE history AS
SELECT h, '[2016-01-01,2026-01-01)'::daterange AS period, jsonb_agg(jsonb_build_object('from', first_day, 'to', first_day + (random() * 900)::int)) AS entries
FROM (SELECT setseed(0.4)) AS seed, generate_series(1, 1000) AS h,
     LATERAL (SELECT date '2015-01-01' + (random() * 3900 + h * 0)::int FROM generate_series(1, 1 + h % 9)) AS e(first_day)
GROUP BY h;
CREATE TEMP TABLE drawn AS
SELECT h, s.* FROM history CROSS JOIN LATERAL shapes(timeline_svg(entries, period, 3, 0), period) AS s;
SELECT count(*) FILTER (WHERE (first_day, last_day) <> (x_first, x_last)) AS misplaced, count(DISTINCT h) AS histories, count(*) > 5000 AS many FROM drawn;
-- Gaps drawn but not there, and the other way: none.
SELECT count(*) FROM (
	(SELECT h, first_day, last_day, certainty FROM drawn WHERE certainty IS NOT NULL
	 EXCEPT ALL
	 SELECT h, timeline_gap_first_day(gap), timeline_gap_last_day(gap), certainty FROM history, timeline_gaps_json(entries, period, 3, 0))
	UNION ALL
	(SELECT h, timeline_gap_first_day(gap), timeline_gap_last_day(gap), certainty FROM history, timeline_gaps_json(entries, period, 3, 0)
	 EXCEPT ALL
	 SELECT h, first_day, last_day, certainty FROM drawn WHERE certainty IS NOT NULL)) AS differ;
-- The same of entries, as far as they lie in the window.
SELECT count(*) FROM (
	SELECT h, (ordinality - 1)::int, daterange((e ->> 'from')::date, (e ->> 'to')::date, '[]') * period
	FROM history, jsonb_array_elements(entries) WITH ORDINALITY AS e(e)
	WHERE daterange((e ->> 'from')::date, (e ->> 'to')::date, '[]') && period
	EXCEPT ALL
	SELECT h, entry, daterange(first_day, last_day, '[]') FROM drawn WHERE class = 'sure') AS differ;

-- Many lanes and dense histories are drawn; entries that overlap do not hide one another.
SELECT count(DISTINCT y[1]) AS rows FROM regexp_matches(timeline_svg((
	SELECT jsonb_agg(jsonb_build_object('from', '2020-01-01', 'to', '2020-12-31')) FROM generate_series(1, 20)), '[2020-01-01,2020-12-31]'),
	'<rect class="sure c0" x="[0-9.]+" y="([0-9.]+)" width="[0-9.]+" height="[0-9.]+" data', 'g') AS y;
SELECT length(timeline_svg((SELECT jsonb_agg(jsonb_build_object('from', date '2000-01-01' + i, 'to', date '2000-01-01' + i)) FROM generate_series(1, 10000, 2) AS i), '[2000-01-01,2027-05-18]')) > 1000000 AS dense;
-- A title is text, whatever is in it; words in French.
SET clearance.language = 'fr';
SELECT m[1] FROM regexp_matches(timeline_svg('[{"title": "<b>&\"\u0001é</b>", "entries": []}]', '[2020-01-01,2020-01-10]'), '(<(?:title|desc|text class="(?:lane|days|legend)"[^>]*)>[^<]*<)', 'g') AS m;
RESET clearance.language;
-- Themes.
SELECT theme, svg LIKE '%prefers-color-scheme%' AS asks_the_reader, svg LIKE '%--back:#fff%' AS light, svg LIKE '%--back:#14171a%' AS dark
FROM unnest('{auto,light,dark}'::text[]) AS theme, timeline_svg('[]', '[2020-01-01,2020-01-10]', theme => theme) AS svg;

-- ---------- bad input ----------

CREATE FUNCTION pg_temp.sqlstate_of(statement text) RETURNS text
LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE statement;
	RETURN '00000';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE || ' ' || SQLERRM;
END $$;
SELECT call, pg_temp.sqlstate_of('SELECT ' || call) FROM (VALUES
	($$timeline_text(NULL, '[2020-01-01,2020-12-31]')$$),
	($$timeline_text('[]', NULL)$$),
	($$timeline_text('[]', '[2020-01-01,2020-12-31]', NULL)$$),
	($$timeline_text('[]', '[2020-01-01,2020-12-31]', width => NULL)$$),
	($$timeline_svg('[]', '[2020-01-01,2020-12-31]', theme => NULL)$$),
	($$timeline_text('{}', '[2020-01-01,2020-12-31]')$$),
	($$timeline_text('7', '[2020-01-01,2020-12-31]')$$),
	($$timeline_text('null', '[2020-01-01,2020-12-31]')$$),
	($$timeline_text('[7]', '[2020-01-01,2020-12-31]')$$),
	($$timeline_text('[{"entries": 7}]', '[2020-01-01,2020-12-31]')$$),
	($$timeline_text('[{"title": 7, "entries": []}]', '[2020-01-01,2020-12-31]')$$),
	($$timeline_text('[{"entries": []}, {"from": "2020"}]', '[2020-01-01,2020-12-31]')$$),
	($$timeline_text('[{"from": "SECRET"}]', '[2020-01-01,2020-12-31]')$$),
	($$timeline_text('[]', 'empty')$$),
	($$timeline_text('[]', '[2020-01-01,)')$$),
	($$timeline_text('[]', '[0044-03-15 BC,2020-01-01]')$$),
	($$timeline_text('[]', '[2020-01-01,10000-01-01]')$$),
	($$timeline_text('[]', '[2020-01-01,2020-12-31]', -1)$$),
	($$timeline_text('[]', '[2020-01-01,2020-12-31]', 0, -1)$$),
	($$timeline_text('[]', '[2020-01-01,2020-12-31]', width => 9)$$),
	($$timeline_text('[]', '[2020-01-01,2020-12-31]', width => 1001)$$),
	($$timeline_svg('[]', '[2020-01-01,2020-12-31]', theme => 'blue')$$),
	($$timeline_svg((SELECT jsonb_agg('{"entries": []}'::jsonb) FROM generate_series(1, 101)), '[2020-01-01,2020-12-31]')$$)
) AS v(call);
