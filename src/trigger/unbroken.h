/*-------------------------------------------------------------------------
 *
 * unbroken.h
 *	  What a trigger on a history is told by its arguments, and how entries are
 *	  read: for the trigger and for the audit.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_UNBROKEN_H
#define CLEARANCE_UNBROKEN_H

#include "access/htup.h"
#include "utils/typcache.h"

#include "timeline.h"
#include "trigger/parent.h"

/* What a trigger checks, kept for the rows of one statement. */
typedef struct ClearanceUnbroken
{
	ClearanceTie *tie;
	ClearanceQuery entries;
	const char *purpose;		/* tells triggers apart by their arguments */
	const char *start;			/* or the daterange */
	const char *end;			/* null: a daterange */
	Oid			type;			/* date, text or daterange */
	bool		end_is_open;	/* the end is the first day that is not covered */
	bool		null_covers_nothing;
	int			tolerance;
	const char *date;			/* column of the parent; null: current date */
	int			years;			/* 0: the window is fixed */
	ClearancePeriod window;
	TypeCacheEntry *range_type;
	AttrNumber	watched[CLEARANCE_QUERY_PARAMETERS + 2];	/* in the fired table */
	int			nwatched;
} ClearanceUnbroken;

/* The arguments of a trigger; an error for names, types and options that are wrong. */
extern ClearanceUnbroken *clearance_unbroken_arguments(TriggerData *data);

/*
 * The days of an entry, of which the first two columns are start and end (or
 * the daterange); false when it covers none.
 */
extern bool clearance_unbroken_entry_days(const ClearanceUnbroken *unbroken, HeapTuple tuple,
										  TupleDesc desc, DateADT *first, DateADT *last);

/* The days of gaps, and nothing else of the person's record. */
extern char *clearance_unbroken_list_gaps(const ClearancePeriod *gaps, size_t count, bool french);

#endif							/* CLEARANCE_UNBROKEN_H */
