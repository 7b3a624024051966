/*-------------------------------------------------------------------------
 *
 * clearance.h
 *	  What every server-side file of clearance shares.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_H
#define CLEARANCE_H

/* Languages of messages and labels. */
typedef enum ClearanceLanguage
{
	CLEARANCE_ENGLISH,
	CLEARANCE_FRENCH
} ClearanceLanguage;

/* The language that clearance.language asks for at this moment. */
extern ClearanceLanguage clearance_language(void);

/* The language that a text argument names ("en", "fr"); 22023 for another. */
extern ClearanceLanguage clearance_language_from_text(const char *name);

#endif							/* CLEARANCE_H */
