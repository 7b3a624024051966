/*-------------------------------------------------------------------------
 *
 * protect_submitted.c
 *	  The trigger that keeps the parts of a submitted form as they are.
 *
 * The trigger belongs on each child table, before each row:
 *
 *		CREATE TRIGGER ... BEFORE INSERT OR UPDATE OR DELETE ON residence
 *		FOR EACH ROW EXECUTE FUNCTION clearance_protect_submitted('application_id',
 *			'submitted=submitted_on');
 *
 * It locks the parent row before the child changes.  An editor thus waits for
 * whoever is submitting the form, and then sees it submitted; who submits
 * waits for the editor, and the check then sees the change, under READ
 * COMMITTED by itself.  Under REPEATABLE READ a lock that is gone by then
 * leaves no trace: either the check reads on the latest snapshot, as
 * clearance_require_complete() does for its own query, or the option
 * "revision" names a number column of the parent, which this trigger raises,
 * so that the submission fails as one that cannot be serialized.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/table.h"
#include "catalog/pg_type.h"
#include "parser/parse_coerce.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"

#include "clearance.h"
#include "server_text.h"
#include "trigger/attach.h"
#include "trigger/checked.h"
#include "trigger/parent.h"

PG_FUNCTION_INFO_V1(clearance_protect_submitted);

#define QUERY_REVISION	10

/* What a trigger checks, kept for the rows of one statement. */
typedef struct Protection
{
	ClearanceTie *tie;
	const char *purpose;		/* tells triggers apart */
	bool		has_revision;
	ClearanceQuery revision;
} Protection;

/*
 * The query that raises the revision of a parent.
 */
static void
make_revision_query(Protection *protection, TriggerData *data, const char *column)
{
	const char *name = quote_identifier(column);
	Relation	parent = table_open(protection->tie->parent.oid, AccessShareLock);
	AttrNumber	number = clearance_trigger_column(data, parent, column, InvalidOid);
	StringInfoData text;

	if (TypeCategory(getBaseType(TupleDescAttr(RelationGetDescr(parent), number - 1)->atttypid)) !=
		TYPCATEGORY_NUMERIC)
		ereport(ERROR,
				(errcode(ERRCODE_DATATYPE_MISMATCH),
				 errmsg("column \"%s\" of relation \"%s\" is not a number",
						column, RelationGetRelationName(parent)),
				 errtablecol(parent, number)));
	table_close(parent, NoLock);

	initStringInfo(&text);
	appendStringInfo(&text, "UPDATE %s SET %s = %s OPERATOR(pg_catalog.+) 1 WHERE ",
					 protection->tie->parent.name, name, name);
	clearance_tie_append_keys(&text, protection->tie, true);
	clearance_tie_query(&protection->revision, protection->tie, data->tg_trigger,
						QUERY_REVISION, text.data);
	protection->revision.owner = protection->tie->parent.owner;
	protection->has_revision = true;
}

/*
 * Read the arguments against the tables as they are now.
 */
static Protection *
read_arguments(TriggerData *data)
{
	static const ClearanceOption known[] = {CLEARANCE_TIE_OPTIONS, {"revision"}};
	Protection *protection = palloc0(sizeof(Protection));
	ClearanceOptions options = {data->tg_trigger, 1};
	const char *revision;
	Relation	child;

	if (data->tg_trigger->tgnargs < 1)
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" takes a key column and options", "clearance_protect_submitted")));
	clearance_options_check(&options, known, lengthof(known));
	if (clearance_option(&options, "submitted") == NULL)
		clearance_option_refuse(&options, "submitted", "given");

	child = table_open(clearance_whole_table(data->tg_relation), AccessShareLock);
	protection->tie = clearance_tie_make(data, &options, child, data->tg_trigger->tgargs[0], NULL);
	table_close(child, NoLock);
	protection->purpose = psprintf("protect %u", data->tg_trigger->tgoid);
	revision = clearance_option(&options, "revision");
	if (revision != NULL)
		make_revision_query(protection, data, revision);
	return protection;
}

