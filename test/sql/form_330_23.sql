-- Form 330-23: every rule, alone and as the companion of a form 330-60

-- The form as a whole
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
('23-Z01', 'pass', 'null and white space are of no wrong type', 'reliability_new', '{"/biographical/usual_name": " ", "/consent/guardian": ""}', '{}'),
('23-Z01', 'fail', 'wrong types, and nothing else is said of them', 'reliability_new',
  '{"/administrative/term": [], "/biographical/given_names": "Noah", "/residences/entries/0/address/city": 12, "/screening/previous": "no", "/consent/checks/credit/consented": "yes", "/review/identification/1": 5}',
  '{23-Z01 /administrative/term,23-Z01 /screening/previous,23-Z01 /biographical/given_names,23-Z01 /residences/entries/0/address/city,23-Z01 /consent/checks/credit/consented,23-Z01 /review/identification/1,23-D05 /review/identification}'),
('23-Z02', 'pass', 'dates of month and year precision', 'reliability_new', '{"/biographical/birth_date": "1997", "/administrative/term/from": "2026-05"}', '{}'),
('23-Z02', 'fail', 'a day that does not exist', 'reliability_new', '{"/consent/signed_on": "2026-02-30"}', '{23-Z02 /consent/signed_on}'),
('23-Z02', 'fail', 'only a residence ends at present', 'reliability_new', '{"/administrative/term/to": "present"}', '{23-Z02 /administrative/term/to}'),
('23-Z03', 'pass', 'the words of the lists', 'reliability_new', '{"/administrative/appointment": "industry", "/consent/signature": "hand"}', '{}'),
('23-Z03', 'fail', 'other words', 'reliability_new',
  '{"/administrative/appointment": "Contract", "/consent/signature": "pen", "/review/identification/1/category": "other"}',
  '{23-Z03 /administrative/appointment,23-Z03 /consent/signature,23-Z03 /review/identification/1/category,23-D05 /review/identification}'),
('23-Z05', 'pass', 'the end on the day of the start', 'reliability_new', '{"/administrative/term/to": "2026-05-01"}', '{}'),
('23-Z05', 'fail', 'the end before the start', 'reliability_new', '{"/administrative/term/to": "2026-04-30"}', '{23-Z05 /administrative/term/to}'),
('23-Z05', 'fail', 'a residence', 'reliability_new', '{"/residences/entries/2/from": "2022-09-01"}', '{23-Z05 /residences/entries/2/to,23-B10a /residences/entries}'),
('23-Z05', 'pass', 'an earlier residence of a supplemental request', 'supplemental_23', '{"/residences/entries/-": {"from": "2020-02-01", "to": "2020-01-01"}}', '{}'),
('23-Z06', 'pass', 'the day of the check itself', 'reliability_new', '{"/residences/entries/0/to": "2026-04-20"}', '{}'),
('23-Z06', 'fail', 'the day after', 'reliability_new', '{"/residences/entries/0/to": "2026-04-21"}', '{23-Z06 /residences/entries/0/to}'),
('23-Z06', 'fail', 'birth, start, conviction, guardian', 'reliability_new',
  '{"/biographical/birth_date": "2026-05", "/residences/entries/-": {"from": "2027", "to": "present", "explanation": "planned"},
    "/convictions": {"convicted": true, "entries": [{"offence": "theft", "date": "2026-05-01", "city": "Ottawa", "country": "CA"}]}, "/consent/guardian": {"name": "Ada Okafor", "signed_on": "2026-04-21"}}',
  '{23-Z06 /biographical/birth_date,23-Z06 /residences/entries/3/from,23-Z06 /convictions/entries/0/date,23-Z06 /consent/guardian/signed_on,23-Z10 /residences/entries/0/from,23-Z10 /residences/entries/1/from,23-Z10 /residences/entries/2/from}'),
('23-Z07a', 'pass', 'by name', 'reliability_new', '{"/residences/entries/0/address/country": "Canada"}', '{}'),
('23-Z07a', 'fail', 'countries that do not resolve', 'reliability_new',
  '{"/residences/entries/0/address/country": "Kanata", "/administrative/organization/address/country": "XX"}', '{23-Z07a /administrative/organization/address/country,23-Z07a /residences/entries/0/address/country,23-B16 /residences/entries/0}'),
('23-Z07a', 'pass', 'an earlier residence of a supplemental request', 'supplemental_23', '{"/residences/entries/-": {"from": "2020-01", "to": "2020-06", "address": {"country": "Nowhere"}}}', '{}'),
('23-Z07b', 'pass', 'a state that is no more', 'reliability_new', '{"/biographical/birth_place/country": "YU"}', '{}'),
('23-Z07b', 'fail', 'no country', 'reliability_new', '{"/biographical/birth_place/country": "Atlantis"}', '{23-Z07b /biographical/birth_place/country}'),
('23-Z08', 'pass', 'explained', 'reliability_new', '{"/residences/entries/1/address/province": null, "/residences/entries/1/explanation": "A city of its own"}', '{}'),
('23-Z08', 'fail', 'no region abroad', 'reliability_new', '{"/residences/entries/1/address/province": null}', '{23-Z08 /residences/entries/1/address/province}'),
('23-Z09', 'pass', 'explained', 'reliability_new', '{"/residences/entries/2/from": "2019~", "/residences/entries/2/explanation": "The summer of 2019"}', '{}'),
('23-Z09', 'fail', 'approximate without a reason', 'reliability_new', '{"/residences/entries/2/from": "2019~", "/residences/entries/2/to": "2022-08~"}',
  '{23-Z09 /residences/entries/2/from,23-Z09 /residences/entries/2/to}'),
('23-Z10', 'pass', 'on the day of birth', 'reliability_new', '{"/residences/entries/2/from": "1997-02-28"}', '{}'),
('23-Z10', 'fail', 'the day before', 'reliability_new', '{"/residences/entries/2/from": "1997-02-27"}', '{23-Z10 /residences/entries/2/from}'),
('23-Z11', 'human', 'completed by the applicant', 'reliability_new', '{}', '{}'),
('23-Z12', 'human', 'form 330-60 accompanies it', 'secret_companion', '{}', '{}');

