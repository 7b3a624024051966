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

#include "access/table.h"
#include "catalog/pg_type.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/typcache.h"

#include "clearance.h"
#include "compat.h"
#include "edtf.h"
#include "server_text.h"
#include "timeline.h"
#include "timeline_gap.h"
#include "trigger/attach.h"
#include "trigger/checked.h"
#include "trigger/parent.h"

PG_FUNCTION_INFO_V1(clearance_broken_histories);
PG_FUNCTION_INFO_V1(clearance_require_unbroken);

/* The error lists this many gaps. */
#define GAPS_IN_DETAIL	50

#define QUERY_ENTRIES	10

#define MAX_YEARS	100

/* What a trigger checks, kept for the rows of one statement. */
typedef struct Unbroken
{
	ClearanceTie *tie;
	ClearanceQuery entries;
	const char *purpose;		/* tells triggers apart by their arguments */
	const char *start;			/* or the daterange */
	const char *end;			/* null: a daterange */
	Oid			type;			/* date, text or daterange */
	bool		end_is_open;	/* the end is the first day that is not covered */
	bool		null_covers_nothing;
	int			tolerance;
	const char *date;			/* column of the parent; null: current date */
	int			years;			/* 0: the window is fixed */
	ClearancePeriod window;
	TypeCacheEntry *range_type;
	AttrNumber	watched[CLEARANCE_QUERY_PARAMETERS + 2];	/* in the fired table */
	int			nwatched;
} Unbroken;

/*
 * A day that an option gives.
 */
static ClearanceDay
day_option(const ClearanceOptions *options, const char *name)
{
	const char *value = clearance_option(options, name);
	ClearanceEdtf date;

	if (value == NULL || !clearance_edtf_parse(value, strlen(value), &date) ||
		date.precision != CLEARANCE_PRECISION_DAY || date.approximate)
		clearance_option_refuse(options, name, "a day, yyyy-mm-dd");
	return date.earliest;
}

/*
 * The window: some years back from a date, or two days.
 */
static void
read_window(Unbroken *unbroken, const ClearanceOptions *options)
{
	unbroken->years = clearance_option_number(options, "years", 1, MAX_YEARS, 0);
	unbroken->date = clearance_option(options, "date");
	if (unbroken->years > 0)
	{
		if (clearance_option(options, "from") != NULL || clearance_option(options, "to") != NULL)
			clearance_option_refuse(options, "years", "left out beside \"from\" and \"to\"");
		return;
	}
	if (clearance_option(options, "from") == NULL && clearance_option(options, "to") == NULL)
		clearance_option_refuse(options, "years", "given, or \"from\" and \"to\"");
	if (unbroken->date != NULL)
		clearance_option_refuse(options, "date", "given beside option \"years\"");
	unbroken->window.first = day_option(options, "from");
	unbroken->window.last = day_option(options, "to");
	if (unbroken->window.last < unbroken->window.first)
		clearance_option_refuse(options, "to", "that of \"from\" or a later day");
}

/*
 * The type of a column of entries, by which it is read.
 */
static Oid
entry_type(TriggerData *data, Relation history, const char *name)
{
	AttrNumber	column = clearance_trigger_column(data, history, name, InvalidOid);
	Oid			type = getBaseType(TupleDescAttr(RelationGetDescr(history), column - 1)->atttypid);

	switch (type)
	{
		case VARCHAROID:
		case BPCHAROID:
		case TEXTOID:
			return TEXTOID;
		case DATEOID:
		case DATERANGEOID:
			return type;
	}
	ereport(ERROR,
			(errcode(ERRCODE_DATATYPE_MISMATCH),
			 errmsg("column \"%s\" of relation \"%s\" is not of type date, daterange or text",
					name, RelationGetRelationName(history)),
			 errtablecol(history, column)));
	pg_unreachable();
}

/*
 * The columns that say when an entry begins and ends, and which arguments
 * follow them.
 */
