-- What was done in the phases of an international contract: everything, but for
-- what one forgets.
CREATE FUNCTION generator.phases(key text, client text, country text, awarded_on date) RETURNS jsonb
LANGUAGE sql STABLE
RETURN jsonb_build_object(
    'form', 'international-contract',
    'contract', jsonb_build_object('kind', 'foreign_government', 'classified', true,
      'bid_on', awarded_on - 80, 'awarded_on', awarded_on),
    'organization', jsonb_build_object('name', client, 'address', 'P.O. Box ' || 100 + generator.dice(key || 'box', 900), 'country', country),
    'intent', jsonb_build_object('informed_on', awarded_on - 120),
    'sponsor', jsonb_build_object('kind', 'foreign_nsa', 'sponsored_on', awarded_on - 110),
    'preparation', jsonb_build_object('explained_on', awarded_on - 112, 'checked_on', awarded_on - 110,
      'screening_needed', true, 'screening_started_on', awarded_on - 110, 'release_expected', false, 'exchange_needed', false),
    'before_award', jsonb_build_object('owner_contacted_on', awarded_on - 60, 'clauses_issued_on', awarded_on - 50,
      'assurance_given_on', awarded_on - 35),
    'after_award', jsonb_build_object('clauses_sent_on', awarded_on + 1, 'checked_on', awarded_on + 7,
      'plans_assessed_on', awarded_on + 14, 'compliance_checked_on', awarded_on + 28))
  #- (ARRAY['{intent,informed_on}', '{preparation,checked_on}', '{before_award,assurance_given_on}',
      '{after_award,clauses_sent_on}', '{after_award,plans_assessed_on}', '{none}', '{none}',
      '{none}', '{none}', '{none}'])[1 + generator.dice(key || 'forgotten', 10)]::text[];
