/*-------------------------------------------------------------------------
 *
 * timeline_picture.h
 *	  What a picture of histories shows: lanes of entries with their gaps,
 *	  within a window.
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIMELINE_PICTURE_H
#define TIMELINE_PICTURE_H

#include "fmgr.h"
#include "lib/stringinfo.h"

#include "clearance.h"
#include "timeline_entries.h"

/* More lanes than anybody can tell apart. */
#define CLEARANCE_MAX_LANES		100

typedef struct ClearanceLane
{
	const char *title;			/* terminated; empty: none */
	ClearanceEntries entries;
	ClearanceGapsFound *gaps;
} ClearanceLane;

typedef struct ClearancePicture
{
	ClearancePeriod window;
	bool		french;
	int			count;
	ClearanceLane *lanes;
} ClearancePicture;

/* A tick of the axis: the day, and what is written there. */
typedef struct ClearanceTick
{
	ClearanceDay day;
	char		label[16];
} ClearanceTick;

/* The arguments histories, period, tolerance and possible_tolerance. */
extern void clearance_read_picture(FunctionCallInfo fcinfo, ClearancePicture *picture);

/* At most that many ticks, at the beginning of years or of months. */
extern ClearanceTick *clearance_picture_ticks(ClearancePeriod window, int most, int *count);

extern void clearance_append_date(StringInfo buffer, ClearanceDay day);

/* A word of the picture in its language, in the encoding of the server. */
extern const char *clearance_picture_word(const ClearancePicture *picture,
										  const char *english, const char *french);

/* The part of a period within the window; false when there is none. */
static inline bool
clearance_clip(const ClearancePicture *picture, ClearancePeriod *period)
{
	period->first = Max(period->first, picture->window.first);
	period->last = Min(period->last, picture->window.last);
	return period->first <= period->last;
}

#endif							/* TIMELINE_PICTURE_H */
