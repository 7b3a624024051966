/*-------------------------------------------------------------------------
 *
 * assurance.c
 *	  Form assurance: the request for a foreign security assurance for an
 *	  organization, its personnel, or both.
 *
 * The members are described in doc/form-assurance.md.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/international/common.h"
#include "international/identifier.h"

/* Listed words, in the order of their lists; 0 is no listed word. */

enum
{
	SUBJECT_ORGANIZATION = 1,
	SUBJECT_PERSONNEL,
	SUBJECT_BOTH
};

enum
{
	IDENTIFIER_CAGE = 1,
	IDENTIFIER_NCAGE,
	IDENTIFIER_PBN,
	IDENTIFIER_OTHER
};

typedef struct Contract
{
	ClearanceAnswer self;
	ClearanceAnswer level;
	ClearanceAnswer access;
	ClearanceAnswer number;
} Contract;

typedef struct Contact
{
	ClearanceAnswer self;
	ClearanceAnswer name;
	ClearanceAnswer email;
	ClearanceAnswer telephone;
} Contact;

typedef struct Identifier
{
	ClearanceAnswer self;
	ClearanceAnswer kind;
	ClearanceAnswer number;
} Identifier;

typedef struct AssuredOrganization
{
	ClearanceAnswer self;
	ClearanceAnswer name;
	ClearanceAnswer address;
	Contact		contact;
	ClearanceAnswer country;
	Identifier	identifier;
} AssuredOrganization;

typedef struct EmployeesEmployer
{
	ClearanceAnswer self;
	ClearanceAnswer name;
	ClearanceAnswer address;
} EmployeesEmployer;

typedef struct ForeignClearance
{
	ClearanceAnswer self;
	ClearanceAnswer level;
	ClearanceAnswer country;
} ForeignClearance;

typedef struct Identification
{
	ClearanceAnswer self;
	ClearanceAnswer kind;
	ClearanceAnswer provided;
} Identification;

typedef struct Employee
{
	ClearanceAnswer self;
	ClearanceAnswer name;
	EmployeesEmployer employer;
	ForeignClearance clearance;
	Place		residence;
	ClearanceAnswer birth_date;
	BirthPlace	birth_place;
	ClearanceAnswer citizenships;
	Identification identification;
} Employee;

typedef struct Request
{
	ClearanceAnswer self;
	ClearanceAnswer channel;
	ClearanceAnswer sent_on;
} Request;

typedef struct Assurance
{
	ClearanceAnswer self;
	ClearanceAnswer form;
	ClearanceAnswer subject;
	Contract	contract;
	AssuredOrganization organization;
	ClearanceAnswer employees;	/* Employee */
	Request		request;
} Assurance;

#define DOCUMENT(context)	((const Assurance *) (context)->document)

/* ---------- members ---------- */

static const char *const form_names[] = {"assurance", NULL};
static const char *const subjects[] = {"organization", "personnel", "both", NULL};
static const char *const accesses[] = {"classified", "site", NULL};
static const char *const identifier_kinds[] = {"cage", "ncage", "pbn", "other", NULL};
static const char *const identification_kinds[] = {
	"social_security", "identity_card", "passport", "other", NULL
};

static const ClearanceMember contract_members[] = {
	MEMBER_WORDS(Contract, level, level_words),
	MEMBER_WORDS(Contract, access, accesses),
	MEMBER(Contract, number, CLEARANCE_KIND_TEXT)
};

static const ClearanceShape contract_shape = SHAPE(contract, Contract, false);

static const ClearanceMember contact_members[] = {
	MEMBER(Contact, name, CLEARANCE_KIND_TEXT),
	MEMBER(Contact, email, CLEARANCE_KIND_TEXT),
	MEMBER(Contact, telephone, CLEARANCE_KIND_TEXT)
};

static const ClearanceShape contact_shape = SHAPE(contact, Contact, false);

static const ClearanceMember identifier_members[] = {
	MEMBER_WORDS(Identifier, kind, identifier_kinds),
	MEMBER(Identifier, number, CLEARANCE_KIND_TEXT)
};

static const ClearanceShape identifier_shape = SHAPE(identifier, Identifier, false);

