/* Rules for rectification as report.ini has them. */
#include "model/escalation.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void both_ways_to_write_a_rule_are_read(void **state) {
    static const struct {
        const char *text;
        int red, of;
    } cases[] = {{"2 of 3", 2, 3}, {"3 in a row", 3, 3}, {"1 of 1", 1, 1}, {"12 of 99", 12, 99}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct escalation_rule rule;
        assert_true(escalation_read(cases[i].text, &rule));
        assert_int_equal(rule.red, cases[i].red);
        assert_int_equal(rule.of, cases[i].of);
    }
}

static void other_words_are_no_rules(void **state) {
    static const char *const texts[] = {"",           "2",         "2 of",          "of 3",
                                        "4 of 3",     "0 of 3",    "-1 of 3",       "100 of 100",
                                        "2 of 3 red", "3 in row",  "3 in a rowing", "0 in a row",
                                        "two of 3",   "2 of three"};
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct escalation_rule rule;
        if (escalation_read(texts[i], &rule))
            fail_msg("“%s” was read as a rule", texts[i]);
    }
}

static void a_rule_is_written_as_it_is_read(void **state) {
    struct arena *arena = arena_new();
    (void)state;
    assert_string_equal(escalation_text(arena, (struct escalation_rule){2, 3}), "2 of 3");
    assert_string_equal(escalation_text(arena, (struct escalation_rule){3, 3}), "3 in a row");
    arena_free(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(both_ways_to_write_a_rule_are_read),
        cmocka_unit_test(other_words_are_no_rules),
        cmocka_unit_test(a_rule_is_written_as_it_is_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
