/*-------------------------------------------------------------------------
 *
 * timeline_json.c
 *	  timeline_gaps_json(): gaps of a history whose dates may be imprecise, as
 *	  a set of rows.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "funcapi.h"
#include "utils/builtins.h"

#include "timeline_entries.h"
#include "timeline_gap.h"

PG_FUNCTION_INFO_V1(timeline_gaps_json);

/* The arguments that must not be null, and the gaps they ask for. */
static ClearanceGapsFound *
gaps_of_call(FunctionCallInfo fcinfo)
{
	static const char *const names[] = {"entries", "period", "tolerance", "possible_tolerance"};
	TypeCacheEntry *typcache = lookup_type_cache(DATERANGEOID, TYPECACHE_RANGE_INFO);
	ClearancePeriod window;
	ClearanceEntries		entries = {0, NULL, NULL};
	int			i;

	for (i = 1; i <= 3; i++)
	{
		if (PG_ARGISNULL(i))
			ereport(ERROR,
					(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
					 errmsg("parameter \"%s\" must not be null", names[i])));
	}
	clearance_check_tolerance(names[2], PG_GETARG_INT32(2));
	clearance_check_tolerance(names[3], PG_GETARG_INT32(3));
	window = clearance_window_days(typcache, PG_GETARG_RANGE_P(1));

	if (!PG_ARGISNULL(0))
		clearance_read_entries(&PG_GETARG_JSONB_P(0)->root, names[0], &entries);
	return clearance_entries_gaps(&entries, window, PG_GETARG_INT32(2), PG_GETARG_INT32(3));
}

/* One gap as a row. */
static Datum
gap_row(TupleDesc desc, ClearanceGapKind *kind)
{
	Datum		values[4];
	bool		nulls[4] = {false, false, false, false};
	size_t		g = kind->next++;

	values[0] = TimelineGapGetDatum(timeline_gap_make(kind->gaps[g].first,
													  kind->gaps[g].last));
	values[1] = CStringGetTextDatum(kind->certainty);
	values[2] = Int32GetDatum(kind->before[g]);
	nulls[2] = kind->before[g] < 0;
	values[3] = Int32GetDatum(kind->after[g]);
	nulls[3] = kind->after[g] < 0;
	return HeapTupleGetDatum(heap_form_tuple(desc, values, nulls));
}

/*
 * timeline_gaps_json(entries jsonb, period daterange, tolerance int,
 * possible_tolerance int): both kinds of gaps in one order of days.
 */
Datum
timeline_gaps_json(PG_FUNCTION_ARGS)
{
	FuncCallContext *funcctx;
	ClearanceGapsFound  *found;
	ClearanceGapKind    *kind;

	if (SRF_IS_FIRSTCALL())
	{
		MemoryContext caller;
		TupleDesc	desc;

		funcctx = SRF_FIRSTCALL_INIT();
		caller = MemoryContextSwitchTo(funcctx->multi_call_memory_ctx);
		if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE)
			ereport(ERROR,
					(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
					 errmsg("function returning record called in context that cannot accept type record")));
		funcctx->tuple_desc = BlessTupleDesc(desc);
		funcctx->user_fctx = gaps_of_call(fcinfo);
		MemoryContextSwitchTo(caller);
	}

	funcctx = SRF_PERCALL_SETUP();
	found = funcctx->user_fctx;
	kind = &found->certain;
	if (kind->next == kind->count ||
		(found->possible.next < found->possible.count &&
		 found->possible.gaps[found->possible.next].first < kind->gaps[kind->next].first))
		kind = &found->possible;
	if (kind->next == kind->count)
		SRF_RETURN_DONE(funcctx);
	SRF_RETURN_NEXT(funcctx, gap_row(funcctx->tuple_desc, kind));
}
