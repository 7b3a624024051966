/*-------------------------------------------------------------------------
 *
 * require_unbroken.c
 *	  The trigger that refuses a history with a gap.
 *
 * The trigger belongs on the table that keeps the entries, after each row and
 * usually deferred, so that entries can be replaced in any order:
 *
 *		CREATE CONSTRAINT TRIGGER ... AFTER INSERT OR UPDATE OR DELETE ON residence
 *		DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
 *		EXECUTE FUNCTION clearance_require_unbroken('person_id', 'starts_on', 'ends_on',
 *			'years=10', 'date=submitted_on');
 *
 * A second one belongs on the parent, with option "history", when a column of
 * the parent says whether or for which window the history is checked: a draft
 * becomes a form without any of its entries being touched.
 *
 * Two transactions could each remove one of two entries that cover the same
 * days, and neither would see the other's change.  So the check first locks
 * the parent row, then reads the entries on a snapshot that is taken when it
 * has the lock.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

#include "clearance.h"
#include "server_text.h"
#include "trigger/attach.h"
#include "trigger/checked.h"
#include "trigger/unbroken.h"

PG_FUNCTION_INFO_V1(clearance_require_unbroken);

/*
 * The arguments are read once per statement and table: fn_extra lives that
 * long.
 */
static ClearanceUnbroken *
find_arguments(FunctionCallInfo fcinfo)
{
	if (fcinfo->flinfo->fn_extra == NULL)
	{
		MemoryContext old = MemoryContextSwitchTo(fcinfo->flinfo->fn_mcxt);

		fcinfo->flinfo->fn_extra = clearance_unbroken_arguments((TriggerData *) fcinfo->context);
		MemoryContextSwitchTo(old);
	}
	return fcinfo->flinfo->fn_extra;
}

/*
 * The window of a person; false when no date of the parent says yet when it
 * ends.
 */
static bool
find_window(const ClearanceUnbroken *unbroken, const ClearanceParentRow *parent, ClearancePeriod *window)
{
	DateADT		date = parent->date;

	*window = unbroken->window;
	if (unbroken->years == 0)
		return true;
	if (unbroken->date == NULL)
		date = GetSQLCurrentDate();
	else if (parent->date_is_null)
	{
		if (unbroken->tie->submitted == NULL)
			return false;
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("column \"%s\" of relation \"%s\" must not be null when a form is submitted",
						unbroken->date, unbroken->tie->parent.relation)));
	}
	if (DATE_NOT_FINITE(date) ||
		!clearance_day_add_months(date, -12 * unbroken->years, &window->first))
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("column \"%s\" of relation \"%s\" gives no window",
						unbroken->date, unbroken->tie->parent.relation)));
	window->last = date;
	return true;
}

/*
 * The error of a history with gaps, in the language of messages.
 */
static void
refuse(const ClearanceUnbroken *unbroken, TriggerData *data, const ClearancePeriod *gaps,
	   size_t count)
{
	bool		french = clearance_language() == CLEARANCE_FRENCH;
	const char *message = french ?
		"l'historique dans la relation « %s » n'est pas continu (nombre de lacunes : %d)" :
		"history in relation \"%s\" is broken (gaps: %d)";

	ereport(ERROR,
			(errcode(ERRCODE_CHECK_VIOLATION),
			 errmsg_internal(clearance_text_for_server(message), unbroken->tie->child.relation, (int) count),
			 errdetail_internal("%s", clearance_unbroken_list_gaps(gaps, count, french)),
			 errtableconstraint(data->tg_relation, data->tg_trigger->tgname)));
}

/*
 * Read the entries of a person and look for gaps.
 */
static void
check_entries(const ClearanceUnbroken *unbroken, TriggerData *data, Datum *key, ClearancePeriod window)
{
	ClearanceHistory *history = clearance_history_create(window, CLEARANCE_HISTORY_INLINE);
	ClearancePeriod *gaps;
	size_t		count;

	clearance_query_run(&unbroken->entries, key, NULL, 0);
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		DateADT		first;
		DateADT		last;

		if (clearance_unbroken_entry_days(unbroken, SPI_tuptable->vals[i], SPI_tuptable->tupdesc, &first, &last))
			history = clearance_history_add(history, first, last);
	}
	gaps = clearance_history_gaps(history, unbroken->tolerance, &count);
	if (count > 0)
		refuse(unbroken, data, gaps, count);
}

/*
 * Check one person.  Where the parent row is gone, or not submitted, there is
 * nothing to check.
 */
static void
check_person(const ClearanceUnbroken *unbroken, TriggerData *data, Datum *key)
{
	ClearanceParentRow parent;
	ClearancePeriod window;

	if (clearance_was_checked(unbroken->purpose, unbroken->tie->key_desc, key))
		return;
	SPI_connect();
	if (clearance_tie_lock(unbroken->tie, key, false, &parent) && parent.submitted &&
		find_window(unbroken, &parent, &window))
		check_entries(unbroken, data, key, window);
	SPI_finish();
	clearance_checked();
}

static void
check_row(const ClearanceUnbroken *unbroken, TriggerData *data, HeapTuple row)
{
	Datum		key[CLEARANCE_QUERY_PARAMETERS];

	if (clearance_tie_key(unbroken->tie, row, RelationGetDescr(data->tg_relation), key))
		check_person(unbroken, data, key);
}

/* A call of check_person() for clearance_tie_walk(). */
typedef struct Visit
{
	const ClearanceUnbroken *unbroken;
	TriggerData *data;
} Visit;

static void
visit_person(void *argument, Datum *key)
{
	Visit	   *visit = argument;

	check_person(visit->unbroken, visit->data, key);
}

static void
check_all(const ClearanceUnbroken *unbroken, TriggerData *data)
{
	Visit		visit = {unbroken, data};

	SPI_connect();
	clearance_tie_walk(unbroken->tie, data, visit_person, &visit);
	SPI_finish();
}

static bool
is_untouched(const ClearanceUnbroken *unbroken, TriggerData *data)
{
	for (int i = 0; i < unbroken->nwatched; i++)
	{
		if (!clearance_column_is_unchanged(data, unbroken->watched[i]))
			return false;
	}
	return true;
}

Datum
clearance_require_unbroken(PG_FUNCTION_ARGS)
{
	TriggerData *data = clearance_trigger_data(fcinfo, "clearance_require_unbroken",
											   CLEARANCE_AFTER | CLEARANCE_ON_INSERT |
											   CLEARANCE_ON_UPDATE | CLEARANCE_ON_DELETE |
											   CLEARANCE_ON_TRUNCATE);
	ClearanceUnbroken   *unbroken = find_arguments(fcinfo);

	if (TRIGGER_FIRED_BY_TRUNCATE(data->tg_event))
		check_all(unbroken, data);
	else if (!TRIGGER_FIRED_BY_UPDATE(data->tg_event))
		check_row(unbroken, data, data->tg_trigtuple);
	else if (!is_untouched(unbroken, data))
	{
		check_row(unbroken, data, data->tg_trigtuple);
		check_row(unbroken, data, data->tg_newtuple);
	}
	return PointerGetDatum(NULL);
}

/*
 * The errors of names, types and options that a trigger would give.
 */
void
clearance_require_unbroken_check(TriggerData *data)
{
	(void) clearance_unbroken_arguments(data);
}
