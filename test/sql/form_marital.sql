-- Section D: marital status, the current and the previous spouse or partner.
-- The reference date of the samples is 2026-06-01; 5 years before it is
-- 2021-06-01.

-- A complete previous partner, the relationship ended on a day.
CREATE FUNCTION previous_partner(ended_on text, edits jsonb DEFAULT '{}') RETURNS jsonb
LANGUAGE sql AS $$
	SELECT edited(jsonb_build_object('kind', 'married', 'surname', 'Novak', 'given_names', '["Petra"]'::jsonb,
		'birth_surname', 'Novak', 'birth_date', '1990-01-31', 'birth_place', '{"country": "CZ", "province": "Moravia"}'::jsonb,
		'ended_on', ended_on, 'ended_by', 'divorce'), edits)
$$;

---- status ----
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
('D-01', 'pass', 'single', 'naturalised', '{}', '{}'),
('D-01', 'pass', 'married', 'secret_new', '{}', '{}'),
('D-01', 'pass', 'common law', 'dual_citizen', '{}', '{}'),
('D-01', 'pass', 'widowed', 'widowed', '{}', '{}'),
('D-01', 'pass', 'separated', 'widowed', '{"/marital/status": "separated"}', '{}'),
('D-01', 'pass', 'divorced', 'widowed', '{"/marital/status": "divorced"}', '{}'),
('D-01', 'fail', 'unanswered', 'naturalised', '{"/marital/status": null}', '{D-01 /marital/status}'),
('D-01', 'fail', 'no section at all', 'naturalised', '{"/marital": null}', '{D-01 /marital/status}'),
('D-01', 'fail', 'unanswered beside a partner: nothing contradicts, no in-laws are asked', 'secret_new', '{"/marital/status": null, "/relatives/entries/4": null}', '{D-01 /marital/status}'),
('D-01', 'fail', 'a word outside the list', 'naturalised', '{"/marital/status": "Single"}', '{D-01 /marital/status}'),
('D-01', 'fail', 'a supplemental request asks too', 'supplemental_marriage', '{"/marital/status": null}', '{D-01 /marital/status}'),
('D-01', 'fail', 'two boxes at once are a wrong type', 'naturalised', '{"/marital/status": ["divorced", "common_law"]}', '{Z-15 /marital/status}'),

('D-02', 'pass', 'no partner listed', 'naturalised', '{}', '{}'),
('D-02', 'pass', 'an empty partner is none', 'naturalised', '{"/marital/partner": {"surname": " ", "address": {}}}', '{}'),
('D-02', 'fail', 'single with a partner', 'secret_new', '{"/marital/status": "single"}', '{D-02 /marital/status}'),
('D-02', 'fail', 'divorced with a partner: the current status wins', 'secret_new', '{"/marital/status": "divorced"}', '{D-02 /marital/status,D-12c /marital/previous_partners}'),
('D-02', 'fail', 'a word outside the list with a partner', 'secret_new', '{"/marital/status": "engaged"}', '{D-01 /marital/status,D-02 /marital/status}'),
('D-02', 'fail', 'one answer about a partner is a partner', 'naturalised', '{"/marital/partner/awaiting_arrival": false}', '{D-02 /marital/status}'),

('D-04', 'silent', 'widowed for more than 5 years', 'widowed', '{"/marital/previous_partners/0/ended_on": "2009-11-28"}', '{}'),
('D-04', 'silent', 'divorced for more than 5 years', 'widowed', '{"/marital/status": "divorced", "/marital/previous_partners/0/ended_on": "2021-05-31"}', '{}'),

('D-15', 'pass', 'married', 'supplemental_marriage', '{}', '{}'),
('D-15', 'pass', 'common law', 'supplemental_marriage', '{"/marital/status": "common_law", "/administrative/supplemental_reason": "new_common_law_partner"}', '{}'),
('D-15', 'pass', 'a change of name says nothing about the status', 'supplemental_marriage', '{"/administrative/supplemental_reason": "name_change", "/marital/status": "single", "/marital/partner": null}', '{}'),
('D-15', 'pass', 'no status is D-01', 'supplemental_marriage', '{"/marital/status": null, "/marital/partner": null}', '{D-01 /marital/status}'),
('D-15', 'fail', 'marriage, and single', 'supplemental_marriage', '{"/marital/status": "single", "/marital/partner": null}', '{D-15 /marital/status}'),
('D-15', 'fail', 'remarriage, and divorced', 'supplemental_marriage', '{"/administrative/supplemental_reason": "remarriage", "/marital/status": "divorced", "/marital/partner": null}', '{D-12c /marital/previous_partners,D-15 /marital/status}'),
('D-15', 'fail', 'a new common-law partner, single, and the partner is listed', 'supplemental_marriage', '{"/administrative/supplemental_reason": "new_common_law_partner", "/marital/status": "single"}', '{D-02 /marital/status,D-15 /marital/status}');

