/*-------------------------------------------------------------------------
 *
 * clearance_plugin.h
 *	  What a plugin of clearance sees: how a form is described, and what the
 *	  engine and a plugin give each other.
 *
 * Compiles alone, as C and as C++.  The shipped forms are written against this
 * header and registered through the same structures.  How to write a plugin:
 * doc/plugins.md.
 *
 * A form is described by constant tables.  Its document is read once into a
 * C structure whose fields are answers (ClearanceAnswer): the tables of
 * members say which JSON member goes into which answer.  Rules look at the
 * answers, and a finding names the answer that it is about; the JSON pointer
 * is worked out from the answer's place in the structure, and only when there
 * is a finding.  Texts stay where they are in the jsonb value.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_PLUGIN_H
#define CLEARANCE_PLUGIN_H

#ifdef __cplusplus
extern "C"
{
#endif

#include "postgres.h"

#include "fmgr.h"
#include "utils/jsonb.h"

#include "clearance_types.h"

/* Limits of a document; over them the error is 54000. */
#define CLEARANCE_MAX_ENTRIES		1000	/* elements of one list */
#define CLEARANCE_MAX_TEXT			65536	/* bytes of one text */
#define CLEARANCE_MAX_ELEMENTS		10000	/* elements of all lists together */
#define CLEARANCE_MAX_TEXTS			1048576 /* bytes of all texts together */

/* ---------- answers ---------- */

typedef enum ClearanceAnswerState
{
	CLEARANCE_UNANSWERED,		/* absent, null, blank */
	CLEARANCE_WRONG_TYPE,		/* counts as absent, and is a finding */
	CLEARANCE_UNUSABLE,			/* answered with a bad date */
	CLEARANCE_ANSWERED
} ClearanceAnswerState;

#define CLEARANCE_ANSWER_PRESENT		0x01	/* the end of a period is "present" */
#define CLEARANCE_ANSWER_APPROXIMATE	0x02	/* a date marked with "~" */
#define CLEARANCE_ANSWER_IMPRECISE		0x04	/* a date of month or year precision */

typedef struct ClearanceAnswer
{
	uint8		state;			/* ClearanceAnswerState */
	uint8		flags;			/* CLEARANCE_ANSWER_... */
	uint16		code;			/* listed word, counted from 1, or country */
	int32		length;			/* bytes of a text, elements of a list */
	union
	{
		const char *text;		/* in the jsonb value, not terminated */
		void	   *items;		/* structures or answers of a list */
		JsonbContainer *container;	/* of an object, in the jsonb value */
		ClearancePeriod date;	/* earliest and latest day it can mean */
		int64		number;
		bool		truth;
	}			u;
} ClearanceAnswer;

/* ---------- description of a form ---------- */

typedef enum ClearanceMemberKind
{
	CLEARANCE_KIND_TEXT,
	CLEARANCE_KIND_WORD,				/* text of a list of words */
	CLEARANCE_KIND_COUNTRY,
	CLEARANCE_KIND_BIRTH_COUNTRY,	/* may be a state that no longer exists */
	CLEARANCE_KIND_DATE,
	CLEARANCE_KIND_END_DATE,			/* a date, or the word "present" */
	CLEARANCE_KIND_BOOLEAN,
	CLEARANCE_KIND_INTEGER,
	CLEARANCE_KIND_YEAR,				/* integer, or text of four digits */
	CLEARANCE_KIND_OBJECT,
	CLEARANCE_KIND_LIST,				/* array of objects */
	CLEARANCE_KIND_LIST_OR_NONE,		/* array of objects, or {"none": true} */
	CLEARANCE_KIND_TEXTS,			/* array of texts */
	CLEARANCE_KIND_COUNTRIES,		/* array of countries */
	CLEARANCE_KIND_OPAQUE			/* an object that other rules judge */
} ClearanceMemberKind;

/* A rule of its own speaks about other words than the listed ones. */
#define CLEARANCE_MEMBER_OWN_RULE	0x01
/* Every document must have the member, whatever else it says. */
#define CLEARANCE_MEMBER_ALWAYS		0x02

typedef struct ClearanceShape ClearanceShape;

typedef struct ClearanceMember
{
	const char *name;
	uint8		length;			/* of the name */
	ClearanceMemberKind kind;
	uint16		offset;			/* of the answer in the structure */
	uint8		flags;			/* CLEARANCE_MEMBER_... */
	char		section;		/* of a member of the document itself */
	const ClearanceShape *shape;	/* of an object or a list of objects */
	const char *const *words;	/* ends with NULL */
} ClearanceMember;

/* Name and length of a member. */
#define CLEARANCE_NAME(name)	name, sizeof(name) - 1

