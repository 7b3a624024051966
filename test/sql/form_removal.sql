-- Take every leaf of complete forms away, one at a time: a required member is
-- reported by its rule at its pointer, and beside it only what the table says;
-- any other member may be absent.  Then give every member a value of the wrong
-- type, every date a day that does not exist, every listed word another word.

-- Rules of the sections that this file knows; others speak for themselves.
CREATE FUNCTION own_findings(document jsonb, as_of date) RETURNS text[]
LANGUAGE sql AS $$
	SELECT coalesce(array_agg(rule || ' ' || pointer ORDER BY rule, pointer), '{}')
	FROM clearance_form_findings(document, as_of) WHERE rule ~ '^[ABHIPZ]-'
$$;

-- Every value of a document with its pointer.
CREATE FUNCTION members(document jsonb) RETURNS TABLE (pointer text, path text[], value jsonb)
LANGUAGE sql AS $$
	WITH RECURSIVE walk (pointer, path, value) AS (
		SELECT '', '{}'::text[], document
		UNION ALL
		SELECT w.pointer || '/' || m.key, w.path || m.key, m.value
		FROM walk w CROSS JOIN LATERAL (
			SELECT key, value FROM jsonb_each(CASE jsonb_typeof(w.value) WHEN 'object' THEN w.value ELSE '{}' END)
			UNION ALL
			SELECT (ordinality - 1)::text, value
			FROM jsonb_array_elements(CASE jsonb_typeof(w.value) WHEN 'array' THEN w.value ELSE '[]' END) WITH ORDINALITY) m)
	SELECT * FROM walk WHERE pointer <> ''
$$;

-- N, U, C, S: the forms that are taken apart.
CREATE TABLE removal_sample AS
SELECT letter, document, as_of FROM form_sample
JOIN (VALUES ('N', 'secret_new'), ('U', 'secret_update_paper'), ('C', 'cosmic_new_hand_signed'), ('S', 'name_change')) v (letter, name) USING (name);

-- Which members are required, and what their absence entails.  In a pattern *
-- is any index, {a,b} one of several; the rows for a member add up.
CREATE TABLE consequence (
	samples text NOT NULL,
	pattern text NOT NULL,
	rule text,					-- at the member itself
	beside text[] NOT NULL
);
INSERT INTO consequence VALUES
('NUCS', '/form', 'Z-25', '{}'),
('NUCS', '/medium', 'Z-24', '{}'),
('NUCS', '/companion/complete', 'Z-01', '{}'),
('NUCS', '/companion/form', NULL, '{Z-01 /companion/complete}'),
('NUCS', '/administrative/completed_by/role', 'A-02', '{}'),
('NUCS', '/administrative/request', 'A-01', '{}'),
('S', '/administrative/supplemental_reason', 'A-10', '{}'),
('NUCS', '/administrative/level', 'A-15', '{}'),
('C', '/administrative/other_level', 'A-18a', '{}'),
('NUCS', '/administrative/organization_number', 'A-21a', '{}'),
('NC', '/administrative/fingerprints_required', 'Z-26', '{}'),
('NC', '/administrative/document_control_number', 'Z-08', '{}'),
('C', '/administrative/photos/*/taken_on', 'Z-07b', '{}'),
('C', '/administrative/photos/*/{dated,signed_by_applicant,signed_by_officer}', 'Z-07c', '{}'),
('C', '/context/organization/nato_level', NULL, '{A-16b /administrative/other_level}'),
('C', '/citizenship/proof_sent', 'Z-12', '{}'),

('NUCS', '/biographical/surname', 'B-01', '{}'),
-- the usual name is then none of the given names; a single name is the field
('NUS', '/biographical/given_names/0', NULL, '{B-05b /biographical/usual_name}'),
('C', '/biographical/given_names/0', NULL, '{B-02a /biographical/given_names}'),
('NUS', '/biographical/usual_name', 'B-05a', '{}'),
('NUCS', '/biographical/birth_surname', 'B-06', '{}'),
('NUCS', '/biographical/sex', 'B-09', '{}'),
('NUCS', '/biographical/birth_date', 'B-10', '{}'),
('NUCS', '/biographical/birth_place/city', 'B-12', '{}'),
('NCS', '/biographical/birth_place/province', 'B-13', '{}'),
('U', '/biographical/birth_place/province', 'Z-23', '{}'),
('NUCS', '/biographical/birth_place/country', 'B-14', '{}'),
('U', '/biographical/name_changes/1/{from,to}', 'B-15a', '{}'),
('U', '/biographical/name_changes/1/place/{city,province,country}', 'B-16', '{}'),
('U', '/biographical/name_changes/1/method', 'B-17', '{}'),
('U', '/biographical/name_changes/1/proof', 'B-18', '{}'),
-- a change without a reason is read as other than by marriage
('U', '/biographical/name_changes/0/reason', NULL, '{B-16 /biographical/name_changes/0/place/city,B-16 /biographical/name_changes/0/place/country,B-17 /biographical/name_changes/0/method,B-18 /biographical/name_changes/0/proof}'),

