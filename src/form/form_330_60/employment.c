/*-------------------------------------------------------------------------
 *
 * employment.c
 *	  Section I of form TBS/SCT 330-60E: employment of the last 10 years.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/form_330_60/facts.h"
#include "form/form_330_60/sections.h"

/* The applicant starts within this many days (guide l.234). */
#define DAYS_TO_START	60

/* ---------- kinds of work ---------- */

/*
 * What employer and job title say about the kind of work.
 */
static EffectiveKind
kind_from_words(const ClearanceAnswer *employer, const ClearanceAnswer *job_title)
{
	int			meaning = meaning_of(employer);

	if (meaning & MEANS_RETIRED)
		return EFFECTIVE_RETIRED;
	if (meaning & MEANS_UNEMPLOYED)
		return EFFECTIVE_UNEMPLOYED;
	if (meaning & MEANS_PARENT_AT_HOME)
		return EFFECTIVE_PARENT_AT_HOME;
	if (means(job_title, MEANS_STUDENT))
		return EFFECTIVE_STUDENT;
	if (is_answered(employer) && (meaning & (MEANS_UNKNOWN | MEANS_NOT_APPLICABLE)) == 0)
		return EFFECTIVE_EMPLOYED;
	return EFFECTIVE_NONE;
}

/*
 * The effective kind of an employment.  An entry that says nothing about its
 * kind, not even an employer, is asked for all fields (guide l.235): were it
 * of no kind, a blank entry would be complete.
 */
EffectiveKind
employment_kind(const EmploymentEntry *entry)
{
	if (is_answered(&entry->kind))
	{
		switch (entry->kind.code)
		{
			case KIND_EMPLOYED:
				return EFFECTIVE_EMPLOYED;
			case KIND_SELF_EMPLOYED:
				return EFFECTIVE_SELF_EMPLOYED;
			case KIND_STUDENT:
				return EFFECTIVE_STUDENT;
			case KIND_UNEMPLOYED:
				return EFFECTIVE_UNEMPLOYED;
			default:
				return EFFECTIVE_NONE;
		}
	}
	if (!is_answered(&entry->employer) && !means(&entry->job_title, MEANS_STUDENT))
		return EFFECTIVE_EMPLOYED;
	return kind_from_words(&entry->employer, &entry->job_title);
}

/*
 * The effective occupation of a relative or partner.
 */
EffectiveKind
occupation_of(const ClearanceAnswer *occupation, const Employer *employment)
{
	if (is_answered(occupation))
	{
		switch (occupation->code)
		{
			case OCCUPATION_EMPLOYED:
				return EFFECTIVE_EMPLOYED;
			case OCCUPATION_STUDENT:
				return EFFECTIVE_STUDENT;
			case OCCUPATION_RETIRED:
				return EFFECTIVE_RETIRED;
			case OCCUPATION_UNEMPLOYED:
				return EFFECTIVE_UNEMPLOYED;
			case OCCUPATION_STAY_AT_HOME_PARENT:
				return EFFECTIVE_PARENT_AT_HOME;
			default:
				return EFFECTIVE_NONE;
		}
	}
	return kind_from_words(&employment->employer, &employment->job_title);
}

/* ---------- what the table of requirements asks ---------- */

bool
employment_is_employed(ClearanceFormContext *context, const void *record, int index)
{
	return employment_kind(record) == EFFECTIVE_EMPLOYED;
}

bool
employment_is_self_employed(ClearanceFormContext *context, const void *record, int index)
{
	return employment_kind(record) == EFFECTIVE_SELF_EMPLOYED;
}

bool
employment_is_student(ClearanceFormContext *context, const void *record, int index)
{
	return employment_kind(record) == EFFECTIVE_STUDENT;
}

/*
 * I-12: does a field say "unknown"?
 */
