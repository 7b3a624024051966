/*-------------------------------------------------------------------------
 *
 * assurance_text.c
 *	  Texts of the rules on the route of a foreign security assurance, in both
 *	  languages.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "rule_text.h"

const ClearanceRuleText clearance_assurance_texts[] = {
	{"ASP-00", RULE,
		"The Contract Security Program conducts assurances for holders of a clearance of a country that shares a bilateral instrument with Canada.",
		"Le Programme de sécurité des contrats traite les assurances des titulaires d'une autorisation d'un pays lié au Canada par un instrument bilatéral.",
		REQUIREMENTS, "95",
		"employee holds a personnel security clearance of a country that shares a bilateral instrument with Canada",
		"CSP can conduct the assurance; otherwise not through this route",
		"A7: a direct instrument with the clearing country"},
	{"ASR-01", RULE,
		"An assurance confirms that the foreign organization or its personnel meet the security requirements.",
		"Une assurance confirme que l'organisation étrangère ou son personnel satisfont aux exigences de sécurité.",
		REQUIREMENTS, "66",
		"assurance granted",
		"confirmation that the foreign organization or its personnel, or both, meet the security requirements",
		""},
	{"ASR-02", RULE,
		"The NSA or DSA of the home country screens the organization or person at the required level.",
		"L'ASN ou l'ASD du pays d'origine soumet l'organisation ou la personne à une vérification au niveau requis.",
		REQUIREMENTS, "66",
		"organization or personnel do not meet the requirements",
		"screened at the required level by the NSA or DSA of the home country",
		""},
	{"assurance-canadian-clearance", NOTE,
		"A Canadian clearance needs no foreign assurance.",
		"Une autorisation canadienne n'exige pas d'assurance étrangère.",
		"", ""},
	{"assurance-clearing-country-unknown", NOTE,
		"The country that granted the clearance is not known.",
		"Le pays qui a accordé l'autorisation n'est pas connu.",
		"", ""},
	{"assurance-home-canada", NOTE,
		"Canada is not a foreign country: the Contract Security Program itself screens.",
		"Le Canada n'est pas un pays étranger : le Programme de sécurité des contrats fait lui-même la vérification.",
		"", ""},
	{"assurance-home-unknown", NOTE,
		"The home country is not known.",
		"Le pays d'origine n'est pas connu.",
		"", ""},
	{"assurance-home-without-instrument", NOTE,
		"No instrument with the home country in force on that day covers this level: whether its screening serves, only the Contract Security Program decides.",
		"Aucun instrument en vigueur ce jour-là avec le pays d'origine ne couvre ce niveau : seul le Programme de sécurité des contrats décide si sa vérification suffit.",
		"", ""},
	{"assurance-of-organization", NOTE,
		"Countries grant clearances: give the country, not an organization of states.",
		"Ce sont des pays qui accordent les autorisations : indiquez le pays, non une organisation d'États.",
		REQUIREMENTS, "95"},
	{"assurance-program", NOTE,
		"The Contract Security Program asks the security authority of that country for the confirmation, and decides.",
		"Le Programme de sécurité des contrats demande la confirmation à l'autorité de sécurité de ce pays et décide.",
		REQUIREMENTS, "66, 95"},
	{"assurance-too-low", NOTE,
		"No clearance of at least the required level is recorded.",
		"Aucune autorisation d'un niveau au moins égal au niveau requis n'est consignée.",
		REQUIREMENTS, "66"},
	{"assurance-unclassified", NOTE,
		"Unclassified information asks for no clearance, so there is nothing to assure.",
		"Les renseignements non classifiés n'exigent pas d'autorisation : il n'y a rien à assurer.",
		"", ""},
	{NULL}
};
