/*-------------------------------------------------------------------------
 *
 * common.h
 *	  What the forms of the international side have in common.
 *
 * They are short: one file with the structures, the tables and the checks of
 * the form, and one with its catalogue of rules.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_FORM_INTERNATIONAL_COMMON_H
#define CLEARANCE_FORM_INTERNATIONAL_COMMON_H

#include "form/terms.h"

/* The documents that rules cite; the lines of a rule name them by these ids. */
#define SOURCE_REQUIREMENTS {"000", "PSPC, International contract security requirements"}
#define SOURCE_INSTRUMENTS {"001", "PSPC, International bilateral security instruments"}
#define SOURCE_MANUAL {"CSM", "PSPC, Contract Security Manual"}
#define SOURCE_COOPERATION {"003", "CSIS, Foreign and domestic cooperation"}
#define SOURCE_CSIS_ACT {"CSIS Act", "Canadian Security Intelligence Service Act, R.S.C. 1985, c. C-23"}
#define SOURCE_ACMFE_ACT {"ACMFE Act", "Avoiding Complicity in Mistreatment by Foreign Entities Act, S.C. 2019, c. 13, s. 49.1"}
#define SOURCE_OLD_MANUAL {"ISM", "PSPC, Industrial Security Manual (archived)"}
#define SOURCES_END {NULL, NULL}

/* Rows of a table of members, which stand in the order of jsonb keys. */
#define MEMBER(type, member, kind) \
	{CLEARANCE_NAME(#member), kind, offsetof(type, member), 0, 0, NULL, NULL}
#define MEMBER_WORDS(type, member, words) \
	{CLEARANCE_NAME(#member), CLEARANCE_KIND_WORD, offsetof(type, member), 0, 0, NULL, words}
#define MEMBER_OBJECT(type, member, shape) \
	{CLEARANCE_NAME(#member), CLEARANCE_KIND_OBJECT, offsetof(type, member), 0, 0, &shape, NULL}
#define MEMBER_LIST(type, member, shape) \
	{CLEARANCE_NAME(#member), CLEARANCE_KIND_LIST, offsetof(type, member), 0, 0, &shape, NULL}

/* Members of the document itself lie in a section. */
#define SECTION_MEMBER(type, member, kind, letter) \
	{CLEARANCE_NAME(#member), kind, offsetof(type, member), 0, letter, NULL, NULL}
#define SECTION_WORDS(type, member, words, letter) \
	{CLEARANCE_NAME(#member), CLEARANCE_KIND_WORD, offsetof(type, member), 0, letter, NULL, words}
#define SECTION_OBJECT(type, member, shape, letter) \
	{CLEARANCE_NAME(#member), CLEARANCE_KIND_OBJECT, offsetof(type, member), 0, letter, &shape, NULL}
#define SECTION_LIST(type, member, shape, letter) \
	{CLEARANCE_NAME(#member), CLEARANCE_KIND_LIST, offsetof(type, member), 0, letter, &shape, NULL}
/* The shape of a table of members named after it. */
#define SHAPE(name, type, lists) \
	{#name, name##_members, lengthof(name##_members), sizeof(type), lists}

#define FORM_NAME_MEMBER(type, words) \
	{CLEARANCE_NAME("form"), CLEARANCE_KIND_WORD, offsetof(type, form), CLEARANCE_MEMBER_ALWAYS, 'Z', NULL, words}

/* Listed words, in the order of their lists; 0 is no listed word. */

enum
{
	CHANNEL_EMAIL = 1
};

/* Organization on the other side, or one that takes part. */
typedef struct ForeignOrganization
{
	ClearanceAnswer self;
	ClearanceAnswer name;
	ClearanceAnswer address;
	ClearanceAnswer country;
} ForeignOrganization;

/* Hidden in the library, so that their names need no prefix. */
#pragma GCC visibility push(hidden)

extern const ClearanceShape foreign_organization_shape;

/* How a request was sent. */
extern const char *const channel_words[];

/* Levels of information, and those that a person can hold, as words of a form. */
extern const char *const level_words[];
extern const char *const clearance_words[];
extern bool level_of_answer(const ClearanceAnswer *answer, ClearanceLevel *level);

extern void check_done(ClearanceFormContext *context, int rule, const ClearanceAnswer *date);
extern void check_each_country(ClearanceFormContext *context, int rule);
extern bool certainly_after(const ClearanceAnswer *a, const ClearanceAnswer *b);
extern void check_order(ClearanceFormContext *context, int rule, const ClearanceAnswer *at,
						const ClearanceAnswer *earlier, const ClearanceAnswer *later);

#pragma GCC visibility pop

#endif							/* CLEARANCE_FORM_INTERNATIONAL_COMMON_H */
