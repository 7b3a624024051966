/*-------------------------------------------------------------------------
 *
 * timelines.c
 *	  timeline_gaps(): the days of a window that a history leaves uncovered.
 *
 * None of these functions is strict: no history must read as a window full of
 * gaps, never as "no gap".
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/multirangetypes.h"

#include "timeline.h"
#include "timeline_gap.h"

PG_FUNCTION_INFO_V1(timeline_gaps_ranges);
PG_FUNCTION_INFO_V1(timeline_gaps_dates);
PG_FUNCTION_INFO_V1(timeline_gaps_multirange);

/* What one call after the other returns. */
typedef struct GapList
{
	size_t		count;
	size_t		next;
	ClearancePeriod *gaps;
} GapList;

/* The window and the tolerance, which are the last arguments everywhere. */
static ClearanceHistory *
start_history(FunctionCallInfo fcinfo, int period_argument, TypeCacheEntry *typcache)
{
	if (PG_ARGISNULL(period_argument))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("parameter \"%s\" must not be null", "period")));
	if (PG_ARGISNULL(period_argument + 1))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("parameter \"%s\" must not be null", "tolerance")));
	clearance_check_tolerance("tolerance", PG_GETARG_INT32(period_argument + 1));

	return clearance_history_create(clearance_window_days(typcache,
														  PG_GETARG_RANGE_P(period_argument)),
									CLEARANCE_HISTORY_INLINE);
}

/* Keep the gaps of a history for the calls to come, and forget the history. */
static void
keep_gaps(FuncCallContext *funcctx, ClearanceHistory *history, int32 tolerance)
{
	MemoryContext caller = MemoryContextSwitchTo(funcctx->multi_call_memory_ctx);
	GapList    *list = palloc(sizeof(GapList));

	list->gaps = clearance_history_gaps(history, tolerance, &list->count);
	list->next = 0;
	funcctx->user_fctx = list;
	MemoryContextSwitchTo(caller);
	pfree(history);
}

/* Return the next gap, or the end. */
static Datum
next_gap(FunctionCallInfo fcinfo)
{
	FuncCallContext *funcctx = SRF_PERCALL_SETUP();
	GapList    *list = funcctx->user_fctx;

	if (list->next < list->count)
	{
		ClearancePeriod *gap = &list->gaps[list->next++];

		SRF_RETURN_NEXT(funcctx,
						TimelineGapGetDatum(timeline_gap_make(gap->first, gap->last)));
	}
	SRF_RETURN_DONE(funcctx);
}

/* Add the ranges of an array, read where they lie. */
static ClearanceHistory *
add_ranges(ClearanceHistory *history, TypeCacheEntry *typcache, ArrayType *array)
{
	int			count = ArrayGetNItems(ARR_NDIM(array), ARR_DIMS(array));
	char	   *data = ARR_DATA_PTR(array);
	bits8	   *nulls = ARR_NULLBITMAP(array);
	int			i;

	for (i = 0; i < count; i++)
	{
		RangeType  *range;
		DateADT		first;
		DateADT		last;

		if ((i & (CLEARANCE_INTERRUPT_EVERY - 1)) == 0)
			CHECK_FOR_INTERRUPTS();
		if (nulls != NULL && (nulls[i / 8] & (1 << (i % 8))) == 0)
			continue;

		data = (char *) att_align_pointer(data, typcache->typalign, -1, data);
		range = VARATT_IS_EXTENDED(data) ? DatumGetRangeTypeP(PointerGetDatum(data)) :
			(RangeType *) data;
		if (clearance_daterange_days(typcache, range, &first, &last))
			history = clearance_history_add(history, first, last);
		data = att_addlength_pointer(data, -1, data);
	}
	return history;
}

/* timeline_gaps(periods daterange[], period daterange, tolerance int) */
Datum
timeline_gaps_ranges(PG_FUNCTION_ARGS)
{
	if (SRF_IS_FIRSTCALL())
	{
		FuncCallContext *funcctx = SRF_FIRSTCALL_INIT();
		TypeCacheEntry *typcache = lookup_type_cache(DATERANGEOID, TYPECACHE_RANGE_INFO);
		ClearanceHistory *history = start_history(fcinfo, 1, typcache);

		if (!PG_ARGISNULL(0))
			history = add_ranges(history, typcache, PG_GETARG_ARRAYTYPE_P(0));
		keep_gaps(funcctx, history, PG_GETARG_INT32(2));
	}
	return next_gap(fcinfo);
}

