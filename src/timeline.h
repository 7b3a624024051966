/*-------------------------------------------------------------------------
 *
 * timeline.h
 *	  Histories: the periods of one person, cut to the window asked about.
 *
 * A history is filled period by period, in any order, and then asked for its
 * gaps.  Periods in order of their first day are joined as they come, so that
 * a sorted history never holds more than its unbroken stretches.
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIMELINE_H
#define TIMELINE_H

#include "utils/date.h"
#include "utils/rangetypes.h"
#include "utils/typcache.h"

#include "period.h"

typedef struct ClearanceHistory
{
	ClearancePeriod window;		/* last before first: no day is asked about */
	uint32		count;
	uint32		capacity;
	bool		ordered;		/* periods are sorted and do not meet */
	ClearancePeriod periods[FLEXIBLE_ARRAY_MEMBER];
} ClearanceHistory;

/* Enough for most persons: with its header the history takes 64 bytes. */
#define CLEARANCE_HISTORY_INLINE	5

/* Periods handled between two looks for a cancel request; a power of two. */
#define CLEARANCE_INTERRUPT_EVERY	4096

/* More periods than any array can give gaps for. */
#define CLEARANCE_HISTORY_MAX		(1U << 28)

/*
 * The first and last day between two bounds of a daterange.  An unbounded end
 * is -infinity or infinity; every other result fits in a DateADT too.
 */
extern void clearance_bounds_days(const RangeBound *lower, const RangeBound *upper,
								  DateADT *first, DateADT *last);

/* The same for a daterange; false when it is empty. */
extern bool clearance_daterange_days(TypeCacheEntry *typcache, const RangeType *range,
									 DateADT *first, DateADT *last);

/*
 * The days of a window; 22008 when it has no first or last day.  An empty
 * one is always { 0, -1 }, so that windows can be compared.
 */
extern ClearancePeriod clearance_window_days(TypeCacheEntry *typcache, const RangeType *range);

/* An empty history in the current memory context. */
extern ClearanceHistory *clearance_history_create(ClearancePeriod window, uint32 capacity);

/* Room for one more period; the history may move. */
extern ClearanceHistory *clearance_history_grow(ClearanceHistory *history);

/*
 * The gaps longer than the tolerance, in order, in a new array of the current
 * memory context.  The history stays as it is.
 */
extern ClearancePeriod *clearance_history_gaps(const ClearanceHistory *history,
											   int32 tolerance, size_t *count);

/* Drop the gaps of at most that many days, in place; returns how many stay. */
extern size_t clearance_gaps_tolerate(ClearancePeriod *gaps, size_t count, int32 tolerance);

/* The argument "tolerance": 22023 when it is negative. */
extern void clearance_check_tolerance(const char *name, int32 tolerance);

/*
 * Add the days from first to last, cut to the window; -infinity and infinity
 * serve as days.  Returns the history, which may have moved.
 */
static inline ClearanceHistory *
clearance_history_add(ClearanceHistory *history, DateADT first, DateADT last)
{
	ClearancePeriod *previous;

	first = Max(first, history->window.first);
	last = Min(last, history->window.last);
	if (last < first)
		return history;

	if (likely(history->count > 0))
	{
		previous = &history->periods[history->count - 1];

		/* days of a window are dates, so that adding one cannot overflow */
		if (first <= previous->last + 1 && previous->first <= last + 1)
		{
			previous->last = Max(previous->last, last);
			if (first < previous->first)
			{
				previous->first = first;
				history->ordered = history->ordered && history->count == 1;
			}
			return history;
		}
	}

	if (unlikely(history->count == history->capacity))
		history = clearance_history_grow(history);

	/* growing may have sorted the periods: only now is the order known */
	if (history->count > 0)
	{
		previous = &history->periods[history->count - 1];
		if (first <= previous->last + 1)
			history->ordered = false;
	}
	history->periods[history->count].first = first;
	history->periods[history->count].last = last;
	history->count++;
	return history;
}

#endif							/* TIMELINE_H */
