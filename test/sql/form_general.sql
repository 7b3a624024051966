-- Family Z: rules of form, and those that look at members of all sections.
-- The date of every sample is 2026-06-15.

-- Z-01 to Z-12: what goes with the form
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
('Z-01', 'pass', 'told to be complete', 'secret_new', '{}', '{}'),
('Z-01', 'pass', 'a whole 330-23', 'secret_whole', '{}', '{}'),
('Z-01', 'fail', 'a whole 330-23 whose first section is a list', 'secret_whole', '{"/companion/administrative": []}', '{Z-01 /companion/complete,Z-15 /companion/administrative}'),
('Z-01', 'fail', 'none', 'secret_new', '{"/companion": null}', '{Z-01 /companion}'),
('Z-01', 'fail', 'asked of a supplemental request', 'name_change', '{"/companion": {}}', '{Z-01 /companion}'),
('Z-01', 'fail', 'not told to be complete', 'secret_new', '{"/companion/complete": null}', '{Z-01 /companion/complete}'),
('Z-01', 'fail', 'not complete', 'secret_new', '{"/companion/complete": false}', '{Z-01 /companion/complete}'),
('Z-01', 'fail', 'another form', 'secret_new', '{"/companion/form": "330-60"}', '{Z-01 /companion/complete}'),
('Z-01', 'fail', 'which form is not said', 'secret_new', '{"/companion/form": null}', '{Z-01 /companion/complete}'),
('Z-01', 'pass', 'not asked of a transfer', 'secret_update_paper', '{"/administrative/request": "transfer", "/companion": null}', '{A-07 /administrative/request}'),
('Z-02', 'silent', 'a transfer: nothing else is looked at', 'secret_new', '{"/administrative": {"request": "transfer", "employee_id": "7", "level": "NATO SECRET", "photos": [{"taken_on": "2030"}]},
  "/biographical": null, "/screening": null, "/marital": {"partner": {"citizenship": "Atlantis", "since": "2030~"}}, "/relatives": null, "/convictions": null, "/citizenship": null,
  "/residences": null, "/employment": {"dismissed": false, "dismissals": [{}]}, "/foreign_employment": null, "/companion": null, "/certification": {"signed_on": "2030"}, "/context": null,
  "/details": [{"section": "nowhere", "record": 7}]}', '{A-07 /administrative/request}'),
('Z-02', 'silent', 'a reactivation: rules of form still speak', 'secret_new', '{"/administrative/request": "reactivation", "/form": null, "/medium": "fax", "/marital/partner/since": "2030-13", "/marital/partner/occupation": "none", "/screening": []}',
 '{Z-15 /screening,Z-16 /marital/partner/since,Z-21 /marital/partner/occupation,Z-24 /medium,Z-25 /form,A-08 /administrative/request}'),
('Z-03', 'human', 'completed by the applicant?', 'secret_new', '{}', '{}'),
('Z-04', 'human', 'the name on every page', 'secret_update_paper', '{}', '{}'),
('Z-05', 'human', 'legible?', 'secret_update_paper', '{}', '{}'),
('Z-06', 'silent', 'no photo, none requested', 'cosmic_new_hand_signed', '{"/administrative/photos": null, "/administrative/photos_requested": false}', '{}'),
('Z-06', 'silent', 'what is there is judged all the same', 'cosmic_new_hand_signed', '{"/administrative/photos": [{"taken_on": "2026-06-16"}], "/administrative/photos_requested": null}', '{Z-18 /administrative/photos/0/taken_on}'),
('Z-07a', 'pass', 'three photos', 'cosmic_new_hand_signed', '{}', '{}'),
('Z-07a', 'fail', 'two', 'cosmic_new_hand_signed', '{"/administrative/photos/2": null}', '{Z-07a /administrative/photos}'),
('Z-07a', 'fail', 'four', 'cosmic_new_hand_signed', '{"/administrative/photos/-": {"taken_on": "2026-05-01", "dated": true, "signed_by_applicant": true, "signed_by_officer": true}}', '{Z-07a /administrative/photos}'),
('Z-07a', 'fail', 'none', 'cosmic_new_hand_signed', '{"/administrative/photos": null}', '{Z-07a /administrative/photos}'),
('Z-07a', 'pass', 'not at Secret', 'secret_new', '{"/administrative/photos_requested": true}', '{}'),
('Z-07a', 'pass', 'not without the word new', 'cosmic_new_hand_signed', '{"/administrative/photos": null, "/administrative/request": null}', '{A-01 /administrative/request}'),
('Z-07b', 'pass', 'exactly 6 months old', 'cosmic_new_hand_signed', '{"/administrative/photos/0/taken_on": "2025-12-10"}', '{}'),
('Z-07b', 'fail', '6 months and a day', 'cosmic_new_hand_signed', '{"/administrative/photos/0/taken_on": "2025-12-09"}', '{Z-07b /administrative/photos/0/taken_on}'),
('Z-07b', 'pass', 'a month of which some day will do', 'cosmic_new_hand_signed', '{"/administrative/photos/0/taken_on": "2025-12"}', '{}'),
('Z-07b', 'fail', 'a month of which none will', 'cosmic_new_hand_signed', '{"/administrative/photos/0/taken_on": "2025-11"}', '{Z-07b /administrative/photos/0/taken_on}'),
('Z-07b', 'fail', 'no date', 'cosmic_new_hand_signed', '{"/administrative/photos/1/taken_on": null}', '{Z-07b /administrative/photos/1/taken_on}'),
('Z-07b', 'pass', 'a bad date is skipped', 'cosmic_new_hand_signed', '{"/administrative/photos/1/taken_on": "2026-04-31"}', '{Z-16 /administrative/photos/1/taken_on}'),
('Z-07c', 'pass', 'dated and signed', 'cosmic_new_hand_signed', '{}', '{}'),
('Z-07c', 'fail', 'not dated', 'cosmic_new_hand_signed', '{"/administrative/photos/0/dated": null}', '{Z-07c /administrative/photos/0/dated}'),
('Z-07c', 'fail', 'not signed by either', 'cosmic_new_hand_signed', '{"/administrative/photos/2/signed_by_applicant": false, "/administrative/photos/2/signed_by_officer": false}',
 '{Z-07c /administrative/photos/2/signed_by_applicant,Z-07c /administrative/photos/2/signed_by_officer}'),
