/*-------------------------------------------------------------------------
 *
 * visit.c
 *	  Form visit: a visit to a secure site, in Canada or abroad, and its
 *	  approval by the Contract Security Program.
 *
 * How long before the visit a host wants the request is in tables that the
 * user can edit: no rule here reads them, they are for a person to ask.
 *
 * The members are described in doc/form-visit.md.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/international/common.h"

/* Listed words, in the order of their lists; 0 is no listed word. */

enum
{
	VISIT_ONE_TIME = 1,
	VISIT_RECURRING,
	VISIT_EMERGENCY
};

enum
{
	OPERATOR_PRIVATE = 1,
	OPERATOR_GOVERNMENT
};

typedef struct SecureSite
{
	ClearanceAnswer self;
	ClearanceAnswer name;
	ClearanceAnswer country;
	ClearanceAnswer operator;
} SecureSite;

typedef struct VisitItself
{
	ClearanceAnswer self;
	ClearanceAnswer from;
	ClearanceAnswer kind;
	ClearanceAnswer level;
	ClearanceAnswer until;
	ClearanceAnswer cancelled;
} VisitItself;

typedef struct Visitor
{
	ClearanceAnswer self;
	ClearanceAnswer name;
	ClearanceAnswer level;
	ClearanceAnswer expires_on;
} Visitor;

typedef struct VisitRequest
{
	ClearanceAnswer self;
	ClearanceAnswer sent_on;
} VisitRequest;

typedef struct VisitApproval
{
	ClearanceAnswer self;
	ClearanceAnswer on;
	ClearanceAnswer until;
} VisitApproval;

/* Arranged between two private organizations in Canada, and what rules that out. */
typedef struct DirectRoute
{
	ClearanceAnswer self;
	ClearanceAnswer arranged;
	ClearanceAnswer foreign_nationals;
	ClearanceAnswer comsec;
	ClearanceAnswer foreign_classified;
	ClearanceAnswer nato;
	ClearanceAnswer special_access;
} DirectRoute;

typedef struct VisitDocument
{
	ClearanceAnswer self;
	ClearanceAnswer form;
	SecureSite	site;
	VisitItself visit;
	ClearanceAnswer visitors;	/* Visitor */
	VisitRequest request;
	DirectRoute direct;
	VisitApproval approval;
} VisitDocument;

#define DOCUMENT(context)	((const VisitDocument *) (context)->document)

/* ---------- members ---------- */

static const char *const form_names[] = {"visit", NULL};
static const char *const kinds[] = {"one_time", "recurring", "emergency", NULL};
static const char *const operators[] = {"private", "government", NULL};

static const ClearanceMember site_members[] = {
	MEMBER(SecureSite, name, CLEARANCE_KIND_TEXT),
	MEMBER(SecureSite, country, CLEARANCE_KIND_COUNTRY),
	MEMBER_WORDS(SecureSite, operator, operators)
};

static const ClearanceShape site_shape = SHAPE(site, SecureSite, false);

static const ClearanceMember visit_members[] = {
	MEMBER(VisitItself, from, CLEARANCE_KIND_DATE),
	MEMBER_WORDS(VisitItself, kind, kinds),
	MEMBER_WORDS(VisitItself, level, level_words),
	MEMBER(VisitItself, until, CLEARANCE_KIND_DATE),
	MEMBER(VisitItself, cancelled, CLEARANCE_KIND_BOOLEAN)
};

static const ClearanceShape visit_itself_shape = {
	"visit_itself", visit_members, lengthof(visit_members), sizeof(VisitItself), false
};

static const ClearanceMember visitor_members[] = {
	MEMBER(Visitor, name, CLEARANCE_KIND_TEXT),
	MEMBER_WORDS(Visitor, level, clearance_words),
	MEMBER(Visitor, expires_on, CLEARANCE_KIND_DATE)
};

static const ClearanceShape visitor_shape = SHAPE(visitor, Visitor, false);

static const ClearanceMember request_members[] = {
	MEMBER(VisitRequest, sent_on, CLEARANCE_KIND_DATE)
};

static const ClearanceShape request_shape = SHAPE(request, VisitRequest, false);

static const ClearanceMember approval_members[] = {
	MEMBER(VisitApproval, on, CLEARANCE_KIND_DATE),
	MEMBER(VisitApproval, until, CLEARANCE_KIND_DATE)
};

static const ClearanceShape approval_shape = SHAPE(approval, VisitApproval, false);

static const ClearanceMember direct_members[] = {
	MEMBER(DirectRoute, nato, CLEARANCE_KIND_BOOLEAN),
	MEMBER(DirectRoute, comsec, CLEARANCE_KIND_BOOLEAN),
	MEMBER(DirectRoute, arranged, CLEARANCE_KIND_BOOLEAN),
	MEMBER(DirectRoute, special_access, CLEARANCE_KIND_BOOLEAN),
	MEMBER(DirectRoute, foreign_nationals, CLEARANCE_KIND_BOOLEAN),
	MEMBER(DirectRoute, foreign_classified, CLEARANCE_KIND_BOOLEAN)
};

