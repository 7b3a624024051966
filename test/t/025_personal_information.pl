# Words and numbers of people's records stand in forms, tables, waivers and
# arguments; whatever fails or is found, none of them comes out: not in a
# message to the client, not in the server's log, at any level of detail.
# The server writes values itself in three places, which the README names: the
# STATEMENT line, parameters, and the context of COPY.  They are switched off
# here as it says, and COPY is tried apart.

use strict;
use warnings;

use FindBin;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', <<'CONF');
log_min_messages = debug2
client_min_messages = debug2
log_error_verbosity = verbose
log_min_error_statement = panic
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
log_statement = none
log_min_duration_statement = -1
CONF
$node->start;

# No text of ours has these.
my $canary = qr/MARMALADE|PARSNIP|271828|2718-/i;

my $statements = 0;
my @leaks;
my %states;

# Run statements one by one, with all that psql shows of an error, and rows
# that the extension returns.
sub run_all
{
	my ($database, @all) = @_;
	foreach my $statement (@all)
	{
		my ($status, $out, $error) = $node->psql($database, "\\set VERBOSITY verbose\n\\set SHOW_CONTEXT always\n$statement");
		# psql shows the line of a statement that does not parse: it is the client's.
		$error =~ s/^LINE \d+:.*\n.*\n?//mg;
		$statements++;
		$states{$1}++ while $error =~ /ERROR:  (\w{5}):/g;
		push @leaks, "$statement\n$error" if $error =~ $canary;
		push @leaks, "$statement\n$out" if $out =~ $canary;
	}
}

$node->safe_psql('postgres', 'CREATE ROLE clerk LOGIN; CREATE DATABASE hr');
$node->safe_psql('hr', 'SET client_min_messages = warning; CREATE EXTENSION clearance');

# FORMS: every sample with each of its texts and numbers replaced, in every
# function that takes a document

my @samples = glob("$FindBin::RealBin/../data/*.json");
$node->safe_psql('hr', <<'SQL');
SET client_min_messages = warning;
CREATE FUNCTION marked(value jsonb, mark jsonb) RETURNS jsonb LANGUAGE sql AS $$
	SELECT CASE jsonb_typeof(value)
		WHEN 'object' THEN (SELECT coalesce(jsonb_object_agg(k, CASE WHEN k = 'form' THEN v ELSE marked(v, mark) END), '{}') FROM jsonb_each(value) AS e (k, v))
		WHEN 'array' THEN (SELECT coalesce(jsonb_agg(marked(v, mark)), '[]') FROM jsonb_array_elements(value) AS v)
		WHEN 'boolean' THEN value ELSE mark END
$$;
CREATE TABLE sample (name text, document jsonb);
SQL
foreach my $sample (@samples)
{
	my ($name) = $sample =~ m{([^/]*)\.json$};
	$node->safe_psql('hr', "INSERT INTO sample VALUES ('$name', \$document\$" . slurp_file($sample) . "\$document\$)");
}
$node->safe_psql('hr', q{INSERT INTO sample SELECT DISTINCT form, clearance_form_template(form, NULL, NULL) FROM clearance_rules WHERE form NOT IN (SELECT document->>'form' FROM sample)});
foreach my $mark ('"MARMALADE"', '"271828"', '"2718-28"', '"2718-02-28"', '271828', '"MARMALADE%s{from}{to}"', '["MARMALADE"]', '{"MARMALADE": "MARMALADE"}')
{
	run_all('hr', map { "SET clearance.language = $_; CREATE TEMP TABLE f AS SELECT f.* FROM sample, clearance_form_findings(marked(document, '$mark'), '2026-06-15') f;"
		  # The days of a gap are told.
		  . "SELECT * FROM f WHERE message !~ '\\d{4}-\\d\\d'" } 'en', 'fr');
	run_all('hr', "SELECT clearance_form_complete(marked(document, '$mark'), '2026-06-15') FROM sample",
		"SELECT c.state, c.pointers FROM sample, clearance_form_checklist(marked(document, '$mark'), '2026-06-15') c",
		"SELECT p.* FROM sample, clearance_form_progress(marked(document, '$mark'), '2026-06-15') p");
}
my $long = "repeat('MARMALADE', 20000)";
run_all('hr', map { ("SELECT * FROM clearance_form_findings($_, '2026-06-15')", "SELECT clearance_form_complete_shipped($_, '2026-06-15')") }
	"jsonb_build_object('form', 'MARMALADE')", "jsonb_build_object('form', '330-60', 'MARMALADE', 1)",
	"jsonb_build_object('form', '330-60', 'biographical', jsonb_build_object('surname', $long))",
	"jsonb_build_object('form', '330-60', 'residences', jsonb_build_object('entries', (SELECT jsonb_agg('MARMALADE'::text) FROM generate_series(1, 2000))))",
	"'\"MARMALADE\"'", "'[\"MARMALADE\"]'", "'271828'");
