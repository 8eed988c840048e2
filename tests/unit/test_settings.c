/* Settings in INI files. */
#include "input/placeholder.h"
#include "input/settings.h"

#include "message_support.h"

static const char *const known[] = {"title", "months", "rules", NULL};
static const struct word rule_words[] = {{"mdc-2023", NULL}, {"mdc-legacy", NULL}};
static const struct word_table rules = WORD_TABLE(rule_words);

struct reading {
    struct arena *arena;
    struct diagnostics *diagnostics;
    struct settings settings;
};

static bool load(struct reading *reading, const char *ini) {
    return settings_load(&reading->settings, reading->arena, reading->diagnostics, "report.ini",
                         ini, strlen(ini), "report", known);
}

static const char *said(const struct reading *reading) {
    return messages(reading->arena, reading->diagnostics);
}

static void keys_are_found_in_either_case(void **state) {
    struct reading *reading = *state;
    assert_true(
        load(reading, "; a comment\n[report]\nTitle =  Performance – October \nmonths=25\n"));
    assert_string_equal(settings_text(&reading->settings, "title"), "Performance – October");
    assert_int_equal(settings_integer(&reading->settings, "months", 0, 12), 25);
    assert_string_equal(settings_text(&reading->settings, "rules"), "");
    assert_string_equal(said(reading), "");
}

static void line_ends_and_marks_of_windows_are_fine(void **state) {
    struct reading *reading = *state;
    assert_true(load(reading, "\xEF\xBB\xBF[report]\r\ntitle = T\r\nmonths = 3\r\n"));
    assert_string_equal(settings_text(&reading->settings, "title"), "T");
    assert_int_equal(settings_integer(&reading->settings, "months", 0, 12), 3);
    assert_string_equal(said(reading), "");
}

static void long_lines_stay_whole(void **state) {
    struct reading *reading = *state;
    char *title = arena_alloc(reading->arena, 5001);
    memset(title, 't', 5000);
    assert_true(load(reading, arena_printf(reading->arena, "[report]\ntitle = %s\n", title)));
    assert_string_equal(settings_text(&reading->settings, "title"), title);
}

static void other_sections_are_not_read(void **state) {
    struct reading *reading = *state;
    assert_true(load(reading, "[report]\ntitle = T\n[trend]\nmonths = 3\n"));
    assert_int_equal(settings_integer(&reading->settings, "months", 0, 12), 12);
}

static void placeholders_are_told_once(void **state) {
    struct reading *reading = *state;
    assert_true(load(reading, "[report]\ntitle = [Title of the report]\nrules = October\n"
                              "months = TBC\n"));
    settings_tell_placeholders(&reading->settings);
    settings_tell_placeholders(&reading->settings);
    assert_string_equal(said(reading),
                        "report.ini:2: warning: title: “[Title of the report]” is a placeholder; "
                        "expected your own words, or nothing\n"
                        "report.ini:4: warning: months: “TBC” is a placeholder; expected your own "
                        "words, or nothing\n");
}

static void placeholders_look_like_some(void **state) {
    static const char *const placeholders[] = {"[name]",      "Ask <your name> first",
                                               "TODO",        "Head of Service (TBC)",
                                               "[x] [email]", "XXX-2020"};
    static const char *const others[] = {"",
                                         "Jo <jo@council.example>",
                                         "[x] not available",
                                         "[low]",
                                         "<https://council.example/>",
                                         "MATODO",
                                         "Fewer than 5 < 6",
                                         "[2020-10]",
                                         "a > b < c"};
    (void)state;
    for (size_t i = 0; i < sizeof placeholders / sizeof *placeholders; i++)
        if (!placeholder_is_in(placeholders[i]))
            fail_msg("%s", placeholders[i]);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (placeholder_is_in(others[i]))
            fail_msg("%s", others[i]);
}

static void an_unknown_key_is_an_error_with_the_known_ones(void **state) {
    struct reading *reading = *state;
    assert_true(load(reading, "[report]\ntitle = T\ntittle = U\n"));
    assert_string_equal(
        said(reading),
        "report.ini:3: error: unknown setting “tittle” (did you mean “title”?) in [report]; "
        "there are title, months, rules\n");
}

