# Every example in the documentation is executed.  A page is a session of its
# own database: its blocks of sql run in order.  Where a block of text follows,
# it is what psql prints; elsewhere an example must not fail.

use strict;
use warnings;

use FindBin;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $top = "$FindBin::RealBin/../..";
my @pages = ("$top/README.md", glob("$top/doc/*.md"), glob("$top/doc/reference/*.md"));

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;

# The fenced blocks of a page: [language, text, line].
sub blocks
{
	my ($page) = @_;
	my (@blocks, $open);

	open(my $file, '<:raw', $page) or die "$page: $!";
	while (my $line = <$file>)
	{
		if ($line =~ /^```(\w*)\s*$/)
		{
			if (defined $open) { push @blocks, $open; undef $open }
			else { $open = [ $1, '', $. ] }
		}
		elsif (defined $open) { $open->[1] .= $line }
	}
	close($file);
	return @blocks;
}

# Without what Markdown and editors do not keep: white space at line ends,
# dashes and blanks of a table's frame.
sub plain
{
	my ($text) = @_;
	$text =~ s/[ \t]+$//mg;
	$text =~ s/^\n+|\n+$//g;
	$text =~ s/\n{2,}/\n\n/g;
	return $text;
}

# The starter registry, for the page about it.
$ENV{CLEARANCE_REGISTRY} = ($ENV{CLEARANCE_STAGE} // '') . $node->config_data('--sharedir') . '/extension/clearance_registry.sql';

my $number = 0;
foreach my $page (@pages)
{
	my $database = 'page' . $number++;
	my ($name) = $page =~ m{([^/]+)$};
	my @blocks = blocks($page);

	next unless grep { $_->[0] eq 'sql' } @blocks;
	$node->safe_psql('postgres', "CREATE DATABASE $database");
	my $created = grep { $_->[0] eq 'sql' && $_->[1] =~ /CREATE EXTENSION clearance;/ } @blocks;
	$node->safe_psql($database, 'CREATE EXTENSION clearance') unless $created;

	# One session, so that what a block sets holds for the next; a line between
	# the blocks tells their outputs apart.
	my $script = "\\set VERBOSITY default\n";
	foreach my $block (grep { $_->[0] eq 'sql' } @blocks)
	{
		$script .= "$block->[1]\n\\echo ----- end of example -----\n";
	}
	my ($out, $error);
	my @command = ('psql', '-X', '-q', '-d', $node->connstr($database), '-P', 'footer=off', '-f', '-');
	local $ENV{PGOPTIONS} = '-c lc_messages=C';
	IPC::Run::run([ 'sh', '-c', 'exec "$@" 2>&1', 'sh', @command ], '<', \$script, '>', \$out);
	my @outputs = split(/^----- end of example -----\n/m, $out);

	for (my $i = 0; $i < @blocks; $i++)
	{
		my ($language, $text, $line) = @{ $blocks[$i] };
		my $expected;

		next unless $language eq 'sql';
		my $output = shift(@outputs) // '';
		$output =~ s/^psql:<stdin>:\d+: //mg;
		$expected = $blocks[ $i + 1 ][1] if $i + 1 < @blocks && $blocks[ $i + 1 ][0] eq 'text';
		if (defined $expected)
		{
			is(plain($output), plain($expected), "$name, line $line: the example prints what it says");
		}
		else
		{
			unlike($output, qr/^(?:ERROR|FATAL|PANIC):/m, "$name, line $line: the example runs")
			  or diag($output);
		}
	}
}

done_testing();
