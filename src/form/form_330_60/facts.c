/*-------------------------------------------------------------------------
 *
 * facts.c
 *	  The terms of the catalogue that are worked out once per document:
 *	  request, level, reference date, place of birth, explanations.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/form_330_60/facts.h"

ASSERT_PERSON(Relative);
ASSERT_PERSON(Partner);
ASSERT_PERSON(PreviousPartner);
ASSERT_PERSON(CharacterReference);
ASSERT_PERSON(Neighbour);

/*
 * Is a text, folded, of Top Secret grade?  Q15: COSMIC TOP SECRET and TOP
 * SECRET SIGINT, and whatever else says Top Secret.
 */
static bool
says_top_secret(const ClearanceAnswer *answer)
{
	char	   *folded;
	bool		result;

	if (!is_answered(answer))
		return false;
	folded = fold_answer(answer);
	result = strstr(folded, "top secret") != NULL || strstr(folded, "tres secret") != NULL;
	pfree(folded);
	return result;
}

/*
 * The levels that the form has no box for.
 */
static bool
belongs_under_other(ClearanceLevel level)
{
	return level == CLEARANCE_LEVEL_NATO_SECRET ||
		level == CLEARANCE_LEVEL_COSMIC_TOP_SECRET ||
		level == CLEARANCE_LEVEL_TOP_SECRET_SIGINT;
}

/*
 * The requested level: the box, or the text under Other.  A name that belongs
 * under Other but stands in the box is still the requested level.
 */
static void
find_requested_level(const Form330_60 *document, Form330_60Facts *facts)
{
	const Administrative *a = &document->administrative;

	facts->level_answer = &a->level;
	if (is_word(&a->level, LEVEL_SECRET))
	{
		facts->level_known = true;
		facts->level = CLEARANCE_LEVEL_SECRET;
	}
	else if (is_word(&a->level, LEVEL_TOP_SECRET))
	{
		facts->level_known = true;
		facts->level = CLEARANCE_LEVEL_TOP_SECRET;
		facts->top_secret = true;
	}
	else if (is_word(&a->level, LEVEL_OTHER))
	{
		facts->level_answer = &a->other_level;
		facts->level_known = answer_level(&a->other_level, &facts->level);
		facts->top_secret = (facts->level_known &&
							 (facts->level == CLEARANCE_LEVEL_COSMIC_TOP_SECRET ||
							  facts->level == CLEARANCE_LEVEL_TOP_SECRET_SIGINT)) ||
			says_top_secret(&a->other_level);
	}
	else if (answer_level(&a->level, &facts->level) && belongs_under_other(facts->level))
	{
		facts->level_known = true;
		facts->top_secret = facts->level != CLEARANCE_LEVEL_NATO_SECRET;
	}
}

void *
form_330_60_prepare(ClearanceFormContext *context)
{
	const Form330_60 *document = DOCUMENT(context);
	const ClearanceAnswer *birth_country = &document->biographical.birth_place.country;
	const ClearanceAnswer *status = &document->marital.status;
	Form330_60Facts *facts = palloc0(sizeof(Form330_60Facts));

	context->ref = reference_date(&document->certification.signed_on, context->as_of);
	facts->ten_years.first = Max(add_years(context->ref, -10), CLEARANCE_DAY_MIN);
	facts->ten_years.last = context->ref;

	facts->request = is_answered(&document->administrative.request) ?
		document->administrative.request.code : 0;
	facts->supplemental = facts->request == REQUEST_SUPPLEMENTAL;
	facts->nug = !(facts->supplemental ||
				   facts->request == REQUEST_TRANSFER ||
				   facts->request == REQUEST_REACTIVATION);
	facts->nugs = facts->nug || facts->supplemental;

	find_requested_level(document, facts);
	facts->nug_ts = facts->nug && facts->top_secret;

	facts->online = is_word(&document->medium, MEDIUM_ONLINE);
	facts->paper = is_word(&document->medium, MEDIUM_PAPER);
	facts->partnered = is_word(status, STATUS_MARRIED) || is_word(status, STATUS_COMMON_LAW);
	if (is_answered(birth_country))
	{
		facts->born_in_canada = birth_country->code == CLEARANCE_CANADA;
		facts->born_abroad = !facts->born_in_canada;
	}
	return facts;
}

