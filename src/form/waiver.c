/*-------------------------------------------------------------------------
 *
 * waiver.c
 *	  Findings that an officer accepted, and when a waiver lapses.
 *
 * A waiver names a row, a rule and a pointer, and carries a digest of what it
 * was given for: the value at the pointer, the entry of a list that the value
 * stands in (entries are known by their position only), and the days of the
 * gaps that the rule reports there.  When any of these changes, the digest of
 * the finding is another one, and the waiver no longer fits it.
 *
 * What the rules of form report cannot be waived, nor what is said of a member
 * that every document must have: these decide whether other rules are asked at
 * all, so that a waiver would hide findings that nobody has seen.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "access/relation.h"
#include "catalog/dependency.h"
#include "catalog/partition.h"
#include "catalog/pg_class.h"
#include "catalog/pg_proc.h"
#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/fmgrprotos.h"
#include "utils/guc.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/syscache.h"

#include "compat.h"
#include "form/waiver.h"
#include "trigger/support.h"

PG_FUNCTION_INFO_V1(clearance_finding_digest);

/* Number of the query among those of a trigger. */
#define QUERY_WAIVERS	100

static const char *
rule_code(const ClearanceFinding *finding)
{
	return finding->form->rules[finding->rule].code;
}

/* ---------- the digest ---------- */

/*
 * The next step of a pointer, unescaped (RFC 6901); null behind the last.
 */
static char *
next_step(const char **pointer)
{
	StringInfoData step;
	const char *p = *pointer;

	if (*p != '/')
		return NULL;
	initStringInfo(&step);
	for (p++; *p != '\0' && *p != '/'; p++)
	{
		if (p[0] == '~' && (p[1] == '0' || p[1] == '1'))
			appendStringInfoChar(&step, *++p == '0' ? '~' : '/');
		else
			appendStringInfoChar(&step, *p);
	}
	*pointer = p;
	return step.data;
}

/*
 * What a step leads to; null when it leads nowhere.
 */
static JsonbValue *
follow_step(JsonbContainer *container, const char *step)
{
	char	   *end;
	unsigned long index;

	if (JsonContainerIsObject(container))
		return getKeyJsonValueFromContainer(container, step, strlen(step), NULL);
	if (!JsonContainerIsArray(container) || step[0] < '0' || step[0] > '9')
		return NULL;
	index = strtoul(step, &end, 10);
	return *end == '\0' && index <= PG_INT32_MAX ?
		getIthJsonbValueFromContainer(container, index) : NULL;
}

static void
append_value(StringInfo text, JsonbValue *value)
{
	Jsonb	   *json;

	if (value != NULL)
	{
		json = JsonbValueToJsonb(value);
		appendStringInfoChar(text, '=');
		JsonbToCString(text, &json->root, VARSIZE(json));
	}
	appendStringInfoChar(text, '\0');
}

/*
 * Append the value at a pointer and the innermost element of a list on the way
 * to it; for the empty pointer the document.
 */
static void
append_place(StringInfo text, Jsonb *document, const char *pointer)
{
	JsonbContainer *container = document != NULL ? &document->root : NULL;
	JsonbValue *value = NULL;
	JsonbValue *element = NULL;
	char	   *step;

	if (pointer[0] == '\0' && document != NULL)
		JsonbToCString(text, &document->root, VARSIZE(document));
	while ((step = next_step(&pointer)) != NULL)
	{
		if (container == NULL)
		{
			value = NULL;
			break;
		}
		value = follow_step(container, step);
		if (value != NULL && JsonContainerIsArray(container))
			element = value;
		container = value != NULL && value->type == jbvBinary ? value->val.binary.data : NULL;
	}
	append_value(text, value);
	append_value(text, element);
}

/*
 * The digest of what a rule reports at a pointer.
 */
static char *
digest_of(const ClearanceFormContext *context, Jsonb *document, const char *rule,
		  const char *pointer, const char *salt)
{
	StringInfoData content;
	bytea	   *bytes;
	Datum		hash;

	initStringInfo(&content);
	appendStringInfoSpaces(&content, VARHDRSZ);
	appendStringInfo(&content, "%s%c%s%c%s%c", salt, '\0', rule, '\0', pointer, '\0');
	for (int i = 0; i < context->nfindings; i++)
	{
		const ClearanceFinding *finding = &context->findings[i];

		if (finding->gap.first <= finding->gap.last && strcmp(rule_code(finding), rule) == 0 &&
			strcmp(finding->pointer, pointer) == 0)
			appendStringInfo(&content, "%d+%d%c", finding->gap.first,
							 finding->gap.last - finding->gap.first, '\0');
	}
	append_place(&content, document, pointer);

	bytes = (bytea *) content.data;
	SET_VARSIZE(bytes, content.len);
	hash = DirectFunctionCall1(sha256_bytea, PointerGetDatum(bytes));
	return psprintf("%s:%s", salt,
					TextDatumGetCString(DirectFunctionCall2(binary_encode, hash,
															CStringGetTextDatum("hex"))));
}

