-- Create the extension in an ordinary database
\set ECHO queries
CREATE EXTENSION clearance;
\set ECHO none
\echo
SELECT library, current_setting('server_version_num')::int / 10000 AS server FROM clearance_version() \gset
\echo 'clearance' :library 'on PostgreSQL' :server
