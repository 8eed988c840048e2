/* A day that somebody wrote. Any module above base/ may include this. */
#ifndef MODEL_CALENDAR_DAY_H
#define MODEL_CALENDAR_DAY_H

#include "base/arena.h"

#include <stdbool.h>

struct calendar_day {
    int period, day; /* the month, and its day from 1 */
};

/* Reads 2020-11-05, 05/11/2020 (day first) or 5 November 2020; false: it is none of these. */
bool calendar_day_read(const char *text, struct calendar_day *day);

bool calendar_day_is_before(struct calendar_day day, struct calendar_day other);

/* 5 November 2020 */
const char *calendar_day_text(struct arena *arena, struct calendar_day day);

#endif
