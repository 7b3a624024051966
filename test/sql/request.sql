-- clearance_status and clearance_request_type: the life cycle of a clearance
SET datestyle = ISO;

-- Status by the dates: valid before expires_on, due from 6 months before it.
SELECT as_of, clearance_status('SECRET', '2010-07-15', '2020-07-15', as_of) AS status
FROM unnest('{2010-07-15,2020-01-14,2020-01-15,2020-07-14,2020-07-15,2030-01-01}'::date[]) AS as_of;

-- 6 months are calendar months, clamped: 31 August + 6 months = 28 February.
SELECT as_of, clearance_status('SECRET', NULL, '2019-02-28', as_of) AS feb_28,
	clearance_status('SECRET', NULL, '2019-03-01', as_of) AS mar_01
FROM unnest('{2018-08-27,2018-08-28,2018-08-31,2018-09-01}'::date[]) AS as_of;

-- Without expires_on, level and grant give it; else the status is unknown.
SELECT level, granted_on, clearance_status(level, granted_on, NULL, '2024-07-01') AS status
FROM (VALUES ('SECRET'::clearance_level, '2014-07-01'::date), ('SECRET', '2014-07-02'), ('SECRET', '2015-01-01'),
	('SECRET', '2015-01-02'), ('TOP SECRET', '2019-07-01'), ('TOP SECRET', '2019-07-02'), ('CONFIDENTIAL', '2024-01-01'),
	('SITE ACCESS', '2024-01-01'), ('RELIABILITY', '2020-01-01'), ('SECRET', NULL)) AS v(level, granted_on);

-- What is recorded, with an end before, on and after the day and without one.
SELECT coalesce(s, '(null)') AS recorded,
	clearance_status('SECRET', '2016-01-01', '2026-01-01', '2020-06-15', s) AS no_end,
	clearance_status('SECRET', '2016-01-01', '2026-01-01', '2020-06-15', s, '2020-06-14') AS day_before,
	clearance_status('SECRET', '2016-01-01', '2026-01-01', '2020-06-15', s, '2020-06-15') AS same_day,
	clearance_status('SECRET', '2016-01-01', '2026-01-01', '2020-06-15', s, '2020-06-16') AS day_after,
	clearance_status('SECRET', '2016-01-01', '2020-01-01', '2020-06-15', s, '2020-06-16') AS run_out
FROM unnest('{NULL,valid,expired,terminated,closed,suspended,revoked}'::text[]) WITH ORDINALITY AS u(s, n)
ORDER BY n;

-- Recorded as expired: the record is older than what it tells, but an expiry
-- that only the level gives cannot say when it really was.
SELECT what, clearance_status('SECRET', granted_on, expires_on, '2020-06-15', 'expired', ended_on) AS status
FROM (VALUES
	('no date at all', NULL::date, NULL::date, NULL::date),
	('full validity over', '2010-06-15', NULL, NULL),
	('full validity not over', '2010-06-16', NULL, NULL),
	('ended, full validity not over', '2016-01-01', NULL, '2020-06-15'),
	('ends next month', '2016-01-01', NULL, '2020-07-15'),
	('expires today', '2016-01-01', '2020-06-15', NULL),
	('expires tomorrow', '2016-01-01', '2020-06-16', NULL)
) AS v(what, granted_on, expires_on, ended_on);

-- The default of recorded_status is valid.
SELECT clearance_status('SECRET', '2016-01-01', NULL, '2020-06-15') AS valid_by_default,
	clearance_status('SECRET', '2016-01-01', NULL, '2020-06-15', ended_on => '2020-01-01') AS contradicts,
	clearance_status('SECRET', '2016-01-01', NULL, '2020-06-15', NULL, '2020-01-01') AS no_status_kept;

