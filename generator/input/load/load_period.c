/* Reads months, also of what is longer by its name. */
#include "input/load/load_period.h"

#include "model/period_label.h"

#include <string.h>

static const char digits[] = "0123456789";

/* Q2 or H1, whatever follows: no month begins so. */
static bool begins_with_part(const char *cell) {
    return *cell != '\0' && strchr("QqHh", *cell) != NULL && strspn(cell + 1, digits) == 1;
}

/* Whether it is written like Q2 2020/21, H1 2020 or 2019/20: a month that is mistyped is not. */
static bool is_like_a_period(const char *cell) {
    bool part = begins_with_part(cell);
    cell += part ? 2 : 0;
    cell += strspn(cell, " ");
    size_t year = strspn(cell, digits), more = 0;
    if (year == 4 && cell[4] == '/')
        more = strspn(cell + 5, digits);
    return year == 4 && (more == 2 || more == 4 || (part && cell[4] == '\0')) &&
           cell[4 + (more > 0 ? 1 + more : 0)] == '\0';
}

/* A quarter, a half-year or a financial year stands for its last month; PERIOD_NONE for what is
 * none. */
static int last_month_of(const struct loader *loader, const char *cell) {
    if (!is_like_a_period(cell))
        return PERIOD_NONE;
    return period_label_read(cell, loader->catalogue->authority.year_start).last;
}

int load_period(const struct loader *loader, const struct table_row *row, size_t column,
                bool *bad) {
    const char *cell = table_cell(row, column);
    int period = last_month_of(loader, cell);
    if (period != PERIOD_NONE || !begins_with_part(cell))
        return period != PERIOD_NONE ? period : table_period(row, column, bad);
    table_error(row, column, "not a period:",
                "one such as Q2 2020/21 or H1 2020/21, or its last month; the row is not read");
    *bad = true;
    return PERIOD_NONE;
}
