# DBD::Pg: text (binary is for bytea alone); arrays are written from and, of
# types that it knows, read into lists.
use strict;
use warnings;
use utf8;

use DBI;

binmode(STDOUT, ':encoding(UTF-8)');
open(my $file, '<:encoding(UTF-8)', $ARGV[0]) or die "$ARGV[0]: $!";
my @cases = map { chomp; [ split(/\t/, $_, -1) ] } grep { !/^#/ } <$file>;
my $db = DBI->connect('dbi:Pg:', undef, undef, { RaiseError => 1, PrintError => 0 });

# Write a value and read it back.
sub swap
{
	my ($how, $name, $type, $value) = @_;
	$db->do(qq{INSERT INTO driver_value (how, name, "$type") VALUES (?, ?, ?)}, undef, $how, $name, $value);
	return $db->selectrow_array(qq{SELECT "$type" FROM driver_value WHERE how = ? AND name = ?}, undef, $how, $name);
}

foreach my $case (@cases)
{
	my ($name, $type, $given) = @$case;
	print join("\t", 'text', $name, swap('text', $name, $type, $given)), "\n";
}

# As text[] an array of an extension's type comes as a list.
foreach my $case (grep { $_->[1] =~ /\[\]$/ && $_->[4] ne '' } @cases)
{
	my ($name, $type, $parts) = @$case[ 0, 1, 4 ];
	swap('list', $name, $type, [ map { $_ eq 'NULL' ? undef : $_ } split(/\|/, $parts) ]);
	my ($list) = $db->selectrow_array(
		qq{SELECT "$type"::text[] FROM driver_value WHERE how = 'list' AND name = ?}, undef, $name);
	print join("\t", 'list', $name, join('|', map { $_ // 'NULL' } @$list)), "\n";
}

eval { $db->do("UPDATE application SET status = 'submitted'") };
print join("\t", 'error', 'sqlstate', $db->state), "\n";
foreach my $field (qw(schema table constraint detail hint))
{
	my $pg_name = $field =~ /detail|hint/ ? "message_$field" : "${field}_name";
	print join("\t", 'error', $field, $db->pg_error_field($pg_name)), "\n";
}
