/* What the parts of a ledger share. Only model/ledger/ includes this. */
#ifndef MODEL_LEDGER_LEDGER_STATE_H
#define MODEL_LEDGER_LEDGER_STATE_H

#include "model/catalogue.h"
#include "model/facts.h"
#include "model/ledger/debt.h"
#include "model/ledger/ledger.h"
#include "model/quantity.h"

struct ledger {
    struct arena *arena;
    struct arena *scratch; /* of what is added up on the way to a month's value */
    const struct catalogue *catalogue;
    const struct facts *facts;
    const struct unit *unit;
    const struct unit *unheard; /* of whose own rows nothing is heard; NULL: of none */
    int as_at, first, last;
    const struct quantity **cells; /* of measure * months + month, NULL: not yet asked for */
    size_t months;
    struct debts *debts; /* where rows that are owed are listed as values rest on them; NULL: none
                            asks */
};

#endif
