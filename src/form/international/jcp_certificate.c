/*-------------------------------------------------------------------------
 *
 * jcp_certificate.c
 *	  Form jcp-certificate: the application for a certificate of the Joint
 *	  Certification Program of Canada and the United States, and what became
 *	  of it.
 *
 * That a certificate has ended is a remark, not a fault of the document: it
 * has to be recorded.  clearance_jcp_access() answers what it still gives.
 *
 * The members are described in doc/form-jcp-certificate.md.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/international/common.h"
#include "international/identifier.h"
#include "international/jcp.h"

#define UNITED_STATES	CLEARANCE_COUNTRY('U', 'S')

/* Listed words, in the order of their lists; 0 is no listed word. */

enum
{
	CUSTODIAN_CITIZEN_OF_CANADA = 1,
	CUSTODIAN_RESIDENT_OF_CANADA,
	CUSTODIAN_CITIZEN_OF_US,
	CUSTODIAN_RESIDENT_OF_US
};

typedef struct Contractor
{
	ClearanceAnswer self;
	ClearanceAnswer name;
	ClearanceAnswer country;
} Contractor;

typedef struct CertifiedSite
{
	ClearanceAnswer self;
	ClearanceAnswer cage;
	ClearanceAnswer address;
} CertifiedSite;

typedef struct Custodian
{
	ClearanceAnswer self;
	ClearanceAnswer status;
} Custodian;

typedef struct Application
{
	ClearanceAnswer self;
	ClearanceAnswer kind;
	ClearanceAnswer submitted_on;
	ClearanceAnswer legitimate_need;
} Application;

typedef struct Certificate
{
	ClearanceAnswer self;
	ClearanceAnswer accepted_on;
	ClearanceAnswer expires_on;
	ClearanceAnswer suspended_on;
	ClearanceAnswer reinstated_on;
	ClearanceAnswer revoked_on;
} Certificate;

typedef struct JcpCertificate
{
	ClearanceAnswer self;
	ClearanceAnswer form;
	Contractor	contractor;
	CertifiedSite site;
	Custodian	custodian;
	Application application;
	Certificate certificate;
} JcpCertificate;

#define DOCUMENT(context)	((const JcpCertificate *) (context)->document)

/* ---------- members ---------- */

static const char *const form_names[] = {"jcp-certificate", NULL};
static const char *const kinds[] = {"initial", "revision", "renewal", NULL};
static const char *const statuses[] = {
	"citizen_of_canada", "permanent_resident_of_canada",
	"citizen_of_united_states", "permanent_resident_of_united_states", "other", NULL
};

static const ClearanceMember contractor_members[] = {
	MEMBER(Contractor, name, CLEARANCE_KIND_TEXT),
	MEMBER(Contractor, country, CLEARANCE_KIND_COUNTRY)
};

static const ClearanceShape contractor_shape = SHAPE(contractor, Contractor, false);

static const ClearanceMember site_members[] = {
	MEMBER(CertifiedSite, cage, CLEARANCE_KIND_TEXT),
	MEMBER(CertifiedSite, address, CLEARANCE_KIND_TEXT)
};

static const ClearanceShape site_shape = SHAPE(site, CertifiedSite, false);

static const ClearanceMember custodian_members[] = {
	MEMBER_WORDS(Custodian, status, statuses)
};

static const ClearanceShape custodian_shape = SHAPE(custodian, Custodian, false);

static const ClearanceMember application_members[] = {
	MEMBER_WORDS(Application, kind, kinds),
	MEMBER(Application, submitted_on, CLEARANCE_KIND_DATE),
	MEMBER(Application, legitimate_need, CLEARANCE_KIND_BOOLEAN)
};

static const ClearanceShape application_shape = SHAPE(application, Application, false);

static const ClearanceMember certificate_members[] = {
	MEMBER(Certificate, expires_on, CLEARANCE_KIND_DATE),
	MEMBER(Certificate, revoked_on, CLEARANCE_KIND_DATE),
	MEMBER(Certificate, accepted_on, CLEARANCE_KIND_DATE),
	MEMBER(Certificate, suspended_on, CLEARANCE_KIND_DATE),
	MEMBER(Certificate, reinstated_on, CLEARANCE_KIND_DATE)
};

static const ClearanceShape certificate_shape = SHAPE(certificate, Certificate, false);

