/*-------------------------------------------------------------------------
 *
 * nato_briefing.c
 *	  Form nato-briefing: the steps by which one employee is NATO cleared,
 *	  from the request to the approved briefing form.
 *
 * The members are described in doc/form-nato-briefing.md.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/international/common.h"

/* Listed words, in the order of their lists; 0 is no listed word. */

enum
{
	NATO_RESTRICTED = 1,
	NATO_CONFIDENTIAL,
	NATO_SECRET,
	NATO_COSMIC
};

typedef struct Facility
{
	ClearanceAnswer self;
	ClearanceAnswer level;
	ClearanceAnswer granted_on;
} Facility;

typedef struct CanadianClearance
{
	ClearanceAnswer self;
	ClearanceAnswer level;
	ClearanceAnswer granted_on;
	ClearanceAnswer expires_on;
} CanadianClearance;

typedef struct NatoRequest
{
	ClearanceAnswer self;
	ClearanceAnswer level;
	ClearanceAnswer sent_on;
} NatoRequest;

typedef struct Briefing
{
	ClearanceAnswer self;
	ClearanceAnswer sent_on;
	ClearanceAnswer officer_signed_on;
	ClearanceAnswer employee_signed_on;
	ClearanceAnswer approved_on;
} Briefing;

typedef struct NatoAccess
{
	ClearanceAnswer self;
	ClearanceAnswer from;
} NatoAccess;

typedef struct NatoBriefing
{
	ClearanceAnswer self;
	ClearanceAnswer form;
	Facility	facility;
	NatoRequest request;
	CanadianClearance canadian_clearance;
	Briefing	briefing;
	NatoAccess	access;
} NatoBriefing;

#define DOCUMENT(context)	((const NatoBriefing *) (context)->document)

/* ---------- members ---------- */

static const char *const form_names[] = {"nato-briefing", NULL};
static const char *const facility_levels[] = {
	"NATO CONFIDENTIAL", "NATO SECRET", "COSMIC TOP SECRET", NULL
};
static const char *const nato_levels[] = {
	"NATO RESTRICTED", "NATO CONFIDENTIAL", "NATO SECRET", "COSMIC TOP SECRET", NULL
};

/* The Canadian level that matches, in the order of nato_levels. */
static const ClearanceLevel matching_levels[] = {
	CLEARANCE_LEVEL_RELIABILITY, CLEARANCE_LEVEL_CONFIDENTIAL,
	CLEARANCE_LEVEL_SECRET, CLEARANCE_LEVEL_TOP_SECRET
};

StaticAssertDecl(lengthof(matching_levels) == NATO_COSMIC, "each NATO level has its match");

static const ClearanceMember facility_members[] = {
	MEMBER_WORDS(Facility, level, facility_levels),
	MEMBER(Facility, granted_on, CLEARANCE_KIND_DATE)
};

static const ClearanceShape facility_shape = SHAPE(facility, Facility, false);

static const ClearanceMember canadian_clearance_members[] = {
	MEMBER_WORDS(CanadianClearance, level, clearance_words),
	MEMBER(CanadianClearance, expires_on, CLEARANCE_KIND_DATE),
	MEMBER(CanadianClearance, granted_on, CLEARANCE_KIND_DATE)
};

static const ClearanceShape canadian_clearance_shape = SHAPE(canadian_clearance, CanadianClearance, false);

static const ClearanceMember request_members[] = {
	MEMBER_WORDS(NatoRequest, level, nato_levels),
	MEMBER(NatoRequest, sent_on, CLEARANCE_KIND_DATE)
};

static const ClearanceShape request_shape = SHAPE(request, NatoRequest, false);

static const ClearanceMember briefing_members[] = {
	MEMBER(Briefing, sent_on, CLEARANCE_KIND_DATE),
	MEMBER(Briefing, approved_on, CLEARANCE_KIND_DATE),
	MEMBER(Briefing, officer_signed_on, CLEARANCE_KIND_DATE),
	MEMBER(Briefing, employee_signed_on, CLEARANCE_KIND_DATE)
};

static const ClearanceShape briefing_shape = SHAPE(briefing, Briefing, false);

