/*-------------------------------------------------------------------------
 *
 * timeline_entries.h
 *	  Histories as JSON: entries whose dates may be imprecise, their gaps.
 *
 *-------------------------------------------------------------------------
 */
#ifndef TIMELINE_ENTRIES_H
#define TIMELINE_ENTRIES_H

#include "utils/jsonb.h"

#include "timeline.h"

/*
 * The entries by position, each with the longest and the shortest period that
 * its dates allow; a period whose last day precedes its first is none.
 */
typedef struct ClearanceEntries
{
	int			count;
	ClearancePeriod *longest;
	ClearancePeriod *shortest;
} ClearanceEntries;

/* Gaps of one kind and the positions of their neighbours, -1 for none. */
typedef struct ClearanceGapKind
{
	const char *certainty;
	size_t		count;
	size_t		next;			/* the next one to return */
	ClearancePeriod *gaps;
	int		   *before;
	int		   *after;
} ClearanceGapKind;

typedef struct ClearanceGapsFound
{
	ClearanceGapKind certain;
	ClearanceGapKind possible;
} ClearanceGapsFound;

/*
 * Read an array of entries where it lies; JSON null is no history.  22023 for
 * anything else, naming the parameter, 22007 for a bad date.
 */
extern void clearance_read_entries(JsonbContainer *json, const char *parameter,
								   ClearanceEntries *entries);

/* The gaps of the entries that are longer than the tolerances. */
extern ClearanceGapsFound *clearance_entries_gaps(const ClearanceEntries *entries,
												  ClearancePeriod window,
												  int32 tolerance, int32 possible_tolerance);

#endif							/* TIMELINE_ENTRIES_H */
