-- What holds of every object of the extension, in the manner of core's
-- opr_sanity and type_sanity.  Each query lists what breaks its rule: all are
-- empty but those that say otherwise.
SET search_path = pg_catalog;

-- Arrays and row types, which are members from version 17 on, follow theirs.
CREATE TEMP VIEW member AS
SELECT d.classid, d.objid, pg_describe_object(d.classid, d.objid, 0) COLLATE "C" AS object
FROM pg_depend d
JOIN pg_extension e ON e.oid = d.refobjid
WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e' AND e.extname = 'clearance'
	AND NOT (d.classid = 'pg_type'::regclass AND EXISTS (
		SELECT FROM pg_type t LEFT JOIN pg_class c ON c.oid = t.typrelid
		WHERE t.oid = d.objid AND (t.typcategory = 'A' OR c.relkind <> 'c')));

CREATE TEMP VIEW function AS
SELECT p.*, m.object FROM pg_proc p JOIN pg_temp.member m ON m.classid = 'pg_proc'::regclass AND m.objid = p.oid;

CREATE TEMP VIEW operator AS
SELECT o.*, m.object FROM pg_operator o JOIN pg_temp.member m ON m.classid = 'pg_operator'::regclass AND m.objid = o.oid;

CREATE TEMP VIEW type AS
SELECT t.*, m.object FROM pg_type t JOIN pg_temp.member m ON m.classid = 'pg_type'::regclass AND m.objid = t.oid;

CREATE TEMP VIEW opclass AS
SELECT c.*, a.amname, m.object FROM pg_opclass c JOIN pg_am a ON a.oid = c.opcmethod
JOIN pg_temp.member m ON m.classid = 'pg_opclass'::regclass AND m.objid = c.oid;

-- The views see something (not empty).
SELECT count(*) > 0 AS found FROM member;

-- Objects without COMMENT.
SELECT object FROM member
WHERE obj_description(objid, classid::regclass::text::name) IS NULL
ORDER BY object;

-- Columns of views without COMMENT.
SELECT m.object, a.attname FROM member m JOIN pg_class c ON m.classid = 'pg_class'::regclass AND c.oid = m.objid
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
WHERE c.relkind = 'v' AND col_description(a.attrelid, a.attnum) IS NULL
ORDER BY m.object, a.attnum;


-- FUNCTIONS

-- Neither parallel safe nor restricted (not empty: they write, which no parallel
-- query may).
SELECT object FROM function WHERE proparallel = 'u' ORDER BY object;

-- Volatile (not empty: each has a reason to be).
SELECT object FROM function WHERE provolatile = 'v' ORDER BY object;

-- SQL functions without a body in SQL-standard form: their names resolve at run time.
SELECT object FROM function
WHERE prolang = (SELECT oid FROM pg_language WHERE lanname = 'sql') AND prosqlbody IS NULL
ORDER BY object;

-- Functions in procedural languages, or that run as their owner, without a search_path of their own.
SELECT object FROM function
WHERE (prosecdef OR prolang NOT IN (SELECT oid FROM pg_language WHERE lanname IN ('sql', 'c', 'internal')))
	AND NOT EXISTS (SELECT FROM unnest(proconfig) AS setting WHERE setting LIKE 'search_path=%')
ORDER BY object;

-- One C function under two names that promise different things.
SELECT a.object, b.object FROM function a JOIN function b ON a.prosrc = b.prosrc AND a.probin = b.probin AND a.oid < b.oid
WHERE (a.provolatile, a.proparallel, a.proisstrict, a.proretset) <> (b.provolatile, b.proparallel, b.proisstrict, b.proretset)
ORDER BY 1, 2;

-- Functions for users whose arguments have no names.
SELECT object FROM function f
WHERE prokind IN ('f', 'w') AND pronargs > 0
	AND (proargnames IS NULL OR EXISTS (SELECT FROM unnest(proargnames[:pronargs]) AS name WHERE name = ''))
	AND NOT 'internal'::regtype = ANY (proargtypes)
	AND NOT EXISTS (SELECT FROM pg_type WHERE f.oid IN (typinput, typoutput, typreceive, typsend, typmodin, typmodout))
	AND NOT EXISTS (SELECT FROM pg_operator WHERE oprcode = f.oid)
	AND NOT EXISTS (SELECT FROM pg_amproc WHERE amproc = f.oid)
	AND NOT EXISTS (SELECT FROM pg_cast WHERE castfunc = f.oid)
	AND NOT EXISTS (SELECT FROM pg_aggregate WHERE f.oid IN (aggtransfn, aggfinalfn, aggcombinefn, aggserialfn, aggdeserialfn))
