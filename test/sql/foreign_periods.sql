-- Another database that was not shaped for us: text keys, odd names, half-open
-- periods in a partitioned history, months written as text, answers of several
-- regions in partitions.  Attached without a change of any of them: submit,
-- refuse, mend, accept, move between partitions, bypass, audit, detach.
SET client_min_messages = warning;
SET datestyle = 'SQL, DMY';
\getenv abs_srcdir PG_ABS_SRCDIR
\set file :abs_srcdir '/data/secret_new.json'
\set document `cat :file`

CREATE SCHEMA "Données RH";
CREATE TYPE "Données RH"."État" AS ENUM ('à faire', 'soumis', 'accordé');
CREATE TABLE "Données RH"."Réponse d'employé" (
	"Région" text, "No ""d'employé""" text, "État" "Données RH"."État" NOT NULL DEFAULT 'à faire', "Soumis le" date, reste jsonb, "Note" text,
	PRIMARY KEY ("Région", "No ""d'employé""")) PARTITION BY LIST ("Région");
CREATE TABLE "Données RH"."Outaouais" PARTITION OF "Données RH"."Réponse d'employé" FOR VALUES IN ('Outaouais');
-- Columns of this one are at other places.
CREATE TABLE "Données RH"."Ailleurs" (
	"Note" text, vieux int, reste jsonb, "No ""d'employé""" text NOT NULL, "Soumis le" date, "État" "Données RH"."État" NOT NULL DEFAULT 'à faire', "Région" text NOT NULL);
ALTER TABLE "Données RH"."Ailleurs" DROP vieux;
ALTER TABLE "Données RH"."Réponse d'employé" ATTACH PARTITION "Données RH"."Ailleurs" DEFAULT;
-- Where somebody lived, half-open, old entries apart.
CREATE TABLE "Données RH"."Séjour" (
	"No" text, "Région" text, "Pendant" daterange NOT NULL, "Adresse" jsonb,
	FOREIGN KEY ("No", "Région") REFERENCES "Données RH"."Réponse d'employé" ("No ""d'employé""", "Région") ON DELETE CASCADE)
	PARTITION BY RANGE (lower("Pendant"));
CREATE TABLE "Données RH"."Séjour ancien" PARTITION OF "Données RH"."Séjour" FOR VALUES FROM (MINVALUE) TO ('01/01/2015');
CREATE TABLE "Données RH"."Séjour récent" PARTITION OF "Données RH"."Séjour" FOR VALUES FROM ('01/01/2015') TO (MAXVALUE);
CREATE INDEX ON "Données RH"."Séjour" ("Région", "No");
-- Work, with months as they were typed; no foreign key at all.
CREATE TABLE "Données RH"."$1" (
	"select" varchar(20), "Région" varchar(20), de char(10), "à" varchar(10), reste jsonb);

