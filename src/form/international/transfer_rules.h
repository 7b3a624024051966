/*-------------------------------------------------------------------------
 *
 * transfer_rules.h
 *	  The catalogue of rules of form transfer, in catalogue order.
 *
 * This file is included twice, as that of form 330-60 is, with the same
 * columns.  "000" in the lines is PSPC, International contract security
 * requirements; "PSPC2016" is PSPC on transfers, edition of 2016.
 *
 *-------------------------------------------------------------------------
 */

#define FORM_PREFIX "EXC"
#include "form/international/common_rules.h"
#undef FORM_PREFIX

CLEARANCE_RULE(EXC01, "EXC-01", 'B', BLOCKING,
	"information.level is not UNCLASSIFIED",
	"contacted_on is answered, not certainly after carried_out.on; the same day passes",
	"/contacted_on",
	"Contact the Contract Security Program before exchanging or transferring the information or asset.",
	"Communiquez avec le Programme de sécurité des contrats avant d'échanger ou de transférer le renseignement ou le bien.",
	"000 106",
	"")

CLEARANCE_RULE(EXC02, "EXC-02", 'C', HUMAN,
	"information.level is not UNCLASSIFIED; decision.can_receive not answered",
	"The Contract Security Program determines whether the counterparty can receive the information or asset",
	"",
	"The Contract Security Program determines whether the counterparty can receive the information or asset.",
	"Le Programme de sécurité des contrats détermine si l'autre partie peut recevoir le renseignement ou le bien.",
	"000 108",
	"Human: a decision of the program, to follow up until it is recorded")

CLEARANCE_RULE(EXC03, "EXC-03", 'C', HUMAN,
	"information.level is not UNCLASSIFIED; decision.can_safeguard not answered",
	"The Contract Security Program determines whether the counterparty can safeguard the information or asset",
	"",
	"The Contract Security Program determines whether the counterparty can safeguard the information or asset.",
	"Le Programme de sécurité des contrats détermine si l'autre partie peut protéger le renseignement ou le bien.",
	"000 108",
	"Human: a decision of the program, to follow up until it is recorded")

CLEARANCE_RULE(EXC04, "EXC-04", 'C', BLOCKING,
	"information.level is not UNCLASSIFIED; carried_out.on answered",
	"decision.approved is true and decision.on is answered, not certainly after carried_out.on; the same day passes",
	"/decision/on /decision/approved",
	"Wait for the approval of the Contract Security Program before exchanging, transferring or releasing.",
	"Attendez l'approbation du Programme de sécurité des contrats avant l'échange, le transfert ou la communication.",
	"000 30,52,55,108",
	"Added: what the program decides is decided before it is done")

CLEARANCE_RULE(EXC05, "EXC-05", 'C', BLOCKING,
	"decision.approved is true",
	"Neither decision.can_receive nor decision.can_safeguard is false",
	"/decision/can_receive /decision/can_safeguard",
	"Correct the decision: it is recorded as approved although the counterparty cannot receive or safeguard the information or asset.",
	"Corrigez la décision : elle est consignée comme approuvée alors que l'autre partie ne peut pas recevoir ou protéger le renseignement ou le bien.",
	"000 108",
	"Added: the decision is about both")

CLEARANCE_RULE(EXC06, "EXC-06", 'A', BLOCKING,
	"always; counterparty.country unless counterparty.kind is international_organization",
	"kind, counterparty.kind, counterparty.name and counterparty.country are answered",
	"/kind /counterparty/kind /counterparty/name /counterparty/country",
	"State what is to be done, and the counterparty with its country.",
	"Précisez ce qui doit être fait, ainsi que l'autre partie et son pays.",
	"000 106",
	"Added: the program decides about one counterparty. An international organization has no country")

CLEARANCE_RULE(EXC07, "EXC-07", 'A', BLOCKING,
	"always; information.canadian where kind is release",
	"information.level is answered; information.canadian is answered",
	"/information/level /information/canadian",
	"Give the level of the information or asset and, for a release, whether it is Canadian.",
	"Indiquez le niveau du renseignement ou du bien et, pour une communication, s'il est canadien.",
	"000 55,108",
	"Added: the decision depends on it")

CLEARANCE_RULE(EXC08, "EXC-08", 'A', ADVISORY,
	"kind is release; information.level or information.canadian answered",
	"information.canadian is not false, and information.level is CONFIDENTIAL, SECRET or TOP SECRET",
	"/information/level /information/canadian",
	"A release approval is for Canadian classified information: check what is to be done.",
	"Une approbation de communication vise les renseignements classifiés canadiens : vérifiez ce qui doit être fait.",
	"000 30,55",
	"Added: other information is exchanged or transferred")

CLEARANCE_RULE(EXC09, "EXC-09", 'A', HUMAN,
	"kind is transfer or exchange, information.canadian is true, information.level is CONFIDENTIAL, SECRET or TOP SECRET",
	"The release of Canadian classified information to the foreign entity is approved",
	"",
	"Check that the Contract Security Program has approved the release of this Canadian classified information.",
	"Vérifiez que le Programme de sécurité des contrats a approuvé la communication de ces renseignements classifiés canadiens.",
	"000 30,55",
	"Added: a release has an approval of its own")

CLEARANCE_RULE(EXC10, "EXC-10", 'D', ADVISORY,
	"carried_out.channel answered, information.level is protected or classified and not NATO's, counterparty.country is not Canada",
	"carried_out.channel is government or contract_security_program",
	"/carried_out/channel",
	"Protected and classified items cross borders through government channels.",
	"Les articles protégés et classifiés franchissent les frontières par des voies gouvernementales.",
	"PSPC2016",
	"Added: said by an old edition only")

CLEARANCE_RULE(EXC11, "EXC-11", 'D', ADVISORY,
	"carried_out.channel answered, information.level is NATO's",
	"carried_out.channel is contract_security_program",
	"/carried_out/channel",
	"Transfers of NATO information go through the Contract Security Program, even within Canada.",
	"Les transferts de renseignements de l'OTAN passent par le Programme de sécurité des contrats, même au Canada.",
	"PSPC2016",
	"Added: said by an old edition only")

CLEARANCE_RULE(EXC12, "EXC-12", 'A', ADVISORY,
	"information.level answered",
	"It is a level of information",
	"/information/level",
	"This is a level of screening, not of information: give the level of the information or asset.",
	"C'est un niveau de filtrage, non de renseignements : indiquez le niveau du renseignement ou du bien.",
	"000 106",
	"Added: the words of the member are those of every form")
