-- What the oracles of the rulings share: what the documents say of parties and
-- levels, written down here anew and not read from the extension, and a
-- sequence of draws that is the same on every server.
SET client_min_messages = warning;

-- The parties that the documents name: is there an instrument on the list of
-- 26, since when in NATO, other names.
CREATE TABLE oracle_party (
	code text PRIMARY KEY,		-- '': a party that is not known
	listed boolean NOT NULL,
	nato_since date,
	names text NOT NULL DEFAULT '',
	no integer GENERATED ALWAYS AS IDENTITY (START 0 MINVALUE 0) UNIQUE
);
INSERT INTO oracle_party (code, listed, nato_since, names)
SELECT code, listed, nato_since::date, names FROM (VALUES
	('AL', true, '2009-04-01', 'ALB;008;Albania;Albanie;Albanian;Albanais;Albanaise;Shqipëria;Republic of Albania'),
	('AT', false, NULL, 'AUT;040;Austria;Autriche;Austrian;Autrichien;Autrichienne;Österreich;Oesterreich;Republic of Austria'),
	('AU', true, NULL, 'AUS;036;Australia;Australie;Aus.;Aust.;Australian;Australien;Australienne;Commonwealth of Australia'),
	('BE', true, '1949-08-24', 'BEL;056;Belgium;Belgique;Belgian;Belge;België;Belgien;Kingdom of Belgium'),
	('BG', true, '2004-03-29', 'BGR;100;Bulgaria;Bulgarie;Bulgarian;Bulgare;Republic of Bulgaria'),
	('BR', true, NULL, 'BRA;076;Brazil;Brésil;Brazilian;Brésilien;Brésilienne;Brasil;Federative Republic of Brazil'),
	('CA', false, '1949-08-24', 'CAN;124;Canada;Can.;Cdn;Canadian;Canadien;Canadienne;Dominion of Canada'),
	('CH', true, NULL, 'CHE;756;Switzerland;Suisse;Swiss;Swiss Confederation;Confédération suisse;Schweiz;Svizzera;Helvetia'),
	('CL', true, NULL, 'CHL;152;Chile;Chili;Chilean;Chilien;Chilienne;Republic of Chile'),
	('CY', false, NULL, 'CYP;196;Cyprus;Chypre;Cypriot;Chypriote;Republic of Cyprus'),
	('CZ', false, '1999-03-12', 'CZE;203;Czechia;Tchéquie;Czech Republic;Czech Rep.;The Czech Republic;République tchèque;Rép. tchèque;Czech;Tchèque;Česko;Česká republika'),
	('DE', true, '1955-05-06', 'DEU;276;Germany;Allemagne;German;Allemand;Allemande;Deutschland;Federal Republic of Germany;FRG;BRD;RFA;West Germany;Allemagne de l''Ouest;D'),
	('DK', true, '1949-08-24', 'DNK;208;Denmark;Danemark;Danish;Dane;Danois;Danoise;Danmark;Kingdom of Denmark'),
	('EE', false, '2004-03-29', 'EST;233;Estonia;Estonie;Estonian;Estonien;Estonienne;Eesti;Republic of Estonia'),
	('ES', true, '1982-05-30', 'ESP;724;Spain;Espagne;Spanish;Spaniard;Espagnol;Espagnole;España;Espana;Kingdom of Spain'),
	('FI', true, '2023-04-04', 'FIN;246;Finland;Finlande;Finnish;Finn;Finlandais;Finlandaise;Suomi;Republic of Finland'),
	('FR', true, '1949-08-24', 'FRA;250;France;French;Français;Française;French Republic;République française'),
	('GB', true, '1949-08-24', 'GBR;826;United Kingdom;Royaume-Uni;UK;U.K.;Great Britain;G.B.;Britain;British;United Kingdom of Great Britain and Northern Ireland;England;English;Scotland;Scottish;Wales;Welsh;Northern Ireland;Grande-Bretagne;Angleterre;Anglais;Écosse;Pays de Galles;Irlande du Nord;Britannique;GBD;GBN;GBO;GBP;GBS;R.U.'),
	('GR', false, '1952-02-18', 'GRC;300;Greece;Grèce;Greek;Grec;Grecque;Hellas;Hellenic Republic;Ellada;EL'),
	('HR', false, '2009-04-01', 'HRV;191;Croatia;Croatie;Croatian;Croate;Hrvatska;Republic of Croatia'),
	('HU', false, '1999-03-12', 'HUN;348;Hungary;Hongrie;Hungarian;Hongrois;Hongroise;Magyarország'),
	('IE', false, NULL, 'IRL;372;Ireland;Irlande;Irish;Irlandais;Irlandaise;Éire;Eire;Republic of Ireland;ROI'),
	('IL', true, NULL, 'ISR;376;Israel;Israël;Israeli;Israélien;Israélienne;State of Israel'),
	('IS', false, '1949-08-24', 'ISL;352;Iceland;Islande;Icelandic;Icelander;Islandais;Islandaise;Ísland'),
	('IT', true, '1949-08-24', 'ITA;380;Italy;Italie;Italian;Italien;Italienne;Italia;Italian Republic'),
	('JP', false, NULL, 'JPN;392;Japan;Japon;Japanese;Japonais;Japonaise;Nippon'),
	('KR', false, NULL, 'KOR;410;South Korea;Corée du Sud;Korea, Republic of;Republic of Korea;Korea (South);Corée, République de;République de Corée;ROK;S. Korea;South Korean;Sud-Coréen'),
	('LT', false, '2004-03-29', 'LTU;440;Lithuania;Lituanie;Lithuanian;Lituanien;Lituanienne;Lietuva;Republic of Lithuania'),
	('LU', false, '1949-08-24', 'LUX;442;Luxembourg;Luxemburg;Luxembourger;Luxembourgeois;Luxembourgeoise;Lëtzebuerg;Grand Duchy of Luxembourg'),
	('LV', true, '2004-03-29', 'LVA;428;Latvia;Lettonie;Latvian;Letton;Lettone;Latvija;Republic of Latvia'),
	('ME', false, '2017-06-05', 'MNE;499;Montenegro;Monténégro;Montenegrin;Monténégrin;Crna Gora'),
	('MK', false, '2020-03-27', 'MKD;807;North Macedonia;Macédoine du Nord;Macedonia;Macédoine;FYROM;FYR Macedonia;Former Yugoslav Republic of Macedonia;Republic of North Macedonia;Republic of Macedonia;Macedonian'),
	('MT', false, NULL, 'MLT;470;Malta;Malte;Maltese;Maltais;Maltaise;Republic of Malta'),
	('NL', true, '1949-08-24', 'NLD;528;Netherlands;Pays-Bas;The Netherlands;Netherlands, The;Les Pays-Bas;Holland;Hollande;Dutch;Néerlandais;Néerlandaise;Nederland;Kingdom of the Netherlands'),
	('NO', true, '1949-08-24', 'NOR;578;Norway;Norvège;Norwegian;Norvégien;Norvégienne;Norge;Noreg;Kingdom of Norway'),
	('NZ', true, NULL, 'NZL;554;New Zealand;Nouvelle-Zélande;New Zealander;Néo-Zélandais;N.Z.;Aotearoa'),
	('PL', false, '1999-03-12', 'POL;616;Poland;Pologne;Polish;Pole;Polonais;Polonaise;Polska;Republic of Poland'),
	('PT', false, '1949-08-24', 'PRT;620;Portugal;Portuguese;Portugais;Portugaise;Portuguese Republic'),
	('RO', false, '2004-03-29', 'ROU;642;Romania;Roumanie;Romanian;Roumain;Roumaine;România;Rumania;Roumania'),
	('SE', true, '2024-03-07', 'SWE;752;Sweden;Suède;Swedish;Swede;Suédois;Suédoise;Sverige;Kingdom of Sweden'),
	('SG', true, NULL, 'SGP;702;Singapore;Singapour;Singaporean;Singapourien;Republic of Singapore;S''pore'),
	('SI', false, '2004-03-29', 'SVN;705;Slovenia;Slovénie;Slovenian;Slovene;Slovène;Slovenija;Republic of Slovenia'),
	('SK', false, '2004-03-29', 'SVK;703;Slovakia;Slovaquie;Slovak Republic;République slovaque;Slovak;Slovaque;Slovensko'),
	('TR', false, '1952-02-18', 'TUR;792;Türkiye;Turkey;Turquie;Turkiye;Turkish;Turk;Turc;Turque;Republic of Turkey;Republic of Türkiye'),
	('UA', false, NULL, 'UKR;804;Ukraine;Ukrainian;Ukrainien;Ukrainienne;The Ukraine;Ukraina'),
	('US', true, '1949-08-24', 'USA;840;United States;États-Unis;U.S.A.;U.S.;United States of America;The United States;United States (USA);États-Unis d''Amérique;EUA;EU d''Amérique;America;American;Américain;Américaine;É.-U.'),
	('ZA', true, NULL, 'ZAF;710;South Africa;Afrique du Sud;South African;Sud-Africain;Sud-Africaine;RSA;Republic of South Africa;S. Africa'),
	('NATO', true, NULL, 'North Atlantic Treaty Organization;Organisation du Traité de l''Atlantique Nord;OTAN;North Atlantic Treaty Organisation;N.A.T.O.;North Atlantic Alliance'),
	('EU', true, NULL, 'European Union;Union européenne;UE;E.U.;European Union (EU);Union européenne (UE);EUE'),
	('ESA', true, NULL, 'European Space Agency;Agence spatiale européenne;ASE;E.S.A.'),
	('EURCOM', false, NULL, 'European Commission;Commission européenne;Commission of the European Communities;CE'),
	('EDA', false, NULL, 'European Defence Agency;Agence européenne de défense;AED;European Defense Agency'),
	('NOS', false, NULL, 'NATO Office of Security;Bureau de sécurité de l''OTAN'),
	('OCCAR', false, NULL, 'Organisation for Joint Armament Co-operation;Organisation conjointe de coopération en matière d''armement;Organisation for Joint Armament Cooperation;Organization for Joint Armament Co-operation')
) AS v (code, listed, nato_since, names);
-- The other countries of ISO 3166-1, and nobody.
INSERT INTO oracle_party (code, listed)
SELECT code, false FROM regexp_split_to_table('
AD AE AF AG AI AM AO AQ AR AS AW AX AZ BA BB BD BF BH BI BJ BL BM BN BO BQ BS BT BV BW BY BZ CC
CD CF CG CI CK CM CN CO CR CU CV CW CX DJ DM DO DZ EG EH ER ET FJ FK FM FO GA GD GE GF GG GH GI
GL GM GN GP GQ GS GT GU GW GY HK HM HN HT ID IM IN IO IQ IR JE JM JO KE KG KH KI KM KN KP KW KY
KZ LA LB LC LI LK LR LS LY MA MC MD MF MG MH ML MM MN MO MP MQ MR MS MU MV MW MX MY MZ NA NC NE
NF NG NI NP NR NU OM PA PE PF PG PH PK PM PN PR PS PW PY QA RE RS RU RW SA SB SC SD SH SJ SL SM
SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TT TV TW TZ UG UM UY UZ VA VC VE VG
VI VN VU WF WS YE YT ZM ZW
', '\s') WITH ORDINALITY AS t (code, place) WHERE code <> '' ORDER BY place;
INSERT INTO oracle_party (code, listed) VALUES ('', false);

-- How a party may be written; what is ambiguous, withdrawn or nobody's is not known.
CREATE TABLE oracle_name AS
SELECT code, name, row_number() OVER (ORDER BY no, place) - 1 AS no	-- 1032 names
FROM (SELECT no, 0 AS place, code, code AS name FROM oracle_party WHERE code <> ''
      UNION ALL SELECT no, -1, code, lower(code) FROM oracle_party WHERE code <> ''
      UNION ALL SELECT no, place, code, name FROM oracle_party, string_to_table(names, ';') WITH ORDINALITY AS t (name, place)
      UNION ALL SELECT 999, place, '', name
      FROM string_to_table(';XXA;XXB;XXC;XXX;Korea;Congo;Guinea;Georgia;Czechoslovakia;Yugoslavia;USSR;SU;YU;Atlantis', ';') WITH ORDINALITY AS t (name, place)) AS n;

-- Kinds of level: "holding" is asked of persons and organizations, not of information.
CREATE TABLE oracle_level (
	level clearance_level PRIMARY KEY,
	kind text NOT NULL,
	no integer GENERATED ALWAYS AS IDENTITY (START 0 MINVALUE 0) UNIQUE
);
INSERT INTO oracle_level (level, kind)
VALUES ('UNCLASSIFIED', 'unclassified'), ('PROTECTED A', 'protected'), ('PROTECTED B', 'protected'), ('PROTECTED C', 'protected C'),
       ('CONFIDENTIAL', 'classified'), ('SECRET', 'classified'), ('TOP SECRET', 'classified'),
       ('NATO RESTRICTED', 'NATO restricted'), ('NATO CONFIDENTIAL', 'NATO'), ('NATO SECRET', 'NATO'), ('COSMIC TOP SECRET', 'NATO'),
       ('SITE ACCESS', 'holding'), ('RELIABILITY', 'holding'), ('ENHANCED RELIABILITY', 'holding'), ('ENHANCED SECRET', 'holding'),
       ('ENHANCED TOP SECRET', 'holding'), ('TOP SECRET SIGINT', 'signals');

-- The instruments: on the list, from the day that is known, else not known
-- before the list's day.  What they cover: yes, no, or null for not known.
CREATE TABLE oracle_instrument AS
SELECT code, in_force_from, DATE '2024-06-30' AS in_force_by,
       code <> 'ESA' AS classified,
       CASE WHEN code IN ('AL', 'ESA', 'SG') THEN true END AS protected,
       CASE WHEN code IN ('AL', 'SG') THEN true WHEN code = 'ESA' THEN false END AS protected_c
FROM oracle_party LEFT JOIN (VALUES ('AL', DATE '2024-06-30'), ('SG', '2022-06-24')) AS v (code, in_force_from) USING (code)
WHERE listed;
-- The bodies of an organization: they have no instrument of their own.
CREATE TABLE oracle_body AS
SELECT code, organization FROM (VALUES ('EURCOM', 'EU'), ('EDA', 'EU'), ('NOS', 'NATO')) AS v (code, organization);

-- A number from 0 to n - 1.
CREATE FUNCTION oracle_draw(question bigint, stream integer, n integer) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ((hashint8extended(question, stream) & 9223372036854775807) % n)::integer;

-- A day of 1990 to 2034, or every second time one of the three days around one
-- from which an answer is another one.
CREATE FUNCTION oracle_draw_day(question bigint, stream integer) RETURNS date
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE oracle_draw(question, stream, 2)
		WHEN 0 THEN (ARRAY['1949-08-24', '1952-02-18', '1955-05-06', '1982-05-30', '1999-03-12', '2004-03-29', '2009-04-01', '2017-06-05', '2020-03-27',
						   '2022-06-24', '2023-04-04', '2024-03-07', '2024-06-30', '2025-01-06']::date[])[1 + oracle_draw(question, stream + 1, 14)]
			+ oracle_draw(question, stream + 2, 3) - 1
		ELSE DATE '1990-01-01' + oracle_draw(question, stream + 1, 16436) END;

ANALYZE oracle_party, oracle_name, oracle_level, oracle_instrument, oracle_body;