static const ClearanceMember access_members[] = {
	MEMBER(NatoAccess, from, CLEARANCE_KIND_DATE)
};

static const ClearanceShape access_shape = SHAPE(access, NatoAccess, false);

static const ClearanceMember document_members[] = {
	FORM_NAME_MEMBER(NatoBriefing, form_names),
	SECTION_OBJECT(NatoBriefing, access, access_shape, 'C'),
	SECTION_OBJECT(NatoBriefing, request, request_shape, 'A'),
	SECTION_OBJECT(NatoBriefing, briefing, briefing_shape, 'B'),
	SECTION_OBJECT(NatoBriefing, facility, facility_shape, 'A'),
	SECTION_OBJECT(NatoBriefing, canadian_clearance, canadian_clearance_shape, 'B')
};

static const ClearanceShape document_shape = SHAPE(document, NatoBriefing, false);

/* ---------- rules ---------- */

#define FORM_RULES "form/international/nato_briefing_rules.h"
#include "form/international/catalogue.h"

static const ClearanceSource sources[] = {
	SOURCE_REQUIREMENTS,
	SOURCE_MANUAL,
	SOURCE_OLD_MANUAL,
	{"notice", "PSPC, notice of 2015-05-19"},
	SOURCES_END
};

/* ---------- conditions and requirements ---------- */

/*
 * No level of facility clearance is named for NATO RESTRICTED.
 */
static bool
needs_facility(ClearanceFormContext *context, const void *record, int index)
{
	const NatoRequest *request = &DOCUMENT(context)->request;

	return is_answered(&request->sent_on) && !is_word(&request->level, NATO_RESTRICTED);
}

static bool
is_briefing_sent(ClearanceFormContext *context, const void *record, int index)
{
	return is_answered(&DOCUMENT(context)->briefing.sent_on);
}

static bool
has_access(ClearanceFormContext *context, const void *record, int index)
{
	return is_answered(&DOCUMENT(context)->access.from);
}

/*
 * What is approved is the signed form.
 */
static bool
needs_signatures(ClearanceFormContext *context, const void *record, int index)
{
	return is_answered(&DOCUMENT(context)->briefing.approved_on) ||
		has_access(context, record, index);
}

#define D(member) offsetof(NatoBriefing, member)

static const ClearanceRequirement requirements[] = {
	{RULE_NAT17, D(request.level), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_NAT17, D(request.sent_on), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_NAT05, D(facility.granted_on), CLEARANCE_TEST_ANSWERED, needs_facility},
	{RULE_NAT19, D(facility.level), CLEARANCE_TEST_ANSWERED, needs_facility},
	{RULE_NAT12, D(canadian_clearance.granted_on), CLEARANCE_TEST_ANSWERED, is_briefing_sent},
	{RULE_NAT18, D(canadian_clearance.level), CLEARANCE_TEST_ANSWERED, is_briefing_sent},
	{RULE_NAT13, D(briefing.officer_signed_on), CLEARANCE_TEST_ANSWERED, needs_signatures},
	{RULE_NAT14, D(briefing.employee_signed_on), CLEARANCE_TEST_ANSWERED, needs_signatures},
	{RULE_NAT15, D(briefing.approved_on), CLEARANCE_TEST_ANSWERED, has_access},
	CLEARANCE_REQUIREMENTS_END
};

/* ---------- checks ---------- */

static void
check_dates(ClearanceFormContext *context)
{
	const NatoBriefing *document = DOCUMENT(context);

	check_done(context, RULE_Z04, &document->facility.granted_on);
	check_done(context, RULE_Z04, &document->request.sent_on);
	check_done(context, RULE_Z04, &document->canadian_clearance.granted_on);
	check_done(context, RULE_Z04, &document->briefing.sent_on);
	check_done(context, RULE_Z04, &document->briefing.officer_signed_on);
	check_done(context, RULE_Z04, &document->briefing.employee_signed_on);
	check_done(context, RULE_Z04, &document->briefing.approved_on);
}

static const int16 general_rules[] = {RULE_Z04, -1};

/*
 * The levels: that of the organization reaches to the one requested, that of
 * the Canadian clearance matches it.
 */
