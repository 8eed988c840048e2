/* Exact arithmetic by GMP; where a number is rounded for print. */
#include "model/number.h"

#include <float.h>
#include <gmp.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct number {
    mpq_t ratio; /* canonical: lowest terms, positive denominator */
};

const char number_minus[] = "\u2212";

static void release(void *object) {
    mpq_clear(((struct number *)object)->ratio);
}

struct number *number_new(struct arena *arena) {
    struct number *number = arena_alloc(arena, sizeof *number);
    mpq_init(number->ratio);
    arena_at_free(arena, release, number);
    return number;
}

struct number *number_ratio(struct arena *arena, long numerator, long denominator) {
    struct number *number = number_new(arena);
    mpz_set_si(mpq_numref(number->ratio), numerator);
    mpz_set_si(mpq_denref(number->ratio), denominator);
    mpq_canonicalize(number->ratio);
    return number;
}

struct number *number_copy(struct arena *arena, const struct number *number) {
    struct number *copy = number_new(arena);
    mpq_set(copy->ratio, number->ratio);
    return copy;
}

/* The parts of a written number. */
struct written {
    bool negative;
    const char *digits;
    size_t length; /* of digits, the point included */
    size_t whole, decimals;
};

static bool read_written(const char *text, struct written *written) {
    *written = (struct written){0};
    if (strncmp(text, number_minus, strlen(number_minus)) == 0) {
        written->negative = true;
        text += strlen(number_minus);
    } else if (*text == '-' || *text == '+') {
        written->negative = *text == '-';
        text++;
    }
    written->digits = text;
    written->whole = strspn(text, "0123456789");
    text += written->whole;
    if (*text == '.') {
        text++;
        written->decimals = strspn(text, "0123456789");
        text += written->decimals;
    }
    written->length = (size_t)(text - written->digits);
    return *text == '\0' && written->whole + written->decimals > 0;
}

bool number_is_written(const char *text) {
    struct written written;
    return read_written(text, &written);
}

int number_written_decimals(const char *text) {
    struct written written;
    return read_written(text, &written) ? (int)written.decimals : 0;
}

struct number *number_read(struct arena *arena, const char *text) {
    struct written written;
    if (!read_written(text, &written))
        return NULL;
    char *digits = arena_strndup(arena, written.digits, written.length);
    if (written.decimals > 0)
        memmove(digits + written.whole, digits + written.whole + 1, written.decimals + 1);
    digits[written.whole + written.decimals] = '\0';
    struct number *number = number_new(arena);
    mpz_set_str(mpq_numref(number->ratio), digits, 10);
    mpz_ui_pow_ui(mpq_denref(number->ratio), 10, written.decimals);
    if (written.negative)
        mpq_neg(number->ratio, number->ratio);
    mpq_canonicalize(number->ratio);
    return number;
}

void number_add(struct number *sum, const struct number *term) {
    mpq_add(sum->ratio, sum->ratio, term->ratio);
}

void number_subtract(struct number *sum, const struct number *term) {
    mpq_sub(sum->ratio, sum->ratio, term->ratio);
}

struct number *number_difference(struct arena *arena, const struct number *a,
                                 const struct number *b) {
    struct number *difference = number_new(arena);
    mpq_sub(difference->ratio, a->ratio, b->ratio);
    return difference;
}

struct number *number_product(struct arena *arena, const struct number *a, const struct number *b) {
    struct number *product = number_new(arena);
    mpq_mul(product->ratio, a->ratio, b->ratio);
    return product;
}

struct number *number_quotient(struct arena *arena, const struct number *a,
                               const struct number *b) {
    struct number *quotient = number_new(arena);
    mpq_div(quotient->ratio, a->ratio, b->ratio);
    return quotient;
}

int number_sign(const struct number *number) {
    return mpq_sgn(number->ratio);
}

int number_compare(const struct number *a, const struct number *b) {
    int order = mpq_cmp(a->ratio, b->ratio);
    return (order > 0) - (order < 0);
}

