/*-------------------------------------------------------------------------
 *
 * foreign_employment.c
 *	  Section J of form TBS/SCT 330-60E: work for foreign governments,
 *	  firms and agencies.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"

#include "form/form_330_60/facts.h"
#include "form/form_330_60/sections.h"

/*
 * J-06: foreign employment of the last 10 years stands in section I too.
 */
static void
check_listing(ClearanceFormContext *context, const ForeignEmploymentEntry *entry,
			  const Listings *listings)
{
	ClearancePeriod period;
	int			wanted = LISTED;
	int			listed;
	char	   *name = NULL;

	if (!must_be_listed(context, &entry->from, &entry->to, &period))
		return;
	if (is_answered(&entry->organization))
	{
		name = fold_answer(&entry->organization);
		wanted |= LISTED_BY_NAME;
	}
	listed = listed_in_employment(listings, period, wanted, name);
	require(context, RULE_J_06A, &entry->self, listed != 0);
	if (listed != 0 && name != NULL)
		require(context, RULE_J_06B, &entry->organization, (listed & LISTED_BY_NAME) != 0);
}

/*
 * J-07, J-08: the work was done where the applicant lived, or the details say
 * why not and from where.
 */
static void
check_work_place(ClearanceFormContext *context, const ForeignEmploymentEntry *entry, int index,
				 const Homes *homes)
{
	Span		span = span_of(context, &entry->from, &entry->to);
	int			rule;

	if (is_true(&entry->remote))
		rule = RULE_J_08;
	else if (span.usable && lived_in_other_country(homes, span.certain, &entry->country))
		rule = RULE_J_07;
	else
		return;
	require(context, rule, &entry->details,
			record_explained(context, DETAIL_FOREIGN_EMPLOYMENT, index, &entry->details));
}

/*
 * Section J beside its tables of requirements.
 */
void
check_foreign_employment(ClearanceFormContext *context)
{
	const ForeignEmployment *j = &DOCUMENT(context)->foreign_employment;
	int			count = list_count(&j->entries);
	Listings	listings;
	Homes		homes;

	if (is_false(&j->ever))
		require(context, RULE_J_09, &j->ever, count == 0);
	if (!is_true(&j->ever))
		return;

	require(context, RULE_J_02, &j->entries, count > 0);
	if (count == 0)
		return;
	listings = employment_listings(context);
	homes = homes_of(context);
	for (int i = 0; i < count; i++)
	{
		const ForeignEmploymentEntry *entry = ELEMENT(&j->entries, ForeignEmploymentEntry, i);

		CHECK_FOR_INTERRUPTS();
		check_listing(context, entry, &listings);
		check_work_place(context, entry, i, &homes);
	}
}
