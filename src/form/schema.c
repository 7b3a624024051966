/*-------------------------------------------------------------------------
 *
 * schema.c
 *	  What a form's tables of members say to others: a JSON Schema and a blank
 *	  document.
 *
 * The schema accepts exactly what the reader accepts without a finding of
 * form: blank texts and null stand for no answer everywhere, unknown members
 * are allowed, and only what every document must say is required.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "lib/stringinfo.h"
#include "nodes/pg_list.h"
#include "utils/builtins.h"
#include "utils/json.h"
#include "utils/jsonb.h"

#include "form/form.h"

PG_FUNCTION_INFO_V1(clearance_form_schema);
PG_FUNCTION_INFO_V1(clearance_form_template);

/* Nothing, or white space alone: not answered, whatever the member. */
#define BLANK_PATTERN	"^[ \\\\t\\\\n\\\\u000b\\\\f\\\\r]*$"

/*
 * An existing day, month or year, with an optional "~".  The second half of
 * each line is the calendar: months of 31 and 30 days, February, leap years.
 */
#define YEAR_PATTERN	"(?!0000)[0-9]{4}"
#define LEAP_PATTERN	"(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)"
#define DATE_PATTERN \
	"(?:" YEAR_PATTERN "(?:-(?:0[1-9]|1[0-2])" \
	"|-(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])" \
	"|-(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)" \
	"|-02-(?:0[1-9]|1[0-9]|2[0-8]))?" \
	"|(?!0000)" LEAP_PATTERN "-02-29)~?"

/*
 * Definitions that no shape has: no name of a shape has a hyphen.
 */
#define BLANK_DEFINITION	"no-answer"
#define DATE_DEFINITION		"date-or-less"
#define END_DEFINITION		"end-of-period"

#define REFERENCE(name)		"{\"$ref\": \"#/$defs/" name "\"}"
#define BLANK				REFERENCE(BLANK_DEFINITION)

static const char definitions[] =
"\"" BLANK_DEFINITION "\": {\"description\": \"Absent, null and white space are not answered.\", "
"\"type\": [\"null\", \"string\"], \"pattern\": \"" BLANK_PATTERN "\"}, "
"\"" DATE_DEFINITION "\": {\"description\": \"YYYY-MM-DD, YYYY-MM or YYYY, an existing one; ~ behind it: approximate.\", "
"\"type\": \"string\", \"pattern\": \"^(?:" DATE_PATTERN ")$\"}, "
"\"" END_DEFINITION "\": {\"anyOf\": [{\"const\": \"present\"}, " REFERENCE(DATE_DEFINITION) "]}";

static void append_shape(StringInfo schema, const ClearanceShape *shape);

/* ---------- schema ---------- */

/*
 * Words as an enumeration.
 */
static void
append_words(StringInfo schema, const char *const *words)
{
	appendStringInfoString(schema, "{\"enum\": [");
	for (int i = 0; words[i] != NULL; i++)
	{
		if (i > 0)
			appendStringInfoString(schema, ", ");
		escape_json(schema, words[i]);
	}
	appendStringInfoString(schema, "]}");
}

static void
append_texts(StringInfo schema)
{
	appendStringInfo(schema, "{\"type\": \"array\", \"maxItems\": %d, \"items\": {\"type\": [\"string\", \"null\"]}}",
					 CLEARANCE_MAX_ENTRIES);
}

static void
append_list(StringInfo schema, const ClearanceShape *shape)
{
	appendStringInfo(schema, "{\"type\": \"array\", \"maxItems\": %d, \"items\": {\"anyOf\": [" REFERENCE("%s") ", " BLANK "]}}",
					 CLEARANCE_MAX_ENTRIES, shape->name);
}

/*
 * What an answer of the member looks like; blanks come on top.
 */
