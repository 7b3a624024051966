-- Reports: views for reporting tools, each with the rights of who reads it

CREATE VIEW clearance_in_force WITH (security_invoker = true) AS
SELECT p.organization_id, c.person_id, p.surname, p.given_names, c.clearance_id, c.level, c.granted_on, c.expires_on,
       clearance_status(c.level, c.granted_on, c.expires_on, report_day(), c.recorded_status, c.ended_on) AS status
FROM clearance AS c
JOIN person AS p USING (person_id)
WHERE NOT EXISTS (
	SELECT FROM clearance AS later
	WHERE later.person_id = c.person_id AND later.clearance_id <> c.clearance_id
	  AND later.granted_on > c.granted_on AND later.level @> c.level
	  AND later.recorded_status = 'valid');
COMMENT ON VIEW clearance_in_force IS 'The clearances of each person that no later one covers, with their status on report_day().';

CREATE VIEW expiring WITH (security_invoker = true) AS
SELECT h.*, r.request AS next_request, r.forms AS next_forms, r.code AS next_code
FROM clearance_in_force AS h
JOIN clearance AS c USING (clearance_id)
CROSS JOIN LATERAL clearance_request_type(h.level, c.recorded_status, h.granted_on, h.expires_on, c.ended_on, report_day()) AS r
WHERE h.status IN ('due', 'expired');
COMMENT ON VIEW expiring IS 'Clearances that expire within six months or have expired, and the request that comes next.';

CREATE VIEW renewal_forecast WITH (security_invoker = true) AS
SELECT organization_id, date_trunc('month', expires_on::timestamp)::date AS month, level, count(*) AS clearances
FROM clearance_in_force
WHERE status IN ('valid', 'due')
GROUP BY 1, 2, 3;
COMMENT ON VIEW renewal_forecast IS 'How many clearances end in which month, by level.';

CREATE VIEW incomplete_application WITH (security_invoker = true) AS
SELECT p.organization_id, a.application_id, a.person_id, f.rule, f.severity, f.section, f.pointer, f.message,
       EXISTS (SELECT FROM waiver AS w
               WHERE w.application_id = a.application_id AND w.rule = f.rule AND w.pointer = f.pointer AND w.state = 'in force') AS waived
FROM application AS a
JOIN person AS p USING (person_id)
CROSS JOIN LATERAL clearance_form_findings(a.document, coalesce(a.submitted_on, report_day())) AS f
WHERE a.status IN ('draft', 'returned');
COMMENT ON VIEW incomplete_application IS 'Every finding of the forms that are not submitted yet, and whether an officer has accepted it.';

CREATE VIEW finding_count WITH (security_invoker = true) AS
SELECT organization_id, rule, severity, count(DISTINCT application_id) AS applications, count(*) AS findings
FROM incomplete_application
WHERE NOT waived
GROUP BY 1, 2, 3;
COMMENT ON VIEW finding_count IS 'How many forms break which rule; waived findings do not count.';

-- A draft holds anything: what is no date is a finding, and no reason to fail.
CREATE FUNCTION history_window(document jsonb, as_of date)
RETURNS daterange
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SET search_path FROM CURRENT SET datestyle = 'ISO' AS $$
DECLARE
	ends_on date := as_of;
BEGIN
	BEGIN
		IF document #>> '{certification,signed_on}' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' THEN
			ends_on := least(as_of, (document #>> '{certification,signed_on}')::date);
		END IF;
	EXCEPTION WHEN data_exception THEN
		NULL;
	END;
	RETURN daterange((ends_on - interval '10 years')::date, ends_on, '[]');
END $$;
COMMENT ON FUNCTION history_window(jsonb, date) IS 'The ten years before the signature of a form, or before a day where it is not signed by then.';

CREATE FUNCTION history_gaps(entries jsonb, period daterange)
RETURNS TABLE (gap timeline_gap, certainty text)
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SET search_path FROM CURRENT AS $$
BEGIN
	RETURN QUERY SELECT g.gap, g.certainty FROM timeline_gaps_json(entries, period) AS g;
EXCEPTION WHEN data_exception THEN
	RETURN;
END $$;
COMMENT ON FUNCTION history_gaps(jsonb, daterange) IS 'The gaps of a history, as timeline_gaps_json(); no row where a date of it cannot be read, which is a finding of the form.';

CREATE VIEW gap_day WITH (security_invoker = true) AS
SELECT p.organization_id, a.application_id, a.person_id, h.history,
       g.gap, timeline_gap_days(g.gap) AS days, g.certainty
FROM application AS a
JOIN person AS p USING (person_id)
CROSS JOIN LATERAL (VALUES ('residence', a.document #> '{residences,entries}'),
                           ('employment', a.document #> '{employment,entries}')) AS h(history, entries)
CROSS JOIN LATERAL history_gaps(h.entries, history_window(a.document, coalesce(a.submitted_on, report_day()))) AS g
WHERE a.status IN ('draft', 'returned') AND jsonb_typeof(h.entries) = 'array';
COMMENT ON VIEW gap_day IS 'Days of the ten years before the signature (or report_day()) that the histories of a form do not account for.';

CREATE VIEW eligibility AS
SELECT e.*, clearance_party_label(e.party) AS name
FROM clearance_exchange_table(report_day()) AS e;
COMMENT ON VIEW eligibility IS 'With whom information of which level may be exchanged on report_day(): a row per party and level.';

CREATE VIEW contract_step WITH (security_invoker = true) AS
SELECT c.organization_id, c.contract_id, c.number, s.*
FROM contract AS c
CROSS JOIN LATERAL clearance_contract_phases(c.phases, report_day()) AS s
WHERE c.phases IS NOT NULL;
COMMENT ON VIEW contract_step IS 'The steps of each international contract by phase, as clearance_contract_phases(): who does what, when it was done, and the state.';

CREATE VIEW overdue_step WITH (security_invoker = true) AS
SELECT * FROM contract_step WHERE overdue OR state = 'out of order';
COMMENT ON VIEW overdue_step IS 'Steps of contracts that are open in a phase that has begun, or were done out of order.';

CREATE VIEW briefing_missing WITH (security_invoker = true) AS
SELECT h.*
FROM clearance_in_force AS h
WHERE h.status IN ('valid', 'due')
  AND NOT EXISTS (SELECT FROM briefing AS b WHERE b.clearance_id = h.clearance_id AND b.kind = 'initial' AND b.signed_on IS NOT NULL);
COMMENT ON VIEW briefing_missing IS 'Clearances in force without a signed briefing form (TBS/SCT 330-47).';

CREATE VIEW violation WITH (security_invoker = true) AS
SELECT t.name AS table_name, v.*
FROM (VALUES ('application'), ('request'), ('jcp_certificate'), ('arrangement')) AS t(name)
CROSS JOIN LATERAL clearance_audit(format('registry.%I', t.name)::regclass) AS v;
COMMENT ON VIEW violation IS 'What is in the tables against their triggers, whatever way it came in, as clearance_audit(). A kind row_security says that the reader may not see every row: let the owner ask.';
