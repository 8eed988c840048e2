/* Reads days in their spellings. */
#include "model/calendar_day.h"

#include "model/period.h"
#include "model/period_label.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* 2020-11-05 and 05/11/2020, which are as long. */
static bool read_cell(const char *text, struct calendar_day *day) {
    enum { LENGTH = 10, BEHIND_MONTH = 8 };
    if (strlen(text) != LENGTH)
        return false;
    day->period = period_read_cell(text);
    day->day = atoi(text[4] == '-' ? text + BEHIND_MONTH : text);
    return day->period != PERIOD_NONE;
}

/* 5 November 2020 */
static bool read_words(const char *text, struct calendar_day *day) {
    char *month;
    if (!isdigit((unsigned char)*text))
        return false;
    long number = strtol(text, &month, 10);
    if (*month != ' ' || number > 31)
        return false;
    struct period_span span = period_label_read(month + 1, 1);
    *day = (struct calendar_day){span.first, (int)number};
    return span.first == span.last && span.first != PERIOD_NONE;
}

bool calendar_day_read(const char *text, struct calendar_day *day) {
    return (read_cell(text, day) || read_words(text, day)) && period_has_day(day->period, day->day);
}

bool calendar_day_is_before(struct calendar_day day, struct calendar_day other) {
    return day.period != other.period ? day.period < other.period : day.day < other.day;
}

const char *calendar_day_text(struct arena *arena, struct calendar_day day) {
    return arena_printf(arena, "%d %s", day.day, period_text(arena, day.period));
}
