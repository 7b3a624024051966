-- A payroll database that was not shaped for us: integer keys, pairs of
-- inclusive dates, one person with several files, the form spread over five
-- tables.  Attached without a change of any of them: submit, refuse, mend,
-- accept, change after the submission, bypass, audit, detach.
SET client_min_messages = warning;
SET datestyle = 'ISO';
\getenv abs_srcdir PG_ABS_SRCDIR
\set file :abs_srcdir '/data/secret_new.json'
\set document `cat :file`

CREATE SCHEMA paie;
CREATE TABLE paie.emp (
	no_emp int PRIMARY KEY, nom text, nom_naiss text, prenom_1 text, prenom_2 text, sexe char(1), ne_le date,
	ne_ville text, ne_prov char(2), ne_pays char(2), verif_le date, courriel text);
CREATE TABLE paie.emp_addr (
	no_emp int NOT NULL REFERENCES paie.emp ON UPDATE CASCADE ON DELETE CASCADE,
	du date NOT NULL, au date, civique text, app text, rue text, ville text, prov char(2), pays char(2), cp char(7), tel text,
	PRIMARY KEY (no_emp, du));
CREATE TABLE paie.emp_poste (
	no int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	no_emp int NOT NULL REFERENCES paie.emp ON UPDATE CASCADE ON DELETE CASCADE,
	du date NOT NULL, au date, genre text, employeur text, no_org text, adresse jsonb, titre text, superv text, tel text);
CREATE TABLE paie.emp_parent (
	no_emp int NOT NULL REFERENCES paie.emp ON UPDATE CASCADE ON DELETE CASCADE, rang smallint, lien text, nom text, reste jsonb);
-- A file: B (draft), S (submitted), A (granted), R (returned).
CREATE TABLE paie.dossier (
	no_dossier int PRIMARY KEY, no_emp int NOT NULL REFERENCES paie.emp ON UPDATE CASCADE ON DELETE CASCADE,
	etat char(1) NOT NULL DEFAULT 'B', recu_le date, reste jsonb NOT NULL, note text);
CREATE INDEX ON paie.dossier (no_emp);
CREATE INDEX ON paie.emp_poste (no_emp);
CREATE INDEX ON paie.emp_parent (no_emp);

-- Load people as the payroll has them: full days instead of months.
CREATE FUNCTION paie.premier_jour(d text) RETURNS date LANGUAGE sql IMMUTABLE
	AS $$ SELECT CASE length(d) WHEN 7 THEN (d || '-01')::date ELSE d::date END $$;
CREATE FUNCTION paie.dernier_jour(d text) RETURNS date LANGUAGE sql IMMUTABLE
	AS $$ SELECT CASE WHEN d = 'present' THEN NULL WHEN length(d) = 7 THEN ((d || '-01')::date + interval '1 month - 1 day')::date ELSE d::date END $$;
