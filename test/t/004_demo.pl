# The demonstration on a smaller company: every step runs and shows what it
# promises.

use strict;
use warnings;

use FindBin;
use IPC::Run;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $folder = "$FindBin::RealBin/../demo";
my $node = PostgreSQL::Test::Cluster->new('main');
$node->init(extra => [ '--encoding=UTF8', '--no-locale' ]);
$node->start;

$ENV{PGCLIENTENCODING} = 'UTF8';
my $pages = PostgreSQL::Test::Utils::tempdir();
my $registry = ($ENV{CLEARANCE_STAGE} // '') . $node->config_data('--sharedir') . '/extension/clearance_registry.sql';

# Run the steps in a database of their own; returns what each printed.
sub demonstrate
{
	my ($database, $employees) = @_;
	my %shown;

	$node->safe_psql('postgres', "CREATE DATABASE $database TEMPLATE template0");
	for my $file (sort glob "$folder/*.sql")
	{
		my ($step) = $file =~ m!([^/]+)\.sql$!;
		my $output = '';
		my $good = IPC::Run::run(
			[ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-v', "employees=$employees", '-v', "pages=$pages", '-v', "registry=$registry",
				'-d', $node->connstr($database) ],
			'<', $file, '>&', \$output, init => sub { chdir $folder or die $! });
		ok($good, "$step runs") or diag($output);
		$shown{$step} = $output;
	}
	return %shown;
}

sub answer
{
	my ($sql) = @_;
	return $node->safe_psql('company', $sql);
}

my %shown = demonstrate('company', 100);

is(answer('SELECT count(*) FROM employee'), '100', 'the company has its employees');
is(answer(q{SELECT count(*) FROM pg_namespace WHERE nspname = 'generator'}), '0', 'the generator is gone');

# Refused, mended, accepted
for my $case ([ '40_refused', 1, 'B-06 /biographical/birth_surname: Enter the family name at birth' ],
	[ '45_refused_french', 2, 'B-03 /biographical/given_names/1: Remplacez ' ])
{
	my ($step, $id, $finding) = @$case;

	is(() = $shown{$step} =~ /^ERROR: /mg, 1, "$step: one refusal");
	like($shown{$step}, qr/^(?:DETAIL:  )?\Q$finding\E/m, "$step: the findings in plain words");
	like($shown{$step}, qr/^SQLSTATE 23514$/m, "$step: the SQLSTATE");
	like($shown{$step}, qr/^ +$id \| submitted \| 2026-06-15$/m, "$step: mended and accepted");
	delete $shown{$step};
}
unlike(join('', values %shown), qr/^(ERROR|WARNING|NOTICE|psql):/m, 'nothing else is refused, and there is no noise');

# The forms: what the trigger let in is complete to the last rule; what was
# spoiled is found out.
cmp_ok(answer(q{SELECT count(*) FROM application WHERE status <> 'draft'}), '>=', 20, 'forms were accepted');
is(answer(q{SELECT count(*) FROM application AS a, clearance_form_findings(a.document, a.submitted_on)
	WHERE a.status <> 'draft'}), '0', 'nothing is wrong with an accepted form');
cmp_ok(answer(q{SELECT count(DISTINCT f.rule) FROM application AS a, clearance_form_findings(a.document, '2026-06-15') AS f
	WHERE a.status = 'draft' AND f.severity = 'blocking'}), '>=', 8, 'the drafts are wrong in many ways');
my ($drafts, $complete) = $shown{'80_findings'} =~ /^ +(\d+) \| +(\d+)$/m;
is($drafts, answer(q{SELECT count(*) FROM application WHERE status = 'draft'}), 'all drafts are looked at');
cmp_ok($complete, '<', $drafts, 'not all drafts are complete');

# Who expires: the same count by core's arithmetic
my ($expiring) = $shown{'50_expiring'} =~ /^ total .*\| +(\d+)$/m;
is($expiring, answer(q{
	SELECT count(*)
	FROM clearance AS c, LATERAL (SELECT least(document_expires_on,
		granted_on + CASE WHEN level IN ('TOP SECRET', 'COSMIC TOP SECRET') THEN 5 ELSE 10 END * interval '1 year') AS day) AS e
	WHERE day > '2026-06-15' AND day < '2027-06-01'
		AND NOT EXISTS (SELECT FROM clearance AS later WHERE later.person_id = c.person_id
			AND later.granted_on > c.granted_on AND later.level @> c.level)}), 'clearances that expire');

# The gap days: the same by core's ranges
my ($gap_days) = $shown{'60_gaps'} =~ /^ both +\| +\d+ \| +\d+ \| +(\d+) /m;
is($gap_days, answer(q{
	SELECT sum(upper(hole) - lower(hole))
	FROM (SELECT datemultirange(daterange('2016-06-15', '2026-06-15', '[]')) - range_agg(daterange(starts_on, ends_on, '[]')) AS holes
		FROM (SELECT employee, 1, starts_on, ends_on FROM residence
			UNION ALL SELECT employee, 2, starts_on, ends_on FROM occupation) AS h(employee, kind, starts_on, ends_on)
		GROUP BY employee, kind) AS person, unnest(holes) AS hole}), 'days that no history accounts for');
cmp_ok($gap_days, '>', 0, 'some histories have gaps');

# Partner countries, however they are written
like($shown{'70_partners'}, qr/^ Allemagne +\| conditional +\| A bilateral security instrument exists/m, 'a country with an instrument');
like($shown{'70_partners'}, qr/^ Poland +\| not_eligible +\| No bilateral security instrument/m, 'a country without one');

# The report page in both languages; test/t/012_report_page.pl looks at it in a browser.
like(slurp_file("$pages/report-en.html"), qr/<html lang="en">.*Nathan.*Wakefield.*<\/html>\s*\z/s, 'the report in English');
like(slurp_file("$pages/report-fr.html"), qr/<html lang="fr">.*Isabelle.*Morissette.*<\/html>\s*\z/s, 'the report in French');

# A terminal shows it (but for messages of the catalogue, which may be longer)
delete $shown{'80_findings'};
my @wide = grep { utf8::decode(my $line = $_); length($line) > 120 } split /\n/, join('', values %shown);
is("@wide", '', 'no line is wider than 120 columns');

# The same people and forms every time
demonstrate('again', 100);
my $content = q{SELECT md5(string_agg(row::text, ' ' ORDER BY application_id)) FROM application AS row};
is($node->safe_psql('again', $content), answer($content), 'the same forms every time');

$node->stop;
done_testing();
