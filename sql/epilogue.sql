-- Nothing of ours may lean on a function or an operator that is neither core's
-- nor ours: somebody would have put it in this schema while the script ran.
DO $$
DECLARE
	path text := pg_catalog.current_setting('search_path');
	found text;
BEGIN
	PERFORM pg_catalog.set_config('search_path', 'pg_catalog, pg_temp', true);
	WITH member AS (
		SELECT classid, objid FROM pg_depend
		WHERE refclassid = 'pg_extension'::regclass AND deptype = 'e'
			AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'clearance')
	), relation AS (
		SELECT objid FROM member WHERE classid = 'pg_class'::regclass
	), part AS (
		SELECT classid, objid FROM member
		UNION ALL SELECT 'pg_rewrite'::regclass, oid FROM pg_rewrite WHERE ev_class IN (SELECT objid FROM relation)
		UNION ALL SELECT 'pg_constraint'::regclass, oid FROM pg_constraint WHERE conrelid IN (SELECT objid FROM relation)
		UNION ALL SELECT 'pg_attrdef'::regclass, oid FROM pg_attrdef WHERE adrelid IN (SELECT objid FROM relation)
		UNION ALL SELECT 'pg_class'::regclass, indexrelid FROM pg_index WHERE indrelid IN (SELECT objid FROM relation)
		UNION ALL SELECT 'pg_policy'::regclass, oid FROM pg_policy WHERE polrelid IN (SELECT objid FROM relation)
	)
	SELECT string_agg(DISTINCT pg_describe_object(d.refclassid, d.refobjid, 0), ', ') INTO found
	FROM part JOIN pg_depend d ON d.classid = part.classid AND d.objid = part.objid
	WHERE d.refclassid IN ('pg_proc'::regclass, 'pg_operator'::regclass, 'pg_cast'::regclass)
		-- initdb's objects have smaller numbers
		AND d.refobjid >= 16384
		AND NOT EXISTS (SELECT FROM member m WHERE m.classid = d.refclassid AND m.objid = d.refobjid);
	IF found IS NOT NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'object_not_in_prerequisite_state',
			MESSAGE = 'extension "clearance" would depend on functions or operators of others',
			DETAIL = 'There are: ' || found || '.',
			HINT = 'Give it a schema of its own: CREATE EXTENSION clearance SCHEMA ...';
	END IF;
	PERFORM pg_catalog.set_config('search_path', path, true);
END $$;
