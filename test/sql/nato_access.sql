-- NATO clearances: facility clearance of an organization, steps to access.
SET datestyle = ISO;

-- NAT-02 to NAT-04: what is held (down) against what is asked: E eligible,
-- p prerequisite missing, b case by case, ? unknown (no NATO level).
CREATE TEMP TABLE level AS
SELECT level, clearance_level_axis(level) AS axis
FROM unnest('{UNCLASSIFIED,SITE ACCESS,PROTECTED A,RELIABILITY,PROTECTED B,ENHANCED RELIABILITY,NATO RESTRICTED,PROTECTED C,CONFIDENTIAL,
	NATO CONFIDENTIAL,SECRET,NATO SECRET,ENHANCED SECRET,TOP SECRET,COSMIC TOP SECRET,ENHANCED TOP SECRET,TOP SECRET SIGINT}'::clearance_level[]) AS level;
SELECT h.level AS held, string_agg(CASE (r).verdict WHEN 'eligible' THEN 'E' WHEN 'prerequisite_missing' THEN 'p'
	WHEN 'case_by_case' THEN 'b' WHEN 'unknown' THEN '?' END, '' ORDER BY a.level) AS answers,
	string_agg(DISTINCT (r).rule, ' ' ORDER BY (r).rule) AS rules
FROM (SELECT level FROM level WHERE axis = 'nato' OR level IN ('SECRET', 'TOP SECRET') UNION ALL SELECT NULL) AS h
CROSS JOIN (SELECT level FROM level WHERE axis = 'nato' OR level IN ('SECRET', 'PROTECTED B')) AS a
CROSS JOIN LATERAL clearance_nato_facility(h.level, '2020-01-01', a.level, '2026-01-01') AS r
GROUP BY h.level ORDER BY h.level;
SELECT string_agg(level::text, ', ' ORDER BY level) AS asked FROM level WHERE axis = 'nato' OR level IN ('SECRET', 'PROTECTED B');
CREATE VIEW facility (n, held, granted_on, asked, as_of) AS VALUES
	(1, 'NATO SECRET'::clearance_level, '2026-01-01'::date, 'NATO SECRET'::clearance_level, '2026-01-01'::date),
	(2, 'NATO SECRET', '2026-01-02', 'NATO SECRET', '2026-01-01'),
	(3, 'NATO SECRET', NULL, 'NATO SECRET', '2026-01-01'),
	(4, NULL, NULL, 'NATO CONFIDENTIAL', '2026-01-01'),
	(5, 'NATO SECRET', '2020-01-01', 'COSMIC TOP SECRET', '2026-01-01'),
	(6, 'TOP SECRET', '2020-01-01', 'NATO SECRET', '2026-01-01'),
	(7, 'COSMIC TOP SECRET', '2020-01-01', 'NATO RESTRICTED', '2026-01-01'),
	(8, 'COSMIC TOP SECRET', '2020-01-01', 'SECRET', '2026-01-01');
SELECT f.n, r.* FROM facility AS f, LATERAL clearance_nato_facility(held, granted_on, asked, as_of) AS r ORDER BY n;
SET clearance.language = 'fr';
SELECT f.n, r.* FROM facility AS f, LATERAL clearance_nato_facility(held, granted_on, asked, as_of) AS r ORDER BY n;
RESET clearance.language;
DROP VIEW facility;

-- Access.  Everything done, and then one fact changed at a time.
CREATE FUNCTION access(changed jsonb) RETURNS clearance_ruling LANGUAGE sql AS $$
	SELECT clearance_nato_access((f->>'level')::clearance_level, (f->>'facility')::clearance_level, (f->>'facility_on')::date,
		(f->>'canadian')::clearance_level, (f->>'canadian_on')::date, (f->>'officer')::date, (f->>'employee')::date,
		(f->>'approved')::date, (f->>'need')::boolean, (f->>'as_of')::date, (f->>'requested')::date, (f->>'sent')::date, (f->>'canadian_end')::date)
	FROM (SELECT jsonb '{"level": "NATO SECRET", "facility": "NATO SECRET", "facility_on": "2021-01-10", "requested": "2021-01-20",
		"canadian": "SECRET", "canadian_on": "2021-02-10", "sent": "2021-02-20", "officer": "2021-03-01", "employee": "2021-03-02",
		"approved": "2021-03-20", "need": true, "as_of": "2026-01-01"}' || changed) AS facts(f)
