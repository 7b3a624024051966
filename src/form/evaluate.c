/*-------------------------------------------------------------------------
 *
 * evaluate.c
 *	  Judging a document by the registered rules, after those of its form.
 *
 * The registered rules of a form are put together as if they were those of a
 * document within: a form made up for the call, whose findings follow the
 * others in the order of the names.  Checklist, progress and triggers then
 * need to know nothing about them.
 *
 * A function runs as its own owner, in a security-restricted operation and with
 * a fixed search_path, as functions of indexes do: who asks for a verdict lends
 * it no rights, and gets none.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "executor/executor.h"
#include "executor/tuptable.h"
#include "miscadmin.h"
#include "nodes/makefuncs.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/fmgrprotos.h"
#include "utils/guc.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/tuplestore.h"
#include "utils/typcache.h"

#include "compat.h"
#include "form/registered.h"

/* Findings of one function about one document. */
#define MAX_FINDINGS	10000
/* Bytes of a pointer. */
#define MAX_POINTER		1000

/* Columns of clearance_finding. */
enum
{
	FINDING_RULE,
	FINDING_SEVERITY,
	FINDING_SECTION,
	FINDING_POINTER,
	FINDING_MESSAGE,
	FINDING_COLUMNS
};

/* A registration that counts for the document, and where its rules begin. */
typedef struct ActiveRule
{
	const ClearanceRegistration *registration;
	const ClearanceRuleSet *set;	/* of a handler; else there is one rule */
	int			first;			/* number of the (first) rule */
	bool		done;
} ActiveRule;

typedef struct Evaluation
{
	ClearanceFormContext *context;	/* of the document */
	ClearanceFormContext *extra;	/* of the registered rules */
	Jsonb	   *document;
	Jsonb	   *variables;		/* of paths */
	Oid			registry;
	List	   *registrations;
	bool		in_trigger;
	ActiveRule *active;
	int			nactive;
} Evaluation;

/* ---------- what is running ---------- */

typedef struct RunningRule
{
	const char *name;
	struct RunningRule *outer;
} RunningRule;

static RunningRule *running = NULL;

/* Names the rule in the context of an error. */
static void
add_context(void *name)
{
	errcontext("clearance rule \"%s\"", (const char *) name);
}

/*
 * A rule that asks for the findings of a document would call itself for ever.
 */
static void
check_recursion(const char *name)
{
	check_stack_depth();
	for (RunningRule *rule = running; rule != NULL; rule = rule->outer)
	{
		if (strcmp(rule->name, name) == 0)
			ereport(ERROR,
					(errcode(ERRCODE_STATEMENT_TOO_COMPLEX),
					 errmsg("rule \"%s\" calls itself", name),
					 errhint("A rule may ask clearance_form_complete_shipped(), which runs no registered rules.")));
	}
}

/*
 * Run a part of an evaluation under the name of its rule.
 */
static void
run(Evaluation *evaluation, ActiveRule *active,
	void (*part) (Evaluation *evaluation, ActiveRule *active))
{
	RunningRule self = {active->registration->name, running};
	ErrorContextCallback callback = {error_context_stack, add_context,
	active->registration->name};

	CHECK_FOR_INTERRUPTS();
	error_context_stack = &callback;
	check_recursion(self.name);
	running = &self;
	PG_TRY();
	{
		part(evaluation, active);
	}
	PG_FINALLY();
	{
		running = self.outer;
	}
	PG_END_TRY();
	error_context_stack = callback.previous;
}

/* ---------- findings ---------- */

/*
 * Is it a JSON pointer (RFC 6901)?
 */
bool
clearance_is_pointer(const char *pointer)
{
	if (strlen(pointer) > MAX_POINTER || (pointer[0] != '\0' && pointer[0] != '/'))
		return false;
	for (; *pointer != '\0'; pointer++)
	{
		if (*pointer == '~' && pointer[1] != '0' && pointer[1] != '1')
			return false;
	}
	return true;
}

/*
 * A registered rule is broken.
 */
