/*-------------------------------------------------------------------------
 *
 * general_countries.c
 *	  The general rules about countries of form TBS/SCT 330-60E: Z-20 those
 *	  that do not resolve, Z-23 provinces elsewhere than in Canada and the US;
 *	  and what negative rules silence.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/form_330_60/facts.h"
#include "form/form_330_60/sections.h"

/* ---------- silence ---------- */

static void
add_silence(Form330_60Facts *facts, int *capacity, const void *begin, Size size)
{
	if (facts->nsilences == *capacity)
	{
		*capacity *= 2;
		facts->silences = repalloc(facts->silences, *capacity * sizeof(Silence));
	}
	facts->silences[facts->nsilences].begin = begin;
	facts->silences[facts->nsilences++].end = (const char *) begin + size;
}

/*
 * Collect what negative rules name: there the general rules about future
 * dates, countries and provinces are silent too.
 */
static void
build_silences(ClearanceFormContext *context)
{
	const Form330_60 *d = DOCUMENT(context);
	Form330_60Facts *facts = context->facts;
	const ClearanceAnswer *citizenships = &d->citizenship.citizenships;
	int			capacity = 16;

	facts->silences = palloc(capacity * sizeof(Silence));

	/* B-19: a change of name by marriage. */
	for (int i = 0; i < list_count(&d->biographical.name_changes); i++)
	{
		const NameChange *change = ELEMENT(&d->biographical.name_changes, NameChange, i);

		if (is_word(&change->reason, NAME_CHANGE_MARRIAGE))
			add_silence(facts, &capacity, &change->place, sizeof(change->place));
	}

	/* E-24, E-27: the employment of relatives who have none. */
	for (int i = 0; i < list_count(&d->relatives.entries); i++)
	{
		const Relative *relative = ELEMENT(&d->relatives.entries, Relative, i);

		if (is_checked_relative(context, relative) &&
			(is_deceased(relative) ||
			 does_not_work(occupation_of(&relative->occupation, &relative->employment))))
			add_silence(facts, &capacity, &relative->employment, sizeof(relative->employment));
	}

	/* F-07: a conviction with a pardon. */
	for (int i = 0; i < list_count(&d->convictions.entries); i++)
	{
		const Conviction *conviction = ELEMENT(&d->convictions.entries, Conviction, i);

		if (is_true(&conviction->pardoned))
			add_silence(facts, &capacity, conviction, sizeof(Conviction));
	}

	/* G-03: one citizenship, born in Canada. */
	if (facts->born_in_canada && list_count(citizenships) < 2)
		add_silence(facts, &capacity, citizenships->u.items,
					list_count(citizenships) * sizeof(ClearanceAnswer));

	/*
	 * I-13b: periods without work.  And "unknown" is what the guide asks for
	 * where a field of an employment is unknown (l.235, rule I-12).
	 */
	for (int i = 0; i < list_count(&d->employment.entries); i++)
	{
		const EmploymentEntry *entry = ELEMENT(&d->employment.entries, EmploymentEntry, i);
		const ClearanceAnswer *country = &entry->address.country;

		if (employment_kind(entry) == EFFECTIVE_UNEMPLOYED)
			add_silence(facts, &capacity, &entry->address, sizeof(entry->address));
		else if (meaning_of_country(country) & MEANS_UNKNOWN)
			add_silence(facts, &capacity, country, sizeof(ClearanceAnswer));
	}

	/* K-03, K-05: stops of a cruise, travel for the Government. */
	for (int i = 0; i < list_count(&d->travel.entries); i++)
	{
		const Trip *trip = ELEMENT(&d->travel.entries, Trip, i);

		if (is_true(&trip->cruise_stop) || is_word(&trip->purpose, PURPOSE_GOVERNMENT))
			add_silence(facts, &capacity, trip, sizeof(Trip));
	}

	/* M-11: the work of references who have none. */
	for (int i = 0; i < list_count(&d->references.character); i++)
	{
		const CharacterReference *reference =
			ELEMENT(&d->references.character, CharacterReference, i);

		if (reference_does_not_work(reference))
			add_silence(facts, &capacity, &reference->work, sizeof(reference->work));
	}
}

/*
 * Does a negative rule name the answer?
 */
bool
is_silenced(ClearanceFormContext *context, const ClearanceAnswer *answer)
{
	const Form330_60Facts *facts = FACTS(context);

	if (facts->silences == NULL)
		build_silences(context);
	for (int i = 0; i < facts->nsilences; i++)
	{
		if ((const char *) answer >= facts->silences[i].begin &&
			(const char *) answer < facts->silences[i].end)
			return true;
	}
	return false;
}

/* ---------- Z-20 ---------- */

/*
 * Z-20a, Z-20b: countries of the sections that the request asks for resolve.
 */
