/*-------------------------------------------------------------------------
 *
 * administrative.c
 *	  Section A of form TBS/SCT 330-60E: type of request, level,
 *	  organization, and the clearances that the applicant holds or held.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/form_330_60/facts.h"
#include "form/form_330_60/sections.h"

/* Two years after its end a clearance no longer stands against a new request. */
#define YEARS_TO_START_ANEW		2
/* PSPC's advice: ask for the renewal this long before the expiry. */
#define MONTHS_BEFORE_RENEWAL	6

/* What a list of clearances says on the reference date. */
typedef struct HeldClearances
{
	bool		maybe_in_force; /* one possibly is */
	bool		in_force;		/* one certainly is */
	bool		in_force_has_expiry;
	ClearanceDay latest_expiry; /* of those in force */
	bool		covers_request; /* one in force covers the requested level */
	bool		expired;		/* one certainly is */
	bool		expired_recently;	/* with a known end, certainly within 2 years */
	bool		may_renew;		/* one expired possibly no more than 2 years ago */
	bool		ended_otherwise;	/* one is terminated or closed */
	bool		ended_recently; /* certainly within 2 years */
} HeldClearances;

/*
 * Site access, reliability and enhanced reliability are no clearances.  A
 * level that is not known may be one.
 */
static bool
is_clearance(const HeldClearance *held)
{
	ClearanceLevel level;

	return !(answer_level(&held->level, &level) &&
			 (level == CLEARANCE_LEVEL_SITE_ACCESS ||
			  level == CLEARANCE_LEVEL_RELIABILITY ||
			  level == CLEARANCE_LEVEL_ENHANCED_RELIABILITY));
}

static void
add_in_force(ClearanceFormContext *context, const HeldClearance *held, HeldClearances *all)
{
	const Form330_60Facts *facts = FACTS(context);
	ClearanceLevel level;

	all->in_force = true;
	if (is_usable(&held->expires_on))
	{
		if (!all->in_force_has_expiry || held->expires_on.u.date.first > all->latest_expiry)
			all->latest_expiry = held->expires_on.u.date.first;
		all->in_force_has_expiry = true;
	}
	if (facts->level_known && answer_level(&held->level, &level) &&
		clearance_level_covers_level(level, facts->level))
		all->covers_request = true;
}

static HeldClearances
examine_clearances(ClearanceFormContext *context)
{
	const ClearanceAnswer *list = &DOCUMENT(context)->context.clearances;
	ClearanceDay ref = context->ref;
	HeldClearances all = {0};

	for (int i = 0; i < list_count(list); i++)
	{
		const HeldClearance *held = ELEMENT(list, HeldClearance, i);
		const ClearanceAnswer *end = end_of_clearance(held);
		bool		end_known = is_usable(end);
		bool		recent = end_known &&
			add_years(end->u.date.first, YEARS_TO_START_ANEW) >= ref;
		bool		maybe_recent = !end_known ||
			add_years(end->u.date.last, YEARS_TO_START_ANEW) >= ref;

		if (!is_clearance(held))
			continue;

		all.maybe_in_force |= possibly_in_force(held, ref);
		if (certainly_in_force(held, ref))
			add_in_force(context, held, &all);
		if (is_expired(held, ref))
		{
			all.expired = true;
			all.expired_recently |= recent;
			all.may_renew |= maybe_recent;
		}
		if (is_ended_otherwise(held))
		{
			all.ended_otherwise = true;
			all.ended_recently |= recent;
		}
	}
	return all;
}

/*
 * does the type of request fit the clearances on record?
 */
void
check_held_clearances(ClearanceFormContext *context)
{
	const Form330_60 *document = DOCUMENT(context);
	const Form330_60Facts *facts = FACTS(context);
	const ClearanceAnswer *request = &document->administrative.request;
	bool		recorded = is_answered(&document->context.clearances);
	HeldClearances held;

	if (!recorded || facts->request == 0)
		return;
	held = examine_clearances(context);

	switch (facts->request)
	{
		case REQUEST_NEW:
			if (held.expired && !held.maybe_in_force)
				require(context, RULE_A_03A, request, !held.expired_recently);
			if (held.ended_otherwise && !held.maybe_in_force)
				require(context, RULE_A_03B, request, !held.ended_recently);
			require(context, RULE_A_04, request, !held.in_force);
			break;
		case REQUEST_UPDATE:
			require(context, RULE_A_05A, request, held.maybe_in_force || held.may_renew);
			if (held.in_force_has_expiry)
				require(context, RULE_A_05B, request,
						held.latest_expiry <= add_months(context->ref, MONTHS_BEFORE_RENEWAL));
			if (!held.maybe_in_force && held.expired_recently)
				require(context, RULE_A_05C, request, false);
			break;
		case REQUEST_UPGRADE:
			require(context, RULE_A_06A, request, held.maybe_in_force);
			if (held.in_force && facts->level_known)
				require(context, RULE_A_06B, facts->level_answer, !held.covers_request);
			break;
		case REQUEST_SUPPLEMENTAL:
			require(context, RULE_A_09, request, held.maybe_in_force);
			break;
		default:
			break;
	}
}

