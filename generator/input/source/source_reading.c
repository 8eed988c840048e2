/* Reads what stands in a row besides its numbers. */
#include "input/source/source_reading.h"

static bool hides_cells(const struct source_reading *reading) {
    return reading->table->source->layout == LAYOUT_ROWS;
}

static int say_no_period(const struct source_reading *reading, const struct grid_row *row,
                         int column, const char *text) {
    struct source_table *table = reading->table;
    diagnose_alike(
        table->diagnostics, "no period", source_table_place(table, row, column),
        "[%s]: not a period%s%s%s; expected such as October 2020, 2020-10-31, Q2 2020/21 "
        "or 2020/21; the row is not read",
        table->source->name, hides_cells(reading) ? "" : ": “", hides_cells(reading) ? "" : text,
        hides_cells(reading) ? "" : "”");
    return PERIOD_NONE;
}

int source_reading_period(const struct source_reading *reading, const struct grid_row *row) {
    const struct source_table *table = reading->table;
    const struct source_field *field = &table->source->parts[PART_PERIOD];
    if (field->from != FROM_COLUMN)
        return reading->period;
    const char *text = source_table_cell(row, table->parts[PART_PERIOD])->text;
    int period = source_date_period(text, &table->source->calendar);
    return period != PERIOD_NONE ? period
                                 : say_no_period(reading, row, table->parts[PART_PERIOD], text);
}

const char *source_reading_part(const struct source_reading *reading, const struct grid_row *row,
                                enum source_part part) {
    const struct source_field *field = &reading->table->source->parts[part];
    switch (field->from) {
    case FROM_COLUMN:
        return source_table_cell(row, reading->table->parts[part])->text;
    case FROM_TEXT:
        return field->text;
    case FROM_NOWHERE:
    case FROM_FILE_NAME:
        break;
    }
    return NULL;
}
