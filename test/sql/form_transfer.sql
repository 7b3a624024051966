-- Form transfer: approvals to exchange, transfer or release (EXC-01 to EXC-12).

INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
-- the rules of every form
('EXC-Z01', 'pass', 'every member of its type', 'release', '{}', '{}'),
('EXC-Z01', 'fail', 'a text where a truth value belongs', 'release', '{"/decision/approved": "yes"}', '{EXC-Z01 /decision/approved}'),
('EXC-Z02', 'pass', 'a year', 'release', '{"/contacted_on": "2026"}', '{}'),
('EXC-Z02', 'fail', 'a month that the calendar lacks', 'release', '{"/contacted_on": "2026-13"}', '{EXC-Z02 /contacted_on}'),
('EXC-Z03', 'pass', 'an exchange', 'release', '{"/kind": "exchange"}', '{}'),
('EXC-Z03', 'fail', 'another word', 'release', '{"/kind": "gift"}', '{EXC-Z03 /kind}'),
('EXC-Z04', 'pass', 'done on the day of the question', 'release', '{"/carried_out/on": "2026-06-15"}', '{}'),
('EXC-Z04', 'fail', 'done tomorrow', 'release', '{"/carried_out/on": "2026-06-16"}', '{EXC-Z04 /carried_out/on}'),
('EXC-Z04', 'fail', 'nothing can have been done in the year after', 'release', '{"/contacted_on": "2027", "/decision/on": "2027", "/carried_out/on": "2027"}', '{EXC-Z04 /contacted_on,EXC-Z04 /decision/on,EXC-Z04 /carried_out/on}'),
('EXC-Z05', 'pass', 'a country by its name', 'release', '{"/counterparty/country": "Norvège"}', '{}'),
('EXC-Z05', 'fail', 'no country', 'release', '{"/counterparty/country": "Scandinavia"}', '{EXC-Z05 /counterparty/country}'),

('EXC-01', 'pass', 'contacted before', 'release', '{}', '{}'),
('EXC-01', 'pass', 'contacted on the same day', 'release', '{"/contacted_on": "2026-04-07"}', '{}'),
('EXC-01', 'pass', 'contacted in the same month: it may have been before', 'release', '{"/contacted_on": "2026-04"}', '{}'),
('EXC-01', 'fail', 'contacted the day after', 'release', '{"/contacted_on": "2026-04-08"}', '{EXC-01 /contacted_on}'),
('EXC-01', 'fail', 'not contacted', 'release', '{"/contacted_on": null}', '{EXC-01 /contacted_on}'),
('EXC-01', 'fail', 'not contacted, and the level is not known', 'release', '{"/contacted_on": null, "/information/level": null}', '{EXC-01 /contacted_on,EXC-07 /information/level}'),
('EXC-01', 'silent', 'unclassified: nothing is asked of the program', 'release', '{"/kind": "transfer", "/information/level": "UNCLASSIFIED", "/contacted_on": null, "/decision": null, "/carried_out/channel": "direct"}', '{}'),
('EXC-01', 'silent', 'unclassified: the order does not matter', 'release', '{"/kind": "transfer", "/information/level": "UNCLASSIFIED", "/contacted_on": "2026-04-08", "/decision/on": "2026-04-08"}', '{}'),

('EXC-02', 'human', 'the program has not said', 'release', '{"/decision": null, "/carried_out": null}', '{}'),
('EXC-03', 'human', 'it can receive; whether it can safeguard is not said', 'release', '{"/decision/can_safeguard": null}', '{}'),

('EXC-04', 'pass', 'approved on the same day', 'release', '{"/decision/on": "2026-04-07"}', '{}'),
('EXC-04', 'pass', 'not done yet: no approval is asked', 'release', '{"/decision": null, "/carried_out": null}', '{}'),
('EXC-04', 'pass', 'refused, and not done', 'release', '{"/decision": {"on": "2026-03-16", "approved": false, "can_receive": true, "can_safeguard": false}, "/carried_out": null}', '{}'),
('EXC-04', 'fail', 'approved the day after', 'release', '{"/decision/on": "2026-04-08"}', '{EXC-04 /decision/on}'),
('EXC-04', 'pass', 'approved in the same year', 'release', '{"/decision/on": "2026"}', '{}'),
('EXC-04', 'fail', 'done without a decision', 'release', '{"/decision": null}', '{EXC-04 /decision/on,EXC-04 /decision/approved}'),
('EXC-04', 'fail', 'done although refused', 'release', '{"/decision/approved": false}', '{EXC-04 /decision/approved}'),
('EXC-04', 'fail', 'done on a day that does not exist is done, too', 'release', '{"/carried_out/on": "2026-04-31", "/decision": null}', '{EXC-Z02 /carried_out/on,EXC-04 /decision/on,EXC-04 /decision/approved}'),

('EXC-05', 'pass', 'approved, and both are said', 'release', '{}', '{}'),
('EXC-05', 'pass', 'approved, and neither is said', 'release', '{"/decision/can_receive": null, "/decision/can_safeguard": null}', '{}'),
('EXC-05', 'fail', 'approved for one who cannot receive', 'release', '{"/decision/can_receive": false}', '{EXC-05 /decision/can_receive}'),
('EXC-05', 'fail', 'approved for one who cannot safeguard', 'release', '{"/decision/can_safeguard": false, "/carried_out": null}', '{EXC-05 /decision/can_safeguard}'),
('EXC-05', 'silent', 'refused', 'release', '{"/decision/approved": false, "/decision/can_receive": false, "/decision/can_safeguard": false, "/carried_out": null}', '{}'),

