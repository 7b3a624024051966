/*-------------------------------------------------------------------------
 *
 * routine.c
 *	  Is what a handler gives fit for use?
 *
 * The engine walks the tables of a form without looking twice, so they are
 * checked before: those of plugins once per process, the shipped ones, with the
 * same function, by the tests through clearance_check_rules().
 * What is wrong is said in words, for the author of the plugin; nothing of it
 * is anything that a user could cause.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "mb/pg_wchar.h"
#include "nodes/pg_list.h"
#include "utils/memutils.h"

#include "form/form.h"

/* A table of requirements or words without an end would never end. */
#define MAX_ROWS	10000

/* ---------- names and texts ---------- */

/*
 * Names of forms and sets, codes of rules: letters, digits, dot, dash and
 * underscore, the first a letter or digit, 63 at most.
 */
bool
clearance_is_name(const char *name)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
	size_t		length = strlen(name);

	return length > 0 && length < NAMEDATALEN && strchr(letters, name[0]) != NULL &&
		strspn(name + strspn(name, letters), "abcdefghijklmnopqrstuvwxyz"
			   "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-") == length - strspn(name, letters);
}

static bool
is_text(const char *text)
{
	int			length;

	if (text == NULL)
		return false;
	length = strlen(text);
	return pg_encoding_verifymbstr(PG_UTF8, text, length) == length;
}

static bool
is_section(const ClearanceForm *form, char letter)
{
	for (int i = 0; i < form->nsections; i++)
	{
		if (form->sections[i].letter == letter)
			return true;
	}
	return false;
}

/*
 * Is one of the names there twice?
 */
static bool
has_duplicate(const char **names, int count)
{
	qsort(names, count, sizeof(char *), pg_qsort_strcmp);
	for (int i = 1; i < count; i++)
	{
		if (strcmp(names[i - 1], names[i]) == 0)
			return true;
	}
	return false;
}

/* ---------- rules and sections ---------- */

static const char *
problem_of_rule(const ClearanceForm *form, const ClearanceRule *rule, int number)
{
	if (rule->code == NULL || !clearance_is_name(rule->code))
		return psprintf("rule %d has no code of letters, digits, dots, dashes and underscores", number);
	if (rule->section < 'A' || rule->section > 'Z' ||
		(form != NULL && !is_section(form, rule->section)))
		return psprintf("rule %s is of no section", rule->code);
	if ((unsigned int) rule->severity > CLEARANCE_COMPUTATION)
		return psprintf("rule %s has an unknown severity", rule->code);
	if (!is_text(rule->applies) || !is_text(rule->requirement) || !is_text(rule->pointers) ||
		!is_text(rule->message_en) || !is_text(rule->message_fr) ||
		!is_text(rule->lines) || !is_text(rule->note))
		return psprintf("rule %s has a text that is null or not in UTF-8", rule->code);
	if (rule->message_en[0] == '\0' && rule->message_fr[0] == '\0')
		return psprintf("rule %s has no message", rule->code);
	return NULL;
}

static const char *
problem_of_rules(const ClearanceForm *form, const ClearanceRule *rules, int nrules)
{
	const char **codes;

	if (rules == NULL || nrules <= 0 || nrules > MAX_ROWS)
		return "there are no rules";
	codes = palloc(nrules * sizeof(char *));
	for (int i = 0; i < nrules; i++)
	{
		const char *problem = problem_of_rule(form, &rules[i], i);

		if (problem != NULL)
			return problem;
		codes[i] = rules[i].code;
	}
	if (has_duplicate(codes, nrules))
		return "two rules have one code";
	pfree(codes);
	return NULL;
}

static const char *
problem_of_sections(const ClearanceForm *form)
{
	uint32		letters = 0;

	for (int i = 0; i < form->nsections; i++)
	{
		const ClearanceSection *section = &form->sections[i];

		if (section->letter < 'A' || section->letter > 'Z' ||
			(letters & CLEARANCE_SECTION_BIT(section->letter)) != 0)
			return psprintf("section %d has no letter of its own", i);
		letters |= CLEARANCE_SECTION_BIT(section->letter);
		if (!is_text(section->title_en) || !is_text(section->title_fr))
			return psprintf("section %c has a title that is null or not in UTF-8", section->letter);
	}
	if (!is_section(form, 'Z'))
		return "there is no section Z, the form as a whole";
	return NULL;
}

