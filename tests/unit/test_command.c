/* The commands from end to end, with their exit statuses (doc/design.md, section 7). */
#include "command/command.h"

#include "base/buffer.h"
#include "base/file.h"
#include "model/period.h"

#include "data_folder_support.h"
#include "stream_support.h"

struct run {
    enum exit_status status;
    const char *said, *printed; /* on stderr and stdout, without the folder's path */
};

static const char *without_path(const struct data_folder *folder, const char *text) {
    struct buffer out = {0};
    size_t length = strlen(folder->path);
    buffer_puts(&out, "");
    for (; *text != '\0'; text++)
        if (strncmp(text, folder->path, length) == 0)
            text += length;
        else
            buffer_putc(&out, *text);
    const char *copy = arena_strdup(folder->arena, out.data);
    buffer_free(&out);
    return copy;
}

static struct run run_options(const struct data_folder *folder, struct options options) {
    options.data = folder->path;
    options.templates = arena_printf(folder->arena, "%s/templates", folder->path);
    options.out = arena_printf(folder->arena, "%s/out", folder->path);
    struct stand_in output = stand_in_for(stdout, STDOUT_FILENO),
                    errors = stand_in_for(stderr, STDERR_FILENO);
    struct run run = {.status = command_run(folder->arena, &options)};
    run.said = without_path(folder, stand_in_end(folder->arena, &errors));
    run.printed = without_path(folder, stand_in_end(folder->arena, &output));
    return run;
}

static int month(const char *code) {
    return period_read(code, strlen(code));
}

static struct options render(const char *first, const char *last) {
    return (struct options){
        .command = COMMAND_RENDER, .report = "monthly", .first = month(first), .last = month(last)};
}

static bool is_there(const struct data_folder *folder, const char *name) {
    return file_exists(folder->diagnostics,
                       arena_printf(folder->arena, "%s/out/monthly/%s", folder->path, name));
}

static int set_up(void **state) {
    folder_set_up(state);
    const struct data_folder *folder = *state;
    folder_write(folder, "templates/monthly/report.ini", "[report]\ntitle = Monthly\n");
    folder_write(folder, "templates/monthly/report.html",
                 "<html lang=\"en\"><head><title>{{title}}</title></head><body><p>{{title}}</p>"
                 "</body></html>");
    folder_write(folder, "templates/monthly/print.css", "p { margin: 0 }\n");
    folder_write(folder, "templates/monthly/screen.css", "p { margin: 0 }\n");
    return 0;
}

static void render_writes_the_five_files(void **state) {
    static const char *const names[] = {"index.html", "report.pdf", "report.json", "values.csv",
                                        "manifest.json"};
    const struct data_folder *folder = *state;
    struct run run = run_options(folder, render("2020-10", "2020-10"));
    assert_string_equal(run.said, "");
    assert_int_equal(run.status, EXIT_DONE);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        assert_true(is_there(folder, arena_printf(folder->arena, "2020-10/%s", names[i])));
}

static void other_units_and_knowledge_have_their_own_folders(void **state) {
    const struct data_folder *folder = *state;
    struct options options = render("2020-10", "2020-10");
    options.unit = "NORTH";
    options.as_at = PERIOD_LATEST;
    assert_int_equal(run_options(folder, options).status, EXIT_DONE);
    assert_true(is_there(folder, "2020-10/as-at-latest/units/NORTH/index.html"));
    options.as_at = month("2020-10"); /* the month itself is the plain folder */
    assert_int_equal(run_options(folder, options).status, EXIT_DONE);
    assert_true(is_there(folder, "2020-10/units/NORTH/index.html"));
}

static void unknown_names_are_wrong_usage(void **state) {
    const struct data_folder *folder = *state;
    struct options options = render("2020-10", "2020-10");
    options.unit = "SOUTHERN";
    struct run unit = run_options(folder, options);
    assert_int_equal(unit.status, EXIT_WRONG_USAGE);
    assert_string_equal(unit.said, "scorecard: unknown unit “SOUTHERN”; “scorecard list” prints "
                                   "those that there are\n");
    options.report = "yearly";
    struct run report = run_options(folder, options);
    assert_int_equal(report.status, EXIT_WRONG_USAGE);
    assert_string_equal(report.said,
                        "scorecard: unknown report “yearly”; expected one of monthly\n");
}

