/* Converts numbers to doubles, or from them. */
#include "model/number/number.h"

#include "model/number/number_state.h"

#include <float.h>
#include <math.h>

enum { BITS = 53 }; /* of a double's integer */

/* quotient and remainder of |numerator| × 2^shift by the denominator, which is left in `divisor`.
 */
static void divide_shifted(mpz_t quotient, mpz_t remainder, mpz_t divisor, mpq_srcptr ratio,
                           long shift) {
    mpz_abs(quotient, mpq_numref(ratio));
    mpz_set(divisor, mpq_denref(ratio));
    if (shift >= 0)
        mpz_mul_2exp(quotient, quotient, (mp_bitcnt_t)shift);
    else
        mpz_mul_2exp(divisor, divisor, (mp_bitcnt_t)-shift);
    mpz_tdiv_qr(quotient, remainder, quotient, divisor);
}

/* mpq_get_d truncates. Here the quotient gets as many bits as a double holds (fewer below the
 * normal ones), and the remainder says how to round it. */
static double nearest_double(mpq_srcptr ratio) {
    enum { LEAST_EXPONENT = -1074 };
    mpz_t quotient, remainder, divisor;
    mpz_inits(quotient, remainder, divisor, NULL);
    long shift = BITS - (long)mpz_sizeinbase(mpq_numref(ratio), 2) +
                 (long)mpz_sizeinbase(mpq_denref(ratio), 2);
    if (shift > -LEAST_EXPONENT)
        shift = -LEAST_EXPONENT;
    divide_shifted(quotient, remainder, divisor, ratio, shift);
    if (mpz_sizeinbase(quotient, 2) > BITS)
        divide_shifted(quotient, remainder, divisor, ratio, --shift);
    mpz_mul_2exp(remainder, remainder, 1);
    int half = mpz_cmp(remainder, divisor);
    if (half > 0 || (half == 0 && mpz_odd_p(quotient)))
        mpz_add_ui(quotient, quotient, 1);
    double magnitude = fmin(ldexp(mpz_get_d(quotient), (int)-shift), DBL_MAX);
    mpz_clears(quotient, remainder, divisor, NULL);
    return mpq_sgn(ratio) < 0 ? -magnitude : magnitude;
}

/* Whether a double holds the integer. */
static bool is_exact_double(int64_t integer) {
    return integer >= -((int64_t)1 << BITS) && integer <= (int64_t)1 << BITS;
}

/* Of two doubles the machine itself finds the nearest to their quotient, ties to even (IEEE 754).
 */
double number_double(const struct number *number) {
    struct small small;
    if (number_is_small(number, &small) && is_exact_double(small.numerator) &&
        is_exact_double(small.denominator))
        return (double)small.numerator / (double)small.denominator;
    struct operand operand;
    return nearest_double(number_operand(number, &operand));
}

/* An odd integer times a power of two, where both fit into a fraction. */
static bool small_from_double(double value, struct small *small) {
    enum { MOST_SHIFT = 62 };
    int exponent;
    int64_t integer = (int64_t)ldexp(frexp(value, &exponent), BITS);
    exponent -= BITS;
    for (; integer != 0 && integer % 2 == 0; integer /= 2)
        exponent++;
    if (integer == 0)
        exponent = 0;
    if (exponent > 0 || exponent < -MOST_SHIFT)
        return false;
    *small = (struct small){integer, (int64_t)1 << -exponent};
    return true;
}

struct number *number_from_double(struct arena *arena, double value) {
    struct small small;
    if (small_from_double(value, &small))
        return number_of_small(arena, small);
    mpq_t ratio;
    mpq_init(ratio);
    mpq_set_d(ratio, value);
    return number_made(arena, ratio);
}