-- Section A
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
('23-A01', 'pass', 'each request', 'transfer', '{"/administrative/request": "duplicate"}', '{}'),
('23-A01', 'fail', 'unanswered', 'reliability_new', '{"/administrative/request": null}', '{23-A01 /administrative/request}'),
('23-A01', 'fail', 'no listed word is read as new', 'reliability_new', '{"/administrative/request": "renewal", "/review/identification": null}', '{23-A01 /administrative/request,23-D04 /review/identification}'),
('23-A02', 'pass', 'the alternate', 'reliability_new', '{"/administrative/completed_by/role": "ACSO"}', '{}'),
('23-A02', 'fail', 'by nobody', 'reliability_new', '{"/administrative/completed_by": null}', '{23-A02 /administrative/completed_by/role}'),
('23-A02', 'fail', 'by the applicant', 'reliability_new', '{"/administrative/completed_by/role": "applicant"}', '{23-A02 /administrative/completed_by/role}'),
('23-A03a', 'pass', 'another level', 'transfer', '{"/administrative/level": "OTHER", "/administrative/other_level": "NATO SECRET"}', '{}'),
('23-A03a', 'fail', 'unanswered', 'reliability_new', '{"/administrative/level": null}', '{23-A03a /administrative/level}'),
('23-A03a', 'fail', 'the level by its number', 'transfer', '{"/administrative/level": "II"}', '{23-A03a /administrative/level}'),
('23-A03b', 'pass', 'a transfer of an old one', 'transfer', '{"/administrative/level": "CONFIDENTIAL"}', '{}'),
('23-A03b', 'fail', 'new', 'secret_companion', '{"/administrative/level": "CONFIDENTIAL"}', '{23-A03b /administrative/level}'),
('23-A04a', 'pass', 'said', 'transfer', '{"/administrative/level": "OTHER", "/administrative/other_level": "COSMIC TOP SECRET"}', '{}'),
('23-A04a', 'fail', 'not said', 'transfer', '{"/administrative/level": "OTHER"}', '{23-A04a /administrative/other_level}'),
('23-A04b', 'pass', 'blank', 'transfer', '{"/administrative/other_level": ""}', '{}'),
('23-A04b', 'fail', 'two levels', 'transfer', '{"/administrative/other_level": "NATO SECRET"}', '{23-A04b /administrative/other_level}'),
('23-A05', 'pass', 'the level of the organization', 'transfer', '{}', '{}'),
('23-A05', 'pass', 'SIGINT counts as Top Secret', 'transfer', '{"/context/organization/level": "TOP SECRET", "/administrative/level": "OTHER", "/administrative/other_level": "TOP SECRET SIGINT"}', '{}'),
('23-A05', 'pass', 'what is protected is no clearance', 'transfer', '{"/administrative/level": "OTHER", "/administrative/other_level": "PROTECTED B"}', '{}'),
('23-A05', 'pass', 'another axis is not compared', 'transfer', '{"/context/organization/level": "NATO SECRET", "/administrative/level": "TOP SECRET"}', '{}'),
('23-A05', 'fail', 'a clearance where the organization has a designated organization screening', 'reliability_new', '{"/administrative/level": "SECRET", "/consent/checks/loyalty": {"required": true, "consented": true}}', '{23-A05 /administrative/level}'),
('23-A05', 'fail', 'under Other', 'transfer', '{"/administrative/level": "OTHER", "/administrative/other_level": "top secret sigint"}', '{23-A05 /administrative/other_level}'),
('23-A06a', 'pass', 'answered', 'transfer', '{"/administrative/justification": "Contract"}', '{}'),
('23-A06a', 'fail', 'a duplicate needs it, too', 'transfer', '{"/administrative/request": "duplicate", "/administrative/justification": " "}', '{23-A06a /administrative/justification}'),
('23-A06b', 'human', 'requirement to access', 'transfer', '{}', '{}'),
('23-A07', 'pass', 'answered', 'transfer', '{"/administrative/position": "1"}', '{}'),
('23-A07', 'fail', 'unanswered', 'transfer', '{"/administrative/position": null}', '{23-A07 /administrative/position}'),
('23-A08a', 'pass', 'answered', 'transfer', '{"/administrative/appointment": "other"}', '{}'),
('23-A08a', 'fail', 'unanswered', 'transfer', '{"/administrative/appointment": null}', '{23-A08a /administrative/appointment}'),
('23-A08b', 'pass', 'an indeterminate appointment has no term', 'reliability_new', '{"/administrative/appointment": "indeterminate", "/administrative/term": null}', '{}'),
('23-A08b', 'fail', 'a contract without an end', 'reliability_new', '{"/administrative/term/to": null}', '{23-A08b /administrative/term/to}'),
('23-A08b', 'fail', 'a term without dates', 'reliability_new', '{"/administrative/appointment": "term", "/administrative/term": null}', '{23-A08b /administrative/term/from,23-A08b /administrative/term/to}'),
('23-A09a', 'pass', 'answered', 'supplemental_23', '{"/administrative/organization/name": "RA"}', '{}'),
('23-A09a', 'fail', 'no organization', 'supplemental_23', '{"/administrative/organization": null}', '{23-A09a /administrative/organization/name}'),
('23-A09b', 'pass', 'spaces and hyphens aside', 'reliability_new', '{"/administrative/organization/number": "8765 43-21"}', '{}'),
('23-A09b', 'fail', 'another number', 'reliability_new', '{"/administrative/organization/number": "87654322"}', '{23-A09b /administrative/organization/number}'),
('23-A10', 'pass', 'reliability status counts', 'transfer', '{"/administrative/level": "RELIABILITY", "/context/clearances/0/level": "RELIABILITY"}', '{}'),
('23-A10', 'pass', 'nothing on record', 'transfer', '{"/context/clearances": null}', '{}'),
('23-A10', 'pass', 'the day before it expires', 'transfer', '{"/context/clearances/0/expires_on": "2026-02-03"}', '{}'),
('23-A10', 'pass', 'possibly in force', 'transfer', '{"/context/clearances/0/expires_on": "2026-02"}', '{}'),
('23-A10', 'fail', 'expired on the day', 'transfer', '{"/context/clearances/0/expires_on": "2026-02-02"}', '{23-A10 /administrative/request}'),
('23-A10', 'fail', 'a duplicate of what was revoked', 'transfer', '{"/administrative/request": "duplicate", "/context/clearances/0/status": "revoked"}', '{23-A10 /administrative/request}'),
('23-A10', 'fail', 'nothing was held', 'transfer', '{"/context/clearances": []}', '{23-A10 /administrative/request}'),
('23-A11a', 'pass', 'nothing changed', 'transfer', '{"/administrative/request": "duplicate", "/administrative/circumstances_changed": false}', '{}'),
('23-A11a', 'pass', 'a transfer does not ask', 'transfer', '{"/administrative/circumstances_changed": true}', '{}'),
('23-A11a', 'fail', 'something changed', 'transfer', '{"/administrative/request": "duplicate", "/administrative/circumstances_changed": true}', '{23-A11a /administrative/circumstances_changed}'),
('23-A11b', 'human', 'not said', 'transfer', '{"/administrative/request": "duplicate"}', '{}'),
('23-A12', 'pass', 'said', 'reactivation_visa', '{}', '{}'),
('23-A12', 'fail', 'not said', 'reactivation_visa', '{"/administrative/reactivation_reason": null, "/administrative/visa": null}', '{23-A12 /administrative/reactivation_reason}'),
('23-A13', 'pass', 'no visa is asked when it had ended', 'reactivation_visa', '{"/administrative/reactivation_reason": "ended", "/administrative/visa": null}', '{}'),
('23-A13', 'fail', 'no copy', 'reactivation_visa', '{"/administrative/visa/copy": false}', '{23-A13 /administrative/visa/copy}'),
('23-A13', 'fail', 'no visa', 'reactivation_visa', '{"/administrative/visa": null}', '{23-A13 /administrative/visa/copy}'),
('23-A14', 'pass', 'the day after the signature', 'reactivation_visa', '{"/administrative/visa/expires_on": "2026-06-06"}', '{}'),
('23-A14', 'pass', 'possibly later', 'reactivation_visa', '{"/administrative/visa/expires_on": "2026-06"}', '{}'),
('23-A14', 'fail', 'on the day', 'reactivation_visa', '{"/administrative/visa/expires_on": "2026-06-05"}', '{23-A14 /administrative/visa/expires_on}'),
('23-A15', 'pass', 'exactly 2 years', 'reactivation_visa', '{"/administrative/reactivation_reason": "ended", "/context/clearances/0": {"level": "SECRET", "status": "terminated", "ended_on": "2024-06-05"}}', '{}'),
('23-A15', 'pass', 'an end that is not known', 'reactivation_visa', '{"/administrative/reactivation_reason": "ended", "/context/clearances/0": {"level": "SECRET", "status": "closed"}}', '{}'),
('23-A15', 'pass', 'nothing on record', 'reactivation_visa', '{"/administrative/reactivation_reason": "ended", "/context/clearances": null}', '{}'),
('23-A15', 'fail', '2 years and a day', 'reactivation_visa', '{"/administrative/reactivation_reason": "ended", "/context/clearances/0": {"level": "SECRET", "status": "terminated", "ended_on": "2024-06-04"}}', '{23-A15 /administrative/request}'),
('23-A15', 'fail', 'still in force', 'reactivation_visa', '{"/administrative/reactivation_reason": "ended", "/context/clearances/0": {"level": "SECRET", "status": "valid", "expires_on": "2030-01-01"}}', '{23-A15 /administrative/request}'),
('23-A16', 'pass', 'the same', 'secret_whole', '{}', '{}'),
('23-A16', 'pass', 'alone there is none to compare with', 'secret_companion', '{"/administrative/request": "upgrade", "/screening": {"previous": true, "entries": [{"employer": "DND", "level": "RELIABILITY", "year": 2020}]}}', '{}'),
('23-A16', 'fail', 'another', 'secret_whole', '{"/companion/administrative/request": "upgrade"}', '{23-A16 /companion/administrative/request,23-B23 /companion/screening/previous}');

