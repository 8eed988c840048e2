/* kpi/ is long (a number a row), workforce/ wide (a measure a column). */
#include "input/load/load_exports.h"
#include "input/export_columns.h"

#include "base/file.h"
#include "base/inside.h"
#include "input/export_columns.h"
#include "input/load/load_cells.h"
#include "input/load/load_foot.h"
#include "input/load/load_lost.h"
#include "input/load/load_period.h"
#include "input/load/load_round.h"
#include "input/load/load_sources.h"
#include "input/load/load_totals.h"
#include "input/load/load_unread.h"
#include "input/load/load_value.h"

#include <errno.h>
#include <string.h>
#include <strings.h>

struct export_kind {
    const char *folder;
    const struct column *columns;
    size_t column_count;
    bool further_are_measures;
    void (*row)(void *context, const struct table_row *row);
    void (*lose)(void *context, const struct table_row *row); /* of a row that was refused */
};

struct export_reading {
    struct loader *loader;
    int round;
    const struct export_kind *kind;
    struct load_foot foot;
    /* Of the row before: most rows have the same. */
    const char *last_period_text, *last_note;
    int last_period;
    const struct unit *last_unit;
};

static const char *kept_note(struct export_reading *reading, const struct table_row *row) {
    const char *note = table_cell(row, EXPORT_NOTE);
    if (reading->last_note == NULL || strcmp(reading->last_note, note) != 0)
        reading->last_note = arena_strdup(reading->loader->arena, note);
    return reading->last_note;
}

static int row_period(struct export_reading *reading, const struct table_row *row) {
    const char *cell = table_cell(row, EXPORT_PERIOD);
    if (reading->last_period_text != NULL && strcmp(reading->last_period_text, cell) == 0)
        return reading->last_period;
    bool bad = false;
    int period = load_period(reading->loader, row, EXPORT_PERIOD, &bad);
    if (period == PERIOD_NONE && !bad)
        table_error(row, EXPORT_PERIOD,
                    "no month:", "a month such as 2020-10; the row is not read");
    if (period == PERIOD_NONE)
        return period;
    if (period > reading->round)
        diagnose(reading->loader->diagnostics, SEVERITY_WARNING, table_place(row, EXPORT_PERIOD),
                 "column period: %s is later than the round of this file, %s", cell,
                 period_code(reading->loader->arena, reading->round));
    reading->last_period_text = arena_strdup(reading->loader->arena, cell);
    reading->last_period = period;
    return period;
}

static const struct unit *row_unit(struct export_reading *reading, const struct table_row *row) {
    const char *cell = table_cell(row, EXPORT_UNIT);
    if (reading->last_unit == NULL || strcmp(reading->last_unit->code, cell) != 0)
        reading->last_unit = load_unit_cell(reading->loader, row, EXPORT_UNIT);
    return reading->last_unit;
}

/* What period, unit and note say; false after an error. */
static bool begin_fact(struct export_reading *reading, const struct table_row *row,
                       struct fact *fact) {
    int period = row_period(reading, row);
    const struct unit *unit = row_unit(reading, row);
    if (period == PERIOD_NONE || unit == NULL) {
        reading->kind->lose(reading, row);
        return false;
    }
    if (unit_spell_at(unit, period) == NULL) {
        diagnose(reading->loader->diagnostics, SEVERITY_WARNING, table_place(row, EXPORT_UNIT),
                 "column unit: by units.csv “%s” was not open in %s, so that the row does not "
                 "count",
                 unit->code, period_text(reading->loader->arena, period));
        return false;
    }
    *fact = (struct fact){.period = period,
                          .round = reading->round,
                          .unit = (uint32_t)unit->index,
                          .text = "",
                          .note = kept_note(reading, row),
                          .place = row->place};
    return true;
}

static bool measure_name_is_good(const char *name) {
    return *name != '\0' && strstr(name, " + ") == NULL && strstr(name, " - ") == NULL;
}

static struct lost_row lost_row(const struct export_reading *reading, const struct table_row *row) {
    return (struct lost_row){reading->loader, row, EXPORT_PERIOD, EXPORT_UNIT, reading->round};
}

static void lose_kpi_row(void *context, const struct table_row *row) {
    struct lost_row lost = lost_row(context, row);
    load_lost(&lost, table_cell(row, EXPORT_MEASURE));
}

static void on_kpi_row(void *context, const struct table_row *row) {
    struct export_reading *reading = context;
    struct fact fact;
    const char *name = table_cell(row, EXPORT_MEASURE);
    if (!measure_name_is_good(name)) {
        table_error(row, EXPORT_MEASURE,
                    "not a measure's name:", "a name without “ + ” and “ - ”; the row is not read");
        return;
    }
    if (table_number_is_split(row, row->table->at[EXPORT_VALUE_OR_ROLE], EXPORT_NOTE)) {
        table_say_split(row, row->table->at[EXPORT_VALUE_OR_ROLE]);
        lose_kpi_row(reading, row);
        return;
    }
    if (!begin_fact(reading, row, &fact))
        return;
    fact.measure = (uint32_t)facts_measure(reading->loader->facts, name);
    load_value(reading->loader, &fact, table_cell(row, EXPORT_VALUE_OR_ROLE),
               table_place(row, EXPORT_VALUE_OR_ROLE).field, "value");
}

static bool is_measure_column(const struct table *table, size_t cell) {
    if (table->names[cell][0] == '\0')
        return false;
    for (size_t i = 0; i < table->column_count; i++)
        if (table->at[i] == cell)
            return false;
    return true;
}

