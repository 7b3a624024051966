/*-------------------------------------------------------------------------
 *
 * marital.c
 *	  Section D of form TBS/SCT 330-60E: marital status, the current and the
 *	  previous spouse or common-law partner.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/form_330_60/facts.h"
#include "form/form_330_60/sections.h"

/* After this time a former relationship no longer matters (guide l.157, 161). */
#define YEARS_AFTER_RELATIONSHIP	5

/* ---------- what the tables of requirements ask ---------- */

/*
 * Without any answer about the partner there is one finding, for the whole.
 */
static bool
partner_is_asked(ClearanceFormContext *context, const void *record, int index)
{
	const Partner *partner = record;

	return FACTS(context)->partnered && is_answered(&partner->self);
}

static bool
partner_birth_needs_province(ClearanceFormContext *context, const void *record, int index)
{
	const Partner *partner = record;

	return partner_is_asked(context, record, index) &&
		country_has_provinces(&partner->birth_place.country);
}

/*
 * A partner who is retired, unemployed or a parent at home is not asked for an
 * employment; one of whose work nothing is said is.
 */
static bool
partner_may_work(ClearanceFormContext *context, const void *record, int index)
{
	const Partner *partner = record;

	return partner_is_asked(context, record, index) &&
		!does_not_work(occupation_of(&partner->occupation, &partner->employment));
}

/* The day on which a relationship of long ago stops to matter. */
static inline ClearanceDay
first_free_day(ClearanceDay ended_on)
{
	return add_years(ended_on, YEARS_AFTER_RELATIONSHIP);
}

/* D-12a: certainly less than 5 years ago. */
static bool
ended_lately(ClearanceFormContext *context, const void *record, int index)
{
	const PreviousPartner *partner = record;

	return is_usable(&partner->ended_on) &&
		first_free_day(partner->ended_on.u.date.first) > context->ref;
}

/* D-12a: without the end of the relationship nothing else can be asked yet. */
static bool
ended_lately_or_unknown(ClearanceFormContext *context, const void *record, int index)
{
	const PreviousPartner *partner = record;

	return !is_answered(&partner->ended_on) || ended_lately(context, record, index);
}

/* D-12b: certainly 5 years ago to the day, which the guide leaves open (Q8). */
static bool
ended_on_the_day(ClearanceFormContext *context, const void *record, int index)
{
	const PreviousPartner *partner = record;
	ClearanceDay ref = context->ref;

	return is_usable(&partner->ended_on) &&
		first_free_day(partner->ended_on.u.date.first) == ref &&
		first_free_day(partner->ended_on.u.date.last) == ref;
}

#define D(member) offsetof(Marital, member)
#define PARTNER(member) offsetof(Partner, member)
#define PREVIOUS(member) offsetof(PreviousPartner, member)

const ClearanceRequirement marital_requirements[] = {
	{RULE_D_01, D(status), CLEARANCE_TEST_LISTED, NULL},
	CLEARANCE_REQUIREMENTS_END
};

const ClearanceRequirement partner_requirements[] = {
	{RULE_D_05, PARTNER(surname), CLEARANCE_TEST_ANSWERED, partner_is_asked},
	{RULE_D_05, PARTNER(given_names), CLEARANCE_TEST_ELEMENT, partner_is_asked},
	{RULE_D_05, PARTNER(birth_surname), CLEARANCE_TEST_ANSWERED, partner_is_asked},
	{RULE_D_05, PARTNER(birth_date), CLEARANCE_TEST_ANSWERED, partner_is_asked},
	{RULE_D_05, PARTNER(birth_place.city), CLEARANCE_TEST_ANSWERED, partner_is_asked},
	{RULE_D_05, PARTNER(birth_place.province), CLEARANCE_TEST_ANSWERED, partner_birth_needs_province},
	{RULE_D_05, PARTNER(birth_place.country), CLEARANCE_TEST_ANSWERED, partner_is_asked},
	{RULE_D_05, PARTNER(citizenship), CLEARANCE_TEST_ANSWERED, partner_is_asked},
	{RULE_D_05, PARTNER(since), CLEARANCE_TEST_ANSWERED, partner_is_asked},
	{RULE_D_07, PARTNER(employment.employer), CLEARANCE_TEST_ANSWERED, partner_may_work},
	{RULE_D_07, PARTNER(employment.job_title), CLEARANCE_TEST_ANSWERED, partner_may_work},
	CLEARANCE_REQUIREMENTS_END
};

