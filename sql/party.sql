-- Parties (countries and organizations) and their memberships
--
-- Shipped rows and the user's rows live apart, so that dump and restore neither
-- lose nor double a row; a view puts the user's rows first.  The shipped
-- parties come from the library, the shipped memberships are a table.

CREATE FUNCTION clearance_required(value anyelement, parameter text)
RETURNS anyelement
AS 'MODULE_PATHNAME', 'clearance_required'
LANGUAGE C IMMUTABLE PARALLEL SAFE;

COMMENT ON FUNCTION clearance_required(anyelement, text) IS
'The value. Error 22004 naming the parameter when the value is null.';

CREATE FUNCTION clearance_message_language()
RETURNS text
AS 'MODULE_PATHNAME', 'clearance_message_language'
LANGUAGE C STABLE PARALLEL SAFE;

COMMENT ON FUNCTION clearance_message_language() IS
'The language of messages, "en" or "fr": what clearance.language says, or lc_messages when that is "auto".';

CREATE FUNCTION clearance_country(name text, place_of_birth boolean DEFAULT false)
RETURNS text
AS 'MODULE_PATHNAME', 'clearance_country'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION clearance_country(text, boolean) IS
'ISO 3166-1 alpha-2 code of a country from a code (alpha-2, alpha-3, numeric), a name or a shipped alias, English or French; null when unknown or ambiguous. Reads no table, so it serves indexes and generated columns. The withdrawn codes CS, DD, SU and YU resolve only for a place of birth.';

CREATE FUNCTION clearance_party_key(name text)
RETURNS text
AS 'MODULE_PATHNAME', 'clearance_party_key'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION clearance_party_key(text) IS
'Key by which names of parties are compared: Unicode NFKD, marks dropped, lower case, one blank between words. A name with fewer than three letters is its own key, in capitals when it is ASCII letters alone.';

CREATE FUNCTION clearance_party_keys(names text[], ambiguous text[] DEFAULT '{}')
RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ARRAY(
	SELECT clearance_party_key(n.name)
	FROM unnest(names) AS n(name)
	WHERE clearance_party_key(n.name) <> ''
	EXCEPT
	SELECT clearance_party_key(a.name)
	FROM unnest(ambiguous) AS a(name));

COMMENT ON FUNCTION clearance_party_keys(text[], text[]) IS
'Keys of names without those of the ambiguous ones; see clearance_party_key().';

CREATE FUNCTION clearance_party_number(code text)
RETURNS int8
AS 'MODULE_PATHNAME', 'clearance_party_number'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION clearance_party_number(text) IS
'A number for each code of a party, for exclusion constraints over ranges of numbers. Error 22023 unless the code is at most 12 characters, A to Z and 0 to 9.';

CREATE FUNCTION clearance_party_unknown()
RETURNS text
AS 'MODULE_PATHNAME', 'clearance_party_unknown'
LANGUAGE C STABLE PARALLEL SAFE;

COMMENT ON FUNCTION clearance_party_unknown() IS
'Raises 22023, the error of clearance_party(name, true).';

-- Parties

CREATE FUNCTION clearance_shipped_parties()
RETURNS TABLE (code text, kind text, alpha3 text, numeric_code text, name_en text, name_fr text)
AS 'MODULE_PATHNAME', 'clearance_shipped_parties'
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 256;

COMMENT ON FUNCTION clearance_shipped_parties() IS
'The rows of view clearance_party_shipped, without the lists of names.';

CREATE FUNCTION clearance_shipped_party_aliases(party text, ambiguous boolean)
RETURNS text[]
AS 'MODULE_PATHNAME', 'clearance_shipped_party_aliases'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION clearance_shipped_party_aliases(text, boolean) IS
'Further names of the shipped party with this code: those that resolve to it, or those that do not because they are ambiguous. Null when there is no such party.';

CREATE FUNCTION clearance_shipped_party_keys()
RETURNS TABLE (key text, code text, is_code boolean)
AS 'MODULE_PATHNAME', 'clearance_shipped_party_keys'
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 2000;

