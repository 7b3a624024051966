/*-------------------------------------------------------------------------
 *
 * general_dates.c
 *	  The general rules about dates of form TBS/SCT 330-60E, as one table:
 *	  Z-13 approximate dates, Z-17 order, Z-18 the future, Z-19 before birth.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/form_330_60/facts.h"
#include "form/form_330_60/sections.h"

/* Which rules look at a date. */
#define EXPLAIN_APPROXIMATE		0x01	/* Z-13 */
#define NOT_IN_FUTURE			0x02	/* Z-18 */
#define NOT_BEFORE_BIRTH		0x04	/* Z-19 */
#define SECTION_EXPLAINS		0x08	/* Z-13: details of the section do, too */

typedef struct DateRow
{
	char		section;
	uint8		rules;
	uint8		detail;			/* DETAIL_..., for Z-13 */
	uint16		place;			/* of the list in the document, or of the object */
	uint16		size;			/* of an element; 0: one object */
	uint16		date;			/* in the element or object */
	uint16		start;			/* Z-17: of the start that it ends; 0: none */
	uint16		explanation;	/* of the record; 0: it has none */
} DateRow;

#define IN_LIST(list, type, member) \
	offsetof(Form330_60, list), sizeof(type), offsetof(type, member)
#define IN_OBJECT(object, type, member) \
	offsetof(Form330_60, object), 0, offsetof(type, member)

static const DateRow date_rows[] = {
	{'A', NOT_IN_FUTURE, 0,
	IN_LIST(administrative.photos, Photo, taken_on), 0, 0},
	{'B', EXPLAIN_APPROXIMATE | NOT_IN_FUTURE, DETAIL_BIOGRAPHICAL,
	IN_OBJECT(biographical, Biographical, birth_date), 0, 0},
	{'D', EXPLAIN_APPROXIMATE | NOT_IN_FUTURE, DETAIL_MARITAL,
	IN_OBJECT(marital.partner, Partner, birth_date), 0, offsetof(Partner, explanation)},
	{'D', EXPLAIN_APPROXIMATE | NOT_IN_FUTURE, DETAIL_MARITAL,
	IN_OBJECT(marital.partner, Partner, since), 0, offsetof(Partner, explanation)},
	{'D', EXPLAIN_APPROXIMATE | NOT_IN_FUTURE | SECTION_EXPLAINS, DETAIL_MARITAL,
	IN_LIST(marital.previous_partners, PreviousPartner, birth_date), 0, 0},
	{'D', EXPLAIN_APPROXIMATE | NOT_IN_FUTURE | SECTION_EXPLAINS, DETAIL_MARITAL,
	IN_LIST(marital.previous_partners, PreviousPartner, ended_on), 0, 0},
	{'E', EXPLAIN_APPROXIMATE | NOT_IN_FUTURE, DETAIL_RELATIVES,
	IN_LIST(relatives.entries, Relative, birth_date), 0, offsetof(Relative, explanation)},
	{'E', EXPLAIN_APPROXIMATE | NOT_IN_FUTURE, DETAIL_RELATIVES,
	IN_LIST(relatives.entries, Relative, death_date), offsetof(Relative, birth_date), offsetof(Relative, explanation)},
	{'F', NOT_IN_FUTURE, 0,
	IN_LIST(convictions.entries, Conviction, date), 0, 0},
	{'H', EXPLAIN_APPROXIMATE | NOT_IN_FUTURE | NOT_BEFORE_BIRTH, DETAIL_RESIDENCES,
	IN_LIST(residences.entries, Residence, from), 0, offsetof(Residence, explanation)},
	{'H', EXPLAIN_APPROXIMATE | NOT_IN_FUTURE, DETAIL_RESIDENCES,
	IN_LIST(residences.entries, Residence, to), offsetof(Residence, from), offsetof(Residence, explanation)},
	{'I', NOT_IN_FUTURE, 0,
	IN_LIST(employment.dismissals, Dismissal, date), 0, 0},
	{'I', EXPLAIN_APPROXIMATE | NOT_BEFORE_BIRTH, DETAIL_EMPLOYMENT,
	IN_LIST(employment.entries, EmploymentEntry, from), 0, offsetof(EmploymentEntry, explanation)},
	{'I', EXPLAIN_APPROXIMATE, DETAIL_EMPLOYMENT,
	IN_LIST(employment.entries, EmploymentEntry, to), offsetof(EmploymentEntry, from), offsetof(EmploymentEntry, explanation)},
	{'J', EXPLAIN_APPROXIMATE | NOT_IN_FUTURE | NOT_BEFORE_BIRTH | SECTION_EXPLAINS, DETAIL_FOREIGN_EMPLOYMENT,
	IN_LIST(foreign_employment.entries, ForeignEmploymentEntry, from), 0, offsetof(ForeignEmploymentEntry, details)},
	{'J', EXPLAIN_APPROXIMATE | SECTION_EXPLAINS, DETAIL_FOREIGN_EMPLOYMENT,
	IN_LIST(foreign_employment.entries, ForeignEmploymentEntry, to), offsetof(ForeignEmploymentEntry, from), offsetof(ForeignEmploymentEntry, details)},
	{'K', EXPLAIN_APPROXIMATE | NOT_IN_FUTURE | SECTION_EXPLAINS, DETAIL_TRAVEL,
	IN_LIST(travel.entries, Trip, from), 0, 0},
	{'K', EXPLAIN_APPROXIMATE | NOT_IN_FUTURE | SECTION_EXPLAINS, DETAIL_TRAVEL,
	IN_LIST(travel.entries, Trip, to), offsetof(Trip, from), 0},
	{'M', EXPLAIN_APPROXIMATE | NOT_IN_FUTURE, DETAIL_REFERENCES,
	IN_LIST(references.character, CharacterReference, known_since), 0, offsetof(CharacterReference, explanation)},
	{'M', EXPLAIN_APPROXIMATE | NOT_IN_FUTURE, DETAIL_REFERENCES,
	IN_OBJECT(references.neighbourhood, Neighbour, known_since), 0, offsetof(Neighbour, explanation)},
	{'N', EXPLAIN_APPROXIMATE | NOT_IN_FUTURE | NOT_BEFORE_BIRTH, DETAIL_EDUCATION,
	IN_LIST(education.entries, EducationEntry, from), 0, offsetof(EducationEntry, explanation)},
	{'N', EXPLAIN_APPROXIMATE, DETAIL_EDUCATION,
	IN_LIST(education.entries, EducationEntry, to), offsetof(EducationEntry, from), offsetof(EducationEntry, explanation)},
	{'O', EXPLAIN_APPROXIMATE | NOT_IN_FUTURE | NOT_BEFORE_BIRTH | SECTION_EXPLAINS, DETAIL_MILITARY,
	IN_LIST(military.entries, Service, from), 0, 0},
	{'O', EXPLAIN_APPROXIMATE | SECTION_EXPLAINS, DETAIL_MILITARY,
	IN_LIST(military.entries, Service, to), offsetof(Service, from), 0},
	{'Z', 0, 0,
	IN_LIST(partner_form.residences.entries, Residence, to), offsetof(Residence, from), 0},
	{'Z', 0, 0,
	IN_LIST(partner_form.employment.entries, EmploymentEntry, to), offsetof(EmploymentEntry, from), 0}
};