('NUC', '/residences/entries/*/{from,to}', 'H-04b', '{}'),
('NC', '/residences/entries/{0,1}/{from,to}', NULL, '{H-01a /residences/entries}'),
('U', '/residences/entries/*/{from,to}', NULL, '{H-01a /residences/entries}'),
('NUC', '/residences/entries/0/address/{street_number,street_name,city,province,country}', 'H-04a', '{}'),
('NC', '/residences/entries/1/address/{street_number,street_name,city,province,country}', 'H-04a', '{}'),
('N', '/residences/entries/2/address/{street_number,street_name,city,province,country}', 'H-04a', '{}'),
('U', '/residences/entries/4/address/{street_number,street_name,city,country}', 'H-04a', '{}'),
('U', '/residences/entries/4/address/province', 'Z-23', '{}'),
('NUC', '/residences/entries/0/address/postal_code', 'H-16a', '{}'),
('NUC', '/residences/entries/0/address/phone', 'H-17', '{}'),
-- homeless; without the word it is a home
('U', '/residences/entries/1/address/{city,province,country}', 'H-06', '{}'),
('U', '/residences/entries/1/address/street_name', 'H-04a', '{H-04a /residences/entries/1/address/street_number}'),
-- travel; without the word it is a home abroad, and explained
('U', '/residences/entries/2/address/{city,country}', 'H-09a', '{}'),
('U', '/residences/entries/2/address/street_name', NULL, '{H-11a /residences/entries/2}'),
('U', '/residences/entries/2/explanation', 'H-10', '{Z-23 /residences/entries/2/address/province}'),
('U', '/residences/entries/2/itinerary/*/{city,country,from,to}', 'H-10', '{}'),
-- explained, so that it needs no street number
('U', '/residences/entries/3/explanation', NULL, '{H-04a /residences/entries/3/address/street_number}'),
('U', '/details/0/{section,record,text}', NULL, '{Z-13 /residences/entries/5/from}'),
('U', '/residences/out_of_country_documents/0/country', NULL, '{H-11a /residences/entries/4}'),

('NUC', '/employment/jeopardized', 'I-01', '{}'),
('NUC', '/employment/dismissed', 'I-03', '{}'),
('U', '/employment/alternate_contact/{name,phone}', 'I-02', '{}'),
('U', '/employment/dismissals/0/{employer,supervisor,date}', 'I-04', '{}'),
('U', '/employment/dismissals/0/explanation', 'I-05', '{}'),
('NUC', '/employment/entries/*/{from,to}', 'I-11a', '{}'),
('N', '/employment/entries/*/{from,to}', NULL, '{I-09a /employment/entries}'),
('U', '/employment/entries/*/{from,to}', NULL, '{I-09a /employment/entries}'),
('C', '/employment/entries/{1,4}/{from,to}', NULL, '{I-09a /employment/entries}'),
-- the reserve covers three years of the study
('C', '/employment/entries/2/{from,to}', NULL, '{I-09a /employment/entries,I-09a /employment/entries}'),
-- the organization's entry is current no longer
('NU', '/employment/entries/0/to', NULL, '{I-07 /administrative/starts_on}'),
-- employed
('N', '/employment/entries/{0,2}/{employer,job_title,supervisor,phone}', 'I-11b', '{}'),
('U', '/employment/entries/{0,3,4,6}/{employer,job_title,supervisor,phone}', 'I-11b', '{}'),
('C', '/employment/entries/{0,1,3}/{employer,job_title,supervisor,phone}', 'I-11b', '{}'),
('N', '/employment/entries/{0,2}/address/{street_number,street_name,city,province,country}', 'I-11b', '{}'),
('U', '/employment/entries/0/address/{street_number,street_name,city,province,country}', 'I-11b', '{}'),
('U', '/employment/entries/{3,6}/address/{street_name,city,province,country}', 'I-11b', '{}'),
('U', '/employment/entries/4/address/{street_number,street_name,city,country}', 'I-11b', '{}'),
('U', '/employment/entries/4/address/province', 'Z-23', '{}'),
('C', '/employment/entries/{0,1,3}/address/{street_number,street_name,city,province,country}', 'I-11b', '{}'),
('U', '/employment/entries/3/explanation', 'I-12', '{}'),
('U', '/details/1/{section,record,text}', NULL, '{I-12 /employment/entries/6/explanation}'),
('U', '/details/*/section', 'Z-11', '{}'),
('U', '/employment/entries/3/location/{explanation,confirmed_by}', 'H-14', '{}'),
-- unemployed
('NU', '/employment/entries/1/employer', 'I-13a', '{}'),
('C', '/employment/entries/4/employer', 'I-13a', '{}'),
-- students
('N', '/employment/entries/3/employer', 'I-14', '{}'),
('U', '/employment/entries/5/employer', 'I-14', '{}'),
('C', '/employment/entries/2/employer', 'I-14', '{}'),
('N', '/employment/entries/3/address/{street_number,street_name,city,province,country}', 'I-15', '{}'),
('U', '/employment/entries/5/address/{street_number,street_name,city,province,country}', 'I-15', '{}'),
('C', '/employment/entries/2/address/{street_number,street_name,city,province,country}', 'I-15', '{}'),
('N', '/employment/entries/3/job_title', 'I-16', '{}'),
('U', '/employment/entries/5/job_title', 'I-16', '{}'),
('C', '/employment/entries/2/job_title', 'I-16', '{}'),
('N', '/employment/entries/3/{supervisor,phone}', 'I-17', '{}'),
('U', '/employment/entries/5/{supervisor,phone}', 'I-17', '{}'),
('C', '/employment/entries/2/{supervisor,phone}', 'I-17', '{}'),
('U', '/employment/entries/5/location/{explanation,confirmed_by}', 'H-15', '{}'),
('C', '/education/entries/0/{from,to}', NULL, '{I-21a /employment/entries/2}'),
-- self-employed
('U', '/employment/entries/2/{job_title,phone}', 'I-11c', '{}'),
('U', '/employment/entries/2/employer', 'I-18', '{}'),
('U', '/employment/entries/2/address/{street_number,street_name,city,province,country}', 'I-19', '{}'),
('U', '/employment/entries/2/supervisor', 'I-20', '{}'),