/* Whichever command they are given to. */
static void unknown_names_are_answered_with_the_nearest(void **state) {
    static const enum command commands[] = {COMMAND_RENDER, COMMAND_EXPLAIN, COMMAND_DIFF,
                                            COMMAND_REVISIONS};
    static const enum command with_report[] = {COMMAND_RENDER, COMMAND_EXPLAIN, COMMAND_DIFF,
                                               COMMAND_REVISIONS, COMMAND_VERIFY};
    const struct data_folder *folder = *state;
    struct options options = render("2020-10", "2020-10");
    options.indicator = "KPI1";
    options.unit = "NROTH";
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        options.command = commands[i];
        struct run run = run_options(folder, options);
        assert_int_equal(run.status, EXIT_WRONG_USAGE);
        assert_contains(run.said, "unknown unit “NROTH” (did you mean “NORTH”?); ");
    }
    options.unit = NULL;
    options.report = "montly";
    for (size_t i = 0; i < sizeof with_report / sizeof *with_report; i++) {
        options.command = with_report[i];
        struct run run = run_options(folder, options);
        assert_int_equal(run.status, EXIT_WRONG_USAGE);
        assert_contains(run.said, "unknown report “montly” (did you mean “monthly”?); expected");
    }
}

static void a_month_without_exports_is_bad_input(void **state) {
    const struct data_folder *folder = *state;
    struct run run = run_options(folder, render("2021-01", "2021-01"));
    assert_int_equal(run.status, EXIT_BAD_INPUT);
    assert_contains(run.said, "there are no exports for 2021-01");
    assert_false(is_there(folder, "2021-01"));
}

static void errors_leave_a_draft_but_no_final_report(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "kpi/2020-10.csv",
                 "period,unit,measure,value\n2020-10,TRUST,all,many\n"
                 "2020-10,TRUST,in_time,1\n");
    struct options options = render("2020-10", "2020-10");
    options.final = true;
    assert_int_equal(run_options(folder, options).status, EXIT_BAD_INPUT);
    assert_false(is_there(folder, "2020-10"));
    options.final = false;
    assert_int_equal(run_options(folder, options).status, EXIT_BAD_INPUT);
    assert_true(is_there(folder, "2020-10/index.html"));
}

static void a_final_report_is_replaced_only_on_request(void **state) {
    const struct data_folder *folder = *state;
    struct options options = render("2020-10", "2020-10");
    options.final = true;
    assert_int_equal(run_options(folder, options).status, EXIT_DONE);
    options.final = false;
    struct run again = run_options(folder, options);
    assert_int_equal(again.status, EXIT_BAD_INPUT);
    assert_contains(again.said, "replace it with --replace=REASON");
    options.replace = true;
    assert_int_equal(run_options(folder, options).status, EXIT_DONE);
}

static void a_draft_commentary_stops_a_final_report(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "commentary/2020-10/KPI1.md", "---\nstatus: Draft\n---\nText.\n");
    struct options options = render("2020-10", "2020-10");
    options.final = true;
    struct run run = run_options(folder, options);
    assert_int_equal(run.status, EXIT_BAD_INPUT);
    assert_contains(run.said, "commentary/2020-10/KPI1.md");
    assert_false(is_there(folder, "2020-10"));
}

/* September's draft commentary is no fault of October's report. */
static void one_month_of_a_range_does_not_stop_another(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "kpi/2020-09.csv",
                 "period,unit,measure,value\n2020-09,TRUST,all,1\n"
                 "2020-09,TRUST,in_time,1\n");
    folder_write(folder, "commentary/2020-09/KPI1.md", "---\nstatus: draft\n---\nText.\n");
    struct options options = render("2020-09", "2020-10");
    options.final = true;
    assert_int_equal(run_options(folder, options).status, EXIT_BAD_INPUT);
    assert_false(is_there(folder, "2020-09"));
    assert_true(is_there(folder, "2020-10/index.html"));
}

static void errors_of_a_later_round_are_said_with_its_month(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "kpi/2020-11.csv",
                 "period,unit,measure,value\n2020-11,TRUST,all,many\n2020-11,TRUST,in_time,1\n");
    struct run october = run_options(folder, render("2020-10", "2020-10"));
    assert_int_equal(october.status, EXIT_DONE);
    assert_string_equal(october.said, "");
    struct run both = run_options(folder, render("2020-10", "2020-11"));
    assert_int_equal(both.status, EXIT_BAD_INPUT);
    assert_contains(both.said, "kpi/2020-11.csv:2:4: error: column value: not a number: “many”");
}

static void an_export_that_cannot_be_read_stops_its_month_and_those_behind(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "kpi/2020-11.csv", "period,unit,value\n2020-11,TRUST,1\n");
    assert_int_equal(run_options(folder, render("2020-10", "2020-10")).status, EXIT_DONE);
    struct run run = run_options(folder, render("2020-11", "2020-11"));
    assert_int_equal(run.status, EXIT_BAD_INPUT);
    assert_contains(run.said, "the column “measure” is missing");
    assert_false(is_there(folder, "2020-11"));
}

