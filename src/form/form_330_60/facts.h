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
#include "form/terms.h"

typedef struct Silence
{
	const char *begin;
	const char *end;
} Silence;

typedef struct Form330_60Facts
{
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

/* general.c */
extern bool companion_is_whole(const Form330_60 *document);

/* general_countries.c */
extern bool is_silenced(ClearanceFormContext *context, const ClearanceAnswer *answer);

/* relatives.c */
extern bool is_checked_relative(ClearanceFormContext *context, const Relative *relative);
extern bool is_deceased(const Relative *relative);
extern bool does_not_work(EffectiveKind kind);

typedef struct Home Home;

/* The residences, to ask where the applicant lived in a period. */
typedef struct Homes
{
	Home	   *items;			/* by their first day */
	int			count;
	History		history;
} Homes;

/* work_locations.c */
extern Homes homes_of(ClearanceFormContext *context);
extern bool lived_in_other_country(const Homes *homes, ClearancePeriod certain,
								   const ClearanceAnswer *country);

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

#pragma GCC visibility pop

#endif							/* CLEARANCE_FORM_330_60_FACTS_H */
