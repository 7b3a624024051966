/*-------------------------------------------------------------------------
 *
 * timeline_svg.c
 *	  timeline_svg(): histories as a picture, in Scalable Vector Graphics.
 *
 * A gap is told by its colour, by its hatching and by its days in figures, so
 * that nobody needs to see the colour.  The colours are those that Okabe and
 * Ito propose for readers of every colour vision.  What a day can but need not
 * be covered by is drawn paler.  Every shape carries its days, as a title for
 * readers and as data for programs.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"

#include "timeline_picture.h"
#include "words.h"

PG_FUNCTION_INFO_V1(timeline_svg);

#define WIDTH			960
#define MARGIN			16
#define TITLE_WIDTH		150		/* where a lane has one */
#define AXIS_HEIGHT		30
#define ROW_HEIGHT		18
#define BAR_HEIGHT		14
#define LABEL_HEIGHT	16		/* of the days below the gaps of a lane */
#define LANE_SPACE		14
#define LEGEND_HEIGHT	26

#define LABEL_WIDTH		64		/* of the days of a gap */
#define TICK_WIDTH		60

/* Entries that overlap are drawn below one another, up to so many. */
#define MOST_ROWS		6

#define COLOURS			4

typedef enum Theme
{
	THEME_AUTO,
	THEME_LIGHT,
	THEME_DARK
} Theme;

static const ClearanceWord themes[] = {
	CLEARANCE_WORD("auto"), CLEARANCE_WORD("light"), CLEARANCE_WORD("dark")
};

typedef struct Drawing
{
	StringInfoData text;
	const ClearancePicture *picture;
	double		left;
	double		width;			/* of the window */
	double		y;
} Drawing;

/* ---------- scale and texts ---------- */

/* Where a day begins; the one after a period is where it ends. */
static double
x_of(const Drawing *drawing, ClearanceDay day)
{
	const ClearancePeriod *window = &drawing->picture->window;

	return drawing->left + drawing->width * ((double) day - window->first) /
		((double) window->last - window->first + 1);
}

/*
 * Append a text of the user: what XML gives a meaning to is escaped, what it
 * does not allow is left out.
 */
static void
append_escaped(StringInfo buffer, const char *text)
{
	for (; *text != '\0'; text++)
	{
		switch (*text)
		{
			case '<':
				appendStringInfoString(buffer, "&lt;");
				break;
			case '>':
				appendStringInfoString(buffer, "&gt;");
				break;
			case '&':
				appendStringInfoString(buffer, "&amp;");
				break;
			case '"':
				appendStringInfoString(buffer, "&quot;");
				break;
			default:
				if ((unsigned char) *text >= ' ')
					appendStringInfoChar(buffer, *text);
		}
	}
}

static const char *
word(const Drawing *drawing, const char *english, const char *french)
{
	return clearance_picture_word(drawing->picture, english, french);
}

static void
append_days(Drawing *drawing, ClearancePeriod period)
{
	int			days = period.last - period.first + 1;

	appendStringInfo(&drawing->text, "%d %s%s", days, word(drawing, "day", "jour"),
					 days > 1 ? "s" : "");
}

static void
append_period(Drawing *drawing, ClearancePeriod period)
{
	clearance_append_date(&drawing->text, period.first);
	appendStringInfo(&drawing->text, " %s ", word(drawing, "to", "au"));
	clearance_append_date(&drawing->text, period.last);
}

/* ---------- shapes ---------- */

/*
 * A bar from the first to the last day of a period; the caller ends it.
 */
static void
begin_bar(Drawing *drawing, const char *class, ClearancePeriod period, double y, double height)
{
	double		x = x_of(drawing, period.first);

	appendStringInfo(&drawing->text,
					 "<rect class=\"%s\" x=\"%.3f\" y=\"%.1f\" width=\"%.3f\" height=\"%.1f\" data-first=\"",
					 class, x, y, x_of(drawing, period.last + 1) - x, height);
	clearance_append_date(&drawing->text, period.first);
	appendStringInfoString(&drawing->text, "\" data-last=\"");
	clearance_append_date(&drawing->text, period.last);
	appendStringInfoChar(&drawing->text, '"');
}

/*
 * Entry number i of a lane in a row: pale where its dates only may reach.
 */