CREATE FUNCTION pg_temp.charger(région text, numéro text, d jsonb) RETURNS void LANGUAGE sql AS $$
	INSERT INTO "Données RH"."Réponse d'employé" ("Région", "No ""d'employé""", reste)
		VALUES (région, numéro, d #- '{residences,entries}' #- '{employment,entries}');
	INSERT INTO "Données RH"."Séjour"
		SELECT numéro, région, daterange((e ->> 'from' || '-01')::date, ((nullif(e ->> 'to', 'present') || '-01')::date + interval '1 month')::date), e -> 'address'
		FROM jsonb_array_elements(d #> '{residences,entries}') AS t(e);
	INSERT INTO "Données RH"."$1"
		SELECT numéro, région, e ->> 'from', nullif(e ->> 'to', 'present'), e - 'from' - 'to' FROM jsonb_array_elements(d #> '{employment,entries}') AS t(e)
$$;
SELECT pg_temp.charger(r, n, :'document'::jsonb) FROM (VALUES ('Outaouais', 'É-1'), ('Outaouais', 'L''"œil" {2},\'), ('Gaspésie', 'É-1')) AS v (r, n);

CREATE VIEW "Données RH"."Formulaire d'employé" AS
SELECT a."Région", a."No ""d'employé""" AS "No",
	jsonb_set(jsonb_set(a.reste, '{residences,entries}', coalesce((
			SELECT jsonb_agg(jsonb_build_object('from', lower(s."Pendant"), 'address', s."Adresse",
				'to', CASE WHEN upper_inf(s."Pendant") THEN '"present"' ELSE to_jsonb(upper(s."Pendant") - 1) END) ORDER BY s."Pendant" DESC)
			FROM "Données RH"."Séjour" AS s WHERE s."No" = a."No ""d'employé""" AND s."Région" = a."Région"), '[]')),
		'{employment,entries}', coalesce((
			SELECT jsonb_agg(w.reste || jsonb_build_object('from', trim(w.de), 'to', coalesce(w."à", 'present')) ORDER BY w.de DESC)
			FROM "Données RH"."$1" AS w WHERE w."select" = a."No ""d'employé""" AND w."Région" = a."Région"), '[]')) AS "Document"
FROM "Données RH"."Réponse d'employé" AS a;

-- Attach.
SELECT clearance_attach($$"Données RH"."Réponse d'employé"$$, 'complete', ARRAY['query',
	$$SELECT "Document" FROM "Données RH"."Formulaire d'employé" WHERE "No" = $1 AND "Région" = $2$$, 'No "d''employé"', 'Région', 'Soumis le'],
	condition => $$NEW."État" = 'soumis'$$);
SELECT clearance_attach('"Données RH"."Séjour"', 'protected', '{No,key=Région,submitted=État,submitted_value=soumis}');
SELECT clearance_attach('"Données RH"."$1"', 'protected', ARRAY['select', 'key=Région', 'submitted=État', 'submitted_value=soumis',
	$$parent="Données RH"."Réponse d'employé"$$, 'parent_key=No "d''employé"', 'parent_key=Région']) <> '' AS attached;
-- Ten years of stays, five of work, for whoever is submitted or granted.
SELECT t, clearance_attach(t, 'unbroken', a || '{date=Soumis le,submitted=État,submitted_value=soumis,submitted_value=accordé}', trigger_name => n) <> '' AS attached FROM (VALUES
	('"Données RH"."Séjour"'::regclass, 'dix ans', '{No,Pendant,key=Région,years=10}'::text[]),
	($$"Données RH"."Réponse d'employé"$$, 'dix ans', '{No,Pendant,key=Région,years=10,"history=\"Données RH\".\"Séjour\""}'),
	('"Données RH"."$1"', 'cinq ans', ARRAY['select', 'de', 'à', 'key=Région', 'years=5',
		$$parent="Données RH"."Réponse d'employé"$$, 'parent_key=No "d''employé"', 'parent_key=Région']),
	($$"Données RH"."Réponse d'employé"$$, 'cinq ans', ARRAY['select', 'de', 'à', 'key=Région', 'years=5', 'history="Données RH"."$1"',
		'parent_key=No "d''employé"', 'parent_key=Région'])) AS v (t, n, a);
SELECT table_name, trigger_name, kind, for_each_row FROM clearance_attachment WHERE schema_name = 'Données RH' ORDER BY table_name COLLATE "C", trigger_name COLLATE "C";

CREATE FUNCTION pg_temp.try(command text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	message text; detail text; table_of text; trigger_of text;
BEGIN
	EXECUTE command;
	SET CONSTRAINTS ALL IMMEDIATE;
	SET CONSTRAINTS ALL DEFERRED;
	RETURN 'ok';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, table_of = TABLE_NAME, trigger_of = CONSTRAINT_NAME;
	RETURN concat_ws(' | ', SQLSTATE, nullif(concat_ws('.', nullif(table_of, ''), nullif(trigger_of, '')), ''), message, nullif(split_part(detail, E'\n', 1), ''));
END $$;
SET search_path = "Données RH", public;

-- Refuse, mend, submit.  The upper bound is the first day that is not covered.
UPDATE "Séjour" SET "Pendant" = '[01/09/2014,30/06/2018)' WHERE "Région" = 'Outaouais' AND lower("Pendant") = '01/09/2014';
UPDATE "$1" SET "à" = '2020-10' WHERE "Région" = 'Gaspésie' AND "à" = '2020-11';
SELECT command, pg_temp.try(command) FROM (VALUES
	($$UPDATE "Réponse d'employé" SET "État" = 'soumis', "Soumis le" = '15/06/2026' WHERE "Région" = 'Outaouais'$$),
	($$UPDATE "Réponse d'employé" SET "État" = 'soumis', "Soumis le" = '15/06/2026' WHERE "Région" = 'Gaspésie'$$),
	-- granted without being submitted: the histories see it
	($$UPDATE "Réponse d'employé" SET "État" = 'accordé', "Soumis le" = '15/06/2026' WHERE "Région" = 'Gaspésie'$$),
	($$UPDATE "$1" SET "à" = '2020-11' WHERE "Région" = 'Gaspésie' AND "à" = '2020-10'$$),
	($$UPDATE "Séjour" SET "Pendant" = '[01/09/2014,01/07/2018)' WHERE "Région" = 'Outaouais' AND lower("Pendant") = '01/09/2014'$$),
	($$UPDATE "Réponse d'employé" SET "État" = 'soumis' WHERE "Région" = 'Gaspésie'$$),
	($$UPDATE "Réponse d'employé" SET "État" = 'soumis', "Soumis le" = '15/06/2026'$$)) AS c (command);

-- After the submission: kept in every partition, by root and by partition.
SELECT command, pg_temp.try(command) FROM (VALUES
	($$UPDATE "Séjour" SET "Pendant" = '[01/09/2015,01/07/2018)' WHERE "Région" = 'Gaspésie' AND lower("Pendant") = '01/09/2014'$$),
	($$DELETE FROM "Séjour ancien"$$),
	($$TRUNCATE "Séjour récent"$$),
	($$TRUNCATE "Séjour"$$),
	($$UPDATE "$1" SET "select" = 'É-2'$$),
	($$UPDATE "$1" SET "Région" = 'Outaouais' WHERE "Région" = 'Gaspésie'$$),
	($$TRUNCATE "$1"$$),
	($$DELETE FROM "Réponse d'employé" WHERE "Région" = 'Gaspésie'$$)) AS c (command);
-- Of the row itself, whichever partition it is in: what the view reads counts, a note does not.
\set VERBOSITY terse
SELECT pg_temp.charger('Gaspésie', 'É-1', :'document'::jsonb);
UPDATE "Réponse d'employé" SET "État" = 'soumis', "Soumis le" = '15/06/2026' WHERE "Région" = 'Gaspésie';
UPDATE "Réponse d'employé" SET reste = reste #- '{biographical,sex}' WHERE "Région" = 'Gaspésie';
UPDATE "Ailleurs" SET reste = reste #- '{biographical,sex}';
UPDATE "Outaouais" SET reste = reste #- '{biographical,sex}';
SET session_replication_role = replica;
UPDATE "$1" SET reste = '{}';
RESET session_replication_role;
UPDATE "Réponse d'employé" SET "Note" = 'classé';
\set VERBOSITY default

-- A form whose row moves to another partition is judged there as a new row.
\set VERBOSITY terse
SET session_replication_role = replica;
INSERT INTO "Ailleurs" ("Région", "No ""d'employé""", "État", "Soumis le", reste) VALUES ('Gaspésie', 'É-9', 'soumis', '15/06/2026', '{}');
RESET session_replication_role;
UPDATE "Réponse d'employé" SET "Région" = 'Outaouais' WHERE "No ""d'employé""" = 'É-9';
\set VERBOSITY default
DELETE FROM "Réponse d'employé" WHERE "No ""d'employé""" = 'É-9';

-- Months: covered is whatever an entry may cover; words are refused unseen.
SELECT command, pg_temp.try(command) FROM (VALUES
	($$UPDATE "Réponse d'employé" SET "État" = 'accordé' WHERE "Région" = 'Outaouais'$$),
	($$UPDATE "$1" SET "à" = '2024-03' WHERE "Région" = 'Outaouais' AND "select" = 'É-1' AND "à" IS NULL$$),
	($$WITH fini AS (UPDATE "$1" SET "à" = '2024-03' WHERE "Région" = 'Outaouais' AND "select" = 'É-1' AND "à" IS NULL RETURNING *)
		INSERT INTO "$1" SELECT "select", "Région", '2024-04', ' ' FROM fini$$),
	($$UPDATE "$1" SET "à" = 'mai 2024' WHERE "Région" = 'Outaouais' AND "select" = 'É-1' AND "à" = '2024-03'$$),
	-- old entries move to the partition of the new ones
	($$UPDATE "Séjour" SET "Pendant" = '[01/02/2015,)' WHERE "Région" = 'Outaouais' AND "No" = 'É-1' AND lower("Pendant") < '01/01/2015'$$),
	($$DELETE FROM "Séjour" WHERE "Région" = 'Outaouais' AND "No" = 'É-1' AND lower("Pendant") > '01/01/2018'$$),
	($$DELETE FROM "Séjour récent" WHERE "Région" = 'Outaouais' AND "No" = 'É-1'$$),
	($$TRUNCATE "Séjour récent"$$)) AS c (command);
SELECT tableoid::regclass, "Région", "No", "Pendant" FROM "Séjour" ORDER BY "Région" COLLATE "C", "No" COLLATE "C", "Pendant", 1;

-- COPY, ON CONFLICT and MERGE (15 and later), by root and partition.
COPY "Séjour" ("No", "Région", "Pendant") FROM stdin;
É-1	Outaouais	[01/01/2001,)
É-1	Gaspésie	[01/01/2001,)
\.
COPY "Outaouais" ("Région", "No ""d'employé""", "État", "Soumis le", reste) FROM stdin;
Outaouais	É-7	accordé	15/06/2026	{}
\.
SELECT command, pg_temp.try(command) FROM (VALUES
	($$INSERT INTO "Réponse d'employé" VALUES ('Outaouais', 'É-1') ON CONFLICT ("No ""d'employé""", "Région") DO UPDATE SET "État" = 'soumis', reste = '{"form": "?"}'$$)) AS c (command);
SELECT pg_temp.try(CASE WHEN current_setting('server_version_num')::int >= 150000 THEN
	$$MERGE INTO "Séjour" AS s USING "Réponse d'employé" AS a ON s."No" = a."No ""d'employé""" AND s."Région" = a."Région" AND a."Région" <> 'Outaouais'
		WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN DO NOTHING$$
	ELSE $$DELETE FROM "Séjour" WHERE "Région" <> 'Outaouais'$$ END) AS merged;
SELECT pg_temp.try(CASE WHEN current_setting('server_version_num')::int >= 150000 THEN
	$$MERGE INTO "Séjour" AS s USING "Réponse d'employé" AS a ON s."No" = a."No ""d'employé""" AND s."Région" = a."Région" AND a."No ""d'employé""" = 'É-1'
		WHEN MATCHED AND lower("Pendant") < '01/06/2016' THEN UPDATE SET "Pendant" = '[01/07/2016,)' WHEN NOT MATCHED THEN DO NOTHING$$
	ELSE $$UPDATE "Séjour" SET "Pendant" = '[01/07/2016,)' WHERE "No" = 'É-1' AND lower("Pendant") < '01/06/2016'$$ END) AS merged;

-- Accept.
SET session_replication_role = replica;
UPDATE "Outaouais" SET "État" = 'à faire', reste = reste #- '{biographical,sex}' WHERE "No ""d'employé""" <> 'É-1';
DELETE FROM "$1" WHERE "select" <> 'É-1';
INSERT INTO "$1" SELECT 'L''"œil" {2},\', 'Outaouais', e ->> 'from', nullif(e ->> 'to', 'present'), e - 'from' - 'to'
FROM jsonb_array_elements(:'document'::jsonb #> '{employment,entries}') AS t(e);
RESET session_replication_role;
SELECT pg_temp.try($$UPDATE "Outaouais" SET "État" = 'soumis' WHERE "No ""d'employé""" <> 'É-1'$$);
SELECT rule, pointer, waiver FROM clearance_row_findings($$"Données RH"."Réponse d'employé"$$, $${Outaouais,"L'\"œil\" {2},\\"}$$) WHERE severity = 'blocking';
SELECT clearance_waive('"Outaouais"', $${Outaouais,"L'\"œil\" {2},\\"}$$, 'B-09', '/biographical/sex', 'Not asked.') > 0 AS waived;
SELECT pg_temp.try($$UPDATE "Outaouais" SET "État" = 'soumis' WHERE "No ""d'employé""" <> 'É-1'$$);

-- What bypassed the triggers; keys are told so that they can be looked up.
ALTER TABLE "Séjour récent" DISABLE TRIGGER USER;
DELETE FROM "Séjour récent" WHERE "No" <> 'É-1';
SELECT key, kind, message FROM clearance_audit('"Séjour"');
ALTER TABLE "Séjour récent" ENABLE TRIGGER USER;
SELECT key, kind, rule, pointer, message, waived FROM clearance_audit($$"Données RH"."Réponse d'employé"$$) WHERE key LIKE '%œil%' OR kind <> 'form';
SELECT key, kind, count(*) FROM clearance_audit($$"Données RH"."Réponse d'employé"$$, max_rows => 1) GROUP BY key, kind ORDER BY 2, 1;
SELECT key, kind, rule, waived FROM clearance_audit('"Outaouais"', start_after => '{Outaouais,L}') WHERE kind = 'form';

-- Detach: nothing of ours is left, in no partition.
SELECT clearance_detach('"Séjour"');
SELECT count(clearance_detach(t)) FROM unnest(ARRAY['"$1"', $$"Réponse d'employé"$$]::regclass[]) AS t;
SELECT tgrelid::regclass, tgname FROM pg_trigger WHERE tgrelid IN (SELECT oid FROM pg_class WHERE relnamespace = '"Données RH"'::regnamespace) AND NOT tgisinternal;
SELECT pg_temp.try('TRUNCATE "Réponse d''employé" CASCADE');
RESET search_path;
DROP SCHEMA "Données RH" CASCADE;
TRUNCATE clearance_waiver RESTART IDENTITY;
