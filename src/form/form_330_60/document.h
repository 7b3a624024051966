/*-------------------------------------------------------------------------
 *
 * document.h
 *	  Structures of form TBS/SCT 330-60E: one per object of the document,
 *	  one answer per member.
 *
 * Every structure begins with the answer for the object itself.  The members
 * and their types are described in doc/form-330-60.md.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_FORM_330_60_DOCUMENT_H
#define CLEARANCE_FORM_330_60_DOCUMENT_H

#include "form/records.h"

/* Listed words, in the order of their lists; 0 is no listed word. */

enum
{
	MEDIUM_ONLINE = 1,
	MEDIUM_PAPER
};

enum
{
	REQUEST_NEW = 1,
	REQUEST_UPDATE,
	REQUEST_UPGRADE,
	REQUEST_SUPPLEMENTAL,
	REQUEST_TRANSFER,
	REQUEST_REACTIVATION
};

enum
{
	REASON_NAME_CHANGE = 1,
	REASON_MARRIAGE,
	REASON_REMARRIAGE,
	REASON_NEW_COMMON_LAW_PARTNER
};

enum
{
	LEVEL_SECRET = 1,
	LEVEL_TOP_SECRET,
	LEVEL_OTHER
};

enum
{
	NAME_CHANGE_MARRIAGE = 1,
	NAME_CHANGE_OTHER
};

enum
{
	STATUS_SINGLE = 1,
	STATUS_MARRIED,
	STATUS_COMMON_LAW,
	STATUS_SEPARATED,
	STATUS_DIVORCED,
	STATUS_WIDOWED
};

enum
{
	ENDED_BY_SEPARATION = 1,
	ENDED_BY_DIVORCE,
	ENDED_BY_DEATH
};

enum
{
	PARTNER_MARRIED = 1,
	PARTNER_COMMON_LAW
};

enum
{
	OCCUPATION_EMPLOYED = 1,
	OCCUPATION_STUDENT,
	OCCUPATION_RETIRED,
	OCCUPATION_UNEMPLOYED,
	OCCUPATION_STAY_AT_HOME_PARENT
};

enum
{
	RELATION_FATHER = 1,
	RELATION_MOTHER,
	RELATION_BROTHER,
	RELATION_SISTER,
	RELATION_HALF_BROTHER,
	RELATION_HALF_SISTER,
	RELATION_STEPBROTHER,
	RELATION_STEPSISTER,
	RELATION_STEPFATHER,
	RELATION_STEPMOTHER,
	RELATION_ADOPTIVE_FATHER,
	RELATION_ADOPTIVE_MOTHER,
	RELATION_CHILD,
	RELATION_FATHER_IN_LAW,
	RELATION_MOTHER_IN_LAW,
	RELATION_STEPFATHER_IN_LAW,
	RELATION_STEPMOTHER_IN_LAW,
	RELATION_PARTNER_SIBLING
};

enum
{
	DOCUMENT_IMMIGRATION_VISA = 1,
	DOCUMENT_RECORD_OF_LANDING,
	DOCUMENT_PERMANENT_RESIDENT_CARD,
	DOCUMENT_CANADIAN_PASSPORT,
	DOCUMENT_CITIZENSHIP_CERTIFICATE,
	DOCUMENT_REGISTRATION_OF_BIRTH_ABROAD
};

enum
{
	KIND_EMPLOYED = 1,
	KIND_SELF_EMPLOYED,
	KIND_STUDENT,
	KIND_UNEMPLOYED
};

enum
{
	PURPOSE_PERSONAL = 1,
	PURPOSE_BUSINESS,
	PURPOSE_GOVERNMENT
};

enum
{
	ASSET_BUSINESS = 1,
	ASSET_FINANCIAL,
	ASSET_PERSONAL
};

enum
{
	REFERENCE_COLLEAGUE = 1,
	REFERENCE_PEER,
	REFERENCE_FRIEND
};

enum
{
	NEIGHBOUR_NEIGHBOUR = 1,
	NEIGHBOUR_PREVIOUS_NEIGHBOUR,
	NEIGHBOUR_LANDLORD
};

enum
{
	BRANCH_REGULAR = 1,
	BRANCH_RESERVE,
	BRANCH_SEA_CADETS,
	BRANCH_ARMY_CADETS,
	BRANCH_AIR_CADETS
};

enum
{
	SIGNATURE_HAND = 1,
	SIGNATURE_ELECTRONIC
};

