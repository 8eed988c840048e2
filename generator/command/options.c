/* Reads the command line word by word. */
#include "command/options.h"

#include "base/spelling.h"
#include "base/version.h"
#include "command/options_help.h"
#include "model/period_label.h"

#include <getopt.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum option_code {
    DATA = 256,
    TEMPLATES,
    OUT,
    UNIT,
    AS_AT,
    FINAL,
    REPLACE,
    REPORT,
    JSON,
    CSV,
    AUTHORITY,
    MEASURE,
    QUIET,
    VERBOSE,
    TIMINGS,
    HELP,
    VERSION
};

static const struct option long_options[] = {{"data", required_argument, NULL, DATA},
                                             {"templates", required_argument, NULL, TEMPLATES},
                                             {"out", required_argument, NULL, OUT},
                                             {"unit", required_argument, NULL, UNIT},
                                             {"as-at", required_argument, NULL, AS_AT},
                                             {"final", no_argument, NULL, FINAL},
                                             {"replace", optional_argument, NULL, REPLACE},
                                             {"report", required_argument, NULL, REPORT},
                                             {"json", no_argument, NULL, JSON},
                                             {"csv", no_argument, NULL, CSV},
                                             {"authority", required_argument, NULL, AUTHORITY},
                                             {"measure", required_argument, NULL, MEASURE},
                                             {"quiet", no_argument, NULL, QUIET},
                                             {"verbose", no_argument, NULL, VERBOSE},
                                             {"timings", no_argument, NULL, TIMINGS},
                                             {"help", no_argument, NULL, HELP},
                                             {"version", no_argument, NULL, VERSION},
                                             {NULL, 0, NULL, 0}};

__attribute__((format(printf, 1, 2))) static enum options_outcome wrong(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    fputs("scorecard: ", stderr);
    vfprintf(stderr, format, arguments);
    fputs("\nTry “scorecard --help”.\n", stderr);
    va_end(arguments);
    return PARSED_WRONG;
}

static enum options_outcome wrong_period(const char *text) {
    struct arena *arena = arena_new();
    enum options_outcome outcome = wrong("not a month: “%s”%s; expected a month such as 2020-10",
                                         text, period_label_hint(arena, text));
    arena_free(arena);
    return outcome;
}

static enum options_outcome read_as_at(struct options *options, const char *text) {
    options->as_at = period_read_as_at(text);
    if (options->as_at == PERIOD_NONE)
        return wrong("not a month: “%s”; expected a month such as 2020-10, or latest", text);
    return PARSED;
}

/* For a word such as --unti=NORTH. */
static const char *option_hint(struct arena *arena, const char *word) {
    const char *name = arena_strndup(arena, word, strcspn(word, "="));
    struct spelling spelling = spelling_of(name);
    for (const struct option *option = long_options; option->name != NULL; option++)
        spelling_offer(&spelling, arena_printf(arena, "--%s", option->name));
    return spelling_answer(arena, &spelling);
}

/* What getopt refused: '?' or, for a value that is missing, ':'. */
static enum options_outcome wrong_option(struct arena *arena, int code, const char *word) {
    if (code == ':')
        return wrong("the option “%s” needs a value", word);
    if (optopt > 0 && optopt < DATA)
        return wrong("unknown option “-%c”", optopt);
    return optopt == 0 ? wrong("unknown option “%s”%s", word, option_hint(arena, word))
                       : wrong("there is a value too many in “%s”", word);
}

static const char *option_name(int code) {
    size_t i = 0;
    while (long_options[i].name != NULL && long_options[i].val != code)
        i++;
    return long_options[i].name;
}

/* Of an option that needs no more than to be kept: its text, or that it was given. False for
 * others.
 */
static bool keep_option(struct options *options, int code, const char *argument) {
    const struct {
        enum option_code code;
        const char **text;
        bool *flag;
    } places[] = {{DATA, &options->data, NULL},
                  {TEMPLATES, &options->templates, NULL},
                  {OUT, &options->out, NULL},
                  {UNIT, &options->unit, NULL},
                  {REPORT, &options->report, NULL},
                  {FINAL, NULL, &options->final},
                  {AUTHORITY, &options->authority, NULL},
                  {MEASURE, &options->measure, NULL},
                  {JSON, NULL, &options->json},
                  {CSV, NULL, &options->csv},
                  {QUIET, NULL, &options->quiet},
                  {VERBOSE, NULL, &options->verbose},
                  {TIMINGS, NULL, &options->timings}};
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
        return wrong("the value of “--%s” is empty", option_name(code));
    if (keep_option(options, code, argument))
        return PARSED;
    switch (code) {
    case AS_AT:
        return read_as_at(options, argument);
    case REPLACE:
        options->replace = true;
        options->reason = argument == NULL ? "" : argument;
        return PARSED;
    case HELP:
        fputs(OPTIONS_HELP, stdout);
        return PARSED_DONE;
    case VERSION:
        puts("scorecard " SCORECARD_VERSION);
        return PARSED_DONE;
    default:
        return wrong_option(arena, code, word);
    }
}

