-- How the triggers find the row that a row belongs to, and what of their
-- arguments they refuse only when they fire: then the tables tell.
CREATE SCHEMA parent;
SET search_path = parent, public;

CREATE FUNCTION fire(statement text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	hint text;
BEGIN
	EXECUTE statement;
	RAISE SQLSTATE 'ZZ000';
EXCEPTION
	WHEN SQLSTATE 'ZZ000' THEN RETURN 'done';
	WHEN OTHERS THEN
		GET STACKED DIAGNOSTICS hint = PG_EXCEPTION_HINT;
		RETURN concat_ws(' | ', SQLSTATE, SQLERRM, nullif(hint, ''));
END $$;
CREATE FUNCTION with_trigger(on_table text, function text, arguments text, statement text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('CREATE TRIGGER t %s INSERT OR UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION %s(%s)',
		CASE function WHEN 'clearance_protect_submitted' THEN 'BEFORE' ELSE 'AFTER' END, on_table, function, arguments);
	statement := fire(statement);
	EXECUTE format('DROP TRIGGER t ON %s', on_table);
	RETURN statement;
END $$;

-- One column refers to two tables: the trigger has to name one.
CREATE TABLE person (id int PRIMARY KEY, name text, done boolean);
CREATE TABLE member (id int PRIMARY KEY, done boolean);
CREATE TABLE stay (person_id int REFERENCES person, during daterange);
ALTER TABLE stay ADD FOREIGN KEY (person_id) REFERENCES member;
INSERT INTO person VALUES (1, 'A', false), (2, 'A', false);
INSERT INTO member VALUES (1, true), (2, false);
SELECT arguments, with_trigger('stay', 'clearance_require_unbroken', arguments, $$INSERT INTO stay VALUES (1, '[2020-01-01,2021-01-01)')$$) FROM (VALUES
	($$'person_id', 'during', 'from=2020-01-01', 'to=2020-12-31'$$),
	($$'person_id', 'during', 'from=2020-01-01', 'to=2020-12-31', 'parent=parent.member'$$)) AS a (arguments);

-- More than one row has the key: the history of which?
CREATE TABLE named_stay (name text, during daterange);
SELECT name, with_trigger('named_stay', 'clearance_require_unbroken',
	$$'name', 'during', 'from=2020-01-01', 'to=2020-12-31', 'parent=parent.person', 'parent_key=name'$$,
	format('INSERT INTO named_stay VALUES (%L, NULL)', name)) FROM unnest('{A,B}'::text[]) AS name;

-- Keys of types that have no order, or none in common.
CREATE TABLE odd (id int PRIMARY KEY, json json, point point, numbers int[], words text[]);
CREATE TABLE odd_stay (LIKE odd, during daterange);
SELECT child, parent, with_trigger('odd_stay', 'clearance_require_unbroken',
	format($$'%s', 'during', 'from=2020-01-01', 'to=2020-12-31', 'parent=parent.odd', 'parent_key=%s'$$, child, parent),
	$$INSERT INTO odd_stay VALUES (1, '1', '(1,2)', '{1}', '{a}', '[2020-01-01,2021-01-01)')$$)
FROM (VALUES ('json', 'json'), ('id', 'json'), ('json', 'id'), ('point', 'point'), ('numbers', 'words'), ('words', 'words'), ('numbers', 'id')) AS a (child, parent);

-- On the parent itself there is no option "parent".
SELECT arguments, with_trigger('person', 'clearance_require_unbroken', arguments, 'UPDATE person SET name = name') FROM (VALUES
	($$'person_id', 'during', 'from=2020-01-01', 'to=2020-12-31', 'history=parent.stay', 'parent=parent.person'$$),
	($$'person_id', 'during', 'from=2020-01-01', 'to=2020-12-31', 'history=parent.odd_stay'$$),
	($$'id', 'during', 'from=2020-01-01', 'to=2020-12-31', 'history=parent.odd_stay', 'parent_key=id'$$)) AS a (arguments);

-- More columns in a key than there are parameters.
CREATE TABLE wide (id int PRIMARY KEY);
SELECT 'ALTER TABLE wide ' || string_agg(format('ADD c%s int', n), ', ') FROM generate_series(1, 40) AS n \gexec
SELECT keys, with_trigger('wide', 'clearance_protect_submitted',
	$$'id', 'parent=parent.person', 'submitted=done'$$ || (SELECT string_agg(format($$, 'key=c%s'$$, n), '') FROM generate_series(1, keys) AS n)
	|| (SELECT string_agg($$, 'parent_key=id'$$, '') FROM generate_series(0, keys) AS n), 'INSERT INTO wide VALUES (1)')
FROM generate_series(30, 32) AS keys;

SET client_min_messages = warning;
DROP SCHEMA parent CASCADE;
