# scorecard: `make help` lists what there is to make. V=1 shows the commands.
CC = gcc
CFLAGS = -O2 -g
WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wcast-qual -Wconversion -Wstrict-prototypes -Wmissing-prototypes -Werror
LIBRARIES = libcjson expat libutf8proc nettle freetype2 harfbuzz harfbuzz-subset fribidi fontconfig gmp ini_config md4c libdeflate libzip

# What is compiled goes to a tree of its own for each way to compile: TREE=build/sanitize and so on.
TREE = build/plain
PROGRAM = $(if $(filter build/plain,$(TREE)),scorecard,$(TREE)/scorecard)
# gcc takes every text that a sanitizer looks at for one that may be null, hence the exception.
SANITIZE = -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -Wno-format-truncation
# What a fuzzer tries is chosen by the branches that it reaches. Clang alone has libFuzzer.
FUZZ = -O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
FUZZ_SECONDS = 600
COVERAGE = -O1 -g --coverage -fprofile-update=atomic

# Asked when the first file is compiled, and once: before, pkg-config may not be installed yet.
PACKAGE_CFLAGS = $(eval PACKAGE_CFLAGS := $(shell pkg-config --cflags $(LIBRARIES)))$(PACKAGE_CFLAGS)
PACKAGE_LIBS = $(eval PACKAGE_LIBS := $(shell pkg-config --libs $(LIBRARIES)) -lcsv -lhpdf -lunistring -lm)$(PACKAGE_LIBS)
COMPILE = $(CC) -std=c17 -D_POSIX_C_SOURCE=200809L -Igenerator $(PACKAGE_CFLAGS) $(CFLAGS) $(WARNINGS) -MMD -MP