('EXC-06', 'pass', 'all of it', 'release', '{}', '{}'),
('EXC-06', 'pass', 'an international organization has no country', 'release', '{"/counterparty": {"kind": "international_organization", "name": "NATO"}}', '{}'),
('EXC-06', 'fail', 'nothing', 'release', '{"/kind": null, "/counterparty": null}', '{EXC-06 /kind,EXC-06 /counterparty/kind,EXC-06 /counterparty/name,EXC-06 /counterparty/country}'),
('EXC-06', 'fail', 'no country', 'release', '{"/counterparty/country": null}', '{EXC-06 /counterparty/country}'),

('EXC-07', 'pass', 'a transfer of information whose owner is not recorded', 'release', '{"/kind": "transfer", "/information/canadian": null}', '{}'),
('EXC-07', 'fail', 'a release of information whose owner is not recorded', 'release', '{"/information/canadian": null}', '{EXC-07 /information/canadian}'),
('EXC-07', 'fail', 'no level', 'release', '{"/information/level": null}', '{EXC-07 /information/level}'),

('EXC-08', 'pass', 'Canadian and classified', 'release', '{"/information/level": "CONFIDENTIAL"}', '{}'),
('EXC-08', 'fail', 'not Canadian', 'release', '{"/information/canadian": false}', '{EXC-08 /information/canadian}'),
('EXC-08', 'fail', 'protected', 'release', '{"/information/level": "PROTECTED B"}', '{EXC-08 /information/level}'),
('EXC-08', 'fail', 'unclassified', 'release', '{"/information/level": "UNCLASSIFIED"}', '{EXC-08 /information/level}'),
('EXC-08', 'fail', 'of NATO', 'release', '{"/information": {"level": "NATO SECRET", "canadian": false}, "/carried_out/channel": null}', '{EXC-08 /information/level,EXC-08 /information/canadian}'),
('EXC-08', 'silent', 'a transfer', 'release', '{"/kind": "transfer", "/information/level": "PROTECTED B"}', '{}'),
('EXC-09', 'human', 'a transfer of Canadian classified information', 'release', '{"/kind": "transfer"}', '{}'),
('EXC-09', 'human', 'an exchange of Canadian classified information', 'release', '{"/kind": "exchange", "/information/level": "TOP SECRET"}', '{}'),

('EXC-10', 'pass', 'through government channels', 'release', '{}', '{}'),
('EXC-10', 'pass', 'through the program', 'release', '{"/carried_out/channel": "contract_security_program"}', '{}'),
('EXC-10', 'fail', 'directly', 'release', '{"/carried_out/channel": "direct"}', '{EXC-10 /carried_out/channel}'),
('EXC-10', 'fail', 'protected, otherwise', 'release', '{"/kind": "transfer", "/information/level": "PROTECTED A", "/carried_out/channel": "other"}', '{EXC-10 /carried_out/channel}'),
('EXC-10', 'fail', 'to an international organization', 'release', '{"/kind": "transfer", "/counterparty": {"kind": "international_organization", "name": "ESA"}, "/carried_out/channel": "direct"}', '{EXC-10 /carried_out/channel}'),
('EXC-10', 'silent', 'within Canada', 'release', '{"/counterparty/country": "CA", "/carried_out/channel": "direct"}', '{}'),
('EXC-10', 'silent', 'the channel is not recorded', 'release', '{"/carried_out/channel": null}', '{}'),
('EXC-10', 'silent', 'the level is not known', 'release', '{"/information/level": null, "/carried_out/channel": "direct"}', '{EXC-07 /information/level}'),
('EXC-11', 'pass', 'information of NATO through the program', 'release', '{"/kind": "transfer", "/information/level": "NATO SECRET", "/carried_out/channel": "contract_security_program"}', '{}'),
('EXC-11', 'fail', 'information of NATO through a government, within Canada', 'release', '{"/kind": "transfer", "/counterparty/country": "CA", "/information/level": "NATO RESTRICTED"}', '{EXC-11 /carried_out/channel}'),
('EXC-12', 'pass', 'a level of information', 'release', '{}', '{}'),
('EXC-12', 'fail', 'a level of screening', 'release', '{"/kind": "transfer", "/information/level": "RELIABILITY", "/carried_out/channel": "direct"}', '{EXC-12 /information/level}');

SELECT * FROM wrong_cases('EXC');

-- What a person follows up, and when it goes off the checklist.
SELECT d.decision, c.rule, c.state, c.message
FROM form_sample AS s, (VALUES ('null'::jsonb), ('{"can_receive": true}'), ('{"can_receive": true, "can_safeguard": false}')) AS d(decision),
	LATERAL clearance_form_checklist(edited(s.document, jsonb_build_object('/kind', 'transfer', '/carried_out', NULL, '/decision', d.decision)), s.as_of) AS c
WHERE s.name = 'release' AND c.severity = 'human' ORDER BY d.decision, c.rule;

-- An empty document: what is always asked.
SELECT rule, severity, section, pointer, message
FROM clearance_form_findings('{"form": "transfer"}', '2026-06-15');
SET clearance.language = 'fr';
SELECT code, message_fr FROM clearance_rules WHERE form = 'transfer' AND code !~ 'Z0' ORDER BY code COLLATE "C";
RESET clearance.language;
SELECT section, title, required, answered, missing, to_judge
FROM form_sample, clearance_form_progress(document, as_of) WHERE name = 'release';

-- Template and requests.
SELECT clearance_form_template('transfer', NULL, 'PROTECTED B');
SELECT clearance_form_template('transfer', 'new', 'SECRET');