COMMENT ON FUNCTION clearance_shipped_party_keys() IS
'Codes and keys of names of the shipped parties; see view clearance_party_name.';

CREATE FUNCTION clearance_shipped_party(name text, is_code boolean)
RETURNS text
AS 'MODULE_PATHNAME', 'clearance_shipped_party'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION clearance_shipped_party(text, boolean) IS
'Code of the shipped country or organization that a text means as a code (is_code), or as a name; null when unknown or ambiguous. Reads no table.';

CREATE FUNCTION clearance_shipped_party_label(party text, language text)
RETURNS text
AS 'MODULE_PATHNAME', 'clearance_shipped_party_label'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION clearance_shipped_party_label(text, text) IS
'Name of the shipped party with this code: French for the language "fr", else English; null when there is none. Reads no table.';

CREATE FUNCTION clearance_party_not_shipped(code text)
RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN clearance_shipped_party(code, true) IS DISTINCT FROM code THEN code END;

COMMENT ON FUNCTION clearance_party_not_shipped(text) IS
'The code when no shipped party has it, else null. Reads no table.';

CREATE VIEW clearance_party_shipped AS
SELECT code, kind, alpha3, numeric_code, name_en, name_fr,
	clearance_shipped_party_aliases(code, false) AS aliases,
	clearance_shipped_party_aliases(code, true) AS ambiguous
FROM clearance_shipped_parties();
GRANT SELECT ON clearance_party_shipped TO PUBLIC;

COMMENT ON VIEW clearance_party_shipped IS
'Countries of ISO 3166-1 and organizations, as the library ships them. Codes and names of countries come from iso-codes (LGPL-2.1 or later). Where the encoding of the database lacks a letter, a name is shown without its accent, and an alias that would become another name is left out. Your own rows go to clearance_party_local.';
COMMENT ON COLUMN clearance_party_shipped.code IS
'Code of the party: ISO 3166-1 alpha-2 for a country, the usual abbreviation for an organization.';
COMMENT ON COLUMN clearance_party_shipped.kind IS
'country or organization.';
COMMENT ON COLUMN clearance_party_shipped.alpha3 IS
'ISO 3166-1 alpha-3 code of a country.';
COMMENT ON COLUMN clearance_party_shipped.numeric_code IS
'ISO 3166-1 numeric code of a country, three digits.';
COMMENT ON COLUMN clearance_party_shipped.name_en IS
'Name in English.';
COMMENT ON COLUMN clearance_party_shipped.name_fr IS
'Name in French.';
COMMENT ON COLUMN clearance_party_shipped.aliases IS
'Further names that clearance_party() takes.';
COMMENT ON COLUMN clearance_party_shipped.ambiguous IS
'Names of this party that mean another one too and therefore do not resolve.';

CREATE TABLE clearance_party_local
(
	code		 text PRIMARY KEY CHECK (code ~ '^[A-Z0-9]{2,12}$'),
	kind		 text NOT NULL CHECK (kind IN ('country', 'organization')),
	alpha3		 text UNIQUE CHECK (alpha3 ~ '^[A-Z]{3}$'),
	numeric_code text UNIQUE CHECK (numeric_code ~ '^[0-9]{3}$'),
	name_en		 text,
	name_fr		 text,
	aliases		 text[] NOT NULL DEFAULT '{}',
	keys		 text[] GENERATED ALWAYS AS
		(clearance_party_keys(ARRAY[name_en, name_fr] || aliases)) STORED
);
ALTER TABLE clearance_party_local OWNER TO @extowner@;
SELECT pg_catalog.pg_extension_config_dump('clearance_party_local', '');

COMMENT ON TABLE clearance_party_local IS
'Your own parties, names and aliases. A row with the code of a shipped party adds to it: what is null is taken from the shipped row, and your names win where a shipped party has the same one.';

