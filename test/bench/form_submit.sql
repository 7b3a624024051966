--@ title submission of a form: UPDATE of its status, a transaction each
--@ unit form
--@ whole 10000
--@ goal plpgsql trigger above floor >= 2 clearance above floor
--@ load
\i :bench/form_documents.sql
INSERT INTO application SELECT i, form_document(8, 5, 4) FROM generate_series(1, :rows) AS i;
\i :bench/form_rivals.sql

CREATE FUNCTION refuse_incomplete() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	errors CONSTANT text[] := form_errors(NEW.document);
BEGIN
	IF errors <> '{}' THEN
		RAISE check_violation USING MESSAGE = 'form is not complete', DETAIL = array_to_string(errors, E'\n');
	END IF;
	RETURN NEW;
END $$;

-- Three tables with the same forms: no trigger, ours, the rival's.
CREATE TABLE application_clearance (LIKE application INCLUDING ALL) WITH (fillfactor = 50);
INSERT INTO application_clearance SELECT * FROM application;
CREATE TRIGGER complete BEFORE INSERT OR UPDATE ON application_clearance
	FOR EACH ROW WHEN (NEW.status = 'submitted')
	EXECUTE FUNCTION clearance_require_complete('document', 'submitted_on');

CREATE TABLE application_plpgsql (LIKE application INCLUDING ALL) WITH (fillfactor = 50);
INSERT INTO application_plpgsql SELECT * FROM application;
CREATE TRIGGER complete BEFORE INSERT OR UPDATE ON application_plpgsql
	FOR EACH ROW WHEN (NEW.status = 'submitted')
	EXECUTE FUNCTION refuse_incomplete();

-- Submit every form, with a plan that is kept.
DO $$
DECLARE
	name text;
BEGIN
	FOREACH name IN ARRAY ARRAY['application', 'application_clearance', 'application_plpgsql'] LOOP
		EXECUTE format($sql$
			CREATE PROCEDURE %I() LANGUAGE plpgsql AS $body$
			BEGIN
				FOR i IN 1 .. (SELECT max(id) FROM %I) LOOP
					UPDATE %2$I SET status = 'submitted' WHERE id = i;
					COMMIT;
				END LOOP;
			END $body$ $sql$, 'submit_' || name, name);
	END LOOP;
END $$;

-- Which of the complete and the broken forms a table accepts.
CREATE FUNCTION accepted(name text) RETURNS TABLE (id int, accepted boolean) LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('INSERT INTO %I (id, document, submitted_on) SELECT -id, document, submitted_on FROM broken', name);
	FOR id IN EXECUTE format('SELECT id FROM %I WHERE id <= 500', name) LOOP
		BEGIN
			EXECUTE format('UPDATE %I SET status = ''submitted'' WHERE id = $1', name) USING id;
			accepted := true;
		EXCEPTION WHEN check_violation THEN
			accepted := false;
		END;
		RETURN NEXT;
	END LOOP;
	EXECUTE format('DELETE FROM %I WHERE id < 0', name);
END $$;
VACUUM ANALYZE;
--@ query floor
UPDATE application SET status = 'draft'; VACUUM application; CALL submit_application()
--@ answer what must come out
SELECT n, n > 0 FROM generate_series(-500, 500) AS n WHERE n <> 0
--@ query clearance
UPDATE application_clearance SET status = 'draft'; VACUUM application_clearance; CALL submit_application_clearance()
--@ answer clearance
SELECT * FROM accepted('application_clearance')
--@ query plpgsql trigger
UPDATE application_plpgsql SET status = 'draft'; VACUUM application_plpgsql; CALL submit_application_plpgsql()
--@ answer plpgsql trigger
SELECT * FROM accepted('application_plpgsql')
