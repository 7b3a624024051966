/*-------------------------------------------------------------------------
 *
 * snapshot_key.c
 *	  Which rows a query sees, remembered by those who keep what they read.
 *
 * What a table holds for a query depends on the transactions that its snapshot
 * sees, on the commands of its own transaction, and on which of its own
 * subtransactions were rolled back.  A cache that is flushed when somebody
 * changes the table instead would be wrong in a transaction that still sees
 * the old rows, and would stay wrong after it.
 *
 * The user is part of the key, since a policy of a table may tell users apart.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "miscadmin.h"
#include "storage/proc.h"
#include "utils/memutils.h"
#include "utils/snapmgr.h"

#include "compat.h"
#include "snapshot_key.h"

/*
 * A change of one's own increments the command, and the rollback of a
 * subtransaction ends in another subtransaction than the one that it had:
 * two snapshots of one transaction that agree in both show the same.
 */
bool
clearance_snapshot_is(const ClearanceSnapshotKey *key)
{
	Snapshot	snapshot = GetActiveSnapshot();

	return key->taken &&
		key->xmin == snapshot->xmin &&
		key->xmax == snapshot->xmax &&
		key->command == snapshot->curcid &&
		key->transaction == clearance_local_transaction() &&
		key->subtransaction == GetCurrentSubTransactionId() &&
		key->user == GetUserId() &&
		key->nrunning == snapshot->xcnt &&
		key->nsubtransactions == snapshot->subxcnt &&
		key->overflowed == snapshot->suboverflowed &&
		(key->nrunning == 0 ||
		 memcmp(key->running, snapshot->xip, key->nrunning * sizeof(TransactionId)) == 0) &&
		(key->nsubtransactions <= 0 ||
		 memcmp(key->running + key->nrunning, snapshot->subxip,
				key->nsubtransactions * sizeof(TransactionId)) == 0);
}

void
clearance_take_snapshot_key(ClearanceSnapshotKey *key)
{
	Snapshot	snapshot = GetActiveSnapshot();
	int			nsubtransactions = Max(snapshot->subxcnt, 0);
	int			needed = snapshot->xcnt + nsubtransactions;

	/* Whatever fails below, the key stands for no snapshot. */
	key->taken = false;
	if (key->size < needed)
	{
		if (key->running != NULL)
			pfree(key->running);
		key->running = NULL;
		key->size = 0;
		key->running = MemoryContextAlloc(TopMemoryContext, needed * sizeof(TransactionId));
		key->size = needed;
	}
	if (snapshot->xcnt > 0)
		memcpy(key->running, snapshot->xip, snapshot->xcnt * sizeof(TransactionId));
	if (nsubtransactions > 0)
		memcpy(key->running + snapshot->xcnt, snapshot->subxip,
			   nsubtransactions * sizeof(TransactionId));
	key->nrunning = snapshot->xcnt;
	key->nsubtransactions = snapshot->subxcnt;
	key->overflowed = snapshot->suboverflowed;
	key->xmin = snapshot->xmin;
	key->xmax = snapshot->xmax;
	key->command = snapshot->curcid;
	key->transaction = clearance_local_transaction();
	key->subtransaction = GetCurrentSubTransactionId();
	key->user = GetUserId();
	key->taken = true;
}
