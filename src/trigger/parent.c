/*-------------------------------------------------------------------------
 *
 * parent.c
 *	  The tie between a child table and its parent.
 *
 * Rows of one parent are serialized by a lock on the parent row.  It is FOR NO
 * KEY UPDATE: it keeps out whoever else changes the children or the parent
 * itself, and lets pass the foreign keys' own FOR KEY SHARE, which every other
 * child row takes; a lock that those wait for would make deadlocks of them.
 * FOR SHARE would let two editors in, neither of whom could then submit.
 *
 * The parent is found through the foreign key on the key columns, which
 * follows renames, or named by options where none is declared.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "access/relation.h"
#include "access/stratnum.h"
#include "access/table.h"
#include "access/xact.h"
#include "catalog/namespace.h"
#include "catalog/partition.h"
#include "catalog/pg_am.h"
#include "catalog/pg_constraint.h"
#include "catalog/pg_operator.h"
#include "catalog/pg_type.h"
#include "commands/defrem.h"
#include "miscadmin.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/regproc.h"
#include "utils/relcache.h"
#include "utils/syscache.h"

#include "compat.h"
#include "trigger/parent.h"

/* Numbers of the queries made here; those of callers begin with 10. */
#define QUERY_LOCK	0
#define QUERY_WALK	1

Oid
clearance_whole_table(Relation relation)
{
	List	   *ancestors;

	if (!relation->rd_rel->relispartition)
		return RelationGetRelid(relation);
	ancestors = get_partition_ancestors(RelationGetRelid(relation));
	return ancestors == NIL ? RelationGetRelid(relation) : llast_oid(ancestors);
}

/*
 * An unqualified name would mean whatever table comes first in the search
 * path of whoever happens to change a row.  Privileges on the schema are not
 * asked for: the row is changed by a user, the trigger belongs to the table.
 */
Relation
clearance_option_table(const ClearanceOptions *options, const char *name)
{
	const char *value = clearance_option(options, name);
	List	   *names;
	Oid			oid;
	Relation	relation;

	if (value == NULL)
		return NULL;
	names = clearance_names_of_text(value);
	if (list_length(names) != 2)
		clearance_option_refuse(options, name, "the name of a table with its schema");
	oid = get_relname_relid(strVal(lsecond(names)), get_namespace_oid(strVal(linitial(names)), true));
	relation = try_relation_open(oid, AccessShareLock);
	if (relation == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_TABLE),
				 errmsg("relation \"%s\" does not exist", value),
				 errhint("Trigger \"%s\" names it; recreate the trigger when a table is renamed.",
						 options->trigger->tgname)));
	return relation;
}

static void
describe_table(ClearanceTable *table, Relation relation)
{
	table->oid = RelationGetRelid(relation);
	table->owner = relation->rd_rel->relowner;
	table->relation = pstrdup(RelationGetRelationName(relation));
	table->name = clearance_table_name(relation);
	if (relation->rd_rel->relkind != RELKIND_RELATION &&
		relation->rd_rel->relkind != RELKIND_PARTITIONED_TABLE)
		ereport(ERROR,
				(errcode(ERRCODE_WRONG_OBJECT_TYPE),
				 errmsg("\"%s\" is not a table", RelationGetRelationName(relation))));
}

/*
 * Queries run as the owner of the table they read.  Whoever owns the table
 * with the trigger must not come to know another's table that way.
 */
static void
check_privileges(const ClearanceTable *fired, const ClearanceTable *other, AclMode mode)
{
	if (fired->owner != other->owner &&
		pg_class_aclmask(other->oid, fired->owner, mode, ACLMASK_ALL) != mode)
		aclcheck_error(ACLCHECK_NO_PRIV, OBJECT_TABLE, other->relation);
}

/*
 * The equality by which a key column of one type is compared with a value of
 * another: the one of B-tree indexes, as for foreign keys.  Null when there
 * is none.
 */
