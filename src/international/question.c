/*-------------------------------------------------------------------------
 *
 * question.c
 *	  The questions that clearance_what_if() asks and their facts.
 *
 * Facts come as a JSON object.  They are checked here, so that a slip in a name
 * is not taken for a fact that is not known, and no message of the server
 * holds a value of a person's record.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "funcapi.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/jsonb.h"

#include "calendar.h"
#include "compat.h"
#include "level.h"
#include "server_text.h"
#include "words.h"

PG_FUNCTION_INFO_V1(clearance_check_facts);
PG_FUNCTION_INFO_V1(clearance_question_facts);

typedef enum FactKind
{
	FACT_TEXT,
	FACT_LEVEL,
	FACT_DATE,
	FACT_BOOLEAN,
	FACT_TEXTS,
	FACT_DATES
} FactKind;

static const char *const kind_names[] = {
	"text", "security level", "date", "boolean", "array of texts", "array of dates"
};

typedef struct Fact
{
	const char *name;
	FactKind	kind;
} Fact;

#define FACTS_MAX 13

/* Facts are named as the parameters of the function that answers. */
typedef struct Question
{
	const char *name;
	Fact		facts[FACTS_MAX + 1];	/* the last has no name */
} Question;

static const Question questions[] = {
	{"exchange", {
		{"party", FACT_TEXT}, {"level", FACT_LEVEL}, {"as_of", FACT_DATE}
	}},
	{"alternative_solution", {
		{"party", FACT_TEXT}, {"level", FACT_LEVEL}, {"as_of", FACT_DATE},
		{"government_contract", FACT_BOOLEAN}, {"handled_abroad", FACT_BOOLEAN}
	}},
	{"assurance", {
		{"subject", FACT_TEXT}, {"home_country", FACT_TEXT}, {"clearance_country", FACT_TEXT},
		{"level_held", FACT_LEVEL}, {"required_level", FACT_LEVEL}, {"as_of", FACT_DATE}
	}},
	{"nato_personnel", {
		{"citizenships", FACT_TEXTS}, {"permanent_resident", FACT_BOOLEAN}, {"level", FACT_LEVEL},
		{"as_of", FACT_DATE}, {"strict", FACT_BOOLEAN}
	}},
	{"nato_facility", {
		{"facility_level", FACT_LEVEL}, {"facility_granted_on", FACT_DATE},
		{"requested_level", FACT_LEVEL}, {"as_of", FACT_DATE}
	}},
	{"nato_access", {
		{"level", FACT_LEVEL}, {"facility_level", FACT_LEVEL}, {"facility_granted_on", FACT_DATE},
		{"canadian_level", FACT_LEVEL}, {"canadian_granted_on", FACT_DATE},
		{"officer_signed_on", FACT_DATE}, {"employee_signed_on", FACT_DATE}, {"approved_on", FACT_DATE},
		{"need_to_know", FACT_BOOLEAN}, {"as_of", FACT_DATE}, {"requested_on", FACT_DATE},
		{"briefing_sent_on", FACT_DATE}, {"canadian_expires_on", FACT_DATE}
	}},
	{"jcp_access", {
		{"country", FACT_TEXT}, {"information", FACT_TEXT}, {"accepted_on", FACT_DATE}, {"as_of", FACT_DATE},
		{"suspended_on", FACT_DATE}, {"reinstated_on", FACT_DATE}, {"revoked_on", FACT_DATE}
	}},
	{"visit", {
		{"host", FACT_TEXT}, {"kind", FACT_TEXT}, {"visit_on", FACT_DATE}, {"as_of", FACT_DATE},
		{"submitted_on", FACT_DATE}, {"approved_on", FACT_DATE}, {"approved_until", FACT_DATE},
		{"refused_on", FACT_DATE}, {"foreign_visitors", FACT_BOOLEAN}
	}},
	{"out_of_country", {
		{"countries", FACT_TEXTS}, {"starts_on", FACT_DATES}, {"ends_on", FACT_DATES}, {"level", FACT_LEVEL},
		{"as_of", FACT_DATE}, {"papers", FACT_TEXTS}, {"federal_employment", FACT_BOOLEAN},
		{"armed_forces", FACT_BOOLEAN}, {"clearance_of", FACT_TEXT}, {"clearance_expires_on", FACT_DATE}
	}}
};

/* The question of a name; 22023 with a hint that lists them for another one. */
static const Question *
find_question(const text *name)
{
	StringInfoData list;

	initStringInfo(&list);
	for (int i = 0; i < lengthof(questions); i++)
	{
		const char *candidate = questions[i].name;

		if (strlen(candidate) == VARSIZE_ANY_EXHDR(name) &&
			memcmp(candidate, VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name)) == 0)
			return &questions[i];
		appendStringInfo(&list, "%s%s", i > 0 ? ", " : "", candidate);
	}
	clearance_report_unknown_word("question", list.data);
	pg_unreachable();
}

