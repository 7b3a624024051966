--@ title gaps per person, in the order of an index
--@ unit period
--@ whole 5400000
--@ goal clearance <= 1.3 floor
--@ goal best >= 2.9 clearance
--@ load
CREATE TABLE period AS
SELECT person, starts_on, CASE WHEN random() > 0.02 THEN starts_on + CASE WHEN random() < 0.08 THEN 100 ELSE 330 END END AS ends_on
FROM (
	SELECT person, date '2013-06-01' + i * 270 + (random() * 60)::int AS starts_on
	FROM generate_series(1, :rows / 15) AS person, generate_series(0, 14) AS i
	OFFSET 0
) AS start
ORDER BY person, starts_on;
CREATE INDEX ON period (person, starts_on, ends_on);
VACUUM ANALYZE period;

-- The loop that a good programmer writes: one sorted pass, one variable.
CREATE FUNCTION gaps_loop(lo date, hi date)
RETURNS TABLE (person int, first_day date, last_day date) LANGUAGE plpgsql STABLE AS $$
DECLARE
	r record;
	whose int;
	reach date;
BEGIN
	FOR r IN SELECT p.person, p.starts_on, p.ends_on FROM period AS p ORDER BY p.person, p.starts_on LOOP
		IF r.person IS DISTINCT FROM whose THEN
			IF reach < hi THEN
				person := whose; first_day := reach + 1; last_day := hi;
				RETURN NEXT;
			END IF;
			whose := r.person;
			reach := lo - 1;
		END IF;
		IF r.starts_on > reach + 1 AND reach < hi THEN
			person := whose; first_day := reach + 1; last_day := least(r.starts_on - 1, hi);
			RETURN NEXT;
		END IF;
		IF r.ends_on IS NULL THEN
			reach := hi;
		ELSIF r.ends_on > reach THEN
			reach := r.ends_on;
		END IF;
	END LOOP;
	IF reach < hi THEN
		person := whose; first_day := reach + 1; last_day := hi;
		RETURN NEXT;
	END IF;
END $$;
--@ settings
SET enable_seqscan = off;
SET enable_bitmapscan = off;
SET enable_hashagg = off;
SET enable_sort = off;
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
--@ query plpgsql
SELECT count(*) FROM gaps_loop('2014-01-01', '2023-12-31')
--@ answer plpgsql
SELECT * FROM gaps_loop('2014-01-01', '2023-12-31')
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
