# Every released version (its install script is kept as sql/clearance--X.sql)
# is installed, used with the library of today, and updated: the database then
# is one into which the version of today was installed.  As long as nothing is
# released, and besides, an old version is made of today's: a subject is taken
# away and a comment changed.  An update cannot be misled by objects that
# somebody has put in its way.

use strict;
use warnings;

use FindBin;
use File::Copy;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $top = "$FindBin::RealBin/../..";

# A folder of extensions that this test may write to, with what is staged.
my $setting = slurp_file($ENV{TEMP_CONFIG});
plan skip_all => 'the server looks for extensions in one place only'
  unless $setting =~ /^(extension_destdir|extension_control_path) = '([^':]*)/m;
my ($parameter, $staged) = ($1, $2);
my ($sharedir, $libdir) = map { $parameter eq 'extension_destdir' ? `pg_config $_` =~ s/\n//r : '' } '--sharedir', '--pkglibdir';
my $folder = PostgreSQL::Test::Utils::tempdir();
chmod(0755, $folder);
system_or_bail('mkdir', '-p', "$folder$sharedir/extension");
my $scripts = "$folder$sharedir/extension";
foreach my $file (glob("$staged$sharedir/extension/clearance*"))
{
	next if -d $file;
	copy($file, $scripts) or die "$file: $!";
}
if ($libdir ne '')
{
	system_or_bail('mkdir', '-p', "$folder$libdir");
	copy("$staged$libdir/clearance.so", "$folder$libdir/clearance.so") or die $!;
	chmod(0755, "$folder$libdir/clearance.so");
}
my ($version) = slurp_file("$scripts/clearance.control") =~ /^default_version *= *'(.*)'/m;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', "$parameter = '$folder" . ($parameter eq 'extension_control_path' ? ':$system' : '') . "'");
$node->start;

sub query { return $node->safe_psql(@_) }

sub write_file
{
	my ($name, $text) = @_;
	open(my $file, '>:raw', "$scripts/$name") or die "$name: $!";
	print $file $text;
	close($file);
	chmod(0644, "$scripts/$name");
}

# THE CATALOG AS TEXT

# What pg_dump writes of all members, one entry after the other whatever their
# order and oids, with the rows of the shipped tables and what is dumped.
sub catalog
{
	my ($database) = @_;
	my $file = "$folder/catalog";

	$node->command_ok([ 'pg_dump', '--binary-upgrade', '--schema-only', '--quote-all-identifiers', '-f', $file, $database ], "$database: dumped");
	my $text = slurp_file($file);
	$text =~ s/^\\(?:un)?restrict .*\n//gm;
	$text =~ s/^-- For binary upgrade.*\n(?:SELECT pg_catalog\.binary_upgrade[^;]*;\n+)+//gm;
	$text =~ s/^SELECT pg_catalog\.binary_upgrade[^;]*;\n+//gm;
	$text =~ s/^UPDATE pg_catalog\.pg_class\nSET relfrozenxid [^;]*;\n//gm;
	my @entries = sort(map { s/\s+$//r } split(/^--\n(?=-- Name: )/m, $text));
	my $rows = query($database, q{
		SELECT string_agg(format($$SELECT %L AS relation, r::text FROM %s AS r$$, c.oid::regclass, c.oid::regclass), ' UNION ALL ' ORDER BY relname)
		FROM pg_class c JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e'
		JOIN pg_extension e ON e.oid = d.refobjid AND extname = 'clearance'
		WHERE relkind = 'r' AND NOT c.oid = ANY (extconfig)});
	push @entries, query($database, "$rows ORDER BY 1, 2") if $rows ne '';
	push @entries, query($database, q{
		SELECT extversion, extnamespace::regnamespace::text, extrelocatable FROM pg_extension WHERE extname = 'clearance'
		UNION ALL (SELECT 'dumped', c::regclass::text, f IS NOT NULL FROM pg_extension, unnest(extconfig, extcondition) AS u (c, f)
			WHERE extname = 'clearance' ORDER BY 2)});
	push @entries, query($database, q{
		SELECT pg_describe_object(classid, objid, objsubid) FROM pg_depend d JOIN pg_extension e ON e.oid = refobjid
		WHERE refclassid = 'pg_extension'::regclass AND deptype = 'e' AND extname = 'clearance' ORDER BY 1});
	return join("\n--\n", @entries) . "\n";
}

# Compare two of them; tell the lines that only one has.
sub same_catalog
{
	my ($got, $expected, $name) = @_;
	ok($got eq $expected, $name) and return;
	my %lines = map { $_ => 1 } split(/\n/, $expected);
	my @extra = grep { !$lines{$_} } split(/\n/, $got);
	%lines = map { $_ => 1 } split(/\n/, $got);
	diag(map { "$_\n" } 'without:', (grep { !$lines{$_} } split(/\n/, $expected)), 'with:', @extra);
}

# DATA AND ANSWERS

# Tables, indexes and rows that lean on the extension.
sub load
{
	my ($database) = @_;
	query($database, <<'SQL');
SET search_path = public, screening;
CREATE TABLE holding (person int PRIMARY KEY, level clearance_level, granted_on date, hole timeline_gap,
	expires_on date GENERATED ALWAYS AS (clearance_expiry(level, granted_on)) STORED, CHECK (level @> 'RELIABILITY'));
INSERT INTO holding (person, level, granted_on, hole)
SELECT n, (ARRAY['SECRET', 'TOP SECRET', 'RELIABILITY']::clearance_level[])[1 + n % 3], date '2015-02-28' + n,
	daterange(date '1999-12-01' + n, date '1999-12-20' + 2 * n)::timeline_gap FROM generate_series(1, 200) AS n;
CREATE INDEX holding_level ON holding (level);
CREATE INDEX holding_hash ON holding USING hash (hole);
CREATE INDEX holding_expiry ON holding (clearance_expiry(level, granted_on));
CREATE MATERIALIZED VIEW by_level AS
SELECT level, timeline_gap_agg(granted_on, granted_on, daterange('2015-01-01', '2016-01-01')) AS gaps FROM holding GROUP BY level;
CREATE TABLE application (id int PRIMARY KEY, document jsonb, submitted_on date);
CREATE TRIGGER application_complete BEFORE INSERT OR UPDATE ON application FOR EACH ROW WHEN (NEW.submitted_on IS NOT NULL)
	EXECUTE FUNCTION clearance_require_complete('document', 'submitted_on');
INSERT INTO application VALUES (1, '{"form": "330-60"}');
INSERT INTO clearance_party_local (code, kind, name_en, name_fr) VALUES ('XZ', 'country', 'Ruritania', 'Ruritanie');
SQL
}

# The same before and after an update.
sub answers
{
	my ($database) = @_;
	my @queries = (
		'SELECT * FROM holding ORDER BY person',
		'SET enable_seqscan = off; SELECT person FROM holding WHERE level > $$RELIABILITY$$ ORDER BY level, person',
		'SELECT * FROM by_level ORDER BY level',
		'SELECT * FROM clearance_party ORDER BY code',
		'SELECT * FROM clearance_exchange($$France$$, $$SECRET$$, $$2026-06-15$$)',
		'SELECT f.* FROM application, clearance_form_findings(document, $$2026-06-15$$) f');
	return join("\n--\n", map { query($database, "SET search_path = public, screening; $_") } @queries);
}

sub refuses_incomplete
{
	my ($database, $name) = @_;
	my ($status, $out, $error) = $node->psql($database, q{UPDATE application SET submitted_on = '2026-06-15'});
	like($error, qr/incomplete/, "$name: the trigger judges");
}

# VERSIONS

# An old version, updated, against a fresh one.
sub updates
{
	my ($old) = @_;
	my $database = "from_$old" =~ s/\W/_/gr;

	query('postgres', "CREATE DATABASE $database");
	query($database, "CREATE SCHEMA screening; CREATE EXTENSION clearance SCHEMA screening VERSION '$old'");
	load($database);
	is(query($database, 'SELECT sql, update_due FROM screening.clearance_version()'), "$old|t", "$old: an update is due");
	my $before = answers($database);
	refuses_incomplete($database, $old);
	query($database, 'ALTER EXTENSION clearance UPDATE');
	is(query($database, 'SELECT sql, update_due FROM screening.clearance_version()'), "$version|f", "$old: updated");
	is(answers($database), $before, "$old: the same answers");
	refuses_incomplete($database, "$old updated");
	return $database;
}

# The database of today to compare with, with the same data.
query('postgres', 'CREATE DATABASE fresh');
query('fresh', 'CREATE SCHEMA screening; CREATE EXTENSION clearance SCHEMA screening');
load('fresh');
is(query('fresh', 'SELECT library = sql AND NOT update_due FROM screening.clearance_version()'), 't', 'today\'s SQL needs no update');
my $fresh = catalog('fresh');
like($fresh, qr/CREATE FUNCTION "screening"\."clearance_jcp_expiry"/, 'the catalog has functions');
like($fresh, qr/COMMENT ON FUNCTION "screening"\."clearance_jcp_expiry"/, 'and comments');
like($fresh, qr/GRANT SELECT ON TABLE "screening"\."clearance_party"/, 'and privileges');

# The released ones.
foreach my $script (glob("$top/sql/clearance--*.sql"))
{
	my ($old) = $script =~ /clearance--([^\/]*)\.sql$/;
	next if $old =~ /--/ || $old eq $version;
	copy($script, $scripts) or die "$script: $!";
	same_catalog(catalog(updates($old)), $fresh, "$old: the catalog of a fresh install");
}

# Their scripts begin and end with the checks that an installation has.
foreach my $script (glob("$top/sql/clearance--*--*.sql"))
{
	foreach my $part ('prologue', 'epilogue')
	{
		my ($check) = slurp_file("$top/sql/$part.sql") =~ /^(DO \$\$.*?^END \$\$;\n)/ms;
		isnt(index(slurp_file($script), $check), -1, "$script: with the check of sql/$part.sql");
	}
}

# One that is made for this test.
my $today = slurp_file("$scripts/clearance--$version.sql");
my $subject = slurp_file("$top/sql/picture.sql");
my ($comment) = $today =~ /^(COMMENT ON FUNCTION clearance_jcp_expiry\b.*?;)$/ms;
isnt(index($today, $subject), -1, 'the install script is made of subjects');
my $old = $today;
substr($old, index($old, $subject), length($subject)) = '';
substr($old, index($old, $comment), length($comment)) = 'ALTER FUNCTION clearance_jcp_expiry STABLE;';
write_file('clearance--0.0.1.sql', $old);
write_file("clearance--0.0.1--$version.sql", slurp_file("$top/sql/prologue.sql")
	  . "ALTER FUNCTION clearance_jcp_expiry IMMUTABLE;\n$comment\n$subject" . slurp_file("$top/sql/epilogue.sql"));
my $updated = updates('0.0.1');
same_catalog(catalog($updated), $fresh, '0.0.1: the catalog of a fresh install');

# The comparison sees what an update forgets: a label, a comment, a table's rows.
foreach my $forgotten ('ALTER FUNCTION screening.clearance_jcp_expiry STABLE', 'COMMENT ON FUNCTION screening.clearance_jcp_expiry IS NULL',
	'UPDATE screening.clearance_membership_shipped SET source = source || $$x$$ WHERE party = (SELECT min(party) FROM screening.clearance_membership_shipped)',
	'REVOKE SELECT ON screening.clearance_party FROM PUBLIC', 'ALTER EXTENSION clearance DROP VIEW screening.clearance_rules')
{
	query('postgres', "CREATE DATABASE forgetful TEMPLATE $updated");
	query('forgetful', $forgotten);
	ok(catalog('forgetful') ne $fresh, "seen: $forgotten");
	query('postgres', 'DROP DATABASE forgetful');
}

# There is no way back, and it says so.
my ($status, $out, $error) = $node->psql($updated, "ALTER EXTENSION clearance UPDATE TO '0.0.1'");
like($error, qr/has no update path from version/, 'a downgrade is refused');
# The library refuses SQL that is newer than itself.
write_file('clearance--99.0.sql', $today);
query('postgres', 'CREATE DATABASE future');
query('future', "CREATE EXTENSION clearance VERSION '99.0'");
($status, $out, $error) = $node->psql('future', 'SELECT * FROM clearance_version()');
like($error, qr/ERROR:/, 'SQL of the future is refused');

# ATTACKS

# A call such as unnest(names) prefers a function for just that type to core's
# for any array, wherever it is in the path.  Mallory, who may create in the
# schema of the extension, puts one there for every function and operator of
# core that takes any type; it tells when somebody else's rights run it.
sub set_traps
{
	my ($database, $schema) = @_;
	my ($status, $out, $error) = $node->psql($database, <<"SQL", extra_params => [ '-U', 'mallory' ], on_error_stop => 1);
CREATE FUNCTION $schema.trap() RETURNS void LANGUAGE plpgsql IMMUTABLE AS \$\$
BEGIN IF current_user <> 'mallory' THEN RAISE EXCEPTION 'TRAPPED %', current_user; END IF; END \$\$;
-- What "any" type is when its element is this one.
CREATE FUNCTION $schema.instance(type oid, element text) RETURNS text LANGUAGE sql AS \$\$
	SELECT CASE WHEN name ~ '^any(compatible)?(nonarray|element|enum)?\$' THEN element WHEN name ~ '^any.*multirange' THEN 'datemultirange'
		WHEN name ~ '^any.*range' THEN 'daterange' WHEN name ~ '^any.*array' THEN element || '[]' ELSE name END
	FROM format_type(type, NULL) AS name \$\$;
DO \$do\$
DECLARE
	f record; element text; arguments text; result text;
BEGIN
	FOR f IN SELECT proname, proargtypes::oid[] AS types, prorettype, proretset, o.oprname, o.oprleft <> 0 AS infix
		FROM pg_proc p LEFT JOIN pg_operator o ON o.oprcode = p.oid
		WHERE pronamespace = 'pg_catalog'::regnamespace AND prokind = 'f' AND pronargs BETWEEN 1 AND 3 AND provariadic = 0
			AND EXISTS (SELECT FROM unnest(proargtypes) t WHERE t::regtype::text ~ '^any') AND NOT 'internal'::regtype = ANY (proargtypes)
			AND (prorettype::regtype::text ~ '^(any|bool|int|text)')
	LOOP
		FOREACH element IN ARRAY '{text,int4,date,bool}'::text[] LOOP
			SELECT string_agg($schema.instance(type, element), ', ' ORDER BY n) INTO arguments
			FROM unnest(f.types) WITH ORDINALITY AS t (type, n);
			result := CASE WHEN f.proretset THEN 'SETOF ' ELSE '' END || $schema.instance(f.prorettype, element);
			BEGIN
				EXECUTE format('CREATE FUNCTION $schema.%I(%s) RETURNS %s LANGUAGE sql IMMUTABLE AS \$f\$ SELECT $schema.trap(); SELECT NULL::%s \$f\$',
					f.proname, arguments, result, replace(result, 'SETOF ', ''));
				IF f.infix THEN
					EXECUTE format('CREATE OPERATOR $schema.%s (LEFTARG = %s, RIGHTARG = %s, FUNCTION = $schema.%I)', f.oprname,
						split_part(arguments, ', ', 1), split_part(arguments, ', ', 2), f.proname);
				END IF;
			EXCEPTION WHEN OTHERS THEN
			END;
		END LOOP;
	END LOOP;
END \$do\$;
DROP FUNCTION $schema.instance(oid, text);
SQL
	is($status, 0, "traps are set in schema $schema of $database") or diag($error);
	cmp_ok(query($database, "SELECT least(count(*), (SELECT count(*) FROM pg_operator WHERE oprnamespace = '$schema'::regnamespace))
		FROM pg_proc WHERE pronamespace = '$schema'::regnamespace"), '>', 40, 'enough of them');
}

sub attacked_database
{
	my ($database, @schemas) = @_;
	query('postgres', "CREATE DATABASE $database");
	query($database, "CREATE SCHEMA $_; GRANT CREATE, USAGE ON SCHEMA $_ TO mallory") foreach @schemas;
}

my $mistaken = qr/ERROR:  extension "clearance" does not run its script in a schema where/;
query('postgres', 'CREATE ROLE mallory LOGIN');

# The schema is refused, by an update, too.
attacked_database('attacked', 'screening', 'evil');
set_traps('attacked', 'screening');
($status, $out, $error) = $node->psql('attacked', 'CREATE EXTENSION clearance SCHEMA screening');
like($error, $mistaken, 'not installed among traps');
unlike($error, qr/TRAPPED/, 'and none has snapped');
attacked_database('attacked_later', 'screening');
query('attacked_later', "CREATE EXTENSION clearance SCHEMA screening VERSION '0.0.1'");
set_traps('attacked_later', 'screening');
($status, $out, $error) = $node->psql('attacked_later', 'ALTER EXTENSION clearance UPDATE');
like($error, $mistaken, 'not updated among traps');

# Traps set while the script runs: as if its first statement had been passed.
# What the script itself executes is called by full name, and in the end it
# sees what its functions would lean on.
my $unguarded = $today;
my $guard = (slurp_file("$top/sql/prologue.sql") =~ /^(DO \$\$.*?^END \$\$;\n)/ms)[0];
substr($unguarded, index($unguarded, $guard), length($guard)) = '';
write_file('clearance--0.0.2.sql', $unguarded);
($status, $out, $error) = $node->psql('attacked', "CREATE EXTENSION clearance SCHEMA screening VERSION '0.0.2'");
isnt($status, 0, 'many traps make calls ambiguous');
unlike($error, qr/TRAPPED/, 'none that is set meanwhile snaps');
attacked_database('attacked_once', 'screening');
query('attacked_once', q{SET ROLE mallory; CREATE FUNCTION screening.trap(text[]) RETURNS SETOF text LANGUAGE plpgsql IMMUTABLE AS
	$$ BEGIN RAISE EXCEPTION 'TRAPPED %', current_user; END $$; ALTER FUNCTION screening.trap(text[]) RENAME TO unnest});
($status, $out, $error) = $node->psql('attacked_once', "CREATE EXTENSION clearance SCHEMA screening VERSION '0.0.2'");
unlike($error, qr/TRAPPED/, 'a single one does not, either');
like($error, qr/ERROR:  extension "clearance" would depend on functions or operators of others/, 'and is found in the end');
is(query('attacked_once', q{SELECT count(*) FROM pg_extension WHERE extname = 'clearance'}), 0, 'nothing is installed');

# Elsewhere in the path traps are harmless: in a schema that is first, before
# pg_catalog.
query('attacked', 'CREATE SCHEMA safe');
set_traps('attacked', 'evil');
($status, $out, $error) = $node->psql('attacked', <<'SQL', on_error_stop => 1);
SET search_path = evil, pg_catalog;
CREATE EXTENSION clearance SCHEMA safe VERSION '0.0.1';
ALTER EXTENSION clearance UPDATE;
SQL
is($status, 0, 'installed and updated with the evil schema first') or diag($error);
query('postgres', 'CREATE DATABASE peaceful');
query('peaceful', 'CREATE SCHEMA safe; CREATE EXTENSION clearance SCHEMA safe');

# What is answered then; every function and view of ours is asked elsewhere
# with the path of pg_catalog alone (test/sql/catalog.sql).
my @questions = (
	'count(*), min(p.*::text), max(p.*::text) FROM safe.clearance_party p',
	'safe.clearance_party($$Allemagne$$), safe.clearance_party_label($$DE$$, $$fr$$)',
	'count(*), min(e.*::text), max(e.*::text) FROM safe.clearance_exchange_table($$2026-06-15$$) e',
	'safe.clearance_nato_personnel($${CA}$$, true, $$NATO SECRET$$, $$2026-06-15$$)',
	'safe.clearance_visit_submit_by($$FR$$, $$2026-06-15$$)',
	'count(*), min(m.*::text), max(m.*::text) FROM safe.clearance_membership_on($$2026-06-15$$) m',
	'safe.clearance_equivalent_level($$FR$$, $$SECRET$$, $$2026-06-15$$)',
	'safe.clearance_alternative_solution($$JP$$, $$SECRET$$, $$2026-06-15$$)',
	'f.* FROM safe.clearance_form_findings($${"form": "330-60"}$$, $$2026-06-15$$) f');
foreach my $question (@questions)
{
	is($node->safe_psql('attacked', "SET search_path = evil, pg_catalog; SELECT " . $question =~ s/\b(count|min|max)\(/pg_catalog.$1(/gr),
		query('peaceful', "SELECT $question"), "among traps: $question");
}

# An object that an update will create, and that somebody has created before.
query('postgres', 'CREATE DATABASE occupied');
query('occupied', "CREATE SCHEMA screening; CREATE EXTENSION clearance SCHEMA screening VERSION '0.0.1'");
query('occupied', 'CREATE FUNCTION screening.timeline_text(entries jsonb, period daterange, tolerance int DEFAULT 0,
	possible_tolerance int DEFAULT 62, width int DEFAULT 72) RETURNS text LANGUAGE sql AS $$SELECT entries::text$$');
($status, $out, $error) = $node->psql('occupied', 'ALTER EXTENSION clearance UPDATE');
like($error, qr/already exists|not a member of extension/, 'what is in the way is not taken over');
is(query('occupied', q{SELECT extversion FROM pg_extension WHERE extname = 'clearance'}), '0.0.1', 'and nothing is half done');

$node->stop;
done_testing();
