--@ title expiry of clearances
--@ unit clearance
--@ whole 5000000
--@ goal clearance <= 1.15 floor
--@ goal best >= 1.7 clearance
--@ load
CREATE TABLE holding AS
SELECT (ARRAY['SECRET', 'TOP SECRET', 'RELIABILITY', 'NATO SECRET', 'CONFIDENTIAL']::clearance_level[])[1 + (random() * random() * 4.99)::int] AS level,
	date '2010-01-01' + (random() * 5000)::int AS granted_on,
	CASE WHEN random() < 0.7 THEN NULL WHEN random() < 0.3 THEN 'immigration_visa' ELSE 'permanent_resident_card' END AS document,
	CASE WHEN random() < 0.3 THEN date '2018-01-01' + (random() * 3000)::int END AS document_expires_on
FROM generate_series(1, :rows);
VACUUM ANALYZE holding;

CREATE FUNCTION expiry_sql(level clearance_level, granted_on date, document text, document_expires_on date)
RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT CASE WHEN document = 'immigration_visa' AND document_expires_on IS NULL THEN NULL
		ELSE CASE level
			WHEN 'SECRET' THEN least((granted_on + interval '10 years')::date, CASE WHEN document = 'immigration_visa' THEN document_expires_on END)
			WHEN 'TOP SECRET' THEN least((granted_on + interval '5 years')::date, CASE WHEN document = 'immigration_visa' THEN document_expires_on END)
			WHEN 'RELIABILITY' THEN least((granted_on + interval '10 years')::date, CASE WHEN document = 'immigration_visa' THEN document_expires_on END)
			WHEN 'NATO SECRET' THEN least((granted_on + interval '10 years')::date, CASE WHEN document = 'immigration_visa' THEN document_expires_on END)
			WHEN 'COSMIC TOP SECRET' THEN least((granted_on + interval '5 years')::date, CASE WHEN document = 'immigration_visa' THEN document_expires_on END)
			WHEN 'TOP SECRET SIGINT' THEN least((granted_on + interval '5 years')::date, CASE WHEN document = 'immigration_visa' THEN document_expires_on END)
		END
	END
$$;

CREATE FUNCTION expiry_plpgsql(level clearance_level, granted_on date, document text, document_expires_on date)
RETURNS date LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
	full_validity date;
BEGIN
	CASE
		WHEN level IN ('SECRET', 'RELIABILITY', 'NATO SECRET') THEN
			full_validity := granted_on + interval '10 years';
		WHEN level IN ('TOP SECRET', 'COSMIC TOP SECRET', 'TOP SECRET SIGINT') THEN
			full_validity := granted_on + interval '5 years';
		ELSE
			RETURN NULL;
	END CASE;
	IF document = 'immigration_visa' THEN
		IF document_expires_on IS NULL THEN
			RETURN NULL;
		END IF;
		RETURN least(full_validity, document_expires_on);
	END IF;
	RETURN full_validity;
END $$;
--@ query floor
SELECT max(level), max(granted_on), max(document_expires_on) FROM holding
--@ query clearance
SELECT max(clearance_expiry(level, granted_on, document, document_expires_on)) FROM holding
--@ answer clearance
SELECT ctid, clearance_expiry(level, granted_on, document, document_expires_on) FROM holding
--@ query inlined SQL
SELECT max(expiry_sql(level, granted_on, document, document_expires_on)) FROM holding
--@ answer inlined SQL
SELECT ctid, expiry_sql(level, granted_on, document, document_expires_on) FROM holding
--@ query plpgsql
SELECT max(expiry_plpgsql(level, granted_on, document, document_expires_on)) FROM holding
--@ answer plpgsql
SELECT ctid, expiry_plpgsql(level, granted_on, document, document_expires_on) FROM holding
