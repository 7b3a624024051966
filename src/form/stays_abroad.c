/*-------------------------------------------------------------------------
 *
 * stays_abroad.c
 *	  Out-of-country verification: the stays abroad of a history of residence.
 *
 * One rule asks for the papers of each country in which the applicant certainly
 * lived for 6 months or longer without a break.  Another looks at what only
 * several countries, travel or imprecise dates make so long.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"

#include "form/terms.h"

#define MONTHS_OF_STAY	6

/* A residence abroad, within the window. */
typedef struct Stay
{
	const Residence *entry;
	const char *folded;			/* of a country that does not resolve */
	bool		travel;
	ClearancePeriod certain;
	ClearancePeriod possible;
} Stay;

static ClearancePeriod
clip(ClearancePeriod period, ClearancePeriod window)
{
	period.first = Max(period.first, window.first);
	period.last = Min(period.last, window.last);
	return period;
}

static bool
reaches_six_months(ClearancePeriod period)
{
	return period.first <= period.last &&
		add_months(period.first, MONTHS_OF_STAY) <= period.last;
}

/*
 * Is the country of a stay this one?  One that does not resolve is a country
 * of its own, by its folded text.
 */
static bool
is_in_country(const Stay *stay, ClearanceCountry code, const char *folded)
{
	if (stay->folded == NULL || folded == NULL)
		return stay->entry->address.country.code == code;
	return strcmp(stay->folded, folded) == 0;
}

static bool
same_country(const Stay *a, const Stay *b)
{
	return is_in_country(a, b->entry->address.country.code, b->folded);
}

/*
 * Collect the residences abroad and, apart, the days certainly spent in Canada.
 */
static int
collect_stays(ClearanceFormContext *context, const ClearanceAnswer *entries,
			  ClearancePeriod window, Stay *stays, ClearancePeriod *home, size_t *nhome)
{
	int			count = 0;

	*nhome = 0;
	for (int i = 0; i < list_count(entries); i++)
	{
		const Residence *entry = ELEMENT(entries, Residence, i);
		Span		span = span_of(context, &entry->from, &entry->to);

		if (!span.usable || !is_answered(&entry->address.country))
			continue;
		if (entry->address.country.code == CLEARANCE_CANADA)
			home[(*nhome)++] = span.certain;
		else
		{
			stays[count].entry = entry;
			stays[count].folded = (entry->address.country.code == CLEARANCE_NO_COUNTRY) ?
				fold_answer(&entry->address.country) : NULL;
			stays[count].travel = means(&entry->address.street_name, MEANS_TRAVEL);
			stays[count].certain = clip(span.certain, window);
			stays[count++].possible = clip(span.possible, window);
		}
	}
	*nhome = clearance_periods_normalize(home, *nhome);
	return count;
}

/*
 * Do the documents cover a country?  An exemption is the applicant's own and
 * covers them all.
 */
static bool
has_documents(const ClearanceAnswer *list, const Stay *stay)
{
	for (int i = 0; i < list_count(list); i++)
	{
		const OutOfCountryDocument *paper = ELEMENT(list, OutOfCountryDocument, i);

		if (paper->exemption.code != 0)
			return true;
		if (is_answered(&paper->country) &&
			is_in_country(stay, paper->country.code,
						  paper->country.code == CLEARANCE_NO_COUNTRY ?
						  fold_answer(&paper->country) : NULL))
			return true;
	}
	return false;
}

/*
 * Append the stays of 6 months or longer in the country of stays[start], from
 * there on, to long_stays; returns their number.  Travel is left out.
 */
static size_t
add_long_stays(const Stay *stays, int count, int start, ClearancePeriod *periods,
			   ClearancePeriod *long_stays)
{
	size_t		nperiods = 0;
	size_t		nlong = 0;

	for (int i = start; i < count; i++)
	{
		if (!stays[i].travel && same_country(&stays[start], &stays[i]))
			periods[nperiods++] = stays[i].certain;
	}
	nperiods = clearance_periods_normalize(periods, nperiods);
	for (size_t i = 0; i < nperiods; i++)
	{
		if (reaches_six_months(periods[i]))
			long_stays[nlong++] = periods[i];
	}
	return nlong;
}

