-- Security levels: texts that are levels, labels, covers, what is required.
SET client_encoding = 'UTF8';

-- SQLSTATE of a statement, 00000 when it succeeds.
CREATE FUNCTION sqlstate_of(statement text) RETURNS text
LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE statement;
	RETURN '00000';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END;
$$;

-- Every level, in the order in which levels are sorted.
CREATE TABLE levels (level clearance_level);
INSERT INTO levels VALUES
	('UNCLASSIFIED'), ('SITE ACCESS'), ('PROTECTED A'), ('RELIABILITY'), ('PROTECTED B'),
	('ENHANCED RELIABILITY'), ('NATO RESTRICTED'), ('PROTECTED C'), ('CONFIDENTIAL'),
	('NATO CONFIDENTIAL'), ('SECRET'), ('NATO SECRET'), ('ENHANCED SECRET'), ('TOP SECRET'),
	('COSMIC TOP SECRET'), ('ENHANCED TOP SECRET'), ('TOP SECRET SIGINT');

SELECT level, clearance_level_axis(level) AS axis, clearance_level_rank(level) AS rank,
	clearance_level_label(level, 'fr') AS french, clearance_level_required(level) AS required
FROM levels;

-- The stored codes are frozen for ever: rank * 1000 + axis * 100 + serial.
SELECT string_agg((('x' || encode(clearance_level_send(level), 'hex'))::bit(32)::int)::text, ' ') AS codes
FROM levels;

-- in(out(x)) = x, in both languages; recv(send(x)) is in level_index.sql.
SELECT count(*) AS levels,
	count(*) FILTER (WHERE level::text::clearance_level = level) AS english,
	count(*) FILTER (WHERE clearance_level_label(level, 'EN')::clearance_level = level) AS label_en,
	count(*) FILTER (WHERE clearance_level_label(level, 'fr')::clearance_level = level) AS label_fr,
	count(*) FILTER (WHERE lower(clearance_level_label(level, 'fr'))::clearance_level = level) AS lower_case,
	count(*) FILTER (WHERE replace(level::text, ' ', '')::clearance_level = level) AS run_together,
	count(*) FILTER (WHERE replace(level::text, ' ', '_')::clearance_level = level) AS underscores,
	count(*) FILTER (WHERE replace(initcap(level::text), ' ', ' - ')::clearance_level = level) AS hyphens,
	count(*) FILTER (WHERE (level::text || ' / ' || clearance_level_label(level, 'fr'))::clearance_level = level) AS bilingual
FROM levels;

-- What people write.  The answer lists the texts that are read wrongly: none.
CREATE TABLE written (level clearance_level, texts text[]);
INSERT INTO written VALUES
('UNCLASSIFIED', ARRAY['Unclassified', 'UNCLAS', 'unclass', 'Non classifié', 'NON-CLASSIFIÉ', 'non classifiée',
	'Sans classification', 'UNCLASSIFIED / NON CLASSIFIÉ']),
('SITE ACCESS', ARRAY['site access', 'Site-Access', 'Site access status', 'site access clearance', 'Accès au site',
	'accès aux sites', 'cote d''accès au site', 'cote d’accès aux sites', 'Cote donnant accès aux sites',
	'autorisation d''accès aux sites']),
('PROTECTED A', ARRAY['Protected A', 'PROTECTED-A', 'protecteda', 'Protégé A', 'protege a', 'PROTÉGÉE A', 'Prot. A', 'PROT A',
	'PA', 'pa', 'PROTECTED A / PROTÉGÉ A', 'PROTECTED A (PROTÉGÉ A)', 'niveau Protégé A']),
('PROTECTED B', ARRAY['Protected B', 'Protégé B', 'Prot. B', 'prot-b', 'PB', 'PROTÉGÉ B // PROTECTED B']),
('PROTECTED C', ARRAY['Protected C', 'Protégé C', 'Prot C', 'PC']),
('RELIABILITY', ARRAY['Reliability', 'reliability status', 'RELIABILITY STATUS / COTE DE FIABILITÉ', 'Reliability Status (RS)',
	'RS', 'reliability clearance', 'Reliability level', 'Reliability screening', 'Fiabilité', 'fiabilite', 'Cote de fiabilité',
	'cote fiabilité', 'COTE DE FIABILITE', 'statut de fiabilité', 'niveau de fiabilité']),
('ENHANCED RELIABILITY', ARRAY['Enhanced Reliability', 'enhanced reliability status', 'Reliability (Enhanced)',
	'Cote de fiabilité approfondie', 'fiabilité approfondie']),
