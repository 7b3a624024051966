/*-------------------------------------------------------------------------
 *
 * calendar.c
 *	  Tests of the calendar and of EDTF dates against naive oracles.
 *
 * A plain C program that prints TAP; it fails when a test fails.
 *
 *-------------------------------------------------------------------------
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "calendar.h"
#include "edtf.h"

#define FIRST_DAY	(-2451545)	/* of the server's type date */
#define LAST_DAY	2145031948
#define FIRST_YEAR	(-4713)
#define LAST_YEAR	5874897

static int	tests = 0;
static int	failures = 0;

static void
check(bool ok, const char *name)
{
	tests++;
	failures += !ok;
	printf("%s %d - %s\n", ok ? "ok" : "not ok", tests, name);
}

/* The rule of the calendar as everybody knows it. */
static int
naive_days_in_month(int year, int month)
{
	bool		leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	switch (month)
	{
		case 4:
		case 6:
		case 9:
		case 11:
			return 30;
		case 2:
			return leap ? 29 : 28;
		default:
			return 31;
	}
}

/* Both directions give the date that the walk has reached. */
static bool
agrees(ClearanceDay day, int year, int month, int dom)
{
	int			y;
	int			m;
	int			d;

	clearance_day_to_ymd(day, &y, &m, &d);
	return y == year && m == month && d == dom &&
		clearance_day_from_ymd(year, month, dom) == day;
}

/*
 * Walk day by day from year 1 to 9999, and into the years before 1.
 */
static void
test_every_day(void)
{
	ClearanceDay day = CLEARANCE_DAY_MIN;
	long		bad = 0;
	int			year;
	int			month;
	int			dom;

	for (year = 1; year <= 9999; year++)
		for (month = 1; month <= 12; month++)
		{
			int			days = naive_days_in_month(year, month);

			bad += clearance_days_in_month(year, month) != days;
			for (dom = 1; dom <= days; dom++)
				bad += !agrees(day++, year, month, dom);
		}
	check(bad == 0, "every day of the years 1 to 9999, both ways");
	check(day - 1 == CLEARANCE_DAY_MAX, "9999-12-31 is the last of them");

	day = CLEARANCE_DAY_MIN;
	for (year = 0; year >= FIRST_YEAR; year--)
		for (month = 12; month >= 1; month--)
			for (dom = naive_days_in_month(year, month); dom >= 1; dom--)
				if (--day >= FIRST_DAY)
					bad += !agrees(day, year, month, dom);
	check(bad == 0, "every finite day before the year 1");
	check(agrees(FIRST_DAY, -4713, 11, 24), "the first finite day is 4714-11-24 BC");
	check(agrees(0, 2000, 1, 1), "2000-01-01 is day 0");
}

/*
 * Far from now one looks at the ends of February and of the year.
 */
static void
test_far_years(void)
{
	int64_t		first = CLEARANCE_DAY_MAX + 1;
	long		bad = 0;
	int			year;

	for (year = 10000; year <= LAST_YEAR; year++)
	{
		int			february = naive_days_in_month(year, 2);

		bad += !agrees((ClearanceDay) first, year, 1, 1);
		bad += !agrees((ClearanceDay) first + 30 + february, year, 2, february);
		bad += !agrees((ClearanceDay) first + 31 + february, year, 3, 1);
		first += february == 29 ? 366 : 365;
		bad += !agrees((ClearanceDay) first - 1, year, 12, 31);
	}
	check(bad == 0, "the ends of February and of the year up to 5874897");
	check(first - 1 == LAST_DAY, "5874897-12-31 is the last finite day");
}

/*
 * Step month by month, then clamp.
 */
static ClearanceDay
naive_add_months(ClearanceDay day, int months)
{
	int			year;
	int			month;
	int			dom;

	clearance_day_to_ymd(day, &year, &month, &dom);
	for (; months > 0; months--)
		if (++month > 12)
		{
			month = 1;
			year++;
		}
	for (; months < 0; months++)
		if (--month < 1)
		{
			month = 12;
			year--;
		}
	while (dom > naive_days_in_month(year, month))
		dom--;
	return clearance_day_from_ymd(year, month, dom);
}

