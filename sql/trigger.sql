-- Triggers that refuse what is incomplete

CREATE FUNCTION clearance_require_complete()
RETURNS trigger
AS 'MODULE_PATHNAME', 'clearance_require_complete'
LANGUAGE C PARALLEL SAFE;

COMMENT ON FUNCTION clearance_require_complete() IS
'Trigger function (row, INSERT or UPDATE, BEFORE or AFTER): refuses a row whose form has a blocking finding. Arguments: the jsonb column of the form, and the date column that the form is judged by (without it the current date of the session); or four and more: the word query, a SELECT that builds the form from the key columns of the row ($1 ...), those columns, and the date column. The query runs as the owner of the table, its names resolve in pg_catalog alone. What an officer has waived passes. A WHEN clause says when a row counts as submitted; an accepted row is judged again only when the form, its date or a column of the WHEN clause changes; where a query builds the form, when a column of the row changes that the query reads, itself or through views (any column, where it calls a function that is not IMMUTABLE). Errors: 23514 incomplete, with table and constraint (the trigger) fields and the findings in the detail; 22004 the date is null; 22008 the date is not of the years 1 to 9999; 42703, 42804 wrong column or query; 21000 the query gave several rows; 42501 others than the owner may create triggers on the table of a query; 39P01 wrong kind of trigger.';
