/*-------------------------------------------------------------------------
 *
 * document.c
 *	  Reading a form document from jsonb into its structure.
 *
 * The document is walked once, in place.  jsonb keeps the keys of an object
 * sorted by length and bytes, and so do the tables of members: one pass over
 * both finds every member without a search.  Members that no table names are
 * stepped over at the cost of one comparison, however large they are, so that
 * the depth of the walk is the depth of the tables.
 *
 * Mistakes of form (a wrong type, a date that does not exist, a word outside
 * its list) are reported here, where they are seen.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/numeric.h"

#include "edtf.h"
#include "form/form.h"

static void read_object(ClearanceFormContext *context, JsonbContainer *object,
						const ClearanceShape *shape, char *record);

/*
 * A value inside a container: its entry and where its data begin.
 */
typedef struct JsonValue
{
	JEntry		entry;
	uint32		length;			/* without alignment */
	char	   *data;
} JsonValue;

/*
 * Where the data of an element begin, counted from the end of the entries.
 * Most entries hold a length, every 32nd an offset, so this looks back at most
 * that far.
 */
static uint32
element_offset(const JEntry *entries, int index)
{
	uint32		offset = 0;

	for (int i = index - 1; i >= 0; i--)
	{
		offset += JBE_OFFLENFLD(entries[i]);
		if (JBE_HAS_OFF(entries[i]))
			break;
	}
	return offset;
}

/*
 * Where a value ends: most entries hold its length.
 */
static inline char *
end_of(JEntry entry, char *base, char *begin)
{
	return (JBE_HAS_OFF(entry) ? base : begin) + JBE_OFFLENFLD(entry);
}

/*
 * Take the value at *next and move *next behind it.
 */
static inline JsonValue
next_value(JEntry entry, char *base, char **next)
{
	JsonValue	value = {entry, 0, *next};

	*next = end_of(entry, base, value.data);
	value.length = *next - value.data;
	return value;
}

/* Numbers and containers are aligned. */
static inline void *
aligned_data(char *base, JsonValue value)
{
	return base + INTALIGN(value.data - base);
}

static void
report_wrong_type(ClearanceFormContext *context, ClearanceAnswer *answer)
{
	answer->state = CLEARANCE_WRONG_TYPE;
	clearance_report(context, context->form->rule_type, answer);
}

static inline bool
is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool
is_white_space(const char *text, uint32 length)
{
	for (uint32 i = 0; i < length; i++)
	{
		if (!is_space(text[i]))
			return false;
	}
	return true;
}

static void
report_size(uint32 length)
{
	if (length > CLEARANCE_MAX_TEXT)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("text in form is too long"),
				 errdetail("A text of a form has at most %d bytes.", CLEARANCE_MAX_TEXT)));
	ereport(ERROR,
			(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
			 errmsg("texts in form are too long"),
			 errdetail("All texts of a form have at most %d bytes.", CLEARANCE_MAX_TEXTS)));
}

/*
 * Read a text.  Blank texts are not answered; true when this one is.  Names
 * are compared with each other, so the sum of all texts has a limit, too.
 */
static inline bool
read_text(ClearanceFormContext *context, ClearanceAnswer *answer, JsonValue value)
{
	context->text_size += value.length;
	if (unlikely(value.length > CLEARANCE_MAX_TEXT || context->text_size > CLEARANCE_MAX_TEXTS))
		report_size(value.length);

	if (value.length == 0 ||
		(is_space(value.data[0]) && is_white_space(value.data, value.length)))
		return false;
	answer->state = CLEARANCE_ANSWERED;
	answer->length = value.length;
	answer->u.text = value.data;
	return true;
}

/* Words are short: this costs less than the calls of strlen() and memcmp(). */
static inline bool
text_equals(JsonValue value, const char *word)
{
	uint32		i = 0;

	while (i < value.length && value.data[i] == word[i])
		i++;
	return i == value.length && word[i] == '\0';
}

/*
 * Read a date: one in the subset of EDTF, or "present" where a period ends.
 */