static const ClearanceMember organization_members[] = {
	MEMBER(AssuredOrganization, name, CLEARANCE_KIND_TEXT),
	MEMBER(AssuredOrganization, address, CLEARANCE_KIND_TEXT),
	MEMBER_OBJECT(AssuredOrganization, contact, contact_shape),
	MEMBER(AssuredOrganization, country, CLEARANCE_KIND_COUNTRY),
	MEMBER_OBJECT(AssuredOrganization, identifier, identifier_shape)
};

static const ClearanceShape assured_organization_shape = {
	"organization", organization_members, lengthof(organization_members),
	sizeof(AssuredOrganization), false
};

static const ClearanceMember employees_employer_members[] = {
	MEMBER(EmployeesEmployer, name, CLEARANCE_KIND_TEXT),
	MEMBER(EmployeesEmployer, address, CLEARANCE_KIND_TEXT)
};

static const ClearanceShape employees_employer_shape = {
	"employer", employees_employer_members, lengthof(employees_employer_members),
	sizeof(EmployeesEmployer), false
};

static const ClearanceMember clearance_members[] = {
	MEMBER_WORDS(ForeignClearance, level, level_words),
	MEMBER(ForeignClearance, country, CLEARANCE_KIND_COUNTRY)
};

static const ClearanceShape clearance_shape = SHAPE(clearance, ForeignClearance, false);

static const ClearanceMember identification_members[] = {
	MEMBER_WORDS(Identification, kind, identification_kinds),
	MEMBER(Identification, provided, CLEARANCE_KIND_BOOLEAN)
};

static const ClearanceShape identification_shape = SHAPE(identification, Identification, false);

static const ClearanceMember employee_members[] = {
	MEMBER(Employee, name, CLEARANCE_KIND_TEXT),
	MEMBER_OBJECT(Employee, employer, employees_employer_shape),
	MEMBER_OBJECT(Employee, clearance, clearance_shape),
	MEMBER_OBJECT(Employee, residence, place_shape),
	MEMBER(Employee, birth_date, CLEARANCE_KIND_DATE),
	MEMBER_OBJECT(Employee, birth_place, birth_place_shape),
	MEMBER(Employee, citizenships, CLEARANCE_KIND_COUNTRIES),
	MEMBER_OBJECT(Employee, identification, identification_shape)
};

static const ClearanceShape employee_shape = SHAPE(employee, Employee, true);

static const ClearanceMember request_members[] = {
	MEMBER_WORDS(Request, channel, channel_words),
	MEMBER(Request, sent_on, CLEARANCE_KIND_DATE)
};

static const ClearanceShape request_shape = SHAPE(request, Request, false);

static const ClearanceMember document_members[] = {
	FORM_NAME_MEMBER(Assurance, form_names),
	SECTION_OBJECT(Assurance, request, request_shape, 'D'),
	SECTION_WORDS(Assurance, subject, subjects, 'A'),
	SECTION_OBJECT(Assurance, contract, contract_shape, 'A'),
	SECTION_LIST(Assurance, employees, employee_shape, 'C'),
	SECTION_OBJECT(Assurance, organization, assured_organization_shape, 'B')
};

static const ClearanceShape document_shape = SHAPE(document, Assurance, true);

/* ---------- rules ---------- */

#define FORM_RULES "form/international/assurance_rules.h"
#include "form/international/catalogue.h"

static const ClearanceSource sources[] = {SOURCE_REQUIREMENTS, SOURCES_END};

/* ---------- conditions and requirements ---------- */

static bool
asks_organization(ClearanceFormContext *context)
{
	const ClearanceAnswer *subject = &DOCUMENT(context)->subject;

	return is_word(subject, SUBJECT_ORGANIZATION) || is_word(subject, SUBJECT_BOTH);
}

static bool
asks_personnel(ClearanceFormContext *context)
{
	const ClearanceAnswer *subject = &DOCUMENT(context)->subject;

	return is_word(subject, SUBJECT_PERSONNEL) || is_word(subject, SUBJECT_BOTH);
}