/* ---------- level ---------- */

/*
 * A-16a, A-16b: no level above the organization's (guide l.117).  The axes are
 * compared apart; an organization's level that is no label of the axis is not
 * compared.
 */
static void
check_organization_level(ClearanceFormContext *context)
{
	const Organization *organization = &DOCUMENT(context)->context.organization;
	const Form330_60Facts *facts = FACTS(context);
	ClearanceAxis axis;
	ClearanceLevel level;

	if (!facts->level_known || !is_answered(&organization->level))
		return;

	axis = clearance_level_axis_of(facts->level);
	if (axis == CLEARANCE_AXIS_CANADIAN)
	{
		if (answer_level(&organization->level, &level) &&
			clearance_level_axis_of(level) == axis)
			require(context, RULE_A_16A, facts->level_answer,
					plain_rank(facts->level) <= plain_rank(level));
	}
	else if (axis == CLEARANCE_AXIS_NATO)
	{
		if (!is_answered(&organization->nato_level))
			require(context, RULE_A_16B, facts->level_answer, false);
		else if (answer_level(&organization->nato_level, &level) &&
				 clearance_level_axis_of(level) == axis)
			require(context, RULE_A_16B, facts->level_answer,
					clearance_level_rank_of(facts->level) <= clearance_level_rank_of(level));
	}
}

/*
 * Does a text name one of the levels that belong under Other?
 */
static bool
names_other_level(const ClearanceAnswer *answer)
{
	ClearanceLevel level;

	return answer_level(answer, &level) &&
		(level == CLEARANCE_LEVEL_NATO_SECRET ||
		 level == CLEARANCE_LEVEL_COSMIC_TOP_SECRET ||
		 level == CLEARANCE_LEVEL_TOP_SECRET_SIGINT);
}

/*
 * the level and the space under Other (guide l.115-118).
 */
static void
check_level(ClearanceFormContext *context)
{
	const Administrative *a = &DOCUMENT(context)->administrative;

	if (names_other_level(&a->level))
		require(context, RULE_A_17, &a->level, false);
	else
	{
		rule_applies(context, RULE_A_17);
		require(context, RULE_A_15, &a->level, a->level.code != 0);
	}

	if (is_word(&a->level, LEVEL_OTHER))
	{
		require_answered(context, RULE_A_18A, &a->other_level);
		if (is_answered(&a->other_level))
			require(context, RULE_A_18B, &a->other_level, names_other_level(&a->other_level));
	}
	else if (a->level.code != 0)
		require(context, RULE_A_19, &a->other_level, !is_answered(&a->other_level));

	check_organization_level(context);
}

/* ---------- the section ---------- */

/*
 * what a supplemental request needs of form 330-23, when the document
 * says it section by section; a whole document speaks for itself.
 */
static void
check_companion_sections(ClearanceFormContext *context)
{
	const Companion *companion = &DOCUMENT(context)->companion;
	const CompanionSections *sections = &companion->sections;

	if (!is_answered(&sections->self) || companion_is_whole(DOCUMENT(context)))
		return;
	require(context, RULE_A_11, &sections->a, is_true(&sections->a));
	require(context, RULE_A_11, &sections->b, is_true(&sections->b));
	require(context, RULE_A_11, &sections->c, is_true(&sections->c));
	require(context, RULE_A_11, &sections->d, is_true(&sections->d));
}

/*
 * Section A beside its table of requirements.
 */
void
check_administrative(ClearanceFormContext *context)
{
	const Form330_60 *document = DOCUMENT(context);
	const Administrative *a = &document->administrative;
	const Form330_60Facts *facts = FACTS(context);

	if (facts->request == REQUEST_TRANSFER)
		require(context, RULE_A_07, &a->request, false);
	if (facts->request == REQUEST_REACTIVATION)
		require(context, RULE_A_08, &a->request, false);
	if (!facts->nugs)
		return;

	if (facts->supplemental)
		check_companion_sections(context);
	check_level(context);
	if (is_answered(&a->organization_number) &&
		is_answered(&document->context.organization.number))
		require(context, RULE_A_21B, &a->organization_number,
				same_number(&a->organization_number, &document->context.organization.number));
}
