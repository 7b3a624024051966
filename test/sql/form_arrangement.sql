-- Forms arrangement and arrangement-report (CSI).
SET datestyle = ISO;
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES

-- the rules of every form
('CSI-Z01', 'pass', 'every member of its type', 'arrangement_foreign', '{}', '{}'),
('CSI-Z01', 'fail', 'a text where a truth value belongs', 'arrangement_foreign', '{"/arrangement/written": "yes"}', '{CSI-Z01 /arrangement/written}'),
('CSI-Z02', 'pass', 'a month of its own precision', 'arrangement_foreign', '{}', '{}'),
('CSI-Z02', 'fail', 'a day that the calendar lacks', 'arrangement_foreign', '{"/copy/given_on": "2019-02-29"}', '{CSI-Z02 /copy/given_on}'),
('CSI-Z03', 'pass', 'every word of its list', 'arrangement_foreign', '{}', '{}'),
('CSI-Z03', 'fail', 'other words', 'arrangement_foreign', '{"/arrangement/scope": "everything", "/statuses/0/status": "intended"}', '{CSI-Z03 /arrangement/scope,CSI-Z03 /statuses/0/status}'),
('CSI-Z04', 'pass', 'done on the day of the question; what is planned may lie ahead', 'arrangement_foreign', '{"/copy/given_on": "2026-06-15", "/arrangement/used_on": "2027-01-01", "/statuses/-": {"status": "dormant", "from": "2028-01-01"}}', '{}'),
('CSI-Z04', 'fail', 'nothing can have been done tomorrow', 'arrangement_foreign', '{"/arrangement/used_on": null, "/statuses": null, "/approvals/public_safety_approved_on": "2026-06-17", "/approvals/foreign_affairs_consulted_on": "2026-06-16", "/approvals/provincial_minister_approved_on": "2026-07", "/copy/given_on": "2027", "/assessments/0/assessed_on": "2026-06-16"}',
 '{CSI-Z04 /approvals/public_safety_approved_on,CSI-Z04 /approvals/foreign_affairs_consulted_on,CSI-Z04 /approvals/provincial_minister_approved_on,CSI-Z04 /copy/given_on,CSI-Z04 /assessments/0/assessed_on}'),
('CSI-Z05', 'pass', 'a country by its French name', 'arrangement_foreign', '{"/organization/country": "Norvège"}', '{}'),
('CSI-Z05', 'fail', 'no country', 'arrangement_foreign', '{"/organization/country": "the north"}', '{CSI-Z05 /organization/country}'),

