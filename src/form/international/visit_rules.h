/*-------------------------------------------------------------------------
 *
 * visit_rules.h
 *	  The catalogue of rules of form visit, in catalogue order.
 *
 * This file is included twice, as that of form 330-60 is, with the same
 * columns.  "000" in the lines is PSPC, International contract security
 * requirements; "CSM" the Contract Security Manual; "ISM" the archived
 * Industrial Security Manual; "MISWG" its document 7.
 *
 *-------------------------------------------------------------------------
 */

#define FORM_PREFIX "VIS"
#include "form/international/common_rules.h"
#undef FORM_PREFIX

CLEARANCE_RULE(VIS01, "VIS-01", 'D', BLOCKING,
	"site.country is Canada, visit.cancelled is not true, the direct route is not both recorded and open (VIS-08, VIS-09); the answer once visit.from is certainly not after as_of",
	"approval.on is answered, not certainly after visit.from; the same day passes",
	"/approval/on",
	"Obtain the approval of the Contract Security Program for the visit to a secure site in Canada.",
	"Obtenez l'approbation du Programme de sécurité des contrats pour la visite d'un site sécurisé au Canada.",
	"000 156",
	"A17: the direct route between private organizations in Canada is an option to record. A request for a later visit is not asked for its approval")

CLEARANCE_RULE(VIS02, "VIS-02", 'D', BLOCKING,
	"site.country is another country than Canada, visit.cancelled is not true; the answer once visit.from is certainly not after as_of",
	"approval.on is answered, not certainly after visit.from; the same day passes",
	"/approval/on",
	"Obtain the approval of the Contract Security Program for the visit to a secure site abroad.",
	"Obtenez l'approbation du Programme de sécurité des contrats pour la visite d'un site sécurisé à l'étranger.",
	"000 156",
	"A request for a later visit is not asked for its approval")

CLEARANCE_RULE(VIS03, "VIS-03", 'A', BLOCKING,
	"always",
	"site.name, site.country, visit.kind and visit.from are answered",
	"/site/name /site/country /visit/kind /visit/from",
	"Name the site and its country, the kind of the visit and its first day.",
	"Indiquez le site et son pays, le genre de visite et son premier jour.",
	"000 156",
	"Added: the approval is of a visit to one site, and depends on its country")

CLEARANCE_RULE(VIS04, "VIS-04", 'A', BLOCKING,
	"visit.kind is recurring; the comparison where visit.from and visit.until are usable",
	"visit.until is answered; visit.until is not certainly before visit.from",
	"/visit/until",
	"State the last day of the visit, not before its first.",
	"Indiquez le dernier jour de la visite, qui ne précède pas le premier.",
	"MISWG",
	"Added: recurring visits are approved for a period")

CLEARANCE_RULE(VIS05, "VIS-05", 'B', BLOCKING,
	"direct.arranged is not true and visit.cancelled is not true",
	"request.sent_on is answered, not certainly after approval.on",
	"/request/sent_on",
	"Send the request for the visit to the Contract Security Program, and state the day.",
	"Envoyez la demande de visite au Programme de sécurité des contrats et indiquez le jour.",
	"CSM 8.1",
	"Added: what is approved is a request")

CLEARANCE_RULE(VIS06, "VIS-06", 'D', BLOCKING,
	"approval.until and the last day of the visit (visit.until, without it visit.from) are usable",
	"approval.until is not certainly before it",
	"/approval/until",
	"The approval ends before the visit does: obtain one that reaches to its last day.",
	"L'approbation prend fin avant la visite : obtenez-en une qui va jusqu'à son dernier jour.",
	"000 156",
	"Added: on the days after it the visit has no approval")

CLEARANCE_RULE(VIS07, "VIS-07", 'D', ADVISORY,
	"visit.kind is recurring, approval.on and the last day of the visit are usable, approval.until is not answered",
	"The last day of the visit is not certainly a year or more after approval.on",
	"/approval/until",
	"State until when the approval holds: recurring visits are approved for up to a year, or for the life of the program.",
	"Indiquez jusqu'à quand vaut l'approbation : des visites répétées sont approuvées pour un an au plus, ou pour la durée du programme.",
	"MISWG",
	"Added; advisory because the source is old")