/* The contract is the same one for both: its number is asked for once. */
static bool
is_for_personnel_alone(ClearanceFormContext *context, const void *record, int index)
{
	return is_word(&DOCUMENT(context)->subject, SUBJECT_PERSONNEL);
}

#define D(member) offsetof(Assurance, member)
#define E(member) offsetof(Employee, member)

static const ClearanceRequirement request_requirements[] = {
	{RULE_ASR03, D(request.sent_on), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_ASR05, D(subject), CLEARANCE_TEST_ANSWERED, NULL},
	CLEARANCE_REQUIREMENTS_END
};

static const ClearanceRequirement organization_requirements[] = {
	{RULE_ASO01, D(organization.contact.name), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_ASO02, D(organization.contact.email), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_ASO03, D(organization.contact.telephone), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_ASO04, D(organization.address), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_ASO05, D(organization.country), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_ASO06, D(contract.number), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_ASO07, D(contract.level), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_ASO08, D(contract.access), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_ASO12, D(organization.name), CLEARANCE_TEST_ANSWERED, NULL},
	CLEARANCE_REQUIREMENTS_END
};

static const ClearanceRequirement personnel_requirements[] = {
	{RULE_ASP09, D(contract.number), CLEARANCE_TEST_ANSWERED, is_for_personnel_alone},
	CLEARANCE_REQUIREMENTS_END
};

static const ClearanceRequirement employee_requirements[] = {
	{RULE_ASP01, E(name), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_ASP02, E(residence.city), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_ASP02, E(residence.country), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_ASP03, E(birth_place.city), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_ASP03, E(birth_place.country), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_ASP04, E(birth_date), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_ASP05, E(citizenships), CLEARANCE_TEST_ELEMENT, NULL},
	{RULE_ASP06, E(employer.name), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_ASP07, E(employer.address), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_ASP08, E(identification.kind), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_ASP08, E(identification.provided), CLEARANCE_TEST_TRUE, NULL},
	{RULE_ASP11, E(clearance.country), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_ASP11, E(clearance.level), CLEARANCE_TEST_ANSWERED, NULL},
	CLEARANCE_REQUIREMENTS_END
};

/* ---------- checks ---------- */

static void
check_dates_and_countries(ClearanceFormContext *context)
{
	const Assurance *document = DOCUMENT(context);

	check_done(context, RULE_Z04, &document->request.sent_on);
	for (int i = 0; i < list_count(&document->employees); i++)
		check_done(context, RULE_Z04, &ELEMENT(&document->employees, Employee, i)->birth_date);
	check_each_country(context, RULE_Z05);
}

static const int16 general_rules[] = {RULE_Z04, RULE_Z05, -1};

static void
check_request(ClearanceFormContext *context)
{
	const ClearanceAnswer *channel = &DOCUMENT(context)->request.channel;

	if (is_answered(channel))
		require(context, RULE_ASR03B, channel, is_word(channel, CHANNEL_EMAIL));
}

static const int16 request_rules[] = {RULE_ASR03B, -1};

/*
 * The number of the organization against the kind of code that it should be:
 * the kind as recorded, or else the format.
 */
static void
check_expected_code(ClearanceFormContext *context, int rule, const Identifier *identifier,
					int expected, ClearanceIdentifierKind kind, ClearanceCountry country)
{
	const ClearanceAnswer *number = &identifier->number;

	if (identifier->kind.code != 0 && identifier->kind.code != expected)
		require(context, rule, &identifier->kind, false);
	else
		require(context, rule, number,
				clearance_identifier_check(kind, number->u.text, number->length, country) ==
				CLEARANCE_IDENTIFIER_VALID);
}

/*
 * The number that an organization is known by, where there is one.  Neither a
 * missing number nor a wrong one is ever an error.
 */
