-- Form visit: a visit to a secure site and its approval (VIS-01 to VIS-15).

INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
-- the rules of every form
('VIS-Z01', 'pass', 'every member of its type', 'visit_abroad', '{}', '{}'),
('VIS-Z01', 'fail', 'a text where a date belongs', 'visit_abroad', '{"/approval/on": 20260529}', '{VIS-Z01 /approval/on}'),
('VIS-Z01', 'fail', 'an object where the list of visitors belongs', 'visit_abroad', '{"/visitors": {"name": "Amina Okafor"}}', '{VIS-Z01 /visitors}'),
('VIS-Z02', 'pass', 'a month of its own precision', 'visit_abroad', '{"/request/sent_on": "2026-04"}', '{}'),
('VIS-Z02', 'fail', 'a day that the calendar lacks', 'visit_abroad', '{"/request/sent_on": "2026-04-31"}', '{VIS-Z02 /request/sent_on}'),
('VIS-Z03', 'pass', 'a NATO level of a visitor and a visit', 'visit_abroad', '{"/visit/level": "NATO CONFIDENTIAL", "/visitors": [{"name": "Amina Okafor", "level": "NATO SECRET"}]}', '{}'),
('VIS-Z03', 'fail', 'a kind, an operator and a level of their own', 'visit_abroad', '{"/visit/kind": "one-time", "/site/operator": "military", "/visitors/0/level": "PROTECTED B"}', '{VIS-Z03 /site/operator,VIS-Z03 /visit/kind,VIS-Z03 /visitors/0/level}'),
('VIS-Z04', 'pass', 'sent and approved on the day of the question', 'visit_abroad', '{"/request/sent_on": "2026-06-15", "/approval/on": "2026-06-15", "/visit/from": "2026-06-15", "/visit/until": null, "/approval/until": null}', '{}'),
('VIS-Z04', 'fail', 'a request of tomorrow', 'visit_abroad', '{"/visit/from": "2026-09-01", "/visit/until": null, "/approval": null, "/request/sent_on": "2026-06-16"}', '{VIS-Z04 /request/sent_on}'),
('VIS-Z04', 'fail', 'an approval of tomorrow', 'visit_abroad', '{"/visit/from": "2026-09-01", "/visit/until": null, "/approval": {"on": "2026-06-16"}}', '{VIS-Z04 /approval/on}'),
('VIS-Z05', 'pass', 'a country by its French name', 'visit_abroad', '{"/site/country": "Allemagne"}', '{}'),
('VIS-Z05', 'fail', 'no country: which approval cannot be told', 'visit_abroad', '{"/site/country": "Europe", "/approval": null}', '{VIS-Z05 /site/country}'),