static const ClearanceMember document_members[] = {
	FORM_NAME_MEMBER(JcpCertificate, form_names),
	SECTION_OBJECT(JcpCertificate, site, site_shape, 'A'),
	SECTION_OBJECT(JcpCertificate, custodian, custodian_shape, 'A'),
	SECTION_OBJECT(JcpCertificate, contractor, contractor_shape, 'A'),
	SECTION_OBJECT(JcpCertificate, application, application_shape, 'B'),
	SECTION_OBJECT(JcpCertificate, certificate, certificate_shape, 'C')
};

static const ClearanceShape document_shape = SHAPE(document, JcpCertificate, false);

/* ---------- rules ---------- */

#define FORM_RULES "form/international/jcp_certificate_rules.h"
#include "form/international/catalogue.h"

static const ClearanceSource sources[] = {
	{"002", "Joint Certification Program: A Comprehensive Guide"},
	SOURCE_MANUAL,
	{"SOR", "Technical Data Control Regulations, SOR/86-345"},
	SOURCES_END
};

/* ---------- conditions and requirements ---------- */

static bool
is_accepted(ClearanceFormContext *context, const void *record, int index)
{
	return is_answered(&DOCUMENT(context)->certificate.accepted_on);
}

static bool
is_decided_on(ClearanceFormContext *context, const void *record, int index)
{
	const Certificate *certificate = &DOCUMENT(context)->certificate;

	return is_answered(&certificate->expires_on) || is_answered(&certificate->suspended_on) ||
		is_answered(&certificate->reinstated_on) || is_answered(&certificate->revoked_on);
}

static bool
is_reinstated(ClearanceFormContext *context, const void *record, int index)
{
	return is_answered(&DOCUMENT(context)->certificate.reinstated_on);
}

#define D(member) offsetof(JcpCertificate, member)

static const ClearanceRequirement requirements[] = {
	{RULE_JCP10, D(contractor.name), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_JCP10, D(contractor.country), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_JCP12, D(site.cage), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_JCP13, D(site.address), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_JCP15, D(application.legitimate_need), CLEARANCE_TEST_TRUE, NULL},
	{RULE_JCP16, D(application.kind), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_JCP17, D(application.submitted_on), CLEARANCE_TEST_ANSWERED, is_accepted},
	{RULE_JCP18, D(certificate.accepted_on), CLEARANCE_TEST_ANSWERED, is_decided_on},
	{RULE_JCP18, D(certificate.suspended_on), CLEARANCE_TEST_ANSWERED, is_reinstated},
	CLEARANCE_REQUIREMENTS_END
};

/* ---------- checks ---------- */

static void
check_dates_and_countries(ClearanceFormContext *context)
{
	const Certificate *certificate = &DOCUMENT(context)->certificate;

	check_done(context, RULE_Z04, &DOCUMENT(context)->application.submitted_on);
	check_done(context, RULE_Z04, &certificate->accepted_on);
	check_done(context, RULE_Z04, &certificate->suspended_on);
	check_done(context, RULE_Z04, &certificate->reinstated_on);
	check_done(context, RULE_Z04, &certificate->revoked_on);
	check_each_country(context, RULE_Z05);
}

static const int16 general_rules[] = {RULE_Z04, RULE_Z05, -1};

/*
 * The code has the format of its country: a CAGE code in the United States, an
 * NCAGE code or an old CAGE code in Canada.
 */
static void
check_contractor(ClearanceFormContext *context)
{
	const ClearanceAnswer *country = &DOCUMENT(context)->contractor.country;
	const ClearanceAnswer *cage = &DOCUMENT(context)->site.cage;

	if (!is_answered(country) || country->code == CLEARANCE_NO_COUNTRY)
		return;
	if (country->code != CLEARANCE_CANADA && country->code != UNITED_STATES)
		clearance_report(context, RULE_JCP11, country);
	else
	{
		rule_applies(context, RULE_JCP11);
		if (is_answered(cage))
			require(context, RULE_JCP12B, cage,
					clearance_identifier_check(CLEARANCE_IDENTIFIER_NCAGE, cage->u.text,
											   cage->length, country->code) ==
					CLEARANCE_IDENTIFIER_VALID);
	}
}

static const int16 contractor_rules[] = {RULE_JCP11, RULE_JCP12B, -1};

/*
 * The custodian is a citizen or permanent resident of the contractor's country.
 * A word that the form does not know is the general rule's.
 */
