/* Numbers around the limits of 64 bits, held to the same calculation done by GMP alone. */
#include "model/number/number.h"

#include "message_support.h"

#include <float.h>
#include <gmp.h>
#include <math.h>

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

/* A number with the ratio that it should be. */
struct pair {
    const struct number *number;
    mpq_t ratio;
};

/* ---- how the two are compared ---- */

static const char *fraction_of(mpq_srcptr ratio) {
    char *text = mpq_get_str(NULL, 10, ratio);
    const char *copy =
        arena_printf(arena, "%s%s", *text == '-' ? "\u2212" : "", *text == '-' ? text + 1 : text);
    free(text);
    return copy;
}

static void assert_is(const char *what, const struct pair *a, const struct pair *b,
                      const struct number *found, mpq_srcptr expected) {
    if (strcmp(number_fraction(arena, found), fraction_of(expected)) != 0)
        fail_msg("%s of %s and %s: %s, expected %s", what, fraction_of(a->ratio),
                 fraction_of(b->ratio), number_fraction(arena, found), fraction_of(expected));
}

/* Each way to combine two numbers; those in place as well. */
static void compare_combinations(const struct pair *a, const struct pair *b) {
    mpq_t expected;
    mpq_init(expected);
    struct number *sum = number_copy(arena, a->number), *rest = number_copy(arena, a->number);
    mpq_add(expected, a->ratio, b->ratio);
    number_add(arena, sum, b->number);
    assert_is("sum", a, b, sum, expected);
    number_subtract(arena, sum, b->number);
    assert_is("sum less its term", a, b, sum, a->ratio);
    mpq_sub(expected, a->ratio, b->ratio);
    number_subtract(arena, rest, b->number);
    assert_is("rest", a, b, rest, expected);
    assert_is("difference", a, b, number_difference(arena, a->number, b->number), expected);
    mpq_mul(expected, a->ratio, b->ratio);
    assert_is("product", a, b, number_product(arena, a->number, b->number), expected);
    if (mpq_sgn(b->ratio) != 0) {
        mpq_div(expected, a->ratio, b->ratio);
        assert_is("quotient", a, b, number_quotient(arena, a->number, b->number), expected);
    }
    assert_is("copy", a, b, a->number, a->ratio);
    int order = mpq_cmp(a->ratio, b->ratio);
    assert_int_equal(number_compare(a->number, b->number), (order > 0) - (order < 0));
    mpq_clear(expected);
}

/* |ratio| × 10^decimals + 1/2, without what stands behind its point. */
static void scale(mpz_t integer, mpq_srcptr ratio, int decimals) {
    mpz_t denominator;
    mpz_init(denominator);
    mpz_ui_pow_ui(integer, 10, (unsigned long)decimals);
    mpz_mul(integer, integer, mpq_numref(ratio));
    mpz_abs(integer, integer);
    mpz_mul_ui(integer, integer, 2);
    mpz_add(integer, integer, mpq_denref(ratio));
    mpz_mul_ui(denominator, mpq_denref(ratio), 2);
    mpz_tdiv_q(integer, integer, denominator);
    mpz_clear(denominator);
}

/* The digits of a printed number as one integer, with its sign. */
static void read_printed(mpz_t integer, const char *text) {
    bool minus = strncmp(text, "\u2212", strlen("\u2212")) == 0;
    mpz_set_ui(integer, 0);
    for (; *text != '\0'; text++)
        if (*text >= '0' && *text <= '9') {
            mpz_mul_ui(integer, integer, 10);
            mpz_add_ui(integer, integer, (unsigned long)(*text - '0'));
        }
    if (minus)
        mpz_neg(integer, integer);
}

static void compare_rounding(const struct pair *pair, int decimals) {
    mpz_t integer, printed;
    mpq_t rounded;
    mpz_inits(integer, printed, NULL);
    mpq_init(rounded);
    scale(integer, pair->ratio, decimals);
    if (mpq_sgn(pair->ratio) < 0)
        mpz_neg(integer, integer);
    mpz_set(mpq_numref(rounded), integer);
    mpz_ui_pow_ui(mpq_denref(rounded), 10, (unsigned long)decimals);
    mpq_canonicalize(rounded);
    assert_is("rounding", pair, pair, number_round(arena, pair->number, decimals), rounded);
    read_printed(printed, number_text(arena, pair->number, decimals));
    if (mpz_cmp(printed, integer) != 0)
        fail_msg("%s with %d decimals: %s", fraction_of(pair->ratio), decimals,
                 number_text(arena, pair->number, decimals));
    mpz_clears(integer, printed, NULL);
    mpq_clear(rounded);
}

/* |value − ratio| */
static void distance(mpq_t result, double value, mpq_srcptr ratio) {
    mpq_set_d(result, value);
    mpq_sub(result, result, ratio);
    mpq_abs(result, result);
}

