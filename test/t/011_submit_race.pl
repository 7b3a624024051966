# Submissions race against editors who take parts of the same forms away and
# put them back.  At the end no incomplete form is submitted: the audit says so.
# CLEARANCE_RACE_SECONDS is how long it takes.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $seconds = $ENV{CLEARANCE_RACE_SECONDS} || 4;
my $forms = 20;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
$node->safe_psql('postgres', qq{
CREATE EXTENSION clearance;
CREATE TABLE application (id int PRIMARY KEY, submitted_on date);
CREATE TABLE given_name (application_id int NOT NULL REFERENCES application, name text);
CREATE INDEX ON given_name (application_id);
CREATE VIEW application_document AS
SELECT a.id, '{"form": "330-60", "medium": "online", "companion": {"form": "330-23", "complete": true},
	"administrative": {"request": "supplemental", "level": "SECRET", "supplemental_reason": "name_change",
		"organization_number": "27364510", "completed_by": {"role": "CSO"}},
	"marital": {"status": "single"},
	"certification": {"signature": "electronic", "signed_on": "2026-06-01", "home_phone": "819-555-0134", "work_phone": "819-555-0135"}}'::jsonb
	|| jsonb_build_object('biographical', '{"surname": "Tremblay", "birth_surname": "Roy", "sex": "F", "birth_date": "1990-04-12",
		"birth_place": {"city": "Ottawa", "province": "ON", "country": "CA"}}'::jsonb
	|| jsonb_build_object('given_names', coalesce((SELECT jsonb_agg(name) FROM given_name WHERE application_id = a.id), '[]'))) AS document
FROM application AS a;
INSERT INTO application SELECT n FROM generate_series(1, $forms) AS n;
INSERT INTO given_name SELECT n, 'Marie' FROM generate_series(1, $forms) AS n;
SELECT clearance_attach('application', 'complete',
	ARRAY['query', 'SELECT document FROM public.application_document WHERE id = \$1', 'id', 'submitted_on'], 'NEW.submitted_on IS NOT NULL');
SELECT clearance_attach('given_name', 'protected', '{application_id,submitted=submitted_on}');

-- A refusal is an outcome: it is counted, and the client goes on.
CREATE TABLE outcome (what text);
CREATE PROCEDURE attempt(what text, statement text) LANGUAGE plpgsql AS \$\$
BEGIN
	BEGIN
		EXECUTE statement;
		SET CONSTRAINTS ALL IMMEDIATE;
	EXCEPTION WHEN check_violation OR object_not_in_prerequisite_state OR serialization_failure OR deadlock_detected THEN
		what := what || ' ' || SQLSTATE;
	END;
	INSERT INTO outcome VALUES (what);
END \$\$;
});

my $dir = PostgreSQL::Test::Utils::tempdir();
my %scripts = (
	submit => q{CALL attempt('submit', format('UPDATE application SET submitted_on = %L WHERE id = %s', '2026-06-15', :id));},
	withdraw => q{CALL attempt('withdraw', format('UPDATE application SET submitted_on = NULL WHERE id = %s', :id));},
	take => q{CALL attempt('take', format('DELETE FROM given_name WHERE application_id = %s', :id));},
	give => q{CALL attempt('give', format('INSERT INTO given_name VALUES (%s, %L)', :id, 'Marie'));});
foreach my $name (keys %scripts)
{
	append_to_file("$dir/$name", "\\set id random(1, $forms)\n$scripts{$name}\n");
}

foreach my $level ('read committed', 'repeatable read', 'serializable')
{
	$node->safe_psql('postgres', qq{ALTER DATABASE postgres SET default_transaction_isolation = '$level'; TRUNCATE outcome});
	$node->command_ok([ 'pgbench', '-n', '-c', '6', '-j', '2', '-T', $seconds, '--max-tries=1',
			'-f', "$dir/submit\@3", '-f', "$dir/withdraw\@2", '-f', "$dir/take\@3", '-f', "$dir/give\@3", 'postgres' ],
		"$level: raced");
	is($node->safe_psql('postgres', q{SELECT count(*) FROM clearance_audit('application')}), '0', "$level: no violation");
	my $outcomes = $node->safe_psql('postgres', q{SELECT string_agg(DISTINCT what, ', ' ORDER BY what) FROM outcome});
	like($outcomes, qr/\bsubmit\b(?!\s\d)/, "$level: some were submitted");
	like($outcomes, qr/submit 23514/, "$level: some were refused");
	like($outcomes, qr/take 55000/, "$level: some parts were kept");
}

$node->stop;
done_testing();
