-- Security markings of other parties and the Canadian levels equivalent to them
--
-- An instrument itself says which levels are equivalent (Contract Security
-- Manual 10.1), and few of their tables are published.  The shipped rows are a
-- default with its certainty; the user's rows for a party replace them.

CREATE FUNCTION clearance_shipped_equivalences(party text DEFAULT NULL)
RETURNS TABLE (code text, rank int, levels clearance_level[], marking text, names text[], keys text[],
	since date, until date, ended_by date, certainty text, basis text, source text, note text)
AS 'MODULE_PATHNAME', 'clearance_shipped_equivalences'
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 196;

COMMENT ON FUNCTION clearance_shipped_equivalences(text) IS
'The rows of view clearance_equivalence_shipped, or those of the party with this code.';

CREATE VIEW clearance_equivalence_shipped AS
SELECT code AS party, rank, levels, marking, names, keys, since, until, ended_by, certainty, basis, source, note
FROM clearance_shipped_equivalences();
GRANT SELECT ON clearance_equivalence_shipped TO PUBLIC;

COMMENT ON VIEW clearance_equivalence_shipped IS
'Security markings of 50 parties with their Canadian equivalents, as the library ships them. A marking that the encoding of the database cannot write is shown by another of its names, in the end by a transliteration. Your own rows go to clearance_equivalence_local.';
COMMENT ON COLUMN clearance_equivalence_shipped.party IS
'Code of the party whose marking it is.';
COMMENT ON COLUMN clearance_equivalence_shipped.rank IS
'Place on the party''s classified scale: 4 is the top, 1 restricted; null off that scale.';
COMMENT ON COLUMN clearance_equivalence_shipped.levels IS
'Canadian levels that the marking is equivalent to; empty where Canada has no counterpart (RESTRICTED).';
COMMENT ON COLUMN clearance_equivalence_shipped.marking IS
'The marking as it stands on documents.';
COMMENT ON COLUMN clearance_equivalence_shipped.names IS
'What the marking is found by: itself, its halves in two languages, abbreviations, a transliteration.';
COMMENT ON COLUMN clearance_equivalence_shipped.keys IS
'Keys of the names, see clearance_party_key().';
COMMENT ON COLUMN clearance_equivalence_shipped.since IS
'First day on which the marking was in use; null: no beginning is known.';
COMMENT ON COLUMN clearance_equivalence_shipped.until IS
'Last day on which the marking was surely in use; null: in use.';
COMMENT ON COLUMN clearance_equivalence_shipped.ended_by IS
'Where the last day is not known: a day by which the marking had gone out of use. Between until and that day nobody knows.';
COMMENT ON COLUMN clearance_equivalence_shipped.certainty IS
'How sure the marking is: high (said by an official source), medium (said once), low.';
COMMENT ON COLUMN clearance_equivalence_shipped.basis IS
'What the equivalence with the Canadian level rests on. Only a few are stated by the Government of Canada; the others are inferred.';
COMMENT ON COLUMN clearance_equivalence_shipped.source IS
'Where the marking was found.';
COMMENT ON COLUMN clearance_equivalence_shipped.note IS
'A remark.';

