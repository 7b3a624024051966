/*-------------------------------------------------------------------------
 *
 * arguments.c
 *	  Checks of arguments that functions written in SQL cannot make.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "lib/stringinfo.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/date.h"

#include "compat.h"
#include "expiry.h"
#include "words.h"

PG_FUNCTION_INFO_V1(clearance_finite);
PG_FUNCTION_INFO_V1(clearance_one_of);
PG_FUNCTION_INFO_V1(clearance_same_length);

/*
 * clearance_finite(day, parameter): the day; error when it is infinite.
 */
Datum
clearance_finite(PG_FUNCTION_ARGS)
{
	DateADT		day = PG_GETARG_DATEADT(0);

	if (DATE_NOT_FINITE(day))
		clearance_check_finite(day, text_to_cstring(PG_GETARG_TEXT_PP(1)));
	PG_RETURN_DATEADT(day);
}

/*
 * clearance_one_of(word, words, parameter): the word, when it is one of the
 * list.  The message names the parameter, never the value.
 */
Datum
clearance_one_of(PG_FUNCTION_ARGS)
{
	char	   *word = text_to_cstring(PG_GETARG_TEXT_PP(0));
	Datum	   *words;
	bool	   *nulls;
	int			count;
	StringInfoData list;

	deconstruct_array(PG_GETARG_ARRAYTYPE_P(1), TEXTOID, -1, false, TYPALIGN_INT,
					  &words, &nulls, &count);
	initStringInfo(&list);
	for (int i = 0; i < count; i++)
	{
		char	   *candidate;

		if (nulls[i])
			continue;
		candidate = TextDatumGetCString(words[i]);
		if (strcmp(candidate, word) == 0)
			PG_RETURN_DATUM(PG_GETARG_DATUM(0));
		appendStringInfo(&list, "%s%s", list.len > 0 ? ", " : "", candidate);
	}
	clearance_report_unknown_word(text_to_cstring(PG_GETARG_TEXT_PP(2)), list.data);
	PG_RETURN_NULL();
}

/*
 * clearance_same_length(length, other_length, parameter, other_parameter): the
 * length; error when two arrays that belong together differ in it.
 */
Datum
clearance_same_length(PG_FUNCTION_ARGS)
{
	int32		length = PG_GETARG_INT32(0);

	if (length != PG_GETARG_INT32(1))
		ereport(ERROR,
				(errcode(ERRCODE_ARRAY_SUBSCRIPT_ERROR),
				 errmsg("parameters \"%s\" and \"%s\" must have the same number of elements",
						text_to_cstring(PG_GETARG_TEXT_PP(2)),
						text_to_cstring(PG_GETARG_TEXT_PP(3)))));
	PG_RETURN_INT32(length);
}