/*
 * An object: its members in the order in which jsonb keeps keys (by length,
 * then by bytes), and the size of its structure, which begins with the answer
 * for the object itself.
 */
struct ClearanceShape
{
	const char *name;			/* for the schema */
	const ClearanceMember *members;
	int			nmembers;
	uint32		size;
	bool		has_lists;		/* somewhere in it: answers lie elsewhere too */
};

typedef enum ClearanceSeverity
{
	CLEARANCE_BLOCKING,
	CLEARANCE_ADVISORY,
	CLEARANCE_HUMAN,			/* for the checklist, never a finding */
	CLEARANCE_NEGATIVE,			/* a promise of silence */
	CLEARANCE_COMPUTATION,
	CLEARANCE_RULING			/* of no form: what rulings rest on */
} ClearanceSeverity;

typedef struct ClearanceRule
{
	const char *code;
	char		section;
	ClearanceSeverity severity;
	const char *applies;
	const char *requirement;
	const char *pointers;
	const char *message_en;
	const char *message_fr;
	const char *lines;
	const char *note;
} ClearanceRule;

typedef struct ClearanceFormContext ClearanceFormContext;

/* What a requirement asks of an answer. */
typedef enum ClearanceTest
{
	CLEARANCE_TEST_ANSWERED,
	CLEARANCE_TEST_BLANK,		/* must be left unanswered */
	CLEARANCE_TEST_TRUE,		/* the boolean true */
	CLEARANCE_TEST_LISTED,		/* one of the words of the member */
	CLEARANCE_TEST_ELEMENT		/* a list with an answered element */
} ClearanceTest;

/*
 * One row of a table of requirements: a rule, the answer that it asks for, and
 * the condition under which it does (null: always).
 */
typedef struct ClearanceRequirement
{
	uint16		rule;
	uint16		offset;
	ClearanceTest test;
	bool		(*applies) (ClearanceFormContext *context, const void *record, int index);
} ClearanceRequirement;

/* Ends a table of requirements. */
#define CLEARANCE_NO_RULE			PG_UINT16_MAX
#define CLEARANCE_REQUIREMENTS_END	{CLEARANCE_NO_RULE}

/* What one part of a form is checked by; a part has requirements, a check or both. */
typedef struct ClearanceFormPart
{
	/* Does the request ask for this part?  Null: always. */
	bool		(*asked) (ClearanceFormContext *context);

	/* Rows about one object of the document, or about each element of a list. */
	const ClearanceRequirement *requirements;
	uint16		offset;			/* of the object or list in the document */
	uint16		size;			/* of an element of the list; 0: one object */

	/* A check in C, and the rules that it may report; ends with -1. */
	void		(*check) (ClearanceFormContext *context);
	const int16 *rules;
} ClearanceFormPart;

/*
 * Why a section is required, or why not.
 */
typedef struct ClearanceReason
{
	bool		required;
	const char *en;
	const char *fr;
} ClearanceReason;

/*
 * A document that rules rest on.  The lines of a rule are citations such as
 * "guide 104-106; T2", and name it by its id.
 */
typedef struct ClearanceSource
{
	const char *id;
	const char *title;
} ClearanceSource;

typedef struct ClearanceSection
{
	char		letter;
	const char *title_en;
	const char *title_fr;
	bool		official_fr;	/* false: the French title is a proposal of ours */
} ClearanceSection;

/*
 * A member with a rule of its own about its words, but only while another
 * member has a certain word; the general rule about words speaks otherwise.
 */
typedef struct ClearanceConditionalWords
{
	uint16		offset;			/* of the answer, in the document */
	const char *const *words;
	uint16		other;			/* of the answer that decides */
	uint16		number;			/* of its word, counted from 1 */
	const char *word;			/* the same as text, for the schema */
} ClearanceConditionalWords;

typedef struct ClearanceForm
{
	const char *name;
	const char *source;			/* title of the document that rules cite */
	const ClearanceSource *sources; /* or of several; ends with a null id */
	const ClearanceShape *shape;
	const ClearanceRule *rules;
	int			nrules;
	const ClearanceFormPart *parts;
	int			nparts;
	const ClearanceSection *sections;
	int			nsections;
	const ClearanceConditionalWords *conditional_words;
	int			nconditional_words;
	/* Can the request of the document ask for a section?  Null: always. */
	bool		(*asks) (ClearanceFormContext *context, char section);
	/* Is the section required of this applicant, and why?  Null: always. */
	ClearanceReason (*reason) (ClearanceFormContext *context, char section);

	/* The rules of form: wrong type, bad date, word outside its list. */
	uint16		rule_type;
	uint16		rule_date;
	uint16		rule_word;
	/* Work out what the rules share; the result becomes context->facts.  May be null. */
	void	   *(*prepare) (ClearanceFormContext *context);
	/*
	 * The beginning of a document with a request and a level, as JSON text;
	 * null arguments are left out.  22023 for an unknown request.  Null: the
	 * form is for no requests, and level_place is all that is known of levels.
	 */
	char	   *(*begin) (const char *request, const ClearanceLevel *level);
	/* Where a document has its level: "object.member".  Null: nowhere. */
	const char *level_place;
} ClearanceForm;

