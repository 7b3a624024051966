/*-------------------------------------------------------------------------
 *
 * parent.h
 *	  The tie between a child table (histories, other parts of a form) and
 *	  its parent (the person or the form): keys, the lock on the parent row,
 *	  and whether that row is submitted.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_TRIGGER_PARENT_H
#define CLEARANCE_TRIGGER_PARENT_H

#include "utils/date.h"

#include "trigger/options.h"
#include "trigger/support.h"

/* A table as queries see it. */
typedef struct ClearanceTable
{
	Oid			oid;
	Oid			owner;
	const char *relation;		/* name for messages */
	const char *name;			/* name for queries: quoted and with its schema */
} ClearanceTable;

/*
 * Keys come from the row that the trigger fired for, or from a query over
 * the parent or the child after TRUNCATE.
 */
typedef struct ClearanceTie
{
	ClearanceTable child;
	ClearanceTable parent;
	int			nkeys;
	const char *child_keys[CLEARANCE_QUERY_PARAMETERS];
	const char *parent_keys[CLEARANCE_QUERY_PARAMETERS];
	Oid			child_types[CLEARANCE_QUERY_PARAMETERS];
	Oid			parent_types[CLEARANCE_QUERY_PARAMETERS];
	bool		keys_of_parent; /* or else of the child */
	AttrNumber	columns[CLEARANCE_QUERY_PARAMETERS];	/* keys in the fired table */
	TupleDesc	key_desc;
	const char *submitted;		/* the condition on the parent; null: none */
	ClearanceQuery lock;
} ClearanceTie;

/* A parent row that is locked. */
typedef struct ClearanceParentRow
{
	bool		submitted;
	bool		date_is_null;
	DateADT		date;
	bool		is_own;			/* this transaction has written it */
} ClearanceParentRow;

/* The options that clearance_tie_make() reads. */
#define CLEARANCE_TIE_OPTIONS \
	{"key", true}, {"parent", false}, {"parent_key", true}, \
	{"submitted", false}, {"submitted_value", true}

#ifdef __GNUC__
#pragma GCC visibility push(hidden)
#endif

/* The table that a relation is a partition of, at the top; or itself. */
extern Oid	clearance_whole_table(Relation relation);

/*
 * Open a table; the options of the trigger name it with its schema.  Null when
 * they do not name any.
 */
extern Relation clearance_option_table(const ClearanceOptions *options, const char *name);

/*
 * Work out the tie.  The trigger fired on the child, or on the parent when
 * that is not the child's table.  The lock query also reads a date column of
 * the parent, when there is one.
 */
extern ClearanceTie *clearance_tie_make(TriggerData *data, const ClearanceOptions *options,
										Relation child, const char *key, const char *date);

/* Append "column = $n AND ..." for the key columns of one side. */
extern void clearance_tie_append_keys(StringInfo text, const ClearanceTie *tie, bool of_parent);

/* A query whose parameters are the keys. */
extern void clearance_tie_query(ClearanceQuery *query, const ClearanceTie *tie,
								const Trigger *trigger, int number, const char *text);

/* The key in a row; false when a part of it is null. */
extern bool clearance_tie_key(const ClearanceTie *tie, HeapTuple row, TupleDesc desc, Datum *key);

/*
 * Lock the parent row FOR NO KEY UPDATE and read it as it is then; false when
 * there is none.  Where a key may have several parents, one that is submitted
 * makes all so, and one that others have written; their dates mean nothing.
 */
extern bool clearance_tie_lock(const ClearanceTie *tie, Datum *key, bool several,
							   ClearanceParentRow *row);

/* For TRUNCATE: visit the keys of all rows of the side that keys come from. */
extern void clearance_tie_walk(const ClearanceTie *tie, TriggerData *data,
							   ClearanceRowVisitor visit, void *argument);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif

#endif							/* CLEARANCE_TRIGGER_PARENT_H */
