/* Exact numbers: how they are read, rounded, and printed. */
#include "model/number/number.h"

#include "message_support.h"

#include <float.h>
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

static const struct number *read(const char *text) {
    const struct number *number = number_read(arena, text);
    if (number == NULL)
        fail_msg("“%s” was not read as a number", text);
    return number;
}

/* Whether `text`, read and printed with `decimals`, is `printed`. */
struct printing {
    const char *text;
    int decimals;
    const char *printed;
};

static void assert_printed(const struct printing *cases, size_t count) {
    for (size_t i = 0; i < count; i++)
        assert_string_equal(number_text(arena, read(cases[i].text), cases[i].decimals),
                            cases[i].printed);
}

static void numbers_are_a_sign_digits_and_a_point(void **state) {
    static const struct printing cases[] = {
        {"1342", 0, "1,342"},      {"+5", 0, "5"},      {"-5", 0, "\u22125"},
        {"\u22125", 0, "\u22125"}, {"12.5", 1, "12.5"}, {".5", 1, "0.5"},
        {"5.", 1, "5.0"},          {"007", 0, "7"},     {"0.00", 2, "0.00"}};
    (void)state;
    assert_printed(cases, sizeof cases / sizeof *cases);
}

static void anything_else_is_no_number(void **state) {
    static const char *const texts[] = {"",    " 1",  "1 ",    "1,342",  "29%", "1e3", "0x10",
                                        "--1", "+-1", "1.2.3", "1-",     ".",   "-",   "£5",
                                        "inf", "nan", "1/2",   "\u2212", "(5)", "x"};
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        if (number_is_written(texts[i]) || number_read(arena, texts[i]) != NULL)
            fail_msg("“%s” was read as a number", texts[i]);
    }
}

static void huge_numbers_and_many_decimals_stay_exact(void **state) {
    (void)state;
    const struct number *huge = read("123456789012345678901234567890"),
                        *fine = read("0.000000000000000000000000000001");
    struct number *sum = number_copy(arena, huge);
    number_add(arena, sum, fine);
    assert_string_equal(number_text(arena, sum, 30), "123,456,789,012,345,678,901,234,567,890."
                                                     "000000000000000000000000000001");
    number_subtract(arena, sum, huge);
    assert_int_equal(number_compare(sum, fine), 0);
}

static void written_decimals_are_counted(void **state) {
    (void)state;
    assert_int_equal(number_written_decimals("578"), 0);
    assert_int_equal(number_written_decimals("12.5"), 1);
    assert_int_equal(number_written_decimals("-12.50"), 2);
    assert_int_equal(number_written_decimals("none"), 0);
}

static void ties_are_rounded_away_from_zero(void **state) {
    static const struct printing cases[] = {
        {"28.5", 0, "29"},    {"-28.5", 0, "\u221229"}, {"0.5", 0, "1"},
        {"1.5", 0, "2"},      {"2.5", 0, "3"},          {"28.49999", 0, "28"},
        {"0.045", 2, "0.05"}, {"1.005", 2, "1.01"},     {"-0.25", 1, "\u22120.3"}};
    (void)state;
    assert_printed(cases, sizeof cases / sizeof *cases);
    /* 57/200 is 28.5%, a tie although 57.0 / 200.0 * 100 in binary is 28.499999999999996 */
    const struct number *percentage =
        number_product(arena, number_ratio(arena, 57, 200), number_ratio(arena, 100, 1));
    assert_string_equal(number_text(arena, percentage, 0), "29");
    assert_int_equal(number_compare(number_round(arena, percentage, 0), read("29")), 0);
    assert_int_equal(number_compare(number_round(arena, read("-0.25"), 1), read("-0.3")), 0);
}

static void what_rounds_to_zero_has_no_minus_sign(void **state) {
    static const struct printing cases[] = {
        {"-0.4", 0, "0"}, {"-0.04", 1, "0.0"}, {"-0", 0, "0"}, {"-0.5", 0, "\u22121"}};
    (void)state;
    assert_printed(cases, sizeof cases / sizeof *cases);
    assert_true(number_is_zero(number_round(arena, read("-0.4"), 0)));
}

static void thousands_are_separated(void **state) {
    static const struct printing cases[] = {{"999", 0, "999"},
                                            {"1060", 0, "1,060"},
                                            {"999999.5", 0, "1,000,000"},
                                            {"-1234567.891", 2, "\u22121,234,567.89"},
                                            {"0.05", 2, "0.05"},
                                            {"3.5", 1, "3.5"}};
    (void)state;
    assert_printed(cases, sizeof cases / sizeof *cases);
}

