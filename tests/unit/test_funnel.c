/* Limits of funnel plots (doc/design.md, section 13). The borders were found by the sums of exact
 * fractions (Python: math.comb, fractions), those of Poisson by e^-8 × 8^k / k!. */
#include "model/funnel.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

struct border {
    double count;
    enum funnel place;
};

static void check(enum chance chance, double size, double ratio, const struct border *borders,
                  size_t count) {
    for (size_t i = 0; i < count; i++) {
        enum funnel place = funnel_place(chance, borders[i].count, size, ratio);
        if (place != borders[i].place)
            fail_msg("%g of %g: %s; expected %s", borders[i].count, size,
                     words_code(&funnel_words, place), words_code(&funnel_words, borders[i].place));
    }
}
#define CHECK(chance, size, ratio, borders)                                                        \
    check((chance), (size), (ratio), (borders), sizeof(borders) / sizeof *(borders))

/* Of 10 with 1/2: C(10, k) / 1024, so that at least 10 has 1 / 1024, 9 or more 11, 8 or more 56. */
static void a_small_binomial_by_hand(void **state) {
    static const struct border borders[] = {
        {10, FUNNEL_HIGH_998}, {9, FUNNEL_HIGH_95}, {8, FUNNEL_INSIDE},  {5, FUNNEL_INSIDE},
        {2, FUNNEL_INSIDE},    {1, FUNNEL_LOW_95},  {0, FUNNEL_LOW_998},
    };
    (void)state;
    CHECK(CHANCE_BINOMIAL, 10, 0.5, borders);
}

static void binomials_by_exact_fractions(void **state) {
    static const struct border hundred[] = {
        {0, FUNNEL_LOW_998},   {1, FUNNEL_LOW_998},    {2, FUNNEL_LOW_95},   {4, FUNNEL_LOW_95},
        {5, FUNNEL_INSIDE},    {16, FUNNEL_INSIDE},    {17, FUNNEL_HIGH_95}, {20, FUNNEL_HIGH_95},
        {21, FUNNEL_HIGH_998}, {100, FUNNEL_HIGH_998},
    };
    static const struct border four_hundred[] = {
        {339, FUNNEL_LOW_998}, {340, FUNNEL_LOW_95},   {347, FUNNEL_LOW_95},
        {348, FUNNEL_INSIDE},  {371, FUNNEL_INSIDE},   {372, FUNNEL_HIGH_95},
        {377, FUNNEL_HIGH_95}, {378, FUNNEL_HIGH_998}, {400, FUNNEL_HIGH_998},
    };
    (void)state;
    CHECK(CHANCE_BINOMIAL, 100, 0.1, hundred);
    CHECK(CHANCE_BINOMIAL, 400, 0.9, four_hundred);
}

static void a_poisson(void **state) {
    static const struct border borders[] = {
        {0, FUNNEL_LOW_998}, {1, FUNNEL_LOW_95},   {2, FUNNEL_LOW_95},   {3, FUNNEL_INSIDE},
        {14, FUNNEL_INSIDE}, {15, FUNNEL_HIGH_95}, {18, FUNNEL_HIGH_95}, {19, FUNNEL_HIGH_998},
    };
    (void)state;
    CHECK(CHANCE_POISSON, 8000, 0.001, borders);
}

/* Far out, and of a million, nothing overflows. */
static void what_is_far_out_is_beyond(void **state) {
    static const struct border borders[] = {{0, FUNNEL_LOW_998},
                                            {300000, FUNNEL_INSIDE},
                                            {999999, FUNNEL_HIGH_998},
                                            {1000000, FUNNEL_HIGH_998}};
    (void)state;
    CHECK(CHANCE_BINOMIAL, 1000000, 0.3, borders);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_small_binomial_by_hand),
        cmocka_unit_test(binomials_by_exact_fractions),
        cmocka_unit_test(a_poisson),
        cmocka_unit_test(what_is_far_out_is_beyond),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
