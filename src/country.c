/*-------------------------------------------------------------------------
 *
 * country.c
 *	  Countries by code, name or shipped alias, from compiled tables.
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

typedef struct CountryName
{
	const char *key;
	uint8_t		length;
	ClearanceCountry country;
} CountryName;

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

static ClearanceCountry
find_alpha2(const char *text, bool place_of_birth)
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

static ClearanceCountry
find_name(const char *key, size_t length)
{
	size_t		low = 0;
	size_t		high = NAME_COUNT;

	while (low < high)
	{
		size_t		middle = (low + high) / 2;
		const CountryName *name = &name_keys[middle];
		int			order = memcmp(key, name->key,
								   length < name->length ? length : name->length);

		if (order == 0)
			order = (length > name->length) - (length < name->length);
		if (order == 0)
			return name->country;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return CLEARANCE_NO_COUNTRY;
}

/*
 * The country that a text means.  Codes come before names: "CAN" is alpha-3,
 * whatever a name folds to.
 */
ClearanceCountry
clearance_country_resolve(const char *text, size_t length, bool place_of_birth)
{
	ClearanceCountry country = CLEARANCE_NO_COUNTRY;
	char		key[NAME_KEY_MAX];
	size_t		key_length;

	text = trim(text, &length);
	if (length == 0 || length > TEXT_MAX)
		return CLEARANCE_NO_COUNTRY;

	if (length == 2)
		country = find_alpha2(text, place_of_birth);
	else if (length == 3)
	{
		country = find_alpha3(text);
		if (country == CLEARANCE_NO_COUNTRY)
			country = find_numeric(text);
	}
	if (country != CLEARANCE_NO_COUNTRY)
		return country;

	key_length = clearance_name_key(text, length, key, sizeof(key));
	if (key_length > sizeof(key))
		return CLEARANCE_NO_COUNTRY;
	return find_name(key, key_length);
}
