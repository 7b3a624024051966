/*-------------------------------------------------------------------------
 *
 * request.c
 *	  The life cycle of a clearance: its status on a day, and the request
 *	  that comes next.
 *
 * The decisions are the rows of the table that the reference
 * pages show; most rest on lines 84 to 114 and 210 of the guide to form
 * 330-60.  Where a record contradicts itself or does not say what the
 * decision needs, the answer is "unknown", never a guess.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "fmgr.h"
#include "funcapi.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/date.h"

#include "calendar.h"
#include "expiry.h"
#include "level.h"
#include "words.h"

PG_FUNCTION_INFO_V1(clearance_status);
PG_FUNCTION_INFO_V1(clearance_request_type);

/* What the record says; the words of context.clearances[].status. */
typedef enum RecordedStatus
{
	RECORDED_NOTHING = -1,
	RECORDED_VALID,
	RECORDED_EXPIRED,
	RECORDED_TERMINATED,
	RECORDED_CLOSED,
	RECORDED_SUSPENDED,
	RECORDED_REVOKED
} RecordedStatus;

static const ClearanceWord recorded_words[] = {
	CLEARANCE_WORD("valid"),
	CLEARANCE_WORD("expired"),
	CLEARANCE_WORD("terminated"),
	CLEARANCE_WORD("closed"),
	CLEARANCE_WORD("suspended"),
	CLEARANCE_WORD("revoked")
};

/* What changed for the holder. */
typedef enum Change
{
	CHANGE_NOTHING = -1,
	CHANGE_NAME,
	CHANGE_MARRIAGE,
	CHANGE_REMARRIAGE,
	CHANGE_PARTNER,
	CHANGE_VISA_RENEWED
} Change;

static const ClearanceWord change_words[] = {
	CLEARANCE_WORD("name_change"),
	CLEARANCE_WORD("marriage"),
	CLEARANCE_WORD("remarriage"),
	CLEARANCE_WORD("new_common_law_partner"),
	CLEARANCE_WORD("visa_renewed")
};

/* Another organization of the program needs the clearance too, or instead. */
typedef enum Organization
{
	ORGANIZATION_SAME = -1,
	ORGANIZATION_BOTH,
	ORGANIZATION_MOVED
} Organization;

static const ClearanceWord organization_words[] = {
	CLEARANCE_WORD("both"),
	CLEARANCE_WORD("moved")
};

typedef enum Status
{
	STATUS_VALID,
	STATUS_DUE,
	STATUS_EXPIRED,
	STATUS_ENDED,
	STATUS_SUSPENDED,
	STATUS_REVOKED,
	STATUS_UNKNOWN
} Status;

static const char *const status_words[] = {
	"valid", "due", "expired", "ended", "suspended", "revoked", "unknown"
};

/* The rows of the decision table. */
typedef enum Decision
{
	NEVER_HELD,
	ENDED_LONG_AGO,
	ENDED_LATELY,
	EXPIRED_LATELY,
	DUE_FOR_RENEWAL,
	HIGHER_LEVEL,
	CHANGED,
	IN_TWO_ORGANIZATIONS,
	CHANGED_ORGANIZATION,
	VISA_RENEWED,
	NOTHING_TO_DO,
	WITH_THE_PROGRAM,
	UNDECIDED
} Decision;

static const struct
{
	const char *code;
	const char *request;
	const char *forms[2];
}			decisions[] = {
	[NEVER_HELD] = {"R-01", "new", {"330-60", "330-23"}},
	[ENDED_LONG_AGO] = {"R-02", "new", {"330-60", "330-23"}},
	[ENDED_LATELY] = {"R-03", "reactivation", {"330-23"}},
	[EXPIRED_LATELY] = {"R-04", "update", {"330-60", "330-23"}},
	[DUE_FOR_RENEWAL] = {"R-05", "update", {"330-60", "330-23"}},
	[HIGHER_LEVEL] = {"R-06", "upgrade", {"330-60", "330-23"}},
	[CHANGED] = {"R-07", "supplemental", {"330-60", "330-23"}},
	[IN_TWO_ORGANIZATIONS] = {"R-08", "duplicate", {"330-23"}},
	[CHANGED_ORGANIZATION] = {"R-09", "transfer", {"330-23"}},
	[VISA_RENEWED] = {"R-10", "reactivation", {"330-23"}},
	[NOTHING_TO_DO] = {"R-11", "none"},
	[WITH_THE_PROGRAM] = {"R-12", "none"},
	[UNDECIDED] = {"R-13", "unknown"}
};

