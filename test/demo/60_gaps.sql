-- The days that no history accounts for
\set as_of 2026-06-15
\pset footer off

\echo 'The form asks for ten years without a gap.  The gaps of all recorded histories:'
\echo
\set ECHO queries
CREATE VIEW history_gap AS
SELECT employee, history, unnest(gaps) AS gap
FROM (SELECT employee, history,
        timeline_gap_agg(starts_on, ends_on, daterange('2016-06-15', '2026-06-15', '[]')) AS gaps
      FROM (SELECT employee, 'residence' AS history, starts_on, ends_on FROM residence
            UNION ALL
            SELECT employee, 'occupation', starts_on, ends_on FROM occupation) AS entry
      GROUP BY employee, history) AS each;
\echo
SELECT coalesce(history, 'both') AS history, count(DISTINCT employee) AS employees,
  count(*) AS gaps, sum(timeline_gap_days(gap)) AS days,
  min(timeline_gap_days(gap)) AS shortest, max(timeline_gap_days(gap)) AS longest
FROM history_gap
GROUP BY ROLLUP (history)
ORDER BY grouping(history), 1;
\set ECHO none
\echo 'The ten longest (SELECT * FROM history_gap shows all):'
\echo
\set ECHO queries
SELECT e.given_names[1] || ' ' || e.surname AS name, g.history, g.gap, timeline_gap_days(g.gap) AS days
FROM history_gap AS g JOIN employee AS e ON e.id = g.employee
ORDER BY days DESC, name
LIMIT 10;
\set ECHO none
