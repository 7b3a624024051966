-- Whatever a document holds: findings, never an error but the limits, and no
-- word of it in what comes out.

-- Limits
CREATE FUNCTION pg_temp.outcome(document jsonb) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	state text; message text; detail text;
BEGIN
	PERFORM clearance_form_complete(document, '2026-06-15');
	RETURN (SELECT count(*) || ' findings' FROM clearance_form_findings(document, '2026-06-15'));
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL;
	RETURN state || ' ' || message || ': ' || detail;
END $$;

CREATE FUNCTION pg_temp.elements(count int, element jsonb DEFAULT 'null') RETURNS jsonb LANGUAGE sql AS $$
	SELECT coalesce(jsonb_agg(element), '[]') FROM generate_series(1, count)
$$;
CREATE FUNCTION pg_temp.nested(depth int) RETURNS jsonb LANGUAGE sql AS $$
	SELECT (repeat('{"a":[', depth) || repeat(']}', depth))::jsonb
$$;
CREATE TEMP TABLE base AS SELECT document FROM form_sample WHERE name = 'secret_new';

SELECT title, pg_temp.outcome(edited(document, edits)) FROM base, (VALUES
(1, '1000 names', jsonb_build_object('/biographical/other_names', pg_temp.elements(1000))),
(2, '1001 names', jsonb_build_object('/biographical/other_names', pg_temp.elements(1001))),
(3, '1000 records that are null', jsonb_build_object('/foreign_assets', jsonb_build_object('entries', pg_temp.elements(1000)))),
(4, '1001 records', jsonb_build_object('/foreign_assets', jsonb_build_object('entries', pg_temp.elements(1001)))),
(5, '100000 records', jsonb_build_object('/residences/entries', pg_temp.elements(100000))),
(6, '100000 elements of an unknown member', jsonb_build_object('/lines', pg_temp.elements(100000))),
(7, '10 lists of 1000 elements', jsonb_build_object('/travel', jsonb_build_object('entries', pg_temp.elements(1000)), '/details', pg_temp.elements(0),
	'/references', jsonb_build_object('character', pg_temp.elements(10, jsonb_build_object('given_names', pg_temp.elements(1000)))))),
(8, '65536 bytes of text', jsonb_build_object('/marital/partner/explanation', repeat('é', 32768))),
(9, '65537 bytes of text', jsonb_build_object('/marital/partner/explanation', repeat('é', 32768) || 'x')),
(10, '65537 blanks', jsonb_build_object('/marital/partner/explanation', repeat(' ', 65537))),
(11, '1000000 bytes of an unknown member', jsonb_build_object('/marital/partner/story', repeat('x', 1000000))),
(12, '20 texts of 60000 bytes', jsonb_build_object('/biographical/other_names', pg_temp.elements(20, to_jsonb(repeat('x', 60000))))),
(13, 'an unknown member, 5000 deep', jsonb_build_object('/a', pg_temp.nested(5000))),
(14, 'a member of the wrong type, 5000 deep', jsonb_build_object('/residences', jsonb_build_array(pg_temp.nested(5000)))),
(15, 'an element of the wrong type, 5000 deep', jsonb_build_object('/residences/entries', jsonb_build_array(jsonb_build_array(pg_temp.nested(5000))))))
v (number, title, edits) ORDER BY number;

-- Documents that are none, and empty ones
SELECT document, findings(document, '2026-06-15'), clearance_form_complete(document, '2026-06-15') AS complete
FROM (VALUES (NULL::jsonb), ('null'), ('[]'), ('"330-60"'), ('1'), ('true'), ('[{"form": "330-60"}]')) v (document);
SELECT count(*) > 20 AS many, bool_and(pointer <> '') AS pointed FROM clearance_form_findings('{}', '2026-06-15');

-- The first and the last day that there is; no window reaches before year 1.
SELECT as_of, message FROM base, unnest('{0001-01-01,0009-12-31,9999-12-31}'::date[]) as_of
CROSS JOIN LATERAL clearance_form_findings(document, as_of) WHERE rule IN ('H-01b', 'P-05') ORDER BY 1;
-- Dates at both ends of what a document can say, judged on any day: sums of days and months stay in the calendar.
SELECT count(*) AS judged, count(*) FILTER (WHERE clearance_form_complete(d, day) <> NOT EXISTS (SELECT FROM clearance_form_findings(d, day) WHERE severity = 'blocking')) AS disagree
FROM form_sample, unnest('{0001-01-01,0001-12-31,2026-06-15,9999-01-01,9999-12-31}'::date[]) day, unnest('{0001,9999}'::text[]) AS year,
	LATERAL (SELECT regexp_replace(document::text, '"(19|20)[0-9][0-9](-[0-9-]+)?"', format('"%s-12"', year), 'g')::jsonb OFFSET 0) AS e (d);

