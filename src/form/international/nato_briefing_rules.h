/*-------------------------------------------------------------------------
 *
 * nato_briefing_rules.h
 *	  The catalogue of rules of form nato-briefing, in catalogue order.
 *
 * This file is included twice, as that of form 330-60 is, with the same
 * columns.  "000" in the lines is PSPC, International contract security
 * requirements; "CSM" the Contract Security Manual; "ISM" the archived
 * Industrial Security Manual; "notice" that of PSPC of 2015-05-19.
 *
 *-------------------------------------------------------------------------
 */

#define FORM_PREFIX "NAT"
#define FORM_WITHOUT_COUNTRIES
#include "form/international/common_rules.h"
#undef FORM_WITHOUT_COUNTRIES
#undef FORM_PREFIX

CLEARANCE_RULE(NAT05, "NAT-05", 'A', BLOCKING,
	"request.sent_on answered and request.level is not NATO RESTRICTED",
	"facility.granted_on is answered, not certainly after request.sent_on; the same day passes",
	"/facility/granted_on",
	"Obtain the NATO facility security clearance before requesting a NATO personnel clearance.",
	"Obtenez l'attestation de sécurité d'installation de l'OTAN avant de demander une autorisation de l'OTAN pour un employé.",
	"000 138,142,150",
	"")

CLEARANCE_RULE(NAT12, "NAT-12", 'B', BLOCKING,
	"briefing.sent_on answered",
	"canadian_clearance.granted_on is answered, not certainly after briefing.sent_on; the same day passes",
	"/canadian_clearance/granted_on",
	"Wait until the Canadian personnel clearance is granted before sending the NATO briefing form.",
	"Attendez l'octroi de l'autorisation de sécurité canadienne avant d'envoyer le formulaire de séance d'information de l'OTAN.",
	"000 150",
	"The program sends the form")

CLEARANCE_RULE(NAT13, "NAT-13", 'B', BLOCKING,
	"briefing.approved_on or access.from answered; the comparisons wherever the dates are usable",
	"briefing.officer_signed_on is answered, not certainly before briefing.sent_on and not certainly after briefing.approved_on",
	"/briefing/officer_signed_on",
	"Have the company security officer sign the NATO briefing form.",
	"Faites signer le formulaire de séance d'information de l'OTAN par l'ASE.",
	"000 150; notice",
	"An alternate may sign, too (the notice). What is approved is the signed form (A5)")

CLEARANCE_RULE(NAT14, "NAT-14", 'B', BLOCKING,
	"briefing.approved_on or access.from answered; the comparisons wherever the dates are usable",
	"briefing.employee_signed_on is answered, not certainly before briefing.sent_on and not certainly after briefing.approved_on",
	"/briefing/employee_signed_on",
	"Have the employee sign the NATO briefing form.",
	"Faites signer le formulaire de séance d'information de l'OTAN par l'employé.",
	"000 150",
	"What is approved is the signed form (A5)")

CLEARANCE_RULE(NAT15, "NAT-15", 'B', BLOCKING,
	"access.from answered",
	"briefing.approved_on is answered, not certainly after access.from; the same day passes",
	"/briefing/approved_on",
	"Wait for the approval of the NATO briefing form before treating the employee as NATO cleared.",
	"Attendez l'approbation du formulaire de séance d'information de l'OTAN avant de considérer que l'employé détient l'autorisation de l'OTAN.",
	"000 150",
	"The approval has a day of its own (A5)")

CLEARANCE_RULE(NAT16, "NAT-16", 'C', HUMAN,
	"access.from answered",
	"The employee needs to know what the access is to",
	"/access/from",
	"Access also requires a need to know.",
	"L'accès exige aussi le besoin de connaître.",
	"000 150",
	"A person judges it for each piece of information")

CLEARANCE_RULE(NAT17, "NAT-17", 'A', BLOCKING,
	"always",
	"request.level and request.sent_on are answered",
	"/request/level /request/sent_on",
	"State the NATO level that is requested for the employee and the day of the request.",
	"Indiquez le niveau de l'OTAN demandé pour l'employé et le jour de la demande.",
	"000 138",
	"Added: the steps are those of one request")

CLEARANCE_RULE(NAT18, "NAT-18", 'B', ADVISORY,
	"briefing.sent_on answered; the comparison where both levels are listed words",
	"canadian_clearance.level is answered and is, or covers, the match of request.level: TOP SECRET for COSMIC TOP SECRET, SECRET for NATO SECRET, CONFIDENTIAL for NATO CONFIDENTIAL, RELIABILITY for NATO RESTRICTED",
	"/canadian_clearance/level",
	"The level of the Canadian clearance should match the NATO level requested: check it.",
	"Le niveau de l'autorisation canadienne devrait correspondre au niveau de l'OTAN demandé : vérifiez-le.",
	"notice; ISM 901",
	"Added; advisory because an old notice says it, and of NATO RESTRICTED the archived manual")

CLEARANCE_RULE(NAT19, "NAT-19", 'A', BLOCKING,
	"request.sent_on answered and request.level is not NATO RESTRICTED; the comparison where both levels are listed words",
	"facility.level is answered and covers request.level",
	"/facility/level",
	"The organization's NATO facility security clearance must be of the level requested for the employee, or of a higher one.",
	"L'attestation de sécurité d'installation de l'OTAN de l'organisation doit être du niveau demandé pour l'employé, ou d'un niveau plus élevé.",
	"000 126-130,150",
	"Added: the required NATO facility clearance, which gives access up to its own level (NAT-03)")

CLEARANCE_RULE(NAT20, "NAT-20", 'A', HUMAN,
	"request.level is NATO RESTRICTED",
	"The Contract Security Program has been asked",
	"/request/level",
	"For NATO Restricted, ask the Contract Security Program what it requires.",
	"Pour NATO Diffusion restreinte, demandez au Programme de sécurité des contrats ce qu'il exige.",
	"000 132",
	"Added: NAT-04 as the form can show it. No level of facility clearance is named for it (A6)")

CLEARANCE_RULE(NAT21, "NAT-21", 'B', ADVISORY,
	"canadian_clearance.expires_on and access.from are usable",
	"canadian_clearance.expires_on is not certainly on or before the later of access.from and as_of",
	"/canadian_clearance/expires_on",
	"The Canadian clearance has ended, and the NATO clearance with it: check the access.",
	"L'autorisation canadienne a pris fin, et avec elle celle de l'OTAN : vérifiez l'accès.",
	"CSM 10.2.2",
	"Added, a reading: expires_on is the first day on which the clearance is no longer valid")
