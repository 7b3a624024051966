# The report page: what it says, that no value of a record becomes a part of the
# page, and, in a headless Chromium where there is one, that it renders without
# script, error or network, for all readers: order of headings, headers of tables,
# contrast, narrow screens, light, dark and paper, in both languages.

use strict;
use warnings;

use FindBin;
use lib $FindBin::RealBin;
use JSON::PP;
use MIME::Base64;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use ReportBrowser;
use Test::More;

my $folder = PostgreSQL::Test::Utils::tempdir();
my $node = PostgreSQL::Test::Cluster->new('main');
$node->init(extra => [ '--encoding=UTF8', '--no-locale' ]);
$node->start;
$ENV{PGCLIENTENCODING} = 'UTF8';

my $registry = ($ENV{CLEARANCE_STAGE} // '') . $node->config_data('--sharedir') . '/extension/clearance_registry.sql';
my $hostile = q{<script>alert("x")</script><img src=http://example.invalid/x>&'"};
my $draft = slurp_file("$FindBin::RealBin/../data/secret_new.json");
$node->safe_psql('postgres', 'CREATE DATABASE hr');
$node->safe_psql('hr', 'CREATE EXTENSION clearance; CREATE ROLE olive LOGIN; ALTER DATABASE hr SET search_path = registry, public');
$node->safe_psql('hr', slurp_file($registry));
$node->safe_psql('hr', <<"SQL");
ALTER DATABASE hr SET registry.report_day = '2026-06-15';
GRANT registry_officer TO olive;
INSERT INTO organization (name, number) VALUES (\$\$$hostile\$\$, '1'), ('Borealis', '2');
INSERT INTO duty VALUES ('olive', 2, 'officer');
INSERT INTO person (organization_id, surname, given_names) VALUES (1, \$\$$hostile\$\$, 'Zo\x{c3}\x{ab}'), (1, 'Roy', 'Luc'), (2, 'Singh', 'Asha');
INSERT INTO clearance (person_id, level, granted_on) VALUES
	(1, 'SECRET', '2016-09-01'), (2, 'RELIABILITY', '2016-09-20'), (2, 'TOP SECRET', '2021-12-05'), (3, 'SECRET', '2016-08-01');
INSERT INTO application (person_id, document) VALUES
	(1, jsonb_set(\$json\$$draft\$json\$ #- '{biographical,birth_surname}' #- '{residences,entries,1}', '{residences,entries,0,address,city}', to_jsonb(\$\$$hostile\$\$::text))),
	(2, '{"form": "330-60", "residences": {"entries": [{"from": "<b>2010</b>"}]}}'),
	(3, \$json\$$draft\$json\$);
INSERT INTO contract (organization_id, number, client, party, level, phases) VALUES
	(1, \$\$$hostile\$\$, 'X', 'PL', 'SECRET', '{"form": "international-contract", "contract": {"kind": "foreign_government", "classified": true, "bid_on": "2026-02-16"}}'),
	(2, 'N-2', 'Y', 'JP', 'SECRET', '{"form": "international-contract"}');
SQL

sub page
{
	my ($language, $more) = @_;
	my $text = $node->safe_psql('hr', "SELECT report_page(1, '$language', '{1,2,3}')", extra_params => $more // []);
	append_to_file("$folder/$language.html", $text);
	return $text;
}

my %page = map { $_ => page($_) } qw(en fr);
ok(join('', values %page) !~ /<script|<img|<b>|<[^>]*\s(?:src|href|style|on\w+)=|url\((?!#)|\@import/i,
	'no value is markup, and nothing is fetched');
ok($page{en} =~ /<h1>Security screening report, &lt;script&gt;alert\(&quot;x&quot;\)/, 'values are shown as they are');
ok($page{en} =~ /B-06.*Enter the family name at birth.*How to complete the Security clearance form \(TBS\/SCT 330-60E\)<\/cite>, line 128/,
	'a finding has its message and the lines that it rests on');
ok($page{fr} =~ /B-06.*Inscri.*, ligne 128/, 'in French, too');
ok($page{en} =~ /A date of the histories cannot be read/, 'a date that is none is told');
is(() = $page{en} =~ /<svg class="clearance"/g, 1, 'the histories of the other are drawn');
ok($page{en} =~ /2026-09<\/th><td class="number">1<\/td><td class="number">0<\/td><td class="number">1<\/td>/,
	'the forecast counts by month and level');
is(() = $page{en} =~ /<rect class="bar c\d" x="\S+" y="\S+" width="40"/g, 2, 'a bar for each, but none for what a later clearance covers');
ok($page{en} !~ /Asha|N-2/, 'nothing of another organization');
ok($page{en} =~ /<tr><th[^>]*>Poland<\/th><td><span class="not_eligible">no</, 'the parties of contracts are in the matrix');
ok($page{en} =~ /Inform the program of the intent to bid<\/td><td>missing/, 'overdue steps');

# It shows what the reader may see, and refuses the rest.
is($node->safe_psql('hr', "SELECT report_page(2, 'en', '{1,3}') ~ 'Asha' AND report_page(2, 'en', '{1,3}') !~ 'Zo'",
	extra_params => [ '-U', 'olive' ]), 't', 'an officer has the page of the own organization');
for my $case ([ "SELECT report_page(1, 'en')", qr/no such organization/ ], [ "SELECT report_page(2, 'de')", qr/must be "en" or "fr"/ ],
	[ 'SELECT report_page(2, NULL)', qr/must be "en" or "fr"/ ])
{
	my (undef, undef, $error) = $node->psql('hr', $case->[0], extra_params => [ '-U', 'olive' ]);
	like($error, $case->[1], "$case->[0] is refused");
}
is($node->safe_psql('hr', "SET clearance.language = 'fr'; SELECT length(report_page(2, 'en')) > 0; SHOW clearance.language"), "t\nfr",
	'the language of the session stays');

# What a page must have for all readers, as a list of what it lacks.
my $check = <<'JS';
(() => {
	const lacks = [], luminance = c => {
		const [r, g, b] = c.map(v => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
		return 0.2126 * r + 0.7152 * g + 0.0722 * b;
	};
	const colour = text => text.match(/[\d.]+/g).map(Number);
	const behind = e => {
		for (; e; e = e.parentElement) {
			const c = colour(getComputedStyle(e).backgroundColor);
			if (c.length === 3 || c[3] > 0) return c;
		}
		return matchMedia('(prefers-color-scheme: dark)').matches && !matchMedia('print').matches ? [18, 18, 18] : [255, 255, 255];
	};
	let texts = 0, level = 0;
	for (const e of document.querySelectorAll('body *')) {
		if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) || e.closest('style, title, desc')) continue;
		const style = getComputedStyle(e), svg = e.ownerSVGElement;
		const ground = svg && svg.querySelector('.back') ? colour(getComputedStyle(svg.querySelector('.back')).fill) : behind(e);
		const [a, b] = [colour(svg ? style.fill : style.color), ground].map(c => luminance(c.slice(0, 3))).sort((x, y) => y - x);
		texts++;
		if ((a + 0.05) / (b + 0.05) < 4.5) lacks.push(`contrast of ${e.tagName}.${e.className.baseVal ?? e.className}: ${((a + 0.05) / (b + 0.05)).toFixed(2)}`);
	}
	for (const h of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
		if (+h.tagName[1] > level + 1) lacks.push(`${h.tagName} after level ${level}`);
		level = +h.tagName[1];
	}
	if (document.querySelectorAll('h1').length !== 1) lacks.push('one h1');
	for (const t of document.querySelectorAll('table')) {
		if (!t.caption || !t.caption.textContent) lacks.push('caption');
		const columns = t.querySelectorAll('thead th[scope=col]').length;
		for (const r of t.querySelectorAll('tbody tr'))
			if (r.cells.length !== columns || r.cells[0].scope !== 'row') lacks.push('row header or number of cells');
	}
	if (document.querySelectorAll('th:not([scope])').length) lacks.push('scope');
	const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
	if (new Set(ids).size !== ids.length) lacks.push('ids that are unique');
	for (const s of document.querySelectorAll('svg'))
		if (s.getAttribute('role') !== 'img' || !(s.getAttribute('aria-label') || s.querySelector(':scope > title'))) lacks.push('name of a picture');
	for (const s of document.querySelectorAll('svg')) {
		const frame = s.getBoundingClientRect(), boxes = [...s.querySelectorAll('text')].map(x => x.getBoundingClientRect());
		boxes.forEach((x, i) => {
			if (x.left < frame.left || x.right > frame.right || x.bottom > frame.bottom) lacks.push('text within its picture');
			for (const y of boxes.slice(i + 1))
				if (x.left < y.right && y.left < x.right && x.top < y.bottom && y.top < x.bottom) lacks.push('texts apart');
		});
	}
	if (document.documentElement.scrollWidth > innerWidth) lacks.push(`width: ${document.documentElement.scrollWidth} of ${innerWidth}`);
	if (performance.getEntriesByType('resource').length) lacks.push('no resources');
	return { lang: document.documentElement.lang, texts, lacks: [...new Set(lacks)] };
})()
JS

SKIP:
{
	my $browser = ReportBrowser->new($folder);

	skip 'there is no Chromium', 1 unless $browser;
	for my $language (qw(en fr))
	{
		my @events = $browser->open_page("file://$folder/$language.html");

		is(join(', ', map { $_->{params}{entry}{text} // $_->{params}{exceptionDetails}{text} // 'console' }
			grep { $_->{method} =~ /^(?:Log\.entryAdded|Runtime\.(?:exceptionThrown|consoleAPICalled))$/ } @events), '', "$language: no word on the console");
		is(join(', ', grep { !m!^file://\Q$folder\E/$language\.html$! } map { $_->{params}{request}{url} }
			grep { $_->{method} eq 'Network.requestWillBeSent' } @events), '', "$language: no request");
		for my $case ([ 'light', 1280, '', 'light' ], [ 'dark', 1280, '', 'dark' ], [ 'narrow', 360, '', 'light' ], [ 'paper', 964, 'print', 'light' ])
		{
			my ($name, $width, $media, $scheme) = @$case;

			$browser->call('Emulation.setDeviceMetricsOverride', { width => $width, height => 900, deviceScaleFactor => 1, mobile => JSON::PP::false });
			$browser->call('Emulation.setEmulatedMedia', { media => $media, features => [ { name => 'prefers-color-scheme', value => $scheme } ] });
			my $found = $browser->evaluate($check);
			is(join('; ', @{ $found->{lacks} }), '', "$language, $name: nothing is lacking");
			is($found->{lang}, $language, 'its language is marked');
			cmp_ok($found->{texts}, '>', 300, 'there is text');
			next unless $ENV{CLEARANCE_SCREENSHOTS};
			my $picture = $browser->call('Page.captureScreenshot', { captureBeyondViewport => JSON::PP::true });
			append_to_file("$ENV{CLEARANCE_SCREENSHOTS}/$language-$name.png", decode_base64($picture->{data}));
		}
		my $paper = decode_base64($browser->call('Page.printToPDF', { preferCSSPageSize => JSON::PP::true })->{data});
		like($paper, qr/^%PDF-/, "$language: it prints");
		cmp_ok(scalar(() = $paper =~ m!/Type\s*/Page\b!g), '>=', 4, 'on some pages');
	}
}

$node->stop;
done_testing();
