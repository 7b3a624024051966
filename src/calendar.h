/*-------------------------------------------------------------------------
 *
 * calendar.h
 *	  Days, months and years of the proleptic Gregorian calendar.
 *
 * Plain C without server state, so that it can be fuzzed and tested alone.
 * A day is counted from 2000-01-01, as in the server's DateADT; every day of
 * the years 1 to 9999 fits.  The server's own date2j() and j2date() serve a
 * wider range and are slower; these paths run once per row.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_CALENDAR_H
#define CLEARANCE_CALENDAR_H

#include <stdbool.h>

#include "clearance_types.h"

/* Days in a month; month is 1 to 12. */
extern int	clearance_days_in_month(int year, int month);

/* The day of an existing date; the caller has checked year, month and day. */
extern ClearanceDay clearance_day_from_ymd(int year, int month, int day);

/* The date of a day. */
extern void clearance_day_to_ymd(ClearanceDay day, int *year, int *month, int *dom);

/*
 * The same day some months later (or earlier), clamped to the month's end:
 * 29 February plus 12 months is 28 February, as with date + interval.
 * Works for every finite DateADT; false when the result is none.
 */
extern bool clearance_day_add_months(ClearanceDay day, int months, ClearanceDay *result);

#endif							/* CLEARANCE_CALENDAR_H */
