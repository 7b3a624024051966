/*-------------------------------------------------------------------------
 *
 * timeline_gap.h
 *	  The type timeline_gap: a stretch of days, both ends inclusive.
 *
 * A value is an int64.  The high half is the first day, signed, counted from
 * 2000-01-01; the low half is the number of days minus one, unsigned.  So the
 * order of the integers is the order by first day, then by length, before
 * 2000 too.  The layout is on disk and never changes.
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIMELINE_GAP_H
#define TIMELINE_GAP_H

#include "fmgr.h"
#include "utils/date.h"

typedef int64 TimelineGap;

#define DatumGetTimelineGap(X)		((TimelineGap) DatumGetInt64(X))
#define TimelineGapGetDatum(X)		Int64GetDatum((int64) (X))
#define PG_GETARG_TIMELINE_GAP(n)	DatumGetTimelineGap(PG_GETARG_DATUM(n))
#define PG_RETURN_TIMELINE_GAP(x)	return TimelineGapGetDatum(x)

/* The gap of these days; the caller has checked first <= last. */
static inline TimelineGap
timeline_gap_make(DateADT first, DateADT last)
{
	return (TimelineGap) (((uint64) (uint32) first << 32) |
						  (uint32) ((int64) last - first));
}

/* The first uncovered day. */
static inline DateADT
timeline_gap_first(TimelineGap gap)
{
	return (DateADT) (uint32) ((uint64) gap >> 32);
}

/* The number of days minus one. */
static inline uint32
timeline_gap_length(TimelineGap gap)
{
	return (uint32) gap;
}

/* The last uncovered day of a valid gap. */
static inline DateADT
timeline_gap_last(TimelineGap gap)
{
	return (DateADT) ((int64) timeline_gap_first(gap) + timeline_gap_length(gap));
}

extern PGDLLEXPORT Datum timeline_gap_out(PG_FUNCTION_ARGS);

#endif							/* TIMELINE_GAP_H */
