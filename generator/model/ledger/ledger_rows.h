/* What a unit's own rows say of a month, or their absence. Only model/ledger/
 * includes this. */
#ifndef MODEL_LEDGER_LEDGER_ROWS_H
#define MODEL_LEDGER_LEDGER_ROWS_H

#include "model/ledger/ledger.h"
#include "model/ledger/ledger_state.h"

/* What the unit's own rows say of a span. False: it has no row for its last month. */
bool ledger_own_value(struct ledger *ledger, const struct unit *unit, size_t measure,
                      struct span span, struct quantity *value);

/* Whether the unit reported the measure about an earlier month, and owes a row for this one, which
 * it has not. */
bool ledger_owes(const struct ledger *ledger, const struct unit *unit, size_t measure, int period);

/* What it means that there is no row: x, or 0. */
struct quantity ledger_absence(const struct ledger *ledger, size_t measure, int period);

/* Whether a row that is owed means 0 without being there. */
bool ledger_silence_is_zero(const struct ledger *ledger, size_t measure, int period);

/* What it means that a row which the unit owes is not there. */
struct quantity ledger_owed_absence(struct ledger *ledger, const struct unit *unit, size_t measure,
                                    int period);

#endif
