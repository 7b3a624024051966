-- Complete forms of any length, for the lines about forms: a sample of the
-- tests with other people, other addresses and as many relatives, residences
-- and employments as asked for.
\set sample `cat "$CLEARANCE_BENCH_DATA"/secret_new.json`

CREATE TABLE sample (document jsonb);
INSERT INTO sample VALUES (:'sample');

CREATE FUNCTION pick(VARIADIC texts text[]) RETURNS text LANGUAGE sql VOLATILE AS $$
	SELECT texts[1 + floor(random() * cardinality(texts))]
$$;
CREATE FUNCTION surname() RETURNS text LANGUAGE sql VOLATILE AS $$
	SELECT pick('Tremblay', 'Gagnon', 'Bouchard', 'Nguyen', 'MacDonald', 'Singh', 'Côté', 'Lavoie',
		'Whitfield', 'Okafor', 'Bélanger', 'Sinclair', 'Fontaine', 'Leblanc', 'Morin', 'Campbell')
$$;
CREATE FUNCTION given_name() RETURNS text LANGUAGE sql VOLATILE AS $$
	SELECT pick('Marie-Claude', 'Hélène', 'Philippe', 'Jean', 'Karen', 'Amrit', 'Thanh', 'Chidi', 'Robert', 'Denise',
		'Luc', 'Étienne', 'Margaret', 'Alastair', 'Noémie', 'Simone', 'Gordon', 'Josée', 'Priya', 'Daniel')
$$;
CREATE FUNCTION street() RETURNS text LANGUAGE sql VOLATILE AS $$
	SELECT pick('Rue', 'Avenue', 'Chemin', 'Boulevard') || ' ' || pick('des Érables', 'Saint-Joseph', 'Laurier', 'Cartier',
		'King', 'de l''Université', 'du Vallon', 'Principale', 'Elgin', 'Wellington', 'des Pins', 'Sussex')
$$;
CREATE FUNCTION address(city text) RETURNS jsonb LANGUAGE sql VOLATILE AS $$
	SELECT jsonb_build_object('street_number', (1 + floor(random() * 4000))::int::text, 'street_name', street(),
		'city', city, 'province', 'QC', 'country', 'CA', 'postal_code', pick('J8Y 2B2', 'J8X 1A1', 'G1R 4S9', 'J9H 5C6'))
$$;
-- First and last month of part i of n of the 16 years to May 2026.
CREATE FUNCTION part(i int, n int) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
	SELECT jsonb_build_object(
		'from', to_char(date '2010-06-01' + make_interval(months => i * 192 / n), 'YYYY-MM'),
		'to', CASE WHEN i + 1 = n THEN 'present' ELSE
			to_char(date '2010-05-01' + make_interval(months => (i + 1) * 192 / n), 'YYYY-MM') END)
$$;

-- A form that is complete on 2026-06-15.
CREATE FUNCTION form_document(relatives int, residences int, employments int)
RETURNS jsonb LANGUAGE plpgsql VOLATILE AS $$
DECLARE
	document jsonb := (SELECT s.document FROM sample AS s);
	city text := pick('Gatineau', 'Lévis', 'Sherbrooke', 'Québec', 'Trois-Rivières');
	home jsonb := address(city);
	birth_city text := pick('Montréal', 'Québec', 'Rimouski', 'Saguenay', 'Val-d''Or');
	own_surname text := surname();
	own_name text := given_name();
	list jsonb;
BEGIN
	document := jsonb_set(document, '{biographical}', (document -> 'biographical') || jsonb_build_object(
		'surname', own_surname, 'birth_surname', own_surname, 'usual_name', own_name, 'given_names', jsonb_build_array(own_name, given_name()),
		'birth_place', jsonb_build_object('city', birth_city, 'province', 'QC', 'country', 'CA')));
	document := jsonb_set(document, '{marital,partner,address}', home);
	document := jsonb_set(document, '{marital,partner,given_names}', jsonb_build_array(given_name()));

	SELECT jsonb_agg(jsonb_build_object(
			'surname', own_surname, 'birth_surname', own_surname,
			'given_names', jsonb_build_array(given_name() || ' ' || i, given_name()),
			'birth_date', (date '1985-01-01' + floor(random() * 4000)::int)::text,
			'birth_place', jsonb_build_object('city', birth_city, 'province', 'QC', 'country', 'CA'),
			'relationship', pick('brother', 'sister'), 'address', address(city), 'occupation', 'employed',
			'employment', jsonb_build_object('employer', pick('Clinique', 'École', 'Garage', 'Librairie') || ' ' || surname(),
				'job_title', pick('Infirmière', 'Enseignant', 'Mechanic', 'Libraire'), 'address', address(city))))
		INTO list FROM generate_series(1, relatives - 4) AS i;
	document := jsonb_set(document, '{relatives,entries}',
		jsonb_path_query_array(document, '$.relatives.entries[*] ? (@.relationship != "brother")') || coalesce(list, '[]'));
	document := jsonb_set(document, '{relatives,declared_siblings}', to_jsonb(relatives - 4));

	SELECT jsonb_agg(part(i, residences) || jsonb_build_object('address',
			CASE WHEN i + 1 = residences THEN home || '{"phone": "819-555-0134"}' ELSE address(city) END) ORDER BY i DESC)
		INTO list FROM generate_series(0, residences - 1) AS i;
	document := jsonb_set(document, '{residences,entries}', list);

	SELECT jsonb_agg(part(i, employments) || jsonb_build_object('kind', 'employed', 'address', address(city),
			'job_title', pick('Analyst', 'Technicienne', 'Programmeur', 'Architect'),
			'supervisor', given_name() || ' ' || pick('Lemieux', 'Desjardins', 'Harrington', 'Kowalski'), 'phone', '819-555-0170')
			|| CASE WHEN i + 1 = employments THEN '{"employer": "Boréal Systems Inc.", "organization_number": "1234-5678"}'
				ELSE jsonb_build_object('employer', pick('Ville', 'Hôpital', 'Atelier', 'Services') || ' ' || surname()) END ORDER BY i DESC)
		INTO list FROM generate_series(0, employments - 1) AS i;
	document := jsonb_set(document, '{employment,entries}', list);
	RETURN document;
END $$;

-- Compressed with lz4 where the server has it.
CREATE TABLE application (
	id int PRIMARY KEY,
	document jsonb NOT NULL,
	status text NOT NULL DEFAULT 'draft',
	submitted_on date NOT NULL DEFAULT '2026-06-15'
) WITH (fillfactor = 50);
DO $$
BEGIN
	ALTER TABLE application ALTER document SET COMPRESSION lz4;
EXCEPTION WHEN feature_not_supported THEN
	NULL;
END $$;
