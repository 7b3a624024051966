/*-------------------------------------------------------------------------
 *
 * clearance_faulty.c
 *	  Handlers of a plugin with a fault each.
 *
 * Every handler makes a form and a set of rules that are sound, and then
 * breaks one thing.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"

#include "extension/clearance/clearance_plugin.h"

PG_MODULE_MAGIC;

typedef struct Entry
{
	ClearanceAnswer self;
	ClearanceAnswer day;
} Entry;

typedef struct Document
{
	ClearanceAnswer self;
	ClearanceAnswer form;
	ClearanceAnswer entries;
	ClearanceAnswer none;
} Document;

typedef struct Plugin
{
	ClearanceRoutine routine;
	ClearanceForm form;
	ClearanceRuleSet set;
	ClearanceShape entry;
	ClearanceMember entry_members[1];
	ClearanceShape other;
	ClearanceMember other_members[1];
	ClearanceShape document;
	ClearanceMember members[2];
	const char *words[2];
	ClearanceRule rules[2];
	ClearanceRequirement requirements[2];
	int16		reported[2];
	ClearanceFormPart parts[1];
	ClearanceSection sections[2];
	ClearanceConditionalWords condition;
} Plugin;

static void
check_nothing(ClearanceFormContext *context)
{
}

static void
check_set(ClearanceRuleContext *context)
{
}

/* Breaks a promise at run time. */
static void
report_unlisted_rule(ClearanceRuleContext *context)
{
	context->api->rule_broken(context, 7, "");
}

static void
report_no_pointer(ClearanceRuleContext *context)
{
	context->api->rule_broken(context, 0, "nowhere");
}

static void
report_human_rule(ClearanceRuleContext *context)
{
	context->api->rule_broken(context, 1, "/form");
}

static void
report_other_rule(ClearanceFormContext *context)
{
	clearance_report(context, 0, &((Document *) context->document)->entries);
}

static void
report_no_member(ClearanceFormContext *context)
{
	static const ClearanceAnswer nowhere;

	clearance_report(context, 1, &nowhere);
}

/*
 * A form and a set of rules without a fault.
 */
static void
make_sound(Plugin *plugin)
{
	ClearanceMember day = {CLEARANCE_NAME("day"), CLEARANCE_KIND_DATE, offsetof(Entry, day)};
	ClearanceMember form = {CLEARANCE_NAME("form"), CLEARANCE_KIND_WORD, offsetof(Document, form), 0, 'Z', NULL, plugin->words};
	ClearanceMember entries = {CLEARANCE_NAME("entries"), CLEARANCE_KIND_LIST_OR_NONE, offsetof(Document, entries), 0, 'A', &plugin->entry};
	ClearanceShape entry = {"entry", plugin->entry_members, 1, sizeof(Entry), false};
	ClearanceShape document = {"document", plugin->members, 2, sizeof(Document), true};
	ClearanceRule rule = {"FAULT-1", 'Z', CLEARANCE_BLOCKING, "", "", "", "English", "Français", "", ""};
	ClearanceRequirement requirement = {1, offsetof(Entry, day), CLEARANCE_TEST_ANSWERED, NULL};
	ClearanceRequirement end = CLEARANCE_REQUIREMENTS_END;
	ClearanceFormPart part = {NULL, plugin->requirements, offsetof(Document, entries), sizeof(Entry), check_nothing, plugin->reported};
	ClearanceSection section = {'A', "A", "A", false};
	ClearanceRuleSet set = {"faulty-rules", "330-60", "", plugin->rules, 2, check_set};
	ClearanceRoutine routine = {CLEARANCE_ROUTINE_HEAD, &plugin->form, NULL};

	memset(plugin, 0, sizeof(Plugin));
	plugin->words[0] = "faulty";
	plugin->entry_members[0] = day;
	plugin->entry = entry;
	plugin->members[0] = form;
	plugin->members[1] = entries;
	plugin->document = document;
	plugin->rules[0] = plugin->rules[1] = rule;
	plugin->rules[1].code = "FAULT-2";
	plugin->requirements[0] = requirement;
	plugin->requirements[1] = end;
	plugin->reported[0] = 1;
	plugin->reported[1] = -1;
	plugin->parts[0] = part;
	plugin->sections[0] = plugin->sections[1] = section;
	plugin->sections[1].letter = 'Z';
	plugin->set = set;
	plugin->routine = routine;

	plugin->form.name = "faulty";
	plugin->form.source = "";
	plugin->form.shape = &plugin->document;
	plugin->form.rules = plugin->rules;
	plugin->form.nrules = 2;
	plugin->form.parts = plugin->parts;
	plugin->form.nparts = 1;
	plugin->form.sections = plugin->sections;
	plugin->form.nsections = 2;
}

/* A handler that breaks one thing of the form. */
#define FAULT(name, change) \
	PG_FUNCTION_INFO_V1(name); \
	Datum \
	name(PG_FUNCTION_ARGS) \
	{ \
		static Plugin p; \
		make_sound(&p); \
		change; \
		PG_RETURN_POINTER(&p.routine); \
	}

