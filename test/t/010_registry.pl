# The starter registry: installed by an owner who is no superuser, used by an
# officer, an alternate, an auditor and an applicant, each within an
# organization; reports; what is kept and what goes.

use strict;
use warnings;

use FindBin;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
$node->safe_psql('postgres', q{
	CREATE ROLE owner LOGIN; CREATE ROLE olive LOGIN; CREATE ROLE albert LOGIN; CREATE ROLE audrey LOGIN;
	CREATE ROLE anna LOGIN; CREATE ROLE rival LOGIN; CREATE ROLE nobody LOGIN});
$node->safe_psql('postgres', q{CREATE DATABASE hr OWNER owner});

sub run_as
{
	my ($role, $sql) = @_;
	return $node->psql('hr', $sql, extra_params => [ '-U', $role ], on_error_stop => 1);
}

# What a statement prints as a role; the test fails when it fails.
sub answer
{
	my ($role, $sql) = @_;
	my ($status, $out, $error) = run_as($role, $sql);
	is($status, 0, "as $role: " . ($sql =~ s/\s+/ /gr)) or diag($error);
	return $out;
}

sub refused
{
	my ($role, $sql, $reason, $name) = @_;
	my ($status, undef, $error) = run_as($role, $sql);
	ok($status != 0 && $error =~ $reason, $name) or diag("status $status: $error");
}

