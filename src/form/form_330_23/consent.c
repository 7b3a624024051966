/*-------------------------------------------------------------------------
 *
 * consent.c
 *	  Sections C and D of form TBS/SCT 330-23E, beside their tables of
 *	  requirements: signature, review, pieces of identification.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/form_330_23/document.h"

/* By analogy with form 330-60. */
#define MONTHS_OF_SIGNATURE		12

#define PIECES_OF_IDENTIFICATION	2

void
form_330_23_check_consent(ClearanceFormContext *context)
{
	const Consent *consent = &DOCUMENT(context)->consent;
	const ClearanceAnswer *signed_on = &consent->signed_on;

	if (FACTS(context)->full)
		require(context, RULE_C01, &consent->checks.self, FACTS(context)->consented);
	if (is_usable(signed_on))
	{
		require(context, RULE_C07, signed_on, signed_on->u.date.first <= context->as_of);
		require(context, RULE_C08, signed_on,
				add_months(signed_on->u.date.last, MONTHS_OF_SIGNATURE) >= context->as_of);
	}
}

/*
 * D04 to D06: two pieces, one of each category, one with a photo.  Each rule
 * speaks when the one before is satisfied.
 */
static void
check_identification(ClearanceFormContext *context, const ClearanceAnswer *pieces)
{
	bool		foundational = false;
	bool		supporting = false;
	bool		photo = false;
	bool		enough = list_count(pieces) >= PIECES_OF_IDENTIFICATION;

	for (int i = 0; i < list_count(pieces); i++)
	{
		const Identification *piece = ELEMENT(pieces, Identification, i);

		foundational |= is_word(&piece->category, CATEGORY_FOUNDATIONAL);
		supporting |= is_word(&piece->category, CATEGORY_SUPPORTING);
		photo |= is_true(&piece->photo);
	}

	rule_applies(context, RULE_D07);
	require(context, RULE_D04, pieces, enough);
	if (enough)
		require(context, RULE_D05, pieces, foundational && supporting);
	if (enough && foundational && supporting)
		require(context, RULE_D06, pieces, photo);
}

void
form_330_23_check_review(ClearanceFormContext *context)
{
	rule_applies(context, RULE_D03);

	/* Two pieces since this day (P10). */
	if (FACTS(context)->nug && context->ref >= clearance_day_from_ymd(2021, 1, 11))
		check_identification(context, &DOCUMENT(context)->review.identification);
}
