/*-------------------------------------------------------------------------
 *
 * timeline_gap.c
 *	  The type timeline_gap: input and output, order, hash, accessors, casts.
 *
 * Text is ISO 8601 whatever DateStyle says, so that input and output are
 * immutable.  The server's own date input and output would not be.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "common/hashfn.h"
#include "libpq/pqformat.h"
#include "parser/scansup.h"
#include "utils/builtins.h"
#include "utils/datetime.h"
#include "utils/fmgrprotos.h"
#include "utils/rangetypes.h"
#include "utils/typcache.h"

#include "compat.h"
#include "timeline.h"
#include "timeline_gap.h"

PG_FUNCTION_INFO_V1(timeline_gap_in);
PG_FUNCTION_INFO_V1(timeline_gap_out);
PG_FUNCTION_INFO_V1(timeline_gap_recv);
PG_FUNCTION_INFO_V1(timeline_gap_send);
PG_FUNCTION_INFO_V1(timeline_gap_eq);
PG_FUNCTION_INFO_V1(timeline_gap_ne);
PG_FUNCTION_INFO_V1(timeline_gap_lt);
PG_FUNCTION_INFO_V1(timeline_gap_le);
PG_FUNCTION_INFO_V1(timeline_gap_gt);
PG_FUNCTION_INFO_V1(timeline_gap_ge);
PG_FUNCTION_INFO_V1(timeline_gap_cmp);
PG_FUNCTION_INFO_V1(timeline_gap_sortsupport);
PG_FUNCTION_INFO_V1(timeline_gap_hash);
PG_FUNCTION_INFO_V1(timeline_gap_hash_extended);
PG_FUNCTION_INFO_V1(timeline_gap_smaller);
PG_FUNCTION_INFO_V1(timeline_gap_larger);
PG_FUNCTION_INFO_V1(timeline_gap_overlaps);
PG_FUNCTION_INFO_V1(timeline_gap_contains_day);
PG_FUNCTION_INFO_V1(timeline_gap_day_contained);
PG_FUNCTION_INFO_V1(timeline_gap_first_day);
PG_FUNCTION_INFO_V1(timeline_gap_last_day);
PG_FUNCTION_INFO_V1(timeline_gap_days);
PG_FUNCTION_INFO_V1(timeline_gap_to_daterange);
PG_FUNCTION_INFO_V1(timeline_gap_from_daterange);

/* What the reader of one date found. */
typedef enum DayText
{
	DAY_OK,
	DAY_SYNTAX,					/* no date */
	DAY_RANGE					/* infinite, or not in the calendar */
} DayText;

/* Read between low and high ASCII digits as a number; false if there are not so many. */
static bool
read_digits(const char **text, int low, int high, int *number)
{
	int			digits = 0;

	*number = 0;
	while (digits <= high && **text >= '0' && **text <= '9')
	{
		*number = *number * 10 + (**text - '0');
		(*text)++;
		digits++;
	}
	return digits >= low && digits <= high;
}

/* Skip white space. */
static void
skip_space(const char **text)
{
	while (scanner_isspace(**text))
		(*text)++;
}

/* Read an ASCII word, any case. */
static bool
read_word(const char **text, const char *word)
{
	size_t		length = strlen(word);

	if (pg_strncasecmp(*text, word, length) != 0)
		return false;
	*text += length;
	return true;
}

/*
 * Read one date, "yyyy-mm-dd" with four to seven digits of the year, and an
 * optional "BC".
 */
static DayText
read_day(const char **text, DateADT *day)
{
	int			year;
	int			month;
	int			dom;

	skip_space(text);
	if (**text == '-' || **text == 'i' || **text == 'I')
	{
		if (**text == '-')
			(*text)++;
		if (!read_word(text, "infinity"))
			return DAY_SYNTAX;
		skip_space(text);
		return DAY_RANGE;
	}

	if (!read_digits(text, 4, 7, &year) || *(*text)++ != '-' ||
		!read_digits(text, 2, 2, &month) || *(*text)++ != '-' ||
		!read_digits(text, 2, 2, &dom))
		return DAY_SYNTAX;
	skip_space(text);
	if (year == 0)
		return DAY_RANGE;
	if (read_word(text, "BC"))
	{
		year = 1 - year;
		skip_space(text);
	}
	if (month < 1 || month > MONTHS_PER_YEAR ||
		dom < 1 || dom > day_tab[isleap(year)][month - 1] ||
		!IS_VALID_JULIAN(year, month, dom))
		return DAY_RANGE;
	*day = date2j(year, month, dom) - POSTGRES_EPOCH_JDATE;
	return IS_VALID_DATE(*day) ? DAY_OK : DAY_RANGE;
}

/*
 * Read "[first,last]"; both dates are read before either is judged, so that
 * what is no gap at all is never reported as out of range.
 */
