/*-------------------------------------------------------------------------
 *
 * options.c
 *	  Arguments of triggers that are written name=value.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "lib/stringinfo.h"

#include "trigger/options.h"

/*
 * The value that an argument gives to an option; null when it is another one.
 */
static const char *
value_of(const char *argument, const char *name)
{
	size_t		length = strlen(name);

	if (strncmp(argument, name, length) != 0 || argument[length] != '=')
		return NULL;
	return argument + length + 1;
}

/*
 * An argument that is no option: say which there are.
 */
static void
refuse_unknown(const ClearanceOptions *options, const char *argument,
			   const ClearanceOption *known, int nknown)
{
	StringInfoData names;

	initStringInfo(&names);
	for (int i = 0; i < nknown; i++)
		appendStringInfo(&names, "%s%s", i > 0 ? ", " : "", known[i].name);
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("argument \"%s\" of trigger \"%s\" is not an option",
					argument, options->trigger->tgname),
			 errhint("Options are written name=value; there are: %s.", names.data)));
}

void
clearance_options_check(const ClearanceOptions *options, const ClearanceOption *known, int nknown)
{
	for (int i = options->first; i < options->trigger->tgnargs; i++)
	{
		const char *argument = options->trigger->tgargs[i];
		const char *value = NULL;
		int			which = 0;
		int			position = options->first;

		while (which < nknown && (value = value_of(argument, known[which].name)) == NULL)
			which++;
		if (which == nknown)
			refuse_unknown(options, argument, known, nknown);
		if (value[0] == '\0')
			clearance_option_refuse(options, known[which].name, "followed by a value");
		if (known[which].repeats)
			continue;
		(void) clearance_option_next(options, known[which].name, &position);
		if (position <= i)
			clearance_option_refuse(options, known[which].name, "given once only");
	}
}

const char *
clearance_option_next(const ClearanceOptions *options, const char *name, int *position)
{
	while (*position < options->trigger->tgnargs)
	{
		const char *value = value_of(options->trigger->tgargs[(*position)++], name);

		if (value != NULL)
			return value;
	}
	return NULL;
}

const char *
clearance_option(const ClearanceOptions *options, const char *name)
{
	int			position = options->first;

	return clearance_option_next(options, name, &position);
}

int
clearance_option_number(const ClearanceOptions *options, const char *name,
						int least, int greatest, int otherwise)
{
	const char *value = clearance_option(options, name);
	char	   *end;
	long		number;

	if (value == NULL)
		return otherwise;
	errno = 0;
	number = strtol(value, &end, 10);
	if (errno != 0 || end == value || *end != '\0' || number < least || number > greatest)
		clearance_option_refuse(options, name, psprintf("a number from %d to %d", least, greatest));
	return (int) number;
}

bool
clearance_option_is(const ClearanceOptions *options, const char *name,
					const char *first, const char *second)
{
	const char *value = clearance_option(options, name);

	if (value == NULL || strcmp(value, first) == 0)
		return false;
	if (strcmp(value, second) != 0)
		clearance_option_refuse(options, name, psprintf("\"%s\" or \"%s\"", first, second));
	return true;
}

void
clearance_option_refuse(const ClearanceOptions *options, const char *name, const char *wanted)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("option \"%s\" of trigger \"%s\" must be %s",
					name, options->trigger->tgname, wanted)));
}
