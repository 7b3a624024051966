-- Twelve months of applications.

-- Who applies, and when the form is signed: employees without a clearance
-- apply for one, holders of Secret renew it in time.
CREATE TABLE generator.application AS
SELECT e.id AS employee,
  CASE
    WHEN e.id <= 2 THEN date :'as_of' - 12
    WHEN held.expires_on IS NOT NULL THEN held.expires_on - 90
    WHEN d.old AND e.hired_on < date :'as_of' - 440 THEN date :'as_of' - 370 - generator.dice(e.id || 'old', 60)
    ELSE greatest(e.hired_on + 5, date :'as_of' - 3 - generator.dice(e.id || 'signed', 360))
  END AS signed_on,
  e.id <= 2 OR d.old OR generator.forgets(e.id, 'a stay') OR generator.forgets(e.id, 'a job')
    OR generator.forgets(e.id, 'the beginning') AS held_back
FROM employee AS e
LEFT JOIN clearance AS held ON held.person_id = e.id AND held.level = 'SECRET'
CROSS JOIN LATERAL (SELECT generator.dice(e.id || 'left lying', 100) < 4 AS old) AS d
WHERE CASE
  WHEN held.expires_on IS NOT NULL THEN held.expires_on - 90 BETWEEN date :'as_of' - 365 AND date :'as_of' - 3
  ELSE NOT EXISTS (SELECT FROM clearance AS c WHERE c.person_id = e.id AND c.level >= 'SECRET')
    AND (e.id <= 2 OR generator.dice(e.id || 'applies', 100) < 75)
END;

-- The latest are still with the company security officer.
ALTER TABLE generator.application ADD submitted_on date;
UPDATE generator.application
SET submitted_on = signed_on + 1 + generator.dice(employee || 'submitted', 14)
WHERE NOT held_back AND (signed_on < date :'as_of' - 75 OR generator.dice(employee || 'quick', 10) < 4);
UPDATE generator.application SET submitted_on = NULL WHERE submitted_on > date :'as_of';

-- Write the forms of the employees with these numbers.
CREATE FUNCTION generator.apply(first int, last int) RETURNS void
LANGUAGE sql
BEGIN ATOMIC
  INSERT INTO registry.application (person_id, document)
  SELECT e.id, CASE
      WHEN a.submitted_on IS NOT NULL THEN f.form
      WHEN e.id = 1 THEN generator.spoil(f.form, ARRAY['birth surname', 'post office box', 'residence ends early',
        'home phone', 'contact question', 'mother-in-law'], e.language)
      WHEN e.id = 2 THEN generator.spoil(f.form, ARRAY['initial', 'residence left out', 'supervisor', 'companion'],
        e.language)
      ELSE generator.spoil(f.form, generator.faults(e.id::text), e.language)
    END
  FROM generator.application AS a
  JOIN public.employee AS e ON e.id = a.employee
  CROSS JOIN LATERAL (SELECT generator.form(e, a.signed_on) AS form) AS f
  WHERE a.employee BETWEEN first AND last
  ORDER BY e.id;
END;
