/*-------------------------------------------------------------------------
 *
 * sections.h
 *	  The checks of form TBS/SCT 330-60E and the conditions of its tables of
 *	  requirements, for the table of parts in form.c.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_FORM_330_60_SECTIONS_H
#define CLEARANCE_FORM_330_60_SECTIONS_H

#include "form/form_330_60/facts.h"

/* Hidden in the library, as those of facts.h. */
#pragma GCC visibility push(hidden)

#define CONDITION(name) \
	extern bool name(ClearanceFormContext *context, const void *record, int index)

/*
 * A table of requirements in the file of its section.  The number of rows is
 * for the table of parts; the compiler compares it with the table itself.
 */
#define TABLE(name, rows) \
	extern const ClearanceRequirement name[rows]

/* general.c, general_dates.c, general_countries.c */
extern void check_general(ClearanceFormContext *context);
extern void check_details(ClearanceFormContext *context);
extern void check_contradictions(ClearanceFormContext *context);
extern void check_dates(ClearanceFormContext *context);
extern void check_countries(ClearanceFormContext *context);

/* administrative.c */
extern void check_administrative(ClearanceFormContext *context);
extern void check_held_clearances(ClearanceFormContext *context);

/* biographical.c */
extern void check_biographical(ClearanceFormContext *context);

/* screening.c */
extern void check_screening(ClearanceFormContext *context);
extern const int16 screening_rules[];
TABLE(screening_requirements, 1);
TABLE(screening_entry_requirements, 3);

/* marital.c */
extern void check_marital(ClearanceFormContext *context);
extern bool new_partner_is_reason(ClearanceFormContext *context);
extern const int16 marital_rules[];
TABLE(marital_requirements, 1);
TABLE(partner_requirements, 11);
TABLE(previous_partner_requirements, 13);

/* relatives.c, children.c */
extern void check_relatives(ClearanceFormContext *context);
extern void check_children(ClearanceFormContext *context);
extern const int16 relative_rules[];
extern const int16 children_rules[];
TABLE(relative_requirements, 15);
TABLE(relationship_requirements, 2);
TABLE(omitted_relative_requirements, 1);

/* convictions.c */
extern void check_convictions(ClearanceFormContext *context);
extern const int16 conviction_rules[];
TABLE(conviction_requirements, 1);
TABLE(conviction_entry_requirements, 5);

/* citizenship.c */
extern void check_citizenship(ClearanceFormContext *context);
extern const int16 citizenship_rules[];
TABLE(citizenship_requirements, 3);

/* residences.c */
extern void check_residences(ClearanceFormContext *context);
extern void check_residences_abroad(ClearanceFormContext *context);
CONDITION(residence_is_homeless);
CONDITION(residence_is_travel);
CONDITION(residence_is_homeless_with_province);
CONDITION(residence_is_travel_with_province);
CONDITION(residence_is_unexplained_travel);
CONDITION(residence_is_current_home);
CONDITION(residence_needs_postal_code);

/* employment.c, work_locations.c */
extern void check_employment(ClearanceFormContext *context);
extern void check_work_locations(ClearanceFormContext *context);
CONDITION(employment_is_employed);
CONDITION(employment_is_self_employed);
CONDITION(employment_is_student);
CONDITION(employment_has_unexplained_unknown);
CONDITION(employment_dismissed);
CONDITION(employment_jeopardized);

/* foreign_employment.c */
extern void check_foreign_employment(ClearanceFormContext *context);

/* travel.c, foreign_assets.c */
extern void check_travel(ClearanceFormContext *context);
extern void check_foreign_assets(ClearanceFormContext *context);
CONDITION(trip_is_asked);

/* references.c */
extern void check_references(ClearanceFormContext *context);
CONDITION(neighbour_is_given);

/* education.c, military.c */
extern void check_education(ClearanceFormContext *context);
extern void check_military(ClearanceFormContext *context);

/* certification.c */
extern void check_certification(ClearanceFormContext *context);

#pragma GCC visibility pop

#endif							/* CLEARANCE_FORM_330_60_SECTIONS_H */
