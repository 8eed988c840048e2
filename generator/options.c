#include "options.h"

#include "model/period.h"
#include "version.h"

#include <getopt.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static const char help[] =
    "scorecard: monthly performance reports from CSV exports, as a web page and as a PDF\n"
    "\n"
    "usage: scorecard render REPORT PERIOD[..PERIOD] [--unit CODE] [--as-at PERIOD|latest]\n"
    "                 [--final] [--replace]\n"
    "       scorecard check [PERIOD]\n"
    "       scorecard list\n"
    "\n"
    "render  makes the report for a month, or for each month of a range, and writes it to\n"
    "        OUT/REPORT/PERIOD/: index.html, report.pdf, report.json, values.csv, manifest.json\n"
    "check   reads everything, tries every report, and prints what is wrong; writes nothing\n"
    "list    prints the reports, periods, units and indicators that there are\n"
    "\n"
    "A PERIOD is a month such as 2020-10; a range is 2019-10..2020-10. A REPORT is a folder of\n"
    "templates, such as ocg-contract.\n"
    "\n"
    "  --unit CODE       for a unit of units.csv instead of the whole authority\n"
    "  --as-at PERIOD    with what was known in that month instead of what was known at the time;\n"
    "  --as-at latest    with all that is known now (both go to a folder of their own)\n"
    "  --final           without “Draft” in the footer; refused when the input has errors\n"
    "  --replace         replace a report that was made with --final\n"
    "  --data DIR        the exports and definitions (default: data)\n"
    "  --templates DIR   the reports' templates (default: templates)\n"
    "  --out DIR         where reports are written (default: out)\n"
    "  --quiet           print errors only\n"
    "  --verbose         say what is done, file by file\n"
    "  --help            print this\n"
    "  --version         print the version\n"
    "\n"
    "Exit status: 0 done; 1 the input has errors (each is printed as FILE:LINE:FIELD: error: …; "
    "what\n"
    "they touch is a marker in the report; with --final nothing is written); 2 wrong usage; 3 the\n"
    "system failed (disk, memory).\n"
    "\n"
    "Examples:\n"
    "  scorecard render ocg-contract 2020-10\n"
    "  scorecard render ocg-contract 2019-10..2020-10 --as-at latest\n"
    "  scorecard check --data my-exports\n";

enum option_code {
    DATA = 256,
    TEMPLATES,
    OUT,
    UNIT,
    AS_AT,
    FINAL,
    REPLACE,
    QUIET,
    VERBOSE,
    HELP,
    VERSION
};

static const struct option long_options[] = {
    {"data", required_argument, NULL, DATA},   {"templates", required_argument, NULL, TEMPLATES},
    {"out", required_argument, NULL, OUT},     {"unit", required_argument, NULL, UNIT},
    {"as-at", required_argument, NULL, AS_AT}, {"final", no_argument, NULL, FINAL},
    {"replace", no_argument, NULL, REPLACE},   {"quiet", no_argument, NULL, QUIET},
    {"verbose", no_argument, NULL, VERBOSE},   {"help", no_argument, NULL, HELP},
    {"version", no_argument, NULL, VERSION},   {NULL, 0, NULL, 0}};

__attribute__((format(printf, 1, 2))) static enum parsed wrong(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    fputs("scorecard: ", stderr);
    vfprintf(stderr, format, arguments);
    fputs("\nTry “scorecard --help”.\n", stderr);
    va_end(arguments);
    return PARSED_WRONG;
}

static enum parsed wrong_period(const char *text) {
    return wrong("not a month: “%s”; expected a month such as 2020-10", text);
}

static enum parsed read_as_at(struct options *options, const char *text) {
    options->as_at = strcmp(text, "latest") == 0 ? PERIOD_LATEST : period_read(text, strlen(text));
    if (options->as_at == PERIOD_NONE)
        return wrong("not a month: “%s”; expected a month such as 2020-10, or latest", text);
    return PARSED;
}

/* What getopt refused: '?' or, for a value that is missing, ':'. */
static enum parsed wrong_option(int code, const char *word) {
    if (code == ':')
        return wrong("the option “%s” needs a value", word);
    if (optopt > 0 && optopt < DATA)
        return wrong("unknown option “-%c”", optopt);
    return wrong(optopt == 0 ? "unknown option “%s”" : "there is a value too many in “%s”", word);
}

static const char *option_name(int code) {
    size_t i = 0;
    while (long_options[i].name != NULL && long_options[i].val != code)
        i++;
    return long_options[i].name;
}