static char *
equality_operator(Oid column, Oid value)
{
	Oid			column_class = GetDefaultOpClass(column, BTREE_AM_OID);
	Oid			value_class = GetDefaultOpClass(value, BTREE_AM_OID);
	Oid			left;
	Oid			operator;
	HeapTuple	tuple;
	Form_pg_operator form;
	char	   *name;

	if (!OidIsValid(column_class) || !OidIsValid(value_class))
		return NULL;
	left = get_opclass_input_type(column_class);
	if (IsPolymorphicType(left) && column != value)
		return NULL;
	operator = get_opfamily_member(get_opclass_family(column_class), left,
								   get_opclass_input_type(value_class), BTEqualStrategyNumber);
	tuple = SearchSysCache1(OPEROID, ObjectIdGetDatum(operator));
	if (!HeapTupleIsValid(tuple))
		return NULL;
	form = (Form_pg_operator) GETSTRUCT(tuple);
	name = psprintf("OPERATOR(%s.%s)", quote_identifier(get_namespace_name(form->oprnamespace)),
					NameStr(form->oprname));
	ReleaseSysCache(tuple);
	return name;
}

/*
 * Types are checked here, where it is known whose columns they are.
 */
static void
check_key_types(TriggerData *data, const ClearanceTie *tie)
{
	for (int i = 0; i < tie->nkeys; i++)
	{
		if (equality_operator(tie->parent_types[i], tie->child_types[i]) == NULL ||
			equality_operator(tie->child_types[i], tie->parent_types[i]) == NULL)
			ereport(ERROR,
					(errcode(ERRCODE_DATATYPE_MISMATCH),
					 errmsg("key columns \"%s\" of relation \"%s\" and \"%s\" of relation \"%s\" are of types that cannot be compared",
							tie->child_keys[i], tie->child.relation,
							tie->parent_keys[i], tie->parent.relation),
					 errtable(data->tg_relation)));
	}
}

/*
 * Is a foreign key one on just the key columns?  Those that the server makes
 * beside it, one for each partition of the table it refers to, are not meant.
 */
static bool
is_on_keys(const ForeignKeyCacheInfo *foreign_key, const AttrNumber *columns, int ncolumns)
{
	HeapTuple	tuple;
	bool		is_part;

	if (foreign_key->nkeys != ncolumns)
		return false;
	for (int i = 0; i < ncolumns; i++)
	{
		int			k = 0;

		while (k < ncolumns && foreign_key->conkey[k] != columns[i])
			k++;
		if (k == ncolumns)
			return false;
	}
	tuple = SearchSysCache1(CONSTROID, ObjectIdGetDatum(foreign_key->conoid));
	if (!HeapTupleIsValid(tuple))
		return false;
	is_part = OidIsValid(((Form_pg_constraint) GETSTRUCT(tuple))->conparentid);
	ReleaseSysCache(tuple);
	return !is_part;
}

/*
 * The foreign key from the child's key columns, to that parent (InvalidOid:
 * to any).
 */
static ForeignKeyCacheInfo *
find_foreign_key(TriggerData *data, Relation child, const AttrNumber *columns, int ncolumns,
				 Oid parent)
{
	ForeignKeyCacheInfo *found = NULL;
	List	   *foreign_keys = copyObject(RelationGetFKeyList(child));
	ListCell   *cell;

	foreach(cell, foreign_keys)
	{
		ForeignKeyCacheInfo *foreign_key = (ForeignKeyCacheInfo *) lfirst(cell);

		if ((OidIsValid(parent) && foreign_key->confrelid != parent) ||
			!is_on_keys(foreign_key, columns, ncolumns))
			continue;
		if (found != NULL && found->confrelid != foreign_key->confrelid)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("key columns of relation \"%s\" refer to more than one table",
							RelationGetRelationName(child)),
					 errhint("Name one in option \"parent\" of trigger \"%s\".",
							 data->tg_trigger->tgname),
					 errtable(child)));
		if (found == NULL)
			found = foreign_key;
	}
	if (found == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("there is no foreign key on the key columns of relation \"%s\"",
						RelationGetRelationName(child)),
				 errhint("Trigger \"%s\" needs the table that they refer to: declare the foreign key, or give the options \"parent\" and \"parent_key\".",
						 data->tg_trigger->tgname),
				 errtable(child)));
	return found;
}

