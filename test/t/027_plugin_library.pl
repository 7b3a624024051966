# A plugin whose library is gone, after its package was removed or on a server
# that a dump is restored to: who needs it gets an error that names the file,
# nobody else notices, and what is wrong can be looked up.  When the library is
# back everything is as it was.

use strict;
use warnings;

use Cwd qw(abs_path);
use File::Copy qw(move);
use FindBin;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $stage = $ENV{CLEARANCE_STAGE};
plan skip_all => 'the extension is not staged in a folder of its own' if !defined $stage || !-d $stage;
my $folder = PostgreSQL::Test::Utils::tempdir();
my $pg_config = $ENV{PG_CONFIG} // 'pg_config';

# A copy of the staged extension, with the plugin, for this server alone.
my $copy = abs_path($folder) . '/stage';
system_or_bail('cp', '-R', $stage, $copy);
system_or_bail('chmod', '-R', 'u+w', $copy);
system_or_bail('cp', '-R', "$FindBin::RealBin/../plugin", "$folder/plugin");
my $include = $copy . (`$pg_config --includedir-server` =~ s/\s+//r);
system_or_bail('make', '-s', '-C', "$folder/plugin", "PG_CONFIG=$pg_config", 'with_llvm=no', "COPT=-I$include", 'install', "DESTDIR=$copy");
my $library = $copy . (`$pg_config --pkglibdir` =~ s/\s+//r) . '/clearance_sample.so';
ok(-f $library, 'the plugin is installed') or BAIL_OUT('no plugin');
my $where = join('', map { s/\Q$stage\E/$copy/gr } grep { /\Q$stage\E/ } split(/^/, slurp_file($ENV{TEMP_CONFIG})));

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', $where);
$node->start;
$node->safe_psql('postgres', q{
	CREATE EXTENSION clearance;
	CREATE EXTENSION clearance_sample;
	SELECT clearance_register_path_rule('SITE-1', '330-23', 'A', 'advisory', 'exists($.mine)', '/mine', 'Mine');
	SELECT clearance_register_path_rule('SITE-2', 'site-pass', 'A', 'advisory', 'exists($.visitor.employer)', '/visitor/employer', 'Employer');
	CREATE TABLE pass (document jsonb);
	CREATE TRIGGER complete BEFORE INSERT ON pass FOR EACH ROW EXECUTE FUNCTION clearance_require_complete('document');
	CREATE TABLE application (LIKE pass);
	CREATE TRIGGER complete BEFORE INSERT ON application FOR EACH ROW EXECUTE FUNCTION clearance_require_complete('document')});

my $pass = q{'{"form": "site-pass", "visitor": {"name": "A", "employer": "B"}, "visit": {"from": "2026-06-20", "to": "2026-06-20", "purpose": "delivery", "escort": "C"}}'};
my $insert = "INSERT INTO pass VALUES ($pass)";
# From version 18 on the server says the name that it looks for in its path.
my $reason = qr{could not access file "(?:\$libdir/)?clearance_sample": No such file or directory};
my $missing = qr{ERROR:  58P01: $reason};

# Standard output, and what was said besides with its SQLSTATE.
sub run
{
	my ($sql, $database) = @_;
	my ($status, $out, $error) = $node->psql($database // 'postgres', "\\set VERBOSITY verbose\n$sql");
	return ($out, $error);
}

# Everything that the plugin takes part in, as one answer.
sub answers
{
	return (run(qq{
		SELECT clearance_form_complete($pass, '2026-06-15');
		$insert;
		SELECT string_agg(rule, ' ') FROM clearance_form_findings('{"form": "330-60", "administrative": {"level": "TOP SECRET"}}', '2026-06-15') WHERE rule ~ '^HOUSE';
		SELECT count(*) FROM clearance_registered_rules();
		SELECT count(*) FROM clearance_check_rules();
		TRUNCATE pass}))[0];
}

my $whole = answers();
like($whole, qr/^t\nHOUSE-1\n1[0-9]\n0$/, 'with its library');
$node->command_ok([ 'pg_dump', '-f', "$folder/dump", $node->connstr('postgres') ], 'dumped');

# GONE

move($library, "$library.away") or die $!;

# Documents of its form, and of the form that its rules are for
foreach my $sql ("SELECT clearance_form_complete($pass, '2026-06-15')",
	"SELECT * FROM clearance_form_findings($pass, '2026-06-15')",
	"SELECT * FROM clearance_form_checklist($pass, '2026-06-15')",
	$insert,
	q{SELECT clearance_form_schema('site-pass')},
	q{SELECT * FROM clearance_form_findings('{"form": "330-60"}', '2026-06-15')})
{
	my ($out, $error) = run($sql);
	like($error, $missing, "an error: $sql");
	like($error, qr/CONTEXT:  clearance handler of "(site-pass|house-rules)"/, 'which names the plugin');
	is($out, '', 'and no answer');
}

# Everybody else
my ($out, $error) = run(q{SELECT string_agg(rule, ' ') FROM clearance_form_findings('{"form": "330-23"}', '2026-06-15') WHERE rule ~ '^SITE'});
is($out, 'SITE-1', 'another form is judged, with the rule of the site');
is($error, '', 'and without a word');
($out, $error) = run(q{INSERT INTO application VALUES ('{"form": "330-23"}')});
like($error, qr/ERROR:  23514: /, 'and refused by the trigger for what it lacks');
($out, $error) = run(q{SELECT clearance_form_complete_shipped('{"form": "330-60"}', '2026-06-15')});
is("$out $error", 'f ', 'the shipped rules alone need no plugin');

# What is wrong
($out, $error) = run('SELECT * FROM clearance_check_rules()');
like($out, qr{^house-rules\|$reason\nsite-pass\|$reason$}, 'clearance_check_rules() says what is wrong');
is($error, '', 'and works itself');
($out, $error) = run(q{SELECT count(*) FILTER (WHERE form = '330-60') > 100, count(*) FILTER (WHERE form = 'site-pass'), count(*) FILTER (WHERE code ~ '^SITE') FROM clearance_rules});
is($out, 't|1|2', 'the catalogue is there, without the rules of the plugin');
like($error, qr/WARNING:  01000: form "site-pass" is disabled: could not access file.*WARNING|WARNING:  01000: rule "house-rules" is disabled: could not access file/s, 'and warns of it');
($out, $error) = run(q{SELECT set_config(name, 'on', false) FROM pg_settings WHERE name IN ('force_parallel_mode', 'debug_parallel_query');
	SELECT count(*) FROM clearance_check_rules()});
is($out, "on\n2", 'in a parallel worker, too');

# The officer goes on without the rules of the house.
($out, $error) = run(q{SELECT clearance_enable_rule('house-rules', false);
	SELECT count(*) > 10, count(*) FILTER (WHERE rule ~ '^HOUSE') FROM clearance_form_findings('{"form": "330-60"}', '2026-06-15')});
is($out, "\nt|0", 'switched off, its rules are no hindrance');
run(q{SELECT clearance_enable_rule('house-rules', true)});

# A session that has loaded the library keeps it.
move("$library.away", $library) or die $!;
my $session = $node->can('background_psql') ? $node->background_psql('postgres', on_error_stop => 0) : undef;
SKIP:
{
	skip 'no sessions in the background', 2 if !ref $session || !$session->can('query');
	is($session->query("SELECT clearance_form_complete($pass, '2026-06-15')"), 't', 'a session loads the library');
	move($library, "$library.away") or die $!;
	is($session->query("SELECT clearance_form_complete($pass, '2026-06-15')"), 't', 'and keeps it');
	move("$library.away", $library) or die $!;
	$session->quit;
}
is(answers(), $whole, 'the library is back: as before');

# RESTORED WITHOUT IT

# The package left its script behind.
move($library, "$library.away") or die $!;
$node->safe_psql('postgres', 'CREATE DATABASE target');
my ($stdout, $stderr) = ('', '');
IPC::Run::run([ 'psql', '-X', '-q', '-d', $node->connstr('target'), '-f', "$folder/dump" ], '>', \$stdout, '2>', \$stderr);
like($stderr, $reason, 'restored: the extension cannot be created');
is(() = $stderr =~ /ERROR:/g, 2, 'nothing else fails but the comment on it') or diag($stderr);
is((run('SELECT string_agg(name, \' \' ORDER BY name) FROM clearance_registration', 'target'))[0], 'SITE-1 SITE-2', 'the rules of the site are there');
is((run('SELECT * FROM clearance_check_rules()', 'target'))[0], 'SITE-2|its form is unknown', 'one of them without its form');
($out, $error) = run($insert, 'target');
like($error, qr/ERROR:  23514: /, 'no document of that form is taken as complete');
is((run(q{SELECT string_agg(rule, ' ') FROM clearance_form_findings('{"form": "330-23"}', '2026-06-15') WHERE rule ~ '^SITE'}, 'target'))[0], 'SITE-1', 'other forms are judged');
move("$library.away", $library) or die $!;
run('CREATE EXTENSION clearance_sample', 'target');
is((run($insert, 'target'))[1], '', 'the plugin is installed afterwards: its documents are taken');
is((run('SELECT * FROM clearance_check_rules()', 'target'))[0], '', 'and all is well');

# PRELOADED

# No plugin needs it; who does so all the same cannot connect, or start, without the library.
move($library, "$library.away") or die $!;
$node->safe_psql('postgres', q{ALTER ROLE ALL SET session_preload_libraries = 'clearance_sample'});
($out, $error) = run('SELECT 1');
like($error, qr/FATAL:  (?:58P01: )?could not access file "clearance_sample": No such file or directory/, 'session_preload_libraries: no session');
move("$library.away", $library) or die $!;
is(answers(), $whole, 'with the library there is one');
$node->safe_psql('postgres', 'ALTER ROLE ALL RESET session_preload_libraries');
move($library, "$library.away") or die $!;
$node->append_conf('postgresql.conf', q{shared_preload_libraries = 'clearance_sample'});
$node->stop;
ok(!$node->start(fail_ok => 1), 'shared_preload_libraries: the server does not start');
like(slurp_file($node->logfile), qr/FATAL:  could not access file "clearance_sample": No such file or directory/, 'and says why');
move("$library.away", $library) or die $!;
$node->start;
is(answers(), $whole, 'with the library it does');

$node->stop;
done_testing();