static void a_broken_template_keeps_the_previous_report(void **state) {
    const struct data_folder *folder = *state;
    assert_int_equal(run_options(folder, render("2020-10", "2020-10")).status, EXIT_DONE);
    folder_write(folder, "templates/monthly/report.html", "<html>{{tittle}}</html>");
    struct run run = run_options(folder, render("2020-10", "2020-10"));
    assert_int_equal(run.status, EXIT_BAD_INPUT);
    assert_contains(run.said, "templates/monthly/report.html:1");
    assert_true(is_there(folder, "2020-10/index.html"));
}

static void what_cannot_be_stored_is_a_failure_of_the_system(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "out", "a file where the folder should be");
    assert_int_equal(run_options(folder, render("2020-10", "2020-10")).status, EXIT_SYSTEM);
}

static void quiet_prints_errors_only(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "kpi/2020-10.csv",
                 "period,unit,measure,value\n2020-10,TRUST,all,1\n2020-10,TRUST,in_time,2\n");
    struct options options = render("2020-10", "2020-10");
    assert_contains(run_options(folder, options).said, "warning: ");
    options.quiet = true;
    assert_string_equal(run_options(folder, options).said, "");
}

static void check_writes_nothing(void **state) {
    const struct data_folder *folder = *state;
    struct run fine = run_options(folder, (struct options){.command = COMMAND_CHECK});
    assert_int_equal(fine.status, EXIT_DONE);
    assert_false(is_there(folder, ""));
    folder_write(folder, "kpi/2020-10.csv",
                 "period,unit,measure,value\n2020-10,TRUST,all,many\n"
                 "2020-10,TRUST,in_time,2\n");
    struct run bad = run_options(folder, (struct options){.command = COMMAND_CHECK,
                                                          .first = month("2020-10"),
                                                          .last = month("2020-10")});
    assert_int_equal(bad.status, EXIT_BAD_INPUT);
    assert_contains(bad.said, "not a number: “many”");
}

static void list_prints_what_there_is(void **state) {
    const struct data_folder *folder = *state;
    struct run run = run_options(folder, (struct options){.command = COMMAND_LIST});
    assert_int_equal(run.status, EXIT_DONE);
    assert_contains(run.printed, "Reports\n  monthly\n");
    assert_contains(run.printed, "Periods\n  2020-10\n");
    assert_contains(run.printed, "  N1  First team (in NORTH)\n");
    assert_contains(run.printed, "Indicators\n  KPI1  In time\n");
}

static struct options explain(const char *indicator) {
    return (struct options){.command = COMMAND_EXPLAIN,
                            .indicator = indicator,
                            .first = month("2020-10"),
                            .last = month("2020-10")};
}

static void explain_prints_and_writes_nothing(void **state) {
    const struct data_folder *folder = *state;
    struct run run = run_options(folder, explain("KPI1"));
    assert_string_equal(run.said, "");
    assert_int_equal(run.status, EXIT_DONE);
    assert_contains(run.printed, "monthly: Monthly; the only one there is\n");
    assert_contains(run.printed, "57  kpi/2020-10.csv:2\n");
    assert_contains(run.printed, "57 / 200 = 0.285\n");
    assert_contains(run.printed, "28.5 → 29, half up to a whole number\n");
    assert_false(is_there(folder, ""));
    struct options json = explain("KPI1");
    json.json = true;
    run = run_options(folder, json);
    assert_contains(run.printed, "{\"step\": \"ratio\", \"text\": \"57 / 200 = 0.285\"}");
}

static void explain_says_which_of_several_reports_it_shows(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "templates/weekly/report.ini", "[report]\ntitle = Weekly\n");
    struct run run = run_options(folder, explain("KPI1"));
    assert_contains(run.printed,
                    "monthly: Monthly; the first by name of 2; --report names another\n");
    struct options options = explain("KPI1");
    options.report = "monthly";
    assert_contains(run_options(folder, options).printed, "monthly: Monthly\n");
}

static void explain_passes_over_a_report_that_is_no_default(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "templates/annual/report.ini", "[report]\ntitle = Annual\ndefault = no\n");
    struct run run = run_options(folder, explain("KPI1"));
    assert_contains(run.printed, "monthly: Monthly; the default of 2; --report names another\n");
}