/*
 * The key columns of the child: the one given by position and those of
 * option "key".
 */
static void
find_child_keys(TriggerData *data, const ClearanceOptions *options, Relation child,
				ClearanceTie *tie, const char *key, AttrNumber *columns)
{
	int			position = options->first;

	for (; key != NULL; key = clearance_option_next(options, "key", &position))
	{
		if (tie->nkeys == CLEARANCE_QUERY_PARAMETERS)
			clearance_option_refuse(options, "key", psprintf("given at most %d times", CLEARANCE_QUERY_PARAMETERS - 1));
		columns[tie->nkeys] = clearance_trigger_column(data, child, key, InvalidOid);
		tie->child_types[tie->nkeys] =
			getBaseType(TupleDescAttr(RelationGetDescr(child), columns[tie->nkeys] - 1)->atttypid);
		tie->child_keys[tie->nkeys++] = key;
	}
}

/*
 * The key columns of the parent, in the order of the child's: those of option
 * "parent_key", or those that the foreign key refers to.
 */
static void
find_parent_keys(TriggerData *data, const ClearanceOptions *options, Relation parent,
				 ClearanceTie *tie, const ForeignKeyCacheInfo *foreign_key,
				 const AttrNumber *columns)
{
	TupleDesc	desc = RelationGetDescr(parent);
	int			position = options->first;

	for (int i = 0; i < tie->nkeys; i++)
	{
		AttrNumber	column;

		if (foreign_key != NULL)
		{
			int			k = 0;

			while (foreign_key->conkey[k] != columns[i])
				k++;
			column = foreign_key->confkey[k];
		}
		else
		{
			const char *name = clearance_option_next(options, "parent_key", &position);

			if (name == NULL)
				clearance_option_refuse(options, "parent_key", "given for each key column");
			column = clearance_trigger_column(data, parent, name, InvalidOid);
		}
		tie->parent_keys[i] = pstrdup(NameStr(TupleDescAttr(desc, column - 1)->attname));
		tie->parent_types[i] = getBaseType(TupleDescAttr(desc, column - 1)->atttypid);
	}
	if (foreign_key == NULL && clearance_option_next(options, "parent_key", &position) != NULL)
		clearance_option_refuse(options, "parent_key", "given for each key column");
}

/*
 * The condition that says that a parent row is submitted: a boolean is true,
 * a column has one of the given values, or it is not null.
 */
static const char *
submitted_condition(TriggerData *data, const ClearanceOptions *options, Relation parent)
{
	const char *name = clearance_option(options, "submitted");
	int			position = options->first;
	const char *value = clearance_option_next(options, "submitted_value", &position);
	AttrNumber	column;
	StringInfoData text;

	if (name == NULL && value != NULL)
		clearance_option_refuse(options, "submitted_value", "given beside option \"submitted\"");
	if (name == NULL)
		return NULL;
	column = clearance_trigger_column(data, parent, name, InvalidOid);
	initStringInfo(&text);
	appendStringInfoString(&text, quote_identifier(name));
	if (value == NULL)
	{
		Oid			type = TupleDescAttr(RelationGetDescr(parent), column - 1)->atttypid;

		appendStringInfoString(&text, getBaseType(type) == BOOLOID ? " IS TRUE" : " IS NOT NULL");
		return text.data;
	}
	appendStringInfoString(&text, "::pg_catalog.text COLLATE pg_catalog.\"C\" OPERATOR(pg_catalog.=) ANY (ARRAY[");
	for (; value != NULL; value = clearance_option_next(options, "submitted_value", &position))
		appendStringInfo(&text, "%s%s", text.data[text.len - 1] == '[' ? "" : ", ",
						 quote_literal_cstr(value));
	appendStringInfoString(&text, "]::pg_catalog.text[])");
	return text.data;
}

/*
 * Open the parent: the table that the trigger fired on, unless that is the
 * child; the one that the options name; the one that the foreign key names.
 */
