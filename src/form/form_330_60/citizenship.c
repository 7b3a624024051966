/*-------------------------------------------------------------------------
 *
 * citizenship.c
 *	  Section G of form TBS/SCT 330-60E: persons born outside Canada, or born
 *	  in Canada and holding another citizenship.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/form_330_60/facts.h"
#include "form/form_330_60/sections.h"

/* ---------- what the table of requirements asks ---------- */

static bool
is_born_abroad(ClearanceFormContext *context, const void *record, int index)
{
	return FACTS(context)->born_abroad;
}

static bool
gives_document(ClearanceFormContext *context, const void *record, int index)
{
	const Citizenship *citizenship = record;

	return FACTS(context)->born_abroad && is_answered(&citizenship->document.kind);
}

static bool
gives_visa(ClearanceFormContext *context, const void *record, int index)
{
	const Citizenship *citizenship = record;

	return FACTS(context)->born_abroad &&
		is_word(&citizenship->document.kind, DOCUMENT_IMMIGRATION_VISA);
}

#define G(member) offsetof(Citizenship, member)

const ClearanceRequirement citizenship_requirements[] = {
	{RULE_G_04, G(document.kind), CLEARANCE_TEST_LISTED, is_born_abroad},
	{RULE_G_05, G(document.both_sides), CLEARANCE_TEST_TRUE, gives_document},
	{RULE_G_07A, G(document.expires_on), CLEARANCE_TEST_ANSWERED, gives_visa},
	CLEARANCE_REQUIREMENTS_END
};

/* ---------- checks ---------- */

/*
 * G-07b, G-08: the clearance is valid only for the duration of the visa (guide
 * l.210).  Where the validity of the level is not known, nothing is compared.
 */
static void
check_visa(ClearanceFormContext *context, const CitizenshipDocument *visa)
{
	const Form330_60Facts *facts = FACTS(context);
	int			years;

	if (!is_usable(&visa->expires_on))
		return;
	require(context, RULE_G_07B, &visa->expires_on,
			visa->expires_on.u.date.last > context->ref);

	years = facts->level_known ? clearance_level_validity_years(facts->level) : 0;
	if (years > 0)
		require(context, RULE_G_08, &visa->kind,
				visa->expires_on.u.date.last >= add_years(context->ref, years));
}

const int16 citizenship_rules[] = {RULE_G_01, RULE_G_07B, RULE_G_08, -1};

void
check_citizenship(ClearanceFormContext *context)
{
	const Citizenship *citizenship = &DOCUMENT(context)->citizenship;
	const Form330_60Facts *facts = FACTS(context);

	/* A stateless person says so in the details of the section. */
	if (facts->born_abroad)
		require(context, RULE_G_01, &citizenship->citizenships,
				answer_passes(CLEARANCE_TEST_ELEMENT, &citizenship->citizenships) ||
				section_explained(context, DETAIL_CITIZENSHIP));
	if (facts->born_in_canada)
		rule_applies(context, RULE_G_02);
	if (is_word(&citizenship->document.kind, DOCUMENT_REGISTRATION_OF_BIRTH_ABROAD))
		rule_applies(context, RULE_G_06);
	if (gives_visa(context, citizenship, 0))
		check_visa(context, &citizenship->document);
}
