/* The periods that a sentence speaks of. Only report/claims/ includes this. */
#ifndef REPORT_CLAIMS_SAID_PERIOD_H
#define REPORT_CLAIMS_SAID_PERIOD_H

#include "model/rhythm.h"
#include "report/claims/said_words.h"

enum said_period_kind {
    SAID_MONTH,   /* October 2020, October, Oct-20, the end of September */
    SAID_QUARTER, /* Q2 2020/21, quarter 2 */
    SAID_YEAR,    /* 2020/21, 2020 */
    SAID_SPAN,    /* April to October 2020, April, May and June */
    SAID_DAY,     /* 7 December, 16.09.20 */
    SAID_NOW,     /* this month, currently */
    SAID_BEFORE,  /* last month, the previous quarter */
    SAID_YEAR_AGO /* a year ago, the same month last year */
};

struct said_period {
    enum said_period_kind kind;
    int first, last; /* months; PERIOD_NONE where the report says which: SAID_NOW and after it */
    bool since;      /* “since April”: it is from then, not of then */
    bool has_year;   /* said, not taken for the latest */
    size_t from, to; /* its words, from the first to the last */
};

struct said_periods {
    const struct said_period *items; /* in order */
    size_t count;
};

/* A month without a year is the latest one that is not after `now`, the report's. Years and
 * quarters are those of `rhythm`. */
struct said_periods said_periods_of(struct arena *arena, const struct said_words *words,
                                    struct rhythm rhythm, int now);

/* The one that the word belongs to; NULL: none. */
const struct said_period *said_period_at(const struct said_periods *periods, size_t word);

#endif
