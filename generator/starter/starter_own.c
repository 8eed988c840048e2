/* Reads exports with columns of our own: those of kpi/, of workforce/. */
#include "starter/starter_export.h"

#include "input/export_columns.h"
#include "model/code.h"
#include "model/marker.h"
#include "model/period_label.h"
#include "starter/starter_name.h"

#include <limits.h>
#include <string.h>
#include <strings.h>

/* An export that is being read, or looked at. */
struct reading {
    struct starter_found *found; /* NULL: nothing is kept */
    int last;                    /* month; PERIOD_NONE: so far none */
    size_t wrong;                /* rows and values that are none of ours */
};

static int cell_period(const char *cell) {
    int period = period_read_cell(cell);
    return period != PERIOD_NONE ? period : period_label_read(cell, STARTER_YEAR_START).last;
}

/* Whether the row is one of data, as render will take it. */
static bool row_is_good(const struct table_row *row) {
    const char *unit = table_cell(row, EXPORT_UNIT);
    return cell_period(table_cell(row, EXPORT_PERIOD)) != PERIOD_NONE &&
           strcasecmp(unit, "total") != 0 && code_fault_of(unit) == CODE_FINE;
}

static void take(struct reading *reading, const struct table_row *row, const char *role,
                 const char *measure, const char *text) {
    enum marker marker;
    int period = cell_period(table_cell(row, EXPORT_PERIOD));
    const char *unit = table_cell(row, EXPORT_UNIT);
    reading->last = period > reading->last ? period : reading->last;
    if (!number_is_written(text) && !marker_read(text, &marker))
        reading->wrong++;
    if (reading->found != NULL)
        starter_found_add(reading->found, starter_found_measure(reading->found, role, measure),
                          starter_found_unit(reading->found, unit, unit), period, text);
}

static void on_kpi_row(void *context, const struct table_row *row) {
    struct reading *reading = context;
    const char *measure = table_cell(row, EXPORT_MEASURE);
    if (row_is_good(row) && starter_name_is_measure(measure))
        take(reading, row, NULL, measure, table_cell(row, EXPORT_VALUE_OR_ROLE));
    else
        reading->wrong++;
}

static bool is_measure_column(const struct table *table, size_t cell) {
    for (size_t i = 0; i < table->column_count; i++)
        if (table->at[i] == cell)
            return false;
    return starter_name_is_measure(table->names[cell]);
}

static void on_workforce_row(void *context, const struct table_row *row) {
    struct reading *reading = context;
    const char *role = table_cell(row, EXPORT_VALUE_OR_ROLE);
    if (!row_is_good(row) || !starter_name_is_measure(role)) {
        reading->wrong++;
        return;
    }
    for (size_t i = 0; i < row->table->name_count; i++)
        if (is_measure_column(row->table, i))
            take(reading, row, role, row->table->names[i], i < row->count ? row->cells[i] : "");
}

static const struct export_kind {
    const char *folder;
    const struct column *columns;
    size_t column_count;
    bool further_are_measures;
    void (*row)(void *context, const struct table_row *row);
} kinds[] = {
    {"kpi", export_columns_kpi, EXPORT_KPI_COLUMNS, false, on_kpi_row},
    {"workforce", export_columns_workforce, EXPORT_WORKFORCE_COLUMNS, true, on_workforce_row}};
enum { KINDS = sizeof kinds / sizeof *kinds };

/* The kind of the export, after it was read so; NULL: it is of none. */
static const struct export_kind *read_as_own(struct arena *arena, struct diagnostics *diagnostics,
                                             const struct starter_export *export,
                                             struct reading *reading) {
    for (size_t i = 0; i < KINDS; i++) {
        struct table table = {.arena = arena,
                              .diagnostics = diagnostics_unsaid(arena, diagnostics),
                              .columns = kinds[i].columns,
                              .column_count = kinds[i].column_count,
                              .further_are_measures = kinds[i].further_are_measures};
        if (!table_read(&table, (struct place){.file = export->path}, export->bytes, export->length,
                        kinds[i].row, reading) ||
            reading->last == PERIOD_NONE)
            continue;
        reading->wrong += diagnostics_errors(table.diagnostics, INT_MAX);
        return &kinds[i];
    }
    return NULL;
}

enum starter_own starter_own_look(const struct starter_found *found,
                                  const struct starter_export *export) {
    struct reading reading = {0};
    if (read_as_own(found->arena, found->diagnostics, export, &reading) == NULL)
        return OWN_NOT;
    return reading.wrong == 0 ? OWN_CLEAN : OWN_WITH_ERRORS;
}

/* PERIOD[-anything].csv: its own name, where it begins with a month, else that behind the
 * latest month that it is about. */
static const char *path_for(const struct starter_found *found, const char *folder, const char *name,
                            int last) {
    size_t length = strlen(name);
    bool csv = length > 4 && strcasecmp(name + length - 4, ".csv") == 0;
    bool dated = csv && period_read(name, 7) != PERIOD_NONE && (name[7] == '-' || length == 11);
    const char *month =
        dated ? "" : arena_printf(found->arena, "%s-", period_code(found->arena, last));
    const char *stem = arena_strndup(found->arena, name, csv ? length - 4 : length);
    return starter_found_path(found, arena_printf(found->arena, "%s/%s%s", folder, month, stem),
                              ".csv");
}

void starter_own_take(struct starter_found *found, const struct starter_export *export) {
    struct reading reading = {.found = found};
    const struct export_kind *kind =
        read_as_own(found->arena, found->diagnostics, export, &reading);
    starter_found_add_file(found, path_for(found, kind->folder, export->name, reading.last),
                           export->bytes, export->length);
}