static Relation
open_parent(TriggerData *data, const ClearanceOptions *options, Relation child, bool on_child,
			const AttrNumber *columns, int ncolumns, ForeignKeyCacheInfo **foreign_key)
{
	Relation	parent;

	if (!on_child && clearance_option(options, "parent") != NULL)
		clearance_option_refuse(options, "parent", "left out on the parent itself");
	parent = on_child ? clearance_option_table(options, "parent") :
		table_open(clearance_whole_table(data->tg_relation), AccessShareLock);
	if (parent != NULL && clearance_option(options, "parent_key") != NULL)
		return parent;
	if (clearance_option(options, "parent_key") != NULL)
		clearance_option_refuse(options, "parent_key", "given beside option \"parent\"");

	*foreign_key = find_foreign_key(data, child, columns, ncolumns,
									parent != NULL ? RelationGetRelid(parent) : InvalidOid);
	return parent != NULL ? parent : table_open((*foreign_key)->confrelid, AccessShareLock);
}

static void
make_lock_query(TriggerData *data, ClearanceTie *tie, Relation parent, const char *date)
{
	StringInfoData text;

	if (date != NULL)
		(void) clearance_trigger_column(data, parent, date, DATEOID);
	initStringInfo(&text);
	appendStringInfo(&text, "SELECT %s, %s, xmin FROM %s WHERE ",
					 tie->submitted != NULL ? tie->submitted : "true",
					 date != NULL ? quote_identifier(date) : "NULL::pg_catalog.date",
					 tie->parent.name);
	clearance_tie_append_keys(&text, tie, true);
	appendStringInfoString(&text, " FOR NO KEY UPDATE");
	clearance_tie_query(&tie->lock, tie, data->tg_trigger, QUERY_LOCK, text.data);
	tie->lock.owner = tie->parent.owner;
}

/*
 * The key columns in the table whose rows the trigger is fired for: in a
 * partition they may stand elsewhere than in the whole table.
 */
static void
find_fired_columns(TriggerData *data, ClearanceTie *tie)
{
	for (int i = 0; i < tie->nkeys; i++)
		tie->columns[i] =
			clearance_trigger_column(data, data->tg_relation,
									 tie->keys_of_parent ? tie->parent_keys[i] : tie->child_keys[i],
									 InvalidOid);
}

ClearanceTie *
clearance_tie_make(TriggerData *data, const ClearanceOptions *options, Relation child,
				   const char *key, const char *date)
{
	ClearanceTie *tie = palloc0(sizeof(ClearanceTie));
	bool		on_child = RelationGetRelid(child) == clearance_whole_table(data->tg_relation);
	ForeignKeyCacheInfo *foreign_key = NULL;
	AttrNumber	columns[CLEARANCE_QUERY_PARAMETERS];
	Relation	parent;

	describe_table(&tie->child, child);
	find_child_keys(data, options, child, tie, key, columns);
	parent = open_parent(data, options, child, on_child, columns, tie->nkeys, &foreign_key);
	describe_table(&tie->parent, parent);
	find_parent_keys(data, options, parent, tie, foreign_key, columns);
	check_key_types(data, tie);
	if (on_child)
		check_privileges(&tie->child, &tie->parent, ACL_SELECT | ACL_UPDATE);
	else
		check_privileges(&tie->parent, &tie->child, ACL_SELECT);

	/* After TRUNCATE the child has no row left. */
	tie->keys_of_parent = !on_child ||
		(TRIGGER_FIRED_AFTER(data->tg_event) && TRIGGER_FIRED_BY_TRUNCATE(data->tg_event));
	if (TRIGGER_FIRED_FOR_ROW(data->tg_event))
		find_fired_columns(data, tie);
	tie->key_desc = CreateTemplateTupleDesc(tie->nkeys);
	for (int i = 0; i < tie->nkeys; i++)
		TupleDescInitEntry(tie->key_desc, i + 1, NULL,
						   tie->keys_of_parent ? tie->parent_types[i] : tie->child_types[i], -1, 0);
	tie->submitted = submitted_condition(data, options, parent);
	make_lock_query(data, tie, parent, date);
	table_close(parent, NoLock);
	return tie;
}

