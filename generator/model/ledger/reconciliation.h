/* Units' own rows beside what the units below them add up to, month by month (doc/design.md,
 * section 3, “Units change”). */
#ifndef MODEL_LEDGER_RECONCILIATION_H
#define MODEL_LEDGER_RECONCILIATION_H

#include "model/basis.h"
#include "model/ledger/ledger.h"

/* The two numbers of a month in which a row of its own holds for a unit. */
struct reconciliation {
    const struct fact *row;
    int period; /* the row's own; of what is carried, also a later one */
    const struct number *own, *below;
};

/* How a unit's rows of one measure came out. */
struct reconciled {
    size_t held; /* months in which both are numbers */
    struct reconciliation *differing;
    size_t count;
};

/* What is asked: of a row that counts, about which months. */
struct reconciliation_question {
    const struct catalogue *catalogue;
    struct ledger *ledger; /* of any unit, as known at the month that is asked about */
    const struct facts *facts;
    struct window months;
};

/* Adds the months of a row that the question is about: each in which both are numbers is held; it
 * differs where they are not the same. Of what is carried, a month differs where it did not with
 * the same numbers in the month before. Nothing is held of a percentage that is exported as such,
 * nor of a unit that a refused row of units.csv leaves astray. */
void reconciliation_add(struct arena *arena, const struct reconciliation_question *question,
                        const struct fact *row, struct reconciled *reconciled);

#endif
