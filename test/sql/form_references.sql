-- Section M: references, at Top Secret grade
-- The sample top_secret_new is signed on 2026-06-10.  References 0 and 2 work,
-- reference 1 is retired; the neighbour has been known since 2018-03, the home
-- is of 2017-05.  In sigint_upgrade, signed on 2026-05-01, the landlord is named.

-- The same edits at several places, to keep the cases short
CREATE FUNCTION named(place text, surname text, VARIADIC given_names text[]) RETURNS jsonb
LANGUAGE sql AS $$
	SELECT jsonb_build_object(place || '/surname', surname, place || '/given_names', to_jsonb(given_names))
$$;

INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
-- M-01: 3 character references
('M-01', 'pass', '3', 'top_secret_new', '{}', '{}'),
('M-01', 'pass', '4', 'top_secret_new',
 '{"/references/character/-": {"surname": "Ruiz", "given_names": ["Ana"], "relation": "friend", "known_since": "2010",
   "occupation": "unemployed", "home": {"phone": "613-555-0101", "address": {"street_number": "1",
     "street_name": "Elgin Street", "city": "Ottawa", "province": "ON", "country": "Canada"}}}}', '{}'),
('M-01', 'fail', '2', 'top_secret_new', '{"/references/character/2": null}', '{M-01 /references/character}'),
('M-01', 'fail', 'none', 'top_secret_new', '{"/references/character": []}', '{M-01 /references/character}'),
('M-01', 'fail', 'the section is absent', 'top_secret_new',
 '{"/references": null}', '{M-01 /references/character, M-12a /references/neighbourhood}'),
('M-01', 'silent', 'a list of the wrong type', 'top_secret_new',
 '{"/references/character": "my friends"}', '{Z-15 /references/character}'),

-- M-02: in Canada
('M-02', 'pass', 'Canada by name', 'top_secret_new', '{"/references/character/0/home/address/country": "Canada"}', '{}'),
('M-02', 'fail', 'the USA', 'top_secret_new',
 '{"/references/character/0/home/address/country": "US"}', '{M-02 /references/character/0/home/address/country}'),
('M-02', 'fail', 'France, where the province stays required', 'top_secret_new',
 '{"/references/character/0/home/address/country": "FR", "/references/character/0/home/address/province": null}',
 '{M-02 /references/character/0/home/address/country, M-09b /references/character/0/home/address/province}'),
('M-02', 'silent', 'a country that does not resolve', 'top_secret_new',
 '{"/references/character/0/home/address/country": "Atlantis"}', '{Z-20a /references/character/0/home/address/country}'),
('M-02', 'silent', 'unanswered is M-09b', 'top_secret_new',
 '{"/references/character/0/home/address/country": null}', '{M-09b /references/character/0/home/address/country}'),
('M-02', 'pass', 'working abroad', 'top_secret_new',
 '{"/references/character/0/work/address/country": "US", "/references/character/0/work/address/province": "NY"}', '{}');

-- M-03a: no relative, partner or previous partner.  A sister of the sample is
-- Heather Anne Chan, born MacLeod on 1990-12-09; the partner Étienne Marc Lavoie.
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
('M-03a', 'fail', 'a sister', 'top_secret_new',
 named('/references/character/0', 'Chan', 'Heather', 'Anne'), '{M-03a /references/character/0}'),
('M-03a', 'fail', 'a sister, by the first given name', 'top_secret_new',
 named('/references/character/2', 'CHAN', 'heather'), '{M-03a /references/character/2}'),
('M-03a', 'fail', 'a sister, by more given names than the relative has', 'top_secret_new',
 named('/references/character/0', 'Chan', 'Heather', 'Anne', 'Jane'), '{M-03a /references/character/0}'),
('M-03a', 'fail', 'blank given names do not count', 'top_secret_new',
 named('/references/character/0', 'Chan', ' ', 'Heather'), '{M-03a /references/character/0}'),
('M-03a', 'pass', 'another first given name', 'top_secret_new',
 named('/references/character/0', 'Chan', 'Anne'), '{}'),
('M-03a', 'pass', 'another second given name', 'top_secret_new',
 named('/references/character/0', 'Chan', 'Heather', 'Jane'), '{}'),
('M-03a', 'pass', 'the surname at birth is not compared', 'top_secret_new',
 named('/references/character/0', 'MacLeod', 'Heather'), '{}'),
