--@ title eligibility for a NATO clearance
--@ unit person
--@ whole 5000000
--@ goal clearance <= 1.45 floor
--@ goal best >= 1.75 clearance
--@ goal plpgsql look-up per row >= 80 clearance
--@ every 50 plpgsql look-up per row
--@ load
CREATE TABLE person AS
SELECT id, CASE WHEN random() < 0.7 THEN 'CA' ELSE p.codes[1 + floor(random() * cardinality(p.codes))] END AS citizenship,
	random() < 0.8 AS permanent_resident,
	(ARRAY['NATO CONFIDENTIAL', 'NATO SECRET', 'COSMIC TOP SECRET']::clearance_level[])[1 + floor(random() * 3)] AS level
FROM (SELECT array_agg(code ORDER BY code) AS codes FROM clearance_party WHERE kind = 'country') AS p, generate_series(1, :rows) AS id
ORDER BY id;
CREATE TABLE person_sample AS SELECT * FROM person WHERE id % 50 = 0;
-- The table that a database administrator would keep.  Who could be put
-- forward is asked: "eligible", or on a condition.
CREATE TABLE nato_member AS
SELECT party AS country, daterange(coalesce(since, known_by), until, '[]') AS during
FROM clearance_membership WHERE organization = 'NATO' AND status = 'member';
CREATE FUNCTION may_have(citizenship text, permanent_resident boolean, as_of date) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
	RETURN citizenship = 'CA' OR permanent_resident
		OR EXISTS (SELECT FROM nato_member AS m WHERE m.country = citizenship AND m.during @> as_of);
END $$;
VACUUM ANALYZE;
--@ query floor
SELECT count(citizenship), count(permanent_resident), count(level) FROM person
--@ query clearance
SELECT count(*) FROM person
WHERE clearance_nato_personnel_verdict(citizenship, permanent_resident, level, '2025-06-01') IN ('eligible', 'conditional')
--@ answer clearance
SELECT id FROM person
WHERE clearance_nato_personnel_verdict(citizenship, permanent_resident, level, '2025-06-01') IN ('eligible', 'conditional')
--@ query clearance, joined
SELECT count(*) FROM person AS p JOIN clearance_nato_personnel_table('2025-06-01') AS t
	ON t.party = p.citizenship AND t.permanent_resident = p.permanent_resident AND t.level = p.level
WHERE t.verdict IN ('eligible', 'conditional')
--@ answer clearance, joined
SELECT p.id FROM person AS p JOIN clearance_nato_personnel_table('2025-06-01') AS t
	ON t.party = p.citizenship AND t.permanent_resident = p.permanent_resident AND t.level = p.level
WHERE t.verdict IN ('eligible', 'conditional')
--@ query EXISTS
SELECT count(*) FROM person AS p
WHERE citizenship = 'CA' OR permanent_resident
	OR EXISTS (SELECT FROM nato_member AS m WHERE m.country = citizenship AND m.during @> date '2025-06-01')
--@ answer EXISTS
SELECT id FROM person AS p
WHERE citizenship = 'CA' OR permanent_resident
	OR EXISTS (SELECT FROM nato_member AS m WHERE m.country = citizenship AND m.during @> date '2025-06-01')
--@ query plpgsql look-up per row
SELECT count(*) FROM person_sample WHERE may_have(citizenship, permanent_resident, '2025-06-01')
