# When a disk is full: what is written to it fails with 53100 and nothing worse,
# leaves nothing half done, and the server goes on; with room again it succeeds.
# tools/cluster mounts the small disk, if it may.

use strict;
use warnings;

use FindBin;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $disk = $ENV{CLEARANCE_SMALL_DISK} or plan skip_all => 'no small disk can be mounted (root may, in a mount namespace)';

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;

sub query { return $node->safe_psql('postgres', $_[0]) }

# The statement runs out of room.
sub full
{
	my ($statement, $name) = @_;
	my ($status, undef, $error) = $node->psql('postgres', $statement, extra_params => [ '-v', 'VERBOSITY=sqlstate' ]);
	like($error, qr/^(psql:\S+ )?ERROR:  53100$/, "$name: 53100");
	is(query(q{SELECT clearance_party('France')}), 'FR', "$name: the server goes on");
}

mkdir "$disk/tablespace" or die $!;
my $document = slurp_file("$FindBin::RealBin/../data/top_secret_new.json");
query("CREATE TABLESPACE small LOCATION '$disk/tablespace'");
query(<<"SQL");
CREATE EXTENSION clearance;
CREATE TABLE sample AS SELECT \$document\$$document\$document\$::jsonb AS document;
CREATE TABLE period AS SELECT date '2000-01-01' + (n * 7919::int8 % 9000)::int AS starts_on, date '2000-01-01' + (n * 7919::int8 % 9000)::int + n % 50 AS ends_on FROM generate_series(1, 300000) n;
CREATE TABLE value AS SELECT n, daterange(date '2000-01-01' + n % 5000, date '2000-01-01' + n % 5000 + n % 977 + 1)::timeline_gap AS gap,
	(ARRAY['SECRET', 'TOP SECRET', 'RELIABILITY STATUS'])[1 + n % 3]::clearance_level AS level FROM generate_series(1, 900000) n;
SQL

# A SPILL

# The aggregate's groups, sorted and hashed, and its sorted input
my $groups = q{SELECT count(*), sum(cardinality(gaps)) FROM (SELECT timeline_gap_agg(starts_on, ends_on, '[2000-01-01,2030-01-01)') AS gaps FROM (SELECT p.*, n FROM period p, generate_series(1, 3) n) p GROUP BY starts_on, ends_on, n) g};
foreach my $way (qw(hashagg sort))
{
	my $settings = "SET work_mem = '64kB'; SET enable_$way = off; SET max_parallel_workers_per_gather = 0";
	full("$settings; SET temp_tablespaces = small; $groups", "aggregate without $way");
}
full(q{SET work_mem = '64kB'; SET temp_tablespaces = small; SELECT timeline_gap_agg(starts_on, ends_on, '[2000-01-01,2030-01-01)' ORDER BY ends_on, md5(n::text)) FROM period, generate_series(1, 10) n},
	'sorted input');
is(query(qq{SELECT count(*) FROM pg_ls_dir('$disk/tablespace', true, false) d, LATERAL pg_ls_dir('$disk/tablespace/' || d, true, false) e, LATERAL pg_ls_dir('$disk/tablespace/' || d || '/' || e, true, false) f WHERE e = 'pgsql_tmp'}),
	0, 'no temporary file is left');

# FORMS

query(q{CREATE TABLE application (id int PRIMARY KEY, document jsonb, submitted_on date) TABLESPACE small;
	ALTER TABLE application ALTER COLUMN document SET STORAGE EXTERNAL;
	CREATE TRIGGER complete BEFORE INSERT OR UPDATE ON application FOR EACH ROW EXECUTE FUNCTION clearance_require_complete('document', 'submitted_on');
	CREATE TABLE ballast TABLESPACE small AS SELECT repeat('x', 1000) FROM generate_series(1, 1000)});
query(q{INSERT INTO application SELECT n, document, '2026-06-15' FROM sample, generate_series(1, 10) n});
full(q{INSERT INTO application SELECT n, document, '2026-06-15' FROM sample, generate_series(11, 20000) n}, 'complete forms');
is(query('SELECT count(*), count(document), bool_and(clearance_form_complete(document, submitted_on)) FROM application'), '10|10|t', 'those before it are there, and none of it');
full(q{UPDATE application SET document = document || jsonb_build_object('x' || n, repeat(md5(n::text), 100000)) FROM generate_series(1, 10) n WHERE id = n}, 'changed forms');
is(query('SELECT count(*) FROM application a, sample s WHERE a.document = s.document'), '10', 'they are what they were');
query('DROP TABLE ballast');
query('VACUUM application');
query(q{INSERT INTO application SELECT n, document, '2026-06-15' FROM sample, generate_series(11, 20) n});
is(query('SELECT count(*) FROM application'), '20', 'with room again it succeeds');

# INDEXES

query('DROP TABLE application');
query('CHECKPOINT');

foreach my $index ('btree (gap)', 'hash (gap)', 'btree (level, n)', 'btree ((gap::text), level)', 'btree (gap) INCLUDE (level, n)')
{
	full("CREATE INDEX on_value ON value USING $index TABLESPACE small", "index $index");
	is(query("SELECT count(*) FROM pg_class WHERE relname = 'on_value'"), 0, 'there is no index');
}
query(q{CREATE INDEX on_value ON value USING btree (gap) TABLESPACE small WHERE n <= 50000});
my $equal = 'SELECT count(*) FROM value WHERE n <= 50000 AND gap = (SELECT gap FROM value WHERE n = 2)';
is(query("SET enable_seqscan = off; $equal"), query("SET enable_indexscan = off; SET enable_bitmapscan = off; $equal"), 'one with room answers');

unlike(slurp_file($node->logfile), qr/PANIC|terminated by signal|XX000/, 'no process went down');
$node->stop;
done_testing();
