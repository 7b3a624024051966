/*-------------------------------------------------------------------------
 *
 * verdict.c
 *	  The verdict of a ruling for each of many rows.
 *
 * The rulings are written in SQL, as queries over the reference data.  A query
 * that asks one for each of its rows would run it for each.  Here the verdicts
 * of all parties and levels are read once, and then looked up.
 *
 * They are kept from one call to the next while the snapshot is the same.
 * Under another snapshot the reference data is asked for its digest, and while
 * that is the same, what is kept is right.  So a verdict is always the one that
 * the ruling itself would give to the query.
 *
 * A verdict changes only on a turning day.  What is kept is a table for each
 * span between two of them, read when a day of the span is first asked about.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "common/hashfn.h"
#include "executor/spi.h"
#include "fmgr.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"

#include "compat.h"
#include "level.h"
#include "snapshot_key.h"

PG_FUNCTION_INFO_V1(clearance_exchange_verdict);
PG_FUNCTION_INFO_V1(clearance_nato_personnel_verdict);

/* Of NATO clearances: permanent residence is no, yes or not known. */
#define RESIDENCES		3

/* A text of a party that is longer is looked up each time, and so is one more. */
#define NAME_LENGTH_MAX 200
#define NAMES_MAX		10000

/* No more words than that are kept; the rulings have six. */
#define WORDS_MAX		16

/* Queries name functions and tables with their schema, and no operator. */
typedef enum VerdictQuery
{
	QUERY_EXCHANGE,
	QUERY_NATO,
	QUERY_DIGEST,
	QUERY_DAYS,
	QUERY_CODES,
	QUERY_PARTY,
	QUERIES
} VerdictQuery;

typedef struct QueryText
{
	const char *text;
	int			nparameters;
	Oid			types[2];
} QueryText;

static const QueryText query_texts[QUERIES] = {
	[QUERY_EXCHANGE] = {
		"SELECT party, level, verdict FROM %1$s.clearance_exchange_table($1)",
		1, {DATEOID}
	},
	[QUERY_NATO] = {
		"SELECT party, level, verdict, permanent_resident FROM %1$s.clearance_nato_personnel_table($1, $2)",
		2, {DATEOID, BOOLOID}
	},
	[QUERY_DIGEST] = {"SELECT %1$s.clearance_reference_digest()"},
	[QUERY_DAYS] = {
		"SELECT day FROM %1$s.clearance_turning_days()"
		" UNION SELECT %1$s.clearance_top_secret_citizenship_since() ORDER BY 1"
	},
	[QUERY_CODES] = {"SELECT code FROM %1$s.clearance_party"},
	[QUERY_PARTY] = {"SELECT %1$s.clearance_party($1, false)", 1, {TEXTOID}}
};

/* What can be asked. */
typedef enum Question
{
	QUESTION_EXCHANGE,
	QUESTION_NATO,
	QUESTION_NATO_STRICT,
	QUESTIONS
} Question;

/* A text that names a party, and the party's place in the tables. */
typedef struct NameKey
{
	const char *text;
	int			length;
} NameKey;

typedef struct PartyName
{
	NameKey		key;
	int			party;
	uint32		hash;
	char		status;
} PartyName;

static inline uint32
hash_name(NameKey key)
{
	return hash_bytes((const unsigned char *) key.text, key.length);
}

static inline bool
equal_names(NameKey a, NameKey b)
{
	return a.length == b.length && memcmp(a.text, b.text, a.length) == 0;
}

#define SH_PREFIX				names
#define SH_ELEMENT_TYPE			PartyName
#define SH_KEY_TYPE				NameKey
#define SH_KEY					key
#define SH_HASH_KEY(table, key)	hash_name(key)
#define SH_EQUAL(table, a, b)	equal_names(a, b)
#define SH_STORE_HASH
#define SH_GET_HASH(table, entry) (entry)->hash
#define SH_SCOPE				static inline
#define SH_DECLARE
#define SH_DEFINE
#include "lib/simplehash.h"

/*
 * From one turning day until the next: for each question the number of a word
 * for every party, level and, of NATO, residence.
 */
typedef struct Span
{
	DateADT		first;
	uint8	   *verdicts[QUESTIONS];	/* NULL: nobody asked yet */
} Span;

