/*-------------------------------------------------------------------------
 *
 * education.c
 *	  Section N of form TBS/SCT 330-60E: education, at Top Secret grade.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/form_330_60/facts.h"
#include "form/form_330_60/sections.h"

/*
 * N-02: study of the last 10 years stands in section I too, as study or under
 * the name of the school.
 */
static void
check_listing(ClearanceFormContext *context, const EducationEntry *entry,
			  const Listings *listings)
{
	ClearancePeriod period;
	int			wanted = LISTED_AS_STUDY;
	int			listed;

	if (!must_be_listed(context, &entry->from, &entry->to, &period))
		return;
	rule_applies(context, RULE_N_03);
	if (is_answered(&entry->institution))
		wanted |= LISTED_BY_NAME;
	listed = listed_in_employment(listings, period, wanted,
								  (wanted & LISTED_BY_NAME) ?
								  fold_answer(&entry->institution) : NULL);
	require(context, RULE_N_02A, &entry->self, listed != 0);
	if (listed != 0 && (wanted & LISTED_BY_NAME))
		require(context, RULE_N_02B, &entry->institution, (listed & LISTED_BY_NAME) != 0);
}

/*
 * Section N beside its table of requirements.
 */
void
check_education(ClearanceFormContext *context)
{
	const Education *education = &DOCUMENT(context)->education;
	int			count = list_count(&education->entries);
	Listings	listings;

	require(context, RULE_N_01A, &education->entries, count > 0 || is_true(&education->none));
	if (count == 0)
		return;
	listings = employment_listings(context);
	for (int i = 0; i < count; i++)
	{
		const EducationEntry *entry = ELEMENT(&education->entries, EducationEntry, i);

		check_listing(context, entry, &listings);
		if (is_true(&entry->remote))
			require(context, RULE_N_04, &entry->explanation,
					record_explained(context, DETAIL_EDUCATION, i, &entry->explanation));
	}
}
