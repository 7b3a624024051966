-- Form nato-briefing: the steps by which an employee is NATO cleared (NAT-05,
-- NAT-12 to NAT-21).

INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
-- the rules of every form
('NAT-Z01', 'pass', 'every member of its type', 'nato_briefing', '{}', '{}'),
('NAT-Z01', 'fail', 'a truth value where a day belongs', 'nato_briefing', '{"/briefing/approved_on": true}', '{NAT-Z01 /briefing/approved_on}'),
('NAT-Z01', 'fail', 'a text where an object belongs', 'nato_briefing', '{"/facility": "NATO SECRET"}', '{NAT-Z01 /facility}'),
('NAT-Z02', 'pass', 'a year of its own precision', 'nato_briefing', '{"/facility/granted_on": "2024"}', '{}'),
('NAT-Z02', 'fail', 'a day that the calendar lacks', 'nato_briefing', '{"/canadian_clearance/granted_on": "2026-02-29"}', '{NAT-Z02 /canadian_clearance/granted_on}'),
('NAT-Z03', 'pass', 'an enhanced clearance', 'nato_briefing', '{"/canadian_clearance/level": "ENHANCED SECRET"}', '{}'),
('NAT-Z03', 'fail', 'Canadian levels where NATO levels belong', 'nato_briefing', '{"/facility/level": "SECRET", "/request/level": "TOP SECRET"}', '{NAT-Z03 /request/level,NAT-Z03 /facility/level}'),
('NAT-Z03', 'fail', 'no level of facility clearance is named for NATO Restricted', 'nato_briefing', '{"/facility/level": "NATO RESTRICTED"}', '{NAT-Z03 /facility/level}'),
('NAT-Z04', 'pass', 'approved on the day of the question', 'nato_briefing', '{"/briefing/approved_on": "2026-06-15", "/access/from": "2026-07-01"}', '{}'),
('NAT-Z04', 'fail', 'signed and approved tomorrow', 'nato_briefing', '{"/briefing/officer_signed_on": "2026-06-16", "/briefing/employee_signed_on": "2026-06-16", "/briefing/approved_on": "2026-06-16", "/access/from": "2026-07-01"}', '{NAT-Z04 /briefing/officer_signed_on,NAT-Z04 /briefing/employee_signed_on,NAT-Z04 /briefing/approved_on}'),
('NAT-Z04', 'fail', 'nothing can have been granted, requested or sent tomorrow', 'nato_briefing', '{"/facility/granted_on": "2026-06-16", "/request/sent_on": "2026-07", "/canadian_clearance/granted_on": "2027", "/briefing": {"sent_on": "2027"}, "/access": null, "/canadian_clearance/expires_on": null}', '{NAT-Z04 /facility/granted_on,NAT-Z04 /request/sent_on,NAT-Z04 /canadian_clearance/granted_on,NAT-Z04 /briefing/sent_on}'),

('NAT-05', 'pass', 'granted before the request', 'nato_briefing', '{}', '{}'),
('NAT-05', 'pass', 'granted on the day of the request', 'nato_briefing', '{"/facility/granted_on": "2026-01-12"}', '{}'),
('NAT-05', 'fail', 'granted the day after', 'nato_briefing', '{"/facility/granted_on": "2026-01-13"}', '{NAT-05 /facility/granted_on}'),
('NAT-05', 'pass', 'granted in the month of the request', 'nato_briefing', '{"/facility/granted_on": "2026-01"}', '{}'),
('NAT-05', 'fail', 'granted in the month after', 'nato_briefing', '{"/facility/granted_on": "2026-02", "/request/sent_on": "2026-01"}', '{NAT-05 /facility/granted_on}'),
('NAT-05', 'fail', 'not granted', 'nato_briefing', '{"/facility/granted_on": null}', '{NAT-05 /facility/granted_on}'),
('NAT-05', 'silent', 'nothing requested yet', 'nato_briefing', '{"/facility": null, "/request/sent_on": null}', '{NAT-17 /request/sent_on}'),
('NAT-05', 'silent', 'NATO Restricted', 'nato_briefing', '{"/facility": null, "/request/level": "NATO RESTRICTED"}', '{}'),
('NAT-05', 'silent', 'NATO Restricted, and a facility clearance of later', 'nato_briefing', '{"/facility/granted_on": "2026-05-01", "/request/level": "NATO RESTRICTED"}', '{}'),