('U', '/certification/signature', 'P-01', '{}'),
('UC', '/certification/signed_on', 'P-02', '{}'),
('UC', '/certification/home_phone', 'P-03', '{}'),
('U', '/certification/work_phone', 'P-04a', '{}'),
('C', '/certification/work_phone', 'P-04b', '{}'),

-- other sections: approximate dates and provinces abroad
('N', '/relatives/entries/3/explanation', NULL, '{Z-13 /relatives/entries/3/birth_date}'),
('U', '/relatives/entries/0/explanation', NULL, '{Z-13 /relatives/entries/0/death_date}'),
('U', '/convictions/entries/1/pardoned', NULL, '{Z-23 /convictions/entries/1/province}'),
('C', '/marital/partner/{birth_place,address,employment/address}/province', 'Z-23', '{}'),
('U', '/relatives/entries/{1,2}/birth_place/province', 'Z-23', '{}'),
('U', '/relatives/entries/2/{address,employment/address}/province', 'Z-23', '{}'),
('C', '/relatives/entries/{0,2,3}/birth_place/province', 'Z-23', '{}'),
('C', '/relatives/entries/{2,3}/address/province', 'Z-23', '{}');

CREATE FUNCTION matches(pointer text, pattern text) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
	SELECT pointer ~ ('^' || replace(translate(pattern, '{},', '()|'), '*', '\d+') || '$')
$$;

CREATE TABLE removal AS
SELECT s.letter, m.pointer, own_findings(jsonb_set(s.document, m.path, 'null'), s.as_of) AS found,
       ARRAY(SELECT f FROM consequence c
             CROSS JOIN LATERAL unnest(CASE WHEN c.rule IS NULL THEN c.beside ELSE c.rule || ' ' || m.pointer || c.beside END) f
             WHERE c.samples LIKE '%' || s.letter || '%' AND matches(m.pointer, c.pattern)
             ORDER BY split_part(f, ' ', 1), split_part(f, ' ', 2)) AS expected
FROM removal_sample s CROSS JOIN LATERAL members(s.document) m
WHERE jsonb_typeof(m.value) NOT IN ('object', 'array');

-- Deviations: none.
SELECT letter, pointer, found, expected FROM removal WHERE found <> expected ORDER BY 1, 2;
-- Rows of the table that nothing needs: none.
SELECT samples, pattern FROM consequence c
WHERE EXISTS (SELECT FROM regexp_split_to_table(samples, '') letter
              WHERE NOT EXISTS (SELECT FROM removal r WHERE r.letter = letter.letter AND matches(r.pointer, c.pattern)));
SELECT letter, count(*) AS leaves, count(*) FILTER (WHERE found <> '{}') AS required FROM removal GROUP BY 1 ORDER BY 1;

