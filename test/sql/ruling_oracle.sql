-- An independent answer to a million random questions about exchange, each on
-- a day of its own: plain joins written from the specification's lists, its
-- table of situations and the documents, not from the function.
SET datestyle = ISO;
SET jit = off;

-- The 26 of the list: in force by its date, or from a day that is known; what
-- is known of their scope.
CREATE TEMP TABLE listed AS
SELECT code, '2024-06-30'::date AS list_day,
	CASE code WHEN 'SG' THEN '2022-06-24'::date WHEN 'AL' THEN '2024-06-30' END AS known_day,
	code <> 'ESA' AS classified,
	CASE code WHEN 'ESA' THEN 'A and B' WHEN 'AL' THEN 'all' WHEN 'SG' THEN 'all' ELSE 'not known' END AS protected
FROM unnest('{AL,AU,BE,BR,BG,CL,DK,ESA,EU,FI,FR,DE,IL,IT,LV,NATO,NL,NZ,NO,SG,ZA,ES,SE,CH,GB,US}'::text[]) AS code;
-- Bodies that are parties of their own: European Commission and European
-- Defence Agency of the EU, NATO Office of Security of NATO.
CREATE TEMP TABLE body AS
SELECT * FROM (VALUES ('EURCOM', 'EU'), ('EDA', 'EU'), ('NOS', 'NATO')) AS b(code, whole);
CREATE TEMP TABLE alliance AS
SELECT unnest(string_to_array(codes, ' ')) AS code, since
FROM (VALUES
	('BE CA DK FR GB IS IT LU NL NO PT US', '1949-08-24'::date), ('GR TR', '1952-02-18'), ('DE', '1955-05-06'), ('ES', '1982-05-30'),
	('CZ HU PL', '1999-03-12'), ('BG EE LT LV RO SI SK', '2004-03-29'), ('AL HR', '2009-04-01'), ('ME', '2017-06-05'),
	('MK', '2020-03-27'), ('FI', '2023-04-04'), ('SE', '2024-03-07')) AS accession(codes, since);
CREATE TEMP TABLE asked_level AS
SELECT row_number() OVER (ORDER BY level) AS n, level, kind
FROM (VALUES
	('UNCLASSIFIED'::clearance_level, 'free'), ('PROTECTED A', 'protected'), ('PROTECTED B', 'protected'), ('PROTECTED C', 'protected'),
	('CONFIDENTIAL', 'classified'), ('SECRET', 'classified'), ('TOP SECRET', 'classified'), ('TOP SECRET SIGINT', 'sigint'),
	('NATO RESTRICTED', 'restricted'), ('NATO CONFIDENTIAL', 'nato'), ('NATO SECRET', 'nato'), ('COSMIC TOP SECRET', 'nato'),
	('SITE ACCESS', 'person'), ('RELIABILITY', 'person'), ('ENHANCED RELIABILITY', 'person'), ('ENHANCED SECRET', 'person'), ('ENHANCED TOP SECRET', 'person'))
	AS l(level, kind);
-- Half of the parties are those of the lists; half of the days lie at the edge of one.
CREATE TEMP TABLE asked_party AS
SELECT row_number() OVER (ORDER BY common DESC, code COLLATE "C") AS n, code, common
FROM (SELECT code, code IN (SELECT code FROM listed UNION SELECT code FROM body UNION SELECT code FROM alliance) AS common
	  FROM clearance_party) AS p;
CREATE TEMP TABLE edge AS
SELECT row_number() OVER (ORDER BY day) AS n, day
FROM (SELECT since AS day FROM alliance UNION SELECT known_day FROM listed WHERE known_day IS NOT NULL UNION SELECT list_day FROM listed
	  UNION SELECT '2025-09-09' UNION SELECT '2020-02-01') AS e;
SELECT setseed(0.4);
CREATE TEMP TABLE question AS
SELECT r.id, p.code AS party, l.level, l.kind, coalesce(e.day + r.shift, r.day) AS day
FROM (SELECT id, CASE WHEN random() < 0.5 THEN 1 + floor(random() * (SELECT count(*) FROM asked_party WHERE common))::int
			ELSE 1 + floor(random() * (SELECT count(*) FROM asked_party))::int END AS party,
		1 + floor(random() * 17)::int AS level,
		CASE WHEN random() < 0.5 THEN 1 + floor(random() * (SELECT count(*) FROM edge))::int END AS edge,
		floor(random() * 3)::int - 1 AS shift, date '1945-01-01' + floor(random() * 31000)::int AS day
	  FROM generate_series(1, 1000000) AS id) AS r
