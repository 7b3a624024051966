/*-------------------------------------------------------------------------
 *
 * level_type.c
 *	  SQL type clearance_level.
 *
 * A value is the level's code, an int4, and the order of levels is the order
 * of their codes: comparing, hashing, sorting, minimum and maximum are the
 * server's own functions of int4 (see sql/level.sql).
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "libpq/pqformat.h"
#include "utils/builtins.h"

#include "clearance.h"
#include "compat.h"
#include "level.h"
#include "server_text.h"

PG_FUNCTION_INFO_V1(clearance_level_in);
PG_FUNCTION_INFO_V1(clearance_level_out);
PG_FUNCTION_INFO_V1(clearance_level_recv);
PG_FUNCTION_INFO_V1(clearance_level_send);
PG_FUNCTION_INFO_V1(clearance_level_covers);
PG_FUNCTION_INFO_V1(clearance_level_covered_by);
PG_FUNCTION_INFO_V1(clearance_level_axis);
PG_FUNCTION_INFO_V1(clearance_level_rank);
PG_FUNCTION_INFO_V1(clearance_level_label);
PG_FUNCTION_INFO_V1(clearance_level_required);

#define PG_GETARG_LEVEL(n)	((ClearanceLevel) PG_GETARG_INT32(n))
#define PG_RETURN_LEVEL(x)	PG_RETURN_INT32(x)

/*
 * The level of an argument.  Input and receive let no other code in, so that
 * one can only come from a damaged table, or from a later version's table read
 * by an older library.
 */
static ClearanceLevel
check_level(ClearanceLevel level)
{
	if (!clearance_level_is_valid(level))
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("unknown code of type %s: %d", "clearance_level", level)));
	return level;
}

Datum
clearance_level_in(PG_FUNCTION_ARGS)
{
	char	   *input = PG_GETARG_CSTRING(0);
	ClearanceLevel level;

	if (!clearance_level_of_text(input, strlen(input), &level))
		ereturn(fcinfo->context, (Datum) 0,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid input syntax for type %s: \"%s\"",
						"clearance_level", input)));

	PG_RETURN_LEVEL(level);
}

Datum
clearance_level_out(PG_FUNCTION_ARGS)
{
	ClearanceLevel level = check_level(PG_GETARG_LEVEL(0));

	PG_RETURN_CSTRING(pstrdup(clearance_level_label_of(level, false)));
}

Datum
clearance_level_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	ClearanceLevel level;

	if (buf->len - buf->cursor < (int) sizeof(level))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid length in external \"%s\" value", "clearance_level")));

	level = (ClearanceLevel) pq_getmsgint(buf, sizeof(level));
	if (!clearance_level_is_valid(level))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid code in external \"%s\" value", "clearance_level")));

	PG_RETURN_LEVEL(level);
}

Datum
clearance_level_send(PG_FUNCTION_ARGS)
{
	StringInfoData buf;

	pq_begintypsend(&buf);
	pq_sendint32(&buf, PG_GETARG_INT32(0));
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

/*
 * The operators @> and <@.
 */
Datum
clearance_level_covers(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(clearance_level_covers_level(PG_GETARG_LEVEL(0), PG_GETARG_LEVEL(1)));
}

Datum
clearance_level_covered_by(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(clearance_level_covers_level(PG_GETARG_LEVEL(1), PG_GETARG_LEVEL(0)));
}

Datum
clearance_level_axis(PG_FUNCTION_ARGS)
{
	const char *axis = NULL;

	switch (clearance_level_axis_of(check_level(PG_GETARG_LEVEL(0))))
	{
		case CLEARANCE_AXIS_CANADIAN:
			axis = "canadian";
			break;
		case CLEARANCE_AXIS_NATO:
			axis = "nato";
			break;
		case CLEARANCE_AXIS_PROTECTED:
			axis = "protected";
			break;
	}
	PG_RETURN_TEXT_P(cstring_to_text(axis));
}

Datum
clearance_level_rank(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(clearance_level_rank_of(check_level(PG_GETARG_LEVEL(0))));
}

/*
 * The label in the language asked for, whatever the session's language is:
 * immutable, so that it may stand in an index or a generated column.
 */
Datum
clearance_level_label(PG_FUNCTION_ARGS)
{
	ClearanceLevel level = check_level(PG_GETARG_LEVEL(0));
	char	   *language = text_to_cstring(PG_GETARG_TEXT_PP(1));
	bool		french = clearance_language_from_text(language) == CLEARANCE_FRENCH;
	const char *label = clearance_level_label_of(level, french);

	PG_RETURN_TEXT_P(cstring_to_text(clearance_text_for_server(label)));
}

Datum
clearance_level_required(PG_FUNCTION_ARGS)
{
	ClearanceLevel required;

	if (!clearance_level_required_for(PG_GETARG_LEVEL(0), &required))
		PG_RETURN_NULL();
	PG_RETURN_LEVEL(required);
}
