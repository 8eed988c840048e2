/* Calculates with small fractions for as long as they fit, else by GMP. */
#include "model/number/number.h"

#include "model/number/number_small.h"
#include "model/number/number_state.h"

_Static_assert(sizeof(mp_limb_t) == sizeof(int64_t), "a term of a small fraction is one limb");
_Static_assert(sizeof(long) == sizeof(int64_t), "GMP’s fits_slong asks for 64 bits");

static void set_small(struct number *number, struct small small) {
    number->numerator = small.numerator;
    number->denominator = small.denominator;
}

struct number *number_of_small(struct arena *arena, struct small small) {
    struct number *number = arena_alloc(arena, sizeof *number);
    set_small(number, small);
    return number;
}

struct number *number_new(struct arena *arena) {
    return number_of_small(arena, (struct small){0, 1});
}

/* GMP's own memory is not the arena's. */
static void release(void *ratio) {
    mpq_clear(ratio);
}

static bool fits(mpz_srcptr integer) {
    return mpz_fits_slong_p(integer) && mpz_cmp_si(integer, INT64_MIN) != 0;
}

/* Room for a ratio of GMP's: that of the number, or new. */
static mpq_ptr room_for(struct arena *arena, const struct number *number) {
    if (number->denominator == 0 && number->exact != NULL)
        return number->exact;
    mpq_ptr room = arena_alloc(arena, sizeof *room);
    mpq_init(room);
    arena_at_free(arena, release, room);
    return room;
}

/* Gives a number what GMP has found. */
static void take(struct arena *arena, struct number *number, mpq_t ratio) {
    if (fits(mpq_numref(ratio)) && fits(mpq_denref(ratio))) {
        set_small(number,
                  (struct small){mpz_get_si(mpq_numref(ratio)), mpz_get_si(mpq_denref(ratio))});
    } else {
        number->exact = room_for(arena, number);
        number->denominator = 0;
        mpq_swap(number->exact, ratio);
    }
    mpq_clear(ratio);
}

mpq_srcptr number_operand(const struct number *number, struct operand *operand) {
    struct small small;
    if (!number_is_small(number, &small))
        return number->exact;
    operand->terms[0] = (mp_limb_t)(small.numerator < 0 ? -small.numerator : small.numerator);
    operand->terms[1] = (mp_limb_t)small.denominator;
    mpz_roinit_n(mpq_numref(operand->ratio), &operand->terms[0], small.numerator < 0 ? -1 : 1);
    mpz_roinit_n(mpq_denref(operand->ratio), &operand->terms[1], 1);
    return operand->ratio;
}

/* One way to combine two numbers, by either arithmetic. */
struct operation {
    bool (*small)(struct small a, struct small b, struct small *result);
    void (*exact)(mpq_ptr result, mpq_srcptr a, mpq_srcptr b);
};
static const struct operation SUM = {number_small_add, mpq_add};
static const struct operation DIFFERENCE = {number_small_subtract, mpq_sub};
static const struct operation PRODUCT = {number_small_multiply, mpq_mul};
static const struct operation QUOTIENT = {number_small_divide, mpq_div};

/* The result may be one of the operands. */
static void combine(struct arena *arena, struct number *result, const struct operation *operation,
                    const struct number *a, const struct number *b) {
    struct small left, right, small;
    if (number_is_small(a, &left) && number_is_small(b, &right) &&
        operation->small(left, right, &small)) {
        set_small(result, small);
        return;
    }
    struct operand first, second;
    mpq_t exact;
    mpq_init(exact);
    operation->exact(exact, number_operand(a, &first), number_operand(b, &second));
    take(arena, result, exact);
}

static struct number *combined(struct arena *arena, const struct operation *operation,
                               const struct number *a, const struct number *b) {
    struct number *result = arena_alloc(arena, sizeof *result);
    combine(arena, result, operation, a, b);
    return result;
}