$$;
CREATE VIEW change (n, changed) AS VALUES
	(1, jsonb '{}'),
	(2, '{"facility": null}'), (3, '{"facility_on": null}'), (4, '{"facility": "NATO CONFIDENTIAL"}'), (5, '{"facility": "SECRET"}'),
	(6, '{"facility_on": "2021-01-20"}'), (7, '{"facility_on": "2021-01-21"}'),	-- NAT-05: the same day passes
	(8, '{"facility_on": "2021-02-21", "requested": null, "sent": null, "canadian_on": "2021-01-01"}'),
	(9, '{"facility_on": "2021-03-02", "requested": null, "sent": null, "canadian_on": "2021-01-01"}'),	-- a signature shows it
	(10, '{"canadian": null}'), (11, '{"canadian_on": null}'), (12, '{"canadian": "CONFIDENTIAL"}'), (13, '{"canadian": "NATO SECRET"}'),
	(14, '{"canadian": "TOP SECRET", "canadian_end": "2026-02-10"}'),
	(15, '{"canadian_on": "2021-02-20"}'), (16, '{"canadian_on": "2021-02-21"}'),	-- NAT-12: the same day passes
	(17, '{"sent": null}'), (18, '{"sent": null, "canadian_on": "2021-03-02"}'),
	(19, '{"canadian_end": "2026-01-02"}'), (20, '{"canadian_end": "2026-01-01"}'),	-- the first day on which it is not valid
	(21, '{"as_of": "2031-02-09"}'), (22, '{"as_of": "2031-02-10"}'),	-- 10 years after the grant
	(23, '{"officer": null}'), (24, '{"officer": "2021-02-19", "canadian_on": "2021-01-01"}'),
	(25, '{"employee": null}'), (26, '{"employee": "2021-02-19", "canadian_on": "2021-01-01"}'),
	(27, '{"approved": null}'), (28, '{"approved": "2021-03-01"}'), (29, '{"approved": "2021-03-02"}'), (30, '{"approved": "2026-01-02"}'),
	(31, '{"as_of": "2031-03-19", "canadian_end": "2040-01-01"}'), (32, '{"as_of": "2031-03-20", "canadian_end": "2040-01-01"}'),
	(33, '{"need": null}'), (34, '{"need": false}'), (35, '{"need": false, "approved": null}'),
	(36, '{"facility": null, "canadian": null, "sent": null, "officer": null, "employee": null, "approved": null, "need": null, "requested": null}'),
	(37, '{"as_of": "2021-01-09"}'), (38, '{"as_of": "2021-02-09"}'), (39, '{"as_of": "2021-02-28"}'), (40, '{"as_of": "2021-03-01"}'), (41, '{"as_of": "2021-03-19"}'), (42, '{"as_of": "2021-03-20"}'),
	(43, '{"level": "NATO CONFIDENTIAL"}'), (44, '{"level": "NATO CONFIDENTIAL", "canadian": "CONFIDENTIAL"}'), (45, '{"level": "NATO CONFIDENTIAL", "canadian": "RELIABILITY"}'),
	(46, '{"level": "COSMIC TOP SECRET"}'), (47, '{"level": "COSMIC TOP SECRET", "facility": "COSMIC TOP SECRET"}'),
	(48, '{"level": "COSMIC TOP SECRET", "facility": "COSMIC TOP SECRET", "canadian": "TOP SECRET", "as_of": "2026-02-09"}'),
	(49, '{"level": "COSMIC TOP SECRET", "facility": "COSMIC TOP SECRET", "canadian": "TOP SECRET", "as_of": "2026-02-10"}'),
	(50, '{"level": "NATO RESTRICTED"}'), (51, '{"level": "SECRET"}');
SELECT c.n, c.changed, r.verdict, r.rule, r.basis FROM change AS c, LATERAL access(c.changed) AS r ORDER BY n;
SELECT c.n, x.condition FROM change AS c, LATERAL access(c.changed) AS r, LATERAL unnest(r.conditions) WITH ORDINALITY AS x(condition, place)
WHERE c.n IN (1, 2, 35, 36, 39, 44, 50) ORDER BY c.n, x.place;
SET clearance.language = 'fr';
SELECT r.verdict, r.rule, r.basis, count(*) FROM change AS c, LATERAL access(c.changed) AS r GROUP BY r.verdict, r.rule, r.basis ORDER BY r.rule, r.verdict, r.basis COLLATE "C";
SELECT x.condition FROM change AS c, LATERAL access(c.changed) AS r, LATERAL unnest(r.conditions) AS x(condition) GROUP BY x.condition ORDER BY x.condition COLLATE "C";
RESET clearance.language;
DROP VIEW change;
DROP FUNCTION access(jsonb);

