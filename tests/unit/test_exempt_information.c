/* What a cell says of exempt information. */
#include "model/exempt_information.h"

#include "message_support.h"

static void a_cell_names_paragraphs_or_none(void **state) {
    (void)state;
    struct exempt_information exempt;
    assert_true(exempt_information_read("3", &exempt));
    assert_true(exempt.by[2] && !exempt.by[0] && !exempt_information_is_open(&exempt));
    assert_true(exempt_information_read("1 ,7", &exempt));
    assert_true(exempt.by[0] && exempt.by[6] && !exempt.by[2]);
    assert_true(exempt_information_read("No", &exempt));
    assert_true(exempt.is_stated && exempt_information_is_open(&exempt));
}

static void silence_is_not_open(void **state) {
    (void)state;
    struct exempt_information exempt;
    assert_true(exempt_information_read("", &exempt));
    assert_false(exempt.is_stated || exempt_information_is_open(&exempt));
}

static void anything_else_is_refused(void **state) {
    (void)state;
    static const char *const cells[] = {"yes", "0", "8", "1,", "1 2", "12", "private", "1; 3"};
    struct exempt_information exempt;
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        assert_false(exempt_information_read(cells[i], &exempt));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_cell_names_paragraphs_or_none),
        cmocka_unit_test(silence_is_not_open),
        cmocka_unit_test(anything_else_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