struct number *number_made(struct arena *arena, mpq_t ratio) {
    struct number *number = arena_alloc(arena, sizeof *number);
    take(arena, number, ratio);
    return number;
}

struct number *number_ratio(struct arena *arena, long numerator, long denominator) {
    struct small small;
    if (number_small_make(numerator, denominator, &small))
        return number_of_small(arena, small);
    mpq_t ratio;
    mpq_init(ratio);
    mpz_set_si(mpq_numref(ratio), numerator);
    mpz_set_si(mpq_denref(ratio), denominator);
    mpq_canonicalize(ratio);
    return number_made(arena, ratio);
}

struct number *number_copy(struct arena *arena, const struct number *number) {
    struct small small;
    if (number_is_small(number, &small))
        return number_of_small(arena, small);
    mpq_t ratio;
    mpq_init(ratio);
    mpq_set(ratio, number->exact);
    return number_made(arena, ratio);
}

void number_add(struct arena *arena, struct number *sum, const struct number *term) {
    combine(arena, sum, &SUM, sum, term);
}

void number_subtract(struct arena *arena, struct number *sum, const struct number *term) {
    combine(arena, sum, &DIFFERENCE, sum, term);
}

struct number *number_difference(struct arena *arena, const struct number *a,
                                 const struct number *b) {
    return combined(arena, &DIFFERENCE, a, b);
}

struct number *number_product(struct arena *arena, const struct number *a, const struct number *b) {
    return combined(arena, &PRODUCT, a, b);
}

struct number *number_quotient(struct arena *arena, const struct number *a,
                               const struct number *b) {
    return combined(arena, &QUOTIENT, a, b);
}

int number_sign(const struct number *number) {
    struct small small;
    if (number_is_small(number, &small))
        return (small.numerator > 0) - (small.numerator < 0);
    return mpq_sgn(number->exact);
}

bool number_is_zero(const struct number *number) {
    return number_sign(number) == 0;
}

int number_compare(const struct number *a, const struct number *b) {
    struct small left, right;
    int order;
    if (number_is_small(a, &left) && number_is_small(b, &right) &&
        number_small_compare(left, right, &order))
        return order;
    struct operand first, second;
    order = mpq_cmp(number_operand(a, &first), number_operand(b, &second));
    return (order > 0) - (order < 0);
}

void number_scale(mpz_t integer, const struct number *number, int decimals) {
    struct operand operand;
    mpq_srcptr ratio = number_operand(number, &operand);
    mpz_t twice;
    mpz_init(twice);
    mpz_ui_pow_ui(integer, 10, (unsigned long)decimals);
    mpz_mul(integer, integer, mpq_numref(ratio));
    mpz_abs(integer, integer);
    mpz_mul_2exp(integer, integer, 1);
    mpz_add(integer, integer, mpq_denref(ratio));
    mpz_mul_2exp(twice, mpq_denref(ratio), 1);
    mpz_fdiv_q(integer, integer, twice);
    mpz_clear(twice);
}

static bool round_small(const struct number *number, int decimals, struct small *rounded) {
    struct small small;
    int64_t integer, power;
    return number_is_small(number, &small) && number_small_scale(small, decimals, &integer) &&
           number_small_power(decimals, &power) &&
           number_small_make(small.numerator < 0 ? -integer : integer, power, rounded);
}

struct number *number_round(struct arena *arena, const struct number *number, int decimals) {
    struct small small;
    if (round_small(number, decimals, &small))
        return number_of_small(arena, small);
    mpq_t ratio;
    mpq_init(ratio);
    number_scale(mpq_numref(ratio), number, decimals);
    mpz_ui_pow_ui(mpq_denref(ratio), 10, (unsigned long)decimals);
    if (number_sign(number) < 0)
        mpz_neg(mpq_numref(ratio), mpq_numref(ratio));
    mpq_canonicalize(ratio);
    return number_made(arena, ratio);
}
