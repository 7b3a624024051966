/*-------------------------------------------------------------------------
 *
 * attach.c
 *	  What clearance_attach() and clearance_audit() ask of triggers.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/genam.h"
#include "access/htup_details.h"
#include "access/relation.h"
#include "access/table.h"
#include "catalog/indexing.h"
#include "catalog/pg_trigger.h"
#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "nodes/makefuncs.h"
#include "nodes/nodeFuncs.h"
#include "parser/scanner.h"
#include "rewrite/prs2lock.h"
#include "rewrite/rewriteManip.h"
#include "utils/acl.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/fmgroids.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/reltrigger.h"
#include "utils/ruleutils.h"

#include "compat.h"
#include "trigger/attach.h"
#include "trigger/support.h"

PG_FUNCTION_INFO_V1(clearance_check_trigger);
PG_FUNCTION_INFO_V1(clearance_query_with);
PG_FUNCTION_INFO_V1(clearance_trigger_arguments);
PG_FUNCTION_INFO_V1(clearance_trigger_condition);

/* ---------- checks ---------- */

typedef struct CheckOfFunction
{
	const char *function;
	void		(*check) (TriggerData *data);
} CheckOfFunction;

static const CheckOfFunction checks[] = {
	{"clearance_protect_submitted", clearance_protect_submitted_check},
	{"clearance_require_complete", clearance_require_complete_check},
	{"clearance_require_unbroken", clearance_require_unbroken_check},
};

/*
 * A trigger as CREATE TRIGGER would make it, as far as its arguments go.
 */
static void
imagine_trigger(TriggerData *data, Trigger *trigger, char *name, ArrayType *arguments)
{
	Datum	   *values;
	bool	   *nulls;
	int			count;

	deconstruct_array(arguments, TEXTOID, -1, false, TYPALIGN_INT, &values, &nulls, &count);
	trigger->tgname = name;
	trigger->tgnargs = count;
	trigger->tgargs = palloc(Max(count, 1) * sizeof(char *));
	for (int i = 0; i < count; i++)
	{
		if (nulls[i])
			ereport(ERROR,
					(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
					 errmsg("parameter \"%s\" must not contain nulls", "arguments")));
		trigger->tgargs[i] = TextDatumGetCString(values[i]);
	}
	data->type = T_TriggerData;
	data->tg_trigger = trigger;
}

/*
 * clearance_check_trigger(relation, function_name, trigger_name, before,
 * arguments): nothing, or the error that the trigger would give.  The check of
 * a query acts as the owner of the table, so nobody else may ask for it.
 */
Datum
clearance_check_trigger(PG_FUNCTION_ARGS)
{
	char	   *function = text_to_cstring(PG_GETARG_TEXT_PP(1));
	TriggerData data = {0};
	Trigger		trigger = {0};

	imagine_trigger(&data, &trigger, text_to_cstring(PG_GETARG_TEXT_PP(2)),
					PG_GETARG_ARRAYTYPE_P(4));
	data.tg_event = TRIGGER_EVENT_INSERT | TRIGGER_EVENT_ROW |
		(PG_GETARG_BOOL(3) ? TRIGGER_EVENT_BEFORE : TRIGGER_EVENT_AFTER);
	data.tg_relation = try_relation_open(PG_GETARG_OID(0), AccessShareLock);
	if (data.tg_relation == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_TABLE),
				 errmsg("relation with OID %u does not exist", PG_GETARG_OID(0))));
	if (!has_privs_of_role(GetUserId(), data.tg_relation->rd_rel->relowner))
		ereport(ERROR,
				(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
				 errmsg("must be owner of relation %s", RelationGetRelationName(data.tg_relation))));
	for (int i = 0; i < lengthof(checks); i++)
	{
		if (strcmp(checks[i].function, function) == 0)
			checks[i].check(&data);
	}
	relation_close(data.tg_relation, AccessShareLock);
	PG_RETURN_VOID();
}

/* ---------- what a trigger says ---------- */

/*
 * The catalogue row of a trigger with its table, both to be closed by
 * close_trigger(); null when there is none.
 */
typedef struct TriggerRow
{
	Relation	catalog;
	SysScanDesc scan;
	HeapTuple	tuple;
} TriggerRow;

static bool
open_trigger(TriggerRow *row, Oid oid)
{
	ScanKeyData key;

	ScanKeyInit(&key, Anum_pg_trigger_oid, BTEqualStrategyNumber, F_OIDEQ, ObjectIdGetDatum(oid));
	row->catalog = table_open(TriggerRelationId, AccessShareLock);
	row->scan = systable_beginscan(row->catalog, TriggerOidIndexId, true, NULL, 1, &key);
	row->tuple = systable_getnext(row->scan);
	return HeapTupleIsValid(row->tuple);
}

static void
close_trigger(TriggerRow *row)
{
	systable_endscan(row->scan);
	table_close(row->catalog, AccessShareLock);
}

/*
 * The function of a trigger by its name, beside a function of this extension.
 */
static bool
calls_function(Oid function, Oid ours, const char *name)
{
	char	   *found = get_func_name(function);

	return found != NULL && strcmp(found, name) == 0 &&
		get_func_namespace(function) == get_func_namespace(ours);
}

