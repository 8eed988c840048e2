/* Exact rational numbers, so that nothing printed or judged depends on binary rounding: fractions
 * of integers, which GMP takes over where they do not fit in 64 bits. Any module above base/ may
 * include this. */
#ifndef MODEL_NUMBER_NUMBER_H
#define MODEL_NUMBER_NUMBER_H

#include "base/arena.h"

#include <stdbool.h>

struct number;

struct number *number_new(struct arena *arena); /* 0 */
struct number *number_ratio(struct arena *arena, long numerator, long denominator);
struct number *number_copy(struct arena *arena, const struct number *number);

extern const char number_minus[]; /* as printed: a true minus sign */

/* A sign, digits and a decimal point (- + or a true minus sign); NULL for anything else. */
struct number *number_read(struct arena *arena, const char *text);
bool number_is_written(const char *text);      /* whether number_read would take it */
int number_written_decimals(const char *text); /* 1 for "12.5" */

/* In place: for sums. */
void number_add(struct arena *arena, struct number *sum, const struct number *term);
void number_subtract(struct arena *arena, struct number *sum, const struct number *term);

struct number *number_difference(struct arena *arena, const struct number *a,
                                 const struct number *b);
struct number *number_product(struct arena *arena, const struct number *a, const struct number *b);
/* The divisor is not 0. */
struct number *number_quotient(struct arena *arena, const struct number *a, const struct number *b);

int number_sign(const struct number *number); /* -1, 0, 1 */
int number_compare(const struct number *a, const struct number *b);
bool number_is_zero(const struct number *number);

/* Half away from zero, to `decimals` places. */
struct number *number_round(struct arena *arena, const struct number *number, int decimals);

/* The nearest finite double, ties to even. */
double number_double(const struct number *number);

/* Rounded half away from zero, with thousands separators and a true minus sign: 1,060 or −3.5. */
char *number_text(struct arena *arena, const struct number *number, int decimals);

/* Exactly as number_read takes it, without separators: 1060.25, -3.5. A sum of written numbers,
 * whose decimals end. */
char *number_decimal(struct arena *arena, const struct number *number);

/* Whether the two print differently with so many decimals, or are equal. */
bool number_prints_apart(struct arena *arena, const struct number *a, const struct number *b,
                         int decimals);
/* The fewest decimals, `least` or more, at which they do: at most 20. */
enum { NUMBER_MOST_DECIMALS = 20 };
int number_decimals_apart(struct arena *arena, const struct number *a, const struct number *b,
                          int least);

/* In lowest terms: 565/671, −1/3, 12. */
char *number_fraction(struct arena *arena, const struct number *number);

/* How many decimals it takes to write the number exactly; `most` + 1 where more than `most`. */
int number_exact_decimals(struct arena *arena, const struct number *number, int most);

/* The double, exactly. It is finite. */
struct number *number_from_double(struct arena *arena, double value);

/* The shortest decimal that reads back as the same double: 28.5, 1130, 0.1; 0 where it is not
 * finite. */
char *number_shortest(struct arena *arena, double value);

/* The same, always without an exponent, with the point moved so many places to the right: 0.29 as
 * 29 by two. */
char *number_shortest_shifted(struct arena *arena, double value, int places);

#endif