CREATE FUNCTION paie.charger(numero int, d jsonb) RETURNS void LANGUAGE sql AS $$
	INSERT INTO paie.emp
		SELECT numero, b ->> 'surname', b ->> 'birth_surname', b #>> '{given_names,0}', b #>> '{given_names,1}', b ->> 'sex', (b ->> 'birth_date')::date,
			b #>> '{birth_place,city}', b #>> '{birth_place,province}', b #>> '{birth_place,country}'
		FROM (SELECT d -> 'biographical') AS t(b);
	INSERT INTO paie.emp_addr
		SELECT numero, paie.premier_jour(e ->> 'from'), paie.dernier_jour(e ->> 'to'), a ->> 'street_number', a ->> 'unit', a ->> 'street_name',
			a ->> 'city', a ->> 'province', a ->> 'country', a ->> 'postal_code', a ->> 'phone'
		FROM jsonb_array_elements(d #> '{residences,entries}') AS t(e), LATERAL (SELECT e -> 'address') AS u(a);
	INSERT INTO paie.emp_poste (no_emp, du, au, genre, employeur, no_org, adresse, titre, superv, tel)
		SELECT numero, paie.premier_jour(e ->> 'from'), paie.dernier_jour(e ->> 'to'), e ->> 'kind', e ->> 'employer', e ->> 'organization_number',
			e -> 'address', e ->> 'job_title', e ->> 'supervisor', e ->> 'phone'
		FROM jsonb_array_elements(d #> '{employment,entries}') AS t(e);
	INSERT INTO paie.emp_parent
		SELECT numero, n, e ->> 'relationship', e ->> 'surname', e - 'relationship' - 'surname'
		FROM jsonb_array_elements(d #> '{relatives,entries}') WITH ORDINALITY AS t(e, n);
$$;
SELECT paie.charger(n, :'document'::jsonb) FROM generate_series(101, 103) AS n;
INSERT INTO paie.dossier (no_dossier, no_emp, reste)
	SELECT no_emp * 10, no_emp, :'document'::jsonb - 'biographical' #- '{residences,entries}' #- '{employment,entries}' #- '{relatives,entries}' FROM paie.emp;

-- The document, built by a query, where only its owner looks.
CREATE SCHEMA paie_prive;
CREATE FUNCTION paie_prive.formulaire(dossier int) RETURNS jsonb LANGUAGE sql STABLE SET search_path = paie, pg_temp AS $$
	SELECT jsonb_set(jsonb_set(jsonb_set(d.reste || jsonb_build_object('biographical', jsonb_build_object(
			'surname', e.nom, 'birth_surname', e.nom_naiss, 'given_names', to_jsonb(array_remove(ARRAY[e.prenom_1, e.prenom_2], NULL)),
			'birth_date', e.ne_le, 'sex', e.sexe, 'usual_name', e.prenom_1, 'other_names', '[]'::jsonb, 'name_changes', '[]'::jsonb,
			'birth_place', jsonb_build_object('city', e.ne_ville, 'province', e.ne_prov, 'country', e.ne_pays))),
		'{residences,entries}', coalesce((SELECT jsonb_agg(jsonb_build_object('from', a.du, 'to', coalesce(a.au::text, 'present'), 'address',
				jsonb_strip_nulls(jsonb_build_object('street_number', a.civique, 'unit', a.app, 'street_name', a.rue, 'city', a.ville,
					'province', a.prov, 'country', a.pays, 'postal_code', a.cp, 'phone', a.tel))) ORDER BY a.du DESC)
			FROM emp_addr AS a WHERE a.no_emp = e.no_emp), '[]')),
		'{employment,entries}', coalesce((SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('from', p.du, 'to', coalesce(p.au::text, 'present'),
				'kind', p.genre, 'employer', p.employeur, 'organization_number', p.no_org, 'address', p.adresse, 'job_title', p.titre,
				'supervisor', p.superv, 'phone', p.tel)) ORDER BY p.du DESC)
			FROM emp_poste AS p WHERE p.no_emp = e.no_emp), '[]')),
		'{relatives,entries}', coalesce((SELECT jsonb_agg(r.reste || jsonb_build_object('relationship', r.lien, 'surname', r.nom) ORDER BY r.rang)
			FROM emp_parent AS r WHERE r.no_emp = e.no_emp), '[]'))
	FROM dossier AS d JOIN emp AS e USING (no_emp) WHERE d.no_dossier = $1
$$;
SELECT d.no_dossier, clearance_form_complete(paie_prive.formulaire(d.no_dossier), '2026-06-15') FROM paie.dossier AS d ORDER BY 1;

-- Attach.  What a person has belongs to each of the person's files, so the
-- parent of an address is the file, found by the person's number; only a file
-- that is being looked at keeps it as it is.
SELECT clearance_attach('paie.dossier', 'complete', ARRAY['query', 'SELECT paie_prive.formulaire($1)', 'no_dossier', 'recu_le'],
	condition => $$NEW.etat IN ('S', 'A')$$);
SELECT t, clearance_attach(t, 'protected', '{no_emp,parent=paie.dossier,parent_key=no_emp,submitted=etat,submitted_value=S}') <> '' AS attached
FROM unnest('{paie.emp,paie.emp_addr,paie.emp_poste,paie.emp_parent}'::regclass[]) AS t;
-- Besides, five years of work without a gap of more than 30 days from whoever is verified.
SELECT t, clearance_attach(t, 'unbroken', '{no_emp,du,au,years=5,tolerance=30,date=verif_le,submitted=verif_le}' || extra) <> '' AS attached
FROM (VALUES ('paie.emp_poste'::regclass, '{}'::text[]), ('paie.emp', '{history=paie.emp_poste}')) AS a (t, extra);
SELECT table_name, trigger_name, kind, for_each_row FROM clearance_attachment WHERE schema_name = 'paie' ORDER BY table_name COLLATE "C", trigger_name COLLATE "C";

-- What a command ends with, deferred checks included.
CREATE FUNCTION pg_temp.try(command text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	message text; detail text; schema_of text; table_of text; trigger_of text;
BEGIN
	EXECUTE command;
	SET CONSTRAINTS ALL IMMEDIATE;
	SET CONSTRAINTS ALL DEFERRED;
	RETURN 'ok';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL,
		schema_of = SCHEMA_NAME, table_of = TABLE_NAME, trigger_of = CONSTRAINT_NAME;
	RETURN concat_ws(' | ', SQLSTATE, nullif(concat_ws('.', nullif(schema_of, ''), nullif(table_of, ''), nullif(trigger_of, '')), ''), message, nullif(split_part(detail, E'\n', 1), ''));
END $$;

-- Submit; be refused for two days, both inclusive; mend; submit.
SELECT pg_temp.try($$UPDATE paie.dossier SET etat = 'S', recu_le = '2026-06-15' WHERE no_dossier = 1010$$);
UPDATE paie.emp_addr SET au = au - 2 WHERE no_emp = 102 AND du = '2014-09-01';
UPDATE paie.emp SET sexe = NULL WHERE no_emp = 102;
SELECT pg_temp.try($$UPDATE paie.dossier SET etat = 'S', recu_le = '2026-06-15' WHERE no_dossier = 1020$$);
BEGIN;
UPDATE paie.dossier SET etat = 'S', recu_le = '2026-06-15' WHERE no_dossier = 1020;
COMMIT;
BEGIN;
UPDATE paie.emp_addr SET au = au + 2 WHERE no_emp = 102 AND du = '2014-09-01';
UPDATE paie.emp SET sexe = 'F' WHERE no_emp = 102;
UPDATE paie.dossier SET etat = 'S', recu_le = '2026-06-15' WHERE no_dossier = 1020;
COMMIT;

-- Once submitted, nothing that it is built from changes, and a remark does.
SELECT command, pg_temp.try(command) FROM (VALUES
	($$DELETE FROM paie.emp_addr WHERE no_emp = 102 AND du = '2014-09-01'$$),
	($$UPDATE paie.emp_addr SET no_emp = 103, du = '1999-01-01' WHERE no_emp = 102 AND du = '2014-09-01'$$),
	($$INSERT INTO paie.emp_addr (no_emp, du) VALUES (102, '2014-09-01') ON CONFLICT (no_emp, du) DO UPDATE SET ville = 'Laval'$$),
	($$UPDATE paie.emp SET nom = 'Roy' WHERE no_emp = 102$$),
	($$UPDATE paie.emp_parent SET nom = 'Roy' WHERE no_emp = 102 AND rang = 1$$),
	($$UPDATE paie.emp SET no_emp = 104 WHERE no_emp = 102$$),
	($$TRUNCATE paie.emp_parent$$),
	($$TRUNCATE paie.emp CASCADE$$),
	($$UPDATE paie.dossier SET note = 'classé' WHERE no_dossier = 1020$$),
	($$UPDATE paie.dossier SET recu_le = '2025-01-01' WHERE no_dossier = 1020$$),
	($$DELETE FROM paie.emp_addr WHERE no_emp = 103 AND du = '2014-09-01'$$),
	-- a file that goes to a person whose answers are missing
	($$UPDATE paie.dossier SET no_emp = 103 WHERE no_dossier = 1020$$),
	-- granted; then the person may move, and the file of another year is looked at anew
	($$UPDATE paie.dossier SET etat = 'A' WHERE no_dossier = 1020$$),
	($$UPDATE paie.emp_addr SET au = '2026-06-30' WHERE no_emp = 102 AND au IS NULL$$),
	($$INSERT INTO paie.dossier (no_dossier, no_emp, reste) SELECT 1021, no_emp, reste FROM paie.dossier WHERE no_dossier = 1020$$),
	($$INSERT INTO paie.emp_addr SELECT no_emp, '2026-07-01', NULL, civique, app, rue, ville, prov, pays, cp, tel FROM paie.emp_addr WHERE no_emp = 102 AND au = '2026-06-30'$$),
	($$UPDATE paie.dossier SET etat = 'S', recu_le = '2026-07-15', reste = jsonb_set(reste, '{certification,signed_on}', '"2026-07-02"') WHERE no_dossier = 1021$$),
	-- one of the two is submitted: kept
	($$UPDATE paie.emp_addr SET rue = 'Rue Elgin' WHERE no_emp = 102 AND au IS NULL$$)) AS c (command);
SELECT no_dossier, etat, recu_le, note FROM paie.dossier ORDER BY 1;
-- Each in a transaction of its own: the columns of the file's own row that the
-- document is built from are as good as a part of it.  What a function reads is
-- not known: whatever changes is judged.
\set VERBOSITY terse
UPDATE paie.dossier SET no_emp = 103 WHERE no_dossier = 1021;
UPDATE paie.dossier SET reste = '{"form": "330-60"}' WHERE no_dossier = 1021;
UPDATE paie.dossier SET note = 'classé' WHERE no_dossier = 1021;
\set VERBOSITY default

-- COPY and MERGE (15 and later) end the same way.
COPY paie.emp_addr (no_emp, du, au, ville) FROM stdin;
103	1990-01-01	1990-12-31	Laval
102	1990-01-01	1990-12-31	Laval
\.
COPY paie.dossier (no_dossier, no_emp, etat, recu_le, reste) FROM stdin;
1031	103	S	2026-06-15	{"form": "330-60"}
\.
SELECT pg_temp.try(CASE WHEN current_setting('server_version_num')::int >= 150000 THEN
	$$MERGE INTO paie.dossier AS d USING (VALUES (1030), (1011)) AS v (n) ON d.no_dossier = v.n
		WHEN MATCHED THEN UPDATE SET etat = 'S', recu_le = '2026-06-15' WHEN NOT MATCHED THEN INSERT (no_dossier, no_emp, reste) VALUES (n, 101, '{}')$$
	ELSE $$UPDATE paie.dossier SET etat = 'S', recu_le = '2026-06-15' WHERE no_dossier = 1030$$ END) LIKE '23514 | paie.dossier.dossier_complete |%' AS merge_refused;
SELECT pg_temp.try($$INSERT INTO paie.dossier (no_dossier, no_emp, reste) VALUES (1030, 103, '{}')
	ON CONFLICT (no_dossier) DO UPDATE SET etat = 'S', recu_le = '2026-06-15'$$) LIKE '23514 | paie.dossier.dossier_complete |%' AS on_conflict_refused;

-- An officer accepts what cannot be had.
UPDATE paie.emp SET prenom_1 = NULL, prenom_2 = NULL WHERE no_emp = 103;
INSERT INTO paie.emp_addr SELECT 103, du, au, civique, app, rue, ville, prov, pays, cp, tel FROM paie.emp_addr WHERE no_emp = 101 AND du = '2014-09-01';
SELECT pg_temp.try($$UPDATE paie.dossier SET etat = 'S', recu_le = '2026-06-15' WHERE no_dossier = 1030$$);
SELECT rule, pointer, waiver FROM clearance_row_findings('paie.dossier', '1030', '2026-06-15') WHERE severity = 'blocking';
SELECT clearance_waive('paie.dossier', '1030', rule, pointer, 'Has one name only.', as_of => '2026-06-15') > 0 AS waived
FROM clearance_row_findings('paie.dossier', '1030', '2026-06-15') WHERE severity = 'blocking';
SELECT pg_temp.try($$UPDATE paie.dossier SET etat = 'S', recu_le = '2026-06-15' WHERE no_dossier = 1030$$);

-- Work: 30 days pass, 31 do not, counted between two inclusive days.
UPDATE paie.dossier SET etat = 'R' WHERE no_dossier = 1010;
SELECT command, pg_temp.try(command) FROM (VALUES
	($$UPDATE paie.emp SET verif_le = '2026-06-15' WHERE no_emp = 101$$),
	($$UPDATE paie.emp_poste SET au = '2024-03-01' WHERE no_emp = 101 AND au IS NULL$$),
	($$WITH fini AS (UPDATE paie.emp_poste SET au = '2024-03-01' WHERE no_emp = 101 AND au IS NULL RETURNING *)
		INSERT INTO paie.emp_poste (no_emp, du) SELECT no_emp, '2024-04-02' FROM fini$$),
	($$WITH fini AS (UPDATE paie.emp_poste SET au = '2024-03-01' WHERE no_emp = 101 AND au IS NULL RETURNING *)
		INSERT INTO paie.emp_poste (no_emp, du) SELECT no_emp, '2024-04-01' FROM fini$$)) AS c (command);

-- What bypasses triggers, and who finds it.
SET session_replication_role = replica;
UPDATE paie.emp_addr SET au = '2018-05-31' WHERE no_emp = 102 AND du = '2014-09-01';
DELETE FROM paie.emp_poste WHERE no_emp = 101 AND du = '2024-04-01';
RESET session_replication_role;
ALTER TABLE paie.dossier DISABLE TRIGGER dossier_complete;
UPDATE paie.dossier SET etat = 'S' WHERE no_dossier = 1010;
INSERT INTO paie.dossier (no_dossier, no_emp, etat, reste) VALUES (1012, 101, 'S', '{}');
SELECT key, kind, rule, pointer, message, waived FROM clearance_audit('paie.dossier');
ALTER TABLE paie.dossier ENABLE TRIGGER dossier_complete;
SELECT * FROM clearance_audit('paie.emp_poste');
SELECT * FROM clearance_audit('paie.emp');
-- In parts it is the same.
SELECT key, kind, rule FROM clearance_audit('paie.dossier', max_rows => 3);
SELECT key, kind, rule FROM clearance_audit('paie.dossier', start_after => '1020', max_rows => 3);

-- A column that the query or the trigger knows is renamed or dropped.
\set SHOW_CONTEXT never
ALTER TABLE paie.emp_addr RENAME du TO depuis;
DO $$
DECLARE
	message text; hint text; context text;
BEGIN
	UPDATE paie.dossier SET recu_le = '2026-06-14' WHERE no_dossier = 1010;
	SET CONSTRAINTS ALL IMMEDIATE;
EXCEPTION WHEN undefined_column THEN
	GET STACKED DIAGNOSTICS message = MESSAGE_TEXT, hint = PG_EXCEPTION_HINT, context = PG_EXCEPTION_CONTEXT;
	RAISE INFO '% | % | %', message, hint, substring(context FROM 'query of trigger.*?relation "[^"]*"');
END $$;
ALTER TABLE paie.emp_addr RENAME depuis TO du;
ALTER TABLE paie.dossier RENAME etat TO statut;
UPDATE paie.emp_addr SET rue = 'Rue Elgin' WHERE no_emp = 103;
ALTER TABLE paie.dossier RENAME statut TO etat;
ALTER TABLE paie.dossier RENAME recu_le TO recu;
UPDATE paie.dossier SET recu = '2026-06-14' WHERE no_dossier = 1010;
ALTER TABLE paie.dossier RENAME recu TO recu_le;
BEGIN;
UPDATE paie.dossier SET etat = 'R' WHERE no_emp = 101;
ALTER TABLE paie.emp_poste DROP au;
UPDATE paie.emp SET verif_le = '2026-06-14' WHERE no_emp = 101;
COMMIT;

-- Row-level security that hides rows from the clerk does not hide them from the
-- checks, and the clerk needs no privileges on what the query reads.
CREATE ROLE regress_commis;
GRANT USAGE ON SCHEMA paie TO regress_commis;
GRANT SELECT, UPDATE ON paie.dossier, paie.emp_parent TO regress_commis;
ALTER TABLE paie.emp_addr ENABLE ROW LEVEL SECURITY;
ALTER TABLE paie.emp_addr FORCE ROW LEVEL SECURITY;
ALTER TABLE paie.dossier ENABLE ROW LEVEL SECURITY;
CREATE POLICY siens ON paie.dossier TO regress_commis USING (no_emp <> 102);
INSERT INTO paie.dossier (no_dossier, no_emp, reste) SELECT 1032, no_emp, reste FROM paie.dossier WHERE no_dossier = 1030;
SET ROLE regress_commis;
SELECT pg_temp.try($$UPDATE paie.emp_parent SET nom = 'Roy' WHERE no_emp = 102 AND rang = 1$$);
SELECT pg_temp.try($$UPDATE paie.dossier SET etat = 'S', recu_le = '2026-06-15' WHERE no_dossier = 1032$$);
UPDATE paie.dossier SET note = 'classé' WHERE no_dossier = 1030;
RESET ROLE;

-- Detach: everything goes, nothing else does.
SELECT sum(length(clearance_detach(t))) > 0 AS detached FROM unnest('{paie.emp,paie.emp_addr,paie.emp_poste,paie.emp_parent,paie.dossier}'::regclass[]) AS t;
SELECT count(*) FROM clearance_attachment WHERE schema_name = 'paie';
SELECT pg_temp.try($$DELETE FROM paie.emp_addr$$), pg_temp.try($$UPDATE paie.dossier SET etat = 'S'$$);
DROP SCHEMA paie, paie_prive CASCADE;
DROP ROLE regress_commis;
TRUNCATE clearance_waiver RESTART IDENTITY;
