/* Asks of a line how the table below it would stand. */
#include "input/shape_kind.h"

#include "model/number/number.h"
#include "model/period_label.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>

static bool is_among(const char *const *names, size_t count, const char *name) {
    for (size_t i = 0; i < count; i++)
        if (strcasecmp(names[i], name) == 0)
            return true;
    return false;
}

static bool has(const struct candidate *candidate, const char *column) {
    return is_among(candidate->cells, candidate->count, column);
}

bool shape_expects(const struct candidate *candidate, const char *column) {
    const struct shape_expected *expected = candidate->search->expected;
    return is_among(expected->columns, expected->count, column);
}

static bool expects_export(const struct candidate *candidate) {
    return shape_expects(candidate, "role") ||
           (shape_expects(candidate, "measure") && shape_expects(candidate, "value"));
}

bool shape_is_header(const struct candidate *candidate) {
    const struct shape_expected *expected = candidate->search->expected;
    for (size_t i = 0; i < expected->count; i++)
        if (!has(candidate, expected->columns[i]))
            return false;
    return true;
}

/* April, Apr, Apr-23, 2023-04, Q1 2023/24, 2023/24; no bare digits, as values are. */
bool shape_is_time(const char *cell) {
    for (int month = period_make(2000, 1); month <= period_make(2000, 12); month++)
        if (strcasecmp(cell, period_month_name(month)) == 0 ||
            strcasecmp(cell, period_month_short_name(month)) == 0)
            return true;
    return !number_is_written(cell) && period_label_read(cell, 4).first != PERIOD_NONE;
}

bool shape_has_months(const struct candidate *candidate) {
    size_t months = 0;
    for (size_t i = 0; i < candidate->count; i++)
        months += shape_is_time(candidate->cells[i]);
    return expects_export(candidate) && months >= 2;
}

bool shape_holds_number(const struct candidate *candidate, size_t cell) {
    static const char *const others[] = {"period", "unit", "role", "measure", "value", "note"};
    const char *below = shape_cell_below(candidate, cell);
    return below != NULL && number_is_written(below) &&
           !is_among(others, sizeof others / sizeof *others, candidate->cells[cell]);
}

static size_t number_columns(const struct candidate *candidate) {
    size_t numbers = 0;
    for (size_t i = 0; i < candidate->count; i++)
        numbers += shape_holds_number(candidate, i);
    return numbers;
}

/* One column alone may be that of values under another name. */
bool shape_has_measures(const struct candidate *candidate) {
    return shape_expects(candidate, "measure") && expects_export(candidate) &&
           has(candidate, "period") && !has(candidate, "value") && number_columns(candidate) >= 2;
}

bool shape_has_roles(const struct candidate *candidate) {
    return shape_expects(candidate, "measure") && expects_export(candidate) &&
           has(candidate, "period") && has(candidate, "unit") && has(candidate, "role") &&
           !has(candidate, "measure") && number_columns(candidate) >= 1;
}

size_t shape_month_column(const struct candidate *candidate) {
    for (size_t i = 0; i < candidate->count; i++) {
        const char *below = shape_cell_below(candidate, i);
        if (below != NULL && shape_is_time(below))
            return i;
    }
    return SIZE_MAX;
}

/* A table that is right but for the heading of its months: which is said by name. */
static bool lacks_period_alone(const struct candidate *candidate) {
    const struct shape_expected *expected = candidate->search->expected;
    for (size_t i = 0; i < expected->count; i++)
        if (strcasecmp(expected->columns[i], "period") != 0 &&
            !has(candidate, expected->columns[i]))
            return false;
    return true;
}

/* Below another heading than period, or none. */
bool shape_has_months_below(const struct candidate *candidate) {
    return expects_export(candidate) && !has(candidate, "period") && !has(candidate, "measure") &&
           !lacks_period_alone(candidate) && !shape_is_time(candidate->cells[0]) &&
           number_columns(candidate) >= 1 && shape_month_column(candidate) != SIZE_MAX;
}

/* A month and numbers in the first line already. */
bool shape_has_no_header(const struct candidate *candidate) {
    size_t months = 0, numbers = 0;
    for (size_t i = 0; i < candidate->count; i++) {
        months += shape_is_time(candidate->cells[i]);
        numbers += number_is_written(candidate->cells[i]);
    }
    return expects_export(candidate) && candidate->line == candidate->search->lines &&
           months == 1 && numbers >= 1;
}

bool shape_has_values(const struct candidate *candidate) {
    return shape_expects(candidate, "role") && has(candidate, "period") && has(candidate, "unit") &&
           has(candidate, "measure") && has(candidate, "value");
}