/*
 * The arguments are read once per statement and table: fn_extra lives that
 * long.
 */
static Protection *
find_arguments(FunctionCallInfo fcinfo)
{
	if (fcinfo->flinfo->fn_extra == NULL)
	{
		MemoryContext old = MemoryContextSwitchTo(fcinfo->flinfo->fn_mcxt);

		fcinfo->flinfo->fn_extra = read_arguments((TriggerData *) fcinfo->context);
		MemoryContextSwitchTo(old);
	}
	return fcinfo->flinfo->fn_extra;
}

static void
refuse(const Protection *protection, TriggerData *data)
{
	bool		french = clearance_language() == CLEARANCE_FRENCH;
	const char *message = french ?
		"la relation « %s » ne peut être modifiée : le formulaire dans la relation « %s » est soumis" :
		"cannot change relation \"%s\" because the form in relation \"%s\" is submitted";

	ereport(ERROR,
			(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
			 errmsg_internal(clearance_text_for_server(message),
							 RelationGetRelationName(data->tg_relation),
							 protection->tie->parent.relation),
			 errtableconstraint(data->tg_relation, data->tg_trigger->tgname)));
}

/*
 * Lock the parent and look whether it is submitted.  Where it is gone, as in
 * a cascading delete, there is nothing to protect.  A parent that this
 * transaction has written need not be written once more.  An address that
 * belongs to a person is part of every form of that person: each is locked.
 * Of a statement that writes many parts of a form, the first is looked at; the
 * lock keeps the others out.
 */
static void
check_parent(const Protection *protection, TriggerData *data, Datum *key)
{
	ClearanceParentRow parent;

	if (clearance_was_checked(protection->purpose, protection->tie->key_desc, key))
		return;
	SPI_connect();
	if (clearance_tie_lock(protection->tie, key, true, &parent))
	{
		if (parent.submitted)
			refuse(protection, data);
		if (protection->has_revision && !parent.is_own)
			clearance_query_run(&protection->revision, key, NULL, 0);
	}
	SPI_finish();
	clearance_checked();
}

static void
check_row(const Protection *protection, TriggerData *data, HeapTuple row)
{
	Datum		key[CLEARANCE_QUERY_PARAMETERS];

	if (clearance_tie_key(protection->tie, row, RelationGetDescr(data->tg_relation), key))
		check_parent(protection, data, key);
}

/* A call of check_parent() for clearance_tie_walk(). */
typedef struct Visit
{
	const Protection *protection;
	TriggerData *data;
} Visit;

static void
visit_parent(void *argument, Datum *key)
{
	Visit	   *visit = argument;

	check_parent(visit->protection, visit->data, key);
}

static void
check_all(const Protection *protection, TriggerData *data)
{
	Visit		visit = {protection, data};

	SPI_connect();
	clearance_tie_walk(protection->tie, data, visit_parent, &visit);
	SPI_finish();
}

Datum
clearance_protect_submitted(PG_FUNCTION_ARGS)
{
	TriggerData *data = clearance_trigger_data(fcinfo, "clearance_protect_submitted",
											   CLEARANCE_BEFORE | CLEARANCE_ON_INSERT |
											   CLEARANCE_ON_UPDATE | CLEARANCE_ON_DELETE |
											   CLEARANCE_ON_TRUNCATE);
	Protection *protection = find_arguments(fcinfo);

	if (TRIGGER_FIRED_BY_TRUNCATE(data->tg_event))
	{
		check_all(protection, data);
		return PointerGetDatum(NULL);
	}
	check_row(protection, data, data->tg_trigtuple);
	if (!TRIGGER_FIRED_BY_UPDATE(data->tg_event))
		return PointerGetDatum(data->tg_trigtuple);
	check_row(protection, data, data->tg_newtuple);
	return PointerGetDatum(data->tg_newtuple);
}

/*
 * The errors of names, types and options that a trigger would give.
 */
void
clearance_protect_submitted_check(TriggerData *data)
{
	(void) read_arguments(data);
}
