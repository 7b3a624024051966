-- Clearances, the briefing after the grant, fingerprints

CREATE TABLE clearance (
	clearance_id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	person_id int NOT NULL REFERENCES person,
	level clearance_level NOT NULL,
	granted_on date NOT NULL,
	document text,
	document_expires_on date,
	expires_on date GENERATED ALWAYS AS (clearance_expiry(level, granted_on, document, document_expires_on)) STORED,
	recorded_status text NOT NULL DEFAULT 'valid'
		CHECK (recorded_status IN ('valid', 'expired', 'terminated', 'closed', 'suspended', 'revoked')),
	ended_on date,
	UNIQUE (person_id, level, granted_on)
);
CREATE INDEX ON clearance (expires_on);
COMMENT ON TABLE clearance IS 'Clearances and reliability statuses as the Contract Security Program granted them.';
COMMENT ON COLUMN clearance.document IS 'Evidence of citizenship or residence, as clearance_expiry() takes it; an immigration visa ends the clearance with it.';
COMMENT ON COLUMN clearance.expires_on IS 'First day on which it is no longer valid.';

CREATE TABLE briefing (
	briefing_id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	clearance_id int NOT NULL REFERENCES clearance,
	kind text NOT NULL DEFAULT 'initial' CHECK (kind IN ('initial', 'refresher', 'termination')),
	briefed_on date NOT NULL,
	signed_on date,
	filed_under text,
	CHECK (signed_on >= briefed_on)
);
CREATE INDEX ON briefing (clearance_id);
COMMENT ON TABLE briefing IS 'Briefings with form TBS/SCT 330-47, which is signed and kept on file.';

CREATE TABLE fingerprint (
	fingerprint_id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	person_id int NOT NULL REFERENCES person,
	control_number text NOT NULL CHECK (control_number ~ '^[0-9]{20}$'),
	taken_on date NOT NULL,
	serves_before date GENERATED ALWAYS AS ((taken_on + interval '1 year')::date) STORED,
	UNIQUE (control_number)
);
CREATE INDEX ON fingerprint (person_id);
COMMENT ON TABLE fingerprint IS 'Document control numbers of electronic fingerprints: 20 digits, of use for one year from the day on which the fingerprints were taken.';