static enum options_outcome wrong_range(const char *text) {
    struct arena *arena = arena_new();
    enum options_outcome outcome =
        wrong("not a month or a range of months: “%s”%s; expected 2020-10 or 2019-10..2020-10",
              text, strstr(text, "..") == NULL ? period_label_hint(arena, text) : "");
    arena_free(arena);
    return outcome;
}

/* 2020-10 or 2019-10..2020-10 */
static enum options_outcome read_periods(struct options *options, const char *text) {
    const char *dots = strstr(text, "..");
    size_t length = dots == NULL ? strlen(text) : (size_t)(dots - text);
    options->first = options->last = period_read(text, length);
    if (dots != NULL)
        options->last = period_read(dots + 2, strlen(dots + 2));
    if (options->first == PERIOD_NONE || options->last == PERIOD_NONE)
        return wrong_range(text);
    if (options->last < options->first)
        return wrong("the range “%s” ends before it begins", text);
    return PARSED;
}

static enum options_outcome read_render(struct options *options, char **words, int count) {
    if (count < 2)
        return wrong("render needs a report and a month, such as: scorecard render ocg-contract "
                     "2020-10");
    if (count > 2)
        return wrong("render takes a report and a month, but there is also “%s”", words[2]);
    options->report = words[0];
    return read_periods(options, words[1]);
}

static enum options_outcome read_check(struct options *options, char **words, int count) {
    if (count > 1)
        return wrong("check takes at most a month, but there is also “%s”", words[1]);
    if (count == 0)
        return PARSED;
    options->first = options->last = period_read(words[0], strlen(words[0]));
    return options->first == PERIOD_NONE ? wrong_period(words[0]) : PARSED;
}

static enum options_outcome read_list(struct options *options, char **words, int count) {
    (void)options;
    return count > 0 ? wrong("list takes nothing, but there is “%s”", words[0]) : PARSED;
}

static enum options_outcome read_explain(struct options *options, char **words, int count) {
    if (count < 2)
        return wrong("explain needs an indicator and a month, such as: scorecard explain KPI1 "
                     "2020-10");
    if (count > 2)
        return wrong("explain takes an indicator and a month, but there is also “%s”", words[2]);
    options->indicator = words[0];
    options->first = options->last = period_read(words[1], strlen(words[1]));
    return options->first == PERIOD_NONE ? wrong_period(words[1]) : PARSED;
}

static enum options_outcome read_diff(struct options *options, char **words, int count) {
    if (count < 2)
        return wrong("diff needs two months, such as: scorecard diff 2020-09 2020-10");
    if (count > 2)
        return wrong("diff takes two months, but there is also “%s”", words[2]);
    options->first = period_read(words[0], strlen(words[0]));
    options->last = period_read(words[1], strlen(words[1]));
    if (options->first == PERIOD_NONE)
        return wrong_period(words[0]);
    return options->last == PERIOD_NONE ? wrong_period(words[1]) : PARSED;
}

static enum options_outcome read_revisions(struct options *options, char **words, int count) {
    if (count > 1)
        return wrong("revisions takes at most a month, but there is also “%s”", words[1]);
    if (count == 0)
        return PARSED;
    options->last = period_read(words[0], strlen(words[0]));
    return options->last == PERIOD_NONE ? wrong_period(words[0]) : PARSED;
}

/* A word alone is a report or, if it can be one, a month or a range. */
static enum options_outcome read_verify(struct options *options, char **words, int count) {
    if (count > 2)
        return wrong("verify takes a report and months, but there is also “%s”", words[2]);
    if (count == 0)
        return PARSED;
    if (count == 1 && words[0][0] >= '0' && words[0][0] <= '9')
        return read_periods(options, words[0]);
    options->report = words[0];
    return count == 1 ? PARSED : read_periods(options, words[1]);
}

static enum options_outcome read_publish(struct options *options, char **words, int count) {
    if (count == 0)
        return wrong("publish needs the folder of the site, such as: scorecard publish ../site");
    if (count > 1)
        return wrong("publish takes a folder, but there is also “%s”", words[1]);
    options->site = words[0];
    return PARSED;
}

static enum options_outcome read_facts(struct options *options, char **words, int count) {
    if (count > 1)
        return wrong("facts takes at most months, but there is also “%s”", words[1]);
    return count == 0 ? PARSED : read_periods(options, words[0]);
}

/* An option as a member of a set of options. */
static unsigned in_set(int code) {
    return 1u << (code - DATA);
}

