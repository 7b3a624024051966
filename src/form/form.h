/*-------------------------------------------------------------------------
 *
 * form.h
 *	  The form engine: how a document is read and judged.
 *
 * How a form is described, and what its rules ask of answers, a plugin sees,
 * too: clearance_plugin.h.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_FORM_H
#define CLEARANCE_FORM_H

#include "lib/stringinfo.h"

#include "calendar.h"
#include "clearance.h"
#include "clearance_plugin.h"
#include "country.h"
#include "level.h"
#include "period.h"
#include "server_text.h"

/* ---------- places ---------- */

/* No form nests deeper; a plugin's tables are checked when it registers. */
#define CLEARANCE_MAX_STEPS		16

typedef struct ClearanceStep
{
	const char *name;			/* of a member; null: an element */
	int			index;			/* of an element */
	const ClearanceAnswer *answer;
} ClearanceStep;

/* The way from the document to an answer. */
typedef struct ClearancePlace
{
	int			nsteps;
	char		section;		/* of the first step */
	ClearanceStep steps[CLEARANCE_MAX_STEPS];
} ClearancePlace;

/* ---------- judging ---------- */

struct ClearanceFinding
{
	const ClearanceForm *form;	/* whose rule it is */
	int			document;		/* 0, or the number of the document within */
	int16		rule;
	char		section;		/* of the pointer */
	const ClearanceAnswer *list;	/* the list that it lies in, and the */
	int			element[2];		/* elements of it and of a list within */
	int			sequence;		/* of the report */
	char	   *pointer;
	ClearancePeriod gap;		/* first day after last: the rule names no gap */
	const char *message;		/* its own, in UTF-8; null: that of the rule */
};

struct ClearanceUnresolved
{
	const ClearanceAnswer *answer;
	bool		place_of_birth;
};

/* api.c */
extern const ClearanceApi clearance_api;

/* engine.c */
extern const ClearanceForm *clearance_form_by_name(const char *name, int length);
extern const ClearanceRoutine *clearance_shipped_routine(int number);
extern const ClearanceForm *clearance_form_by_number(int number);
extern const ClearanceRule *clearance_form_rule(const char *code, size_t length);
extern const ClearanceForm *clearance_form_of_document(Jsonb *document);
extern bool clearance_form_name_in_document(Jsonb *document, JsonbValue *name);
extern bool clearance_form_asks(ClearanceFormContext *context, char section);
extern ClearanceReason clearance_form_reason(ClearanceFormContext *context, char section);
extern char *clearance_form_begin(const ClearanceForm *form, const char *request,
								  const ClearanceLevel *level);
extern void clearance_form_judge(ClearanceFormContext *context, const ClearanceForm *form,
								 Jsonb *document, ClearanceDay as_of, bool verdict_only);
extern void clearance_judge_within(ClearanceFormContext *context, const ClearanceForm *form,
								   const ClearanceAnswer *object);
extern ClearanceFinding *clearance_new_finding(ClearanceFormContext *context);
extern void clearance_engine_report(ClearanceFormContext *context, int rule,
									const ClearanceAnswer *answer);
extern void clearance_engine_report_gap(ClearanceFormContext *context, int rule,
										const ClearanceAnswer *answer, ClearancePeriod gap);
extern void clearance_sort_findings(ClearanceFormContext *context);
extern char *clearance_finding_message(const ClearanceFinding *finding,
									   ClearanceLanguage language);
extern const char *clearance_severity_name(ClearanceSeverity severity);

/*
 * Does an answer pass what a row of a table asks of it?
 */
static inline bool
answer_passes(ClearanceTest test, const ClearanceAnswer *answer)
{
	switch (test)
	{
		case CLEARANCE_TEST_ANSWERED:
			return is_answered(answer);
		case CLEARANCE_TEST_BLANK:
			return !is_answered(answer);
		case CLEARANCE_TEST_TRUE:
			return is_true(answer);
		case CLEARANCE_TEST_LISTED:
			return answer->state == CLEARANCE_ANSWERED && answer->code != 0;
		case CLEARANCE_TEST_ELEMENT:
			return count_answered(answer) > 0;
	}
	return false;
}

/* routine.c */
extern bool clearance_is_name(const char *name);
extern const char *clearance_problem_of_routine(const ClearanceRoutine *routine);
extern void clearance_require_sound_routine(const ClearanceRoutine *routine,
											const char *handler);

/* evaluate.c */
extern void clearance_judge(ClearanceFormContext *context, FunctionCallInfo fcinfo,
							Jsonb *document, ClearanceDay as_of, bool verdict_only);

/* registry.c */
extern const ClearanceForm *clearance_form_by_argument(FunctionCallInfo fcinfo, text *name);

/* findings.c */
extern ClearanceDay clearance_as_of_argument(FunctionCallInfo fcinfo, int number);
extern void clearance_check_as_of(ClearanceDay as_of);

#define CLEARANCE_SECTION_BIT(letter)	(1u << ((letter) - 'A'))

/* document.c */
extern void clearance_read_document(ClearanceFormContext *context, JsonbContainer *document);

/* pointer.c */
extern void clearance_find_place(const ClearanceForm *form, const void *document,
								 const ClearanceAnswer *answer, ClearancePlace *place);
extern const ClearanceAnswer *clearance_find_answer(const ClearanceFormContext *context,
													const char *object, const char *name,
													const ClearanceMember **member);
extern bool clearance_place_has_wrong_type(const void *document, const ClearancePlace *place);
extern char *clearance_place_pointer(const ClearancePlace *place);

/* The forms. */
extern const ClearanceForm clearance_form_330_60;
extern const ClearanceForm clearance_form_330_23;
extern const ClearanceForm clearance_form_subcontract;
extern const ClearanceForm clearance_form_international_contract;
extern const ClearanceForm clearance_form_arrangement;
extern const ClearanceForm clearance_form_arrangement_report;
extern const ClearanceForm clearance_form_alternative_solution;
extern const ClearanceForm clearance_form_visit;
extern const ClearanceForm clearance_form_nato_briefing;
extern const ClearanceForm clearance_form_jcp_certificate;
extern const ClearanceForm clearance_form_assurance;
extern const ClearanceForm clearance_form_transfer;

#endif							/* CLEARANCE_FORM_H */
