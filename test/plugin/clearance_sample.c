/*-------------------------------------------------------------------------
 *
 * clearance_sample.c
 *	  A plugin of clearance: a small form, and a rule for a form that is
 *	  there already.
 *
 * It is built against the installed header alone.  doc/plugins.md explains
 * it from the beginning.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"

#include "extension/clearance/clearance_plugin.h"

PG_MODULE_MAGIC;

PG_FUNCTION_INFO_V1(site_pass_handler);
PG_FUNCTION_INFO_V1(house_rules_handler);

/* ---------- the form: its document ---------- */

/* Listed words, in the order of their list; 0 is no listed word. */
enum
{
	PURPOSE_MEETING = 1,
	PURPOSE_MAINTENANCE,
	PURPOSE_DELIVERY
};

/* Every structure begins with the answer for the object itself. */

typedef struct Visitor
{
	ClearanceAnswer self;
	ClearanceAnswer name;
	ClearanceAnswer employer;
} Visitor;

typedef struct Visit
{
	ClearanceAnswer self;
	ClearanceAnswer from;
	ClearanceAnswer to;
	ClearanceAnswer purpose;
	ClearanceAnswer escort;
} Visit;

typedef struct SitePass
{
	ClearanceAnswer self;
	ClearanceAnswer form;
	Visitor		visitor;
	Visit		visit;
} SitePass;

static const char *const form_names[] = {"site-pass", NULL};
static const char *const purposes[] = {"meeting", "maintenance", "delivery", NULL};

/* Shorter names first, names of one length by their bytes. */

static const ClearanceMember visitor_members[] = {
	{CLEARANCE_NAME("name"), CLEARANCE_KIND_TEXT, offsetof(Visitor, name), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("employer"), CLEARANCE_KIND_TEXT, offsetof(Visitor, employer), 0, 0, NULL, NULL}
};

static const ClearanceShape visitor_shape = {
	"visitor", visitor_members, lengthof(visitor_members), sizeof(Visitor), false
};

static const ClearanceMember visit_members[] = {
	{CLEARANCE_NAME("to"), CLEARANCE_KIND_DATE, offsetof(Visit, to), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("from"), CLEARANCE_KIND_DATE, offsetof(Visit, from), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("escort"), CLEARANCE_KIND_TEXT, offsetof(Visit, escort), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("purpose"), CLEARANCE_KIND_WORD, offsetof(Visit, purpose), 0, 0, NULL, purposes}
};

static const ClearanceShape visit_shape = {
	"visit", visit_members, lengthof(visit_members), sizeof(Visit), false
};

static const ClearanceMember members[] = {
	{CLEARANCE_NAME("form"), CLEARANCE_KIND_WORD, offsetof(SitePass, form), CLEARANCE_MEMBER_ALWAYS, 'Z', NULL, form_names},
	{CLEARANCE_NAME("visit"), CLEARANCE_KIND_OBJECT, offsetof(SitePass, visit), 0, 'B', &visit_shape, NULL},
	{CLEARANCE_NAME("visitor"), CLEARANCE_KIND_OBJECT, offsetof(SitePass, visitor), 0, 'A', &visitor_shape, NULL}
};

static const ClearanceShape shape = {
	"site_pass", members, lengthof(members), sizeof(SitePass), false
};

/* ---------- the form: its rules ---------- */

enum
{
	RULE_TYPE,
	RULE_DATE,
	RULE_WORD,
	RULE_NAME,
	RULE_DAYS,
	RULE_ORDER,
	RULE_ESCORT,
	RULE_OTHER_PERSON,
	RULE_CLEARED
};

/*
 * Code, section, severity; when it applies, what it requires, where; message in
 * English and in French; lines of the source; a note.
 */
static const ClearanceRule rules[] = {
	[RULE_TYPE] = {"PASS-Z1", 'Z', CLEARANCE_BLOCKING,
		"always", "Every member has its JSON type", "/**",
		"Give this member a value of the right type.",
	"Donnez à ce membre une valeur du bon type.", "1", ""},
	[RULE_DATE] = {"PASS-Z2", 'Z', CLEARANCE_BLOCKING,
		"always", "Every date exists", "/visit/from /visit/to",
		"Enter an existing date.",
	"Inscrivez une date existante.", "1", ""},
	[RULE_WORD] = {"PASS-Z3", 'Z', CLEARANCE_BLOCKING,
		"always", "Every word is a listed one", "/form /visit/purpose",
		"Use one of the words that the form allows here.",
	"Utilisez l'un des mots que le formulaire permet ici.", "1", ""},
	[RULE_NAME] = {"PASS-A1", 'A', CLEARANCE_BLOCKING,
		"always", "The visitor is named", "/visitor/name",
		"Enter the name of the visitor.",
	"Inscrivez le nom du visiteur.", "2", ""},
	[RULE_DAYS] = {"PASS-B1", 'B', CLEARANCE_BLOCKING,
		"always", "The days of the visit are named", "/visit/from /visit/to",
		"Enter the first and the last day of the visit.",
	"Inscrivez le premier et le dernier jour de la visite.", "3", ""},
	[RULE_ORDER] = {"PASS-B2", 'B', CLEARANCE_BLOCKING,
		"both days are dates", "The visit does not end before it begins", "/visit/to",
		"Correct the dates: the visit ends before it begins.",
	"Corrigez les dates : la visite se termine avant d'avoir commencé.", "3", ""},
	[RULE_ESCORT] = {"PASS-B3", 'B', CLEARANCE_BLOCKING,
		"the purpose is no meeting", "Somebody escorts the visitor", "/visit/escort",
		"Enter who escorts the visitor.",
	"Inscrivez le nom de la personne qui accompagne le visiteur.", "4", ""},
	[RULE_OTHER_PERSON] = {"PASS-B4", 'B', CLEARANCE_BLOCKING,
		"there is an escort", "The escort is not the visitor", "/visit/escort",
		"Name an escort other than the visitor.",
	"Nommez une autre personne que le visiteur.", "4", ""},
	[RULE_CLEARED] = {"PASS-B5", 'B', CLEARANCE_HUMAN,
		"there is an escort", "The escort may enter the area", "/visit/escort",
		"Check that the escort may enter the area.",
	"Vérifiez que l'accompagnateur a accès à la zone.", "5", ""}
};

