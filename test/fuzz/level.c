/*
 * Levels: what is read has a label in both languages that is read as the same.
 */
#include "fuzz.h"

#include "level.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	ClearanceLevel level;

	if (!clearance_level_parse((const char *) data, size, &level))
		return 0;
	MUST(clearance_level_is_valid(level));
	for (int french = 0; french <= 1; french++)
	{
		const char *label = clearance_level_label_of(level, french);
		ClearanceLevel again;

		MUST(clearance_level_parse(label, strlen(label), &again) && again == level);
	}
	MUST(clearance_level_covers_level(level, level));
	return 0;
}
