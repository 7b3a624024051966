/*-------------------------------------------------------------------------
 *
 * country.h
 *	  Countries and organizations by code, name or shipped alias, from
 *	  compiled tables.
 *
 * Rules of forms resolve countries here and never through a table, so that
 * they are immutable; the shipped parties of the database are these, too.
 * Plain C without server state; texts are UTF-8.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_COUNTRY_H
#define CLEARANCE_COUNTRY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "clearance_types.h"

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

/* The same for two bytes, which are an alpha-2 code or nothing. */
extern ClearanceCountry clearance_country_alpha2(const char *text, bool place_of_birth);

/*
 * Is the country a member of NATO on a day?  As shipped: rows of the user's do
 * not count here.
 */
extern bool clearance_country_in_nato(ClearanceCountry country, ClearanceDay day);

/*
 * The key by which names of parties are compared: the folded text; of a text
 * with fewer than three letters the text as it is written, in capitals when
 * it is ASCII letters alone.  Returns the length of the whole key, as
 * clearance_fold() does; it is at most the greater of the text's length and
 * the folded text's.
 */
extern size_t clearance_name_key(const char *text, size_t length,
								 char *out, size_t size);

/*
 * A party as shipped.  An organization has no alpha3 and no numeric_code
 * (empty).  Lists of names are separated by semicolons.
 */
typedef struct ClearanceParty
{
	char		code[8];
	char		alpha3[4];
	char		numeric_code[4];
	const char *name_en;
	const char *name_fr;
	const char *aliases;
	const char *ambiguous;		/* names that mean another party, too */
} ClearanceParty;

/* A key of a name (see clearance_name_key()) and the party that it means. */
typedef struct ClearancePartyName
{
	const char *key;
	uint8_t		length;
	uint16_t	party;			/* its number */
} ClearancePartyName;

/* The party of a number from 0 on, countries first; null after the last. */
extern const ClearanceParty *clearance_party_by_number(int number);

/* The name of a number from 0 on, in the order of the keys; null after the last. */
extern const ClearancePartyName *clearance_party_name_by_number(int number);

/* The party with exactly this code (of a country: alpha-2); null when none. */
extern const ClearanceParty *clearance_party_by_code(const char *code, size_t length);

/*
 * The party that a text means as a code (alpha-2, alpha-3, numeric, code of an
 * organization; in any case) or as a name; null when none or ambiguous.
 */
extern const ClearanceParty *clearance_party_of_code(const char *text, size_t length);
extern const ClearanceParty *clearance_party_of_name(const char *text, size_t length);

#endif							/* CLEARANCE_COUNTRY_H */
