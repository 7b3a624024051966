-- Section E: immediate relatives, the most problematic section of the form.
-- In secret_new: 0 father, retired; 1 mother, employed; 2 brother, a student;
-- 3 father-in-law, deceased, explained; 4 mother-in-law, retired.
-- The reference date of the samples is 2026-06-01.

-- A complete relative, employed.
CREATE FUNCTION relative(relationship text, edits jsonb DEFAULT '{}') RETURNS jsonb
LANGUAGE sql AS $$
	SELECT edited(jsonb_build_object('relationship', relationship, 'surname', 'Ward', 'given_names', '["Iris"]'::jsonb,
		'birth_surname', 'Ward', 'birth_date', '1970-01-31',
		'birth_place', '{"city": "Truro", "province": "NS", "country": "CA"}'::jsonb,
		'address', '{"street_number": "5", "street_name": "Elm Street", "city": "Truro", "province": "NS", "country": "CA"}'::jsonb,
		'occupation', 'employed', 'employment', '{"employer": "Elm Café", "job_title": "Cook", "address": {"street_number": "7", "street_name": "Elm Street", "city": "Truro", "province": "NS", "country": "CA"}}'::jsonb), edits)
$$;

---- who is listed ----
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
('E-01', 'pass', 'a father', 'secret_new', '{}', '{}'),
('E-01', 'pass', 'an adoptive father', 'dual_citizen', '{}', '{}'),
('E-01', 'pass', 'an adoptive father who is not included, with the reason', 'secret_new', '{"/relatives/entries/0/relationship": "stepfather", "/relatives/omitted": [{"relationship": "adoptive_father", "explanation": "Left when I was two."}]}', '{}'),
('E-01', 'pass', 'a supplemental request does not ask', 'supplemental_marriage', '{}', '{}'),
('E-01', 'fail', 'nobody', 'secret_new', '{"/relatives/entries/0": null}', '{E-01 /relatives/entries}'),
('E-01', 'fail', 'a stepfather is another', 'secret_new', '{"/relatives/entries/0/relationship": "stepfather"}', '{E-01 /relatives/entries}'),
('E-01', 'fail', 'a relationship that is not said', 'secret_new', '{"/relatives/entries/0/relationship": null}', '{E-01 /relatives/entries,E-16 /relatives/entries/0/relationship}'),
('E-01', 'fail', 'no list', 'naturalised', '{"/relatives": {"entries": []}}', '{E-01 /relatives/entries,E-02 /relatives/entries}'),
('E-01', 'fail', 'no section', 'naturalised', '{"/relatives": null}', '{E-01 /relatives/entries,E-02 /relatives/entries}'),
('E-01', 'fail', 'a list of the wrong type is that finding only', 'naturalised', '{"/relatives/entries": {}}', '{Z-15 /relatives/entries}'),

('E-02', 'pass', 'a mother', 'secret_new', '{}', '{}'),
('E-02', 'pass', 'an adoptive mother', 'secret_new', '{"/relatives/entries/1/relationship": "adoptive_mother"}', '{}'),
('E-02', 'pass', 'a mother who is not included, with the reason', 'secret_new', '{"/relatives/entries/1/relationship": "stepmother", "/relatives/omitted": [{"relationship": "mother", "explanation": "A family of two fathers."}]}', '{}'),
('E-02', 'fail', 'nobody', 'secret_new', '{"/relatives/entries/1": null}', '{E-02 /relatives/entries}'),
('E-02', 'fail', 'a mother-in-law is another', 'secret_new', '{"/relatives/entries/1/relationship": "mother_in_law"}', '{E-02 /relatives/entries}'),

('E-03a', 'pass', 'one declared, one listed', 'secret_new', '{}', '{}'),
('E-03a', 'pass', 'none declared, none listed', 'naturalised', '{}', '{}'),
('E-03a', 'pass', 'a half-sister counts', 'dual_citizen', '{}', '{}'),
('E-03a', 'pass', 'one who is not included counts', 'secret_new', '{"/relatives/declared_siblings": 2, "/relatives/omitted": [{"relationship": "stepsister", "explanation": "Never met."}]}', '{}'),
('E-03a', 'fail', 'more declared than listed', 'secret_new', '{"/relatives/declared_siblings": 2}', '{E-03a /relatives/entries}'),
('E-03a', 'fail', 'fewer declared than listed', 'secret_new', '{"/relatives/declared_siblings": 0}', '{E-03a /relatives/entries}'),
('E-03a', 'fail', 'a number out of all reason', 'secret_new', '{"/relatives/declared_siblings": 1e400}', '{E-03a /relatives/entries}'),
('E-03a', 'fail', 'a negative number', 'secret_new', '{"/relatives/declared_siblings": -1}', '{E-03a /relatives/entries}'),
('E-03a', 'fail', 'the partner''s brothers and sisters do not count', 'secret_new', '{"/relatives/entries/2/relationship": "partner_sibling"}', '{E-03a /relatives/entries}'),
('E-03a', 'fail', 'half a brother is a wrong type', 'secret_new', '{"/relatives/declared_siblings": 1.5}', '{Z-15 /relatives/declared_siblings}'),
('E-03b', 'human', 'no number is declared', 'secret_new', '{"/relatives/declared_siblings": null}', '{}'),
('E-04', 'human', 'always', 'secret_new', '{}', '{}'),
('E-05', 'human', 'always', 'secret_new', '{}', '{}'),
('E-06', 'human', 'always', 'secret_new', '{}', '{}'),

('E-08', 'pass', 'both listed', 'secret_new', '{}', '{}'),
('E-08', 'pass', 'one is not included, with the reason', 'dual_citizen', '{}', '{}'),
('E-08', 'fail', 'the father-in-law is missing', 'secret_new', '{"/relatives/entries/3": null}', '{E-08 /relatives/entries}'),
('E-08', 'fail', 'both missing are one finding', 'secret_new', '{"/relatives/entries/4/relationship": "stepmother_in_law", "/relatives/entries/3/relationship": "stepfather_in_law"}', '{E-08 /relatives/entries}'),
('E-09', 'human', 'with a partner', 'secret_new', '{}', '{}'),
('E-09', 'human', 'with a partner, in a supplemental request', 'supplemental_marriage', '{}', '{}'),
('E-10', 'silent', 'single, no in-laws', 'naturalised', '{}', '{}'),
('E-10', 'silent', 'widowed, no in-laws', 'widowed', '{}', '{}'),
('E-11', 'human', 'always', 'secret_new', '{}', '{}'),

