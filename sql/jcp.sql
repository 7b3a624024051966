-- Joint Certification Program of Canada and the United States
--
-- It gives access to unclassified technical data and to nothing else.  A
-- commercial guide claims that it recognizes or requires clearances (JCP-05,
-- JCP-06); official pages contradict it, and nothing here rests on it.

CREATE FUNCTION clearance_jcp_expiry(accepted_on date)
RETURNS date
AS 'MODULE_PATHNAME', 'clearance_jcp_expiry'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION clearance_jcp_expiry(date) IS
'The first day on which a certificate of the Joint Certification Program is no longer valid: five calendar years from the day on which the application was accepted; 29 February becomes 28 February. Null for null. Error 22008 for an infinite date or a result out of range. Source: Technical Data Control Regulations, SOR/86-345, section 7.';

CREATE FUNCTION clearance_jcp_access_row(country text, information text, accepted_on date, as_of date,
	suspended_on date DEFAULT NULL, reinstated_on date DEFAULT NULL, revoked_on date DEFAULT NULL)
RETURNS TABLE (verdict text, rule text, basis text, conditions text[])
LANGUAGE sql STABLE PARALLEL SAFE ROWS 1
BEGIN ATOMIC
	SELECT o.verdict, o.rule, array_to_string(clearance_rule_messages(o.basis), ' '),
		clearance_rule_messages(o.conditions)
	-- every argument is checked before any is judged
	FROM (SELECT
			clearance_party(clearance_required(clearance_jcp_access_row.country, 'country')),
			clearance_one_of(clearance_required(clearance_jcp_access_row.information, 'information'),
				ARRAY['unclassified_technical_data', 'unclassified', 'protected', 'classified'], 'information'),
			clearance_required(clearance_jcp_access_row.as_of, 'as_of'),
			clearance_jcp_expiry(clearance_jcp_access_row.accepted_on)
		OFFSET 0) AS given(country, information, as_of, expires_on)
	JOIN (VALUES
		('country unknown', 'unknown', NULL, ARRAY['unknown-party'], '{}'::text[]),
		('country', 'not_eligible', 'JCP-03', ARRAY['JCP-03'], '{}'),
		('classified', 'not_eligible', 'JCP-02', ARRAY['JCP-02'], ARRAY['jcp-no-clearance']),
		('not technical data', 'not_eligible', 'JCP-01', ARRAY['jcp-only-technical'], '{}'),
		('not certified', 'prerequisite_missing', 'JCP-01', ARRAY['JCP-01', 'jcp-not-certified'],
			ARRAY['jcp-identifier', 'jcp-custodian', 'jcp-legitimate-need', 'JCP-04', 'jcp-no-clearance']),
		('revoked', 'prerequisite_missing', 'JCP-01', ARRAY['JCP-01', 'jcp-certificate-revoked'], '{}'),
		('expired', 'prerequisite_missing', 'JCP-01', ARRAY['JCP-01', 'jcp-certificate-expired'], '{}'),
		('suspended', 'prerequisite_missing', 'JCP-01', ARRAY['JCP-01', 'jcp-certificate-suspended'], '{}'),
		('certified', 'conditional', 'JCP-01', ARRAY['JCP-01'],
			ARRAY['jcp-legitimate-need', 'jcp-controlled-goods', 'jcp-no-clearance']))
		AS o(outcome, verdict, rule, basis, conditions)
		ON o.outcome = CASE
			WHEN given.country IS NULL THEN 'country unknown'
			WHEN given.country NOT IN ('CA', 'US') THEN 'country'
			WHEN given.information = 'classified' THEN 'classified'
			WHEN given.information <> 'unclassified_technical_data' THEN 'not technical data'
			WHEN accepted_on IS NULL OR given.as_of < accepted_on THEN 'not certified'
			-- what is older than the acceptance concerns an earlier certificate
			WHEN revoked_on BETWEEN accepted_on AND given.as_of THEN 'revoked'
			WHEN given.as_of >= given.expires_on THEN 'expired'
			WHEN suspended_on BETWEEN accepted_on AND given.as_of
				AND (reinstated_on BETWEEN suspended_on AND given.as_of) IS NOT TRUE THEN 'suspended'
			ELSE 'certified'
		END;
END;

COMMENT ON FUNCTION clearance_jcp_access_row(text, text, date, date, date, date, date) IS
'The answer of clearance_jcp_access() to the same arguments as one row, for a lateral join with many rows: it is expanded into the query.';

CREATE FUNCTION clearance_jcp_access(country text, information text, accepted_on date, as_of date,
	suspended_on date DEFAULT NULL, reinstated_on date DEFAULT NULL, revoked_on date DEFAULT NULL)
RETURNS clearance_ruling
LANGUAGE sql STABLE PARALLEL SAFE
RETURN (
	SELECT ROW(r.verdict, r.rule, r.basis, r.conditions)::clearance_ruling
	FROM clearance_jcp_access_row(country, information, accepted_on, as_of, suspended_on, reinstated_on, revoked_on) AS r);

COMMENT ON FUNCTION clearance_jcp_access(text, text, date, date, date, date, date) IS
'May a contractor of this country (code, name or alias) have access to this information under the Joint Certification Program on the day as_of. information: unclassified_technical_data, unclassified (other than technical data), protected, classified. accepted_on: the day on which the application was accepted, null when there is no certificate; suspended_on, reinstated_on (first day on which it counts again) and revoked_on: what the program decided since. Never "eligible": a need for the data is judged by who releases them. A certificate is never a clearance. Errors: 22004 null country, information or as_of; 22023 another word; 22008 infinite accepted_on.';