-- Section B
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
('23-B01', 'pass', 'answered', 'transfer', '{"/biographical/surname": "Roy"}', '{}'),
('23-B01', 'fail', 'unanswered', 'supplemental_23', '{"/biographical/surname": null}', '{23-B01 /biographical/surname}'),
('23-B02', 'pass', 'a single name, explained', 'transfer', '{"/biographical/given_names": [], "/biographical/explanation": "One name only"}', '{}'),
('23-B02', 'fail', 'none', 'transfer', '{"/biographical/given_names": [null]}', '{23-B02 /biographical/given_names}'),
('23-B03', 'pass', 'explained', 'transfer', '{"/biographical/surname": "O", "/biographical/explanation": "The family name has one letter"}', '{}'),
('23-B03', 'fail', 'initials', 'transfer', '{"/biographical/given_names/0": "S.", "/biographical/birth_surname": "P."}', '{23-B03 /biographical/birth_surname,23-B03 /biographical/given_names/0}'),
('23-B03', 'fail', 'of the surname', 'transfer', '{"/biographical/surname": "L."}', '{23-B03 /biographical/surname}'),
('23-B04', 'pass', 'the same as the surname', 'transfer', '{"/biographical/birth_surname": "Lavoie"}', '{}'),
('23-B04', 'fail', 'unanswered', 'transfer', '{"/biographical/birth_surname": null}', '{23-B04 /biographical/birth_surname}'),
('23-B05', 'pass', 'answered', 'transfer', '{"/biographical/sex": "X"}', '{}'),
('23-B05', 'fail', 'unanswered', 'transfer', '{"/biographical/sex": null}', '{23-B05 /biographical/sex}'),
('23-B06', 'pass', 'answered', 'transfer', '{"/biographical/birth_date": "1981-11"}', '{}'),
('23-B06', 'fail', 'unanswered', 'transfer', '{"/biographical/birth_date": null}', '{23-B06 /biographical/birth_date}'),
('23-B07', 'pass', 'answered', 'transfer', '{"/biographical/birth_place": {"country": "FR"}}', '{}'),
('23-B07', 'fail', 'unanswered', 'transfer', '{"/biographical/birth_place": null}', '{23-B07 /biographical/birth_place/country}'),
-- the window of 2026-04-10 begins on 2021-04-10
('23-B10a', 'pass', 'from the first day of the window', 'reliability_new', '{"/residences/entries/2/from": "2021-04-10"}', '{}'),
('23-B10a', 'pass', 'to the day of the signature', 'reliability_new', '{"/residences/entries/0/to": "2026-04-10"}', '{}'),
('23-B10a', 'fail', 'from the day after', 'reliability_new', '{"/residences/entries/2/from": "2021-04-11"}', '{23-B10a /residences/entries}'),
('23-B10a', 'fail', 'to the day before', 'reliability_new', '{"/residences/entries/0/to": "2026-04-09"}', '{23-B10a /residences/entries}'),
('23-B10a', 'fail', 'two gaps are two findings', 'reliability_new', '{"/residences/entries/1/from": "2022-10", "/residences/entries/1/to": "2023-08"}', '{23-B10a /residences/entries,23-B10a /residences/entries}'),
('23-B10a', 'fail', 'no residence at all', 'transfer', '{"/residences": null}', '{23-B10a /residences/entries}'),
('23-B10b', 'pass', 'covered', 'reliability_new', '{"/biographical/birth_date": "2006-05-01"}', '{}'),
('23-B10b', 'fail', 'a gap up to the day before the 16th birthday', 'reliability_new', '{"/biographical/birth_date": "2006-05-01", "/residences/entries/2/from": "2022-05-01"}', '{23-B10b /residences/entries}'),
('23-B10a', 'fail', 'a gap through the 16th birthday is not cut', 'reliability_new', '{"/biographical/birth_date": "2006-05-01", "/residences/entries/2/from": "2022-05-02"}', '{23-B10a /residences/entries}'),
('23-B10c', 'pass', 'months leave 62 days at most', 'reliability_new', '{"/residences/entries/1/to": "2023-07", "/residences/entries/0/from": "2023-08"}', '{}'),
('23-B10c', 'fail', 'years can hide more', 'reliability_new', '{"/residences/entries/1/to": "2023", "/residences/entries/0/from": "2023"}', '{23-B10c /residences/entries}'),
('23-B11', 'pass', 'the last one is current', 'supplemental_23', '{"/residences/entries/0/from": "2025-01"}', '{}'),
('23-B11', 'fail', 'none', 'supplemental_23', '{"/residences": null}', '{23-B11 /residences/entries}'),
('23-B11', 'fail', 'an earlier one', 'supplemental_23', '{"/residences/entries/0/to": "2026-05-19"}', '{23-B11 /residences/entries}'),
('23-B11', 'pass', 'to the day of the signature', 'supplemental_23', '{"/residences/entries/0/to": "2026-05-20"}', '{}'),
('23-B12', 'pass', 'a supplemental request needs no dates', 'supplemental_23', '{}', '{}'),
('23-B12', 'fail', 'an earlier home without dates', 'reliability_new', '{"/residences/entries/-": {"address": {"street_number": "1", "street_name": "Elm Street", "city": "Sudbury", "province": "ON", "country": "CA"}}}', '{23-B12 /residences/entries/3/from,23-B12 /residences/entries/3/to}'),
('23-B13', 'pass', 'explained', 'reliability_new', '{"/residences/entries/2/address": null, "/residences/entries/2/explanation": "The street is not remembered"}', '{}'),
('23-B13', 'pass', 'homeless', 'reliability_new', '{"/residences/entries/2/address": {"street_name": "sans-abri", "city": "Kingston", "province": "ON", "country": "CA"}}', '{}'),
('23-B13', 'pass', 'an earlier one of a supplemental request', 'supplemental_23', '{"/residences/entries/-": {"from": "2019-01", "to": "2020-01"}}', '{}'),
('23-B13', 'fail', 'each part', 'reliability_new', '{"/residences/entries/2/address": {"unit": "3", "country": "CA"}}',
  '{23-B13 /residences/entries/2/address/street_number,23-B13 /residences/entries/2/address/street_name,23-B13 /residences/entries/2/address/city,23-B13 /residences/entries/2/address/province}'),
