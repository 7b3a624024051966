/*-------------------------------------------------------------------------
 *
 * engine.c
 *	  Judging a document by the rules of its form.
 *
 * The engine reads the document, lets the form work out what its rules share,
 * and goes through the parts of the form: a table of requirements, a check in
 * C, or both.  It knows no form; a form knows no output.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"
#ifdef CLEARANCE_MUTATION
#include "utils/guc.h"
#endif

#include "form/form.h"

/* ---------- forms ---------- */

/*
 * The forms of this library, given as a plugin gives its own; the first is the
 * one that a document means which does not say.
 */
static const ClearanceRoutine shipped[] = {
	CLEARANCE_FORM_ROUTINE(clearance_form_330_60),
	CLEARANCE_FORM_ROUTINE(clearance_form_330_23),
	CLEARANCE_FORM_ROUTINE(clearance_form_subcontract),
	CLEARANCE_FORM_ROUTINE(clearance_form_international_contract),
	CLEARANCE_FORM_ROUTINE(clearance_form_arrangement),
	CLEARANCE_FORM_ROUTINE(clearance_form_arrangement_report),
	CLEARANCE_FORM_ROUTINE(clearance_form_alternative_solution),
	CLEARANCE_FORM_ROUTINE(clearance_form_visit),
	CLEARANCE_FORM_ROUTINE(clearance_form_nato_briefing),
	CLEARANCE_FORM_ROUTINE(clearance_form_jcp_certificate),
	CLEARANCE_FORM_ROUTINE(clearance_form_assurance),
	CLEARANCE_FORM_ROUTINE(clearance_form_transfer)
};

/*
 * The shipped forms one after the other; null after the last.
 */
const ClearanceRoutine *
clearance_shipped_routine(int number)
{
	return number < lengthof(shipped) ? &shipped[number] : NULL;
}

const ClearanceForm *
clearance_form_by_number(int number)
{
	return number < lengthof(shipped) ? shipped[number].form : NULL;
}

/*
 * The shipped form of a name, or null.
 */
const ClearanceForm *
clearance_form_by_name(const char *name, int length)
{
	for (int i = 0; i < lengthof(shipped); i++)
	{
		const char *known = shipped[i].form->name;

		if (strlen(known) == length && memcmp(known, name, length) == 0)
			return shipped[i].form;
	}
	return NULL;
}

/*
 * The rule of a code, of any shipped form; null when there is none.
 */
const ClearanceRule *
clearance_form_rule(const char *code, size_t length)
{
	for (int f = 0; f < lengthof(shipped); f++)
	{
		const ClearanceForm *form = shipped[f].form;

		for (int i = 0; i < form->nrules; i++)
		{
			const ClearanceRule *rule = &form->rules[i];

			if (strncmp(rule->code, code, length) == 0 && rule->code[length] == '\0')
				return rule;
		}
	}
	return NULL;
}

/*
 * The name of the form that a document says it is; false when it says none.
 */
bool
clearance_form_name_in_document(Jsonb *document, JsonbValue *name)
{
	JsonbValue *found;

	if (document == NULL || !JB_ROOT_IS_OBJECT(document))
		return false;
	found = getKeyJsonValueFromContainer(&document->root, "form", 4, name);
	return found != NULL && found->type == jbvString;
}

/*
 * The shipped form that a document names.  One that names none is judged as the
 * first form, whose rules say that the name is missing.
 */
const ClearanceForm *
clearance_form_of_document(Jsonb *document)
{
	JsonbValue	name;
	const ClearanceForm *form = NULL;

	if (clearance_form_name_in_document(document, &name))
		form = clearance_form_by_name(name.val.string.val, name.val.string.len);
	return form != NULL ? form : shipped[0].form;
}

/* What a form leaves to the engine. */

bool
clearance_form_asks(ClearanceFormContext *context, char section)
{
	return context->form->asks == NULL || context->form->asks(context, section);
}

ClearanceReason
clearance_form_reason(ClearanceFormContext *context, char section)
{
	static const ClearanceReason always = {
		true, "Asked for in every document of this form.", "Exigée dans tout document de ce formulaire."
	};

	return context->form->reason != NULL ? context->form->reason(context, section) : always;
}

/*
 * The beginning of a document, as JSON text.
 */