# Install
my $installed = ($ENV{CLEARANCE_STAGE} // '') . $node->config_data('--sharedir') . '/extension/clearance_registry.sql';
ok(-f $installed, 'the script is installed with the extension') or BAIL_OUT('no script');
my $script = slurp_file($installed);

refused('owner', $script, qr/extension "clearance" is not installed/, 'not without the extension');
answer('owner', 'CREATE SCHEMA "odd schema"; CREATE EXTENSION clearance SCHEMA "odd schema"');
refused('owner', $script, qr/role "registry_officer" does not exist and cannot be created/, 'not without its roles');
is(answer('owner', q{SELECT count(*) FROM pg_namespace WHERE nspname = 'registry'}), 0, 'a failed run leaves nothing');
$node->safe_psql('postgres', 'ALTER ROLE owner CREATEROLE');
my ($status, undef, $error) = run_as('owner', $script);
is($status, 0, 'installs by an owner who is no superuser') or diag($error);
refused('owner', $script, qr/schema "registry" already exists/, 'not twice');
$node->safe_psql('postgres', q{
	GRANT registry_officer TO olive, rival; GRANT registry_alternate TO albert;
	GRANT registry_auditor TO audrey; GRANT registry_applicant TO anna;
	ALTER DATABASE hr SET search_path = registry, "odd schema"});

# What the script leaves: every object has a comment, no function of a higher
# right without a fixed search_path, every table with persons has policies.
is(answer('owner', q{SELECT string_agg(relname, ',') FROM pg_class WHERE relnamespace = 'registry'::regnamespace
	AND relkind IN ('r', 'v') AND obj_description(oid) IS NULL}), '', 'every table and view has a comment');
is(answer('owner', q{SELECT string_agg(proname, ',') FROM pg_proc WHERE pronamespace = 'registry'::regnamespace
	AND (obj_description(oid) IS NULL OR prosecdef AND proconfig IS NULL)}), '', 'and every function; search_path is fixed');
is(answer('owner', q{SELECT string_agg(relname, ',' ORDER BY relname) FROM pg_class WHERE relnamespace = 'registry'::regnamespace
	AND relkind = 'r' AND NOT relrowsecurity}), 'erasure,retention', 'rows of all other tables are guarded');

# Two organizations
answer('owner', q{
	INSERT INTO organization (name, facility_level) VALUES ('Aurora', 'SECRET'), ('Borealis', 'TOP SECRET');
	INSERT INTO person (organization_id, surname, given_names, birth_date)
	VALUES (1, 'Tremblay', 'Anna', '1990-04-01'), (1, 'Roy', 'Luc', '1985-01-01'), (2, 'Singh', 'Asha', '1979-07-07');
	INSERT INTO duty VALUES ('olive', 1, 'officer'), ('albert', 1, 'alternate'), ('audrey', 1, 'auditor'), ('rival', 2, 'officer');
	INSERT INTO duty VALUES ('anna', 1, 'applicant', 1)});

# The officer
answer('olive', q{INSERT INTO citizenship VALUES (1, clearance_party('Canada')), (2, 'FR')});
answer('olive', q{INSERT INTO clearance (person_id, level, granted_on) VALUES
	(1, 'RELIABILITY', current_date - 3600), (1, 'SECRET', current_date - 3600), (2, 'SECRET', current_date - 30)});
is(answer('olive', q{SELECT count(*) FROM person}), 2, 'an officer sees the persons of the organization');
is(answer('rival', q{SELECT count(*) FROM person}), 1, 'and another those of another');
refused('rival', q{INSERT INTO clearance (person_id, level, granted_on) VALUES (1, 'SECRET', '2026-01-01')},
	qr/row-level security/, 'an officer writes nothing of another organization');
refused('olive', q{INSERT INTO person (organization_id, surname, given_names) VALUES (2, 'X', 'Y')},
	qr/row-level security/, 'nor a person there');
is(answer('olive', q{UPDATE duty SET duty = 'officer' WHERE organization_id = 2 RETURNING role_name}), '', 'nor duties');
is(answer('olive', q{SELECT expires_on = (granted_on + interval '10 years')::date FROM clearance WHERE person_id = 2}), 't',
	'the expiry is computed');
is(answer('olive', q{SELECT string_agg(person_id || ' ' || level || ' ' || status || ' ' || next_request, ', ' ORDER BY level) FROM expiring}),
	'1 RELIABILITY due new, 1 SECRET due update', 'what expires, and what comes next');
is(answer('olive', q{SELECT sum(clearances) FROM renewal_forecast}), 3, 'the forecast counts each clearance in force');
is(answer('rival', q{SELECT count(*) FROM renewal_forecast}), 0, 'and none of another organization');
is(answer('olive', q{SELECT count(*) FROM briefing_missing}), 3, 'no briefing is signed');
answer('olive', q{INSERT INTO briefing (clearance_id, briefed_on, signed_on) SELECT clearance_id, granted_on, granted_on FROM clearance WHERE person_id = 2});
is(answer('olive', q{SELECT count(*) FROM briefing_missing}), 2, 'one is signed');
answer('olive', q{INSERT INTO fingerprint (person_id, control_number, taken_on) VALUES (1, '12345678901234567890', '2024-02-29')});
is(answer('olive', 'SELECT serves_before FROM fingerprint'), '2025-02-28', 'fingerprints serve for a year');
refused('olive', q{INSERT INTO fingerprint (person_id, control_number, taken_on) VALUES (1, '123', '2024-02-29')},
	qr/fingerprint_control_number_check/, 'a control number has 20 digits');

# The applicant
my $draft = q{{"form": "330-60", "medium": "online", "administrative": {"request": "new", "level": "SECRET"},
	"residences": {"entries": [{"from": "2010-01-01", "to": "2024-01-31"}, {"from": "2024-03-01", "to": "present"}]}}};
answer('anna', qq{INSERT INTO application (person_id, document) VALUES (1, '$draft')});
is(answer('anna', 'SELECT count(*) FROM person'), 1, 'an applicant sees one person');
refused('anna', 'SELECT count(*) FROM clearance', qr/permission denied/, 'and no clearances');
refused('anna', qq{INSERT INTO application (person_id, document) VALUES (2, '$draft')}, qr/row-level security/, 'writes no form of another');
refused('anna', q{UPDATE application SET status = 'submitted', submitted_on = current_date}, qr/permission denied/, 'does not submit');
is(answer('anna', q{SELECT gap || ' ' || days || ' ' || certainty FROM gap_day WHERE history = 'residence'}),
	'[2024-02-01,2024-02-29] 29 certain', 'sees the gap in the residences');
ok(answer('anna', q{SELECT count(*) FROM incomplete_application WHERE severity = 'blocking'}) > 10, 'and everything that is missing');
is(answer('rival', 'SELECT count(*) FROM incomplete_application'), 0, 'which another organization does not');
refused('olive', q{UPDATE application SET status = 'submitted', submitted_on = current_date},
	qr/incomplete/, 'an incomplete form is not submitted');

my $complete = slurp_file("$FindBin::RealBin/../data/secret_new.json");
answer('anna', qq{UPDATE application SET document = \$json\$$complete\$json\$});
answer('olive', q{UPDATE application SET status = 'submitted', submitted_on = '2026-06-15'});
is(answer('anna', q{UPDATE application SET document = '{}' RETURNING 1}), '', 'a submitted form is out of the hands of the applicant');
refused('olive', q{UPDATE application SET document = '{}'}, qr/cannot change/, 'and does not change');
is(answer('audrey', q{SELECT string_agg(status || ' ' || complete || ' ' || (cardinality(blocking) > 0), ', ' ORDER BY verdict_id) FROM verdict}),
	'draft false true, draft true false, submitted true false', 'the verdicts tell the history');
is(answer('anna', 'SELECT count(*) FROM verdict'), 3, 'the applicant sees them');
refused('olive', q{INSERT INTO verdict (application_id, as_of, status, complete, blocking, advisory) VALUES (1, now(), 'x', true, '{}', '{}')},
	qr/permission denied/, 'nobody writes a verdict');
answer('olive', q{UPDATE application SET status = 'returned'});
answer('anna', q{UPDATE application SET document = document || '{"medium": "paper"}'});
is(answer('anna', 'SELECT status FROM application'), 'returned', 'a returned form is corrected');
answer('olive', q{UPDATE application SET status = 'withdrawn'});

# The auditor reads, the alternate does not erase, a stranger has nothing
is(answer('audrey', 'SELECT count(*) FROM clearance'), 3, 'an auditor reads');
refused('audrey', 'DELETE FROM clearance', qr/permission denied/, 'and writes nothing');
answer('albert', q{UPDATE person SET employed_from = '2020-01-01' WHERE person_id = 1});
refused('albert', 'DELETE FROM person', qr/permission denied/, 'an alternate deletes no person');
refused('albert', q{SELECT erase(1)}, qr/permission denied/, 'nor erases');
refused('nobody', 'SELECT * FROM registry.person', qr/permission denied/, 'who has no duty has no right');

# Eligibility of all parties
is(answer('olive', q{SELECT verdict FROM eligibility WHERE party = 'FR' AND level = 'SECRET'}), 'conditional', 'with France, conditionally');

# Decisions and waivers: a decision follows a submission, and what an officer
# accepts is let pass, seen by the own organization only.
my $spoiled = answer('olive', q{INSERT INTO application (person_id, document)
	SELECT 2, document || '{"medium": "online"}' #- '{biographical,birth_surname}' FROM application RETURNING application_id});
refused('olive', qq{UPDATE application SET status = 'granted', submitted_on = '2026-06-15' WHERE application_id = $spoiled},
	qr/is not submitted/, 'what is not submitted is not granted');
refused('olive', qq{INSERT INTO application (person_id, document, status, submitted_on) SELECT 2, document, 'refused', '2026-06-15' FROM application LIMIT 1},
	qr/is not submitted/, 'nor refused');
refused('olive', qq{UPDATE application SET status = 'submitted', submitted_on = '2026-06-15' WHERE application_id = $spoiled},
	qr/incomplete/, 'nor submitted without the name');
my $waive = qq{SELECT waive($spoiled, 'B-06', '/biographical/birth_surname', 'Foundling.')};
refused('albert', $waive, qr/permission denied/, 'an alternate accepts no finding');
refused('rival', $waive, qr/no such application/, 'nor does an officer of another organization');
refused('postgres', $waive, qr/no such application/, 'nor a superuser who is no officer');
refused('olive', qq{SELECT waive($spoiled, 'B-01', '/biographical/surname', 'No reason.')}, qr/there is no such finding/, 'nothing is accepted in advance');
answer('olive', $waive);
is(answer('olive', qq{SELECT rule, waived FROM incomplete_application WHERE application_id = $spoiled AND severity = 'blocking'}), 'B-06|t',
	'the report shows it');
is(answer('olive', q{SELECT count(*) FROM finding_count WHERE rule = 'B-06'}), 0, 'and counts it no more');
answer('olive', qq{UPDATE application SET status = 'submitted', submitted_on = '2026-06-15' WHERE application_id = $spoiled});
refused('olive', qq{UPDATE application SET person_id = 1 WHERE application_id = $spoiled}, qr/cannot change/, 'a submitted form stays with its person');
is(answer('audrey', q{SELECT state, reason, decided_by FROM waiver}), 'in force|Foundling.|olive', 'an auditor sees why and by whom');
is(answer('rival', 'SELECT count(*) FROM waiver'), 0, 'another organization sees no waiver');
is(answer('anna', 'SELECT count(rule) FROM waiver'), 0, 'an applicant none of others');
refused('anna', 'SELECT reason FROM waiver', qr/permission denied/, 'and no reasons');
refused('olive', 'SELECT * FROM clearance_waiver', qr/permission denied/, 'the table itself is for the owner');
is(answer('olive', q{SELECT status FROM clearance_in_force WHERE false}), '', 'views are readable');
answer('olive', qq{UPDATE application SET status = 'granted' WHERE application_id = $spoiled});
refused('olive', qq{UPDATE application SET document = '{}' WHERE application_id = $spoiled}, qr/cannot change/, 'a granted form stays');
answer('olive', qq{UPDATE application SET status = 'returned' WHERE application_id = $spoiled;
	UPDATE application SET document = jsonb_set(document, '{biographical,birth_surname}', '"?"') WHERE application_id = $spoiled});
is(answer('olive', 'SELECT state FROM waiver'), 'lapsed', 'a waiver lapses with what it rests on');
answer('postgres', qq{SET ROLE olive; SELECT unwaive($spoiled, 'B-06', '/biographical/birth_surname', 'Found.')});
is(answer('olive', 'SELECT count(*) FROM waiver'), 0, 'and is withdrawn, by SET ROLE, too');
answer('olive', qq{DELETE FROM application WHERE application_id = $spoiled});
is(answer('owner', 'SELECT count(*) FROM clearance_waiver'), 0, 'waivers go with their application');

# A draft with dates that are none: a finding, and no error of the reports
answer('olive', q{INSERT INTO application (person_id, document) VALUES (2, '{"form": "330-60", "certification": {"signed_on": "2026-02-31"},
	"residences": {"entries": [{"from": "2010-13", "to": "present"}]}, "employment": {"entries": [7]}}')});
is(answer('olive', 'SELECT count(*) FROM gap_day WHERE person_id = 2'), 0, 'no gaps in what cannot be read');
is(answer('olive', q{SELECT string_agg(pointer, ' ' ORDER BY pointer) FROM incomplete_application WHERE person_id = 2 AND rule = 'Z-16'}),
	'/certification/signed_on /residences/entries/0/from', 'but findings');
ok(answer('olive', q{SELECT report_page(1, 'en', array_agg(application_id)) FROM application WHERE person_id = 2}) =~ /cannot be read/, 'the report page says so');
answer('olive', 'DELETE FROM application WHERE person_id = 2');

# The day of the reports
is(answer('olive', q{SET registry.report_day = '2099-01-01'; SELECT count(*) FROM expiring WHERE status = 'expired'}), 3, 'reports of a later day');
is(answer('olive', q{SET registry.report_day = '2099-01-01'; SELECT count(*) FROM erasure_plan(2, current_date) WHERE action = 'erase'}), 0, 'erasures are not of that day');

# Contracts by phase
my $phases = slurp_file("$FindBin::RealBin/../data/international_contract.json");
answer('olive', qq{INSERT INTO contract (organization_id, number, party, level, phases) VALUES (1, 'N-1', clearance_party('Norway'), 'SECRET', \$json\$$phases\$json\$),
	(1, 'N-2', 'NO', 'SECRET', \$json\$$phases\$json\$ #- '{after_award,clauses_sent_on}'),
	(1, 'N-3', 'NO', 'SECRET', jsonb_set(\$json\$$phases\$json\$, '{intent,informed_on}', '"2026-03-01"'));
	INSERT INTO contract (organization_id, number, level) VALUES (1, 'C-1', 'SECRET')});
my $day = q{SET registry.report_day = '2026-06-15'; };
is(answer('olive', $day . q{SELECT number, count(*), count(*) FILTER (WHERE state = 'done') > 10 FROM contract_step GROUP BY number ORDER BY number}),
	join("\n", map { "$_|" . answer('olive', qq{SELECT count(*) FROM clearance_contract_phases(\$json\$$phases\$json\$, '2026-06-15')}) . '|t' } qw(N-1 N-2 N-3)),
	'every step of the international contracts');
is(answer('olive', $day . q{SELECT string_agg(concat_ws(' ', number, rule, state), ', ' ORDER BY number, position) FROM overdue_step WHERE number <> 'N-1'
	AND (number, rule, state) NOT IN (SELECT 'N-2', rule, state FROM overdue_step WHERE number = 'N-1' UNION ALL SELECT 'N-3', rule, state FROM overdue_step WHERE number = 'N-1')}),
	'N-2 PH3-01 missing, N-3 BID-02 out of order', 'what is missing, and what came too late');
is(answer('rival', $day . 'SELECT count(*) FROM contract_step'), 0, 'none of another organization');
refused('olive', q{INSERT INTO contract (organization_id, number, level, phases) VALUES (1, 'X', 'SECRET', '{"form": "visit"}')},
	qr/contract_phases_check/, 'phases are a document of their form');
refused('audrey', 'DELETE FROM contract', qr/permission denied/, 'an auditor deletes no contract');

# Requests, certificates, arrangements: complete when they are submitted
my %sample = map { $_ => slurp_file("$FindBin::RealBin/../data/$_.json") } qw(visit_abroad jcp_certificate arrangement_foreign);
answer('albert', qq{INSERT INTO request (organization_id, document) VALUES (1, '{"form": "visit"}'), (1, \$json\$$sample{visit_abroad}\$json\$)});
refused('albert', q{UPDATE request SET status = 'submitted', submitted_on = '2026-05-01'}, qr/form in new row for relation "request" is incomplete/,
	'an incomplete request is not submitted');
refused('albert', q{UPDATE request SET status = 'approved', submitted_on = '2026-05-01'}, qr/is not submitted/, 'nor approved');
answer('albert', q{UPDATE request SET status = 'submitted', submitted_on = '2026-06-15' WHERE document ? 'visit'});
answer('albert', q{UPDATE request SET status = 'approved' WHERE document ? 'visit'});
refused('albert', q{UPDATE request SET document = '{"form": "visit"}' WHERE status = 'approved'}, qr/cannot change/, 'an approved request stays');
refused('olive', q{INSERT INTO request (organization_id, document) VALUES (1, '{"form": "330-60"}')}, qr/request_form_check/, 'a request is one of its forms');
is(answer('rival', 'SELECT count(*) FROM request'), 0, 'no request of another organization');
refused('olive', q{INSERT INTO jcp_certificate (organization_id, document, submitted_on) VALUES (1, '{"form": "jcp-certificate"}', '2025-10-06')},
	qr/relation "jcp_certificate" is incomplete/, 'an incomplete certificate');
is(answer('olive', qq{INSERT INTO jcp_certificate (organization_id, document, submitted_on, accepted_on)
	VALUES (1, \$json\$$sample{jcp_certificate}\$json\$, '2025-11-12', '2025-11-12') RETURNING expires_on}), '2030-11-12', 'a certificate and its end');
refused('olive', q{INSERT INTO arrangement (organization_id, document, in_use) VALUES (1, '{"form": "arrangement"}', true)},
	qr/relation "arrangement" is incomplete/, 'an arrangement without approvals is not in use');
answer('olive', qq{INSERT INTO arrangement (organization_id, document, in_use) VALUES (1, \$json\$$sample{arrangement_foreign}\$json\$, true)});

# The audit finds what got past the triggers; only the owner sees all of it.
is(answer('owner', q{SELECT count(*) FROM violation}), 0, 'nothing got past the triggers');
answer('owner', q{ALTER TABLE request DISABLE TRIGGER USER; UPDATE request SET status = 'submitted', submitted_on = '2026-05-01' WHERE status = 'draft';
	ALTER TABLE request ENABLE TRIGGER USER});
is(answer('owner', q{SELECT DISTINCT table_name, key FROM violation}), 'request|1', 'but then something did');
is(answer('audrey', q{SELECT count(*) FROM violation WHERE kind = 'row_security'}), 4, 'an auditor is told that rows may be hidden');
answer('owner', q{DELETE FROM request});
refused('olive', q{UPDATE retention SET keep = '0'}, qr/permission denied/, 'retention is the owner\'s, for all organizations');

# Retention and erasure: shown first, then done, and only what is due.
is(answer('olive', q{SELECT string_agg(subject || ' ' || action, ', ') FROM erasure_plan(1, current_date)}),
	'application keep, clearance keep, clearance keep, fingerprint erase, person keep', 'the plan shows what goes and what stays');
is(answer('olive', q{SELECT string_agg(subject, ',') FROM erasure_plan(1, '2040-01-01') WHERE action = 'keep'}), 'person',
	'the plan of a later day');
answer('olive', 'UPDATE application SET submitted_on = current_date - 800');
is(answer('olive', q{SELECT count(*) FROM erase(1)}), 2, 'what is due goes');
is(answer('olive', q{SELECT count(*) FROM application}), 0, 'the form is gone');
is(answer('owner', q{SELECT count(*) FROM verdict}), 0, 'and its verdicts');
is(answer('olive', q{SELECT count(*) FROM clearance WHERE person_id = 1} ), 2, 'the clearances stay');
is(answer('olive', q{SELECT count(*) FROM erase(1)}), 0, 'again: nothing is due');
refused('rival', q{SELECT erase(1)}, qr/no such person/, 'nobody erases a person of another organization');
answer('olive', q{UPDATE person SET employed_until = current_date - 800 WHERE person_id = 1;
	UPDATE clearance SET recorded_status = 'terminated', ended_on = current_date - 800 WHERE person_id = 1});
is(answer('olive', q{SELECT count(*) FROM erase(1)}), 3, 'everything goes when all of it is due');
is(answer('owner', q{SELECT count(*) FROM person WHERE person_id = 1}), 0, 'the person, too');
is(answer('owner', q{SELECT count(*) FROM duty WHERE role_name = 'anna'}), 0, 'and the duty');
is(answer('owner', q{SELECT string_agg(person_id || ' ' || records || ' ' || erased_by, ', ' ORDER BY erasure_id) FROM erasure}), '1 2 olive, 1 3 olive', 'a note of it stays');

# Dump and restore
$node->safe_psql('postgres', 'CREATE DATABASE copy');
$node->command_ok([ 'pg_dump', '-Fc', '-f', $node->basedir . '/hr.dump', 'hr' ], 'dumps');
$node->command_ok([ 'pg_restore', '--exit-on-error', '-d', 'copy', $node->basedir . '/hr.dump' ], 'restores');
is($node->safe_psql('copy', 'SELECT count(*) FROM registry.clearance'),
	$node->safe_psql('hr', 'SELECT count(*) FROM registry.clearance'), 'with its rows');

$node->stop;
done_testing();
