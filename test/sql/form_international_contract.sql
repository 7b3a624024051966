-- Form international-contract: the phases of a contract with the other side of
-- a border (BID, PH1 to PH3, ASR-04), and the list of its steps.
SET datestyle = ISO;
INSERT INTO form_case (rule, kind, title, sample, edits, expected) VALUES

-- the rules of every form
('ICO-Z01', 'pass', 'every member of its type', 'international_contract', '{}', '{}'),
('ICO-Z01', 'fail', 'a text where a truth value belongs', 'international_contract', '{"/contract/classified": "yes"}', '{ICO-Z01 /contract/classified}'),
('ICO-Z02', 'pass', 'a month of its own precision', 'international_contract', '{"/preparation/explained_on": "2026-01"}', '{}'),
('ICO-Z02', 'fail', 'a day that the calendar lacks', 'international_contract', '{"/preparation/explained_on": "2026-02-30"}', '{ICO-Z02 /preparation/explained_on}'),
('ICO-Z03', 'pass', 'every word of its list', 'international_contract', '{}', '{}'),
('ICO-Z03', 'fail', 'other words', 'international_contract', '{"/sponsor/kind": "nsa", "/approvals/2/kind": "tour", "/approvals/0/by": "a minister"}', '{ICO-Z03 /sponsor/kind,ICO-Z03 /approvals/0/by,ICO-Z03 /approvals/2/kind,PH1-04 /sponsor/kind}'),
('ICO-Z04', 'pass', 'done on the day of the question; what is planned may lie ahead', 'international_contract', '{"/contract/bid_on": "2026-07-01", "/contract/awarded_on": "2026-09-01", "/after_award": null, "/intent/informed_on": "2026-06-15", "/approvals/1/until": "2027-06-08"}', '{}'),
('ICO-Z04', 'fail', 'nothing can have been done tomorrow', 'international_contract', '{"/contract/bid_on": "2026-07-01", "/contract/awarded_on": "2027-01-01", "/intent": {"informed_on": "2026-06-16", "authority_contacted_on": "2026-06-16"}, "/sponsor/sponsored_on": "2026-06-16", "/preparation/checked_on": "2026-06-16", "/preparation/exchanged_on": "2026-06-16", "/preparation/explained_on": "2026-06-16", "/preparation/screening_started_on": "2026-06-16", "/before_award/clauses_issued_on": "2026-06-16", "/before_award/assurance_given_on": "2026-06-16", "/before_award/owner_contacted_on": "2026-06-16", "/after_award": null}',
 '{ICO-Z04 /intent/informed_on,ICO-Z04 /intent/authority_contacted_on,ICO-Z04 /sponsor/sponsored_on,ICO-Z04 /preparation/checked_on,ICO-Z04 /preparation/exchanged_on,ICO-Z04 /preparation/explained_on,ICO-Z04 /preparation/screening_started_on,ICO-Z04 /before_award/clauses_issued_on,ICO-Z04 /before_award/assurance_given_on,ICO-Z04 /before_award/owner_contacted_on}'),
('ICO-Z04', 'fail', 'nor after the award, nor with an approval', 'international_contract', '{"/after_award": {"clauses_sent_on": "2026-07", "checked_on": "2027", "plans_assessed_on": "2026-06-16", "compliance_checked_on": "2026-06-16"}, "/approvals/0/used_on": "2026-06-16", "/approvals/1": {"kind": "visit", "requested_on": "2026-06-16", "decision": "refused", "decided_on": "2026-06-17"}}',
 '{ICO-Z04 /after_award/checked_on,ICO-Z04 /after_award/clauses_sent_on,ICO-Z04 /after_award/plans_assessed_on,ICO-Z04 /after_award/compliance_checked_on,ICO-Z04 /approvals/0/used_on,ICO-Z04 /approvals/1/decided_on,ICO-Z04 /approvals/1/requested_on}'),
('ICO-Z05', 'pass', 'a country by its French name', 'international_contract', '{"/organization/country": "Norvège"}', '{}'),
('ICO-Z05', 'fail', 'no country', 'international_contract', '{"/organization/country": "Scandinavia"}', '{ICO-Z05 /organization/country}'),

