/* Messages: their form, their order, and which of them count. */
#include "base/diagnostics.h"

#include "base/diagnostics_carry.h"

#include "message_support.h"

#include <errno.h>

enum { SEPTEMBER = 2020 * 12 + 8, OCTOBER = 2020 * 12 + 9 };

static struct arena *arena;
static struct diagnostics *diagnostics;

static int set_up(void **state) {
    (void)state;
    arena = arena_new();
    diagnostics = diagnostics_new(arena);
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    arena_free(arena);
    return 0;
}

static void a_message_names_file_line_and_field(void **state) {
    (void)state;
    diagnose(diagnostics, SEVERITY_ERROR, (struct place){"kpi/2020-10.csv", 3, 4, 0, NULL},
             "not a number: “%s”", "1,342");
    diagnose(diagnostics, SEVERITY_WARNING, (struct place){"kpi/2020-10.csv", 9, 0, 0, NULL},
             "line");
    diagnose(diagnostics, SEVERITY_NOTE, (struct place){"kpi/2020-10.csv", 0, 7, 0, NULL}, "file");
    assert_string_equal(messages(arena, diagnostics),
                        "kpi/2020-10.csv: note: file\n"
                        "kpi/2020-10.csv:3:4: error: not a number: “1,342”\n"
                        "kpi/2020-10.csv:9: warning: line\n");
}

static void a_message_names_a_cell_as_a_spreadsheet_does(void **state) {
    (void)state;
    struct place place = {.file = "exports/referrals.xlsx", .sheet = "Referrals"};
    diagnose(diagnostics, SEVERITY_NOTE, place, "sheet");
    place.line = 12;
    diagnose(diagnostics, SEVERITY_NOTE, place, "row");
    place.field = 4;
    diagnose(diagnostics, SEVERITY_NOTE, place, "cell");
    place.field = 28;
    diagnose(diagnostics, SEVERITY_NOTE, place, "far right");
    assert_string_equal(messages(arena, diagnostics),
                        "exports/referrals.xlsx:Referrals: note: sheet\n"
                        "exports/referrals.xlsx:Referrals!12: note: row\n"
                        "exports/referrals.xlsx:Referrals!D12: note: cell\n"
                        "exports/referrals.xlsx:Referrals!AB12: note: far right\n");
}

static void messages_stand_in_the_order_of_files_lines_fields(void **state) {
    (void)state;
    diagnostics_file(diagnostics, "units.csv");
    diagnostics_file(diagnostics, "figures.csv");
    diagnose(diagnostics, SEVERITY_NOTE, (struct place){"z.csv", 1, 0, 0, NULL}, "a");
    diagnose(diagnostics, SEVERITY_NOTE, (struct place){"figures.csv", 10, 1, 0, NULL}, "b");
    diagnose(diagnostics, SEVERITY_NOTE, (struct place){"figures.csv", 9, 2, 0, NULL}, "c");
    diagnose(diagnostics, SEVERITY_NOTE, (struct place){"figures.csv", 9, 1, 0, NULL}, "d");
    diagnose(diagnostics, SEVERITY_NOTE, (struct place){"figures.csv", 9, 1, 0, NULL}, "e");
    diagnose(diagnostics, SEVERITY_NOTE, (struct place){"units.csv", 50, 1, 0, NULL}, "f");
    assert_string_equal(messages(arena, diagnostics), "units.csv:50:1: note: f\n"
                                                      "figures.csv:9:1: note: d\n"
                                                      "figures.csv:9:1: note: e\n"
                                                      "figures.csv:9:2: note: c\n"
                                                      "figures.csv:10:1: note: b\n"
                                                      "z.csv:1: note: a\n");
}

static void what_a_loop_brings_again_is_said_once(void **state) {
    (void)state;
    struct place place = {"a.html", 1, 0, 0, NULL}, other = {"b.html", 1, 0, 0, NULL};
    for (int i = 0; i < 2; i++) {
        diagnose_once(diagnostics, SEVERITY_WARNING, place, "%s row", "short");
        diagnose_once(diagnostics, SEVERITY_WARNING, place, "long row");
        diagnose_once(diagnostics, SEVERITY_WARNING, other, "short row");
    }
    assert_string_equal(messages(arena, diagnostics), "a.html:1: warning: short row\n"
                                                      "a.html:1: warning: long row\n"
                                                      "b.html:1: warning: short row\n");
}