bool number_is_zero(const struct number *number) {
    return mpq_sgn(number->ratio) == 0;
}

/* The integer nearest to |number| * 10^decimals, half away from zero. */
static void scaled(mpz_t integer, const struct number *number, int decimals) {
    mpz_t numerator, denominator;
    mpz_init(numerator);
    mpz_init(denominator);
    mpz_ui_pow_ui(numerator, 10, (unsigned long)decimals);
    mpz_mul(numerator, numerator, mpq_numref(number->ratio));
    mpz_abs(numerator, numerator);
    mpz_mul_2exp(numerator, numerator, 1);
    mpz_add(numerator, numerator, mpq_denref(number->ratio));
    mpz_mul_2exp(denominator, mpq_denref(number->ratio), 1);
    mpz_fdiv_q(integer, numerator, denominator);
    mpz_clear(numerator);
    mpz_clear(denominator);
}

struct number *number_round(struct arena *arena, const struct number *number, int decimals) {
    struct number *rounded = number_new(arena);
    scaled(mpq_numref(rounded->ratio), number, decimals);
    mpz_ui_pow_ui(mpq_denref(rounded->ratio), 10, (unsigned long)decimals);
    if (mpq_sgn(number->ratio) < 0)
        mpz_neg(mpq_numref(rounded->ratio), mpq_numref(rounded->ratio));
    mpq_canonicalize(rounded->ratio);
    return rounded;
}

/* quotient and remainder of |numerator| × 2^shift by the denominator, which is left in `divisor`.
 */
static void divide_shifted(mpz_t quotient, mpz_t remainder, mpz_t divisor,
                           const struct number *number, long shift) {
    mpz_abs(quotient, mpq_numref(number->ratio));
    mpz_set(divisor, mpq_denref(number->ratio));
    if (shift >= 0)
        mpz_mul_2exp(quotient, quotient, (mp_bitcnt_t)shift);
    else
        mpz_mul_2exp(divisor, divisor, (mp_bitcnt_t)-shift);
    mpz_tdiv_qr(quotient, remainder, quotient, divisor);
}

/* mpq_get_d truncates. Here the quotient gets as many bits as a double holds (fewer below the
 * normal ones), and the remainder says how to round it. */
double number_double(const struct number *number) {
    enum { BITS = 53, LEAST_EXPONENT = -1074 };
    mpz_t quotient, remainder, divisor;
    mpz_inits(quotient, remainder, divisor, NULL);
    long shift = BITS - (long)mpz_sizeinbase(mpq_numref(number->ratio), 2) +
                 (long)mpz_sizeinbase(mpq_denref(number->ratio), 2);
    if (shift > -LEAST_EXPONENT)
        shift = -LEAST_EXPONENT;
    divide_shifted(quotient, remainder, divisor, number, shift);
    if (mpz_sizeinbase(quotient, 2) > BITS)
        divide_shifted(quotient, remainder, divisor, number, --shift);
    mpz_mul_2exp(remainder, remainder, 1);
    int half = mpz_cmp(remainder, divisor);
    if (half > 0 || (half == 0 && mpz_odd_p(quotient)))
        mpz_add_ui(quotient, quotient, 1);
    double magnitude = fmin(ldexp(mpz_get_d(quotient), (int)-shift), DBL_MAX);
    mpz_clears(quotient, remainder, divisor, NULL);
    return mpq_sgn(number->ratio) < 0 ? -magnitude : magnitude;
}

struct number *number_from_double(struct arena *arena, double value) {
    struct number *number = number_new(arena);
    mpq_set_d(number->ratio, value);
    return number;
}

static char *grouped(struct arena *arena, const char *sign, const char *digits, size_t whole,
                     size_t decimals) {
    char *text = arena_alloc(arena, strlen(sign) + whole + whole / 3 + decimals + 2);
    char *out = text + strlen(strcpy(text, sign));
    for (size_t i = 0; i < whole; i++) {
        if (i > 0 && (whole - i) % 3 == 0)
            *out++ = ',';
        *out++ = digits[i];
    }
    if (decimals > 0) {
        *out++ = '.';
        memcpy(out, digits + whole, decimals);
    }
    return text;
}

