/* Reads exports for their names. */
#include "starter/starter_found.h"

#include "base/file.h"
#include "input/encoding.h"
#include "input/shape.h"
#include "input/table.h"
#include "model/code.h"
#include "model/marker.h"
#include "model/period_label.h"

#include <errno.h>
#include <string.h>
#include <strings.h>

enum { PERIOD, UNIT, VALUE_OR_ROLE, NOTE, MEASURE };
static const struct column kpi_columns[] = {
    [PERIOD] = {"period", true}, [UNIT] = {"unit", true},       [VALUE_OR_ROLE] = {"value", true},
    [NOTE] = {"note", false},    [MEASURE] = {"measure", true},
};
static const struct column workforce_columns[] = {
    [PERIOD] = {"period", true},
    [UNIT] = {"unit", true},
    [VALUE_OR_ROLE] = {"role", true},
    [NOTE] = {"note", false},
};

/* An export that is being read. */
struct reading {
    struct starter_found *found;
    int last; /* month; PERIOD_NONE: so far none */
};

static int cell_period(const char *cell) {
    int period = period_read_cell(cell);
    return period != PERIOD_NONE ? period : period_label_read(cell, STARTER_YEAR_START).last;
}

static size_t unit_of(struct starter_found *found, const char *code) {
    for (size_t i = 0; i < found->unit_count; i++)
        if (strcmp(found->units[i], code) == 0)
            return i;
    found->units = arena_more(found->arena, found->units, found->unit_count, sizeof *found->units);
    found->units[found->unit_count] = arena_strdup(found->arena, code);
    return found->unit_count++;
}

static size_t measure_of(struct starter_found *found, const char *role, const char *name) {
    const char *whole = role == NULL ? name : arena_printf(found->arena, "%s.%s", role, name);
    for (size_t i = 0; i < found->measure_count; i++)
        if (strcmp(found->measures[i].name, whole) == 0)
            return i;
    found->measures =
        arena_more(found->arena, found->measures, found->measure_count, sizeof *found->measures);
    found->measures[found->measure_count] =
        (struct starter_measure){.name = arena_strdup(found->arena, whole),
                                 .total = role == NULL ? NULL : arena_strdup(found->arena, name),
                                 .role = role == NULL ? NULL : arena_strdup(found->arena, role)};
    return found->measure_count++;
}

static void widen(int *first, int *last, int period) {
    if (*first == PERIOD_NONE || period < *first)
        *first = period;
    if (*last == PERIOD_NONE || period > *last)
        *last = period;
}

static void add_value(struct reading *reading, size_t measure, size_t unit, int period,
                      const char *text) {
    struct starter_found *found = reading->found;
    struct starter_measure *about = &found->measures[measure];
    about->ends |= 1u << (period_month_of_year(period, STARTER_YEAR_START) - 1);
    widen(&about->first, &about->last, period);
    widen(&found->first, &found->last, period);
    if (period > reading->last)
        reading->last = period;
    const struct number *value = number_read(found->arena, text);
    if (value == NULL)
        return;
    int decimals = number_written_decimals(text);
    about->decimals = decimals > about->decimals ? decimals : about->decimals;
    found->cells = arena_more(found->arena, found->cells, found->cell_count, sizeof *found->cells);
    found->cells[found->cell_count++] = (struct starter_cell){measure, unit, period, value};
}

static bool name_is_good(const char *name) {
    return *name != '\0' && strstr(name, " + ") == NULL && strstr(name, " - ") == NULL;
}

/* Whether the row is one of data, as render will take it; what is wrong with others it says. */
static bool row_is_good(const struct table_row *row) {
    const char *unit = table_cell(row, UNIT);
    return cell_period(table_cell(row, PERIOD)) != PERIOD_NONE && strcasecmp(unit, "total") != 0 &&
           code_fault_of(unit) == CODE_FINE;
}

static void on_kpi_row(void *context, const struct table_row *row) {
    struct reading *reading = context;
    const char *measure = table_cell(row, MEASURE);
    if (row_is_good(row) && name_is_good(measure))
        add_value(reading, measure_of(reading->found, NULL, measure),
                  unit_of(reading->found, table_cell(row, UNIT)),
                  cell_period(table_cell(row, PERIOD)), table_cell(row, VALUE_OR_ROLE));
}

static bool is_measure_column(const struct table *table, size_t cell) {
    for (size_t i = 0; i < table->column_count; i++)
        if (table->at[i] == cell)
            return false;
    return name_is_good(table->names[cell]);
}

