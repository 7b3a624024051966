/*-------------------------------------------------------------------------
 *
 * register.c
 *	  Registering rules and forms, and taking them away again.
 *
 * The right to register is the privilege to execute these functions.  They
 * write the table of registrations as its owner, so that nobody else needs a
 * right on it.  A rule's function runs as its owner later, so only its owner
 * can register it.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "access/table.h"
#include "catalog/pg_proc.h"
#include "catalog/pg_type.h"
#include "commands/extension.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/syscache.h"

#include "compat.h"
#include "form/registered.h"

PG_FUNCTION_INFO_V1(clearance_register_rule);
PG_FUNCTION_INFO_V1(clearance_register_path_rule);
PG_FUNCTION_INFO_V1(clearance_register_rules);
PG_FUNCTION_INFO_V1(clearance_register_form);
PG_FUNCTION_INFO_V1(clearance_unregister_rule);
PG_FUNCTION_INFO_V1(clearance_unregister_form);
PG_FUNCTION_INFO_V1(clearance_enable_rule);
PG_FUNCTION_INFO_V1(clearance_handler_in);
PG_FUNCTION_INFO_V1(clearance_handler_out);
PG_FUNCTION_INFO_V1(clearance_handler_recv);
PG_FUNCTION_INFO_V1(clearance_handler_send);

/* ---------- the type of handlers ---------- */

static void
refuse_value(const char *what)
{
	ereport(ERROR,
			(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
			 errmsg("cannot %s a value of type %s", what, "clearance_handler")));
}

Datum
clearance_handler_in(PG_FUNCTION_ARGS)
{
	refuse_value("accept");
	PG_RETURN_VOID();
}

Datum
clearance_handler_out(PG_FUNCTION_ARGS)
{
	refuse_value("display");
	PG_RETURN_VOID();
}

Datum
clearance_handler_recv(PG_FUNCTION_ARGS)
{
	refuse_value("accept");
	PG_RETURN_VOID();
}

Datum
clearance_handler_send(PG_FUNCTION_ARGS)
{
	refuse_value("display");
	PG_RETURN_VOID();
}

/* ---------- arguments ---------- */

/*
 * An argument that must be given; 22004 when it is null.
 */
static void
require_argument(FunctionCallInfo fcinfo, int number, const char *name)
{
	if (PG_ARGISNULL(number))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("parameter \"%s\" must not be null", name)));
}

static char *
text_argument(FunctionCallInfo fcinfo, int number, const char *name)
{
	require_argument(fcinfo, number, name);
	return text_to_cstring(PG_GETARG_TEXT_PP(number));
}

static void
report_argument(const char *message, const char *hint)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("%s", message),
			 hint != NULL ? errhint("%s", hint) : 0));
}

/* ---------- the table ---------- */

/* A value of a column of the table. */
typedef struct Column
{
	const char *name;
	Oid			type;
	Datum		value;
	bool		isnull;
} Column;

/*
 * Execute a statement about the table as the table's owner; %s in it is the
 * table.  Returns the number of rows.
 */
static uint64
execute_as_owner(Oid registry, const char *statement, const Column *columns, int ncolumns)
{
	char	   *table = quote_qualified_identifier(get_namespace_name(get_rel_namespace(registry)),
												   get_rel_name(registry));
	HeapTuple	tuple = SearchSysCache1(RELOID, ObjectIdGetDatum(registry));
	Oid			owner = ((Form_pg_class) GETSTRUCT(tuple))->relowner;
	Oid		   *types = palloc(ncolumns * sizeof(Oid));
	Datum	   *values = palloc(ncolumns * sizeof(Datum));
	char	   *nulls = palloc(ncolumns + 1);
	Oid			user;
	int			security;
	uint64		rows;

	ReleaseSysCache(tuple);
	for (int i = 0; i < ncolumns; i++)
	{
		types[i] = columns[i].type;
		values[i] = columns[i].value;
		nulls[i] = columns[i].isnull ? 'n' : ' ';
	}
	GetUserIdAndSecContext(&user, &security);
	SetUserIdAndSecContext(owner, security | SECURITY_LOCAL_USERID_CHANGE |
						   SECURITY_RESTRICTED_OPERATION);
	SPI_connect();
	if (SPI_execute_with_args(psprintf(statement, table), ncolumns, types, values, nulls,
							  false, 0) < 0)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("table of registrations cannot be written")));
	rows = SPI_processed;
	SPI_finish();
	SetUserIdAndSecContext(user, security);
	return rows;
}

