-- clearance_expiry: when a clearance ends (rules G-07c and G-09)
SET datestyle = ISO;

-- G-09: 10 or 5 calendar years from the grant, valid while as_of is before the
-- result; unknown for every other level.
SELECT l AS level, clearance_expiry(l, '2019-05-14') AS expires_on
FROM unnest('{UNCLASSIFIED,PROTECTED A,PROTECTED B,PROTECTED C,SITE ACCESS,RELIABILITY,ENHANCED RELIABILITY,CONFIDENTIAL,SECRET,ENHANCED SECRET,TOP SECRET,ENHANCED TOP SECRET,TOP SECRET SIGINT,NATO RESTRICTED,NATO CONFIDENTIAL,NATO SECRET,COSMIC TOP SECRET}'::clearance_level[])
	WITH ORDINALITY AS u(l, n)
ORDER BY n;

-- The same as date + interval, for every day from 1950 to 2100.
SELECT count(*) AS days,
	count(*) FILTER (WHERE clearance_expiry('SECRET', d) IS DISTINCT FROM (d + interval '10 years')::date) AS wrong_10,
	count(*) FILTER (WHERE clearance_expiry('TOP SECRET', d) IS DISTINCT FROM (d + interval '5 years')::date) AS wrong_5
FROM (SELECT date '1950-01-01' + i FROM generate_series(0, date '2100-12-31' - date '1950-01-01') AS i) AS days(d);

-- 29 February is clamped; around a century without a leap day too.
SELECT g AS granted_on, clearance_expiry('TOP SECRET', g) AS five, clearance_expiry('SECRET', g) AS ten
FROM unnest('{2020-02-28,2020-02-29,2020-03-01,2015-02-28,2015-03-01,1896-02-29,2096-02-29,2095-03-01,0001-01-01,0005-02-29 BC}'::date[]) AS g;

-- G-07c: an immigration visa caps the clearance, and never prolongs it.
SELECT visa, clearance_expiry('SECRET', '2020-01-15', 'immigration_visa', visa) AS expires_on
FROM unnest('{2022-06-30,2030-01-14,2030-01-15,2030-01-16,2035-01-01}'::date[]) AS visa;

-- Every other document, and none, gives the full validity; its own expiry
-- date does not matter.
SELECT document, clearance_expiry('SECRET', '2020-01-15', document, '2022-06-30') AS expires_on,
	clearance_expiry('SECRET', '2020-01-15', document) AS without_date
FROM unnest('{record_of_landing,permanent_resident_card,canadian_passport,citizenship_certificate,registration_of_birth_abroad,NULL}'::text[]) AS document;

-- A card that arrives later prolongs to the validity from the original grant.
SELECT clearance_expiry('SECRET', '2020-01-15', 'immigration_visa', '2022-06-30') AS before,
	clearance_expiry('SECRET', '2020-01-15', 'permanent_resident_card', '2026-03-31') AS after;

-- What is not known gives null, never a guess.
SELECT what, clearance_expiry(level, granted_on, document, document_expires_on) IS NULL AS is_null
FROM (VALUES
	('no level', NULL::clearance_level, '2020-01-15'::date, NULL, NULL::date),
	('no grant', 'SECRET', NULL, NULL, NULL),
	('neither', NULL, NULL, 'canadian_passport', NULL),
	('level of unknown validity', 'CONFIDENTIAL', '2020-01-15', NULL, NULL),
	('the same with a visa', 'CONFIDENTIAL', '2020-01-15', 'immigration_visa', '2022-06-30'),
	('visa without an end', 'SECRET', '2020-01-15', 'immigration_visa', NULL)
) AS v(what, level, granted_on, document, document_expires_on);

-- Named and defaulted arguments.
SELECT clearance_expiry(granted_on => '2020-01-15', level => 'SECRET') AS named,
	clearance_expiry('SECRET', '2020-01-15', document_expires_on => '2021-01-01') AS no_document;

-- Immutable and parallel safe: generated column, expression index, partition key.
CREATE TEMP TABLE holding (
	id int,
	level clearance_level,
	granted_on date,
	document text,
	document_expires_on date,
	expires_on date GENERATED ALWAYS AS
		(clearance_expiry(level, granted_on, document, document_expires_on)) STORED
);
INSERT INTO holding
SELECT i, (ARRAY['SECRET','TOP SECRET','CONFIDENTIAL']::clearance_level[])[i % 3 + 1], date '2010-01-01' + i,
	CASE WHEN i % 5 = 0 THEN 'immigration_visa' END, date '2012-01-01' + i / 2
