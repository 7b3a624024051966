-- Bilateral security instruments between Canada and other parties
--
-- The list of the documents gives no dates.  A row with in_force_by says that
-- the instrument was in force by then, and nothing about the days before; a
-- row without any date of entry into force does not count.

CREATE TABLE clearance_instrument_shipped
(
	instrument		  text PRIMARY KEY CHECK (instrument <> ''),
	party			  text NOT NULL CHECK (party ~ '^[A-Z0-9]{2,12}$'),
	title			  text,
	kind			  text CHECK (kind IN ('arrangement', 'memorandum', 'agreement')),
	binding			  boolean,
	counterpart		  text CHECK (counterpart IN ('government', 'ministry', 'organization')),
	sector			  text CHECK (sector IN
		('defence', 'security', 'aerospace', 'maritime', 'nuclear', 'space')),
	covers_classified text NOT NULL DEFAULT 'unknown'
		CHECK (covers_classified IN ('yes', 'no', 'unknown')),
	covers_protected  text NOT NULL DEFAULT 'unknown'
		CHECK (covers_protected IN ('yes', 'no', 'unknown')),
	max_level		  clearance_level CHECK (max_level IN ('CONFIDENTIAL', 'SECRET', 'TOP SECRET')),
	max_protected	  clearance_level CHECK (max_protected IN ('PROTECTED A', 'PROTECTED B', 'PROTECTED C')),
	signed_on		  date CHECK (signed_on <= in_force_from),
	in_force_from	  date,
	in_force_to		  date CHECK (in_force_to >= in_force_from AND in_force_to >= in_force_by),
	in_force_by		  date,
	replaces		  text CHECK (replaces <> instrument),
	source			  text,
	note			  text,
	list_version	  date,
	period			  daterange GENERATED ALWAYS AS
		(clearance_known_period(in_force_from, in_force_to, in_force_by)) STORED,
	CONSTRAINT clearance_instrument_shipped_no_overlap EXCLUDE USING gist
		(int8range(clearance_party_number(party), clearance_party_number(party), '[]') WITH &&,
		 period WITH &&)
);
GRANT SELECT ON clearance_instrument_shipped TO PUBLIC;

COMMENT ON TABLE clearance_instrument_shipped IS
'Instruments as shipped; an update of the extension replaces the rows, your own go to clearance_instrument_local.';

CREATE TABLE clearance_instrument_local
(
	instrument		  text PRIMARY KEY CHECK (instrument <> ''),
	party			  text NOT NULL CHECK (party ~ '^[A-Z0-9]{2,12}$'),
	title			  text,
	kind			  text CHECK (kind IN ('arrangement', 'memorandum', 'agreement')),
	binding			  boolean,
	counterpart		  text CHECK (counterpart IN ('government', 'ministry', 'organization')),
	sector			  text CHECK (sector IN
		('defence', 'security', 'aerospace', 'maritime', 'nuclear', 'space')),
	covers_classified text NOT NULL DEFAULT 'unknown'
		CHECK (covers_classified IN ('yes', 'no', 'unknown')),
	covers_protected  text NOT NULL DEFAULT 'unknown'
		CHECK (covers_protected IN ('yes', 'no', 'unknown')),
	max_level		  clearance_level CHECK (max_level IN ('CONFIDENTIAL', 'SECRET', 'TOP SECRET')),
	max_protected	  clearance_level CHECK (max_protected IN ('PROTECTED A', 'PROTECTED B', 'PROTECTED C')),
	signed_on		  date CHECK (signed_on <= in_force_from),
	in_force_from	  date,
	in_force_to		  date CHECK (in_force_to >= in_force_from AND in_force_to >= in_force_by),
	in_force_by		  date,
	replaces		  text CHECK (replaces <> instrument),
	source			  text,
	note			  text,
	list_version	  date,
	period			  daterange GENERATED ALWAYS AS
		(clearance_known_period(in_force_from, in_force_to, in_force_by)) STORED,
	CONSTRAINT clearance_instrument_local_no_overlap EXCLUDE USING gist
		(int8range(clearance_party_number(party), clearance_party_number(party), '[]') WITH &&,
		 period WITH &&)
);
ALTER TABLE clearance_instrument_local OWNER TO @extowner@;
SELECT pg_catalog.pg_extension_config_dump('clearance_instrument_local', '');

COMMENT ON TABLE clearance_instrument_local IS
'Your own instruments. A row with the name of a shipped instrument takes its place: so you date it, narrow it or end it.';

