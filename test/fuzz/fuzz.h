/*-------------------------------------------------------------------------
 *
 * fuzz.h
 *	  What the fuzz targets of the plain-C files share.
 *
 * A target is called with any bytes, again and again.  What must hold for
 * every input is checked with MUST, which ends the program, so that the
 * fuzzer keeps the input.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_FUZZ_H
#define CLEARANCE_FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MUST(condition) \
	do { \
		if (!(condition)) \
		{ \
			fprintf(stderr, "%s:%d: %s does not hold\n", __FILE__, __LINE__, #condition); \
			abort(); \
		} \
	} while (0)

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif							/* CLEARANCE_FUZZ_H */
