/*-------------------------------------------------------------------------
 *
 * biographical.c
 *	  Section B of form TBS/SCT 330-60E: names, birth, changes of name.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/form_330_60/facts.h"
#include "form/form_330_60/sections.h"

#define ITEM(list, i)	(&((const ClearanceAnswer *) (list)->u.items)[i])

/*
 * B-03, B-08: initials are not accepted, except where one is explained as a
 * genuine name (Q26).
 */
static void
check_initials(ClearanceFormContext *context, const Biographical *b)
{
	if (section_explained(context, DETAIL_BIOGRAPHICAL))
		return;

	require(context, RULE_B_03, &b->surname, !has_initial(&b->surname, true));
	require(context, RULE_B_03, &b->birth_surname, !has_initial(&b->birth_surname, true));
	for (int i = 0; i < list_count(&b->given_names); i++)
		require(context, RULE_B_03, ITEM(&b->given_names, i),
				!has_initial(ITEM(&b->given_names, i), false));
	for (int i = 0; i < list_count(&b->other_names); i++)
		require(context, RULE_B_08, ITEM(&b->other_names, i),
				!has_initial(ITEM(&b->other_names, i), false));
}

static bool
is_same_name(const ClearanceAnswer *a, const ClearanceAnswer *b)
{
	return is_answered(a) && is_answered(b) && same_folded(a, b);
}

/*
 * B-04b: another name should not stand in fields 1 to 3 as well.
 */
static void
check_other_names(ClearanceFormContext *context, const Biographical *b)
{
	for (int i = 0; i < list_count(&b->other_names); i++)
	{
		const ClearanceAnswer *name = ITEM(&b->other_names, i);
		bool		listed = is_same_name(name, &b->surname) ||
			is_same_name(name, &b->birth_surname);

		for (int j = 0; j < list_count(&b->given_names) && !listed; j++)
			listed = is_same_name(name, ITEM(&b->given_names, j));
		require(context, RULE_B_04B, name, !listed);
	}
}

/*
 * Is the usual name one given name, a run of them, or a hyphenated part?  All
 * three are whole words of the given names joined by spaces: the fold makes a
 * space of a hyphen.
 */
static bool
usual_name_is_given(const Biographical *b)
{
	StringInfoData given;
	char	   *usual = fold_answer(&b->usual_name);
	bool		result;

	initStringInfo(&given);
	for (int i = 0; i < list_count(&b->given_names); i++)
	{
		if (is_answered(ITEM(&b->given_names, i)))
			appendStringInfo(&given, "%s%s", given.len > 0 ? " " : "",
							 fold_answer(ITEM(&b->given_names, i)));
	}
	result = folded_contains(given.data, usual);
	pfree(usual);
	pfree(given.data);
	return result;
}

/*
 * B-05: which of the given names is used.
 */
static void
check_usual_name(ClearanceFormContext *context, const Biographical *b)
{
	if (count_answered(&b->given_names) >= 2)
		require_answered(context, RULE_B_05A, &b->usual_name);
	if (is_answered(&b->usual_name))
		require(context, RULE_B_05B, &b->usual_name, usual_name_is_given(b));
}

/*
 * B-11a: the date of birth agrees with each recorded piece of identification.
 */
static void
check_birth_date(ClearanceFormContext *context, const Biographical *b)
{
	const ClearanceAnswer *papers = &DOCUMENT(context)->context.identity_documents;
	bool		recorded = false;
	bool		agrees = true;

	for (int i = 0; i < list_count(papers); i++)
	{
		const IdentityDocument *paper = ELEMENT(papers, IdentityDocument, i);

		if (!is_usable(&paper->birth_date))
			continue;
		recorded = true;
		if (is_usable(&b->birth_date) && !possibly_equal(&b->birth_date, &paper->birth_date))
			agrees = false;
	}
	if (recorded && is_usable(&b->birth_date))
		require(context, RULE_B_11A, &b->birth_date, agrees);
	else if (!recorded)
		rule_applies(context, RULE_B_11B);
	if (is_answered(papers))
		require(context, RULE_B_20, papers, list_count(papers) >= 2);
}

/*
 * B-15b: with no marriage on record, a surname that differs from the family
 * name at birth needs a reason.
 */
static void
check_surname_change(ClearanceFormContext *context, const Biographical *b)
{
	const Marital *marital = &DOCUMENT(context)->marital;

	if (!is_answered(&b->surname) || !is_answered(&b->birth_surname) ||
		list_count(&b->name_changes) > 0 ||
		!is_word(&marital->status, STATUS_SINGLE) ||
		list_count(&marital->previous_partners) > 0 ||
		same_folded(&b->surname, &b->birth_surname))
		return;
	require(context, RULE_B_15B, &b->name_changes,
			section_explained(context, DETAIL_NAME_CHANGE));
}

/*
 * Section B beside its tables of requirements.
 */
void
check_biographical(ClearanceFormContext *context)
{
	const Biographical *b = &DOCUMENT(context)->biographical;

	rule_applies(context, RULE_B_02B);
	rule_applies(context, RULE_B_04A);
	rule_applies(context, RULE_B_07);
	check_initials(context, b);
	check_other_names(context, b);
	check_usual_name(context, b);
	check_birth_date(context, b);
	check_surname_change(context, b);
}