('M-03a', 'pass', 'the surname as a part of another', 'top_secret_new',
 named('/references/character/0', 'Chan Tai', 'Heather'), '{}'),
('M-03a', 'pass', 'nobody is the same without a given name', 'top_secret_new',
 named('/references/character/0', 'Chan', ''), '{M-09a /references/character/0/given_names}'),
('M-03a', 'fail', 'the partner, without accents', 'top_secret_new',
 named('/references/character/0', 'lavoie', 'Etienne'), '{M-03a /references/character/0}'),
('M-03a', 'fail', 'a mother-in-law who has died', 'top_secret_new',
 named('/references/character/0', 'Lavoie', 'Thérèse'), '{M-03a /references/character/0}'),
('M-03a', 'fail', 'a previous partner', 'long_journey',
 named('/references/character/1', 'Hall', 'Oliver'), '{M-03a /references/character/1}'),
('M-03a', 'fail', 'several, each once', 'top_secret_new',
 named('/references/character/0', 'Chan', 'Heather') || named('/references/character/2', 'Lavoie', 'Rose'),
 '{M-03a /references/character/0, M-03a /references/character/2}'),
('M-03a', 'fail', 'the birth dates may be the same', 'top_secret_new',
 named('/references/character/0', 'Chan', 'Heather') || '{"/references/character/0/birth_date": "1990-12"}',
 '{M-03a /references/character/0}'),
('M-03a', 'pass', 'the birth dates differ', 'top_secret_new',
 named('/references/character/0', 'Chan', 'Heather') || '{"/references/character/0/birth_date": "1990-11"}', '{}'),
('M-03a', 'fail', 'a bad birth date is not compared', 'top_secret_new',
 named('/references/character/0', 'Chan', 'Heather') || '{"/references/character/0/birth_date": "in 1970"}',
 '{Z-16 /references/character/0/birth_date, M-03a /references/character/0}'),
('M-03a', 'pass', 'a namesake, explained', 'top_secret_new',
 named('/references/character/0', 'Chan', 'Heather') || '{"/references/character/0/explanation": "A namesake of my sister."}', '{}'),
('M-03a', 'pass', 'a namesake, explained in the details', 'top_secret_new',
 named('/references/character/0', 'Chan', 'Heather')
 || '{"/details": [{"section": "references", "record": 0, "text": "A namesake of my sister."}]}', '{}'),
('M-03a', 'fail', 'details of another reference', 'top_secret_new',
 named('/references/character/0', 'Chan', 'Heather')
 || '{"/details": [{"section": "references", "record": 1, "text": "We met at school."}]}', '{M-03a /references/character/0}'),
('M-03a', 'fail', 'details of no reference, when there are several', 'cosmic',
 named('/references/character/0', 'Nguyen', 'Thi', 'Mai')
 || '{"/details": [{"section": "references", "text": "A namesake."}]}', '{M-03a /references/character/0}'),
('M-03b', 'human', 'whether a reference is a relative beyond those listed', 'top_secret_new', '{}', '{}'),

-- M-04: no supervisor of now (Victor Amadi; Sergeant Neil Harper)
('M-04', 'pass', 'a colleague', 'top_secret_new', '{}', '{}'),
('M-04', 'fail', 'the supervisor', 'top_secret_new',
 named('/references/character/0', 'AMADI', 'Víctor', 'Chukwu'), '{M-04 /references/character/0}'),
('M-04', 'fail', 'the name after a rank', 'top_secret_new',
 named('/references/character/2', 'Harper', 'Neil'), '{M-04 /references/character/2}'),
('M-04', 'fail', 'the surname before the given name', 'top_secret_new',
 named('/references/character/0', 'Amadi', 'Victor') || '{"/employment/entries/0/supervisor": "Amadi, Victor (M.)"}',
 '{M-04 /references/character/0}'),
('M-04', 'fail', 'a surname of several words', 'top_secret_new',
 named('/references/character/0', 'de la Cruz', 'Jean-Paul') || '{"/employment/entries/0/supervisor": "Jean Paul de la Cruz"}',
 '{M-04 /references/character/0}'),
('M-04', 'pass', 'the words of the surname apart', 'top_secret_new',
 named('/references/character/0', 'de la Cruz', 'Jean') || '{"/employment/entries/0/supervisor": "Jean de Cruz la Plata"}', '{}'),
