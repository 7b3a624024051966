/*-------------------------------------------------------------------------
 *
 * question_text.c
 *	  Texts of the steps of clearance_what_if(), in both languages.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "rule_text.h"

const ClearanceRuleText clearance_question_texts[] = {
	{"step-assurance-screening", NOTE,
		"Have the security authority of the home country screen the organization or person at the required level.",
		"Faites vérifier l'organisation ou la personne au niveau requis par l'autorité de sécurité du pays d'origine.",
		REQUIREMENTS, "66"},
	{"step-canadian-clearance", NOTE,
		"Obtain a Canadian personnel clearance of the matching level.",
		"Obtenez une autorisation de sécurité canadienne du niveau correspondant.",
		REQUIREMENTS, "150"},
	{"step-jcp-certificate", NOTE,
		"Obtain a new certificate of the Joint Certification Program.",
		"Obtenez un nouveau certificat du Programme mixte d'agrément.",
		"", ""},
	{"step-jcp-reinstatement", NOTE,
		"Have the suspension of the certificate lifted.",
		"Faites lever la suspension du certificat.",
		"", ""},
	{"step-nato-approval", NOTE,
		"Have the signed NATO briefing form approved.",
		"Faites approuver le formulaire signé de séance d'information de l'OTAN.",
		REQUIREMENTS, "150"},
	{"step-nato-briefing", NOTE,
		"Have the Contract Security Program send the NATO briefing form.",
		"Faites envoyer le formulaire de séance d'information de l'OTAN par le Programme de sécurité des contrats.",
		REQUIREMENTS, "150"},
	{"step-nato-facility", NOTE,
		"Obtain a NATO facility security clearance of at least the level.",
		"Obtenez une attestation de sécurité d'installation de l'OTAN d'au moins ce niveau.",
		REQUIREMENTS, "126-138"},
	{"step-nato-request", NOTE,
		"Request the NATO personnel clearance anew.",
		"Demandez de nouveau l'autorisation de l'OTAN pour l'employé.",
		REQUIREMENTS, "150"},
	{"step-need-to-know", NOTE,
		"Establish the need to know.",
		"Établissez le besoin de savoir.",
		REQUIREMENTS, "150"},
	{"step-papers", NOTE,
		"Obtain the out-of-country verification documents of: %s.",
		"Obtenez les documents de vérification hors pays de : %s.",
		"PSPC, Out-of-country verifications", ""},
	{"step-visit-approval", NOTE,
		"Have the Contract Security Program approve the visit.",
		"Faites approuver la visite par le Programme de sécurité des contrats.",
		REQUIREMENTS, "156"},
	{"step-visit-request", NOTE,
		"Submit the request for the visit.",
		"Présentez la demande de visite.",
		REQUIREMENTS, "156"},
	{NULL}
};
