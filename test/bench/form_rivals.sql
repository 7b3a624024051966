-- What a good database administrator writes without this extension: the
-- members that every such applicant must answer, for the lines about forms.
-- These know an applicant born in Canada, with a partner, at the Secret level,
-- and look for members that are absent, null or empty; words that no list has,
-- bad countries, persons and histories that contradict each other, conditions
-- on other members, they do not see.  So they do less than the extension does.

-- One predicate, yes or no.  A comparison with "" is false for null, too.
CREATE FUNCTION form_jsonpath(document jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN document @@ $path$
	$.form == "330-60" && $.medium > ""
	&& exists($.administrative ? (@.completed_by.role > "" && @.request > "" && @.level > ""
		&& @.organization_number > "" && @.document_control_number > ""))
	&& exists($.biographical ? (@.surname > "" && @.given_names[0] > "" && @.birth_surname > ""
		&& @.sex > "" && @.birth_date > ""
		&& exists(@.birth_place ? (@.city > "" && @.province > "" && @.country > ""))))
	&& exists($.screening.previous)
	&& exists($.marital ? (@.status > "" && exists(@.partner ? (@.surname > "" && @.given_names[0] > ""
		&& @.birth_surname > "" && @.birth_date > "" && @.citizenship > "" && @.since > ""
		&& exists(@.birth_place ? (@.city > "" && @.province > "" && @.country > ""))
		&& exists(@.address ? (@.street_number > "" && @.street_name > ""
			&& @.city > "" && @.province > "" && @.country > ""))
		&& exists(@.employment ? (@.employer > "" && @.job_title > "" && exists(@.address ? (
			@.street_number > "" && @.street_name > "" && @.city > "" && @.province > "" && @.country > ""))))))))
	&& exists($.relatives.entries[0])
	&& !exists($.relatives.entries[*] ? (!(@.relationship > "" && @.surname > "" && @.given_names[0] > ""
		&& @.birth_surname > "" && @.birth_date > ""
		&& exists(@.birth_place ? (@.city > "" && @.province > "" && @.country > ""))
		&& exists(@.address ? (@.street_number > "" && @.street_name > ""
			&& @.city > "" && @.province > "" && @.country > ""))
		&& (@.death_date > "" || @.occupation > "")
		&& (!(@.occupation == "employed") || exists(@.employment ? (@.employer > "" && @.job_title > "" && exists(@.address ? (
			@.street_number > "" && @.street_name > "" && @.city > "" && @.province > "" && @.country > ""))))))))
	&& exists($.convictions.convicted)
	&& exists($.residences.entries[0])
	&& !exists($.residences.entries[*] ? (!(@.from > "" && @.to > ""
		&& exists(@.address ? (@.street_number > "" && @.street_name > ""
			&& @.city > "" && @.province > "" && @.country > ""))
		&& (@.to != "present" || exists(@.address ? (@.postal_code > "" && @.phone > ""))))))
	&& exists($.employment ? (exists(@.jeopardized) && exists(@.dismissed) && exists(@.entries[0])))
	&& !exists($.employment.entries[*] ? (!(@.from > "" && @.to > "" && @.employer > ""
		&& @.job_title > "" && @.supervisor > "" && @.phone > ""
		&& exists(@.address ? (@.street_number > "" && @.street_name > ""
			&& @.city > "" && @.province > "" && @.country > "")))))
	&& exists($.foreign_employment.ever)
	&& exists($.certification ? (@.signature > "" && @.signed_on > ""))
	&& $.companion.complete == true && $.companion.form > ""
$path$;

-- The same for a table without null and empty members: are they there?
DO $$
BEGIN
	EXECUTE regexp_replace(replace(pg_get_functiondef('form_jsonpath'::regproc), 'form_jsonpath', 'form_jsonpath_presence'),
		'([@$][."\w\[\]]+) > ""', 'exists(\1)', 'g');
END $$;

-- First day that a date can mean, or the last; null when it is no date.
CREATE FUNCTION first_day(edtf text) RETURNS date LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
	RETURN CASE length(edtf) WHEN 10 THEN edtf WHEN 7 THEN edtf || '-01' ELSE rtrim(edtf, '~') || '-01-01' END;
EXCEPTION WHEN data_exception THEN
	RETURN NULL;
END $$;

-- A list of errors.  What one object must have is looked for in one go, and
-- told apart only when something is missing.
CREATE FUNCTION form_missing(object jsonb, members text[], place text) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
	RETURN (SELECT array_agg(place || '/' || member) FROM unnest(members) AS member
		WHERE (object ->> member > '') IS NOT TRUE);
END $$;

CREATE FUNCTION form_errors(document jsonb) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
	-- a variable that is assigned stays compressed; this decompresses it once
	form CONSTANT jsonb := document || '{}';
	address_members CONSTANT text[] := '{street_number,street_name,city,province,country}';
	address CONSTANT jsonpath := '$.street_number > "" && $.street_name > "" && $.city > "" && $.province > "" && $.country > ""';
	person_members CONSTANT text[] := '{surname,given_names,birth_surname,birth_date,birth_place}';
	person CONSTANT jsonpath := '$.surname > "" && $.given_names[0] > "" && $.birth_surname > "" && $.birth_date > ""
		&& $.birth_place.city > "" && $.birth_place.province > "" && $.birth_place.country > ""';
	a_date CONSTANT text := '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?~?$';
	errors text[] := '{}';
	covered datemultirange := '{}';
	signed_on date;
	part jsonb;
	list jsonb;
	entry jsonb;
	start text;
	finish text;
BEGIN
	IF (form @@ '$.form > "" && $.medium > "" && exists($.screening.previous) && exists($.convictions.convicted)
		&& exists($.foreign_employment.ever) && $.companion.form > "" && $.companion.complete == true') IS NOT TRUE THEN
		errors := errors || form_missing(form, '{form,medium}', '')
			|| form_missing(form -> 'screening', '{previous}', '/screening')
			|| form_missing(form -> 'convictions', '{convicted}', '/convictions')
			|| form_missing(form -> 'foreign_employment', '{ever}', '/foreign_employment')
			|| form_missing(form -> 'companion', '{form,complete}', '/companion');
	END IF;

	part := form -> 'administrative';
	IF (part @@ '$.completed_by.role > "" && $.request > "" && $.level > "" && $.organization_number > "" && $.document_control_number > ""') IS NOT TRUE THEN
		errors := errors || form_missing(part, '{request,level,organization_number,document_control_number}', '/administrative')
			|| form_missing(part -> 'completed_by', '{role}', '/administrative/completed_by');
	END IF;

	part := form -> 'biographical';
	IF (part @@ person) IS NOT TRUE OR (part ->> 'sex' > '') IS NOT TRUE THEN
		errors := errors || form_missing(part, person_members || '{sex}', '/biographical')
			|| form_missing(part -> 'birth_place', '{city,province,country}', '/biographical/birth_place');
	END IF;
	IF part ->> 'birth_date' !~ a_date THEN
		errors := errors || text '/biographical/birth_date is no date';
	END IF;

	part := form #> '{marital,partner}';
	IF (part @@ person) IS NOT TRUE
		OR (part @@ '$.citizenship > "" && $.since > "" && $.employment.employer > "" && $.employment.job_title > ""') IS NOT TRUE
		OR (form #>> '{marital,status}' > '') IS NOT TRUE THEN
		errors := errors || form_missing(form -> 'marital', '{status}', '/marital')
			|| form_missing(part, person_members || '{citizenship,since}', '/marital/partner')
			|| form_missing(part -> 'birth_place', '{city,province,country}', '/marital/partner/birth_place')
			|| form_missing(part -> 'employment', '{employer,job_title}', '/marital/partner/employment');
	END IF;
	IF (part -> 'address' @@ address) IS NOT TRUE THEN
		errors := errors || form_missing(part -> 'address', address_members, '/marital/partner/address');
	END IF;
	IF (part #> '{employment,address}' @@ address) IS NOT TRUE THEN
		errors := errors || form_missing(part #> '{employment,address}', address_members, '/marital/partner/employment/address');
	END IF;
	IF part ->> 'birth_date' !~ a_date OR part ->> 'since' !~ a_date THEN
		errors := errors || text '/marital/partner: no date';
	END IF;

	list := form #> '{relatives,entries}';
	IF jsonb_array_length(list) = 0 OR list IS NULL THEN
		errors := errors || text '/relatives/entries';
	END IF;
	FOR i IN 0 .. coalesce(jsonb_array_length(list), 0) - 1 LOOP
		entry := list -> i;
		IF (entry @@ person) IS NOT TRUE OR (entry ->> 'relationship' > '') IS NOT TRUE THEN
			errors := errors || form_missing(entry, person_members || '{relationship}', '/relatives/entries/' || i)
				|| form_missing(entry -> 'birth_place', '{city,province,country}', '/relatives/entries/' || i || '/birth_place');
		END IF;
		IF (entry -> 'address' @@ address) IS NOT TRUE THEN
			errors := errors || form_missing(entry -> 'address', address_members, '/relatives/entries/' || i || '/address');
		END IF;
		IF entry ->> 'birth_date' !~ a_date OR entry ->> 'death_date' !~ a_date THEN
			errors := errors || ('/relatives/entries/' || i || ': no date');
		END IF;
		IF entry ->> 'occupation' = 'employed' THEN
			part := entry -> 'employment';
			IF (part @@ '$.employer > "" && $.job_title > ""') IS NOT TRUE OR (part -> 'address' @@ address) IS NOT TRUE THEN
				errors := errors || form_missing(part, '{employer,job_title}', '/relatives/entries/' || i || '/employment')
					|| form_missing(part -> 'address', address_members, '/relatives/entries/' || i || '/employment/address');
			END IF;
		ELSIF (coalesce(entry ->> 'occupation', entry ->> 'death_date') > '') IS NOT TRUE THEN
			errors := errors || ('/relatives/entries/' || i || '/occupation');
		END IF;
	END LOOP;

	part := form -> 'certification';
	IF (part @@ '$.signature > "" && $.signed_on > ""') IS NOT TRUE THEN
		errors := errors || form_missing(part, '{signature,signed_on}', '/certification');
	ELSIF part ->> 'signed_on' !~ a_date THEN
		errors := errors || text '/certification/signed_on is no date';
	ELSE
		signed_on := first_day(part ->> 'signed_on');
	END IF;

	list := form #> '{residences,entries}';
	IF jsonb_array_length(list) = 0 OR list IS NULL THEN
		errors := errors || text '/residences/entries';
	END IF;
	FOR i IN 0 .. coalesce(jsonb_array_length(list), 0) - 1 LOOP
		entry := list -> i;
		start := entry ->> 'from';
		finish := entry ->> 'to';
		part := entry -> 'address';
		IF (start > '' AND finish > '') IS NOT TRUE THEN
			errors := errors || form_missing(entry, '{from,to}', '/residences/entries/' || i);
		ELSIF start !~ a_date OR (finish <> 'present' AND finish !~ a_date) THEN
			errors := errors || ('/residences/entries/' || i || ': no date');
		ELSE
			covered := covered + datemultirange(daterange(first_day(start), CASE
				WHEN finish = 'present' THEN greatest(signed_on + 1, first_day(start))
				WHEN length(finish) = 10 THEN first_day(finish) + 1
				ELSE (first_day(finish) + interval '1 month')::date END));
		END IF;
		IF (part @@ address) IS NOT TRUE THEN
			errors := errors || form_missing(part, address_members, '/residences/entries/' || i || '/address');
		END IF;
		IF finish = 'present' AND (part ->> 'postal_code' > '' AND part ->> 'phone' > '') IS NOT TRUE THEN
			errors := errors || form_missing(part, '{postal_code,phone}', '/residences/entries/' || i || '/address');
		END IF;
	END LOOP;
	IF NOT covered @> daterange((signed_on - interval '10 years')::date, signed_on, '[]') THEN
		errors := errors || ('/residences/entries: days without a residence '
			|| (datemultirange(daterange((signed_on - interval '10 years')::date, signed_on, '[]')) - covered)::text);
	END IF;

	part := form -> 'employment';
	list := part -> 'entries';
	IF (jsonb_array_length(list) > 0 AND part ?& '{jeopardized,dismissed}') IS NOT TRUE THEN
		errors := errors || form_missing(part, '{jeopardized,dismissed,entries}', '/employment');
	END IF;
	FOR i IN 0 .. coalesce(jsonb_array_length(list), 0) - 1 LOOP
		entry := list -> i;
		IF (entry @@ '$.from > "" && $.to > "" && $.employer > "" && $.job_title > "" && $.supervisor > "" && $.phone > ""') IS NOT TRUE THEN
			errors := errors || form_missing(entry, '{from,to,employer,job_title,supervisor,phone}', '/employment/entries/' || i);
		END IF;
		IF (entry -> 'address' @@ address) IS NOT TRUE THEN
			errors := errors || form_missing(entry -> 'address', address_members, '/employment/entries/' || i || '/address');
		END IF;
		IF entry ->> 'from' !~ a_date OR (entry ->> 'to' <> 'present' AND entry ->> 'to' !~ a_date) THEN
			errors := errors || ('/employment/entries/' || i || ': no date');
		END IF;
	END LOOP;
	RETURN errors;
END $$;

-- Forms with one of the required members removed or, where it is a text, null
-- or empty: all of that is not answered.
CREATE TABLE required (number serial, path text[]);
INSERT INTO required (path) SELECT string_to_array(path, '/') FROM regexp_split_to_table($$
form medium administrative/completed_by/role administrative/request administrative/level
administrative/organization_number administrative/document_control_number
biographical/surname biographical/given_names biographical/birth_surname biographical/sex biographical/birth_date
biographical/birth_place biographical/birth_place/city biographical/birth_place/province biographical/birth_place/country
screening/previous convictions/convicted marital/status marital/partner/surname marital/partner/given_names
marital/partner/birth_surname marital/partner/birth_date marital/partner/citizenship marital/partner/since
marital/partner/birth_place/city marital/partner/address/street_name marital/partner/address/country
marital/partner/employment marital/partner/employment/job_title marital/partner/employment/address/city
relatives relatives/entries/0/surname relatives/entries/1/birth_date relatives/entries/2/death_date
relatives/entries/3/occupation relatives/entries/4/given_names relatives/entries/5/birth_place/city
relatives/entries/6/address/street_number relatives/entries/7/employment/employer relatives/entries/7/employment/address/province
relatives/entries/5/employment relatives/entries/6/relationship
residences residences/entries/0/from residences/entries/1/to residences/entries/2/address/street_name
residences/entries/0/address/phone residences/entries/0/address/postal_code residences/entries/3/address
employment employment/jeopardized employment/dismissed employment/entries employment/entries/0/from employment/entries/1/to
employment/entries/1/employer employment/entries/2/job_title employment/entries/3/supervisor employment/entries/0/phone
employment/entries/1/address/city foreign_employment/ever companion/form companion/complete
$$, '\s+') AS path WHERE path <> '';

CREATE TABLE broken AS
SELECT id, blank, CASE WHEN blank THEN jsonb_set(document, path, (ARRAY['null', '""'])[1 + id % 4 / 2]::jsonb)
	ELSE document #- path END AS document, submitted_on
FROM application JOIN required ON number = id / 2 % (SELECT count(*) FROM required) + 1,
	LATERAL (SELECT id % 2 = 0 AND jsonb_typeof(document #> path) = 'string' AS blank OFFSET 0) AS b
WHERE id <= 500;
