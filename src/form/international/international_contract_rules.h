/*-------------------------------------------------------------------------
 *
 * international_contract_rules.h
 *	  The catalogue of rules of form international-contract, in catalogue order.
 *
 * This file is included twice, as that of form 330-60 is, with the same
 * columns.  "000" in the lines is PSPC, International contract security
 * requirements.
 *
 *-------------------------------------------------------------------------
 */

#define FORM_PREFIX "ICO"
#include "form/international/common_rules.h"
#undef FORM_PREFIX

CLEARANCE_RULE(BID01, "BID-01", 'B', HUMAN,
	"contract.kind is government_of_canada",
	"intent.authority_contacted_on: the foreign organization contacted the NSA or DSA of its home country",
	"",
	"Check that the foreign organization has contacted the security authority (NSA or DSA) of its home country.",
	"Vérifiez que l'organisation étrangère a communiqué avec l'autorité de sécurité (ASN ou ASD) de son pays.",
	"000 15",
	"An act of another party: followed up by a person")

CLEARANCE_RULE(BID02, "BID-02", 'B', BLOCKING,
	"contract.kind is foreign_government and contract.classified is true",
	"intent.informed_on is answered",
	"/intent/informed_on",
	"Inform the Contract Security Program of the intent to bid on the foreign country's classified solicitation.",
	"Informez le Programme de sécurité des contrats de l'intention de soumissionner à la demande classifiée du pays étranger.",
	"000 17-19",
	"")

CLEARANCE_RULE(BID03, "BID-03", 'B', BLOCKING,
	"contract.kind is international_organization and contract.classified is true",
	"intent.informed_on is answered",
	"/intent/informed_on",
	"Inform the Contract Security Program of the intent to bid on the international organization's classified solicitation.",
	"Informez le Programme de sécurité des contrats de l'intention de soumissionner à la demande classifiée de l'organisation internationale.",
	"000 19",
	"")

CLEARANCE_RULE(BID04, "BID-04", 'B', BLOCKING,
	"contract.kind is foreign_partner and contract.classified is true",
	"intent.informed_on is answered",
	"/intent/informed_on",
	"Inform the Contract Security Program of the intended partnership with the foreign supplier.",
	"Informez le Programme de sécurité des contrats du partenariat envisagé avec le fournisseur étranger.",
	"000 19",
	"The sentence speaks of classified solicitations and partnerships together; a partnership outside that context is not covered")

CLEARANCE_RULE(BID05, "BID-05", 'A', BLOCKING,
	"always; organization.country unless contract.kind is international_organization; contract.classified unless it is government_of_canada",
	"contract.kind, contract.classified, organization.name and organization.country are answered",
	"/contract/kind /contract/classified /organization/name /organization/country",
	"Record the kind of contract, whether it is classified, and the organization on the other side with its country.",
	"Consignez le genre de contrat, s'il est classifié, et l'organisation de l'autre partie avec son pays.",
	"000 15-19",
	"Added: which duties apply depends on the kind of contract, and on whether it is classified")

CLEARANCE_RULE(BID06, "BID-06", 'B', ADVISORY,
	"intent.informed_on answered",
	"It is not certainly after contract.bid_on or contract.awarded_on; the same day passes",
	"/intent/informed_on",
	"Check the date: the Contract Security Program is told of the intent before the bid or the partnership.",
	"Vérifiez la date : le Programme de sécurité des contrats est informé de l'intention avant la soumission ou le partenariat.",
	"000 19",
	"Added: an intent is told before it is carried out; no sentence gives the order")

CLEARANCE_RULE(BID07, "BID-07", 'A', ADVISORY,
	"organization.country resolves to a country",
	"It is not Canada",
	"/organization/country",
	"The organization on the other side is in Canada: check the country.",
	"L'organisation de l'autre partie est au Canada : vérifiez le pays.",
	"000 13-19",
	"Added: the form speaks of another country")

CLEARANCE_RULE(PH101, "PH1-01", 'B', HUMAN,
	"contract.kind is foreign_government or international_organization",
	"preparation.explained_on: the CSP helped the organization to understand the foreign requirements",
	"",
	"Check that the foreign security requirements have been explained by the Contract Security Program.",
	"Vérifiez que le Programme de sécurité des contrats a expliqué les exigences de sécurité étrangères.",
	"000 29",
	"")

CLEARANCE_RULE(PH102, "PH1-02", 'B', HUMAN,
	"contract.kind is foreign_government or international_organization",
	"preparation.checked_on: the foreign requirements comply with the instrument with that country or international organization",
	"",
	"The Contract Security Program decides whether the foreign requirements comply with the instrument in place.",
	"Le Programme de sécurité des contrats détermine si les exigences étrangères respectent l'instrument en vigueur.",
	"000 29",
	"A decision of the CSP")

