/*-------------------------------------------------------------------------
 *
 * rule_text.c
 *	  Texts of the rules of the international side, in both languages.
 *
 * A rule has its code and the lines of the document it rests on; a note is a
 * sentence of our own that explains a ruling.  %s stands for a date or a name.
 * They are compiled, not rows of a table, so that a database of any encoding
 * can have them.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "funcapi.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"

#include "clearance.h"
#include "compat.h"
#include "form/form.h"
#include "rule_text.h"
#include "server_text.h"

PG_FUNCTION_INFO_V1(clearance_shipped_rule_texts);
PG_FUNCTION_INFO_V1(clearance_rule_messages);

#define RULE_TEXT_COLUMNS	6

static const ClearanceRuleText exchange_texts[] = {
	{"INS-01", RULE,
		"A bilateral security instrument exists with this party.",
		"Un instrument bilatéral de sécurité existe avec cette partie.",
		REQUIREMENTS, "164-193",
		"party in the list of 26",
		"a bilateral security instrument exists",
		"An instrument does not by itself cover every level (see its scope)"},
	{"INS-02", RULE,
		"No bilateral security instrument with this party is on the list.",
		"Aucun instrument bilatéral de sécurité avec cette partie ne figure sur la liste.",
		REQUIREMENTS, "166-193",
		"party not in the list",
		"no instrument (by this list, at its date)",
		"By the list, at its date"},
	{"INS-03", RULE,
		"An instrument is a formal agreement on a shared security protocol for classified or protected information.",
		"Un instrument est une entente officielle sur un protocole de sécurité commun pour les renseignements classifiés ou protégés.",
		INSTRUMENTS, "7",
		"any instrument",
		"a formal agreement between Canada and another country on a shared security protocol for classified or protected information",
		""},
	{"INS-04", RULE,
		"Instruments serve sectors such as defence, security, aerospace, maritime, nuclear and space.",
		"Les instruments servent des secteurs comme la défense, la sécurité, l'aérospatiale, le maritime, le nucléaire et l'espace.",
		INSTRUMENTS, "8-14",
		"sectors",
		"defence, security, aerospace, maritime, nuclear, space",
		""},
	{"MIS-01", RULE,
		"NATO countries other than Iceland are members of the Multinational Industrial Security Working Group.",
		"Les pays de l'OTAN autres que l'Islande sont membres du Groupe de travail multinational sur la sécurité industrielle.",
		REQUIREMENTS "; " INSTRUMENTS, "206; 22",
		"NATO country and not Iceland",
		"MISWG member",
		""},
	{"MIS-02", RULE,
		"Iceland is not a member of the Multinational Industrial Security Working Group.",
		"L'Islande n'est pas membre du Groupe de travail multinational sur la sécurité industrielle.",
		REQUIREMENTS "; " INSTRUMENTS, "206; 22",
		"Iceland",
		"not a MISWG member",
		""},
	{"MIS-03", RULE,
		"This non-NATO country is a member of the Multinational Industrial Security Working Group.",
		"Ce pays non membre de l'OTAN est membre du Groupe de travail multinational sur la sécurité industrielle.",
		REQUIREMENTS "; " INSTRUMENTS, "207-213; 23-29",
		"AU, AT, IL, JP, NZ, SG, CH",
		"MISWG member",
		""},
	{"MIS-04", RULE,
		"This organization is an observer of the Multinational Industrial Security Working Group.",
		"Cette organisation est observatrice au Groupe de travail multinational sur la sécurité industrielle.",
		REQUIREMENTS "; " INSTRUMENTS, "214-218; 30-34",
		"European Commission, European Defence Agency, ESA, NATO Office of Security, OCCAR",
		"MISWG observer, not member",
		"A9"},
	{"NAT-01", RULE,
		"NATO has 32 member countries.",
		"L'OTAN compte 32 pays membres.",
		REQUIREMENTS, "114",
		"as of a date",
		"NATO has 32 members",
		"A check on the data since 2024-03-07"},
	{"NAT-04", RULE,
		"For NATO Restricted, contact the Contract Security Program.",
		"Pour NATO Diffusion restreinte, communiquez avec le Programme de sécurité des contrats.",
		REQUIREMENTS, "132",
		"access to NATO RESTRICTED",
		"no FSC level is named for it: contact the CSP (email)",
		"A6: never answered with allowed"},
	{"alternative-solution", NOTE,
		"For Protected A or B, an international alternative solution may be considered, case by case.",
		"Pour Protégé A ou B, une solution de rechange internationale peut être envisagée, au cas par cas.",
		REQUIREMENTS, "220-234"},
	{"body-of-organization", NOTE,
		"The party has no instrument of its own; it is a body of an organization that has one (%s). The Contract Security Program determines whether that one applies.",
		"La partie n'a pas d'instrument à elle; elle relève d'une organisation qui en a un (%s). Le Programme de sécurité des contrats détermine si celui-ci s'applique.",
		REQUIREMENTS, "164-218"},
	{"coverage-unknown", NOTE,
		"Whether the instrument covers information of this level is not recorded.",
		"On ignore si l'instrument couvre les renseignements de ce niveau.",
		"", ""},
	{"date-unknown", NOTE,
		"The instrument was in force by %s; whether it was in force on the earlier day is not known.",
		"L'instrument était en vigueur au plus tard le %s; on ignore s'il l'était à la date antérieure demandée.",
		REQUIREMENTS, "166-193"},
	{"home", NOTE,
		"Canada is not a foreign party: the question is about exchange with others.",
		"Le Canada n'est pas une partie étrangère : la question porte sur l'échange avec d'autres.",
		"", ""},
	{"in-force-by", NOTE,
		"It was in force by %s.",
		"Il était en vigueur au plus tard le %s.",
		REQUIREMENTS, "166-193"},
	{"in-force-since", NOTE,
		"It is in force since %s.",
		"Il est en vigueur depuis le %s.",
		"", ""},
	{"member-of", NOTE,
		"Member of %s: for information only, a membership is no instrument with Canada.",
		"Membre de l'organisation %s : à titre d'information seulement, une adhésion n'est pas un instrument avec le Canada.",
		REQUIREMENTS, "95"},
	{"membership-unknown", NOTE,
		"Whether the party belonged to %s on that day is not known.",
		"On ignore si la partie appartenait à l'organisation %s ce jour-là.",
		"", ""},
	{"nato-information", NOTE,
		"NATO information belongs to NATO; the party is a member of NATO on that day. The Contract Security Program decides.",
		"Les renseignements de l'OTAN appartiennent à l'OTAN; la partie en est membre ce jour-là. Le Programme de sécurité des contrats décide.",
		MANUAL, "10.2"},
	{"nato-mixed-program", NOTE,
		"For a program with NATO and non-NATO nations, contact the Contract Security Program.",
		"Pour un programme réunissant des pays de l'OTAN et d'autres, communiquez avec le Programme de sécurité des contrats.",
		MANUAL, "10.2.1"},
	{"nato-outside", NOTE,
		"NATO information belongs to NATO; the party is neither NATO nor a member on that day.",
		"Les renseignements de l'OTAN appartiennent à l'OTAN; la partie n'est ni l'OTAN ni un de ses membres ce jour-là.",
		MANUAL, "10.2"},
	{"nato-transfer", NOTE,
		"Transfers of NATO information go through the Contract Security Program.",
		"Les transferts de renseignements de l'OTAN passent par le Programme de sécurité des contrats.",
		MANUAL, "10.2"},
	{"no-highest-level", NOTE,
		"The highest level that the instrument covers is not recorded: have the Contract Security Program confirm it.",
		"Le niveau le plus élevé que couvre l'instrument n'est pas consigné : faites-le confirmer par le Programme de sécurité des contrats.",
		"", ""},
	{"not-covered", NOTE,
		"The instrument with this party does not cover information of this level.",
		"L'instrument avec cette partie ne couvre pas les renseignements de ce niveau.",
		"", ""},
	{"not-in-force", NOTE,
		"No bilateral security instrument with this party is in force on that day.",
		"Aucun instrument bilatéral de sécurité avec cette partie n'est en vigueur ce jour-là.",
		"", ""},
	{"only-institutions", NOTE,
		"The instrument serves exchange with the organization itself, not with its members.",
		"L'instrument sert à l'échange avec l'organisation elle-même, non avec ses membres.",
		"", ""},
	{"only-ministry", NOTE,
		"The instrument is with one ministry, not with the whole government.",
		"L'instrument est conclu avec un seul ministère, non avec tout le gouvernement.",
		"", ""},
	{"screening-level", NOTE,
		"This is a level of screening, not of information: ask for the level of the information.",
		"C'est un niveau de filtrage, non de renseignements : demandez le niveau des renseignements.",
		"", ""},
	{"sector-aerospace", NOTE,
		"The instrument serves the aerospace sector only.",
		"L'instrument ne sert que le secteur de l'aérospatiale.",
		"", ""},
	{"sector-defence", NOTE,
		"The instrument serves the defence sector only.",
		"L'instrument ne sert que le secteur de la défense.",
		"", ""},
	{"sector-maritime", NOTE,
		"The instrument serves the maritime sector only.",
		"L'instrument ne sert que le secteur maritime.",
		"", ""},
	{"sector-nuclear", NOTE,
		"The instrument serves the nuclear sector only.",
		"L'instrument ne sert que le secteur nucléaire.",
		"", ""},
	{"sector-security", NOTE,
		"The instrument serves the security sector only.",
		"L'instrument ne sert que le secteur de la sécurité.",
		"", ""},
	{"sector-space", NOTE,
		"The instrument serves the space sector only.",
		"L'instrument ne sert que le secteur spatial.",
		"", ""},
	{"sigint", NOTE,
		"No instrument of the list names signals intelligence.",
		"Aucun instrument de la liste ne nomme le renseignement électromagnétique.",
		"", ""},
	{"signed-not-dated", NOTE,
		"An instrument was signed on %s; its entry into force is not recorded, so it does not count.",
		"Un instrument a été signé le %s; son entrée en vigueur n'est pas consignée, il ne compte donc pas.",
		"", ""},
	{"unclassified", NOTE,
		"Unclassified information needs no instrument. Other rules may apply: the Joint Certification Program, controlled goods, export control.",
		"Les renseignements non classifiés n'exigent pas d'instrument. D'autres règles peuvent s'appliquer : Programme mixte d'agrément, marchandises contrôlées, contrôle des exportations.",
		"", ""},
	{"unknown-party", NOTE,
		"No country or organization of this name is known, or several are.",
		"Aucun pays ni organisation de ce nom n'est connu, ou il y en a plusieurs.",
		"", ""},
	{NULL}
};

static const ClearanceRuleText *const rule_texts[] = {
	exchange_texts,
	clearance_jcp_texts,
	clearance_visit_texts,
	clearance_alternative_solution_texts,
	clearance_nato_texts,
	clearance_out_of_country_texts,
	clearance_question_texts,
	clearance_arrangement_texts,
	clearance_assurance_texts
};

const ClearanceRuleText *
clearance_rule_text_list(int number)
{
	return number < lengthof(rule_texts) ? rule_texts[number] : NULL;
}

static Datum
text_datum(const char *utf8)
{
	return CStringGetTextDatum(clearance_text_for_server(utf8));
}

/*
 * Put a list of texts into a result, a row each.
 */
