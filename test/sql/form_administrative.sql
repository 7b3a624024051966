-- Section A: administrative information
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
('A-01', 'pass', 'a listed word', 'secret_new', '{}', '{}'),
('A-01', 'fail', 'unanswered', 'secret_new', '{"/administrative/request": null}', '{A-01 /administrative/request}'),
('A-18a', 'fail', 'Other without the level', 'secret_new', '{"/administrative/level": "OTHER"}', '{A-18a /administrative/other_level}');
SELECT * FROM wrong_cases('A');