('23-B13', 'fail', 'the whole', 'supplemental_23', '{"/residences/entries/0/address": null}', '{23-B13 /residences/entries/0/address}'),
('23-B13', 'fail', 'homeless somewhere', 'reliability_new', '{"/residences/entries/2/address": {"street_name": "homeless", "country": "CA"}}', '{23-B13 /residences/entries/2/address/city,23-B13 /residences/entries/2/address/province}'),
('23-B13', 'fail', 'travelling', 'reliability_new', '{"/residences/entries/2/address": {"street_name": "travel", "city": "Lima"}}', '{23-B13 /residences/entries/2/address/country}'),
('23-B14a', 'pass', 'a street', 'transfer', '{"/residences/entries/0/address/street_name": "Box Hill Road"}', '{}'),
('23-B14a', 'fail', 'a box', 'transfer', '{"/residences/entries/0/address/street_name": "P.O. Box 12"}', '{23-B14a /residences/entries/0/address/street_name}'),
('23-B14b', 'pass', 'a street', 'transfer', '{"/residences/entries/0/address/street_name": "General Vanier Drive"}', '{}'),
('23-B14b', 'fail', 'general delivery', 'transfer', '{"/residences/entries/0/address/street_name": "Poste restante"}', '{23-B14b /residences/entries/0/address/street_name}'),
('23-B15', 'silent', 'a gap, and an earlier home without anything', 'supplemental_23', '{"/residences/entries/0/from": "2026-01", "/residences/entries/-": {"to": "2020"}}', '{}'),
('23-B16', 'pass', 'an exemption', 'reliability_new', '{"/residences/out_of_country_documents": [{"exemption": "federal_employment"}]}', '{}'),
('23-B16', 'pass', '6 months less a day', 'reliability_new', '{"/residences/out_of_country_documents": [], "/residences/entries/1/from": "2023-03-31", "/residences/entries/1/to": "2023-09-29", "/residences/entries/0/from": "2023-09-30", "/residences/entries/2/to": "2023-03-30"}', '{}'),
('23-B16', 'fail', 'exactly 6 months', 'reliability_new', '{"/residences/out_of_country_documents": [], "/residences/entries/1/from": "2023-03-30", "/residences/entries/1/to": "2023-09-30", "/residences/entries/2/to": "2023-03-29"}', '{23-B16 /residences/entries/1}'),
('23-B16', 'fail', 'the papers of another country', 'reliability_new', '{"/residences/out_of_country_documents/0/country": "BE"}', '{23-B16 /residences/entries/1}'),
('23-B16', 'pass', 'before the 5 years', 'reliability_new', '{"/residences/out_of_country_documents": [], "/residences/entries/1/from": "2020-01-01", "/residences/entries/1/to": "2021-10-09", "/residences/entries/2": {"from": "2021-10-10", "to": "2023-09-30", "address": {"street_number": "77", "street_name": "University Avenue", "city": "Kingston", "province": "ON", "country": "CA"}}}', '{}'),
('23-B16', 'fail', '6 months of them within the 5 years', 'reliability_new', '{"/residences/out_of_country_documents": [], "/residences/entries/1/from": "2020-01-01", "/residences/entries/1/to": "2021-10-10", "/residences/entries/2": {"from": "2021-10-11", "to": "2023-09-30", "address": {"street_number": "77", "street_name": "University Avenue", "city": "Kingston", "province": "ON", "country": "CA"}}}', '{23-B16 /residences/entries/1}'),
('23-B16', 'pass', 'a clearance is the matter of form 330-60', 'secret_companion', '{"/residences/entries/0/address": {"street_number": "6", "street_name": "Rue Oberkampf", "city": "Paris", "province": "Paris", "country": "FR"}}', '{}'),
('23-B17', 'pass', 'another spelling of the same place', 'secret_whole', '{"/companion/residences/entries/0/address/city": "GATINEAU"}', '{}'),
('23-B17', 'fail', 'an entry of form 330-60 without dates is no place to compare with', 'secret_whole', '{"/residences/entries/-": {"address": {"city": "Ottawa", "country": "CA"}}, "/companion/residences/entries/0/address/city": "Ottawa"}',
 '{H-04a /residences/entries/3/address/street_number,H-04a /residences/entries/3/address/street_name,H-04a /residences/entries/3/address/province,H-04b /residences/entries/3/from,H-04b /residences/entries/3/to,23-B17 /companion/residences/entries/0}'),
