/* Blanks around a text: which bytes are one, at either end. */
#include "message_support.h"

#include "base/trim.h"

static void assert_trims_to(const char *text, const char *expected) {
    size_t length = strlen(text);
    trim_blanks(&text, &length);
    assert_int_equal(length, strlen(expected));
    assert_memory_equal(text, expected, length);
}

static void blanks_of_all_kinds_go(void **state) {
    (void)state;
    assert_trims_to(" \t\r\n\u00a0a b\u00a0\n\r\t ", "a b");
    assert_trims_to("a", "a");
    assert_trims_to("", "");
    assert_trims_to(" \u00a0 ", "");
}

/* U+00E0 ends in the byte that U+00A0 ends in, U+00C2 begins as that does not. */
static void letters_with_its_bytes_stay(void **state) {
    (void)state;
    assert_trims_to("à", "à");
    assert_trims_to("Â ", "Â");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blanks_of_all_kinds_go),
        cmocka_unit_test(letters_with_its_bytes_stay),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
