--@ title join on a level
--@ unit row
--@ whole 5000000
--@ goal clearance <= 1.05 floor
--@ goal best >= 1 clearance
--@ load
\i :bench/level_data.sql
--@ query floor
SELECT count(*) FROM person_int4 JOIN known ON code = x
--@ query clearance
SELECT count(*) FROM person_level JOIN known ON level = x
--@ answer clearance
SELECT id, code FROM person_level JOIN known ON level = x
--@ query enum
SELECT count(*) FROM person_enum JOIN known ON enumerated = x
--@ answer enum
SELECT id, code FROM person_enum JOIN known ON enumerated = x
--@ query text
SELECT count(*) FROM person_text JOIN known ON label = x
--@ answer text
SELECT id, code FROM person_text JOIN known ON label = x