static void
add_finding(Evaluation *evaluation, int rule, char section, const char *pointer,
			const char *message)
{
	ClearanceFormContext *context = evaluation->context;
	const ClearanceForm *form = evaluation->extra->form;
	ClearanceFinding *finding;

	evaluation->extra->applied[rule] = 1;
	if (form->rules[rule].severity == CLEARANCE_BLOCKING)
		context->incomplete = true;
	if (context->verdict_only)
		return;

	finding = clearance_new_finding(context);
	finding->form = form;
	finding->document = evaluation->extra->number;
	finding->rule = rule;
	finding->section = section;
	finding->list = NULL;
	finding->element[0] = finding->element[1] = -1;
	finding->pointer = pstrdup(pointer);
	finding->gap.first = 0;
	finding->gap.last = -1;
	/* What a trigger's error says is fixed beforehand: no value of a form. */
	if (message != NULL && !evaluation->in_trigger)
		finding->message = pstrdup(message);
}

static bool
is_section(const ClearanceForm *form, char letter)
{
	for (int i = 0; i < form->nsections; i++)
	{
		if (form->sections[i].letter == letter)
			return true;
	}
	return false;
}

/* ---------- functions ---------- */

/*
 * Is a registration a rule of this form with this function?
 */
static bool
has_function(const ClearanceRegistration *registration, const ClearanceRegistration *function)
{
	return registration->kind == CLEARANCE_REGISTERED_FUNCTION &&
		strcmp(registration->form, function->form) == 0 &&
		strcmp(registration->schema, function->schema) == 0 &&
		strcmp(registration->function, function->function) == 0;
}

/*
 * The rule that a row of a function's result is about, among those that are
 * registered with this function.  Null when that one does not count now.
 */
static const ActiveRule *
rule_of_row(Evaluation *evaluation, const ClearanceRegistration *function, const char *code)
{
	const ClearanceRegistration *meant = NULL;
	ListCell   *cell;

	foreach(cell, evaluation->registrations)
	{
		const ClearanceRegistration *registration = lfirst(cell);

		if (!has_function(registration, function) ||
			(code != NULL && strcmp(registration->name, code) != 0))
			continue;
		if (meant != NULL)
			ereport(ERROR,
					(errcode(ERRCODE_E_R_I_E_NULL_VALUE_NOT_ALLOWED),
					 errmsg("finding names no rule, and its function serves several")));
		meant = registration;
	}
	if (meant == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_EXTERNAL_ROUTINE_INVOCATION_EXCEPTION),
				 errmsg("finding names a rule that is not registered with its function")));
	for (int i = 0; i < evaluation->nactive; i++)
	{
		if (evaluation->active[i].registration == meant)
			return &evaluation->active[i];
	}
	return NULL;
}

static char *
column_text(TupleTableSlot *slot, int column)
{
	return slot->tts_isnull[column] ? NULL : TextDatumGetCString(slot->tts_values[column]);
}

/*
 * Take a row of a function's result for a finding.  What it leaves null is as
 * registered; what it says must agree with that.
 */
static void
take_row(Evaluation *evaluation, const ClearanceRegistration *function, TupleTableSlot *slot)
{
	char	   *code = column_text(slot, FINDING_RULE);
	char	   *severity = column_text(slot, FINDING_SEVERITY);
	char	   *section = column_text(slot, FINDING_SECTION);
	char	   *pointer = column_text(slot, FINDING_POINTER);
	char	   *message = column_text(slot, FINDING_MESSAGE);
	const ActiveRule *active = rule_of_row(evaluation, function, code);
	const ClearanceRule *rule;
	int			length;

	if (active == NULL)
		return;
	rule = &active->registration->rule;
	if (pointer == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_NULL_VALUE_NOT_ALLOWED),
				 errmsg("pointer of a finding must not be null")));
	if (!clearance_is_pointer(pointer))
		ereport(ERROR,
				(errcode(ERRCODE_EXTERNAL_ROUTINE_INVOCATION_EXCEPTION),
				 errmsg("pointer of a finding is not a JSON pointer")));
	if (severity != NULL && strcmp(severity, clearance_severity_name(rule->severity)) != 0)
		ereport(ERROR,
				(errcode(ERRCODE_EXTERNAL_ROUTINE_INVOCATION_EXCEPTION),
				 errmsg("severity of a finding is not that of its rule")));
	if (section != NULL &&
		(strlen(section) != 1 || !is_section(evaluation->context->form, section[0])))
		ereport(ERROR,
				(errcode(ERRCODE_EXTERNAL_ROUTINE_INVOCATION_EXCEPTION),
				 errmsg("section of a finding is not a section of the form")));
	add_finding(evaluation, active->first, section != NULL ? section[0] : rule->section, pointer,
				message != NULL ? clearance_text_to_utf8(message, strlen(message), &length) : NULL);
}

