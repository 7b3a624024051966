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
