/*-------------------------------------------------------------------------
 *
 * international_contract.c
 *	  Form international-contract: what happens in the phases of a contract
 *	  with the other side of a border.
 *
 * The members are described in doc/form-international-contract.md.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/international/international_contract.h"

#define DOCUMENT(context)	((const InternationalContract *) (context)->document)

/* ---------- members ---------- */

static const char *const form_names[] = {"international-contract", NULL};
static const char *const contract_kinds[] = {
	"foreign_government", "international_organization", "foreign_partner",
	"government_of_canada", NULL
};
static const char *const sponsor_kinds[] = {
	"foreign_nsa", "foreign_dsa", "canadian_approved_source", NULL
};
static const char *const approval_kinds[] = {
	"visit", "transfer", "security_instructions", "communications_plan", "release",
	"anticipated_release", NULL
};
static const char *const decisions[] = {"approved", "refused", NULL};
static const char *const deciders[] = {"csp", "foreign_authority", "other", NULL};

static const ClearanceMember contract_members[] = {
	MEMBER_WORDS(ContractItself, kind, contract_kinds),
	MEMBER(ContractItself, bid_on, CLEARANCE_KIND_DATE),
	MEMBER(ContractItself, reference, CLEARANCE_KIND_TEXT),
	MEMBER(ContractItself, awarded_on, CLEARANCE_KIND_DATE),
	MEMBER(ContractItself, classified, CLEARANCE_KIND_BOOLEAN)
};

static const ClearanceShape contract_shape = SHAPE(contract, ContractItself, false);

static const ClearanceMember intent_members[] = {
	MEMBER(Intent, informed_on, CLEARANCE_KIND_DATE),
	MEMBER(Intent, authority_contacted_on, CLEARANCE_KIND_DATE)
};

static const ClearanceShape intent_shape = SHAPE(intent, Intent, false);

static const ClearanceMember sponsor_members[] = {
	MEMBER_WORDS(Sponsor, kind, sponsor_kinds),
	MEMBER(Sponsor, sponsored_on, CLEARANCE_KIND_DATE)
};

static const ClearanceShape sponsor_shape = SHAPE(sponsor, Sponsor, false);

static const ClearanceMember preparation_members[] = {
	MEMBER(Preparation, checked_on, CLEARANCE_KIND_DATE),
	MEMBER(Preparation, exchanged_on, CLEARANCE_KIND_DATE),
	MEMBER(Preparation, explained_on, CLEARANCE_KIND_DATE),
	MEMBER(Preparation, exchange_needed, CLEARANCE_KIND_BOOLEAN),
	MEMBER(Preparation, release_expected, CLEARANCE_KIND_BOOLEAN),
	MEMBER(Preparation, screening_needed, CLEARANCE_KIND_BOOLEAN),
	MEMBER(Preparation, screening_started_on, CLEARANCE_KIND_DATE)
};

static const ClearanceShape preparation_shape = SHAPE(preparation, Preparation, false);

static const ClearanceMember before_award_members[] = {
	MEMBER(BeforeAward, clauses_issued_on, CLEARANCE_KIND_DATE),
	MEMBER(BeforeAward, assurance_given_on, CLEARANCE_KIND_DATE),
	MEMBER(BeforeAward, owner_contacted_on, CLEARANCE_KIND_DATE)
};

static const ClearanceShape before_award_shape = SHAPE(before_award, BeforeAward, false);

static const ClearanceMember after_award_members[] = {
	MEMBER(AfterAward, checked_on, CLEARANCE_KIND_DATE),
	MEMBER(AfterAward, clauses_sent_on, CLEARANCE_KIND_DATE),
	MEMBER(AfterAward, plans_assessed_on, CLEARANCE_KIND_DATE),
	MEMBER(AfterAward, compliance_checked_on, CLEARANCE_KIND_DATE)
};

static const ClearanceShape after_award_shape = SHAPE(after_award, AfterAward, false);

static const ClearanceMember approval_members[] = {
	MEMBER_WORDS(ContractApproval, by, deciders),
	MEMBER_WORDS(ContractApproval, kind, approval_kinds),
	MEMBER(ContractApproval, until, CLEARANCE_KIND_DATE),
	MEMBER(ContractApproval, used_on, CLEARANCE_KIND_DATE),
	MEMBER_WORDS(ContractApproval, decision, decisions),
	MEMBER(ContractApproval, decided_on, CLEARANCE_KIND_DATE),
	MEMBER(ContractApproval, requested_on, CLEARANCE_KIND_DATE)
};

static const ClearanceShape approval_shape = SHAPE(approval, ContractApproval, false);