static void arithmetic_is_that_of_fractions(void **state) {
    (void)state;
    const struct number *third = number_ratio(arena, 1, 3), *sixth = number_ratio(arena, 2, 12);
    assert_int_equal(number_compare(number_difference(arena, third, sixth), sixth), 0);
    assert_int_equal(
        number_compare(number_quotient(arena, third, sixth), number_ratio(arena, 2, 1)), 0);
    assert_int_equal(number_compare(number_product(arena, third, number_ratio(arena, 3, 1)),
                                    number_ratio(arena, 1, 1)),
                     0);
    assert_int_equal(number_compare(third, sixth), 1);
    assert_int_equal(number_compare(sixth, third), -1);
    assert_int_equal(number_sign(read("-3")), -1);
    assert_int_equal(number_sign(number_new(arena)), 0);
    assert_int_equal(number_sign(read("0.001")), 1);
}

/* 0.1 has no exact double, and twenty of them added up in binary are 2.0000000000000004. */
static void twenty_times_a_tenth_is_two(void **state) {
    (void)state;
    struct number *sum = number_new(arena);
    for (int i = 0; i < 20; i++)
        number_add(arena, sum, read("0.1"));
    assert_int_equal(number_compare(sum, read("2")), 0);
}

/* From Python: float(Fraction(n, d)).hex(), which is rounded to nearest, ties to even. */
static void the_nearest_double_is_found(void **state) {
    static const struct {
        const char *numerator, *denominator;
        double nearest;
    } cases[] = {{"1", "3", 0x1.5555555555555p-2},
                 {"-1", "3", -0x1.5555555555555p-2},
                 {"1", "10", 0x1.999999999999ap-4},
                 {"57", "2", 28.5},
                 {"0", "7", 0},
                 {"10000000000000000000000", "1", 0x1.0f0cf064dd592p+73},
                 {"100000000000000000000000", "1", 0x1.52d02c7e14af6p+76},
                 /* halfway between two doubles: 2^53 + 1, 2^53 + 3, and the same over 2^53 */
                 {"9007199254740993", "1", 0x1p53},
                 {"9007199254740995", "1", 0x1.0000000000002p53},
                 {"9007199254740993", "9007199254740992", 0x1p0},
                 {"9007199254740995", "9007199254740992", 0x1.0000000000002p0},
                 {"-9007199254740995", "9007199254740992", -0x1.0000000000002p0},
                 /* a hair above and below such a tie */
                 {"90071992547409930000000000000000000000000000001",
                  "90071992547409920000000000000000000000000000000", 0x1.0000000000001p0},
                 {"90071992547409949999999999999999999999999999999",
                  "90071992547409920000000000000000000000000000000", 0x1.0000000000001p0}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        double found = number_double(
            number_quotient(arena, read(cases[i].numerator), read(cases[i].denominator)));
        if (found != cases[i].nearest)
            fail_msg("%s / %s: %a, expected %a", cases[i].numerator, cases[i].denominator, found,
                     cases[i].nearest);
    }
}

/* 1/2^k by squaring. */
static const struct number *power_of_half(int k) {
    const struct number *half = number_ratio(arena, 1, 2), *power = number_ratio(arena, 1, 1);
    for (int i = 0; i < k; i++)
        power = number_product(arena, power, half);
    return power;
}

/* The least double is 2^-1074: half of it is a tie that goes to 0, three halves one that goes to 2.
 */
static void doubles_near_zero_and_beyond_the_largest_are_right(void **state) {
    (void)state;
    const struct number *half_of_least = power_of_half(1075);
    assert_true(number_double(half_of_least) == 0);
    assert_true(number_double(power_of_half(1074)) == 0x1p-1074);
    assert_true(number_double(number_product(arena, half_of_least, read("3"))) == 0x1p-1073);
    char digits[401] = "1";
    memset(digits + 1, '0', 399);
    assert_true(number_double(read(digits)) == DBL_MAX);
    assert_true(number_double(number_difference(arena, number_new(arena), read(digits))) ==
                -DBL_MAX);
}

static void a_double_is_taken_exactly(void **state) {
    (void)state;
    assert_int_equal(number_compare(number_from_double(arena, 0.5), number_ratio(arena, 1, 2)), 0);
    assert_int_equal(number_compare(number_from_double(arena, 0.1), read("0.1")), 1);
}

/* The texts are Python's repr, but from 1e-7 to below 1e21 without an exponent, and without “.0”.
 */
