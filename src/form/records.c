/*-------------------------------------------------------------------------
 *
 * records.c
 *	  The members of the records that several forms have in common.
 *
 * Members stand in the order in which jsonb keeps keys: shorter names first,
 * names of one length by their bytes.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/records.h"

const char *const role_words[] = {
	"CSO", "ACSO", NULL
};

static const char *const exemptions[] = {
	"federal_employment", "armed_forces", "foreign_clearance", NULL
};

static const char *const clearance_statuses[] = {
	"valid", "expired", "terminated", "closed", "suspended", "revoked", NULL
};

static const ClearanceMember birth_place_members[] = {
	{CLEARANCE_NAME("city"), CLEARANCE_KIND_TEXT, offsetof(BirthPlace, city), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("country"), CLEARANCE_KIND_BIRTH_COUNTRY, offsetof(BirthPlace, country), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("province"), CLEARANCE_KIND_TEXT, offsetof(BirthPlace, province), 0, 0, NULL, NULL}
};

const ClearanceShape birth_place_shape = {
	"birth_place", birth_place_members, lengthof(birth_place_members), sizeof(BirthPlace), false
};

static const ClearanceMember place_members[] = {
	{CLEARANCE_NAME("city"), CLEARANCE_KIND_TEXT, offsetof(Place, city), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("country"), CLEARANCE_KIND_COUNTRY, offsetof(Place, country), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("province"), CLEARANCE_KIND_TEXT, offsetof(Place, province), 0, 0, NULL, NULL}
};

const ClearanceShape place_shape = {
	"place", place_members, lengthof(place_members), sizeof(Place), false
};

static const ClearanceMember address_members[] = {
	{CLEARANCE_NAME("city"), CLEARANCE_KIND_TEXT, offsetof(Address, city), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("unit"), CLEARANCE_KIND_TEXT, offsetof(Address, unit), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("phone"), CLEARANCE_KIND_TEXT, offsetof(Address, phone), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("country"), CLEARANCE_KIND_COUNTRY, offsetof(Address, country), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("province"), CLEARANCE_KIND_TEXT, offsetof(Address, province), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("postal_code"), CLEARANCE_KIND_TEXT, offsetof(Address, postal_code), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("street_name"), CLEARANCE_KIND_TEXT, offsetof(Address, street_name), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("street_number"), CLEARANCE_KIND_TEXT, offsetof(Address, street_number), 0, 0, NULL, NULL}
};

const ClearanceShape address_shape = {
	"address", address_members, lengthof(address_members), sizeof(Address), false
};

static const ClearanceMember employer_members[] = {
	{CLEARANCE_NAME("address"), CLEARANCE_KIND_OBJECT, offsetof(Employer, address), 0, 0, &address_shape, NULL},
	{CLEARANCE_NAME("employer"), CLEARANCE_KIND_TEXT, offsetof(Employer, employer), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("job_title"), CLEARANCE_KIND_TEXT, offsetof(Employer, job_title), 0, 0, NULL, NULL}
};

const ClearanceShape employer_shape = {
	"employer", employer_members, lengthof(employer_members), sizeof(Employer), false
};

static const ClearanceMember person_members[] = {
	{CLEARANCE_NAME("surname"), CLEARANCE_KIND_TEXT, offsetof(Person, surname), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("birth_date"), CLEARANCE_KIND_DATE, offsetof(Person, birth_date), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("birth_place"), CLEARANCE_KIND_OBJECT, offsetof(Person, birth_place), 0, 0, &birth_place_shape, NULL},
	{CLEARANCE_NAME("given_names"), CLEARANCE_KIND_TEXTS, offsetof(Person, given_names), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("birth_surname"), CLEARANCE_KIND_TEXT, offsetof(Person, birth_surname), 0, 0, NULL, NULL}
};

const ClearanceShape person_shape = {
	"person", person_members, lengthof(person_members), sizeof(Person), true
};

static const ClearanceMember completed_by_members[] = {
	{CLEARANCE_NAME("name"), CLEARANCE_KIND_TEXT, offsetof(CompletedBy, name), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("role"), CLEARANCE_KIND_WORD, offsetof(CompletedBy, role), CLEARANCE_MEMBER_OWN_RULE, 0, NULL, role_words}
};

const ClearanceShape completed_by_shape = {
	"completed_by", completed_by_members, lengthof(completed_by_members), sizeof(CompletedBy), false
};

static const ClearanceMember visit_members[] = {
	{CLEARANCE_NAME("to"), CLEARANCE_KIND_END_DATE, offsetof(Visit, to), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("city"), CLEARANCE_KIND_TEXT, offsetof(Visit, city), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("from"), CLEARANCE_KIND_DATE, offsetof(Visit, from), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("country"), CLEARANCE_KIND_COUNTRY, offsetof(Visit, country), 0, 0, NULL, NULL}
};

const ClearanceShape visit_shape = {
	"visit", visit_members, lengthof(visit_members), sizeof(Visit), false
};

static const ClearanceMember residence_members[] = {
	{CLEARANCE_NAME("to"), CLEARANCE_KIND_END_DATE, offsetof(Residence, to), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("from"), CLEARANCE_KIND_DATE, offsetof(Residence, from), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("address"), CLEARANCE_KIND_OBJECT, offsetof(Residence, address), 0, 0, &address_shape, NULL},
	{CLEARANCE_NAME("itinerary"), CLEARANCE_KIND_LIST, offsetof(Residence, itinerary), 0, 0, &visit_shape, NULL},
	{CLEARANCE_NAME("explanation"), CLEARANCE_KIND_TEXT, offsetof(Residence, explanation), 0, 0, NULL, NULL}
};

const ClearanceShape residence_shape = {
	"residence", residence_members, lengthof(residence_members), sizeof(Residence), true
};

static const ClearanceMember out_of_country_document_members[] = {
	{CLEARANCE_NAME("country"), CLEARANCE_KIND_COUNTRY, offsetof(OutOfCountryDocument, country), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("exemption"), CLEARANCE_KIND_WORD, offsetof(OutOfCountryDocument, exemption), 0, 0, NULL, exemptions}
};

const ClearanceShape out_of_country_document_shape = {
	"out_of_country_document", out_of_country_document_members, lengthof(out_of_country_document_members), sizeof(OutOfCountryDocument), false
};

static const ClearanceMember residences_members[] = {
	{CLEARANCE_NAME("entries"), CLEARANCE_KIND_LIST, offsetof(Residences, entries), 0, 0, &residence_shape, NULL},
	{CLEARANCE_NAME("out_of_country_documents"), CLEARANCE_KIND_LIST, offsetof(Residences, out_of_country_documents), 0, 0, &out_of_country_document_shape, NULL}
};

const ClearanceShape residences_shape = {
	"residences", residences_members, lengthof(residences_members), sizeof(Residences), true
};

static const ClearanceMember screening_entry_members[] = {
	{CLEARANCE_NAME("year"), CLEARANCE_KIND_YEAR, offsetof(ScreeningEntry, year), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("level"), CLEARANCE_KIND_TEXT, offsetof(ScreeningEntry, level), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("employer"), CLEARANCE_KIND_TEXT, offsetof(ScreeningEntry, employer), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("rejected"), CLEARANCE_KIND_BOOLEAN, offsetof(ScreeningEntry, rejected), 0, 0, NULL, NULL}
};

const ClearanceShape screening_entry_shape = {
	"screening_entry", screening_entry_members, lengthof(screening_entry_members), sizeof(ScreeningEntry), false
};

static const ClearanceMember screening_members[] = {
	{CLEARANCE_NAME("entries"), CLEARANCE_KIND_LIST, offsetof(Screening, entries), 0, 0, &screening_entry_shape, NULL},
	{CLEARANCE_NAME("previous"), CLEARANCE_KIND_BOOLEAN, offsetof(Screening, previous), 0, 0, NULL, NULL}
};

const ClearanceShape screening_shape = {
	"screening", screening_members, lengthof(screening_members), sizeof(Screening), true
};

static const ClearanceMember conviction_members[] = {
	{CLEARANCE_NAME("city"), CLEARANCE_KIND_TEXT, offsetof(Conviction, city), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("date"), CLEARANCE_KIND_DATE, offsetof(Conviction, date), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("country"), CLEARANCE_KIND_COUNTRY, offsetof(Conviction, country), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("offence"), CLEARANCE_KIND_TEXT, offsetof(Conviction, offence), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("pardoned"), CLEARANCE_KIND_BOOLEAN, offsetof(Conviction, pardoned), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("province"), CLEARANCE_KIND_TEXT, offsetof(Conviction, province), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("explanation"), CLEARANCE_KIND_TEXT, offsetof(Conviction, explanation), 0, 0, NULL, NULL}
};

const ClearanceShape conviction_shape = {
	"conviction", conviction_members, lengthof(conviction_members), sizeof(Conviction), false
};

static const ClearanceMember convictions_members[] = {
	{CLEARANCE_NAME("entries"), CLEARANCE_KIND_LIST, offsetof(Convictions, entries), 0, 0, &conviction_shape, NULL},
	{CLEARANCE_NAME("convicted"), CLEARANCE_KIND_BOOLEAN, offsetof(Convictions, convicted), 0, 0, NULL, NULL}
};

const ClearanceShape convictions_shape = {
	"convictions", convictions_members, lengthof(convictions_members), sizeof(Convictions), true
};

static const ClearanceMember organization_members[] = {
	{CLEARANCE_NAME("name"), CLEARANCE_KIND_TEXT, offsetof(Organization, name), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("level"), CLEARANCE_KIND_TEXT, offsetof(Organization, level), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("number"), CLEARANCE_KIND_TEXT, offsetof(Organization, number), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("nato_level"), CLEARANCE_KIND_TEXT, offsetof(Organization, nato_level), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("private_sector"), CLEARANCE_KIND_BOOLEAN, offsetof(Organization, private_sector), 0, 0, NULL, NULL}
};

const ClearanceShape organization_shape = {
	"organization", organization_members, lengthof(organization_members), sizeof(Organization), false
};

static const ClearanceMember held_clearance_members[] = {
	{CLEARANCE_NAME("level"), CLEARANCE_KIND_TEXT, offsetof(HeldClearance, level), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("status"), CLEARANCE_KIND_WORD, offsetof(HeldClearance, status), 0, 0, NULL, clearance_statuses},
	{CLEARANCE_NAME("ended_on"), CLEARANCE_KIND_DATE, offsetof(HeldClearance, ended_on), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("expires_on"), CLEARANCE_KIND_DATE, offsetof(HeldClearance, expires_on), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("granted_on"), CLEARANCE_KIND_DATE, offsetof(HeldClearance, granted_on), 0, 0, NULL, NULL}
};

const ClearanceShape held_clearance_shape = {
	"held_clearance", held_clearance_members, lengthof(held_clearance_members), sizeof(HeldClearance), false
};
