# Histories, clearances and forms spread over three servers by core's own
# partitioning and postgres_fdw: what the extension computes is computed where
# the rows are, and the answers are those of one server.

use strict;
use warnings;

use FindBin;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my @nodes = map { PostgreSQL::Test::Cluster->new("server$_") } (0 .. 2);
foreach my $node (@nodes)
{
	$node->init;
	$node->start;
	$node->safe_psql('postgres', 'CREATE EXTENSION clearance');
}
my ($head, @others) = @nodes;
if ($head->safe_psql('postgres', q{SELECT count(*) FROM pg_available_extensions WHERE name = 'postgres_fdw'}) eq '0')
{
	$_->stop foreach @nodes;
	plan skip_all => 'this server was installed without postgres_fdw';
}

# Before version 17 the array of a type of an extension is not taken for a part
# of the extension, and no expression of that type is sent.
my $version = $head->safe_psql('postgres', 'SHOW server_version_num');
$head->safe_psql('postgres', 'ALTER EXTENSION clearance ADD TYPE _timeline_gap') if $version < 170000;

my %tables = (
	residence => 'person int NOT NULL, starts_on date NOT NULL, ends_on date',
	holding => 'person int NOT NULL, level clearance_level NOT NULL, granted_on date NOT NULL',
	application => 'person int NOT NULL, document jsonb NOT NULL, submitted_on date NOT NULL');

# One server
$head->safe_psql('postgres', 'CREATE SCHEMA alone; CREATE SCHEMA spread');
foreach my $table (sort keys %tables)
{
	$head->safe_psql('postgres', "CREATE TABLE alone.$table ($tables{$table})");
}
my $document = slurp_file("$FindBin::RealBin/../data/secret_new.json");
$head->safe_psql('postgres', qq{
	INSERT INTO alone.residence
	SELECT person, starts_on, CASE WHEN person % 7 > 0 OR n < 4 THEN starts_on + 900 + person % 40 END
	FROM generate_series(1, 3000) AS person, generate_series(0, 4) AS n,
		LATERAL (SELECT date '2014-01-01' + n * 915 + person % 11) AS s(starts_on);
	INSERT INTO alone.holding
	SELECT person, (ARRAY['RELIABILITY', 'CONFIDENTIAL', 'SECRET', 'TOP SECRET', 'NATO SECRET']::clearance_level[])[1 + person % 5],
		date '2016-01-01' + person
	FROM generate_series(1, 3000) AS person;
	INSERT INTO alone.application
	SELECT person, CASE WHEN person % 3 = 0 THEN document #- '{biographical,surname}' ELSE document END, '2026-06-15'
	FROM (SELECT \$json\$$document\$json\$::jsonb) AS d(document), generate_series(1, 300) AS person});

