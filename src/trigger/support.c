/*-------------------------------------------------------------------------
 *
 * support.c
 *	  What the trigger functions share.
 *
 * Queries are run the way the server runs those of its foreign keys:
 *
 * - As the owner of the table they read, with row-level security out of the
 *	 way, so that a check sees the rows that the current user must not see.
 * - On the latest snapshot.  Under READ COMMITTED a new query has it anyhow;
 *	 under REPEATABLE READ the transaction's own snapshot would hide what
 *	 others have committed meanwhile, and with it a violation.
 * - From a plan that is kept for the session.  A query names its tables and
 *	 columns by the names they have at the start of the statement, so that a
 *	 rename makes another text and another plan, never a stale one; the
 *	 server's plan cache follows every other change.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "access/xact.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/datum.h"
#include "utils/hsearch.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/snapmgr.h"

#include "compat.h"
#include "trigger/support.h"

/* Rows of a walk that are in memory at a time. */
#define ROWS_AT_A_TIME	1000

/* A kept plan.  Those of dropped triggers stay until the session ends. */
typedef struct KeptPlan
{
	struct
	{
		Oid			trigger;
		int32		number;
	}			key;
	SPIPlanPtr	plan;			/* NULL: none */
	char	   *text;
	int			nparameters;
	Oid			types[CLEARANCE_QUERY_PARAMETERS];
	int			running;		/* runs that are under way */
} KeptPlan;

static HTAB *kept_plans = NULL;

/*
 * The events of a set as "INSERT, UPDATE or DELETE".
 */
static char *
event_names(int wanted)
{
	static const char *const names[] = {"INSERT", "UPDATE", "DELETE", "TRUNCATE"};
	StringInfoData text;

	initStringInfo(&text);
	for (int i = 0; i < lengthof(names); i++)
	{
		int			later = (wanted & 0x0f) >> (i + 1);

		if ((wanted & 1 << i) == 0)
			continue;
		if (text.len > 0)
			appendStringInfoString(&text, later != 0 ? ", " : " or ");
		appendStringInfoString(&text, names[i]);
	}
	return text.data;
}

static int
event_of_call(TriggerEvent event)
{
	if (TRIGGER_FIRED_BY_INSERT(event))
		return CLEARANCE_ON_INSERT;
	if (TRIGGER_FIRED_BY_UPDATE(event))
		return CLEARANCE_ON_UPDATE;
	if (TRIGGER_FIRED_BY_DELETE(event))
		return CLEARANCE_ON_DELETE;
	return CLEARANCE_ON_TRUNCATE;
}

/*
 * Refuse calls that no CREATE TRIGGER of ours makes.
 */
TriggerData *
clearance_trigger_data(FunctionCallInfo fcinfo, const char *function, int wanted)
{
	TriggerData *data = (TriggerData *) fcinfo->context;
	int			event;
	int			timing;

	if (!CALLED_AS_TRIGGER(fcinfo))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" was not called by trigger manager", function)));
	event = event_of_call(data->tg_event);
	if (event != CLEARANCE_ON_TRUNCATE && !TRIGGER_FIRED_FOR_ROW(data->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be fired for each row", function)));
	if ((wanted & event) == 0)
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be fired for %s", function, event_names(wanted))));
	timing = TRIGGER_FIRED_BEFORE(data->tg_event) ? CLEARANCE_BEFORE :
		TRIGGER_FIRED_AFTER(data->tg_event) ? CLEARANCE_AFTER : 0;
	if ((wanted & timing) == 0)
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be fired %s %s", function,
						(wanted & CLEARANCE_BEFORE) == 0 ? "AFTER" :
						(wanted & CLEARANCE_AFTER) == 0 ? "BEFORE" : "BEFORE or AFTER",
						event == CLEARANCE_ON_TRUNCATE ? "TRUNCATE" : "ROW")));
	return data;
}

