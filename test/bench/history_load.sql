--@ title bulk loading of histories, five entries a person, into tables with triggers
--@ unit entry
--@ whole 500000
--@ goal plpgsql trigger above floor >= 2 clearance above floor
--@ goal plpgsql lock above floor >= 2 clearance, kept above floor
--@ load
CREATE TABLE source AS
SELECT p AS person, date '2010-01-01' + 1200 * n AS starts, CASE WHEN n < 4 THEN date '2010-01-01' + 1200 * n + 1199 END AS ends
FROM generate_series(1, :rows / 5) AS p, generate_series(0, 4) AS n;
-- A way each: the table of the persons, and that of the entries with its index.
DO $$
DECLARE
	way text;
BEGIN
	FOREACH way IN ARRAY '{floor,clearance,kept,plpgsql,plpgsql_lock}'::text[] LOOP
		EXECUTE format('CREATE TABLE %I (id int PRIMARY KEY, submitted_on date)', way);
		EXECUTE format('INSERT INTO %I SELECT DISTINCT person FROM source', way);
		EXECUTE format('CREATE TABLE %I (person int NOT NULL REFERENCES %I, starts date, ends date)', way || '_entry', way);
		EXECUTE format('CREATE INDEX ON %I (person)', way || '_entry');
	END LOOP;
END $$;
UPDATE clearance SET submitted_on = '2026-06-15';
UPDATE plpgsql SET submitted_on = '2026-06-15';

SELECT clearance_attach('clearance_entry', 'unbroken', '{person,starts,ends,years=10,date=submitted_on,submitted=submitted_on}');
SELECT clearance_attach('kept_entry', 'protected', '{person,submitted=submitted_on}');

-- The rivals: the history of a person for each row that changes, as one
-- multirange; and a lock on the person for each.
CREATE FUNCTION require_unbroken() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	day date;
	gaps datemultirange;
BEGIN
	SELECT submitted_on INTO day FROM plpgsql WHERE id = NEW.person FOR NO KEY UPDATE;
	IF day IS NOT NULL THEN
		SELECT datemultirange(daterange((day - interval '10 years')::date, day, '[]'))
				- coalesce(range_agg(daterange(starts, ends, '[]')), '{}') INTO gaps
		FROM plpgsql_entry WHERE person = NEW.person;
		IF NOT isempty(gaps) THEN
			RAISE check_violation USING MESSAGE = 'history is broken';
		END IF;
	END IF;
	RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER unbroken AFTER INSERT OR UPDATE ON plpgsql_entry DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW EXECUTE FUNCTION require_unbroken();
CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	day date;
BEGIN
	SELECT submitted_on INTO day FROM plpgsql_lock WHERE id = NEW.person FOR NO KEY UPDATE;
	IF day IS NOT NULL THEN
		RAISE object_not_in_prerequisite_state;
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER kept BEFORE INSERT OR UPDATE ON plpgsql_lock_entry FOR EACH ROW EXECUTE FUNCTION keep();

-- Which of 200 histories, half of them without their n-th entry, a way accepts;
-- of those that are kept, every second belongs to a submitted person.
CREATE FUNCTION accepted(way text, is_kept boolean) RETURNS TABLE (id int, accepted boolean) LANGUAGE plpgsql AS $$
BEGIN
	FOR id IN SELECT generate_series(1, 200) LOOP
		BEGIN
			IF is_kept AND id % 2 = 0 THEN
				EXECUTE format('UPDATE %I SET submitted_on = ''2026-06-15'' WHERE id = $1', way) USING id;
			END IF;
			EXECUTE format('INSERT INTO %I SELECT person, starts, ends FROM source WHERE person = $1 AND ($2 OR $1 %% 2 = 1 OR starts <> $3)',
				way || '_entry') USING id, is_kept, date '2010-01-01' + 1200 * (2 + id / 2 % 3);
			SET CONSTRAINTS ALL IMMEDIATE;
			RAISE SQLSTATE '00001';
		EXCEPTION
			WHEN SQLSTATE '00001' THEN accepted := true;
			WHEN check_violation OR object_not_in_prerequisite_state THEN accepted := false;
		END;
		SET CONSTRAINTS ALL DEFERRED;
		RETURN NEXT;
	END LOOP;
END $$;
CREATE INDEX ON source (person);
VACUUM ANALYZE;
--@ query floor
TRUNCATE floor_entry; INSERT INTO floor_entry TABLE source
--@ answer what must come out
SELECT n, n % 2 = 1 FROM generate_series(1, 200) AS n
--@ query clearance
UPDATE clearance SET submitted_on = NULL; TRUNCATE clearance_entry; UPDATE clearance SET submitted_on = '2026-06-15'; INSERT INTO clearance_entry TABLE source
--@ answer clearance
SELECT * FROM accepted('clearance', false)
--@ query clearance, kept
TRUNCATE kept_entry; INSERT INTO kept_entry TABLE source
--@ answer clearance, kept
SELECT * FROM accepted('kept', true)
--@ query plpgsql trigger
TRUNCATE plpgsql_entry; INSERT INTO plpgsql_entry TABLE source
--@ answer plpgsql trigger
SELECT * FROM accepted('plpgsql', false)
--@ query plpgsql lock
TRUNCATE plpgsql_lock_entry; INSERT INTO plpgsql_lock_entry TABLE source
--@ answer plpgsql lock
SELECT * FROM accepted('plpgsql_lock', true)
