/*-------------------------------------------------------------------------
 *
 * alternative_solution.c
 *	  Form alternative-solution: the security clauses of an international
 *	  alternative solution, which protect Canadian Protected A and B
 *	  information abroad where no instrument does.
 *
 * The members are described in doc/form-alternative-solution.md.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/international/common.h"

typedef struct Contract
{
	ClearanceAnswer self;
	ClearanceAnswer level;
	ClearanceAnswer until;
	ClearanceAnswer reference;
} Contract;

/* What the clauses deal with. */
typedef struct Topics
{
	ClearanceAnswer self;
	ClearanceAnswer personnel_screening;
	ClearanceAnswer physical_security;
	ClearanceAnswer information_technology;
	ClearanceAnswer personal_information;
	ClearanceAnswer compliance_visits;
	ClearanceAnswer security_breaches;
	ClearanceAnswer loss_or_compromise;
} Topics;

typedef struct Clauses
{
	ClearanceAnswer self;
	ClearanceAnswer from;
	ClearanceAnswer until;
	Topics		topics;
	ClearanceAnswer used_for;
} Clauses;

typedef struct Decision
{
	ClearanceAnswer self;
	ClearanceAnswer on;
	ClearanceAnswer approved;
} Decision;

typedef struct AlternativeSolution
{
	ClearanceAnswer self;
	ClearanceAnswer form;
	Contract	contract;
	ForeignOrganization supplier;
	ClearanceAnswer handled_in;
	Clauses		clauses;
	Decision	decision;
} AlternativeSolution;

#define DOCUMENT(context)	((const AlternativeSolution *) (context)->document)

/* ---------- members ---------- */

static const char *const form_names[] = {"alternative-solution", NULL};

static const ClearanceMember contract_members[] = {
	MEMBER_WORDS(Contract, level, level_words),
	MEMBER(Contract, until, CLEARANCE_KIND_DATE),
	MEMBER(Contract, reference, CLEARANCE_KIND_TEXT)
};

static const ClearanceShape contract_shape = SHAPE(contract, Contract, false);

static const ClearanceMember topics_members[] = {
	MEMBER(Topics, compliance_visits, CLEARANCE_KIND_BOOLEAN),
	MEMBER(Topics, physical_security, CLEARANCE_KIND_BOOLEAN),
	MEMBER(Topics, security_breaches, CLEARANCE_KIND_BOOLEAN),
	MEMBER(Topics, loss_or_compromise, CLEARANCE_KIND_BOOLEAN),
	MEMBER(Topics, personnel_screening, CLEARANCE_KIND_BOOLEAN),
	MEMBER(Topics, personal_information, CLEARANCE_KIND_BOOLEAN),
	MEMBER(Topics, information_technology, CLEARANCE_KIND_BOOLEAN)
};

static const ClearanceShape topics_shape = SHAPE(topics, Topics, false);

static const ClearanceMember clauses_members[] = {
	MEMBER(Clauses, from, CLEARANCE_KIND_DATE),
	MEMBER(Clauses, until, CLEARANCE_KIND_DATE),
	MEMBER_OBJECT(Clauses, topics, topics_shape),
	MEMBER(Clauses, used_for, CLEARANCE_KIND_TEXTS)
};

static const ClearanceShape clauses_shape = SHAPE(clauses, Clauses, true);

static const ClearanceMember decision_members[] = {
	MEMBER(Decision, on, CLEARANCE_KIND_DATE),
	MEMBER(Decision, approved, CLEARANCE_KIND_BOOLEAN)
};

static const ClearanceShape decision_shape = SHAPE(decision, Decision, false);

static const ClearanceMember document_members[] = {
	FORM_NAME_MEMBER(AlternativeSolution, form_names),
	SECTION_OBJECT(AlternativeSolution, clauses, clauses_shape, 'B'),
	SECTION_OBJECT(AlternativeSolution, contract, contract_shape, 'A'),
	SECTION_OBJECT(AlternativeSolution, decision, decision_shape, 'C'),
	SECTION_OBJECT(AlternativeSolution, supplier, foreign_organization_shape, 'A'),
	SECTION_MEMBER(AlternativeSolution, handled_in, CLEARANCE_KIND_COUNTRY, 'A')
};

static const ClearanceShape document_shape = SHAPE(document, AlternativeSolution, true);

/* ---------- rules ---------- */

#define FORM_RULES "form/international/alternative_solution_rules.h"
#include "form/international/catalogue.h"

static const ClearanceSource sources[] = {SOURCE_REQUIREMENTS, SOURCES_END};

/* ---------- conditions and requirements ---------- */

/*
 * Is a first day recorded on which information is handled under the clauses?
 */
static bool
is_in_use(ClearanceFormContext *context, const void *record, int index)
{
	return is_answered(&DOCUMENT(context)->clauses.from);
}

