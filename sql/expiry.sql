-- When a clearance ends

CREATE FUNCTION clearance_expiry(level clearance_level, granted_on date,
	document text DEFAULT NULL, document_expires_on date DEFAULT NULL)
RETURNS date
AS 'MODULE_PATHNAME', 'clearance_expiry'
LANGUAGE C IMMUTABLE PARALLEL SAFE;

COMMENT ON FUNCTION clearance_expiry(clearance_level, date, text, date) IS
'The first day on which a clearance is no longer valid: it is valid while as_of is before that day. 10 calendar years from the grant at RELIABILITY, SECRET and NATO SECRET, 5 at TOP SECRET, TOP SECRET SIGINT and COSMIC TOP SECRET; 29 February becomes 28 February. document: the evidence of citizenship or residence (immigration_visa, record_of_landing, permanent_resident_card, canadian_passport, citizenship_certificate, registration_of_birth_abroad; null: none); an immigration_visa ends the clearance at document_expires_on when that is earlier. Null when level or granted_on is null, when the validity of the level is not known, or when the end of the visa is not known. Errors: 22023 unknown document, 22008 infinite date or result out of range. Source: guide to form TBS/SCT 330-60E, line 210.';
