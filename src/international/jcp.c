/*-------------------------------------------------------------------------
 *
 * jcp.c
 *	  Joint Certification Program of Canada and the United States: when a
 *	  certificate ends, and the texts of its rulings.
 *
 * A certificate is valid for five years from the day on which the application
 * is accepted (Technical Data Control Regulations, SOR/86-345, section 7).
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/date.h"

#include "calendar.h"
#include "expiry.h"
#include "jcp.h"
#include "rule_text.h"

PG_FUNCTION_INFO_V1(clearance_jcp_expiry);

#define GUIDE "Joint Certification Program: A Comprehensive Guide"
#define REGULATIONS "Technical Data Control Regulations, SOR/86-345"

const ClearanceRuleText clearance_jcp_texts[] = {
	{"JCP-01", RULE,
		"A certified contractor of Canada or the United States may have access to unclassified technical data.",
		"Un entrepreneur agréé du Canada ou des États-Unis peut avoir accès à des données techniques non classifiées.",
	GUIDE, "3, 8, 16",
		"certified contractor of Canada or the United States",
		"access to unclassified technical data on an equal basis",
		""},
	{"JCP-02", RULE,
		"Classified data are outside the Joint Certification Program.",
		"Les données classifiées ne relèvent pas du Programme mixte d'agrément.",
	GUIDE, "3, 16",
		"classified data",
		"outside the program (\"unclassified technical data\")",
		""},
	{"JCP-03", RULE,
		"Only contractors of Canada and the United States take part in the Joint Certification Program.",
		"Seuls les entrepreneurs du Canada et des États-Unis participent au Programme mixte d'agrément.",
	GUIDE, "3",
		"country other than Canada or the United States",
		"outside the program (\"contractors from both nations\")",
		""},
	{"JCP-04", RULE,
		"A small or medium enterprise may take part by meeting the certification criteria.",
		"Une petite ou moyenne entreprise peut participer si elle satisfait aux critères d'agrément.",
	GUIDE, "41, 45",
		"small or medium enterprise",
		"may participate by meeting the certification criteria",
		""},
	{"JCP-05", RULE,
		"Not enforced: a security clearance is no condition of the Joint Certification Program.",
		"Non appliqué : une autorisation de sécurité n'est pas une condition du Programme mixte d'agrément.",
	GUIDE, "45",
		"small or medium enterprise",
		"the commercial text says that it joins by obtaining the necessary clearances: not enforced, contradicted by official pages (international.md, section 6)",
		"A21"},
	{"JCP-06", RULE,
		"Not enforced: the Joint Certification Program does not recognize security clearances.",
		"Non appliqué : le Programme mixte d'agrément ne reconnaît pas les autorisations de sécurité.",
	GUIDE, "20, 39, 48",
		"a clearance of one of the two countries",
		"the commercial text says that the program recognizes it mutually: not enforced, contradicted by official pages (international.md, section 6)",
		"A21"},
	{"jcp-certificate-expired", NOTE,
		"The certificate has expired: it is valid for five years from the day on which the application is accepted. Ask for a renewal.",
		"L'agrément est expiré : il est valide cinq ans à compter du jour où la demande est acceptée. Demandez un renouvellement.",
	REGULATIONS, "7"},
	{"jcp-certificate-revoked", NOTE,
		"The certificate is revoked.",
		"L'agrément est révoqué.",
	REGULATIONS, "8"},
	{"jcp-certificate-suspended", NOTE,
		"The certificate is suspended. The contractor has 20 working days to answer; revocation may follow.",
		"L'agrément est suspendu. L'entrepreneur a 20 jours ouvrables pour répondre; une révocation peut suivre.",
	REGULATIONS, "8"},
	{"jcp-controlled-goods", NOTE,
		"The Controlled Goods Program is a separate duty; neither program implies the other.",
		"Le Programme des marchandises contrôlées est une obligation distincte; aucun des deux programmes n'implique l'autre.",
	MANUAL, "11"},
	{"jcp-custodian", NOTE,
		"Needed: a data custodian who is a Canadian citizen or permanent resident, or the counterpart in the United States.",
		"Exigé : un dépositaire des données qui est citoyen canadien ou résident permanent, ou son homologue aux États-Unis.",
	MANUAL, "11"},
	{"jcp-identifier", NOTE,
		"Needed: an NCAGE code (in the United States a CAGE code); one certificate for each site.",
		"Exigé : un code NCAGE (aux États-Unis un code CAGE); un agrément pour chaque lieu.",
	MANUAL, "11"},
	{"jcp-legitimate-need", NOTE,
		"Needed: a legitimate business need for the data.",
		"Exigé : un besoin légitime des données pour ses activités.",
	MANUAL, "11"},
	{"jcp-no-clearance", NOTE,
		"The certificate is no security clearance and needs none.",
		"L'agrément n'est pas une autorisation de sécurité et n'en exige pas.",
	"", ""},
	{"jcp-not-certified", NOTE,
		"The contractor is not certified on that day: apply to the Joint Certification Office on form DD 2345.",
		"L'entrepreneur n'est pas agréé ce jour-là : présentez une demande au bureau mixte d'agrément au moyen du formulaire DD 2345.",
	MANUAL, "11"},
	{"jcp-only-technical", NOTE,
		"The program covers unclassified technical data of the two departments of defence, nothing else.",
		"Le programme vise les données techniques non classifiées des deux ministères de la Défense, rien d'autre.",
	REGULATIONS, ""},
	{NULL}
};

/*
 * clearance_jcp_expiry(accepted_on): the first day on which the certificate is
 * no longer valid.
 */
Datum
clearance_jcp_expiry(PG_FUNCTION_ARGS)
{
	DateADT		accepted_on = PG_GETARG_DATEADT(0);
	DateADT		expires_on;

	clearance_check_finite(accepted_on, "accepted_on");
	if (!clearance_day_add_months(accepted_on, CLEARANCE_JCP_VALIDITY_MONTHS, &expires_on))
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("date out of range")));
	PG_RETURN_DATEADT(expires_on);
}
