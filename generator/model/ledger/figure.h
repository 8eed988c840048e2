/* The arithmetic of doc/design.md, section 4: from facts to a figure's exact value at a month. */
#ifndef MODEL_LEDGER_FIGURE_H
#define MODEL_LEDGER_FIGURE_H

#include "model/ledger/ledger.h"
#include "model/ratio.h"

/* current: at the basis's window that ends at `period`. */
struct ratio figure_current(struct ledger *ledger, const struct indicator *indicator,
                            const struct figure *figure, int period);

/* The period that an indicator compared with some periods back is compared with. */
int figure_back(const struct indicator *indicator, int period);

/* The indicator's comparison at `period`; x for COMPARE_BAD. Not called for COMPARE_NONE. Of an
 * average without a denominator the denominator is the number of months that have a value. */
struct ratio figure_compare(struct ledger *ledger, const struct indicator *indicator,
                            const struct figure *figure, int period);

/* Adds the rows that are owed and on which the figure, or its comparison, at `period` rests. */
void figure_owed(struct ledger *ledger, const struct indicator *indicator,
                 const struct figure *figure, int period, struct debts *debts);
void figure_compare_owed(struct ledger *ledger, const struct indicator *indicator,
                         const struct figure *figure, int period, struct debts *debts);

/* N / D in the figure's scale: × 100 for a percentage, × per for a rate, ÷ per for money. */
const struct number *figure_scaled(struct arena *arena, const struct figure *figure,
                                   const struct number *ratio);

/* The latest note of an export row about that period that the figure rests on; NULL: none has one.
 */
const char *figure_note(struct ledger *ledger, const struct indicator *indicator,
                        const struct figure *figure, int period);

#endif
