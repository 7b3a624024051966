-- Section J: foreign employment
-- The sample is signed on 2026-06-10: the last 10 years begin on 2016-06-10.
-- It lists remote work for a British firm (2018) and work in Edinburgh, where
-- the applicant lived until 2014-09.
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
-- J-01: yes or no
('J-01', 'pass', 'yes', 'top_secret_new', '{}', '{}'),
('J-01', 'pass', 'no, below Top Secret', 'secret_new', '{}', '{}'),
('J-01', 'fail', 'unanswered', 'secret_new',
 '{"/foreign_employment/ever": null}', '{J-01 /foreign_employment/ever}'),
('J-01', 'fail', 'the section is absent', 'secret_new',
 '{"/foreign_employment": null}', '{J-01 /foreign_employment/ever}'),
('J-01', 'fail', 'unanswered beside entries, which are not judged', 'top_secret_new',
 '{"/foreign_employment/ever": null, "/foreign_employment/entries": [{}]}', '{J-01 /foreign_employment/ever}'),
('J-01', 'silent', 'a text is of the wrong type, and nothing else is said of it', 'secret_new',
 '{"/foreign_employment/ever": "no"}', '{Z-15 /foreign_employment/ever}'),
('J-01', 'silent', 'a supplemental request does not ask', 'secret_new',
 '{"/administrative/request": "supplemental", "/administrative/supplemental_reason": "name_change",
   "/context/clearances": null, "/relatives": null, "/foreign_employment": null}', '{}'),

-- J-02 to J-05: what each entry says
('J-02', 'pass', 'the country by name', 'top_secret_new',
 '{"/foreign_employment/entries/1/country": "Royaume-Uni"}', '{}'),
('J-02', 'fail', 'yes, and nothing is listed', 'top_secret_new',
 '{"/foreign_employment/entries": []}', '{J-02 /foreign_employment/entries}'),
('J-02', 'fail', 'yes, and the list is absent', 'top_secret_new',
 '{"/foreign_employment/entries": null}', '{J-02 /foreign_employment/entries}'),
('J-02', 'fail', 'no country', 'top_secret_new',
 '{"/foreign_employment/entries/1/country": " "}', '{J-02 /foreign_employment/entries/1/country}'),
('J-02', 'fail', 'a null entry is an empty one', 'top_secret_new',
 '{"/foreign_employment/entries/-": null}',
 '{J-02 /foreign_employment/entries/2/country, J-03 /foreign_employment/entries/2/organization,
   J-04 /foreign_employment/entries/2/nature, J-05 /foreign_employment/entries/2/from,
   J-05 /foreign_employment/entries/2/to}'),
('J-03', 'pass', 'the organization', 'top_secret_new', '{}', '{}'),
('J-03', 'fail', 'no organization, and none to compare', 'top_secret_new',
 '{"/foreign_employment/entries/0/organization": null}', '{J-03 /foreign_employment/entries/0/organization}'),
('J-04', 'pass', 'the nature of the work', 'top_secret_new', '{}', '{}'),
('J-04', 'fail', 'no nature of the work', 'top_secret_new',
 '{"/foreign_employment/entries/1/nature": ""}', '{J-04 /foreign_employment/entries/1/nature}'),
('J-05', 'pass', 'a bad date is answered', 'top_secret_new',
 '{"/foreign_employment/entries/0/from": "2018-13"}', '{Z-16 /foreign_employment/entries/0/from}'),
('J-05', 'fail', 'no start', 'top_secret_new',
 '{"/foreign_employment/entries/0/from": null}', '{J-05 /foreign_employment/entries/0/from}'),
('J-05', 'fail', 'no end', 'top_secret_new',
 '{"/foreign_employment/entries/0/to": null}', '{J-05 /foreign_employment/entries/0/to}'),

-- J-06a: foreign employment of the last 10 years stands in section I
('J-06a', 'pass', 'listed there', 'top_secret_new', '{}', '{}'),
('J-06a', 'fail', 'not listed there: the history of employment is open then', 'top_secret_new',
 '{"/employment/entries/3/from": "2010-01", "/employment/entries/3/to": "2010-12"}',
 '{I-09a /employment/entries, J-06a /foreign_employment/entries/0}'),
('J-06a', 'fail', 'ended exactly 10 years ago', 'top_secret_new',
 '{"/employment/entries/6/from": "2016-06-11", "/foreign_employment/entries/1/from": "2015-01",
   "/foreign_employment/entries/1/to": "2016-06-10", "/foreign_employment/entries/1/details": "By mail."}',
 '{I-09a /employment/entries, J-06a /foreign_employment/entries/1}'),
('J-06a', 'pass', 'ended exactly 10 years ago, and listed on that day', 'top_secret_new',
 '{"/employment/entries/6/from": "2016-06-10", "/foreign_employment/entries/1/from": "2015-01",
   "/foreign_employment/entries/1/to": "2016-06-10", "/foreign_employment/entries/1/details": "By mail.",
   "/foreign_employment/entries/1/organization": "Harbour Light"}', '{}'),
