-- The library and the SQL that is installed are of one version.
SELECT library = sql AS same, update_due FROM clearance_version();
SELECT extversion = library AS same FROM pg_extension, clearance_version() WHERE extname = 'clearance';
