/*-------------------------------------------------------------------------
 *
 * edtf.h
 *	  The subset of EDTF (ISO 8601-2) in which forms write dates.
 *
 * 2019-05-14, 2019-05 and 2019, each with an optional trailing "~" that marks
 * the date as approximate.  Plain C without server state.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_EDTF_H
#define CLEARANCE_EDTF_H

#include <stddef.h>

#include "calendar.h"

typedef enum ClearancePrecision
{
	CLEARANCE_PRECISION_DAY,
	CLEARANCE_PRECISION_MONTH,
	CLEARANCE_PRECISION_YEAR
} ClearancePrecision;

typedef struct ClearanceEdtf
{
	ClearanceDay earliest;		/* first day that the text can mean */
	ClearanceDay latest;		/* last day that it can mean */
	ClearancePrecision precision;
	bool		approximate;	/* marked with "~" */
} ClearanceEdtf;

/* False when the text is no date of this subset, or not in the calendar. */
extern bool clearance_edtf_parse(const char *text, size_t length, ClearanceEdtf *date);

#endif							/* CLEARANCE_EDTF_H */
