/*-------------------------------------------------------------------------
 *
 * timeline_json.c
 *	  timeline_gaps_json(): gaps of a history whose dates may be imprecise.
 *
 * A date of month or year precision stands for any of its days, and each date
 * is chosen by itself.  Two periods of an entry say all about its choices:
 *
 *	- the longest, from the earliest "from" to the latest "to".  A day is
 *	  covered by some choice exactly if it is in the longest period of some
 *	  entry; the days in none are the certain gaps;
 *	- the shortest, from the latest "from" to the earliest "to", which may
 *	  have no day.  A day is covered by every choice exactly if it is in the
 *	  shortest period of some entry: otherwise each entry has a choice that
 *	  misses the day, and since choices are independent, all do so at once.
 *
 * The days in a longest period but in no shortest one are the possible gaps.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/jsonb.h"
#include "utils/memutils.h"

#include "edtf.h"
#include "timeline.h"
#include "timeline_gap.h"

PG_FUNCTION_INFO_V1(timeline_gaps_json);

/* The entries by position; a period whose last day precedes its first is none. */
typedef struct Entries
{
	int			count;
	ClearancePeriod *longest;
	ClearancePeriod *shortest;
} Entries;

/* Gaps of one kind and the positions of their neighbours, -1 for none. */
typedef struct GapKind
{
	const char *certainty;
	size_t		count;
	size_t		next;			/* the next one to return */
	ClearancePeriod *gaps;
	int		   *before;
	int		   *after;
} GapKind;

/* What one call after the other returns. */
typedef struct GapsFound
{
	GapKind		certain;
	GapKind		possible;
} GapsFound;

/* What a member holds. */
typedef enum MemberIs
{
	MEMBER_ABSENT,				/* absent, null or blank */
	MEMBER_PRESENT,				/* the word "present" */
	MEMBER_DATE
} MemberIs;

/* Room for some periods, however many. */
static ClearancePeriod *
allocate_periods(size_t count)
{
	return MemoryContextAllocHuge(CurrentMemoryContext,
								  Max(count, 1) * sizeof(ClearancePeriod));
}

/* Is there nothing but ASCII white space? */
static bool
is_blank(const char *text, int length)
{
	while (length > 0 && strchr(" \t\r\n\v\f", text[length - 1]) != NULL &&
		   text[length - 1] != '\0')
		length--;
	return length == 0;
}

/*
 * Read one member of an entry.  The message names the place, never the value:
 * it is part of a person's record.
 */
static MemberIs
read_member(JsonbContainer *entry, int position, const char *name,
			bool may_be_present, ClearanceEdtf *date)
{
	JsonbValue	room;
	JsonbValue *member = getKeyJsonValueFromContainer(entry, name, strlen(name), &room);

	if (member == NULL || member->type == jbvNull)
		return MEMBER_ABSENT;
	if (member->type == jbvString)
	{
		const char *text = member->val.string.val;
		int			length = member->val.string.len;

		if (is_blank(text, length))
			return MEMBER_ABSENT;
		if (may_be_present && length == 7 && memcmp(text, "present", 7) == 0)
			return MEMBER_PRESENT;
		if (clearance_edtf_parse(text, length, date))
			return MEMBER_DATE;
	}
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_DATETIME_FORMAT),
			 errmsg("invalid date in member \"%s\" of entry %d", name, position),
			 errhint("Write yyyy-mm-dd, yyyy-mm or yyyy%s.",
					 may_be_present ? ", or \"present\"" : "")));
	return MEMBER_ABSENT;
}

/* Read one entry into its longest and its shortest period. */
static void
read_entry(JsonbContainer *entry, int position,
		   ClearancePeriod *longest, ClearancePeriod *shortest)
{
	static const ClearancePeriod no_day = {0, -1};
	ClearanceEdtf from;
	ClearanceEdtf to;
	MemberIs	from_is = read_member(entry, position, "from", false, &from);
	MemberIs	to_is = read_member(entry, position, "to", true, &to);

	if (from_is != MEMBER_DATE)
	{
		*longest = *shortest = no_day;
		return;
	}
	if (to_is != MEMBER_DATE)
		to.earliest = to.latest = DATEVAL_NOEND;
	longest->first = from.earliest;
	longest->last = to.latest;
	shortest->first = from.latest;
	shortest->last = to.earliest;
}

