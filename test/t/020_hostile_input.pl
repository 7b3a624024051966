# Every function of the extension is called with whatever fits the types of its
# arguments: no crash, no internal error (class XX), no call without end, and
# no word of a form in an error.  Texts and binary values are read that are
# none, and triggers are made with any arguments.  From a fixed seed;
# HOSTILE_CALLS and HOSTILE_SEED make it longer and another one.

use strict;
use warnings;

use Encode;
use FindBin;
use JSON::PP;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $calls = $ENV{HOSTILE_CALLS} // 30;
my $seed = $ENV{HOSTILE_SEED} // 1867;
my $top = "$FindBin::RealBin/../..";
my $json = JSON::PP->new->canonical->allow_nonref;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', "log_min_messages = log\nmax_stack_depth = '2MB'\n");
$node->start;
srand($seed);

sub query { return $node->safe_psql('postgres', $_[0]) }
sub any { return $_[ int(rand(@_)) ] }

query('CREATE SCHEMA screening; CREATE EXTENSION clearance SCHEMA screening; CREATE SCHEMA hostile;'
	. 'ALTER DATABASE postgres SET search_path = screening, public');

# VALUES: what stands for each type, as SQL

my @dates = map { "date '$_'" } qw(0001-01-01 0001-12-31 9999-12-31 2026-06-15 2020-02-29 2016-06-15 1970-01-01
  1899-12-31 2000-01-01 10000-01-01 5874897-12-31 infinity -infinity), '4714-11-24 BC', '0001-12-31 BC', '0100-02-28';
my @texts = map { s/'/''/gr } (
	'', ' ', 'MARMALADE', "Marmalade'; DROP TABLE x; --", '%s%n%1$s', "\t\n\x01", 'é' x 20, 'x' x 70000, ' ' x 70000, '-', '0', '-1', '1e9',
	'France', 'US', 'NATO', 'XX', 'EU', 'secret', 'TOP SECRET', 'PROTECTED B', 'en', 'fr', 'de', 'auto', '330-60', '330-23', '330-60 ',
	'new', 'update', 'upgrade', 'supplemental', 'transfer', 'reactivation', 'valid', 'due', 'expired', 'revoked', 'suspended', 'canadian', 'immigration_visa',
	'personnel', 'facility', 'contract', '2020', '2020-13', '2020-02-30', '2019-05~', 'present', '12345', '123456789RC0001', 'L1234',
	'{', '{}', '[]', 'null', '"', '\\', '\\000', '/a/b', '$.a', '$', 'pg_catalog.now()', 'hostile.document', 'clearance_party');
my %values = (
	date => \@dates,
	text => [ (map { "'$_'" } @texts), "repeat('MARMALADE', 20000)" ],
	bool => [ 'true', 'false' ],
	int4 => [ qw(0 1 -1 2 10 40 79 80 120 365 1000 100000 2147483647 -2147483648) ],
	int8 => [ qw(0 1 -1 9223372036854775807 -9223372036854775808) ],
	name => [ "'a'", "''", "repeat('x', 63)" ],
	bytea => [ q('\x'), q('\x00'), q('\x0101'), q(decode(repeat('ff', 64), 'hex')) ],
	regprocedure => [ "'pg_catalog.now()'", "'pg_catalog.abs(int4)'", '0', '4294967295', "'screening.clearance_form_complete(jsonb,date)'" ],
	regclass => [ "'pg_class'", '0', '4294967295', "'hostile.document'", "'screening.clearance_party'" ],
	anyelement => [ '1', "'MARMALADE'::text", "date '2020-01-01'", 'ARRAY[1]', "'{}'::jsonb" ],
	daterange => [ map({ "daterange($_->[0], $_->[1], '$_->[2]')" } [ $dates[5], $dates[3], '[]' ], [ $dates[0], $dates[2], '[]' ], [ $dates[0], $dates[10], '()' ],
			[ $dates[3], $dates[3], '[]' ], [ $dates[5], 'NULL', '[)' ], [ 'NULL', $dates[3], '(]' ], [ 'NULL', 'NULL', '()' ], [ $dates[5], $dates[11], '[]' ],
			[ $dates[12], $dates[3], '[]' ], [ $dates[13], $dates[10], '[]' ], [ $dates[9], $dates[10], '[]' ]), "'empty'" ],
	datemultirange => [ "'{}'", "'{(,)}'", "'{[2016-01-01,2017-01-01),[2018-01-01,)}'", "'{(,2016-01-01),[infinity,)}'",
		q{(SELECT range_agg(daterange(date '2000-01-01' + 3 * n, date '2000-01-02' + 3 * n)) FROM generate_series(1, 2000) n)} ],
	clearance_level => [ map { "'$_'" } 'RELIABILITY', 'SECRET', 'TOP SECRET', 'SITE ACCESS', 'NATO SECRET', 'COSMIC TOP SECRET', 'PROTECTED A', 'UNCLASSIFIED',
		'TOP SECRET SIGINT', 'ENHANCED RELIABILITY' ],
	timeline_gap => [ map { "'$_'" } '[2019-03-01,2019-05-14]', '[2000-01-01,2000-01-01]', '[4714-11-24 BC,5874897-12-31]', '[1999-12-31,2000-01-01]',
		'[5874897-12-31,5874897-12-31]' ]);