static void lose_workforce_row(void *context, const struct table_row *row) {
    struct lost_row lost = lost_row(context, row);
    struct arena *arena = lost.loader->arena;
    for (size_t i = 0; i < row->table->name_count; i++)
        if (is_measure_column(row->table, i))
            load_lost(&lost, arena_printf(arena, "%s.%s", table_cell(row, EXPORT_VALUE_OR_ROLE),
                                          row->table->names[i]));
}

static void on_workforce_row(void *context, const struct table_row *row) {
    struct export_reading *reading = context;
    struct loader *loader = reading->loader;
    const struct table *table = row->table;
    struct fact fact;
    const char *role = table_cell(row, EXPORT_VALUE_OR_ROLE);
    if (!measure_name_is_good(role)) {
        table_error(row, EXPORT_VALUE_OR_ROLE, "not a role:",
                    "a role such as social_worker; the row is "
                    "not read");
        return;
    }
    if (!begin_fact(reading, row, &fact))
        return;
    for (size_t i = 0; i < table->name_count; i++) {
        if (!is_measure_column(table, i))
            continue;
        fact.measure = (uint32_t)facts_role_measure(loader->facts, role, table->names[i]);
        load_value(loader, &fact, i < row->count ? row->cells[i] : "", i + 1, table->names[i]);
    }
}

static void on_row(void *context, const struct table_row *row) {
    struct export_reading *reading = context;
    if (!load_foot_takes(&reading->foot, reading->loader, row, EXPORT_PERIOD, EXPORT_UNIT))
        reading->kind->row(reading, row);
}

static void check_column_names(struct loader *loader, const struct table *table,
                               struct place place) {
    for (size_t i = 0; i < table->name_count; i++) {
        if (!table->further_are_measures || !is_measure_column(table, i) ||
            measure_name_is_good(table->names[i]))
            continue;
        place.line = 1;
        place.field = i + 1;
        diagnose(loader->diagnostics, SEVERITY_ERROR, place,
                 "not a measure's name: “%s”; expected a name without “ + ” and “ - ”",
                 table->names[i]);
    }
}

static void read_export(struct loader *loader, const struct export_kind *kind, const char *name,
                        int round) {
    size_t length;
    struct place place;
    const char *path = arena_printf(loader->arena, "%s/%s", kind->folder, name);
    const char *bytes = load_file(loader, kind->folder, path, round, REQUIRED, &length, &place);
    if (bytes == NULL)
        return;
    struct table table = {.arena = loader->arena,
                          .diagnostics = loader->diagnostics,
                          .columns = kind->columns,
                          .column_count = kind->column_count,
                          .further_are_measures = kind->further_are_measures,
                          .shifted = kind->lose};
    struct export_reading reading = {.loader = loader, .round = round, .kind = kind};
    if (!table_read(&table, place, bytes, length, on_row, &reading)) {
        load_round_unreadable(loader, round);
        return;
    }
    load_foot_say(&reading.foot, loader);
    check_column_names(loader, &table, place);
    load_round(loader, round);
}

/* PERIOD[-anything].csv: its round; PERIOD_NONE for another name. */
static int round_of(const char *name) {
    size_t length = strlen(name);
    if (length < 11 || strcasecmp(name + length - 4, ".csv") != 0)
        return PERIOD_NONE;
    return name[7] == '-' || length == 11 ? period_read(name, 7) : PERIOD_NONE;
}

static void read_folder(struct loader *loader, const struct export_kind *kind) {
    const char *folder =
        arena_printf(loader->arena, "%s/%s", loader->dataset->folder, kind->folder);
    size_t count = 0;
    const char **names =
        inside_stays(loader->arena, loader->diagnostics, loader->dataset->folder, kind->folder)
            ? file_list(loader->arena, loader->diagnostics, folder, &count)
            : NULL;
    if (names == NULL) {
        if (errno == ENOENT)
            return;
        diagnose(loader->diagnostics, SEVERITY_ERROR, (struct place){.file = folder},
                 "the folder cannot be read: %s", strerror(errno));
        loader->failed = true;
        return;
    }
    for (size_t i = 0; i < count; i++) {
        int round = round_of(names[i]);
        if (round != PERIOD_NONE)
            read_export(loader, kind, names[i], round);
        else
            load_unread_say(loader, kind->folder, names[i], names, count);
    }
}

void load_exports(struct loader *loader) {
    static const struct export_kind kinds[] = {
        {"kpi", export_columns_kpi, EXPORT_KPI_COLUMNS, false, on_kpi_row, lose_kpi_row},
        {"workforce", export_columns_workforce, EXPORT_WORKFORCE_COLUMNS, true, on_workforce_row,
         lose_workforce_row}};
    size_t named_count = loader->facts->measure_count;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        read_folder(loader, &kinds[i]);
    load_sources(loader, named_count);
    const struct dataset *dataset = loader->dataset;
    if (dataset->round_count == 0 && dataset->unreadable_from == PERIOD_NONE && !loader->failed)
        diagnose(loader->diagnostics, SEVERITY_ERROR, (struct place){.file = dataset->folder},
                 "there are no exports: expected at least one file such as kpi/2020-10.csv or "
                 "workforce/2020-10.csv, or a source in sources.ini");
    loader->failed = loader->failed || dataset->round_count == 0;
    if (loader->failed)
        return;
    facts_finish(loader->facts, loader->diagnostics, loader->catalogue->unit_count);
    load_totals(loader);
}