/* Party 0 is one that is not known. */
typedef struct Verdicts
{
	MemoryContext context;
	int64		digest;			/* of the reference data that was read */
	int			nparties;
	names_hash *codes;
	int			alpha2[26 * 26];	/* by letters; -1: not looked up yet */
	names_hash *names;			/* other texts, as the callers write them */
	int			nspans;
	Span	   *spans;			/* in order; the first one has no beginning */
	Span	   *last;			/* that was asked about */
} Verdicts;

static Verdicts *kept;
static ClearanceSnapshotKey kept_under;

/* The plans of the queries, and the schema that they name. */
static SPIPlanPtr plans[QUERIES];
static char *plans_schema;

/*
 * The words, number 0 for what no ruling names.  They stay until the backend
 * ends, since callers hold on to them.
 */
static text *words[WORDS_MAX];
static int	nwords;

/* A query is running: a policy of a table must not ask for what it fills. */
static bool reading;

/* ---------- queries ---------- */

/*
 * Forget the plans when the schema of the extension has another name than
 * they have.
 */
static void
keep_plans_of(const char *schema)
{
	if (plans_schema != NULL && strcmp(plans_schema, schema) == 0)
		return;
	for (int i = 0; i < QUERIES; i++)
	{
		SPIPlanPtr	plan = plans[i];

		plans[i] = NULL;
		if (plan != NULL)
			SPI_freeplan(plan);
	}
	if (plans_schema != NULL)
		pfree(plans_schema);
	plans_schema = NULL;
	plans_schema = MemoryContextStrdup(TopMemoryContext, schema);
}

/*
 * Run a query under the caller's snapshot; its rows are in SPI_tuptable.
 */
static void
run_query(VerdictQuery query, Datum *values)
{
	const QueryText *text = &query_texts[query];
	int			result;

	if (plans[query] == NULL)
	{
		SPIPlanPtr	plan = SPI_prepare(psprintf(text->text, quote_identifier(plans_schema)),
									   text->nparameters, (Oid *) text->types);

		if (plan == NULL)
			elog(ERROR, "SPI_prepare failed: %s", SPI_result_code_string(SPI_result));
		SPI_keepplan(plan);
		plans[query] = plan;
	}

	PG_TRY();
	{
		reading = true;
		result = SPI_execute_plan(plans[query], values, NULL, true, 0);
	}
	PG_FINALLY();
	{
		reading = false;
	}
	PG_END_TRY();
	if (result != SPI_OK_SELECT)
		elog(ERROR, "SPI_execute_plan failed: %s", SPI_result_code_string(result));
}

/* A column, from 1, of a row of the result. */
static Datum
column_of(uint64 row, int column, bool *isnull)
{
	return SPI_getbinval(SPI_tuptable->vals[row], SPI_tuptable->tupdesc, column, isnull);
}

static inline NameKey
name_of(text *name)
{
	NameKey		key;

	key.text = VARDATA_ANY(name);
	key.length = VARSIZE_ANY_EXHDR(name);
	return key;
}

/* ---------- what is kept ---------- */

/* Let a table know a name; the bytes are copied. */
static void
add_name(MemoryContext context, names_hash *table, NameKey key, int party)
{
	char	   *copy = MemoryContextAlloc(context, Max(key.length, 1));
	PartyName  *name;
	bool		found;

	memcpy(copy, key.text, key.length);
	key.text = copy;
	name = names_insert(table, key, &found);
	name->party = party;
}

/*
 * Read the parties and the turning days, and no verdict yet.
 */
