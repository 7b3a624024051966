/*-------------------------------------------------------------------------
 *
 * server_text.h
 *	  Texts in the server's encoding, for the plain-C parts that read UTF-8.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_SERVER_TEXT_H
#define CLEARANCE_SERVER_TEXT_H

#include "country.h"
#include "level.h"

/* clearance_country_resolve() for a text in the server's encoding. */
extern ClearanceCountry clearance_country_of_text(const char *text, int length,
												  bool place_of_birth);

/* clearance_level_parse() for a text in the server's encoding. */
extern bool clearance_level_of_text(const char *text, int length, ClearanceLevel *level);

/* The folded text, terminated, in UTF-8; palloc'd. */
extern char *clearance_fold_text(const char *text, int length, int *folded_length);

/* A text of ours, in UTF-8, in the server's encoding. */
extern char *clearance_text_for_server(const char *utf8);

#endif							/* CLEARANCE_SERVER_TEXT_H */
