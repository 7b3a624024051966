/*
 * The calendar: days and dates are one another's inverse; adding months clamps
 * to the end of the month and never goes the wrong way.
 */
#include "fuzz.h"

#include "calendar.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	int32_t		number[2];
	ClearanceDay day;
	ClearanceDay later;
	int			year;
	int			month;
	int			dom;

	if (size < sizeof(number))
		return 0;
	memcpy(number, data, sizeof(number));

	/* every finite date of the server */
	if (number[0] >= -2451545 && number[0] < 2145031949)
	{
		if (clearance_day_add_months(number[0], number[1], &later))
			MUST(number[1] == 0 ? later == number[0] : (number[1] > 0) == (later > number[0]));
	}

	day = CLEARANCE_DAY_MIN + (int64_t) (uint32_t) number[0] % (CLEARANCE_DAY_MAX - CLEARANCE_DAY_MIN + 1);
	clearance_day_to_ymd(day, &year, &month, &dom);
	MUST(year >= 1 && year <= 9999 && month >= 1 && month <= 12);
	MUST(dom >= 1 && dom <= clearance_days_in_month(year, month));
	MUST(clearance_day_from_ymd(year, month, dom) == day);
	if (clearance_day_add_months(day, number[1], &later) &&
		later >= CLEARANCE_DAY_MIN && later <= CLEARANCE_DAY_MAX)
	{
		int			months = year * 12 + month - 1 + number[1];
		int			later_year;
		int			later_month;
		int			later_dom;

		clearance_day_to_ymd(later, &later_year, &later_month, &later_dom);
		MUST(later_year * 12 + later_month - 1 == months);
		MUST(later_dom == dom ||
			 (later_dom < dom && later_dom == clearance_days_in_month(later_year, later_month)));
	}
	return 0;
}
