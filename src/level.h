/*-------------------------------------------------------------------------
 *
 * level.h
 *	  Security levels: codes, axes, ranks, and which level covers which.
 *
 * A level is stored as its code.  Codes are frozen for ever: they stand in
 * tables, indexes and dumps.  A code is rank * 1000 + axis * 100 + serial, so
 * that the order of the codes is the order by rank, axis, code, with room for
 * later levels between any two.
 *
 * Plain C without server state.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_LEVEL_H
#define CLEARANCE_LEVEL_H

#include <stdbool.h>
#include <stddef.h>

#include "clearance_types.h"

typedef enum ClearanceAxis
{
	CLEARANCE_AXIS_CANADIAN = 1,
	CLEARANCE_AXIS_NATO = 2,
	CLEARANCE_AXIS_PROTECTED = 3	/* UNCLASSIFIED is its lowest marking */
} ClearanceAxis;

/* True when the code is one of the above. */
extern bool clearance_level_is_valid(ClearanceLevel level);

/*
 * The place of a valid level among all of them, the lowest code at 0: an index
 * for tables in memory, never to be stored.
 */
#define CLEARANCE_LEVEL_COUNT	17

extern int	clearance_level_position(ClearanceLevel level);

/*
 * Read a level from UTF-8 text: English, French, usual abbreviations, any
 * case, spacing and accents.  False when the text is no level.
 */
extern bool clearance_level_parse(const char *text, size_t length, ClearanceLevel *level);

/* Axis and rank of a valid level. */
extern ClearanceAxis clearance_level_axis_of(ClearanceLevel level);
extern int	clearance_level_rank_of(ClearanceLevel level);

/* The label of a valid level, in UTF-8. */
extern const char *clearance_level_label_of(ClearanceLevel level, bool french);

/* May a holder of the one, by level, have access to the other? */
extern bool clearance_level_covers_level(ClearanceLevel holder, ClearanceLevel information);

/*
 * The level that access to information of this level needs.  False when it is
 * not known, or when the level is none of information.
 */
extern bool clearance_level_required_for(ClearanceLevel information, ClearanceLevel *required);

/* Calendar years of validity, 0 when they are not known. */
extern int	clearance_level_validity_years(ClearanceLevel level);

#endif							/* CLEARANCE_LEVEL_H */
