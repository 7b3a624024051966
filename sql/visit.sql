-- Visits to secure sites: lead times, latest day to submit, approval
--
-- The lead times are those of an archived manual; the user's rows replace
-- them.  Holidays are the user's alone.

CREATE TABLE clearance_visit_lead_shipped
(
	host			 text NOT NULL CHECK (host ~ '^[A-Z0-9]{2,12}$'),
	foreign_visitors boolean NOT NULL DEFAULT false,
	working_days	 int NOT NULL CHECK (working_days BETWEEN 1 AND 1000),
	source			 text,
	PRIMARY KEY (host, foreign_visitors)
);
GRANT SELECT ON clearance_visit_lead_shipped TO PUBLIC;

COMMENT ON TABLE clearance_visit_lead_shipped IS
'Lead times of visits as shipped; an update of the extension replaces the rows, your own go to clearance_visit_lead_local.';

INSERT INTO clearance_visit_lead_shipped (host, working_days, source)
SELECT code, days, 'PSPC, Industrial Security Manual (archived), annex 6-B'
FROM (VALUES
	(15, '{DK}'::text[]),
	(18, '{NL,NO,NZ}'::text[]),
	(22, '{FI}'::text[]),
	(23, '{FR}'::text[]),
	(26, '{NATO}'::text[]),
	(28, '{BE,BG,CH,DE,ES,GB,IL,IT}'::text[]),
	(29, '{US}'::text[]),
	(33, '{AL,AT,AU,BR,CL,CY,CZ,EE,GR,HR,HU,IE,IS,JP,KR,LT,LU,LV,ME,MK,MT,PL,PT,RO,SE,SG,SI,SK,TR,UA,ZA}'::text[]),
	(8, '{CA}')) AS lead(days, codes), pg_catalog.unnest(codes) AS code;
INSERT INTO clearance_visit_lead_shipped (host, foreign_visitors, working_days, source)
VALUES ('CA', true, 20, 'PSPC, Industrial Security Manual (archived), annex 6-B');

CREATE TABLE clearance_visit_lead_local
(
	host			 text NOT NULL CHECK (host ~ '^[A-Z0-9]{2,12}$'),
	foreign_visitors boolean NOT NULL DEFAULT false,
	working_days	 int NOT NULL CHECK (working_days BETWEEN 1 AND 1000),
	source			 text,
	PRIMARY KEY (host, foreign_visitors)
);
ALTER TABLE clearance_visit_lead_local OWNER TO @extowner@;
SELECT pg_catalog.pg_extension_config_dump('clearance_visit_lead_local', '');

COMMENT ON TABLE clearance_visit_lead_local IS
'Your own lead times. A row for a host takes the place of the shipped one.';

CREATE VIEW clearance_visit_lead AS
SELECT host, foreign_visitors, working_days, source, false AS local
FROM clearance_visit_lead_shipped AS s
WHERE NOT EXISTS (
	SELECT FROM clearance_visit_lead_local AS l
	WHERE l.host = s.host AND l.foreign_visitors = s.foreign_visitors)
UNION ALL
SELECT host, foreign_visitors, working_days, source, true
FROM clearance_visit_lead_local;
GRANT SELECT ON clearance_visit_lead TO PUBLIC;

COMMENT ON VIEW clearance_visit_lead IS
'Working days before a visit by which the request is submitted: shipped rows, and the user''s in their place.';
COMMENT ON COLUMN clearance_visit_lead.host IS
'Code of the country or organization that is visited.';
COMMENT ON COLUMN clearance_visit_lead.foreign_visitors IS
'Visitors from abroad to a site in Canada; false: visitors of Canadian organizations.';
COMMENT ON COLUMN clearance_visit_lead.working_days IS
'Working days that the Contract Security Program and the host need together.';
COMMENT ON COLUMN clearance_visit_lead.source IS
'Document that the number rests on.';
COMMENT ON COLUMN clearance_visit_lead.local IS
'True: a row of clearance_visit_lead_local; false: shipped.';

CREATE TABLE clearance_holiday_local
(
	party text NOT NULL CHECK (party ~ '^[A-Z0-9]{2,12}$'),
	day	  date NOT NULL CHECK (isfinite(day)),
	name  text,
	PRIMARY KEY (party, day)
);
ALTER TABLE clearance_holiday_local OWNER TO @extowner@;
SELECT pg_catalog.pg_extension_config_dump('clearance_holiday_local', '');

COMMENT ON TABLE clearance_holiday_local IS
'Holidays, and other days of the week without work, of Canada (CA) and of hosts, as you enter them. None are shipped.';

