/*-------------------------------------------------------------------------
 *
 * server_text.c
 *	  Texts in the server's encoding, for the plain-C parts that read UTF-8.
 *
 * Core's pg_server_to_any() and pg_any_to_server() raise an error for a
 * character that cannot be converted, and find the conversion through the
 * search_path.  A look-up must answer for any text and a message must be
 * readable in any database, so that we convert run by run with core's own
 * conversions and put something simple in place of what stops one.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_conversion.h"
#include "catalog/pg_namespace.h"
#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"

#include "fold.h"
#include "server_text.h"

/* Stands for what cannot be written; in names it separates words. */
#define UNKNOWN_CHARACTER '?'

/* Bytes that are converted at once. */
#define CONVERSION_RUN 65536

/* Room for a folded character: one becomes at most 18 letters. */
#define FOLDED_MAX 64

/*
 * What stands for a character that an encoding lacks and that does not lose
 * its accents by folding.
 */
typedef struct Substitute
{
	const char *utf8;
	const char *ascii;
} Substitute;

static const Substitute substitutes[] = {
	{"\302\240", " "},			/* no-break space */
	{"\302\253", "\""},			/* guillemets */
	{"\302\273", "\""},
	{"\303\206", "AE"},			/* ligatures and letters with a stroke */
	{"\303\246", "ae"},
	{"\303\230", "O"},
	{"\303\270", "o"},
	{"\303\237", "ss"},
	{"\304\220", "D"},
	{"\304\221", "d"},
	{"\304\261", "i"},
	{"\305\201", "L"},
	{"\305\202", "l"},
	{"\305\222", "OE"},
	{"\305\223", "oe"},
	{"\342\200\221", "-"},		/* hyphens and dashes */
	{"\342\200\223", "-"},
	{"\342\200\224", "-"},
	{"\342\200\230", "'"},		/* apostrophes and quotation marks */
	{"\342\200\231", "'"},
	{"\342\200\234", "\""},
	{"\342\200\235", "\""},
	{"\342\200\246", "..."},
	{"\342\200\257", " "}		/* narrow no-break space */
};

/*
 * Are the server's texts UTF-8 already, as far as anybody knows?
 */
static bool
server_has_utf8(void)
{
	return GetDatabaseEncoding() == PG_UTF8 || GetDatabaseEncoding() == PG_SQL_ASCII;
}

static bool
is_ascii(const char *text, int length)
{
	for (int i = 0; i < length; i++)
	{
		if (IS_HIGHBIT_SET(text[i]))
			return false;
	}
	return true;
}

/*
 * Core's conversion between UTF-8 and the server's encoding; InvalidOid when
 * there is none.  Neither changes in the life of a session.
 */
static Oid
find_conversion(bool to_server)
{
	static Oid	conversions[2] = {InvalidOid, InvalidOid};
	Oid		   *conversion = &conversions[to_server];
	int			server = GetDatabaseEncoding();

	if (*conversion == InvalidOid)
		*conversion = FindDefaultConversion(PG_CATALOG_NAMESPACE,
											to_server ? PG_UTF8 : server,
											to_server ? server : PG_UTF8);
	return *conversion;
}

/*
 * Convert as much of a text as goes, append it, and return how many bytes of
 * the source that was.
 */
static int
append_converted(StringInfo out, bool to_server, const char *text, int length)
{
	Oid			conversion = find_conversion(to_server);
	int			server = GetDatabaseEncoding();
	int			size = length * MAX_CONVERSION_GROWTH + 1;
	int			converted;

	if (conversion == InvalidOid)
	{
		for (converted = 0; converted < length && !IS_HIGHBIT_SET(text[converted]); converted++)
			appendStringInfoChar(out, text[converted]);
		return converted;
	}

	enlargeStringInfo(out, size);
	converted = pg_do_encoding_conversion_buf(conversion,
											  to_server ? PG_UTF8 : server,
											  to_server ? server : PG_UTF8,
											  (unsigned char *) unconstify(char *, text), length,
											  (unsigned char *) out->data + out->len, size, true);
	out->len += strlen(out->data + out->len);
	return converted;
}

/*
 * Convert a whole piece or nothing.
 */
static bool
append_whole(StringInfo out, const char *utf8, int length)
{
	int			before = out->len;

	if (append_converted(out, true, utf8, length) == length)
		return true;
	out->len = before;
	out->data[before] = '\0';
	return false;
}

/*
 * Is a letter of the Latin blocks a capital?  There capitals and small letters
 * take turns; they begin at odd numbers in two places.
 */
static bool
is_latin_capital(pg_wchar code)
{
	if (code < 0x100)
		return code >= 0xC0 && code <= 0xDE;
	if ((code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17E))
		return code % 2 == 1;
	return (code < 0x250 || (code >= 0x1E00 && code <= 0x1EFF)) && code % 2 == 0;
}

