/*-------------------------------------------------------------------------
 *
 * sections.c
 *	  Which sections of form TBS/SCT 330-60E a request asks for, why, and how
 *	  a document for a request begins.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"


#include "form/form_330_60/facts.h"

/* Reasons, by what decides. */
static const ClearanceReason always = {
	true, "Asked for in every request.", "Exigée pour toute demande."
};
static const ClearanceReason asked = {
	true, "Asked for in a new, update or upgrade request.",
	"Exigée pour une nouvelle demande, une mise à jour ou un relèvement."
};
static const ClearanceReason asked_in_full = {
	true, "Asked for in full in a supplemental request.",
	"Exigée en entier pour une demande supplémentaire."
};
static const ClearanceReason new_in_laws = {
	true, "A supplemental request asks for new in-laws only.",
	"Une demande supplémentaire ne vise que la nouvelle belle-famille."
};
static const ClearanceReason not_supplemental = {
	false, "Not asked for in a supplemental request.",
	"Non exigée pour une demande supplémentaire."
};
static const ClearanceReason wrong_form = {
	false, "A transfer or a reactivation uses form 330-23 alone.",
	"Un transfert ou une réactivation se fait au moyen du seul formulaire 330-23."
};
static const ClearanceReason top_secret = {
	true, "Asked for at the Top Secret level.", "Exigée au niveau Très secret."
};
static const ClearanceReason not_top_secret = {
	false, "Asked for at the Top Secret level only.",
	"Exigée au niveau Très secret seulement."
};
static const ClearanceReason foreign_born = {
	true, "The applicant was born outside Canada.",
	"Le demandeur est né à l'extérieur du Canada."
};
static const ClearanceReason dual_citizen = {
	true, "The applicant holds more than one citizenship.",
	"Le demandeur possède plus d'une citoyenneté."
};
static const ClearanceReason one_citizenship = {
	false, "The applicant was born in Canada and lists no other citizenship.",
	"Le demandeur est né au Canada et n'indique aucune autre citoyenneté."
};
static const ClearanceReason birth_unknown = {
	false, "The country of birth is not answered yet.",
	"Le pays de naissance n'est pas encore indiqué."
};

/*
 * Section G is for applicants born abroad and for dual citizens.
 */
static ClearanceReason
citizenship_reason(ClearanceFormContext *context)
{
	const Form330_60Facts *facts = FACTS(context);

	if (facts->born_abroad)
		return foreign_born;
	if (count_answered(&DOCUMENT(context)->citizenship.citizenships) >= 2)
		return dual_citizen;
	return facts->born_in_canada ? one_citizenship : birth_unknown;
}

ClearanceReason
section_reason(ClearanceFormContext *context, char section)
{
	const Form330_60Facts *facts = FACTS(context);

	if (section == 'A' || section == 'Z')
		return always;
	if (!facts->nugs)
		return wrong_form;
	if (facts->supplemental)
	{
		if (section == 'E')
			return new_in_laws;
		return asks_section(context, section) ? asked_in_full : not_supplemental;
	}
	if (section == 'G')
		return citizenship_reason(context);
	if (section >= 'K' && section <= 'O')
		return facts->nug_ts ? top_secret : not_top_secret;
	return asked;
}

char *
form_330_60_begin(const char *request, const ClearanceLevel *level)
{
	static const char *const requests[] = {
		"new", "update", "upgrade", "supplemental", NULL
	};
	static const ClearanceLevel levels[] = {
		CLEARANCE_LEVEL_SECRET, CLEARANCE_LEVEL_TOP_SECRET
	};

	return begin_document("330-60", requests, request, levels, lengthof(levels), level);
}