('Z-08', 'pass', '20 digits', 'secret_new', '{}', '{}'),
('Z-08', 'fail', '19 digits', 'secret_new', '{"/administrative/document_control_number": "2026011500001234567"}', '{Z-08 /administrative/document_control_number}'),
('Z-08', 'fail', '21 digits', 'secret_new', '{"/administrative/document_control_number": "202601150000123456789"}', '{Z-08 /administrative/document_control_number}'),
('Z-08', 'fail', 'a letter', 'secret_new', '{"/administrative/document_control_number": "2026011500001234567O"}', '{Z-08 /administrative/document_control_number}'),
('Z-08', 'fail', 'a space', 'secret_new', '{"/administrative/document_control_number": "2026 01150000 1234567"}', '{Z-08 /administrative/document_control_number}'),
('Z-08', 'fail', 'a space behind 20 digits', 'secret_new', '{"/administrative/document_control_number": "20260115000012345678 "}', '{Z-08 /administrative/document_control_number}'),
('Z-08', 'fail', 'digits of another script', 'secret_new', '{"/administrative/document_control_number": "２０２６０１１５００００１２３４５６７８"}', '{Z-08 /administrative/document_control_number}'),
('Z-08', 'fail', 'none', 'secret_new', '{"/administrative/document_control_number": null}', '{Z-08 /administrative/document_control_number}'),
('Z-08', 'pass', 'no fingerprints', 'secret_new', '{"/administrative/document_control_number": null, "/administrative/fingerprints_required": false}', '{}'),
('Z-08', 'pass', 'not on paper', 'secret_update_paper', '{"/administrative/fingerprints_required": true}', '{}'),
('Z-08', 'pass', 'not of a supplemental request', 'name_change', '{"/administrative/document_control_number": null}', '{}'),
('Z-09', 'human', 'are all details in the form?', 'secret_new', '{}', '{}'),
('Z-10', 'pass', 'one of several records', 'secret_new', '{"/details": [{"section": "residences", "record": 2, "text": "x"}]}', '{}'),
('Z-10', 'fail', 'which of several is not said', 'secret_new', '{"/details": [{"section": "residences", "text": "x"}]}', '{Z-10 /details/0/record}'),
('Z-10', 'fail', 'behind the last', 'secret_new', '{"/details": [{"section": "residences", "record": 3, "text": "x"}]}', '{Z-10 /details/0/record}'),
('Z-10', 'fail', 'before the first', 'secret_new', '{"/details": [{"section": "residences", "record": -1, "text": "x"}]}', '{Z-10 /details/0/record}'),
('Z-10', 'fail', 'far out', 'secret_new', '{"/details": [{"section": "residences", "record": 1e100, "text": "x"}, {"section": "residences", "record": -4294967296, "text": "x"}]}', '{Z-10 /details/0/record,Z-10 /details/1/record}'),
('Z-10', 'fail', 'a record of a section without any yet', 'secret_new', '{"/details": [{"section": "name_change", "record": 0, "text": "x"}]}', '{Z-10 /details/0/record}'),
('Z-10', 'pass', 'the only one need not be named', 'cosmic_new_hand_signed', '{"/details": [{"section": "military", "text": "x"}, {"section": "military", "record": 0, "text": "x"}]}', '{}'),
('Z-10', 'pass', 'of a previous screening', 'dual_citizen', '{"/details": [{"section": "screening", "record": 0, "text": "x"}]}', '{}'),
('Z-10', 'fail', 'a previous screening that is not listed', 'dual_citizen', '{"/details": [{"section": "screening", "record": 9, "text": "x"}]}', '{Z-10 /details/0/record}'),
('Z-10', 'fail', 'a foreign asset that is not listed', 'secret_new', '{"/details": [{"section": "foreign_assets", "record": 9, "text": "x"}]}', '{Z-10 /details/0/record}'),
('Z-10', 'pass', 'a section without records', 'secret_new', '{"/details": [{"section": "biographical", "text": "x"}, {"section": "citizenship", "record": 7, "text": "x"}]}', '{}'),
('Z-10', 'pass', 'on paper it is not asked', 'secret_update_paper', '{"/details/-": {"section": "residences", "record": 77, "text": "x"}}', '{}'),
('Z-11', 'pass', 'a section that takes details', 'secret_update_paper', '{}', '{}'),
('Z-11', 'fail', 'no section', 'secret_update_paper', '{"/details/1": {"text": "x"}, "/employment/entries/6/explanation": "The depot moved."}', '{Z-11 /details/1/section}'),
('Z-11', 'fail', 'section A takes none, and no Z-21', 'secret_new', '{"/details": [{"section": "administrative", "text": "x"}]}', '{Z-11 /details/0/section}'),
('Z-11', 'fail', 'an empty record', 'secret_new', '{"/details": [null, {"section": "certification", "record": 9}]}', '{Z-11 /details/0/section,Z-11 /details/1/section}'),
('Z-12', 'pass', 'sent', 'cosmic_new_hand_signed', '{}', '{}'),
('Z-12', 'fail', 'two citizenships', 'cosmic_new_hand_signed', '{"/citizenship/proof_sent": false}', '{Z-12 /citizenship/proof_sent}'),
('Z-12', 'pass', 'one citizenship', 'cosmic_new_hand_signed', '{"/citizenship/proof_sent": null, "/citizenship/citizenships": ["CA", " "]}', '{}'),
('Z-12', 'fail', 'born abroad', 'secret_new', '{"/biographical/birth_place": {"city": "Lyon", "province": "Rhône", "country": "FR"}, "/citizenship/document": {"kind": "canadian_passport", "both_sides": true}}', '{Z-12 /citizenship/proof_sent}'),
('Z-12', 'fail', 'born in a state that is not known', 'secret_new', '{"/biographical/birth_place": {"city": "Lyon", "country": "Atlantis"}, "/citizenship/document": {"kind": "canadian_passport", "both_sides": true}}', '{Z-12 /citizenship/proof_sent,Z-20b /biographical/birth_place/country}'),
('Z-12', 'pass', 'on paper the copy travels with the form', 'secret_update_paper', '{}', '{}');

-- Z-13: each approximate date, unexplained
INSERT INTO form_case (rule, kind, title, sample, edits, expected)
SELECT 'Z-13', 'fail', pointer, sample, jsonb_build_object(pointer, date) || more, ARRAY['Z-13 ' || pointer]
FROM (VALUES
('/biographical/birth_date', '1990-04-12~', 'secret_new', '{}'::jsonb),
('/marital/partner/birth_date', '1988~', 'secret_new', '{}'),
('/marital/partner/since', '2018-06~', 'secret_new', '{}'),
('/marital/previous_partners/0/birth_date', '1975-12-01~', 'secret_update_paper', '{}'),
('/marital/previous_partners/0/ended_on', '2023-11-03~', 'secret_update_paper', '{}'),
('/relatives/entries/0/birth_date', '1960~', 'secret_new', '{}'),
('/relatives/entries/3/death_date', '2019-03~', 'secret_new', '{"/relatives/entries/3/explanation": null, "/relatives/entries/3/birth_date": "1957"}'),
('/residences/entries/2/from', '2008-08~', 'secret_new', '{}'),
('/residences/entries/1/to', '2018-06~', 'secret_new', '{}'),
('/employment/entries/3/from', '2014-09~', 'secret_new', '{}'),
('/employment/entries/1/to', '2021-02~', 'secret_new', '{}'),
('/foreign_employment/entries/0/from', '2018-02-12~', 'secret_update_paper', '{}'),
('/foreign_employment/entries/0/to', '2020-08-31~', 'secret_update_paper', '{}'),
('/travel/entries/0/from', '2024-07~', 'cosmic_new_hand_signed', '{}'),
('/travel/entries/1/to', '2023-08-02~', 'cosmic_new_hand_signed', '{}'),
('/references/character/1/known_since', '2015~', 'cosmic_new_hand_signed', '{}'),
('/references/neighbourhood/known_since', '2019-09~', 'cosmic_new_hand_signed', '{}'),
('/education/entries/0/from', '2016-09~', 'cosmic_new_hand_signed', '{}'),
('/education/entries/0/to', '2021-05~', 'cosmic_new_hand_signed', '{}'),
('/military/entries/0/from', '2017-01~', 'cosmic_new_hand_signed', '{}'),
('/military/entries/0/to', '2019-12~', 'cosmic_new_hand_signed', '{}')) v (pointer, date, sample, more);