FROM generate_series(1, 5000) AS i;
UPDATE holding SET granted_on = '2012-02-29' WHERE id = 1;
SELECT expires_on FROM holding WHERE id = 1;
SELECT count(*) AS rows, count(expires_on) AS known,
	count(*) FILTER (WHERE expires_on IS DISTINCT FROM
		CASE WHEN level = 'CONFIDENTIAL' THEN NULL
			ELSE least((granted_on + CASE WHEN level = 'SECRET' THEN interval '10 years' ELSE interval '5 years' END)::date,
				CASE WHEN document = 'immigration_visa' THEN document_expires_on END) END) AS wrong
FROM holding;

CREATE INDEX ON holding (clearance_expiry(level, granted_on));
ANALYZE holding;
SET enable_seqscan = off;
EXPLAIN (COSTS OFF) SELECT id FROM holding WHERE clearance_expiry(level, granted_on) = '2017-05-06';
SELECT array_agg(id) AS found FROM holding WHERE clearance_expiry(level, granted_on) = '2017-05-06';
RESET enable_seqscan;
SELECT array_agg(id) AS found FROM holding WHERE clearance_expiry(level, granted_on) + 0 = '2017-05-06';

CREATE TEMP TABLE holding_by_year (level clearance_level, granted_on date)
	PARTITION BY RANGE (clearance_expiry(level, granted_on));
CREATE TEMP TABLE holding_2029 PARTITION OF holding_by_year FOR VALUES FROM ('2029-01-01') TO ('2030-01-01');
CREATE TEMP TABLE holding_2030 PARTITION OF holding_by_year FOR VALUES FROM ('2030-01-01') TO ('2031-01-01');
CREATE TEMP TABLE holding_other PARTITION OF holding_by_year DEFAULT;
INSERT INTO holding_by_year VALUES
	('SECRET', '2019-12-31'), ('SECRET', '2020-01-01'), ('TOP SECRET', '2024-02-29'), ('CONFIDENTIAL', '2020-01-01');
SELECT tableoid::regclass AS partition, * FROM holding_by_year ORDER BY 1, 2, 3;

SELECT provolatile, proparallel, proisstrict FROM pg_proc WHERE proname = 'clearance_expiry';

-- Bad input: what is given, and which SQLSTATE comes back.
CREATE FUNCTION pg_temp.sqlstate_of(statement text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE statement;
	RETURN 'none';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;

SELECT call, pg_temp.sqlstate_of('SELECT clearance_expiry(' || call || ')') AS sqlstate
FROM (VALUES
	($$'SECRET', '2020-01-15', 'passport'$$),
	($$'SECRET', '2020-01-15', 'IMMIGRATION_VISA', '2022-06-30'$$),
	($$'SECRET', '2020-01-15', 'immigration_visa ', '2022-06-30'$$),
	($$'SECRET', '2020-01-15', 'immigration_visx', '2022-06-30'$$),
	($$'SECRET', '2020-01-15', ''$$),
	($$'SECRET', '2020-01-15', repeat('x', 1000000)$$),
	($$'SECRET', '2020-01-15', U&'canadian_pass\00a0ort'$$),
	($$NULL, NULL, 'passport'$$),
	($$'SECRET', 'infinity'$$),
	($$'SECRET', '-infinity'$$),
	($$'CONFIDENTIAL', 'infinity'$$),
	($$'SECRET', '2020-01-15', 'immigration_visa', 'infinity'$$),
	($$'SECRET', '2020-01-15', 'immigration_visa', '-infinity'$$),
	($$'SECRET', '2020-01-15', 'canadian_passport', 'infinity'$$),
	($$'SECRET', '5874887-12-31'$$),
	($$'SECRET', '5874888-01-01'$$),
	($$'SECRET', '5874897-12-31'$$),
	($$'SECRET', '4714-11-24 BC'$$),
	($$'VERY SECRET', '2020-01-15'$$),
	($$'SECRET', '2020-02-30'$$),
	($$'SECRET'$$)
) AS v(call);

-- The error names the parameter and the words, not the value.
SELECT clearance_expiry('SECRET', '2020-01-15', 'passport of Alice Canary');
SELECT clearance_expiry('SECRET', 'infinity');