static void what_a_column_may_have_in_each_row_is_said_once_a_file(void **state) {
    (void)state;
    static const char *const kinds[] = {"comma", "comma", "quote", "comma"};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        diagnose_alike(diagnostics, kinds[i], (struct place){.file = "a.csv", .line = i + 2},
                       "a %s", kinds[i]);
    diagnose_alike(diagnostics, "comma", (struct place){.file = "b.csv", .line = 9}, "a comma");
    assert_int_equal(diagnostics_errors(diagnostics, INT_MAX), 3);
    assert_string_equal(messages(arena, diagnostics),
                        "a.csv:2: error: a comma (and 2 more like it in this file)\n"
                        "a.csv:4: error: a quote\nb.csv:9: error: a comma\n");
}

static void a_file_prints_20_messages_and_a_count(void **state) {
    (void)state;
    for (size_t i = 1; i <= 23; i++)
        diagnose(diagnostics, SEVERITY_ERROR, (struct place){"a.csv", i, 0, 0, NULL}, "bad");
    diagnose(diagnostics, SEVERITY_ERROR, (struct place){"b.csv", 1, 0, 0, NULL}, "bad");
    const char *text = messages(arena, diagnostics);
    assert_contains(text, "a.csv:20: error: bad\na.csv: note: 3 more like these, not shown\n"
                          "b.csv:1: error: bad\n");
    assert_lacks(text, "a.csv:21");
    assert_int_equal(diagnostics_errors(diagnostics, INT_MAX), 24);
}

static void what_is_like_one_that_is_not_shown_is_counted_with_it(void **state) {
    (void)state;
    for (size_t i = 1; i <= 20; i++)
        diagnose(diagnostics, SEVERITY_ERROR, (struct place){"a.csv", i, 0, 0, NULL}, "bad");
    for (size_t i = 21; i <= 30; i++)
        diagnose_alike(diagnostics, "period", (struct place){.file = "a.csv", .line = i},
                       "no period");
    assert_contains(messages(arena, diagnostics), "a.csv: note: 10 more like these, not shown\n");
}

static void exactly_20_messages_are_not_counted(void **state) {
    (void)state;
    for (size_t i = 1; i <= 20; i++)
        diagnose(diagnostics, SEVERITY_ERROR, (struct place){"a.csv", i, 0, 0, NULL}, "bad");
    assert_lacks(messages(arena, diagnostics), "more like these");
}

static void quiet_leaves_notes_and_warnings_out(void **state) {
    (void)state;
    diagnose(diagnostics, SEVERITY_NOTE, (struct place){"a.csv", 1, 0, 0, NULL}, "note");
    diagnose(diagnostics, SEVERITY_WARNING, (struct place){"a.csv", 2, 0, 0, NULL}, "warning");
    diagnose(diagnostics, SEVERITY_ERROR, (struct place){"a.csv", 3, 0, 0, NULL}, "error");
    assert_string_equal(messages_up_to(arena, diagnostics, INT_MAX, SEVERITY_ERROR),
                        "a.csv:3: error: error\n");
    assert_int_equal(diagnostics_errors(diagnostics, INT_MAX), 1);
}

static void a_message_is_printed_once(void **state) {
    (void)state;
    diagnose(diagnostics, SEVERITY_ERROR, (struct place){"a.csv", 1, 0, 0, NULL}, "old");
    assert_string_equal(messages(arena, diagnostics), "a.csv:1: error: old\n");
    assert_string_equal(messages(arena, diagnostics), "");
    diagnose(diagnostics, SEVERITY_ERROR, (struct place){"a.csv", 1, 0, 0, NULL}, "new");
    assert_string_equal(messages(arena, diagnostics), "a.csv:1: error: new\n");
    assert_int_equal(diagnostics_errors(diagnostics, INT_MAX), 2);
}

static void errors_of_later_rounds_wait_for_their_month(void **state) {
    (void)state;
    diagnose(diagnostics, SEVERITY_ERROR, (struct place){"2020-10.csv", 1, 0, OCTOBER, NULL},
             "late");
    diagnose(diagnostics, SEVERITY_ERROR, (struct place){"2020-09.csv", 1, 0, SEPTEMBER, NULL},
             "early");
    assert_int_equal(diagnostics_errors(diagnostics, SEPTEMBER), 1);
    assert_int_equal(diagnostics_errors(diagnostics, OCTOBER), 2);
    assert_string_equal(messages_up_to(arena, diagnostics, SEPTEMBER, SEVERITY_NOTE),
                        "2020-09.csv:1: error: early\n");
    assert_string_equal(messages_up_to(arena, diagnostics, OCTOBER, SEVERITY_NOTE),
                        "2020-10.csv:1: error: late\n");
}

