--@ title findings of forms of 4 to 64 KB
--@ unit KB of text
--@ whole 160000
--@ goal clearance, 64 KB <= 1.1 clearance, 32 KB
--@ goal clearance, 64 KB <= 1.1 clearance, 4 KB
--@ load
\i :bench/form_documents.sql
CREATE FUNCTION token_walk(jsonb) RETURNS int AS 'token_walk' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

-- Each table has the same number of bytes, in more forms or in longer ones.
-- Forty forms are different; they come again and again.
CREATE PROCEDURE fill(name text, kilobytes int, relatives int, residences int, employments int)
LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('CREATE TABLE %I (LIKE application INCLUDING ALL)', name);
	EXECUTE format($sql$
		INSERT INTO %I
		SELECT i, document FROM (
			SELECT array_agg(document) AS forms, sum(octet_length(document::text)) AS bytes FROM (
				SELECT form_document($1, $2, $3) AS document FROM generate_series(1, 40) OFFSET 0) AS d) AS d,
			generate_series(1, ($4 * 1024.0 * 40 / bytes)::int) AS i, LATERAL (SELECT forms[1 + i %% 40] AS document) AS f
		$sql$, name) USING relatives, residences, employments, kilobytes;
END $$;
CALL fill('form_4', :rows, 4, 1, 1);
CALL fill('form_8', :rows, 7, 4, 4);
CALL fill('form_16', :rows, 13, 12, 11);
CALL fill('form_32', :rows, 25, 28, 25);
CALL fill('form_64', :rows, 52, 58, 51);
VACUUM ANALYZE;
--@ note
SELECT 'bytes of text per form, on the average: ' || string_agg(avg::text, ', ' ORDER BY avg) FROM (
	SELECT avg(octet_length(document::text))::int FROM form_4 UNION ALL SELECT avg(octet_length(document::text))::int FROM form_8 UNION ALL
	SELECT avg(octet_length(document::text))::int FROM form_16 UNION ALL SELECT avg(octet_length(document::text))::int FROM form_32 UNION ALL
	SELECT avg(octet_length(document::text))::int FROM form_64) AS a
--@ query floor
SELECT count(token_walk(document)) FROM form_8
--@ query floor, 64 KB
SELECT count(token_walk(document)) FROM form_64
--@ query clearance, 4 KB
SELECT count(finding) FROM (
	SELECT clearance_form_findings(document, submitted_on) AS finding FROM form_4 OFFSET 0) AS f
--@ answer clearance, 4 KB
SELECT count(finding) FROM (
	SELECT clearance_form_findings(document, submitted_on) AS finding FROM form_4 OFFSET 0) AS f
--@ query clearance, 8 KB
SELECT count(finding) FROM (
	SELECT clearance_form_findings(document, submitted_on) AS finding FROM form_8 OFFSET 0) AS f
--@ answer clearance, 8 KB
SELECT count(finding) FROM (
	SELECT clearance_form_findings(document, submitted_on) AS finding FROM form_8 OFFSET 0) AS f
--@ query clearance, 16 KB
SELECT count(finding) FROM (
	SELECT clearance_form_findings(document, submitted_on) AS finding FROM form_16 OFFSET 0) AS f
--@ answer clearance, 16 KB
SELECT count(finding) FROM (
	SELECT clearance_form_findings(document, submitted_on) AS finding FROM form_16 OFFSET 0) AS f
--@ query clearance, 32 KB
SELECT count(finding) FROM (
	SELECT clearance_form_findings(document, submitted_on) AS finding FROM form_32 OFFSET 0) AS f
--@ answer clearance, 32 KB
SELECT count(finding) FROM (
	SELECT clearance_form_findings(document, submitted_on) AS finding FROM form_32 OFFSET 0) AS f
--@ query clearance, 64 KB
SELECT count(finding) FROM (
	SELECT clearance_form_findings(document, submitted_on) AS finding FROM form_64 OFFSET 0) AS f
--@ answer clearance, 64 KB
SELECT count(finding) FROM (
	SELECT clearance_form_findings(document, submitted_on) AS finding FROM form_64 OFFSET 0) AS f
