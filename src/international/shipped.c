/*-------------------------------------------------------------------------
 *
 * shipped.c
 *	  The parties that come with the library, as rows and by look-up.
 *
 * The names are compiled (country_tables.h) and stand nowhere else, so that a
 * database of any encoding can have the extension: a name whose letters the
 * encoding lacks is shown as well as it can be, and found all the same,
 * because names are compared in UTF-8.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"

#include "clearance.h"
#include "compat.h"
#include "country.h"
#include "server_text.h"

PG_FUNCTION_INFO_V1(clearance_shipped_parties);
PG_FUNCTION_INFO_V1(clearance_shipped_party_aliases);
PG_FUNCTION_INFO_V1(clearance_shipped_party_keys);
PG_FUNCTION_INFO_V1(clearance_shipped_party);
PG_FUNCTION_INFO_V1(clearance_shipped_party_label);

#define PARTY_COLUMNS	6
#define KEY_COLUMNS		3

/* No party has more names than that in a list. */
#define NAMES_MAX		64

static Datum
text_datum(const char *utf8)
{
	return CStringGetTextDatum(clearance_text_for_server(utf8));
}

/*
 * A list of names as an array of texts, without those that the server's
 * encoding cannot write.
 */
static Datum
names_datum(const char *list)
{
	Datum		names[NAMES_MAX];
	int			count = 0;

	while (*list != '\0' && count < NAMES_MAX)
	{
		size_t		length = strcspn(list, ";");
		char	   *name = clearance_name_for_server(pnstrdup(list, length));

		if (name != NULL)
			names[count++] = CStringGetTextDatum(name);
		list += length;
		if (*list == ';')
			list++;
	}
	if (count == 0)
		return PointerGetDatum(construct_empty_array(TEXTOID));
	return PointerGetDatum(construct_array(names, count, TEXTOID, -1, false, TYPALIGN_INT));
}

/*
 * clearance_shipped_parties(): every party of this library.  The lists of
 * names are left to clearance_shipped_party_aliases(), because most queries
 * want none of them.
 */
Datum
clearance_shipped_parties(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	const ClearanceParty *party;

	InitMaterializedSRF(fcinfo, 0);
	for (int i = 0; (party = clearance_party_by_number(i)) != NULL; i++)
	{
		bool		country = (party->alpha3[0] != '\0');
		Datum		values[PARTY_COLUMNS];
		bool		nulls[PARTY_COLUMNS] = {false};

		values[0] = CStringGetTextDatum(party->code);
		values[1] = CStringGetTextDatum(country ? "country" : "organization");
		values[2] = CStringGetTextDatum(party->alpha3);
		values[3] = CStringGetTextDatum(party->numeric_code);
		nulls[2] = nulls[3] = !country;
		values[4] = text_datum(party->name_en);
		values[5] = text_datum(party->name_fr);
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
	}
	return (Datum) 0;
}

/*
 * clearance_shipped_party_aliases(party, ambiguous): further names of the
 * party with this code, those that resolve to it or those that do not.
 */
Datum
clearance_shipped_party_aliases(PG_FUNCTION_ARGS)
{
	text	   *code = PG_GETARG_TEXT_PP(0);
	const ClearanceParty *party = clearance_party_by_code(VARDATA_ANY(code), VARSIZE_ANY_EXHDR(code));

	if (party == NULL)
		PG_RETURN_NULL();
	PG_RETURN_DATUM(names_datum(PG_GETARG_BOOL(1) ? party->ambiguous : party->aliases));
}

/*
 * One key as a row.
 */
static void
put_key(ReturnSetInfo *result, const char *key, const char *code, bool is_code)
{
	Datum		values[KEY_COLUMNS];
	bool		nulls[KEY_COLUMNS] = {false};

	values[0] = CStringGetTextDatum(key);
	values[1] = CStringGetTextDatum(code);
	values[2] = BoolGetDatum(is_code);
	tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}

/*
 * clearance_shipped_party_keys(): codes and keys of names of the parties of
 * this library.  A code that is a name, too, is listed as a code only.
 */
Datum
clearance_shipped_party_keys(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	const ClearanceParty *party;
	const ClearancePartyName *name;

	InitMaterializedSRF(fcinfo, 0);
	for (int i = 0; (party = clearance_party_by_number(i)) != NULL; i++)
	{
		put_key(result, party->code, party->code, true);
		if (party->alpha3[0] == '\0')
			continue;
		put_key(result, party->alpha3, party->code, true);
		put_key(result, party->numeric_code, party->code, true);
	}
	for (int i = 0; (name = clearance_party_name_by_number(i)) != NULL; i++)
	{
		const char *code = clearance_party_by_number(name->party)->code;
		char	   *key = clearance_name_for_server(name->key);

		if (key != NULL && strcmp(key, code) != 0)
			put_key(result, key, code, false);
	}
	return (Datum) 0;
}

/*
 * clearance_shipped_party(name, is_code): code of the party that a text means
 * as a code, or as a name; null when unknown or ambiguous.
 */
Datum
clearance_shipped_party(PG_FUNCTION_ARGS)
{
	text	   *name = PG_GETARG_TEXT_PP(0);
	int			length;
	const char *utf8 = clearance_text_to_utf8(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name), &length);
	const ClearanceParty *party = PG_GETARG_BOOL(1) ? clearance_party_of_code(utf8, length) :
		clearance_party_of_name(utf8, length);

	if (party == NULL)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(party->code));
}

/*
 * clearance_shipped_party_label(party, language): the name of the party with
 * this code; null when there is none.
 */
Datum
clearance_shipped_party_label(PG_FUNCTION_ARGS)
{
	text	   *code = PG_GETARG_TEXT_PP(0);
	text	   *language = PG_GETARG_TEXT_PP(1);
	const ClearanceParty *party = clearance_party_by_code(VARDATA_ANY(code), VARSIZE_ANY_EXHDR(code));
	bool		french = VARSIZE_ANY_EXHDR(language) == 2 && memcmp(VARDATA_ANY(language), "fr", 2) == 0;

	if (party == NULL)
		PG_RETURN_NULL();
	PG_RETURN_DATUM(text_datum(french ? party->name_fr : party->name_en));
}
