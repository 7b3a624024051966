# The helpers for pgTAP pass what is right and fail what is not; the examples of
# doc/integration.md that need other extensions run.

use strict;
use warnings;

use FindBin;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $top = "$FindBin::RealBin/../..";
my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;

sub available
{
	my ($extension) = @_;
	return $node->safe_psql('postgres', "SELECT count(*) FROM pg_available_extensions WHERE name = '$extension'");
}

# A verdict that changes is told to those who listen, once the transaction is
# over, and with the number of the application only.
{
	my ($example) = slurp_file("$top/doc/integration.md") =~ /```sql\n([^`]*pg_notify[^`]*)```/;
	my $document = slurp_file("$top/test/data/secret_new.json");
	ok($example, 'the page has an example of NOTIFY');
	$node->safe_psql('postgres', 'CREATE DATABASE notify');
	$node->safe_psql('notify', "CREATE EXTENSION clearance; $example");
	my $out = $node->safe_psql('notify', <<"SQL");
LISTEN clearance_verdict;
INSERT INTO filed_application (id, document, judged_on) VALUES (7, '{}', '2026-06-15');
SELECT 'inserted';
UPDATE filed_application SET document = '{"form": "330-60"}' WHERE id = 7;
SELECT 'still incomplete';
UPDATE filed_application SET document = \$document\$$document\$document\$ WHERE id = 7;
SELECT 'complete';
BEGIN;
UPDATE filed_application SET document = '{}' WHERE id = 7;
ROLLBACK;
SELECT 'rolled back';
SQL
	$out =~ s/ received from server process with PID \d+//g;
	is($out, <<'TEXT' =~ s/\n\z//r, 'a change of the verdict is told, nothing else is');
Asynchronous notification "clearance_verdict" with payload "{"application" : 7, "complete" : false}".
inserted
still incomplete
Asynchronous notification "clearance_verdict" with payload "{"application" : 7, "complete" : true}".
complete
rolled back
TEXT
}

SKIP:
{
	skip 'pgTAP is not installed', 1 unless available('pgtap');

	$node->safe_psql('postgres', 'CREATE DATABASE pgtap');
	$node->safe_psql('pgtap', <<'SQL');
CREATE SCHEMA tap;
CREATE SCHEMA screening;
CREATE EXTENSION pgtap SCHEMA tap;
CREATE EXTENSION clearance SCHEMA screening;
CREATE SCHEMA checks;
CREATE SCHEMA hr;
CREATE TABLE hr."Application" (id int PRIMARY KEY, document jsonb, status text NOT NULL DEFAULT 'draft', submitted_on date);
CREATE TRIGGER complete BEFORE INSERT OR UPDATE ON hr."Application"
	FOR EACH ROW WHEN (NEW.status = 'submitted')
	EXECUTE FUNCTION screening.clearance_require_complete('document', 'submitted_on');
CREATE TABLE hr.late (id int, document jsonb CHECK (document <> '{}'));
CREATE TRIGGER complete AFTER UPDATE ON hr.late FOR EACH ROW
	EXECUTE FUNCTION screening.clearance_require_complete('document');
CREATE TABLE hr.idle (id int, document jsonb);
CREATE TRIGGER complete AFTER INSERT OR UPDATE ON hr.idle FOR EACH ROW
	EXECUTE FUNCTION screening.clearance_require_complete('document');
ALTER TABLE hr.idle DISABLE TRIGGER complete;
SQL
	my $installed = "$top/share/clearance_pgtap.sql";
	my ($status, $out, $error) = $node->psql('pgtap',
		"SET search_path = checks, tap, screening;\n\\i $installed", on_error_stop => 1);
	is($error, '', 'the helpers install');

	# Each line: expected outcome, call.  clearance is not on the session's
	# search_path; pgTAP itself has to be.
	my @cases = (
		[ 'ok', q{checks.form_is_complete(:'complete', '2026-06-15', 'd')} ],
		[ 'not ok', q{checks.form_is_complete(:'transfer', '2026-06-15', 'd')}, 'A-07 /administrative/request' ],
		[ 'ok', q{checks.form_findings_are(:'transfer', '2026-06-15', '{A-07}', 'd')} ],
		[ 'ok', q{checks.form_findings_are(:'transfer', '2026-06-15', '{A-07,A-07}', 'd')} ],
		[ 'not ok', q{checks.form_findings_are(:'transfer', '2026-06-15', '{A-07,A-08}', 'd')}, 'blocking A-07' ],
		[ 'not ok', q{checks.form_findings_are(:'transfer', '2026-06-15', '{}', 'd')}, 'blocking A-07' ],
		[ 'ok', q{checks.submission_refused(format('INSERT INTO hr."Application" VALUES (1, %L, ''submitted'', ''2026-06-15'')', :'transfer'), '{A-07}', 'd')} ],
		[ 'ok', q{checks.submission_refused(format('INSERT INTO hr."Application" VALUES (1, %L, ''submitted'', ''2026-06-15'')', :'transfer'), '{}', 'd')} ],
		[ 'not ok', q{checks.submission_refused(format('INSERT INTO hr."Application" VALUES (1, %L, ''submitted'', ''2026-06-15'')', :'transfer'), '{A-07,A-08}', 'd')}, 'not for A-08' ],
		[ 'not ok', q{checks.submission_refused(format('INSERT INTO hr."Application" VALUES (1, %L, ''submitted'', ''2026-06-15'')', :'complete'), '{}', 'd')}, 'was not refused' ],
		[ 'not ok', q{checks.submission_refused('INSERT INTO hr.late VALUES (1, ''{}'')', '{}', 'd')}, 'refused with 23514, not by' ],
		[ 'not ok', q{checks.submission_refused('SELECT 1/0', '{}', 'd')}, 'refused with 22012' ],
		[ 'ok', q{checks.has_complete_trigger('hr."Application"', 'document', 'submitted_on', 'd')} ],
		[ 'not ok', q{checks.has_complete_trigger('hr."Application"', 'document', NULL, 'd')}, 'no trigger' ],
		[ 'not ok', q{checks.has_complete_trigger('hr."Application"', 'document', 'submitted', 'd')}, 'no trigger' ],
		[ 'not ok', q{checks.has_complete_trigger('hr.late', 'document', NULL, 'd')}, 'INSERT or UPDATE' ],
		[ 'not ok', q{checks.has_complete_trigger('hr.idle', 'document', NULL, 'd')}, 'disabled' ],
		[ 'ok', q{checks.history_has_no_gap('{2020-01-01,2021-01-01}', '{2020-12-31,NULL}', '[2020-06-01,2024-06-01]', 'd')} ],
		[ 'not ok', q{checks.history_has_no_gap('{2020-01-01,2021-01-03}', '{2020-12-31,NULL}', '[2020-06-01,2024-06-01]', 'd')}, '[2021-01-01,2021-01-02]' ],
		[ 'ok', q{checks.ruling_is(('conditional', 'E-01', 'b', '{}'), 'conditional', 'E-01', 'd')} ],
		[ 'not ok', q{checks.ruling_is(('conditional', 'E-01', 'b', '{}'), 'eligible', 'E-01', 'd')}, 'is conditional E-01' ],
		[ 'not ok', q{checks.ruling_is(NULL, 'eligible', 'E-01', 'd')}, 'is null' ]);
	my $transfer = '{"form": "330-60", "medium": "online", "administrative": {"request": "transfer"}}';
	for my $case (@cases)
	{
		my ($outcome, $call, $why) = @$case;
		my $result = $node->safe_psql('pgtap', <<"SQL");
\\set transfer '$transfer'
\\set complete `cat $top/test/data/secret_new.json`
SET search_path = tap;
SELECT plan(1) \\gset
SELECT * FROM $call;
SQL
		like($result, qr/^$outcome 1 - d$/m, "$outcome: " . substr($call, 0, 90));
		defined $why
		  ? like($result, qr/^# .*\Q$why\E/m, '... and says why')
		  : unlike($result, qr/^# [^F]/m, '... and says nothing');
	}
	is($node->safe_psql('pgtap', 'SELECT count(*) FROM hr."Application"'), '0', 'what was tried is undone');
	is($node->safe_psql('pgtap', q{SELECT count(*) FROM pg_proc WHERE pronamespace = 'checks'::regnamespace
		AND obj_description(oid, 'pg_proc') IS NULL}), '0', 'every helper has a comment');

	# The example of the page, in a database of its own.
	my ($example) = slurp_file("$top/doc/integration.md") =~ /```pgtap\n(.*?)```/s;
	ok($example, 'the page has an example');
	$node->safe_psql('postgres', 'CREATE DATABASE example');
	$node->safe_psql('example', "CREATE EXTENSION pgtap; CREATE EXTENSION clearance;\n\\i $installed");
	$node->safe_psql('example', slurp_file("$top/doc/integration.md") =~ /```sql\n(CREATE TABLE application .*?)```/s ? $1 : die 'no table');
	my $lines = $node->safe_psql('example', $example);
	unlike($lines, qr/^not ok/m, 'the example passes') or diag($lines);
	like($lines, qr/^1\.\.(\d+)\n(?:.*\n)*ok \1 /m, 'and runs to its end');
}

SKIP:
{
	skip 'pg_cron is not installed', 1 unless available('pg_cron');

	my ($example) = slurp_file("$top/doc/integration.md") =~ /```pg_cron\n(.*?)```/s;
	my ($tables) = slurp_file("$top/doc/integration.md") =~ /```sql\n([^`]*CREATE TABLE reminder[^`]*)```/s;
	ok($example && $tables, 'the page has an example of reminders');
	$node->append_conf('postgresql.conf', "shared_preload_libraries = 'pg_cron'\ncron.database_name = 'cron'");
	$node->restart;
	$node->safe_psql('postgres', 'CREATE DATABASE cron');
	$node->safe_psql('cron', "CREATE EXTENSION clearance; $tables");
	$node->safe_psql('cron', $example);
	# What pg_cron will run, run now.
	my $command = $node->safe_psql('cron', 'SELECT command FROM cron.job');
	$node->safe_psql('cron', q{INSERT INTO holding VALUES
		(101, 'SECRET', current_date - 100), (102, 'SECRET', (current_date + 30) - interval '10 years')});
	$node->safe_psql('cron', $command) for 1 .. 2;
	is($node->safe_psql('cron', 'SELECT person FROM reminder WHERE person > 100'), '102', 'one reminder for the one that is due');
}

$node->stop;
done_testing();
