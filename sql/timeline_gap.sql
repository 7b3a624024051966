-- timeline_gap: a stretch of days that a history leaves uncovered

CREATE TYPE timeline_gap;

CREATE FUNCTION timeline_gap_in(cstring) RETURNS timeline_gap
AS 'MODULE_PATHNAME', 'timeline_gap_in'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION timeline_gap_in(cstring) IS
'Input of timeline_gap. Error 22P02 for bad syntax and for a first day after the last day, 22008 for a day that is infinite or not in the calendar.';

CREATE FUNCTION timeline_gap_out(timeline_gap) RETURNS cstring
AS 'MODULE_PATHNAME', 'timeline_gap_out'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION timeline_gap_out(timeline_gap) IS
'Output of timeline_gap: ISO 8601 dates, whatever DateStyle says.';

CREATE FUNCTION timeline_gap_recv(internal) RETURNS timeline_gap
AS 'MODULE_PATHNAME', 'timeline_gap_recv'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION timeline_gap_recv(internal) IS
'Binary input of timeline_gap. Error 22P03 for a wrong length or a day that is not in the calendar.';

CREATE FUNCTION timeline_gap_send(timeline_gap) RETURNS bytea
AS 'MODULE_PATHNAME', 'timeline_gap_send'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION timeline_gap_send(timeline_gap) IS
'Binary output of timeline_gap: eight bytes in network order.';

CREATE TYPE timeline_gap (
	INPUT = timeline_gap_in,
	OUTPUT = timeline_gap_out,
	RECEIVE = timeline_gap_recv,
	SEND = timeline_gap_send,
	LIKE = pg_catalog.int8,
	CATEGORY = 'U'
);

COMMENT ON TYPE timeline_gap IS
'An uncovered stretch of days, first and last day both inclusive: [2019-03-01,2019-05-14]. Eight bytes, ordered by first day, then by length.';

-- Comparison

CREATE FUNCTION timeline_gap_lt(timeline_gap, timeline_gap) RETURNS boolean
AS 'MODULE_PATHNAME', 'timeline_gap_lt'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;

COMMENT ON FUNCTION timeline_gap_lt(timeline_gap, timeline_gap) IS
'Implementation of the operator <: is the left gap before the right in the order by first day, then by length?';

CREATE FUNCTION timeline_gap_le(timeline_gap, timeline_gap) RETURNS boolean
AS 'MODULE_PATHNAME', 'timeline_gap_le'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;

COMMENT ON FUNCTION timeline_gap_le(timeline_gap, timeline_gap) IS
'Implementation of the operator <=: is the left gap before or equal to the right in the order by first day, then by length?';

CREATE FUNCTION timeline_gap_eq(timeline_gap, timeline_gap) RETURNS boolean
AS 'MODULE_PATHNAME', 'timeline_gap_eq'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;

COMMENT ON FUNCTION timeline_gap_eq(timeline_gap, timeline_gap) IS
'Implementation of the operator =: are the two gaps the same days?';

CREATE FUNCTION timeline_gap_ne(timeline_gap, timeline_gap) RETURNS boolean
AS 'MODULE_PATHNAME', 'timeline_gap_ne'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;

COMMENT ON FUNCTION timeline_gap_ne(timeline_gap, timeline_gap) IS
'Implementation of the operator <>: are the two gaps not the same days?';

CREATE FUNCTION timeline_gap_ge(timeline_gap, timeline_gap) RETURNS boolean
AS 'MODULE_PATHNAME', 'timeline_gap_ge'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;

COMMENT ON FUNCTION timeline_gap_ge(timeline_gap, timeline_gap) IS
'Implementation of the operator >=: is the left gap after or equal to the right in the order by first day, then by length?';

CREATE FUNCTION timeline_gap_gt(timeline_gap, timeline_gap) RETURNS boolean
AS 'MODULE_PATHNAME', 'timeline_gap_gt'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;

COMMENT ON FUNCTION timeline_gap_gt(timeline_gap, timeline_gap) IS
'Implementation of the operator >: is the left gap after the right in the order by first day, then by length?';

CREATE FUNCTION timeline_gap_overlaps(timeline_gap, timeline_gap) RETURNS boolean
AS 'MODULE_PATHNAME', 'timeline_gap_overlaps'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION timeline_gap_overlaps(timeline_gap, timeline_gap) IS
'Implementation of the operator &&: do the two gaps have a day in common?';

CREATE FUNCTION timeline_gap_contains(timeline_gap, date) RETURNS boolean
AS 'MODULE_PATHNAME', 'timeline_gap_contains_day'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION timeline_gap_contains(timeline_gap, date) IS
'Implementation of the operator @>: is the day in the gap?';

