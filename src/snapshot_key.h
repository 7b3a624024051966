/*-------------------------------------------------------------------------
 *
 * snapshot_key.h
 *	  Which rows a query sees, remembered by those who keep what they read.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_SNAPSHOT_KEY_H
#define CLEARANCE_SNAPSHOT_KEY_H

#include "utils/snapshot.h"

/* Zeroed: remembers nothing, equals no snapshot. */
typedef struct ClearanceSnapshotKey
{
	bool		taken;
	bool		overflowed;
	Oid			user;
	LocalTransactionId transaction;
	SubTransactionId subtransaction;
	CommandId	command;
	TransactionId xmin;
	TransactionId xmax;
	uint32		nrunning;		/* running transactions */
	int32		nsubtransactions;	/* and subtransactions of theirs */
	int			size;			/* room in the array */
	TransactionId *running;		/* both, one behind the other */
} ClearanceSnapshotKey;

#ifdef __GNUC__
#pragma GCC visibility push(hidden)
#endif

/* Does the active snapshot show what it showed when the key was taken? */
extern bool clearance_snapshot_is(const ClearanceSnapshotKey *key);

/* Take the key of the active snapshot. */
extern void clearance_take_snapshot_key(ClearanceSnapshotKey *key);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif

#endif							/* CLEARANCE_SNAPSHOT_KEY_H */
