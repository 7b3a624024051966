/*-------------------------------------------------------------------------
 *
 * visit_text.c
 *	  Texts of the rules on visits to secure sites, in both languages.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "rule_text.h"

#define MISWG_7 "MISWG document 7 (1993)"
#define OLD_MANUAL "PSPC, Industrial Security Manual (archived)"

const ClearanceRuleText clearance_visit_texts[] = {
	{"visit-approval-ended", NOTE,
		"The approval does not reach to the day of the visit. An approval of recurring visits lasts for up to a year, or for the life of the program.",
		"L'approbation ne va pas jusqu'au jour de la visite. Une approbation de visites répétées vaut jusqu'à un an, ou pour la durée du programme.",
	MISWG_7, ""},
	{"visit-approved", NOTE,
		"The Contract Security Program has approved the visit.",
		"Le Programme de sécurité des contrats a approuvé la visite.",
	REQUIREMENTS, "156"},
	{"visit-approved-late", NOTE,
		"The approval is later than the visit.",
		"L'approbation est postérieure à la visite.",
	REQUIREMENTS, "156"},
	{"visit-december", NOTE,
		"This host takes no requests for four to six weeks from early December.",
		"Cet hôte n'accepte aucune demande pendant quatre à six semaines à partir du début de décembre.",
	OLD_MANUAL, "6-B"},
	{"visit-direct", NOTE,
		"Organizations in Canada may deal with each other directly, except for foreign nationals, COMSEC, foreign classified information, NATO and other special access.",
		"Les organisations au Canada peuvent traiter directement entre elles, sauf pour les ressortissants étrangers, la COMSEC, les renseignements classifiés étrangers, l'OTAN et les autres accès spéciaux.",
	MANUAL, "E"},
	{"visit-emergency", NOTE,
		"An emergency visit does not wait for the lead time: contact the Contract Security Program at once.",
		"Une visite d'urgence n'attend pas le délai : communiquez tout de suite avec le Programme de sécurité des contrats.",
	MISWG_7, ""},
	{"visit-lead-unknown", NOTE,
		"How long before the visit this host wants the request is not recorded.",
		"Le délai que cet hôte demande avant la visite n'est pas consigné.",
	"", ""},
	{"visit-not-submitted", NOTE,
		"No request has been submitted.",
		"Aucune demande n'a été présentée.",
	"", ""},
	{"visit-oral-visual", NOTE,
		"An approval gives oral and visual access only.",
		"Une approbation ne donne qu'un accès oral et visuel.",
	MANUAL, "8.1"},
	{"visit-pending", NOTE,
		"The request is submitted; the Contract Security Program has not decided.",
		"La demande est présentée; le Programme de sécurité des contrats n'a pas encore décidé.",
	REQUIREMENTS, "156"},
	{"visit-refused", NOTE,
		"The visit was refused.",
		"La visite a été refusée.",
	REQUIREMENTS, "156"},
	{"visit-submitted-late", NOTE,
		"The request was submitted later than the lead time asks for.",
		"La demande a été présentée après le délai prévu.",
	OLD_MANUAL, "6-B"},
	{"visit-too-late", NOTE,
		"The latest day to submit the request has passed.",
		"Le dernier jour pour présenter la demande est passé.",
	OLD_MANUAL, "6-B"},
	{NULL}
};
