-- Section K: travel, at Top Secret grade
-- The sample is signed on 2026-06-10.  It lists France and Germany, a stop of a
-- cruise and travel for the Government.
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
-- K-00: sections K to O are asked at Top Secret grade only
('K-00', 'silent', 'Secret without the sections', 'secret_new', '{}', '{}'),
('K-00', 'silent', 'Secret with empty records in them', 'secret_new',
 '{"/travel": {"none": true, "entries": [{}]}, "/foreign_assets": {"entries": [{}]},
   "/references": {"character": [{}], "neighbourhood": {"kind": "neighbour"}},
   "/education": {"entries": [{"remote": true}]}, "/military": {"entries": [{"branch": "regular", "from": "1999"}]}}', '{}'),
('K-00', 'silent', 'rules of form still speak in section K', 'secret_new',
 '{"/travel": {"entries": [{"from": "2020-02-30", "purpose": "pleasure", "country": 7}]}}',
 '{Z-15 /travel/entries/0/country, Z-16 /travel/entries/0/from, Z-21 /travel/entries/0/purpose}'),
('K-00', 'silent', 'NATO Secret is not of Top Secret grade', 'secret_new',
 '{"/administrative/level": "OTHER", "/administrative/other_level": "NATO SECRET",
   "/context/organization/nato_level": "NATO SECRET"}', '{}'),
('K-00', 'silent', 'an unanswered level is not either', 'top_secret_new',
 '{"/administrative/level": null, "/travel": null, "/foreign_assets": null, "/references": null,
   "/education": null, "/military": null}', '{A-15 /administrative/level}'),
('K-00', 'silent', 'a supplemental request does not ask', 'top_secret_new',
 '{"/administrative/request": "supplemental", "/administrative/supplemental_reason": "name_change",
   "/context/clearances": null, "/relatives": null, "/travel": null, "/foreign_assets": null,
   "/references": null, "/education": null, "/military": null}', '{}'),
('K-00', 'silent', 'a transfer is refused for itself alone', 'top_secret_new',
 '{"/administrative/request": "transfer", "/travel": null, "/references": null}',
 '{A-07 /administrative/request}'),

-- K-01a: trips, or that there are none
('K-01a', 'pass', 'trips', 'top_secret_new', '{}', '{}'),
('K-01a', 'pass', 'none', 'top_secret_new', '{"/travel": {"none": true}}', '{}'),
('K-01a', 'pass', 'a stop of a cruise is a trip on the list', 'top_secret_new',
 '{"/travel": {"entries": [{"cruise_stop": true}]}}', '{}'),
('K-01a', 'fail', 'an empty list does not say none', 'top_secret_new',
 '{"/travel/entries": []}', '{K-01a /travel/entries}'),
('K-01a', 'fail', 'the section is absent', 'top_secret_new', '{"/travel": null}', '{K-01a /travel/entries}'),
('K-01a', 'fail', 'not none, and no trip', 'top_secret_new',
 '{"/travel": {"none": false}}', '{K-01a /travel/entries}'),
('K-01a', 'fail', 'asked of a level under Other that says Top Secret, too', 'top_secret_new',
 '{"/administrative/level": "OTHER", "/administrative/other_level": "Très secret – spécial", "/travel": null}',
 '{A-18b /administrative/other_level, K-01a /travel/entries}'),
('K-01a', 'fail', 'asked of COSMIC Top Secret', 'cosmic', '{"/travel": null}', '{K-01a /travel/entries}'),
('K-01a', 'fail', 'asked of an unknown request, read as new', 'top_secret_new',
 '{"/administrative/request": "renewal", "/travel": null, "/administrative/photos": null}',
 '{A-01 /administrative/request, K-01a /travel/entries}'),
('K-01a', 'silent', 'none beside trips is a contradiction of its own', 'top_secret_new',
 '{"/travel/none": true}', '{Z-22 /travel/none}'),

-- K-01b, K-01c: country and dates
('K-01b', 'pass', 'a country', 'top_secret_new', '{}', '{}'),
('K-01b', 'fail', 'no country', 'top_secret_new',
 '{"/travel/entries/0/country": null}', '{K-01b /travel/entries/0/country}'),
('K-01b', 'fail', 'an empty trip', 'top_secret_new',
 '{"/travel/entries/-": {}}',
 '{K-01b /travel/entries/4/country, K-01c /travel/entries/4/from, K-01c /travel/entries/4/to}'),
('K-01c', 'pass', 'months', 'top_secret_new',
 '{"/travel/entries/0/from": "2023-07", "/travel/entries/0/to": "2023-07"}', '{}'),
('K-01c', 'fail', 'no start', 'top_secret_new',
 '{"/travel/entries/0/from": null}', '{K-01c /travel/entries/0/from}'),
('K-01c', 'fail', 'no end', 'top_secret_new',
 '{"/travel/entries/1/to": null}', '{K-01c /travel/entries/1/to}'),
