-- Create the extension in an ordinary database
CREATE EXTENSION clearance;
SELECT library AS "version" FROM clearance_version();
