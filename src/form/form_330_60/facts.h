/*-------------------------------------------------------------------------
 *
 * facts.h
 *	  What the rules of form TBS/SCT 330-60E share: the terms of the
 *	  catalogue, worked out once per document.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_FORM_330_60_FACTS_H
#define CLEARANCE_FORM_330_60_FACTS_H

#include "form/form_330_60/document.h"
#include "level.h"

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

typedef struct Silence
{
	const char *begin;
	const char *end;
} Silence;

typedef struct Form330_60Facts
{
	ClearanceDay ref;			/* reference date of the windows */
	ClearancePeriod ten_years;	/* [ref - 10 years, ref] */
	int			request;		/* REQUEST_..., 0 when unanswered or unknown */
	bool		nug;			/* read as new, update or upgrade */
	bool		nugs;			/* or supplemental */
	bool		supplemental;
	bool		top_secret;		/* requested level is of Top Secret grade */
	bool		nug_ts;			/* nug and top_secret */
	bool		online;
	bool		paper;
	bool		partnered;
	bool		born_abroad;
	bool		born_in_canada;
	bool		level_known;
	ClearanceLevel level;		/* the requested level, when known */
	const ClearanceAnswer *level_answer;	/* where it stands */

	/* Where negative rules silence the general ones; built when needed. */
	Silence    *silences;
	int			nsilences;
} Form330_60Facts;

#define DOCUMENT(context)	((const Form330_60 *) (context)->document)
#define FACTS(context)		((const Form330_60Facts *) (context)->facts)

/* Element i of a list of structures. */
#define ELEMENT(list, type, i)	(&((const type *) (list)->u.items)[i])

/*
 * The files of the form share these among themselves and with nobody else:
 * they are hidden in the library, so that their names need no prefix.
 */
#pragma GCC visibility push(hidden)

/* facts.c: requests and sections */
extern void *form_330_60_prepare(ClearanceFormContext *context);
extern bool asks_section(ClearanceFormContext *context, char section);
extern ClearanceReason section_reason(ClearanceFormContext *context, char section);
extern char *form_330_60_begin(const char *request, const ClearanceLevel *level);
extern bool asked_nug(ClearanceFormContext *context);
extern bool asked_nugs(ClearanceFormContext *context);
extern bool asked_nug_ts(ClearanceFormContext *context);

/* facts.c: explanations */
extern bool section_explained(ClearanceFormContext *context, int section);
extern bool record_explained(ClearanceFormContext *context, int section, int index,
							 const ClearanceAnswer *explanation);
extern const ClearanceAnswer *section_records(const Form330_60 *document, int section);

/* dates.c */
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
extern int	meaning_of_country(const ClearanceAnswer *country);
extern bool text_is(const ClearanceAnswer *answer, const char *text);
extern bool same_folded(const ClearanceAnswer *a, const ClearanceAnswer *b);
extern bool folded_contains(const char *folded, const char *words);
extern char *fold_answer(const ClearanceAnswer *answer);
extern bool organizations_match(const ClearanceAnswer *a, const ClearanceAnswer *b);
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

/* The kinds of work that the rules tell apart. */
typedef enum EffectiveKind
{
	EFFECTIVE_NONE,
	EFFECTIVE_EMPLOYED,
	EFFECTIVE_SELF_EMPLOYED,
	EFFECTIVE_STUDENT,
	EFFECTIVE_UNEMPLOYED,
	EFFECTIVE_RETIRED,
	EFFECTIVE_PARENT_AT_HOME
} EffectiveKind;

/* employment.c */
extern EffectiveKind employment_kind(const EmploymentEntry *entry);
extern EffectiveKind occupation_of(const ClearanceAnswer *occupation, const Employer *employment);

/* general_countries.c */
extern bool is_silenced(ClearanceFormContext *context, const ClearanceAnswer *answer);
extern bool reference_does_not_work(const CharacterReference *reference);

/* relatives.c */
extern bool is_checked_relative(ClearanceFormContext *context, const Relative *relative);
extern bool is_deceased(const Relative *relative);
extern bool does_not_work(EffectiveKind kind);

/* work_locations.c */
extern bool residence_may_be_in_country(const Residence *residence,
										const ClearanceAnswer *country);
extern bool lived_in_other_country(ClearanceFormContext *context, ClearancePeriod certain,
								   const ClearanceAnswer *country, const History *residences);

/* histories.c */
extern History residence_history(ClearanceFormContext *context, const ClearanceAnswer *entries);
extern History employment_history(ClearanceFormContext *context, const ClearanceAnswer *entries);
extern void check_history(ClearanceFormContext *context, const History *history,
						  const ClearanceAnswer *entries, int rule_gap, int rule_young,
						  int rule_strict);
extern bool history_has_final_gap(ClearanceFormContext *context, const History *history);

/* references.c */
extern bool reference_does_not_work(const CharacterReference *reference);

/* How section I lists a period that another section names. */
#define LISTED				0x01	/* some entry overlaps it */
#define LISTED_AS_STUDY		0x02	/* one that is study */
#define LISTED_BY_NAME		0x04	/* one whose employer matches the name */
#define LISTED_WITH_FORCES	0x08	/* one whose employer names the forces */

typedef struct Listing Listing;

typedef struct Listings
{
	Listing    *items;			/* entries of section I by their first day */
	int			count;
} Listings;

/* listings.c */
extern Listings employment_listings(ClearanceFormContext *context);
extern bool must_be_listed(ClearanceFormContext *context, const ClearanceAnswer *from,
						   const ClearanceAnswer *to, ClearancePeriod *period);
extern int	listed_in_employment(const Listings *listings, ClearancePeriod period, int wanted,
								 const char *name);

typedef struct FoldedPerson FoldedPerson;

/* The persons of a list, to look for others among them. */
typedef struct PersonIndex
{
	FoldedPerson *persons;		/* by surname */
	int			count;
	int			searched;		/* texts so far */
} PersonIndex;

/* persons.c */
extern PersonIndex index_persons(const ClearanceAnswer *list, Size size);
extern void mark_same_person(PersonIndex *index, const void *record, bool *marks);
extern void mark_named_persons(PersonIndex *index, const ClearanceAnswer *text, bool *marks);

#pragma GCC visibility pop

#endif							/* CLEARANCE_FORM_330_60_FACTS_H */