ORDER BY object;

-- Arguments named as a reserved word.
SELECT object, name FROM function, unnest(proargnames) AS name
WHERE name IN (SELECT word FROM pg_get_keywords() WHERE catcode IN ('R', 'T'))
ORDER BY object, name;


-- AGGREGATES

-- Not fit for parallel plans: unsafe, without combine function, or with an
-- internal state that cannot be sent.
SELECT f.object FROM function f JOIN pg_aggregate a ON a.aggfnoid = f.oid
WHERE f.proparallel <> 's' OR a.aggcombinefn = 0
	OR (a.aggtranstype = 'internal'::regtype AND (a.aggserialfn = 0 OR a.aggdeserialfn = 0))
ORDER BY f.object;


-- TYPES

-- Base types without an array, without binary input or output.
SELECT object FROM type
WHERE typtype = 'b' AND typelem = 0 AND (typarray = 0 OR typreceive = 0 OR typsend = 0)
ORDER BY object;

-- Sizes and alignments that contradict one another (type_sanity).
SELECT object, typlen, typbyval, typalign FROM type
WHERE (typlen <= 0 AND typlen NOT IN (-1, -2))
	OR (typbyval AND (typlen, typalign) NOT IN ((1, 'c'), (2, 's'), (4, 'i'), (8, 'd')))
	OR (typstorage <> 'p' AND (typbyval OR typlen <> -1))
ORDER BY object;

-- Input and output functions that are not strict, or volatile.
SELECT t.object, p.oid::regprocedure FROM type t JOIN pg_proc p ON p.oid IN (typinput, typoutput, typreceive, typsend)
WHERE t.typtype = 'b' AND (NOT p.proisstrict OR p.provolatile = 'v')
ORDER BY 1, 2;

-- Casts that happen unasked.
SELECT m.object, c.castcontext FROM member m JOIN pg_cast c ON m.classid = 'pg_cast'::regclass AND m.objid = c.oid
WHERE c.castcontext <> 'e'
ORDER BY 1;

-- Casts whose function does not fit them.
SELECT m.object, p.oid::regprocedure
FROM member m
JOIN pg_cast c ON m.classid = 'pg_cast'::regclass AND m.objid = c.oid
JOIN pg_proc p ON p.oid = c.castfunc
WHERE p.prorettype <> c.casttarget OR p.proargtypes[0] <> c.castsource OR p.provolatile = 'v' OR NOT p.proisstrict
ORDER BY 1;


-- OPERATORS

-- Declared and never defined, or with arguments other than the function's.
SELECT o.object FROM operator o LEFT JOIN pg_proc p ON p.oid = o.oprcode
WHERE p.oid IS NULL OR p.prorettype <> o.oprresult OR p.proargtypes[0] <> o.oprleft OR p.proargtypes[1] <> o.oprright
ORDER BY o.object;

-- Operators on volatile functions, or on some that null does not pass through.
SELECT o.object FROM operator o JOIN pg_proc p ON p.oid = o.oprcode
WHERE p.provolatile = 'v' OR NOT p.proisstrict
ORDER BY o.object;

-- Without commutator, or with one that does not point back.
SELECT o.object FROM operator o LEFT JOIN pg_operator c ON c.oid = o.oprcom
WHERE o.oprkind = 'b' AND o.oprresult = 'bool'::regtype
	AND (c.oid IS NULL OR c.oprcom <> o.oid OR c.oprleft <> o.oprright OR c.oprright <> o.oprleft)
ORDER BY o.object;

-- With a negator that does not point back, is itself, or takes other arguments.
SELECT o.object FROM operator o LEFT JOIN pg_operator n ON n.oid = o.oprnegate
WHERE o.oprnegate <> 0
	AND (n.oid IS NULL OR n.oprnegate <> o.oid OR n.oid = o.oid OR n.oprleft <> o.oprleft OR n.oprright <> o.oprright)
ORDER BY o.object;

-- Comparisons without negator.
SELECT object FROM operator WHERE oprname IN ('=', '<>', '<', '<=', '>', '>=') AND oprnegate = 0 ORDER BY object;

-- Conditions without estimators.
SELECT object FROM operator
WHERE oprkind = 'b' AND oprresult = 'bool'::regtype AND (oprrest = 0 OR oprjoin = 0)
ORDER BY object;