#define D(member) offsetof(AlternativeSolution, member)

static const ClearanceRequirement requirements[] = {
	{RULE_IAS11, D(clauses.topics.personnel_screening), CLEARANCE_TEST_TRUE, NULL},
	{RULE_IAS12, D(clauses.topics.physical_security), CLEARANCE_TEST_TRUE, NULL},
	{RULE_IAS13, D(clauses.topics.information_technology), CLEARANCE_TEST_TRUE, NULL},
	{RULE_IAS14, D(clauses.topics.personal_information), CLEARANCE_TEST_TRUE, NULL},
	{RULE_IAS15, D(clauses.topics.compliance_visits), CLEARANCE_TEST_TRUE, NULL},
	{RULE_IAS16, D(clauses.topics.security_breaches), CLEARANCE_TEST_TRUE, NULL},
	{RULE_IAS17, D(clauses.topics.loss_or_compromise), CLEARANCE_TEST_TRUE, NULL},
	{RULE_IAS18, D(contract.reference), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_IAS19, D(contract.until), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_IAS19, D(clauses.until), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_IAS22, D(supplier.name), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_IAS22, D(handled_in), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_IAS24, D(decision.on), CLEARANCE_TEST_ANSWERED, is_in_use},
	{RULE_IAS24, D(decision.approved), CLEARANCE_TEST_TRUE, is_in_use},
	CLEARANCE_REQUIREMENTS_END
};

/* ---------- checks ---------- */

static void
check_dates_and_countries(ClearanceFormContext *context)
{
	check_done(context, RULE_Z04, &DOCUMENT(context)->decision.on);
	check_each_country(context, RULE_Z05);
}

static const int16 general_rules[] = {RULE_Z04, RULE_Z05, -1};

/*
 * The level, and where the information is.  A word that the form does not know
 * is the general rule's.
 */
static void
check_scope(ClearanceFormContext *context)
{
	const ClearanceAnswer *answer = &DOCUMENT(context)->contract.level;
	const ClearanceAnswer *country = &DOCUMENT(context)->handled_in;
	ClearanceLevel level;

	if (level_of_answer(answer, &level))
		require(context, RULE_IAS21, answer,
				level == CLEARANCE_LEVEL_PROTECTED_A || level == CLEARANCE_LEVEL_PROTECTED_B);
	else
		require_answered(context, RULE_IAS21, answer);
	if (is_answered(country) && country->code != CLEARANCE_NO_COUNTRY)
		require(context, RULE_IAS23, country, country->code != CLEARANCE_CANADA);
}

static const int16 scope_rules[] = {RULE_IAS21, RULE_IAS23, -1};

/*
 * One contract, and its life.
 */
static void
check_clauses(ClearanceFormContext *context)
{
	const AlternativeSolution *document = DOCUMENT(context);
	const Contract *contract = &document->contract;
	const Clauses *clauses = &document->clauses;
	const ClearanceAnswer *used_for = clauses->used_for.u.items;

	check_order(context, RULE_IAS19, &clauses->until, &contract->until, &clauses->until);
	check_order(context, RULE_IAS19B, &clauses->until, &clauses->until, &contract->until);
	for (int i = 0; i < list_count(&clauses->used_for); i++)
	{
		if (is_answered(&used_for[i]) && is_answered(&contract->reference))
			require(context, RULE_IAS20, &used_for[i],
					same_number(&used_for[i], &contract->reference));
	}
	check_order(context, RULE_IAS24, &document->decision.on, &document->decision.on,
				&clauses->from);
}

static const int16 clauses_rules[] = {RULE_IAS19, RULE_IAS19B, RULE_IAS20, RULE_IAS24, -1};

/* ---------- the form ---------- */

static const ClearanceFormPart parts[] = {
	{NULL, NULL, 0, 0, check_dates_and_countries, general_rules},
	{NULL, requirements, 0, 0, check_scope, scope_rules},
	{NULL, NULL, 0, 0, check_clauses, clauses_rules}
};

static const ClearanceSection sections[] = {
	{'A', "Contract and supplier", "Contrat et fournisseur", false},
	{'B', "Security clauses", "Clauses de sécurité", false},
	{'C', "Decision", "Décision", false},
	{'Z', "The form as a whole", "L'ensemble du formulaire", false}
};

const ClearanceForm clearance_form_alternative_solution = {
	.name = "alternative-solution",
	.source = "PSPC, International contract security requirements",
	.sources = sources,
	.shape = &document_shape,
	.rules = rules,
	.nrules = lengthof(rules),
	.parts = parts,
	.nparts = lengthof(parts),
	.sections = sections,
	.nsections = lengthof(sections),
	.level_place = "contract.level",
	.rule_type = RULE_Z01,
	.rule_date = RULE_Z02,
	.rule_word = RULE_Z03
};
