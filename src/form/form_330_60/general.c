/*-------------------------------------------------------------------------
 *
 * general.c
 *	  The general rules of form TBS/SCT 330-60E (family Z), except dates and
 *	  countries: companion form, photos, fingerprints, details, proofs,
 *	  contradictions.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/form_330_60/facts.h"
#include "form/form_330_60/sections.h"

#define PHOTOS				3	/* guide l.33 */
#define MONTHS_OF_PHOTO		6
#define CONTROL_NUMBER		20	/* digits, guide l.35 */

/*
 * Is the companion a whole 330-23 document, not only told to be complete?
 */
bool
companion_is_whole(const Form330_60 *document)
{
	return text_is(&document->companion.form, "330-23") &&
		is_answered(&document->companion.administrative);
}

/*
 * Z-01: the form comes with a 330-23, told or whole.  A whole one is judged by
 * the rules of its own form.
 */
static void
check_companion(ClearanceFormContext *context)
{
	const Form330_60 *document = DOCUMENT(context);
	const Companion *companion = &document->companion;
	bool		whole = companion_is_whole(document);

	if (!is_answered(&companion->self))
		require(context, RULE_Z_01, &companion->self, false);
	else
		require(context, RULE_Z_01, &companion->complete,
				whole ||
				(text_is(&companion->form, "330-23") && is_true(&companion->complete)));
	if (whole)
		clearance_judge_within(context, &clearance_form_330_23, &companion->self);
}

/*
 * Z-07: passport photos, when the program has asked for them.
 */
static void
check_photos(ClearanceFormContext *context)
{
	const Administrative *a = &DOCUMENT(context)->administrative;
	ClearanceDay ref = context->ref;

	require(context, RULE_Z_07A, &a->photos, list_count(&a->photos) == PHOTOS);
	for (int i = 0; i < list_count(&a->photos); i++)
	{
		const Photo *photo = ELEMENT(&a->photos, Photo, i);

		require(context, RULE_Z_07B, &photo->taken_on,
				is_answered(&photo->taken_on) &&
				(!is_usable(&photo->taken_on) ||
				 add_months(photo->taken_on.u.date.last, MONTHS_OF_PHOTO) >= ref));
		require(context, RULE_Z_07C, &photo->dated, is_true(&photo->dated));
		require(context, RULE_Z_07C, &photo->signed_by_applicant,
				is_true(&photo->signed_by_applicant));
		require(context, RULE_Z_07C, &photo->signed_by_officer,
				is_true(&photo->signed_by_officer));
	}
}

static bool
is_control_number(const ClearanceAnswer *answer)
{
	if (!is_answered(answer) || answer->length != CONTROL_NUMBER)
		return false;
	for (int i = 0; i < CONTROL_NUMBER; i++)
	{
		if (answer->u.text[i] < '0' || answer->u.text[i] > '9')
			return false;
	}
	return true;
}

/*
 * Z-08, Z-12, Z-26: what the online form asks of new, update and upgrade.
 */
static void
check_online(ClearanceFormContext *context)
{
	const Form330_60 *document = DOCUMENT(context);
	const Administrative *a = &document->administrative;
	const Form330_60Facts *facts = FACTS(context);

	require_answered(context, RULE_Z_26, &a->fingerprints_required);
	if (is_true(&a->fingerprints_required))
		require(context, RULE_Z_08, &a->document_control_number,
				is_control_number(&a->document_control_number));
	if (facts->born_abroad ||
		(facts->born_in_canada && count_answered(&document->citizenship.citizenships) >= 2))
		require(context, RULE_Z_12, &document->citizenship.proof_sent,
				is_true(&document->citizenship.proof_sent));
}

/*
 * The rules of every request, and those of form, companion and medium.
 */
void
check_general(ClearanceFormContext *context)
{
	const Form330_60 *document = DOCUMENT(context);
	const Form330_60Facts *facts = FACTS(context);

	require(context, RULE_Z_24, &document->medium, facts->online || facts->paper);
	require(context, RULE_Z_25, &document->form, document->form.code != 0);

	if (!facts->nugs)
		return;

	check_companion(context);
	rule_applies(context, RULE_Z_03);
	if (facts->paper)
	{
		rule_applies(context, RULE_Z_04);
		rule_applies(context, RULE_Z_05);
	}
	if (facts->online)
		rule_applies(context, RULE_Z_09);
	if (facts->nug && facts->online)
		check_online(context);
	if (facts->request == REQUEST_NEW && facts->top_secret &&
		is_true(&document->administrative.photos_requested))
		check_photos(context);
}

/*
 * Z-10, Z-11: additional details name their section, and their record where
 * the section has several.
 */
void
check_details(ClearanceFormContext *context)
{
	const Form330_60 *document = DOCUMENT(context);

	for (int i = 0; i < list_count(&document->details); i++)
	{
		const Detail *detail = ELEMENT(&document->details, Detail, i);
		const ClearanceAnswer *records;
		int			count;

		require(context, RULE_Z_11, &detail->section, detail->section.code != 0);
		records = section_records(document, detail->section.code);
		if (!FACTS(context)->online || records == NULL)
			continue;
		count = list_count(records);
		if (count >= 2 || is_answered(&detail->record))
			require(context, RULE_Z_10, &detail->record,
					is_answered(&detail->record) &&
					detail->record.u.number >= 0 && detail->record.u.number < count);
	}
}

/* ---------- contradictions ---------- */

static bool
lists_accepted_screening(const ClearanceAnswer *entries)
{
	for (int i = 0; i < list_count(entries); i++)
	{
		if (!is_true(&ELEMENT(entries, ScreeningEntry, i)->rejected))
			return true;
	}
	return false;
}

static bool
lists_partner_sibling(const ClearanceAnswer *entries)
{
	for (int i = 0; i < list_count(entries); i++)
	{
		if (is_word(&ELEMENT(entries, Relative, i)->relationship, RELATION_PARTNER_SIBLING))
			return true;
	}
	return false;
}

/*
 * The answer says that there is nothing; are there records all the same?
 */
static void
require_none(ClearanceFormContext *context, char section, const ClearanceAnswer *answer,
			 bool says_none, bool has_records)
{
	if (says_none && asks_section(context, section))
		require(context, RULE_Z_22, answer, !has_records);
}

/*
 * Z-22, by analogy with F-08 and J-09.
 */
void
check_contradictions(ClearanceFormContext *context)
{
	const Form330_60 *d = DOCUMENT(context);

	require_none(context, 'C', &d->screening.previous, is_false(&d->screening.previous),
				 lists_accepted_screening(&d->screening.entries));
	require_none(context, 'D', &d->marital.partner.no_siblings,
				 is_true(&d->marital.partner.no_siblings),
				 lists_partner_sibling(&d->relatives.entries));
	require_none(context, 'I', &d->employment.dismissed, is_false(&d->employment.dismissed),
				 list_count(&d->employment.dismissals) > 0);
	require_none(context, 'K', &d->travel.none, is_true(&d->travel.none),
				 list_count(&d->travel.entries) > 0);
	require_none(context, 'L', &d->foreign_assets.none, is_true(&d->foreign_assets.none),
				 list_count(&d->foreign_assets.entries) > 0);
	require_none(context, 'N', &d->education.none, is_true(&d->education.none),
				 list_count(&d->education.entries) > 0);
	require_none(context, 'O', &d->military.none, is_true(&d->military.none),
				 list_count(&d->military.entries) > 0);
}
