-- Form alternative-solution: security clauses of an international alternative
-- solution (IAS-11 to IAS-24).

INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES
-- the rules of every form
('IAS-Z01', 'pass', 'every member of its type', 'alternative_solution', '{}', '{}'),
('IAS-Z01', 'fail', 'a text where a truth value belongs; nothing else is said of it', 'alternative_solution', '{"/clauses/topics/security_breaches": "yes"}', '{IAS-Z01 /clauses/topics/security_breaches}'),
('IAS-Z01', 'fail', 'a list where the topics belong: none of the seven is missed besides', 'alternative_solution', '{"/clauses/topics": ["physical_security"]}', '{IAS-Z01 /clauses/topics}'),
('IAS-Z01', 'fail', 'a number where the level belongs', 'alternative_solution', '{"/contract/level": 2}', '{IAS-Z01 /contract/level}'),
('IAS-Z02', 'pass', 'a year of its own precision', 'alternative_solution', '{"/clauses/from": "2026"}', '{}'),
('IAS-Z02', 'fail', 'a day that the calendar lacks', 'alternative_solution', '{"/clauses/until": "2028-02-30"}', '{IAS-Z02 /clauses/until}'),
('IAS-Z03', 'pass', 'Protected A', 'alternative_solution', '{"/contract/level": "PROTECTED A"}', '{}'),
('IAS-Z03', 'fail', 'a level in small letters is nothing else, either', 'alternative_solution', '{"/contract/level": "protected b"}', '{IAS-Z03 /contract/level}'),
('IAS-Z04', 'pass', 'decided on the day of the question', 'alternative_solution', '{"/decision/on": "2026-06-15", "/clauses/from": "2026-06-15"}', '{}'),
('IAS-Z04', 'fail', 'a decision of tomorrow', 'alternative_solution', '{"/decision/on": "2026-06-16", "/clauses/from": "2026-07-01"}', '{IAS-Z04 /decision/on}'),
('IAS-Z05', 'pass', 'a country by its French name', 'alternative_solution', '{"/handled_in": "Japon", "/supplier/country": "Japan"}', '{}'),
('IAS-Z05', 'fail', 'no countries', 'alternative_solution', '{"/handled_in": "the cloud", "/supplier/country": "Asia"}', '{IAS-Z05 /supplier/country,IAS-Z05 /handled_in}'),

-- topics: four are such as, three are required
('IAS-11', 'pass', 'personnel security screening', 'alternative_solution', '{}', '{}'),
('IAS-11', 'fail', 'no clauses on it', 'alternative_solution', '{"/clauses/topics/personnel_screening": false}', '{IAS-11 /clauses/topics/personnel_screening}'),
('IAS-12', 'pass', 'physical security', 'alternative_solution', '{}', '{}'),
('IAS-12', 'fail', 'nothing said of it', 'alternative_solution', '{"/clauses/topics/physical_security": null}', '{IAS-12 /clauses/topics/physical_security}'),
('IAS-13', 'pass', 'information technology', 'alternative_solution', '{}', '{}'),
('IAS-13', 'fail', 'no clauses on it', 'alternative_solution', '{"/clauses/topics/information_technology": false}', '{IAS-13 /clauses/topics/information_technology}'),
('IAS-14', 'pass', 'personal information', 'alternative_solution', '{}', '{}'),
('IAS-14', 'fail', 'no clauses on it', 'alternative_solution', '{"/clauses/topics/personal_information": false}', '{IAS-14 /clauses/topics/personal_information}'),
('IAS-15', 'pass', 'compliance visits', 'alternative_solution', '{}', '{}'),
('IAS-15', 'fail', 'no clauses on them', 'alternative_solution', '{"/clauses/topics/compliance_visits": false}', '{IAS-15 /clauses/topics/compliance_visits}'),
('IAS-16', 'pass', 'security breaches', 'alternative_solution', '{}', '{}'),
('IAS-16', 'fail', 'no clauses on them', 'alternative_solution', '{"/clauses/topics/security_breaches": false}', '{IAS-16 /clauses/topics/security_breaches}'),
('IAS-17', 'pass', 'loss or compromise', 'alternative_solution', '{}', '{}'),
('IAS-17', 'fail', 'nothing said of it', 'alternative_solution', '{"/clauses/topics/loss_or_compromise": null}', '{IAS-17 /clauses/topics/loss_or_compromise}'),