static void
append_answer(StringInfo schema, const ClearanceMember *member)
{
	switch (member->kind)
	{
		case CLEARANCE_KIND_WORD:
			if ((member->flags & CLEARANCE_MEMBER_OWN_RULE) == 0)
			{
				append_words(schema, member->words);
				break;
			}
			/* FALLTHROUGH */
		case CLEARANCE_KIND_TEXT:
		case CLEARANCE_KIND_COUNTRY:
		case CLEARANCE_KIND_BIRTH_COUNTRY:
			appendStringInfoString(schema, "{\"type\": \"string\"}");
			break;
		case CLEARANCE_KIND_DATE:
			appendStringInfoString(schema, REFERENCE(DATE_DEFINITION));
			break;
		case CLEARANCE_KIND_END_DATE:
			appendStringInfoString(schema, REFERENCE(END_DEFINITION));
			break;
		case CLEARANCE_KIND_BOOLEAN:
			appendStringInfoString(schema, "{\"type\": \"boolean\"}");
			break;
		case CLEARANCE_KIND_INTEGER:
			appendStringInfoString(schema, "{\"type\": \"integer\"}");
			break;
		case CLEARANCE_KIND_YEAR:
			appendStringInfoString(schema, "{\"type\": \"integer\"}, {\"type\": \"string\", \"pattern\": \"^[0-9]{4}$\"}");
			break;
		case CLEARANCE_KIND_OBJECT:
			appendStringInfo(schema, REFERENCE("%s"), member->shape->name);
			break;
		case CLEARANCE_KIND_OPAQUE:
			appendStringInfoString(schema, "{\"type\": \"object\"}");
			break;
		case CLEARANCE_KIND_LIST_OR_NONE:
			appendStringInfoString(schema, "{\"type\": \"object\", \"properties\": {\"none\": {\"anyOf\": [{\"type\": \"boolean\"}, " BLANK "]}}}, ");
			append_list(schema, member->shape);
			break;
		case CLEARANCE_KIND_LIST:
			append_list(schema, member->shape);
			break;
		case CLEARANCE_KIND_TEXTS:
		case CLEARANCE_KIND_COUNTRIES:
			append_texts(schema);
			break;
	}
}

/*
 * Must every document have the member, or something below it?
 */
static bool
is_required(const ClearanceMember *member)
{
	if (member->flags & CLEARANCE_MEMBER_ALWAYS)
		return true;
	if (member->kind != CLEARANCE_KIND_OBJECT)
		return false;
	for (int i = 0; i < member->shape->nmembers; i++)
	{
		if (is_required(&member->shape->members[i]))
			return true;
	}
	return false;
}

/*
 * A member.  One that is required has no blank answer, and its words count
 * even when a rule of its own says so.
 */
static void
append_member(StringInfo schema, const ClearanceMember *member)
{
	escape_json(schema, member->name);
	appendStringInfoString(schema, ": ");
	if (is_required(member))
	{
		if (member->kind == CLEARANCE_KIND_WORD)
			append_words(schema, member->words);
		else
			append_answer(schema, member);
		return;
	}
	appendStringInfoString(schema, "{\"anyOf\": [");
	append_answer(schema, member);
	appendStringInfoString(schema, ", " BLANK "]}");
}

/*
 * An object: its members and those that are required of every document.
 */
static void
append_shape(StringInfo schema, const ClearanceShape *shape)
{
	bool		first = true;

	appendStringInfoString(schema, "\"type\": \"object\", \"properties\": {");
	for (int i = 0; i < shape->nmembers; i++)
	{
		if (i > 0)
			appendStringInfoString(schema, ", ");
		append_member(schema, &shape->members[i]);
	}
	appendStringInfoChar(schema, '}');

	for (int i = 0; i < shape->nmembers; i++)
	{
		if (!is_required(&shape->members[i]))
			continue;
		appendStringInfoString(schema, first ? ", \"required\": [" : ", ");
		escape_json(schema, shape->members[i].name);
		first = false;
	}
	if (!first)
		appendStringInfoChar(schema, ']');
}

/*
 * Is the shape defined already?  Two shapes of one name would be a mistake in
 * the form's tables.
 */
