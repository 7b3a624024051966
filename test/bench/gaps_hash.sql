--@ title gaps per person, no index, rows as they came (hash aggregate)
--@ unit period
--@ whole 5400000
--@ goal clearance <= 1.5 floor
--@ goal best >= 2.8 clearance
--@ load
CREATE TABLE period AS
SELECT person, starts_on, ends_on
FROM (
	SELECT person, starts_on, CASE WHEN random() > 0.02 THEN starts_on + CASE WHEN random() < 0.08 THEN 100 ELSE 330 END END AS ends_on
	FROM (
		SELECT person, date '2013-06-01' + i * 270 + (random() * 60)::int AS starts_on
		FROM generate_series(1, :rows / 15) AS person, generate_series(0, 14) AS i
		OFFSET 0
	) AS start
	OFFSET 0
) AS period
ORDER BY starts_on;
VACUUM ANALYZE period;
--@ settings
SET work_mem = '1GB';
SET hash_mem_multiplier = 2;
--@ query floor
SELECT count(n) FROM (SELECT count(*) AS n FROM period GROUP BY person) AS g
--@ query clearance
SELECT count(gaps) FROM (
	SELECT timeline_gap_agg(starts_on, ends_on, '[2014-01-01,2023-12-31]') AS gaps FROM period GROUP BY person) AS g
--@ answer clearance
SELECT person, timeline_gap_first_day(gap), timeline_gap_last_day(gap) FROM (
	SELECT person, timeline_gap_agg(starts_on, ends_on, '[2014-01-01,2023-12-31]') AS gaps FROM period GROUP BY person) AS g,
	unnest(gaps) AS gap
--@ query range_agg
SELECT count(gaps) FROM (
	SELECT '{[2014-01-01,2023-12-31]}'::datemultirange - range_agg(daterange(starts_on, ends_on, '[]')) AS gaps
	FROM period GROUP BY person) AS g
--@ answer range_agg
SELECT person, lower(gap), upper(gap) - 1 FROM (
	SELECT person, '{[2014-01-01,2023-12-31]}'::datemultirange - range_agg(daterange(starts_on, ends_on, '[]')) AS gaps
	FROM period GROUP BY person) AS g,
	unnest(gaps) AS gap
--@ query window functions
SELECT count(*) FROM (
	SELECT starts_on, ends_on, lead(starts_on) OVER history AS next,
		coalesce(max(coalesce(ends_on, '2023-12-31')) OVER (history ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), '2013-12-31') AS reach
	FROM period WINDOW history AS (PARTITION BY person ORDER BY starts_on)) AS h
CROSS JOIN LATERAL (VALUES
	(greatest(reach + 1, '2014-01-01'), least(starts_on - 1, '2023-12-31')),
	(CASE WHEN next IS NULL THEN greatest(reach, ends_on, '2013-12-31') + 1 END, '2023-12-31')) AS gap (first_day, last_day)
WHERE (starts_on > reach + 1 OR next IS NULL) AND first_day <= last_day AND (ends_on IS NOT NULL OR last_day < starts_on)
--@ answer window functions
SELECT person, first_day, last_day FROM (
	SELECT person, starts_on, ends_on, lead(starts_on) OVER history AS next,
		coalesce(max(coalesce(ends_on, '2023-12-31')) OVER (history ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), '2013-12-31') AS reach
	FROM period WINDOW history AS (PARTITION BY person ORDER BY starts_on)) AS h
CROSS JOIN LATERAL (VALUES
	(greatest(reach + 1, '2014-01-01'), least(starts_on - 1, '2023-12-31')),
	(CASE WHEN next IS NULL THEN greatest(reach, ends_on, '2013-12-31') + 1 END, '2023-12-31')) AS gap (first_day, last_day)
WHERE (starts_on > reach + 1 OR next IS NULL) AND first_day <= last_day AND (ends_on IS NOT NULL OR last_day < starts_on)
