-- Verdicts for each of many rows: looked up, not computed again
--
-- The library keeps what the rulings answer, and asks the digest whether the
-- reference data under it is still the same.

CREATE FUNCTION clearance_reference_digest()
RETURNS bigint
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT coalesce(bit_xor(r.digest), 0)
	FROM (
		SELECT hash_record_extended(m, 1) FROM clearance_membership AS m
		UNION ALL
		SELECT hash_record_extended(i, 2) FROM clearance_instrument AS i
		UNION ALL
		SELECT hash_record_extended(p, 3) FROM clearance_party_addition AS p
		UNION ALL
		-- another version can rule differently on the same data
		SELECT hashtextextended(e.extversion, 4) FROM pg_extension AS e WHERE e.extname = 'clearance') AS r(digest);
END;

COMMENT ON FUNCTION clearance_reference_digest() IS
'A number that is another one when parties, memberships or instruments, as this query sees them, are others, or the version of the extension is: whoever keeps answers of clearance_exchange() or clearance_nato_personnel() can tell by it whether they still hold. It says nothing about the texts of rules.';

CREATE FUNCTION clearance_exchange_verdict(party text, level clearance_level, as_of date)
RETURNS text
AS 'MODULE_PATHNAME', 'clearance_exchange_verdict'
LANGUAGE C STABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION clearance_exchange_verdict(text, clearance_level, date) IS
'The verdict of clearance_exchange() alone, for each of many rows: a look-up in what the library has read once. Party by code, name or alias. Null for a null argument.';

CREATE FUNCTION clearance_nato_personnel_verdict(citizenship text, permanent_resident boolean,
	level clearance_level, as_of date, strict boolean DEFAULT false)
RETURNS text
AS 'MODULE_PATHNAME', 'clearance_nato_personnel_verdict'
LANGUAGE C STABLE PARALLEL SAFE;

COMMENT ON FUNCTION clearance_nato_personnel_verdict(text, boolean, clearance_level, date, boolean) IS
'The verdict of clearance_nato_personnel() on a person of one citizenship (code, name or alias; null: not known) alone, for each of many rows: a look-up in what the library has read once. permanent_resident: of Canada; null: not known. Of several citizenships ask clearance_nato_personnel(). Null when level, as_of or strict is null.';