static void
check_unresolved(ClearanceFormContext *context)
{
	for (char section = 'A'; section <= 'Z'; section++)
	{
		uint32		bit = CLEARANCE_SECTION_BIT(section);

		if (((context->countries | context->birth_countries) & bit) == 0 ||
			!asks_section(context, section))
			continue;
		if (context->countries & bit)
			rule_applies(context, RULE_Z_20A);
		if (context->birth_countries & bit)
			rule_applies(context, RULE_Z_20B);
	}

	for (int i = 0; i < context->nunresolved; i++)
	{
		const ClearanceUnresolved *unresolved = &context->unresolved[i];
		ClearancePlace place;

		clearance_find_place(context->form, context->document, unresolved->answer, &place);
		if (asks_section(context, place.section) && !is_silenced(context, unresolved->answer))
			require(context, unresolved->place_of_birth ? RULE_Z_20B : RULE_Z_20A,
					unresolved->answer, false);
	}
}

/* ---------- Z-23 ---------- */

/* Is it a known country where a province is not asked of an address? */
static inline bool
lies_elsewhere(const ClearanceAnswer *country)
{
	return country->state == CLEARANCE_ANSWERED && country->code != CLEARANCE_NO_COUNTRY &&
		country->code != CLEARANCE_CANADA && country->code != CLEARANCE_UNITED_STATES;
}

/* A place of a record or, with index -1, of a section. */
typedef struct Origin
{
	int			detail;
	int			index;
	const ClearanceAnswer *explanation;
} Origin;

static void
check_province(ClearanceFormContext *context, const ClearanceAnswer *country,
			   const ClearanceAnswer *province, Origin origin)
{
	bool		explained;

	if (!lies_elsewhere(country) || is_silenced(context, province))
		return;
	if (is_answered(province))
	{
		rule_applies(context, RULE_Z_23);
		return;
	}
	if (origin.index >= 0)
		explained = record_explained(context, origin.detail, origin.index, origin.explanation);
	else
		explained = (origin.explanation != NULL && is_answered(origin.explanation)) ||
			section_explained(context, origin.detail);
	if (!explained)
		require(context, RULE_Z_23, province, false);
}

static void
check_biographical_provinces(ClearanceFormContext *context, const Biographical *b)
{
	Origin		birth = {DETAIL_BIOGRAPHICAL, -1, NULL};

	check_province(context, &b->birth_place.country, &b->birth_place.province, birth);
	for (int i = 0; i < list_count(&b->name_changes); i++)
	{
		const Place *place = &ELEMENT(&b->name_changes, NameChange, i)->place;
		Origin		change = {DETAIL_NAME_CHANGE, i, NULL};

		check_province(context, &place->country, &place->province, change);
	}
}

static void
check_family_provinces(ClearanceFormContext *context)
{
	const Partner *partner = &DOCUMENT(context)->marital.partner;
	const ClearanceAnswer *relatives = &DOCUMENT(context)->relatives.entries;
	Origin		origin = {DETAIL_MARITAL, -1, &partner->explanation};

	check_province(context, &partner->birth_place.country, &partner->birth_place.province, origin);
	check_province(context, &partner->address.country, &partner->address.province, origin);
	check_province(context, &partner->employment.address.country,
				   &partner->employment.address.province, origin);

	origin.detail = DETAIL_RELATIVES;
	for (int i = 0; i < list_count(relatives); i++)
	{
		const Relative *r = ELEMENT(relatives, Relative, i);

		origin.index = i;
		origin.explanation = &r->explanation;
		check_province(context, &r->birth_place.country, &r->birth_place.province, origin);
		check_province(context, &r->address.country, &r->address.province, origin);
		check_province(context, &r->employment.address.country,
					   &r->employment.address.province, origin);
	}
}

static void
check_history_provinces(ClearanceFormContext *context)
{
	const Form330_60 *d = DOCUMENT(context);

	for (int i = 0; i < list_count(&d->convictions.entries); i++)
	{
		const Conviction *c = ELEMENT(&d->convictions.entries, Conviction, i);
		Origin		origin = {DETAIL_CONVICTIONS, i, &c->explanation};

		check_province(context, &c->country, &c->province, origin);
	}
	for (int i = 0; i < list_count(&d->residences.entries); i++)
	{
		const Residence *r = ELEMENT(&d->residences.entries, Residence, i);
		Origin		origin = {DETAIL_RESIDENCES, i, &r->explanation};

		check_province(context, &r->address.country, &r->address.province, origin);
	}
	for (int i = 0; i < list_count(&d->employment.entries); i++)
	{
		const EmploymentEntry *e = ELEMENT(&d->employment.entries, EmploymentEntry, i);
		Origin		origin = {DETAIL_EMPLOYMENT, i, &e->explanation};

		check_province(context, &e->address.country, &e->address.province, origin);
	}
}

static void
check_reference_provinces(ClearanceFormContext *context)
{
	const ClearanceAnswer *references = &DOCUMENT(context)->references.character;

	for (int i = 0; i < list_count(references); i++)
	{
		const CharacterReference *r = ELEMENT(references, CharacterReference, i);
		Origin		origin = {DETAIL_REFERENCES, i, &r->explanation};

		check_province(context, &r->work.address.country, &r->work.address.province, origin);
	}
}

void
check_countries(ClearanceFormContext *context)
{
	check_unresolved(context);
	check_biographical_provinces(context, &DOCUMENT(context)->biographical);
	check_family_provinces(context);
	if (asks_section(context, 'H'))
		check_history_provinces(context);
	if (asks_section(context, 'M'))
		check_reference_provinces(context);
}
