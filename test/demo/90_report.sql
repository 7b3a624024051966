-- The report page: one HTML file in each language
\set as_of 2026-06-15
SET registry.report_day = :'as_of';

-- The two whose forms we saw, and the three drafts with most to do.
SELECT '{1,2}'::int[] || ARRAY(
    SELECT application_id FROM incomplete_application
    WHERE severity = 'blocking' GROUP BY application_id ORDER BY count(*) DESC, application_id LIMIT 3) AS chosen \gset
\set english :pages '/report-en.html'
\set french :pages '/report-fr.html'
\echo 'SELECT report_page(1, \'en\', …) writes the whole page, from the views and functions above:'
\echo
\pset format unaligned
\pset tuples_only on
\o :english
SELECT report_page(1, 'en', :'chosen');
\o :french
SELECT report_page(1, 'fr', :'chosen');
\o
\echo '  ' :english
\echo '  ' :french