enum
{
	DETAIL_BIOGRAPHICAL = 1,
	DETAIL_NAME_CHANGE,
	DETAIL_SCREENING,
	DETAIL_MARITAL,
	DETAIL_RELATIVES,
	DETAIL_CONVICTIONS,
	DETAIL_CITIZENSHIP,
	DETAIL_RESIDENCES,
	DETAIL_EMPLOYMENT,
	DETAIL_FOREIGN_EMPLOYMENT,
	DETAIL_TRAVEL,
	DETAIL_FOREIGN_ASSETS,
	DETAIL_REFERENCES,
	DETAIL_EDUCATION,
	DETAIL_MILITARY
};

/* administrative.photos */
typedef struct Photo
{
	ClearanceAnswer self;
	ClearanceAnswer taken_on;
	ClearanceAnswer dated;
	ClearanceAnswer signed_by_applicant;
	ClearanceAnswer signed_by_officer;
} Photo;

/* section A */
typedef struct Administrative
{
	ClearanceAnswer self;
	CompletedBy	completed_by;
	ClearanceAnswer request;
	ClearanceAnswer supplemental_reason;
	ClearanceAnswer level;
	ClearanceAnswer other_level;
	ClearanceAnswer employee_id;
	ClearanceAnswer organization_number;
	ClearanceAnswer fingerprints_required;
	ClearanceAnswer document_control_number;
	ClearanceAnswer photos_requested;
	ClearanceAnswer photos;	/* Photo */
	ClearanceAnswer starts_on;
} Administrative;

/* biographical.name_changes */
typedef struct NameChange
{
	ClearanceAnswer self;
	ClearanceAnswer reason;
	ClearanceAnswer from;
	ClearanceAnswer to;
	Place	place;
	ClearanceAnswer method;
	ClearanceAnswer proof;
} NameChange;

/* section B */
typedef struct Biographical
{
	ClearanceAnswer self;
	ClearanceAnswer surname;
	ClearanceAnswer given_names;
	ClearanceAnswer usual_name;
	ClearanceAnswer birth_surname;
	ClearanceAnswer other_names;
	ClearanceAnswer sex;
	ClearanceAnswer birth_date;
	BirthPlace	birth_place;
	ClearanceAnswer name_changes;	/* NameChange */
} Biographical;

/* marital.partner */
typedef struct Partner
{
	ClearanceAnswer self;
	ClearanceAnswer surname;
	ClearanceAnswer given_names;
	ClearanceAnswer birth_surname;
	ClearanceAnswer birth_date;
	BirthPlace	birth_place;
	ClearanceAnswer citizenship;
	ClearanceAnswer since;
	Address	address;
	ClearanceAnswer explanation;
	ClearanceAnswer occupation;
	Employer	employment;
	ClearanceAnswer awaiting_arrival;
	ClearanceAnswer siblings;
	ClearanceAnswer no_siblings;	/* siblings.none */
} Partner;

/* marital.previous_partners */
typedef struct PreviousPartner
{
	ClearanceAnswer self;
	ClearanceAnswer surname;
	ClearanceAnswer given_names;
	ClearanceAnswer birth_surname;
	ClearanceAnswer birth_date;
	BirthPlace	birth_place;
	ClearanceAnswer ended_on;
	ClearanceAnswer ended_by;
	ClearanceAnswer kind;
} PreviousPartner;

/* section D */
typedef struct Marital
{
	ClearanceAnswer self;
	ClearanceAnswer status;
	Partner	partner;
	ClearanceAnswer previous_partners;	/* PreviousPartner */
} Marital;

/* relatives.entries */
typedef struct Relative
{
	ClearanceAnswer self;
	ClearanceAnswer surname;
	ClearanceAnswer given_names;
	ClearanceAnswer birth_surname;
	ClearanceAnswer birth_date;
	BirthPlace	birth_place;
	ClearanceAnswer relationship;
	Address	address;
	ClearanceAnswer deceased;
	ClearanceAnswer death_date;
	ClearanceAnswer occupation;
	Employer	employment;
	ClearanceAnswer estranged;
	ClearanceAnswer explanation;
} Relative;

/* relatives.omitted */
typedef struct OmittedRelative
{
	ClearanceAnswer self;
	ClearanceAnswer relationship;
	ClearanceAnswer explanation;
} OmittedRelative;

/* section E */
typedef struct Relatives
{
	ClearanceAnswer self;
	ClearanceAnswer entries;	/* Relative */
	ClearanceAnswer omitted;	/* OmittedRelative */
	ClearanceAnswer declared_siblings;
} Relatives;

