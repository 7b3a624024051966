/*-------------------------------------------------------------------------
 *
 * arrangement.c
 *	  Form arrangement: a foreign or domestic arrangement of the Canadian
 *	  Security Intelligence Service, with its approvals and assessments.
 *
 * The members are described in doc/form-arrangement.md.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/international/common.h"

/* Listed words, in the order of their lists; 0 is no listed word. */

enum
{
	KIND_FOREIGN = 1,
	KIND_DOMESTIC
};

enum
{
	POSITION_SUPPORTS = 1
};

enum
{
	ASSESSMENT_SECURITY_REQUIREMENTS = 1,
	ASSESSMENT_HUMAN_RIGHTS,
	ASSESSMENT_RELIABILITY
};

enum
{
	STATUS_PROPOSED = 1,
	STATUS_ACTIVE,
	STATUS_ENHANCED,
	STATUS_RESTRICTED,
	STATUS_DORMANT,
	STATUS_SUSPENDED,
	STATUS_ENDED
};

typedef struct ArrangementItself
{
	ClearanceAnswer self;
	ClearanceAnswer kind;
	ClearanceAnswer scope;
	ClearanceAnswer used_on;
	ClearanceAnswer written;
	ClearanceAnswer police_of_province;
} ArrangementItself;

typedef struct Approvals
{
	ClearanceAnswer self;
	ClearanceAnswer foreign_affairs_position;
	ClearanceAnswer public_safety_approved_on;
	ClearanceAnswer foreign_affairs_consulted_on;
	ClearanceAnswer provincial_minister_approved_on;
} Approvals;

typedef struct Assessment
{
	ClearanceAnswer self;
	ClearanceAnswer kind;
	ClearanceAnswer next_due;
	ClearanceAnswer assessed_on;
} Assessment;

typedef struct Status
{
	ClearanceAnswer self;
	ClearanceAnswer from;
	ClearanceAnswer status;
} Status;

typedef struct Caveats
{
	ClearanceAnswer self;
	ClearanceAnswer mistreatment;
	ClearanceAnswer originator_consent;
} Caveats;

typedef struct Copy
{
	ClearanceAnswer self;
	ClearanceAnswer given_on;
} Copy;

typedef struct Arrangement
{
	ClearanceAnswer self;
	ClearanceAnswer form;
	ArrangementItself arrangement;
	ForeignOrganization organization;
	Approvals	approvals;
	Copy		copy;
	ClearanceAnswer assessments;	/* Assessment */
	ClearanceAnswer statuses;	/* Status */
	Caveats		caveats;
} Arrangement;

#define DOCUMENT(context)	((const Arrangement *) (context)->document)

/* ---------- members ---------- */

static const char *const form_names[] = {"arrangement", NULL};
static const char *const kinds[] = {"foreign", "domestic", NULL};
static const char *const scopes[] = {"information", "operations", "both", NULL};
static const char *const positions[] = {"supports", "objects", "none", NULL};
static const char *const assessment_kinds[] = {
	"security_requirements", "human_rights", "reliability", NULL
};
static const char *const status_words[] = {
	"proposed", "active", "enhanced", "restricted", "dormant", "suspended", "ended", NULL
};

static const ClearanceMember arrangement_members[] = {
	MEMBER_WORDS(ArrangementItself, kind, kinds),
	MEMBER_WORDS(ArrangementItself, scope, scopes),
	MEMBER(ArrangementItself, used_on, CLEARANCE_KIND_DATE),
	MEMBER(ArrangementItself, written, CLEARANCE_KIND_BOOLEAN),
	MEMBER(ArrangementItself, police_of_province, CLEARANCE_KIND_BOOLEAN)
};

static const ClearanceShape arrangement_shape = SHAPE(arrangement, ArrangementItself, false);

static const ClearanceMember approvals_members[] = {
	MEMBER_WORDS(Approvals, foreign_affairs_position, positions),
	MEMBER(Approvals, public_safety_approved_on, CLEARANCE_KIND_DATE),
	MEMBER(Approvals, foreign_affairs_consulted_on, CLEARANCE_KIND_DATE),
	MEMBER(Approvals, provincial_minister_approved_on, CLEARANCE_KIND_DATE)
};

static const ClearanceShape approvals_shape = SHAPE(approvals, Approvals, false);