static void
read_date(ClearanceFormContext *context, const ClearanceMember *member,
		  ClearanceAnswer *answer, JsonValue value)
{
	ClearanceEdtf date;

	if (!read_text(context, answer, value))
		return;

	rule_applies(context, context->form->rule_date);
	if (member->kind == CLEARANCE_KIND_END_DATE && text_equals(value, "present"))
		answer->flags = CLEARANCE_ANSWER_PRESENT;
	else if (clearance_edtf_parse(value.data, value.length, &date))
	{
		if (date.approximate)
			answer->flags |= CLEARANCE_ANSWER_APPROXIMATE;
		if (date.precision != CLEARANCE_PRECISION_DAY)
			answer->flags |= CLEARANCE_ANSWER_IMPRECISE;
		answer->u.date.first = date.earliest;
		answer->u.date.last = date.latest;
	}
	else
	{
		answer->state = CLEARANCE_UNUSABLE;
		clearance_report(context, context->form->rule_date, answer);
	}
}

/*
 * Read a text for which words are listed; another word equals none of them.
 */
static void
read_word(ClearanceFormContext *context, const ClearanceMember *member,
		  ClearanceAnswer *answer, JsonValue value)
{
	if (!read_text(context, answer, value))
		return;

	if ((member->flags & CLEARANCE_MEMBER_OWN_RULE) == 0)
		rule_applies(context, context->form->rule_word);
	for (int i = 0; member->words[i] != NULL; i++)
	{
		if (text_equals(value, member->words[i]))
		{
			answer->code = i + 1;
			return;
		}
	}
	if ((member->flags & CLEARANCE_MEMBER_OWN_RULE) == 0)
		clearance_report(context, context->form->rule_word, answer);
}

static void
note_unresolved(ClearanceFormContext *context, const ClearanceAnswer *answer,
				bool place_of_birth)
{
	if (context->nunresolved == context->maxunresolved)
	{
		Size		size;

		context->maxunresolved = Max(8, context->maxunresolved * 2);
		size = context->maxunresolved * sizeof(ClearanceUnresolved);
		context->unresolved = (context->unresolved == NULL) ?
			palloc(size) : repalloc(context->unresolved, size);
	}
	context->unresolved[context->nunresolved].answer = answer;
	context->unresolved[context->nunresolved++].place_of_birth = place_of_birth;
}

/*
 * Read a country.  It is noted for the rule about countries, which speaks
 * where the request asks for the section.
 */
static void
read_country(ClearanceFormContext *context, ClearanceAnswer *answer,
			 JsonValue value, bool place_of_birth)
{
	if (!read_text(context, answer, value))
		return;

	if (place_of_birth)
		context->birth_countries |= CLEARANCE_SECTION_BIT(context->section);
	else
		context->countries |= CLEARANCE_SECTION_BIT(context->section);
	answer->code = clearance_country_of_text(value.data, value.length, place_of_birth);
	if (answer->code == CLEARANCE_NO_COUNTRY)
		note_unresolved(context, answer, place_of_birth);
}

/*
 * Read an integer.  Numbers that do not fit are clamped: no rule cares how
 * much too large they are.
 */
static bool
read_integer(ClearanceAnswer *answer, Numeric number)
{
	Datum		datum = NumericGetDatum(number);
	Datum		whole = DirectFunctionCall2(numeric_trunc, datum, Int32GetDatum(0));
	bool		overflow = false;

	if (!DatumGetBool(DirectFunctionCall2(numeric_eq, datum, whole)))
		return false;

	answer->u.number = numeric_int4_opt_error(number, &overflow);
	if (overflow)
	{
		Datum		zero = NumericGetDatum(int64_to_numeric(0));

		answer->u.number = DatumGetBool(DirectFunctionCall2(numeric_lt, datum, zero)) ?
			PG_INT32_MIN : PG_INT32_MAX;
	}
	answer->state = CLEARANCE_ANSWERED;
	return true;
}

/*
 * Read a year: an integer, or a text of four digits.
 */
static bool
read_year(ClearanceAnswer *answer, JsonValue value)
{
	if (value.length != 4)
		return false;
	for (int i = 0; i < 4; i++)
	{
		if (value.data[i] < '0' || value.data[i] > '9')
			return false;
		answer->u.number = answer->u.number * 10 + (value.data[i] - '0');
	}
	answer->state = CLEARANCE_ANSWERED;
	return true;
}