-- Whoever calls the functions below reads the user's rows with the rights of
-- this view's owner.
CREATE VIEW clearance_party_addition AS
SELECT code, kind, alpha3, numeric_code, name_en, name_fr, keys
FROM clearance_party_local;
GRANT SELECT ON clearance_party_addition TO PUBLIC;

COMMENT ON VIEW clearance_party_addition IS
'What clearance_party(), clearance_party_label() and clearance_reference_digest() read of clearance_party_local.';
COMMENT ON COLUMN clearance_party_addition.code IS
'Code of the party.';
COMMENT ON COLUMN clearance_party_addition.kind IS
'country or organization.';
COMMENT ON COLUMN clearance_party_addition.alpha3 IS
'ISO 3166-1 alpha-3 code, where the row gives one.';
COMMENT ON COLUMN clearance_party_addition.numeric_code IS
'ISO 3166-1 numeric code, where the row gives one.';
COMMENT ON COLUMN clearance_party_addition.name_en IS
'Name in English, where the row gives one.';
COMMENT ON COLUMN clearance_party_addition.name_fr IS
'Name in French, where the row gives one.';
COMMENT ON COLUMN clearance_party_addition.keys IS
'Keys of names and aliases, see clearance_party_key().';

CREATE VIEW clearance_party AS
SELECT
	coalesce(l.code, s.code) AS code,
	coalesce(l.kind, s.kind) AS kind,
	coalesce(l.alpha3, s.alpha3) AS alpha3,
	coalesce(l.numeric_code, s.numeric_code) AS numeric_code,
	coalesce(l.name_en, s.name_en, l.name_fr, l.code) AS name_en,
	coalesce(l.name_fr, s.name_fr, l.name_en, l.code) AS name_fr,
	coalesce(l.aliases, '{}') || coalesce(s.aliases, '{}') AS aliases,
	l.code IS NOT NULL AS local
FROM clearance_party_shipped AS s
FULL JOIN clearance_party_local AS l ON l.code = s.code;
GRANT SELECT ON clearance_party TO PUBLIC;

COMMENT ON VIEW clearance_party IS
'Countries and organizations: shipped rows with the user''s rows put over them. "local" says that the user has a row for the party.';
COMMENT ON COLUMN clearance_party.code IS
'Code of the party: ISO 3166-1 alpha-2 for a country, the usual abbreviation for an organization.';
COMMENT ON COLUMN clearance_party.kind IS
'country or organization.';
COMMENT ON COLUMN clearance_party.alpha3 IS
'ISO 3166-1 alpha-3 code of a country.';
COMMENT ON COLUMN clearance_party.numeric_code IS
'ISO 3166-1 numeric code of a country, three digits.';
COMMENT ON COLUMN clearance_party.name_en IS
'Name in English; that in French, or the code, where none is given.';
COMMENT ON COLUMN clearance_party.name_fr IS
'Name in French; that in English, or the code, where none is given.';
COMMENT ON COLUMN clearance_party.aliases IS
'Further names that clearance_party() takes, the user''s before the shipped ones.';
COMMENT ON COLUMN clearance_party.local IS
'True: clearance_party_local has a row for the party.';

CREATE VIEW clearance_party_name AS
SELECT key COLLATE "C" AS key, code, is_code, false AS local
FROM clearance_shipped_party_keys()
UNION ALL
SELECT n.key COLLATE "C", l.code, false, true
FROM clearance_party_local AS l, unnest(l.keys) AS n(key)
UNION ALL
SELECT c.key COLLATE "C", l.code, true, true
FROM clearance_party_local AS l, unnest(ARRAY[l.code, l.alpha3, l.numeric_code]) AS c(key)
WHERE c.key IS NOT NULL;
GRANT SELECT ON clearance_party_name TO PUBLIC;