/* ---------- judging ---------- */

typedef struct ClearanceApi ClearanceApi;
typedef struct ClearanceFinding ClearanceFinding;
typedef struct ClearanceUnresolved ClearanceUnresolved;

/*
 * A document that is being judged.  The engine makes it; later versions may
 * add to its end.
 */
struct ClearanceFormContext
{
	const ClearanceApi *api;
	const ClearanceForm *form;
	void	   *document;		/* the structure of form->shape */
	ClearanceDay as_of;
	ClearanceDay ref;			/* reference date of the windows: as_of, unless the form sets another */
	void	   *facts;			/* of the form */

	/* What follows is the engine's, but verdict_only may be read. */
	bool		verdict_only;	/* stop at the first blocking finding */
	bool		incomplete;		/* there is one */
	const int16 *allowed;		/* rules of the check that runs */

	ClearanceFinding *findings;
	int			nfindings;
	int			maxfindings;
	uint8	   *applied;		/* per rule: it spoke about something */

	int			nelements;		/* read so far, of all lists */
	int			text_size;		/* read so far, of all texts */

	/* Documents of other forms within this one, and this one within another. */
	ClearanceFormContext *outer;
	ClearanceFormContext *within;	/* the first; the others follow by next */
	ClearanceFormContext *next;
	int			number;			/* among the documents within the outer one */
	char		outer_section;	/* where the outer one has it */

	/*
	 * Countries, noted while reading: in which sections there are any, one bit
	 * per letter, and those that do not resolve.
	 */
	char		section;		/* that is being read */
	uint32		countries;
	uint32		birth_countries;
	ClearanceUnresolved *unresolved;
	int			nunresolved;
	int			maxunresolved;
};

/* ---------- rules for a form that is there already ---------- */

/* A document that a set of rules looks at; the engine makes it. */
typedef struct ClearanceRuleContext
{
	const ClearanceApi *api;
	Jsonb	   *document;		/* an object */
	ClearanceDay as_of;
	bool		verdict_only;	/* no finding but a blocking one counts */
	const ClearanceFormContext *judged; /* by the form's own rules; read only */

	void	   *engine;			/* the engine's */
} ClearanceRuleContext;

typedef struct ClearanceRuleSet
{
	const char *name;			/* under which it is registered */
	const char *form;			/* name of the form that it is for */
	const char *source;			/* title of the document that rules cite */
	const ClearanceRule *rules;
	int			nrules;
	void		(*check) (ClearanceRuleContext *context);
} ClearanceRuleSet;

/* ---------- what a plugin gives and gets ---------- */

#define CLEARANCE_PLUGIN_MAGIC	0x434C4541
/* Changes with every structure of this file that a plugin fills in. */
#define CLEARANCE_PLUGIN_ABI	1

/*
 * What a handler returns: a form, or a set of rules.  It is constant and stays
 * where it is for the life of the process.
 */
typedef struct ClearanceRoutine
{
	uint32		magic;
	uint32		abi;
	uint32		size;			/* of this structure */
	const ClearanceForm *form;
	const ClearanceRuleSet *rules;
} ClearanceRoutine;

#define CLEARANCE_ROUTINE_HEAD \
	CLEARANCE_PLUGIN_MAGIC, CLEARANCE_PLUGIN_ABI, sizeof(ClearanceRoutine)
#define CLEARANCE_FORM_ROUTINE(form)	{CLEARANCE_ROUTINE_HEAD, &(form), NULL}
#define CLEARANCE_RULES_ROUTINE(rules)	{CLEARANCE_ROUTINE_HEAD, NULL, &(rules)}

/*
 * What the engine does for a plugin.  It is handed to the handler and stands
 * in every context.  Later versions add to its end: what the size does not
 * reach is not there.
 */
struct ClearanceApi
{
	uint32		magic;
	uint32		abi;
	uint32		size;			/* of this structure */

	/* For forms: a rule is broken at an answer, by a gap that the message names. */
	void		(*report) (ClearanceFormContext *context, int rule,
						   const ClearanceAnswer *answer);
	void		(*report_gap) (ClearanceFormContext *context, int rule,
							   const ClearanceAnswer *answer, ClearancePeriod gap);

