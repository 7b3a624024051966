/*-------------------------------------------------------------------------
 *
 * contract_phases.c
 *	  The steps of an international contract, by phase: who does what, and
 *	  what of it was done.
 *
 * The steps are a table.  The document is judged by the rules of its form; a
 * step is out of order when the rule that orders it has a finding there.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "funcapi.h"
#include "utils/builtins.h"
#include "utils/date.h"

#include "compat.h"
#include "form/international/international_contract.h"

PG_FUNCTION_INFO_V1(clearance_contract_phases);

typedef enum Actor
{
	CANADIAN_ORGANIZATION,
	FOREIGN_ORGANIZATION,
	PROGRAM,
	FOREIGN_OWNER,
	SPONSOR
} Actor;

static const struct
{
	const char *word;
	const char *en;
	const char *fr;
}			actors[] =
{
	{"canadian_organization", "Canadian organization", "Organisation canadienne"},
	{"foreign_organization", "Foreign organization", "Organisation étrangère"},
	{"csp", "Contract Security Program", "Programme de sécurité des contrats"},
	{"foreign_owner", "Foreign owner of the contract", "Responsable étranger du contrat"},
	{"sponsor", "Sponsor", "Parrain"}
};

/* Sets of kinds of contracts. */
#define KIND_BIT(kind)	(1 << (kind))
#define FOREIGN_CONTRACT (KIND_BIT(OF_FOREIGN_GOVERNMENT) | KIND_BIT(OF_INTERNATIONAL_ORGANIZATION))

typedef struct ContractStep
{
	int			phase;			/* 0: before the first */
	Actor		actor;
	int			rule;
	int			order_rule;		/* its finding at the day: out of order; -1: none */
	int			kinds;			/* of contracts that the step is for */
	uint16		unless_false;	/* offset of an answer that rules it out; 0: none */
	uint16		done_on;		/* offset of the day; 0: approvals */
	int			approval;		/* kind of approval, or 0 */
	bool		expected;		/* asked for without an approval on record */
	const char *action_en;
	const char *action_fr;
} ContractStep;

#define D(member) offsetof(InternationalContract, member)
#define CLASSIFIED D(contract.classified)