/*
 * Lists have a limit each, and one together: a document of a megabyte could
 * hold a million findings otherwise.
 */
static void
check_list_size(ClearanceFormContext *context, int count)
{
	if (count > CLEARANCE_MAX_ENTRIES)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("list in form is too long"),
				 errdetail("A list of a form has at most %d elements.", CLEARANCE_MAX_ENTRIES)));
	context->nelements += count;
	if (context->nelements > CLEARANCE_MAX_ELEMENTS)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("lists in form are too long"),
				 errdetail("All lists of a form have at most %d elements.", CLEARANCE_MAX_ELEMENTS)));
}

/*
 * White space is never of a wrong type; it is not answered.
 */
static bool
is_blank(JsonValue value)
{
	return JBE_ISSTRING(value.entry) && is_white_space(value.data, value.length);
}

/*
 * Read an array of texts or countries into an array of answers.
 */
static void
read_texts(ClearanceFormContext *context, JsonbContainer *array,
		   const ClearanceMember *member, ClearanceAnswer *answer)
{
	int			count = JsonContainerSize(array);
	const JEntry *entries = array->children;
	char	   *base = (char *) &entries[count];
	char	   *next = base;
	ClearanceAnswer *items;

	check_list_size(context, count);
	items = palloc0(Max(count, 1) * sizeof(ClearanceAnswer));
	answer->state = CLEARANCE_ANSWERED;
	answer->length = count;
	answer->u.items = items;

	for (int i = 0; i < count; i++)
	{
		JsonValue	value = next_value(entries[i], base, &next);

		if (JBE_ISNULL(value.entry))
			continue;
		if (!JBE_ISSTRING(value.entry))
			report_wrong_type(context, &items[i]);
		else if (member->kind == CLEARANCE_KIND_COUNTRIES)
			read_country(context, &items[i], value, false);
		else
			(void) read_text(context, &items[i], value);
	}
}

/*
 * Read an array of objects into an array of their structures.  A null or blank
 * element is an empty record and keeps its index.
 */
static void
read_list(ClearanceFormContext *context, JsonbContainer *array,
		  const ClearanceMember *member, ClearanceAnswer *answer)
{
	const ClearanceShape *shape = member->shape;
	int			count = JsonContainerSize(array);
	const JEntry *entries = array->children;
	char	   *base = (char *) &entries[count];
	char	   *next = base;
	char	   *items;

	check_list_size(context, count);
	items = palloc0((Size) Max(count, 1) * shape->size);
	answer->state = CLEARANCE_ANSWERED;
	answer->length = count;
	answer->u.items = items;

	for (int i = 0; i < count; i++)
	{
		JsonValue	value = next_value(entries[i], base, &next);
		char	   *record = items + (Size) i * shape->size;

		CHECK_FOR_INTERRUPTS();
		if (JBE_ISNULL(value.entry) || is_blank(value))
			continue;
		if (JBE_ISCONTAINER(value.entry))
		{
			JsonbContainer *object = aligned_data(base, value);

			if (JsonContainerIsObject(object))
			{
				read_object(context, object, shape, record);
				continue;
			}
		}
		report_wrong_type(context, (ClearanceAnswer *) record);
	}
}

/*
 * Read {"none": true} where a list could stand; the answer for the member
 * "none" follows the answer for the list.
 */
static void
read_none(ClearanceFormContext *context, JsonbContainer *object, ClearanceAnswer *answer)
{
	int			count = JsonContainerSize(object);
	const JEntry *entries = object->children;
	char	   *base = (char *) &entries[count * 2];
	char	   *next_key = base;
	char	   *next = base + element_offset(entries, count);

	for (int i = 0; i < count; i++)
	{
		JsonValue	key = next_value(entries[i], base, &next_key);
		JsonValue	value = next_value(entries[count + i], base, &next);

		if (!text_equals(key, "none") || JBE_ISNULL(value.entry) || is_blank(value))
			continue;
		if (JBE_ISBOOL(value.entry))
		{
			answer[1].state = CLEARANCE_ANSWERED;
			answer[1].u.truth = JBE_ISBOOL_TRUE(value.entry);
		}
		else
			report_wrong_type(context, &answer[1]);
	}
}

/*
 * Read a member whose value is an object or an array.
 */
