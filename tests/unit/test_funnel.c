/* Limits of funnel plots (doc/design.md, section 13). The borders were found by the sums of exact
 * fractions (Python: math.comb, fractions), those of Poisson by e^-8 × 8^k / k!. */
#include "model/funnel.h"

#include <math.h>
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

/* (1/10)^3 is 0.001, and 1/40 is 0.025: no less than the limits. */
static void a_probability_that_is_the_limit_is_not_below_it(void **state) {
    static const struct border none_of_three[] = {{0, FUNNEL_LOW_95}};
    static const struct border three_of_three[] = {{3, FUNNEL_HIGH_95}};
    static const struct border none_of_one[] = {{0, FUNNEL_INSIDE}};
    static const struct border one_of_one[] = {{1, FUNNEL_INSIDE}};
    (void)state;
    CHECK(CHANCE_BINOMIAL, 3, 0.9, none_of_three);
    CHECK(CHANCE_BINOMIAL, 3, 0.1, three_of_three);
    CHECK(CHANCE_BINOMIAL, 1, 0.975, none_of_one);
    CHECK(CHANCE_BINOMIAL, 1, 0.025, one_of_one);
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

static void assert_limits(enum chance chance, double size, double ratio,
                          struct funnel_limits expected, double tolerance) {
    struct funnel_limits limits = funnel_limits(chance, size, ratio);
    const double found[] = {limits.low_998, limits.low_95, limits.high_95, limits.high_998},
                 wanted[] = {expected.low_998, expected.low_95, expected.high_95,
                             expected.high_998};
    for (size_t i = 0; i < 4; i++)
        if (!(fabs(found[i] - wanted[i]) <= tolerance))
            fail_msg("limit %zu of size %g is %.6f; expected %.6f", i, size, found[i], wanted[i]);
}

/* The last count inside, and how far from there to the first beyond, by exact fractions. */
static void limits_by_exact_fractions(void **state) {
    (void)state;
    assert_limits(CHANCE_BINOMIAL, 1, 0.5, (struct funnel_limits){-0.998, -0.95, 1.95, 1.998},
                  1e-6);
    assert_limits(CHANCE_BINOMIAL, 7, 0.3,
                  (struct funnel_limits){-0.987857, -0.696434, 5.151791, 6.781277}, 1e-6);
    assert_limits(CHANCE_BINOMIAL, 10, 0.5,
                  (struct funnel_limits){0.0024, 1.324444, 8.675556, 9.9976}, 1e-6);
    assert_limits(CHANCE_BINOMIAL, 37, 2.0 / 7,
                  (struct funnel_limits){2.266964, 4.911264, 16.694111, 19.996752}, 1e-6);
    assert_limits(CHANCE_BINOMIAL, 400, 0.9,
                  (struct funnel_limits){339.873588, 347.348142, 371.875538, 377.847521}, 1e-6);
    assert_limits(CHANCE_POISSON, 8000, 0.001,
                  (struct funnel_limits){0.247620, 2.392859, 14.542476, 18.629585}, 1e-6);
    assert_limits(CHANCE_POISSON, 2500, 0.001,
                  (struct funnel_limits){-0.987818, -0.695438, 6.611526, 9.162536}, 1e-6);
}

/* Where counts spread by more than 300 (sums of 28,000 probabilities, to 40 digits). */
static void limits_of_millions(void **state) {
    (void)state;
    assert_limits(CHANCE_BINOMIAL, 4100000, 0.5,
                  (struct funnel_limits){2046870.8786, 2048015.1877, 2051984.8123, 2053129.1214},
                  0.01);
    assert_limits(CHANCE_BINOMIAL, 100000000, 0.02,
                  (struct funnel_limits){1995674.5428, 1997256.0052, 2002744.9042, 2004328.1930},
                  0.01);
    assert_limits(CHANCE_POISSON, 1050000000, 0.001,
                  (struct funnel_limits){1046834.3792, 1047991.6081, 1052009.3391, 1053168.4706},
                  0.01);
}

/* A curve through the limits has each whole count on the side that it lies on. */
static void curves_agree_with_places(void **state) {
    static const double ratios[] = {0.003, 0.1, 0.5, 2.0 / 3, 0.95};
    (void)state;
    for (size_t r = 0; r < sizeof ratios / sizeof *ratios; r++)
        for (double size = 1; size <= 60; size++) {
            struct funnel_limits limits = funnel_limits(CHANCE_BINOMIAL, size, ratios[r]);
            for (double count = 0; count <= size; count++) {
                enum funnel place = funnel_place(CHANCE_BINOMIAL, count, size, ratios[r]);
                assert_int_equal(count > limits.high_998, place == FUNNEL_HIGH_998);
                assert_int_equal(count > limits.high_95,
                                 place == FUNNEL_HIGH_95 || place == FUNNEL_HIGH_998);
                assert_int_equal(count < limits.low_95,
                                 place == FUNNEL_LOW_95 || place == FUNNEL_LOW_998);
                assert_int_equal(count < limits.low_998, place == FUNNEL_LOW_998);
            }
        }
}

/* Beside the limits that the sums above gave: 2,051,985 is the first beyond the upper 95 % limit.
 */
static void places_of_millions_are_exact(void **state) {
    static const struct border borders[] = {
        {2046870, FUNNEL_LOW_998}, {2046871, FUNNEL_LOW_95},   {2048015, FUNNEL_LOW_95},
        {2048016, FUNNEL_INSIDE},  {2051984, FUNNEL_INSIDE},   {2051985, FUNNEL_HIGH_95},
        {2053129, FUNNEL_HIGH_95}, {2053130, FUNNEL_HIGH_998}, {4100000, FUNNEL_HIGH_998},
        {0, FUNNEL_LOW_998},
    };
    (void)state;
    CHECK(CHANCE_BINOMIAL, 4100000, 0.5, borders);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_small_binomial_by_hand),
        cmocka_unit_test(a_probability_that_is_the_limit_is_not_below_it),
        cmocka_unit_test(binomials_by_exact_fractions),
        cmocka_unit_test(a_poisson),
        cmocka_unit_test(what_is_far_out_is_beyond),
        cmocka_unit_test(limits_by_exact_fractions),
        cmocka_unit_test(limits_of_millions),
        cmocka_unit_test(curves_agree_with_places),
        cmocka_unit_test(places_of_millions_are_exact),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
