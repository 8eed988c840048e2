/* A function a layout; cases are counted in source_count.c. */
#include "input/source/source_rows.h"

#include "input/source/source_count.h"
#include "input/source/source_reading.h"

#include <string.h>

/* ---- numbers ---- */

static void read_value(const struct source_reading *reading, const struct grid_row *row, int column,
                       struct source_value *value) {
    struct source_table *table = reading->table;
    const struct grid_cell *cell = source_table_cell(row, column);
    if (source_value_read(table->arena, &table->source->values, cell, value))
        return;
    diagnose_alike(table->diagnostics, "not a number", source_table_place(table, row, column),
                   "[%s]: not a number: “%s”; expected %s", table->source->name, cell->text,
                   source_value_expected(table->source->values.numbers, cell->text));
    *value = (struct source_value){.text = "", .marker = MARKER_X};
}

/* What a row says besides its measure and value; its period is the column's where that has one. */
static struct source_number begin_number(const struct source_reading *reading,
                                         const struct grid_row *row, int period) {
    const char *note = source_reading_part(reading, row, PART_NOTE);
    return (struct source_number){.period = period,
                                  .unit = source_reading_part(reading, row, PART_UNIT),
                                  .role = source_reading_part(reading, row, PART_ROLE),
                                  .note = note == NULL ? "" : note};
}

static void give(const struct source_reading *reading, const struct grid_row *row, int column,
                 const char *measure, struct source_number number) {
    number.measure = measure;
    number.place = source_table_place(reading->table, row, column);
    read_value(reading, row, column, &number.value);
    reading->take(reading->context, &number);
}

static void read_long(const struct source_reading *reading, const struct grid_row *row) {
    int period = source_reading_period(reading, row);
    if (period != PERIOD_NONE)
        give(reading, row, reading->table->value, source_reading_part(reading, row, PART_MEASURE),
             begin_number(reading, row, period));
}

/* Whether the column is one of those that the source names as measures; of *, any that it does not
 * name otherwise. */
static bool is_measure(const struct source_table *table, int column) {
    const struct source_texts *columns = &table->source->columns;
    if (columns->count == 0)
        return table->headers[column][0] != '\0' && !source_table_is_named(table, column);
    for (size_t i = 0; i < columns->count; i++)
        if (source_table_column(table, columns->texts[i]) == column)
            return true;
    return false;
}

static void read_measures(const struct source_reading *reading, const struct grid_row *row) {
    int period = source_reading_period(reading, row);
    if (period == PERIOD_NONE)
        return;
    struct source_number number = begin_number(reading, row, period);
    for (size_t i = 0; i < reading->table->column_count; i++)
        if (reading->chosen[i])
            give(reading, row, (int)i, reading->table->headers[i], number);
}

static void read_months(const struct source_reading *reading, const struct grid_row *row) {
    const char *measure = source_reading_part(reading, row, PART_MEASURE);
    for (size_t i = 0; i < reading->table->column_count; i++)
        if (reading->months[i] != PERIOD_NONE)
            give(reading, row, (int)i, measure, begin_number(reading, row, reading->months[i]));
}

/* ---- the table ---- */

/* Of columns: which are measures, and which months they are. */
static void choose_columns(struct source_reading *reading) {
    struct source_table *table = reading->table;
    reading->chosen = arena_array(table->arena, table->column_count + 1, sizeof *reading->chosen);
    reading->months = arena_array(table->arena, table->column_count + 1, sizeof *reading->months);
    for (size_t i = 0; i < table->column_count; i++) {
        if (table->source->layout == LAYOUT_MEASURES)
            reading->chosen[i] = is_measure(table, (int)i);
        if (table->source->layout == LAYOUT_MONTHS && !source_table_is_named(table, (int)i))
            reading->months[i] = source_table_month(table, (int)i);
    }
}

/* The period of all rows, where no column says it; false after an error. */
static bool common_period(struct source_reading *reading, const char *name) {
    const struct source_table *table = reading->table;
    const struct source_field *field = &table->source->parts[PART_PERIOD];
    if (field->from == FROM_COLUMN || field->from == FROM_NOWHERE)
        return true;
    bool by_name = field->from == FROM_FILE_NAME;
    reading->period = by_name ? source_date_in_name(name, &table->source->calendar)
                              : source_date_period(field->text, &table->source->calendar);
    if (reading->period == PERIOD_NONE)
        diagnose(table->diagnostics, SEVERITY_ERROR, table->grid->place,
                 "[%s]: period: “%s” says no month; expected one such as 2020-10",
                 table->source->name, by_name ? name : field->text);
    return reading->period != PERIOD_NONE;
}

void source_rows_read(struct source_table *table, const char *name,
                      void (*take)(void *context, const struct source_number *number),
                      void *context) {
    static void (*const READERS[])(const struct source_reading *reading,
                                   const struct grid_row *row) = {
        [LAYOUT_LONG] = read_long,
        [LAYOUT_MEASURES] = read_measures,
        [LAYOUT_MONTHS] = read_months,
        [LAYOUT_ROWS] = source_count_row,
    };
    struct source_reading reading = {.table = table, .take = take, .context = context};
    if (!common_period(&reading, name))
        return;
    choose_columns(&reading);
    reading.counts = source_count_new(table->arena);
    for (size_t r = table->first; r < table->end; r++)
        if (source_table_counts(table, &table->grid->rows[r]))
            READERS[table->source->layout](&reading, &table->grid->rows[r]);
    source_count_give(&reading);
}