static DayText
read_gap(const char *text, DateADT *first, DateADT *last)
{
	DayText		first_is;
	DayText		last_is;

	skip_space(&text);
	if (*text++ != '[')
		return DAY_SYNTAX;
	first_is = read_day(&text, first);
	if (first_is == DAY_SYNTAX || *text++ != ',')
		return DAY_SYNTAX;
	last_is = read_day(&text, last);
	if (last_is == DAY_SYNTAX || *text++ != ']')
		return DAY_SYNTAX;
	skip_space(&text);
	if (*text != '\0')
		return DAY_SYNTAX;
	return first_is == DAY_OK ? last_is : first_is;
}

/* "[2019-03-01,2019-05-14]" to a gap. */
Datum
timeline_gap_in(PG_FUNCTION_ARGS)
{
	char	   *text = PG_GETARG_CSTRING(0);
	DateADT		first = 0;
	DateADT		last = 0;

	switch (read_gap(text, &first, &last))
	{
		case DAY_OK:
			break;
		case DAY_RANGE:
			ereturn(fcinfo->context, (Datum) 0,
					(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
					 errmsg("date out of range for type %s: \"%s\"",
							"timeline_gap", text)));
			break;
		case DAY_SYNTAX:
			ereturn(fcinfo->context, (Datum) 0,
					(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
					 errmsg("invalid input syntax for type %s: \"%s\"",
							"timeline_gap", text)));
			break;
	}
	if (last < first)
		ereturn(fcinfo->context, (Datum) 0,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid input syntax for type %s: \"%s\"",
						"timeline_gap", text),
				 errdetail("The first day must not be after the last day.")));

	PG_RETURN_TIMELINE_GAP(timeline_gap_make(first, last));
}

/* Write one date as ISO 8601; returns the end. */
static char *
write_day(char *out, DateADT day)
{
	int			year;
	int			month;
	int			dom;
	bool		bc;

	j2date(day + POSTGRES_EPOCH_JDATE, &year, &month, &dom);
	bc = year <= 0;
	if (bc)
		year = 1 - year;
	out = pg_ultostr_zeropad(out, (uint32) year, 4);
	*out++ = '-';
	out = pg_ultostr_zeropad(out, (uint32) month, 2);
	*out++ = '-';
	out = pg_ultostr_zeropad(out, (uint32) dom, 2);
	if (bc)
	{
		memcpy(out, " BC", 3);
		out += 3;
	}
	return out;
}

/* A gap as text. */
Datum
timeline_gap_out(PG_FUNCTION_ARGS)
{
	TimelineGap gap = PG_GETARG_TIMELINE_GAP(0);
	char	   *text = palloc(2 * MAXDATELEN);
	char	   *out = text;

	*out++ = '[';
	out = write_day(out, timeline_gap_first(gap));
	*out++ = ',';
	out = write_day(out, timeline_gap_last(gap));
	*out++ = ']';
	*out = '\0';
	PG_RETURN_CSTRING(text);
}

/*
 * Binary is the eight bytes in network order.  Every value with its two days
 * in the calendar is a gap; a first day after the last one cannot be written.
 */
Datum
timeline_gap_recv(PG_FUNCTION_ARGS)
{
	StringInfo	message = (StringInfo) PG_GETARG_POINTER(0);
	TimelineGap gap;
	DateADT		first;

	if (message->len - message->cursor != sizeof(TimelineGap))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid length of external binary value of type %s",
						"timeline_gap")));
	gap = pq_getmsgint64(message);
	first = timeline_gap_first(gap);
	if (!IS_VALID_DATE(first) ||
		(int64) first + timeline_gap_length(gap) >= DATE_END_JULIAN - POSTGRES_EPOCH_JDATE)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid external binary value of type %s",
						"timeline_gap")));

	PG_RETURN_TIMELINE_GAP(gap);
}

/* A gap as eight bytes. */
Datum
timeline_gap_send(PG_FUNCTION_ARGS)
{
	StringInfoData message;

	pq_begintypsend(&message);
	pq_sendint64(&message, PG_GETARG_TIMELINE_GAP(0));
	PG_RETURN_BYTEA_P(pq_endtypsend(&message));
}

Datum
timeline_gap_eq(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(PG_GETARG_TIMELINE_GAP(0) == PG_GETARG_TIMELINE_GAP(1));
}

Datum
timeline_gap_ne(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(PG_GETARG_TIMELINE_GAP(0) != PG_GETARG_TIMELINE_GAP(1));
}

Datum
timeline_gap_lt(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(PG_GETARG_TIMELINE_GAP(0) < PG_GETARG_TIMELINE_GAP(1));
}

Datum
timeline_gap_le(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(PG_GETARG_TIMELINE_GAP(0) <= PG_GETARG_TIMELINE_GAP(1));
}

Datum
timeline_gap_gt(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(PG_GETARG_TIMELINE_GAP(0) > PG_GETARG_TIMELINE_GAP(1));
}

Datum
timeline_gap_ge(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(PG_GETARG_TIMELINE_GAP(0) >= PG_GETARG_TIMELINE_GAP(1));
}

/* Order by first day, then by length. */
Datum
timeline_gap_cmp(PG_FUNCTION_ARGS)
{
	TimelineGap a = PG_GETARG_TIMELINE_GAP(0);
	TimelineGap b = PG_GETARG_TIMELINE_GAP(1);

	PG_RETURN_INT32(a < b ? -1 : (a > b ? 1 : 0));
}

