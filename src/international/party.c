/*-------------------------------------------------------------------------
 *
 * party.c
 *	  What the reference data on parties needs from C: keys of names,
 *	  countries from the compiled tables, and checks that SQL cannot write.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/builtins.h"

#include "clearance.h"
#include "compat.h"
#include "country.h"
#include "fold.h"
#include "server_text.h"

PG_FUNCTION_INFO_V1(clearance_country);
PG_FUNCTION_INFO_V1(clearance_party_key);
PG_FUNCTION_INFO_V1(clearance_party_number);
PG_FUNCTION_INFO_V1(clearance_party_unknown);
PG_FUNCTION_INFO_V1(clearance_required);
PG_FUNCTION_INFO_V1(clearance_message_language);

/* The longest code of a party: clearance_party_number() fills an int8. */
#define PARTY_CODE_MAX 12

/*
 * The bytes of a text argument in UTF-8, whatever the server's encoding.
 */
static const char *
utf8_argument(text *argument, size_t *length)
{
	int			utf8_length;
	const char *utf8 = clearance_text_to_utf8(VARDATA_ANY(argument), VARSIZE_ANY_EXHDR(argument),
											  &utf8_length);

	*length = utf8_length;
	return utf8;
}

/*
 * clearance_country(name, place_of_birth): alpha-2 code, null when unknown.
 */
Datum
clearance_country(PG_FUNCTION_ARGS)
{
	size_t		length;
	const char *name = utf8_argument(PG_GETARG_TEXT_PP(0), &length);
	ClearanceCountry country = clearance_country_resolve(name, length, PG_GETARG_BOOL(1));
	char		code[2];

	if (country == CLEARANCE_NO_COUNTRY)
		PG_RETURN_NULL();
	code[0] = (char) (country >> 8);
	code[1] = (char) (country & 0xFF);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(code, 2));
}

/*
 * clearance_party_key(name): the key by which names of parties are compared.
 */
Datum
clearance_party_key(PG_FUNCTION_ARGS)
{
	size_t		length;
	const char *name = utf8_argument(PG_GETARG_TEXT_PP(0), &length);
	size_t		size = Max(clearance_fold(name, length, NULL, 0), length);
	char	   *key = palloc(size + 1);
	size_t		key_length = clearance_name_key(name, length, key, size);

	key[key_length] = '\0';
	PG_RETURN_TEXT_P(cstring_to_text(clearance_text_for_server(key)));
}

/*
 * clearance_party_number(code): a number for each code, so that core's range
 * operator class can refuse two rows of one party for one day without another
 * extension.  The code is read as digits of base 37.
 */
Datum
clearance_party_number(PG_FUNCTION_ARGS)
{
	text	   *code = PG_GETARG_TEXT_PP(0);
	const char *letters = VARDATA_ANY(code);
	int			length = VARSIZE_ANY_EXHDR(code);
	int64		number = 0;

	for (int i = 0; i < length; i++)
	{
		char		c = letters[i];

		if (length > PARTY_CODE_MAX ||
			!((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')))
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("invalid code of a party"),
					 errhint("A code has at most %d characters: A to Z and 0 to 9.",
							 PARTY_CODE_MAX)));
		number = number * 37 + (c <= '9' ? c - '0' + 27 : c - 'A' + 1);
	}
	PG_RETURN_INT64(number);
}

/*
 * clearance_party_unknown(): the error of a strict look-up.  The name is left
 * out: it may be somebody's citizenship.
 */
Datum
clearance_party_unknown(PG_FUNCTION_ARGS)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unknown or ambiguous country or organization"),
			 errhint("View \"clearance_party\" lists codes, names and aliases. Add your own to table \"clearance_party_local\".")));
	PG_RETURN_NULL();
}

/*
 * clearance_required(value, parameter): the value; error when it is null.
 */
Datum
clearance_required(PG_FUNCTION_ARGS)
{
	if (PG_ARGISNULL(0))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("parameter \"%s\" must not be null",
						PG_ARGISNULL(1) ? "argument" : text_to_cstring(PG_GETARG_TEXT_PP(1)))));
	PG_RETURN_DATUM(PG_GETARG_DATUM(0));
}

/*
 * clearance_message_language(): "en" or "fr", for functions written in SQL.
 */
Datum
clearance_message_language(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(cstring_to_text(clearance_language() == CLEARANCE_FRENCH ? "fr" : "en"));
}
