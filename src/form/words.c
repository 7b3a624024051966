/*-------------------------------------------------------------------------
 *
 * words.c
 *	  How the rules of forms read texts: words with a
 *	  meaning, names, numbers, telephones.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "mb/pg_wchar.h"

#include "form/terms.h"
#include "server_text.h"

/* Words of the catalogue, folded, in the order of their letters. */
static const struct
{
	const char *word;
	int			meaning;
}			words[] = {
	{"a la retraite", MEANS_RETIRED},
	{"au chomage", MEANS_UNEMPLOYED},
	{"cemetery", MEANS_DECEASED},
	{"chomage", MEANS_UNEMPLOYED},
	{"ciel", MEANS_DECEASED},
	{"cimetiere", MEANS_DECEASED},
	{"deceased", MEANS_DECEASED},
	{"decede", MEANS_DECEASED},
	{"decedee", MEANS_DECEASED},
	{"eleve", MEANS_STUDENT},
	{"en voyage", MEANS_TRAVEL},
	{"etudiant", MEANS_STUDENT},
	{"etudiante", MEANS_STUDENT},
	{"heaven", MEANS_DECEASED},
	{"homeless", MEANS_HOMELESS},
	{"inconnu", MEANS_UNKNOWN},
	{"inconnue", MEANS_UNKNOWN},
	{"itinerance", MEANS_HOMELESS},
	{"itinerant", MEANS_HOMELESS},
	{"n a", MEANS_NOT_APPLICABLE},
	{"not applicable", MEANS_NOT_APPLICABLE},
	{"paradis", MEANS_DECEASED},
	{"parent au foyer", MEANS_PARENT_AT_HOME},
	{"retired", MEANS_RETIRED},
	{"retraite", MEANS_RETIRED},
	{"retraitee", MEANS_RETIRED},
	{"s o", MEANS_NOT_APPLICABLE},
	{"sans abri", MEANS_HOMELESS},
	{"sans emploi", MEANS_UNEMPLOYED},
	{"sans objet", MEANS_NOT_APPLICABLE},
	{"stay at home parent", MEANS_PARENT_AT_HOME},
	{"student", MEANS_STUDENT},
	{"travel", MEANS_TRAVEL},
	{"unemployed", MEANS_UNEMPLOYED},
	{"unknown", MEANS_UNKNOWN},
	{"voyage", MEANS_TRAVEL}
};

/* A longer text is none of the words, whatever accents and spaces it has. */
#define LONGEST_WORD	64

/* Set in the code of a text once its meaning is there too. */
#define MEANING_KNOWN	0x8000

char *
fold_answer(const ClearanceAnswer *answer)
{
	return clearance_fold_text(answer->u.text, answer->length, NULL);
}

static inline bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static inline bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool
is_letter_or_digit(char c)
{
	return is_letter(c) || is_digit(c);
}

/* Per first letter, where its words begin; those of the last end with the list. */
static uint8 first_word[26 + 1];

/*
 * Per first byte of a text, what it can mean: digits nothing, letters what their
 * words do, and of accents and punctuation the fold knows.
 */
static uint16 meanings_of_first[256];

#define ALL_MEANINGS	PG_UINT16_MAX

/*
 * Fill both, once.
 */
static void
prepare_words(void)
{
	int			word = 0;

	for (int c = 0; c < lengthof(meanings_of_first); c++)
		meanings_of_first[c] = is_letter_or_digit(c) ? 0 : ALL_MEANINGS;
	for (int letter = 0; letter < 26; letter++)
	{
		first_word[letter] = word;
		for (; word < lengthof(words) && words[word].word[0] == 'a' + letter; word++)
		{
			meanings_of_first['a' + letter] |= words[word].meaning;
			meanings_of_first['A' + letter] |= words[word].meaning;
		}
	}
	first_word[26] = word;
}

/*
 * Can a text be one of the words at all?  Most texts of a form are none, and
 * the letters that they begin with say so before anything is folded.  No word
 * has a digit; accents and punctuation are left to the fold.
 */
