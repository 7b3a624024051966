/*-------------------------------------------------------------------------
 *
 * jcp_certificate_rules.h
 *	  The catalogue of rules of form jcp-certificate, in catalogue order.
 *
 * This file is included twice, as that of form 330-60 is, with the same
 * columns.  "002" in the lines is a commercial guide to the program; "CSM" the
 * Contract Security Manual; "SOR" the Technical Data Control Regulations,
 * SOR/86-345.
 *
 *-------------------------------------------------------------------------
 */

#define FORM_PREFIX "JCP"
#include "form/international/common_rules.h"
#undef FORM_PREFIX

CLEARANCE_RULE(JCP10, "JCP-10", 'A', BLOCKING,
	"always",
	"contractor.name and contractor.country are answered",
	"/contractor/name /contractor/country",
	"Name the contractor and its country.",
	"Indiquez l'entrepreneur et son pays.",
	"CSM 11",
	"Added")

CLEARANCE_RULE(JCP11, "JCP-11", 'A', BLOCKING,
	"contractor.country resolves to a country",
	"It is Canada or the United States",
	"/contractor/country",
	"Only contractors in Canada and the United States can be certified.",
	"Seuls les entrepreneurs au Canada et aux États-Unis peuvent être agréés.",
	"002 3; CSM 11",
	"Added: JCP-03 as the form can check it")

CLEARANCE_RULE(JCP12, "JCP-12", 'A', BLOCKING,
	"always",
	"site.cage is answered",
	"/site/cage",
	"State the NCAGE code of the site, in the United States its CAGE code.",
	"Indiquez le code NCAGE du lieu, aux États-Unis son code CAGE.",
	"CSM 11",
	"Added")

CLEARANCE_RULE(JCP12B, "JCP-12b", 'A', ADVISORY,
	"site.cage is answered and contractor.country is Canada or the United States",
	"The code has the usual format of the country's codes",
	"/site/cage",
	"This is not the usual format of a CAGE or NCAGE code of the country: check the code.",
	"Ce n'est pas le format habituel d'un code CAGE ou NCAGE du pays : vérifiez le code.",
	"CSM 11",
	"Added: a wrong format is never an error. clearance_identifier_verdict() tells which it is")

CLEARANCE_RULE(JCP13, "JCP-13", 'A', BLOCKING,
	"always",
	"site.address is answered",
	"/site/address",
	"State the site: each site needs a certificate of its own.",
	"Indiquez le lieu : chaque lieu exige son propre agrément.",
	"CSM 11",
	"Added")

CLEARANCE_RULE(JCP14, "JCP-14", 'A', BLOCKING,
	"always; which status, where contractor.country is Canada and the status is a listed word",
	"custodian.status is answered; it is citizen or permanent resident of Canada",
	"/custodian/status",
	"Appoint a data custodian who is a citizen or permanent resident of Canada (of a contractor in the United States: of that country), and state which.",
	"Nommez un dépositaire des données qui est citoyen ou résident permanent du Canada (des États-Unis si l'entrepreneur s'y trouve) et indiquez son statut.",
	"CSM 11",
	"Added")

CLEARANCE_RULE(JCP14B, "JCP-14b", 'A', ADVISORY,
	"contractor.country is the United States and custodian.status is a listed word",
	"It is citizen or permanent resident of the United States",
	"/custodian/status",
	"The data custodian of a contractor in the United States should be a citizen or permanent resident of that country: check the status.",
	"Le dépositaire des données d'un entrepreneur aux États-Unis devrait être citoyen ou résident permanent de ce pays : vérifiez son statut.",
	"CSM 11",
	"Added, a reading: the counterpart of JCP-14")

CLEARANCE_RULE(JCP15, "JCP-15", 'B', BLOCKING,
	"always",
	"application.legitimate_need is true",
	"/application/legitimate_need",
	"Demonstrate a legitimate need for the technical data.",
	"Démontrez un besoin légitime des données techniques.",
	"CSM 11",
	"Added: whether it convinces is for the program")

CLEARANCE_RULE(JCP16, "JCP-16", 'B', BLOCKING,
	"always",
	"application.kind is answered",
	"/application/kind",
	"State whether the application is an initial one, a revision or a renewal.",
	"Indiquez si la demande est une première demande, une révision ou un renouvellement.",
	"CSM 11",
	"Added")