-- before the first phase
('BID-01', 'human', 'a foreign organization bids in Canada', 'international_contract', '{"/contract/kind": "government_of_canada", "/contract/classified": null}', '{}'),
('BID-02', 'pass', 'told', 'international_contract', '{}', '{}'),
('BID-02', 'fail', 'not told', 'international_contract', '{"/intent": null}', '{BID-02 /intent/informed_on}'),
('BID-02', 'silent', 'the contract is not classified', 'international_contract', '{"/intent": null, "/contract/classified": false}', '{}'),
('BID-03', 'pass', 'told', 'international_contract', '{"/contract/kind": "international_organization", "/organization": {"name": "NATO"}}', '{}'),
('BID-03', 'fail', 'not told', 'international_contract', '{"/contract/kind": "international_organization", "/organization": {"name": "NATO"}, "/intent": null}', '{BID-03 /intent/informed_on}'),
('BID-03', 'silent', 'the contract is not classified', 'international_contract', '{"/contract/kind": "international_organization", "/contract/classified": false, "/intent": null}', '{}'),
('BID-04', 'pass', 'told', 'international_contract', '{"/contract/kind": "foreign_partner"}', '{}'),
('BID-04', 'fail', 'not told', 'international_contract', '{"/contract/kind": "foreign_partner", "/intent": null}', '{BID-04 /intent/informed_on}'),
('BID-04', 'silent', 'a partnership outside classified contracts', 'international_contract', '{"/contract/kind": "foreign_partner", "/contract/classified": false, "/intent": null}', '{}'),
('BID-05', 'pass', 'everything is recorded', 'international_contract', '{}', '{}'),
('BID-05', 'pass', 'an organization has no country', 'international_contract', '{"/contract/kind": "international_organization", "/organization/country": null}', '{}'),
('BID-05', 'pass', 'for a bid in Canada it does not matter whether the contract is classified', 'international_contract', '{"/contract/kind": "government_of_canada", "/contract/classified": null}', '{}'),
('BID-05', 'fail', 'nothing is recorded', 'international_contract', '{"/contract": null, "/organization": null}', '{BID-05 /contract/kind,BID-05 /contract/classified,BID-05 /organization/name,BID-05 /organization/country}'),
('BID-05', 'fail', 'a foreign government has a country', 'international_contract', '{"/organization/country": null}', '{BID-05 /organization/country}'),
('BID-06', 'pass', 'told on the day of the bid', 'international_contract', '{"/intent/informed_on": "2026-02-16"}', '{}'),
('BID-06', 'fail', 'told the day after the bid', 'international_contract', '{"/intent/informed_on": "2026-02-17"}', '{BID-06 /intent/informed_on}'),
('BID-06', 'pass', 'told in the month of the bid', 'international_contract', '{"/intent/informed_on": "2026-02"}', '{}'),
('BID-06', 'fail', 'told the day after the partnership was agreed', 'international_contract', '{"/contract/kind": "foreign_partner", "/contract/bid_on": null, "/intent/informed_on": "2026-05-05"}', '{BID-06 /intent/informed_on}'),
('BID-07', 'pass', 'abroad', 'international_contract', '{}', '{}'),
('BID-07', 'fail', 'in Canada', 'international_contract', '{"/organization/country": "CA"}', '{BID-07 /organization/country}'),

-- phase 1
('PH1-01', 'human', 'a foreign contract', 'international_contract', '{}', '{}'),
('PH1-02', 'human', 'a contract of an international organization', 'international_contract', '{"/contract/kind": "international_organization"}', '{}'),
('PH1-03', 'human', 'a release is expected', 'international_contract', '{"/approvals": null}', '{}'),
('PH1-03', 'human', 'nobody says whether one is', 'international_contract', '{"/approvals": null, "/preparation/release_expected": null}', '{}'),
('PH1-03', 'human', 'an approval of one is on record', 'international_contract', '{"/contract/kind": "foreign_partner"}', '{}'),
('PH1-04', 'pass', 'sponsored on the day on which the screening started', 'international_contract', '{}', '{}'),
('PH1-04', 'pass', 'no screening has started: no sponsor is asked for', 'international_contract', '{"/sponsor": null, "/preparation/screening_started_on": null}', '{}'),
('PH1-04', 'fail', 'sponsored the day after', 'international_contract', '{"/sponsor/sponsored_on": "2026-01-21"}', '{PH1-04 /sponsor/sponsored_on}'),
('PH1-04', 'pass', 'sponsored in the month of the screening', 'international_contract', '{"/sponsor/sponsored_on": "2026-01"}', '{}'),
('PH1-04', 'fail', 'no sponsor', 'international_contract', '{"/sponsor": null}', '{PH1-04 /sponsor/kind,PH1-04 /sponsor/sponsored_on}'),
('PH1-05', 'human', 'documents have to be exchanged', 'international_contract', '{}', '{}'),
('PH1-05', 'human', 'nobody says whether they have', 'international_contract', '{"/preparation/exchange_needed": null}', '{}'),

