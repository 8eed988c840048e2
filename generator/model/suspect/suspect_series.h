/* The numbers that a unit's rows give for a measure, in order of month. */
#ifndef MODEL_SUSPECT_SUSPECT_SERIES_H
#define MODEL_SUSPECT_SUSPECT_SERIES_H

#include "model/facts.h"

/* Doubles do: nothing is printed from them, and no rule is nearer than a rounding. */
struct suspect_row {
    const struct fact *fact;
    double value;
};

struct suspect_series {
    struct suspect_row *rows;
    size_t count;
};

/* Of the rows that count as at a month, without markers. `around`: only those near that month,
 * within a year and six rows; PERIOD_NONE: all. */
struct suspect_series suspect_series(struct arena *arena, const struct facts *facts, size_t unit,
                                     size_t measure, int as_at, int around);

/* The row about a month; NULL: there is none. */
const struct suspect_row *suspect_series_at(const struct suspect_series *series, int period);

#endif