-- An independent answer, written from the order of the specification: which
-- clearances are enough is a table, and a day on record of a later step may not
-- come before an earlier one.
CREATE TEMP TABLE enough (level clearance_level, facility clearance_level[], canadian clearance_level[]);
INSERT INTO enough VALUES
	('NATO CONFIDENTIAL', '{NATO CONFIDENTIAL,NATO SECRET,COSMIC TOP SECRET}', '{CONFIDENTIAL,SECRET,ENHANCED SECRET,TOP SECRET,ENHANCED TOP SECRET,TOP SECRET SIGINT}'),
	('NATO SECRET', '{NATO SECRET,COSMIC TOP SECRET}', '{SECRET,ENHANCED SECRET,TOP SECRET,ENHANCED TOP SECRET,TOP SECRET SIGINT}'),
	('COSMIC TOP SECRET', '{COSMIC TOP SECRET}', '{TOP SECRET,ENHANCED TOP SECRET,TOP SECRET SIGINT}');
SELECT setseed(0.5);
CREATE TEMP TABLE question AS
SELECT id, (ARRAY['NATO CONFIDENTIAL', 'NATO SECRET', 'COSMIC TOP SECRET'])[1 + floor(random() * 3)::int]::clearance_level AS level,
	CASE WHEN random() < 0.5 THEN 'COSMIC TOP SECRET' ELSE (SELECT array_agg(l.level ORDER BY l.level) FROM level AS l)[1 + floor(random() * 18)::int] END AS facility,
	CASE WHEN random() < 0.95 THEN date '2026-01-01' + floor(random() * 5)::int END AS facility_on,
	CASE WHEN random() < 0.5 THEN 'TOP SECRET' ELSE (SELECT array_agg(l.level ORDER BY l.level) FROM level AS l)[1 + floor(random() * 18)::int] END AS canadian,
	CASE WHEN random() < 0.95 THEN date '2026-01-01' + floor(random() * 8)::int END AS canadian_on,
	CASE WHEN random() < 0.1 THEN date '2026-01-10' + floor(random() * 30)::int END AS canadian_end,
	CASE WHEN random() < 0.5 THEN date '2026-01-04' + floor(random() * 5)::int END AS requested,
	CASE WHEN random() < 0.5 THEN date '2026-01-07' + floor(random() * 6)::int END AS sent,
	CASE WHEN random() < 0.9 THEN date '2026-01-10' + floor(random() * 8)::int END AS officer,
	CASE WHEN random() < 0.9 THEN date '2026-01-10' + floor(random() * 8)::int END AS employee,
	CASE WHEN random() < 0.9 THEN date '2026-01-15' + floor(random() * 8)::int END AS approved,
	CASE WHEN random() < 0.9 THEN random() < 0.8 END AS need,
	date '2026-01-08' + floor(random() * 30)::int AS as_of
FROM generate_series(1, 100000) AS id;
CREATE TEMP TABLE expected AS
SELECT q.*, CASE
	WHEN NOT EXISTS (SELECT FROM enough AS e WHERE e.level = q.level AND q.facility = ANY (e.facility) AND q.facility_on <= q.as_of)
		OR EXISTS (SELECT FROM unnest(ARRAY[requested, sent, officer, employee, approved]) AS later WHERE later < q.facility_on) THEN 'NAT-05'
	WHEN NOT EXISTS (SELECT FROM enough AS e WHERE e.level = q.level AND q.canadian = ANY (e.canadian) AND q.canadian_on <= q.as_of)
		OR EXISTS (SELECT FROM unnest(ARRAY[sent, officer, employee, approved]) AS later WHERE later < q.canadian_on)
		OR canadian_end - as_of < 1 THEN 'NAT-12'
	WHEN NOT coalesce(officer BETWEEN coalesce(sent, officer) AND as_of, false) THEN 'NAT-13'
	WHEN NOT coalesce(employee BETWEEN coalesce(sent, employee) AND as_of, false) THEN 'NAT-14'
	WHEN approved IS NULL OR approved > as_of OR approved < officer OR approved < employee OR approved < sent THEN 'NAT-15'
	WHEN need IS NOT true THEN 'NAT-16'
	END AS first_missing
