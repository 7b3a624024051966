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

#include "compat.h"
#include "form/form.h"
#include "trigger/support.h"

PG_FUNCTION_INFO_V1(clearance_require_complete);

/* The error lists this many findings; the function tells them all. */
#define FINDINGS_IN_DETAIL	50

/* What a trigger looks at, kept for the rows of one statement. */
typedef struct Watched
{
	AttrNumber	document;
	AttrNumber	date;			/* 0: the current date */
	Bitmapset  *condition;		/* columns of the WHEN clause, as of pull_varattnos() */
} Watched;

/*
 * Refuse calls that no CREATE TRIGGER of ours makes.
 */
static TriggerData *
check_called_properly(FunctionCallInfo fcinfo)
{
	const char *function = "clearance_require_complete";
	TriggerData *trigger = clearance_trigger_data(fcinfo, function,
												  CLEARANCE_BEFORE | CLEARANCE_AFTER |
												  CLEARANCE_ON_INSERT | CLEARANCE_ON_UPDATE);

	if (trigger->tg_trigger->tgnargs < 1 || trigger->tg_trigger->tgnargs > 2)
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" takes one or two arguments", function),
				 errhint("The arguments are the column of the form and the date column that it is judged by.")));
	return trigger;
}

/*
 * The columns that the trigger looks at.  They are worked out once per
 * statement and table: fn_extra lives that long.
 */
static Watched *
find_watched(FunctionCallInfo fcinfo)
{
	TriggerData *data = (TriggerData *) fcinfo->context;
	Trigger    *trigger = data->tg_trigger;
	Watched    *watched = fcinfo->flinfo->fn_extra;
	MemoryContext old;

	if (watched != NULL)
		return watched;

	old = MemoryContextSwitchTo(fcinfo->flinfo->fn_mcxt);
	watched = palloc0(sizeof(Watched));
	watched->document = clearance_trigger_column(data, data->tg_relation, trigger->tgargs[0], JSONBOID);
	if (trigger->tgnargs == 2)
		watched->date = clearance_trigger_column(data, data->tg_relation, trigger->tgargs[1], DATEOID);
	if (trigger->tgqual != NULL)
	{
		Node	   *condition = stringToNode(trigger->tgqual);

		pull_varattnos(condition, PRS2_OLD_VARNO, &watched->condition);
		pull_varattnos(condition, PRS2_NEW_VARNO, &watched->condition);
	}
	MemoryContextSwitchTo(old);

	fcinfo->flinfo->fn_extra = watched;
	return watched;
}

/*
 * Has the row been judged with this very document, date and condition?  The
 * document is compared last: it may have to be decompressed for that.
 */
static bool
was_judged_before(TriggerData *trigger, const Watched *watched)
{
	int			member = -1;

	if (!TRIGGER_FIRED_BY_UPDATE(trigger->tg_event) ||
		(watched->date != 0 && !clearance_column_is_unchanged(trigger, watched->date)))
		return false;

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
	return clearance_column_is_unchanged(trigger, watched->document);
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
 * The blocking findings, a line each, as many as an error can carry.  They
 * hold rules, pointers and days of gaps, never a value of the form.
 */
static char *
list_findings(const ClearanceFormContext *context, ClearanceLanguage language, int *blocking)
{
	StringInfoData text;

	*blocking = 0;
	initStringInfo(&text);
	for (int i = 0; i < context->nfindings; i++)
	{
		const ClearanceFinding *finding = &context->findings[i];
		const ClearanceRule *rule = &finding->form->rules[finding->rule];

		if (rule->severity != CLEARANCE_BLOCKING || ++*blocking > FINDINGS_IN_DETAIL)
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

static void
refuse(TriggerData *trigger, const ClearanceFormContext *context)
{
	ClearanceLanguage language = clearance_language();
	bool		french = language == CLEARANCE_FRENCH;
	int			blocking;
	char	   *list = list_findings(context, language, &blocking);
	const char *message = french ?
		"le formulaire de la nouvelle ligne de la relation « %s » est incomplet (nombre de constatations bloquantes : %d)" :
		"form in new row for relation \"%s\" is incomplete (blocking findings: %d)";
	const char *hint = french ?
		"La fonction clearance_form_findings() donne aussi les constatations non bloquantes." :
		"Function clearance_form_findings() lists the advisory findings too.";

	ereport(ERROR,
			(errcode(ERRCODE_CHECK_VIOLATION),
			 errmsg_internal(clearance_text_for_server(message),
							 RelationGetRelationName(trigger->tg_relation), blocking),
			 errdetail_internal("%s", list),
			 errhint("%s", clearance_text_for_server(hint)),
			 errtableconstraint(trigger->tg_relation, trigger->tg_trigger->tgname)));
}

/*
 * Judge the document; come back only when it is complete.
 */
static void
require_complete(FunctionCallInfo fcinfo, const Watched *watched, HeapTuple row)
{
	TriggerData *trigger = (TriggerData *) fcinfo->context;
	ClearanceDay as_of = as_of_row(trigger, watched, row);
	bool		isnull;
	Datum		datum = heap_getattr(row, watched->document,
									 RelationGetDescr(trigger->tg_relation), &isnull);
	Jsonb	   *document = isnull ? NULL : DatumGetJsonbP(datum);
	ClearanceFormContext context;

	clearance_judge(&context, fcinfo, document, as_of, true);
	if (!context.incomplete)
		return;
	clearance_judge(&context, fcinfo, document, as_of, false);
	refuse(trigger, &context);
}

Datum
clearance_require_complete(PG_FUNCTION_ARGS)
{
	TriggerData *trigger = check_called_properly(fcinfo);
	HeapTuple	row;
	Watched    *watched;

	row = TRIGGER_FIRED_BY_UPDATE(trigger->tg_event) ?
		trigger->tg_newtuple : trigger->tg_trigtuple;
	watched = find_watched(fcinfo);

	if (!was_judged_before(trigger, watched))
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