('E-29', 'pass', 'with the reason', 'dual_citizen', '{}', '{}'),
('E-29', 'fail', 'without the reason; the father is not asked for twice', 'secret_new', '{"/relatives/entries/0": null, "/relatives/omitted": [{"relationship": "father"}]}', '{E-29 /relatives/omitted/0/explanation}'),
('E-29', 'fail', 'an empty record', 'secret_new', '{"/relatives/omitted": [null]}', '{E-29 /relatives/omitted/0/explanation}'),
('E-29', 'fail', 'in a supplemental request too', 'supplemental_marriage', '{"/relatives/omitted": [{"relationship": "stepfather_in_law", "explanation": " "}]}', '{E-29 /relatives/omitted/0/explanation}'),
('E-29', 'fail', 'details of the section name entries, not those who are left out', 'secret_new', '{"/relatives/omitted": [{"relationship": "stepsister"}], "/relatives/declared_siblings": 2, "/details": [{"section": "relatives", "record": 0, "text": "x"}]}', '{E-29 /relatives/omitted/0/explanation}'),
('E-29', 'pass', 'a word outside the list is Z-21 there', 'secret_new', '{"/relatives/omitted": [{"relationship": "uncle", "explanation": "x"}]}', '{Z-21 /relatives/omitted/0/relationship}'),

('E-30a', 'pass', 'both listed', 'supplemental_marriage', '{}', '{}'),
('E-30a', 'pass', 'one is not included, with the reason', 'supplemental_marriage', '{"/relatives/entries/0": null, "/relatives/omitted": [{"relationship": "father_in_law", "explanation": "Unknown to the family."}]}', '{}'),
('E-30a', 'pass', 'a change of name asks for no relative', 'supplemental_marriage', '{"/administrative/supplemental_reason": "name_change", "/relatives": null}', '{}'),
('E-30a', 'fail', 'marriage', 'supplemental_marriage', '{"/relatives/entries/1": null}', '{E-30a /relatives/entries}'),
('E-30a', 'fail', 'remarriage, nobody listed: one finding', 'supplemental_marriage', '{"/administrative/supplemental_reason": "remarriage", "/relatives": null}', '{E-30a /relatives/entries}'),
('E-30a', 'fail', 'a new common-law partner', 'supplemental_marriage', '{"/administrative/supplemental_reason": "new_common_law_partner", "/relatives/entries": []}', '{E-30a /relatives/entries}');

INSERT INTO form_case (rule, kind, title, sample, edits, expected)
SELECT 'E-03a', 'pass', relationship || ' counts', 'secret_new', jsonb_build_object('/relatives/entries/2/relationship', relationship), '{}'
FROM unnest('{brother,sister,half_brother,half_sister,stepbrother,stepsister}'::text[]) relationship;