static Column
text_column(const char *name, const char *value)
{
	Column		column = {name, TEXTOID, (Datum) 0, value == NULL};

	if (value != NULL)
		column.value = CStringGetTextDatum(value);
	return column;
}

/* A column that takes an argument as it is. */
static Column
argument_column(FunctionCallInfo fcinfo, int number, const char *name, Oid type)
{
	Column		column = {name, type, PG_GETARG_DATUM(number), PG_ARGISNULL(number)};

	return column;
}

static void
report_duplicate(const char *code)
{
	ereport(ERROR,
			(errcode(ERRCODE_DUPLICATE_OBJECT),
			 errmsg("rule or form \"%s\" exists already", code)));
}

/*
 * Add a row.  What a script of this extension registered before, and an
 * extension dropped since then left behind, gives way.  A name that another
 * session has taken since it was looked up is a duplicate like any other.
 */
static void
insert_registration(Oid registry, Column *columns, int ncolumns)
{
	StringInfoData statement;
	Column		own[2];

	if (creating_extension)
	{
		own[0] = columns[0];
		own[1] = text_column("extension", get_extension_name(CurrentExtensionObject));
		execute_as_owner(registry, "DELETE FROM %s WHERE name OPERATOR(pg_catalog.=) $1 "
						 "AND extension OPERATOR(pg_catalog.=) $2", own, 2);
		columns[ncolumns++] = own[1];
	}
	initStringInfo(&statement);
	appendStringInfoString(&statement, "INSERT INTO %s (");
	for (int i = 0; i < ncolumns; i++)
		appendStringInfo(&statement, "%s%s", i > 0 ? ", " : "", columns[i].name);
	appendStringInfoString(&statement, ") VALUES (");
	for (int i = 0; i < ncolumns; i++)
		appendStringInfo(&statement, "%s$%d", i > 0 ? ", " : "", i + 1);
	appendStringInfoString(&statement, ") ON CONFLICT DO NOTHING");
	if (execute_as_owner(registry, statement.data, columns, ncolumns) == 0)
		report_duplicate(TextDatumGetCString(columns[0].value));
}

/* ---------- what is checked ---------- */

/*
 * A function to register: its names, and that the caller may.
 */
static void
take_function(Oid function, Oid registry, ClearanceRegistration *registration)
{
	HeapTuple	tuple = SearchSysCache1(PROCOID, ObjectIdGetDatum(function));
	Form_pg_proc form;
	const char *problem;
	Oid			found;
	Oid			owner;

	if (!HeapTupleIsValid(tuple))
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_FUNCTION),
				 errmsg("function with OID %u does not exist", function)));
	form = (Form_pg_proc) GETSTRUCT(tuple);
	registration->schema = get_namespace_name(form->pronamespace);
	registration->function = pstrdup(NameStr(form->proname));
	registration->owner = GetUserNameFromId(form->proowner, false);
	ReleaseSysCache(tuple);

	if (!clearance_function_ownercheck(function, GetUserId()))
		aclcheck_error(ACLCHECK_NOT_OWNER, OBJECT_FUNCTION, registration->function);
	problem = clearance_problem_of_function(registration, registry, &found, &owner);
	/* What is said of a fellow of the same name is not about this one. */
	if (OidIsValid(found) && found != function)
		problem = "its function takes other arguments";
	if (problem != NULL)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_OBJECT_DEFINITION),
				 errmsg("function %s cannot be registered: %s",
						quote_qualified_identifier(registration->schema, registration->function),
						problem)));
}

/*
 * A code or name must be new: no shipped rule has it, and nothing registered
 * but what the same extension left behind.
 */