CREATE FUNCTION timeline_gap_contained(date, timeline_gap) RETURNS boolean
AS 'MODULE_PATHNAME', 'timeline_gap_day_contained'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION timeline_gap_contained(date, timeline_gap) IS
'Implementation of the operator <@: is the day in the gap?';

CREATE OPERATOR < (
	FUNCTION = timeline_gap_lt, LEFTARG = timeline_gap, RIGHTARG = timeline_gap,
	COMMUTATOR = >,
	NEGATOR = >=,
	RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);

COMMENT ON OPERATOR < (timeline_gap, timeline_gap) IS 'Is the left gap before the right in the order by first day, then by length?';

CREATE OPERATOR <= (
	FUNCTION = timeline_gap_le, LEFTARG = timeline_gap, RIGHTARG = timeline_gap,
	COMMUTATOR = >=,
	NEGATOR = >,
	RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);

COMMENT ON OPERATOR <= (timeline_gap, timeline_gap) IS 'Is the left gap before or equal to the right in the order by first day, then by length?';

CREATE OPERATOR = (
	FUNCTION = timeline_gap_eq, LEFTARG = timeline_gap, RIGHTARG = timeline_gap,
	COMMUTATOR = =,
	NEGATOR = <>,
	RESTRICT = eqsel, JOIN = eqjoinsel,
	HASHES, MERGES
);

COMMENT ON OPERATOR = (timeline_gap, timeline_gap) IS 'Are the two gaps the same days?';

CREATE OPERATOR <> (
	FUNCTION = timeline_gap_ne, LEFTARG = timeline_gap, RIGHTARG = timeline_gap,
	COMMUTATOR = <>,
	NEGATOR = =,
	RESTRICT = neqsel, JOIN = neqjoinsel
);

COMMENT ON OPERATOR <> (timeline_gap, timeline_gap) IS 'Are the two gaps not the same days?';

CREATE OPERATOR >= (
	FUNCTION = timeline_gap_ge, LEFTARG = timeline_gap, RIGHTARG = timeline_gap,
	COMMUTATOR = <=,
	NEGATOR = <,
	RESTRICT = scalargesel, JOIN = scalargejoinsel
);

COMMENT ON OPERATOR >= (timeline_gap, timeline_gap) IS 'Is the left gap after or equal to the right in the order by first day, then by length?';

CREATE OPERATOR > (
	FUNCTION = timeline_gap_gt, LEFTARG = timeline_gap, RIGHTARG = timeline_gap,
	COMMUTATOR = <,
	NEGATOR = <=,
	RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);

COMMENT ON OPERATOR > (timeline_gap, timeline_gap) IS 'Is the left gap after the right in the order by first day, then by length?';

CREATE OPERATOR && (
	FUNCTION = timeline_gap_overlaps, LEFTARG = timeline_gap, RIGHTARG = timeline_gap,
	COMMUTATOR = &&,
	RESTRICT = matchingsel, JOIN = matchingjoinsel
);

COMMENT ON OPERATOR && (timeline_gap, timeline_gap) IS 'Do the two gaps have a day in common?';

CREATE OPERATOR @> (
	FUNCTION = timeline_gap_contains, LEFTARG = timeline_gap, RIGHTARG = date,
	COMMUTATOR = <@,
	RESTRICT = matchingsel, JOIN = matchingjoinsel
);

COMMENT ON OPERATOR @> (timeline_gap, date) IS 'Is the day in the gap?';

CREATE OPERATOR <@ (
	FUNCTION = timeline_gap_contained, LEFTARG = date, RIGHTARG = timeline_gap,
	COMMUTATOR = @>,
	RESTRICT = matchingsel, JOIN = matchingjoinsel
);

COMMENT ON OPERATOR <@ (date, timeline_gap) IS 'Is the day in the gap?';

-- Indexes

CREATE FUNCTION timeline_gap_cmp(timeline_gap, timeline_gap) RETURNS int4
AS 'MODULE_PATHNAME', 'timeline_gap_cmp'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;

COMMENT ON FUNCTION timeline_gap_cmp(timeline_gap, timeline_gap) IS
'Order of timeline_gap for B-tree indexes: -1, 0 or 1.';

CREATE FUNCTION timeline_gap_sortsupport(internal) RETURNS void
AS 'MODULE_PATHNAME', 'timeline_gap_sortsupport'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION timeline_gap_sortsupport(internal) IS
'Sort support of timeline_gap for B-tree indexes.';

CREATE FUNCTION timeline_gap_hash(timeline_gap) RETURNS int4
AS 'MODULE_PATHNAME', 'timeline_gap_hash'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION timeline_gap_hash(timeline_gap) IS
'Hash of timeline_gap.';

CREATE FUNCTION timeline_gap_hash_extended(timeline_gap, int8) RETURNS int8
AS 'MODULE_PATHNAME', 'timeline_gap_hash_extended'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION timeline_gap_hash_extended(timeline_gap, int8) IS
'Hash of timeline_gap with a seed.';