-- A record that contradicts itself is unknown, whatever it says otherwise.
SELECT what, array_agg(DISTINCT clearance_status(level, granted_on, expires_on, '2020-06-15', s, ended_on)) AS status
FROM (VALUES
	('no level', NULL::clearance_level, '2016-01-01'::date, '2026-01-01'::date, NULL::date),
	('nothing known', NULL, NULL, NULL, NULL),
	('granted after the day', 'SECRET', '2020-06-16', '2026-01-01', NULL),
	('ended before the grant', 'SECRET', '2016-01-01', '2026-01-01', '2015-12-31'),
	('expired before the grant', 'SECRET', '2016-01-01', '2015-12-31', NULL),
	('a marking that nobody holds', 'PROTECTED B', '2016-01-01', '2026-01-01', NULL)
) AS v(what, level, granted_on, expires_on, ended_on),
	unnest('{NULL,valid,expired,terminated,closed,suspended,revoked}'::text[]) AS s
GROUP BY what
ORDER BY what;

-- The decision table, at least one row for each code.  The reference date is
-- 2024-06-15 everywhere.
CREATE TEMP TABLE request_case (
	id int GENERATED ALWAYS AS IDENTITY,
	code text,
	situation text,
	level clearance_level,
	status text,
	granted_on date,
	expires_on date,
	ended_on date,
	requested_level clearance_level,
	change text,
	organization text
);
INSERT INTO request_case (code, situation, level, status, granted_on, expires_on, ended_on, requested_level, change, organization) VALUES
-- R-01: never held a clearance; reliability and site access are none.
('R-01', 'never held', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
('R-01', 'never held, level named', NULL, NULL, NULL, NULL, NULL, 'SECRET', NULL, NULL),
('R-01', 'reliability status only', 'RELIABILITY', 'valid', '2020-01-01', NULL, NULL, 'SECRET', NULL, NULL),
('R-01', 'enhanced reliability only', 'ENHANCED RELIABILITY', 'valid', '2020-01-01', NULL, NULL, 'SECRET', NULL, NULL),
('R-01', 'site access only', 'SITE ACCESS', 'terminated', '2020-01-01', NULL, '2024-01-01', NULL, NULL, NULL),
-- R-02: terminated, closed-out or expired, end + 2 years < ref.
('R-02', 'terminated 2 years and 1 day ago', 'SECRET', 'terminated', '2016-01-01', NULL, '2022-06-14', NULL, NULL, NULL),
('R-02', 'closed 2 years and 1 day ago', 'SECRET', 'closed', '2016-01-01', NULL, '2022-06-14', NULL, NULL, NULL),
('R-02', 'expired 2 years and 1 day ago', 'SECRET', 'expired', '2012-06-14', '2022-06-14', NULL, NULL, NULL, NULL),
('R-02', 'ran out 2 years and 1 day ago', 'SECRET', 'valid', '2012-06-14', '2022-06-14', NULL, NULL, NULL, NULL),
('R-02', 'ran out by its level', 'SECRET', 'valid', '2012-06-14', NULL, NULL, NULL, NULL, NULL),
('R-02', 'a renewed visa comes too late', 'SECRET', 'valid', '2016-01-01', '2022-06-14', NULL, NULL, 'visa_renewed', NULL),
('R-02', 'terminated, end unknown, expired long ago', 'SECRET', 'terminated', '2008-01-01', '2018-01-01', NULL, NULL, NULL, NULL),
-- R-03: terminated or closed-out, end + 2 years >= ref.
('R-03', 'terminated exactly 2 years ago', 'SECRET', 'terminated', '2016-01-01', NULL, '2022-06-15', NULL, NULL, NULL),
('R-03', 'closed exactly 2 years ago', 'SECRET', 'closed', '2016-01-01', NULL, '2022-06-15', NULL, NULL, NULL),
('R-03', 'terminated today', 'SECRET', 'terminated', '2016-01-01', '2026-01-01', '2024-06-15', NULL, NULL, NULL),
('R-03', 'ended, no status kept', 'SECRET', NULL, '2016-01-01', NULL, '2023-01-01', NULL, NULL, NULL),
('R-03', 'terminated, higher level needed', 'SECRET', 'terminated', '2016-01-01', NULL, '2023-01-01', 'TOP SECRET', NULL, NULL),
-- R-04: expired, end + 2 years >= ref.
('R-04', 'expired exactly 2 years ago', 'SECRET', 'expired', '2012-06-15', '2022-06-15', NULL, NULL, NULL, NULL),
('R-04', 'expires today', 'SECRET', 'valid', '2014-06-15', '2024-06-15', NULL, NULL, NULL, NULL),
('R-04', 'expires today by its level', 'TOP SECRET', NULL, '2019-06-15', NULL, NULL, NULL, NULL, NULL),
('R-04', 'expired, marriage', 'SECRET', 'valid', '2014-06-15', '2024-06-15', NULL, NULL, 'marriage', NULL),
('R-04', 'expired, visa renewed, but the full validity is over', 'SECRET', 'valid', '2014-06-15', '2024-06-15', NULL, NULL, 'visa_renewed', NULL),
-- R-05: in force, due, same level.
('R-05', 'expires tomorrow', 'SECRET', 'valid', '2014-06-16', '2024-06-16', NULL, NULL, NULL, NULL),
('R-05', 'expires in 6 months exactly', 'SECRET', 'valid', '2014-12-15', '2024-12-15', NULL, NULL, NULL, NULL),
('R-05', 'the same level named', 'SECRET', NULL, '2014-12-15', NULL, NULL, 'SECRET', NULL, NULL),
('R-05', 'a lower level named', 'SECRET', 'valid', '2014-12-15', NULL, NULL, 'CONFIDENTIAL', NULL, NULL),
('R-05', 'due, reliability named', 'SECRET', 'valid', '2014-12-15', NULL, NULL, 'RELIABILITY', NULL, NULL),
('R-05', 'visa renewed, but the full validity is due', 'SECRET', 'valid', '2014-12-15', '2024-12-15', NULL, NULL, 'visa_renewed', NULL),
-- R-06: in force, higher level needed: no level held covers it.
('R-06', 'Top Secret on Secret', 'SECRET', 'valid', '2020-01-01', NULL, NULL, 'TOP SECRET', NULL, NULL),
('R-06', 'wins over renewal', 'SECRET', 'valid', '2014-12-15', NULL, NULL, 'TOP SECRET', NULL, NULL),
('R-06', 'wins over a transfer', 'SECRET', 'valid', '2020-01-01', NULL, NULL, 'TOP SECRET', NULL, 'moved'),
('R-06', 'wins over a renewed visa', 'SECRET', 'valid', '2020-01-01', '2025-01-01', NULL, 'TOP SECRET', 'visa_renewed', NULL),
('R-06', 'the other axis', 'TOP SECRET', 'valid', '2020-01-01', NULL, NULL, 'NATO SECRET', NULL, NULL),
('R-06', 'SIGINT on Top Secret', 'TOP SECRET', 'valid', '2020-01-01', NULL, NULL, 'TOP SECRET SIGINT', NULL, NULL),
-- R-07: in force, a change that asks for a supplemental request.
('R-07', 'name change', 'SECRET', 'valid', '2020-01-01', NULL, NULL, NULL, 'name_change', NULL),
('R-07', 'marriage', 'SECRET', 'valid', '2020-01-01', NULL, NULL, NULL, 'marriage', NULL),
('R-07', 'remarriage', 'SECRET', 'valid', '2020-01-01', NULL, NULL, NULL, 'remarriage', NULL),
('R-07', 'new common-law partner', 'SECRET', 'valid', '2020-01-01', NULL, NULL, NULL, 'new_common_law_partner', NULL),
('R-07', 'separate from the renewal', 'SECRET', 'valid', '2014-12-15', NULL, NULL, NULL, 'marriage', NULL),
('R-07', 'separate from the upgrade', 'SECRET', 'valid', '2020-01-01', NULL, NULL, 'TOP SECRET', 'marriage', NULL),
('R-07', 'no duplicate with a change', 'SECRET', 'valid', '2020-01-01', NULL, NULL, NULL, 'marriage', 'both'),
-- R-08, R-09: in force in another organization of the program.
('R-08', 'both need it', 'SECRET', 'valid', '2020-01-01', NULL, NULL, NULL, NULL, 'both'),
('R-09', 'changes organization', 'SECRET', 'valid', '2020-01-01', NULL, NULL, NULL, NULL, 'moved'),
('R-09', 'changes organization when due', 'SECRET', 'valid', '2014-12-15', NULL, NULL, NULL, NULL, 'moved'),
-- R-10: visa renewed.
('R-10', 'before the old visa ends', 'SECRET', 'valid', '2020-01-01', '2024-08-01', NULL, NULL, 'visa_renewed', NULL),
('R-10', 'after the old visa ended', 'SECRET', 'valid', '2020-01-01', '2024-03-01', NULL, NULL, 'visa_renewed', NULL),
('R-10', 'recorded as expired', 'SECRET', 'expired', '2020-01-01', '2022-06-15', NULL, NULL, 'visa_renewed', NULL),
('R-10', 'full validity one day beyond 6 months', 'SECRET', 'valid', '2014-12-16', '2024-08-01', NULL, NULL, 'visa_renewed', NULL),
-- R-11: in force, not due, nothing changed.
('R-11', 'expires in 6 months and 1 day', 'SECRET', 'valid', '2014-12-16', '2024-12-16', NULL, NULL, NULL, NULL),
('R-11', 'grant not recorded', 'SECRET', NULL, NULL, '2030-01-01', NULL, NULL, NULL, NULL),
('R-11', 'ends tomorrow', 'SECRET', 'terminated', '2020-01-01', NULL, '2024-06-16', NULL, NULL, NULL),
('R-11', 'covered level', 'TOP SECRET SIGINT', 'valid', '2020-01-01', NULL, NULL, 'TOP SECRET', NULL, NULL),
-- R-12: suspended or revoked.
('R-12', 'suspended', 'SECRET', 'suspended', '2020-01-01', NULL, NULL, NULL, NULL, NULL),
('R-12', 'suspended, then run out', 'SECRET', 'suspended', '2012-01-01', '2022-01-01', NULL, 'TOP SECRET', 'marriage', 'moved'),
('R-12', 'revoked', 'SECRET', 'revoked', '2020-01-01', NULL, '2022-01-01', NULL, NULL, NULL),
('R-12', 'reliability status revoked', 'RELIABILITY', 'revoked', '2020-01-01', NULL, NULL, 'SECRET', NULL, NULL),
-- R-13: the record contradicts itself, or does not say what decides.
('R-13', 'no level', NULL, 'valid', '2020-01-01', NULL, NULL, NULL, NULL, NULL),
('R-13', 'end before grant', 'SECRET', 'terminated', '2020-01-01', NULL, '2019-12-31', NULL, NULL, NULL),
('R-13', 'granted tomorrow', 'SECRET', 'valid', '2024-06-16', NULL, NULL, NULL, NULL, NULL),
('R-13', 'valid, and ended', 'SECRET', 'valid', '2020-01-01', NULL, '2024-01-01', NULL, NULL, NULL),
('R-13', 'suspended without a level', NULL, 'suspended', NULL, NULL, NULL, NULL, NULL, NULL),
('R-13', 'validity unknown', 'CONFIDENTIAL', 'valid', '2020-01-01', NULL, NULL, NULL, NULL, NULL),
('R-13', 'validity unknown, higher level', 'CONFIDENTIAL', 'valid', '2020-01-01', NULL, NULL, 'SECRET', NULL, NULL),
('R-13', 'a level and nothing else', 'SECRET', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
('R-13', 'terminated, nobody knows when', 'SECRET', 'terminated', '2020-01-01', NULL, NULL, NULL, NULL, NULL),
('R-13', 'expired, nobody knows when', 'SECRET', 'expired', NULL, NULL, NULL, NULL, NULL, NULL),
('R-13', 'reliability asked, never held', NULL, NULL, NULL, NULL, NULL, 'RELIABILITY', NULL, NULL),
('R-13', 'a marking asked that needs an enhanced level', 'SECRET', 'valid', '2020-01-01', NULL, NULL, 'PROTECTED C', NULL, NULL);

CREATE FUNCTION pg_temp.request_on(c request_case, as_of date) RETURNS clearance_request
RETURN clearance_request_type(c.level, c.status, c.granted_on, c.expires_on, c.ended_on, as_of,
	c.requested_level, c.change, c.organization);

SELECT situation, r.request, r.forms, r.code
FROM request_case AS c, pg_temp.request_on(c, '2024-06-15') AS r
ORDER BY id;

-- Each code occurs, and no case gives another one than its own.
SELECT count(DISTINCT r.code) AS codes, count(*) AS cases, count(*) FILTER (WHERE r.code <> c.code) AS wrong
FROM request_case AS c, pg_temp.request_on(c, '2024-06-15') AS r;

-- Whatever is recorded and asked, there is one answer of the table, and it
-- agrees with the status.
SELECT s AS status, string_agg(DISTINCT (r).code, ' ' ORDER BY (r).code) AS codes
FROM (
	SELECT clearance_status(level, granted_on, expires_on, '2024-06-15', status, ended_on) AS s,
		clearance_request_type(level, status, granted_on, expires_on, ended_on, '2024-06-15', requested, change, organization) AS r
	FROM unnest('{SITE ACCESS,RELIABILITY,CONFIDENTIAL,SECRET,TOP SECRET,NATO SECRET,PROTECTED B,NULL}'::clearance_level[]) AS level,
		unnest('{valid,expired,terminated,closed,suspended,revoked,NULL}'::text[]) AS status,
		unnest('{2012-06-01,2020-06-15,2024-06-15,2024-06-16,NULL}'::date[]) AS granted_on,
		unnest('{2022-06-14,2024-06-15,2024-12-15,2024-12-16,NULL}'::date[]) AS expires_on,
		unnest('{2022-06-14,2022-06-15,2024-06-16,NULL}'::date[]) AS ended_on,
		unnest('{SECRET,TOP SECRET,RELIABILITY,NULL}'::clearance_level[]) AS requested,
		unnest('{marriage,visa_renewed,NULL}'::text[]) AS change,
		unnest('{both,moved,NULL}'::text[]) AS organization
) AS t
GROUP BY s ORDER BY s;

-- Day by day: the request of one clearance from its grant on.
SELECT min(as_of) AS from, max(as_of) AS to, r.request, r.code
FROM (SELECT date '2014-06-15' + i FROM generate_series(-1, 4400) AS i) AS days(as_of),
	clearance_request_type('SECRET', NULL, '2014-06-15', NULL, NULL, as_of) AS r
GROUP BY r.request, r.code ORDER BY 1;

-- Immutable and parallel safe: generated column, expression index, partition key.
CREATE TEMP TABLE clearance_on_day (
	level clearance_level,
	granted_on date,
	as_of date,
	status text GENERATED ALWAYS AS (clearance_status(level, granted_on, NULL, as_of)) STORED,
	request clearance_request GENERATED ALWAYS AS
		(clearance_request_type(level, NULL, granted_on, NULL, NULL, as_of)) STORED,
	code text GENERATED ALWAYS AS
		((clearance_request_type(level, NULL, granted_on, NULL, NULL, as_of)).code) STORED
);
INSERT INTO clearance_on_day
SELECT 'TOP SECRET', date '2014-01-01' + i, '2020-01-01' FROM generate_series(0, 3000, 5) AS i;
CREATE INDEX ON clearance_on_day ((clearance_request_type(level, NULL, granted_on, NULL, NULL, as_of)));
CREATE INDEX ON clearance_on_day (clearance_status(level, granted_on, NULL, as_of));
SELECT status, code, (request).request, count(*) FROM clearance_on_day GROUP BY 1, 2, 3 ORDER BY 1, 2;
ANALYZE clearance_on_day;
SET enable_seqscan = off;
EXPLAIN (COSTS OFF) SELECT 1 FROM clearance_on_day WHERE clearance_status(level, granted_on, NULL, as_of) = 'due';
RESET enable_seqscan;

CREATE TEMP TABLE clearance_by_status (level clearance_level, granted_on date, as_of date)
	PARTITION BY LIST (clearance_status(level, granted_on, NULL, as_of));
CREATE TEMP TABLE clearance_in_force PARTITION OF clearance_by_status FOR VALUES IN ('valid', 'due');
CREATE TEMP TABLE clearance_out_of_force PARTITION OF clearance_by_status DEFAULT;
INSERT INTO clearance_by_status SELECT level, granted_on, as_of FROM clearance_on_day;
SELECT tableoid::regclass AS partition, count(*) FROM clearance_by_status GROUP BY 1 ORDER BY 1;
CREATE TEMP TABLE clearance_by_code (level clearance_level, granted_on date, as_of date)
	PARTITION BY LIST (((clearance_request_type(level, NULL, granted_on, NULL, NULL, as_of)).code));
CREATE TEMP TABLE clearance_update PARTITION OF clearance_by_code FOR VALUES IN ('R-04', 'R-05');
CREATE TEMP TABLE clearance_no_update PARTITION OF clearance_by_code DEFAULT;
INSERT INTO clearance_by_code SELECT level, granted_on, as_of FROM clearance_on_day;
SELECT tableoid::regclass AS partition, count(*) FROM clearance_by_code GROUP BY 1 ORDER BY 1;

SELECT proname, provolatile, proparallel, proisstrict FROM pg_proc
WHERE proname IN ('clearance_status', 'clearance_request_type') ORDER BY 1;

-- Bad input: what is given, and which SQLSTATE comes back.
CREATE FUNCTION pg_temp.sqlstate_of(statement text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE statement;
	RETURN 'none';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;

SELECT call, pg_temp.sqlstate_of('SELECT ' || call) AS sqlstate
FROM (VALUES
	($$clearance_status('SECRET', '2020-01-01', NULL, NULL)$$),
	($$clearance_status('SECRET', '2020-01-01', NULL, 'infinity')$$),
	($$clearance_status('SECRET', '-infinity', NULL, '2024-06-15')$$),
	($$clearance_status('SECRET', '2020-01-01', 'infinity', '2024-06-15')$$),
	($$clearance_status('SECRET', '2020-01-01', NULL, '2024-06-15', 'terminated', 'infinity')$$),
	($$clearance_status('SECRET', '5874890-01-01', NULL, '5874897-12-31')$$),
	($$clearance_status('SECRET', '5874880-01-01', NULL, '5874897-12-31')$$),
	($$clearance_status('SECRET', NULL, '5874897-12-31', '5874897-12-30')$$),
	($$clearance_status('SECRET', '4714-11-24 BC', NULL, '4714-11-24 BC')$$),
	($$clearance_status('SECRET', '2020-01-01', NULL, '2024-06-15', 'due')$$),
	($$clearance_status('SECRET', '2020-01-01', NULL, '2024-06-15', '')$$),
	($$clearance_status('SECRET', '2020-01-01', NULL, '2024-06-15', 'Valid')$$),
	($$clearance_status(NULL, NULL, NULL, '2024-06-15', NULL, NULL)$$),
	($$clearance_request_type(NULL, NULL, NULL, NULL, NULL, NULL)$$),
	($$clearance_request_type('SECRET', 'held', NULL, NULL, NULL, '2024-06-15')$$),
	($$clearance_request_type('SECRET', 'valid', NULL, NULL, NULL, '2024-06-15', NULL, 'divorce')$$),
	($$clearance_request_type('SECRET', 'valid', NULL, NULL, NULL, '2024-06-15', NULL, NULL, 'same')$$),
	($$clearance_request_type(NULL, NULL, NULL, NULL, NULL, '2024-06-15', NULL, repeat('x', 1000000))$$),
	($$clearance_request_type('SECRET', 'valid', 'infinity', NULL, NULL, '2024-06-15')$$),
	($$clearance_request_type('SECRET', 'valid', NULL, '-infinity', NULL, '2024-06-15')$$),
	($$clearance_request_type('SECRET', 'valid', NULL, NULL, 'infinity', '2024-06-15')$$),
	($$clearance_request_type('SECRET', 'valid', NULL, NULL, NULL, '-infinity')$$),
	($$clearance_request_type('SECRET', 'expired', NULL, NULL, '5874897-12-31', '5874897-12-31')$$),
	($$clearance_request_type('HIGH', 'valid', NULL, NULL, NULL, '2024-06-15')$$)
) AS v(call);

-- The error names the parameter and the words, not the value.
SELECT clearance_status('SECRET', '2020-01-01', NULL, '2024-06-15', 'Alice Canary');
SELECT clearance_request_type('SECRET', 'valid', NULL, NULL, NULL, '2024-06-15', change => 'married Alice Canary');
SELECT clearance_status('SECRET', '2020-01-01', NULL, NULL);