AttrNumber
clearance_trigger_column(TriggerData *data, Relation relation, const char *name, Oid type)
{
	TupleDesc	desc = RelationGetDescr(relation);

	for (int i = 0; i < desc->natts; i++)
	{
		Form_pg_attribute column = TupleDescAttr(desc, i);

		if (column->attisdropped || strcmp(NameStr(column->attname), name) != 0)
			continue;
		if (OidIsValid(type) && getBaseType(column->atttypid) != type)
			ereport(ERROR,
					(errcode(ERRCODE_DATATYPE_MISMATCH),
					 errmsg("column \"%s\" of relation \"%s\" is not of type %s",
							name, RelationGetRelationName(relation), format_type_be(type)),
					 errtablecol(relation, i + 1)));
		if (column->attgenerated && TRIGGER_FIRED_BEFORE(data->tg_event) &&
			RelationGetRelid(relation) == RelationGetRelid(data->tg_relation))
			ereport(ERROR,
					(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
					 errmsg("trigger \"%s\" must be fired AFTER ROW", data->tg_trigger->tgname),
					 errdetail("Column \"%s\" is generated and not computed before.", name)));
		return i + 1;
	}
	ereport(ERROR,
			(errcode(ERRCODE_UNDEFINED_COLUMN),
			 errmsg("column \"%s\" of relation \"%s\" does not exist",
					name, RelationGetRelationName(relation)),
			 errhint("Trigger \"%s\" names it; recreate the trigger when a column is renamed.",
					 data->tg_trigger->tgname),
			 errtable(relation)));
	pg_unreachable();
}

/*
 * Are two values one and the same piece of toasted data?
 */
static bool
is_same_toast(Datum a, Datum b)
{
	void	   *old_value = DatumGetPointer(a);
	void	   *new_value = DatumGetPointer(b);

	return VARATT_IS_EXTERNAL(old_value) && VARATT_IS_EXTERNAL(new_value) &&
		VARSIZE_EXTERNAL(old_value) == VARSIZE_EXTERNAL(new_value) &&
		memcmp(old_value, new_value, VARSIZE_EXTERNAL(old_value)) == 0;
}

bool
clearance_column_is_unchanged(TriggerData *data, AttrNumber column)
{
	TupleDesc	desc = RelationGetDescr(data->tg_relation);
	Form_pg_attribute attribute = TupleDescAttr(desc, column - 1);
	bool		old_null;
	bool		new_null;
	Datum		old_value = heap_getattr(data->tg_trigtuple, column, desc, &old_null);
	Datum		new_value = heap_getattr(data->tg_newtuple, column, desc, &new_null);

	if (old_null || new_null)
		return old_null && new_null;
	if (attribute->attlen == -1 && is_same_toast(old_value, new_value))
		return true;
	return datum_image_eq(old_value, new_value, attribute->attbyval, attribute->attlen);
}

char *
clearance_table_name(Relation relation)
{
	return quote_qualified_identifier(get_namespace_name(RelationGetNamespace(relation)),
									  RelationGetRelationName(relation));
}

static KeptPlan *
find_kept_plan(const ClearanceQuery *query)
{
	KeptPlan	search;
	KeptPlan   *kept;
	bool		found;

	if (kept_plans == NULL)
	{
		HASHCTL		control = {.keysize = sizeof(search.key), .entrysize = sizeof(KeptPlan)};

		kept_plans = hash_create("clearance trigger plans", 16, &control, HASH_ELEM | HASH_BLOBS);
	}
	search.key.trigger = query->trigger;
	search.key.number = query->number;
	kept = hash_search(kept_plans, &search.key, HASH_ENTER, &found);
	if (!found)
	{
		kept->plan = NULL;
		kept->text = NULL;
		kept->running = 0;
	}
	return kept;
}

static bool
is_plan_of(const KeptPlan *kept, const ClearanceQuery *query)
{
	return kept->plan != NULL && strcmp(kept->text, query->text) == 0 &&
		kept->nparameters == query->nparameters &&
		memcmp(kept->types, query->types, query->nparameters * sizeof(Oid)) == 0;
}

bool
clearance_query_is_kept(const ClearanceQuery *query)
{
	return is_plan_of(find_kept_plan(query), query);
}

/*
 * Forget a plan.  One that is running further up the stack is left to the
 * session, which is rarer than a rename inside of a query of a trigger.
 */
static void
forget_plan(KeptPlan *kept)
{
	SPIPlanPtr	plan = kept->plan;
	char	   *text = kept->text;

	kept->plan = NULL;
	kept->text = NULL;
	if (plan != NULL && kept->running == 0)
		SPI_freeplan(plan);
	if (text != NULL)
		pfree(text);
}

