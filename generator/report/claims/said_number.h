/* The numbers that a sentence says of something that is counted or measured: no dates, ages, names
 * or lengths of time. Only report/claims/ includes this. */
#ifndef REPORT_CLAIMS_SAID_NUMBER_H
#define REPORT_CLAIMS_SAID_NUMBER_H

#include "model/number/number.h"
#include "report/claims/said_period.h"

enum number_kind {
    NUMBER_PLAIN,   /* 1,377, twelve */
    NUMBER_PERCENT, /* 84%, 84 per cent */
    NUMBER_POINTS,  /* 6 percentage points */
    NUMBER_MONEY,   /* £2.3m */
    NUMBER_DAYS,    /* 497 days */
    NUMBER_SHARE,   /* two thirds, 1 in 5, as percent */
    NUMBER_TIMES    /* doubled, halved: 2, 0.5 */
};

enum number_hedge { HEDGE_NONE, HEDGE_ABOUT, HEDGE_NEARLY, HEDGE_OVER, HEDGE_UNDER };

struct said_number {
    enum number_kind kind;
    enum number_hedge hedge;
    bool hedge_just;            /* just over, slightly under */
    const struct number *value; /* £2.3m: 2300000 */
    int decimals;       /* to which it is said; below 0 for hundreds and more: −5 of £2.3m */
    bool spelt;         /* in words */
    size_t first, last; /* its words, hedge and unit among them */
    size_t digits;      /* the word that says how many */
};

struct said_numbers {
    const struct said_number *items; /* in order */
    size_t count;
};

struct said_numbers said_numbers_of(struct arena *arena, const struct said_words *words,
                                    const struct said_periods *periods);

#endif
