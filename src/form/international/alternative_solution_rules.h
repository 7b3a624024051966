/*-------------------------------------------------------------------------
 *
 * alternative_solution_rules.h
 *	  The catalogue of rules of form alternative-solution, in catalogue order.
 *
 * This file is included twice, as that of form 330-60 is, with the same
 * columns.  "000" in the lines is PSPC, International contract security
 * requirements.
 *
 *-------------------------------------------------------------------------
 */

#define FORM_PREFIX "IAS"
#include "form/international/common_rules.h"
#undef FORM_PREFIX

CLEARANCE_RULE(IAS11, "IAS-11", 'B', ADVISORY,
	"always",
	"clauses.topics.personnel_screening is true",
	"/clauses/topics/personnel_screening",
	"Consider security clauses on personnel security screening.",
	"Envisagez des clauses de sécurité sur l'enquête de sécurité du personnel.",
	"000 238,240",
	"The source says such as (A16)")

CLEARANCE_RULE(IAS12, "IAS-12", 'B', ADVISORY,
	"always",
	"clauses.topics.physical_security is true",
	"/clauses/topics/physical_security",
	"Consider security clauses on physical security.",
	"Envisagez des clauses de sécurité sur la sécurité matérielle.",
	"000 238,241",
	"The source says such as (A16)")

CLEARANCE_RULE(IAS13, "IAS-13", 'B', ADVISORY,
	"always",
	"clauses.topics.information_technology is true",
	"/clauses/topics/information_technology",
	"Consider security clauses on information technology security.",
	"Envisagez des clauses de sécurité sur la sécurité des technologies de l'information.",
	"000 238,242",
	"The source says such as (A16)")

CLEARANCE_RULE(IAS14, "IAS-14", 'B', ADVISORY,
	"always",
	"clauses.topics.personal_information is true",
	"/clauses/topics/personal_information",
	"Consider security clauses on the protection of personal information.",
	"Envisagez des clauses de sécurité sur la protection des renseignements personnels.",
	"000 238,243",
	"The source says such as (A16)")

CLEARANCE_RULE(IAS15, "IAS-15", 'B', BLOCKING,
	"always",
	"clauses.topics.compliance_visits is true",
	"/clauses/topics/compliance_visits",
	"Add security clauses on compliance visits.",
	"Ajoutez des clauses de sécurité sur les visites de conformité.",
	"000 245",
	"")

CLEARANCE_RULE(IAS16, "IAS-16", 'B', BLOCKING,
	"always",
	"clauses.topics.security_breaches is true",
	"/clauses/topics/security_breaches",
	"Add security clauses on security breaches.",
	"Ajoutez des clauses de sécurité sur les atteintes à la sécurité.",
	"000 245",
	"")

CLEARANCE_RULE(IAS17, "IAS-17", 'B', BLOCKING,
	"always",
	"clauses.topics.loss_or_compromise is true",
	"/clauses/topics/loss_or_compromise",
	"Add security clauses on the measures to take in case of loss or compromise.",
	"Ajoutez des clauses de sécurité sur les mesures à prendre en cas de perte ou de compromission.",
	"000 245",
	"")

CLEARANCE_RULE(IAS18, "IAS-18", 'A', BLOCKING,
	"always",
	"contract.reference is answered",
	"/contract/reference",
	"Name the one contract or subcontract that the clauses are for.",
	"Indiquez le contrat ou le contrat de sous-traitance auquel les clauses sont propres.",
	"000 249",
	"The clauses are specific to one contract")

CLEARANCE_RULE(IAS19, "IAS-19", 'B', BLOCKING,
	"always; the comparison where both dates are usable",
	"contract.until and clauses.until are answered, clauses.until not certainly before contract.until",
	"/contract/until /clauses/until",
	"Let the clauses be valid for the life of the contract or subcontract: state when each of them ends.",
	"Faites en sorte que les clauses soient valides pour la durée du contrat ou du contrat de sous-traitance : indiquez la fin de chacun.",
	"000 250",
	"The same day passes. A contract that is extended takes its clauses along")

CLEARANCE_RULE(IAS19B, "IAS-19b", 'B', ADVISORY,
	"contract.until and clauses.until are usable",
	"clauses.until is not certainly after contract.until",
	"/clauses/until",
	"The clauses are valid for the life of the contract or subcontract: check why they end later.",
	"Les clauses sont valides pour la durée du contrat ou du contrat de sous-traitance : vérifiez pourquoi elles prennent fin plus tard.",
	"000 250",
	"Split from IAS-19: clauses that end later leave nothing unprotected")

CLEARANCE_RULE(IAS20, "IAS-20", 'B', BLOCKING,
	"each answered element of clauses.used_for, where contract.reference is answered",
	"It is contract.reference, spaces, hyphens and case aside",
	"/clauses/used_for/*",
	"Do not use these clauses for another contract or subcontract: they cannot be transferred.",
	"N'utilisez pas ces clauses pour un autre contrat ou contrat de sous-traitance : elles ne sont pas transférables.",
	"000 251",
	"")

CLEARANCE_RULE(IAS21, "IAS-21", 'A', BLOCKING,
	"always",
	"contract.level is PROTECTED A or PROTECTED B; a word outside the list is IAS-Z03's",
	"/contract/level",
	"State the level: an alternative solution is possible for Protected A and Protected B only.",
	"Indiquez le niveau : une solution de rechange n'est possible que pour Protégé A et Protégé B.",
	"000 222,234",
	"Added: IAS-01 to IAS-03 as the form can check them")

CLEARANCE_RULE(IAS22, "IAS-22", 'A', BLOCKING,
	"always",
	"supplier.name and handled_in are answered",
	"/supplier/name /handled_in",
	"Name the foreign contractor or subcontractor and the country in which the information is handled.",
	"Indiquez l'entrepreneur ou le sous-traitant étranger et le pays où les renseignements sont traités.",
	"000 222,238",
	"Added: the clauses bind one foreign contractor or subcontractor")

CLEARANCE_RULE(IAS23, "IAS-23", 'A', ADVISORY,
	"handled_in resolves to a country",
	"It is not Canada",
	"/handled_in",
	"An alternative solution is for information handled abroad: check the country.",
	"Une solution de rechange vise les renseignements traités à l'étranger : vérifiez le pays.",
	"000 222",
	"Added: IAS-05 as the form can check it. The place of handling counts, not the supplier's (A15)")

CLEARANCE_RULE(IAS24, "IAS-24", 'C', BLOCKING,
	"clauses.from answered",
	"decision.approved is true and decision.on is answered, not certainly after clauses.from; the same day passes",
	"/decision/on /decision/approved",
	"Obtain the decision of the Contract Security Program before the information is handled under the clauses.",
	"Obtenez la décision du Programme de sécurité des contrats avant que les renseignements soient traités en vertu des clauses.",
	"000 222,226",
	"Added: the decision is at the exclusive discretion of the program (IAS-06)")
