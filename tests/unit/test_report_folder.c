/* A report's folder below templates/: which one, and what its settings say. */
#include "input/report_folder.h"
#include "input/report_slots.h"

#include "assess_support.h"

static void write_report(const struct data_folder *folder, const char *name, const char *ini) {
    folder_write(folder, arena_printf(folder->arena, "templates/%s/report.ini", name), ini);
    folder_write(folder, arena_printf(folder->arena, "templates/%s/report.html", name), name);
    folder_write(folder, arena_printf(folder->arena, "templates/%s/print.css", name), "p {}");
    folder_write(folder, arena_printf(folder->arena, "templates/%s/screen.css", name), "q {}");
}

static const char *templates_of(const struct data_folder *folder) {
    return arena_printf(folder->arena, "%s/templates", folder->path);
}

static struct report_folder *read_report(const struct data_folder *folder, const char *period) {
    return report_folder_read(folder->arena, folder->diagnostics, NULL, templates_of(folder),
                              "monthly", month(period), &folder_load_well(folder)->catalogue);
}

static void settings_have_the_defaults_of_the_contract(void **state) {
    const struct data_folder *folder = *state;
    write_report(folder, "monthly", "[report]\ntitle = Monthly\n");
    const struct report_folder *report = read_report(folder, "2020-10");
    const struct trend_settings *trend = &report->settings.trend;
    assert_string_equal(report->settings.report, "monthly");
    assert_string_equal(report->settings.title, "Monthly");
    assert_string_equal(report->settings.notice, "");
    assert_null(report->settings.indicators);
    assert_int_equal(trend->months, 25);
    assert_int_equal(trend->rules, RULES_MDC_2023);
    assert_true(trend->screen_moving_ranges);
    assert_int_equal(trend->run_length, 7);
    assert_int_equal(trend->minimum_points, 13);
    assert_int_equal(trend->trial_points, 8);
    assert_string_equal(report->print.text, "p {}");
    assert_string_equal(report->screen.text, "q {}");
    assert_int_equal(report->inputs.count, 4);
}

/* Its own go before them. */
static void a_style_sheet_that_it_lacks_is_that_of_parts(void **state) {
    const struct data_folder *folder = *state;
    write_report(folder, "parts", "");
    folder_write(folder, "templates/monthly/report.ini", "[report]\ntitle = Monthly\n");
    folder_write(folder, "templates/monthly/report.html", "monthly");
    folder_write(folder, "templates/monthly/screen.css", "own {}");
    const struct report_folder *report = read_report(folder, "2020-10");
    assert_string_equal(report->print.text, "p {}");
    assert_string_equal(report->print.paths[0],
                        arena_printf(folder->arena, "%s/parts/print.css", templates_of(folder)));
    assert_string_equal(report->inputs.inputs[2].name, "templates/parts/print.css");
    assert_string_equal(report->screen.text, "own {}");
    assert_string_equal(folder_messages(folder), "");
}

static void settings_are_read(void **state) {
    const struct data_folder *folder = *state;
    write_report(folder, "monthly",
                 "[report]\ntitle = Monthly\nindicators = COUNT, KPI1\nnotice = Test\n[trend]\n"
                 "months = 0\nrules = mdc-legacy\nscreen_moving_ranges = no\nrun_length = 6\n"
                 "minimum_points = 12\ntrial_points = 5\n");
    const struct report_folder *report = read_report(folder, "2020-10");
    assert_int_equal(report->settings.indicator_count, 2);
    assert_string_equal(report->settings.indicators[0], "COUNT");
    assert_string_equal(report->settings.indicators[1], "KPI1");
    assert_string_equal(report->settings.notice, "Test");
    assert_int_equal(report->settings.trend.months, 0);
    assert_int_equal(report->settings.trend.rules, RULES_MDC_LEGACY);
    assert_false(report->settings.trend.screen_moving_ranges);
    assert_int_equal(report->settings.trend.run_length, 6);
    assert_string_equal(folder_messages(folder), "");
}

static void file_of(const struct data_folder *folder, const char *name, const char *text) {
    folder_write(folder, arena_printf(folder->arena, "templates/%s", name), text);
}

static const char *partial(struct report_folder *report, const char *name) {
    const char *path;
    return report_folder_partial(report, name, &path);
}

