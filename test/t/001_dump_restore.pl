# A database that uses the extension in every place that a dump has to get
# right is dumped, restored with ON_ERROR_STOP, and gives the same answers.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;

my $dump = PostgreSQL::Test::Utils::tempdir() . '/dump';

# Neither the extension's schema nor the user's is on the search_path: a dump
# is restored with an empty one.
$node->safe_psql('postgres', 'CREATE DATABASE source');
$node->safe_psql('source', <<'SQL');
CREATE SCHEMA screening;
CREATE EXTENSION clearance SCHEMA screening;
CREATE SCHEMA hr;
SET search_path = hr, screening;

CREATE TABLE holding (
	person int PRIMARY KEY,
	level clearance_level NOT NULL,
	granted_on date,
	document text,
	document_expires_on date,
	expires_on date GENERATED ALWAYS AS (clearance_expiry(level, granted_on, document, document_expires_on)) STORED,
	hole timeline_gap,
	CHECK (level <> 'UNCLASSIFIED')
);
INSERT INTO holding (person, level, granted_on, document, document_expires_on, hole)
SELECT n, (enum.levels)[1 + n % 6], date '2015-02-28' + n * 5,
	CASE n % 3 WHEN 0 THEN 'immigration_visa' END, date '2022-01-01' + n,
	daterange(date '1999-12-01' + n, date '1999-12-20' + 2 * n)::timeline_gap
FROM generate_series(1, 500) AS n,
	(SELECT ARRAY['RELIABILITY', 'SECRET', 'TOP SECRET', 'NATO SECRET', 'COSMIC TOP SECRET',
		'TOP SECRET SIGINT']::clearance_level[] AS levels) AS enum;

CREATE INDEX holding_level ON holding (level);
CREATE INDEX holding_level_hash ON holding USING hash (level);
CREATE INDEX holding_hole ON holding (hole);
CREATE INDEX holding_expiry ON holding (clearance_expiry(level, granted_on, document, document_expires_on));
CREATE INDEX holding_secret ON holding (person) WHERE level @> 'SECRET';

CREATE TABLE holding_by_level (person int, level clearance_level) PARTITION BY LIST (level);
CREATE TABLE holding_secret_part PARTITION OF holding_by_level FOR VALUES IN ('SECRET', 'NATO SECRET');
CREATE TABLE holding_rest_part PARTITION OF holding_by_level DEFAULT;
INSERT INTO holding_by_level SELECT person, level FROM holding;

CREATE TABLE residence (person int, starts_on date, ends_on date);
INSERT INTO residence SELECT n % 50, date '2012-01-01' + n * 30, date '2012-01-20' + n * 31 FROM generate_series(1, 400) AS n;
CREATE MATERIALIZED VIEW residence_gap AS
SELECT person, timeline_gap_agg(starts_on, ends_on, daterange('2014-01-01', '2024-01-01')) AS gaps
FROM residence GROUP BY person;

CREATE VIEW holding_status AS
SELECT person, clearance_status(level, granted_on, expires_on, '2024-06-01') AS status FROM holding;

-- The user's own reference rows.
INSERT INTO clearance_party_local (code, kind, name_en, name_fr)
VALUES ('XZ', 'country', 'Ruritania', 'Ruritanie'), ('ACME', 'organization', 'Acme Agency', NULL);
-- These name the user's own parties, whose table comes after theirs by name.
INSERT INTO clearance_membership_local (organization, party, status, since)
VALUES ('NATO', 'XZ', 'member', '2020-01-01'), ('ACME', 'XZ', 'member', '2020-01-01');
INSERT INTO clearance_instrument_local (instrument, party, covers_classified, in_force_from)
VALUES ('XZ', 'XZ', 'yes', '2021-01-01'), ('US', 'US', 'yes', '1990-01-01');
INSERT INTO clearance_equivalence_local (party, rank, levels, marking) VALUES ('XZ', 3, '{SECRET}', 'Geheim');
INSERT INTO clearance_visit_lead_local (host, working_days) VALUES ('XZ', 12);
INSERT INTO clearance_holiday_local (party, day) VALUES ('XZ', '2026-06-12');

