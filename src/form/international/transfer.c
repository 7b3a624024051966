/*-------------------------------------------------------------------------
 *
 * transfer.c
 *	  Form transfer: one approval of the Contract Security Program to exchange,
 *	  transfer or release information or assets.
 *
 * The members are described in doc/form-transfer.md.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/international/common.h"

/* Listed words, in the order of their lists; 0 is no listed word. */

enum
{
	KIND_EXCHANGE = 1,
	KIND_TRANSFER,
	KIND_RELEASE
};

enum
{
	COUNTERPARTY_ORGANIZATION = 1,
	COUNTERPARTY_GOVERNMENT,
	COUNTERPARTY_INTERNATIONAL_ORGANIZATION
};

enum
{
	ROUTE_PROGRAM = 1,
	ROUTE_GOVERNMENT
};

typedef struct Counterparty
{
	ClearanceAnswer self;
	ClearanceAnswer kind;
	ClearanceAnswer name;
	ClearanceAnswer country;
} Counterparty;

typedef struct Information
{
	ClearanceAnswer self;
	ClearanceAnswer level;
	ClearanceAnswer canadian;
	ClearanceAnswer reference;
} Information;

typedef struct Decision
{
	ClearanceAnswer self;
	ClearanceAnswer on;
	ClearanceAnswer approved;
	ClearanceAnswer can_receive;
	ClearanceAnswer can_safeguard;
} Decision;

typedef struct CarriedOut
{
	ClearanceAnswer self;
	ClearanceAnswer on;
	ClearanceAnswer channel;
} CarriedOut;

typedef struct Transfer
{
	ClearanceAnswer self;
	ClearanceAnswer form;
	ClearanceAnswer kind;
	Counterparty counterparty;
	Information information;
	ClearanceAnswer contacted_on;
	Decision	decision;
	CarriedOut	carried_out;
} Transfer;

#define DOCUMENT(context)	((const Transfer *) (context)->document)

/* ---------- members ---------- */

static const char *const form_names[] = {"transfer", NULL};
static const char *const kinds[] = {"exchange", "transfer", "release", NULL};
static const char *const counterparty_kinds[] = {
	"organization", "government", "international_organization", NULL
};
static const char *const routes[] = {
	"contract_security_program", "government", "direct", "other", NULL
};

static const ClearanceMember counterparty_members[] = {
	MEMBER_WORDS(Counterparty, kind, counterparty_kinds),
	MEMBER(Counterparty, name, CLEARANCE_KIND_TEXT),
	MEMBER(Counterparty, country, CLEARANCE_KIND_COUNTRY)
};

static const ClearanceShape counterparty_shape = SHAPE(counterparty, Counterparty, false);

static const ClearanceMember information_members[] = {
	MEMBER_WORDS(Information, level, level_words),
	MEMBER(Information, canadian, CLEARANCE_KIND_BOOLEAN),
	MEMBER(Information, reference, CLEARANCE_KIND_TEXT)
};

static const ClearanceShape information_shape = SHAPE(information, Information, false);

static const ClearanceMember decision_members[] = {
	MEMBER(Decision, on, CLEARANCE_KIND_DATE),
	MEMBER(Decision, approved, CLEARANCE_KIND_BOOLEAN),
	MEMBER(Decision, can_receive, CLEARANCE_KIND_BOOLEAN),
	MEMBER(Decision, can_safeguard, CLEARANCE_KIND_BOOLEAN)
};

static const ClearanceShape decision_shape = SHAPE(decision, Decision, false);

static const ClearanceMember carried_out_members[] = {
	MEMBER(CarriedOut, on, CLEARANCE_KIND_DATE),
	MEMBER_WORDS(CarriedOut, channel, routes)
};

static const ClearanceShape carried_out_shape = SHAPE(carried_out, CarriedOut, false);

static const ClearanceMember document_members[] = {
	FORM_NAME_MEMBER(Transfer, form_names),
	SECTION_WORDS(Transfer, kind, kinds, 'A'),
	SECTION_OBJECT(Transfer, decision, decision_shape, 'C'),
	SECTION_OBJECT(Transfer, carried_out, carried_out_shape, 'D'),
	SECTION_OBJECT(Transfer, information, information_shape, 'A'),
	SECTION_MEMBER(Transfer, contacted_on, CLEARANCE_KIND_DATE, 'B'),
	SECTION_OBJECT(Transfer, counterparty, counterparty_shape, 'A')
};

