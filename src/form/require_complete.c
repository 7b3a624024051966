/*-------------------------------------------------------------------------
 *
 * require_complete.c
 *	  The trigger that refuses an incomplete form.
 *
 * The trigger belongs on the table that keeps the documents, with a WHEN
 * clause that says when a row counts as submitted:
 *
 *		CREATE TRIGGER ... BEFORE INSERT OR UPDATE ON application
 *		FOR EACH ROW WHEN (NEW.status = 'submitted')
 *		EXECUTE FUNCTION clearance_require_complete('document', 'submitted_on');
 *
 * Where the form lies in relational tables, a query builds the document from
 * the key columns of the row, which are its parameters:
 *
 *		... clearance_require_complete('query',
 *			'SELECT document FROM hr.application_document WHERE application_id = $1',
 *			'id', 'submitted_on');
 *
 * Four arguments or more make this form: a column takes one or two, so that
 * one of the name "query" is never mistaken for it.
 *
 * A row that was accepted once is judged again only when the document, its
 * date, or a column of the WHEN clause changes: a form that was complete when
 * it was submitted must not be refused a year later because somebody corrects
 * a remark beside it.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "access/sysattr.h"
#include "access/tableam.h"
#include "access/xact.h"
#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "nodes/bitmapset.h"
#include "nodes/primnodes.h"
#include "optimizer/optimizer.h"
#include "rewrite/prs2lock.h"
#include "utils/date.h"
#include "utils/jsonb.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

#include "compat.h"
#include "form/document_query.h"
#include "form/form.h"
#include "form/waiver.h"
#include "trigger/attach.h"

PG_FUNCTION_INFO_V1(clearance_require_complete);

/* The error lists this many findings; the function tells them all. */
#define FINDINGS_IN_DETAIL	50

/* What a trigger looks at, kept for the rows of one statement. */
typedef struct Watched
{
	AttrNumber	document;		/* 0: the query builds it */
	AttrNumber	date;			/* 0: the current date */
	Bitmapset  *condition;		/* columns of the WHEN clause, as of pull_varattnos() */
	ClearanceQuery query;
	AttrNumber	keys[CLEARANCE_QUERY_PARAMETERS];	/* its parameters */
} Watched;

/*
 * Is it the form with a query?  39P01 for a wrong number of arguments.
 */
static bool
check_arguments(const Trigger *trigger)
{
	int			count = trigger->tgnargs;

	if (count == 1 || count == 2)
		return false;
	if (count < 4 || count > CLEARANCE_QUERY_PARAMETERS + 3 ||
		strcmp(trigger->tgargs[0], "query") != 0)
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" takes one or two arguments, or a query with its own",
						"clearance_require_complete"),
				 errhint("The arguments are the column of the form and the date column that it is judged by; "
						 "or 'query', the query that builds the form, the columns that are its parameters, and the date column.")));
	return true;
}

/*
 * The columns of the form with a query.
 */
static void
watch_query(TriggerData *data, Watched *watched)
{
	Trigger    *trigger = data->tg_trigger;
	Relation	table = data->tg_relation;
	ClearanceQuery *query = &watched->query;

	query->trigger = trigger->tgoid;
	query->owner = table->rd_rel->relowner;
	query->text = pstrdup(trigger->tgargs[1]);
	query->nparameters = trigger->tgnargs - 3;
	for (int i = 0; i < query->nparameters; i++)
	{
		watched->keys[i] = clearance_trigger_column(data, table, trigger->tgargs[2 + i], InvalidOid);
		query->types[i] = TupleDescAttr(RelationGetDescr(table), watched->keys[i] - 1)->atttypid;
	}
	watched->date = clearance_trigger_column(data, table, trigger->tgargs[trigger->tgnargs - 1],
											 DATEOID);
}

/*
 * Work out the columns that a trigger looks at.
 */
static void
watch(TriggerData *data, Watched *watched)
{
	Trigger    *trigger = data->tg_trigger;

	if (check_arguments(trigger))
		watch_query(data, watched);
	else
	{
		watched->document = clearance_trigger_column(data, data->tg_relation, trigger->tgargs[0],
													 JSONBOID);
		if (trigger->tgnargs == 2)
			watched->date = clearance_trigger_column(data, data->tg_relation, trigger->tgargs[1],
													 DATEOID);
	}
	if (trigger->tgqual != NULL)
	{
		Node	   *condition = stringToNode(trigger->tgqual);

		pull_varattnos(condition, PRS2_OLD_VARNO, &watched->condition);
		pull_varattnos(condition, PRS2_NEW_VARNO, &watched->condition);
	}
}

/*
 * What the trigger looks at, worked out once per statement and table: fn_extra
 * lives that long.
 */
