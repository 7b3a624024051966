/*-------------------------------------------------------------------------
 *
 * fold.h
 *	  The one fold of this project: how names are compared.
 *
 * Unicode NFKD, marks dropped, lower case, every run of other than letters
 * and digits one space, trimmed.  It depends on no locale and on no server
 * version: the tables are generated and committed.  Plain C, UTF-8 only.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_FOLD_H
#define CLEARANCE_FOLD_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Fold text into out, which has room for size bytes; no terminating zero is
 * written.  Returns the length of the whole folded text, as snprintf() does:
 * when it is more than size, out holds only its beginning.  Bytes that are no
 * valid UTF-8 count as separators.
 */
extern size_t clearance_fold(const char *text, size_t length, char *out, size_t size);

/* A folded text that can be longer than its source by at most this factor. */
#define CLEARANCE_FOLD_EXPANSION	11

#endif							/* CLEARANCE_FOLD_H */