-- approvals
('CSI-01', 'pass', 'approved on the first day of use', 'arrangement_foreign', '{}', '{}'),
('CSI-01', 'pass', 'proposed: no approval is asked for', 'arrangement_foreign', '{"/arrangement/used_on": null, "/statuses": [{"status": "proposed", "from": "2026-02-04"}, {"status": "dormant", "from": "2026-02-05"}, {"status": "suspended", "from": "2026-02-06"}, {"status": "ended", "from": "2026-02-07"}], "/approvals": null, "/assessments": null, "/copy": null}', '{}'),
('CSI-01', 'fail', 'used without approval', 'arrangement_foreign', '{"/statuses": null, "/approvals/public_safety_approved_on": null}', '{CSI-01 /approvals/public_safety_approved_on}'),
('CSI-01', 'fail', 'active without approval', 'arrangement_foreign', '{"/arrangement/used_on": null, "/statuses": [{"status": "active", "from": "2019-05-20"}], "/approvals/public_safety_approved_on": null}', '{CSI-01 /approvals/public_safety_approved_on}'),
('CSI-01', 'fail', 'enhanced without approval', 'arrangement_foreign', '{"/arrangement/used_on": null, "/statuses": [{"status": "enhanced", "from": "2019-05-20"}], "/approvals/public_safety_approved_on": null}', '{CSI-01 /approvals/public_safety_approved_on}'),
('CSI-01', 'fail', 'restricted without approval', 'arrangement_foreign', '{"/arrangement/used_on": null, "/statuses": [{"status": "restricted", "from": "2019-05-20"}], "/approvals/public_safety_approved_on": null}', '{CSI-01 /approvals/public_safety_approved_on}'),
('CSI-01', 'fail', 'approved the day after the first use', 'arrangement_foreign', '{"/statuses": null, "/approvals/public_safety_approved_on": "2019-06-04"}', '{CSI-01 /approvals/public_safety_approved_on}'),
('CSI-01', 'pass', 'approved on the day of the first use', 'arrangement_foreign', '{"/statuses": null, "/approvals/public_safety_approved_on": "2019-06-03"}', '{}'),
('CSI-01', 'pass', 'approved in the month of the first use', 'arrangement_foreign', '{"/statuses": null, "/approvals/public_safety_approved_on": "2019-06"}', '{}'),
('CSI-01', 'fail', 'approved the day after it became active', 'arrangement_foreign', '{"/approvals/public_safety_approved_on": "2019-05-21"}', '{CSI-01 /approvals/public_safety_approved_on}'),
('CSI-12', 'pass', 'approved before the first use', 'arrangement_police', '{}', '{}'),
('CSI-12', 'fail', 'used without approval', 'arrangement_police', '{"/approvals/public_safety_approved_on": null}', '{CSI-12 /approvals/public_safety_approved_on}'),
('CSI-12', 'fail', 'approved the day after', 'arrangement_police', '{"/approvals/public_safety_approved_on": "2020-09-15"}', '{CSI-12 /approvals/public_safety_approved_on}'),
('CSI-13', 'pass', 'approved on the first day of use', 'arrangement_police', '{}', '{}'),
('CSI-13', 'fail', 'not approved by the province', 'arrangement_police', '{"/approvals/provincial_minister_approved_on": null}', '{CSI-13 /approvals/provincial_minister_approved_on}'),
('CSI-13', 'fail', 'approved by the province the day after', 'arrangement_police', '{"/approvals/provincial_minister_approved_on": "2020-09-15"}', '{CSI-13 /approvals/provincial_minister_approved_on}'),
('CSI-13', 'silent', 'no police force', 'arrangement_police', '{"/arrangement/police_of_province": false, "/approvals/provincial_minister_approved_on": null}', '{}'),
('CSI-02a', 'pass', 'consulted on the day of the approval', 'arrangement_foreign', '{}', '{}'),
('CSI-02a', 'fail', 'consulted the day after', 'arrangement_foreign', '{"/approvals/foreign_affairs_consulted_on": "2019-05-21"}', '{CSI-02a /approvals/foreign_affairs_consulted_on}'),
('CSI-02a', 'pass', 'consulted in the month of the approval', 'arrangement_foreign', '{"/approvals/foreign_affairs_consulted_on": "2019-05"}', '{}'),
('CSI-02a', 'fail', 'not consulted', 'arrangement_foreign', '{"/approvals/foreign_affairs_consulted_on": null}', '{CSI-02a /approvals/foreign_affairs_consulted_on}'),
('CSI-02a', 'fail', 'approved without consultation, not used yet', 'arrangement_foreign', '{"/arrangement/used_on": null, "/statuses": null, "/approvals/foreign_affairs_consulted_on": null}', '{CSI-02a /approvals/foreign_affairs_consulted_on}'),
('CSI-02a', 'silent', 'a domestic arrangement', 'arrangement_police', '{"/approvals/foreign_affairs_consulted_on": "2021-01-04"}', '{}'),
('CSI-02b', 'pass', 'supported', 'arrangement_foreign', '{}', '{}'),
('CSI-02b', 'fail', 'no position recorded', 'arrangement_foreign', '{"/approvals/foreign_affairs_position": null}', '{CSI-02b /approvals/foreign_affairs_position}'),
('CSI-02b', 'fail', 'an objection', 'arrangement_foreign', '{"/approvals/foreign_affairs_position": "objects"}', '{CSI-02b /approvals/foreign_affairs_position}'),
('CSI-14', 'pass', 'given', 'arrangement_foreign', '{}', '{}'),
('CSI-14', 'fail', 'not given', 'arrangement_foreign', '{"/copy": null}', '{CSI-14 /copy/given_on}'),
('CSI-14', 'fail', 'a domestic arrangement in writing', 'arrangement_police', '{"/copy": null}', '{CSI-14 /copy/given_on}'),
('CSI-14', 'silent', 'not in writing', 'arrangement_foreign', '{"/arrangement/written": false, "/copy": null}', '{}'),

