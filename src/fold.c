/*-------------------------------------------------------------------------
 *
 * fold.c
 *	  The one fold of this project: how names are compared.
 *
 * Decomposing, dropping marks and lower-casing act on one code point at a
 * time once the order of marks does not matter, so one table look-up per code
 * point does all three.  Names are mostly ASCII: those bytes do not even take
 * the look-up.
 *
 * Two readings of the definition: the Greek final sigma is folded into the
 * other one, since lower case chooses between them by position only; and a
 * digit is every character of the general category N, which has 〇 beside 0.
 *
 *-------------------------------------------------------------------------
 */
#include <stdint.h>

#include "fold.h"
#include "fold_tables.h"

/* Hangul syllables are laid out so that arithmetic decomposes them. */
#define HANGUL_FIRST	0xAC00
#define HANGUL_LAST		0xD7A3
#define HANGUL_L		0x1100
#define HANGUL_V		0x1161
#define HANGUL_T		0x11A7
#define HANGUL_V_COUNT	21
#define HANGUL_T_COUNT	28

/* What an ASCII character becomes; 0 is a separator. */
static const char fold_ascii[128] = {
	['0'] = '0', ['1'] = '1', ['2'] = '2', ['3'] = '3', ['4'] = '4',
	['5'] = '5', ['6'] = '6', ['7'] = '7', ['8'] = '8', ['9'] = '9',
	['A'] = 'a', ['B'] = 'b', ['C'] = 'c', ['D'] = 'd', ['E'] = 'e',
	['F'] = 'f', ['G'] = 'g', ['H'] = 'h', ['I'] = 'i', ['J'] = 'j',
	['K'] = 'k', ['L'] = 'l', ['M'] = 'm', ['N'] = 'n', ['O'] = 'o',
	['P'] = 'p', ['Q'] = 'q', ['R'] = 'r', ['S'] = 's', ['T'] = 't',
	['U'] = 'u', ['V'] = 'v', ['W'] = 'w', ['X'] = 'x', ['Y'] = 'y',
	['Z'] = 'z',
	['a'] = 'a', ['b'] = 'b', ['c'] = 'c', ['d'] = 'd', ['e'] = 'e',
	['f'] = 'f', ['g'] = 'g', ['h'] = 'h', ['i'] = 'i', ['j'] = 'j',
	['k'] = 'k', ['l'] = 'l', ['m'] = 'm', ['n'] = 'n', ['o'] = 'o',
	['p'] = 'p', ['q'] = 'q', ['r'] = 'r', ['s'] = 's', ['t'] = 't',
	['u'] = 'u', ['v'] = 'v', ['w'] = 'w', ['x'] = 'x', ['y'] = 'y',
	['z'] = 'z'
};

/* The folded text so far. */
typedef struct FoldOutput
{
	char	   *out;
	size_t		size;
	size_t		length;			/* of the whole text, beyond size too */
	bool		separated;		/* a separator came since the last byte */
} FoldOutput;

/*
 * Append one byte of a letter or digit, after the one space that stands for
 * the separators before it.
 */
static inline void
append(FoldOutput *output, char byte)
{
	if (output->separated)
	{
		if (output->length > 0)
		{
			if (output->length < output->size)
				output->out[output->length] = ' ';
			output->length++;
		}
		output->separated = false;
	}
	if (output->length < output->size)
		output->out[output->length] = byte;
	output->length++;
}

/*
 * Append a code point of three bytes in UTF-8, as all jamo are.
 */
static void
append_jamo(FoldOutput *output, uint32_t code)
{
	append(output, (char) (0xE0 | (code >> 12)));
	append(output, (char) (0x80 | ((code >> 6) & 0x3F)));
	append(output, (char) (0x80 | (code & 0x3F)));
}

static void
append_hangul(FoldOutput *output, uint32_t code)
{
	uint32_t	syllable = code - HANGUL_FIRST;
	uint32_t	trailing = syllable % HANGUL_T_COUNT;

	append_jamo(output, HANGUL_L + syllable / (HANGUL_V_COUNT * HANGUL_T_COUNT));
	append_jamo(output, HANGUL_V + syllable / HANGUL_T_COUNT % HANGUL_V_COUNT);
	if (trailing != 0)
		append_jamo(output, HANGUL_T + trailing);
}

