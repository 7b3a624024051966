--@ title all forms checked again, with parallel workers
--@ unit form
--@ whole 1000000
--@ clock elapsed
--@ goal clearance, 1 worker <= 0.7 clearance
--@ load
\i :bench/form_documents.sql
-- Forty forms are different; they come again and again, each stored for itself.
INSERT INTO application
SELECT i, forms[1 + i % 40] FROM (
	SELECT array_agg(document) AS forms FROM (SELECT form_document(8, 5, 4) AS document FROM generate_series(1, 40) OFFSET 0) AS d) AS d,
	generate_series(1, :rows) AS i;
UPDATE application SET document = document #- '{biographical,surname}' WHERE id % 1000 = 0;
VACUUM ANALYZE application;
ALTER TABLE application SET (parallel_workers = 4);
CREATE FUNCTION token_walk(jsonb) RETURNS int AS 'token_walk' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

-- What the backend holds after each tenth of the forms.
CREATE FUNCTION memory_of_recheck() RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	forms CURSOR FOR SELECT (SELECT count(*) FROM clearance_form_findings(document, submitted_on)) FROM application ORDER BY id;
	tenth CONSTANT int := (SELECT count(*) / 10 FROM application);
	kilobytes int[] := '{}';
BEGIN
	OPEN forms;
	LOOP
		MOVE FORWARD tenth FROM forms;
		kilobytes := kilobytes || (SELECT sum(used_bytes) / 1024 FROM pg_backend_memory_contexts)::int;
		EXIT WHEN NOT FOUND OR cardinality(kilobytes) = 10;
	END LOOP;
	RETURN array_to_string(kilobytes, ', ');
END $$;
--@ settings
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
--@ note
SELECT format('memory in use after each tenth of the forms, in kB: %s', memory_of_recheck())
--@ query floor
SET max_parallel_workers_per_gather = 0; SELECT count(token_walk(document)) FROM application
--@ query clearance
SET max_parallel_workers_per_gather = 0; SELECT count(*) FROM application WHERE NOT clearance_form_complete(document, submitted_on)
--@ query floor, 1 worker
SET max_parallel_workers_per_gather = 1; SELECT count(token_walk(document)) FROM application
--@ query clearance, 1 worker
SET max_parallel_workers_per_gather = 1; SELECT count(*) FROM application WHERE NOT clearance_form_complete(document, submitted_on)
--@ query floor, 2 workers
SET max_parallel_workers_per_gather = 2; SELECT count(token_walk(document)) FROM application
--@ query clearance, 2 workers
SET max_parallel_workers_per_gather = 2; SELECT count(*) FROM application WHERE NOT clearance_form_complete(document, submitted_on)
--@ answer clearance
SELECT id FROM application WHERE NOT clearance_form_complete(document, submitted_on)
--@ answer those that were made incomplete
SELECT id FROM application WHERE id % 1000 = 0
