/*-------------------------------------------------------------------------
 *
 * attach.h
 *	  Checks of the arguments of a trigger before there is one.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_TRIGGER_ATTACH_H
#define CLEARANCE_TRIGGER_ATTACH_H

#include "commands/trigger.h"

#ifdef __GNUC__
#pragma GCC visibility push(hidden)
#endif

/*
 * Raise the error that the arguments of the trigger would give on its table.
 * The call is none: only the table, the trigger and the event are there.
 */
extern void clearance_protect_submitted_check(TriggerData *data);
extern void clearance_require_complete_check(TriggerData *data);
extern void clearance_require_unbroken_check(TriggerData *data);

/*
 * Put a trigger and its table, opened for reading, where a call has them;
 * 42704 unless it calls the function of that name beside ours.
 */
extern void clearance_open_trigger(TriggerData *data, Oid trigger, Oid ours, const char *function);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif

#endif							/* CLEARANCE_TRIGGER_ATTACH_H */
