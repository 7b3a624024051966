/*-------------------------------------------------------------------------
 *
 * registry.c
 *	  What is registered, and the functions behind the names.
 *
 * Table clearance_registration holds names, never identifiers, so that it can
 * be dumped and upgraded.  It is read under the caller's snapshot at each call
 * and its names are resolved then, so that nothing here can be stale; that it
 * is empty is remembered as long as the snapshot stays the same.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "access/table.h"
#include "access/tableam.h"
#include "access/xact.h"
#include "catalog/namespace.h"
#include "catalog/pg_language.h"
#include "catalog/pg_proc.h"
#include "catalog/pg_type.h"
#include "commands/extension.h"
#include "common/hashfn.h"
#include "miscadmin.h"
#include "storage/bufmgr.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"
#include "utils/syscache.h"

#include "compat.h"
#include "form/registered.h"
#include "snapshot_key.h"

/* Columns of clearance_registration. */
enum
{
	COLUMN_NAME,
	COLUMN_KIND,
	COLUMN_FORM,
	COLUMN_ENABLED,
	COLUMN_SCHEMA,
	COLUMN_FUNCTION,
	COLUMN_OWNER,
	COLUMN_EXTENSION,
	COLUMN_SECTION,
	COLUMN_SEVERITY,
	COLUMN_PATH,
	COLUMN_CONDITION,
	COLUMN_POINTER,
	COLUMN_MESSAGE_EN,
	COLUMN_MESSAGE_FR,
	COLUMN_APPLIES,
	COLUMN_REQUIREMENT,
	COLUMN_POINTERS,
	COLUMN_SOURCE,
	COLUMN_LINES,
	COLUMN_NOTE,
	COLUMN_SINCE,
	COLUMN_UNTIL,
	COLUMNS
};

/* ---------- rows ---------- */

/*
 * The table beside the function that is called; none when the objects in the
 * database are older than this library.
 */
Oid
clearance_registry(FunctionCallInfo fcinfo)
{
	return get_relname_relid("clearance_registration",
							 get_func_namespace(fcinfo->flinfo->fn_oid));
}

/* A column as it is; null when it is null. */
static char *
name_of(const Datum *values, const bool *nulls, int column)
{
	return nulls[column] ? NULL : TextDatumGetCString(values[column]);
}

/* A column as a text of a rule. */
static const char *
text_of(const Datum *values, const bool *nulls, int column)
{
	char	   *text = name_of(values, nulls, column);
	int			length;

	return text == NULL ? "" : clearance_text_to_utf8(text, strlen(text), &length);
}

static JsonPath *
path_of(const Datum *values, const bool *nulls, int column)
{
	return nulls[column] ? NULL : DatumGetJsonPathPCopy(values[column]);
}

/*
 * The position of a word that a check constraint of the table knows.
 */
static int
word_of(const Datum *values, const bool *nulls, int column, const char *const *words)
{
	char	   *word = name_of(values, nulls, column);
	int			i = 0;

	while (word != NULL && words[i] != NULL && strcmp(words[i], word) != 0)
		i++;
	return word == NULL || words[i] == NULL ? 0 : i;
}

static ClearanceRegistration *
registration_of_row(const Datum *values, const bool *nulls)
{
	static const char *const kinds[] = {"function", "path", "rules", "form", NULL};
	static const char *const severities[] = {"blocking", "advisory", "human", NULL};
	ClearanceRegistration *registration = palloc0(sizeof(ClearanceRegistration));
	ClearanceRule *rule = &registration->rule;

	registration->kind = word_of(values, nulls, COLUMN_KIND, kinds);
	registration->name = name_of(values, nulls, COLUMN_NAME);
	registration->form = name_of(values, nulls, COLUMN_FORM);
	registration->enabled = DatumGetBool(values[COLUMN_ENABLED]);
	registration->schema = name_of(values, nulls, COLUMN_SCHEMA);
	registration->function = name_of(values, nulls, COLUMN_FUNCTION);
	registration->owner = name_of(values, nulls, COLUMN_OWNER);
	registration->extension = name_of(values, nulls, COLUMN_EXTENSION);
	registration->path = path_of(values, nulls, COLUMN_PATH);
	registration->condition = path_of(values, nulls, COLUMN_CONDITION);
	registration->pointer = name_of(values, nulls, COLUMN_POINTER);
	registration->source = text_of(values, nulls, COLUMN_SOURCE);

	rule->code = registration->name;
	rule->section = nulls[COLUMN_SECTION] ? 'Z' : name_of(values, nulls, COLUMN_SECTION)[0];
	rule->severity = word_of(values, nulls, COLUMN_SEVERITY, severities);
	rule->applies = text_of(values, nulls, COLUMN_APPLIES);
	rule->requirement = text_of(values, nulls, COLUMN_REQUIREMENT);
	rule->pointers = text_of(values, nulls, COLUMN_POINTERS);
	rule->message_en = text_of(values, nulls, COLUMN_MESSAGE_EN);
	rule->message_fr = text_of(values, nulls, COLUMN_MESSAGE_FR);
	rule->lines = text_of(values, nulls, COLUMN_LINES);
	rule->note = text_of(values, nulls, COLUMN_NOTE);

	registration->has_since = !nulls[COLUMN_SINCE];
	registration->has_until = !nulls[COLUMN_UNTIL];
	registration->since = nulls[COLUMN_SINCE] ? 0 : DatumGetDateADT(values[COLUMN_SINCE]);
	registration->until = nulls[COLUMN_UNTIL] ? 0 : DatumGetDateADT(values[COLUMN_UNTIL]);
	return registration;
}

