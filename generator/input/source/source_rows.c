/* A function a layout. */
#include "input/source/source_rows.h"

#include "input/source/source_texts.h"

/* A table that is being read. */
struct rows {
    struct source_table *table;
    int period;         /* of all rows, where no column says it; PERIOD_NONE: it cannot be read */
    const bool *chosen; /* of columns: it is a measure */
    const int *months;  /* of columns: the month that it is; PERIOD_NONE: it is none */
    void (*take)(void *context, const struct source_number *number);
    void *context;
};

/* ---- what a row says besides its numbers ---- */

/* The period of all rows, where no column says it. */
static int common_period(const struct source_table *table, const char *name) {
    const struct source_field *field = &table->source->parts[PART_PERIOD];
    switch (field->from) {
    case FROM_FILE_NAME:
        return source_date_in_name(name, &table->source->calendar);
    case FROM_TEXT:
        return source_date_period(field->text, &table->source->calendar);
    case FROM_NOWHERE:
    case FROM_COLUMN:
        break;
    }
    return PERIOD_NONE;
}

static int cell_period(const struct source_table *table, const struct grid_row *row) {
    return source_date_period(source_table_cell(row, table->parts[PART_PERIOD])->text,
                              &table->source->calendar);
}

/* PERIOD_NONE after an error. */
static int period_of(const struct rows *rows, const struct grid_row *row) {
    struct source_table *table = rows->table;
    if (table->parts[PART_PERIOD] == NO_COLUMN)
        return rows->period;
    int period = cell_period(table, row);
    if (period == PERIOD_NONE)
        source_table_say(table, row, table->parts[PART_PERIOD], "not a period",
                         "expected such as October 2020, 2020-10-31, Q2 2020/21 or 2020/21; the "
                         "row is not read");
    return period;
}

/* A part as the row has it; NULL where the source names none. */
static const char *part_of(const struct rows *rows, const struct grid_row *row,
                           enum source_part part) {
    const struct source_field *field = &rows->table->source->parts[part];
    switch (field->from) {
    case FROM_COLUMN:
        return source_table_cell(row, rows->table->parts[part])->text;
    case FROM_TEXT:
        return field->text;
    case FROM_NOWHERE:
    case FROM_FILE_NAME:
        break;
    }
    return NULL;
}

/* ---- numbers ---- */

static void give(const struct rows *rows, const struct grid_row *row, int period, int column,
                 const char *measure) {
    const char *note = part_of(rows, row, PART_NOTE);
    struct source_number number = {.period = period,
                                   .unit = part_of(rows, row, PART_UNIT),
                                   .role = part_of(rows, row, PART_ROLE),
                                   .measure = measure,
                                   .note = note == NULL ? "" : note,
                                   .row = row,
                                   .column = column,
                                   .place = source_table_place(rows->table, row, column)};
    rows->take(rows->context, &number);
}

/* A number a row, or a case: then without a column, but where one is added up. */
static void read_long(const struct rows *rows, const struct grid_row *row) {
    int period = period_of(rows, row);
    if (period != PERIOD_NONE)
        give(rows, row, period, rows->table->value, part_of(rows, row, PART_MEASURE));
}

static void read_measures(const struct rows *rows, const struct grid_row *row) {
    int period = period_of(rows, row);
    for (size_t i = 0; period != PERIOD_NONE && i < rows->table->column_count; i++)
        if (rows->chosen[i])
            give(rows, row, period, (int)i, rows->table->headers[i]);
}

static void read_months(const struct rows *rows, const struct grid_row *row) {
    for (size_t i = 0; i < rows->table->column_count; i++)
        if (rows->months[i] != PERIOD_NONE)
            give(rows, row, rows->months[i], (int)i, part_of(rows, row, PART_MEASURE));
}

struct source_value source_rows_value(struct source_table *table,
                                      const struct source_number *number) {
    const struct source_values *values = &table->source->values;
    const struct grid_cell *cell = source_table_cell(number->row, number->column);
    struct source_value value;
    if (source_value_read(table->arena, values, cell, &value))
        return value;
    source_table_say(table, number->row, number->column, "not a number",
                     arena_printf(table->scratch, "expected %s",
                                  source_value_expected(values->numbers, cell->text)));
    return (struct source_value){.text = "", .marker = MARKER_X};
}

