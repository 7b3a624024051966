/*-------------------------------------------------------------------------
 *
 * findings.c
 *	  The form engine as SQL functions.
 *
 * A document that is checked is never checked as if it were not there: null
 * and non-objects are incomplete, and a null date is an error, so that nothing
 * in never reads as nothing wrong.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "funcapi.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/memutils.h"

#include "form/form.h"

PG_FUNCTION_INFO_V1(clearance_form_findings);
PG_FUNCTION_INFO_V1(clearance_form_complete);
PG_FUNCTION_INFO_V1(clearance_form_complete_shipped);

/*
 * The as-of date of a call: 22004 when it is null, 22008 when it is no day of
 * the years 1 to 9999.
 */
ClearanceDay
clearance_as_of_argument(FunctionCallInfo fcinfo, int number)
{
	DateADT		as_of;

	if (PG_ARGISNULL(number))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("parameter \"%s\" must not be null", "as_of")));
	as_of = PG_GETARG_DATEADT(number);
	clearance_check_as_of(as_of);
	return as_of;
}

void
clearance_check_as_of(ClearanceDay as_of)
{
	if (as_of < CLEARANCE_DAY_MIN || as_of > CLEARANCE_DAY_MAX)
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("parameter \"%s\" must be a day of the years 1 to 9999", "as_of")));
}

/*
 * A form of some ten kilobytes needs about thirty to be judged: one block does.
 */
#define FORM_CONTEXT_SIZES	0, 32 * 1024, ALLOCSET_DEFAULT_MAXSIZE

/* ---------- findings ---------- */

typedef struct FindingsState
{
	ClearanceFormContext context;
	ClearanceLanguage language;
	TupleDesc	desc;
} FindingsState;

/*
 * What the rows of findings need; most forms have none.
 */
static void
prepare_rows(FunctionCallInfo fcinfo, FindingsState *state)
{
	state->language = clearance_language();
	if (get_call_result_type(fcinfo, NULL, &state->desc) != TYPEFUNC_COMPOSITE)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("function returning record called in context that cannot accept type record")));
	state->desc = BlessTupleDesc(state->desc);
}

/*
 * A finding as a row of type clearance_finding.
 */
static Datum
finding_row(FindingsState *state, const ClearanceFinding *finding)
{
	const ClearanceRule *rule = &finding->form->rules[finding->rule];
	char	   *message = clearance_finding_message(finding, state->language);
	Datum		values[5];
	bool		nulls[5] = {false};

	values[0] = CStringGetTextDatum(rule->code);
	values[1] = CStringGetTextDatum(clearance_severity_name(rule->severity));
	values[2] = PointerGetDatum(cstring_to_text_with_len(&finding->section, 1));
	values[3] = CStringGetTextDatum(finding->pointer);
	values[4] = CStringGetTextDatum(clearance_text_for_server(message));
	return HeapTupleGetDatum(heap_form_tuple(state->desc, values, nulls));
}

/*
 * clearance_form_findings(form, as_of): everything that is wrong.
 */
Datum
clearance_form_findings(PG_FUNCTION_ARGS)
{
	FuncCallContext *call;
	FindingsState *state;

	if (SRF_IS_FIRSTCALL())
	{
		MemoryContext old;
		Jsonb	   *document;

		call = SRF_FIRSTCALL_INIT();
		old = MemoryContextSwitchTo(AllocSetContextCreate(call->multi_call_memory_ctx,
														  "clearance form", FORM_CONTEXT_SIZES));

		state = palloc(sizeof(FindingsState));
		document = PG_ARGISNULL(0) ? NULL : PG_GETARG_JSONB_P(0);
		clearance_judge(&state->context, fcinfo, document,
						clearance_as_of_argument(fcinfo, 1), false);
		if (state->context.nfindings > 0)
			prepare_rows(fcinfo, state);
		call->user_fctx = state;
		MemoryContextSwitchTo(old);
	}

	call = SRF_PERCALL_SETUP();
	state = call->user_fctx;
	if (call->call_cntr < (uint64) state->context.nfindings)
	{
		Datum		row = finding_row(state, &state->context.findings[call->call_cntr]);

		SRF_RETURN_NEXT(call, row);
	}
	SRF_RETURN_DONE(call);
}

/* ---------- verdict ---------- */

/*
 * Judge in a context of its own: a document can need much more memory than the
 * one bit that comes out, and the caller may judge many in one expression.
 */
static bool
is_complete(FunctionCallInfo fcinfo, bool shipped)
{
	MemoryContext own = AllocSetContextCreate(CurrentMemoryContext, "clearance form",
											  FORM_CONTEXT_SIZES);
	MemoryContext old = MemoryContextSwitchTo(own);
	Jsonb	   *document = PG_ARGISNULL(0) ? NULL : PG_GETARG_JSONB_P(0);
	ClearanceDay as_of = clearance_as_of_argument(fcinfo, 1);
	ClearanceFormContext context;

	if (shipped)
		clearance_form_judge(&context, clearance_form_of_document(document), document,
							 as_of, true);
	else
		clearance_judge(&context, fcinfo, document, as_of, true);
	MemoryContextSwitchTo(old);
	MemoryContextDelete(own);
	return !context.incomplete;
}

/*
 * clearance_form_complete(form, as_of): is nothing wrong that stops a
 * submission?
 */
Datum
clearance_form_complete(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(is_complete(fcinfo, false));
}

/*
 * The same by the shipped rules alone, which read no table: immutable.
 */
Datum
clearance_form_complete_shipped(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(is_complete(fcinfo, true));
}