# By the day and the rule that asks for more than there is
run_all('hr', map { "SELECT clearance_form_complete(document, $_) FROM sample" } 'NULL', "'infinity'", "'10000-01-01'", "'0001-01-01 BC'");

# HISTORIES: dates and texts of entries

run_all('hr', map {
	("SELECT * FROM timeline_gaps_json('$_', '[2016-01-01,2017-01-01)')", "SELECT timeline_text('$_', '[2016-01-01,2017-01-01)')", "SELECT timeline_svg('$_', '[2016-01-01,2017-01-01)')")
} '[{"from": "MARMALADE"}]', '[{"from": "2016", "to": "271828"}]', '[{"from": 271828}]', '["MARMALADE"]', '{"MARMALADE": 1}', '"MARMALADE"',
	'[{"title": 271828, "entries": "MARMALADE"}]', '[{"from": "2016-02-30", "label": "MARMALADE"}]');
run_all('hr', q{SELECT clearance_what_if('exchange', '{"MARMALADE": 1}')}, q{SELECT clearance_what_if('exchange', '{"party": {"MARMALADE": 1}}', '["MARMALADE"]')},
	q{SELECT * FROM clearance_what_if('nato_personnel', '{"citizenships": ["MARMALADE"], "level": 271828}')},
	q{SELECT * FROM clearance_what_if_periods('exchange', '{"party": "MARMALADE", "level": "MARMALADE"}', '2026-01-01')},
	q{SELECT clearance_identifier_verdict('cage', 'MARMALADE')}, q{SELECT clearance_cage_valid('MARMALADE'), clearance_pbn_valid('271828'), clearance_ncage_valid('MARMALADE', 'MARMALADE')},
	q{SELECT clearance_nato_personnel('{MARMALADE}', true, 'NATO SECRET', '2026-06-15')});

# TABLES: triggers, attachments, audits and waivers

$node->safe_psql('hr', <<'SQL');
SET client_min_messages = warning;
CREATE TABLE application (id text PRIMARY KEY, document jsonb, status text, submitted_on date);
CREATE TABLE residence (id serial PRIMARY KEY, application_id text REFERENCES application ON UPDATE CASCADE, starts_on text, ends_on text);
INSERT INTO application SELECT 'MARMALADE ' || name, marked(document, '"PARSNIP"'), 'draft', NULL FROM sample;
INSERT INTO application VALUES ('MARMALADE null', NULL, 'draft', NULL), ('MARMALADE none', '"PARSNIP"', 'draft', NULL);
INSERT INTO residence (application_id, starts_on, ends_on) SELECT id, '2019-01-01', '2019-12-31' FROM application;
GRANT ALL ON ALL TABLES IN SCHEMA public TO clerk;
SQL
run_all('hr', q{SELECT clearance_attach('application', 'complete', '{document,submitted_on}', 'NEW.submitted_on IS NOT NULL') IS NOT NULL},
	q{SELECT clearance_attach('residence', 'protected', '{application_id,submitted=submitted_on}') IS NOT NULL},
	q{SELECT clearance_attach('residence', 'unbroken', '{application_id,starts_on,ends_on,years=10,date=submitted_on,submitted=submitted_on}') IS NOT NULL},
	q{SELECT clearance_attach('application', 'unbroken', '{application_id,starts_on,ends_on,years=10,date=submitted_on,submitted=submitted_on,history=public.residence}') IS NOT NULL});