static bool
may_be_word(const char *text, int length)
{
	int			letter;

	if (length > LONGEST_WORD)
		return false;
	/* What separates words falls away at the beginning. */
	while (length > 0 && !is_letter_or_digit(text[0]) && !IS_HIGHBIT_SET(text[0]))
		text++, length--;
	if (length < 3 || is_digit(text[0]))
		return false;
	if (IS_HIGHBIT_SET(text[0]))
		return true;

	letter = small_letter(text[0]) - 'a';
	for (int i = first_word[letter]; i < first_word[letter + 1]; i++)
	{
		const char *word = words[i].word;
		int			same = 1;

		while (same < length && word[same] == small_letter(text[same]))
			same++;
		if (same == length || !is_letter_or_digit(text[same]))
			return true;
	}
	return false;
}

static int
look_up_meaning(const ClearanceAnswer *answer)
{
	char	   *folded;
	int			meaning = 0;

	if (first_word[26] == 0)
		prepare_words();
	if (!may_be_word(answer->u.text, answer->length))
		return 0;
	folded = fold_answer(answer);
	for (int i = 0; i < lengthof(words); i++)
	{
		if (folded[0] == words[i].word[0] && strcmp(folded, words[i].word) == 0)
		{
			meaning = words[i].meaning;
			break;
		}
	}
	pfree(folded);
	return meaning;
}

/*
 * What a text means when it is, folded and whole, a word of the catalogue.
 * Several rules ask about the same text, so the answer keeps it.
 */
int
meaning_of(const ClearanceAnswer *answer)
{
	if (!is_answered(answer))
		return 0;
	if ((answer->code & MEANING_KNOWN) == 0)
		((ClearanceAnswer *) answer)->code = MEANING_KNOWN | look_up_meaning(answer);
	return answer->code & ~MEANING_KNOWN;
}

/*
 * Does a text mean one of these?  Its first byte mostly says no.
 */
bool
means(const ClearanceAnswer *answer, int meanings)
{
	if (!is_answered(answer))
		return false;
	if (first_word[26] == 0)
		prepare_words();
	return (meanings_of_first[(uint8) answer->u.text[0]] & meanings) != 0 &&
		(meaning_of(answer) & meanings) != 0;
}

/*
 * The same for a country, whose code is taken by what it resolves to.
 */
int
meaning_of_country(const ClearanceAnswer *country)
{
	if (!is_answered(country) || country->code != CLEARANCE_NO_COUNTRY)
		return 0;
	return look_up_meaning(country);
}

/*
 * Is the text exactly this one?
 */
bool
text_is(const ClearanceAnswer *answer, const char *text)
{
	return is_answered(answer) && answer->length == strlen(text) &&
		memcmp(answer->u.text, text, answer->length) == 0;
}

bool
same_folded(const ClearanceAnswer *a, const ClearanceAnswer *b)
{
	char	   *folded_a;
	char	   *folded_b;
	bool		same;

	if (a->length == b->length && memcmp(a->u.text, b->u.text, a->length) == 0)
		return true;
	/* Two different letters without accents fold to different letters. */
	if (is_letter(a->u.text[0]) && is_letter(b->u.text[0]) &&
		pg_ascii_tolower(a->u.text[0]) != pg_ascii_tolower(b->u.text[0]))
		return false;
	folded_a = fold_answer(a);
	folded_b = fold_answer(b);
	same = strcmp(folded_a, folded_b) == 0;
	pfree(folded_a);
	pfree(folded_b);
	return same;
}

/*
 * Does a folded text contain folded words, as whole words?
 */
bool
folded_contains(const char *folded, const char *contained)
{
	size_t		length = strlen(contained);

	if (length == 0)
		return false;
	for (const char *found = folded; (found = strstr(found, contained)) != NULL; found++)
	{
		if ((found == folded || found[-1] == ' ') &&
			(found[length] == ' ' || found[length] == '\0'))
			return true;
	}
	return false;
}

/*
 * Do two folded names of organizations match: equal, or one within the other?
 */
bool
folded_organizations_match(const char *a, const char *b)
{
	return folded_contains(a, b) || folded_contains(b, a);
}

/*
 * Are two organization numbers equal, spaces, hyphens and case aside?
 */