-- A value of the wrong type: Z-15 there, nothing else there or below, and no
-- other Z-15.
SELECT count(*) AS wrong_types,
       count(*) FILTER (WHERE cardinality(at_or_below) = 1 AND at_or_below[1] = 'Z-15 ' || pointer AND others = 0) AS reported
FROM (
	SELECT m.pointer,
	       ARRAY(SELECT x FROM unnest(f) x WHERE split_part(x, ' ', 2) = m.pointer OR starts_with(split_part(x, ' ', 2), m.pointer || '/')) AS at_or_below,
	       (SELECT count(*) FROM unnest(f) x WHERE x LIKE 'Z-15 %') - 1 AS others
	FROM removal_sample s CROSS JOIN LATERAL members(s.document) m
	CROSS JOIN LATERAL findings(jsonb_set(s.document, m.path, CASE jsonb_typeof(m.value) WHEN 'boolean' THEN '7' ELSE 'true' END::jsonb), s.as_of) f) t;

-- A day that does not exist: Z-16 there, and nothing else there.
SELECT count(*) AS bad_dates, count(*) FILTER (WHERE at = ARRAY['Z-16 ' || pointer] AND others = 0) AS reported
FROM (
	SELECT m.pointer,
	       ARRAY(SELECT x FROM unnest(f) x WHERE split_part(x, ' ', 2) = m.pointer) AS at,
	       (SELECT count(*) FROM unnest(f) x WHERE x LIKE 'Z-16 %') - 1 AS others
	FROM removal_sample s CROSS JOIN LATERAL members(s.document) m
	CROSS JOIN LATERAL findings(jsonb_set(s.document, m.path, '"2019-02-30"'), s.as_of) f
	WHERE m.pointer ~ '/(taken_on|starts_on|birth_date|death_date|since|ended_on|date|granted_on|expires_on|known_since|signed_on|from|to)$'
	  AND m.pointer !~ '^/biographical/name_changes') t;

-- A word outside its list: Z-21, or the rule that names the member.
CREATE TABLE worded (pattern text, rule text);
INSERT INTO worded VALUES
('/medium', 'Z-24'), ('/administrative/request', 'A-01'), ('/administrative/level', 'A-15'), ('/administrative/completed_by/role', 'A-02'),
('/biographical/name_changes/*/reason', 'Z-21'), ('/marital/partner/occupation', 'Z-21'), ('/marital/previous_partners/*/{ended_by,kind}', 'Z-21'),
('/relatives/entries/*/occupation', 'Z-21'), ('/relatives/omitted/*/relationship', 'Z-21'),
('/residences/out_of_country_documents/*/exemption', 'Z-21'), ('/employment/entries/*/kind', 'Z-21'),
('/employment/entries/3/location/confirmed_by', 'H-14'), ('/employment/entries/5/location/confirmed_by', 'H-15'),
('/travel/entries/*/purpose', 'Z-21'), ('/foreign_assets/entries/*/kind', 'Z-21'), ('/references/character/*/occupation', 'Z-21'),
('/references/neighbourhood/kind', 'Z-21'), ('/partner_form/employment/entries/*/kind', 'Z-21'), ('/context/clearances/*/status', 'Z-21'),
('/details/*/section', 'Z-11');
INSERT INTO worded
SELECT pattern, NULL		-- a rule of another section
FROM unnest('{/marital/status,/relatives/entries/*/relationship,/citizenship/document/kind,/references/character/*/relation,/military/entries/*/branch}'::text[]) pattern;

SELECT count(*) AS other_words,
       count(*) FILTER (WHERE at = CASE WHEN rule IS NULL THEN '{}' ELSE ARRAY[rule || ' ' || pointer] END
                        AND others = CASE rule WHEN 'Z-21' THEN 1 ELSE 0 END) AS reported
FROM (
	SELECT m.pointer, w.rule,
	       ARRAY(SELECT x FROM unnest(f) x WHERE split_part(x, ' ', 2) = m.pointer AND x ~ '^[ABHIPZ]-') AS at,
	       (SELECT count(*) FROM unnest(f) x WHERE x LIKE 'Z-21 %') AS others
	FROM removal_sample s CROSS JOIN LATERAL members(s.document) m
	JOIN worded w ON matches(m.pointer, w.pattern)
	CROSS JOIN LATERAL findings(jsonb_set(s.document, m.path, '"xyzzy"'), s.as_of) f) t;
SELECT letter, findings(jsonb_set(document, '{certification,signature}', '"xyzzy"'), as_of) FROM removal_sample WHERE letter IN ('N', 'U', 'C') ORDER BY 1;