static void
put_rule_texts(ReturnSetInfo *result, const ClearanceRuleText *list)
{
	for (const ClearanceRuleText *row = list; row->code != NULL; row++)
	{
		const char *texts[RULE_TEXT_COLUMNS] = {
			row->code, row->kind, row->message_en, row->message_fr, row->document, row->lines
		};
		Datum		values[RULE_TEXT_COLUMNS];
		bool		nulls[RULE_TEXT_COLUMNS];

		for (int column = 0; column < RULE_TEXT_COLUMNS; column++)
		{
			nulls[column] = (texts[column][0] == '\0');
			values[column] = nulls[column] ? (Datum) 0 : text_datum(texts[column]);
		}
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
	}
}

/*
 * clearance_shipped_rule_texts(): every text as a row.
 */
Datum
clearance_shipped_rule_texts(PG_FUNCTION_ARGS)
{
	InitMaterializedSRF(fcinfo, 0);
	for (int i = 0; clearance_rule_text_list(i) != NULL; i++)
		put_rule_texts((ReturnSetInfo *) fcinfo->resultinfo, clearance_rule_text_list(i));
	return (Datum) 0;
}

/*
 * The message of a code, a rule of a form or one of the lists; null when there
 * is none.
 */
static const char *
find_message(const char *code, size_t length, bool french)
{
	const ClearanceRuleText *list;
	const ClearanceRule *rule = clearance_form_rule(code, length);

	if (rule != NULL)
		return french ? rule->message_fr : rule->message_en;
	for (int i = 0; (list = clearance_rule_text_list(i)) != NULL; i++)
	{
		for (const ClearanceRuleText *row = list; row->code != NULL; row++)
		{
			if (strncmp(row->code, code, length) == 0 && row->code[length] == '\0')
				return french ? row->message_fr : row->message_en;
		}
	}
	return NULL;
}

