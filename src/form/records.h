/*-------------------------------------------------------------------------
 *
 * records.h
 *	  Records that several forms have in common: places, addresses, persons.
 *
 * Every structure begins with the answer for the object itself.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_RECORDS_H
#define CLEARANCE_RECORDS_H

#include "form/form.h"

/* place of birth */
typedef struct BirthPlace
{
	ClearanceAnswer self;
	ClearanceAnswer city;
	ClearanceAnswer province;
	ClearanceAnswer country;
} BirthPlace;

/* place of another event */
typedef struct Place
{
	ClearanceAnswer self;
	ClearanceAnswer city;
	ClearanceAnswer province;
	ClearanceAnswer country;
} Place;

/* address */
typedef struct Address
{
	ClearanceAnswer self;
	ClearanceAnswer unit;
	ClearanceAnswer street_number;
	ClearanceAnswer street_name;
	ClearanceAnswer city;
	ClearanceAnswer province;
	ClearanceAnswer country;
	ClearanceAnswer postal_code;
	ClearanceAnswer phone;
} Address;

/* employer of a relative or partner */
typedef struct Employer
{
	ClearanceAnswer self;
	ClearanceAnswer employer;
	Address	address;
	ClearanceAnswer job_title;
} Employer;

/* brother or sister of a partner */
typedef struct Person
{
	ClearanceAnswer self;
	ClearanceAnswer surname;
	ClearanceAnswer given_names;
	ClearanceAnswer birth_surname;
	ClearanceAnswer birth_date;
	BirthPlace	birth_place;
} Person;

/* Hidden in the library: only the tables of members refer to them. */
#pragma GCC visibility push(hidden)

extern const ClearanceShape birth_place_shape;
extern const ClearanceShape place_shape;
extern const ClearanceShape address_shape;
extern const ClearanceShape employer_shape;
extern const ClearanceShape person_shape;

#pragma GCC visibility pop

#endif							/* CLEARANCE_RECORDS_H */