CREATE VIEW clearance_holiday AS
SELECT party, day, name
FROM clearance_holiday_local;
GRANT SELECT ON clearance_holiday TO PUBLIC;

COMMENT ON VIEW clearance_holiday IS
'Holidays of Canada and of hosts, from clearance_holiday_local.';
COMMENT ON COLUMN clearance_holiday.party IS
'Code of the country or organization that does not work: CA, or that of a host.';
COMMENT ON COLUMN clearance_holiday.day IS
'The day.';
COMMENT ON COLUMN clearance_holiday.name IS
'Its name.';

CREATE FUNCTION clearance_visit_submit_by(host text, visit_on date, foreign_visitors boolean DEFAULT false)
RETURNS date
LANGUAGE sql STABLE PARALLEL SAFE
RETURN (
	SELECT given.visit_on - n.days
	FROM (SELECT clearance_party(clearance_required(clearance_visit_submit_by.host, 'host')),
			clearance_finite(clearance_required(clearance_visit_submit_by.visit_on, 'visit_on'), 'visit_on'),
			clearance_required(clearance_visit_submit_by.foreign_visitors, 'foreign_visitors')
		OFFSET 0) AS given(host, visit_on, foreign_visitors)
	JOIN clearance_visit_lead AS v
		ON v.host = given.host AND v.foreign_visitors = given.foreign_visitors
	CROSS JOIN LATERAL (
		SELECT count(*)::int
		FROM clearance_holiday AS h
		WHERE h.party IN ('CA', given.host) AND h.day < given.visit_on) AS h(holidays)
	-- five days of seven are enough when there are twice as many
	CROSS JOIN LATERAL (
		SELECT d.days, row_number() OVER (ORDER BY d.days) AS place
		FROM generate_series(1, 2 * (v.working_days + h.holidays) + 7) AS d(days)
		WHERE extract(isodow FROM given.visit_on - d.days) < 6
			AND NOT EXISTS (
				SELECT FROM clearance_holiday AS h
				WHERE h.party IN ('CA', given.host) AND h.day = given.visit_on - d.days)) AS n
	WHERE n.place = v.working_days);

COMMENT ON FUNCTION clearance_visit_submit_by(text, date, boolean) IS
'The latest day to submit the request for a visit to a secure site of this host (code, name or alias): the working day from which the host''s lead time (view clearance_visit_lead) fits before the day of the visit, which does not count. Working days are Monday to Friday without the holidays of Canada and of the host (view clearance_holiday). foreign_visitors: visitors from abroad to Canada. Null where no lead time is recorded. Errors: 22004 null argument, 22008 infinite visit_on. Source: Industrial Security Manual (archived), annex 6-B.';

CREATE FUNCTION clearance_visit_row(host text, kind text, visit_on date, as_of date,
	submitted_on date DEFAULT NULL, approved_on date DEFAULT NULL, approved_until date DEFAULT NULL,
	refused_on date DEFAULT NULL, foreign_visitors boolean DEFAULT false)
