/*-------------------------------------------------------------------------
 *
 * dates.c
 *	  How the rules of forms compare dates.
 *
 * A date of month or year precision stands for every day in it.  "Certainly"
 * is true for each choice of days, "possibly" for at least one.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/terms.h"

/*
 * The reference date of the windows: the signature date when the form is
 * signed and that date is not after as_of, otherwise as_of.  An imprecise
 * signature date gives the latest of its days that is not after as_of.
 */
ClearanceDay
reference_date(const ClearanceAnswer *signed_on, ClearanceDay as_of)
{
	if (!is_usable(signed_on) || signed_on->u.date.first > as_of)
		return as_of;
	return Min(signed_on->u.date.last, as_of);
}

/*
 * Calendar arithmetic, clamped to the range of days.  A sum outside of it is
 * beyond every date of a form.
 */
ClearanceDay
add_months(ClearanceDay day, int months)
{
	ClearanceDay result;

	if (clearance_day_add_months(day, months, &result))
		return result;
	return months < 0 ? PG_INT32_MIN : PG_INT32_MAX;
}

ClearanceDay
add_years(ClearanceDay day, int years)
{
	return add_months(day, years * 12);
}

/*
 * The days of a period.  "present" counts as the reference date.
 */
Span
span_of(ClearanceFormContext *context, const ClearanceAnswer *from, const ClearanceAnswer *to)
{
	Span		span = {false, {0, -1}, {0, -1}};

	if (!is_usable(from) || !(is_usable(to) || is_present(to)))
		return span;

	span.usable = true;
	span.possible.first = from->u.date.first;
	span.certain.first = from->u.date.last;
	if (is_present(to))
		span.possible.last = span.certain.last = context->ref;
	else
	{
		span.possible.last = to->u.date.last;
		span.certain.last = to->u.date.first;
	}
	return span;
}

/*
 * Current: the end is "present" or on or after ref, and the start is not after
 * ref.  Without a usable start the end decides alone.
 */
bool
certainly_current(ClearanceFormContext *context, const ClearanceAnswer *from,
				  const ClearanceAnswer *to)
{
	ClearanceDay ref = context->ref;

	return (is_present(to) || (is_usable(to) && to->u.date.first >= ref)) &&
		(!is_usable(from) || from->u.date.last <= ref);
}

bool
possibly_current(ClearanceFormContext *context, const ClearanceAnswer *from,
				 const ClearanceAnswer *to)
{
	ClearanceDay ref = context->ref;

	return (is_present(to) || (is_usable(to) && to->u.date.last >= ref)) &&
		(!is_usable(from) || from->u.date.first <= ref);
}

bool
periods_share_day(ClearancePeriod a, ClearancePeriod b)
{
	return Max(a.first, b.first) <= Min(a.last, b.last);
}

/*
 * Have two usable dates a day in common?
 */
bool
possibly_equal(const ClearanceAnswer *a, const ClearanceAnswer *b)
{
	return periods_share_day(a->u.date, b->u.date);
}
