/*-------------------------------------------------------------------------
 *
 * unbroken.c
 *	  The arguments of a trigger on a history, and its entries as days.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/table.h"
#include "catalog/pg_type.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"

#include "clearance.h"
#include "compat.h"
#include "edtf.h"
#include "server_text.h"
#include "timeline_gap.h"
#include "trigger/unbroken.h"

/* The error lists this many gaps. */
#define GAPS_IN_DETAIL	50

#define QUERY_ENTRIES	10

#define MAX_YEARS	100

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
read_window(ClearanceUnbroken *unbroken, const ClearanceOptions *options)
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
read_columns(ClearanceUnbroken *unbroken, TriggerData *data, Relation history)
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
find_watched_columns(ClearanceUnbroken *unbroken, TriggerData *data, const ClearanceOptions *options)
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
make_entries_query(ClearanceUnbroken *unbroken, const Trigger *trigger)
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
ClearanceUnbroken *
clearance_unbroken_arguments(TriggerData *data)
{
	static const ClearanceOption known[] = {
		CLEARANCE_TIE_OPTIONS, {"history"}, {"years"}, {"date"}, {"from"}, {"to"},
		{"tolerance"}, {"ends"}, {"null_end"},
	};
	ClearanceUnbroken   *unbroken = palloc0(sizeof(ClearanceUnbroken));
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
 * A date of month or year precision as it is written in a text column: the
 * first or the last day that it can mean.  A blank one is as good as null, and
 * as the word "present" at the end.
 */
static bool
text_day(const ClearanceUnbroken *unbroken, Datum value, bool is_end, DateADT *day)
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
bool
clearance_unbroken_entry_days(const ClearanceUnbroken *unbroken, HeapTuple tuple, TupleDesc desc, DateADT *first, DateADT *last)
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
char *
clearance_unbroken_list_gaps(const ClearancePeriod *gaps, size_t count, bool french)
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