RETURNS TABLE (verdict text, rule text, basis text, conditions text[])
LANGUAGE sql STABLE PARALLEL SAFE ROWS 1
BEGIN ATOMIC
	SELECT o.verdict, CASE WHEN given.host IS NOT NULL THEN given.rule END,
		array_to_string(clearance_rule_messages(
			CASE WHEN given.host IS NULL THEN ARRAY[o.note]
				WHEN o.verdict = 'prerequisite_missing' THEN ARRAY[given.rule, o.note]
				ELSE ARRAY[o.note] END), ' '),
		clearance_rule_messages(array_remove(CASE
			WHEN o.verdict = 'eligible' THEN ARRAY['visit-oral-visual']
			WHEN o.outcome = 'pending' THEN ARRAY[
				CASE WHEN given.kind <> 'emergency' AND submitted_on > given.submit_by THEN 'visit-submitted-late' END]
			WHEN o.outcome = 'not submitted' THEN ARRAY[
				CASE WHEN given.kind = 'emergency' THEN 'visit-emergency'
					WHEN given.submit_by IS NULL THEN 'visit-lead-unknown'
					WHEN given.as_of > given.submit_by THEN 'visit-too-late' END,
				CASE WHEN given.host IN ('US', 'DE') AND given.as_of <= given.visit_on
						AND daterange(given.as_of, given.visit_on, '[]') && daterange(
							make_date(extract(year FROM given.visit_on)::int - CASE WHEN extract(month FROM given.visit_on) < 12 THEN 1 ELSE 0 END, 12, 1),
							make_date(extract(year FROM given.visit_on)::int + CASE WHEN extract(month FROM given.visit_on) < 12 THEN 0 ELSE 1 END, 1, 13))
					THEN 'visit-december' END,
				CASE WHEN given.host = 'CA' AND NOT given.foreign_visitors THEN 'visit-direct' END]
			ELSE '{}' END, NULL))
	-- every argument is checked before any is judged
	FROM (SELECT p.host, CASE p.host WHEN 'CA' THEN 'VIS-01' ELSE 'VIS-02' END,
			clearance_one_of(clearance_required(clearance_visit_row.kind, 'kind'), ARRAY['one_time', 'recurring', 'emergency'], 'kind'),
			clearance_visit_row.visit_on, clearance_finite(clearance_required(clearance_visit_row.as_of, 'as_of'), 'as_of'),
			-- an approval counts from its day on, until a refusal takes it back
			CASE WHEN clearance_finite(clearance_visit_row.approved_on, 'approved_on') <= clearance_visit_row.as_of
				AND (clearance_visit_row.refused_on BETWEEN clearance_visit_row.approved_on AND clearance_visit_row.as_of) IS NOT TRUE
				THEN clearance_visit_row.approved_on END,
			clearance_visit_row.foreign_visitors,
			clearance_visit_submit_by(clearance_visit_row.host, clearance_visit_row.visit_on, clearance_visit_row.foreign_visitors)
		FROM (SELECT clearance_party(clearance_required(clearance_visit_row.host, 'host'))) AS p(host)
		OFFSET 0) AS given(host, rule, kind, visit_on, as_of, approved_on, foreign_visitors, submit_by)
	JOIN (VALUES
		('host unknown', 'unknown', 'unknown-party'),
		('refused', 'not_eligible', 'visit-refused'),
		('approved late', 'prerequisite_missing', 'visit-approved-late'),
		('approval ended', 'prerequisite_missing', 'visit-approval-ended'),
		('approved', 'eligible', 'visit-approved'),
		('pending', 'prerequisite_missing', 'visit-pending'),
		('not submitted', 'prerequisite_missing', 'visit-not-submitted')) AS o(outcome, verdict, note)
		ON o.outcome = CASE
			WHEN given.host IS NULL THEN 'host unknown'
			-- a request of later than the refusal is a new one
			WHEN given.approved_on IS NULL AND refused_on <= given.as_of
				AND (submitted_on BETWEEN refused_on + 1 AND given.as_of) IS NOT TRUE THEN 'refused'
			WHEN given.approved_on > given.visit_on THEN 'approved late'
			WHEN given.visit_on > coalesce(CASE WHEN given.approved_on IS NOT NULL THEN approved_until END,
				CASE given.kind WHEN 'recurring' THEN (given.approved_on + interval '1 year')::date - 1 END) THEN 'approval ended'
			WHEN given.approved_on IS NOT NULL THEN 'approved'
			WHEN submitted_on <= given.as_of THEN 'pending'
			ELSE 'not submitted'
		END;
END;

COMMENT ON FUNCTION clearance_visit_row(text, text, date, date, date, date, date, date, boolean) IS
'The answer of clearance_visit() to the same arguments as one row, for a lateral join with many rows: it is expanded into the query.';

CREATE FUNCTION clearance_visit(host text, kind text, visit_on date, as_of date,
	submitted_on date DEFAULT NULL, approved_on date DEFAULT NULL, approved_until date DEFAULT NULL,
	refused_on date DEFAULT NULL, foreign_visitors boolean DEFAULT false)
RETURNS clearance_ruling
LANGUAGE sql STABLE PARALLEL SAFE
RETURN (
	SELECT ROW(r.verdict, r.rule, r.basis, r.conditions)::clearance_ruling
	FROM clearance_visit_row(host, kind, visit_on, as_of, submitted_on, approved_on, approved_until, refused_on, foreign_visitors) AS r);

COMMENT ON FUNCTION clearance_visit(text, text, date, date, date, date, date, date, boolean) IS
'May a visit to a secure site of this host (code, name or alias; Canada: VIS-01, elsewhere: VIS-02) take place on visit_on, by what is known on as_of. kind: one_time, recurring, emergency. submitted_on, approved_on, approved_until (last day) and refused_on: what is recorded; later than as_of they do not count. An approval of recurring visits without approved_until lasts a year. Eligible only where the approval of the Contract Security Program is recorded. Errors: 22004 null host, kind, visit_on, as_of or foreign_visitors; 22023 another kind; 22008 infinite visit_on, as_of or approved_on.';
