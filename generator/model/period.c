/* Months as numbers: read from cells or names, written as codes or words. */
#include "model/period.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

static const char *const months[] = {"January",   "February", "March",    "April",
                                     "May",       "June",     "July",     "August",
                                     "September", "October",  "November", "December"};
static const char *const short_months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

static const char latest[] = "latest";

int period_make(int year, int month) {
    return year * 12 + month - 1;
}

int period_year(int period) {
    return period / 12;
}

static int month_of(int period) {
    return period % 12 + 1;
}

/* Reads between `least` and `most` digits and moves on; -1 where they are not there. */
static int read_digits(const char **text, int least, int most) {
    int value = 0, count = 0;
    while (count < most && **text >= '0' && **text <= '9') {
        value = value * 10 + (**text - '0');
        (*text)++;
        count++;
    }
    return count < least ? -1 : value;
}

static bool read_mark(const char **text, char mark) {
    if (**text != mark)
        return false;
    (*text)++;
    return true;
}

int period_checked(int year, int month) {
    enum { FIRST_YEAR = 1900, LAST_YEAR = 9998 };
    bool is_one = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= MONTHS_A_YEAR;
    return is_one ? period_make(year, month) : PERIOD_NONE;
}

int period_read(const char *text, size_t length) {
    if (length != 7)
        return PERIOD_NONE;
    const char *at = text;
    int year = read_digits(&at, 4, 4);
    if (!read_mark(&at, '-'))
        return PERIOD_NONE;
    int month = read_digits(&at, 2, 2);
    return at == text + length ? period_checked(year, month) : PERIOD_NONE;
}

int period_read_as_at(const char *text) {
    return strcmp(text, latest) == 0 ? PERIOD_LATEST : period_read(text, strlen(text));
}

int period_days(int period) {
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int year = period_year(period), month = month_of(period);
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[month - 1] + (month == 2 && leap);
}

bool period_has_day(int period, int day) {
    return period != PERIOD_NONE && day >= 1 && day <= period_days(period);
}

static int with_day(int period, int day) {
    return period_has_day(period, day) ? period : PERIOD_NONE;
}

/* Two-digit years up to 69 are 20xx (doc/design.md, section 3). */
static int read_year(const char **text) {
    const char *start = *text;
    int year = read_digits(text, 2, 4);
    if (*text - start == 2)
        return year <= 69 ? 2000 + year : 1900 + year;
    return *text - start == 4 ? year : -1;
}

/* 2020-10 or 2020-10-01 */
static int read_iso(const char *text) {
    int year = read_digits(&text, 4, 4);
    if (!read_mark(&text, '-'))
        return PERIOD_NONE;
    int period = period_checked(year, read_digits(&text, 2, 2));
    if (period == PERIOD_NONE || *text == '\0')
        return period;
    if (!read_mark(&text, '-'))
        return PERIOD_NONE;
    int day = read_digits(&text, 2, 2);
    return *text == '\0' ? with_day(period, day) : PERIOD_NONE;
}

/* 01/10/2020: the day first, as in the United Kingdom. */
static int read_slashed(const char *text) {
    int day = read_digits(&text, 1, 2);
    if (!read_mark(&text, '/'))
        return PERIOD_NONE;
    int month = read_digits(&text, 1, 2);
    if (!read_mark(&text, '/'))
        return PERIOD_NONE;
    int period = period_checked(read_year(&text), month);
    return *text == '\0' ? with_day(period, day) : PERIOD_NONE;
}

/* Oct-20 */
static int read_named(const char *text) {
    for (int month = 1; month <= 12; month++) {
        if (strncasecmp(text, short_months[month - 1], 3) != 0)
            continue;
        const char *at = text + 3;
        if (!read_mark(&at, '-'))
            return PERIOD_NONE;
        int period = period_checked(read_year(&at), month);
        return *at == '\0' ? period : PERIOD_NONE;
    }
    return PERIOD_NONE;
}

int period_read_cell(const char *text) {
    int period = read_iso(text);
    if (period == PERIOD_NONE)
        period = read_named(text);
    return period != PERIOD_NONE ? period : read_slashed(text);
}

int period_month_of_year(int period, int year_start) {
    return (month_of(period) + MONTHS_A_YEAR - year_start) % MONTHS_A_YEAR + 1;
}

int period_year_first(int period, int year_start) {
    return period - period_month_of_year(period, year_start) + 1;
}

enum { YEAR_DIGITS = 4 };

/* Texts of months are made by the thousand, so not by printf. */
static char *put_number(char *out, int number, int digits) {
    for (int i = digits; i-- > 0; number /= 10)
        out[i] = (char)('0' + number % 10);
    return out + digits;
}

char *period_code(struct arena *arena, int period) {
    if (period == PERIOD_LATEST)
        return arena_strdup(arena, latest);
    char *code = arena_alloc(arena, sizeof "2020-10");
    char *out = put_number(code, period_year(period), YEAR_DIGITS);
    *out++ = '-';
    put_number(out, month_of(period), 2);
    return code;
}

static char *with_year(struct arena *arena, const char *name, int period) {
    size_t length = strlen(name);
    char *text = arena_alloc(arena, length + sizeof " 2020");
    memcpy(text, name, length);
    text[length] = ' ';
    put_number(text + length + 1, period_year(period), YEAR_DIGITS);
    return text;
}

char *period_text(struct arena *arena, int period) {
    return with_year(arena, period_month_name(period), period);
}

const char *period_as_at_text(struct arena *arena, int period) {
    return period == PERIOD_LATEST ? "the latest exports" : period_text(arena, period);
}

char *period_short_text(struct arena *arena, int period) {
    return with_year(arena, period_month_short_name(period), period);
}

const char *period_month_name(int period) {
    return months[month_of(period) - 1];
}

const char *period_month_short_name(int period) {
    return short_months[month_of(period) - 1];
}

char *period_year_text(struct arena *arena, int period, int year_start) {
    int year = period_year(period_year_first(period, year_start));
    char *text = arena_alloc(arena, sizeof "2020/21");
    char *out = put_number(text, year, YEAR_DIGITS);
    if (year_start == 1)
        return text;
    *out++ = '/';
    put_number(out, (year + 1) % 100, 2);
    return text;
}

char *period_days_text(struct arena *arena, int first, int last) {
    const char *begin = first == last ? ""
                        : period_year(first) == period_year(last)
                            ? arena_printf(arena, " %s", period_month_name(first))
                            : arena_printf(arena, " %s", period_text(arena, first));
    return arena_printf(arena, "1%s to %d %s", begin, period_days(last), period_text(arena, last));
}

char *period_range_text(struct arena *arena, int first, int last) {
    if (first == last)
        return period_text(arena, last);
    if (period_year(first) == period_year(last))
        return arena_printf(arena, "%s to %s", period_month_name(first), period_text(arena, last));
    return arena_printf(arena, "%s to %s", period_text(arena, first), period_text(arena, last));
}