static int
read_columns(Unbroken *unbroken, TriggerData *data, Relation history)
{
	Trigger    *trigger = data->tg_trigger;
	const char *function = "clearance_require_unbroken";

	if (trigger->tgnargs >= 2)
	{
		unbroken->start = trigger->tgargs[1];
		unbroken->type = entry_type(data, history, unbroken->start);
		if (unbroken->type == DATERANGEOID)
			return 2;
	}
	if (trigger->tgnargs < 3)
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" takes a key column, a start and an end column or a daterange column, and options",
						function)));
	unbroken->end = trigger->tgargs[2];
	if (entry_type(data, history, unbroken->end) != unbroken->type)
		ereport(ERROR,
				(errcode(ERRCODE_DATATYPE_MISMATCH),
				 errmsg("columns \"%s\" and \"%s\" of relation \"%s\" are not of the same type",
						unbroken->start, unbroken->end, RelationGetRelationName(history)),
				 errtable(history)));
	return 3;
}

/*
 * All arguments in one text.
 */
static char *
join_arguments(const Trigger *trigger, Oid history)
{
	StringInfoData text;

	initStringInfo(&text);
	appendStringInfo(&text, "%u", history);
	for (int i = 0; i < trigger->tgnargs; i++)
		appendStringInfo(&text, " %s", quote_literal_cstr(trigger->tgargs[i]));
	return text.data;
}

/*
 * The columns of the fired table on which the answer rests: an UPDATE of
 * others is not checked.
 */
static void
find_watched_columns(Unbroken *unbroken, TriggerData *data, const ClearanceOptions *options)
{
	bool		on_parent = unbroken->tie->keys_of_parent;
	const char *names[] = {
		on_parent ? unbroken->date : unbroken->start,
		on_parent ? clearance_option(options, "submitted") : unbroken->end,
	};

	for (int i = 0; i < lengthof(names); i++)
	{
		if (names[i] != NULL)
			unbroken->watched[unbroken->nwatched++] =
				clearance_trigger_column(data, data->tg_relation, names[i], InvalidOid);
	}
	for (int i = 0; i < unbroken->tie->nkeys; i++)
		unbroken->watched[unbroken->nwatched++] = unbroken->tie->columns[i];
}

static void
make_entries_query(Unbroken *unbroken, const Trigger *trigger)
{
	StringInfoData text;

	initStringInfo(&text);
	appendStringInfo(&text, "SELECT %s", quote_identifier(unbroken->start));
	if (unbroken->type == TEXTOID)
		appendStringInfoString(&text, "::pg_catalog.text");
	if (unbroken->end != NULL)
		appendStringInfo(&text, ", %s%s", quote_identifier(unbroken->end),
						 unbroken->type == TEXTOID ? "::pg_catalog.text" : "");
	appendStringInfo(&text, " FROM %s WHERE ", unbroken->tie->child.name);
	clearance_tie_append_keys(&text, unbroken->tie, false);
	clearance_tie_query(&unbroken->entries, unbroken->tie, trigger, QUERY_ENTRIES, text.data);
}

/*
 * Open the table of the entries: the one that an option names, which is looked
 * for before it is known where the columns end, or the one that changed.
 */
static Relation
open_history(TriggerData *data)
{
	ClearanceOptions options = {data->tg_trigger, 2};
	Relation	history = clearance_option_table(&options, "history");

	return history != NULL ? history :
		table_open(clearance_whole_table(data->tg_relation), AccessShareLock);
}

/*
 * Read the arguments against the tables as they are now.
 */
