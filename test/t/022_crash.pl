# The server stops without warning while forms are submitted and histories are
# loaded.  After recovery every submission that was acknowledged is there, and
# none is half there; indexes, generated columns and triggers are as they were.
# CRASH_ROUNDS says how often (3).

use strict;
use warnings;

use FindBin;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use Time::HiRes;

my $writers = 3;
my $rounds = $ENV{CRASH_ROUNDS} // 3;
my $batch = 400;
my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
# What is acknowledged has been written; that the disk has it is another matter.
$node->append_conf('postgresql.conf', "synchronous_commit = on\nwal_sync_method = fdatasync\nautovacuum_naptime = 1s\nmax_wal_size = 64MB\ncheckpoint_timeout = 30s\n");
$node->start;

sub query { return $node->safe_psql('postgres', $_[0]) }

my $document = slurp_file("$FindBin::RealBin/../data/secret_new.json");
query(<<"SQL");
CREATE EXTENSION clearance;
CREATE EXTENSION amcheck;
CREATE TABLE sample AS SELECT \$document\$$document\$document\$::jsonb AS document;
CREATE TABLE person (id int PRIMARY KEY, submitted_on date, level clearance_level, granted_on date,
	expires_on date GENERATED ALWAYS AS (clearance_expiry(level, granted_on)) STORED, hole timeline_gap);
CREATE INDEX person_level ON person (level);
CREATE INDEX person_level_hash ON person USING hash (level);
CREATE INDEX person_hole ON person (hole);
CREATE INDEX person_expiry ON person (clearance_expiry(level, granted_on));
CREATE TABLE residence (person_id int REFERENCES person, starts_on date, ends_on date);
CREATE INDEX ON residence (person_id);
CREATE CONSTRAINT TRIGGER residence_unbroken AFTER INSERT OR UPDATE OR DELETE ON residence
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
	EXECUTE FUNCTION clearance_require_unbroken('person_id', 'starts_on', 'ends_on', 'years=10', 'date=submitted_on');
CREATE CONSTRAINT TRIGGER person_unbroken AFTER INSERT OR UPDATE ON person
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
	EXECUTE FUNCTION clearance_require_unbroken('person_id', 'starts_on', 'ends_on', 'years=10', 'date=submitted_on', 'history=public.residence');
CREATE TABLE application (person_id int PRIMARY KEY REFERENCES person, document jsonb, submitted_on date, status text);
CREATE INDEX application_incomplete ON application (person_id) WHERE NOT clearance_form_complete_shipped(document, '2026-06-15');
CREATE TRIGGER application_complete BEFORE INSERT OR UPDATE ON application FOR EACH ROW WHEN (NEW.status = 'submitted')
	EXECUTE FUNCTION clearance_require_complete('document', 'submitted_on');
CREATE TABLE loaded (batch text, level clearance_level, hole timeline_gap);
CREATE INDEX ON loaded (level, hole);
CREATE MATERIALIZED VIEW gaps AS
	SELECT person_id, timeline_gap_agg(starts_on, ends_on, '[2016-06-15,2026-06-15]') AS gaps FROM residence GROUP BY person_id;
SQL
my $as_of = '2026-06-15';
is(query("SELECT clearance_form_complete(document, '$as_of') FROM sample"), 't', 'the sample is complete');

# What a writer does, one transaction after the other; it says when one is done.
# The first loads batches, the others submit.
sub script
{
	my ($writer, $round) = @_;
	my $text = '';

	foreach my $n (1 .. 3000)
	{
		my $id = ($round * $writers + $writer) * 10000 + $n;
		$text .= $writer == 0 ? <<"LOAD" : <<"SUBMIT";
INSERT INTO loaded SELECT '$id', (ARRAY['SECRET', 'TOP SECRET', 'NATO SECRET']::clearance_level[])[1 + n % 3],
	daterange(date '2000-01-01' + n, date '2000-02-01' + 2 * n)::timeline_gap FROM generate_series(1, $batch) n;
\\echo done $id
LOAD
BEGIN;
INSERT INTO person (id, level, granted_on, hole) VALUES ($id, 'SECRET', '2020-02-29', '[2019-03-01,2019-05-14]');
INSERT INTO application (person_id, document, status) SELECT $id, document, 'draft' FROM sample;
INSERT INTO residence VALUES ($id, '2010-01-01', '2019-02-28'), ($id, '2019-03-01', NULL);
COMMIT;
BEGIN;
UPDATE application SET status = 'submitted', submitted_on = '$as_of' WHERE person_id = $id;
UPDATE person SET submitted_on = '$as_of' WHERE id = $id;
COMMIT;
\\echo done $id
SUBMIT
	}
	return $text;
}

