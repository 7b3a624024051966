/*-------------------------------------------------------------------------
 *
 * server_text.c
 *	  Texts in the server's encoding, for the plain-C parts that read UTF-8.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"

#include "fold.h"
#include "server_text.h"

/*
 * The text in UTF-8, the same pointer when it is in UTF-8 already.
 */
static const char *
to_utf8(const char *text, int *length)
{
	char	   *converted = pg_server_to_any(text, *length, PG_UTF8);

	if (converted != text)
		*length = strlen(converted);
	return converted;
}

ClearanceCountry
clearance_country_of_text(const char *text, int length, bool place_of_birth)
{
	const char *utf8 = to_utf8(text, &length);

	return clearance_country_resolve(utf8, length, place_of_birth);
}

bool
clearance_level_of_text(const char *text, int length, ClearanceLevel *level)
{
	const char *utf8 = to_utf8(text, &length);

	return clearance_level_parse(utf8, length, level);
}

/*
 * Most names are short and most folded texts are no longer than their source,
 * so the first attempt usually fits.
 */
char *
clearance_fold_text(const char *text, int length, int *folded_length)
{
	const char *utf8 = to_utf8(text, &length);
	size_t		size = length + 16;
	char	   *folded = palloc(size);
	size_t		needed = clearance_fold(utf8, length, folded, size - 1);

	if (needed >= size)
	{
		folded = repalloc(folded, needed + 1);
		needed = clearance_fold(utf8, length, folded, needed);
	}
	folded[needed] = '\0';
	if (folded_length != NULL)
		*folded_length = needed;
	return folded;
}

/*
 * Latin-1 has all letters of our French but one, the ligature of o and e.
 */
static char *
without_ligatures(const char *utf8)
{
	StringInfoData text;

	initStringInfo(&text);
	while (*utf8 != '\0')
	{
		if (strncmp(utf8, "\305\223", 2) == 0)
		{
			appendStringInfoString(&text, "oe");
			utf8 += 2;
		}
		else
			appendStringInfoChar(&text, *utf8++);
	}
	return text.data;
}

char *
clearance_text_for_server(const char *utf8)
{
	int			encoding = GetDatabaseEncoding();

	if (encoding == PG_UTF8 || encoding == PG_SQL_ASCII)
		return unconstify(char *, utf8);
	utf8 = without_ligatures(utf8);
	return pg_any_to_server(utf8, strlen(utf8), PG_UTF8);
}
