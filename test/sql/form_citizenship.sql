-- Section G: persons born outside Canada, or born in Canada with another
-- citizenship.  The reference date of the samples is 2026-06-01.
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
('G-01', 'pass', 'born abroad, two citizenships', 'naturalised', '{}', '{}'),
('G-01', 'pass', 'born abroad, one citizenship', 'visa_holder', '{}', '{}'),
('G-01', 'pass', 'a stateless person says so in the details', 'naturalised', '{"/citizenship/citizenships": [], "/details": [{"section": "citizenship", "text": "Stateless."}]}', '{}'),
('G-01', 'pass', 'without a country of birth nothing is known', 'naturalised', '{"/citizenship": null, "/biographical/birth_place/country": null}', '{B-14 /biographical/birth_place/country}'),
('G-01', 'pass', 'a supplemental request does not ask', 'supplemental_marriage', '{"/biographical/birth_place/country": "GB"}', '{}'),
('G-01', 'fail', 'unanswered', 'naturalised', '{"/citizenship/citizenships": null}', '{G-01 /citizenship/citizenships}'),
('G-01', 'fail', 'none listed', 'naturalised', '{"/citizenship/citizenships": []}', '{G-01 /citizenship/citizenships}'),
('G-01', 'fail', 'blanks listed', 'naturalised', '{"/citizenship/citizenships": [" ", null]}', '{G-01 /citizenship/citizenships}'),
('G-01', 'fail', 'an index on a section without records explains nothing', 'naturalised', '{"/citizenship/citizenships": [], "/details": [{"section": "citizenship", "record": 0, "text": "Stateless."}]}', '{G-01 /citizenship/citizenships}'),
('G-01', 'fail', 'no section at all', 'naturalised', '{"/citizenship": null}', '{Z-12 /citizenship/proof_sent,G-01 /citizenship/citizenships,G-04 /citizenship/document/kind}'),
('G-01', 'fail', 'a state that no longer exists is abroad', 'secret_new', '{"/citizenship": null, "/biographical/birth_place/country": "YU"}', '{Z-12 /citizenship/proof_sent,G-01 /citizenship/citizenships,G-04 /citizenship/document/kind}'),
('G-01', 'fail', 'so is a country that does not resolve', 'secret_new', '{"/citizenship": null, "/biographical/birth_place/country": "Prussia"}',
 '{Z-12 /citizenship/proof_sent,Z-20b /biographical/birth_place/country,G-01 /citizenship/citizenships,G-04 /citizenship/document/kind}'),

('G-02', 'human', 'born in Canada', 'secret_new', '{}', '{}'),

('G-03', 'silent', 'born in Canada, one citizenship', 'secret_new', '{}', '{}'),
('G-03', 'silent', 'no section at all', 'secret_new', '{"/citizenship": null}', '{}'),
('G-03', 'silent', 'half a document', 'secret_new', '{"/citizenship/document": {"kind": "immigration_visa"}}', '{}'),
('G-03', 'silent', 'a citizenship that does not resolve', 'secret_new', '{"/citizenship/citizenships": ["canadienne"]}', '{}'),
('G-03', 'silent', 'a word outside the list is G-04''s alone, and G-04 does not ask', 'secret_new', '{"/citizenship/document": {"kind": "passport"}}', '{}'),
('G-03', 'silent', 'two citizenships: a proof is sent, no document is named', 'dual_citizen', '{}', '{}'),

('G-04', 'fail', 'no document', 'naturalised', '{"/citizenship/document": null}', '{G-04 /citizenship/document/kind}'),
('G-04', 'fail', 'both sides of nothing', 'naturalised', '{"/citizenship/document/kind": null}', '{G-04 /citizenship/document/kind}'),
('G-04', 'fail', 'another document', 'naturalised', '{"/citizenship/document/kind": "driver_licence"}', '{G-04 /citizenship/document/kind}'),
('G-04', 'fail', 'words are compared as they stand', 'naturalised', '{"/citizenship/document/kind": "Citizenship_certificate"}', '{G-04 /citizenship/document/kind}'),

('G-05', 'pass', 'both sides', 'naturalised', '{}', '{}'),
('G-05', 'fail', 'one side', 'naturalised', '{"/citizenship/document/both_sides": false}', '{G-05 /citizenship/document/both_sides}'),
('G-05', 'fail', 'not said', 'visa_holder', '{"/citizenship/document/both_sides": null}', '{G-05 /citizenship/document/both_sides}'),
('G-05', 'fail', 'of a word outside the list too', 'naturalised', '{"/citizenship/document": {"kind": "passport"}}', '{G-04 /citizenship/document/kind,G-05 /citizenship/document/both_sides}'),