FROM question AS q;
SELECT count(*) AS asked, count(*) FILTER (WHERE s.rule IS DISTINCT FROM e.first_missing) AS different
FROM expected AS e LEFT JOIN LATERAL (
	SELECT rule FROM clearance_nato_access_steps(level, facility, facility_on, canadian, canadian_on, officer, employee, approved, need, as_of, requested, sent, canadian_end)
	WHERE NOT done ORDER BY place LIMIT 1) AS s ON true;
SELECT first_missing, count(*) FROM expected GROUP BY first_missing ORDER BY first_missing;
-- One function and the steps give the same answer; eligible only when nothing is missing.
SELECT count(*) AS asked, count(*) FILTER (WHERE ((r).verdict, (r).rule) IS DISTINCT FROM (
	CASE WHEN first_missing IS NULL THEN 'eligible' WHEN first_missing = 'NAT-16' AND need = false THEN 'not_eligible' ELSE 'prerequisite_missing' END,
	coalesce(first_missing, 'NAT-16'))) AS different
FROM (SELECT e.*, clearance_nato_access(level, facility, facility_on, canadian, canadian_on, officer, employee, approved, need, as_of, requested, sent, canadian_end) AS r
	  FROM expected AS e WHERE id % 20 = 0 OFFSET 0) AS f;
-- The facility clearance, against the same table of what is enough.
SELECT count(*) AS asked, count(*) FILTER (WHERE ((r).verdict = 'eligible') IS DISTINCT FROM enough) AS different
FROM (SELECT clearance_nato_facility(facility, facility_on, level, as_of) AS r,
		coalesce(facility_on <= as_of AND facility = ANY ((SELECT e.facility FROM enough AS e WHERE e.level = q.level)::clearance_level[]), false) AS enough
	  FROM question AS q WHERE id % 20 = 0 OFFSET 0) AS f;

-- Steps read no table, and none is left out: many rows are a lateral join.
SELECT place, rule, done, reason FROM clearance_nato_access_steps('NATO SECRET', 'NATO SECRET', '2021-01-10', 'SECRET', '2021-02-10',
	officer_signed_on => '2021-03-01', employee_signed_on => NULL, approved_on => NULL, need_to_know => true, as_of => '2021-03-05') ORDER BY place;
SELECT count(*) FROM clearance_nato_access_steps('NATO RESTRICTED', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2021-03-05');

-- What is refused, and how.
CREATE FUNCTION sqlstate_of(command text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE command;
	RETURN 'no error';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;
SELECT command, sqlstate_of(command) FROM (VALUES
	('SELECT clearance_nato_facility(''NATO SECRET'', ''2020-01-01'', NULL, ''2026-01-01'')'),
	('SELECT clearance_nato_facility(''NATO SECRET'', ''2020-01-01'', ''NATO SECRET'', NULL)'),
	('SELECT clearance_nato_facility(''NATO SECRET'', ''2020-01-01'', ''SECRET'', NULL)'),
	('SELECT clearance_nato_facility(''NATO SECRET'', ''-infinity'', ''NATO SECRET'', ''infinity'')'),
	('SELECT clearance_nato_facility(''NATO'', ''2020-01-01'', ''NATO SECRET'', ''2026-01-01'')'),
	('SELECT clearance_nato_access(NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, ''2026-01-01'')'),
	('SELECT clearance_nato_access(''NATO SECRET'', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)'),
	('SELECT clearance_nato_access(''NATO RESTRICTED'', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)'),
	('SELECT clearance_nato_access(''SECRET'', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)'),
	('SELECT clearance_nato_access(''NATO SECRET'', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, ''2026-01-01'')'),
	('SELECT clearance_nato_access(''NATO SECRET'', NULL, NULL, ''SECRET'', ''infinity'', NULL, NULL, NULL, NULL, ''2026-01-01'')'),
	('SELECT clearance_nato_access(''NATO SECRET'', NULL, NULL, NULL, NULL, NULL, NULL, ''-infinity'', NULL, ''2026-01-01'')'),
	('SELECT * FROM clearance_nato_access_steps(NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, ''2026-01-01'')'),
	('SELECT * FROM clearance_nato_access_steps(''NATO SECRET'', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)')
) AS t(command);
DROP FUNCTION sqlstate_of(text);
