/* A day, or the month alone where nobody said which of its days. */
#ifndef MODEL_DATE_H
#define MODEL_DATE_H

#include "model/period.h"

struct date {
    int period; /* PERIOD_NONE: no date is given */
    int day;    /* 1 to 31; 0: the whole month */
};

#define DATE_NONE ((struct date){PERIOD_NONE, 0})

/* A cell as period_read_cell has it: 2020-10 and Oct-20 are months, 2020-10-31 and 31/10/2020 days.
 * DATE_NONE where it is neither. */
struct date date_read(const char *text);

/* A day as somebody wrote it in a text: 2020-11-05, 05/11/2020 or 5 November 2020. DATE_NONE for
 * anything else, a month too. */
struct date date_read_day(const char *text);

bool date_is_given(struct date date);

/* The day with which a month begins, or ends; of a day itself. */
struct date date_first(struct date date);
struct date date_last(struct date date);

/* The last day of a month. */
struct date date_end(int period);

/* Whether one day lies before another. A month lies before its days. */
bool date_is_before(struct date date, struct date other);

/* 30 September 2020 or September 2020; 2020-09-30 or 2020-09; "" where none is given. */
const char *date_text(struct arena *arena, struct date date);
const char *date_code(struct arena *arena, struct date date);

/* For a message about a cell that is no date: what it may have meant, with the day first and with
 * the month first (" (day first, as here, it would be day 9 of month 30; month first it is 30
 * September 2020: write 30/09/2020)"); or "". */
const char *date_hint(struct arena *arena, const char *text);

#endif
