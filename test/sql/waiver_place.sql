-- What a waiver rests on: the digest of a finding changes with the value at its
-- pointer and with the entry of a list that this stands in, and with nothing
-- else.  Registered rules point anywhere.
SET client_min_messages = warning;
CREATE TABLE place (rule text PRIMARY KEY, pointer text);
INSERT INTO place VALUES
	('SITE-1', ''), ('SITE-2', '/extra'), ('SITE-3', '/a~1b/c~0d'), ('SITE-4', '/list/1/name'), ('SITE-5', '/list/x'),
	('SITE-6', '/list/99999999999'), ('SITE-7', '/medium/deeper'), ('SITE-8', '/list/1'), ('SITE-9', '/~01'), ('SITE-10', '/'), ('SITE-11', '/list/-');
SELECT count(clearance_register_path_rule(rule, '330-23', 'A', 'blocking', '$.never == 1', pointer, 'Never')) FROM place;

CREATE FUNCTION pg_temp.digest(document jsonb, rule text, pointer text) RETURNS text LANGUAGE sql
RETURN clearance_finding_digest('{"form": "330-23"}' || document, '2026-06-15', rule, pointer, repeat('0', 32));

-- Each can be waived; the rules whose digest another document changes:
SELECT count(*) AS rules, count(pg_temp.digest('{}', rule, pointer)) AS waived FROM place;
SELECT what, array_agg(rule ORDER BY substr(rule, 6)::int) FILTER (WHERE pg_temp.digest(base, rule, pointer) <> pg_temp.digest(other, rule, pointer)) AS lapse
FROM place, (VALUES
	(1, 'nothing', '{}'::jsonb, '{}'::jsonb),
	(2, 'another member', '{}', '{"other": 1}'),
	(3, 'the value', '{"extra": 1}', '{"extra": 2}'),
	(4, 'null is not missing', '{}', '{"extra": null}'),
	(5, 'a name with a slash and a tilde', '{"a/b": {"c~d": 1}}', '{"a/b": {"c~d": 2}}'),
	(6, 'beside it', '{"a/b": {"c~d": 1}}', '{"a/b": {"c~d": 1, "e": 1}}'),
	(7, 'a tilde and a one', '{"~1": 1}', '{"~1": 2}'),
	(8, 'a member without name', '{"": 1}', '{"": 2}'),
	(9, 'in the entry of a list', '{"list": [{}, {"name": "x"}]}', '{"list": [{}, {"name": "x", "more": 1}]}'),
	(10, 'in the entry before', '{"list": [{}, {"name": "x"}]}', '{"list": [{"more": 1}, {"name": "x"}]}'),
	(11, 'the entry is gone', '{"list": [{}, {"name": "x"}]}', '{"list": [{}]}'),
	(12, 'the list is an object', '{"list": {"1": {"name": "x"}, "x": 1, "99999999999": 1, "-": 1}}', '{"list": {"1": {"name": "y"}, "x": 2, "99999999999": 2, "-": 2}}'),
	(13, 'below a scalar there is nothing', '{"medium": "paper"}', '{"medium": "online"}')) AS c (number, what, base, other)
GROUP BY number, what ORDER BY number;

-- The rules of a document that is no object, whose pointers lead nowhere.
SELECT clearance_finding_digest(document, '2026-06-15', f.rule, f.pointer, repeat('0', 32)) IS NULL AS cannot_be_waived, count(*)
FROM unnest(ARRAY['[]', '"x"', 'null', NULL]::jsonb[]) AS document, clearance_form_findings(document, '2026-06-15') AS f GROUP BY 1;
-- A salt of another's, a rule or pointer that there is not.
SELECT clearance_finding_digest('{"form": "330-23"}', '2026-06-15', 'SITE-2', '/extra', 'a') = clearance_finding_digest('{"form": "330-23"}', '2026-06-15', 'SITE-2', '/extra', 'b') AS same_by_another_salt,
	clearance_finding_digest('{"form": "330-23"}', '2026-06-15', 'SITE-2', '/list', 'a') AS elsewhere,
	clearance_finding_digest('{"form": "330-23"}', '2026-06-15', 'SITE-99', '/extra', 'a') AS unknown;

-- A row whose key is null has no waivers.
CREATE TABLE application (id int PRIMARY KEY, document jsonb);
SELECT clearance_attach('application', 'complete', '{document}') IS NOT NULL AS attached;
\set VERBOSITY terse
INSERT INTO application VALUES (NULL, '{"form": "330-23"}');

-- A form 330-60 that holds a form 330-23, each with rules of the site: those of
-- the outer one look at the whole document, those of the inner one at none of it.
SELECT count(clearance_register_path_rule(rule, '330-60', 'A', 'advisory', '$.never == 1', pointer, 'Never')) FROM (VALUES ('SITE-20', '/companion/mine'), ('SITE-21', '/certification')) v (rule, pointer);
SELECT rule, pointer FROM clearance_form_findings('{"form": "330-60", "companion": {"form": "330-23", "administrative": {}}}', '2026-06-15') WHERE rule ~ '^SITE';

DELETE FROM clearance_registration;
DROP TABLE application, place;