-- the approval, in Canada
('VIS-01', 'pass', 'approved on the first day', 'visit_abroad', '{"/site/country": "CA", "/approval/on": "2026-06-10"}', '{}'),
('VIS-01', 'fail', 'approved the day after', 'visit_abroad', '{"/site/country": "CA", "/approval/on": "2026-06-11"}', '{VIS-01 /approval/on}'),
('VIS-01', 'fail', 'begun without approval', 'visit_abroad', '{"/site/country": "CA", "/approval": null}', '{VIS-01 /approval/on}'),
('VIS-01', 'fail', 'the first day is the day of the question', 'visit_abroad', '{"/site/country": "CA", "/approval": null, "/visit/from": "2026-06-15", "/visit/until": null}', '{VIS-01 /approval/on}'),
('VIS-01', 'pass', 'it begins tomorrow: no approval is asked for yet', 'visit_abroad', '{"/site/country": "CA", "/approval": null, "/visit/from": "2026-06-16", "/visit/until": null}', '{}'),
('VIS-01', 'pass', 'it begins some day of the month', 'visit_abroad', '{"/site/country": "CA", "/approval": null, "/visit/from": "2026-06", "/visit/until": null}', '{}'),
('VIS-01', 'fail', 'it began some day of the month before', 'visit_abroad', '{"/site/country": "CA", "/approval": null, "/visit/from": "2026-05", "/visit/until": null}', '{VIS-01 /approval/on}'),
('VIS-01', 'silent', 'it was cancelled', 'visit_abroad', '{"/site/country": "CA", "/approval": null, "/visit/cancelled": true}', '{}'),
('VIS-01', 'silent', 'arranged directly', 'visit_direct', '{}', '{}'),
('VIS-01', 'fail', 'arranged directly, with foreign nationals', 'visit_direct', '{"/direct/foreign_nationals": true}', '{VIS-01 /approval/on,VIS-09 /direct/foreign_nationals}'),
('VIS-01', 'fail', 'arranged directly with a government', 'visit_direct', '{"/site/operator": "government"}', '{VIS-01 /approval/on,VIS-08 /site/operator}'),
('VIS-01', 'pass', 'arranged directly, with NATO, and approved after all', 'visit_direct', '{"/direct/nato": true, "/approval": {"on": "2026-05-04", "until": "2026-12-18"}}', '{VIS-09 /direct/nato}'),
('VIS-01', 'fail', 'not arranged directly: the program is asked', 'visit_direct', '{"/direct/arranged": false}', '{VIS-01 /approval/on,VIS-05 /request/sent_on}'),
-- and abroad
('VIS-02', 'pass', 'approved before the first day', 'visit_abroad', '{}', '{}'),
('VIS-02', 'pass', 'approved on the first day', 'visit_abroad', '{"/approval/on": "2026-06-10"}', '{}'),
('VIS-02', 'fail', 'approved the day after', 'visit_abroad', '{"/approval/on": "2026-06-11"}', '{VIS-02 /approval/on}'),
('VIS-02', 'pass', 'approved in the month of the visit: it may have been before', 'visit_abroad', '{"/approval/on": "2026-06"}', '{}'),
('VIS-02', 'fail', 'approved in the month after', 'visit_abroad', '{"/approval/on": "2026-06", "/visit/from": "2026-05"}', '{VIS-02 /approval/on}'),
('VIS-02', 'fail', 'begun without approval', 'visit_abroad', '{"/approval": null}', '{VIS-02 /approval/on}'),
('VIS-02', 'silent', 'it was cancelled', 'visit_abroad', '{"/approval": null, "/visit/cancelled": true}', '{}'),
('VIS-02', 'fail', 'the direct route does not lead abroad', 'visit_direct', '{"/site/country": "US"}', '{VIS-02 /approval/on,VIS-08 /direct/arranged}'),
('VIS-02', 'fail', 'an emergency needs its approval, too', 'visit_abroad', '{"/visit/kind": "emergency", "/approval": null}', '{VIS-02 /approval/on}'),

('VIS-03', 'pass', 'all four', 'visit_abroad', '{}', '{}'),
('VIS-03', 'fail', 'no name', 'visit_abroad', '{"/site/name": null}', '{VIS-03 /site/name}'),
('VIS-03', 'fail', 'no country', 'visit_abroad', '{"/site/country": null}', '{VIS-03 /site/country}'),
('VIS-03', 'fail', 'no kind', 'visit_abroad', '{"/visit/kind": null}', '{VIS-03 /visit/kind}'),
('VIS-03', 'fail', 'no first day', 'visit_abroad', '{"/visit/from": null}', '{VIS-03 /visit/from}'),

('VIS-04', 'pass', 'one day', 'visit_abroad', '{"/visit/until": "2026-06-10"}', '{}'),
('VIS-04', 'pass', 'one time, no last day', 'visit_abroad', '{"/visit/until": null}', '{}'),
('VIS-04', 'fail', 'recurring, no last day', 'visit_direct', '{"/visit/until": null}', '{VIS-04 /visit/until}'),
('VIS-04', 'fail', 'ends the day before it begins', 'visit_abroad', '{"/visit/until": "2026-06-09"}', '{VIS-04 /visit/until}'),
('VIS-04', 'pass', 'ends in the month in which it begins', 'visit_abroad', '{"/visit/until": "2026-06"}', '{}'),

('VIS-05', 'pass', 'sent', 'visit_abroad', '{}', '{}'),
('VIS-05', 'pass', 'sent on the day of the approval', 'visit_abroad', '{"/request/sent_on": "2026-05-29"}', '{}'),
('VIS-05', 'fail', 'sent after the approval', 'visit_abroad', '{"/request/sent_on": "2026-05-30"}', '{VIS-05 /request/sent_on}'),
('VIS-05', 'fail', 'not sent', 'visit_abroad', '{"/request": null}', '{VIS-05 /request/sent_on}'),
('VIS-05', 'silent', 'cancelled before it was sent', 'visit_abroad', '{"/request": null, "/approval": null, "/visit/cancelled": true}', '{}'),
('VIS-05', 'silent', 'arranged directly', 'visit_direct', '{}', '{}'),