static bool
has_unknown(const EmploymentEntry *entry)
{
	const ClearanceAnswer *fields[] = {
		&entry->employer, &entry->organization_number, &entry->job_title,
		&entry->supervisor, &entry->phone,
		&entry->address.unit, &entry->address.street_number, &entry->address.street_name,
		&entry->address.city, &entry->address.province, &entry->address.postal_code,
		&entry->address.phone
	};

	if (meaning_of_country(&entry->address.country) & MEANS_UNKNOWN)
		return true;
	for (int i = 0; i < lengthof(fields); i++)
	{
		if (means(fields[i], MEANS_UNKNOWN))
			return true;
	}
	return false;
}

/*
 * I-12 by the table: nothing but an explanation of its own helps the record.
 * One that details explain keeps the rule.
 */
bool
employment_has_unexplained_unknown(ClearanceFormContext *context, const void *record, int index)
{
	const EmploymentEntry *entry = record;

	if (!has_unknown(entry))
		return false;
	if (!record_explained(context, DETAIL_EMPLOYMENT, index, &entry->explanation))
		return true;
	rule_applies(context, RULE_I_12);
	return false;
}

bool
employment_dismissed(ClearanceFormContext *context, const void *record, int index)
{
	return is_true(&DOCUMENT(context)->employment.dismissed);
}

bool
employment_jeopardized(ClearanceFormContext *context, const void *record, int index)
{
	return is_true(&DOCUMENT(context)->employment.jeopardized);
}

/* ---------- the organization ---------- */

/*
 * Is this an entry of the organization: by its number, else by its name, which
 * is folded (null: not known)?
 */
static bool
is_of_organization(ClearanceFormContext *context, const EmploymentEntry *entry, const char *name)
{
	const Form330_60 *document = DOCUMENT(context);

	return same_number(&entry->organization_number,
					   &document->administrative.organization_number) ||
		same_number(&entry->organization_number, &document->context.organization.number) ||
		(name != NULL && is_answered(&entry->employer) &&
		 folded_organizations_match(fold_answer(&entry->employer), name));
}

/* What the entries of the organization say together. */
typedef struct OrganizationEntries
{
	bool		any;
	bool		numbered;		/* some entry has an organization number */
	bool		current;		/* one possibly is */
	bool		ahead;			/* one possibly starts after ref */
	const ClearanceAnswer *next_start;	/* the earliest certainly after ref */
} OrganizationEntries;

static OrganizationEntries
examine_entries(ClearanceFormContext *context)
{
	const ClearanceAnswer *entries = &DOCUMENT(context)->employment.entries;
	const ClearanceAnswer *organization = &DOCUMENT(context)->context.organization.name;
	const char *name = is_answered(organization) ? fold_answer(organization) : NULL;
	ClearanceDay ref = context->ref;
	OrganizationEntries own = {0};

	for (int i = 0; i < list_count(entries); i++)
	{
		const EmploymentEntry *entry = ELEMENT(entries, EmploymentEntry, i);

		own.numbered |= is_answered(&entry->organization_number);
		if (!is_of_organization(context, entry, name))
			continue;
		own.any = true;
		own.current |= possibly_current(context, &entry->from, &entry->to);
		if (!is_usable(&entry->from) || entry->from.u.date.last <= ref)
			continue;
		own.ahead = true;
		if (entry->from.u.date.first > ref &&
			(own.next_start == NULL ||
			 entry->from.u.date.first < own.next_start->u.date.first))
			own.next_start = &entry->from;
	}
	return own;
}

/*
 * I-07, I-08: the organization is the current employer, or will be within 60
 * days (guide l.234, Q23, Q24).
 */
static void
check_organization(ClearanceFormContext *context)
{
	const Form330_60 *document = DOCUMENT(context);
	const Organization *organization = &document->context.organization;
	const ClearanceAnswer *starts_on = &document->administrative.starts_on;
	OrganizationEntries own = examine_entries(context);

	if (!own.current && (own.any || is_answered(starts_on)))
	{
		const ClearanceAnswer *start = is_answered(starts_on) ? starts_on : own.next_start;

		require(context, RULE_I_07, starts_on,
				start != NULL &&
				(!is_usable(start) ||
				 start->u.date.first <= context->ref + DAYS_TO_START));
	}
	else if (is_answered(&organization->name) || is_answered(&organization->number) ||
			 (is_answered(&document->administrative.organization_number) && own.numbered))
		require(context, RULE_I_08A, &document->employment.entries, own.current || own.ahead);
	else
		rule_applies(context, RULE_I_08B);
}

