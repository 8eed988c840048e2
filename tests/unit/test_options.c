/* The command line: what is understood, and what is said of what is not. */
#include "command/help.h"
#include "command/options.h"

#include "model/period.h"
#include "publish/outputs.h"

#include "stream_support.h"

#include <getopt.h>

struct parse {
    struct arena *arena;
    struct options options;
    enum options_outcome parsed;
    const char *said, *printed; /* on stderr and stdout */
};

/* Parses "render a 2020-10": words between single blanks, '' for an empty one. */
static void parse(struct parse *parse, const char *line) {
    char *arguments[32] = {"scorecard"}, *words = arena_strdup(parse->arena, line);
    int count = 1;
    for (char *word = strtok(words, " "); word != NULL; word = strtok(NULL, " "))
        arguments[count++] = strcmp(word, "''") == 0 ? "" : word;
    struct stand_in output = stand_in_for(stdout, STDOUT_FILENO),
                    errors = stand_in_for(stderr, STDERR_FILENO);
    optind = 0; /* getopt begins again */
    parse->parsed = options_parse(parse->arena, count, arguments, &parse->options);
    parse->said = stand_in_end(parse->arena, &errors);
    parse->printed = stand_in_end(parse->arena, &output);
}

static void render_takes_a_report_and_a_month(void **state) {
    struct parse *run = *state;
    parse(run, "render ocg-contract 2020-10");
    assert_int_equal(run->parsed, PARSED);
    assert_int_equal(run->options.command, COMMAND_RENDER);
    assert_string_equal(run->options.report, "ocg-contract");
    assert_int_equal(run->options.first, period_make(2020, 10));
    assert_int_equal(run->options.last, period_make(2020, 10));
    assert_int_equal(run->options.as_at, PERIOD_NONE);
    assert_null(run->options.unit);
    assert_string_equal(run->options.data, "data");
    assert_string_equal(run->options.templates, "templates");
    assert_string_equal(run->options.out, "out");
    assert_false(run->options.final || run->options.replace || run->options.quiet);
    assert_string_equal(run->said, "");
}

static void options_stand_anywhere(void **state) {
    struct parse *run = *state;
    parse(run, "--data my/data/ render r --final 2019-10..2020-10 --unit=NORTH --as-at 2020-11 "
               "--replace --templates t// --out / --quiet --verbose");
    assert_int_equal(run->parsed, PARSED);
    assert_string_equal(run->options.data, "my/data");
    assert_string_equal(run->options.templates, "t");
    assert_string_equal(run->options.out, "/");
    assert_string_equal(run->options.unit, "NORTH");
    assert_int_equal(run->options.first, period_make(2019, 10));
    assert_int_equal(run->options.last, period_make(2020, 10));
    assert_int_equal(run->options.as_at, period_make(2020, 11));
    assert_true(run->options.final && run->options.replace && run->options.quiet &&
                run->options.verbose);
    parse(run, "render r 2020-10 --as-at latest");
    assert_int_equal(run->options.as_at, PERIOD_LATEST);
}

static void check_takes_at_most_a_month(void **state) {
    struct parse *run = *state;
    parse(run, "check");
    assert_int_equal(run->parsed, PARSED);
    assert_int_equal(run->options.command, COMMAND_CHECK);
    assert_int_equal(run->options.first, PERIOD_NONE);
    parse(run, "check 2020-10");
    assert_int_equal(run->options.first, period_make(2020, 10));
}

static void list_takes_nothing(void **state) {
    struct parse *run = *state;
    parse(run, "list");
    assert_int_equal(run->parsed, PARSED);
    assert_int_equal(run->options.command, COMMAND_LIST);
}

static void init_takes_a_folder_and_exports(void **state) {
    struct parse *run = *state;
    parse(run, "init mine/ --from a.csv b.csv --from c.csv");
    assert_int_equal(run->parsed, PARSED);
    assert_int_equal(run->options.command, COMMAND_INIT);
    assert_string_equal(run->options.folder, "mine");
    assert_int_equal(run->options.export_count, 3);
    assert_string_equal(run->options.exports[0], "a.csv");
    assert_string_equal(run->options.exports[1], "c.csv");
    assert_string_equal(run->options.exports[2], "b.csv");
    parse(run, "init mine");
    assert_int_equal(run->options.export_count, 0);
}

static void watch_takes_a_report_and_a_month(void **state) {
    struct parse *run = *state;
    parse(run, "watch r 2020-10 --serve 65535 --poll");
    assert_int_equal(run->parsed, PARSED);
    assert_int_equal(run->options.command, COMMAND_WATCH);
    assert_string_equal(run->options.report, "r");
    assert_int_equal(run->options.first, period_make(2020, 10));
    assert_int_equal(run->options.port, 65535);
    assert_true(run->options.poll);
    parse(run, "watch r 2020-10");
    assert_int_equal(run->options.port, -1);
}