static void
check_is_new(const char *code, List *registrations)
{
	ListCell   *cell;

	if (clearance_form_rule(code, strlen(code)) != NULL)
		report_duplicate(code);
	foreach(cell, registrations)
	{
		const ClearanceRegistration *other = lfirst(cell);

		if (strcmp(other->name, code) == 0 &&
			!(creating_extension && other->extension != NULL &&
			  strcmp(other->extension, get_extension_name(CurrentExtensionObject)) == 0))
			report_duplicate(code);
	}
}

/* ---------- rules ---------- */

/* Where the arguments that both kinds of rules have begin. */
#define ARGUMENT_CODE		0
#define ARGUMENT_FORM		1
#define ARGUMENT_SECTION	2
#define ARGUMENT_SEVERITY	3

/*
 * Check the arguments that say what the rule is about.
 */
static void
check_rule(FunctionCallInfo fcinfo, Oid registry, bool path, int messages)
{
	char	   *code = text_argument(fcinfo, ARGUMENT_CODE, "code");
	char	   *section;
	char	   *severity;
	const ClearanceForm *form;
	bool		known = false;

	if (!clearance_is_name(code))
		report_argument("code of a rule must be letters, digits, dots, dashes and underscores",
						"It begins with a letter or digit and has at most 63 characters.");
	require_argument(fcinfo, ARGUMENT_FORM, "form_name");
	form = clearance_form_by_argument(fcinfo, PG_GETARG_TEXT_PP(ARGUMENT_FORM));
	section = text_argument(fcinfo, ARGUMENT_SECTION, "section");
	for (int i = 0; i < form->nsections; i++)
		known |= strlen(section) == 1 && form->sections[i].letter == section[0];
	if (!known)
		report_argument("unknown section of the form", "Function clearance_form_progress() lists the sections.");
	severity = text_argument(fcinfo, ARGUMENT_SEVERITY, "severity");
	if (strcmp(severity, "blocking") != 0 && strcmp(severity, "advisory") != 0 &&
		(!path || strcmp(severity, "human") != 0))
		report_argument("unknown severity", path ?
						"The severities are \"blocking\", \"advisory\" and \"human\"." :
						"The severities of a rule with a function are \"blocking\" and \"advisory\".");
	if ((PG_ARGISNULL(messages) || VARSIZE_ANY_EXHDR(PG_GETARG_TEXT_PP(messages)) == 0) &&
		(PG_ARGISNULL(messages + 1) || VARSIZE_ANY_EXHDR(PG_GETARG_TEXT_PP(messages + 1)) == 0))
		report_argument("a rule needs a message in one language at least", NULL);
	check_is_new(code, clearance_registrations(registry));
}

/*
 * The columns of the arguments that say what the rule is about; rest is the
 * first of those that only the catalogue shows.
 */
static int
add_rule_columns(FunctionCallInfo fcinfo, const char *kind, int messages, int rest,
				 Column *columns)
{
	static const char *const texts[] = {
		"requirement", "applies", "pointers", "source", "lines", "note"
	};
	int			n = 0;

	columns[n++] = argument_column(fcinfo, ARGUMENT_CODE, "name", TEXTOID);
	columns[n++] = text_column("kind", kind);
	columns[n++] = argument_column(fcinfo, ARGUMENT_FORM, "form", TEXTOID);
	columns[n++] = argument_column(fcinfo, ARGUMENT_SECTION, "section", TEXTOID);
	columns[n++] = argument_column(fcinfo, ARGUMENT_SEVERITY, "severity", TEXTOID);
	columns[n++] = argument_column(fcinfo, messages, "message_en", TEXTOID);
	columns[n++] = argument_column(fcinfo, messages + 1, "message_fr", TEXTOID);
	for (int i = 0; i < lengthof(texts); i++)
		columns[n++] = argument_column(fcinfo, rest++, texts[i], TEXTOID);
	columns[n++] = argument_column(fcinfo, rest++, "active_since", DATEOID);
	columns[n++] = argument_column(fcinfo, rest++, "active_until", DATEOID);
	return n;
}

static int
add_function_columns(const ClearanceRegistration *registration, Column *columns)
{
	columns[0] = text_column("function_schema", registration->schema);
	columns[1] = text_column("function_name", registration->function);
	columns[2] = text_column("function_owner", registration->owner);
	return 3;
}