-- Rules of the site.
CREATE FUNCTION hr.no_capitals(form jsonb, as_of date) RETURNS SETOF clearance_finding
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT NULL::text, NULL::text, NULL::text, '/biographical/surname'::text, NULL::text
	WHERE form #>> '{biographical,surname}' = upper(form #>> '{biographical,surname}');
END;
SELECT clearance_register_rule('SITE-1', '330-60', 'B', 'advisory', 'hr.no_capitals(jsonb, date)', 'No capitals.');
SELECT clearance_register_path_rule('SITE-2', '330-60', 'A', 'blocking', '$.administrative.employee_id like_regex "^E"',
	'/administrative/employee_id', 'Enter it.', active_since => '2026-01-01');
SELECT clearance_enable_rule('SITE-2', false);

-- A form that was submitted with a waiver: it bears the owner's name and time.
CREATE TABLE application (id int PRIMARY KEY, document jsonb, submitted_on date);
INSERT INTO application VALUES (1, '{"form": "330-60", "medium": "online", "companion": {"form": "330-23", "complete": true},
	"administrative": {"request": "supplemental", "level": "SECRET", "supplemental_reason": "name_change",
		"organization_number": "27364510", "completed_by": {"role": "CSO"}},
	"biographical": {"surname": "Tremblay", "birth_surname": "Roy", "sex": "F", "birth_date": "1990-04-12",
		"birth_place": {"city": "Ottawa", "province": "ON", "country": "CA"}},
	"marital": {"status": "single"},
	"certification": {"signature": "electronic", "signed_on": "2026-06-01", "home_phone": "819-555-0134", "work_phone": "819-555-0135"}}');
SELECT clearance_attach('hr.application', 'complete',
	ARRAY['query', 'SELECT document FROM hr.application WHERE id = $1', 'id', 'submitted_on'], 'NEW.submitted_on IS NOT NULL');
SELECT clearance_waive('hr.application', '1', 'B-02a', '/biographical/given_names', 'Has one name only.', as_of => '2026-06-15');
UPDATE application SET submitted_on = '2026-06-15';
SQL

# What the user sees of a database, as text.
sub answers
{
	my ($database) = @_;
	my @queries = (
		'SELECT * FROM hr.holding ORDER BY person',
		"SELECT person FROM hr.holding WHERE level OPERATOR(screening.@>) 'SECRET'::screening.clearance_level ORDER BY 1",
		'SELECT tableoid::regclass, * FROM hr.holding_by_level ORDER BY 2',
		'SELECT * FROM hr.residence_gap ORDER BY person',
		'SELECT status, count(*) FROM hr.holding_status GROUP BY 1 ORDER BY 1',
		'SELECT * FROM screening.clearance_party ORDER BY 1',
		'SELECT * FROM screening.clearance_membership ORDER BY 1, 2',
		'SELECT * FROM screening.clearance_instrument ORDER BY 1',
		'SELECT * FROM screening.clearance_equivalence ORDER BY party, marking, since',
		'SELECT * FROM screening.clearance_visit_lead ORDER BY 1, 2',
		'SELECT * FROM screening.clearance_holiday ORDER BY 1, 2',
		"SELECT screening.clearance_party('Ruritania')",
		"SELECT screening.clearance_exchange('Ruritania', 'SECRET', '2022-01-01')",
		"SELECT screening.clearance_nato_personnel('{Ruritania}', false, 'NATO SECRET', '2022-01-01')",
		'SELECT * FROM screening.clearance_registration ORDER BY name',
		'SELECT * FROM screening.clearance_check_rules()',
		q{SELECT rule, pointer FROM screening.clearance_form_findings('{"form": "330-60", "biographical": {"surname": "ROY"}}', '2026-06-15') WHERE rule LIKE 'SITE%'},
		'SELECT * FROM screening.clearance_waiver ORDER BY id',
		"SELECT * FROM screening.clearance_audit('hr.application')",
		q{SELECT c.relname, r.rolname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
			JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'screening' ORDER BY 1});
	return join "\n--\n", map { $node->safe_psql($database, $_) } @queries;
}

# A dump without what differs from run to run.
sub dump_text
{
	my ($database, @options) = @_;

	$node->command_ok([ 'pg_dump', @options, '-f', "$dump.text", $database ], "pg_dump @options of $database");
	my $text = slurp_file("$dump.text");
	$text =~ s/^\\(un)?restrict .*\n//gm;
	return $text;
}

