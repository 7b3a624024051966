-- Form assurance: the request for a foreign security assurance (ASR-03 to
-- ASR-05, ASO-01 to ASO-14, ASP-01 to ASP-11).

INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
-- the rules of every form
('ASR-Z01', 'pass', 'every member of its type', 'assurance', '{}', '{}'),
('ASR-Z01', 'fail', 'a text where a list belongs; nothing is said of its elements', 'assurance', '{"/employees": "Rosa Delgado"}', '{ASR-Z01 /employees}'),
('ASR-Z01', 'fail', 'an employee who is a text', 'assurance', '{"/employees/1": "Lukas Brandt"}', '{ASR-Z01 /employees/1}'),
('ASR-Z02', 'pass', 'a month of birth', 'assurance', '{}', '{}'),
('ASR-Z02', 'fail', 'a day of birth that the calendar lacks', 'assurance', '{"/employees/0/birth_date": "1985-04-31"}', '{ASR-Z02 /employees/0/birth_date}'),
('ASR-Z03', 'pass', 'a NATO level', 'assurance', '{"/employees/0/clearance/level": "NATO SECRET"}', '{}'),
('ASR-Z03', 'fail', 'a number is no kind of identification', 'assurance', '{"/employees/0/identification/kind": "078-05-1120"}', '{ASR-Z03 /employees/0/identification/kind}'),
('ASR-Z03', 'fail', 'another subject: nothing is asked of organization and personnel', 'assurance', '{"/subject": "all", "/organization": null, "/employees": null}', '{ASR-Z03 /subject}'),
('ASR-Z04', 'pass', 'sent on the day of the question', 'assurance', '{"/request/sent_on": "2026-06-15"}', '{}'),
('ASR-Z04', 'fail', 'sent tomorrow', 'assurance', '{"/request/sent_on": "2026-06-16"}', '{ASR-Z04 /request/sent_on}'),
('ASR-Z04', 'fail', 'born next month', 'assurance', '{"/employees/1/birth_date": "2026-07"}', '{ASR-Z04 /employees/1/birth_date}'),
('ASR-Z05', 'pass', 'countries by name, a place of birth in a state that is no more', 'assurance', '{"/employees/0/citizenships": ["États-Unis", "Mexico"], "/employees/0/birth_place/country": "SU"}', '{}'),
('ASR-Z05', 'fail', 'a state that is no more has no residents', 'assurance', '{"/employees/0/residence/country": "SU"}', '{ASR-Z05 /employees/0/residence/country}'),
('ASR-Z05', 'fail', 'no country', 'assurance', '{"/organization/country": "Oregon", "/employees/1/citizenships": ["DE", "Texas"], "/employees/1/birth_place/country": "Saxony"}', '{ASR-Z05 /organization/country,ASR-Z05 /employees/1/birth_place/country,ASR-Z05 /employees/1/citizenships/1}'),
('ASR-Z05', 'pass', 'a place of birth alone', 'assurance', '{"/subject": "personnel", "/organization": null, "/employees": [{"birth_place": {"city": "Leipzig", "country": "DD"}}]}',
	'{ASP-01 /employees/0/name,ASP-02 /employees/0/residence/city,ASP-02 /employees/0/residence/country,ASP-04 /employees/0/birth_date,ASP-05 /employees/0/citizenships,ASP-06 /employees/0/employer/name,ASP-07 /employees/0/employer/address,ASP-08 /employees/0/identification/kind,ASP-08 /employees/0/identification/provided,ASP-11 /employees/0/clearance/country,ASP-11 /employees/0/clearance/level}'),

('ASR-03', 'pass', 'sent', 'assurance', '{}', '{}'),
('ASR-03', 'fail', 'not sent', 'assurance', '{"/request": null}', '{ASR-03 /request/sent_on}'),
('ASR-03b', 'pass', 'by email', 'assurance', '{}', '{}'),
('ASR-03b', 'silent', 'the channel is not recorded', 'assurance', '{"/request/channel": null}', '{}'),
('ASR-03b', 'fail', 'by telephone', 'assurance', '{"/request/channel": "telephone"}', '{ASR-03b /request/channel}'),
('ASR-05', 'pass', 'both', 'assurance', '{}', '{}'),
('ASR-05', 'pass', 'an organization: nothing is asked of employees', 'assurance', '{"/subject": "organization", "/employees": [{}]}', '{}'),
('ASR-05', 'pass', 'personnel: nothing is asked of an organization', 'assurance', '{"/subject": "personnel", "/organization": null, "/contract": {"number": "W8486-269912"}}', '{}'),
('ASR-05', 'fail', 'not said', 'assurance', '{"/subject": null, "/organization": null, "/employees": null}', '{ASR-05 /subject}'),

