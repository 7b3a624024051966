/*-------------------------------------------------------------------------
 *
 * document_query.h
 *	  A form that a query builds from relational tables.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_DOCUMENT_QUERY_H
#define CLEARANCE_DOCUMENT_QUERY_H

#include "trigger/support.h"

#include "nodes/bitmapset.h"
#include "utils/jsonb.h"

#ifdef __GNUC__
#pragma GCC visibility push(hidden)
#endif

/*
 * The document of a row: what the query gives for the key columns of the row,
 * which are its parameters.  Null when it gives no row.
 */
extern Jsonb *clearance_document_of_row(TriggerData *data, ClearanceQuery *query,
										const AttrNumber *keys, HeapTuple row);

/*
 * Is the document built from one of these columns of the trigger's own table?
 */
extern bool clearance_document_reads_column(TriggerData *data, const ClearanceQuery *query,
											const Bitmapset *columns);

/* The same for a query that is parsed. */
extern bool clearance_plan_reads_column(Relation table, SPIPlanPtr plan, const Bitmapset *columns);

/*
 * The errors that a run would give whatever the row: of the text, of its
 * result, of the owner's privileges.
 */
extern void clearance_document_query_check(TriggerData *data, ClearanceQuery *query);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif

#endif							/* CLEARANCE_DOCUMENT_QUERY_H */