('23-B17', 'pass', 'an earlier place, as form 330-60 has it', 'secret_whole', '{"/companion/residences/entries/-": {"from": "2016-01", "to": "2018-06", "address": {"street_number": "310", "street_name": "Rue Laurier", "city": "Ottawa", "province": "ON", "country": "CA"}}}', '{}'),
('23-B17', 'pass', 'before the 5 years nothing is compared', 'secret_whole', '{"/companion/residences/entries/-": {"from": "2016-01", "to": "2021-05-31", "address": {"street_number": "1", "street_name": "Main Street", "city": "Moncton", "province": "NB", "country": "CA"}}}', '{}'),
('23-B17', 'fail', 'on the first day of the 5 years', 'secret_whole', '{"/companion/residences/entries/-": {"from": "2016-01", "to": "2021-06-01", "address": {"street_number": "1", "street_name": "Main Street", "city": "Moncton", "province": "NB", "country": "CA"}}}', '{23-B17 /companion/residences/entries/1}'),
('23-B17', 'pass', 'a city that is not known', 'secret_whole', '{"/companion/residences/entries/-": {"from": "2023-01", "to": "2023-06", "explanation": "on the road", "address": {"country": "CA"}}}', '{}'),
('23-B17', 'fail', 'another city', 'secret_whole', '{"/companion/residences/entries/0/address/city": "Ottawa"}', '{23-B17 /companion/residences/entries/0}'),
('23-B17', 'fail', 'another country', 'secret_whole', '{"/companion/residences/entries/0/address/country": "US"}', '{23-B17 /companion/residences/entries/0}'),
('23-B17', 'pass', 'one day that imprecise dates leave open', 'secret_whole', '{"/residences/entries/0/from": "2022-05", "/residences/entries/1/to": "2022-05", "/employment/entries/2/to": "2020-11",
    "/companion/residences/entries/0/from": "2022-05-16", "/companion/residences/entries/-": {"from": "2019", "to": "2022-05-15", "address": {"street_number": "310", "street_name": "Rue Laurier", "city": "Ottawa", "province": "ON", "country": "CA"}},
    "/employment/entries/0/location": {"explanation": "commuted", "confirmed_by": "CSO"}, "/employment/entries/2/location": {"explanation": "commuted", "confirmed_by": "CSO"}}', '{}'),
