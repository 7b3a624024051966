/*-------------------------------------------------------------------------
 *
 * identifier.h
 *	  Formats of the codes by which organizations are known.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_IDENTIFIER_H
#define CLEARANCE_IDENTIFIER_H

#include "country.h"

typedef enum ClearanceIdentifierKind
{
	CLEARANCE_IDENTIFIER_CAGE,
	CLEARANCE_IDENTIFIER_NCAGE,
	CLEARANCE_IDENTIFIER_PBN
} ClearanceIdentifierKind;

typedef enum ClearanceIdentifierVerdict
{
	CLEARANCE_IDENTIFIER_INVALID,
	CLEARANCE_IDENTIFIER_UNUSUAL,	/* allowed, and more often a slip */
	CLEARANCE_IDENTIFIER_VALID
} ClearanceIdentifierVerdict;

/*
 * Has the code the format of its kind?  The country counts for an NCAGE code;
 * no country: one that is not known.
 */
extern ClearanceIdentifierVerdict clearance_identifier_check(ClearanceIdentifierKind kind,
															 const char *code, int length,
															 ClearanceCountry country);

#endif							/* CLEARANCE_IDENTIFIER_H */