static Unbroken *
read_arguments(TriggerData *data)
{
	static const ClearanceOption known[] = {
		CLEARANCE_TIE_OPTIONS, {"history"}, {"years"}, {"date"}, {"from"}, {"to"},
		{"tolerance"}, {"ends"}, {"null_end"},
	};
	Unbroken   *unbroken = palloc0(sizeof(Unbroken));
	Relation	history = open_history(data);
	ClearanceOptions options = {data->tg_trigger, read_columns(unbroken, data, history)};

	clearance_options_check(&options, known, lengthof(known));
	read_window(unbroken, &options);
	unbroken->tolerance = clearance_option_number(&options, "tolerance", 0, PG_INT32_MAX, 0);
	unbroken->end_is_open = clearance_option_is(&options, "ends", "closed", "open");
	unbroken->null_covers_nothing = clearance_option_is(&options, "null_end", "present", "nothing");
	if (unbroken->end == NULL && (clearance_option(&options, "ends") != NULL ||
								  clearance_option(&options, "null_end") != NULL))
		clearance_option_refuse(&options, clearance_option(&options, "ends") != NULL ? "ends" : "null_end",
								"left out for a daterange");

	unbroken->tie = clearance_tie_make(data, &options, history, data->tg_trigger->tgargs[0],
									   unbroken->date);
	unbroken->purpose = join_arguments(data->tg_trigger, RelationGetRelid(history));
	unbroken->range_type = lookup_type_cache(DATERANGEOID, TYPECACHE_RANGE_INFO);
	if (TRIGGER_FIRED_FOR_ROW(data->tg_event))
		find_watched_columns(unbroken, data, &options);
	make_entries_query(unbroken, data->tg_trigger);
	table_close(history, NoLock);
	return unbroken;
}

/*
 * The arguments are read once per statement and table: fn_extra lives that
 * long.
 */
static Unbroken *
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

/*
 * The window of a person; false when no date of the parent says yet when it
 * ends.
 */
static bool
find_window(const Unbroken *unbroken, const ClearanceParentRow *parent, ClearancePeriod *window)
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
 * A date of month or year precision as it is written in a text column: the
 * first or the last day that it can mean.  A blank one is as good as null, and
 * as the word "present" at the end.
 */
static bool
text_day(const Unbroken *unbroken, Datum value, bool is_end, DateADT *day)
{
	char	   *written = TextDatumGetCString(value);
	size_t		length;
	ClearanceEdtf date;

	while (*written == ' ')
		written++;
	length = strlen(written);
	while (length > 0 && written[length - 1] == ' ')
		length--;
	if (length == 0)
		return false;
	if (is_end && length == strlen("present") && memcmp(written, "present", length) == 0)
	{
		*day = DATEVAL_NOEND;
		return true;
	}
	if (!clearance_edtf_parse(written, length, &date))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_DATETIME_FORMAT),
				 errmsg("invalid date in column \"%s\" of relation \"%s\"",
						is_end ? unbroken->end : unbroken->start, unbroken->tie->child.relation),
				 errhint("Write yyyy-mm-dd, yyyy-mm or yyyy%s.", is_end ? ", or \"present\"" : "")));
	*day = is_end ? date.latest : date.earliest;
	return true;
}

/*
 * The days that an entry covers; of imprecise dates all that it may cover, so
 * that what is left open is so for certain.  False when it covers none.
 */
static bool
entry_days(const Unbroken *unbroken, HeapTuple tuple, TupleDesc desc, DateADT *first, DateADT *last)
{
	bool		start_is_null;
	bool		end_is_null = true;
	Datum		start = SPI_getbinval(tuple, desc, 1, &start_is_null);
	Datum		end = 0;

	if (start_is_null)
		return false;
	if (unbroken->end == NULL)
		return clearance_daterange_days(unbroken->range_type, DatumGetRangeTypeP(start), first, last);

	end = SPI_getbinval(tuple, desc, 2, &end_is_null);
	if (unbroken->type == DATEOID)
	{
		*first = DatumGetDateADT(start);
		*last = end_is_null ? DATEVAL_NOEND : DatumGetDateADT(end);
	}
	else
	{
		if (!text_day(unbroken, start, false, first))
			return false;
		end_is_null = end_is_null || !text_day(unbroken, end, true, last);
		if (end_is_null)
			*last = DATEVAL_NOEND;
	}
	if (end_is_null && unbroken->null_covers_nothing)
		return false;
	if (unbroken->end_is_open && !DATE_NOT_FINITE(*last))
		*last -= 1;
	return true;
}

