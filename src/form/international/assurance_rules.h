/*-------------------------------------------------------------------------
 *
 * assurance_rules.h
 *	  The catalogue of rules of form assurance, in catalogue order.
 *
 * This file is included twice, as that of form 330-60 is, with the same
 * columns.  "000" in the lines is PSPC, International contract security
 * requirements.
 *
 *-------------------------------------------------------------------------
 */

#define FORM_PREFIX "ASR"
#include "form/international/common_rules.h"
#undef FORM_PREFIX

CLEARANCE_RULE(ASR03, "ASR-03", 'D', BLOCKING,
	"always",
	"request.sent_on is answered",
	"/request/sent_on",
	"Request the foreign security assurance from the Contract Security Program.",
	"Demandez l'assurance de sécurité étrangère au Programme de sécurité des contrats.",
	"000 68",
	"")

CLEARANCE_RULE(ASR03B, "ASR-03b", 'D', ADVISORY,
	"request.channel answered",
	"request.channel is email",
	"/request/channel",
	"The Contract Security Program asks for the request by email.",
	"Le Programme de sécurité des contrats demande que la demande soit envoyée par courriel.",
	"000 68",
	"Split from ASR-03: another channel is worth a remark only")

CLEARANCE_RULE(ASR05, "ASR-05", 'A', BLOCKING,
	"always",
	"subject is answered",
	"/subject",
	"State whether the assurance is for an organization, for personnel, or for both.",
	"Précisez si l'assurance vise une organisation, du personnel ou les deux.",
	"000 66",
	"Added: the subject tells what else is asked for")

CLEARANCE_RULE(ASO01, "ASO-01", 'B', BLOCKING,
	"subject is organization or both",
	"organization.contact.name is answered",
	"/organization/contact/name",
	"Give a point of contact for the foreign organization.",
	"Indiquez une personne-ressource de l'organisation étrangère.",
	"000 80",
	"")

CLEARANCE_RULE(ASO02, "ASO-02", 'B', BLOCKING,
	"subject is organization or both",
	"organization.contact.email is answered",
	"/organization/contact/email",
	"Give the email address of the point of contact.",
	"Indiquez l'adresse courriel de la personne-ressource.",
	"000 81",
	"")

CLEARANCE_RULE(ASO03, "ASO-03", 'B', BLOCKING,
	"subject is organization or both",
	"organization.contact.telephone is answered",
	"/organization/contact/telephone",
	"Give the telephone number of the point of contact.",
	"Indiquez le numéro de téléphone de la personne-ressource.",
	"000 82",
	"")

CLEARANCE_RULE(ASO04, "ASO-04", 'B', BLOCKING,
	"subject is organization or both",
	"organization.address is answered",
	"/organization/address",
	"Give the physical address of the foreign organization.",
	"Indiquez l'adresse municipale de l'organisation étrangère.",
	"000 83",
	"")

CLEARANCE_RULE(ASO05, "ASO-05", 'B', BLOCKING,
	"subject is organization or both",
	"organization.country is answered",
	"/organization/country",
	"Give the country of origin of the foreign organization.",
	"Indiquez le pays d'origine de l'organisation étrangère.",
	"000 84",
	"")

CLEARANCE_RULE(ASO06, "ASO-06", 'A', BLOCKING,
	"subject is organization or both",
	"contract.number is answered",
	"/contract/number",
	"Give the contract number of the government or international organization.",
	"Indiquez le numéro de contrat du gouvernement ou de l'organisation internationale.",
	"000 85",
	"For personnel alone it is ASP-09")

CLEARANCE_RULE(ASO07, "ASO-07", 'A', BLOCKING,
	"subject is organization or both",
	"contract.level is answered",
	"/contract/level",
	"Give the security levels of the contract.",
	"Indiquez les niveaux de sécurité du contrat.",
	"000 86",
	"The highest of several. Levels and requirements are two fields (A12)")

CLEARANCE_RULE(ASO08, "ASO-08", 'A', BLOCKING,
	"subject is organization or both",
	"contract.access is answered",
	"/contract/access",
	"State whether access to classified information and assets is needed, or only access to a secure work site.",
	"Précisez si l'accès à des renseignements et à des biens classifiés est nécessaire ou seulement l'accès à un lieu de travail sécurisé.",
	"000 86",
	"Levels and requirements are two fields (A12)")

CLEARANCE_RULE(ASO09, "ASO-09", 'B', NEGATIVE,
	"organization.identifier.number not answered",
	"No finding",
	"/organization/identifier/number",
	"The business registration number may be added if it is available.",
	"Le numéro d'enregistrement de l'entreprise peut être ajouté s'il est disponible.",
	"000 88",
	"Absence is never a finding")

CLEARANCE_RULE(ASO10, "ASO-10", 'B', ADVISORY,
	"subject is organization or both, organization.country is the United States, organization.identifier.number answered",
	"organization.identifier.kind is cage or not answered, and the number has the format of a CAGE code",
	"/organization/identifier/kind /organization/identifier/number",
	"For a subcontractor in the United States the number is the CAGE code: check its kind and format.",
	"Pour un sous-traitant aux États-Unis, ce numéro est le code CAGE : vérifiez-en le type et le format.",
	"000 90",
	"A wrong format is a warning, never an error (A11)")

CLEARANCE_RULE(ASO11, "ASO-11", 'B', ADVISORY,
	"subject is organization or both, organization.country is a member of NATO on as_of other than the United States and Canada, organization.identifier.number answered",
	"organization.identifier.kind is ncage or not answered, and the number has the format of an NCAGE code of that country, without the letter I",
	"/organization/identifier/kind /organization/identifier/number",
	"For a subcontractor in another NATO country the number is the NCAGE code: check its kind and format.",
	"Pour un sous-traitant d'un autre pays de l'OTAN, ce numéro est le code NCAGE : vérifiez-en le type et le format.",
	"000 91",
	"A wrong format is a warning, never an error (A11). Members as shipped: rows of the user's own do not count in a form")