static Verdicts *
read_parties(int64 digest)
{
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext, "clearance verdicts",
												  ALLOCSET_DEFAULT_SIZES);
	Verdicts   *verdicts = MemoryContextAllocZero(context, sizeof(Verdicts));
	bool		isnull;

	verdicts->context = context;
	verdicts->digest = digest;

	run_query(QUERY_CODES, NULL);
	verdicts->nparties = (int) SPI_processed + 1;
	verdicts->codes = names_create(context, SPI_processed, NULL);
	memset(verdicts->alpha2, -1, sizeof(verdicts->alpha2));
	verdicts->names = names_create(context, 64, NULL);
	for (uint64 i = 0; i < SPI_processed; i++)
		add_name(context, verdicts->codes, name_of(DatumGetTextPP(column_of(i, 1, &isnull))), (int) i + 1);

	run_query(QUERY_DAYS, NULL);
	verdicts->nspans = (int) SPI_processed;
	verdicts->spans = MemoryContextAllocZero(context, SPI_processed * sizeof(Span));
	for (uint64 i = 0; i < SPI_processed; i++)
		verdicts->spans[i].first = DatumGetDateADT(column_of(i, 1, &isnull));
	verdicts->last = verdicts->spans;
	return verdicts;
}

/*
 * See to it that what is kept is what the active snapshot shows.
 */
static void
refresh(FunctionCallInfo fcinfo)
{
	char	   *schema = get_namespace_name(get_func_namespace(fcinfo->flinfo->fn_oid));
	int64		digest;
	bool		isnull;

	SPI_connect();
	keep_plans_of(schema);
	run_query(QUERY_DIGEST, NULL);
	digest = DatumGetInt64(column_of(0, 1, &isnull));
	if (kept == NULL || kept->digest != digest)
	{
		Verdicts   *verdicts = read_parties(digest);

		MemoryContextSetParent(verdicts->context, CacheMemoryContext);
		if (kept != NULL)
			MemoryContextDelete(kept->context);
		kept = verdicts;
	}
	clearance_take_snapshot_key(&kept_under);
	SPI_finish();
}

/* ---------- verdicts ---------- */

/*
 * The number of a word.
 */
static uint8
number_of_word(text *word)
{
	NameKey		key = name_of(word);
	text	   *copy;

	for (int i = 0; i < nwords; i++)
	{
		if (equal_names(name_of(words[i]), key))
			return i;
	}
	if (nwords == WORDS_MAX)
		elog(ERROR, "too many different verdicts");
	copy = MemoryContextAlloc(TopMemoryContext, VARHDRSZ + key.length);
	SET_VARSIZE(copy, VARHDRSZ + key.length);
	memcpy(VARDATA(copy), key.text, key.length);
	words[nwords] = copy;
	return nwords++;
}

/* The place of a verdict in the table of a question. */
static inline int
place_of(Question question, int party, ClearanceLevel level, int residence)
{
	int			place = party * CLEARANCE_LEVEL_COUNT + clearance_level_position(level);

	return question == QUESTION_EXCHANGE ? place : place * RESIDENCES + residence;
}

static inline int
residence_of(bool isnull, bool permanent_resident)
{
	return isnull ? 2 : permanent_resident ? 1 : 0;
}

/*
 * Ask the ruling for every party and level.  What it does not answer is not
 * known: a party that is none, a level that it does not know.
 */
static void
read_verdicts(Question question, Span *span)
{
	int			width = question == QUESTION_EXCHANGE ? 1 : RESIDENCES;
	Size		size = (Size) kept->nparties * CLEARANCE_LEVEL_COUNT * width;
	Datum		values[2];
	uint8	   *verdicts;

	SPI_connect();
	verdicts = palloc(size);
	memset(verdicts, number_of_word(cstring_to_text("unknown")), size);
	values[0] = DateADTGetDatum(span->first);
	values[1] = BoolGetDatum(question == QUESTION_NATO_STRICT);
	run_query(question == QUESTION_EXCHANGE ? QUERY_EXCHANGE : QUERY_NATO, values);
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		bool		isnull;
		NameKey		code = name_of(DatumGetTextPP(column_of(i, 1, &isnull)));
		PartyName  *party = names_lookup(kept->codes, code);
		ClearanceLevel level = DatumGetInt32(column_of(i, 2, &isnull));
		text	   *word = DatumGetTextPP(column_of(i, 3, &isnull));
		int			residence = 0;

		if (question != QUESTION_EXCHANGE)
		{
			bool		permanent_resident = DatumGetBool(column_of(i, 4, &isnull));

			residence = residence_of(isnull, permanent_resident);
		}
		verdicts[place_of(question, party == NULL ? 0 : party->party, level, residence)] =
			number_of_word(word);
	}
	span->verdicts[question] = memcpy(MemoryContextAlloc(kept->context, size), verdicts, size);
	SPI_finish();
}

