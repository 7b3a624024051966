/*-------------------------------------------------------------------------
 *
 * administrative.c
 *	  Section A of form TBS/SCT 330-23E, beside its table of requirements:
 *	  level, organization, what is on record, the other form.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/form_330_23/document.h"

/* A clearance that ended no longer ago may be reactivated (guide l.87). */
#define YEARS_TO_REACTIVATE		2

static void
check_level(ClearanceFormContext *context)
{
	const Form330_23 *document = DOCUMENT(context);
	const Administrative *a = &document->administrative;
	const Form330_23Facts *facts = FACTS(context);
	ClearanceLevel organization;

	if (facts->nug && is_answered(&a->level))
		require(context, RULE_A03B, &a->level, !is_word(&a->level, LEVEL_CONFIDENTIAL));

	if (facts->level_known &&
		clearance_level_axis_of(facts->level) == CLEARANCE_AXIS_CANADIAN &&
		answer_level(&document->context.organization.level, &organization) &&
		clearance_level_axis_of(organization) == CLEARANCE_AXIS_CANADIAN)
		require(context, RULE_A05, facts->level_answer,
				plain_rank(facts->level) <= plain_rank(organization));
}

/*
 * A10: what is transferred or duplicated must be in force.
 */
static void
check_in_force(ClearanceFormContext *context)
{
	const ClearanceAnswer *list = &DOCUMENT(context)->context.clearances;
	bool		found = false;

	if (!is_answered(list))
		return;
	for (int i = 0; i < list_count(list) && !found; i++)
		found = possibly_in_force(ELEMENT(list, HeldClearance, i), context->ref);
	require(context, RULE_A10, &DOCUMENT(context)->administrative.request, found);
}

/*
 * A15: what is reactivated ended not long ago.
 */
static void
check_ended(ClearanceFormContext *context)
{
	const ClearanceAnswer *list = &DOCUMENT(context)->context.clearances;
	bool		found = false;

	if (!is_answered(list))
		return;
	for (int i = 0; i < list_count(list) && !found; i++)
	{
		const HeldClearance *held = ELEMENT(list, HeldClearance, i);
		const ClearanceAnswer *end = end_of_clearance(held);

		found = (possibly_expired(held, context->ref) || is_ended_otherwise(held)) &&
			(!is_usable(end) ||
			 add_years(end->u.date.last, YEARS_TO_REACTIVATE) >= context->ref);
	}
	require(context, RULE_A15, &DOCUMENT(context)->administrative.request, found);
}

static void
check_request(ClearanceFormContext *context)
{
	const Administrative *a = &DOCUMENT(context)->administrative;
	int			request = FACTS(context)->request;

	if (request == REQUEST_TRANSFER || request == REQUEST_DUPLICATE)
		check_in_force(context);
	if (request == REQUEST_DUPLICATE)
	{
		if (is_answered(&a->circumstances_changed))
			require(context, RULE_A11A, &a->circumstances_changed,
					!is_true(&a->circumstances_changed));
		else
			rule_applies(context, RULE_A11B);
	}
	if (request == REQUEST_REACTIVATION)
	{
		if (is_word(&a->reactivation_reason, REACTIVATION_VISA_RENEWED) &&
			is_usable(&a->visa.expires_on))
			require(context, RULE_A14, &a->visa.expires_on,
					a->visa.expires_on.u.date.last > context->ref);
		if (is_word(&a->reactivation_reason, REACTIVATION_ENDED))
			check_ended(context);
	}
}

/*
 * A16: the form that this one accompanies asks for the same.
 */
static void
check_same_request(ClearanceFormContext *context)
{
	const ClearanceAnswer *request = &DOCUMENT(context)->administrative.request;
	const ClearanceMember *member;
	const ClearanceAnswer *other;

	if (context->outer == NULL)
		return;
	other = clearance_find_answer(context->outer, "administrative", "request", &member);
	if (other == NULL || member->kind != CLEARANCE_KIND_WORD ||
		!is_answered(other) || other->code == 0 ||
		!is_answered(request) || request->code == 0)
		return;
	require(context, RULE_A16, request, same_folded(request, other));
}

void
form_330_23_check_administrative(ClearanceFormContext *context)
{
	const Form330_23 *document = DOCUMENT(context);
	const RequestingOrganization *organization = &document->administrative.organization;
	const Organization *recorded = &document->context.organization;

	rule_applies(context, RULE_A06B);
	check_level(context);
	if (is_answered(&organization->number) && is_answered(&recorded->number))
		require(context, RULE_A09B, &organization->number,
				same_number(&organization->number, &recorded->number));
	check_request(context);
	check_same_request(context);
}
