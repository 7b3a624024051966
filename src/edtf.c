/*-------------------------------------------------------------------------
 *
 * edtf.c
 *	  The subset of EDTF (ISO 8601-2) in which forms write dates.
 *
 * Plain C without server state.
 *
 *-------------------------------------------------------------------------
 */
#include "edtf.h"

/*
 * Read two digits; -1 when there is anything else.  No locale decides what a
 * digit is.
 */
static inline int
read_two_digits(const char *text)
{
	unsigned	tens = (unsigned char) text[0] - '0';
	unsigned	ones = (unsigned char) text[1] - '0';

	return tens <= 9 && ones <= 9 ? (int) (tens * 10 + ones) : -1;
}

static int
read_year(const char *text)
{
	int			century = read_two_digits(text);
	int			year = read_two_digits(text + 2);

	return century >= 0 && year >= 0 ? century * 100 + year : -1;
}

/*
 * The length alone tells the precision: YYYY, YYYY-MM or YYYY-MM-DD.  Year
 * 0000 is in EDTF but not in this subset: nobody lived in it.
 */
bool
clearance_edtf_parse(const char *text, size_t length, ClearanceEdtf *date)
{
	ClearanceEdtf result;
	int			year;
	int			first_month = 1;
	int			last_month = 12;
	int			first_day = 1;
	int			last_day;

	result.approximate = length > 0 && text[length - 1] == '~';
	if (result.approximate)
		length--;
	if (length != 4 && length != 7 && length != 10)
		return false;

	result.precision = CLEARANCE_PRECISION_YEAR;
	year = read_year(text);
	if (year < 1)
		return false;

	if (length >= 7)
	{
		result.precision = CLEARANCE_PRECISION_MONTH;
		first_month = last_month = read_two_digits(text + 5);
		if (text[4] != '-' || first_month < 1 || first_month > 12)
			return false;
	}

	last_day = clearance_days_in_month(year, last_month);
	if (length == 10)
	{
		result.precision = CLEARANCE_PRECISION_DAY;
		first_day = read_two_digits(text + 8);
		if (text[7] != '-' || first_day < 1 || first_day > last_day)
			return false;
		last_day = first_day;
	}

	result.earliest = clearance_day_from_ymd(year, first_month, first_day);
	result.latest = (result.precision == CLEARANCE_PRECISION_DAY) ? result.earliest :
		clearance_day_from_ymd(year, last_month, last_day);
	*date = result;
	return true;
}
