/* What is said of a series, whole sentences: no number says more than the figures beside it. */
#include "trend_support.h"

static void assert_sentence(struct chart *chart, const char *values, const char *sentence) {
    chart_put_values(chart, values);
    assert_string_equal(chart_judge(chart).sentence, sentence);
}

/* Two rises of 7 months, one behind the other: all 14 are marked, the latter alone is told. */
static void a_rise_is_as_long_as_the_latest_run_alone(void **state) {
    struct chart *chart = *state;
    chart->question.better = BETTER_LOW;
    assert_sentence(
        chart, "20 22 24 26 28 30 32 9 11 13 15 17 19 21",
        "A real change for the worse: it has risen for at least 6 months in a row, up to "
        "February 2020.");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        CHART_TEST(a_rise_is_as_long_as_the_latest_run_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