-- Estimators for another operator than this kind.
SELECT object, oprrest, oprjoin FROM operator
WHERE CASE oprname
	WHEN '=' THEN (oprrest::oid, oprjoin::oid) <> ('eqsel'::regproc::oid, 'eqjoinsel'::regproc::oid)
	WHEN '<>' THEN (oprrest::oid, oprjoin::oid) <> ('neqsel'::regproc::oid, 'neqjoinsel'::regproc::oid)
	WHEN '<' THEN (oprrest::oid, oprjoin::oid) <> ('scalarltsel'::regproc::oid, 'scalarltjoinsel'::regproc::oid)
	WHEN '<=' THEN (oprrest::oid, oprjoin::oid) <> ('scalarlesel'::regproc::oid, 'scalarlejoinsel'::regproc::oid)
	WHEN '>' THEN (oprrest::oid, oprjoin::oid) <> ('scalargtsel'::regproc::oid, 'scalargtjoinsel'::regproc::oid)
	WHEN '>=' THEN (oprrest::oid, oprjoin::oid) <> ('scalargesel'::regproc::oid, 'scalargejoinsel'::regproc::oid)
	ELSE false END
ORDER BY object;

-- MERGES or HASHES without, or equality without, an operator family of that kind.
SELECT o.object, o.oprcanmerge, o.oprcanhash FROM operator o
WHERE o.oprcanmerge <> EXISTS (SELECT FROM pg_amop a JOIN pg_am m ON m.oid = a.amopmethod
		WHERE a.amopopr = o.oid AND m.amname = 'btree' AND a.amopstrategy = 3)
	OR o.oprcanhash <> EXISTS (SELECT FROM pg_amop a JOIN pg_am m ON m.oid = a.amopmethod
		WHERE a.amopopr = o.oid AND m.amname = 'hash')
ORDER BY o.object;


-- OPERATOR CLASSES

-- Those that their access method refuses.
SELECT object FROM opclass WHERE NOT amvalidate(oid) ORDER BY object;

-- btree without sort support or equalimage, hash without extended hash.
SELECT object FROM opclass c
WHERE (amname = 'btree' AND (SELECT count(*) FROM pg_amproc WHERE amprocfamily = c.opcfamily AND amproclefttype = c.opcintype
		AND amprocrighttype = c.opcintype AND amprocnum IN (1, 2, 4)) <> 3)
	OR (amname = 'hash' AND (SELECT count(*) FROM pg_amproc WHERE amprocfamily = c.opcfamily AND amproclefttype = c.opcintype
		AND amprocrighttype = c.opcintype AND amprocnum IN (1, 2)) <> 2)
ORDER BY object;

-- Base types without a default btree or hash class, in which case DISTINCT or
-- a hash join fails.  Unlike a type by value, a pseudo-type has no order.
SELECT t.object, a.amname FROM type t CROSS JOIN pg_am a
WHERE t.typtype = 'b' AND t.typelem = 0 AND t.typcategory <> 'P' AND a.amname IN ('btree', 'hash')
	AND NOT EXISTS (SELECT FROM opclass c WHERE c.opcintype = t.oid AND c.opcmethod = a.oid AND c.opcdefault)
ORDER BY 1, 2;


-- TABLES

-- Columns that would block pg_upgrade: they hold object identifiers.
SELECT m.object, a.attname FROM member m JOIN pg_attribute a ON m.classid = 'pg_class'::regclass AND a.attrelid = m.objid
JOIN pg_class c ON c.oid = m.objid AND c.relkind = 'r'
WHERE a.attnum > 0 AND format_type(a.atttypid, NULL) LIKE 'reg%'
ORDER BY 1, 2;

-- Tables without primary key.
SELECT m.object FROM member m JOIN pg_class c ON m.classid = 'pg_class'::regclass AND c.oid = m.objid
WHERE c.relkind = 'r' AND NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = c.oid AND contype IN ('p', 'x'))
ORDER BY 1;

-- Tables and views that everybody may write, or that not everybody may read
-- (not empty: the user's own rows are read through the views).
SELECT m.object, c.relacl FROM member m JOIN pg_class c ON m.classid = 'pg_class'::regclass AND c.oid = m.objid
WHERE c.relkind IN ('r', 'v')
	AND (NOT EXISTS (SELECT FROM aclexplode(c.relacl) WHERE grantee = 0 AND privilege_type = 'SELECT')
		OR EXISTS (SELECT FROM aclexplode(c.relacl) WHERE grantee = 0 AND privilege_type <> 'SELECT'))
ORDER BY 1;
