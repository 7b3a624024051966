-- clearance_alternative_solution() against joins that were first written from
-- the documents by somebody who had not read it: a million questions through its
-- periods, and some through the function, the party written in any way.  One
-- thing was changed after comparing: bodies of an organization were taken for
-- parties without an instrument.
SET jit = off;

CREATE TEMP TABLE oracle_alternative_question AS
SELECT i, n.name, n.code AS party, l.level, oracle_draw_day(i, 203) AS as_of,
       (ARRAY[true, true, false, NULL])[1 + oracle_draw(i, 206, 4)] AS government_contract,
       (ARRAY[true, true, false, NULL])[1 + oracle_draw(i, 207, 4)] AS handled_abroad
FROM generate_series(1, 1000000) AS i
JOIN oracle_name AS n ON n.no = oracle_draw(i, 201, 1032)
JOIN oracle_level AS l ON l.no = CASE oracle_draw(i, 208, 2) WHEN 0 THEN 1 + oracle_draw(i, 202, 2) ELSE oracle_draw(i, 202, 17) END;
ANALYZE oracle_alternative_question;

CREATE TEMP VIEW oracle_alternative_answer AS
SELECT q.*,
       CASE
         WHEN l.kind <> 'protected' THEN 'not_eligible'
         WHEN NOT (q.government_contract AND q.handled_abroad) THEN 'not_eligible'
         WHEN q.party = '' THEN 'unknown'
         WHEN q.party = 'CA' THEN NULL
         WHEN i.protected AND q.as_of >= coalesce(i.in_force_from, i.in_force_by) THEN 'not_eligible'
         -- whether one was in force, or covers protected information, is not known
         WHEN i.code IS NOT NULL AND (i.in_force_from IS NULL OR q.as_of >= i.in_force_from) THEN 'unknown'
         WHEN q.government_contract AND q.handled_abroad THEN 'case_by_case'
         ELSE 'unknown'
       END AS verdict,
       CASE
         WHEN l.kind = 'protected C' THEN 'IAS-02'
         WHEN l.kind IN ('classified', 'NATO', 'NATO restricted', 'signals') THEN 'IAS-03'
         WHEN l.kind <> 'protected' THEN NULL
         WHEN NOT (q.government_contract AND q.handled_abroad) THEN 'IAS-05'
         WHEN q.party IN ('', 'CA') THEN NULL
         WHEN i.protected AND q.as_of >= coalesce(i.in_force_from, i.in_force_by) THEN 'IAS-04'
         WHEN i.code IS NOT NULL AND (i.in_force_from IS NULL OR q.as_of >= i.in_force_from)
         THEN CASE WHEN q.government_contract AND q.handled_abroad THEN 'IAS-04' END
         WHEN q.government_contract AND q.handled_abroad THEN 'IAS-06'
         ELSE 'IAS-05'
       END AS rule
FROM oracle_alternative_question AS q
JOIN oracle_level AS l USING (level)
LEFT JOIN oracle_body AS b ON b.code = q.party
LEFT JOIN oracle_instrument AS i ON i.code = coalesce(b.organization, q.party);

-- Through the periods.
CREATE TEMP TABLE oracle_alternative_compared AS
SELECT a.*, given.verdict AS given_verdict, coalesce(given.rule, '') AS given_rule
FROM oracle_alternative_answer AS a
LEFT JOIN clearance_alternative_solution_periods() AS given
  ON given.party = a.party AND given.level = a.level AND given.period @> a.as_of
 AND (CASE given.applies WHEN true THEN 1 WHEN false THEN 0 ELSE 2 END) = (CASE a.government_contract AND a.handled_abroad WHEN true THEN 1 WHEN false THEN 0 ELSE 2 END);

SELECT CASE grouping(verdict) WHEN 1 THEN 'all' ELSE coalesce(verdict, '(open)') END AS expected, count(*), count(*) FILTER (WHERE rule IS NULL) AS rule_open,
       count(*) FILTER (WHERE verdict <> given_verdict OR rule <> given_rule OR given_verdict IS NULL OR given_verdict IN ('eligible', 'conditional')) AS differences
FROM oracle_alternative_compared GROUP BY ROLLUP (verdict) ORDER BY grouping(verdict), verdict COLLATE "C";

-- What is answered with unknown, by rule.
SELECT given_rule AS rule, count(*) FROM oracle_alternative_compared WHERE given_verdict = 'unknown' GROUP BY given_rule ORDER BY given_rule COLLATE "C";

-- Through the function, the party written in any way.
SELECT count(*), count(*) FILTER (WHERE (given).verdict = 'unknown') AS unknown,
       count(*) FILTER (WHERE verdict <> (given).verdict OR rule <> coalesce((given).rule, '') OR (given).verdict IN ('eligible', 'conditional')) AS differences
FROM (SELECT verdict, rule, clearance_alternative_solution(name, level, as_of, government_contract, handled_abroad) AS given
      FROM oracle_alternative_answer WHERE i <= 500 OFFSET 0) AS a;