char *number_text(struct arena *arena, const struct number *number, int decimals) {
    mpz_t integer;
    mpz_init(integer);
    scaled(integer, number, decimals);
    bool minus = mpq_sgn(number->ratio) < 0 && mpz_sgn(integer) != 0;
    size_t places = (size_t)decimals;
    char *digits = arena_alloc(arena, mpz_sizeinbase(integer, 10) + places + 3);
    mpz_get_str(digits, 10, integer);
    mpz_clear(integer);
    size_t length = strlen(digits);
    if (length <= places) { /* 5 with two decimals is 0.05 */
        size_t zeros = places + 1 - length;
        memmove(digits + zeros, digits, length + 1);
        memset(digits, '0', zeros);
        length += zeros;
    }
    return grouped(arena, minus ? number_minus : "", digits, length - places, places);
}

char *number_fraction(struct arena *arena, const struct number *number) {
    char *text = mpq_get_str(NULL, 10, number->ratio);
    bool minus = *text == '-';
    char *copy = arena_printf(arena, "%s%s", minus ? number_minus : "", text + minus);
    free(text);
    return copy;
}

int number_exact_decimals(struct arena *arena, const struct number *number, int most) {
    int decimals = 0;
    while (decimals <= most && number_compare(number_round(arena, number, decimals), number) != 0)
        decimals++;
    return decimals;
}

/* Lays out significant digits d.ddd × 10^exponent without an exponent. */
static char *laid_out(struct arena *arena, bool minus, const char *digits, int exponent) {
    int count = (int)strlen(digits);
    const char *sign = minus ? "-" : "";
    static const char zeros[] = "000000000000000000000";
    if (exponent < 0)
        return arena_printf(arena, "%s0.%.*s%s", sign, -exponent - 1, zeros, digits);
    if (count <= exponent + 1)
        return arena_printf(arena, "%s%s%.*s", sign, digits, exponent + 1 - count, zeros);
    return arena_printf(arena, "%s%.*s.%s", sign, exponent + 1, digits, digits + exponent + 1);
}

/* Fifteen digits always survive the way to a double and back, so that zeros at their end are no
 * part of the shortest form; some doubles need 16 or 17. */
static void shortest_digits(double value, char text[40]) {
    enum { SURE_DIGITS = 15, MOST_DIGITS = 17 };
    for (int digits = SURE_DIGITS; digits <= MOST_DIGITS; digits++) {
        snprintf(text, 40, "%.*e", digits - 1, value);
        if (digits == MOST_DIGITS || strtod(text, NULL) == value)
            return;
    }
}

/* Removes zeros at the end of count digits, but not the first digit. */
static void strip_zeros(char *digits) {
    size_t length = strlen(digits);
    while (length > 1 && digits[length - 1] == '0')
        digits[--length] = '\0';
}

char *number_shortest(struct arena *arena, double value) {
    enum { PLAIN_LEAST = -7, PLAIN_MOST = 20 };
    static const double whole_limit = 9007199254740992; /* 2^53 */
    char text[40];
    if (!isfinite(value) || value == 0)
        return arena_strdup(arena, "0");
    if (fabs(value) < whole_limit && trunc(value) == value)
        return arena_printf(arena, "%lld", (long long)value);
    shortest_digits(value, text);
    char *mark = strchr(text, 'e');
    int exponent = (int)strtol(mark + 1, NULL, 10);
    *mark = '\0';
    char *digits = text + (*text == '-');
    memmove(digits + 1, digits + 2, strlen(digits + 2) + 1);
    strip_zeros(digits);
    if (exponent >= PLAIN_LEAST && exponent <= PLAIN_MOST)
        return laid_out(arena, *text == '-', digits, exponent);
    return arena_printf(arena, "%s%c%s%se%+03d", *text == '-' ? "-" : "", *digits,
                        digits[1] == '\0' ? "" : ".", digits + 1, exponent);
}
