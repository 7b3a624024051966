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
 * What a rule rests on: the one source of the form, or those that it cites.
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
 * One rule as a row.
 */
static void
put_rule(ReturnSetInfo *result, const ClearanceForm *form, const ClearanceRule *rule)
{
	char		section[2] = {rule->section, '\0'};
	const char *texts[RULE_COLUMNS] = {
		rule->code, form->name, section, clearance_severity_name(rule->severity),
		rule->applies, rule->requirement, rule->pointers,
		rule->message_en, rule->message_fr, source_of(form, rule), rule->lines, rule->note
	};
	Datum		values[RULE_COLUMNS];
	bool		nulls[RULE_COLUMNS];

	for (int i = 0; i < RULE_COLUMNS; i++)
	{
		nulls[i] = (texts[i][0] == '\0');
		values[i] = nulls[i] ? (Datum) 0 :
			CStringGetTextDatum(clearance_text_for_server(texts[i]));
	}
	tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}

/*
 * clearance_shipped_rules(): the rules of every form of this library.
 */
Datum
clearance_shipped_rules(PG_FUNCTION_ARGS)
{
	const ClearanceForm *form;

	InitMaterializedSRF(fcinfo, 0);
	for (int f = 0; (form = clearance_form_by_number(f)) != NULL; f++)
	{
		for (int i = 0; i < form->nrules; i++)
			put_rule((ReturnSetInfo *) fcinfo->resultinfo, form, &form->rules[i]);
	}
	return (Datum) 0;
}