static const ClearanceMember document_members[] = {
	FORM_NAME_MEMBER(InternationalContract, form_names),
	SECTION_OBJECT(InternationalContract, intent, intent_shape, 'B'),
	SECTION_OBJECT(InternationalContract, sponsor, sponsor_shape, 'B'),
	SECTION_OBJECT(InternationalContract, contract, contract_shape, 'A'),
	SECTION_LIST(InternationalContract, approvals, approval_shape, 'E'),
	SECTION_OBJECT(InternationalContract, after_award, after_award_shape, 'D'),
	SECTION_OBJECT(InternationalContract, preparation, preparation_shape, 'B'),
	SECTION_OBJECT(InternationalContract, before_award, before_award_shape, 'C'),
	SECTION_OBJECT(InternationalContract, organization, foreign_organization_shape, 'A')
};

static const ClearanceShape document_shape = SHAPE(document, InternationalContract, true);

/* ---------- rules ---------- */

static const ClearanceRule rules[] = {
#define CLEARANCE_RULE(symbol, code, section, severity, ...) \
	[RULE_##symbol] = {code, section, CLEARANCE_##severity, __VA_ARGS__},
#include "form/international/international_contract_rules.h"
#undef CLEARANCE_RULE
};

static const ClearanceSource sources[] = {SOURCE_REQUIREMENTS, SOURCES_END};

/* ---------- conditions ---------- */

/* The owner of the contract is on the other side: the three phases are about it. */
static bool
is_foreign_contract(const InternationalContract *document)
{
	return is_word(&document->contract.kind, OF_FOREIGN_GOVERNMENT) ||
		is_word(&document->contract.kind, OF_INTERNATIONAL_ORGANIZATION);
}

static bool
has_come(ClearanceFormContext *context, const ClearanceAnswer *date)
{
	return is_usable(date) && date->u.date.last <= context->as_of;
}

/*
 * Has a phase certainly begun?  What comes before the bid begins with the
 * document, phase 2 with the bid, phase 3 with the award.
 */
bool
contract_phase_has_begun(ClearanceFormContext *context, int phase)
{
	const ContractItself *contract = &DOCUMENT(context)->contract;

	if (phase < 2)
		return true;
	return has_come(context, &contract->awarded_on) ||
		(phase == 2 && has_come(context, &contract->bid_on));
}

static bool
is_classified_of(ClearanceFormContext *context, int kind)
{
	return is_word(&DOCUMENT(context)->contract.kind, kind) &&
		is_true(&DOCUMENT(context)->contract.classified);
}

static bool
bids_for_government(ClearanceFormContext *context, const void *record, int index)
{
	return is_classified_of(context, OF_FOREIGN_GOVERNMENT);
}

static bool
bids_for_organization(ClearanceFormContext *context, const void *record, int index)
{
	return is_classified_of(context, OF_INTERNATIONAL_ORGANIZATION);
}

static bool
takes_partner(ClearanceFormContext *context, const void *record, int index)
{
	return is_classified_of(context, WITH_FOREIGN_PARTNER);
}

static bool
is_not_of_canada(ClearanceFormContext *context, const void *record, int index)
{
	return !is_word(&DOCUMENT(context)->contract.kind, OF_GOVERNMENT_OF_CANADA);
}

static bool
has_country(ClearanceFormContext *context, const void *record, int index)
{
	return !is_word(&DOCUMENT(context)->contract.kind, OF_INTERNATIONAL_ORGANIZATION);
}

static bool
is_before_award(ClearanceFormContext *context, const void *record, int index)
{
	return is_foreign_contract(DOCUMENT(context)) && contract_phase_has_begun(context, 2);
}

static bool
is_classified_before_award(ClearanceFormContext *context, const void *record, int index)
{
	return is_before_award(context, record, index) &&
		is_true(&DOCUMENT(context)->contract.classified);
}

static bool
is_classified_after_award(ClearanceFormContext *context, const void *record, int index)
{
	return is_foreign_contract(DOCUMENT(context)) && contract_phase_has_begun(context, 3) &&
		is_true(&DOCUMENT(context)->contract.classified);
}

static bool
screening_has_started(ClearanceFormContext *context, const void *record, int index)
{
	return is_answered(&DOCUMENT(context)->preparation.screening_started_on);
}

static bool
approval_is_used(ClearanceFormContext *context, const void *record, int index)
{
	return is_answered(&((const ContractApproval *) record)->used_on);
}

static bool
approval_has_decision(ClearanceFormContext *context, const void *record, int index)
{
	return is_answered(&((const ContractApproval *) record)->decision);
}

static bool
approval_is_decided(ClearanceFormContext *context, const void *record, int index)
{
	return is_answered(&((const ContractApproval *) record)->decided_on);
}

/* ---------- requirements ---------- */

#define D(member) offsetof(InternationalContract, member)
#define A(member) offsetof(ContractApproval, member)

static const ClearanceRequirement requirements[] = {
	{RULE_BID05, D(contract.kind), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_BID05, D(contract.classified), CLEARANCE_TEST_ANSWERED, is_not_of_canada},
	{RULE_BID05, D(organization.name), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_BID05, D(organization.country), CLEARANCE_TEST_ANSWERED, has_country},
	{RULE_BID02, D(intent.informed_on), CLEARANCE_TEST_ANSWERED, bids_for_government},
	{RULE_BID03, D(intent.informed_on), CLEARANCE_TEST_ANSWERED, bids_for_organization},
	{RULE_BID04, D(intent.informed_on), CLEARANCE_TEST_ANSWERED, takes_partner},
	{RULE_PH104, D(sponsor.kind), CLEARANCE_TEST_LISTED, screening_has_started},
	{RULE_PH104, D(sponsor.sponsored_on), CLEARANCE_TEST_ANSWERED, screening_has_started},
	{RULE_PH201, D(before_award.owner_contacted_on), CLEARANCE_TEST_ANSWERED, is_before_award},
	{RULE_PH202, D(before_award.clauses_issued_on), CLEARANCE_TEST_ANSWERED, is_before_award},
	{RULE_ASR04, D(before_award.assurance_given_on), CLEARANCE_TEST_ANSWERED, is_classified_before_award},
	{RULE_PH301, D(after_award.clauses_sent_on), CLEARANCE_TEST_ANSWERED, is_classified_after_award},
	CLEARANCE_REQUIREMENTS_END
};

static const ClearanceRequirement approval_requirements[] = {
	{RULE_PH311, A(kind), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_PH311, A(decided_on), CLEARANCE_TEST_ANSWERED, approval_has_decision},
	{RULE_PH311, A(decision), CLEARANCE_TEST_ANSWERED, approval_is_decided},
	{RULE_PH310, A(decision), CLEARANCE_TEST_ANSWERED, approval_is_used},
	CLEARANCE_REQUIREMENTS_END
};

/* ---------- checks ---------- */

static void
check_dates_and_countries(ClearanceFormContext *context)
{
	static const uint16 done[] = {
		D(intent.informed_on), D(intent.authority_contacted_on), D(sponsor.sponsored_on),
		D(preparation.checked_on), D(preparation.exchanged_on), D(preparation.explained_on),
		D(preparation.screening_started_on), D(before_award.clauses_issued_on),
		D(before_award.assurance_given_on), D(before_award.owner_contacted_on),
		D(after_award.checked_on), D(after_award.clauses_sent_on),
		D(after_award.plans_assessed_on), D(after_award.compliance_checked_on)
	};
	const InternationalContract *document = DOCUMENT(context);

	for (int i = 0; i < lengthof(done); i++)
		check_done(context, RULE_Z04, (const ClearanceAnswer *) ((const char *) document + done[i]));
	for (int i = 0; i < list_count(&document->approvals); i++)
	{
		const ContractApproval *approval = ELEMENT(&document->approvals, ContractApproval, i);

		check_done(context, RULE_Z04, &approval->used_on);
		check_done(context, RULE_Z04, &approval->decided_on);
		check_done(context, RULE_Z04, &approval->requested_on);
	}
	check_each_country(context, RULE_Z05);
}

static const int16 general_rules[] = {RULE_Z04, RULE_Z05, -1};

/*
 * The orders that the source gives: intent before the bid, sponsor before the
 * screening, phase 2 before the award, clauses of a contract that was awarded.
 */
static void
check_order_of_steps(ClearanceFormContext *context)
{
	const InternationalContract *document = DOCUMENT(context);
	const ContractItself *contract = &document->contract;
	const ClearanceAnswer *country = &document->organization.country;
	const ClearanceAnswer *informed = &document->intent.informed_on;
	const BeforeAward *before = &document->before_award;
	const ClearanceAnswer *sent = &document->after_award.clauses_sent_on;

	if (is_answered(informed))
		require(context, RULE_BID06, informed,
				!certainly_after(informed, &contract->bid_on) &&
				!certainly_after(informed, &contract->awarded_on));
	if (is_answered(country) && country->code != CLEARANCE_NO_COUNTRY)
		require(context, RULE_BID07, country, country->code != CLEARANCE_CANADA);
	if (certainly_after(&document->sponsor.sponsored_on, &document->preparation.screening_started_on))
		clearance_report(context, RULE_PH104, &document->sponsor.sponsored_on);
	if (is_foreign_contract(document) && certainly_after(&before->owner_contacted_on, &contract->awarded_on))
		clearance_report(context, RULE_PH201, &before->owner_contacted_on);
	if (is_foreign_contract(document) && certainly_after(&before->clauses_issued_on, &contract->awarded_on))
		clearance_report(context, RULE_PH202, &before->clauses_issued_on);
	if (is_answered(sent))
		require(context, RULE_PH312, sent, !certainly_after(&contract->awarded_on, sent));
}

static const int16 order_rules[] = {
	RULE_BID06, RULE_BID07, RULE_PH104, RULE_PH201, RULE_PH202, RULE_PH312, -1
};

/*
 * What was visited, transferred or released was approved, in time and for long
 * enough.  Which decisions of the program there are to judge.
 */
static void
check_approvals(ClearanceFormContext *context)
{
	static const int16 rule_of_kind[] = {
		-1, RULE_PH304, RULE_PH305, RULE_PH306, RULE_PH307, RULE_PH308, RULE_PH103
	};
	const ClearanceAnswer *approvals = &DOCUMENT(context)->approvals;

	for (int i = 0; i < list_count(approvals); i++)
	{
		const ContractApproval *approval = ELEMENT(approvals, ContractApproval, i);

		if (rule_of_kind[approval->kind.code] >= 0)
			rule_applies(context, rule_of_kind[approval->kind.code]);
		if (!is_answered(&approval->used_on))
			continue;
		if (is_answered(&approval->decision) && approval->decision.code != DECISION_APPROVED)
			clearance_report(context, RULE_PH310, &approval->decision);
		if (certainly_after(&approval->decided_on, &approval->used_on))
			clearance_report(context, RULE_PH310, &approval->decided_on);
		if (certainly_after(&approval->used_on, &approval->until))
			clearance_report(context, RULE_PH310, &approval->until);
	}
}

static const int16 approval_rules[] = {RULE_PH310, -1};

/*
 * The acts of the program and of others that a person follows up.
 */
static void
note_acts_of_others(ClearanceFormContext *context)
{
	const InternationalContract *document = DOCUMENT(context);

	if (is_word(&document->contract.kind, OF_GOVERNMENT_OF_CANADA))
		rule_applies(context, RULE_BID01);
	if (!is_foreign_contract(document))
		return;

	rule_applies(context, RULE_PH101);
	rule_applies(context, RULE_PH102);
	if (!is_false(&document->preparation.release_expected))
		rule_applies(context, RULE_PH103);
	if (!is_false(&document->preparation.exchange_needed))
		rule_applies(context, RULE_PH105);
	if (contract_phase_has_begun(context, 3))
	{
		rule_applies(context, RULE_PH302);
		rule_applies(context, RULE_PH303);
		rule_applies(context, RULE_PH309);
	}
}

static const int16 no_rules[] = {-1};

/* ---------- the form ---------- */

static const ClearanceFormPart parts[] = {
	{NULL, NULL, 0, 0, check_dates_and_countries, general_rules},
	{NULL, requirements, 0, 0, check_order_of_steps, order_rules},
	{NULL, approval_requirements, D(approvals), sizeof(ContractApproval), check_approvals, approval_rules},
	{NULL, NULL, 0, 0, note_acts_of_others, no_rules}
};

static const ClearanceSection sections[] = {
	{'A', "Contract and other side", "Contrat et autre partie", false},
	{'B', "Phase 1: preparing to bid", "Phase 1 : préparation de la soumission", false},
	{'C', "Phase 2: prior to contract award", "Phase 2 : avant l'attribution du contrat", false},
	{'D', "Phase 3: after contract award", "Phase 3 : après l'attribution du contrat", false},
	{'E', "Approvals", "Approbations", false},
	{'Z', "The form as a whole", "L'ensemble du formulaire", false}
};

const ClearanceForm clearance_form_international_contract = {
	.name = "international-contract",
	.source = "PSPC, International contract security requirements",
	.sources = sources,
	.shape = &document_shape,
	.rules = rules,
	.nrules = lengthof(rules),
	.parts = parts,
	.nparts = lengthof(parts),
	.sections = sections,
	.nsections = lengthof(sections),
	.rule_type = RULE_Z01,
	.rule_date = RULE_Z02,
	.rule_word = RULE_Z03
};