/*
 * clearance_register_rule(code, form_name, section, severity, rule_function,
 * message_en, message_fr, ...): a rule that is a function.
 */
Datum
clearance_register_rule(PG_FUNCTION_ARGS)
{
	Oid			registry = clearance_registry(fcinfo);
	ClearanceRegistration registration = {CLEARANCE_REGISTERED_FUNCTION};
	Column		columns[32];
	int			n;

	check_rule(fcinfo, registry, false, 5);
	require_argument(fcinfo, 4, "rule_function");
	take_function(PG_GETARG_OID(4), registry, &registration);
	n = add_rule_columns(fcinfo, "function", 5, 7, columns);
	n += add_function_columns(&registration, &columns[n]);
	insert_registration(registry, columns, n);
	PG_RETURN_VOID();
}

/*
 * Is a path a predicate, so that matching it says true or false?
 */
static bool
is_predicate(JsonPath *path)
{
	JsonPathItem item;

	jspInit(&item, path);
	switch (item.type)
	{
		case jpiAnd:
		case jpiOr:
		case jpiNot:
		case jpiIsUnknown:
		case jpiEqual:
		case jpiNotEqual:
		case jpiLess:
		case jpiGreater:
		case jpiLessOrEqual:
		case jpiGreaterOrEqual:
		case jpiExists:
		case jpiStartsWith:
		case jpiLikeRegex:
			return !jspHasNext(&item);
		default:
			return false;
	}
}

static void
check_predicate(FunctionCallInfo fcinfo, int number, const char *name)
{
	if (!PG_ARGISNULL(number) && !is_predicate(PG_GETARG_JSONPATH_P(number)))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("parameter \"%s\" must be a predicate", name),
				 errhint("A predicate compares or tests, as in '$.medium == \"paper\"' or 'exists($.companion)'.")));
}

/*
 * clearance_register_path_rule(code, form_name, section, severity, path,
 * pointer, message_en, message_fr, condition, ...): a rule that is an SQL/JSON
 * path predicate.
 */
Datum
clearance_register_path_rule(PG_FUNCTION_ARGS)
{
	Oid			registry = clearance_registry(fcinfo);
	Column		columns[32];
	int			n;

	check_rule(fcinfo, registry, true, 6);
	if (strcmp(text_argument(fcinfo, ARGUMENT_SEVERITY, "severity"), "human") != 0)
		require_argument(fcinfo, 4, "path");
	else if (!PG_ARGISNULL(4))
		report_argument("a rule that a person judges has no path",
						"Parameter \"condition\" says when it applies.");
	check_predicate(fcinfo, 4, "path");
	check_predicate(fcinfo, 8, "condition");
	if (!clearance_is_pointer(text_argument(fcinfo, 5, "pointer")))
		report_argument("parameter \"pointer\" must be a JSON pointer",
						"It is empty or begins with a slash, as in '/administrative/level'.");
	n = add_rule_columns(fcinfo, "path", 6, 9, columns);
	columns[n++] = argument_column(fcinfo, 4, "path", JSONPATHOID);
	columns[n++] = argument_column(fcinfo, 5, "pointer", TEXTOID);
	columns[n++] = argument_column(fcinfo, 8, "condition", JSONPATHOID);
	insert_registration(registry, columns, n);
	PG_RETURN_VOID();
}

/* ---------- handlers ---------- */

/*
 * Call a handler to be registered, and check what it gives.
 */
static const ClearanceRoutine *
take_handler(FunctionCallInfo fcinfo, Oid registry, ClearanceRegistration *registration)
{
	const ClearanceRoutine *routine;

	require_argument(fcinfo, 0, "handler");
	take_function(PG_GETARG_OID(0), registry, registration);
	routine = clearance_call_handler(PG_GETARG_OID(0), registration->function);
	clearance_require_sound_routine(routine,
									quote_qualified_identifier(registration->schema, registration->function));
	if ((registration->kind == CLEARANCE_REGISTERED_FORM) != (routine->form != NULL))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_OBJECT_DEFINITION),
				 errmsg("handler %s gives %s",
						quote_qualified_identifier(registration->schema, registration->function),
						routine->form != NULL ? "a form" : "a set of rules"),
				 errhint("Register it by %s().", routine->form != NULL ?
						 "clearance_register_form" : "clearance_register_rules")));
	return routine;
}

