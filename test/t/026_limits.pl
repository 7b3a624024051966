# When there is too much of something: a call that takes long is cancelled
# within a second of work and obeys statement_timeout; a server that has no memory or
# no room for temporary files gives an error, and goes on; a million calls
# leave nothing behind; caches are thrown away while they are used.

use strict;
use warnings;

use FindBin;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use List::Util qw(max);
use Test::More;
use Time::HiRes qw(sleep);

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', "max_connections = 20\nshared_buffers = 16MB\n# the compiler is not interrupted\njit = off\n# what a backend does it does itself\nmax_parallel_workers_per_gather = 0\n");
$node->start;

sub query { return $node->safe_psql('postgres', $_[0]) }

my $document = slurp_file("$FindBin::RealBin/../data/top_secret_new.json");
query(<<"SQL");
CREATE EXTENSION clearance;
CREATE TABLE sample AS SELECT \$document\$$document\$document\$::jsonb AS document;
CREATE TABLE period AS SELECT date '2000-01-01' + (n * 7919::int8 % 9000)::int AS starts_on, date '2000-01-01' + (n * 7919::int8 % 9000)::int + n % 50 AS ends_on FROM generate_series(1, 300000) n;
CREATE TABLE many AS SELECT array_agg(starts_on) AS starts_on, array_agg(ends_on) AS ends_on FROM period, generate_series(1, 8);
CREATE TABLE entries AS SELECT jsonb_agg(jsonb_build_object('from', to_char(starts_on, 'YYYY-MM'), 'to', to_char(ends_on, 'YYYY-MM-DD'))) AS entries FROM (SELECT * FROM period LIMIT 150000) m;
CREATE TABLE application AS SELECT n AS id, document, date '2026-06-15' AS submitted_on FROM sample, generate_series(1, 4000) n;
ALTER TABLE application ADD PRIMARY KEY (id);
SELECT clearance_attach('application', 'complete', '{document,submitted_on}') IS NOT NULL;
ANALYZE;
SQL

# CANCEL