---- children over 18 ----
-- The children that the organization has on record against the entries and
-- those who are left out; dates of entries, "omitted" for the latter.
CREATE FUNCTION children_case(rule text, kind text, title text, on_record text[], listed text[], expected text[], ref date DEFAULT NULL)
RETURNS void LANGUAGE sql AS $$
	INSERT INTO form_case (rule, kind, title, sample, edits, expected, as_of)
	SELECT rule, kind, title, 'naturalised',
	       jsonb_build_object(
	           '/context/children', coalesce((SELECT jsonb_agg(jsonb_build_object('birth_date', d)) FROM unnest(on_record) d), '[]'),
	           '/relatives/entries', (document #> '{relatives,entries}') || coalesce((SELECT jsonb_agg(relative('child', jsonb_build_object('/birth_date', d, '/explanation', 'x'))) FROM unnest(listed) d WHERE d <> 'omitted'), '[]'),
	           '/relatives/omitted', coalesce((SELECT jsonb_agg('{"relationship": "child", "explanation": "x"}'::jsonb) FROM unnest(listed) d WHERE d = 'omitted'), '[]'))
	       || CASE WHEN ref IS NULL THEN '{}' ELSE '{"/certification/signed_on": null}'::jsonb END,
	       expected, ref
	FROM form_sample WHERE name = 'naturalised'
$$;

SELECT count(children_case(rule, kind, title, on_record::text[], listed::text[], expected::text[], ref)) FROM (VALUES
	('E-07a', 'pass', 'no children on record', '{}', '{}', '{}', NULL::date),
	('E-07a', 'pass', 'the child is listed', '{2000-01-01}', '{2000-01-01}', '{}', NULL),
	('E-07a', 'fail', 'the child is not listed', '{2000-01-01}', '{}', '{E-07a /relatives/entries}', NULL),
	('E-07a', 'fail', 'another child is', '{2000-01-01}', '{2000-01-02}', '{E-07a /relatives/entries}', NULL),
	('E-07a', 'fail', 'several missing children are one finding', '{2000-01-01,2001-01-01,2002-02-02}', '{2001-01-01}', '{E-07a /relatives/entries}', NULL),
	('E-07a', 'pass', 'a child who is not included, with the reason', '{2000-01-01}', '{omitted}', '{}', NULL),
	-- over 18: the day after the 18th birthday
	('E-07a', 'fail', 'the day after the birthday', '{2008-05-31}', '{}', '{E-07a /relatives/entries}', NULL),
	('E-07b', 'fail', 'the birthday', '{2008-06-01}', '{}', '{E-07b /relatives/entries}', NULL),
	('E-07b', 'pass', 'the birthday, and listed', '{2008-06-01}', '{2008-06-01}', '{}', NULL),
	('E-07b', 'pass', 'the day before the birthday', '{2008-06-02}', '{}', '{}', NULL),
	('E-07b', 'fail', 'a child born on 29 February has the birthday on the 28th', '{2008-02-29}', '{}', '{E-07b /relatives/entries}', '2026-02-28'),
	('E-07a', 'fail', 'a child born on 29 February is over 18 on 1 March', '{2008-02-29}', '{}', '{E-07a /relatives/entries}', '2026-03-01'),
	('E-07a', 'fail', 'a month, certainly over 18', '{2008-05}', '{}', '{E-07a /relatives/entries}', NULL),
	('E-07a', 'pass', 'a month, perhaps not yet 18', '{2008-06}', '{}', '{}', NULL),
	('E-07a', 'pass', 'a year, perhaps not yet 18', '{2008}', '{}', '{}', NULL),
	('E-07a', 'fail', 'an approximate year', '{2007~}', '{2006}', '{E-07a /relatives/entries}', NULL),
	-- one to one
	('E-07a', 'pass', 'twins, both listed', '{2000-01-01,2000-01-01}', '{2000-01-01,2000-01-01}', '{}', NULL),
	('E-07a', 'fail', 'twins, one listed', '{2000-01-01,2000-01-01}', '{2000-01-01}', '{E-07a /relatives/entries}', NULL),
	('E-07a', 'pass', 'twins, one listed and one not included', '{2000-01-01,2000-01-01}', '{omitted,2000-01-01}', '{}', NULL),
	('E-07a', 'pass', 'a year stands for any child of it', '{2000-01-01,2000-07-07}', '{2000,2000}', '{}', NULL),
	('E-07a', 'pass', 'the exact entry is kept for the exact date', '{2000-05-01,2000-06-01}', '{2000,2000-05-01}', '{}', NULL),
	('E-07a', 'pass', 'the same, listed in the other order', '{2000-06-01,2000-05-01}', '{2000-05-01,2000}', '{}', NULL),
	('E-07a', 'pass', 'the imprecise child takes the entry that nobody else can', '{2000,2000-03-03}', '{2000-03-03,2000-07}', '{}', NULL),
	('E-07a', 'pass', 'day, month and year, crosswise', '{2000,2000-03,2000-03-03}', '{2000,2000-03,2000-03-03}', '{}', NULL),
	('E-07a', 'fail', 'two children of one month, one entry in it', '{2000-03-03,2000-03-04,2000-05-05}', '{2000-03,2000-05,2000-05}', '{E-07a /relatives/entries}', NULL),
	('E-07a', 'fail', 'a year does not serve two', '{2000-03-03,2000-04-04}', '{2000}', '{E-07a /relatives/entries}', NULL),
	-- a child who is over 18 comes before one who is 18 today
	('E-07b', 'fail', 'one entry for both', '{2008-06-01,2008-05-31}', '{2008}', '{E-07b /relatives/entries}', NULL),
	('E-07a', 'fail', 'the entry is of the other', '{2008-06-01,2008-05-31}', '{2008-06-01}', '{E-07a /relatives/entries}', NULL),
	('E-07a', 'fail', 'neither', '{2008-06-01,2008-05-31}', '{}', '{E-07a /relatives/entries,E-07b /relatives/entries}', NULL),
	-- what can and what cannot be compared
	('E-07a', 'pass', 'a bad date of an entry is compared with nothing', '{2001-01-01}', '{2001-02-30}', '{Z-16 /relatives/entries/2/birth_date}', NULL),
	('E-07a', 'pass', 'a bad date on record is compared with nothing', '{2000-02-30}', '{}', '{Z-16 /context/children/0/birth_date}', NULL),
	('E-07a', 'pass', 'no date on record', '{NULL}', '{}', '{}', NULL),
	('E-07a', 'fail', 'an entry without a date of birth is nobody yet', '{2000-01-01}', '{""}', '{E-07a /relatives/entries,E-19 /relatives/entries/2/birth_date}', NULL)
) v (rule, kind, title, on_record, listed, expected, ref);

INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
('E-07a', 'fail', 'a stepchild is beyond the list', 'widowed', '{"/relatives/entries/3/relationship": "stepchild"}', '{E-07a /relatives/entries,E-17b /relatives/entries/3/relationship}'),
('E-07a', 'fail', 'of several, one is missing', 'widowed', '{"/relatives/entries/2": null}', '{E-07a /relatives/entries}'),
('E-07a', 'pass', 'a supplemental request does not ask', 'supplemental_marriage', '{"/context/children": [{"birth_date": "2000-01-01"}]}', '{}'),
('E-07c', 'human', 'no children on record', 'secret_new', '{}', '{}');

---- one relative ----
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
('E-14', 'fail', 'no given name', 'secret_new', '{"/relatives/entries/0/given_names": []}', '{E-14 /relatives/entries/0/given_names}'),
('E-14', 'fail', 'blank given names', 'secret_new', '{"/relatives/entries/0/given_names": [null, "\t"]}', '{E-14 /relatives/entries/0/given_names}'),
('E-14', 'fail', 'an empty record lacks everything', 'secret_new', '{"/relatives/entries/5": {}}',
 '{E-14 /relatives/entries/5/surname,E-14 /relatives/entries/5/given_names,E-15 /relatives/entries/5/birth_surname,E-16 /relatives/entries/5/relationship,E-18 /relatives/entries/5/birth_place/city,E-18 /relatives/entries/5/birth_place/country,E-19 /relatives/entries/5/birth_date,E-20 /relatives/entries/5/address,E-28 /relatives/entries/5/occupation}'),
('E-14', 'fail', 'a record of the wrong type is that finding only', 'secret_new', '{"/relatives/entries/5": "an aunt"}', '{Z-15 /relatives/entries/5}'),
('E-15', 'pass', 'the same as the surname', 'secret_new', '{}', '{}'),
('E-15', 'fail', 'of a father too', 'secret_new', '{"/relatives/entries/0/birth_surname": null}', '{E-15 /relatives/entries/0/birth_surname}'),
('E-15', 'fail', 'of a deceased relative too', 'secret_new', '{"/relatives/entries/3/birth_surname": null}', '{E-15 /relatives/entries/3/birth_surname}'),
('E-17a', 'human', 'always', 'secret_new', '{}', '{}'),
('E-17b', 'pass', 'a word of the list', 'secret_new', '{}', '{}'),
('E-17b', 'fail', 'a relative beyond the list', 'secret_new', jsonb_build_object('/relatives/entries/5', relative('aunt')), '{E-17b /relatives/entries/5/relationship}'),
('E-17b', 'fail', 'the mother in French is not seen as one', 'secret_new', '{"/relatives/entries/1/relationship": "mère"}', '{E-02 /relatives/entries,E-17b /relatives/entries/1/relationship}'),
('E-18', 'pass', 'a province elsewhere is a hint', 'secret_new', '{"/relatives/entries/1/birth_place": {"city": "Reims", "country": "FR"}}', '{Z-23 /relatives/entries/1/birth_place/province}'),
('E-18', 'fail', 'a state of the US', 'secret_new', '{"/relatives/entries/1/birth_place": {"city": "Salem", "country": "US"}}', '{E-18 /relatives/entries/1/birth_place/province}'),
('E-18', 'fail', 'an explanation is none for the place of birth', 'secret_new', '{"/relatives/entries/3/birth_place": null}', '{E-18 /relatives/entries/3/birth_place/city,E-18 /relatives/entries/3/birth_place/country}'),
('E-19', 'pass', 'an approximate date with an explanation', 'secret_new', '{}', '{}'),
('E-19', 'pass', 'an approximate date without is Z-13', 'secret_new', '{"/relatives/entries/3/explanation": null}', '{Z-13 /relatives/entries/3/birth_date}'),
('E-19', 'pass', 'a bad date is answered', 'secret_new', '{"/relatives/entries/1/birth_date": "about 1962"}', '{Z-16 /relatives/entries/1/birth_date}'),

('E-20', 'fail', 'no address is one finding', 'secret_new', '{"/relatives/entries/0/address": null}', '{E-20 /relatives/entries/0/address}'),
('E-20', 'fail', 'a telephone is no part of it', 'secret_new', '{"/relatives/entries/0/address": {"phone": "418-555-0101"}}',
 '{E-20 /relatives/entries/0/address/street_number,E-20 /relatives/entries/0/address/street_name,E-20 /relatives/entries/0/address/city,E-20 /relatives/entries/0/address/country}'),
('E-20', 'pass', 'a province elsewhere is a hint', 'secret_new', '{"/relatives/entries/0/address": {"street_number": "1", "street_name": "Rue Basse", "city": "Reims", "country": "France"}}', '{Z-23 /relatives/entries/0/address/province}'),
('E-20', 'fail', 'an address of the wrong type is that finding only', 'secret_new', '{"/relatives/entries/0/address": "12 Rue Saint-Jean"}', '{Z-15 /relatives/entries/0/address}'),
('E-20', 'fail', 'deceased is said to be false', 'secret_new', '{"/relatives/entries/0/deceased": false, "/relatives/entries/0/address/city": null}', '{E-20 /relatives/entries/0/address/city}'),
('E-20', 'fail', 'the details are about another record', 'secret_new', '{"/relatives/entries/0/address/city": null, "/details": [{"section": "relatives", "record": 1, "text": "x"}]}', '{E-20 /relatives/entries/0/address/city}'),
('Z-14', 'silent', 'a relative''s address that is explained in the record', 'secret_new', '{"/relatives/entries/0/address": null, "/relatives/entries/0/explanation": "On a sailing boat."}', '{}'),
('Z-14', 'silent', 'a relative''s address that the details explain', 'secret_new', '{"/relatives/entries/0/address/street_number": null, "/details": [{"section": "relatives", "record": 0, "text": "The house has no number."}]}', '{}'),
('Z-14', 'silent', 'a relative''s employer''s address', 'secret_new', '{"/relatives/entries/1/employment/address": {"city": "Lévis"}, "/relatives/entries/1/explanation": "At another school every day."}', '{}'),
('Z-14', 'silent', 'a student''s school''s address', 'secret_new', '{"/relatives/entries/2/employment/address": null, "/relatives/entries/2/explanation": "Distance learning."}', '{}'),
('Z-14', 'silent', 'a deceased relative''s last address', 'secret_new', '{"/relatives/entries/3/address": null}', '{}'),

('E-22a', 'fail', 'no date', 'secret_new', '{"/relatives/entries/3/death_date": null}', '{E-22a /relatives/entries/3/death_date}'),
('E-22a', 'pass', 'an approximate date with an explanation', 'secret_new', '{"/relatives/entries/3/death_date": "2019~"}', '{}'),
('E-22a', 'pass', 'a bad date is answered', 'secret_new', '{"/relatives/entries/3/death_date": "spring 2019"}', '{Z-16 /relatives/entries/3/death_date}'),
('E-22a', 'pass', 'before birth is Z-17', 'secret_new', '{"/relatives/entries/3/death_date": "1950"}', '{Z-17 /relatives/entries/3/death_date}'),
('E-22b', 'fail', 'a date of death makes a relative deceased, whatever else is said', 'secret_new', '{"/relatives/entries/0/deceased": false, "/relatives/entries/0/death_date": "2020-01-01", "/relatives/entries/0/address/city": null}', '{E-22b /relatives/entries/0/address/city}'),
('E-22b', 'fail', 'no last address', 'widowed', '{"/relatives/entries/0/address": null, "/relatives/entries/0/birth_date": "1938", "/relatives/entries/0/explanation": null}', '{E-22b /relatives/entries/0/address}'),
('E-22b', 'pass', 'complete', 'widowed', '{"/relatives/entries/0/birth_date": "1938", "/relatives/entries/0/explanation": null}', '{}'),

('E-24', 'silent', 'blank', 'secret_new', '{"/relatives/entries/3/employment": null}', '{}'),
('E-24', 'silent', 'not applicable', 'widowed', '{}', '{}'),
('E-24', 'silent', 'half of an employment', 'secret_new', '{"/relatives/entries/3/employment": {"employer": "Scierie King", "address": {"country": "Nowhere"}}}', '{}'),
('E-24', 'silent', 'an occupation', 'secret_new', '{"/relatives/entries/3/occupation": "student"}', '{}'),

('E-25', 'pass', 'employed', 'secret_new', '{}', '{}'),
('E-25', 'pass', 'employed by the words alone', 'dual_citizen', '{}', '{}'),
('E-25', 'fail', 'an employer alone', 'secret_new', '{"/relatives/entries/4/occupation": null, "/relatives/entries/4/employment": {"employer": "Épicerie Roy"}}',
 '{E-25 /relatives/entries/4/employment/job_title,E-25 /relatives/entries/4/employment/address}'),
('E-25', 'fail', 'employed, and nothing else', 'secret_new', '{"/relatives/entries/1/employment": null}',
 '{E-25 /relatives/entries/1/employment/employer,E-25 /relatives/entries/1/employment/job_title,E-25 /relatives/entries/1/employment/address}'),
('E-25', 'fail', 'the occupation wins over the word in employer', 'secret_new', '{"/relatives/entries/1/employment": {"employer": "retired", "job_title": "n/a"}}', '{E-25 /relatives/entries/1/employment/address}'),
('E-25', 'fail', 'the explanation of an address explains no job title', 'secret_new', '{"/relatives/entries/1/employment": {"employer": "École du Vallon"}, "/relatives/entries/1/explanation": "x"}', '{E-25 /relatives/entries/1/employment/job_title}'),
('E-25', 'pass', 'an employer who is not known is no employment', 'secret_new', '{"/relatives/entries/1/occupation": null, "/relatives/entries/1/employment": {"employer": "unknown"}}', '{}'),
('E-25', 'pass', 'an occupation outside the list is Z-21', 'secret_new', '{"/relatives/entries/1/occupation": "teacher", "/relatives/entries/1/employment": null}', '{Z-21 /relatives/entries/1/occupation}'),

('E-26', 'pass', 'a student', 'secret_new', '{}', '{}'),
('E-26', 'pass', 'a student by the job title alone', 'dual_citizen', '{}', '{}'),
('E-26', 'fail', 'the word is required even when the occupation says student', 'secret_new', '{"/relatives/entries/2/employment/job_title": "Apprentice"}', '{E-26 /relatives/entries/2/employment/job_title}'),
('E-26', 'fail', 'a student, and nothing else', 'secret_new', '{"/relatives/entries/2/employment": null}',
 '{E-26 /relatives/entries/2/employment/employer,E-26 /relatives/entries/2/employment/job_title,E-26 /relatives/entries/2/employment/address}'),
('E-26', 'fail', 'the job title alone: no school, and no occupation (E-28)', 'secret_new', '{"/relatives/entries/4/occupation": null, "/relatives/entries/4/employment": {"job_title": "student"}}',
 '{E-26 /relatives/entries/4/employment/employer,E-26 /relatives/entries/4/employment/address,E-28 /relatives/entries/4/occupation}'),

('E-27', 'silent', 'retired, the word itself', 'secret_new', '{}', '{}'),
('E-27', 'silent', 'retired by occupation alone, all blank', 'secret_new', '{"/relatives/entries/0/employment": null}', '{}'),
('E-27', 'silent', 'unemployed by the word alone', 'secret_new', '{"/relatives/entries/0/occupation": null, "/relatives/entries/0/employment": {"employer": "Sans emploi", "job_title": "s.o."}}', '{}'),
('E-27', 'silent', 'a parent at home by the word alone', 'secret_new', '{"/relatives/entries/0/occupation": null, "/relatives/entries/0/employment": {"employer": "STAY-AT-HOME PARENT"}}', '{}'),
('E-27', 'silent', 'half of an employment, in a country that does not resolve', 'secret_new', '{"/relatives/entries/0/occupation": "unemployed", "/relatives/entries/0/employment": {"employer": "none", "address": {"city": "x", "country": "Nowhere"}}}', '{}'),

('E-28', 'pass', 'an occupation', 'secret_new', '{"/relatives/entries/4/occupation": "unemployed"}', '{}'),
('E-28', 'pass', 'an employer that is not applicable says something', 'secret_new', '{"/relatives/entries/4/occupation": null, "/relatives/entries/4/employment": {"employer": "n/a"}}', '{}'),
('E-28', 'fail', 'nothing', 'secret_new', '{"/relatives/entries/4/occupation": null}', '{E-28 /relatives/entries/4/occupation}'),
('E-28', 'fail', 'nothing but an address of work', 'secret_new', '{"/relatives/entries/4/occupation": null, "/relatives/entries/4/employment": {"address": {"city": "Sherbrooke"}}}', '{E-28 /relatives/entries/4/occupation}'),
('E-28', 'fail', 'an explanation is none for the occupation', 'secret_new', '{"/relatives/entries/4/occupation": null, "/relatives/entries/4/explanation": "x"}', '{E-28 /relatives/entries/4/occupation}'),
('E-28', 'pass', 'under 16 by a day', 'visa_holder', '{"/relatives/entries/2/birth_date": "2010-06-02"}', '{}'),
('E-28', 'fail', 'the 16th birthday', 'visa_holder', '{"/relatives/entries/2/birth_date": "2010-06-01"}', '{E-28 /relatives/entries/2/occupation}'),
('E-28', 'fail', 'perhaps 16', 'visa_holder', '{"/relatives/entries/2/birth_date": "2010"}', '{E-28 /relatives/entries/2/occupation}'),
('E-28', 'pass', 'certainly under 16', 'visa_holder', '{"/relatives/entries/2/birth_date": "2011"}', '{}'),
('E-28', 'fail', 'no date of birth', 'visa_holder', '{"/relatives/entries/2/birth_date": null}', '{E-19 /relatives/entries/2/birth_date,E-28 /relatives/entries/2/occupation}'),
('E-28', 'pass', 'a bad date is compared with nothing', 'visa_holder', '{"/relatives/entries/2/birth_date": "2010-06-31"}', '{Z-16 /relatives/entries/2/birth_date}'),
('E-28', 'pass', 'a young student is asked for the school', 'visa_holder', '{"/relatives/entries/2/occupation": "student"}',
 '{E-26 /relatives/entries/2/employment/employer,E-26 /relatives/entries/2/employment/job_title,E-26 /relatives/entries/2/employment/address}');

-- each member of a living employed relative, of a student and of a deceased
INSERT INTO form_case (rule, kind, title, sample, edits, expected)
SELECT rule, 'fail', 'without ' || member, 'secret_new',
       jsonb_build_object(pointer, null) || CASE record WHEN 3 THEN '{"/relatives/entries/3/explanation": null, "/relatives/entries/3/birth_date": "1957"}'::jsonb ELSE '{}' END,
       ARRAY[rule || ' ' || pointer]
FROM (VALUES
	('E-14', 1, '{surname,given_names}'::text[]),
	('E-15', 1, '{birth_surname}'),
	('E-18', 1, '{birth_place/city,birth_place/province,birth_place/country}'),
	('E-19', 1, '{birth_date}'),
	('E-20', 1, '{address,address/street_number,address/street_name,address/city,address/province,address/country}'),
	('E-22b', 3, '{address,address/street_number,address/street_name,address/city,address/province,address/country}'),
	('E-25', 1, '{employment/employer,employment/job_title,employment/address,employment/address/street_number,employment/address/street_name,employment/address/city,employment/address/province,employment/address/country}'),
	('E-26', 2, '{employment/employer,employment/job_title,employment/address,employment/address/street_number,employment/address/street_name,employment/address/city,employment/address/province,employment/address/country}')
) v (rule, record, members), unnest(members) member, LATERAL (SELECT format('/relatives/entries/%s/%s', record, member) AS pointer) p;

INSERT INTO form_case (rule, kind, title, sample, edits, expected)
SELECT rule, 'pass', 'complete', 'secret_new', '{}', '{}' FROM unnest('{E-12,E-13,E-14,E-16,E-18,E-20,E-21a,E-21b,E-22a,E-23,E-30b}'::text[]) rule;

INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
('E-16', 'fail', 'of a brother', 'secret_new', '{"/relatives/entries/2/relationship": null}', '{E-03a /relatives/entries,E-16 /relatives/entries/2/relationship}'),
('E-16', 'fail', 'of an estranged relative too', 'dual_citizen', '{"/relatives/entries/3/relationship": null}', '{E-08 /relatives/entries,E-16 /relatives/entries/3/relationship}'),
('E-16', 'fail', 'in a supplemental request, and nothing else of that relative', 'supplemental_marriage', '{"/relatives/entries/2": {}}', '{E-16 /relatives/entries/2/relationship}'),
('E-17b', 'fail', 'in a supplemental request', 'supplemental_marriage', '{"/relatives/entries/2": {"relationship": "aunt"}}', '{E-17b /relatives/entries/2/relationship,E-30b /relatives/entries/2/relationship}'),
('E-30b', 'fail', 'a sister', 'supplemental_marriage', '{"/relatives/entries/2": {"relationship": "sister"}}', '{E-30b /relatives/entries/2/relationship}'),
('E-30b', 'fail', 'one finding each', 'supplemental_marriage', '{"/relatives/entries/2": {"relationship": "father"}, "/relatives/entries/3": {"relationship": "child"}}', '{E-30b /relatives/entries/2/relationship,E-30b /relatives/entries/3/relationship}'),
('E-30b', 'pass', 'a partner''s brother, who is checked like the others', 'supplemental_marriage', jsonb_build_object('/relatives/entries/2', relative('partner_sibling', '{"/birth_surname": null}')), '{E-15 /relatives/entries/2/birth_surname}');

INSERT INTO form_case (rule, kind, title, sample, edits, expected)
SELECT 'E-30b', 'pass', relationship, 'supplemental_marriage', jsonb_build_object('/relatives/entries/2', relative(relationship)), '{}'
FROM unnest('{stepfather_in_law,stepmother_in_law,partner_sibling}'::text[]) relationship;

---- estranged relatives ----
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
('E-12', 'pass', 'name, relationship, an address and a date of birth', 'dual_citizen', '{}', '{}'),
('E-12', 'fail', 'no surname', 'dual_citizen', '{"/relatives/entries/3/surname": null}', '{E-12 /relatives/entries/3/surname}'),
('E-12', 'fail', 'no given name', 'dual_citizen', '{"/relatives/entries/3/given_names": [""]}', '{E-12 /relatives/entries/3/given_names}'),
('E-12', 'fail', 'no address', 'dual_citizen', '{"/relatives/entries/3/address": {"city": ""}}', '{E-12 /relatives/entries/3/address}'),
('E-12', 'fail', 'no date of birth', 'dual_citizen', '{"/relatives/entries/3/birth_date": null}', '{E-12 /relatives/entries/3/birth_date}'),
('E-12', 'fail', 'nothing at all is known', 'dual_citizen', '{"/relatives/entries/3": {"relationship": "father_in_law", "estranged": true, "explanation": "x"}}',
 '{E-12 /relatives/entries/3/surname,E-12 /relatives/entries/3/given_names,E-12 /relatives/entries/3/address,E-12 /relatives/entries/3/birth_date}'),
('E-12', 'pass', 'not asked of other relatives in a supplemental request', 'supplemental_marriage', '{"/relatives/entries/2": {"relationship": "brother", "estranged": true}}', '{E-30b /relatives/entries/2/relationship}'),
('E-12', 'fail', 'of an in-law in a supplemental request', 'supplemental_marriage', '{"/relatives/entries/0/estranged": true, "/relatives/entries/0/birth_date": null, "/relatives/entries/0/explanation": "x"}', '{E-12 /relatives/entries/0/birth_date}'),

('E-13', 'pass', 'explained in the record', 'dual_citizen', '{}', '{}'),
('E-13', 'pass', 'explained in the details', 'dual_citizen', '{"/relatives/entries/3/explanation": null, "/details": [{"section": "relatives", "record": 3, "text": "No contact since 2001."}]}', '{}'),
('E-13', 'fail', 'not explained', 'dual_citizen', '{"/relatives/entries/3/explanation": null, "/relatives/entries/3/birth_date": "1958"}', '{E-13 /relatives/entries/3/explanation}'),
('E-13', 'fail', 'details without a record name none of several', 'dual_citizen', '{"/relatives/entries/3/explanation": null, "/relatives/entries/3/birth_date": "1958", "/details": [{"section": "relatives", "text": "x"}]}',
 '{Z-10 /details/0/record,E-13 /relatives/entries/3/explanation}'),
('E-13', 'pass', 'everything is given all the same', 'secret_new', '{"/relatives/entries/1/estranged": true}', '{}'),
('E-13', 'pass', 'everything is given of a deceased one', 'widowed', '{"/relatives/entries/0/estranged": true, "/relatives/entries/0/birth_date": "1938", "/relatives/entries/0/explanation": null, "/relatives/entries/0/employment": null}', '{}'),
('E-13', 'pass', 'everything is given of one who is retired', 'secret_new', '{"/relatives/entries/4/estranged": true}', '{}'),
('E-13', 'fail', 'the date of death', 'secret_new', '{"/relatives/entries/1/estranged": true, "/relatives/entries/1/deceased": true}', '{E-13 /relatives/entries/1/explanation}'),
('E-13', 'fail', 'the occupation', 'secret_new', '{"/relatives/entries/4/estranged": true, "/relatives/entries/4/occupation": null}', '{E-13 /relatives/entries/4/explanation}'),
('E-13', 'pass', 'the word student is not a blank', 'secret_new', '{"/relatives/entries/2/estranged": true, "/relatives/entries/2/employment/job_title": "Apprentice"}', '{}'),
('E-13', 'pass', 'a child under 16 needs no occupation', 'visa_holder', '{"/relatives/entries/2/estranged": true}', '{}');

-- each member that other relatives are asked for, when the relative is estranged
INSERT INTO form_case (rule, kind, title, sample, edits, expected)
SELECT 'E-13', 'fail', format('record %s without %s', record, member), 'secret_new',
       jsonb_build_object(pointer, null, format('/relatives/entries/%s/estranged', record), true),
       CASE WHEN member IN ('surname', 'given_names', 'address', 'birth_date') THEN ARRAY['E-12 ' || pointer] ELSE '{}' END
       || format('E-13 /relatives/entries/%s/explanation', record)
FROM (VALUES
	(1, '{surname,given_names,birth_surname,birth_date,birth_place/city,birth_place/province,birth_place/country}'::text[]),
	(1, '{address,address/street_number,address/street_name,address/city,address/province,address/country}'),
	(1, '{employment/employer,employment/job_title,employment/address,employment/address/street_number}'),
	(2, '{employment/employer,employment/job_title,employment/address,employment/address/country}')
) v (record, members), unnest(members) member, LATERAL (SELECT format('/relatives/entries/%s/%s', record, member) AS pointer) p;

---- what is no address ----
INSERT INTO form_case (rule, kind, title, sample, edits, expected)
SELECT 'E-21a', CASE WHEN is_box THEN 'fail' ELSE 'pass' END, street, 'secret_new',
       jsonb_build_object('/relatives/entries/1/address/street_name', street),
       CASE WHEN is_box THEN '{E-21a /relatives/entries/1/address/street_name}'::text[] ELSE '{}' END
FROM (VALUES
	('PO Box 118', true), ('P.O. Box 118', true), ('p. o. box 118', true), ('P.O.BOX 118', true), ('Post Office Box 7', true), ('POB 44', true), ('POB44', true),
	('C.P. 9', true), ('c. p. 9', true), ('CP 9', true), ('Case postale 9', true), ('Boîte postale 9', true), ('BP 12', true), ('B.P. 12', true), ('Main Street, PO Box 3', true),
	('RR 2', false), ('Box Hill Road', false), ('Boxwood', false), ('PO Boxwood Lane', false), ('Chemin CP', false), ('Compost Road', false), ('Rue du Postillon', false)
) v (street, is_box);

INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
('E-21a', 'fail', 'unit, number and street are read together', 'secret_new', '{"/relatives/entries/1/address/unit": "PO", "/relatives/entries/1/address/street_number": "Box", "/relatives/entries/1/address/street_name": "118"}', '{E-21a /relatives/entries/1/address/street_name}'),
('E-21a', 'fail', 'the box stands in the unit, the street is missing', 'secret_new', '{"/relatives/entries/1/address/unit": "PO Box 118", "/relatives/entries/1/address/street_name": null}',
 '{E-20 /relatives/entries/1/address/street_name,E-21a /relatives/entries/1/address/street_name}'),
('E-21a', 'fail', 'of an estranged relative', 'dual_citizen', '{"/relatives/entries/3/address/street_name": "PO Box 118"}', '{E-21a /relatives/entries/3/address/street_name}'),
('E-21a', 'fail', 'of a deceased relative, explained', 'secret_new', '{"/relatives/entries/3/address/street_name": "Case postale 118"}', '{E-21a /relatives/entries/3/address/street_name}'),
('E-21a', 'fail', 'of an in-law in a supplemental request', 'supplemental_marriage', '{"/relatives/entries/0/address/street_name": "PO Box 118"}', '{E-21a /relatives/entries/0/address/street_name}'),
('E-21a', 'pass', 'of others in a supplemental request', 'supplemental_marriage', '{"/relatives/entries/2": {"relationship": "aunt", "address": {"street_name": "PO Box 118", "city": "Cemetery"}}}',
 '{E-17b /relatives/entries/2/relationship,E-30b /relatives/entries/2/relationship}'),
('E-21a', 'pass', 'the employer''s address may be one', 'secret_new', '{"/relatives/entries/1/employment/address/street_name": "PO Box 118"}', '{}'),
('E-21b', 'fail', 'general delivery', 'secret_new', '{"/relatives/entries/1/address/street_name": "General Delivery"}', '{E-21b /relatives/entries/1/address/street_name}'),
('E-21b', 'fail', 'poste restante', 'secret_new', '{"/relatives/entries/1/address/street_name": "poste restante"}', '{E-21b /relatives/entries/1/address/street_name}'),
('E-21b', 'fail', 'GD alone, explained', 'secret_new', '{"/relatives/entries/3/address": {"street_name": "GD", "city": "Alert", "province": "NU", "country": "CA"}}', '{E-21b /relatives/entries/3/address/street_name}'),
('E-21b', 'pass', 'a street that begins with GD', 'secret_new', '{"/relatives/entries/1/address/street_name": "GD Road"}', '{}'),
('E-23', 'pass', 'a road of that name', 'dual_citizen', '{}', '{}'),
('E-23', 'pass', 'the unit is not read', 'secret_new', '{"/relatives/entries/3/address/unit": "deceased"}', '{}'),
('E-23', 'fail', 'in the city', 'secret_new', '{"/relatives/entries/3/address/city": "Heaven"}', '{E-23 /relatives/entries/3/address/city}'),
('E-23', 'fail', 'in both', 'secret_new', '{"/relatives/entries/3/address/city": "Cimetière", "/relatives/entries/3/address/street_name": "Décédé"}', '{E-23 /relatives/entries/3/address/street_name,E-23 /relatives/entries/3/address/city}'),
('E-23', 'fail', 'of a living relative', 'secret_new', '{"/relatives/entries/1/address/street_name": "deceased"}', '{E-23 /relatives/entries/1/address/street_name}');

INSERT INTO form_case (rule, kind, title, sample, edits, expected)
SELECT 'E-23', CASE WHEN is_word THEN 'fail' ELSE 'pass' END, street, 'secret_new', jsonb_build_object('/relatives/entries/3/address/street_name', street),
       CASE WHEN is_word THEN '{E-23 /relatives/entries/3/address/street_name}'::text[] ELSE '{}' END
FROM (VALUES
	('deceased', true), ('Deceased.', true), (' CEMETERY ', true), ('heaven', true), ('décédé', true), ('Décédée', true), ('decede', true), ('cimetière', true), ('Paradis', true), ('ciel', true),
	('Deceased in 2019', false), ('Rue du Paradis', false), ('Heavens', false), ('Place Ciel-Bleu', false)
) v (street, is_word);

SELECT * FROM wrong_cases('E');
SELECT * FROM wrong_cases('Z-14');

---- E-07 against a search of every matching ----
-- The greatest number of dates of a that can have a date of b each.
CREATE FUNCTION greatest_matching(a daterange[], b daterange[]) RETURNS int
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
	best int;
BEGIN
	IF cardinality(a) = 0 THEN
		RETURN 0;
	END IF;
	best := greatest_matching(a[2:], b);
	FOR i IN 1 .. cardinality(b) LOOP
		IF a[1] && b[i] THEN
			best := greatest(best, 1 + greatest_matching(a[2:], b[:i - 1] || b[i + 1:]));
		END IF;
	END LOOP;
	RETURN best;
END $$;

CREATE FUNCTION days_of(edtf text) RETURNS daterange
LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE length(edtf)
		WHEN 4 THEN daterange((edtf || '-01-01')::date, ((edtf || '-01-01')::date + interval '1 year')::date)
		WHEN 7 THEN daterange((edtf || '-01')::date, ((edtf || '-01')::date + interval '1 month')::date)
		ELSE daterange(edtf::date, edtf::date, '[]') END
$$;

-- Dates of few days, months and years, so that they meet often; children who
-- are 18 on the day among them.
CREATE FUNCTION some_dates(n int, birthdays boolean) RETURNS text[]
LANGUAGE sql VOLATILE AS $$
	SELECT coalesce(array_agg(CASE
		WHEN birthdays AND random() < 0.3 THEN '2008-06-01'
		ELSE left(CASE WHEN birthdays OR random() < 0.7 THEN '2007' ELSE '2008' END || '-0' || 5 + floor(random() * 2)::int || '-0' || 1 + floor(random() * 2)::int,
			(ARRAY[4, 7, 10, 10])[1 + floor(random() * 4)::int]) END), '{}')
	FROM generate_series(1, n)
$$;

SELECT setseed(0.7);
SELECT count(*) AS cases,
       count(*) FILTER (WHERE over_missing) AS over_18_missing,
       count(*) FILTER (WHERE birthday_missing) AS birthday_missing,
       count(*) FILTER (WHERE found <> ARRAY_REMOVE(ARRAY[CASE WHEN over_missing THEN 'E-07a /relatives/entries' END, CASE WHEN birthday_missing THEN 'E-07b /relatives/entries' END], NULL)) AS wrong
FROM (SELECT some_dates(floor(random() * 5)::int, true) AS children, some_dates(floor(random() * 6)::int, false) AS entries FROM generate_series(1, 1500) OFFSET 0) r
CROSS JOIN LATERAL (SELECT ARRAY(SELECT days_of(d) FROM unnest(children) d WHERE d <> '2008-06-01') AS over, ARRAY(SELECT days_of(d) FROM unnest(children) d) AS everybody, ARRAY(SELECT days_of(d) FROM unnest(entries) d) AS listed) d
CROSS JOIN LATERAL (SELECT greatest_matching(over, listed) AS m_over, greatest_matching(everybody, listed) AS m_all) m
CROSS JOIN LATERAL (SELECT m_over < cardinality(over) AS over_missing, m_all - m_over < cardinality(everybody) - cardinality(over) AS birthday_missing) e
CROSS JOIN LATERAL (
	SELECT findings(edited(s.document, jsonb_build_object(
		'/context/children', coalesce((SELECT jsonb_agg(jsonb_build_object('birth_date', c)) FROM unnest(children) c), '[]'),
		'/relatives/entries', (s.document #> '{relatives,entries}') || coalesce((SELECT jsonb_agg(relative('child', jsonb_build_object('/birth_date', l))) FROM unnest(entries) l), '[]'))), s.as_of) AS found
	FROM form_sample s WHERE s.name = 'naturalised') f;

-- As many children and entries as a list holds, in an order that would make a
-- search go back and forth: matched at once.
SET statement_timeout = '60s';
SELECT findings(edited(s.document, jsonb_build_object(
	'/context/children', (SELECT jsonb_agg(jsonb_build_object('birth_date', CASE WHEN i <= 500 THEN '2000' ELSE '2000-01-01' END)) FROM generate_series(1, 998) i),
	'/relatives/entries', (s.document #> '{relatives,entries}') || (SELECT jsonb_agg(relative('child', jsonb_build_object('/birth_date', CASE WHEN i <= 499 THEN '2000-01' ELSE '2000-02' END))) FROM generate_series(1, 998) i))), s.as_of)
FROM form_sample s WHERE s.name = 'naturalised';
RESET statement_timeout;

DROP FUNCTION relative, children_case, greatest_matching, days_of, some_dates;
