/*-------------------------------------------------------------------------
 *
 * persons.c
 *	  Who is who in a form: are two records the same person,
 *	  is a person named in a text?
 *
 * The persons of a list are folded once and sorted by surname; whoever is
 * looked for among them is folded once as well.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"

#include "form/terms.h"

struct FoldedPerson
{
	int			index;			/* of the record in its list */
	int			seen;			/* number of the text that was searched last */
	char	   *surname;
	char	  **given_names;	/* those that are answered */
	int			ngiven_names;
	const ClearanceAnswer *birth_date;
};

static void
fold_person(const Person *person, FoldedPerson *folded)
{
	const ClearanceAnswer *names = person->given_names.u.items;
	int			count = list_count(&person->given_names);

	memset(folded, 0, sizeof(FoldedPerson));
	folded->surname = is_answered(&person->surname) ? fold_answer(&person->surname) : pstrdup("");
	folded->given_names = palloc(Max(count, 1) * sizeof(char *));
	for (int i = 0; i < count; i++)
	{
		char	   *name = is_answered(&names[i]) ? fold_answer(&names[i]) : NULL;

		if (name != NULL && name[0] != '\0')
			folded->given_names[folded->ngiven_names++] = name;
	}
	folded->birth_date = &person->birth_date;
}

static int
compare_persons(const void *a, const void *b)
{
	const FoldedPerson *pa = a;
	const FoldedPerson *pb = b;
	int			order = strcmp(pa->surname, pb->surname);

	return order != 0 ? order : pa->index - pb->index;
}

/*
 * The persons of a list whose records have the size.  Who has no surname or no
 * given name cannot be told from others and is left out.
 */
PersonIndex
index_persons(const ClearanceAnswer *list, Size size)
{
	PersonIndex index = {NULL, 0, 0};

	index.persons = palloc(Max(list_count(list), 1) * sizeof(FoldedPerson));
	for (int i = 0; i < list_count(list); i++)
	{
		FoldedPerson *person = &index.persons[index.count];

		fold_person((const Person *) ((const char *) list->u.items + i * size), person);
		person->index = i;
		if (person->surname[0] != '\0' && person->ngiven_names > 0)
			index.count++;
	}
	qsort(index.persons, index.count, sizeof(FoldedPerson), compare_persons);
	return index;
}

/*
 * The first word of a surname against a word; as sorting by surname has it,
 * because a space comes before every letter and digit.
 */
static int
compare_first_word(const char *surname, const char *word, int length)
{
	int			order = strncmp(surname, word, length);

	if (order != 0)
		return order;
	return (surname[length] == '\0' || surname[length] == ' ') ? 0 : 1;
}

/*
 * The first person whose surname begins with the word, or the end.
 */
static int
find_first_word(const PersonIndex *index, const char *word, int length)
{
	int			low = 0;
	int			high = index->count;

	while (low < high)
	{
		int			middle = (low + high) / 2;

		if (compare_first_word(index->persons[middle].surname, word, length) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static int
word_length(const char *text)
{
	return strcspn(text, " ");
}

/*
 * Same person: the same surname, the same given names as far as both have
 * them, and birth dates that can be the same day.
 */
static bool
same_person(const FoldedPerson *a, const FoldedPerson *b)
{
	if (strcmp(a->surname, b->surname) != 0)
		return false;
	for (int i = 0; i < Min(a->ngiven_names, b->ngiven_names); i++)
	{
		if (strcmp(a->given_names[i], b->given_names[i]) != 0)
			return false;
	}
	return !is_usable(a->birth_date) || !is_usable(b->birth_date) ||
		possibly_equal(a->birth_date, b->birth_date);
}

/*
 * Mark those of the list who are the same person as the record, which is any
 * record of a person.
 */
void
mark_same_person(PersonIndex *index, const void *record, bool *marks)
{
	FoldedPerson person;
	int			length;

	CHECK_FOR_INTERRUPTS();
	if (index->count == 0)
		return;
	fold_person(record, &person);
	if (person.surname[0] == '\0' || person.ngiven_names == 0)
		return;

	length = word_length(person.surname);
	for (int i = find_first_word(index, person.surname, length);
		 i < index->count &&
		 compare_first_word(index->persons[i].surname, person.surname, length) == 0; i++)
	{
		if (same_person(&index->persons[i], &person))
			marks[index->persons[i].index] = true;
	}
}

/*
 * Mark those of the list whom a text names, such as the name of a supervisor:
 * it contains the surname and the first given name, as whole words.
 */
void
mark_named_persons(PersonIndex *index, const ClearanceAnswer *text, bool *marks)
{
	char	   *folded;

	if (index->count == 0 || !is_answered(text))
		return;
	folded = fold_answer(text);
	index->searched++;
	for (const char *word = folded; *word != '\0';)
	{
		int			length = word_length(word);

		CHECK_FOR_INTERRUPTS();
		for (int i = find_first_word(index, word, length); i < index->count; i++)
		{
			FoldedPerson *person = &index->persons[i];

			/* A word that comes again has nothing new to say. */
			if (person->seen == index->searched ||
				compare_first_word(person->surname, word, length) != 0)
				break;
			person->seen = index->searched;
			if (!marks[person->index] &&
				folded_contains(folded, person->surname) &&
				folded_contains(folded, person->given_names[0]))
				marks[person->index] = true;
		}
		word += length;
		if (*word == ' ')
			word++;
	}
	pfree(folded);
}