/*
 * Is the reason for an approximate date explained?  The record explains it, or
 * the section when the record has no explanation of its own.
 */
static bool
date_explained(ClearanceFormContext *context, const DateRow *row, const char *record, int index)
{
	const ClearanceAnswer *explanation = (row->explanation == 0) ? NULL :
		(const ClearanceAnswer *) (record + row->explanation);

	if (row->size == 0)
		return (explanation != NULL && is_answered(explanation)) ||
			section_explained(context, row->detail);
	return record_explained(context, row->detail, index, explanation) ||
		((row->rules & SECTION_EXPLAINS) && section_explained(context, row->detail));
}

/*
 * Z-17: the end is not certainly before the start.  "present" never is.
 */
static void
check_order(ClearanceFormContext *context, const ClearanceAnswer *from, const ClearanceAnswer *to)
{
	if (is_usable(from) && is_usable(to))
		require(context, RULE_Z_17, to, to->u.date.last >= from->u.date.first);
}

static void
check_not_in_future(ClearanceFormContext *context, const ClearanceAnswer *date)
{
	if (is_usable(date) &&
		(date->u.date.first <= context->as_of || !is_silenced(context, date)))
		require(context, RULE_Z_18, date, date->u.date.first <= context->as_of);
}

static void
check_date(ClearanceFormContext *context, const DateRow *row, const char *record, int index)
{
	const ClearanceAnswer *date = (const ClearanceAnswer *) (record + row->date);
	const ClearanceAnswer *birth = &DOCUMENT(context)->biographical.birth_date;

	if ((row->rules & EXPLAIN_APPROXIMATE) && (date->flags & CLEARANCE_ANSWER_APPROXIMATE))
		require(context, RULE_Z_13, date, date_explained(context, row, record, index));
	if (row->start != 0)
		check_order(context, (const ClearanceAnswer *) (record + row->start), date);
	if (row->rules & NOT_IN_FUTURE)
		check_not_in_future(context, date);
	if ((row->rules & NOT_BEFORE_BIRTH) && FACTS(context)->nug &&
		is_usable(date) && is_usable(birth))
		require(context, RULE_Z_19, date, date->u.date.last >= birth->u.date.first);
}

/*
 * Z-17 and Z-18 for the visits of a journey, lists within a list.
 */
static void
check_itineraries(ClearanceFormContext *context, const ClearanceAnswer *residences)
{
	for (int i = 0; i < list_count(residences); i++)
	{
		const ClearanceAnswer *visits = &ELEMENT(residences, Residence, i)->itinerary;

		for (int j = 0; j < list_count(visits); j++)
		{
			const Visit *visit = ELEMENT(visits, Visit, j);

			check_order(context, &visit->from, &visit->to);
			check_not_in_future(context, &visit->from);
			check_not_in_future(context, &visit->to);
		}
	}
}

void
check_dates(ClearanceFormContext *context)
{
	for (int r = 0; r < lengthof(date_rows); r++)
	{
		const DateRow *row = &date_rows[r];
		const char *place = (const char *) context->document + row->place;
		const ClearanceAnswer *list = (const ClearanceAnswer *) place;

		if (!asks_section(context, row->section))
			continue;
		if (row->size == 0)
			check_date(context, row, place, 0);
		else
		{
			for (int i = 0; i < list_count(list); i++)
				check_date(context, row, (const char *) list->u.items + i * row->size, i);
		}
	}
	if (asks_section(context, 'H'))
		check_itineraries(context, &DOCUMENT(context)->residences.entries);
}