-- Random breakage: up to five members of a complete form become something else.
-- The word MARMALADE and the number 271828 stand for what must not come out.
CREATE TABLE breakage (value jsonb);
INSERT INTO breakage
SELECT value::jsonb FROM (VALUES
('null'), ('true'), ('false'), ('""'), ('" "'), ('[]'), ('{}'), ('0'), ('271828'), ('-271828'), ('271828.5'), ('271828e300'), ('-271828e130000'), ('271828e-5000'),
('"MARMALADE"'), ('"MARMALADE J.R. unknown"'), ('"MARMALADE, P.O. Box 271828"'), ('"271828"'), ('"2718-28"'), ('"1828-02-27~"'), ('"1828"'), ('"2718-02-28"'), ('"present"'), ('"presentMARMALADE"'),
('"Maﬁa \ud83d\ude00 MARMALADE"'), ('"\u202eEDALAMRAM\u202c MARMALADE\u0301\u0301\u0301"'), ('"\u0001\u001f\u007f\u0085\u00a0\u2028\ufeff MARMALADE"'), ('"MARMALADE%s%n{from}{to}{days}%1$s"'), ('"''; DROP TABLE MARMALADE; --"'), ('"/MARMALADE~1~0"'),
('"홍길동"'), ('"ﷺ"'), ('"İıſßŒ"'), ('"É"'), ('"伟"'), ('"homeless"'), ('"travel"'), ('"unknown"'), ('"unemployed"'), ('"student"'), ('"GD"'), ('"Korea"'), ('"XX"'), ('"transfer"'), ('"supplemental"'), ('"TOP SECRET"'), ('"paper"'),
('["MARMALADE"]'), ('[null, "MARMALADE", 271828, [], {}]'), ('{"MARMALADE": "MARMALADE"}'), ('[{"MARMALADE": {"from": 271828}}]'), ('{"none": true}'), ('{"none": "MARMALADE"}'),
('{"surname": "MARMALADE", "given_names": [271828], "from": "2718-28", "to": {}, "address": {"city": ["MARMALADE"], "country": "MARMALADE"}}'),
('[{"surname": "MARMALADE", "from": "2019", "to": "2018~", "date": "MARMALADE", "kind": "MARMALADE", "address": {"country": "MARMALADE", "street_name": "MARMALADE CP 271828"}}]')) v (value);

CREATE TABLE broken AS
WITH RECURSIVE
	dice AS MATERIALIZED (SELECT setseed(0.330602)),
	start (number, name, document, as_of, left_to_do) AS (
		SELECT number, s.name, s.document, s.as_of, 1 + number % 5
		FROM dice, generate_series(1, 500) number
		JOIN (SELECT *, row_number() OVER (ORDER BY name) - 1 AS position, count(*) OVER () AS samples FROM form_sample) s
			ON position = number % samples
		UNION ALL
		SELECT number, name, jsonb_set(document, m.path, b.value), as_of, left_to_do - 1
		FROM start
		CROSS JOIN LATERAL (SELECT path FROM members(document) ORDER BY random() LIMIT 1) m
		CROSS JOIN LATERAL (SELECT value FROM breakage WHERE number IS NOT NULL ORDER BY random() LIMIT 1) b
		WHERE left_to_do > 0)
SELECT number, name, document, as_of FROM start WHERE left_to_do = 0;

CREATE TABLE broken_finding AS
SELECT b.number, f.*, language
FROM broken b CROSS JOIN (VALUES ('en'), ('fr')) l (language)
CROSS JOIN LATERAL (SELECT set_config('clearance.language', language, false)) c
CROSS JOIN LATERAL clearance_form_findings(b.document, b.as_of) WITH ORDINALITY f;
RESET clearance.language;

