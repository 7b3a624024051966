# The owner of a database who is no superuser installs and uses the extension;
# it gives nobody more than that.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;

$node->safe_psql('postgres', 'CREATE ROLE owner LOGIN; CREATE ROLE other LOGIN; CREATE DATABASE hr OWNER owner');

# Run as a role that is no superuser; returns what psql printed on both streams.
sub as
{
	my ($role, $sql) = @_;
	my ($status, $out, $error) = $node->psql('hr', $sql, extra_params => [ '-U', $role ], on_error_stop => 1);
	return ($status, $out, $error);
}

sub works
{
	my ($role, $sql, $name) = @_;
	my ($status, $out, $error) = as($role, $sql);
	is($status, 0, $name) or diag($error);
	return $out;
}

sub refused
{
	my ($role, $sql, $message, $name) = @_;
	my ($status, $out, $error) = as($role, $sql);
	isnt($status, 0, $name);
	like($error, $message, "$name: the reason");
}

# Who may install
refused('other', 'CREATE EXTENSION clearance', qr/permission denied/, 'a stranger does not install');
works('owner', 'CREATE EXTENSION clearance SCHEMA public', 'the owner installs');
is(works('owner', "SELECT 'ts'::clearance_level", 'and uses it'), 'TOP SECRET', 'and uses it: the answer');
is(works('owner', q{SELECT extowner::regrole FROM pg_extension WHERE extname = 'clearance'}, 'the extension has an owner'),
	'owner', 'the extension is its installer\'s');

# What everybody and nobody may do
is(works('other', "SELECT 'SECRET'::clearance_level OPERATOR(public.@>) 'CONFIDENTIAL'", 'others use it'), 't', 'others use it: the answer');
is(works('other', "SELECT clearance_party('France')", 'others read reference data'), 'FR', 'others read reference data: the answer');
refused('other', "INSERT INTO clearance_party_local (code, kind, name_en, name_fr) VALUES ('XZ', 'country', 'A', 'B')",
	qr/permission denied/, 'others add no reference data');
refused('other', "UPDATE clearance_membership_shipped SET source = source", qr/permission denied/, 'others change no shipped data');
works('owner', "INSERT INTO clearance_party_local (code, kind, name_en, name_fr) VALUES ('XZ', 'country', 'Ruritania', 'Ruritanie')",
	'the owner adds reference data');
is(works('other', "SELECT clearance_party('Ruritanie')", 'others read it'), 'XZ', 'others read it: the answer');

# Who may register rules
my $register = "SELECT clearance_register_path_rule('SITE-1', '330-60', 'A', 'blocking', 'exists(\$.house)', '/house', 'No.')";
refused('other', $register, qr/permission denied for function/, 'others register no rules');
refused('other', "DELETE FROM clearance_registration", qr/permission denied/, 'others change no registrations');
works('owner', $register, 'the owner registers a rule');
is(works('other', q{SELECT count(*) FROM clearance_form_findings('{"form": "330-60"}', '2026-06-15') WHERE rule = 'SITE-1'}, 'others are judged by it'),
	'1', 'others are judged by it: the answer');
works('owner', "GRANT EXECUTE ON FUNCTION clearance_unregister_rule TO other", 'the owner grants the right');
works('other', "SELECT clearance_unregister_rule('SITE-1')", 'and the right works');
works('owner', $register . "; REVOKE EXECUTE ON FUNCTION clearance_unregister_rule FROM other", 'the owner takes it back');

# Findings are waived by the owner, and by who gets the right
works('owner', q{CREATE TABLE form (id int PRIMARY KEY, document jsonb, filed_on date);
	INSERT INTO form VALUES (1, '{"form": "330-60", "medium": "online", "administrative": {"request": "new"}}');
	GRANT SELECT, UPDATE ON form TO other;
	SELECT clearance_attach('form', 'complete', '{document,filed_on}', 'NEW.filed_on IS NOT NULL')}, 'the owner attaches');