static void
append_entry(Drawing *drawing, int lane, int i, double y)
{
	const ClearanceEntries *entries = &drawing->picture->lanes[lane].entries;
	ClearancePeriod longest = entries->longest[i];
	ClearancePeriod shortest = entries->shortest[i];
	char		class[32];

	if (!clearance_clip(drawing->picture, &longest))
		return;
	snprintf(class, sizeof(class), "pale c%d", lane % COLOURS);
	begin_bar(drawing, class, longest, y, BAR_HEIGHT);
	appendStringInfo(&drawing->text, " data-lane=\"%d\" data-entry=\"%d\"><title>", lane, i);
	append_period(drawing, longest);
	appendStringInfoString(&drawing->text, "</title></rect>\n");

	if (!clearance_clip(drawing->picture, &shortest))
		return;
	snprintf(class, sizeof(class), "sure c%d", lane % COLOURS);
	begin_bar(drawing, class, shortest, y, BAR_HEIGHT);
	appendStringInfo(&drawing->text, " data-lane=\"%d\" data-entry=\"%d\"/>\n", lane, i);
}

/*
 * The row of each entry: the first one in which it meets no other.  Entries in
 * order of their first day need a look at the last of each row only.
 */
typedef struct Order
{
	ClearancePeriod period;
	int			entry;
	int			row;
} Order;

static int
compare_order(const void *a, const void *b)
{
	const Order *oa = a;
	const Order *ob = b;

	if (oa->period.first != ob->period.first)
		return oa->period.first < ob->period.first ? -1 : 1;
	return oa->entry < ob->entry ? -1 : oa->entry > ob->entry;
}

static Order *
place_in_rows(const ClearanceEntries *entries, int *rows)
{
	Order	   *order = MemoryContextAllocHuge(CurrentMemoryContext,
											   Max(entries->count, 1) * sizeof(Order));
	ClearanceDay last[MOST_ROWS];

	for (int i = 0; i < entries->count; i++)
	{
		order[i].period = entries->longest[i];
		order[i].entry = i;
	}
	qsort(order, entries->count, sizeof(Order), compare_order);

	*rows = 1;
	for (int i = 0; i < MOST_ROWS; i++)
		last[i] = DATEVAL_NOBEGIN;
	for (int i = 0; i < entries->count; i++)
	{
		int			row = 0;

		if (order[i].period.last < order[i].period.first)
		{
			order[i].row = 0;
			continue;
		}
		while (row < MOST_ROWS - 1 && last[row] >= order[i].period.first)
			row++;
		last[row] = Max(last[row], order[i].period.last);
		order[i].row = row;
		*rows = Max(*rows, row + 1);
	}
	return order;
}

/*
 * The gaps of a kind, over the whole height of the lane, and, with labels,
 * their days below where there is room.
 */
static void
append_gaps(Drawing *drawing, int lane, const ClearanceGapKind *kind, const char *class,
			double height, bool labels)
{
	double		labelled = 0;	/* up to where there is a label */

	for (size_t i = 0; i < kind->count; i++)
	{
		ClearancePeriod gap = kind->gaps[i];
		double		middle = (x_of(drawing, gap.first) + x_of(drawing, gap.last + 1)) / 2;

		begin_bar(drawing, class, gap, drawing->y, height);
		appendStringInfo(&drawing->text, " data-lane=\"%d\" data-certainty=\"%s\"><title>", lane,
						 kind->certainty);
		append_period(drawing, gap);
		appendStringInfoString(&drawing->text, ", ");
		append_days(drawing, gap);
		appendStringInfoString(&drawing->text, "</title></rect>\n");

		middle = Max(middle, drawing->left + LABEL_WIDTH / 2);
		middle = Min(middle, drawing->left + drawing->width - LABEL_WIDTH / 2);
		if (!labels || middle - LABEL_WIDTH / 2 < labelled)
			continue;
		labelled = middle + LABEL_WIDTH / 2;
		appendStringInfo(&drawing->text, "<text class=\"days\" x=\"%.1f\" y=\"%.1f\">", middle,
						 drawing->y + height + LABEL_HEIGHT - 4);
		append_days(drawing, gap);
		appendStringInfoString(&drawing->text, "</text>\n");
	}
}

