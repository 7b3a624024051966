/*-------------------------------------------------------------------------
 *
 * timeline_agg.c
 *	  timeline_gap_agg(): the gaps of one history per group.
 *
 * The state is one ClearanceHistory; a row costs no memory as long as the
 * history has room.  The window comes with every row but is almost always the
 * same value: the last one seen and its days are kept with the call site, so
 * that a row costs one comparison of bytes.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "lib/stringinfo.h"
#include "libpq/pqformat.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"

#include "compat.h"
#include "timeline.h"
#include "timeline_gap.h"

PG_FUNCTION_INFO_V1(timeline_gap_agg_transition);
PG_FUNCTION_INFO_V1(timeline_gap_agg_combine);
PG_FUNCTION_INFO_V1(timeline_gap_agg_serialize);
PG_FUNCTION_INFO_V1(timeline_gap_agg_deserialize);
PG_FUNCTION_INFO_V1(timeline_gap_agg_final);

/* First byte of a serialized state. */
#define STATE_VERSION	1

/* A daterange has at most two dates, its type and its flags. */
#define WINDOW_IMAGE_SIZE	16

/* The last window seen by a call site. */
typedef struct WindowCache
{
	TypeCacheEntry *typcache;
	Size		length;			/* 0: none yet */
	char		image[WINDOW_IMAGE_SIZE];
	ClearancePeriod window;
} WindowCache;

/* The memory context of the group; these functions serve aggregates only. */
static MemoryContext
aggregate_context(FunctionCallInfo fcinfo)
{
	MemoryContext context;

	if (!AggCheckCallContext(fcinfo, &context))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("aggregate function called in non-aggregate context")));
	return context;
}

/* Two windows in one group would make the answer depend on the row order. */
static void
check_same_window(ClearancePeriod a, ClearancePeriod b)
{
	if (a.first != b.first || a.last != b.last)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("parameter \"%s\" must be the same for all rows of a group",
						"period")));
}

/* The days of a window that the call site has not just seen. */
static ClearancePeriod
new_window(FunctionCallInfo fcinfo, Datum period)
{
	WindowCache *cache = fcinfo->flinfo->fn_extra;
	RangeType  *range = DatumGetRangeTypeP(period);
	Size		length = VARSIZE_ANY_EXHDR(range);

	if (cache == NULL)
	{
		cache = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof(WindowCache));
		cache->typcache = lookup_type_cache(DATERANGEOID, TYPECACHE_RANGE_INFO);
		fcinfo->flinfo->fn_extra = cache;
	}
	cache->length = 0;
	cache->window = clearance_window_days(cache->typcache, range);
	if (length <= WINDOW_IMAGE_SIZE)
	{
		memcpy(cache->image, VARDATA_ANY(range), length);
		cache->length = length;
	}
	return cache->window;
}

/* The days of the row's window. */
static inline ClearancePeriod
row_window(FunctionCallInfo fcinfo, Datum period)
{
	WindowCache *cache = fcinfo->flinfo->fn_extra;
	struct varlena *image = (struct varlena *) DatumGetPointer(period);

	if (likely(cache != NULL && !VARATT_IS_EXTERNAL(image) &&
			   !VARATT_IS_COMPRESSED(image) &&
			   VARSIZE_ANY_EXHDR(image) == cache->length &&
			   memcmp(cache->image, VARDATA_ANY(image), cache->length) == 0))
		return cache->window;
	return new_window(fcinfo, period);
}

/*
 * Add a row.  A row without a start adds no period, but its window counts:
 * that is the row of an outer join for a person without history.
 */
Datum
timeline_gap_agg_transition(PG_FUNCTION_ARGS)
{
	ClearanceHistory *history = PG_ARGISNULL(0) ? NULL :
		(ClearanceHistory *) PG_GETARG_POINTER(0);
	ClearancePeriod window;

	if (PG_ARGISNULL(3))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("parameter \"%s\" must not be null", "period")));
	window = row_window(fcinfo, PG_GETARG_DATUM(3));

	if (history == NULL)
	{
		MemoryContext caller = MemoryContextSwitchTo(aggregate_context(fcinfo));

		history = clearance_history_create(window, CLEARANCE_HISTORY_INLINE);
		MemoryContextSwitchTo(caller);
	}
	else
		check_same_window(history->window, window);

	if (!PG_ARGISNULL(1))
		history = clearance_history_add(history, PG_GETARG_DATEADT(1),
										PG_ARGISNULL(2) ? DATEVAL_NOEND : PG_GETARG_DATEADT(2));
	PG_RETURN_POINTER(history);
}

/* Join the history of a worker to that of the group. */
Datum
timeline_gap_agg_combine(PG_FUNCTION_ARGS)
{
	ClearanceHistory *history = PG_ARGISNULL(0) ? NULL :
		(ClearanceHistory *) PG_GETARG_POINTER(0);
	ClearanceHistory *other = PG_ARGISNULL(1) ? NULL :
		(ClearanceHistory *) PG_GETARG_POINTER(1);
	MemoryContext context = aggregate_context(fcinfo);
	uint32		i;

	if (other == NULL)
	{
		if (history == NULL)
			PG_RETURN_NULL();
		PG_RETURN_POINTER(history);
	}
	if (history == NULL)
	{
		MemoryContext caller = MemoryContextSwitchTo(context);

		history = clearance_history_create(other->window,
										   Max(other->count, CLEARANCE_HISTORY_INLINE));
		MemoryContextSwitchTo(caller);
	}
	else
		check_same_window(history->window, other->window);

	for (i = 0; i < other->count; i++)
		history = clearance_history_add(history, other->periods[i].first,
										other->periods[i].last);
	PG_RETURN_POINTER(history);
}

