/* The periods of each frequency: where they end, and what they are called. */
#include "model/rhythm.h"

#include "message_support.h"

static struct arena *arena;

static int set_up(void **state) {
    (void)state;
    arena = arena_new();
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    arena_free(arena);
    return 0;
}

static void a_period_is_named_by_its_last_month(void **state) {
    static const struct {
        struct rhythm rhythm;
        int year, month;                      /* that is asked about */
        int ended_year, ended_month;          /* the latest period that has ended */
        int first_year, first_month;          /* its first month */
        const char *text, *short_text, *part; /* its names */
    } CASES[] = {
        {{FREQUENCY_MONTH, 4}, 2020, 10, 2020, 10, 2020, 10, "October 2020", "Oct 2020", "Oct"},
        {{FREQUENCY_QUARTER, 4},
         2020,
         10,
         2020,
         9,
         2020,
         7,
         "Q2 2020/21 (July to September 2020)",
         "Q2 2020/21",
         "Q2"},
        {{FREQUENCY_QUARTER, 4},
         2020,
         9,
         2020,
         9,
         2020,
         7,
         "Q2 2020/21 (July to September 2020)",
         "Q2 2020/21",
         "Q2"},
        {{FREQUENCY_QUARTER, 4},
         2020,
         5,
         2020,
         3,
         2020,
         1,
         "Q4 2019/20 (January to March 2020)",
         "Q4 2019/20",
         "Q4"},
        {{FREQUENCY_QUARTER, 1},
         2020,
         5,
         2020,
         3,
         2020,
         1,
         "Q1 2020 (January to March 2020)",
         "Q1 2020",
         "Q1"},
        {{FREQUENCY_QUARTER, 9},
         2020,
         10,
         2020,
         8,
         2020,
         6,
         "Q4 2019/20 (June to August 2020)",
         "Q4 2019/20",
         "Q4"},
        {{FREQUENCY_QUARTER, 12},
         2020,
         3,
         2020,
         2,
         2019,
         12,
         "Q1 2019/20 (December 2019 to February 2020)",
         "Q1 2019/20",
         "Q1"},
        {{FREQUENCY_HALF, 4},
         2020,
         10,
         2020,
         9,
         2020,
         4,
         "H1 2020/21 (April to September 2020)",
         "H1 2020/21",
         "H1"},
        {{FREQUENCY_HALF, 4},
         2020,
         8,
         2020,
         3,
         2019,
         10,
         "H2 2019/20 (October 2019 to March 2020)",
         "H2 2019/20",
         "H2"},
        {{FREQUENCY_YEAR, 4}, 2020, 10, 2020, 3, 2019, 4, "2019/20", "2019/20", "2019/20"},
        {{FREQUENCY_YEAR, 4}, 2020, 3, 2020, 3, 2019, 4, "2019/20", "2019/20", "2019/20"},
        {{FREQUENCY_YEAR, 9}, 2020, 10, 2020, 8, 2019, 9, "2019/20", "2019/20", "2019/20"},
        {{FREQUENCY_YEAR, 1}, 2020, 11, 2019, 12, 2019, 1, "2019", "2019", "2019"}};
    (void)state;
    for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
        struct rhythm rhythm = CASES[i].rhythm;
        int end = rhythm_ended(rhythm, period_make(CASES[i].year, CASES[i].month));
        assert_int_equal(end, period_make(CASES[i].ended_year, CASES[i].ended_month));
        assert_int_equal(rhythm_first(rhythm, end),
                         period_make(CASES[i].first_year, CASES[i].first_month));
        assert_string_equal(rhythm_text(arena, rhythm, end), CASES[i].text);
        assert_string_equal(rhythm_short_text(arena, rhythm, end), CASES[i].short_text);
        assert_string_equal(rhythm_short_name(arena, rhythm, end), CASES[i].part);
    }
}

static void the_period_of_a_month_ends_with_it_or_later(void **state) {
    (void)state;
    for (int start = 1; start <= MONTHS_A_YEAR; start++)
        for (int frequency = FREQUENCY_MONTH; frequency <= FREQUENCY_YEAR; frequency++) {
            struct rhythm rhythm = {(enum frequency)frequency, start};
            int months = rhythm_months(rhythm), month = period_make(2020, start);
            for (int i = 0; i < MONTHS_A_YEAR; i++) {
                /* counted from the year's first month in steps */
                int end = month + i / months * months + months - 1;
                assert_int_equal(rhythm_end_of(rhythm, month + i), end);
                assert_int_equal(rhythm_ended(rhythm, month + i),
                                 month + i == end ? end : end - months);
            }
        }
}

static void periods_are_counted_in_words(void **state) {
    struct rhythm half = {FREQUENCY_HALF, 4}, quarter = {FREQUENCY_QUARTER, 4},
                  month = {FREQUENCY_MONTH, 4};
    (void)state;
    assert_string_equal(rhythm_count_text(arena, half, 1), "1 half-year");
    assert_string_equal(rhythm_count_text(arena, quarter, 3), "3 quarters");
    assert_int_equal(rhythm_periods_a_year(quarter), 4);
    assert_string_equal(
        rhythm_range_text(arena, quarter, period_make(2019, 9), period_make(2020, 6)),
        "Q2 2019/20 to Q1 2020/21");
    assert_string_equal(
        rhythm_range_text(arena, month, period_make(2020, 4), period_make(2020, 10)),
        "April to October 2020");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_period_is_named_by_its_last_month),
        cmocka_unit_test(the_period_of_a_month_ends_with_it_or_later),
        cmocka_unit_test(periods_are_counted_in_words),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
