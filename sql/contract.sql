-- International contracts: their steps by phase

CREATE FUNCTION clearance_contract_phases(
	contract jsonb,
	as_of date,
	OUT phase int,
	OUT "position" int,
	OUT rule text,
	OUT who text,
	OUT who_label text,
	OUT action text,
	OUT done_on date,
	OUT state text,
	OUT overdue boolean,
	OUT pointer text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'clearance_contract_phases'
LANGUAGE C STABLE PARALLEL SAFE COST 1000 ROWS 22;

COMMENT ON FUNCTION clearance_contract_phases(jsonb, date) IS
'The steps of an international contract (a document of form international-contract) by phase, one row each, approvals one by one: phase 0 (before the first) to 3, who acts (canadian_organization, foreign_organization, csp, foreign_owner, sponsor) with a label and the action in the language that clearance.language asks for, the day on which it was done (of a month or a year the latest day that is not after as_of), and the state: done, missing (the Canadian organization has to act), to follow up (somebody else has), out of order, not applicable. overdue: missing or to follow up in a phase that has begun. Errors: 22004 contract or as_of is null, 22023 contract is no document of this form, 22008 and 54000 as clearance_form_findings. Source: PSPC, International contract security requirements, lines 13 to 56 and 72.';
