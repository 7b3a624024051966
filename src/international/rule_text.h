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

/* An empty document or lines: null. */
typedef struct ClearanceRuleText
{
	const char *code;
	const char *kind;
	const char *message_en;
	const char *message_fr;
	const char *document;
	const char *lines;
} ClearanceRuleText;

#define RULE "rule"
#define NOTE "note"

#define REQUIREMENTS "PSPC, International contract security requirements"
#define INSTRUMENTS "PSPC, International bilateral security instruments"
#define MANUAL "PSPC, Contract Security Manual"

/* Lists end with a row whose code is null. */
extern const ClearanceRuleText clearance_jcp_texts[];
extern const ClearanceRuleText clearance_visit_texts[];
extern const ClearanceRuleText clearance_alternative_solution_texts[];
extern const ClearanceRuleText clearance_nato_texts[];
extern const ClearanceRuleText clearance_out_of_country_texts[];
extern const ClearanceRuleText clearance_question_texts[];

#endif							/* CLEARANCE_RULE_TEXT_H */
