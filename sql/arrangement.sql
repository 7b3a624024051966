-- Foreign and domestic arrangements: when the annual report is due

CREATE FUNCTION clearance_arrangement_report_due(year int)
RETURNS date
AS 'MODULE_PATHNAME', 'clearance_arrangement_report_due'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION clearance_arrangement_report_due(int) IS
'The last day to send the annual report on a calendar year: the last of February of the following year. Null for a null year. Error: 22008 year is not from 1 to 9998. Source: Avoiding Complicity in Mistreatment by Foreign Entities Act, subsection 7(1); rule CSI-08.';
