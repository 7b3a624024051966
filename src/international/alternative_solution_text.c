/*-------------------------------------------------------------------------
 *
 * alternative_solution_text.c
 *	  Texts of the rules on international alternative solutions, in both
 *	  languages.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "rule_text.h"

const ClearanceRuleText clearance_alternative_solution_texts[] = {
	{"IAS-01", RULE,
		"An alternative solution may be considered for Protected A and Protected B.",
		"Une solution de rechange peut être envisagée pour Protégé A et Protégé B.",
		REQUIREMENTS, "222"},
	{"IAS-02", RULE,
		"An alternative solution is never possible for Protected C.",
		"Une solution de rechange n'est jamais possible pour Protégé C.",
		REQUIREMENTS, "234"},
	{"IAS-03", RULE,
		"An alternative solution is never possible for classified information or assets.",
		"Une solution de rechange n'est jamais possible pour les renseignements ou les biens classifiés.",
		REQUIREMENTS, "234"},
	{"IAS-04", RULE,
		"An alternative solution is for cases where no instrument covers Canadian protected information.",
		"Une solution de rechange vise les cas où aucun instrument ne couvre les renseignements protégés canadiens.",
		REQUIREMENTS, "222"},
	{"IAS-05", RULE,
		"An alternative solution is for protected information handled abroad for a Government of Canada contract.",
		"Une solution de rechange vise les renseignements protégés traités à l'étranger pour un contrat du gouvernement du Canada.",
		REQUIREMENTS, "222"},
	{"IAS-06", RULE,
		"Only the Contract Security Program decides, case by case.",
		"Seul le Programme de sécurité des contrats décide, au cas par cas.",
		REQUIREMENTS, "222, 226"},
	{"IAS-07", RULE,
		"Factor: an instrument for the exchange of classified information exists.",
		"Facteur : il existe un instrument pour l'échange de renseignements classifiés.",
		REQUIREMENTS, "228"},
	{"IAS-08", RULE,
		"Factor: location of the foreign suppliers and their facilities.",
		"Facteur : emplacement des fournisseurs étrangers et de leurs installations.",
		REQUIREMENTS, "229"},
	{"IAS-09", RULE,
		"Factor: nature of the information to be shared.",
		"Facteur : nature des renseignements à communiquer.",
		REQUIREMENTS, "230"},
	{"IAS-10", RULE,
		"Factor: adequacy of the other country's privacy legislation.",
		"Facteur : caractère adéquat de la législation de l'autre pays en matière de protection de la vie privée.",
		REQUIREMENTS, "231"},
	{"classified-instrument", NOTE,
		"Here, an instrument that covers classified information is in force.",
		"Ici, un instrument qui couvre les renseignements classifiés est en vigueur.",
		"", ""},
	{"classified-instrument-unknown", NOTE,
		"Here, whether an instrument that covers classified information was in force on that day is not known.",
		"Ici, on ignore si un instrument qui couvre les renseignements classifiés était en vigueur ce jour-là.",
		"", ""},
	{"contract-unknown", NOTE,
		"Whether that is so is not known.",
		"On ignore si c'est le cas.",
		"", ""},
	{"no-classified-instrument", NOTE,
		"Here, no instrument that covers classified information is in force.",
		"Ici, aucun instrument qui couvre les renseignements classifiés n'est en vigueur.",
		"", ""},
	{"not-abroad", NOTE,
		"Canada is not abroad.",
		"Le Canada n'est pas à l'étranger.",
		"", ""},
	{"use-instrument", NOTE,
		"Use the instrument.",
		"Servez-vous de l'instrument.",
		"", ""},
	{NULL}
};