('23-B20', 'pass', 'yes', 'transfer', '{}', '{}'),
('23-B20', 'fail', 'unanswered', 'reliability_new', '{"/screening": null}', '{23-B20 /screening/previous}'),
('23-B21', 'pass', 'the year as text', 'transfer', '{"/screening/entries/0/year": "2021"}', '{}'),
('23-B21', 'fail', 'no record', 'transfer', '{"/screening/entries": []}', '{23-B21 /screening/entries}'),
('23-B21', 'fail', 'an empty one', 'transfer', '{"/screening/entries/0": {}}', '{23-B21 /screening/entries/0/employer,23-B21 /screening/entries/0/level,23-B21 /screening/entries/0/year}'),
('23-B21', 'fail', 'only a rejected request', 'transfer', '{"/screening/entries/0": {"rejected": true}}', '{23-B21 /screening/entries}'),
('23-B22', 'pass', 'a rejected request is none', 'reliability_new', '{"/screening/entries": [{"rejected": true}]}', '{}'),
('23-B22', 'fail', 'no, and a record', 'reliability_new', '{"/screening/entries": [{"employer": "DND", "level": "SECRET", "year": 2012}]}', '{23-B22 /screening/previous}'),
('23-B23', 'pass', 'a new request supposes none', 'reliability_new', '{}', '{}'),
('23-B23', 'fail', 'a transfer', 'transfer', '{"/screening": {"previous": false}}', '{23-B23 /screening/previous}'),
('23-B23', 'fail', 'an update', 'reliability_new', '{"/administrative/request": "update"}', '{23-B23 /screening/previous}'),
('23-B24', 'pass', 'no', 'transfer', '{}', '{}'),
('23-B24', 'fail', 'unanswered', 'supplemental_23', '{"/convictions": null}', '{23-B24 /convictions/convicted}'),
('23-B25a', 'pass', 'details', 'transfer', '{"/convictions": {"convicted": true, "entries": [{"offence": "theft", "date": "1999-05-03", "city": "Hull", "country": "CA"}]}}', '{}'),
('23-B25a', 'fail', 'no details', 'transfer', '{"/convictions": {"convicted": true}}', '{23-B25a /convictions/entries}'),
('23-B25a', 'fail', 'only a pardoned one', 'transfer', '{"/convictions": {"convicted": true, "entries": [{"pardoned": true}]}}', '{23-B25a /convictions/entries}'),
('23-B25a', 'fail', 'which offence is not said', 'transfer', '{"/convictions": {"convicted": true, "entries": [{"date": "1999-05-03", "city": "Hull", "country": "CA"}]}}', '{23-B25a /convictions/entries/0/offence}'),
('23-B25b', 'pass', 'in full', 'transfer', '{"/convictions": {"convicted": true, "entries": [{"offence": "theft", "date": "1999", "city": "Hull", "country": "CA"}]}}', '{}'),
('23-B25b', 'fail', 'neither when nor where', 'transfer', '{"/convictions": {"convicted": true, "entries": [{"offence": "theft"}]}}', '{23-B25b /convictions/entries/0/date,23-B25b /convictions/entries/0/city,23-B25b /convictions/entries/0/country}'),
('23-B26', 'pass', 'no, and a pardoned one', 'transfer', '{"/convictions": {"convicted": false, "entries": [{"offence": "theft", "pardoned": true}]}}', '{}'),
('23-B26', 'fail', 'no, and a conviction', 'transfer', '{"/convictions": {"convicted": false, "entries": [{"offence": "theft"}]}}', '{23-B26 /convictions/convicted}'),
('23-B27', 'silent', 'what is wrong with a pardoned one', 'transfer', '{"/convictions": {"convicted": true, "entries": [{"offence": "theft", "date": "1999", "city": "Hull", "country": "CA"}, {"pardoned": true, "date": "2050", "country": "Nowhere"}]}}', '{}');

-- Sections C, D and E
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
('23-C01', 'pass', 'one check', 'transfer', '{"/consent/checks": {"background": {"required": false}, "criminal_record": {"required": false}, "credit": {"required": false}, "loyalty": {"consented": true}}}', '{}'),
('23-C01', 'fail', 'no check', 'transfer', '{"/consent/checks": null}', '{23-C01 /consent/checks}'),
('23-C01', 'fail', 'consent to none', 'transfer', '{"/consent/checks": {"background": {"required": true, "consented": false}, "other": {"required": true, "description": "Interview"}}}', '{23-C01 /consent/checks}'),
('23-C02', 'pass', 'not required', 'transfer', '{"/consent/checks/credit": {"required": false, "consented": false}}', '{}'),
('23-C02', 'fail', 'each check', 'transfer', '{"/consent/checks": {"background": {"required": true}, "criminal_record": {"required": true}, "credit": {"required": true}, "loyalty": {"required": true}, "other": {"consented": true, "description": "Interview"}}}',
  '{23-C02 /consent/checks/background/consented,23-C02 /consent/checks/criminal_record/consented,23-C02 /consent/checks/credit/consented,23-C02 /consent/checks/loyalty/consented}'),
('23-C02', 'fail', 'the fifth', 'transfer', '{"/consent/checks/other": {"required": true, "consented": false, "description": "Interview"}}', '{23-C02 /consent/checks/other/consented}'),
('23-C03', 'pass', 'consented, whether required or not', 'transfer', '{"/consent/checks/credit": {"consented": true}}', '{}'),
('23-C03', 'fail', 'left out', 'transfer', '{"/consent/checks/background": null, "/consent/checks/criminal_record": null, "/consent/checks/credit": null}',
  '{23-C03 /consent/checks/background/consented,23-C03 /consent/checks/criminal_record/consented,23-C03 /consent/checks/credit/consented}'),