static void
check_custodian(ClearanceFormContext *context)
{
	const ClearanceAnswer *status = &DOCUMENT(context)->custodian.status;
	const ClearanceAnswer *country = &DOCUMENT(context)->contractor.country;

	if (!is_answered(status))
		require_answered(context, RULE_JCP14, status);
	else if (status->code != 0 && is_answered(country) && country->code == CLEARANCE_CANADA)
		require(context, RULE_JCP14, status,
				is_word(status, CUSTODIAN_CITIZEN_OF_CANADA) ||
				is_word(status, CUSTODIAN_RESIDENT_OF_CANADA));
	else if (status->code != 0 && is_answered(country) && country->code == UNITED_STATES)
		require(context, RULE_JCP14B, status,
				is_word(status, CUSTODIAN_CITIZEN_OF_US) ||
				is_word(status, CUSTODIAN_RESIDENT_OF_US));
}

static const int16 custodian_rules[] = {RULE_JCP14, RULE_JCP14B, -1};

/*
 * The steps are in their order.
 */
static void
check_order_of_steps(ClearanceFormContext *context)
{
	const Certificate *certificate = &DOCUMENT(context)->certificate;
	const ClearanceAnswer *accepted = &certificate->accepted_on;
	const ClearanceAnswer *reinstated = &certificate->reinstated_on;
	const ClearanceAnswer *submitted = &DOCUMENT(context)->application.submitted_on;

	check_order(context, RULE_JCP17, submitted, submitted, accepted);
	check_order(context, RULE_JCP18, &certificate->suspended_on,
				accepted, &certificate->suspended_on);
	check_order(context, RULE_JCP18, &certificate->revoked_on,
				accepted, &certificate->revoked_on);
	if (is_usable(reinstated))
		require(context, RULE_JCP18, reinstated,
				!certainly_after(accepted, reinstated) &&
				!certainly_after(&certificate->suspended_on, reinstated));
}

/*
 * The certificate is valid for five years from the day of acceptance; a
 * document may print its last day instead of the first one after it.
 */
static void
check_validity(ClearanceFormContext *context)
{
	const Certificate *certificate = &DOCUMENT(context)->certificate;
	const ClearanceAnswer *accepted = &certificate->accepted_on;
	const ClearanceAnswer *expires = &certificate->expires_on;

	if (is_usable(accepted) && is_usable(expires))
	{
		require(context, RULE_JCP19, expires, expires->u.date.first <=
				add_months(accepted->u.date.last, CLEARANCE_JCP_VALIDITY_MONTHS));
		require(context, RULE_JCP19B, expires, expires->u.date.last >=
				add_months(accepted->u.date.first, CLEARANCE_JCP_VALIDITY_MONTHS) - 1);
	}
	if (is_usable(accepted))
		require(context, RULE_JCP20, accepted, context->as_of <
				add_months(accepted->u.date.last, CLEARANCE_JCP_VALIDITY_MONTHS));
}

/*
 * What the program decided since.
 */
static void
check_decisions(ClearanceFormContext *context)
{
	const Certificate *certificate = &DOCUMENT(context)->certificate;

	if (is_accepted(context, NULL, 0))
	{
		require(context, RULE_JCP21, &certificate->suspended_on,
				!is_answered(&certificate->suspended_on) ||
				is_answered(&certificate->reinstated_on) ||
				is_answered(&certificate->revoked_on));
		require(context, RULE_JCP22, &certificate->revoked_on,
				!is_answered(&certificate->revoked_on));
		rule_applies(context, RULE_JCP23);
	}
	check_order_of_steps(context);
	check_validity(context);
}

static const int16 certificate_rules[] = {
	RULE_JCP17, RULE_JCP18, RULE_JCP19, RULE_JCP19B, RULE_JCP20, RULE_JCP21, RULE_JCP22,
	RULE_JCP23, -1
};

/* ---------- the form ---------- */

static const ClearanceFormPart parts[] = {
	{NULL, NULL, 0, 0, check_dates_and_countries, general_rules},
	{NULL, requirements, 0, 0, check_contractor, contractor_rules},
	{NULL, NULL, 0, 0, check_custodian, custodian_rules},
	{NULL, NULL, 0, 0, check_decisions, certificate_rules}
};

static const ClearanceSection sections[] = {
	{'A', "Contractor, site and custodian", "Entrepreneur, lieu et dépositaire", false},
	{'B', "Application", "Demande", false},
	{'C', "Certificate", "Agrément", false},
	{'Z', "The form as a whole", "L'ensemble du formulaire", false}
};

const ClearanceForm clearance_form_jcp_certificate = {
	.name = "jcp-certificate",
	.source = "Technical Data Control Regulations, SOR/86-345",
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
