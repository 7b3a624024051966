/*-------------------------------------------------------------------------
 *
 * identifier.c
 *	  Formats of the codes by which organizations are known: CAGE, NCAGE and
 *	  the Canadian Procurement Business Number.
 *
 * Sources: DoD 4100.39-M, volume 7 (CAGE, NCAGE); NATO codification system
 * CodSP-3, February 2026 (patterns of countries).  An assurance may be asked
 * for without such a code, and a wrong one is a warning, never an error
 * (rules ASO-09 to ASO-11).
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/builtins.h"

#include "compat.h"
#include "identifier.h"
#include "server_text.h"
#include "words.h"

PG_FUNCTION_INFO_V1(clearance_cage_valid);
PG_FUNCTION_INFO_V1(clearance_ncage_valid);
PG_FUNCTION_INFO_V1(clearance_pbn_valid);
PG_FUNCTION_INFO_V1(clearance_identifier_verdict);

#define CAGE_LENGTH		5
#define CAGE_PATTERN	"#***#"
#define PBN_DIGITS		9
#define PBN_PROGRAM		"PG"
#define PBN_ACCOUNT		4

static const char *const verdict_names[] = {"invalid", "unusual", "valid"};

/* In the order of ClearanceIdentifierKind. */
static const ClearanceWord kinds[] = {
	CLEARANCE_WORD("cage"),
	CLEARANCE_WORD("ncage"),
	CLEARANCE_WORD("pbn")
};

/*
 * What the codes of a country look like, where it is known: # is a digit, * a
 * digit or a letter.  Canada has codes of the American shape from before 2002,
 * so that the shape does not tell the country.
 */
typedef struct CountryPattern
{
	char		country[3];
	const char *patterns[2];
} CountryPattern;

static const CountryPattern country_patterns[] = {
	{"AL", {"A***H"}},
	{"AT", {"#***N"}},
	{"AU", {"Z***#"}},
	{"BE", {"B***#"}},
	{"BG", {"#***U"}},
	{"BR", {"#***K"}},
	{"CA", {"L***#", CAGE_PATTERN}},
	{"CL", {"A***A"}},
	{"CZ", {"#***G"}},
	{"DE", {"C***#", "D***#"}},
	{"DK", {"R***#"}},
	{"EE", {"#***J"}},
	{"FI", {"A***G"}},
	{"FR", {"F***#", "M***#"}},
	{"GR", {"G***#"}},
	{"HR", {"A***B"}},
	{"HU", {"#***V"}},
	{"IE", {"D***P"}},
	{"IL", {"#***A"}},
	{"IS", {"S***#"}},
	{"IT", {"A***#"}},
	{"JP", {"J***#"}},
	{"LU", {"B***#"}},
	{"US", {CAGE_PATTERN}}
};

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Capitals, without the O that a zero is taken for. */
static bool
is_letter(char c)
{
	return c >= 'A' && c <= 'Z' && c != 'O';
}

static bool
matches(const char *code, const char *pattern)
{
	for (int i = 0; i < CAGE_LENGTH; i++)
	{
		if (pattern[i] == '*' ? !(is_digit(code[i]) || is_letter(code[i])) :
			pattern[i] == '#' ? !is_digit(code[i]) :
			code[i] != pattern[i])
			return false;
	}
	return true;
}

/*
 * A code of the United States, or an old one of Canada: first and last a
 * digit, no letter I.
 */
static ClearanceIdentifierVerdict
check_cage(const char *code, int length)
{
	if (length != CAGE_LENGTH || !matches(code, CAGE_PATTERN) ||
		memchr(code, 'I', length) != NULL)
		return CLEARANCE_IDENTIFIER_INVALID;
	return CLEARANCE_IDENTIFIER_VALID;
}

/*
 * A code of any country but those: first or last a letter.  First letters I,
 * L and S never go with a last one.  The letter I is allowed and is more often
 * a one misread.
 */
static ClearanceIdentifierVerdict
check_ncage_of_any(const char *code, int length)
{
	bool		first,
				last;

	if (length != CAGE_LENGTH || !matches(code, "*****"))
		return CLEARANCE_IDENTIFIER_INVALID;
	first = is_letter(code[0]);
	last = is_letter(code[CAGE_LENGTH - 1]);
	if (!first && !last)
		return CLEARANCE_IDENTIFIER_INVALID;
	if (last && strchr("ILS", code[0]) != NULL)
		return CLEARANCE_IDENTIFIER_INVALID;
	return memchr(code, 'I', length) != NULL ?
		CLEARANCE_IDENTIFIER_UNUSUAL : CLEARANCE_IDENTIFIER_VALID;
}

/*
 * The patterns of a country; null when they are not known.
 */
static const CountryPattern *
patterns_of(ClearanceCountry country)
{
	for (int i = 0; i < lengthof(country_patterns); i++)
	{
		const char *code = country_patterns[i].country;

		if (CLEARANCE_COUNTRY(code[0], code[1]) == country)
			return &country_patterns[i];
	}
	return NULL;
}