static const ClearanceMember *
find_member(const ClearanceShape *shape, const char *name)
{
	for (int i = 0; shape != NULL && i < shape->nmembers; i++)
	{
		if (strcmp(shape->members[i].name, name) == 0)
			return &shape->members[i];
	}
	return NULL;
}

/*
 * Can an officer accept the finding?  Rules beside a form, without a shape of
 * their own, decide nothing for others.  Else the way to the member goes
 * through the tables of the document's form, and where that leaves an object
 * to another form, through those of the finding's.
 */
static bool
can_be_waived(const ClearanceFormContext *context, const ClearanceFinding *finding)
{
	const ClearanceForm *form = finding->form;
	const ClearanceShape *shape = context->form->shape;
	const ClearanceMember *member = NULL;
	const char *pointer = finding->pointer;
	char	   *step;

	if (form->shape == NULL)
		return true;
	if (finding->rule == form->rule_type || finding->rule == form->rule_date ||
		finding->rule == form->rule_word)
		return false;
	while ((step = next_step(&pointer)) != NULL)
	{
		if (step[0] >= '0' && step[0] <= '9')
			continue;
		member = find_member(shape, step);
		if (member == NULL)
			return true;
		shape = member->kind == CLEARANCE_KIND_OPAQUE ? form->shape : member->shape;
	}
	return member != NULL && (member->flags & CLEARANCE_MEMBER_ALWAYS) == 0;
}

/*
 * The first finding of a rule at a pointer; null when there is none, or when
 * it cannot be waived.
 */
static const ClearanceFinding *
find_waivable(const ClearanceFormContext *context, const char *rule, const char *pointer)
{
	for (int i = 0; i < context->nfindings; i++)
	{
		const ClearanceFinding *finding = &context->findings[i];

		if (strcmp(rule_code(finding), rule) == 0 && strcmp(finding->pointer, pointer) == 0)
			return can_be_waived(context, finding) ? finding : NULL;
	}
	return NULL;
}

/*
 * clearance_finding_digest(form, as_of, rule, pointer, salt): the digest; null
 * when there is no such finding or it cannot be waived.
 */
Datum
clearance_finding_digest(PG_FUNCTION_ARGS)
{
	MemoryContext own;
	MemoryContext old;
	Jsonb	   *document;
	ClearanceFormContext context;
	char	   *rule;
	char	   *pointer;
	text	   *digest = NULL;

	for (int i = 2; i < 5; i++)
	{
		if (PG_ARGISNULL(i))
			PG_RETURN_NULL();
	}
	own = AllocSetContextCreate(CurrentMemoryContext, "clearance form", ALLOCSET_DEFAULT_SIZES);
	old = MemoryContextSwitchTo(own);
	document = PG_ARGISNULL(0) ? NULL : PG_GETARG_JSONB_P(0);
	rule = text_to_cstring(PG_GETARG_TEXT_PP(2));
	pointer = text_to_cstring(PG_GETARG_TEXT_PP(3));
	clearance_judge(&context, fcinfo, document, clearance_as_of_argument(fcinfo, 1), false);
	if (find_waivable(&context, rule, pointer) != NULL)
	{
		char	   *found = digest_of(&context, document, rule, pointer,
									 text_to_cstring(PG_GETARG_TEXT_PP(4)));

		MemoryContextSwitchTo(old);
		digest = cstring_to_text(found);
	}
	MemoryContextSwitchTo(old);
	MemoryContextDelete(own);

	if (digest == NULL)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(digest);
}

/* ---------- waivers of a row ---------- */

/*
 * A value of the key as text, the same in every session.
 */
static char *
key_value(Datum value, Oid type)
{
	Oid			output;
	bool		is_varlena;

	getTypeOutputInfo(type, &output, &is_varlena);
	return OidOutputFunctionCall(output, value);
}

/*
 * The key of a row as clearance_waiver has it: the value of the only column of
 * the primary key, or the values of several as text[].  Null without a key.
 */
static char *
key_of_row(Relation table, Relation partition, HeapTuple row)
{
	TupleDesc	desc = RelationGetDescr(partition);
	Oid			index_oid;
	Relation	index;
	Datum		values[INDEX_MAX_KEYS];
	char	   *content = NULL;
	int			count;
	int			nest;

	/* Makes the relation know its primary key. */
	list_free(RelationGetIndexList(table));
	index_oid = table->rd_pkindex;
	if (!OidIsValid(index_oid))
		return NULL;

	nest = NewGUCNestLevel();
	set_config_option("datestyle", "ISO, YMD", PGC_USERSET, PGC_S_SESSION, GUC_ACTION_SAVE,
					  true, 0, false);
	set_config_option("intervalstyle", "postgres", PGC_USERSET, PGC_S_SESSION, GUC_ACTION_SAVE,
					  true, 0, false);

	index = relation_open(index_oid, AccessShareLock);
	count = IndexRelationGetNumberOfKeyAttributes(index);
	for (int i = 0; i < count; i++)
	{
		Form_pg_attribute column = TupleDescAttr(RelationGetDescr(table),
												 index->rd_index->indkey.values[i] - 1);
		AttrNumber	number = get_attnum(RelationGetRelid(partition), NameStr(column->attname));
		bool		isnull;
		Datum		value = heap_getattr(row, number, desc, &isnull);

		/* The row breaks its primary key: the server will say so. */
		if (isnull)
		{
			count = 0;
			break;
		}
		content = key_value(value, column->atttypid);
		values[i] = CStringGetTextDatum(content);
	}
	relation_close(index, AccessShareLock);
	if (count > 1)
		content = key_value(PointerGetDatum(construct_array(values, count, TEXTOID, -1, false,
														 TYPALIGN_INT)), TEXTARRAYOID);
	AtEOXact_GUC(true, nest);
	return count > 0 ? content : NULL;
}

