/*-------------------------------------------------------------------------
 *
 * timeline.c
 *	  Windows and histories; see timeline.h.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"
#include "utils/memutils.h"

#include "compat.h"
#include "timeline.h"

/* Bytes of a history with room for so many periods. */
#define HISTORY_SIZE(capacity) \
	(offsetof(ClearanceHistory, periods) + (Size) (capacity) * sizeof(ClearancePeriod))

/*
 * The day before or after an infinite date is that date; the sum of any other
 * fits, though it may be no date.
 */
static DateADT
bound_day(const RangeBound *bound, DateADT unbounded, int step)
{
	DateADT		day;

	if (bound->infinite)
		return unbounded;
	day = DatumGetDateADT(bound->val);
	return (bound->inclusive || DATE_NOT_FINITE(day)) ? day : day + step;
}

void
clearance_bounds_days(const RangeBound *lower, const RangeBound *upper,
					  DateADT *first, DateADT *last)
{
	*first = bound_day(lower, DATEVAL_NOBEGIN, 1);
	*last = bound_day(upper, DATEVAL_NOEND, -1);
}

/*
 * The first and last day of a daterange; false when it is empty.  The form
 * that nearly every daterange has, [first,last + 1), is read where it lies.
 */
bool
clearance_daterange_days(TypeCacheEntry *typcache, const RangeType *range,
						 DateADT *first, DateADT *last)
{
	RangeBound	lower;
	RangeBound	upper;
	bool		empty;

	if (VARSIZE(range) == sizeof(RangeType) + 2 * sizeof(DateADT) + 1 &&
		range_get_flags(range) == RANGE_LB_INC)
	{
		const DateADT *bounds = (const DateADT *) (range + 1);

		*first = bounds[0];
		*last = DATE_NOT_FINITE(bounds[1]) ? bounds[1] : bounds[1] - 1;
		return true;
	}

	range_deserialize(typcache, range, &lower, &upper, &empty);
	if (!empty)
		clearance_bounds_days(&lower, &upper, first, last);
	return !empty;
}

ClearancePeriod
clearance_window_days(TypeCacheEntry *typcache, const RangeType *range)
{
	ClearancePeriod window = {0, -1};
	DateADT		first;
	DateADT		last;

	if (!clearance_daterange_days(typcache, range, &first, &last))
		return window;
	if (!IS_VALID_DATE(first) || !IS_VALID_DATE(last))
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("parameter \"%s\" must have a first and a last day", "period")));

	window.first = first;
	window.last = last;
	return window;
}

ClearanceHistory *
clearance_history_create(ClearancePeriod window, uint32 capacity)
{
	ClearanceHistory *history = MemoryContextAllocHuge(CurrentMemoryContext,
													   HISTORY_SIZE(capacity));

	history->window = window;
	history->count = 0;
	history->capacity = capacity;
	history->ordered = true;
	return history;
}

/*
 * Joining what is there comes before asking for memory, so that memory stays
 * in proportion to what is left after joining; since room is doubled whenever
 * that leaves more than half, all the sorting together takes n log n steps.
 */
ClearanceHistory *
clearance_history_grow(ClearanceHistory *history)
{
	CHECK_FOR_INTERRUPTS();

	if (!history->ordered)
	{
		history->count = (uint32) clearance_periods_normalize(history->periods,
															  history->count);
		history->ordered = true;
		if (history->count <= history->capacity / 2)
			return history;
	}
	if (history->capacity > CLEARANCE_HISTORY_MAX / 2)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("history has too many periods")));

	history = repalloc_huge(history, HISTORY_SIZE(history->capacity * 2));
	history->capacity *= 2;
	return history;
}

/* Room for some periods, however many. */
static ClearancePeriod *
allocate_periods(size_t count)
{
	return MemoryContextAllocHuge(CurrentMemoryContext,
								  (count + 1) * sizeof(ClearancePeriod));
}

ClearancePeriod *
clearance_history_gaps(const ClearanceHistory *history, int32 tolerance, size_t *count)
{
	const ClearancePeriod *periods = history->periods;
	size_t		left = history->count;
	ClearancePeriod *sorted = NULL;
	ClearancePeriod *gaps;

	if (!history->ordered)
	{
		sorted = allocate_periods(left);
		memcpy(sorted, periods, left * sizeof(ClearancePeriod));
		left = clearance_periods_normalize(sorted, left);
		periods = sorted;
	}

	gaps = allocate_periods(left);
	left = clearance_periods_gaps(periods, left, history->window, gaps);
	*count = clearance_gaps_tolerate(gaps, left, tolerance);
	if (sorted != NULL)
		pfree(sorted);
	return gaps;
}

size_t
clearance_gaps_tolerate(ClearancePeriod *gaps, size_t count, int32 tolerance)
{
	size_t		kept = 0;
	size_t		i;

	if (tolerance == 0)
		return count;
	for (i = 0; i < count; i++)
	{
		if ((int64) gaps[i].last - gaps[i].first + 1 > tolerance)
			gaps[kept++] = gaps[i];
	}
	return kept;
}

void
clearance_check_tolerance(const char *name, int32 tolerance)
{
	if (tolerance < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("parameter \"%s\" must not be negative", name)));
}
