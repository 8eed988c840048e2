/* Lists what units owe, each row once. */
#include "model/ledger/debt.h"

#include <string.h>

const char debt_ways_out[] =
    "give the row, or say “to” in units.csv where it has closed, the marker z where the measure is "
    "not its business, the kind carried in measures.csv where the last row still holds, or "
    "accepted.csv where the row will not come";

bool debt_is_listed(const struct debts *debts, const struct debt *debt) {
    for (size_t i = 0; i < debts->count; i++)
        if (debts->items[i].unit == debt->unit && debts->items[i].measure == debt->measure &&
            debts->items[i].period == debt->period)
            return true;
    return false;
}

void debt_add(struct arena *arena, struct debts *debts, const struct debt *debt) {
    if (debt_is_listed(debts, debt))
        return;
    debts->items = arena_more(arena, debts->items, debts->count, sizeof *debts->items);
    debts->items[debts->count++] = *debt;
}

const struct accepted *debt_accepted(const struct catalogue *catalogue, const struct facts *facts,
                                     const struct debt *debt) {
    for (size_t i = 0; i < catalogue->accepted_count; i++) {
        const struct accepted *accepted = &catalogue->accepted[i];
        if (accepted->unit == debt->unit && accepted->period == debt->period &&
            strcmp(accepted->measure, facts->measures[debt->measure].name) == 0)
            return accepted;
    }
    return NULL;
}
