/* The arithmetic of DESIGN section 4: from facts to a figure's exact value at a month. */
#ifndef MODEL_FIGURE_H
#define MODEL_FIGURE_H

#include "model/catalogue.h"
#include "model/facts.h"

/* A number or a marker, and where a marker came from. */
struct quantity {
    enum marker marker;
    const struct number *number; /* NULL with a marker */
    const char *measure;         /* the measure that is marked; NULL: the ratio itself */
    int period;                  /* the month that is marked; PERIOD_NONE: several */
};

/* Monthly values of measures for one unit, as known at one month: computed when first asked for. */
struct ledger;

struct ledger *ledger_new(struct arena *arena, const struct catalogue *catalogue,
                          const struct facts *facts, const struct unit *unit, int as_at);

/* The measure's value in a month, added up over units. */
const struct quantity *ledger_value(struct ledger *ledger, size_t measure, int period);

/* The months about which the exports in view say anything. */
int ledger_first(const struct ledger *ledger);
int ledger_last(const struct ledger *ledger);

/* The months that count at `period`: the window of the basis, inclusive. */
struct window {
    int first, last;
};
struct window basis_window(enum basis basis, int period);

/* Numerator and denominator over a window of months, and the figure's exact value from them: a
 * percentage, a rate or the bare ratio. denominator.number is NULL where the figure has none. */
struct ratio {
    struct quantity numerator, denominator, value;
};
struct ratio figure_ratio(struct ledger *ledger, const struct figure *figure, struct window window);

/* current: at the basis's window that ends at `period`. */
struct ratio figure_current(struct ledger *ledger, const struct indicator *indicator,
                            const struct figure *figure, int period);

/* The indicator's comparison at `period`; x for COMPARE_BAD. Not called for COMPARE_NONE. */
struct quantity figure_compare(struct ledger *ledger, const struct indicator *indicator,
                               const struct figure *figure, int period);

/* N / D in the figure's scale: × 100 for a percentage, × per for a rate. */
const struct number *figure_scaled(struct arena *arena, const struct figure *figure,
                                   const struct number *ratio);

/* The note of an export row about that month that the figure rests on; NULL: none has one. */
const char *figure_note(struct ledger *ledger, const struct figure *figure, int period);

/* In words, for people who see the marker in print. */
const char *quantity_reason(struct arena *arena, const struct quantity *quantity);

#endif
