/* Which name was probably meant. */
#include "base/spelling.h"

#include "message_support.h"

static const char *const codes[] = {"KPI1", "KPI10", "HR1", "CONTACTS"};

static const char *nearest(const char *word) {
    return spelling_nearest(word, codes, sizeof codes / sizeof *codes);
}

static void one_letter_more_less_or_other_is_near(void **state) {
    (void)state;
    assert_string_equal(nearest("KPI"), "KPI1");
    assert_string_equal(nearest("KPIi1"), "KPI1");
    assert_string_equal(nearest("KPY10"), "KPI10");
    assert_string_equal(nearest("CONACT"), "CONTACTS");
}

static void case_does_not_count(void **state) {
    (void)state;
    assert_string_equal(nearest("kpi10"), "KPI10");
}

static void other_words_are_near_to_none(void **state) {
    char huge[200];
    (void)state;
    assert_null(nearest("ADOPTIONS"));
    assert_null(nearest("XY"));
    memset(huge, 'K', sizeof huge - 1);
    huge[sizeof huge - 1] = '\0';
    assert_null(nearest(huge));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_letter_more_less_or_other_is_near),
        cmocka_unit_test(case_does_not_count),
        cmocka_unit_test(other_words_are_near_to_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
