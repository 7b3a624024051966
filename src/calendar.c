/*-------------------------------------------------------------------------
 *
 * calendar.c
 *	  Days, months and years of the proleptic Gregorian calendar.
 *
 * Plain C without server state.  The calendar repeats every 400 years, that
 * is every 146097 days.  Inside, a year begins on 1 March: the leap day is
 * then the last day of its year, so that the length of a year never disturbs
 * the position of a month in it.
 *
 *-------------------------------------------------------------------------
 */
#include "calendar.h"

#define DAYS_PER_ERA	146097	/* 400 years */
#define YEARS_PER_ERA	400

/*
 * To divide without a thought for negative numbers, days and years are shifted
 * by whole eras: by 6000 years, which is before the first day of the server.
 */
#define SHIFT_ERAS		15
#define SHIFT_YEARS		(SHIFT_ERAS * YEARS_PER_ERA)

/* Days from 1 March of year -6000 to 2000-01-01. */
#define SHIFT_DAYS		(SHIFT_ERAS * DAYS_PER_ERA + 730425)

/* First and last finite day of the server: 4714-11-24 BC, 5874897-12-31. */
#define FIRST_DAY		(-2451545)
#define LAST_DAY		2145031948

/* Years outside of these have no finite day. */
#define FIRST_YEAR		(-4713)
#define LAST_YEAR		5874897

/*
 * A day as a shifted year that begins in March, and the day in that year
 * counted from 0; 365 is 29 February.
 */
typedef struct MarchDay
{
	uint32_t	year;
	uint32_t	day;
} MarchDay;

/*
 * A multiple of 100 is a multiple of 400 when it is one of 16.
 */
static bool
is_leap_year(int64_t year)
{
	return (year & 3) == 0 && ((year & 15) == 0 || year % 100 != 0);
}

/*
 * Split a day.  Quarters of a day count the centuries, and then the years of
 * a century, exactly: a century has 36524.25 days, a year of it 365.25.
 */
static MarchDay
split_day(ClearanceDay day)
{
	MarchDay	result;
	uint64_t	quarters = ((uint64_t) ((int64_t) day + SHIFT_DAYS) << 2) + 3;
	uint32_t	century = (uint32_t) (quarters / DAYS_PER_ERA);
	uint32_t	rest = (uint32_t) (quarters % DAYS_PER_ERA) | 3;

	result.year = century * 100 + rest / 1461;
	result.day = rest % 1461 / 4;
	return result;
}

/*
 * Days from 1 March of the shifted year 0 to 1 March of another one.
 */
static int64_t
march_first(uint32_t year)
{
	uint32_t	century = year / 100;

	return (int64_t) year * 365 + year / 4 - century + century / 4;
}

int
clearance_days_in_month(int year, int month)
{
	static const unsigned char days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	return days[month - 1] + (month == 2 && is_leap_year(year));
}

ClearanceDay
clearance_day_from_ymd(int year, int month, int day)
{
	bool		before_march = month <= 2;
	uint32_t	march_year = (uint32_t) (year + SHIFT_YEARS - before_march);
	int			march_month = before_march ? month + 9 : month - 3;

	/* from March on, the months of 31 and 30 days make a line */
	return (ClearanceDay) (march_first(march_year) +
						   (march_month * 153 + 2) / 5 + day - 1 - SHIFT_DAYS);
}

void
clearance_day_to_ymd(ClearanceDay day, int *year, int *month, int *dom)
{
	MarchDay	split = split_day(day);
	uint32_t	march_month = (split.day * 5 + 2) / 153;
	bool		before_march = march_month >= 10;

	*year = (int) split.year - SHIFT_YEARS + before_march;
	*month = (int) march_month + (before_march ? -9 : 3);
	*dom = (int) (split.day - (march_month * 153 + 2) / 5) + 1;
}

/*
 * Whole years need neither month nor day of the month: only the leap days
 * passed are counted, and 29 February steps back where there is none.
 */
static int64_t
add_years(ClearanceDay day, int years)
{
	MarchDay	split = split_day(day);
	uint32_t	year = split.year + (uint32_t) years;
	int64_t		result = march_first(year) + split.day - SHIFT_DAYS;

	/* the February of a year that begins in March is that of the next one */
	if (split.day == 365 && !is_leap_year((int64_t) year + 1))
		result--;
	return result;
}

bool
clearance_day_add_months(ClearanceDay day, int months, ClearanceDay *result)
{
	int64_t		sum;
	int			year;
	int			month;
	int			dom;

	if (day < FIRST_DAY || day > LAST_DAY)
		return false;

	/* up to 100 years no shifted year is negative */
	if (months % 12 == 0 && months >= -1200 && months <= 1200)
		sum = add_years(day, months / 12);
	else
	{
		int64_t		total;
		int			days;

		clearance_day_to_ymd(day, &year, &month, &dom);
		total = ((int64_t) year + SHIFT_YEARS) * 12 + month - 1 + months;
		if (total < (int64_t) (FIRST_YEAR + SHIFT_YEARS) * 12 ||
			total >= ((int64_t) LAST_YEAR + SHIFT_YEARS + 1) * 12)
			return false;
		year = (int) (total / 12) - SHIFT_YEARS;
		month = (int) (total % 12) + 1;
		days = clearance_days_in_month(year, month);
		sum = clearance_day_from_ymd(year, month, dom < days ? dom : days);
	}

	if (sum < FIRST_DAY || sum > LAST_DAY)
		return false;
	*result = (ClearanceDay) sum;
	return true;
}