/*
 * The days of gaps, and nothing else of the person's record.
 */
static char *
list_gaps(const ClearancePeriod *gaps, size_t count, bool french)
{
	StringInfoData text;

	initStringInfo(&text);
	appendStringInfoString(&text, french ? "Jours non couverts : " : "Days not covered: ");
	for (size_t i = 0; i < Min(count, GAPS_IN_DETAIL); i++)
	{
		Datum		gap = TimelineGapGetDatum(timeline_gap_make(gaps[i].first, gaps[i].last));

		appendStringInfo(&text, "%s%s", i > 0 ? ", " : "",
						 DatumGetCString(DirectFunctionCall1(timeline_gap_out, gap)));
	}
	if (count > GAPS_IN_DETAIL)
		appendStringInfo(&text, french ? " et %d de plus" : " and %d more",
						 (int) (count - GAPS_IN_DETAIL));
	appendStringInfoChar(&text, '.');
	return clearance_text_for_server(text.data);
}

static void
refuse(const Unbroken *unbroken, TriggerData *data, const ClearancePeriod *gaps, size_t count)
{
	bool		french = clearance_language() == CLEARANCE_FRENCH;
	const char *message = french ?
		"l'historique dans la relation « %s » n'est pas continu (nombre de lacunes : %d)" :
		"history in relation \"%s\" is broken (gaps: %d)";

	ereport(ERROR,
			(errcode(ERRCODE_CHECK_VIOLATION),
			 errmsg_internal(clearance_text_for_server(message), unbroken->tie->child.relation, (int) count),
			 errdetail_internal("%s", list_gaps(gaps, count, french)),
			 errtableconstraint(data->tg_relation, data->tg_trigger->tgname)));
}

/*
 * Read the entries of a person and look for gaps.
 */
