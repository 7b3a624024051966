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

/* Unanswered for a comparison of cities: blank, unknown or not applicable. */
static bool
has_city(const ClearanceAnswer *city)
{
	return is_answered(city) &&
		(meaning_of(city) & (MEANS_UNKNOWN | MEANS_NOT_APPLICABLE)) == 0;
}

/*
 * Is a residence possibly in the country?  An unanswered country satisfies the
 * comparison, and so does one that does not resolve.
 */
bool
residence_may_be_in_country(const Residence *residence, const ClearanceAnswer *country)
{
	ClearanceCountry code = residence->address.country.code;

	return code == CLEARANCE_NO_COUNTRY || country->code == CLEARANCE_NO_COUNTRY ||
		code == country->code;
}

static bool
residence_may_be_in_city(const Residence *residence, const ClearanceAnswer *city)
{
	return !has_city(&residence->address.city) ||
		same_folded(&residence->address.city, city);
}

/*
 * Is there a day on which the period certainly runs, some residence certainly
 * runs, and no residence that possibly runs is in the country?
 */
bool
lived_in_other_country(ClearanceFormContext *context, ClearancePeriod certain,
					   const ClearanceAnswer *country, const History *residences)
{
	const ClearanceAnswer *entries = &DOCUMENT(context)->residences.entries;
	ClearancePeriod *same;
	size_t		nsame = 0;
	bool		result;

	if (country->code == CLEARANCE_NO_COUNTRY)
		return false;

	same = palloc((list_count(entries) + 1) * sizeof(ClearancePeriod));
	for (int i = 0; i < list_count(entries); i++)
	{
		const Residence *residence = ELEMENT(entries, Residence, i);
		Span		span = span_of(context, &residence->from, &residence->to);

		if (span.usable && residence_may_be_in_country(residence, country))
			same[nsame++] = span.possible;
	}
	nsame = clearance_periods_normalize(same, nsame);
	result = history_has_day(certain, residences, NULL, 0, same, nsame);
	pfree(same);
	return result;
}

/*
 * The same for the city, where some residence is in the country.
 */
static bool
lived_in_other_city(ClearanceFormContext *context, ClearancePeriod certain,
					const Address *work, const History *residences)
{
	const ClearanceAnswer *entries = &DOCUMENT(context)->residences.entries;
	Size		size = (list_count(entries) + 1) * sizeof(ClearancePeriod);
	ClearancePeriod *country = palloc(size);
	ClearancePeriod *city = palloc(size);
	size_t		ncountry = 0;
	size_t		ncity = 0;
	bool		result;

	for (int i = 0; i < list_count(entries); i++)
	{
		const Residence *residence = ELEMENT(entries, Residence, i);
		Span		span = span_of(context, &residence->from, &residence->to);

		if (!span.usable)
			continue;
		if (residence_may_be_in_country(residence, &work->country))
			country[ncountry++] = span.possible;
		if (residence_may_be_in_city(residence, &work->city))
			city[ncity++] = span.possible;
	}
	ncountry = clearance_periods_normalize(country, ncountry);
	ncity = clearance_periods_normalize(city, ncity);
	result = history_has_day(certain, residences, country, ncountry, city, ncity);
	pfree(country);
	pfree(city);
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
	const Form330_60 *document = DOCUMENT(context);
	const ClearanceAnswer *entries = &document->employment.entries;
	History		residences = HISTORY_OF(context, &document->residences.entries, Residence);

	if (residences.ncertain == 0)
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
		if (lived_in_other_country(context, span.certain, &entry->address.country, &residences))
			require_location(context, RULE_H_15, &entry->location);
		else if (lived_in_other_city(context, span.certain, &entry->address, &residences))
			require_location(context, RULE_H_14, &entry->location);
	}
}