('ASO-01', 'pass', 'a point of contact', 'assurance', '{"/subject": "organization", "/employees": null}', '{}'),
('ASO-01', 'fail', 'none', 'assurance', '{"/organization/contact/name": " "}', '{ASO-01 /organization/contact/name}'),
('ASO-02', 'pass', 'an email address', 'assurance', '{}', '{}'),
('ASO-02', 'fail', 'none', 'assurance', '{"/organization/contact/email": null}', '{ASO-02 /organization/contact/email}'),
('ASO-03', 'pass', 'a telephone number', 'assurance', '{}', '{}'),
('ASO-03', 'fail', 'none', 'assurance', '{"/organization/contact/telephone": null}', '{ASO-03 /organization/contact/telephone}'),
('ASO-04', 'pass', 'an address', 'assurance', '{}', '{}'),
('ASO-04', 'fail', 'none', 'assurance', '{"/organization/address": null}', '{ASO-04 /organization/address}'),
('ASO-05', 'pass', 'a country', 'assurance', '{}', '{}'),
('ASO-05', 'fail', 'none', 'assurance', '{"/organization/country": null}', '{ASO-05 /organization/country}'),
('ASO-06', 'pass', 'a contract number', 'assurance', '{}', '{}'),
('ASO-06', 'fail', 'none: one finding for organization and personnel', 'assurance', '{"/contract/number": null}', '{ASO-06 /contract/number}'),
('ASO-06', 'fail', 'none, organization alone', 'assurance', '{"/subject": "organization", "/employees": null, "/contract/number": null}', '{ASO-06 /contract/number}'),
('ASO-07', 'pass', 'a level', 'assurance', '{}', '{}'),
('ASO-07', 'fail', 'none', 'assurance', '{"/contract/level": null}', '{ASO-07 /contract/level}'),
('ASO-08', 'pass', 'access to a site only', 'assurance', '{"/contract/access": "site"}', '{}'),
('ASO-08', 'fail', 'not said', 'assurance', '{"/contract/access": null}', '{ASO-08 /contract/access}'),

('ASO-09', 'silent', 'no number', 'assurance', '{"/organization/identifier": null}', '{}'),
('ASO-09', 'silent', 'a kind without a number', 'assurance', '{"/organization/identifier": {"kind": "other"}}', '{}'),
('ASO-10', 'pass', 'a CAGE code', 'assurance', '{}', '{}'),
('ASO-10', 'pass', 'the kind is not recorded', 'assurance', '{"/organization/identifier/kind": null}', '{}'),
('ASO-10', 'fail', 'a letter last', 'assurance', '{"/organization/identifier/number": "3AB4K"}', '{ASO-10 /organization/identifier/number}'),
('ASO-10', 'fail', 'an NCAGE code by its kind', 'assurance', '{"/organization/identifier/kind": "ncage"}', '{ASO-10 /organization/identifier/kind}'),
('ASO-10', 'fail', 'the kind is not recorded, the format is another', 'assurance', '{"/organization/identifier": {"number": "123456789 PG0001"}}', '{ASO-10 /organization/identifier/number}'),
('ASO-10', 'silent', 'no country', 'assurance', '{"/organization/country": null, "/organization/identifier/kind": "other"}', '{ASO-05 /organization/country}'),
('ASO-11', 'pass', 'a code of Norway, whose pattern is not known', 'assurance', '{"/organization/country": "NO", "/organization/identifier": {"kind": "ncage", "number": "N4021"}}', '{}'),
('ASO-11', 'pass', 'a code of Germany', 'assurance', '{"/organization/country": "DE", "/organization/identifier": {"number": "D0123"}}', '{}'),
('ASO-11', 'fail', 'a code of another country', 'assurance', '{"/organization/country": "DE", "/organization/identifier": {"kind": "ncage", "number": "F0123"}}', '{ASO-11 /organization/identifier/number}'),
('ASO-11', 'fail', 'the letter I is more often a one', 'assurance', '{"/organization/country": "DE", "/organization/identifier": {"kind": "ncage", "number": "D0I23"}}', '{ASO-11 /organization/identifier/number}'),
('ASO-11', 'fail', 'a code of the United States', 'assurance', '{"/organization/country": "NO", "/organization/identifier": {"kind": "cage", "number": "3AB47"}}', '{ASO-11 /organization/identifier/kind}'),
('ASO-11', 'fail', 'another number', 'assurance', '{"/organization/country": "NO", "/organization/identifier": {"kind": "other", "number": "918 555 012"}}', '{ASO-11 /organization/identifier/kind}'),
('ASO-11', 'silent', 'not in NATO: another number will do', 'assurance', '{"/organization/country": "CH", "/organization/identifier": {"kind": "other", "number": "CHE-100.000.000"}}', '{}'),
('ASO-12', 'pass', 'a name', 'assurance', '{}', '{}'),
('ASO-12', 'fail', 'none', 'assurance', '{"/organization/name": null}', '{ASO-12 /organization/name}'),
('ASO-12', 'fail', 'nothing is said of the organization', 'assurance', '{"/organization": null, "/contract": null}',
	'{ASO-01 /organization/contact/name,ASO-02 /organization/contact/email,ASO-03 /organization/contact/telephone,ASO-04 /organization/address,ASO-05 /organization/country,ASO-06 /contract/number,ASO-07 /contract/level,ASO-08 /contract/access,ASO-12 /organization/name}'),
