/*-------------------------------------------------------------------------
 *
 * fold.c
 *	  Tests of the fold: cases that names bring, and what holds of every
 *	  code point.
 *
 * A plain C program that prints TAP; it fails when a test fails.
 *
 *-------------------------------------------------------------------------
 */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "fold.h"

static int	tests = 0;
static int	failures = 0;

static void
check(bool ok, const char *name)
{
	tests++;
	failures += !ok;
	printf("%s %d - %s\n", ok ? "ok" : "not ok", tests, name);
}

/* What a text folds to, and why. */
typedef struct FoldCase
{
	const char *text;
	const char *folded;
	const char *name;
} FoldCase;

static const FoldCase cases[] = {
	{"", "", "empty"},
	{" \t\r\n", "", "white space only"},
	{"...--//", "", "punctuation only"},
	{"Secret", "secret", "lower case"},
	{"  Jean-Pierre   O'Brien, Jr. ", "jean pierre o brien jr", "each run of separators is one space, trimmed"},
	{"a\001b\177c", "a b c", "control characters separate"},
	{"Tr\303\250s Secret", "tres secret", "accent, composed"},
	{"Tre\314\200s Secret", "tres secret", "accent, decomposed"},
	{"\303\211LO\303\217SE \303\207A", "eloise ca", "upper case with accents"},
	{"Stra\303\237e", "stra\303\237e", "sharp s stays"},
	{"\341\272\236", "\303\237", "capital sharp s becomes the small one"},
	{"\303\230rsted \305\201\303\263d\305\272", "\303\270rsted \305\202odz", "letters with a stroke have no decomposition"},
	{"\304\260stanbul", "istanbul", "dotted capital I, independent of any locale"},
	{"ISPARTA I\305\237\304\261k", "isparta is\304\261k", "dotless i is a letter of its own"},
	{"\316\235\316\231\316\232\316\237\316\243 \316\235\316\257\316\272\316\277\317\202",
	"\316\275\316\271\316\272\316\277\317\203 \316\275\316\271\316\272\316\277\317\203", "final sigma is sigma"},
	{"\320\231\320\276\320\262\320\260\320\275\320\276\320\262", "\320\270\320\276\320\262\320\260\320\275\320\276\320\262", "Cyrillic short i"},
	{"\357\275\223\357\275\205\357\274\243\357\274\222", "sec2", "full-width letters and digits"},
	{"\357\254\201ance", "fiance", "ligature"},
	{"\302\275 \342\205\243 \302\262", "1 2 iv 2", "fraction, Roman numeral, superscript"},
	{"a\302\240b\342\200\257c\342\200\223d\342\200\231e", "a b c d e", "no-break spaces, dash, apostrophe"},
	{"a\302\264b", "a b", "an accent that stands alone separates"},
	{"a\314\201\314\247b", "ab", "marks vanish and do not separate"},
	{"\355\225\234\352\270\200", "\341\204\222\341\205\241\341\206\253\341\204\200\341\205\263\341\206\257", "Hangul becomes jamo"},
	{"\352\260\200", "\341\204\200\341\205\241", "Hangul without a trailing consonant"},
	{"\360\235\220\213", "l", "mathematical letter, outside the basic plane"},
	{"a\360\237\230\200b", "a b", "an emoji separates"},
	{"\316\220\316\260", "\316\271\317\205", "two marks on one letter"},
	{"a\377b\300\200c\355\240\200d\360\237\230", "a b c d", "what is no UTF-8 separates"},
	{"a\303", "a", "cut off in the middle of a character"},
	{"\364\220\200\200a\340\200\200", "a", "beyond Unicode, overlong"}
};

static size_t
encode(uint32_t code, char *out)
{
	if (code < 0x80)
	{
		out[0] = (char) code;
		return 1;
	}
	if (code < 0x800)
	{
		out[0] = (char) (0xC0 | code >> 6);
		out[1] = (char) (0x80 | (code & 0x3F));
		return 2;
	}
	if (code < 0x10000)
	{
		out[0] = (char) (0xE0 | code >> 12);
		out[1] = (char) (0x80 | (code >> 6 & 0x3F));
		out[2] = (char) (0x80 | (code & 0x3F));
		return 3;
	}
	out[0] = (char) (0xF0 | code >> 18);
	out[1] = (char) (0x80 | (code >> 12 & 0x3F));
	out[2] = (char) (0x80 | (code >> 6 & 0x3F));
	out[3] = (char) (0x80 | (code & 0x3F));
	return 4;
}

static void
test_cases(void)
{
	size_t		i;
	char		out[256];

	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
	{
		size_t		length = clearance_fold(cases[i].text, strlen(cases[i].text),
											out, sizeof(out));

		check(length == strlen(cases[i].folded) &&
			  memcmp(out, cases[i].folded, length) == 0, cases[i].name);
	}
}

/*
 * Every code point: folding is idempotent, no longer than promised, leaves
 * single spaces, and a checksum guards the tables as a whole.
 */
static void
test_every_code_point(void)
{
	uint32_t	code;
	int			not_idempotent = 0;
	int			too_long = 0;
	int			bad_space = 0;
	uint32_t	checksum = 2166136261u;

	for (code = 0; code <= 0x10FFFF; code++)
	{
		char		text[4];
		char		once[64];
		char		twice[64];
		size_t		width;
		size_t		length;
		size_t		i;

		if (code >= 0xD800 && code <= 0xDFFF)
			continue;
		width = encode(code, text);
		length = clearance_fold(text, width, once, sizeof(once));
		too_long += length > width * CLEARANCE_FOLD_EXPANSION;
		not_idempotent += clearance_fold(once, length, twice, sizeof(twice)) != length ||
			memcmp(once, twice, length) != 0;
		for (i = 0; i < length; i++)
		{
			bad_space += once[i] == ' ' &&
				(i == 0 || i == length - 1 || once[i - 1] == ' ');
			checksum = (checksum ^ (unsigned char) once[i]) * 16777619u;
		}
		checksum = (checksum ^ 0xFF) * 16777619u;
	}
	check(not_idempotent == 0, "every code point: folded twice is folded once");
	check(too_long == 0, "every code point: no longer than CLEARANCE_FOLD_EXPANSION");
	check(bad_space == 0, "every code point: spaces are single and inside");

	/* The same sum came out of another implementation's Unicode 14.0.0. */
	check(checksum == 1980496816u, "every code point: checksum of the tables");
}

/* As snprintf(): the whole length comes back, only what fits is written. */
static void
test_short_buffer(void)
{
	const char *text = "\303\211t\303\251 2019";
	bool		ok = true;
	size_t		size;

	for (size = 0; size <= 10; size++)
	{
		char		out[11];

		memset(out, '#', sizeof(out));
		ok = ok && clearance_fold(text, strlen(text), out, size) == 8 &&
			memcmp(out, "ete 2019", size < 8 ? size : 8) == 0 &&
			out[size < 8 ? size : 8] == '#';
	}
	check(ok, "a buffer that is too short");
	check(clearance_fold(text, strlen(text), NULL, 0) == 8, "no buffer at all");
}

int
main(void)
{
	test_cases();
	test_every_code_point();
	test_short_buffer();
	printf("1..%d\n", tests);
	return failures != 0;
}