('K-01c', 'pass', 'a bad date is answered', 'top_secret_new',
 '{"/travel/entries/1/to": "15/03/2024"}', '{Z-16 /travel/entries/1/to}'),
('K-01d', 'human', 'whether every country is listed; older trips do no harm', 'top_secret_new',
 '{"/travel/entries/0/from": "2011-07", "/travel/entries/0/to": "2011-08"}', '{}'),

-- K-02: Canada, the USA and Mexico are not asked for
('K-02', 'pass', 'another country', 'top_secret_new', '{"/travel/entries/0/country": "Saint-Pierre-et-Miquelon"}', '{}'),
('K-02', 'fail', 'Canada', 'top_secret_new', '{"/travel/entries/0/country": "CA"}', '{K-02 /travel/entries/0/country}'),
('K-02', 'fail', 'the USA, by name', 'top_secret_new',
 '{"/travel/entries/0/country": "United States"}', '{K-02 /travel/entries/0/country}'),
('K-02', 'fail', 'Mexico, in French', 'top_secret_new',
 '{"/travel/entries/1/country": "Mexique"}', '{K-02 /travel/entries/1/country}'),
('K-02', 'silent', 'a country that does not resolve', 'top_secret_new',
 '{"/travel/entries/1/country": "Atlantis"}', '{Z-20a /travel/entries/1/country}'),

-- K-03: one-day stops of a cruise
('K-03', 'silent', 'without country and dates', 'top_secret_new',
 '{"/travel/entries/2": {"cruise_stop": true}}', '{}'),
('K-03', 'silent', 'in Mexico', 'top_secret_new', '{"/travel/entries/2/country": "MX"}', '{}'),
('K-03', 'silent', 'somewhere, some day ahead', 'top_secret_new',
 '{"/travel/entries/2": {"cruise_stop": true, "country": "Atlantis", "from": "2026-12", "to": "2026-12"}}', '{}'),
('K-03', 'silent', 'a bad date is still one', 'top_secret_new',
 '{"/travel/entries/2/from": "Sunday"}', '{Z-16 /travel/entries/2/from}'),

-- K-04: more than 6 months is residence
('K-04', 'pass', 'exactly 6 months', 'top_secret_new',
 '{"/travel/entries/0/from": "2024-01-15", "/travel/entries/0/to": "2024-07-15"}', '{}'),
('K-04', 'fail', '6 months and a day', 'top_secret_new',
 '{"/travel/entries/0/from": "2024-01-15", "/travel/entries/0/to": "2024-07-16"}', '{K-04 /travel/entries/0/to}'),
('K-04', 'pass', '6 months end with a short month', 'top_secret_new',
 '{"/travel/entries/0/from": "2024-08-31", "/travel/entries/0/to": "2025-02-28"}', '{}'),
('K-04', 'fail', 'a day more than a short month', 'top_secret_new',
 '{"/travel/entries/0/from": "2024-08-31", "/travel/entries/0/to": "2025-03-01"}', '{K-04 /travel/entries/0/to}'),
('K-04', 'pass', 'months that may be 6 months apart', 'top_secret_new',
 '{"/travel/entries/0/from": "2024-01", "/travel/entries/0/to": "2024-07"}', '{}'),
('K-04', 'fail', 'months that are more than 6 months apart, whatever the days', 'top_secret_new',
 '{"/travel/entries/0/from": "2024-01", "/travel/entries/0/to": "2024-08"}', '{K-04 /travel/entries/0/to}'),
('K-04', 'pass', 'to present, 6 months before the signature', 'top_secret_new',
 '{"/travel/entries/0/from": "2025-12-10", "/travel/entries/0/to": "present"}', '{}'),
('K-04', 'fail', 'to present, 6 months and a day before the signature', 'top_secret_new',
 '{"/travel/entries/0/from": "2025-12-09", "/travel/entries/0/to": "present"}', '{K-04 /travel/entries/0/to}'),
('K-04', 'fail', 'on business, or for a purpose that is not said', 'top_secret_new',
 '{"/travel/entries/1/purpose": null, "/travel/entries/1/from": "2023-01-01"}', '{K-04 /travel/entries/1/to}'),

-- K-05: travel for the Government
('K-05', 'silent', 'a year in Mexico', 'top_secret_new',
 '{"/travel/entries/3": {"purpose": "government", "country": "MX", "from": "2022-01", "to": "2023-01"}}', '{}'),
('K-05', 'silent', 'nothing but the purpose', 'top_secret_new',
 '{"/travel/entries/3": {"purpose": "government"}}', '{}');

INSERT INTO form_case (rule, kind, title, sample, edits)
SELECT 'K-03', 'silent', 'forty stops somewhere', 'top_secret_new', jsonb_build_object('/travel/entries', jsonb_agg(stop))
FROM (SELECT jsonb_build_object('cruise_stop', true, 'country', 'Atlantis', 'from', '2026-12') AS stop FROM generate_series(1, 40)) s;

SELECT * FROM wrong_cases('K');