/* ---------- members ---------- */

static bool
holds_objects(ClearanceMemberKind kind)
{
	return kind == CLEARANCE_KIND_LIST || kind == CLEARANCE_KIND_LIST_OR_NONE;
}

static bool
is_list(ClearanceMemberKind kind)
{
	return holds_objects(kind) ||
		kind == CLEARANCE_KIND_TEXTS || kind == CLEARANCE_KIND_COUNTRIES;
}

/* Bytes of the structure that belong to a member. */
static Size
width_of(const ClearanceMember *member)
{
	if (member->kind == CLEARANCE_KIND_OBJECT)
		return member->shape->size;
	return sizeof(ClearanceAnswer) * (member->kind == CLEARANCE_KIND_LIST_OR_NONE ? 2 : 1);
}

static bool
are_words(const char *const *words)
{
	int			count = 0;

	while (words[count] != NULL && count < MAX_ROWS && is_text(words[count]))
		count++;
	return count > 0 && words[count] == NULL;
}

/*
 * A member by itself, whose shape is known to be sound.  used has a byte for
 * each of the structure.
 */
static const char *
problem_of_member(const ClearanceShape *shape, const ClearanceMember *member, char *used)
{
	Size		width = width_of(member);

	if (member->offset < sizeof(ClearanceAnswer) || member->offset % MAXIMUM_ALIGNOF != 0 ||
		member->offset + width > shape->size)
		return psprintf("member \"%s\" lies outside its structure, or not aligned", member->name);
	for (Size i = 0; i < width; i++)
	{
		if (used[member->offset + i])
			return psprintf("member \"%s\" lies where another one lies", member->name);
		used[member->offset + i] = 1;
	}
	if ((member->kind == CLEARANCE_KIND_WORD) != (member->words != NULL) ||
		(member->words != NULL && !are_words(member->words)))
		return psprintf("member \"%s\" is a word without words, or has words without being one", member->name);
	if (!shape->has_lists && (is_list(member->kind) ||
							  (member->kind == CLEARANCE_KIND_OBJECT && member->shape->has_lists)))
		return psprintf("member \"%s\" is or has a list, and its structure says that it has none",
						member->name);
	return NULL;
}

/* The order of keys in jsonb. */
static bool
is_after(const ClearanceMember *before, const ClearanceMember *member)
{
	if (before->length != member->length)
		return before->length < member->length;
	return memcmp(before->name, member->name, member->length) < 0;
}

static const char *
problem_of_name(const ClearanceShape *shape, int number)
{
	const ClearanceMember *member = &shape->members[number];

	if (member->name == NULL || !clearance_is_name(member->name) ||
		strlen(member->name) != member->length)
		return psprintf("member %d of \"%s\" has no name of letters, digits and underscores, or a wrong length",
						number, shape->name);
	if (number > 0 && !is_after(member - 1, member))
		return psprintf("member \"%s\" is not in the order of jsonb keys: by length, then by bytes",
						member->name);
	return NULL;
}

/*
 * A structure and all below it; steps is the length of the way to it.
 */
static const char *
problem_of_shape(const ClearanceForm *form, const ClearanceShape *shape, int steps)
{
	const char *problem = NULL;
	char	   *used;

	if (shape == NULL || !is_text(shape->name) || shape->members == NULL ||
		shape->nmembers <= 0 || shape->size > PG_UINT16_MAX)
		return "a structure is missing, has no name or members, or is too large";

	used = palloc0(shape->size);
	for (int i = 0; i < shape->nmembers && problem == NULL; i++)
	{
		const ClearanceMember *member = &shape->members[i];
		int			own = steps + (is_list(member->kind) ? 2 : 1);
		bool		object = member->kind == CLEARANCE_KIND_OBJECT || holds_objects(member->kind);

		problem = problem_of_name(shape, i);
		if (problem == NULL && (unsigned int) member->kind > CLEARANCE_KIND_OPAQUE)
			problem = psprintf("member \"%s\" is of an unknown kind", member->name);
		if (problem == NULL && own > CLEARANCE_MAX_STEPS)
			problem = psprintf("member \"%s\" is nested too deep", member->name);
		if (problem == NULL && steps == 0 && member->section != 0 &&
			!is_section(form, member->section))
			problem = psprintf("member \"%s\" is of no section", member->name);
		if (problem == NULL && object)
			problem = problem_of_shape(form, member->shape, own);
		if (problem == NULL)
			problem = problem_of_member(shape, member, used);
	}
	pfree(used);
	return problem;
}

