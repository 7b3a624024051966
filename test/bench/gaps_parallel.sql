--@ title gaps of sites: thousands of periods each, with parallel workers
--@ unit period
--@ whole 10000000
--@ clock elapsed
--@ goal clearance, 1 worker <= 0.65 clearance
--@ goal best >= 2.8 clearance, 1 worker
--@ load
-- When was nobody on duty?  Few groups of many rows: where the groups are as
-- many as persons, a state travels for every few rows, and workers do not pay.
CREATE TABLE period AS
SELECT site, starts_on, starts_on + 1 + (random() * 8)::int AS ends_on
FROM (SELECT 1 + i % 500 AS site, date '2013-06-01' + (random() * 4000)::int AS starts_on
	FROM generate_series(1, :rows) AS i OFFSET 0) AS start;
DELETE FROM period WHERE site % 5 = 0 AND starts_on BETWEEN date '2018-01-01' + site AND date '2018-01-20' + site;
VACUUM FULL ANALYZE period;
-- so that every worker gets rows at every SCALE
ALTER TABLE period SET (parallel_workers = 4);
--@ settings
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
--@ query floor
SET max_parallel_workers_per_gather = 0; SELECT count(n) FROM (SELECT count(*) AS n FROM period GROUP BY site) AS g
--@ query clearance
SET max_parallel_workers_per_gather = 0; SELECT count(gaps) FROM (
	SELECT timeline_gap_agg(starts_on, ends_on, '[2014-01-01,2023-12-31]') AS gaps FROM period GROUP BY site) AS g
--@ answer clearance
SELECT site, timeline_gap_first_day(gap), timeline_gap_last_day(gap) FROM (
	SELECT site, timeline_gap_agg(starts_on, ends_on, '[2014-01-01,2023-12-31]') AS gaps FROM period GROUP BY site) AS g,
	unnest(gaps) AS gap
--@ query floor, 1 worker
SET max_parallel_workers_per_gather = 1; SELECT count(n) FROM (SELECT count(*) AS n FROM period GROUP BY site) AS g
--@ query clearance, 1 worker
SET max_parallel_workers_per_gather = 1; SELECT count(gaps) FROM (
	SELECT timeline_gap_agg(starts_on, ends_on, '[2014-01-01,2023-12-31]') AS gaps FROM period GROUP BY site) AS g
--@ query floor, 2 workers
SET max_parallel_workers_per_gather = 2; SELECT count(n) FROM (SELECT count(*) AS n FROM period GROUP BY site) AS g
--@ query clearance, 2 workers
SET max_parallel_workers_per_gather = 2; SELECT count(gaps) FROM (
	SELECT timeline_gap_agg(starts_on, ends_on, '[2014-01-01,2023-12-31]') AS gaps FROM period GROUP BY site) AS g
--@ query range_agg
SET max_parallel_workers_per_gather = 2; SELECT count(gaps) FROM (
	SELECT '{[2014-01-01,2023-12-31]}'::datemultirange - range_agg(daterange(starts_on, ends_on, '[]')) AS gaps
	FROM period GROUP BY site) AS g
--@ answer range_agg
SELECT site, lower(gap), upper(gap) - 1 FROM (
	SELECT site, '{[2014-01-01,2023-12-31]}'::datemultirange - range_agg(daterange(starts_on, ends_on, '[]')) AS gaps
	FROM period GROUP BY site) AS g,
	unnest(gaps) AS gap
