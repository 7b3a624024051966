/*
 * The sweep that finds gaps, against a table with one mark a day.
 */
#include "fuzz.h"

#include "period.h"

#define DAYS	256

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	size_t		count = size / 2;
	ClearancePeriod *periods = malloc((count + 1) * sizeof(ClearancePeriod));
	ClearancePeriod *gaps = malloc((count + 1) * sizeof(ClearancePeriod));
	ClearancePeriod window = {0, DAYS - 1};
	uint8_t		covered[DAYS] = {0};
	size_t		left;
	size_t		ngaps;
	size_t		open = 0;

	for (size_t i = 0; i < count; i++)
	{
		periods[i].first = data[2 * i];
		periods[i].last = data[2 * i + 1];
		for (int day = periods[i].first; day <= periods[i].last; day++)
			covered[day] = 1;
	}

	left = clearance_periods_normalize(periods, count);
	MUST(left <= count);
	for (size_t i = 0; i < left; i++)
	{
		MUST(periods[i].first <= periods[i].last);
		MUST(i == 0 || periods[i].first > periods[i - 1].last + 1);
	}

	ngaps = clearance_periods_gaps(periods, left, window, gaps);
	MUST(ngaps <= left + 1);
	for (size_t i = 0; i < ngaps; i++)
	{
		MUST(gaps[i].first <= gaps[i].last);
		MUST(i == 0 || gaps[i].first > gaps[i - 1].last + 1);
		for (int day = gaps[i].first; day <= gaps[i].last; day++)
		{
			MUST(!covered[day]);
			open++;
		}
	}
	for (int day = 0; day < DAYS; day++)
		open -= !covered[day];
	MUST(open == 0);
	free(periods);
	free(gaps);
	return 0;
}
