-- What the programs of this folder write to: a column per type, and a table
-- that refuses an incomplete form.
CREATE EXTENSION clearance;
CREATE TABLE driver_value (
  how text NOT NULL,
  name text NOT NULL,
  "clearance_level" clearance_level,
  "timeline_gap" timeline_gap,
  "clearance_level[]" clearance_level[],
  "timeline_gap[]" timeline_gap[],
  "clearance_finding" clearance_finding,
  "clearance_finding[]" clearance_finding[],
  "clearance_ruling" clearance_ruling,
  PRIMARY KEY (how, name)
);
CREATE TABLE application (id int PRIMARY KEY, document jsonb, status text NOT NULL, submitted_on date);
CREATE TRIGGER application_complete BEFORE INSERT OR UPDATE ON application
  FOR EACH ROW WHEN (NEW.status = 'submitted')
  EXECUTE FUNCTION clearance_require_complete('document', 'submitted_on');
INSERT INTO application VALUES
  (1, '{"form": "330-60", "medium": "online", "administrative": {"request": "transfer"}}', 'draft', '2026-06-15');
