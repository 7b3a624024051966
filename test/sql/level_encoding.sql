-- Security levels in databases of other encodings than UTF-8.  What else
-- depends on the encoding is tested in test/t/006_encodings.pl.
SET client_min_messages = warning;
SELECT current_database() AS home \gset
CREATE DATABASE clearance_latin1 TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C';
CREATE DATABASE clearance_greek TEMPLATE template0 ENCODING 'ISO_8859_7' LC_COLLATE 'C' LC_CTYPE 'C';
CREATE DATABASE clearance_ascii TEMPLATE template0 ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C';
\set label_of_every_level 'SELECT count(*) AS levels, count(*) FILTER (WHERE clearance_level_label(l, $$fr$$)::clearance_level = l) AS labels_read FROM unnest($${UNCLASSIFIED,SITE ACCESS,PROTECTED A,RELIABILITY,TOP SECRET}$$::clearance_level[]) AS l;'

-- Latin-1 has the French letters: input and labels go through it.
\c clearance_latin1
SET client_encoding = 'UTF8';
CREATE EXTENSION clearance;
SELECT 'Très secret'::clearance_level AS level, clearance_level_label('TS', 'fr') AS label,
	octet_length(clearance_level_label('TS', 'fr')) AS bytes;
:label_of_every_level
SELECT 'Mauvais été'::clearance_level;

-- ISO 8859-7 has not: the French label loses its accents, and is read without.
\c clearance_greek
SET client_encoding = 'UTF8';
CREATE EXTENSION clearance;
SELECT 'tres secret'::clearance_level AS level, clearance_level_label('TS', 'en') AS label, clearance_level_label('TS', 'fr') AS french;
:label_of_every_level
SELECT 'Άκρως απόρρητο'::clearance_level;

-- SQL_ASCII knows no encoding: UTF-8 is understood, other bytes are no letters.
\c clearance_ascii
CREATE EXTENSION clearance;
SELECT 'Très secret'::clearance_level AS utf8, 'tres secret'::clearance_level AS ascii;
:label_of_every_level
SET client_encoding = 'SQL_ASCII';
\set VERBOSITY sqlstate
SELECT convert_from('\x5472e87320736563726574', 'SQL_ASCII')::clearance_level AS latin1;

\c :home
DROP DATABASE clearance_latin1;
DROP DATABASE clearance_greek;
DROP DATABASE clearance_ascii;