static const ClearanceMember assessment_members[] = {
	MEMBER_WORDS(Assessment, kind, assessment_kinds),
	MEMBER(Assessment, next_due, CLEARANCE_KIND_DATE),
	MEMBER(Assessment, assessed_on, CLEARANCE_KIND_DATE)
};

static const ClearanceShape assessment_shape = SHAPE(assessment, Assessment, false);

static const ClearanceMember status_members[] = {
	MEMBER(Status, from, CLEARANCE_KIND_DATE),
	MEMBER_WORDS(Status, status, status_words)
};

static const ClearanceShape status_shape = SHAPE(status, Status, false);

static const ClearanceMember caveats_members[] = {
	MEMBER(Caveats, mistreatment, CLEARANCE_KIND_BOOLEAN),
	MEMBER(Caveats, originator_consent, CLEARANCE_KIND_BOOLEAN)
};

static const ClearanceShape caveats_shape = SHAPE(caveats, Caveats, false);

static const ClearanceMember copy_members[] = {
	MEMBER(Copy, given_on, CLEARANCE_KIND_DATE)
};

static const ClearanceShape copy_shape = SHAPE(copy, Copy, false);

static const ClearanceMember document_members[] = {
	SECTION_OBJECT(Arrangement, copy, copy_shape, 'B'),
	FORM_NAME_MEMBER(Arrangement, form_names),
	SECTION_OBJECT(Arrangement, caveats, caveats_shape, 'C'),
	SECTION_LIST(Arrangement, statuses, status_shape, 'C'),
	SECTION_OBJECT(Arrangement, approvals, approvals_shape, 'B'),
	SECTION_OBJECT(Arrangement, arrangement, arrangement_shape, 'A'),
	SECTION_LIST(Arrangement, assessments, assessment_shape, 'C'),
	SECTION_OBJECT(Arrangement, organization, foreign_organization_shape, 'A')
};

static const ClearanceShape document_shape = SHAPE(document, Arrangement, true);

/* ---------- rules ---------- */

#define FORM_RULES "form/international/arrangement_rules.h"
#include "form/international/catalogue.h"

static const ClearanceSource sources[] = {SOURCE_COOPERATION, SOURCE_CSIS_ACT, SOURCES_END};

/* ---------- conditions and requirements ---------- */

static bool
is_foreign(ClearanceFormContext *context, const void *record, int index)
{
	return is_word(&DOCUMENT(context)->arrangement.kind, KIND_FOREIGN);
}

static bool
status_is_use(const Status *status)
{
	return is_word(&status->status, STATUS_ACTIVE) ||
		is_word(&status->status, STATUS_ENHANCED) ||
		is_word(&status->status, STATUS_RESTRICTED);
}

/*
 * Is the arrangement used, or does it stand ready for use?  Also in the past.
 */
static bool
is_used(const Arrangement *document)
{
	if (is_answered(&document->arrangement.used_on))
		return true;
	for (int i = 0; i < list_count(&document->statuses); i++)
	{
		if (status_is_use(ELEMENT(&document->statuses, Status, i)))
			return true;
	}
	return false;
}

static bool
is_approved_or_used(const Arrangement *document)
{
	return is_answered(&document->approvals.public_safety_approved_on) || is_used(document);
}

static bool
foreign_is_used(ClearanceFormContext *context, const void *record, int index)
{
	return is_foreign(context, record, index) && is_used(DOCUMENT(context));
}

static bool
domestic_is_used(ClearanceFormContext *context, const void *record, int index)
{
	return is_word(&DOCUMENT(context)->arrangement.kind, KIND_DOMESTIC) &&
		is_used(DOCUMENT(context));
}

static bool
police_is_used(ClearanceFormContext *context, const void *record, int index)
{
	return domestic_is_used(context, record, index) &&
		is_true(&DOCUMENT(context)->arrangement.police_of_province);
}

static bool
foreign_is_approved(ClearanceFormContext *context, const void *record, int index)
{
	return is_foreign(context, record, index) && is_approved_or_used(DOCUMENT(context));
}

static bool
copy_is_due(ClearanceFormContext *context, const void *record, int index)
{
	return is_true(&DOCUMENT(context)->arrangement.written) &&
		is_approved_or_used(DOCUMENT(context));
}

#define D(member) offsetof(Arrangement, member)

