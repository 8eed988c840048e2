/* Tries 15, 16, then 17 digits. Fifteen always survive the way to a double and back, so that zeros
 * at their end are no part of the shortest form; seventeen tell any two doubles apart. */
#include "model/number/number_digits.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SURE_DIGITS = 15 };

static void strip_zeros(struct digits *digits) {
    size_t length = strlen(digits->text);
    while (length > 1 && digits->text[length - 1] == '0')
        digits->text[--length] = '\0';
}

/* ---- any double, by the C library ---- */

static struct digits printed_digits(double value) {
    struct digits digits;
    char text[40];
    for (int count = SURE_DIGITS; count <= NUMBER_MOST_DIGITS; count++) {
        snprintf(text, sizeof text, "%.*e", count - 1, value);
        if (count == NUMBER_MOST_DIGITS || strtod(text, NULL) == value)
            break;
    }
    char *mark = strchr(text, 'e');
    digits.exponent = (int)strtol(mark + 1, NULL, 10);
    *mark = '\0';
    digits.text[0] = text[0];
    strcpy(digits.text + 1, text + 2); /* behind the point */
    return digits;
}

/* ---- those that are neither large nor tiny, without printing and reading them ---- */

/* mantissa / 2^shift */
struct binary {
    uint64_t mantissa;
    int shift;
};

/* Not a power of two, below which the next double is nearer than above it; and such that what
 * follows fits into 128 bits. */
static bool is_handy(double value, struct binary *binary) {
    static const double LEAST = 1e-5, MOST = 1e15;
    if (value < LEAST || value >= MOST)
        return false;
    int exponent;
    double fraction = frexp(value, &exponent);
    *binary = (struct binary){(uint64_t)ldexp(fraction, 53), 53 - exponent};
    return fraction != 0.5;
}

/* The integer nearest to value × 10^decimals, ties to even. False: it is not read back as the same
 * double, being more than half of the way to another. */
static bool reads_back(const struct binary *binary, int decimals, uint64_t *integer) {
    __extension__ unsigned __int128 scale = 1;
    for (int i = 0; i < decimals; i++)
        scale *= 10;
    __extension__ unsigned __int128 product = binary->mantissa * scale, unit = 1;
    unit <<= binary->shift;
    __extension__ unsigned __int128 rest = product & (unit - 1);
    *integer = (uint64_t)(product >> binary->shift);
    if (rest * 2 > unit || (rest * 2 == unit && *integer % 2 == 1)) {
        ++*integer;
        rest = unit - rest;
    }
    return rest * 2 < scale || (rest * 2 == scale && binary->mantissa % 2 == 0);
}

/* The power of ten that a value begins with. */
static int exponent_of(double value) {
    static const double POWERS[] = {1e-4, 1e-3, 1e-2, 1e-1, 1e0,  1e1,  1e2,  1e3,  1e4, 1e5,
                                    1e6,  1e7,  1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14};
    int exponent = -5;
    for (size_t i = 0; i < sizeof POWERS / sizeof *POWERS && value >= POWERS[i]; i++)
        exponent++;
    return exponent;
}

/* Where it was rounded up to the next power of ten, there is a digit more. */
static struct digits digits_of(uint64_t integer, int decimals) {
    struct digits digits;
    char reversed[24];
    int count = 0;
    for (; integer > 0; integer /= 10)
        reversed[count++] = (char)('0' + integer % 10);
    digits.exponent = count - 1 - decimals;
    for (int i = 0; i < count && i < NUMBER_MOST_DIGITS; i++)
        digits.text[i] = reversed[count - 1 - i];
    digits.text[count < NUMBER_MOST_DIGITS ? count : NUMBER_MOST_DIGITS] = '\0';
    return digits;
}

static struct digits calculated_digits(double value, const struct binary *binary) {
    int decimals = SURE_DIGITS - 1 - exponent_of(value);
    uint64_t integer;
    for (int count = SURE_DIGITS; !reads_back(binary, decimals, &integer); count++)
        decimals++;
    return digits_of(integer, decimals);
}

struct digits number_digits(double value) {
    struct binary binary;
    struct digits digits =
        is_handy(value, &binary) ? calculated_digits(value, &binary) : printed_digits(value);
    strip_zeros(&digits);
    return digits;
}
