/*-------------------------------------------------------------------------
 *
 * arrangement_rules.h
 *	  The catalogue of rules of form arrangement, in catalogue order.
 *
 * This file is included twice, as that of form 330-60 is, with the same
 * columns.  "003" in the lines is CSIS, Foreign and domestic cooperation.
 *
 *-------------------------------------------------------------------------
 */

#define FORM_PREFIX "CSI"
#include "form/international/common_rules.h"
#undef FORM_PREFIX

CLEARANCE_RULE(CSI01, "CSI-01", 'B', BLOCKING,
	"kind is foreign and used_on is answered, or a status active, enhanced or restricted is recorded",
	"approvals.public_safety_approved_on is answered, not certainly after any day of use (used_on, or the beginning of such a status); the same day passes",
	"/approvals/public_safety_approved_on",
	"Record the approval of the foreign arrangement by the Minister of Public Safety.",
	"Consignez l'approbation de l'arrangement étranger par le ministre de la Sécurité publique.",
	"003 5; CSIS Act 17(1)(b)",
	"A20. An arrangement that is only proposed is not refused for an approval to come")

CLEARANCE_RULE(CSI12, "CSI-12", 'B', BLOCKING,
	"kind is domestic and used_on is answered, or a status active, enhanced or restricted is recorded",
	"as CSI-01",
	"/approvals/public_safety_approved_on",
	"Record the approval of the Minister of Public Safety.",
	"Consignez l'approbation du ministre de la Sécurité publique.",
	"003 13; CSIS Act 17(1)(a)",
	"Added from the Act")

CLEARANCE_RULE(CSI13, "CSI-13", 'B', BLOCKING,
	"kind is domestic, police_of_province is true, and used_on is answered, or a status active, enhanced or restricted is recorded",
	"approvals.provincial_minister_approved_on is answered, not certainly after any day of use; the same day passes",
	"/approvals/provincial_minister_approved_on",
	"Record the approval of the provincial minister responsible for policing.",
	"Consignez l'approbation du ministre provincial responsable des services de police.",
	"003 13; CSIS Act 17(1)(a)",
	"Added from the Act")

CLEARANCE_RULE(CSI02A, "CSI-02a", 'B', BLOCKING,
	"kind is foreign and the Minister's approval is recorded, or the arrangement is in use",
	"approvals.foreign_affairs_consulted_on is answered, not certainly after approvals.public_safety_approved_on; the same day passes",
	"/approvals/foreign_affairs_consulted_on",
	"Record the consultation of the Minister of Foreign Affairs on or before the date of approval.",
	"Consignez la consultation du ministre des Affaires étrangères au plus tard à la date de l'approbation.",
	"003 5; CSIS Act 17(1)(b)",
	"A18: the Act asks for consultation before approval")

CLEARANCE_RULE(CSI02B, "CSI-02b", 'B', ADVISORY,
	"kind is foreign and the Minister's approval is recorded, or the arrangement is in use",
	"approvals.foreign_affairs_position is supports",
	"/approvals/foreign_affairs_position",
	"Record the position of the Minister of Foreign Affairs.",
	"Consignez la position du ministre des Affaires étrangères.",
	"003 5",
	"A18: the page says supported; a position other than support is worth a second look")

CLEARANCE_RULE(CSI04, "CSI-04", 'C', BLOCKING,
	"kind is foreign and the Minister's approval is recorded, or the arrangement is in use",
	"an assessment of kind security_requirements with assessed_on",
	"/assessments",
	"Record the assessment of Canadian security requirements.",
	"Consignez l'évaluation des exigences canadiennes en matière de sécurité.",
	"003 5",
	"")

CLEARANCE_RULE(CSI05, "CSI-05", 'C', BLOCKING,
	"kind is foreign and the Minister's approval is recorded, or the arrangement is in use",
	"an assessment of kind human_rights with assessed_on",
	"/assessments",
	"Record the assessment of respect for human rights.",
	"Consignez l'évaluation du respect des droits de la personne.",
	"003 5",
	"")

CLEARANCE_RULE(CSI06, "CSI-06", 'C', BLOCKING,
	"kind is foreign and the Minister's approval is recorded, or the arrangement is in use",
	"an assessment of kind reliability with assessed_on",
	"/assessments",
	"Record the assessment of the reliability of the foreign service.",
	"Consignez l'évaluation de la fiabilité du service étranger.",
	"003 5",
	"")

CLEARANCE_RULE(CSI07, "CSI-07", 'C', ADVISORY,
	"each assessment with next_due, unless the last status is ended or another assessment of the kind is certainly later",
	"next_due is not certainly before as_of; the same day passes",
	"/assessments/*/next_due",
	"Renew the assessment of the arrangement, including the human rights reputation.",
	"Renouvelez l'évaluation de l'arrangement, y compris la réputation en matière de droits de la personne.",
	"003 7",
	"No period is given: the due date is data")

CLEARANCE_RULE(CSI14, "CSI-14", 'B', ADVISORY,
	"written is true and the Minister's approval is recorded, or the arrangement is in use",
	"copy.given_on is answered",
	"/copy/given_on",
	"Record the day on which the review agency was given a copy.",
	"Consignez le jour où copie a été remise à l'Office de surveillance.",
	"003 5; CSIS Act 17(2)",
	"Added from the Act")

CLEARANCE_RULE(CSI15, "CSI-15", 'A', BLOCKING,
	"always; the country where kind is foreign",
	"arrangement.kind, organization.name and organization.country are answered",
	"/arrangement/kind /organization/name /organization/country",
	"Record whether the arrangement is foreign or domestic, and the name and country of the partner.",
	"Consignez si l'arrangement est étranger ou national, ainsi que le nom et le pays du partenaire.",
	"003 5, 13",
	"Added: which approvals are needed depends on the kind")

CLEARANCE_RULE(CSI16, "CSI-16", 'A', ADVISORY,
	"kind is answered and organization.country resolves to a country",
	"Canada where kind is domestic, another country where it is foreign",
	"/organization/country",
	"Check the country: a domestic partner is in Canada, a foreign one is not.",
	"Vérifiez le pays : un partenaire national est au Canada, un partenaire étranger n'y est pas.",
	"003 5, 13",
	"Added: domestic partners are kept apart (CSI-11)")

CLEARANCE_RULE(CSI17, "CSI-17", 'C', BLOCKING,
	"each assessment, each status",
	"assessments[*].kind and assessed_on are answered; statuses[*].status and from are answered",
	"/assessments/*/kind /assessments/*/assessed_on /statuses/*/status /statuses/*/from",
	"Record the kind and the day of each assessment, and each status with its first day.",
	"Consignez le genre et le jour de chaque évaluation, et chaque état avec son premier jour.",
	"003 5, 7",
	"Added: a kind without a day, or a day without a kind, says nothing")
