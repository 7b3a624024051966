
-- Security levels

CREATE TYPE clearance_level;

CREATE FUNCTION clearance_level_in(cstring)
RETURNS clearance_level
AS 'MODULE_PATHNAME', 'clearance_level_in'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

CREATE FUNCTION clearance_level_out(clearance_level)
RETURNS cstring
AS 'MODULE_PATHNAME', 'clearance_level_out'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

CREATE FUNCTION clearance_level_recv(internal)
RETURNS clearance_level
AS 'MODULE_PATHNAME', 'clearance_level_recv'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

CREATE FUNCTION clearance_level_send(clearance_level)
RETURNS bytea
AS 'MODULE_PATHNAME', 'clearance_level_send'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

CREATE TYPE clearance_level (
	INPUT = clearance_level_in,
	OUTPUT = clearance_level_out,
	RECEIVE = clearance_level_recv,
	SEND = clearance_level_send,
	LIKE = pg_catalog.int4
);

COMMENT ON TYPE clearance_level IS
'Security level: SITE ACCESS, RELIABILITY, ENHANCED RELIABILITY, CONFIDENTIAL, SECRET, ENHANCED SECRET, TOP SECRET, ENHANCED TOP SECRET, TOP SECRET SIGINT; NATO RESTRICTED, NATO CONFIDENTIAL, NATO SECRET, COSMIC TOP SECRET; of information only: UNCLASSIFIED, PROTECTED A, PROTECTED B, PROTECTED C. Input takes English, French and usual abbreviations, any case, spacing and accents; error 22P02 for what is no level or ambiguous. Output is the English label. Sorted by rank, axis, code.';
COMMENT ON FUNCTION clearance_level_in(cstring) IS
'Reads a level from its name in English or French or from a usual abbreviation. Error 22P02 for another text.';
COMMENT ON FUNCTION clearance_level_out(clearance_level) IS
'The English label of a level.';
COMMENT ON FUNCTION clearance_level_recv(internal) IS
'Reads a level from its binary form, the code in 4 bytes. Error 22P03 for a code that is no level.';
COMMENT ON FUNCTION clearance_level_send(clearance_level) IS
'The binary form of a level: its code in 4 bytes.';

-- Order.  A level is stored as its code and sorted by it, so the server's own
-- functions of int4 do the work, at the speed of int4.

CREATE FUNCTION clearance_level_eq(clearance_level, clearance_level)
RETURNS boolean
AS 'int4eq'
LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;

CREATE FUNCTION clearance_level_ne(clearance_level, clearance_level)
RETURNS boolean
AS 'int4ne'
LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;

CREATE FUNCTION clearance_level_lt(clearance_level, clearance_level)
RETURNS boolean
AS 'int4lt'
LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;

CREATE FUNCTION clearance_level_le(clearance_level, clearance_level)
RETURNS boolean
AS 'int4le'
LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;

CREATE FUNCTION clearance_level_gt(clearance_level, clearance_level)
RETURNS boolean
AS 'int4gt'
LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;

CREATE FUNCTION clearance_level_ge(clearance_level, clearance_level)
RETURNS boolean
AS 'int4ge'
LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;

CREATE FUNCTION clearance_level_cmp(clearance_level, clearance_level)
RETURNS integer
AS 'btint4cmp'
LANGUAGE internal IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;

CREATE FUNCTION clearance_level_sortsupport(internal)
RETURNS void
AS 'btint4sortsupport'
LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;

CREATE FUNCTION clearance_level_hash(clearance_level)
RETURNS integer
AS 'hashint4'
LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;

CREATE FUNCTION clearance_level_hash_extended(clearance_level, bigint)
RETURNS bigint
AS 'hashint4extended'
LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION clearance_level_eq(clearance_level, clearance_level) IS 'implementation of = operator';
COMMENT ON FUNCTION clearance_level_ne(clearance_level, clearance_level) IS 'implementation of <> operator';
COMMENT ON FUNCTION clearance_level_lt(clearance_level, clearance_level) IS 'implementation of < operator';
COMMENT ON FUNCTION clearance_level_le(clearance_level, clearance_level) IS 'implementation of <= operator';
COMMENT ON FUNCTION clearance_level_gt(clearance_level, clearance_level) IS 'implementation of > operator';
COMMENT ON FUNCTION clearance_level_ge(clearance_level, clearance_level) IS 'implementation of >= operator';
COMMENT ON FUNCTION clearance_level_cmp(clearance_level, clearance_level) IS 'less-equal-greater';
COMMENT ON FUNCTION clearance_level_sortsupport(internal) IS 'sort support';
COMMENT ON FUNCTION clearance_level_hash(clearance_level) IS 'hash';
COMMENT ON FUNCTION clearance_level_hash_extended(clearance_level, bigint) IS 'hash with a 64-bit seed';