is($node->safe_psql('hr', 'SELECT string_agg(DISTINCT kind, $$ $$ ORDER BY kind) FROM clearance_attachment'), 'complete protected unbroken', 'the triggers are there');
my @ids = split(/\n/, $node->safe_psql('hr', 'SELECT id FROM application'));
foreach my $id (@ids)
{
	run_all('hr', "UPDATE application SET submitted_on = '2026-06-15', status = 'submitted' WHERE id = '$id'",
		"UPDATE application SET submitted_on = 'infinity' WHERE id = '$id'");
}
run_all('hr', "INSERT INTO application VALUES ('MARMALADE new', '{\"form\": \"330-60\", \"MARMALADE\": 1}', 'submitted', '2026-06-15')",
	'INSERT INTO application SELECT id || id, document, status, $$2026-06-15$$ FROM application',
	'MERGE INTO application a USING sample s ON a.id = $$MARMALADE $$ || s.name WHEN MATCHED THEN UPDATE SET submitted_on = $$2026-06-15$$');
# Past the triggers, then what stands on it
$node->safe_psql('hr', 'SET session_replication_role = replica; UPDATE application SET submitted_on = $$2026-06-15$$');
run_all('hr', 'DELETE FROM residence', "UPDATE residence SET starts_on = 'MARMALADE'", "INSERT INTO residence (application_id, starts_on) VALUES ('MARMALADE null', 'PARSNIP')",
	'TRUNCATE residence', "UPDATE application SET id = id || 'PARSNIP'", "UPDATE residence SET application_id = 'MARMALADE none'",
	'SELECT kind, rule, pointer, message FROM clearance_audit($$application$$) WHERE message !~ $$\d{4}-\d\d$$', 'SELECT rule, message FROM clearance_audit($$residence$$) WHERE message !~ $$\d{4}-\d\d$$',
	"SELECT count(*) FROM clearance_audit('application', notice_every => 1)", "SELECT count(*) FROM clearance_audit('application', max_rows => -1)",
	"SELECT clearance_audit('application', start_after => 'PARSNIP') IS NULL LIMIT 1");
$node->safe_psql('hr', 'SET session_replication_role = replica; UPDATE residence SET starts_on = $$PARSNIP$$');
run_all('hr', 'SELECT rule, message FROM clearance_audit($$residence$$)', 'DELETE FROM residence', "UPDATE application SET submitted_on = '2026-06-16'");
run_all('hr', map { "SELECT clearance_waive('application', 'MARMALADE secret_new', $_) > 0" } "'B-02a', '/biographical/given_names', '  '", "'PARSNIP', '/x', 'PARSNIP'",
	"'B-02a', 'PARSNIP', 'PARSNIP'", "'B-02a', '/biographical/given_names', 'PARSNIP', until => 'infinity'", "'B-02a', '/biographical/given_names', 'PARSNIP', until => '2001-01-01'",
	"'B-02a', '/biographical/given_names', 'PARSNIP'");