static void what_a_report_lacks_comes_from_its_base(void **state) {
    const struct data_folder *folder = *state;
    write_report(folder, "whole",
                 "[report]\ntitle = Whole\nnotice = Test\n[trend]\nmonths = 36\nrun_length = 6\n");
    file_of(folder, "whole/about.html", "about the whole");
    file_of(folder, "whole/figures.html", "the whole's figures");
    file_of(folder, "parts/figures.html", "figures of all");
    file_of(folder, "parts/end.html", "the end of all");
    file_of(folder, "monthly/report.ini",
            "[report]\ntitle = Part\nbase = whole\n[trend]\nrun_length = 8\n");
    file_of(folder, "monthly/about.html", "about the part");
    file_of(folder, "monthly/print.css", "p { color: red }");
    struct report_folder *report = read_report(folder, "2020-10");
    assert_string_equal(report->settings.report, "monthly");
    assert_string_equal(report->settings.title, "Part");
    assert_string_equal(report->settings.notice, "Test");
    assert_int_equal(report->settings.trend.months, 36);
    assert_int_equal(report->settings.trend.run_length, 8);
    assert_string_equal(report->template_text, "whole");
    assert_string_equal(report->print.text, "p {}\np { color: red }");
    assert_int_equal(report->print.count, 2);
    assert_string_equal(report->screen.text, "q {}");
    assert_string_equal(partial(report, "about"), "about the part");
    assert_string_equal(partial(report, "figures"), "the whole's figures");
    assert_string_equal(partial(report, "end"), "the end of all");
    assert_string_equal(report->inputs.inputs[0].name, "templates/monthly/report.ini");
    assert_string_equal(report->inputs.inputs[1].name, "templates/whole/report.ini");
    assert_string_equal(folder_messages(folder), "");
}

static void a_base_has_a_base_and_months(void **state) {
    const struct data_folder *folder = *state;
    write_report(folder, "oldest", "[report]\ntitle = Oldest\n");
    file_of(folder, "older/report.ini", "[report]\nbase = oldest\n");
    file_of(folder, "older@2021-04/report.ini", "[report]\nbase = oldest\ntitle = Newer\n");
    file_of(folder, "monthly/report.ini", "[report]\nbase = older\n");
    assert_string_equal(read_report(folder, "2021-03")->settings.title, "Oldest");
    assert_string_equal(read_report(folder, "2021-04")->settings.title, "Newer");
}

static void a_base_that_cannot_be_is_an_error(void **state) {
    static const struct {
        const char *base, *message;
    } cases[] = {
        {"whoel", "base: there is no report “whoel” (did you mean “whole”?)"},
        {"monthly", "base: “monthly” leads back to this report"},
        {"parts", "base: there is no report “parts”"},
    };
    const struct data_folder *folder = *state;
    write_report(folder, "whole", "[report]\ntitle = Whole\n");
    file_of(folder, "parts/end.html", "the end of all");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        file_of(folder, "monthly/report.ini",
                arena_printf(folder->arena, "[report]\ntitle = T\nbase = %s\n", cases[i].base));
        assert_null(read_report(folder, "2020-10"));
        assert_contains(folder_messages(folder),
                        arena_printf(folder->arena, "templates/monthly/report.ini:3: error: %s",
                                     cases[i].message));
    }
}

static void a_fault_in_a_base_stands_in_its_file(void **state) {
    const struct data_folder *folder = *state;
    write_report(folder, "whole", "[report]\ntitle = Whole\nsign_of = reviewed\n");
    file_of(folder, "monthly/report.ini", "[report]\nbase = whole\n");
    read_report(folder, "2020-10");
    assert_contains(folder_messages(folder),
                    "templates/whole/report.ini:3: error: unknown setting “sign_of”");
}

static void assert_slot(const struct slot *slot, const char *name, enum required when, int words,
                        const char *owner) {
    assert_string_equal(slot->name, name);
    assert_int_equal(slot->when, when);
    assert_int_equal(slot->words, words);
    assert_string_equal(slot->owner, owner);
}