COMMENT ON VIEW clearance_party_name IS
'What clearance_party() looks up: codes as they are (is_code), and the keys of names (see clearance_party_key()). A code is in capitals and a folded name is not, so they do not meet.';
COMMENT ON COLUMN clearance_party_name.key IS
'A code as it is, or the key of a name.';
COMMENT ON COLUMN clearance_party_name.code IS
'Code of the party that it means.';
COMMENT ON COLUMN clearance_party_name.is_code IS
'True: the key is a code (alpha-2, alpha-3, numeric or that of an organization); false: that of a name.';
COMMENT ON COLUMN clearance_party_name.local IS
'True: from clearance_party_local; false: shipped.';

CREATE FUNCTION clearance_party(name text, strict boolean DEFAULT false)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(
	-- codes before names, the user's rows before the shipped ones; none when
	-- two of the user's are as good
	(SELECT CASE
		WHEN count(*) FILTER (WHERE l.is_code) > 1 THEN NULL
		WHEN count(*) FILTER (WHERE l.is_code) = 1 THEN min(l.code) FILTER (WHERE l.is_code)
		WHEN clearance_shipped_party(name, true) IS NOT NULL THEN clearance_shipped_party(name, true)
		WHEN count(*) > 1 THEN NULL
		WHEN count(*) = 1 THEN min(l.code)
		ELSE clearance_shipped_party(name, false)
	 END
	 FROM (
		SELECT a.code COLLATE "C" AS code,
			(g.capitals IN (a.code, a.alpha3, a.numeric_code)) IS TRUE AS is_code,
			a.keys && ARRAY[g.capitals, g.key] AS is_name
		FROM (SELECT upper(btrim(name, E' \t\n\r\f\x0b') COLLATE "C"), clearance_party_key(name)) AS g(capitals, key),
			clearance_party_addition AS a) AS l
	 WHERE l.is_code OR l.is_name),
	CASE WHEN strict THEN clearance_party_unknown() END);

COMMENT ON FUNCTION clearance_party(text, boolean) IS
'Code of a country or organization from a code, a name or an alias, English or French; reads the shipped rows and the user''s. Null when unknown or ambiguous; strict raises 22023 instead.';

CREATE FUNCTION clearance_party_label(party text, language text DEFAULT NULL)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN (
	SELECT CASE coalesce(language, clearance_message_language())
		WHEN 'fr' THEN coalesce(a.name_fr, clearance_shipped_party_label(party, 'fr'), a.name_en, a.code)
		ELSE coalesce(a.name_en, clearance_shipped_party_label(party, 'en'), a.name_fr, a.code)
	END
	FROM (SELECT) AS one
	LEFT JOIN clearance_party_addition AS a ON a.code = party);

COMMENT ON FUNCTION clearance_party_label(text, text) IS
'Name of the party with this code in a language ("en", "fr"; by default the language of messages); null when there is none.';

-- Periods that may begin on an unknown day

CREATE FUNCTION clearance_known_period(since date, until date, known_by date)
RETURNS daterange
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
	WHEN since > until OR coalesce(since, known_by) IS NULL THEN 'empty'::daterange
	ELSE daterange(since, until, '[]')
END;

COMMENT ON FUNCTION clearance_known_period(date, date, date) IS
'Days from since to until, both inclusive, that a row may hold; unbounded below when only known_by says that it had begun by then; empty when neither is known: such a row does not count.';

-- Memberships

CREATE TABLE clearance_membership_shipped
(
	organization text NOT NULL CHECK (organization ~ '^[A-Z0-9]{2,12}$'),
	party		 text NOT NULL CHECK (party ~ '^[A-Z0-9]{2,12}$'),
	status		 text NOT NULL CHECK (status IN
		('member', 'observer', 'associate', 'cooperating', 'cooperation_agreement', 'body')),
	since		 date,
	until		 date CHECK (until >= since AND until >= known_by),
	known_by	 date,
	source		 text,
	period		 daterange GENERATED ALWAYS AS
		(clearance_known_period(since, until, known_by)) STORED,
	CONSTRAINT clearance_membership_shipped_no_overlap EXCLUDE USING gist
		(int8range(clearance_party_number(organization), clearance_party_number(organization), '[]') WITH &&,
		 int8range(clearance_party_number(party), clearance_party_number(party), '[]') WITH &&,
		 period WITH &&)
);
GRANT SELECT ON clearance_membership_shipped TO PUBLIC;

