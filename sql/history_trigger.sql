-- Triggers on the child tables of a form

CREATE FUNCTION clearance_require_unbroken()
RETURNS trigger
AS 'MODULE_PATHNAME', 'clearance_require_unbroken'
LANGUAGE C PARALLEL SAFE;

COMMENT ON FUNCTION clearance_require_unbroken() IS
'Trigger function (AFTER, for each row, usually a deferred constraint trigger; AFTER TRUNCATE for each statement): refuses a history with a gap. Arguments: the key column that refers to the parent, the start and the end column (date, or text with dates like 2019-03) or one daterange column, then options name=value. Window: years (back from the date column of the parent that option date names, else from the current date) or from and to (days, both inclusive). tolerance: days that a gap may last (0). ends: closed (the end is covered) or open. null_end: present (goes on) or nothing (covers no day). submitted, submitted_value: column of the parent, and values of it, that say which persons are checked (all). key: another key column; parent, parent_key: the parent where no foreign key names it; history: the table of the entries, when the trigger is on the parent. The parent row is locked FOR NO KEY UPDATE. Errors: 23514 gap, with table and constraint (the trigger) fields and the days in the detail; 22007 text that is no date; 22004 null date of a submitted parent; 22008 date without a window; 22023 wrong option; 42703, 42804, 42704, 42P01, 42809 wrong column, type, foreign key or table; 42501 another owner''s table; 21000 key of several parents; 39P01 wrong kind of trigger.';

CREATE FUNCTION clearance_protect_submitted()
RETURNS trigger
AS 'MODULE_PATHNAME', 'clearance_protect_submitted'
LANGUAGE C PARALLEL SAFE;

COMMENT ON FUNCTION clearance_protect_submitted() IS
'Trigger function (BEFORE INSERT, UPDATE or DELETE, for each row; BEFORE TRUNCATE for each statement): refuses changes to the parts of a submitted form. Arguments: the key column that refers to the parent, then options name=value. submitted, submitted_value: column of the parent that says that it is submitted: a boolean that is true, any other that is not null, or one that has one of the values. revision: number column of the parent that is raised once per transaction that changes a part. key: another key column; parent, parent_key: the parent where no foreign key names it; of several parents each is locked, and one that is submitted keeps the row. The parent row is locked FOR NO KEY UPDATE. Where the parent is gone, as in a cascading delete, nothing is refused. Errors: 55000 submitted, with table and constraint (the trigger) fields; 40001 the parent changed meanwhile (option revision, REPEATABLE READ and higher); 22023 wrong option; 42703, 42804, 42704, 42P01, 42809 wrong column, type, foreign key or table; 42501 another owner''s table; 39P01 wrong kind of trigger.';
