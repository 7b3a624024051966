/*-------------------------------------------------------------------------
 *
 * checked.h
 *	  Which persons a trigger has just checked.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_TRIGGER_CHECKED_H
#define CLEARANCE_TRIGGER_CHECKED_H

#include "access/tupdesc.h"

#ifdef __GNUC__
#pragma GCC visibility push(hidden)
#endif

/*
 * Was that key checked for that purpose already, and has nothing happened
 * since?  The purpose tells triggers apart.
 */
extern bool clearance_was_checked(const char *purpose, TupleDesc desc, Datum *key);

/* To be said when the check of a key that was not is done. */
extern void clearance_checked(void);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif

#endif							/* CLEARANCE_TRIGGER_CHECKED_H */