-- The same, explained by details; on paper, so that no record need be named.
INSERT INTO form_case (rule, kind, title, sample, edits, expected)
SELECT 'Z-13', 'pass', pointer || ' explained', sample,
       jsonb_build_object(pointer, date, '/medium', 'paper', '/certification/signature', 'hand', '/certification/signed_on', '2026-06-01', '/details', jsonb_build_array(jsonb_build_object('section', section, 'record', record, 'text', 'From memory.'))), '{}'
FROM (VALUES
('/biographical/birth_date', '1990-04-12~', 'secret_new', 'biographical', NULL::int),
('/marital/partner/since', '2018-06~', 'secret_new', 'marital', NULL),
('/relatives/entries/0/birth_date', '1960~', 'secret_new', 'relatives', 0),
('/residences/entries/2/from', '2008-08~', 'secret_new', 'residences', 2),
('/employment/entries/3/from', '2014-09~', 'secret_new', 'employment', 3),
('/travel/entries/0/from', '2024-07~', 'cosmic_new_hand_signed', 'travel', NULL),
('/travel/entries/1/to', '2023-08-02~', 'cosmic_new_hand_signed', 'travel', 1),
('/references/character/1/known_since', '2015~', 'cosmic_new_hand_signed', 'references', 1),
('/references/neighbourhood/known_since', '2019-09~', 'cosmic_new_hand_signed', 'references', NULL),
('/education/entries/0/from', '2016-09~', 'cosmic_new_hand_signed', 'education', NULL),
('/military/entries/0/from', '2017-01~', 'cosmic_new_hand_signed', 'military', NULL)) v (pointer, date, sample, section, record);

INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
('Z-13', 'pass', 'explained by the record', 'secret_new', '{}', '{}'),
('Z-13', 'pass', 'the partner explains', 'secret_new', '{"/marital/partner/since": "2018~", "/marital/partner/explanation": "A long time ago."}', '{}'),
('Z-13', 'fail', 'details without a record, of several records with explanations of their own', 'secret_update_paper', '{"/relatives/entries/1/birth_date": "1952~", "/details/-": {"section": "relatives", "text": "From memory."}}', '{Z-13 /relatives/entries/1/birth_date}'),
('Z-13', 'pass', 'details without a record, of records without', 'secret_update_paper', '{"/marital/previous_partners/0/ended_on": "2023-11~", "/details/-": {"section": "marital", "text": "From memory."}}', '{}'),
('Z-13', 'pass', 'the details of a foreign employment', 'secret_update_paper', '{"/foreign_employment/entries/0/from": "2018-02~", "/foreign_employment/entries/0/details": "From memory."}', '{}'),
('Z-13', 'fail', 'two dates of one record', 'secret_update_paper', '{"/foreign_employment/entries/0/from": "2018-02~", "/foreign_employment/entries/0/to": "2020-08~"}', '{Z-13 /foreign_employment/entries/0/from,Z-13 /foreign_employment/entries/0/to}'),
('Z-13', 'pass', 'convictions have F-05', 'secret_update_paper', '{"/convictions/entries/0/date": "2011-10~"}', '{}'),
('Z-13', 'pass', 'dates that are not in the list', 'secret_update_paper', '{"/employment/dismissals/0/date": "2016-09~", "/residences/entries/2/itinerary/0/from": "2022-12~", "/certification/signed_on": "2026-05-20~", "/context/clearances/0/expires_on": "2026-09~"}', '{}'),
('Z-13', 'pass', 'a section that is not asked', 'secret_new', '{"/travel/entries": [{"from": "2024~"}]}', '{}'),
('Z-13', 'fail', 'a relative under supplemental', 'name_change', '{"/relatives/entries/-": {"surname": "Gagnon", "given_names": ["Robert"], "birth_surname": "Gagnon", "birth_date": "1957~", "birth_place": {"city": "Sherbrooke", "province": "QC", "country": "CA"}, "relationship": "father_in_law", "occupation": "retired",
  "address": {"street_number": "3", "street_name": "Rue King", "city": "Sherbrooke", "province": "QC", "country": "CA"}}}', '{Z-13 /relatives/entries/0/birth_date}');

-- Z-14: what an explanation stands for in sections D and E
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
('Z-14', 'silent', 'the addresses of a partner', 'secret_new', '{"/marital/partner/address": null, "/marital/partner/employment/address": null, "/marital/partner/explanation": "A nomad, like the firm."}', '{}'),
('Z-14', 'silent', 'the address of a relative, and of the work', 'secret_new', '{"/relatives/entries/1/address/street_number": null, "/relatives/entries/1/address/city": null, "/relatives/entries/1/employment/address": null, "/relatives/entries/1/explanation": "We lost touch."}', '{}'),
('Z-14', 'silent', 'the last address of the dead, and the school of a student', 'secret_new', '{"/relatives/entries/3/address": null, "/relatives/entries/2/employment/address/country": null, "/details": [{"section": "relatives", "record": 2, "text": "A school that moves."}]}', '{}');