typedef struct OptionalDate
{
	bool		known;
	DateADT		date;
} OptionalDate;

typedef struct OptionalLevel
{
	bool		known;
	ClearanceLevel level;
} OptionalLevel;

/* A clearance as an HR database records it. */
typedef struct Record
{
	OptionalLevel level;
	RecordedStatus status;
	OptionalDate granted;
	OptionalDate expires;
	OptionalDate ended;
} Record;

/*
 * An argument that is a date or null.
 */
static OptionalDate
date_argument(FunctionCallInfo fcinfo, int number, const char *parameter)
{
	OptionalDate result = {false, 0};

	if (!PG_ARGISNULL(number))
	{
		result.known = true;
		result.date = PG_GETARG_DATEADT(number);
		clearance_check_finite(result.date, parameter);
	}
	return result;
}

static OptionalLevel
level_argument(FunctionCallInfo fcinfo, int number)
{
	OptionalLevel result = {false, 0};

	if (!PG_ARGISNULL(number))
	{
		result.known = true;
		result.level = PG_GETARG_INT32(number);
	}
	return result;
}

/*
 * An argument that is a word of a list; -1 for null.
 */
static int
word_argument(FunctionCallInfo fcinfo, int number, const ClearanceWord *words, int count,
			  const char *parameter)
{
	if (PG_ARGISNULL(number))
		return -1;
	return clearance_word_position(PG_GETARG_TEXT_PP(number), words, count, parameter);
}

/*
 * The day on which the status is asked.  There is no default: an answer that
 * depends on the clock would be none that an index could hold.
 */
static DateADT
as_of_argument(FunctionCallInfo fcinfo, int number)
{
	if (PG_ARGISNULL(number))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("parameter \"%s\" must not be null", "as_of")));
	return date_argument(fcinfo, number, "as_of").date;
}

static bool
is_after(OptionalDate a, DateADT b)
{
	return a.known && a.date > b;
}

static bool
is_reached(OptionalDate a, DateADT as_of)
{
	return a.known && a.date <= as_of;
}

/*
 * Is a day followed by so many months earlier than another day?  A sum beyond
 * the calendar is later than every day.
 */
static bool
months_later_is_before(DateADT date, int months, DateADT other)
{
	ClearanceDay sum;

	return clearance_day_add_months(date, months, &sum) && sum < other;
}

/*
 * Protected information is marked, nobody holds it.
 */
static bool
can_be_held(ClearanceLevel level)
{
	return clearance_level_axis_of(level) != CLEARANCE_AXIS_PROTECTED;
}

/*
 * Site access and reliability status are no security clearances, and form
 * 330-60 does not ask for them.
 */
static bool
is_clearance(ClearanceLevel level)
{
	return can_be_held(level) &&
		level != CLEARANCE_LEVEL_SITE_ACCESS &&
		level != CLEARANCE_LEVEL_RELIABILITY &&
		level != CLEARANCE_LEVEL_ENHANCED_RELIABILITY;
}

static bool
never_held(const Record *record)
{
	return !record->level.known && record->status == RECORDED_NOTHING &&
		!record->granted.known && !record->expires.known && !record->ended.known;
}

/*
 * Does the record say two things that cannot both be true on that day?
 */
static bool
is_contradictory(const Record *record, DateADT as_of)
{
	if (!record->level.known || !can_be_held(record->level.level))
		return true;
	if (is_after(record->granted, as_of))
		return true;
	if (record->granted.known &&
		((record->ended.known && record->ended.date < record->granted.date) ||
		 (record->expires.known && record->expires.date < record->granted.date)))
		return true;
	return record->status == RECORDED_VALID && is_reached(record->ended, as_of);
}

/*
 * The day on which the validity ends: as recorded; else, of a clearance that
 * is recorded as expired, its end; else the full validity of its level.
 */
