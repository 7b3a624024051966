/*-------------------------------------------------------------------------
 *
 * country.c
 *	  Countries and organizations by code, name or shipped alias, from
 *	  compiled tables.
 *
 * A text is tried as a code first, then as a name.  A name is compared by its
 * key, see clearance_name_key(): folded, but never when it has fewer than
 * three letters, because folding makes "É.-U." (États-Unis) "e u" and "R.U."
 * (Royaume-Uni) "r u", one blank away from the codes of others.  Ambiguous
 * names (Korea, Congo, Guinea, Georgia ...) are not in the tables.
 *
 * Plain C without server state.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "country.h"
#include "fold.h"

typedef struct CountryAlpha3
{
	char		code[4];
	ClearanceCountry country;
} CountryAlpha3;

typedef struct CountryNumeric
{
	uint16_t	code;
	ClearanceCountry country;
} CountryNumeric;

typedef struct NatoMember
{
	ClearanceCountry country;
	ClearanceDay since;
} NatoMember;

#include "country_tables.h"

/* A longer text is no name: keys are far shorter. */
#define TEXT_MAX 1024

static bool
is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/*
 * Leave out the ASCII white space that may surround a code or a name.
 */
static const char *
trim(const char *text, size_t *length)
{
	while (*length > 0 && is_space(text[*length - 1]))
		--*length;
	while (*length > 0 && is_space(*text))
	{
		text++;
		--*length;
	}
	return text;
}