/* ---- columns ---- */

static bool says_what_about(const struct source_table *table, int column) {
    const struct source_texts *none = &table->source->no_measures;
    for (size_t i = 0; i < none->count; i++)
        if (source_texts_alike(none->texts[i], table->headers[column]))
            return true;
    return false;
}

/* Whether the column is one of those that the source names as measures; of *, any that it does not
 * name otherwise. */
static bool is_measure(const struct source_table *table, int column) {
    const struct source_texts *columns = &table->source->columns;
    if (columns->count == 0)
        return table->headers[column][0] != '\0' && !source_table_is_named(table, column) &&
               !says_what_about(table, column);
    for (size_t i = 0; i < columns->count; i++)
        if (source_table_column(table, columns->texts[i]) == column)
            return true;
    return false;
}

static const bool *choose_measures(const struct source_table *table) {
    bool *chosen = arena_array(table->arena, table->column_count + 1, sizeof *chosen);
    for (size_t i = 0; i < table->column_count; i++)
        chosen[i] = table->source->layout == LAYOUT_MEASURES && is_measure(table, (int)i);
    return chosen;
}

static bool has_cell(const struct source_table *table, int column) {
    for (size_t r = table->first; r < table->end; r++)
        if (source_table_cell(&table->grid->rows[r], column)->text[0] != '\0')
            return true;
    return false;
}

/* A month without a cell is one that is to come. */
static const int *choose_months(const struct source_table *table) {
    int *months = arena_array(table->arena, table->column_count + 1, sizeof *months);
    for (size_t i = 0; i < table->column_count; i++)
        months[i] = table->source->layout == LAYOUT_MONTHS &&
                            !source_table_is_named(table, (int)i) && has_cell(table, (int)i)
                        ? source_table_month(table, (int)i)
                        : PERIOD_NONE;
    return months;
}

/* ---- the table ---- */

static void widen(struct source_months *months, int period) {
    if (period == PERIOD_NONE)
        return;
    if (months->first == PERIOD_NONE || period < months->first)
        months->first = period;
    if (months->last == PERIOD_NONE || period > months->last)
        months->last = period;
}

struct source_months source_rows_months(const struct source_table *table, const char *name) {
    struct source_months found = {PERIOD_NONE, PERIOD_NONE};
    const int *months = choose_months(table);
    widen(&found, common_period(table, name));
    for (size_t i = 0; i < table->column_count; i++)
        widen(&found, months[i]);
    for (size_t r = table->first; table->parts[PART_PERIOD] != NO_COLUMN && r < table->end; r++)
        widen(&found, cell_period(table, &table->grid->rows[r]));
    return found;
}

static void say_no_common_period(const struct source_table *table, const char *name) {
    diagnose(table->diagnostics, SEVERITY_ERROR, table->place,
             "[%s]: period = =name, but “%s” says no month; name it such as referrals 2020-10.csv, "
             "or say period = =2020-10 in sources.ini",
             table->source->name, name);
}

void source_rows_read(struct source_table *table, const char *name,
                      void (*take)(void *context, const struct source_number *number),
                      void *context) {
    static void (*const READERS[])(const struct rows *rows, const struct grid_row *row) = {
        [LAYOUT_LONG] = read_long,
        [LAYOUT_MEASURES] = read_measures,
        [LAYOUT_MONTHS] = read_months,
        [LAYOUT_ROWS] = read_long,
    };
    const struct rows rows = {.table = table,
                              .period = common_period(table, name),
                              .chosen = choose_measures(table),
                              .months = choose_months(table),
                              .take = take,
                              .context = context};
    if (rows.period == PERIOD_NONE && table->parts[PART_PERIOD] == NO_COLUMN &&
        table->source->layout != LAYOUT_MONTHS) {
        say_no_common_period(table, name);
        return;
    }
    for (size_t r = table->first; r < table->end; r++) {
        const struct grid_row *row = &table->grid->rows[r];
        if (source_table_fits(table, row) && source_table_counts(table, row))
            READERS[table->source->layout](&rows, row);
    }
}
