-- Section F: criminal convictions.
-- In the sample widowed the answer is yes, with one conviction of 1989.
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
('F-01', 'pass', 'the answer is no', 'secret_new', '{}', '{}'),
('F-01', 'pass', 'the answer is yes', 'widowed', '{}', '{}'),
('F-01', 'pass', 'a supplemental request does not ask', 'supplemental_marriage', '{"/convictions": {"convicted": true}}', '{}'),
('F-01', 'fail', 'no answer', 'secret_new', '{"/convictions/convicted": null}', '{F-01 /convictions/convicted}'),
('F-01', 'fail', 'no section at all', 'secret_new', '{"/convictions": null}', '{F-01 /convictions/convicted}'),
('F-01', 'fail', 'no answer, and a conviction is listed', 'widowed', '{"/convictions/convicted": null}', '{F-01 /convictions/convicted}'),

('F-02', 'fail', 'yes, and nothing listed', 'widowed', '{"/convictions/entries": []}', '{F-02 /convictions/entries}'),
('F-02', 'fail', 'yes, and no list', 'widowed', '{"/convictions/entries": null}', '{F-02 /convictions/entries}'),
('F-02', 'fail', 'yes, and only a conviction with a pardon', 'widowed', '{"/convictions/entries/0/pardoned": true}', '{F-02 /convictions/entries}'),
('F-02', 'fail', 'an empty record lacks all; the province depends on the country', 'widowed', '{"/convictions/entries/0": {}}',
 '{F-02 /convictions/entries/0/offence,F-02 /convictions/entries/0/date,F-02 /convictions/entries/0/city,F-02 /convictions/entries/0/country}'),
('F-02', 'fail', 'each additional conviction is complete too', 'widowed', '{"/convictions/entries/-": {"offence": "Theft", "date": "1990-02-01", "city": "Reno", "country": "United States"}}', '{F-02 /convictions/entries/1/province}'),
('F-02', 'pass', 'an additional conviction abroad', 'widowed', '{"/convictions/entries/-": {"offence": "Vol", "date": "1990-02-01", "city": "Lyon", "province": "Rhône", "country": "FR"}}', '{}'),
('F-02', 'pass', 'outside Canada and the US the province is a hint', 'widowed', '{"/convictions/entries/-": {"offence": "Vol", "date": "1990-02-01", "city": "Monaco", "country": "MC"}}', '{Z-23 /convictions/entries/1/province}'),
('F-02', 'pass', 'a bad date is answered', 'widowed', '{"/convictions/entries/0/date": "1989-06-31"}', '{Z-16 /convictions/entries/0/date}'),

('F-03', 'human', 'the answer is yes', 'widowed', '{}', '{}'),

('F-05', 'fail', 'an approximate day', 'widowed', '{"/convictions/entries/0/date": "1989-06-10~"}', '{F-05 /convictions/entries/0/explanation}'),
('F-05', 'fail', 'a month', 'widowed', '{"/convictions/entries/0/date": "1989-06"}', '{F-05 /convictions/entries/0/explanation}'),
('F-05', 'fail', 'a year', 'widowed', '{"/convictions/entries/0/date": "1989"}', '{F-05 /convictions/entries/0/explanation}'),
('F-05', 'fail', 'the details are about another record', 'widowed',
 '{"/convictions/entries/0/date": "1989~", "/convictions/entries/1": {"offence": "Theft", "date": "1990-02-01", "city": "Calgary", "province": "AB", "country": "CA"}, "/details": [{"section": "convictions", "record": 1, "text": "A second one."}]}',
 '{F-05 /convictions/entries/0/explanation}'),
('F-05', 'fail', 'details without a text explain nothing', 'widowed', '{"/convictions/entries/0/date": "1989", "/details": [{"section": "convictions", "record": 0}]}', '{F-05 /convictions/entries/0/explanation}'),
('F-05', 'pass', 'a day', 'widowed', '{}', '{}'),
('F-05', 'pass', 'explained in the record', 'widowed', '{"/convictions/entries/0": {"offence": "Mischief", "date": "1989~", "city": "Lethbridge", "province": "AB", "country": "CA", "explanation": "Papers destroyed by a flood."}}', '{}'),
('F-05', 'pass', 'explained in the details that name the record', 'widowed', '{"/convictions/entries/0/date": "1989", "/details": [{"section": "convictions", "record": 0, "text": "Papers destroyed by a flood."}]}', '{}'),
('F-05', 'pass', 'details without a record, and only one conviction', 'widowed', '{"/convictions/entries/0/date": "1989", "/details": [{"section": "convictions", "text": "Papers destroyed by a flood."}]}', '{}'),
('F-05', 'pass', 'no date is F-02', 'widowed', '{"/convictions/entries/0/date": null}', '{F-02 /convictions/entries/0/date}'),

('F-06', 'silent', 'a conviction of long ago is complete', 'widowed', '{"/convictions/entries/0/date": "1986-04-01"}', '{}'),
('F-06', 'silent', 'its age excuses nothing', 'widowed', '{"/convictions/entries/0/date": "1986", "/convictions/entries/0/city": null}', '{F-02 /convictions/entries/0/city,F-05 /convictions/entries/0/explanation}'),

('F-07', 'silent', 'no member of a conviction with a pardon is missing', 'widowed', '{"/convictions/entries/-": {"pardoned": true}}', '{}'),
('F-07', 'silent', 'an imprecise or future date and an unknown country of it', 'widowed', '{"/convictions/entries/-": {"pardoned": true, "date": "2027", "country": "Atlantis"}}', '{}'),
('F-07', 'silent', 'it does not contradict a no', 'secret_new', '{"/convictions/entries": [{"pardoned": true, "country": "FR"}]}', '{}'),
('F-07', 'silent', 'a bad date in it is still a bad date', 'secret_new', '{"/convictions/entries": [{"pardoned": true, "date": "yesterday"}]}', '{Z-16 /convictions/entries/0/date}'),

('F-08', 'fail', 'no, but a conviction is listed', 'widowed', '{"/convictions/convicted": false}', '{F-08 /convictions/convicted}'),
('F-08', 'fail', 'nothing else is asked about it', 'secret_new', '{"/convictions/entries": [{}]}', '{F-08 /convictions/convicted}'),
('F-08', 'fail', 'pardoned is said to be false', 'secret_new', '{"/convictions/entries": [{"pardoned": true}, {"pardoned": false}]}', '{F-08 /convictions/convicted}'),
('F-08', 'pass', 'no, and nothing listed', 'secret_new', '{}', '{}'),

('F-09', 'human', 'always', 'secret_new', '{}', '{}'),
('F-10', 'silent', 'a yes is no finding', 'widowed', '{}', '{}');

-- each member of a conviction
INSERT INTO form_case (rule, kind, title, sample, edits, expected)
SELECT 'F-02', 'fail', 'without ' || member, 'widowed', jsonb_build_object(pointer, null), ARRAY['F-02 ' || pointer]
FROM unnest('{offence,date,city,province,country}'::text[]) member, LATERAL (SELECT '/convictions/entries/0/' || member AS pointer) p;

SELECT * FROM wrong_cases('F');
