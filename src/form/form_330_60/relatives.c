/*-------------------------------------------------------------------------
 *
 * relatives.c
 *	  Section E of form TBS/SCT 330-60E: immediate relatives, which the guide
 *	  calls the most problematic section of the form.
 *
 * A new request, an update or an upgrade asks about every relative; a
 * supplemental request asks about in-laws only.  Of an estranged relative the
 * form takes what the applicant knows, with an explanation.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/form_330_60/facts.h"
#include "form/form_330_60/sections.h"

/* A younger relative is not asked for an occupation (E-28, own reading). */
#define AGE_OF_OCCUPATION	16

/* ---------- what the rules of other sections ask, too ---------- */

static inline bool
is_in_law(const ClearanceAnswer *relationship)
{
	return is_answered(relationship) && relationship->code >= RELATION_FATHER_IN_LAW;
}

/* Is this relative one of those that the request asks about? */
bool
is_checked_relative(ClearanceFormContext *context, const Relative *relative)
{
	if (FACTS(context)->nug)
		return true;
	return FACTS(context)->supplemental && is_in_law(&relative->relationship);
}

bool
is_deceased(const Relative *relative)
{
	return is_true(&relative->deceased) || is_answered(&relative->death_date);
}

/* Is somebody retired, unemployed or a parent at home? */
bool
does_not_work(EffectiveKind kind)
{
	return kind == EFFECTIVE_RETIRED || kind == EFFECTIVE_UNEMPLOYED ||
		kind == EFFECTIVE_PARENT_AT_HOME;
}

/* ---------- what the tables of requirements ask ---------- */

/* Checked, and not estranged. */
static bool
is_asked(ClearanceFormContext *context, const void *record, int index)
{
	const Relative *relative = record;

	return is_checked_relative(context, relative) && !is_true(&relative->estranged);
}

static bool
is_estranged(ClearanceFormContext *context, const void *record, int index)
{
	const Relative *relative = record;

	return is_checked_relative(context, relative) && is_true(&relative->estranged);
}

static bool
birth_needs_province(ClearanceFormContext *context, const void *record, int index)
{
	const Relative *relative = record;

	return is_asked(context, record, index) &&
		country_has_provinces(&relative->birth_place.country);
}

static bool
is_asked_of_death(ClearanceFormContext *context, const void *record, int index)
{
	return is_asked(context, record, index) && is_deceased(record);
}

static inline EffectiveKind
occupation_of_relative(const Relative *relative)
{
	return occupation_of(&relative->occupation, &relative->employment);
}

/* No employment is asked of a deceased relative (E-24). */
static bool
is_employed(ClearanceFormContext *context, const void *record, int index)
{
	return is_asked(context, record, index) && !is_deceased(record) &&
		occupation_of_relative(record) == EFFECTIVE_EMPLOYED;
}

static bool
is_student(ClearanceFormContext *context, const void *record, int index)
{
	return is_asked(context, record, index) && !is_deceased(record) &&
		occupation_of_relative(record) == EFFECTIVE_STUDENT;
}

static bool
names_relationship(ClearanceFormContext *context, const void *record, int index)
{
	const Relative *relative = record;

	return is_answered(&relative->relationship);
}

#define E(member) offsetof(Relative, member)
#define OMITTED(member) offsetof(OmittedRelative, member)

const ClearanceRequirement relative_requirements[] = {
	{RULE_E_12, E(surname), CLEARANCE_TEST_ANSWERED, is_estranged},
	{RULE_E_12, E(given_names), CLEARANCE_TEST_ELEMENT, is_estranged},
	{RULE_E_12, E(address), CLEARANCE_TEST_ANSWERED, is_estranged},
	{RULE_E_12, E(birth_date), CLEARANCE_TEST_ANSWERED, is_estranged},
	{RULE_E_14, E(surname), CLEARANCE_TEST_ANSWERED, is_asked},
	{RULE_E_14, E(given_names), CLEARANCE_TEST_ELEMENT, is_asked},
	{RULE_E_15, E(birth_surname), CLEARANCE_TEST_ANSWERED, is_asked},
	{RULE_E_18, E(birth_place.city), CLEARANCE_TEST_ANSWERED, is_asked},
	{RULE_E_18, E(birth_place.province), CLEARANCE_TEST_ANSWERED, birth_needs_province},
	{RULE_E_18, E(birth_place.country), CLEARANCE_TEST_ANSWERED, is_asked},
	{RULE_E_19, E(birth_date), CLEARANCE_TEST_ANSWERED, is_asked},
	{RULE_E_22A, E(death_date), CLEARANCE_TEST_ANSWERED, is_asked_of_death},
	{RULE_E_25, E(employment.employer), CLEARANCE_TEST_ANSWERED, is_employed},
	{RULE_E_25, E(employment.job_title), CLEARANCE_TEST_ANSWERED, is_employed},
	{RULE_E_26, E(employment.employer), CLEARANCE_TEST_ANSWERED, is_student},
	CLEARANCE_REQUIREMENTS_END
};