('G-06', 'human', 'registration of birth abroad', 'naturalised', '{"/citizenship/document/kind": "registration_of_birth_abroad"}', '{}'),

('G-07a', 'pass', 'a visa with its expiry date', 'visa_holder', '{}', '{}'),
('G-07a', 'pass', 'other documents need none', 'naturalised', '{}', '{}'),
('G-07a', 'fail', 'a visa without', 'visa_holder', '{"/citizenship/document/expires_on": null}', '{G-07a /citizenship/document/expires_on}'),
('G-07a', 'pass', 'a bad date is compared with nothing', 'visa_holder', '{"/citizenship/document/expires_on": "in ten years"}', '{Z-16 /citizenship/document/expires_on}'),

('G-07b', 'pass', 'expires the day after', 'visa_holder', '{"/citizenship/document/expires_on": "2026-06-02"}', '{G-08 /citizenship/document/kind}'),
('G-07b', 'pass', 'expires this month, perhaps later', 'visa_holder', '{"/citizenship/document/expires_on": "2026-06"}', '{G-08 /citizenship/document/kind}'),
('G-07b', 'pass', 'the expiry of another document does not matter', 'visa_holder', '{"/citizenship/document": {"kind": "permanent_resident_card", "both_sides": true, "expires_on": "2020-01-01"}}', '{}'),
('G-07b', 'fail', 'expires on the day', 'visa_holder', '{"/citizenship/document/expires_on": "2026-06-01"}', '{G-07b /citizenship/document/expires_on,G-08 /citizenship/document/kind}'),
('G-07b', 'fail', 'expired last month', 'visa_holder', '{"/citizenship/document/expires_on": "2026-05"}', '{G-07b /citizenship/document/expires_on,G-08 /citizenship/document/kind}'),

('G-08', 'pass', 'ten years to the day', 'visa_holder', '{"/citizenship/document/expires_on": "2036-06-01"}', '{}'),
('G-08', 'pass', 'perhaps ten years', 'visa_holder', '{"/citizenship/document/expires_on": "2036"}', '{}'),
('G-08', 'fail', 'a day less', 'visa_holder', '{"/citizenship/document/expires_on": "2036-05-31"}', '{G-08 /citizenship/document/kind}'),
('G-08', 'fail', 'a month less', 'visa_holder', '{"/citizenship/document/expires_on": "2036-05"}', '{G-08 /citizenship/document/kind}'),

-- what a clearance_expiry() computes is no finding
('G-07c', 'silent', 'a visa', 'visa_holder', '{}', '{}'),
('G-09', 'silent', 'a certificate', 'naturalised', '{}', '{}');

-- each of the six documents
INSERT INTO form_case (rule, kind, title, sample, edits, expected)
SELECT 'G-04', 'pass', kind, 'visa_holder', jsonb_build_object('/citizenship/document/kind', kind), '{}'
FROM unnest('{immigration_visa,record_of_landing,permanent_resident_card,canadian_passport,citizenship_certificate,registration_of_birth_abroad}'::text[]) kind;

SELECT * FROM wrong_cases('G');

-- G-08: the years are those of the level; without them nothing is compared.
SELECT level, expires_on, ARRAY(
	SELECT rule FROM form_sample s, clearance_form_findings(edited(s.document, jsonb_build_object(
		'/administrative/level', split_part(level, ':', 1), '/administrative/other_level', nullif(split_part(level, ':', 2), ''),
		'/citizenship/document/expires_on', expires_on)), s.as_of)
	WHERE s.name = 'visa_holder' AND rule LIKE 'G-%') AS rules
FROM (VALUES
	('SECRET', '2036-06-01'),
	('SECRET', '2036-05-31'),
	('TOP SECRET', '2031-06-01'),
	('TOP SECRET', '2031-05-31'),
	('OTHER:NATO SECRET', '2036-05-31'),
	('OTHER:COSMIC TOP SECRET', '2031-06-01'),
	('OTHER:COSMIC TOP SECRET', '2031-05-31'),
	('OTHER:Top Secret SIGINT', '2031-05-31'),
	('OTHER:CONFIDENTIAL', '2026-06-02'),
	('OTHER:something', '2026-06-02')) v (level, expires_on);
