-- Forms of applicants, and what was found on them when

CREATE TABLE application (
	application_id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	person_id int NOT NULL REFERENCES person,
	document jsonb NOT NULL,
	status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'submitted', 'returned', 'granted', 'refused', 'withdrawn')),
	submitted_on date,
	CHECK (submitted_on IS NOT NULL OR status IN ('draft', 'withdrawn'))
);
CREATE INDEX ON application (person_id);
COMMENT ON TABLE application IS 'Forms TBS/SCT 330-60E and 330-23E. A draft may be as incomplete as it likes; only a complete form is submitted, and only a submitted one is decided.';
COMMENT ON COLUMN application.document IS 'The form; its member "form" says which one.';
COMMENT ON COLUMN application.submitted_on IS 'Day that the form is judged by.';

-- A whole form is one row here, and so is what has to stay as it was submitted.
-- (clearance_protect_submitted() is for forms whose parts are rows of their own.)
CREATE FUNCTION keep_submitted() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
	open CONSTANT text[] := '{draft,returned,withdrawn}';
BEGIN
	IF NEW.status <> 'submitted' AND NOT NEW.status = ANY (open) AND (TG_OP = 'INSERT' OR OLD.status = ANY (open)) THEN
		RAISE EXCEPTION 'the form in table "%" is not submitted', TG_TABLE_NAME
			USING ERRCODE = 'object_not_in_prerequisite_state', HINT = 'Set status to "submitted" first.';
	END IF;
	IF TG_OP = 'UPDATE' AND NOT OLD.status = ANY (open)
		AND (NEW.document, NEW.person_id) IS DISTINCT FROM (OLD.document, OLD.person_id) THEN
		RAISE EXCEPTION 'the submitted form in table "%" cannot change', TG_TABLE_NAME
			USING ERRCODE = 'object_not_in_prerequisite_state', HINT = 'Set status to "returned" first.';
	END IF;
	RETURN NEW;
END $$;
COMMENT ON FUNCTION keep_submitted() IS 'Refuses (55000) a change of a form while it is submitted or decided, and a decision on a form that was not submitted.';

-- Before the check of the form: triggers fire in the order of their names.
CREATE TRIGGER application_as_submitted BEFORE INSERT OR UPDATE ON application
FOR EACH ROW EXECUTE FUNCTION keep_submitted();
DO $$
BEGIN
	PERFORM clearance_attach('application', 'complete', '{document,submitted_on}', 'NEW.status = ''submitted''');
END $$;

CREATE TABLE verdict (
	verdict_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	application_id int NOT NULL REFERENCES application ON DELETE CASCADE,
	judged_at timestamptz NOT NULL DEFAULT now(),
	as_of date NOT NULL,
	status text NOT NULL,
	complete boolean NOT NULL,
	blocking text[] NOT NULL,
	advisory text[] NOT NULL
);
CREATE INDEX ON verdict (application_id);
COMMENT ON TABLE verdict IS 'What was found when an application or its status changed: codes of rules, never values of the form.';
COMMENT ON COLUMN verdict.complete IS 'Nothing blocking was found, waived or not.';

-- With the rights of the owner, so that nobody else writes verdicts.
CREATE FUNCTION record_verdict() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
	INSERT INTO verdict (application_id, as_of, status, complete, blocking, advisory)
	SELECT NEW.application_id, day, NEW.status,
	       count(*) FILTER (WHERE f.severity = 'blocking') = 0,
	       coalesce(array_agg(DISTINCT f.rule) FILTER (WHERE f.severity = 'blocking'), '{}'),
	       coalesce(array_agg(DISTINCT f.rule) FILTER (WHERE f.severity = 'advisory'), '{}')
	FROM (SELECT coalesce(NEW.submitted_on, current_date)) AS d(day)
	LEFT JOIN LATERAL clearance_form_findings(NEW.document, day) AS f ON true
	GROUP BY day;
	RETURN NULL;
END $$;
COMMENT ON FUNCTION record_verdict() IS 'Records the findings of an application after each change.';
REVOKE ALL ON FUNCTION record_verdict() FROM PUBLIC;
CREATE TRIGGER application_judged AFTER INSERT OR UPDATE OF document, status, submitted_on ON application
FOR EACH ROW EXECUTE FUNCTION record_verdict();
