/*-------------------------------------------------------------------------
 *
 * compat.h
 *	  Differences between server versions, tested by feature.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_COMPAT_H
#define CLEARANCE_COMPAT_H

/* The macros of variable-length data left postgres.h in version 16. */
#if PG_VERSION_NUM >= 160000
#include "varatt.h"
#endif

/*
 * Soft errors of input functions came with version 16.  Before, bad input
 * raises an error at once.
 */
#ifndef ereturn
#define ereturn(context, dummy_value, ...) \
	do { \
		(void) (context); \
		ereport(ERROR, __VA_ARGS__); \
	} while (0)
#endif

/* Since version 16 the maker of ranges takes the context of soft errors. */
#if PG_VERSION_NUM >= 160000
#define clearance_make_range(typcache, lower, upper) \
	make_range(typcache, lower, upper, false, NULL)
#else
#define clearance_make_range(typcache, lower, upper) \
	make_range(typcache, lower, upper, false)
#endif

/* So does the reader of names with dots. */
#if PG_VERSION_NUM >= 160000
#define clearance_names_of_text(text)	stringToQualifiedNameList(text, NULL)
#else
#define clearance_names_of_text(text)	stringToQualifiedNameList(text)
#endif

/* Since version 16 the columns that a query selects stand beside its tables. */
#if PG_VERSION_NUM >= 160000
#define clearance_selected_columns(query, entry) \
	((entry)->perminfoindex == 0 ? NULL : \
	 list_nth_node(RTEPermissionInfo, (query)->rteperminfos, (entry)->perminfoindex - 1)->selectedCols)
#else
#define clearance_selected_columns(query, entry)	((entry)->selectedCols)
#endif

/* Reserved prefixes of settings came with version 15. */
#if PG_VERSION_NUM < 150000
#define MarkGUCPrefixReserved(prefix) EmitWarningsOnPlaceholders(prefix)
#endif

/* So did the short way to return a set as a whole. */
#if PG_VERSION_NUM < 150000
#include "fmgr.h"

#define InitMaterializedSRF(fcinfo, flags) clearance_init_materialized_srf(fcinfo)
extern void clearance_init_materialized_srf(FunctionCallInfo fcinfo);
#endif

/* One function checks the owner of every kind of object since version 16. */
#if PG_VERSION_NUM >= 160000
#define clearance_function_ownercheck(function, role) \
	object_ownercheck(ProcedureRelationId, function, role)
#else
#define clearance_function_ownercheck(function, role) pg_proc_ownercheck(function, role)
#endif

/* The transaction of this backend moved into a structure in version 17. */
#if PG_VERSION_NUM >= 170000
#define clearance_local_transaction()	(MyProc->vxid.lxid)
#else
#define clearance_local_transaction()	(MyProc->lxid)
#endif

/* Version 18 can leave room in front of a minimal tuple. */
#if PG_VERSION_NUM >= 180000
#define clearance_form_minimal_tuple(desc, values, nulls) \
	heap_form_minimal_tuple(desc, values, nulls, 0)
#else
#define clearance_form_minimal_tuple(desc, values, nulls) \
	heap_form_minimal_tuple(desc, values, nulls)
#endif

/* It says what does not return in front, too. */
#ifndef pg_noreturn
#define pg_noreturn pg_attribute_noreturn()
#endif

#endif							/* CLEARANCE_COMPAT_H */