void
clearance_tie_append_keys(StringInfo text, const ClearanceTie *tie, bool of_parent)
{
	const Oid  *values = tie->keys_of_parent ? tie->parent_types : tie->child_types;

	for (int i = 0; i < tie->nkeys; i++)
		appendStringInfo(text, "%s%s %s $%d", i > 0 ? " AND " : "",
						 quote_identifier(of_parent ? tie->parent_keys[i] : tie->child_keys[i]),
						 equality_operator(of_parent ? tie->parent_types[i] : tie->child_types[i],
										   values[i]),
						 i + 1);
}

void
clearance_tie_query(ClearanceQuery *query, const ClearanceTie *tie, const Trigger *trigger,
					int number, const char *text)
{
	query->trigger = trigger->tgoid;
	query->number = number;
	query->owner = tie->child.owner;
	query->text = text;
	query->nparameters = tie->nkeys;
	memcpy(query->types, tie->keys_of_parent ? tie->parent_types : tie->child_types,
		   tie->nkeys * sizeof(Oid));
}

bool
clearance_tie_key(const ClearanceTie *tie, HeapTuple row, TupleDesc desc, Datum *key)
{
	bool		isnull;

	for (int i = 0; i < tie->nkeys; i++)
	{
		key[i] = heap_getattr(row, tie->columns[i], desc, &isnull);
		if (isnull)
			return false;
	}
	return true;
}

bool
clearance_tie_lock(const ClearanceTie *tie, Datum *key, bool several, ClearanceParentRow *row)
{
	bool		isnull;
	TupleDesc	desc;

	clearance_query_run(&tie->lock, key, NULL, several ? 0 : 2);
	if (SPI_processed == 0)
		return false;
	if (SPI_processed > 1 && !several)
		ereport(ERROR,
				(errcode(ERRCODE_CARDINALITY_VIOLATION),
				 errmsg("more than one row of relation \"%s\" has the key of one in relation \"%s\"",
						tie->parent.relation, tie->child.relation)));
	desc = SPI_tuptable->tupdesc;
	row->submitted = false;
	row->is_own = true;
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		HeapTuple	tuple = SPI_tuptable->vals[i];

		if (DatumGetBool(SPI_getbinval(tuple, desc, 1, &isnull)) && !isnull)
			row->submitted = true;
		row->date = DatumGetDateADT(SPI_getbinval(tuple, desc, 2, &row->date_is_null));
		if (!TransactionIdIsCurrentTransactionId(DatumGetTransactionId(SPI_getbinval(tuple, desc, 3, &isnull))))
			row->is_own = false;
	}
	SPI_freetuptable(SPI_tuptable);
	return true;
}

/*
 * A trigger for TRUNCATE has no rows to go by.  The parents that are submitted
 * are visited, or the children in the table that is truncated, which may be a
 * partition of the whole.
 */
void
clearance_tie_walk(const ClearanceTie *tie, TriggerData *data, ClearanceRowVisitor visit,
				   void *argument)
{
	ClearanceTable table = tie->parent;
	const char *const *names = tie->keys_of_parent ? tie->parent_keys : tie->child_keys;
	ClearanceQuery query;
	StringInfoData text;

	if (!tie->keys_of_parent)
		describe_table(&table, data->tg_relation);
	initStringInfo(&text);
	for (int i = 0; i < tie->nkeys; i++)
		appendStringInfo(&text, "%s%s", i > 0 ? ", " : "SELECT DISTINCT ", quote_identifier(names[i]));
	for (int i = 0; i < tie->nkeys; i++)
		appendStringInfo(&text, "%s %s IS NOT NULL", i > 0 ? " AND" : psprintf(" FROM %s WHERE", table.name),
						 quote_identifier(names[i]));
	if (tie->keys_of_parent && tie->submitted != NULL)
		appendStringInfo(&text, " AND %s", tie->submitted);
	clearance_tie_query(&query, tie, data->tg_trigger, QUERY_WALK, text.data);
	query.owner = table.owner;
	query.nparameters = 0;
	clearance_query_walk(&query, tie->nkeys, visit, argument);
}
