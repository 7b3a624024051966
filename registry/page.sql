-- The report page: one HTML file for an organization, in English or French, that
-- asks for nothing else: no script, no picture of others, no network.  Written
-- by SELECT registry.report_page(organization, language, applications).
-- Words are in ASCII, with references where they need more.

CREATE VIEW page_word (name, en, fr) AS VALUES
	('title', 'Security screening report', 'Rapport sur le filtrage de s&eacute;curit&eacute;'),
	('as_of', 'As of', 'En date du'),
	('none', 'Nothing to report.', 'Rien &agrave; signaler.'),
	('company', 'The organization', 'L&rsquo;organisation'),
	('forecast', 'Renewals of the next twelve months', 'Renouvellements des douze prochains mois'),
	('forecast_note', 'Clearances in force, by the month in which they end.', 'Autorisations en vigueur, selon le mois o&ugrave; elles prennent fin.'),
	('month', 'Month', 'Mois'),
	('total', 'Total', 'Total'),
	('commonest', 'Commonest findings', 'Constatations les plus fr&eacute;quentes'),
	('commonest_note', 'In forms that are not submitted yet; findings that stop a submission.', 'Dans les formulaires qui ne sont pas encore pr&eacute;sent&eacute;s; constatations qui emp&ecirc;chent la pr&eacute;sentation.'),
	('forms', 'Forms', 'Formulaires'),
	('rule', 'Rule', 'R&egrave;gle'),
	('message', 'What to do', '&Agrave; faire'),
	('source', 'Source', 'Source'),
	('line', 'line', 'ligne'),
	('lines', 'lines', 'lignes'),
	('matrix', 'Exchange of information by party and level', '&Eacute;change de renseignements par partie et par niveau'),
	('matrix_note', 'Parties to contracts, and all with which something may be possible. The Contract Security Program decides.', 'Parties aux contrats, et toutes celles avec lesquelles un &eacute;change peut &ecirc;tre possible. Le Programme de s&eacute;curit&eacute; des contrats d&eacute;cide.'),
	('party', 'Party', 'Partie'),
	('conditional', 'conditions', 'conditions'),
	('case_by_case', 'case by case', 'cas par cas'),
	('not_eligible', 'no', 'non'),
	('prerequisite_missing', 'prerequisite', 'pr&eacute;alable'),
	('unknown', 'unknown', 'inconnu'),
	('overdue', 'Overdue steps of contracts', '&Eacute;tapes de contrats en retard'),
	('contract', 'Contract', 'Contrat'),
	('phase', 'Phase', 'Phase'),
	('who', 'Who', 'Qui'),
	('action', 'Step', '&Eacute;tape'),
	('state', 'State', '&Eacute;tat'),
	('missing', 'missing', 'manquant'),
	('to follow up', 'to follow up', '&agrave; suivre'),
	('out of order', 'out of order', 'hors s&eacute;quence'),
	('applicants', 'Applicants', 'Demandeurs'),
	('application', 'application', 'demande'),
	('draft', 'draft', '&eacute;bauche'),
	('submitted', 'submitted', 'pr&eacute;sent&eacute;e'),
	('returned', 'returned', 'renvoy&eacute;e'),
	('granted', 'granted', 'accord&eacute;e'),
	('refused', 'refused', 'refus&eacute;e'),
	('withdrawn', 'withdrawn', 'retir&eacute;e'),
	('progress', 'Progress by section', 'Progr&egrave;s par section'),
	('section', 'Section', 'Section'),
	('answered', 'Met', 'Respect&eacute;es'),
	('open', 'Open', 'En suspens'),
	('to_judge', 'For a person to judge', '&Agrave; juger par une personne'),
	('complete', 'complete', 'compl&egrave;te'),
	('incomplete', 'incomplete', 'incompl&egrave;te'),
	('not_required', 'not required', 'non requise'),
	('findings', 'Findings', 'Constatations'),
	('severity', 'Severity', 'Gravit&eacute;'),
	('blocking', 'blocking', 'bloquante'),
	('advisory', 'advisory', 'conseil'),
	('waived', 'accepted by an officer', 'accept&eacute;e par un agent'),
	('pointer', 'Place', 'Endroit'),
	('histories', 'The last ten years', 'Les dix derni&egrave;res ann&eacute;es'),
	('unreadable', 'A date of the histories cannot be read: see the findings.', 'Une date des ant&eacute;c&eacute;dents est illisible : voir les constatations.');
