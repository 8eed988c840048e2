/* Integer arithmetic that notices when it overflows (fractions after Knuth, The Art of Computer
 * Programming, section 4.5.1: divided before they are multiplied, so that terms stay short). */
#include "model/number/number_small.h"

#include <stddef.h>

/* Of positive numbers, or of 0 with a positive one. */
static int64_t greatest_common_divisor(int64_t a, int64_t b) {
    while (b != 0) {
        int64_t rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

static int64_t magnitude(int64_t integer) {
    return integer < 0 ? -integer : integer;
}

static bool multiply(int64_t a, int64_t b, int64_t *product) {
    return !__builtin_mul_overflow(a, b, product) && *product != INT64_MIN;
}

static bool add(int64_t a, int64_t b, int64_t *sum) {
    return !__builtin_add_overflow(a, b, sum) && *sum != INT64_MIN;
}

bool number_small_make(int64_t numerator, int64_t denominator, struct small *result) {
    if (numerator == INT64_MIN || denominator == INT64_MIN)
        return false;
    int64_t common = greatest_common_divisor(magnitude(denominator), magnitude(numerator));
    if (denominator < 0)
        common = -common;
    *result = (struct small){numerator / common, denominator / common};
    return true;
}

/* Of two fractions in lowest terms, the sum has with the denominators’ common divisor alone a
 * divisor in common. */
bool number_small_add(struct small a, struct small b, struct small *result) {
    int64_t common = greatest_common_divisor(a.denominator, b.denominator);
    int64_t left, right, sum, denominator;
    if (!multiply(a.numerator, b.denominator / common, &left) ||
        !multiply(b.numerator, a.denominator / common, &right) || !add(left, right, &sum))
        return false;
    int64_t again = greatest_common_divisor(common, magnitude(sum));
    if (!multiply(a.denominator / common, b.denominator / again, &denominator))
        return false;
    *result = (struct small){sum / again, denominator};
    return true;
}

static struct small negative(struct small a) {
    return (struct small){-a.numerator, a.denominator};
}

bool number_small_subtract(struct small a, struct small b, struct small *result) {
    return number_small_add(a, negative(b), result);
}

bool number_small_multiply(struct small a, struct small b, struct small *result) {
    int64_t across = greatest_common_divisor(b.denominator, magnitude(a.numerator)),
            back = greatest_common_divisor(a.denominator, magnitude(b.numerator));
    return multiply(a.numerator / across, b.numerator / back, &result->numerator) &&
           multiply(a.denominator / back, b.denominator / across, &result->denominator);
}

bool number_small_divide(struct small a, struct small b, struct small *result) {
    struct small inverse = {b.denominator, b.numerator};
    if (b.numerator < 0)
        inverse = (struct small){-b.denominator, -b.numerator};
    return number_small_multiply(a, inverse, result);
}

bool number_small_compare(struct small a, struct small b, int *order) {
    int64_t left, right;
    if (!multiply(a.numerator, b.denominator, &left) ||
        !multiply(b.numerator, a.denominator, &right))
        return false;
    *order = (left > right) - (left < right);
    return true;
}

bool number_small_power(int exponent, int64_t *power) {
    static const int64_t POWERS[] = {1,
                                     10,
                                     100,
                                     1000,
                                     10000,
                                     100000,
                                     1000000,
                                     10000000,
                                     100000000,
                                     1000000000,
                                     10000000000,
                                     100000000000,
                                     1000000000000,
                                     10000000000000,
                                     100000000000000,
                                     1000000000000000,
                                     10000000000000000,
                                     100000000000000000,
                                     1000000000000000000};
    if ((size_t)exponent >= sizeof POWERS / sizeof *POWERS)
        return false;
    *power = POWERS[exponent];
    return true;
}

bool number_small_scale(struct small a, int decimals, int64_t *integer) {
    int64_t power, product;
    if (!number_small_power(decimals, &power) || !multiply(magnitude(a.numerator), power, &product))
        return false;
    int64_t rest = product % a.denominator;
    *integer = product / a.denominator + (rest >= a.denominator - rest);
    return true;
}