static void
insert_handler(Oid registry, const ClearanceRegistration *registration, const char *kind,
			   const char *name, const char *form)
{
	Column		columns[8];
	int			n = 0;

	columns[n++] = text_column("name", name);
	columns[n++] = text_column("kind", kind);
	columns[n++] = text_column("form", form);
	n += add_function_columns(registration, &columns[n]);
	insert_registration(registry, columns, n);
}

/*
 * clearance_register_rules(handler): the rules of a set in C.
 */
Datum
clearance_register_rules(PG_FUNCTION_ARGS)
{
	Oid			registry = clearance_registry(fcinfo);
	ClearanceRegistration registration = {CLEARANCE_REGISTERED_RULES};
	const ClearanceRuleSet *set = take_handler(fcinfo, registry, &registration)->rules;
	List	   *registrations = clearance_registrations(registry);

	(void) clearance_form_by_argument(fcinfo, cstring_to_text(set->form));
	check_is_new(set->name, registrations);
	for (int i = 0; i < set->nrules; i++)
		check_is_new(set->rules[i].code, registrations);
	insert_handler(registry, &registration, "rules", set->name, set->form);
	PG_RETURN_VOID();
}

/*
 * clearance_register_form(handler): a form in C.
 */
Datum
clearance_register_form(PG_FUNCTION_ARGS)
{
	Oid			registry = clearance_registry(fcinfo);
	ClearanceRegistration registration = {CLEARANCE_REGISTERED_FORM};
	const ClearanceForm *form = take_handler(fcinfo, registry, &registration)->form;
	List	   *registrations = clearance_registrations(registry);

	if (clearance_form_by_name(form->name, strlen(form->name)) != NULL)
		report_duplicate(form->name);
	check_is_new(form->name, registrations);
	for (int i = 0; i < form->nrules; i++)
		check_is_new(form->rules[i].code, registrations);
	insert_handler(registry, &registration, "form", form->name, form->name);
	PG_RETURN_VOID();
}

/* ---------- removal ---------- */

/*
 * Change the row of a name; 22023 when there is none.
 */
static void
change_registration(FunctionCallInfo fcinfo, const char *statement, const char *parameter,
					Column *columns, int ncolumns)
{
	require_argument(fcinfo, 0, parameter);
	columns[0] = argument_column(fcinfo, 0, "name", TEXTOID);
	if (execute_as_owner(clearance_registry(fcinfo), statement, columns, ncolumns) == 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("parameter \"%s\" names nothing that is registered", parameter),
				 errhint("Table clearance_registration lists what is.")));
}

/*
 * clearance_unregister_rule(code): take away a rule, or a set of rules.
 */
Datum
clearance_unregister_rule(PG_FUNCTION_ARGS)
{
	Column		columns[1];

	change_registration(fcinfo, "DELETE FROM %s WHERE name OPERATOR(pg_catalog.=) $1 "
						"AND kind OPERATOR(pg_catalog.<>) 'form'", "code", columns, 1);
	PG_RETURN_VOID();
}

/*
 * clearance_unregister_form(form_name): take away a form.
 */
Datum
clearance_unregister_form(PG_FUNCTION_ARGS)
{
	Column		columns[1];

	change_registration(fcinfo, "DELETE FROM %s WHERE name OPERATOR(pg_catalog.=) $1 "
						"AND kind OPERATOR(pg_catalog.=) 'form'", "form_name", columns, 1);
	PG_RETURN_VOID();
}

/*
 * clearance_enable_rule(code, enabled): let a rule, or a set of rules, count or
 * not.
 */
Datum
clearance_enable_rule(PG_FUNCTION_ARGS)
{
	Column		columns[2];

	require_argument(fcinfo, 1, "enabled");
	columns[1] = argument_column(fcinfo, 1, "enabled", BOOLOID);
	change_registration(fcinfo, "UPDATE %s SET enabled = $2 WHERE name OPERATOR(pg_catalog.=) $1 "
						"AND kind OPERATOR(pg_catalog.<>) 'form'", "code", columns, 2);
	PG_RETURN_VOID();
}
