--@ title filter by level
--@ unit row
--@ whole 5000000
--@ goal clearance <= 1.05 floor
--@ goal best >= 1 clearance
--@ load
\i :bench/level_data.sql
--@ query floor
SELECT count(*) FROM person_int4 WHERE x >= :secret
--@ query clearance
SELECT count(*) FROM person_level WHERE x >= 'SECRET'
--@ answer clearance
SELECT id FROM person_level WHERE x >= 'SECRET'
--@ query enum
SELECT count(*) FROM person_enum WHERE x >= 'SECRET'
--@ answer enum
SELECT id FROM person_enum WHERE x >= 'SECRET'
--@ query list of texts
SELECT count(*) FROM person_text WHERE x IN (:secret_or_higher)
--@ answer list of texts
SELECT id FROM person_text WHERE x IN (:secret_or_higher)
