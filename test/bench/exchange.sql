--@ title eligibility for exchange with a country
--@ unit contract
--@ whole 5000000
--@ goal clearance <= 1.45 floor
--@ goal best >= 1.75 clearance
--@ goal plpgsql look-up per row >= 80 clearance
--@ every 50 plpgsql look-up per row
--@ load
CREATE TABLE contract AS
SELECT id, p.codes[1 + floor(random() * cardinality(p.codes))] AS country,
	(ARRAY['CONFIDENTIAL', 'SECRET', 'TOP SECRET']::clearance_level[])[1 + floor(random() * 3)] AS level,
	date '2010-01-01' + (random() * 6000)::int AS day
FROM (SELECT array_agg(code ORDER BY code) AS codes FROM clearance_party WHERE kind = 'country') AS p, generate_series(1, :rows) AS id
ORDER BY id;
CREATE TABLE contract_sample AS SELECT * FROM contract WHERE id % 50 = 0;
-- The table that a database administrator would keep.
CREATE TABLE instrument AS
SELECT party AS country, daterange(coalesce(in_force_from, in_force_by), in_force_to, '[]') AS in_force, coalesce(max_level, 'TOP SECRET') AS highest
FROM clearance_instrument WHERE covers_classified = 'yes' AND coalesce(in_force_from, in_force_by) IS NOT NULL;
CREATE FUNCTION may_exchange(country text, level clearance_level, as_of date) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
	RETURN EXISTS (SELECT FROM instrument AS i WHERE i.country = may_exchange.country AND may_exchange.level <= i.highest AND i.in_force @> as_of);
END $$;
VACUUM ANALYZE;
--@ query floor
SELECT count(country), count(level) FROM contract
--@ query clearance
SELECT count(*) FROM contract AS c WHERE clearance_exchange_verdict(country, level, '2025-06-01') = 'conditional'
--@ answer clearance
SELECT c.id FROM contract AS c WHERE clearance_exchange_verdict(country, level, '2025-06-01') = 'conditional'
--@ query clearance, a day each
SELECT count(*) FROM contract AS c WHERE clearance_exchange_verdict(country, level, day) = 'conditional'
--@ query clearance, joined
SELECT count(*) FROM contract AS c JOIN clearance_exchange_table('2025-06-01') AS t ON t.party = c.country AND t.level = c.level
WHERE t.verdict = 'conditional'
--@ answer clearance, joined
SELECT c.id FROM contract AS c JOIN clearance_exchange_table('2025-06-01') AS t ON t.party = c.country AND t.level = c.level
WHERE t.verdict = 'conditional'
--@ query clearance, joined, all verdicts
SELECT count(t.verdict) FROM contract AS c JOIN clearance_exchange_table('2025-06-01') AS t ON t.party = c.country AND t.level = c.level
--@ query EXISTS
SELECT count(*) FROM contract AS c
WHERE EXISTS (SELECT FROM instrument AS i WHERE i.country = c.country AND c.level <= i.highest AND i.in_force @> date '2025-06-01')
--@ answer EXISTS
SELECT c.id FROM contract AS c
WHERE EXISTS (SELECT FROM instrument AS i WHERE i.country = c.country AND c.level <= i.highest AND i.in_force @> date '2025-06-01')
--@ query EXISTS, a day each
SELECT count(*) FROM contract AS c
WHERE EXISTS (SELECT FROM instrument AS i WHERE i.country = c.country AND c.level <= i.highest AND i.in_force @> c.day)
--@ query plpgsql look-up per row
SELECT count(*) FROM contract_sample WHERE may_exchange(country, level, '2025-06-01')
