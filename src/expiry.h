/*-------------------------------------------------------------------------
 *
 * expiry.h
 *	  When a clearance ends by the validity of its level.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_EXPIRY_H
#define CLEARANCE_EXPIRY_H

#include "utils/date.h"

#include "level.h"

/* Error 22008 for an infinite date; the message names the parameter. */
extern void clearance_check_finite(DateADT date, const char *parameter);

/*
 * The first day on which a clearance of full validity is no longer valid;
 * false when the validity of the level is not known.
 */
extern bool clearance_full_validity(ClearanceLevel level, DateADT granted_on,
									DateADT *expires_on);

#endif							/* CLEARANCE_EXPIRY_H */
