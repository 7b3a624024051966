-- Form jcp-certificate: a certificate of the Joint Certification Program
-- (JCP-10 to JCP-23).

INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
-- the rules of every form
('JCP-Z01', 'pass', 'every member of its type', 'jcp_certificate', '{}', '{}'),
('JCP-Z01', 'fail', 'a number where a text belongs', 'jcp_certificate', '{"/site/cage": 12345}', '{JCP-Z01 /site/cage}'),
('JCP-Z01', 'fail', 'a text where an object belongs', 'jcp_certificate', '{"/custodian": "a citizen"}', '{JCP-Z01 /custodian}'),
('JCP-Z02', 'pass', 'a month of its own precision', 'jcp_certificate', '{"/application/submitted_on": "2025-10"}', '{}'),
('JCP-Z02', 'fail', 'a day that the calendar lacks', 'jcp_certificate', '{"/certificate/expires_on": "2030-02-29"}', '{JCP-Z02 /certificate/expires_on}'),
('JCP-Z03', 'pass', 'a revision', 'jcp_certificate', '{"/application/kind": "revision"}', '{}'),
('JCP-Z03', 'fail', 'words of their own', 'jcp_certificate', '{"/application/kind": "amendment", "/custodian/status": "citizen"}', '{JCP-Z03 /custodian/status,JCP-Z03 /application/kind}'),
('JCP-Z04', 'pass', 'suspended on the day of the question', 'jcp_certificate', '{"/certificate/suspended_on": "2026-06-15"}', '{JCP-21 /certificate/suspended_on}'),
('JCP-Z04', 'fail', 'nothing can have been done tomorrow', 'jcp_certificate', '{"/application/submitted_on": "2026-06-16", "/certificate": {"accepted_on": "2026-06-16", "suspended_on": "2026-07", "reinstated_on": "2027", "revoked_on": "2028"}}', '{JCP-Z04 /application/submitted_on,JCP-Z04 /certificate/accepted_on,JCP-Z04 /certificate/suspended_on,JCP-Z04 /certificate/reinstated_on,JCP-Z04 /certificate/revoked_on,JCP-22 /certificate/revoked_on}'),
('JCP-Z04', 'pass', 'it ends in the future', 'jcp_certificate', '{}', '{}'),
('JCP-Z05', 'pass', 'a country by its name', 'jcp_certificate', '{"/contractor/country": "Canada"}', '{}'),
('JCP-Z05', 'fail', 'no country', 'jcp_certificate', '{"/contractor/country": "North America"}', '{JCP-Z05 /contractor/country}'),

('JCP-10', 'pass', 'a name and a country', 'jcp_certificate', '{}', '{}'),
('JCP-10', 'fail', 'neither', 'jcp_certificate', '{"/contractor": null}', '{JCP-10 /contractor/name,JCP-10 /contractor/country}'),
('JCP-11', 'pass', 'the United States', 'jcp_certificate', '{"/contractor/country": "US", "/site/cage": "1ABC2", "/custodian/status": "citizen_of_united_states"}', '{}'),
('JCP-11', 'fail', 'the United Kingdom; its code and custodian are not looked at', 'jcp_certificate', '{"/contractor/country": "GB", "/site/cage": "x", "/custodian/status": "other"}', '{JCP-11 /contractor/country}'),

('JCP-12', 'pass', 'a code', 'jcp_certificate', '{}', '{}'),
('JCP-12', 'fail', 'no code', 'jcp_certificate', '{"/site/cage": null}', '{JCP-12 /site/cage}'),
('JCP-12b', 'pass', 'a Canadian code from before 2002', 'jcp_certificate', '{"/site/cage": "38151"}', '{}'),
('JCP-12b', 'fail', 'a German code in Canada', 'jcp_certificate', '{"/site/cage": "D1234"}', '{JCP-12b /site/cage}'),
('JCP-12b', 'fail', 'a Canadian code with the letter I, more often a one misread', 'jcp_certificate', '{"/site/cage": "LI2B4"}', '{JCP-12b /site/cage}'),
('JCP-12b', 'fail', 'a Canadian code in the United States', 'jcp_certificate', '{"/contractor/country": "US", "/custodian/status": "citizen_of_united_states"}', '{JCP-12b /site/cage}'),
('JCP-12b', 'pass', 'an American code', 'jcp_certificate', '{"/contractor/country": "US", "/site/cage": "0A1B2", "/custodian/status": "citizen_of_united_states"}', '{}'),
('JCP-12b', 'silent', 'no country to compare with', 'jcp_certificate', '{"/contractor/country": null, "/site/cage": "D1234"}', '{JCP-10 /contractor/country}'),

('JCP-13', 'pass', 'an address', 'jcp_certificate', '{}', '{}'),
('JCP-13', 'fail', 'no address', 'jcp_certificate', '{"/site/address": null}', '{JCP-13 /site/address}'),