static const ClearanceShape direct_shape = SHAPE(direct, DirectRoute, false);

static const ClearanceMember document_members[] = {
	FORM_NAME_MEMBER(VisitDocument, form_names),
	SECTION_OBJECT(VisitDocument, site, site_shape, 'A'),
	SECTION_OBJECT(VisitDocument, visit, visit_itself_shape, 'A'),
	SECTION_OBJECT(VisitDocument, direct, direct_shape, 'C'),
	SECTION_OBJECT(VisitDocument, request, request_shape, 'B'),
	SECTION_OBJECT(VisitDocument, approval, approval_shape, 'D'),
	SECTION_LIST(VisitDocument, visitors, visitor_shape, 'A')
};

static const ClearanceShape document_shape = SHAPE(document, VisitDocument, true);

/* ---------- rules ---------- */

#define FORM_RULES "form/international/visit_rules.h"
#include "form/international/catalogue.h"

static const ClearanceSource sources[] = {
	SOURCE_REQUIREMENTS,
	SOURCE_MANUAL,
	SOURCE_OLD_MANUAL,
	{"MISWG", "MISWG document 7 (1993)"},
	SOURCES_END
};

/* ---------- conditions and requirements ---------- */

static bool
is_arranged_directly(ClearanceFormContext *context, const void *record, int index)
{
	return is_true(&DOCUMENT(context)->direct.arranged);
}

static bool
is_cancelled(ClearanceFormContext *context)
{
	return is_true(&DOCUMENT(context)->visit.cancelled);
}

static bool
needs_request(ClearanceFormContext *context, const void *record, int index)
{
	return !is_arranged_directly(context, record, index) && !is_cancelled(context);
}

static bool
is_recurring(ClearanceFormContext *context, const void *record, int index)
{
	return is_word(&DOCUMENT(context)->visit.kind, VISIT_RECURRING);
}

/*
 * The last day of the visit.
 */
static const ClearanceAnswer *
last_day(const VisitDocument *document)
{
	const VisitItself *visit = &document->visit;

	return is_answered(&visit->until) ? &visit->until : &visit->from;
}

#define D(member) offsetof(VisitDocument, member)

static const ClearanceRequirement requirements[] = {
	{RULE_VIS03, D(site.name), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_VIS03, D(site.country), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_VIS03, D(visit.kind), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_VIS03, D(visit.from), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_VIS04, D(visit.until), CLEARANCE_TEST_ANSWERED, is_recurring},
	{RULE_VIS05, D(request.sent_on), CLEARANCE_TEST_ANSWERED, needs_request},
	CLEARANCE_REQUIREMENTS_END
};

static const ClearanceRequirement visitor_requirements[] = {
	{RULE_VIS10, offsetof(Visitor, name), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_VIS10, offsetof(Visitor, level), CLEARANCE_TEST_ANSWERED, NULL},
	CLEARANCE_REQUIREMENTS_END
};

/* ---------- checks ---------- */

static void
check_dates_and_countries(ClearanceFormContext *context)
{
	check_done(context, RULE_Z04, &DOCUMENT(context)->request.sent_on);
	check_done(context, RULE_Z04, &DOCUMENT(context)->approval.on);
	check_each_country(context, RULE_Z05);
}

static const int16 general_rules[] = {RULE_Z04, RULE_Z05, -1};

/*
 * The days of the visit and of its request, and when to send that.
 */
static void
check_visit(ClearanceFormContext *context)
{
	const VisitDocument *document = DOCUMENT(context);
	const VisitItself *visit = &document->visit;

	check_order(context, RULE_VIS04, &visit->until, &visit->from, &visit->until);
	if (!needs_request(context, NULL, 0))
		return;
	check_order(context, RULE_VIS05, &document->request.sent_on,
				&document->request.sent_on, &document->approval.on);
	if (!is_answered(&document->approval.on) && !is_word(&visit->kind, VISIT_EMERGENCY))
		rule_applies(context, RULE_VIS14);
}

static const int16 visit_rules[] = {RULE_VIS04, RULE_VIS05, RULE_VIS14, -1};

/*
 * Who visits: each holds, to the last day, a clearance of the level of the visit.
 */
static void
check_visitors(ClearanceFormContext *context)
{
	const VisitDocument *document = DOCUMENT(context);
	const ClearanceAnswer *last = last_day(document);
	ClearanceLevel level;
	ClearanceLevel held;

	require(context, RULE_VIS10, &document->visitors, list_count(&document->visitors) > 0);
	for (int i = 0; i < list_count(&document->visitors); i++)
	{
		const Visitor *visitor = ELEMENT(&document->visitors, Visitor, i);

		if (level_of_answer(&document->visit.level, &level) &&
			level_of_answer(&visitor->level, &held))
			require(context, RULE_VIS11, &visitor->level,
					clearance_level_covers_level(held, level));
		if (is_usable(&visitor->expires_on) && is_usable(last))
			require(context, RULE_VIS12, &visitor->expires_on,
					visitor->expires_on.u.date.last > last->u.date.first);
	}
}

