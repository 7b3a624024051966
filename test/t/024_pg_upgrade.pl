# A cluster with the extension is upgraded by pg_upgrade to the server of this
# test: from an older major version whose programs OLD_BINDIR names (where the
# extension must be installed, or OLD_CONF hold settings that find it), or else
# from the same one, by which every object is created anew, too.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $new_bindir = `pg_config --bindir`;
chomp($new_bindir);
my $new_version = (`pg_config --version` =~ /(\d+)/)[0];
# From 18 on the server finds a library of "$libdir" elsewhere, too; the command
# LOAD, by which pg_upgrade looks, does not.
plan skip_all => 'pg_upgrade finds libraries in $libdir only, and ours is not installed there'
	if $new_version >= 18 && !-e (`pg_config --pkglibdir` =~ s/\n//r) . '/clearance.so';
my $old_bindir = $ENV{OLD_BINDIR} // $new_bindir;
my $old_conf = $ENV{OLD_CONF} // ($old_bindir eq $new_bindir ? $ENV{TEMP_CONFIG} : undef);
my $folder = PostgreSQL::Test::Utils::tempdir();
my $sockets = PostgreSQL::Test::Utils::tempdir_short();
my ($old, $new) = ("$folder/old", "$folder/new");
$ENV{PGHOST} = $sockets;
$ENV{PGPORT} = 50432;
delete $ENV{PGUSER};
my $user = getpwuid($<);

# Start, ask, stop: with the programs of either version.
sub start_server { my ($bindir, $data) = @_; system_or_bail("$bindir/pg_ctl", '-D', $data, '-w', '-l', "$folder/log", '-o', "-p 50432", 'start') }
sub stop_server { my ($bindir, $data) = @_; system_or_bail("$bindir/pg_ctl", '-D', $data, '-w', 'stop') }

sub query
{
	my ($bindir, $sql) = @_;
	my ($out, $error) = ('', '');
	IPC::Run::run([ "$bindir/psql", '-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-d', 'hr', '-f', '-' ], '<', \$sql, '>', \$out, '2>', \$error)
	  or die $error;
	return $out;
}

sub make_cluster
{
	my ($bindir, $data, $conf) = @_;
	system_or_bail("$bindir/initdb", '-D', $data, '-A', 'trust', '--no-locale', '-E', 'UTF8', '--no-sync',
		# checksums are the default from version 18 on
		((`$bindir/postgres --version` =~ /(\d+)/)[0] >= 18 ? '--no-data-checksums' : ()));
	append_to_file("$data/postgresql.conf", "$conf\nunix_socket_directories = '$sockets'\nlisten_addresses = ''\nfsync = off\n");
}

make_cluster($old_bindir, $old, defined $old_conf ? slurp_file($old_conf) : '');
make_cluster($new_bindir, $new, slurp_file($ENV{TEMP_CONFIG}));
start_server($old_bindir, $old);
system_or_bail("$old_bindir/createdb", 'hr');
query($old_bindir, <<'SQL');
CREATE SCHEMA screening;
CREATE EXTENSION clearance SCHEMA screening;
SET search_path = public, screening;
CREATE TABLE holding (person int PRIMARY KEY, level clearance_level NOT NULL, granted_on date, hole timeline_gap,
	expires_on date GENERATED ALWAYS AS (clearance_expiry(level, granted_on)) STORED, CHECK (level @> 'RELIABILITY'));
INSERT INTO holding (person, level, granted_on, hole)
SELECT n, (ARRAY['SECRET', 'TOP SECRET', 'RELIABILITY']::clearance_level[])[1 + n % 3], date '2015-02-28' + n,
	daterange(date '1999-12-01' + n, date '1999-12-20' + 2 * n)::timeline_gap FROM generate_series(1, 500) AS n;
CREATE INDEX holding_level ON holding (level);
CREATE INDEX holding_hash ON holding USING hash (hole);
CREATE INDEX holding_expiry ON holding (clearance_expiry(level, granted_on));
CREATE TABLE by_level (person int, level clearance_level) PARTITION BY HASH (level);
CREATE TABLE by_level_0 PARTITION OF by_level FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE by_level_1 PARTITION OF by_level FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO by_level SELECT person, level FROM holding;
CREATE MATERIALIZED VIEW gaps AS
SELECT level, timeline_gap_agg(granted_on, granted_on, daterange('2015-01-01', '2016-01-01')) AS gaps FROM holding GROUP BY level;
CREATE TABLE application (id int PRIMARY KEY, document jsonb, submitted_on date);
CREATE TRIGGER application_complete BEFORE INSERT OR UPDATE ON application FOR EACH ROW WHEN (NEW.submitted_on IS NOT NULL)
	EXECUTE FUNCTION clearance_require_complete('document', 'submitted_on');
INSERT INTO application VALUES (1, '{"form": "330-60"}');
CREATE VIEW status AS SELECT person, clearance_status(level, granted_on, expires_on, '2024-06-01') AS status FROM holding;
INSERT INTO clearance_party_local (code, kind, name_en, name_fr) VALUES ('XZ', 'country', 'Ruritania', 'Ruritanie');
SQL

my @questions = (
	'SELECT * FROM holding ORDER BY person',
	'SET enable_seqscan = off; SELECT person FROM holding WHERE level > $$RELIABILITY$$ ORDER BY level, person',
	'SET enable_seqscan = off; SELECT person FROM holding WHERE hole = (SELECT hole FROM holding WHERE person = 7)',
	'SELECT tableoid::regclass, * FROM by_level ORDER BY 2',
	'SELECT * FROM gaps ORDER BY level',
	'SELECT status, count(*) FROM status GROUP BY 1 ORDER BY 1',
	'SELECT * FROM clearance_party ORDER BY code',
	'SELECT clearance_exchange($$France$$, $$SECRET$$, $$2026-06-15$$), clearance_party($$Ruritania$$)',
	'SELECT f.* FROM application, clearance_form_findings(document, $$2026-06-15$$) f');
my @before = map { query($old_bindir, "SET search_path = public, screening; $_") } @questions;
stop_server($old_bindir, $old);

chdir($folder);
my @command = ("$new_bindir/pg_upgrade", '-b', $old_bindir, '-B', $new_bindir, '-d', $old, '-D', $new, '-s', $sockets, '-U', $user);
command_ok([ @command, '--check' ], 'pg_upgrade --check finds nothing in the way');
command_ok(\@command, 'pg_upgrade');
start_server($new_bindir, $new);
foreach my $i (0 .. $#questions)
{
	is(query($new_bindir, "SET search_path = public, screening; $questions[$i]"), $before[$i], "the same answer: $questions[$i]");
}
like(eval { query($new_bindir, 'UPDATE application SET submitted_on = $$2026-06-15$$') } // $@, qr/is incomplete/, 'the trigger judges');
is(query($new_bindir, 'SELECT library = sql AND NOT update_due FROM screening.clearance_version()'), "t\n", 'the version is the library\'s');
query($new_bindir, 'REINDEX DATABASE hr; REFRESH MATERIALIZED VIEW gaps; DROP EXTENSION clearance CASCADE; CREATE EXTENSION clearance SCHEMA screening');
stop_server($new_bindir, $new);

done_testing();
