/*-------------------------------------------------------------------------
 *
 * timeline_picture.c
 *	  What a picture of histories shows, read from its arguments.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "utils/builtins.h"

#include "calendar.h"
#include "server_text.h"
#include "timeline_picture.h"

/* ---------- histories ---------- */

static void
refuse_histories(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("parameter \"%s\" must be an array of entries or of lanes", "histories"),
			 errhint("A lane is an object with the members \"title\" and \"entries\".")));
}

/*
 * The member of an object, null when it has none.
 */
static JsonbValue *
member_of(JsonbContainer *object, const char *name, JsonbValue *room)
{
	return getKeyJsonValueFromContainer(object, name, strlen(name), room);
}

static bool
is_lane(JsonbContainer *json, uint32 position)
{
	JsonbValue *element = getIthJsonbValueFromContainer(json, position);
	JsonbValue	room;

	return element->type == jbvBinary && JsonContainerIsObject(element->val.binary.data) &&
		member_of(element->val.binary.data, "entries", &room) != NULL;
}

/*
 * One lane of a title and entries.  Entries that are null or none at all are a
 * history without a day.
 */
static void
read_lane(JsonbContainer *object, ClearanceLane *lane)
{
	JsonbValue	room;
	JsonbValue *title = member_of(object, "title", &room);

	lane->title = "";
	if (title != NULL && title->type == jbvString)
		lane->title = pnstrdup(title->val.string.val, title->val.string.len);
	else if (title != NULL && title->type != jbvNull)
		refuse_histories();

	title = member_of(object, "entries", &room);
	if (title->type == jbvBinary)
		clearance_read_entries(title->val.binary.data, "histories", &lane->entries);
	else if (title->type != jbvNull)
		refuse_histories();
}

/*
 * The lanes of an array; an array of entries is one lane.
 */
static void
read_lanes(JsonbContainer *json, ClearancePicture *picture)
{
	uint32		count = JsonContainerSize(json);

	if (!JsonContainerIsArray(json) || JsonContainerIsScalar(json))
		refuse_histories();
	if (count == 0 || !is_lane(json, 0))
	{
		picture->count = 1;
		picture->lanes = palloc0(sizeof(ClearanceLane));
		picture->lanes->title = "";
		clearance_read_entries(json, "histories", &picture->lanes->entries);
		return;
	}
	if (count > CLEARANCE_MAX_LANES)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("a picture has at most %d lanes", CLEARANCE_MAX_LANES)));

	picture->count = count;
	picture->lanes = palloc0(count * sizeof(ClearanceLane));
	for (uint32 i = 0; i < count; i++)
	{
		if (!is_lane(json, i))
			refuse_histories();
		read_lane(getIthJsonbValueFromContainer(json, i)->val.binary.data, &picture->lanes[i]);
	}
}

void
clearance_read_picture(FunctionCallInfo fcinfo, ClearancePicture *picture)
{
	static const char *const names[] = {"histories", "period", "tolerance", "possible_tolerance"};
	TypeCacheEntry *typcache = lookup_type_cache(DATERANGEOID, TYPECACHE_RANGE_INFO);

	for (int i = 0; i < lengthof(names); i++)
	{
		if (PG_ARGISNULL(i))
			ereport(ERROR,
					(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
					 errmsg("parameter \"%s\" must not be null", names[i])));
	}
	clearance_check_tolerance(names[2], PG_GETARG_INT32(2));
	clearance_check_tolerance(names[3], PG_GETARG_INT32(3));
	picture->window = clearance_window_days(typcache, PG_GETARG_RANGE_P(1));
	if (picture->window.last < picture->window.first)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("parameter \"%s\" must not be empty", "period")));
	if (picture->window.first < CLEARANCE_DAY_MIN || picture->window.last > CLEARANCE_DAY_MAX)
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("parameter \"%s\" must lie in the years 1 to 9999", "period")));
	picture->french = clearance_language() == CLEARANCE_FRENCH;

	read_lanes(&PG_GETARG_JSONB_P(0)->root, picture);
	for (int i = 0; i < picture->count; i++)
		picture->lanes[i].gaps = clearance_entries_gaps(&picture->lanes[i].entries, picture->window,
														PG_GETARG_INT32(2), PG_GETARG_INT32(3));
}

/* ---------- the axis ---------- */

/* Months between two ticks. */
static const int steps[] = {
	1, 3, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000, 24000, 60000, 120000
};

/*
 * Months since the year 0 of the first day of a month that is not before the
 * day.
 */
static int
month_from(ClearanceDay day)
{
	int			year;
	int			month;
	int			dom;

	clearance_day_to_ymd(day, &year, &month, &dom);
	return year * 12 + month - 1 + (dom > 1);
}

ClearanceTick *
clearance_picture_ticks(ClearancePeriod window, int most, int *count)
{
	ClearanceTick *ticks = palloc(most * sizeof(ClearanceTick));
	int			first = month_from(window.first);
	int			past = month_from(window.last + 1);
	int			step = 0;

	while (step < lengthof(steps) - 1 && (past - first) / steps[step] >= most)
		step++;

	*count = 0;
	for (int month = (first + steps[step] - 1) / steps[step] * steps[step];
		 month < past && *count < most; month += steps[step])
	{
		ClearanceTick *tick = &ticks[*count];

		if (month < 12)
			continue;
		tick->day = clearance_day_from_ymd(month / 12, month % 12 + 1, 1);
		if (tick->day > window.last)
			break;
		if (steps[step] < 12)
			snprintf(tick->label, sizeof(tick->label), "%04d-%02d", month / 12, month % 12 + 1);
		else
			snprintf(tick->label, sizeof(tick->label), "%04d", month / 12);
		(*count)++;
	}
	return ticks;
}

/* ---------- texts ---------- */

void
clearance_append_date(StringInfo buffer, ClearanceDay day)
{
	int			year;
	int			month;
	int			dom;

	clearance_day_to_ymd(day, &year, &month, &dom);
	appendStringInfo(buffer, "%04d-%02d-%02d", year, month, dom);
}

const char *
clearance_picture_word(const ClearancePicture *picture, const char *english, const char *french)
{
	return picture->french ? clearance_text_for_server(french) : english;
}