static Watched *
find_watched(FunctionCallInfo fcinfo)
{
	Watched    *watched = fcinfo->flinfo->fn_extra;
	MemoryContext old;

	if (watched != NULL)
		return watched;

	old = MemoryContextSwitchTo(fcinfo->flinfo->fn_mcxt);
	watched = palloc0(sizeof(Watched));
	watch((TriggerData *) fcinfo->context, watched);
	MemoryContextSwitchTo(old);

	fcinfo->flinfo->fn_extra = watched;
	return watched;
}

/*
 * The errors of names, types and the query that a trigger would give.
 */
void
clearance_require_complete_check(TriggerData *data)
{
	Watched    *watched = palloc0(sizeof(Watched));

	watch(data, watched);
	if (watched->document == 0)
		clearance_document_query_check(data, &watched->query);
}

/*
 * Was the old row accepted before?  One that the transaction itself wrote may
 * still wait for its own deferred check, which finds it outdated then.
 */
static bool
is_accepted(TriggerData *trigger)
{
	return TRIGGER_FIRED_BEFORE(trigger->tg_event) ||
		!TransactionIdIsCurrentTransactionId(HeapTupleHeaderGetXmin(trigger->tg_trigtuple->t_data));
}

/*
 * Are the columns of the WHEN clause the same?
 */
static bool
is_condition_unchanged(TriggerData *trigger, const Watched *watched)
{
	int			member = -1;

	while ((member = bms_next_member(watched->condition, member)) >= 0)
	{
		AttrNumber	column = member + FirstLowInvalidHeapAttributeNumber;

		if (column > 0 && !clearance_column_is_unchanged(trigger, column))
			return false;
		/* The whole row: any column may decide. */
		for (int i = 1; column == 0 && i <= RelationGetDescr(trigger->tg_relation)->natts; i++)
		{
			if (!clearance_column_is_unchanged(trigger, i))
				return false;
		}
	}
	return true;
}

/*
 * Is a document that a query builds from the row itself, and from others, the
 * same as far as the row goes?  The others are for clearance_protect_submitted().
 */
static bool
is_source_unchanged(TriggerData *trigger, const Watched *watched)
{
	Bitmapset  *changed = NULL;

	for (int i = 0; i < watched->query.nparameters; i++)
	{
		if (!clearance_column_is_unchanged(trigger, watched->keys[i]))
			return false;
	}
	for (int i = 1; i <= RelationGetDescr(trigger->tg_relation)->natts; i++)
	{
		if (!clearance_column_is_unchanged(trigger, i))
			changed = bms_add_member(changed, i);
	}
	return changed == NULL || !clearance_document_reads_column(trigger, &watched->query, changed);
}

/*
 * Has the row been judged with this very document, date and condition?  The
 * document is compared last: it may have to be decompressed for that.
 */
static bool
was_judged_before(TriggerData *trigger, const Watched *watched)
{
	if (!TRIGGER_FIRED_BY_UPDATE(trigger->tg_event) || !is_accepted(trigger) ||
		(watched->date != 0 && !clearance_column_is_unchanged(trigger, watched->date)) ||
		!is_condition_unchanged(trigger, watched))
		return false;
	return watched->document == 0 ? is_source_unchanged(trigger, watched) :
		clearance_column_is_unchanged(trigger, watched->document);
}

/*
 * Has the row been changed or deleted since?  Then there is nothing to judge:
 * the later change has its own event.
 */
static bool
is_outdated(TriggerData *trigger)
{
	return TRIGGER_FIRED_AFTER(trigger->tg_event) &&
		!table_tuple_satisfies_snapshot(trigger->tg_relation,
										TRIGGER_FIRED_BY_UPDATE(trigger->tg_event) ?
										trigger->tg_newslot : trigger->tg_trigslot,
										SnapshotSelf);
}

static ClearanceDay
as_of_row(TriggerData *trigger, const Watched *watched, HeapTuple row)
{
	TupleDesc	desc = RelationGetDescr(trigger->tg_relation);
	bool		isnull = false;
	DateADT		as_of;

	if (watched->date == 0)
		return GetSQLCurrentDate();

	as_of = DatumGetDateADT(heap_getattr(row, watched->date, desc, &isnull));
	if (isnull)
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("column \"%s\" of relation \"%s\" must not be null when a form is submitted",
						NameStr(TupleDescAttr(desc, watched->date - 1)->attname),
						RelationGetRelationName(trigger->tg_relation)),
				 errtablecol(trigger->tg_relation, watched->date)));
	clearance_check_as_of(as_of);
	return as_of;
}

/*
 * The blocking findings that are not waived, a line each, as many as an error
 * can carry.  They hold rules, pointers and days of gaps, never a value of the
 * form.
 */