static void slots_are_read(void **state) {
    const struct data_folder *folder = *state;
    write_report(folder, "monthly",
                 "[report]\ntitle = Monthly\n[slots]\nsummary = always, 250, Chair, and deputy\n"
                 "asks = Concern , 80 words\nmore = never\nindicators = off-target,,Owner\n"
                 "[slots@2020-11]\nmore = off-target\n");
    const struct report_settings *settings = &read_report(folder, "2020-10")->settings;
    assert_int_equal(settings->slot_count, 3);
    assert_slot(&settings->slots[0], "summary", REQUIRED_ALWAYS, 250, "Chair, and deputy");
    assert_slot(&settings->slots[1], "asks", REQUIRED_CONCERN, 80, "");
    assert_slot(&settings->slots[2], "more", REQUIRED_NEVER, 0, "");
    assert_slot(&settings->commentary, "indicators", REQUIRED_OFF_TARGET, 0, "Owner");
    assert_int_equal(read_report(folder, "2020-11")->settings.slots[2].when, REQUIRED_OFF_TARGET);
    assert_string_equal(folder_messages(folder), "");
}

static void a_slot_that_cannot_be_is_an_error_and_left_out(void **state) {
    static const char path[] = "templates/monthly/report.ini";
    static const struct {
        const char *line, *message;
    } cases[] = {
        {"KPI1 = always", "“KPI1” cannot be the name of a slot: it is an indicator's code"},
        {"a b = always", "“a b” cannot be the name of a slot, which is that of its file"},
        {"asks = allways",
         "asks: “allways” does not say when the text is required (did you mean “always”?)"},
        {"asks = always, many", "asks: “many” is no number of words"},
        {"asks = always, 0", "asks: “0” is no number of words"}};
    const struct data_folder *folder = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        write_report(
            folder, "monthly",
            arena_printf(folder->arena, "[report]\ntitle = M\n[slots]\n%s\n", cases[i].line));
        assert_int_equal(read_report(folder, "2020-10")->settings.slot_count, 0);
        assert_contains(folder_messages(folder),
                        arena_printf(folder->arena, "%s:4: error: %s", path, cases[i].message));
    }
}

static void what_requires_an_action_is_read(void **state) {
    const struct data_folder *folder = *state;
    write_report(folder, "monthly",
                 "[report]\ntitle = M\nactions = Off-target , rectification\n"
                 "[escalate]\nred = 2 of 3\n");
    const bool *actions = read_report(folder, "2020-10")->settings.actions.holds;
    assert_true(actions[REQUIRED_OFF_TARGET] && actions[REQUIRED_RECTIFICATION]);
    assert_false(actions[REQUIRED_ALWAYS] || actions[REQUIRED_CONCERN]);
    assert_string_equal(folder_messages(folder), "");
}

static void where_an_indicator_is_shown_is_read(void **state) {
    const struct data_folder *folder = *state;
    write_report(folder, "monthly", "[report]\ntitle = M\n");
    assert_false(read_report(folder, "2020-10")->settings.only.any);
    write_report(folder, "monthly", "[report]\ntitle = M\nonly = concern,overdue\n");
    const struct required_where *only = &read_report(folder, "2020-10")->settings.only;
    assert_true(only->any && only->holds[REQUIRED_CONCERN] && only->holds[REQUIRED_OVERDUE]);
    assert_false(only->holds[REQUIRED_ALWAYS] || only->holds[REQUIRED_OFF_TARGET]);
    assert_int_equal(only->place.line, 3);
}

static void the_report_with_more_is_named_by_its_title(void **state) {
    const struct data_folder *folder = *state;
    write_report(folder, "whole", "[report]\ntitle = All of it\n");
    write_report(folder, "heir", "[report]\nbase = whole\n");
    write_report(folder, "monthly", "[report]\ntitle = M\ndetails = heir\n");
    const struct report_settings *settings = &read_report(folder, "2020-10")->settings;
    assert_string_equal(settings->details, "heir");
    assert_string_equal(settings->details_title, "All of it");
    assert_string_equal(folder_messages(folder), "");
}

static void a_word_that_requires_no_action_is_an_error(void **state) {
    const struct data_folder *folder = *state;
    write_report(folder, "monthly", "[report]\ntitle = M\nactions = offtarget\n");
    assert_null(read_report(folder, "2020-10"));
    assert_contains(
        folder_messages(folder),
        "templates/monthly/report.ini:3: error: actions: “offtarget” does not say when "
        "an action is required (did you mean “off-target”?); expected never, always, "
        "off-target, concern, rectification, overdue or meeting, or several of them with commas");
}

