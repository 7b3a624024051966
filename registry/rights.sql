-- Who may do what: four roles, and only the rows of one's own organizations

DO $$
DECLARE
	wanted name;
BEGIN
	FOREACH wanted IN ARRAY '{registry_officer,registry_alternate,registry_auditor,registry_applicant}'::name[] LOOP
		IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
			EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
		END IF;
	END LOOP;
EXCEPTION WHEN insufficient_privilege THEN
	RAISE EXCEPTION 'role "%" does not exist and cannot be created', wanted
		USING ERRCODE = 'insufficient_privilege',
		      HINT = 'Have a role with CREATEROLE run: CREATE ROLE registry_officer; CREATE ROLE registry_alternate; CREATE ROLE registry_auditor; CREATE ROLE registry_applicant;';
END $$;

-- The types and functions of the extension, too, wherever it is.
DO $$
BEGIN
	EXECUTE format('GRANT USAGE ON SCHEMA %I TO registry_officer, registry_alternate, registry_auditor, registry_applicant',
		(SELECT nspname FROM pg_extension JOIN pg_namespace AS n ON n.oid = extnamespace WHERE extname = 'clearance'));
END $$;
GRANT USAGE ON SCHEMA registry TO registry_officer, registry_alternate, registry_auditor, registry_applicant;
GRANT SELECT ON ALL TABLES IN SCHEMA registry TO registry_officer, registry_alternate, registry_auditor;
GRANT INSERT, UPDATE, DELETE ON person, citizenship, clearance, briefing, fingerprint, application, contract, request, jcp_certificate, arrangement
	TO registry_officer, registry_alternate;
-- An alternate does not erase, and grants no duties.
GRANT UPDATE ON organization TO registry_officer;
GRANT INSERT, UPDATE, DELETE ON duty TO registry_officer;
GRANT INSERT ON erasure TO registry_officer;
GRANT EXECUTE ON FUNCTION erase(int), waive(int, text, text, text, date), unwaive(int, text, text, text) TO registry_officer;
REVOKE DELETE ON person, citizenship, clearance, briefing, fingerprint, application, request FROM registry_alternate;
GRANT SELECT ON duty, organization, person, application, verdict, incomplete_application, gap_day, finding_count TO registry_applicant;
GRANT SELECT (application_id, rule, pointer, state) ON waiver TO registry_applicant;
GRANT INSERT (person_id, document), UPDATE (document) ON application TO registry_applicant;

REVOKE ALL ON FUNCTION organizations_of(name, text[]), person_of(name) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organizations_of(name, text[]), person_of(name)
	TO registry_officer, registry_alternate, registry_auditor, registry_applicant;

ALTER TABLE organization ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON organization FOR SELECT
	USING (organization_id IN (SELECT organizations_of(current_user, 'officer', 'alternate', 'auditor', 'applicant')));
CREATE POLICY kept ON organization FOR UPDATE
	USING (organization_id IN (SELECT organizations_of(current_user, 'officer')));

ALTER TABLE duty ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON duty FOR SELECT
	USING (role_name = current_user OR organization_id IN (SELECT organizations_of(current_user, 'officer', 'alternate', 'auditor')));
CREATE POLICY kept ON duty
	USING (organization_id IN (SELECT organizations_of(current_user, 'officer')));

-- Records of a person follow the person.
ALTER TABLE person ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON person FOR SELECT
	USING (organization_id IN (SELECT organizations_of(current_user, 'officer', 'alternate', 'auditor'))
		OR person_id IN (SELECT person_of(current_user)));
CREATE POLICY kept ON person
	USING (organization_id IN (SELECT organizations_of(current_user, 'officer', 'alternate')));

DO $$
DECLARE
	of_person text;
	of_organization text;
BEGIN
	FOREACH of_person IN ARRAY '{citizenship,clearance,briefing,fingerprint,application,verdict}'::text[] LOOP
		EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', of_person);
		CONTINUE WHEN of_person IN ('briefing', 'verdict');
		EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING (person_id IN (SELECT p.person_id FROM person AS p))', of_person);
		EXECUTE format('CREATE POLICY kept ON %I USING (person_id IN (SELECT p.person_id FROM person AS p '
			'WHERE p.organization_id IN (SELECT organizations_of(current_user, ''officer'', ''alternate''))))', of_person);
	END LOOP;
	FOREACH of_organization IN ARRAY '{contract,request,jcp_certificate,arrangement}'::text[] LOOP
		EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', of_organization);
		EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING (organization_id IN '
			'(SELECT organizations_of(current_user, ''officer'', ''alternate'', ''auditor'')))', of_organization);
		EXECUTE format('CREATE POLICY kept ON %I USING (organization_id IN '
			'(SELECT organizations_of(current_user, ''officer'', ''alternate'')))', of_organization);
	END LOOP;
END $$;

CREATE POLICY seen ON briefing FOR SELECT USING (clearance_id IN (SELECT c.clearance_id FROM clearance AS c));
CREATE POLICY kept ON briefing USING (clearance_id IN (
	SELECT c.clearance_id FROM clearance AS c JOIN person AS p USING (person_id)
	WHERE p.organization_id IN (SELECT organizations_of(current_user, 'officer', 'alternate'))));
CREATE POLICY seen ON verdict FOR SELECT USING (application_id IN (SELECT a.application_id FROM application AS a));

-- An applicant writes drafts; submitting them is for the officer.
CREATE POLICY written ON application FOR INSERT WITH CHECK (person_id IN (SELECT person_of(current_user)) AND status = 'draft');
CREATE POLICY corrected ON application FOR UPDATE
	USING (person_id IN (SELECT person_of(current_user)) AND status IN ('draft', 'returned'));

COMMIT;
