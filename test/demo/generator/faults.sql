-- What the guide to the form warns of: a complete form is spoiled in the ways
-- in which forms come back.

-- Some faults need something that not every form has; then nothing changes.
CREATE FUNCTION generator.spoil(form jsonb, fault text, language text) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  fr bool := language = 'fr';
  former int := CASE WHEN jsonb_array_length(form #> '{residences,entries}') > 1 THEN 1 ELSE 0 END;
  relatives jsonb := form #> '{relatives,entries}';
BEGIN
  CASE fault
    WHEN 'birth surname' THEN
      RETURN form #- '{biographical,birth_surname}';
    WHEN 'birth city' THEN
      RETURN form #- '{biographical,birth_place,city}';
    WHEN 'usual name' THEN
      RETURN form #- '{biographical,usual_name}';
    WHEN 'initial' THEN
      RETURN jsonb_set(form, '{biographical,given_names,1}',
        to_jsonb(left(coalesce(form #>> '{biographical,given_names,1}', 'L'), 1) || '.'));
    WHEN 'post office box' THEN
      RETURN jsonb_set(form, ARRAY['residences', 'entries', former::text, 'address', 'street_name'],
        to_jsonb(CASE WHEN fr THEN 'Case postale 417' ELSE 'PO Box 417' END));
    WHEN 'street number' THEN
      RETURN form #- ARRAY['residences', 'entries', former::text, 'address', 'street_number'];
    WHEN 'residence left out' THEN
      RETURN CASE WHEN former = 1 THEN form #- '{residences,entries,1}' ELSE form END;
    WHEN 'residence ends early' THEN
      RETURN CASE WHEN former = 1 THEN jsonb_set(form, '{residences,entries,1,to}',
        to_jsonb(to_char(to_date(left(form #>> '{residences,entries,1,to}', 7), 'YYYY-MM') - interval '3 months', 'YYYY-MM')))
        ELSE form END;
    WHEN 'home phone' THEN
      RETURN form #- '{residences,entries,0,address,phone}';
    WHEN 'postal code' THEN
      RETURN form #- '{residences,entries,0,address,postal_code}';
    WHEN 'contact question' THEN
      RETURN form #- '{employment,jeopardized}';
    WHEN 'dismissal question' THEN
      RETURN form #- '{employment,dismissed}';
    WHEN 'supervisor' THEN
      RETURN form #- '{employment,entries,0,supervisor}';
    WHEN 'employer''s phone' THEN
      RETURN form #- '{employment,entries,0,phone}';
    WHEN 'place of work' THEN
      RETURN jsonb_set(form, '{employment,entries}', (
        SELECT jsonb_agg(e.entry - 'location' ORDER BY e.place)
        FROM jsonb_array_elements(form #> '{employment,entries}') WITH ORDINALITY AS e(entry, place)));
    WHEN 'unemployed' THEN
      RETURN jsonb_set(form, '{employment,entries}', (
        SELECT jsonb_agg(CASE e.entry ->> 'kind' WHEN 'unemployed' THEN e.entry - 'employer' ELSE e.entry END ORDER BY e.place)
        FROM jsonb_array_elements(form #> '{employment,entries}') WITH ORDINALITY AS e(entry, place)));
    WHEN 'student' THEN
      RETURN jsonb_set(form, '{employment,entries}', (
        SELECT jsonb_agg(CASE e.entry ->> 'kind' WHEN 'student' THEN e.entry - 'supervisor' ELSE e.entry END ORDER BY e.place)
        FROM jsonb_array_elements(form #> '{employment,entries}') WITH ORDINALITY AS e(entry, place)));
    WHEN 'mother-in-law' THEN
      RETURN jsonb_set(form, '{relatives,entries}', (
        SELECT jsonb_agg(e.entry ORDER BY e.place)
        FROM jsonb_array_elements(relatives) WITH ORDINALITY AS e(entry, place)
        WHERE e.entry ->> 'relationship' <> 'mother_in_law'));
    WHEN 'mother''s birth surname' THEN
      RETURN form #- '{relatives,entries,1,birth_surname}';
    WHEN 'father''s address' THEN
      RETURN form #- '{relatives,entries,0,address}';
    WHEN 'impossible date' THEN
      RETURN jsonb_set(form, '{relatives,entries,0,birth_date}', '"1961-02-30"');
    WHEN 'conviction question' THEN
      RETURN form #- '{convictions,convicted}';
    WHEN 'screening question' THEN
      RETURN form #- '{screening,previous}';
    WHEN 'companion' THEN
      RETURN form #- '{companion,complete}';
    WHEN 'control number' THEN
      RETURN jsonb_set(form, '{administrative,document_control_number}',
        to_jsonb(left(form #>> '{administrative,document_control_number}', 19)));
    WHEN 'employee number' THEN
      RETURN jsonb_set(form, '{administrative,employee_id}', '"4711"');
  END CASE;
END
$$;

CREATE FUNCTION generator.spoil(form jsonb, faults text[], language text) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  fault text;
BEGIN
  FOREACH fault IN ARRAY faults LOOP
    form := generator.spoil(form, fault, language);
  END LOOP;
  RETURN form;
END
$$;

-- Faults of a form, the frequent ones more often: none, or up to four.
CREATE FUNCTION generator.faults(key text) RETURNS text[]
LANGUAGE sql STABLE
RETURN ARRAY(
  SELECT DISTINCT fault
  FROM generate_series(1, generator.dice(key || 'faults', 5)) AS n,
    LATERAL (SELECT (ARRAY[
      'birth surname', 'birth surname', 'birth surname', 'birth city', 'usual name', 'initial', 'initial',
      'post office box', 'post office box', 'street number', 'residence left out', 'residence ends early',
      'residence ends early', 'home phone', 'home phone', 'postal code', 'contact question', 'dismissal question',
      'supervisor', 'supervisor', 'employer''s phone', 'employer''s phone', 'place of work', 'place of work',
      'unemployed', 'student', 'mother-in-law', 'mother-in-law', 'mother''s birth surname', 'mother''s birth surname',
      'father''s address', 'impossible date', 'conviction question', 'screening question', 'companion',
      'control number', 'employee number'])[1 + generator.dice(key || 'fault' || n, 37)] AS fault) AS drawn
  ORDER BY fault);