CREATE VIEW clearance_instrument AS
SELECT instrument, party, title, kind, binding, counterpart, sector, covers_classified, covers_protected,
	max_level, max_protected, signed_on, in_force_from, in_force_to, in_force_by, replaces, source, note,
	list_version, period, false AS local
FROM clearance_instrument_shipped AS s
WHERE NOT EXISTS (SELECT FROM clearance_instrument_local AS l WHERE l.instrument = s.instrument)
UNION ALL
SELECT instrument, party, title, kind, binding, counterpart, sector, covers_classified, covers_protected,
	max_level, max_protected, signed_on, in_force_from, in_force_to, in_force_by, replaces, source, note,
	list_version, period, true
FROM clearance_instrument_local;
GRANT SELECT ON clearance_instrument TO PUBLIC;

COMMENT ON VIEW clearance_instrument IS
'Bilateral security instruments: shipped rows, and the user''s rows in their place.';
COMMENT ON COLUMN clearance_instrument.instrument IS
'Name of the row: the party''s code, for a later instrument with the year of signature (ES-2025).';
COMMENT ON COLUMN clearance_instrument.party IS
'Code of the party that the instrument is with.';
COMMENT ON COLUMN clearance_instrument.title IS
'Its title; null for shipped rows: the list gives none.';
COMMENT ON COLUMN clearance_instrument.kind IS
'arrangement, memorandum or agreement; null when not known.';
COMMENT ON COLUMN clearance_instrument.binding IS
'Is it binding in international law? Null when not known.';
COMMENT ON COLUMN clearance_instrument.counterpart IS
'Who stands on the other side: the government, one ministry only, or an organization; null when not known.';
COMMENT ON COLUMN clearance_instrument.sector IS
'The only sector that the instrument serves; null when no limit is known.';
COMMENT ON COLUMN clearance_instrument.covers_classified IS
'Does it cover classified information: yes, no, unknown.';
COMMENT ON COLUMN clearance_instrument.covers_protected IS
'Does it cover Canadian protected information: yes, no, unknown.';
COMMENT ON COLUMN clearance_instrument.max_level IS
'Highest classified level that it covers; null when none is stated.';
COMMENT ON COLUMN clearance_instrument.max_protected IS
'Highest protected level that it covers; null when none is stated.';
COMMENT ON COLUMN clearance_instrument.signed_on IS
'Day of signature; null when not known.';
COMMENT ON COLUMN clearance_instrument.in_force_from IS
'First day in force; null when not known: see in_force_by.';
COMMENT ON COLUMN clearance_instrument.in_force_to IS
'Last day in force.';
COMMENT ON COLUMN clearance_instrument.in_force_by IS
'Where the first day is not known: a day by which it was in force. Whether it was in force earlier is unknown.';
COMMENT ON COLUMN clearance_instrument.replaces IS
'The instrument that this one replaces: the other does not count on a day on which this one is in force.';
COMMENT ON COLUMN clearance_instrument.source IS
'Document or announcement that the row rests on.';
COMMENT ON COLUMN clearance_instrument.note IS
'A remark.';
COMMENT ON COLUMN clearance_instrument.list_version IS
'Date of the list of instruments that names it; null for one that no list names.';
COMMENT ON COLUMN clearance_instrument.period IS
'Days on which it may have been in force; empty when no date of entry into force is known, so that it does not count.';
COMMENT ON COLUMN clearance_instrument.local IS
'True: a row of clearance_instrument_local; false: shipped.';

CREATE FUNCTION clearance_instrument_on(as_of date)
RETURNS TABLE (party text, instrument text, state text, counterpart text, sector text,
	covers_classified text, covers_protected text, max_level clearance_level,
	max_protected clearance_level, in_force_from date, in_force_by date)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT DISTINCT ON (i.party) i.party, i.instrument,
		CASE WHEN i.in_force_from IS NOT NULL OR i.in_force_by <= given.as_of
			THEN 'in_force' ELSE 'unknown' END,
		i.counterpart, i.sector, i.covers_classified, i.covers_protected,
		i.max_level, i.max_protected, i.in_force_from, i.in_force_by
	FROM (SELECT clearance_required(as_of, 'as_of')) AS given(as_of)
	JOIN clearance_instrument AS i
		ON i.period @> given.as_of
		AND (i.in_force_from IS NOT NULL OR i.signed_on IS NULL OR i.signed_on <= given.as_of)
	WHERE NOT EXISTS (
		SELECT FROM clearance_instrument AS r
		WHERE r.replaces = i.instrument AND r.period @> given.as_of
			AND (r.in_force_from IS NOT NULL OR r.in_force_by <= given.as_of))
	-- in force before unknown, the user's before the shipped, the latest first
	ORDER BY i.party, (i.in_force_from IS NOT NULL OR i.in_force_by <= given.as_of) DESC,
		i.local DESC, i.in_force_from DESC NULLS LAST, i.instrument COLLATE "C";
