-- The life cycle of a clearance: its status on a day, and the request that comes next

CREATE FUNCTION clearance_status(level clearance_level, granted_on date, expires_on date,
	as_of date, recorded_status text DEFAULT 'valid', ended_on date DEFAULT NULL)
RETURNS text
AS 'MODULE_PATHNAME', 'clearance_status'
LANGUAGE C IMMUTABLE PARALLEL SAFE;

COMMENT ON FUNCTION clearance_status(clearance_level, date, date, date, text, date) IS
'Status of a clearance on the day as_of: valid; due (valid, expires_on is no later than as_of + 6 months); expired; ended (terminated or closed); suspended; revoked; unknown (the record contradicts itself, or does not say when the clearance expires). recorded_status: valid, expired, terminated, closed, suspended, revoked, or null where no status is kept. expires_on null: level and grant give the full validity. ended_on after as_of: the clearance had not ended yet. Errors: 22004 null as_of, 22023 unknown word, 22008 infinite date or result out of range.';

CREATE TYPE clearance_request AS (request text, forms text[], code text);

COMMENT ON TYPE clearance_request IS
'The request that comes next for a clearance: new, update, upgrade, supplemental, duplicate, transfer, reactivation, none or unknown; the forms that it needs (330-60, 330-23); the row of the decision table, R-01 to R-13.';

CREATE FUNCTION clearance_request_type(level clearance_level, recorded_status text,
	granted_on date, expires_on date, ended_on date, as_of date,
	requested_level clearance_level DEFAULT NULL, change text DEFAULT NULL,
	organization text DEFAULT NULL)
RETURNS clearance_request
AS 'MODULE_PATHNAME', 'clearance_request_type'
LANGUAGE C IMMUTABLE PARALLEL SAFE;

COMMENT ON FUNCTION clearance_request_type(clearance_level, text, date, date, date, date, clearance_level, text, text) IS
'The request that comes next for a clearance on the day as_of. The record: level, recorded_status, granted_on, expires_on, ended_on, as in clearance_status(); all five null: never held. requested_level: the level that is needed (null: the same). change: name_change, marriage, remarriage, new_common_law_partner or visa_renewed. organization: another organization of the program needs the clearance too (both) or instead (moved). Errors: 22004 null as_of, 22023 unknown word, 22008 infinite date or result out of range. Source: guide to form TBS/SCT 330-60E, lines 84 to 114 and 210; PSPC, Duplicate, transfer or reactivate.';