('CONFIDENTIAL', ARRAY['Confidential', 'confidentiel', 'Confidentielle', 'Level I', 'Level 1', 'Niveau I', 'niveau 1',
	'Level I (Confidential)', 'CONFIDENTIAL / CONFIDENTIEL', 'cote Confidentiel']),
('SECRET', ARRAY['Secret', 'secret', '  SECRET  ', E'\tSecret\r\n', 'Secret.', 'secrète', 'Level II', 'level 2', 'LEVEL-II',
	'Niveau II', 'niveau 2', 'Level II (Secret)', 'Secret (Level II)', 'Secret, level 2', 'Secret clearance', 'Secret level',
	'Secret security clearance', 'Security clearance: Secret', 'Clearance: Secret level', 'clearance level: SECRET', 'cote secrète', 'Cote de sécurité Secret',
	'autorisation de sécurité Secret', 'autorisation de sécurité de niveau Secret', 'Autorisation de sécurité de niveau II (Secret)',
	'cote de sécurité, niveau II', 'SECRET / SECRET', 'Ｓｅｃｒｅｔ', E'\u00a0Secret\u00a0']),
('ENHANCED SECRET', ARRAY['Enhanced Secret', 'Secret (enhanced)', 'Secret approfondi', 'autorisation secrète approfondie']),
('TOP SECRET', ARRAY['Top Secret', 'TOPSECRET', 'top-secret', 'top_secret', 'Top/Secret', E'Top\u00a0Secret', E'TOP\nSECRET', 'TS',
	'ts', ' Ts ', E'TS\u00a0', 'TS clearance', 'Très secret', 'TRES SECRET', 'très-secret', E'Tre\u0300s secret', 'TRÈSSECRET',
	'très secrète', 'Level III', 'level 3', 'Niveau III', 'Level III (TS)', 'TOP SECRET / TRÈS SECRET', 'TS (Top Secret)',
	'cote de sécurité de niveau Très secret']),
('ENHANCED TOP SECRET', ARRAY['Enhanced Top Secret', 'Top Secret (Enhanced)', 'Enhanced TS', 'Très secret approfondi']),
('TOP SECRET SIGINT', ARRAY['Top Secret SIGINT', 'TOP SECRET (SIGINT)', 'top secret - sigint', 'TS SIGINT', 'TS/SIGINT', 'TS-SIGINT',
	'SIGINT', 'Très secret SIGINT', 'très secret (SIGINT)', 'TSSIGINT']),
('NATO RESTRICTED', ARRAY['NATO Restricted', 'NATO Diffusion restreinte', 'OTAN diffusion restreinte', 'NATO Restreint',
	'Diffusion restreinte OTAN', 'NR', 'nr']),
('NATO CONFIDENTIAL', ARRAY['NATO Confidential', 'NATO Confidentiel', 'OTAN Confidentiel', 'Confidentiel OTAN', 'NC',
	'NATO CONFIDENTIAL / OTAN CONFIDENTIEL']),
('NATO SECRET', ARRAY['NATO Secret', 'NATO/OTAN Secret', 'OTAN/NATO SECRET', 'OTAN Secret', 'nato-secret', 'NATO_SECRET', 'NATOSECRET',
	'Secret OTAN', 'NS', 'ns', 'NATO Secret (NS)', 'NATO SECRET clearance', 'NATO (Secret)']),
('COSMIC TOP SECRET', ARRAY['COSMIC Top Secret', 'Cosmic', 'CTS', 'cts', 'C.T.S.', 'COSMIC TS', 'COSMIC Très secret',
	'Très secret COSMIC', 'NATO Top Secret', 'OTAN très secret', 'NATO COSMIC TOP SECRET', 'COSMIC TOP SECRET / COSMIC TRÈS SECRET',
	'COSMIC TOP SECRET (CTS)']);

SELECT count(*) AS texts FROM written, unnest(texts);
SELECT w.level, t AS text, sqlstate_of(format('SELECT %L::clearance_level', t))
FROM written w, unnest(texts) t
WHERE sqlstate_of(format('SELECT %L::clearance_level', t)) <> '00000';
SELECT w.level, t AS text, t::clearance_level AS read_as
FROM written w, unnest(texts) t
WHERE sqlstate_of(format('SELECT %L::clearance_level', t)) = '00000' AND t::clearance_level <> w.level;

