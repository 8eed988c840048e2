/* Reads the command line word by word. */
#include "command/options.h"

#include "base/spelling.h"
#include "base/version.h"
#include "command/option_words.h"
#include "command/options_arguments.h"
#include "command/options_wrong.h"
#include "model/period.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char options_every_unit[] = "all";

/* As getopt wants them, with a row of zeros at the end. */
static const struct option *long_options(struct arena *arena) {
    struct option *options = arena_array(arena, OPTION_COUNT + 1, sizeof *options);
    for (size_t i = 0; i < OPTION_COUNT; i++)
        options[i] = (struct option){.name = option_words[i].name,
                                     .has_arg = option_words[i].argument,
                                     .val = (int)option_words[i].code};
    return options;
}

static enum options_outcome read_as_at(struct options *options, const char *text) {
    options->as_at = period_read_as_at(text);
    if (options->as_at == PERIOD_NONE)
        return options_wrong(
            options, "not a month: “%s”; expected a month such as 2020-10, or latest", text);
    return PARSED;
}

/* A number in digits; false: it is none, or below or above what is taken. */
static bool read_number(const char *text, int lowest, int highest, int *number) {
    enum { DIGITS = 5 };
    size_t length = strspn(text, "0123456789");
    if (text[length] != '\0' || length == 0 || length > DIGITS)
        return false;
    *number = atoi(text);
    return lowest <= *number && *number <= highest;
}

static enum options_outcome read_port(struct options *options, const char *text) {
    enum { HIGHEST = 65535 };
    if (!read_number(text, 0, HIGHEST, &options->port))
        return options_wrong(options, "not a port: “%s”; expected a number from 0 to %d", text,
                             HIGHEST);
    return PARSED;
}

static enum options_outcome read_jobs(struct options *options, const char *text) {
    enum { HIGHEST = 999 };
    if (!read_number(text, 1, HIGHEST, &options->jobs))
        return options_wrong(options,
                             "not a number of jobs: “%s”; expected how many reports are made at a "
                             "time, from 1 to %d",
                             text, HIGHEST);
    return PARSED;
}

/* For a word such as --unti=NORTH. */
static const char *option_hint(struct arena *arena, const char *word) {
    const char *name = arena_strndup(arena, word, strcspn(word, "="));
    struct spelling spelling = spelling_of(name);
    for (size_t i = 0; i < OPTION_COUNT; i++)
        spelling_offer(&spelling, arena_printf(arena, "--%s", option_words[i].name));
    return spelling_answer(arena, &spelling);
}

/* What getopt refused: '?' or, for a value that is missing, ':'. */
static enum options_outcome wrong_option(struct arena *arena, const struct options *options,
                                         int code, const char *word) {
    if (code == ':')
        return options_wrong(options, "the option “%s” needs a value", word);
    if (optopt > 0 && optopt < OPTION_DATA)
        return options_wrong(options, "unknown option “-%c”", optopt);
    return optopt == 0
               ? options_wrong(options, "unknown option “%s”%s", word, option_hint(arena, word))
               : options_wrong(options, "there is a value too many in “%s”", word);
}

/* Of an option that needs no more than to be kept: its text, or that it was given. False for
 * others.
 */
static bool keep_option(struct options *options, int code, const char *argument) {
    const struct {
        enum option_code code;
        const char **text;
        bool *flag;
    } places[] = {{OPTION_DATA, &options->data, NULL},
                  {OPTION_TEMPLATES, &options->templates, NULL},
                  {OPTION_OUT, &options->out, NULL},
                  {OPTION_UNIT, &options->unit, NULL},
                  {OPTION_LEVEL, &options->level, NULL},
                  {OPTION_ROW, &options->row, NULL},
                  {OPTION_COLUMN, &options->column, NULL},
                  {OPTION_BY, &options->by, NULL},
                  {OPTION_WHO, &options->who, NULL},
                  {OPTION_DATE, &options->date, NULL},
                  {OPTION_REPORT, &options->report, NULL},
                  {OPTION_FINAL, NULL, &options->final},
                  {OPTION_AUTHORITY, &options->authority, NULL},
                  {OPTION_MEASURE, &options->measure, NULL},
                  {OPTION_JSON, NULL, &options->json},
                  {OPTION_CSV, NULL, &options->csv},
                  {OPTION_ADD, NULL, &options->add},
                  {OPTION_HTML, &options->html, NULL},
                  {OPTION_GRID, NULL, &options->grid},
                  {OPTION_MAN, NULL, &options->man},
                  {OPTION_COMPLETION, &options->shell, NULL},
                  {OPTION_POLL, NULL, &options->poll},
                  {OPTION_QUIET, NULL, &options->quiet},
                  {OPTION_VERBOSE, NULL, &options->verbose},
                  {OPTION_TIMINGS, NULL, &options->timings}};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        if ((int)places[i].code != code)
            continue;
        if (places[i].text != NULL)
            *places[i].text = argument;
        else
            *places[i].flag = true;
        return true;
    }
    return false;
}

static enum options_outcome take_option(struct arena *arena, struct options *options, int code,
                                        const char *word, const char *argument) {
    if (argument != NULL && *argument == '\0') /* as an unset variable of the shell is */
        return options_wrong(options, "the value of “--%s” is empty",
                             option_words_of((enum option_code)code)->name);
    if (keep_option(options, code, argument))
        return PARSED;
    switch (code) {
    case OPTION_AS_AT:
        return read_as_at(options, argument);
    case OPTION_REPLACE:
        options->replace = true;
        options->reason = argument == NULL ? "" : argument;
        return PARSED;
    case OPTION_FROM:
        options->exports[options->export_count++] = argument;
        return PARSED;
    case OPTION_JOBS:
        return read_jobs(options, argument);
    case OPTION_SERVE:
        return read_port(options, argument);
    case OPTION_HELP:
        return PARSED;
    case OPTION_VERSION:
        puts("scorecard " SCORECARD_VERSION);
        return PARSED_DONE;
    default:
        return wrong_option(arena, options, code, word);
    }
}

