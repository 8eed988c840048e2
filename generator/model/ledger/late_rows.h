/* Rows about a month, or months before it, that only rounds after it brought: what the report for
 * that month did not see. */
#ifndef MODEL_LEDGER_LATE_ROWS_H
#define MODEL_LEDGER_LATE_ROWS_H

#include "model/basis.h"
#include "model/catalogue.h"
#include "model/facts.h"

/* Those of one month. */
struct late_rows {
    bool any;
    const int *since; /* of each measure: the first month about which one of them, of the unit or of
                         one that ever stood below it, says something else than was known;
                         PERIOD_NONE: none does */
    int month;
    int last_round;  /* they are of the rounds after the month up to this one */
    int first, last; /* the months about which rounds up to the month say anything */
};

/* Those of each month from the first round to the one before the last. */
struct late_rows_table;
struct late_rows_table *late_rows_find(struct arena *arena, const struct facts *facts,
                                       const struct unit *unit, struct window rounds);

/* NULL: the month is none of them. */
const struct late_rows *late_rows_of(const struct late_rows_table *table, int month);

/* Whether what is known of a figure over a window may have been something else. False: its value
 * was the same. */
bool late_rows_touch(const struct late_rows *rows, const struct facts *facts,
                     const struct figure *figure, struct window window);

#endif