-- phase 2
('PH2-01', 'pass', 'contacted', 'international_contract', '{}', '{}'),
('PH2-01', 'fail', 'not contacted', 'international_contract', '{"/before_award/owner_contacted_on": null}', '{PH2-01 /before_award/owner_contacted_on}'),
('PH2-01', 'fail', 'the bid was sent today', 'international_contract', '{"/contract/bid_on": "2026-06-15", "/contract/awarded_on": null, "/after_award": null, "/before_award/owner_contacted_on": null}', '{PH2-01 /before_award/owner_contacted_on}'),
('PH2-01', 'fail', 'awarded; the day of the bid is not recorded', 'international_contract', '{"/contract/bid_on": null, "/before_award/owner_contacted_on": null}', '{PH2-01 /before_award/owner_contacted_on}'),
('PH2-01', 'silent', 'the bid is planned for tomorrow', 'international_contract', '{"/contract/bid_on": "2026-06-16", "/contract/awarded_on": null, "/before_award": null, "/after_award": null}', '{}'),
('PH2-01', 'silent', 'a bid in this month may lie ahead', 'international_contract', '{"/contract/bid_on": "2026-06", "/contract/awarded_on": null, "/before_award": null, "/after_award": null}', '{}'),
('PH2-01', 'pass', 'contacted on the day of the award', 'international_contract', '{"/before_award/owner_contacted_on": "2026-05-04"}', '{}'),
('PH2-01', 'fail', 'contacted the day after the award', 'international_contract', '{"/before_award/owner_contacted_on": "2026-05-05"}', '{PH2-01 /before_award/owner_contacted_on}'),
('PH2-01', 'silent', 'a partnership has no owner of a contract', 'international_contract', '{"/contract/kind": "foreign_partner", "/before_award": null}', '{}'),
('PH2-01', 'silent', 'nor are its dates those of one', 'international_contract', '{"/contract/kind": "foreign_partner", "/before_award": {"owner_contacted_on": "2026-05-05", "clauses_issued_on": "2026-05-05"}}', '{}'),
('PH2-02', 'pass', 'issued on the day of the award', 'international_contract', '{"/before_award/clauses_issued_on": "2026-05-04"}', '{}'),
('PH2-02', 'fail', 'not issued', 'international_contract', '{"/before_award/clauses_issued_on": null}', '{PH2-02 /before_award/clauses_issued_on}'),
('PH2-02', 'fail', 'issued the day after the award', 'international_contract', '{"/before_award/clauses_issued_on": "2026-05-05"}', '{PH2-02 /before_award/clauses_issued_on}'),
('ASR-04', 'pass', 'given', 'international_contract', '{}', '{}'),
('ASR-04', 'fail', 'not given', 'international_contract', '{"/before_award/assurance_given_on": null}', '{ASR-04 /before_award/assurance_given_on}'),
('ASR-04', 'silent', 'the contract is not classified', 'international_contract', '{"/before_award/assurance_given_on": null, "/contract/classified": false}', '{}'),

