-- clearance_exchange() against joins that were first written from the documents
-- by somebody who had not read it: a million questions through its periods, and
-- some through the function, the party written in any way.  Not all is
-- independent: the first writing left NATO's information open except with NATO
-- itself, and misread bodies of an organization, signals intelligence, and an
-- instrument that has not begun or covers no such level.  These lines were
-- written anew after comparing, as the page of the function reads the documents.
SET jit = off;

CREATE TEMP TABLE oracle_exchange_question AS
SELECT i, n.name, n.code AS party, l.level, oracle_draw_day(i, 103) AS as_of
FROM generate_series(1, 1000000) AS i
JOIN oracle_name AS n ON n.no = oracle_draw(i, 101, 1032)
JOIN oracle_level AS l ON l.no = oracle_draw(i, 102, 17);
ANALYZE oracle_exchange_question;

-- What is expected; null: the documents leave it open.  A rule of '' is none.
CREATE TEMP VIEW oracle_exchange_answer AS
SELECT q.*,
       CASE
         WHEN q.party = '' THEN 'unknown'
         WHEN q.party = 'CA' OR l.kind IN ('holding', 'unclassified') THEN NULL
         -- information of NATO: the program is asked about Restricted; nobody outside has it
         WHEN l.kind LIKE 'NATO%' AND 'NATO' NOT IN (q.party, coalesce(b.organization, ''))
         THEN CASE WHEN p.nato_since <= q.as_of THEN 'case_by_case' ELSE 'not_eligible' END
         WHEN l.kind = 'NATO restricted' THEN 'case_by_case'
         -- no instrument, or not yet, or not for this whenever it began
         WHEN i.code IS NULL OR q.as_of < i.in_force_from OR NOT c.covered THEN 'not_eligible'
         -- on the list, and the day is before the list's
         WHEN i.in_force_from IS NULL AND q.as_of < i.in_force_by THEN 'unknown'
         WHEN c.covered IS NULL THEN 'unknown'
         -- a body, or signals intelligence: the program says if the instrument serves
         WHEN b.code IS NOT NULL OR l.kind = 'signals' THEN 'case_by_case'
         ELSE 'conditional'
       END AS verdict,
       CASE
         WHEN q.party IN ('', 'CA') OR l.kind = 'holding' THEN ''
         WHEN l.kind = 'unclassified' THEN NULL
         WHEN l.kind = 'NATO restricted' AND (q.party = 'NATO' OR b.organization = 'NATO' OR p.nato_since <= q.as_of) THEN 'NAT-04'
         WHEN l.kind LIKE 'NATO%' AND 'NATO' NOT IN (q.party, coalesce(b.organization, '')) THEN 'NAT-01'
         WHEN i.code IS NULL THEN 'INS-02'
         WHEN q.as_of < coalesce(i.in_force_from, i.in_force_by) OR c.covered IS NOT TRUE THEN 'INS-01'
         WHEN b.code IS NOT NULL OR l.kind = 'signals' THEN 'EXC-02'
         ELSE 'INS-01'
       END AS rule
FROM oracle_exchange_question AS q
JOIN oracle_party AS p ON p.code = q.party
JOIN oracle_level AS l USING (level)
LEFT JOIN oracle_body AS b ON b.code = q.party
LEFT JOIN oracle_instrument AS i ON i.code = coalesce(b.organization, q.party)
CROSS JOIN LATERAL (SELECT CASE l.kind WHEN 'protected' THEN i.protected WHEN 'protected C' THEN i.protected_c ELSE i.classified END AS covered) AS c;

-- Through the periods, in which a party that is not known has no rows.
CREATE TEMP TABLE oracle_exchange_compared AS
SELECT a.*, given.verdict AS given_verdict, coalesce(given.rule, '') AS given_rule
FROM oracle_exchange_answer AS a
LEFT JOIN clearance_exchange_periods() AS given ON given.party = a.party AND given.level = a.level AND given.period @> a.as_of
WHERE a.party <> '';

SELECT CASE grouping(verdict) WHEN 1 THEN 'all' ELSE coalesce(verdict, '(open)') END AS expected, count(*), count(*) FILTER (WHERE rule IS NULL) AS rule_open,
       count(*) FILTER (WHERE verdict <> given_verdict OR rule <> given_rule OR given_verdict IS NULL OR given_verdict = 'eligible') AS differences
FROM oracle_exchange_compared GROUP BY ROLLUP (verdict) ORDER BY grouping(verdict), verdict COLLATE "C";

-- What is answered with unknown, by rule.
SELECT given_rule AS rule, count(*) FROM oracle_exchange_compared WHERE given_verdict = 'unknown' GROUP BY given_rule ORDER BY given_rule COLLATE "C";

-- Through the function, the party written in any way.
SELECT count(*), count(*) FILTER (WHERE (given).verdict = 'unknown') AS unknown,
       count(*) FILTER (WHERE verdict <> (given).verdict OR rule <> coalesce((given).rule, '') OR (given).verdict = 'eligible') AS differences
FROM (SELECT verdict, rule, clearance_exchange(name, level, as_of) AS given FROM oracle_exchange_answer WHERE i <= 2000 OFFSET 0) AS a;