static bool
is_ascii_letter(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static char
ascii_upper(char c)
{
	return (c >= 'a' && c <= 'z') ? (char) (c - 'a' + 'A') : c;
}

/*
 * Copy a text of ASCII letters in capitals; false when it has anything else.
 */
static bool
upper_letters(const char *text, size_t length, char *out)
{
	for (size_t i = 0; i < length; i++)
	{
		if (!is_ascii_letter(text[i]))
			return false;
		out[i] = ascii_upper(text[i]);
	}
	return true;
}

/*
 * Number of letters of a folded text: what is neither blank nor digit.  The
 * bytes after the first of a character do not count.
 */
static size_t
count_letters(const char *folded, size_t length)
{
	size_t		count = 0;

	for (size_t i = 0; i < length; i++)
	{
		unsigned char c = (unsigned char) folded[i];

		if (c != ' ' && !(c >= '0' && c <= '9') && (c & 0xC0) != 0x80)
			count++;
	}
	return count;
}

/*
 * The key by which a name is compared: the folded text; of a text with fewer
 * than three letters the text itself, in capitals when it is ASCII letters
 * alone.  Returns the length of the whole key, as clearance_fold() does.
 */
size_t
clearance_name_key(const char *text, size_t length, char *out, size_t size)
{
	size_t		folded;

	text = trim(text, &length);
	folded = clearance_fold(text, length, out, size);
	if (folded > size || count_letters(out, folded) >= 3)
		return folded;

	if (length <= size && !upper_letters(text, length, out))
		memcpy(out, text, length);
	return length;
}

/*
 * Is a pair of capitals among the codes of a table of bits?
 */
static bool
has_code(const uint32_t *codes, const char *code)
{
	return (codes[code[0] - 'A'] >> (code[1] - 'A')) & 1;
}

ClearanceCountry
clearance_country_alpha2(const char *text, bool place_of_birth)
{
	char		code[2];

	if (!upper_letters(text, 2, code))
		return CLEARANCE_NO_COUNTRY;
	if (has_code(alpha2_codes, code) ||
		(place_of_birth && has_code(withdrawn_codes, code)))
		return CLEARANCE_COUNTRY(code[0], code[1]);
	return CLEARANCE_NO_COUNTRY;
}

static ClearanceCountry
find_alpha3(const char *text)
{
	char		code[3];
	size_t		low = 0;
	size_t		high = COUNTRY_COUNT;

	if (!upper_letters(text, 3, code))
		return CLEARANCE_NO_COUNTRY;
	while (low < high)
	{
		size_t		middle = (low + high) / 2;
		int			order = memcmp(code, alpha3_codes[middle].code, 3);

		if (order == 0)
			return alpha3_codes[middle].country;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return CLEARANCE_NO_COUNTRY;
}

static ClearanceCountry
find_numeric(const char *text)
{
	unsigned	code = 0;
	size_t		low = 0;
	size_t		high = COUNTRY_COUNT;

	for (int i = 0; i < 3; i++)
	{
		if (text[i] < '0' || text[i] > '9')
			return CLEARANCE_NO_COUNTRY;
		code = code * 10 + (unsigned) (text[i] - '0');
	}
	while (low < high)
	{
		size_t		middle = (low + high) / 2;

		if (code == numeric_codes[middle].code)
			return numeric_codes[middle].country;
		if (code < numeric_codes[middle].code)
			high = middle;
		else
			low = middle + 1;
	}
	return CLEARANCE_NO_COUNTRY;
}

/*
 * The party that has a key; null when none has.
 */
static const ClearanceParty *
find_key(const char *key, size_t length)
{
	size_t		low = 0;
	size_t		high = NAME_COUNT;

	while (low < high)
	{
		size_t		middle = (low + high) / 2;
		const ClearancePartyName *name = &name_keys[middle];
		int			order = memcmp(key, name->key,
								   length < name->length ? length : name->length);

		if (order == 0)
			order = (length > name->length) - (length < name->length);
		if (order == 0)
			return &parties[name->party];
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

static ClearanceCountry
country_of_party(const ClearanceParty *party)
{
	if (party == NULL || party->alpha3[0] == '\0')
		return CLEARANCE_NO_COUNTRY;
	return CLEARANCE_COUNTRY(party->code[0], party->code[1]);
}

/*
 * The country that a trimmed text is a code of.
 */
static ClearanceCountry
find_code(const char *text, size_t length, bool place_of_birth)
{
	ClearanceCountry country;

	if (length == 2)
		return clearance_country_alpha2(text, place_of_birth);
	if (length != 3)
		return CLEARANCE_NO_COUNTRY;
	country = find_alpha3(text);
	return country != CLEARANCE_NO_COUNTRY ? country : find_numeric(text);
}

/*
 * The country that a text means.  Codes come before names: "CAN" is alpha-3,
 * whatever a name folds to.
 */
ClearanceCountry
clearance_country_resolve(const char *text, size_t length, bool place_of_birth)
{
	ClearanceCountry country;
	char		key[NAME_KEY_MAX];
	size_t		key_length;

	text = trim(text, &length);
	if (length == 0 || length > TEXT_MAX)
		return CLEARANCE_NO_COUNTRY;

	country = find_code(text, length, place_of_birth);
	if (country != CLEARANCE_NO_COUNTRY)
		return country;

	key_length = clearance_name_key(text, length, key, sizeof(key));
	if (key_length > sizeof(key))
		return CLEARANCE_NO_COUNTRY;
	return country_of_party(find_key(key, key_length));
}

bool
clearance_country_in_nato(ClearanceCountry country, ClearanceDay day)
{
	for (size_t i = 0; i < sizeof(nato_members) / sizeof(nato_members[0]); i++)
	{
		if (nato_members[i].country == country)
			return nato_members[i].since <= day;
	}
	return false;
}

const ClearanceParty *
clearance_party_by_number(int number)
{
	return number >= 0 && number < PARTY_COUNT ? &parties[number] : NULL;
}

const ClearancePartyName *
clearance_party_name_by_number(int number)
{
	return number >= 0 && number < NAME_COUNT ? &name_keys[number] : NULL;
}

/*
 * Countries are in the order of their codes; organizations, few, follow.
 */
const ClearanceParty *
clearance_party_by_code(const char *code, size_t length)
{
	size_t		low = 0;
	size_t		high = COUNTRY_COUNT;

	if (length == 0 || length >= sizeof(parties[0].code))
		return NULL;
	while (length == 2 && low < high)
	{
		size_t		middle = (low + high) / 2;
		int			order = memcmp(code, parties[middle].code, 2);

		if (order == 0)
			return &parties[middle];
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	for (size_t i = COUNTRY_COUNT; i < PARTY_COUNT; i++)
	{
		if (strlen(parties[i].code) == length && memcmp(code, parties[i].code, length) == 0)
			return &parties[i];
	}
	return NULL;
}

const ClearanceParty *
clearance_party_of_code(const char *text, size_t length)
{
	char		code[sizeof(parties[0].code)];
	ClearanceCountry country;

	text = trim(text, &length);
	country = find_code(text, length, false);
	if (country != CLEARANCE_NO_COUNTRY)
	{
		code[0] = (char) (country >> 8);
		code[1] = (char) (country & 0xFF);
		return clearance_party_by_code(code, 2);
	}
	if (length >= sizeof(code) || !upper_letters(text, length, code))
		return NULL;
	return clearance_party_by_code(code, length);
}

/*
 * A short name is compared as it is written, or else in capitals: "u.k." is
 * "U.K.".
 */
const ClearanceParty *
clearance_party_of_name(const char *text, size_t length)
{
	char		key[NAME_KEY_MAX];
	size_t		key_length;
	const ClearanceParty *party = NULL;
	const ClearanceParty *in_capitals = NULL;

	text = trim(text, &length);
	key_length = clearance_name_key(text, length, key, sizeof(key));
	if (key_length > 0 && key_length <= sizeof(key))
		party = find_key(key, key_length);

	if (length > 0 && length <= sizeof(key))
	{
		for (size_t i = 0; i < length; i++)
			key[i] = ascii_upper(text[i]);
		in_capitals = find_key(key, length);
	}
	if (party == NULL || in_capitals == NULL)
		return party != NULL ? party : in_capitals;
	return party == in_capitals ? party : NULL;
}