('M-04', 'pass', 'the second given name', 'top_secret_new',
 named('/references/character/0', 'Amadi', 'Chukwu', 'Victor'), '{}'),
('M-04', 'pass', 'a part of a word', 'top_secret_new',
 named('/references/character/0', 'Ama', 'Victor'), '{}'),
('M-04', 'pass', 'the given name as an initial', 'top_secret_new',
 named('/references/character/0', 'Amadi', 'Victor') || '{"/employment/entries/0/supervisor": "V. Amadi"}', '{}'),
('M-04', 'pass', 'who can verify self-employment is no supervisor', 'top_secret_new',
 named('/references/character/0', 'Amadi', 'Victor') || '{"/employment/entries/0/kind": "self_employed"}', '{}'),
('M-04', 'fail', 'the employment ends on the day of the signature', 'top_secret_new',
 named('/references/character/0', 'Harper', 'Neil') || '{"/employment/entries/1/to": "2026-06-10"}',
 '{M-04 /references/character/0}'),
('M-04', 'pass', 'the employment is perhaps over, perhaps not', 'top_secret_new',
 named('/references/character/0', 'Harper', 'Neil') || '{"/employment/entries/1/to": "2026-06"}', '{}'),
('M-04', 'pass', 'the employment has not begun', 'top_secret_new',
 named('/references/character/0', 'Harper', 'Neil')
 || '{"/employment/entries/1/from": "2026-06-11", "/military": {"none": true}}', '{}'),
('M-04', 'pass', 'explained', 'top_secret_new',
 named('/references/character/0', 'Amadi', 'Victor') || '{"/references/character/0/explanation": "His father."}', '{}'),
('M-04', 'fail', 'both a relative and the supervisor', 'top_secret_new',
 named('/references/character/0', 'Chan', 'Heather') || '{"/employment/entries/0/supervisor": "Heather Chan"}',
 '{M-03a /references/character/0, M-04 /references/character/0}'),

-- M-05: no supervisor of before (Paula Greene), nor of a dismissal
('M-05', 'pass', 'a teacher is no supervisor', 'top_secret_new',
 named('/references/character/0', 'Estey', 'Joan'), '{}'),
('M-05', 'fail', 'a former supervisor', 'top_secret_new',
 named('/references/character/0', 'Greene', 'Paula'), '{M-05 /references/character/0}'),
('M-05', 'fail', 'the employment ended the day before the signature', 'top_secret_new',
 named('/references/character/0', 'Harper', 'Neil') || '{"/employment/entries/1/to": "2026-06-09"}',
 '{M-05 /references/character/0}'),
('M-05', 'fail', 'a supervisor now and before', 'top_secret_new',
 named('/references/character/0', 'Amadi', 'Victor') || '{"/employment/entries/4/supervisor": "Victor Amadi"}',
 '{M-04 /references/character/0, M-05 /references/character/0}'),
('M-05', 'fail', 'a supervisor who dismissed the applicant', 'top_secret_new',
 named('/references/character/0', 'Boone', 'Rita')
 || '{"/employment/dismissed": true, "/employment/dismissals": [{"employer": "Harbour Light Press",
      "supervisor": "Rita Boone", "date": "2017-04", "explanation": "After a quarrel."}]}', '{M-05 /references/character/0}'),
('M-05', 'pass', 'no end of the employment, nothing to compare', 'top_secret_new',
 named('/references/character/0', 'Harper', 'Neil') || '{"/employment/entries/1/to": null}',
 '{I-11a /employment/entries/1/to, O-03b /military/entries/0}'),
('M-05', 'pass', 'explained', 'top_secret_new',
 named('/references/character/0', 'Greene', 'Paula') || '{"/references/character/0/explanation": "A namesake."}', '{}'),

-- M-06: colleague, peer, friend
('M-06', 'pass', 'peer', 'top_secret_new', '{"/references/character/0/relation": "peer"}', '{}'),
('M-06', 'fail', 'unanswered', 'top_secret_new',
 '{"/references/character/0/relation": null}', '{M-06 /references/character/0/relation}'),
('M-06', 'fail', 'another word', 'top_secret_new',
 '{"/references/character/1/relation": "neighbour"}', '{M-06 /references/character/1/relation}'),

-- M-07: known for 3 years
('M-07', 'pass', 'exactly 3 years', 'top_secret_new', '{"/references/character/0/known_since": "2023-06-10"}', '{}'),
('M-07', 'fail', '3 years less a day', 'top_secret_new',
 '{"/references/character/0/known_since": "2023-06-11"}', '{M-07 /references/character/0/known_since}'),
