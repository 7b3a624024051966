-- The security clearance form 330-60 of an employee: complete on the day on
-- which it is signed, when the recorded history is.

CREATE FUNCTION generator.address(key text, city text) RETURNS jsonb
LANGUAGE sql STABLE
RETURN (
  SELECT jsonb_build_object(
    'street_number', (10 + generator.dice(key || 'number', 900))::text,
    'street_name', generator.pick(key, 'street', CASE c.province WHEN 'QC' THEN 'fr' ELSE 'en' END),
    'city', c.name, 'province', c.province, 'country', 'CA')
  FROM generator.city AS c WHERE c.name = address.city);

-- A person in the words of the form.
CREATE FUNCTION generator.person(key text, sex text, language text, surname text, birth_date date) RETURNS jsonb
LANGUAGE sql STABLE
RETURN (
  SELECT jsonb_build_object(
    'surname', surname,
    'given_names', jsonb_build_array(generator.pick(key, sex, language)),
    'birth_surname', surname,
    'birth_date', birth_date,
    'birth_place', jsonb_build_object('city', c.name, 'province', c.province, 'country', 'CA'))
  FROM generator.city(key || 'birthplace', language) AS c);

-- What a person of this age does.
CREATE FUNCTION generator.work(key text, sex text, language text, years int, city text) RETURNS jsonb
LANGUAGE sql STABLE
RETURN CASE
  WHEN years >= 65 THEN '{"occupation": "retired"}'
  WHEN years < 22 THEN jsonb_build_object('occupation', 'student', 'employment', jsonb_build_object(
    'employer', generator.pick(key, 'school', language),
    'job_title', CASE WHEN language = 'en' THEN 'Student' WHEN sex = 'F' THEN 'Étudiante' ELSE 'Étudiant' END,
    'address', generator.address(key || 'work', city)))
  ELSE jsonb_build_object('occupation', 'employed', 'employment', jsonb_build_object(
    'employer', generator.pick(key, 'employer', language),
    'job_title', generator.pick(key, 'trade', language),
    'address', generator.address(key || 'work', city)))
END;

-- A relative who lives, or died at a great age.
CREATE FUNCTION generator.relative(key text, relationship text, sex text, language text, surname text,
  birth_date date, signed_on date) RETURNS jsonb
LANGUAGE sql STABLE
RETURN (
  SELECT generator.person(key, sex, language, surname, birth_date)
    || jsonb_build_object('relationship', relationship, 'address', generator.address(key, c.name))
    || CASE
         WHEN signed_on - birth_date > 82 * 365 THEN
           jsonb_build_object('deceased', true, 'death_date', birth_date + 80 * 365)
         ELSE generator.work(key, sex, language, (signed_on - birth_date) / 366, c.name)
       END
  FROM generator.city(key || 'home', language) AS c);

-- A date as people write it: many give the month.
CREATE FUNCTION generator.written(key text, day date) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN to_char(day, CASE WHEN generator.dice(key || 'months', 5) < 3 THEN 'YYYY-MM' ELSE 'YYYY-MM-DD' END);

-- Residences and occupations that reach into the ten years before the
-- signature.  The first and the last day are as recorded.
CREATE FUNCTION generator.residences(person employee, signed_on date) RETURNS jsonb
LANGUAGE sql STABLE
RETURN (
  SELECT jsonb_agg(
    jsonb_build_object(
      'from', generator.written(person.id::text, r.starts_on),
      'to', CASE WHEN r.ends_on < signed_on THEN generator.written(person.id::text, r.ends_on) ELSE 'present' END,
      'address', jsonb_build_object('street_number', r.street_number, 'street_name', r.street_name, 'city', r.city,
        'province', r.province, 'country', 'CA')
        || CASE WHEN r.ends_on < signed_on THEN '{}'
             ELSE jsonb_build_object('postal_code', r.postal_code,
               'phone', generator.phone(person.id || 'home', r.city)) END)
    ORDER BY r.starts_on DESC)
  FROM public.residence AS r
  WHERE r.employee = person.id AND r.starts_on <= signed_on
    AND (r.ends_on IS NULL OR r.ends_on >= signed_on - 3660));

