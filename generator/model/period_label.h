/* Periods as people write them: the one reader of every spelling that is not a month's own
 * (doc/design.md, section 3). */
#ifndef MODEL_PERIOD_LABEL_H
#define MODEL_PERIOD_LABEL_H

#include "model/period.h"

/* Months, inclusive; both PERIOD_NONE: none. */
struct period_span {
    int first, last;
};

/* Months: Mar-19, March 2019, 201903, 31/03/2019, 2019-03-31, year ending 31 March 2019. Quarters,
 * halves: Q2 2018/19, H1 2020. Years that begin in the month `year_start`: 2018/19, 2018-19,
 * 201819, FY19 (named by the year in which it ends), FY18/19; calendar years: 2019. Six digits, or
 * 2011-12, are a month where the last two can be one. From one to another: 2016 to 2018, 2009/10 to
 * 2015/16, Jan 2018 – Sept 2018. None where the text says no such thing. */
struct period_span period_label_read(const char *text, int year_start);

/* " (did you mean 2019-03?)" where a text that is no month's code says one in another spelling;
 * else
 * "". */
const char *period_label_hint(struct arena *arena, const char *text);

#endif
