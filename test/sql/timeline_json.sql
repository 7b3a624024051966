-- timeline_gaps_json(): gaps of a history whose dates may be imprecise.
SET DateStyle = 'ISO, MDY';
CREATE FUNCTION sqlstate_of(command text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE command;
	RETURN 'ok';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;
\set year '''[2016-01-01,2017-01-01)'''

-- Precise dates: both inclusive; nothing is only possible.
SELECT * FROM timeline_gaps_json('[{"from":"2016-01-02","to":"2016-03-31"},{"from":"2016-04-02","to":"2016-12-30"}]', :year, 0, 0);
-- present, null, blank or no "to" goes on beyond the window.
SELECT count(*) FROM unnest('{"[{\"from\":\"2015\",\"to\":\"present\"}]","[{\"from\":\"2015\",\"to\":null}]","[{\"from\":\"2015\",\"to\":\" \\t\"}]","[{\"from\":\"2015\"}]"}'::jsonb[]) e, timeline_gaps_json(e, :year, 0, 0);
-- Without a "from" an entry adds no period, whatever its "to" says.
SELECT e, g.* FROM unnest('{"[{\"to\":\"present\"}]","[{\"from\":null,\"to\":\"2016-05\"}]","[{\"from\":\"\"}]","[{}]"}'::jsonb[]) e, timeline_gaps_json(e, :year) g;
-- Neighbours of month precision leave no certain gap, and none that the default tolerance shows.
SELECT * FROM timeline_gaps_json('[{"from":"2015-05","to":"2016-01"},{"from":"2016-02","to":"present"}]', :year);
SELECT * FROM timeline_gaps_json('[{"from":"2015-05","to":"2016-01"},{"from":"2016-02","to":"present"}]', :year, 0, 0);
-- The most that two neighbouring months leave open is 2 July to 30 August, 60 days; 62 is safe for any.
SELECT timeline_gap_days(gap), g.* FROM timeline_gaps_json('[{"from":"2015-05","to":"2016-07"},{"from":"2016-08","to":"present"}]', :year, 0, 59) g;
SELECT count(*) FROM timeline_gaps_json('[{"from":"2015-05","to":"2016-07"},{"from":"2016-08","to":"present"}]', :year, 0, 60);
-- A month between two neighbours is certain, what lies around it possible.
SELECT * FROM timeline_gaps_json('[{"from":"2015-05","to":"2016-01"},{"from":"2016-03","to":"present"}]', :year, 0, 0);
-- Year precision hides long gaps: they are possible.
SELECT * FROM timeline_gaps_json('[{"from":"2014","to":"2016"},{"from":"2016","to":"present"}]', :year);
-- Two month-precise periods of one month: each alone may have a single day; whether "from" precedes "to" is open.
SELECT * FROM timeline_gaps_json('[{"from":"2016-02","to":"2016-02"}]', '[2016-02-01,2016-03-01)', 0, 0);
-- "~" is accepted and changes nothing.
SELECT * FROM timeline_gaps_json('[{"from":"2015-05~","to":"2016-01~"},{"from":"2016-02-15~","to":"present"}]', :year, 0, 0)
EXCEPT SELECT * FROM timeline_gaps_json('[{"from":"2015-05","to":"2016-01"},{"from":"2016-02-15","to":"present"}]', :year, 0, 0);
-- A later entry that certainly covers makes the possible gap vanish.
SELECT * FROM timeline_gaps_json('[{"from":"2015-05","to":"2016-01"},{"from":"2016-02","to":"present"},{"from":"2015-12-31","to":"2016-03-01"}]', :year, 0, 0);
-- An entry whose end certainly precedes its start covers nothing; one that may, is possible.
SELECT * FROM timeline_gaps_json('[{"from":"2016-09","to":"2016-03"}]', :year, 0, 0);
SELECT * FROM timeline_gaps_json('[{"from":"2015-05","to":"2016-06-30"},{"from":"2016-07","to":"2016-07"},{"from":"2016-08-01"}]', :year, 0, 0);

-- Neighbours: the entry that ends last before, the one that begins first after; the lowest position when equal; none at the window's edges.
SELECT * FROM timeline_gaps_json('[{"from":"2016-06-01","to":"2016-06-30"},{"from":"2016-02-01","to":"2016-03-31"},{"from":"2016-03-01","to":"2016-03-31"},{"from":"2016-10-01","to":"2016-10-31"},{"from":"2016-06-01","to":"2016-06-15"},{"from":"2015-01-01","to":"2015-02-01"},{"from":"2018-01-01"}]', :year);
-- By the longest periods for certain gaps, by the shortest for possible ones.
SELECT * FROM timeline_gaps_json('[{"from":"2015","to":"2016-03"},{"from":"2016-03","to":"2016-04"},{"from":"2016-06","to":"2016-09"},{"from":"2016-06-20","to":"present"}]', :year, 0, 0);

-- Tolerances are counted by kind.
SELECT t, p, count(*) FILTER (WHERE certainty = 'certain') AS certain, count(*) FILTER (WHERE certainty = 'possible') AS possible
FROM (VALUES (0, 0), (30, 0), (31, 0), (0, 29), (0, 30), (31, 30)) v(t, p) LEFT JOIN LATERAL timeline_gaps_json('[{"from":"2015-05","to":"2016-02-29"},{"from":"2016-04-01","to":"2016-08-31"},{"from":"2016-09","to":"present"}]', :year, t, p) ON true GROUP BY 1, 2 ORDER BY 1, 2;
-- Other members do not matter; the window of one day; the empty window; no history.
SELECT * FROM timeline_gaps_json('[{"city":"Ottawa","from":"2016-02-29","to":"2016-02-29","x":{"from":1}}]', '[2016-02-28,2016-03-02)');
SELECT * FROM timeline_gaps_json('[]', '[2016-02-29,2016-03-01)');
SELECT * FROM timeline_gaps_json('[]', 'empty');
SELECT * FROM timeline_gaps_json(NULL, :year) UNION ALL SELECT * FROM timeline_gaps_json('null', :year) UNION ALL SELECT * FROM timeline_gaps_json('[]', :year);
-- With precise dates it is timeline_gaps().
SELECT count(*) AS histories, count(*) FILTER (WHERE a IS DISTINCT FROM b) AS differ FROM (
	SELECT ARRAY(SELECT gap FROM timeline_gaps_json(j, :year, 0, 0)) AS a, ARRAY(SELECT timeline_gaps(s, e, :year)) AS b
	FROM (SELECT jsonb_agg(jsonb_build_object('from', d, 'to', d + h % 45)) AS j, array_agg(d) AS s, array_agg(d + h % 45) AS e
		FROM generate_series(1, 500) i, generate_series(1, 8) k, LATERAL (SELECT (i * 7919 + k * 104729) % 3671 AS h) y, LATERAL (SELECT date '2015-12-01' + h * 13 % 420 AS d) x GROUP BY i) x) x;
-- A hundred thousand entries.
SELECT certainty, count(*), min(entry_after), max(entry_before) FROM (SELECT jsonb_agg(jsonb_build_object('from', d, 'to', to_char(d + 30, 'YYYY-MM'))) AS j FROM generate_series(0, 99999) i, LATERAL (SELECT date '1000-01-01' + 62 * i % 3000000 AS d) x) x,
	timeline_gaps_json(j, '[1000-01-01,9000-01-01)', 0, 0) GROUP BY 1 ORDER BY 1;

-- What is refused, and how: entries.
SELECT given, sqlstate_of(format('SELECT * FROM timeline_gaps_json(%L, %L)', given, '[2016-01-01,2017-01-01)')) FROM (VALUES
	('{}'), ('{"from":"2016"}'), ('"2016"'), ('5'), ('true'), ('[1]'), ('["2016"]'), ('[null]'), ('[[]]'), ('[[{"from":"2016"}]]'), ('[{"from":"2016"},5]'),
	('[{"from":2016}]'), ('[{"from":true}]'), ('[{"from":{}}]'), ('[{"from":[]}]'), ('[{"from":"present"}]'), ('[{"from":"today"}]'), ('[{"from":"2016-13"}]'), ('[{"from":"2015-02-29"}]'),
	('[{"from":"2016-1"}]'), ('[{"from":"16"}]'), ('[{"from":"0000"}]'), ('[{"from":"2016~~"}]'), ('[{"from":"2016?"}]'), ('[{"from":" 2016"}]'), ('[{"from":"01/02/2016"}]'), ('[{"from":"2016-01-01T00:00:00"}]'),
	('[{"from":"２０１６"}]'), ('[{"from":"infinity"}]'), ('[{"from":"2016","to":5}]'), ('[{"from":"2016","to":false}]'), ('[{"from":"2016","to":{}}]'), ('[{"from":"2016","to":"Present"}]'), ('[{"from":"2016","to":"présent"}]'),
	('[{"from":"2016","to":"2016-02-30"}]'), ('[{"to":"soon"}]'), ('[{"from":"2016","to":"2015"}]'), ('[{}]'), ('[]')) v(given);
-- The other arguments.
SELECT given, sqlstate_of(given) FROM (VALUES
	($$SELECT * FROM timeline_gaps_json('[]', NULL)$$), ($$SELECT * FROM timeline_gaps_json('[]', '[2016-01-01,2017-01-01)', NULL)$$), ($$SELECT * FROM timeline_gaps_json('[]', '[2016-01-01,2017-01-01)', 0, NULL)$$),
	($$SELECT * FROM timeline_gaps_json('[]', '[2016-01-01,2017-01-01)', -1)$$), ($$SELECT * FROM timeline_gaps_json('[]', '[2016-01-01,2017-01-01)', 0, -1)$$),
	($$SELECT * FROM timeline_gaps_json('[]', '[2016-01-01,)')$$), ($$SELECT * FROM timeline_gaps_json('[]', '(,2016-01-01)')$$), ($$SELECT * FROM timeline_gaps_json('[]', '[2016-01-01,infinity)')$$),
	($$SELECT timeline_gaps_json('[]', '[2016-01-01,2017-01-01)')$$)) v(given);
-- A message names the place, never the value.
SELECT * FROM timeline_gaps_json('[{"from":"2016"},{"from":"1977-77-77","to":"present"}]', :year);
SELECT * FROM timeline_gaps_json('[{"from":"2016","to":"canary"}]', :year);
SELECT * FROM timeline_gaps_json('["canary"]', :year);
DROP FUNCTION sqlstate_of;
