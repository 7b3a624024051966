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
 * Is a folded text one of the hyphenated parts of a name?
 */
static bool
is_hyphenated_part(const ClearanceAnswer *name, const char *folded)
{
	const char *text = name->u.text;
	int			begin = 0;
	bool		found = false;

	for (int i = 0; i <= name->length && !found; i++)
	{
		char	   *part;

		if (i < name->length && text[i] != '-')
			continue;
		part = clearance_fold_text(text + begin, i - begin, NULL);
		found = (strcmp(part, folded) == 0);
		pfree(part);
		begin = i + 1;
	}
	return found;
}

/*
 * Is a folded text the names from the first one on, joined by spaces, as far
 * as it goes?
 */
static bool
is_run_of_names(const ClearanceAnswer *names, int count, const char *folded)
{
	for (int i = 0; i < count; i++)
	{
		char	   *name;
		size_t		length;
		bool		begins;

		if (!is_answered(&names[i]))
			continue;
		name = fold_answer(&names[i]);
		length = strlen(name);
		begins = (strncmp(folded, name, length) == 0);
		pfree(name);
		if (!begins)
			return false;
		folded += length;
		if (*folded == '\0')
			return true;
		if (*folded++ != ' ')
			return false;
	}
	return false;
}

/*
 * B-05b: is the usual name one given name, a run of them, or a hyphenated part
 * of one?
 */
static bool
usual_name_is_given(const Biographical *b)
{
	char	   *usual = fold_answer(&b->usual_name);
	int			count = list_count(&b->given_names);
	bool		found = false;

	for (int i = 0; i < count && !found; i++)
	{
		if (is_answered(ITEM(&b->given_names, i)))
			found = is_run_of_names(ITEM(&b->given_names, i), count - i, usual) ||
				is_hyphenated_part(ITEM(&b->given_names, i), usual);
	}
	pfree(usual);
	return found;
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
 * B-11a: some day that the date of birth can mean agrees with each recorded
 * piece of identification.
 */
static void
check_birth_date(ClearanceFormContext *context, const Biographical *b)
{
	const ClearanceAnswer *papers = &DOCUMENT(context)->context.identity_documents;
	ClearancePeriod agreed = b->birth_date.u.date;
	bool		recorded = false;
	bool		usable = false;

	for (int i = 0; i < list_count(papers); i++)
	{
		const ClearanceAnswer *date = &ELEMENT(papers, IdentityDocument, i)->birth_date;

		recorded |= is_answered(date);
		if (!is_usable(date))
			continue;
		usable = true;
		agreed.first = Max(agreed.first, date->u.date.first);
		agreed.last = Min(agreed.last, date->u.date.last);
	}
	if (usable && is_usable(&b->birth_date))
		require(context, RULE_B_11A, &b->birth_date, agreed.first <= agreed.last);
	if (!recorded)
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