('M-07', 'pass', 'perhaps 3 years', 'top_secret_new', '{"/references/character/0/known_since": "2023-06"}', '{}'),
('M-07', 'fail', 'a month too late', 'top_secret_new',
 '{"/references/character/0/known_since": "2023-07"}', '{M-07 /references/character/0/known_since}'),
('M-07', 'fail', 'unanswered', 'top_secret_new',
 '{"/references/character/1/known_since": null}', '{M-07 /references/character/1/known_since}'),
('M-07', 'pass', 'a bad date is answered', 'top_secret_new',
 '{"/references/character/1/known_since": "present"}', '{Z-16 /references/character/1/known_since}'),
('M-08', 'human', 'whether the references can speak of the life outside work', 'top_secret_new', '{}', '{}'),

-- M-09a: full name
('M-09a', 'pass', 'a name', 'top_secret_new', '{}', '{}'),
('M-09a', 'fail', 'no surname', 'top_secret_new',
 '{"/references/character/0/surname": null}', '{M-09a /references/character/0/surname}'),
('M-09a', 'fail', 'no given name', 'top_secret_new',
 '{"/references/character/0/given_names": null}', '{M-09a /references/character/0/given_names}'),
('M-09a', 'fail', 'blank given names', 'top_secret_new',
 '{"/references/character/0/given_names": ["", null]}', '{M-09a /references/character/0/given_names}'),

-- M-09b: address and telephone at home
('M-09b', 'fail', 'no home', 'top_secret_new', '{"/references/character/1/home": null}',
 '{M-09b /references/character/1/home/address, M-09b /references/character/1/home/phone}'),
('M-09b', 'fail', 'each part that is missing', 'top_secret_new',
 '{"/references/character/1/home": {"address": {"unit": "2"}}}',
 '{M-09b /references/character/1/home/address/street_number, M-09b /references/character/1/home/address/street_name,
   M-09b /references/character/1/home/address/city, M-09b /references/character/1/home/address/province,
   M-09b /references/character/1/home/address/country, M-09b /references/character/1/home/phone}'),
('M-09b', 'fail', 'no telephone', 'top_secret_new',
 '{"/references/character/0/home/phone": null}', '{M-09b /references/character/0/home/phone}'),
('M-09b', 'fail', 'no street number', 'top_secret_new',
 '{"/references/character/0/home/address/street_number": null}',
 '{M-09b /references/character/0/home/address/street_number}'),
('M-09b', 'pass', 'no street number, explained', 'top_secret_new',
 '{"/references/character/0/home/address/street_number": null,
   "/references/character/0/explanation": "The houses of the village have no numbers."}', '{}'),
('M-09b', 'fail', 'an explanation stands for the street number only', 'top_secret_new',
 '{"/references/character/0/home/address/city": null, "/references/character/0/explanation": "On the road."}',
 '{M-09b /references/character/0/home/address/city}'),

-- M-10: address and telephone at work
('M-10', 'fail', 'no work', 'top_secret_new', '{"/references/character/0/work": null}',
 '{M-10 /references/character/0/work/address, M-10 /references/character/0/work/phone}'),
('M-10', 'fail', 'an unanswered occupation counts as working', 'top_secret_new',
 '{"/references/character/1/occupation": null}',
 '{M-10 /references/character/1/work/address, M-10 /references/character/1/work/phone}'),
('M-10', 'fail', 'a student counts as working', 'top_secret_new',
 '{"/references/character/1/occupation": "student"}',
 '{M-10 /references/character/1/work/address, M-10 /references/character/1/work/phone}'),
('M-10', 'fail', 'an occupation that is not listed', 'top_secret_new',
 '{"/references/character/1/occupation": "artist"}',
 '{Z-21 /references/character/1/occupation, M-10 /references/character/1/work/address,
   M-10 /references/character/1/work/phone}'),
('M-10', 'fail', 'each part that is missing', 'top_secret_new',
 '{"/references/character/0/work": {"address": {"country": "US"}}}',
 '{M-10 /references/character/0/work/address/street_number, M-10 /references/character/0/work/address/street_name,
   M-10 /references/character/0/work/address/city, M-10 /references/character/0/work/address/province,
   M-10 /references/character/0/work/phone}'),
