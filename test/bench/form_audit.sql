--@ title audit of a table of forms, with parallel workers
--@ unit form
--@ whole 1000000
--@ clock elapsed
--@ goal clearance, 1 worker <= 0.65 clearance
--@ load
\i :bench/form_many.sql
SELECT clearance_attach('application', 'complete', '{document, submitted_on}');

-- What the backend holds after each tenth of the forms.
CREATE FUNCTION memory_of_audit() RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	tenth CONSTANT int := (SELECT count(*) / 10 FROM application);
	kilobytes int[] := '{}';
BEGIN
	FOR i IN 0 .. 9 LOOP
		PERFORM count(*) FROM clearance_audit('application', CASE WHEN i > 0 THEN (i * tenth)::text END, tenth);
		kilobytes := kilobytes || (SELECT sum(used_bytes) / 1024 FROM pg_backend_memory_contexts)::int;
	END LOOP;
	RETURN array_to_string(kilobytes, ', ');
END $$;
--@ settings
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
--@ note
SELECT format('memory in use after each tenth of the forms, in kB: %s', memory_of_audit())
--@ query floor
SET max_parallel_workers_per_gather = 0; SELECT count(token_walk(document)) FROM application
--@ query clearance
SET max_parallel_workers_per_gather = 0; SELECT count(*) FROM clearance_audit('application')
--@ query floor, 1 worker
SET max_parallel_workers_per_gather = 1; SELECT count(token_walk(document)) FROM application
--@ query clearance, 1 worker
SET max_parallel_workers_per_gather = 1; SELECT count(*) FROM clearance_audit('application')
--@ query floor, 2 workers
SET max_parallel_workers_per_gather = 2; SELECT count(token_walk(document)) FROM application
--@ query clearance, 2 workers
SET max_parallel_workers_per_gather = 2; SELECT count(*) FROM clearance_audit('application')
--@ answer clearance
SELECT key::int FROM clearance_audit('application')
--@ answer those that were made incomplete
SELECT id FROM application WHERE id % 1000 = 0