('NAT-12', 'pass', 'granted before the form was sent', 'nato_briefing', '{}', '{}'),
('NAT-12', 'pass', 'granted on the same day', 'nato_briefing', '{"/canadian_clearance/granted_on": "2026-03-23"}', '{}'),
('NAT-12', 'fail', 'granted the day after', 'nato_briefing', '{"/canadian_clearance/granted_on": "2026-03-24"}', '{NAT-12 /canadian_clearance/granted_on}'),
('NAT-12', 'pass', 'granted in the same month', 'nato_briefing', '{"/canadian_clearance/granted_on": "2026-03"}', '{}'),
('NAT-12', 'fail', 'not granted', 'nato_briefing', '{"/canadian_clearance/granted_on": null}', '{NAT-12 /canadian_clearance/granted_on}'),
('NAT-12', 'silent', 'the form was not sent yet', 'nato_briefing', '{"/canadian_clearance": null, "/briefing": null, "/access": null}', '{}'),

('NAT-13', 'pass', 'signed on the day of the approval', 'nato_briefing', '{"/briefing/officer_signed_on": "2026-04-20"}', '{}'),
('NAT-13', 'pass', 'signed on the day on which it was sent', 'nato_briefing', '{"/briefing/officer_signed_on": "2026-03-23"}', '{}'),
('NAT-13', 'fail', 'approved without it', 'nato_briefing', '{"/briefing/officer_signed_on": null, "/access": null}', '{NAT-13 /briefing/officer_signed_on}'),
('NAT-13', 'fail', 'signed the day after the approval', 'nato_briefing', '{"/briefing/officer_signed_on": "2026-04-21"}', '{NAT-13 /briefing/officer_signed_on}'),
('NAT-13', 'fail', 'signed the day before it was sent', 'nato_briefing', '{"/briefing/officer_signed_on": "2026-03-22"}', '{NAT-13 /briefing/officer_signed_on}'),
('NAT-13', 'pass', 'signed some day of the year', 'nato_briefing', '{"/briefing/officer_signed_on": "2026"}', '{}'),
('NAT-13', 'silent', 'sent, not signed yet', 'nato_briefing', '{"/briefing": {"sent_on": "2026-03-23"}, "/access": null}', '{}'),
('NAT-14', 'pass', 'signed on the day of the approval', 'nato_briefing', '{"/briefing/employee_signed_on": "2026-04-20"}', '{}'),
('NAT-14', 'fail', 'approved without it', 'nato_briefing', '{"/briefing/employee_signed_on": null}', '{NAT-14 /briefing/employee_signed_on}'),
('NAT-14', 'fail', 'signed the day after the approval', 'nato_briefing', '{"/briefing/employee_signed_on": "2026-04-21"}', '{NAT-14 /briefing/employee_signed_on}'),
('NAT-14', 'fail', 'signed the day before it was sent', 'nato_briefing', '{"/briefing/employee_signed_on": "2026-03-22"}', '{NAT-14 /briefing/employee_signed_on}'),
('NAT-14', 'silent', 'only the officer has signed', 'nato_briefing', '{"/briefing": {"sent_on": "2026-03-23", "officer_signed_on": "2026-03-30"}, "/access": null}', '{}'),

('NAT-15', 'pass', 'access on the day of the approval', 'nato_briefing', '{"/access/from": "2026-04-20"}', '{}'),
('NAT-15', 'fail', 'access the day before', 'nato_briefing', '{"/access/from": "2026-04-19"}', '{NAT-15 /briefing/approved_on}'),
('NAT-15', 'pass', 'access some day of the month', 'nato_briefing', '{"/access/from": "2026-04"}', '{}'),
('NAT-15', 'fail', 'access without approval', 'nato_briefing', '{"/briefing/approved_on": null}', '{NAT-15 /briefing/approved_on}'),
('NAT-15', 'fail', 'access without anything', 'nato_briefing', '{"/briefing": null}', '{NAT-13 /briefing/officer_signed_on,NAT-14 /briefing/employee_signed_on,NAT-15 /briefing/approved_on}'),
('NAT-15', 'fail', 'planned access, too', 'nato_briefing', '{"/briefing/approved_on": null, "/access/from": "2026-09-01"}', '{NAT-15 /briefing/approved_on}'),
('NAT-16', 'human', 'an employee with access', 'nato_briefing', '{}', '{}'),

