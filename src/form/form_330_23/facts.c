/*-------------------------------------------------------------------------
 *
 * facts.c
 *	  The terms of the catalogue of form TBS/SCT 330-23E that are worked out
 *	  once per document, and what a request asks for.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/form_330_23/document.h"

#define YEARS_OF_HISTORY	5
#define YEARS_OF_AGE		18

static const char *const request_names[] = {
	"new", "update", "upgrade", "transfer", "supplemental", "reactivation", "duplicate", NULL
};

/* The levels with a box of their own. */
static const ClearanceLevel box_levels[] = {
	CLEARANCE_LEVEL_RELIABILITY, CLEARANCE_LEVEL_CONFIDENTIAL,
	CLEARANCE_LEVEL_SECRET, CLEARANCE_LEVEL_TOP_SECRET
};

/*
 * Is the level a security clearance, for which form 330-60 is needed, too?
 */
static bool
is_clearance(ClearanceLevel level)
{
	switch (clearance_level_axis_of(level))
	{
		case CLEARANCE_AXIS_CANADIAN:
			return clearance_level_rank_of(level) >=
				clearance_level_rank_of(CLEARANCE_LEVEL_CONFIDENTIAL);
		case CLEARANCE_AXIS_NATO:
			return level != CLEARANCE_LEVEL_NATO_RESTRICTED;
		default:
			return false;
	}
}

static void
find_requested_level(const Administrative *a, Form330_23Facts *facts)
{
	int			box = is_answered(&a->level) ? a->level.code : 0;

	facts->level_answer = &a->level;
	if (box == LEVEL_OTHER)
	{
		facts->level_answer = &a->other_level;
		facts->level_known = answer_level(&a->other_level, &facts->level);
	}
	else if (box != 0)
	{
		facts->level_known = true;
		facts->level = box_levels[box - 1];
	}
	facts->clearance = facts->level_known && is_clearance(facts->level);
}

void *
form_330_23_prepare(ClearanceFormContext *context)
{
	const Form330_23 *document = DOCUMENT(context);
	const ClearanceAnswer *birth = &document->biographical.birth_date;
	const Checks *checks = &document->consent.checks;
	Form330_23Facts *facts = palloc0(sizeof(Form330_23Facts));

	context->ref = reference_date(&document->consent.signed_on, context->as_of);
	facts->five_years.first = add_years(context->ref, -YEARS_OF_HISTORY);
	facts->five_years.last = context->ref;

	facts->request = is_answered(&document->administrative.request) ?
		document->administrative.request.code : 0;
	facts->supplemental = facts->request == REQUEST_SUPPLEMENTAL;
	facts->full = !facts->supplemental;
	facts->nug = facts->request <= REQUEST_UPGRADE;
	find_requested_level(&document->administrative, facts);
	facts->under_age = is_usable(birth) &&
		add_years(birth->u.date.first, YEARS_OF_AGE) > context->ref;
	facts->consented = is_true(&checks->background.consented) ||
		is_true(&checks->criminal_record.consented) ||
		is_true(&checks->credit.consented) ||
		is_true(&checks->loyalty.consented) ||
		is_true(&checks->other.consented);
	return facts;
}

/*
 * A supplemental request asks for the current address only (guide l.104).
 */
bool
residence_is_asked(ClearanceFormContext *context, const Residence *residence)
{
	return FACTS(context)->full ||
		possibly_current(context, &residence->from, &residence->to);
}

/* ---------- sections ---------- */

bool
form_330_23_asks(ClearanceFormContext *context, char section)
{
	return section != 'E';
}

ClearanceReason
form_330_23_reason(ClearanceFormContext *context, char section)
{
	static const ClearanceReason always = {
		true, "Asked for in every request.", "Exigée pour toute demande."
	};
	static const ClearanceReason current_address = {
		true, "A supplemental request asks for the current address only among the residences.",
		"Une demande supplémentaire n'exige que l'adresse actuelle parmi les résidences."
	};
	static const ClearanceReason signature = {
		true, "A supplemental request asks for the signature and its date only.",
		"Une demande supplémentaire n'exige que la signature et sa date."
	};
	static const ClearanceReason approval = {
		false, "Completed by the security official who decides.",
		"Remplie par l'agent de sécurité qui décide."
	};

	if (section == 'E')
		return approval;
	if (FACTS(context)->supplemental && section == 'B')
		return current_address;
	if (FACTS(context)->supplemental && section == 'C')
		return signature;
	return always;
}

char *
form_330_23_begin(const char *request, const ClearanceLevel *level)
{
	return begin_document("330-23", request_names, request,
						  box_levels, lengthof(box_levels), level);
}
