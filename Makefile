# clearance: build with PGXS.  See README.md and CONTRIBUTING.md.
#
#	make demo	build, start a throwaway cluster that stays, show the main job
#	make demo-stop	remove that cluster
#	make test	run every test on a throwaway cluster, leave nothing behind
#	make unit	run the tests of the plain-C files only
#	make mutation	take away each rule of the forms in turn: a test must fail
#	make race	submissions against editors, 30 s for each isolation level
#	make fuzz	any bytes for the plain-C files, SECONDS=10 for each (needs clang)
#	make bench	speed against the SQL that a user would write by hand
#	make drivers	the types and errors through the drivers of other languages
#	make package	Debian packages into build/package
#	make versions	the tests on the other versions of the server that Debian has (as root)
#	make package-test	install them into an empty system, test, remove (as root)
#	make dist	the source archive of HEAD, for PGXN
#	make bench-servers	the same on one, two and three servers
#	make sanitize, valgrind, discard, coverage, sqlsmith, hostile, crash,
#	make assertions, small
#			long runs; their last results stand in doc/trust.md
#	make instructions	instructions per call against the committed counts (needs valgrind)
#
# These install what is missing first (tools/setup).  The targets all, install,
# installcheck, uninstall and clean are those of PGXS.

ifdef VPATH
srcdir = $(VPATH)
else
srcdir := $(patsubst %/,%,$(dir $(firstword $(MAKEFILE_LIST))))
endif

EXTENSION = clearance
EXTVERSION := $(shell sed -n "s/^default_version *= *'\(.*\)'/\1/p" $(srcdir)/clearance.control)
MODULE_big = clearance
PGFILEDESC = "clearance - security screening in the database"

sources := $(wildcard $(srcdir)/src/*.c $(srcdir)/src/*/*.c $(srcdir)/src/*/*/*.c)
headers := $(wildcard $(srcdir)/src/*.h $(srcdir)/src/*/*.h $(srcdir)/src/*/*/*.h)
OBJS := $(patsubst $(srcdir)/%.c,%.o,$(sources))

# The install script, one file per subject, in install order.
sql_subjects = \
	prologue \
	level \
	timeline_gap \
	timelines \
	picture \
	expiry \
	request \
	form \
	plugin \
	trigger \
	history_trigger \
	party \
	party_data \
	instrument \
	rule_text \
	exchange \
	argument \
	attach \
	waiver \
	audit \
	identifier \
	equivalence \
	jcp \
	visit \
	reference_row \
	nato \
	verdict \
	alternative_solution \
	out_of_country \
	assurance \
	what_if \
	contract \
	arrangement \
	version \
	epilogue
sql_files := $(wildcard $(sql_subjects:%=$(srcdir)/sql/%.sql))

# The starter registry, a script of its own, one file per subject.
registry_subjects = begin organization clearance application waiver contract retention report page rights
registry_files := $(registry_subjects:%=$(srcdir)/registry/%.sql)

DATA := $(patsubst $(srcdir)/%,%,$(wildcard $(srcdir)/sql/clearance--*--*.sql)) share/clearance_pgtap.sql
DATA_built = clearance--$(EXTVERSION).sql clearance_registry.sql
EXTRA_CLEAN = build
# What plugins are built against; a plugin includes the first.
HEADERS_clearance = src/clearance_plugin.h src/clearance_types.h

