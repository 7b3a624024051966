-- Organizations, and who has which duty in them

CREATE TABLE organization (
	organization_id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	name text NOT NULL,
	number text,
	facility_level clearance_level,
	facility_granted_on date,
	nato_level clearance_level,
	nato_granted_on date,
	private_sector boolean NOT NULL DEFAULT true
);
COMMENT ON TABLE organization IS 'Organizations of the Contract Security Program that the registry is kept for.';
COMMENT ON COLUMN organization.number IS 'Number that the Contract Security Program gave to the organization.';
COMMENT ON COLUMN organization.facility_level IS 'Level of the facility security clearance; null: none.';
COMMENT ON COLUMN organization.nato_level IS 'Level of the NATO facility security clearance; null: none.';

-- A person of the registry works for one organization.
CREATE TABLE person (
	person_id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	organization_id int NOT NULL REFERENCES organization,
	surname text NOT NULL,
	given_names text NOT NULL,
	birth_date date,
	permanent_resident boolean,
	employed_from date,
	employed_until date,
	CHECK (employed_until >= employed_from)
);
CREATE INDEX ON person (organization_id);
COMMENT ON TABLE person IS 'Persons who hold, held or ask for a clearance.';
COMMENT ON COLUMN person.permanent_resident IS 'Permanent resident of Canada; null: not known. A citizen is in table citizenship.';

CREATE TABLE duty (
	role_name name NOT NULL,
	organization_id int NOT NULL REFERENCES organization,
	duty text NOT NULL CHECK (duty IN ('officer', 'alternate', 'auditor', 'applicant')),
	person_id int REFERENCES person ON DELETE CASCADE,
	PRIMARY KEY (role_name, organization_id, duty),
	CHECK ((duty = 'applicant') = (person_id IS NOT NULL))
);
COMMENT ON TABLE duty IS 'Which database role does what in which organization: officer and alternate keep its records, auditor reads them, applicant has the forms of one person. Each is also a member of registry_officer, registry_alternate, registry_auditor or registry_applicant.';

CREATE TABLE citizenship (
	person_id int NOT NULL REFERENCES person,
	country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
	since date,
	until date,
	PRIMARY KEY (person_id, country),
	CHECK (until >= since)
);
COMMENT ON TABLE citizenship IS 'Citizenships, by ISO 3166 code; clearance_party() gives the code of a name.';

-- Policies and views ask these for current_user; they read duty with the rights
-- of the owner, because the policy of duty asks, too.
CREATE FUNCTION organizations_of(who name, VARIADIC duties text[])
RETURNS SETOF int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT
BEGIN ATOMIC
	SELECT d.organization_id FROM duty AS d WHERE d.role_name = organizations_of.who AND d.duty = ANY (organizations_of.duties);
END;
COMMENT ON FUNCTION organizations_of(name, text[]) IS 'Organizations in which a role has one of the duties.';

CREATE FUNCTION person_of(who name)
RETURNS SETOF int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT
BEGIN ATOMIC
	SELECT d.person_id FROM duty AS d WHERE d.role_name = person_of.who AND d.duty = 'applicant';
END;
COMMENT ON FUNCTION person_of(name) IS 'The person whose forms a role has as an applicant.';

CREATE FUNCTION acting_role()
RETURNS name
LANGUAGE sql STABLE PARALLEL RESTRICTED
RETURN coalesce(nullif(current_setting('role'), 'none'), session_user)::name;
COMMENT ON FUNCTION acting_role() IS 'The role of SET ROLE, or else of the session: who asks, also inside a function that has the rights of its owner.';