static void the_shortest_decimal_reads_back(void **state) {
    static const struct {
        double value;
        const char *text;
    } cases[] = {{0, "0"},
                 {28.5, "28.5"},
                 {1130, "1130"},
                 {0.1, "0.1"},
                 {-0.25, "-0.25"},
                 {1.0 / 3, "0.3333333333333333"},
                 {2.0 / 3 * 100, "66.66666666666666"},
                 {0.1 + 0.2, "0.30000000000000004"},
                 {1e15, "1000000000000000"},
                 {123456789.125, "123456789.125"},
                 {0.00001, "0.00001"},
                 {1e-9, "1e-09"},
                 {1.5e300, "1.5e+300"},
                 {1.5e16, "15000000000000000"},
                 {-123456789012345680000.0, "-123456789012345680000"},
                 {1e20, "100000000000000000000"},
                 {1e21, "1e+21"},
                 {-1.25e-7, "-0.000000125"},
                 {1e-7, "0.0000001"},
                 {9e-8, "9e-08"},
                 {-9007199254740991, "-9007199254740991"},
                 {INFINITY, "0"}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *text = number_shortest(arena, cases[i].value);
        assert_string_equal(text, cases[i].text);
        if (isfinite(cases[i].value))
            assert_true(strtod(text, NULL) == cases[i].value);
    }
}

static unsigned long chance(unsigned long below) {
    static uint64_t state = 12;
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (unsigned long)(state >> 11) % below;
}

/* By the C library: the least number of digits that reads back. Whole numbers have all theirs. */
static void assert_shortest(double value) {
    if (trunc(value) == value)
        return;
    char printed[40];
    int count = 1;
    for (; count <= 17; count++) {
        snprintf(printed, sizeof printed, "%.*e", count - 1, value);
        if (strtod(printed, NULL) == value)
            break;
    }
    char again[40];
    const char *text = number_shortest(arena, value);
    snprintf(again, sizeof again, "%.*e", count - 1, strtod(text, NULL));
    size_t digits = 0;
    bool begun = false;
    for (const char *at = text; *at != '\0' && *at != 'e'; at++) {
        begun = begun || (*at >= '1' && *at <= '9');
        digits += begun && *at >= '0' && *at <= '9';
    }
    if (strcmp(again, printed) != 0 || strtod(text, NULL) != value || digits > (size_t)count)
        fail_msg("%a is %s, expected %s", value, text, printed);
}

/* Ratios as reports have them, and doubles of all bits; powers of two and of ten with their
 * neighbours. */
static void no_shorter_decimal_reads_back(void **state) {
    enum { ROUNDS = 20000 };
    (void)state;
    for (int i = 0; i < ROUNDS; i++) {
        assert_shortest((double)chance(100000) / (double)(chance(5000) + 1));
        assert_shortest((double)chance(100000) / 1000);
        assert_shortest(-ldexp((double)(chance(1UL << 53) | 1), -(int)chance(90)));
    }
    for (int i = -40; i < 50; i++)
        for (int side = 0; side < 2; side++) {
            assert_shortest(ldexp(1, i));
            assert_shortest(nextafter(ldexp(1, i), side * DBL_MAX));
            assert_shortest(pow(10, i / 3));
            assert_shortest(nextafter(pow(10, i / 3), side * DBL_MAX));
        }
}

static void a_fraction_is_in_lowest_terms(void **state) {
    (void)state;
    assert_string_equal(number_fraction(arena, number_ratio(arena, 1130, 1342)), "565/671");
    assert_string_equal(number_fraction(arena, number_ratio(arena, 6, -9)), "−2/3");
    assert_string_equal(number_fraction(arena, number_ratio(arena, 84, 7)), "12");
}

static void exact_decimals_are_counted_up_to_a_most(void **state) {
    (void)state;
    assert_int_equal(number_exact_decimals(arena, read("-12"), 3), 0);
    assert_int_equal(number_exact_decimals(arena, read("28.50"), 3), 1);
    assert_int_equal(number_exact_decimals(arena, read("0.125"), 3), 3);
    assert_int_equal(number_exact_decimals(arena, read("0.0625"), 3), 4);
    assert_int_equal(number_exact_decimals(arena, number_ratio(arena, 1, 3), 9), 10);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_a_sign_digits_and_a_point),
        cmocka_unit_test(anything_else_is_no_number),
        cmocka_unit_test(huge_numbers_and_many_decimals_stay_exact),
        cmocka_unit_test(written_decimals_are_counted),
        cmocka_unit_test(ties_are_rounded_away_from_zero),
        cmocka_unit_test(what_rounds_to_zero_has_no_minus_sign),
        cmocka_unit_test(thousands_are_separated),
        cmocka_unit_test(arithmetic_is_that_of_fractions),
        cmocka_unit_test(twenty_times_a_tenth_is_two),
        cmocka_unit_test(the_nearest_double_is_found),
        cmocka_unit_test(doubles_near_zero_and_beyond_the_largest_are_right),
        cmocka_unit_test(a_double_is_taken_exactly),
        cmocka_unit_test(the_shortest_decimal_reads_back),
        cmocka_unit_test(no_shorter_decimal_reads_back),
        cmocka_unit_test(a_fraction_is_in_lowest_terms),
        cmocka_unit_test(exact_decimals_are_counted_up_to_a_most),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
