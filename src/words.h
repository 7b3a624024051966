/*-------------------------------------------------------------------------
 *
 * words.h
 *	  Arguments that take one word of a short list.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_WORDS_H
#define CLEARANCE_WORDS_H

typedef struct ClearanceWord
{
	int			length;
	const char *word;
} ClearanceWord;

#define CLEARANCE_WORD(word)	{sizeof(word) - 1, word}

/*
 * The position of a word in a list of count words; 22023 for another one, with
 * a hint that lists them.  Words are compared byte for byte, not trimmed.
 */
extern int	clearance_word_position(const text *word, const ClearanceWord *words, int count,
									const char *parameter);

/* The error for an unknown word; words is the list for the hint. */
extern void clearance_report_unknown_word(const char *parameter, const char *words);

#endif							/* CLEARANCE_WORDS_H */
