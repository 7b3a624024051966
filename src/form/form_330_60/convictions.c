/*-------------------------------------------------------------------------
 *
 * convictions.c
 *	  Section F of form TBS/SCT 330-60E: criminal convictions, in and outside
 *	  of Canada, whatever their age.
 *
 * No rule looks at what the conviction is: it does not by itself prevent a
 * screening from being granted (guide l.199).
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/form_330_60/facts.h"
#include "form/form_330_60/sections.h"

/* ---------- what the tables of requirements ask ---------- */

/*
 * A conviction that has to be declared: the answer is yes, and no pardon
 * (record suspension) was granted (guide l.196).
 */
static bool
is_declared(ClearanceFormContext *context, const void *record, int index)
{
	const Conviction *conviction = record;

	return is_true(&DOCUMENT(context)->convictions.convicted) &&
		!is_true(&conviction->pardoned);
}

static bool
is_declared_with_province(ClearanceFormContext *context, const void *record, int index)
{
	const Conviction *conviction = record;

	return country_has_provinces(&conviction->country) &&
		is_declared(context, record, index);
}

#define F(member) offsetof(Convictions, member)
#define CONVICTION(member) offsetof(Conviction, member)

const ClearanceRequirement conviction_requirements[] = {
	{RULE_F_01, F(convicted), CLEARANCE_TEST_ANSWERED, NULL},
	CLEARANCE_REQUIREMENTS_END
};

const ClearanceRequirement conviction_entry_requirements[] = {
	{RULE_F_02, CONVICTION(offence), CLEARANCE_TEST_ANSWERED, is_declared},
	{RULE_F_02, CONVICTION(date), CLEARANCE_TEST_ANSWERED, is_declared},
	{RULE_F_02, CONVICTION(city), CLEARANCE_TEST_ANSWERED, is_declared},
	{RULE_F_02, CONVICTION(province), CLEARANCE_TEST_ANSWERED, is_declared_with_province},
	{RULE_F_02, CONVICTION(country), CLEARANCE_TEST_ANSWERED, is_declared},
	CLEARANCE_REQUIREMENTS_END
};

/* ---------- checks ---------- */

/*
 * F-05: a date that is not exact needs a justification.
 */
static void
check_exact_date(ClearanceFormContext *context, const Conviction *conviction, int index)
{
	const ClearanceAnswer *date = &conviction->date;

	if (is_usable(date) &&
		(date->flags & (CLEARANCE_ANSWER_APPROXIMATE | CLEARANCE_ANSWER_IMPRECISE)) != 0)
		require(context, RULE_F_05, &conviction->explanation,
				record_explained(context, DETAIL_CONVICTIONS, index, &conviction->explanation));
}

const int16 conviction_rules[] = {RULE_F_02, RULE_F_05, RULE_F_08, -1};

void
check_convictions(ClearanceFormContext *context)
{
	const Convictions *convictions = &DOCUMENT(context)->convictions;
	const ClearanceAnswer *entries = &convictions->entries;
	bool		convicted = is_true(&convictions->convicted);
	int			without_pardon = 0;

	for (int i = 0; i < list_count(entries); i++)
	{
		const Conviction *conviction = ELEMENT(entries, Conviction, i);

		if (is_true(&conviction->pardoned))
			continue;
		without_pardon++;
		if (convicted)
			check_exact_date(context, conviction, i);
	}

	rule_applies(context, RULE_F_09);
	if (convicted)
	{
		rule_applies(context, RULE_F_03);
		require(context, RULE_F_02, entries, without_pardon > 0);
	}
	else if (is_false(&convictions->convicted))
		require(context, RULE_F_08, &convictions->convicted, without_pardon == 0);
}
