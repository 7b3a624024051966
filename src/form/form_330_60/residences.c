/*-------------------------------------------------------------------------
 *
 * residences.c
 *	  Section H of form TBS/SCT 330-60E: residences of the last 10 years.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/form_330_60/facts.h"
#include "form/form_330_60/sections.h"

/* Longer travel is residence (guide l.217, 254). */
#define MONTHS_OF_TRAVEL	6

/* ---------- what the table of requirements asks ---------- */

bool
residence_is_homeless(ClearanceFormContext *context, const void *record, int index)
{
	const Residence *entry = record;

	return means(&entry->address.street_name, MEANS_HOMELESS);
}

bool
residence_is_travel(ClearanceFormContext *context, const void *record, int index)
{
	const Residence *entry = record;

	return means(&entry->address.street_name, MEANS_TRAVEL);
}

bool
residence_is_homeless_with_province(ClearanceFormContext *context, const void *record, int index)
{
	const Residence *entry = record;

	return country_has_provinces(&entry->address.country) &&
		residence_is_homeless(context, record, index);
}

bool
residence_is_travel_with_province(ClearanceFormContext *context, const void *record, int index)
{
	const Residence *entry = record;

	return country_has_provinces(&entry->address.country) &&
		residence_is_travel(context, record, index);
}

bool
residence_is_unexplained_travel(ClearanceFormContext *context, const void *record, int index)
{
	const Residence *entry = record;

	return residence_is_travel(context, record, index) &&
		!record_explained(context, DETAIL_RESIDENCES, index, &entry->explanation);
}

/* A home that the applicant lives in now: neither homeless nor travelling. */
bool
residence_is_current_home(ClearanceFormContext *context, const void *record, int index)
{
	const Residence *entry = record;

	return certainly_current(context, &entry->from, &entry->to) &&
		!means(&entry->address.street_name, MEANS_HOMELESS | MEANS_TRAVEL);
}

bool
residence_needs_postal_code(ClearanceFormContext *context, const void *record, int index)
{
	const Residence *entry = record;

	return residence_is_current_home(context, record, index) &&
		!record_explained(context, DETAIL_RESIDENCES, index, &entry->explanation);
}

/* ---------- checks ---------- */

/*
 * H-10, second half: every city and country visited, with dates.
 */
static void
check_itinerary(ClearanceFormContext *context, const Residence *entry)
{
	require(context, RULE_H_10, &entry->itinerary, list_count(&entry->itinerary) > 0);
	for (int i = 0; i < list_count(&entry->itinerary); i++)
	{
		const Visit *visit = ELEMENT(&entry->itinerary, Visit, i);

		require_answered(context, RULE_H_10, &visit->city);
		require_answered(context, RULE_H_10, &visit->country);
		require_answered(context, RULE_H_10, &visit->from);
		require_answered(context, RULE_H_10, &visit->to);
	}
}

/*
 * H-09b: travel of 6 months or less belongs in section K.
 */
static void
check_travel_length(ClearanceFormContext *context, const Residence *entry)
{
	Span		span = span_of(context, &entry->from, &entry->to);

	if (span.usable)
		require(context, RULE_H_09B, &entry->to,
				add_months(span.possible.first, MONTHS_OF_TRAVEL) < span.possible.last);
}

static void
check_residence(ClearanceFormContext *context, const Residence *entry, int index)
{
	const Address *address = &entry->address;

	if (residence_is_travel(context, entry, index))
	{
		check_itinerary(context, entry);
		check_travel_length(context, entry);
	}
	else if (!residence_is_homeless(context, entry, index) &&
			 !record_explained(context, DETAIL_RESIDENCES, index, &entry->explanation))
		require_address(context, RULE_H_04A, address, 0);

	require_street(context, RULE_H_05A, RULE_H_05B, address);

	if (is_answered(&address->postal_code) && address->country.code == CLEARANCE_CANADA &&
		certainly_current(context, &entry->from, &entry->to))
		require(context, RULE_H_16B, &address->postal_code,
				is_postal_code(&address->postal_code));
}

void
check_residences(ClearanceFormContext *context)
{
	const ClearanceAnswer *entries = &DOCUMENT(context)->residences.entries;
	History		history = HISTORY_OF(context, entries, Residence);

	rule_applies(context, RULE_H_02);
	if (FACTS(context)->paper)
		rule_applies(context, RULE_H_07);

	check_history(context, &history, FACTS(context)->ten_years, entries,
				  &DOCUMENT(context)->biographical.birth_date,
				  RULE_H_01A, RULE_H_01B, RULE_H_01C);
	for (int i = 0; i < list_count(entries); i++)
		check_residence(context, ELEMENT(entries, Residence, i), i);

	/* On paper the history says "present" at its end. */
	if (FACTS(context)->paper && !history_has_final_gap(context, &history))
		require(context, RULE_H_19, entries,
				history_says_present(entries, sizeof(Residence), offsetof(Residence, to)));
}

/*
 * H-11a, H-11b: documents of out-of-country verification.
 */
void
check_residences_abroad(ClearanceFormContext *context)
{
	check_stays_abroad(context, &DOCUMENT(context)->residences, FACTS(context)->ten_years,
					   RULE_H_11A, RULE_H_11B);
}
