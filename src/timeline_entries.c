/*-------------------------------------------------------------------------
 *
 * timeline_entries.c
 *	  Gaps of a history whose dates may be imprecise.
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

#include "miscadmin.h"
#include "utils/memutils.h"

#include "edtf.h"
#include "timeline_entries.h"

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
refuse_entries(const char *parameter)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("parameter \"%s\" must be an array of objects", parameter)));
}

/*
 * Read all entries where they lie.
 */
void
clearance_read_entries(JsonbContainer *json, const char *parameter, ClearanceEntries *entries)
{
	JsonbIterator *iterator = JsonbIteratorInit(json);
	JsonbValue	value;
	int			position = 0;

	memset(entries, 0, sizeof(*entries));
	if (!JsonContainerIsArray(json) || JsonContainerIsScalar(json))
	{
		JsonbValue	scalar;

		/* JSON null is no history, as is an SQL null */
		if (!JsonbExtractScalar(json, &scalar) || scalar.type != jbvNull)
			refuse_entries(parameter);
		return;
	}

	entries->longest = allocate_periods(JsonContainerSize(json));
	entries->shortest = allocate_periods(JsonContainerSize(json));
	(void) JsonbIteratorNext(&iterator, &value, true);
	while (JsonbIteratorNext(&iterator, &value, true) == WJB_ELEM)
	{
		if ((position & (CLEARANCE_INTERRUPT_EVERY - 1)) == 0)
			CHECK_FOR_INTERRUPTS();
		if (value.type != jbvBinary || !JsonContainerIsObject(value.val.binary.data))
			refuse_entries(parameter);
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
find_neighbours(ClearanceGapKind *kind, const ClearancePeriod *periods, int count,
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
finish_kind(ClearanceGapKind *kind, const ClearancePeriod *periods, int count,
			ClearancePeriod window, int32 tolerance)
{
	kind->count = clearance_gaps_tolerate(kind->gaps, kind->count, tolerance);
	kind->before = MemoryContextAllocHuge(CurrentMemoryContext,
										  Max(kind->count, 1) * sizeof(int));
	kind->after = MemoryContextAllocHuge(CurrentMemoryContext,
										 Max(kind->count, 1) * sizeof(int));
	find_neighbours(kind, periods, count, window);
}

/*
 * All gaps of the entries.
 */
ClearanceGapsFound *
clearance_entries_gaps(const ClearanceEntries *entries, ClearancePeriod window,
					   int32 tolerance, int32 possible_tolerance)
{
	ClearanceGapsFound  *found = palloc0(sizeof(ClearanceGapsFound));
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
