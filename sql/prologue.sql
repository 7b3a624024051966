-- clearance: security screening in the database
\echo Use "CREATE EXTENSION clearance" to load this file. \quit