static OptionalDate
expiry_of(const Record *record)
{
	OptionalDate result = record->expires;

	if (!result.known && record->status == RECORDED_EXPIRED)
		result = record->ended;
	if (!result.known && record->level.known && record->granted.known)
		result.known = clearance_full_validity(record->level.level, record->granted.date,
											   &result.date);
	return result;
}

/*
 * The status by the dates alone, of a clearance that nothing else ended.
 */
static Status
status_by_dates(OptionalDate expiry, DateADT as_of)
{
	if (!expiry.known)
		return STATUS_UNKNOWN;
	if (expiry.date <= as_of)
		return STATUS_EXPIRED;
	return months_later_is_before(as_of, 6, expiry.date) ? STATUS_VALID : STATUS_DUE;
}

/*
 * The status on a day.  A record is written later than what it tells: what
 * ended after the day had not ended yet on that day.
 */
static Status
status_of(const Record *record, DateADT as_of)
{
	OptionalDate expiry = expiry_of(record);
	bool		not_yet = is_after(record->ended, as_of);

	if (is_contradictory(record, as_of))
		return STATUS_UNKNOWN;

	switch (record->status)
	{
		case RECORDED_SUSPENDED:
			return STATUS_SUSPENDED;
		case RECORDED_REVOKED:
			if (!not_yet)
				return STATUS_REVOKED;
			break;
		case RECORDED_TERMINATED:
		case RECORDED_CLOSED:
			if (!not_yet)
				return STATUS_ENDED;
			break;
		case RECORDED_EXPIRED:
			if (is_reached(record->ended, as_of) || !expiry.known)
				return STATUS_EXPIRED;
			/* earlier than by its level, and the record does not say when */
			if (!record->expires.known && !record->ended.known && expiry.date > as_of)
				return STATUS_UNKNOWN;
			break;
		case RECORDED_NOTHING:
			if (is_reached(record->ended, as_of))
				return STATUS_ENDED;
			break;
		case RECORDED_VALID:
			break;
	}
	return status_by_dates(expiry, as_of);
}

/*
 * A clearance that has ended: after 2 years one starts again.  Exactly 2
 * years is not more than 2.
 */
static Decision
decide_ended(const Record *record, Status status, bool visa_renewed, DateADT as_of)
{
	OptionalDate end = record->ended;

	if (!is_reached(end, as_of))
		end = expiry_of(record);
	if (!is_reached(end, as_of))
		return UNDECIDED;
	if (months_later_is_before(end.date, 24, as_of))
		return ENDED_LONG_AGO;
	if (status == STATUS_ENDED)
		return ENDED_LATELY;
	return visa_renewed ? VISA_RENEWED : EXPIRED_LATELY;
}

/*
 * A clearance in force.  A supplemental request stands beside the others: it
 * is the answer when such a change is asked about.  A higher level wins over
 * what keeps the level; what another organization needs comes before the
 * renewal, which is then that organization's to ask.
 */
static Decision
decide_in_force(const Record *record, Status status, OptionalLevel requested,
				Change change, bool visa_renewed, Organization organization)
{
	if (change != CHANGE_NOTHING && change != CHANGE_VISA_RENEWED)
		return CHANGED;
	if (requested.known && !clearance_level_covers_level(record->level.level, requested.level))
		return is_clearance(requested.level) ? HIGHER_LEVEL : UNDECIDED;
	if (visa_renewed)
		return VISA_RENEWED;
	if (organization == ORGANIZATION_BOTH)
		return IN_TWO_ORGANIZATIONS;
	if (organization == ORGANIZATION_MOVED)
		return CHANGED_ORGANIZATION;
	return status == STATUS_DUE ? DUE_FOR_RENEWAL : NOTHING_TO_DO;
}

/*
 * Does a renewed visa prolong the clearance?  Not when the full validity of
 * its level is over or due as well.
 */
static bool
visa_prolongs(const Record *record, DateADT as_of)
{
	OptionalDate full = {false, 0};

	if (record->granted.known)
		full.known = clearance_full_validity(record->level.level, record->granted.date,
											 &full.date);
	return !full.known || months_later_is_before(as_of, 6, full.date);
}

/*
 * The row of the decision table.
 */