/* The relationship is always known, and asked of every relative. */
const ClearanceRequirement relationship_requirements[] = {
	{RULE_E_16, E(relationship), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_E_17B, E(relationship), CLEARANCE_TEST_LISTED, names_relationship},
	CLEARANCE_REQUIREMENTS_END
};

const ClearanceRequirement omitted_relative_requirements[] = {
	{RULE_E_29, OMITTED(explanation), CLEARANCE_TEST_ANSWERED, NULL},
	CLEARANCE_REQUIREMENTS_END
};

/* ---------- one relative ---------- */

/* E-28: of a living relative, nothing is said about work at all. */
static bool
is_silent_about_work(const Relative *relative)
{
	return !is_deceased(relative) && !is_answered(&relative->occupation) &&
		!is_answered(&relative->employment.employer);
}

/*
 * E-28: may the relative be old enough to have an occupation?  A bad date of
 * birth is compared with nothing.
 */
static bool
may_have_occupation(ClearanceFormContext *context, const Relative *relative)
{
	const ClearanceAnswer *birth = &relative->birth_date;

	if (!is_answered(birth))
		return true;
	return is_usable(birth) &&
		add_years(birth->u.date.first, AGE_OF_OCCUPATION) <= context->ref;
}

/*
 * E-20, E-22b, E-25, E-26, E-28: what the table does not ask of a relative.
 * An explanation stands for an address that cannot be given (Z-14).
 */
static void
check_details_of_relative(ClearanceFormContext *context, const Relative *relative, int index)
{
	const Employer *employment = &relative->employment;
	bool		explained = record_explained(context, DETAIL_RELATIVES, index,
											 &relative->explanation);

	if (!explained)
		require_address(context, is_deceased(relative) ? RULE_E_22B : RULE_E_20,
						&relative->address, 0);
	if (is_employed(context, relative, index) && !explained)
		require_address(context, RULE_E_25, &employment->address, 0);
	if (is_student(context, relative, index))
	{
		require(context, RULE_E_26, &employment->job_title,
				means(&employment->job_title, MEANS_STUDENT));
		if (!explained)
			require_address(context, RULE_E_26, &employment->address, 0);
	}
	if (is_silent_about_work(relative))
		require(context, RULE_E_28, &relative->occupation,
				!may_have_occupation(context, relative));
}

/*
 * E-13: does an estranged relative lack anything that is asked of others?
 * Another relative with the same answers shows it.
 */
static bool
lacks_information(ClearanceFormContext *context, const Relative *relative, int index)
{
	Relative	other = *relative;
	const Employer *employment = &other.employment;
	bool		student;

	other.estranged.state = CLEARANCE_UNANSWERED;
	for (const ClearanceRequirement *row = relative_requirements;
		 row->rule != CLEARANCE_NO_RULE; row++)
	{
		if (row->applies(context, &other, index) &&
			!answer_passes(row->test, (const ClearanceAnswer *)
									 ((const char *) &other + row->offset)))
			return true;
	}

	student = is_student(context, &other, index);
	return !address_is_complete(&other.address, 0) ||
		((student || is_employed(context, &other, index)) &&
		 !address_is_complete(&employment->address, 0)) ||
		(student && !is_answered(&employment->job_title)) ||
		(is_silent_about_work(&other) && may_have_occupation(context, &other));
}

/*
 * E-21, E-23: what is no address of a relative, estranged or not, living or
 * deceased.
 */
static void
check_words_for_address(ClearanceFormContext *context, const Address *address)
{
	require_street(context, RULE_E_21A, RULE_E_21B, address);
	require(context, RULE_E_23, &address->street_name,
			!means(&address->street_name, MEANS_DECEASED));
	require(context, RULE_E_23, &address->city,
			!means(&address->city, MEANS_DECEASED));
}

static void
check_relative(ClearanceFormContext *context, const Relative *relative, int index)
{
	rule_applies(context, RULE_E_17A);
	check_words_for_address(context, &relative->address);
	if (is_asked(context, relative, index))
		check_details_of_relative(context, relative, index);
	else if (lacks_information(context, relative, index))
		require(context, RULE_E_13, &relative->explanation,
				record_explained(context, DETAIL_RELATIVES, index, &relative->explanation));
}

