/*-------------------------------------------------------------------------
 *
 * document_columns.c
 *	  Which columns of its own table the query of a trigger reads.
 *
 * A submitted row is judged again when a column changes that its document is
 * built from, and left alone when a remark beside it does.  The columns are
 * those that the parsed query, with its views expanded, asks privileges for.
 * Where that does not tell, as when a function reads tables, it is all of
 * them: to judge once more than needed is the lesser fault.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/sysattr.h"
#include "access/transam.h"
#include "catalog/pg_inherits.h"
#include "catalog/pg_proc.h"
#include "nodes/nodeFuncs.h"
#include "nodes/parsenodes.h"
#include "utils/lsyscache.h"
#include "utils/plancache.h"

#include "compat.h"
#include "form/document_query.h"

typedef struct ReadColumns
{
	Relation	table;
	bool		all;
	Bitmapset  *columns;		/* numbers in the table */
} ReadColumns;

/*
 * May a function read tables?  One of the server itself does not, nor one that
 * is IMMUTABLE.
 */
static bool
may_read_tables(Oid function, void *context)
{
	return function >= FirstNormalObjectId && func_volatile(function) != PROVOLATILE_IMMUTABLE;
}

/*
 * Is a relation of the query the table itself, or one that it is a partition
 * or a child of?
 */
static bool
holds_table(Oid relation, Oid table)
{
	return relation == table || list_member_oid(find_all_inheritors(relation, NoLock, NULL), table);
}

/*
 * Add the columns of a relation, by their names: a partition has them at other
 * places.
 */
static void
add_columns(ReadColumns *read, Oid relation, const Bitmapset *selected)
{
	int			member = -1;

	while ((member = bms_next_member(selected, member)) >= 0)
	{
		AttrNumber	number = member + FirstLowInvalidHeapAttributeNumber;
		char	   *name = number > 0 ? get_attname(relation, number, true) : NULL;
		AttrNumber	own = name != NULL ? get_attnum(RelationGetRelid(read->table), name) : InvalidAttrNumber;

		/* The whole row, or a column that is computed from others. */
		if (own == InvalidAttrNumber ||
			TupleDescAttr(RelationGetDescr(read->table), own - 1)->attgenerated)
			read->all = true;
		else
			read->columns = bms_add_member(read->columns, own);
	}
}

static bool
find_columns(Node *node, void *context)
{
	ReadColumns *read = context;

	if (node == NULL)
		return false;
	if (check_functions_in_node(node, may_read_tables, NULL))
		read->all = true;
	if (IsA(node, Query))
	{
		Query	   *query = (Query *) node;
		ListCell   *cell;

		foreach(cell, query->rtable)
		{
			RangeTblEntry *entry = lfirst_node(RangeTblEntry, cell);

			if (entry->rtekind == RTE_RELATION && holds_table(entry->relid, RelationGetRelid(read->table)))
				add_columns(read, entry->relid, clearance_selected_columns(query, entry));
		}
		return query_tree_walker(query, find_columns, context, 0);
	}
	return expression_tree_walker(node, find_columns, context);
}

bool
clearance_plan_reads_column(Relation table, SPIPlanPtr plan, const Bitmapset *columns)
{
	ReadColumns read = {table};
	ListCell   *source;

	foreach(source, SPI_plan_get_plan_sources(plan))
	{
		ListCell   *query;

		foreach(query, ((CachedPlanSource *) lfirst(source))->query_list)
			(void) find_columns(lfirst(query), &read);
	}
	return read.all || bms_overlap(read.columns, columns);
}
