/* The table of the options. */
#include "command/option_words.h"

#include "command/command_words.h"

#include <getopt.h>

const struct option_words option_words[OPTION_COUNT] = {
    {"data", required_argument, OPTION_DATA, "DIR"},
    {"templates", required_argument, OPTION_TEMPLATES, "DIR"},
    {"out", required_argument, OPTION_OUT, "DIR"},
    {"unit", required_argument, OPTION_UNIT, "CODE"},
    {"level", required_argument, OPTION_LEVEL, "NAME"},
    {"jobs", required_argument, OPTION_JOBS, "N"},
    {"as-at", required_argument, OPTION_AS_AT, "PERIOD|latest"},
    {"report", required_argument, OPTION_REPORT, "REPORT"},
    {"measure", required_argument, OPTION_MEASURE, "NAME"},
    {"authority", required_argument, OPTION_AUTHORITY, "NAME"},
    {"final", no_argument, OPTION_FINAL, NULL},
    {"replace", optional_argument, OPTION_REPLACE, "REASON"},
    {"json", no_argument, OPTION_JSON, NULL},
    {"csv", no_argument, OPTION_CSV, NULL},
    {"html", required_argument, OPTION_HTML, "FILE"},
    {"grid", no_argument, OPTION_GRID, NULL},
    {"from", required_argument, OPTION_FROM, "EXPORT..."},
    {"add", no_argument, OPTION_ADD, NULL},
    {"row", required_argument, OPTION_ROW, "ROW"},
    {"column", required_argument, OPTION_COLUMN, "COLUMN"},
    {"by", required_argument, OPTION_BY, "NAME"},
    {"date", required_argument, OPTION_DATE, "DATE"},
    {"who", required_argument, OPTION_WHO, "OWNER"},
    {"serve", required_argument, OPTION_SERVE, "PORT"},
    {"poll", no_argument, OPTION_POLL, NULL},
    {"man", no_argument, OPTION_MAN, NULL},
    {"completion", required_argument, OPTION_COMPLETION, "SHELL"},
    {"quiet", no_argument, OPTION_QUIET, NULL},
    {"verbose", no_argument, OPTION_VERBOSE, NULL},
    {"timings", no_argument, OPTION_TIMINGS, NULL},
    {"help", no_argument, OPTION_HELP, NULL},
    {"version", no_argument, OPTION_VERSION, NULL}};

enum {
    INIT = 1 << COMMAND_INIT,
    RENDER = 1 << COMMAND_RENDER,
    WATCH = 1 << COMMAND_WATCH,
    DRAFT = 1 << COMMAND_DRAFT,
    APPROVE = 1 << COMMAND_APPROVE,
    CHECK = 1 << COMMAND_CHECK,
    EXPLAIN = 1 << COMMAND_EXPLAIN,
    DIFF = 1 << COMMAND_DIFF,
    REVISIONS = 1 << COMMAND_REVISIONS,
    PUBLISH = 1 << COMMAND_PUBLISH,
    TEMPLATE = 1 << COMMAND_TEMPLATE,
    FACTS = 1 << COMMAND_FACTS,
    INSPECT = 1 << COMMAND_INSPECT,
    HELP = 1 << COMMAND_HELP
};
#define EVERY (~0u)
#define WITH_FOLDERS (EVERY & ~(unsigned)(HELP | INIT))