/*
 * The message of a code in the language of messages.  What follows the code's
 * first blank stands in the place of %s.  Null when there is no such code.
 */
static text *
message_of_code(const char *code)
{
	size_t		length = strcspn(code, " ");
	const char *utf8 = find_message(code, length, clearance_language() == CLEARANCE_FRENCH);
	char	   *message;
	char	   *place;
	StringInfoData filled;

	if (utf8 == NULL)
		return NULL;
	message = clearance_text_for_server(utf8);
	place = strstr(message, "%s");
	if (place == NULL)
		return cstring_to_text(message);

	initStringInfo(&filled);
	appendBinaryStringInfo(&filled, message, place - message);
	appendStringInfoString(&filled, code[length] == ' ' ? code + length + 1 : code);
	appendStringInfoString(&filled, place + 2);
	return cstring_to_text_with_len(filled.data, filled.len);
}

/*
 * clearance_rule_messages(codes): the messages of codes, in their order.
 */
Datum
clearance_rule_messages(PG_FUNCTION_ARGS)
{
	Datum	   *codes;
	bool	   *nulls;
	int			count;
	int			lower = 1;

	if (PG_ARGISNULL(0))
		PG_RETURN_ARRAYTYPE_P(construct_empty_array(TEXTOID));
	deconstruct_array(PG_GETARG_ARRAYTYPE_P(0), TEXTOID, -1, false, TYPALIGN_INT,
					  &codes, &nulls, &count);
	if (count == 0)
		PG_RETURN_ARRAYTYPE_P(construct_empty_array(TEXTOID));
	for (int i = 0; i < count; i++)
	{
		text	   *message = nulls[i] ? NULL : message_of_code(TextDatumGetCString(codes[i]));

		nulls[i] = (message == NULL);
		codes[i] = PointerGetDatum(message);
	}
	PG_RETURN_ARRAYTYPE_P(construct_md_array(codes, nulls, 1, &count, &lower,
											 TEXTOID, -1, false, TYPALIGN_INT));
}