CLEARANCE_RULE(VIS08, "VIS-08", 'C', BLOCKING,
	"direct.arranged is true",
	"site.country is Canada (a country that does not resolve is another rule's), and site.operator is private",
	"/direct/arranged /site/operator",
	"Only two private organizations in Canada may arrange a visit directly; otherwise send a request to the Contract Security Program.",
	"Seules deux organisations privées au Canada peuvent organiser une visite directement; sinon, envoyez une demande au Programme de sécurité des contrats.",
	"CSM E",
	"Added (A17)")

CLEARANCE_RULE(VIS09, "VIS-09", 'C', BLOCKING,
	"direct.arranged is true",
	"direct.foreign_nationals, comsec, foreign_classified, nato and special_access are each false",
	"/direct/foreign_nationals /direct/comsec /direct/foreign_classified /direct/nato /direct/special_access",
	"The direct route is only for visits that do not involve this: state that it does not, or send a request to the Contract Security Program.",
	"La voie directe ne sert qu'aux visites où cela n'est pas en cause : indiquez-le, ou envoyez une demande au Programme de sécurité des contrats.",
	"CSM E",
	"Added (A17): the exceptions to the direct route. Silence is no denial")

CLEARANCE_RULE(VIS10, "VIS-10", 'A', ADVISORY,
	"always; each visitor",
	"visitors has an element; its name and level are answered",
	"/visitors /visitors/*/name /visitors/*/level",
	"Name each visitor, with the level of the security clearance held.",
	"Nommez chaque visiteur et indiquez le niveau de son autorisation de sécurité.",
	"CSM 8.1",
	"Added: the program verifies the clearance of each proposed visitor")

CLEARANCE_RULE(VIS11, "VIS-11", 'A', ADVISORY,
	"visit.level and visitors[].level are listed words",
	"The level held covers that of the visit",
	"/visitors/*/level",
	"The clearance of this visitor does not cover the level of the visit: check it.",
	"L'autorisation de ce visiteur ne couvre pas le niveau de la visite : vérifiez-la.",
	"CSM 8.1",
	"Added: the required level of security clearance")

CLEARANCE_RULE(VIS12, "VIS-12", 'A', ADVISORY,
	"visitors[].expires_on and the last day of the visit are usable",
	"expires_on is not certainly on or before the last day of the visit",
	"/visitors/*/expires_on",
	"The clearance of this visitor ends before the visit does: check it.",
	"L'autorisation de ce visiteur prend fin avant la visite : vérifiez-la.",
	"CSM 8.1",
	"Added: expires_on is the first day on which the clearance is no longer valid")

CLEARANCE_RULE(VIS13, "VIS-13", 'D', HUMAN,
	"approval.on answered",
	"Visitors are given oral and visual access only",
	"/approval/on",
	"Give visitors oral and visual access only: classified material does not leave the site with them.",
	"Donnez aux visiteurs un accès oral et visuel seulement : aucun matériel classifié ne quitte le site avec eux.",
	"CSM 8.1",
	"Added")

CLEARANCE_RULE(VIS14, "VIS-14", 'B', HUMAN,
	"VIS-05 applies, approval.on is not answered and visit.kind is not emergency",
	"The request is sent by the latest day to submit it",
	"/request/sent_on",
	"Send the request in time: function clearance_visit_submit_by() tells the latest day.",
	"Envoyez la demande à temps : la fonction clearance_visit_submit_by() donne le dernier jour.",
	"ISM 6-B",
	"Added: lead times are data of the user, which no rule of a form reads")

CLEARANCE_RULE(VIS15, "VIS-15", 'C', HUMAN,
	"direct.arranged is true",
	"The other organization holds a valid facility security clearance",
	"/direct/arranged",
	"Confirm with the other security officer that the organization holds a valid facility security clearance.",
	"Confirmez auprès de l'autre agent de sécurité que l'organisation détient une attestation de sécurité d'installation valide.",
	"CSM E",
	"Added")