is(works('owner', q{SELECT clearance_waive('form', '1', 'B-01', '/biographical/surname', 'why')}, 'the owner waives'), '1', 'the owner waives: the decision');
refused('other', q{SELECT clearance_waive('form', '1', 'B-06', '/biographical/birth_surname', 'why')}, qr/permission denied/, 'others do not waive');
refused('other', q{SELECT digest FROM clearance_waiver_current}, qr/permission denied/, 'others do not read waivers');
is(works('other', q{SELECT count(*), bool_or(waived) FROM clearance_audit('form')}, 'others audit'), '0|', 'others audit: drafts do not count');
refused('other', q{UPDATE form SET filed_on = '2026-06-15'}, qr/\A(?!.*B-01 ).*B-06 /s, 'a waiver counts for who may not read it');
works('owner', 'DROP TABLE form', 'the form goes');

# Nothing runs with more rights than its caller has
is(works('owner', q{
	SELECT count(*) FROM pg_proc p JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid
	JOIN pg_extension e ON e.oid = d.refobjid AND d.refclassid = 'pg_extension'::regclass
	WHERE e.extname = 'clearance' AND p.prosecdef}, 'no function that runs as its owner'), '0', 'no function runs as its owner');

# The owner's dump restores without a superuser
my $dump = PostgreSQL::Test::Utils::tempdir() . '/dump';
$node->safe_psql('postgres', 'CREATE DATABASE hr_copy OWNER owner');
$node->command_ok([ 'pg_dump', '-U', 'owner', '--no-comments', '-f', $dump, 'hr' ], 'the owner dumps');
$node->command_ok([ 'psql', '-X', '-q', '-U', 'owner', '-v', 'ON_ERROR_STOP=1', '-d', 'hr_copy', '-f', $dump ], 'the owner restores');
is($node->safe_psql('hr_copy', "SELECT clearance_party('Ruritanie')", extra_params => [ '-U', 'owner' ]), 'XZ',
	'the owner\'s rows are restored');
is($node->safe_psql('hr_copy', q{SELECT count(*) FROM clearance_form_findings('{"form": "330-60"}', '2026-06-15') WHERE rule = 'SITE-1'}), '1',
	'and the owner\'s rules');

works('owner', 'DROP EXTENSION clearance', 'the owner drops it');

# Odd names of schemas
for my $schema ('a b', 'Mixed', 'select', 'é')
{
	my $label = $schema eq 'é' ? 'e with accent' : $schema;

	works('owner', qq{CREATE SCHEMA "$schema"; CREATE EXTENSION clearance SCHEMA "$schema"}, "schema \"$label\": installs");
	is(works('owner', qq{SELECT "$schema".clearance_party('Allemagne'), 'secret'::"$schema".clearance_level,
			count(*) FROM "$schema".timeline_gaps('{}'::daterange[], daterange('2020-01-01', '2021-01-01'))},
			"schema \"$label\": works"), 'DE|SECRET|1', "schema \"$label\": the answers");
	is(works('owner', qq{CREATE TABLE "$schema".form (id int PRIMARY KEY, document jsonb);
			SELECT count("$schema".clearance_attach('"$schema".form', 'complete', '{document}'));
			ALTER TABLE "$schema".form DISABLE TRIGGER USER;
			INSERT INTO "$schema".form VALUES (1, '[]');
			SELECT kind, key, rule FROM "$schema".clearance_audit('"$schema".form')},
			"schema \"$label\": attaches and audits"), "1\ndisabled||\nform|1|Z-15", "schema \"$label\": what is found");
	works('owner', qq{DROP TABLE "$schema".form; DROP EXTENSION clearance; DROP SCHEMA "$schema"}, "schema \"$label\": drops");
}
# Core refuses these where the script names its schema; else they work, too.
for my $schema ('a\'b', 'a\\b', '$x')
{
	my ($status, $out, $error) = as('owner', qq{CREATE SCHEMA "$schema"; CREATE EXTENSION clearance SCHEMA "$schema"});
	($status, $out, $error) = as('owner', qq{SELECT "$schema".clearance_party('Allemagne'), 'secret'::"$schema".clearance_level})
	  if $status == 0;
	ok($status == 0 ? $out eq 'DE|SECRET' : $error =~ /invalid character in extension/, "schema $schema: works or is refused")
	  or diag($error);
	works('owner', qq{DROP EXTENSION IF EXISTS clearance; DROP SCHEMA "$schema"}, "schema $schema: drops");
}
is($node->safe_psql('hr', q{SELECT count(*) FROM pg_extension WHERE extname = 'clearance'}), '0', 'nothing is left');

$node->stop;
done_testing();
