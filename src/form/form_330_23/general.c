/*-------------------------------------------------------------------------
 *
 * general.c
 *	  The general rules of form TBS/SCT 330-23E (family Z): name of the form,
 *	  dates, countries.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/form_330_23/document.h"

/* ---------- dates ---------- */

/*
 * Z05: the end is not certainly before the start.  "present" never is.
 */
static void
check_order(ClearanceFormContext *context, const ClearanceAnswer *from, const ClearanceAnswer *to)
{
	if (is_usable(from) && is_usable(to))
		require(context, RULE_Z05, to, to->u.date.last >= from->u.date.first);
}

static void
check_not_in_future(ClearanceFormContext *context, const ClearanceAnswer *date)
{
	if (is_usable(date))
		require(context, RULE_Z06, date, date->u.date.first <= context->as_of);
}

static void
check_approximate(ClearanceFormContext *context, const Residence *entry,
				  const ClearanceAnswer *date)
{
	if (date->flags & CLEARANCE_ANSWER_APPROXIMATE)
		require(context, RULE_Z09, date, is_answered(&entry->explanation));
}

static void
check_residence(ClearanceFormContext *context, const Residence *entry)
{
	const ClearanceAnswer *birth = &DOCUMENT(context)->biographical.birth_date;
	const ClearanceAnswer *country = &entry->address.country;

	check_order(context, &entry->from, &entry->to);
	check_not_in_future(context, &entry->from);
	check_not_in_future(context, &entry->to);
	check_approximate(context, entry, &entry->from);
	check_approximate(context, entry, &entry->to);
	if (is_usable(birth) && is_usable(&entry->from))
		require(context, RULE_Z10, &entry->from, entry->from.u.date.last >= birth->u.date.first);

	if (is_answered(country) && country->code != CLEARANCE_NO_COUNTRY &&
		!country_has_provinces(country) && !is_answered(&entry->explanation))
		require_answered(context, RULE_Z08, &entry->address.province);
}

/* ---------- countries ---------- */

/*
 * Does the request ask for what stands at the place?  Not for earlier
 * residences of a supplemental request, not for convictions with a pardon.
 */
static bool
place_is_asked(ClearanceFormContext *context, const ClearancePlace *place)
{
	const Form330_23 *document = DOCUMENT(context);
	int			index;

	if (place->nsteps < 3 || place->steps[2].name != NULL)
		return true;
	index = place->steps[2].index;
	if (place->steps[1].answer == &document->residences.entries)
		return residence_is_asked(context,
								  ELEMENT(&document->residences.entries, Residence, index));
	if (place->steps[1].answer == &document->convictions.entries)
		return !is_true(&ELEMENT(&document->convictions.entries, Conviction, index)->pardoned);
	return true;
}

static void
check_countries(ClearanceFormContext *context)
{
	if (context->countries != 0)
		rule_applies(context, RULE_Z07A);
	if (context->birth_countries != 0)
		rule_applies(context, RULE_Z07B);
	for (int i = 0; i < context->nunresolved; i++)
	{
		const ClearanceUnresolved *unresolved = &context->unresolved[i];
		ClearancePlace place;

		clearance_find_place(context->form, context->document, unresolved->answer, &place);
		if (place_is_asked(context, &place))
			require(context, unresolved->place_of_birth ? RULE_Z07B : RULE_Z07A,
					unresolved->answer, false);
	}
}

void
form_330_23_check_general(ClearanceFormContext *context)
{
	const Form330_23 *document = DOCUMENT(context);
	const ClearanceAnswer *residences = &document->residences.entries;
	const ClearanceAnswer *convictions = &document->convictions.entries;

	rule_applies(context, RULE_Z11);
	if ((FACTS(context)->nug || FACTS(context)->supplemental) &&
		FACTS(context)->clearance && context->outer == NULL)
		rule_applies(context, RULE_Z12);

	check_order(context, &document->administrative.term.from, &document->administrative.term.to);
	check_not_in_future(context, &document->biographical.birth_date);
	check_not_in_future(context, &document->consent.guardian.signed_on);
	for (int i = 0; i < list_count(residences); i++)
	{
		const Residence *entry = ELEMENT(residences, Residence, i);

		if (residence_is_asked(context, entry))
			check_residence(context, entry);
	}
	for (int i = 0; i < list_count(convictions); i++)
	{
		const Conviction *conviction = ELEMENT(convictions, Conviction, i);

		if (!is_true(&conviction->pardoned))
			check_not_in_future(context, &conviction->date);
	}
	check_countries(context);
}