('J-06a', 'pass', 'ended 10 years and a day ago', 'top_secret_new',
 '{"/employment/entries/6/from": "2016-06-10", "/foreign_employment/entries/1/from": "2015-01",
   "/foreign_employment/entries/1/to": "2016-06-09", "/foreign_employment/entries/1/details": "By mail."}', '{}'),
('J-06a', 'pass', 'begins after the form was signed', 'top_secret_new',
 '{"/foreign_employment/entries/1/from": "2026-06-11", "/foreign_employment/entries/1/to": "2027-05"}', '{}'),
('J-06a', 'pass', 'begins after the form was signed, to present', 'top_secret_new',
 '{"/foreign_employment/entries/1/from": "2026-06-11", "/foreign_employment/entries/1/to": "present"}', '{}'),
('J-06a', 'pass', 'a bad end cannot be compared', 'top_secret_new',
 '{"/employment/entries/3/from": "2010-01", "/employment/entries/3/to": "2010-12",
   "/foreign_employment/entries/0/to": "2018-02-30"}',
 '{Z-16 /foreign_employment/entries/0/to, I-09a /employment/entries}'),

-- J-06b: under the same name
('J-06b', 'pass', 'the name within the other, as whole words', 'top_secret_new',
 '{"/foreign_employment/entries/0/organization": "CALEDONIA  dâta"}', '{}'),
('J-06b', 'pass', 'the other within the name', 'top_secret_new',
 '{"/foreign_employment/entries/0/organization": "The Caledonia Data, Ltd. (Edinburgh)"}', '{}'),
('J-06b', 'fail', 'another name', 'top_secret_new',
 '{"/foreign_employment/entries/0/organization": "Pentland Web"}', '{J-06b /foreign_employment/entries/0/organization}'),
('J-06b', 'fail', 'a part of a word is no name', 'top_secret_new',
 '{"/foreign_employment/entries/0/organization": "Caledonia Dat"}', '{J-06b /foreign_employment/entries/0/organization}'),
('J-06b', 'fail', 'the name stands at another time only', 'top_secret_new',
 '{"/foreign_employment/entries/0/organization": "Harbour Light Press"}', '{J-06b /foreign_employment/entries/0/organization}'),
('J-06b', 'fail', 'still going on, under no name of section I', 'top_secret_new',
 '{"/foreign_employment/entries/0/to": "present", "/foreign_employment/entries/0/organization": "Pentland Web"}',
 '{J-06b /foreign_employment/entries/0/organization}'),
('J-06b', 'fail', 'ended in a month that lies within the 10 years', 'top_secret_new',
 '{"/foreign_employment/entries/1/to": "2016-07", "/foreign_employment/entries/1/details": "By mail."}',
 '{J-06b /foreign_employment/entries/1/organization}'),
('J-06b', 'pass', 'ended in a month that lies within the 10 years in part', 'top_secret_new',
 '{"/foreign_employment/entries/1/to": "2016-06", "/foreign_employment/entries/1/details": "By mail."}', '{}'),
('J-06b', 'pass', 'may begin after the form was signed', 'top_secret_new',
 '{"/foreign_employment/entries/1/from": "2026-06", "/foreign_employment/entries/1/to": "2026-12"}', '{}'),
('J-06b', 'pass', 'a period without a day is not looked for', 'top_secret_new',
 '{"/foreign_employment/entries/1/from": "2019-05", "/foreign_employment/entries/1/to": "2019-03"}',
 '{Z-17 /foreign_employment/entries/1/to}'),

-- J-07: the applicant lived in the country, or the details say why not
('J-07', 'pass', 'lived there', 'top_secret_new', '{}', '{}'),
('J-07', 'pass', 'lived elsewhere, with details', 'top_secret_new',
 '{"/foreign_employment/entries/0/remote": false}', '{}'),
('J-07', 'fail', 'lived elsewhere', 'top_secret_new',
 '{"/foreign_employment/entries/0/remote": false, "/foreign_employment/entries/0/details": null}',
 '{J-07 /foreign_employment/entries/0/details}'),
('J-07', 'fail', 'lived elsewhere; whether it was remote is not said', 'top_secret_new',
 '{"/foreign_employment/entries/0/remote": null, "/foreign_employment/entries/0/details": null}',
 '{J-07 /foreign_employment/entries/0/details}'),
('J-07', 'pass', 'details of the form name the record', 'top_secret_new',
 '{"/foreign_employment/entries/0/remote": false, "/foreign_employment/entries/0/details": null,
   "/details": [{"section": "foreign_employment", "record": 0, "text": "By mail."}]}', '{}'),
('J-07', 'fail', 'details of the form name another record', 'top_secret_new',
 '{"/foreign_employment/entries/0/remote": false, "/foreign_employment/entries/0/details": null,
   "/details": [{"section": "foreign_employment", "record": 1, "text": "By mail."}]}',
 '{J-07 /foreign_employment/entries/0/details}'),
('J-07', 'pass', 'until the last day before the move certainly was over', 'top_secret_new',
 '{"/foreign_employment/entries/1/to": "2014-10-30"}', '{}'),
