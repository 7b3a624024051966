/*-------------------------------------------------------------------------
 *
 * common.c
 *	  What the forms of the international side have in common: an
 *	  organization, levels, dates of what was done, countries.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/international/common.h"

static const ClearanceMember foreign_organization_members[] = {
	MEMBER(ForeignOrganization, name, CLEARANCE_KIND_TEXT),
	MEMBER(ForeignOrganization, address, CLEARANCE_KIND_TEXT),
	MEMBER(ForeignOrganization, country, CLEARANCE_KIND_COUNTRY)
};

const ClearanceShape foreign_organization_shape = SHAPE(foreign_organization, ForeignOrganization, false);

const char *const channel_words[] = {"email", "mail", "telephone", "other", NULL};

/* ---------- levels ---------- */

const char *const level_words[] = {
	"UNCLASSIFIED", "PROTECTED A", "PROTECTED B", "PROTECTED C",
	"RELIABILITY", "CONFIDENTIAL", "SECRET", "TOP SECRET",
	"NATO RESTRICTED", "NATO CONFIDENTIAL", "NATO SECRET", "COSMIC TOP SECRET", NULL
};

const char *const clearance_words[] = {
	"RELIABILITY", "ENHANCED RELIABILITY", "CONFIDENTIAL",
	"SECRET", "ENHANCED SECRET", "TOP SECRET", "ENHANCED TOP SECRET", "TOP SECRET SIGINT",
	"NATO CONFIDENTIAL", "NATO SECRET", "COSMIC TOP SECRET", NULL
};

/*
 * The level of a listed word; false when there is none.
 */
bool
level_of_answer(const ClearanceAnswer *answer, ClearanceLevel *level)
{
	return answer->code != 0 && answer_level(answer, level);
}

/* ---------- dates ---------- */

/*
 * What was done lies not in the future.
 */
void
check_done(ClearanceFormContext *context, int rule, const ClearanceAnswer *date)
{
	if (is_usable(date))
		require(context, rule, date, date->u.date.first <= context->as_of);
}

/*
 * Is one date after another in every completion of both?  Not when one of them
 * is missing or unusable.
 */
bool
certainly_after(const ClearanceAnswer *a, const ClearanceAnswer *b)
{
	return is_usable(a) && is_usable(b) && a->u.date.first > b->u.date.last;
}

/*
 * Of two steps the later one is not before the earlier one, as far as that is
 * certain; the same day passes.  One of them is where it is reported.
 */
void
check_order(ClearanceFormContext *context, int rule, const ClearanceAnswer *at,
			const ClearanceAnswer *earlier, const ClearanceAnswer *later)
{
	if (is_usable(earlier) && is_usable(later))
		require(context, rule, at, !certainly_after(earlier, later));
}

/* ---------- countries ---------- */

void
check_each_country(ClearanceFormContext *context, int rule)
{
	if ((context->countries | context->birth_countries) != 0)
		rule_applies(context, rule);
	for (int i = 0; i < context->nunresolved; i++)
		require(context, rule, context->unresolved[i].answer, false);
}
