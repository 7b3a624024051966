-- A form in relational tables of others: attach, submit, refuse, mend, accept,
-- audit, detach
\set SHOW_CONTEXT never
\getenv abs_srcdir PG_ABS_SRCDIR
\set file :abs_srcdir '/data/secret_new.json'
\set document `cat :file`
SET lc_messages = 'C';

CREATE SCHEMA hr;
CREATE TABLE hr.application (
	id int PRIMARY KEY,
	base jsonb NOT NULL,
	submitted_on date,
	remark text
);
CREATE TABLE hr.residence (
	id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	application_id int NOT NULL REFERENCES hr.application ON DELETE CASCADE,
	starts_on text NOT NULL,
	ends_on text,
	address jsonb NOT NULL
);
CREATE VIEW hr.application_document AS
SELECT a.id AS application_id,
	jsonb_set(a.base, '{residences,entries}', coalesce((
		SELECT jsonb_agg(jsonb_build_object('from', r.starts_on, 'to', coalesce(r.ends_on, 'present'), 'address', r.address) ORDER BY r.starts_on DESC)
		FROM hr.residence AS r WHERE r.application_id = a.id), '[]')) AS document
FROM hr.application AS a;
CREATE VIEW hr.entry AS
SELECT e ->> 'from' AS starts_on, nullif(e ->> 'to', 'present') AS ends_on, e -> 'address' AS address, n
FROM jsonb_array_elements((:'document'::jsonb) #> '{residences,entries}') WITH ORDINALITY AS t(e, n);

-- What would be run, and run.
SELECT clearance_attach('hr.application', 'complete',
	ARRAY['query', 'SELECT document FROM hr.application_document WHERE application_id = $1', 'id', 'submitted_on'],
	condition => 'NEW.submitted_on IS NOT NULL', run => false);
SELECT count(*) FROM clearance_attachment;
SELECT clearance_attach('hr.application', 'complete',
	ARRAY['query', 'SELECT document FROM hr.application_document WHERE application_id = $1;', 'id', 'submitted_on'],
	condition => 'NEW.submitted_on IS NOT NULL') IS NOT NULL AS attached;
-- Once more is no error.
SELECT clearance_attach('hr.application', 'complete',
	ARRAY['query', 'SELECT document FROM hr.application_document WHERE application_id = $1', 'id', 'submitted_on'],
	condition => 'NEW.submitted_on IS NOT NULL');
SELECT clearance_attach('hr.residence', 'protected', '{application_id,submitted=submitted_on}');
SELECT clearance_attach('hr.residence', 'unbroken', '{application_id,starts_on,ends_on,years=10,date=submitted_on,submitted=submitted_on}');
SELECT schema_name, table_name, trigger_name, kind, arguments, condition, enabled, for_each_row FROM clearance_attachment ORDER BY 2, 3;

-- Rows of children and the form in one transaction, in any order: the check is
-- made at commit.
BEGIN;
INSERT INTO hr.application VALUES (1, :'document', NULL);
INSERT INTO hr.residence (application_id, starts_on, ends_on, address) SELECT 1, starts_on, ends_on, address FROM hr.entry;
UPDATE hr.application SET submitted_on = '2026-06-15';
COMMIT;

-- Without an entry it is refused, with what is missing.
BEGIN;
INSERT INTO hr.application VALUES (2, :'document', NULL);
INSERT INTO hr.residence (application_id, starts_on, ends_on, address) SELECT 2, starts_on, ends_on, address FROM hr.entry WHERE n <> 2;
UPDATE hr.application SET submitted_on = '2026-06-15' WHERE id = 2;
SET CONSTRAINTS hr.application_complete IMMEDIATE;
ROLLBACK;
-- Submitted and taken back in one transaction: only what is left counts.
BEGIN;
INSERT INTO hr.application VALUES (2, :'document', NULL);
INSERT INTO hr.residence (application_id, starts_on, ends_on, address) SELECT 2, starts_on, ends_on, address FROM hr.entry WHERE n <> 2;
UPDATE hr.application SET submitted_on = '2026-06-15' WHERE id = 2;
UPDATE hr.application SET submitted_on = NULL WHERE id = 2;
COMMIT;
-- Submitted, then changed beside: the later event must not count as judged.
BEGIN;
UPDATE hr.application SET submitted_on = '2026-06-15' WHERE id = 2;
UPDATE hr.application SET remark = 'filed' WHERE id = 2;
COMMIT;
SELECT id, submitted_on, remark FROM hr.application ORDER BY id;

-- What the view reads of the row itself is part of the document; the remark is not.
UPDATE hr.application SET base = base #- '{biographical,sex}' WHERE id = 1;

-- An accepted row is not judged again for a remark.  Its parts stay as they are.
ALTER TABLE hr.residence DISABLE TRIGGER USER;
DELETE FROM hr.residence WHERE application_id = 1 AND starts_on = '2014-09';
ALTER TABLE hr.residence ENABLE TRIGGER USER;
UPDATE hr.application SET remark = 'filed' WHERE id = 1;
DELETE FROM hr.residence WHERE application_id = 1;

-- The audit finds what bypassed the triggers, and says what an officer accepted.
SELECT * FROM clearance_audit('hr.application');
SELECT * FROM clearance_audit('hr.residence');
SELECT clearance_waive('hr.application', '1', 'H-01a', '/residences/entries', 'Sworn statement on file.') > 0 AS waived;
SELECT key, kind, rule, waived FROM clearance_audit('hr.application');
-- The waiver holds for the query form, too.
UPDATE hr.application SET submitted_on = '2026-06-16' WHERE id = 1;
-- Dates that give no verdict.
ALTER TABLE hr.application DISABLE TRIGGER USER;
UPDATE hr.application SET submitted_on = 'infinity' WHERE id = 1;
SELECT * FROM clearance_audit('hr.application');
SELECT * FROM clearance_audit('hr.residence');
UPDATE hr.application SET submitted_on = '2026-06-15' WHERE id = 1;
ALTER TABLE hr.application ENABLE TRIGGER USER;

-- Names resolve in pg_catalog alone, whoever runs it with whatever search_path;
-- the query is the owner's, so row-level security and privileges do not matter.
CREATE ROLE regress_applicant;
CREATE ROLE regress_owner;
GRANT USAGE ON SCHEMA hr TO regress_applicant, regress_owner;
GRANT SELECT, INSERT, UPDATE ON hr.application TO regress_applicant;
GRANT SELECT ON hr.residence TO regress_applicant;
ALTER TABLE hr.residence ENABLE ROW LEVEL SECURITY;
CREATE POLICY nothing ON hr.residence FOR SELECT TO regress_applicant USING (false);
CREATE FUNCTION hr.count(jsonb) RETURNS int8 LANGUAGE sql RETURN 7;
SET search_path = hr, pg_catalog, public;
SET ROLE regress_applicant;
BEGIN;
UPDATE application SET submitted_on = '2026-06-15' WHERE id = 2;
SET CONSTRAINTS application_complete IMMEDIATE;
ROLLBACK;
RESET ROLE;
RESET search_path;

-- The audit reads under the rights of who calls it, and says so.
GRANT SELECT ON hr.application_document TO regress_applicant;
ALTER TABLE hr.application ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON hr.application TO regress_applicant USING (id = 2);
SET ROLE regress_applicant;
SELECT key, kind, message, waived FROM clearance_audit('hr.application');
RESET ROLE;
ALTER TABLE hr.application DISABLE ROW LEVEL SECURITY;

-- Who may create triggers on a table could act as its owner: refused.
SET client_min_messages = warning;
GRANT TRIGGER ON hr.application TO regress_applicant;
SET ROLE regress_applicant;
CREATE TRIGGER sneaky AFTER INSERT OR UPDATE ON hr.application FOR EACH ROW
	EXECUTE FUNCTION clearance_require_complete('query', 'SELECT to_jsonb(rolpassword) FROM pg_authid WHERE oid = $1', 'id', 'submitted_on');
UPDATE hr.application SET submitted_on = '2026-06-15' WHERE id = 2;
RESET ROLE;
DROP TRIGGER sneaky ON hr.application;
SELECT clearance_check_trigger('hr.application', 'clearance_require_complete', 'x', false, ARRAY['query', 'SELECT document FROM hr.application_document WHERE application_id = $1', 'id', 'submitted_on']);
REVOKE TRIGGER ON hr.application FROM regress_applicant;
SET ROLE regress_applicant;
SELECT clearance_check_trigger('hr.application', 'clearance_require_complete', 'x', false, ARRAY['query', 'SELECT document FROM hr.application_document WHERE application_id = $1', 'id', 'submitted_on']);
SELECT clearance_attach('hr.application', 'complete', '{base,submitted_on}');
RESET ROLE;
RESET client_min_messages;

-- A column or a table that is renamed or dropped: a clear error, never a stale plan.
ALTER TABLE hr.application RENAME id TO application_no;
UPDATE hr.application SET submitted_on = '2026-06-15' WHERE application_no = 2;
ALTER TABLE hr.application RENAME application_no TO id;
ALTER VIEW hr.application_document RENAME TO document_of_application;
UPDATE hr.application SET submitted_on = '2026-06-15' WHERE id = 2;
ALTER VIEW hr.document_of_application RENAME TO application_document;
ALTER VIEW hr.application_document RENAME document TO form;
UPDATE hr.application SET submitted_on = '2026-06-15' WHERE id = 2;
ALTER VIEW hr.application_document RENAME form TO document;

-- No row and a null are no form; two rows are an error.
CREATE TABLE hr.answer (id int, document jsonb);
CREATE TABLE hr.asked (id int PRIMARY KEY, "the day" date);
SELECT clearance_attach('hr.asked', 'complete', ARRAY['query', 'SELECT document FROM hr.answer WHERE id = $1', 'id', 'the day'], timing => 'before', trigger_name => 'a "b" c''d');
INSERT INTO hr.answer VALUES (2, NULL), (3, :'document'), (4, :'document'), (4, :'document'), (5, NULL), (5, NULL);
INSERT INTO hr.asked VALUES (1, '2026-06-15');
INSERT INTO hr.asked VALUES (2, '2026-06-15');
INSERT INTO hr.asked VALUES (3, '2026-06-15');
INSERT INTO hr.asked VALUES (4, '2026-06-15');
INSERT INTO hr.asked VALUES (6, NULL);
ALTER TABLE hr.asked DISABLE TRIGGER USER;
INSERT INTO hr.asked VALUES (1, '2026-06-15'), (2, '2026-06-15'), (4, '2026-06-15'), (6, NULL);
-- In parts: where each part ends it says after which key to go on.
SELECT key, kind, rule, message FROM clearance_audit('hr.asked', max_rows => 2);
SELECT key, kind, rule, message FROM clearance_audit('hr.asked', start_after => '2', max_rows => 2);
SELECT key, kind, rule, message FROM clearance_audit('hr.asked', start_after => '4', max_rows => 2);
SELECT count(*) FROM clearance_audit('hr.asked', notice_every => 3);

-- Take them off, one or all.
SELECT clearance_detach('hr.residence', 'unbroken', run => false);
SELECT clearance_detach('hr.residence', 'unbroken');
SELECT clearance_detach('hr.residence', trigger_name => 'no such trigger');
SELECT clearance_detach('hr.asked', trigger_name => 'a "b" c''d');
SELECT clearance_detach('hr.residence'), clearance_detach('hr.residence') AS again;
SELECT table_name, trigger_name FROM clearance_attachment;

-- Partitioned tables, long and odd names.
CREATE TABLE hr."a table of a very long name with a quote "" that fills it up" (
	"key 1" int, "key$2" text, "my doc" jsonb, "on" date, PRIMARY KEY ("key 1", "key$2")) PARTITION BY RANGE ("key 1");
CREATE TABLE hr.part PARTITION OF hr."a table of a very long name with a quote "" that fills it up" FOR VALUES FROM (0) TO (10);
SELECT clearance_attach('hr."a table of a very long name with a quote "" that fills it up"', 'complete', '{my doc,on}', timing => 'deferred');
SELECT clearance_attach('hr."a table of a very long name with a quote "" that fills it up"', 'complete', '{my doc,on}', timing => 'after');
INSERT INTO hr.part VALUES (1, 'x', '{"form": "330-60"}', '2026-06-15');
ALTER TABLE hr.part DISABLE TRIGGER USER;
INSERT INTO hr.part VALUES (1, 'a,"b"', '[]', '2026-06-15'), (2, '', '[]', '2026-06-15');
SELECT key, kind, rule FROM clearance_audit('hr."a table of a very long name with a quote "" that fills it up"');
SELECT key, kind, rule FROM clearance_audit('hr.part', max_rows => 1);
SELECT key, kind, rule FROM clearance_audit('hr.part', start_after => E'{1,"a,\\"b\\""}');

-- A partitioned history: what is truncated is the partition, which has a trigger
-- of its own.  And the trigger on the parent, which knows of no TRUNCATE.
CREATE TABLE hr.person (id text PRIMARY KEY, checked_on date);
CREATE TABLE hr.stay (person_id text REFERENCES hr.person, days daterange) PARTITION BY LIST (person_id);
CREATE TABLE hr.stay_a PARTITION OF hr.stay FOR VALUES IN ('a');
CREATE TABLE hr.stay_rest PARTITION OF hr.stay DEFAULT;
SELECT clearance_attach('hr.stay', 'unbroken', '{person_id,days,years=5,date=checked_on,submitted=checked_on}');
SELECT clearance_attach('hr.person', 'unbroken', '{person_id,days,years=5,date=checked_on,submitted=checked_on,history=hr.stay}');
INSERT INTO hr.person VALUES ('a', NULL), ('b', NULL), ('c', NULL), ('d', NULL);
INSERT INTO hr.stay VALUES ('a', '[2010-01-01,)'), ('b', '[2010-01-01,2024-05-01)'), ('b', '[2024-06-01,)');
UPDATE hr.person SET checked_on = '2026-06-15' WHERE id = 'a';
UPDATE hr.person SET checked_on = '2026-06-15' WHERE id = 'b';
TRUNCATE hr.stay_a;
-- What bypassed them: a gap, a person without any entry; a draft does not count.
SET session_replication_role = replica;
UPDATE hr.person SET checked_on = '2026-06-15' WHERE id IN ('b', 'c');
RESET session_replication_role;
SELECT * FROM clearance_audit('hr.stay');
SELECT * FROM clearance_audit('hr.person');
SELECT clearance_detach('hr.stay');
SELECT clearance_detach('hr.person');

-- The condition may look at the old row: the audit takes a row as inserted.
CREATE TABLE hr.stateful (id int PRIMARY KEY, document jsonb, state text);
INSERT INTO hr.stateful VALUES (1, '[]', 'draft'), (2, '[]', 'submitted');
SELECT clearance_detach('hr.stateful');
CREATE TRIGGER stateful BEFORE UPDATE ON hr.stateful FOR EACH ROW WHEN (NEW.state = 'submitted' AND OLD.state IS DISTINCT FROM NEW.state)
	EXECUTE FUNCTION clearance_require_complete('document');
SELECT condition FROM clearance_attachment WHERE table_name = 'stateful';
SELECT key, kind, rule, pointer FROM clearance_audit('hr.stateful');
-- A column named query is a column.
ALTER TABLE hr.stateful RENAME document TO query;
SELECT clearance_attach('hr.stateful', 'complete', '{query}');
UPDATE hr.stateful SET state = 'x' WHERE id = 1;

-- The text of a query with its parameters filled in.
SELECT clearance_query_with($$SELECT $1 + $12, '$1', $q$ $2 $q$, "$1" -- $1
FROM t /* $1 */;$$, '{a,b,c,d,e,f,g,h,i,j,k,l}');

-- Nothing of a record is in any message: not of the form, nor of the key.
CREATE TABLE hr.secret (key text PRIMARY KEY, base jsonb, given_on date);
INSERT INTO hr.secret VALUES ('CANARY key', '{"form": "330-60", "biographical": {"surname": "CANARY", "birth_date": "CANARY"}, "administrative": {"level": ["CANARY"]}}');
CREATE FUNCTION pg_temp.messages_of(statement text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	message text; detail text; hint text; context text;
BEGIN
	EXECUTE statement;
	SET CONSTRAINTS ALL IMMEDIATE;
	RETURN 'no error';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT, context = PG_EXCEPTION_CONTEXT;
	RETURN concat_ws(' ', message, detail, hint, context);
END $$;
SELECT timing, m LIKE '%is incomplete (blocking findings:%' AS refused, m LIKE '%CANARY%' AS leaked
FROM unnest('{deferred,after,before}'::text[]) AS t(timing), pg_temp.messages_of(format($$
	SELECT clearance_attach('hr.secret', 'complete', ARRAY['query', 'SELECT base FROM hr.secret WHERE key = $1', 'key', 'given_on'],
		condition => 'NEW.given_on IS NOT NULL', timing => %L);
	UPDATE hr.secret SET given_on = '2026-06-15'$$, timing)) AS m;
SELECT clearance_attach('hr.secret', 'complete', '{base,given_on}') IS NOT NULL AS attached;
SELECT m LIKE '%cannot be waived%' AS refused, m LIKE '%CANARY%' AS leaked
FROM pg_temp.messages_of($$SELECT clearance_waive('hr.secret', (SELECT min(key) FROM hr.secret), 'Z-16', '/biographical/birth_date', 'why', as_of => '2026-06-15')$$) AS m;

-- Wrong calls.
CREATE FUNCTION pg_temp.sqlstate_of(statement text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE statement;
	RETURN 'no error';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END $$;
CREATE TRIGGER other BEFORE INSERT ON hr.answer FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
SELECT call, pg_temp.sqlstate_of('SELECT ' || call) AS sqlstate FROM (VALUES
	($$clearance_attach(NULL, 'complete', '{base}')$$),
	($$clearance_attach('hr.application', NULL, '{base}')$$),
	($$clearance_attach('hr.application', 'complete', NULL)$$),
	($$clearance_attach('hr.application', 'complete', '{}')$$),
	($$clearance_attach('hr.application', 'complete', '{NULL}')$$),
	($$clearance_attach('hr.application', 'whole', '{base}')$$),
	($$clearance_attach('hr.application', 'complete', '{base}', timing => 'never')$$),
	($$clearance_attach('hr.residence', 'protected', '{application_id,submitted=submitted_on}', timing => 'deferred')$$),
	($$clearance_attach('hr.application', 'complete', '{missing}')$$),
	($$clearance_attach('hr.application', 'complete', '{remark}')$$),
	($$clearance_attach('hr.application', 'complete', '{base,remark}')$$),
	($$clearance_attach('hr.application', 'complete', '{base}', condition => 'NEW.missing')$$),
	($$clearance_attach('hr.application', 'complete', '{query,SELECT,id}')$$),
	($$clearance_attach('hr.application', 'complete', '{view,SELECT,id,submitted_on}')$$),
	($$clearance_attach('hr.application', 'complete', '{query,SELECT,id,submitted_on}')$$),
	($$clearance_attach('hr.application', 'complete', '{query,nonsense,id,submitted_on}')$$),
	($$clearance_attach('hr.application', 'complete', '{query,SELECT base FROM application,id,submitted_on}')$$),
	($$clearance_attach('hr.application', 'complete', '{query,SELECT $1,id,submitted_on}')$$),
	($$clearance_attach('hr.application', 'complete', '{query,SELECT $2::jsonb,id,submitted_on}')$$),
	($$clearance_attach('hr.application', 'complete', '{query,"SELECT base, 1 FROM hr.application",id,submitted_on}')$$),
	($$clearance_attach('hr.application', 'complete', '{query,"UPDATE hr.application SET id = 1 RETURNING base",id,submitted_on}')$$),
	($$clearance_attach('hr.application', 'complete', '{query,"SELECT base FROM hr.application; SELECT 1",id,submitted_on}')$$),
	($$clearance_attach('hr.answer', 'complete', '{document}', trigger_name => 'other')$$),
	($$clearance_attach('hr.entry', 'complete', '{address}')$$),
	($$clearance_attach('hr.residence', 'unbroken', '{application_id,starts_on,ends_on}')$$),
	($$clearance_attach('hr.residence', 'protected', '{application_id}')$$),
	($$clearance_check_trigger(0, 'clearance_require_unbroken', 'x', false, '{a,b,c}')$$),
	($$clearance_check_trigger('hr.application_pkey', 'clearance_require_unbroken', 'x', false, '{a,b,c}')$$),
	($$clearance_check_trigger('hr.application_pkey', 'clearance_require_complete', 'x', true, '{a}')$$),
	($$clearance_check_trigger('hr.application_pkey', 'clearance_protect_submitted', 'x', true, '{id,submitted=a}')$$),
	($$clearance_detach(NULL)$$),
	($$clearance_detach('hr.application', 'whole')$$),
	($$clearance_audit(NULL)$$),
	($$clearance_audit('hr.answer')$$),
	($$clearance_audit('hr.stateful', max_rows => 0)$$),
	($$clearance_audit('hr.application', start_after => 'x')$$),
	($$clearance_broken_histories(0)$$),
	($$clearance_broken_histories((SELECT min(trigger_oid) FROM clearance_attachment WHERE kind = 'complete'))$$),
	($$clearance_query_with('SELECT $2', '{a}')$$),
	($$clearance_query_with('SELECT ''', '{a}')$$)) AS v(call);

-- Parallel workers judge the rows of an audit; they do not only read them.
CREATE TABLE hr.many (id int PRIMARY KEY, document jsonb, submitted_on date);
SELECT clearance_attach('hr.many', 'complete', '{document, submitted_on}');
CREATE FUNCTION hr.plan(query text) RETURNS SETOF text LANGUAGE plpgsql AS $$
BEGIN
	RETURN QUERY EXECUTE 'EXPLAIN (COSTS OFF) ' || query;
END $$;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SELECT count(*) FILTER (WHERE ordinality = 1 AND line ~ '^Gather') AS gather, count(*) FILTER (WHERE line ~ 'Filter: .*clearance_form_complete') AS judged
FROM hr.plan(clearance_audit_query('hr.many', '2026-06-15', 'true', false)) WITH ORDINALITY AS p(line);
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;

-- The name of a trigger has 63 bytes; a suffix that has more by itself is not cut.
SET statement_timeout = '10s';
SELECT n, octet_length(clearance_trigger_name('pg_class', repeat('x', n))), octet_length(clearance_trigger_name('pg_class', repeat('é', n))) FROM unnest('{1,54,55,62,63,100000}'::int[]) AS n;
RESET statement_timeout;

DROP SCHEMA hr CASCADE;
DROP ROLE regress_applicant, regress_owner;
TRUNCATE clearance_waiver RESTART IDENTITY;