static const ContractStep steps[] = {
	{0, CANADIAN_ORGANIZATION, RULE_BID02, RULE_BID06, KIND_BIT(OF_FOREIGN_GOVERNMENT), CLASSIFIED, D(intent.informed_on), 0, true,
		"Inform the program of the intent to bid",
	"Informer le programme de l'intention de soumissionner"},
	{0, CANADIAN_ORGANIZATION, RULE_BID03, RULE_BID06, KIND_BIT(OF_INTERNATIONAL_ORGANIZATION), CLASSIFIED, D(intent.informed_on), 0, true,
		"Inform the program of the intent to bid",
	"Informer le programme de l'intention de soumissionner"},
	{0, CANADIAN_ORGANIZATION, RULE_BID04, RULE_BID06, KIND_BIT(WITH_FOREIGN_PARTNER), CLASSIFIED, D(intent.informed_on), 0, true,
		"Inform the program of the intended partnership",
	"Informer le programme du partenariat envisagé"},
	{0, FOREIGN_ORGANIZATION, RULE_BID01, -1, KIND_BIT(OF_GOVERNMENT_OF_CANADA), 0, D(intent.authority_contacted_on), 0, true,
		"Contact the security authority of its home country",
	"Communiquer avec l'autorité de sécurité de son pays"},
	{1, PROGRAM, RULE_PH101, -1, FOREIGN_CONTRACT, 0, D(preparation.explained_on), 0, true,
		"Explain the foreign security requirements",
	"Expliquer les exigences de sécurité étrangères"},
	{1, PROGRAM, RULE_PH102, -1, FOREIGN_CONTRACT, 0, D(preparation.checked_on), 0, true,
		"Check the requirements against the instrument",
	"Comparer les exigences à l'instrument"},
	{1, PROGRAM, RULE_PH103, RULE_PH310, FOREIGN_CONTRACT, D(preparation.release_expected), 0, APPROVAL_ANTICIPATED_RELEASE, true,
		"Decide on the anticipated release of Canadian classified information",
	"Décider de la communication prévue de renseignements classifiés canadiens"},
	{1, SPONSOR, RULE_PH104, RULE_PH104, FOREIGN_CONTRACT, D(preparation.screening_needed), D(sponsor.sponsored_on), 0, true,
		"Sponsor the organization",
	"Parrainer l'organisation"},
	{1, PROGRAM, RULE_PH104, -1, FOREIGN_CONTRACT, D(preparation.screening_needed), D(preparation.screening_started_on), 0, true,
		"Start the screening of the organization",
	"Commencer la vérification de l'organisation"},
	{1, PROGRAM, RULE_PH105, -1, FOREIGN_CONTRACT, D(preparation.exchange_needed), D(preparation.exchanged_on), 0, true,
		"Assist the exchange of classified solicitation documents",
	"Aider à l'échange de documents classifiés d'appel d'offres"},
	{2, FOREIGN_OWNER, RULE_PH201, RULE_PH201, FOREIGN_CONTRACT, 0, D(before_award.owner_contacted_on), 0, true,
		"Contact the program",
	"Communiquer avec le programme"},
	{2, FOREIGN_OWNER, RULE_PH202, RULE_PH202, FOREIGN_CONTRACT, 0, D(before_award.clauses_issued_on), 0, true,
		"Issue the foreign security clauses",
	"Transmettre les clauses de sécurité étrangères"},
	{2, PROGRAM, RULE_ASR04, -1, FOREIGN_CONTRACT, CLASSIFIED, D(before_award.assurance_given_on), 0, true,
		"Give the assurance to the foreign government",
	"Donner l'assurance au gouvernement étranger"},
	{3, CANADIAN_ORGANIZATION, RULE_PH301, RULE_PH312, FOREIGN_CONTRACT, CLASSIFIED, D(after_award.clauses_sent_on), 0, true,
		"Send the security clauses to the program",
	"Envoyer les clauses de sécurité au programme"},
	{3, PROGRAM, RULE_PH302, -1, FOREIGN_CONTRACT, 0, D(after_award.checked_on), 0, true,
		"Check the requirements against the instruments",
	"Comparer les exigences aux instruments"},
	{3, PROGRAM, RULE_PH303, -1, FOREIGN_CONTRACT, 0, D(after_award.plans_assessed_on), 0, true,
		"Assess the security plans",
	"Évaluer les plans de sécurité"},
	{3, PROGRAM, RULE_PH304, RULE_PH310, FOREIGN_CONTRACT, 0, 0, APPROVAL_VISIT, false,
		"Decide on the visit to a secure site",
	"Décider de la visite d'un site sécurisé"},
	{3, PROGRAM, RULE_PH305, RULE_PH310, FOREIGN_CONTRACT, 0, 0, APPROVAL_TRANSFER, false,
		"Decide on the transfer of documents",
	"Décider du transfert de documents"},
	{3, PROGRAM, RULE_PH306, RULE_PH310, FOREIGN_CONTRACT, 0, 0, APPROVAL_INSTRUCTIONS, false,
		"Decide on the program or project security instructions",
	"Décider des instructions de sécurité du programme ou du projet"},
	{3, PROGRAM, RULE_PH307, RULE_PH310, FOREIGN_CONTRACT, 0, 0, APPROVAL_COMMUNICATIONS, false,
		"Decide on the secure electronic communications plan",
	"Décider du plan de communications électroniques protégées"},
	{3, PROGRAM, RULE_PH308, RULE_PH310, FOREIGN_CONTRACT, 0, 0, APPROVAL_RELEASE, false,
		"Decide on the release of Canadian classified information",
	"Décider de la communication de renseignements classifiés canadiens"},
	{3, PROGRAM, RULE_PH309, -1, FOREIGN_CONTRACT, 0, D(after_award.compliance_checked_on), 0, true,
		"Ensure compliance",
	"Assurer le respect des exigences"}
};

