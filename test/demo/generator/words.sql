-- Words for invented people, in both languages, and dice that fall the same
-- way every time: what is drawn depends on the seed and the key alone, not on
-- the number or the order of draws, nor on the version of the server.

CREATE SCHEMA generator;

CREATE FUNCTION generator.dice(key text, sides int) RETURNS int
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN ('x' || pg_catalog.left(pg_catalog.md5('seed 330-60 ' || key), 7))::bit(28)::int % sides;

CREATE TABLE generator.words (
  kind text,
  language text,
  words text[],
  PRIMARY KEY (kind, language)
);

INSERT INTO generator.words VALUES
  ('surname', 'en', '{Abernathy,Ashdown,Bancroft,Beaton,Birchall,Calder,Carmichael,Chisholm,Colwell,Crawford,Dalgleish,
    Drummond,Ellsworth,Fairbairn,Farrow,Galbraith,Garrison,Hadley,Harcourt,Hutchings,Ingram,Jamieson,Kendrick,
    Kilpatrick,Langford,Lockhart,MacAulay,MacKinnon,Mayhew,Merriman,Norwood,O''Hearn,Oakley,Pemberton,Penrose,Quigley,
    Rafferty,Redmond,Rutherford,Sinclair,Stanhope,Sutherland,Thackeray,Tilley,Urquhart,Vaughan,Wakefield,Whitmore,
    Winslow,Yardley,Singh,Nguyen,Chen,Okafor,Petrov,Kowalski}'),
  ('surname', 'fr', '{Allard,Archambault,Beauchemin,Bélanger,Bergeron,Boisvert,Brassard,Charbonneau,Charron,Cloutier,
    Côté,Desrosiers,Drapeau,Dufresne,Duguay,Fortier,Fréchette,Gaudreau,Gendron,Grenier,Guérin,Hébert,Jolicœur,Labelle,
    Lachance,Laflamme,Lajoie,Lalonde,Lavallée,Leblanc,Lemay,Lévesque,Marchand,Mercier,Michaud,Morissette,Nadeau,
    Ouellet,Paradis,Pelletier,Poirier,Provencher,Quesnel,Rivard,Robitaille,Saint-Amand,Savoie,Simard,Tessier,
    Thériault,Trépanier,Turcotte,Vaillancourt,Vézina,Diallo,Haddad}'),
  ('F', 'en', '{Abigail,Alison,Beatrice,Bridget,Caroline,Cynthia,Deborah,Eleanor,Fiona,Frances,Gillian,Grace,Heather,
    Ingrid,Janet,Judith,Katherine,Laura,Lillian,Margaret,Maureen,Nadia,Olivia,Pamela,Priya,Rosemary,Sandra,Theresa,
    Valerie,Wendy}'),
  ('M', 'en', '{Alastair,Andrew,Arthur,Bradley,Callum,Christopher,Desmond,Douglas,Edmund,Francis,Geoffrey,Graham,
    Hamish,Ian,Jasper,Kenneth,Leonard,Malcolm,Nathan,Oliver,Patrick,Quentin,Raymond,Rohan,Spencer,Stuart,Terence,
    Victor,Wallace,Wesley}'),
  ('F', 'fr', '{Agathe,Amélie,Andrée-Anne,Brigitte,Camille,Chantal,Danielle,Élise,Estelle,Florence,Françoise,
    Geneviève,Ghislaine,Hélène,Isabelle,Jocelyne,Josée,Laurence,Louise,Maëlle,Marie-Ève,Mireille,Noémie,Odile,
    Pascale,Renée,Solange,Sylvie,Véronique,Zoé}'),
  ('M', 'fr', '{Adrien,Alexis,Antoine,Benoît,Bruno,Cédric,Didier,Édouard,Étienne,Fabrice,Gaétan,Gérald,Guillaume,
    Hugo,Jean-François,Jérôme,Laurent,Léopold,Marc-André,Mathieu,Normand,Olivier,Pascal,Pierre-Luc,Raphaël,Rémi,
    Sébastien,Tristan,Xavier,Yvan}'),
  ('street', 'en', '{Alder Street,Beechwood Avenue,Bridle Path,Cedar Lane,Churchill Road,Dunmore Crescent,Elgin Street,
    Fernhill Drive,Glenview Avenue,Hawthorn Street,Lakeshore Road,Maple Grove,Mill Street,Orchard Road,Queen Street,
    Ridgeway Drive,Spruce Street,Wellington Street,Willow Court,Windsor Avenue}'),
  ('street', 'fr', '{Rue de l''Alouette,Rue des Bouleaux,Avenue du Belvédère,Rue de la Cascade,Rue du Cèdre,
    Chemin du Coteau,Rue de l''Église,Avenue des Épinettes,Rue de la Falaise,Rue du Moulin,Boulevard du Parc,
    Rue des Peupliers,Rue de la Rivière,Rue Saint-Georges,Rue Saint-Laurent,Avenue du Sommet,Rue du Tilleul,
    Chemin de la Vallée,Rue du Verger,Rue des Voyageurs}'),
  ('employer', 'en', '{Algonquin Marine Ltd.,Bayfield Logistics,Beacon Hill Hospital,Cobalt Analytics Inc.,
    Dominion Air Parts,Eastgate Credit Union,Frontenac Instruments,Granite Peak Software,Harbourview Hotel,
    Ironwood Construction,Kestrel Avionics,Lakehead Printing,Northern Pike Fisheries,Pinecrest School Board,
    Redstone Telecom,Rideau Catering,Silver Birch Pharmacy,Tamarack Engineering,Western Grain Terminal,
    Yarrow Consulting}'),
  ('employer', 'fr', '{Aliments du Terroir,Assurances Beaumont,Atelier Mécanique Roberge,Boulangerie du Faubourg,
    Caisse du Plateau,Centre hospitalier de l''Estuaire,Construction Bellerive,Éditions du Phare,Ferme des Trois Lacs,
    Génie-conseil Portneuf,Hydrotech Outaouais,Imprimerie Saguenay,Logiciels Boréalis,Marché du Vieux-Port,
    Pharmacie Rosemont,Quincaillerie Laporte,Réseau Nordet,Scierie de la Mauricie,Transport Chaudière,
    Ville de Clairval}'),
  ('trade', 'en', '{Analyst,Bookkeeper,Buyer,Cook,Customer agent,Driver,Electrician,Engineer,Instructor,Laboratory
    assistant,Mechanic,Nurse,Office clerk,Programmer,Receptionist,Sales clerk,Technician,Welder}'),
  ('trade', 'fr', '{Agronome,Analyste,Archiviste,Biologiste,Chimiste,Commis aux achats,Commis de bureau,Comptable,
    Fleuriste,Gestionnaire,Graphiste,Interprète,Libraire,Machiniste,Pilote,Secrétaire,Spécialiste en réseaux,
    Téléphoniste}'),
  ('post', 'en', '{Accountant,Analyst,Assembler,Avionics technician,Buyer,Draughtsperson,Engineer,Inspector,
    Network administrator,Programmer,Project manager,Quality specialist,Storekeeper,Systems architect,Test engineer,
    Welder}'),
  ('post', 'fr', '{Analyste,Architecte de systèmes,Commis aux achats,Comptable,Cryptologue,Gestionnaire de projet,
    Interprète,Machiniste,Pilote d''essai,Secrétaire,Spécialiste de la qualité,Spécialiste en logistique,
    Spécialiste en réseaux,Spécialiste radar,Spécialiste en optique,Responsable des stocks}'),
  ('school', 'en', '{Brookfield College,Clearwater Collegiate,Kingsmere University,Lakeside Polytechnic,
    St. Andrew''s Academy,University of the Sound}'),
  ('school', 'fr', '{Cégep de la Rive,Collège du Fleuve,École polytechnique du Nord,Institut des Laurentides,
    Polyvalente des Pins,Université de l''Estrie}');