/* 22023 for entries that are no array of objects. */
static void
refuse_entries(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("parameter \"%s\" must be an array of objects", "entries")));
}

/* Read all entries where they lie. */
static void
read_entries(Jsonb *json, Entries *entries)
{
	JsonbIterator *iterator = JsonbIteratorInit(&json->root);
	JsonbValue	value;
	int			position = 0;

	if (!JB_ROOT_IS_ARRAY(json) || JB_ROOT_IS_SCALAR(json))
	{
		JsonbValue	scalar;

		/* JSON null is no history, as is an SQL null */
		if (!JsonbExtractScalar(&json->root, &scalar) || scalar.type != jbvNull)
			refuse_entries();
		return;
	}

	entries->longest = allocate_periods(JB_ROOT_COUNT(json));
	entries->shortest = allocate_periods(JB_ROOT_COUNT(json));
	(void) JsonbIteratorNext(&iterator, &value, true);
	while (JsonbIteratorNext(&iterator, &value, true) == WJB_ELEM)
	{
		if ((position & (CLEARANCE_INTERRUPT_EVERY - 1)) == 0)
			CHECK_FOR_INTERRUPTS();
		if (value.type != jbvBinary || !JsonContainerIsObject(value.val.binary.data))
			refuse_entries();
		read_entry(value.val.binary.data, position,
				   &entries->longest[position], &entries->shortest[position]);
		position++;
	}
	entries->count = position;
}

/* A normalized copy of some periods. */
static ClearancePeriod *
normalized_copy(const ClearancePeriod *periods, size_t *count)
{
	ClearancePeriod *copy = allocate_periods(*count);

	if (*count > 0)
		memcpy(copy, periods, *count * sizeof(ClearancePeriod));
	*count = clearance_periods_normalize(copy, *count);
	return copy;
}

/*
 * The days of the window that are in a longest but in no shortest period.
 * Each shortest period lies within one stretch of longest ones, so that one
 * walk along both finds the gaps of each stretch.
 */
static size_t
possible_gaps(const ClearancePeriod *longest, size_t longest_count,
			  const ClearancePeriod *shortest, size_t shortest_count,
			  ClearancePeriod window, ClearancePeriod *gaps)
{
	size_t		found = 0;
	size_t		begin = 0;
	size_t		i;

	for (i = 0; i < longest_count; i++)
	{
		size_t		end = begin;
		ClearancePeriod stretch;

		while (end < shortest_count && shortest[end].first <= longest[i].last)
			end++;
		stretch.first = Max(longest[i].first, window.first);
		stretch.last = Min(longest[i].last, window.last);
		found += clearance_periods_gaps(shortest + begin, end - begin, stretch, gaps + found);
		begin = end;
	}
	return found;
}

/*
 * The number of gaps that begin on the day or before it; they are in order.
 */