CREATE OPERATOR FAMILY timeline_gap_ops USING btree;

COMMENT ON OPERATOR FAMILY timeline_gap_ops USING btree IS 'B-tree operators of timeline_gap.';

CREATE OPERATOR CLASS timeline_gap_ops DEFAULT FOR TYPE timeline_gap USING btree FAMILY timeline_gap_ops AS
	OPERATOR 1 <,
	OPERATOR 2 <=,
	OPERATOR 3 =,
	OPERATOR 4 >=,
	OPERATOR 5 >,
	FUNCTION 1 timeline_gap_cmp(timeline_gap, timeline_gap),
	FUNCTION 2 timeline_gap_sortsupport(internal),
	FUNCTION 4 pg_catalog.btequalimage(oid);

COMMENT ON OPERATOR CLASS timeline_gap_ops USING btree IS 'B-tree indexes on timeline_gap.';

CREATE OPERATOR FAMILY timeline_gap_ops USING hash;

COMMENT ON OPERATOR FAMILY timeline_gap_ops USING hash IS 'Hash operators of timeline_gap.';

CREATE OPERATOR CLASS timeline_gap_ops DEFAULT FOR TYPE timeline_gap USING hash FAMILY timeline_gap_ops AS
	OPERATOR 1 =,
	FUNCTION 1 timeline_gap_hash(timeline_gap),
	FUNCTION 2 timeline_gap_hash_extended(timeline_gap, int8);

COMMENT ON OPERATOR CLASS timeline_gap_ops USING hash IS 'Hash indexes on timeline_gap.';

-- Parts

CREATE FUNCTION timeline_gap_first_day(gap timeline_gap) RETURNS date
AS 'MODULE_PATHNAME', 'timeline_gap_first_day'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION timeline_gap_first_day(timeline_gap) IS
'First uncovered day.';

CREATE FUNCTION timeline_gap_last_day(gap timeline_gap) RETURNS date
AS 'MODULE_PATHNAME', 'timeline_gap_last_day'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION timeline_gap_last_day(timeline_gap) IS
'Last uncovered day.';

CREATE FUNCTION timeline_gap_days(gap timeline_gap) RETURNS int4
AS 'MODULE_PATHNAME', 'timeline_gap_days'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION timeline_gap_days(timeline_gap) IS
'Number of uncovered days, at least 1.';

-- Casts

CREATE FUNCTION timeline_gap_to_daterange(gap timeline_gap) RETURNS daterange
AS 'MODULE_PATHNAME', 'timeline_gap_to_daterange'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION timeline_gap_to_daterange(timeline_gap) IS
'The days of a gap as daterange. Error 22008 for a gap up to the last day of the calendar, which that type cannot hold.';

CREATE FUNCTION timeline_gap_from_daterange(days daterange) RETURNS timeline_gap
AS 'MODULE_PATHNAME', 'timeline_gap_from_daterange'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION timeline_gap_from_daterange(daterange) IS
'The gap of the days of a daterange. Error 22008 when it is empty, unbounded or infinite.';

CREATE CAST (timeline_gap AS daterange) WITH FUNCTION timeline_gap_to_daterange(timeline_gap);

COMMENT ON CAST (timeline_gap AS daterange) IS 'The days of a gap as daterange.';

CREATE CAST (daterange AS timeline_gap) WITH FUNCTION timeline_gap_from_daterange(daterange);

COMMENT ON CAST (daterange AS timeline_gap) IS 'The gap of the days of a daterange. Error 22008 when it is empty, unbounded or infinite.';

-- Aggregates

CREATE FUNCTION timeline_gap_smaller(timeline_gap, timeline_gap) RETURNS timeline_gap
AS 'MODULE_PATHNAME', 'timeline_gap_smaller'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION timeline_gap_smaller(timeline_gap, timeline_gap) IS
'The first of two gaps in the order by first day, then by length.';

CREATE AGGREGATE min(timeline_gap) (
	SFUNC = timeline_gap_smaller,
	STYPE = timeline_gap,
	COMBINEFUNC = timeline_gap_smaller,
	SORTOP = <,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE min(timeline_gap) IS 'The first gap in the order by first day, then by length.';

CREATE FUNCTION timeline_gap_larger(timeline_gap, timeline_gap) RETURNS timeline_gap
AS 'MODULE_PATHNAME', 'timeline_gap_larger'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION timeline_gap_larger(timeline_gap, timeline_gap) IS
'The last of two gaps in the order by first day, then by length.';

CREATE AGGREGATE max(timeline_gap) (
	SFUNC = timeline_gap_larger,
	STYPE = timeline_gap,
	COMBINEFUNC = timeline_gap_larger,
	SORTOP = >,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE max(timeline_gap) IS 'The last gap in the order by first day, then by length.';