('ASO-13', 'pass', 'abroad', 'assurance', '{}', '{}'),
('ASO-13', 'fail', 'in Canada', 'assurance', '{"/organization/country": "Canada", "/organization/identifier": null}', '{ASO-13 /organization/country}'),
('ASO-14', 'pass', 'an NCAGE code outside NATO', 'assurance', '{"/organization/country": "AU", "/organization/identifier": {"kind": "ncage", "number": "Z0123"}}', '{}'),
('ASO-14', 'fail', 'an NCAGE code of another country', 'assurance', '{"/organization/country": "AU", "/organization/identifier": {"kind": "ncage", "number": "A0123"}}', '{ASO-14 /organization/identifier/number}'),
('ASO-14', 'fail', 'no CAGE code', 'assurance', '{"/organization/country": "JP", "/organization/identifier": {"kind": "cage", "number": "J0123"}}', '{ASO-14 /organization/identifier/number}'),
('ASO-14', 'pass', 'a Procurement Business Number', 'assurance', '{"/organization/country": "JP", "/organization/identifier": {"kind": "pbn", "number": "123456782PG0001"}}', '{}'),
('ASO-14', 'fail', 'its check digit is another', 'assurance', '{"/organization/country": "JP", "/organization/identifier": {"kind": "pbn", "number": "123456789PG0001"}}', '{ASO-14 /organization/identifier/number}'),
('ASO-14', 'fail', 'a Procurement Business Number in Canada, without its program', 'assurance', '{"/organization/country": "CA", "/organization/identifier": {"kind": "pbn", "number": "123456782"}}', '{ASO-13 /organization/country,ASO-14 /organization/identifier/number}'),
('ASO-14', 'silent', 'the kind is not recorded', 'assurance', '{"/organization/country": "JP", "/organization/identifier": {"number": "3"}}', '{}'),

('ASP-01', 'pass', 'a name', 'assurance', '{"/subject": "personnel"}', '{}'),
('ASP-01', 'fail', 'none', 'assurance', '{"/employees/1/name": null}', '{ASP-01 /employees/1/name}'),
('ASP-02', 'pass', 'a city and a country', 'assurance', '{"/employees/0/residence/province": null}', '{}'),
('ASP-02', 'fail', 'a country only', 'assurance', '{"/employees/0/residence/city": null}', '{ASP-02 /employees/0/residence/city}'),
('ASP-02', 'fail', 'nothing', 'assurance', '{"/employees/0/residence": null}', '{ASP-02 /employees/0/residence/city,ASP-02 /employees/0/residence/country}'),
('ASP-03', 'pass', 'a city and a country', 'assurance', '{}', '{}'),
('ASP-03', 'fail', 'a city only', 'assurance', '{"/employees/0/birth_place/country": null}', '{ASP-03 /employees/0/birth_place/country}'),
('ASP-03', 'fail', 'nothing', 'assurance', '{"/employees/0/birth_place": null}', '{ASP-03 /employees/0/birth_place/city,ASP-03 /employees/0/birth_place/country}'),
('ASP-04', 'pass', 'a date', 'assurance', '{}', '{}'),
('ASP-04', 'fail', 'none', 'assurance', '{"/employees/0/birth_date": null}', '{ASP-04 /employees/0/birth_date}'),
('ASP-05', 'pass', 'two citizenships', 'assurance', '{}', '{}'),
('ASP-05', 'fail', 'an empty list', 'assurance', '{"/employees/0/citizenships": []}', '{ASP-05 /employees/0/citizenships}'),
('ASP-05', 'fail', 'a blank one', 'assurance', '{"/employees/0/citizenships": [""]}', '{ASP-05 /employees/0/citizenships}'),
('ASP-06', 'pass', 'the employer', 'assurance', '{}', '{}'),
('ASP-06', 'fail', 'none', 'assurance', '{"/employees/0/employer/name": null}', '{ASP-06 /employees/0/employer/name}'),
('ASP-07', 'pass', 'its address', 'assurance', '{}', '{}'),
('ASP-07', 'fail', 'none', 'assurance', '{"/employees/0/employer/address": null}', '{ASP-07 /employees/0/employer/address}'),
('ASP-08', 'pass', 'an identity card', 'assurance', '{"/employees/0/identification/kind": "identity_card"}', '{}'),
('ASP-08', 'fail', 'a kind that was not provided', 'assurance', '{"/employees/0/identification/provided": false}', '{ASP-08 /employees/0/identification/provided}'),
('ASP-08', 'fail', 'provided, of no kind', 'assurance', '{"/employees/0/identification/kind": null}', '{ASP-08 /employees/0/identification/kind}'),
('ASP-09', 'pass', 'personnel alone, a contract number', 'assurance', '{"/subject": "personnel"}', '{}'),
('ASP-09', 'fail', 'personnel alone, no contract number', 'assurance', '{"/subject": "personnel", "/contract": null}', '{ASP-09 /contract/number}'),
('ASP-10', 'pass', 'two employees', 'assurance', '{}', '{}'),
('ASP-10', 'fail', 'no list', 'assurance', '{"/employees": null}', '{ASP-10 /employees}'),
('ASP-10', 'fail', 'an empty list', 'assurance', '{"/subject": "personnel", "/employees": []}', '{ASP-10 /employees}'),
('ASP-11', 'pass', 'country and level', 'assurance', '{}', '{}'),
('ASP-11', 'fail', 'no clearance recorded', 'assurance', '{"/employees/0/clearance": null, "/employees/1/clearance/level": null}', '{ASP-11 /employees/0/clearance/country,ASP-11 /employees/0/clearance/level,ASP-11 /employees/1/clearance/level}');

