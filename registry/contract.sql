-- Contracts and their phases; what the international side asks for: each is a
-- form of the extension, and only a complete one is submitted

CREATE TABLE contract (
	contract_id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	organization_id int NOT NULL REFERENCES organization,
	number text NOT NULL,
	client text,
	party text NOT NULL DEFAULT 'CA',
	level clearance_level NOT NULL,
	awarded_on date,
	ends_on date,
	phases jsonb CHECK (phases ->> 'form' = 'international-contract'),
	UNIQUE (organization_id, number)
);
COMMENT ON TABLE contract IS 'Contracts with security requirements, of the Government of Canada and of foreign owners.';
COMMENT ON COLUMN contract.client IS 'Who owns the contract.';
COMMENT ON COLUMN contract.party IS 'Code of the country or organization of the client, as clearance_party() gives it.';
COMMENT ON COLUMN contract.phases IS 'Document of form international-contract: what was done in which phase; null for a contract without an international side.';

CREATE TABLE request (
	request_id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	organization_id int NOT NULL REFERENCES organization,
	contract_id int REFERENCES contract,
	person_id int REFERENCES person,
	document jsonb NOT NULL,
	form text NOT NULL GENERATED ALWAYS AS (document ->> 'form') STORED
		CHECK (form IN ('assurance', 'subcontract', 'transfer', 'alternative-solution', 'visit', 'nato-briefing', 'arrangement-report')),
	status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'submitted', 'returned', 'approved', 'refused', 'withdrawn')),
	submitted_on date,
	CHECK (submitted_on IS NOT NULL OR status IN ('draft', 'withdrawn'))
);
CREATE INDEX ON request (organization_id);
CREATE INDEX ON request (contract_id);
CREATE INDEX ON request (person_id);
COMMENT ON TABLE request IS 'Requests to the Contract Security Program: foreign assurances, subcontracts, transfers, alternative solutions, visits, NATO briefings, reports on arrangements.';
COMMENT ON COLUMN request.form IS 'Which request it is, from its document.';

CREATE TRIGGER request_as_submitted BEFORE INSERT OR UPDATE ON request
FOR EACH ROW EXECUTE FUNCTION keep_submitted();

CREATE TABLE jcp_certificate (
	certificate_id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	organization_id int NOT NULL REFERENCES organization,
	document jsonb NOT NULL CHECK (document ->> 'form' = 'jcp-certificate'),
	submitted_on date,
	accepted_on date CHECK (accepted_on >= submitted_on),
	expires_on date GENERATED ALWAYS AS (clearance_jcp_expiry(accepted_on)) STORED,
	suspended_on date,
	revoked_on date,
	CHECK (submitted_on IS NOT NULL OR accepted_on IS NULL)
);
CREATE INDEX ON jcp_certificate (organization_id);
COMMENT ON TABLE jcp_certificate IS 'Certificates of the Joint Certification Program, one per site; valid for five years from acceptance.';

CREATE TABLE arrangement (
	arrangement_id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	organization_id int NOT NULL REFERENCES organization,
	document jsonb NOT NULL CHECK (document ->> 'form' = 'arrangement'),
	in_use boolean NOT NULL DEFAULT false,
	recorded_on date NOT NULL DEFAULT current_date
);
CREATE INDEX ON arrangement (organization_id);
COMMENT ON TABLE arrangement IS 'Foreign and domestic arrangements; one that is in use has every approval.';

DO $$
BEGIN
	PERFORM clearance_attach('request', 'complete', '{document,submitted_on}', 'NEW.status = ''submitted''');
	PERFORM clearance_attach('jcp_certificate', 'complete', '{document,submitted_on}', 'NEW.submitted_on IS NOT NULL');
	PERFORM clearance_attach('arrangement', 'complete', '{document,recorded_on}', 'NEW.in_use');
END $$;