-- D-03: single needs more than 5 years
INSERT INTO form_case (rule, kind, title, sample, edits, expected, as_of)
SELECT 'D-03', kind, title, 'naturalised', jsonb_build_object('/marital/previous_partners', partners) || edits::jsonb, expected::text[], as_of
FROM (VALUES
	('fail', 'exactly 5 years', jsonb_build_array(previous_partner('2021-06-01')), '{}', '{D-03 /marital/status}', NULL::date),
	('pass', '5 years and a day', jsonb_build_array(previous_partner('2021-05-31')), '{}', '{}', NULL),
	('fail', '5 years less a day', jsonb_build_array(previous_partner('2021-06-02')), '{}', '{D-03 /marital/status}', NULL),
	('fail', 'the latest of several decides', jsonb_build_array(previous_partner('2022-03-03'), previous_partner('2004-03-03')), '{}', '{D-03 /marital/status}', NULL),
	('pass', 'all of them long ago', jsonb_build_array(previous_partner('2012-03-03'), previous_partner('2004-03-03')), '{}', '{}', NULL),
	('fail', 'a month of which every day is too late', jsonb_build_array(previous_partner('2021-06')), '{}', '{D-03 /marital/status}', NULL),
	('pass', 'a year of which some days are early enough', jsonb_build_array(previous_partner('2021')), '{}', '{}', NULL),
	('fail', 'an early and a late one, both imprecise', jsonb_build_array(previous_partner('2021'), previous_partner('2022')), '{}', '{D-03 /marital/status}', NULL),
	('pass', 'a bad date is compared with nothing', jsonb_build_array(previous_partner('2024-02-30')), '{}', '{Z-16 /marital/previous_partners/0/ended_on}', NULL),
	('pass', 'without the end D-12a asks for it', jsonb_build_array(previous_partner(NULL)), '{}', '{D-12a /marital/previous_partners/0/ended_on}', NULL),
	('pass', 'a partnership of former years, and married now', jsonb_build_array(previous_partner('2024-01-01')),
	 '{"/marital/status": "married"}', '{D-05 /marital/partner,E-08 /relatives/entries}', NULL),
	('fail', '29 February and 5 years is 28 February', jsonb_build_array(previous_partner('2020-02-29')), '{"/certification/signed_on": null}', '{D-03 /marital/status}', '2025-02-28'),
	('pass', '29 February, 5 years and a day', jsonb_build_array(previous_partner('2020-02-29')), '{"/certification/signed_on": null}', '{}', '2025-03-01')
) v (kind, title, partners, edits, expected, as_of);

---- the current partner ----
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
('D-05', 'pass', 'complete', 'secret_new', '{}', '{}'),
('D-05', 'pass', 'not of an applicant without partner', 'naturalised', '{}', '{}'),
('D-05', 'pass', 'a province elsewhere is a hint', 'secret_new', '{"/marital/partner/birth_place": {"city": "Lille", "country": "FR"}}', '{Z-23 /marital/partner/birth_place/province}'),
('D-05', 'pass', 'a bad date is answered', 'secret_new', '{"/marital/partner/since": "2018-13"}', '{Z-16 /marital/partner/since}'),
('D-05', 'fail', 'married without a partner: one finding, nothing about members', 'secret_new', '{"/marital/partner": null}', '{D-05 /marital/partner}'),
('D-05', 'fail', 'an empty partner', 'dual_citizen', '{"/marital/partner": {}}', '{D-05 /marital/partner}'),
('D-05', 'fail', 'a partner of the wrong type is that finding only', 'secret_new', '{"/marital/partner": "Philippe"}', '{Z-15 /marital/partner}'),
('D-05', 'fail', 'in a supplemental request too', 'supplemental_marriage', '{"/marital/partner/birth_surname": null}', '{D-05 /marital/partner/birth_surname}'),
('D-05', 'fail', 'no given name listed', 'secret_new', '{"/marital/partner/given_names": []}', '{D-05 /marital/partner/given_names}'),
('D-05', 'fail', 'blank given names', 'secret_new', '{"/marital/partner/given_names": ["", null, " "]}', '{D-05 /marital/partner/given_names}'),
('D-05', 'fail', 'no place of birth', 'secret_new', '{"/marital/partner/birth_place": null}', '{D-05 /marital/partner/birth_place/city,D-05 /marital/partner/birth_place/country}'),
('D-05', 'fail', 'a state of the US', 'secret_new', '{"/marital/partner/birth_place": {"city": "Salem", "country": "US"}}', '{D-05 /marital/partner/birth_place/province}'),

