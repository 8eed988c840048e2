/* Cells that hold a code. */
#include "input/load/load_cells.h"

#include "base/spelling.h"
#include "input/load/load_refused.h"
#include "model/code.h"

#include <stdlib.h>
#include <string.h>

bool load_code(const struct table_row *row, size_t column) {
    static const char *const what[] = {[CODE_NO_CODE] = "not a code:",
                                       [CODE_NO_FILE] =
                                           "a code that cannot be the name of a file:"};
    enum code_fault fault = code_fault_of(table_cell(row, column));
    if (fault != CODE_FINE)
        table_error(row, column, what[fault], code_expected(fault));
    return fault == CODE_FINE;
}

bool load_code_is_distinct(const struct table_row *row, size_t column, const char *other) {
    const char *code = table_cell(row, column);
    if (!code_is_same_file(code, other) || strcmp(code, other) == 0)
        return true;
    table_error(row, column, "a code that differs from another only by case:",
                "codes that also differ otherwise, since they become file names");
    return false;
}

static int by_code(const void *code, const void *unit) {
    return strcmp(code, (*(const struct unit *const *)unit)->code);
}

/* An export may have very many rows about unknown units. */
static const char *unit_hint(const struct loader *loader, const struct table_row *row,
                             size_t column) {
    return diagnostics_are_enough(loader->diagnostics, row->place.file)
               ? ""
               : catalogue_unit_hint(loader->arena, loader->catalogue, table_cell(row, column));
}

const struct unit *load_unit(const struct loader *loader, const char *code) {
    const struct unit **found =
        loader->named_count == 0
            ? NULL
            : bsearch(code, loader->units_by_code, loader->named_count, sizeof *found, by_code);
    return found == NULL ? NULL : *found;
}

const struct unit *load_unit_near(const struct loader *loader, const char *code) {
    struct spelling spelling = spelling_of(code);
    for (size_t i = 0; i < loader->named_count; i++)
        spelling_offer(&spelling, loader->units_by_code[i]->code);
    return spelling.nearest == NULL ? load_unit(loader, code) : load_unit(loader, spelling.nearest);
}

const struct unit *load_unit_cell(struct loader *loader, const struct table_row *row,
                                  size_t column) {
    const char *code = table_cell(row, column);
    const struct unit *unit = load_unit(loader, code);
    if (unit == NULL)
        unit = load_refused_unit(loader, code); /* said where it stands */
    if (unit == NULL && !loader->units_unread)
        table_unknown(row, column, "unit", unit_hint(loader, row, column),
                      "a unit of units.csv; the row is not read");
    return unit;
}

bool load_indicator_cell(struct loader *loader, const struct table_row *row, size_t column) {
    const char *code = table_cell(row, column);
    for (size_t i = 0; i < loader->catalogue->indicator_count; i++)
        if (strcmp(loader->catalogue->indicators[i].code, code) == 0)
            return true;
    if (loader->indicators_unread || load_refused_indicator(loader, code)) /* said there */
        return false;
    table_unknown(row, column, "indicator",
                  catalogue_indicator_hint(loader->arena, loader->catalogue, code),
                  "a code of indicators.csv; the row is not read");
    return false;
}

bool load_filled_cell(const struct table_row *row, size_t column, const char *expected) {
    if (table_cell(row, column)[0] != '\0')
        return true;
    table_error(row, column, "an empty cell:", expected);
    return false;
}

const struct number *load_number_cell(const struct table_row *row, size_t column, bool *bad) {
    const char *cell = table_cell(row, column);
    if (*cell == '\0')
        return NULL;
    const struct number *number = number_read(row->table->arena, cell);
    if (number == NULL) {
        table_error(row, column, "not a number:",
                    "digits with at most a decimal point, without % or commas; the row is not "
                    "read");
        *bad = true;
    }
    return number;
}

int load_month_cell(const struct table_row *row, size_t column, bool *bad) {
    int period = table_period(row, column, bad);
    if (period == PERIOD_NONE && !*bad) {
        table_error(row, column, "no month:", "a month such as 2020-10");
        *bad = true;
    }
    return period;
}

struct date load_date_cell(const struct table_row *row, size_t column, bool *bad) {
    const char *cell = table_cell(row, column);
    struct date date = *cell == '\0' ? DATE_NONE : date_read(cell);
    if (*cell == '\0' || date_is_given(date))
        return date;
    diagnose(row->table->diagnostics, SEVERITY_ERROR, table_place(row, column),
             "column %s: not a date: “%s”%s; expected a day such as 31/10/2020 or 2020-10-31, or a "
             "month such as 2020-10; the row is not read",
             row->table->columns[column].name, cell, date_hint(row->table->arena, cell));
    *bad = true;
    return DATE_NONE;
}
