-- Employees with the residences, occupations and clearances of 14 years.

-- Hire the employees of these numbers.  Numbers 1 and 2 are the two whose
-- forms the demonstration follows: one in English, one in French.
CREATE FUNCTION generator.hire(first int, last int, today date) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
DECLARE
  person employee;
  place record;
  followed bool;
BEGIN
  FOR id IN first .. last LOOP
    followed := id <= 2;
    person.id := id;
    person.language := CASE WHEN id = 1 THEN 'en' WHEN id = 2 THEN 'fr'
                       ELSE (ARRAY['en', 'fr'])[1 + generator.dice(id || 'language', 2)] END;
    person.sex := (ARRAY['F', 'M'])[1 + generator.dice(id || 'sex', 2)];
    person.surname := generator.pick(id::text, 'surname', person.language);
    person.birth_surname := person.surname;
    person.given_names := ARRAY[generator.pick(id || 'first', person.sex, person.language)];
    IF followed OR generator.dice(id || 'names', 3) > 0 THEN
      person.given_names := person.given_names || generator.pick(id || 'second', person.sex, person.language);
    END IF;
    IF person.given_names[1] = person.given_names[2] THEN
      person.given_names := person.given_names[1:1];
    END IF;
    -- Some have taken a partner's name.
    IF person.sex = 'F' AND person.language = 'en' AND generator.dice(id || 'taken name', 4) = 0 THEN
      person.surname := generator.pick(id || 'partner', 'surname', 'en');
    END IF;
    person.birth_date := today - (CASE WHEN followed THEN 36 ELSE 20 + generator.dice(id || 'age', 42) END * 365.2425)::int
                         - generator.dice(id || 'birthday', 360) - 6;
    IF NOT followed AND generator.dice(id || 'abroad', 8) = 0 THEN
      SELECT * INTO place FROM generator.birthplace WHERE number = generator.dice(id || 'birthplace', 10);
      person.birth_city := place.city;
      person.birth_province := place.province;
      person.birth_country := place.country;
    ELSE
      place := generator.city(id || 'birthplace', person.language);
      person.birth_city := place.name;
      person.birth_province := place.province;
      person.birth_country := 'CA';
    END IF;
    person.hired_on := today - (CASE WHEN followed THEN 1800 ELSE
      30 + generator.dice(id || 'hired', least(24 * 365, today - person.birth_date - 19 * 366)) END);
    person.job_title := generator.pick(id || 'job', 'post', person.language);
    place := generator.city(id || 'site', person.language);
    person.site := place.name;
    INSERT INTO employee VALUES (person.*);
    INSERT INTO registry.person (person_id, organization_id, surname, given_names, birth_date, employed_from)
    OVERRIDING SYSTEM VALUE
    VALUES (id, 1, person.surname, array_to_string(person.given_names, ' '), person.birth_date, person.hired_on);
    PERFORM generator.house(person, today);
    PERFORM generator.occupy(person, today);
    PERFORM generator.clear(person, today);
  END LOOP;
END
$$;

-- Where the person lived, back from today.
CREATE FUNCTION generator.house(person employee, today date) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
DECLARE
  ends_on date := NULL;
  starts_on date := today;
  key text;
  place generator.city;
BEGIN
  SELECT * INTO place FROM generator.city WHERE name = person.site;
  FOR n IN 1 .. 50 LOOP
    key := person.id || 'residence' || n;
    starts_on := starts_on - (500 + generator.dice(key || 'days', 2200));
    INSERT INTO residence
    VALUES (person.id, starts_on, ends_on, 10 + generator.dice(key || 'number', 900),
            generator.pick(key, 'street', CASE place.province WHEN 'QC' THEN 'fr' ELSE 'en' END),
            place.name, place.province, place.postal_area || ' 9Z' || generator.dice(key || 'code', 10));
    EXIT WHEN starts_on < today - 14 * 365;
    ends_on := starts_on - 1;
    -- Two moves in three are within the city.
    IF generator.dice(key || 'move', 3) = 0 THEN
      place := generator.city(key, person.language);
    END IF;
  END LOOP;
END
$$;

-- What the person did, back from today: the company, work elsewhere or none,
-- and before that school.
CREATE FUNCTION generator.occupy(person employee, today date) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
DECLARE
  fr bool := person.language = 'fr';
  school_until date := person.birth_date + 365 * (18 + generator.dice(person.id || 'school', 6));
  starts date := person.hired_on;
  ends date := NULL;
  job occupation;
  place generator.city;
  key text;