/* ---------- which sections the request asks for ---------- */

bool
asked_nug(ClearanceFormContext *context)
{
	return FACTS(context)->nug;
}

bool
asked_nugs(ClearanceFormContext *context)
{
	return FACTS(context)->nugs;
}

bool
asked_nug_ts(ClearanceFormContext *context)
{
	return FACTS(context)->nug_ts;
}

/*
 * Does the request ask for a section?  Z stands for the members beside the
 * sections: details, companion, partner_form, context.
 */
bool
asks_section(ClearanceFormContext *context, char section)
{
	const Form330_60Facts *facts = FACTS(context);

	switch (section)
	{
		case 'A':
			return true;
		case 'B':
		case 'D':
		case 'E':
		case 'P':
		case 'Z':
			return facts->nugs;
		case 'K':
		case 'L':
		case 'M':
		case 'N':
		case 'O':
			return facts->nug_ts;
		default:
			return facts->nug;
	}
}

/* ---------- explanations ---------- */

/*
 * The records that details[].record counts, or null for a section without.
 */
const ClearanceAnswer *
section_records(const Form330_60 *document, int section)
{
	switch (section)
	{
		case DETAIL_NAME_CHANGE:
			return &document->biographical.name_changes;
		case DETAIL_SCREENING:
			return &document->screening.entries;
		case DETAIL_MARITAL:
			return &document->marital.previous_partners;
		case DETAIL_RELATIVES:
			return &document->relatives.entries;
		case DETAIL_CONVICTIONS:
			return &document->convictions.entries;
		case DETAIL_RESIDENCES:
			return &document->residences.entries;
		case DETAIL_EMPLOYMENT:
			return &document->employment.entries;
		case DETAIL_FOREIGN_EMPLOYMENT:
			return &document->foreign_employment.entries;
		case DETAIL_TRAVEL:
			return &document->travel.entries;
		case DETAIL_FOREIGN_ASSETS:
			return &document->foreign_assets.entries;
		case DETAIL_REFERENCES:
			return &document->references.character;
		case DETAIL_EDUCATION:
			return &document->education.entries;
		case DETAIL_MILITARY:
			return &document->military.entries;
		default:
			return NULL;
	}
}

/*
 * Do the details of a section, with a text, name this record?  Index -1 asks
 * for details without a record.
 */
static bool
has_details(const Form330_60 *document, int section, int index)
{
	for (int i = 0; i < list_count(&document->details); i++)
	{
		const Detail *detail = ELEMENT(&document->details, Detail, i);

		if (!is_word(&detail->section, section) || !is_answered(&detail->text))
			continue;
		if (is_answered(&detail->record) ?
			(index >= 0 && detail->record.u.number == index) : index < 0)
			return true;
	}
	return false;
}

/*
 * Is a section as a whole explained?
 */
bool
section_explained(ClearanceFormContext *context, int section)
{
	return has_details(DOCUMENT(context), section, -1);
}

/*
 * Is a record explained: by its own explanation, by details that name it, or
 * by details without a record when it is the only one?
 */
bool
record_explained(ClearanceFormContext *context, int section, int index,
				 const ClearanceAnswer *explanation)
{
	const Form330_60 *document = DOCUMENT(context);

	if (explanation != NULL && is_answered(explanation))
		return true;
	if (list_count(&document->details) == 0)
		return false;
	return has_details(document, section, index) ||
		(list_count(section_records(document, section)) == 1 &&
		 has_details(document, section, -1));
}