static Decision
decide(const Record *record, OptionalLevel requested, Change change,
	   Organization organization, DateADT as_of)
{
	Status		status = status_of(record, as_of);
	bool		visa_renewed;

	if (never_held(record))
		return requested.known && !is_clearance(requested.level) ? UNDECIDED : NEVER_HELD;
	if (is_contradictory(record, as_of))
		return UNDECIDED;
	if (status == STATUS_SUSPENDED || status == STATUS_REVOKED)
		return WITH_THE_PROGRAM;
	if (!is_clearance(record->level.level))
		return requested.known && !is_clearance(requested.level) ? UNDECIDED : NEVER_HELD;

	visa_renewed = change == CHANGE_VISA_RENEWED && visa_prolongs(record, as_of);
	switch (status)
	{
		case STATUS_VALID:
		case STATUS_DUE:
			return decide_in_force(record, status, requested, change, visa_renewed, organization);
		case STATUS_EXPIRED:
		case STATUS_ENDED:
			return decide_ended(record, status, visa_renewed, as_of);
		default:
			return UNDECIDED;
	}
}

/*
 * clearance_status(level, granted_on, expires_on, as_of, recorded_status, ended_on)
 */
Datum
clearance_status(PG_FUNCTION_ARGS)
{
	Record		record;
	DateADT		as_of = as_of_argument(fcinfo, 3);

	record.level = level_argument(fcinfo, 0);
	record.granted = date_argument(fcinfo, 1, "granted_on");
	record.expires = date_argument(fcinfo, 2, "expires_on");
	record.status = word_argument(fcinfo, 4, recorded_words, lengthof(recorded_words),
								  "recorded_status");
	record.ended = date_argument(fcinfo, 5, "ended_on");

	PG_RETURN_TEXT_P(cstring_to_text(status_words[status_of(&record, as_of)]));
}

/*
 * A row of the decision table as a value of clearance_request.  The row type
 * is looked up once per query.
 */
static Datum
decision_datum(FunctionCallInfo fcinfo, Decision decision)
{
	TupleDesc	desc = fcinfo->flinfo->fn_extra;
	Datum		forms[2];
	Datum		values[3];
	bool		nulls[3] = {false, false, false};
	int			count = 0;

	if (desc == NULL)
	{
		MemoryContext old = MemoryContextSwitchTo(fcinfo->flinfo->fn_mcxt);

		if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE)
			ereport(ERROR,
					(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
					 errmsg("function returning record called in context that cannot accept type record")));
		desc = BlessTupleDesc(CreateTupleDescCopy(desc));
		MemoryContextSwitchTo(old);
		fcinfo->flinfo->fn_extra = desc;
	}

	while (count < (int) lengthof(forms) && decisions[decision].forms[count] != NULL)
	{
		forms[count] = CStringGetTextDatum(decisions[decision].forms[count]);
		count++;
	}
	values[0] = CStringGetTextDatum(decisions[decision].request);
	values[1] = PointerGetDatum(construct_array(forms, count, TEXTOID, -1, false, TYPALIGN_INT));
	values[2] = CStringGetTextDatum(decisions[decision].code);

	return HeapTupleGetDatum(heap_form_tuple(desc, values, nulls));
}

/*
 * clearance_request_type(level, recorded_status, granted_on, expires_on, ended_on, as_of,
 * requested_level, change, organization)
 */
Datum
clearance_request_type(PG_FUNCTION_ARGS)
{
	Record		record;
	OptionalLevel requested = level_argument(fcinfo, 6);
	DateADT		as_of = as_of_argument(fcinfo, 5);
	Change		change;
	Organization organization;

	record.level = level_argument(fcinfo, 0);
	record.status = word_argument(fcinfo, 1, recorded_words, lengthof(recorded_words),
								  "recorded_status");
	record.granted = date_argument(fcinfo, 2, "granted_on");
	record.expires = date_argument(fcinfo, 3, "expires_on");
	record.ended = date_argument(fcinfo, 4, "ended_on");
	change = word_argument(fcinfo, 7, change_words, lengthof(change_words), "change");
	organization = word_argument(fcinfo, 8, organization_words, lengthof(organization_words),
								 "organization");

	PG_RETURN_DATUM(decision_datum(fcinfo, decide(&record, requested, change, organization, as_of)));
}
