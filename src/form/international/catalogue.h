/*-------------------------------------------------------------------------
 *
 * catalogue.h
 *	  The catalogue of a form of the international side: the numbers of its
 *	  rules, and their table.
 *
 * A form defines FORM_RULES as the name of the file of its rules and includes
 * this one once.
 *
 *-------------------------------------------------------------------------
 */
enum
{
#define CLEARANCE_RULE(symbol, ...) RULE_##symbol,
#include FORM_RULES
#undef CLEARANCE_RULE
};

static const ClearanceRule rules[] = {
#define CLEARANCE_RULE(symbol, code, section, severity, ...) \
	[RULE_##symbol] = {code, section, CLEARANCE_##severity, __VA_ARGS__},
#include FORM_RULES
#undef CLEARANCE_RULE
};