/* What does not fit in one value cannot be sent or returned. */
static void
check_value_size(size_t count)
{
	if (count > MaxAllocSize / sizeof(int64) - 8)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("history has too many periods")));
}

/* The state as version, window, number of periods, periods. */
Datum
timeline_gap_agg_serialize(PG_FUNCTION_ARGS)
{
	ClearanceHistory *history = (ClearanceHistory *) PG_GETARG_POINTER(0);
	StringInfoData message;
	uint32		i;

	(void) aggregate_context(fcinfo);
	check_value_size(history->count);

	pq_begintypsend(&message);
	enlargeStringInfo(&message, 32 + history->count * sizeof(ClearancePeriod));
	pq_sendbyte(&message, STATE_VERSION);
	pq_sendint32(&message, history->window.first);
	pq_sendint32(&message, history->window.last);
	pq_sendint32(&message, history->count);
	for (i = 0; i < history->count; i++)
	{
		pq_sendint32(&message, history->periods[i].first);
		pq_sendint32(&message, history->periods[i].last);
	}
	PG_RETURN_BYTEA_P(pq_endtypsend(&message));
}

/* Read two days. */
static ClearancePeriod
read_period(StringInfo message)
{
	ClearancePeriod period;

	period.first = (ClearanceDay) pq_getmsgint(message, 4);
	period.last = (ClearanceDay) pq_getmsgint(message, 4);
	return period;
}

/* Refuse a serialized state that no server of this version has written. */
static void
check_state(bool valid)
{
	if (!valid)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid serialized state of aggregate %s", "timeline_gap_agg"),
				 errhint("All servers that take part in the query must have the same version of the extension.")));
}

/*
 * Rebuild the state.  It may come from another server, so that every
 * invariant is checked; adding period by period finds the order again.
 */
Datum
timeline_gap_agg_deserialize(PG_FUNCTION_ARGS)
{
	bytea	   *bytes = PG_GETARG_BYTEA_PP(0);
	StringInfoData message;
	ClearanceHistory *history;
	ClearancePeriod window;
	uint32		count;

	(void) aggregate_context(fcinfo);
	memset(&message, 0, sizeof(message));
	message.data = VARDATA_ANY(bytes);
	message.len = VARSIZE_ANY_EXHDR(bytes);
	message.maxlen = message.len;

	check_state(message.len >= 13 && pq_getmsgbyte(&message) == STATE_VERSION);
	window = read_period(&message);
	check_state((window.first == 0 && window.last == -1) ||
				(window.first <= window.last &&
				 IS_VALID_DATE(window.first) && IS_VALID_DATE(window.last)));
	count = (uint32) pq_getmsgint(&message, 4);
	check_state((uint64) count * sizeof(ClearancePeriod) == message.len - message.cursor);

	history = clearance_history_create(window, Max(count, CLEARANCE_HISTORY_INLINE));
	while (count-- > 0)
	{
		ClearancePeriod period = read_period(&message);

		check_state(window.first <= period.first && period.first <= period.last &&
					period.last <= window.last);
		history = clearance_history_add(history, period.first, period.last);
	}
	PG_RETURN_POINTER(history);
}

/* The type of the elements that the call site returns, looked up once. */
static Oid
result_element_type(FunctionCallInfo fcinfo)
{
	Oid		   *kept = fcinfo->flinfo->fn_extra;

	if (kept == NULL)
	{
		Oid			type = get_element_type(get_fn_expr_rettype(fcinfo->flinfo));

		if (!OidIsValid(type))
			ereport(ERROR,
					(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
					 errmsg("could not determine the result type of aggregate %s",
							"timeline_gap_agg")));
		kept = MemoryContextAlloc(fcinfo->flinfo->fn_mcxt, sizeof(Oid));
		*kept = type;
		fcinfo->flinfo->fn_extra = kept;
	}
	return *kept;
}

/*
 * The gaps as an array.  The state stays as it is: a window function goes on
 * adding to it.
 */
Datum
timeline_gap_agg_final(PG_FUNCTION_ARGS)
{
	ClearanceHistory *history = (ClearanceHistory *) PG_GETARG_POINTER(0);
	Oid			element_type = result_element_type(fcinfo);
	ClearancePeriod *gaps;
	ArrayType  *array;
	TimelineGap *out;
	size_t		count;
	size_t		i;
	Size		size;

	(void) aggregate_context(fcinfo);
	gaps = clearance_history_gaps(history, 0, &count);
	if (count == 0)
		PG_RETURN_ARRAYTYPE_P(construct_empty_array(element_type));

	check_value_size(count);
	size = ARR_OVERHEAD_NONULLS(1) + count * sizeof(TimelineGap);
	array = palloc0(size);
	SET_VARSIZE(array, size);
	array->ndim = 1;
	array->elemtype = element_type;
	ARR_DIMS(array)[0] = (int) count;
	ARR_LBOUND(array)[0] = 1;
	out = (TimelineGap *) ARR_DATA_PTR(array);
	for (i = 0; i < count; i++)
		out[i] = timeline_gap_make(gaps[i].first, gaps[i].last);
	PG_RETURN_ARRAYTYPE_P(array);
}