('VIS-06', 'pass', 'to the last day', 'visit_abroad', '{}', '{}'),
('VIS-06', 'fail', 'to the day before', 'visit_abroad', '{"/approval/until": "2026-06-11"}', '{VIS-06 /approval/until}'),
('VIS-06', 'pass', 'to the only day', 'visit_abroad', '{"/approval/until": "2026-06-10", "/visit/until": null}', '{}'),
('VIS-06', 'fail', 'to the day before the only day', 'visit_abroad', '{"/approval/until": "2026-06-09", "/visit/until": null}', '{VIS-06 /approval/until}'),
('VIS-06', 'pass', 'to some day of the month', 'visit_abroad', '{"/approval/until": "2026-06"}', '{}'),

('VIS-07', 'pass', 'recurring, and the approval says to when', 'visit_abroad', '{"/visit/kind": "recurring", "/visit/until": "2028-01-31", "/approval/until": "2028-01-31"}', '{}'),
('VIS-07', 'pass', 'the last day of the year', 'visit_abroad', '{"/visit/kind": "recurring", "/visit/until": "2027-05-28", "/approval/until": null}', '{}'),
('VIS-07', 'fail', 'the day after the year', 'visit_abroad', '{"/visit/kind": "recurring", "/visit/until": "2027-05-29", "/approval/until": null}', '{VIS-07 /approval/until}'),
('VIS-07', 'pass', 'approved some day of the month: the year may last to the day before its last', 'visit_abroad', '{"/visit/kind": "recurring", "/visit/until": "2027-05-30", "/approval/on": "2026-05", "/approval/until": null}', '{}'),
('VIS-07', 'fail', 'ends in the month after', 'visit_abroad', '{"/visit/kind": "recurring", "/visit/until": "2027-06", "/approval/on": "2026-05", "/approval/until": null}', '{VIS-07 /approval/until}'),
('VIS-07', 'silent', 'not recurring', 'visit_abroad', '{"/visit/until": "2027-12-01", "/approval/until": null}', '{}'),

-- the direct route
('VIS-08', 'pass', 'private, in Canada', 'visit_direct', '{}', '{}'),
('VIS-08', 'fail', 'whose site it is was not said', 'visit_direct', '{"/site/operator": null, "/visit/from": "2026-07-01"}', '{VIS-08 /site/operator}'),
('VIS-08', 'fail', 'abroad, and of a government', 'visit_direct', '{"/site": {"name": "Fort Example", "country": "US", "operator": "government"}, "/visit/from": "2026-07-01"}', '{VIS-08 /site/operator,VIS-08 /direct/arranged}'),
('VIS-08', 'silent', 'a site of a government without the direct route', 'visit_abroad', '{"/site/operator": "government"}', '{}'),
('VIS-08', 'silent', 'a word outside the list is said once', 'visit_direct', '{"/site/operator": "crown", "/visit/from": "2026-07-01"}', '{VIS-Z03 /site/operator}'),
('VIS-09', 'pass', 'none of the five', 'visit_direct', '{}', '{}'),
('VIS-09', 'fail', 'each of the five', 'visit_direct', '{"/visit/from": "2026-07-01", "/direct": {"arranged": true, "foreign_nationals": true, "comsec": true, "foreign_classified": true, "nato": true, "special_access": true}}', '{VIS-09 /direct/foreign_nationals,VIS-09 /direct/comsec,VIS-09 /direct/foreign_classified,VIS-09 /direct/nato,VIS-09 /direct/special_access}'),
('VIS-09', 'fail', 'nothing said of any', 'visit_direct', '{"/visit/from": "2026-07-01", "/direct": {"arranged": true}}', '{VIS-09 /direct/foreign_nationals,VIS-09 /direct/comsec,VIS-09 /direct/foreign_classified,VIS-09 /direct/nato,VIS-09 /direct/special_access}'),
('VIS-09', 'fail', 'one is not said: the program is asked for its approval', 'visit_direct', '{"/direct/comsec": null}', '{VIS-01 /approval/on,VIS-09 /direct/comsec}'),
('VIS-09', 'silent', 'foreign nationals, through the program', 'visit_abroad', '{"/direct": {"arranged": false, "foreign_nationals": true}}', '{}'),