static void
test_add_months(void)
{
	static const int steps[] = {0, 1, -1, 2, 5, 6, -6, 11, 12, -12, 13, 24, 36, 48, 59, 60,
		61, -60, 120, -120, 121, 240, 1188, 1200, 1201, 1212, -1200, -1201, 4799, 4800, -4800};
	ClearanceDay from = clearance_day_from_ymd(1880, 1, 1);
	ClearanceDay to = clearance_day_from_ymd(2120, 12, 31);
	ClearanceDay day;
	ClearanceDay sum;
	uint64_t	seed = 330;
	long		bad = 0;
	size_t		i;

	for (day = from; day <= to; day++)
		for (i = 0; i < sizeof(steps) / sizeof(steps[0]); i++)
			bad += !clearance_day_add_months(day, steps[i], &sum) ||
				sum != naive_add_months(day, steps[i]);
	check(bad == 0, "add_months: every day from 1880 to 2120");

	for (i = 0; i < 500000; i++)
	{
		int			months;

		seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
		day = FIRST_DAY + 50000 + (ClearanceDay) ((seed >> 32) % (LAST_DAY - 100000));
		months = (int) (seed >> 8 & 2047) - 1024;
		bad += !clearance_day_add_months(day, months, &sum) ||
			sum != naive_add_months(day, months);
	}
	check(bad == 0, "add_months: days drawn from the whole range");
}

static void
test_add_months_limits(void)
{
	static const struct
	{
		ClearanceDay day;
		int			months;
	}			none[] = {
		{INT32_MIN, 1}, {INT32_MAX, -1}, {INT32_MIN, 0}, {INT32_MAX, 12},
		{FIRST_DAY - 1, 12}, {LAST_DAY + 1, -12},
		{LAST_DAY, 1}, {LAST_DAY, 12}, {LAST_DAY, 1200}, {LAST_DAY, 1201}, {LAST_DAY, INT32_MAX},
		{FIRST_DAY, -1}, {FIRST_DAY, -12}, {FIRST_DAY, -1200}, {FIRST_DAY, -1201}, {FIRST_DAY, INT32_MIN},
		{0, INT32_MAX}, {0, INT32_MIN}
	};
	ClearanceDay sum = 42;
	long		bad = 0;
	size_t		i;

	for (i = 0; i < sizeof(none) / sizeof(none[0]); i++)
		bad += clearance_day_add_months(none[i].day, none[i].months, &sum);
	check(bad == 0 && sum == 42, "add_months: no result outside of the finite days");

	check(clearance_day_add_months(FIRST_DAY, 1, &sum) && agrees(sum, -4713, 12, 24) &&
		  clearance_day_add_months(LAST_DAY, -12, &sum) && agrees(sum, LAST_YEAR - 1, 12, 31) &&
		  clearance_day_add_months(FIRST_DAY, (LAST_YEAR + 4713) * 12, &sum) &&
		  agrees(sum, LAST_YEAR, 11, 24),
		  "add_months: the first and the last finite day");

	check(clearance_day_add_months(clearance_day_from_ymd(2020, 2, 29), 12, &sum) &&
		  agrees(sum, 2021, 2, 28) &&
		  clearance_day_add_months(clearance_day_from_ymd(2020, 2, 29), 48, &sum) &&
		  agrees(sum, 2024, 2, 29) &&
		  clearance_day_add_months(clearance_day_from_ymd(2019, 8, 31), 6, &sum) &&
		  agrees(sum, 2020, 2, 29),
		  "add_months: clamped to the end of the month");
}

typedef struct EdtfCase
{
	const char *text;
	ClearancePrecision precision;
	bool		approximate;
	int			earliest[3];
	int			latest[3];
} EdtfCase;

