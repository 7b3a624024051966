/*-------------------------------------------------------------------------
 *
 * members.c
 *	  The members of form TBS/SCT 330-23E: name, type, words, place.
 *
 * Members stand in the order in which jsonb keeps keys: shorter names first,
 * names of one length by their bytes.  The reader walks both in step.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/form_330_23/document.h"

static const char *const form_names[] = {
	"330-23", NULL
};

static const char *const requests[] = {
	"new", "update", "upgrade", "transfer", "supplemental", "reactivation", "duplicate", NULL
};

static const char *const levels[] = {
	"RELIABILITY", "CONFIDENTIAL", "SECRET", "TOP SECRET", "OTHER", NULL
};

static const char *const appointments[] = {
	"indeterminate", "term", "contract", "industry", "other", NULL
};

static const char *const reactivation_reasons[] = {
	"ended", "visa_renewed", NULL
};

static const char *const signatures[] = {
	"hand", "electronic", NULL
};

static const char *const categories[] = {
	"foundational", "supporting", NULL
};

static const ClearanceMember term_members[] = {
	{CLEARANCE_NAME("to"), CLEARANCE_KIND_DATE, offsetof(Term, to), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("from"), CLEARANCE_KIND_DATE, offsetof(Term, from), 0, 0, NULL, NULL}
};

static const ClearanceShape term_shape = {
	"term", term_members, lengthof(term_members), sizeof(Term), false
};

static const ClearanceMember requesting_organization_members[] = {
	{CLEARANCE_NAME("name"), CLEARANCE_KIND_TEXT, offsetof(RequestingOrganization, name), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("number"), CLEARANCE_KIND_TEXT, offsetof(RequestingOrganization, number), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("address"), CLEARANCE_KIND_OBJECT, offsetof(RequestingOrganization, address), 0, 0, &address_shape, NULL}
};

static const ClearanceShape requesting_organization_shape = {
	"requesting_organization", requesting_organization_members, lengthof(requesting_organization_members), sizeof(RequestingOrganization), false
};

static const ClearanceMember visa_members[] = {
	{CLEARANCE_NAME("copy"), CLEARANCE_KIND_BOOLEAN, offsetof(Visa, copy), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("expires_on"), CLEARANCE_KIND_DATE, offsetof(Visa, expires_on), 0, 0, NULL, NULL}
};

static const ClearanceShape visa_shape = {
	"visa", visa_members, lengthof(visa_members), sizeof(Visa), false
};

static const ClearanceMember administrative_members[] = {
	{CLEARANCE_NAME("term"), CLEARANCE_KIND_OBJECT, offsetof(Administrative, term), 0, 0, &term_shape, NULL},
	{CLEARANCE_NAME("visa"), CLEARANCE_KIND_OBJECT, offsetof(Administrative, visa), 0, 0, &visa_shape, NULL},
	{CLEARANCE_NAME("level"), CLEARANCE_KIND_WORD, offsetof(Administrative, level), CLEARANCE_MEMBER_OWN_RULE, 0, NULL, levels},
	{CLEARANCE_NAME("title"), CLEARANCE_KIND_TEXT, offsetof(Administrative, title), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("request"), CLEARANCE_KIND_WORD, offsetof(Administrative, request), CLEARANCE_MEMBER_OWN_RULE | CLEARANCE_MEMBER_ALWAYS, 0, NULL, requests},
	{CLEARANCE_NAME("position"), CLEARANCE_KIND_TEXT, offsetof(Administrative, position), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("appointment"), CLEARANCE_KIND_WORD, offsetof(Administrative, appointment), 0, 0, NULL, appointments},
	{CLEARANCE_NAME("other_level"), CLEARANCE_KIND_TEXT, offsetof(Administrative, other_level), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("completed_by"), CLEARANCE_KIND_OBJECT, offsetof(Administrative, completed_by), 0, 0, &completed_by_shape, NULL},
	{CLEARANCE_NAME("organization"), CLEARANCE_KIND_OBJECT, offsetof(Administrative, organization), 0, 0, &requesting_organization_shape, NULL},
	{CLEARANCE_NAME("justification"), CLEARANCE_KIND_TEXT, offsetof(Administrative, justification), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("reactivation_reason"), CLEARANCE_KIND_WORD, offsetof(Administrative, reactivation_reason), 0, 0, NULL, reactivation_reasons},
	{CLEARANCE_NAME("circumstances_changed"), CLEARANCE_KIND_BOOLEAN, offsetof(Administrative, circumstances_changed), 0, 0, NULL, NULL}
};

static const ClearanceShape administrative_shape = {
	"administrative", administrative_members, lengthof(administrative_members), sizeof(Administrative), false
};

static const ClearanceMember biographical_members[] = {
	{CLEARANCE_NAME("sex"), CLEARANCE_KIND_TEXT, offsetof(Biographical, sex), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("surname"), CLEARANCE_KIND_TEXT, offsetof(Biographical, surname), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("birth_date"), CLEARANCE_KIND_DATE, offsetof(Biographical, birth_date), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("usual_name"), CLEARANCE_KIND_TEXT, offsetof(Biographical, usual_name), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("birth_place"), CLEARANCE_KIND_OBJECT, offsetof(Biographical, birth_place), 0, 0, &birth_place_shape, NULL},
	{CLEARANCE_NAME("explanation"), CLEARANCE_KIND_TEXT, offsetof(Biographical, explanation), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("given_names"), CLEARANCE_KIND_TEXTS, offsetof(Biographical, given_names), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("other_names"), CLEARANCE_KIND_TEXTS, offsetof(Biographical, other_names), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("birth_surname"), CLEARANCE_KIND_TEXT, offsetof(Biographical, birth_surname), 0, 0, NULL, NULL}
};

static const ClearanceShape biographical_shape = {
	"biographical", biographical_members, lengthof(biographical_members), sizeof(Biographical), true
};

static const ClearanceMember check_members[] = {
	{CLEARANCE_NAME("official"), CLEARANCE_KIND_TEXT, offsetof(Check, official), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("required"), CLEARANCE_KIND_BOOLEAN, offsetof(Check, required), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("consented"), CLEARANCE_KIND_BOOLEAN, offsetof(Check, consented), 0, 0, NULL, NULL}
};

static const ClearanceShape check_shape = {
	"check", check_members, lengthof(check_members), sizeof(Check), false
};

static const ClearanceMember other_check_members[] = {
	{CLEARANCE_NAME("official"), CLEARANCE_KIND_TEXT, offsetof(Check, official), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("required"), CLEARANCE_KIND_BOOLEAN, offsetof(Check, required), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("consented"), CLEARANCE_KIND_BOOLEAN, offsetof(Check, consented), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("description"), CLEARANCE_KIND_TEXT, offsetof(Check, description), 0, 0, NULL, NULL}
};

static const ClearanceShape other_check_shape = {
	"other_check", other_check_members, lengthof(other_check_members), sizeof(Check), false
};

static const ClearanceMember checks_members[] = {
	{CLEARANCE_NAME("other"), CLEARANCE_KIND_OBJECT, offsetof(Checks, other), 0, 0, &other_check_shape, NULL},
	{CLEARANCE_NAME("credit"), CLEARANCE_KIND_OBJECT, offsetof(Checks, credit), 0, 0, &check_shape, NULL},
	{CLEARANCE_NAME("loyalty"), CLEARANCE_KIND_OBJECT, offsetof(Checks, loyalty), 0, 0, &check_shape, NULL},
	{CLEARANCE_NAME("background"), CLEARANCE_KIND_OBJECT, offsetof(Checks, background), 0, 0, &check_shape, NULL},
	{CLEARANCE_NAME("criminal_record"), CLEARANCE_KIND_OBJECT, offsetof(Checks, criminal_record), 0, 0, &check_shape, NULL}
};

static const ClearanceShape checks_shape = {
	"checks", checks_members, lengthof(checks_members), sizeof(Checks), false
};

static const ClearanceMember guardian_members[] = {
	{CLEARANCE_NAME("name"), CLEARANCE_KIND_TEXT, offsetof(Guardian, name), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("signed_on"), CLEARANCE_KIND_DATE, offsetof(Guardian, signed_on), 0, 0, NULL, NULL}
};

static const ClearanceShape guardian_shape = {
	"guardian", guardian_members, lengthof(guardian_members), sizeof(Guardian), false
};

static const ClearanceMember consent_members[] = {
	{CLEARANCE_NAME("checks"), CLEARANCE_KIND_OBJECT, offsetof(Consent, checks), 0, 0, &checks_shape, NULL},
	{CLEARANCE_NAME("guardian"), CLEARANCE_KIND_OBJECT, offsetof(Consent, guardian), 0, 0, &guardian_shape, NULL},
	{CLEARANCE_NAME("signature"), CLEARANCE_KIND_WORD, offsetof(Consent, signature), 0, 0, NULL, signatures},
	{CLEARANCE_NAME("signed_on"), CLEARANCE_KIND_DATE, offsetof(Consent, signed_on), 0, 0, NULL, NULL}
};

static const ClearanceShape consent_shape = {
	"consent", consent_members, lengthof(consent_members), sizeof(Consent), false
};

static const ClearanceMember identification_members[] = {
	{CLEARANCE_NAME("kind"), CLEARANCE_KIND_TEXT, offsetof(Identification, kind), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("photo"), CLEARANCE_KIND_BOOLEAN, offsetof(Identification, photo), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("category"), CLEARANCE_KIND_WORD, offsetof(Identification, category), 0, 0, NULL, categories}
};

static const ClearanceShape identification_shape = {
	"identification", identification_members, lengthof(identification_members), sizeof(Identification), false
};

static const ClearanceMember review_members[] = {
	{CLEARANCE_NAME("name"), CLEARANCE_KIND_TEXT, offsetof(Review, name), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("phone"), CLEARANCE_KIND_TEXT, offsetof(Review, phone), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("title"), CLEARANCE_KIND_TEXT, offsetof(Review, title), 0, 0, NULL, NULL},
	{CLEARANCE_NAME("identification"), CLEARANCE_KIND_LIST, offsetof(Review, identification), 0, 0, &identification_shape, NULL}
};

static const ClearanceShape review_shape = {
	"review", review_members, lengthof(review_members), sizeof(Review), true
};

static const ClearanceMember context_members[] = {
	{CLEARANCE_NAME("clearances"), CLEARANCE_KIND_LIST, offsetof(Context, clearances), 0, 0, &held_clearance_shape, NULL},
	{CLEARANCE_NAME("organization"), CLEARANCE_KIND_OBJECT, offsetof(Context, organization), 0, 0, &organization_shape, NULL}
};

static const ClearanceShape context_shape = {
	"context", context_members, lengthof(context_members), sizeof(Context), true
};

static const ClearanceMember document_members[] = {
	{CLEARANCE_NAME("form"), CLEARANCE_KIND_WORD, offsetof(Form330_23, form), CLEARANCE_MEMBER_OWN_RULE | CLEARANCE_MEMBER_ALWAYS, 'Z', NULL, form_names},
	{CLEARANCE_NAME("review"), CLEARANCE_KIND_OBJECT, offsetof(Form330_23, review), 0, 'D', &review_shape, NULL},
	{CLEARANCE_NAME("consent"), CLEARANCE_KIND_OBJECT, offsetof(Form330_23, consent), 0, 'C', &consent_shape, NULL},
	{CLEARANCE_NAME("context"), CLEARANCE_KIND_OBJECT, offsetof(Form330_23, context), 0, 'Z', &context_shape, NULL},
	{CLEARANCE_NAME("screening"), CLEARANCE_KIND_OBJECT, offsetof(Form330_23, screening), 0, 'B', &screening_shape, NULL},
	{CLEARANCE_NAME("residences"), CLEARANCE_KIND_OBJECT, offsetof(Form330_23, residences), 0, 'B', &residences_shape, NULL},
	{CLEARANCE_NAME("convictions"), CLEARANCE_KIND_OBJECT, offsetof(Form330_23, convictions), 0, 'B', &convictions_shape, NULL},
	{CLEARANCE_NAME("biographical"), CLEARANCE_KIND_OBJECT, offsetof(Form330_23, biographical), 0, 'B', &biographical_shape, NULL},
	{CLEARANCE_NAME("administrative"), CLEARANCE_KIND_OBJECT, offsetof(Form330_23, administrative), 0, 'A', &administrative_shape, NULL}
};

const ClearanceShape form_330_23_shape = {
	"form_330_23", document_members, lengthof(document_members), sizeof(Form330_23), true
};