/* citizenship.document */
typedef struct CitizenshipDocument
{
	ClearanceAnswer self;
	ClearanceAnswer kind;
	ClearanceAnswer both_sides;
	ClearanceAnswer expires_on;
} CitizenshipDocument;

/* section G */
typedef struct Citizenship
{
	ClearanceAnswer self;
	ClearanceAnswer citizenships;
	CitizenshipDocument	document;
	ClearanceAnswer proof_sent;
	ClearanceAnswer permanent_resident;
} Citizenship;

/* employment.alternate_contact */
typedef struct AlternateContact
{
	ClearanceAnswer self;
	ClearanceAnswer name;
	ClearanceAnswer phone;
} AlternateContact;

/* employment.dismissals */
typedef struct Dismissal
{
	ClearanceAnswer self;
	ClearanceAnswer employer;
	ClearanceAnswer supervisor;
	ClearanceAnswer date;
	ClearanceAnswer explanation;
} Dismissal;

/* employment.entries.location */
typedef struct EmploymentLocation
{
	ClearanceAnswer self;
	ClearanceAnswer explanation;
	ClearanceAnswer confirmed_by;
} EmploymentLocation;

/* employment.entries */
typedef struct EmploymentEntry
{
	ClearanceAnswer self;
	ClearanceAnswer kind;
	ClearanceAnswer from;
	ClearanceAnswer to;
	ClearanceAnswer employer;
	ClearanceAnswer organization_number;
	Address	address;
	ClearanceAnswer job_title;
	ClearanceAnswer supervisor;
	ClearanceAnswer phone;
	ClearanceAnswer explanation;
	EmploymentLocation	location;
} EmploymentEntry;

/* section I */
typedef struct Employment
{
	ClearanceAnswer self;
	ClearanceAnswer jeopardized;
	AlternateContact	alternate_contact;
	ClearanceAnswer dismissed;
	ClearanceAnswer dismissals;	/* Dismissal */
	ClearanceAnswer entries;	/* EmploymentEntry */
} Employment;

/* foreign_employment.entries */
typedef struct ForeignEmploymentEntry
{
	ClearanceAnswer self;
	ClearanceAnswer country;
	ClearanceAnswer organization;
	ClearanceAnswer nature;
	ClearanceAnswer from;
	ClearanceAnswer to;
	ClearanceAnswer remote;
	ClearanceAnswer details;
} ForeignEmploymentEntry;

/* section J */
typedef struct ForeignEmployment
{
	ClearanceAnswer self;
	ClearanceAnswer ever;
	ClearanceAnswer entries;	/* ForeignEmploymentEntry */
} ForeignEmployment;

/* travel.entries */
typedef struct Trip
{
	ClearanceAnswer self;
	ClearanceAnswer country;
	ClearanceAnswer from;
	ClearanceAnswer to;
	ClearanceAnswer purpose;
	ClearanceAnswer cruise_stop;
} Trip;

/* section K */
typedef struct Travel
{
	ClearanceAnswer self;
	ClearanceAnswer none;
	ClearanceAnswer entries;	/* Trip */
} Travel;

/* foreign_assets.entries */
typedef struct ForeignAsset
{
	ClearanceAnswer self;
	ClearanceAnswer kind;
	ClearanceAnswer country;
	ClearanceAnswer description;
} ForeignAsset;

/* section L */
typedef struct ForeignAssets
{
	ClearanceAnswer self;
	ClearanceAnswer none;
	ClearanceAnswer entries;	/* ForeignAsset */
} ForeignAssets;

/* home or work of a reference */
typedef struct Contact
{
	ClearanceAnswer self;
	Address	address;
	ClearanceAnswer phone;
} Contact;

/* references.character */
typedef struct CharacterReference
{
	ClearanceAnswer self;
	ClearanceAnswer surname;
	ClearanceAnswer given_names;
	ClearanceAnswer birth_surname;
	ClearanceAnswer birth_date;
	BirthPlace	birth_place;
	ClearanceAnswer relation;
	ClearanceAnswer known_since;
	Contact	home;
	Contact	work;
	ClearanceAnswer occupation;
	ClearanceAnswer explanation;
} CharacterReference;

/* references.neighbourhood */
typedef struct Neighbour
{
	ClearanceAnswer self;
	ClearanceAnswer surname;
	ClearanceAnswer given_names;
	ClearanceAnswer birth_surname;
	ClearanceAnswer birth_date;
	BirthPlace	birth_place;
	ClearanceAnswer explanation;
	ClearanceAnswer kind;
	Address	address;
	ClearanceAnswer phone;
	ClearanceAnswer known_since;
} Neighbour;

