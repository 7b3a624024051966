-- clearance: security screening in the database
\echo Use "CREATE EXTENSION clearance" to load this file. \quit

-- This script runs as superuser for whoever owns a database.  A call such as
-- unnest(names) prefers a function of this schema for just that type to core's
-- for any array: so the schema may hold none that is like one of core's, or of
-- ours, by anybody but a superuser.
DO $$
DECLARE
	path text := pg_catalog.current_setting('search_path');
	found text;
BEGIN
	PERFORM pg_catalog.set_config('search_path', 'pg_catalog, pg_temp', true);
	SELECT string_agg(object, ', ') INTO found
	FROM (
		SELECT f.oid::regprocedure::text AS object
		FROM pg_proc f JOIN pg_roles r ON r.oid = f.proowner AND NOT r.rolsuper
		WHERE f.pronamespace = '@extschema@'::regnamespace
			AND (f.proname ~ '^(clearance|timeline)_' OR EXISTS (SELECT FROM pg_proc c WHERE c.proname = f.proname AND c.pronamespace = 'pg_catalog'::regnamespace))
		UNION ALL
		SELECT o.oid::regoperator::text
		FROM pg_operator o JOIN pg_roles r ON r.oid = o.oprowner AND NOT r.rolsuper
		WHERE o.oprnamespace = '@extschema@'::regnamespace
			AND EXISTS (SELECT FROM pg_operator c WHERE c.oprname = o.oprname AND c.oprnamespace = 'pg_catalog'::regnamespace)
		LIMIT 5) AS o;
	IF found IS NOT NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'object_not_in_prerequisite_state',
			MESSAGE = 'extension "clearance" does not run its script in a schema where functions or operators could be mistaken for others',
			DETAIL = 'There are: ' || found || '.',
			HINT = 'Give it a schema of its own: CREATE EXTENSION clearance SCHEMA ...';
	END IF;
	PERFORM pg_catalog.set_config('search_path', path, true);
END $$;

