/*-------------------------------------------------------------------------
 *
 * rule_text.h
 *	  Texts of rules and notes; each subject of the international side has a
 *	  list of its own.
 *
 *-------------------------------------------------------------------------
 */
#ifndef CLEARANCE_RULE_TEXT_H
#define CLEARANCE_RULE_TEXT_H

/*
 * An empty text is null in the catalogue.  A note ends with its lines.  Rules
 * that a form checks are in the catalogue of the form, not here.
 */
typedef struct ClearanceRuleText
{
	const char *code;
	const char *kind;
	const char *message_en;
	const char *message_fr;
	const char *document;
	const char *lines;
	const char *applies;
	const char *requirement;
	const char *note;
} ClearanceRuleText;

#define RULE "rule"
#define NOTE "note"

#define REQUIREMENTS "PSPC, International contract security requirements"
#define INSTRUMENTS "PSPC, International bilateral security instruments"
#define MANUAL "PSPC, Contract Security Manual"
#define COOPERATION "CSIS, Foreign and domestic cooperation"

/* Lists end with a row whose code is null. */
extern const ClearanceRuleText clearance_jcp_texts[];
extern const ClearanceRuleText clearance_visit_texts[];
extern const ClearanceRuleText clearance_alternative_solution_texts[];
extern const ClearanceRuleText clearance_nato_texts[];
extern const ClearanceRuleText clearance_out_of_country_texts[];
extern const ClearanceRuleText clearance_question_texts[];
extern const ClearanceRuleText clearance_arrangement_texts[];
extern const ClearanceRuleText clearance_assurance_texts[];

/* The list of a number; null after the last. */
extern const ClearanceRuleText *clearance_rule_text_list(int number);

#endif							/* CLEARANCE_RULE_TEXT_H */
