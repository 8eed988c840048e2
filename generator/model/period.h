/* A period is a month, held as year * 12 + month - 1: months are added, or compared, as integers.
 * Any module above base/ may include this. */
#ifndef MODEL_PERIOD_H
#define MODEL_PERIOD_H

#include "base/arena.h"

#include <limits.h>
#include <stdbool.h>

enum { MONTHS_A_YEAR = 12 };

/* PERIOD_NONE: no month is given. PERIOD_LATEST: later than every month ("--as-at latest"). */
enum { PERIOD_NONE = 0, PERIOD_LATEST = INT_MAX };

/* Of any year and month 1 to 12, which are known to be fine. */
int period_make(int year, int month);
/* The same for what somebody wrote: PERIOD_NONE where it is not from 1900-01 to 9998-12, so that
 * months before and after it are months, too. */
int period_checked(int year, int month);
int period_year(int period);

/* How many days the month has. */
int period_days(int period);

/* Whether it is a day of the month. */
bool period_has_day(int period, int day);

/* 2020-10, as in file names and on the command line; PERIOD_NONE where `length` bytes are not that.
 */
int period_read(const char *text, size_t length);
/* The same, or "latest": the months up to which exports count. */
int period_read_as_at(const char *text);

/* A cell as Excel saves it: 2020-10, 2020-10-01, Oct-20, 01/10/2020 (doc/design.md, section 3). */
int period_read_cell(const char *text);

/* Years begin in the month `year_start`: 4, April, for financial years. */
/* The first month of the period's year. */
int period_year_first(int period, int year_start);
/* Its place in the year: 1 for the first month, 12 for the last. */
int period_month_of_year(int period, int year_start);

/* Texts: 2020-10 · October 2020 · Oct 2020 · Oct · 2020/21 · 1 to 31 October 2020, 1 July to 30
 * September 2020 */
char *period_code(struct arena *arena, int period); /* latest for PERIOD_LATEST */
char *period_text(struct arena *arena, int period);
char *period_short_text(struct arena *arena, int period);
const char *period_month_name(int period);
const char *period_month_short_name(int period);
/* 2020/21, or 2020 where years begin in January. */
char *period_year_text(struct arena *arena, int period, int year_start);
char *period_days_text(struct arena *arena, int first, int last);
/* October 2020, or "the latest exports" for PERIOD_LATEST. */
const char *period_as_at_text(struct arena *arena, int period);
/* All months from one to another: October 2020 · April to October 2020 · May 2019 to April 2020 */
char *period_range_text(struct arena *arena, int first, int last);

#endif
