--@ title submission of a form with 31 child rows: written and submitted, a transaction each
--@ unit form
--@ whole 5000
--@ goal clearance <= 1.2 floor
--@ goal plpgsql trigger above floor >= 2 clearance above floor
--@ load
\i :bench/form_documents.sql
INSERT INTO application SELECT i, form_document(14, 9, 8) FROM generate_series(1, :rows) AS i;
\i :bench/form_rivals.sql

-- The same forms as rows of others: what is copied in every transaction.  (A
-- list that is absent comes back empty, where the rival misses employments.)
CREATE FUNCTION without_lists(document jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
	SELECT document #- '{relatives,entries}' #- '{residences,entries}' #- '{employment,entries}'
$$;
CREATE TABLE source AS
SELECT id, without_lists(document) AS base, document FROM application
UNION ALL SELECT -id, without_lists(document), document FROM broken WHERE jsonb_typeof(document #> '{employment,entries}') = 'array';
CREATE UNIQUE INDEX ON source (id);
CREATE TABLE source_entry AS
SELECT s.id AS application_id, list, n, e ->> 'from' AS starts, e ->> 'to' AS ends, e - 'from' - 'to' AS rest
FROM source AS s, unnest('{relatives,residences,employment}'::text[]) AS list,
	jsonb_array_elements(s.document #> ARRAY[list, 'entries']) WITH ORDINALITY AS t(e, n);
CREATE INDEX ON source_entry (application_id, list);

-- Tables for each way: an application with three lists, the view that puts them
-- together, and a procedure that writes and submits every form.
DO $$
DECLARE
	way text;
	list text;
BEGIN
	FOREACH way IN ARRAY '{floor,clearance,kept,plpgsql,built}'::text[] LOOP
		EXECUTE format('CREATE TABLE %I (id int PRIMARY KEY, base jsonb NOT NULL, submitted_on date)', way);
		FOREACH list IN ARRAY '{relatives,residences,employment}'::text[] LOOP
			EXECUTE format('CREATE TABLE %I (application_id int NOT NULL REFERENCES %I, n int, starts text, ends text, rest jsonb,
				PRIMARY KEY (application_id, n))', way || '_' || list, way);
		END LOOP;
		-- (Arrays in their order cost less than jsonb_agg(ORDER BY), and every jsonb_set()
		-- copies what was set before it: the longest list comes last.)
		EXECUTE format($view$
			CREATE VIEW %1$I AS SELECT a.id, jsonb_set(jsonb_set(jsonb_set(a.base,
				'{employment,entries}', to_jsonb(ARRAY(SELECT r.rest || jsonb_build_object('from', starts, 'to', ends)
					FROM %5$I AS r WHERE r.application_id = a.id ORDER BY n))),
				'{residences,entries}', to_jsonb(ARRAY(SELECT r.rest || jsonb_build_object('from', starts, 'to', ends)
					FROM %4$I AS r WHERE r.application_id = a.id ORDER BY n))),
				'{relatives,entries}', to_jsonb(ARRAY(SELECT r.rest FROM %3$I AS r WHERE r.application_id = a.id ORDER BY n))) AS document
			FROM %2$I AS a $view$, way || '_document', way, way || '_relatives', way || '_residences', way || '_employment');
		EXECUTE format($procedure$
			CREATE PROCEDURE %1$I(i int) LANGUAGE plpgsql AS $body$
			BEGIN
				INSERT INTO %2$I SELECT id, base FROM source WHERE id = i;
				INSERT INTO %3$I SELECT application_id, n, starts, ends, rest FROM source_entry WHERE application_id = i AND list = 'relatives';
				INSERT INTO %4$I SELECT application_id, n, starts, ends, rest FROM source_entry WHERE application_id = i AND list = 'residences';
				INSERT INTO %5$I SELECT application_id, n, starts, ends, rest FROM source_entry WHERE application_id = i AND list = 'employment';
				UPDATE %2$I SET submitted_on = '2026-06-15' WHERE id = i;
			END $body$ $procedure$, 'submit_' || way, way, way || '_relatives', way || '_residences', way || '_employment');
		EXECUTE format($procedure$
			CREATE PROCEDURE %I() LANGUAGE plpgsql AS $body$
			BEGIN
				FOR i IN 1 .. (SELECT max(id) FROM application) LOOP
					CALL %I(i);
					COMMIT;
				END LOOP;
			END $body$ $procedure$, 'submit_all_' || way, 'submit_' || way);
	END LOOP;
END $$;

-- Ours; the same with the parts of submitted forms kept; the rival.
SELECT count(clearance_attach(way::regclass, 'complete', ARRAY['query', format('SELECT document FROM bench.%I WHERE id = $1', way || '_document'),
	'id', 'submitted_on'], 'NEW.submitted_on IS NOT NULL')) FROM unnest('{clearance,kept}'::text[]) AS way;
SELECT count(clearance_attach(('kept_' || list)::regclass, 'protected', '{application_id,submitted=submitted_on}'))
FROM unnest('{relatives,residences,employment}'::text[]) AS list;

CREATE FUNCTION refuse_incomplete() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	errors text[];
BEGIN
	SELECT form_errors(d.document) INTO errors FROM plpgsql_document AS d WHERE d.id = NEW.id;
	IF errors <> '{}' THEN
		RAISE check_violation USING MESSAGE = 'form is not complete', DETAIL = array_to_string(errors, E'\n');
	END IF;
	RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER complete AFTER INSERT OR UPDATE ON plpgsql DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW WHEN (NEW.submitted_on IS NOT NULL) EXECUTE FUNCTION refuse_incomplete();

-- What both of them pay first: the query that builds the document.
CREATE FUNCTION build() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM d.document FROM built_document AS d WHERE d.id = NEW.id;
	RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER complete AFTER INSERT OR UPDATE ON built DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW WHEN (NEW.submitted_on IS NOT NULL) EXECUTE FUNCTION build();

-- Which of the complete and the broken forms a way accepts.
CREATE FUNCTION accepted(way text) RETURNS TABLE (id int, accepted boolean) LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('UPDATE %I SET submitted_on = NULL', way);
	EXECUTE format('TRUNCATE %I, %I, %I, %I', way, way || '_relatives', way || '_residences', way || '_employment');
	FOR id IN SELECT s.id FROM source AS s WHERE s.id <= 200 LOOP
		BEGIN
			EXECUTE format('CALL %I($1)', 'submit_' || way) USING id;
			SET CONSTRAINTS ALL IMMEDIATE;
			accepted := true;
		EXCEPTION WHEN check_violation THEN
			accepted := false;
		END;
		SET CONSTRAINTS ALL DEFERRED;
		RETURN NEXT;
	END LOOP;
	EXECUTE format('UPDATE %I SET submitted_on = NULL', way);
	EXECUTE format('TRUNCATE %I, %I, %I, %I', way, way || '_relatives', way || '_residences', way || '_employment');
END $$;
VACUUM ANALYZE;
--@ query floor
TRUNCATE floor, floor_relatives, floor_residences, floor_employment; CALL submit_all_floor()
--@ answer what must come out
SELECT id, id > 0 FROM source WHERE id <= 200
--@ query (document built, not judged)
TRUNCATE built, built_relatives, built_residences, built_employment; CALL submit_all_built()
--@ query clearance
TRUNCATE clearance, clearance_relatives, clearance_residences, clearance_employment; CALL submit_all_clearance()
--@ answer clearance
SELECT * FROM accepted('clearance')
--@ query clearance, parts kept
UPDATE kept SET submitted_on = NULL; TRUNCATE kept, kept_relatives, kept_residences, kept_employment; CALL submit_all_kept()
--@ answer clearance, parts kept
SELECT * FROM accepted('kept')
--@ query plpgsql trigger
TRUNCATE plpgsql, plpgsql_relatives, plpgsql_residences, plpgsql_employment; CALL submit_all_plpgsql()
--@ answer plpgsql trigger
SELECT * FROM accepted('plpgsql')