/* No neighbour is nearer, and of two as near the found one is even. */
static void compare_double(const struct pair *pair) {
    double found = number_double(pair->number);
    mpq_t far, near;
    mpq_inits(far, near, NULL);
    distance(near, found, pair->ratio);
    int exponent;
    bool even = fmod(ldexp(frexp(found, &exponent), DBL_MANT_DIG), 2) == 0;
    for (int side = -1; side <= 1; side += 2) {
        distance(far, nextafter(found, side * DBL_MAX), pair->ratio);
        if (mpq_cmp(near, far) > 0 || (mpq_cmp(near, far) == 0 && !even))
            fail_msg("%s: %a is not the nearest double", fraction_of(pair->ratio), found);
    }
    mpq_clears(far, near, NULL);
}

static void compare_one(const struct pair *pair) {
    for (int decimals = 0; decimals <= 4; decimals++)
        compare_rounding(pair, decimals);
    compare_rounding(pair, 17);
    compare_rounding(pair, 18);
    compare_rounding(pair, 19);
    compare_double(pair);
    assert_int_equal(number_sign(pair->number), mpq_sgn(pair->ratio));
    assert_int_equal(number_is_zero(pair->number), mpq_sgn(pair->ratio) == 0);
}

/* ---- where the numbers come from ---- */

/* Read as digits, and where there is a denominator divided. */
static void make(struct pair *pair, mpz_srcptr numerator, mpz_srcptr denominator) {
    char *above = mpz_get_str(NULL, 10, numerator), *below = mpz_get_str(NULL, 10, denominator);
    mpq_init(pair->ratio);
    mpz_set(mpq_numref(pair->ratio), numerator);
    mpz_set(mpq_denref(pair->ratio), denominator);
    mpq_canonicalize(pair->ratio);
    pair->number = number_quotient(arena, number_read(arena, above), number_read(arena, below));
    assert_is("ratio", pair, pair, pair->number, pair->ratio);
    free(above);
    free(below);
}

/* Integers at which something changes: 2^31, 2^32, 2^53, 2^62, 2^63, 2^64, 2^127, 10^18 and 10^19
 * with their neighbours, and the least of all. */
enum { LEAST = 4, AROUND = 5, BORDERS = LEAST + 9 * AROUND };
static void border(mpz_t integer, size_t index) {
    static const struct {
        unsigned long base, power;
    } AT[] = {{2, 31}, {2, 32}, {2, 53}, {2, 62}, {2, 63}, {2, 64}, {2, 127}, {10, 18}, {10, 19}};
    mpz_set_ui(integer, index);
    if (index < LEAST)
        return;
    mpz_ui_pow_ui(integer, AT[(index - LEAST) / AROUND].base, AT[(index - LEAST) / AROUND].power);
    mpz_add_ui(integer, integer, (index - LEAST) % AROUND);
    mpz_sub_ui(integer, integer, AROUND / 2);
}

static uint64_t random_state = 12;
static unsigned long chance(unsigned long below) {
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    random_state ^= random_state << 17;
    return (unsigned long)(random_state >> 11) % below;
}

/* One near a border, or of any length up to 140 bits. */
static void random_integer(mpz_t integer) {
    if (chance(2) == 0) {
        border(integer, chance(BORDERS));
        return;
    }
    mpz_set_ui(integer, 1);
    for (unsigned long bits = chance(140); bits > 0; bits--) {
        mpz_mul_ui(integer, integer, 2);
        mpz_add_ui(integer, integer, chance(2));
    }
}

static void random_pair(struct pair *pair) {
    mpz_t numerator, denominator;
    mpz_inits(numerator, denominator, NULL);
    random_integer(numerator);
    do
        random_integer(denominator);
    while (mpz_sgn(denominator) == 0);
    if (chance(2) == 0)
        mpz_set_ui(denominator, chance(1000) + 1);
    if (chance(2) == 0)
        mpz_neg(numerator, numerator);
    make(pair, numerator, denominator);
    mpz_clears(numerator, denominator, NULL);
}

/* ---- the tests ---- */

/* A border with either sign, over a denominator. */
static void border_pair(struct pair *pair, size_t index, unsigned long denominator) {
    mpz_t above, below;
    mpz_inits(above, below, NULL);
    border(above, index / 2);
    mpz_set_ui(below, denominator);
    if (index % 2 == 1)
        mpz_neg(above, above);
    make(pair, above, below);
    mpz_clears(above, below, NULL);
}

