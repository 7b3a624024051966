/*-------------------------------------------------------------------------
 *
 * clearance_types.h
 *	  Days, periods, levels and countries as numbers.
 *
 * Plain C and C++ without server state.  Installed beside clearance_plugin.h,
 * which includes it.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_TYPES_H
#define CLEARANCE_TYPES_H

#include <stdint.h>

/* A day, counted from 2000-01-01 as the server's DateADT is. */
typedef int32_t ClearanceDay;

#define CLEARANCE_DAY_MIN	(-730119)	/* 0001-01-01 */
#define CLEARANCE_DAY_MAX	2921939		/* 9999-12-31 */

typedef struct ClearancePeriod
{
	ClearanceDay first;			/* first day, inclusive */
	ClearanceDay last;			/* last day, inclusive; before first: no day */
} ClearancePeriod;

/* A security level: its code, which is frozen for ever. */
typedef int32_t ClearanceLevel;

/*
 * Ranks compare levels of one axis.  Levels of different axes that PSPC
 * matches (SECRET and NATO SECRET) have the same rank, so that they sort side
 * by side; a rank never says that one axis covers another.
 */
#define CLEARANCE_LEVEL_UNCLASSIFIED			300
#define CLEARANCE_LEVEL_SITE_ACCESS				10100
#define CLEARANCE_LEVEL_PROTECTED_A				10300
#define CLEARANCE_LEVEL_RELIABILITY				20100
#define CLEARANCE_LEVEL_PROTECTED_B				20300
#define CLEARANCE_LEVEL_ENHANCED_RELIABILITY	30100
#define CLEARANCE_LEVEL_NATO_RESTRICTED			30200
#define CLEARANCE_LEVEL_PROTECTED_C				30300
#define CLEARANCE_LEVEL_CONFIDENTIAL			40100
#define CLEARANCE_LEVEL_NATO_CONFIDENTIAL		40200
#define CLEARANCE_LEVEL_SECRET					50100
#define CLEARANCE_LEVEL_NATO_SECRET				50200
#define CLEARANCE_LEVEL_ENHANCED_SECRET			60100
#define CLEARANCE_LEVEL_TOP_SECRET				70100
#define CLEARANCE_LEVEL_COSMIC_TOP_SECRET		70200
#define CLEARANCE_LEVEL_ENHANCED_TOP_SECRET		80100
#define CLEARANCE_LEVEL_TOP_SECRET_SIGINT		80110

/* The two letters of ISO 3166-1 alpha-2, first letter high; 0 is no country. */
typedef uint16_t ClearanceCountry;

#define CLEARANCE_NO_COUNTRY	0
#define CLEARANCE_COUNTRY(a, b)	((ClearanceCountry) (((a) << 8) | (b)))

#endif							/* CLEARANCE_TYPES_H */