('23-C04', 'pass', 'not usual for reliability', 'reliability_new', '{"/consent/checks/loyalty": null}', '{}'),
('23-C04', 'pass', 'NATO Restricted is no clearance', 'transfer', '{"/administrative/level": "OTHER", "/administrative/other_level": "NATO RESTRICTED", "/consent/checks/loyalty": null}', '{}'),
('23-C04', 'fail', 'for a clearance', 'transfer', '{"/consent/checks/loyalty": null}', '{23-C04 /consent/checks/loyalty/consented}'),
('23-C04', 'fail', 'for a NATO clearance', 'transfer', '{"/administrative/level": "OTHER", "/administrative/other_level": "OTAN Secret", "/consent/checks/loyalty": null}', '{23-C04 /consent/checks/loyalty/consented}'),
('23-C05', 'pass', 'described', 'transfer', '{"/consent/checks/other": {"consented": true, "description": "Interview"}}', '{}'),
('23-C05', 'fail', 'not described', 'transfer', '{"/consent/checks/other": {"required": true, "consented": true}}', '{23-C05 /consent/checks/other/description}'),
('23-C06', 'pass', 'by hand', 'supplemental_23', '{}', '{}'),
('23-C06', 'fail', 'neither', 'supplemental_23', '{"/consent": null}', '{23-C06 /consent/signature,23-C06 /consent/signed_on}'),
('23-C06', 'fail', 'no date', 'transfer', '{"/consent/signed_on": null}', '{23-C06 /consent/signed_on}'),
('23-C07', 'pass', 'on the day of the check', 'transfer', '{"/consent/signed_on": "2026-02-16"}', '{}'),
('23-C07', 'fail', 'the day after', 'transfer', '{"/consent/signed_on": "2026-02-17"}', '{23-C07 /consent/signed_on}'),
('23-C08', 'pass', 'exactly 12 months', 'transfer', '{"/consent/signed_on": "2025-02-16"}', '{}'),
('23-C08', 'fail', '12 months and a day', 'transfer', '{"/consent/signed_on": "2025-02-15"}', '{23-C08 /consent/signed_on}'),
('23-C09', 'pass', 'the 18th birthday', 'reliability_new', '{"/biographical/birth_date": "2008-04-10"}', '{}'),
('23-C09', 'pass', 'a guardian consents', 'reliability_new', '{"/biographical/birth_date": "2008-04-11", "/consent/guardian": {"name": "Ada Okafor", "signed_on": "2026-04-10"}}', '{}'),
('23-C09', 'pass', 'possibly 18', 'reliability_new', '{"/biographical/birth_date": "2008"}', '{}'),
('23-C09', 'fail', 'the day before the birthday', 'reliability_new', '{"/biographical/birth_date": "2008-04-11"}', '{23-C09 /consent/guardian/name,23-C09 /consent/guardian/signed_on}'),
('23-C10', 'silent', 'no checks', 'supplemental_23', '{"/consent/checks": {"credit": {"required": true}, "other": {"required": true}}}', '{}'),
('23-D01', 'pass', 'answered', 'transfer', '{"/review/name": "O. Blackwood"}', '{}'),
('23-D01', 'fail', 'unanswered', 'supplemental_23', '{"/review/name": null}', '{23-D01 /review/name}'),
('23-D02', 'pass', 'answered', 'supplemental_23', '{"/review/title": "CSO"}', '{}'),
('23-D02', 'fail', 'unanswered', 'supplemental_23', '{"/review/title": null, "/review/phone": ""}', '{23-D02 /review/title,23-D02 /review/phone}'),
('23-D03', 'human', 'sections A to C are complete', 'transfer', '{}', '{}'),
('23-D04', 'pass', 'three pieces', 'reliability_new', '{"/review/identification/-": {"kind": "passport"}}', '{}'),
('23-D04', 'pass', 'no source asks a transfer for them', 'transfer', '{"/review/identification": null}', '{}'),
('23-D04', 'fail', 'one piece', 'reliability_new', '{"/review/identification/1": null}', '{23-D04 /review/identification}'),
('23-D04', 'fail', 'none', 'reliability_new', '{"/review/identification": null}', '{23-D04 /review/identification}'),
('23-D05', 'pass', 'one of each', 'reliability_new', '{}', '{}'),
('23-D05', 'fail', 'two foundational ones', 'reliability_new', '{"/review/identification/1/category": "foundational"}', '{23-D05 /review/identification}'),
('23-D05', 'fail', 'two supporting ones', 'reliability_new', '{"/review/identification/0/category": "supporting"}', '{23-D05 /review/identification}'),
('23-D06', 'pass', 'the other one has the photo', 'reliability_new', '{"/review/identification/0/photo": true, "/review/identification/1/photo": false}', '{}'),
('23-D06', 'fail', 'no photo', 'reliability_new', '{"/review/identification/1/photo": null}', '{23-D06 /review/identification}'),
('23-D07', 'human', 'both pieces were seen', 'reliability_new', '{}', '{}'),
('23-E01', 'silent', 'no approval', 'transfer', '{"/approval": {"name": 5}}', '{}');
-- the notice of 2021 came into effect on 11 January
INSERT INTO form_case (rule, kind, title, sample, edits, expected, as_of)
SELECT '23-D04', kind, title, 'reliability_new', edits || '{"/review/identification": null, "/administrative/term": {"from": "2021", "to": "2022"},
  "/residences": {"entries": [{"from": "2010", "to": "present", "address": {"street_number": "1", "street_name": "Elm Street", "city": "Sudbury", "province": "ON", "country": "CA"}}]}}', expected::text[], '2021-01-20'
FROM (VALUES ('pass', 'signed the day before', '{"/consent/signed_on": "2021-01-10"}'::jsonb, '{}'),
             ('fail', 'signed on the day', '{"/consent/signed_on": "2021-01-11"}', '{23-D04 /review/identification}')) AS v (kind, title, edits, expected);

SELECT * FROM wrong_cases('23');

-- Every rule has its cases, and every case its rule.
SELECT r.code, r.severity, array_agg(c.kind ORDER BY c.kind) AS kinds
FROM clearance_rules r FULL JOIN (SELECT DISTINCT rule, kind FROM form_case WHERE rule LIKE '23-%') c ON c.rule = r.code
WHERE r.form = '330-23' OR r.code IS NULL
GROUP BY 1, 2
HAVING NOT coalesce(array_agg(c.kind) @> CASE r.severity WHEN 'human' THEN '{human}' WHEN 'negative' THEN '{silent}' ELSE '{fail,pass}' END::text[], false)
ORDER BY 1;
-- A failing case fails by its rule; no other case has a finding of it.
SELECT rule, kind, title FROM form_case
WHERE rule LIKE '23-%' AND (kind = 'fail') <> (array_to_string(expected, ',') || ',' ~ ('(^|,)' || rule || ' '));
-- A human rule is on the checklist of its case.
SELECT c.rule, c.title FROM form_case c JOIN form_sample s ON s.name = c.sample
WHERE c.kind = 'human' AND c.rule LIKE '23-%' AND NOT EXISTS (
	SELECT FROM clearance_form_checklist(edited(s.document, c.edits), s.as_of) k WHERE k.rule = c.rule AND k.state = 'to judge');
-- Not where it does not belong: no form 330-60 for reliability or a transfer,
-- none beside the one that the document stands in.
SELECT name, rule FROM form_sample, clearance_form_checklist(document, as_of) WHERE rule = '23-Z12' ORDER BY 1;

-- Any request: a document is judged without an error, and the verdict agrees.
SELECT count(*) AS documents, count(*) FILTER (WHERE disagrees) AS disagree FROM (
	SELECT clearance_form_complete(d, as_of) = EXISTS (SELECT FROM clearance_form_findings(d, as_of) WHERE severity = 'blocking') AS disagrees
	FROM form_sample, unnest('{new,update,upgrade,transfer,supplemental,reactivation,duplicate,NULL}'::text[]) AS request,
		LATERAL (SELECT edited(document, jsonb_build_object('/administrative/request', request)) AS d) AS e
	WHERE document ->> 'form' = '330-23') AS v;

-- AS THE COMPANION OF A FORM 330-60

-- Its findings follow, below /companion, in section Z, each once; a blocking
-- one makes the whole incomplete.
CREATE TEMP TABLE whole AS
SELECT edited(document, '{"/companion/biographical/surname": null, "/companion/residences/entries/0/address/city": "Ottawa", "/companion/consent/signature": 5, "/companion/review/title": null,
  "/biographical/sex": null, "/companion/residences/entries/0/from": "2022"}') AS document, as_of FROM form_sample WHERE name = 'secret_whole';