CLEARANCE_RULE(PH103, "PH1-03", 'B', HUMAN,
	"contract.kind is foreign_government or international_organization and preparation.release_expected is not false, or an approval of kind anticipated_release",
	"an approval of kind anticipated_release, decided by the CSP",
	"",
	"Release of Canadian classified information to a foreign entity needs the approval of the Contract Security Program.",
	"La communication de renseignements classifiés canadiens à une entité étrangère exige l'approbation du Programme de sécurité des contrats.",
	"000 30",
	"A decision of the CSP; PH3-10 asks for it where the release took place")

CLEARANCE_RULE(PH104, "PH1-04", 'B', ADVISORY,
	"preparation.screening_started_on answered",
	"sponsor.kind and sponsor.sponsored_on are answered; sponsor.sponsored_on is not certainly after preparation.screening_started_on; the same day passes",
	"/sponsor/kind /sponsor/sponsored_on",
	"Screening starts once the organization is sponsored by a foreign NSA, a foreign DSA or a Canadian approved source.",
	"La vérification commence lorsque l'organisation est parrainée par une ASN étrangère, une ASD étrangère ou une source canadienne approuvée.",
	"000 31",
	"Advisory: the CSP starts the screening, the record of the sponsor is the organization's")

CLEARANCE_RULE(PH105, "PH1-05", 'B', HUMAN,
	"contract.kind is foreign_government or international_organization and preparation.exchange_needed is not false",
	"preparation.exchanged_on: the CSP assisted the exchange, if required",
	"",
	"Check whether classified solicitation documents have to be exchanged, and ask the Contract Security Program for assistance.",
	"Vérifiez si des documents classifiés d'appel d'offres doivent être échangés et demandez l'aide du Programme de sécurité des contrats.",
	"000 32",
	"The source says if required, twice")

CLEARANCE_RULE(PH201, "PH2-01", 'C', ADVISORY,
	"contract.kind is foreign_government or international_organization, and contract.bid_on or contract.awarded_on is certainly not after as_of",
	"before_award.owner_contacted_on is answered, not certainly after contract.awarded_on",
	"/before_award/owner_contacted_on",
	"Follow up: the foreign contract owner has not yet contacted the Contract Security Program.",
	"Faites un suivi : le responsable étranger du contrat n'a pas encore communiqué avec le Programme de sécurité des contrats.",
	"000 36-40",
	"Advisory: an act of another party before award")

CLEARANCE_RULE(PH202, "PH2-02", 'C', ADVISORY,
	"contract.kind is foreign_government or international_organization, and contract.bid_on or contract.awarded_on is certainly not after as_of",
	"before_award.clauses_issued_on is answered, not certainly after contract.awarded_on",
	"/before_award/clauses_issued_on",
	"Follow up: the foreign security clauses have not been issued.",
	"Faites un suivi : les clauses de sécurité étrangères n'ont pas été transmises.",
	"000 36-41",
	"Advisory: an act of another party before award")

CLEARANCE_RULE(ASR04, "ASR-04", 'C', ADVISORY,
	"contract.kind is foreign_government or international_organization, and contract.bid_on or contract.awarded_on is certainly not after as_of, and contract.classified is true",
	"before_award.assurance_given_on is answered",
	"/before_award/assurance_given_on",
	"Follow up: no assurance to the foreign government is recorded for this bid.",
	"Faites un suivi : aucune assurance au gouvernement étranger n'est consignée pour cette soumission.",
	"000 72",
	"Advisory: an act of the CSP")

CLEARANCE_RULE(PH301, "PH3-01", 'D', BLOCKING,
	"contract.kind is foreign_government or international_organization, and contract.awarded_on is certainly not after as_of, and contract.classified is true",
	"after_award.clauses_sent_on is answered",
	"/after_award/clauses_sent_on",
	"Send the security clauses of the foreign classified contract to the Contract Security Program.",
	"Envoyez les clauses de sécurité du contrat classifié étranger au Programme de sécurité des contrats.",
	"000 43-45",
	"Not asked for an award that is still to come")

CLEARANCE_RULE(PH302, "PH3-02", 'D', HUMAN,
	"contract.kind is foreign_government or international_organization, and contract.awarded_on is certainly not after as_of",
	"after_award.checked_on: the CSP checked that the requirements are in line with the instruments",
	"",
	"The Contract Security Program checks that the requirements are in line with the instruments.",
	"Le Programme de sécurité des contrats vérifie que les exigences concordent avec les instruments.",
	"000 49",
	"A decision of the CSP")