('D-06', 'pass', 'complete', 'secret_new', '{}', '{}'),
('D-06', 'pass', 'a province elsewhere is a hint', 'partner_awaiting_arrival', '{"/marital/partner/address/province": null}', '{Z-23 /marital/partner/address/province}'),
('D-06', 'fail', 'no address is one finding', 'secret_new', '{"/marital/partner/address": null}', '{D-06 /marital/partner/address}'),
('D-06', 'fail', 'a blank address is one finding', 'secret_new', '{"/marital/partner/address": {"city": " ", "postal_code": null}}', '{D-06 /marital/partner/address}'),
('D-06', 'fail', 'a postal code alone is an address without parts', 'secret_new', '{"/marital/partner/address": {"postal_code": "J8Y 2B2"}}',
 '{D-06 /marital/partner/address/street_number,D-06 /marital/partner/address/street_name,D-06 /marital/partner/address/city,D-06 /marital/partner/address/country}'),
('D-06', 'fail', 'details about a previous partner explain nothing here', 'widowed',
 '{"/marital/status": "common_law", "/relatives/omitted": [{"relationship": "father_in_law", "explanation": "x"}, {"relationship": "mother_in_law", "explanation": "x"}], "/details": [{"section": "marital", "record": 0, "text": "x"}], "/marital/partner": {"surname": "Lund", "given_names": ["Ida"], "birth_surname": "Lund", "birth_date": "1971-01-01", "birth_place": {"city": "Oslo", "province": "Oslo", "country": "NO"}, "citizenship": "NO", "since": "2025", "occupation": "retired"}}',
 '{D-06 /marital/partner/address}'),
('Z-14', 'silent', 'a partner''s address and employer''s address that are explained', 'secret_new', '{"/marital/partner/address": null, "/marital/partner/employment/address": {"city": "Gatineau"}, "/marital/partner/explanation": "Moves every week with the show."}', '{}'),
('Z-14', 'silent', 'the details of section D explain them', 'secret_new', '{"/marital/partner/address/street_number": null, "/marital/partner/employment/address": null, "/details": [{"section": "marital", "text": "Moves every week with the show."}]}', '{}'),
('Z-14', 'silent', 'a province abroad as well', 'partner_awaiting_arrival', '{"/marital/partner/address/province": null, "/marital/partner/explanation": "A city of its own."}', '{}'),

('D-07', 'pass', 'employed', 'secret_new', '{}', '{}'),
('D-07', 'pass', 'employed by the words alone', 'supplemental_marriage', '{}', '{}'),
('D-07', 'pass', 'a student gives the school', 'secret_new', '{"/marital/partner/occupation": "student", "/marital/partner/employment/job_title": "Étudiant"}', '{}'),
('D-07', 'pass', 'retired', 'secret_new', '{"/marital/partner/occupation": "retired", "/marital/partner/employment": null}', '{}'),
('D-07', 'pass', 'unemployed', 'secret_new', '{"/marital/partner/occupation": "unemployed", "/marital/partner/employment": {"employer": "Unemployed"}}', '{}'),
('D-07', 'pass', 'parent at home', 'dual_citizen', '{}', '{}'),
('D-07', 'pass', 'the word in employer stands for the employment', 'secret_new', '{"/marital/partner/occupation": null, "/marital/partner/employment": {"employer": "À la retraite"}}', '{}'),
('D-07', 'fail', 'nothing is said about work', 'secret_new', '{"/marital/partner/occupation": null, "/marital/partner/employment": null}',
 '{D-07 /marital/partner/employment/employer,D-07 /marital/partner/employment/job_title,D-07 /marital/partner/employment/address}'),
