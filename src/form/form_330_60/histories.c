/*-------------------------------------------------------------------------
 *
 * histories.c
 *	  Histories of residence and employment: the days that they leave open.
 *
 * Rules H-01, I-09, D-10b and D-11b are one sweep.  A day is uncovered when no
 * completion of the imprecise dates covers it; the strictest completion shows
 * what year-only dates could hide.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/form_330_60/facts.h"

/* The most days that two neighbouring dates of month precision leave open. */
#define OPEN_BETWEEN_MONTHS		62

static void
start_history(History *history, int count)
{
	history->possible = palloc(Max(count, 1) * sizeof(ClearancePeriod));
	history->certain = palloc(Max(count, 1) * sizeof(ClearancePeriod));
	history->npossible = 0;
	history->ncertain = 0;
}

static void
add_span(History *history, Span span)
{
	if (!span.usable)
		return;
	history->possible[history->npossible++] = span.possible;
	history->certain[history->ncertain++] = span.certain;
}

static void
finish_history(History *history)
{
	history->npossible = clearance_periods_normalize(history->possible, history->npossible);
	history->ncertain = clearance_periods_normalize(history->certain, history->ncertain);
}

History
residence_history(ClearanceFormContext *context, const ClearanceAnswer *entries)
{
	History		history;

	start_history(&history, list_count(entries));
	for (int i = 0; i < list_count(entries); i++)
	{
		const Residence *entry = ELEMENT(entries, Residence, i);

		add_span(&history, span_of(context, &entry->from, &entry->to));
	}
	finish_history(&history);
	return history;
}

History
employment_history(ClearanceFormContext *context, const ClearanceAnswer *entries)
{
	History		history;

	start_history(&history, list_count(entries));
	for (int i = 0; i < list_count(entries); i++)
	{
		const EmploymentEntry *entry = ELEMENT(entries, EmploymentEntry, i);

		add_span(&history, span_of(context, &entry->from, &entry->to));
	}
	finish_history(&history);
	return history;
}

/*
 * The first day of the applicant's 17th year of life, when every gap before it
 * lies before the 16th birthday (Q6); the least day when it is not known.
 */
static ClearanceDay
sixteenth_birthday(ClearanceFormContext *context)
{
	const ClearanceAnswer *birth = &DOCUMENT(context)->biographical.birth_date;

	return is_usable(birth) ? add_years(birth->u.date.last, 16) : PG_INT32_MIN;
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
 * Report the gaps of a history in the last 10 years.  A gap that ends before
 * the 16th birthday goes to rule_young, when there is such a rule; a gap is
 * never cut at the birthday, which would give the date of birth away.  Where
 * nothing is reported, rule_strict asks for the months of year-only dates.
 */
void
check_history(ClearanceFormContext *context, const History *history,
			  const ClearanceAnswer *entries, int rule_gap, int rule_young, int rule_strict)
{
	ClearancePeriod window = FACTS(context)->ten_years;
	ClearanceDay sixteenth = (rule_young >= 0) ? sixteenth_birthday(context) : PG_INT32_MIN;
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
 * Does the history leave the last day of the window open?
 */
bool
history_has_final_gap(ClearanceFormContext *context, const History *history)
{
	ClearanceDay ref = FACTS(context)->ref;

	for (int i = 0; i < history->npossible; i++)
	{
		if (history->possible[i].first <= ref && history->possible[i].last >= ref)
			return false;
	}
	return true;
}