static void a_missing_value_is_said_with_what_is_expected(void **state) {
    struct reading *reading = *state;
    assert_true(load(reading, "[report]\nmonths = 3\n"));
    assert_null(settings_needed(&reading->settings, "title"));
    assert_string_equal(said(reading), "report.ini:1: error: the setting “title” is missing in "
                                       "[report]; expected title = …\n");
}

static void bad_values_name_line_value_and_expectation(void **state) {
    struct reading *reading = *state;
    assert_true(load(reading, "[report]\nmonths = many\nrules = mine\n"));
    assert_int_equal(settings_integer(&reading->settings, "months", 0, 25), 25);
    assert_int_equal(settings_word(&reading->settings, "rules", &rules, 0), 0);
    assert_string_equal(said(reading),
                        "report.ini:2: error: months: not a number that can stand here: “many”; "
                        "expected a whole number from 0 to 1200\n"
                        "report.ini:3: error: rules: unknown word “mine”; expected mdc-2023 or "
                        "mdc-legacy\n");
    assert_true(load(reading, "[report]\nrules = mdc2023\n"));
    settings_word(&reading->settings, "rules", &rules, 0);
    assert_contains(said(reading), "unknown word “mdc2023” (did you mean “mdc-2023”?); expected");
    assert_true(load(reading, "[report]\nmonths = -1\nrules = MDC-Legacy\n"));
    assert_int_equal(settings_integer(&reading->settings, "months", 0, 25), 25);
    assert_int_equal(settings_word(&reading->settings, "rules", &rules, 0), 1);
    assert_contains(said(reading), "report.ini:2: error: months");
}

static void a_key_twice_is_an_error(void **state) {
    struct reading *reading = *state;
    load(reading, "[report]\ntitle = T\ntitle = U\n");
    assert_contains(said(reading), "report.ini:2: error: the setting “title” stands in [report] "
                                   "twice");
}

static void what_is_no_setting_is_refused_with_its_line(void **state) {
    struct reading *reading = *state;
    assert_false(load(reading, "[report]\ntitle = T\nthis is no setting\n"));
    assert_string_equal(said(reading),
                        "report.ini:3: error: not a setting: expected [section], key "
                        "= value or a comment that begins with ;\n");
}

static void other_encodings_are_refused(void **state) {
    struct reading *reading = *state;
    assert_false(load(reading, "[report]\ntitle = caf\xE9\n"));
    assert_contains(said(reading), "report.ini:2: error: ");
}

static void an_empty_file_has_no_settings(void **state) {
    struct reading *reading = *state;
    load(reading, "");
    assert_string_equal(settings_text(&reading->settings, "title"), "");
    assert_null(settings_needed(&reading->settings, "title"));
}

static int set_up(void **state) {
    struct arena *arena = arena_new();
    struct reading *reading = arena_alloc(arena, sizeof *reading);
    reading->arena = arena;
    reading->diagnostics = diagnostics_new(arena);
    *state = reading;
    return 0;
}

static int tear_down(void **state) {
    struct reading *reading = *state;
    arena_free(reading->arena);
    return 0;
}

#define SETTINGS_TEST(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void) {
    const struct CMUnitTest tests[] = {
        SETTINGS_TEST(keys_are_found_in_either_case),
        SETTINGS_TEST(line_ends_and_marks_of_windows_are_fine),
        SETTINGS_TEST(long_lines_stay_whole),
        SETTINGS_TEST(other_sections_are_not_read),
        SETTINGS_TEST(placeholders_are_told_once),
        cmocka_unit_test(placeholders_look_like_some),
        SETTINGS_TEST(an_unknown_key_is_an_error_with_the_known_ones),
        SETTINGS_TEST(a_missing_value_is_said_with_what_is_expected),
        SETTINGS_TEST(bad_values_name_line_value_and_expectation),
        SETTINGS_TEST(a_key_twice_is_an_error),
        SETTINGS_TEST(what_is_no_setting_is_refused_with_its_line),
        SETTINGS_TEST(other_encodings_are_refused),
        SETTINGS_TEST(an_empty_file_has_no_settings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
