-- Form subcontract: approval of a subcontract to a foreign organization
-- (SUB-01 to SUB-05), and the rules that every form of the international side
-- has (Z01 to Z05).

INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
-- the rules of every form
('SUB-Z01', 'pass', 'every member of its type', 'subcontract', '{}', '{}'),
('SUB-Z01', 'fail', 'a text where a truth value belongs; nothing else is said of it', 'subcontract', '{"/approval/written": "yes"}', '{SUB-Z01 /approval/written}'),
('SUB-Z01', 'fail', 'a text where an object belongs', 'subcontract', '{"/approval": "given"}', '{SUB-Z01 /approval}'),
('SUB-Z02', 'pass', 'a month of its own precision', 'subcontract', '{"/request/sent_on": "2026-03"}', '{}'),
('SUB-Z02', 'fail', 'a day that the calendar lacks', 'subcontract', '{"/request/sent_on": "2026-02-30"}', '{SUB-Z02 /request/sent_on}'),
('SUB-Z03', 'pass', 'each level is a word', 'subcontract', '{"/subcontract/level": "NATO SECRET"}', '{}'),
('SUB-Z03', 'fail', 'a level in small letters', 'subcontract', '{"/subcontract/level": "secret"}', '{SUB-Z03 /subcontract/level}'),
('SUB-Z04', 'pass', 'everything was done by the day of the question', 'subcontract', '{"/request/sent_on": "2026-06-15"}', '{}'),
('SUB-Z04', 'fail', 'a request of tomorrow', 'subcontract', '{"/request/sent_on": "2026-06-16"}', '{SUB-Z04 /request/sent_on}'),
('SUB-Z04', 'fail', 'nothing can have been done tomorrow', 'subcontract', '{"/request/possibility_confirmed_on": "2026-07", "/assurance/requested_on": "2027", "/approval/on": "2026-06-16", "/subcontract/awarded_on": "2026-07-01"}', '{SUB-Z04 /request/possibility_confirmed_on,SUB-Z04 /assurance/requested_on,SUB-Z04 /approval/on}'),
('SUB-Z04', 'pass', 'a month that has begun', 'subcontract', '{"/request/sent_on": "2026-06"}', '{}'),
('SUB-Z05', 'pass', 'a country by its French name', 'subcontract', '{"/organization/country": "Norvège"}', '{}'),
('SUB-Z05', 'fail', 'no country', 'subcontract', '{"/organization/country": "Scandinavia"}', '{SUB-Z05 /organization/country}'),

('SUB-01', 'pass', 'approved on the day of the award', 'subcontract', '{}', '{}'),
('SUB-01', 'pass', 'not awarded yet: no approval is asked', 'subcontract', '{"/subcontract/awarded_on": null, "/approval": null}', '{}'),
('SUB-01', 'fail', 'approved the day after', 'subcontract', '{"/approval/on": "2026-05-19"}', '{SUB-01 /approval/on}'),
('SUB-01', 'pass', 'approved in the month of the award: it may have been before', 'subcontract', '{"/approval/on": "2026-05"}', '{}'),
('SUB-01', 'fail', 'approved in the month after', 'subcontract', '{"/approval/on": "2026-06", "/subcontract/awarded_on": "2026-05"}', '{SUB-01 /approval/on}'),
('SUB-01', 'fail', 'awarded without approval', 'subcontract', '{"/approval": null}', '{SUB-01 /approval/on,SUB-01 /approval/written}'),
('SUB-01', 'fail', 'an approval by word of mouth', 'subcontract', '{"/approval/written": false}', '{SUB-01 /approval/written}'),
('SUB-01', 'fail', 'an award on a day that does not exist is an award, too', 'subcontract', '{"/subcontract/awarded_on": "2026-13-01", "/approval": null}', '{SUB-Z02 /subcontract/awarded_on,SUB-01 /approval/on,SUB-01 /approval/written}'),

('SUB-02', 'pass', 'sent', 'subcontract', '{}', '{}'),
('SUB-02', 'fail', 'not sent', 'subcontract', '{"/request/sent_on": null}', '{SUB-02 /request/sent_on}'),
('SUB-02b', 'pass', 'sent by email', 'subcontract', '{}', '{}'),
('SUB-02b', 'silent', 'the channel is not recorded', 'subcontract', '{"/request/channel": null}', '{}'),
('SUB-02b', 'fail', 'sent by letter', 'subcontract', '{"/request/channel": "mail"}', '{SUB-02b /request/channel}'),

('SUB-03', 'pass', 'confirmed, and an assurance requested', 'subcontract', '{}', '{}'),
('SUB-03', 'fail', 'the possibility was not confirmed', 'subcontract', '{"/request/possibility_confirmed_on": null}', '{SUB-03 /request/possibility_confirmed_on}'),
('SUB-03', 'fail', 'an assurance is needed and not requested', 'subcontract', '{"/assurance/requested_on": null}', '{SUB-03 /assurance/requested_on}'),
('SUB-03', 'pass', 'no assurance is needed', 'subcontract', '{"/assurance/needed": false, "/assurance/requested_on": null}', '{}'),

('SUB-04', 'pass', 'a name and a country', 'subcontract', '{}', '{}'),
('SUB-04', 'fail', 'a name without a country', 'subcontract', '{"/organization/country": null}', '{SUB-04 /organization/country}'),
('SUB-04', 'fail', 'nothing', 'subcontract', '{"/organization": null}', '{SUB-04 /organization/name,SUB-04 /organization/country}'),

('SUB-05', 'pass', 'abroad', 'subcontract', '{}', '{}'),
('SUB-05', 'fail', 'in Canada', 'subcontract', '{"/organization/country": "CA"}', '{SUB-05 /organization/country}');

SELECT * FROM wrong_cases('SUB');

-- An empty document: what is always asked.
SELECT rule, severity, section, pointer, message
FROM clearance_form_findings('{"form": "subcontract"}', '2026-06-15');
SET clearance.language = 'fr';
SELECT rule, message FROM clearance_form_findings('{"form": "subcontract"}', '2026-06-15');
RESET clearance.language;
SELECT section, title, required, answered, missing, to_judge
FROM form_sample, clearance_form_progress(document, as_of) WHERE name = 'subcontract';

-- Template and requests.
SELECT clearance_form_template('subcontract', NULL, 'SECRET');
SELECT clearance_form_template('subcontract', 'new', 'SECRET');
SELECT clearance_form_template('nato-briefing', NULL, 'SECRET');
SELECT clearance_form_template('arrangement', NULL, 'SECRET');
