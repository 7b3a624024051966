/*-------------------------------------------------------------------------
 *
 * terms.h
 *	  The terms in which the rules of forms speak: dates that are not exact,
 *	  words with a meaning, addresses, histories, persons.
 *
 * They know no form.  What they need of a document comes as arguments; the
 * reference date of its windows is in the context.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_TERMS_H
#define CLEARANCE_TERMS_H

#include "form/records.h"

/* Meanings of a text that is, folded and whole, a word of the catalogue. */
#define MEANS_HOMELESS			0x0001
#define MEANS_TRAVEL			0x0002
#define MEANS_UNEMPLOYED		0x0004
#define MEANS_STUDENT			0x0008
#define MEANS_RETIRED			0x0010
#define MEANS_PARENT_AT_HOME	0x0020
#define MEANS_NOT_APPLICABLE	0x0040
#define MEANS_UNKNOWN			0x0080
#define MEANS_DECEASED			0x0100

/* A history as sorted, joined periods. */
typedef struct History
{
	ClearancePeriod *possible;	/* days that some completion covers */
	int			npossible;
	ClearancePeriod *certain;	/* days that every completion covers */
	int			ncertain;
} History;

/* The days that a period can and must cover; last before first: none. */
typedef struct Span
{
	bool		usable;			/* has a usable start and end */
	ClearancePeriod possible;
	ClearancePeriod certain;
} Span;

/* The small letter of a letter without accents; space and full stop remain. */
static inline char
small_letter(char letter)
{
	return letter | ('a' - 'A');
}

/* Element i of a list of structures. */
#define ELEMENT(list, type, i)	(&((const type *) (list)->u.items)[i])

/*
 * Forms share these among themselves and with nobody else: they are hidden in
 * the library, so that their names need no prefix.
 */
#pragma GCC visibility push(hidden)

/* dates.c */
extern ClearanceDay reference_date(const ClearanceAnswer *signed_on, ClearanceDay as_of);
extern ClearanceDay add_months(ClearanceDay day, int months);
extern ClearanceDay add_years(ClearanceDay day, int years);
extern Span span_of(ClearanceFormContext *context, const ClearanceAnswer *from,
					const ClearanceAnswer *to);
extern bool certainly_current(ClearanceFormContext *context, const ClearanceAnswer *from,
							  const ClearanceAnswer *to);
extern bool possibly_current(ClearanceFormContext *context, const ClearanceAnswer *from,
							 const ClearanceAnswer *to);
extern bool possibly_equal(const ClearanceAnswer *a, const ClearanceAnswer *b);
extern bool periods_share_day(ClearancePeriod a, ClearancePeriod b);

/* words.c */
extern int	meaning_of(const ClearanceAnswer *answer);
extern bool means(const ClearanceAnswer *answer, int meanings);
extern int	meaning_of_country(const ClearanceAnswer *country);
extern bool text_is(const ClearanceAnswer *answer, const char *text);
extern bool same_folded(const ClearanceAnswer *a, const ClearanceAnswer *b);
extern bool folded_contains(const char *folded, const char *words);
extern char *fold_answer(const ClearanceAnswer *answer);
extern bool folded_organizations_match(const char *a, const char *b);
extern bool same_number(const ClearanceAnswer *a, const ClearanceAnswer *b);
extern bool has_initial(const ClearanceAnswer *answer, bool surname);
extern bool has_area_code(const ClearanceAnswer *phone);
extern bool is_postal_code(const ClearanceAnswer *answer);
extern bool answer_level(const ClearanceAnswer *answer, ClearanceLevel *level);

/* addresses.c */
#define ADDRESS_EXPLAINED		0x01	/* the street number may be missing */
#define ADDRESS_NUMBER_UNKNOWN	0x02	/* "unknown" as street name stands for the number */
#define ADDRESS_IN_CANADA		0x04	/* the province is always asked */
extern bool country_has_provinces(const ClearanceAnswer *country);
extern void require_address(ClearanceFormContext *context, int rule, const Address *address,
							int flags);
extern bool address_is_complete(const Address *address, int flags);
extern void require_street(ClearanceFormContext *context, int rule_box, int rule_delivery,
						   const Address *address);

/* histories.c */
extern History history_of(ClearanceFormContext *context, const ClearanceAnswer *entries,
						  Size size, Size from, Size to);
extern void check_history(ClearanceFormContext *context, const History *history,
						  ClearancePeriod window, const ClearanceAnswer *entries,
						  const ClearanceAnswer *birth,
						  int rule_gap, int rule_young, int rule_strict);
extern bool history_has_final_gap(ClearanceFormContext *context, const History *history);
extern bool history_has_day(ClearancePeriod period, const History *among,
							const ClearancePeriod *within, size_t nwithin,
							const ClearancePeriod *without, size_t nwithout);
extern bool history_says_present(const ClearanceAnswer *entries, Size size, Size to);

/* The history of a list of records of a type with members "from" and "to". */
#define HISTORY_OF(context, entries, type) \
	history_of(context, entries, sizeof(type), offsetof(type, from), offsetof(type, to))

/* stays_abroad.c */
extern void check_stays_abroad(ClearanceFormContext *context, const Residences *residences,
							   ClearancePeriod window, int rule_country, int rule_joined);

/* beginning.c */
extern char *begin_document(const char *form, const char *const *requests, const char *request,
							const ClearanceLevel *levels, int nlevels,
							const ClearanceLevel *level);

/* clearances.c */
extern int	plain_rank(ClearanceLevel level);
extern bool possibly_in_force(const HeldClearance *held, ClearanceDay day);
extern bool certainly_in_force(const HeldClearance *held, ClearanceDay day);
extern bool is_expired(const HeldClearance *held, ClearanceDay day);
extern bool possibly_expired(const HeldClearance *held, ClearanceDay day);
extern bool is_ended_otherwise(const HeldClearance *held);
extern const ClearanceAnswer *end_of_clearance(const HeldClearance *held);

typedef struct FoldedPerson FoldedPerson;

/* The persons of a list, to look for others among them. */
typedef struct PersonIndex
{
	FoldedPerson *persons;		/* by surname */
	int			count;
	int			searched;		/* texts so far */
} PersonIndex;

/* A record that persons.c takes for a person begins like one. */
#define ASSERT_PERSON(type) \
	StaticAssertDecl(offsetof(type, surname) == offsetof(Person, surname) && \
					 offsetof(type, given_names) == offsetof(Person, given_names) && \
					 offsetof(type, birth_date) == offsetof(Person, birth_date), \
					 #type " begins like Person")

/* persons.c */
extern PersonIndex index_persons(const ClearanceAnswer *list, Size size);
extern void mark_same_person(PersonIndex *index, const void *record, bool *marks);
extern void mark_named_persons(PersonIndex *index, const ClearanceAnswer *text, bool *marks);

#pragma GCC visibility pop

#endif							/* CLEARANCE_TERMS_H */