SELECT (SELECT count(*) FROM broken) AS documents,
       (SELECT count(*) FROM broken WHERE document::text ~ 'MARMALADE|271828') > 300 AS marked,
       count(DISTINCT number) > 400 AS with_findings,
       count(DISTINCT rule) > 60 AS rules,
       count(*) FILTER (WHERE concat_ws(' ', rule, severity, section, pointer, message) ~ 'MARMALADE|271828|EDALAMRAM'
                        -- the days of a gap may end with the signature
                        OR message ~ '2718|1828' AND rule NOT IN (SELECT code FROM clearance_rules WHERE message_en LIKE '%{from}%')) AS leaks,
       count(*) FILTER (WHERE message ~ '[{}]' OR message IS NULL) AS unfilled,
       count(*) FILTER (WHERE pointer !~ '^(/[a-z_]+|/[0-9]+)*$') AS odd_pointers
FROM broken_finding;
-- At most one finding per rule and pointer, but one per gap; in the order of
-- the catalogue; of the severity and below the pointers that it states.
SELECT count(*) AS duplicates
FROM (SELECT FROM broken_finding WHERE language = 'en' AND rule NOT IN (SELECT code FROM clearance_rules WHERE message_en LIKE '%{from}%')
      GROUP BY number, rule, pointer HAVING count(*) > 1) d;
CREATE TEMP TABLE catalogue AS SELECT *, row_number() OVER () AS position FROM clearance_rules WHERE form = '330-60';
SELECT count(*) AS out_of_order
FROM (SELECT position < lag(position) OVER (PARTITION BY number ORDER BY ordinality) AS descends
      FROM broken_finding JOIN catalogue ON code = rule WHERE language = 'en') o
WHERE descends;
SELECT DISTINCT f.rule, f.severity, regexp_replace(f.pointer, '/[0-9]+', '/*', 'g') AS pointer
FROM broken_finding f JOIN catalogue c ON c.code = f.rule
WHERE f.severity IS DISTINCT FROM c.severity OR c.severity NOT IN ('blocking', 'advisory')
   OR NOT ('/**' = ANY (string_to_array(c.pointers, ' '))
           OR regexp_replace(f.pointer, '/[0-9]+', '/*', 'g') = ANY (string_to_array(c.pointers, ' ')));
-- No other finding at or below the pointer of a Z-15.
SELECT count(*) AS below_a_wrong_type
FROM broken_finding z JOIN broken_finding f USING (number, language)
WHERE z.rule = 'Z-15' AND language = 'en' AND f.rule <> 'Z-15'
  AND (f.pointer = z.pointer OR starts_with(f.pointer, z.pointer || '/'));
-- The verdict is that of the findings, also by the shipped rules.
SELECT count(*) AS disagree
FROM broken b
WHERE clearance_form_complete(document, as_of) IS DISTINCT FROM
      NOT EXISTS (SELECT FROM broken_finding f WHERE f.number = b.number AND severity = 'blocking')
   OR clearance_form_complete(document, as_of) IS DISTINCT FROM clearance_form_complete_shipped(document, as_of);

-- Every text of every sample is a canary of its own.  Neither findings nor the
-- error of the trigger sing, whatever field of the error one looks at.
CREATE TABLE canary_application (id int PRIMARY KEY, document jsonb, submitted_on date);
CREATE TRIGGER complete BEFORE INSERT ON canary_application
	FOR EACH ROW EXECUTE FUNCTION clearance_require_complete('document', 'submitted_on');
CREATE FUNCTION pg_temp.refusal(document jsonb, as_of date) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	state text; message text; detail text; hint text; context text;
BEGIN
	INSERT INTO canary_application VALUES (1, document, as_of);
	RAISE 'accepted' USING ERRCODE = 'ZZZZZ';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL,
		hint = PG_EXCEPTION_HINT, context = PG_EXCEPTION_CONTEXT;
	RETURN concat_ws(' ', state, message, detail, hint, context);
END $$;

