-- Section N: education, at Top Secret grade
-- The sample is signed on 2026-06-10: the last 10 years begin on 2016-06-10.
-- It lists study of 2020 to 2022, which section I lists, and of 2005 to 2009.
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
-- N-01a: the education, or that there is none
('N-01a', 'pass', 'education', 'top_secret_new', '{}', '{}'),
('N-01a', 'pass', 'none', 'sigint_upgrade', '{"/education": {"none": true}}', '{}'),
('N-01a', 'fail', 'an empty list does not say none', 'sigint_upgrade',
 '{"/education/entries": []}', '{N-01a /education/entries}'),
('N-01a', 'fail', 'the section is absent, and study is listed in section I', 'top_secret_new',
 '{"/education": null}', '{I-21a /employment/entries/2, N-01a /education/entries}'),
('N-01a', 'silent', 'none beside entries is a contradiction of its own', 'top_secret_new',
 '{"/education/none": true}', '{Z-22 /education/none}'),

-- N-01b: institution and period
('N-01b', 'pass', 'years', 'top_secret_new',
 '{"/education/entries/1/from": "2005", "/education/entries/1/to": "2009"}', '{}'),
('N-01b', 'fail', 'no institution, and no name to compare', 'top_secret_new',
 '{"/education/entries/0/institution": null}', '{N-01b /education/entries/0/institution}'),
('N-01b', 'fail', 'no start', 'top_secret_new',
 '{"/education/entries/1/from": null}', '{N-01b /education/entries/1/from}'),
('N-01b', 'fail', 'no end', 'top_secret_new',
 '{"/education/entries/1/to": null}', '{N-01b /education/entries/1/to}'),
('N-01b', 'fail', 'an empty entry', 'top_secret_new',
 '{"/education/entries/-": null}',
 '{N-01b /education/entries/2/institution, N-01b /education/entries/2/from, N-01b /education/entries/2/to}'),

-- N-02a: study of the last 10 years stands in section I, as study or by name
('N-02a', 'pass', 'as study', 'top_secret_new', '{}', '{}'),
('N-02a', 'pass', 'as study by its words alone', 'top_secret_new',
 '{"/employment/entries/2/kind": null, "/employment/entries/2/job_title": "Étudiante"}', '{}'),
('N-02a', 'pass', 'by name, as employment', 'top_secret_new',
 '{"/education/entries/1": {"institution": "Rideau", "from": "2017-07", "to": "2017-11"}}', '{}'),
('N-02a', 'fail', 'part-time study beside work is asked for too', 'top_secret_new',
 '{"/education/entries/1": {"institution": "Carleton University", "from": "2017-07", "to": "2017-11"}}',
 '{N-02a /education/entries/1}'),
('N-02a', 'fail', 'no institution and no study', 'top_secret_new',
 '{"/education/entries/1": {"from": "2017-07", "to": "2017-11"}}',
 '{N-01b /education/entries/1/institution, N-02a /education/entries/1}'),
('N-02a', 'fail', 'ended exactly 10 years ago', 'top_secret_new',
 '{"/education/entries/1/to": "2016-06-10"}', '{N-02a /education/entries/1}'),
('N-02a', 'pass', 'ended 10 years and a day ago', 'top_secret_new',
 '{"/education/entries/1/to": "2016-06-09"}', '{}'),
('N-02a', 'pass', 'ended in a month that lies within the 10 years in part', 'top_secret_new',
 '{"/education/entries/1/to": "2016-06"}', '{}'),
('N-02a', 'fail', 'ended in a month that lies within the 10 years', 'top_secret_new',
 '{"/education/entries/1/to": "2016-07"}', '{N-02a /education/entries/1}'),
('N-02a', 'fail', 'still going on', 'top_secret_new',
 '{"/education/entries/1/from": "2024-09", "/education/entries/1/to": "present"}', '{N-02a /education/entries/1}'),
('N-02a', 'pass', 'begins on the day of the signature, and is listed', 'top_secret_new',
 '{"/education/entries/1": {"institution": "Lockwood Analytics", "from": "2026-06-10", "to": "2027-04"}}', '{}'),
('N-02a', 'pass', 'begins after the signature', 'top_secret_new',
 '{"/education/entries/1/from": "2026-06-11", "/education/entries/1/to": "2027-04"}', '{}'),
('N-02a', 'pass', 'may begin after the signature', 'top_secret_new',
 '{"/education/entries/1/from": "2026-06", "/education/entries/1/to": "2027-04"}', '{}'),
('N-02a', 'pass', 'a period without a day', 'top_secret_new',
 '{"/education/entries/1/from": "2019-09", "/education/entries/1/to": "2019-05"}', '{Z-17 /education/entries/1/to}'),
('N-02a', 'pass', 'the study in section I may overlap', 'top_secret_new',
 '{"/education/entries/1": {"institution": "Carleton University", "from": "2022-04-30", "to": "2022-05"}}',
 '{N-02b /education/entries/1/institution}'),
('N-02a', 'fail', 'the study in section I is over', 'top_secret_new',
 '{"/education/entries/1": {"institution": "Carleton University", "from": "2022-05-01", "to": "2022-05"}}',
 '{N-02a /education/entries/1}'),

-- N-02b: under the same name
('N-02b', 'pass', 'a part of the name', 'top_secret_new',
 '{"/education/entries/0/institution": "New Brunswick"}', '{}'),
('N-02b', 'fail', 'another name', 'top_secret_new',
 '{"/education/entries/0/institution": "Open University"}', '{N-02b /education/entries/0/institution}'),

-- N-03: agreement with the residences
('N-03', 'human', 'study of the last 10 years', 'top_secret_new', '{}', '{}'),

-- N-04: remote study
('N-04', 'pass', 'explained', 'top_secret_new', '{}', '{}'),
('N-04', 'fail', 'not explained', 'top_secret_new',
 '{"/education/entries/0/explanation": null}', '{N-04 /education/entries/0/explanation}'),
('N-04', 'fail', 'not explained, long ago', 'top_secret_new',
 '{"/education/entries/1/remote": true}', '{N-04 /education/entries/1/explanation}'),
('N-04', 'pass', 'explained in the details', 'top_secret_new',
 '{"/education/entries/0/explanation": null,
   "/details": [{"section": "education", "record": 0, "text": "Taken online from Ottawa."}]}', '{}'),
('N-04', 'fail', 'details without a text', 'top_secret_new',
 '{"/education/entries/0/explanation": null, "/details": [{"section": "education", "record": 0}]}',
 '{N-04 /education/entries/0/explanation}'),
('N-04', 'pass', 'not remote', 'top_secret_new',
 '{"/education/entries/0/remote": false, "/education/entries/0/explanation": null}', '{}');

SELECT * FROM wrong_cases('N');
