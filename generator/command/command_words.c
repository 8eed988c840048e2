/* The table of the commands in words. */
#include "command/command_words.h"

#include <string.h>

const struct command_words command_words[COMMAND_COUNT] = {
    {"init",
     COMMAND_INIT,
     "FOLDER",
     "makes a data folder to begin with, from exports or as an example",
     "With --from it has an indicator for each measure in your exports, which are copied into it "
     "as "
     "they are; without, a small worked example. It prints the command that renders the first "
     "report, and README.txt in the folder says what to edit next. Nothing that is there is "
     "changed: a folder that is not empty is refused.",
     {"init my-council", "init my-council --from exports/2025-04.csv exports/2025-05.csv"}},
    {"render",
     COMMAND_RENDER,
     "REPORT PERIOD[..PERIOD]",
     "makes the report for a month, or for each month of a range",
     "It is written to OUT/REPORT/PERIOD/: index.html, report.pdf, report.json, values.csv, "
     "manifest.json; of a unit below the authority to units/UNIT/ there. What is missing or wrong "
     "in the input is printed, and a marker in the report. A report of many that cannot be made is "
     "named at the end, and stops no other.",
     {"render ocg-contract 2020-10", "render ocg-contract 2019-10..2020-10 --as-at latest",
      "render unit-scorecard 2020-10 --unit all"}},
    {"watch",
     COMMAND_WATCH,
     "REPORT PERIOD",
     "renders a draft again whenever an input changes",
     "It says what changed and how long it took. The page is OUT/watch.html, or with --serve that "
     "of "
     "a server for this machine alone; a browser shows it anew by itself. While a run fails, the "
     "last "
     "page stays, with the errors on top. Ctrl+C ends it.",
     {"watch ocg-contract 2020-10", "watch ocg-contract 2020-10 --serve 8080"}},
    {"check",
     COMMAND_CHECK,
     "[PERIOD]",
     "reads everything and prints what is wrong",
     "It tries every report for the month, or the latest. Nothing is written but, with --html, a "
     "page "
     "of data quality.",
     {"check", "check 2020-10 --html quality.html"}},
    {"draft",
     COMMAND_DRAFT,
     "REPORT PERIOD",
     "makes a file for each text that a report still lacks",
     "Its front matter says that it is a draft, whose it is and when it is due; its first "
     "paragraph "
     "is made from the figures, for the owner to rewrite: a final report refuses it as it is. No "
     "file that is there is touched.",
     {"draft ocg-contract 2020-10", "draft ocg-contract 2020-10 --who Finance --html due.html"}},
    {"approve",
     COMMAND_APPROVE,
     "REPORT PERIOD INDICATOR",
     "writes into a commentary that it is approved, and by whom",
     "The front matter of its text, or that of a slot of report.ini that is named instead, gets "
     "status, by, date and "
     "figures: a digest of what is shown beside it. No other byte is changed. When a figure is "
     "another afterwards, the approval has lapsed, and check and render say so.",
     {"approve ocg-contract 2020-10 KPI1 --by \"A. Smith\" --date 2020-11-12"}},
    {"facts",
     COMMAND_FACTS,
     "[PERIOD[..PERIOD]]",
     "prints what was read from the exports",
     "A row a fact: month, unit, measure, number or marker, round, file, line and cell.",
     {"facts 2020-10", "facts --measure contacts --csv > contacts.csv"}},
    {"inspect",
     COMMAND_INSPECT,
     "FILE...",
     "tells what files of other systems are, and how sources.ini reads them",
     "Encoding, header, layout, columns, markers, months, what stands at the foot; then a section "
     "of sources.ini that works as it is, or asks for what cannot be known. No cell of a list of "
     "cases is told. It needs no data folder, but knows its units and measures.",
     {"inspect data/exports", "inspect data/exports/referrals.xlsx --add"}},
    {"list",
     COMMAND_LIST,
     "",
     "prints the reports, periods, units and indicators that there are",
     "Also which final reports in OUT were replaced, and why.",
     {"list"}},
    {"explain",
     COMMAND_EXPLAIN,
     "INDICATOR PERIOD",
     "prints how an indicator’s numbers came about, step by step",
     "Export rows by file and line, sums, ratio, rounding, target, status, limits of the trend, "
     "and the words on the page of the report for that month. With --row and --column, INDICATOR "
     "is "
     "a table of tables.csv, and one of its cells is told: measures, rows, sums, what a total adds "
     "up.",
     {"explain KPI1 2020-10", "explain spend 2020-10 --row \"Care > Fostering\" --column Budget"}},
    {"diff",
     COMMAND_DIFF,
     "PERIOD PERIOD",
     "prints what differs between two months’ reports",
     "Statuses, signals, restated figures, targets, definitions, indicators. The exit status is 0 "
     "where nothing differs, and 1 where something does.",
     {"diff 2020-09 2020-10"}},
    {"revisions",
     COMMAND_REVISIONS,
     "[PERIOD]",
     "prints each published figure that a later export changed",
     "Before and after, the rows that say so, status and signal. With a PERIOD only the reports up "
     "to that month count.",
     {"revisions", "revisions --csv > revisions.csv"}},
    {"verify",
     COMMAND_VERIFY,
     "[REPORT] [PERIOD[..PERIOD]]",
     "makes what stands in OUT again, and compares",
     "In memory: nothing is written. If something is not identical, it says which input has "
     "changed "
     "since and which figures differ, and the exit status is 1.",
     {"verify", "verify ocg-contract 2020-10"}},
    {"publish",
     COMMAND_PUBLISH,
     "SITE",
     "makes a static site of the reports in OUT",
     "It is written to the folder SITE, which a web server or a file share then serves.",
     {"publish /srv/intranet/performance"}},
    {"template",
     COMMAND_TEMPLATE,
     "NAME",
     "starts a report of your own that inherits from another",
     "It makes the folder NAME among the templates, with a report.ini that names its base. Only "
     "what differs is put there: a part or a setting counts instead of the base’s, rules of a "
     "style "
     "sheet behind it.",
     {"template my-report --from ocg-contract"}},
    {"help",
     COMMAND_HELP,
     "[COMMAND]",
     "prints this, or the help of one command",
     "",
     {"help render"}}};

const struct argument_words command_argument_words[] = {
    {"REPORT", "a folder of templates, such as ocg-contract"},
    {"PERIOD", "a month such as 2020-10; a range is 2019-10..2020-10"},
    {"INDICATOR", "the code of an indicator, such as KPI1"},
    {"FILE", "a file as another system writes it, or a folder of them"},
    {"FOLDER", "a folder that is not there yet, or an empty one"},
    {"NAME", "the name of a folder that is not there yet"},
    {"SITE", "a folder"},
    {"COMMAND", "the name of a command"}};
const size_t command_argument_count =
    sizeof command_argument_words / sizeof *command_argument_words;

const struct command_words *command_words_named(const char *name) {
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        if (strcmp(command_words[i].name, name) == 0)
            return &command_words[i];
    return NULL;
}