/* The same order without a function call: that of bigint. */
Datum
timeline_gap_sortsupport(PG_FUNCTION_ARGS)
{
	return btint8sortsupport(fcinfo);
}

/*
 * Hash both halves.  The hash of bigint would not do: it joins the halves by
 * exclusive or, and most gaps have both halves small.  The factor is that of
 * core's record hash; it keeps the low 32 bits of the two hashes the same for
 * seed 0, and the bytes of a value are never read, so that the hash is the
 * same on every machine.
 */
Datum
timeline_gap_hash(PG_FUNCTION_ARGS)
{
	TimelineGap gap = PG_GETARG_TIMELINE_GAP(0);
	uint32		first = DatumGetUInt32(hash_uint32((uint32) timeline_gap_first(gap)));
	uint32		length = DatumGetUInt32(hash_uint32(timeline_gap_length(gap)));

	PG_RETURN_UINT32(first * 31 + length);
}

Datum
timeline_gap_hash_extended(PG_FUNCTION_ARGS)
{
	TimelineGap gap = PG_GETARG_TIMELINE_GAP(0);
	uint64		seed = PG_GETARG_INT64(1);
	uint64		first = DatumGetUInt64(hash_uint32_extended((uint32) timeline_gap_first(gap), seed));
	uint64		length = DatumGetUInt64(hash_uint32_extended(timeline_gap_length(gap), seed));

	PG_RETURN_UINT64(first * 31 + length);
}

Datum
timeline_gap_smaller(PG_FUNCTION_ARGS)
{
	PG_RETURN_TIMELINE_GAP(Min(PG_GETARG_TIMELINE_GAP(0), PG_GETARG_TIMELINE_GAP(1)));
}

Datum
timeline_gap_larger(PG_FUNCTION_ARGS)
{
	PG_RETURN_TIMELINE_GAP(Max(PG_GETARG_TIMELINE_GAP(0), PG_GETARG_TIMELINE_GAP(1)));
}

/* Do two gaps have a day in common? */
Datum
timeline_gap_overlaps(PG_FUNCTION_ARGS)
{
	TimelineGap a = PG_GETARG_TIMELINE_GAP(0);
	TimelineGap b = PG_GETARG_TIMELINE_GAP(1);

	PG_RETURN_BOOL(timeline_gap_first(a) <= timeline_gap_last(b) &&
				   timeline_gap_first(b) <= timeline_gap_last(a));
}

/* Is the day in the gap?  An infinite day is in none. */
static bool
gap_contains_day(TimelineGap gap, DateADT day)
{
	return timeline_gap_first(gap) <= day && day <= timeline_gap_last(gap);
}

Datum
timeline_gap_contains_day(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(gap_contains_day(PG_GETARG_TIMELINE_GAP(0), PG_GETARG_DATEADT(1)));
}

Datum
timeline_gap_day_contained(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(gap_contains_day(PG_GETARG_TIMELINE_GAP(1), PG_GETARG_DATEADT(0)));
}

Datum
timeline_gap_first_day(PG_FUNCTION_ARGS)
{
	PG_RETURN_DATEADT(timeline_gap_first(PG_GETARG_TIMELINE_GAP(0)));
}

Datum
timeline_gap_last_day(PG_FUNCTION_ARGS)
{
	PG_RETURN_DATEADT(timeline_gap_last(PG_GETARG_TIMELINE_GAP(0)));
}

/* The number of days; the whole calendar has fewer than 2^31. */
Datum
timeline_gap_days(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32((int32) (timeline_gap_length(PG_GETARG_TIMELINE_GAP(0)) + 1));
}

/* A gap as daterange, in the canonical form of that type. */
Datum
timeline_gap_to_daterange(PG_FUNCTION_ARGS)
{
	TimelineGap gap = PG_GETARG_TIMELINE_GAP(0);
	TypeCacheEntry *typcache = range_get_typcache(fcinfo, DATERANGEOID);
	RangeBound	lower;
	RangeBound	upper;

	memset(&lower, 0, sizeof(lower));
	lower.val = DateADTGetDatum(timeline_gap_first(gap));
	lower.inclusive = true;
	lower.lower = true;
	memset(&upper, 0, sizeof(upper));
	upper.val = DateADTGetDatum(timeline_gap_last(gap));
	upper.inclusive = true;

	PG_RETURN_RANGE_P(clearance_make_range(typcache, &lower, &upper));
}

/* A daterange as gap, when it has a first and a last day. */
Datum
timeline_gap_from_daterange(PG_FUNCTION_ARGS)
{
	RangeType  *range = PG_GETARG_RANGE_P(0);
	TypeCacheEntry *typcache = range_get_typcache(fcinfo, RangeTypeGetOid(range));
	DateADT		first;
	DateADT		last;

	if (!clearance_daterange_days(typcache, range, &first, &last) ||
		!IS_VALID_DATE(first) || !IS_VALID_DATE(last))
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("range without a first and a last day cannot be cast to type %s",
						"timeline_gap")));

	PG_RETURN_TIMELINE_GAP(timeline_gap_make(first, last));
}