CREATE FUNCTION generator.occupations(person employee, signed_on date) RETURNS jsonb
LANGUAGE sql STABLE
RETURN (
  SELECT jsonb_agg(
    jsonb_strip_nulls(jsonb_build_object(
      'kind', o.kind,
      'from', generator.written(person.id::text, o.starts_on),
      'to', CASE WHEN o.ends_on < signed_on THEN generator.written(person.id::text, o.ends_on) ELSE 'present' END,
      'employer', o.employer,
      'organization_number', CASE WHEN o.employer = 'Boréal Systems Inc.' THEN '12345678' END,
      'job_title', o.job_title,
      'supervisor', o.supervisor,
      'phone', o.phone,
      'address', CASE WHEN o.city IS NOT NULL THEN jsonb_build_object('street_number', o.street_number,
        'street_name', o.street_name, 'city', o.city, 'province', o.province, 'country', 'CA') END,
      -- who lived elsewhere says why, and the officer confirms it
      'location', CASE WHEN EXISTS (
          SELECT FROM public.residence AS r
          WHERE r.employee = person.id AND r.city <> o.city
            AND daterange(r.starts_on, r.ends_on, '[]') && daterange(o.starts_on, o.ends_on, '[]'))
        THEN jsonb_build_object('confirmed_by', 'CSO', 'explanation',
          CASE person.language WHEN 'fr' THEN 'Télétravail et déplacements au lieu de travail.'
            ELSE 'Worked from home and travelled to the site.' END) END))
    ORDER BY o.starts_on DESC)
  FROM public.occupation AS o
  WHERE o.employee = person.id AND o.starts_on <= signed_on
    AND (o.ends_on IS NULL OR o.ends_on >= signed_on - 3660));

-- Marital status and partner; whoever took a partner's name has one.
CREATE FUNCTION generator.marital(person employee, signed_on date) RETURNS jsonb
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp
AS $$
DECLARE
  key text := person.id || 'partner';
  age int := (signed_on - person.birth_date) / 366;
  drawn int := generator.dice(key || 'status', 100);
  status text := CASE
    WHEN person.id <= 2 OR person.surname <> person.birth_surname THEN 'married'
    WHEN age < 25 OR drawn < 30 THEN 'single'
    WHEN drawn < 40 AND age > 33 THEN 'divorced'
    WHEN drawn < 60 THEN 'common_law'
    ELSE 'married' END;
  sex text := CASE WHEN person.sex = 'F' AND generator.dice(key || 'same', 20) > 0 THEN 'M'
                   WHEN person.sex = 'F' THEN 'F'
                   WHEN generator.dice(key || 'same', 20) > 0 THEN 'F' ELSE 'M' END;
  partner jsonb := generator.person(key, sex, person.language, generator.pick(person.id || 'partner', 'surname', person.language),
    person.birth_date + 1500 - generator.dice(key || 'age', 3000));
  city text := (SELECT r.city FROM residence AS r
                WHERE r.employee = person.id AND r.starts_on <= signed_on ORDER BY r.starts_on DESC LIMIT 1);
BEGIN
  IF status IN ('single') THEN
    RETURN '{"status": "single", "previous_partners": []}';
  ELSIF status = 'divorced' THEN
    RETURN jsonb_build_object('status', status, 'previous_partners', jsonb_build_array(
      partner || jsonb_build_object('kind', 'married', 'ended_by', 'divorce',
        'ended_on', signed_on - 200 - generator.dice(key || 'end', 2000))));
  END IF;
  RETURN jsonb_build_object('status', status, 'previous_partners', jsonb '[]',
    'partner', partner || jsonb_build_object('citizenship', 'CA', 'awaiting_arrival', false,
      'since', signed_on - 300 - generator.dice(key || 'since', (age - 20) * 250 + 1),
      'address', generator.address(key, city))
      || generator.work(key, sex, person.language, least(age, 60), city));
END
$$;

CREATE FUNCTION generator.relatives(person employee, marital jsonb, signed_on date) RETURNS jsonb
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp
AS $$
DECLARE
  key text := person.id || 'relative';
  lang text := person.language;
  siblings int := generator.dice(key || 'siblings', 4);
  entries jsonb;
  sex text;
