/*-------------------------------------------------------------------------
 *
 * jcp.h
 *	  Joint Certification Program: how long a certificate is valid.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_JCP_H
#define CLEARANCE_JCP_H

/* From the day on which the application is accepted (SOR/86-345, section 7). */
#define CLEARANCE_JCP_VALIDITY_MONTHS (5 * 12)

#endif							/* CLEARANCE_JCP_H */
