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
$standby->append_conf('postgresql.conf', 'max_standby_streaming_delay = -1');
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

# Call a function with values that fit the types of its arguments; the nth call
# of one is the same on every server.
$primary->safe_psql('postgres', <<'SQL');
CREATE FUNCTION ask(f oid, n int) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	arguments text;
	answer text;
BEGIN
	SELECT coalesce(string_agg(format('%s::%s', CASE type
			WHEN 'text'::regtype THEN quote_literal((ARRAY['FR', 'SECRET', '330-60', 'en', 'valid', 'NATO', 'cage', 'exchange', 'L1234', 'new'])[1 + (n * (i + 3) + i) % 10])
			WHEN 'date'::regtype THEN quote_literal(date '2016-06-15' + (n * i * 37)::int)
			WHEN 'jsonb'::regtype THEN quote_literal((ARRAY['{"form": "330-60"}', '[{"from": "2019-05", "to": "2020"}]', '{"party": "FR", "level": "SECRET"}', '{}'])[1 + (n + i) % 4])
			WHEN 'daterange'::regtype THEN quote_literal('[2016-06-15,2026-06-15]')
			WHEN 'datemultirange'::regtype THEN quote_literal('{[2017-01-01,2018-01-01)}')
			WHEN 'clearance_level'::regtype THEN quote_literal((ARRAY['SECRET', 'RELIABILITY', 'NATO SECRET'])[1 + (n + i) % 3])
			WHEN 'timeline_gap'::regtype THEN quote_literal('[2019-03-01,2019-05-14]')
			WHEN 'bool'::regtype THEN quote_literal(n % 2 = 0)
			WHEN 'regclass'::regtype THEN quote_literal('holding')
			WHEN 'regprocedure'::regtype THEN quote_literal('now()')
			WHEN 'jsonpath'::regtype THEN quote_literal('$.a > 1')
			WHEN 'text[]'::regtype THEN quote_literal('{CA,FR}')
			WHEN 'date[]'::regtype THEN quote_literal('{2016-01-01,2018-01-01}')
			WHEN 'daterange[]'::regtype THEN quote_literal('{"[2016-01-01,2017-01-01)"}')
			ELSE CASE WHEN type IN ('int4'::regtype, 'int8'::regtype, 'int2'::regtype, 'oid'::regtype) THEN (10 + n % 80)::text ELSE quote_literal('') END END,
		CASE type WHEN 'anyelement'::regtype THEN 'text'::regtype ELSE type::regtype END), ', ' ORDER BY i), '') INTO arguments
	FROM pg_proc p, unnest(proargtypes::oid[]) WITH ORDINALITY AS t (type, i) WHERE p.oid = f;
	EXECUTE format('SELECT md5(string_agg(r::text, $r$|$r$)) FROM (SELECT %s(%s) AS r) AS r', f::regproc, arguments) INTO answer;
	RETURN 'answer ' || coalesce(answer, 'null');
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE || ' ' || SQLERRM;
END $$;
CREATE VIEW asked AS
SELECT p.oid::regprocedure::text AS function, n, ask(p.oid, n) AS answer
FROM pg_proc p JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
JOIN pg_extension e ON d.refclassid = 'pg_extension'::regclass AND e.oid = d.refobjid AND extname = 'clearance',
	generate_series(1, 12) AS n
WHERE p.prokind <> 'a' AND p.provolatile <> 'v' AND NOT proargtypes::oid[] && '{internal,cstring,clearance_handler}'::regtype[]::oid[]
	AND prorettype NOT IN ('internal'::regtype, 'cstring'::regtype, 'clearance_handler'::regtype);
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

# Every function that reads, asked in many ways
my $ask = 'SELECT function, n, answer FROM asked ORDER BY function COLLATE "C", n';
my ($there, $here) = map { $_->safe_psql('postgres', $ask) } $standby, $primary;
my @different = grep { $_ ne '' } map { my ($a, $b) = @$_; $a eq $b ? '' : "$a / $b" } do {
	my @a = split(/\n/, $there); my @b = split(/\n/, $here); map { [ $a[$_] // '', $b[$_] // '' ] } 0 .. ($#a > $#b ? $#a : $#b) };
is(join("\n", @different), '', 'every function gives the same answers, and the same errors');
unlike($there, qr/\|25006 /, 'none of them would write');
my %answered = map { $_ => 1 } $there =~ /^(.*?)\|\d+\|answer /mg;
cmp_ok(scalar(keys %answered), '>', 80, 'functions that answered: ' . keys %answered);

$standby->promote;
is($standby->safe_psql('postgres', "INSERT INTO holding VALUES (0, 'CONFIDENTIAL', '2020-01-01'); SELECT count(*) FROM holding WHERE level = 'CONFIDENTIAL'"),
	'1', 'a promoted standby takes rows');

$standby->stop;
$primary->stop;
done_testing();