/*
 * The call of a function as an expression.
 */
static Expr *
call_of(Evaluation *evaluation, Oid function, Oid type)
{
	Const	   *document = makeConst(JSONBOID, -1, InvalidOid, -1,
									 JsonbPGetDatum(evaluation->document), false, false);
	Const	   *as_of = makeConst(DATEOID, -1, InvalidOid, sizeof(DateADT),
								  DateADTGetDatum(evaluation->context->as_of), false, true);
	FuncExpr   *call = makeFuncExpr(function, type, list_make2(document, as_of),
									InvalidOid, InvalidOid, COERCE_EXPLICIT_CALL);

	call->funcretset = true;
	return (Expr *) call;
}

/*
 * Call a function as its owner; all of its rows.
 */
static Tuplestorestate *
call_as_owner(Expr *call, ExprContext *context, TupleDesc desc, Oid owner)
{
	Oid			user;
	int			security;
	int			settings;
	/* The server empties it before it puts the arguments there. */
	MemoryContext arguments = AllocSetContextCreate(CurrentMemoryContext, "clearance rule arguments",
													ALLOCSET_SMALL_SIZES);
	SetExprState *state;
	Tuplestorestate *rows;

	/* All of this an error undoes. */
	GetUserIdAndSecContext(&user, &security);
	SetUserIdAndSecContext(owner, security | SECURITY_LOCAL_USERID_CHANGE |
						   SECURITY_RESTRICTED_OPERATION);
	settings = NewGUCNestLevel();
	(void) set_config_option("search_path", "pg_catalog, pg_temp", PGC_USERSET, PGC_S_SESSION,
							 GUC_ACTION_SAVE, true, 0, false);

	state = ExecInitTableFunctionResult(call, context, NULL);
	rows = ExecMakeTableFunctionResult(state, context, arguments, desc, false);

	AtEOXact_GUC(false, settings);
	SetUserIdAndSecContext(user, security);
	return rows;
}

/*
 * A function's rows become findings; what the function needed is freed.
 */
static void
take_rows(Evaluation *evaluation, const ClearanceRegistration *registration,
		  Tuplestorestate *rows, TupleDesc desc, MemoryContext findings)
{
	TupleTableSlot *slot = MakeSingleTupleTableSlot(desc, &TTSOpsMinimalTuple);
	int			count = 0;

	while (tuplestore_gettupleslot(rows, true, false, slot))
	{
		MemoryContext old;

		CHECK_FOR_INTERRUPTS();
		if (++count > MAX_FINDINGS)
			ereport(ERROR,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("rule has too many findings"),
					 errdetail("A function has at most %d findings about one document.", MAX_FINDINGS)));
		slot_getallattrs(slot);
		old = MemoryContextSwitchTo(findings);
		take_row(evaluation, registration, slot);
		MemoryContextSwitchTo(old);
	}
	ExecDropSingleTupleTableSlot(slot);
}

/*
 * Run the function of a rule, once for all rules that it serves.
 */
static void
run_function(Evaluation *evaluation, ActiveRule *active)
{
	const ClearanceRegistration *registration = active->registration;
	MemoryContext own;
	MemoryContext old;
	const char *problem;
	Oid			function;
	Oid			owner;
	Oid			type;
	TupleDesc	desc;
	ExprContext *context;
	Tuplestorestate *rows;

	problem = clearance_problem_of_function(registration, evaluation->registry,
											&function, &owner);
	for (int i = 0; i < evaluation->nactive; i++)
	{
		ActiveRule *other = &evaluation->active[i];

		if (!has_function(other->registration, registration))
			continue;
		other->done = true;
		evaluation->extra->applied[other->first] = problem == NULL;
		if (problem != NULL)
			clearance_warn_disabled(other->registration, problem);
	}
	if (problem != NULL)
		return;

	own = AllocSetContextCreate(CurrentMemoryContext, "clearance rule", ALLOCSET_DEFAULT_SIZES);
	old = MemoryContextSwitchTo(own);
	type = get_func_rettype(function);
	desc = lookup_rowtype_tupdesc_copy(type, -1);
	context = CreateStandaloneExprContext();
	rows = call_as_owner(call_of(evaluation, function, type), context, desc, owner);
	take_rows(evaluation, registration, rows, desc, old);
	tuplestore_end(rows);
	FreeExprContext(context, true);
	MemoryContextSwitchTo(old);
	MemoryContextDelete(own);
}

