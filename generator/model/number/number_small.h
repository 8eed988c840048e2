/* Fractions of two 64-bit integers: what a number is for as long as it fits. Only model/number/
 * includes this. */
#ifndef MODEL_NUMBER_NUMBER_SMALL_H
#define MODEL_NUMBER_NUMBER_SMALL_H

#include <stdbool.h>
#include <stdint.h>

/* In lowest terms; the denominator is positive, and the numerator is not INT64_MIN, so that it has
 * a negative. */
struct small {
    int64_t numerator, denominator;
};

/* Each returns false, and no result, where the result does not fit or is not found without larger
 * integers. */

/* Any fraction, brought to lowest terms. The denominator is not 0. */
bool number_small_make(int64_t numerator, int64_t denominator, struct small *result);

bool number_small_add(struct small a, struct small b, struct small *result);
bool number_small_subtract(struct small a, struct small b, struct small *result);
bool number_small_multiply(struct small a, struct small b, struct small *result);
/* The divisor is not 0. */
bool number_small_divide(struct small a, struct small b, struct small *result);

/* `order` is less than, equal to or greater than 0. */
bool number_small_compare(struct small a, struct small b, int *order);

/* 10^exponent; `exponent` is not negative. */
bool number_small_power(int exponent, int64_t *power);

/* The integer nearest to |a| × 10^decimals, half away from zero. */
bool number_small_scale(struct small a, int decimals, int64_t *integer);

#endif
