/*-------------------------------------------------------------------------
 *
 * records.h
 *	  Records that several forms have in common: places, addresses, persons,
 *	  histories, and what the organization has on record.
 *
 * Every structure begins with the answer for the object itself.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_RECORDS_H
#define CLEARANCE_RECORDS_H

#include "form/form.h"

/* Listed words, in the order of their lists; 0 is no listed word. */

enum
{
	ROLE_CSO = 1,
	ROLE_ACSO
};

enum
{
	EXEMPTION_FEDERAL_EMPLOYMENT = 1,
	EXEMPTION_ARMED_FORCES,
	EXEMPTION_FOREIGN_CLEARANCE
};

enum
{
	HELD_VALID = 1,
	HELD_EXPIRED,
	HELD_TERMINATED,
	HELD_CLOSED,
	HELD_SUSPENDED,
	HELD_REVOKED
};

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

/* who completed a section */
typedef struct CompletedBy
{
	ClearanceAnswer self;
	ClearanceAnswer name;
	ClearanceAnswer role;
} CompletedBy;

/* a visit during a journey */
typedef struct Visit
{
	ClearanceAnswer self;
	ClearanceAnswer city;
	ClearanceAnswer country;
	ClearanceAnswer from;
	ClearanceAnswer to;
} Visit;

/* residence */
typedef struct Residence
{
	ClearanceAnswer self;
	ClearanceAnswer from;
	ClearanceAnswer to;
	Address	address;
	ClearanceAnswer explanation;
	ClearanceAnswer itinerary;	/* Visit */
} Residence;

/* document of out-of-country verification */
typedef struct OutOfCountryDocument
{
	ClearanceAnswer self;
	ClearanceAnswer country;
	ClearanceAnswer exemption;
} OutOfCountryDocument;

/* history of residence */
typedef struct Residences
{
	ClearanceAnswer self;
	ClearanceAnswer entries;	/* Residence */
	ClearanceAnswer out_of_country_documents;	/* OutOfCountryDocument */
} Residences;

/* previous screening */
typedef struct ScreeningEntry
{
	ClearanceAnswer self;
	ClearanceAnswer employer;
	ClearanceAnswer level;
	ClearanceAnswer year;
	ClearanceAnswer rejected;
} ScreeningEntry;

/* previous screenings */
typedef struct Screening
{
	ClearanceAnswer self;
	ClearanceAnswer previous;
	ClearanceAnswer entries;	/* ScreeningEntry */
} Screening;

/* conviction */
typedef struct Conviction
{
	ClearanceAnswer self;
	ClearanceAnswer offence;
	ClearanceAnswer date;
	ClearanceAnswer city;
	ClearanceAnswer province;
	ClearanceAnswer country;
	ClearanceAnswer explanation;
	ClearanceAnswer pardoned;
} Conviction;

/* convictions */
typedef struct Convictions
{
	ClearanceAnswer self;
	ClearanceAnswer convicted;
	ClearanceAnswer entries;	/* Conviction */
} Convictions;

/* organization of the applicant */
typedef struct Organization
{
	ClearanceAnswer self;
	ClearanceAnswer number;
	ClearanceAnswer name;
	ClearanceAnswer level;
	ClearanceAnswer nato_level;
	ClearanceAnswer private_sector;
} Organization;

/* clearance that is or was held */
typedef struct HeldClearance
{
	ClearanceAnswer self;
	ClearanceAnswer level;
	ClearanceAnswer granted_on;
	ClearanceAnswer expires_on;
	ClearanceAnswer status;
	ClearanceAnswer ended_on;
} HeldClearance;

/* Hidden in the library: only the tables of members refer to them. */
#pragma GCC visibility push(hidden)

extern const ClearanceShape birth_place_shape;
extern const ClearanceShape place_shape;
extern const ClearanceShape address_shape;
extern const ClearanceShape employer_shape;
extern const ClearanceShape person_shape;
extern const ClearanceShape completed_by_shape;
extern const ClearanceShape visit_shape;
extern const ClearanceShape residence_shape;
extern const ClearanceShape out_of_country_document_shape;
extern const ClearanceShape residences_shape;
extern const ClearanceShape screening_entry_shape;
extern const ClearanceShape screening_shape;
extern const ClearanceShape conviction_shape;
extern const ClearanceShape convictions_shape;
extern const ClearanceShape organization_shape;
extern const ClearanceShape held_clearance_shape;

/* The words of a role, for other members that take them. */
extern const char *const role_words[];

#pragma GCC visibility pop

#endif							/* CLEARANCE_RECORDS_H */