	/*
	 * For sets of rules: a rule applies; it is broken at a pointer (RFC 6901).
	 * A rule of severity human is never broken.
	 */
	void		(*rule_applies) (ClearanceRuleContext *context, int rule);
	void		(*rule_broken) (ClearanceRuleContext *context, int rule, const char *pointer);

	/*
	 * The answer for a member of an object of the document ("administrative",
	 * "level"), null when the form has none, and what the form says of it.
	 */
	const ClearanceAnswer *(*find_answer) (const ClearanceFormContext *context,
										   const char *object, const char *name,
										   const ClearanceMember **member);
	/* The pointer of an answer; palloc'd. */
	char	   *(*pointer_of) (const ClearanceFormContext *context,
							   const ClearanceAnswer *answer);

	/* The day of an existing date; the same day some months later. */
	ClearanceDay (*day_from_ymd) (int year, int month, int day);
	bool		(*day_add_months) (ClearanceDay day, int months, ClearanceDay *result);
	/* Sort and join periods, in place; what they leave uncovered of a window. */
	size_t		(*periods_normalize) (ClearancePeriod *periods, size_t count);
	size_t		(*periods_gaps) (const ClearancePeriod *periods, size_t count,
								 ClearancePeriod window, ClearancePeriod *gaps);

	/* Are two answered texts the same but for case, marks and spacing? */
	bool		(*same_text) (const ClearanceAnswer *a, const ClearanceAnswer *b);
	/* The level that a text means; may its holder have access to another? */
	bool		(*level_of_text) (const char *text, int length, ClearanceLevel *level);
	bool		(*level_covers) (ClearanceLevel holder, ClearanceLevel information);
};

/* The rule is broken at the answer. */
static inline void
clearance_report(ClearanceFormContext *context, int rule, const ClearanceAnswer *answer)
{
	context->api->report(context, rule, answer);
}

/* The same, by a gap whose days the message names. */
static inline void
clearance_report_gap(ClearanceFormContext *context, int rule, const ClearanceAnswer *answer,
					 ClearancePeriod gap)
{
	context->api->report_gap(context, rule, answer, gap);
}

/* ---------- what rules ask of answers ---------- */

static inline bool
is_answered(const ClearanceAnswer *answer)
{
	return answer->state >= CLEARANCE_UNUSABLE;
}

/* A date that can be compared; "present" is none. */
static inline bool
is_usable(const ClearanceAnswer *answer)
{
	return answer->state == CLEARANCE_ANSWERED &&
		(answer->flags & CLEARANCE_ANSWER_PRESENT) == 0;
}

static inline bool
is_present(const ClearanceAnswer *answer)
{
	return (answer->flags & CLEARANCE_ANSWER_PRESENT) != 0;
}

static inline bool
is_true(const ClearanceAnswer *answer)
{
	return answer->state == CLEARANCE_ANSWERED && answer->u.truth;
}

static inline bool
is_false(const ClearanceAnswer *answer)
{
	return answer->state == CLEARANCE_ANSWERED && !answer->u.truth;
}

static inline bool
is_word(const ClearanceAnswer *answer, int word)
{
	return answer->state == CLEARANCE_ANSWERED && answer->code == word;
}

/* Number of elements; 0 for a list that is not there. */
static inline int
list_count(const ClearanceAnswer *answer)
{
	return answer->state == CLEARANCE_ANSWERED ? answer->length : 0;
}

/* Number of answered elements of a list of texts or countries. */
static inline int
count_answered(const ClearanceAnswer *list)
{
	const ClearanceAnswer *items = (const ClearanceAnswer *) list->u.items;
	int			count = 0;

	for (int i = 0; i < list_count(list); i++)
		count += is_answered(&items[i]);
	return count;
}

/*
 * The rule looks at the answer: note that it applies, and report it there
 * unless what it requires holds.
 */
static inline void
require(ClearanceFormContext *context, int rule, const ClearanceAnswer *answer, bool holds)
{
	context->applied[rule] = 1;
	if (!holds)
		clearance_report(context, rule, answer);
}

static inline void
require_answered(ClearanceFormContext *context, int rule, const ClearanceAnswer *answer)
{
	require(context, rule, answer, is_answered(answer));
}

/* The rule applies; one that a person judges is on the checklist then. */
static inline void
rule_applies(ClearanceFormContext *context, int rule)
{
	context->applied[rule] = 1;
}

#ifdef __cplusplus
}
#endif

#endif							/* CLEARANCE_PLUGIN_H */
