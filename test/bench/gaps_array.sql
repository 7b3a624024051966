--@ title gaps of one stored array per person
--@ unit period
--@ whole 5400000
--@ goal clearance <= 2 floor
--@ goal range_agg(unnest) >= 8 clearance
--@ goal stored multirange >= 1 clearance
--@ load
CREATE TABLE history AS
SELECT person, array_agg(starts_on ORDER BY starts_on) AS starts_on, array_agg(ends_on ORDER BY starts_on) AS ends_on,
	range_agg(daterange(starts_on, ends_on, '[]')) AS covered
FROM (
	SELECT person, starts_on, CASE WHEN random() > 0.02 THEN starts_on + CASE WHEN random() < 0.08 THEN 100 ELSE 330 END END AS ends_on
	FROM (
		SELECT person, date '2013-06-01' + i * 270 + (random() * 60)::int AS starts_on
		FROM generate_series(1, :rows / 15) AS person, generate_series(0, 14) AS i
		OFFSET 0
	) AS start
) AS period
GROUP BY person;
VACUUM ANALYZE history;
--@ query floor
SELECT count(one) FROM (
	SELECT generate_series(cardinality(starts_on), cardinality(ends_on)) AS one FROM history OFFSET 0) AS g
--@ query clearance
SELECT count(gap) FROM (
	SELECT timeline_gaps(starts_on, ends_on, '[2014-01-01,2023-12-31]') AS gap FROM history OFFSET 0) AS g
--@ answer clearance
SELECT person, timeline_gap_first_day(gap), timeline_gap_last_day(gap) FROM (
	SELECT person, timeline_gaps(starts_on, ends_on, '[2014-01-01,2023-12-31]') AS gap FROM history OFFSET 0) AS g
--@ query range_agg(unnest)
SELECT count(gaps) FROM (
	SELECT '{[2014-01-01,2023-12-31]}'::datemultirange - (
		SELECT range_agg(daterange(s, e, '[]')) FROM unnest(starts_on, ends_on) AS period (s, e)) AS gaps
	FROM history OFFSET 0) AS g
--@ answer range_agg(unnest)
SELECT person, lower(gap), upper(gap) - 1 FROM (
	SELECT person, '{[2014-01-01,2023-12-31]}'::datemultirange - (
		SELECT range_agg(daterange(s, e, '[]')) FROM unnest(starts_on, ends_on) AS period (s, e)) AS gaps
	FROM history OFFSET 0) AS g,
	unnest(gaps) AS gap
--@ query stored multirange
SELECT count(gaps) FROM (
	SELECT '{[2014-01-01,2023-12-31]}'::datemultirange - covered AS gaps FROM history OFFSET 0) AS g
--@ answer stored multirange
SELECT person, lower(gap), upper(gap) - 1 FROM (
	SELECT person, '{[2014-01-01,2023-12-31]}'::datemultirange - covered AS gaps FROM history OFFSET 0) AS g,
	unnest(gaps) AS gap