('M-10', 'fail', 'no country', 'top_secret_new', '{"/references/character/0/work/address/country": null}',
 '{M-10 /references/character/0/work/address/country}'),
('M-10', 'pass', 'a province is a hint elsewhere', 'top_secret_new',
 '{"/references/character/0/work/address/country": "FR", "/references/character/0/work/address/province": null}',
 '{Z-23 /references/character/0/work/address/province}'),
('M-10', 'pass', 'no street number, explained', 'top_secret_new',
 '{"/references/character/0/work/address/street_number": null, "/references/character/0/explanation": "A base."}', '{}'),

-- M-11: who does not work has no address at work
('M-11', 'silent', 'retired', 'top_secret_new', '{}', '{}'),
('M-11', 'silent', 'unemployed', 'top_secret_new',
 '{"/references/character/0/occupation": "unemployed", "/references/character/0/work": null}', '{}'),
('M-11', 'silent', 'a parent at home, with a part of an address', 'top_secret_new',
 '{"/references/character/0/occupation": "stay_at_home_parent",
   "/references/character/0/work": {"address": {"city": "Nice", "country": "Atlantis"}}}', '{}'),
('M-11', 'silent', 'no province in France either', 'top_secret_new',
 '{"/references/character/0/occupation": "retired",
   "/references/character/0/work": {"address": {"city": "Nice", "country": "FR"}}}', '{}'),

-- M-12: a neighbourhood reference, complete
('M-12a', 'pass', 'a neighbour', 'top_secret_new', '{}', '{}'),
('M-12a', 'fail', 'none', 'top_secret_new',
 '{"/references/neighbourhood": null}', '{M-12a /references/neighbourhood}'),
('M-12a', 'fail', 'an empty one', 'top_secret_new',
 '{"/references/neighbourhood": {"surname": "", "address": {"city": null}}}', '{M-12a /references/neighbourhood}'),
('M-12a', 'silent', 'one of the wrong type', 'top_secret_new',
 '{"/references/neighbourhood": "Leila"}', '{Z-15 /references/neighbourhood}'),
('M-12b', 'pass', 'complete', 'top_secret_new', '{}', '{}'),
('M-12b', 'fail', 'nothing but the kind', 'sigint_upgrade',
 '{"/references/neighbourhood": {"kind": "landlord"}}',
 '{M-12b /references/neighbourhood/surname, M-12b /references/neighbourhood/given_names,
   M-12b /references/neighbourhood/phone, M-12b /references/neighbourhood/address}'),
('M-12b', 'fail', 'each part of the address', 'sigint_upgrade',
 '{"/references/neighbourhood/address": {"country": "CA"}}',
 '{M-12b /references/neighbourhood/address/street_number, M-12b /references/neighbourhood/address/street_name,
   M-12b /references/neighbourhood/address/city, M-12b /references/neighbourhood/address/province}'),
('M-12b', 'fail', 'no country; the province is asked in Canada and the US', 'sigint_upgrade',
 '{"/references/neighbourhood/address/country": null, "/references/neighbourhood/address/province": null}',
 '{M-12b /references/neighbourhood/address/country}'),
('M-12b', 'fail', 'no street number', 'sigint_upgrade',
 '{"/references/neighbourhood/address/street_number": null}', '{M-12b /references/neighbourhood/address/street_number}'),
('M-12b', 'pass', 'no street number, explained', 'sigint_upgrade',
 '{"/references/neighbourhood/address/street_number": null, "/references/neighbourhood/explanation": "A farm."}', '{}'),
('M-12b', 'pass', 'no street number, explained in the details of the section', 'cosmic',
 '{"/references/neighbourhood/address/street_number": null,
   "/details": [{"section": "references", "text": "The neighbour''s house has no number."}]}', '{}'),
('M-12b', 'fail', 'details of a character reference do not explain it', 'cosmic',
 '{"/references/neighbourhood/address/street_number": null,
   "/details": [{"section": "references", "record": 0, "text": "The house has no number."}]}',
 '{M-12b /references/neighbourhood/address/street_number}'),

-- M-13: near the current residence
('M-13a', 'human', 'whether the neighbour lives near', 'top_secret_new', '{}', '{}'),
('M-13b', 'pass', 'the same city', 'top_secret_new', '{"/references/neighbourhood/address/city": "OTTAWA "}', '{}'),
('M-13b', 'fail', 'another city', 'top_secret_new',
 '{"/references/neighbourhood/address/city": "Gatineau"}', '{M-13b /references/neighbourhood/address/city}'),