SELECT * FROM wrong_cases('ASR');
SELECT * FROM wrong_cases('ASO');
SELECT * FROM wrong_cases('ASP');

-- ASO-11 speaks of the members of NATO that the memberships name, on each day
-- on which one began and the day before: none differs.
SELECT count(*) AS asked, count(*) FILTER (WHERE found) AS members, count(*) FILTER (WHERE found <> expected) AS different
FROM (
	SELECT m.party IS NOT NULL AND p.code NOT IN ('US', 'CA') AS expected,
		EXISTS (SELECT FROM clearance_form_findings(edited(s.document, jsonb_build_object('/organization/country', p.code, '/organization/identifier/kind', 'other')), d.day) AS f WHERE f.rule = 'ASO-11') AS found
	FROM form_sample AS s
	CROSS JOIN (SELECT DISTINCT unnest(ARRAY[since, since - 1]) FROM clearance_membership WHERE organization = 'NATO' AND since IS NOT NULL) AS d(day)
	JOIN clearance_party AS p ON p.kind = 'country'
	LEFT JOIN clearance_membership AS m ON m.organization = 'NATO' AND m.party = p.code AND m.status = 'member' AND m.since <= d.day
	WHERE s.name = 'assurance') AS q;

-- Every subject, empty: what is asked.
SELECT s.subject, f.rule, f.severity, f.section, f.pointer, f.message
FROM unnest('{organization,personnel}'::text[]) AS s(subject),
	LATERAL clearance_form_findings(jsonb_build_object('form', 'assurance', 'subject', s.subject, 'employees', '[{}]'::jsonb), '2026-06-15') WITH ORDINALITY AS f(rule, severity, section, pointer, message, place)
ORDER BY s.subject, f.place;
SET clearance.language = 'fr';
SELECT code, message_fr FROM clearance_rules WHERE form = 'assurance' AND code !~ 'Z0' ORDER BY code COLLATE "C";
RESET clearance.language;
SELECT s.subject, p.section, p.title, p.required, p.reason, p.answered, p.missing
FROM form_sample, unnest('{organization,both}'::text[]) AS s(subject), LATERAL clearance_form_progress(edited(document, jsonb_build_object('/subject', s.subject)), as_of) AS p
WHERE name = 'assurance' ORDER BY s.subject, p.section;
-- The route of each employee, from the document.
SELECT e.place, r.verdict, r.rule
FROM form_sample AS s, LATERAL jsonb_array_elements(document -> 'employees') WITH ORDINALITY AS e(employee, place),
	LATERAL clearance_assurance('personnel', employee #>> '{residence,country}', employee #>> '{clearance,country}', (employee #>> '{clearance,level}')::clearance_level,
		(document #>> '{contract,level}')::clearance_level, s.as_of) AS r
WHERE s.name = 'assurance' ORDER BY e.place;

-- Template and requests.
SELECT clearance_form_template('assurance', NULL, 'NATO SECRET');
SELECT clearance_form_template('assurance', 'new', 'SECRET');