BEGIN
  SELECT * INTO place FROM generator.city WHERE name = person.site;
  job.employee := person.id;
  FOR n IN 0 .. 50 LOOP
    key := person.id || 'occupation' || n;
    IF n > 0 THEN
      ends := starts - 1;
      IF ends <= school_until THEN
        job.kind := 'student';
        starts := person.birth_date + 6 * 365;
      ELSIF generator.dice(key || 'kind', 7) = 0 THEN
        job.kind := 'unemployed';
        starts := greatest(school_until + 1, starts - 40 - generator.dice(key || 'days', 200));
      ELSE
        job.kind := CASE generator.dice(key || 'kind', 12) WHEN 1 THEN 'self_employed' ELSE 'employed' END;
        starts := greatest(school_until + 1, starts - 300 - generator.dice(key || 'days', 1500));
      END IF;
      -- Work is where the person lived when it began.
      SELECT c.* INTO place
      FROM residence AS r JOIN generator.city AS c ON c.name = r.city
      WHERE r.employee = person.id
      ORDER BY starts >= r.starts_on DESC, CASE WHEN starts >= r.starts_on THEN starts - r.starts_on END, r.starts_on
      LIMIT 1;
    ELSE
      job.kind := 'employed';
    END IF;
    job.starts_on := starts;
    job.ends_on := ends;
    job.phone := generator.phone(key, place.name);
    job.street_number := 10 + generator.dice(key || 'number', 900);
    job.street_name := generator.pick(key, 'street', CASE place.province WHEN 'QC' THEN 'fr' ELSE 'en' END);
    job.city := place.name;
    job.province := place.province;
    job.supervisor := generator.pick(key || 'supervisor', (ARRAY['F', 'M'])[1 + generator.dice(key || 'sex', 2)], person.language)
                      || ' ' || generator.pick(key || 'supervisor', 'surname', person.language);
    job.job_title := generator.pick(key, 'trade', person.language);
    job.employer := generator.pick(key, 'employer', person.language);
    CASE
      WHEN n = 0 THEN
        job.employer := 'Boréal Systems Inc.';
        job.job_title := person.job_title;
      WHEN job.kind = 'self_employed' THEN
        job.employer := CASE WHEN fr THEN 'Services ' ELSE '' END || person.surname
                        || CASE WHEN fr THEN '' ELSE ' Services' END;
      WHEN job.kind = 'student' THEN
        job.employer := generator.pick(key, 'school', person.language);
        job.job_title := CASE WHEN NOT fr THEN 'Student' WHEN person.sex = 'F' THEN 'Étudiante' ELSE 'Étudiant' END;
      WHEN job.kind = 'unemployed' THEN
        job.employer := CASE WHEN fr THEN 'Sans emploi' ELSE 'Unemployed' END;
        job.supervisor := CASE WHEN fr THEN 'Sans objet' ELSE 'Not applicable' END;
        job.job_title := NULL;
        job.phone := NULL;
        job.street_number := NULL;
        job.street_name := NULL;
        job.city := NULL;
        job.province := NULL;
      ELSE
        NULL;
    END CASE;
    INSERT INTO occupation VALUES (job.*);
    EXIT WHEN starts < today - 14 * 365;
  END LOOP;
END
$$;

-- What the person may see: most have reliability status, some a clearance.
CREATE FUNCTION generator.clear(person employee, today date) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
DECLARE
  drawn int := CASE WHEN person.id <= 2 THEN 50 ELSE generator.dice(person.id || 'level', 100) END;
  levels clearance_level[] := CASE
    WHEN drawn < 22 THEN ARRAY['SECRET']
    WHEN drawn < 30 THEN ARRAY['TOP SECRET']
    WHEN drawn < 36 THEN ARRAY['SECRET', 'NATO SECRET']
    WHEN drawn < 38 THEN ARRAY['TOP SECRET', 'COSMIC TOP SECRET']
    WHEN drawn < 80 THEN ARRAY['RELIABILITY']
    ELSE '{}' END;
  years int := CASE WHEN 'TOP SECRET' = ANY (levels) THEN 5 ELSE 10 END;
  granted date := greatest(person.hired_on + 20 + generator.dice(person.id || 'wait', 60),
                           today - generator.dice(person.id || 'granted', years * 365 + 120));
  visa bool := person.birth_country <> 'CA' AND generator.dice(person.id || 'visa', 10) = 0;
BEGIN
  IF granted < today THEN
    INSERT INTO registry.clearance (person_id, level, granted_on, document, document_expires_on)
    SELECT person.id, level, granted, CASE WHEN visa THEN 'immigration_visa' END,
           CASE WHEN visa THEN granted + 500 + generator.dice(person.id || 'visa ends', 1500) END
    FROM unnest(levels) AS level;
  END IF;
END
$$;

-- Does the person forget part of the history?
CREATE FUNCTION generator.forgets(employee int, what text) RETURNS bool
LANGUAGE sql IMMUTABLE
RETURN employee > 2 AND generator.dice(employee || ' forgets ' || what, 100) <
  CASE what WHEN 'a stay' THEN 7 WHEN 'a job' THEN 9 WHEN 'the beginning' THEN 1 END;

-- Forget part of some histories.  The forms of these people show the same.
CREATE FUNCTION generator.forget(today date) RETURNS void
LANGUAGE sql
BEGIN ATOMIC
  UPDATE public.residence AS r
  SET ends_on = greatest(r.starts_on, r.ends_on - (ARRAY[3, 9, 17, 31, 44, 61, 92, 153])[1 + generator.dice(r.employee || 'forgotten stay', 8)])
  WHERE generator.forgets(r.employee, 'a stay')
    AND r.starts_on = (SELECT max(o.starts_on) FROM public.residence AS o
                       WHERE o.employee = r.employee AND o.ends_on < forget.today - 200);
  UPDATE public.occupation AS j
  SET ends_on = greatest(j.starts_on, j.ends_on - (ARRAY[5, 12, 25, 31, 59, 90, 122, 214])[1 + generator.dice(j.employee || 'forgotten job', 8)])
  WHERE generator.forgets(j.employee, 'a job')
    AND j.starts_on = (SELECT max(o.starts_on) FROM public.occupation AS o
                       WHERE o.employee = j.employee AND o.ends_on < forget.today - 200);
  -- Some begin too late.
  DELETE FROM public.residence AS r
  WHERE generator.forgets(r.employee, 'the beginning')
    AND r.ends_on < forget.today - 7 * 365;
END;
