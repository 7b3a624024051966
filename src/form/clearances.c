/*-------------------------------------------------------------------------
 *
 * clearances.c
 *	  What is on record: the clearances that an applicant holds or held, and
 *	  the level of the organization.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/terms.h"

static bool
has_status(const HeldClearance *held, int status)
{
	return is_word(&held->status, status);
}

/* Recorded as valid, or not recorded otherwise. */
static bool
is_recorded_valid(const HeldClearance *held)
{
	return !is_answered(&held->status) || has_status(held, HELD_VALID);
}

/*
 * In force on the day, in some completion of its dates.
 */
bool
possibly_in_force(const HeldClearance *held, ClearanceDay day)
{
	return is_recorded_valid(held) &&
		!(is_usable(&held->granted_on) && held->granted_on.u.date.first > day) &&
		!(is_usable(&held->expires_on) && held->expires_on.u.date.last <= day);
}

/*
 * In force on the day, in every completion of its dates.
 */
bool
certainly_in_force(const HeldClearance *held, ClearanceDay day)
{
	const ClearanceAnswer *granted = &held->granted_on;
	const ClearanceAnswer *expires = &held->expires_on;

	return is_recorded_valid(held) &&
		(!is_answered(granted) || (is_usable(granted) && granted->u.date.last <= day)) &&
		(!is_answered(expires) || (is_usable(expires) && expires->u.date.first > day));
}

/*
 * Expired on the day, in every completion of its dates.
 */
bool
is_expired(const HeldClearance *held, ClearanceDay day)
{
	return has_status(held, HELD_EXPIRED) ||
		(is_recorded_valid(held) &&
		 is_usable(&held->expires_on) && held->expires_on.u.date.last <= day);
}

/*
 * Expired on the day, in some completion of its dates.
 */
bool
possibly_expired(const HeldClearance *held, ClearanceDay day)
{
	return has_status(held, HELD_EXPIRED) ||
		(is_recorded_valid(held) &&
		 is_usable(&held->expires_on) && held->expires_on.u.date.first <= day);
}

bool
is_ended_otherwise(const HeldClearance *held)
{
	return has_status(held, HELD_TERMINATED) || has_status(held, HELD_CLOSED);
}

/* The end of a clearance that is no more: ended_on, else expires_on. */
const ClearanceAnswer *
end_of_clearance(const HeldClearance *held)
{
	return is_answered(&held->ended_on) ? &held->ended_on : &held->expires_on;
}

/*
 * The rank for the comparison with a facility security clearance: an enhanced
 * level and TOP SECRET SIGINT count as the plain level of their name.
 */
int
plain_rank(ClearanceLevel level)
{
	switch (level)
	{
		case CLEARANCE_LEVEL_ENHANCED_RELIABILITY:
			level = CLEARANCE_LEVEL_RELIABILITY;
			break;
		case CLEARANCE_LEVEL_ENHANCED_SECRET:
			level = CLEARANCE_LEVEL_SECRET;
			break;
		case CLEARANCE_LEVEL_ENHANCED_TOP_SECRET:
		case CLEARANCE_LEVEL_TOP_SECRET_SIGINT:
			level = CLEARANCE_LEVEL_TOP_SECRET;
			break;
		default:
			break;
	}
	return clearance_level_rank_of(level);
}
