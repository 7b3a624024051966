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
#include "utils/date.h"

#include "compat.h"
#include "form/registered.h"
#include "international/rule_text.h"

PG_FUNCTION_INFO_V1(clearance_shipped_rules);
PG_FUNCTION_INFO_V1(clearance_registered_rules);
PG_FUNCTION_INFO_V1(clearance_check_rules);

/* Columns of every rule; a registered one has two dates more. */
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
 * Texts as columns.  Empty and null texts are null.
 */
static void
fill_texts(const char *const *texts, Datum *values, bool *nulls)
{
	for (int i = 0; i < RULE_COLUMNS; i++)
	{
		nulls[i] = (texts[i] == NULL || texts[i][0] == '\0');
		values[i] = nulls[i] ? (Datum) 0 :
			CStringGetTextDatum(clearance_text_for_server(texts[i]));
	}
}

/*
 * The columns of a rule of a form.
 */
static void
fill_rule(const char *form, const ClearanceRule *rule, const char *source,
		  Datum *values, bool *nulls)
{
	char		section[2] = {rule->section, '\0'};
	const char *texts[RULE_COLUMNS] = {
		rule->code, form, section, clearance_severity_name(rule->severity),
		rule->applies, rule->requirement, rule->pointers,
		rule->message_en, rule->message_fr, source, rule->lines, rule->note
	};

	fill_texts(texts, values, nulls);
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
		Datum		values[RULE_COLUMNS];
		bool		nulls[RULE_COLUMNS];

		if (strcmp(row->kind, RULE) != 0)
			continue;
		fill_texts(texts, values, nulls);
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
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
		{
			Datum		values[RULE_COLUMNS];
			bool		nulls[RULE_COLUMNS];

			fill_rule(form->name, &form->rules[i], source_of(form, &form->rules[i]), values, nulls);
			tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
		}
	}
	for (int i = 0; (list = clearance_rule_text_list(i)) != NULL; i++)
		put_ruling_rules(result, list);
	return (Datum) 0;
}

/* ---------- what is registered ---------- */

/*
 * A rule that a registration gives, as a row with its dates.
 */
static void
put_registered(ReturnSetInfo *result, const ClearanceRegistration *registration,
			   const ClearanceRule *rule, const char *source)
{
	Datum		values[RULE_COLUMNS + 2];
	bool		nulls[RULE_COLUMNS + 2];

	fill_rule(registration->form, rule, source, values, nulls);
	values[RULE_COLUMNS] = DateADTGetDatum(registration->since);
	nulls[RULE_COLUMNS] = !registration->has_since;
	values[RULE_COLUMNS + 1] = DateADTGetDatum(registration->until);
	nulls[RULE_COLUMNS + 1] = !registration->has_until;
	tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}

/*
 * The rules that a handler gives.
 */
static void
put_routine(ReturnSetInfo *result, const ClearanceRegistration *registration,
			const ClearanceRoutine *routine)
{
	const ClearanceForm *form = routine->form;
	const ClearanceRuleSet *set = routine->rules;

	for (int i = 0; form != NULL && i < form->nrules; i++)
		put_registered(result, registration, &form->rules[i], source_of(form, &form->rules[i]));
	for (int i = 0; set != NULL && i < set->nrules; i++)
		put_registered(result, registration, &set->rules[i], set->source);
}

/*
 * clearance_registered_rules(): the rules that are registered and enabled,
 * those of registered forms among them.  A registration that does not work is
 * left out with a warning: the catalogue is for everybody.
 */
Datum
clearance_registered_rules(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	Oid			registry = clearance_registry(fcinfo);
	List	   *registrations = clearance_registrations(registry);
	ListCell   *cell;

	InitMaterializedSRF(fcinfo, 0);
	foreach(cell, registrations)
	{
		const ClearanceRegistration *registration = lfirst(cell);

		const char *problem;

		if (!registration->enabled)
			continue;
		problem = clearance_problem_of_registration(registration, registry);
		if (problem != NULL)
			clearance_warn_disabled(registration, problem);
		else if (registration->kind == CLEARANCE_REGISTERED_RULES ||
				 registration->kind == CLEARANCE_REGISTERED_FORM)
			put_routine(result, registration, clearance_registered_routine(registration, registry));
		else
			put_registered(result, registration, &registration->rule, registration->source);
	}
	return (Datum) 0;
}

static void
put_problem(ReturnSetInfo *result, const char *name, const char *problem)
{
	Datum		values[2] = {CStringGetTextDatum(name), CStringGetTextDatum(problem)};
	bool		nulls[2] = {false};

	tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}

/*
 * clearance_check_rules(): the registrations that cannot work, and why.  The
 * shipped forms are checked as well, as those of plugins are.
 */
Datum
clearance_check_rules(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	Oid			registry = clearance_registry(fcinfo);
	List	   *registrations = clearance_registrations(registry);
	const ClearanceRoutine *shipped;
	ListCell   *cell;

	InitMaterializedSRF(fcinfo, 0);
	for (int i = 0; (shipped = clearance_shipped_routine(i)) != NULL; i++)
	{
		const char *problem = clearance_problem_of_routine(shipped);

		if (problem != NULL)
			put_problem(result, shipped->form->name, problem);
	}
	foreach(cell, registrations)
	{
		const ClearanceRegistration *registration = lfirst(cell);
		const char *problem = clearance_problem_of_registration(registration, registry);

		if (problem == NULL)
			problem = clearance_problem_of_form_name(registration, registrations);
		if (problem != NULL)
			put_problem(result, registration->name, problem);
	}
	return (Datum) 0;
}
