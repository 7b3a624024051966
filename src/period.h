/*-------------------------------------------------------------------------
 *
 * period.h
 *	  Periods of days, both ends inclusive, and the sweep that finds the
 *	  days which a set of them leaves uncovered.
 *
 * Plain C without server state.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_PERIOD_H
#define CLEARANCE_PERIOD_H

#include <stddef.h>

#include "calendar.h"

/*
 * Sort the periods by first day and join those that overlap or touch, in
 * place.  Periods without a day vanish.  Returns the number that is left.
 */
extern size_t clearance_periods_normalize(ClearancePeriod *periods, size_t count);

/*
 * The days of the window that normalized periods leave uncovered, as maximal
 * runs in order.  Writes at most count + 1 runs to gaps; returns their number.
 */
extern size_t clearance_periods_gaps(const ClearancePeriod *periods, size_t count,
									 ClearancePeriod window, ClearancePeriod *gaps);

#endif							/* CLEARANCE_PERIOD_H */