-- Z-15, Z-16: the rules of form
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
('Z-15', 'fail', 'text for a boolean', 'secret_new', '{"/employment/jeopardized": "no"}', '{Z-15 /employment/jeopardized}'),
('Z-15', 'fail', 'number for a text', 'secret_new', '{"/administrative/organization_number": 12345678}', '{Z-15 /administrative/organization_number}'),
('Z-15', 'fail', 'object for an array: nothing else below, and above it counts as absent', 'secret_new', '{"/residences/entries": {"0": {}}}', '{Z-15 /residences/entries}'),
('Z-15', 'fail', 'array for an object: the silence reaches below', 'secret_new', '{"/biographical/birth_place": ["Québec"]}', '{Z-15 /biographical/birth_place}'),
('Z-15', 'fail', 'an element', 'secret_new', '{"/residences/entries/-": 7, "/biographical/other_names": ["Mimi", {"name": "Claudette"}]}', '{Z-15 /biographical/other_names/1,Z-15 /residences/entries/3}'),
('Z-15', 'fail', 'a part of a number', 'secret_new', '{"/relatives/declared_siblings": 1.5}', '{Z-15 /relatives/declared_siblings}'),
('Z-15', 'fail', 'elsewhere the value counts as absent', 'secret_new', '{"/biographical/given_names": [1, 2], "/biographical/usual_name": null}', '{Z-15 /biographical/given_names/0,Z-15 /biographical/given_names/1,B-02a /biographical/given_names}'),
('Z-15', 'fail', 'an address of which a part has the wrong type is unanswered', 'secret_new', '{"/residences/entries/1/address": {"city": 7}}', '{Z-15 /residences/entries/1/address/city,H-04a /residences/entries/1/address}'),
('Z-15', 'fail', 'a year', 'secret_update_paper', '{"/screening/entries/-": {"employer": "A", "level": "SECRET", "year": "199"}}', '{Z-15 /screening/entries/1/year}'),
('Z-15', 'pass', 'a year in four digits', 'secret_update_paper', '{"/screening/entries/0/year": "2016"}', '{}'),
('Z-15', 'pass', 'an integer with a point', 'secret_new', '{"/relatives/declared_siblings": 1.0}', '{}'),
('Z-15', 'pass', 'white space is never of a wrong type', 'secret_new', '{"/travel": " ", "/military": {"entries": "", "none": "\t"}, "/biographical/name_changes": "", "/residences/out_of_country_documents": " ", "/marital/partner/siblings": {"none": " "}, "/details": [" ", null]}', '{Z-11 /details/0/section,Z-11 /details/1/section}'),
('Z-15', 'pass', 'nor is null', 'secret_update_paper', '{"/travel": {"entries": [null], "none": null}}', '{}'),
('Z-15', 'pass', 'unknown members are ignored', 'secret_new', '{"/note": [1, {"a": {}}], "/biographical/given_name": 5, "/residences/entries/0/address/geo": {"lat": 45.4}}', '{}'),
('Z-15', 'fail', 'the companion and the partner''s form', 'cosmic_new_hand_signed', '{"/companion/administrative": "x", "/partner_form/residences/entries/0/address/city": true}', '{Z-15 /companion/administrative,Z-15 /partner_form/residences/entries/0/address/city}'),
('Z-16', 'fail', 'no such month', 'secret_update_paper', '{"/administrative/starts_on": "2019-13"}', '{Z-16 /administrative/starts_on}'),
('Z-16', 'fail', 'no such day', 'secret_update_paper', '{"/administrative/starts_on": "2019-02-30"}', '{Z-16 /administrative/starts_on}'),
('Z-16', 'fail', 'no leap year', 'secret_update_paper', '{"/administrative/starts_on": "1900-02-29"}', '{Z-16 /administrative/starts_on}'),
('Z-16', 'pass', 'a leap year', 'secret_update_paper', '{"/administrative/starts_on": "2000-02-29"}', '{}'),
('Z-16', 'fail', 'another order', 'secret_update_paper', '{"/administrative/starts_on": "14/05/2019"}', '{Z-16 /administrative/starts_on}'),
('Z-16', 'fail', 'a word', 'secret_update_paper', '{"/administrative/starts_on": "today"}', '{Z-16 /administrative/starts_on}'),
('Z-16', 'fail', 'present where no period ends', 'secret_update_paper', '{"/administrative/starts_on": "present"}', '{Z-16 /administrative/starts_on}'),
('Z-16', 'fail', 'present as a start', 'secret_new', '{"/residences/entries/2/from": "present"}', '{Z-16 /residences/entries/2/from}'),
('Z-16', 'fail', 'Present with a capital', 'secret_new', '{"/residences/entries/2/to": "Present"}', '{Z-16 /residences/entries/2/to}'),
('Z-16', 'fail', 'present, approximately', 'secret_new', '{"/residences/entries/2/to": "present~"}', '{Z-16 /residences/entries/2/to}'),
('Z-16', 'fail', 'year 0', 'secret_update_paper', '{"/administrative/starts_on": "0000"}', '{Z-16 /administrative/starts_on}'),
('Z-16', 'pass', 'year 1', 'secret_update_paper', '{"/administrative/starts_on": "0001"}', '{}'),
('Z-16', 'fail', 'year 10000', 'secret_update_paper', '{"/administrative/starts_on": "10000-01-01"}', '{Z-16 /administrative/starts_on}'),
('Z-16', 'fail', 'a time', 'secret_update_paper', '{"/administrative/starts_on": "2019-05-14T00:00"}', '{Z-16 /administrative/starts_on}'),
('Z-16', 'fail', 'values are not trimmed', 'secret_update_paper', '{"/administrative/starts_on": " 2019-05-14"}', '{Z-16 /administrative/starts_on}'),
('Z-16', 'fail', 'marks of uncertainty that are not ours', 'secret_update_paper', '{"/administrative/starts_on": "2019?", "/context/children/0/birth_date": "2004~~", "/citizenship/document/expires_on": "~"}',
 '{Z-16 /administrative/starts_on,Z-16 /citizenship/document/expires_on,Z-16 /context/children/0/birth_date}'),
('Z-16', 'fail', 'digits of another script', 'secret_update_paper', '{"/administrative/starts_on": "２０１９"}', '{Z-16 /administrative/starts_on}'),
('Z-16', 'fail', 'every request', 'secret_new', '{"/administrative/request": "transfer", "/administrative/starts_on": "2019-5"}', '{Z-16 /administrative/starts_on,A-07 /administrative/request}');

-- Z-17: each period that ends before it begins.  Added to the end of a list,
-- and in the past, so that it opens no gap.
INSERT INTO form_case (rule, kind, title, sample, edits, expected)
SELECT 'Z-17', kind, list || ', ' || title, sample,
       jsonb_build_object(list || '/-', more || jsonb_build_object('from', "from", 'to', "to")),
       CASE kind WHEN 'fail' THEN ARRAY['Z-17 ' || list || '/' || position || '/to'] ELSE '{}' END