/*
 * The span that a day is in.  Rows mostly ask about the day of the row before.
 */
static Span *
span_of(DateADT day)
{
	int			low = 0;
	int			high = kept->nspans;

	if (day >= kept->last->first &&
		(kept->last == kept->spans + kept->nspans - 1 || day < kept->last[1].first))
		return kept->last;
	while (high - low > 1)
	{
		int			middle = (low + high) / 2;

		if (kept->spans[middle].first <= day)
			low = middle;
		else
			high = middle;
	}
	kept->last = &kept->spans[low];
	return kept->last;
}

/*
 * Ask which party a text names: by code, name or alias.
 */
static int
look_up_party(NameKey key)
{
	int			party = 0;
	Datum		value;
	bool		isnull;

	SPI_connect();
	value = PointerGetDatum(cstring_to_text_with_len(key.text, key.length));
	run_query(QUERY_PARTY, &value);
	value = column_of(0, 1, &isnull);
	if (!isnull)
	{
		PartyName  *code = names_lookup(kept->codes, name_of(DatumGetTextPP(value)));

		if (code != NULL)
			party = code->party;
	}
	SPI_finish();
	return party;
}

/*
 * The party that a text names.  Nearly all of them are two capital letters.
 */
static inline int
party_of(text *name)
{
	NameKey		key = name_of(name);
	PartyName  *known;
	int			party;

	if (key.length == 2 && key.text[0] >= 'A' && key.text[0] <= 'Z' &&
		key.text[1] >= 'A' && key.text[1] <= 'Z')
	{
		int		   *alpha2 = &kept->alpha2[(key.text[0] - 'A') * 26 + key.text[1] - 'A'];

		if (*alpha2 < 0)
			*alpha2 = look_up_party(key);
		return *alpha2;
	}

	known = names_lookup(kept->names, key);
	if (known != NULL)
		return known->party;
	party = look_up_party(key);
	if (key.length <= NAME_LENGTH_MAX && kept->names->members < NAMES_MAX)
		add_name(kept->context, kept->names, key, party);
	return party;
}

/*
 * The verdict on a question; the name of the party may be null.
 */
static text *
verdict_of(FunctionCallInfo fcinfo, Question question, text *name, ClearanceLevel level,
		   int residence, DateADT day)
{
	Span	   *span;
	int			party;

	if (reading)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_IN_USE),
				 errmsg("verdicts cannot be asked for while the reference data is read"),
				 errhint("A row-level security policy of the reference data must not ask for them.")));
	if (kept == NULL || !clearance_snapshot_is(&kept_under))
		refresh(fcinfo);
	party = name == NULL ? 0 : party_of(name);
	span = span_of(day);
	if (span->verdicts[question] == NULL)
		read_verdicts(question, span);
	return words[span->verdicts[question][place_of(question, party, level, residence)]];
}

/*
 * clearance_exchange_verdict(party, level, as_of): may information of this
 * level be exchanged with this party on this day.
 */
Datum
clearance_exchange_verdict(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(verdict_of(fcinfo, QUESTION_EXCHANGE, PG_GETARG_TEXT_PP(0),
								PG_GETARG_INT32(1), 0, PG_GETARG_DATEADT(2)));
}

/*
 * clearance_nato_personnel_verdict(citizenship, permanent_resident, level,
 * as_of, strict): is a person of one citizenship eligible for a NATO clearance.
 * Null citizenship or residence: not known.
 */
Datum
clearance_nato_personnel_verdict(PG_FUNCTION_ARGS)
{
	if (PG_ARGISNULL(2) || PG_ARGISNULL(3) || PG_ARGISNULL(4))
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(verdict_of(fcinfo,
								PG_GETARG_BOOL(4) ? QUESTION_NATO_STRICT : QUESTION_NATO,
								PG_ARGISNULL(0) ? NULL : PG_GETARG_TEXT_PP(0),
								PG_GETARG_INT32(2),
								residence_of(PG_ARGISNULL(1), PG_GETARG_BOOL(1)),
								PG_GETARG_DATEADT(3)));
}