static void rectification_without_a_rule_is_a_warning(void **state) {
    const struct data_folder *folder = *state;
    write_report(folder, "monthly",
                 "[report]\ntitle = M\nactions = rectification\n[slots]\n"
                 "summary = rectification\n");
    assert_non_null(read_report(folder, "2020-10"));
    const char *messages = folder_messages(folder);
    assert_contains(messages,
                    "templates/monthly/report.ini:3: warning: actions: “rectification” never "
                    "holds, since this report has no rule for it; expected one such as “red = 2 of "
                    "3” in a section [escalate]");
    assert_contains(messages, "report.ini:5: warning: summary: “rectification” never holds");
}

static void the_slots_of_all_reports_are_known_by_name(void **state) {
    const struct data_folder *folder = *state;
    write_report(folder, "annual", "[report]\ntitle = A\n[slots]\nsummary = always\n");
    write_report(folder, "monthly", "[report]\ntitle = M\n[slots@2021-01]\nasks = always\n");
    const char *const *names =
        report_slots_names(folder->arena, folder->diagnostics, templates_of(folder));
    assert_string_equal(names[0], "summary");
    assert_string_equal(names[1], "asks");
    assert_null(names[2]);
}

/* Key by key, the latest month's first; other keys stay as they were. */
static void settings_of_a_month_count_from_then_on(void **state) {
    static const struct {
        const char *period;
        enum trend_rules rules;
        int months, run_length;
        const char *title;
    } cases[] = {{"2020-10", RULES_MDC_LEGACY, 25, 6, "Old"},
                 {"2021-04", RULES_MDC_2023, 25, 6, "Old"},
                 {"2022-03", RULES_MDC_2023, 25, 6, "New"},
                 {"2023-01", RULES_MDC_2023, 36, 8, "New"}};
    const struct data_folder *folder = *state;
    write_report(
        folder, "monthly",
        "[report]\ntitle = Old\n[report@2022-01]\ntitle = New\n"
        "[trend@2022-04]\nmonths = 36\nrun_length = 8\n"
        "[trend]\nrules = mdc-legacy\nrun_length = 6\n[trend@2021-04]\nrules = mdc-2023\n");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct report_settings *settings = &read_report(folder, cases[i].period)->settings;
        assert_int_equal(settings->trend.rules, cases[i].rules);
        assert_int_equal(settings->trend.months, cases[i].months);
        assert_int_equal(settings->trend.run_length, cases[i].run_length);
        assert_string_equal(settings->title, cases[i].title);
    }
    assert_string_equal(folder_messages(folder), "");
}

static void a_section_of_no_month_is_an_error(void **state) {
    const struct data_folder *folder = *state;
    write_report(folder, "monthly", "[report]\ntitle = M\n[trend@April]\nmonths = 36\n");
    read_report(folder, "2020-10");
    assert_contains(folder_messages(folder), "report.ini:3: error: unknown section [trend@April]; "
                                             "expected");
}

struct refusal {
    const char *ini, *message;
};

static void bad_settings_are_said_once(void **state) {
    static const struct refusal refusals[] = {
        {"[report]\ntitle = M\n[trend]\nmonths = 12\n",
         "templates/monthly/report.ini:4: error: months: “12” is fewer than minimum_points, 13, so "
         "that no trend could ever be judged; expected at least that, or 0 for all months\n"},
        {"[report]\nnotice = N\n", "templates/monthly/report.ini:1: error: the setting “title” is "
                                   "missing in [report]; expected title = …\n"},
        {"[report]\ntitle\n", "templates/monthly/report.ini:2: error: not a setting: expected "
                              "[section], key = value or a comment that begins with ;\n"}};
    const struct data_folder *folder = *state;
    for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++) {
        write_report(folder, "monthly", refusals[i].ini);
        assert_null(read_report(folder, "2020-10"));
        assert_string_equal(folder_messages(folder), refusals[i].message);
    }
}

static void an_unknown_section_is_an_error(void **state) {
    const struct data_folder *folder = *state;
    write_report(folder, "monthly", "[report]\ntitle = M\n[trends]\nmonths = 36\n");
    read_report(folder, "2020-10");
    assert_string_equal(folder_messages(folder),
                        "templates/monthly/report.ini:3: error: unknown "
                        "section [trends] (did you mean “trend”?); expected [report], [trend], "
                        "[escalate], [slots]\n");
}