/* The same of the set of rules. */
#define SET_FAULT(name, change) \
	FAULT(name, p.routine.form = NULL; p.routine.rules = &p.set; change)

FAULT(no_fault, (void) p)
FAULT(null_pointer, PG_RETURN_POINTER(NULL))
FAULT(null_value, PG_RETURN_NULL())
FAULT(wrong_magic, p.routine.magic = 1)
FAULT(older_abi, p.routine.abi = CLEARANCE_PLUGIN_ABI - 1)
FAULT(newer_abi, p.routine.abi = CLEARANCE_PLUGIN_ABI + 1)
FAULT(wrong_size, p.routine.size = 12)
FAULT(nothing, p.routine.form = NULL)
FAULT(both, p.routine.rules = &p.set)
FAULT(raises, ereport(ERROR, (errcode(ERRCODE_RAISE_EXCEPTION), errmsg("out of order"))))

FAULT(no_name, p.form.name = NULL)
FAULT(odd_name, p.form.name = "a b")
FAULT(shipped_name, p.form.name = p.words[0] = "330-60")
FAULT(no_source, p.form.source = NULL)
FAULT(no_shape, p.form.shape = NULL)
FAULT(no_rules, p.form.nrules = 0)
FAULT(same_code, p.rules[1].code = "FAULT-1")
FAULT(odd_code, p.rules[0].code = "FAULT 1")
FAULT(no_section, p.rules[0].section = 'B')
FAULT(odd_severity, p.rules[0].severity = 17)
FAULT(null_text, p.rules[0].note = NULL)
FAULT(latin_text, p.rules[0].message_fr = "Fran\347ais")
FAULT(no_message, p.rules[0].message_en = p.rules[0].message_fr = "")
FAULT(same_section, p.sections[0].letter = 'Z')
FAULT(no_section_z, p.sections[1].letter = 'B'; p.rules[0].section = p.rules[1].section = 'A')
FAULT(null_title, p.sections[0].title_fr = NULL)

FAULT(unsorted, p.members[0].name = "formulary"; p.members[0].length = 9)
FAULT(wrong_length, p.members[0].length = 3)
FAULT(outside, p.members[1].offset = sizeof(Document))
FAULT(none_outside, p.document.size = offsetof(Document, none))
FAULT(over_self, p.members[0].offset = 0)
FAULT(overlapping, p.members[0].offset = offsetof(Document, none))
FAULT(misaligned, p.members[0].offset += 2)
FAULT(odd_kind, p.members[0].kind = 99)
FAULT(no_words, p.members[0].words = NULL)
FAULT(needless_words, p.entry_members[0].words = p.words)
FAULT(no_lists, p.document.has_lists = false)
FAULT(no_entry, p.members[1].shape = NULL)
FAULT(endless, p.entry_members[0].kind = CLEARANCE_KIND_LIST; p.entry_members[0].shape = &p.entry; p.entry.has_lists = true)
FAULT(no_form_member, p.members[0].name = "from")
FAULT(other_form_word, p.words[0] = "faultless")

FAULT(unknown_rule, p.requirements[0].rule = 2)
FAULT(unknown_answer, p.requirements[0].offset = 8)
FAULT(odd_test, p.requirements[0].test = 9)
FAULT(no_list, p.parts[0].offset = offsetof(Document, form))
FAULT(other_size, p.parts[0].size = sizeof(Document))
FAULT(unlisted_rules, p.parts[0].rules = NULL)
FAULT(endless_rules, p.reported[1] = 1)
FAULT(no_rule_type, p.form.rule_type = 2)

FAULT(member_no_section, p.members[1].section = 'B')
FAULT(nowhere, p.parts[0].offset = 4000)
FAULT(odd_condition, p.form.conditional_words = &p.condition; p.form.nconditional_words = 1)
FAULT(reports_other_rule, p.parts[0].check = report_other_rule)
FAULT(reports_no_member, p.parts[0].check = report_no_member)
FAULT(same_shape, p.other = p.entry; p.other.members = p.other_members; p.other_members[0] = p.entry_members[0];
	  p.entry_members[0].kind = CLEARANCE_KIND_LIST; p.entry_members[0].shape = &p.other; p.entry.has_lists = true)

SET_FAULT(set_no_fault, (void) p)
SET_FAULT(set_no_check, p.set.check = NULL)
SET_FAULT(set_unknown_form, p.set.form = "330-61")
SET_FAULT(set_taken_code, p.rules[0].code = "B-01")
SET_FAULT(set_odd_code, p.rules[0].code = "")
SET_FAULT(set_unlisted_rule, p.set.check = report_unlisted_rule)
SET_FAULT(set_no_pointer, p.set.check = report_no_pointer)
SET_FAULT(set_other_name, p.set.name = "other-rules")
SET_FAULT(set_human_rule, p.rules[1].severity = CLEARANCE_HUMAN; p.set.check = report_human_rule)