const ClearanceRequirement previous_partner_requirements[] = {
	{RULE_D_12A, PREVIOUS(surname), CLEARANCE_TEST_ANSWERED, ended_lately},
	{RULE_D_12A, PREVIOUS(given_names), CLEARANCE_TEST_ELEMENT, ended_lately},
	{RULE_D_12A, PREVIOUS(birth_surname), CLEARANCE_TEST_ANSWERED, ended_lately},
	{RULE_D_12A, PREVIOUS(birth_date), CLEARANCE_TEST_ANSWERED, ended_lately},
	{RULE_D_12A, PREVIOUS(birth_place.country), CLEARANCE_TEST_ANSWERED, ended_lately},
	{RULE_D_12A, PREVIOUS(ended_on), CLEARANCE_TEST_ANSWERED, ended_lately_or_unknown},
	{RULE_D_12A, PREVIOUS(ended_by), CLEARANCE_TEST_ANSWERED, ended_lately},
	{RULE_D_12B, PREVIOUS(surname), CLEARANCE_TEST_ANSWERED, ended_on_the_day},
	{RULE_D_12B, PREVIOUS(given_names), CLEARANCE_TEST_ELEMENT, ended_on_the_day},
	{RULE_D_12B, PREVIOUS(birth_surname), CLEARANCE_TEST_ANSWERED, ended_on_the_day},
	{RULE_D_12B, PREVIOUS(birth_date), CLEARANCE_TEST_ANSWERED, ended_on_the_day},
	{RULE_D_12B, PREVIOUS(birth_place.country), CLEARANCE_TEST_ANSWERED, ended_on_the_day},
	{RULE_D_12B, PREVIOUS(ended_by), CLEARANCE_TEST_ANSWERED, ended_on_the_day},
	CLEARANCE_REQUIREMENTS_END
};

/* ---------- status ---------- */

/*
 * D-03: single is allowed only when every former relationship possibly ended
 * more than 5 years ago.
 */
static void
check_single(ClearanceFormContext *context, const Marital *marital)
{
	bool		dated = false;
	bool		free = true;

	for (int i = 0; i < list_count(&marital->previous_partners); i++)
	{
		const PreviousPartner *partner =
			ELEMENT(&marital->previous_partners, PreviousPartner, i);

		if (!is_usable(&partner->ended_on))
			continue;
		dated = true;
		if (first_free_day(partner->ended_on.u.date.first) >= context->ref)
			free = false;
	}
	if (dated)
		require(context, RULE_D_03, &marital->status, free);
}

/*
 * D-02, D-03, D-12c, D-15: the status against what else the form says.
 */
static void
check_status(ClearanceFormContext *context, const Marital *marital)
{
	const ClearanceAnswer *status = &marital->status;
	const Form330_60Facts *facts = FACTS(context);

	if (!is_answered(status))
		return;
	if (is_answered(&marital->partner.self))
		require(context, RULE_D_02, status, facts->partnered);
	if (new_partner_is_reason(context))
		require(context, RULE_D_15, status, facts->partnered);
	if (is_word(status, STATUS_SINGLE))
		check_single(context, marital);

	/* When the relationship ended is not in the document: only a hint. */
	if (is_word(status, STATUS_SEPARATED) || is_word(status, STATUS_DIVORCED) ||
		is_word(status, STATUS_WIDOWED))
		require(context, RULE_D_12C, &marital->previous_partners,
				list_count(&marital->previous_partners) > 0);
}

