/*-------------------------------------------------------------------------
 *
 * beginning.c
 *	  How a document begins: its form, the request, the level.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/terms.h"

/*
 * 22023 for a request that the form is not for.
 */
static void
check_request(const char *form, const char *const *requests, const char *request)
{
	StringInfoData known;

	initStringInfo(&known);
	for (int i = 0; requests[i] != NULL; i++)
	{
		if (strcmp(requests[i], request) == 0)
			return;
		appendStringInfo(&known, "%s\"%s\"",
						 i == 0 ? "" : requests[i + 1] == NULL ? " and " : ", ", requests[i]);
	}
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unknown request"),
			 errhint("Form %s is for the requests %s.", form, known.data)));
}

/*
 * The beginning of a document as JSON text.  A null request or level is left
 * out; a level that is not one of those with a box of their own goes under
 * Other.
 */
char *
begin_document(const char *form, const char *const *requests, const char *request,
			   const ClearanceLevel *levels, int nlevels, const ClearanceLevel *level)
{
	StringInfoData text;

	initStringInfo(&text);
	appendStringInfo(&text, "{\"form\": \"%s\", \"administrative\": {", form);
	if (request != NULL)
	{
		check_request(form, requests, request);
		appendStringInfo(&text, "\"request\": \"%s\"", request);
	}
	if (level != NULL)
	{
		bool		box = false;

		for (int i = 0; i < nlevels && !box; i++)
			box = levels[i] == *level;
		appendStringInfo(&text, "%s\"level\": \"%s", request != NULL ? ", " : "",
						 box ? "" : "OTHER\", \"other_level\": \"");
		appendStringInfo(&text, "%s\"", clearance_level_label_of(*level, false));
	}
	appendStringInfoString(&text, "}}");
	return text.data;
}
