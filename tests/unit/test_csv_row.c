/* Rows of CSV files: what stands in quotes, as RFC 4180 has it. */
#include "render/csv_row.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void fields_are_quoted_where_they_have_to_be(void **state) {
    (void)state;
    static const char *const fields[] = {"plain", "", "a, b", "\"a\"", "two\nlines", "5;6"};
    struct buffer out = {0};
    csv_put_row(&out, fields, sizeof fields / sizeof *fields);
    assert_string_equal(out.data, "plain,,\"a, b\",\"\"\"a\"\"\",\"two\nlines\",5;6\n");
    buffer_free(&out);
}

static void rows_stand_below_each_other(void **state) {
    (void)state;
    struct buffer out = {0};
    csv_put_row(&out, (const char *const[]){"a", "b"}, 2);
    csv_put_row(&out, (const char *const[]){"c", "d"}, 2);
    assert_string_equal(out.data, "a,b\nc,d\n");
    buffer_free(&out);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fields_are_quoted_where_they_have_to_be),
        cmocka_unit_test(rows_stand_below_each_other),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