-- Covers: the whole relation.  A row is a holder, a character what it covers,
-- in the order of these rows: UNCLASSIFIED first, COSMIC TOP SECRET last.
CREATE TABLE relation (number serial, holder clearance_level, covers text);
INSERT INTO relation (holder, covers) VALUES
	('UNCLASSIFIED',         'tffffffffffffffff'),
	('PROTECTED A',          'ttfffffffffffffff'),
	('PROTECTED B',          'tttffffffffffffff'),
	('PROTECTED C',          'ttttfffffffffffff'),
	('SITE ACCESS',          'tffftffffffffffff'),
	('RELIABILITY',          'tttfttfffffffffff'),
	('ENHANCED RELIABILITY', 'tttttttffffffffff'),
	('CONFIDENTIAL',         'tttfttftfffffffff'),
	('SECRET',               'tttfttfttffffffff'),
	('ENHANCED SECRET',      'ttttttttttfffffff'),
	('TOP SECRET',           'tttfttfttftffffff'),
	('ENHANCED TOP SECRET',  'ttttttttttttfffff'),
	('TOP SECRET SIGINT',    'tttfttfttftftffff'),
	('NATO RESTRICTED',      'tfffffffffffftfff'),
	('NATO CONFIDENTIAL',    'tffffffffffffttff'),
	('NATO SECRET',          'tfffffffffffftttf'),
	('COSMIC TOP SECRET',    'tfffffffffffftttt');

SELECT h.holder, i.holder AS information, h.holder @> i.holder AS covers
FROM relation h, relation i
WHERE (h.holder @> i.holder) <> (substr(h.covers, i.number, 1) = 't')
	OR (i.holder <@ h.holder) <> (substr(h.covers, i.number, 1) = 't');
SELECT count(*) AS pairs, count(*) FILTER (WHERE h.holder @> i.holder) AS covered
FROM relation h, relation i;

-- The traps by name.
SELECT 'TOP SECRET'::clearance_level @> 'NATO SECRET' AS ts_nato_secret,
	'SECRET'::clearance_level @> 'PROTECTED B' AS secret_protected_b,
	'TOP SECRET'::clearance_level @> 'PROTECTED C' AS ts_protected_c,
	'COSMIC TOP SECRET'::clearance_level @> 'RELIABILITY' AS cosmic_reliability,
	'ENHANCED TOP SECRET'::clearance_level @> 'TOP SECRET SIGINT' AS ets_sigint,
	'TOP SECRET SIGINT'::clearance_level @> 'ENHANCED TOP SECRET' AS sigint_ets,
	'PROTECTED B'::clearance_level <@ 'RELIABILITY' AS protected_b_reliability;

-- What is required covers the information, and Confidential needs Secret.
SELECT count(*) AS known, bool_and(clearance_level_required(level) @> level) AS covers
FROM levels WHERE clearance_level_required(level) IS NOT NULL;

-- Casts: none to or from another type is implicit; text goes through I/O.
SELECT castsource::regtype, casttarget::regtype FROM pg_cast
WHERE 'clearance_level'::regtype IN (castsource, casttarget);
SELECT 'top secret'::text::clearance_level AS from_text, 'SECRET'::clearance_level::varchar(3) AS to_varchar;
SELECT sqlstate_of($$SELECT 'SECRET'::clearance_level = 'SECRET'::text$$) AS text_operator,
	sqlstate_of($$SELECT 'SECRET'::clearance_level = 50100$$) AS integer_operator,
	sqlstate_of($$SELECT 50100::clearance_level$$) AS integer_cast,
	sqlstate_of($$SELECT 'SECRET'::clearance_level::integer$$) AS cast_to_integer;

-- Arrays, domains, composites and ranges work.
CREATE DOMAIN personnel_level AS clearance_level CHECK (clearance_level_axis(VALUE) <> 'protected');
CREATE TYPE held AS (level clearance_level, since date);
CREATE TYPE level_range AS RANGE (subtype = clearance_level);
SELECT '{secret,"Très secret",NULL,cts}'::clearance_level[] AS array,
	'ts'::personnel_level AS domain,
	'("cote de fiabilité",2020-02-29)'::held AS composite,
	'[Confidentiel,Top Secret]'::level_range AS range,
	'[Confidentiel,Top Secret]'::level_range @> 'SECRET'::clearance_level AS in_range;
SELECT sqlstate_of($$SELECT 'PB'::personnel_level$$) AS domain_check;

-- The label does not follow the session's language.
SET clearance.language = 'fr';
SELECT clearance_level_label('TOP SECRET', 'en') AS en, clearance_level_label('TOP SECRET', 'fr') AS fr,
	clearance_level_label('TOP SECRET', NULL) IS NULL AS null_language,
	'TOP SECRET'::clearance_level AS output;
