/*-------------------------------------------------------------------------
 *
 * catalogue.c
 *	  The catalogue of rules as a set of rows.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"

#include "compat.h"
#include "form/form.h"
#include "international/rule_text.h"

PG_FUNCTION_INFO_V1(clearance_shipped_rules);

#define RULE_COLUMNS	12

/*
 * Does a list of citations name the source?
 */
static bool
cites(const char *lines, const char *id)
{
	size_t		length = strlen(id);

	while (lines != NULL)
	{
		if (strncmp(lines, id, length) == 0 &&
			(lines[length] == ';' || lines[length] == ' ' || lines[length] == '\0'))
			return true;
		lines = strstr(lines, "; ");
		if (lines != NULL)
			lines += 2;
	}
	return false;
}

/*
 * What a rule rests on: the one source of the form, or those that it cites;
 * nothing for a rule of the document.
 */
static const char *
source_of(const ClearanceForm *form, const ClearanceRule *rule)
{
	StringInfoData titles;

	if (form->sources == NULL)
		return form->source;
	initStringInfo(&titles);
	for (const ClearanceSource *source = form->sources; source->id != NULL; source++)
	{
		if (cites(rule->lines, source->id))
			appendStringInfo(&titles, "%s%s", titles.len > 0 ? "; " : "", source->title);
	}
	return titles.data;
}

/*
 * A rule as a row.  Empty and null texts are null.
 */
static void
put_row(ReturnSetInfo *result, const char *const *texts)
{
	Datum		values[RULE_COLUMNS];
	bool		nulls[RULE_COLUMNS];

	for (int i = 0; i < RULE_COLUMNS; i++)
	{
		nulls[i] = (texts[i] == NULL || texts[i][0] == '\0');
		values[i] = nulls[i] ? (Datum) 0 :
			CStringGetTextDatum(clearance_text_for_server(texts[i]));
	}
	tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}

static void
put_rule(ReturnSetInfo *result, const ClearanceForm *form, const ClearanceRule *rule)
{
	char		section[2] = {rule->section, '\0'};
	const char *texts[RULE_COLUMNS] = {
		rule->code, form->name, section, clearance_severity_name(rule->severity),
		rule->applies, rule->requirement, rule->pointers,
		rule->message_en, rule->message_fr, source_of(form, rule), rule->lines, rule->note
	};

	put_row(result, texts);
}

/*
 * The rules that rulings rest on: they belong to no form.
 */
static void
put_ruling_rules(ReturnSetInfo *result, const ClearanceRuleText *list)
{
	for (const ClearanceRuleText *row = list; row->code != NULL; row++)
	{
		const char *texts[RULE_COLUMNS] = {
			row->code, NULL, NULL, clearance_severity_name(CLEARANCE_RULING),
			row->applies, row->requirement, NULL,
			row->message_en, row->message_fr, row->document, row->lines, row->note
		};

		if (strcmp(row->kind, RULE) == 0)
			put_row(result, texts);
	}
}

/*
 * clearance_shipped_rules(): the rules of every form of this library, then
 * those that rulings rest on.
 */
Datum
clearance_shipped_rules(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	const ClearanceForm *form;
	const ClearanceRuleText *list;

	InitMaterializedSRF(fcinfo, 0);
	for (int f = 0; (form = clearance_form_by_number(f)) != NULL; f++)
	{
		for (int i = 0; i < form->nrules; i++)
			put_rule(result, form, &form->rules[i]);
	}
	for (int i = 0; (list = clearance_rule_text_list(i)) != NULL; i++)
		put_ruling_rules(result, list);
	return (Datum) 0;
}
