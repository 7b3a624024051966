/*-------------------------------------------------------------------------
 *
 * references.c
 *	  Section M of form TBS/SCT 330-60E: character and neighbourhood
 *	  references, at Top Secret grade.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/form_330_60/facts.h"
#include "form/form_330_60/sections.h"

#define REFERENCES			3	/* guide l.263 */
#define YEARS_KNOWN			3	/* l.264 */
#define MONTHS_NEIGHBOUR	6	/* l.266 */
#define YEARS_NEIGHBOUR		5	/* of a previous neighbour, l.266 */

/* ---------- terms ---------- */

/* A reference says so by the occupation alone. */
bool
reference_does_not_work(const CharacterReference *reference)
{
	return is_word(&reference->occupation, OCCUPATION_RETIRED) ||
		is_word(&reference->occupation, OCCUPATION_UNEMPLOYED) ||
		is_word(&reference->occupation, OCCUPATION_STAY_AT_HOME_PARENT);
}

bool
neighbour_is_given(ClearanceFormContext *context, const void *record, int index)
{
	return is_answered(&((const Neighbour *) record)->self);
}

static bool
neighbour_explained(ClearanceFormContext *context, const Neighbour *neighbour)
{
	return is_answered(&neighbour->explanation) || section_explained(context, DETAIL_REFERENCES);
}

/* ---------- whom a reference must not be ---------- */

/*
 * M-03a: the relatives of section E, the partner, previous partners.
 */
static void
mark_relatives(ClearanceFormContext *context, PersonIndex *references, bool *marks)
{
	const Form330_60 *d = DOCUMENT(context);
	const ClearanceAnswer *partners = &d->marital.previous_partners;

	for (int i = 0; i < list_count(&d->relatives.entries); i++)
		mark_same_person(references, ELEMENT(&d->relatives.entries, Relative, i), marks);
	mark_same_person(references, &d->marital.partner, marks);
	for (int i = 0; i < list_count(partners); i++)
		mark_same_person(references, ELEMENT(partners, PreviousPartner, i), marks);
}

/*
 * M-04, M-05: the supervisors of employees now and before, and of dismissals.
 * A teacher is none, nor is who can verify self-employment.
 */
static void
mark_supervisors(ClearanceFormContext *context, PersonIndex *references,
				 bool *current, bool *former)
{
	const Employment *employment = &DOCUMENT(context)->employment;

	for (int i = 0; i < list_count(&employment->entries); i++)
	{
		const EmploymentEntry *entry = ELEMENT(&employment->entries, EmploymentEntry, i);

		if (employment_kind(entry) != EFFECTIVE_EMPLOYED)
			continue;
		if (certainly_current(context, &entry->from, &entry->to))
			mark_named_persons(references, &entry->supervisor, current);
		else if (is_usable(&entry->to) && entry->to.u.date.last < context->ref)
			mark_named_persons(references, &entry->supervisor, former);
	}
	for (int i = 0; i < list_count(&employment->dismissals); i++)
		mark_named_persons(references,
						   &ELEMENT(&employment->dismissals, Dismissal, i)->supervisor, former);
}

/*
 * M-03a, M-04, M-05.  An explanation lets a mere namesake pass.
 */
static void
check_identities(ClearanceFormContext *context, PersonIndex *references)
{
	const ClearanceAnswer *list = &DOCUMENT(context)->references.character;
	int			count = list_count(list);
	bool	   *relative = palloc0(Max(count, 1) * sizeof(bool));
	bool	   *current = palloc0(Max(count, 1) * sizeof(bool));
	bool	   *former = palloc0(Max(count, 1) * sizeof(bool));

	mark_relatives(context, references, relative);
	mark_supervisors(context, references, current, former);
	for (int i = 0; i < count; i++)
	{
		const CharacterReference *reference = ELEMENT(list, CharacterReference, i);

		if (record_explained(context, DETAIL_REFERENCES, i, &reference->explanation))
			continue;
		require(context, RULE_M_03A, &reference->self, !relative[i]);
		require(context, RULE_M_04, &reference->self, !current[i]);
		require(context, RULE_M_05, &reference->self, !former[i]);
	}
}

/* ---------- character references ---------- */

/*
 * M-09b, M-10: where a reference lives and works.
 */
static void
check_addresses(ClearanceFormContext *context, const CharacterReference *reference, int index)
{
	int			flags = record_explained(context, DETAIL_REFERENCES, index,
										 &reference->explanation) ? ADDRESS_EXPLAINED : 0;

	rule_applies(context, RULE_M_09B);
	require_address(context, RULE_M_09B, &reference->home.address, flags | ADDRESS_IN_CANADA);
	require_answered(context, RULE_M_09B, &reference->home.phone);
	if (reference_does_not_work(reference))
		return;
	rule_applies(context, RULE_M_10);
	require_address(context, RULE_M_10, &reference->work.address, flags);
	require_answered(context, RULE_M_10, &reference->work.phone);
}

static void
check_character_reference(ClearanceFormContext *context, const CharacterReference *reference,
						  int index)
{
	const ClearanceAnswer *country = &reference->home.address.country;
	const ClearanceAnswer *known_since = &reference->known_since;

	if (country->code != CLEARANCE_NO_COUNTRY)
		require(context, RULE_M_02, country, country->code == CLEARANCE_CANADA);
	require(context, RULE_M_07, known_since,
			is_answered(known_since) &&
			(!is_usable(known_since) ||
			 add_years(known_since->u.date.first, YEARS_KNOWN) <= context->ref));
	check_addresses(context, reference, index);
}

