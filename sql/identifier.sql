-- Codes by which organizations are known: CAGE, NCAGE, Procurement Business Number
--
-- They check the format only; whether a code is assigned, and to whom, nobody
-- can tell from it.  A wrong format is a warning, never an error.

CREATE FUNCTION clearance_cage_valid(code text)
RETURNS boolean
AS 'MODULE_PATHNAME', 'clearance_cage_valid'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION clearance_cage_valid(text) IS
'Has the code the format of a Commercial and Government Entity (CAGE) code of the United States: five digits and capitals, first and last a digit, no I and no O. Canada has codes of this format from before 2002, so it does not prove a company of the United States. Source: DoD 4100.39-M, volume 7; rule ASO-10.';

CREATE FUNCTION clearance_ncage_valid(code text, country text DEFAULT NULL)
RETURNS boolean
AS 'MODULE_PATHNAME', 'clearance_ncage_valid'
LANGUAGE C IMMUTABLE PARALLEL SAFE;

COMMENT ON FUNCTION clearance_ncage_valid(text, text) IS
'Has the code the format of a NATO Commercial and Government Entity (NCAGE) code: five digits and capitals, a letter first or last or both, no O, and no letter last after a first I, L or S. With a country (code, name or alias) whose pattern is known the code has to fit that (Canada: also the format of the United States); a null or unknown country, or one without a known pattern, changes nothing. Null for a null code. Sources: DoD 4100.39-M, volume 7; NATO CodSP-3, February 2026; rule ASO-11.';

CREATE FUNCTION clearance_pbn_valid(number text)
RETURNS boolean
AS 'MODULE_PATHNAME', 'clearance_pbn_valid'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION clearance_pbn_valid(text) IS
'Has the text the format of a Canadian Procurement Business Number: nine digits, PG, four digits; a blank may stand before PG. The check digit is not asked for: see clearance_identifier_verdict(). Rule ASO-09.';

CREATE FUNCTION clearance_identifier_verdict(kind text, code text, country text DEFAULT NULL)
RETURNS text
AS 'MODULE_PATHNAME', 'clearance_identifier_verdict'
LANGUAGE C IMMUTABLE PARALLEL SAFE;

COMMENT ON FUNCTION clearance_identifier_verdict(text, text, text) IS
'What an advisory message can rest on: "valid"; "unusual", a format that is allowed and more often a slip (an NCAGE code with the letter I, a Procurement Business Number whose ninth digit is no Luhn check digit); or "invalid". kind is cage, ncage or pbn; the country counts for ncage only. Null for a null kind or code. Error 22023 for another kind.';