/* ---------- who is listed ---------- */

#define RELATION_BIT(relation)	(1U << RELATION_##relation)

/* Relationships of the entries and of those that the applicant leaves out. */
typedef struct ListedRelatives
{
	uint32		relations;		/* bits RELATION_BIT(...) */
	int			siblings;
} ListedRelatives;

static void
add_listed(ListedRelatives *listed, const ClearanceAnswer *relationship)
{
	if (!is_answered(relationship))
		return;
	listed->relations |= 1U << relationship->code;
	if (relationship->code >= RELATION_BROTHER && relationship->code <= RELATION_STEPSISTER)
		listed->siblings++;
}

static ListedRelatives
examine_listed(const Relatives *relatives)
{
	ListedRelatives listed = {0};

	for (int i = 0; i < list_count(&relatives->entries); i++)
		add_listed(&listed, &ELEMENT(&relatives->entries, Relative, i)->relationship);
	for (int i = 0; i < list_count(&relatives->omitted); i++)
		add_listed(&listed, &ELEMENT(&relatives->omitted, OmittedRelative, i)->relationship);
	return listed;
}

static inline bool
lists_parents_in_law(const ListedRelatives *listed)
{
	return (listed->relations & RELATION_BIT(FATHER_IN_LAW)) != 0 &&
		(listed->relations & RELATION_BIT(MOTHER_IN_LAW)) != 0;
}

/*
 * E-01 to E-11: who has to be there, in a request that asks about everybody.
 */
static void
check_listed(ClearanceFormContext *context, const Relatives *relatives,
			 const ListedRelatives *listed)
{
	const ClearanceAnswer *declared = &relatives->declared_siblings;
	const ClearanceAnswer *entries = &relatives->entries;

	require(context, RULE_E_01, entries,
			(listed->relations & (RELATION_BIT(FATHER) | RELATION_BIT(ADOPTIVE_FATHER))) != 0);
	require(context, RULE_E_02, entries,
			(listed->relations & (RELATION_BIT(MOTHER) | RELATION_BIT(ADOPTIVE_MOTHER))) != 0);
	if (is_answered(declared))
		require(context, RULE_E_03A, entries, declared->u.number == listed->siblings);
	else
		rule_applies(context, RULE_E_03B);
	if (FACTS(context)->partnered)
		require(context, RULE_E_08, entries, lists_parents_in_law(listed));

	/* A person judges whether there are others. */
	rule_applies(context, RULE_E_04);
	rule_applies(context, RULE_E_05);
	rule_applies(context, RULE_E_06);
	rule_applies(context, RULE_E_11);
}

/*
 * E-30: a supplemental request asks for the new in-laws, and nobody else.
 */
static void
check_new_in_laws(ClearanceFormContext *context, const Relatives *relatives,
				  const ListedRelatives *listed)
{
	if (new_partner_is_reason(context))
		require(context, RULE_E_30A, &relatives->entries, lists_parents_in_law(listed));
	for (int i = 0; i < list_count(&relatives->entries); i++)
	{
		const ClearanceAnswer *relationship =
			&ELEMENT(&relatives->entries, Relative, i)->relationship;

		if (is_answered(relationship))
			require(context, RULE_E_30B, relationship, is_in_law(relationship));
	}
}

/* ---------- the section ---------- */

const int16 relative_rules[] = {
	RULE_E_01, RULE_E_02, RULE_E_03A, RULE_E_08, RULE_E_13, RULE_E_20, RULE_E_21A,
	RULE_E_21B, RULE_E_22B, RULE_E_23, RULE_E_25, RULE_E_26, RULE_E_28, RULE_E_30A,
	RULE_E_30B, -1
};

/*
 * Section E beside its tables of requirements and the children.
 */
void
check_relatives(ClearanceFormContext *context)
{
	const Relatives *relatives = &DOCUMENT(context)->relatives;
	const Form330_60Facts *facts = FACTS(context);
	ListedRelatives listed = examine_listed(relatives);

	if (facts->nug)
		check_listed(context, relatives, &listed);
	else
		check_new_in_laws(context, relatives, &listed);
	if (facts->partnered)
		rule_applies(context, RULE_E_09);

	for (int i = 0; i < list_count(&relatives->entries); i++)
	{
		const Relative *relative = ELEMENT(&relatives->entries, Relative, i);

		if (is_checked_relative(context, relative))
			check_relative(context, relative, i);
	}
}
