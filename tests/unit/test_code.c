/* The grammar of codes. */
#include "model/code.h"

#include "message_support.h"

static const char LONGEST[] = "0123456789012345678901234567890123456789012345678901234567890123";

static void codes_are_names_of_files(void **state) {
    (void)state;
    static const char *const codes[] = {"KPI1", "1",     "a.b-c_d", "console",
                                        "com",  "com10", "N1..2",   LONGEST};
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        assert_int_equal(code_fault_of(codes[i]), CODE_FINE);
}

static void other_texts_are_none(void **state) {
    (void)state;
    const char too_long[] = "01234567890123456789012345678901234567890123456789012345678901234";
    const char *const texts[] = {"",   ".",  "..", "../x", "a/b", "a\\b", "a b",
                                 "-a", "_a", ".a", "é",    "a\n", "a:b",  too_long};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_int_equal(code_fault_of(texts[i]), CODE_NO_CODE);
}

static void what_windows_reserves_is_no_file(void **state) {
    (void)state;
    static const char *const codes[] = {"con", "NUL", "aux.csv", "prn.a.b", "COM1", "lpt9.x", "a."};
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        assert_int_equal(code_fault_of(codes[i]), CODE_NO_FILE);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(codes_are_names_of_files),
                                       cmocka_unit_test(other_texts_are_none),
                                       cmocka_unit_test(what_windows_reserves_is_no_file)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
