/*-------------------------------------------------------------------------
 *
 * options.h
 *	  Arguments of triggers that are written name=value.
 *
 * They follow the columns, which are given by position, so that a column may
 * have an equals sign in its name.  Errors are raised with 22023.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_TRIGGER_OPTIONS_H
#define CLEARANCE_TRIGGER_OPTIONS_H

#include "commands/trigger.h"

#include "compat.h"

typedef struct ClearanceOption
{
	const char *name;
	bool		repeats;		/* may be given more than once */
} ClearanceOption;

/* The arguments of a trigger from the first that is an option. */
typedef struct ClearanceOptions
{
	Trigger    *trigger;
	int			first;
} ClearanceOptions;

#ifdef __GNUC__
#pragma GCC visibility push(hidden)
#endif

/* Refuse arguments that are none of these options. */
extern void clearance_options_check(const ClearanceOptions *options,
									const ClearanceOption *known, int nknown);

/* The value of an option from a position on, which moves behind it; or null. */
extern const char *clearance_option_next(const ClearanceOptions *options, const char *name,
										 int *position);

/* The value of an option that is given once; null when it is not given. */
extern const char *clearance_option(const ClearanceOptions *options, const char *name);

/* The same as a number of a range. */
extern int	clearance_option_number(const ClearanceOptions *options, const char *name,
									int least, int greatest, int otherwise);

/* Is the second of two words given?  The first is the default. */
extern bool clearance_option_is(const ClearanceOptions *options, const char *name,
								const char *first, const char *second);

/* Refuse the value of an option, and say what it must be. */
pg_noreturn extern void clearance_option_refuse(const ClearanceOptions *options,
												const char *name, const char *wanted);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif

#endif							/* CLEARANCE_TRIGGER_OPTIONS_H */
