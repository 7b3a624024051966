/*-------------------------------------------------------------------------
 *
 * timeline_text.c
 *	  timeline_text(): histories as a picture of characters.
 *
 * Each column stands for some days of the window.  A column in which a single
 * day is open shows it, so that no gap is too short to be seen; the gaps are
 * listed below with their days.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"

#include "timeline_picture.h"

PG_FUNCTION_INFO_V1(timeline_text);

#define LEAST_WIDTH		10
#define MOST_WIDTH		1000

#define COVERED			'='
#define CERTAIN_GAP		'!'
#define POSSIBLE_GAP	'?'

/* Columns of the longest title that is shown in full. */
#define TITLE_WIDTH		24

/*
 * The column of a day.
 */
static int
column_of(const ClearancePicture *picture, int width, ClearanceDay day)
{
	int64		days = (int64) picture->window.last - picture->window.first + 1;

	return (int) (((int64) day - picture->window.first) * width / days);
}

static void
append_blanks(StringInfo buffer, int count)
{
	if (count > 0)
		appendStringInfoSpaces(buffer, count);
}

/*
 * Append a title, cut to the width of titles and filled up to it.
 */
static void
append_title(StringInfo buffer, const char *title, int width)
{
	int			length = pg_mbcharcliplen(title, strlen(title), width);
	int			shown = pg_mbstrlen_with_len(title, length);

	for (int i = 0; i < length; i++)
		appendStringInfoChar(buffer, ((unsigned char) title[i]) < ' ' ? ' ' : title[i]);
	append_blanks(buffer, width - shown + (width > 0));
}

/*
 * The years (or months) above the bars, and where they begin.
 */
static void
append_axis(StringInfo buffer, const ClearancePicture *picture, int margin, int width)
{
	int			count;
	ClearanceTick *ticks = clearance_picture_ticks(picture->window, Max(width / 9, 1), &count);
	char	   *marks = palloc(width + 1);
	int			at = 0;

	memset(marks, '-', width);
	marks[width] = '\0';
	append_blanks(buffer, margin);
	for (int i = 0; i < count; i++)
	{
		int			column = column_of(picture, width, ticks[i].day);

		if (column < at)
			continue;
		append_blanks(buffer, column - at);
		appendStringInfoString(buffer, ticks[i].label);
		at = column + strlen(ticks[i].label);
		marks[column] = '|';
	}
	appendStringInfoChar(buffer, '\n');
	append_blanks(buffer, margin);
	appendStringInfo(buffer, "%s\n", marks);
}

/*
 * Mark every column that has a day of a gap, also where one day has several.
 */
static void
mark_gaps(const ClearancePicture *picture, char *bar, int width, const ClearanceGapKind *kind,
		  char mark)
{
	for (size_t i = 0; i < kind->count; i++)
	{
		int			first = column_of(picture, width, kind->gaps[i].first);
		int			last = Max(column_of(picture, width, kind->gaps[i].last),
							   column_of(picture, width, kind->gaps[i].last + 1) - 1);

		memset(bar + first, mark, last - first + 1);
	}
}

static void
append_gaps(StringInfo buffer, const ClearancePicture *picture, int margin,
			const ClearanceGapKind *kind, char mark)
{
	for (size_t i = 0; i < kind->count; i++)
	{
		int			days = kind->gaps[i].last - kind->gaps[i].first + 1;

		append_blanks(buffer, margin);
		appendStringInfo(buffer, "%c ", mark);
		clearance_append_date(buffer, kind->gaps[i].first);
		appendStringInfo(buffer, " %s ", clearance_picture_word(picture, "to", "au"));
		clearance_append_date(buffer, kind->gaps[i].last);
		appendStringInfo(buffer, ", %d %s%s\n", days,
						 clearance_picture_word(picture, "day", "jour"), days > 1 ? "s" : "");
	}
}

/*
 * timeline_text(histories jsonb, period daterange, tolerance int,
 * possible_tolerance int, width int)
 */
Datum
timeline_text(PG_FUNCTION_ARGS)
{
	ClearancePicture picture;
	StringInfoData buffer;
	char	   *bar;
	int			width;
	int			titles = 0;
	int			margin;

	if (PG_ARGISNULL(4))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("parameter \"%s\" must not be null", "width")));
	width = PG_GETARG_INT32(4);
	if (width < LEAST_WIDTH || width > MOST_WIDTH)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("parameter \"%s\" must be between %d and %d", "width",
						LEAST_WIDTH, MOST_WIDTH)));
	clearance_read_picture(fcinfo, &picture);

	for (int i = 0; i < picture.count; i++)
		titles = Max(titles, pg_mbstrlen(picture.lanes[i].title));
	titles = Min(titles, TITLE_WIDTH);
	margin = titles + (titles > 0);

	initStringInfo(&buffer);
	append_axis(&buffer, &picture, margin, width);
	bar = palloc(width + 1);
	bar[width] = '\0';
	for (int i = 0; i < picture.count; i++)
	{
		const ClearanceLane *lane = &picture.lanes[i];

		CHECK_FOR_INTERRUPTS();
		memset(bar, COVERED, width);
		mark_gaps(&picture, bar, width, &lane->gaps->possible, POSSIBLE_GAP);
		mark_gaps(&picture, bar, width, &lane->gaps->certain, CERTAIN_GAP);
		append_title(&buffer, lane->title, titles);
		appendStringInfo(&buffer, "%s\n", bar);
		append_gaps(&buffer, &picture, margin, &lane->gaps->certain, CERTAIN_GAP);
		append_gaps(&buffer, &picture, margin, &lane->gaps->possible, POSSIBLE_GAP);
	}
	buffer.data[--buffer.len] = '\0';
	PG_RETURN_TEXT_P(cstring_to_text_with_len(buffer.data, buffer.len));
}