('JCP-14', 'pass', 'a permanent resident', 'jcp_certificate', '{}', '{}'),
('JCP-14', 'pass', 'a citizen', 'jcp_certificate', '{"/custodian/status": "citizen_of_canada"}', '{}'),
('JCP-14', 'fail', 'a citizen of the United States in Canada', 'jcp_certificate', '{"/custodian/status": "citizen_of_united_states"}', '{JCP-14 /custodian/status}'),
('JCP-14', 'fail', 'another status', 'jcp_certificate', '{"/custodian/status": "other"}', '{JCP-14 /custodian/status}'),
('JCP-14', 'fail', 'nobody', 'jcp_certificate', '{"/custodian": null}', '{JCP-14 /custodian/status}'),
('JCP-14', 'fail', 'nobody, in a country not known', 'jcp_certificate', '{"/custodian": null, "/contractor/country": null}', '{JCP-10 /contractor/country,JCP-14 /custodian/status}'),
('JCP-14b', 'pass', 'a permanent resident of the United States there', 'jcp_certificate', '{"/contractor/country": "US", "/site/cage": "1ABC2", "/custodian/status": "permanent_resident_of_united_states"}', '{}'),
('JCP-14b', 'pass', 'a citizen of the United States there', 'jcp_certificate', '{"/contractor/country": "US", "/site/cage": "1ABC2", "/custodian/status": "citizen_of_united_states"}', '{}'),
('JCP-14b', 'fail', 'a citizen of Canada in the United States', 'jcp_certificate', '{"/contractor/country": "US", "/site/cage": "1ABC2", "/custodian/status": "citizen_of_canada"}', '{JCP-14b /custodian/status}'),

('JCP-15', 'pass', 'a need', 'jcp_certificate', '{}', '{}'),
('JCP-15', 'fail', 'no need', 'jcp_certificate', '{"/application/legitimate_need": false}', '{JCP-15 /application/legitimate_need}'),
('JCP-15', 'fail', 'nothing said of it', 'jcp_certificate', '{"/application/legitimate_need": null}', '{JCP-15 /application/legitimate_need}'),
('JCP-16', 'pass', 'an initial one', 'jcp_certificate', '{"/application/kind": "initial"}', '{}'),
('JCP-16', 'fail', 'no kind', 'jcp_certificate', '{"/application/kind": null}', '{JCP-16 /application/kind}'),

('JCP-17', 'pass', 'accepted on the same day', 'jcp_certificate', '{"/application/submitted_on": "2025-11-12"}', '{}'),
('JCP-17', 'fail', 'submitted the day after', 'jcp_certificate', '{"/application/submitted_on": "2025-11-13"}', '{JCP-17 /application/submitted_on}'),
('JCP-17', 'pass', 'submitted in the same month', 'jcp_certificate', '{"/application/submitted_on": "2025-11"}', '{}'),
('JCP-17', 'fail', 'accepted, and never submitted', 'jcp_certificate', '{"/application/submitted_on": null}', '{JCP-17 /application/submitted_on}'),
('JCP-17', 'silent', 'not accepted yet', 'jcp_certificate', '{"/application/submitted_on": null, "/certificate": null}', '{}'),

('JCP-18', 'pass', 'suspended and reinstated on the day of acceptance', 'jcp_certificate', '{"/certificate/suspended_on": "2025-11-12", "/certificate/reinstated_on": "2025-11-12"}', '{}'),
('JCP-18', 'fail', 'suspended the day before, revoked the day before', 'jcp_certificate', '{"/certificate/suspended_on": "2025-11-11", "/certificate/revoked_on": "2025-11-11"}', '{JCP-18 /certificate/suspended_on,JCP-18 /certificate/revoked_on,JCP-22 /certificate/revoked_on}'),
('JCP-18', 'fail', 'reinstated the day before the suspension', 'jcp_certificate', '{"/certificate/suspended_on": "2026-02-03", "/certificate/reinstated_on": "2026-02-02"}', '{JCP-18 /certificate/reinstated_on}'),
('JCP-18', 'fail', 'reinstated without a suspension', 'jcp_certificate', '{"/certificate/reinstated_on": "2026-02-02"}', '{JCP-18 /certificate/suspended_on}'),
('JCP-18', 'fail', 'reinstated before the acceptance, without a suspension', 'jcp_certificate', '{"/certificate/reinstated_on": "2025-02-02"}', '{JCP-18 /certificate/suspended_on,JCP-18 /certificate/reinstated_on}'),
('JCP-18', 'fail', 'an expiry without acceptance', 'jcp_certificate', '{"/certificate/accepted_on": null}', '{JCP-18 /certificate/accepted_on}'),
('JCP-18', 'fail', 'a suspension without acceptance', 'jcp_certificate', '{"/certificate": {"suspended_on": "2026-02-03"}}', '{JCP-18 /certificate/accepted_on}'),
('JCP-18', 'fail', 'a revocation without acceptance', 'jcp_certificate', '{"/certificate": {"revoked_on": "2026-02-03"}}', '{JCP-18 /certificate/accepted_on}'),
('JCP-18', 'fail', 'a reinstatement without anything', 'jcp_certificate', '{"/certificate": {"reinstated_on": "2026-02-02"}}', '{JCP-18 /certificate/accepted_on,JCP-18 /certificate/suspended_on}'),
('JCP-18', 'pass', 'suspended in the month of acceptance', 'jcp_certificate', '{"/certificate/suspended_on": "2025-11", "/certificate/reinstated_on": "2026-01-05"}', '{}'),