('D-07', 'fail', 'the explanation of an address explains no employer', 'secret_new', '{"/marital/partner/employment": null, "/marital/partner/explanation": "x"}',
 '{D-07 /marital/partner/employment/employer,D-07 /marital/partner/employment/job_title}'),
('D-07', 'fail', 'an occupation outside the list', 'secret_new', '{"/marital/partner/occupation": "nurse", "/marital/partner/employment": null}',
 '{Z-21 /marital/partner/occupation,D-07 /marital/partner/employment/employer,D-07 /marital/partner/employment/job_title,D-07 /marital/partner/employment/address}'),
('D-07', 'fail', 'an employer who is not known', 'secret_new', '{"/marital/partner/occupation": null, "/marital/partner/employment": {"employer": "unknown"}}',
 '{D-07 /marital/partner/employment/job_title,D-07 /marital/partner/employment/address}');

-- each member of the partner, of the address and of the employment
INSERT INTO form_case (rule, kind, title, sample, edits, expected)
SELECT rule, 'fail', 'without ' || member, 'secret_new', jsonb_build_object(pointer, null), ARRAY[rule || ' ' || pointer]
FROM (VALUES
	('D-05', '{surname,given_names,birth_surname,birth_date,birth_place/city,birth_place/province,birth_place/country,citizenship,since}'::text[]),
	('D-06', '{address/street_number,address/street_name,address/city,address/province,address/country}'),
	('D-07', '{employment/employer,employment/job_title,employment/address,employment/address/street_number,employment/address/street_name,employment/address/city,employment/address/province,employment/address/country}')
) v (rule, members), unnest(members) member, LATERAL (SELECT '/marital/partner/' || member AS pointer) p;

---- a partner who has not yet arrived ----
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
('D-09', 'pass', 'brothers and sisters are listed', 'partner_awaiting_arrival', '{}', '{}'),
('D-09', 'pass', 'there are none', 'partner_awaiting_arrival', '{"/marital/partner/siblings": {"none": true}}', '{}'),
('D-09', 'pass', 'one is listed among the relatives', 'partner_awaiting_arrival',
 '{"/marital/partner/siblings": null, "/relatives/entries/-": {"relationship": "partner_sibling", "surname": "Reyes", "given_names": ["Paolo"], "birth_surname": "Reyes", "birth_date": "1998-05-12", "birth_place": {"city": "Iloilo", "province": "Iloilo", "country": "PH"}, "address": {"street_number": "26", "street_name": "Rizal Street", "city": "Iloilo", "province": "Iloilo", "country": "PH"}, "occupation": "unemployed"}}', '{}'),
('D-09', 'pass', 'the partner is in Canada', 'partner_awaiting_arrival', '{"/marital/partner/awaiting_arrival": false, "/marital/partner/siblings": null}', '{}'),
('D-09', 'pass', 'the applicant has no partner', 'naturalised', '{"/marital/partner/awaiting_arrival": true}', '{D-02 /marital/status}'),
('D-09', 'fail', 'nothing is said', 'partner_awaiting_arrival', '{"/marital/partner/siblings": null}', '{D-09 /marital/partner/siblings}'),
('D-09', 'fail', 'an empty list does not say that there are none', 'partner_awaiting_arrival', '{"/marital/partner/siblings": []}', '{D-09 /marital/partner/siblings}'),
('D-09', 'fail', 'not none, and nobody listed', 'partner_awaiting_arrival', '{"/marital/partner/siblings": {"none": false}}', '{D-09 /marital/partner/siblings}'),
('D-09', 'fail', 'none of the wrong type counts as absent', 'partner_awaiting_arrival', '{"/marital/partner/siblings": {"none": "yes"}}', '{Z-15 /marital/partner/siblings/none,D-09 /marital/partner/siblings}'),

