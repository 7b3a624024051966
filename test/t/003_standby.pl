# A streaming standby, which can write nothing, answers every question.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $primary = PostgreSQL::Test::Cluster->new('primary');
$primary->init(allows_streaming => 1);
$primary->start;
$primary->backup('backup');

my $standby = PostgreSQL::Test::Cluster->new('standby');
$standby->init_from_backup($primary, 'backup', has_streaming => 1);
$standby->start;

$primary->safe_psql('postgres', <<'SQL');
CREATE EXTENSION clearance;
CREATE TABLE holding AS
SELECT n AS person, (ARRAY['SECRET', 'TOP SECRET', 'NATO SECRET']::clearance_level[])[1 + n % 3] AS level, date '2015-01-01' + n AS granted_on
FROM generate_series(1, 1000) AS n;
CREATE INDEX ON holding (level);
CREATE INDEX ON holding USING hash (level);
INSERT INTO clearance_party_local (code, kind, name_en, name_fr) VALUES ('XZ', 'country', 'Ruritania', 'Ruritanie');
SQL
$primary->wait_for_catchup($standby, 'replay', $primary->lsn('write'));

my @queries = (
	'SELECT * FROM clearance_version()',
	"SELECT count(*), min(person), max(person) FROM holding WHERE level = 'TOP SECRET'",
	"SET enable_seqscan = off; SET enable_bitmapscan = off; SELECT person FROM holding WHERE level > 'SECRET' ORDER BY level, person LIMIT 20",
	"SELECT level, count(*), min(clearance_expiry(level, granted_on)) FROM holding GROUP BY level ORDER BY level",
	"SELECT timeline_gap_agg(granted_on, granted_on, daterange('2015-01-01', '2018-01-01')) FROM holding",
	"SELECT clearance_status(level, granted_on, NULL, '2024-01-01'), count(*) FROM holding GROUP BY 1 ORDER BY 1",
	"SELECT clearance_party('Ruritania'), clearance_party('Allemagne')",
	'SELECT count(*) FROM clearance_membership',
	'SELECT count(*) FROM clearance_instrument');

is($standby->safe_psql('postgres', 'SELECT pg_is_in_recovery()'), 't', 'the standby is one');
for my $query (@queries)
{
	is($standby->safe_psql('postgres', $query), $primary->safe_psql('postgres', $query), $query);
}

$standby->promote;
is($standby->safe_psql('postgres', "INSERT INTO holding VALUES (0, 'CONFIDENTIAL', '2020-01-01'); SELECT count(*) FROM holding WHERE level = 'CONFIDENTIAL'"),
	'1', 'a promoted standby takes rows');

$standby->stop;
$primary->stop;
done_testing();