static enum parsed take_option(struct options *options, int code, const char *word,
                               const char *argument) {
    if (argument != NULL && *argument == '\0') /* as an unset variable of the shell is */
        return wrong("the value of “--%s” is empty", option_name(code));
    switch (code) {
    case DATA:
        options->data = argument;
        break;
    case TEMPLATES:
        options->templates = argument;
        break;
    case OUT:
        options->out = argument;
        break;
    case UNIT:
        options->unit = argument;
        break;
    case AS_AT:
        return read_as_at(options, argument);
    case FINAL:
        options->final = true;
        break;
    case REPLACE:
        options->replace = true;
        break;
    case QUIET:
        options->quiet = true;
        break;
    case VERBOSE:
        options->verbose = true;
        break;
    case HELP:
        fputs(help, stdout);
        return PARSED_DONE;
    case VERSION:
        puts("scorecard " SCORECARD_VERSION);
        return PARSED_DONE;
    default:
        return wrong_option(code, word);
    }
    return PARSED;
}

/* 2020-10 or 2019-10..2020-10 */
static enum parsed read_periods(struct options *options, const char *text) {
    const char *dots = strstr(text, "..");
    size_t length = dots == NULL ? strlen(text) : (size_t)(dots - text);
    options->first = options->last = period_read(text, length);
    if (dots != NULL)
        options->last = period_read(dots + 2, strlen(dots + 2));
    if (options->first == PERIOD_NONE || options->last == PERIOD_NONE)
        return wrong("not a month or a range of months: “%s”; expected 2020-10 or "
                     "2019-10..2020-10",
                     text);
    if (options->last < options->first)
        return wrong("the range “%s” ends before it begins", text);
    return PARSED;
}

static enum parsed read_render(struct options *options, char **words, int count) {
    if (count < 2)
        return wrong("render needs a report and a month, such as: scorecard render ocg-contract "
                     "2020-10");
    if (count > 2)
        return wrong("render takes a report and a month, but there is also “%s”", words[2]);
    options->report = words[0];
    return read_periods(options, words[1]);
}

static enum parsed read_check(struct options *options, char **words, int count) {
    if (count > 1)
        return wrong("check takes at most a month, but there is also “%s”", words[1]);
    if (count == 0)
        return PARSED;
    options->first = options->last = period_read(words[0], strlen(words[0]));
    return options->first == PERIOD_NONE ? wrong_period(words[0]) : PARSED;
}

static enum parsed read_list(struct options *options, char **words, int count) {
    (void)options;
    return count > 0 ? wrong("list takes nothing, but there is “%s”", words[0]) : PARSED;
}

static enum parsed read_command(struct options *options, char **words, int count) {
    static const struct {
        const char *name;
        enum command command;
        enum parsed (*read)(struct options *options, char **words, int count);
    } commands[] = {{"render", COMMAND_RENDER, read_render},
                    {"check", COMMAND_CHECK, read_check},
                    {"list", COMMAND_LIST, read_list}};
    if (count == 0)
        return wrong("a command is missing: render, check or list");
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
        if (strcmp(commands[i].name, words[0]) == 0) {
            options->command = commands[i].command;
            return commands[i].read(options, words + 1, count - 1);
        }
    return wrong("unknown command “%s”; there are render, check and list", words[0]);
}

static bool is_wrong_here(const struct options *options) {
    return options->command != COMMAND_RENDER &&
           (options->final || options->replace || options->unit != NULL ||
            options->as_at != PERIOD_NONE);
}

/* A folder's path without slashes at its end. */
static const char *folder(struct arena *arena, const char *path) {
    size_t length = strlen(path);
    while (length > 1 && path[length - 1] == '/')
        length--;
    return arena_strndup(arena, path, length);
}

enum parsed options_parse(struct arena *arena, int count, char **arguments,
                          struct options *options) {
    *options = (struct options){.data = "data", .templates = "templates", .out = "out"};
    for (int code; (code = getopt_long(count, arguments, ":", long_options, NULL)) != -1;) {
        enum parsed parsed = take_option(options, code, arguments[optind - 1], optarg);
        if (parsed != PARSED)
            return parsed;
    }
    enum parsed parsed = read_command(options, arguments + optind, count - optind);
    if (parsed == PARSED && is_wrong_here(options))
        parsed = wrong("--unit, --as-at, --final and --replace go with render only");
    options->data = folder(arena, options->data);
    options->templates = folder(arena, options->templates);
    options->out = folder(arena, options->out);
    return parsed;
}