-- phase 3
('PH3-01', 'pass', 'sent', 'international_contract', '{}', '{}'),
('PH3-01', 'fail', 'not sent', 'international_contract', '{"/after_award/clauses_sent_on": null}', '{PH3-01 /after_award/clauses_sent_on}'),
('PH3-01', 'fail', 'awarded today', 'international_contract', '{"/contract/awarded_on": "2026-06-15", "/after_award": null}', '{PH3-01 /after_award/clauses_sent_on}'),
('PH3-01', 'silent', 'the award is planned for tomorrow', 'international_contract', '{"/contract/awarded_on": "2026-06-16", "/after_award": null}', '{}'),
('PH3-01', 'silent', 'an award in this month may lie ahead', 'international_contract', '{"/contract/awarded_on": "2026-06", "/after_award": null}', '{}'),
('PH3-01', 'silent', 'the contract is not classified', 'international_contract', '{"/contract/classified": false, "/after_award": null}', '{}'),
('PH3-01', 'silent', 'a partnership', 'international_contract', '{"/contract/kind": "foreign_partner", "/after_award": null}', '{}'),
('PH3-02', 'human', 'awarded', 'international_contract', '{}', '{}'),
('PH3-03', 'human', 'awarded', 'international_contract', '{}', '{}'),
('PH3-04', 'human', 'a visit', 'international_contract', '{}', '{}'),
('PH3-05', 'human', 'a transfer', 'international_contract', '{}', '{}'),
('PH3-06', 'human', 'security instructions', 'international_contract', '{"/approvals/2/kind": "security_instructions"}', '{}'),
('PH3-07', 'human', 'a plan of communications', 'international_contract', '{"/approvals/2/kind": "communications_plan"}', '{}'),
('PH3-08', 'human', 'a release', 'international_contract', '{"/approvals/2/kind": "release"}', '{}'),
('PH3-09', 'human', 'awarded', 'international_contract', '{}', '{}'),
('PH3-10', 'pass', 'approved on the day itself, which is the last one', 'international_contract', '{}', '{}'),
('PH3-10', 'pass', 'requested only', 'international_contract', '{}', '{}'),
('PH3-10', 'fail', 'not decided', 'international_contract', '{"/approvals/2/used_on": "2026-06-12"}', '{PH3-10 /approvals/2/decision}'),
('PH3-10', 'fail', 'refused', 'international_contract', '{"/approvals/1/decision": "refused"}', '{PH3-10 /approvals/1/decision}'),
('PH3-10', 'fail', 'decided the day after', 'international_contract', '{"/approvals/1/used_on": "2026-05-24"}', '{PH3-10 /approvals/1/decided_on}'),
('PH3-10', 'pass', 'decided in the month of the visit', 'international_contract', '{"/approvals/1/decided_on": "2026-06"}', '{}'),
('PH3-10', 'fail', 'the approval had ended the day before', 'international_contract', '{"/approvals/1/until": "2026-06-07"}', '{PH3-10 /approvals/1/until}'),
('PH3-10', 'fail', 'a visit on a day that does not exist is a visit, too', 'international_contract', '{"/approvals/2/used_on": "2026-06-31"}', '{ICO-Z02 /approvals/2/used_on,PH3-10 /approvals/2/decision}'),
('PH3-11', 'pass', 'a kind; a decision and its day', 'international_contract', '{}', '{}'),
('PH3-11', 'fail', 'no kind', 'international_contract', '{"/approvals/2/kind": null}', '{PH3-11 /approvals/2/kind}'),
('PH3-11', 'fail', 'a decision without a day', 'international_contract', '{"/approvals/2/decision": "refused"}', '{PH3-11 /approvals/2/decided_on}'),
('PH3-11', 'fail', 'a day without a decision', 'international_contract', '{"/approvals/2/decided_on": "2026-06-12"}', '{PH3-11 /approvals/2/decision}'),
('PH3-12', 'pass', 'sent on the day of the award', 'international_contract', '{"/after_award/clauses_sent_on": "2026-05-04"}', '{}'),
('PH3-12', 'fail', 'sent the day before', 'international_contract', '{"/after_award/clauses_sent_on": "2026-05-03"}', '{PH3-12 /after_award/clauses_sent_on}'),
('PH3-12', 'pass', 'sent in the month of the award', 'international_contract', '{"/after_award/clauses_sent_on": "2026-05"}', '{}');

SELECT * FROM wrong_cases('ICO');
SELECT * FROM wrong_cases('BID');
SELECT * FROM wrong_cases('PH1');
SELECT * FROM wrong_cases('PH2');
SELECT * FROM wrong_cases('PH3');
SELECT rule, title FROM wrong_cases('ASR') WHERE rule = 'ASR-04';

-- A person judges only what is asked for: rules of others' acts on the checklist of other contracts.
SELECT d.title, string_agg(l.rule, ' ' ORDER BY l.rule) AS to_judge
FROM form_sample s
CROSS JOIN (VALUES
	('no release, no exchange', '{"/preparation/release_expected": false, "/preparation/exchange_needed": false, "/approvals": null}'::jsonb),
	('award planned', '{"/contract/awarded_on": "2026-06-16", "/approvals": null}'),
	('partnership', '{"/contract/kind": "foreign_partner", "/approvals": null}'),
	('bid in Canada', '{"/contract/kind": "government_of_canada", "/approvals": null}')) AS d(title, edits)