/* ---------- checks ---------- */

/*
 * The address of an employment, by its kind: I-11b, I-15, I-19.
 */
static void
check_employment_address(ClearanceFormContext *context, const EmploymentEntry *entry, int index)
{
	int			flags = record_explained(context, DETAIL_EMPLOYMENT, index, &entry->explanation) ?
		ADDRESS_EXPLAINED : 0;

	switch (employment_kind(entry))
	{
		case EFFECTIVE_EMPLOYED:
			require_address(context, RULE_I_11B, &entry->address,
							flags | ADDRESS_NUMBER_UNKNOWN);
			break;
		case EFFECTIVE_STUDENT:
			require_address(context, RULE_I_15, &entry->address, flags);
			require(context, RULE_I_16, &entry->job_title,
					means(&entry->job_title, MEANS_STUDENT));
			break;
		case EFFECTIVE_SELF_EMPLOYED:
			require_address(context, RULE_I_19, &entry->address, flags);
			break;
		case EFFECTIVE_UNEMPLOYED:
			require(context, RULE_I_13A, &entry->employer,
					means(&entry->employer, MEANS_UNEMPLOYED));
			break;
		default:
			break;
	}
}

/*
 * I-21a: at Top Secret grade, does some education possibly overlap a period of
 * study?
 */
static bool
has_overlapping_education(ClearanceFormContext *context, Span study)
{
	const ClearanceAnswer *list = &DOCUMENT(context)->education.entries;

	for (int i = 0; i < list_count(list); i++)
	{
		const EducationEntry *education = ELEMENT(list, EducationEntry, i);
		Span		span = span_of(context, &education->from, &education->to);

		if (span.usable && periods_share_day(span.possible, study.possible))
			return true;
	}
	return false;
}

/*
 * I-21: section I against N and J.
 */
static void
check_other_sections(ClearanceFormContext *context, const EmploymentEntry *entry)
{
	EffectiveKind kind = employment_kind(entry);
	Span		span = span_of(context, &entry->from, &entry->to);

	if (FACTS(context)->nug_ts && kind == EFFECTIVE_STUDENT && span.usable)
		require(context, RULE_I_21A, &entry->self, has_overlapping_education(context, span));
	if (is_false(&DOCUMENT(context)->foreign_employment.ever) &&
		(kind == EFFECTIVE_EMPLOYED || kind == EFFECTIVE_SELF_EMPLOYED) &&
		entry->address.country.code != CLEARANCE_NO_COUNTRY)
		require(context, RULE_I_21B, &entry->self,
				entry->address.country.code == CLEARANCE_CANADA);
}

/*
 * Section I beside its tables of requirements and the places of work.
 */
void
check_employment(ClearanceFormContext *context)
{
	const Employment *employment = &DOCUMENT(context)->employment;
	const ClearanceAnswer *entries = &employment->entries;
	History		history = HISTORY_OF(context, entries, EmploymentEntry);

	if (is_true(&employment->dismissed))
		require(context, RULE_I_04, &employment->dismissals,
				list_count(&employment->dismissals) > 0);
	check_organization(context);
	check_history(context, &history, FACTS(context)->ten_years, entries,
				  &DOCUMENT(context)->biographical.birth_date,
				  RULE_I_09A, RULE_I_09B, RULE_I_09C);
	for (int i = 0; i < list_count(entries); i++)
	{
		const EmploymentEntry *entry = ELEMENT(entries, EmploymentEntry, i);

		check_employment_address(context, entry, i);
		check_other_sections(context, entry);
	}
	/* On paper the history says "present" at its end. */
	if (FACTS(context)->paper && !history_has_final_gap(context, &history))
		require(context, RULE_I_23, entries,
				history_says_present(entries, sizeof(EmploymentEntry), offsetof(EmploymentEntry, to)));
}