static const EdtfCase dates[] = {
	{"2019-05-14", CLEARANCE_PRECISION_DAY, false, {2019, 5, 14}, {2019, 5, 14}},
	{"2019-05-14~", CLEARANCE_PRECISION_DAY, true, {2019, 5, 14}, {2019, 5, 14}},
	{"2020-02-29", CLEARANCE_PRECISION_DAY, false, {2020, 2, 29}, {2020, 2, 29}},
	{"2019-05", CLEARANCE_PRECISION_MONTH, false, {2019, 5, 1}, {2019, 5, 31}},
	{"2019-05~", CLEARANCE_PRECISION_MONTH, true, {2019, 5, 1}, {2019, 5, 31}},
	{"2020-02", CLEARANCE_PRECISION_MONTH, false, {2020, 2, 1}, {2020, 2, 29}},
	{"1900-02", CLEARANCE_PRECISION_MONTH, false, {1900, 2, 1}, {1900, 2, 28}},
	{"2019", CLEARANCE_PRECISION_YEAR, false, {2019, 1, 1}, {2019, 12, 31}},
	{"2019~", CLEARANCE_PRECISION_YEAR, true, {2019, 1, 1}, {2019, 12, 31}},
	{"0001", CLEARANCE_PRECISION_YEAR, false, {1, 1, 1}, {1, 12, 31}},
	{"9999-12-31", CLEARANCE_PRECISION_DAY, false, {9999, 12, 31}, {9999, 12, 31}}
};

static const char *const no_dates[] = {
	"", "~", " ", "present", "today", "14/05/2019", "2019-13", "2019-00", "2019-02-30",
	"2019-02-29", "2019-05-00", "2019-05-32", "2019-04-31", "0000", "0000-01-01", " 2019",
	"2019 ", "2019-5", "2019-5-14", "2019-05-1", "2019-05-", "2019-", "2019/05", "2019-05/14",
	"2019.05.14", "20190514", "201905", "+2019", "-2019", "-201", "12019", "y2019", "201x",
	"20XX", "2019-XX", "2019-1-01", "2019-+5", "2019- 5", "2019?", "2019%", "~2019", "2019~~",
	"2019~-05", "2019-05~-14", "2019-05-14T00:00", "2019-05-14Z", "2019/2020", "..",
	"2019-21", "\xd9\xa2\xd9\xa0", "2019\xe2\x88\x92-05"
};

static void
test_edtf(void)
{
	ClearanceEdtf date;
	char		name[64];
	size_t		i;

	for (i = 0; i < sizeof(dates) / sizeof(dates[0]); i++)
	{
		const EdtfCase *c = &dates[i];
		bool		ok = clearance_edtf_parse(c->text, strlen(c->text), &date);

		snprintf(name, sizeof(name), "EDTF \"%s\" is a date", c->text);
		check(ok && date.precision == c->precision && date.approximate == c->approximate &&
			  agrees(date.earliest, c->earliest[0], c->earliest[1], c->earliest[2]) &&
			  agrees(date.latest, c->latest[0], c->latest[1], c->latest[2]), name);
	}
	for (i = 0; i < sizeof(no_dates) / sizeof(no_dates[0]); i++)
	{
		snprintf(name, sizeof(name), "EDTF \"%s\" is no date", no_dates[i]);
		check(!clearance_edtf_parse(no_dates[i], strlen(no_dates[i]), &date), name);
	}

	check(!clearance_edtf_parse("2019\0", 5, &date), "EDTF: a zero byte is no end");
	check(!clearance_edtf_parse("20\000019", 6, &date) && !clearance_edtf_parse("201\000", 4, &date),
		  "EDTF: a zero byte is no digit");
	check(clearance_edtf_parse("2019-05-14", 4, &date) && date.precision == CLEARANCE_PRECISION_YEAR,
		  "EDTF: nothing is read beyond the length");
	check(!clearance_edtf_parse(NULL, 0, &date), "EDTF: no text at all");
}

int
main(void)
{
	test_every_day();
	test_far_years();
	test_add_months();
	test_add_months_limits();
	test_edtf();
	printf("1..%d\n", tests);
	return failures > 0;
}
