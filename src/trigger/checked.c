/*-------------------------------------------------------------------------
 *
 * checked.c
 *	  Which persons a trigger has just checked.
 *
 * Deferred events are fired for every row, so that a history of ten entries
 * would be read ten times at commit.  A key that was checked needs no second
 * look as long as this transaction has changed nothing since, in the same
 * subtransaction.  Commands that change something have numbers: a check takes
 * the current one as if it had changed something itself, so that whatever
 * command follows has another, and a set of keys stays good as long as the
 * number is the one that the last check has left behind.  (What other
 * transactions do is kept out by the lock on the parent row.)
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "access/xact.h"
#include "common/hashfn.h"
#include "utils/hsearch.h"
#include "utils/memutils.h"

#include "compat.h"
#include "trigger/checked.h"

/* A key as bytes: equal bytes are equal keys. */
typedef struct Image
{
	Size		length;
	const char *bytes;
} Image;

/* The set and the point up to which it is good; it goes with the transaction. */
static HTAB *checked = NULL;
static MemoryContext checked_context = NULL;
static CommandId good_command;
static SubTransactionId good_subtransaction;

static uint32
hash_image(const void *key, Size size)
{
	const Image *image = key;

	return hash_bytes((const unsigned char *) image->bytes, (int) image->length);
}

static int
compare_images(const void *a, const void *b, Size size)
{
	const Image *left = a;
	const Image *right = b;

	return left->length != right->length ||
		memcmp(left->bytes, right->bytes, left->length) != 0;
}

static void
forget(void *argument)
{
	checked = NULL;
	checked_context = NULL;
}

/*
 * An empty set in a memory context of the transaction.
 */
static void
begin_set(void)
{
	HASHCTL		control = {.keysize = sizeof(Image), .entrysize = sizeof(Image),
	.hash = hash_image, .match = compare_images};
	MemoryContextCallback *callback;

	if (checked_context != NULL)
		MemoryContextDelete(checked_context);
	checked_context = AllocSetContextCreate(TopTransactionContext, "clearance checked keys",
											ALLOCSET_DEFAULT_SIZES);
	callback = MemoryContextAlloc(checked_context, sizeof(MemoryContextCallback));
	callback->func = forget;
	callback->arg = NULL;
	MemoryContextRegisterResetCallback(checked_context, callback);
	control.hcxt = checked_context;
	checked = hash_create("clearance checked keys", 64, &control,
						  HASH_ELEM | HASH_FUNCTION | HASH_COMPARE | HASH_CONTEXT);
}

/*
 * The purpose and the key in one piece of memory.
 */
static Image
make_image(const char *purpose, TupleDesc desc, Datum *key)
{
	bool		nulls[INDEX_MAX_KEYS] = {false};
	MinimalTuple tuple = clearance_form_minimal_tuple(desc, key, nulls);
	Size		begin = strlen(purpose) + 1;
	char	   *bytes = palloc(begin + tuple->t_len);
	Image		image = {begin + tuple->t_len, bytes};

	memcpy(bytes, purpose, begin);
	memcpy(bytes + begin, tuple, tuple->t_len);
	return image;
}

bool
clearance_was_checked(const char *purpose, TupleDesc desc, Datum *key)
{
	Image		image = make_image(purpose, desc, key);
	char	   *bytes;
	bool		found;

	if (checked == NULL || good_command != GetCurrentCommandId(false) ||
		good_subtransaction != GetCurrentSubTransactionId())
		begin_set();
	(void) hash_search(checked, &image, HASH_FIND, &found);
	if (found)
		return true;

	/* If the check fails, the subtransaction does, and the set is not used again. */
	bytes = MemoryContextAlloc(checked_context, image.length);
	memcpy(bytes, image.bytes, image.length);
	image.bytes = bytes;
	(void) hash_search(checked, &image, HASH_ENTER, &found);
	return false;
}

void
clearance_checked(void)
{
	good_command = GetCurrentCommandId(true);
	good_subtransaction = GetCurrentSubTransactionId();
}
