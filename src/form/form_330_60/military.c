/*-------------------------------------------------------------------------
 *
 * military.c
 *	  Section O of form TBS/SCT 330-60E: service with the Canadian Armed
 *	  Forces or the cadets, at Top Secret grade.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/form_330_60/facts.h"
#include "form/form_330_60/sections.h"

/* Service is asked for from this birthday on (guide l.278). */
#define YEARS_TO_SERVICE	16

/*
 * O-02: service before the 16th birthday is not asked for.
 */
static void
check_age(ClearanceFormContext *context, const Service *service)
{
	const ClearanceAnswer *birth = &DOCUMENT(context)->biographical.birth_date;

	if (is_usable(birth) && is_usable(&service->from))
		require(context, RULE_O_02, &service->from,
				service->from.u.date.last >= add_years(birth->u.date.first, YEARS_TO_SERVICE));
}

/*
 * O-03: service of the last 10 years stands in section I too, as employment
 * with the forces or the cadets.
 */
static void
check_listing(ClearanceFormContext *context, const Service *service, const Listings *listings)
{
	ClearancePeriod period;
	int			listed;

	if (!must_be_listed(context, &service->from, &service->to, &period))
		return;
	rule_applies(context, RULE_O_04);
	listed = listed_in_employment(listings, period, LISTED | LISTED_WITH_FORCES, NULL);
	require(context, RULE_O_03A, &service->self, listed != 0);
	if (listed != 0)
		require(context, RULE_O_03B, &service->self, (listed & LISTED_WITH_FORCES) != 0);
}

/*
 * Section O beside its table of requirements.
 */
void
check_military(ClearanceFormContext *context)
{
	const Military *military = &DOCUMENT(context)->military;
	int			count = list_count(&military->entries);
	Listings	listings;

	require(context, RULE_O_01A, &military->entries, count > 0 || is_true(&military->none));
	if (count == 0)
		return;
	listings = employment_listings(context);
	for (int i = 0; i < count; i++)
	{
		const Service *service = ELEMENT(&military->entries, Service, i);

		check_age(context, service);
		check_listing(context, service, &listings);
	}
}