static ClearanceIdentifierVerdict
check_ncage(const char *code, int length, ClearanceCountry country)
{
	const CountryPattern *known = patterns_of(country);

	if (known == NULL)
		return check_ncage_of_any(code, length);
	for (int i = 0; i < lengthof(known->patterns) && known->patterns[i] != NULL; i++)
	{
		const char *pattern = known->patterns[i];

		if (length == CAGE_LENGTH && matches(code, pattern))
			return strcmp(pattern, CAGE_PATTERN) == 0 ?
				check_cage(code, length) : check_ncage_of_any(code, length);
	}
	return CLEARANCE_IDENTIFIER_INVALID;
}

/*
 * Does the last of the digits check the others?  From the right, every second
 * digit counts double, a product of two digits as their sum.
 */
static bool
luhn_agrees(const char *digits, int count)
{
	int			sum = 0;

	for (int i = 0; i < count; i++)
	{
		int			value = digits[count - 1 - i] - '0';

		if (i % 2 == 1)
			value = value < 5 ? 2 * value : 2 * value - 9;
		sum += value;
	}
	return sum % 10 == 0;
}

/*
 * Nine digits of the business number, PG, four digits; one blank may stand
 * before the letters.  That the ninth digit checks the others is not said by
 * the department that assigns the number, so that it only makes it unusual.
 */
static ClearanceIdentifierVerdict
check_pbn(const char *number, int length)
{
	const char *rest = number + PBN_DIGITS;
	const int	program_length = strlen(PBN_PROGRAM);

	if (length > PBN_DIGITS && *rest == ' ')
	{
		rest++;
		length--;
	}
	if (length != PBN_DIGITS + program_length + PBN_ACCOUNT ||
		memcmp(rest, PBN_PROGRAM, program_length) != 0)
		return CLEARANCE_IDENTIFIER_INVALID;
	rest += program_length;
	for (int i = 0; i < PBN_DIGITS; i++)
	{
		if (!is_digit(number[i]))
			return CLEARANCE_IDENTIFIER_INVALID;
	}
	for (int i = 0; i < PBN_ACCOUNT; i++)
	{
		if (!is_digit(rest[i]))
			return CLEARANCE_IDENTIFIER_INVALID;
	}
	return luhn_agrees(number, PBN_DIGITS) ?
		CLEARANCE_IDENTIFIER_VALID : CLEARANCE_IDENTIFIER_UNUSUAL;
}

ClearanceIdentifierVerdict
clearance_identifier_check(ClearanceIdentifierKind kind, const char *code, int length,
						   ClearanceCountry country)
{
	switch (kind)
	{
		case CLEARANCE_IDENTIFIER_CAGE:
			return check_cage(code, length);
		case CLEARANCE_IDENTIFIER_NCAGE:
			return check_ncage(code, length, country);
		case CLEARANCE_IDENTIFIER_PBN:
			break;
	}
	return check_pbn(code, length);
}

static ClearanceCountry
country_argument(FunctionCallInfo fcinfo, int number)
{
	text	   *country;

	if (PG_ARGISNULL(number))
		return CLEARANCE_NO_COUNTRY;
	country = PG_GETARG_TEXT_PP(number);
	return clearance_country_of_text(VARDATA_ANY(country), VARSIZE_ANY_EXHDR(country), false);
}

Datum
clearance_cage_valid(PG_FUNCTION_ARGS)
{
	text	   *code = PG_GETARG_TEXT_PP(0);

	PG_RETURN_BOOL(check_cage(VARDATA_ANY(code), VARSIZE_ANY_EXHDR(code)) !=
				   CLEARANCE_IDENTIFIER_INVALID);
}

/*
 * Not strict: a null country is one that is not known.
 */
Datum
clearance_ncage_valid(PG_FUNCTION_ARGS)
{
	text	   *code;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	code = PG_GETARG_TEXT_PP(0);
	PG_RETURN_BOOL(check_ncage(VARDATA_ANY(code), VARSIZE_ANY_EXHDR(code),
							   country_argument(fcinfo, 1)) != CLEARANCE_IDENTIFIER_INVALID);
}

Datum
clearance_pbn_valid(PG_FUNCTION_ARGS)
{
	text	   *number = PG_GETARG_TEXT_PP(0);

	PG_RETURN_BOOL(check_pbn(VARDATA_ANY(number), VARSIZE_ANY_EXHDR(number)) !=
				   CLEARANCE_IDENTIFIER_INVALID);
}

/*
 * clearance_identifier_verdict(kind, code, country): the three answers behind
 * the functions above, which only tell whether it is not "invalid".
 */
Datum
clearance_identifier_verdict(PG_FUNCTION_ARGS)
{
	text	   *code;
	int			kind;
	ClearanceIdentifierVerdict verdict;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	/* a wrong word is an error in every row, not only where it counts */
	kind = clearance_word_position(PG_GETARG_TEXT_PP(0), kinds, lengthof(kinds), "kind");
	if (PG_ARGISNULL(1))
		PG_RETURN_NULL();

	code = PG_GETARG_TEXT_PP(1);
	verdict = clearance_identifier_check(kind, VARDATA_ANY(code), VARSIZE_ANY_EXHDR(code),
										 kind == CLEARANCE_IDENTIFIER_NCAGE ?
										 country_argument(fcinfo, 2) : CLEARANCE_NO_COUNTRY);
	PG_RETURN_TEXT_P(cstring_to_text(verdict_names[verdict]));
}
