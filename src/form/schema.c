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
#include "utils/builtins.h"
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

static void append_shape(StringInfo schema, const ClearanceShape *shape);

/*
 * The words of a member as an enumeration.
 */
static void
append_words(StringInfo schema, const ClearanceMember *member)
{
	appendStringInfoString(schema, "{\"enum\": [");
	for (int i = 0; member->words[i] != NULL; i++)
		appendStringInfo(schema, "%s\"%s\"", i > 0 ? ", " : "", member->words[i]);
	appendStringInfoString(schema, "]}");
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
				append_words(schema, member);
				break;
			}
			/* FALLTHROUGH */
		case CLEARANCE_KIND_TEXT:
		case CLEARANCE_KIND_COUNTRY:
		case CLEARANCE_KIND_BIRTH_COUNTRY:
			appendStringInfoString(schema, "{\"type\": \"string\"}");
			break;
		case CLEARANCE_KIND_DATE:
			appendStringInfoString(schema, "{\"type\": \"string\", \"pattern\": \"^" DATE_PATTERN "$\"}");
			break;
		case CLEARANCE_KIND_END_DATE:
			appendStringInfoString(schema, "{\"type\": \"string\", \"pattern\": \"^(?:present|" DATE_PATTERN ")$\"}");
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
			appendStringInfo(schema, "{\"$ref\": \"#/$defs/%s\"}", member->shape->name);
			break;
		case CLEARANCE_KIND_OPAQUE:
			appendStringInfoString(schema, "{\"type\": \"object\"}");
			break;
		case CLEARANCE_KIND_LIST_OR_NONE:
			appendStringInfoString(schema, "{\"type\": \"object\", \"properties\": {\"none\": {\"anyOf\": [{\"type\": \"boolean\"}, {\"$ref\": \"#/$defs/blank\"}]}}}, ");
			/* FALLTHROUGH */
		case CLEARANCE_KIND_LIST:
			appendStringInfo(schema, "{\"type\": \"array\", \"maxItems\": %d, \"items\": {\"anyOf\": [{\"$ref\": \"#/$defs/%s\"}, {\"type\": \"null\"}]}}",
							 CLEARANCE_MAX_ENTRIES, member->shape->name);
			break;
		case CLEARANCE_KIND_TEXTS:
		case CLEARANCE_KIND_COUNTRIES:
			appendStringInfo(schema, "{\"type\": \"array\", \"maxItems\": %d, \"items\": {\"type\": [\"string\", \"null\"]}}",
							 CLEARANCE_MAX_ENTRIES);
			break;
	}
}

static void
append_member(StringInfo schema, const ClearanceMember *member)
{
	appendStringInfo(schema, "\"%s\": ", member->name);
	if (member->flags & CLEARANCE_MEMBER_ALWAYS)
	{
		append_words(schema, member);
		return;
	}
	appendStringInfoString(schema, "{\"anyOf\": [");
	append_answer(schema, member);
	appendStringInfoString(schema, ", {\"$ref\": \"#/$defs/blank\"}]}");
}

/*
 * Must every document have something below this shape?
 */
static bool
has_required(const ClearanceShape *shape)
{
	for (int i = 0; i < shape->nmembers; i++)
	{
		if (shape->members[i].flags & CLEARANCE_MEMBER_ALWAYS)
			return true;
	}
	return false;
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
		if (shape->members[i].kind == CLEARANCE_KIND_OBJECT && has_required(shape->members[i].shape))
			appendStringInfo(schema, "\"%s\": {\"$ref\": \"#/$defs/%s\"}",
							 shape->members[i].name, shape->members[i].shape->name);
		else
			append_member(schema, &shape->members[i]);
	}
	appendStringInfoChar(schema, '}');

	for (int i = 0; i < shape->nmembers; i++)
	{
		const ClearanceMember *member = &shape->members[i];

		if ((member->flags & CLEARANCE_MEMBER_ALWAYS) == 0 &&
			!(member->kind == CLEARANCE_KIND_OBJECT && has_required(member->shape)))
			continue;
		appendStringInfo(schema, "%s\"%s\"", first ? ", \"required\": [" : ", ", member->name);
		first = false;
	}
	if (!first)
		appendStringInfoChar(schema, ']');
}

/*
 * The definitions of all shapes below one, each once: a definition that is
 * there already would only be repeated, and jsonb keeps one of them.
 */
static void
append_definitions(StringInfo schema, const ClearanceShape *shape)
{
	for (int i = 0; i < shape->nmembers; i++)
	{
		const ClearanceShape *below = shape->members[i].shape;

		if (below == NULL)
			continue;
		appendStringInfo(schema, ", \"%s\": {", below->name);
		append_shape(schema, below);
		appendStringInfoChar(schema, '}');
		append_definitions(schema, below);
	}
}

/*
 * clearance_form_schema(form_name): a JSON Schema 2020-12.
 */
Datum
clearance_form_schema(PG_FUNCTION_ARGS)
{
	const ClearanceForm *form = clearance_form_by_argument(PG_GETARG_TEXT_PP(0));
	StringInfoData schema;

	initStringInfo(&schema);
	appendStringInfo(&schema, "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"title\": \"%s\", ",
					 form->name);
	append_shape(&schema, form->shape);
	appendStringInfoString(&schema, ", \"$defs\": {\"blank\": {\"anyOf\": [{\"type\": \"null\"}, {\"type\": \"string\", \"pattern\": \"" BLANK_PATTERN "\"}]}");
	append_definitions(&schema, form->shape);
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

		if (member->section != 0 && !context->form->asks(context, member->section))
			continue;
		appendStringInfo(blank, "%s\"%s\": ", first ? "" : ", ", member->name);
		first = false;

		if (begin != NULL)
			value = getKeyJsonValueFromContainer(begin, member->name, member->length, &buffer);
		if (value != NULL && value->type == jbvString)
			appendStringInfo(blank, "\"%.*s\"", value->val.string.len, value->val.string.val);
		else
			append_blank(blank, context, member,
						 value != NULL && value->type == jbvBinary ? value->val.binary.data : NULL);
	}
	appendStringInfoChar(blank, '}');
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
				 errmsg("form_name must not be null")));
	form = clearance_form_by_argument(PG_GETARG_TEXT_PP(0));
	begin = form->begin(PG_ARGISNULL(1) ? NULL : text_to_cstring(PG_GETARG_TEXT_PP(1)),
						PG_ARGISNULL(2) ? NULL : &level);
	document = DatumGetJsonbP(DirectFunctionCall1(jsonb_in, CStringGetDatum(begin)));
	clearance_form_judge(&context, form, document, 0, false);

	initStringInfo(&blank);
	append_blank_object(&blank, &context, form->shape, &document->root);
	PG_RETURN_DATUM(DirectFunctionCall1(jsonb_in, CStringGetDatum(blank.data)));
}
