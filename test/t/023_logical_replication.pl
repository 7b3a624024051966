# Logical replication carries values of our types to another server, whose
# indexes and generated columns are built there.  Triggers do not judge what
# is replicated, as documented, unless they are enabled for it.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $publisher = PostgreSQL::Test::Cluster->new('publisher');
$publisher->init(allows_streaming => 'logical');
$publisher->start;
my $subscriber = PostgreSQL::Test::Cluster->new('subscriber');
$subscriber->init(allows_streaming => 'logical');
$subscriber->start;

# The subscriber has the extension in another schema.
my $tables = <<'SQL';
CREATE TABLE holding (person int PRIMARY KEY, level clearance_level, granted_on date, hole timeline_gap, levels clearance_level[],
	expires_on date GENERATED ALWAYS AS (clearance_expiry(level, granted_on)) STORED);
CREATE INDEX holding_level ON holding (level);
CREATE TABLE keyed (level clearance_level PRIMARY KEY, note text);
CREATE TABLE application (id int PRIMARY KEY, document jsonb, status text, submitted_on date);
CREATE TRIGGER application_complete BEFORE INSERT OR UPDATE ON application FOR EACH ROW WHEN (NEW.status = 'submitted')
	EXECUTE FUNCTION clearance_require_complete('document', 'submitted_on');
SQL
$publisher->safe_psql('postgres', "CREATE EXTENSION clearance; $tables");
$subscriber->safe_psql('postgres', "CREATE SCHEMA screening; CREATE EXTENSION clearance SCHEMA screening; SET search_path = public, screening; $tables");

$publisher->safe_psql('postgres', <<'SQL');
INSERT INTO holding (person, level, granted_on, hole, levels)
SELECT n, (ARRAY['SECRET', 'TOP SECRET', 'NATO SECRET', NULL]::clearance_level[])[1 + n % 4], date '2015-02-28' + n,
	daterange(date '1999-12-01' + n, date '1999-12-20' + 2 * n)::timeline_gap, ARRAY['SECRET', NULL]::clearance_level[] FROM generate_series(1, 500) n;
INSERT INTO keyed VALUES ('SECRET', 'a'), ('TOP SECRET', 'b');
CREATE PUBLICATION of_all FOR TABLE holding, keyed, application;
SQL

for my $binary ('false', 'true')
{
	my $name = "by_$binary";
	$subscriber->safe_psql('postgres', 'TRUNCATE holding, keyed, application');
	$subscriber->safe_psql('postgres', "CREATE SUBSCRIPTION $name CONNECTION '" . $publisher->connstr
		  . " dbname=postgres' PUBLICATION of_all WITH (binary = $binary)");
	$subscriber->wait_for_subscription_sync($publisher, $name) if $subscriber->can('wait_for_subscription_sync');
	$publisher->safe_psql('postgres', q{
		UPDATE holding SET level = 'COSMIC TOP SECRET', hole = '[2020-01-01,2020-01-31]' WHERE person % 10 = 0;
		DELETE FROM holding WHERE person % 11 = 0;
		INSERT INTO holding (person, level, granted_on) VALUES (100001, 'SITE ACCESS', '2020-02-29');
		UPDATE keyed SET note = note || '!' WHERE level = 'SECRET'; UPDATE keyed SET level = 'CONFIDENTIAL' WHERE level = 'TOP SECRET';});
	$publisher->wait_for_catchup($name);
	my $all = 'SELECT person, level, granted_on, hole, levels, expires_on FROM holding ORDER BY person';
	is($subscriber->safe_psql('postgres', "SET search_path = public, screening; $all"), $publisher->safe_psql('postgres', $all),
		"binary = $binary: the same values");
	is($subscriber->safe_psql('postgres', 'SELECT * FROM keyed ORDER BY level'), $publisher->safe_psql('postgres', 'SELECT * FROM keyed ORDER BY level'),
		"binary = $binary: a key of our type finds its row");
	is($subscriber->safe_psql('postgres', q{SET search_path = public, screening; SET enable_seqscan = off; SELECT count(*) FROM holding WHERE level = 'COSMIC TOP SECRET'}),
		$publisher->safe_psql('postgres', q{SELECT count(*) FILTER (WHERE level = 'COSMIC TOP SECRET') FROM holding}), "binary = $binary: the index");

	# What bypasses the trigger on the publisher arrives, and is found there.
	$publisher->safe_psql('postgres', q{
		SET session_replication_role = replica;
		INSERT INTO application VALUES (1, '{"form": "330-60"}', 'submitted', '2026-06-15');});
	$publisher->wait_for_catchup($name);
	is($subscriber->safe_psql('postgres', 'SELECT count(*) FROM application WHERE NOT screening.clearance_form_complete(document, submitted_on)'), 1,
		"binary = $binary: a trigger that is not enabled for replicas lets it in, and a query finds it");
	$publisher->safe_psql('postgres', 'DELETE FROM application; UPDATE holding SET level = $$SECRET$$ WHERE person % 10 = 0; DELETE FROM holding WHERE person = 100001;
		UPDATE keyed SET level = $$TOP SECRET$$ WHERE level = $$CONFIDENTIAL$$');
	$publisher->wait_for_catchup($name);

	# Enabled for replicas it judges, and replication waits until it is mended.
	last if $binary eq 'true';
	$subscriber->safe_psql('postgres', 'ALTER TABLE application ENABLE ALWAYS TRIGGER application_complete');
	my $seen = -s $subscriber->logfile;
	$publisher->safe_psql('postgres', q{SET session_replication_role = replica; INSERT INTO application VALUES (2, '{"form": "330-60"}', 'submitted', '2026-06-15')});
	my $tries = 0;
	until (substr(slurp_file($subscriber->logfile), $seen) =~ /is incomplete \(blocking findings/ || $tries++ > 300) { select(undef, undef, undef, 0.1) }
	cmp_ok($tries, '<', 300, 'a trigger that is enabled ALWAYS refuses it');
	$subscriber->safe_psql('postgres', 'ALTER TABLE application ENABLE TRIGGER application_complete');
	$publisher->safe_psql('postgres', 'DELETE FROM application');
	$publisher->wait_for_catchup($name);
	is($subscriber->safe_psql('postgres', 'SELECT count(*) FROM application'), 0, 'and goes on afterwards');
	$subscriber->safe_psql('postgres', "DROP SUBSCRIPTION $name");
}

$subscriber->stop;
$publisher->stop;
done_testing();