static void
check_levels(ClearanceFormContext *context)
{
	const NatoBriefing *document = DOCUMENT(context);
	const ClearanceAnswer *requested = &document->request.level;
	ClearanceLevel level;
	ClearanceLevel held;

	if (!level_of_answer(requested, &level))
		return;
	if (is_word(requested, NATO_RESTRICTED))
		rule_applies(context, RULE_NAT20);
	else if (level_of_answer(&document->facility.level, &held))
		require(context, RULE_NAT19, &document->facility.level,
				clearance_level_covers_level(held, level));
	if (level_of_answer(&document->canadian_clearance.level, &held))
		require(context, RULE_NAT18, &document->canadian_clearance.level,
				clearance_level_covers_level(held, matching_levels[requested->code - 1]));
}

static const int16 level_rules[] = {RULE_NAT18, RULE_NAT19, RULE_NAT20, -1};

/*
 * A signature stands on a form that was sent, and is approved with it.
 */
static void
check_signature(ClearanceFormContext *context, int rule, const ClearanceAnswer *signed_on)
{
	const Briefing *briefing = &DOCUMENT(context)->briefing;

	if (is_usable(signed_on))
		require(context, rule, signed_on,
				!certainly_after(&briefing->sent_on, signed_on) &&
				!certainly_after(signed_on, &briefing->approved_on));
}

/*
 * A NATO clearance is valid no longer than the Canadian one beneath it.
 */
static void
check_still_valid(ClearanceFormContext *context)
{
	const ClearanceAnswer *expires_on = &DOCUMENT(context)->canadian_clearance.expires_on;
	const ClearanceAnswer *from = &DOCUMENT(context)->access.from;

	if (is_usable(expires_on) && is_usable(from))
		require(context, RULE_NAT21, expires_on,
				expires_on->u.date.last > Max(from->u.date.first, context->as_of));
}

static void
check_steps(ClearanceFormContext *context)
{
	const NatoBriefing *document = DOCUMENT(context);
	const Briefing *briefing = &document->briefing;

	if (needs_facility(context, NULL, 0))
		check_order(context, RULE_NAT05, &document->facility.granted_on,
					&document->facility.granted_on, &document->request.sent_on);
	check_order(context, RULE_NAT12, &document->canadian_clearance.granted_on,
				&document->canadian_clearance.granted_on, &briefing->sent_on);
	check_signature(context, RULE_NAT13, &briefing->officer_signed_on);
	check_signature(context, RULE_NAT14, &briefing->employee_signed_on);
	check_order(context, RULE_NAT15, &briefing->approved_on,
				&briefing->approved_on, &document->access.from);
	if (has_access(context, NULL, 0))
		rule_applies(context, RULE_NAT16);
	check_still_valid(context);
}

static const int16 step_rules[] = {
	RULE_NAT05, RULE_NAT12, RULE_NAT13, RULE_NAT14, RULE_NAT15, RULE_NAT16, RULE_NAT21, -1
};

/* ---------- the form ---------- */

static const ClearanceFormPart parts[] = {
	{NULL, NULL, 0, 0, check_dates, general_rules},
	{NULL, requirements, 0, 0, check_levels, level_rules},
	{NULL, NULL, 0, 0, check_steps, step_rules}
};

static const ClearanceSection sections[] = {
	{'A', "Organization and request", "Organisation et demande", false},
	{'B', "Canadian clearance and briefing", "Autorisation canadienne et séance d'information", false},
	{'C', "Access", "Accès", false},
	{'Z', "The form as a whole", "L'ensemble du formulaire", false}
};

const ClearanceForm clearance_form_nato_briefing = {
	.name = "nato-briefing",
	.source = "PSPC, International contract security requirements",
	.sources = sources,
	.shape = &document_shape,
	.rules = rules,
	.nrules = lengthof(rules),
	.parts = parts,
	.nparts = lengthof(parts),
	.sections = sections,
	.nsections = lengthof(sections),
	.level_place = "request.level",
	.rule_type = RULE_Z01,
	.rule_date = RULE_Z02,
	.rule_word = RULE_Z03
};
