/*-------------------------------------------------------------------------
 *
 * words.c
 *	  Arguments that take one word of a short list.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "lib/stringinfo.h"

#include "compat.h"
#include "words.h"

/*
 * Report an unknown word.  The message names the parameter and the hint the
 * words, never the value: it may come from a person's record.
 */
void
clearance_report_unknown_word(const char *parameter, const char *words)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unknown word for parameter \"%s\"", parameter),
			 errhint("The words are %s.", words)));
}

int
clearance_word_position(const text *word, const ClearanceWord *words, int count,
						const char *parameter)
{
	int			length = VARSIZE_ANY_EXHDR(word);
	const char *data = VARDATA_ANY(word);
	StringInfoData list;
	int			i;

	for (i = 0; i < count; i++)
		if (words[i].length == length && memcmp(words[i].word, data, length) == 0)
			return i;

	initStringInfo(&list);
	for (i = 0; i < count; i++)
		appendStringInfo(&list, "%s%s", i > 0 ? ", " : "", words[i].word);
	clearance_report_unknown_word(parameter, list.data);
	pg_unreachable();
}
