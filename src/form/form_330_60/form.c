/*-------------------------------------------------------------------------
 *
 * form.c
 *	  Form TBS/SCT 330-60E: its catalogue, its tables of requirements, and
 *	  the parts that the engine goes through.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/form_330_60/facts.h"
#include "form/form_330_60/sections.h"

/* ---------- the catalogue ---------- */

static const ClearanceRule rules[] = {
#define CLEARANCE_RULE(symbol, code, section, severity, ...) \
	[RULE_##symbol] = {code, section, CLEARANCE_##severity, __VA_ARGS__},
#include "form/form_330_60/rules.h"
#undef CLEARANCE_RULE
};

/* ---------- section A ---------- */

static bool
is_supplemental(ClearanceFormContext *context, const void *record, int index)
{
	return FACTS(context)->supplemental;
}

static bool
is_asked(ClearanceFormContext *context, const void *record, int index)
{
	return FACTS(context)->nugs;
}

/* the field belongs to departments only. */
static bool
is_private_sector(ClearanceFormContext *context, const void *record, int index)
{
	return FACTS(context)->nugs &&
		!is_false(&DOCUMENT(context)->context.organization.private_sector);
}

#define A(member) offsetof(Administrative, member)

static const ClearanceRequirement administrative_requirements[] = {
	{RULE_A_01, A(request), CLEARANCE_TEST_LISTED, NULL},
	{RULE_A_02, A(completed_by.role), CLEARANCE_TEST_LISTED, is_asked},
	{RULE_A_10, A(supplemental_reason), CLEARANCE_TEST_LISTED, is_supplemental},
	{RULE_A_20, A(employee_id), CLEARANCE_TEST_BLANK, is_private_sector},
	{RULE_A_21A, A(organization_number), CLEARANCE_TEST_ANSWERED, is_asked}
};

static const int16 administrative_rules[] = {
	RULE_A_07, RULE_A_08, RULE_A_11, RULE_A_15, RULE_A_16A, RULE_A_16B, RULE_A_17,
	RULE_A_18A, RULE_A_18B, RULE_A_19, RULE_A_21B, -1
};

static const int16 held_clearance_rules[] = {
	RULE_A_03A, RULE_A_03B, RULE_A_04, RULE_A_05A, RULE_A_05B, RULE_A_05C,
	RULE_A_06A, RULE_A_06B, RULE_A_09, -1
};

/* ---------- section B ---------- */

static bool
is_unexplained(ClearanceFormContext *context, const void *record, int index)
{
	return !section_explained(context, DETAIL_BIOGRAPHICAL);
}

static bool
birth_needs_province(ClearanceFormContext *context, const void *record, int index)
{
	return country_has_provinces(&((const Biographical *) record)->birth_place.country);
}

/* A change without a reason is read as other than by marriage. */
static bool
is_other_change(ClearanceFormContext *context, const void *record, int index)
{
	const NameChange *change = record;

	return !is_answered(&change->reason) || is_word(&change->reason, NAME_CHANGE_OTHER);
}

static bool
is_other_change_with_province(ClearanceFormContext *context, const void *record, int index)
{
	return is_other_change(context, record, index) &&
		country_has_provinces(&((const NameChange *) record)->place.country);
}

#define B(member) offsetof(Biographical, member)
#define CHANGE(member) offsetof(NameChange, member)

static const ClearanceRequirement biographical_requirements[] = {
	{RULE_B_01, B(surname), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_B_02A, B(given_names), CLEARANCE_TEST_ELEMENT, is_unexplained},
	{RULE_B_06, B(birth_surname), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_B_09, B(sex), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_B_10, B(birth_date), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_B_12, B(birth_place.city), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_B_13, B(birth_place.province), CLEARANCE_TEST_ANSWERED, birth_needs_province},
	{RULE_B_14, B(birth_place.country), CLEARANCE_TEST_ANSWERED, NULL}
};

static const ClearanceRequirement name_change_requirements[] = {
	{RULE_B_15A, CHANGE(from), CLEARANCE_TEST_ANSWERED, is_other_change},
	{RULE_B_15A, CHANGE(to), CLEARANCE_TEST_ANSWERED, is_other_change},
	{RULE_B_16, CHANGE(place.city), CLEARANCE_TEST_ANSWERED, is_other_change},
	{RULE_B_16, CHANGE(place.province), CLEARANCE_TEST_ANSWERED, is_other_change_with_province},
	{RULE_B_16, CHANGE(place.country), CLEARANCE_TEST_ANSWERED, is_other_change},
	{RULE_B_17, CHANGE(method), CLEARANCE_TEST_ANSWERED, is_other_change},
	{RULE_B_18, CHANGE(proof), CLEARANCE_TEST_TRUE, is_other_change}
};

static const int16 biographical_rules[] = {
	RULE_B_03, RULE_B_04B, RULE_B_05A, RULE_B_05B, RULE_B_08, RULE_B_11A, RULE_B_15B,
	RULE_B_20, -1
};

/* ---------- section H ---------- */

#define H(member) offsetof(Residence, member)

static const ClearanceRequirement residence_requirements[] = {
	{RULE_H_04B, H(from), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_H_04B, H(to), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_H_06, H(address.city), CLEARANCE_TEST_ANSWERED, residence_is_homeless},
	{RULE_H_06, H(address.province), CLEARANCE_TEST_ANSWERED, residence_is_homeless_with_province},
	{RULE_H_06, H(address.country), CLEARANCE_TEST_ANSWERED, residence_is_homeless},
	{RULE_H_09A, H(address.city), CLEARANCE_TEST_ANSWERED, residence_is_travel},
	{RULE_H_09A, H(address.province), CLEARANCE_TEST_ANSWERED, residence_is_travel_with_province},
	{RULE_H_09A, H(address.country), CLEARANCE_TEST_ANSWERED, residence_is_travel},
	{RULE_H_10, H(explanation), CLEARANCE_TEST_ANSWERED, residence_is_unexplained_travel},
	{RULE_H_16A, H(address.postal_code), CLEARANCE_TEST_ANSWERED, residence_needs_postal_code},
	{RULE_H_17, H(address.phone), CLEARANCE_TEST_ANSWERED, residence_is_current_home}
};

static const int16 residence_rules[] = {
	RULE_H_01A, RULE_H_01B, RULE_H_01C, RULE_H_04A, RULE_H_05A, RULE_H_05B,
	RULE_H_09B, RULE_H_10, RULE_H_16B, RULE_H_19, -1
};

static const int16 stay_abroad_rules[] = {RULE_H_11A, RULE_H_11B, -1};
static const int16 work_location_rules[] = {RULE_H_14, RULE_H_15, -1};

/* ---------- section I ---------- */

#define I(member) offsetof(Employment, member)
#define DISMISSAL(member) offsetof(Dismissal, member)
#define ENTRY(member) offsetof(EmploymentEntry, member)

static const ClearanceRequirement employment_requirements[] = {
	{RULE_I_01, I(jeopardized), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_I_02, I(alternate_contact.name), CLEARANCE_TEST_ANSWERED, employment_jeopardized},
	{RULE_I_02, I(alternate_contact.phone), CLEARANCE_TEST_ANSWERED, employment_jeopardized},
	{RULE_I_03, I(dismissed), CLEARANCE_TEST_ANSWERED, NULL}
};

static const ClearanceRequirement dismissal_requirements[] = {
	{RULE_I_04, DISMISSAL(employer), CLEARANCE_TEST_ANSWERED, employment_dismissed},
	{RULE_I_04, DISMISSAL(supervisor), CLEARANCE_TEST_ANSWERED, employment_dismissed},
	{RULE_I_04, DISMISSAL(date), CLEARANCE_TEST_ANSWERED, employment_dismissed},
	{RULE_I_05, DISMISSAL(explanation), CLEARANCE_TEST_ANSWERED, employment_dismissed}
};

static const ClearanceRequirement employment_entry_requirements[] = {
	{RULE_I_11A, ENTRY(from), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_I_11A, ENTRY(to), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_I_11B, ENTRY(employer), CLEARANCE_TEST_ANSWERED, employment_is_employed},
	{RULE_I_11B, ENTRY(job_title), CLEARANCE_TEST_ANSWERED, employment_is_employed},
	{RULE_I_11B, ENTRY(supervisor), CLEARANCE_TEST_ANSWERED, employment_is_employed},
	{RULE_I_11B, ENTRY(phone), CLEARANCE_TEST_ANSWERED, employment_is_employed},
	{RULE_I_11C, ENTRY(job_title), CLEARANCE_TEST_ANSWERED, employment_is_self_employed},
	{RULE_I_11C, ENTRY(phone), CLEARANCE_TEST_ANSWERED, employment_is_self_employed},
	{RULE_I_12, ENTRY(explanation), CLEARANCE_TEST_ANSWERED, employment_has_unexplained_unknown},
	{RULE_I_14, ENTRY(employer), CLEARANCE_TEST_ANSWERED, employment_is_student},
	{RULE_I_17, ENTRY(supervisor), CLEARANCE_TEST_ANSWERED, employment_is_student},
	{RULE_I_17, ENTRY(phone), CLEARANCE_TEST_ANSWERED, employment_is_student},
	{RULE_I_18, ENTRY(employer), CLEARANCE_TEST_ANSWERED, employment_is_self_employed},
	{RULE_I_20, ENTRY(supervisor), CLEARANCE_TEST_ANSWERED, employment_is_self_employed}
};

static const int16 employment_rules[] = {
	RULE_I_04, RULE_I_07, RULE_I_08A, RULE_I_09A, RULE_I_09B, RULE_I_09C, RULE_I_11B,
	RULE_I_13A, RULE_I_15, RULE_I_16, RULE_I_19, RULE_I_21A, RULE_I_21B, RULE_I_23, -1
};

/* ---------- section J ---------- */

static bool
has_foreign_employment(ClearanceFormContext *context, const void *record, int index)
{
	return is_true(&DOCUMENT(context)->foreign_employment.ever);
}

#define J(member) offsetof(ForeignEmploymentEntry, member)

static const ClearanceRequirement foreign_employment_requirements[] = {
	{RULE_J_01, offsetof(ForeignEmployment, ever), CLEARANCE_TEST_ANSWERED, NULL}
};

static const ClearanceRequirement foreign_employment_entry_requirements[] = {
	{RULE_J_02, J(country), CLEARANCE_TEST_ANSWERED, has_foreign_employment},
	{RULE_J_03, J(organization), CLEARANCE_TEST_ANSWERED, has_foreign_employment},
	{RULE_J_04, J(nature), CLEARANCE_TEST_ANSWERED, has_foreign_employment},
	{RULE_J_05, J(from), CLEARANCE_TEST_ANSWERED, has_foreign_employment},
	{RULE_J_05, J(to), CLEARANCE_TEST_ANSWERED, has_foreign_employment}
};

static const int16 foreign_employment_rules[] = {
	RULE_J_02, RULE_J_06A, RULE_J_06B, RULE_J_07, RULE_J_08, RULE_J_09, -1
};

/* ---------- sections K and L ---------- */

#define K(member) offsetof(Trip, member)

static const ClearanceRequirement trip_requirements[] = {
	{RULE_K_01B, K(country), CLEARANCE_TEST_ANSWERED, trip_is_asked},
	{RULE_K_01C, K(from), CLEARANCE_TEST_ANSWERED, trip_is_asked},
	{RULE_K_01C, K(to), CLEARANCE_TEST_ANSWERED, trip_is_asked}
};

static const int16 travel_rules[] = {RULE_K_01A, RULE_K_02, RULE_K_04, -1};
static const int16 foreign_asset_rules[] = {RULE_L_01A, RULE_L_01B, -1};

/* ---------- section M ---------- */

#define CHARACTER(member) offsetof(CharacterReference, member)
#define NEIGHBOUR(member) offsetof(Neighbour, member)

static const ClearanceRequirement character_requirements[] = {
	{RULE_M_06, CHARACTER(relation), CLEARANCE_TEST_LISTED, NULL},
	{RULE_M_09A, CHARACTER(surname), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_M_09A, CHARACTER(given_names), CLEARANCE_TEST_ELEMENT, NULL}
};

static const ClearanceRequirement neighbour_requirements[] = {
	{RULE_M_12B, NEIGHBOUR(surname), CLEARANCE_TEST_ANSWERED, neighbour_is_given},
	{RULE_M_12B, NEIGHBOUR(given_names), CLEARANCE_TEST_ELEMENT, neighbour_is_given},
	{RULE_M_12B, NEIGHBOUR(phone), CLEARANCE_TEST_ANSWERED, neighbour_is_given}
};

static const int16 reference_rules[] = {
	RULE_M_01, RULE_M_02, RULE_M_03A, RULE_M_04, RULE_M_05, RULE_M_07, RULE_M_09B, RULE_M_10,
	RULE_M_12A, RULE_M_12B, RULE_M_13B, RULE_M_14, RULE_M_15A, RULE_M_15B, RULE_M_17, -1
};

/* ---------- sections N and O ---------- */

#define N(member) offsetof(EducationEntry, member)
#define O(member) offsetof(Service, member)

static const ClearanceRequirement education_requirements[] = {
	{RULE_N_01B, N(institution), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_N_01B, N(from), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_N_01B, N(to), CLEARANCE_TEST_ANSWERED, NULL}
};

static const ClearanceRequirement service_requirements[] = {
	{RULE_O_01B, O(branch), CLEARANCE_TEST_LISTED, NULL},
	{RULE_O_01C, O(from), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_O_01C, O(to), CLEARANCE_TEST_ANSWERED, NULL}
};

static const int16 education_rules[] = {RULE_N_01A, RULE_N_02A, RULE_N_02B, RULE_N_04, -1};
static const int16 military_rules[] = {RULE_O_01A, RULE_O_02, RULE_O_03A, RULE_O_03B, -1};

/* ---------- section P and family Z ---------- */

static const int16 certification_rules[] = {
	RULE_P_01, RULE_P_02, RULE_P_03, RULE_P_04A, RULE_P_04B, RULE_P_05, RULE_P_09, -1
};

static const int16 general_rules[] = {
	RULE_Z_01, RULE_Z_07A, RULE_Z_07B, RULE_Z_07C, RULE_Z_08, RULE_Z_12,
	RULE_Z_24, RULE_Z_25, RULE_Z_26, -1
};

static const int16 detail_rules[] = {RULE_Z_10, RULE_Z_11, -1};
static const int16 contradiction_rules[] = {RULE_Z_22, -1};
static const int16 date_rules[] = {RULE_Z_13, RULE_Z_17, RULE_Z_18, RULE_Z_19, -1};
static const int16 country_rules[] = {RULE_Z_20A, RULE_Z_20B, RULE_Z_23, -1};

/* ---------- the parts ---------- */

#define REQUIREMENTS(rows)	(rows), lengthof(rows)
#define OBJECT(member)		offsetof(Form330_60, member), 0
#define EACH(list, type)	offsetof(Form330_60, list), sizeof(type)
#define NO_REQUIREMENTS		NULL, 0, 0, 0
#define NO_CHECK			NULL, NULL

static const ClearanceFormPart parts[] = {
	{NULL, NO_REQUIREMENTS, check_general, general_rules},
	{asked_nugs, NO_REQUIREMENTS, check_details, detail_rules},
	{asked_nugs, NO_REQUIREMENTS, check_contradictions, contradiction_rules},
	{asked_nugs, NO_REQUIREMENTS, check_dates, date_rules},
	{asked_nugs, NO_REQUIREMENTS, check_countries, country_rules},

	{NULL, REQUIREMENTS(administrative_requirements), OBJECT(administrative),
	check_administrative, administrative_rules},
	{NULL, NO_REQUIREMENTS, check_held_clearances, held_clearance_rules},

	{asked_nugs, REQUIREMENTS(biographical_requirements), OBJECT(biographical),
	check_biographical, biographical_rules},
	{asked_nugs, REQUIREMENTS(name_change_requirements),
	EACH(biographical.name_changes, NameChange), NO_CHECK},

	{asked_nug, REQUIREMENTS(screening_requirements), OBJECT(screening),
	check_screening, screening_rules},
	{asked_nug, REQUIREMENTS(screening_entry_requirements),
	EACH(screening.entries, ScreeningEntry), NO_CHECK},

	{asked_nugs, REQUIREMENTS(marital_requirements), OBJECT(marital), NO_CHECK},
	{asked_nugs, REQUIREMENTS(partner_requirements), OBJECT(marital.partner),
	check_marital, marital_rules},
	{asked_nugs, REQUIREMENTS(previous_partner_requirements),
	EACH(marital.previous_partners, PreviousPartner), NO_CHECK},

	{asked_nugs, REQUIREMENTS(relative_requirements), EACH(relatives.entries, Relative),
	check_relatives, relative_rules},
	{asked_nugs, REQUIREMENTS(relationship_requirements),
	EACH(relatives.entries, Relative), NO_CHECK},
	{asked_nugs, REQUIREMENTS(omitted_relative_requirements),
	EACH(relatives.omitted, OmittedRelative), NO_CHECK},
	{asked_nug, NO_REQUIREMENTS, check_children, children_rules},

	{asked_nug, REQUIREMENTS(conviction_requirements), OBJECT(convictions),
	check_convictions, conviction_rules},
	{asked_nug, REQUIREMENTS(conviction_entry_requirements),
	EACH(convictions.entries, Conviction), NO_CHECK},

	{asked_nug, REQUIREMENTS(citizenship_requirements), OBJECT(citizenship),
	check_citizenship, citizenship_rules},

	{asked_nug, REQUIREMENTS(residence_requirements), EACH(residences.entries, Residence),
	check_residences, residence_rules},
	{asked_nug, NO_REQUIREMENTS, check_residences_abroad, stay_abroad_rules},
	{asked_nug, NO_REQUIREMENTS, check_work_locations, work_location_rules},

	{asked_nug, REQUIREMENTS(employment_requirements), OBJECT(employment),
	check_employment, employment_rules},
	{asked_nug, REQUIREMENTS(dismissal_requirements),
	EACH(employment.dismissals, Dismissal), NO_CHECK},
	{asked_nug, REQUIREMENTS(employment_entry_requirements),
	EACH(employment.entries, EmploymentEntry), NO_CHECK},

	{asked_nug, REQUIREMENTS(foreign_employment_requirements), OBJECT(foreign_employment),
	check_foreign_employment, foreign_employment_rules},
	{asked_nug, REQUIREMENTS(foreign_employment_entry_requirements),
	EACH(foreign_employment.entries, ForeignEmploymentEntry), NO_CHECK},

	{asked_nug_ts, REQUIREMENTS(trip_requirements), EACH(travel.entries, Trip),
	check_travel, travel_rules},
	{asked_nug_ts, NO_REQUIREMENTS, check_foreign_assets, foreign_asset_rules},

	{asked_nug_ts, REQUIREMENTS(character_requirements),
	EACH(references.character, CharacterReference), NO_CHECK},
	{asked_nug_ts, REQUIREMENTS(neighbour_requirements), OBJECT(references.neighbourhood),
	check_references, reference_rules},

	{asked_nug_ts, REQUIREMENTS(education_requirements), EACH(education.entries, EducationEntry),
	check_education, education_rules},
	{asked_nug_ts, REQUIREMENTS(service_requirements), EACH(military.entries, Service),
	check_military, military_rules},

	{asked_nugs, NO_REQUIREMENTS, check_certification, certification_rules}
};

/* Titles of the guide, l.66-81; the French ones as the printed form has them. */
static const ClearanceSection sections[] = {
	{'A', "Administrative information", "Renseignements administratifs", true},
	{'B', "Biographical information", "Renseignements biographiques", true},
	{'C', "Security screening", "Enquête de sécurité", false},
	{'D', "Marital status/common-law partnership", "État civil/union de fait", false},
	{'E', "Immediate relatives", "Proches parents", false},
	{'F', "Criminal convictions in and outside of Canada",
	"Condamnations pour infractions criminelles à l'intérieur et à l'extérieur du Canada", true},
	{'G', "For completion by persons born outside Canada or born in Canada holding dual citizenship",
	"À remplir par les personnes nées à l'extérieur du Canada ou nées au Canada et possédant une double citoyenneté", false},
	{'H', "Residence", "Résidence", true},
	{'I', "Employment", "Emploi", false},
	{'J', "Foreign employment", "Emploi à l'étranger", false},
	{'K', "Travel", "Voyages", false},
	{'L', "Foreign assets", "Biens à l'étranger", false},
	{'M', "Character references in Canada", "Références morales au Canada", false},
	{'N', "Education", "Études", false},
	{'O', "Military service", "Service militaire", false},
	{'P', "Certification", "Attestation", false},
	{'Z', "The form as a whole", "L'ensemble du formulaire", false}
};

const ClearanceForm clearance_form_330_60 = {
	.name = "330-60",
	.source = "How to complete the Security clearance form (TBS/SCT 330-60E)",
	.shape = &clearance_form_330_60_shape,
	.rules = rules,
	.nrules = lengthof(rules),
	.parts = parts,
	.nparts = lengthof(parts),
	.sections = sections,
	.nsections = lengthof(sections),
	.conditional_words = clearance_form_330_60_conditional_words,
	.nconditional_words = CONDITIONAL_WORDS,
	.asks = asks_section,
	.reason = section_reason,
	.begin = form_330_60_begin,
	.rule_type = RULE_Z_15,
	.rule_date = RULE_Z_16,
	.rule_word = RULE_Z_21,
	.prepare = form_330_60_prepare
};
