/*-------------------------------------------------------------------------
 *
 * waiver.h
 *	  Findings of a row that an officer accepted.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_WAIVER_H
#define CLEARANCE_WAIVER_H

#include "commands/trigger.h"

#include "form/form.h"

#ifdef __GNUC__
#pragma GCC visibility push(hidden)
#endif

/*
 * Which findings on the document of a new row are waived: one answer per
 * finding of the context; null when none is.  function is the trigger's.
 */
extern bool *clearance_waived_findings(TriggerData *trigger, Oid function, HeapTuple row,
									   const ClearanceFormContext *context, Jsonb *document);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif

#endif							/* CLEARANCE_WAIVER_H */
