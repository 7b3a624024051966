-- Parties: codes, names, aliases, memberships, the user's own rows.
SET datestyle = ISO;

-- How many there are.
SELECT kind, count(*) FROM clearance_party GROUP BY kind ORDER BY kind;

-- Every code of ISO 3166-1 is itself: alpha-2, alpha-3, numeric, in any case.
SELECT count(*) AS countries,
	   count(*) FILTER (WHERE clearance_party(code) = code) AS alpha2,
	   count(*) FILTER (WHERE clearance_party(lower(code)) = code) AS lower_case,
	   count(*) FILTER (WHERE clearance_party(alpha3) = code) AS alpha3,
	   count(*) FILTER (WHERE clearance_party(numeric_code) = code) AS numeric_code
FROM clearance_party WHERE kind = 'country';

-- Every shipped name and alias is its party, in the tables and, for a
-- country, in the compiled ones; the ambiguous ones are nobody.
CREATE VIEW shipped_name AS
SELECT s.code, s.kind, n.name, n.name = ANY (s.ambiguous) AS ambiguous
FROM clearance_party_shipped AS s,
	 unnest(ARRAY[s.name_en, s.name_fr] || s.aliases) AS n(name);
SELECT ambiguous, count(*),
	   count(*) FILTER (WHERE clearance_party(name) = code) AS by_table,
	   count(*) FILTER (WHERE clearance_country(name) = code) AS compiled,
	   count(*) FILTER (WHERE kind = 'country') AS of_countries
FROM shipped_name GROUP BY ambiguous ORDER BY ambiguous;
SELECT code, name FROM shipped_name WHERE ambiguous ORDER BY code, name COLLATE "C";
-- Case, accents, punctuation and spacing do not matter in a name.
SELECT count(*) AS folded,
	   count(*) FILTER (WHERE clearance_party('  ' || replace(upper(name), ' ', ' - ') || E'.\n') = code) AS the_same
FROM shipped_name WHERE NOT ambiguous AND clearance_party_key(name) ~ '^[^A-Z.]+$';

-- A label is what the view shows, a row of the user's over it or not.
BEGIN;
INSERT INTO clearance_party_local (code, kind, name_en, name_fr)
VALUES ('ACME', 'organization', 'Acme Aerospace', NULL), ('GB', 'country', NULL, 'Grande-Bretagne'),
	   ('FR', 'country', NULL, NULL), ('ACME2', 'organization', NULL, NULL);
SELECT count(*) AS parties, count(*) FILTER (WHERE clearance_party_label(code, 'en') = name_en) AS english,
	   count(*) FILTER (WHERE clearance_party_label(code, 'fr') = name_fr) AS french
FROM clearance_party;
ROLLBACK;

-- Names people write; the last two columns must agree for a country.
SELECT text, clearance_party(text) AS party, clearance_country(text) AS country
FROM (VALUES
	-- in both languages
	(1, 'Germany'), (2, 'Allemagne'), (3, 'ÉTATS-UNIS'), (4, 'etats unis'),
	(5, 'Côte d’Ivoire'), (6, 'cote d''ivoire'), (7, 'Türkiye'), (8, 'Turkey'), (9, 'turquie'),
	(10, 'Royaume-Uni'), (11, 'Scotland'), (12, 'Irlande du Nord'), (13, 'Irlande'),
	(14, 'American'), (15, 'République tchèque'), (16, 'Holland'), (17, 'Ivory Coast'), (18, 'Birmanie'),
	-- fewer than three letters: as written only, and never a code by folding
	(20, 'É.-U.'), (21, 'é.-u.'), (22, 'e u'), (23, 'R.U.'), (24, 'r.u.'), (25, 'U.S.'), (26, 'U.K.'),
	(27, 'E.U.'), (28, 'R-U'), (29, 'U S'), (30, 'C.H.'), (31, 'C.A.'), (32, 'A.U'),
	-- codes that are not ISO's
	(40, 'UK'), (41, 'uk'), (42, 'EL'), (43, 'el'), (44, 'UE'), (45, 'D'), (46, 'XK'), (47, 'ZZ'),
	-- passports
	(50, 'GBD'), (51, 'gbn'), (52, 'GBO'), (53, 'GBP'), (54, 'GBS'), (55, 'EUE'),
	(56, 'XXA'), (57, 'XXB'), (58, 'XXC'), (59, 'XXX'), (60, 'stateless'), (61, 'apatride'),
	-- ambiguous
	(70, 'Korea'), (71, 'Corée'), (72, 'Congo'), (73, 'Guinea'), (74, 'Guinée'), (75, 'Georgia'), (76, 'Géorgie'),
	(77, 'Czechoslovakia'), (78, 'Yugoslavia'), (79, 'USSR'), (80, 'U.S.S.R.'), (81, 'Union soviétique'),
	(82, 'Virgin Islands'), (83, 'Corean'),
	-- and the same countries without ambiguity
	(90, 'South Korea'), (91, 'Corée du Nord'), (92, 'Republic of Korea'), (93, 'DR Congo'), (94, 'Congo-Brazzaville'),
	(95, 'Guinea-Bissau'), (96, 'Equatorial Guinea'), (97, 'Republic of Georgia'), (98, 'GE'), (99, 'GIN'),
	-- withdrawn codes are no citizenship
	(100, 'YU'), (101, 'CS'), (102, 'SU'), (103, 'DD'),
	-- organizations; EC is Ecuador
	(110, 'NATO'), (111, 'otan'), (112, 'N.A.T.O.'), (113, 'EU'), (114, 'Union européenne'), (115, 'ESA'), (116, 'EC'),
	(117, 'European Commission'), (118, 'Bureau de sécurité de l''OTAN'), (119, 'occar'), (120, 'eurcom'),
	-- no numeric code
	(130, '8'), (131, '008'), (132, '0008'), (133, '999')) AS t(n, text)
