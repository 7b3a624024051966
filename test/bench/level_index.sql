--@ title CREATE INDEX on a level
--@ unit row
--@ whole 5000000
--@ goal clearance <= 1.05 floor
--@ goal best >= 1 clearance
--@ load
\i :bench/level_data.sql
CREATE INDEX person_int4_x ON person_int4 (x);
CREATE INDEX person_level_x ON person_level (x);
CREATE INDEX person_enum_x ON person_enum (x);
CREATE INDEX person_text_x ON person_text (x);
--@ settings
SET maintenance_work_mem = '1GB';
SET max_parallel_maintenance_workers = 0;
--@ query floor
REINDEX INDEX person_int4_x
--@ query clearance
REINDEX INDEX person_level_x
--@ answer clearance
SELECT count(*) FROM person_level WHERE x = 'SECRET'
--@ query enum
REINDEX INDEX person_enum_x
--@ answer enum
SELECT count(*) FROM person_enum WHERE x = 'SECRET'
--@ query text
REINDEX INDEX person_text_x
--@ answer text
SELECT count(*) FROM person_text WHERE x = 'SECRET'
