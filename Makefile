# scorecard: `make` builds ./scorecard; `make help` lists the rest.
CC ?= cc
CFLAGS ?= -O2 -g
WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes -Werror
PACKAGES = libcjson expat libutf8proc nettle freetype2 gmp ini_config md4c-html
CPPFLAGS += -D_POSIX_C_SOURCE=200809L -Igenerator $(shell pkg-config --cflags $(PACKAGES))
LDLIBS = $(shell pkg-config --libs $(PACKAGES)) -lcsv -lhpdf -lm
BUILD = build

SOURCES := $(sort $(shell find generator -name '*.c' ! -name main.c))
OBJECTS := $(SOURCES:generator/%.c=$(BUILD)/%.o)

scorecard: $(BUILD)/main.o $(OBJECTS)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

$(BUILD)/%.o: generator/%.c
	@mkdir -p $(@D)
	$(CC) -std=c17 $(CPPFLAGS) $(CFLAGS) $(WARNINGS) -MMD -MP -c -o $@ $<

-include $(OBJECTS:.o=.d) $(BUILD)/main.d