/*
 * Append a character without its accents: folded, a capital again where it was
 * one.  False when that cannot be written either.  An accent of its own, which
 * follows its letter, becomes nothing.
 */
static bool
append_without_accents(StringInfo out, const char *utf8, int width)
{
	pg_wchar	code = utf8_to_unicode((const unsigned char *) utf8);
	char		folded[FOLDED_MAX];
	size_t		length;

	if (code >= 0x300 && code <= 0x36F)
		return true;
	length = clearance_fold(utf8, width, folded, sizeof(folded));
	if (length == 0 || length > sizeof(folded))
		return false;
	if (is_latin_capital(code))
		folded[0] = pg_ascii_toupper((unsigned char) folded[0]);
	return append_whole(out, folded, length);
}

/*
 * Append something readable for a character that the server's encoding lacks.
 */
static void
append_substitute(StringInfo out, const char *utf8, int width)
{
	for (int i = 0; i < lengthof(substitutes); i++)
	{
		if (strncmp(utf8, substitutes[i].utf8, width) == 0)
		{
			appendStringInfoString(out, substitutes[i].ascii);
			return;
		}
	}
	if (!append_without_accents(out, utf8, width))
		appendStringInfoChar(out, UNKNOWN_CHARACTER);
}

/*
 * Convert a text of either side, whatever is in it.
 */
static void
convert(StringInfo out, bool to_server, const char *text, int length)
{
	while (length > 0)
	{
		int			done = append_converted(out, to_server, text, Min(length, CONVERSION_RUN));

		CHECK_FOR_INTERRUPTS();
		if (done == 0)
		{
			done = Min(to_server ? pg_utf_mblen((const unsigned char *) text) : pg_mblen(text),
					   length);
			if (to_server)
				append_substitute(out, text, done);
			else
				appendStringInfoChar(out, UNKNOWN_CHARACTER);
		}
		text += done;
		length -= done;
	}
}

const char *
clearance_text_to_utf8(const char *text, int length, int *utf8_length)
{
	StringInfoData out;

	*utf8_length = length;
	if (server_has_utf8() || is_ascii(text, length))
		return text;
	initStringInfo(&out);
	convert(&out, false, text, length);
	*utf8_length = out.len;
	return out.data;
}

ClearanceCountry
clearance_country_of_text(const char *text, int length, bool place_of_birth)
{
	ClearanceCountry country = CLEARANCE_NO_COUNTRY;

	/* Most are codes of two letters, which every encoding of a server shares. */
	if (length == 2)
		country = clearance_country_alpha2(text, place_of_birth);
	if (country == CLEARANCE_NO_COUNTRY)
	{
		const char *utf8 = clearance_text_to_utf8(text, length, &length);

		country = clearance_country_resolve(utf8, length, place_of_birth);
	}
	return country;
}

bool
clearance_level_of_text(const char *text, int length, ClearanceLevel *level)
{
	const char *utf8 = clearance_text_to_utf8(text, length, &length);

	return clearance_level_parse(utf8, length, level);
}

/*
 * Most names are short and most folded texts are no longer than their source,
 * so the first attempt usually fits.
 */
char *
clearance_fold_text(const char *text, int length, int *folded_length)
{
	const char *utf8 = clearance_text_to_utf8(text, length, &length);
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

char *
clearance_text_for_server(const char *utf8)
{
	StringInfoData out;
	int			length = strlen(utf8);

	if (server_has_utf8() || is_ascii(utf8, length))
		return unconstify(char *, utf8);
	initStringInfo(&out);
	convert(&out, true, utf8, length);
	return out.data;
}

/*
 * Do two UTF-8 texts mean the same name?
 */
static bool
same_name(const char *a, int a_length, const char *b, int b_length)
{
	size_t		size = Max(a_length, b_length) * CLEARANCE_FOLD_EXPANSION;
	char	   *a_key = palloc(2 * size);
	char	   *b_key = a_key + size;
	size_t		a_key_length = clearance_name_key(a, a_length, a_key, size);
	size_t		b_key_length = clearance_name_key(b, b_length, b_key, size);
	bool		same = a_key_length == b_key_length && memcmp(a_key, b_key, a_key_length) == 0;

	pfree(a_key);
	return same;
}

char *
clearance_name_for_server(const char *utf8)
{
	char	   *name = clearance_text_for_server(utf8);
	const char *again;
	int			length;

	if (name == utf8)
		return name;
	again = clearance_text_to_utf8(name, strlen(name), &length);
	return same_name(utf8, strlen(utf8), again, length) ? name : NULL;
}
