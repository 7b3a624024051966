/*-------------------------------------------------------------------------
 *
 * biographical.c
 *	  Section B of form TBS/SCT 330-23E, beside its tables of requirements:
 *	  names, previous screenings, convictions.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/form_330_23/document.h"

static void
check_initials(ClearanceFormContext *context, const Biographical *b)
{
	const ClearanceAnswer *names = b->given_names.u.items;

	if (is_answered(&b->explanation))
		return;
	require(context, RULE_B03, &b->surname, !has_initial(&b->surname, true));
	require(context, RULE_B03, &b->birth_surname, !has_initial(&b->birth_surname, true));
	for (int i = 0; i < list_count(&b->given_names); i++)
		require(context, RULE_B03, &names[i], !has_initial(&names[i], false));
}

/*
 * B21 to B23.  A request that the program rejected is no screening.
 */
static void
check_screening(ClearanceFormContext *context, const Screening *screening)
{
	const ClearanceAnswer *previous = &screening->previous;
	int			accepted = 0;

	for (int i = 0; i < list_count(&screening->entries); i++)
		accepted += !is_true(&ELEMENT(&screening->entries, ScreeningEntry, i)->rejected);

	if (is_true(previous))
		require(context, RULE_B21, &screening->entries, accepted > 0);
	else if (is_false(previous))
		require(context, RULE_B22, previous, accepted == 0);
	if (FACTS(context)->request > REQUEST_NEW && is_answered(previous))
		require(context, RULE_B23, previous, is_true(previous));
}

/*
 * B25a, B26.  A conviction with a pardon need not be declared.
 */
static void
check_convictions(ClearanceFormContext *context, const Convictions *convictions)
{
	int			without_pardon = 0;

	for (int i = 0; i < list_count(&convictions->entries); i++)
		without_pardon += !is_true(&ELEMENT(&convictions->entries, Conviction, i)->pardoned);

	if (is_true(&convictions->convicted))
		require(context, RULE_B25A, &convictions->entries, without_pardon > 0);
	else if (is_false(&convictions->convicted))
		require(context, RULE_B26, &convictions->convicted, without_pardon == 0);
}

void
form_330_23_check_biographical(ClearanceFormContext *context)
{
	const Form330_23 *document = DOCUMENT(context);

	check_initials(context, &document->biographical);
	check_screening(context, &document->screening);
	check_convictions(context, &document->convictions);
}
