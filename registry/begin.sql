-- A starter registry for security officers: tables, triggers, rights and
-- reports around the extension clearance.
--
-- Run it once, as the role that shall own the registry, in a database that has
-- the extension:
--
--	psql -v ON_ERROR_STOP=1 -d DATABASE -f clearance_registry.sql
--
-- From then on it is yours: change it as you like.  It is no part of the
-- extension, and no later version touches it.  It needs PostgreSQL 15 or later.

BEGIN;
CREATE SCHEMA registry;
COMMENT ON SCHEMA registry IS 'Security screening of a company: persons, clearances, forms, contracts, and what is due.';

-- Names are looked up here and in the schema of the extension, by functions too.
DO $$
DECLARE
	home name := (SELECT nspname FROM pg_extension JOIN pg_namespace AS n ON n.oid = extnamespace WHERE extname = 'clearance');
BEGIN
	IF home IS NULL THEN
		RAISE EXCEPTION 'extension "clearance" is not installed in this database'
			USING ERRCODE = 'undefined_object', HINT = 'Run: CREATE EXTENSION clearance;';
	END IF;
	PERFORM set_config('search_path', format('registry, %I, pg_temp', home), true);
END $$;
