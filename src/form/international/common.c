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

const ClearanceShape foreign_organization_shape = {
	"foreign_organization", foreign_organization_members, lengthof(foreign_organization_members),
	sizeof(ForeignOrganization), false
};

/* ---------- levels ---------- */

const char *const level_words[] = {
	"UNCLASSIFIED", "PROTECTED A", "PROTECTED B", "PROTECTED C",
	"RELIABILITY", "CONFIDENTIAL", "SECRET", "TOP SECRET",
	"NATO RESTRICTED", "NATO CONFIDENTIAL", "NATO SECRET", "COSMIC TOP SECRET", NULL
};

/* In the order of the words. */
static const ClearanceLevel word_levels[] = {
	CLEARANCE_LEVEL_UNCLASSIFIED, CLEARANCE_LEVEL_PROTECTED_A,
	CLEARANCE_LEVEL_PROTECTED_B, CLEARANCE_LEVEL_PROTECTED_C,
	CLEARANCE_LEVEL_RELIABILITY, CLEARANCE_LEVEL_CONFIDENTIAL,
	CLEARANCE_LEVEL_SECRET, CLEARANCE_LEVEL_TOP_SECRET,
	CLEARANCE_LEVEL_NATO_RESTRICTED, CLEARANCE_LEVEL_NATO_CONFIDENTIAL,
	CLEARANCE_LEVEL_NATO_SECRET, CLEARANCE_LEVEL_COSMIC_TOP_SECRET
};

StaticAssertDecl(lengthof(word_levels) == lengthof(level_words) - 1, "each word has its level");

/*
 * The level of a listed word; false when there is none.
 */
bool
level_of_answer(const ClearanceAnswer *answer, ClearanceLevel *level)
{
	if (answer->state != CLEARANCE_ANSWERED || answer->code == 0)
		return false;
	*level = word_levels[answer->code - 1];
	return true;
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

/* ---------- countries ---------- */

void
check_each_country(ClearanceFormContext *context, int rule)
{
	if (context->countries != 0)
		rule_applies(context, rule);
	for (int i = 0; i < context->nunresolved; i++)
		require(context, rule, context->unresolved[i].answer, false);
}

/* ---------- the form as a whole ---------- */

/*
 * Rules of a short form share nothing.
 */
void *
prepare_nothing(ClearanceFormContext *context)
{
	context->ref = context->as_of;
	return NULL;
}

bool
asks_every_section(ClearanceFormContext *context, char section)
{
	return true;
}

ClearanceReason
reason_always(ClearanceFormContext *context, char section)
{
	static const ClearanceReason always = {
		true, "Asked for in every document of this form.", "Exigée dans tout document de ce formulaire."
	};

	return always;
}

/*
 * The beginning of a document: its name, and the level where it has one, as
 * the path to the object and the member ("contract.level").  These forms are
 * not for one of several requests.
 */
char *
begin_plain(const char *form, const char *request,
			const char *place_of_level, const ClearanceLevel *level)
{
	StringInfoData text;

	if (request != NULL)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unknown request"),
				 errhint("Form %s is not for one of several requests: give null.", form)));
	if (level != NULL && place_of_level == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("form \"%s\" has no level", form)));

	initStringInfo(&text);
	appendStringInfo(&text, "{\"form\": \"%s\"", form);
	if (level != NULL)
	{
		const char *dot = strchr(place_of_level, '.');

		appendStringInfo(&text, ", \"%.*s\": {\"%s\": \"%s\"}", (int) (dot - place_of_level),
						 place_of_level, dot + 1, clearance_level_label_of(*level, false));
	}
	appendStringInfoChar(&text, '}');
	return text.data;
}