/* ---------- paths ---------- */

/*
 * Does a predicate hold of the document?  Unknown is no.
 */
static bool
holds(Evaluation *evaluation, JsonPath *path)
{
	LOCAL_FCINFO(call, 4);
	Datum		result;

	if (evaluation->variables == NULL)
	{
		int			year;
		int			month;
		int			day;

		clearance_day_to_ymd(evaluation->context->as_of, &year, &month, &day);
		evaluation->variables = DatumGetJsonbP(
			DirectFunctionCall1(jsonb_in, CStringGetDatum(psprintf("{\"as_of\": \"%04d-%02d-%02d\"}",
																   year, month, day))));
	}
	InitFunctionCallInfoData(*call, NULL, 4, InvalidOid, NULL, NULL);
	call->args[0].value = JsonbPGetDatum(evaluation->document);
	call->args[1].value = PointerGetDatum(path);
	call->args[2].value = JsonbPGetDatum(evaluation->variables);
	call->args[3].value = BoolGetDatum(true);
	for (int i = 0; i < 4; i++)
		call->args[i].isnull = false;
	result = jsonb_path_match(call);
	return !call->isnull && DatumGetBool(result);
}

static void
run_path(Evaluation *evaluation, ActiveRule *active)
{
	const ClearanceRegistration *registration = active->registration;
	const char *problem = clearance_problem_of_extension(registration);

	if (problem != NULL)
	{
		clearance_warn_disabled(registration, problem);
		return;
	}
	if (registration->condition != NULL && !holds(evaluation, registration->condition))
		return;
	evaluation->extra->applied[active->first] = 1;
	if (registration->path != NULL && registration->rule.severity != CLEARANCE_HUMAN &&
		!holds(evaluation, registration->path))
		add_finding(evaluation, active->first, registration->rule.section,
					registration->pointer, NULL);
}

/* ---------- sets of rules in C ---------- */

/* What the context of a set hides. */
typedef struct RunningSet
{
	Evaluation *evaluation;
	const ActiveRule *active;
} RunningSet;

/*
 * The number of a rule of a set among the registered rules.
 */
static int
number_of_rule(const RunningSet *set, int rule)
{
	if (rule < 0 || rule >= set->active->set->nrules)
		ereport(ERROR,
				(errcode(ERRCODE_EXTERNAL_ROUTINE_INVOCATION_EXCEPTION),
				 errmsg("set of rules reports rule %d, which it does not have", rule)));
	return set->active->first + rule;
}

void
clearance_registered_applies(ClearanceRuleContext *context, int rule)
{
	RunningSet *set = context->engine;

	set->evaluation->extra->applied[number_of_rule(set, rule)] = 1;
}

void
clearance_registered_broken(ClearanceRuleContext *context, int rule, const char *pointer)
{
	RunningSet *set = context->engine;
	int			number = number_of_rule(set, rule);
	const ClearanceRule *own = &set->active->set->rules[rule];

	if (pointer == NULL || !clearance_is_pointer(pointer))
		ereport(ERROR,
				(errcode(ERRCODE_EXTERNAL_ROUTINE_INVOCATION_EXCEPTION),
				 errmsg("pointer of a finding is not a JSON pointer")));
	if (own->severity > CLEARANCE_ADVISORY)
		ereport(ERROR,
				(errcode(ERRCODE_EXTERNAL_ROUTINE_INVOCATION_EXCEPTION),
				 errmsg("a rule that is neither blocking nor advisory is broken")));
	add_finding(set->evaluation, number, own->section, pointer, NULL);
}

static void
run_set(Evaluation *evaluation, ActiveRule *active)
{
	RunningSet	set = {evaluation, active};
	ClearanceRuleContext context = {
		.api = &clearance_api,
		.document = evaluation->document,
		.as_of = evaluation->context->as_of,
		.verdict_only = evaluation->context->verdict_only,
		.judged = evaluation->context,
		.engine = &set
	};

	active->set->check(&context);
}

/* ---------- the whole ---------- */

/*
 * Does a registration say something about this document on this day?
 */