static int
compare_registrations(const ListCell *a, const ListCell *b)
{
	const ClearanceRegistration *ra = lfirst(a);
	const ClearanceRegistration *rb = lfirst(b);

	return strcmp(ra->name, rb->name);
}

/*
 * Read what is registered.
 */
static List *
read_registrations(Oid registry)
{
	List	   *registrations = NIL;
	Relation	table = table_open(registry, AccessShareLock);

	if (RelationGetNumberOfBlocks(table) > 0)
	{
		TupleTableSlot *slot = table_slot_create(table, NULL);
		TableScanDesc scan = table_beginscan(table, GetActiveSnapshot(), 0, NULL);

		while (table_scan_getnextslot(scan, ForwardScanDirection, slot))
		{
			slot_getsomeattrs(slot, COLUMNS);
			registrations = lappend(registrations,
									registration_of_row(slot->tts_values, slot->tts_isnull));
		}
		table_endscan(scan);
		ExecDropSingleTupleTableSlot(slot);
		list_sort(registrations, compare_registrations);
	}
	table_close(table, AccessShareLock);
	return registrations;
}

/*
 * Everything that is registered, in the order of the names.  Most databases
 * have no registrations, and a query can judge a million documents: that the
 * table was empty is remembered while the snapshot stays the same.
 */
List *
clearance_registrations(Oid registry)
{
	static Oid	empty_registry = InvalidOid;
	static ClearanceSnapshotKey empty_under;
	List	   *registrations;

	if (!OidIsValid(registry) ||
		(registry == empty_registry && clearance_snapshot_is(&empty_under)))
		return NIL;
	registrations = read_registrations(registry);
	empty_registry = InvalidOid;
	if (registrations == NIL)
	{
		clearance_take_snapshot_key(&empty_under);
		empty_registry = registry;
	}
	return registrations;
}

/* ---------- functions behind the names ---------- */

static bool
is_handler(const ClearanceRegistration *registration)
{
	return registration->kind == CLEARANCE_REGISTERED_RULES ||
		registration->kind == CLEARANCE_REGISTERED_FORM;
}

/*
 * What about a rule's function is not as it has to be; null when all is.
 */
static const char *
problem_of_definition(const ClearanceRegistration *registration, Form_pg_proc function,
					  Oid schema)
{
	bool		handler = is_handler(registration);
	Oid			type = GetSysCacheOid2(TYPENAMENSP, Anum_pg_type_oid,
									   CStringGetDatum(handler ? "clearance_handler" : "clearance_finding"),
									   ObjectIdGetDatum(schema));
	char	   *owner = GetUserNameFromId(function->proowner, true);

	if (function->prokind != PROKIND_FUNCTION || function->prorettype != type ||
		function->proretset == handler)
		return handler ? "its function does not return clearance_handler" :
			"its function does not return SETOF clearance_finding";
	if (handler && (!function->proisstrict || function->prolang != ClanguageId))
		return "its handler is not a strict function in C";
	if (!handler && function->provolatile == PROVOLATILE_VOLATILE)
		return "its function is VOLATILE";
	if (!handler && function->proparallel != PROPARALLEL_SAFE)
		return "its function is not PARALLEL SAFE";
	if (owner == NULL || strcmp(owner, registration->owner) != 0)
		return "its function belongs to another role than when it was registered";
	return NULL;
}

/*
 * An extension that is dropped leaves what its script registered behind.
 */
const char *
clearance_problem_of_extension(const ClearanceRegistration *registration)
{
	if (registration->extension == NULL ||
		OidIsValid(get_extension_oid(registration->extension, true)))
		return NULL;
	return psprintf("extension \"%s\", which registered it, is not installed",
					registration->extension);
}

/*
 * Look up the function of a registration.  Returns what is wrong, in words, or
 * null.
 */
