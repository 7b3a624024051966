/*-------------------------------------------------------------------------
 *
 * foreign_assets.c
 *	  Section L of form TBS/SCT 330-60E: assets held outside Canada, at Top
 *	  Secret grade.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "form/form_330_60/facts.h"
#include "form/form_330_60/sections.h"

/*
 * L-01: the assets, or that there are none.  Their description and value are
 * asked for later, if at all (L-02).
 */
void
check_foreign_assets(ClearanceFormContext *context)
{
	const ForeignAssets *assets = &DOCUMENT(context)->foreign_assets;

	require(context, RULE_L_01A, &assets->entries,
			list_count(&assets->entries) > 0 || is_true(&assets->none));
	for (int i = 0; i < list_count(&assets->entries); i++)
	{
		const ForeignAsset *asset = ELEMENT(&assets->entries, ForeignAsset, i);

		require_answered(context, RULE_L_01B, &asset->kind);
		require(context, RULE_L_01B, &asset->country,
				is_answered(&asset->country) && asset->country.code != CLEARANCE_CANADA);
	}
}
