/* Periods as other systems write them (doc/design.md, section 11). Every spelling is one line of a
 * table; what is spelt otherwise is none. */
#ifndef INPUT_SOURCE_SOURCE_DATE_H
#define INPUT_SOURCE_SOURCE_DATE_H

#include "model/period.h"
#include "model/words.h"

enum source_dates { DATES_DAY_FIRST, DATES_MONTH_FIRST };
extern const struct word_table source_dates_words; /* month-first */

/* How the texts of a source are to be read. */
struct source_calendar {
    enum source_dates dates;
    int year_start; /* of quarters, halves and years */
    bool years;     /* six digits are a year wherever they can be, four a calendar year */
};

/* The last month of what the text says: October 2020, 202010, 31-Oct-20, 2020-10-31, 31.10.2020, Q2
 * 2020/21, 2020/21 Q2, H1 2020/21, 2020/21, 202021, 2020/21 April, 10/2020, year ending 31 March
 * 2020, FY2020/21. PERIOD_NONE where it says no such thing. */
int source_date_period(const char *text, const struct source_calendar *calendar);

/* The same of a text that begins with it, as names of files do, and then is behind it; 20201031 is
 * a day there. */
int source_date_begins(const char **text, const struct source_calendar *calendar);

/* Whether the text says what is asked for, in whatever spelling: that day, month, quarter, half or
 * year, or a day of that month. */
bool source_date_is(const char *text, const char *asked, const struct source_calendar *calendar);

/* Days since some day long ago, for differences; false where the text is no day. */
bool source_date_day(const char *text, const struct source_calendar *calendar, long *day);

#endif