END;

COMMENT ON FUNCTION clearance_instrument_on(date) IS
'The instrument with each party that counts on a day: state "in_force", or "unknown" when it is recorded as in force by a later day only. Instruments without a date of entry into force and replaced ones do not count. Error 22004 for a null date.';

-- The 26 of the list.  No date of entry into force is stated but for Albania
-- (June 2024: its last day) and Singapore; the others were in force by the
-- list's date.
INSERT INTO clearance_instrument_shipped
	(instrument, party, in_force_by, covers_classified, list_version, source)
SELECT code, code, '2024-06-30', 'yes', '2024-06-30',
	'PSPC, International contract security requirements, line ' OPERATOR(pg_catalog.||) line
FROM unnest(
	ARRAY['AL', 'AU', 'BE', 'BR', 'BG', 'CL', 'DK', 'ESA', 'EU', 'FI', 'FR', 'DE', 'IL',
		'IT', 'LV', 'NATO', 'NL', 'NZ', 'NO', 'SG', 'ZA', 'ES', 'SE', 'CH', 'GB', 'US'],
	ARRAY[168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180,
		181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191, 192, 193]) AS list(code, line);

UPDATE clearance_instrument_shipped SET kind = 'memorandum', covers_protected = 'yes',
	in_force_from = '2024-06-30', in_force_by = NULL, note = '26th instrument, June 2024; the day is the month''s last'
WHERE instrument = 'AL';
UPDATE clearance_instrument_shipped SET kind = 'arrangement', note = 'Announced on 2017-09-01'
WHERE instrument = 'BG';
UPDATE clearance_instrument_shipped SET counterpart = 'ministry', note = 'With the Ministry of National Defence; 22nd or 23rd instrument, about 2018'
WHERE instrument = 'CL';
UPDATE clearance_instrument_shipped SET note = '22nd or 23rd instrument, about 2018'
WHERE instrument = 'LV';
UPDATE clearance_instrument_shipped SET counterpart = 'organization'
WHERE instrument = 'NATO';
UPDATE clearance_instrument_shipped SET counterpart = 'organization', covers_classified = 'no', covers_protected = 'yes',
	max_protected = 'PROTECTED B', note = '24th instrument, about 2020; Protected A and B with ESA RESTRICTED, nothing else'
WHERE instrument = 'ESA';
UPDATE clearance_instrument_shipped SET counterpart = 'organization', kind = 'agreement', binding = true,
	note = 'OJ L 333, 15.12.2017, p. 2; exchange with institutions of the EU, not national information of its members'
WHERE instrument = 'EU';
UPDATE clearance_instrument_shipped SET binding = false, note = 'Of 2011'
WHERE instrument = 'ES';
UPDATE clearance_instrument_shipped SET counterpart = 'ministry', sector = 'defence', covers_protected = 'yes',
	signed_on = '2022-06-24', in_force_from = '2022-06-24', in_force_by = NULL, note = 'With the Ministry of Defence; defence contracts'
WHERE instrument = 'SG';

-- Signed later; entry into force not known: they do not count until a row of
-- the user's dates them.
INSERT INTO clearance_instrument_shipped
	(instrument, party, kind, binding, sector, covers_classified, signed_on, replaces, source, note)
VALUES
	('UA-2024', 'UA', 'agreement', NULL, NULL, 'yes', '2024-12-03', NULL, 'Government of Canada news release',
	 'General security of information agreement; entry into force not known'),
	('PL-2025', 'PL', 'agreement', NULL, NULL, 'yes', '2025-01-16', NULL, 'Government of Canada news release',
	 'General security of information agreement; entry into force not known'),
	('JP-2025', 'JP', 'agreement', NULL, NULL, 'yes', '2025-07-08', NULL, 'press',
	 'Security of information agreement; entry into force not known'),
	('ES-2025', 'ES', 'agreement', true, NULL, 'yes', '2025-09-09', 'ES', 'press',
	 'Announced on that day; entry into force not known'),
	('PT-2025', 'PT', 'agreement', NULL, NULL, 'yes', '2025-09-16', NULL, 'Government of Canada news release',
	 'General security of information agreement; entry into force not known'),
	('KR-2026', 'KR', 'agreement', NULL, 'defence', 'yes', '2026-02-25', NULL, 'press',
	 'Military and defence classified information; entry into force not known');