ORDER BY n;

-- Withdrawn codes serve a place of birth, names of those states do not.
SELECT text, clearance_country(text, true) AS born_in
FROM (VALUES ('YU'), ('cs'), ('SU'), ('DD'), ('CA'), ('Yugoslavia'), ('YUG')) AS t(text);

-- Degenerate texts.
SELECT clearance_party(NULL) IS NULL AS null_text, clearance_party('') IS NULL AS empty,
	   clearance_party(E' \t\n') IS NULL AS blank, clearance_party(repeat('x', 1000000)) IS NULL AS long,
	   clearance_party(repeat('é', 300000)) IS NULL AS long_folded, clearance_country(repeat(U&'\FDFA', 300)) IS NULL AS longer_folded, clearance_party('日本') IS NULL AS other_script,
	   clearance_party('%') IS NULL AS sign;

-- Labels in both languages.
SELECT clearance_party_label('CI', 'en') AS en, clearance_party_label('CI', 'fr') AS fr,
	   clearance_party_label('NATO', 'fr') AS organization, clearance_party_label('??') AS none;
SET clearance.language = 'fr';
SELECT clearance_party_label('US');
RESET clearance.language;

-- Memberships: the sets of the documents, on the day of the list.
SELECT organization, status, count(*), string_agg(party, ' ' ORDER BY party) AS parties
FROM clearance_membership_on('2025-01-01') WHERE known GROUP BY organization, status ORDER BY 1, 2;
-- NATO and the European Union on the days around each change since 2004.
SELECT day::date, count(*) FILTER (WHERE organization = 'NATO') AS nato,
	   count(*) FILTER (WHERE organization = 'EU') AS eu
FROM unnest(ARRAY['2004-03-28', '2004-03-29', '2004-04-30', '2004-05-01', '2009-03-31', '2009-04-01', '2013-06-30',
	'2013-07-01', '2017-06-05', '2020-01-31', '2020-02-01', '2020-03-27', '2023-04-03', '2023-04-04', '2024-03-06',
	'2024-03-07']::date[]) AS day, LATERAL clearance_membership_on(day) AS m
WHERE m.status = 'member' AND m.known GROUP BY day ORDER BY day;
-- NAT-01: 32 members, MIS-01 and MIS-02: all but Iceland in MISWG.
SELECT count(*) AS nato, count(w.party) AS miswg, string_agg(n.party, ' ') FILTER (WHERE w.party IS NULL) AS without
FROM clearance_membership_on('2024-06-30') AS n
LEFT JOIN clearance_membership_on('2024-06-30') AS w ON w.organization = 'MISWG' AND w.party = n.party AND w.status = 'member'
WHERE n.organization = 'NATO' AND n.status = 'member';
-- Before the list's date nobody knows.
SELECT organization, known, count(*) FROM clearance_membership_on('2024-06-29')
WHERE organization IN ('ESA', 'MISWG', 'OCCAR') GROUP BY 1, 2 ORDER BY 1, 2;

