-- How long records are kept, and the erasure of a person's data

CREATE TABLE retention (
	subject text PRIMARY KEY CHECK (subject IN ('application', 'clearance', 'fingerprint', 'request', 'person')),
	keep interval NOT NULL CHECK (keep >= interval '0'),
	basis text NOT NULL
);
COMMENT ON TABLE retention IS 'How long records of a person are kept after their last use. The periods are yours to set.';
INSERT INTO retention VALUES
	('application', '2 years', 'Proposal: two years after the last use, as section 4 of the Privacy Regulations asks of government institutions. Set what your contract says.'),
	('clearance', '2 years', 'Proposal, as for applications, after the end of the clearance.'),
	('fingerprint', '0', 'Proposal: a control number is of no use after its year.'),
	('request', '2 years', 'Proposal, as for applications.'),
	('person', '2 years', 'Proposal, after the end of the employment.');

-- Every record of a person, the day from which it may go, and why.
CREATE VIEW record_of_person WITH (security_invoker = true) AS
SELECT r.person_id, r.subject, r.record_id, (r.last_use + k.keep)::date AS keep_until, k.basis
FROM (
	SELECT person_id, 'application', application_id, coalesce(submitted_on, current_date) FROM application
	WHERE status <> 'withdrawn'
	UNION ALL
	SELECT person_id, 'application', application_id, coalesce(submitted_on, '-infinity') FROM application
	WHERE status = 'withdrawn'
	UNION ALL
	SELECT person_id, 'clearance', clearance_id, coalesce(ended_on, expires_on) FROM clearance
	UNION ALL
	SELECT person_id, 'fingerprint', fingerprint_id, serves_before FROM fingerprint
	UNION ALL
	SELECT person_id, 'request', request_id, coalesce(submitted_on, '-infinity') FROM request
	WHERE person_id IS NOT NULL
	UNION ALL
	SELECT person_id, 'person', person_id, employed_until FROM person
) AS r(person_id, subject, record_id, last_use)
JOIN retention AS k USING (subject);
COMMENT ON VIEW record_of_person IS 'Records of persons with the day until which they are kept; null: without end, because the last use is not known.';

-- The person goes last, when nothing else is kept.
CREATE FUNCTION erasure_plan(person int, as_of date)
RETURNS TABLE (subject text, record_id int, action text, keep_until date, basis text)
STABLE
BEGIN ATOMIC
	WITH due AS (
		SELECT r.*, coalesce(r.keep_until <= erasure_plan.as_of, false) AS is_due
		FROM record_of_person AS r WHERE r.person_id = erasure_plan.person
	)
	SELECT d.subject, d.record_id,
	       CASE WHEN d.is_due AND (d.subject <> 'person' OR (SELECT bool_and(o.is_due) FROM due AS o))
	            THEN 'erase' ELSE 'keep' END,
	       d.keep_until, d.basis
	FROM due AS d
	ORDER BY d.subject = 'person', d.subject, d.record_id;
END;
COMMENT ON FUNCTION erasure_plan(int, date) IS 'What erase() would do on a day: which records of the person go, and which stay until when. Verdicts and waivers go with their application, briefings with their clearance, citizenships and duties with the person.';

CREATE TABLE erasure (
	erasure_id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	person_id int NOT NULL,
	erased_at timestamptz NOT NULL DEFAULT now(),
	erased_by name NOT NULL DEFAULT session_user,
	records int NOT NULL
);
COMMENT ON TABLE erasure IS 'What was erased when, by whom: the number of a person and of records, nothing else.';

CREATE FUNCTION erase(person int)
RETURNS SETOF record_of_person
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
	gone record_of_person[];
BEGIN
	-- Nobody adds a record meanwhile.
	PERFORM FROM person AS p WHERE p.person_id = erase.person FOR UPDATE;
	IF NOT FOUND THEN
		RAISE EXCEPTION 'no such person' USING ERRCODE = 'no_data_found';
	END IF;
	gone := ARRAY(
		SELECT ROW(erase.person, p.subject, p.record_id, p.keep_until, p.basis)::record_of_person
		FROM erasure_plan(erase.person, current_date) AS p WHERE p.action = 'erase');

	DELETE FROM application WHERE application_id IN (SELECT g.record_id FROM unnest(gone) AS g WHERE g.subject = 'application');
	DELETE FROM briefing WHERE clearance_id IN (SELECT g.record_id FROM unnest(gone) AS g WHERE g.subject = 'clearance');
	DELETE FROM clearance WHERE clearance_id IN (SELECT g.record_id FROM unnest(gone) AS g WHERE g.subject = 'clearance');
	DELETE FROM fingerprint WHERE fingerprint_id IN (SELECT g.record_id FROM unnest(gone) AS g WHERE g.subject = 'fingerprint');
	DELETE FROM request WHERE request_id IN (SELECT g.record_id FROM unnest(gone) AS g WHERE g.subject = 'request');
	IF EXISTS (SELECT FROM unnest(gone) AS g WHERE g.subject = 'person') THEN
		DELETE FROM citizenship AS c WHERE c.person_id = erase.person;
		DELETE FROM person AS p WHERE p.person_id = erase.person;
	END IF;
	IF cardinality(gone) > 0 THEN
		INSERT INTO erasure (person_id, records) VALUES (erase.person, cardinality(gone));
	END IF;
	RETURN QUERY SELECT * FROM unnest(gone);
END $$;
COMMENT ON FUNCTION erase(int) IS 'Erases what erasure_plan() shows as due today and returns it. Error P0002 when there is no such person, or none that the caller may see.';
REVOKE ALL ON FUNCTION erase(int) FROM PUBLIC;
