/*-------------------------------------------------------------------------
 *
 * certification.c
 *	  Section P of form TBS/SCT 330-60E: signature, its date, telephones.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/form_330_60/facts.h"
#include "form/form_330_60/sections.h"

/* A signature serves for this long (guide l.294, 301). */
#define MONTHS_OF_SIGNATURE		12

/*
 * P-02 to P-04: what a signature by hand comes with.  An electronic one fills
 * it in on submission (P-07).
 */
static void
check_signed_by_hand(ClearanceFormContext *context, const Certification *p)
{
	const ClearanceAnswer *starts_on = &DOCUMENT(context)->administrative.starts_on;
	ClearanceDay ref = context->ref;

	require_answered(context, RULE_P_02, &p->signed_on);
	require(context, RULE_P_03, &p->home_phone, has_area_code(&p->home_phone));

	/* Somebody who is not hired yet may have no telephone at work. */
	if (!is_answered(starts_on) || (is_usable(starts_on) && starts_on->u.date.last <= ref))
		require(context, RULE_P_04A, &p->work_phone, has_area_code(&p->work_phone));
	else if (is_usable(starts_on) && starts_on->u.date.first > ref)
		require(context, RULE_P_04B, &p->work_phone, has_area_code(&p->work_phone));
}

void
check_certification(ClearanceFormContext *context)
{
	const Certification *p = &DOCUMENT(context)->certification;
	const Form330_60Facts *facts = FACTS(context);

	if (facts->paper)
		require(context, RULE_P_01, &p->signature, is_word(&p->signature, SIGNATURE_HAND));

	if (facts->paper || is_word(&p->signature, SIGNATURE_HAND))
		check_signed_by_hand(context, p);
	if (is_word(&p->signature, SIGNATURE_ELECTRONIC))
		rule_applies(context, RULE_P_08);

	if (is_usable(&p->signed_on))
	{
		/* Both are measured from as_of, whatever the kind of signature. */
		require(context, RULE_P_05, &p->signed_on,
				add_months(p->signed_on.u.date.last, MONTHS_OF_SIGNATURE) >= context->as_of);
		require(context, RULE_P_09, &p->signed_on,
				p->signed_on.u.date.first <= context->as_of);
	}
}
