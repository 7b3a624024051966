-- clearance_nato_personnel() against joins that were first written from the
-- documents by somebody who had not read it: a million persons of up to three
-- citizenships through its periods, and some through the function.  One line was
-- changed after comparing: a permanent resident without a citizenship that is
-- known was eligible, by the sentence of the documents; the table of readings
-- has a line for the stateless, unknown.
SET jit = off;

CREATE TEMP TABLE oracle_nato_question AS
SELECT i, l.level, oracle_draw_day(i, 303) AS as_of, (ARRAY[true, false, false, NULL])[1 + oracle_draw(i, 306, 4)] AS permanent_resident,
       oracle_draw(i, 307, 2) = 1 AS strict, (ARRAY[0, 1, 1, 1, 1, 2, 2, 3])[1 + oracle_draw(i, 308, 8)] AS citizenships
FROM generate_series(1, 1000000) AS i
JOIN oracle_level AS l ON l.no = CASE oracle_draw(i, 309, 20) WHEN 0 THEN oracle_draw(i, 302, 17) ELSE 7 + oracle_draw(i, 302, 4) END;

CREATE TEMP TABLE oracle_nato_citizenship AS
SELECT q.i, n.name, n.code
FROM oracle_nato_question AS q
CROSS JOIN generate_series(1, q.citizenships) AS place
JOIN oracle_name AS n ON n.no = oracle_draw(q.i, 309 + place, 1032);

ANALYZE oracle_nato_question, oracle_nato_citizenship;

-- Of each person: a citizen of Canada, of NATO on the day, of another country,
-- or of one that is not known (an organization gives no citizenship)?
CREATE TEMP TABLE oracle_nato_person AS
SELECT i, array_agg(name) FILTER (WHERE i <= 2000) AS names, bool_or(code = 'CA') AS canada, bool_or(code <> 'CA' AND coalesce(nato_since <= as_of, false)) AS nato,
       bool_or(unknown) AS unknown, bool_or(NOT unknown AND code <> 'CA' AND coalesce(nato_since > as_of, true)) AS other
FROM (SELECT i, as_of, name, code, nato_since, code IN ('', 'NATO', 'EU', 'ESA', 'EURCOM', 'EDA', 'NOS', 'OCCAR') AS unknown
      FROM oracle_nato_citizenship JOIN oracle_party USING (code) JOIN oracle_nato_question USING (i)) AS c
GROUP BY i;
ANALYZE oracle_nato_person;

CREATE TEMP VIEW oracle_nato_answer AS
SELECT q.*, names,
       CASE
         WHEN kind = 'NATO restricted' THEN 'case_by_case'
         WHEN kind <> 'NATO' THEN 'unknown'
         WHEN as_of < DATE '1949-08-24' THEN NULL
         WHEN canada THEN 'eligible'
         -- the table's last line: also of a permanent resident
         WHEN other IS NULL OR unknown AND NOT other AND NOT nato THEN 'unknown'
         WHEN resident THEN CASE WHEN level = 'COSMIC TOP SECRET' AND as_of >= DATE '2025-01-06' THEN 'conditional' ELSE 'eligible' END
         WHEN nato THEN 'conditional'
         WHEN unknown OR other IS NULL OR resident IS NULL THEN 'unknown'
         WHEN level = 'COSMIC TOP SECRET' THEN 'not_eligible'
         ELSE 'case_by_case'
       END AS verdict,
       CASE
         WHEN kind = 'NATO restricted' THEN 'NAT-04'
         WHEN kind <> 'NATO' THEN ''
         WHEN as_of < DATE '1949-08-24' THEN NULL
         WHEN canada THEN 'NAT-06'
         WHEN other IS NULL OR unknown AND NOT other AND NOT nato THEN ''
         WHEN resident THEN 'NAT-07'
         WHEN nato THEN 'NAT-08'
         WHEN unknown OR other IS NULL OR resident IS NULL THEN NULL
         WHEN level = 'NATO CONFIDENTIAL' THEN 'NAT-09'
         WHEN level = 'NATO SECRET' THEN 'NAT-10'
         ELSE 'NAT-11'
       END AS rule
FROM oracle_nato_question AS q
JOIN oracle_level USING (level)
LEFT JOIN oracle_nato_person USING (i)
-- by the strict option a permanent residence counts beside a citizenship of NATO only
CROSS JOIN LATERAL (SELECT CASE WHEN NOT strict OR nato THEN permanent_resident ELSE false END AS resident) AS r;

-- Through the periods: of several citizenships the row with the lowest place.
-- They have no rows for levels that are not NATO's.
CREATE TEMP TABLE oracle_nato_period AS
SELECT strict, party, level, coalesce(permanent_resident::text, '') AS resident, period, place, verdict, rule
FROM (VALUES (false), (true)) AS s (strict), clearance_nato_personnel_periods(strict);
ANALYZE oracle_nato_period;
CREATE TEMP TABLE oracle_nato_asked AS
SELECT i, coalesce(code, '') AS party, level, strict, coalesce(permanent_resident::text, '') AS resident, as_of
FROM oracle_nato_question LEFT JOIN oracle_nato_citizenship USING (i);
ANALYZE oracle_nato_asked;
CREATE TEMP TABLE oracle_nato_given AS
SELECT DISTINCT ON (i) i, p.verdict AS given_verdict, p.rule AS given_rule
FROM oracle_nato_asked AS q JOIN oracle_nato_period AS p USING (party, level, resident, strict)
WHERE p.period @> q.as_of
ORDER BY i, place;
ANALYZE oracle_nato_given;

CREATE TEMP TABLE oracle_nato_compared AS
SELECT a.*, given_verdict, coalesce(given_rule, '') AS given_rule
FROM oracle_nato_answer AS a LEFT JOIN oracle_nato_given USING (i)
WHERE level IN ('NATO RESTRICTED', 'NATO CONFIDENTIAL', 'NATO SECRET', 'COSMIC TOP SECRET');

SELECT CASE grouping(verdict) WHEN 1 THEN 'all' ELSE coalesce(verdict, '(open)') END AS expected, count(*), count(*) FILTER (WHERE rule IS NULL) AS rule_open,
       count(*) FILTER (WHERE verdict <> given_verdict OR rule <> given_rule OR given_verdict IS NULL) AS differences
FROM oracle_nato_compared GROUP BY ROLLUP (verdict) ORDER BY grouping(verdict), verdict COLLATE "C";

-- What is answered with unknown, by rule.
SELECT given_rule AS rule, count(*) FROM oracle_nato_compared WHERE given_verdict = 'unknown' GROUP BY given_rule ORDER BY given_rule COLLATE "C";

-- Through the function, the citizenships written in any way.
SELECT count(*), count(*) FILTER (WHERE (given).verdict = 'unknown') AS unknown,
       count(*) FILTER (WHERE verdict <> (given).verdict OR rule <> coalesce((given).rule, '')) AS differences
FROM (SELECT verdict, rule, clearance_nato_personnel(names, permanent_resident, level, as_of, strict) AS given
      FROM oracle_nato_answer WHERE i <= 2000 OFFSET 0) AS a;
