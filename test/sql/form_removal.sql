-- Take every leaf of every complete form away, one at a time: a required member
-- is reported by its rule at its pointer, and beside it only what the table
-- says; any other member may be absent.  Then give every member a value of the
-- wrong type, every date a day that does not exist, every listed word another
-- word.
SET jit = off;

CREATE TABLE removal_sample AS
SELECT name, document, as_of,
       least(as_of, (document #>> '{certification,signed_on}')::date) AS ref	-- the reference date
FROM (SELECT name, document, as_of FROM form_sample WHERE document ->> 'form' = '330-60' AND document #> '{companion,administrative}' IS NULL
      UNION ALL
      -- sections K to O filled in, though the level does not ask for them
      SELECT 'secret_with_k_to_o', edited(document, '{"/administrative/level": "SECRET"}'), as_of
      FROM form_sample WHERE name = 'top_secret_new') s;

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

CREATE TABLE member AS
SELECT s.name, m.*, regexp_replace(m.pointer, '/\d+(?=/|$)', '/*', 'g') AS general	-- * is any index
FROM removal_sample s CROSS JOIN LATERAL members(s.document) m;

-- {a,b} stands for one of several, inner braces first.
CREATE FUNCTION expanded(pattern text) RETURNS SETOF text
LANGUAGE sql AS $$
	WITH RECURSIVE e (pattern) AS (
		SELECT pattern
		UNION
		SELECT regexp_replace(e.pattern, '\{[^{}]*\}', word)
		FROM e CROSS JOIN LATERAL regexp_split_to_table(substring(e.pattern FROM '\{([^{}]*)\}'), ',') word)
	SELECT pattern FROM e WHERE pattern !~ '\{'
$$;

-- What a record is, in the terms of the form document: employed, student, ...
-- (its effective kind or occupation), or a residence: homeless, travel, home.
CREATE FUNCTION kind(record jsonb) RETURNS text
LANGUAGE sql AS $$
	SELECT CASE
		WHEN coalesce(record ->> 'kind', record ->> 'occupation') IS NOT NULL THEN coalesce(record ->> 'kind', record ->> 'occupation')
		WHEN lower(record #>> '{address,street_name}') IN ('homeless', 'sans-abri') THEN 'homeless'
		WHEN lower(record #>> '{address,street_name}') IN ('travel', 'en voyage') THEN 'travel'
		WHEN lower(employer) IN ('retired', 'retraité', 'à la retraite') THEN 'retired'
		WHEN lower(employer) IN ('unemployed', 'sans emploi', 'au chômage') THEN 'unemployed'
		WHEN lower(employer) = 'stay-at-home parent' THEN 'stay_at_home_parent'
		WHEN lower(job_title) IN ('student', 'étudiant', 'étudiante') THEN 'student'
		WHEN lower(employer) NOT IN ('not applicable', 'unknown') THEN 'employed'
		ELSE 'home' END
	FROM (SELECT translate(coalesce(record ->> 'employer', record #>> '{employment,employer}'), 'ÀÉ', 'àé') AS employer,
	             translate(coalesce(record ->> 'job_title', record #>> '{employment,job_title}'), 'ÀÉ', 'àé') AS job_title) e
$$;

-- A history without one of its records, swept again: the gaps it then has.
CREATE FUNCTION first_day(edtf text) RETURNS date
LANGUAGE sql AS $$ SELECT (d || substr('-01-01', length(d) - 3))::date FROM rtrim(edtf, '~') d $$;

CREATE FUNCTION days(record jsonb, ref date) RETURNS daterange
LANGUAGE sql AS $$
	SELECT CASE WHEN f <= t THEN daterange(f, t, '[]') ELSE 'empty' END
	FROM (SELECT first_day(record ->> 'from') AS f,
	             CASE WHEN record ->> 'to' = 'present' THEN ref
	             ELSE (first_day(record ->> 'to') + CASE length(rtrim(record ->> 'to', '~'))
	                   WHEN 4 THEN interval '1 year - 1 day' WHEN 7 THEN interval '1 month - 1 day' ELSE '0' END)::date END AS t) d
$$;

CREATE TABLE history_gap AS
SELECT s.name, h.list || '/' || r.i AS record,
       count(*) FILTER (WHERE NOT g.early) AS gaps, count(*) FILTER (WHERE g.early) AS early
FROM removal_sample s
CROSS JOIN (VALUES ('/residences/entries'), ('/employment/entries'), ('/partner_form/residences/entries'), ('/partner_form/employment/entries')) h (list)
CROSS JOIN LATERAL (SELECT s.document #> string_to_array(substr(h.list, 2), '/')) e (entries)
CROSS JOIN LATERAL generate_series(0, jsonb_array_length(e.entries) - 1) r (i)
CROSS JOIN LATERAL (
	SELECT datemultirange(daterange((s.ref - interval '10 years')::date, s.ref, '[]'))
	       - coalesce(range_agg(days(value, s.ref)) FILTER (WHERE ordinality - 1 <> r.i), '{}') AS uncovered
	FROM jsonb_array_elements(e.entries) WITH ORDINALITY) u
CROSS JOIN LATERAL (
	SELECT upper(gap) - 1 < (s.document #>> '{biographical,birth_date}')::date + interval '16 years' AND h.list !~ 'partner' AS early
	FROM unnest(u.uncovered) gap) g
GROUP BY 1, 2;

-- Which members are required, and what their absence entails.  A row speaks of
-- those members of a record ($) for which "holds" is true, and may use:
--   $form       the whole document
--   $value      what is removed
--   $ref        the reference date; $years_5_ago, 16, 18: years before it
--   $kind       of the record, as above
--   $explained  whether the record has an explanation or is named in details
--   $provinces  whether the country beside the member is CA or US
--   $gaps       how many gaps the history has without the record, beside those
--   $early      that end before the applicant's 16th birthday
-- "rule" is reported at the member itself, "beside" elsewhere, where a leading
-- full stop is the record.  The rows for a member add up; the rule's catalogue
-- entry says why.  A member that no row names is not required.
CREATE TABLE consequence (
	record text NOT NULL,
	members text NOT NULL,
	holds jsonpath NOT NULL,
	rule text,
	beside text[] NOT NULL DEFAULT '{}'
);
INSERT INTO consequence VALUES
('', 'form', 'true', 'Z-25', '{}'),
('', 'medium', 'true', 'Z-24', '{}'),
('/companion', 'complete', 'true', 'Z-01', '{}'),
('/companion', 'form', 'true', NULL, '{Z-01 ./complete}'),
('/companion/sections', '{a,b,c,d}', 'true', 'A-11', '{}'),
('/administrative', 'completed_by/role', 'true', 'A-02', '{}'),
('/administrative', 'request', 'true', 'A-01', '{}'),
-- a form without a request is read as new, and everything is asked
('/administrative', 'request', '$.request == "supplemental" && exists($form.employment)', NULL, '{E-01 /relatives/entries,E-02 /relatives/entries,E-08 /relatives/entries}'),
('/administrative', 'request', '$.request == "supplemental" && !exists($form.employment)', NULL,
 '{C-01 /screening/previous,E-01 /relatives/entries,E-02 /relatives/entries,F-01 /convictions/convicted,H-01a /residences/entries,I-01 /employment/jeopardized,I-03 /employment/dismissed,I-08a /employment/entries,I-09a /employment/entries,J-01 /foreign_employment/ever}'),
('/administrative', 'supplemental_reason', 'true', 'A-10', '{}'),
('/administrative', 'level', 'true', 'A-15', '{}'),
('/administrative', 'other_level', 'true', 'A-18a', '{}'),
('/administrative', 'organization_number', 'true', 'A-21a', '{}'),
('/administrative', 'fingerprints_required', '$.request != "supplemental"', 'Z-26', '{}'),
('/administrative', 'document_control_number', '$.fingerprints_required == true && $.request != "supplemental"', 'Z-08', '{}'),
('/administrative/photos/*', 'taken_on', '$form.administrative.level != "SECRET"', 'Z-07b', '{}'),
('/administrative/photos/*', '{dated,signed_by_applicant,signed_by_officer}', '$form.administrative.level != "SECRET"', 'Z-07c', '{}'),
('/context/organization', 'nato_level', '$form.administrative.other_level starts with "COSMIC"', NULL, '{A-16b /administrative/other_level}'),
('/details/*', 'section', 'true', 'Z-11', '{}'),
('/details/*', 'record', '$form.medium == "online"', 'Z-10', '{}'),
('/details/*', '{section,record,text}', '$.section == "residences"', NULL, '{Z-13 /residences/entries/5/from}'),
('/details/*', '{section,record,text}', '$.section == "employment"', NULL, '{I-12 /employment/entries/6/explanation}'),
('/details/*', '{section,record,text}', '$.section == "references"', NULL, '{Z-13 /references/character/0/known_since}'),
-- a province of a country other than CA and US
('{/biographical,/biographical/name_changes/*,/marital/partner,/relatives/entries/*,/convictions/entries/*,/residences/entries/*,/employment/entries/*,/references/character/*}',
 '{,birth_place/,place/,address/,employment/address/,work/address/}province', '$provinces == false && $explained == false', 'Z-23', '{}'),

('/biographical', 'surname', 'true', 'B-01', '{}'),
('/biographical', 'given_names/*', '$.given_names.size() == 1', NULL, '{B-02a ./given_names}'),
-- the usual name is then none of the given names
('/biographical', 'given_names/*', '$.usual_name starts with $value || $.usual_name == "Jordan Lee"', NULL, '{B-05b ./usual_name}'),
('/biographical', 'usual_name', 'true', 'B-05a', '{}'),
('/biographical', 'birth_surname', 'true', 'B-06', '{}'),
('/biographical', 'sex', 'true', 'B-09', '{}'),
('/biographical', 'birth_date', 'true', 'B-10', '{}'),
('/biographical', 'birth_place/city', 'true', 'B-12', '{}'),
('/biographical', 'birth_place/province', '$provinces == true', 'B-13', '{}'),
('/biographical', 'birth_place/country', 'true', 'B-14', '{}'),
('/biographical/name_changes/*', '{from,to}', '$.reason == "other"', 'B-15a', '{}'),
('/biographical/name_changes/*', 'place/{city,province,country}', '$.reason == "other"', 'B-16', '{}'),
('/biographical/name_changes/*', 'method', '$.reason == "other"', 'B-17', '{}'),
('/biographical/name_changes/*', 'proof', '$.reason == "other"', 'B-18', '{}'),
-- a change without a reason is read as other than by marriage
('/biographical/name_changes/*', 'reason', '$.reason == "marriage"', NULL, '{B-16 ./place/city,B-16 ./place/country,B-17 ./method,B-18 ./proof}'),

('/screening', 'previous', 'true', 'C-01', '{}'),
('/screening/entries/*', '{employer,level,year}', 'true', 'C-02', '{}'),

('/marital', 'status', 'true', 'D-01', '{}'),
('/marital/partner', '{surname,birth_surname,birth_date,birth_place/{city,country},citizenship,since}', 'true', 'D-05', '{}'),
('/marital/partner', 'given_names/*', '$.given_names.size() == 1', NULL, '{D-05 ./given_names}'),
('/marital/partner', 'birth_place/province', '$provinces == true', 'D-05', '{}'),
('/marital/partner', 'address/{street_number,street_name,city,country}', 'true', 'D-06', '{}'),
('/marital/partner', 'address/province', '$provinces == true', 'D-06', '{}'),
('/marital/partner', 'employment/{employer,job_title,address/{street_number,street_name,city,country}}', 'true', 'D-07', '{}'),
('/marital/partner', 'employment/address/province', '$provinces == true', 'D-07', '{}'),
-- no work is said, and none excluded
('/marital/partner', 'occupation', '!exists($.employment)', NULL, '{D-07 ./employment/employer,D-07 ./employment/job_title,D-07 ./employment/address}'),
('/partner_form/residences/entries/*', '{from,to}', '$gaps >= 1', NULL, '{D-10b /partner_form/residences/entries}'),
('/partner_form/employment/entries/*', '{from,to}', '$gaps >= 1', NULL, '{D-11b /partner_form/employment/entries}'),
('/marital/previous_partners/*', 'ended_on', 'true', 'D-12a', '{}'),
('/marital/previous_partners/*', '{surname,birth_surname,birth_date,birth_place/country,ended_by}', '$.ended_on > $years_5_ago', 'D-12a', '{}'),
('/marital/previous_partners/*', 'given_names/*', '$.ended_on > $years_5_ago && $.given_names.size() == 1', NULL, '{D-12a ./given_names}'),

('/relatives/entries/*', 'surname', '!($.estranged == true)', 'E-14', '{}'),
('/relatives/entries/*', 'given_names/*', '!($.estranged == true) && $.given_names.size() == 1', NULL, '{E-14 ./given_names}'),
('/relatives/entries/*', 'birth_surname', '!($.estranged == true)', 'E-15', '{}'),
('/relatives/entries/*', 'birth_place/{city,country}', '!($.estranged == true)', 'E-18', '{}'),
('/relatives/entries/*', 'birth_place/province', '!($.estranged == true) && $provinces == true', 'E-18', '{}'),
('/relatives/entries/*', 'birth_date', '!($.estranged == true)', 'E-19', '{}'),
-- too young to work, as long as the date of birth says so
('/relatives/entries/*', 'birth_date', '$.birth_date > $years_16_ago', NULL, '{E-28 ./occupation}'),
('/relatives/entries/*', 'address/{street_number,street_name,city,country}', '!($.estranged == true) && !($.deceased == true) && $explained == false', 'E-20', '{}'),
('/relatives/entries/*', 'address/province', '!($.estranged == true) && !($.deceased == true) && $explained == false && $provinces == true', 'E-20', '{}'),
('/relatives/entries/*', 'death_date', '$.deceased == true', 'E-22a', '{}'),
('/relatives/entries/*', 'address/{street_number,street_name,city,country}', '$.deceased == true && $explained == false', 'E-22b', '{}'),
('/relatives/entries/*', 'address/province', '$.deceased == true && $explained == false && $provinces == true', 'E-22b', '{}'),
('/relatives/entries/*', 'explanation', '$.deceased == true && !exists($.address.street_number)', NULL, '{E-22b ./address/street_number}'),
('/relatives/entries/*', 'explanation', '$.birth_date like_regex "~$"', NULL, '{Z-13 ./birth_date}'),
('/relatives/entries/*', 'explanation', '$.death_date like_regex "~$"', NULL, '{Z-13 ./death_date}'),
-- work: either the occupation or the employer must say something
('/relatives/entries/*', 'occupation', '!exists($.employment.employer)', NULL, '{E-28 ./occupation}'),
('/relatives/entries/*', 'employment/employer', '!exists($.occupation) && !($.deceased == true)', NULL, '{E-28 ./occupation}'),
('/relatives/entries/*', 'employment/employer', '$.occupation == "employed"', 'E-25', '{}'),
('/relatives/entries/*', 'employment/{job_title,address/{street_number,street_name,city,country}}', '$kind == "employed"', 'E-25', '{}'),
('/relatives/entries/*', 'employment/address/province', '$kind == "employed" && $provinces == true', 'E-25', '{}'),
('/relatives/entries/*', 'employment/{employer,address/{street_number,street_name,city,province,country}}', '$kind == "student"', 'E-26', '{}'),
('/relatives/entries/*', 'employment/job_title', '$.occupation == "student"', 'E-26', '{}'),
-- a student by the word alone is without it employed
('/relatives/entries/*', 'employment/job_title', '$kind == "student" && !exists($.occupation)', 'E-25', '{}'),
-- as much as they can of an estranged relative
('/relatives/entries/*', '{surname,birth_date}', '$.estranged == true', 'E-12', '{}'),
('/relatives/entries/*', 'given_names/*', '$.estranged == true', NULL, '{E-12 ./given_names}'),
('/relatives/entries/*', 'explanation', '$.estranged == true', 'E-13', '{}'),
-- what is blank in one who is estranged no longer
('/relatives/entries/*', 'estranged', 'true', NULL, '{E-28 ./occupation}'),
('/relatives/entries/*', 'estranged', '!exists($.birth_surname)', NULL, '{E-15 ./birth_surname,E-18 ./birth_place/city,E-18 ./birth_place/country}'),
-- a relative of no stated relationship is nobody's father, mother, child, ...
('/relatives/entries/*', 'relationship', 'true', 'E-16', '{}'),
('/relatives/{entries,omitted}/*', 'relationship', '$.relationship == "father" || $.relationship == "adoptive_father"', NULL, '{E-01 /relatives/entries}'),
('/relatives/entries/*', 'relationship', '$.relationship == "mother" || $.relationship == "adoptive_mother"', NULL, '{E-02 /relatives/entries}'),
('/relatives/{entries,omitted}/*', 'relationship', '$.relationship like_regex "brother|sister"', NULL, '{E-03a /relatives/entries}'),
('/relatives/entries/*', '{relationship,birth_date}', '$.relationship == "child" && $.birth_date < $years_18_ago', NULL, '{E-07a /relatives/entries}'),
('/relatives/{entries,omitted}/*', 'relationship', '$.relationship like_regex "^(fa|mo)ther_in_law" && exists($form.marital.partner) && $form.administrative.request != "supplemental"', NULL, '{E-08 /relatives/entries}'),
('/relatives/entries/*', 'relationship', '$form.administrative.request == "supplemental"', NULL, '{E-30a /relatives/entries}'),
('/relatives/omitted/*', 'explanation', 'true', 'E-29', '{}'),

('/convictions', 'convicted', 'true', 'F-01', '{}'),
('/convictions/entries/*', '{offence,date,city,province,country}', '!($.pardoned == true)', 'F-02', '{}'),
('/convictions/entries/*', 'explanation', 'true', 'F-05', '{}'),
('/convictions/entries/*', 'pardoned', 'true', NULL, '{F-02 ./city,F-02 ./date,Z-23 ./province}'),

('/citizenship', 'citizenships/*', '$.citizenships.size() == 1 && $form.biographical.birth_place.country != "CA"', NULL, '{G-01 ./citizenships}'),
('/citizenship', 'document/kind', 'true', 'G-04', '{}'),
('/citizenship', 'document/both_sides', 'true', 'G-05', '{}'),
('/citizenship', 'document/expires_on', '$.document.kind == "immigration_visa"', 'G-07a', '{}'),
('/citizenship', 'proof_sent', 'true', 'Z-12', '{}'),

('/residences/entries/*', '{from,to}', 'true', 'H-04b', '{}'),
('/residences/entries/*', '{from,to}', '$gaps >= 1', NULL, '{H-01a /residences/entries}'),
('/residences/entries/*', 'address/{street_number,street_name,city,country}', '$kind == "home" && $explained == false', 'H-04a', '{}'),
('/residences/entries/*', 'address/province', '$kind == "home" && $explained == false && $provinces == true', 'H-04a', '{}'),
('/residences/entries/*', 'explanation', '$kind == "home" && !exists($.address.street_number)', NULL, '{H-04a ./address/street_number}'),
('/residences/entries/*', 'address/postal_code', '$.to == "present"', 'H-16a', '{}'),
('/residences/entries/*', 'address/phone', '$.to == "present"', 'H-17', '{}'),
-- homeless; without the word it is a home
('/residences/entries/*', 'address/{city,province,country}', '$kind == "homeless"', 'H-06', '{}'),
('/residences/entries/*', 'address/street_name', '$kind == "homeless"', 'H-04a', '{H-04a ./address/street_number}'),
-- travel; without the word it is a home abroad, explained but not documented
('/residences/entries/*', 'address/{city,country}', '$kind == "travel"', 'H-09a', '{}'),
('/residences/entries/*', 'address/street_name', '$kind == "travel" && !($form.residences.out_of_country_documents.country == $.address.country)', NULL, '{H-11a .}'),
('/residences/entries/*', 'explanation', '$kind == "travel"', 'H-10', '{Z-23 ./address/province}'),
('/residences/entries/*', 'itinerary/*/{city,country,from,to}', 'true', 'H-10', '{}'),
('/residences/out_of_country_documents/*', 'country', '$.country == "FR"', NULL, '{H-11a /residences/entries/4}'),
('/residences/out_of_country_documents/*', 'country', '$.country == "IN" || $.country == "JP"', NULL, '{H-11a /residences/entries/1}'),
('/residences/out_of_country_documents/*', 'country', '$.country == "DE"', NULL, '{H-11a /residences/entries/3}'),
-- the residence of a previous neighbour ended when nobody knows
('/residences/entries/*', 'to', '$form.references.neighbourhood.kind == "previous_neighbour" && $.to > $years_5_ago && $.to != "present"', NULL, '{M-15a /references/neighbourhood/kind}'),

('/employment', 'jeopardized', 'true', 'I-01', '{}'),
('/employment', 'alternate_contact/{name,phone}', 'true', 'I-02', '{}'),
('/employment', 'dismissed', 'true', 'I-03', '{}'),
('/employment/dismissals/*', '{employer,supervisor,date}', 'true', 'I-04', '{}'),
('/employment/dismissals/*', 'explanation', 'true', 'I-05', '{}'),
('/employment/entries/*', '{from,to}', 'true', 'I-11a', '{}'),
('/employment/entries/*', '{from,to}', '$gaps >= 1', NULL, '{I-09a /employment/entries}'),
('/employment/entries/*', '{from,to}', '$gaps >= 2', NULL, '{I-09a /employment/entries}'),
('/employment/entries/*', '{from,to}', '$early >= 1', NULL, '{I-09b /employment/entries}'),
-- the organization's entry is current no longer
('/employment/entries/*', 'to', 'exists($.organization_number) && $.from <= $ref', NULL, '{I-07 /administrative/starts_on}'),
('/employment/entries/*', '{employer,job_title,supervisor,phone,address/{street_name,city,country}}', '$kind == "employed"', 'I-11b', '{}'),
('/employment/entries/*', 'address/street_number', '$kind == "employed" && $explained == false', 'I-11b', '{}'),
('/employment/entries/*', 'address/province', '$kind == "employed" && $provinces == true', 'I-11b', '{}'),
('/employment/entries/*', '{job_title,phone}', '$kind == "self_employed"', 'I-11c', '{}'),
('/employment/entries/*', 'employer', '$kind == "self_employed"', 'I-18', '{}'),
('/employment/entries/*', 'address/{street_number,street_name,city,province,country}', '$kind == "self_employed"', 'I-19', '{}'),
('/employment/entries/*', 'supervisor', '$kind == "self_employed"', 'I-20', '{}'),
('/employment/entries/*', 'explanation', '$.supervisor == "unknown"', 'I-12', '{}'),
('/employment/entries/*', 'employer', '$kind == "unemployed"', 'I-13a', '{}'),
('/employment/entries/*', 'employer', '$kind == "student"', 'I-14', '{}'),
('/employment/entries/*', 'address/{street_number,street_name,city,country}', '$kind == "student"', 'I-15', '{}'),
('/employment/entries/*', 'address/province', '$kind == "student" && $provinces == true', 'I-15', '{}'),
('/employment/entries/*', 'job_title', '$kind == "student"', 'I-16', '{}'),
('/employment/entries/*', '{supervisor,phone}', '$kind == "student"', 'I-17', '{}'),
-- nothing names the organization that the applicant will work for
('/context/organization', 'name', '$form.employment.entries[4].employer starts with $value', NULL, '{I-08a /employment/entries}'),
('/employment/entries/*', 'employer', '$.from > $ref && !exists($.organization_number)', NULL, '{I-08a /employment/entries}'),
-- lived in another city; in another country
('/employment/entries/*', 'location/{explanation,confirmed_by}', '$.address.city == "Laval" || $.address.city == "Fredericton"', 'H-14', '{}'),
('/employment/entries/*', 'location/{explanation,confirmed_by}', '!($.address.city == "Laval" || $.address.city == "Fredericton")', 'H-15', '{}'),
-- what sections J, N and O seek here: foreign employment, study, service
('/employment/entries/*', '{from,to}', '$.address.country == $form.foreign_employment.entries[0].country && $kind == "employed"', NULL, '{J-06a /foreign_employment/entries/0}'),
('/employment/entries/*', 'employer', '$.address.country == $form.foreign_employment.entries[0].country && $kind == "employed"', NULL, '{J-06b /foreign_employment/entries/0/organization}'),
('/employment/entries/*', '{from,to}', '$.address.country == "DE" && $kind == "employed"', NULL, '{J-06a /foreign_employment/entries/1}'),
('/employment/entries/*', 'employer', '$.address.country == "DE" && $kind == "employed"', NULL, '{J-06b /foreign_employment/entries/1/organization}'),
('/employment/entries/*', '{from,to}', '$.employer == $form.education.entries[0].institution && $form.administrative.level != "SECRET"', NULL, '{N-02a /education/entries/0}'),
('/employment/entries/*', 'employer', '$.employer == $form.education.entries[0].institution && $form.administrative.level != "SECRET"', NULL, '{N-02b /education/entries/0/institution}'),
('/employment/entries/*', '{from,to,employer}', '$.employer starts with "Canadian Armed Forces" && $form.administrative.level != "SECRET"', NULL, '{O-03b /military/entries/0}'),

('/foreign_employment', 'ever', 'true', 'J-01', '{}'),
('/foreign_employment/entries/*', 'country', 'true', 'J-02', '{}'),
('/foreign_employment/entries/*', 'organization', 'true', 'J-03', '{}'),
('/foreign_employment/entries/*', 'nature', 'true', 'J-04', '{}'),
('/foreign_employment/entries/*', '{from,to}', 'true', 'J-05', '{}'),
('/foreign_employment/entries/*', 'details', '$.remote == true', 'J-08', '{}'),

('/travel', 'none', '$.none == true', NULL, '{K-01a ./entries}'),
('/travel/entries/*', 'country', '!($.purpose == "government" || $.cruise_stop == true)', 'K-01b', '{}'),
('/travel/entries/*', '{from,to}', '!($.purpose == "government" || $.cruise_stop == true)', 'K-01c', '{}'),
('/foreign_assets', 'none', '$.none == true', NULL, '{L-01a ./entries}'),
('/foreign_assets/entries/*', '{kind,country}', 'true', 'L-01b', '{}'),

('/references/character/*', 'relation', 'true', 'M-06', '{}'),
('/references/character/*', 'known_since', 'true', 'M-07', '{}'),
('/references/character/*', 'surname', 'true', 'M-09a', '{}'),
('/references/character/*', 'given_names/*', '$.given_names.size() == 1', NULL, '{M-09a ./given_names}'),
('/references/character/*', 'home/{address/{street_name,city,province,country},phone}', 'true', 'M-09b', '{}'),
('/references/character/*', 'home/address/street_number', '$explained == false', 'M-09b', '{}'),
('/references/character/*', 'work/{address/{street_name,city,province,country},phone}', 'true', 'M-10', '{}'),
('/references/character/*', 'work/address/street_number', '$explained == false', 'M-10', '{}'),
('/references/character/*', 'occupation', '!exists($.work)', NULL, '{M-10 ./work/address,M-10 ./work/phone}'),
('/references/neighbourhood', '{surname,phone,address/{street_number,street_name,city,province,country}}', 'true', 'M-12b', '{}'),
('/references/neighbourhood', 'given_names/*', '$.given_names.size() == 1', NULL, '{M-12b ./given_names}'),
('/references/neighbourhood', 'known_since', '$.kind == "neighbour"', 'M-14', '{}'),
('/references/neighbourhood', 'kind', '$.kind == "landlord"', NULL, '{M-13b ./address/city,M-14 ./known_since}'),

('/education/entries/*', '{institution,from,to}', 'true', 'N-01b', '{}'),
('/education/entries/*', '{from,to}', '$form.employment.entries.employer == $.institution', NULL, '{I-21a /employment/entries/2}'),
('/education/entries/*', 'explanation', '$.remote == true', 'N-04', '{}'),
('/military', 'none', '$.none == true', NULL, '{O-01a ./entries}'),
('/military/entries/*', 'branch', 'true', 'O-01b', '{}'),
('/military/entries/*', '{from,to}', 'true', 'O-01c', '{}'),

('/certification', 'signature', '$form.medium == "paper"', 'P-01', '{}'),
('/certification', 'signed_on', '$.signature == "hand"', 'P-02', '{}'),
('/certification', 'home_phone', '$.signature == "hand"', 'P-03', '{}'),
('/certification', 'work_phone', '$.signature == "hand" && !($form.administrative.starts_on > $ref)', 'P-04a', '{}'),
('/certification', 'work_phone', '$.signature == "hand" && $form.administrative.starts_on > $ref', 'P-04b', '{}');

-- A word outside its list: Z-21, or the rules that name the member.
CREATE TABLE worded (record text, members text, holds jsonpath, rule text);
INSERT INTO worded VALUES
('', 'medium', 'true', 'Z-24'),
('/administrative', 'request', 'true', 'A-01'),
('/administrative', 'supplemental_reason', 'true', 'A-10'),
('/administrative', 'level', 'true', 'A-15'),
('/administrative', 'completed_by/role', 'true', 'A-02'),
('/details/*', 'section', 'true', 'Z-11'),
-- (a word outside the list is an answer, and equals no word)
('/marital', 'status', 'true', 'D-01'),
('/marital', 'status', 'exists($.partner)', 'D-02'),
('/marital', 'status', '$form.administrative.supplemental_reason == "marriage"', 'D-15'),
('/relatives/entries/*', 'relationship', 'true', 'E-17b'),
('/relatives/entries/*', 'relationship', '$form.administrative.request == "supplemental"', 'E-30b'),
('/citizenship', 'document/kind', 'true', 'G-04'),
('/employment/entries/*', 'location/confirmed_by', '$.address.city == "Laval" || $.address.city == "Fredericton"', 'H-14'),
('/employment/entries/*', 'location/confirmed_by', '!($.address.city == "Laval" || $.address.city == "Fredericton")', 'H-15'),
('/references/character/*', 'relation', 'true', 'M-06'),
('/military/entries/*', 'branch', 'true', 'O-01b'),
('/certification', 'signature', '$form.medium == "paper"', 'P-01'),
('/certification', 'signature', '$form.medium == "online"', 'Z-21'),
('{/biographical/name_changes/*,/marital/partner,/marital/previous_partners/*,/relatives/{entries,omitted}/*,/residences/out_of_country_documents/*,{/employment,/partner_form/employment}/entries/*,/travel/entries/*,/foreign_assets/entries/*,/references/character/*,/references/neighbourhood,/context/clearances/*}',
 '{reason,occupation,ended_by,kind,exemption,purpose,status}', 'true', 'Z-21'),
('/relatives/omitted/*', 'relationship', 'true', 'Z-21');

-- The rows of both tables that hold for a member.  A supplemental request does
-- not ask for sections C and F to O, SECRET not for K to O: whatever is missing
-- there is no finding.
CREATE TABLE stated AS
WITH pattern AS (
	SELECT r AS record, r || '/' || m AS general, cardinality(string_to_array(r, '/')) - 1 AS steps, c.*
	FROM (SELECT 'removed' AS change, ctid AS line, record, members, holds, rule, beside FROM consequence
	      UNION ALL SELECT 'reworded', ctid, record, members, holds, rule, '{}' FROM worded) c
	     (change, line, records, members, holds, rule, beside)
	CROSS JOIN LATERAL expanded(records) r CROSS JOIN LATERAL expanded(members) m)
SELECT p.change, p.line, m.name, m.pointer, p.rule, p.beside,
       '/' || array_to_string(m.path[:p.steps], '/') AS record
FROM pattern p
JOIN member m USING (general)
JOIN removal_sample s USING (name)
CROSS JOIN LATERAL (SELECT s.document #> m.path[:p.steps]) r (record)
LEFT JOIN history_gap h ON h.name = m.name AND h.record = '/' || array_to_string(m.path[:p.steps], '/')
WHERE NOT (s.document #>> '{administrative,request}' = 'supplemental'
           AND m.path[1] IN ('screening', 'convictions', 'citizenship', 'residences', 'employment', 'foreign_employment')
           OR s.document #>> '{administrative,level}' = 'SECRET'
           AND m.path[1] IN ('travel', 'foreign_assets', 'references', 'education', 'military')
           AND p.rule IS DISTINCT FROM 'Z-21')	-- a rule of form
  AND (p.holds::text = 'true' OR jsonb_path_match(r.record, p.holds, jsonb_build_object(
	'form', s.document, 'value', m.value, 'ref', s.ref,
	'years_5_ago', (s.ref - interval '5 years')::date,
	'years_16_ago', (s.ref - interval '16 years')::date,
	'years_18_ago', (s.ref - interval '18 years')::date,
	'kind', kind(r.record),
	'explained', r.record ? 'explanation' OR EXISTS (
		SELECT FROM jsonb_array_elements(s.document -> 'details') d
		WHERE d ->> 'section' = m.path[1] AND d ->> 'record' = m.path[p.steps]),
	'provinces', s.document #>> (trim_array(m.path, 1) || '{country}') IN ('CA', 'US'),
	'gaps', coalesce(h.gaps, 0), 'early', coalesce(h.early, 0)), true));
CREATE INDEX ON stated (name, pointer);
ANALYZE stated;

CREATE TABLE removal AS
SELECT m.name, m.pointer, m.general,
       ARRAY(SELECT f FROM unnest(findings(jsonb_set(s.document, m.path, 'null'), s.as_of)) f ORDER BY f COLLATE "C") AS found,
       ARRAY(SELECT f COLLATE "C" FROM stated c
             CROSS JOIN LATERAL (
                 SELECT c.rule || ' ' || m.pointer WHERE c.rule IS NOT NULL
                 UNION ALL SELECT replace(b, ' .', ' ' || c.record) FROM unnest(c.beside) b) t (f)
             WHERE c.change = 'removed' AND c.name = m.name AND c.pointer = m.pointer ORDER BY 1) AS expected
FROM removal_sample s JOIN member m USING (name)
WHERE jsonb_typeof(m.value) NOT IN ('object', 'array');

-- Deviations: none.
SELECT name, pointer, found, expected FROM removal WHERE found <> expected ORDER BY 1, 2;
-- Rows of the tables that speak of no member: none.
SELECT record, members, holds FROM consequence c WHERE NOT EXISTS (SELECT FROM stated s WHERE s.line = c.ctid AND change = 'removed')
UNION ALL
SELECT record, members, holds FROM worded c WHERE NOT EXISTS (SELECT FROM stated s WHERE s.line = c.ctid AND change = 'reworded');
SELECT name, count(*) AS leaves, count(*) FILTER (WHERE found <> '{}') AS required FROM removal GROUP BY 1 ORDER BY 1;

-- A value of the wrong type: Z-15 there, nothing else there or below, and no
-- other Z-15.
SELECT count(*) AS wrong_types,
       count(*) FILTER (WHERE cardinality(at_or_below) = 1 AND at_or_below[1] = 'Z-15 ' || pointer AND others = 0) AS reported
FROM (
	SELECT m.pointer,
	       ARRAY(SELECT x FROM unnest(f) x WHERE split_part(x, ' ', 2) = m.pointer OR starts_with(split_part(x, ' ', 2), m.pointer || '/')) AS at_or_below,
	       (SELECT count(*) FROM unnest(f) x WHERE x LIKE 'Z-15 %') - 1 AS others
	FROM removal_sample s JOIN member m USING (name)
	CROSS JOIN LATERAL findings(jsonb_set(s.document, m.path, CASE jsonb_typeof(m.value) WHEN 'boolean' THEN '7' ELSE 'true' END::jsonb), s.as_of) f) t;

-- A day that does not exist: Z-16 there, and nothing else there.
SELECT count(*) AS bad_dates, count(*) FILTER (WHERE at = ARRAY['Z-16 ' || pointer] AND others = 0) AS reported
FROM (
	SELECT m.pointer,
	       ARRAY(SELECT x FROM unnest(f) x WHERE split_part(x, ' ', 2) = m.pointer) AS at,
	       (SELECT count(*) FROM unnest(f) x WHERE x LIKE 'Z-16 %') - 1 AS others
	FROM removal_sample s JOIN member m USING (name)
	CROSS JOIN LATERAL findings(jsonb_set(s.document, m.path, '"2019-02-30"'), s.as_of) f
	WHERE m.pointer ~ '/(taken_on|starts_on|birth_date|death_date|since|ended_on|date|granted_on|expires_on|known_since|signed_on|from|to)$'
	  AND m.pointer !~ '^/biographical/name_changes') t;

-- A word outside its list: its rules there, nothing else there, no other Z-21.
SELECT count(*) AS other_words, count(*) FILTER (WHERE at = rules AND others = 0) AS reported
FROM (
	SELECT w.rules,
	       ARRAY(SELECT split_part(x, ' ', 1) COLLATE "C" FROM unnest(f) x WHERE split_part(x, ' ', 2) = w.pointer ORDER BY 1) AS at,
	       (SELECT count(*) FROM unnest(f) x WHERE x LIKE 'Z-21 %' AND split_part(x, ' ', 2) <> w.pointer) AS others
	FROM (SELECT name, pointer, array_agg(rule COLLATE "C" ORDER BY rule COLLATE "C") AS rules FROM stated WHERE change = 'reworded' GROUP BY 1, 2) w
	JOIN removal_sample s USING (name)
	CROSS JOIN LATERAL findings(jsonb_set(s.document, string_to_array(substr(w.pointer, 2), '/'), '"xyzzy"'), s.as_of) f) t;