static void
read_container(ClearanceFormContext *context, const ClearanceMember *member,
			   ClearanceAnswer *answer, JsonbContainer *container)
{
	bool		is_object = JsonContainerIsObject(container);

	switch (member->kind)
	{
		case CLEARANCE_KIND_OBJECT:
			if (is_object)
			{
				read_object(context, container, member->shape, (char *) answer);
				return;
			}
			break;
		case CLEARANCE_KIND_OPAQUE:
			if (is_object)
			{
				answer->state = CLEARANCE_ANSWERED;
				return;
			}
			break;
		case CLEARANCE_KIND_LIST:
		case CLEARANCE_KIND_LIST_OR_NONE:
			if (!is_object)
			{
				read_list(context, container, member, answer);
				return;
			}
			if (member->kind == CLEARANCE_KIND_LIST_OR_NONE)
			{
				read_none(context, container, answer);
				return;
			}
			break;
		case CLEARANCE_KIND_TEXTS:
		case CLEARANCE_KIND_COUNTRIES:
			if (!is_object)
			{
				read_texts(context, container, member, answer);
				return;
			}
			break;
		default:
			break;
	}
	report_wrong_type(context, answer);
}

/*
 * Read a member whose value is a string.
 */
static void
read_string(ClearanceFormContext *context, const ClearanceMember *member,
			ClearanceAnswer *answer, JsonValue value)
{
	switch (member->kind)
	{
		case CLEARANCE_KIND_TEXT:
			(void) read_text(context, answer, value);
			break;
		case CLEARANCE_KIND_WORD:
			read_word(context, member, answer, value);
			break;
		case CLEARANCE_KIND_COUNTRY:
		case CLEARANCE_KIND_BIRTH_COUNTRY:
			read_country(context, answer, value,
						 member->kind == CLEARANCE_KIND_BIRTH_COUNTRY);
			break;
		case CLEARANCE_KIND_DATE:
		case CLEARANCE_KIND_END_DATE:
			read_date(context, member, answer, value);
			break;
		default:
			if (is_blank(value))
				break;
			if (member->kind == CLEARANCE_KIND_YEAR && read_year(answer, value))
				break;
			report_wrong_type(context, answer);
			break;
	}
}

/*
 * Read the value of a member.
 */
static pg_noinline void
read_member(ClearanceFormContext *context, const ClearanceMember *member,
			ClearanceAnswer *answer, char *base, JsonValue value)
{
	if (member->section != 0)
		context->section = member->section;

	if (JBE_ISSTRING(value.entry))
		read_string(context, member, answer, value);
	else if (JBE_ISCONTAINER(value.entry))
		read_container(context, member, answer, aligned_data(base, value));
	else if (JBE_ISNULL(value.entry))
		return;
	else if (JBE_ISBOOL(value.entry) && member->kind == CLEARANCE_KIND_BOOLEAN)
	{
		answer->state = CLEARANCE_ANSWERED;
		answer->u.truth = JBE_ISBOOL_TRUE(value.entry);
	}
	else if (!(JBE_ISNUMERIC(value.entry) &&
			   (member->kind == CLEARANCE_KIND_INTEGER || member->kind == CLEARANCE_KIND_YEAR) &&
			   read_integer(answer, (Numeric) aligned_data(base, value))))
		report_wrong_type(context, answer);
}

/*
 * Are two keys of one length equal?  Most have 4 to 16 bytes: these are compared
 * as two integers that may overlap, which costs less than a call of memcmp(); so
 * do two or three bytes one by one.
 */
static inline bool
same_key(const char *a, const char *b, uint32 length)
{
	if (length >= 8 && length <= 16)
	{
		uint64		a_begin;
		uint64		a_end;
		uint64		b_begin;
		uint64		b_end;

		memcpy(&a_begin, a, 8);
		memcpy(&a_end, a + length - 8, 8);
		memcpy(&b_begin, b, 8);
		memcpy(&b_end, b + length - 8, 8);
		return a_begin == b_begin && a_end == b_end;
	}
	if (length >= 4 && length < 8)
	{
		uint32		a_begin;
		uint32		a_end;
		uint32		b_begin;
		uint32		b_end;

		memcpy(&a_begin, a, 4);
		memcpy(&a_end, a + length - 4, 4);
		memcpy(&b_begin, b, 4);
		memcpy(&b_end, b + length - 4, 4);
		return a_begin == b_begin && a_end == b_end;
	}
	for (uint32 at = 0; length < 4 && at < length; at++)
	{
		if (a[at] != b[at])
			return false;
	}
	return length < 4 || memcmp(a, b, length) == 0;
}