/* ---------- states ---------- */

typedef enum StepState
{
	STEP_DONE,
	STEP_MISSING,
	STEP_OUT_OF_ORDER,
	STEP_NOT_APPLICABLE,
	STEP_TO_FOLLOW_UP
} StepState;

static const char *const state_names[] = {
	"done", "missing", "out of order", "not applicable", "to follow up"
};

static inline const ClearanceAnswer *
answer_at(const ClearanceFormContext *context, uint16 offset)
{
	return (const ClearanceAnswer *) ((const char *) context->document + offset);
}

static char *
pointer_of(const ClearanceFormContext *context, const ClearanceAnswer *answer)
{
	ClearancePlace place;

	clearance_find_place(context->form, context->document, answer, &place);
	return clearance_place_pointer(&place);
}

/*
 * Has a rule a finding at a place, or below it?
 */
static bool
has_finding(const ClearanceFormContext *context, int rule, const char *pointer)
{
	size_t		length = strlen(pointer);

	for (int i = 0; i < context->nfindings; i++)
	{
		const ClearanceFinding *finding = &context->findings[i];

		if (finding->rule == rule && strncmp(finding->pointer, pointer, length) == 0 &&
			(finding->pointer[length] == '\0' || finding->pointer[length] == '/'))
			return true;
	}
	return false;
}

/* It happened: a day that is possibly not after as_of. */
static bool
is_past(const ClearanceFormContext *context, const ClearanceAnswer *date)
{
	return is_usable(date) && date->u.date.first <= context->as_of;
}

/*
 * Does the document say that the step is none of this contract?  While the
 * kind of contract is not known every step may be.
 */
static bool
is_ruled_out(const ClearanceFormContext *context, const ContractStep *step)
{
	const ClearanceAnswer *kind = answer_at(context, D(contract.kind));

	return (kind->code != 0 && (step->kinds & KIND_BIT(kind->code)) == 0) ||
		(step->unless_false != 0 && is_false(answer_at(context, step->unless_false)));
}

static StepState
state_of_day(const ClearanceFormContext *context, const ContractStep *step, const char *pointer)
{
	if (is_ruled_out(context, step))
		return STEP_NOT_APPLICABLE;
	if (!is_past(context, answer_at(context, step->done_on)))
		return step->actor == CANADIAN_ORGANIZATION ? STEP_MISSING : STEP_TO_FOLLOW_UP;
	if (step->order_rule >= 0 && has_finding(context, step->order_rule, pointer))
		return STEP_OUT_OF_ORDER;
	return STEP_DONE;
}

/*
 * An approval has to be requested by the organization, then decided by the
 * program; what was done without it is out of order.
 */
static StepState
state_of_approval(const ClearanceFormContext *context, const ContractStep *step,
				  const ContractApproval *approval, const char *pointer)
{
	if (has_finding(context, step->order_rule, pointer))
		return STEP_OUT_OF_ORDER;
	if (approval->decision.code != 0 && is_past(context, &approval->decided_on))
		return STEP_DONE;
	return is_answered(&approval->requested_on) ? STEP_TO_FOLLOW_UP : STEP_MISSING;
}

/* ---------- rows ---------- */

typedef struct StepRows
{
	ReturnSetInfo *result;
	ClearanceFormContext *context;
	bool		french;
	int			count;
} StepRows;

/*
 * One row; the day is shown where the step was done, of a month or a year the
 * latest day that is not in the future.
 */
