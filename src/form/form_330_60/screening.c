/*-------------------------------------------------------------------------
 *
 * screening.c
 *	  Section C of form TBS/SCT 330-60E: previous security screening.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/form_330_60/facts.h"
#include "form/form_330_60/sections.h"

/* ---------- what the tables of requirements ask ---------- */

/*
 * A previous screening.  A request that the program rejected is none (guide
 * l.152, Q42): C-04 asks to take it out, not to complete it.
 */
static bool
is_previous_screening(ClearanceFormContext *context, const void *record, int index)
{
	const ScreeningEntry *entry = record;

	return is_true(&DOCUMENT(context)->screening.previous) && !is_true(&entry->rejected);
}

#define C(member) offsetof(Screening, member)
#define SCREENING(member) offsetof(ScreeningEntry, member)

const ClearanceRequirement screening_requirements[] = {
	{RULE_C_01, C(previous), CLEARANCE_TEST_ANSWERED, NULL},
	CLEARANCE_REQUIREMENTS_END
};

const ClearanceRequirement screening_entry_requirements[] = {
	{RULE_C_02, SCREENING(employer), CLEARANCE_TEST_ANSWERED, is_previous_screening},
	{RULE_C_02, SCREENING(level), CLEARANCE_TEST_ANSWERED, is_previous_screening},
	{RULE_C_02, SCREENING(year), CLEARANCE_TEST_ANSWERED, is_previous_screening},
	CLEARANCE_REQUIREMENTS_END
};

/* ---------- checks ---------- */

const int16 screening_rules[] = {RULE_C_02, RULE_C_04, RULE_C_05, -1};

void
check_screening(ClearanceFormContext *context)
{
	const Screening *screening = &DOCUMENT(context)->screening;
	const ClearanceAnswer *entries = &screening->entries;
	int			request = FACTS(context)->request;

	if (is_true(&screening->previous))
	{
		require(context, RULE_C_02, entries, list_count(entries) > 0);
		rule_applies(context, RULE_C_03);
	}
	for (int i = 0; i < list_count(entries); i++)
	{
		const ScreeningEntry *entry = ELEMENT(entries, ScreeningEntry, i);

		require(context, RULE_C_04, &entry->self, !is_true(&entry->rejected));
	}
	if ((request == REQUEST_UPDATE || request == REQUEST_UPGRADE) &&
		is_answered(&screening->previous))
		require(context, RULE_C_05, &screening->previous, is_true(&screening->previous));
}
