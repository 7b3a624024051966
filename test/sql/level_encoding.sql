-- Security levels in databases of other encodings than UTF-8.  The reference
-- data keep the whole extension out of those that lack a letter of a name, so
-- the type is made by hand there.
SET client_min_messages = warning;
SELECT current_database() AS home \gset
CREATE DATABASE clearance_latin1 TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C';
CREATE DATABASE clearance_greek TEMPLATE template0 ENCODING 'ISO_8859_7' LC_COLLATE 'C' LC_CTYPE 'C';
CREATE DATABASE clearance_ascii TEMPLATE template0 ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C';
SELECT probin AS library FROM pg_proc WHERE proname = 'clearance_level_in' \gset
\set c_function 'AS ' :'library' ' LANGUAGE C IMMUTABLE STRICT;'
\set shell 'CREATE TYPE clearance_level;'
\set input 'CREATE FUNCTION clearance_level_in(cstring) RETURNS clearance_level ' :c_function
\set output 'CREATE FUNCTION clearance_level_out(clearance_level) RETURNS cstring ' :c_function
\set type 'CREATE TYPE clearance_level (INPUT = clearance_level_in, OUTPUT = clearance_level_out, LIKE = pg_catalog.int4);'
\set label 'CREATE FUNCTION clearance_level_label(clearance_level, text) RETURNS text ' :c_function

-- Latin-1 has the French letters: input and labels go through it.
\c clearance_latin1
SET client_encoding = 'UTF8';
SET client_min_messages = warning;
:shell :input :output :type :label
SELECT 'Très secret'::clearance_level AS level, clearance_level_label('TS', 'fr') AS label,
	octet_length(clearance_level_label('TS', 'fr')) AS bytes,
	count(*) FILTER (WHERE clearance_level_label(l, 'fr')::clearance_level::text = l::text) AS labels_read
FROM unnest('{UNCLASSIFIED,SITE ACCESS,PROTECTED A,RELIABILITY,TOP SECRET}'::clearance_level[]) l;
SELECT 'Mauvais été'::clearance_level;

-- ISO 8859-7 has not: the French label cannot be written, the English one can.
\c clearance_greek
SET client_encoding = 'UTF8';
SET client_min_messages = warning;
:shell :input :output :type :label
SELECT 'tres secret'::clearance_level AS level, clearance_level_label('TS', 'en') AS label, clearance_level_label('SECRET', 'fr') AS french;
SELECT 'Άκρως απόρρητο'::clearance_level;
\set VERBOSITY sqlstate
SELECT clearance_level_label('TS', 'fr');

-- SQL_ASCII knows no encoding: UTF-8 is understood, other bytes are no letters.
\c clearance_ascii
CREATE EXTENSION clearance;
SELECT 'Très secret'::clearance_level AS utf8, 'tres secret'::clearance_level AS ascii;
SET client_encoding = 'SQL_ASCII';
SELECT convert_from('\x5472e87320736563726574', 'SQL_ASCII')::clearance_level AS latin1;

\c :home
DROP DATABASE clearance_latin1;
DROP DATABASE clearance_greek;
DROP DATABASE clearance_ascii;
