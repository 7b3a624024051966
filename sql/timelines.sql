-- The days of a window that a history leaves uncovered

CREATE FUNCTION timeline_gaps(periods daterange[], period daterange, tolerance int DEFAULT 0)
RETURNS SETOF timeline_gap
AS 'MODULE_PATHNAME', 'timeline_gaps_ranges'
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 3;

COMMENT ON FUNCTION timeline_gaps(daterange[], daterange, int) IS
'Gaps of a history given as ranges, in order. A null element adds no period; period is the window, tolerance the number of days up to which a gap is left out. No history means that nothing is covered. Error 22004 when period or tolerance is null, 22008 when period has no first or last day, 22023 when tolerance is negative.';

CREATE FUNCTION timeline_gaps(starts_on date[], ends_on date[], period daterange, tolerance int DEFAULT 0)
RETURNS SETOF timeline_gap
AS 'MODULE_PATHNAME', 'timeline_gaps_dates'
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 3;

COMMENT ON FUNCTION timeline_gaps(date[], date[], daterange, int) IS
'Gaps of a history given as first and last days, both inclusive, in order. A null end goes on beyond the window; a null start adds no period, a start after its end covers no day; period is the window, tolerance the number of days up to which a gap is left out. No history means that nothing is covered. Error 22004 when period or tolerance is null, 22008 when period has no first or last day, 22023 when tolerance is negative, 2202E when the two arrays differ in their number of elements.';

CREATE FUNCTION timeline_gaps(covered datemultirange, period daterange, tolerance int DEFAULT 0)
RETURNS SETOF timeline_gap
AS 'MODULE_PATHNAME', 'timeline_gaps_multirange'
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 3;

COMMENT ON FUNCTION timeline_gaps(datemultirange, daterange, int) IS
'Gaps of a history given as the days covered, in order; period is the window, tolerance the number of days up to which a gap is left out. No history means that nothing is covered. Error 22004 when period or tolerance is null, 22008 when period has no first or last day, 22023 when tolerance is negative.';

-- The same for one group of rows

CREATE FUNCTION timeline_gap_agg_transition(internal, date, date, daterange) RETURNS internal
AS 'MODULE_PATHNAME', 'timeline_gap_agg_transition'
LANGUAGE C IMMUTABLE PARALLEL SAFE;

COMMENT ON FUNCTION timeline_gap_agg_transition(internal, date, date, daterange) IS
'Transition function of timeline_gap_agg.';

CREATE FUNCTION timeline_gap_agg_combine(internal, internal) RETURNS internal
AS 'MODULE_PATHNAME', 'timeline_gap_agg_combine'
LANGUAGE C IMMUTABLE PARALLEL SAFE;

COMMENT ON FUNCTION timeline_gap_agg_combine(internal, internal) IS
'Combine function of timeline_gap_agg.';

CREATE FUNCTION timeline_gap_agg_serialize(internal) RETURNS bytea
AS 'MODULE_PATHNAME', 'timeline_gap_agg_serialize'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION timeline_gap_agg_serialize(internal) IS
'Serialization function of timeline_gap_agg.';

CREATE FUNCTION timeline_gap_agg_deserialize(bytea, internal) RETURNS internal
AS 'MODULE_PATHNAME', 'timeline_gap_agg_deserialize'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION timeline_gap_agg_deserialize(bytea, internal) IS
'Deserialization function of timeline_gap_agg. Error 22P03 for bytes that are no state of this version.';

CREATE FUNCTION timeline_gap_agg_final(internal) RETURNS timeline_gap[]
AS 'MODULE_PATHNAME', 'timeline_gap_agg_final'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION timeline_gap_agg_final(internal) IS
'Final function of timeline_gap_agg.';

CREATE AGGREGATE timeline_gap_agg(starts_on date, ends_on date, period daterange) (
	SFUNC = timeline_gap_agg_transition,
	STYPE = internal,
	SSPACE = 64,
	FINALFUNC = timeline_gap_agg_final,
	FINALFUNC_MODIFY = READ_ONLY,
	COMBINEFUNC = timeline_gap_agg_combine,
	SERIALFUNC = timeline_gap_agg_serialize,
	DESERIALFUNC = timeline_gap_agg_deserialize,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE timeline_gap_agg(date, date, daterange) IS
'Gaps of the history in a group of rows, in order; an empty array when every day of the window is covered, null for no rows. Both days are inclusive; a null end goes on beyond the window; a row with a null start adds no period, but its window counts; a start after its end covers no day. Error 22004 when period is null, 22008 when it has no first or last day, 22023 when rows of one group differ in it.';

-- The same for entries with imprecise dates

CREATE FUNCTION timeline_gaps_json(entries jsonb, period daterange,
	tolerance int DEFAULT 0, possible_tolerance int DEFAULT 62,
	OUT gap timeline_gap, OUT certainty text, OUT entry_before int, OUT entry_after int)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'timeline_gaps_json'
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 3;

COMMENT ON FUNCTION timeline_gaps_json(jsonb, daterange, int, int) IS
'Gaps of a history given as an array of objects with the members from and to, in order. A date is 2019-05-14, 2019-05 or 2019, each with an optional ~ at its end (a subset of EDTF, ISO 8601-2), and stands for any of its days, each date by itself. A to that is "present", null, blank or absent goes on beyond the window; without a from an entry adds no period. certainty: certain, the days that no choice of the dates covers; possible, those that some choices cover and others do not. tolerance and possible_tolerance are the numbers of days up to which a certain or a possible gap is left out; 62 is the most that two neighbouring months can leave open. entry_before and entry_after: positions from 0 of the entry that ends last before the gap and of the one that begins first after it, by the longest periods that the dates allow for a certain gap, by the shortest for a possible one; null at the edges of the window or when there is none. Error 22004 when period or a tolerance is null, 22008 when period has no first or last day, 22023 when entries is not an array of objects or a tolerance is negative, 22007 for a from or to that is no such date.';