static void
append_lane(Drawing *drawing, int number)
{
	const ClearanceLane *lane = &drawing->picture->lanes[number];
	int			rows;
	Order	   *order = place_in_rows(&lane->entries, &rows);
	double		height = rows * ROW_HEIGHT;

	appendStringInfo(&drawing->text,
					 "<rect class=\"ground\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>\n",
					 drawing->left, drawing->y, drawing->width, height);
	if (lane->title[0] != '\0')
	{
		appendStringInfo(&drawing->text, "<text class=\"lane\" x=\"%d\" y=\"%.1f\">", MARGIN,
						 drawing->y + ROW_HEIGHT - 5);
		append_escaped(&drawing->text, lane->title);
		appendStringInfoString(&drawing->text, "</text>\n");
	}
	for (int i = 0; i < lane->entries.count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		append_entry(drawing, number, order[i].entry,
					 drawing->y + order[i].row * ROW_HEIGHT + (ROW_HEIGHT - BAR_HEIGHT) / 2.0);
	}
	append_gaps(drawing, number, &lane->gaps->certain, "gap", height, true);
	append_gaps(drawing, number, &lane->gaps->possible, "open", height,
				lane->gaps->certain.count == 0);
	drawing->y += height + LABEL_HEIGHT + LANE_SPACE;
	pfree(order);
}

static void
append_axis(Drawing *drawing, double bottom)
{
	int			count;
	ClearanceTick *ticks = clearance_picture_ticks(drawing->picture->window,
												   (int) (drawing->width / TICK_WIDTH), &count);

	for (int i = 0; i < count; i++)
	{
		double		x = x_of(drawing, ticks[i].day);

		appendStringInfo(&drawing->text,
						 "<line class=\"tick\" x1=\"%.3f\" y1=\"%d\" x2=\"%.3f\" y2=\"%.1f\"/>\n",
						 x, AXIS_HEIGHT - 8, x, bottom);
		appendStringInfo(&drawing->text, "<text class=\"tick\" x=\"%.3f\" y=\"%d\">%s</text>\n",
						 x, AXIS_HEIGHT - 13, ticks[i].label);
	}
}

static void
append_legend(Drawing *drawing)
{
	const struct
	{
		const char *class;
		const char *english;
		const char *french;
	}			rows[] = {
		{"sure c0", "accounted for", "période couverte"},
		{"pale c0", "possibly accounted for", "peut-être couverte"},
		{"gap", "gap", "lacune"},
		{"open", "possible gap", "lacune possible"}
	};
	double		x = drawing->left;

	for (int i = 0; i < lengthof(rows); i++)
	{
		appendStringInfo(&drawing->text,
						 "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"18\" height=\"%d\"/>"
						 "<text class=\"legend\" x=\"%.1f\" y=\"%.1f\">%s</text>\n",
						 rows[i].class, x, drawing->y, BAR_HEIGHT, x + 24, drawing->y + 11,
						 word(drawing, rows[i].english, rows[i].french));
		x += drawing->width / lengthof(rows);
	}
}

/* ---------- the whole ---------- */

static const char *const light_style =
"svg.clearance{--back:#fff;--ground:#f0f0f0;--line:#c4c4c4;--text:#1a1a1a;"
"--c0:#0072b2;--c1:#007d5c;--c2:#8a5a00;--c3:#9c4f80;--gap:#b33c00}";

static const char *const dark_style =
"svg.clearance{--back:#14171a;--ground:#23282d;--line:#4c545c;--text:#f0f0f0;"
"--c0:#56b4e9;--c1:#2fc59a;--c2:#e69f00;--c3:#dd97c1;--gap:#ff7a33}";

static const char *const common_style =
"svg.clearance{font:12px sans-serif}"
".clearance text{fill:var(--text)}"
".clearance .back{fill:var(--back)}.clearance .ground{fill:var(--ground)}"
".clearance .tick{stroke:var(--line)}.clearance text.tick{stroke:none;text-anchor:middle}"
".clearance .days{text-anchor:middle}.clearance .pale{opacity:.4}"
".clearance .c0{fill:var(--c0)}.clearance .c1{fill:var(--c1)}"
".clearance .c2{fill:var(--c2)}.clearance .c3{fill:var(--c3)}"
".clearance .gap{fill:url(#clearance-gap);stroke:var(--gap);stroke-width:1.5}"
".clearance .open{fill:none;stroke:var(--gap);stroke-width:1.5;stroke-dasharray:3 3}"
".clearance .hatch{stroke:var(--gap);stroke-width:3}";