static void render_takes_units_by_level_and_a_number_of_jobs(void **state) {
    struct parse *run = *state;
    parse(run, "render r 2020-10 --level team --jobs 12");
    assert_int_equal(run->parsed, PARSED);
    assert_string_equal(run->options.level, "team");
    assert_int_equal(run->options.jobs, 12);
    parse(run, "render r 2020-10 --unit all");
    assert_int_equal(run->parsed, PARSED);
    assert_string_equal(run->options.unit, "all");
    assert_null(run->options.level);
    assert_int_equal(run->options.jobs, 0);
}

static void explain_takes_an_indicator_and_a_month(void **state) {
    struct parse *run = *state;
    parse(run, "--json explain --unit N1 KPI1 --report r 2020-10 --as-at latest");
    assert_int_equal(run->parsed, PARSED);
    assert_int_equal(run->options.command, COMMAND_EXPLAIN);
    assert_string_equal(run->options.indicator, "KPI1");
    assert_int_equal(run->options.first, period_make(2020, 10));
    assert_int_equal(run->options.as_at, PERIOD_LATEST);
    assert_string_equal(run->options.unit, "N1");
    assert_string_equal(run->options.report, "r");
    assert_true(run->options.json);
}

static void diff_takes_two_months(void **state) {
    struct parse *run = *state;
    parse(run, "diff --unit N1 2020-10 --report r 2019-11");
    assert_int_equal(run->parsed, PARSED);
    assert_int_equal(run->options.command, COMMAND_DIFF);
    assert_int_equal(run->options.first, period_make(2020, 10));
    assert_int_equal(run->options.last, period_make(2019, 11));
    assert_string_equal(run->options.unit, "N1");
    assert_string_equal(run->options.report, "r");
}

static void revisions_may_take_a_month(void **state) {
    struct parse *run = *state;
    parse(run, "revisions");
    assert_int_equal(run->parsed, PARSED);
    assert_int_equal(run->options.command, COMMAND_REVISIONS);
    assert_int_equal(run->options.last, PERIOD_NONE);
    assert_false(run->options.csv);
    parse(run, "revisions 2020-10 --csv");
    assert_int_equal(run->parsed, PARSED);
    assert_int_equal(run->options.last, period_make(2020, 10));
    assert_true(run->options.csv);
}

static void wrong_usage_is_said_with_what_is_expected(void **state) {
    static const struct {
        const char *line, *said;
    } cases[] = {
        {"", "a command is missing: init, render, watch, "},
        {"init", "init needs the name of a folder, such as: scorecard init my-council"},
        {"init mine export.csv", "there is also “export.csv”; exports stand behind --from"},
        {"init mine --out o", "“--out” does not go with init; it goes with render, "},
        {"watch r", "watch needs a report and a month, such as: scorecard watch ocg-contract "},
        {"watch r 2020-10 2020-11", "but there is also “2020-11”"},
        {"watch r 2020-10..2020-11", "not a month: “2020-10..2020-11”"},
        {"watch r 2020-10 --final", "“--final” does not go with watch"},
        {"watch r 2020-10 --serve 65536", "not a port: “65536”; expected a number from 0 to 65535"},
        {"watch r 2020-10 --serve 80x", "not a port: “80x”"},
        {"watch r 2020-10 --serve 100000000000000000000", "not a port: “1000"},
        {"render r 2020-10 --serve 80", "“--serve” does not go with render; it goes with watch"},
        {"render r 2020-10 --from e.csv", "“--from” does not go with render; it goes with init"},
        {"paint", "unknown command “paint”; there are init, render, watch, "},
        {"help redner", "unknown command “redner” (did you mean “render”?)"},
        {"help render check", "help takes at most a command, but there is also “check”"},
        {"help --data d", "“--data” does not go with help; it goes with render, "},
        {"redner", "unknown command “redner” (did you mean “render”?); there are init"},
        {"render", "render needs a report and a month, such as: scorecard render ocg-contract "
                   "2020-10"},
        {"render r", "render needs a report and a month"},
        {"render r 2020-10 2020-11", "but there is also “2020-11”"},
        {"render r Oct-20", "“Oct-20” (did you mean 2020-10?); expected 2020-10"},
        {"render r 2020-13", "“2020-13”"},
        {"render r 2020-10..", "“2020-10..”"},
        {"render r 2020-10..2020-09", "the range “2020-10..2020-09” ends before it begins"},
        {"render r 2020-10 --as-at soon", "“soon”; expected a month such as 2020-10"},
        {"render r 2020-10 --as-at", "--as-at"},
        {"render r 2020-10 --unti=N1", "unknown option “--unti=N1” (did you mean “--unit”?)\n"},
        {"render r 2020-10 --nowhere", "unknown option “--nowhere”\n"},
        {"render r 2020-10 --final=yes", "--final"},
        {"render r 2020-10 -x", "-x"},
        {"render r 2020-10 --out ''", "--out"},
        {"render r 2020-10 --unit ''", "--unit"},
        {"render r 2020-10 --jobs 0",
         "not a number of jobs: “0”; expected how many reports are made "
         "at a time, from 1 to 999"},
        {"render r 2020-10 --jobs 1000", "not a number of jobs: “1000”"},
        {"render r 2020-10 --jobs two", "not a number of jobs: “two”"},
        {"render r 2020-10 --jobs -1", "not a number of jobs: “-1”"},
        {"render r 2020-10 --unit N1 --level team", "“--unit” and “--level” do not go together"},
        {"verify --jobs 2", "“--jobs” does not go with verify; it goes with render\n"},
        {"explain KPI1 2020-10 --level team", "“--level” does not go with explain"},
        {"watch r 2020-10 --unit all", "watch shows one report; expected the code of one unit"},
        {"check 2020-10 2020-11", "check takes at most a month, but there is also “2020-11”"},
        {"check soon", "not a month: “soon”"},
        {"check --final", "“--final” does not go with check; it goes with render and publish\n"},
        {"check --as-at 2020-10", "“--as-at” does not go with check; it goes with render, "
                                  "facts, explain, diff and revisions"},
        {"render r 2020-10 --json",
         "“--json” does not go with render; it goes with check and explain"},
        {"render r 2020-10 --report r", "“--report” does not go with render"},
        {"explain", "explain needs an indicator and a month, such as: scorecard explain KPI1 "
                    "2020-10"},
        {"explain KPI1", "explain needs an indicator and a month"},
        {"explain KPI1 2020-10 2020-11", "but there is also “2020-11”"},
        {"explain KPI1 2020-10..2020-11", "not a month: “2020-10..2020-11”"},
        {"explain KPI1 2020-10 --final", "“--final” does not go with explain"},
        {"list all", "list takes nothing, but there is “all”"},
        {"list --unit NORTH", "“--unit” does not go with list"}};
    struct parse *run = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        parse(run, cases[i].line);
        if (run->parsed != PARSED_WRONG)
            fail_msg("“%s” was taken", cases[i].line);
        assert_contains(run->said, "scorecard: ");
        assert_contains(run->said, cases[i].said);
        assert_contains(run->said, "\nTry “scorecard help");
    }
    assert_contains(run->said, "\nTry “scorecard help list”.\n"); /* that of the command */
    parse(run, "");
    assert_contains(run->said, "\nTry “scorecard help”.\n");
}