JOIN asked_party AS p ON p.n = r.party
JOIN asked_level AS l ON l.n = r.level
LEFT JOIN edge AS e ON e.n = r.edge;
ANALYZE question;
SELECT count(*) AS asked, count(DISTINCT party) AS parties, count(DISTINCT level) AS levels, min(day) AS first, max(day) AS last FROM question;

CREATE TEMP TABLE expected AS
SELECT q.*, CASE s.situation
		WHEN 'contact the program' THEN 'conditional' WHEN 'other rules may apply' THEN 'conditional'
		WHEN 'not named in an instrument' THEN 'case_by_case' WHEN 'instrument of the whole' THEN 'case_by_case'
		WHEN 'alliance' THEN 'case_by_case' WHEN 'ask for restricted' THEN 'case_by_case'
		WHEN 'outside the alliance' THEN 'not_eligible' WHEN 'no instrument' THEN 'not_eligible' WHEN 'not under it' THEN 'not_eligible'
		ELSE 'unknown' END AS verdict,
	CASE s.situation
		WHEN 'contact the program' THEN 'INS-01' WHEN 'other rules may apply' THEN 'INS-03'
		WHEN 'not named in an instrument' THEN 'EXC-02' WHEN 'instrument of the whole' THEN 'EXC-02'
		WHEN 'alliance' THEN 'NAT-01' WHEN 'outside the alliance' THEN 'NAT-01' WHEN 'ask for restricted' THEN 'NAT-04'
		WHEN 'no instrument' THEN 'INS-02' WHEN 'not under it' THEN 'INS-01'
		WHEN 'scope not known' THEN 'INS-01' WHEN 'day not known' THEN 'INS-01' END AS rule,
	s.situation
FROM question AS q
LEFT JOIN alliance AS a ON a.code = q.party AND a.since <= q.day
LEFT JOIN body AS b ON b.code = q.party
LEFT JOIN listed AS i ON i.code = coalesce(b.whole, q.party)
CROSS JOIN LATERAL (SELECT CASE
	WHEN q.party = 'CA' THEN 'Canada itself'
	WHEN q.kind = 'person' THEN 'no level of information'
	WHEN q.kind = 'free' THEN 'other rules may apply'
	-- NATO's information
	WHEN q.kind = 'restricted' THEN CASE WHEN a.code IS NOT NULL OR i.code = 'NATO' THEN 'ask for restricted' ELSE 'outside the alliance' END
	WHEN q.kind = 'nato' AND a.code IS NOT NULL THEN 'alliance'
	WHEN q.kind = 'nato' AND i.code IS DISTINCT FROM 'NATO' THEN 'outside the alliance'
	-- instruments: what is certain before what is not known
	WHEN i.code IS NULL THEN 'no instrument'
	WHEN q.day < i.known_day THEN 'not under it'
	WHEN q.kind = 'protected' AND i.protected = 'A and B' AND q.level = 'PROTECTED C' THEN 'not under it'
	WHEN q.kind <> 'protected' AND NOT i.classified THEN 'not under it'
	WHEN q.kind = 'protected' AND i.protected = 'not known' THEN 'scope not known'
	WHEN i.known_day IS NULL AND q.day < i.list_day THEN 'day not known'
	WHEN b.code IS NOT NULL THEN 'instrument of the whole'
	WHEN q.kind = 'sigint' THEN 'not named in an instrument'
	ELSE 'contact the program' END) AS s(situation);
-- The join, every question on its own day.
CREATE TEMP TABLE period AS SELECT * FROM clearance_exchange_periods();
ANALYZE period;
SELECT count(*) AS asked, count(*) FILTER (WHERE (p.verdict, p.rule) IS DISTINCT FROM (e.verdict, e.rule)) AS different
FROM expected AS e LEFT JOIN period AS p ON p.party = e.party AND p.level = e.level AND p.period @> e.day;
-- The function for one question, on some of them.
SELECT count(*) AS asked, count(*) FILTER (WHERE ((r).verdict, (r).rule) IS DISTINCT FROM (verdict, rule)) AS different
FROM (SELECT e.verdict, e.rule, clearance_exchange(party, level, day) AS r FROM expected AS e WHERE id % 10000 = 0 OFFSET 0) AS f;
-- Unknown stays unknown: how often, and why.
SELECT verdict, rule, situation, count(*) FROM expected GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;

-- The other rulings on days of their own: the periods say what the tables say
-- on each of them, every answer.
CREATE TEMP TABLE other_day AS
SELECT DISTINCT day FROM (SELECT day + shift AS day FROM edge, generate_series(-1, 1) AS shift
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
