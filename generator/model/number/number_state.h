/* What a number is made of. Only model/number/ includes this. */
#ifndef MODEL_NUMBER_NUMBER_STATE_H
#define MODEL_NUMBER_NUMBER_STATE_H

#include "model/number/number.h"
#include "model/number/number_small.h"

#include <gmp.h>

/* A fraction of two integers that is small if it fits, and else GMP’s: never both, so that equal
 * numbers look alike. */
struct number {
    union {
        int64_t numerator;
        mpq_ptr exact; /* where the denominator is 0 */
    };
    int64_t denominator;
};

/* False: the number does not fit. */
static inline bool number_is_small(const struct number *number, struct small *small) {
    *small = (struct small){number->numerator, number->denominator};
    return number->denominator != 0;
}

struct number *number_of_small(struct arena *arena, struct small small);

/* A number of what GMP has found: takes the ratio, which is canonical, so that nobody has to clear
 * it. */
struct number *number_made(struct arena *arena, mpq_t ratio);

/* Any number as GMP reads it. The ratio is that of the number, or rests on `terms` alone and needs
 * no clearing. */
struct operand {
    mp_limb_t terms[2];
    mpq_t ratio;
};
mpq_srcptr number_operand(const struct number *number, struct operand *operand);

/* The integer nearest to |number| × 10^decimals, half away from zero, by GMP. */
void number_scale(mpz_t integer, const struct number *number, int decimals);

#endif