CREATE TABLE clearance_equivalence_local
(
	party	  text NOT NULL CHECK (party ~ '^[A-Z0-9]{2,12}$'),
	rank	  int CHECK (rank BETWEEN 1 AND 4),
	levels	  clearance_level[] NOT NULL DEFAULT '{}',
	marking	  text NOT NULL CHECK (clearance_party_key(marking) <> ''),
	names	  text[] NOT NULL DEFAULT '{}',
	since	  date,
	until	  date CHECK (until >= since),
	ended_by  date CHECK (ended_by > until),
	certainty text CHECK (certainty IN ('high', 'medium', 'low')),
	basis	  text,
	source	  text,
	note	  text,
	keys	  text[] GENERATED ALWAYS AS (clearance_party_keys(marking || names)) STORED,
	CONSTRAINT clearance_equivalence_local_levels CHECK
		(levels <@ '{CONFIDENTIAL,SECRET,TOP SECRET}' OR levels <@ '{PROTECTED A,PROTECTED B,PROTECTED C}'),
	-- information marked Confidential or higher is classified, never protected
	CONSTRAINT clearance_equivalence_local_not_protected CHECK
		(rank IS NULL OR rank = 1 OR levels <@ '{CONFIDENTIAL,SECRET,TOP SECRET}'),
	CONSTRAINT clearance_equivalence_local_ended CHECK (ended_by IS NULL OR until IS NOT NULL),
	CONSTRAINT clearance_equivalence_local_no_overlap EXCLUDE USING gist
		(int8range(clearance_party_number(party), clearance_party_number(party), '[]') WITH &&,
		 int8range(hashtext(clearance_party_key(marking) COLLATE "C"), hashtext(clearance_party_key(marking) COLLATE "C"), '[]') WITH &&,
		 daterange(since, coalesce(ended_by, until), '[]') WITH &&)
);
ALTER TABLE clearance_equivalence_local OWNER TO @extowner@;
SELECT pg_catalog.pg_extension_config_dump('clearance_equivalence_local', '');

COMMENT ON TABLE clearance_equivalence_local IS
'Your own equivalences, as your instrument has them. Your rows for a party replace all the shipped rows for it.';

CREATE VIEW clearance_equivalence AS
SELECT party, rank, levels, marking, names, keys, since, until, ended_by, certainty, basis, source, note, false AS local
FROM clearance_equivalence_shipped AS s
WHERE NOT EXISTS (SELECT FROM clearance_equivalence_local AS l WHERE l.party = s.party)
UNION ALL
SELECT party, rank, levels, marking, marking || names, keys, since, until, ended_by, certainty, basis, source, note, true
FROM clearance_equivalence_local;
GRANT SELECT ON clearance_equivalence TO PUBLIC;

COMMENT ON VIEW clearance_equivalence IS
'Security markings of other parties with their Canadian equivalents: shipped rows, and the user''s rows in the place of a party''s.';
COMMENT ON COLUMN clearance_equivalence.party IS
'Code of the party whose marking it is.';
COMMENT ON COLUMN clearance_equivalence.rank IS
'Place on the party''s classified scale: 4 is the top, 1 restricted; null off that scale.';
COMMENT ON COLUMN clearance_equivalence.levels IS
'Canadian levels that the marking is equivalent to; empty where Canada has no counterpart (RESTRICTED).';
COMMENT ON COLUMN clearance_equivalence.marking IS
'The marking as it stands on documents.';
COMMENT ON COLUMN clearance_equivalence.names IS
'What the marking is found by: itself, its halves in two languages, abbreviations, a transliteration.';
COMMENT ON COLUMN clearance_equivalence.keys IS
'Keys of the names, see clearance_party_key().';
COMMENT ON COLUMN clearance_equivalence.since IS
'First day on which the marking was in use; null: no beginning is known.';
COMMENT ON COLUMN clearance_equivalence.until IS
'Last day on which the marking was surely in use; null: in use.';
COMMENT ON COLUMN clearance_equivalence.ended_by IS
'Where the last day is not known: a day by which the marking had gone out of use. Between until and that day nobody knows.';
COMMENT ON COLUMN clearance_equivalence.certainty IS
'How sure the marking is: high (said by an official source), medium (said once), low.';
COMMENT ON COLUMN clearance_equivalence.basis IS
'What the equivalence with the Canadian level rests on. Only a few are stated by the Government of Canada; the others are inferred.';
COMMENT ON COLUMN clearance_equivalence.source IS
'Where the marking was found.';
COMMENT ON COLUMN clearance_equivalence.note IS
'A remark.';
COMMENT ON COLUMN clearance_equivalence.local IS
'True: a row of clearance_equivalence_local; false: shipped.';