static const int16 visitors_rules[] = {RULE_VIS10, RULE_VIS11, RULE_VIS12, -1};

/*
 * What rules the direct route out; each is to be denied, since silence is no no.
 */
static const size_t exceptions[] = {
	D(direct.foreign_nationals), D(direct.comsec), D(direct.foreign_classified),
	D(direct.nato), D(direct.special_access)
};

#define EXCEPTION(document, i) \
	((const ClearanceAnswer *) ((const char *) (document) + exceptions[i]))

static void
check_direct_route(ClearanceFormContext *context)
{
	const VisitDocument *document = DOCUMENT(context);
	const SecureSite *site = &document->site;

	if (!is_true(&document->direct.arranged))
		return;
	rule_applies(context, RULE_VIS15);
	if (is_answered(&site->country) && site->country.code != CLEARANCE_NO_COUNTRY)
		require(context, RULE_VIS08, &document->direct.arranged,
				site->country.code == CLEARANCE_CANADA);
	if (!is_answered(&site->operator) || site->operator.code != 0)
		require(context, RULE_VIS08, &site->operator,
				is_word(&site->operator, OPERATOR_PRIVATE));
	for (int i = 0; i < lengthof(exceptions); i++)
		require(context, RULE_VIS09, EXCEPTION(document, i), is_false(EXCEPTION(document, i)));
}

static const int16 direct_rules[] = {RULE_VIS08, RULE_VIS09, RULE_VIS15, -1};

/*
 * Is the route without the program recorded, and open?
 */
static bool
is_open_to_direct_route(const VisitDocument *document)
{
	if (!is_true(&document->direct.arranged) ||
		!is_word(&document->site.operator, OPERATOR_PRIVATE))
		return false;
	for (int i = 0; i < lengthof(exceptions); i++)
	{
		if (!is_false(EXCEPTION(document, i)))
			return false;
	}
	return true;
}

/*
 * The approval comes before the visit: it is asked for once the first day of
 * the visit has certainly come.
 */
static void
check_approval_given(ClearanceFormContext *context)
{
	const VisitDocument *document = DOCUMENT(context);
	const ClearanceAnswer *from = &document->visit.from;
	const ClearanceAnswer *on = &document->approval.on;
	const ClearanceAnswer *country = &document->site.country;
	int			rule = RULE_VIS02;

	if (!is_answered(country) || country->code == CLEARANCE_NO_COUNTRY ||
		is_cancelled(context))
		return;
	if (country->code == CLEARANCE_CANADA)
	{
		if (is_open_to_direct_route(document))
			return;
		rule = RULE_VIS01;
	}
	if (is_usable(from) && from->u.date.last <= context->as_of)
		require_answered(context, rule, on);
	check_order(context, rule, on, on, from);
}

/*
 * The approval reaches to the last day of the visit; one of recurring visits
 * that does not say to when lasts a year.
 */
static void
check_approval_lasts(ClearanceFormContext *context)
{
	const VisitDocument *document = DOCUMENT(context);
	const ClearanceAnswer *last = last_day(document);
	const ClearanceAnswer *on = &document->approval.on;
	const ClearanceAnswer *until = &document->approval.until;

	if (is_answered(on))
		rule_applies(context, RULE_VIS13);
	check_order(context, RULE_VIS06, until, last, until);
	if (is_recurring(context, NULL, 0) && !is_answered(until) && is_usable(on) &&
		is_usable(last))
		require(context, RULE_VIS07, until,
				last->u.date.first < add_years(on->u.date.last, 1));
}

static void
check_approval(ClearanceFormContext *context)
{
	check_approval_given(context);
	check_approval_lasts(context);
}

static const int16 approval_rules[] = {
	RULE_VIS01, RULE_VIS02, RULE_VIS06, RULE_VIS07, RULE_VIS13, -1
};

/* ---------- the form ---------- */

static const ClearanceFormPart parts[] = {
	{NULL, NULL, 0, 0, check_dates_and_countries, general_rules},
	{NULL, requirements, 0, 0, check_visit, visit_rules},
	{NULL, visitor_requirements, D(visitors), sizeof(Visitor), check_visitors, visitors_rules},
	{NULL, NULL, 0, 0, check_direct_route, direct_rules},
	{NULL, NULL, 0, 0, check_approval, approval_rules}
};

static const ClearanceSection sections[] = {
	{'A', "Site, visit and visitors", "Site, visite et visiteurs", false},
	{'B', "Request", "Demande", false},
	{'C', "Direct route", "Voie directe", false},
	{'D', "Approval", "Approbation", false},
	{'Z', "The form as a whole", "L'ensemble du formulaire", false}
};

const ClearanceForm clearance_form_visit = {
	.name = "visit",
	.source = "PSPC, International contract security requirements",
	.sources = sources,
	.shape = &document_shape,
	.rules = rules,
	.nrules = lengthof(rules),
	.parts = parts,
	.nparts = lengthof(parts),
	.sections = sections,
	.nsections = lengthof(sections),
	.level_place = "visit.level",
	.rule_type = RULE_Z01,
	.rule_date = RULE_Z02,
	.rule_word = RULE_Z03
};