static const ClearanceShape document_shape = SHAPE(document, Transfer, false);

/* ---------- rules ---------- */

#define FORM_RULES "form/international/transfer_rules.h"
#include "form/international/catalogue.h"

static const ClearanceSource sources[] = {
	SOURCE_REQUIREMENTS,
	{"PSPC2016", "PSPC, on transfers of protected and classified items (edition of 2016)"},
	SOURCES_END
};

/* ---------- conditions and requirements ---------- */

/* What kind of level the information has; none when it is not answered. */
typedef enum Sensitivity
{
	LEVEL_NONE,
	LEVEL_UNCLASSIFIED,
	LEVEL_SCREENING,
	LEVEL_PROTECTED,
	LEVEL_CLASSIFIED,
	LEVEL_NATO
} Sensitivity;

static Sensitivity
sensitivity_of(const Transfer *document)
{
	ClearanceLevel level;

	if (!level_of_answer(&document->information.level, &level))
		return LEVEL_NONE;
	if (level == CLEARANCE_LEVEL_UNCLASSIFIED)
		return LEVEL_UNCLASSIFIED;
	if (level == CLEARANCE_LEVEL_RELIABILITY)
		return LEVEL_SCREENING;
	switch (clearance_level_axis_of(level))
	{
		case CLEARANCE_AXIS_PROTECTED:
			return LEVEL_PROTECTED;
		case CLEARANCE_AXIS_NATO:
			return LEVEL_NATO;
		case CLEARANCE_AXIS_CANADIAN:
			break;
	}
	return LEVEL_CLASSIFIED;
}

/* Information is sensitive unless it is known not to be. */
static bool
is_sensitive(ClearanceFormContext *context, const void *record, int index)
{
	return sensitivity_of(DOCUMENT(context)) != LEVEL_UNCLASSIFIED;
}

static bool
was_done(ClearanceFormContext *context, const void *record, int index)
{
	return is_sensitive(context, record, index) &&
		is_answered(&DOCUMENT(context)->carried_out.on);
}

static bool
has_country(ClearanceFormContext *context, const void *record, int index)
{
	return !is_word(&DOCUMENT(context)->counterparty.kind,
					COUNTERPARTY_INTERNATIONAL_ORGANIZATION);
}

static bool
is_release(ClearanceFormContext *context, const void *record, int index)
{
	return is_word(&DOCUMENT(context)->kind, KIND_RELEASE);
}

#define D(member) offsetof(Transfer, member)

static const ClearanceRequirement requirements[] = {
	{RULE_EXC06, D(kind), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_EXC06, D(counterparty.kind), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_EXC06, D(counterparty.name), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_EXC06, D(counterparty.country), CLEARANCE_TEST_ANSWERED, has_country},
	{RULE_EXC07, D(information.level), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_EXC07, D(information.canadian), CLEARANCE_TEST_ANSWERED, is_release},
	{RULE_EXC01, D(contacted_on), CLEARANCE_TEST_ANSWERED, is_sensitive},
	{RULE_EXC04, D(decision.on), CLEARANCE_TEST_ANSWERED, was_done},
	{RULE_EXC04, D(decision.approved), CLEARANCE_TEST_TRUE, was_done},
	CLEARANCE_REQUIREMENTS_END
};

/* ---------- checks ---------- */

static void
check_dates_and_countries(ClearanceFormContext *context)
{
	const Transfer *document = DOCUMENT(context);

	check_done(context, RULE_Z04, &document->contacted_on);
	check_done(context, RULE_Z04, &document->decision.on);
	check_done(context, RULE_Z04, &document->carried_out.on);
	check_each_country(context, RULE_Z05);
}

static const int16 general_rules[] = {RULE_Z04, RULE_Z05, -1};

/*
 * What is asked of the kind of information that each kind of approval is for.
 */