my $acknowledged = 0;
my $folder = PostgreSQL::Test::Utils::tempdir();
foreach my $round (0 .. $rounds - 1)
{
	my (@handles, @outputs);
	foreach my $writer (0 .. $writers - 1)
	{
		my ($file, $output) = ("$folder/$writer", '');
		append_to_file($file, script($writer, $round));
		push @outputs, \$output;
		push @handles, IPC::Run::start([ 'psql', '-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-d', $node->connstr('postgres'), '-f', $file ],
			'>', \$output, '2>', '/dev/null');
	}
	# Until each has done something, and a little more.
	my $deadline = time + 60;
	while ((grep { $$_ !~ /done/ } @outputs) && time < $deadline) { $_->pump_nb foreach @handles; select(undef, undef, undef, 0.05) }
	my $until = Time::HiRes::time() + 1;
	while (Time::HiRes::time() < $until) { $_->pump_nb foreach @handles; select(undef, undef, undef, 0.02) }
	$node->stop('immediate');
	$_->finish foreach @handles;
	unlink(glob("$folder/*"));
	$node->start;
	$node->poll_query_until('postgres', 'SELECT NOT pg_is_in_recovery()') or die;

	foreach my $writer (0 .. $writers - 1)
	{
		my @done = ${ $outputs[$writer] } =~ /^done (\d+)$/mg;
		my $range = 'BETWEEN ' . ($round * $writers + $writer) * 10000 . ' AND ' . (($round * $writers + $writer) * 10000 + 9999);
		my $there = $writer == 0
		  ? "SELECT batch::int FROM loaded WHERE batch::int $range GROUP BY 1"
		  : "SELECT id FROM person JOIN application ON id = person_id WHERE person.submitted_on IS NOT NULL AND status = 'submitted' AND id $range";
		$acknowledged += @done;
		is(query('SELECT count(*) FROM unnest(ARRAY[' . join(',', @done) . "]::int[]) AS done (id) WHERE id NOT IN ($there)"), 0,
			"round $round, writer $writer: everything acknowledged is there");
		cmp_ok(query("SELECT count(*) FROM ($there) t") - @done, '<=', 1, 'and at most the one whose answer was lost');
	}
	is(query("SELECT count(*) FROM (SELECT FROM loaded GROUP BY batch HAVING count(*) <> $batch) t"), 0, 'no batch is half loaded');
	is(query(q{SELECT count(*) FROM person LEFT JOIN application ON person_id = id
		WHERE (person.submitted_on IS NULL) IS DISTINCT FROM (status = 'draft') OR document IS NULL
			OR (SELECT count(*) FROM residence r WHERE r.person_id = id) <> 2}), 0, 'no submission is half there');
	is(query("SELECT count(*) FROM application WHERE status = 'submitted' AND NOT clearance_form_complete(document, submitted_on)"), 0, 'each is complete');
	is(query(q{SELECT count(*) FROM person p WHERE submitted_on IS NOT NULL
		AND (SELECT timeline_gap_agg(starts_on, ends_on, '[2016-06-15,2026-06-15]') FROM residence WHERE person_id = id) <> '{}'}), 0, 'each history is unbroken');
	is(query('SELECT count(*) FROM person WHERE expires_on IS DISTINCT FROM clearance_expiry(level, granted_on)'), 0, 'generated columns are right');
	is(query(q{SELECT count(*) FROM pg_index i JOIN pg_class c ON c.oid = indexrelid AND relam = (SELECT oid FROM pg_am WHERE amname = 'btree')
		JOIN pg_class t ON t.oid = indrelid AND t.relnamespace = 'public'::regnamespace, LATERAL bt_index_check(indexrelid, true) WHERE indisvalid}) > 8, 1, 'amcheck finds nothing');
	foreach my $path ('seqscan', 'indexscan')
	{
		my $counts = query("SET enable_seqscan = @{[ $path eq 'seqscan' ? 'on' : 'off' ]}; SET enable_indexscan = @{[ $path eq 'seqscan' ? 'off' : 'on' ]};
			SET enable_bitmapscan = @{[ $path eq 'seqscan' ? 'off' : 'on' ]}; SELECT (SELECT count(*) FROM person WHERE level = 'SECRET'),
			(SELECT count(*) FROM person WHERE hole >= '[2019-03-01,2019-03-01]'), (SELECT count(*) FROM loaded WHERE level > 'SECRET'),
			(SELECT count(*) FROM person WHERE clearance_expiry(level, granted_on) = '2030-02-28')");
		is($counts, query("SELECT (SELECT count(*) FILTER (WHERE level = 'SECRET') FROM person), (SELECT count(*) FILTER (WHERE hole >= '[2019-03-01,2019-03-01]') FROM person),
			(SELECT count(*) FILTER (WHERE level > 'SECRET') FROM loaded), (SELECT count(*) FILTER (WHERE clearance_expiry(level, granted_on) = '2030-02-28') FROM person)"), "$path: all rows");
	}
	query('REFRESH MATERIALIZED VIEW gaps');
	my ($status, $out, $error) = $node->psql('postgres', 'DELETE FROM residence WHERE (person_id, starts_on) = (SELECT id, date $$2010-01-01$$ FROM person WHERE submitted_on IS NOT NULL LIMIT 1)');
	like($error, qr/ERROR:.*histor|ERROR:.*gap|ERROR:.*accounted/i, 'the triggers are there');
}
cmp_ok($acknowledged, '>', $rounds * $writers, 'there was something to lose');
note("$rounds crashes, $acknowledged acknowledged transactions");

$node->stop;
done_testing();