static void on_workforce_row(void *context, const struct table_row *row) {
    struct reading *reading = context;
    const char *role = table_cell(row, VALUE_OR_ROLE);
    if (!row_is_good(row) || !name_is_good(role))
        return;
    for (size_t i = 0; i < row->table->name_count; i++)
        if (is_measure_column(row->table, i))
            add_value(reading, measure_of(reading->found, role, row->table->names[i]),
                      unit_of(reading->found, table_cell(row, UNIT)),
                      cell_period(table_cell(row, PERIOD)), i < row->count ? row->cells[i] : "");
}

static const struct export_kind {
    const char *folder;
    const struct column *columns;
    size_t column_count;
    bool further_are_measures;
    void (*row)(void *context, const struct table_row *row);
} kinds[] = {{"kpi", kpi_columns, sizeof kpi_columns / sizeof *kpi_columns, false, on_kpi_row},
             {"workforce", workforce_columns, sizeof workforce_columns / sizeof *workforce_columns,
              true, on_workforce_row}};
enum { KINDS = sizeof kinds / sizeof *kinds };

/* What is wrong with single rows is left to render: it names the file where it stands then. */
static bool read_as(struct starter_found *found, const struct export_kind *kind, const char *path,
                    const char *bytes, size_t length, int *last) {
    struct table table = {.arena = found->arena,
                          .diagnostics = diagnostics_unsaid(found->arena, found->diagnostics),
                          .columns = kind->columns,
                          .column_count = kind->column_count,
                          .further_are_measures = kind->further_are_measures};
    struct reading reading = {.found = found};
    bool read =
        table_read(&table, (struct place){.file = path}, bytes, length, kind->row, &reading);
    *last = reading.last;
    return read && reading.last != PERIOD_NONE;
}

static bool has_path(const struct starter_found *found, const char *path) {
    for (size_t i = 0; i < found->file_count; i++)
        if (strcasecmp(found->files[i].path, path) == 0)
            return true;
    return false;
}

void starter_found_add_file(struct starter_found *found, const char *path, const char *bytes,
                            size_t length) {
    found->files = arena_more(found->arena, found->files, found->file_count, sizeof *found->files);
    found->files[found->file_count++] = (struct starter_file){path, bytes, length};
}

/* PERIOD[-anything].csv: its own name, where it begins with a month, else that behind the latest
 * month that it is about. */
static const char *path_for(struct starter_found *found, const char *folder, const char *path,
                            int last) {
    const char *slash = strrchr(path, '/'), *name = slash == NULL ? path : slash + 1;
    size_t length = strlen(name);
    bool csv = length > 4 && strcasecmp(name + length - 4, ".csv") == 0;
    bool dated = csv && period_read(name, 7) != PERIOD_NONE && (name[7] == '-' || length == 11);
    const char *month =
        dated ? "" : arena_printf(found->arena, "%s-", period_code(found->arena, last));
    const char *stem = arena_strndup(found->arena, name, csv ? length - 4 : length);
    const char *result = arena_printf(found->arena, "%s/%s%s.csv", folder, month, stem);
    for (int i = 2; has_path(found, result); i++)
        result = arena_printf(found->arena, "%s/%s%s-%d.csv", folder, month, stem, i);
    return result;
}

static void say_neither(const struct starter_found *found, const char *path, const char *bytes,
                        size_t length) {
    static const char *const columns[] = {"period", "unit", "measure", "value"};
    static const struct shape_expected expected = {columns, sizeof columns / sizeof *columns};
    size_t line = 0;
    const char *fault = encoding_fault(bytes, length);
    if (fault == NULL)
        fault = shape_recognise(found->arena, &expected, bytes, length, &line);
    if (fault == NULL)
        fault =
            "no export with the columns period, unit, measure, value (or period, unit, role and a "
            "column a measure) in which a row has a month and the code of a unit";
    diagnose(found->diagnostics, SEVERITY_ERROR, (struct place){.file = path, .line = line},
             "%s; or begin without it, and describe it in sources.ini (doc/data.md)", fault);
}

bool starter_found_read(struct starter_found *found, const char *path) {
    size_t length;
    const char *bytes = file_read(found->arena, found->diagnostics, path, &length);
    if (bytes == NULL) {
        if (!diagnostics_failed(found->diagnostics))
            diagnose(found->diagnostics, SEVERITY_ERROR, (struct place){.file = path},
                     "the export cannot be read: %s; expected a file, such as exports/kpi.csv",
                     strerror(errno));
        return false;
    }
    for (size_t i = 0; i < KINDS; i++) {
        int last;
        if (!read_as(found, &kinds[i], path, bytes, length, &last))
            continue;
        starter_found_add_file(found, path_for(found, kinds[i].folder, path, last), bytes, length);
        return true;
    }
    say_neither(found, path, bytes, length);
    return false;
}