void
clearance_open_trigger(TriggerData *data, Oid oid, Oid ours, const char *function)
{
	TriggerRow	row;
	TriggerDesc *triggers;
	Oid			table = InvalidOid;

	if (open_trigger(&row, oid))
		table = ((Form_pg_trigger) GETSTRUCT(row.tuple))->tgrelid;
	close_trigger(&row);

	data->type = T_TriggerData;
	data->tg_event = TRIGGER_EVENT_INSERT | TRIGGER_EVENT_ROW | TRIGGER_EVENT_AFTER;
	data->tg_relation = OidIsValid(table) ? try_relation_open(table, AccessShareLock) : NULL;
	triggers = data->tg_relation != NULL ? CopyTriggerDesc(data->tg_relation->trigdesc) : NULL;
	for (int i = 0; triggers != NULL && i < triggers->numtriggers; i++)
	{
		Trigger    *trigger = &triggers->triggers[i];

		if (trigger->tgoid == oid && calls_function(trigger->tgfoid, ours, function))
			data->tg_trigger = trigger;
	}
	if (data->tg_trigger == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("trigger with OID %u does not exist, or does not call function \"%s\"",
						oid, function)));
}

/*
 * clearance_trigger_arguments(trigger): the arguments; null when there is no
 * such trigger.
 */
Datum
clearance_trigger_arguments(PG_FUNCTION_ARGS)
{
	TriggerRow	row;
	ArrayType  *result = NULL;

	if (open_trigger(&row, PG_GETARG_OID(0)))
	{
		bool		isnull;
		int			count = ((Form_pg_trigger) GETSTRUCT(row.tuple))->tgnargs;
		Datum		stored = heap_getattr(row.tuple, Anum_pg_trigger_tgargs,
										  RelationGetDescr(row.catalog), &isnull);
		char	   *next = isnull ? NULL : VARDATA_ANY(DatumGetByteaPP(stored));
		Datum	   *values = palloc(Max(count, 1) * sizeof(Datum));

		for (int i = 0; i < count; i++)
		{
			values[i] = CStringGetTextDatum(next);
			next += strlen(next) + 1;
		}
		result = construct_array(values, count, TEXTOID, -1, false, TYPALIGN_INT);
	}
	close_trigger(&row);
	if (result == NULL)
		PG_RETURN_NULL();
	PG_RETURN_ARRAYTYPE_P(result);
}

/*
 * The condition of a trigger for a row that is inserted: there is no old one.
 */
static Node *
without_old_row(Node *node, void *context)
{
	if (node != NULL && IsA(node, Var) && ((Var *) node)->varno == PRS2_OLD_VARNO)
	{
		Var		   *var = (Var *) node;

		return (Node *) makeNullConst(var->vartype, var->vartypmod, var->varcollid);
	}
	return expression_tree_mutator(node, without_old_row, context);
}

/*
 * clearance_trigger_condition(trigger, name): the WHEN clause as an expression
 * over a table of that name; null without one.
 */
Datum
clearance_trigger_condition(PG_FUNCTION_ARGS)
{
	TriggerRow	row;
	char	   *condition = NULL;

	if (open_trigger(&row, PG_GETARG_OID(0)))
	{
		bool		isnull;
		Datum		stored = heap_getattr(row.tuple, Anum_pg_trigger_tgqual,
										  RelationGetDescr(row.catalog), &isnull);

		if (!isnull)
		{
			Node	   *node = without_old_row(stringToNode(TextDatumGetCString(stored)), NULL);

			ChangeVarNodes(node, PRS2_NEW_VARNO, 1, 0);
			condition = deparse_expression(node,
										   deparse_context_for(text_to_cstring(PG_GETARG_TEXT_PP(1)),
															   ((Form_pg_trigger) GETSTRUCT(row.tuple))->tgrelid),
										   true, false);
		}
	}
	close_trigger(&row);
	if (condition == NULL)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(condition));
}

/*
 * clearance_query_with(query, expressions): the query with expressions in the
 * place of its parameters $1, $2 ..., and without semicolons.  The server's
 * scanner says where they are: what looks like one in a literal stays.
 */
Datum
clearance_query_with(PG_FUNCTION_ARGS)
{
	char	   *query = text_to_cstring(PG_GETARG_TEXT_PP(0));
	Datum	   *expressions;
	bool	   *nulls;
	int			count;
	StringInfoData result;
	core_yyscan_t scanner;
	core_yy_extra_type extra;
	core_YYSTYPE value;
	YYLTYPE		place;
	int			token;
	int			done = 0;

	deconstruct_array(PG_GETARG_ARRAYTYPE_P(1), TEXTOID, -1, false, TYPALIGN_INT,
					  &expressions, &nulls, &count);
	initStringInfo(&result);
	scanner = scanner_init(query, &extra, &ScanKeywords, ScanKeywordTokens);
	while ((token = core_yylex(&value, &place, scanner)) != 0)
	{
		int			end = place + 1;

		if (token == ';')
		{
			appendBinaryStringInfo(&result, query + done, place - done);
			done = end;
		}
		if (query[place] != '$' || query[end] < '0' || query[end] > '9')
			continue;
		while (query[end] >= '0' && query[end] <= '9')
			end++;
		if (value.ival < 1 || value.ival > count || nulls[value.ival - 1])
			ereport(ERROR,
					(errcode(ERRCODE_UNDEFINED_PARAMETER),
					 errmsg("there is no parameter $%d", value.ival)));
		appendBinaryStringInfo(&result, query + done, place - done);
		appendStringInfo(&result, "(%s)", TextDatumGetCString(expressions[value.ival - 1]));
		done = end;
	}
	scanner_finish(scanner);
	appendStringInfoString(&result, query + done);
	PG_RETURN_TEXT_P(cstring_to_text(result.data));
}
