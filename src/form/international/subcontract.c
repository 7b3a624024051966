/*-------------------------------------------------------------------------
 *
 * subcontract.c
 *	  Form subcontract: the approval of the Contract Security Program for a
 *	  subcontract to a foreign organization.
 *
 * The members are described in doc/form-subcontract.md.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/international/common.h"

typedef struct SubcontractItself
{
	ClearanceAnswer self;
	ClearanceAnswer level;
	ClearanceAnswer reference;
	ClearanceAnswer awarded_on;
} SubcontractItself;

typedef struct Request
{
	ClearanceAnswer self;
	ClearanceAnswer channel;
	ClearanceAnswer sent_on;
	ClearanceAnswer possibility_confirmed_on;
} Request;

typedef struct AssuranceRequest
{
	ClearanceAnswer self;
	ClearanceAnswer needed;
	ClearanceAnswer requested_on;
} AssuranceRequest;

typedef struct Approval
{
	ClearanceAnswer self;
	ClearanceAnswer on;
	ClearanceAnswer written;
} Approval;

typedef struct Subcontract
{
	ClearanceAnswer self;
	ClearanceAnswer form;
	ForeignOrganization organization;
	SubcontractItself subcontract;
	Request		request;
	AssuranceRequest assurance;
	Approval	approval;
} Subcontract;

#define DOCUMENT(context)	((const Subcontract *) (context)->document)

/* ---------- members ---------- */

static const char *const form_names[] = {"subcontract", NULL};

static const ClearanceMember subcontract_members[] = {
	MEMBER_WORDS(SubcontractItself, level, level_words),
	MEMBER(SubcontractItself, reference, CLEARANCE_KIND_TEXT),
	MEMBER(SubcontractItself, awarded_on, CLEARANCE_KIND_DATE)
};

static const ClearanceShape subcontract_shape = SHAPE(subcontract, SubcontractItself, false);

static const ClearanceMember request_members[] = {
	MEMBER_WORDS(Request, channel, channel_words),
	MEMBER(Request, sent_on, CLEARANCE_KIND_DATE),
	MEMBER(Request, possibility_confirmed_on, CLEARANCE_KIND_DATE)
};

static const ClearanceShape request_shape = SHAPE(request, Request, false);

static const ClearanceMember assurance_members[] = {
	MEMBER(AssuranceRequest, needed, CLEARANCE_KIND_BOOLEAN),
	MEMBER(AssuranceRequest, requested_on, CLEARANCE_KIND_DATE)
};

static const ClearanceShape assurance_shape = SHAPE(assurance, AssuranceRequest, false);

static const ClearanceMember approval_members[] = {
	MEMBER(Approval, on, CLEARANCE_KIND_DATE),
	MEMBER(Approval, written, CLEARANCE_KIND_BOOLEAN)
};

static const ClearanceShape approval_shape = SHAPE(approval, Approval, false);

static const ClearanceMember document_members[] = {
	FORM_NAME_MEMBER(Subcontract, form_names),
	SECTION_OBJECT(Subcontract, request, request_shape, 'B'),
	SECTION_OBJECT(Subcontract, approval, approval_shape, 'C'),
	SECTION_OBJECT(Subcontract, assurance, assurance_shape, 'B'),
	SECTION_OBJECT(Subcontract, subcontract, subcontract_shape, 'A'),
	SECTION_OBJECT(Subcontract, organization, foreign_organization_shape, 'A')
};

static const ClearanceShape document_shape = SHAPE(document, Subcontract, false);

/* ---------- rules ---------- */

#define FORM_RULES "form/international/subcontract_rules.h"
#include "form/international/catalogue.h"

static const ClearanceSource sources[] = {SOURCE_REQUIREMENTS, SOURCES_END};

/* ---------- conditions and requirements ---------- */

static bool
is_awarded(ClearanceFormContext *context, const void *record, int index)
{
	return is_answered(&DOCUMENT(context)->subcontract.awarded_on);
}

static bool
assurance_is_needed(ClearanceFormContext *context, const void *record, int index)
{
	return is_true(&DOCUMENT(context)->assurance.needed);
}

#define D(member) offsetof(Subcontract, member)

static const ClearanceRequirement requirements[] = {
	{RULE_SUB04, D(organization.name), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_SUB04, D(organization.country), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_SUB02, D(request.sent_on), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_SUB03, D(request.possibility_confirmed_on), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_SUB03, D(assurance.requested_on), CLEARANCE_TEST_ANSWERED, assurance_is_needed},
	{RULE_SUB01, D(approval.on), CLEARANCE_TEST_ANSWERED, is_awarded},
	{RULE_SUB01, D(approval.written), CLEARANCE_TEST_TRUE, is_awarded},
	CLEARANCE_REQUIREMENTS_END
};

/* ---------- checks ---------- */

static void
check_dates_and_countries(ClearanceFormContext *context)
{
	const Subcontract *document = DOCUMENT(context);

	check_done(context, RULE_Z04, &document->request.sent_on);
	check_done(context, RULE_Z04, &document->request.possibility_confirmed_on);
	check_done(context, RULE_Z04, &document->assurance.requested_on);
	check_done(context, RULE_Z04, &document->approval.on);
	check_each_country(context, RULE_Z05);
}

static const int16 general_rules[] = {RULE_Z04, RULE_Z05, -1};

static void
check_subcontract(ClearanceFormContext *context)
{
	const Subcontract *document = DOCUMENT(context);
	const ClearanceAnswer *country = &document->organization.country;

	if (is_answered(&document->request.channel))
		require(context, RULE_SUB02B, &document->request.channel,
				is_word(&document->request.channel, CHANNEL_EMAIL));
	if (is_answered(country) && country->code != CLEARANCE_NO_COUNTRY)
		require(context, RULE_SUB05, country, country->code != CLEARANCE_CANADA);
	if (certainly_after(&document->approval.on, &document->subcontract.awarded_on))
		clearance_report(context, RULE_SUB01, &document->approval.on);
}

static const int16 subcontract_rules[] = {RULE_SUB01, RULE_SUB02B, RULE_SUB05, -1};

/* ---------- the form ---------- */

static const ClearanceFormPart parts[] = {
	{NULL, NULL, 0, 0, check_dates_and_countries, general_rules},
	{NULL, requirements, 0, 0, check_subcontract, subcontract_rules}
};

static const ClearanceSection sections[] = {
	{'A', "Subcontract and foreign organization", "Contrat de sous-traitance et organisation étrangère", false},
	{'B', "Request", "Demande", false},
	{'C', "Approval", "Approbation", false},
	{'Z', "The form as a whole", "L'ensemble du formulaire", false}
};

const ClearanceForm clearance_form_subcontract = {
	.name = "subcontract",
	.source = "PSPC, International contract security requirements",
	.sources = sources,
	.shape = &document_shape,
	.rules = rules,
	.nrules = lengthof(rules),
	.parts = parts,
	.nparts = lengthof(parts),
	.sections = sections,
	.nsections = lengthof(sections),
	.level_place = "subcontract.level",
	.rule_type = RULE_Z01,
	.rule_date = RULE_Z02,
	.rule_word = RULE_Z03
};
