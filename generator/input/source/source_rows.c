/* A function a layout. */
#include "input/source/source_rows.h"

#include "input/source/source_choice.h"
#include "input/source/source_name.h"
#include "input/source/source_say.h"
#include "input/source/source_texts.h"
#include "input/source/source_width.h"

#include <string.h>

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

/* The month that a part says of all rows, where no column says it. */
static int common_month(const struct source_table *table, enum source_part part, const char *name) {
    const struct source_field *field = &table->source->parts[part];
    switch (field->from) {
    case FROM_FILE_NAME:
        return source_name_month(name, &table->source->calendar);
    case FROM_TEXT:
        return source_date_period(field->text, &table->source->calendar);
    case FROM_NOWHERE:
    case FROM_COLUMN:
        break;
    }
    return PERIOD_NONE;
}

static int cell_month(const struct source_table *table, const struct grid_row *row,
                      enum source_part part) {
    return source_date_period(source_table_cell(row, table->parts[part])->text,
                              &table->source->calendar);
}

/* PERIOD_NONE after an error. */
static int row_month(struct source_table *table, const struct grid_row *row,
                     enum source_part part) {
    int month = cell_month(table, row, part);
    bool is_empty = source_table_cell(row, table->parts[part])->text[0] == '\0';
    if (month == PERIOD_NONE)
        source_table_say(table, row, table->parts[part],
                         is_empty ? "no period: the cell is empty" : "not a period",
                         "expected such as October 2020, 2020-10-31, Q2 2020/21 or 2020/21; the "
                         "row is not read");
    return month;
}

static void say_no_common_month(const struct source_table *table, enum source_part part,
                                const char *name) {
    const char *key = part == PART_PERIOD ? "period" : "published";
    diagnose(table->diagnostics, SEVERITY_ERROR, table->place,
             "[%s]: %s = =name, but “%s” %s; name it such as referrals 2020-10.csv, or say %s = "
             "=2020-10 in sources.ini",
             table->source->name, key, name,
             source_name_fault(table->arena, name, &table->source->calendar), key);
}

/* Whether the file's name should say the period, and does not. */
static bool has_no_month(const struct rows *rows) {
    return rows->table->source->parts[PART_PERIOD].from == FROM_FILE_NAME &&
           rows->period == PERIOD_NONE;
}