('D-10a', 'pass', 'a history is there', 'partner_awaiting_arrival', '{}', '{}'),
('D-10a', 'pass', 'the partner is in Canada', 'partner_awaiting_arrival', '{"/marital/partner/awaiting_arrival": null, "/partner_form": null}', '{}'),
('D-10a', 'fail', 'an empty list', 'partner_awaiting_arrival', '{"/partner_form/residences/entries": []}', '{D-10a /partner_form/residences/entries}'),
('D-10a', 'fail', 'no second form', 'partner_awaiting_arrival', '{"/partner_form": null}', '{D-10a /partner_form/residences/entries,D-11a /partner_form/employment/entries}'),
('D-10a', 'fail', 'in a supplemental request too', 'supplemental_marriage', '{"/marital/partner/awaiting_arrival": true}',
 '{D-09 /marital/partner/siblings,D-10a /partner_form/residences/entries,D-11a /partner_form/employment/entries}'),
('D-10b', 'pass', 'from the first day of the window', 'partner_awaiting_arrival', '{"/partner_form/residences/entries/0/from": "2016-06-01"}', '{}'),
('D-10b', 'pass', 'months that meet', 'partner_awaiting_arrival', '{"/partner_form/residences/entries": [{"from": "2010", "to": "2020-05"}, {"from": "2020-06", "to": "present"}]}', '{}'),
('D-10b', 'fail', 'from the second day of the window', 'partner_awaiting_arrival', '{"/partner_form/residences/entries/0/from": "2016-06-02"}', '{D-10b /partner_form/residences/entries}'),
('D-10b', 'fail', 'to the day before the end', 'partner_awaiting_arrival', '{"/partner_form/residences/entries/0/to": "2026-05-31"}', '{D-10b /partner_form/residences/entries}'),
('D-10b', 'fail', 'two gaps are two findings', 'partner_awaiting_arrival', '{"/partner_form/residences/entries": [{"from": "2010", "to": "2017"}, {"from": "2019", "to": "2024"}]}',
 '{D-10b /partner_form/residences/entries,D-10b /partner_form/residences/entries}'),
('D-10b', 'fail', 'an entry without dates covers no day', 'partner_awaiting_arrival', '{"/partner_form/residences/entries": [{}]}', '{D-10b /partner_form/residences/entries}'),
('D-10b', 'fail', 'childhood is not excused', 'partner_awaiting_arrival', '{"/marital/partner/birth_date": "2006-02-20", "/partner_form/residences/entries/0/from": "2018"}', '{D-10b /partner_form/residences/entries}'),

('D-11a', 'pass', 'a history is there', 'partner_awaiting_arrival', '{}', '{}'),
('D-11a', 'fail', 'an empty list', 'partner_awaiting_arrival', '{"/partner_form/employment/entries": []}', '{D-11a /partner_form/employment/entries}'),
('D-11b', 'pass', 'from the first day of the window', 'partner_awaiting_arrival', '{"/partner_form/employment/entries/1/from": "2016-06-01"}', '{}'),
('D-11b', 'fail', 'from the second day of the window', 'partner_awaiting_arrival', '{"/partner_form/employment/entries/1/from": "2016-06-02"}', '{D-11b /partner_form/employment/entries}'),
('D-11b', 'fail', 'a month between', 'partner_awaiting_arrival', '{"/partner_form/employment/entries/0/from": "2017-08"}', '{D-11b /partner_form/employment/entries}');

---- previous partners ----
-- Every member of a previous partner but the end of the relationship blank.
CREATE FUNCTION blank_partner(ended_on text) RETURNS jsonb
LANGUAGE sql AS $$ SELECT jsonb_build_object('ended_on', ended_on) $$;

INSERT INTO form_case (rule, kind, title, sample, edits, expected)
SELECT rule, kind, title, sample, jsonb_build_object('/marital/previous_partners', partners), expected
FROM (SELECT array_agg('D-12a /marital/previous_partners/0/' || member) AS all_a, array_agg('D-12b /marital/previous_partners/0/' || member) AS all_b
	FROM unnest('{surname,given_names,birth_surname,birth_date,birth_place/country,ended_by}'::text[]) member) m,