/*
 * Is the request a supplemental one because of a new partner?  A change of
 * name alone is another reason (Q39).
 */
bool
new_partner_is_reason(ClearanceFormContext *context)
{
	const ClearanceAnswer *reason = &DOCUMENT(context)->administrative.supplemental_reason;

	return FACTS(context)->supplemental &&
		(is_word(reason, REASON_MARRIAGE) || is_word(reason, REASON_REMARRIAGE) ||
		 is_word(reason, REASON_NEW_COMMON_LAW_PARTNER));
}

/* ---------- the current partner ---------- */

/*
 * D-09 to D-11: a partner who has not yet arrived in Canada (guide l.159).
 */
static void
check_awaited_partner(ClearanceFormContext *context, const Partner *partner)
{
	const Form330_60 *document = DOCUMENT(context);
	const ClearanceAnswer *residences = &document->partner_form.residences.entries;
	const ClearanceAnswer *employment = &document->partner_form.employment.entries;
	bool		has_sibling = list_count(&partner->siblings) > 0 ||
		is_true(&partner->no_siblings);

	for (int i = 0; i < list_count(&document->relatives.entries) && !has_sibling; i++)
		has_sibling = is_word(&ELEMENT(&document->relatives.entries, Relative, i)->relationship,
							  RELATION_PARTNER_SIBLING);
	require(context, RULE_D_09, &partner->siblings, has_sibling);

	/* The guide asks for 10 years, whatever the partner's age. */
	require(context, RULE_D_10A, residences, list_count(residences) > 0);
	if (list_count(residences) > 0)
	{
		History		history = HISTORY_OF(context, residences, Residence);

		check_history(context, &history, FACTS(context)->ten_years, residences, NULL,
					  RULE_D_10B, -1, -1);
	}
	require(context, RULE_D_11A, employment, list_count(employment) > 0);
	if (list_count(employment) > 0)
	{
		History		history = HISTORY_OF(context, employment, EmploymentEntry);

		check_history(context, &history, FACTS(context)->ten_years, employment, NULL,
					  RULE_D_11B, -1, -1);
	}
}

/*
 * D-05 to D-11: what the tables do not ask about the current partner.  An
 * explanation stands for an address that cannot be given (Z-14).
 */
static void
check_partner(ClearanceFormContext *context, const Partner *partner)
{
	require_answered(context, RULE_D_05, &partner->self);
	if (!is_answered(&partner->self))
		return;

	if (!is_answered(&partner->explanation) && !section_explained(context, DETAIL_MARITAL))
	{
		require_address(context, RULE_D_06, &partner->address, 0);
		if (partner_may_work(context, partner, 0))
			require_address(context, RULE_D_07, &partner->employment.address, 0);
	}
	if (is_true(&partner->awaiting_arrival))
		check_awaited_partner(context, partner);
}

/* ---------- the section ---------- */

const int16 marital_rules[] = {
	RULE_D_02, RULE_D_03, RULE_D_05, RULE_D_06, RULE_D_07, RULE_D_09, RULE_D_10A,
	RULE_D_10B, RULE_D_11A, RULE_D_11B, RULE_D_12C, RULE_D_15, -1
};

void
check_marital(ClearanceFormContext *context)
{
	const Marital *marital = &DOCUMENT(context)->marital;

	check_status(context, marital);
	if (FACTS(context)->partnered)
		check_partner(context, &marital->partner);
	for (int i = 0; i < list_count(&marital->previous_partners); i++)
	{
		const PreviousPartner *partner =
			ELEMENT(&marital->previous_partners, PreviousPartner, i);

		if (is_word(&partner->kind, PARTNER_COMMON_LAW) &&
			is_word(&partner->ended_by, ENDED_BY_SEPARATION))
			rule_applies(context, RULE_D_13);
	}
}