FROM (VALUES
('/residences/entries', 'secret_new', 3, '{"address": {"street_number": "1", "street_name": "Elm Street", "city": "Québec", "province": "QC", "country": "CA"}}'::jsonb),
('/residences/entries/2/itinerary', 'secret_update_paper', 2, '{"city": "Fez", "country": "MA"}'),
('/employment/entries', 'secret_new', 4, '{"employer": "unemployed"}'),
('/foreign_employment/entries', 'secret_update_paper', 1, '{"country": "FR", "organization": "A", "nature": "B", "details": "C"}'),
('/travel/entries', 'cosmic_new_hand_signed', 3, '{"country": "FR", "purpose": "personal"}'),
('/education/entries', 'cosmic_new_hand_signed', 1, '{"institution": "A"}'),
('/military/entries', 'cosmic_new_hand_signed', 1, '{"branch": "army_cadets"}'),
('/partner_form/residences/entries', 'cosmic_new_hand_signed', 1, '{}'),
('/partner_form/employment/entries', 'cosmic_new_hand_signed', 2, '{"employer": "unemployed"}')) l (list, sample, position, more),
(VALUES ('fail', 'a day before', '2014-05-02', '2014-05-01'), ('pass', 'the same day', '2014-05-01', '2014-05-01'),
        ('fail', 'a month before', '2014-06', '2014-05'), ('pass', 'possibly the same day', '2014-06-30', '2014')) d (kind, title, "from", "to");
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
('Z-17', 'fail', 'a relative who died before birth', 'secret_new', '{"/relatives/entries/3/death_date": "1956"}', '{Z-17 /relatives/entries/3/death_date}'),
('Z-17', 'pass', 'a relative who died in the year of birth', 'secret_new', '{"/relatives/entries/3/death_date": "1957-01-01"}', '{}'),
('Z-17', 'pass', 'a bad start is skipped', 'secret_new', '{"/residences/entries/2/from": "2014-09-31"}', '{Z-16 /residences/entries/2/from}'),
('Z-17', 'pass', 'present is never before the start', 'cosmic_new_hand_signed', '{}', '{}'),
('Z-17', 'pass', 'the journeys of a partner are not in the list', 'cosmic_new_hand_signed', '{"/partner_form/residences/entries/0/itinerary": [{"from": "2020", "to": "2019"}]}', '{}');

-- Z-18: each date, the day after as_of and as_of itself
INSERT INTO form_case (rule, kind, title, sample, edits, expected)
SELECT 'Z-18', kind, pointer || ' ' || date, sample, jsonb_build_object(pointer, date) || more,
       CASE kind WHEN 'fail' THEN ARRAY['Z-18 ' || pointer] ELSE '{}' END
FROM (VALUES
('/administrative/photos/0/taken_on', 'cosmic_new_hand_signed', '{}'::jsonb),
('/marital/partner/birth_date', 'secret_new', '{}'),
('/marital/partner/since', 'secret_new', '{}'),
('/marital/previous_partners/0/birth_date', 'secret_update_paper', '{}'),
('/marital/previous_partners/0/ended_on', 'secret_update_paper', '{}'),
('/relatives/entries/2/birth_date', 'secret_new', '{}'),
('/relatives/entries/3/death_date', 'secret_new', '{}'),
('/convictions/entries/0/date', 'secret_update_paper', '{}'),
-- A residence to the future is current: it has a postal code and a telephone.
('/residences/entries/2/to', 'secret_new', '{"/residences/entries/2/address/postal_code": "G1K 9Z9", "/residences/entries/2/address/phone": "418-555-0122"}'),
('/residences/entries/2/itinerary/1/to', 'secret_update_paper', '{}'),
('/employment/dismissals/0/date', 'secret_update_paper', '{}'),
('/travel/entries/0/to', 'cosmic_new_hand_signed', '{"/travel/entries/0/from": "2026-06-01"}')) p (pointer, sample, more),
(VALUES ('fail', '2026-06-16'), ('fail', '2026-07'), ('pass', '2026-06-15'), ('pass', '2026-06')) d (kind, date);
-- Starts, in records of their own
INSERT INTO form_case (rule, kind, title, sample, edits, expected)
SELECT 'Z-18', kind, list || ', from ' || "from", sample, jsonb_build_object(list || '/-', more || jsonb_build_object('from', "from", 'to', "to")),
       CASE kind WHEN 'fail' THEN ARRAY['Z-18 ' || list || '/' || position || '/from'] ELSE '{}' END
FROM (VALUES
('/foreign_employment/entries', 'secret_update_paper', 1, '{"country": "FR", "organization": "A", "nature": "B", "details": "C"}'::jsonb),
('/education/entries', 'cosmic_new_hand_signed', 1, '{"institution": "A"}'),
('/military/entries', 'cosmic_new_hand_signed', 1, '{"branch": "army_cadets"}')) l (list, sample, position, more),
(VALUES ('fail', '2026-06-16', '2026-07'), ('pass', '2026-06-15', '2026-07')) d (kind, "from", "to");
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
('Z-18', 'fail', 'the start of a residence, a visit, a trip', 'cosmic_new_hand_signed', '{"/travel/entries/0/from": "2026-06-16", "/travel/entries/0/to": "2026-06-17",
  "/residences/entries/-": {"from": "2026-06-16", "to": "present", "address": {"street_name": "homeless", "city": "Kingston", "province": "ON", "country": "CA"}, "itinerary": [{"from": "2026-06-16", "to": "present"}]}}',
 '{Z-18 /residences/entries/2/from,Z-18 /residences/entries/2/itinerary/0/from,Z-18 /travel/entries/0/from,Z-18 /travel/entries/0/to}'),
('Z-18', 'fail', 'the applicant''s birth, before which everything began', 'secret_new', '{"/biographical/birth_date": "2026-06-16", "/context/identity_documents": null}',
 '{Z-18 /biographical/birth_date,Z-19 /residences/entries/0/from,Z-19 /residences/entries/1/from,Z-19 /residences/entries/2/from,Z-19 /employment/entries/0/from,Z-19 /employment/entries/1/from,Z-19 /employment/entries/2/from,Z-19 /employment/entries/3/from}'),
('Z-18', 'fail', 'a reference who will be known', 'cosmic_new_hand_signed', '{"/references/character/0/known_since": "2026-06-16"}',
 '{Z-18 /references/character/0/known_since,M-07 /references/character/0/known_since}'),
('Z-18', 'fail', 'a neighbour who will be known', 'cosmic_new_hand_signed', '{"/references/neighbourhood/known_since": "2026-06-16"}',
 '{Z-18 /references/neighbourhood/known_since,M-14 /references/neighbourhood/known_since}'),
('Z-18', 'pass', 'ends that may lie ahead, and the start of employment', 'cosmic_new_hand_signed', '{"/employment/entries/1/to": "2030", "/education/entries/0/to": "2030", "/military/entries/0/to": "2030"}', '{}'),
('Z-18', 'pass', 'the silence of a pardon (F-07)', 'secret_update_paper', '{"/convictions/entries/1/date": "2030"}', '{}'),
('Z-18', 'pass', 'the silence of a cruise and of the Government (K-03, K-05)', 'cosmic_new_hand_signed', '{"/travel/entries/1/to": "2030", "/travel/entries/2/to": "2030"}', '{}'),
('Z-18', 'pass', 'a section that is not asked', 'secret_new', '{"/travel/entries": [{"from": "2030"}]}', '{}');
-- M-07 and M-14 speak about references who will be known, too.
SELECT pointer, 'Z-18 ' || pointer = ANY (findings(edited(document, jsonb_build_object(pointer, '2026-06-16')), as_of)) AS reported
FROM form_sample, (VALUES ('/references/character/0/known_since'), ('/references/neighbourhood/known_since')) p (pointer)
WHERE name = 'cosmic_new_hand_signed';