static bool
is_defined(const List *done, const ClearanceShape *shape)
{
	const ListCell *cell;

	foreach(cell, done)
	{
		const ClearanceShape *other = lfirst(cell);

		if (other == shape)
			return true;
		if (strcmp(other->name, shape->name) == 0)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_OBJECT_DEFINITION),
					 errmsg("two shapes of the name \"%s\"", shape->name)));
	}
	return false;
}

/*
 * The definitions of all shapes below one, each once.
 */
static void
append_definitions(StringInfo schema, const ClearanceShape *shape, List **done)
{
	for (int i = 0; i < shape->nmembers; i++)
	{
		const ClearanceShape *below = shape->members[i].shape;

		if (below == NULL || is_defined(*done, below))
			continue;
		*done = lappend(*done, unconstify(ClearanceShape *, below));
		appendStringInfo(schema, ", \"%s\": {", below->name);
		append_shape(schema, below);
		appendStringInfoChar(schema, '}');
		append_definitions(schema, below, done);
	}
}

/*
 * A schema for one answer of the document, within those of the objects that
 * lead to it: begin and end leave room for the schema of the answer itself.
 */
static void
begin_path(StringInfo schema, const ClearanceForm *form, uint16 offset, bool required,
		   ClearancePlace *place)
{
	const char *document = palloc0(form->shape->size);

	clearance_find_place(form, document, (const ClearanceAnswer *) (document + offset), place);
	for (int i = 0; i < place->nsteps; i++)
	{
		const char *name = place->steps[i].name;

		appendStringInfoChar(schema, '{');
		if (required)
			appendStringInfo(schema, "\"type\": \"object\", \"required\": [\"%s\"], ", name);
		appendStringInfo(schema, "\"properties\": {\"%s\": ", name);
	}
}

static void
end_path(StringInfo schema, const ClearancePlace *place)
{
	for (int i = 0; i < place->nsteps; i++)
		appendStringInfoString(schema, "}}");
}

/*
 * Words that count unless another member has a certain word, as a condition at
 * the root.
 */
static void
append_conditional_words(StringInfo schema, const ClearanceForm *form,
						 const ClearanceConditionalWords *row)
{
	ClearancePlace place;

	appendStringInfoString(schema, "{\"if\": ");
	begin_path(schema, form, row->other, true, &place);
	appendStringInfoString(schema, "{\"const\": ");
	escape_json(schema, row->word);
	appendStringInfoChar(schema, '}');
	end_path(schema, &place);

	appendStringInfoString(schema, ", \"else\": ");
	begin_path(schema, form, row->offset, false, &place);
	appendStringInfoString(schema, "{\"anyOf\": [");
	append_words(schema, row->words);
	appendStringInfoString(schema, ", {\"not\": {\"type\": \"string\"}}, " BLANK "]}");
	end_path(schema, &place);
	appendStringInfoChar(schema, '}');
}

/*
 * clearance_form_schema(form_name): a JSON Schema 2020-12.
 */
Datum
clearance_form_schema(PG_FUNCTION_ARGS)
{
	const ClearanceForm *form = clearance_form_by_argument(fcinfo, PG_GETARG_TEXT_PP(0));
	StringInfoData schema;
	List	   *done = NIL;

	initStringInfo(&schema);
	appendStringInfo(&schema, "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"title\": \"Form %s\", "
					 "\"description\": \"Types, words and dates of the document; whether it is complete, clearance_form_findings says.\", ",
					 form->name);
	append_shape(&schema, form->shape);
	for (int i = 0; i < form->nconditional_words; i++)
	{
		appendStringInfoString(&schema, i == 0 ? ", \"allOf\": [" : ", ");
		append_conditional_words(&schema, form, &form->conditional_words[i]);
	}
	if (form->nconditional_words > 0)
		appendStringInfoChar(&schema, ']');
	appendStringInfo(&schema, ", \"$defs\": {%s", definitions);
	append_definitions(&schema, form->shape, &done);
	appendStringInfoString(&schema, "}}");
	PG_RETURN_DATUM(DirectFunctionCall1(jsonb_in, CStringGetDatum(schema.data)));
}