BEGIN
  entries := jsonb_build_array(
    generator.relative(key || 'father', 'father', 'M', lang, person.birth_surname,
      person.birth_date - 8400 - generator.dice(key || 'father', 5000), signed_on),
    generator.relative(key || 'mother', 'mother', 'F', lang, generator.pick(key || 'mother', 'surname', lang),
      person.birth_date - 8000 - generator.dice(key || 'mother', 4500), signed_on));
  FOR n IN 1 .. siblings LOOP
    sex := (ARRAY['F', 'M'])[1 + generator.dice(key || 'sex' || n, 2)];
    entries := entries || generator.relative(key || n, CASE sex WHEN 'F' THEN 'sister' ELSE 'brother' END, sex, lang,
      person.birth_surname, person.birth_date + n * 700 - generator.dice(key || 'age' || n, 900) - 400, signed_on);
  END LOOP;
  IF marital ? 'partner' THEN
    entries := entries || jsonb_build_array(
      generator.relative(key || 'father-in-law', 'father_in_law', 'M', lang, marital #>> '{partner,birth_surname}',
        (marital #>> '{partner,birth_date}')::date - 9000 - generator.dice(key || 'in-law', 4000), signed_on),
      generator.relative(key || 'mother-in-law', 'mother_in_law', 'F', lang, generator.pick(key || 'in-law', 'surname', lang),
        (marital #>> '{partner,birth_date}')::date - 8500 - generator.dice(key || 'in-law', 4000), signed_on));
  END IF;
  RETURN jsonb_build_object('entries', entries, 'omitted', jsonb '[]', 'declared_siblings', siblings);
END
$$;

CREATE FUNCTION generator.form(person employee, signed_on date) RETURNS jsonb
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp
AS $$
DECLARE
  key text := person.id || 'form';
  online bool := person.id <= 2 OR generator.dice(key || 'medium', 7) > 0;
  abroad bool := person.birth_country <> 'CA';
  marital jsonb := generator.marital(person, signed_on);
  home_phone text;
  held jsonb;
  residences jsonb := generator.residences(person, signed_on);
BEGIN
  SELECT jsonb_agg(jsonb_build_object('level', level, 'granted_on', granted_on, 'expires_on', expires_on, 'status', 'valid'))
  INTO held
  FROM registry.clearance
  WHERE person_id = person.id AND granted_on <= signed_on;
  home_phone := residences #>> '{0,address,phone}';
  RETURN jsonb_build_object(
    'form', '330-60',
    'medium', CASE WHEN online THEN 'online' ELSE 'paper' END,
    'administrative', jsonb_build_object(
      'completed_by', jsonb '{"name": "Lucie Fontaine", "role": "CSO"}',
      'request', CASE WHEN held @> '[{"level": "SECRET"}]' THEN 'update' ELSE 'new' END,
      'level', 'SECRET',
      'organization_number', '12345678',
      'fingerprints_required', true,
      'document_control_number', to_char(signed_on - 20, 'YYYYMMDD') || '0000' || lpad(person.id::text, 8, '0'),
      'photos_requested', false),
    'biographical', jsonb_build_object(
      'surname', person.surname,
      'given_names', to_jsonb(person.given_names),
      'usual_name', person.given_names[1],
      'birth_surname', person.birth_surname,
      'other_names', jsonb '[]',
      'sex', person.sex,
      'birth_date', person.birth_date,
      'birth_place', jsonb_build_object('city', person.birth_city, 'province', person.birth_province,
        'country', person.birth_country),
      'name_changes', CASE WHEN person.surname = person.birth_surname THEN jsonb '[]'
        ELSE jsonb_build_array(jsonb_build_object('reason', 'marriage', 'from', person.birth_surname,
          'to', person.surname)) END),
    'screening', CASE WHEN held IS NULL THEN jsonb '{"previous": false, "entries": []}'
      ELSE jsonb_build_object('previous', true, 'entries', jsonb_build_array(jsonb_build_object(
        'employer', 'Boréal Systems Inc.', 'level', held #> '{0,level}',
        'year', left(held #>> '{0,granted_on}', 4)::int))) END,
    'marital', marital,
    'relatives', generator.relatives(person, marital, signed_on),
    'convictions', jsonb '{"convicted": false, "entries": []}',
    'citizenship', CASE WHEN abroad THEN jsonb_build_object('citizenships', jsonb_build_array('CA', person.birth_country),
        'document', jsonb '{"kind": "citizenship_certificate", "both_sides": true}', 'proof_sent', true)
      ELSE jsonb '{"citizenships": ["CA"]}' END,
    'residences', jsonb_build_object('entries', residences, 'out_of_country_documents', jsonb '[]'),
    'employment', jsonb_build_object('jeopardized', false, 'dismissed', false, 'dismissals', jsonb '[]',
      'entries', generator.occupations(person, signed_on)),
    'foreign_employment', jsonb '{"ever": false, "entries": []}',
    'certification', jsonb_build_object(
      'signature', CASE WHEN online THEN 'electronic' ELSE 'hand' END,
      'signed_on', signed_on,
      'home_phone', home_phone,
      'work_phone', generator.phone(key || 'work', person.site)),
    'companion', jsonb '{"form": "330-23", "complete": true}',
    'context', jsonb_build_object(
      'organization', jsonb '{"number": "12345678", "name": "Boréal Systems", "level": "SECRET", "private_sector": true}',
      'clearances', coalesce(held, jsonb '[]'),
      'identity_documents', jsonb_build_array(
        jsonb_build_object('kind', 'passport', 'birth_date', person.birth_date),
        jsonb_build_object('kind', 'driver licence', 'birth_date', person.birth_date))));
END
$$;