/* section M */
typedef struct References
{
	ClearanceAnswer self;
	ClearanceAnswer character;	/* CharacterReference */
	Neighbour	neighbourhood;
} References;

/* education.entries */
typedef struct EducationEntry
{
	ClearanceAnswer self;
	ClearanceAnswer institution;
	ClearanceAnswer from;
	ClearanceAnswer to;
	ClearanceAnswer remote;
	ClearanceAnswer explanation;
} EducationEntry;

/* section N */
typedef struct Education
{
	ClearanceAnswer self;
	ClearanceAnswer none;
	ClearanceAnswer entries;	/* EducationEntry */
} Education;

/* military.entries */
typedef struct Service
{
	ClearanceAnswer self;
	ClearanceAnswer branch;
	ClearanceAnswer from;
	ClearanceAnswer to;
} Service;

/* section O */
typedef struct Military
{
	ClearanceAnswer self;
	ClearanceAnswer none;
	ClearanceAnswer entries;	/* Service */
} Military;

/* section P */
typedef struct Certification
{
	ClearanceAnswer self;
	ClearanceAnswer signature;
	ClearanceAnswer signed_on;
	ClearanceAnswer home_phone;
	ClearanceAnswer work_phone;
} Certification;

/* details */
typedef struct Detail
{
	ClearanceAnswer self;
	ClearanceAnswer section;
	ClearanceAnswer record;
	ClearanceAnswer text;
} Detail;

/* companion.sections */
typedef struct CompanionSections
{
	ClearanceAnswer self;
	ClearanceAnswer a;
	ClearanceAnswer b;
	ClearanceAnswer c;
	ClearanceAnswer d;
} CompanionSections;

/* companion, form 330-23 */
typedef struct Companion
{
	ClearanceAnswer self;
	ClearanceAnswer form;
	ClearanceAnswer complete;
	CompanionSections	sections;
	ClearanceAnswer administrative;
} Companion;

/* partner_form.residences */
typedef struct PartnerResidences
{
	ClearanceAnswer self;
	ClearanceAnswer entries;	/* Residence */
} PartnerResidences;

/* partner_form.employment */
typedef struct PartnerEmployment
{
	ClearanceAnswer self;
	ClearanceAnswer entries;	/* EmploymentEntry */
} PartnerEmployment;

/* partner_form */
typedef struct PartnerForm
{
	ClearanceAnswer self;
	PartnerResidences	residences;
	PartnerEmployment	employment;
} PartnerForm;

/* context.children */
typedef struct Child
{
	ClearanceAnswer self;
	ClearanceAnswer birth_date;
} Child;

/* context.identity_documents */
typedef struct IdentityDocument
{
	ClearanceAnswer self;
	ClearanceAnswer kind;
	ClearanceAnswer birth_date;
} IdentityDocument;

/* context */
typedef struct Context
{
	ClearanceAnswer self;
	Organization	organization;
	ClearanceAnswer clearances;	/* HeldClearance */
	ClearanceAnswer children;	/* Child */
	ClearanceAnswer identity_documents;	/* IdentityDocument */
} Context;

/* the whole document */
typedef struct Form330_60
{
	ClearanceAnswer self;
	ClearanceAnswer form;
	ClearanceAnswer medium;
	ClearanceAnswer details;	/* Detail */
	Companion	companion;
	PartnerForm	partner_form;
	Context	context;
	Administrative	administrative;
	Biographical	biographical;
	Screening	screening;
	Marital	marital;
	Relatives	relatives;
	Convictions	convictions;
	Citizenship	citizenship;
	Residences	residences;
	Employment	employment;
	ForeignEmployment	foreign_employment;
	Travel	travel;
	ForeignAssets	foreign_assets;
	References	references;
	Education	education;
	Military	military;
	Certification	certification;
} Form330_60;

/* The rules, in the order of the catalogue. */
typedef enum Form330_60Rule
{
#define CLEARANCE_RULE(symbol, ...) RULE_##symbol,
#include "form/form_330_60/rules.h"
#undef CLEARANCE_RULE
	RULE_COUNT
} Form330_60Rule;

#define CONDITIONAL_WORDS	1

extern const ClearanceShape clearance_form_330_60_shape;
extern const ClearanceConditionalWords clearance_form_330_60_conditional_words[CONDITIONAL_WORDS];

#endif							/* CLEARANCE_FORM_330_60_DOCUMENT_H */
