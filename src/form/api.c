/*-------------------------------------------------------------------------
 *
 * api.c
 *	  What the engine does for forms and sets of rules, as one structure.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/registered.h"
#include "form/terms.h"

/*
 * The pointer of an answer of the document.
 */
static char *
pointer_of(const ClearanceFormContext *context, const ClearanceAnswer *answer)
{
	ClearancePlace place;

	clearance_find_place(context->form, context->document, answer, &place);
	return clearance_place_pointer(&place);
}

/*
 * Are two answered texts the same but for case, marks and spacing?
 */
static bool
same_text(const ClearanceAnswer *a, const ClearanceAnswer *b)
{
	return is_answered(a) && is_answered(b) && same_folded(a, b);
}

const ClearanceApi clearance_api = {
	.magic = CLEARANCE_PLUGIN_MAGIC,
	.abi = CLEARANCE_PLUGIN_ABI,
	.size = sizeof(ClearanceApi),
	.report = clearance_engine_report,
	.report_gap = clearance_engine_report_gap,
	.rule_applies = clearance_registered_applies,
	.rule_broken = clearance_registered_broken,
	.find_answer = clearance_find_answer,
	.pointer_of = pointer_of,
	.day_from_ymd = clearance_day_from_ymd,
	.day_add_months = clearance_day_add_months,
	.periods_normalize = clearance_periods_normalize,
	.periods_gaps = clearance_periods_gaps,
	.same_text = same_text,
	.level_of_text = clearance_level_of_text,
	.level_covers = clearance_level_covers_level
};
