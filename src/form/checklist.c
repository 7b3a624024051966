/*-------------------------------------------------------------------------
 *
 * checklist.c
 *	  Every rule that applies to a document, and a summary by section.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/date.h"

#include "compat.h"
#include "form/form.h"

PG_FUNCTION_INFO_V1(clearance_form_checklist);
PG_FUNCTION_INFO_V1(clearance_form_progress);

static Datum
text_datum(const char *utf8)
{
	return CStringGetTextDatum(clearance_text_for_server(utf8));
}

static Datum
letter_datum(char letter)
{
	return PointerGetDatum(cstring_to_text_with_len(&letter, 1));
}

/* ---------- checklist ---------- */

/*
 * The pointers of the findings of one rule, which lie side by side.
 */
static Datum
pointers_datum(const ClearanceFinding *findings, int count)
{
	Datum	   *pointers = palloc(Max(count, 1) * sizeof(Datum));

	for (int i = 0; i < count; i++)
		pointers[i] = CStringGetTextDatum(findings[i].pointer);
	return PointerGetDatum(construct_array(pointers, count, TEXTOID, -1, false, TYPALIGN_INT));
}

/*
 * The section that the document shows a rule in: that of the rule, or that in
 * which a document within another one stands.
 */
static char
section_of(const ClearanceFormContext *context, const ClearanceRule *rule)
{
	return context->outer != NULL ? context->outer_section : rule->section;
}

static void
put_item(ReturnSetInfo *result, const ClearanceFormContext *context, int rule_number,
		 const ClearanceFinding *findings, int count, ClearanceLanguage language)
{
	const ClearanceRule *rule = &context->form->rules[rule_number];
	ClearanceFinding none = {.form = context->form, .rule = rule_number, .gap = {0, -1}};
	Datum		values[6];
	bool		nulls[6] = {false};

	values[0] = CStringGetTextDatum(rule->code);
	values[1] = CStringGetTextDatum(clearance_severity_name(rule->severity));
	values[2] = letter_datum(section_of(context, rule));
	values[3] = CStringGetTextDatum(rule->severity == CLEARANCE_HUMAN ? "to judge" :
									count > 0 ? "missing" : "done");
	values[4] = pointers_datum(findings, count);
	values[5] = text_datum(clearance_finding_message(count > 0 ? findings : &none, language));
	tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}

/*
 * The rules of one document that apply, each with its findings among those of
 * the whole; *next is the first finding that is not told yet.
 */
static void
put_items(ReturnSetInfo *result, const ClearanceFormContext *whole,
		  const ClearanceFormContext *context, int *next, ClearanceLanguage language)
{
	const ClearanceFinding *findings = whole->findings;

	for (int rule = 0; rule < context->form->nrules; rule++)
	{
		int			first = *next;

		while (*next < whole->nfindings && findings[*next].document == context->number &&
			   findings[*next].rule == rule)
			(*next)++;
		if (context->applied[rule])
			put_item(result, context, rule, &findings[first], *next - first, language);
	}
}

/*
 * clearance_form_checklist(form, as_of): every rule that applies, one row
 * each, in the order of the catalogue.
 */
Datum
clearance_form_checklist(PG_FUNCTION_ARGS)
{
	Jsonb	   *document = PG_ARGISNULL(0) ? NULL : PG_GETARG_JSONB_P(0);
	ClearanceLanguage language = clearance_language();
	ClearanceFormContext context;
	int			next = 0;

	InitMaterializedSRF(fcinfo, 0);
	clearance_judge(&context, fcinfo, document, clearance_as_of_argument(fcinfo, 1), false);

	put_items((ReturnSetInfo *) fcinfo->resultinfo, &context, &context, &next, language);
	for (const ClearanceFormContext *inner = context.within; inner != NULL; inner = inner->next)
		put_items((ReturnSetInfo *) fcinfo->resultinfo, &context, inner, &next, language);
	return (Datum) 0;
}

/* ---------- progress ---------- */

typedef struct SectionCount
{
	int			answered;
	int			missing;
	int			to_judge;
} SectionCount;

/*
 * Count the blocking findings by the sections that they point into, those of
 * one rule in one section once.  Findings of a rule lie side by side, and so
 * do those of a section among them.
 */
static void
count_missing(const ClearanceFormContext *whole, const ClearanceFormContext *context,
			  uint8 *broken, SectionCount *counts)
{
	const ClearanceFinding *last = NULL;

	for (int i = 0; i < whole->nfindings; i++)
	{
		const ClearanceFinding *finding = &whole->findings[i];

		if (finding->document != context->number)
			continue;
		broken[finding->rule] = 1;
		if (context->form->rules[finding->rule].severity == CLEARANCE_BLOCKING &&
			(last == NULL || last->rule != finding->rule || last->section != finding->section))
			counts[(unsigned char) finding->section].missing++;
		last = finding;
	}
}

/*
 * Count the rules of a document that apply.  A general rule that is broken counts where its
 * findings point, so that a section without anything missing is in order; one
 * that is kept counts in its family.  Advisory rules do not stop a submission,
 * so they count nowhere.
 */
static void
count_rules(const ClearanceFormContext *whole, const ClearanceFormContext *context,
			SectionCount *counts)
{
	const ClearanceForm *form = context->form;
	uint8	   *broken = palloc0(form->nrules);

	count_missing(whole, context, broken, counts);
	for (int i = 0; i < form->nrules; i++)
	{
		SectionCount *count = &counts[(unsigned char) section_of(context, &form->rules[i])];

		if (!context->applied[i] || broken[i])
			continue;
		if (form->rules[i].severity == CLEARANCE_HUMAN)
			count->to_judge++;
		else if (form->rules[i].severity == CLEARANCE_BLOCKING)
			count->answered++;
	}
	pfree(broken);
}

static void
put_section(ReturnSetInfo *result, ClearanceFormContext *context,
			const ClearanceSection *section, const SectionCount *count, bool french)
{
	ClearanceReason reason = clearance_form_reason(context, section->letter);
	Datum		values[7];
	bool		nulls[7] = {false};

	values[0] = letter_datum(section->letter);
	values[1] = text_datum(french ? section->title_fr : section->title_en);
	values[2] = BoolGetDatum(reason.required);
	values[3] = text_datum(french ? reason.fr : reason.en);
	values[4] = Int32GetDatum(count->answered);
	values[5] = Int32GetDatum(count->missing);
	values[6] = Int32GetDatum(count->to_judge);
	tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}

/*
 * clearance_form_progress(form, as_of): one row per section.
 */
Datum
clearance_form_progress(PG_FUNCTION_ARGS)
{
	Jsonb	   *document = PG_ARGISNULL(0) ? NULL : PG_GETARG_JSONB_P(0);
	bool		french = clearance_language() == CLEARANCE_FRENCH;
	ClearanceFormContext context;
	SectionCount counts[UCHAR_MAX + 1] = {0};

	InitMaterializedSRF(fcinfo, 0);
	clearance_judge(&context, fcinfo, document, clearance_as_of_argument(fcinfo, 1), false);
	count_rules(&context, &context, counts);
	for (const ClearanceFormContext *inner = context.within; inner != NULL; inner = inner->next)
		count_rules(&context, inner, counts);
	for (int i = 0; i < context.form->nsections; i++)
	{
		const ClearanceSection *section = &context.form->sections[i];

		put_section((ReturnSetInfo *) fcinfo->resultinfo, &context, section,
					&counts[(unsigned char) section->letter], french);
	}
	return (Datum) 0;
}