/*
 * A document says which form it is.
 */
static const char *
problem_of_form_member(const ClearanceForm *form)
{
	for (int i = 0; i < form->shape->nmembers; i++)
	{
		const ClearanceMember *member = &form->shape->members[i];

		if (strcmp(member->name, "form") != 0 || member->kind != CLEARANCE_KIND_WORD)
			continue;
		for (int w = 0; member->words[w] != NULL; w++)
		{
			if (strcmp(member->words[w], form->name) == 0)
				return NULL;
		}
	}
	return "there is no member \"form\" whose word is the name of the form";
}

/* ---------- parts ---------- */

/*
 * Is there an answer at an offset of a structure?  Those of lists lie elsewhere.
 */
static bool
has_answer(const ClearanceShape *shape, Size offset)
{
	if (offset == 0)
		return true;
	for (int i = 0; i < shape->nmembers; i++)
	{
		const ClearanceMember *member = &shape->members[i];

		if (offset < member->offset || offset >= member->offset + width_of(member))
			continue;
		offset -= member->offset;
		return member->kind == CLEARANCE_KIND_OBJECT ? has_answer(member->shape, offset) :
			offset % sizeof(ClearanceAnswer) == 0;
	}
	return false;
}

/*
 * The structure of the elements of the list at an offset, or null.
 */
static const ClearanceShape *
elements_at(const ClearanceShape *shape, Size offset)
{
	for (int i = 0; i < shape->nmembers; i++)
	{
		const ClearanceMember *member = &shape->members[i];

		if (offset < member->offset || offset >= member->offset + width_of(member))
			continue;
		if (member->kind == CLEARANCE_KIND_OBJECT)
			return elements_at(member->shape, offset - member->offset);
		return holds_objects(member->kind) && offset == member->offset ? member->shape : NULL;
	}
	return NULL;
}

static const char *
problem_of_requirements(const ClearanceForm *form, int number)
{
	const ClearanceFormPart *part = &form->parts[number];
	const ClearanceRequirement *row = part->requirements;
	const ClearanceShape *shape = form->shape;
	Size		base = part->offset;

	if (row == NULL)
		return NULL;
	if (part->size != 0)
	{
		shape = elements_at(form->shape, part->offset);
		if (shape == NULL || shape->size != part->size)
			return psprintf("part %d is about a list that is none, or of another size", number);
		base = 0;
	}
	for (int i = 0; row->rule != CLEARANCE_NO_RULE; row++, i++)
	{
		if (i == MAX_ROWS || row->rule >= form->nrules)
			return psprintf("row %d of the requirements of part %d has no rule", i, number);
		if ((unsigned int) row->test > CLEARANCE_TEST_ELEMENT ||
			!has_answer(shape, base + row->offset))
			return psprintf("row %d of the requirements of part %d is about no answer, or its test is unknown",
							i, number);
	}
	return NULL;
}

static const char *
problem_of_part(const ClearanceForm *form, int number)
{
	const ClearanceFormPart *part = &form->parts[number];

	if (part->check != NULL)
	{
		if (part->rules == NULL)
			return psprintf("the check of part %d lists no rules", number);
		for (int i = 0; part->rules[i] >= 0; i++)
		{
			if (i == form->nrules || part->rules[i] >= form->nrules)
				return psprintf("the check of part %d lists a rule that there is not", number);
		}
	}
	return problem_of_requirements(form, number);
}

