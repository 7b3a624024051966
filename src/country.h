/*-------------------------------------------------------------------------
 *
 * country.h
 *	  Countries by code, name or shipped alias, from compiled tables.
 *
 * Rules of forms resolve countries here and never through a table, so that
 * they are immutable.  Plain C without server state; texts are UTF-8.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_COUNTRY_H
#define CLEARANCE_COUNTRY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The two letters of ISO 3166-1 alpha-2, first letter high; 0 is no country. */
typedef uint16_t ClearanceCountry;

#define CLEARANCE_NO_COUNTRY	0
#define CLEARANCE_COUNTRY(a, b)	((ClearanceCountry) (((a) << 8) | (b)))
#define CLEARANCE_CANADA		CLEARANCE_COUNTRY('C', 'A')
#define CLEARANCE_UNITED_STATES	CLEARANCE_COUNTRY('U', 'S')
#define CLEARANCE_MEXICO		CLEARANCE_COUNTRY('M', 'X')

/*
 * The country that a text means: alpha-2, alpha-3, three-digit numeric code,
 * name or alias, English or French.  No country for an unknown or ambiguous
 * text.  Withdrawn codes (YU, CS, SU, DD) serve only a place of birth.
 */
extern ClearanceCountry clearance_country_resolve(const char *text, size_t length,
												  bool place_of_birth);

/*
 * The key by which names of parties are compared: the folded text; of a text
 * with fewer than three letters the text as it is written, in capitals when
 * it is ASCII letters alone.  Returns the length of the whole key, as
 * clearance_fold() does; it is at most the greater of the text's length and
 * the folded text's.
 */
extern size_t clearance_name_key(const char *text, size_t length,
								 char *out, size_t size);

#endif							/* CLEARANCE_COUNTRY_H */