CROSS JOIN LATERAL clearance_form_checklist(edited(s.document, d.edits), s.as_of) AS l
WHERE s.name = 'international_contract' AND l.state = 'to judge'
GROUP BY d.title ORDER BY d.title;

-- ---------- the list of steps ----------

SELECT p.* FROM form_sample s CROSS JOIN LATERAL clearance_contract_phases(s.document, s.as_of) AS p
WHERE s.name = 'international_contract';
SET clearance.language = 'fr';
SELECT position, who_label, action FROM clearance_contract_phases('{"form": "international-contract"}', '2026-06-15');
RESET clearance.language;

-- Steps of a document with changes.
CREATE FUNCTION pg_temp.steps(edits jsonb) RETURNS TABLE (rule text, who text, done_on date, state text, overdue boolean, pointer text)
LANGUAGE sql AS $$
	SELECT p.rule, p.who, p.done_on, p.state, p.overdue, p.pointer
	FROM form_sample s CROSS JOIN LATERAL clearance_contract_phases(edited(s.document, edits), s.as_of) AS p
	WHERE s.name = 'international_contract' ORDER BY p.position
$$;
-- Nothing is known: every step may be one of this contract, those of phases to come are not overdue.
SELECT rule, state, overdue FROM pg_temp.steps('{"/contract": null, "/organization": null, "/intent": null, "/sponsor": null, "/preparation": null, "/before_award": null, "/after_award": null, "/approvals": null}');
-- Each kind has its steps.
SELECT kind, string_agg(rule, ' ') AS steps
FROM unnest('{foreign_government,international_organization,foreign_partner,government_of_canada}'::text[]) WITH ORDINALITY AS k(kind, n),
     pg_temp.steps(jsonb_build_object('/contract/kind', kind, '/approvals', null)) WHERE state <> 'not applicable' GROUP BY k.n, kind ORDER BY k.n;
-- What the document rules out.
SELECT rule, state FROM pg_temp.steps('{"/contract/classified": false, "/preparation/release_expected": false, "/preparation/exchange_needed": false, "/preparation/screening_needed": false, "/approvals": null}') WHERE state = 'not applicable';
-- Missing, followed up, overdue: phase 2 begins with the bid, phase 3 with the award.
SELECT d.n, string_agg(s.rule, ' ') FILTER (WHERE s.state = 'missing') AS missing, string_agg(s.rule, ' ') FILTER (WHERE s.state = 'to follow up') AS to_follow_up, string_agg(s.rule, ' ') FILTER (WHERE s.overdue) AS overdue
FROM (VALUES (1, '{"/contract/bid_on": "2026-06-16", "/contract/awarded_on": null}'::jsonb), (2, '{"/contract/bid_on": "2026-06-15", "/contract/awarded_on": null}'),
             (3, '{"/contract/bid_on": null, "/contract/awarded_on": "2026-06-15"}'), (4, '{"/contract/bid_on": null, "/contract/awarded_on": "2026-06"}')) AS d(n, edits),
     pg_temp.steps(d.edits || '{"/before_award": null, "/after_award": null, "/approvals": null}') AS s GROUP BY d.n ORDER BY d.n;
-- A day that is a month, one that the calendar lacks, one that lies ahead, a text that is no date.
SELECT rule, done_on, state FROM pg_temp.steps('{"/preparation": {"explained_on": "2026-06", "checked_on": "2026-02-30", "screening_started_on": "2026-06-16", "exchanged_on": 7}, "/sponsor": null}') WHERE rule LIKE 'PH1-%';
-- Out of order.
SELECT rule, done_on, state, overdue, pointer
FROM pg_temp.steps('{"/intent/informed_on": "2026-02-17", "/sponsor/sponsored_on": "2026-01-21", "/before_award/owner_contacted_on": "2026-05-05", "/before_award/clauses_issued_on": "2026-05-05", "/after_award/clauses_sent_on": "2026-05-03",
  "/approvals/0/used_on": "2026-02-08", "/approvals/1/until": "2026-06-07", "/approvals/2/used_on": "2026-06-11"}') WHERE state = 'out of order';
