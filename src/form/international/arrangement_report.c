/*-------------------------------------------------------------------------
 *
 * arrangement_report.c
 *	  Form arrangement-report: the annual report under the Avoiding Complicity
 *	  in Mistreatment by Foreign Entities Act, and the day by which it is due.
 *
 * The members are described in doc/form-arrangement-report.md.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "utils/date.h"

#include "form/international/common.h"

PG_FUNCTION_INFO_V1(clearance_arrangement_report_due);

typedef struct ReportItself
{
	ClearanceAnswer self;
	ClearanceAnswer year;
	ClearanceAnswer sent_on;
	ClearanceAnswer published_on;
	ClearanceAnswer copies_given_on;
} ReportItself;

typedef struct ArrangementReport
{
	ClearanceAnswer self;
	ClearanceAnswer form;
	ReportItself report;
} ArrangementReport;

#define REPORT(context)	(&((const ArrangementReport *) (context)->document)->report)

/* ---------- members ---------- */

static const char *const form_names[] = {"arrangement-report", NULL};

static const ClearanceMember report_members[] = {
	MEMBER(ReportItself, year, CLEARANCE_KIND_YEAR),
	MEMBER(ReportItself, sent_on, CLEARANCE_KIND_DATE),
	MEMBER(ReportItself, published_on, CLEARANCE_KIND_DATE),
	MEMBER(ReportItself, copies_given_on, CLEARANCE_KIND_DATE)
};

static const ClearanceShape report_shape = SHAPE(report, ReportItself, false);

static const ClearanceMember document_members[] = {
	FORM_NAME_MEMBER(ArrangementReport, form_names),
	SECTION_OBJECT(ArrangementReport, report, report_shape, 'A')
};

static const ClearanceShape document_shape = SHAPE(document, ArrangementReport, false);

/* ---------- rules ---------- */

#define FORM_RULES "form/international/arrangement_report_rules.h"
#include "form/international/catalogue.h"

static const ClearanceSource sources[] = {SOURCE_COOPERATION, SOURCE_ACMFE_ACT, SOURCES_END};

/* ---------- the day ---------- */

/* The reports of these years are due on a day that the calendar has. */
static bool
has_report(int64 year)
{
	return year >= 1 && year <= 9998;
}

/*
 * The report on a year is sent before 1 March of the next.
 */
static ClearanceDay
report_due(int year)
{
	return clearance_day_from_ymd(year + 1, 3, 1) - 1;
}

/*
 * clearance_arrangement_report_due(year): the last day to send the report.
 */
Datum
clearance_arrangement_report_due(PG_FUNCTION_ARGS)
{
	int32		year = PG_GETARG_INT32(0);

	if (!has_report(year))
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("parameter \"%s\" must be a year from 1 to 9998", "year")));
	PG_RETURN_DATEADT(report_due(year));
}

/* ---------- requirements and checks ---------- */

static bool
is_sent(ClearanceFormContext *context, const void *record, int index)
{
	return is_answered(&REPORT(context)->sent_on);
}

#define D(member) offsetof(ArrangementReport, member)

static const ClearanceRequirement requirements[] = {
	{RULE_CSI09, D(report.published_on), CLEARANCE_TEST_ANSWERED, is_sent},
	{RULE_CSI18, D(report.copies_given_on), CLEARANCE_TEST_ANSWERED, is_sent},
	CLEARANCE_REQUIREMENTS_END
};

static void
check_report(ClearanceFormContext *context)
{
	const ReportItself *report = REPORT(context);
	const ClearanceAnswer *sent_on = &report->sent_on;
	bool		valid = is_answered(&report->year) && has_report(report->year.u.number);

	check_done(context, RULE_Z04, sent_on);
	check_done(context, RULE_Z04, &report->published_on);
	check_done(context, RULE_Z04, &report->copies_given_on);
	require(context, RULE_CSI19, &report->year, valid);
	if (!valid)
		return;

	if (is_usable(sent_on))
		require(context, RULE_CSI08, sent_on,
				sent_on->u.date.first <= report_due(report->year.u.number) &&
				sent_on->u.date.last >= clearance_day_from_ymd(report->year.u.number + 1, 1, 1));
	else if (!is_answered(sent_on) && context->as_of > report_due(report->year.u.number))
		clearance_report(context, RULE_CSI08, sent_on);
}

static const int16 report_rules[] = {RULE_Z04, RULE_CSI19, RULE_CSI08, -1};

/* ---------- the form ---------- */

static const ClearanceFormPart parts[] = {
	{NULL, requirements, 0, 0, check_report, report_rules}
};

static const ClearanceSection sections[] = {
	{'A', "Annual report", "Rapport annuel", false},
	{'Z', "The form as a whole", "L'ensemble du formulaire", false}
};

const ClearanceForm clearance_form_arrangement_report = {
	.name = "arrangement-report",
	.source = "CSIS, Foreign and domestic cooperation",
	.sources = sources,
	.shape = &document_shape,
	.rules = rules,
	.nrules = lengthof(rules),
	.parts = parts,
	.nparts = lengthof(parts),
	.sections = sections,
	.nsections = lengthof(sections),
	.rule_type = RULE_Z01,
	.rule_date = RULE_Z02,
	/* The only word is the name, without which a document is none of this form. */
	.rule_word = RULE_Z01
};
