/*-------------------------------------------------------------------------
 *
 * level.c
 *	  Tests of the table of levels and of the reader's edges.
 *
 * What texts are levels is tested in SQL (test/sql/level.sql).  A plain C
 * program that prints TAP; it fails when a test fails.
 *
 *-------------------------------------------------------------------------
 */
#include <stdio.h>
#include <string.h>

#include "level.h"

static int	tests = 0;
static int	failures = 0;

static void
check(bool ok, const char *name)
{
	tests++;
	failures += !ok;
	printf("%s %d - %s\n", ok ? "ok" : "not ok", tests, name);
}

#define CODE_MAX 100000			/* above every code */

/* Every valid code, lowest first. */
static ClearanceLevel codes[64];
static int	code_count = 0;

/* Frozen for ever: these codes and no other. */
static void
test_codes(void)
{
	static const ClearanceLevel frozen[] = {
		300, 10100, 10300, 20100, 20300, 30100, 30200, 30300, 40100, 40200, 50100,
		50200, 60100, 70100, 70200, 80100, 80110
	};
	ClearanceLevel code;

	for (code = -CODE_MAX; code <= CODE_MAX; code++)
	{
		if (clearance_level_is_valid(code) && code_count < 64)
			codes[code_count++] = code;
	}
	check(code_count == sizeof(frozen) / sizeof(frozen[0]) &&
		  memcmp(codes, frozen, sizeof(frozen)) == 0, "the codes");
	check(!clearance_level_is_valid(INT32_MIN) && !clearance_level_is_valid(INT32_MAX),
		  "the ends of int32 are no codes");
}

/* Both labels are read back as their level. */
static void
test_labels(void)
{
	int			wrong = 0;
	int			i;
	int			french;

	for (i = 0; i < code_count; i++)
	{
		for (french = 0; french <= 1; french++)
		{
			const char *label = clearance_level_label_of(codes[i], french);
			ClearanceLevel level;

			wrong += !clearance_level_parse(label, strlen(label), &level) ||
				level != codes[i];
		}
	}
	check(wrong == 0, "each label is read as its level");
	check(clearance_level_label_of(1, false) == NULL, "no label without a level");
}

/* Covers is a partial order, and axes other than PROTECTED do not mix. */
static void
test_covers(void)
{
	int			not_reflexive = 0;
	int			not_antisymmetric = 0;
	int			not_transitive = 0;
	int			not_downward = 0;
	int			crossing = 0;
	int			i;
	int			j;
	int			k;

	for (i = 0; i < code_count; i++)
	{
		not_reflexive += !clearance_level_covers_level(codes[i], codes[i]);
		for (j = 0; j < code_count; j++)
		{
			if (i == j || !clearance_level_covers_level(codes[i], codes[j]))
				continue;
			not_antisymmetric += clearance_level_covers_level(codes[j], codes[i]);
			not_downward += clearance_level_axis_of(codes[i]) == clearance_level_axis_of(codes[j]) &&
				clearance_level_rank_of(codes[i]) <= clearance_level_rank_of(codes[j]);
			crossing += clearance_level_axis_of(codes[j]) != CLEARANCE_AXIS_PROTECTED &&
				clearance_level_axis_of(codes[i]) != clearance_level_axis_of(codes[j]);
			for (k = 0; k < code_count; k++)
				not_transitive += clearance_level_covers_level(codes[j], codes[k]) &&
					!clearance_level_covers_level(codes[i], codes[k]);
		}
	}
	check(not_reflexive == 0, "covers: each level itself");
	check(not_antisymmetric == 0, "covers: no two levels each other");
	check(not_transitive == 0, "covers: what the covered one covers");
	check(not_downward == 0, "covers: only lower ranks of the same axis");
	check(crossing == 0, "covers: nothing between Canada and NATO");
	check(!clearance_level_covers_level(1, CLEARANCE_LEVEL_UNCLASSIFIED) &&
		  !clearance_level_covers_level(CLEARANCE_LEVEL_SECRET, 1),
		  "covers: no code that is none");
}

/* What is required covers what it is required for. */
static void
test_required(void)
{
	int			wrong = 0;
	int			i;
	ClearanceLevel required;

	for (i = 0; i < code_count; i++)
		wrong += clearance_level_required_for(codes[i], &required) &&
			!clearance_level_covers_level(required, codes[i]);
	check(wrong == 0, "the level required covers the information");
	check(!clearance_level_required_for(1, &required), "no level required without a level");
	check(clearance_level_validity_years(1) == 0, "no validity without a level");
}

/* Texts that SQL cannot write: zero bytes, bytes that are no UTF-8, very long. */
static void
test_edges(void)
{
	static char long_text[1000000];
	ClearanceLevel level = 0;

	check(!clearance_level_parse("", 0, &level), "no text");
	check(!clearance_level_parse("SECRET\0X", 8, &level), "a zero byte, then more");
	check(clearance_level_parse("TOP\0SECRET", 10, &level) &&
		  level == CLEARANCE_LEVEL_TOP_SECRET, "a zero byte separates");
	check(!clearance_level_parse("TR\310S SECRET", 10, &level), "Latin-1");
	check(!clearance_level_parse("SECRETX", 7, &level), "one letter more");
	check(clearance_level_parse("SECRETX", 6, &level) &&
		  level == CLEARANCE_LEVEL_SECRET, "the length counts, not a zero byte");

	memset(long_text, ' ', sizeof(long_text));
	check(!clearance_level_parse(long_text, sizeof(long_text), &level), "1 MB of spaces");
	memcpy(long_text + 500000, "secret", 6);
	check(clearance_level_parse(long_text, sizeof(long_text), &level) &&
		  level == CLEARANCE_LEVEL_SECRET, "a level within 1 MB of spaces");
	memset(long_text, 'a', sizeof(long_text));
	check(!clearance_level_parse(long_text, sizeof(long_text), &level), "1 MB of letters");
}

int
main(void)
{
	test_codes();
	test_labels();
	test_covers();
	test_required();
	test_edges();
	printf("1..%d\n", tests);
	return failures != 0;
}