static const ClearanceRequirement requirements[] = {
	{RULE_CSI15, D(arrangement.kind), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_CSI15, D(organization.name), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_CSI15, D(organization.country), CLEARANCE_TEST_ANSWERED, is_foreign},
	{RULE_CSI01, D(approvals.public_safety_approved_on), CLEARANCE_TEST_ANSWERED, foreign_is_used},
	{RULE_CSI12, D(approvals.public_safety_approved_on), CLEARANCE_TEST_ANSWERED, domestic_is_used},
	{RULE_CSI13, D(approvals.provincial_minister_approved_on), CLEARANCE_TEST_ANSWERED, police_is_used},
	{RULE_CSI02A, D(approvals.foreign_affairs_consulted_on), CLEARANCE_TEST_ANSWERED, foreign_is_approved},
	{RULE_CSI14, D(copy.given_on), CLEARANCE_TEST_ANSWERED, copy_is_due},
	CLEARANCE_REQUIREMENTS_END
};

static const ClearanceRequirement assessment_requirements[] = {
	{RULE_CSI17, offsetof(Assessment, kind), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_CSI17, offsetof(Assessment, assessed_on), CLEARANCE_TEST_ANSWERED, NULL},
	CLEARANCE_REQUIREMENTS_END
};

static const ClearanceRequirement status_requirements[] = {
	{RULE_CSI17, offsetof(Status, status), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_CSI17, offsetof(Status, from), CLEARANCE_TEST_ANSWERED, NULL},
	CLEARANCE_REQUIREMENTS_END
};

/* ---------- checks ---------- */

static void
check_dates_and_countries(ClearanceFormContext *context)
{
	const Arrangement *document = DOCUMENT(context);

	check_done(context, RULE_Z04, &document->approvals.public_safety_approved_on);
	check_done(context, RULE_Z04, &document->approvals.foreign_affairs_consulted_on);
	check_done(context, RULE_Z04, &document->approvals.provincial_minister_approved_on);
	check_done(context, RULE_Z04, &document->copy.given_on);
	for (int i = 0; i < list_count(&document->assessments); i++)
		check_done(context, RULE_Z04, &ELEMENT(&document->assessments, Assessment, i)->assessed_on);
	check_each_country(context, RULE_Z05);
}

static const int16 general_rules[] = {RULE_Z04, RULE_Z05, -1};

/*
 * Is an approval certainly after a day on which the arrangement was used?
 */
static bool
is_after_use(const Arrangement *document, const ClearanceAnswer *approved_on)
{
	if (certainly_after(approved_on, &document->arrangement.used_on))
		return true;
	for (int i = 0; i < list_count(&document->statuses); i++)
	{
		const Status *status = ELEMENT(&document->statuses, Status, i);

		if (status_is_use(status) && certainly_after(approved_on, &status->from))
			return true;
	}
	return false;
}

static void
check_approvals(ClearanceFormContext *context)
{
	const Arrangement *document = DOCUMENT(context);
	const Approvals *approvals = &document->approvals;
	bool		foreign = foreign_is_approved(context, document, 0);

	if (is_after_use(document, &approvals->public_safety_approved_on))
	{
		if (foreign)
			clearance_report(context, RULE_CSI01, &approvals->public_safety_approved_on);
		if (domestic_is_used(context, document, 0))
			clearance_report(context, RULE_CSI12, &approvals->public_safety_approved_on);
	}
	if (police_is_used(context, document, 0) &&
		is_after_use(document, &approvals->provincial_minister_approved_on))
		clearance_report(context, RULE_CSI13, &approvals->provincial_minister_approved_on);
	if (!foreign)
		return;

	if (certainly_after(&approvals->foreign_affairs_consulted_on, &approvals->public_safety_approved_on))
		clearance_report(context, RULE_CSI02A, &approvals->foreign_affairs_consulted_on);
	require(context, RULE_CSI02B, &approvals->foreign_affairs_position,
			is_word(&approvals->foreign_affairs_position, POSITION_SUPPORTS));
}

static void
check_country(ClearanceFormContext *context)
{
	const ClearanceAnswer *kind = &DOCUMENT(context)->arrangement.kind;
	const ClearanceAnswer *country = &DOCUMENT(context)->organization.country;

	if (kind->code != 0 && is_answered(country) && country->code != CLEARANCE_NO_COUNTRY)
		require(context, RULE_CSI16, country,
				(country->code == CLEARANCE_CANADA) == (kind->code == KIND_DOMESTIC));
}