# Three: a partition here, the others there.
$head->safe_psql('postgres', 'CREATE EXTENSION postgres_fdw');
foreach my $i (1, 2)
{
	my $other = $others[$i - 1];
	$head->safe_psql('postgres', sprintf(q{
		CREATE SERVER server%d FOREIGN DATA WRAPPER postgres_fdw
		OPTIONS (host '%s', port '%d', dbname 'postgres', extensions 'clearance', use_remote_estimate 'true', fdw_tuple_cost '0.2');
		CREATE USER MAPPING FOR CURRENT_USER SERVER server%d}, $i, $other->host, $other->port, $i));
}
foreach my $table (sort keys %tables)
{
	$head->safe_psql('postgres', "CREATE TABLE spread.$table ($tables{$table}) PARTITION BY HASH (person);
		CREATE TABLE spread.${table}_0 PARTITION OF spread.$table FOR VALUES WITH (MODULUS 3, REMAINDER 0)");
	foreach my $i (1, 2)
	{
		$others[$i - 1]->safe_psql('postgres', "CREATE TABLE ${table}_$i ($tables{$table})");
		$head->safe_psql('postgres', "CREATE FOREIGN TABLE spread.${table}_$i PARTITION OF spread.$table
			FOR VALUES WITH (MODULUS 3, REMAINDER $i) SERVER server$i OPTIONS (schema_name 'public', table_name '${table}_$i')");
	}
	$head->safe_psql('postgres', "INSERT INTO spread.$table SELECT * FROM alone.$table");
}
$_->safe_psql('postgres', 'ANALYZE') foreach @nodes;
$head->safe_psql('postgres', 'ALTER DATABASE postgres SET enable_partitionwise_aggregate = on; ALTER DATABASE postgres SET enable_partitionwise_join = on');
foreach my $i (1, 2)
{
	cmp_ok($others[$i - 1]->safe_psql('postgres', "SELECT count(*) FROM residence_$i"), '>', 4000, "server $i has its part of the rows");
}

# The plan sends the expression to the other servers, and the answer is that of
# one server.
sub runs_there
{
	my ($name, $query, $sent) = @_;
	my $spread = $query =~ s/\bFROM (\w+)/FROM spread.$1/gr =~ s/\bJOIN (\w+)/JOIN spread.$1/gr;
	my $alone = $query =~ s/\bFROM (\w+)/FROM alone.$1/gr =~ s/\bJOIN (\w+)/JOIN alone.$1/gr;
	my $plan = $head->safe_psql('postgres', "EXPLAIN (VERBOSE, COSTS OFF) $spread");
	my @remote = $plan =~ /Remote SQL: (.*)/g;

	is(scalar(grep { $_ =~ $sent } @remote), 2, "$name: computed where the rows are") or diag($plan);
	is($head->safe_psql('postgres', "SELECT md5(string_agg(r::text, ',' ORDER BY r::text)), count(*) FROM ($spread) AS r"),
		$head->safe_psql('postgres', "SELECT md5(string_agg(r::text, ',' ORDER BY r::text)), count(*) FROM ($alone) AS r"),
		"$name: the answer of one server");
}

runs_there('equality of levels', q{SELECT person FROM holding WHERE level = 'SECRET'}, qr/WHERE \(\(level OPERATOR\(public\.=\)/);
runs_there('a range of levels', q{SELECT person FROM holding WHERE level >= 'SECRET'}, qr/WHERE \(\(level OPERATOR\(public\.>=\)/);
runs_there('what a level covers', q{SELECT person FROM holding WHERE level @> 'PROTECTED B'}, qr/OPERATOR\(public\.@>\)/);
runs_there('order by level', q{SELECT person, level FROM holding ORDER BY level DESC, person LIMIT 50}, qr/ORDER BY level DESC/);
runs_there('expiry', q{SELECT person, level FROM holding WHERE clearance_expiry(level, granted_on) < '2027-01-01'},
	qr/public\.clearance_expiry\(level, granted_on, /);
runs_there('the immutable check of forms', q{SELECT person FROM application WHERE NOT clearance_form_complete_shipped(document, submitted_on)},
	qr/public\.clearance_form_complete_shipped/);
runs_there('gaps of a history', q{SELECT person, timeline_gap_agg(starts_on, ends_on, '[2016-06-15,2026-06-15]') AS gaps FROM residence GROUP BY person},
	qr/public\.timeline_gap_agg\(starts_on, ends_on, .* GROUP BY 1/);
runs_there('persons with a gap', q{SELECT person FROM residence GROUP BY person
	HAVING cardinality(timeline_gap_agg(starts_on, ends_on, '[2016-06-15,2026-06-15]')) > 0}, qr/HAVING .*timeline_gap_agg/);

# Where the groups lie across servers the states of the parts are combined.
$head->safe_psql('postgres', q{
	CREATE TABLE alone.halves (LIKE alone.residence) PARTITION BY RANGE (starts_on);
	CREATE TABLE alone.halves_1 PARTITION OF alone.halves FOR VALUES FROM (MINVALUE) TO ('2018-01-01');
	CREATE TABLE alone.halves_2 PARTITION OF alone.halves FOR VALUES FROM ('2018-01-01') TO (MAXVALUE);
	INSERT INTO alone.halves SELECT * FROM alone.residence; ANALYZE alone.halves});
my $combined = q{SELECT person > 1500 AS second, timeline_gap_agg(starts_on, ends_on, '[2013-01-01,2026-06-15]') AS gaps FROM alone.halves GROUP BY 1};
like($head->safe_psql('postgres', "SET parallel_setup_cost = 0; SET min_parallel_table_scan_size = 0; EXPLAIN (COSTS OFF) $combined"),
	qr/Finalize .*Aggregate.*Partial .*Aggregate/s, 'parts of a history are aggregated apart and combined');
is($head->safe_psql('postgres', "SET parallel_setup_cost = 0; SET min_parallel_table_scan_size = 0; SELECT md5(string_agg(r::text, ',' ORDER BY r::text)) FROM ($combined) AS r"),
	$head->safe_psql('postgres', "SELECT md5(string_agg(r::text, ',' ORDER BY r::text)) FROM (" . ($combined =~ s/alone.halves/alone.residence/r) . ") AS r"),
	'with the gaps of the whole');

# Nothing of the kind without the option: what is not named is not sent.
$head->safe_psql('postgres', q{ALTER SERVER server1 OPTIONS (DROP extensions); ALTER SERVER server2 OPTIONS (DROP extensions)});
unlike($head->safe_psql('postgres', q{EXPLAIN (VERBOSE, COSTS OFF) SELECT person FROM spread.holding WHERE level @> 'PROTECTED B'}),
	qr/OPERATOR\(public\.@>\) .*Remote/, 'without the option the rows travel');

$_->stop foreach reverse @nodes;
done_testing();
