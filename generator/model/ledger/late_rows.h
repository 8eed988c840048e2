/* Rows about a month, or months before it, that only rounds after it brought: what the report for
 * that month did not see. */
#ifndef MODEL_LEDGER_LATE_ROWS_H
#define MODEL_LEDGER_LATE_ROWS_H

#include "model/basis.h"
#include "model/catalogue.h"
#include "model/facts.h"

struct late_rows {
    bool any;
    const int *since; /* of each measure: the first month about which one of them says something
                         else than was known; PERIOD_NONE: none does */
    int month, as_at; /* of rounds from after the month up to as_at */
    int first, last;  /* the months about which rounds up to the month say anything */
};

struct late_rows late_rows_find(struct arena *arena, const struct facts *facts, int month,
                                int as_at);

/* Whether what is known of a figure over a window may have been something else. False: its value
 * was the same. */
bool late_rows_touch(const struct late_rows *rows, const struct facts *facts,
                     const struct figure *figure, struct window window);

#endif
