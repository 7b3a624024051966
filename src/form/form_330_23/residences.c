/*-------------------------------------------------------------------------
 *
 * residences.c
 *	  Residences of form TBS/SCT 330-23E: the last 5 years, and whether they
 *	  agree with those of the form that it accompanies.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"

#include "form/form_330_23/document.h"

/*
 * B13: a complete address; of somebody without one, the place.
 */
static void
check_address(ClearanceFormContext *context, const Residence *entry)
{
	const Address *address = &entry->address;

	if (is_answered(&entry->explanation))
		return;
	if ((meaning_of(&address->street_name) & (MEANS_HOMELESS | MEANS_TRAVEL)) == 0)
	{
		require_address(context, RULE_B13, address, 0);
		return;
	}
	require_answered(context, RULE_B13, &address->city);
	if (country_has_provinces(&address->country))
		require_answered(context, RULE_B13, &address->province);
	require_answered(context, RULE_B13, &address->country);
}

/* ---------- agreement with the other form ---------- */

/* Unanswered for a comparison of cities: blank, unknown or not applicable. */
static bool
has_city(const Address *address)
{
	return is_answered(&address->city) &&
		(meaning_of(&address->city) & (MEANS_UNKNOWN | MEANS_NOT_APPLICABLE)) == 0;
}

/*
 * Do two places differ: both name a country or a city, and not the same?
 */
static bool
places_differ(const Address *a, const Address *b)
{
	if (a->country.code != CLEARANCE_NO_COUNTRY && b->country.code != CLEARANCE_NO_COUNTRY &&
		a->country.code != b->country.code)
		return true;
	return has_city(a) && has_city(b) && !same_folded(&a->city, &b->city);
}

/*
 * The residences of the form that this one accompanies, or null.
 */
static const ClearanceAnswer *
other_residences(const ClearanceFormContext *context)
{
	const ClearanceMember *member;
	const ClearanceAnswer *entries;

	if (context->outer == NULL)
		return NULL;
	entries = clearance_find_answer(context->outer, "residences", "entries", &member);
	return (entries != NULL && member->shape == &residence_shape) ? entries : NULL;
}

/*
 * B17 for one residence: is there a day on which it and some residence of the
 * other form certainly run, and none that possibly runs is in the same place?
 */
static bool
contradicts(ClearanceFormContext *context, const Residence *entry,
			const ClearanceAnswer *others, const History *history)
{
	Span		span = span_of(context, &entry->from, &entry->to);
	ClearancePeriod *same = palloc((list_count(others) + 1) * sizeof(ClearancePeriod));
	size_t		nsame = 0;
	bool		result;

	span.certain.first = Max(span.certain.first, FACTS(context)->five_years.first);
	span.certain.last = Min(span.certain.last, FACTS(context)->five_years.last);
	if (!span.usable || span.certain.first > span.certain.last)
		return false;

	for (int i = 0; i < list_count(others); i++)
	{
		const Residence *other = ELEMENT(others, Residence, i);
		Span		other_span = span_of(context->outer, &other->from, &other->to);

		if (other_span.usable && !places_differ(&entry->address, &other->address))
			same[nsame++] = other_span.possible;
	}
	nsame = clearance_periods_normalize(same, nsame);
	result = history_has_day(span.certain, history, NULL, 0, same, nsame);
	pfree(same);
	return result;
}

static void
check_agreement(ClearanceFormContext *context)
{
	const ClearanceAnswer *entries = &DOCUMENT(context)->residences.entries;
	const ClearanceAnswer *others = other_residences(context);
	History		history;

	if (others == NULL)
		return;
	history = HISTORY_OF(context->outer, others, Residence);
	for (int i = 0; i < list_count(entries); i++)
	{
		const Residence *entry = ELEMENT(entries, Residence, i);

		CHECK_FOR_INTERRUPTS();
		if (is_answered(&entry->address.country) || has_city(&entry->address))
			require(context, RULE_B17, &entry->self,
					!contradicts(context, entry, others, &history));
	}
}

/* ---------- the section ---------- */

/*
 * B11: of a supplemental request there is a current address.
 */
static void
check_current_address(ClearanceFormContext *context, const ClearanceAnswer *entries)
{
	bool		found = false;

	for (int i = 0; i < list_count(entries) && !found; i++)
		found = residence_is_asked(context, ELEMENT(entries, Residence, i));
	require(context, RULE_B11, entries, found);
}

void
form_330_23_check_residences(ClearanceFormContext *context)
{
	const Form330_23 *document = DOCUMENT(context);
	const Form330_23Facts *facts = FACTS(context);
	const ClearanceAnswer *entries = &document->residences.entries;

	for (int i = 0; i < list_count(entries); i++)
	{
		const Residence *entry = ELEMENT(entries, Residence, i);

		if (!residence_is_asked(context, entry))
			continue;
		check_address(context, entry);
		require_street(context, RULE_B14A, RULE_B14B, &entry->address);
	}

	if (facts->full)
	{
		History		history = HISTORY_OF(context, entries, Residence);

		check_history(context, &history, facts->five_years, entries,
					  &document->biographical.birth_date, RULE_B10A, RULE_B10B, RULE_B10C);
		check_agreement(context);
	}
	else
		check_current_address(context, entries);

	if (facts->nug && !facts->clearance && context->outer == NULL)
		check_stays_abroad(context, &document->residences, facts->five_years, RULE_B16, -1);
}