/* ---------- blank document ---------- */

static void append_blank_object(StringInfo blank, ClearanceFormContext *context,
								const ClearanceShape *shape, JsonbContainer *begin);

/*
 * A member without an answer; a list has one blank element, which shows what
 * an element has.
 */
static void
append_blank(StringInfo blank, ClearanceFormContext *context, const ClearanceMember *member,
			 JsonbContainer *begin)
{
	switch (member->kind)
	{
		case CLEARANCE_KIND_OBJECT:
			append_blank_object(blank, context, member->shape, begin);
			break;
		case CLEARANCE_KIND_LIST:
		case CLEARANCE_KIND_LIST_OR_NONE:
			appendStringInfoChar(blank, '[');
			append_blank_object(blank, context, member->shape, NULL);
			appendStringInfoChar(blank, ']');
			break;
		case CLEARANCE_KIND_TEXTS:
		case CLEARANCE_KIND_COUNTRIES:
			appendStringInfoString(blank, "[null]");
			break;
		default:
			appendStringInfoString(blank, "null");
			break;
	}
}

/*
 * A blank object.  What the beginning of the document says already is kept,
 * and sections that the request does not ask for are left out.
 */
static void
append_blank_object(StringInfo blank, ClearanceFormContext *context,
					const ClearanceShape *shape, JsonbContainer *begin)
{
	bool		first = true;

	appendStringInfoChar(blank, '{');
	for (int i = 0; i < shape->nmembers; i++)
	{
		const ClearanceMember *member = &shape->members[i];
		JsonbValue	buffer;
		JsonbValue *value = NULL;

		if (member->section != 0 && !clearance_form_asks(context, member->section))
			continue;
		appendStringInfo(blank, "%s\"%s\": ", first ? "" : ", ", member->name);
		first = false;

		if (begin != NULL)
			value = getKeyJsonValueFromContainer(begin, member->name, member->length, &buffer);
		if (value != NULL && value->type == jbvString)
			escape_json(blank, pnstrdup(value->val.string.val, value->val.string.len));
		else
			append_blank(blank, context, member,
						 value != NULL && value->type == jbvBinary ? value->val.binary.data : NULL);
	}
	appendStringInfoChar(blank, '}');
}

/*
 * 22023 for a level that the form has no word for.
 */
static void
refuse_foreign_level(const ClearanceFormContext *context)
{
	for (int i = 0; i < context->nfindings; i++)
	{
		if (context->findings[i].rule == context->form->rule_word)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("form \"%s\" is not for this level", context->form->name)));
	}
}

/*
 * clearance_form_template(form_name, request, level): a document with nothing
 * answered but the request and the level, with the members of the sections
 * that they ask for.
 */
Datum
clearance_form_template(PG_FUNCTION_ARGS)
{
	const ClearanceForm *form;
	ClearanceLevel level = PG_ARGISNULL(2) ? 0 : PG_GETARG_INT32(2);
	ClearanceFormContext context = {0};
	char	   *begin;
	Jsonb	   *document;
	StringInfoData blank;

	if (PG_ARGISNULL(0))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("parameter \"%s\" must not be null", "form_name")));
	form = clearance_form_by_argument(fcinfo, PG_GETARG_TEXT_PP(0));
	begin = clearance_form_begin(form,
								 PG_ARGISNULL(1) ? NULL : text_to_cstring(PG_GETARG_TEXT_PP(1)),
								 PG_ARGISNULL(2) ? NULL : &level);
	document = DatumGetJsonbP(DirectFunctionCall1(jsonb_in, CStringGetDatum(begin)));
	clearance_form_judge(&context, form, document, 0, false);
	refuse_foreign_level(&context);

	initStringInfo(&blank);
	append_blank_object(&blank, &context, form->shape, &document->root);
	PG_RETURN_DATUM(DirectFunctionCall1(jsonb_in, CStringGetDatum(blank.data)));
}