COMMENT ON TABLE clearance_membership_shipped IS
'Memberships as shipped; an update of the extension replaces the rows, your own go to clearance_membership_local.';

CREATE TABLE clearance_membership_local
(
	organization text NOT NULL CHECK (organization ~ '^[A-Z0-9]{2,12}$'),
	party		 text NOT NULL CHECK (party ~ '^[A-Z0-9]{2,12}$'),
	status		 text NOT NULL CHECK (status IN
		('member', 'observer', 'associate', 'cooperating', 'cooperation_agreement', 'body')),
	since		 date,
	until		 date CHECK (until >= since AND until >= known_by),
	known_by	 date,
	source		 text,
	period		 daterange GENERATED ALWAYS AS
		(clearance_known_period(since, until, known_by)) STORED,
	CONSTRAINT clearance_membership_local_no_overlap EXCLUDE USING gist
		(int8range(clearance_party_number(organization), clearance_party_number(organization), '[]') WITH &&,
		 int8range(clearance_party_number(party), clearance_party_number(party), '[]') WITH &&,
		 period WITH &&)
);
ALTER TABLE clearance_membership_local OWNER TO @extowner@;
SELECT pg_catalog.pg_extension_config_dump('clearance_membership_local', '');

COMMENT ON TABLE clearance_membership_local IS
'Your own memberships. Your rows for an organization and a party replace all the shipped rows for those two.';

CREATE VIEW clearance_membership AS
SELECT organization, party, status, since, until, known_by, source, period, false AS local
FROM clearance_membership_shipped AS s
WHERE NOT EXISTS (
	SELECT FROM clearance_membership_local AS l
	WHERE l.organization = s.organization AND l.party = s.party)
UNION ALL
SELECT organization, party, status, since, until, known_by, source, period, true
FROM clearance_membership_local;
GRANT SELECT ON clearance_membership TO PUBLIC;

COMMENT ON VIEW clearance_membership IS
'Memberships of NATO, EU, ESA, OCCAR and MISWG: shipped rows, and the user''s rows in their place.';
COMMENT ON COLUMN clearance_membership.organization IS
'Code of the organization.';
COMMENT ON COLUMN clearance_membership.party IS
'Code of the party that belongs to it.';
COMMENT ON COLUMN clearance_membership.status IS
'member, observer (takes part, is no member), associate, cooperating, cooperation_agreement, or body: a body of the organization that is a party of its own.';
COMMENT ON COLUMN clearance_membership.since IS
'First day of the membership; null when not known: see known_by.';
COMMENT ON COLUMN clearance_membership.until IS
'Last day of the membership.';
COMMENT ON COLUMN clearance_membership.known_by IS
'Where the first day is not known: a day by which the membership held. Whether it held earlier is unknown.';
COMMENT ON COLUMN clearance_membership.source IS
'Where the row comes from.';
COMMENT ON COLUMN clearance_membership.period IS
'Days on which the membership may have held; empty when neither since nor known_by is given, so that it does not count.';
COMMENT ON COLUMN clearance_membership.local IS
'True: a row of clearance_membership_local; false: shipped.';

CREATE FUNCTION clearance_membership_on(as_of date)
RETURNS TABLE (organization text, party text, status text, known boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT m.organization, m.party, m.status,
		m.since IS NOT NULL OR m.known_by <= given.as_of
	FROM (SELECT clearance_required(as_of, 'as_of')) AS given(as_of)
	JOIN clearance_membership AS m ON m.period @> given.as_of;
END;

COMMENT ON FUNCTION clearance_membership_on(date) IS
'Memberships on a day. "known" is false when the membership is recorded for a later day only, so that nobody can say whether it held. Error 22004 for a null date.';
