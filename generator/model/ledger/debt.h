/* Rows that units owe, since they reported before about what they do not report now (doc/design.md,
 * section 3, “Units add up”). */
#ifndef MODEL_LEDGER_DEBT_H
#define MODEL_LEDGER_DEBT_H

#include "model/catalogue.h"
#include "model/facts.h"

struct debt {
    const struct unit *unit;
    size_t measure;
    int period;
    const struct fact *before;       /* the row about the latest month before */
    const struct accepted *accepted; /* that it will not come; NULL: nobody did */
};

struct debts {
    struct debt *items;
    size_t count;
};

/* What to do about one, as the end of a sentence. */
extern const char debt_ways_out[];

bool debt_is_listed(const struct debts *debts, const struct debt *debt);

/* Lists a debt once. */
void debt_add(struct arena *arena, struct debts *debts, const struct debt *debt);

/* The row of accepted.csv about it; NULL: none. */
const struct accepted *debt_accepted(const struct catalogue *catalogue, const struct facts *facts,
                                     const struct debt *debt);

#endif
