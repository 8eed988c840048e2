/* What is said of the time that work will still take. */
#include "command/time_left.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void it_is_said_in_round_numbers(void **state) {
    static const struct {
        double seconds;
        const char *text;
    } cases[] = {{0, "a few seconds left"},      {4.9, "a few seconds left"},
                 {5, "about 10 seconds left"},   {42, "about 40 seconds left"},
                 {45, "about 50 seconds left"},  {84.9, "about 80 seconds left"},
                 {85, "about 1 minute left"},    {89.9, "about 1 minute left"},
                 {90, "about 2 minutes left"},   {130, "about 2 minutes left"},
                 {3600, "about 60 minutes left"}};
    (void)state;
    struct arena *arena = arena_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(time_left(arena, cases[i].seconds), cases[i].text);
    arena_free(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(it_is_said_in_round_numbers)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