('M-13b', 'fail', 'another city; an unanswered kind is a neighbour', 'top_secret_new',
 '{"/references/neighbourhood/address/city": "Gatineau", "/references/neighbourhood/kind": null}',
 '{M-13b /references/neighbourhood/address/city}'),
('M-13b', 'fail', 'the city of a former residence', 'top_secret_new',
 '{"/references/neighbourhood/address/city": "Halifax"}', '{M-13b /references/neighbourhood/address/city}'),
('M-13b', 'pass', 'the city of a second current residence', 'top_secret_new',
 '{"/references/neighbourhood/address/city": "Halifax", "/residences/entries/1/to": "2026-06-10",
   "/residences/entries/1/address/phone": "902-555-0199", "/residences/entries/1/address/postal_code": "B3J 1Y2"}', '{}'),
('M-13b', 'silent', 'no city of the residence', 'top_secret_new',
 '{"/residences/entries/0/address/city": null}', '{H-04a /residences/entries/0/address/city}'),
('M-13b', 'silent', 'no city of the neighbour', 'top_secret_new',
 '{"/references/neighbourhood/address/city": null}', '{M-12b /references/neighbourhood/address/city}'),
('M-13b', 'silent', 'the residence is perhaps not current', 'top_secret_new',
 '{"/references/neighbourhood/address/city": "Gatineau", "/residences/entries/0/to": "2026-06"}', '{}'),

-- M-14: known for 6 months at the current address
('M-14', 'pass', 'known for exactly 6 months', 'top_secret_new', '{"/references/neighbourhood/known_since": "2025-12-10"}', '{}'),
('M-14', 'fail', 'known for 6 months less a day', 'top_secret_new',
 '{"/references/neighbourhood/known_since": "2025-12-11"}', '{M-14 /references/neighbourhood/known_since}'),
('M-14', 'pass', 'perhaps known for 6 months', 'top_secret_new', '{"/references/neighbourhood/known_since": "2025-12"}', '{}'),
('M-14', 'fail', 'unanswered', 'top_secret_new',
 '{"/references/neighbourhood/known_since": null}', '{M-14 /references/neighbourhood/known_since}'),
('M-14', 'fail', 'unanswered, of no kind', 'top_secret_new',
 '{"/references/neighbourhood/known_since": null, "/references/neighbourhood/kind": null}',
 '{M-14 /references/neighbourhood/known_since}'),
('M-14', 'pass', 'a bad date is answered', 'top_secret_new',
 '{"/references/neighbourhood/known_since": "2025-13"}', '{Z-16 /references/neighbourhood/known_since}'),
('M-14', 'pass', 'a kind that is not listed is no neighbour', 'top_secret_new',
 '{"/references/neighbourhood/known_since": null, "/references/neighbourhood/kind": "roommate"}',
 '{Z-21 /references/neighbourhood/kind}'),

-- M-15: a neighbour of a residence that ended within the last 5 years
('M-15a', 'pass', 'ended exactly 5 years ago', 'sigint_upgrade',
 '{"/references/neighbourhood/kind": "previous_neighbour", "/references/neighbourhood/address/city": "St. John''s",
   "/residences/entries/1/to": "2021-05-01"}', '{}'),
('M-15a', 'fail', 'ended 5 years and a day ago', 'sigint_upgrade',
 '{"/references/neighbourhood/kind": "previous_neighbour", "/references/neighbourhood/address/city": "St. John''s",
   "/residences/entries/1/to": "2021-04-30"}', '{M-15a /references/neighbourhood/kind}'),
('M-15a', 'pass', 'perhaps ended within 5 years', 'sigint_upgrade',
 '{"/references/neighbourhood/kind": "previous_neighbour", "/references/neighbourhood/address/city": "St. John''s",
   "/residences/entries/1/to": "2021"}', '{}'),
('M-15a', 'fail', 'the current residence has not ended', 'sigint_upgrade',
 '{"/references/neighbourhood/kind": "previous_neighbour", "/residences/entries/0/to": "2026-05-01"}',
 '{M-15a /references/neighbourhood/kind}'),
('M-15a', 'silent', 'how long a previous neighbour has known the applicant is not asked', 'long_journey',
 '{"/references/neighbourhood/known_since": null}', '{}'),