/*
 * The member that a key names among those of its length, from a member on; null
 * when there is none.  Kept out of the way of find_member().
 */
static pg_noinline const ClearanceMember *
find_of_length(const ClearanceMember *member, const ClearanceMember *end, JsonValue key)
{
	for (; member < end && member->length == key.length; member++)
	{
		int			order = memcmp(key.data, member->name, key.length);

		if (order == 0)
			return member;
		if (order < 0)
			break;
	}
	return NULL;
}

/*
 * The member that a key names, from a member on; null when there is none.  Keys
 * and members are in the same order, by length, then by bytes: most keys name
 * the first member that is not shorter.
 */
static inline const ClearanceMember *
find_member(const ClearanceMember *member, const ClearanceMember *end, JsonValue key)
{
	while (member < end && member->length < key.length)
		member++;
	if (member < end && member->length == key.length && same_key(key.data, member->name, key.length))
		return member;
	return find_of_length(member, end, key);
}

/*
 * Read an object into its structure.  An object is answered when one of its
 * members is.  Most members are texts: those are read here, the others by
 * read_member(), which is kept out of this loop and its registers.
 */
static void
read_object(ClearanceFormContext *context, JsonbContainer *object,
			const ClearanceShape *shape, char *record)
{
	ClearanceAnswer *self = (ClearanceAnswer *) record;
	int			count = JsonContainerSize(object);
	const JEntry *entry = object->children;
	const JEntry *keys_end = entry + count;
	char	   *base = (char *) (keys_end + count);
	char	   *next_key = base;
	char	   *next = base + element_offset(entry, count);
	const ClearanceMember *member = shape->members;
	const ClearanceMember *end = member + shape->nmembers;

	self->u.container = object;
	for (; entry < keys_end && member < end; entry++)
	{
		JsonValue	key = next_value(*entry, base, &next_key);
		JsonValue	value = next_value(entry[count], base, &next);
		const ClearanceMember *found = find_member(member, end, key);
		ClearanceAnswer *answer;

		if (found == NULL)
			continue;
		answer = (ClearanceAnswer *) (record + found->offset);
		if (found->kind == CLEARANCE_KIND_TEXT && JBE_ISSTRING(value.entry))
			(void) read_text(context, answer, value);
		else
			read_member(context, found, answer, base, value);
		if (is_answered(answer) ||
			(found->kind == CLEARANCE_KIND_LIST_OR_NONE && is_answered(&answer[1])))
			self->state = CLEARANCE_ANSWERED;
		member = found + 1;
	}
}

/*
 * Members whose words are judged by a rule of their own in one situation only:
 * in every other one they are judged like the rest.
 */
static void
check_conditional_words(ClearanceFormContext *context)
{
	const ClearanceForm *form = context->form;

	for (int i = 0; i < form->nconditional_words; i++)
	{
		const ClearanceConditionalWords *row = &form->conditional_words[i];
		const char *document = context->document;
		const ClearanceAnswer *answer = (const ClearanceAnswer *) (document + row->offset);
		const ClearanceAnswer *other = (const ClearanceAnswer *) (document + row->other);

		if (is_answered(answer) && !is_word(other, row->number))
			require(context, form->rule_word, answer, answer->code != 0);
	}
}

/*
 * Read the whole document.  One that is no object is one finding, at the empty
 * pointer, and has no answers.
 */
void
clearance_read_document(ClearanceFormContext *context, JsonbContainer *document)
{
	const ClearanceShape *shape = context->form->shape;

	context->document = palloc0(shape->size);
	context->section = 'Z';
	rule_applies(context, context->form->rule_type);
	if (document != NULL && JsonContainerIsObject(document))
	{
		read_object(context, document, shape, context->document);
		check_conditional_words(context);
	}
	else
		report_wrong_type(context, context->document);
}
