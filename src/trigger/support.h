/*-------------------------------------------------------------------------
 *
 * support.h
 *	  What the trigger functions share: checks of the call, columns by name,
 *	  queries whose plans are kept.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_TRIGGER_SUPPORT_H
#define CLEARANCE_TRIGGER_SUPPORT_H

#include "commands/trigger.h"
#include "executor/spi.h"
#include "utils/rel.h"

/* When a trigger function may be fired; TRUNCATE is for each statement. */
#define CLEARANCE_ON_INSERT		0x01
#define CLEARANCE_ON_UPDATE		0x02
#define CLEARANCE_ON_DELETE		0x04
#define CLEARANCE_ON_TRUNCATE	0x08
#define CLEARANCE_BEFORE		0x10
#define CLEARANCE_AFTER			0x20

/* Parameters that a query can have at most. */
#define CLEARANCE_QUERY_PARAMETERS	32

/*
 * A query of one trigger.  The text is made anew, from the names that the
 * tables have now, by whoever runs it; the plan is kept as long as text and
 * parameters are the same.
 */
typedef struct ClearanceQuery
{
	Oid			trigger;
	int			number;			/* tells the queries of a trigger apart */
	Oid			owner;			/* role that it runs as: the table's owner */
	const char *text;
	int			nparameters;
	Oid			types[CLEARANCE_QUERY_PARAMETERS];
} ClearanceQuery;

#ifdef __GNUC__
#pragma GCC visibility push(hidden)
#endif

/* The call of a trigger function; 39P01 unless it is one of the wanted kinds. */
extern TriggerData *clearance_trigger_data(FunctionCallInfo fcinfo, const char *function,
										   int wanted);

/*
 * The column of a name in a table that the trigger names, of that type or of
 * a domain over it (InvalidOid: any).  42703 with a hint; 42804.
 */
extern AttrNumber clearance_trigger_column(TriggerData *data, Relation relation,
										   const char *name, Oid type);

/* Is a column of the two rows of an UPDATE the same, byte for byte? */
extern bool clearance_column_is_unchanged(TriggerData *data, AttrNumber column);

/* The name of a table for a query: quoted and with its schema. */
extern char *clearance_table_name(Relation relation);

/* Is there a plan of the query already? */
extern bool clearance_query_is_kept(const ClearanceQuery *query);

/*
 * Run a query as its owner, on a snapshot that sees whatever is committed, in
 * every isolation level.  Between SPI_connect() and SPI_finish(); the rows are
 * in SPI_tuptable, at most limit of them (0: all).
 */
extern void clearance_query_run(const ClearanceQuery *query, Datum *values,
								const char *nulls, long limit);

/*
 * Run a query that may give many rows, which are visited one by one with the
 * values of their columns (none of them null).
 */
typedef void (*ClearanceRowVisitor) (void *argument, Datum *values);

extern void clearance_query_walk(const ClearanceQuery *query, int ncolumns,
								 ClearanceRowVisitor visit, void *argument);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif

#endif							/* CLEARANCE_TRIGGER_SUPPORT_H */