SOURCES := $(sort $(shell find generator -name '*.c'))
OBJECTS = $(SOURCES:generator/%.c=$(TREE)/%.o)
FUZZ_PROGRAMS = $(patsubst tests/fuzz/%.c,$(TREE)/fuzz/%,$(sort $(wildcard tests/fuzz/*.c)))
TESTS := $(sort $(wildcard tests/unit/test_*.c))
TEST_PROGRAMS = $(TESTS:tests/unit/%.c=$(TREE)/unit/%)
BENCH_PROGRAMS = $(patsubst tests/bench/%.c,$(TREE)/bench/%,$(sort $(wildcard tests/bench/*.c)))

say = $(if $(V),,@echo '  $(1)';)
quiet = $(if $(V),,@)

.PHONY: all report check quick bench fuzz picture regen sanitize coverage unit-tests bench-programs fuzz-programs clean help
.DELETE_ON_ERROR:
.SECONDARY:

all: $(PROGRAM)

$(PROGRAM): $(OBJECTS)
	$(call say,LD $@)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(PACKAGE_LIBS)

$(TREE)/%.o: generator/%.c Makefile | build/libraries
	@mkdir -p $(@D)
	$(call say,CC $<)$(COMPILE) -c -o $@ $<

# All objects but main's, for the tests. Made afresh, so that no object of a removed file stays.
$(TREE)/scorecard.a: $(filter-out $(TREE)/main.o,$(OBJECTS))
	$(call say,AR $@)rm -f $@ && ar rcs $@ $^

$(TREE)/unit/%.o: tests/unit/%.c Makefile | build/libraries
	@mkdir -p $(@D)
	$(call say,CC $<)$(COMPILE) -c -o $@ $<

$(TREE)/unit/%: $(TREE)/unit/%.o $(TREE)/scorecard.a
	$(call say,LD $@)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(PACKAGE_LIBS) -lcmocka

unit-tests: $(TEST_PROGRAMS)

$(TREE)/bench/%.o: tests/bench/%.c Makefile | build/libraries
	@mkdir -p $(@D)
	$(call say,CC $<)$(COMPILE) -c -o $@ $<

$(TREE)/bench/%: $(TREE)/bench/%.o
	$(call say,LD $@)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(PACKAGE_LIBS)

# The same program without tags in its PDF: those objects stand before the archive's.
$(TREE)/bench/untagged: $(TREE)/bench/untagged.o $(TREE)/main.o $(TREE)/scorecard.a
	$(call say,LD $@)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(PACKAGE_LIBS)

bench-programs: $(BENCH_PROGRAMS)

$(TREE)/fuzz/%.o: tests/fuzz/%.c Makefile | build/libraries
	@mkdir -p $(@D)
	$(call say,CC $<)$(COMPILE) -c -o $@ $<

$(TREE)/fuzz/%: $(TREE)/fuzz/%.o $(TREE)/scorecard.a
	$(call say,LD $@)$(CC) $(CFLAGS) -fsanitize=fuzzer $(LDFLAGS) -o $@ $^ $(PACKAGE_LIBS)

fuzz-programs: $(FUZZ_PROGRAMS)

sanitize coverage:
	$(quiet)$(MAKE) --no-print-directory TREE=build/$@ CFLAGS='$($(shell echo $@ | tr a-z A-Z))' all unit-tests

build/libraries: tests/tools/packages
	@mkdir -p build
	@pkg-config --print-errors --exists $(LIBRARIES) || { \
	  echo 'Something that the build needs is missing. To install it, type: tests/tools/install build'; exit 1; }
	@touch $@

report:
	$(quiet)tests/tools/install build report
	$(quiet)$(MAKE) --no-print-directory all
	$(quiet)./scorecard render ocg-contract 2020-10
	@echo 'The contract report for October 2020 is in out/ocg-contract/2020-10/:'
	@echo '  index.html     the report as a web page'
	@echo '  report.pdf     the same on paper'
	@echo '  report.json, values.csv, manifest.json'

check:
	$(quiet)tests/tools/install build report quick check
	$(quiet)python3 tests/check.py $(PART)

quick:
	$(quiet)tests/tools/install build report quick
	$(quiet)python3 tests/check.py --quick

bench:
	$(quiet)tests/tools/install build report bench
	$(quiet)$(MAKE) --no-print-directory all bench-programs
	$(quiet)python3 tests/bench.py

fuzz:
	$(quiet)tests/tools/install build fuzz
	$(quiet)$(MAKE) --no-print-directory TREE=build/fuzz CC=clang CFLAGS='$(FUZZ)' WARNINGS=-w fuzz-programs
	$(quiet)tests/fuzz/run $(FUZZ_SECONDS) $(READER)

picture:
	$(quiet)tests/tools/install build report quick
	$(quiet)$(MAKE) --no-print-directory all
	$(quiet)tests/tools/picture

regen: all
	$(quiet)python3 tests/golden.py --regen

clean:
	rm -rf build scorecard

help:
	@echo 'make           builds ./scorecard'
	@echo 'make report    builds it and renders the example: out/ocg-contract/2020-10/index.html and report.pdf'
	@echo 'make quick     runs the tests that take less than a minute together'
	@echo 'make check     runs all tests; make check PART="pdf site" runs these parts of them, and what they need'
	@echo 'make bench     measures speed and memory beside other programs, and counts instructions'
	@echo 'make fuzz      gives the readers of foreign files what nobody writes, FUZZ_SECONDS each (600)'
	@echo 'make picture   makes the pictures in the README and doc/, of the example as it is now'
	@echo 'make regen     shows where golden cases differ from what is expected, and asks before it replaces that'
	@echo 'make clean     removes what was built (out/ stays)'
	@echo 'make report, quick, check, bench, fuzz and picture install the Debian packages that are missing, and say so.'
	@echo 'The parts of make check, with what each of them looks at (python3 lists them):'
	@! command -v python3 >/dev/null || python3 tests/check.py --list

-include $(OBJECTS:.o=.d) $(TEST_PROGRAMS:=.d) $(BENCH_PROGRAMS:=.d) $(FUZZ_PROGRAMS:=.d)