('JCP-19', 'pass', 'five years', 'jcp_certificate', '{}', '{}'),
('JCP-19', 'fail', 'five years and a day', 'jcp_certificate', '{"/certificate/expires_on": "2030-11-13"}', '{JCP-19 /certificate/expires_on}'),
('JCP-19', 'pass', 'some day of the year', 'jcp_certificate', '{"/certificate/expires_on": "2030"}', '{}'),
('JCP-19', 'pass', 'accepted on 29 February, to 28 February', 'jcp_certificate', '{"/application/submitted_on": "2024-01-15", "/certificate/accepted_on": "2024-02-29", "/certificate/expires_on": "2029-02-28"}', '{}'),
('JCP-19', 'fail', 'accepted on 29 February, to 1 March', 'jcp_certificate', '{"/application/submitted_on": "2024-01-15", "/certificate/accepted_on": "2024-02-29", "/certificate/expires_on": "2029-03-01"}', '{JCP-19 /certificate/expires_on}'),
('JCP-19b', 'pass', 'the last valid day', 'jcp_certificate', '{"/certificate/expires_on": "2030-11-11"}', '{}'),
('JCP-19b', 'fail', 'the day before the last valid one', 'jcp_certificate', '{"/certificate/expires_on": "2030-11-10"}', '{JCP-19b /certificate/expires_on}'),
('JCP-19b', 'pass', 'in the month of the end', 'jcp_certificate', '{"/certificate/expires_on": "2030-11"}', '{}'),

('JCP-20', 'pass', 'the last valid day', 'jcp_certificate', '{"/application/submitted_on": "2021-05-01", "/certificate/accepted_on": "2021-06-16", "/certificate/expires_on": "2026-06-16"}', '{}'),
('JCP-20', 'fail', 'five years', 'jcp_certificate', '{"/application/submitted_on": "2021-05-01", "/certificate/accepted_on": "2021-06-15", "/certificate/expires_on": "2026-06-15"}', '{JCP-20 /certificate/accepted_on}'),
('JCP-20', 'pass', 'accepted some day of the month', 'jcp_certificate', '{"/application/submitted_on": "2021-05-01", "/certificate": {"accepted_on": "2021-06"}}', '{}'),

('JCP-21', 'pass', 'reinstated', 'jcp_certificate', '{"/certificate/suspended_on": "2026-02-03", "/certificate/reinstated_on": "2026-02-27"}', '{}'),
('JCP-21', 'fail', 'suspended', 'jcp_certificate', '{"/certificate/suspended_on": "2026-05-26"}', '{JCP-21 /certificate/suspended_on}'),
('JCP-21', 'silent', 'revoked: an answer comes too late', 'jcp_certificate', '{"/certificate/suspended_on": "2026-02-03", "/certificate/revoked_on": "2026-04-01"}', '{JCP-22 /certificate/revoked_on}'),
('JCP-22', 'pass', 'not revoked', 'jcp_certificate', '{}', '{}'),
('JCP-22', 'fail', 'revoked without a suspension', 'jcp_certificate', '{"/certificate/revoked_on": "2026-04-01"}', '{JCP-22 /certificate/revoked_on}'),
('JCP-23', 'human', 'a certified contractor', 'jcp_certificate', '{}', '{}');

SELECT * FROM wrong_cases('JCP');

-- The end agrees with clearance_jcp_expiry() on every day of a leap year.
SELECT count(*) AS days, count(*) FILTER (WHERE findings(edited(s.document, jsonb_build_object('/application/submitted_on', '2023-12-01', '/certificate/accepted_on', d.day::date,
           '/certificate/expires_on', clearance_jcp_expiry(d.day::date))), '2026-06-15') <> '{}'
       OR findings(edited(s.document, jsonb_build_object('/application/submitted_on', '2023-12-01', '/certificate/accepted_on', d.day::date,
           '/certificate/expires_on', clearance_jcp_expiry(d.day::date) + 1)), '2026-06-15') <> '{JCP-19 /certificate/expires_on}') AS differ
FROM form_sample s, generate_series('2024-01-01'::timestamp, '2024-12-31', '1 day') AS d(day)
WHERE s.name = 'jcp_certificate';

-- An empty document: what is always asked.
SELECT rule, severity, section, pointer, message
FROM clearance_form_findings('{"form": "jcp-certificate"}', '2026-06-15');
SET clearance.language = 'fr';
SELECT rule, message FROM clearance_form_findings('{"form": "jcp-certificate"}', '2026-06-15');
RESET clearance.language;
SELECT section, title, required, answered, missing, to_judge
FROM form_sample, clearance_form_progress(document, as_of) WHERE name = 'jcp_certificate';

-- Template: the program knows no level.
SELECT clearance_form_template('jcp-certificate', NULL, NULL);
SELECT clearance_form_template('jcp-certificate', NULL, 'SECRET');
