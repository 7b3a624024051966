-- What the tests of forms share: complete sample documents, and a table of
-- cases, each a sample with a few members changed and the findings that it
-- must have then, no more and no fewer.
\getenv abs_srcdir PG_ABS_SRCDIR

SET client_min_messages = warning;

CREATE TABLE form_sample (
	name text PRIMARY KEY,
	document jsonb NOT NULL,
	as_of date NOT NULL
);

CREATE TABLE form_case (
	rule text NOT NULL,
	kind text NOT NULL CHECK (kind IN ('fail', 'pass', 'silent', 'human')),
	title text NOT NULL,
	sample text NOT NULL REFERENCES form_sample,
	edits jsonb NOT NULL,
	expected text[] NOT NULL DEFAULT '{}',	-- 'RULE POINTER', in order
	as_of date,								-- of the sample when null
	PRIMARY KEY (rule, kind, title)
);

-- The document with members changed.  The key of an edit is a pointer; null
-- takes the member away, a last step of "-" appends to an array.  Objects that
-- lead to the member are made when they are not there.
CREATE FUNCTION edited(document jsonb, edits jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
	pointer text;
	value jsonb;
	path text[];
BEGIN
	FOR pointer, value IN SELECT * FROM jsonb_each(edits) LOOP
		path := string_to_array(substr(pointer, 2), '/');
		IF path[cardinality(path)] = '-' THEN
			document := jsonb_insert(document, trim_array(path, 1) || '{-1}', value, true);
		ELSIF value = 'null' THEN
			document := document #- path;
		ELSE
			FOR i IN 1 .. cardinality(path) - 1 LOOP
				IF coalesce(jsonb_typeof(document #> path[:i]), 'null') = 'null' THEN
					document := jsonb_set(document, path[:i], '{}');
				END IF;
			END LOOP;
			document := jsonb_set(document, path, value);
		END IF;
	END LOOP;
	RETURN document;
END $$;

-- The findings as texts 'RULE POINTER', in order.
CREATE FUNCTION findings(document jsonb, as_of date) RETURNS text[]
LANGUAGE sql AS $$
	SELECT coalesce(array_agg(rule || ' ' || pointer ORDER BY ordinality), '{}')
	FROM clearance_form_findings(document, as_of) WITH ORDINALITY
$$;

-- Cases of a form section whose findings are other than expected: none.
CREATE FUNCTION wrong_cases(section text)
RETURNS TABLE (rule text, kind text, title text, missing text[], unexpected text[], disagrees boolean)
LANGUAGE sql AS $$
	SELECT c.rule, c.kind, c.title,
	       ARRAY(SELECT unnest(c.expected) EXCEPT SELECT unnest(f.found)),
	       ARRAY(SELECT unnest(f.found) EXCEPT SELECT unnest(c.expected)),
	       f.complete IS DISTINCT FROM NOT f.blocked
	FROM form_case c
	JOIN form_sample s ON s.name = c.sample
	CROSS JOIN LATERAL (SELECT edited(s.document, c.edits) AS document, coalesce(c.as_of, s.as_of) AS as_of) d
	CROSS JOIN LATERAL (
		SELECT findings(d.document, d.as_of) AS found,
		       clearance_form_complete(d.document, d.as_of) AS complete,
		       EXISTS (SELECT FROM clearance_form_findings(d.document, d.as_of) WHERE severity = 'blocking') AS blocked) f
	WHERE c.rule LIKE section || '-%'
	  AND (f.found IS DISTINCT FROM c.expected OR f.complete IS DISTINCT FROM NOT f.blocked)
	ORDER BY 1, 2, 3
$$;

-- Complete samples: each has no finding at all on its date.
\set file :abs_srcdir '/data/secret_new.json'
\set document `cat :file`
INSERT INTO form_sample VALUES ('secret_new', :'document', '2026-06-15');
\set file :abs_srcdir '/data/supplemental_marriage.json'
\set document `cat :file`
INSERT INTO form_sample VALUES ('supplemental_marriage', :'document', '2026-06-15');
\set file :abs_srcdir '/data/naturalised.json'
\set document `cat :file`
INSERT INTO form_sample VALUES ('naturalised', :'document', '2026-06-15');
\set file :abs_srcdir '/data/visa_holder.json'
\set document `cat :file`
INSERT INTO form_sample VALUES ('visa_holder', :'document', '2026-06-15');
\set file :abs_srcdir '/data/dual_citizen.json'
\set document `cat :file`
INSERT INTO form_sample VALUES ('dual_citizen', :'document', '2026-06-15');
\set file :abs_srcdir '/data/widowed.json'
\set document `cat :file`
INSERT INTO form_sample VALUES ('widowed', :'document', '2026-06-15');
\set file :abs_srcdir '/data/partner_awaiting_arrival.json'
\set document `cat :file`
INSERT INTO form_sample VALUES ('partner_awaiting_arrival', :'document', '2026-06-15');
\set file :abs_srcdir '/data/secret_update_paper.json'
\set document `cat :file`
INSERT INTO form_sample VALUES ('secret_update_paper', :'document', '2026-06-15');
\set file :abs_srcdir '/data/cosmic_new_hand_signed.json'
\set document `cat :file`
INSERT INTO form_sample VALUES ('cosmic_new_hand_signed', :'document', '2026-06-15');
\set file :abs_srcdir '/data/top_secret_new.json'
\set document `cat :file`
INSERT INTO form_sample VALUES ('top_secret_new', :'document', '2026-06-15');
\set file :abs_srcdir '/data/cosmic.json'
\set document `cat :file`
INSERT INTO form_sample VALUES ('cosmic', :'document', '2026-04-20');
\set file :abs_srcdir '/data/sigint_upgrade.json'
\set document `cat :file`
INSERT INTO form_sample VALUES ('sigint_upgrade', :'document', '2026-05-04');
\set file :abs_srcdir '/data/long_journey.json'
\set document `cat :file`
INSERT INTO form_sample VALUES ('long_journey', :'document', '2026-07-20');
\set file :abs_srcdir '/data/long_residence_abroad.json'
\set document `cat :file`
INSERT INTO form_sample VALUES ('long_residence_abroad', :'document', '2026-03-02');
\set file :abs_srcdir '/data/student.json'
\set document `cat :file`
INSERT INTO form_sample VALUES ('student', :'document', '2026-05-25');
\set file :abs_srcdir '/data/self_employed.json'
\set document `cat :file`
INSERT INTO form_sample VALUES ('self_employed', :'document', '2026-09-14');
\set file :abs_srcdir '/data/homeless_period.json'
\set document `cat :file`
INSERT INTO form_sample VALUES ('homeless_period', :'document', '2026-01-30');

-- Documents of form 330-23.
\set file :abs_srcdir '/data/reliability_new.json'
\set document `cat :file`
INSERT INTO form_sample VALUES ('reliability_new', :'document', '2026-04-20');
\set file :abs_srcdir '/data/transfer.json'
\set document `cat :file`
INSERT INTO form_sample VALUES ('transfer', :'document', '2026-02-16');
\set file :abs_srcdir '/data/reactivation_visa.json'
\set document `cat :file`
INSERT INTO form_sample VALUES ('reactivation_visa', :'document', '2026-06-15');
\set file :abs_srcdir '/data/supplemental_23.json'
\set document `cat :file`
INSERT INTO form_sample VALUES ('supplemental_23', :'document', '2026-06-15');
\set file :abs_srcdir '/data/secret_companion.json'
\set document `cat :file`
INSERT INTO form_sample VALUES ('secret_companion', :'document', '2026-06-15');

-- Documents of the international side.
\set file :abs_srcdir '/data/subcontract.json'
\set document `cat :file`
INSERT INTO form_sample VALUES ('subcontract', :'document', '2026-06-15');
\set file :abs_srcdir '/data/international_contract.json'
\set document `cat :file`
INSERT INTO form_sample VALUES ('international_contract', :'document', '2026-06-15');
\set file :abs_srcdir '/data/arrangement_foreign.json'
\set document `cat :file`
INSERT INTO form_sample VALUES ('arrangement_foreign', :'document', '2026-06-15');
\set file :abs_srcdir '/data/arrangement_police.json'
\set document `cat :file`
INSERT INTO form_sample VALUES ('arrangement_police', :'document', '2026-06-15');
\set file :abs_srcdir '/data/arrangement_report.json'
\set document `cat :file`
INSERT INTO form_sample VALUES ('arrangement_report', :'document', '2026-06-15');
\set file :abs_srcdir '/data/alternative_solution.json'
\set document `cat :file`
INSERT INTO form_sample VALUES ('alternative_solution', :'document', '2026-06-15');
\set file :abs_srcdir '/data/visit_abroad.json'
\set document `cat :file`
INSERT INTO form_sample VALUES ('visit_abroad', :'document', '2026-06-15');
\set file :abs_srcdir '/data/visit_direct.json'
\set document `cat :file`
INSERT INTO form_sample VALUES ('visit_direct', :'document', '2026-06-15');
\set file :abs_srcdir '/data/nato_briefing.json'
\set document `cat :file`
INSERT INTO form_sample VALUES ('nato_briefing', :'document', '2026-06-15');
\set file :abs_srcdir '/data/jcp_certificate.json'
\set document `cat :file`
INSERT INTO form_sample VALUES ('jcp_certificate', :'document', '2026-06-15');
\set file :abs_srcdir '/data/assurance.json'
\set document `cat :file`
INSERT INTO form_sample VALUES ('assurance', :'document', '2026-06-15');
\set file :abs_srcdir '/data/release.json'
\set document `cat :file`
INSERT INTO form_sample VALUES ('release', :'document', '2026-06-15');

-- A form 330-60 with the whole 330-23 in it.
INSERT INTO form_sample
SELECT 'secret_whole', edited(s.document, jsonb_build_object('/companion', c.document)), s.as_of
FROM form_sample s, form_sample c WHERE s.name = 'secret_new' AND c.name = 'secret_companion';

-- A supplemental request after a change of name: sections A, B, D, P only.
INSERT INTO form_sample
SELECT 'name_change', edited(document, '{
  "/administrative/request": "supplemental", "/administrative/supplemental_reason": "name_change",
  "/relatives/entries": [], "/relatives/declared_siblings": null,
  "/context/clearances": [{"level": "SECRET", "granted_on": "2020-02-01", "expires_on": "2030-02-01"}]}'), as_of
FROM form_sample WHERE name = 'secret_new';

-- An unmarried applicant: with no marriage on record a change of surname needs
-- a reason.
INSERT INTO form_sample
SELECT 'single', edited(document, '{"/marital/status": "single", "/marital/partner": null}'), as_of
FROM form_sample WHERE name = 'secret_new';

-- Half a year in Paris, less a day, with no employment beside it.
INSERT INTO form_sample
SELECT 'abroad', edited(document, '{
  "/residences/entries": [
    {"from": "2021-01-01", "to": "present", "address": {"street_number": "45", "street_name": "Rue des Érables", "city": "Gatineau", "province": "QC", "country": "CA", "postal_code": "J8Y 2B2", "phone": "819-555-0134"}},
    {"from": "2020-07-01", "to": "2020-12-31", "address": {"street_number": "6", "street_name": "Rue Oberkampf", "city": "Paris", "province": "Paris", "country": "FR"}},
    {"from": "2008-01-01", "to": "2020-06-30", "address": {"street_number": "12", "street_name": "Rue Saint-Jean", "city": "Québec", "province": "QC", "country": "CA"}}],
  "/employment/entries/0/from": "2021-01-01",
  "/employment/entries/1": {"kind": "unemployed", "from": "2008-01-01", "to": "2020-12-31", "employer": "sans emploi"},
  "/employment/entries/2": {"kind": "unemployed", "from": "2008-01-01", "to": "2008-01-31", "employer": "unemployed"},
  "/employment/entries/3": {"kind": "unemployed", "from": "2008-01-01", "to": "2008-01-31", "employer": "unemployed"}}'), as_of
FROM form_sample WHERE name = 'secret_new';

-- An applicant who works elsewhere, and will work for the organization.
INSERT INTO form_sample
SELECT 'starts_soon', edited(document, '{
  "/employment/entries/0/employer": "Rideau Analytics", "/employment/entries/0/organization_number": null,
  "/employment/entries/-": {"from": "2026-07-06", "to": "present", "employer": "Boréal Systems Inc.", "job_title": "Analyst", "supervisor": "Karen Whitfield", "phone": "819-555-0170",
    "address": {"street_number": "100", "street_name": "Rue Principale", "city": "Gatineau", "province": "QC", "country": "CA"}}}'), as_of
FROM form_sample WHERE name = 'secret_new';

SELECT name, findings(document, as_of), clearance_form_complete(document, as_of) FROM form_sample ORDER BY name;
