-- Checks of arguments for the functions below

CREATE FUNCTION clearance_one_of(word text, words text[], parameter text)
RETURNS text
AS 'MODULE_PATHNAME', 'clearance_one_of'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION clearance_one_of(text, text[], text) IS
'The word when it is one of the words; else error 22023 naming the parameter, with a hint that lists the words. Null for a null argument.';

CREATE FUNCTION clearance_finite(day date, parameter text)
RETURNS date
AS 'MODULE_PATHNAME', 'clearance_finite'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION clearance_finite(date, text) IS
'The day; error 22008 naming the parameter when it is infinite. Null for a null argument.';