/* The fact of a name; 22023 with a hint that lists them for another one. */
static const Fact *
find_fact(const Question *question, const JsonbValue *name, const char *parameter)
{
	const Fact *fact;
	StringInfoData list;

	initStringInfo(&list);
	for (fact = question->facts; fact->name != NULL; fact++)
	{
		if (strlen(fact->name) == name->val.string.len &&
			memcmp(fact->name, name->val.string.val, name->val.string.len) == 0)
			return fact;
		appendStringInfo(&list, "%s%s", list.len > 0 ? ", " : "", fact->name);
	}
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unknown fact in parameter \"%s\"", parameter),
			 errhint("The facts of question \"%s\" are %s.", question->name, list.data)));
	pg_unreachable();
}

/* Is the text a day of the calendar, written as 2026-06-15? */
static bool
is_date(const char *digits, int length)
{
	int			number[3] = {0, 0, 0};
	int			part = 0;

	if (length != 10)
		return false;
	for (int i = 0; i < length; i++)
	{
		if (i == 4 || i == 7)
		{
			if (digits[i] != '-')
				return false;
			part++;
		}
		else if (digits[i] < '0' || digits[i] > '9')
			return false;
		else
			number[part] = number[part] * 10 + digits[i] - '0';
	}
	return number[0] >= 1 && number[1] >= 1 && number[1] <= 12 && number[2] >= 1 &&
		number[2] <= clearance_days_in_month(number[0], number[1]);
}

/* Is a scalar of this kind?  Null is a fact that is not known. */
static bool
scalar_fits(const JsonbValue *value, FactKind kind)
{
	if (value->type == jbvNull)
		return true;
	if (kind == FACT_BOOLEAN)
		return value->type == jbvBool;
	if (value->type != jbvString)
		return false;
	if (kind == FACT_LEVEL)
	{
		ClearanceLevel level;

		return clearance_level_of_text(value->val.string.val, value->val.string.len, &level);
	}
	if (kind == FACT_DATE || kind == FACT_DATES)
		return is_date(value->val.string.val, value->val.string.len);
	return true;
}

/* Is a value of this kind?  An array holds texts, or dates, or nulls. */
static bool
value_fits(JsonbValue *value, FactKind kind)
{
	JsonbIterator *iterator;
	JsonbIteratorToken token;
	JsonbValue	element;

	if (value->type != jbvBinary)
		return (value->type == jbvNull || (kind != FACT_TEXTS && kind != FACT_DATES)) &&
			scalar_fits(value, kind);
	if ((kind != FACT_TEXTS && kind != FACT_DATES) || !JsonContainerIsArray(value->val.binary.data))
		return false;

	iterator = JsonbIteratorInit(value->val.binary.data);
	while ((token = JsonbIteratorNext(&iterator, &element, true)) != WJB_DONE)
	{
		CHECK_FOR_INTERRUPTS();
		if (token == WJB_ELEM && !(element.type != jbvBinary && scalar_fits(&element, kind)))
			return false;
	}
	return true;
}

/*
 * clearance_check_facts(question, facts, parameter): the facts; error when the
 * question, the name of a fact or the kind of its value is not known.
 */
Datum
clearance_check_facts(PG_FUNCTION_ARGS)
{
	const Question *question = find_question(PG_GETARG_TEXT_PP(0));
	Jsonb	   *facts = PG_GETARG_JSONB_P(1);
	const char *parameter = text_to_cstring(PG_GETARG_TEXT_PP(2));
	JsonbIterator *iterator;
	JsonbIteratorToken token;
	JsonbValue	value;
	const Fact *fact = NULL;

	if (!JB_ROOT_IS_OBJECT(facts))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("parameter \"%s\" must be a JSON object", parameter)));

	iterator = JsonbIteratorInit(&facts->root);
	while ((token = JsonbIteratorNext(&iterator, &value, true)) != WJB_DONE)
	{
		if (token == WJB_KEY)
			fact = find_fact(question, &value, parameter);
		else if (token == WJB_VALUE && !value_fits(&value, fact->kind))
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("invalid value of fact \"%s\" in parameter \"%s\"", fact->name, parameter),
					 errhint("What is expected: %s, or null.", kind_names[fact->kind])));
	}
	PG_RETURN_JSONB_P(facts);
}

/*
 * clearance_question_facts(): every question with its facts.
 */
Datum
clearance_question_facts(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;

	InitMaterializedSRF(fcinfo, 0);
	for (int i = 0; i < lengthof(questions); i++)
	{
		for (const Fact *fact = questions[i].facts; fact->name != NULL; fact++)
		{
			Datum		values[3];
			bool		nulls[3] = {false, false, false};

			values[0] = CStringGetTextDatum(questions[i].name);
			values[1] = CStringGetTextDatum(fact->name);
			values[2] = CStringGetTextDatum(kind_names[fact->kind]);
			tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
		}
	}
	return (Datum) 0;
}
