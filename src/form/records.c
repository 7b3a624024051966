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