-- assessments and status
('CSI-04', 'pass', 'assessed', 'arrangement_foreign', '{}', '{}'),
('CSI-04', 'fail', 'not assessed', 'arrangement_foreign', '{"/assessments/0": {"kind": "reliability", "assessed_on": "2019"}}', '{CSI-04 /assessments}'),
('CSI-05', 'pass', 'assessed', 'arrangement_foreign', '{}', '{}'),
('CSI-05', 'fail', 'not assessed', 'arrangement_foreign', '{"/assessments/1/kind": "reliability", "/assessments/2/kind": "reliability"}', '{CSI-05 /assessments}'),
('CSI-06', 'pass', 'assessed', 'arrangement_foreign', '{}', '{}'),
('CSI-06', 'fail', 'no day', 'arrangement_foreign', '{"/assessments/3/assessed_on": null}', '{CSI-06 /assessments,CSI-17 /assessments/3/assessed_on}'),
('CSI-06', 'fail', 'approved with no assessment at all', 'arrangement_foreign', '{"/arrangement/used_on": null, "/statuses": null, "/assessments": null}', '{CSI-04 /assessments,CSI-05 /assessments,CSI-06 /assessments}'),
('CSI-06', 'silent', 'a domestic arrangement', 'arrangement_police', '{}', '{}'),
('CSI-07', 'pass', 'due today; the one before was renewed', 'arrangement_foreign', '{}', '{}'),
('CSI-07', 'fail', 'due yesterday', 'arrangement_foreign', '{"/assessments/2/next_due": "2026-06-14"}', '{CSI-07 /assessments/2/next_due}'),
('CSI-07', 'pass', 'due in this month', 'arrangement_foreign', '{"/assessments/2/next_due": "2026-06"}', '{}'),
('CSI-07', 'fail', 'not renewed: the later one is of another kind', 'arrangement_foreign', '{"/assessments/2/kind": "reliability"}', '{CSI-07 /assessments/1/next_due}'),
('CSI-07', 'fail', 'not certainly renewed', 'arrangement_foreign', '{"/assessments/1/assessed_on": "2022-02"}', '{CSI-07 /assessments/1/next_due}'),
('CSI-07', 'fail', 'assessed on a day that does not exist', 'arrangement_foreign', '{"/assessments/1/assessed_on": "2019-02-29"}', '{CSI-Z02 /assessments/1/assessed_on,CSI-07 /assessments/1/next_due}'),
('CSI-07', 'fail', 'of no kind', 'arrangement_foreign', '{"/assessments/-": {"assessed_on": "2019", "next_due": "2020"}}', '{CSI-07 /assessments/4/next_due,CSI-17 /assessments/4/kind}'),
('CSI-07', 'fail', 'it ends tomorrow', 'arrangement_foreign', '{"/assessments/2/next_due": "2026-06-14", "/statuses/-": {"status": "ended", "from": "2026-06-16"}}', '{CSI-07 /assessments/2/next_due}'),
('CSI-07', 'silent', 'it ended today', 'arrangement_foreign', '{"/assessments/2/next_due": "2026-06-14", "/statuses/-": {"status": "ended", "from": "2026-06-15"}}', '{}'),
('CSI-07', 'fail', 'it ended and was taken up again', 'arrangement_foreign', '{"/assessments/2/next_due": "2026-06-14", "/statuses": [{"status": "active", "from": "2026-01-01"}, {"status": "ended", "from": "2025-01-01"}]}', '{CSI-07 /assessments/2/next_due}'),
('CSI-07', 'silent', 'it was taken up again and ended on the same day', 'arrangement_foreign', '{"/assessments/2/next_due": "2026-06-14", "/statuses": [{"status": "active", "from": "2026-01-01"}, {"status": "ended", "from": "2026-01-01"}]}', '{}'),
('CSI-15', 'pass', 'a kind, a name, a country', 'arrangement_foreign', '{}', '{}'),
('CSI-15', 'pass', 'a domestic partner needs no country', 'arrangement_police', '{"/organization/country": null}', '{}'),
('CSI-15', 'fail', 'nothing', 'arrangement_police', '{"/arrangement/kind": null, "/organization": null}', '{CSI-15 /arrangement/kind,CSI-15 /organization/name}'),
('CSI-15', 'fail', 'a foreign partner has a country', 'arrangement_foreign', '{"/organization/country": null}', '{CSI-15 /organization/country}'),
('CSI-16', 'pass', 'abroad', 'arrangement_foreign', '{}', '{}'),
('CSI-16', 'pass', 'in Canada', 'arrangement_police', '{}', '{}'),
('CSI-16', 'fail', 'a foreign partner in Canada', 'arrangement_foreign', '{"/organization/country": "CA"}', '{CSI-16 /organization/country}'),
('CSI-16', 'fail', 'a domestic partner abroad', 'arrangement_police', '{"/organization/country": "US"}', '{CSI-16 /organization/country}'),
('CSI-17', 'pass', 'each with its day', 'arrangement_foreign', '{}', '{}'),
('CSI-17', 'fail', 'no kind of assessment', 'arrangement_foreign', '{"/assessments/1/kind": null, "/assessments/1/next_due": null}', '{CSI-17 /assessments/1/kind}'),
('CSI-17', 'fail', 'a status without a day, a day without a status', 'arrangement_foreign', '{"/statuses": [{"status": "active"}, {"from": "2020"}]}', '{CSI-17 /statuses/0/from,CSI-17 /statuses/1/status}'),