('NAT-17', 'pass', 'level and day', 'nato_briefing', '{}', '{}'),
('NAT-17', 'fail', 'no level', 'nato_briefing', '{"/request/level": null}', '{NAT-17 /request/level}'),
('NAT-17', 'fail', 'no day', 'nato_briefing', '{"/request/sent_on": null}', '{NAT-17 /request/sent_on}'),

('NAT-18', 'pass', 'Secret for NATO Secret', 'nato_briefing', '{}', '{}'),
('NAT-18', 'pass', 'Top Secret for NATO Secret', 'nato_briefing', '{"/canadian_clearance/level": "TOP SECRET"}', '{}'),
('NAT-18', 'fail', 'Confidential for NATO Secret', 'nato_briefing', '{"/canadian_clearance/level": "CONFIDENTIAL"}', '{NAT-18 /canadian_clearance/level}'),
('NAT-18', 'pass', 'Confidential for NATO Confidential', 'nato_briefing', '{"/canadian_clearance/level": "CONFIDENTIAL", "/request/level": "NATO CONFIDENTIAL"}', '{}'),
('NAT-18', 'fail', 'Reliability for NATO Confidential', 'nato_briefing', '{"/canadian_clearance/level": "RELIABILITY", "/request/level": "NATO CONFIDENTIAL"}', '{NAT-18 /canadian_clearance/level}'),
('NAT-18', 'pass', 'Top Secret for COSMIC', 'nato_briefing', '{"/canadian_clearance/level": "TOP SECRET", "/request/level": "COSMIC TOP SECRET", "/facility/level": "COSMIC TOP SECRET"}', '{}'),
('NAT-18', 'fail', 'Secret for COSMIC', 'nato_briefing', '{"/request/level": "COSMIC TOP SECRET", "/facility/level": "COSMIC TOP SECRET"}', '{NAT-18 /canadian_clearance/level}'),
('NAT-18', 'pass', 'Reliability for NATO Restricted', 'nato_briefing', '{"/canadian_clearance/level": "RELIABILITY", "/request/level": "NATO RESTRICTED"}', '{}'),
('NAT-18', 'fail', 'a NATO level is no Canadian one', 'nato_briefing', '{"/canadian_clearance/level": "NATO SECRET"}', '{NAT-18 /canadian_clearance/level}'),
('NAT-18', 'fail', 'the form was sent, and no level is recorded', 'nato_briefing', '{"/canadian_clearance/level": null}', '{NAT-18 /canadian_clearance/level}'),
('NAT-18', 'silent', 'the form was not sent', 'nato_briefing', '{"/canadian_clearance": null, "/briefing": null, "/access": null}', '{}'),

('NAT-19', 'pass', 'the same level', 'nato_briefing', '{}', '{}'),
('NAT-19', 'pass', 'a higher level', 'nato_briefing', '{"/facility/level": "COSMIC TOP SECRET"}', '{}'),
('NAT-19', 'fail', 'a lower level', 'nato_briefing', '{"/facility/level": "NATO CONFIDENTIAL"}', '{NAT-19 /facility/level}'),
('NAT-19', 'fail', 'no level', 'nato_briefing', '{"/facility/level": null}', '{NAT-19 /facility/level}'),
('NAT-19', 'silent', 'NATO Restricted', 'nato_briefing', '{"/request/level": "NATO RESTRICTED", "/facility/level": null}', '{}'),
('NAT-20', 'human', 'NATO Restricted', 'nato_briefing', '{"/request/level": "NATO RESTRICTED", "/facility": null}', '{}'),