RESET clearance.language;

-- Properties of the type: 4 bytes by value, as int4.
SELECT typlen, typbyval, typalign, typstorage, typcategory, typispreferred, typdelim, typcollation
FROM pg_type WHERE oid = 'clearance_level'::regtype;

-- Bad input: what is no level, what means two things, what is another thing.
SELECT text, sqlstate_of(format('SELECT %L::clearance_level', text))
FROM (VALUES (1, ''), (2, ' '), (3, E'\t\n'), (4, '-'), (5, 'none'), (6, 'N/A'), (7, 'aucun'), (8, 'null'), (9, '0'),
	(10, '50100'), (11, '2'), (12, 'II'), (13, 'Level'), (14, 'Level IV'), (15, 'Level 0'),
	-- one letter, or two with something between them
	(20, 'S'), (21, 'C'), (22, 'R'), (23, 'U'), (24, 'N/S'), (25, 'N/C'), (26, 'N/R'), (27, 'N.S.'), (28, 'T S'), (29, 'Clearance: N/S'),
	(30, 'ŤS'), (31, 'TS.'), (32, 'P/B'),
	-- abbreviations of several things
	(40, 'CF'), (41, 'SA'), (42, 'SC'), (43, 'ES'), (44, 'ERS'), (45, 'BRC'), (46, 'basic reliability'), (47, 'conf'), (48, 'sec'), (49, 'NU'),
	(50, 'NSA'), (51, 'CTSA'), (52, 'TSSA'), (53, 'TS/SI'),
	-- a part, or another scale
	(60, 'Protected'), (61, 'Protégé'), (62, 'Protected D'), (63, 'Protected A/B'), (64, 'Restricted'), (65, 'Diffusion restreinte'), (66, 'NATO'),
	(67, 'NATO Unclassified'), (68, 'Enhanced'), (69, 'Top'), (70, 'Official-Sensitive'), (71, 'VS-NfD'), (72, 'NATO Protected B'),
	-- two levels, or a level and something else, doubt among it
	(80, 'Secret / Top Secret'), (81, 'Level II (Confidential)'), (82, 'Secret/NATO'), (83, 'Secret, NATO Secret'), (84, 'No secret'), (85, 'not Secret'),
	(86, 'Secret (expired)'), (87, 'Interim Secret'), (88, 'Secret en cours'), (89, 'Secret?'), (90, 'Secrets'), (91, 'Secre'),
	(92, 'Protected B clearance'), (93, 'Tr?s secret'), (94, 'Sеcret'), (95, 'Secret; DROP TABLE x'),
	(96, 'Secret Secret Secret')) AS bad(number, text)
ORDER BY number;

-- Control characters separate; long texts are read to the end.
SELECT E'top\x01secret'::clearance_level AS control,
	(repeat(' ', 1000000) || 'ts' || repeat(' ', 1000000))::clearance_level AS among_spaces,
	sqlstate_of($$SELECT repeat('secret ', 200000)::clearance_level$$) AS long,
	sqlstate_of($$SELECT repeat('é', 1000000)::clearance_level$$) AS long_accents;

-- The error has core's wording.
SELECT 'sekret'::clearance_level;

-- From version 16 on it is a soft error.
SELECT CASE WHEN current_setting('server_version_num')::int >= 160000
	THEN $$SELECT pg_input_is_valid('sekret', 'clearance_level') AS bad, pg_input_is_valid('ts', 'clearance_level') AS good$$
	ELSE 'SELECT false AS bad, true AS good' END AS query \gset
:query;

-- Null in, null out; an unknown language; a null is never an error.
SELECT call, sqlstate_of('SELECT ' || call)
FROM (VALUES
	(1, 'NULL::clearance_level'),
	(2, $$clearance_level_in(NULL)$$),
	(3, $$NULL::clearance_level @> 'SECRET'$$),
	(4, $$clearance_level_label('SECRET', 'de')$$),
	(5, $$clearance_level_label('SECRET', '')$$),
	(6, $$clearance_level_label(NULL, 'de')$$),
	(7, $$clearance_level_axis('sekret')$$),
	(8, $$clearance_level_rank('')$$),
	(9, $$clearance_level_required('RESTRICTED')$$),
	(11, $$'{SECRET,sekret}'::clearance_level[]$$)) AS bad(number, call)
ORDER BY number;

DROP TYPE level_range, held;
DROP DOMAIN personnel_level;
DROP TABLE levels, written, relation;
DROP FUNCTION sqlstate_of(text);
