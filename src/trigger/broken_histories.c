/*-------------------------------------------------------------------------
 *
 * broken_histories.c
 *	  What a trigger on a history would refuse, for the audit of a whole table.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/table.h"
#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"

#include "clearance.h"
#include "compat.h"
#include "trigger/attach.h"
#include "trigger/unbroken.h"

PG_FUNCTION_INFO_V1(clearance_broken_histories);

/*
 * An expression for the key of a parent row, named clearance_row, as all of the
 * audit has it: that of the primary key.  Null without one.
 */
static char *
find_row_key(const ClearanceUnbroken *unbroken, Oid ours)
{
	char	   *query = psprintf("SELECT %s.clearance_key_expression(%u) WHERE %s.clearance_key_columns(%u) IS NOT NULL",
								 quote_identifier(get_namespace_name(get_func_namespace(ours))),
								 unbroken->tie->parent.oid,
								 quote_identifier(get_namespace_name(get_func_namespace(ours))),
								 unbroken->tie->parent.oid);

	SPI_execute(query, true, 1);
	return SPI_processed == 0 ? NULL : SPI_getvalue(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1);
}

/*
 * The entries of all persons that are to be checked, one after the other:
 * start, end, key by which they are told apart, date, key of the parent row.
 * A person without any entry is broken where a form is submitted, or where the
 * trigger is the parent's.
 */
static char *
make_audit_query(const ClearanceUnbroken *unbroken, const char *row_key)
{
	const ClearanceTie *tie = unbroken->tie;
	StringInfoData text;
	StringInfoData order;
	StringInfoData condition;

	initStringInfo(&text);
	initStringInfo(&order);
	initStringInfo(&condition);
	appendStringInfo(&text, "SELECT c.starts, c.ends, %s", tie->nkeys > 1 ? "ARRAY[" : "");
	for (int i = 0; i < tie->nkeys; i++)
	{
		appendStringInfo(&text, "%sformat('%%s', p.k%d)", i > 0 ? ", " : "", i);
		appendStringInfo(&order, "%sp.k%d", i > 0 ? ", " : "", i);
		appendStringInfo(&condition, "%sp.k%d = c.k%d", i > 0 ? " AND " : "", i, i);
	}
	appendStringInfo(&text, "%s, p.judged_on, p.row_key FROM (SELECT %s AS judged_on, %s AS row_key",
					 tie->nkeys > 1 ? "]::text" : "",
					 unbroken->date != NULL ? quote_identifier(unbroken->date) : "current_date",
					 row_key != NULL ? row_key : "NULL::text");
	for (int i = 0; i < tie->nkeys; i++)
		appendStringInfo(&text, ", %s AS k%d", quote_identifier(tie->parent_keys[i]), i);
	appendStringInfo(&text, " FROM %s AS clearance_row WHERE %s) AS p %sJOIN (SELECT %s%s AS starts, %s%s AS ends",
					 tie->parent.name, tie->submitted != NULL ? tie->submitted : "true",
					 tie->submitted != NULL || tie->keys_of_parent ? "LEFT " : "",
					 quote_identifier(unbroken->start), unbroken->type == TEXTOID ? "::text" : "",
					 unbroken->end != NULL ? quote_identifier(unbroken->end) : "NULL",
					 unbroken->type == TEXTOID ? "::text" : "");
	for (int i = 0; i < tie->nkeys; i++)
		appendStringInfo(&text, ", %s AS k%d", quote_identifier(tie->child_keys[i]), i);
	appendStringInfo(&text, " FROM %s) AS c ON %s ORDER BY %s",
					 tie->child.name, condition.data, order.data);
	return text.data;
}

/* The person whose entries are being read. */
typedef struct Audited
{
	char	   *key;			/* null: none yet */
	char	   *row_key;		/* what is told of it; null: there is no primary key */
	bool		has_window;
	ClearanceHistory *history;
	MemoryContext memory;		/* of key and history */
} Audited;

/*
 * Tell the gaps of a person, if there are any; or null where there is no day
 * to measure the window from.
 */
