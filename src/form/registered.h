/*-------------------------------------------------------------------------
 *
 * registered.h
 *	  Rules and forms that a site or another extension has registered.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_REGISTERED_H
#define CLEARANCE_REGISTERED_H

#include "nodes/pg_list.h"
#include "utils/jsonpath.h"

#include "form/form.h"

typedef enum ClearanceRegistrationKind
{
	CLEARANCE_REGISTERED_FUNCTION,	/* a rule: a function in SQL terms */
	CLEARANCE_REGISTERED_PATH,	/* a rule: an SQL/JSON path predicate */
	CLEARANCE_REGISTERED_RULES, /* a handler that gives a set of rules */
	CLEARANCE_REGISTERED_FORM	/* a handler that gives a form */
} ClearanceRegistrationKind;

/* A row of table clearance_registration.  Names are in the server's encoding. */
typedef struct ClearanceRegistration
{
	ClearanceRegistrationKind kind;
	char	   *name;			/* of a rule: its code */
	char	   *form;
	bool		enabled;

	/* The function or handler; its owner when it was registered. */
	char	   *schema;
	char	   *function;
	char	   *owner;
	char	   *extension;		/* whose script registered it, or null */

	/* A path and its condition may be null. */
	JsonPath   *path;
	JsonPath   *condition;
	char	   *pointer;

	/* In UTF-8; what the row leaves null is empty. */
	ClearanceRule rule;
	const char *source;
	bool		has_since;
	bool		has_until;
	ClearanceDay since;
	ClearanceDay until;
} ClearanceRegistration;

/* registry.c */
extern Oid	clearance_registry(FunctionCallInfo fcinfo);
extern List *clearance_registrations(Oid registry);
extern List *clearance_registrations_of_call(FunctionCallInfo fcinfo, Oid *registry);
extern const char *clearance_problem_of_extension(const ClearanceRegistration *registration);
extern const char *clearance_problem_of_function(const ClearanceRegistration *registration,
												 Oid registry, Oid *function, Oid *owner);
extern const ClearanceRoutine *clearance_call_handler(Oid handler, const char *name);
extern const char *clearance_problem_of_registration(const ClearanceRegistration *registration,
													 Oid registry);
extern const char *clearance_problem_of_form_name(const ClearanceRegistration *registration,
												  List *registrations);
extern const ClearanceRoutine *clearance_registered_routine(const ClearanceRegistration *registration,
															Oid registry);
extern const ClearanceForm *clearance_registered_form(List *registrations, Oid registry,
													  const char *name, int length);
extern void clearance_warn_disabled(const ClearanceRegistration *registration,
									const char *problem);

/* evaluate.c */
extern void clearance_registered_applies(ClearanceRuleContext *context, int rule);
extern void clearance_registered_broken(ClearanceRuleContext *context, int rule,
										const char *pointer);
extern bool clearance_is_pointer(const char *pointer);

#endif							/* CLEARANCE_REGISTERED_H */
