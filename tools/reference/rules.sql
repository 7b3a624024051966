-- doc/rules-en.md, doc/rules-fr.md: the catalogue of rules in :language.  When a
-- rule applies and what it requires the catalogue says in English only.
\set QUIET on
\ir markdown.sql
SET clearance.language = :'language';

-- The words of the page itself.
CREATE TEMP TABLE word AS
SELECT word, CASE :'language' WHEN 'en' THEN en WHEN 'fr' THEN fr END AS text
FROM (VALUES
	('title', 'The rules', 'Les règles'),
	('about', 'Every rule of the catalogue, as the view `clearance_rules` has it: its code and severity, when it applies and what it requires, the message of its finding, the lines (or sections) of the source that it rests on, and the reading taken where the source leaves room. [The same in French](rules-fr.md).',
		'Toutes les règles du catalogue, telles que la vue `clearance_rules` les donne : code et gravité, quand la règle s''applique et ce qu''elle exige, message de la constatation, lignes (ou articles) de la source sur lesquelles elle repose, et lecture retenue là où la source laisse une marge. Conditions et exigences n''existent qu''en anglais. [The same in English](rules-en.md).'),
	('written', 'Written by `tools/generate-reference`; a test keeps it current. The terms of the conditions are explained on the page of each form. What the names of sources stand for, and the questions `Q1` … and `A1` … that some readings answer: [sources and readings](sources.md).',
		'Page écrite par `tools/generate-reference`; un test veille à ce qu''elle soit à jour. Les termes des conditions sont expliqués à la page de chaque formulaire (en anglais). Ce que désignent les noms abrégés des sources, et les questions `Q1` … et `A1` … auxquelles certaines lectures répondent : [sources et lectures](sources.md) (en anglais).'),
	('severities', '`blocking` stops a submission, `advisory` is worth a second look, `human` only a person can judge, `negative` promises silence, `computation` fixes a computed result, `ruling` is what the functions of the international side rest on.',
		'`blocking` empêche la présentation, `advisory` mérite un second regard, `human` ne peut être jugé que par une personne, `negative` promet le silence, `computation` fixe un résultat calculé, `ruling` est ce sur quoi reposent les fonctions du volet international.'),
	('form', 'Form %s', 'Formulaire %s'),
	('source', 'Source, where a rule names no other: %s.', 'Source, là où la règle n''en nomme pas d''autre : %s.'),
	('header', '| rule | applies | requires | message | lines |', '| règle | s''applique (en anglais) | exige (en anglais) | message | lignes |'),
	('reading', 'Reading:', 'Lecture :'),
	('rulings', 'Rulings of the international side', 'Décisions du volet international'),
	('notes', 'Sentences beside rulings', 'Phrases qui accompagnent les décisions'),
	('notes_about', 'Bases, conditions and remarks of rulings (view `clearance_rule_text`); `%s` stands for a date or a name.',
		'Fondements, conditions et remarques des décisions (vue `clearance_rule_text`); `%s` tient la place d''une date ou d''un nom.'),
	('notes_header', '| code | sentence | source: lines |', '| code | phrase | source : lignes |')
) AS v(word, en, fr);
CREATE FUNCTION pg_temp.word(text) RETURNS text LANGUAGE sql AS $$ SELECT text FROM word WHERE word = $1 $$;

CREATE TEMP TABLE rule AS
SELECT row_number() OVER () AS n, r.*,
	CASE :'language' WHEN 'en' THEN message_en WHEN 'fr' THEN message_fr END AS message
FROM clearance_rules AS r;

-- What most rules of a form rest on is said once, above them.
CREATE TEMP TABLE form AS
SELECT form, min(n) AS n, mode() WITHIN GROUP (ORDER BY source) AS source
FROM rule GROUP BY form;

CREATE TEMP TABLE section AS
SELECT f.form, p.section, p.title
FROM form AS f
CROSS JOIN LATERAL clearance_form_progress(jsonb_build_object('form', f.form), '2026-01-01') AS p;

-- The lines of a source, after its name where that is another than the usual one.
CREATE FUNCTION pg_temp.rests_on(source text, lines text, usual text) RETURNS text LANGUAGE sql AS $$
	SELECT pg_temp.cell(concat_ws(': ', CASE WHEN source IS DISTINCT FROM usual THEN source END, NULLIF(lines, '')))
$$;

CREATE FUNCTION pg_temp.rule_row(rule, usual_source text) RETURNS text LANGUAGE sql AS $$
	SELECT format('| **%s** %s | %s | %s%s | %s | %s |', $1.code, $1.severity,
		pg_temp.cell($1.applies), pg_temp.cell($1.requirement),
		CASE WHEN $1.note <> '' THEN format('<br>*%s* %s', pg_temp.word('reading'), pg_temp.cell($1.note)) END,
		pg_temp.cell($1.message), pg_temp.rests_on($1.source, $1.lines, usual_source))
$$;

SELECT format(E'# %s\n\n%s\n\n%s\n\n%s', pg_temp.word('title'), pg_temp.word('about'), pg_temp.word('severities'), pg_temp.word('written'));

SELECT text
FROM (
	SELECT n, '', format(E'\n## %s\n\n%s',
		CASE WHEN form IS NULL THEN pg_temp.word('rulings') ELSE format('[%s](form-%s.md)', format(pg_temp.word('form'), form), form) END,
		format(pg_temp.word('source'), pg_temp.plain(source)))
	FROM form
	UNION ALL
	SELECT f.n, coalesce(r.section, 'A'), E'\n' || CASE WHEN r.section <> '' THEN format(E'### %s · %s\n\n', r.section, min(s.title)) ELSE '' END
		|| pg_temp.word('header') || E'\n|---|---|---|---|---|\n'
		|| string_agg(pg_temp.rule_row(r.*::rule, f.source), E'\n' ORDER BY r.n)
	FROM rule AS r
	JOIN form AS f ON f.form IS NOT DISTINCT FROM r.form
	LEFT JOIN section AS s ON s.form = r.form AND s.section = r.section
	GROUP BY f.n, r.section
) AS part(form, section, text)
ORDER BY form, section COLLATE "C";

SELECT format(E'\n## %s\n\n%s\n\n%s\n|---|---|---|', pg_temp.word('notes'), pg_temp.word('notes_about'), pg_temp.word('notes_header'));
SELECT format('| `%s` | %s | %s |', code, pg_temp.cell(CASE :'language' WHEN 'en' THEN message_en ELSE message_fr END),
	pg_temp.rests_on(document, lines, NULL))
FROM clearance_rule_text
WHERE kind = 'note'
ORDER BY code COLLATE "C";
