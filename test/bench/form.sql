--@ title findings of forms of 9 KB of text
--@ unit form
--@ whole 20000
--@ goal clearance <= 1.5 floor
--@ goal jsonpath >= 3 clearance
--@ goal plpgsql >= 4.5 clearance
--@ load
\i :bench/form_documents.sql
INSERT INTO application SELECT i, form_document(8, 5, 4) FROM generate_series(1, :rows) AS i;
VACUUM ANALYZE application;
\i :bench/form_rivals.sql
CREATE VIEW judged AS
SELECT id, false AS blank, document, submitted_on FROM application UNION ALL SELECT -id, blank, document, submitted_on FROM broken;
-- What one of the rivals sees of a history, it sees rightly.
DO $$
BEGIN
	ASSERT (SELECT form_errors(document #- '{residences,entries,2}') FROM application WHERE id = 1) =
		ARRAY['/residences/entries: days without a residence {[2016-10-01,2020-01-01)}'];
END $$;
CREATE FUNCTION token_walk(jsonb) RETURNS int AS 'token_walk' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
--@ note
SELECT format('documents: %s bytes of text, %s bytes stored (%s); we apply %s rules, the rivals look at required members only (plpgsql: dates and gaps between residences, too)',
	avg(octet_length(document::text))::int, avg(pg_column_size(document))::int, coalesce(min(pg_column_compression(document)), 'not compressed'),
	(SELECT count(*) FROM clearance_rules WHERE form = '330-60' AND severity IN ('blocking', 'advisory')))
FROM application
--@ query floor
SELECT count(token_walk(document)) FROM application
--@ answer what must come out
SELECT id, id > 0 FROM judged
--@ query clearance
SELECT count(finding) FROM (
	SELECT clearance_form_findings(document, submitted_on) AS finding FROM application OFFSET 0) AS f
--@ answer clearance
SELECT id, bool_and(severity IS DISTINCT FROM 'blocking') FROM (
	SELECT id, (finding).severity FROM judged LEFT JOIN (
		SELECT id, clearance_form_findings(document, submitted_on) AS finding FROM judged OFFSET 0) AS f USING (id)) AS f
GROUP BY id
--@ query clearance, in FROM
SELECT count(f.rule) FROM application, clearance_form_findings(document, submitted_on) AS f
--@ answer clearance, in FROM
SELECT id, NOT EXISTS (SELECT FROM clearance_form_findings(document, submitted_on) WHERE severity = 'blocking') FROM judged
--@ query clearance, verdict
SELECT count(*) FROM application WHERE clearance_form_complete(document, submitted_on)
--@ answer clearance, verdict
SELECT id, clearance_form_complete(document, submitted_on) FROM judged
--@ query jsonpath
SELECT count(*) FROM application WHERE form_jsonpath(document)
--@ answer jsonpath
SELECT id, form_jsonpath(document) FROM judged
--@ query (jsonpath, presence only)
SELECT count(*) FROM application WHERE form_jsonpath_presence(document)
--@ answer (jsonpath, presence only)
SELECT id, form_jsonpath_presence(document) AND NOT blank FROM judged
--@ query plpgsql
SELECT count(*) FROM application WHERE form_errors(document) = '{}'
--@ answer plpgsql
SELECT id, form_errors(document) = '{}' FROM judged