-- the annual report
('CSR-Z01', 'pass', 'the year as a number', 'arrangement_report', '{}', '{}'),
('CSR-Z01', 'pass', 'the year as a text', 'arrangement_report', '{"/report/year": "2025"}', '{}'),
('CSR-Z01', 'fail', 'words', 'arrangement_report', '{"/report/year": "last year"}', '{CSR-Z01 /report/year}'),
('CSR-Z02', 'pass', 'days', 'arrangement_report', '{}', '{}'),
('CSR-Z02', 'fail', 'a day that the calendar lacks', 'arrangement_report', '{"/report/sent_on": "2026-02-29"}', '{CSR-Z02 /report/sent_on}'),
('CSR-Z04', 'pass', 'done today', 'arrangement_report', '{"/report/published_on": "2026-06-15"}', '{}'),
('CSR-Z04', 'fail', 'nothing can have been done tomorrow', 'arrangement_report', '{"/report": {"year": 2026, "sent_on": "2027-01-04", "published_on": "2026-06-16", "copies_given_on": "2026-07"}}', '{CSR-Z04 /report/sent_on,CSR-Z04 /report/published_on,CSR-Z04 /report/copies_given_on}'),
('CSI-08', 'pass', 'sent on the last day', 'arrangement_report', '{}', '{}'),
('CSI-08', 'fail', 'sent on the first of March', 'arrangement_report', '{"/report/sent_on": "2026-03-01"}', '{CSI-08 /report/sent_on}'),
('CSI-08', 'pass', 'sent on the 29th of a leap year', 'arrangement_report', '{"/report": {"year": 2023, "sent_on": "2024-02-29", "published_on": "2024", "copies_given_on": "2024"}}', '{}'),
('CSI-08', 'pass', 'sent in a year of which the first part is in time', 'arrangement_report', '{"/report/sent_on": "2026"}', '{}'),
('CSI-08', 'fail', 'sent in March', 'arrangement_report', '{"/report/sent_on": "2026-03"}', '{CSI-08 /report/sent_on}'),
('CSI-08', 'pass', 'sent on the first day of the year after', 'arrangement_report', '{"/report/sent_on": "2026-01-01"}', '{}'),
('CSI-08', 'fail', 'sent before the year had ended', 'arrangement_report', '{"/report/sent_on": "2025-12-31"}', '{CSI-08 /report/sent_on}'),
('CSI-08', 'fail', 'not sent', 'arrangement_report', '{"/report": {"year": 2025}}', '{CSI-08 /report/sent_on}'),
('CSI-08', 'silent', 'not due yet', 'arrangement_report', '{"/report": {"year": 2026}}', '{}'),
('CSI-08', 'silent', 'another year is missing, which CSI-19 says', 'arrangement_report', '{"/report": {}}', '{CSI-19 /report/year}'),
('CSI-09', 'pass', 'published', 'arrangement_report', '{}', '{}'),
('CSI-09', 'fail', 'not published', 'arrangement_report', '{"/report/published_on": null}', '{CSI-09 /report/published_on}'),
('CSI-18', 'pass', 'given', 'arrangement_report', '{}', '{}'),
('CSI-18', 'fail', 'not given', 'arrangement_report', '{"/report/copies_given_on": null}', '{CSI-18 /report/copies_given_on}'),
('CSI-19', 'pass', 'a year', 'arrangement_report', '{}', '{}'),
('CSI-19', 'pass', 'the last year whose report has a day', 'arrangement_report', '{"/report": {"year": 9998}}', '{}'),
('CSI-19', 'fail', 'the one after', 'arrangement_report', '{"/report": {"year": 9999}}', '{CSI-19 /report/year}'),
('CSI-19', 'fail', 'no year of the calendar', 'arrangement_report', '{"/report/year": 0}', '{CSI-19 /report/year}'),
('CSI-19', 'fail', 'a number too large for any', 'arrangement_report', '{"/report/year": 1e30}', '{CSI-19 /report/year}'),
('CSI-19', 'fail', 'none', 'arrangement_report', '{"/report/year": null}', '{CSI-19 /report/year}');
-- On the last day the report is not late, on the next it is.
INSERT INTO form_case (rule, kind, title, sample, edits, as_of, expected) VALUES
('CSI-08', 'silent', 'the last day', 'arrangement_report', '{"/report": {"year": 2025}}', '2026-02-28', '{}'),
('CSI-08', 'fail', 'the first of March', 'arrangement_report', '{"/report": {"year": 2025}}', '2026-03-01', '{CSI-08 /report/sent_on}');

