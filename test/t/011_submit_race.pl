# Submissions race against editors who take parts of the same forms away and
# put them back, and entries of histories too.  In no snapshot, at no isolation
# level, is an incomplete form submitted, or a history of a submitted form
# broken: the audit says so all the while.  Then the same with a trigger on the
# parts that only looks whether the form is submitted: the race has to break it,
# or it would prove nothing.
#
# CLEARANCE_RACE_SECONDS is how long each level takes (make race: 30).

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $seconds = $ENV{CLEARANCE_RACE_SECONDS} || ($ENV{CI} ? 5 : 2);
my $forms = 20;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', "deadlock_timeout = '20ms'\n");
$node->start;
$node->safe_psql('postgres', qq{
CREATE EXTENSION clearance;
CREATE TABLE application (id int PRIMARY KEY, submitted_on date);
CREATE TABLE given_name (application_id int NOT NULL REFERENCES application, name text);
CREATE INDEX ON given_name (application_id);
CREATE TABLE residence (application_id int NOT NULL REFERENCES application, n int, starts_on date, ends_on date, PRIMARY KEY (application_id, n));
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
-- Two entries cover the same days: either may go.
INSERT INTO residence SELECT a, n, '2010-01-01', NULL FROM generate_series(1, $forms) AS a, generate_series(1, 2) AS n;
SELECT clearance_attach('application', 'complete',
	ARRAY['query', 'SELECT document FROM public.application_document WHERE id = \$1', 'id', 'submitted_on'], 'NEW.submitted_on IS NOT NULL');
SELECT clearance_attach('given_name', 'protected', '{application_id,submitted=submitted_on}');
SELECT clearance_attach('residence', 'unbroken', '{application_id,starts_on,ends_on,years=5,date=submitted_on,submitted=submitted_on}');
SELECT clearance_attach('application', 'unbroken', '{application_id,starts_on,ends_on,years=5,date=submitted_on,submitted=submitted_on,history=public.residence}');

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

-- The trigger that does not hold.
CREATE FUNCTION look() RETURNS trigger LANGUAGE plpgsql AS \$\$
BEGIN
	IF EXISTS (SELECT FROM application WHERE id = OLD.application_id AND submitted_on IS NOT NULL) THEN
		RAISE object_not_in_prerequisite_state;
	END IF;
	RETURN OLD;
END \$\$;
});

# Each client takes its snapshot first and waits a little, so that others change
# what it has seen.
my $dir = PostgreSQL::Test::Utils::tempdir();
my %statements = (
	submit => q{format('UPDATE application SET submitted_on = %L WHERE id = %s', '2026-06-15', :id)},
	withdraw => q{format('UPDATE application SET submitted_on = NULL WHERE id = %s', :id)},
	take => q{format('DELETE FROM given_name WHERE application_id = %s', :id)},
	give => q{format('INSERT INTO given_name VALUES (%s, %L)', :id, 'Marie')},
	leave => q{format('DELETE FROM residence WHERE (application_id, n) = (%s, %s)', :id, :n)},
	return => q{format('INSERT INTO residence VALUES (%s, %s, %L) ON CONFLICT DO NOTHING', :id, :n, '2010-01-01')});
foreach my $name (keys %statements)
{
	append_to_file("$dir/$name", "\\set id random(1, $forms)\n\\set n random(1, 2)\n"
		  . "BEGIN;\nSELECT count(*) FROM given_name;\n\\sleep 1 ms\nCALL attempt('$name', $statements{$name});\nCOMMIT;\n");
}
my $audit = q{SELECT key FROM clearance_audit('application') UNION ALL SELECT key FROM clearance_audit('residence')};
append_to_file("$dir/audit", "INSERT INTO outcome SELECT 'VIOLATION ' || key FROM ($audit) AS a;\n");

sub race
{
	my ($level, $duration, $name) = @_;
	$node->safe_psql('postgres', qq{ALTER DATABASE postgres SET default_transaction_isolation = '$level'; TRUNCATE outcome});
	$node->command_ok([ 'pgbench', '-n', '-c', '8', '-j', '2', '-T', $duration, '--max-tries=1',
			(map { ('-f', "$dir/$_") } 'submit@6', 'withdraw@4', 'take@6', 'give@6', 'leave@4', 'return@4', 'audit@1'), 'postgres' ], $name);
	return $node->safe_psql('postgres', q{SELECT string_agg(DISTINCT what, ', ' ORDER BY what) FROM outcome});
}

foreach my $level ('read committed', 'repeatable read', 'serializable')
{
	my $outcomes = race($level, $seconds, "$level: raced");
	is($node->safe_psql('postgres', $audit), '', "$level: no violation at the end");
	unlike($outcomes, qr/VIOLATION/, "$level: no violation meanwhile");
	like($outcomes, qr/\bsubmit\b(?!\s\d)/, "$level: some were submitted");
	like($outcomes, qr/submit 23514/, "$level: some were refused");
	like($outcomes, qr/take 55000/, "$level: some parts were kept");
	like($outcomes, qr/leave 23514/, "$level: some entries were kept");
	note("$level: $outcomes");
}

# Without the lock.  How long it takes to be broken is chance.
$node->safe_psql('postgres', q{
	SELECT clearance_detach('given_name');
	CREATE TRIGGER look BEFORE DELETE ON given_name FOR EACH ROW EXECUTE FUNCTION look()});
my $broken = '';
for (my $try = 0; $try < 20 && $broken !~ /VIOLATION/; $try++)
{
	$broken = race('read committed', 1, 'raced without the lock');
	$broken .= ' VIOLATION' if $node->safe_psql('postgres', $audit) ne '';
}
like($broken, qr/VIOLATION/, 'without the lock a form is submitted that is not complete');

$node->stop;
done_testing();