-- Z-19: starts before the applicant's birth
INSERT INTO form_case (rule, kind, title, sample, edits, expected)
SELECT 'Z-19', kind, pointer || ' ' || title, sample,
       jsonb_build_object(pointer, CASE title WHEN 'the day before' THEN to_char(birth - 1, 'YYYY-MM-DD') WHEN 'the day' THEN to_char(birth, 'YYYY-MM-DD') ELSE to_char(birth, 'YYYY') END) || more,
       CASE kind WHEN 'fail' THEN ARRAY['Z-19 ' || pointer] ELSE '{}' END
FROM (VALUES
('/residences/entries/2/from', 'secret_new', date '1990-04-12', '{}'::jsonb),
('/employment/entries/3/from', 'secret_new', '1990-04-12', '{"/employment/entries/3/location": {"explanation": "Commuted.", "confirmed_by": "CSO"}}'),
('/foreign_employment/entries/0/from', 'secret_update_paper', '1979-03-09', '{"/foreign_employment/entries/0/details": "Worked from home."}'),
('/education/entries/0/from', 'cosmic_new_hand_signed', '1998-02-10', '{}')) p (pointer, sample, birth, more),
(VALUES ('fail', 'the day before'), ('pass', 'the day'), ('pass', 'the year')) d (kind, title);
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
('Z-19', 'fail', 'service, before the 16th birthday, too', 'cosmic_new_hand_signed', '{"/military/entries/0/from": "1998-02-09"}', '{Z-19 /military/entries/0/from,O-02 /military/entries/0/from}'),
('Z-19', 'pass', 'the date of birth is not usable', 'secret_new', '{"/biographical/birth_date": "2030-13"}', '{Z-16 /biographical/birth_date}'),
('Z-19', 'pass', 'not of a supplemental request', 'name_change', '{"/residences/entries/2/from": "1950"}', '{}'),
('Z-19', 'pass', 'study and service, not at Secret', 'secret_new', '{"/education/entries": [{"from": "1950"}], "/military/entries": [{"from": "1950"}]}', '{}');
-- O-02 speaks about service before the 16th birthday, too.
SELECT 'Z-19 /military/entries/0/from' = ANY (findings(edited(document, '{"/military/entries/0/from": "1998-02-09"}'), as_of)) AS reported
FROM form_sample WHERE name = 'cosmic_new_hand_signed';

-- Z-20: countries that do not resolve
INSERT INTO form_case (rule, kind, title, sample, edits, expected)
SELECT rule, 'fail', pointer, sample, jsonb_build_object(pointer, 'Atlantis') || more, ARRAY[rule || ' ' || pointer]
FROM (VALUES
('Z-20a', '/biographical/name_changes/1/place/country', 'secret_update_paper', '{}'::jsonb),
('Z-20a', '/marital/partner/citizenship', 'secret_new', '{}'),
('Z-20a', '/marital/partner/address/country', 'secret_new', '{}'),
('Z-20a', '/marital/partner/employment/address/country', 'secret_new', '{}'),
('Z-20a', '/relatives/entries/0/address/country', 'secret_new', '{}'),
('Z-20a', '/relatives/entries/1/employment/address/country', 'secret_new', '{}'),
('Z-20a', '/convictions/entries/0/country', 'secret_update_paper', '{}'),
('Z-20a', '/citizenship/citizenships/1', 'secret_update_paper', '{}'),
('Z-20a', '/residences/entries/2/address/country', 'secret_new', '{}'),
('Z-20a', '/residences/entries/2/itinerary/0/country', 'secret_update_paper', '{}'),
('Z-20a', '/employment/entries/2/address/country', 'secret_new', '{}'),
('Z-20a', '/travel/entries/0/country', 'cosmic_new_hand_signed', '{}'),
('Z-20a', '/foreign_assets/entries/0/country', 'cosmic_new_hand_signed', '{}'),
('Z-20a', '/references/character/0/home/address/country', 'cosmic_new_hand_signed', '{}'),
('Z-20a', '/references/character/0/work/address/country', 'cosmic_new_hand_signed', '{}'),
('Z-20a', '/references/neighbourhood/address/country', 'cosmic_new_hand_signed', '{}'),
('Z-20a', '/partner_form/residences/entries/0/address/country', 'cosmic_new_hand_signed', '{}'),
('Z-20a', '/partner_form/employment/entries/0/address/country', 'cosmic_new_hand_signed', '{}'),
('Z-20b', '/biographical/birth_place/country', 'secret_update_paper', '{}'),
('Z-20b', '/marital/partner/birth_place/country', 'secret_new', '{}'),
('Z-20b', '/marital/partner/siblings/0/birth_place/country', 'cosmic_new_hand_signed', '{}'),
('Z-20b', '/marital/previous_partners/0/birth_place/country', 'secret_update_paper', '{}'),
('Z-20b', '/relatives/entries/0/birth_place/country', 'secret_new', '{}'),
('Z-20b', '/references/character/0/birth_place/country', 'cosmic_new_hand_signed', '{}'),
('Z-20b', '/references/neighbourhood/birth_place/country', 'cosmic_new_hand_signed', '{}')) p (rule, pointer, sample, more);
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
('Z-20a', 'fail', 'documents of a country', 'secret_new', '{"/residences/out_of_country_documents": [{"country": "Atlantis"}]}', '{Z-20a /residences/out_of_country_documents/0/country}'),
('Z-20a', 'fail', 'a foreign employment', 'secret_update_paper', '{"/foreign_employment/entries/0/country": "Atlantis"}', '{Z-20a /foreign_employment/entries/0/country}'),
('Z-20a', 'fail', 'ambiguous names', 'secret_new', '{"/marital/partner/citizenship": "Korea", "/relatives/entries/0/address/country": "Congo", "/relatives/entries/4/address/country": "Georgia"}',
 '{Z-20a /marital/partner/citizenship,Z-20a /relatives/entries/0/address/country,Z-20a /relatives/entries/4/address/country}'),
