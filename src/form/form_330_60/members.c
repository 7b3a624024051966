/*-------------------------------------------------------------------------
 *
 * members.c
 *	  The members of form TBS/SCT 330-60E: name, type, words, place.
 *
 * Members stand in the order in which jsonb keeps keys: shorter names first,
 * names of one length by their bytes.  The reader walks both in step.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/form_330_60/document.h"

static const char *const form_names[] = {
	"330-60", NULL
};

static const char *const media[] = {
	"online", "paper", NULL
};

static const char *const requests[] = {
	"new", "update", "upgrade", "supplemental", "transfer", "reactivation", NULL
};

static const char *const supplemental_reasons[] = {
	"name_change", "marriage", "remarriage", "new_common_law_partner", NULL
};

static const char *const request_levels[] = {
	"SECRET", "TOP SECRET", "OTHER", NULL
};

static const char *const name_change_reasons[] = {
	"marriage", "other", NULL
};

static const char *const marital_statuses[] = {
	"single", "married", "common_law", "separated", "divorced", "widowed", NULL
};

static const char *const partner_endings[] = {
	"separation", "divorce", "death", NULL
};

static const char *const partner_kinds[] = {
	"married", "common_law", NULL
};

static const char *const occupations[] = {
	"employed", "student", "retired", "unemployed", "stay_at_home_parent", NULL
};

static const char *const relationships[] = {
	"father", "mother", "brother", "sister", "half_brother", "half_sister", "stepbrother", "stepsister", "stepfather", "stepmother", "adoptive_father", "adoptive_mother", "child", "father_in_law", "mother_in_law", "stepfather_in_law", "stepmother_in_law", "partner_sibling", NULL
};

static const char *const document_kinds[] = {
	"immigration_visa", "record_of_landing", "permanent_resident_card", "canadian_passport", "citizenship_certificate", "registration_of_birth_abroad", NULL
};

static const char *const employment_kinds[] = {
	"employed", "self_employed", "student", "unemployed", NULL
};

static const char *const travel_purposes[] = {
	"personal", "business", "government", NULL
};

static const char *const asset_kinds[] = {
	"business", "financial", "personal", NULL
};

static const char *const reference_relations[] = {
	"colleague", "peer", "friend", NULL
};

static const char *const neighbour_kinds[] = {
	"neighbour", "previous_neighbour", "landlord", NULL
};

static const char *const branches[] = {
	"regular", "reserve", "sea_cadets", "army_cadets", "air_cadets", NULL
};

static const char *const signatures[] = {
	"hand", "electronic", NULL
};

static const char *const detail_sections[] = {
	"biographical", "name_change", "screening", "marital", "relatives", "convictions", "citizenship", "residences", "employment", "foreign_employment", "travel", "foreign_assets", "references", "education", "military", NULL
};

static const ClearanceMember photo_members[] = {
	{CLEARANCE_NAME("dated"), CLEARANCE_KIND_BOOLEAN, offsetof(Photo, dated), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("taken_on"), CLEARANCE_KIND_DATE, offsetof(Photo, taken_on), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("signed_by_officer"), CLEARANCE_KIND_BOOLEAN, offsetof(Photo, signed_by_officer), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("signed_by_applicant"), CLEARANCE_KIND_BOOLEAN, offsetof(Photo, signed_by_applicant), 0, 0, NULL, NULL}
};

static const ClearanceShape photo_shape = {
	"photo", photo_members, lengthof(photo_members), sizeof(Photo), false
};

static const ClearanceMember administrative_members[] = {
	{CLEARANCE_NAME("level"), CLEARANCE_KIND_WORD, offsetof(Administrative, level), CLEARANCE_MEMBER_OWN_RULE, 0, NULL, request_levels},
	{CLEARANCE_NAME("photos"), CLEARANCE_KIND_LIST, offsetof(Administrative, photos), 0, 0, &photo_shape, NULL},
	{CLEARANCE_NAME("request"), CLEARANCE_KIND_WORD, offsetof(Administrative, request), CLEARANCE_MEMBER_OWN_RULE | CLEARANCE_MEMBER_ALWAYS, 0, NULL, requests},
	{CLEARANCE_NAME("starts_on"), CLEARANCE_KIND_DATE, offsetof(Administrative, starts_on), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("employee_id"), CLEARANCE_KIND_TEXT, offsetof(Administrative, employee_id), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("other_level"), CLEARANCE_KIND_TEXT, offsetof(Administrative, other_level), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("completed_by"), CLEARANCE_KIND_OBJECT, offsetof(Administrative, completed_by), 0, 0, &completed_by_shape, NULL},
	{CLEARANCE_NAME("photos_requested"), CLEARANCE_KIND_BOOLEAN, offsetof(Administrative, photos_requested), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("organization_number"), CLEARANCE_KIND_TEXT, offsetof(Administrative, organization_number), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("supplemental_reason"), CLEARANCE_KIND_WORD, offsetof(Administrative, supplemental_reason), CLEARANCE_MEMBER_OWN_RULE, 0, NULL, supplemental_reasons},
	{CLEARANCE_NAME("fingerprints_required"), CLEARANCE_KIND_BOOLEAN, offsetof(Administrative, fingerprints_required), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("document_control_number"), CLEARANCE_KIND_TEXT, offsetof(Administrative, document_control_number), 0, 0, NULL, NULL}
};

static const ClearanceShape administrative_shape = {
	"administrative", administrative_members, lengthof(administrative_members), sizeof(Administrative), true
};

static const ClearanceMember name_change_members[] = {
	{CLEARANCE_NAME("to"), CLEARANCE_KIND_TEXT, offsetof(NameChange, to), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("from"), CLEARANCE_KIND_TEXT, offsetof(NameChange, from), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("place"), CLEARANCE_KIND_OBJECT, offsetof(NameChange, place), 0, 0, &place_shape, NULL},
	{CLEARANCE_NAME("proof"), CLEARANCE_KIND_BOOLEAN, offsetof(NameChange, proof), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("method"), CLEARANCE_KIND_TEXT, offsetof(NameChange, method), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("reason"), CLEARANCE_KIND_WORD, offsetof(NameChange, reason), 0, 0, NULL, name_change_reasons}
};

static const ClearanceShape name_change_shape = {
	"name_change", name_change_members, lengthof(name_change_members), sizeof(NameChange), false
};

static const ClearanceMember biographical_members[] = {
	{CLEARANCE_NAME("sex"), CLEARANCE_KIND_TEXT, offsetof(Biographical, sex), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("surname"), CLEARANCE_KIND_TEXT, offsetof(Biographical, surname), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("birth_date"), CLEARANCE_KIND_DATE, offsetof(Biographical, birth_date), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("usual_name"), CLEARANCE_KIND_TEXT, offsetof(Biographical, usual_name), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("birth_place"), CLEARANCE_KIND_OBJECT, offsetof(Biographical, birth_place), 0, 0, &birth_place_shape, NULL},
	{CLEARANCE_NAME("given_names"), CLEARANCE_KIND_TEXTS, offsetof(Biographical, given_names), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("other_names"), CLEARANCE_KIND_TEXTS, offsetof(Biographical, other_names), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("name_changes"), CLEARANCE_KIND_LIST, offsetof(Biographical, name_changes), 0, 0, &name_change_shape, NULL},
	{CLEARANCE_NAME("birth_surname"), CLEARANCE_KIND_TEXT, offsetof(Biographical, birth_surname), 0, 0, NULL, NULL}
};

static const ClearanceShape biographical_shape = {
	"biographical", biographical_members, lengthof(biographical_members), sizeof(Biographical), true
};

static const ClearanceMember partner_members[] = {
	{CLEARANCE_NAME("since"), CLEARANCE_KIND_DATE, offsetof(Partner, since), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("address"), CLEARANCE_KIND_OBJECT, offsetof(Partner, address), 0, 0, &address_shape, NULL},
	{CLEARANCE_NAME("surname"), CLEARANCE_KIND_TEXT, offsetof(Partner, surname), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("siblings"), CLEARANCE_KIND_LIST_OR_NONE, offsetof(Partner, siblings), 0, 0, &person_shape, NULL},
	{CLEARANCE_NAME("birth_date"), CLEARANCE_KIND_DATE, offsetof(Partner, birth_date), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("employment"), CLEARANCE_KIND_OBJECT, offsetof(Partner, employment), 0, 0, &employer_shape, NULL},
	{CLEARANCE_NAME("occupation"), CLEARANCE_KIND_WORD, offsetof(Partner, occupation), 0, 0, NULL, occupations},
	{CLEARANCE_NAME("birth_place"), CLEARANCE_KIND_OBJECT, offsetof(Partner, birth_place), 0, 0, &birth_place_shape, NULL},
	{CLEARANCE_NAME("citizenship"), CLEARANCE_KIND_COUNTRY, offsetof(Partner, citizenship), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("explanation"), CLEARANCE_KIND_TEXT, offsetof(Partner, explanation), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("given_names"), CLEARANCE_KIND_TEXTS, offsetof(Partner, given_names), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("birth_surname"), CLEARANCE_KIND_TEXT, offsetof(Partner, birth_surname), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("awaiting_arrival"), CLEARANCE_KIND_BOOLEAN, offsetof(Partner, awaiting_arrival), 0, 0, NULL, NULL}
};

static const ClearanceShape partner_shape = {
	"partner", partner_members, lengthof(partner_members), sizeof(Partner), true
};

static const ClearanceMember previous_partner_members[] = {
	{CLEARANCE_NAME("kind"), CLEARANCE_KIND_WORD, offsetof(PreviousPartner, kind), 0, 0, NULL, partner_kinds},
	{CLEARANCE_NAME("surname"), CLEARANCE_KIND_TEXT, offsetof(PreviousPartner, surname), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("ended_by"), CLEARANCE_KIND_WORD, offsetof(PreviousPartner, ended_by), 0, 0, NULL, partner_endings},
	{CLEARANCE_NAME("ended_on"), CLEARANCE_KIND_DATE, offsetof(PreviousPartner, ended_on), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("birth_date"), CLEARANCE_KIND_DATE, offsetof(PreviousPartner, birth_date), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("birth_place"), CLEARANCE_KIND_OBJECT, offsetof(PreviousPartner, birth_place), 0, 0, &birth_place_shape, NULL},
	{CLEARANCE_NAME("given_names"), CLEARANCE_KIND_TEXTS, offsetof(PreviousPartner, given_names), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("birth_surname"), CLEARANCE_KIND_TEXT, offsetof(PreviousPartner, birth_surname), 0, 0, NULL, NULL}
};

static const ClearanceShape previous_partner_shape = {
	"previous_partner", previous_partner_members, lengthof(previous_partner_members), sizeof(PreviousPartner), true
};

static const ClearanceMember marital_members[] = {
	{CLEARANCE_NAME("status"), CLEARANCE_KIND_WORD, offsetof(Marital, status), CLEARANCE_MEMBER_OWN_RULE, 0, NULL, marital_statuses},
	{CLEARANCE_NAME("partner"), CLEARANCE_KIND_OBJECT, offsetof(Marital, partner), 0, 0, &partner_shape, NULL},
	{CLEARANCE_NAME("previous_partners"), CLEARANCE_KIND_LIST, offsetof(Marital, previous_partners), 0, 0, &previous_partner_shape, NULL}
};

static const ClearanceShape marital_shape = {
	"marital", marital_members, lengthof(marital_members), sizeof(Marital), true
};

static const ClearanceMember relative_members[] = {
	{CLEARANCE_NAME("address"), CLEARANCE_KIND_OBJECT, offsetof(Relative, address), 0, 0, &address_shape, NULL},
	{CLEARANCE_NAME("surname"), CLEARANCE_KIND_TEXT, offsetof(Relative, surname), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("deceased"), CLEARANCE_KIND_BOOLEAN, offsetof(Relative, deceased), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("estranged"), CLEARANCE_KIND_BOOLEAN, offsetof(Relative, estranged), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("birth_date"), CLEARANCE_KIND_DATE, offsetof(Relative, birth_date), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("death_date"), CLEARANCE_KIND_DATE, offsetof(Relative, death_date), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("employment"), CLEARANCE_KIND_OBJECT, offsetof(Relative, employment), 0, 0, &employer_shape, NULL},
	{CLEARANCE_NAME("occupation"), CLEARANCE_KIND_WORD, offsetof(Relative, occupation), 0, 0, NULL, occupations},
	{CLEARANCE_NAME("birth_place"), CLEARANCE_KIND_OBJECT, offsetof(Relative, birth_place), 0, 0, &birth_place_shape, NULL},
	{CLEARANCE_NAME("explanation"), CLEARANCE_KIND_TEXT, offsetof(Relative, explanation), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("given_names"), CLEARANCE_KIND_TEXTS, offsetof(Relative, given_names), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("relationship"), CLEARANCE_KIND_WORD, offsetof(Relative, relationship), CLEARANCE_MEMBER_OWN_RULE, 0, NULL, relationships},
	{CLEARANCE_NAME("birth_surname"), CLEARANCE_KIND_TEXT, offsetof(Relative, birth_surname), 0, 0, NULL, NULL}
};

static const ClearanceShape relative_shape = {
	"relative", relative_members, lengthof(relative_members), sizeof(Relative), true
};

static const ClearanceMember omitted_relative_members[] = {
	{CLEARANCE_NAME("explanation"), CLEARANCE_KIND_TEXT, offsetof(OmittedRelative, explanation), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("relationship"), CLEARANCE_KIND_WORD, offsetof(OmittedRelative, relationship), 0, 0, NULL, relationships}
};

static const ClearanceShape omitted_relative_shape = {
	"omitted_relative", omitted_relative_members, lengthof(omitted_relative_members), sizeof(OmittedRelative), false
};

static const ClearanceMember relatives_members[] = {
	{CLEARANCE_NAME("entries"), CLEARANCE_KIND_LIST, offsetof(Relatives, entries), 0, 0, &relative_shape, NULL},
	{CLEARANCE_NAME("omitted"), CLEARANCE_KIND_LIST, offsetof(Relatives, omitted), 0, 0, &omitted_relative_shape, NULL},
	{CLEARANCE_NAME("declared_siblings"), CLEARANCE_KIND_INTEGER, offsetof(Relatives, declared_siblings), 0, 0, NULL, NULL}
};

static const ClearanceShape relatives_shape = {
	"relatives", relatives_members, lengthof(relatives_members), sizeof(Relatives), true
};

static const ClearanceMember citizenship_document_members[] = {
	{CLEARANCE_NAME("kind"), CLEARANCE_KIND_WORD, offsetof(CitizenshipDocument, kind), CLEARANCE_MEMBER_OWN_RULE, 0, NULL, document_kinds},
	{CLEARANCE_NAME("both_sides"), CLEARANCE_KIND_BOOLEAN, offsetof(CitizenshipDocument, both_sides), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("expires_on"), CLEARANCE_KIND_DATE, offsetof(CitizenshipDocument, expires_on), 0, 0, NULL, NULL}
};

static const ClearanceShape citizenship_document_shape = {
	"citizenship_document", citizenship_document_members, lengthof(citizenship_document_members), sizeof(CitizenshipDocument), false
};

static const ClearanceMember citizenship_members[] = {
	{CLEARANCE_NAME("document"), CLEARANCE_KIND_OBJECT, offsetof(Citizenship, document), 0, 0, &citizenship_document_shape, NULL},
	{CLEARANCE_NAME("proof_sent"), CLEARANCE_KIND_BOOLEAN, offsetof(Citizenship, proof_sent), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("citizenships"), CLEARANCE_KIND_COUNTRIES, offsetof(Citizenship, citizenships), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("permanent_resident"), CLEARANCE_KIND_BOOLEAN, offsetof(Citizenship, permanent_resident), 0, 0, NULL, NULL}
};

static const ClearanceShape citizenship_shape = {
	"citizenship", citizenship_members, lengthof(citizenship_members), sizeof(Citizenship), true
};

static const ClearanceMember alternate_contact_members[] = {
	{CLEARANCE_NAME("name"), CLEARANCE_KIND_TEXT, offsetof(AlternateContact, name), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("phone"), CLEARANCE_KIND_TEXT, offsetof(AlternateContact, phone), 0, 0, NULL, NULL}
};

static const ClearanceShape alternate_contact_shape = {
	"alternate_contact", alternate_contact_members, lengthof(alternate_contact_members), sizeof(AlternateContact), false
};

static const ClearanceMember dismissal_members[] = {
	{CLEARANCE_NAME("date"), CLEARANCE_KIND_DATE, offsetof(Dismissal, date), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("employer"), CLEARANCE_KIND_TEXT, offsetof(Dismissal, employer), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("supervisor"), CLEARANCE_KIND_TEXT, offsetof(Dismissal, supervisor), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("explanation"), CLEARANCE_KIND_TEXT, offsetof(Dismissal, explanation), 0, 0, NULL, NULL}
};

static const ClearanceShape dismissal_shape = {
	"dismissal", dismissal_members, lengthof(dismissal_members), sizeof(Dismissal), false
};

static const ClearanceMember employment_location_members[] = {
	{CLEARANCE_NAME("explanation"), CLEARANCE_KIND_TEXT, offsetof(EmploymentLocation, explanation), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("confirmed_by"), CLEARANCE_KIND_WORD, offsetof(EmploymentLocation, confirmed_by), CLEARANCE_MEMBER_OWN_RULE, 0, NULL, role_words}
};

static const ClearanceShape employment_location_shape = {
	"employment_location", employment_location_members, lengthof(employment_location_members), sizeof(EmploymentLocation), false
};

static const ClearanceMember employment_entry_members[] = {
	{CLEARANCE_NAME("to"), CLEARANCE_KIND_END_DATE, offsetof(EmploymentEntry, to), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("from"), CLEARANCE_KIND_DATE, offsetof(EmploymentEntry, from), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("kind"), CLEARANCE_KIND_WORD, offsetof(EmploymentEntry, kind), 0, 0, NULL, employment_kinds},
	{CLEARANCE_NAME("phone"), CLEARANCE_KIND_TEXT, offsetof(EmploymentEntry, phone), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("address"), CLEARANCE_KIND_OBJECT, offsetof(EmploymentEntry, address), 0, 0, &address_shape, NULL},
	{CLEARANCE_NAME("employer"), CLEARANCE_KIND_TEXT, offsetof(EmploymentEntry, employer), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("location"), CLEARANCE_KIND_OBJECT, offsetof(EmploymentEntry, location), 0, 0, &employment_location_shape, NULL},
	{CLEARANCE_NAME("job_title"), CLEARANCE_KIND_TEXT, offsetof(EmploymentEntry, job_title), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("supervisor"), CLEARANCE_KIND_TEXT, offsetof(EmploymentEntry, supervisor), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("explanation"), CLEARANCE_KIND_TEXT, offsetof(EmploymentEntry, explanation), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("organization_number"), CLEARANCE_KIND_TEXT, offsetof(EmploymentEntry, organization_number), 0, 0, NULL, NULL}
};

static const ClearanceShape employment_entry_shape = {
	"employment_entry", employment_entry_members, lengthof(employment_entry_members), sizeof(EmploymentEntry), false
};

static const ClearanceMember employment_members[] = {
	{CLEARANCE_NAME("entries"), CLEARANCE_KIND_LIST, offsetof(Employment, entries), 0, 0, &employment_entry_shape, NULL},
	{CLEARANCE_NAME("dismissed"), CLEARANCE_KIND_BOOLEAN, offsetof(Employment, dismissed), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("dismissals"), CLEARANCE_KIND_LIST, offsetof(Employment, dismissals), 0, 0, &dismissal_shape, NULL},
	{CLEARANCE_NAME("jeopardized"), CLEARANCE_KIND_BOOLEAN, offsetof(Employment, jeopardized), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("alternate_contact"), CLEARANCE_KIND_OBJECT, offsetof(Employment, alternate_contact), 0, 0, &alternate_contact_shape, NULL}
};

static const ClearanceShape employment_shape = {
	"employment", employment_members, lengthof(employment_members), sizeof(Employment), true
};

static const ClearanceMember foreign_employment_entry_members[] = {
	{CLEARANCE_NAME("to"), CLEARANCE_KIND_END_DATE, offsetof(ForeignEmploymentEntry, to), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("from"), CLEARANCE_KIND_DATE, offsetof(ForeignEmploymentEntry, from), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("nature"), CLEARANCE_KIND_TEXT, offsetof(ForeignEmploymentEntry, nature), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("remote"), CLEARANCE_KIND_BOOLEAN, offsetof(ForeignEmploymentEntry, remote), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("country"), CLEARANCE_KIND_COUNTRY, offsetof(ForeignEmploymentEntry, country), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("details"), CLEARANCE_KIND_TEXT, offsetof(ForeignEmploymentEntry, details), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("organization"), CLEARANCE_KIND_TEXT, offsetof(ForeignEmploymentEntry, organization), 0, 0, NULL, NULL}
};

static const ClearanceShape foreign_employment_entry_shape = {
	"foreign_employment_entry", foreign_employment_entry_members, lengthof(foreign_employment_entry_members), sizeof(ForeignEmploymentEntry), false
};

static const ClearanceMember foreign_employment_members[] = {
	{CLEARANCE_NAME("ever"), CLEARANCE_KIND_BOOLEAN, offsetof(ForeignEmployment, ever), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("entries"), CLEARANCE_KIND_LIST, offsetof(ForeignEmployment, entries), 0, 0, &foreign_employment_entry_shape, NULL}
};

static const ClearanceShape foreign_employment_shape = {
	"foreign_employment", foreign_employment_members, lengthof(foreign_employment_members), sizeof(ForeignEmployment), true
};

static const ClearanceMember trip_members[] = {
	{CLEARANCE_NAME("to"), CLEARANCE_KIND_END_DATE, offsetof(Trip, to), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("from"), CLEARANCE_KIND_DATE, offsetof(Trip, from), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("country"), CLEARANCE_KIND_COUNTRY, offsetof(Trip, country), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("purpose"), CLEARANCE_KIND_WORD, offsetof(Trip, purpose), 0, 0, NULL, travel_purposes},
	{CLEARANCE_NAME("cruise_stop"), CLEARANCE_KIND_BOOLEAN, offsetof(Trip, cruise_stop), 0, 0, NULL, NULL}
};

static const ClearanceShape trip_shape = {
	"trip", trip_members, lengthof(trip_members), sizeof(Trip), false
};

static const ClearanceMember travel_members[] = {
	{CLEARANCE_NAME("none"), CLEARANCE_KIND_BOOLEAN, offsetof(Travel, none), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("entries"), CLEARANCE_KIND_LIST, offsetof(Travel, entries), 0, 0, &trip_shape, NULL}
};

static const ClearanceShape travel_shape = {
	"travel", travel_members, lengthof(travel_members), sizeof(Travel), true
};

static const ClearanceMember foreign_asset_members[] = {
	{CLEARANCE_NAME("kind"), CLEARANCE_KIND_WORD, offsetof(ForeignAsset, kind), 0, 0, NULL, asset_kinds},
	{CLEARANCE_NAME("country"), CLEARANCE_KIND_COUNTRY, offsetof(ForeignAsset, country), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("description"), CLEARANCE_KIND_TEXT, offsetof(ForeignAsset, description), 0, 0, NULL, NULL}
};

static const ClearanceShape foreign_asset_shape = {
	"foreign_asset", foreign_asset_members, lengthof(foreign_asset_members), sizeof(ForeignAsset), false
};

static const ClearanceMember foreign_assets_members[] = {
	{CLEARANCE_NAME("none"), CLEARANCE_KIND_BOOLEAN, offsetof(ForeignAssets, none), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("entries"), CLEARANCE_KIND_LIST, offsetof(ForeignAssets, entries), 0, 0, &foreign_asset_shape, NULL}
};

static const ClearanceShape foreign_assets_shape = {
	"foreign_assets", foreign_assets_members, lengthof(foreign_assets_members), sizeof(ForeignAssets), true
};

static const ClearanceMember contact_members[] = {
	{CLEARANCE_NAME("phone"), CLEARANCE_KIND_TEXT, offsetof(Contact, phone), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("address"), CLEARANCE_KIND_OBJECT, offsetof(Contact, address), 0, 0, &address_shape, NULL}
};

static const ClearanceShape contact_shape = {
	"contact", contact_members, lengthof(contact_members), sizeof(Contact), false
};

static const ClearanceMember character_reference_members[] = {
	{CLEARANCE_NAME("home"), CLEARANCE_KIND_OBJECT, offsetof(CharacterReference, home), 0, 0, &contact_shape, NULL},
	{CLEARANCE_NAME("work"), CLEARANCE_KIND_OBJECT, offsetof(CharacterReference, work), 0, 0, &contact_shape, NULL},
	{CLEARANCE_NAME("surname"), CLEARANCE_KIND_TEXT, offsetof(CharacterReference, surname), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("relation"), CLEARANCE_KIND_WORD, offsetof(CharacterReference, relation), CLEARANCE_MEMBER_OWN_RULE, 0, NULL, reference_relations},
	{CLEARANCE_NAME("birth_date"), CLEARANCE_KIND_DATE, offsetof(CharacterReference, birth_date), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("occupation"), CLEARANCE_KIND_WORD, offsetof(CharacterReference, occupation), 0, 0, NULL, occupations},
	{CLEARANCE_NAME("birth_place"), CLEARANCE_KIND_OBJECT, offsetof(CharacterReference, birth_place), 0, 0, &birth_place_shape, NULL},
	{CLEARANCE_NAME("explanation"), CLEARANCE_KIND_TEXT, offsetof(CharacterReference, explanation), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("given_names"), CLEARANCE_KIND_TEXTS, offsetof(CharacterReference, given_names), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("known_since"), CLEARANCE_KIND_DATE, offsetof(CharacterReference, known_since), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("birth_surname"), CLEARANCE_KIND_TEXT, offsetof(CharacterReference, birth_surname), 0, 0, NULL, NULL}
};

static const ClearanceShape character_reference_shape = {
	"character_reference", character_reference_members, lengthof(character_reference_members), sizeof(CharacterReference), true
};

static const ClearanceMember neighbour_members[] = {
	{CLEARANCE_NAME("kind"), CLEARANCE_KIND_WORD, offsetof(Neighbour, kind), 0, 0, NULL, neighbour_kinds},
	{CLEARANCE_NAME("phone"), CLEARANCE_KIND_TEXT, offsetof(Neighbour, phone), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("address"), CLEARANCE_KIND_OBJECT, offsetof(Neighbour, address), 0, 0, &address_shape, NULL},
	{CLEARANCE_NAME("surname"), CLEARANCE_KIND_TEXT, offsetof(Neighbour, surname), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("birth_date"), CLEARANCE_KIND_DATE, offsetof(Neighbour, birth_date), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("birth_place"), CLEARANCE_KIND_OBJECT, offsetof(Neighbour, birth_place), 0, 0, &birth_place_shape, NULL},
	{CLEARANCE_NAME("explanation"), CLEARANCE_KIND_TEXT, offsetof(Neighbour, explanation), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("given_names"), CLEARANCE_KIND_TEXTS, offsetof(Neighbour, given_names), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("known_since"), CLEARANCE_KIND_DATE, offsetof(Neighbour, known_since), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("birth_surname"), CLEARANCE_KIND_TEXT, offsetof(Neighbour, birth_surname), 0, 0, NULL, NULL}
};

static const ClearanceShape neighbour_shape = {
	"neighbour", neighbour_members, lengthof(neighbour_members), sizeof(Neighbour), true
};

static const ClearanceMember references_members[] = {
	{CLEARANCE_NAME("character"), CLEARANCE_KIND_LIST, offsetof(References, character), 0, 0, &character_reference_shape, NULL},
	{CLEARANCE_NAME("neighbourhood"), CLEARANCE_KIND_OBJECT, offsetof(References, neighbourhood), 0, 0, &neighbour_shape, NULL}
};

static const ClearanceShape references_shape = {
	"references", references_members, lengthof(references_members), sizeof(References), true
};

static const ClearanceMember education_entry_members[] = {
	{CLEARANCE_NAME("to"), CLEARANCE_KIND_END_DATE, offsetof(EducationEntry, to), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("from"), CLEARANCE_KIND_DATE, offsetof(EducationEntry, from), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("remote"), CLEARANCE_KIND_BOOLEAN, offsetof(EducationEntry, remote), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("explanation"), CLEARANCE_KIND_TEXT, offsetof(EducationEntry, explanation), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("institution"), CLEARANCE_KIND_TEXT, offsetof(EducationEntry, institution), 0, 0, NULL, NULL}
};

static const ClearanceShape education_entry_shape = {
	"education_entry", education_entry_members, lengthof(education_entry_members), sizeof(EducationEntry), false
};

static const ClearanceMember education_members[] = {
	{CLEARANCE_NAME("none"), CLEARANCE_KIND_BOOLEAN, offsetof(Education, none), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("entries"), CLEARANCE_KIND_LIST, offsetof(Education, entries), 0, 0, &education_entry_shape, NULL}
};

static const ClearanceShape education_shape = {
	"education", education_members, lengthof(education_members), sizeof(Education), true
};

static const ClearanceMember service_members[] = {
	{CLEARANCE_NAME("to"), CLEARANCE_KIND_END_DATE, offsetof(Service, to), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("from"), CLEARANCE_KIND_DATE, offsetof(Service, from), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("branch"), CLEARANCE_KIND_WORD, offsetof(Service, branch), CLEARANCE_MEMBER_OWN_RULE, 0, NULL, branches}
};

static const ClearanceShape service_shape = {
	"service", service_members, lengthof(service_members), sizeof(Service), false
};

static const ClearanceMember military_members[] = {
	{CLEARANCE_NAME("none"), CLEARANCE_KIND_BOOLEAN, offsetof(Military, none), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("entries"), CLEARANCE_KIND_LIST, offsetof(Military, entries), 0, 0, &service_shape, NULL}
};

static const ClearanceShape military_shape = {
	"military", military_members, lengthof(military_members), sizeof(Military), true
};

static const ClearanceMember certification_members[] = {
	{CLEARANCE_NAME("signature"), CLEARANCE_KIND_WORD, offsetof(Certification, signature), CLEARANCE_MEMBER_OWN_RULE, 0, NULL, signatures},
	{CLEARANCE_NAME("signed_on"), CLEARANCE_KIND_DATE, offsetof(Certification, signed_on), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("home_phone"), CLEARANCE_KIND_TEXT, offsetof(Certification, home_phone), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("work_phone"), CLEARANCE_KIND_TEXT, offsetof(Certification, work_phone), 0, 0, NULL, NULL}
};

static const ClearanceShape certification_shape = {
	"certification", certification_members, lengthof(certification_members), sizeof(Certification), false
};

static const ClearanceMember detail_members[] = {
	{CLEARANCE_NAME("text"), CLEARANCE_KIND_TEXT, offsetof(Detail, text), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("record"), CLEARANCE_KIND_INTEGER, offsetof(Detail, record), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("section"), CLEARANCE_KIND_WORD, offsetof(Detail, section), CLEARANCE_MEMBER_OWN_RULE, 0, NULL, detail_sections}
};

static const ClearanceShape detail_shape = {
	"detail", detail_members, lengthof(detail_members), sizeof(Detail), false
};

static const ClearanceMember companion_sections_members[] = {
	{CLEARANCE_NAME("a"), CLEARANCE_KIND_BOOLEAN, offsetof(CompanionSections, a), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("b"), CLEARANCE_KIND_BOOLEAN, offsetof(CompanionSections, b), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("c"), CLEARANCE_KIND_BOOLEAN, offsetof(CompanionSections, c), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("d"), CLEARANCE_KIND_BOOLEAN, offsetof(CompanionSections, d), 0, 0, NULL, NULL}
};

static const ClearanceShape companion_sections_shape = {
	"companion_sections", companion_sections_members, lengthof(companion_sections_members), sizeof(CompanionSections), false
};

static const ClearanceMember companion_members[] = {
	{CLEARANCE_NAME("form"), CLEARANCE_KIND_TEXT, offsetof(Companion, form), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("complete"), CLEARANCE_KIND_BOOLEAN, offsetof(Companion, complete), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("sections"), CLEARANCE_KIND_OBJECT, offsetof(Companion, sections), 0, 0, &companion_sections_shape, NULL},
	{CLEARANCE_NAME("administrative"), CLEARANCE_KIND_OPAQUE, offsetof(Companion, administrative), 0, 0, NULL, NULL}
};

static const ClearanceShape companion_shape = {
	"companion", companion_members, lengthof(companion_members), sizeof(Companion), false
};

static const ClearanceMember partner_residences_members[] = {
	{CLEARANCE_NAME("entries"), CLEARANCE_KIND_LIST, offsetof(PartnerResidences, entries), 0, 0, &residence_shape, NULL}
};

static const ClearanceShape partner_residences_shape = {
	"partner_residences", partner_residences_members, lengthof(partner_residences_members), sizeof(PartnerResidences), true
};

static const ClearanceMember partner_employment_members[] = {
	{CLEARANCE_NAME("entries"), CLEARANCE_KIND_LIST, offsetof(PartnerEmployment, entries), 0, 0, &employment_entry_shape, NULL}
};

static const ClearanceShape partner_employment_shape = {
	"partner_employment", partner_employment_members, lengthof(partner_employment_members), sizeof(PartnerEmployment), true
};

static const ClearanceMember partner_form_members[] = {
	{CLEARANCE_NAME("employment"), CLEARANCE_KIND_OBJECT, offsetof(PartnerForm, employment), 0, 0, &partner_employment_shape, NULL},
	{CLEARANCE_NAME("residences"), CLEARANCE_KIND_OBJECT, offsetof(PartnerForm, residences), 0, 0, &partner_residences_shape, NULL}
};

static const ClearanceShape partner_form_shape = {
	"partner_form", partner_form_members, lengthof(partner_form_members), sizeof(PartnerForm), true
};

static const ClearanceMember child_members[] = {
	{CLEARANCE_NAME("birth_date"), CLEARANCE_KIND_DATE, offsetof(Child, birth_date), 0, 0, NULL, NULL}
};

static const ClearanceShape child_shape = {
	"child", child_members, lengthof(child_members), sizeof(Child), false
};

static const ClearanceMember identity_document_members[] = {
	{CLEARANCE_NAME("kind"), CLEARANCE_KIND_TEXT, offsetof(IdentityDocument, kind), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("birth_date"), CLEARANCE_KIND_DATE, offsetof(IdentityDocument, birth_date), 0, 0, NULL, NULL}
};

static const ClearanceShape identity_document_shape = {
	"identity_document", identity_document_members, lengthof(identity_document_members), sizeof(IdentityDocument), false
};

static const ClearanceMember context_members[] = {
	{CLEARANCE_NAME("children"), CLEARANCE_KIND_LIST, offsetof(Context, children), 0, 0, &child_shape, NULL},
	{CLEARANCE_NAME("clearances"), CLEARANCE_KIND_LIST, offsetof(Context, clearances), 0, 0, &held_clearance_shape, NULL},
	{CLEARANCE_NAME("organization"), CLEARANCE_KIND_OBJECT, offsetof(Context, organization), 0, 0, &organization_shape, NULL},
	{CLEARANCE_NAME("identity_documents"), CLEARANCE_KIND_LIST, offsetof(Context, identity_documents), 0, 0, &identity_document_shape, NULL}
};

static const ClearanceShape context_shape = {
	"context", context_members, lengthof(context_members), sizeof(Context), true
};

static const ClearanceMember document_members[] = {
	{CLEARANCE_NAME("form"), CLEARANCE_KIND_WORD, offsetof(Form330_60, form), CLEARANCE_MEMBER_OWN_RULE | CLEARANCE_MEMBER_ALWAYS, 'Z', NULL, form_names},
	{CLEARANCE_NAME("medium"), CLEARANCE_KIND_WORD, offsetof(Form330_60, medium), CLEARANCE_MEMBER_OWN_RULE | CLEARANCE_MEMBER_ALWAYS, 'Z', NULL, media},
	{CLEARANCE_NAME("travel"), CLEARANCE_KIND_OBJECT, offsetof(Form330_60, travel), 0, 'K', &travel_shape, NULL},
	{CLEARANCE_NAME("context"), CLEARANCE_KIND_OBJECT, offsetof(Form330_60, context), 0, 'Z', &context_shape, NULL},
	{CLEARANCE_NAME("details"), CLEARANCE_KIND_LIST, offsetof(Form330_60, details), 0, 'Z', &detail_shape, NULL},
	{CLEARANCE_NAME("marital"), CLEARANCE_KIND_OBJECT, offsetof(Form330_60, marital), 0, 'D', &marital_shape, NULL},
	{CLEARANCE_NAME("military"), CLEARANCE_KIND_OBJECT, offsetof(Form330_60, military), 0, 'O', &military_shape, NULL},
	{CLEARANCE_NAME("companion"), CLEARANCE_KIND_OBJECT, offsetof(Form330_60, companion), 0, 'Z', &companion_shape, NULL},
	{CLEARANCE_NAME("education"), CLEARANCE_KIND_OBJECT, offsetof(Form330_60, education), 0, 'N', &education_shape, NULL},
	{CLEARANCE_NAME("relatives"), CLEARANCE_KIND_OBJECT, offsetof(Form330_60, relatives), 0, 'E', &relatives_shape, NULL},
	{CLEARANCE_NAME("screening"), CLEARANCE_KIND_OBJECT, offsetof(Form330_60, screening), 0, 'C', &screening_shape, NULL},
	{CLEARANCE_NAME("employment"), CLEARANCE_KIND_OBJECT, offsetof(Form330_60, employment), 0, 'I', &employment_shape, NULL},
	{CLEARANCE_NAME("references"), CLEARANCE_KIND_OBJECT, offsetof(Form330_60, references), 0, 'M', &references_shape, NULL},
	{CLEARANCE_NAME("residences"), CLEARANCE_KIND_OBJECT, offsetof(Form330_60, residences), 0, 'H', &residences_shape, NULL},
	{CLEARANCE_NAME("citizenship"), CLEARANCE_KIND_OBJECT, offsetof(Form330_60, citizenship), 0, 'G', &citizenship_shape, NULL},
	{CLEARANCE_NAME("convictions"), CLEARANCE_KIND_OBJECT, offsetof(Form330_60, convictions), 0, 'F', &convictions_shape, NULL},
	{CLEARANCE_NAME("biographical"), CLEARANCE_KIND_OBJECT, offsetof(Form330_60, biographical), 0, 'B', &biographical_shape, NULL},
	{CLEARANCE_NAME("partner_form"), CLEARANCE_KIND_OBJECT, offsetof(Form330_60, partner_form), 0, 'Z', &partner_form_shape, NULL},
	{CLEARANCE_NAME("certification"), CLEARANCE_KIND_OBJECT, offsetof(Form330_60, certification), 0, 'P', &certification_shape, NULL},
	{CLEARANCE_NAME("administrative"), CLEARANCE_KIND_OBJECT, offsetof(Form330_60, administrative), 0, 'A', &administrative_shape, NULL},
	{CLEARANCE_NAME("foreign_assets"), CLEARANCE_KIND_OBJECT, offsetof(Form330_60, foreign_assets), 0, 'L', &foreign_assets_shape, NULL},
	{CLEARANCE_NAME("foreign_employment"), CLEARANCE_KIND_OBJECT, offsetof(Form330_60, foreign_employment), 0, 'J', &foreign_employment_shape, NULL}
};

const ClearanceShape clearance_form_330_60_shape = {
	"form_330_60", document_members, lengthof(document_members), sizeof(Form330_60), true
};

/* On paper P-01 speaks of the signature. */
const ClearanceConditionalWords clearance_form_330_60_conditional_words[CONDITIONAL_WORDS] = {
	{offsetof(Form330_60, certification.signature), signatures,
	offsetof(Form330_60, medium), MEDIUM_PAPER, "paper"}
};
