/*-------------------------------------------------------------------------
 *
 * document_query.c
 *	  A form that a query builds from relational tables.
 *
 * The query stands in the arguments of a trigger and runs as the owner of the
 * trigger's table.  Whoever may create a trigger on the table could therefore
 * act as its owner; so the query is refused as long as anybody else may.
 *
 * Names in the query resolve in pg_catalog alone, for the text is the same for
 * whoever writes a row, with whatever search_path: tables, and functions and
 * operators of other schemas, are named with their schema.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/partition.h"
#include "catalog/pg_class.h"
#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "tcop/cmdtag.h"
#include "utils/acl.h"
#include "utils/guc.h"
#include "utils/lsyscache.h"
#include "utils/plancache.h"
#include "utils/portal.h"
#include "utils/syscache.h"

#include "compat.h"
#include "form/document_query.h"

/*
 * May the role act as the owner without our help?
 */
static bool
can_act_as(Oid role, Oid owner)
{
	return role == owner || (OidIsValid(role) && has_privs_of_role(role, owner));
}

/*
 * Refuse when another role than the owner may create triggers on a table.
 */
static void
check_trigger_privilege(TriggerData *data, Oid table, Oid owner)
{
	HeapTuple	tuple = SearchSysCache1(RELOID, ObjectIdGetDatum(table));
	bool		others = false;
	bool		isnull;
	Datum		privileges;

	if (!HeapTupleIsValid(tuple))
		return;
	others = !can_act_as(((Form_pg_class) GETSTRUCT(tuple))->relowner, owner);
	privileges = SysCacheGetAttr(RELOID, tuple, Anum_pg_class_relacl, &isnull);
	if (!isnull)
	{
		Acl		   *acl = DatumGetAclPCopy(privileges);

		for (int i = 0; i < ACL_NUM(acl); i++)
		{
			const AclItem *item = &ACL_DAT(acl)[i];

			if ((ACLITEM_GET_RIGHTS(*item) & ACL_TRIGGER) != 0 && !can_act_as(item->ai_grantee, owner))
				others = true;
		}
	}
	ReleaseSysCache(tuple);

	if (others)
		ereport(ERROR,
				(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
				 errmsg("trigger \"%s\" must not run a query as the owner of relation \"%s\"",
						data->tg_trigger->tgname, RelationGetRelationName(data->tg_relation)),
				 errdetail("Other roles than the owner may create triggers on table \"%s\".",
						   get_rel_name(table)),
				 errhint("Revoke the TRIGGER privilege from them; a table and its partitions need one owner.")));
}

/*
 * Prepare the query once more, and refuse what is no SELECT of one column of
 * type jsonb.  With run, the executor starts too, which checks the privileges
 * of the owner.
 */
static void
check_text(TriggerData *data, ClearanceQuery *query, bool run)
{
	SPIPlanPtr	plan = SPI_prepare(query->text, query->nparameters, query->types);
	List	   *sources = plan != NULL ? SPI_plan_get_plan_sources(plan) : NIL;
	CachedPlanSource *source = list_length(sources) == 1 ? linitial(sources) : NULL;

	if (source == NULL || source->commandTag != CMDTAG_SELECT || source->resultDesc == NULL ||
		source->resultDesc->natts != 1 ||
		getBaseType(TupleDescAttr(source->resultDesc, 0)->atttypid) != JSONBOID)
		ereport(ERROR,
				(errcode(ERRCODE_DATATYPE_MISMATCH),
				 errmsg("query of trigger \"%s\" must be a SELECT of one column of type jsonb",
						data->tg_trigger->tgname)));
	if (run)
	{
		Datum		values[CLEARANCE_QUERY_PARAMETERS] = {0};
		char		nulls[CLEARANCE_QUERY_PARAMETERS];

		memset(nulls, 'n', sizeof(nulls));
		SPI_cursor_close(SPI_cursor_open(NULL, plan, values, nulls, true));
	}
	SPI_freeplan(plan);
}

/*
 * The checks of a query whose plan is not kept yet.  A trigger that is
 * replaced has another text, so none escapes them.
 */
