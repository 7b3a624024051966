/*-------------------------------------------------------------------------
 *
 * histories.c
 *	  Histories of residence and employment: the days that they leave open.
 *
 * All rules about histories are one sweep.  A day is uncovered when no
 * completion of the imprecise dates covers it; the strictest completion shows
 * what year-only dates could hide.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/terms.h"

/* The most days that two neighbouring dates of month precision leave open. */
#define OPEN_BETWEEN_MONTHS		62

/*
 * The history that the entries of a list tell: records of a size, with their
 * starts and ends at these offsets.
 */
History
history_of(ClearanceFormContext *context, const ClearanceAnswer *entries, Size size,
		   Size from, Size to)
{
	int			count = list_count(entries);
	History		history;

	history.possible = palloc(Max(count, 1) * sizeof(ClearancePeriod));
	history.certain = palloc(Max(count, 1) * sizeof(ClearancePeriod));
	history.npossible = 0;
	history.ncertain = 0;
	for (int i = 0; i < count; i++)
	{
		const char *entry = (const char *) entries->u.items + i * size;
		Span		span = span_of(context, (const ClearanceAnswer *) (entry + from),
								   (const ClearanceAnswer *) (entry + to));

		if (!span.usable)
			continue;
		history.possible[history.npossible++] = span.possible;
		history.certain[history.ncertain++] = span.certain;
	}
	history.npossible = clearance_periods_normalize(history.possible, history.npossible);
	history.ncertain = clearance_periods_normalize(history.certain, history.ncertain);
	return history;
}

/*
 * The 16th birthday, at the latest that it can be (Q6); the least day when the
 * date of birth is not known.
 */
static ClearanceDay
sixteenth_birthday(const ClearanceAnswer *birth)
{
	return birth != NULL && is_usable(birth) ? add_years(birth->u.date.last, 16) : PG_INT32_MIN;
}

/*
 * Is a run of days that the strictest completion leaves open too long?
 */
static bool
hides_long_gap(const History *history, ClearancePeriod window)
{
	ClearancePeriod *gaps = palloc((history->ncertain + 1) * sizeof(ClearancePeriod));
	size_t		count = clearance_periods_gaps(history->certain, history->ncertain, window, gaps);
	bool		found = false;

	for (size_t i = 0; i < count && !found; i++)
		found = gaps[i].last - gaps[i].first + 1 > OPEN_BETWEEN_MONTHS;
	pfree(gaps);
	return found;
}

/*
 * Report the gaps of a history in a window.  A gap that ends before the 16th
 * birthday goes to rule_young, when there is such a rule; a gap is never cut at
 * the birthday, which would give the date of birth away.  Where nothing is
 * reported, rule_strict asks for the months of year-only dates.  A rule of -1
 * is none.
 */
void
check_history(ClearanceFormContext *context, const History *history, ClearancePeriod window,
			  const ClearanceAnswer *entries, const ClearanceAnswer *birth,
			  int rule_gap, int rule_young, int rule_strict)
{
	ClearanceDay sixteenth = (rule_young >= 0) ? sixteenth_birthday(birth) : PG_INT32_MIN;
	ClearancePeriod *gaps = palloc((history->npossible + 1) * sizeof(ClearancePeriod));
	size_t		count = clearance_periods_gaps(history->possible, history->npossible, window, gaps);

	rule_applies(context, rule_gap);
	if (sixteenth != PG_INT32_MIN)
		rule_applies(context, rule_young);

	for (size_t i = 0; i < count; i++)
		clearance_report_gap(context, gaps[i].last < sixteenth ? rule_young : rule_gap,
							 entries, gaps[i]);

	if (count == 0 && rule_strict >= 0)
		require(context, rule_strict, entries, !hides_long_gap(history, window));
	pfree(gaps);
}

/*
 * Does the history leave the reference date open, the last day of its window?
 */
bool
history_has_final_gap(ClearanceFormContext *context, const History *history)
{
	for (int i = 0; i < history->npossible; i++)
	{
		if (history->possible[i].first <= context->ref && history->possible[i].last >= context->ref)
			return false;
	}
	return true;
}

/*
 * Does an entry of the list end at the word "present"?  The entries are records
 * of a size, with their ends at an offset.
 */
bool
history_says_present(const ClearanceAnswer *entries, Size size, Size to)
{
	for (int i = 0; i < list_count(entries); i++)
	{
		if (is_present((const ClearanceAnswer *) ((const char *) entries->u.items + i * size + to)))
			return true;
	}
	return false;
}

/*
 * Is there a day of the period that is certainly in "among", and in "within" (unless it
 * is null) but not in "without"?  All are normalized.
 */
bool
history_has_day(ClearancePeriod period, const History *among,
				const ClearancePeriod *within, size_t nwithin,
				const ClearancePeriod *without, size_t nwithout)
{
	size_t		capacity = nwithout + 1;
	ClearancePeriod *open = palloc(capacity * sizeof(ClearancePeriod));
	size_t		nopen = clearance_periods_gaps(without, nwithout, period, open);
	bool		found = false;

	/* Sorted lists: each is walked once. */
	for (size_t i = 0, a = 0, w = 0; i < nopen && !found;)
	{
		ClearanceDay first = open[i].first;
		ClearanceDay last = open[i].last;

		if (a >= among->ncertain || (within != NULL && w >= nwithin))
			break;
		first = Max(first, among->certain[a].first);
		last = Min(last, among->certain[a].last);
		if (within != NULL)
		{
			first = Max(first, within[w].first);
			last = Min(last, within[w].last);
		}
		found = first <= last;

		/* Step over whichever ends first. */
		if (open[i].last <= among->certain[a].last &&
			(within == NULL || open[i].last <= within[w].last))
			i++;
		else if (within == NULL || among->certain[a].last <= within[w].last)
			a++;
		else
			w++;
	}
	pfree(open);
	return found;
}