('J-07', 'fail', 'a day after the move', 'top_secret_new',
 '{"/foreign_employment/entries/1/to": "2014-10-31"}', '{J-07 /foreign_employment/entries/1/details}'),
('J-07', 'pass', 'the months of the move may agree', 'top_secret_new',
 '{"/foreign_employment/entries/1/to": "2014-10"}', '{}'),
('J-07', 'pass', 'a second residence in the country', 'top_secret_new',
 '{"/foreign_employment/entries/0/remote": false, "/foreign_employment/entries/0/details": null,
   "/residences/out_of_country_documents": [{"country": "GB"}],
   "/residences/entries/-": {"from": "2018-01", "to": "2018-12", "address": {"street_number": "2",
     "street_name": "Leith Walk", "city": "Edinburgh", "province": "Scotland", "country": "United Kingdom"}}}', '{}'),
('J-07', 'silent', 'a country that does not resolve is not compared', 'top_secret_new',
 '{"/foreign_employment/entries/0/remote": false, "/foreign_employment/entries/0/details": null,
   "/foreign_employment/entries/0/country": "Atlantis"}', '{Z-20a /foreign_employment/entries/0/country}'),
('J-07', 'silent', 'the country of the residence is not answered', 'top_secret_new',
 '{"/foreign_employment/entries/0/remote": false, "/foreign_employment/entries/0/details": null,
   "/residences/entries/0/address/country": null}', '{H-04a /residences/entries/0/address/country}'),

-- J-08: remote work
('J-08', 'pass', 'the details say so', 'top_secret_new', '{}', '{}'),
('J-08', 'fail', 'without details', 'top_secret_new',
 '{"/foreign_employment/entries/0/details": null}', '{J-08 /foreign_employment/entries/0/details}'),
('J-08', 'fail', 'without details, although the applicant lived in the country', 'top_secret_new',
 '{"/foreign_employment/entries/1/remote": true}', '{J-08 /foreign_employment/entries/1/details}'),
('J-08', 'pass', 'details of the form without a record, when there is but one', 'top_secret_new',
 '{"/foreign_employment/entries/1": null, "/foreign_employment/entries/0/details": null,
   "/details": [{"section": "foreign_employment", "text": "From home in Ottawa."}]}', '{}'),

-- J-09: no, and yet something is listed
('J-09', 'pass', 'no, and the list is absent', 'secret_new', '{"/foreign_employment/entries": null}', '{}'),
('J-09', 'fail', 'no, and an entry, which is not judged', 'secret_new',
 '{"/foreign_employment/entries/-": {"country": "FR"}}', '{J-09 /foreign_employment/ever}');

SELECT * FROM wrong_cases('J');

-- J-06 on generated histories, against ranges: which foreign employment is
-- listed at all, and which under a name of its own.
SELECT setseed(0.3) IS NOT NULL AS seeded;
CREATE TEMP TABLE generated AS
SELECT h, l, i, first, first + (random() * random() * 300)::int AS last,
       (ARRAY['Alpha', 'Alpha Beta', 'Beta', 'Gamma Delta', 'Delta'])[1 + floor(random() * 5)] AS name
FROM (SELECT h, l, i, '2016-06-10'::date + floor(random() * 3600)::int AS first
      FROM generate_series(1, 40) h, unnest('{I,J}'::text[]) l, generate_series(0, 24) i) d;

CREATE TEMP TABLE judged AS
SELECT h, findings(jsonb_build_object(
	'form', '330-60', 'medium', 'paper', 'administrative', '{"request": "new"}'::jsonb,
	'employment', jsonb_build_object('entries', jsonb_agg(jsonb_build_object(
		'from', first, 'to', last, 'employer', name) ORDER BY i) FILTER (WHERE l = 'I')),
	'foreign_employment', jsonb_build_object('ever', true, 'entries', jsonb_agg(jsonb_build_object(
		'from', first, 'to', last, 'organization', name) ORDER BY i) FILTER (WHERE l = 'J'))),
	'2026-06-10') AS found
FROM generated GROUP BY h;

WITH oracle AS (
	SELECT j.h, j.i, count(e.i) AS listed,
	       count(*) FILTER (WHERE ' ' || e.name || ' ' LIKE '% ' || j.name || ' %'
	                           OR ' ' || j.name || ' ' LIKE '% ' || e.name || ' %') AS named
	FROM generated j
	LEFT JOIN generated e ON e.l = 'I' AND e.h = j.h
	      AND daterange(e.first, e.last, '[]') && daterange(j.first, j.last, '[]')
	WHERE j.l = 'J' GROUP BY j.h, j.i)
SELECT count(*) AS periods,
       count(*) FILTER (WHERE listed = 0) > 100 AS not_listed,
       count(*) FILTER (WHERE listed > 0 AND named = 0) > 100 AS not_named,
       count(*) FILTER (WHERE (listed = 0) <> ('J-06a /foreign_employment/entries/' || i = ANY (found))) AS wrong_a,
       count(*) FILTER (WHERE (listed > 0 AND named = 0)
                              <> ('J-06b /foreign_employment/entries/' || i || '/organization' = ANY (found))) AS wrong_b
FROM oracle JOIN judged USING (h);
