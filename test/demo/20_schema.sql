-- The HR database of a company, and beside it the starter registry
CREATE TABLE employee (
  id int PRIMARY KEY,
  language text NOT NULL CHECK (language IN ('en', 'fr')),
  surname text NOT NULL,
  given_names text[] NOT NULL,
  birth_surname text NOT NULL,
  sex text NOT NULL,
  birth_date date NOT NULL,
  birth_city text NOT NULL,
  birth_province text,
  birth_country text NOT NULL,
  hired_on date NOT NULL,
  job_title text NOT NULL,
  site text NOT NULL
);

-- Where an employee lived; the last day is null where it goes on.
CREATE TABLE residence (
  employee int NOT NULL REFERENCES employee,
  starts_on date NOT NULL,
  ends_on date,
  street_number text NOT NULL,
  street_name text NOT NULL,
  city text NOT NULL,
  province text NOT NULL,
  postal_code text NOT NULL,
  PRIMARY KEY (employee, starts_on)
);

-- What an employee did, studies and unemployment included.
CREATE TABLE occupation (
  employee int NOT NULL REFERENCES employee,
  kind text NOT NULL,
  starts_on date NOT NULL,
  ends_on date,
  employer text NOT NULL,
  job_title text,
  supervisor text,
  phone text,
  street_number text,
  street_name text,
  city text,
  province text,
  PRIMARY KEY (employee, starts_on)
);

\echo 'The company has tables of employees, residences and occupations.  For what the security'
\echo 'officer keeps it takes the starter registry, a script that comes with the extension:'
\echo
\echo '  psql -f clearance_registry.sql'
\echo
\i :registry
SELECT format('ALTER DATABASE %I SET search_path = public, registry', current_database()) \gexec
SET search_path = public, registry;
\pset footer off
\echo 'A clearance in it knows when it ends, and only a complete form is submitted:'
\echo
\set ECHO queries
SELECT table_name, trigger_name, kind, arguments, condition FROM clearance_attachment ORDER BY 1;
\set ECHO none
