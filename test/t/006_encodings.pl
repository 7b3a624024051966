# The extension installs into databases of every encoding and gives the same
# answers there; texts lose no more than what the encoding cannot write.

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

sub create_database
{
	my ($database, $encoding) = @_;
	$node->safe_psql('postgres',
		"CREATE DATABASE $database TEMPLATE template0 ENCODING '$encoding' LC_COLLATE 'C' LC_CTYPE 'C'");
}

sub answer
{
	my ($database, $sql) = @_;
	return $node->safe_psql($database, $sql);
}

# What every database must say alike: texts go in, codes and numbers come out.
my @same = (
	q{SELECT count(*), count(*) FILTER (WHERE local) FROM clearance_party},
	q{SELECT string_agg(coalesce(clearance_party(t), '-') || coalesce(clearance_country(t), '-'), ' ' ORDER BY n)
		FROM unnest(ARRAY['Germany', 'Allemagne', 'ÉTATS-UNIS', 'É.-U.', 'Türkiye', 'Suède', 'cote d''ivoire',
			'CÔTE D''IVOIRE', 'Österreich', 'Brésil', 'Corée', 'OTAN', 'Union européenne',
			'Cesko', 'usa', '276', 'R.U.', 'nobody', '']) WITH ORDINALITY AS x(t, n)},
	q{SELECT 'très secret'::clearance_level, 'Fiabilité'::clearance_level, 'PROTÉGÉ B'::clearance_level},
	q{SELECT level, verdict, rule FROM clearance_exchange_table('2025-01-01') WHERE party = 'FR' ORDER BY level},
	q{SELECT (clearance_exchange('Norvège', 'SECRET', '2025-01-01')).rule},
	q{SELECT rule, severity, section, pointer FROM clearance_form_findings('{"a": "é"}', '2025-01-01')},
	q{SELECT code, message_en, source, lines FROM clearance_rules ORDER BY code COLLATE "C"},
	q{SELECT code, kind, document, lines FROM clearance_rule_text ORDER BY code COLLATE "C"});

# French, which some encodings cannot write to the last letter.
my @french = (
	q{SET clearance.language = 'fr'; SELECT rule, message FROM clearance_form_findings('{}', '2025-01-01')},
	q{SELECT code, message_fr FROM clearance_rules ORDER BY code COLLATE "C"},
	q{SELECT code, message_fr FROM clearance_rule_text ORDER BY code COLLATE "C"},
	q{SELECT clearance_level_label(l, 'fr') FROM unnest('{TOP SECRET,RELIABILITY,PROTECTED A}'::clearance_level[]) AS l},
	q{SET clearance.language = 'fr'; SELECT clearance_exchange('France', 'PROTECTED A', '2025-01-01')},
	q{SELECT code, name_fr, clearance_party_label(code, 'fr') FROM clearance_party ORDER BY code COLLATE "C"});

# Every name that is shown leads back to its party, unless it is ambiguous.
my $names = q{
	SELECT count(*) FROM clearance_party_shipped AS s, unnest(ARRAY[s.name_en, s.name_fr] || s.aliases) AS name
	WHERE clearance_party(name) IS DISTINCT FROM
		CASE WHEN clearance_party_key(name) <> ALL (clearance_party_keys(s.ambiguous)) THEN s.code END};

# Every key that is shown does, too.
my $keys = q{SELECT count(*) FROM clearance_party_name WHERE clearance_party(key) IS DISTINCT FROM code};

create_database('utf8', 'UTF8');
answer('utf8', 'CREATE EXTENSION clearance');
my @same_in_utf8 = map { answer('utf8', $_) } @same;
my @french_in_utf8 = map { answer('utf8', $_) } @french;

is($same_in_utf8[1], 'DEDE DEDE USUS USUS TRTR SESE CICI CICI ATAT BRBR -- NATO- EU- CZCZ USUS DEDE GBGB -- --',
	'UTF8: names resolve');
like($french_in_utf8[1], qr/œ/, 'UTF8: a letter that Latin-1 lacks');

