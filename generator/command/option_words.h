/* The options in words: what is read from the command line, printed as help or completed in a shell
 * comes from here. */
#ifndef COMMAND_OPTION_WORDS_H
#define COMMAND_OPTION_WORDS_H

#include <stdbool.h>
#include <stddef.h>

/* Behind every character, so that getopt can tell them from letters. */
enum option_code {
    OPTION_DATA = 256,
    OPTION_TEMPLATES,
    OPTION_OUT,
    OPTION_UNIT,
    OPTION_LEVEL,
    OPTION_JOBS,
    OPTION_AS_AT,
    OPTION_REPORT,
    OPTION_MEASURE,
    OPTION_AUTHORITY,
    OPTION_FINAL,
    OPTION_REPLACE,
    OPTION_JSON,
    OPTION_CSV,
    OPTION_HTML,
    OPTION_GRID,
    OPTION_FROM,
    OPTION_ADD,
    OPTION_ROW,
    OPTION_COLUMN,
    OPTION_BY,
    OPTION_DATE,
    OPTION_WHO,
    OPTION_SERVE,
    OPTION_POLL,
    OPTION_MAN,
    OPTION_COMPLETION,
    OPTION_QUIET,
    OPTION_VERBOSE,
    OPTION_TIMINGS,
    OPTION_HELP,
    OPTION_VERSION,
    OPTION_END
};
enum { OPTION_COUNT = OPTION_END - OPTION_DATA };

struct option_words {
    const char *name;
    int argument; /* as getopt has it: required_argument … */
    enum option_code code;
    const char *value; /* what stands for its value: CODE; NULL: it has none */
};

/* What an option does, for some commands: an option goes with the commands that have a text of it.
 */
struct option_text {
    enum option_code option;
    unsigned commands; /* bits: 1 << COMMAND_RENDER … */
    const char *text;
    const char *value; /* what stands for its value there, instead; NULL: that of its words */
};

extern const struct option_words option_words[OPTION_COUNT]; /* in the order of their codes */
extern const struct option_text option_texts[];
extern const size_t option_text_count;

/* What stands for its value, with these commands; NULL: it has none. */
const char *option_value(const struct option_text *text);

const struct option_words *option_words_of(enum option_code code);

/* The commands that the option goes with, as bits; all bits: every command takes it. */
unsigned option_commands(enum option_code code);

/* Whether the text is of an option that few commands have, and this command is one of them. */
bool option_is_own(const struct option_text *text, unsigned command);

#endif