/*
 * The rule for one country: at the residence with which its first long stay
 * begins, the first in the document when there are several.
 */
static void
require_documents(ClearanceFormContext *context, int rule, const ClearanceAnswer *documents,
				  const Stay *stays, int count, const Stay *stay, ClearanceDay begin)
{
	for (int i = 0; i < count; i++)
	{
		if (!stays[i].travel && same_country(stay, &stays[i]) &&
			stays[i].certain.first <= begin && stays[i].certain.last >= begin)
		{
			require(context, rule, &stays[i].entry->self, has_documents(documents, stay));
			return;
		}
	}
}

/*
 * One finding per country.  Returns the number of long stays, which the rule
 * about joined ones leaves alone.
 */
static size_t
check_countries_lived_in(ClearanceFormContext *context, int rule,
						 const ClearanceAnswer *documents, const Stay *stays, int count,
						 ClearancePeriod *periods, ClearancePeriod *long_stays)
{
	size_t		nlong = 0;

	for (int i = 0; i < count; i++)
	{
		bool		seen = stays[i].travel;
		size_t		added;

		CHECK_FOR_INTERRUPTS();
		for (int j = 0; j < i && !seen; j++)
			seen = !stays[j].travel && same_country(&stays[i], &stays[j]);
		if (seen)
			continue;

		added = add_long_stays(stays, count, i, periods, long_stays + nlong);
		if (added > 0)
			require_documents(context, rule, documents, stays, count, &stays[i],
							  long_stays[nlong].first);
		nlong += added;
	}
	return nlong;
}

/*
 * Does a stretch between two certain stays in Canada hold a long stay abroad
 * that no single country explains?
 */
static bool
holds_joined_stay(const Stay *stays, int count, ClearancePeriod stretch,
				  const ClearancePeriod *long_stays, size_t nlong)
{
	ClearancePeriod joined = {PG_INT32_MAX, PG_INT32_MIN};

	for (int i = 0; i < count; i++)
	{
		ClearancePeriod part = clip(stays[i].possible, stretch);

		if (part.first > part.last)
			continue;
		joined.first = Min(joined.first, part.first);
		joined.last = Max(joined.last, part.last);
	}
	if (!reaches_six_months(joined))
		return false;
	for (size_t i = 0; i < nlong; i++)
	{
		if (periods_share_day(long_stays[i], joined))
			return false;
	}
	return true;
}

/*
 * Check the stays abroad within a window.  A rule of -1 for joined stays is
 * none.
 */
void
check_stays_abroad(ClearanceFormContext *context, const Residences *residences,
				   ClearancePeriod window, int rule_country, int rule_joined)
{
	const ClearanceAnswer *documents = &residences->out_of_country_documents;
	int			nentries = list_count(&residences->entries);
	Stay	   *stays = palloc(Max(nentries, 1) * sizeof(Stay));
	ClearancePeriod *home = palloc(Max(nentries, 1) * sizeof(ClearancePeriod));
	ClearancePeriod *periods = palloc(Max(nentries, 1) * sizeof(ClearancePeriod));
	ClearancePeriod *long_stays = palloc(Max(nentries, 1) * sizeof(ClearancePeriod));
	ClearancePeriod *stretches = palloc((nentries + 1) * sizeof(ClearancePeriod));
	size_t		nhome;
	size_t		nlong;
	size_t		nstretches;
	int			count = collect_stays(context, &residences->entries, window, stays, home, &nhome);
	bool		joined = false;

	if (count == 0)
		return;

	nlong = check_countries_lived_in(context, rule_country, documents, stays, count,
									 periods, long_stays);
	if (rule_joined < 0)
		return;
	nstretches = clearance_periods_gaps(home, nhome, window, stretches);
	for (size_t i = 0; i < nstretches && !joined; i++)
		joined = holds_joined_stay(stays, count, stretches[i], long_stays, nlong);
	if (joined)
		require(context, rule_joined, documents, list_count(documents) > 0);
}