my $answers = answers('source');
like($answers, qr/Ruritania/, 'the source holds rows of the user');
like($answers, qr{SITE-1\|/biographical/surname$}m, 'and a rule of the user that finds something');
like($answers, qr/^1\|form\|B-02a\|.*\|t$/m, 'the source holds a waiver');

for my $case ([ 'plain', [] ], [ 'inserts', ['--inserts'] ])
{
	my ($name, $options) = @$case;

	$node->safe_psql('postgres', "CREATE DATABASE target_$name");
	$node->command_ok([ 'pg_dump', @$options, '-f', $dump, 'source' ], "$name: pg_dump");
	$node->command_ok([ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-d', "target_$name", '-f', $dump ], "$name: restored");
	is(answers("target_$name"), $answers, "$name: the same answers");
	is(dump_text("target_$name"), dump_text('source'), "$name: the same dump");
}

$node->safe_psql('postgres', 'CREATE DATABASE target_custom');
$node->command_ok([ 'pg_dump', '-Fc', '-f', $dump, 'source' ], 'custom: pg_dump');
$node->command_ok([ 'pg_restore', '--exit-on-error', '-j', '2', '-d', 'target_custom', $dump ], 'custom: restored by two jobs');
is(answers('target_custom'), $answers, 'custom: the same answers');

# The data alone, into a database that has the extension.
$node->safe_psql('postgres', 'CREATE DATABASE target_data');
$node->safe_psql('target_data', 'CREATE SCHEMA screening; CREATE EXTENSION clearance SCHEMA screening');
$node->command_ok([ 'pg_dump', '-a', '-n', 'screening', '-e', 'clearance', '-f', $dump, 'source' ], 'data: pg_dump -a');
$node->command_ok([ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-d', 'target_data', '-f', $dump ], 'data: restored');
is($node->safe_psql('target_data', "SELECT verdict FROM screening.clearance_exchange('Ruritania', 'SECRET', '2022-01-01')"),
	'conditional', 'data: the user\'s rows are there');

# The schema alone: the shipped rows come with the extension, the user's do not.
$node->safe_psql('postgres', 'CREATE DATABASE target_schema');
$node->command_ok([ 'pg_dump', '-s', '-f', $dump, 'source' ], 'schema: pg_dump -s');
$node->command_ok([ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-d', 'target_schema', '-f', $dump ], 'schema: restored');
is(dump_text('target_schema', '-s'), dump_text('source', '-s'), 'schema: the same dump');
is($node->safe_psql('target_schema', "SELECT screening.clearance_party('France'), screening.clearance_party('Ruritania')"),
	'FR|', 'schema: shipped rows are there, the user\'s are not');

# The numbers of waivers go on where they were, and a withdrawn one no longer counts.
is($node->safe_psql('target_plain', q{
	SELECT screening.clearance_unwaive('hr.application', '1', 'B-02a', '/biographical/given_names', 'A second name is known.')}),
	'2', 'the next waiver has the next number');
my ($refused, undef, $reason) = $node->psql('target_plain', q{UPDATE hr.application SET submitted_on = '2026-06-16'});
isnt($refused, 0, 'the restored trigger refuses a form whose waiver is withdrawn');
like($reason, qr/B-02a/, 'and says why');

# No index has lost a row or its order on the way.
$node->safe_psql('target_plain', 'CREATE EXTENSION amcheck');
$node->safe_psql('target_plain', q{
	SELECT bt_index_check(i.indexrelid, true)
	FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am a ON a.oid = c.relam
	WHERE i.indrelid = 'hr.holding'::regclass AND a.amname = 'btree'});
pass('indexes of the restored database are sound');

# Dropping the extension says what uses it, and goes with it under CASCADE.
my ($status, $out, $error) = $node->psql('target_plain', 'DROP EXTENSION clearance');
isnt($status, 0, 'an extension in use is not dropped');
like($error, qr/other objects depend on it/, 'the error says so');
$node->safe_psql('target_plain', 'SET client_min_messages = warning; DROP EXTENSION clearance CASCADE');
is($node->safe_psql('target_plain', q{
	SELECT count(*) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'screening'}),
	'0', 'a dropped extension leaves no function');

$node->stop;
done_testing();
