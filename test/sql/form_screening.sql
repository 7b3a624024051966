-- Section C: previous security screening.
-- dual_citizen is an update with one previous screening; in the others the
-- answer is no.
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
('C-01', 'pass', 'the answer is no', 'secret_new', '{}', '{}'),
('C-01', 'pass', 'the answer is yes', 'dual_citizen', '{}', '{}'),
('C-01', 'pass', 'a supplemental request does not ask', 'supplemental_marriage', '{"/screening": {"entries": [{"rejected": true}]}}', '{}'),
('C-01', 'fail', 'no answer', 'secret_new', '{"/screening/previous": null}', '{C-01 /screening/previous}'),
('C-01', 'fail', 'white space is no answer', 'secret_new', '{"/screening/previous": " "}', '{C-01 /screening/previous}'),
('C-01', 'fail', 'no section at all', 'secret_new', '{"/screening": null}', '{C-01 /screening/previous}'),
('C-01', 'fail', 'an answer of the wrong type is that finding only', 'secret_new', '{"/screening/previous": "no"}', '{Z-15 /screening/previous}'),
('C-01', 'fail', 'an unanswered request is read as new', 'secret_new', '{"/administrative/request": null, "/screening/previous": null}',
 '{A-01 /administrative/request,C-01 /screening/previous}'),

('C-02', 'pass', 'the year may be a number or a text', 'dual_citizen', '{"/screening/entries/0/year": "2016"}', '{}'),
('C-02', 'pass', 'a screening that ended in a denial counts', 'dual_citizen', '{"/screening/entries/0/rejected": false}', '{}'),
('C-02', 'fail', 'yes, and nothing listed', 'dual_citizen', '{"/screening/entries": []}', '{C-02 /screening/entries}'),
('C-02', 'fail', 'yes, and no list', 'dual_citizen', '{"/screening/entries": null}', '{C-02 /screening/entries}'),
('C-02', 'fail', 'an empty record lacks all three', 'dual_citizen', '{"/screening/entries/0": {}}',
 '{C-02 /screening/entries/0/employer,C-02 /screening/entries/0/level,C-02 /screening/entries/0/year}'),
('C-02', 'fail', 'the second record lacks something', 'dual_citizen', '{"/screening/entries/-": {"employer": "Ville de Moncton", "level": " ", "year": 2009}}', '{C-02 /screening/entries/1/level}'),
('C-02', 'fail', 'a year of the wrong type is that finding only', 'dual_citizen', '{"/screening/entries/0/year": "in 2016"}', '{Z-15 /screening/entries/0/year}'),
('C-02', 'fail', 'a year with a letter in it', 'dual_citizen', '{"/screening/entries/0/year": "2O16"}', '{Z-15 /screening/entries/0/year}'),
('C-02', 'pass', 'not when the answer is no', 'secret_new', '{"/screening/entries": [{}]}', '{Z-22 /screening/previous}'),

('C-03', 'human', 'the answer is yes', 'dual_citizen', '{}', '{}'),

('C-04', 'pass', 'not rejected', 'dual_citizen', '{"/screening/entries/0/rejected": false}', '{}'),
('C-04', 'fail', 'a rejected request is to be taken out, not completed', 'dual_citizen', '{"/screening/entries/-": {"rejected": true}}', '{C-04 /screening/entries/1}'),
('C-04', 'fail', 'the only one is rejected', 'dual_citizen', '{"/screening/entries/0/rejected": true}', '{C-04 /screening/entries/0}'),
('C-04', 'fail', 'a rejected request does not contradict a no', 'secret_new', '{"/screening/entries": [{"rejected": true}]}', '{C-04 /screening/entries/0}'),

('C-05', 'pass', 'a new request supposes no screening', 'secret_new', '{}', '{}'),
('C-05', 'pass', 'an update with a previous screening', 'dual_citizen', '{}', '{}'),
('C-05', 'pass', 'no answer is C-01', 'dual_citizen', '{"/screening/previous": null}', '{C-01 /screening/previous}'),
('C-05', 'fail', 'an update', 'dual_citizen', '{"/screening": {"previous": false}}', '{C-05 /screening/previous}'),
('C-05', 'fail', 'an upgrade', 'secret_new', '{"/administrative/request": "upgrade", "/context/clearances": null}', '{C-05 /screening/previous}');

-- each member of a previous screening
INSERT INTO form_case (rule, kind, title, sample, edits, expected)
SELECT 'C-02', 'fail', 'without ' || member, 'dual_citizen', jsonb_build_object(pointer, null), ARRAY['C-02 ' || pointer]
FROM unnest('{employer,level,year}'::text[]) member, LATERAL (SELECT '/screening/entries/0/' || member AS pointer) p;

SELECT * FROM wrong_cases('C');
