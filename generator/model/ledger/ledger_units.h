/* A unit's value of a span: its own row, or what adds up to it from its roles or from the units
 * below it. Only model/ledger/ includes this. */
#ifndef MODEL_LEDGER_LEDGER_UNITS_H
#define MODEL_LEDGER_LEDGER_UNITS_H

#include "model/ledger/ledger_state.h"

/* The value of the ledger's unit, in as much of a span as it was open. */
struct quantity ledger_total(struct ledger *ledger, size_t measure, struct span span);

/* Whether the measure is the sum of a workforce column's roles there. */
bool ledger_adds_up_roles(const struct ledger *ledger, const struct unit *unit, size_t measure,
                          int period);

#endif