static void
put_step(StepRows *rows, const ContractStep *step, StepState state,
		 const ClearanceAnswer *day, const char *pointer)
{
	Datum		values[10];
	bool		nulls[10] = {false};
	bool		french = rows->french;

	values[0] = Int32GetDatum(step->phase);
	values[1] = Int32GetDatum(++rows->count);
	values[2] = CStringGetTextDatum(rows->context->form->rules[step->rule].code);
	values[3] = CStringGetTextDatum(actors[step->actor].word);
	values[4] = CStringGetTextDatum(clearance_text_for_server(french ? actors[step->actor].fr :
															  actors[step->actor].en));
	values[5] = CStringGetTextDatum(clearance_text_for_server(french ? step->action_fr :
															  step->action_en));
	nulls[6] = (state != STEP_DONE && state != STEP_OUT_OF_ORDER) || !is_past(rows->context, day);
	values[6] = nulls[6] ? (Datum) 0 : DateADTGetDatum(Min(day->u.date.last, rows->context->as_of));
	values[7] = CStringGetTextDatum(state_names[state]);
	values[8] = BoolGetDatum((state == STEP_MISSING || state == STEP_TO_FOLLOW_UP) &&
							 contract_phase_has_begun(rows->context, step->phase));
	values[9] = CStringGetTextDatum(pointer);
	tuplestore_putvalues(rows->result->setResult, rows->result->setDesc, values, nulls);
}

/*
 * The approvals of a kind, one row each.  Without any there is one row: the
 * approval is to be requested, where the step expects one, or nobody needs it.
 */
static void
put_approvals(StepRows *rows, const ContractStep *step)
{
	const ClearanceFormContext *context = rows->context;
	const ClearanceAnswer *approvals = answer_at(context, D(approvals));
	bool		found = false;

	for (int i = 0; i < list_count(approvals); i++)
	{
		const ContractApproval *approval = ELEMENT(approvals, ContractApproval, i);
		char	   *pointer;

		if (approval->kind.code != step->approval)
			continue;
		found = true;
		pointer = pointer_of(context, &approval->self);
		put_step(rows, step, state_of_approval(context, step, approval, pointer),
				 &approval->decided_on, pointer);
	}
	if (!found)
		put_step(rows, step,
				 step->expected && !is_ruled_out(context, step) ? STEP_MISSING : STEP_NOT_APPLICABLE,
				 NULL, pointer_of(context, approvals));
}

/*
 * The document of an argument; errors when it is none of this form, because a
 * list of steps would read as if they were those of the contract.
 */
static Jsonb *
contract_argument(FunctionCallInfo fcinfo, int number)
{
	Jsonb	   *document;

	if (PG_ARGISNULL(number))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("parameter \"%s\" must not be null", "contract")));
	document = PG_GETARG_JSONB_P(number);
	if (clearance_form_of_document(document) != &clearance_form_international_contract)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("parameter \"%s\" must be a document of form \"%s\"", "contract",
						clearance_form_international_contract.name)));
	return document;
}

/*
 * clearance_contract_phases(contract, as_of): the steps of a contract in their
 * order, approvals one by one.
 */
Datum
clearance_contract_phases(PG_FUNCTION_ARGS)
{
	Jsonb	   *document = contract_argument(fcinfo, 0);
	ClearanceFormContext context;
	StepRows	rows = {.context = &context};

	InitMaterializedSRF(fcinfo, 0);
	clearance_form_judge(&context, &clearance_form_international_contract, document,
						 clearance_as_of_argument(fcinfo, 1), false);
	rows.result = (ReturnSetInfo *) fcinfo->resultinfo;
	rows.french = clearance_language() == CLEARANCE_FRENCH;

	for (int i = 0; i < lengthof(steps); i++)
	{
		const ContractStep *step = &steps[i];

		if (step->approval != 0)
			put_approvals(&rows, step);
		else
		{
			const ClearanceAnswer *day = answer_at(&context, step->done_on);
			char	   *pointer = pointer_of(&context, day);

			put_step(&rows, step, state_of_day(&context, step, pointer), day, pointer);
		}
	}
	return (Datum) 0;
}
