/*-------------------------------------------------------------------------
 *
 * listings.c
 *	  Periods that section I of form TBS/SCT 330-60E must list too: foreign
 *	  employment (J-06), education (N-02), military service (O-03).
 *
 * The employment entries are sorted by their first day, each with the latest
 * last day up to it, so that those which overlap a period are found without
 * a look at all the others.  Each employer is folded once, and only when some
 * period asks for its name.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"

#include "form/form_330_60/facts.h"

struct Listing
{
	ClearancePeriod period;		/* the days that the entry can cover */
	ClearanceDay latest;		/* last day of this and the entries before */
	const EmploymentEntry *entry;
	char	   *employer;		/* folded; null until asked for */
};

static int
compare_listings(const void *a, const void *b)
{
	const Listing *la = a;
	const Listing *lb = b;

	if (la->period.first != lb->period.first)
		return la->period.first < lb->period.first ? -1 : 1;
	return 0;
}

/*
 * The entries of section I that can cover a day.
 */
Listings
employment_listings(ClearanceFormContext *context)
{
	const ClearanceAnswer *entries = &DOCUMENT(context)->employment.entries;
	Listings	listings = {NULL, 0};

	listings.items = palloc0(Max(list_count(entries), 1) * sizeof(Listing));
	for (int i = 0; i < list_count(entries); i++)
	{
		const EmploymentEntry *entry = ELEMENT(entries, EmploymentEntry, i);
		Span		span = span_of(context, &entry->from, &entry->to);

		if (!span.usable || span.possible.first > span.possible.last)
			continue;
		listings.items[listings.count].period = span.possible;
		listings.items[listings.count++].entry = entry;
	}

	qsort(listings.items, listings.count, sizeof(Listing), compare_listings);
	for (int i = 0; i < listings.count; i++)
	{
		Listing    *item = &listings.items[i];

		item->latest = item->period.last;
		if (i > 0)
			item->latest = Max(item->latest, item[-1].latest);
	}
	return listings;
}

/*
 * Must the period be listed: is it certainly within the last 10 years?  One
 * that covers no day or that may begin after ref is left out.
 */
bool
must_be_listed(ClearanceFormContext *context, const ClearanceAnswer *from,
			   const ClearanceAnswer *to, ClearancePeriod *period)
{
	const Form330_60Facts *facts = FACTS(context);
	Span		span = span_of(context, from, to);

	*period = span.possible;
	return span.usable &&
		span.possible.first <= span.possible.last &&
		span.certain.first <= context->ref &&
		span.certain.last >= facts->ten_years.first;
}

static const char *
employer_of(Listing *listing)
{
	if (listing->employer == NULL)
		listing->employer = is_answered(&listing->entry->employer) ?
			fold_answer(&listing->entry->employer) : pstrdup("");
	return listing->employer;
}

/*
 * Does an employer name the Canadian Armed Forces or the cadets?
 */
static bool
names_forces(const char *employer)
{
	static const char *const names[] = {
		"armed forces", "forces armees", "canadian forces", "forces canadiennes",
		"national defence", "defense nationale", "cadet", "cadets",
		"caf", "fac", "dnd", "mdn"
	};

	for (int i = 0; i < lengthof(names); i++)
	{
		if (folded_contains(employer, names[i]))
			return true;
	}
	return false;
}

/*
 * What one overlapping entry adds to what is still wanted.
 */
static int
examine_listing(Listing *listing, int wanted, const char *name)
{
	int			found = LISTED;

	if ((wanted & LISTED_AS_STUDY) && employment_kind(listing->entry) == EFFECTIVE_STUDENT)
		found |= LISTED_AS_STUDY;
	if ((wanted & LISTED_BY_NAME) && folded_organizations_match(employer_of(listing), name))
		found |= LISTED_BY_NAME;
	if ((wanted & LISTED_WITH_FORCES) && names_forces(employer_of(listing)))
		found |= LISTED_WITH_FORCES;
	return found & wanted;
}

/*
 * How the entries of section I that possibly overlap a period list it: which
 * of the wanted LISTED_... hold for some entry.  The name is folded; it may be
 * null when LISTED_BY_NAME is not wanted.
 */
int
listed_in_employment(const Listings *listings, ClearancePeriod period, int wanted,
					 const char *name)
{
	int			low = 0;
	int			high = listings->count;
	int			found = 0;

	/* Entries from "low" on begin after the period. */
	while (low < high)
	{
		int			middle = (low + high) / 2;

		if (listings->items[middle].period.first <= period.last)
			low = middle + 1;
		else
			high = middle;
	}

	for (int i = low - 1; i >= 0 && found != wanted; i--)
	{
		Listing    *item = &listings->items[i];

		CHECK_FOR_INTERRUPTS();
		if (item->latest < period.first)
			break;
		if (item->period.last >= period.first)
			found |= examine_listing(item, wanted & ~found, name);
	}
	return found;
}
