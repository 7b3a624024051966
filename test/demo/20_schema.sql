-- The HR database of a company: six ordinary tables
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

CREATE TABLE contract (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  client text NOT NULL,
  country text NOT NULL,
  ends_on date NOT NULL
);

\echo 'Two of them use the extension.  A clearance knows when it ends:'
\echo
\set ECHO queries
CREATE TABLE clearance (
  employee int NOT NULL REFERENCES employee,
  level clearance_level NOT NULL,
  granted_on date NOT NULL,
  document text,
  document_expires_on date,
  expires_on date GENERATED ALWAYS AS
    (clearance_expiry(level, granted_on, document, document_expires_on)) STORED,
  PRIMARY KEY (employee, level, granted_on)
);
\set ECHO none
\echo
\echo 'and an application is submitted only when its form is complete:'
\echo
\set ECHO queries
CREATE TABLE application (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  employee int NOT NULL REFERENCES employee,
  document jsonb NOT NULL,
  status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'submitted')),
  submitted_on date
);
\echo
CREATE TRIGGER complete BEFORE INSERT OR UPDATE ON application
  FOR EACH ROW WHEN (NEW.status = 'submitted')
  EXECUTE FUNCTION clearance_require_complete('document', 'submitted_on');
\set ECHO none