/*
 * The waivers of a row, as rows of SPI; false when there are none.  They are
 * read as the owner of clearance_waiver_current: who writes the row need not
 * be allowed to read them.
 */
static bool
read_waivers(TriggerData *trigger, Oid function, Relation table, const char *key)
{
	Oid			namespace = get_func_namespace(function);
	Oid			view = get_relname_relid("clearance_waiver_current", namespace);
	HeapTuple	tuple;
	ClearanceQuery query = {0};
	Datum		values[3];

	/* An older version of the extension has none, and a stranger's is none. */
	if (!OidIsValid(view) || getExtensionOfObject(RelationRelationId, view) !=
		getExtensionOfObject(ProcedureRelationId, function))
		return false;
	tuple = SearchSysCache1(RELOID, ObjectIdGetDatum(view));
	if (!HeapTupleIsValid(tuple))
		return false;
	query.owner = ((Form_pg_class) GETSTRUCT(tuple))->relowner;
	ReleaseSysCache(tuple);

	query.trigger = trigger->tg_trigger->tgoid;
	query.number = QUERY_WAIVERS;
	query.text = psprintf("SELECT rule, pointer, until, digest FROM %s WHERE schema_name OPERATOR(pg_catalog.=) $1 "
						  "AND table_name OPERATOR(pg_catalog.=) $2 AND key OPERATOR(pg_catalog.=) $3",
						  quote_qualified_identifier(get_namespace_name(namespace),
													 "clearance_waiver_current"));
	query.nparameters = 3;
	query.types[0] = query.types[1] = query.types[2] = TEXTOID;
	values[0] = CStringGetTextDatum(get_namespace_name(RelationGetNamespace(table)));
	values[1] = CStringGetTextDatum(RelationGetRelationName(table));
	values[2] = CStringGetTextDatum(key);
	clearance_query_run(&query, values, NULL, 0);
	return SPI_processed > 0;
}

/*
 * Note the findings that a waiver fits.
 */
static void
apply_waiver(HeapTuple waiver, TupleDesc desc, const ClearanceFormContext *context,
			 Jsonb *document, bool *waived)
{
	char	   *rule = SPI_getvalue(waiver, desc, 1);
	char	   *pointer = SPI_getvalue(waiver, desc, 2);
	char	   *digest = SPI_getvalue(waiver, desc, 4);
	char	   *colon = digest != NULL ? strchr(digest, ':') : NULL;
	bool		isnull;
	Datum		until = SPI_getbinval(waiver, desc, 3, &isnull);

	if (colon == NULL || (!isnull && DatumGetDateADT(until) < context->as_of) ||
		find_waivable(context, rule, pointer) == NULL ||
		strcmp(digest_of(context, document, rule, pointer,
						 pnstrdup(digest, colon - digest)), digest) != 0)
		return;
	for (int i = 0; i < context->nfindings; i++)
	{
		if (strcmp(rule_code(&context->findings[i]), rule) == 0 &&
			strcmp(context->findings[i].pointer, pointer) == 0)
			waived[i] = true;
	}
}

bool *
clearance_waived_findings(TriggerData *trigger, Oid function, HeapTuple row,
						  const ClearanceFormContext *context, Jsonb *document)
{
	Relation	partition = trigger->tg_relation;
	Relation	table = partition;
	bool	   *waived = palloc0(context->nfindings * sizeof(bool));
	bool		any = false;
	char	   *key;

	/* Waivers are for a row of the partitioned table, whatever its partition. */
	if (partition->rd_rel->relispartition)
		table = relation_open(llast_oid(get_partition_ancestors(RelationGetRelid(partition))),
							  AccessShareLock);
	key = key_of_row(table, partition, row);
	if (key != NULL)
	{
		SPI_connect();
		any = read_waivers(trigger, function, table, key);
		for (uint64 i = 0; any && i < SPI_processed; i++)
			apply_waiver(SPI_tuptable->vals[i], SPI_tuptable->tupdesc, context, document, waived);
		SPI_finish();
	}
	if (table != partition)
		relation_close(table, AccessShareLock);
	return any ? waived : NULL;
}