bool
same_number(const ClearanceAnswer *a, const ClearanceAnswer *b)
{
	int			i = 0;
	int			j = 0;

	if (!is_answered(a) || !is_answered(b))
		return false;
	for (;;)
	{
		while (i < a->length && (a->u.text[i] == ' ' || a->u.text[i] == '-'))
			i++;
		while (j < b->length && (b->u.text[j] == ' ' || b->u.text[j] == '-'))
			j++;
		if (i == a->length || j == b->length)
			return i == a->length && j == b->length;
		if (pg_ascii_toupper(a->u.text[i++]) != pg_ascii_toupper(b->u.text[j++]))
			return false;
	}
}

/*
 * The length of a letter of an alphabet at the beginning of a text; 0 when
 * there is none.  A single ideograph or syllable can be a whole name.
 */
static int
letter_length(const char *text, int length)
{
	int			size = pg_mblen(text);
	char	   *folded;
	int			folded_length;
	bool		digit;

	if (!IS_HIGHBIT_SET(*text))
		return (pg_ascii_toupper(*text) >= 'A' && pg_ascii_toupper(*text) <= 'Z') ? 1 : 0;
	if (size > length)
		return 0;
	folded = clearance_fold_text(text, size, &folded_length);
	digit = folded[0] >= '0' && folded[0] <= '9';
	pfree(folded);
	return ((folded_length == 1 || folded_length == 2) && !digit) ? size : 0;
}

/*
 * Is a token an initial: one letter, or letters with full stops between?
 */
static bool
is_initial(const char *token, int length, bool surname)
{
	int			i = 0;

	if (surname && length == 1 && strchr("aeioy", token[0]) != NULL)
		return false;

	while (i < length)
	{
		int			letter = letter_length(token + i, length - i);

		if (letter == 0)
			return false;
		i += letter;
		if (i < length && token[i] != '.')
			return false;
		if (i < length)
			i++;
	}
	return length > 0;
}

/*
 * Has a name an initial among its tokens?  In a surname the lower-case letters
 * that connect words (Ortega y Gasset) are none.
 */
bool
has_initial(const ClearanceAnswer *answer, bool surname)
{
	const char *text = answer->u.text;
	int			begin = 0;

	if (!is_answered(answer))
		return false;
	for (int i = 0; i <= answer->length; i++)
	{
		if (i < answer->length && text[i] != '-' && text[i] != ' ' &&
			!(text[i] >= '\t' && text[i] <= '\r'))
			continue;
		if (is_initial(text + begin, i - begin, surname))
			return true;
		begin = i + 1;
	}
	return false;
}

/*
 * Has a telephone number an area code?  After a leading + and a leading 1, ten
 * digits; a number that starts with + needs eight, because other countries
 * count otherwise.
 */
bool
has_area_code(const ClearanceAnswer *phone)
{
	int			digits = 0;
	bool		leading_one = false;
	bool		international;

	if (!is_answered(phone))
		return false;
	international = phone->u.text[0] == '+';
	for (int i = 0; i < phone->length; i++)
	{
		if (phone->u.text[i] < '0' || phone->u.text[i] > '9')
			continue;
		if (digits++ == 0)
			leading_one = phone->u.text[i] == '1';
	}
	if (leading_one)
		digits--;
	return digits >= (international ? 8 : 10);
}

/*
 * A Canadian postal code: letter, digit, letter, digit, letter, digit, with
 * the letters that are in use.
 */
bool
is_postal_code(const ClearanceAnswer *answer)
{
	const char *text = answer->u.text;
	int			length = answer->length;
	int			at = 0;

	for (int position = 0; position < 6; position++)
	{
		char		c;

		if (position == 3 && at < length && text[at] == ' ')
			at++;
		if (at == length)
			return false;
		c = pg_ascii_toupper(text[at++]);
		if (position % 2 == 1)
		{
			if (c < '0' || c > '9')
				return false;
		}
		else if (c == '\0' ||
				 strchr(position == 0 ? "ABCEGHJKLMNPRSTVXY" : "ABCEGHJKLMNPRSTVWXYZ", c) == NULL)
			return false;
	}
	return at == length;
}

/*
 * The level that a text names; false when it is none, which means: not known.
 */
bool
answer_level(const ClearanceAnswer *answer, ClearanceLevel *level)
{
	return is_answered(answer) &&
		clearance_level_of_text(answer->u.text, answer->length, level);
}