const char *
clearance_problem_of_function(const ClearanceRegistration *registration, Oid registry,
							  Oid *function, Oid *owner)
{
	Oid			rule_types[] = {JSONBOID, DATEOID};
	Oid			handler_types[] = {INTERNALOID};
	oidvector  *types = is_handler(registration) ?
		buildoidvector(handler_types, lengthof(handler_types)) :
		buildoidvector(rule_types, lengthof(rule_types));
	Oid			schema = get_namespace_oid(registration->schema, true);
	HeapTuple	tuple = NULL;
	const char *problem = clearance_problem_of_extension(registration);

	*function = InvalidOid;
	*owner = InvalidOid;
	if (problem != NULL)
		return problem;
	if (OidIsValid(schema))
		tuple = SearchSysCache3(PROCNAMEARGSNSP, CStringGetDatum(registration->function),
								PointerGetDatum(types), ObjectIdGetDatum(schema));
	if (!HeapTupleIsValid(tuple))
		return psprintf("function %s(%s) does not exist",
						quote_qualified_identifier(registration->schema, registration->function),
						is_handler(registration) ? "internal" : "jsonb, date");

	*function = ((Form_pg_proc) GETSTRUCT(tuple))->oid;
	*owner = ((Form_pg_proc) GETSTRUCT(tuple))->proowner;
	problem = problem_of_definition(registration, (Form_pg_proc) GETSTRUCT(tuple),
									get_rel_namespace(registry));
	ReleaseSysCache(tuple);
	return problem;
}

/*
 * Say that a registration does not count, once per statement: one statement may
 * judge a million documents.
 */
void
clearance_warn_disabled(const ClearanceRegistration *registration, const char *problem)
{
	static struct
	{
		TimestampTz statement;
		uint32		name;
	}			told[16];
	uint32		name = hash_bytes((const unsigned char *) registration->name,
								  strlen(registration->name));
	int			slot = name % lengthof(told);

	if (told[slot].statement == GetCurrentStatementStartTimestamp() && told[slot].name == name)
		return;
	told[slot].statement = GetCurrentStatementStartTimestamp();
	told[slot].name = name;
	ereport(WARNING,
			(errcode(ERRCODE_WARNING),
			 errmsg("%s \"%s\" is disabled: %s",
					registration->kind == CLEARANCE_REGISTERED_FORM ? "form" : "rule",
					registration->name, problem),
			 errhint("Function clearance_check_rules() lists what is wrong with registrations.")));
}

/* ---------- handlers ---------- */

/* Names the registration in the context of an error. */
static void
add_context(void *name)
{
	errcontext("clearance handler of \"%s\"", (const char *) name);
}

/*
 * Call a handler; null when it returns null.
 */
const ClearanceRoutine *
clearance_call_handler(Oid handler, const char *name)
{
	LOCAL_FCINFO(call, 1);
	FmgrInfo	function;
	Datum		result;
	ErrorContextCallback callback = {error_context_stack, add_context, (void *) name};

	error_context_stack = &callback;
	fmgr_info(handler, &function);
	InitFunctionCallInfoData(*call, &function, 1, InvalidOid, NULL, NULL);
	call->args[0].value = PointerGetDatum(&clearance_api);
	call->args[0].isnull = false;
	result = FunctionCallInvoke(call);
	error_context_stack = callback.previous;
	return call->isnull ? NULL : (const ClearanceRoutine *) DatumGetPointer(result);
}

/*
 * Why the library of a handler cannot be loaded, in words; null when it can.
 * What else the library does wrong while it is loaded is an error of its own.
 *
 * Nothing has to be cleaned up after a file that is not there, so this catches
 * the error without a subtransaction, which a parallel worker may not begin.
 */
static const char *
problem_of_library(Oid handler)
{
	HeapTuple	tuple = SearchSysCache1(PROCOID, ObjectIdGetDatum(handler));
	MemoryContext context = CurrentMemoryContext;
	char	   *library;
	char	   *symbol;
	bool		isnull;
	const char *volatile problem = NULL;

	if (!HeapTupleIsValid(tuple))
		elog(ERROR, "cache lookup failed for function %u", handler);
	library = TextDatumGetCString(SysCacheGetAttr(PROCOID, tuple, Anum_pg_proc_probin, &isnull));
	symbol = TextDatumGetCString(SysCacheGetAttr(PROCOID, tuple, Anum_pg_proc_prosrc, &isnull));
	ReleaseSysCache(tuple);

	PG_TRY();
	{
		if (load_external_function(library, symbol, false, NULL) == NULL)
			problem = psprintf("could not find function \"%s\" in file \"%s\"", symbol, library);
	}
	PG_CATCH();
	{
		ErrorData  *error;

		MemoryContextSwitchTo(context);
		error = CopyErrorData();
		if (error->sqlerrcode != ERRCODE_UNDEFINED_FILE)
			PG_RE_THROW();
		FlushErrorState();
		problem = error->message;
	}
	PG_END_TRY();
	return problem;
}

