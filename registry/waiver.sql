-- Findings that an officer accepts.  The extension keeps the decisions; here
-- each officer sees and makes those of one's own organizations.

-- An owner's view: it asks who reads it.
CREATE VIEW waiver WITH (security_barrier = true) AS
SELECT p.organization_id, a.application_id, a.person_id, w.rule, w.pointer,
       CASE
         WHEN w.digest IS DISTINCT FROM clearance_finding_digest(a.document, d.day, w.rule, w.pointer, split_part(w.digest, ':', 1)) THEN 'lapsed'
         WHEN w.until < d.day THEN 'ended'
         ELSE 'in force'
       END AS state,
       w.until, w.reason, w.decided_by, w.decided_at
FROM clearance_waiver_current AS w
JOIN application AS a ON w.key = a.application_id::text
JOIN person AS p USING (person_id)
CROSS JOIN LATERAL (SELECT coalesce(a.submitted_on, report_day())) AS d(day)
WHERE w.schema_name = 'registry' AND w.table_name = 'application'
  AND (p.organization_id IN (SELECT organizations_of(current_user, 'officer', 'alternate', 'auditor'))
    OR a.person_id IN (SELECT person_of(current_user))
    OR pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = 'application'::regclass), 'USAGE'));
COMMENT ON VIEW waiver IS 'Accepted findings of applications: why, until when, by whom; in force, lapsed (what the finding rests on has changed) or ended.';

-- The officer of the person's organization, whatever role the function runs as.
CREATE FUNCTION require_officer(application int) RETURNS void
LANGUAGE plpgsql STABLE SET search_path FROM CURRENT AS $$
BEGIN
	IF NOT EXISTS (
		SELECT FROM application AS a JOIN person AS p USING (person_id)
		WHERE a.application_id = require_officer.application
		  AND p.organization_id IN (SELECT organizations_of(acting_role(), 'officer'))) THEN
		RAISE EXCEPTION 'no such application, or not one of an officer''s organization' USING ERRCODE = 'no_data_found';
	END IF;
END $$;
COMMENT ON FUNCTION require_officer(int) IS 'Error P0002 unless the acting role is an officer of the organization whose application this is.';

CREATE FUNCTION waive(application int, rule text, pointer text, reason text, until date DEFAULT NULL)
RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
	PERFORM require_officer(application);
	RETURN clearance_waive('application', application::text, rule, pointer, reason, until);
END $$;
COMMENT ON FUNCTION waive(int, text, text, text, date) IS 'Accepts one finding of an application, as clearance_waive(): for officers of the organization. Returns the number of the decision.';

CREATE FUNCTION unwaive(application int, rule text, pointer text, reason text)
RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
	PERFORM require_officer(application);
	RETURN clearance_unwaive('application', application::text, rule, pointer, reason);
END $$;
COMMENT ON FUNCTION unwaive(int, text, text, text) IS 'Withdraws a waiver, as clearance_unwaive(): for officers of the organization.';

-- A reason may tell of the person: it goes with the application.
CREATE FUNCTION forget_waivers() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
	DELETE FROM clearance_waiver
	WHERE schema_name = 'registry' AND table_name = 'application' AND key = OLD.application_id::text;
	RETURN NULL;
END $$;
COMMENT ON FUNCTION forget_waivers() IS 'Deletes the waivers of an application that is deleted.';
CREATE TRIGGER application_forgotten AFTER DELETE ON application
FOR EACH ROW EXECUTE FUNCTION forget_waivers();
REVOKE ALL ON FUNCTION waive(int, text, text, text, date), unwaive(int, text, text, text), require_officer(int), forget_waivers() FROM PUBLIC;
