/* Sums in which a marker decides what the total is. */
#include "model/quantity.h"

static const char *why(struct arena *arena, const struct quantity *quantity) {
    if (quantity->owed != NULL)
        return arena_printf(arena, "; no row from %s", quantity->owed);
    return quantity->because == NULL ? "" : arena_printf(arena, "; %s", quantity->because);
}

/* The period that ends in that month; the month itself, where none does. */
static const char *when(struct arena *arena, struct rhythm rows, int month) {
    return rhythm_end_of(rows, month) == month ? rhythm_plain_text(arena, rows, month)
                                               : period_text(arena, month);
}

const char *quantity_reason(struct arena *arena, struct rhythm rows,
                            const struct quantity *quantity) {
    if (quantity->marker == MARKER_NO)
        return NULL;
    if (quantity->measure != NULL && quantity->period != PERIOD_NONE)
        return arena_printf(arena, "%s: %s in %s%s", marker_reason(quantity->marker),
                            quantity->measure, when(arena, rows, quantity->period),
                            why(arena, quantity));
    if (quantity->marker == MARKER_Z)
        return "not applicable: the denominator is zero";
    return marker_reason(quantity->marker);
}

struct quantity quantity_copy(struct arena *arena, const struct quantity *quantity) {
    struct quantity copy = *quantity;
    if (copy.number != NULL)
        copy.number = number_copy(arena, copy.number);
    if (copy.because != NULL)
        copy.because = arena_strdup(arena, copy.because);
    if (copy.owed != NULL)
        copy.owed = arena_strdup(arena, copy.owed);
    return copy;
}

bool quantity_outranks(const struct quantity *a, const struct quantity *b) {
    static const int RANKS[MARKERS] = {
        [MARKER_NO] = 0, [MARKER_LOW] = 1, [MARKER_Z] = 2, [MARKER_X] = 3, [MARKER_C] = 4};
    return RANKS[a->marker] > RANKS[b->marker];
}

void quantity_add(struct arena *arena, struct quantity_sum *sum, const struct quantity *item) {
    sum->count++;
    switch (item->marker) {
    case MARKER_NO:
        if (sum->total == NULL)
            sum->total = number_copy(arena, item->number);
        else
            number_add(arena, sum->total, item->number);
        sum->numbers++;
        break;
    case MARKER_X:
        sum->x = sum->x == NULL ? item : sum->x;
        break;
    case MARKER_C:
        sum->c = sum->c == NULL ? item : sum->c;
        break;
    case MARKER_Z:
        sum->z = sum->z == NULL ? item : sum->z;
        break;
    case MARKER_LOW:
        sum->low = sum->low == NULL ? item : sum->low;
        break;
    }
}

struct quantity quantity_total(const struct quantity_sum *sum) {
    if (sum->c != NULL)
        return *sum->c;
    if (sum->x != NULL)
        return *sum->x;
    if (sum->low != NULL) {
        struct quantity low = *sum->low;
        if (sum->numbers > 0)
            low.marker = MARKER_X;
        return low;
    }
    if (sum->numbers > 0)
        return (struct quantity){.number = sum->total};
    return *sum->z;
}
