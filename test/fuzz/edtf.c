/*
 * Dates of forms: what is read is in the calendar, in order, and of the length
 * that its precision says.
 */
#include "fuzz.h"

#include "edtf.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	ClearanceEdtf date;
	char		text[16];
	int			year;
	int			month;
	int			dom;
	ClearanceEdtf again;

	if (!clearance_edtf_parse((const char *) data, size, &date))
		return 0;

	MUST(date.earliest >= CLEARANCE_DAY_MIN && date.latest <= CLEARANCE_DAY_MAX);
	clearance_day_to_ymd(date.earliest, &year, &month, &dom);
	switch (date.precision)
	{
		case CLEARANCE_PRECISION_DAY:
			MUST(date.latest == date.earliest);
			snprintf(text, sizeof(text), "%04d-%02d-%02d", year, month, dom);
			break;
		case CLEARANCE_PRECISION_MONTH:
			MUST(dom == 1 && date.latest - date.earliest + 1 == clearance_days_in_month(year, month));
			snprintf(text, sizeof(text), "%04d-%02d", year, month);
			break;
		case CLEARANCE_PRECISION_YEAR:
			MUST(dom == 1 && month == 1);
			MUST(date.latest - date.earliest + 1 == 365 + (clearance_days_in_month(year, 2) == 29));
			snprintf(text, sizeof(text), "%04d", year);
			break;
	}
	MUST(size == strlen(text) + date.approximate);
	MUST(memcmp(data, text, strlen(text)) == 0);
	MUST(clearance_edtf_parse(text, strlen(text), &again) && again.earliest == date.earliest &&
		 again.latest == date.latest && !again.approximate);
	return 0;
}
