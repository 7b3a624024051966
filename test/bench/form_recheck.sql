--@ title all forms checked again, with parallel workers
--@ unit form
--@ whole 1000000
--@ clock elapsed
--@ goal clearance, 1 worker <= 0.65 clearance
--@ load
\i :bench/form_many.sql
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