static void
put_person(const ClearanceUnbroken *unbroken, Audited *person, ReturnSetInfo *result)
{
	ClearancePeriod *gaps;
	size_t		count = 0;
	Datum		values[2];
	bool		nulls[2] = {false};

	if (person->key == NULL)
		return;
	nulls[0] = person->row_key == NULL;
	if (!nulls[0])
		values[0] = CStringGetTextDatum(person->row_key);
	nulls[1] = !person->has_window;
	if (person->has_window)
	{
		gaps = clearance_history_gaps(person->history, unbroken->tolerance, &count);
		if (count == 0)
			return;
		values[1] = CStringGetTextDatum(clearance_unbroken_list_gaps(gaps, count,
												  clearance_language() == CLEARANCE_FRENCH));
	}
	tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}

/*
 * Begin the next person.
 */
static void
begin_person(const ClearanceUnbroken *unbroken, Audited *person, const char *key, const char *row_key,
			 Datum date, bool date_is_null)
{
	ClearancePeriod window = unbroken->window;
	MemoryContext old;

	MemoryContextReset(person->memory);
	old = MemoryContextSwitchTo(person->memory);
	person->key = pstrdup(key);
	person->row_key = row_key != NULL ? pstrdup(row_key) : NULL;
	person->has_window = true;
	if (unbroken->years > 0)
	{
		person->has_window = !date_is_null && !DATE_NOT_FINITE(DatumGetDateADT(date)) &&
			clearance_day_add_months(DatumGetDateADT(date), -12 * unbroken->years, &window.first);
		window.last = DatumGetDateADT(date);
	}
	if (person->has_window)
		person->history = clearance_history_create(window, CLEARANCE_HISTORY_INLINE);
	MemoryContextSwitchTo(old);
}

static void
read_entry(const ClearanceUnbroken *unbroken, Audited *person, HeapTuple tuple, TupleDesc desc,
		   ReturnSetInfo *result)
{
	char	   *key = SPI_getvalue(tuple, desc, 3);
	char	   *row_key;
	bool		isnull;
	Datum		date = SPI_getbinval(tuple, desc, 4, &isnull);
	DateADT		first;
	DateADT		last;
	MemoryContext old;

	if (person->key == NULL || strcmp(key, person->key) != 0)
	{
		put_person(unbroken, person, result);
		row_key = SPI_getvalue(tuple, desc, 5);
		begin_person(unbroken, person, key, row_key, date, isnull);
		if (row_key != NULL)
			pfree(row_key);
	}
	pfree(key);
	if (!person->has_window)
		return;
	old = MemoryContextSwitchTo(person->memory);
	if (clearance_unbroken_entry_days(unbroken, tuple, desc, &first, &last))
		person->history = clearance_history_add(person->history, first, last);
	MemoryContextSwitchTo(old);
}

/*
 * clearance_broken_histories(trigger): the persons whose history a trigger
 * would refuse, and the days.  One query reads all entries in the order of
 * persons, under the caller's rights.
 */
Datum
clearance_broken_histories(PG_FUNCTION_ARGS)
{
	TriggerData data = {0};
	ClearanceUnbroken   *unbroken;
	Audited		person = {0};
	char	   *query;
	Portal		portal;

	InitMaterializedSRF(fcinfo, 0);
	clearance_open_trigger(&data, PG_GETARG_OID(0), fcinfo->flinfo->fn_oid,
						   "clearance_require_unbroken");
	unbroken = clearance_unbroken_arguments(&data);
	person.memory = AllocSetContextCreate(CurrentMemoryContext, "clearance history",
										  ALLOCSET_DEFAULT_SIZES);
	SPI_connect();
	query = make_audit_query(unbroken, find_row_key(unbroken, fcinfo->flinfo->fn_oid));
	portal = SPI_cursor_open_with_args(NULL, query, 0, NULL, NULL, NULL, true, 0);
	do
	{
		CHECK_FOR_INTERRUPTS();
		SPI_cursor_fetch(portal, true, 1000);
		for (uint64 i = 0; i < SPI_processed; i++)
			read_entry(unbroken, &person, SPI_tuptable->vals[i], SPI_tuptable->tupdesc,
					   (ReturnSetInfo *) fcinfo->resultinfo);
		SPI_freetuptable(SPI_tuptable);
	} while (SPI_processed > 0);
	put_person(unbroken, &person, (ReturnSetInfo *) fcinfo->resultinfo);
	SPI_cursor_close(portal);
	SPI_finish();
	table_close(data.tg_relation, AccessShareLock);
	return (Datum) 0;
}
