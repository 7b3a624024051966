/*-------------------------------------------------------------------------
 *
 * pointer.c
 *	  From an answer back to its JSON pointer.
 *
 * Answers carry no names: an answer's place in the structure of the document
 * says which member it is.  Working that out takes a walk over the tables,
 * which only findings pay for.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/form.h"

static bool find_in_object(const ClearanceShape *shape, const char *record,
						   const ClearanceAnswer *answer, ClearancePlace *place);

/*
 * Take a step towards the answer: a member, or an element when name is null.
 */
static void
push_step(ClearancePlace *place, const char *name, int index, const void *answer)
{
	ClearanceStep *step = &place->steps[place->nsteps++];

	Assert(place->nsteps <= CLEARANCE_MAX_STEPS);
	step->name = name;
	step->index = index;
	step->answer = answer;
}

/*
 * Find the answer at or below the elements of a list.
 */
static bool
find_in_list(const ClearanceMember *member, const ClearanceAnswer *list,
			 const ClearanceAnswer *answer, ClearancePlace *place)
{
	bool		objects = (member->kind == CLEARANCE_KIND_LIST ||
						   member->kind == CLEARANCE_KIND_LIST_OR_NONE);
	Size		size = objects ? member->shape->size : sizeof(ClearanceAnswer);
	const char *items = list->u.items;
	const char *target = (const char *) answer;

	if (target >= items && target < items + size * list->length)
	{
		int			index = (target - items) / size;
		const char *item = items + index * size;

		push_step(place, NULL, index, item);
		return target == item || find_in_object(member->shape, item, answer, place);
	}

	if (!objects || !member->shape->has_lists)
		return false;

	/* Lists within the elements of a list have items of their own. */
	for (int i = 0; i < list->length; i++)
	{
		push_step(place, NULL, i, items + i * size);
		if (find_in_object(member->shape, items + i * size, answer, place))
			return true;
		place->nsteps--;
	}
	return false;
}

/*
 * Find the answer at or below a member; own is the answer of the member.
 */
static bool
find_in_member(const ClearanceMember *member, const ClearanceAnswer *own,
			   const ClearanceAnswer *answer, ClearancePlace *place)
{
	const char *target = (const char *) answer;
	const char *begin = (const char *) own;

	if (own == answer)
		return true;

	switch (member->kind)
	{
		case CLEARANCE_KIND_OBJECT:
			/* Only objects with lists in them reach beyond their structure. */
			if (!member->shape->has_lists &&
				(target < begin || target >= begin + member->shape->size))
				return false;
			return find_in_object(member->shape, begin, answer, place);
		case CLEARANCE_KIND_LIST_OR_NONE:
			if (target == begin + sizeof(ClearanceAnswer))
			{
				push_step(place, "none", 0, answer);
				return true;
			}
			/* FALLTHROUGH */
		case CLEARANCE_KIND_LIST:
		case CLEARANCE_KIND_TEXTS:
		case CLEARANCE_KIND_COUNTRIES:
			return own->state == CLEARANCE_ANSWERED && own->u.items != NULL &&
				find_in_list(member, own, answer, place);
		default:
			return false;
	}
}

static bool
find_in_object(const ClearanceShape *shape, const char *record,
			   const ClearanceAnswer *answer, ClearancePlace *place)
{
	for (int i = 0; i < shape->nmembers; i++)
	{
		const ClearanceMember *member = &shape->members[i];
		const ClearanceAnswer *own = (const ClearanceAnswer *) (record + member->offset);

		push_step(place, member->name, 0, own);
		if (find_in_member(member, own, answer, place))
		{
			if (member->section != 0)
				place->section = member->section;
			return true;
		}
		place->nsteps--;
	}
	return false;
}

/*
 * Find the place of an answer in the document.
 */
void
clearance_find_place(const ClearanceForm *form, const void *document,
					 const ClearanceAnswer *answer, ClearancePlace *place)
{
	place->nsteps = 0;
	place->section = 'Z';
	if ((const void *) answer != document &&
		!find_in_object(form->shape, document, answer, place))
		ereport(ERROR,
				(errcode(ERRCODE_EXTERNAL_ROUTINE_INVOCATION_EXCEPTION),
				 errmsg("a rule of form \"%s\" reports an answer of no member", form->name)));
}

static const ClearanceMember *
find_member(const ClearanceShape *shape, const char *name)
{
	for (int i = 0; i < shape->nmembers; i++)
	{
		if (strcmp(shape->members[i].name, name) == 0)
			return &shape->members[i];
	}
	return NULL;
}

/*
 * The answer for a member of an object of a document of any form, and what the
 * tables say of it; null when the form has none.  For rules that compare a
 * document with one of another form.
 */
const ClearanceAnswer *
clearance_find_answer(const ClearanceFormContext *context, const char *object, const char *name,
					  const ClearanceMember **member)
{
	const ClearanceMember *parent = find_member(context->form->shape, object);

	*member = NULL;
	if (parent != NULL && parent->kind == CLEARANCE_KIND_OBJECT)
		*member = find_member(parent->shape, name);
	if (*member == NULL)
		return NULL;
	return (const ClearanceAnswer *) ((const char *) context->document +
									  parent->offset + (*member)->offset);
}

/*
 * Does a step of the way have the wrong type?  Then its own finding says all
 * there is to say.
 */
bool
clearance_place_has_wrong_type(const void *document, const ClearancePlace *place)
{
	if (((const ClearanceAnswer *) document)->state == CLEARANCE_WRONG_TYPE)
		return true;
	for (int i = 0; i < place->nsteps; i++)
	{
		if (place->steps[i].answer->state == CLEARANCE_WRONG_TYPE)
			return true;
	}
	return false;
}

/*
 * The pointer as text (RFC 6901).  The names of our members need no escapes.
 */
char *
clearance_place_pointer(const ClearancePlace *place)
{
	StringInfoData pointer;

	initStringInfo(&pointer);
	for (int i = 0; i < place->nsteps; i++)
	{
		if (place->steps[i].name != NULL)
			appendStringInfo(&pointer, "/%s", place->steps[i].name);
		else
			appendStringInfo(&pointer, "/%d", place->steps[i].index);
	}
	return pointer.data;
}
