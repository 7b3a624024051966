-- What tools find that read the catalogue (psql, pgAdmin, PostgREST): names that
-- complete, calls by name that mean one function, nothing stray.  Each query
-- lists what breaks its rule; all are empty but those that say otherwise.
SELECT current_database() AS database \gset
CREATE DATABASE clearance_introspection TEMPLATE template0;
\c clearance_introspection
CREATE SCHEMA screening;
CREATE EXTENSION clearance SCHEMA screening;
SET search_path = pg_catalog;

CREATE VIEW public.member AS
SELECT classid, objid, pg_describe_object(classid, objid, 0) COLLATE "C" AS object
FROM pg_depend
WHERE refclassid = 'pg_extension'::regclass AND deptype = 'e'
	AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'clearance');

-- Named objects of the schema, by catalogue: what PostgREST reads into its cache.
CREATE VIEW public.named AS
SELECT 'pg_proc'::regclass AS classid, oid AS objid, proname AS name, pronamespace AS namespace FROM pg_proc
UNION ALL SELECT 'pg_class'::regclass, oid, relname, relnamespace FROM pg_class WHERE relkind NOT IN ('i', 't', 'c')
UNION ALL SELECT 'pg_type'::regclass, oid, typname, typnamespace FROM pg_type WHERE typelem = 0
	AND NOT EXISTS (SELECT FROM pg_class WHERE pg_class.oid = typrelid AND relkind <> 'c')
UNION ALL SELECT 'pg_opclass'::regclass, oid, opcname, opcnamespace FROM pg_opclass
UNION ALL SELECT 'pg_opfamily'::regclass, oid, opfname, opfnamespace FROM pg_opfamily
UNION ALL SELECT 'pg_operator'::regclass, oid, NULL, oprnamespace FROM pg_operator
UNION ALL SELECT 'pg_collation'::regclass, oid, collname, collnamespace FROM pg_collation
UNION ALL SELECT 'pg_conversion'::regclass, oid, conname, connamespace FROM pg_conversion
UNION ALL SELECT 'pg_ts_config'::regclass, oid, cfgname, cfgnamespace FROM pg_ts_config;

-- Something is there (not empty).
SELECT count(*) > 100 AS found FROM public.named WHERE namespace = 'screening'::regnamespace;

-- In the schema and no member: stray.
SELECT pg_describe_object(classid, objid, 0) FROM public.named
WHERE namespace = 'screening'::regnamespace AND (classid, objid) NOT IN (SELECT classid, objid FROM public.member)
ORDER BY 1;

-- Members elsewhere than in the schema.
SELECT m.object FROM public.member AS m JOIN public.named AS n USING (classid, objid)
WHERE n.namespace <> 'screening'::regnamespace
ORDER BY 1;

-- Names that "clearance" or "timeline" and the tab key do not find (not empty:
-- aggregates of core's names).
SELECT pg_describe_object(classid, objid, 0) FROM public.named
WHERE namespace = 'screening'::regnamespace AND name !~ '^(clearance|timeline)_'
ORDER BY 1;

-- Functions that a call by names cannot tell apart, as PostgREST calls them: the
-- arguments that one of them needs are a subset of what the other takes, and the
-- other way round.
CREATE VIEW public.call AS
SELECT p.oid, p.proname, m.object,
	(p.proargnames COLLATE "C")[:p.pronargs] AS takes,
	(p.proargnames COLLATE "C")[:p.pronargs - p.pronargdefaults] AS needs
FROM pg_proc AS p JOIN public.member AS m ON m.classid = 'pg_proc'::regclass AND m.objid = p.oid
WHERE p.prokind IN ('f', 'a') AND p.proargnames IS NOT NULL;
SELECT a.object, b.object AS other FROM public.call AS a JOIN public.call AS b USING (proname)
WHERE a.oid < b.oid AND a.needs <@ b.takes AND b.needs <@ a.takes
ORDER BY 1, 2;

-- Views and tables whose columns have no names of their own, or that everybody
-- sees without a comment.
SELECT m.object, a.attname FROM public.member AS m
JOIN pg_class AS c ON m.classid = 'pg_class'::regclass AND c.oid = m.objid
JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0
WHERE a.attname IN ('?column?', 'case', 'coalesce', 'row') OR obj_description(c.oid, 'pg_class') IS NULL
ORDER BY 1, 2;

-- Comments that psql's \dx+ and \df+ would break into lines.
SELECT object FROM public.member
WHERE obj_description(objid, classid::regclass::text::name) ~ '\n'
ORDER BY object;

-- What remains once the extension is dropped.
DROP VIEW public.call, public.member;
DROP EXTENSION clearance;
SELECT pg_describe_object(classid, objid, 0) FROM public.named WHERE namespace = 'screening'::regnamespace;
\c :database
DROP DATABASE clearance_introspection;
