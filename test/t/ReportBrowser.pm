# A headless Chromium on a pipe, spoken to in its DevTools protocol: messages of
# JSON that end in a zero byte.

package ReportBrowser;

use strict;
use warnings;

use JSON::PP;
use POSIX ();

# Start it with a profile in a folder; undef where there is none.
sub new
{
	my ($class, $folder) = @_;
	my ($program) = grep { -x } map { ("$_/chromium", "$_/chromium-browser", "$_/google-chrome") } split /:/, $ENV{PATH};

	return undef unless defined $program;
	pipe(my $their_input, my $input) or die $!;
	pipe(my $output, my $their_output) or die $!;
	my $pid = fork() // die $!;
	if ($pid == 0)
	{
		# Its descriptors are 3 and 4, whatever these pipes were called.
		my ($in, $out) = (POSIX::dup(fileno($their_input)), POSIX::dup(fileno($their_output)));
		$in = POSIX::dup($in) while $in < 5;
		$out = POSIX::dup($out) while $out < 5;
		POSIX::dup2($in, 3);
		POSIX::dup2($out, 4);
		open(STDIN, '<', '/dev/null');
		open(STDOUT, '>', "$folder/browser.log");
		open(STDERR, '>&', \*STDOUT);
		$ENV{HOME} = $folder;
		exec($program, '--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking',
			'--no-first-run', "--user-data-dir=$folder/profile", '--remote-debugging-pipe', 'about:blank')
		  or POSIX::_exit(127);
	}
	close($their_input);
	close($their_output);
	$input->autoflush;
	my $self = bless { pid => $pid, input => $input, output => $output, rest => '', number => 0, events => [] }, $class;
	my $target = $self->call('Target.createTarget', { url => 'about:blank' })->{targetId};
	$self->{session} = $self->call('Target.attachToTarget', { targetId => $target, flatten => JSON::PP::true })->{sessionId};
	$self->call("$_.enable") for qw(Page Runtime Network Log);
	return $self;
}

# The next message, within a minute.
sub receive
{
	my ($self) = @_;
	my $end;

	while (($end = index($self->{rest}, "\0")) < 0)
	{
		my $ready = '';
		vec($ready, fileno($self->{output}), 1) = 1;
		die "the browser does not answer\n" unless select($ready, undef, undef, 60);
		sysread($self->{output}, $self->{rest}, 65536, length($self->{rest})) or die "the browser ended\n";
	}
	return decode_json(substr(substr($self->{rest}, 0, $end + 1, ''), 0, $end));
}

# Call a method and return its result; events go to the list meanwhile.
sub call
{
	my ($self, $method, $parameters) = @_;
	my $id = ++$self->{number};

	syswrite($self->{input}, encode_json({ id => $id, method => $method, params => $parameters // {},
		$self->{session} ? (sessionId => $self->{session}) : () }) . "\0") or die $!;
	while (1)
	{
		my $message = $self->receive;
		if (($message->{id} // 0) == $id)
		{
			die "$method: $message->{error}{message}\n" if $message->{error};
			return $message->{result};
		}
		push @{ $self->{events} }, $message if $message->{method};
	}
}

# Open a page and wait until it has loaded; returns the events.
sub open_page
{
	my ($self, $url) = @_;

	$self->{events} = [];
	$self->call('Page.navigate', { url => $url });
	until (grep { $_->{method} eq 'Page.loadEventFired' } @{ $self->{events} })
	{
		push @{ $self->{events} }, $self->receive;
	}
	$self->evaluate('1');
	return @{ $self->{events} };
}

# The value of an expression in the page.
sub evaluate
{
	my ($self, $expression) = @_;
	my $result = $self->call('Runtime.evaluate', { expression => $expression, returnByValue => JSON::PP::true });

	die "$result->{exceptionDetails}{exception}{description}\n" if $result->{exceptionDetails};
	return $result->{result}{value};
}

sub DESTROY
{
	my ($self) = @_;
	local $?;

	kill('TERM', $self->{pid});
	waitpid($self->{pid}, 0);
}

1;
