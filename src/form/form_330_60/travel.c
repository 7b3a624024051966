/*-------------------------------------------------------------------------
 *
 * travel.c
 *	  Section K of form TBS/SCT 330-60E: countries visited in the last 5
 *	  years, at Top Secret grade.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/form_330_60/facts.h"
#include "form/form_330_60/sections.h"

/* Longer journeys are residence (guide l.217, 254). */
#define MONTHS_OF_TRAVEL	6

/*
 * Does section K ask about a trip?  Not about one-day stops of a cruise and
 * travel for the Government (K-03, K-05).
 */
bool
trip_is_asked(ClearanceFormContext *context, const void *record, int index)
{
	const Trip *trip = record;

	return !is_true(&trip->cruise_stop) && !is_word(&trip->purpose, PURPOSE_GOVERNMENT);
}

/*
 * K-02, K-04: a country that the section asks for, and no journey that is
 * residence.
 */
static void
check_trip(ClearanceFormContext *context, const Trip *trip)
{
	ClearanceCountry country = trip->country.code;
	Span		span = span_of(context, &trip->from, &trip->to);

	if (country != CLEARANCE_NO_COUNTRY)
		require(context, RULE_K_02, &trip->country,
				country != CLEARANCE_CANADA && country != CLEARANCE_UNITED_STATES &&
				country != CLEARANCE_MEXICO);
	if (span.usable)
		require(context, RULE_K_04, &trip->to,
				add_months(span.certain.first, MONTHS_OF_TRAVEL) >= span.certain.last);
}

/*
 * Section K beside its table of requirements.
 */
void
check_travel(ClearanceFormContext *context)
{
	const Travel *travel = &DOCUMENT(context)->travel;

	require(context, RULE_K_01A, &travel->entries,
			list_count(&travel->entries) > 0 || is_true(&travel->none));
	rule_applies(context, RULE_K_01D);
	for (int i = 0; i < list_count(&travel->entries); i++)
	{
		const Trip *trip = ELEMENT(&travel->entries, Trip, i);

		if (trip_is_asked(context, trip, i))
			check_trip(context, trip);
	}
}
