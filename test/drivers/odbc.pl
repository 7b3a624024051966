# ODBC (psqlodbc through unixODBC and DBD::ODBC): text.  ODBC itself knows of an
# error only the SQLSTATE and a message; psqlodbc puts the detail into it.
use strict;
use warnings;
use utf8;

use DBI;

binmode(STDOUT, ':encoding(UTF-8)');
open(my $file, '<:encoding(UTF-8)', $ARGV[0]) or die "$ARGV[0]: $!";
my @cases = map { chomp; [ split(/\t/, $_, -1) ] } grep { !/^#/ } <$file>;
my $db = DBI->connect(
	"dbi:ODBC:Driver=PostgreSQL Unicode;Servername=$ENV{PGHOST};Port=$ENV{PGPORT};"
	  . "Database=$ENV{PGDATABASE};Uid=$ENV{PGUSER};Pwd=$ENV{PGPASSWORD}",
	undef, undef, { RaiseError => 1, PrintError => 0, LongReadLen => 65536 });

# Write a value and read it back.  ODBC binds texts as varchar, which becomes
# another type only where a cast says so.  Under Unix DBD::ODBC hands over bytes.
sub swap
{
	my ($how, $name, $type, $value) = @_;
	$db->do(qq{INSERT INTO driver_value (how, name, "$type") VALUES (?, ?, CAST(? AS $type))}, undef, $how, $name, $value);
	my ($read) = $db->selectrow_array(qq{SELECT "$type" FROM driver_value WHERE how = ? AND name = ?}, undef, $how, $name);
	utf8::decode($read);
	return $read;
}

foreach my $case (@cases)
{
	my ($name, $type, $given) = @$case;
	print join("\t", 'text', $name, swap('text', $name, $type, $given)), "\n";
}

eval { $db->do("UPDATE application SET status = 'submitted'") };
print join("\t", 'error', 'sqlstate', $db->state), "\n";
# With a semicolon after each line of the server's.
my ($detail) = $db->errstr =~ /^(?:DETAIL: )?(A-07 .*?);?$/m;
print join("\t", 'error', 'detail', $detail // "(none in: " . $db->errstr . ")"), "\n";
