/*-------------------------------------------------------------------------
 *
 * token_walk.c
 *	  The floor of the form benchmark: read every token of a document and do
 *	  nothing with it.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/jsonb.h"

PG_MODULE_MAGIC;

PG_FUNCTION_INFO_V1(token_walk);

/*
 * token_walk(document): the number of tokens.
 */
Datum
token_walk(PG_FUNCTION_ARGS)
{
	Jsonb	   *document = PG_GETARG_JSONB_P(0);
	JsonbIterator *it = JsonbIteratorInit(&document->root);
	JsonbValue	value;
	int32		count = 0;

	while (JsonbIteratorNext(&it, &value, false) != WJB_DONE)
		count++;
	PG_RETURN_INT32(count);
}