-- Line ends of the lists above are no part of the words.
UPDATE generator.words SET words = ARRAY(
  SELECT regexp_replace(word, '\s+', ' ', 'g') FROM unnest(words) WITH ORDINALITY AS w(word, place) ORDER BY place);

CREATE TABLE generator.city (
  number int PRIMARY KEY,
  language text,
  name text,
  province text,
  postal_area text,
  phone_area text
);

INSERT INTO generator.city VALUES
  (0, 'fr', 'Gatineau', 'QC', 'J8X', '819'),
  (1, 'fr', 'Montréal', 'QC', 'H2X', '514'),
  (2, 'fr', 'Québec', 'QC', 'G1R', '418'),
  (3, 'fr', 'Sherbrooke', 'QC', 'J1H', '819'),
  (4, 'fr', 'Moncton', 'NB', 'E1C', '506'),
  (5, 'en', 'Ottawa', 'ON', 'K1P', '613'),
  (6, 'en', 'Toronto', 'ON', 'M5V', '416'),
  (7, 'en', 'Kingston', 'ON', 'K7L', '613'),
  (8, 'en', 'Halifax', 'NS', 'B3J', '902'),
  (9, 'en', 'Winnipeg', 'MB', 'R3C', '204'),
  (10, 'en', 'Calgary', 'AB', 'T2P', '403'),
  (11, 'en', 'Vancouver', 'BC', 'V6B', '604');

CREATE TABLE generator.birthplace (number int PRIMARY KEY, city text, province text, country text);

INSERT INTO generator.birthplace VALUES
  (0, 'Lyon', 'Auvergne-Rhône-Alpes', 'FR'),
  (1, 'Leeds', 'England', 'GB'),
  (2, 'Pune', 'Maharashtra', 'IN'),
  (3, 'Detroit', 'MI', 'US'),
  (4, 'Port-au-Prince', 'Ouest', 'HT'),
  (5, 'Dakar', 'Dakar', 'SN'),
  (6, 'Cebu', 'Central Visayas', 'PH'),
  (7, 'Tripoli', 'Liban-Nord', 'LB'),
  (8, 'Gdańsk', 'Pomorskie', 'PL'),
  (9, 'Incheon', 'Gyeonggi', 'KR');

-- A word of a kind.
CREATE FUNCTION generator.pick(key text, kind text, language text) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  words text[] := (SELECT w.words FROM generator.words AS w
                   WHERE w.kind = pick.kind AND w.language = pick.language);
BEGIN
  RETURN words[1 + generator.dice(key || kind, cardinality(words))];
END
$$;

-- A city where people speak the language; one time in five any city.
CREATE FUNCTION generator.city(key text, language text) RETURNS generator.city
LANGUAGE sql STABLE
RETURN (SELECT c FROM generator.city AS c WHERE c.number =
  CASE WHEN generator.dice(key || 'any city', 5) = 0 THEN generator.dice(key || 'city', 12)
       WHEN city.language = 'fr' THEN generator.dice(key || 'city', 5)
       ELSE 5 + generator.dice(key || 'city', 7)
  END);

-- A number between 555-0100 and 555-0199, which no telephone has.
CREATE FUNCTION generator.phone(key text, city text) RETURNS text
LANGUAGE sql STABLE
RETURN (SELECT c.phone_area || '-555-01' || lpad(generator.dice(key || 'phone', 100)::text, 2, '0')
        FROM generator.city AS c WHERE c.name = phone.city);