# Each of these takes long enough to be caught, or is repeated until it does.
# The large form has as many elements of lists, and nearly as much text, as one may have.
query(q{CREATE TABLE large AS SELECT document || jsonb_build_object(
	'residences', jsonb_build_object('entries', (SELECT jsonb_agg(document #> '{residences,entries,0}'
		|| jsonb_build_object('from', to_char(date '2016-01-01' + n, 'YYYY-MM-DD'), 'to', to_char(date '2016-01-01' + 3 * n, 'YYYY-MM-DD'))) FROM generate_series(1, 1000) n)),
	'employment', jsonb_build_object('entries', (SELECT jsonb_agg(document #> '{employment,entries,0}'
		|| jsonb_build_object('from', to_char(date '2016-01-01' + n, 'YYYY-MM-DD'), 'to', to_char(date '2016-01-01' + 3 * n, 'YYYY-MM-DD'))) FROM generate_series(1, 1000) n)),
	'travel', jsonb_build_object('entries', (SELECT jsonb_agg(jsonb_build_object('country', 'France', 'purpose', 'tourism',
		'from', to_char(date '2016-01-01' + n, 'YYYY-MM-DD'), 'to', to_char(date '2016-01-01' + 2 * n, 'YYYY-MM-DD'))) FROM generate_series(1, 1000) n)),
	'relatives', jsonb_build_object('entries', (SELECT jsonb_agg(coalesce(document #> '{relatives,entries,0}', '{}') || jsonb_build_object('surname', md5(n::text))) FROM generate_series(1, 1000) n))) AS document
	FROM sample});
note('the large form has ' . query('SELECT pg_column_size(document::text) FROM large') . ' bytes, and findings: ' . query(q{SELECT count(*) FROM large, clearance_form_findings(document, '2026-06-15')}));
my %long = (
	'findings of many forms' => 'SELECT count(*) FROM application, generate_series(1, 1000) n, clearance_form_findings(document, submitted_on + n)',
	'gaps of two million periods, again and again' => q{SELECT count(*) FROM generate_series(1, 1000) n, LATERAL (SELECT * FROM many OFFSET 0) m, timeline_gaps(starts_on, ends_on, daterange('2000-01-01', date '2030-01-01' + n))},
	'gaps of imprecise dates' => q{SELECT count(*) FROM generate_series(1, 1000) n, LATERAL (SELECT * FROM entries OFFSET 0) e, timeline_gaps_json(entries, daterange('2000-01-01', date '2030-01-01' + n))},
	'aggregate' => q{SELECT timeline_gap_agg(starts_on, ends_on, '[2000-01-01,2030-01-01)') FROM period, generate_series(1, 1000)},
	'audit' => q{SELECT count(*) FROM generate_series(1, 1000) n, clearance_audit('application', as_of => date '2026-01-01' + n)},
	'findings of a form at the limits' => 'SELECT count(*) FROM generate_series(1, 100000) n, LATERAL (SELECT * FROM large OFFSET 0) l, clearance_form_findings(document, date \'2026-01-01\' + n % 300)',
	'exchange' => q{SELECT count(*) FROM generate_series(1, 100000) n, clearance_exchange_table(date '2026-01-01' + n % 300)},
	'trigger' => q{DO $$ BEGIN FOR x IN 1 .. 1000 LOOP UPDATE application SET document = document || jsonb_build_object('x', x); END LOOP; END $$},
	'random names' => q{SELECT count(clearance_party(md5(n::text))) FROM generate_series(1, 100000000) n});

# Seconds of processor time that a backend has used.
sub used
{
	my ($pid) = @_;
	open(my $file, '<', "/proc/$pid/schedstat") or return undef;
	return (split(/ /, <$file>))[0] / 1e9;
}

# How long a backend goes on after it was told to stop is measured by the
# processor time that it uses from the signal to the error, not by the clock: a
# busy machine is no fault of ours.  The signal comes at several moments, each
# while the backend is stopped, so that nothing runs between clock and signal.
my $psql = sub {
	my ($session) = @_;
	my ($in, $out, $error) = ('', '', '');
	my $handle = IPC::Run::start([ 'psql', '-X', '-q', '-A', '-t', '-d', $node->connstr('postgres') ], '<', \$in, '>', \$out, '2>', \$error,
		IPC::Run::timeout($PostgreSQL::Test::Utils::timeout_default));
	$in = "SELECT pg_backend_pid();\n";
	$handle->pump until $out =~ /^(\d+)\n/;
	$session->($handle, \$in, \$error, $1);
	$in .= "\\q\n";
	$handle->finish;
};
my $measured = defined used($$);
my $longest = 0;
foreach my $name (sort keys %long)
{
	my ($worst, $worst_late) = (0, 0);

	$psql->(sub {
		my ($handle, $in, $error, $pid) = @_;
		my $ask = sub { $$error = ''; $$in = "$_[0];\n\\warn answered by 026\n"; $handle->pump_nb };

		foreach my $moment (0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5)
		{
			my $start = used($pid);
			$ask->($long{$name});
			if ($measured) { $handle->pump_nb, sleep(0.01) while used($pid) < $start + $moment && $$error eq '' }
			else { sleep($moment + 0.3) }
			kill('STOP', $pid);
			my $asked = used($pid);
			kill('INT', $pid);
			kill('CONT', $pid);
			$handle->pump until $$error =~ /answered by 026/;
			last if $$error !~ /canceling statement due to user request/;
			$worst = max($worst, used($pid) - $asked) if $measured;
		}
		like($$error, qr/canceling statement due to user request/, "$name: cancelled");

		my $start = used($pid);
		$ask->("SET statement_timeout = 300; $long{$name}");
		$handle->pump until $$error =~ /answered by 026/;
		like($$error, qr/canceling statement due to statement timeout/, "$name: statement_timeout");
		$worst_late = used($pid) - $start - 0.3 if $measured;
	});
	SKIP:
	{
		skip 'the system does not tell processor times', 2 if !$measured;
		cmp_ok($worst, '<', 1, sprintf('%s: within a second (%.0f ms)', $name, 1000 * $worst));
		cmp_ok($worst_late, '<', 1, "$name: in time");
	}
	$longest = max($longest, $worst);
}
note(sprintf('cancelled after at most %.0f ms', 1000 * $longest));

# NO MEMORY

# Backends inherit the limit of the postmaster.
$node->stop;
my $limit = 400 * 1024;
my $conf = $node->data_dir;
system_or_bail('sh', '-c', "ulimit -v $limit; exec pg_ctl -w -D '$conf' -l '" . $node->logfile . "' start");
$node->_update_pid(1);
my $refused = 0;
foreach my $hungry (
	q{SELECT timeline_gap_agg(starts_on, ends_on, '[2000-01-01,2030-01-01)') FROM period CROSS JOIN generate_series(1, 27)},
	q{SELECT count(*) FROM many, timeline_gaps(starts_on || starts_on || starts_on || starts_on, ends_on || ends_on || ends_on || ends_on, '[2000-01-01,2030-01-01)')},
	q{SELECT count(*) FROM (SELECT jsonb_agg(e) AS entries FROM entries, jsonb_array_elements(entries) e, generate_series(1, 10)) m, timeline_gaps_json(entries, '[2000-01-01,2030-01-01)')},
	q{SELECT length(timeline_svg(jsonb_agg(e), '[2000-01-01,2030-01-01)')) FROM entries, jsonb_array_elements(entries) e, generate_series(1, 10)},
	q{SELECT clearance_form_complete(jsonb_build_object('form', '330-60', 'x', (SELECT jsonb_agg(e) FROM entries, jsonb_array_elements(entries) e, generate_series(1, 10))), '2026-06-15')})
{
	my ($status, undef, $error) = $node->psql('postgres', "SET work_mem = '2047MB'; $hungry");
	$refused++ if $error =~ /out of memory|invalid memory alloc/;
	ok($status == 0 || $error =~ /ERROR:  (out of memory|invalid memory alloc request size|.*exceed|.*too )/, "little memory: $hungry") or diag($error);
	is(query(q{SELECT clearance_party('France')}), 'FR', 'the server goes on');
}
cmp_ok($refused, '>', 0, "memory ran out: $refused times");
unlike(slurp_file($node->logfile), qr/terminated by signal|PANIC/, 'no process went down');
$node->stop;
$node->start;

# NO ROOM

my ($status, $out, $error) = $node->psql('postgres', q{SET temp_file_limit = '1MB'; SET work_mem = '64kB'; SET enable_hashagg = off;
	SELECT count(*) FROM (SELECT timeline_gap_agg(starts_on, ends_on, '[2000-01-01,2030-01-01)') FROM period GROUP BY starts_on, ends_on) g});
like($error, qr/temporary file size exceeds "?temp_file_limit/, 'no room for a sort');
($status, $out, $error) = $node->psql('postgres', q{SET temp_file_limit = '1MB'; SET work_mem = '64kB'; SET enable_sort = off;
	SELECT count(*) FROM (SELECT timeline_gap_agg(starts_on, ends_on, '[2000-01-01,2030-01-01)') FROM period GROUP BY starts_on, ends_on) g});
like($error, qr/temporary file size exceeds "?temp_file_limit/, 'no room for a hash table');
is(query(q{SELECT timeline_gap_agg(starts_on, ends_on, '[2000-01-01,2030-01-01)') = '{"[2024-10-10,2029-12-31]"}' IS NOT NULL FROM period}), 't', 'the server goes on');

# A MILLION CALLS

# The bytes of a session after many calls are those after few.
my $used = q{SELECT sum(total_bytes) FROM pg_backend_memory_contexts};
my @calls = (
	[ q{clearance_party((ARRAY['France', 'Japon', 'OTAN', 'nobody'])[1 + n % 4])}, 100000 ],
	[ q{clearance_expiry('SECRET', date '2015-01-01' + n % 4000)}, 300000 ],
	[ q{clearance_request_type('SECRET', 'valid', date '2015-01-01' + n % 4000, NULL, NULL, '2026-06-15')}, 100000 ],
	[ q{(n % 17 || ' x')::text || ('SECRET'::text)::clearance_level::text}, 200000 ],
	[ q{daterange(date '2015-01-01' + n % 4000, date '2026-06-15')::timeline_gap::text::timeline_gap}, 200000 ],
	[ q{(SELECT count(*) FROM timeline_gaps(ARRAY[daterange(date '2015-01-01' + n % 400, '2017-01-01')], '[2015-01-01,2018-01-01)'))}, 50000 ],
	[ q{(SELECT timeline_gap_agg(d, d, '[2015-01-01,2018-01-01)') FROM (VALUES (date '2015-01-01' + n % 400)) v (d))}, 50000 ],
	[ q{clearance_identifier_verdict('cage', lpad((n % 100000)::text, 5, 'L'))}, 50000 ],
	[ q{(SELECT clearance_form_complete(document, date '2026-01-01' + n % 300) FROM sample)}, 3000 ],
	[ q{(SELECT count(*) FROM sample, clearance_form_findings(document - 'residences', date '2026-01-01' + n % 300))}, 2000 ],
	[ q{(SELECT count(*) FROM clearance_form_findings(jsonb_build_object('form', n), '2026-06-15'))}, 20000 ],
	[ q{(SELECT count(*) FROM timeline_gaps_json('[{"from": "2015", "to": "2016-03"}]', daterange(date '2014-01-01' - n % 100, '2018-01-01')))}, 20000 ]);
my $total = 0;
foreach my $call (@calls)
{
	my ($expression, $count) = @$call;
	my $ask = sub { "SELECT count($expression) FROM generate_series(1, $_[0]) n" };
	my $before = $ask->($count / 10) . ';' . $ask->($count / 10);
	my ($few, $many) = (split(/\n/, query("$before; $used; " . $ask->($count) . "; $used")))[ 2, 4 ];
	cmp_ok($many - $few, '<', 100000, "$count calls leave nothing behind: $expression");
	$total += $count;
}
# Errors that are caught leave nothing, either; each has a subtransaction.
query(q{CREATE FUNCTION failures(n int) RETURNS void LANGUAGE plpgsql AS $$
	BEGIN FOR i IN 1 .. n LOOP
		BEGIN PERFORM 'bad'::text::clearance_level; EXCEPTION WHEN OTHERS THEN END;
		BEGIN PERFORM clearance_party('nobody', true); EXCEPTION WHEN OTHERS THEN END;
		BEGIN PERFORM * FROM timeline_gaps_json('[{"from": "x"}]', '[2015-01-01,2018-01-01)'); EXCEPTION WHEN OTHERS THEN END;
		BEGIN UPDATE application SET document = '{}' WHERE id = 1; EXCEPTION WHEN OTHERS THEN END;
	END LOOP; END $$});
my ($few, $many) = (split(/\n/, query("SELECT failures(200); $used; SELECT failures(3000); $used")))[ 1, 3 ];
cmp_ok($many - $few, '<', 200000, '12000 errors leave nothing behind');
note(($total + 12000) . ' calls');

# CACHES THROWN AWAY

# Another session changes, analyzes and rebuilds what this one reads, and this
# one throws away what it has.
my $storm = IPC::Run::start([ 'psql', '-X', '-q', '-d', $node->connstr('postgres'), '-c',
	q{DO $$ BEGIN FOR i IN 1 .. 100000 LOOP
		EXECUTE 'COMMENT ON COLUMN application.document IS ' || quote_literal(i);
		EXECUTE 'CREATE OR REPLACE VIEW storm AS SELECT ' || i || ' AS n';
		EXECUTE 'ALTER TABLE clearance_party_local SET (autovacuum_vacuum_threshold = ' || 50 + i % 50 || ')';
		COMMIT; PERFORM pg_sleep(0.002); END LOOP; END $$} ], '<', '/dev/null', '>', '/dev/null', '2>', '/dev/null');
$node->poll_query_until('postgres', q{SELECT to_regclass('storm') IS NOT NULL}) or die;
my $quiet = query(q{SELECT md5(string_agg(f::text, ',')) FROM sample, clearance_form_findings(document - 'residences', '2026-06-15') f});
my $answers = query(join(';', map { (
	q{SELECT md5(string_agg(f::text, ',')) FROM sample, clearance_form_findings(document - 'residences', '2026-06-15') f},
	q{SELECT clearance_party('France') || clearance_exchange('FR', 'SECRET', '2026-06-15')::text},
	'UPDATE application SET submitted_on = submitted_on WHERE id = 1',
	$_ % 5 == 0 ? 'DISCARD ALL' : 'DISCARD PLANS') } 1 .. 150));
my %different = map { $_ => 1 } split(/\n/, $answers);
is(scalar(keys %different), 2, 'always the same two answers while caches are thrown away');
ok($different{$quiet}, 'and they are right');
query(q{SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'DO $$ BEGIN FOR i%'});
$storm->finish;

$node->stop;
done_testing();