static void
append_style(StringInfo text, Theme theme)
{
	appendStringInfo(text, "<style>%s", theme == THEME_DARK ? dark_style : light_style);
	if (theme == THEME_AUTO)
		appendStringInfo(text, "@media (prefers-color-scheme:dark){%s}", dark_style);
	appendStringInfo(text, "%s</style>\n", common_style);
	appendStringInfoString(text,
						   "<defs><pattern id=\"clearance-gap\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
						   "<line class=\"hatch\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"6\"/></pattern></defs>\n");
}

/*
 * What the picture says, for those who do not see it.
 */
static void
append_description(Drawing *drawing)
{
	const ClearancePicture *picture = drawing->picture;

	appendStringInfo(&drawing->text, "<title>%s ", word(drawing, "Timeline", "Chronologie"));
	append_period(drawing, picture->window);
	appendStringInfoString(&drawing->text, "</title>\n<desc>");
	for (int i = 0; i < picture->count; i++)
	{
		const ClearanceGapKind *gaps = &picture->lanes[i].gaps->certain;

		append_escaped(&drawing->text, picture->lanes[i].title);
		appendStringInfo(&drawing->text, "%s%s %d. ", picture->lanes[i].title[0] != '\0' ? ", " : "",
						 word(drawing, "gaps:", "lacunes :"), (int) gaps->count);
	}
	appendStringInfoString(&drawing->text, "</desc>\n");
}

static double
height_of_lanes(const ClearancePicture *picture)
{
	double		height = 0;

	for (int i = 0; i < picture->count; i++)
	{
		int			rows;

		pfree(place_in_rows(&picture->lanes[i].entries, &rows));
		height += rows * ROW_HEIGHT + LABEL_HEIGHT + LANE_SPACE;
	}
	return height;
}

static Theme
theme_argument(FunctionCallInfo fcinfo, int number)
{
	if (PG_ARGISNULL(number))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("parameter \"%s\" must not be null", "theme")));
	return clearance_word_position(PG_GETARG_TEXT_PP(number), themes, lengthof(themes), "theme");
}

/*
 * timeline_svg(histories jsonb, period daterange, tolerance int,
 * possible_tolerance int, theme text)
 */
Datum
timeline_svg(PG_FUNCTION_ARGS)
{
	Theme		theme = theme_argument(fcinfo, 4);
	ClearancePicture picture;
	Drawing		drawing;
	double		bottom;
	bool		titles = false;

	clearance_read_picture(fcinfo, &picture);
	for (int i = 0; i < picture.count; i++)
		titles |= picture.lanes[i].title[0] != '\0';

	initStringInfo(&drawing.text);
	drawing.picture = &picture;
	drawing.left = MARGIN + (titles ? TITLE_WIDTH : 0);
	drawing.width = WIDTH - drawing.left - MARGIN;
	drawing.y = AXIS_HEIGHT;
	bottom = AXIS_HEIGHT + height_of_lanes(&picture);

	appendStringInfo(&drawing.text,
					 "<svg class=\"clearance\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %d %.0f\" width=\"%d\" height=\"%.0f\">\n",
					 WIDTH, bottom + LEGEND_HEIGHT, WIDTH, bottom + LEGEND_HEIGHT);
	append_description(&drawing);
	append_style(&drawing.text, theme);
	appendStringInfo(&drawing.text, "<rect class=\"back\" width=\"%d\" height=\"%.0f\"/>\n",
					 WIDTH, bottom + LEGEND_HEIGHT);
	append_axis(&drawing, bottom - LANE_SPACE);
	for (int i = 0; i < picture.count; i++)
		append_lane(&drawing, i);
	append_legend(&drawing);
	appendStringInfoString(&drawing.text, "</svg>");
	PG_RETURN_TEXT_P(cstring_to_text_with_len(drawing.text.data, drawing.text.len));
}
