/*-------------------------------------------------------------------------
 *
 * addresses.c
 *	  Addresses: what a complete one has, and what
 *	  is no address at all (post office boxes, general delivery).
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "mb/pg_wchar.h"

#include "form/terms.h"
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
			 means(&address->street_name, MEANS_UNKNOWN));
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

#define POST_OFFICE_BOX		0x01
#define GENERAL_DELIVERY	0x02

/*
 * Append a text in upper case and without accents.
 */
static void
append_upper(StringInfo buffer, const char *text, int length)
{
	for (int at = 0; at < length;)
	{
		int			size;
		char	   *folded;

		if (!IS_HIGHBIT_SET(text[at]))
		{
			buffer->data[buffer->len++] = pg_ascii_toupper(text[at++]);
			continue;
		}
		size = Min(pg_mblen(text + at), length - at);
		folded = clearance_fold_text(text + at, size, NULL);
		for (char *c = folded; *c != '\0'; c++)
			appendStringInfoChar(buffer, pg_ascii_toupper(*c));
		enlargeStringInfo(buffer, length - at);
		pfree(folded);
		at += size;
	}
}

/*
 * The parts that may hold a box, joined by spaces; terminated.
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
		if (!is_answered(parts[i]))
			continue;
		if (text.len > 0)
			appendStringInfoChar(&text, ' ');
		enlargeStringInfo(&text, parts[i]->length);
		append_upper(&text, parts[i]->u.text, parts[i]->length);
	}
	text.data[text.len] = '\0';
	return text.data;
}

static inline bool
is_word_character(char c)
{
	char		small = small_letter(c);

	return (small >= 'a' && small <= 'z') || (c >= '0' && c <= '9') ||
		c == '_' || IS_HIGHBIT_SET(c);
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
 * Can a pattern begin here?  What lies behind accents only the fold knows, and
 * behind the end a space follows, or another part of the address.
 */
static bool
may_begin_pattern(const char *text, int length)
{
	static const char *const beginnings[] = {
		"p.", "p ", "po", "c.", "c ", "cp", "cas", "b.", "b ", "bp", "boi", "gen", "gd"
	};
	char		first = small_letter(text[0]);

	if (IS_HIGHBIT_SET(first))
		return true;
	for (int i = 0; i < lengthof(beginnings); i++)
	{
		const char *rest = beginnings[i] + 1;
		int			at = 1;

		if (first != beginnings[i][0])
			continue;
		while (*rest != '\0' && at < length && small_letter(text[at]) == *rest)
			at++, rest++;
		if (*rest == '\0' || at == length || IS_HIGHBIT_SET(text[at]))
			return true;
	}
	return false;
}

/* The first letters of patterns, and every letter with an accent. */
static inline bool
is_first_of_pattern(char c)
{
	char		small = small_letter(c);

	return small == 'p' || small == 'c' || small == 'b' || small == 'g' || IS_HIGHBIT_SET(c);
}

/*
 * Can one of the patterns begin in a text?  Few streets have a word that begins
 * like one; only their text is put together and searched.
 */
static bool
may_hold_pattern(const ClearanceAnswer *part)
{
	const char *text = part->u.text;
	int			i = 0;

	if (!is_answered(part))
		return false;
	while (i < part->length)
	{
		if (is_first_of_pattern(text[i]) && may_begin_pattern(text + i, part->length - i))
			return true;
		/* the rest of the word, and what ends it */
		while (i < part->length && is_word_character(text[i]))
			i++;
		i++;
	}
	return false;
}

/*
 * Is the street no street?  Q27: a post office box is none, and general
 * delivery is no residence either.  Rural routes and streets that only sound
 * alike are streets: Box Hill Road, Boxwood.
 */
static int
street_faults(const Address *address)
{
	static const char *const boxes[] = {
		"P. O. BOX", "POST_OFFICE_BOX", "POB #", "C. P. #",
		"CASE_POSTALE", "BOITE_POSTALE", "B. P. #"
	};
	static const char *const deliveries[] = {"GENERAL_DELIVERY", "POSTE_RESTANTE"};
	int			faults = 0;
	char	   *text;

	if (!may_hold_pattern(&address->unit) && !may_hold_pattern(&address->street_number) &&
		!may_hold_pattern(&address->street_name))
		return 0;

	text = street_text(address);
	if (contains_pattern(text, boxes, lengthof(boxes)))
		faults |= POST_OFFICE_BOX;
	if (strcmp(text, "GD") == 0 || contains_pattern(text, deliveries, lengthof(deliveries)))
		faults |= GENERAL_DELIVERY;
	pfree(text);
	return faults;
}

/*
 * The two rules of a section about such streets.
 */
void
require_street(ClearanceFormContext *context, int rule_box, int rule_delivery,
			   const Address *address)
{
	int			faults = street_faults(address);

	require(context, rule_box, &address->street_name, (faults & POST_OFFICE_BOX) == 0);
	require(context, rule_delivery, &address->street_name, (faults & GENERAL_DELIVERY) == 0);
}
