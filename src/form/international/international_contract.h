/*-------------------------------------------------------------------------
 *
 * international_contract.h
 *	  The document of form international-contract, for its rules and for the
 *	  list of its steps.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_INTERNATIONAL_CONTRACT_H
#define CLEARANCE_INTERNATIONAL_CONTRACT_H

#include "form/international/common.h"

/* Listed words, in the order of their lists; 0 is no listed word. */

enum
{
	OF_FOREIGN_GOVERNMENT = 1,
	OF_INTERNATIONAL_ORGANIZATION,
	WITH_FOREIGN_PARTNER,
	OF_GOVERNMENT_OF_CANADA
};

enum
{
	APPROVAL_VISIT = 1,
	APPROVAL_TRANSFER,
	APPROVAL_INSTRUCTIONS,
	APPROVAL_COMMUNICATIONS,
	APPROVAL_RELEASE,
	APPROVAL_ANTICIPATED_RELEASE
};

enum
{
	DECISION_APPROVED = 1
};

typedef struct ContractItself
{
	ClearanceAnswer self;
	ClearanceAnswer kind;
	ClearanceAnswer bid_on;
	ClearanceAnswer reference;
	ClearanceAnswer awarded_on;
	ClearanceAnswer classified;
} ContractItself;

typedef struct Intent
{
	ClearanceAnswer self;
	ClearanceAnswer informed_on;
	ClearanceAnswer authority_contacted_on;
} Intent;

typedef struct Sponsor
{
	ClearanceAnswer self;
	ClearanceAnswer kind;
	ClearanceAnswer sponsored_on;
} Sponsor;

/* phase 1 */
typedef struct Preparation
{
	ClearanceAnswer self;
	ClearanceAnswer checked_on;
	ClearanceAnswer exchanged_on;
	ClearanceAnswer explained_on;
	ClearanceAnswer exchange_needed;
	ClearanceAnswer release_expected;
	ClearanceAnswer screening_needed;
	ClearanceAnswer screening_started_on;
} Preparation;

/* phase 2 */
typedef struct BeforeAward
{
	ClearanceAnswer self;
	ClearanceAnswer clauses_issued_on;
	ClearanceAnswer assurance_given_on;
	ClearanceAnswer owner_contacted_on;
} BeforeAward;

/* phase 3 */
typedef struct AfterAward
{
	ClearanceAnswer self;
	ClearanceAnswer checked_on;
	ClearanceAnswer clauses_sent_on;
	ClearanceAnswer plans_assessed_on;
	ClearanceAnswer compliance_checked_on;
} AfterAward;

typedef struct ContractApproval
{
	ClearanceAnswer self;
	ClearanceAnswer by;
	ClearanceAnswer kind;
	ClearanceAnswer until;
	ClearanceAnswer used_on;
	ClearanceAnswer decision;
	ClearanceAnswer decided_on;
	ClearanceAnswer requested_on;
} ContractApproval;

typedef struct InternationalContract
{
	ClearanceAnswer self;
	ClearanceAnswer form;
	ContractItself contract;
	ForeignOrganization organization;
	Intent		intent;
	Sponsor		sponsor;
	Preparation preparation;
	BeforeAward before_award;
	AfterAward	after_award;
	ClearanceAnswer approvals;	/* ContractApproval */
} InternationalContract;

/* The rules of the form, which are also those of its steps. */
enum
{
#define CLEARANCE_RULE(symbol, ...) RULE_##symbol,
#include "form/international/international_contract_rules.h"
#undef CLEARANCE_RULE
};

/* Hidden in the library, so that its name needs no prefix. */
#pragma GCC visibility push(hidden)

extern bool contract_phase_has_begun(ClearanceFormContext *context, int phase);

#pragma GCC visibility pop

#endif							/* CLEARANCE_INTERNATIONAL_CONTRACT_H */