('M-15b', 'pass', 'the city, folded', 'sigint_upgrade',
 '{"/references/neighbourhood/kind": "previous_neighbour", "/references/neighbourhood/address/city": "ST JOHN S",
   "/residences/entries/1/to": "2021-05-01"}', '{}'),
('M-15b', 'fail', 'the city of the current residence', 'sigint_upgrade',
 '{"/references/neighbourhood/kind": "previous_neighbour", "/references/neighbourhood/address/city": "Ottawa",
   "/residences/entries/1/to": "2021-05-01"}', '{M-15b /references/neighbourhood/address/city}'),
('M-15b', 'silent', 'no city of the neighbour', 'long_journey',
 '{"/references/neighbourhood/address/city": null}', '{M-12b /references/neighbourhood/address/city}'),

-- M-16: the landlord
('M-16', 'silent', 'in another city, known since nobody knows when', 'sigint_upgrade', '{}', '{}'),
('M-16', 'silent', 'known since last month', 'sigint_upgrade', '{"/references/neighbourhood/known_since": "2026-04"}', '{}');

-- M-14: the current address counts, too.  The residence is cut in two.
INSERT INTO form_case (rule, kind, title, sample, edits, expected)
SELECT 'M-14', kind, title, 'top_secret_new',
       jsonb_build_object('/residences/entries/0/from', moved_in, '/residences/entries/-',
		jsonb_build_object('from', '2017-05', 'to', moved_out, 'address', '{"street_number": "5",
			"street_name": "Lyon Street", "city": "Ottawa", "province": "ON", "country": "CA"}'::jsonb)),
       expected
FROM (VALUES
	('pass', 'at the address for exactly 6 months', '2025-12-10', '2025-12-09', '{}'::text[]),
	('fail', 'at the address for 6 months less a day', '2025-12-11', '2025-12-10', '{M-14 /references/neighbourhood/known_since}'),
	('pass', 'perhaps at the address for 6 months', '2025-12', '2025-12', '{}'),
	('fail', 'at the address for 5 months', '2026-01', '2025-12', '{M-14 /references/neighbourhood/known_since}')
) c(kind, title, moved_in, moved_out, expected);

-- M-17: the neighbour is none of the character references (Kwame Daniel Osei;
-- on paper Marc-André Pelletier)
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
('M-17', 'pass', 'somebody else', 'top_secret_new', '{}', '{}'),
('M-17', 'fail', 'the same', 'top_secret_new',
 named('/references/neighbourhood', 'Oseï', 'KWAME'), '{M-17 /references/neighbourhood}'),
('M-17', 'fail', 'the same, as landlord', 'sigint_upgrade',
 named('/references/neighbourhood', 'Abbott', 'Thomas', 'Ray'), '{M-17 /references/neighbourhood}'),
('M-17', 'pass', 'another given name', 'top_secret_new', named('/references/neighbourhood', 'Osei', 'Daniel'), '{}'),
('M-17', 'pass', 'birth dates that differ', 'top_secret_new',
 named('/references/neighbourhood', 'Osei', 'Kwame')
 || '{"/references/neighbourhood/birth_date": "1980", "/references/character/0/birth_date": "1981-01-01"}', '{}'),
('M-17', 'pass', 'a namesake, explained', 'top_secret_new',
 named('/references/neighbourhood', 'Osei', 'Kwame') || '{"/references/neighbourhood/explanation": "His uncle."}', '{}'),
('M-17', 'fail', 'the explanation of the character reference is another matter', 'top_secret_new',
 named('/references/neighbourhood', 'Osei', 'Kwame') || '{"/references/character/0/explanation": "His uncle."}',
 '{M-17 /references/neighbourhood}'),
('M-17', 'pass', 'a namesake, explained in the details of the section', 'cosmic',
 named('/references/neighbourhood', 'Pelletier', 'Marc André')
 || '{"/details": [{"section": "references", "text": "Father and son."}]}', '{}'),
('M-17', 'pass', 'the neighbour may be a relative or a supervisor', 'top_secret_new',
 named('/references/neighbourhood', 'Amadi', 'Victor'), '{}');

SELECT * FROM wrong_cases('M');

-- Who is who on generated persons, against comparisons of every pair: few
-- names, so that they meet often; surnames that begin with one another.
SELECT setseed(0.7) IS NOT NULL AS seeded;
CREATE TEMP TABLE generated AS
SELECT h, l, i, surname, given_names, birth_date,
       concat_ws(' ', given_names[1], surname, CASE WHEN random() < 0.3 THEN 'senior' END) AS text
FROM (
	SELECT h, l, i,
	       (ARRAY['De', 'De La', 'De La Cruz', 'Dea', 'Cruz', 'La'])[1 + floor(random() * 6)] AS surname,
	       (ARRAY['{Ann}', '{Ann,Bea}', '{Ann,Cid}', '{Bea}', '{Bea,Ann,Cid}', '{Cid,Ann}', '{De,Cruz}']::text[])
		[1 + floor(random() * 7)]::text[] AS given_names,
	       (ARRAY['1970', '1970-05', '1970-06-01', NULL])[1 + floor(random() * 4)] AS birth_date
	FROM generate_series(1, 40) h, unnest('{relative,reference,supervisor}'::text[]) l, generate_series(0, 14) i) p;

CREATE TEMP TABLE judged AS
SELECT h, findings(jsonb_build_object('form', '330-60', 'medium', 'paper',
	'administrative', '{"request": "new", "level": "TOP SECRET"}'::jsonb,
	'relatives', jsonb_build_object('entries', jsonb_agg(person ORDER BY i) FILTER (WHERE l = 'relative' AND i < 4)),
	'references', jsonb_build_object('character', jsonb_agg(person ORDER BY i) FILTER (WHERE l = 'reference')),
	'employment', jsonb_build_object('entries', jsonb_agg(jsonb_build_object(
		'kind', 'employed', 'from', '2020', 'to', 'present', 'supervisor', text)) FILTER (WHERE l = 'supervisor' AND i < 3))),
	'2026-06-10') AS found
FROM (SELECT *, jsonb_build_object('surname', surname, 'given_names', given_names, 'birth_date', birth_date) AS person
      FROM generated) g
GROUP BY h;

WITH oracle AS (
	SELECT r.h, r.i,
	       EXISTS (SELECT FROM generated e WHERE e.h = r.h AND e.l = 'relative' AND e.i < 4
	               AND e.surname = r.surname
	               AND (e.given_names[:cardinality(r.given_names)] = r.given_names[:cardinality(e.given_names)])
	               AND (starts_with(coalesce(e.birth_date, r.birth_date, ''), coalesce(r.birth_date, e.birth_date, ''))
	                    OR starts_with(coalesce(r.birth_date, e.birth_date, ''), coalesce(e.birth_date, r.birth_date, '')))) AS relative,
	       EXISTS (SELECT FROM generated s WHERE s.h = r.h AND s.l = 'supervisor' AND s.i < 3
	               AND ' ' || s.text || ' ' LIKE '% ' || r.surname || ' %'
	               AND ' ' || s.text || ' ' LIKE '% ' || r.given_names[1] || ' %') AS supervisor
	FROM generated r WHERE r.l = 'reference')
SELECT count(*) AS persons, count(*) FILTER (WHERE relative) > 50 AS relatives,
       count(*) FILTER (WHERE supervisor) > 50 AS supervisors,
       count(*) FILTER (WHERE relative <> ('M-03a /references/character/' || i = ANY (found))) AS wrong_relatives,
       count(*) FILTER (WHERE supervisor <> ('M-04 /references/character/' || i = ANY (found))) AS wrong_supervisors
FROM oracle JOIN judged USING (h);

-- Lists as long as they may be
SELECT count(*) FILTER (WHERE rule = 'M-03a') AS relatives, count(*) FILTER (WHERE rule = 'M-04') AS supervisors
FROM clearance_form_findings((
	SELECT jsonb_build_object('administrative', '{"level": "TOP SECRET"}'::jsonb,
		'relatives', jsonb_build_object('entries', jsonb_agg(person)),
		'references', jsonb_build_object('character', jsonb_agg(person)),
		'employment', jsonb_build_object('entries', jsonb_agg('{"kind": "employed", "from": "2000", "to": "present"}'::jsonb
			|| jsonb_build_object('supervisor', 'Dr. Given' || i || ' Surname' || i))))
	FROM (SELECT i, jsonb_build_object('surname', 'Surname' || i, 'given_names', ARRAY['Given' || i]) AS person
	      FROM generate_series(1, 1000) i) p), '2026-06-10');
DROP FUNCTION named;
