--@ title gaps per person: growth to a thousand times the periods
--@ unit period
--@ whole 10000000
--@ goal clearance, all <= 1.1 clearance, 1/10
--@ goal clearance, 1/10 <= 1.1 clearance, 1/100
--@ goal clearance, 1/100 <= 1.1 clearance, 1/1000
--@ load
-- The smaller tables are read as often as it takes to make as many periods.
CREATE PROCEDURE fill(name text, persons int) LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format($sql$
		CREATE TABLE %1$I AS
		SELECT person, starts_on, starts_on + 300 AS ends_on
		FROM (SELECT person, date '2013-06-01' + i * 270 + (random() * 60)::int AS starts_on
			FROM generate_series(1, %2$s) AS person, generate_series(0, 9) AS i OFFSET 0) AS start
		ORDER BY person, starts_on;
		CREATE INDEX ON %1$I (person, starts_on, ends_on) $sql$, name, persons);
END $$;
CALL fill('period_1', :rows / 10);
CALL fill('period_10', :rows / 100);
CALL fill('period_100', :rows / 1000);
CALL fill('period_1000', :rows / 10000);
VACUUM ANALYZE;
--@ settings
SET enable_seqscan = off;
SET enable_bitmapscan = off;
SET enable_hashagg = off;
SET enable_sort = off;
--@ note
SELECT format('periods: %s, %s, %s, %s', (SELECT count(*) FROM period_1), (SELECT count(*) FROM period_10), (SELECT count(*) FROM period_100), (SELECT count(*) FROM period_1000))
--@ query floor
SELECT count(n) FROM generate_series(1, 1) AS again, LATERAL (SELECT count(*) AS n FROM period_1 WHERE person > -again GROUP BY person) AS g
--@ query clearance, all
SELECT count(gaps) FROM generate_series(1, 1) AS again, LATERAL (
	SELECT timeline_gap_agg(starts_on, ends_on, '[2014-01-01,2023-12-31]') AS gaps FROM period_1 WHERE person > -again GROUP BY person) AS g
--@ answer clearance, all: persons with other gaps than range_agg() finds
SELECT count(*) FROM (
	SELECT timeline_gap_agg(starts_on, ends_on, '[2014-01-01,2023-12-31]') AS gaps,
		'{[2014-01-01,2023-12-31]}'::datemultirange - range_agg(daterange(starts_on, ends_on, '[]')) AS oracle
	FROM period_1 GROUP BY person) AS g
WHERE ARRAY(SELECT gap::daterange FROM unnest(gaps) AS gap) <> ARRAY(SELECT unnest(oracle))
--@ query floor, 1/10
SELECT count(n) FROM generate_series(1, 10) AS again, LATERAL (SELECT count(*) AS n FROM period_10 WHERE person > -again GROUP BY person) AS g
--@ query clearance, 1/10
SELECT count(gaps) FROM generate_series(1, 10) AS again, LATERAL (
	SELECT timeline_gap_agg(starts_on, ends_on, '[2014-01-01,2023-12-31]') AS gaps FROM period_10 WHERE person > -again GROUP BY person) AS g
--@ answer clearance, 1/10: persons with other gaps than range_agg() finds
SELECT count(*) FROM (
	SELECT timeline_gap_agg(starts_on, ends_on, '[2014-01-01,2023-12-31]') AS gaps,
		'{[2014-01-01,2023-12-31]}'::datemultirange - range_agg(daterange(starts_on, ends_on, '[]')) AS oracle
	FROM period_10 GROUP BY person) AS g
WHERE ARRAY(SELECT gap::daterange FROM unnest(gaps) AS gap) <> ARRAY(SELECT unnest(oracle))
--@ query floor, 1/100
SELECT count(n) FROM generate_series(1, 100) AS again, LATERAL (SELECT count(*) AS n FROM period_100 WHERE person > -again GROUP BY person) AS g
--@ query clearance, 1/100
SELECT count(gaps) FROM generate_series(1, 100) AS again, LATERAL (
	SELECT timeline_gap_agg(starts_on, ends_on, '[2014-01-01,2023-12-31]') AS gaps FROM period_100 WHERE person > -again GROUP BY person) AS g
--@ answer clearance, 1/100: persons with other gaps than range_agg() finds
SELECT count(*) FROM (
	SELECT timeline_gap_agg(starts_on, ends_on, '[2014-01-01,2023-12-31]') AS gaps,
		'{[2014-01-01,2023-12-31]}'::datemultirange - range_agg(daterange(starts_on, ends_on, '[]')) AS oracle
	FROM period_100 GROUP BY person) AS g
WHERE ARRAY(SELECT gap::daterange FROM unnest(gaps) AS gap) <> ARRAY(SELECT unnest(oracle))
--@ query floor, 1/1000
SELECT count(n) FROM generate_series(1, 1000) AS again, LATERAL (SELECT count(*) AS n FROM period_1000 WHERE person > -again GROUP BY person) AS g
--@ query clearance, 1/1000
SELECT count(gaps) FROM generate_series(1, 1000) AS again, LATERAL (
	SELECT timeline_gap_agg(starts_on, ends_on, '[2014-01-01,2023-12-31]') AS gaps FROM period_1000 WHERE person > -again GROUP BY person) AS g
--@ answer clearance, 1/1000: persons with other gaps than range_agg() finds
SELECT count(*) FROM (
	SELECT timeline_gap_agg(starts_on, ends_on, '[2014-01-01,2023-12-31]') AS gaps,
		'{[2014-01-01,2023-12-31]}'::datemultirange - range_agg(daterange(starts_on, ends_on, '[]')) AS oracle
	FROM period_1000 GROUP BY person) AS g
WHERE ARRAY(SELECT gap::daterange FROM unnest(gaps) AS gap) <> ARRAY(SELECT unnest(oracle))