static void
check_arrangement(ClearanceFormContext *context)
{
	check_approvals(context);
	check_country(context);
}

static const int16 arrangement_rules[] = {
	RULE_CSI01, RULE_CSI12, RULE_CSI13, RULE_CSI02A, RULE_CSI02B, RULE_CSI16, -1
};

static bool
is_assessed(const ClearanceAnswer *assessments, int kind)
{
	for (int i = 0; i < list_count(assessments); i++)
	{
		const Assessment *assessment = ELEMENT(assessments, Assessment, i);

		if (is_word(&assessment->kind, kind) && is_answered(&assessment->assessed_on))
			return true;
	}
	return false;
}

/*
 * Is the status that began last, among those that may have begun, that the
 * arrangement ended?
 */
static bool
has_ended(ClearanceFormContext *context)
{
	const ClearanceAnswer *statuses = &DOCUMENT(context)->statuses;
	const Status *last = NULL;

	for (int i = 0; i < list_count(statuses); i++)
	{
		const Status *status = ELEMENT(statuses, Status, i);

		if (is_usable(&status->from) && status->from.u.date.first <= context->as_of &&
			(last == NULL || status->from.u.date.first >= last->from.u.date.first))
			last = status;
	}
	return last != NULL && is_word(&last->status, STATUS_ENDED);
}

/*
 * The day, for each kind of assessment, after which the latest one was made:
 * the first day that its date can mean.  A later assessment of the same kind
 * takes the place of one before it.
 */
static void
find_latest(const ClearanceAnswer *assessments, ClearanceDay *latest)
{
	for (int kind = 0; kind <= ASSESSMENT_RELIABILITY; kind++)
		latest[kind] = PG_INT32_MIN;
	for (int i = 0; i < list_count(assessments); i++)
	{
		const Assessment *assessment = ELEMENT(assessments, Assessment, i);
		int			kind = assessment->kind.code;

		if (kind != 0 && is_usable(&assessment->assessed_on))
			latest[kind] = Max(latest[kind], assessment->assessed_on.u.date.first);
	}
}

/*
 * Were the three questions assessed, and is no assessment overdue?
 */
static void
check_assessments(ClearanceFormContext *context)
{
	static const int16 rule_of_kind[] = {-1, RULE_CSI04, RULE_CSI05, RULE_CSI06};
	const ClearanceAnswer *assessments = &DOCUMENT(context)->assessments;
	ClearanceDay latest[ASSESSMENT_RELIABILITY + 1];

	if (foreign_is_approved(context, NULL, 0))
	{
		for (int kind = 1; kind <= ASSESSMENT_RELIABILITY; kind++)
			require(context, rule_of_kind[kind], assessments, is_assessed(assessments, kind));
	}
	if (has_ended(context))
		return;

	find_latest(assessments, latest);
	for (int i = 0; i < list_count(assessments); i++)
	{
		const Assessment *assessment = ELEMENT(assessments, Assessment, i);
		const ClearanceAnswer *assessed_on = &assessment->assessed_on;

		if (is_usable(&assessment->next_due) &&
			!(is_usable(assessed_on) && latest[assessment->kind.code] > assessed_on->u.date.last))
			require(context, RULE_CSI07, &assessment->next_due,
					assessment->next_due.u.date.last >= context->as_of);
	}
}

static const int16 assessment_rules[] = {RULE_CSI04, RULE_CSI05, RULE_CSI06, RULE_CSI07, -1};

/* ---------- the form ---------- */

static const ClearanceFormPart parts[] = {
	{NULL, NULL, 0, 0, check_dates_and_countries, general_rules},
	{NULL, requirements, 0, 0, check_arrangement, arrangement_rules},
	{NULL, assessment_requirements, D(assessments), sizeof(Assessment), check_assessments, assessment_rules},
	{NULL, status_requirements, D(statuses), sizeof(Status), NULL, NULL}
};

static const ClearanceSection sections[] = {
	{'A', "Arrangement and partner", "Arrangement et partenaire", false},
	{'B', "Approvals", "Approbations", false},
	{'C', "Assessments and status", "Évaluations et état", false},
	{'Z', "The form as a whole", "L'ensemble du formulaire", false}
};

const ClearanceForm clearance_form_arrangement = {
	.name = "arrangement",
	.source = "CSIS, Foreign and domestic cooperation",
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