('Z-20a', 'fail', 'a state that no longer exists is no country to live in', 'secret_new', '{"/relatives/entries/0/address/country": "YU"}', '{Z-20a /relatives/entries/0/address/country}'),
('Z-20b', 'pass', 'but one to be born in', 'secret_new', '{"/relatives/entries/0/birth_place/country": "YU", "/relatives/entries/0/birth_place/province": "Serbia"}', '{}'),
('Z-20a', 'pass', 'codes, names, any case', 'secret_new', '{"/marital/partner/citizenship": "canada", "/relatives/entries/0/address/country": "can", "/relatives/entries/4/address/country": "124", "/relatives/entries/2/address/country": " Ca "}', '{}'),
('Z-20a', 'pass', 'names in French, aliases', 'secret_update_paper', '{"/relatives/entries/2/address/country": "République française", "/residences/out_of_country_documents/0/country": "FRANCE"}', '{}'),
('Z-20a', 'pass', 'a section that is not asked', 'secret_new', '{"/travel/entries": [{"country": "Atlantis"}], "/references/neighbourhood/address/country": "Atlantis"}', '{}'),
('Z-20a', 'pass', 'a section that a supplemental request does not ask', 'name_change', '{"/residences/entries/0/address/country": "Atlantis", "/citizenship/citizenships": ["Atlantis"]}', '{}'),
('Z-20a', 'pass', 'the silence of a pardon (F-07)', 'secret_update_paper', '{"/convictions/entries/1/country": "Atlantis"}', '{}'),
('Z-20a', 'pass', 'of the work of the dead and the retired (E-24, E-27)', 'secret_new', '{"/relatives/entries/0/employment/address/country": "not applicable", "/relatives/entries/3/employment/address/country": "Atlantis"}', '{}'),
('Z-20a', 'fail', 'but not of a partner''s', 'secret_new', '{"/marital/partner/occupation": "retired", "/marital/partner/employment/address/country": "Atlantis"}', '{Z-20a /marital/partner/employment/address/country}'),
('Z-20a', 'pass', 'of section G for one citizenship (G-03)', 'secret_new', '{"/citizenship/citizenships": ["Atlantis"]}', '{}'),
('Z-20a', 'fail', 'not for two', 'cosmic_new_hand_signed', '{"/citizenship/citizenships": ["CA", "Atlantis"]}', '{Z-20a /citizenship/citizenships/1}'),
('Z-20a', 'pass', 'of a cruise and the Government (K-03, K-05)', 'cosmic_new_hand_signed', '{"/travel/entries/1/country": "Atlantis", "/travel/entries/2/country": "Atlantis"}', '{}'),
('Z-20a', 'pass', 'of the work of a retired reference (M-11)', 'cosmic_new_hand_signed', '{"/references/character/1/work": {"address": {"country": "Atlantis"}}}', '{}'),
('Z-20a', 'pass', 'of those who have no work (I-13b) and changes by marriage (B-19)', 'secret_new', '{"/employment/entries/1/address": {"country": "n/a"}, "/biographical/name_changes": [{"reason": "marriage", "place": {"country": "Atlantis"}}]}', '{}');

-- Z-21: words outside their list
INSERT INTO form_case (rule, kind, title, sample, edits, expected)
SELECT 'Z-21', 'fail', pointer, sample, jsonb_build_object(pointer, 'Other'), ARRAY['Z-21 ' || pointer]
FROM (VALUES
('/biographical/name_changes/0/reason', 'secret_update_paper'),
('/marital/partner/occupation', 'secret_new'),
('/marital/previous_partners/0/ended_by', 'secret_update_paper'),
('/marital/previous_partners/0/kind', 'secret_update_paper'),
('/relatives/entries/0/occupation', 'secret_new'),
('/residences/out_of_country_documents/0/exemption', 'secret_update_paper'),
('/employment/entries/4/kind', 'secret_update_paper'),
('/travel/entries/0/purpose', 'cosmic_new_hand_signed'),
('/foreign_assets/entries/0/kind', 'cosmic_new_hand_signed'),
('/references/character/0/occupation', 'cosmic_new_hand_signed'),
('/references/neighbourhood/kind', 'cosmic_new_hand_signed'),
('/partner_form/employment/entries/0/kind', 'cosmic_new_hand_signed'),
('/context/clearances/1/status', 'secret_update_paper'),
('/certification/signature', 'secret_new')) p (pointer, sample);
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
('Z-21', 'fail', 'an omitted relative', 'secret_update_paper', '{"/relatives/omitted/0/relationship": "Half sister", "/relatives/declared_siblings": 1}', '{Z-21 /relatives/omitted/0/relationship}'),
('Z-21', 'fail', 'the list is exact', 'secret_new', '{"/relatives/entries/0/occupation": "Retired", "/relatives/entries/2/occupation": " student"}', '{Z-21 /relatives/entries/0/occupation,Z-21 /relatives/entries/2/occupation}'),
('Z-21', 'pass', 'members that other rules name', 'secret_new', '{"/employment/entries/0/location": {"confirmed_by": "Director"}, "/administrative/supplemental_reason": "whim"}', '{}'),
('Z-21', 'pass', 'also where those rules do not apply', 'cosmic_new_hand_signed', '{"/partner_form/employment/entries/0/location": {"confirmed_by": "Director"}}', '{}'),
('Z-21', 'fail', 'every request, every section', 'secret_new', '{"/administrative/request": "transfer", "/travel/entries": [{"purpose": "fun"}]}', '{Z-21 /travel/entries/0/purpose,A-07 /administrative/request}');

-- Z-22: contradictions
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
('Z-22', 'fail', 'no screening, but one is listed', 'secret_new', '{"/screening/entries": [{"employer": "A", "level": "SECRET", "year": 2010}]}', '{Z-22 /screening/previous}'),
('Z-22', 'fail', 'not dismissed, but a dismissal is listed', 'secret_new', '{"/employment/dismissals": [{"employer": "A"}]}', '{Z-22 /employment/dismissed}'),
('Z-22', 'pass', 'dismissed, and one is listed', 'secret_update_paper', '{}', '{}'),
('Z-22', 'fail', 'no travel, no assets, no study, no service, but listed', 'cosmic_new_hand_signed', '{"/travel/none": true, "/foreign_assets/none": true, "/education/none": true, "/military/none": true}',
 '{Z-22 /travel/none,Z-22 /foreign_assets/none,Z-22 /education/none,Z-22 /military/none}'),
('Z-22', 'pass', 'none is not true', 'cosmic_new_hand_signed', '{"/travel/none": false, "/foreign_assets/none": false, "/education/none": false, "/military/none": false}', '{}'),
('Z-22', 'pass', 'none, and nothing listed', 'cosmic_new_hand_signed', '{"/travel": {"none": true, "entries": []}, "/foreign_assets": {"none": true}, "/military": {"none": true}}', '{}'),
('Z-22', 'pass', 'not at Secret', 'secret_new', '{"/travel": {"none": true, "entries": [{}]}}', '{}'),
('Z-22', 'fail', 'the partner has no brother, but one is listed', 'cosmic_new_hand_signed', '{"/marital/partner/siblings": {"none": true}, "/relatives/entries/-": {"surname": "Silva", "given_names": ["Tiago"], "birth_surname": "Silva", "birth_date": "2000-10-10",
  "birth_place": {"city": "Porto", "province": "Porto", "country": "PT"}, "relationship": "partner_sibling", "occupation": "unemployed",
  "address": {"street_number": "14", "street_name": "Rua das Flores", "city": "Porto", "province": "Porto", "country": "PT"}}}', '{Z-22 /marital/partner/siblings/none}'),