static void help_is_a_command_and_an_option(void **state) {
    static const struct {
        const char *line, *topic;
    } cases[] = {{"help", NULL},
                 {"--help", NULL},
                 {"-h", NULL},
                 {"help render", "render"},
                 {"render -h", "render"},
                 {"--help diff 2020-10", "diff"}};
    struct parse *run = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        parse(run, cases[i].line);
        assert_int_equal(run->parsed, PARSED);
        assert_int_equal(run->options.command, COMMAND_HELP);
        assert_string_equal(run->options.topic == NULL ? "" : run->options.topic,
                            cases[i].topic == NULL ? "" : cases[i].topic);
    }
}

static void help_of_render_names_what_it_writes(void **state) {
    (void)state;
    struct buffer text = {0};
    help_put_command(&text, command_words_named("render"));
    for (enum output_file file = 0; file < OUTPUT_COUNT; file++)
        assert_contains(text.data, OUTPUTS[file].name);
    buffer_free(&text);
}

static void version_is_printed(void **state) {
    struct parse *run = *state;
    parse(run, "--version");
    assert_int_equal(run->parsed, PARSED_DONE);
    assert_memory_equal(run->printed, "scorecard ", 10);
}

static int set_up(void **state) {
    struct arena *arena = arena_new();
    struct parse *run = arena_alloc(arena, sizeof *run);
    run->arena = arena;
    *state = run;
    return 0;
}

static int tear_down(void **state) {
    struct parse *run = *state;
    arena_free(run->arena);
    return 0;
}

#define OPTIONS_TEST(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void) {
    const struct CMUnitTest tests[] = {
        OPTIONS_TEST(render_takes_a_report_and_a_month),
        OPTIONS_TEST(options_stand_anywhere),
        OPTIONS_TEST(check_takes_at_most_a_month),
        OPTIONS_TEST(list_takes_nothing),
        OPTIONS_TEST(init_takes_a_folder_and_exports),
        OPTIONS_TEST(watch_takes_a_report_and_a_month),
        OPTIONS_TEST(render_takes_units_by_level_and_a_number_of_jobs),
        OPTIONS_TEST(explain_takes_an_indicator_and_a_month),
        OPTIONS_TEST(diff_takes_two_months),
        OPTIONS_TEST(revisions_may_take_a_month),
        OPTIONS_TEST(wrong_usage_is_said_with_what_is_expected),
        OPTIONS_TEST(help_is_a_command_and_an_option),
        OPTIONS_TEST(help_of_render_names_what_it_writes),
        OPTIONS_TEST(version_is_printed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
