-- Checklist and progress of a form: what applies, what is done, what is
-- missing, what a person must judge; by rule and by section.

-- ---------- checklist ----------

-- A short one in full: a transfer is refused, nothing else is looked at.
SELECT rule, severity, section, state, pointers, message
FROM clearance_form_checklist('{"form": "330-60", "medium": "paper", "administrative": {"request": "transfer"}}', '2026-06-15');
-- What a person must judge of a complete form.
SELECT rule, message FROM form_sample, clearance_form_checklist(document, as_of)
WHERE name = 'secret_new' AND state = 'to judge';
SET clearance.language = fr;
SELECT rule, message FROM form_sample, clearance_form_checklist(document, as_of)
WHERE name = 'secret_update_paper' AND state = 'to judge';
RESET clearance.language;
-- A complete form has nothing that is missing.
SELECT name, rule FROM form_sample, clearance_form_checklist(document, as_of) WHERE state = 'missing';
-- How much each sample has of each state.
SELECT name, count(*) FILTER (WHERE state = 'done' AND severity = 'blocking') AS blocking,
       count(*) FILTER (WHERE state = 'done' AND severity = 'advisory') AS advisory,
       count(*) FILTER (WHERE state = 'to judge') AS to_judge
FROM form_sample, clearance_form_checklist(document, as_of)
WHERE name IN ('secret_new', 'supplemental_marriage', 'top_secret_new', 'naturalised') GROUP BY name ORDER BY name;
-- Something taken away is missing, with all its places; the rest is as it was.
CREATE TEMP TABLE changed AS
SELECT edited(document, '{"/biographical/surname": null, "/residences/entries/0/address/city": null, "/residences/entries/1/address/city": "",
                          "/relatives/entries/0/birth_date": "2031-01-01"}') AS document, as_of
FROM form_sample WHERE name = 'secret_new';
SELECT rule, severity, section, state, pointers FROM changed, clearance_form_checklist(document, as_of) WHERE state = 'missing';
SELECT count(*) AS otherwise FROM form_sample s, clearance_form_checklist(s.document, s.as_of) AS old
WHERE name = 'secret_new' AND NOT EXISTS (
	SELECT FROM changed c, clearance_form_checklist(c.document, c.as_of) AS new
	WHERE new.rule = old.rule AND (new.state = 'missing' OR (new.state, new.message) = (old.state, old.message)));
-- Where a rule is broken by several gaps, there is a place for each, and the
-- message names the first; the findings have a message each.
SELECT rule, state, pointers, message FROM form_sample, LATERAL (
	SELECT edited(document, '{"/residences/entries/0/from": "2025-06-01", "/residences/entries/1/to": "2025-01-31", "/residences/entries/1/from": "2018-01-01"}') AS document) AS d,
	clearance_form_checklist(d.document, as_of)
WHERE name = 'secret_new' AND rule = 'H-01a';

-- Documents of many kinds: samples, everything taken away in turn, requests, odd values.
CREATE TEMP TABLE some_sample AS
SELECT document, as_of FROM form_sample
WHERE name IN ('secret_new', 'secret_update_paper', 'supplemental_marriage', 'naturalised', 'partner_awaiting_arrival', 'top_secret_new', 'cosmic_new_hand_signed');
CREATE TEMP TABLE looked_at (id serial, document jsonb, as_of date);
INSERT INTO looked_at (document, as_of)
SELECT document, as_of FROM form_sample
UNION ALL SELECT document - member, as_of FROM some_sample, jsonb_object_keys(document) AS member
UNION ALL SELECT document #- ARRAY[member, part], as_of FROM some_sample, jsonb_object_keys(document) AS member,
	jsonb_object_keys(CASE jsonb_typeof(document -> member) WHEN 'object' THEN document -> member END) AS part
