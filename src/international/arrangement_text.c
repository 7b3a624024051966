/*-------------------------------------------------------------------------
 *
 * arrangement_text.c
 *	  Texts of what foreign and domestic arrangements rest on, in both
 *	  languages.  What is checked stands in the catalogue of form arrangement.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "rule_text.h"

const ClearanceRuleText clearance_arrangement_texts[] = {
	{"CSI-03", RULE,
		"The legal basis of a foreign arrangement is paragraph 17(1)(b) of the CSIS Act.",
		"Le fondement juridique d'un arrangement étranger est l'alinéa 17(1)b) de la Loi sur le SCRS.",
		COOPERATION, "5",
		"foreign arrangement",
		"rests on paragraph 17(1)(b) of the CSIS Act",
		"A domestic one rests on paragraph 17(1)(a)"},
	{"CSI-10", RULE,
		"The register is of the order of 300 relationships in 150 countries and territories.",
		"Le registre est de l'ordre de 300 relations dans 150 pays et territoires.",
		COOPERATION, "5",
		"count over the register",
		"more than 300 relationships in 150 countries and territories, at the date of the page",
		"A19: arrangements are counted"},
	{"CSI-11", RULE,
		"Domestic partners are kept apart from foreign ones.",
		"Les partenaires nationaux sont distingués des partenaires étrangers.",
		COOPERATION, "13",
		"partner in the Government of Canada, provincial or local law enforcement",
		"kept apart from foreign partners",
		""},
	{NULL}
};