/* ---------- the form: what is checked ---------- */

/*
 * Visitors who come for a meeting are fetched at the door.
 */
static bool
needs_escort(ClearanceFormContext *context, const void *record, int index)
{
	const Visit *visit = (const Visit *) record;

	return is_answered(&visit->purpose) && !is_word(&visit->purpose, PURPOSE_MEETING);
}

static const ClearanceRequirement visitor_requirements[] = {
	{RULE_NAME, offsetof(Visitor, name), CLEARANCE_TEST_ANSWERED, NULL},
	CLEARANCE_REQUIREMENTS_END
};

static const ClearanceRequirement visit_requirements[] = {
	{RULE_DAYS, offsetof(Visit, from), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_DAYS, offsetof(Visit, to), CLEARANCE_TEST_ANSWERED, NULL},
	{RULE_ESCORT, offsetof(Visit, escort), CLEARANCE_TEST_ANSWERED, needs_escort},
	CLEARANCE_REQUIREMENTS_END
};

/*
 * What no single answer shows: the order of the days, and whether the escort of
 * section B is the visitor of section A.
 */
static void
check_visit(ClearanceFormContext *context)
{
	const SitePass *document = (const SitePass *) context->document;
	const Visit *visit = &document->visit;

	if (is_usable(&visit->from) && is_usable(&visit->to))
		require(context, RULE_ORDER, &visit->to,
				visit->to.u.date.last >= visit->from.u.date.first);
	if (is_answered(&visit->escort))
	{
		require(context, RULE_OTHER_PERSON, &visit->escort,
				!context->api->same_text(&visit->escort, &document->visitor.name));
		rule_applies(context, RULE_CLEARED);
	}
}

/* The rules that the check may report; ends with -1. */
static const int16 visit_rules[] = {RULE_ORDER, RULE_OTHER_PERSON, -1};

static const ClearanceFormPart parts[] = {
	{NULL, visitor_requirements, offsetof(SitePass, visitor), 0, NULL, NULL},
	{NULL, visit_requirements, offsetof(SitePass, visit), 0, check_visit, visit_rules}
};

static const ClearanceSection sections[] = {
	{'A', "Visitor", "Visiteur", false},
	{'B', "Visit", "Visite", false},
	{'Z', "The form as a whole", "L'ensemble du formulaire", false}
};

static const ClearanceForm site_pass = {
	.name = "site-pass",
	.source = "Handbook of the house",
	.shape = &shape,
	.rules = rules,
	.nrules = lengthof(rules),
	.parts = parts,
	.nparts = lengthof(parts),
	.sections = sections,
	.nsections = lengthof(sections),
	.rule_type = RULE_TYPE,
	.rule_date = RULE_DATE,
	.rule_word = RULE_WORD
};

Datum
site_pass_handler(PG_FUNCTION_ARGS)
{
	static const ClearanceRoutine routine = CLEARANCE_FORM_ROUTINE(site_pass);

	PG_RETURN_POINTER(&routine);
}

/* ---------- a rule for form 330-60 ---------- */

static const ClearanceRule house_rules[] = {
	{"HOUSE-1", 'A', CLEARANCE_BLOCKING,
		"the level is TOP SECRET", "The employee has a number", "/administrative/employee_id",
		"Enter the employee number: the house asks for it with TOP SECRET.",
	"Inscrivez le numéro d'employé : la maison l'exige pour TRÈS SECRET.", "12", ""}
};

/*
 * The structures of another form are its own, so its answers are asked for by
 * name.
 */
static void
check_house_rules(ClearanceRuleContext *context)
{
	const ClearanceApi *api = context->api;
	const ClearanceMember *member;
	const ClearanceAnswer *level = api->find_answer(context->judged, "administrative", "level", &member);
	const ClearanceAnswer *number;

	if (level == NULL || level->state != CLEARANCE_ANSWERED || level->code == 0 ||
		strcmp(member->words[level->code - 1], "TOP SECRET") != 0)
		return;
	api->rule_applies(context, 0);
	number = api->find_answer(context->judged, "administrative", "employee_id", &member);
	if (number != NULL && !is_answered(number))
		api->rule_broken(context, 0, api->pointer_of(context->judged, number));
}

static const ClearanceRuleSet house_rule_set = {
	.name = "house-rules",
	.form = "330-60",
	.source = "Handbook of the house",
	.rules = house_rules,
	.nrules = lengthof(house_rules),
	.check = check_house_rules
};

Datum
house_rules_handler(PG_FUNCTION_ARGS)
{
	static const ClearanceRoutine routine = CLEARANCE_RULES_ROUTINE(house_rule_set);

	PG_RETURN_POINTER(&routine);
}