UNION ALL SELECT document #- ARRAY[member, 'entries', '0', part], as_of FROM some_sample, jsonb_object_keys(document) AS member,
	jsonb_object_keys(CASE jsonb_typeof(document #> ARRAY[member, 'entries', '0']) WHEN 'object' THEN document #> ARRAY[member, 'entries', '0'] END) AS part
UNION ALL SELECT jsonb_set(document, '{administrative,request}', to_jsonb(request)), as_of
	FROM some_sample, unnest('{new,update,upgrade,supplemental,transfer,reactivation,nonsense}'::text[]) AS request
UNION ALL SELECT jsonb_set(document, ARRAY[member], value), as_of FROM some_sample, jsonb_object_keys(document) AS member,
	unnest(ARRAY['12', '"x"', '[]', '[12]', '{}', 'null']::jsonb[]) AS value
UNION ALL SELECT value, '2026-06-15' FROM unnest(ARRAY['12', '"x"', '[]', '[{}]', '{}', 'null']::jsonb[]) AS value
UNION ALL SELECT NULL, '2026-06-15';
ANALYZE looked_at;
SELECT count(*) > 1000 AS many FROM looked_at;
-- For every one of them: what is missing are the findings, in their order, and
-- nothing else; what a person judges is a human rule; promises and computations
-- are no part of it; a rule is there once, in the order of the catalogue.
CREATE TEMP TABLE checklist AS
SELECT l.id, c.* FROM looked_at AS l, clearance_form_checklist(l.document, l.as_of) WITH ORDINALITY AS c;
CREATE TEMP TABLE found AS
SELECT l.id, f.* FROM looked_at AS l, clearance_form_findings(l.document, l.as_of) WITH ORDINALITY AS f;
ANALYZE checklist, found;
SELECT count(*) AS differ FROM (
	SELECT id, rule, severity, pointers FROM checklist WHERE state = 'missing'
	) AS c FULL JOIN (
	SELECT id, rule, severity, array_agg(pointer ORDER BY ordinality) AS pointers FROM found GROUP BY 1, 2, 3
	) AS f USING (id, rule, severity, pointers)
WHERE c.id IS NULL OR f.id IS NULL;
SELECT DISTINCT severity, state FROM checklist ORDER BY 1, 2;
SELECT count(*) AS with_places FROM checklist WHERE state <> 'missing' AND pointers <> '{}';
SELECT count(*) AS twice FROM (SELECT FROM checklist GROUP BY id, rule HAVING count(*) > 1) AS t;
SELECT count(*) AS out_of_order FROM (
	SELECT c.id, r.number - lag(r.number) OVER (PARTITION BY c.id ORDER BY c.ordinality) AS step
	FROM checklist c JOIN (SELECT code, row_number() OVER () AS number FROM clearance_rules WHERE form = '330-60') AS r ON r.code = c.rule) AS s
WHERE step <= 0;
SELECT DISTINCT c.rule FROM checklist c JOIN clearance_rules r ON r.code = c.rule AND r.form = '330-60'
WHERE (c.severity, c.section) IS DISTINCT FROM (r.severity, r.section)
   OR (c.message IS DISTINCT FROM r.message_en AND r.message_en NOT LIKE '%{from}%');

-- ---------- progress ----------

-- Complete forms: nothing is missing.
SELECT section, title, required, reason, answered > 0 AS answered, missing, to_judge
FROM form_sample, clearance_form_progress(document, as_of) WHERE name = 'secret_new';
SELECT section, required, reason, answered > 0 AS answered, missing, to_judge
FROM form_sample, clearance_form_progress(document, as_of) WHERE name = 'supplemental_marriage';
SELECT section, required, reason, answered > 0 AS answered, missing, to_judge
FROM form_sample, clearance_form_progress(document, as_of) WHERE name = 'top_secret_new' AND section BETWEEN 'G' AND 'O';
-- In French, titles and reasons.
SET clearance.language = fr;
SELECT section, title, reason FROM form_sample, clearance_form_progress(document, as_of) WHERE name = 'secret_new';
SELECT DISTINCT reason FROM form_sample, clearance_form_progress(document, as_of) WHERE name = 'supplemental_marriage' ORDER BY 1;
RESET clearance.language;
-- Why section G is required, or not.
SELECT edits, required, reason
FROM form_sample, unnest(ARRAY['{}', '{"/biographical/birth_place/country": "FR"}', '{"/biographical/birth_place/country": "Atlantis"}', '{"/biographical/birth_place/country": null}',
                               '{"/citizenship": {"citizenships": ["CA", "FR"]}}', '{"/citizenship": {"citizenships": ["CA", " "]}}',
                               '{"/biographical/birth_place/country": null, "/citizenship": {"citizenships": ["CA", "FR"]}}']::jsonb[]) AS edits,
	clearance_form_progress(edited(document, edits), as_of)
WHERE name = 'secret_new' AND section = 'G';
-- What a request and a level ask for.
SELECT request, level, string_agg(section, '' ORDER BY section) FILTER (WHERE required) AS required,
       string_agg(section, '' ORDER BY section) FILTER (WHERE NOT required) AS not_required
FROM unnest('{new,update,upgrade,supplemental,transfer,reactivation,nonsense,NULL}'::text[]) AS request,
     unnest('{SECRET,TOP SECRET,NULL}'::text[]) AS level,
     clearance_form_progress(jsonb_build_object('form', '330-60', 'administrative', jsonb_build_object('request', request, 'level', level),
                                                'biographical', '{"birth_place": {"country": "FR"}}'::jsonb), '2026-06-15')
GROUP BY request, level ORDER BY request, level;
-- A date that is wrong is missing in the section where it stands, although the rule is a general one.
SELECT section, answered, missing FROM changed, clearance_form_progress(document, as_of) WHERE missing > 0;

-- For every document: a section counts the blocking rules whose findings point
-- into it; the form is complete when no section has anything missing.
CREATE TEMP TABLE progress AS
SELECT l.id, p.* FROM looked_at AS l, clearance_form_progress(l.document, l.as_of) AS p;
ANALYZE progress;
SELECT count(*) AS wrong FROM progress p
LEFT JOIN (SELECT id, section, count(DISTINCT rule) FROM found WHERE severity = 'blocking' GROUP BY 1, 2) AS f USING (id, section)
WHERE p.missing <> coalesce(f.count, 0);
SELECT count(*) AS wrong FROM progress p
LEFT JOIN (SELECT id, section, count(*) FILTER (WHERE state = 'to judge') AS to_judge, count(*) FILTER (WHERE state = 'done' AND severity = 'blocking') AS done
           FROM checklist GROUP BY 1, 2) AS c USING (id, section)
WHERE (p.to_judge, p.answered) IS DISTINCT FROM (coalesce(c.to_judge, 0), coalesce(c.done, 0));
SELECT count(*) AS wrong FROM looked_at
JOIN (SELECT id, sum(missing) AS missing FROM progress GROUP BY id) AS p USING (id)
WHERE clearance_form_complete(document, as_of) IS DISTINCT FROM (missing = 0);
-- A section that is not required has nothing missing but
-- what is ill-formed.
SELECT DISTINCT p.section, f.rule FROM progress p JOIN found f USING (id, section)
WHERE NOT p.required AND f.severity = 'blocking' AND f.rule NOT IN ('Z-15', 'Z-16', 'Z-21') ORDER BY 1, 2;

-- ---------- bad input ----------

-- Nothing, or no object: one thing is wrong, and nothing reads as done.
SELECT d.document, c.rule, c.state, c.pointers FROM (VALUES (NULL::jsonb), ('[]'), ('"x"'), ('12'), ('null')) AS d(document),
	clearance_form_checklist(d.document, '2026-06-15') AS c;
SELECT d.document, section, answered, missing, to_judge FROM (VALUES (NULL::jsonb), ('[]')) AS d(document),
	clearance_form_progress(d.document, '2026-06-15') WHERE answered + missing + to_judge > 0;
CREATE FUNCTION pg_temp.sqlstate_of(statement text) RETURNS text
LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE statement;
	RETURN '00000';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;
SELECT call, pg_temp.sqlstate_of('SELECT count(*) FROM clearance_form_checklist(' || call || ')') AS checklist,
       pg_temp.sqlstate_of('SELECT count(*) FROM clearance_form_progress(' || call || ')') AS progress
FROM (VALUES
	($$'{}', NULL$$), ($$NULL, NULL$$), ($$NULL, '2026-06-15'$$), ($$'{}', 'infinity'$$), ($$'{}', '-infinity'$$), ($$'{}', '0001-01-01 BC'$$),
	($$'{}', '10000-01-01'$$), ($$'{}', '0001-01-01'$$), ($$'{}', '9999-12-31'$$),
	($$jsonb_build_object('details', (SELECT jsonb_agg(n) FROM generate_series(1, 1001) n)), '2026-06-15'$$),
	($$jsonb_build_object('details', (SELECT jsonb_agg('{}'::jsonb) FROM generate_series(1, 1000) n)), '2026-06-15'$$),
	($$jsonb_build_object('biographical', jsonb_build_object('surname', repeat('x', 65537))), '2026-06-15'$$),
	($$jsonb_build_object('biographical', jsonb_build_object('surname', repeat('x', 65536))), '2026-06-15'$$),
	($$'{"form": "330-61"}', '2026-06-15'$$)
) AS v(call);
-- In the select list as in FROM.
SELECT (clearance_form_checklist('[]', '2026-06-15')).rule, (clearance_form_progress('[]', '2026-06-15')).section LIMIT 1;