CREATE OPERATOR = (
	LEFTARG = clearance_level,
	RIGHTARG = clearance_level,
	FUNCTION = clearance_level_eq,
	COMMUTATOR = =,
	NEGATOR = <>,
	RESTRICT = eqsel,
	JOIN = eqjoinsel,
	HASHES,
	MERGES
);

CREATE OPERATOR <> (
	LEFTARG = clearance_level,
	RIGHTARG = clearance_level,
	FUNCTION = clearance_level_ne,
	COMMUTATOR = <>,
	NEGATOR = =,
	RESTRICT = neqsel,
	JOIN = neqjoinsel
);

CREATE OPERATOR < (
	LEFTARG = clearance_level,
	RIGHTARG = clearance_level,
	FUNCTION = clearance_level_lt,
	COMMUTATOR = >,
	NEGATOR = >=,
	RESTRICT = scalarltsel,
	JOIN = scalarltjoinsel
);

CREATE OPERATOR <= (
	LEFTARG = clearance_level,
	RIGHTARG = clearance_level,
	FUNCTION = clearance_level_le,
	COMMUTATOR = >=,
	NEGATOR = >,
	RESTRICT = scalarlesel,
	JOIN = scalarlejoinsel
);

CREATE OPERATOR > (
	LEFTARG = clearance_level,
	RIGHTARG = clearance_level,
	FUNCTION = clearance_level_gt,
	COMMUTATOR = <,
	NEGATOR = <=,
	RESTRICT = scalargtsel,
	JOIN = scalargtjoinsel
);

CREATE OPERATOR >= (
	LEFTARG = clearance_level,
	RIGHTARG = clearance_level,
	FUNCTION = clearance_level_ge,
	COMMUTATOR = <=,
	NEGATOR = <,
	RESTRICT = scalargesel,
	JOIN = scalargejoinsel
);

COMMENT ON OPERATOR = (clearance_level, clearance_level) IS 'equal';
COMMENT ON OPERATOR <> (clearance_level, clearance_level) IS 'not equal';
COMMENT ON OPERATOR < (clearance_level, clearance_level) IS
'sorted before, by rank, axis, code; whether one level may see the other is @>';
COMMENT ON OPERATOR <= (clearance_level, clearance_level) IS
'sorted before or equal, by rank, axis, code; whether one level may see the other is @>';
COMMENT ON OPERATOR > (clearance_level, clearance_level) IS
'sorted after, by rank, axis, code; whether one level may see the other is @>';
COMMENT ON OPERATOR >= (clearance_level, clearance_level) IS
'sorted after or equal, by rank, axis, code; whether one level may see the other is @>';

CREATE OPERATOR CLASS clearance_level_ops
DEFAULT FOR TYPE clearance_level USING btree AS
	OPERATOR 1 <,
	OPERATOR 2 <=,
	OPERATOR 3 =,
	OPERATOR 4 >=,
	OPERATOR 5 >,
	FUNCTION 1 clearance_level_cmp(clearance_level, clearance_level),
	FUNCTION 2 clearance_level_sortsupport(internal),
	FUNCTION 4 pg_catalog.btequalimage(oid);

CREATE OPERATOR CLASS clearance_level_ops
DEFAULT FOR TYPE clearance_level USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 clearance_level_hash(clearance_level),
	FUNCTION 2 clearance_level_hash_extended(clearance_level, bigint);

COMMENT ON OPERATOR CLASS clearance_level_ops USING btree IS
'order of levels: rank, axis, code';
COMMENT ON OPERATOR CLASS clearance_level_ops USING hash IS
'equality of levels';
COMMENT ON OPERATOR FAMILY clearance_level_ops USING btree IS
'order of levels: rank, axis, code';
COMMENT ON OPERATOR FAMILY clearance_level_ops USING hash IS
'equality of levels';

-- Covers: a partial order, apart from the order of sorting.

