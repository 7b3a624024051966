-- Rows of the user's that name a party: they should name one that there is
--
-- This is no foreign key.  Shipped parties are no table to point at, and
-- pg_restore with several jobs loads the tables of an extension in any order,
-- so that a key on the user's own parties would stop it.  A warning stops
-- nothing, and the view tells at any time what is wrong.

CREATE FUNCTION clearance_warn_unknown_party()
RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	named text;
BEGIN
	FOREACH named IN ARRAY TG_ARGV LOOP
		named := @extschema@.clearance_party_not_shipped(to_jsonb(NEW) ->> named);
		CONTINUE WHEN named IS NULL OR named = 'MISWG' AND TG_TABLE_NAME = 'clearance_membership_local';
		IF NOT EXISTS (SELECT FROM @extschema@.clearance_party_local AS p WHERE p.code = named) THEN
			RAISE WARNING 'party "%" of a row of "%" is not known', named, TG_TABLE_NAME
				USING DETAIL = 'The row has no effect.',
				      HINT = 'Use the code that clearance_party() gives for a name, or add the party to clearance_party_local.';
		END IF;
	END LOOP;
	RETURN NULL;
END $$;

COMMENT ON FUNCTION clearance_warn_unknown_party() IS
'Trigger function of the tables of the user''s reference rows: a warning for a code that neither is shipped nor stands in clearance_party_local. Arguments: the columns that hold codes.';

CREATE TRIGGER known_party AFTER INSERT OR UPDATE ON clearance_membership_local
FOR EACH ROW EXECUTE FUNCTION clearance_warn_unknown_party('organization', 'party');
CREATE TRIGGER known_party AFTER INSERT OR UPDATE ON clearance_instrument_local
FOR EACH ROW EXECUTE FUNCTION clearance_warn_unknown_party('party');
CREATE TRIGGER known_party AFTER INSERT OR UPDATE ON clearance_equivalence_local
FOR EACH ROW EXECUTE FUNCTION clearance_warn_unknown_party('party');
CREATE TRIGGER known_party AFTER INSERT OR UPDATE ON clearance_visit_lead_local
FOR EACH ROW EXECUTE FUNCTION clearance_warn_unknown_party('host');
CREATE TRIGGER known_party AFTER INSERT OR UPDATE ON clearance_holiday_local
FOR EACH ROW EXECUTE FUNCTION clearance_warn_unknown_party('party');

CREATE VIEW clearance_reference_row_unknown AS
SELECT r.relation, r.key, r.party
FROM (
	SELECT 'clearance_membership_local', concat_ws(' ', organization, m.party, since), code
	FROM clearance_membership_local AS m, unnest(ARRAY[nullif(organization, 'MISWG'), m.party]) AS code
	UNION ALL
	SELECT 'clearance_instrument_local', instrument, i.party FROM clearance_instrument_local AS i
	UNION ALL
	SELECT 'clearance_equivalence_local', concat_ws(' ', e.party, marking), e.party FROM clearance_equivalence_local AS e
	UNION ALL
	SELECT 'clearance_visit_lead_local', host, host FROM clearance_visit_lead_local
	UNION ALL
	SELECT 'clearance_holiday_local', concat_ws(' ', h.party, day), h.party FROM clearance_holiday_local AS h
) AS r(relation, key, party)
WHERE clearance_party_not_shipped(r.party) IS NOT NULL
  AND NOT EXISTS (SELECT FROM clearance_party_local AS p WHERE p.code = r.party);
GRANT SELECT ON clearance_reference_row_unknown TO PUBLIC;

COMMENT ON VIEW clearance_reference_row_unknown IS
'Rows of yours that have no effect because they name a party that is neither shipped nor in clearance_party_local: the table, the key of the row, the code.';
COMMENT ON COLUMN clearance_reference_row_unknown.relation IS
'The table that has the row.';
COMMENT ON COLUMN clearance_reference_row_unknown.key IS
'What identifies the row: its key, the parts of several columns with a blank between them.';
COMMENT ON COLUMN clearance_reference_row_unknown.party IS
'The code that nobody knows.';
