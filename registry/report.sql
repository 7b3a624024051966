-- Reports: views for reporting tools, each with the rights of who reads it

CREATE VIEW clearance_in_force WITH (security_invoker = true) AS
SELECT p.organization_id, c.person_id, p.surname, p.given_names, c.clearance_id, c.level, c.granted_on, c.expires_on,
       clearance_status(c.level, c.granted_on, c.expires_on, current_date, c.recorded_status, c.ended_on) AS status
FROM clearance AS c
JOIN person AS p USING (person_id)
WHERE NOT EXISTS (
	SELECT FROM clearance AS later
	WHERE later.person_id = c.person_id AND later.clearance_id <> c.clearance_id
	  AND later.granted_on > c.granted_on AND later.level @> c.level
	  AND later.recorded_status = 'valid');
COMMENT ON VIEW clearance_in_force IS 'The clearances of each person that no later one covers, with their status today.';

CREATE VIEW expiring WITH (security_invoker = true) AS
SELECT h.*, r.request AS next_request, r.forms AS next_forms, r.code AS next_code
FROM clearance_in_force AS h
JOIN clearance AS c USING (clearance_id)
CROSS JOIN LATERAL clearance_request_type(h.level, c.recorded_status, h.granted_on, h.expires_on, c.ended_on, current_date) AS r
WHERE h.status IN ('due', 'expired');
COMMENT ON VIEW expiring IS 'Clearances that expire within six months or have expired, and the request that comes next.';

CREATE VIEW renewal_forecast WITH (security_invoker = true) AS
SELECT organization_id, date_trunc('month', expires_on::timestamp)::date AS month, level, count(*) AS clearances
FROM clearance_in_force
WHERE status IN ('valid', 'due')
GROUP BY 1, 2, 3;
COMMENT ON VIEW renewal_forecast IS 'How many clearances end in which month, by level.';

CREATE VIEW incomplete_application WITH (security_invoker = true) AS
SELECT p.organization_id, a.application_id, a.person_id, f.rule, f.severity, f.section, f.pointer, f.message
FROM application AS a
JOIN person AS p USING (person_id)
CROSS JOIN LATERAL clearance_form_findings(a.document, coalesce(a.submitted_on, current_date)) AS f
WHERE a.status IN ('draft', 'returned');
COMMENT ON VIEW incomplete_application IS 'Every finding of the forms that are not submitted yet.';

CREATE VIEW finding_count WITH (security_invoker = true) AS
SELECT organization_id, rule, severity, count(DISTINCT application_id) AS applications, count(*) AS findings
FROM incomplete_application
GROUP BY 1, 2, 3;
COMMENT ON VIEW finding_count IS 'How many forms break which rule.';

CREATE VIEW gap_day WITH (security_invoker = true) AS
SELECT p.organization_id, a.application_id, a.person_id, h.history,
       g.gap, timeline_gap_days(g.gap) AS days, g.certainty
FROM application AS a
JOIN person AS p USING (person_id)
CROSS JOIN LATERAL (SELECT coalesce(a.submitted_on, current_date)) AS d(day)
CROSS JOIN LATERAL (VALUES ('residence', a.document #> '{residences,entries}'),
                           ('employment', a.document #> '{employment,entries}')) AS h(history, entries)
CROSS JOIN LATERAL timeline_gaps_json(h.entries, daterange((d.day - interval '10 years')::date, d.day, '[]')) AS g
WHERE a.status IN ('draft', 'returned') AND jsonb_typeof(h.entries) = 'array';
COMMENT ON VIEW gap_day IS 'Days of the last ten years that the histories of a form do not account for.';

CREATE VIEW eligibility AS
SELECT e.*, clearance_party_label(e.party) AS name
FROM clearance_exchange_table(current_date) AS e;
COMMENT ON VIEW eligibility IS 'With whom information of which level may be exchanged today: a row per party and level.';

CREATE VIEW contract_step WITH (security_invoker = true) AS
SELECT c.organization_id, c.contract_id, c.number, s.*
FROM contract AS c
CROSS JOIN LATERAL clearance_contract_phases(c.phases, current_date) AS s;
COMMENT ON VIEW contract_step IS 'The steps of each contract: who does what, done, missing or out of order.';

CREATE VIEW overdue_step WITH (security_invoker = true) AS
SELECT * FROM contract_step WHERE state IN ('missing', 'out of order');
COMMENT ON VIEW overdue_step IS 'Steps of contracts that are missing or were done out of order.';

CREATE VIEW briefing_missing WITH (security_invoker = true) AS
SELECT h.*
FROM clearance_in_force AS h
WHERE h.status IN ('valid', 'due')
  AND NOT EXISTS (SELECT FROM briefing AS b WHERE b.clearance_id = h.clearance_id AND b.kind = 'initial' AND b.signed_on IS NOT NULL);
COMMENT ON VIEW briefing_missing IS 'Clearances in force without a signed briefing form (TBS/SCT 330-47).';