static void explain_asks_back_about_names_that_it_does_not_know(void **state) {
    const struct data_folder *folder = *state;
    struct run run = run_options(folder, explain("kpi"));
    assert_int_equal(run.status, EXIT_WRONG_USAGE);
    assert_string_equal(run.said,
                        "scorecard: unknown indicator “kpi” (did you mean “KPI1”?); there "
                        "are KPI1, COUNT\n");
    struct options options = explain("KPI1");
    options.unit = "N11";
    run = run_options(folder, options);
    assert_int_equal(run.status, EXIT_WRONG_USAGE);
    assert_contains(run.said, "unknown unit “N11” (did you mean “N1”?); “scorecard list” prints");
    options = explain("KPI1");
    options.first = month("2031-01");
    run = run_options(folder, options);
    assert_int_equal(run.status, EXIT_WRONG_USAGE);
    assert_contains(run.said,
                    "there are no exports for 2031-01; their rounds are 2020-10 to 2020-10");
}

static void explain_says_which_indicators_a_report_shows(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "templates/monthly/report.ini",
                 "[report]\ntitle = Monthly\nindicators = COUNT\n");
    struct run run = run_options(folder, explain("KPI1"));
    assert_int_equal(run.status, EXIT_WRONG_USAGE);
    assert_contains(run.said,
                    "the report “monthly” for 2020-10 does not show “KPI1”; it shows COUNT");
}

static void explain_shows_the_error_that_a_marker_stands_for(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "kpi/2020-10.csv",
                 "period,unit,measure,value\n2020-10,TRUST,all,many\n2020-10,TRUST,in_time,1\n");
    struct run run = run_options(folder, explain("KPI1"));
    assert_int_equal(run.status, EXIT_BAD_INPUT);
    assert_contains(run.printed, "[x]  kpi/2020-10.csv:2\n");
    assert_contains(run.printed, "error: column value: not a number: “many”; expected");
    assert_contains(run.said, "kpi/2020-10.csv:2:4: error: column value: not a number: “many”");
}

/* The template of these tests shows the report's title alone. */
static void explain_says_what_the_page_leaves_out(void **state) {
    const struct data_folder *folder = *state;
    struct run run = run_options(folder, explain("KPI1"));
    assert_contains(run.printed, "What the template of this report leaves out:\n");
    folder_write(folder, "templates/monthly/report.html",
                 "<html lang=\"en\"><head><title>{{title}}</title></head><body><p>290%</p>"
                 "{{#indicators}}<p>{{title}} is at {{headline.current.text}}</p>{{/indicators}}"
                 "</body></html>");
    run = run_options(folder, explain("KPI1"));
    assert_contains(run.printed, "What it shows:\n  October 2020                  29%\n");
    folder_write(folder, "templates/monthly/report.html", "<html>{{tittle}}</html>");
    run = run_options(folder, explain("KPI1"));
    assert_int_equal(run.status, EXIT_BAD_INPUT);
    assert_contains(run.printed, "The page could not be made");
    assert_contains(run.said, "templates/monthly/report.html:1");
}

#define COMMAND_TEST(test) cmocka_unit_test_setup_teardown(test, set_up, folder_tear_down)

int main(void) {
    const struct CMUnitTest tests[] = {
        COMMAND_TEST(render_writes_the_five_files),
        COMMAND_TEST(other_units_and_knowledge_have_their_own_folders),
        COMMAND_TEST(unknown_names_are_wrong_usage),
        COMMAND_TEST(unknown_names_are_answered_with_the_nearest),
        COMMAND_TEST(a_month_without_exports_is_bad_input),
        COMMAND_TEST(errors_leave_a_draft_but_no_final_report),
        COMMAND_TEST(a_final_report_is_replaced_only_on_request),
        COMMAND_TEST(a_draft_commentary_stops_a_final_report),
        COMMAND_TEST(one_month_of_a_range_does_not_stop_another),
        COMMAND_TEST(errors_of_a_later_round_are_said_with_its_month),
        COMMAND_TEST(an_export_that_cannot_be_read_stops_its_month_and_those_behind),
        COMMAND_TEST(a_broken_template_keeps_the_previous_report),
        COMMAND_TEST(what_cannot_be_stored_is_a_failure_of_the_system),
        COMMAND_TEST(quiet_prints_errors_only),
        COMMAND_TEST(check_writes_nothing),
        COMMAND_TEST(list_prints_what_there_is),
        COMMAND_TEST(explain_prints_and_writes_nothing),
        COMMAND_TEST(explain_says_which_of_several_reports_it_shows),
        COMMAND_TEST(explain_passes_over_a_report_that_is_no_default),
        COMMAND_TEST(explain_asks_back_about_names_that_it_does_not_know),
        COMMAND_TEST(explain_says_which_indicators_a_report_shows),
        COMMAND_TEST(explain_shows_the_error_that_a_marker_stands_for),
        COMMAND_TEST(explain_says_what_the_page_leaves_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