COMMENT ON VIEW page_word IS 'The words of the report page in English and French, as HTML. Yours to change.';

CREATE FUNCTION html(value text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN replace(replace(replace(replace(replace(value, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;'), '''', '&#39;');
COMMENT ON FUNCTION html(text) IS 'A text as HTML shows it, also within an attribute. Every value of the report page goes through it.';

CREATE FUNCTION page_words(language text)
RETURNS jsonb
LANGUAGE sql STABLE SET search_path FROM CURRENT
RETURN (SELECT jsonb_object_agg(name, CASE language WHEN 'fr' THEN fr ELSE en END) FROM page_word);
COMMENT ON FUNCTION page_words(text) IS 'The words of the report page in one language, by name.';

-- A table for all readers: a caption, headers with scope; it scrolls by itself
-- where the screen is narrow, also by keyboard.
CREATE FUNCTION page_table(words jsonb, caption text, headers text[], table_rows text[])
RETURNS text
LANGUAGE sql IMMUTABLE
RETURN CASE WHEN coalesce(cardinality(table_rows), 0) = 0 THEN format(E'<p>%s</p>\n', words ->> 'none')
	ELSE format(E'<div class="scroll" role="region" tabindex="0" aria-label="%1$s">\n<table>\n<caption>%1$s</caption>\n<thead><tr>%2$s</tr></thead>\n<tbody>\n%3$s</tbody>\n</table>\n</div>\n',
		caption,
		(SELECT string_agg(format('<th scope="col">%s</th>', h.header), '' ORDER BY h.n) FROM unnest(headers) WITH ORDINALITY AS h(header, n)),
		array_to_string(table_rows, '')) END;
COMMENT ON FUNCTION page_table(jsonb, text, text[], text[]) IS 'A table of the report page; all arguments are HTML.';

-- The first cell names the row; numbers stand at the right.
CREATE FUNCTION page_row(VARIADIC cells text[])
RETURNS text
LANGUAGE sql IMMUTABLE
RETURN format(E'<tr><th scope="row"%s>%s</th>%s</tr>\n', CASE WHEN length(cells[1]) <= 16 THEN ' class="short"' END, cells[1],
	(SELECT string_agg(format('<td%s>%s</td>', CASE WHEN c.cell ~ '^[0-9]+$' THEN ' class="number"' END, c.cell), '' ORDER BY c.n)
	 FROM unnest(cells) WITH ORDINALITY AS c(cell, n) WHERE c.n > 1));
COMMENT ON FUNCTION page_row(text[]) IS 'A row of a table of the report page; the cells are HTML.';

CREATE FUNCTION page_citation(words jsonb, rule text)
RETURNS text
LANGUAGE sql STABLE SET search_path FROM CURRENT
RETURN (
	SELECT format('<cite lang="en">%s</cite>', html(r.source)) || coalesce(', ' || CASE
		WHEN r.lines ~ '^[0-9]+$' THEN (words ->> 'line') || ' '
		WHEN r.lines ~ '^[0-9][-0-9,]*$' THEN (words ->> 'lines') || ' '
		ELSE '' END || html(replace(r.lines, ',', ', ')), '')
	FROM clearance_rules AS r WHERE r.code = page_citation.rule);
COMMENT ON FUNCTION page_citation(jsonb, text) IS 'The source and lines that a rule rests on.';

-- Bars of the next twelve months, a part for each level, and the same as a table.
CREATE FUNCTION page_forecast(organization int, words jsonb, language text)
RETURNS text
LANGUAGE sql STABLE SET search_path FROM CURRENT
BEGIN ATOMIC
	WITH month AS (
		SELECT n, (date_trunc('month', report_day()::timestamp) + n * interval '1 month')::date AS month
		FROM generate_series(0, 11) AS n
	), level AS (
		SELECT f.level, (row_number() OVER (ORDER BY f.level) - 1)::int AS n, html(clearance_level_label(f.level, page_forecast.language)) AS label
		FROM renewal_forecast AS f JOIN month USING (month)
		WHERE f.organization_id = page_forecast.organization
		GROUP BY f.level
	), part AS (
		SELECT m.n, m.month, l.level, l.n AS colour, l.label, coalesce(f.clearances, 0) AS size,
		       sum(coalesce(f.clearances, 0)) OVER (PARTITION BY m.n ORDER BY l.level) AS top
		FROM month AS m
		CROSS JOIN level AS l
		LEFT JOIN renewal_forecast AS f
			ON f.organization_id = page_forecast.organization AND f.month = m.month AND f.level = l.level
	), total AS (
		SELECT n, month, sum(size) AS total FROM part GROUP BY n, month
	), scale AS (
		SELECT ceil(greatest(max(total), 4) / 4.0) * 4 AS top FROM total
	), drawing AS (
		SELECT 1 AS layer, format('<line class="grid" x1="44" x2="764" y1="%1$s" y2="%1$s"/><text class="tick" x="36" y="%2$s">%3$s</text>',
		       220 - 50 * n, 224 - 50 * n, (s.top * n / 4)::int) AS shape
		FROM scale AS s, generate_series(0, 4) AS n
		UNION ALL
		SELECT 2, format('<rect class="bar c%s" x="%s" y="%s" width="40" height="%s"><title>%s, %s: %s</title></rect>',
		       p.colour % 6, 54 + 60 * p.n, round(220 - 200 * p.top / s.top, 1), round(200 * p.size / s.top, 1),
		       to_char(p.month, 'YYYY-MM'), p.label, p.size)
		FROM part AS p, scale AS s WHERE p.size > 0
		UNION ALL
		SELECT 3, format('<text class="middle" x="%s" y="240">%s</text>', 74 + 60 * n, to_char(month, 'YYYY-MM'))
			|| CASE WHEN total > 0 THEN format('<text class="middle sum" x="%s" y="%s">%s</text>', 74 + 60 * n, round(215 - 200 * total / s.top, 1), total) ELSE '' END
		FROM total, scale AS s
		UNION ALL
		SELECT 4, format('<rect class="bar c%s" x="%s" y="%s" width="14" height="14"/><text x="%s" y="%s">%s</text>',
		       n % 6, 54 + 240 * (n % 3), 258 + 22 * (n / 3), 74 + 240 * (n % 3), 270 + 22 * (n / 3), label)
		FROM level
	), line AS (
		SELECT n, page_row(VARIADIC to_char(month, 'YYYY-MM') || array_agg(size::text ORDER BY level) || sum(size)::text) AS line
		FROM part GROUP BY n, month
	)
	SELECT format(E'<section>\n<h3>%s</h3>\n<p>%s</p>\n%s%s</section>\n', words ->> 'forecast', words ->> 'forecast_note',
		CASE WHEN EXISTS (SELECT FROM level) THEN
			format(E'<div class="scroll" role="region" tabindex="0" aria-label="%1$s">\n<svg class="chart" role="img" aria-label="%1$s" viewBox="0 0 772 %2$s" width="772" height="%2$s">\n%3$s\n</svg>\n</div>\n',
				words ->> 'forecast', (SELECT 284 + 22 * ((max(n) - max(n) % 3) / 3) FROM level),
				(SELECT string_agg(shape, E'\n' ORDER BY layer) FROM drawing)) ELSE '' END,
		page_table(words, words ->> 'forecast',
			(words ->> 'month') || (SELECT array_agg(label ORDER BY n) FROM level) || (words ->> 'total'),
			(SELECT array_agg(line ORDER BY n) FROM line)));
END;
COMMENT ON FUNCTION page_forecast(int, jsonb, text) IS 'The section of the report page on renewals: a bar chart and a table.';

CREATE FUNCTION page_commonest(organization int, words jsonb, language text)
RETURNS text
LANGUAGE sql STABLE SET search_path FROM CURRENT
BEGIN ATOMIC
	SELECT format(E'<section>\n<h3>%s</h3>\n<p>%s</p>\n%s</section>\n', words ->> 'commonest', words ->> 'commonest_note',
		page_table(words, words ->> 'commonest', ARRAY[words ->> 'rule', words ->> 'forms', words ->> 'message', words ->> 'source'],
			array_agg(page_row(html(f.rule), f.applications::text,
				regexp_replace(html(CASE page_commonest.language WHEN 'fr' THEN f.message_fr ELSE f.message_en END), '\{\w+\}', '&hellip;', 'g'),
				page_citation(words, f.rule)) ORDER BY f.applications DESC, f.rule COLLATE "C")))
	FROM (
		SELECT c.rule, c.applications, r.message_en, r.message_fr
		FROM finding_count AS c JOIN clearance_rules AS r ON r.code = c.rule
		WHERE c.organization_id = page_commonest.organization AND c.severity = 'blocking'
		ORDER BY c.applications DESC, c.rule COLLATE "C"
		LIMIT 12) AS f;
END;
COMMENT ON FUNCTION page_commonest(int, jsonb, text) IS 'The section of the report page on the findings that most forms have.';

CREATE FUNCTION page_matrix(organization int, words jsonb, language text)
RETURNS text
LANGUAGE sql STABLE SET search_path FROM CURRENT
BEGIN ATOMIC
	WITH answer AS (
		SELECT e.party, e.level, e.verdict,
		       array_position('{protected,canadian,nato}', clearance_level_axis(e.level)) AS axis
		FROM eligibility AS e
		WHERE e.rule IS NOT NULL AND e.level <> 'UNCLASSIFIED'
	), shown AS (
		SELECT a.party, clearance_party_label(a.party, page_matrix.language) AS name
		FROM answer AS a
		GROUP BY a.party
		HAVING bool_or(a.verdict IN ('conditional', 'case_by_case')) OR a.party IN (
			SELECT clearance_party(c.party) FROM contract AS c WHERE c.organization_id = page_matrix.organization)
	)
	SELECT format(E'<section>\n<h3>%s</h3>\n<p>%s</p>\n%s</section>\n', words ->> 'matrix', words ->> 'matrix_note',
		page_table(words, words ->> 'matrix',
			(words ->> 'party') || (SELECT array_agg(html(clearance_level_label(l.level, page_matrix.language)) ORDER BY l.axis, l.level) FROM (SELECT DISTINCT axis, level FROM answer) AS l),
			(SELECT array_agg(line ORDER BY name) FROM (
				SELECT s.name, page_row(VARIADIC html(s.name) || array_agg(
					format('<span class="%s">%s</span>', a.verdict, words ->> a.verdict) ORDER BY a.axis, a.level)) AS line
				FROM shown AS s JOIN answer AS a USING (party)
				GROUP BY s.party, s.name) AS lines)));
END;
COMMENT ON FUNCTION page_matrix(int, jsonb, text) IS 'The section of the report page on eligibility: a row for each party, a column for each level.';

CREATE FUNCTION page_overdue(organization int, words jsonb)
RETURNS text
LANGUAGE sql STABLE SET search_path FROM CURRENT
BEGIN ATOMIC
	SELECT format(E'<section>\n<h3>%s</h3>\n%s</section>\n', words ->> 'overdue',
		page_table(words, words ->> 'overdue',
			ARRAY[words ->> 'contract', words ->> 'phase', words ->> 'who', words ->> 'action', words ->> 'state', words ->> 'rule'],
			array_agg(page_row(html(s.number), s.phase::text, html(s.who_label), html(s.action), words ->> s.state, html(s.rule))
				ORDER BY s.number COLLATE "C", s.contract_id, s.position)))
	FROM overdue_step AS s
	WHERE s.organization_id = page_overdue.organization;
END;
COMMENT ON FUNCTION page_overdue(int, jsonb) IS 'The section of the report page on steps of contracts.';

-- A page has many pictures: ids get the number of the application.  On paper
-- they are light.
CREATE FUNCTION page_histories(application int, document jsonb, as_of date, words jsonb)
RETURNS text
LANGUAGE plpgsql STABLE SET search_path FROM CURRENT AS $$
DECLARE
	titles CONSTANT text[] := ARRAY(
		SELECT p.title FROM clearance_form_progress('{"form": "330-60"}', as_of) AS p WHERE p.section IN ('H', 'I') ORDER BY p.section);
BEGIN
	RETURN format(E'<div class="scroll" role="region" tabindex="0" aria-label="%s">\n%s\n</div>\n', words ->> 'histories',
		replace(replace(timeline_svg(
			jsonb_build_array(
				jsonb_build_object('title', titles[1], 'entries', coalesce(document #> '{residences,entries}', '[]')),
				jsonb_build_object('title', titles[2], 'entries', coalesce(document #> '{employment,entries}', '[]'))),
			history_window(document, as_of)), 'clearance-gap', 'gap-' || application),
			'@media (prefers', '@media screen and (prefers'));
EXCEPTION WHEN data_exception THEN
	RETURN format(E'<p>%s</p>\n', words ->> 'unreadable');
END $$;
COMMENT ON FUNCTION page_histories(int, jsonb, date, jsonb) IS 'Residences and employment of a form as a picture; a sentence where a date cannot be read.';

CREATE FUNCTION page_applicant(application int, words jsonb)
RETURNS text
LANGUAGE sql STABLE SET search_path FROM CURRENT
BEGIN ATOMIC
	SELECT format(E'<section class="applicant">\n<h3>%s</h3>\n<p>%s %s: %s%s</p>\n<h4>%s</h4>\n%s<h4>%s</h4>\n%s<h4>%s</h4>\n%s</section>\n',
		html(p.given_names || ' ' || p.surname), words ->> 'application', a.application_id, words ->> a.status,
		coalesce(' (' || a.submitted_on || ')', ''),
		words ->> 'progress',
		page_table(words, words ->> 'progress',
			ARRAY[words ->> 'section', words ->> 'state', words ->> 'answered', words ->> 'open', words ->> 'to_judge'],
			(SELECT array_agg(page_row(html(s.section) || '. ' || html(s.title),
					CASE WHEN s.missing > 0 THEN format('<span class="open">%s</span>', words ->> 'incomplete')
						ELSE format('<span>%s</span>', words ->> CASE WHEN s.required THEN 'complete' ELSE 'not_required' END) END,
					s.answered::text, s.missing::text, s.to_judge::text) ORDER BY s.n)
			 FROM clearance_form_progress(a.document, d.day) WITH ORDINALITY AS s(section, title, required, reason, answered, missing, to_judge, n))),
		words ->> 'findings',
		page_table(words, words ->> 'findings',
			ARRAY[words ->> 'rule', words ->> 'severity', words ->> 'message', words ->> 'pointer', words ->> 'source'],
			(SELECT array_agg(page_row(html(f.rule),
					format('<span class="%s">%s</span>', CASE f.severity WHEN 'blocking' THEN 'open' ELSE 'advice' END, words ->> f.severity)
						|| CASE WHEN EXISTS (SELECT FROM waiver AS w WHERE w.application_id = a.application_id AND w.rule = f.rule
							AND w.pointer = f.pointer AND w.state = 'in force') THEN ', ' || (words ->> 'waived') ELSE '' END,
					html(f.message), format('<code>%s</code>', replace(html(f.pointer), '/', '/<wbr>')), page_citation(words, f.rule)) ORDER BY f.n)
			 FROM clearance_form_findings(a.document, d.day) WITH ORDINALITY AS f(rule, severity, section, pointer, message, n))),
		words ->> 'histories', page_histories(a.application_id, a.document, d.day, words))
	FROM application AS a
	JOIN person AS p USING (person_id)
	CROSS JOIN LATERAL (SELECT coalesce(a.submitted_on, report_day())) AS d(day)
	WHERE a.application_id = page_applicant.application;
END;
COMMENT ON FUNCTION page_applicant(int, jsonb) IS 'The section of the report page on one application: progress, findings with their sources, histories.';

CREATE FUNCTION page_style()
RETURNS text
LANGUAGE sql IMMUTABLE
RETURN ':root{color-scheme:light dark;--back:#fff;--ground:#eef1f4;--line:#b4bac0;--text:#1a1a1a;--quiet:#4a5057;--open:#a03000;--yes:#00558c;'
	'--c0:#0072b2;--c1:#d55e00;--c2:#007d5c;--c3:#9c4f80;--c4:#8a5a00;--c5:#5a6066}'
	'@media screen and (prefers-color-scheme:dark){:root{--back:#14171a;--ground:#23282d;--line:#4c545c;--text:#f0f0f0;--quiet:#b9c0c7;--open:#ff9d66;--yes:#7cc4f5;'
	'--c0:#56b4e9;--c1:#ff8c4a;--c2:#2fc59a;--c3:#dd97c1;--c4:#e6b030;--c5:#aab2ba}}'
	'*{box-sizing:border-box}body{margin:0 auto;max-width:80rem;padding:1rem;background:var(--back);color:var(--text);font:1rem/1.45 system-ui,sans-serif}'
	'h1,h2,h3,h4{line-height:1.2;margin:1.6em 0 .5em;overflow-wrap:anywhere}h1{margin-top:.5em}h2{border-bottom:2px solid var(--line);padding-bottom:.2em}'
	'p{margin:.4em 0}footer{color:var(--quiet)}caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}'
	'.scroll{position:relative;overflow-x:auto;margin:.6em 0}.scroll:focus-visible{outline:3px solid var(--yes)}'
	'table{border-collapse:collapse;font-size:.9rem}th,td{border:1px solid var(--line);padding:.3em .5em;text-align:left;vertical-align:top}'
	'thead th{background:var(--ground)}tbody th{font-weight:600}.short{white-space:nowrap}td.number{text-align:right;font-variant-numeric:tabular-nums}'
	'cite{font-style:normal}code{font-size:.95em}.open{color:var(--open);font-weight:600}.conditional,.case_by_case{color:var(--yes);font-weight:600}'
	'.not_eligible,.unknown{color:var(--quiet)}td span{white-space:nowrap}'
	'svg{display:block}svg.clearance .legend{font-size:11px}.chart text{font:12px system-ui,sans-serif;fill:var(--text)}.chart .tick{text-anchor:end}.chart .middle{text-anchor:middle}.chart .sum{font-weight:600}'
	'.chart .grid{stroke:var(--line)}.chart .bar{stroke:var(--back)}'
	'.c0{fill:var(--c0)}.c1{fill:var(--c1)}.c2{fill:var(--c2)}.c3{fill:var(--c3)}.c4{fill:var(--c4)}.c5{fill:var(--c5)}'
	'@media print{@page{size:letter landscape;margin:12mm}body{max-width:none;padding:0;font-size:10pt}table{font-size:8pt}th,td{padding:.15em .35em}tbody th{overflow-wrap:anywhere}td span{white-space:normal}'
	'.scroll{overflow:visible;break-inside:avoid}svg{max-width:100%;height:auto}thead{display:table-header-group}tr,svg{break-inside:avoid}'
	'h2,h3,h4,h3+p{break-after:avoid}h2:not(:first-of-type),.applicant{break-before:page}h2+.applicant{break-before:auto}}';
COMMENT ON FUNCTION page_style() IS 'The style sheet of the report page: light and dark, narrow screens, paper.';

CREATE FUNCTION report_page(organization int, language text DEFAULT 'en', applications int[] DEFAULT '{}')
RETURNS text
LANGUAGE plpgsql SET search_path FROM CURRENT SET datestyle = 'ISO' SET clearance.language = 'auto' AS $$
DECLARE
	organization_name CONSTANT text := (SELECT html(o.name) FROM organization AS o WHERE o.organization_id = report_page.organization);
	words CONSTANT jsonb := page_words(language);
BEGIN
	IF language IS NULL OR language NOT IN ('en', 'fr') THEN
		RAISE EXCEPTION 'parameter "language" must be "en" or "fr"' USING ERRCODE = 'invalid_parameter_value';
	ELSIF organization_name IS NULL THEN
		RAISE EXCEPTION 'no such organization' USING ERRCODE = 'no_data_found';
	END IF;
	-- For messages; it ends with this function.
	PERFORM set_config('clearance.language', language, true);

	RETURN format(E'<!DOCTYPE html>\n<html lang="%1$s">\n<head>\n<meta charset="utf-8">\n'
		'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
		'<meta http-equiv="Content-Security-Policy" content="default-src ''none''; style-src ''unsafe-inline''">\n'
		'<title>%2$s</title>\n<style>%3$s</style>\n</head>\n<body>\n<header>\n<h1>%2$s</h1>\n<p>%4$s %5$s</p>\n</header>\n<main>\n',
		language, (words ->> 'title') || ', ' || organization_name, page_style(), words ->> 'as_of', report_day())
		|| format(E'<h2>%s</h2>\n', words ->> 'company')
		|| page_forecast(organization, words, language)
		|| page_commonest(organization, words, language)
		|| page_overdue(organization, words)
		|| page_matrix(organization, words, language)
		|| coalesce((
			SELECT format(E'<h2>%s</h2>\n', words ->> 'applicants') || string_agg(page_applicant(a.application_id, words), '' ORDER BY c.n)
			FROM unnest(applications) WITH ORDINALITY AS c(application_id, n)
			JOIN application AS a USING (application_id)
			JOIN person AS p USING (person_id)
			WHERE p.organization_id = report_page.organization), '')
		|| format(E'</main>\n<footer><p>clearance %s</p></footer>\n</body>\n</html>\n', (SELECT html(v.library) FROM clearance_version() AS v));
END $$;
COMMENT ON FUNCTION report_page(int, text, int[]) IS 'The report page of an organization on report_day(), in English (en) or French (fr), with a section for each of the applications, in that order. It shows what the caller may see; write it with client_encoding UTF8. Errors: 22023 another language, P0002 no such organization.';