CREATE FUNCTION clearance_level_covers(holder clearance_level, information clearance_level)
RETURNS boolean
AS 'MODULE_PATHNAME', 'clearance_level_covers'
LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;

CREATE FUNCTION clearance_level_covered_by(information clearance_level, holder clearance_level)
RETURNS boolean
AS 'MODULE_PATHNAME', 'clearance_level_covered_by'
LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE;

COMMENT ON FUNCTION clearance_level_covers(clearance_level, clearance_level) IS 'implementation of @> operator';
COMMENT ON FUNCTION clearance_level_covered_by(clearance_level, clearance_level) IS 'implementation of <@ operator';

CREATE OPERATOR @> (
	LEFTARG = clearance_level,
	RIGHTARG = clearance_level,
	FUNCTION = clearance_level_covers,
	COMMUTATOR = <@,
	RESTRICT = matchingsel,
	JOIN = matchingjoinsel
);

CREATE OPERATOR <@ (
	LEFTARG = clearance_level,
	RIGHTARG = clearance_level,
	FUNCTION = clearance_level_covered_by,
	COMMUTATOR = @>,
	RESTRICT = matchingsel,
	JOIN = matchingjoinsel
);

COMMENT ON OPERATOR @> (clearance_level, clearance_level) IS
'covers: a holder of the left level may, by level, have access to the right one; nothing crosses between the Canadian and the NATO axis (PSPC, Contract Security Manual, 10.2.2)';
COMMENT ON OPERATOR <@ (clearance_level, clearance_level) IS
'is covered by: a holder of the right level may, by level, have access to the left one';

-- Minimum and maximum, in the order of sorting

CREATE FUNCTION clearance_level_smaller(clearance_level, clearance_level)
RETURNS clearance_level
AS 'int4smaller'
LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;

CREATE FUNCTION clearance_level_larger(clearance_level, clearance_level)
RETURNS clearance_level
AS 'int4larger'
LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION clearance_level_smaller(clearance_level, clearance_level) IS 'smaller of two';
COMMENT ON FUNCTION clearance_level_larger(clearance_level, clearance_level) IS 'larger of two';

CREATE AGGREGATE min(clearance_level) (
	SFUNC = clearance_level_smaller,
	STYPE = clearance_level,
	COMBINEFUNC = clearance_level_smaller,
	SORTOP = <,
	PARALLEL = SAFE
);

CREATE AGGREGATE max(clearance_level) (
	SFUNC = clearance_level_larger,
	STYPE = clearance_level,
	COMBINEFUNC = clearance_level_larger,
	SORTOP = >,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE min(clearance_level) IS
'The level that sorts first: by rank, axis, code.';
COMMENT ON AGGREGATE max(clearance_level) IS
'The level that sorts last: by rank, axis, code.';

-- What a level is

CREATE FUNCTION clearance_level_axis(level clearance_level)
RETURNS text
AS 'MODULE_PATHNAME', 'clearance_level_axis'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION clearance_level_axis(clearance_level) IS
'Axis of a level: canadian, nato, or protected (markings of information, UNCLASSIFIED among them).';

CREATE FUNCTION clearance_level_rank(level clearance_level)
RETURNS integer
AS 'MODULE_PATHNAME', 'clearance_level_rank'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION clearance_level_rank(clearance_level) IS
'Rank of a level, 0 to 80. Ranks compare levels of one axis; equal ranks of two axes (SECRET, NATO SECRET) are levels that PSPC matches, never a right of access.';

CREATE FUNCTION clearance_level_label(level clearance_level, language text)
RETURNS text
AS 'MODULE_PATHNAME', 'clearance_level_label'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION clearance_level_label(clearance_level, text) IS
'Label of a level in a language, en or fr, whatever clearance.language says; without the accents that the encoding of the database lacks. Error 22023 for another language; null for a null.';

CREATE FUNCTION clearance_level_required(information clearance_level)
RETURNS clearance_level
AS 'MODULE_PATHNAME', 'clearance_level_required'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION clearance_level_required(clearance_level) IS
'Level that a person needs for information of a level. Confidential information needs SECRET, NATO information the NATO level itself (a Canadian clearance gives no NATO access). Null where the answer is not known (NATO RESTRICTED: ask the Contract Security Program) and for levels that mark no information. Sources: Canadian Commercial Corporation, Security clearances; PSPC, Contract Security Manual, chapters 3 and 10.';
