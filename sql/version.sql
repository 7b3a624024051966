-- Version of the library and of the SQL that is installed

CREATE FUNCTION clearance_version(OUT library text, OUT sql text, OUT update_due boolean)
RETURNS record
AS 'MODULE_PATHNAME', 'clearance_version'
LANGUAGE C STABLE PARALLEL SAFE;

COMMENT ON FUNCTION clearance_version() IS
'Version of the loaded library, version of the SQL objects of this database, and whether ALTER EXTENSION clearance UPDATE is due. Error 55000 when the library is older than the SQL.';