static size_t
gaps_begun(const ClearancePeriod *gaps, size_t count, ClearanceDay day)
{
	size_t		low = 0;
	size_t		high = count;

	while (low < high)
	{
		size_t		middle = low + (high - low) / 2;

		if (gaps[middle].first <= day)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/*
 * Find the neighbours of each gap: the entry that ends last before it, and
 * the one that begins first after it.  Each entry is a candidate for the
 * first gap after it and for the last gap before it; a gap without candidate
 * takes the neighbour of the gap beside it.
 */
static void
find_neighbours(GapKind *kind, const ClearancePeriod *periods, int count,
				ClearancePeriod window)
{
	int			i;
	size_t		g;

	for (g = 0; g < kind->count; g++)
		kind->before[g] = kind->after[g] = -1;

	for (i = 0; i < count; i++)
	{
		if (periods[i].last < periods[i].first)
			continue;

		/* no gap overlaps the period: those that begin later lie behind it */
		g = gaps_begun(kind->gaps, kind->count, periods[i].last);
		if (g < kind->count &&
			(kind->before[g] < 0 || periods[i].last > periods[kind->before[g]].last))
			kind->before[g] = i;

		g = gaps_begun(kind->gaps, kind->count, periods[i].first);
		if (g > 0 &&
			(kind->after[g - 1] < 0 || periods[i].first < periods[kind->after[g - 1]].first))
			kind->after[g - 1] = i;
	}

	for (g = 1; g < kind->count; g++)
	{
		if (kind->before[g] < 0)
			kind->before[g] = kind->before[g - 1];
	}
	for (g = kind->count; g-- > 1;)
	{
		if (kind->after[g - 1] < 0)
			kind->after[g - 1] = kind->after[g];
	}

	if (kind->count > 0 && kind->gaps[0].first == window.first)
		kind->before[0] = -1;
	if (kind->count > 0 && kind->gaps[kind->count - 1].last == window.last)
		kind->after[kind->count - 1] = -1;
}

/* Drop short gaps and find the neighbours of the others. */
static void
finish_kind(GapKind *kind, const ClearancePeriod *periods, int count,
			ClearancePeriod window, int32 tolerance)
{
	kind->count = clearance_gaps_tolerate(kind->gaps, kind->count, tolerance);
	kind->before = MemoryContextAllocHuge(CurrentMemoryContext,
										  Max(kind->count, 1) * sizeof(int));
	kind->after = MemoryContextAllocHuge(CurrentMemoryContext,
										 Max(kind->count, 1) * sizeof(int));
	find_neighbours(kind, periods, count, window);
}

/* All gaps of the entries. */
static GapsFound *
find_gaps(const Entries *entries, ClearancePeriod window,
		  int32 tolerance, int32 possible_tolerance)
{
	GapsFound  *found = palloc0(sizeof(GapsFound));
	size_t		longest_count = entries->count;
	size_t		shortest_count = entries->count;
	ClearancePeriod *longest = normalized_copy(entries->longest, &longest_count);
	ClearancePeriod *shortest;

	CHECK_FOR_INTERRUPTS();
	shortest = normalized_copy(entries->shortest, &shortest_count);
	CHECK_FOR_INTERRUPTS();

	found->certain.certainty = "certain";
	found->certain.gaps = allocate_periods(longest_count + 1);
	found->certain.count = clearance_periods_gaps(longest, longest_count, window,
												  found->certain.gaps);
	found->possible.certainty = "possible";
	found->possible.gaps = allocate_periods(longest_count + shortest_count);
	found->possible.count = possible_gaps(longest, longest_count, shortest, shortest_count,
										  window, found->possible.gaps);
	pfree(longest);
	pfree(shortest);

	finish_kind(&found->certain, entries->longest, entries->count, window, tolerance);
	CHECK_FOR_INTERRUPTS();
	finish_kind(&found->possible, entries->shortest, entries->count, window,
				possible_tolerance);
	return found;
}

/* The arguments that must not be null, and the gaps they ask for. */
static GapsFound *
gaps_of_call(FunctionCallInfo fcinfo)
{
	static const char *const names[] = {"entries", "period", "tolerance", "possible_tolerance"};
	TypeCacheEntry *typcache = lookup_type_cache(DATERANGEOID, TYPECACHE_RANGE_INFO);
	ClearancePeriod window;
	Entries		entries = {0, NULL, NULL};
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
		read_entries(PG_GETARG_JSONB_P(0), &entries);
	return find_gaps(&entries, window, PG_GETARG_INT32(2), PG_GETARG_INT32(3));
}

/* One gap as a row. */
static Datum
gap_row(TupleDesc desc, GapKind *kind)
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
	GapsFound  *found;
	GapKind    *kind;

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
