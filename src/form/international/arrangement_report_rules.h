/*-------------------------------------------------------------------------
 *
 * arrangement_report_rules.h
 *	  The catalogue of rules of form arrangement-report, in catalogue order.
 *
 * This file is included twice, as that of form 330-60 is, with the same
 * columns.  "003" in the lines is CSIS, Foreign and domestic cooperation.
 *
 *-------------------------------------------------------------------------
 */

#define FORM_PREFIX "CSR"
#define FORM_WITHOUT_COUNTRIES
#define FORM_WITHOUT_WORDS
#include "form/international/common_rules.h"
#undef FORM_WITHOUT_COUNTRIES
#undef FORM_WITHOUT_WORDS
#undef FORM_PREFIX

CLEARANCE_RULE(CSI08, "CSI-08", 'A', ADVISORY,
	"report.year is a year whose report is due before as_of, or report.sent_on is answered",
	"report.sent_on is answered, not certainly before the year has ended and not certainly after the last day of February of the following year",
	"/report/sent_on",
	"Send the annual report on the previous calendar year to the Minister.",
	"Envoyez au ministre le rapport annuel sur l'année civile précédente.",
	"003 9; ACMFE Act 7(1)",
	"The Act sets the limit: before March 1. Not asked for before that day")

CLEARANCE_RULE(CSI09, "CSI-09", 'A', ADVISORY,
	"report.sent_on answered",
	"report.published_on is answered",
	"/report/published_on",
	"Publish the annual information on the implementation of the Act.",
	"Publiez l'information annuelle sur la mise en œuvre de la Loi.",
	"003 9; ACMFE Act 7(2)",
	"No day is given: asked for once the report was sent")

CLEARANCE_RULE(CSI18, "CSI-18", 'A', ADVISORY,
	"report.sent_on answered",
	"report.copies_given_on is answered",
	"/report/copies_given_on",
	"Record the day on which the review bodies were given a copy of the report.",
	"Consignez le jour où les organismes de surveillance ont reçu copie du rapport.",
	"ACMFE Act 8",
	"Added from the Act")

CLEARANCE_RULE(CSI19, "CSI-19", 'A', BLOCKING,
	"always",
	"report.year is answered and from 1 to 9998",
	"/report/year",
	"Record the calendar year that the report is about.",
	"Consignez l'année civile visée par le rapport.",
	"003 9",
	"Added: the report is about one calendar year")
