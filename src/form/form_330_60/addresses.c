/*-------------------------------------------------------------------------
 *
 * addresses.c
 *	  Addresses of form TBS/SCT 330-60E: what a complete one has, and what
 *	  is no address at all (post office boxes, general delivery).
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "mb/pg_wchar.h"

#include "form/form_330_60/facts.h"
#include "server_text.h"

/*
 * The countries whose addresses need a province or state (Q29).
 */
bool
country_has_provinces(const ClearanceAnswer *country)
{
	return country->state == CLEARANCE_ANSWERED &&
		(country->code == CLEARANCE_CANADA || country->code == CLEARANCE_UNITED_STATES);
}

static bool
needs_number(const Address *address, int flags)
{
	if (flags & ADDRESS_EXPLAINED)
		return false;
	return !((flags & ADDRESS_NUMBER_UNKNOWN) &&
			 (meaning_of(&address->street_name) & MEANS_UNKNOWN));
}

static bool
needs_province(const Address *address, int flags)
{
	return (flags & ADDRESS_IN_CANADA) || country_has_provinces(&address->country);
}

/*
 * The rule asks for a complete address (guide l.182, 186): one finding per
 * missing part, but one for the whole when nothing is there.
 */
void
require_address(ClearanceFormContext *context, int rule, const Address *address, int flags)
{
	if (!is_answered(&address->self))
	{
		clearance_report(context, rule, &address->self);
		return;
	}
	if (needs_number(address, flags))
		require_answered(context, rule, &address->street_number);
	require_answered(context, rule, &address->street_name);
	require_answered(context, rule, &address->city);
	if (needs_province(address, flags))
		require_answered(context, rule, &address->province);
	require_answered(context, rule, &address->country);
}

bool
address_is_complete(const Address *address, int flags)
{
	return (!needs_number(address, flags) || is_answered(&address->street_number)) &&
		is_answered(&address->street_name) &&
		is_answered(&address->city) &&
		(!needs_province(address, flags) || is_answered(&address->province)) &&
		is_answered(&address->country);
}

/* ---------- post office boxes ---------- */

/*
 * The parts that may hold a box, joined by spaces, upper case, without
 * accents; terminated.
 */
static char *
street_text(const Address *address)
{
	const ClearanceAnswer *parts[] = {
		&address->unit, &address->street_number, &address->street_name
	};
	StringInfoData text;

	initStringInfo(&text);
	for (int i = 0; i < lengthof(parts); i++)
	{
		const char *source = parts[i]->u.text;
		int			length = is_answered(parts[i]) ? parts[i]->length : 0;

		if (length > 0 && text.len > 0)
			appendStringInfoChar(&text, ' ');
		for (int at = 0; at < length;)
		{
			int			size = Min(pg_mblen(source + at), length - at);

			if (!IS_HIGHBIT_SET(source[at]))
				appendStringInfoChar(&text, pg_ascii_toupper(source[at]));
			else
			{
				char	   *folded = clearance_fold_text(source + at, size, NULL);

				for (char *c = folded; *c != '\0'; c++)
					appendStringInfoChar(&text, pg_ascii_toupper(*c));
				pfree(folded);
			}
			at += size;
		}
	}
	return text.data;
}

static inline bool
is_word_character(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || IS_HIGHBIT_SET(c);
}

/*
 * Match a pattern at the beginning of a text, up to a word boundary.  In a
 * pattern "." is an optional full stop, " " an optional space, "_" a space and
 * "#" a number.
 */
static bool
matches_at(const char *text, const char *pattern)
{
	for (; *pattern != '\0'; pattern++)
	{
		if (*pattern == '.' || *pattern == ' ')
		{
			if (*text == *pattern)
				text++;
		}
		else if (*pattern == '#')
		{
			if (*text < '0' || *text > '9')
				return false;
			while (*text >= '0' && *text <= '9')
				text++;
		}
		else if (*text++ != (*pattern == '_' ? ' ' : *pattern))
			return false;
	}
	return !is_word_character(*text);
}

static bool
contains_pattern(const char *text, const char *const *patterns, int count)
{
	for (const char *at = text; *at != '\0'; at++)
	{
		if (at > text && is_word_character(at[-1]))
			continue;
		for (int i = 0; i < count; i++)
		{
			if (*at == patterns[i][0] && matches_at(at, patterns[i]))
				return true;
		}
	}
	return false;
}

/*
 * Q27.  Rural routes and streets that only sound alike are none: Box Hill
 * Road, Boxwood.
 */
bool
is_post_office_box(const Address *address)
{
	static const char *const patterns[] = {
		"P. O. BOX", "POST_OFFICE_BOX", "POB #", "C. P. #",
		"CASE_POSTALE", "BOITE_POSTALE", "B. P. #"
	};
	char	   *text;
	bool		result;

	if (!is_answered(&address->unit) && !is_answered(&address->street_number) &&
		!is_answered(&address->street_name))
		return false;
	text = street_text(address);
	result = contains_pattern(text, patterns, lengthof(patterns));
	pfree(text);
	return result;
}

/*
 * General delivery is no box, yet no residence either.
 */
bool
is_general_delivery(const Address *address)
{
	static const char *const patterns[] = {"GENERAL_DELIVERY", "POSTE_RESTANTE"};
	char	   *text;
	bool		result;

	if (!is_answered(&address->unit) && !is_answered(&address->street_number) &&
		!is_answered(&address->street_name))
		return false;
	text = street_text(address);
	result = strcmp(text, "GD") == 0 ||
		contains_pattern(text, patterns, lengthof(patterns));
	pfree(text);
	return result;
}
