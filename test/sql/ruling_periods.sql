SET datestyle = ISO;
SET jit = off;

-- Rulings on days of their own: the periods say what the tables say on each of
-- them, every answer.
CREATE TEMP TABLE other_day AS
SELECT DISTINCT day FROM (SELECT day + shift AS day
	FROM unnest('{1949-08-24,1952-02-18,1955-05-06,1982-05-30,1999-03-12,2004-03-29,2009-04-01,2017-06-05,2020-02-01,2020-03-27,2022-06-24,2023-04-04,2024-03-07,2024-06-30,2025-09-09}'::date[]) AS turn(day),
		generate_series(-1, 1) AS shift
	UNION ALL SELECT date '1940-01-01' + n * 2999 FROM generate_series(0, 11) AS n) AS d;
CREATE TEMP TABLE other_period AS SELECT * FROM clearance_alternative_solution_periods();
ANALYZE other_period;
SELECT count(*) = (SELECT count(*) FROM other_day) * 257 * 17 * 3 AS all_asked, count(*) FILTER (WHERE (p.verdict, p.rule) IS DISTINCT FROM (t.verdict, t.rule)) AS different
FROM (SELECT d.day, a.* FROM other_day AS d, LATERAL clearance_alternative_solution_table(d.day) AS a) AS t
LEFT JOIN other_period AS p ON p.party = t.party AND p.level = t.level AND p.applies IS NOT DISTINCT FROM t.applies AND p.period @> t.day;
SELECT strict, count(*) = (SELECT count(*) FROM other_day) * 257 * 3 * 4 AS all_asked,
	   count(*) FILTER (WHERE (p.verdict, p.rule, p.ground, p.place) IS DISTINCT FROM (t.verdict, t.rule, t.ground, t.place)) AS different
FROM (SELECT s.strict, d.day, a.* FROM unnest('{f,t}'::boolean[]) AS s(strict), other_day AS d, LATERAL clearance_nato_personnel_table(d.day, s.strict) AS a) AS t
LEFT JOIN (SELECT false AS of, * FROM clearance_nato_personnel_periods() UNION ALL SELECT true, * FROM clearance_nato_personnel_periods(true)) AS p
	ON p.of = t.strict AND p.party = t.party AND p.level = t.level AND p.permanent_resident IS NOT DISTINCT FROM t.permanent_resident AND p.period @> t.day
GROUP BY strict ORDER BY strict;
SELECT period, place, ground, verdict, rule FROM clearance_nato_personnel_periods() WHERE party = 'FI' AND NOT permanent_resident AND level = 'COSMIC TOP SECRET' ORDER BY period;
SELECT period, verdict, rule FROM clearance_alternative_solution_periods() WHERE party = 'SG' AND applies AND level = 'PROTECTED B' ORDER BY period;
-- The user's rows are turning days, too.
BEGIN;
INSERT INTO clearance_instrument_local (instrument, party, covers_classified, covers_protected, in_force_from, in_force_to) VALUES ('JP-2025', 'JP', 'yes', 'yes', '2026-01-01', '2027-12-31');
INSERT INTO clearance_membership_local (organization, party, status, since, until) VALUES ('NATO', 'IE', 'member', '2026-02-01', '2026-03-31');
SELECT period, verdict FROM clearance_alternative_solution_periods() WHERE party = 'JP' AND applies AND level = 'PROTECTED B' ORDER BY period;
SELECT period, verdict FROM clearance_nato_personnel_periods() WHERE party = 'IE' AND NOT permanent_resident AND level = 'NATO SECRET' ORDER BY period;
SELECT period, verdict FROM clearance_exchange_periods() WHERE party = 'IE' AND level = 'NATO SECRET' ORDER BY period;
ROLLBACK;
SELECT count(*) FROM clearance_nato_personnel_periods(NULL);