char *
clearance_form_begin(const ClearanceForm *form, const char *request, const ClearanceLevel *level)
{
	const char *dot;

	if (form->begin != NULL)
		return form->begin(request, level);
	if (request != NULL)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unknown request"),
				 errhint("Form %s is not for one of several requests: give null.", form->name)));
	if (level == NULL)
		return psprintf("{\"form\": \"%s\"}", form->name);
	dot = form->level_place != NULL ? strchr(form->level_place, '.') : NULL;
	if (dot == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("form \"%s\" has no level", form->name)));
	return psprintf("{\"form\": \"%s\", \"%.*s\": {\"%s\": \"%s\"}}", form->name,
					(int) (dot - form->level_place), form->level_place, dot + 1,
					clearance_level_label_of(*level, false));
}

const char *
clearance_severity_name(ClearanceSeverity severity)
{
	static const char *const names[] = {
		"blocking", "advisory", "human", "negative", "computation", "ruling"
	};

	return names[severity];
}

/* ---------- findings ---------- */

#ifdef CLEARANCE_MUTATION
/*
 * In the build of tools/mutate-rules a setting takes one rule away.
 */
static bool
is_muted(const ClearanceForm *form, int rule)
{
	const char *code = GetConfigOption("clearance_mutation.rule", true, false);

	return code != NULL && strcmp(code, form->rules[rule].code) == 0;
}
#endif

/*
 * A check reports only the rules that its row lists, so that the catalogue can
 * be trusted.  Anything else is a mistake in the form's tables.
 */
static void
check_allowed(ClearanceFormContext *context, int rule)
{
	if (context->allowed == NULL)
		return;
	for (const int16 *allowed = context->allowed; *allowed >= 0; allowed++)
	{
		if (*allowed == rule)
			return;
	}
	ereport(ERROR,
			(errcode(ERRCODE_EXTERNAL_ROUTINE_INVOCATION_EXCEPTION),
			 errmsg("a check of form \"%s\" reports rule %s, which its row does not list",
					context->form->name, context->form->rules[rule].code)));
}

/*
 * Remember where in lists a finding lies, for the order of findings.
 */
static void
place_in_lists(const ClearancePlace *place, ClearanceFinding *finding)
{
	int			depth = 0;

	finding->list = NULL;
	finding->element[0] = finding->element[1] = -1;
	for (int i = 1; i < place->nsteps && depth < lengthof(finding->element); i++)
	{
		if (place->steps[i].name != NULL)
			continue;
		if (depth == 0)
			finding->list = place->steps[i - 1].answer;
		finding->element[depth++] = place->steps[i].index;
	}
}

/*
 * Room for one more finding.
 */
ClearanceFinding *
clearance_new_finding(ClearanceFormContext *context)
{
	ClearanceFinding *finding;

	if (context->nfindings == context->maxfindings)
	{
		context->maxfindings = Max(16, context->maxfindings * 2);
		if (context->findings == NULL)
			context->findings = palloc(context->maxfindings * sizeof(ClearanceFinding));
		else
			context->findings = repalloc(context->findings,
										 context->maxfindings * sizeof(ClearanceFinding));
	}
	finding = &context->findings[context->nfindings];
	finding->sequence = context->nfindings++;
	finding->message = NULL;
	return finding;
}

static void
add_finding(ClearanceFormContext *context, int rule, const ClearanceAnswer *answer,
			ClearancePeriod gap)
{
	const ClearanceForm *form = context->form;
	ClearancePlace place;
	ClearanceFinding *finding;

	check_allowed(context, rule);
#ifdef CLEARANCE_MUTATION
	if (is_muted(form, rule))
		return;
#endif
	if (context->verdict_only && form->rules[rule].severity != CLEARANCE_BLOCKING)
		return;

	clearance_find_place(form, context->document, answer, &place);
	if (rule != form->rule_type &&
		clearance_place_has_wrong_type(context->document, &place))
		return;

	if (form->rules[rule].severity == CLEARANCE_BLOCKING)
		context->incomplete = true;
	if (context->verdict_only)
		return;

	finding = clearance_new_finding(context);
	finding->form = form;
	finding->document = 0;
	finding->rule = rule;
	finding->section = place.section;
	place_in_lists(&place, finding);
	finding->pointer = clearance_place_pointer(&place);
	finding->gap = gap;
}

/*
 * The rule is broken at the answer.
 */
void
clearance_engine_report(ClearanceFormContext *context, int rule, const ClearanceAnswer *answer)
{
	ClearancePeriod no_gap = {0, -1};

	context->applied[rule] = 1;
	add_finding(context, rule, answer, no_gap);
}