run_all('hr', "SELECT clearance_waive('application', 'MARMALADE nobody', 'B-02a', '/biographical/given_names', 'PARSNIP')",
	"SELECT clearance_unwaive('application', 'MARMALADE secret_new', 'B-02a', '/biographical/given_names', ' ')",
	"SELECT clearance_unwaive('application', 'MARMALADE secret_new', 'B-99', '/PARSNIP', 'PARSNIP')",
	"SELECT clearance_waive('residence', '1', 'B-02a', '/PARSNIP', 'PARSNIP')", "SELECT clearance_waive('pg_class', 'MARMALADE', 'B-02a', '/PARSNIP', 'PARSNIP')",
	"SET ROLE clerk; SELECT clearance_waive('application', 'MARMALADE secret_new', 'B-02a', '/biographical/given_names', 'PARSNIP')",
	"SET ROLE clerk; SELECT * FROM clearance_waiver", "SET ROLE clerk; DELETE FROM residence", "SET ROLE clerk; UPDATE application SET submitted_on = '2026-06-17'",
	"BEGIN; SAVEPOINT a; DELETE FROM residence; ROLLBACK TO a; UPDATE residence SET ends_on = 'PARSNIP'; COMMIT");

# RULES of a site
run_all('hr', q{SELECT clearance_register_path_rule('SITE-1', '330-60', 'B', 'blocking', '$.biographical.surname like_regex "^[A-Z]{99}$"', '/biographical/surname', 'Enter it.')},
	q{SELECT clearance_register_path_rule('SITE-2', '330-60', 'B', 'blocking', '$.biographical.surname.double() > 0', '/biographical/surname', 'Enter a number.')},
	q{SELECT clearance_register_path_rule('SITE-3', '330-60', 'B', 'blocking', 'strict $.biographical.surname.datetime() > $as_of.datetime()', '/biographical/surname', 'Enter a date.')},
	q{SELECT rule, pointer, message FROM application, clearance_form_findings(document, '2026-06-15') WHERE rule LIKE 'SITE%'});

# REFERENCE DATA
run_all('hr', q{SELECT clearance_party('MARMALADE'), clearance_party_label('MARMALADE', 'fr')}, q{SELECT clearance_exchange('MARMALADE', 'SECRET', '2026-06-15')},
	q{SELECT clearance_visit_submit_by('MARMALADE', '2026-06-15')});

is(join("\n", @leaks[ 0 .. ($#leaks > 3 ? 3 : $#leaks) ]), '', 'no value of a record came out');
my $log = slurp_file($node->logfile);
my @logged = grep { $_ =~ $canary } split(/\n/, $log);
is(join("\n", @logged[ 0 .. ($#logged > 5 ? 5 : $#logged) ]), '', 'none is in the log');
cmp_ok($statements, '>', 120, "statements: $statements");
cmp_ok($states{'23514'} // 0, '>', 20, 'incomplete forms were refused');
is($states{XX000}, undef, 'no internal error');
note(join(', ', map { "$_ $states{$_}" } sort keys %states));

# COPY: the server shows the line of the file in its context, which is its own;
# with log_error_verbosity = terse it does not log that.
$node->append_conf('postgresql.conf', "log_error_verbosity = terse\nlog_min_messages = warning\n");
$node->reload;
$node->poll_query_until('hr', q{SELECT current_setting('log_error_verbosity') = 'terse'});
$node->safe_psql('hr', q{CREATE TABLE intake (LIKE application); CREATE TRIGGER complete BEFORE INSERT ON intake FOR EACH ROW
	EXECUTE FUNCTION clearance_require_complete('document', 'submitted_on')});
my $before = -s $node->logfile;
my ($status, $out, $error) = $node->psql('hr', "COPY intake FROM STDIN;\nMARMALADE copy\t{\"form\": \"330-60\"}\tsubmitted\t2026-06-15\n\\.\n");
like($error, qr/is incomplete/, 'COPY is judged');
my $first = (split(/^CONTEXT:/m, $error))[0];
unlike($first, $canary, 'COPY: message, detail and hint have nothing');
unlike(substr(slurp_file($node->logfile), $before), $canary, 'COPY: nor has the log, terse');

$node->stop;
done_testing();