REGRESS := $(sort $(notdir $(basename $(wildcard $(srcdir)/test/sql/*.sql))))
# Not the current folder for outputs: pg_regress looks for tests there first,
# and would take sql/NAME.sql for the test NAME.
REGRESS_OPTS = --inputdir=$(srcdir)/test --outputdir=build/installcheck --load-extension=clearance
REGRESS_PREP = build/installcheck
ISOLATION := $(sort $(notdir $(basename $(wildcard $(srcdir)/test/isolation/specs/*.spec))))
ISOLATION_OPTS = --inputdir=$(srcdir)/test/isolation --outputdir=build/installcheck_isolation \
	--load-extension=clearance

# Files that include the server's headers are not warned of what its macros do
# (unused parameters, partly initialized tables, mixed signs); plain C is.
warnings = -Wall -Wextra -Wmissing-prototypes $(if $(findstring clang,$(CC)),$(clang_warnings))
server_warnings = -Wno-unused-parameter -Wno-missing-field-initializers -Wno-sign-compare
# A server that gcc built hands on gcc's flags, and gcc's name for printf's.
clang_warnings = -Wno-unknown-warning-option -Wno-ignored-optimization-argument \
	-Wno-unused-command-line-argument -Wno-ignored-attributes
PG_CPPFLAGS = -I$(srcdir)/src -DCLEARANCE_VERSION='"$(EXTVERSION)"'
PG_CFLAGS = $(warnings) $(server_warnings)

# A pg_config that knows PGXS: the caller's, the one of the PATH, or the newest
# of the usual folders.  (Debian's libpq-dev brings one that knows no PGXS.)
ifndef PG_CONFIG
PG_CONFIG := $(shell $(srcdir)/tools/setup pg_config)
endif
PGXS := $(wildcard $(if $(PG_CONFIG),$(shell $(PG_CONFIG) --pgxs 2>/dev/null)))

ifneq (,$(PGXS))
include $(PGXS)

# Changes when a flag, the compiler, the server or the list of files does, and
# then everything is built anew.  It also makes the folders of a VPATH build.
build/flags: FORCE
	@mkdir -p build $(sort $(dir $(OBJS)))
	@echo '$(COMPILE.c) $(VERSION) $(OBJS) $(sql_files) $(registry_files)' > $@.new
	@if cmp -s $@.new $@; then rm $@.new; else mv $@.new $@; fi

$(OBJS) $(OBJS:.o=.bc): build/flags $(headers)

clearance--$(EXTVERSION).sql: $(sql_files) $(srcdir)/clearance.control build/flags
	cat $(sql_files) > $@

clearance_registry.sql: $(registry_files) build/flags
	cat $(registry_files) > $@

build/installcheck: FORCE
	@mkdir -p build/installcheck build/installcheck_isolation
else
# Without PGXS: say what to install.
all install installdirs uninstall installcheck:
	@$(srcdir)/tools/setup missing >&2; exit 1

clean:
	rm -rf build
endif

# The plain-C files are tested without a server: programs that print TAP.
plain_sources := $(if $(sources),$(shell grep -L '"postgres.h"' $(sources)))
unit_programs := $(patsubst $(srcdir)/test/unit/%.c,build/unit/%,$(wildcard $(srcdir)/test/unit/*.c))

unit-programs: $(unit_programs)

$(unit_programs): build/unit/%: $(srcdir)/test/unit/%.c $(plain_sources) $(headers)
	@mkdir -p $(@D)
	$(CC) -O2 -g $(warnings) $(COPT) -I$(srcdir)/src -o $@ $< $(plain_sources)

demo:
	@PG_CONFIG='$(PG_CONFIG)' $(srcdir)/tools/demo start

demo-stop:
	@PG_CONFIG='$(PG_CONFIG)' $(srcdir)/tools/demo stop

test:
	@PG_CONFIG='$(PG_CONFIG)' $(srcdir)/tools/test

unit:
	@PG_CONFIG='$(PG_CONFIG)' $(srcdir)/tools/test unit

mutation:
	@PG_CONFIG='$(PG_CONFIG)' $(srcdir)/tools/mutate-rules

race:
	@PG_CONFIG='$(PG_CONFIG)' $(srcdir)/tools/test race

fuzz:
	@$(srcdir)/tools/fuzz $(or $(SECONDS),10)

bench:
	@PG_CONFIG='$(PG_CONFIG)' SCALE='$(SCALE)' $(srcdir)/tools/bench

drivers:
	@PG_CONFIG='$(PG_CONFIG)' $(srcdir)/tools/test drivers

package:
	@$(srcdir)/tools/package

package-test:
	@$(srcdir)/tools/test package

# What is committed, under the name that PGXN wants.
dist:
	git -C $(srcdir) archive --format=zip --prefix=clearance-$(EXTVERSION)/ \
		-o $(abspath .)/clearance-$(EXTVERSION).zip HEAD

bench-servers:
	@PG_CONFIG='$(PG_CONFIG)' SCALE='$(SCALE)' $(srcdir)/tools/bench-servers

instructions:
	@PG_CONFIG='$(PG_CONFIG)' $(srcdir)/tools/instructions

sanitize valgrind discard:
	@PG_CONFIG='$(PG_CONFIG)' $(srcdir)/tools/memory $@

coverage sqlsmith:
	@PG_CONFIG='$(PG_CONFIG)' $(srcdir)/tools/$@

assertions small:
	@PG_CONFIG='$(PG_CONFIG)' $(srcdir)/tools/checked $@

hostile crash:
	@PG_CONFIG='$(PG_CONFIG)' $(srcdir)/tools/long $@

versions:
	@PG_CONFIG='$(PG_CONFIG)' $(srcdir)/tools/versions --record

.PHONY: versions sanitize valgrind discard coverage sqlsmith assertions small hostile crash
.PHONY: demo demo-stop test unit unit-programs mutation race fuzz bench bench-servers drivers package package-test dist instructions FORCE
