/*-------------------------------------------------------------------------
 *
 * work_locations.c
 *	  Rules H-14 and H-15 of form 330-60E: did the applicant live where he or
 *	  she worked?
 *
 * The question is asked day by day: is there a day on which the employment and
 * some residence certainly run, and none of the residences that possibly run
 * is in the same place?  Histories are sets of periods, so the days are never
 * counted one by one.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"

#include "form/form_330_60/facts.h"
#include "form/form_330_60/sections.h"

/* A residence that can cover a day, for comparisons by period. */
struct Home
{
	const Residence *residence;
	ClearancePeriod possible;
	ClearanceDay latest;		/* last day of this and the homes before */
	char	   *city;			/* folded; null until it is needed */
};

/* Unanswered for a comparison of cities: blank, unknown or not applicable. */
static bool
has_city(const ClearanceAnswer *city)
{
	return is_answered(city) &&
		!means(city, MEANS_UNKNOWN | MEANS_NOT_APPLICABLE);
}

static int
compare_homes(const void *a, const void *b)
{
	const Home *ha = a;
	const Home *hb = b;

	if (ha->possible.first != hb->possible.first)
		return ha->possible.first < hb->possible.first ? -1 : 1;
	return 0;
}

/*
 * The residences of the document by their first day, each with the latest last
 * day up to it, so that those which overlap a period lie side by side.
 */
Homes
homes_of(ClearanceFormContext *context)
{
	const ClearanceAnswer *entries = &DOCUMENT(context)->residences.entries;
	Homes		homes;

	homes.history = HISTORY_OF(context, entries, Residence);
	homes.items = palloc0(Max(list_count(entries), 1) * sizeof(Home));
	homes.count = 0;
	/* the form asks for the newest first: backwards, they are mostly sorted */
	for (int i = list_count(entries) - 1; i >= 0; i--)
	{
		const Residence *residence = ELEMENT(entries, Residence, i);
		Span		span = span_of(context, &residence->from, &residence->to);

		if (!span.usable || span.possible.first > span.possible.last)
			continue;
		homes.items[homes.count].residence = residence;
		homes.items[homes.count++].possible = span.possible;
	}

	qsort(homes.items, homes.count, sizeof(Home), compare_homes);
	for (int i = 0; i < homes.count; i++)
	{
		homes.items[i].latest = homes.items[i].possible.last;
		if (i > 0)
			homes.items[i].latest = Max(homes.items[i].latest, homes.items[i - 1].latest);
	}
	return homes;
}

/*
 * The homes from *begin up to the result are those that can overlap a period.
 */
static int
find_homes(const Homes *homes, ClearancePeriod period, int *begin)
{
	int			low = 0;
	int			high = homes->count;

	while (low < high)
	{
		int			middle = (low + high) / 2;

		if (homes->items[middle].possible.first <= period.last)
			low = middle + 1;
		else
			high = middle;
	}
	*begin = low;
	while (*begin > 0 && homes->items[*begin - 1].latest >= period.first)
		(*begin)--;
	return low;
}

/*
 * Is a home possibly in the country?  An unanswered country satisfies the
 * comparison, and so does one that does not resolve.
 */
static bool
may_be_in_country(const Home *home, const ClearanceAnswer *country)
{
	ClearanceCountry code = home->residence->address.country.code;

	return code == CLEARANCE_NO_COUNTRY || country->code == CLEARANCE_NO_COUNTRY ||
		code == country->code;
}

/*
 * Is a home possibly in the city?  Most are written in the same way; what is
 * folded of either side is kept.
 */
static bool
may_be_in_city(Home *home, const ClearanceAnswer *city, char **folded)
{
	const ClearanceAnswer *own = &home->residence->address.city;

	if (!has_city(own) ||
		(own->length == city->length && memcmp(own->u.text, city->u.text, city->length) == 0))
		return true;
	if (home->city == NULL)
		home->city = fold_answer(own);
	if (*folded == NULL)
		*folded = fold_answer(city);
	return home->city[0] == '\0' || strcmp(home->city, *folded) == 0;
}

/*
 * Is there a day on which the period certainly runs, some residence certainly
 * runs, and no residence that possibly runs is in the country?
 */
bool
lived_in_other_country(const Homes *homes, ClearancePeriod certain,
					   const ClearanceAnswer *country)
{
	ClearancePeriod *same;
	size_t		nsame = 0;
	int			begin;
	int			end;
	bool		result = false;

	if (country->code == CLEARANCE_NO_COUNTRY || certain.first > certain.last)
		return false;

	end = find_homes(homes, certain, &begin);
	same = palloc((end - begin + 1) * sizeof(ClearancePeriod));
	for (int i = begin; i < end; i++)
	{
		if (may_be_in_country(&homes->items[i], country))
			same[nsame++] = homes->items[i].possible;
	}
	/* Where all are, no day has a residence elsewhere. */
	if (nsame < end - begin)
	{
		nsame = clearance_periods_normalize(same, nsame);
		result = history_has_day(certain, &homes->history, NULL, 0, same, nsame);
	}
	pfree(same);
	return result;
}

/*
 * The same for the city, where some residence is in the country.
 */
static bool
lived_in_other_city(const Homes *homes, ClearancePeriod certain, const Address *work)
{
	char	   *folded = NULL;
	int			begin;
	int			end = find_homes(homes, certain, &begin);
	ClearancePeriod *country = palloc((end - begin + 1) * sizeof(ClearancePeriod));
	ClearancePeriod *city = palloc((end - begin + 1) * sizeof(ClearancePeriod));
	size_t		ncountry = 0;
	size_t		ncity = 0;
	bool		result = false;

	for (int i = begin; i < end; i++)
	{
		Home	   *home = &homes->items[i];

		if (may_be_in_country(home, &work->country))
			country[ncountry++] = home->possible;
		if (may_be_in_city(home, &work->city, &folded))
			city[ncity++] = home->possible;
	}
	if (ncity < end - begin && certain.first <= certain.last)
	{
		ncountry = clearance_periods_normalize(country, ncountry);
		ncity = clearance_periods_normalize(city, ncity);
		result = history_has_day(certain, &homes->history, country, ncountry, city, ncity);
	}
	pfree(country);
	pfree(city);
	if (folded != NULL)
		pfree(folded);
	return result;
}

static void
require_location(ClearanceFormContext *context, int rule, const EmploymentLocation *location)
{
	require_answered(context, rule, &location->explanation);
	require(context, rule, &location->confirmed_by, location->confirmed_by.code != 0);
}

/*
 * H-15 replaces H-14 for the same employment.
 */
void
check_work_locations(ClearanceFormContext *context)
{
	const ClearanceAnswer *entries = &DOCUMENT(context)->employment.entries;
	Homes		homes = homes_of(context);

	if (homes.history.ncertain == 0)
		return;

	for (int i = 0; i < list_count(entries); i++)
	{
		const EmploymentEntry *entry = ELEMENT(entries, EmploymentEntry, i);
		EffectiveKind kind = employment_kind(entry);
		Span		span = span_of(context, &entry->from, &entry->to);

		CHECK_FOR_INTERRUPTS();
		if (!span.usable || !has_city(&entry->address.city) ||
			(kind != EFFECTIVE_EMPLOYED && kind != EFFECTIVE_SELF_EMPLOYED &&
			 kind != EFFECTIVE_STUDENT))
			continue;
		if (lived_in_other_country(&homes, span.certain, &entry->address.country))
			require_location(context, RULE_H_15, &entry->location);
		else if (lived_in_other_city(&homes, span.certain, &entry->address))
			require_location(context, RULE_H_14, &entry->location);
	}
}
