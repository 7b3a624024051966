/*-------------------------------------------------------------------------
 *
 * form.c
 *	  Form TBS/SCT 330-23E: its catalogue, its tables of requirements, and
 *	  the parts that the engine goes through.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/form_330_23/document.h"

/* ---------- the catalogue ---------- */

static const ClearanceRule rules[] = {
#define CLEARANCE_RULE(symbol, code, section, severity, ...) \
	[RULE_##symbol] = {code, section, CLEARANCE_##severity, __VA_ARGS__},
#include "form/form_330_23/rules.h"
#undef CLEARANCE_RULE
};

static const ClearanceSource sources[] = {
	{"guide", "How to complete the Security clearance form (TBS/SCT 330-60E)"},
	{"P1", "PSPC, Security clearance request process"},
	{"P3", "PSPC, Duplicate, transfer or reactivate"},
	{"P4", "PSPC, Out-of-country verifications"},
	{"P7", "PSPC, Contract Security Manual"},
	{"P10", "PSPC, notices on evidence of identity"},
	{"P11", "How to complete the Personnel screening, consent and authorization form (TBS/SCT 330-23E)"},
	{"T1", "Directive on Security Screening"},
	{"T2", "Personnel screening, consent and authorization form (TBS/SCT 330-23)"},
	{"B1", "CBSA and Canadian Coast Guard, guides to form TBS/SCT 330-23"},
	{"C1", "Canadian Commercial Corporation, Security clearances"},
	{NULL, NULL}
};

/* ---------- conditions ---------- */

#define CONDITION(name) \
	static bool \
	name(ClearanceFormContext *context, const void *record, int index)

CONDITION(level_is_other)
{
	return is_word(&((const Administrative *) record)->level, LEVEL_OTHER);
}

CONDITION(level_has_box)
{
	const ClearanceAnswer *level = &((const Administrative *) record)->level;

	return is_answered(level) && level->code != 0 && level->code != LEVEL_OTHER;
}

CONDITION(is_for_a_time)
{
	const ClearanceAnswer *appointment = &((const Administrative *) record)->appointment;

	return is_word(appointment, APPOINTMENT_TERM) || is_word(appointment, APPOINTMENT_CONTRACT);
}

CONDITION(is_reactivation)
{
	return FACTS(context)->request == REQUEST_REACTIVATION;
}

CONDITION(visa_is_renewed)
{
	return is_reactivation(context, record, index) &&
		is_word(&((const Administrative *) record)->reactivation_reason,
				REACTIVATION_VISA_RENEWED);
}

CONDITION(names_are_unexplained)
{
	return !is_answered(&((const Biographical *) record)->explanation);
}

CONDITION(is_full)
{
	return FACTS(context)->full;
}

CONDITION(is_previous_screening)
{
	return is_true(&DOCUMENT(context)->screening.previous) &&
		!is_true(&((const ScreeningEntry *) record)->rejected);
}

CONDITION(is_declared)
{
	return is_true(&DOCUMENT(context)->convictions.convicted) &&
		!is_true(&((const Conviction *) record)->pardoned);
}

/* C02 to C04 speak where C01 is satisfied. */
CONDITION(check_is_required)
{
	return is_true(&((const Check *) record)->required) && FACTS(context)->consented;
}

CONDITION(check_is_unmarked)
{
	return !is_answered(&((const Check *) record)->required) && FACTS(context)->consented;
}

CONDITION(loyalty_is_unmarked)
{
	return FACTS(context)->clearance && check_is_unmarked(context, record, index);
}

CONDITION(other_check_is_meant)
{
	return is_true(&((const Check *) record)->required) ||
		is_true(&((const Check *) record)->consented);
}

CONDITION(is_under_age)
{
	return FACTS(context)->under_age;
}

/* ---------- requirements ---------- */

#define A(member) offsetof(Administrative, member)
#define B(member) offsetof(Biographical, member)
#define HOME(member) offsetof(Residence, member)
#define SCREENING(member) offsetof(Screening, member)
#define SCREENED(member) offsetof(ScreeningEntry, member)
#define CONVICTED(member) offsetof(Convictions, member)
#define CONVICTION(member) offsetof(Conviction, member)
#define C(member) offsetof(Consent, member)
#define CHECK(member) offsetof(Check, member)
#define D(member) offsetof(Review, member)

static const ClearanceRequirement administrative_requirements[] = {
	{RULE_A01, A(request), CLEARANCE_TEST_LISTED, NULL},
	{RULE_A02, A(completed_by.role), CLEARANCE_TEST_LISTED, NULL},
	{RULE_A03A, A(level), CLEARANCE_TEST_LISTED, NULL},
	{RULE_A04A, A(other_level), CLEARANCE_TEST_ANSWERED, level_is_other},
	{RULE_A04B, A(other_level), CLEARANCE_TEST_BLANK, level_has_box},
	{RULE_A06A, A(justification), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_A07, A(position), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_A08A, A(appointment), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_A08B, A(term.from), CLEARANCE_TEST_ANSWERED, is_for_a_time},
	{RULE_A08B, A(term.to), CLEARANCE_TEST_ANSWERED, is_for_a_time},
	{RULE_A09A, A(organization.name), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_A12, A(reactivation_reason), CLEARANCE_TEST_ANSWERED, is_reactivation},
	{RULE_A13, A(visa.copy), CLEARANCE_TEST_TRUE, visa_is_renewed}
};

static const ClearanceRequirement biographical_requirements[] = {
	{RULE_B01, B(surname), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_B02, B(given_names), CLEARANCE_TEST_ELEMENT, names_are_unexplained},
	{RULE_B04, B(birth_surname), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_B05, B(sex), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_B06, B(birth_date), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_B07, B(birth_place.country), CLEARANCE_TEST_ANSWERED, NULL}
};

static const ClearanceRequirement residence_requirements[] = {
	{RULE_B12, HOME(from), CLEARANCE_TEST_ANSWERED, is_full},
	{RULE_B12, HOME(to), CLEARANCE_TEST_ANSWERED, is_full}
};

static const ClearanceRequirement screening_requirements[] = {
	{RULE_B20, SCREENING(previous), CLEARANCE_TEST_ANSWERED, NULL}
};

static const ClearanceRequirement screening_entry_requirements[] = {
	{RULE_B21, SCREENED(employer), CLEARANCE_TEST_ANSWERED, is_previous_screening},
	{RULE_B21, SCREENED(level), CLEARANCE_TEST_ANSWERED, is_previous_screening},
	{RULE_B21, SCREENED(year), CLEARANCE_TEST_ANSWERED, is_previous_screening}
};

static const ClearanceRequirement convictions_requirements[] = {
	{RULE_B24, CONVICTED(convicted), CLEARANCE_TEST_ANSWERED, NULL}
};

static const ClearanceRequirement conviction_requirements[] = {
	{RULE_B25A, CONVICTION(offence), CLEARANCE_TEST_ANSWERED, is_declared},
	{RULE_B25B, CONVICTION(date), CLEARANCE_TEST_ANSWERED, is_declared},
	{RULE_B25B, CONVICTION(city), CLEARANCE_TEST_ANSWERED, is_declared},
	{RULE_B25B, CONVICTION(country), CLEARANCE_TEST_ANSWERED, is_declared}
};

static const ClearanceRequirement consent_requirements[] = {
	{RULE_C06, C(signature), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_C06, C(signed_on), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_C09, C(guardian.name), CLEARANCE_TEST_ANSWERED, is_under_age},
	{RULE_C09, C(guardian.signed_on), CLEARANCE_TEST_ANSWERED, is_under_age}
};

static const ClearanceRequirement usual_check_requirements[] = {
	{RULE_C02, CHECK(consented), CLEARANCE_TEST_TRUE, check_is_required},
	{RULE_C03, CHECK(consented), CLEARANCE_TEST_TRUE, check_is_unmarked}
};

static const ClearanceRequirement loyalty_requirements[] = {
	{RULE_C02, CHECK(consented), CLEARANCE_TEST_TRUE, check_is_required},
	{RULE_C04, CHECK(consented), CLEARANCE_TEST_TRUE, loyalty_is_unmarked}
};

static const ClearanceRequirement other_check_requirements[] = {
	{RULE_C02, CHECK(consented), CLEARANCE_TEST_TRUE, check_is_required},
	{RULE_C05, CHECK(description), CLEARANCE_TEST_ANSWERED, other_check_is_meant}
};

static const ClearanceRequirement review_requirements[] = {
	{RULE_D01, D(name), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_D02, D(title), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_D02, D(phone), CLEARANCE_TEST_ANSWERED, NULL}
};

/* ---------- what the checks report ---------- */

static const int16 general_rules[] = {
	RULE_Z05, RULE_Z06, RULE_Z07A, RULE_Z07B, RULE_Z08, RULE_Z09, RULE_Z10, -1
};

static const int16 administrative_rules[] = {
	RULE_A03B, RULE_A05, RULE_A09B, RULE_A10, RULE_A11A, RULE_A14, RULE_A15, RULE_A16, -1
};

static const int16 biographical_rules[] = {
	RULE_B03, RULE_B21, RULE_B22, RULE_B23, RULE_B25A, RULE_B26, -1
};

static const int16 residence_rules[] = {
	RULE_B10A, RULE_B10B, RULE_B10C, RULE_B11, RULE_B13, RULE_B14A, RULE_B14B,
	RULE_B16, RULE_B17, -1
};

static const int16 consent_rules[] = {RULE_C01, RULE_C07, RULE_C08, -1};
static const int16 review_rules[] = {RULE_D04, RULE_D05, RULE_D06, -1};

/* ---------- the parts ---------- */

/* Is the request other than supplemental? */
static bool
asked_full(ClearanceFormContext *context)
{
	return FACTS(context)->full;
}

#define REQUIREMENTS(rows)	(rows), lengthof(rows)
#define OBJECT(member)		offsetof(Form330_23, member), 0
#define EACH(list, type)	offsetof(Form330_23, list), sizeof(type)
#define NO_REQUIREMENTS		NULL, 0, 0, 0
#define NO_CHECK			NULL, NULL

static const ClearanceFormPart parts[] = {
	{NULL, NO_REQUIREMENTS, form_330_23_check_general, general_rules},

	{NULL, REQUIREMENTS(administrative_requirements), OBJECT(administrative),
	form_330_23_check_administrative, administrative_rules},

	{NULL, REQUIREMENTS(biographical_requirements), OBJECT(biographical),
	form_330_23_check_biographical, biographical_rules},
	{NULL, REQUIREMENTS(residence_requirements), EACH(residences.entries, Residence),
	form_330_23_check_residences, residence_rules},
	{NULL, REQUIREMENTS(screening_requirements), OBJECT(screening), NO_CHECK},
	{NULL, REQUIREMENTS(screening_entry_requirements),
	EACH(screening.entries, ScreeningEntry), NO_CHECK},
	{NULL, REQUIREMENTS(convictions_requirements), OBJECT(convictions), NO_CHECK},
	{NULL, REQUIREMENTS(conviction_requirements),
	EACH(convictions.entries, Conviction), NO_CHECK},

	{NULL, REQUIREMENTS(consent_requirements), OBJECT(consent),
	form_330_23_check_consent, consent_rules},
	{asked_full, REQUIREMENTS(usual_check_requirements), OBJECT(consent.checks.background),
	NO_CHECK},
	{asked_full, REQUIREMENTS(usual_check_requirements), OBJECT(consent.checks.criminal_record),
	NO_CHECK},
	{asked_full, REQUIREMENTS(usual_check_requirements), OBJECT(consent.checks.credit), NO_CHECK},
	{asked_full, REQUIREMENTS(loyalty_requirements), OBJECT(consent.checks.loyalty), NO_CHECK},
	{asked_full, REQUIREMENTS(other_check_requirements), OBJECT(consent.checks.other), NO_CHECK},

	{NULL, REQUIREMENTS(review_requirements), OBJECT(review),
	form_330_23_check_review, review_rules}
};

/* Titles of the printed form, in French as far as it is known. */
static const ClearanceSection sections[] = {
	{'A', "Administrative information", "Renseignements administratifs", true},
	{'B', "Biographical information", "Renseignements biographiques", true},
	{'C', "Consent and verification", "Consentement et vérification", true},
	{'D', "Review", "Examen", false},
	{'E', "Approval", "Approbation", false},
	{'Z', "The form as a whole", "L'ensemble du formulaire", false}
};

const ClearanceForm clearance_form_330_23 = {
	.name = "330-23",
	.source = "Personnel screening, consent and authorization form (TBS/SCT 330-23)",
	.sources = sources,
	.shape = &form_330_23_shape,
	.rules = rules,
	.nrules = lengthof(rules),
	.parts = parts,
	.nparts = lengthof(parts),
	.sections = sections,
	.nsections = lengthof(sections),
	.asks = form_330_23_asks,
	.reason = form_330_23_reason,
	.begin = form_330_23_begin,
	.rule_type = RULE_Z01,
	.rule_date = RULE_Z02,
	.rule_word = RULE_Z03,
	.prepare = form_330_23_prepare
};