/*
 * The rule is broken at the answer, by a gap whose days the message names.
 */
void
clearance_engine_report_gap(ClearanceFormContext *context, int rule,
							const ClearanceAnswer *answer, ClearancePeriod gap)
{
	context->applied[rule] = 1;
	add_finding(context, rule, answer, gap);
}

/*
 * Findings come in the order of the catalogue; those of one rule in the order
 * of the document: by section, list and element, else as they were seen.  The
 * structure of a document has its lists in the order of the form.  Those of a
 * document within follow.
 */
static int
compare_findings(const void *a, const void *b)
{
	const ClearanceFinding *fa = a;
	const ClearanceFinding *fb = b;

	if (fa->document != fb->document)
		return fa->document < fb->document ? -1 : 1;
	if (fa->rule != fb->rule)
		return fa->rule < fb->rule ? -1 : 1;
	if (fa->section != fb->section)
		return fa->section < fb->section ? -1 : 1;
	if (fa->list != fb->list)
		return fa->list < fb->list ? -1 : 1;
	for (int i = 0; i < lengthof(fa->element); i++)
	{
		if (fa->element[i] != fb->element[i])
			return fa->element[i] < fb->element[i] ? -1 : 1;
	}
	return fa->sequence < fb->sequence ? -1 : 1;
}

void
clearance_sort_findings(ClearanceFormContext *context)
{
	if (context->nfindings > 1)
		qsort(context->findings, context->nfindings, sizeof(ClearanceFinding),
			  compare_findings);
}

/* What stands for the days where no gap is meant: an ellipsis. */
#define NO_DAYS		"\342\200\246"

static void
append_day(StringInfo buffer, bool gap, ClearanceDay day)
{
	int			year;
	int			month;
	int			dom;

	if (!gap)
	{
		appendStringInfoString(buffer, NO_DAYS);
		return;
	}
	clearance_day_to_ymd(day, &year, &month, &dom);
	appendStringInfo(buffer, "%04d-%02d-%02d", year, month, dom);
}

/*
 * Append a number of days; a single one takes the plural off the word behind.
 * Returns what follows of the message.
 */
static const char *
append_days(StringInfo buffer, const ClearancePeriod *gap, const char *rest)
{
	static const char *const plurals[] = {" days", " jours"};

	if (gap == NULL)
		appendStringInfoString(buffer, NO_DAYS);
	else
		appendStringInfo(buffer, "%d", gap->last - gap->first + 1);

	for (int i = 0; gap != NULL && gap->first == gap->last && i < lengthof(plurals); i++)
	{
		size_t		length = strlen(plurals[i]);

		if (strncmp(rest, plurals[i], length) == 0)
		{
			appendBinaryStringInfo(buffer, plurals[i], length - 1);
			return rest + length;
		}
	}
	return rest;
}

/*
 * The message of a finding: its own, or that of its rule with the days of its
 * gap filled in.
 */
char *
clearance_finding_message(const ClearanceFinding *finding, ClearanceLanguage language)
{
	const ClearanceRule *rule = &finding->form->rules[finding->rule];
	const char *text = (language == CLEARANCE_FRENCH) ? rule->message_fr : rule->message_en;
	const char *other = (language == CLEARANCE_FRENCH) ? rule->message_en : rule->message_fr;
	bool		gap = finding->gap.first <= finding->gap.last;
	StringInfoData message;

	if (finding->message != NULL)
		return pstrdup(finding->message);
	/* A rule of a plugin or a site may have one language only. */
	if (text[0] == '\0')
		text = other;
	initStringInfo(&message);
	while (*text != '\0')
	{
		if (strncmp(text, "{from}", 6) == 0)
		{
			append_day(&message, gap, finding->gap.first);
			text += 6;
		}
		else if (strncmp(text, "{to}", 4) == 0)
		{
			append_day(&message, gap, finding->gap.last);
			text += 4;
		}
		else if (strncmp(text, "{days}", 6) == 0)
			text = append_days(&message, gap ? &finding->gap : NULL, text + 6);
		else
			appendStringInfoChar(&message, *text++);
	}
	return message.data;
}

/* ---------- parts ---------- */

/*
 * Go through a table of requirements for one object of the document.
 */