const struct option_text option_texts[] = {
    {OPTION_UNIT, RENDER,
     "for a unit of units.csv instead of the whole authority; all: for each that is open in the "
     "month",
     NULL},
    {OPTION_UNIT, WATCH | DRAFT | APPROVE | EXPLAIN | DIFF | REVISIONS,
     "for a unit of units.csv instead of the whole authority", NULL},
    {OPTION_LEVEL, RENDER,
     "for each unit of that level in units.csv, such as team, that is open in the month", NULL},
    {OPTION_JOBS, RENDER, "make so many reports at a time (default: one a processor)", NULL},
    {OPTION_UNIT, FACTS, "of this unit alone", NULL},
    {OPTION_AS_AT, RENDER,
     "with what was known in that month, or with all that is known now (latest), instead of what "
     "was known at the time; it goes to a folder of its own",
     NULL},
    {OPTION_AS_AT, EXPLAIN | DIFF,
     "with what was known in that month, or with all that is known now (latest), instead of what "
     "was known at the time",
     NULL},
    {OPTION_AS_AT, REVISIONS | FACTS,
     "of the exports up to that month alone (default: latest, all of them)", NULL},
    {OPTION_REPORT, EXPLAIN | DIFF | REVISIONS,
     "as this report shows it (default: the first by name)", NULL},
    {OPTION_MEASURE, FACTS, "of this measure alone", NULL},
    {OPTION_AUTHORITY, PUBLISH, "the reports of this authority alone, where OUT has those of more",
     NULL},
    {OPTION_FINAL, RENDER,
     "without “Draft” in the footer; refused where the input has errors or the commentary is a "
     "draft",
     NULL},
    {OPTION_FINAL, PUBLISH, "leave drafts out", NULL},
    {OPTION_REPLACE, RENDER,
     "replace a report that was made with --final; the manifest keeps the reason", NULL},
    {OPTION_ROW, EXPLAIN, "of a table: the row, as in tables.csv, such as \"Care > Fostering\"",
     NULL},
    {OPTION_COLUMN, EXPLAIN, "of a table: the column, as in tables.csv", NULL},
    {OPTION_JSON, EXPLAIN, "as JSON", NULL},
    {OPTION_JSON, CHECK, "what was found and the grid of measure by month, as JSON", NULL},
    {OPTION_CSV, REVISIONS | FACTS, "as CSV", NULL},
    {OPTION_CSV, CHECK, "what was found, as CSV", NULL},
    {OPTION_HTML, CHECK,
     "also as a page: what was found by file, which rows came, and what changed since the run that "
     "wrote FILE.json beside it",
     NULL},
    {OPTION_GRID, FACTS,
     "instead of the facts, a grid of measure by month: what came, was restated, is owed", NULL},
    {OPTION_FROM, INIT,
     "CSV files and workbooks: with the columns period, unit, measure, value, with period, unit, "
     "role "
     "and a column a measure, or as another system writes them",
     NULL},
    {OPTION_FROM, TEMPLATE,
     "the report that it inherits from (default: the one that stands for all)", "REPORT"},
    {OPTION_TEMPLATES, INIT,
     "where the reports’ templates are, for the command that is printed (default: templates, here "
     "or beside the program)",
     NULL},
    {OPTION_ADD, INSPECT,
     "append the section to sources.ini in the data folder, and write its file of other names",
     NULL},
    {OPTION_WHO, DRAFT, "the texts of this owner alone", NULL},
    {OPTION_HTML, DRAFT, "also as a page: who owes which text by when", NULL},
    {OPTION_BY, APPROVE, "who approves the text", NULL},
    {OPTION_DATE, APPROVE, "the day of the approval, such as 2020-11-12", NULL},
    {OPTION_SERVE, WATCH,
     "show the page at http://127.0.0.1:PORT/, to this machine alone; 0 takes any port that is "
     "free",
     NULL},
    {OPTION_POLL, WATCH,
     "look for changes every 2 seconds, as is done on file shares, where the system tells of none",
     NULL},
    {OPTION_MAN, HELP, "all help as a page for man", NULL},
    {OPTION_COMPLETION, HELP,
     "what a shell needs to complete commands, options and names; SHELL is bash", NULL},
    {OPTION_DATA, WITH_FOLDERS, "the exports and definitions (default: data)", NULL},
    {OPTION_TEMPLATES, WITH_FOLDERS, "the reports’ templates (default: templates)", NULL},
    {OPTION_OUT, WITH_FOLDERS, "where reports are written (default: out)", NULL},
    {OPTION_QUIET, EVERY, "print errors only", NULL},
    {OPTION_VERBOSE, EVERY, "say what is done, file by file", NULL},
    {OPTION_TIMINGS, EVERY, "say at the end what took how long, and how much memory", NULL},
    {OPTION_HELP, EVERY, "print the help of the command; -h is the same", NULL},
    {OPTION_VERSION, EVERY, "print the version", NULL}};
const size_t option_text_count = sizeof option_texts / sizeof *option_texts;

const struct option_words *option_words_of(enum option_code code) {
    return &option_words[code - OPTION_DATA];
}

const char *option_value(const struct option_text *text) {
    return text->value != NULL ? text->value : option_words_of(text->option)->value;
}

unsigned option_commands(enum option_code code) {
    unsigned commands = 0;
    for (size_t i = 0; i < option_text_count; i++)
        if (option_texts[i].option == code)
            commands |= option_texts[i].commands;
    return commands;
}

bool option_is_own(const struct option_text *text, unsigned command) {
    bool few = (text->commands & WITH_FOLDERS) != WITH_FOLDERS;
    return few && (text->commands & 1u << command) != 0;
}