SELECT * FROM wrong_cases('CSI');
SELECT * FROM wrong_cases('CSR');

-- What the rulings on arrangements rest on is in the catalogue, too.
SELECT code, severity, form, source, lines FROM clearance_rules WHERE code ~ '^CS[IR]-' AND (form IS NULL OR code IN ('CSI-01', 'CSI-08', 'CSI-18')) ORDER BY code;

-- Empty documents.
SELECT rule, severity, section, pointer, message FROM clearance_form_findings('{"form": "arrangement"}', '2026-06-15');
SELECT rule, severity, section, pointer, message FROM clearance_form_findings('{"form": "arrangement-report"}', '2026-06-15');
SELECT s.name, p.section, title, required, answered, missing, to_judge
FROM form_sample s, clearance_form_progress(document, as_of) AS p WHERE s.name LIKE 'arrangement%' ORDER BY s.name, p.section;
SELECT clearance_form_template('arrangement', NULL, NULL);
SELECT clearance_form_template('arrangement-report', NULL, NULL);
SELECT clearance_form_template('arrangement-report', NULL, 'SECRET');

-- ---------- the last day to send a report ----------

SELECT year, clearance_arrangement_report_due(year) AS due
FROM unnest('{1,1899,1999,2018,2019,2022,2023,2024,2025,9998}'::int[]) AS year;
SELECT count(*) AS years, count(*) FILTER (WHERE clearance_arrangement_report_due(year) = make_date(year + 1, 3, 1) - 1) AS agree FROM generate_series(1, 9998) AS year;
SELECT clearance_arrangement_report_due(NULL) IS NULL AS no_year;
SELECT clearance_arrangement_report_due(9999);
\set VERBOSITY sqlstate
SELECT clearance_arrangement_report_due(0);
SELECT clearance_arrangement_report_due(-1);
SELECT clearance_arrangement_report_due(2147483647);