static void what_concerned_one_report_is_forgotten_for_the_next(void **state) {
    (void)state;
    diagnose(diagnostics, SEVERITY_ERROR, (struct place){"data.csv", 1, 0, 0, NULL}, "for all");
    size_t mark = diagnostics_mark(diagnostics);
    diagnose(diagnostics, SEVERITY_ERROR, (struct place){"commentary.md", 1, 0, 0, NULL},
             "for one");
    assert_int_equal(diagnostics_errors(diagnostics, INT_MAX), 2);
    messages(arena, diagnostics);
    diagnostics_forget(diagnostics, mark);
    assert_int_equal(diagnostics_errors(diagnostics, INT_MAX), 1);
    diagnose(diagnostics, SEVERITY_ERROR, (struct place){"commentary.md", 2, 0, 0, NULL}, "next");
    assert_string_equal(messages(arena, diagnostics), "commentary.md:2: error: next\n");
}

static void what_a_second_report_repeats_is_forgotten(void **state) {
    (void)state;
    diagnose(diagnostics, SEVERITY_NOTE, (struct place){"data.csv", 1, 0, 0, NULL}, "alike");
    size_t mark = diagnostics_mark(diagnostics);
    diagnose(diagnostics, SEVERITY_NOTE, (struct place){"data.csv", 1, 0, 0, NULL}, "alike");
    diagnose(diagnostics, SEVERITY_NOTE, (struct place){"data.csv", 2, 0, 0, NULL}, "alike");
    diagnose(diagnostics, SEVERITY_NOTE, (struct place){"data.csv", 1, 0, 0, NULL},
             "of this alone");
    diagnostics_forget_repeats(diagnostics, mark);
    assert_string_equal(messages(arena, diagnostics), "data.csv:1: note: alike\n"
                                                      "data.csv:1: note: of this alone\n"
                                                      "data.csv:2: note: alike\n");
}

/* Whoever reads, and whatever is forgotten: nobody goes on as if the file were not there. */
static void a_fault_is_known_to_all(void **state) {
    (void)state;
    struct diagnostics *unsaid = diagnostics_unsaid(arena, diagnostics_unsaid(arena, diagnostics));
    size_t mark = diagnostics_mark(diagnostics);
    diagnose(unsaid, SEVERITY_ERROR, (struct place){"a.csv", 1, 0, 0, NULL}, "bad");
    assert_false(diagnostics_failed(diagnostics));
    diagnose_fault(unsaid, "a.csv", "the file cannot be read", EIO);
    assert_true(diagnostics_failed(unsaid));
    assert_contains(messages(arena, diagnostics),
                    "a.csv: error: the file cannot be read: Input/output error; nothing more is ");
    diagnostics_forget(diagnostics, mark);
    assert_true(diagnostics_failed(diagnostics));
}

static void of_a_file_that_cannot_be_read_one_thing_is_said(void **state) {
    (void)state;
    diagnose_fault(diagnostics, "a.csv", "the file cannot be read", EIO);
    diagnose_not_a_file(diagnostics, "b.csv", "a pipe");
    for (int i = 0; i < 2; i++) {
        const char *file = i == 0 ? "a.csv" : "b.csv";
        diagnose(diagnostics, SEVERITY_ERROR, (struct place){.file = file}, "needed");
        diagnose_fault(diagnostics, file, "twice", EIO);
        diagnose(diagnostics, SEVERITY_WARNING, (struct place){.file = file}, "a warning");
        diagnose(diagnostics, SEVERITY_ERROR, (struct place){.file = file, .line = 2}, "a line");
    }
    const char *text = messages(arena, diagnostics);
    assert_lacks(text, "needed");
    assert_lacks(text, "twice");
    assert_contains(text,
                    "b.csv: error: a pipe\nb.csv: warning: a warning\nb.csv:2: error: a line");
}

static void a_place_may_outlive_its_arena(void **state) {
    (void)state;
    struct arena *of_one_report = arena_new();
    const char *path = arena_printf(of_one_report, "templates/%s", "report.html");
    diagnose(diagnostics, SEVERITY_ERROR, (struct place){path, 1, 0, 0, NULL}, "bad");
    arena_free(of_one_report);
    assert_string_equal(messages(arena, diagnostics), "templates/report.html:1: error: bad\n");
}

