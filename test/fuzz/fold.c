/*
 * The fold of names: within its bounds, the same at whatever size of output,
 * and folding a folded text changes nothing.
 */
#include "fuzz.h"

#include "fold.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	size_t		room = size * CLEARANCE_FOLD_EXPANSION;
	char	   *folded = malloc(room + 1);
	char	   *again = malloc(room + 1);
	size_t		length = clearance_fold((const char *) data, size, folded, room);
	size_t		half = length / 2;

	MUST(length <= room);
	MUST(clearance_fold((const char *) data, size, again, half) == length);
	MUST(memcmp(folded, again, half) == 0);
	MUST(clearance_fold(folded, length, again, room) == length);
	MUST(memcmp(folded, again, length) == 0);
	MUST(length == 0 || (folded[0] != ' ' && folded[length - 1] != ' '));
	free(folded);
	free(again);
	return 0;
}