/* An option as a member of a set of options. */
static unsigned in_set(int code) {
    return 1u << (code - OPTION_DATA);
}

/* render, check or list: commands of a set, in words. */
static const char *command_names(struct arena *arena, unsigned commands, const char *conjunction) {
    const char *names = "";
    size_t left = 0;
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        left += (commands >> i & 1u) != 0;
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        if ((commands >> i & 1u) != 0) {
            left--;
            names = arena_printf(arena, "%s%s%s", names, command_words[i].name,
                                 left == 0   ? ""
                                 : left == 1 ? conjunction
                                             : ", ");
        }
    return names;
}

static const char *command_hint(struct arena *arena, const char *word) {
    struct spelling spelling = spelling_of(word);
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        spelling_offer(&spelling, command_words[i].name);
    return spelling_answer(arena, &spelling);
}

static enum options_outcome unknown_command(struct arena *arena, const struct options *options,
                                            const char *word) {
    return options_wrong(options, "unknown command “%s”%s; there are %s", word,
                         command_hint(arena, word), command_names(arena, ~0u, " and "));
}

/* What was given must be what the command takes. */
static enum options_outcome check_options(struct arena *arena, const struct options *options,
                                          unsigned given) {
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        unsigned takes = option_commands(option_words[i].code);
        if ((given & in_set((int)option_words[i].code)) != 0 &&
            (takes >> options->command & 1u) == 0)
            return options_wrong(options, "“--%s” does not go with %s; it goes with %s",
                                 option_words[i].name, options->words->name,
                                 command_names(arena, takes, " and "));
    }
    return PARSED;
}

/* Which units are meant. */
static enum options_outcome check_units(const struct options *options) {
    bool every = options->unit != NULL && strcmp(options->unit, options_every_unit) == 0;
    if (options->unit != NULL && options->level != NULL)
        return options_wrong(options, "“--unit” and “--level” do not go together; expected one");
    if (every && options->command == COMMAND_WATCH)
        return options_wrong(options, "watch shows one report; expected the code of one unit");
    return PARSED;
}

static enum options_outcome read_command(struct arena *arena, struct options *options,
                                         unsigned given, char **words, int count) {
    if (count == 0)
        return options_wrong(options, "a command is missing: %s",
                             command_names(arena, ~0u, " or "));
    options->words = command_words_named(words[0]);
    if (options->words == NULL)
        return unknown_command(arena, options, words[0]);
    options->command = options->words->command;
    enum options_outcome parsed = options_read_arguments(options, words + 1, count - 1);
    if (parsed == PARSED && options->topic != NULL && command_words_named(options->topic) == NULL)
        return unknown_command(arena, options, options->topic);
    if (parsed == PARSED)
        parsed = check_options(arena, options, given);
    return parsed == PARSED ? check_units(options) : parsed;
}

/* --help, wherever it stands: the help of the command that is named, whatever comes with it. */
static enum options_outcome read_help(struct arena *arena, struct options *options, char **words,
                                      int count) {
    options->command = COMMAND_HELP;
    options->words = command_words_named(count == 0 ? "help" : words[0]);
    if (options->words == NULL)
        return unknown_command(arena, options, words[0]);
    options->topic = count == 0 ? NULL : words[0];
    return PARSED;
}

/* Of which command something is said while the options are read: the first word that is one. */
static const struct command_words *named_command(int count, char **arguments) {
    const struct command_words *words = NULL;
    for (int i = 1; i < count && words == NULL; i++)
        words = command_words_named(arguments[i]);
    return words;
}

/* A folder's path without slashes at its end. */
static const char *folder(struct arena *arena, const char *path) {
    size_t length = strlen(path);
    while (length > 1 && path[length - 1] == '/')
        length--;
    return arena_strndup(arena, path, length);
}

static void tidy_folders(struct arena *arena, struct options *options) {
    options->data = folder(arena, options->data);
    options->templates = folder(arena, options->templates);
    options->out = folder(arena, options->out);
    if (options->site != NULL)
        options->site = folder(arena, options->site);
    if (options->folder != NULL)
        options->folder = folder(arena, options->folder);
}

/* The code of the next option; -1: there is none. */
static int next_option(int count, char **arguments, const struct option *all) {
    int code = getopt_long(count, arguments, ":h", all, NULL);
    return code == 'h' ? OPTION_HELP : code;
}

enum options_outcome options_parse(struct arena *arena, int count, char **arguments,
                                   struct options *options) {
    *options =
        (struct options){.data = "data",
                         .templates = "templates",
                         .out = "out",
                         .reason = "",
                         .port = -1,
                         .program = arguments[0],
                         .exports = arena_array(arena, (size_t)count + 1, sizeof *options->exports),
                         .words = named_command(count, arguments)};
    const struct option *all = long_options(arena);
    unsigned given = 0;
    for (int code; (code = next_option(count, arguments, all)) != -1;) {
        enum options_outcome parsed =
            take_option(arena, options, code, arguments[optind - 1], optarg);
        if (parsed != PARSED)
            return parsed;
        given |= in_set(code);
    }
    char **words = arguments + optind;
    int left = count - optind;
    enum options_outcome parsed = (given & in_set(OPTION_HELP)) != 0
                                      ? read_help(arena, options, words, left)
                                      : read_command(arena, options, given, words, left);
    tidy_folders(arena, options);
    return parsed;
}