static void what_has_no_file_is_said_by_the_program(void **state) {
    (void)state;
    diagnose(diagnostics, SEVERITY_ERROR, (struct place){0}, "no fonts");
    assert_string_equal(messages(arena, diagnostics), "scorecard: error: no fonts\n");
}

static void a_message_is_one_line(void **state) {
    (void)state;
    diagnose(diagnostics, SEVERITY_ERROR, (struct place){"a.csv", 1, 0, 0, NULL},
             "not a month: “%s”", "first\r\nsecond\tthird\x1b[2J");
    assert_string_equal(messages(arena, diagnostics),
                        "a.csv:1: error: not a month: “first  second third [2J”\n");
}

static void a_long_value_is_cut_between_characters(void **state) {
    (void)state;
    char value[4001];
    for (size_t i = 0; i < sizeof value - 1; i += 2)
        memcpy(value + i, "\u00e9", 2);
    value[sizeof value - 1] = '\0';
    diagnose(diagnostics, SEVERITY_ERROR, (struct place){"a.csv", 1, 0, 0, NULL}, "x%s: expected y",
             value);
    const char *text = messages(arena, diagnostics);
    assert_true(strlen(text) < 2100);
    assert_contains(text, "éé…\n");
}

static void an_error_is_found_by_its_cell(void **state) {
    (void)state;
    struct place place = {"a.csv", 3, 4, 0, NULL}, beside = {"a.csv", 3, 5, 0, NULL},
                 other = {"b.csv", 3, 4, 0, NULL};
    diagnose(diagnostics, SEVERITY_WARNING, beside, "odd");
    diagnose(diagnostics, SEVERITY_ERROR, place, "bad");
    diagnose(diagnostics, SEVERITY_ERROR, place, "worse");
    assert_string_equal(diagnostics_error_at(diagnostics, place), "bad");
    assert_null(diagnostics_error_at(diagnostics, beside));
    assert_null(diagnostics_error_at(diagnostics, other));
}

static void twenty_errors_of_a_file_are_enough(void **state) {
    (void)state;
    for (size_t line = 1; line <= 20; line++) {
        assert_false(diagnostics_are_enough(diagnostics, "a.csv"));
        diagnose(diagnostics, SEVERITY_ERROR, (struct place){"a.csv", line, 0, 0, NULL}, "bad");
        diagnose(diagnostics, SEVERITY_NOTE, (struct place){"a.csv", 0, 0, 0, NULL}, "noted");
        diagnose(diagnostics, SEVERITY_ERROR, (struct place){"b.csv", 0, 0, 0, NULL}, "bad");
    }
    assert_true(diagnostics_are_enough(diagnostics, "a.csv"));
    assert_false(diagnostics_are_enough(diagnostics, "c.csv"));
}

static void a_line_that_is_no_text_is_named(void **state) {
    static const char latin[] = "fine\ncaf\xe9\n";
    (void)state;
    assert_true(diagnose_text(diagnostics, "a.md", "caf\xc3\xa9", 5));
    assert_false(diagnose_text(diagnostics, "b.md", latin, sizeof latin - 1));
    assert_string_equal(messages(arena, diagnostics),
                        "b.md:2: error: the line is not UTF-8 text; save the file as UTF-8\n");
}

/* In text files a row is known by its line; in a workbook, its cell is what a reader looks for. */
static void a_row_is_named_by_its_line_or_its_cell(void **state) {
    const struct place line = {.file = "data/kpi/2020-10.csv", .line = 7, .field = 4},
                       cell = {.file = "data/a.xlsx", .line = 7, .field = 28, .sheet = "North"};
    (void)state;
    assert_string_equal(diagnostics_row(arena, line), "data/kpi/2020-10.csv:7");
    assert_string_equal(diagnostics_row_words(arena, line), "data/kpi/2020-10.csv line 7");
    assert_string_equal(diagnostics_row(arena, cell), "data/a.xlsx:North!AB7");
    assert_string_equal(diagnostics_row_words(arena, cell), "data/a.xlsx, North!AB7");
}

/* What another process found prints as if it had been found here, but what was said is not said
 * twice. */