static bool
counts(const ClearanceRegistration *registration, const ClearanceFormContext *context)
{
	return registration->kind != CLEARANCE_REGISTERED_FORM && registration->enabled &&
		strcmp(registration->form, context->form->name) == 0 &&
		(!registration->has_since || registration->since <= context->as_of) &&
		(!registration->has_until || registration->until >= context->as_of) &&
		(!context->verdict_only || registration->kind == CLEARANCE_REGISTERED_RULES ||
		 registration->rule.severity == CLEARANCE_BLOCKING);
}

/*
 * Choose what counts, and number the rules.  Returns how many there are.
 */
static int
choose_rules(Evaluation *evaluation)
{
	int			nrules = 0;
	ListCell   *cell;

	evaluation->active = palloc0(list_length(evaluation->registrations) * sizeof(ActiveRule));
	foreach(cell, evaluation->registrations)
	{
		const ClearanceRegistration *registration = lfirst(cell);
		ActiveRule *active = &evaluation->active[evaluation->nactive];

		if (!counts(registration, evaluation->context))
			continue;
		active->registration = registration;
		if (registration->kind == CLEARANCE_REGISTERED_RULES)
		{
			const ClearanceRoutine *routine =
				clearance_registered_routine(registration, evaluation->registry);

			if (routine == NULL)
				continue;
			active->set = routine->rules;
		}
		active->first = nrules;
		nrules += active->set != NULL ? active->set->nrules : 1;
		evaluation->nactive++;
	}
	return nrules;
}

/*
 * The form made up of the rules, and a document within of that form.
 */
static void
make_extra(Evaluation *evaluation, int nrules)
{
	ClearanceFormContext *context = evaluation->context;
	ClearanceFormContext *extra = palloc0(sizeof(ClearanceFormContext));
	ClearanceFormContext **last = &context->within;
	ClearanceForm *form = palloc0(sizeof(ClearanceForm));
	ClearanceRule *rules = palloc(nrules * sizeof(ClearanceRule));

	for (int i = 0; i < evaluation->nactive; i++)
	{
		const ActiveRule *active = &evaluation->active[i];

		if (active->set != NULL)
			memcpy(&rules[active->first], active->set->rules,
				   active->set->nrules * sizeof(ClearanceRule));
		else
			rules[active->first] = active->registration->rule;
	}
	form->name = context->form->name;
	form->rules = rules;
	form->nrules = nrules;

	extra->api = &clearance_api;
	extra->form = form;
	extra->as_of = context->as_of;
	extra->applied = palloc0(nrules);
	extra->number = 1;
	for (; *last != NULL; last = &(*last)->next)
		extra->number++;
	*last = extra;
	evaluation->extra = extra;
}

static void
judge_registered(Evaluation *evaluation)
{
	ClearanceFormContext *context = evaluation->context;
	int			nrules = choose_rules(evaluation);

	if (nrules == 0)
		return;
	make_extra(evaluation, nrules);
	for (int i = 0; i < evaluation->nactive; i++)
	{
		ActiveRule *active = &evaluation->active[i];

		if (active->done)
			continue;
		run(evaluation, active,
			active->set != NULL ? run_set :
			active->registration->kind == CLEARANCE_REGISTERED_PATH ? run_path : run_function);
		if (context->verdict_only && context->incomplete)
			return;
	}
	clearance_sort_findings(context);
}

/*
 * Judge a document by the rules of its form, which may be a registered one, and
 * by those that are registered for it.  fcinfo is of the SQL function that was
 * called: it says which schema the registrations are in.
 */
void
clearance_judge(ClearanceFormContext *context, FunctionCallInfo fcinfo, Jsonb *document,
				ClearanceDay as_of, bool verdict_only)
{
	Oid			registry;
	List	   *registrations = clearance_registrations_of_call(fcinfo, &registry);
	const ClearanceForm *form = NULL;
	JsonbValue	name;

	if (registrations != NIL && clearance_form_name_in_document(document, &name))
		form = clearance_registered_form(registrations, registry,
										 name.val.string.val, name.val.string.len);
	if (form == NULL)
		form = clearance_form_of_document(document);

	clearance_form_judge(context, form, document, as_of, verdict_only);
	if (registrations != NIL && document != NULL && JB_ROOT_IS_OBJECT(document) &&
		!(verdict_only && context->incomplete))
	{
		Evaluation	evaluation = {
			.context = context,
			.document = document,
			.registry = registry,
			.registrations = registrations,
			.in_trigger = CALLED_AS_TRIGGER(fcinfo)
		};

		judge_registered(&evaluation);
	}
}