SELECT rule, severity, section, pointer, message FROM whole, clearance_form_findings(document, as_of);
SELECT clearance_form_complete(document, as_of) AS complete,
       clearance_form_complete(edited(document, '{"/biographical/sex": "F"}'), as_of) AS with_a_whole_330_60,
       clearance_form_complete(edited(document, '{"/biographical/sex": "F", "/companion": {"form": "330-23", "complete": true}}'), as_of) AS without FROM whole;
-- The checklist has its rules, too; the progress counts them in section Z.
SELECT rule, section, state, pointers FROM whole, clearance_form_checklist(document, as_of)
WHERE rule IN ('23-B01', '23-B05', '23-B17', '23-D03', 'B-09');
SELECT section, missing FROM whole, clearance_form_progress(document, as_of) WHERE missing > 0;
SELECT count(*) AS rules, count(DISTINCT rule) AS distinct FROM whole, clearance_form_checklist(document, as_of);
-- Words outside a list and words with a rule of their own, as everywhere.
SELECT findings(edited(document, '{"/companion/administrative/request": "renewal", "/companion/consent/signature": "pen", "/companion/consent/signed_on": "2026-02-30"}'), as_of) FROM form_sample WHERE name = 'secret_whole';
-- What is no whole document is not judged as one.
SELECT companion, findings(edited(document, jsonb_build_object('/companion', companion)), as_of)
FROM form_sample, unnest(ARRAY['{"form": "330-23", "administrative": null, "complete": true}', '{"form": "330-23", "administrative": "x", "complete": true}',
                               '{"form": "330-60", "administrative": {}, "complete": true}', '{"administrative": {}}']::jsonb[]) AS companion
WHERE name = 'secret_new';
-- A supplemental request: A-11 leaves a whole document to its own rules.
SELECT findings(edited(n.document, jsonb_build_object('/companion', s.document || '{"sections": {"a": false}}')), n.as_of) AS complete,
       findings(edited(n.document, jsonb_build_object('/companion', edited(s.document, '{"/residences": null, "/administrative/position": null}'))), n.as_of) AS not_complete
FROM form_sample n, form_sample s WHERE n.name = 'name_change' AND s.name = 'supplemental_23';
-- A transfer is the wrong use of form 330-60: its companion is not looked at.
SELECT findings(edited(document, '{"/administrative/request": "transfer", "/companion/biographical": null}'), as_of) FROM form_sample WHERE name = 'secret_whole';
-- The trigger lists them as well.
CREATE TABLE submission (document jsonb, submitted_on date);
CREATE TRIGGER complete BEFORE INSERT ON submission FOR EACH ROW EXECUTE FUNCTION clearance_require_complete('document', 'submitted_on');
INSERT INTO submission SELECT * FROM whole;
INSERT INTO submission SELECT document, as_of FROM form_sample WHERE name IN ('secret_whole', 'transfer', 'supplemental_23');
DROP TABLE submission;

-- No message carries a value of the form.
SELECT count(*) > 100 AS many, count(*) FILTER (WHERE message ~* 'canary' OR pointer ~* 'canary') AS canaries
FROM form_sample, LATERAL (SELECT edited(document, jsonb_build_object(
		'/' || member || CASE WHEN list THEN '/entries/0' ELSE '' END, (SELECT jsonb_object_agg(key, value) FROM jsonb_object_keys(
			document -> member || CASE WHEN list THEN document #> ARRAY[member, 'entries', '0'] ELSE '{}' END) AS key))) AS document
	FROM (VALUES ('administrative', false), ('biographical', false), ('residences', true), ('screening', true), ('consent', false), ('review', false)) AS m (member, list),
		unnest(ARRAY['"canary"', '{"canary": "canary"}', '["canary", {"canary": 1}]', '12']::jsonb[]) AS value
	WHERE NOT list OR document #> ARRAY[member, 'entries', '0'] IS NOT NULL) AS d,
	clearance_form_findings(d.document, as_of)
WHERE form_sample.document ->> 'form' = '330-23';

-- THE TABLES
SELECT severity, count(*) FROM clearance_rules WHERE form = '330-23' GROUP BY severity ORDER BY severity;
SELECT code, source, lines FROM clearance_rules WHERE code IN ('23-A06a', '23-B10a', '23-C09', '23-Z12');
-- Every citation names a source.
SELECT code, lines FROM clearance_rules WHERE form = '330-23'
	AND (source IS NULL OR array_length(string_to_array(lines, '; '), 1) <> array_length(string_to_array(source, '; '), 1));
-- Lines stand with the guide alone.
SELECT code, lines FROM clearance_rules WHERE form = '330-23'
	AND lines !~ '^(guide [0-9]+(-[0-9]+)?(, [0-9]+(-[0-9]+)?)*|[PTBC][0-9]+)(; (guide [0-9]+(-[0-9]+)?(, [0-9]+(-[0-9]+)?)*|[PTBC][0-9]+))*$';
SELECT jsonb_path_query_array(clearance_form_schema('330-23'), '$.required[*]') AS required,
       clearance_form_schema('330-23') #> '{$defs,administrative,properties,request}' AS request;
SELECT string_agg(key, ' ' ORDER BY key) AS members, document #>> '{administrative,request}' AS request, document #>> '{administrative,level}' AS level
FROM clearance_form_template('330-23', 'duplicate', 'SECRET') AS document, jsonb_object_keys(document) AS key GROUP BY document;
SELECT level, clearance_form_template('330-23', NULL, level) #> '{administrative,level}' AS box, clearance_form_template('330-23', NULL, level) #> '{administrative,other_level}' AS other
FROM unnest('{RELIABILITY,CONFIDENTIAL,TOP SECRET,COSMIC TOP SECRET}'::clearance_level[]) AS level;
SELECT clearance_form_template('330-23', 'renewal', 'SECRET');
SELECT section, title, required, reason, answered, missing, to_judge FROM form_sample, clearance_form_progress(document, as_of) WHERE name = 'transfer';
SET clearance.language = fr;
SELECT section, title, reason FROM form_sample, clearance_form_progress(document, as_of) WHERE name = 'supplemental_23';
RESET clearance.language;