CLEARANCE_RULE(JCP17, "JCP-17", 'B', BLOCKING,
	"certificate.accepted_on answered",
	"application.submitted_on is answered, not certainly after certificate.accepted_on; the same day passes",
	"/application/submitted_on",
	"State the day on which the application was submitted, not after that of its acceptance.",
	"Indiquez le jour où la demande a été présentée, qui ne suit pas celui de son acceptation.",
	"SOR 7",
	"Added")

CLEARANCE_RULE(JCP18, "JCP-18", 'C', BLOCKING,
	"certificate.expires_on, suspended_on, reinstated_on or revoked_on answered; the comparisons where the dates are usable",
	"certificate.accepted_on is answered, and suspended_on where reinstated_on is; suspended_on, reinstated_on and revoked_on are not certainly before accepted_on, nor reinstated_on before suspended_on",
	"/certificate/accepted_on /certificate/suspended_on /certificate/reinstated_on /certificate/revoked_on",
	"Put the days in order: accepted, suspended, reinstated, revoked; none of them without the one that it presupposes.",
	"Mettez les jours en ordre : acceptation, suspension, rétablissement, révocation; aucun sans celui qu'il suppose.",
	"SOR 7,8",
	"Added. A revocation needs no recorded suspension")

CLEARANCE_RULE(JCP19, "JCP-19", 'C', BLOCKING,
	"certificate.accepted_on and certificate.expires_on are usable",
	"certificate.expires_on is not certainly later than five years from accepted_on",
	"/certificate/expires_on",
	"Correct the expiry: a certificate is valid for five years from the day on which the application is accepted.",
	"Corrigez l'expiration : un agrément est valide cinq ans à compter du jour où la demande est acceptée.",
	"SOR 7",
	"Added. clearance_jcp_expiry() tells the first day on which it is no longer valid")

CLEARANCE_RULE(JCP19B, "JCP-19b", 'C', ADVISORY,
	"certificate.accepted_on and certificate.expires_on are usable",
	"certificate.expires_on is not certainly earlier than the last day of the five years",
	"/certificate/expires_on",
	"The expiry is earlier than five years from the day of acceptance: check both days.",
	"L'expiration précède la fin des cinq ans qui suivent l'acceptation : vérifiez les deux jours.",
	"SOR 7",
	"Added: the last valid day passes as well as the day after it")

CLEARANCE_RULE(JCP20, "JCP-20", 'C', ADVISORY,
	"certificate.accepted_on is usable",
	"as_of is not certainly five years from it, or later",
	"/certificate/accepted_on",
	"The certificate has expired: apply for a renewal.",
	"L'agrément est expiré : demandez un renouvellement.",
	"SOR 7",
	"Added: a remark, since what has ended is recorded, too")

CLEARANCE_RULE(JCP21, "JCP-21", 'C', ADVISORY,
	"certificate.accepted_on answered",
	"certificate.suspended_on is not answered, or reinstated_on or revoked_on is",
	"/certificate/suspended_on",
	"The certificate is suspended: answer within 20 working days, since revocation may follow.",
	"L'agrément est suspendu : répondez dans les 20 jours ouvrables, car une révocation peut suivre.",
	"SOR 8",
	"Added: a remark, since a suspension is recorded, too")

CLEARANCE_RULE(JCP22, "JCP-22", 'C', ADVISORY,
	"certificate.accepted_on answered",
	"certificate.revoked_on is not answered",
	"/certificate/revoked_on",
	"The certificate is revoked and gives no access.",
	"L'agrément est révoqué et ne donne aucun accès.",
	"SOR 7,8",
	"Added: a remark, since a revocation is recorded, too")

CLEARANCE_RULE(JCP23, "JCP-23", 'C', HUMAN,
	"certificate.accepted_on answered",
	"Whether the Controlled Goods Program applies has been checked",
	"/certificate/accepted_on",
	"Check whether the contractor must register in the Controlled Goods Program: neither program implies the other, nor a clearance.",
	"Vérifiez si l'entrepreneur doit s'inscrire au Programme des marchandises contrôlées : aucun des deux programmes n'implique l'autre, ni une autorisation de sécurité.",
	"CSM 11",
	"Added")