-- visitors
('VIS-10', 'pass', 'two, with their levels', 'visit_abroad', '{}', '{}'),
('VIS-10', 'fail', 'none', 'visit_abroad', '{"/visitors": []}', '{VIS-10 /visitors}'),
('VIS-10', 'fail', 'no list', 'visit_abroad', '{"/visitors": null}', '{VIS-10 /visitors}'),
('VIS-10', 'fail', 'one without a name, one without a level', 'visit_abroad', '{"/visitors/0/name": null, "/visitors/1/level": null}', '{VIS-10 /visitors/0/name,VIS-10 /visitors/1/level}'),
('VIS-11', 'pass', 'the same level', 'visit_abroad', '{}', '{}'),
('VIS-11', 'pass', 'Secret for Protected B', 'visit_abroad', '{"/visit/level": "PROTECTED B"}', '{}'),
('VIS-11', 'fail', 'a level below', 'visit_abroad', '{"/visitors/0/level": "CONFIDENTIAL"}', '{VIS-11 /visitors/0/level}'),
('VIS-11', 'fail', 'a Canadian level for NATO Secret, even the top one', 'visit_abroad', '{"/visit/level": "NATO SECRET"}', '{VIS-11 /visitors/0/level,VIS-11 /visitors/1/level}'),
('VIS-11', 'silent', 'no level of the visit', 'visit_abroad', '{"/visit/level": null, "/visitors/0/level": "RELIABILITY"}', '{}'),
('VIS-12', 'pass', 'the day after the last day is the first without', 'visit_abroad', '{"/visitors/1/expires_on": "2026-06-13"}', '{}'),
('VIS-12', 'fail', 'it ends on the last day', 'visit_abroad', '{"/visitors/1/expires_on": "2026-06-12"}', '{VIS-12 /visitors/1/expires_on}'),
('VIS-12', 'pass', 'it ends some day of the month', 'visit_abroad', '{"/visitors/1/expires_on": "2026-06"}', '{}'),
('VIS-12', 'fail', 'of a visit of one day', 'visit_abroad', '{"/visitors/1/expires_on": "2026-06-10", "/visit/until": null}', '{VIS-12 /visitors/1/expires_on}'),

-- for a person
('VIS-13', 'human', 'an approved visit', 'visit_abroad', '{}', '{}'),
('VIS-14', 'human', 'a request that waits for its approval', 'visit_abroad', '{"/visit/from": "2026-09-01", "/visit/until": null, "/approval": null}', '{}'),
('VIS-15', 'human', 'arranged directly', 'visit_direct', '{}', '{}');

SELECT * FROM wrong_cases('VIS');

-- What a person judges, of a visit approved, asked for, urgent, direct, cancelled.
SELECT t.title, array_agg(c.rule ORDER BY c.rule) FILTER (WHERE c.state = 'to judge') AS to_judge
FROM (VALUES
	('approved', 'visit_abroad', '{}'::jsonb),
	('asked for', 'visit_abroad', '{"/approval": null}'),
	('urgent', 'visit_abroad', '{"/approval": null, "/visit/kind": "emergency"}'),
	('cancelled', 'visit_abroad', '{"/approval": null, "/visit/cancelled": true}'),
	('direct', 'visit_direct', '{}')) AS t(title, sample, edits)
JOIN form_sample s ON s.name = t.sample
CROSS JOIN clearance_form_checklist(edited(s.document, t.edits), s.as_of) AS c
GROUP BY t.title ORDER BY t.title;

-- An empty document: what is always asked.
SELECT rule, severity, section, pointer, message
FROM clearance_form_findings('{"form": "visit"}', '2026-06-15');
SET clearance.language = 'fr';
SELECT rule, message FROM clearance_form_findings('{"form": "visit"}', '2026-06-15');
RESET clearance.language;
SELECT name, section, title, required, answered, missing, to_judge
FROM form_sample, clearance_form_progress(document, as_of) WHERE name LIKE 'visit\_%' AND document ->> 'form' = 'visit'
ORDER BY name, section;

-- Template and requests.
SELECT clearance_form_template('visit', NULL, 'SECRET');
SELECT clearance_form_template('visit', 'new', 'SECRET');
