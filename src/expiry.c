/*-------------------------------------------------------------------------
 *
 * expiry.c
 *	  When a clearance ends: calendar years from its grant, no longer than
 *	  the immigration visa that supports it.
 *
 * The sentence behind it is line 210 of the guide to form 330-60 (rules G-07c
 * and G-09 of the catalogue).  A visa caps the clearance; any other document
 * of citizenship or of lasting residence gives the full validity from the
 * original grant, whatever its own expiry date.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/date.h"

#include "calendar.h"
#include "expiry.h"
#include "words.h"

PG_FUNCTION_INFO_V1(clearance_expiry);

/* The words of citizenship.document.kind in the form document. */
enum
{
	DOCUMENT_IMMIGRATION_VISA
};

static const ClearanceWord documents[] = {
	CLEARANCE_WORD("immigration_visa"),
	CLEARANCE_WORD("record_of_landing"),
	CLEARANCE_WORD("permanent_resident_card"),
	CLEARANCE_WORD("canadian_passport"),
	CLEARANCE_WORD("citizenship_certificate"),
	CLEARANCE_WORD("registration_of_birth_abroad")
};

void
clearance_check_finite(DateADT date, const char *parameter)
{
	if (DATE_NOT_FINITE(date))
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("parameter \"%s\" must be a finite date", parameter)));
}

bool
clearance_full_validity(ClearanceLevel level, DateADT granted_on, DateADT *expires_on)
{
	int			years = clearance_level_validity_years(level);

	clearance_check_finite(granted_on, "granted_on");
	if (years == 0)
		return false;
	if (!clearance_day_add_months(granted_on, years * 12, expires_on))
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("date out of range")));
	return true;
}

/*
 * clearance_expiry(level, granted_on, document, document_expires_on) runs once
 * per row of a whole company; hence the calendar of our own.  It returns null
 * rather than guess.
 */
Datum
clearance_expiry(PG_FUNCTION_ARGS)
{
	bool		visa = false;
	DateADT		expires_on;
	DateADT		visa_expires_on;

	/* a wrong word is an error in every row, not only where it counts */
	if (!PG_ARGISNULL(2))
		visa = clearance_word_position(PG_GETARG_TEXT_PP(2), documents, lengthof(documents),
									   "document") == DOCUMENT_IMMIGRATION_VISA;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || (visa && PG_ARGISNULL(3)))
		PG_RETURN_NULL();
	if (!clearance_full_validity(PG_GETARG_INT32(0), PG_GETARG_DATEADT(1), &expires_on))
		PG_RETURN_NULL();

	if (visa)
	{
		visa_expires_on = PG_GETARG_DATEADT(3);
		clearance_check_finite(visa_expires_on, "document_expires_on");
		if (visa_expires_on < expires_on)
			expires_on = visa_expires_on;
	}

	PG_RETURN_DATEADT(expires_on);
}