static void unknown_and_repeated_indicators_are_errors(void **state) {
    const struct data_folder *folder = *state;
    write_report(folder, "monthly", "[report]\ntitle = M\nindicators = KPI9, KPI1, KPI1\n");
    const struct report_folder *report = read_report(folder, "2020-10");
    assert_int_equal(report->settings.indicator_count, 1);
    const char *text = folder_messages(folder);
    assert_contains(text, "report.ini:3: error: indicators: unknown indicator “KPI9” (did you mean "
                          "“KPI1”?); expected "
                          "codes of indicators.csv, or *\n");
    assert_contains(text, "report.ini:3: error: indicators: “KPI1” stands there twice");
}

static const char *const TABLES_CSV = "table,row,column,numerator\nspend,All,Now,all\n"
                                      "plans,All,Now,all\n";

static void tables_are_read_in_the_order_of_the_report(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "tables.csv", TABLES_CSV);
    write_report(folder, "monthly", "[report]\ntitle = M\ntables = plans, spend\n");
    const struct report_folder *report = read_report(folder, "2020-10");
    assert_int_equal(report->settings.table_count, 2);
    assert_string_equal(report->settings.tables[0], "plans");
    assert_string_equal(report->settings.tables[1], "spend");
    write_report(folder, "monthly", "[report]\ntitle = M\ntables = *\n");
    assert_null(read_report(folder, "2020-10")->settings.tables);
    assert_string_equal(folder_messages(folder), "");
}

static void a_table_of_no_such_name_is_a_warning_where_another_is_near(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "tables.csv", TABLES_CSV);
    write_report(folder, "monthly", "[report]\ntitle = M\ntables = spends, capital\n");
    assert_non_null(read_report(folder, "2020-10"));
    assert_string_equal(folder_messages(folder),
                        "templates/monthly/report.ini:3: warning: tables: there is no table "
                        "“spends” (did you mean “spend”?); expected codes from the column “table” "
                        "of tables.csv, or *\n");
}

static void a_table_that_is_named_twice_is_an_error(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "tables.csv", TABLES_CSV);
    write_report(folder, "monthly", "[report]\ntitle = M\ntables = plans, plans\n");
    assert_int_equal(read_report(folder, "2020-10")->settings.table_count, 1);
    assert_string_equal(folder_messages(folder),
                        "templates/monthly/report.ini:3: error: tables: “plans” stands there "
                        "twice; expected each code once\n");
}

static void a_folder_of_a_month_is_used_from_then_on(void **state) {
    static const struct {
        const char *period, *folder;
    } cases[] = {{"2021-03", "monthly"},
                 {"2021-04", "monthly@2021-04"},
                 {"2022-04", "monthly@2022-04"},
                 {"2023-01", "monthly@2022-04"}};
    const struct data_folder *folder = *state;
    write_report(folder, "monthly", "[report]\ntitle = M\n");
    write_report(folder, "monthly@2021-04", "[report]\ntitle = M\n");
    write_report(folder, "monthly@2022-04", "[report]\ntitle = M\n");
    write_report(folder, "monthly2@2022-04", "[report]\ntitle = M\n");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(read_report(folder, cases[i].period)->template_text, cases[i].folder);
}

static void a_missing_or_garbled_file_refuses_the_report(void **state) {
    const struct data_folder *folder = *state;
    write_report(folder, "monthly", "[report]\ntitle = M\n");
    folder_write(folder, "templates/monthly/print.css", "p {}\n/* caf\xE9 */\n");
    assert_null(read_report(folder, "2020-10"));
    assert_contains(folder_messages(folder),
                    "templates/monthly/print.css:2: error: the line is not "
                    "UTF-8 text");
    unlink(arena_printf(folder->arena, "%s/monthly/print.css", templates_of(folder)));
    assert_null(read_report(folder, "2020-10"));
    assert_contains(folder_messages(folder), "templates/monthly/print.css: error: the file cannot "
                                             "be read: No such file or directory; every report "
                                             "needs it");
}