-- one contract, and its life
('IAS-18', 'pass', 'a contract is named', 'alternative_solution', '{}', '{}'),
('IAS-18', 'fail', 'no contract: nothing to compare the uses with', 'alternative_solution', '{"/contract/reference": " "}', '{IAS-18 /contract/reference}'),
('IAS-19', 'pass', 'they end on the same day', 'alternative_solution', '{}', '{}'),
('IAS-19', 'fail', 'a day before the contract', 'alternative_solution', '{"/clauses/until": "2028-03-30"}', '{IAS-19 /clauses/until}'),
('IAS-19', 'fail', 'the contract was extended, the clauses were not', 'alternative_solution', '{"/contract/until": "2029-03-31"}', '{IAS-19 /clauses/until}'),
('IAS-19', 'pass', 'in the month in which the contract ends: perhaps on its day', 'alternative_solution', '{"/clauses/until": "2028-03"}', '{}'),
('IAS-19', 'pass', 'the contract ends some day of the year', 'alternative_solution', '{"/contract/until": "2028"}', '{}'),
('IAS-19', 'fail', 'the year before', 'alternative_solution', '{"/clauses/until": "2027", "/contract/until": "2028"}', '{IAS-19 /clauses/until}'),
('IAS-19', 'fail', 'neither end is stated', 'alternative_solution', '{"/clauses/until": null, "/contract/until": null}', '{IAS-19 /contract/until,IAS-19 /clauses/until}'),
('IAS-19', 'silent', 'an end that does not exist is not compared', 'alternative_solution', '{"/contract/until": "2030-02-30"}', '{IAS-Z02 /contract/until}'),
('IAS-19b', 'pass', 'they end on the same day', 'alternative_solution', '{}', '{}'),
('IAS-19b', 'fail', 'a day after the contract', 'alternative_solution', '{"/clauses/until": "2028-04-01"}', '{IAS-19b /clauses/until}'),
('IAS-19b', 'pass', 'some day of the year in which the contract ends', 'alternative_solution', '{"/clauses/until": "2028"}', '{}'),
('IAS-20', 'pass', 'the same contract, written otherwise', 'alternative_solution', '{"/clauses/used_for": ["en578 261147-a", "EN578261147A"]}', '{}'),
('IAS-20', 'pass', 'no uses recorded', 'alternative_solution', '{"/clauses/used_for": null}', '{}'),
('IAS-20', 'fail', 'also for the next contract', 'alternative_solution', '{"/clauses/used_for/-": "EN578-261147-B"}', '{IAS-20 /clauses/used_for/1}'),
('IAS-20', 'fail', 'for two others; a blank says nothing', 'alternative_solution', '{"/clauses/used_for": ["EN578-260001", "", "EN578-260002"]}', '{IAS-20 /clauses/used_for/0,IAS-20 /clauses/used_for/2}'),

-- what it is about
('IAS-21', 'pass', 'Protected A', 'alternative_solution', '{"/contract/level": "PROTECTED A"}', '{}'),
('IAS-21', 'pass', 'Protected B', 'alternative_solution', '{}', '{}'),
('IAS-21', 'fail', 'Protected C', 'alternative_solution', '{"/contract/level": "PROTECTED C"}', '{IAS-21 /contract/level}'),
('IAS-21', 'fail', 'classified', 'alternative_solution', '{"/contract/level": "CONFIDENTIAL"}', '{IAS-21 /contract/level}'),
('IAS-21', 'fail', 'unclassified', 'alternative_solution', '{"/contract/level": "UNCLASSIFIED"}', '{IAS-21 /contract/level}'),
('IAS-21', 'fail', 'no level', 'alternative_solution', '{"/contract/level": null}', '{IAS-21 /contract/level}'),
('IAS-22', 'pass', 'a name and a place of handling', 'alternative_solution', '{}', '{}'),
('IAS-22', 'fail', 'no name', 'alternative_solution', '{"/supplier/name": null}', '{IAS-22 /supplier/name}'),
('IAS-22', 'fail', 'the country of the supplier is not that of handling', 'alternative_solution', '{"/handled_in": null}', '{IAS-22 /handled_in}'),
('IAS-23', 'pass', 'a supplier in Canada that handles it abroad', 'alternative_solution', '{"/supplier/country": "CA"}', '{}'),
('IAS-23', 'fail', 'a foreign supplier that handles it in Canada', 'alternative_solution', '{"/handled_in": "CA"}', '{IAS-23 /handled_in}'),
('IAS-24', 'pass', 'decided on the first day', 'alternative_solution', '{"/decision/on": "2026-04-01"}', '{}'),
('IAS-24', 'pass', 'not in use yet: no decision is asked for', 'alternative_solution', '{"/clauses/from": null, "/decision": null}', '{}'),
('IAS-24', 'pass', 'a refusal, and nothing was handled', 'alternative_solution', '{"/clauses/from": null, "/decision/approved": false}', '{}'),
('IAS-24', 'fail', 'decided a day late', 'alternative_solution', '{"/decision/on": "2026-04-02"}', '{IAS-24 /decision/on}'),
('IAS-24', 'pass', 'decided in the month of the first day', 'alternative_solution', '{"/decision/on": "2026-04"}', '{}'),
('IAS-24', 'fail', 'in use after a refusal', 'alternative_solution', '{"/decision/approved": false}', '{IAS-24 /decision/approved}'),
('IAS-24', 'fail', 'in use without a decision', 'alternative_solution', '{"/decision": null}', '{IAS-24 /decision/on,IAS-24 /decision/approved}'),
('IAS-24', 'fail', 'a first day that does not exist is a use, too', 'alternative_solution', '{"/clauses/from": "2026-04-31", "/decision": null}', '{IAS-Z02 /clauses/from,IAS-24 /decision/on,IAS-24 /decision/approved}');

SELECT * FROM wrong_cases('IAS');

-- An empty document: what is always asked.
SELECT rule, severity, section, pointer, message
FROM clearance_form_findings('{"form": "alternative-solution"}', '2026-06-15');
SET clearance.language = 'fr';
SELECT rule, message FROM clearance_form_findings('{"form": "alternative-solution"}', '2026-06-15');
RESET clearance.language;
SELECT section, title, required, answered, missing, to_judge
FROM form_sample, clearance_form_progress(document, as_of) WHERE name = 'alternative_solution';

-- Template and requests.
SELECT clearance_form_template('alternative-solution', NULL, 'PROTECTED B');
SELECT clearance_form_template('alternative-solution', 'new', 'PROTECTED B');