# The encodings of existing databases in Canada, and what they lack of ours.
my %lacks = (
	UTF8 => {},
	SQL_ASCII => {},
	LATIN1 => { 'œ' => 'oe', 'Œ' => 'OE', '’' => "'" },
	LATIN9 => { '’' => "'" },
	WIN1252 => {});

for my $encoding (sort keys %lacks)
{
	my $database = 'of_' . lc $encoding;

	create_database($database, $encoding);
	answer($database, 'CREATE EXTENSION clearance');
	is(answer($database, $same[$_]), $same_in_utf8[$_], "$encoding: the same answer $_") for 0 .. $#same;
	for (0 .. $#french)
	{
		my $expected = $french_in_utf8[$_];

		$expected =~ s/\Q$_\E/$lacks{$encoding}{$_}/g for keys %{ $lacks{$encoding} };
		is(answer($database, $french[$_]), $expected, "$encoding: French $_");
	}
	is(answer($database, $names), 0, "$encoding: every name resolves");
	is(answer($database, $keys), 0, "$encoding: every key resolves");
}

# Names whose letters are missing
my $czech = q{SELECT alias FROM clearance_party, unnest(aliases) AS alias WHERE code = 'CZ' AND alias ~ 'esko'};
my $swazi = q{SELECT alias FROM clearance_party, unnest(aliases) AS alias WHERE code = 'SZ' AND alias ~ '^Royaume d'};
is(answer('of_utf8', $czech), 'Česko', 'UTF8: a caron');
is(answer('of_latin1', $czech), 'Cesko', 'LATIN1: dropped');
is(answer('of_win1252', $czech), 'Cesko', 'WIN1252: dropped');
is(answer('of_latin9', $swazi), 'Royaume d\'Eswatini', 'LATIN9: a simple apostrophe');
is(answer('of_win1252', $swazi), 'Royaume d’Eswatini', 'WIN1252: a typographic apostrophe');

# Input that has no UTF-8: no error, and no party.
is(answer('of_win1252', q{SELECT clearance_party(E'Fran\x81ce') IS NULL, clearance_party(E'\x81France'), clearance_country(E'\x81') IS NULL}),
	't|FR|t', 'WIN1252: a byte without a character');
is(answer('of_sql_ascii', q{SELECT clearance_party(E'Su\xe8de') IS NULL, clearance_country(E'Su\xe8de') IS NULL, clearance_party_key(E'Su\xe8de')}),
	't|t|su de', 'SQL_ASCII: bytes that are no UTF-8');
is(answer('of_latin1', q{SELECT clearance_party_key('5 µm') <> ''}), 't', 'LATIN1: a key whose letter is missing');
is(answer('of_latin1', q{SELECT count(*) FROM clearance_form_findings('{"é": ["µ", "½"]}', '2025-01-01') WHERE message IS NULL}), 0,
	'LATIN1: findings of an odd document');

# A session's French reaches a client of another encoding.
is(answer('of_latin1', q{SET client_encoding = 'LATIN1'; SELECT clearance_party_label('SE', 'fr')}), "Su\xe8de", 'LATIN1: a client of LATIN1');

# The user's rows, through a dump within LATIN1
my $dump = PostgreSQL::Test::Utils::tempdir() . '/dump';
answer('of_latin1', <<'SQL');
INSERT INTO clearance_party_local (code, kind, name_en, name_fr, aliases)
VALUES ('XZ', 'country', 'Ruritania', 'Ruritanie-Élevée', '{"Rurikingdom of µ",Überland}'), ('GE', 'country', NULL, NULL, '{Georgia,Géorgie}');
CREATE TABLE person (name text, country text, code text GENERATED ALWAYS AS (clearance_country(country)) STORED);
CREATE INDEX ON person (clearance_party_key(name));
INSERT INTO person VALUES ('Zoé', 'Brésil'), ('René', 'É.-U.');
CREATE VIEW partner AS SELECT p.name, clearance_party(p.country) AS party, clearance_party_label(p.code, 'fr') AS label FROM person AS p;
SQL
my @questions = (
	'SELECT * FROM clearance_party ORDER BY code',
	'SELECT * FROM clearance_party_local ORDER BY code',
	q{SELECT clearance_party('ruritanie elevee'), clearance_party('rurikingdom of µ'), clearance_party('géorgie'), clearance_party('uberland')},
	'SELECT * FROM person ORDER BY name',
	'SELECT * FROM partner ORDER BY name',
	'SELECT * FROM clearance_membership ORDER BY organization, party');
is(answer('of_latin1', $questions[2]), 'XZ|XZ|GE|XZ', 'LATIN1: the user\'s names resolve');
is(answer('of_latin1', $questions[4]), "René|US|États-Unis\nZoé|BR|Brésil", 'LATIN1: names with accents in the user\'s tables');
for my $target ('LATIN1', 'UTF8')
{
	my $database = 'restored_' . lc $target;

	create_database($database, $target);
	$node->command_ok([ 'pg_dump', '-f', $dump, 'of_latin1' ], "$target: dumped");
	$node->command_ok([ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-d', $database, '-f', $dump ], "$target: restored");
	for ($target eq 'LATIN1' ? (0 .. $#questions) : (2 .. 5))
	{
		is(answer($database, $questions[$_]), answer('of_latin1', $questions[$_]), "$target: the same answer $_ after a dump");
	}
}

# Encodings that lack most of our accents, or are not Latin at all
for my $encoding ('LATIN2', 'ISO_8859_7', 'KOI8R', 'EUC_JP')
{
	my $database = 'of_' . lc $encoding;

	create_database($database, $encoding);
	answer($database, 'CREATE EXTENSION clearance');
	is(answer($database, q{SELECT clearance_party('Suede'), clearance_party('cote d''ivoire'), 'tres secret'::clearance_level}),
		'SE|CI|TOP SECRET', "$encoding: names resolve");
	is(answer($database, q{SELECT count(*) FROM clearance_rules}), answer('utf8', q{SELECT count(*) FROM clearance_rules}),
		"$encoding: the catalogue can be read");
	is(answer($database, q{SELECT count(*) FROM clearance_party_shipped WHERE (name_en || name_fr || aliases::text) LIKE '%?%'}),
		0, "$encoding: every name can be read");
	is(answer($database, q{SELECT count(*) FROM clearance_rule_text WHERE message_fr LIKE '%?%'}), 0, "$encoding: so can the texts");
	is(answer($database, $names), 0, "$encoding: every name resolves");
}
is(answer('of_iso_8859_7', q{SELECT clearance_party_label('SE', 'fr'), clearance_party_label('US', 'fr'), clearance_party_label('CI', 'fr')}),
	'Suede|Etats-Unis|Cote d\'Ivoire', 'ISO_8859_7: accents are dropped, capitals stay');

# An encoding that the server converts to no other but its own: letters beyond
# ASCII are written without accents, and not understood.
create_database('of_mule_internal', 'MULE_INTERNAL');
{
	local $ENV{PGCLIENTENCODING} = 'SQL_ASCII';
	answer('of_mule_internal', 'CREATE EXTENSION clearance');
	is(answer('of_mule_internal', q{SELECT clearance_party('Suede'), clearance_party('cote d''ivoire'), 'tres secret'::clearance_level, clearance_party_label('SE', 'fr'), clearance_party_label('CI', 'fr')}),
		"SE|CI|TOP SECRET|Suede|Cote d'Ivoire", 'MULE_INTERNAL: names resolve, and are shown without accents');
	is(answer('of_mule_internal', q{SELECT clearance_party(E'Su\x81\xe8de') IS NULL, (SELECT count(*) > 20 FROM clearance_form_findings(jsonb_build_object('a', E'\x81\xe8'), '2025-01-01'))}),
		't|t', 'MULE_INTERNAL: a letter that is not understood');
	is(answer('of_mule_internal', q{SET clearance.language = 'fr'; SELECT count(*) FROM clearance_form_findings('{}', '2025-01-01') WHERE message LIKE '%?_%'}), 0, 'MULE_INTERNAL: French can be read');
}

$node->stop;
done_testing();
