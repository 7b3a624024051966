-- clearance_assurance() against joins that were first written from the
-- documents by somebody who had not read it: two hundred thousand questions
-- through its table of a day, and some through the function.  Not all is
-- independent: the documents name a screening at home, but no verdict for it,
-- and nothing for a clearance whose country, or whose instrument on the day, is
-- not known.  These verdicts were written anew after comparing, as the page of
-- the function has them; from the documents alone are the route through an
-- instrument in force, and that nothing is known without a home country.
SET jit = off;

-- Six days: the day before and the day of each turn, and one far off on each side.
CREATE TEMP TABLE oracle_assurance_question AS
SELECT i, (ARRAY['organization', 'personnel'])[1 + oracle_draw(i, 401, 2)] AS subject,
       h.name AS home_name, h.code AS home, c.name AS clearance_name, c.code AS clearance, held.level AS held, required.level AS required,
       (ARRAY['2001-01-01', '2022-06-23', '2022-06-24', '2024-06-29', '2024-06-30', '2026-01-01']::date[])[1 + oracle_draw(i, 406, 6)] AS as_of
FROM generate_series(1, 200000) AS i
JOIN oracle_name AS h ON h.no = oracle_draw(i, 402, 1032)
JOIN oracle_name AS c ON c.no = oracle_draw(i, 403, 1032)
JOIN oracle_level AS required ON required.no = CASE oracle_draw(i, 409, 3) WHEN 0 THEN oracle_draw(i, 404, 17) ELSE 4 + oracle_draw(i, 404, 3) END
LEFT JOIN oracle_level AS held ON held.no = CASE oracle_draw(i, 408, 3) WHEN 0 THEN oracle_draw(i, 405, 18) ELSE 4 + oracle_draw(i, 405, 3) END;
ANALYZE oracle_assurance_question;

CREATE TEMP VIEW oracle_assurance_answer AS
SELECT q.*,
       CASE
         WHEN asked = 'open' OR route = 'open' THEN NULL
         WHEN route = 'instrument' THEN CASE asked WHEN 'classified' THEN 'conditional' END
         WHEN route = 'not known' OR home = '' THEN 'unknown'
         -- to be screened at home first, which is the program's to arrange where there is no instrument
         WHEN home_open OR h.code IS NOT NULL AND asked <> 'classified' THEN NULL
         WHEN h.code IS NULL OR as_of < h.in_force_from THEN 'case_by_case'
         WHEN h.in_force_from IS NULL AND as_of < h.in_force_by THEN 'unknown'
         ELSE 'prerequisite_missing'
       END AS verdict,
       CASE
         WHEN asked <> 'classified' OR route = 'open' THEN NULL
         WHEN route IN ('instrument', 'not known') THEN CASE subject WHEN 'personnel' THEN 'ASP-00' ELSE 'ASR-01' END
         WHEN home = '' OR home_open THEN NULL
         ELSE 'ASR-02'
       END AS rule
FROM oracle_assurance_question AS q
JOIN oracle_level AS l ON l.level = q.required
LEFT JOIN oracle_instrument AS i ON i.code = q.clearance
LEFT JOIN oracle_instrument AS h ON h.code = q.home
CROSS JOIN LATERAL (SELECT CASE WHEN kind IN ('classified', 'NATO') THEN kind WHEN required IN ('RELIABILITY', 'PROTECTED A', 'PROTECTED B') THEN 'other' ELSE 'open' END AS asked,
                           home IN ('CA', 'NATO', 'EU', 'ESA', 'EURCOM', 'EDA', 'NOS', 'OCCAR') AS home_open,
                           CASE
                             WHEN NOT coalesce(held @> required, false) THEN 'home'
                             WHEN clearance = '' THEN 'not known'
                             WHEN clearance IN ('CA', 'NATO', 'EU', 'ESA', 'EURCOM', 'EDA', 'NOS', 'OCCAR') THEN 'open'
                             WHEN i.code IS NULL OR as_of < i.in_force_from THEN 'home'
                             WHEN i.in_force_from IS NULL AND as_of < i.in_force_by THEN 'not known'
                             ELSE 'instrument' END AS route) AS r;

-- Through the table of each day.
CREATE TEMP TABLE oracle_assurance_given AS
SELECT day AS as_of, t.* FROM (SELECT DISTINCT as_of AS day FROM oracle_assurance_question) AS d, clearance_assurance_table(day) AS t;
ANALYZE oracle_assurance_given;
CREATE TEMP TABLE oracle_assurance_compared AS
SELECT a.*, CASE WHEN used THEN served.verdict ELSE at_home.verdict END AS given_verdict,
       coalesce(CASE WHEN used THEN served.rule ELSE at_home.rule END, '') AS given_rule
FROM oracle_assurance_answer AS a
LEFT JOIN oracle_assurance_given AS served ON served.route = a.subject AND served.party = a.clearance AND served.level = a.required AND served.as_of = a.as_of
LEFT JOIN oracle_assurance_given AS at_home ON at_home.route = 'home' AND at_home.party = a.home AND at_home.level = a.required AND at_home.as_of = a.as_of
CROSS JOIN LATERAL (SELECT coalesce(held @> required, false) AND served.verdict IS NOT NULL AS used) AS u;

SELECT CASE grouping(verdict) WHEN 1 THEN 'all' ELSE coalesce(verdict, '(open)') END AS expected, count(*), count(*) FILTER (WHERE rule IS NULL) AS rule_open,
       count(*) FILTER (WHERE verdict <> given_verdict OR rule <> given_rule OR given_verdict IS NULL OR given_verdict = 'eligible') AS differences
FROM oracle_assurance_compared GROUP BY ROLLUP (verdict) ORDER BY grouping(verdict), verdict COLLATE "C";

-- What is answered with unknown, by rule.
SELECT given_rule AS rule, count(*) FROM oracle_assurance_compared WHERE given_verdict = 'unknown' GROUP BY given_rule ORDER BY given_rule COLLATE "C";

-- Through the function, the countries written in any way.
SELECT count(*), count(*) FILTER (WHERE (given).verdict = 'unknown') AS unknown,
       count(*) FILTER (WHERE verdict <> (given).verdict OR rule <> coalesce((given).rule, '') OR (given).verdict = 'eligible') AS differences
FROM (SELECT verdict, rule, clearance_assurance(subject, home_name, clearance_name, held, required, as_of) AS given
      FROM oracle_assurance_answer WHERE i <= 500 OFFSET 0) AS a;
