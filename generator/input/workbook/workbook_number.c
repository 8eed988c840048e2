/* Numbers by model/number; days by the calendar. */
#include "input/workbook/workbook_number.h"

#include "input/workbook/workbook_text.h"
#include "model/number/number.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- numbers ---- */

static size_t digits(const char *text) {
    return strspn(text, "0123456789");
}

/* As XML Schema writes a double, but for INF and NaN, which no cell holds. */
static bool is_number(const char *text) {
    text += *text == '-' || *text == '+';
    size_t whole = digits(text);
    text += whole;
    size_t decimals = *text == '.' ? digits(text + 1) : 0;
    text += *text == '.' ? decimals + 1 : 0;
    if (whole + decimals == 0)
        return false;
    if (*text == 'E' || *text == 'e') {
        text++;
        text += *text == '-' || *text == '+';
        size_t exponent = digits(text);
        if (exponent == 0)
            return false;
        text += exponent;
    }
    return *text == '\0';
}

/* ---- days ---- */

enum {
    FALSE_DAY = 60, /* 29 February 1900, which Lotus 1-2-3 had and no calendar */
    DAYS_1900_TO_1904 = 1462,
    LAST_DAY = 2958465, /* 31 December 9999 */
    DAYS_A_YEAR = 365,
    DAYS_4_YEARS = 4 * DAYS_A_YEAR + 1,
    DAYS_100_YEARS = 25 * DAYS_4_YEARS - 1,
    DAYS_400_YEARS = 4 * DAYS_100_YEARS + 1,
    DAYS_TO_1900 = 693899 /* from 1 March of year 0 to 30 December 1899, which counts as 0 */
};

/* The day that many days after 1 March of year 0: years that end with February have their leap day
 * last. */
static char *day_text(struct arena *arena, long day) {
    long centuries = day / DAYS_400_YEARS * 4, rest = day % DAYS_400_YEARS;
    long century = rest / DAYS_100_YEARS < 4 ? rest / DAYS_100_YEARS : 3;
    rest -= century * DAYS_100_YEARS;
    long fours = rest / DAYS_4_YEARS * 4;
    rest %= DAYS_4_YEARS;
    long year = rest / DAYS_A_YEAR < 4 ? rest / DAYS_A_YEAR : 3;
    rest -= year * DAYS_A_YEAR;
    long month = (5 * rest + 2) / 153; /* from March on */
    long year_of_march = (centuries + century) * 100 + fours + year;
    return arena_printf(arena, "%04ld-%02ld-%02ld", year_of_march + (month >= 10),
                        month < 10 ? month + 3 : month - 9, rest - (153 * month + 2) / 5 + 1);
}

/* Days since 1900 as Excel counts them. What lies less than a ten-thousandth of a second before
 * midnight is a sum that was not exact. */
static bool whole_day(double value, enum workbook_dates dates, long *day) {
    static const double INEXACT = 1.0 / (24.0 * 60 * 60 * 10000);
    long offset = dates == DATES_SINCE_1904 ? DAYS_1900_TO_1904 : 0;
    if (!(value >= 0 && value < LAST_DAY + 1.0 - (double)offset))
        return false;
    *day = (long)(value + INEXACT) + offset;
    return *day >= 1 && *day <= LAST_DAY;
}

static const char *date_text(struct arena *arena, long day) {
    if (day == FALSE_DAY)
        return "1900-02-29";
    return day_text(arena, day + DAYS_TO_1900 + (day < FALSE_DAY));
}

/* ---- cells ---- */

struct grid_cell workbook_number_cell(struct arena *arena, const char *written,
                                      const struct workbook_format *format,
                                      enum workbook_dates dates) {
    double value = is_number(written) ? strtod(written, NULL) : INFINITY;
    long day;
    if (!isfinite(value))
        return (struct grid_cell){workbook_text_cell(arena, written, strlen(written)), GRID_TEXT};
    enum grid_kind kind = workbook_format_kind(format, value);
    if (kind == GRID_DATE && whole_day(value, dates, &day))
        return (struct grid_cell){date_text(arena, day), GRID_DATE};
    if (kind == GRID_PERCENT)
        return (struct grid_cell){number_shortest_shifted(arena, value, 2), GRID_PERCENT};
    return (struct grid_cell){number_shortest_shifted(arena, value, 0), GRID_NUMBER};
}

struct grid_cell workbook_number_iso_date(struct arena *arena, const char *written) {
    enum { DAY_LENGTH = sizeof "2020-10-31" - 1 };
    bool is_day = digits(written) == 4 && written[4] == '-' && digits(written + 5) == 2 &&
                  written[7] == '-' && digits(written + 8) == 2;
    return (struct grid_cell){
        workbook_text_cell(arena, written, is_day ? (size_t)DAY_LENGTH : strlen(written)),
        is_day ? GRID_DATE : GRID_TEXT};
}