-- The user's rows: a new party, a name for a shipped one, a name taken over.
BEGIN;
INSERT INTO clearance_party_local (code, kind, name_en, name_fr, aliases)
VALUES ('ACME', 'organization', 'Acme Aerospace', NULL, '{"A. S."}'),
	   ('GE', 'country', NULL, NULL, '{Georgia,Géorgie}'),
	   ('XK', 'country', 'Kosovo', 'Kosovo', '{RKS,Scotland}');
SELECT clearance_party('acme aerospace'), clearance_party('ACME'), clearance_party('Georgia'), clearance_party('268'),
	   clearance_party('Sakartvelo'), clearance_party('Kosovo'), clearance_party('RKS'), clearance_party('Scotland');
SELECT code, kind, name_en, name_fr, local FROM clearance_party WHERE code IN ('ACME', 'GE', 'XK', 'GB') ORDER BY code;
-- Two of the user's parties with one name: ambiguous.
INSERT INTO clearance_party_local (code, kind, aliases) VALUES ('ACME2', 'organization', '{acme aérospace}');
SELECT clearance_party('Acme Aerospace');
-- The compiled tables do not change.
SELECT clearance_country('Georgia'), clearance_country('Kosovo');
-- A membership of the user's replaces the shipped one.
INSERT INTO clearance_membership_local (organization, party, status, since) VALUES ('MISWG', 'NZ', 'member', '1990-01-01');
SELECT party, known FROM clearance_membership_on('2000-01-01') WHERE organization = 'MISWG' AND party IN ('NZ', 'AU') ORDER BY party;
SAVEPOINT overlap;
INSERT INTO clearance_membership_local (organization, party, status, since) VALUES ('MISWG', 'NZ', 'observer', '2000-01-01');
ROLLBACK TO overlap;
ROLLBACK;
SELECT clearance_party('Georgia'), clearance_party('ACME');

-- What others may do: read, not write; the user's tables are the owner's.
CREATE ROLE clearance_reader;
SET ROLE clearance_reader;
SELECT clearance_party('Kanada'), clearance_party('Suède'), count(*) > 100 AS members FROM clearance_membership;
DELETE FROM clearance_membership_shipped;
INSERT INTO clearance_party_local (code, kind) VALUES ('XX', 'country');
SELECT count(*) FROM clearance_party_local;
RESET ROLE;
DROP ROLE clearance_reader;

-- Dump: the user's tables and no other.
SELECT c.relname FROM pg_extension AS e, unnest(e.extconfig) AS t JOIN pg_class AS c ON c.oid = t
WHERE e.extname = 'clearance' AND c.relname ~ 'party|membership' ORDER BY 1;

-- What is refused, and how.
CREATE FUNCTION sqlstate_of(command text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE command;
	RETURN 'no error';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;
SELECT command, sqlstate_of(command) FROM (VALUES
	('SELECT clearance_party(''Atlantis'', true)'),
	('SELECT clearance_party(''Korea'', true)'),
	('SELECT clearance_party('''', true)'),
	('SELECT clearance_party(NULL, true)'),
	('SELECT clearance_country(''Atlantis'')'),
	('SELECT clearance_party_number(''a'')'),
	('SELECT clearance_party_number(''ABCDEFGHIJKLM'')'),
	('SELECT clearance_party_number(''999999999999'')'),
	('SELECT clearance_required(NULL::date, ''as_of'')'),
	('SELECT clearance_required(NULL::date, NULL)'),
	('SELECT * FROM clearance_membership_on(NULL)'),
	('SELECT clearance_party_unknown()'),
	('INSERT INTO clearance_party_shipped (code) VALUES (''XX'')'),
	('INSERT INTO clearance_party_local (code, kind) VALUES (''lower'', ''country'')'),
	('INSERT INTO clearance_party_local (code, kind) VALUES (''XX'', ''planet'')'),
	('INSERT INTO clearance_party_local (code, kind) VALUES (NULL, ''country'')'),
	('INSERT INTO clearance_membership_local VALUES (''NATO'', ''XX'', ''friend'', ''2000-01-01'')'),
	('INSERT INTO clearance_membership_local VALUES (''NATO'', ''x'', ''member'', ''2000-01-01'')'),
	('INSERT INTO clearance_membership_local VALUES (''NATO'', ''XX'', ''member'', ''2000-01-02'', ''2000-01-01'')')
) AS t(command);
SELECT clearance_party('Atlantis', true);

DROP VIEW shipped_name;
DROP FUNCTION sqlstate_of(text);