/* False after an error: the row has no period, and is not read. That of benchmarks is a label. */
static bool find_period(const struct rows *rows, const struct grid_row *row, int *period) {
    struct source_table *table = rows->table;
    *period = rows->period;
    if (table->source->into == INTO_BENCHMARKS || table->parts[PART_PERIOD] == NO_COLUMN)
        return true;
    *period = row_month(table, row, PART_PERIOD);
    return *period != PERIOD_NONE;
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

/* `measure` NULL: it is the row's. */
static void give(const struct rows *rows, const struct grid_row *row, int period, int column,
                 const char *measure) {
    if (!source_width_is_whole(rows->table, row, column))
        return;
    struct source_number number = {.period = period,
                                   .row = row,
                                   .column = column,
                                   .place = source_table_place(rows->table, row, column)};
    for (enum source_part part = PART_PERIOD; part <= PART_GROUP; part++)
        number.parts[part] = part_of(rows, row, part);
    if (measure != NULL)
        number.parts[PART_MEASURE] = measure;
    rows->take(rows->context, &number);
}

/* A number a row, or a case: then without a column, but where one is added up. */
static void read_long(const struct rows *rows, const struct grid_row *row) {
    int period;
    if (find_period(rows, row, &period))
        give(rows, row, period, rows->table->value, NULL);
}

static void read_measures(const struct rows *rows, const struct grid_row *row) {
    int period;
    if (!find_period(rows, row, &period))
        return;
    for (size_t i = 0; i < rows->table->column_count; i++)
        if (rows->chosen[i])
            give(rows, row, period, (int)i, rows->table->headers[i]);
}

static void read_months(const struct rows *rows, const struct grid_row *row) {
    for (size_t i = 0; i < rows->table->column_count; i++)
        if (rows->months[i] != PERIOD_NONE)
            give(rows, row, rows->months[i], (int)i, NULL);
}

int source_rows_month(struct source_table *table, const struct source_number *number,
                      enum source_part part, const char *name) {
    if (table->parts[part] != NO_COLUMN)
        return row_month(table, number->row, part);
    int month = common_month(table, part, name);
    if (month == PERIOD_NONE)
        say_no_common_month(table, part, name);
    return month;
}

struct source_value source_rows_value(struct source_table *table,
                                      const struct source_number *number) {
    const struct source_values *values = &table->source->values;
    const struct grid_cell *cell = source_table_cell(number->row, number->column);
    struct source_value value;
    if (source_value_read(table->arena, values, cell, &value))
        return value;
    if (cell->kind == GRID_UNCALCULATED)
        source_say(table->arena, table->diagnostics, table->source, number->place,
                   "a formula without a value", "",
                   "it was never calculated: open the workbook in Excel, and save it");
    else
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

static bool has_number(const struct source_table *table, int column) {
    bool found = false;
    for (size_t r = table->first; r < table->end && !found; r++) {
        arena_clear(table->scratch);
        found = source_value_number(table->scratch, table->source->values.numbers,
                                    source_table_cell(&table->grid->rows[r], column)) != NULL;
    }
    return found;
}

/* A column of texts is no loss, but a month in a spelling that nobody knows would be. */
static void note_other_columns(const struct source_table *table, const int *months) {
    const char *names = "";
    for (size_t i = 0; i < table->column_count; i++) {
        bool is_other = months[i] == PERIOD_NONE && table->headers[i][0] != '\0' &&
                        !source_table_is_named(table, (int)i) && has_number(table, (int)i);
        if (is_other)
            names = arena_printf(table->arena, "%s%s“%s”", names, *names == '\0' ? "" : ", ",
                                 table->headers[i]);
    }
    if (*names != '\0' && table->source->layout == LAYOUT_MONTHS)
        diagnose(table->diagnostics, SEVERITY_NOTE, table->place,
                 "[%s]: columns that are no months are not read: %s", table->source->name, names);
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
    widen(&found, common_month(table, PART_PERIOD, name));
    for (size_t i = 0; i < table->column_count; i++)
        widen(&found, months[i]);
    for (size_t r = table->first; table->parts[PART_PERIOD] != NO_COLUMN && r < table->end; r++)
        widen(&found, cell_month(table, &table->grid->rows[r], PART_PERIOD));
    return found;
}

/* Whether bytes that are none of the encoding, which became question marks, stand where the row
 * says what it is about. A case with such a name is still a case. */
static bool is_lost(const struct source_table *table, const struct grid_row *row) {
    for (int i = 0; row->damaged && (size_t)i < table->column_count; i++)
        if (source_table_is_named(table, i) && i != table->parts[PART_NOTE] &&
            strchr(source_table_cell(row, i)->text, '?') != NULL)
            return true;
    return false;
}

static void say_no_row(const struct source_table *table) {
    diagnose(table->diagnostics, SEVERITY_NOTE, table->place,
             "[%s]: the file has a header, and no row below it", table->source->name);
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
                              .period = common_month(table, PART_PERIOD, name),
                              .chosen = choose_measures(table),
                              .months = choose_months(table),
                              .take = take,
                              .context = context};
    note_other_columns(table, rows.months);
    if (has_no_month(&rows)) {
        say_no_common_month(table, PART_PERIOD, name);
        return;
    }
    const size_t surplus = source_width_surplus(table);
    bool any = false;
    for (size_t r = table->first; r < table->end; r++) {
        const struct grid_row *row = &table->grid->rows[r];
        if (is_lost(table, row) || !source_width_fits(table, row, surplus) ||
            !source_choice_takes(table, row))
            continue;
        READERS[table->source->layout](&rows, row);
        any = true;
    }
    if (table->first == table->end)
        say_no_row(table);
    else if (!any)
        source_choice_say_none(table);
}
