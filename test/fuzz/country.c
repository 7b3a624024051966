/*
 * Countries and parties: what a text means is shipped, and its code and its
 * names mean it, too.
 */
#include "fuzz.h"

#include "country.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *text = (const char *) data;
	const ClearanceParty *by_code = clearance_party_of_code(text, size);
	const ClearanceParty *by_name = clearance_party_of_name(text, size);
	ClearanceCountry country = clearance_country_resolve(text, size, false);
	size_t		room = size * 11 + 1;
	char	   *key = malloc(room);

	if (by_code != NULL)
		MUST(clearance_party_of_code(by_code->code, strlen(by_code->code)) == by_code);
	if (by_name != NULL)
		MUST(clearance_party_by_code(by_name->code, strlen(by_name->code)) == by_name);
	if (country != CLEARANCE_NO_COUNTRY)
		MUST(clearance_country_resolve(text, size, true) == country);
	MUST(clearance_name_key(text, size, key, room) < room);
	free(key);
	return 0;
}
