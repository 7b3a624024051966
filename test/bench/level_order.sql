--@ title ORDER BY level
--@ unit row
--@ whole 5000000
--@ goal clearance <= 1.05 floor
--@ goal best >= 1 clearance
--@ load
\i :bench/level_data.sql
--@ settings
SET work_mem = '1GB';
--@ query floor
SELECT count(x) FROM (SELECT x FROM person_int4 ORDER BY x OFFSET 0) AS s
--@ query clearance
SELECT count(x) FROM (SELECT x FROM person_level ORDER BY x OFFSET 0) AS s
--@ answer clearance
SELECT id, row_number() OVER (ORDER BY x, id) FROM person_level
--@ query enum
SELECT count(x) FROM (SELECT x FROM person_enum ORDER BY x OFFSET 0) AS s
--@ answer enum
SELECT id, row_number() OVER (ORDER BY x, id) FROM person_enum
--@ query text and a table of ranks
SELECT count(x) FROM (SELECT x FROM person_text JOIN known ON label = x ORDER BY code OFFSET 0) AS s
--@ answer text and a table of ranks
SELECT id, row_number() OVER (ORDER BY code, id) FROM person_text JOIN known ON label = x