-- Imprecise dates are out of order only when they certainly are.
SELECT rule, done_on, state FROM pg_temp.steps('{"/intent/informed_on": "2026-02", "/before_award/owner_contacted_on": "2026-05"}') WHERE rule IN ('BID-02', 'PH2-01');
-- Approvals: to be requested, requested, decided for tomorrow, refused, decided nobody knows how; the eleventh is not below the second.
SELECT rule, state, done_on, overdue, pointer
FROM pg_temp.steps('{"/approvals": [{"kind": "visit"}, {"kind": "visit", "requested_on": "2026-06-01"}, {"kind": "visit", "requested_on": "2026-06-01", "decision": "approved", "decided_on": "2026-06-16"}, {"kind": "release", "decision": "refused", "decided_on": "2026-06-15"},
  {"kind": "visit", "decision": "approved", "decided_on": "2026-06-01"}, {"kind": "visit", "decision": "approved", "decided_on": "2026-06-01"}, {"kind": "visit", "decision": "approved", "decided_on": "2026-06-01"}, {"kind": "visit", "decision": "approved", "decided_on": "2026-06-01"},
  {"kind": "visit", "decision": "approved", "decided_on": "2026-06-01"}, {"kind": "visit", "decision": "approved", "decided_on": "2026-06-01"}, {"kind": "transfer", "used_on": "2026-06-01"}, {"kind": "picnic"}, {"kind": "visit", "requested_on": "2026-06-01", "decided_on": "2026-06-02"}]}')
WHERE pointer LIKE '/approvals%';


-- Over the documents of all cases steps and findings say the same.
CREATE TEMP TABLE step AS
SELECT c.rule AS about, c.title, d.document, d.as_of, p.*
FROM form_case c JOIN form_sample s ON s.name = c.sample
CROSS JOIN LATERAL (SELECT edited(s.document, c.edits) AS document, coalesce(c.as_of, s.as_of) AS as_of) d
CROSS JOIN LATERAL clearance_contract_phases(d.document, d.as_of) AS p
WHERE c.sample = 'international_contract';
CREATE TEMP TABLE finding AS
SELECT DISTINCT about, title, f.rule, f.pointer FROM (SELECT DISTINCT about, title, document, as_of FROM step) d, clearance_form_findings(document, as_of) AS f;
SELECT state, count(*) > 0 AS seen FROM step GROUP BY state ORDER BY state;
-- Nothing that is done has a finding.
SELECT about, title, s.rule, s.pointer, f.rule AS finding FROM step s JOIN finding f USING (about, title, pointer) WHERE state = 'done';
-- A duty of the organization that blocks is missing and overdue, and the other way around where the contract is known to be classified; a date in the future has a finding of its own.
SELECT about, title, rule FROM finding f WHERE rule IN ('BID-02', 'BID-03', 'BID-04', 'PH3-01')
  AND NOT EXISTS (SELECT FROM step s WHERE (s.about, s.title, s.rule, s.pointer, s.state, s.overdue) = (f.about, f.title, f.rule, f.pointer, 'missing', true));
SELECT about, title, rule FROM step s WHERE rule IN ('BID-02', 'BID-03', 'BID-04', 'PH3-01') AND state = 'missing' AND overdue AND document #> '{contract,kind}' <> 'null' AND document #> '{contract,classified}' = 'true'
  AND NOT EXISTS (SELECT FROM finding f WHERE (f.about, f.title) = (s.about, s.title) AND (f.rule = s.rule OR (f.rule, f.pointer) = ('ICO-Z04', s.pointer)));
-- What is followed up before the award has its finding once it is overdue.
SELECT about, title, rule FROM step s WHERE rule IN ('PH2-01', 'PH2-02', 'ASR-04') AND (state = 'to follow up' AND overdue) <> EXISTS (
	SELECT FROM finding f WHERE (f.about, f.title, f.rule) = (s.about, s.title, s.rule) AND s.state <> 'out of order');

-- Errors.
\set VERBOSITY sqlstate
SELECT clearance_contract_phases(NULL, '2026-06-15');
SELECT clearance_contract_phases('[]', '2026-06-15');
SELECT clearance_contract_phases('{"form": "subcontract"}', '2026-06-15');
SELECT clearance_contract_phases('{"form": "international-contract"}', NULL);
SELECT clearance_contract_phases('{"form": "international-contract"}', 'infinity');
\set VERBOSITY default
SELECT clearance_contract_phases('{}', '2026-06-15');

SELECT section, title, required, answered, missing, to_judge
FROM form_sample, clearance_form_progress(document, as_of) WHERE name = 'international_contract';
SELECT clearance_form_template('international-contract', NULL, NULL);