/*
 * Decode the code point at the beginning of a text that is not ASCII.  Returns
 * its length in bytes, 0 when it is no well-formed UTF-8 (overlong forms,
 * surrogates and what lies beyond Unicode are none).
 */
static size_t
decode(const unsigned char *text, size_t length, uint32_t *code)
{
	unsigned char lead = text[0];

	if (lead >= 0xC2 && lead <= 0xDF)
	{
		if (length < 2 || (text[1] & 0xC0) != 0x80)
			return 0;
		*code = (uint32_t) (lead & 0x1F) << 6 | (text[1] & 0x3F);
		return 2;
	}
	if (lead >= 0xE0 && lead <= 0xEF)
	{
		if (length < 3 || (text[1] & 0xC0) != 0x80 || (text[2] & 0xC0) != 0x80)
			return 0;
		*code = (uint32_t) (lead & 0x0F) << 12 | (uint32_t) (text[1] & 0x3F) << 6 |
			(text[2] & 0x3F);
		return *code >= 0x800 && (*code < 0xD800 || *code > 0xDFFF) ? 3 : 0;
	}
	if (lead >= 0xF0 && lead <= 0xF4)
	{
		if (length < 4 || (text[1] & 0xC0) != 0x80 || (text[2] & 0xC0) != 0x80 ||
			(text[3] & 0xC0) != 0x80)
			return 0;
		*code = (uint32_t) (lead & 0x07) << 18 | (uint32_t) (text[1] & 0x3F) << 12 |
			(uint32_t) (text[2] & 0x3F) << 6 | (text[3] & 0x3F);
		return *code >= 0x10000 && *code <= 0x10FFFF ? 4 : 0;
	}
	return 0;
}

/*
 * Append what a code point becomes; bytes are its own UTF-8.
 */
static void
append_folded(FoldOutput *output, uint32_t code, const unsigned char *bytes, size_t length)
{
	unsigned	value = FOLD_SEPARATOR;
	size_t		i;

	if (code >= HANGUL_FIRST && code <= HANGUL_LAST)
	{
		append_hangul(output, code);
		return;
	}
	if (code < FOLD_LIMIT)
		value = fold_pages[fold_index[code >> FOLD_PAGE_BITS]]
			[code & ((1 << FOLD_PAGE_BITS) - 1)];

	switch (value)
	{
		case FOLD_SEPARATOR:
			output->separated = true;
			break;
		case FOLD_NOTHING:
			break;
		case FOLD_ITSELF:
			for (i = 0; i < length; i++)
				append(output, (char) bytes[i]);
			break;
		default:
			for (i = 1; i <= fold_pool[value]; i++)
			{
				if (fold_pool[value + i] == ' ')
					output->separated = true;
				else
					append(output, (char) fold_pool[value + i]);
			}
			break;
	}
}

/*
 * Append a run of ASCII, the common case, with everything in registers.
 * Returns the length of the run.
 */
static size_t
append_ascii(FoldOutput *output, const unsigned char *bytes, size_t length)
{
	char	   *out = output->out;
	size_t		size = output->size;
	size_t		written = output->length;
	bool		separated = output->separated;
	size_t		i;

	for (i = 0; i < length && bytes[i] < 0x80; i++)
	{
		char		folded = fold_ascii[bytes[i]];

		if (folded == 0)
		{
			separated = true;
			continue;
		}
		if (separated && written > 0)
		{
			if (written < size)
				out[written] = ' ';
			written++;
		}
		separated = false;
		if (written < size)
			out[written] = folded;
		written++;
	}
	output->length = written;
	output->separated = separated;
	return i;
}

size_t
clearance_fold(const char *text, size_t length, char *out, size_t size)
{
	const unsigned char *bytes = (const unsigned char *) text;
	FoldOutput	output = {out, size, 0, false};
	size_t		position = 0;

	while (position < length)
	{
		uint32_t	code;
		size_t		width;

		position += append_ascii(&output, bytes + position, length - position);
		if (position == length)
			break;

		width = decode(bytes + position, length - position, &code);
		if (width == 0)
		{
			output.separated = true;
			position++;
			continue;
		}
		append_folded(&output, code, bytes + position, width);
		position += width;
	}

	return output.length;
}