LATERAL (VALUES
	('D-12a', 'fail', 'a day less than 5 years', 'widowed', jsonb_build_array(blank_partner('2021-06-02')), all_a),
	('D-12a', 'fail', 'of a remarried applicant too', 'secret_new', jsonb_build_array(blank_partner('2024-02')), all_a),
	('D-12a', 'fail', 'in a supplemental request too', 'supplemental_marriage', jsonb_build_array(blank_partner('2023-02-02')), all_a),
	('D-12a', 'fail', 'a year that lies within the 5', 'secret_new', jsonb_build_array(blank_partner('2022')), all_a),
	('D-12a', 'pass', 'a month that may not', 'secret_new', jsonb_build_array(blank_partner('2021-06')), '{}'),
	('D-12a', 'pass', 'a bad date is compared with nothing', 'secret_new', jsonb_build_array(blank_partner('June 2024')), '{Z-16 /marital/previous_partners/0/ended_on}'),
	('D-12a', 'fail', 'without the end only the end is asked', 'secret_new', '[{"surname": "Novak"}]', '{D-12a /marital/previous_partners/0/ended_on}'),
	('D-12a', 'fail', 'a null record is an empty one', 'secret_new', '[null]', '{D-12a /marital/previous_partners/0/ended_on}'),
	('D-12a', 'pass', 'complete; no city or province is asked', 'secret_new', jsonb_build_array(previous_partner('2026-05-31')), '{}'),
	('D-12b', 'fail', 'exactly 5 years', 'widowed', jsonb_build_array(blank_partner('2021-06-01')), all_b),
	('D-12b', 'pass', 'exactly 5 years and complete', 'widowed', jsonb_build_array(previous_partner('2021-06-01')), '{}'),
	('D-12b', 'pass', 'a month that holds the day is not exactly 5 years', 'widowed', jsonb_build_array(blank_partner('2021-06')), '{}'),
	('D-12c', 'fail', 'widowed, and nobody listed', 'widowed', '[]', '{D-12c /marital/previous_partners}'),
	('D-12c', 'fail', 'widowed, and no list', 'widowed', NULL, '{D-12c /marital/previous_partners}'),
	('D-12c', 'pass', 'somebody is listed', 'widowed', jsonb_build_array(blank_partner('2001')), '{}'),
	('D-14', 'silent', '5 years and a day, everything blank', 'widowed', jsonb_build_array(blank_partner('2021-05-31')), '{}'),
	('D-14', 'silent', 'what is there is still judged', 'widowed', jsonb_build_array(blank_partner('2009') || '{"birth_date": "2030", "ended_by": "quarrel"}'),
	 '{Z-18 /marital/previous_partners/0/birth_date,Z-21 /marital/previous_partners/0/ended_by}'),
	('D-13', 'human', 'a former common-law partnership', 'widowed', jsonb_build_array(previous_partner('2024-01-01', '{"/kind": "common_law", "/ended_by": "separation"}')), '{}')
) v (rule, kind, title, sample, partners, expected);

INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
('D-12c', 'fail', 'separated', 'naturalised', '{"/marital/status": "separated"}', '{D-12c /marital/previous_partners}'),
('D-12c', 'fail', 'divorced', 'naturalised', '{"/marital/status": "divorced"}', '{D-12c /marital/previous_partners}'),
('D-12c', 'pass', 'single', 'naturalised', '{}', '{}');

-- each member of a previous partner of late, and the other elements are not reported
INSERT INTO form_case (rule, kind, title, sample, edits, expected)
SELECT 'D-12a', 'fail', 'the second one without ' || member, 'secret_new',
       jsonb_build_object('/marital/previous_partners', jsonb_build_array(blank_partner('2003'), previous_partner('2024-01-01', jsonb_build_object('/' || member, null)))),
       ARRAY['D-12a /marital/previous_partners/1/' || member]
FROM unnest('{surname,given_names,birth_surname,birth_date,birth_place/country,ended_on,ended_by}'::text[]) member;

SELECT * FROM wrong_cases('D');

-- The message of D-10b and D-11b names the days of the gap.
SELECT f.rule, f.message
FROM form_sample s, clearance_form_findings(edited(s.document, '{"/partner_form/residences/entries/0/to": "2026-05-22", "/partner_form/employment/entries/0/from": "2017-07-02", "/partner_form/employment/entries/1/to": "2017-06-30"}'), s.as_of) f
WHERE s.name = 'partner_awaiting_arrival';

DROP FUNCTION previous_partner, blank_partner;
