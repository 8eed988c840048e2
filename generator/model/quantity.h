/* A number or a marker, by the rules that they are added up by. */
#ifndef MODEL_QUANTITY_H
#define MODEL_QUANTITY_H

#include "model/marker.h"
#include "model/number/number.h"
#include "model/rhythm.h"

#include <stdbool.h>
#include <stddef.h>

/* A number or a marker, and where a marker came from. */
struct quantity {
    enum marker marker;
    const struct number *number; /* NULL with a marker */
    const char *measure;         /* the measure that is marked; NULL: the ratio itself */
    int period;                  /* the month that is marked; PERIOD_NONE: several */
    const char *because;         /* what else is to say of it, as half a sentence; NULL: nothing */
    const char *owed;            /* who owes the row itself: "Team two"; NULL: nobody */
};

/* The same, with all that is its own in the arena: what names the measure lives on. */
struct quantity quantity_copy(struct arena *arena, const struct quantity *quantity);

/* In words, for people who see the marker in print; NULL for a number. A period of the rows that it
 * is made of is named as such: "not available: letters in Q2 2024/25". */
const char *quantity_reason(struct arena *arena, struct rhythm rows,
                            const struct quantity *quantity);

/* Whether the marker of one stands for both where two are joined: c before x before z before low
 * before a number. */
bool quantity_outranks(const struct quantity *a, const struct quantity *b);

/* Quantities that are added up. {0}: none. */
struct quantity_sum {
    struct number *total;
    size_t numbers, count;
    const struct quantity *c, *x, *low, *z; /* the first of each */
};

/* `item` must live as long as the sum. */
void quantity_add(struct arena *arena, struct quantity_sum *sum, const struct quantity *item);

/* A sum skips z (all z: z); c beats x; low beside other numbers is x (all low: low). Of at least
 * one quantity. */
struct quantity quantity_total(const struct quantity_sum *sum);

#endif
