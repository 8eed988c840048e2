/* Days within months. */
#include "model/date.h"

#include "model/period_label.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Of a cell that is a date: behind the second hyphen, or before the first slash. */
static int day_of(const char *text) {
    enum { MONTH_LENGTH = 7 };
    if (strchr(text, '/') != NULL)
        return atoi(text);
    return strlen(text) > MONTH_LENGTH && text[MONTH_LENGTH] == '-' ? atoi(text + MONTH_LENGTH + 1)
                                                                    : 0;
}

struct date date_read(const char *text) {
    int period = period_read_cell(text);
    return period == PERIOD_NONE ? DATE_NONE : (struct date){period, day_of(text)};
}

/* 5 November 2020 */
static struct date read_words(const char *text) {
    char *month;
    if (!isdigit((unsigned char)*text))
        return DATE_NONE;
    long day = strtol(text, &month, 10);
    if (*month != ' ' || day > 31)
        return DATE_NONE;
    struct period_span span = period_label_read(month + 1, 1);
    return span.first == span.last ? (struct date){span.first, (int)day} : DATE_NONE;
}

struct date date_read_day(const char *text) {
    struct date cell = date_read(text), date = date_is_given(cell) ? cell : read_words(text);
    bool is_day = date_is_given(date) && period_has_day(date.period, date.day);
    return is_day ? date : DATE_NONE;
}

bool date_is_given(struct date date) {
    return date.period != PERIOD_NONE;
}

struct date date_first(struct date date) {
    return (struct date){date.period, date.day == 0 ? 1 : date.day};
}

struct date date_last(struct date date) {
    return date.day == 0 ? date_end(date.period) : date;
}

struct date date_end(int period) {
    return (struct date){period, period_days(period)};
}

bool date_is_before(struct date date, struct date other) {
    return date.period != other.period ? date.period < other.period : date.day < other.day;
}

const char *date_text(struct arena *arena, struct date date) {
    if (!date_is_given(date))
        return "";
    const char *month = period_text(arena, date.period);
    return date.day == 0 ? month : arena_printf(arena, "%d %s", date.day, month);
}

const char *date_code(struct arena *arena, struct date date) {
    if (!date_is_given(date))
        return "";
    const char *month = period_code(arena, date.period);
    return date.day == 0 ? month : arena_printf(arena, "%s-%02d", month, date.day);
}

/* 09/30/2020, which Excel writes in the United States. */
static const char *month_first_hint(struct arena *arena, int first, int second, const char *year) {
    struct date other = date_read(arena_printf(arena, "%02d/%02d/%s", second, first, year));
    if (second > MONTHS_A_YEAR && date_is_given(other))
        return arena_printf(arena,
                            " (day first, as dates are read here, it has month %d; month first "
                            "it is %s: then write %s)",
                            second, date_text(arena, other), date_code(arena, other));
    int period = period_read_cell(arena_printf(arena, "01/%02d/%s", second, year));
    if (period == PERIOD_NONE)
        return "";
    return arena_printf(arena,
                        " (day first, as dates are read here, it is day %d of %s, which has "
                        "%d)",
                        first, period_text(arena, period), period_days(period));
}

const char *date_hint(struct arena *arena, const char *text) {
    int first, second, end = 0;
    if (sscanf(text, "%2d/%2d/%n", &first, &second, &end) == 2 && end > 0)
        return month_first_hint(arena, first, second, text + end);
    return period_label_hint(arena, text);
}
