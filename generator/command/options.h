/* The command line as the commands take it. */
#ifndef COMMAND_OPTIONS_H
#define COMMAND_OPTIONS_H

#include "base/arena.h"
#include "command/command_words.h"

#include <stdbool.h>

struct options {
    enum command command;
    const struct command_words *words;  /* of the command; NULL: none was named */
    const char *data, *templates, *out; /* folders */
    const char *report, *unit;          /* report NULL: not given; unit NULL: the root */
    const char *level;                  /* of render; NULL: not given */
    int jobs;                           /* of render; 0: not given */
    const char *indicator;              /* of explain, and approve, where it may be a slot */
    const char *row, *column;           /* of explain, of a table; NULL: not given */
    const char *by, *date;              /* of approve; NULL: not given */
    const char *who;                    /* of draft: an owner; NULL: all */
    const char *measure;                /* of facts; NULL: all */
    const char *reason;                 /* for --replace; "" none is given */
    const char *site;                   /* of publish: a folder */
    const char *authority;              /* of publish: its name; NULL: not given */
    const char *program;                /* as it was called */
    const char *folder;                 /* of init; of template, the name of one */
    const char **exports;               /* of init --from */
    size_t export_count;
    char *const *files; /* of inspect: files and folders */
    size_t file_count;
    const char *topic; /* of help: a command; NULL: all of them */
    const char *shell; /* of help --completion; NULL: not given */
    int port;          /* of watch; -1: none */
    int first, last;   /* periods; PERIOD_NONE: not given */
    int as_at;         /* PERIOD_NONE: as published */
    const char *html;  /* of check and draft: a file; NULL: not given */
    bool final, replace, json, csv, grid, add, man, poll, quiet, verbose, timings;
};

/* What --unit stands for where it means every unit. */
extern const char options_every_unit[]; /* all */

enum options_outcome { PARSED, PARSED_DONE /* --version was answered */, PARSED_WRONG };

/* Fills the options; wrong usage is said on stderr. With --help it is the command help. */
enum options_outcome options_parse(struct arena *arena, int count, char **arguments,
                                   struct options *options);

#endif
