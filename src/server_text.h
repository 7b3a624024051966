/*-------------------------------------------------------------------------
 *
 * server_text.h
 *	  Texts in the server's encoding, for the plain-C parts that read UTF-8.
 *
 * Nothing here raises an error for a character that one of the two encodings
 * lacks.  A database of encoding SQL_ASCII is taken to hold UTF-8.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_SERVER_TEXT_H
#define CLEARANCE_SERVER_TEXT_H

#include "country.h"
#include "level.h"

/*
 * A text in the server's encoding in UTF-8: the same pointer when its bytes
 * are UTF-8 already, else palloc'd and terminated.  What UTF-8 lacks becomes a
 * question mark.
 */
extern const char *clearance_text_to_utf8(const char *text, int length, int *utf8_length);

/* clearance_country_resolve() for a text in the server's encoding. */
extern ClearanceCountry clearance_country_of_text(const char *text, int length,
												  bool place_of_birth);

/* clearance_level_parse() for a text in the server's encoding. */
extern bool clearance_level_of_text(const char *text, int length, ClearanceLevel *level);

/* The folded text, terminated, in UTF-8; palloc'd. */
extern char *clearance_fold_text(const char *text, int length, int *folded_length);

/*
 * A text of ours, in UTF-8, in the server's encoding.  Letters that this lacks
 * lose their accents; what cannot be written even so becomes a question mark.
 */
extern char *clearance_text_for_server(const char *utf8);

/*
 * The same for a name by which a party is found; null when the name, as the
 * server's encoding has it, is no longer that name.
 */
extern char *clearance_name_for_server(const char *utf8);

#endif							/* CLEARANCE_SERVER_TEXT_H */