static void partials_are_the_reports_own_or_shared(void **state) {
    const struct data_folder *folder = *state;
    write_report(folder, "monthly", "[report]\ntitle = M\n");
    folder_write(folder, "templates/monthly/row.html", "own");
    folder_write(folder, "templates/parts/row.html", "shared");
    folder_write(folder, "templates/parts/status.html", "status");
    struct report_folder *report = read_report(folder, "2020-10");
    const char *path;
    assert_string_equal(report_folder_partial(report, "row", &path), "own");
    assert_string_equal(report_folder_partial(report, "status", &path), "status");
    assert_contains(path, "templates/parts/status.html");
    assert_string_equal(report_folder_partial(report, "row", &path), "own");
    assert_int_equal(report->inputs.count, 6); /* each once */
    assert_null(report_folder_partial(report, "nothing", &path));
    assert_null(report_folder_partial(report, "../../authority", &path));
}

static void the_nearest_partial_is_found_in_both_folders(void **state) {
    const struct data_folder *folder = *state;
    write_report(folder, "monthly", "[report]\ntitle = M\n");
    folder_write(folder, "templates/monthly/row.html", "own");
    folder_write(folder, "templates/parts/status.html", "shared");
    folder_write(folder, "templates/parts/logo.png", "no partial");
    struct report_folder *report = read_report(folder, "2020-10");
    const struct {
        const char *word, *nearest;
    } cases[] = {{"rows", " (did you mean “row”?)"},
                 {"staus", " (did you mean “status”?)"},
                 {"logo", ""},
                 {"reports", ""}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct spelling spelling = spelling_of(cases[i].word);
        report_folder_offer_partials(report, &spelling);
        assert_string_equal(spelling_answer(folder->arena, &spelling), cases[i].nearest);
    }
}

static void reports_are_listed_without_their_months(void **state) {
    const struct data_folder *folder = *state;
    write_report(folder, "monthly", "");
    write_report(folder, "monthly@2021-04", "");
    write_report(folder, "annual", "");
    write_report(folder, "Board report", "");
    folder_write(folder, "templates/parts/row.html", "");
    size_t count;
    const char **names =
        report_folder_list(folder->arena, folder->diagnostics, templates_of(folder), &count);
    assert_int_equal(count, 2);
    assert_string_equal(names[0], "annual");
    assert_string_equal(names[1], "monthly");
    assert_contains(
        folder_messages(folder),
        "templates/Board report: warning: “Board report” is no code, so that the report "
        "is left out: expected at most 64 letters");
    assert_null(report_folder_list(folder->arena, folder->diagnostics, "/nowhere", &count));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        FOLDER_TEST(settings_have_the_defaults_of_the_contract),
        FOLDER_TEST(a_style_sheet_that_it_lacks_is_that_of_parts),
        FOLDER_TEST(settings_are_read),
        FOLDER_TEST(what_a_report_lacks_comes_from_its_base),
        FOLDER_TEST(a_base_has_a_base_and_months),
        FOLDER_TEST(a_base_that_cannot_be_is_an_error),
        FOLDER_TEST(a_fault_in_a_base_stands_in_its_file),
        FOLDER_TEST(slots_are_read),
        FOLDER_TEST(a_slot_that_cannot_be_is_an_error_and_left_out),
        FOLDER_TEST(what_requires_an_action_is_read),
        FOLDER_TEST(where_an_indicator_is_shown_is_read),
        FOLDER_TEST(the_report_with_more_is_named_by_its_title),
        FOLDER_TEST(a_word_that_requires_no_action_is_an_error),
        FOLDER_TEST(rectification_without_a_rule_is_a_warning),
        FOLDER_TEST(the_slots_of_all_reports_are_known_by_name),
        FOLDER_TEST(settings_of_a_month_count_from_then_on),
        FOLDER_TEST(a_section_of_no_month_is_an_error),
        FOLDER_TEST(bad_settings_are_said_once),
        FOLDER_TEST(an_unknown_section_is_an_error),
        FOLDER_TEST(unknown_and_repeated_indicators_are_errors),
        FOLDER_TEST(tables_are_read_in_the_order_of_the_report),
        FOLDER_TEST(a_table_of_no_such_name_is_a_warning_where_another_is_near),
        FOLDER_TEST(a_table_that_is_named_twice_is_an_error),
        FOLDER_TEST(a_folder_of_a_month_is_used_from_then_on),
        FOLDER_TEST(a_missing_or_garbled_file_refuses_the_report),
        FOLDER_TEST(partials_are_the_reports_own_or_shared),
        FOLDER_TEST(the_nearest_partial_is_found_in_both_folders),
        FOLDER_TEST(reports_are_listed_without_their_months),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
