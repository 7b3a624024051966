/*-------------------------------------------------------------------------
 *
 * document.h
 *	  Structures of form TBS/SCT 330-23E, and what its rules share.
 *
 * Every structure begins with the answer for the object itself.  The members
 * are described in doc/form-330-23.md; those that form 330-60 has as well are
 * in form/records.h.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_FORM_330_23_DOCUMENT_H
#define CLEARANCE_FORM_330_23_DOCUMENT_H

#include "form/terms.h"

/* Listed words, in the order of their lists; 0 is no listed word. */

enum
{
	REQUEST_NEW = 1,
	REQUEST_UPDATE,
	REQUEST_UPGRADE,
	REQUEST_TRANSFER,
	REQUEST_SUPPLEMENTAL,
	REQUEST_REACTIVATION,
	REQUEST_DUPLICATE
};

enum
{
	LEVEL_RELIABILITY = 1,
	LEVEL_CONFIDENTIAL,
	LEVEL_SECRET,
	LEVEL_TOP_SECRET,
	LEVEL_OTHER
};

enum
{
	APPOINTMENT_INDETERMINATE = 1,
	APPOINTMENT_TERM,
	APPOINTMENT_CONTRACT,
	APPOINTMENT_INDUSTRY,
	APPOINTMENT_OTHER
};

enum
{
	REACTIVATION_ENDED = 1,
	REACTIVATION_VISA_RENEWED
};

enum
{
	CATEGORY_FOUNDATIONAL = 1,
	CATEGORY_SUPPORTING
};

/* administrative.term */
typedef struct Term
{
	ClearanceAnswer self;
	ClearanceAnswer from;
	ClearanceAnswer to;
} Term;

/* administrative.organization */
typedef struct RequestingOrganization
{
	ClearanceAnswer self;
	ClearanceAnswer name;
	ClearanceAnswer number;
	Address	address;
} RequestingOrganization;

/* administrative.visa */
typedef struct Visa
{
	ClearanceAnswer self;
	ClearanceAnswer copy;
	ClearanceAnswer expires_on;
} Visa;

/* section A */
typedef struct Administrative
{
	ClearanceAnswer self;
	CompletedBy	completed_by;
	ClearanceAnswer request;
	ClearanceAnswer level;
	ClearanceAnswer other_level;
	ClearanceAnswer justification;
	ClearanceAnswer position;
	ClearanceAnswer title;
	ClearanceAnswer appointment;
	Term	term;
	RequestingOrganization organization;
	ClearanceAnswer circumstances_changed;
	ClearanceAnswer reactivation_reason;
	Visa	visa;
} Administrative;

/* section B, without residences, screenings and convictions */
typedef struct Biographical
{
	ClearanceAnswer self;
	ClearanceAnswer surname;
	ClearanceAnswer given_names;
	ClearanceAnswer usual_name;
	ClearanceAnswer birth_surname;
	ClearanceAnswer other_names;
	ClearanceAnswer sex;
	ClearanceAnswer birth_date;
	BirthPlace	birth_place;
	ClearanceAnswer explanation;
} Biographical;

/* a check of section C */
typedef struct Check
{
	ClearanceAnswer self;
	ClearanceAnswer required;
	ClearanceAnswer consented;
	ClearanceAnswer official;
	ClearanceAnswer description;	/* of another check only */
} Check;

/* consent.checks */
typedef struct Checks
{
	ClearanceAnswer self;
	Check	background;
	Check	criminal_record;
	Check	credit;
	Check	loyalty;
	Check	other;
} Checks;

/* consent.guardian */
typedef struct Guardian
{
	ClearanceAnswer self;
	ClearanceAnswer name;
	ClearanceAnswer signed_on;
} Guardian;

/* section C */
typedef struct Consent
{
	ClearanceAnswer self;
	Checks	checks;
	ClearanceAnswer signature;
	ClearanceAnswer signed_on;
	Guardian	guardian;
} Consent;

/* review.identification */
typedef struct Identification
{
	ClearanceAnswer self;
	ClearanceAnswer kind;
	ClearanceAnswer category;
	ClearanceAnswer photo;
} Identification;

/* section D */
typedef struct Review
{
	ClearanceAnswer self;
	ClearanceAnswer name;
	ClearanceAnswer title;
	ClearanceAnswer phone;
	ClearanceAnswer identification;	/* Identification */
} Review;

/* context */
typedef struct Context
{
	ClearanceAnswer self;
	Organization	organization;
	ClearanceAnswer clearances;	/* HeldClearance */
} Context;

/* the whole document */
typedef struct Form330_23
{
	ClearanceAnswer self;
	ClearanceAnswer form;
	Context	context;
	Administrative	administrative;
	Biographical	biographical;
	Residences	residences;
	Screening	screening;
	Convictions	convictions;
	Consent	consent;
	Review	review;
} Form330_23;

/* The rules, in the order of the catalogue. */
typedef enum Form330_23Rule
{
#define CLEARANCE_RULE(symbol, ...) RULE_##symbol,
#include "form/form_330_23/rules.h"
#undef CLEARANCE_RULE
	RULE_COUNT
} Form330_23Rule;

/* The terms of the catalogue, worked out once per document. */
typedef struct Form330_23Facts
{
	ClearancePeriod five_years; /* [ref - 5 years, ref] */
	int			request;		/* REQUEST_..., 0 when unanswered or unknown */
	bool		nug;			/* read as new, update or upgrade */
	bool		full;			/* every request but supplemental */
	bool		supplemental;
	bool		level_known;
	ClearanceLevel level;		/* the requested level, when known */
	const ClearanceAnswer *level_answer;	/* where it stands */
	bool		clearance;		/* the requested level is a clearance */
	bool		under_age;		/* certainly not 18 yet on ref */
	bool		consented;		/* to one of the checks, at least */
} Form330_23Facts;

#define DOCUMENT(context)	((const Form330_23 *) (context)->document)
#define FACTS(context)		((const Form330_23Facts *) (context)->facts)

/* Hidden in the library, so that their names need no prefix. */
#pragma GCC visibility push(hidden)

/* members.c */
extern const ClearanceShape form_330_23_shape;

/* facts.c */
extern void *form_330_23_prepare(ClearanceFormContext *context);
extern bool form_330_23_asks(ClearanceFormContext *context, char section);
extern ClearanceReason form_330_23_reason(ClearanceFormContext *context, char section);
extern char *form_330_23_begin(const char *request, const ClearanceLevel *level);
extern bool residence_is_asked(ClearanceFormContext *context, const Residence *residence);

/* administrative.c, biographical.c, residences.c, consent.c, general.c */
extern void form_330_23_check_administrative(ClearanceFormContext *context);
extern void form_330_23_check_biographical(ClearanceFormContext *context);
extern void form_330_23_check_residences(ClearanceFormContext *context);
extern void form_330_23_check_consent(ClearanceFormContext *context);
extern void form_330_23_check_review(ClearanceFormContext *context);
extern void form_330_23_check_general(ClearanceFormContext *context);

#pragma GCC visibility pop

#endif							/* CLEARANCE_FORM_330_23_DOCUMENT_H */