static void what_another_process_found_is_taken_over(void **state) {
    (void)state;
    const struct place cell = {"data/a.xlsx", 7, 28, 0, "North"};
    struct arena *there = arena_new();
    struct diagnostics *found = diagnostics_new(there);
    diagnose(found, SEVERITY_NOTE, (struct place){.file = "before.csv"}, "not of this report");
    size_t mark = diagnostics_mark(found), count;
    diagnose(found, SEVERITY_ERROR, cell, "not a number: “1,342”");
    diagnose(found, SEVERITY_WARNING, (struct place){.file = "a.csv", .line = 2}, "said here, too");
    diagnose(found, SEVERITY_ERROR, (struct place){"b.csv", 1, 0, OCTOBER, NULL},
             "of a later round");
    for (int row = 3; row < 6; row++)
        diagnose_alike(found, "kind", (struct place){.file = "a.csv", .line = (size_t)row},
                       "no month");
    struct buffer bytes = {0};
    diagnostics_carry_out(found, mark, SEPTEMBER, &bytes);
    arena_free(there);
    diagnose(diagnostics, SEVERITY_WARNING, (struct place){.file = "a.csv", .line = 2},
             "said here, too");
    const struct diagnosis *carried = diagnostics_carry_in(arena, bytes.data, bytes.length, &count);
    buffer_free(&bytes);
    assert_int_equal(count, 3);
    for (size_t i = 0; i < count; i++)
        diagnostics_take(diagnostics, &carried[i]);
    assert_string_equal(messages(arena, diagnostics),
                        "a.csv:2: warning: said here, too\n"
                        "a.csv:3: error: no month (and 2 more like it in this file)\n"
                        "data/a.xlsx:North!AB7: error: not a number: “1,342”\n");
    diagnostics_carry_in(arena, "", 0, &count);
    assert_int_equal(count, 0);
}

static void a_branch_goes_on_and_leaves_the_others_as_they_are(void **state) {
    (void)state;
    for (size_t line = 1; line <= 3; line++)
        diagnose(diagnostics, SEVERITY_ERROR, (struct place){.file = "a.csv", .line = line}, "old");
    struct arena *own = arena_new();
    struct diagnostics *branch = diagnostics_branch(own, diagnostics);
    diagnose_once(branch, SEVERITY_ERROR, (struct place){.file = "a.csv", .line = 1}, "old");
    diagnose_fault(branch, "b.csv", "the file cannot be read", EIO);
    diagnose(branch, SEVERITY_ERROR, (struct place){.file = "a.csv", .line = 9}, "new");
    assert_int_equal(diagnostics_errors(branch, OCTOBER), 5);
    assert_true(diagnostics_failed(branch));
    assert_int_equal(diagnostics_errors(diagnostics, OCTOBER), 3);
    assert_false(diagnostics_failed(diagnostics));
    arena_free(own);
    assert_string_equal(messages(arena, diagnostics),
                        "a.csv:1: error: old\na.csv:2: error: old\na.csv:3: error: old\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_message_names_file_line_and_field, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_message_names_a_cell_as_a_spreadsheet_does, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(messages_stand_in_the_order_of_files_lines_fields, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(what_a_loop_brings_again_is_said_once, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_a_column_may_have_in_each_row_is_said_once_a_file,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_file_prints_20_messages_and_a_count, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_is_like_one_that_is_not_shown_is_counted_with_it,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(exactly_20_messages_are_not_counted, set_up, tear_down),
        cmocka_unit_test_setup_teardown(quiet_leaves_notes_and_warnings_out, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_message_is_printed_once, set_up, tear_down),
        cmocka_unit_test_setup_teardown(errors_of_later_rounds_wait_for_their_month, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(what_concerned_one_report_is_forgotten_for_the_next, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(what_a_second_report_repeats_is_forgotten, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_fault_is_known_to_all, set_up, tear_down),
        cmocka_unit_test_setup_teardown(of_a_file_that_cannot_be_read_one_thing_is_said, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_place_may_outlive_its_arena, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_has_no_file_is_said_by_the_program, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_message_is_one_line, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_long_value_is_cut_between_characters, set_up, tear_down),
        cmocka_unit_test_setup_teardown(an_error_is_found_by_its_cell, set_up, tear_down),
        cmocka_unit_test_setup_teardown(twenty_errors_of_a_file_are_enough, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_line_that_is_no_text_is_named, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_row_is_named_by_its_line_or_its_cell, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_another_process_found_is_taken_over, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_branch_goes_on_and_leaves_the_others_as_they_are, set_up,
                                        tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
