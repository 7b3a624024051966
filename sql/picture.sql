-- Histories as pictures

CREATE FUNCTION timeline_text(histories jsonb, period daterange,
	tolerance int DEFAULT 0, possible_tolerance int DEFAULT 62, width int DEFAULT 72)
RETURNS text
AS 'MODULE_PATHNAME', 'timeline_text'
LANGUAGE C STABLE PARALLEL SAFE COST 100;

COMMENT ON FUNCTION timeline_text(jsonb, daterange, int, int, int) IS
'Histories as a picture of characters: an axis, and a bar of width columns for each history, = accounted for, ! gap, ? possible gap (each column that has a day of it), the gaps with their days below. histories is an array of entries as timeline_gaps_json() takes them, or an array of lanes {"title": text, "entries": [...]}, 100 at most. tolerance and possible_tolerance in days, as timeline_gaps_json(). Dates and words in the language of messages. Errors: 22004 null argument, 22023 histories of another shape, empty period, negative tolerance, width not between 10 and 1000, 22007 bad date, 22008 period not of the years 1 to 9999, 54000 too many lanes.';

CREATE FUNCTION timeline_svg(histories jsonb, period daterange,
	tolerance int DEFAULT 0, possible_tolerance int DEFAULT 62, theme text DEFAULT 'auto')
RETURNS text
AS 'MODULE_PATHNAME', 'timeline_svg'
LANGUAGE C STABLE PARALLEL SAFE COST 100;

COMMENT ON FUNCTION timeline_svg(jsonb, daterange, int, int, text) IS
'Histories as a picture in Scalable Vector Graphics, to be written into a file or into a page as it is. histories, period and tolerances as timeline_text(). theme: light, dark, or auto (as the reader of the page prefers). Gaps are hatched and show their number of days; every shape has its days as a title and in data-first and data-last. Errors as timeline_text(), and 22023 for an unknown theme.';
