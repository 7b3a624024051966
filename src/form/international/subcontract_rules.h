/*-------------------------------------------------------------------------
 *
 * subcontract_rules.h
 *	  The catalogue of rules of form subcontract, in catalogue order.
 *
 * This file is included twice, as that of form 330-60 is, with the same
 * columns.  "000" in the lines is PSPC, International contract security
 * requirements.
 *
 *-------------------------------------------------------------------------
 */

#define FORM_PREFIX "SUB"
#include "form/international/common_rules.h"
#undef FORM_PREFIX

CLEARANCE_RULE(SUB01, "SUB-01", 'C', BLOCKING,
	"subcontract.awarded_on answered",
	"approval.written is true and approval.on is answered, not certainly after subcontract.awarded_on; the day of award itself passes",
	"/approval/on /approval/written",
	"Obtain the written approval of the Contract Security Program before awarding the subcontract.",
	"Obtenez l'approbation écrite du Programme de sécurité des contrats avant d'attribuer le contrat de sous-traitance.",
	"000 60",
	"The only hard order: confirmation and assurance have none among themselves")

CLEARANCE_RULE(SUB02, "SUB-02", 'B', BLOCKING,
	"always",
	"request.sent_on is answered",
	"/request/sent_on",
	"Send the request for approval of the foreign subcontract to the Contract Security Program by email.",
	"Envoyez par courriel au Programme de sécurité des contrats la demande d'approbation de la sous-traitance à l'étranger.",
	"000 60",
	"")

CLEARANCE_RULE(SUB02B, "SUB-02b", 'B', ADVISORY,
	"request.channel answered",
	"request.channel is email",
	"/request/channel",
	"The Contract Security Program asks for the request by email.",
	"Le Programme de sécurité des contrats demande que la demande soit envoyée par courriel.",
	"000 60",
	"Split from SUB-02: another channel is worth a remark only")

CLEARANCE_RULE(SUB03, "SUB-03", 'B', BLOCKING,
	"always; assurance.requested_on only where assurance.needed is true",
	"request.possibility_confirmed_on is answered; assurance.requested_on is answered",
	"/request/possibility_confirmed_on /assurance/requested_on",
	"Confirm with the Contract Security Program that subcontracting is possible, and request an assurance where needed.",
	"Confirmez auprès du Programme de sécurité des contrats que la sous-traitance est possible et demandez une assurance au besoin.",
	"000 76",
	"As appropriate is the officer's to say: assurance.needed")

CLEARANCE_RULE(SUB04, "SUB-04", 'A', BLOCKING,
	"always",
	"organization.name and organization.country are answered",
	"/organization/name /organization/country",
	"Name the foreign organization and its country.",
	"Indiquez l'organisation étrangère et son pays.",
	"000 60",
	"Added: the approval is of a subcontract to one foreign organization")

CLEARANCE_RULE(SUB05, "SUB-05", 'A', ADVISORY,
	"organization.country resolves to a country",
	"It is not Canada",
	"/organization/country",
	"A subcontract within Canada needs no approval as a foreign one: check the country.",
	"Un contrat de sous-traitance au Canada n'exige pas l'approbation prévue pour l'étranger : vérifiez le pays.",
	"000 60",
	"Added: the form speaks of foreign organizations")
