-- A starter registry for security officers: tables, triggers, rights and
-- reports around the extension clearance.
--
-- Run it once, as the role that has created the extension in this database; it
-- will own the registry:
--
--	psql -v ON_ERROR_STOP=1 -d DATABASE -f clearance_registry.sql
--
-- From then on it is yours: change it as you like.  It is no part of the
-- extension, and no later version touches it.  It needs PostgreSQL 15 or later.
-- What each table and view is for stands in doc/registry.md.

BEGIN;
DO $$
BEGIN
	IF current_setting('server_version_num')::int < 150000 THEN
		RAISE EXCEPTION 'the registry needs PostgreSQL 15 or later'
			USING ERRCODE = 'feature_not_supported', DETAIL = 'Its views have the rights of who reads them (security_invoker).';
	END IF;
END $$;
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
	-- Waivers are shown and made with the rights of the registry's owner.
	IF NOT (has_table_privilege('clearance_waiver', 'SELECT, DELETE') AND has_table_privilege('clearance_waiver_current', 'SELECT')
			AND has_column_privilege('clearance_waiver', 'digest', 'INSERT')) THEN
		RAISE EXCEPTION 'permission denied for table clearance_waiver'
			USING ERRCODE = 'insufficient_privilege', HINT = 'Run this script as the role that has created the extension.';
	END IF;
END $$;

CREATE FUNCTION report_day()
RETURNS date
LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(nullif(current_setting('registry.report_day', true), '')::date, current_date);
COMMENT ON FUNCTION report_day() IS 'The day that views and reports speak of: the setting registry.report_day of the session, or else today. Checks, verdicts and erasures never read it.';