CLEARANCE_RULE(PH303, "PH3-03", 'D', HUMAN,
	"contract.kind is foreign_government or international_organization, and contract.awarded_on is certainly not after as_of",
	"after_award.plans_assessed_on: the CSP assessed the security plans",
	"",
	"The Contract Security Program assesses the organization's security plans.",
	"Le Programme de sécurité des contrats évalue les plans de sécurité de l'organisation.",
	"000 50",
	"A decision of the CSP")

CLEARANCE_RULE(PH304, "PH3-04", 'E', HUMAN,
	"an approval of kind visit",
	"decided by the CSP",
	"",
	"Visits to secure sites need an approval processed by the Contract Security Program.",
	"Les visites de sites sécurisés exigent une approbation traitée par le Programme de sécurité des contrats.",
	"000 52",
	"May recur: approvals are a list")

CLEARANCE_RULE(PH305, "PH3-05", 'E', HUMAN,
	"an approval of kind transfer",
	"decided by the CSP",
	"",
	"Document transfers need an approval processed by the Contract Security Program.",
	"Les transferts de documents exigent une approbation traitée par le Programme de sécurité des contrats.",
	"000 52",
	"May recur")

CLEARANCE_RULE(PH306, "PH3-06", 'E', HUMAN,
	"an approval of kind security_instructions",
	"decided by the CSP",
	"",
	"Program or project security instructions need an approval processed by the Contract Security Program.",
	"Les instructions de sécurité du programme ou du projet exigent une approbation traitée par le Programme de sécurité des contrats.",
	"000 53",
	"")

CLEARANCE_RULE(PH307, "PH3-07", 'E', HUMAN,
	"an approval of kind communications_plan",
	"decided by the CSP",
	"",
	"Secure electronic communications plans need an approval processed by the Contract Security Program.",
	"Les plans de communications électroniques protégées exigent une approbation traitée par le Programme de sécurité des contrats.",
	"000 54",
	"")

CLEARANCE_RULE(PH308, "PH3-08", 'E', HUMAN,
	"an approval of kind release",
	"decided by the CSP",
	"",
	"Release of Canadian classified information to foreign entities needs an approval processed by the Contract Security Program.",
	"La communication de renseignements classifiés canadiens à des entités étrangères exige une approbation traitée par le Programme de sécurité des contrats.",
	"000 55",
	"May recur; the anticipated release of phase 1 is PH1-03")

CLEARANCE_RULE(PH309, "PH3-09", 'D', HUMAN,
	"contract.kind is foreign_government or international_organization, and contract.awarded_on is certainly not after as_of",
	"after_award.compliance_checked_on: compliance is followed up",
	"",
	"Check that compliance with the security requirements is followed up.",
	"Vérifiez que le respect des exigences de sécurité fait l'objet d'un suivi.",
	"000 56",
	"")

CLEARANCE_RULE(PH310, "PH3-10", 'E', BLOCKING,
	"approvals[*].used_on answered",
	"decision is approved; decided_on is not certainly after used_on; used_on is not certainly after until; the same day passes",
	"/approvals/*/decision /approvals/*/decided_on /approvals/*/until",
	"Obtain the approval of the Contract Security Program before the visit, the transfer, the release or the use, and keep to its last day.",
	"Obtenez l'approbation du Programme de sécurité des contrats avant la visite, le transfert, la communication ou l'utilisation, et respectez son dernier jour.",
	"000 30, 51-55",
	"Added: what needs an approval needs it before it takes place, as a subcontract does (line 60)")

CLEARANCE_RULE(PH311, "PH3-11", 'E', BLOCKING,
	"always; decided_on where decision is answered; decision where decided_on is answered",
	"approvals[*].kind, decision and decided_on are answered",
	"/approvals/*/kind /approvals/*/decision /approvals/*/decided_on",
	"Record the kind of the approval; where it was decided, the decision and its day.",
	"Consignez le genre d'approbation et, si elle a été décidée, la décision et son jour.",
	"000 51-55",
	"Added: a decision and its day belong together")

CLEARANCE_RULE(PH312, "PH3-12", 'D', ADVISORY,
	"after_award.clauses_sent_on answered",
	"It is not certainly before contract.awarded_on; the same day passes",
	"/after_award/clauses_sent_on",
	"Check the date: the security clauses to send are those of the awarded contract.",
	"Vérifiez la date : les clauses de sécurité à envoyer sont celles du contrat attribué.",
	"000 43-45",
	"Added: the clauses to send are those of the contract that was awarded")