CLEARANCE_RULE(ASO12, "ASO-12", 'B', BLOCKING,
	"subject is organization or both",
	"organization.name is answered",
	"/organization/name",
	"Name the foreign organization.",
	"Indiquez le nom de l'organisation étrangère.",
	"000 66",
	"Added: the assurance is about one organization")

CLEARANCE_RULE(ASO13, "ASO-13", 'B', ADVISORY,
	"subject is organization or both, organization.country resolves to a country",
	"It is not Canada",
	"/organization/country",
	"A foreign security assurance is for a foreign organization: check the country.",
	"Une assurance de sécurité étrangère vise une organisation étrangère : vérifiez le pays.",
	"000 66",
	"Added: organizations in Canada are screened in Canada")

CLEARANCE_RULE(ASO14, "ASO-14", 'B', ADVISORY,
	"subject is organization or both, neither ASO-10 nor ASO-11 applies, organization.identifier.kind is cage, ncage or pbn, organization.identifier.number answered",
	"The number has the usual format of its kind; that of a Procurement Business Number includes its check digit",
	"/organization/identifier/number",
	"The number does not have the usual format of a code of this kind: check it.",
	"Le numéro n'a pas le format habituel d'un code de ce type : vérifiez-le.",
	"000 88-91",
	"Added: countries outside NATO have NCAGE codes, too; a Procurement Business Number is Canadian")

CLEARANCE_RULE(ASP01, "ASP-01", 'C', BLOCKING,
	"subject is personnel or both; each employee",
	"name is answered",
	"/employees/*/name",
	"Give the employee's name.",
	"Indiquez le nom de l'employé.",
	"000 99",
	"")

CLEARANCE_RULE(ASP02, "ASP-02", 'C', BLOCKING,
	"subject is personnel or both; each employee",
	"residence.city and residence.country are answered",
	"/employees/*/residence/city /employees/*/residence/country",
	"Give the employee's place of residence.",
	"Indiquez le lieu de résidence de l'employé.",
	"000 99",
	"A place is a city and its country")

CLEARANCE_RULE(ASP03, "ASP-03", 'C', BLOCKING,
	"subject is personnel or both; each employee",
	"birth_place.city and birth_place.country are answered",
	"/employees/*/birth_place/city /employees/*/birth_place/country",
	"Give the employee's place of birth.",
	"Indiquez le lieu de naissance de l'employé.",
	"000 99",
	"A place is a city and its country; a state that no longer exists passes")

CLEARANCE_RULE(ASP04, "ASP-04", 'C', BLOCKING,
	"subject is personnel or both; each employee",
	"birth_date is answered",
	"/employees/*/birth_date",
	"Give the employee's date of birth.",
	"Indiquez la date de naissance de l'employé.",
	"000 99",
	"")

CLEARANCE_RULE(ASP05, "ASP-05", 'C', BLOCKING,
	"subject is personnel or both; each employee",
	"citizenships has an answered element",
	"/employees/*/citizenships",
	"Give the employee's citizenship.",
	"Indiquez la citoyenneté de l'employé.",
	"000 99",
	"There may be several")

CLEARANCE_RULE(ASP06, "ASP-06", 'C', BLOCKING,
	"subject is personnel or both; each employee",
	"employer.name is answered",
	"/employees/*/employer/name",
	"Give the name of the employer.",
	"Indiquez le nom de l'employeur.",
	"000 100",
	"")

CLEARANCE_RULE(ASP07, "ASP-07", 'C', BLOCKING,
	"subject is personnel or both; each employee",
	"employer.address is answered",
	"/employees/*/employer/address",
	"Give the address of the employer.",
	"Indiquez l'adresse de l'employeur.",
	"000 100",
	"")

CLEARANCE_RULE(ASP08, "ASP-08", 'C', BLOCKING,
	"subject is personnel or both; each employee",
	"identification.provided is true and identification.kind is answered",
	"/employees/*/identification/kind /employees/*/identification/provided",
	"Record the kind of government-issued identification provided.",
	"Indiquez le type de pièce d'identité gouvernementale fournie.",
	"000 101",
	"Presence and kind are recorded, never the number")

CLEARANCE_RULE(ASP09, "ASP-09", 'A', BLOCKING,
	"subject is personnel",
	"contract.number is answered",
	"/contract/number",
	"Give the contract number of the government or international organization.",
	"Indiquez le numéro de contrat du gouvernement ou de l'organisation internationale.",
	"000 102",
	"With an organization it is ASO-06: one contract, one finding")

CLEARANCE_RULE(ASP10, "ASP-10", 'C', BLOCKING,
	"subject is personnel or both",
	"employees has an element",
	"/employees",
	"List the employees that the assurance is for.",
	"Énumérez les employés que vise l'assurance.",
	"000 97-99",
	"Added: without employees nothing is asked about them")

CLEARANCE_RULE(ASP11, "ASP-11", 'C', ADVISORY,
	"subject is personnel or both; each employee",
	"clearance.country and clearance.level are answered",
	"/employees/*/clearance/country /employees/*/clearance/level",
	"Record the country and the level of the clearance that the employee holds: the route of the assurance depends on them.",
	"Consignez le pays et le niveau de l'autorisation que détient l'employé : la voie de l'assurance en dépend.",
	"000 95",
	"Added: clearance_assurance() answers from them")