/* ---------- the neighbourhood reference ---------- */

/*
 * Is a residence possibly one that has ended within the last 5 years?  One
 * "to present" has not ended.
 */
static bool
may_have_ended_recently(ClearanceFormContext *context, const Residence *residence)
{
	const ClearanceAnswer *to = &residence->to;
	ClearanceDay ref = context->ref;

	return is_usable(to) &&
		to->u.date.last >= add_years(ref, -YEARS_NEIGHBOUR) &&
		!certainly_current(context, &residence->from, to);
}

/*
 * M-13b: a neighbour lives in the city of a current residence.
 */
static void
check_neighbour_city(ClearanceFormContext *context, const Neighbour *neighbour)
{
	const ClearanceAnswer *entries = &DOCUMENT(context)->residences.entries;
	const ClearanceAnswer *city = &neighbour->address.city;
	bool		comparable = false;
	bool		same = false;

	if (!is_answered(city))
		return;
	for (int i = 0; i < list_count(entries); i++)
	{
		const Residence *residence = ELEMENT(entries, Residence, i);

		if (!is_answered(&residence->address.city) ||
			!possibly_current(context, &residence->from, &residence->to))
			continue;
		comparable |= certainly_current(context, &residence->from, &residence->to);
		same |= same_folded(&residence->address.city, city);
	}
	if (comparable)
		require(context, RULE_M_13B, city, same);
}

/*
 * M-14: a neighbour has known the applicant for 6 months, at the address where
 * the applicant lives now.
 */
static void
check_neighbour_time(ClearanceFormContext *context, const Neighbour *neighbour)
{
	const ClearanceAnswer *entries = &DOCUMENT(context)->residences.entries;
	const ClearanceAnswer *known_since = &neighbour->known_since;
	ClearanceDay since;

	if (!is_usable(known_since))
	{
		require_answered(context, RULE_M_14, known_since);
		return;
	}
	since = known_since->u.date.first;
	for (int i = 0; i < list_count(entries); i++)
	{
		const Residence *residence = ELEMENT(entries, Residence, i);

		if (is_usable(&residence->from) &&
			certainly_current(context, &residence->from, &residence->to))
			since = Max(since, residence->from.u.date.first);
	}
	require(context, RULE_M_14, known_since,
			add_months(since, MONTHS_NEIGHBOUR) <= context->ref);
}

/*
 * M-15: a previous neighbour, of a residence that ended within the last 5
 * years; he or she may have moved since.
 */
static void
check_previous_neighbour(ClearanceFormContext *context, const Neighbour *neighbour)
{
	const ClearanceAnswer *entries = &DOCUMENT(context)->residences.entries;
	const ClearanceAnswer *city = &neighbour->address.city;
	bool		found = false;
	bool		comparable = false;
	bool		same = false;

	for (int i = 0; i < list_count(entries) && !same; i++)
	{
		const Residence *residence = ELEMENT(entries, Residence, i);

		if (!may_have_ended_recently(context, residence))
			continue;
		found = true;
		if (!is_answered(city) || !is_answered(&residence->address.city))
			continue;
		comparable = true;
		same = same_folded(&residence->address.city, city);
	}
	require(context, RULE_M_15A, &neighbour->kind, found);
	if (comparable)
		require(context, RULE_M_15B, city, same);
}

/*
 * M-12 to M-17.  A landlord stands for neighbours whom the applicant does not
 * know (M-16).
 */
static void
check_neighbour(ClearanceFormContext *context, PersonIndex *references)
{
	const References *m = &DOCUMENT(context)->references;
	const Neighbour *neighbour = &m->neighbourhood;
	bool		is_neighbour = !is_answered(&neighbour->kind) ||
		is_word(&neighbour->kind, NEIGHBOUR_NEIGHBOUR);
	bool		explained = neighbour_explained(context, neighbour);

	if (is_neighbour)
		rule_applies(context, RULE_M_13A);
	require_answered(context, RULE_M_12A, &neighbour->self);
	if (!is_answered(&neighbour->self))
		return;

	require_address(context, RULE_M_12B, &neighbour->address, explained ? ADDRESS_EXPLAINED : 0);
	if (is_neighbour)
	{
		check_neighbour_city(context, neighbour);
		check_neighbour_time(context, neighbour);
	}
	if (is_word(&neighbour->kind, NEIGHBOUR_PREVIOUS_NEIGHBOUR))
		check_previous_neighbour(context, neighbour);
	if (!explained)
	{
		int			count = list_count(&m->character);
		bool	   *same = palloc0(Max(count, 1) * sizeof(bool));
		bool		is_reference = false;

		mark_same_person(references, neighbour, same);
		for (int i = 0; i < count && !is_reference; i++)
			is_reference = same[i];
		require(context, RULE_M_17, &neighbour->self, !is_reference);
	}
}

/*
 * Section M beside its tables of requirements.
 */
void
check_references(ClearanceFormContext *context)
{
	const ClearanceAnswer *list = &DOCUMENT(context)->references.character;
	PersonIndex references = index_persons(list, sizeof(CharacterReference));

	require(context, RULE_M_01, list, list_count(list) >= REFERENCES);
	rule_applies(context, RULE_M_03B);
	rule_applies(context, RULE_M_08);
	for (int i = 0; i < list_count(list); i++)
		check_character_reference(context, ELEMENT(list, CharacterReference, i), i);
	check_identities(context, &references);
	check_neighbour(context, &references);
}