enum {
    OF_UNIT = 1 << (UNIT - DATA),
    OF_AS_AT = 1 << (AS_AT - DATA),
    OF_FINAL = 1 << (FINAL - DATA),
    OF_REPLACE = 1 << (REPLACE - DATA),
    OF_REPORT = 1 << (REPORT - DATA),
    OF_JSON = 1 << (JSON - DATA),
    OF_CSV = 1 << (CSV - DATA),
    OF_AUTHORITY = 1 << (AUTHORITY - DATA),
    OF_MEASURE = 1 << (MEASURE - DATA),
    OF_SOME = OF_UNIT | OF_AS_AT | OF_FINAL | OF_REPLACE | OF_REPORT | OF_JSON | OF_CSV |
              OF_AUTHORITY | OF_MEASURE
};

/* The commands, and which of the options that are not for all of them each takes. */
static const struct command_words {
    const char *name;
    enum command command;
    enum options_outcome (*read)(struct options *options, char **words, int count);
    unsigned takes;
} commands[] = {
    {"render", COMMAND_RENDER, read_render, OF_UNIT | OF_AS_AT | OF_FINAL | OF_REPLACE},
    {"check", COMMAND_CHECK, read_check, 0},
    {"list", COMMAND_LIST, read_list, 0},
    {"explain", COMMAND_EXPLAIN, read_explain, OF_UNIT | OF_AS_AT | OF_REPORT | OF_JSON},
    {"diff", COMMAND_DIFF, read_diff, OF_UNIT | OF_AS_AT | OF_REPORT},
    {"revisions", COMMAND_REVISIONS, read_revisions, OF_UNIT | OF_AS_AT | OF_REPORT | OF_CSV},
    {"verify", COMMAND_VERIFY, read_verify, 0},
    {"publish", COMMAND_PUBLISH, read_publish, OF_FINAL | OF_AUTHORITY},
    {"facts", COMMAND_FACTS, read_facts, OF_UNIT | OF_AS_AT | OF_MEASURE | OF_CSV}};
enum { COMMAND_COUNT = sizeof commands / sizeof *commands };

/* render, check or list: the commands that take any of the options, in words. */
static const char *command_names(struct arena *arena, unsigned options, const char *conjunction) {
    const char *names = "";
    size_t left = 0;
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        left += options == 0 || (commands[i].takes & options) != 0;
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        if (options == 0 || (commands[i].takes & options) != 0) {
            left--;
            names = arena_printf(arena, "%s%s%s", names, commands[i].name,
                                 left == 0   ? ""
                                 : left == 1 ? conjunction
                                             : ", ");
        }
    return names;
}

static const char *command_hint(struct arena *arena, const char *word) {
    struct spelling spelling = spelling_of(word);
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        spelling_offer(&spelling, commands[i].name);
    return spelling_answer(arena, &spelling);
}

/* What was given must be what the command takes. */
static enum options_outcome check_options(struct arena *arena, const struct command_words *command,
                                          unsigned given) {
    unsigned strange = given & OF_SOME & ~command->takes;
    for (int code = DATA; code <= VERSION; code++)
        if ((strange & in_set(code)) != 0)
            return wrong("“--%s” does not go with %s; it goes with %s", option_name(code),
                         command->name, command_names(arena, in_set(code), " and "));
    return PARSED;
}

static enum options_outcome read_command(struct arena *arena, struct options *options,
                                         unsigned given, char **words, int count) {
    if (count == 0)
        return wrong("a command is missing: %s", command_names(arena, 0, " or "));
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        if (strcmp(commands[i].name, words[0]) == 0) {
            options->command = commands[i].command;
            enum options_outcome parsed = commands[i].read(options, words + 1, count - 1);
            return parsed == PARSED ? check_options(arena, &commands[i], given) : parsed;
        }
    return wrong("unknown command “%s”%s; there are %s", words[0], command_hint(arena, words[0]),
                 command_names(arena, 0, " and "));
}

/* A folder's path without slashes at its end. */
static const char *folder(struct arena *arena, const char *path) {
    size_t length = strlen(path);
    while (length > 1 && path[length - 1] == '/')
        length--;
    return arena_strndup(arena, path, length);
}

enum options_outcome options_parse(struct arena *arena, int count, char **arguments,
                                   struct options *options) {
    *options =
        (struct options){.data = "data", .templates = "templates", .out = "out", .reason = ""};
    unsigned given = 0;
    for (int code; (code = getopt_long(count, arguments, ":", long_options, NULL)) != -1;) {
        enum options_outcome parsed =
            take_option(arena, options, code, arguments[optind - 1], optarg);
        if (parsed != PARSED)
            return parsed;
        given |= in_set(code);
    }
    enum options_outcome parsed =
        read_command(arena, options, given, arguments + optind, count - optind);
    options->data = folder(arena, options->data);
    options->templates = folder(arena, options->templates);
    options->out = folder(arena, options->out);
    if (options->site != NULL)
        options->site = folder(arena, options->site);
    return parsed;
}