CREATE FUNCTION pg_temp.with_canaries(document jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
	m record;
BEGIN
	FOR m IN SELECT path, row_number() OVER (ORDER BY pointer) AS number FROM members(document) WHERE jsonb_typeof(value) = 'string' LOOP
		document := jsonb_set(document, m.path, to_jsonb('canary' || m.number));
	END LOOP;
	RETURN document;
END $$;
SELECT count(*) AS samples, count(*) FILTER (WHERE findings > 0) AS with_findings, sum(canaries) AS in_findings,
       count(*) FILTER (WHERE refusal ~ '^23514 ') AS refused, count(*) FILTER (WHERE refusal ~ 'canary\d') AS in_errors
FROM form_sample
CROSS JOIN LATERAL pg_temp.with_canaries(document) w
CROSS JOIN LATERAL (SELECT count(*) AS findings, count(*) FILTER (WHERE f::text ~ 'canary\d') AS canaries FROM clearance_form_findings(w, as_of) f) c
CROSS JOIN LATERAL pg_temp.refusal(w, as_of) refusal;
SELECT left(refusal, 5) AS sqlstate, count(*) > 0 AS seen, count(*) FILTER (WHERE refusal ~ 'MARMALADE|271828|EDALAMRAM') AS leaks
FROM broken CROSS JOIN LATERAL pg_temp.refusal(document, as_of) refusal
GROUP BY 1 ORDER BY 1;
-- Over a limit, too.
SELECT pg_temp.refusal(edited(document, jsonb_build_object('/marital/partner/explanation', repeat('canary1 ', 10000))), '2026-06-15') ~ 'canary\d' AS sings FROM base;

-- A document of 10 MB is checked, or refused when the 10 MB are in the form's
-- own texts, and leaves nothing behind.
CREATE TABLE large AS
SELECT 'beside the form' AS kind, document || jsonb_build_object('attachment', repeat(md5('x'), 330000)) AS document, as_of
FROM form_sample WHERE name = 'secret_new'
UNION ALL
SELECT 'in the form', jsonb_set(document, '{details}', (
	SELECT jsonb_agg(jsonb_build_object('section', 'biographical', 'text', repeat(md5(g::text), 330))) FROM generate_series(1, 1000) g)), as_of
FROM form_sample WHERE name = 'secret_new';
SELECT kind, octet_length(document::text) > 10000000 AS large, left(pg_temp.refusal(document, as_of), 5) AS sqlstate FROM large ORDER BY kind;
DO $$
DECLARE
	used bigint[];
BEGIN
	FOR run IN 1 .. 2 LOOP
		FOR i IN 1 .. 5 LOOP
			PERFORM clearance_form_complete(document, as_of) FROM large WHERE kind = 'beside the form';
			PERFORM count(f) FROM large, clearance_form_findings(document, as_of) f WHERE kind = 'beside the form';
			BEGIN
				PERFORM clearance_form_complete(document, as_of) FROM large WHERE kind = 'in the form';
			EXCEPTION WHEN program_limit_exceeded THEN
			END;
		END LOOP;
		used[run] := (SELECT sum(used_bytes) FROM pg_backend_memory_contexts);
	END LOOP;
	RAISE NOTICE 'grows: %', used[2] - used[1] > 100000;
END $$;
SELECT count(*) AS contexts_left FROM pg_backend_memory_contexts WHERE name = 'clearance form';
DROP TABLE large;

-- Bad input
CREATE FUNCTION pg_temp.sqlstate_of(statement text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE statement;
	RETURN 'no error';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;
SELECT call, pg_temp.sqlstate_of('SELECT * FROM ' || call) AS sqlstate
FROM (VALUES
(1, $$clearance_form_findings('{}', NULL)$$),
(2, $$clearance_form_complete('{}', NULL)$$),
(3, $$clearance_form_complete_shipped('{}', NULL)$$),
(4, $$clearance_form_findings(NULL, NULL)$$),
(5, $$clearance_form_findings('{}', 'infinity')$$),
(6, $$clearance_form_complete('{}', '-infinity')$$),
(7, $$clearance_form_complete_shipped('{}', 'infinity')$$),
(8, $$clearance_form_findings('{}', '0001-12-31 BC')$$),
(9, $$clearance_form_complete('{}', '10000-01-01')$$),
(10, $$clearance_form_findings('{}', '0001-01-01')$$),
(11, $$clearance_form_findings('{}', '9999-12-31')$$),
(12, $$clearance_form_findings(NULL, '2026-06-15')$$),
(13, $$clearance_form_complete(NULL, '2026-06-15')$$),
(14, $$clearance_form_findings('{', '2026-06-15')$$),
(15, $$clearance_form_findings('{"form": "\u0000"}', '2026-06-15')$$),
(16, $$clearance_form_findings('{"form": "\ud800"}', '2026-06-15')$$),
(17, $$clearance_form_findings('{}', '2026-02-30')$$),
(18, $$clearance_form_findings(jsonb_build_object('details', (SELECT jsonb_agg(1) FROM generate_series(1, 1001))), '2026-06-15')$$),
(19, $$clearance_form_complete(jsonb_build_object('medium', repeat('x', 65537)), '2026-06-15')$$),
(20, $$clearance_form_complete((repeat('[', 200000) || repeat(']', 200000))::jsonb, '2026-06-15')$$)) v (number, call)
ORDER BY number;

DROP TABLE broken_finding, broken, breakage, canary_application;