static char *
list_findings(const ClearanceFormContext *context, const bool *waived,
			  ClearanceLanguage language, int *blocking)
{
	StringInfoData text;

	*blocking = 0;
	initStringInfo(&text);
	for (int i = 0; i < context->nfindings; i++)
	{
		const ClearanceFinding *finding = &context->findings[i];
		const ClearanceRule *rule = &finding->form->rules[finding->rule];

		if (rule->severity != CLEARANCE_BLOCKING || (waived != NULL && waived[i]) ||
			++*blocking > FINDINGS_IN_DETAIL)
			continue;
		appendStringInfo(&text, "%s%s%s%s: %s", *blocking > 1 ? "\n" : "", rule->code,
						 finding->pointer[0] != '\0' ? " " : "", finding->pointer,
						 clearance_finding_message(finding, language));
	}
	if (*blocking > FINDINGS_IN_DETAIL)
		appendStringInfo(&text, language == CLEARANCE_FRENCH ?
						 "\net %d de plus" : "\nand %d more",
						 *blocking - FINDINGS_IN_DETAIL);
	return clearance_text_for_server(text.data);
}

/*
 * Refuse the row, unless all that blocks it is waived.
 */
static void
refuse(TriggerData *trigger, const ClearanceFormContext *context, const bool *waived)
{
	ClearanceLanguage language = clearance_language();
	bool		french = language == CLEARANCE_FRENCH;
	int			blocking;
	char	   *list = list_findings(context, waived, language, &blocking);
	const char *message = french ?
		"le formulaire de la nouvelle ligne de la relation « %s » est incomplet (nombre de constatations bloquantes : %d)" :
		"form in new row for relation \"%s\" is incomplete (blocking findings: %d)";
	const char *hint = french ?
		"La fonction clearance_form_findings() donne aussi les constatations non bloquantes." :
		"Function clearance_form_findings() lists the advisory findings too.";

	if (blocking == 0)
		return;
	ereport(ERROR,
			(errcode(ERRCODE_CHECK_VIOLATION),
			 errmsg_internal(clearance_text_for_server(message),
							 RelationGetRelationName(trigger->tg_relation), blocking),
			 errdetail_internal("%s", list),
			 errhint("%s", clearance_text_for_server(hint)),
			 errtableconstraint(trigger->tg_relation, trigger->tg_trigger->tgname)));
}

/*
 * The document of a row; null when it has none.
 */
static Jsonb *
document_of_row(TriggerData *trigger, Watched *watched, HeapTuple row)
{
	bool		isnull;
	Datum		datum;

	if (watched->document == 0)
		return clearance_document_of_row(trigger, &watched->query, watched->keys, row);
	datum = heap_getattr(row, watched->document, RelationGetDescr(trigger->tg_relation), &isnull);
	return isnull ? NULL : DatumGetJsonbP(datum);
}

/*
 * Judge the document; come back only when it is complete, or what is missing
 * is waived.
 */
static void
require_complete(FunctionCallInfo fcinfo, Watched *watched, HeapTuple row)
{
	TriggerData *trigger = (TriggerData *) fcinfo->context;
	ClearanceDay as_of = as_of_row(trigger, watched, row);
	Jsonb	   *document = document_of_row(trigger, watched, row);
	ClearanceFormContext context;

	clearance_judge(&context, fcinfo, document, as_of, true);
	if (!context.incomplete)
		return;
	clearance_judge(&context, fcinfo, document, as_of, false);
	refuse(trigger, &context,
		   clearance_waived_findings(trigger, fcinfo->flinfo->fn_oid, row, &context, document));
}

Datum
clearance_require_complete(PG_FUNCTION_ARGS)
{
	TriggerData *trigger = clearance_trigger_data(fcinfo, "clearance_require_complete",
												  CLEARANCE_BEFORE | CLEARANCE_AFTER |
												  CLEARANCE_ON_INSERT | CLEARANCE_ON_UPDATE);
	HeapTuple	row = TRIGGER_FIRED_BY_UPDATE(trigger->tg_event) ?
		trigger->tg_newtuple : trigger->tg_trigtuple;
	Watched    *watched = find_watched(fcinfo);

	if (!was_judged_before(trigger, watched) && !is_outdated(trigger))
	{
		MemoryContext own = AllocSetContextCreate(CurrentMemoryContext, "clearance form",
												  ALLOCSET_DEFAULT_SIZES);
		MemoryContext old = MemoryContextSwitchTo(own);

		require_complete(fcinfo, watched, row);
		MemoryContextSwitchTo(old);
		MemoryContextDelete(own);
	}
	return PointerGetDatum(row);
}