('Z-22', 'pass', 'the partner has no brother', 'cosmic_new_hand_signed', '{"/marital/partner/siblings": {"none": true}}', '{}');
-- C-04 speaks about a rejected screening; it contradicts nothing.
SELECT 'Z-22 /screening/previous' = ANY (findings(edited(document, '{"/screening/entries": [{"rejected": true}]}'), as_of)) AS reported
FROM form_sample WHERE name = 'secret_new';

-- Z-23: provinces elsewhere than in Canada and the United States
INSERT INTO form_case (rule, kind, title, sample, edits, expected)
SELECT 'Z-23', 'fail', pointer, sample, jsonb_build_object(pointer, NULL, regexp_replace(pointer, 'province$', 'country'), 'FR') || more, ARRAY['Z-23 ' || pointer]
FROM (VALUES
('/biographical/birth_place/province', 'secret_update_paper', '{}'::jsonb),
('/biographical/name_changes/1/place/province', 'secret_update_paper', '{}'),
('/marital/partner/birth_place/province', 'secret_new', '{}'),
('/marital/partner/address/province', 'secret_new', '{}'),
('/marital/partner/employment/address/province', 'secret_new', '{}'),
('/relatives/entries/0/birth_place/province', 'secret_new', '{}'),
('/relatives/entries/0/address/province', 'secret_new', '{}'),
('/relatives/entries/1/employment/address/province', 'secret_new', '{}'),
('/convictions/entries/0/province', 'secret_update_paper', '{"/convictions/entries/0/explanation": null, "/convictions/entries/0/date": "2011-10-05"}'),
('/residences/entries/2/address/province', 'secret_new', '{}'),
('/employment/entries/4/address/province', 'secret_update_paper', '{}'),
('/references/character/0/work/address/province', 'cosmic_new_hand_signed', '{}')) p (pointer, sample, more);
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
('Z-23', 'pass', 'explained by the record', 'secret_update_paper', '{"/relatives/entries/0/address/province": null}', '{}'),
('Z-23', 'pass', 'explained by details', 'secret_update_paper', '{"/relatives/entries/2/address/province": null, "/details/-": {"section": "relatives", "record": 2, "text": "There is none."}}', '{}'),
('Z-23', 'pass', 'a place of birth explained by the section', 'secret_update_paper', '{"/biographical/birth_place/province": null, "/details/-": {"section": "biographical", "text": "There is none."}}', '{}'),
('Z-23', 'pass', 'a partner explained by the section', 'secret_new', '{"/marital/partner/address/country": "FR", "/marital/partner/address/province": null, "/details": [{"section": "marital", "text": "There is none."}]}', '{}'),
('Z-23', 'pass', 'a change of name explained', 'secret_update_paper', '{"/biographical/name_changes/1/place": {"city": "Lyon", "country": "FR"}, "/details/-": {"section": "name_change", "record": 1, "text": "There is none."}}', '{}'),
('Z-23', 'pass', 'a country that does not resolve', 'secret_new', '{"/relatives/entries/0/address/country": "Atlantis", "/relatives/entries/0/address/province": null}', '{Z-20a /relatives/entries/0/address/country}'),
('Z-23', 'pass', 'the silence of negative rules', 'secret_new', '{"/relatives/entries/0/employment/address/country": "FR", "/relatives/entries/3/employment/address/country": "FR", "/employment/entries/1/address": {"country": "FR"}}', '{}'),
('Z-23', 'pass', 'the silence of a pardon', 'secret_update_paper', '{}', '{}'),
('Z-23', 'pass', 'the partner''s form and homes of references are not in the list', 'cosmic_new_hand_signed', '{"/partner_form/residences/entries/0/address/province": null, "/partner_form/employment/entries/0/address/province": null}', '{}'),
('Z-23', 'pass', 'a section that is not asked', 'name_change', '{"/residences/entries/0/address": {"country": "FR"}}', '{}');

-- Z-24 to Z-26
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
('Z-24', 'fail', 'unanswered: neither online nor on paper', 'secret_update_paper', '{"/medium": null, "/certification/signature": null, "/certification/home_phone": null}', '{Z-24 /medium}'),
('Z-24', 'fail', 'another word, and no Z-21', 'secret_new', '{"/medium": "Online"}', '{Z-24 /medium}'),
('Z-24', 'pass', 'online', 'secret_new', '{}', '{}'),
('Z-25', 'fail', 'unanswered', 'secret_new', '{"/form": null}', '{Z-25 /form}'),
('Z-25', 'fail', 'no such form', 'secret_new', '{"/form": "330-60E"}', '{Z-25 /form}'),
('Z-25', 'pass', 'this form', 'secret_new', '{}', '{}'),
('Z-26', 'fail', 'unanswered', 'secret_new', '{"/administrative/fingerprints_required": null}', '{Z-26 /administrative/fingerprints_required}'),
('Z-26', 'pass', 'no is an answer', 'secret_new', '{"/administrative/fingerprints_required": false}', '{}'),
('Z-26', 'pass', 'not on paper', 'secret_update_paper', '{}', '{}'),
('Z-26', 'pass', 'not of a supplemental request', 'name_change', '{"/administrative/fingerprints_required": null}', '{}');

-- Sections K to O are asked at Top Secret grade only; Z-15, Z-16 and Z-21 speak
-- all the same.
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
('K-00', 'silent', 'what would be wrong at Top Secret grade', 'secret_new', '{
  "/travel": {"none": true, "entries": [{"country": "CA", "from": "2030~", "to": "2029"}]}, "/foreign_assets": {"entries": [{"country": "CA"}]},
  "/references": {"character": [{"known_since": "2030~", "home": {"address": {"country": "FR"}}}], "neighbourhood": {"kind": "neighbour"}},
  "/education": {"entries": [{"from": "1900~", "remote": true}]}, "/military": {"none": true, "entries": [{"from": "1900~", "to": "1899"}]}}', '{}'),
('K-00', 'silent', 'at NATO Secret', 'secret_new', '{"/administrative/level": "OTHER", "/administrative/other_level": "NATO SECRET", "/context/organization/nato_level": "NATO SECRET"}', '{}'),
('K-00', 'silent', 'rules of form still speak', 'secret_new', '{"/travel": {"none": "yes"}, "/education/entries": [{"from": "1900-13"}], "/references/neighbourhood/kind": "friend"}',
 '{Z-15 /travel/none,Z-16 /education/entries/0/from,Z-21 /references/neighbourhood/kind}');

SELECT * FROM wrong_cases('Z');
SELECT * FROM wrong_cases('K');