('NAT-21', 'pass', 'still valid', 'nato_briefing', '{}', '{}'),
('NAT-21', 'fail', 'ended on the day of the question', 'nato_briefing', '{"/canadian_clearance/expires_on": "2026-06-15"}', '{NAT-21 /canadian_clearance/expires_on}'),
('NAT-21', 'pass', 'ends tomorrow', 'nato_briefing', '{"/canadian_clearance/expires_on": "2026-06-16"}', '{}'),
('NAT-21', 'pass', 'ends some day of the month', 'nato_briefing', '{"/canadian_clearance/expires_on": "2026-06"}', '{}'),
('NAT-21', 'fail', 'ends on the first day of planned access', 'nato_briefing', '{"/canadian_clearance/expires_on": "2026-09-01", "/access/from": "2026-09-01"}', '{NAT-21 /canadian_clearance/expires_on}'),
('NAT-21', 'silent', 'no access', 'nato_briefing', '{"/canadian_clearance/expires_on": "2026-05-01", "/access": null}', '{}');

SELECT * FROM wrong_cases('NAT');

-- What a person judges: need to know, and NATO Restricted.
SELECT f.level, array_agg(c.rule ORDER BY c.rule) FILTER (WHERE c.state = 'to judge') AS to_judge
FROM form_sample s, unnest('{NATO RESTRICTED,NATO SECRET}'::text[]) AS f(level),
	clearance_form_checklist(edited(s.document, jsonb_build_object('/request/level', f.level)), s.as_of) AS c
WHERE s.name = 'nato_briefing' GROUP BY f.level ORDER BY f.level;

-- Where both speak of complete days, form and ruling agree: a document without
-- blocking finding on these rules is one that clearance_nato_access_steps()
-- takes for done, need to know aside.
SELECT count(*) AS documents, count(*) FILTER (WHERE form.allowed) AS allowed,
       count(*) FILTER (WHERE form.allowed <> ruling.allowed) AS differ
FROM form_sample s,
	unnest('{2026-01-11,2026-01-12,2026-01-13}'::date[]) AS facility,
	unnest('{2026-03-22,2026-03-23,2026-03-24}'::date[]) AS canadian,
	unnest('{NULL,2026-03-22,2026-03-23,2026-04-20,2026-04-21}'::date[]) AS officer,
	unnest('{NULL,2026-03-22,2026-03-23,2026-04-20,2026-04-21}'::date[]) AS employee,
	unnest('{NULL,2026-04-20}'::date[]) AS approved,
	unnest('{NATO CONFIDENTIAL,NATO SECRET,COSMIC TOP SECRET}'::text[]) AS facility_level,
	LATERAL (SELECT bool_and(f.rule IS NULL OR f.severity <> 'blocking') AS allowed
		FROM (VALUES (1)) AS one LEFT JOIN clearance_form_findings(edited(s.document, jsonb_build_object(
			'/facility/granted_on', facility, '/facility/level', facility_level, '/canadian_clearance/granted_on', canadian,
			'/briefing/officer_signed_on', officer, '/briefing/employee_signed_on', employee, '/briefing/approved_on', approved)), s.as_of) AS f ON true) AS form,
	LATERAL (SELECT bool_and(done) AS allowed FROM clearance_nato_access_steps('NATO SECRET', facility_level::clearance_level, facility,
		'SECRET', canadian, officer, employee, approved, true, s.as_of, '2026-01-12', '2026-03-23', '2036-03-16')) AS ruling
WHERE s.name = 'nato_briefing';

-- An empty document: what is always asked.
SELECT rule, severity, section, pointer, message
FROM clearance_form_findings('{"form": "nato-briefing"}', '2026-06-15');
SET clearance.language = 'fr';
SELECT rule, message FROM clearance_form_findings('{"form": "nato-briefing", "access": {"from": "2026-06-01"}}', '2026-06-15');
RESET clearance.language;
SELECT section, title, required, answered, missing, to_judge
FROM form_sample, clearance_form_progress(document, as_of) WHERE name = 'nato_briefing';

-- Template and requests.
SELECT clearance_form_template('nato-briefing', NULL, 'NATO SECRET');
SELECT clearance_form_template('nato-briefing', 'new', 'NATO SECRET');