static void
check_information(ClearanceFormContext *context)
{
	const Transfer *document = DOCUMENT(context);
	const Information *information = &document->information;
	Sensitivity sensitivity = sensitivity_of(document);

	if (sensitivity != LEVEL_NONE)
		require(context, RULE_EXC12, &information->level, sensitivity != LEVEL_SCREENING);
	if (is_word(&document->kind, KIND_RELEASE))
	{
		if (sensitivity != LEVEL_NONE)
			require(context, RULE_EXC08, &information->level, sensitivity == LEVEL_CLASSIFIED);
		if (is_answered(&information->canadian))
			require(context, RULE_EXC08, &information->canadian, is_true(&information->canadian));
	}
	else if (document->kind.code != 0 && sensitivity == LEVEL_CLASSIFIED &&
			 is_true(&information->canadian))
		rule_applies(context, RULE_EXC09);
}

static const int16 information_rules[] = {RULE_EXC08, RULE_EXC12, -1};

static void
check_decision(ClearanceFormContext *context)
{
	const Transfer *document = DOCUMENT(context);
	const Decision *decision = &document->decision;

	if (is_true(&decision->approved))
	{
		require(context, RULE_EXC05, &decision->can_receive, !is_false(&decision->can_receive));
		require(context, RULE_EXC05, &decision->can_safeguard, !is_false(&decision->can_safeguard));
	}
	if (!is_sensitive(context, NULL, 0))
		return;
	if (!is_answered(&decision->can_receive))
		rule_applies(context, RULE_EXC02);
	if (!is_answered(&decision->can_safeguard))
		rule_applies(context, RULE_EXC03);
	if (certainly_after(&document->contacted_on, &document->carried_out.on))
		clearance_report(context, RULE_EXC01, &document->contacted_on);
	if (certainly_after(&decision->on, &document->carried_out.on))
		clearance_report(context, RULE_EXC04, &decision->on);
}

static const int16 decision_rules[] = {RULE_EXC01, RULE_EXC04, RULE_EXC05, -1};

static void
check_channel(ClearanceFormContext *context)
{
	const Transfer *document = DOCUMENT(context);
	const ClearanceAnswer *channel = &document->carried_out.channel;

	if (!is_answered(channel))
		return;
	switch (sensitivity_of(document))
	{
		case LEVEL_NATO:
			require(context, RULE_EXC11, channel, channel->code == ROUTE_PROGRAM);
			break;
		case LEVEL_PROTECTED:
		case LEVEL_CLASSIFIED:
			if (document->counterparty.country.code != CLEARANCE_CANADA)
				require(context, RULE_EXC10, channel,
						channel->code == ROUTE_PROGRAM || channel->code == ROUTE_GOVERNMENT);
			break;
		case LEVEL_NONE:
		case LEVEL_UNCLASSIFIED:
		case LEVEL_SCREENING:
			break;
	}
}

static const int16 channel_rules[] = {RULE_EXC10, RULE_EXC11, -1};

/* ---------- the form ---------- */

static const ClearanceFormPart parts[] = {
	{NULL, NULL, 0, 0, check_dates_and_countries, general_rules},
	{NULL, requirements, 0, 0, check_information, information_rules},
	{NULL, NULL, 0, 0, check_decision, decision_rules},
	{NULL, NULL, 0, 0, check_channel, channel_rules}
};

static const ClearanceSection sections[] = {
	{'A', "Information and counterparty", "Renseignements et autre partie", false},
	{'B', "Contact", "Communication avec le programme", false},
	{'C', "Decision", "Décision", false},
	{'D', "What was done", "Ce qui a été fait", false},
	{'Z', "The form as a whole", "L'ensemble du formulaire", false}
};

const ClearanceForm clearance_form_transfer = {
	.name = "transfer",
	.source = "PSPC, International contract security requirements",
	.sources = sources,
	.shape = &document_shape,
	.rules = rules,
	.nrules = lengthof(rules),
	.parts = parts,
	.nparts = lengthof(parts),
	.sections = sections,
	.nsections = lengthof(sections),
	.level_place = "information.level",
	.rule_type = RULE_Z01,
	.rule_date = RULE_Z02,
	.rule_word = RULE_Z03
};