static void
make_plan(KeptPlan *kept, const ClearanceQuery *query)
{
	SPIPlanPtr	plan;

	forget_plan(kept);
	kept->nparameters = query->nparameters;
	memcpy(kept->types, query->types, query->nparameters * sizeof(Oid));
	plan = SPI_prepare(query->text, kept->nparameters, kept->types);
	if (plan == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_SYNTAX_ERROR),
				 errmsg("query of a trigger cannot be prepared"),
				 errdetail("%s", SPI_result_code_string(SPI_result))));
	kept->text = MemoryContextStrdup(TopMemoryContext, query->text);
	SPI_keepplan(plan);
	kept->plan = plan;
}

/*
 * Run a plan.  In a transaction that keeps one snapshot, read what is
 * committed by now, and let a change of a row that this snapshot does not see
 * fail as one that cannot be serialized.
 */
static int
run_plan(SPIPlanPtr plan, Datum *values, const char *nulls, long limit)
{
	Snapshot	latest = InvalidSnapshot;
	Snapshot	crosscheck = InvalidSnapshot;

	if (IsolationUsesXactSnapshot())
	{
		CommandCounterIncrement();
		latest = GetLatestSnapshot();
		crosscheck = GetTransactionSnapshot();
	}
	return SPI_execute_snapshot(plan, values, nulls, latest, crosscheck, false, false, limit);
}

/*
 * Switch to the role of a query and find its plan.  The role is switched back
 * by the abort of the (sub)transaction when something fails.
 */
static KeptPlan *
begin_query(const ClearanceQuery *query, Oid *user, int *context)
{
	KeptPlan   *kept = find_kept_plan(query);

	GetUserIdAndSecContext(user, context);
	SetUserIdAndSecContext(query->owner,
						   *context | SECURITY_LOCAL_USERID_CHANGE | SECURITY_NOFORCE_RLS);
	if (!is_plan_of(kept, query))
		make_plan(kept, query);
	return kept;
}

void
clearance_query_run(const ClearanceQuery *query, Datum *values, const char *nulls, long limit)
{
	Oid			user;
	int			context;
	KeptPlan   *kept = begin_query(query, &user, &context);
	int			result;

	kept->running++;
	PG_TRY();
	{
		result = run_plan(kept->plan, values, nulls, limit);
	}
	PG_FINALLY();
	{
		kept->running--;
	}
	PG_END_TRY();
	SetUserIdAndSecContext(user, context);

	if (result < 0)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("query of a trigger cannot be run"),
				 errdetail("%s", SPI_result_code_string(result))));
}

/*
 * Visit the rows of a table of the result.
 */
static void
visit_rows(const SPITupleTable *table, uint64 count, int ncolumns,
		   ClearanceRowVisitor visit, void *argument)
{
	Datum		values[CLEARANCE_QUERY_PARAMETERS];
	bool		isnull;

	for (uint64 i = 0; i < count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		for (int c = 0; c < ncolumns; c++)
			values[c] = SPI_getbinval(table->vals[i], table->tupdesc, c + 1, &isnull);
		visit(argument, values);
	}
}

/*
 * The rows are fetched some at a time, so that memory stays bounded.
 */
void
clearance_query_walk(const ClearanceQuery *query, int ncolumns,
					 ClearanceRowVisitor visit, void *argument)
{
	Oid			user;
	int			context;
	KeptPlan   *kept = begin_query(query, &user, &context);
	Portal		portal;

	CommandCounterIncrement();
	PushActiveSnapshot(GetLatestSnapshot());
	portal = SPI_cursor_open(NULL, kept->plan, NULL, NULL, true);
	PopActiveSnapshot();
	SetUserIdAndSecContext(user, context);

	for (;;)
	{
		SPITupleTable *table;

		SPI_cursor_fetch(portal, true, ROWS_AT_A_TIME);
		table = SPI_tuptable;
		if (SPI_processed == 0)
			break;
		visit_rows(table, SPI_processed, ncolumns, visit, argument);
		SPI_freetuptable(table);
	}
	SPI_cursor_close(portal);
}
