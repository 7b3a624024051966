# Security markings in other scripts, in databases of encodings that cannot
# write them: another name is shown, and found.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

# Clients speak UTF-8, as this file does.
$ENV{PGCLIENTENCODING} = 'UTF8';

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init(extra => [ '--encoding=UTF8', '--no-locale' ]);
$node->start;

# Every name that is shown leads to its row's level, unless that is not one.
my $names = q{
	SELECT count(*) FROM clearance_equivalence AS e, unnest(e.names) AS name
	WHERE e.party <> 'CL' AND clearance_equivalent_level(e.party, name, coalesce(e.until, '2025-01-01'))
		IS DISTINCT FROM CASE WHEN cardinality(e.levels) = 1 THEN e.levels[1] END};
my $markings = q{SELECT string_agg(marking, ', ' ORDER BY party) FROM clearance_equivalence WHERE rank = 4 AND party IN ('BG', 'GR', 'JP', 'TR')};
my %shown = (
	UTF8 => 'Строго секретно, Άκρως Απόρρητο, KIMITSU (機密), ÇOK GİZLİ',
	SQL_ASCII => 'Строго секретно, Άκρως Απόρρητο, KIMITSU (機密), ÇOK GİZLİ',
	LATIN1 => 'Strogo sekretno, Akros Aporrito, KIMITSU, ÇOK GIZLI',
	WIN1252 => 'Strogo sekretno, Akros Aporrito, KIMITSU, ÇOK GIZLI',
	ISO_8859_7 => 'Strogo sekretno, Άκρως Απόρρητο, KIMITSU, COK GIZLI',
	KOI8R => 'Строго секретно, Akros Aporrito, KIMITSU, COK GIZLI');

for my $encoding (sort keys %shown)
{
	my $database = 'of_' . lc $encoding;

	$node->safe_psql('postgres',
		"CREATE DATABASE $database TEMPLATE template0 ENCODING '$encoding' LC_COLLATE 'C' LC_CTYPE 'C'");
	$node->safe_psql($database, 'CREATE EXTENSION clearance');
	is($node->safe_psql($database, $markings), $shown{$encoding}, "$encoding: markings are readable");
	is($node->safe_psql($database, q{SELECT count(*) FROM clearance_equivalence WHERE names::text || source || coalesce(note, '') LIKE '%?%'}),
		0, "$encoding: no letter is lost");
	is($node->safe_psql($database, $names), 0, "$encoding: every name is found");
	is($node->safe_psql($database, q{SELECT clearance_equivalent_level('BG', 'Poveritelno', '2025-01-01'), clearance_equivalent_level('FR', 'TRES SECRET', '2025-01-01')}),
		'CONFIDENTIAL|TOP SECRET', "$encoding: levels are the same");
}

# A dump keeps the user's rows.
$node->safe_psql('of_utf8', q{INSERT INTO clearance_equivalence_local (party, rank, levels, marking, names) VALUES ('MK', 3, '{SECRET}', 'Строго доверливо', '{Strogo doverlivo}')});
my $dump = PostgreSQL::Test::Utils::tempdir() . '/dump';
$node->command_ok([ 'pg_dump', '-f', $dump, 'of_utf8' ], 'dumped');
$node->safe_psql('postgres', 'CREATE DATABASE restored TEMPLATE template0');
$node->command_ok([ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-d', 'restored', '-f', $dump ], 'restored');
is($node->safe_psql('restored', q{SELECT clearance_equivalent_level('MK', 'STROGO doverlivo', '2025-01-01'), count(*) FROM clearance_equivalence}),
	'SECRET|197', 'the user\'s rows are kept, the shipped ones not doubled');

$node->stop;
done_testing();