static void
check_query(TriggerData *data, ClearanceQuery *query, bool run)
{
	Oid			table = RelationGetRelid(data->tg_relation);
	Oid			user;
	int			context;

	check_trigger_privilege(data, table, query->owner);
	if (data->tg_relation->rd_rel->relispartition)
	{
		List	   *ancestors = get_partition_ancestors(table);
		ListCell   *cell;

		foreach(cell, ancestors)
			check_trigger_privilege(data, lfirst_oid(cell), query->owner);
	}

	GetUserIdAndSecContext(&user, &context);
	SetUserIdAndSecContext(query->owner,
						   context | SECURITY_LOCAL_USERID_CHANGE | SECURITY_NOFORCE_RLS);
	check_text(data, query, run);
	SetUserIdAndSecContext(user, context);
}

/*
 * Say whose query it is when something fails in it; and what to do where a
 * name leads nowhere.
 */
static void
say_whose_query(void *argument)
{
	const TriggerData *data = argument;

	errcontext("query of trigger \"%s\" of relation \"%s\"",
			   data->tg_trigger->tgname, RelationGetRelationName(data->tg_relation));
	switch (geterrcode())
	{
		case ERRCODE_UNDEFINED_COLUMN:
		case ERRCODE_UNDEFINED_TABLE:
		case ERRCODE_UNDEFINED_FUNCTION:
		case ERRCODE_UNDEFINED_OBJECT:
		case ERRCODE_INVALID_SCHEMA_NAME:
			errhint("The query names it, with its schema; attach it anew when what it reads is renamed.");
			break;
	}
}

/* What surrounds the use of a query. */
typedef struct QueryCall
{
	ErrorContextCallback context;
	int			nest;
} QueryCall;

/*
 * Names resolve in pg_catalog until end_call().
 */
static void
begin_call(QueryCall *call, TriggerData *data)
{
	call->context.callback = say_whose_query;
	call->context.arg = data;
	call->context.previous = error_context_stack;
	error_context_stack = &call->context;
	call->nest = NewGUCNestLevel();
	set_config_option("search_path", "pg_catalog, pg_temp", PGC_USERSET, PGC_S_SESSION,
					  GUC_ACTION_SAVE, true, 0, false);
	SPI_connect();
}

static void
end_call(QueryCall *call)
{
	SPI_finish();
	AtEOXact_GUC(true, call->nest);
	error_context_stack = call->context.previous;
}

Jsonb *
clearance_document_of_row(TriggerData *data, ClearanceQuery *query, const AttrNumber *keys,
						  HeapTuple row)
{
	Datum		values[CLEARANCE_QUERY_PARAMETERS];
	char		nulls[CLEARANCE_QUERY_PARAMETERS];
	Jsonb	   *document = NULL;
	QueryCall	call;

	for (int i = 0; i < query->nparameters; i++)
	{
		bool		isnull;

		values[i] = heap_getattr(row, keys[i], RelationGetDescr(data->tg_relation), &isnull);
		nulls[i] = isnull ? 'n' : ' ';
	}

	begin_call(&call, data);
	if (!clearance_query_is_kept(query))
		check_query(data, query, false);
	clearance_query_run(query, values, nulls, 2);
	if (SPI_processed > 1)
		ereport(ERROR,
				(errcode(ERRCODE_CARDINALITY_VIOLATION),
				 errmsg("query of trigger \"%s\" returned more than one row",
						data->tg_trigger->tgname)));
	if (SPI_processed == 1)
	{
		bool		isnull;
		Datum		value = SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1, &isnull);

		if (!isnull)
			/* what is detoasted here goes with this context, too */
			document = (Jsonb *) DatumGetPointer(SPI_datumTransfer(PointerGetDatum(DatumGetJsonbP(value)), false, -1));
	}
	end_call(&call);
	return document;
}

bool
clearance_document_reads_column(TriggerData *data, const ClearanceQuery *query,
								const Bitmapset *columns)
{
	QueryCall	call;
	SPIPlanPtr	plan;
	bool		reads;
	Oid			user;
	int			context;

	begin_call(&call, data);
	GetUserIdAndSecContext(&user, &context);
	SetUserIdAndSecContext(query->owner,
						   context | SECURITY_LOCAL_USERID_CHANGE | SECURITY_NOFORCE_RLS);
	plan = SPI_prepare(query->text, query->nparameters, (Oid *) query->types);
	SetUserIdAndSecContext(user, context);
	reads = plan == NULL || clearance_plan_reads_column(data->tg_relation, plan, columns);
	end_call(&call);
	return reads;
}

void
clearance_document_query_check(TriggerData *data, ClearanceQuery *query)
{
	QueryCall	call;

	begin_call(&call, data);
	check_query(data, query, true);
	end_call(&call);
}