static void
check_requirements(ClearanceFormContext *context, const ClearanceFormPart *part,
				   const char *record, int index)
{
	for (const ClearanceRequirement *row = part->requirements;
		 row->rule != CLEARANCE_NO_RULE; row++)
	{
		const ClearanceAnswer *answer;

		if (row->applies != NULL && !row->applies(context, record, index))
			continue;
		answer = (const ClearanceAnswer *) (record + row->offset);
		require(context, row->rule, answer, answer_passes(row->test, answer));
	}
}

static void
check_part(ClearanceFormContext *context, const ClearanceFormPart *part)
{
	const char *place = (const char *) context->document + part->offset;

	if (part->asked != NULL && !part->asked(context))
		return;

	context->allowed = NULL;
	if (part->requirements != NULL && part->size == 0)
		check_requirements(context, part, place, 0);
	else if (part->requirements != NULL)
	{
		const ClearanceAnswer *list = (const ClearanceAnswer *) place;

		for (int i = 0; i < list_count(list); i++)
			check_requirements(context, part,
							   (const char *) list->u.items + i * part->size, i);
	}

	if (part->check != NULL)
	{
		context->allowed = part->rules;
		part->check(context);
		context->allowed = NULL;
	}
}

/*
 * Begin to judge by the rules of a form.
 */
static void
start(ClearanceFormContext *context, const ClearanceForm *form, ClearanceDay as_of,
	  bool verdict_only)
{
	memset(context, 0, sizeof(ClearanceFormContext));
	context->api = &clearance_api;
	context->form = form;
	context->as_of = as_of;
	context->ref = as_of;
	context->verdict_only = verdict_only;
	context->applied = palloc0(form->nrules);
}

#ifdef CLEARANCE_MUTATION
static void
forget_muted(ClearanceFormContext *context)
{
	for (int i = 0; i < context->form->nrules; i++)
	{
		if (is_muted(context->form, i))
			context->applied[i] = 0;
	}
}
#endif

/*
 * Read the document and go through the parts of its form.
 */
static void
judge(ClearanceFormContext *context, JsonbContainer *document)
{
	const ClearanceForm *form = context->form;

	clearance_read_document(context, document);
	if (form->prepare != NULL)
		context->facts = form->prepare(context);
	if (((ClearanceAnswer *) context->document)->state == CLEARANCE_WRONG_TYPE)
		return;
	if (context->verdict_only && context->incomplete)
		return;

	for (int i = 0; i < form->nparts; i++)
	{
		CHECK_FOR_INTERRUPTS();
		check_part(context, &form->parts[i]);
		if (context->verdict_only && context->incomplete)
			return;
	}
#ifdef CLEARANCE_MUTATION
	forget_muted(context);
#endif
}

/*
 * Judge a document.  A null document counts as one that is no object.  All
 * memory is taken from the current context; the caller frees it as a whole.
 */
void
clearance_form_judge(ClearanceFormContext *context, const ClearanceForm *form,
					 Jsonb *document, ClearanceDay as_of, bool verdict_only)
{
	start(context, form, as_of, verdict_only);
	judge(context, document != NULL && JB_ROOT_IS_OBJECT(document) ? &document->root : NULL);
	clearance_sort_findings(context);
}

/*
 * Judge an object of the document as a document of another form.  Its findings
 * join those of the outer document, with pointers from there.
 */
void
clearance_judge_within(ClearanceFormContext *context, const ClearanceForm *form,
					   const ClearanceAnswer *object)
{
	ClearanceFormContext *inner = palloc(sizeof(ClearanceFormContext));
	ClearanceFormContext **last = &context->within;
	ClearancePlace place;
	char	   *prefix;

	start(inner, form, context->as_of, context->verdict_only);
	inner->outer = context;
	inner->number = 1;
	while (*last != NULL)
	{
		last = &(*last)->next;
		inner->number++;
	}
	*last = inner;
	clearance_find_place(context->form, context->document, object, &place);
	inner->outer_section = place.section;

	judge(inner, object->u.container);
	clearance_sort_findings(inner);
	context->incomplete |= inner->incomplete;

	prefix = clearance_place_pointer(&place);
	for (int i = 0; i < inner->nfindings; i++)
	{
		const ClearanceFinding *found = &inner->findings[i];
		ClearanceFinding *finding = clearance_new_finding(context);

		finding->form = found->form;
		finding->document = inner->number;
		finding->rule = found->rule;
		finding->section = place.section;
		finding->list = NULL;
		finding->element[0] = finding->element[1] = -1;
		finding->pointer = psprintf("%s%s", prefix, found->pointer);
		finding->gap = found->gap;
	}
}
