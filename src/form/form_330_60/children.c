/*-------------------------------------------------------------------------
 *
 * children.c
 *	  Section E of form TBS/SCT 330-60E: the children over 18 whom the
 *	  organization has on record, against the relatives that are listed.
 *
 * Children and entries are matched one to one, so that twins need two entries.
 * An entry can be a child when some completion makes the two dates of birth
 * equal.  Days, months and years are nested or apart, never half over each
 * other; the greatest matching is therefore found from the inside to the
 * outside, in the time of a sort.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/form_330_60/facts.h"
#include "form/form_330_60/sections.h"

/* Guide l.173.  Over 18 is the day after the 18th birthday (Q7). */
#define AGE_OF_CHILDREN		18

/* A date of birth: of a child on record, or of an entry of the form. */
typedef struct BirthDate
{
	ClearancePeriod date;
	bool		on_record;
} BirthDate;

/* Those who have no counterpart. */
typedef struct Unmatched
{
	int			children;
	int			entries;
} Unmatched;

static const ClearancePeriod any_day = {PG_INT32_MIN, PG_INT32_MAX};

/* A stretch of days comes right before the stretches within it. */
static int
compare_birth_dates(const void *a, const void *b)
{
	const BirthDate *da = a;
	const BirthDate *db = b;

	if (da->date.first != db->date.first)
		return da->date.first < db->date.first ? -1 : 1;
	if (da->date.last != db->date.last)
		return da->date.last > db->date.last ? -1 : 1;
	return 0;
}

/* Match as many as there are on both sides; returns how many. */
static inline int
match(int *children, int *entries)
{
	int			pairs = Min(*children, *entries);

	*children -= pairs;
	*entries -= pairs;
	return pairs;
}

/*
 * Match the dates of a stretch of days, from dates[*next] on.  Those of parts
 * of the stretch are matched first; what they leave over can go with any date
 * of the whole stretch, which in turn can go further out.
 */
static Unmatched
match_within(const BirthDate *dates, int count, int *next, ClearancePeriod stretch)
{
	Unmatched	inside = {0, 0};
	Unmatched	own = {0, 0};

	while (*next < count && dates[*next].date.last <= stretch.last)
	{
		const BirthDate *date = &dates[*next];

		if (date->date.first == stretch.first && date->date.last == stretch.last)
		{
			if (date->on_record)
				own.children++;
			else
				own.entries++;
			(*next)++;
		}
		else
		{
			Unmatched	part = match_within(dates, count, next, date->date);

			inside.children += part.children;
			inside.entries += part.entries;
		}
	}
	match(&inside.children, &own.entries);
	match(&own.children, &inside.entries);
	match(&own.children, &own.entries);
	own.children += inside.children;
	own.entries += inside.entries;
	return own;
}

/*
 * Collect the entries and omitted relatives that can be a child of some date.
 * One that is left out has no date, and a bad date is compared with nothing:
 * they can be any child.
 */
static int
collect_listed(const Relatives *relatives, BirthDate *dates)
{
	int			count = 0;

	for (int i = 0; i < list_count(&relatives->entries); i++)
	{
		const Relative *relative = ELEMENT(&relatives->entries, Relative, i);

		if (!is_word(&relative->relationship, RELATION_CHILD) ||
			!is_answered(&relative->birth_date))
			continue;
		dates[count].date = is_usable(&relative->birth_date) ?
			relative->birth_date.u.date : any_day;
		dates[count++].on_record = false;
	}
	for (int i = 0; i < list_count(&relatives->omitted); i++)
	{
		const OmittedRelative *omitted = ELEMENT(&relatives->omitted, OmittedRelative, i);

		if (!is_word(&omitted->relationship, RELATION_CHILD))
			continue;
		dates[count].date = any_day;
		dates[count++].on_record = false;
	}
	return count;
}

/*
 * Collect the children on record who are certainly over 18, or of whom it is
 * certainly the 18th birthday.
 */
static int
collect_children(ClearanceFormContext *context, bool birthday, BirthDate *dates)
{
	const ClearanceAnswer *children = &DOCUMENT(context)->context.children;
	ClearanceDay ref = context->ref;
	int			count = 0;

	for (int i = 0; i < list_count(children); i++)
	{
		const ClearanceAnswer *birth = &ELEMENT(children, Child, i)->birth_date;
		ClearanceDay first;
		ClearanceDay last;

		if (!is_usable(birth))
			continue;
		first = add_years(birth->u.date.first, AGE_OF_CHILDREN);
		last = add_years(birth->u.date.last, AGE_OF_CHILDREN);
		if (birthday ? (first == ref && last == ref) : last < ref)
		{
			dates[count].date = birth->u.date;
			dates[count++].on_record = true;
		}
	}
	return count;
}

/*
 * The number of children without an entry of their own.
 */
static int
count_unmatched(BirthDate *dates, int count)
{
	int			next = 0;

	qsort(dates, count, sizeof(BirthDate), compare_birth_dates);
	return match_within(dates, count, &next, any_day).children;
}

const int16 children_rules[] = {RULE_E_07A, RULE_E_07B, -1};

/*
 * E-07.  Children who are over 18 come first; an entry that one of them needs
 * is not there for a child who is 18 today.
 */
void
check_children(ClearanceFormContext *context)
{
	const Relatives *relatives = &DOCUMENT(context)->relatives;
	const ClearanceAnswer *children = &DOCUMENT(context)->context.children;
	BirthDate  *dates;
	int			listed;
	int			over;
	int			birthdays;
	int			missing;

	if (!is_answered(children))
	{
		rule_applies(context, RULE_E_07C);
		return;
	}

	dates = palloc((list_count(&relatives->entries) + list_count(&relatives->omitted) +
					list_count(children) + 1) * sizeof(BirthDate));
	listed = collect_listed(relatives, dates);
	over = collect_children(context, false, dates + listed);
	missing = count_unmatched(dates, listed + over);
	if (over > 0)
		require(context, RULE_E_07A, &relatives->entries, missing == 0);

	birthdays = collect_children(context, true, dates + listed + over);
	if (birthdays > 0)
		require(context, RULE_E_07B, &relatives->entries,
				count_unmatched(dates, listed + over + birthdays) == missing);
	pfree(dates);
}