# FORMS: complete ones, templates, and what becomes of them

my @samples = map { slurp_file($_) } glob("$top/test/data/*.json");
push @samples, split(/\n/, query(q{
	SELECT DISTINCT screening.clearance_form_template(form, NULL, NULL)::text FROM screening.clearance_rules WHERE form IS NOT NULL}));
my @junk = map { $json->decode($_) } (
	'null', 'true', 'false', '""', '" "', '[]', '{}', '0', '-1', '271828', '1e300', '-1e308', '"MARMALADE"', '"2019-13"', '"2019-05~"', '"0001-01"', '"9999-12-31"',
	'"present"', '"330-60"', '"SECRET"', '"Canada"', '"XX"', '[null,"MARMALADE",1,[],{}]', '{"MARMALADE":"MARMALADE"}', '[[[[[[[[[[]]]]]]]]]]',
	'{"none":true}', '{"from":"MARMALADE","to":{},"address":{"country":["MARMALADE"]}}', '[{"from":"2019","to":"2018"}]');

# Every place in a document, as references to what holds it.
sub places
{
	my ($value, $found) = @_;
	if (ref $value eq 'HASH')
	{
		foreach my $key (sort keys %$value) { push @$found, [ $value, $key ]; places($value->{$key}, $found) }
	}
	elsif (ref $value eq 'ARRAY')
	{
		foreach my $i (0 .. $#$value) { push @$found, [ $value, $i ]; places($value->[$i], $found) }
	}
	return $found;
}

# A document with some of its values exchanged, doubled, nested or renamed.
sub broken
{
	my $document = $json->decode($_[0]);

	for (1 .. int(rand(6)))
	{
		my $place = any(@{ places($document, []) }) or last;
		my ($holder, $key) = @$place;
		my $other = rand() < 0.7 ? any(@junk) : any(@{ places($document, []) })->[0];
		my $copy = $json->decode($json->encode($other));

		if (ref $holder eq 'ARRAY')
		{
			if (rand() < 0.5) { $holder->[$key] = $copy }
			else { splice(@$holder, $key, 0, ($copy) x any(1, 2, 50)) }
		}
		elsif (rand() < 0.1) { $holder->{ $key . 'MARMALADE' } = delete $holder->{$key} }
		else { $holder->{$key} = $copy }
	}
	return $json->encode($document);
}

my @documents = map { broken(any(@samples)) } 1 .. 300;
push @documents, @samples, map { $json->encode($_) } @junk;
push @documents, '{"a":[' x 3000 . ']}' x 3000, '[' . join(',', ('{"from":"2019-05"}') x 12000) . ']';
my $file = PostgreSQL::Test::Utils::tempdir() . '/documents';
open(my $out, '>:raw', $file) or die $!;
foreach my $document (@documents)
{
	print $out (utf8::is_utf8($document) ? Encode::encode('UTF-8', $document) : $document) =~ s/\s*\n\s*/ /gr =~ s/\\/\\\\/gr =~ s/\t/ /gr, "\n";
}
close($out);
chmod(0644, $file);

query(<<'SQL' . "COPY hostile.document (document) FROM '$file'; ANALYZE;");
CREATE TABLE hostile.document (number serial, document jsonb);
CREATE TABLE hostile.value (type regtype, number int, expression text, PRIMARY KEY (type, number));
CREATE TABLE hostile.outcome (what text, statement text, state text, message text, seconds float);

-- One of the expressions for a type, or null; arrays are of several.
CREATE FUNCTION hostile.value(wanted regtype) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	element regtype := (SELECT typelem FROM pg_type WHERE oid = wanted AND typcategory = 'A');
	found text;
BEGIN
	IF random() < 0.06 THEN
		RETURN format('NULL::%s', CASE WHEN wanted = 'anyelement'::regtype THEN 'text' ELSE wanted::text END);
	ELSIF wanted = 'jsonb'::regtype THEN
		RETURN format('(SELECT document FROM hostile.document WHERE number = %s)',
			1 + floor(random() * (SELECT max(number) FROM hostile.document)));
	ELSIF element IS NOT NULL THEN
		IF random() < 0.02 THEN
			RETURN format('array_fill(%s, ARRAY[50000])', hostile.value(element));
		ELSIF random() < 0.05 THEN
			RETURN format('ARRAY[ARRAY[%s], ARRAY[%s]]::%s', hostile.value(element), hostile.value(element), wanted);
		END IF;
		SELECT string_agg(hostile.value(element), ', ') INTO found FROM generate_series(1, floor(random() * 5)::int);
		RETURN format('ARRAY[%s]::%s', found, wanted);
	END IF;
	SELECT expression INTO found FROM hostile.value v WHERE type = wanted
	ORDER BY number OFFSET floor(random() * (SELECT count(*) FROM hostile.value v WHERE type = wanted)) LIMIT 1;
	RETURN CASE WHEN wanted = 'anyelement'::regtype THEN found ELSE format('(%s)::%s', found, wanted) END;
END $$;

-- Run a statement and note what becomes of it, the SQLSTATE.
CREATE FUNCTION hostile.try(what text, statement text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	started timestamptz := clock_timestamp();
	state text := '00000'; message text; detail text; hint text; context text;
BEGIN
	BEGIN
		EXECUTE statement;
		RAISE SQLSTATE 'ZZ000';
	EXCEPTION
		WHEN SQLSTATE 'ZZ000' THEN
		WHEN query_canceled OR assert_failure THEN
			state := SQLSTATE;
		WHEN OTHERS THEN
			GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL,
				hint = PG_EXCEPTION_HINT, context = PG_EXCEPTION_CONTEXT;
			context := regexp_replace(context, 'SQL statement "' || '.*', '');
	END;
	INSERT INTO hostile.outcome VALUES (what, statement, state, concat_ws(E'\n', message, detail, hint, context),
		extract(epoch FROM clock_timestamp() - started));
	RETURN state;
END $$;

-- Functions that can be called from SQL; windows over an aggregate besides.
CREATE VIEW hostile.function AS
SELECT p.oid, p.prokind, p.proargtypes, p.pronargs, p.oid::regprocedure::text COLLATE "C" AS name
FROM pg_proc p
JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.refclassid = 'pg_extension'::regclass
WHERE d.deptype = 'e' AND d.refobjid = (SELECT oid FROM pg_extension WHERE extname = 'clearance') AND NOT 'internal'::regtype = ANY (proargtypes) AND NOT 'cstring'::regtype = ANY (proargtypes)
	AND prorettype NOT IN ('trigger'::regtype, 'internal'::regtype, 'cstring'::regtype) AND prorettype::regtype::text !~ 'handler$';

-- One function by its name.  A call that the timeout ends is the last one.
CREATE FUNCTION hostile.call(calls int, seed float, named text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	f hostile.function; arguments text;
BEGIN
	PERFORM setseed(seed);
	FOR f IN SELECT * FROM hostile.function WHERE name = named LOOP
		FOR i IN 1 .. CASE WHEN f.pronargs = 0 THEN 1 ELSE calls * CASE WHEN 'jsonb'::regtype = ANY (f.proargtypes) THEN 5 ELSE 1 END END LOOP
			SELECT coalesce(string_agg(hostile.value(f.proargtypes[n]), ', ' ORDER BY n), '') INTO arguments
			FROM generate_series(0, f.pronargs - 1) n;
			EXIT WHEN '57014' = hostile.try(f.name, CASE f.prokind
				WHEN 'a' THEN format('SELECT %s(%s)::text FROM generate_series(1, %s)', f.oid::regproc, arguments, any_number(ARRAY[0, 1, 3, 1000]))
				ELSE format('SELECT sum(length(r::text)) FROM (SELECT %s(%s) AS r LIMIT 20000) AS f', f.oid::regproc, arguments) END);
		END LOOP;
	END LOOP;
END $$;
CREATE FUNCTION any_number(int[]) RETURNS int LANGUAGE sql AS 'SELECT $1[1 + floor(random() * cardinality($1))]';
SQL

foreach my $type (sort keys %values)
{
	my $number = 0;
	query(join("\n", map { my $e = $_; "INSERT INTO hostile.value VALUES ('$type', " . $number++ . ", \$expression\$$e\$expression\$);" } @{ $values{$type} }));
}

# What a run of hostile.try() must not have met; the worst comes first.
sub judged
{
	my ($name, $marked) = @_;

	cmp_ok(query('SELECT count(*) FROM hostile.outcome'), '>', 100, "$name: tried");
	note("$name: " . query(q{SELECT sum(n) || ' tries: ' || string_agg(state || ' ' || n, ', ' ORDER BY n DESC)
		FROM (SELECT state, count(*) AS n FROM hostile.outcome GROUP BY state) s}));
	is(query(q{SELECT what, left(statement, 900), message FROM hostile.outcome WHERE state ~ '^(XX|58|39000|P0004)' ORDER BY length(statement) LIMIT 5}),
		'', "$name: no internal error");
	is(query(q{SELECT what, left(statement, 900), state, seconds FROM hostile.outcome WHERE state = '57014' OR seconds > 60 ORDER BY seconds DESC LIMIT 5}),
		'', "$name: no call without end");
	is(query("SELECT what, left(statement, 900), message FROM hostile.outcome WHERE message ~* '$marked' LIMIT 5"),
		'', "$name: no word of a form in an error");
	query('TRUNCATE hostile.outcome');
}

my $seconds = 60 + 2 * $calls;
query("SET statement_timeout = '${seconds}s';" . join('', map { "SELECT hostile.call($calls, 0.$seed, '$_');" } split(/\n/, query('SELECT name FROM hostile.function ORDER BY name'))));
is(query(q{SELECT name FROM hostile.function f WHERE NOT EXISTS (SELECT FROM hostile.outcome WHERE what = f.name)}), '', 'functions: each was called');
# A text argument that is to be a word of a list is quoted; the words of forms are in jsonb.
query(q{UPDATE hostile.outcome SET message = NULL WHERE what !~ 'jsonb'});
judged('functions', 'marmalade|271828');

# TEXTS: what is read as a level or a gap is written and read again

query(<<"SQL");
SELECT setseed(0.$seed);
CREATE FUNCTION hostile.read(type regtype, given text) RETURNS text LANGUAGE plpgsql AS \$\$
DECLARE
	written text; again text;
BEGIN
	EXECUTE format('SELECT (%L::%s)::text', given, type) INTO written;
	EXECUTE format('SELECT (%L::%s)::text', written, type) INTO again;
	RETURN CASE WHEN written IS DISTINCT FROM again THEN 'not the same again' ELSE 'read' END;
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END \$\$;
CREATE TABLE hostile.text AS
SELECT type, given FROM (
	SELECT type, (SELECT string_agg((CASE type
			WHEN 'clearance_level' THEN ARRAY['S', 'E', 'C', 'R', 'T', 'secret', 'TOP', ' ', '-', 'très', 'NATO', 'protégé', 'B', 'PROTECTED', 'É', E'\\t', 'cosmic', '(', '"', '\\', 'fiabilité', 'enhanced']
			ELSE ARRAY['[', ']', ',', '2019-01-01', '2020-12-31', '-', '0', '9', ' ', 'infinity', ' BC', 'today', '(', '-infinity', '5874897-12-31', '4714-11-24 BC', '"', 'now'] END)
			[1 + floor(random() * 22 + 0 * n)], '' ORDER BY k) FROM generate_series(1, 1 + n % 6) AS k) AS given
	FROM generate_series(1, @{[ 50 * $calls ]}) AS n, unnest(ARRAY['clearance_level', 'timeline_gap']) AS type) AS t;
SQL
is(query(q{SELECT DISTINCT outcome FROM (SELECT hostile.read(type::regtype, coalesce(given, '')) AS outcome FROM hostile.text) o
	WHERE outcome NOT IN ('read', '22P02', '22007', '22008')}), '', 'texts: read, or refused in the right way');

# BINARY: bytes of good values are exchanged, lost and added

my $good = "$file.good";
query(<<"SQL");
CREATE TABLE hostile.row (level clearance_level, gap timeline_gap, levels clearance_level[], gaps timeline_gap[], finding clearance_finding);
INSERT INTO hostile.row VALUES ('SECRET', '[2019-03-01,2019-05-14]', '{SECRET,TOP SECRET}', '{"[2019-03-01,2019-05-14]","[1999-12-31,2000-01-01]"}',
	(SELECT f FROM clearance_form_findings('{}', '2026-06-15') f LIMIT 1));
COPY hostile.row TO '$good' (FORMAT binary);
SQL
my $bytes = slurp_file($good);
my $tries = 10 * $calls;
foreach my $n (1 .. $tries)
{
	my $bad = $bytes;
	foreach (1 .. 1 + int(rand(4)))
	{
		# The signature and the lengths of fields remain in half of the tries.
		my $at = 25 + int(rand(length($bad) - 27));
		if (rand() < 0.7) { substr($bad, $at, 1) = chr(int(rand() < 0.5 ? rand(256) : any(0, 1, 127, 128, 255))) }
		elsif (rand() < 0.5) { substr($bad, $at, 1 + int(rand(4))) = '' }
		else { substr($bad, $at, 0) = chr(int(rand(256))) x (1 + int(rand(4))) }
	}
	open(my $copy, '>:raw', "$file.$n") or die $!;
	print $copy $bad;
	close($copy);
	chmod(0644, "$file.$n");
}
query("SELECT hostile.try('binary', format('COPY hostile.row FROM %L (FORMAT binary)', '$file.' || n)) FROM generate_series(1, $tries) n");
is(query(q{SELECT DISTINCT state, message FROM hostile.outcome
	WHERE state NOT IN ('00000', '22P03', '22P04', '22008', '22007', '22021', '22003', '2202E', '42804', '54000', '08P01') LIMIT 5}), '', 'binary: accepted, or refused in the right way');
judged('binary', 'marmalade');

# TRIGGERS: with any arguments, on any table

query(<<"SQL");
CREATE TABLE hostile.person (id int PRIMARY KEY, document jsonb, status text, submitted boolean, submitted_on date, revision int);
CREATE TABLE hostile.part (id serial, person_id int REFERENCES hostile.person, starts_on date, ends_on date, period daterange, first text, document jsonb);
INSERT INTO hostile.person VALUES (1, '{}', 'draft', false, '2026-06-15', 0), (2, '{"MARMALADE": 1}', 'submitted', true, NULL, 0);
INSERT INTO hostile.part (person_id, starts_on, ends_on, period, first, document) VALUES
	(1, '2010-01-01', NULL, '[2010-01-01,)', '2010', '{}'), (2, '2019-01-01', '2018-01-01', 'empty', 'MARMALADE', NULL), (NULL, NULL, NULL, NULL, NULL, NULL);
CREATE FUNCTION hostile.any(text[]) RETURNS text LANGUAGE sql AS 'SELECT \$1[1 + floor(random() * cardinality(\$1))]';
CREATE FUNCTION hostile.trigger_statement() RETURNS text LANGUAGE sql AS \$\$
	SELECT format('CREATE %s TRIGGER hostile %s %s ON %s FOR EACH %s EXECUTE FUNCTION %s(%s);
		UPDATE hostile.person SET document = %s, submitted_on = %s; UPDATE hostile.part SET starts_on = %s, period = NULL WHERE id = 1;
		INSERT INTO hostile.part (person_id, starts_on) VALUES (2, %s); %s',
		CASE WHEN moment = 'AFTER' AND random() < 0.3 AND level = 'ROW' THEN 'CONSTRAINT' END, moment,
		hostile.any(CASE WHEN level = 'ROW' THEN ARRAY['INSERT', 'UPDATE', 'INSERT OR UPDATE', 'INSERT OR UPDATE OR DELETE']
			ELSE ARRAY['INSERT', 'UPDATE', 'TRUNCATE', 'DELETE OR TRUNCATE'] END),
		hostile.any('{hostile.person,hostile.part}'), level, hostile.any(functions),
		(SELECT string_agg(quote_literal(hostile.any(CASE WHEN n = 1 AND random() < 0.8 THEN '{document,person_id}' WHEN n < 4 THEN
			'{document,submitted_on,person_id,starts_on,ends_on,period,first,status,no_such_column,ctid,tableoid,id}' ELSE
			ARRAY['years=10', 'years=0', 'years=99999999999', 'years=-1', 'date=submitted_on', 'date=document', 'from=2016-01-01', 'to=2026-01-01', 'to=infinity', 'from=MARMALADE',
				'tolerance=30', 'tolerance=-1', 'ends=open', 'null_end=nothing', 'history=hostile.part', 'history=hostile.none', 'parent=hostile.person', 'parent=pg_class',
				'parent_key=id', 'parent_key=status', 'submitted=submitted', 'submitted=status', 'submitted_value=submitted', 'key=id', 'key=person_id', 'revision=revision',
				'revision=status', '=', 'years', '', repeat('x', 100000), 'history=', 'parent="', 'parent=a.b.c.d', 'parent=hostile.part'] END)), ', ')
			FROM generate_series(1, floor(random() * 9)::int + 0 * length(level)) n),
		hostile.value('jsonb'), hostile.value('date'), hostile.value('date'), hostile.value('date'),
		CASE WHEN random() < 0.5 THEN 'DELETE FROM hostile.part WHERE id = 1; TRUNCATE hostile.part; SET CONSTRAINTS ALL IMMEDIATE;' ELSE 'SET CONSTRAINTS ALL IMMEDIATE;' END)
	FROM (SELECT hostile.any('{BEFORE,AFTER}') AS moment, hostile.any('{ROW,ROW,ROW,STATEMENT}') AS level,
		(SELECT array_agg(p.oid::regproc::text) FROM pg_proc p JOIN pg_depend d ON d.objid = p.oid AND d.classid = 'pg_proc'::regclass AND d.deptype = 'e'
			JOIN pg_extension e ON e.oid = d.refobjid AND e.extname = 'clearance' WHERE p.prorettype = 'trigger'::regtype) AS functions) f
\$\$;
DO 'BEGIN PERFORM setseed(0.$seed); FOR i IN 1 .. @{[ 20 * $calls ]} LOOP PERFORM hostile.try(''trigger'', hostile.trigger_statement()); END LOOP; END';
SQL
# What PostgreSQL says of a wrong value in the arguments of the trigger itself is not a form's.
judged('triggers', 'marmalade|271828');

is($node->safe_psql('postgres', 'SELECT clearance_party($$France$$)'), 'FR', 'the server still answers');
unlike(slurp_file($node->logfile), qr/PANIC|was terminated by signal|server process .* exited/, 'no process went down');

$node->stop;
done_testing();
