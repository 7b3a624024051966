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
	if (!means(&address->street_name, MEANS_HOMELESS | MEANS_TRAVEL))
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

/* A residence of the other form, ready to be compared with many of this one. */
typedef struct OtherResidence
{
	ClearancePeriod possible;
	ClearanceCountry country;
	const char *city;			/* folded; null: unanswered */
} OtherResidence;

/*
 * The city of a residence, folded; null when it is unanswered, which unknown
 * and not applicable are as well.
 */
static const char *
folded_city(const Residence *residence)
{
	const ClearanceAnswer *city = &residence->address.city;

	if (!is_answered(city) ||
		means(city, MEANS_UNKNOWN | MEANS_NOT_APPLICABLE))
		return NULL;
	return fold_answer(city);
}

/*
 * Do two places differ: both name a country or a city, and not the same?
 */
static bool
places_differ(ClearanceCountry country, const char *city, const OtherResidence *other)
{
	if (country != CLEARANCE_NO_COUNTRY && other->country != CLEARANCE_NO_COUNTRY &&
		country != other->country)
		return true;
	return city != NULL && other->city != NULL && strcmp(city, other->city) != 0;
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
 * Those of them that have dates.
 */
static OtherResidence *
compare_with(ClearanceFormContext *outer, const ClearanceAnswer *entries, int *count)
{
	OtherResidence *others = palloc((list_count(entries) + 1) * sizeof(OtherResidence));

	*count = 0;
	for (int i = 0; i < list_count(entries); i++)
	{
		const Residence *entry = ELEMENT(entries, Residence, i);
		Span		span = span_of(outer, &entry->from, &entry->to);
		OtherResidence *other = &others[*count];

		if (!span.usable)
			continue;
		other->possible = span.possible;
		other->country = entry->address.country.code;
		other->city = folded_city(entry);
		(*count)++;
	}
	return others;
}

/*
 * B17 for one residence: is there a day on which it and some residence of the
 * other form certainly run, and none that possibly runs is in the same place?
 */
static bool
contradicts(ClearanceFormContext *context, const Residence *entry, const char *city,
			const OtherResidence *others, int nothers, const History *history)
{
	Span		span = span_of(context, &entry->from, &entry->to);
	ClearancePeriod *same;
	size_t		nsame = 0;
	bool		result;

	span.certain.first = Max(span.certain.first, FACTS(context)->five_years.first);
	span.certain.last = Min(span.certain.last, FACTS(context)->five_years.last);
	if (!span.usable || span.certain.first > span.certain.last)
		return false;

	same = palloc((nothers + 1) * sizeof(ClearancePeriod));
	for (int i = 0; i < nothers; i++)
	{
		if (periods_share_day(others[i].possible, span.certain) &&
			!places_differ(entry->address.country.code, city, &others[i]))
			same[nsame++] = others[i].possible;
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
	const ClearanceAnswer *other_entries = other_residences(context);
	OtherResidence *others;
	int			nothers;
	History		history;

	if (other_entries == NULL)
		return;
	others = compare_with(context->outer, other_entries, &nothers);
	history = HISTORY_OF(context->outer, other_entries, Residence);
	for (int i = 0; i < list_count(entries); i++)
	{
		const Residence *entry = ELEMENT(entries, Residence, i);
		const char *city = folded_city(entry);

		CHECK_FOR_INTERRUPTS();
		if (is_answered(&entry->address.country) || city != NULL)
			require(context, RULE_B17, &entry->self,
					!contradicts(context, entry, city, others, nothers, &history));
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
