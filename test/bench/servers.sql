-- What the server that plans has: the query that is measured, and how.
CREATE EXTENSION postgres_fdw;
-- before PostgreSQL 17 an array is sent only when it is named (doc/servers.md)
DO $$
BEGIN
	IF current_setting('server_version_num')::int < 170000 THEN
		ALTER EXTENSION clearance ADD TYPE _timeline_gap;
	END IF;
END $$;

-- CPU time so far of the backends that work for us, and of our own.
CREATE FUNCTION processors(servers int) RETURNS bigint[] LANGUAGE plpgsql VOLATILE AS $$
DECLARE
	times bigint[] := '{}';
	this bigint;
BEGIN
	FOR i IN 1 .. servers LOOP
		EXECUTE format('SELECT nanoseconds FROM %I', 'server' || i) INTO this;
		times := times || this;
	END LOOP;
	RETURN times || (SELECT nanoseconds FROM processor);
END $$;

-- Medians of seven rounds, in milliseconds.
CREATE FUNCTION measure(servers int, OUT elapsed numeric, OUT busiest numeric, OUT planner numeric, OUT answer bigint)
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
	started timestamptz;
	before bigint[];
	after bigint[];
	rounds numeric[][] := '{}';
BEGIN
	FOR round IN 0 .. 7 LOOP
		before := processors(servers);
		started := clock_timestamp();
		SELECT count(*) INTO answer FROM (
			SELECT person FROM residence GROUP BY person
			HAVING cardinality(timeline_gap_agg(starts_on, ends_on, '[2014-01-01,2022-12-31]')) > 0) AS g;
		elapsed := extract(epoch FROM clock_timestamp() - started) * 1000;
		after := processors(servers);
		CONTINUE WHEN round = 0;
		rounds := rounds || ARRAY[[elapsed,
			(SELECT max(after[i] - before[i]) FROM generate_series(1, servers) AS i) / 1e6,
			(after[servers + 1] - before[servers + 1]) / 1e6]];
	END LOOP;
	SELECT round(percentile_cont(0.5) WITHIN GROUP (ORDER BY rounds[r][1])::numeric, 1),
		round(percentile_cont(0.5) WITHIN GROUP (ORDER BY rounds[r][2])::numeric, 1),
		round(percentile_cont(0.5) WITHIN GROUP (ORDER BY rounds[r][3])::numeric, 1)
	INTO elapsed, busiest, planner FROM generate_series(1, 7) AS r;
END $$;