/*
 * The elements of a date array: the values that are not null lie one after
 * the other.
 */
typedef struct DateReader
{
	DateADT    *value;
	bits8	   *nulls;
	int			position;
	int			count;
} DateReader;

static void
open_dates(DateReader *reader, FunctionCallInfo fcinfo, int argument)
{
	memset(reader, 0, sizeof(DateReader));
	if (!PG_ARGISNULL(argument))
	{
		ArrayType  *array = PG_GETARG_ARRAYTYPE_P(argument);

		reader->value = (DateADT *) ARR_DATA_PTR(array);
		reader->nulls = ARR_NULLBITMAP(array);
		reader->count = ArrayGetNItems(ARR_NDIM(array), ARR_DIMS(array));
	}
}

/* Read the next element; false when it is null. */
static inline bool
read_date(DateReader *reader, DateADT *date)
{
	int			i = reader->position++;

	if (reader->nulls != NULL && (reader->nulls[i / 8] & (1 << (i % 8))) == 0)
		return false;
	*date = *reader->value++;
	return true;
}

/* timeline_gaps(starts_on date[], ends_on date[], period daterange, tolerance int) */
Datum
timeline_gaps_dates(PG_FUNCTION_ARGS)
{
	if (SRF_IS_FIRSTCALL())
	{
		FuncCallContext *funcctx = SRF_FIRSTCALL_INIT();
		TypeCacheEntry *typcache = lookup_type_cache(DATERANGEOID, TYPECACHE_RANGE_INFO);
		ClearanceHistory *history = start_history(fcinfo, 2, typcache);
		DateReader	starts;
		DateReader	ends;

		open_dates(&starts, fcinfo, 0);
		open_dates(&ends, fcinfo, 1);
		if (starts.count != ends.count)
			ereport(ERROR,
					(errcode(ERRCODE_ARRAY_SUBSCRIPT_ERROR),
					 errmsg("parameters \"%s\" and \"%s\" must have the same number of elements",
							"starts_on", "ends_on")));

		while (starts.position < starts.count)
		{
			DateADT		first;
			DateADT		last;
			bool		begins;

			if ((starts.position & (CLEARANCE_INTERRUPT_EVERY - 1)) == 0)
				CHECK_FOR_INTERRUPTS();
			begins = read_date(&starts, &first);
			if (!read_date(&ends, &last))
				last = DATEVAL_NOEND;
			if (begins)
				history = clearance_history_add(history, first, last);
		}
		keep_gaps(funcctx, history, PG_GETARG_INT32(3));
	}
	return next_gap(fcinfo);
}

/* timeline_gaps(covered datemultirange, period daterange, tolerance int) */
Datum
timeline_gaps_multirange(PG_FUNCTION_ARGS)
{
	if (SRF_IS_FIRSTCALL())
	{
		FuncCallContext *funcctx = SRF_FIRSTCALL_INIT();
		TypeCacheEntry *typcache = lookup_type_cache(DATERANGEOID, TYPECACHE_RANGE_INFO);
		ClearanceHistory *history = start_history(fcinfo, 1, typcache);

		if (!PG_ARGISNULL(0))
		{
			MultirangeType *covered = PG_GETARG_MULTIRANGE_P(0);
			uint32		i;

			for (i = 0; i < covered->rangeCount; i++)
			{
				RangeBound	lower;
				RangeBound	upper;
				DateADT		first;
				DateADT		last;

				if ((i & (CLEARANCE_INTERRUPT_EVERY - 1)) == 0)
					CHECK_FOR_INTERRUPTS();
				multirange_get_bounds(typcache, covered, i, &lower, &upper);
				clearance_bounds_days(&lower, &upper, &first, &last);
				history = clearance_history_add(history, first, last);
			}
		}
		keep_gaps(funcctx, history, PG_GETARG_INT32(2));
	}
	return next_gap(fcinfo);
}