static void
check_entries(const Unbroken *unbroken, TriggerData *data, Datum *key, ClearancePeriod window)
{
	ClearanceHistory *history = clearance_history_create(window, CLEARANCE_HISTORY_INLINE);
	ClearancePeriod *gaps;
	size_t		count;

	clearance_query_run(&unbroken->entries, key, NULL, 0);
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		DateADT		first;
		DateADT		last;

		if (entry_days(unbroken, SPI_tuptable->vals[i], SPI_tuptable->tupdesc, &first, &last))
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
check_person(const Unbroken *unbroken, TriggerData *data, Datum *key)
{
	ClearanceParentRow parent;
	ClearancePeriod window;

	if (clearance_was_checked(unbroken->purpose, unbroken->tie->key_desc, key))
		return;
	SPI_connect();
	if (clearance_tie_lock(unbroken->tie, key, &parent) && parent.submitted &&
		find_window(unbroken, &parent, &window))
		check_entries(unbroken, data, key, window);
	SPI_finish();
	clearance_checked();
}

static void
check_row(const Unbroken *unbroken, TriggerData *data, HeapTuple row)
{
	Datum		key[CLEARANCE_QUERY_PARAMETERS];

	if (clearance_tie_key(unbroken->tie, row, RelationGetDescr(data->tg_relation), key))
		check_person(unbroken, data, key);
}

/* A call of check_person() for clearance_tie_walk(). */
typedef struct Visit
{
	const Unbroken *unbroken;
	TriggerData *data;
} Visit;

static void
visit_person(void *argument, Datum *key)
{
	Visit	   *visit = argument;

	check_person(visit->unbroken, visit->data, key);
}

static void
check_all(const Unbroken *unbroken, TriggerData *data)
{
	Visit		visit = {unbroken, data};

	SPI_connect();
	clearance_tie_walk(unbroken->tie, data, visit_person, &visit);
	SPI_finish();
}

static bool
is_untouched(const Unbroken *unbroken, TriggerData *data)
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
	Unbroken   *unbroken = find_arguments(fcinfo);

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

/* ---------- before and without a trigger call ---------- */

/*
 * The errors of names, types and options that a trigger would give.
 */
void
clearance_require_unbroken_check(TriggerData *data)
{
	(void) read_arguments(data);
}

/*
 * The entries of all persons that are to be checked, one after the other:
 * start, end, key as text, date.  A person without any entry is broken where a
 * form is submitted, or where the trigger is the parent's.
 */
static char *
make_audit_query(const Unbroken *unbroken)
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
	appendStringInfo(&text, "%s, p.judged_on FROM (SELECT %s AS judged_on",
					 tie->nkeys > 1 ? "]::text" : "",
					 unbroken->date != NULL ? quote_identifier(unbroken->date) : "current_date");
	for (int i = 0; i < tie->nkeys; i++)
		appendStringInfo(&text, ", %s AS k%d", quote_identifier(tie->parent_keys[i]), i);
	appendStringInfo(&text, " FROM %s WHERE %s) AS p %sJOIN (SELECT %s%s AS starts, %s%s AS ends",
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
	bool		has_window;
	ClearanceHistory *history;
	MemoryContext memory;		/* of key and history */
} Audited;

/*
 * Tell the gaps of a person, if there are any; or null where there is no day
 * to measure the window from.
 */
static void
put_person(const Unbroken *unbroken, Audited *person, ReturnSetInfo *result)
{
	ClearancePeriod *gaps;
	size_t		count = 0;
	Datum		values[2];
	bool		nulls[2] = {false};

	if (person->key == NULL)
		return;
	values[0] = CStringGetTextDatum(person->key);
	nulls[1] = !person->has_window;
	if (person->has_window)
	{
		gaps = clearance_history_gaps(person->history, unbroken->tolerance, &count);
		if (count == 0)
			return;
		values[1] = CStringGetTextDatum(list_gaps(gaps, count,
												  clearance_language() == CLEARANCE_FRENCH));
	}
	tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}

/*
 * Begin the next person.
 */
static void
begin_person(const Unbroken *unbroken, Audited *person, const char *key, Datum date, bool date_is_null)
{
	ClearancePeriod window = unbroken->window;
	MemoryContext old;

	MemoryContextReset(person->memory);
	old = MemoryContextSwitchTo(person->memory);
	person->key = pstrdup(key);
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
read_entry(const Unbroken *unbroken, Audited *person, HeapTuple tuple, TupleDesc desc,
		   ReturnSetInfo *result)
{
	char	   *key = SPI_getvalue(tuple, desc, 3);
	bool		isnull;
	Datum		date = SPI_getbinval(tuple, desc, 4, &isnull);
	DateADT		first;
	DateADT		last;
	MemoryContext old;

	if (person->key == NULL || strcmp(key, person->key) != 0)
	{
		put_person(unbroken, person, result);
		begin_person(unbroken, person, key, date, isnull);
	}
	pfree(key);
	if (!person->has_window)
		return;
	old = MemoryContextSwitchTo(person->memory);
	if (entry_days(unbroken, tuple, desc, &first, &last))
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
	Unbroken   *unbroken;
	Audited		person = {0};
	Portal		portal;

	InitMaterializedSRF(fcinfo, 0);
	clearance_open_trigger(&data, PG_GETARG_OID(0), fcinfo->flinfo->fn_oid,
						   "clearance_require_unbroken");
	unbroken = read_arguments(&data);
	person.memory = AllocSetContextCreate(CurrentMemoryContext, "clearance history",
										  ALLOCSET_DEFAULT_SIZES);
	SPI_connect();
	portal = SPI_cursor_open_with_args(NULL, make_audit_query(unbroken), 0, NULL, NULL, NULL, true, 0);
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
