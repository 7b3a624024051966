-- The forms for many rows answer as the functions for one question, on every
-- combination of their arguments; they are expanded into the query.
SET datestyle = ISO;
SET jit = off;

SELECT count(*) AS asked, count(*) FILTER (WHERE clearance_jcp_access(country, information, accepted_on, as_of, suspended_on, reinstated_on, revoked_on)
	IS DISTINCT FROM ROW(r.verdict, r.rule, r.basis, r.conditions)::clearance_ruling) AS different, count(DISTINCT (r.verdict, r.rule, r.basis)) AS answers
FROM unnest('{CA,US,Germany,Atlantis}'::text[]) AS country, unnest('{unclassified_technical_data,unclassified,protected,classified}'::text[]) AS information,
	unnest('{NULL,2015-01-01,2020-02-29}'::date[]) AS accepted_on, unnest('{2014-12-31,2015-01-01,2020-01-01,2025-02-28}'::date[]) AS as_of,
	unnest('{NULL,2016-01-01}'::date[]) AS suspended_on, unnest('{NULL,2016-06-01}'::date[]) AS reinstated_on, unnest('{NULL,2017-01-01}'::date[]) AS revoked_on,
	LATERAL clearance_jcp_access_row(country, information, accepted_on, as_of, suspended_on, reinstated_on, revoked_on) AS r;
SELECT count(*) AS asked, count(*) FILTER (WHERE clearance_visit(host, kind, visit_on, as_of, submitted_on, approved_on, approved_until, refused_on, foreign_visitors)
	IS DISTINCT FROM ROW(r.verdict, r.rule, r.basis, r.conditions)::clearance_ruling) AS different, count(DISTINCT (r.verdict, r.rule, r.basis, r.conditions)) AS answers
FROM unnest('{CA,US,IN,Atlantis}'::text[]) AS host, unnest('{one_time,recurring,emergency}'::text[]) AS kind, unnest('{2026-06-15,2026-12-10}'::date[]) AS visit_on,
	unnest('{2026-01-05,2026-06-14}'::date[]) AS as_of, unnest('{NULL,2026-01-02}'::date[]) AS submitted_on, unnest('{NULL,2025-01-01,2026-01-04}'::date[]) AS approved_on,
	unnest('{NULL,2026-06-14}'::date[]) AS approved_until, unnest('{NULL,2026-01-03}'::date[]) AS refused_on, unnest('{f,t}'::boolean[]) AS foreign_visitors,
	LATERAL clearance_visit_row(host, kind, visit_on, as_of, submitted_on, approved_on, approved_until, refused_on, foreign_visitors) AS r;
SELECT count(*) AS asked, count(*) FILTER (WHERE clearance_nato_facility(held, granted_on, requested, '2026-01-01')
	IS DISTINCT FROM ROW(r.verdict, r.rule, r.basis, r.conditions)::clearance_ruling) AS different, count(DISTINCT (r.verdict, r.rule, r.basis)) AS answers
FROM (SELECT NULL::clearance_level AS held UNION ALL SELECT DISTINCT level FROM clearance_exchange_table('2026-01-01')) AS h,
	(SELECT DISTINCT level AS requested FROM clearance_exchange_table('2026-01-01')) AS q, unnest('{NULL,2025-01-01,2026-01-01,2026-01-02}'::date[]) AS granted_on,
	LATERAL clearance_nato_facility_row(held, granted_on, requested, '2026-01-01') AS r;
-- The steps, and the ruling that they make.
SELECT count(*) AS asked, count(*) FILTER (WHERE (n.verdict = 'eligible') IS DISTINCT FROM s.all_done OR n.rule IS DISTINCT FROM coalesce(s.first_missing, 'NAT-16')) AS different
FROM unnest('{NATO CONFIDENTIAL,COSMIC TOP SECRET}'::clearance_level[]) AS level, unnest('{NULL,2020-01-01,2026-02-01}'::date[]) AS facility_on, unnest('{NULL,2021-01-01}'::date[]) AS canadian_on,
	unnest('{NULL,2022-01-01}'::date[]) AS officer_on, unnest('{NULL,2019-01-01,2022-02-01}'::date[]) AS employee_on, unnest('{NULL,2022-03-01}'::date[]) AS approved_on, unnest('{NULL,t,f}'::boolean[]) AS need,
	LATERAL clearance_nato_access(level, 'COSMIC TOP SECRET', facility_on, 'TOP SECRET', canadian_on, officer_on, employee_on, approved_on, need, '2026-01-01') AS n,
	LATERAL (SELECT bool_and(done) AS all_done, (array_agg(rule ORDER BY place) FILTER (WHERE NOT done))[1] AS first_missing
		FROM clearance_nato_access_steps(level, 'COSMIC TOP SECRET', facility_on, 'TOP SECRET', canadian_on, officer_on, employee_on, approved_on, need, '2026-01-01')) AS s;

CREATE TABLE asked (country text, level clearance_level, day date);
CREATE FUNCTION uses_function(query text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
	plan jsonb;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT JSON) ' || query INTO plan;
	RETURN jsonb_path_exists(plan, '$.**."Function Name" ? (@ starts with "clearance_" && !(@ starts with "clearance_shipped_"))');
END $$;
SELECT uses_function('SELECT r.verdict FROM asked, LATERAL clearance_jcp_access_row(country, ''classified'', day, day) AS r') AS jcp,
	   uses_function('SELECT r.verdict FROM asked, LATERAL clearance_visit_row(country, ''one_time'', day, day) AS r') AS visit,
	   uses_function('SELECT r.verdict FROM asked, LATERAL clearance_nato_facility_row(level, day, level, day) AS r') AS facility,
	   uses_function('SELECT r.done FROM asked, LATERAL clearance_nato_access_steps(level, level, day, level, day, day, day, day, true, day) AS r') AS access;
DROP FUNCTION uses_function(text);
DROP TABLE asked;