CREATE FUNCTION clearance_equivalence_on(as_of date)
RETURNS TABLE (party text, rank int, levels clearance_level[], marking text, keys text[], known boolean,
	certainty text, basis text, note text, local boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT e.party, e.rank, e.levels, e.marking, e.keys, e.ended_by IS NULL OR given.as_of <= e.until,
		e.certainty, e.basis, e.note, e.local
	FROM (SELECT clearance_required(as_of, 'as_of')) AS given(as_of)
	JOIN clearance_equivalence AS e
		ON daterange(e.since, coalesce(e.ended_by, e.until), '[]') @> given.as_of;
END;

COMMENT ON FUNCTION clearance_equivalence_on(date) IS
'Markings in use on a day, for joins over many rows. "known" is false where nobody knows whether the marking was still in use. Error 22004 for a null date.';

CREATE FUNCTION clearance_equivalent_level(party text, marking text, as_of date)
RETURNS clearance_level
LANGUAGE sql STABLE PARALLEL SAFE
RETURN (
	-- one level only: of two, the instrument has to tell which
	SELECT CASE WHEN bool_and(e.known) AND min(e.levels) = max(e.levels) AND cardinality(min(e.levels)) = 1
		THEN (min(e.levels))[1] END
	-- every argument is checked before any is looked up
	FROM (SELECT clearance_party(clearance_required(clearance_equivalent_level.party, 'party')),
			clearance_party_key(clearance_required(clearance_equivalent_level.marking, 'marking')),
			clearance_required(clearance_equivalent_level.as_of, 'as_of')
		OFFSET 0) AS given(party, key, as_of)
	CROSS JOIN LATERAL clearance_equivalence_on(given.as_of) AS e
	WHERE e.party = given.party AND e.keys @> ARRAY[given.key]);

COMMENT ON FUNCTION clearance_equivalent_level(text, text, date) IS
'The Canadian level that information with this marking of this party (code, name or alias) is equivalent to; as_of is the day of the marking, since older information keeps its level. Null where Canada has no counterpart (RESTRICTED), where the marking stands for several levels (Chile, ESA RESTRICTED), and where party, marking or day is not known. A default: the instrument prevails (Contract Security Manual 10.1); view clearance_equivalence shows certainty and basis. Error 22004 for a null argument.';

CREATE FUNCTION clearance_equivalent_marking(party text, level clearance_level, as_of date)
RETURNS text[]
LANGUAGE sql STABLE PARALLEL SAFE
RETURN (
	SELECT CASE
		WHEN bool_or(NOT e.known AND given.level = ANY (e.levels)) THEN NULL
		WHEN count(*) > 0 THEN
			coalesce(array_agg(e.marking ORDER BY e.marking COLLATE "C") FILTER (WHERE given.level = ANY (e.levels)), '{}')
	END
	FROM (SELECT clearance_party(clearance_required(clearance_equivalent_marking.party, 'party')),
			clearance_required(clearance_equivalent_marking.level, 'level'),
			clearance_required(clearance_equivalent_marking.as_of, 'as_of')
		OFFSET 0) AS given(party, level, as_of)
	JOIN LATERAL clearance_equivalence_on(given.as_of) AS e
		ON e.party = given.party
		-- classified and protected information are two scales
		AND clearance_level_axis(e.levels[1]) = clearance_level_axis(given.level)
	WHERE given.level IN ('CONFIDENTIAL', 'SECRET', 'TOP SECRET', 'PROTECTED A', 'PROTECTED B', 'PROTECTED C'));

COMMENT ON FUNCTION clearance_equivalent_marking(text, clearance_level, date) IS
'The markings of this party (code, name or alias) that are equivalent to a Canadian level of information on this day. An empty array where the party has none (CONFIDENTIAL in France since 2021-07-01); null where nothing is recorded of the party on that scale, where the day is not sure, and for a level that marks no Canadian information. A default: the instrument prevails (Contract Security Manual 10.1). Error 22004 for a null argument.';
