-- Section L: foreign assets, at Top Secret grade
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
-- L-01a: the assets, or that there are none
('L-01a', 'pass', 'an asset', 'top_secret_new', '{}', '{}'),
('L-01a', 'pass', 'none', 'cosmic', '{}', '{}'),
('L-01a', 'fail', 'an empty list does not say none', 'top_secret_new',
 '{"/foreign_assets/entries": []}', '{L-01a /foreign_assets/entries}'),
('L-01a', 'fail', 'the section is absent', 'top_secret_new',
 '{"/foreign_assets": null}', '{L-01a /foreign_assets/entries}'),
('L-01a', 'fail', 'not none, and no asset', 'cosmic',
 '{"/foreign_assets/none": false}', '{L-01a /foreign_assets/entries}'),
('L-01a', 'silent', 'none beside assets is a contradiction of its own', 'top_secret_new',
 '{"/foreign_assets/none": true}', '{Z-22 /foreign_assets/none}'),
('L-01a', 'silent', 'a list of the wrong type', 'top_secret_new',
 '{"/foreign_assets/entries": "a house"}', '{Z-15 /foreign_assets/entries}'),

-- L-01b: kind and country
('L-01b', 'pass', 'business in a country by name', 'top_secret_new',
 '{"/foreign_assets/entries/0/kind": "business", "/foreign_assets/entries/0/country": "Royaume-Uni"}', '{}'),
('L-01b', 'pass', 'personal, in the United States', 'top_secret_new',
 '{"/foreign_assets/entries/0/kind": "personal", "/foreign_assets/entries/0/country": "États-Unis"}', '{}'),
('L-01b', 'fail', 'no kind', 'top_secret_new',
 '{"/foreign_assets/entries/0/kind": null}', '{L-01b /foreign_assets/entries/0/kind}'),
('L-01b', 'fail', 'no country', 'top_secret_new',
 '{"/foreign_assets/entries/0/country": null}', '{L-01b /foreign_assets/entries/0/country}'),
('L-01b', 'fail', 'in Canada', 'top_secret_new',
 '{"/foreign_assets/entries/0/country": "Canada"}', '{L-01b /foreign_assets/entries/0/country}'),
('L-01b', 'fail', 'an empty asset', 'top_secret_new',
 '{"/foreign_assets/entries/-": {}}', '{L-01b /foreign_assets/entries/1/kind, L-01b /foreign_assets/entries/1/country}'),
('L-01b', 'silent', 'a kind that is not listed is answered', 'top_secret_new',
 '{"/foreign_assets/entries/0/kind": "real estate"}', '{Z-21 /foreign_assets/entries/0/kind}'),

-- L-02: details and value are not asked for
('L-02', 'silent', 'no description', 'top_secret_new', '{"/foreign_assets/entries/0/description": null}', '{}'),
('L-02', 'silent', 'a value, which the form does not have', 'top_secret_new',
 '{"/foreign_assets/entries/0/estimated_value": 12000}', '{}');

SELECT * FROM wrong_cases('L');