static const char *
problem_of_conditional_words(const ClearanceForm *form, int number)
{
	const ClearanceConditionalWords *row = &form->conditional_words[number];

	if (!has_answer(form->shape, row->offset) || !has_answer(form->shape, row->other) ||
		row->words == NULL || !are_words(row->words) || !is_text(row->word))
		return psprintf("row %d of the conditional words is about no answer, or has no words", number);
	return NULL;
}

/* ---------- the whole ---------- */

static const char *
problem_of_form(const ClearanceForm *form)
{
	const char *problem;

	if (form->name == NULL || !clearance_is_name(form->name))
		return "the form has no name of letters, digits, dots, dashes and underscores";
	if (form->sources == NULL && !is_text(form->source))
		return "the form has no source";
	if (form->shape == NULL || (form->nsections > 0 && form->sections == NULL) ||
		(form->nparts > 0 && form->parts == NULL) ||
		(form->nconditional_words > 0 && form->conditional_words == NULL))
		return "a table of the form is null";

	problem = problem_of_sections(form);
	if (problem == NULL)
		problem = problem_of_rules(form, form->rules, form->nrules);
	if (problem == NULL)
		problem = problem_of_shape(form, form->shape, 0);
	if (problem == NULL)
		problem = problem_of_form_member(form);
	for (int i = 0; i < form->nparts && problem == NULL; i++)
		problem = problem_of_part(form, i);
	for (int i = 0; i < form->nconditional_words && problem == NULL; i++)
		problem = problem_of_conditional_words(form, i);
	if (problem == NULL && (form->rule_type >= form->nrules || form->rule_date >= form->nrules ||
							form->rule_word >= form->nrules))
		problem = "the rule for wrong types, dates or words is none";
	return problem;
}

static const char *
problem_of_set(const ClearanceRuleSet *set)
{
	if (set->name == NULL || !clearance_is_name(set->name) || set->form == NULL ||
		!clearance_is_name(set->form) || !is_text(set->source) || set->check == NULL)
		return "the set of rules has no name, form, source or check";
	return problem_of_rules(NULL, set->rules, set->nrules);
}

/*
 * What is wrong with a routine, in words; null when nothing is.  A routine is
 * constant, so one that was found sound stays so.
 */
const char *
clearance_problem_of_routine(const ClearanceRoutine *routine)
{
	static List *sound = NIL;
	const char *problem;

	if (routine == NULL)
		return "the handler returns null";
	if (routine->magic != CLEARANCE_PLUGIN_MAGIC)
		return "what the handler returns is no routine of clearance";
	if (routine->abi != CLEARANCE_PLUGIN_ABI)
		return psprintf("the plugin is built for version %u of the interface, this library has version %u",
						routine->abi, CLEARANCE_PLUGIN_ABI);
	if (routine->size != sizeof(ClearanceRoutine))
		return psprintf("the routine has %u bytes instead of %zu",
						routine->size, sizeof(ClearanceRoutine));
	if ((routine->form == NULL) == (routine->rules == NULL))
		return "the routine is neither a form nor a set of rules, or both";
	if (list_member_ptr(sound, routine))
		return NULL;

	problem = routine->form != NULL ? problem_of_form(routine->form) : problem_of_set(routine->rules);
	if (problem == NULL)
	{
		MemoryContext old = MemoryContextSwitchTo(TopMemoryContext);

		sound = lappend(sound, (void *) routine);
		MemoryContextSwitchTo(old);
	}
	return problem;
}

/*
 * Raise an error unless the routine of a handler is fit for use: 55000 when it
 * is of another version of the interface, else 42P17.
 */
void
clearance_require_sound_routine(const ClearanceRoutine *routine, const char *handler)
{
	const char *problem = clearance_problem_of_routine(routine);
	bool		version = routine != NULL && routine->magic == CLEARANCE_PLUGIN_MAGIC &&
		routine->abi != CLEARANCE_PLUGIN_ABI;

	if (problem != NULL)
		ereport(ERROR,
				(errcode(version ? ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE :
						 ERRCODE_INVALID_OBJECT_DEFINITION),
				 errmsg("plugin of handler %s cannot be used: %s", handler, problem),
				 version ? errhint("Build the plugin anew with the header of this version.") : 0));
}