/*
 * Does the routine give what is registered?
 */
static const char *
problem_of_names(const ClearanceRegistration *registration, const ClearanceRoutine *routine)
{
	if (registration->kind == CLEARANCE_REGISTERED_FORM)
	{
		if (routine->form == NULL || strcmp(routine->form->name, registration->form) != 0)
			return "its handler does not give that form";
		if (clearance_form_by_name(registration->form, strlen(registration->form)) != NULL)
			return "a form of this name is shipped";
	}
	else if (routine->rules == NULL || strcmp(routine->rules->name, registration->name) != 0 ||
			 strcmp(routine->rules->form, registration->form) != 0)
		return "its handler does not give those rules";
	return NULL;
}

/*
 * What is wrong with a registration, in words; null when nothing is.
 */
const char *
clearance_problem_of_registration(const ClearanceRegistration *registration, Oid registry)
{
	const ClearanceRoutine *routine;
	const char *problem;
	Oid			function;
	Oid			owner;

	if (registration->kind == CLEARANCE_REGISTERED_PATH)
		return clearance_problem_of_extension(registration);
	problem = clearance_problem_of_function(registration, registry, &function, &owner);
	if (problem != NULL || !is_handler(registration))
		return problem;
	problem = problem_of_library(function);
	if (problem != NULL)
		return problem;
	routine = clearance_call_handler(function, registration->name);
	problem = clearance_problem_of_routine(routine);
	return problem != NULL ? problem : problem_of_names(registration, routine);
}

/*
 * Is there no form of the name that a rule is for?
 */
const char *
clearance_problem_of_form_name(const ClearanceRegistration *registration, List *registrations)
{
	ListCell   *cell;

	if (clearance_form_by_name(registration->form, strlen(registration->form)) != NULL)
		return NULL;
	foreach(cell, registrations)
	{
		const ClearanceRegistration *other = lfirst(cell);

		if (other->kind == CLEARANCE_REGISTERED_FORM &&
			strcmp(other->form, registration->form) == 0)
			return NULL;
	}
	return "its form is unknown";
}

/*
 * The routine of a registered handler.  One that is gone disables what it gave,
 * with a warning, and the result is null; one that gives what cannot be used
 * is an error.
 */
const ClearanceRoutine *
clearance_registered_routine(const ClearanceRegistration *registration, Oid registry)
{
	const ClearanceRoutine *routine;
	const char *problem;
	Oid			function;
	Oid			owner;

	problem = clearance_problem_of_function(registration, registry, &function, &owner);
	if (problem == NULL)
	{
		routine = clearance_call_handler(function, registration->name);
		clearance_require_sound_routine(routine, quote_qualified_identifier(registration->schema,
																			registration->function));
		problem = problem_of_names(registration, routine);
		if (problem == NULL)
			return routine;
	}
	clearance_warn_disabled(registration, problem);
	return NULL;
}

/*
 * The registered form of a name, or null.
 */
const ClearanceForm *
clearance_registered_form(List *registrations, Oid registry, const char *name, int length)
{
	ListCell   *cell;

	foreach(cell, registrations)
	{
		const ClearanceRegistration *registration = lfirst(cell);
		const ClearanceRoutine *routine;

		if (registration->kind != CLEARANCE_REGISTERED_FORM ||
			strlen(registration->form) != length ||
			memcmp(registration->form, name, length) != 0)
			continue;
		routine = clearance_registered_routine(registration, registry);
		return routine != NULL ? routine->form : NULL;
	}
	return NULL;
}

/*
 * The form that an argument names, shipped or registered; 22023 with the names
 * there are.
 */
const ClearanceForm *
clearance_form_by_argument(FunctionCallInfo fcinfo, text *name)
{
	const char *data = VARDATA_ANY(name);
	int			length = VARSIZE_ANY_EXHDR(name);
	const ClearanceForm *form = clearance_form_by_name(data, length);
	Oid			registry;
	List	   *registrations;
	ListCell   *cell;
	StringInfoData known;

	if (form != NULL)
		return form;
	registry = clearance_registry(fcinfo);
	registrations = clearance_registrations(registry);
	form = clearance_registered_form(registrations, registry, data, length);
	if (form != NULL)
		return form;

	initStringInfo(&known);
	for (int i = 0; (form = clearance_form_by_number(i)) != NULL; i++)
		appendStringInfo(&known, "%s\"%s\"", i > 0 ? ", " : "", form->name);
	foreach(cell, registrations)
	{
		const ClearanceRegistration *registration = lfirst(cell);

		if (registration->kind == CLEARANCE_REGISTERED_FORM)
			appendStringInfo(&known, ", \"%s\"", registration->form);
	}
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unknown form"),
			 errhint("The forms are: %s.", known.data)));
	pg_unreachable();
}
