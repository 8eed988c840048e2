/* The commands in words: what is read from the command line, printed as help or completed in a
 * shell comes from here. */
#ifndef COMMAND_COMMAND_WORDS_H
#define COMMAND_COMMAND_WORDS_H

#include <stddef.h>

/* In the order in which they are listed. */
enum command {
    COMMAND_INIT,
    COMMAND_RENDER,
    COMMAND_WATCH,
    COMMAND_CHECK,
    COMMAND_DRAFT,
    COMMAND_APPROVE,
    COMMAND_FACTS,
    COMMAND_INSPECT,
    COMMAND_LIST,
    COMMAND_EXPLAIN,
    COMMAND_DIFF,
    COMMAND_REVISIONS,
    COMMAND_VERIFY,
    COMMAND_PUBLISH,
    COMMAND_TEMPLATE,
    COMMAND_HELP,
    COMMAND_COUNT
};

struct command_words {
    const char *name;
    enum command command;
    const char *arguments;   /* "[REPORT] [PERIOD[..PERIOD]]"; "": none */
    const char *summary;     /* what it does, in a line */
    const char *description; /* the rest, in one paragraph; "": there is none */
    const char *examples[3]; /* command lines without the program's name; NULL behind the last */
};

/* What a word in capitals stands for. */
struct argument_words {
    const char *name;
    const char *text;
};

extern const struct command_words command_words[COMMAND_COUNT]; /* in the order of the enum */
extern const struct argument_words command_argument_words[];
extern const size_t command_argument_count;

/* The command of that name; NULL: there is none. */
const struct command_words *command_words_named(const char *name);

#endif