static void borders_are_combined_exactly(void **state) {
    (void)state;
    for (size_t i = 0; i < 2 * BORDERS; i++)
        for (size_t j = 0; j < 2 * BORDERS; j++) {
            struct pair a, b, third;
            border_pair(&a, i, 1);
            border_pair(&b, j, 1);
            border_pair(&third, j, 3);
            compare_combinations(&a, &b);
            compare_combinations(&a, &third);
            compare_combinations(&third, &a);
            mpq_clears(a.ratio, b.ratio, third.ratio, NULL);
        }
}

static void borders_are_rounded_exactly(void **state) {
    (void)state;
    mpz_t above, below;
    mpz_inits(above, below, NULL);
    for (size_t i = 0; i < 2 * BORDERS; i++)
        for (size_t j = 1; j < BORDERS; j++) {
            struct pair pair;
            border(above, i / 2);
            border(below, j);
            if (i % 2 == 1)
                mpz_neg(above, above);
            make(&pair, above, below);
            compare_one(&pair);
            mpq_clear(pair.ratio);
        }
    mpz_clears(above, below, NULL);
}

static void random_fractions_are_exact(void **state) {
    (void)state;
    enum { ROUNDS = 10000 };
    for (int i = 0; i < ROUNDS; i++) {
        struct pair a, b;
        random_pair(&a);
        random_pair(&b);
        compare_combinations(&a, &b);
        compare_combinations(&a, &a);
        compare_one(&a);
        mpq_clears(a.ratio, b.ratio, NULL);
    }
}

/* Many terms with denominators of their own: the sum grows out of 64 bits, and comes back. */
static void a_sum_that_grew_shrinks_again(void **state) {
    (void)state;
    enum { TERMS = 60 };
    struct number *sum = number_new(arena);
    mpq_t expected, term;
    mpq_inits(expected, term, NULL);
    for (int step = 0; step < 2 * TERMS; step++) {
        int of = step < TERMS ? step : 2 * TERMS - 1 - step;
        mpq_set_si(term, of + 1, (unsigned long)(1000 + of));
        mpq_canonicalize(term);
        const struct number *number = number_ratio(arena, of + 1, 1000 + of);
        (step < TERMS ? mpq_add : mpq_sub)(expected, expected, term);
        (step < TERMS ? number_add : number_subtract)(arena, sum, number);
        struct pair pair = {.number = sum, .ratio = {*expected}};
        assert_is("sum", &pair, &pair, sum, expected);
    }
    assert_true(number_is_zero(sum));
    mpq_clears(expected, term, NULL);
}

/* A copy is a number of its own, however large. */
static void a_copy_does_not_follow_its_original(void **state) {
    (void)state;
    struct number *original = number_read(arena, "123456789012345678901234567890");
    const struct number *copy = number_copy(arena, original);
    number_add(arena, original, number_ratio(arena, 1, 1));
    assert_string_equal(number_fraction(arena, copy), "123456789012345678901234567890");
    assert_string_equal(number_fraction(arena, original), "123456789012345678901234567891");
}

static void ratios_of_the_least_integer_are_exact(void **state) {
    (void)state;
    assert_string_equal(number_fraction(arena, number_ratio(arena, INT64_MIN, 1)),
                        "\u22129223372036854775808");
    assert_string_equal(number_fraction(arena, number_ratio(arena, INT64_MIN, INT64_MIN)), "1");
    assert_string_equal(number_fraction(arena, number_ratio(arena, 1, INT64_MIN)),
                        "\u22121/9223372036854775808");
}

/* Of any exponent, with as many bits as there are. */
static void doubles_of_all_sizes_are_taken_exactly(void **state) {
    (void)state;
    mpq_t ratio;
    mpq_init(ratio);
    for (int exponent = -1074; exponent < 1024; exponent++) {
        const double values[] = {ldexp(1, exponent), -ldexp(3, exponent - 1),
                                 ldexp((double)(chance(1UL << 53) | 1), exponent - 53)};
        for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
            struct pair pair = {.number = number_from_double(arena, values[i])};
            mpq_set_d(ratio, values[i]);
            *pair.ratio = *ratio;
            assert_is("double", &pair, &pair, pair.number, ratio);
            assert_true(number_double(pair.number) == values[i]);
        }
    }
    assert_string_equal(number_fraction(arena, number_from_double(arena, -0.0)), "0");
    mpq_clear(ratio);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(borders_are_combined_exactly, set_up, tear_down),
        cmocka_unit_test_setup_teardown(borders_are_rounded_exactly, set_up, tear_down),
        cmocka_unit_test_setup_teardown(random_fractions_are_exact, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_sum_that_grew_shrinks_again, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_copy_does_not_follow_its_original, set_up, tear_down),
        cmocka_unit_test_setup_teardown(ratios_of_the_least_integer_are_exact, set_up, tear_down),
        cmocka_unit_test_setup_teardown(doubles_of_all_sizes_are_taken_exactly, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
