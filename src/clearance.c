/*-------------------------------------------------------------------------
 *
 * clearance.c
 *	  Module entry, settings, language and version.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/genam.h"
#include "access/htup_details.h"
#include "access/table.h"
#include "catalog/pg_extension.h"
#include "commands/extension.h"
#include "fmgr.h"
#include "funcapi.h"
#include "utils/builtins.h"
#include "utils/fmgroids.h"
#include "utils/guc.h"
#include "utils/rel.h"

#include "clearance.h"
#include "compat.h"

PG_MODULE_MAGIC;

PG_FUNCTION_INFO_V1(clearance_version);

extern void _PG_init(void);

enum
{
	LANGUAGE_AUTO,
	LANGUAGE_EN,
	LANGUAGE_FR
};

static const struct config_enum_entry language_options[] = {
	{"auto", LANGUAGE_AUTO, false},
	{"en", LANGUAGE_EN, false},
	{"fr", LANGUAGE_FR, false},
	{NULL, 0, false}
};

static int	language_setting = LANGUAGE_AUTO;

void
_PG_init(void)
{
	DefineCustomEnumVariable("clearance.language",
							 "Language of the messages of rules and of labels.",
							 "\"auto\" follows lc_messages.",
							 &language_setting,
							 LANGUAGE_AUTO,
							 language_options,
							 PGC_USERSET,
							 0,
							 NULL, NULL, NULL);

	MarkGUCPrefixReserved("clearance");
}

/*
 * The language of messages.  It never changes a verdict, only its wording.
 */
ClearanceLanguage
clearance_language(void)
{
	const char *lc_messages;

	switch (language_setting)
	{
		case LANGUAGE_EN:
			return CLEARANCE_ENGLISH;
		case LANGUAGE_FR:
			return CLEARANCE_FRENCH;
		default:

			/*
			 * Asked by name: the header that declares the variable needs those
			 * of ICU, which a machine that only builds extensions may lack.
			 */
			lc_messages = GetConfigOption("lc_messages", true, false);
			return (lc_messages != NULL && pg_strncasecmp(lc_messages, "fr", 2) == 0) ?
				CLEARANCE_FRENCH : CLEARANCE_ENGLISH;
	}
}

ClearanceLanguage
clearance_language_from_text(const char *name)
{
	if (pg_strcasecmp(name, "en") == 0)
		return CLEARANCE_ENGLISH;
	if (pg_strcasecmp(name, "fr") == 0)
		return CLEARANCE_FRENCH;

	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unknown language"),
			 errhint("The languages are \"en\" and \"fr\".")));
	pg_unreachable();
}

/*
 * The version of the SQL objects, from pg_extension: the database says what
 * is installed, not the control file on disk.
 */
static char *
installed_version(void)
{
	Relation	rel;
	SysScanDesc scan;
	ScanKeyData key;
	HeapTuple	tuple;
	char	   *version = NULL;

	rel = table_open(ExtensionRelationId, AccessShareLock);
	ScanKeyInit(&key, Anum_pg_extension_extname, BTEqualStrategyNumber, F_NAMEEQ,
				CStringGetDatum("clearance"));
	scan = systable_beginscan(rel, ExtensionNameIndexId, true, NULL, 1, &key);
	tuple = systable_getnext(scan);
	if (HeapTupleIsValid(tuple))
	{
		bool		isnull;
		Datum		datum = heap_getattr(tuple, Anum_pg_extension_extversion,
										 RelationGetDescr(rel), &isnull);

		if (!isnull)
			version = TextDatumGetCString(datum);
	}
	systable_endscan(scan);
	table_close(rel, AccessShareLock);

	return version;
}

/*
 * Compare two versions "X.Y.Z" by their numbers.
 */
static int
compare_versions(const char *a, const char *b)
{
	while (*a || *b)
	{
		char	   *a_end;
		char	   *b_end;
		long		a_part = strtol(a, &a_end, 10);
		long		b_part = strtol(b, &b_end, 10);

		if (a_part != b_part)
			return a_part < b_part ? -1 : 1;
		a = (*a_end == '.') ? a_end + 1 : "";
		b = (*b_end == '.') ? b_end + 1 : "";
	}
	return 0;
}

/*
 * clearance_version() tells what a bug report needs, and whether the
 * administrator forgot ALTER EXTENSION UPDATE after a package upgrade.
 */
Datum
clearance_version(PG_FUNCTION_ARGS)
{
	TupleDesc	desc;
	Datum		values[3];
	bool		nulls[3] = {false, false, false};
	char	   *sql_version = installed_version();
	int			order = 0;

	if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("function returning record called in context that cannot accept type record")));

	if (sql_version != NULL)
		order = compare_versions(CLEARANCE_VERSION, sql_version);
	if (order < 0)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("library of extension \"clearance\" is version %s, older than its SQL objects, version %s",
						CLEARANCE_VERSION, sql_version),
				 errhint("Install the package of version %s or later and reconnect.",
						 sql_version)));

	values[0] = CStringGetTextDatum(CLEARANCE_VERSION);
	if (sql_version != NULL)
		values[1] = CStringGetTextDatum(sql_version);
	else
		nulls[1] = true;
	values[2] = BoolGetDatum(order > 0);

	PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(desc), values, nulls)));
}