static void
check_identifier(ClearanceFormContext *context, const AssuredOrganization *organization)
{
	const Identifier *identifier = &organization->identifier;
	ClearanceCountry country = organization->country.code;
	int			kind = identifier->kind.code;

	if (!is_answered(&identifier->number))
		return;
	if (country == CLEARANCE_UNITED_STATES)
		check_expected_code(context, RULE_ASO10, identifier, IDENTIFIER_CAGE,
							CLEARANCE_IDENTIFIER_CAGE, country);
	else if (country != CLEARANCE_CANADA && clearance_country_in_nato(country, context->as_of))
		check_expected_code(context, RULE_ASO11, identifier, IDENTIFIER_NCAGE,
							CLEARANCE_IDENTIFIER_NCAGE, country);
	else if (kind == IDENTIFIER_CAGE)
		check_expected_code(context, RULE_ASO14, identifier, kind,
							CLEARANCE_IDENTIFIER_CAGE, country);
	else if (kind == IDENTIFIER_NCAGE)
		check_expected_code(context, RULE_ASO14, identifier, kind,
							CLEARANCE_IDENTIFIER_NCAGE, country);
	else if (kind == IDENTIFIER_PBN)
		check_expected_code(context, RULE_ASO14, identifier, kind,
							CLEARANCE_IDENTIFIER_PBN, country);
}

static void
check_organization(ClearanceFormContext *context)
{
	const AssuredOrganization *organization = &DOCUMENT(context)->organization;

	if (is_answered(&organization->country) &&
		organization->country.code != CLEARANCE_NO_COUNTRY)
		require(context, RULE_ASO13, &organization->country,
				organization->country.code != CLEARANCE_CANADA);
	check_identifier(context, organization);
}

static const int16 organization_rules[] = {
	RULE_ASO10, RULE_ASO11, RULE_ASO13, RULE_ASO14, -1
};

static void
check_personnel(ClearanceFormContext *context)
{
	const ClearanceAnswer *employees = &DOCUMENT(context)->employees;

	require(context, RULE_ASP10, employees, list_count(employees) > 0);
}

static const int16 personnel_rules[] = {RULE_ASP10, -1};

/* ---------- the form ---------- */

static const ClearanceFormPart parts[] = {
	{NULL, request_requirements, 0, 0, check_request, request_rules},
	{NULL, NULL, 0, 0, check_dates_and_countries, general_rules},
	{asks_organization, organization_requirements, 0, 0, check_organization, organization_rules},
	{asks_personnel, personnel_requirements, 0, 0, check_personnel, personnel_rules},
	{asks_personnel, employee_requirements, D(employees), sizeof(Employee), NULL, NULL}
};

static const ClearanceSection sections[] = {
	{'A', "Subject and contract", "Objet et contrat", false},
	{'B', "Foreign organization", "Organisation étrangère", false},
	{'C', "Foreign personnel", "Personnel étranger", false},
	{'D', "Request", "Demande", false},
	{'Z', "The form as a whole", "L'ensemble du formulaire", false}
};

/*
 * The sections on the organization and on personnel are those of the subject.
 */
static ClearanceReason
reason(ClearanceFormContext *context, char section)
{
	static const ClearanceReason organization = {
		true, "The assurance is for an organization.", "L'assurance vise une organisation."
	};
	static const ClearanceReason no_organization = {
		false, "The assurance is not for an organization.", "L'assurance ne vise pas une organisation."
	};
	static const ClearanceReason personnel = {
		true, "The assurance is for personnel.", "L'assurance vise du personnel."
	};
	static const ClearanceReason no_personnel = {
		false, "The assurance is not for personnel.", "L'assurance ne vise pas du personnel."
	};

	static const ClearanceReason always = {
		true, "Every assurance asks for it.", "Toute assurance l'exige."
	};

	if (section == 'B')
		return asks_organization(context) ? organization : no_organization;
	if (section == 'C')
		return asks_personnel(context) ? personnel : no_personnel;
	return always;
}

const ClearanceForm clearance_form_assurance = {
	.name = "assurance",
	.source = "PSPC, International contract security requirements",
	.sources = sources,
	.shape = &document_shape,
	.rules = rules,
	.nrules = lengthof(rules),
	.parts = parts,
	.nparts = lengthof(parts),
	.sections = sections,
	.nsections = lengthof(sections),
	.reason = reason,
	.level_place = "contract.level",
	.rule_type = RULE_Z01,
	.rule_date = RULE_Z02,
	.rule_word = RULE_Z03
};
