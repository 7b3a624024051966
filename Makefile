# clearance: build with PGXS.  See README.md.
#
#	make demo	build, start a throwaway cluster, show the main job
#	make test	run every test on a throwaway cluster, leave nothing behind
#	make bench	speed against the SQL that a user would write by hand
#
# The last three install what is missing (see tools/setup) and then call the
# ordinary PGXS targets: all, install, installcheck, uninstall, clean.

EXTENSION = clearance
EXTVERSION = $(shell sed -n "s/^default_version *= *'\(.*\)'/\1/p" $(srcdir)/clearance.control)
MODULE_big = clearance
PGFILEDESC = "clearance - security screening in the database"

srcdir ?= .
sources = $(wildcard $(srcdir)/src/*.c) $(wildcard $(srcdir)/src/*/*.c)
OBJS = $(patsubst $(srcdir)/%.c,%.o,$(sources))

# The install script, one file per subject, in install order.
sql_subjects = \
	prologue \
	level \
	timeline_gap \
	timelines \
	expiry \
	request \
	form \
	trigger \
	party \
	party_data \
	instrument \
	rule_text \
	exchange \
	version
sql_files = $(wildcard $(sql_subjects:%=$(srcdir)/sql/%.sql))

DATA = $(wildcard $(srcdir)/sql/clearance--*--*.sql)
DATA_built = clearance--$(EXTVERSION).sql
EXTRA_CLEAN = clearance--$(EXTVERSION).sql

REGRESS = $(sort $(notdir $(basename $(wildcard $(srcdir)/test/sql/*.sql))))
REGRESS_OPTS = --inputdir=$(srcdir)/test --load-extension=clearance
ISOLATION = $(sort $(notdir $(basename $(wildcard $(srcdir)/test/isolation/specs/*.spec))))
ISOLATION_OPTS = --inputdir=$(srcdir)/test/isolation --load-extension=clearance

PG_CPPFLAGS = -I$(srcdir)/src -DCLEARANCE_VERSION='"$(EXTVERSION)"'
PG_CFLAGS = -Wall -Wextra -Wno-unused-parameter -Wno-missing-field-initializers \
	-Wno-sign-compare -Wmissing-prototypes

PG_CONFIG ?= pg_config
PGXS := $(shell $(PG_CONFIG) --pgxs 2>/dev/null)
include $(PGXS)

clearance--$(EXTVERSION).sql: $(sql_files) $(srcdir)/clearance.control
	cat $(sql_files) > $@

$(OBJS): $(wildcard $(srcdir)/src/*.h) $(wildcard $(srcdir)/src/*/*.h) $(srcdir)/clearance.control

# Plain C is tested without a server: test/unit/*.c print TAP.
plain_sources = $(shell grep -L '"postgres.h"' $(sources))
.PHONY: unit
unit:
	@mkdir -p build/unit
	@set -e; for test in $(basename $(notdir $(wildcard $(srcdir)/test/unit/*.c))); do \
		$(CC) -O2 -g -Wall -Wextra -I$(srcdir)/src -o build/unit/$$test \
			$(srcdir)/test/unit/$$test.c $(plain_sources); \
		echo "# $$test"; build/unit/$$test; \
	done
