-- Texts of the rules of the international side, in both languages

CREATE FUNCTION clearance_shipped_rule_texts()
RETURNS TABLE (code text, kind text, message_en text, message_fr text, document text, lines text)
AS 'MODULE_PATHNAME', 'clearance_shipped_rule_texts'
LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 50;

COMMENT ON FUNCTION clearance_shipped_rule_texts() IS
'The rows of view clearance_rule_text.';

CREATE VIEW clearance_rule_text AS
SELECT code, kind, message_en, message_fr, document, lines
FROM clearance_shipped_rule_texts();
GRANT SELECT ON clearance_rule_text TO PUBLIC;

COMMENT ON VIEW clearance_rule_text IS
'Messages of rules and notes in English and French, with the document and the lines (or sections) they rest on; null where the sentence is a reading of our own. %s stands for a date or a name. Accents that the encoding of the database lacks are left out.';
COMMENT ON COLUMN clearance_rule_text.code IS
'Code of the rule or note.';
COMMENT ON COLUMN clearance_rule_text.kind IS
'rule: a rule of a document, which findings and rulings name; note: a condition or remark.';
COMMENT ON COLUMN clearance_rule_text.message_en IS
'Sentence in English.';
COMMENT ON COLUMN clearance_rule_text.message_fr IS
'Sentence in French.';
COMMENT ON COLUMN clearance_rule_text.document IS
'Document that the sentence rests on; null: a reading of our own.';
COMMENT ON COLUMN clearance_rule_text.lines IS
'Lines, or sections, of that document.';

CREATE FUNCTION clearance_rule_messages(codes text[])
RETURNS text[]
AS 'MODULE_PATHNAME', 'clearance_rule_messages'
LANGUAGE C STABLE PARALLEL SAFE;

COMMENT ON FUNCTION clearance_rule_messages(text[]) IS
'Messages of rules and notes in the language of messages. A code may be followed by a blank and what stands for %s in its message. Null for an unknown code.';
