-- Section O: military service, at Top Secret grade
-- One sample is of somebody born on 1987-05-17, signed on 2026-06-10, with
-- reserve service; the other, signed on 2026-04-08, of an officer until 2022-09.
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
-- O-01a: the service, or that there is none
('O-01a', 'pass', 'service', 'top_secret_new', '{}', '{}'),
('O-01a', 'pass', 'none', 'sigint_upgrade', '{}', '{}'),
('O-01a', 'fail', 'an empty list does not say none', 'top_secret_new',
 '{"/military/entries": []}', '{O-01a /military/entries}'),
('O-01a', 'fail', 'the section is absent', 'top_secret_new', '{"/military": null}', '{O-01a /military/entries}'),
('O-01a', 'silent', 'none beside service is a contradiction of its own', 'top_secret_new',
 '{"/military/none": true}', '{Z-22 /military/none}'),

-- O-01b: branch
('O-01b', 'pass', 'regular', 'cosmic', '{}', '{}'),
('O-01b', 'pass', 'army cadets', 'top_secret_new', '{"/military/entries/1/branch": "army_cadets"}', '{}'),
('O-01b', 'fail', 'unanswered', 'top_secret_new',
 '{"/military/entries/1/branch": null}', '{O-01b /military/entries/1/branch}'),
('O-01b', 'fail', 'foreign service', 'top_secret_new',
 '{"/military/entries/1/branch": "royal_navy"}', '{O-01b /military/entries/1/branch}'),

-- O-01c: period
('O-01c', 'pass', 'years', 'top_secret_new',
 '{"/military/entries/1/from": "2003", "/military/entries/1/to": "2005"}', '{}'),
('O-01c', 'fail', 'no start', 'top_secret_new',
 '{"/military/entries/1/from": null}', '{O-01c /military/entries/1/from}'),
('O-01c', 'fail', 'no end', 'top_secret_new',
 '{"/military/entries/1/to": null}', '{O-01c /military/entries/1/to}'),
('O-01c', 'fail', 'an empty entry', 'top_secret_new',
 '{"/military/entries/-": {}}',
 '{O-01b /military/entries/2/branch, O-01c /military/entries/2/from, O-01c /military/entries/2/to}'),

-- O-02: since the 16th birthday
('O-02', 'pass', 'on the 16th birthday', 'top_secret_new', '{"/military/entries/1/from": "2003-05-17"}', '{}'),
('O-02', 'fail', 'the day before', 'top_secret_new',
 '{"/military/entries/1/from": "2003-05-16"}', '{O-02 /military/entries/1/from}'),
('O-02', 'pass', 'in the month of the birthday', 'top_secret_new', '{"/military/entries/1/from": "2003-05"}', '{}'),
('O-02', 'fail', 'in the month before', 'top_secret_new',
 '{"/military/entries/1/from": "2003-04"}', '{O-02 /military/entries/1/from}'),
('O-02', 'pass', 'the year of birth leaves it open', 'top_secret_new',
 '{"/biographical/birth_date": "1987", "/military/entries/1/from": "2003-01-01"}', '{}'),
('O-02', 'fail', 'before the 16th birthday, whenever in the year that was', 'top_secret_new',
 '{"/biographical/birth_date": "1987", "/military/entries/1/from": "2002-12-31"}', '{O-02 /military/entries/1/from}'),
('O-02', 'pass', 'no usable date of birth', 'top_secret_new',
 '{"/biographical/birth_date": "17 May 1987", "/military/entries/1/from": "2001"}', '{Z-16 /biographical/birth_date}'),

-- O-03a: service of the last 10 years stands in section I
('O-03a', 'pass', 'listed there', 'top_secret_new', '{}', '{}'),
('O-03a', 'fail', 'ended exactly 10 years ago, when the history is open', 'cosmic',
 '{"/military/entries/0/from": "2016-03-01", "/military/entries/0/to": "2016-04-08",
   "/employment/entries/1/from": "2016-04-09"}', '{I-09a /employment/entries, O-03a /military/entries/0}'),
('O-03a', 'pass', 'ended exactly 10 years ago, and listed on that day', 'cosmic',
 '{"/military/entries/0/from": "2016-03-01", "/military/entries/0/to": "2016-04-08",
   "/employment/entries/1/from": "2016-04-08"}', '{}'),
('O-03a', 'pass', 'ended 10 years and a day ago', 'cosmic',
 '{"/military/entries/0/from": "2016-03-01", "/military/entries/0/to": "2016-04-07",
   "/employment/entries/1/from": "2016-04-08"}', '{}'),
('O-03a', 'pass', 'begins after the signature', 'top_secret_new',
 '{"/military/entries/0/from": "2026-06-11"}', '{}'),

-- O-03b: with the forces or the cadets
('O-03b', 'fail', 'listed with another employer', 'top_secret_new',
 '{"/military/entries/1/from": "2018-03", "/military/entries/1/to": "2018-06"}', '{O-03b /military/entries/1}'),
('O-03b', 'fail', 'listed with the forces at another time only', 'top_secret_new',
 '{"/military/entries/0/to": "2019-01-31", "/military/entries/0/from": "2018-09"}', '{O-03b /military/entries/0}'),
('O-03b', 'pass', 'may begin after the signature', 'top_secret_new',
 '{"/military/entries/0/from": "2026-06", "/employment/entries/1/employer": "City of Ottawa"}', '{}'),
('O-03b', 'pass', 'a period without a day', 'top_secret_new',
 '{"/military/entries/1/from": "2018-06", "/military/entries/1/to": "2018-03"}', '{Z-17 /military/entries/1/to}'),

-- O-04: agreement with the residences
('O-04', 'human', 'service of the last 10 years', 'top_secret_new', '{}', '{}');

-- The words by which an employer names the forces or the cadets, and others
INSERT INTO form_case (rule, kind, title, sample, edits, expected)
SELECT 'O-03b', CASE WHEN names THEN 'pass' ELSE 'fail' END, 'employer "' || employer || '"', 'cosmic',
       jsonb_build_object('/employment/entries/1/employer', employer, '/military/entries/0/from', '2018-01'),
       CASE WHEN names THEN '{}'::text[] ELSE '{O-03b /military/entries/0}' END
FROM (VALUES
	('Canadian Armed Forces', true), ('les Forces armées canadiennes', true),
	('Canadian Forces Base Borden', true), ('FORCES CANADIENNES', true),
	('Department of National Defence', true), ('Ministère de la Défense nationale', true),
	('2999 Army Cadet Corps', true), ('Royal Canadian Sea Cadets', true),
	('C.A.F.', false), ('CAF', true), ('Base des FAC', true), ('DND/MDN', true), ('MDN', true),
	('Cadetship Ltd', false), ('Decaf Bar', false), ('Armed Response Forces', false)) w(employer, names);

SELECT * FROM wrong_cases('O');
