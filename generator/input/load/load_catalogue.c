/* The definitions that stand by themselves: authority, units, targets, benchmarks, events,
 * meetings, measures, glossary. */
#include "input/load/load_catalogue.h"

#include "input/load/load_cells.h"
#include "input/settings.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

void load_authority(struct loader *loader) {
    static const char *const known[] = {"name", "short_name", "root_unit", "contact", "logo", NULL};
    static const char *const sections[] = {"authority", NULL};
    size_t length;
    struct place place;
    const char *bytes =
        load_file(loader, "authority", "authority.ini", PERIOD_NONE, REQUIRED, &length, &place);
    if (bytes == NULL)
        return;
    struct settings settings;
    struct authority *authority = &loader->catalogue->authority;
    if (!settings_load(&settings, loader->arena, loader->diagnostics, place.file, bytes, length,
                       "authority", known)) {
        loader->failed = true;
        return;
    }
    settings_check_sections(&settings, bytes, sections);
    authority->name = settings_needed(&settings, "name");
    authority->root_unit = settings_needed(&settings, "root_unit");
    loader->root_unit = settings_place(&settings, "root_unit");
    authority->short_name = settings_text(&settings, "short_name");
    authority->contact = settings_text(&settings, "contact");
    authority->logo = settings_text(&settings, "logo");
    loader->failed = loader->failed || authority->name == NULL || authority->root_unit == NULL;
}

enum { UNIT, UNIT_NAME, UNIT_LEVEL, UNIT_PARENT };
static const struct column unit_columns[] = {
    {"unit", true}, {"name", true}, {"level", false}, {"parent", true}};

/* Parents are looked up when all units are known. */
struct unit_reading {
    struct loader *loader;
    struct unit *units;
    const char **parents;
    size_t *parent_fields;
    size_t count;
};

static bool differs_only_by_case(const char *a, const char *b) {
    return strcasecmp(a, b) == 0 && strcmp(a, b) != 0;
}

static bool unit_is_new(const struct unit_reading *reading, const struct table_row *row) {
    const char *code = table_cell(row, UNIT);
    for (size_t i = 0; i < reading->count; i++) {
        if (strcmp(reading->units[i].code, code) == 0) {
            table_error(row, UNIT, "a second row for the unit", "one row a unit; the first counts");
            return false;
        }
        if (differs_only_by_case(reading->units[i].code, code)) {
            table_error(row, UNIT, "a code that differs from another only by case:",
                        "codes that also differ otherwise, since they become file names");
            return false;
        }
    }
    return true;
}

static void on_unit(void *context, const struct table_row *row) {
    struct unit_reading *reading = context;
    struct arena *arena = reading->loader->arena;
    if (!load_code(row, UNIT) || !unit_is_new(reading, row))
        return;
    size_t count = reading->count;
    reading->units = arena_more(arena, reading->units, count, sizeof *reading->units);
    reading->parents = arena_more(arena, reading->parents, count, sizeof *reading->parents);
    reading->parent_fields =
        arena_more(arena, reading->parent_fields, count, sizeof *reading->parent_fields);
    reading->units[count] = (struct unit){.code = table_text(row, UNIT),
                                          .name = table_text(row, UNIT_NAME),
                                          .level = table_text(row, UNIT_LEVEL),
                                          .index = count,
                                          .place = row->place};
    reading->parents[count] = table_text(row, UNIT_PARENT);
    reading->parent_fields[count] = table_place(row, UNIT_PARENT).field;
    reading->count++;
}

/* Only the root has no parent: the numbers of another such unit would be in nobody's sum. */
static void check_is_root(struct loader *loader, const struct unit *unit, struct place place) {
    const char *root = loader->catalogue->authority.root_unit;
    if (root != NULL && catalogue_unit(loader->catalogue, root) != NULL &&
        strcmp(unit->code, root) != 0)
        diagnose(loader->diagnostics, SEVERITY_WARNING, place,
                 "column parent: “%s” has no parent, so that its numbers are not among those of "
                 "“%s”, the root_unit of authority.ini",
                 unit->code, root);
}

static void set_parent(struct unit_reading *reading, size_t i) {
    struct loader *loader = reading->loader;
    struct place place = reading->units[i].place;
    place.field = reading->parent_fields[i];
    if (reading->parents[i][0] == '\0') {
        check_is_root(loader, &reading->units[i], place);
        return;
    }
    const struct unit *parent = catalogue_unit(loader->catalogue, reading->parents[i]);
    if (parent == NULL) {
        diagnose(loader->diagnostics, SEVERITY_ERROR, place,
                 "column parent: unknown unit “%s”; expected a unit of this file, or nothing for "
                 "the root",
                 reading->parents[i]);
        return;
    }
    for (const struct unit *above = parent; above != NULL; above = above->parent)
        if (above == &reading->units[i]) {
            diagnose(loader->diagnostics, SEVERITY_ERROR, place,
                     "column parent: “%s” makes a cycle, since it lies below “%s” itself; expected "
                     "a unit higher up",
                     reading->parents[i], reading->units[i].code);
            return;
        }
    reading->units[i].parent = parent;
}

static int by_code(const void *left, const void *right) {
    const struct unit *a = *(const struct unit *const *)left,
                      *b = *(const struct unit *const *)right;
    return strcmp(a->code, b->code);
}

static void sort_by_code(struct loader *loader) {
    const struct catalogue *catalogue = loader->catalogue;
    loader->units_by_code =
        arena_array(loader->arena, catalogue->unit_count + 1, sizeof(const struct unit *));
    for (size_t i = 0; i < catalogue->unit_count; i++)
        loader->units_by_code[i] = &catalogue->units[i];
    qsort(loader->units_by_code, catalogue->unit_count, sizeof(const struct unit *), by_code);
}

void load_units(struct loader *loader) {
    struct unit_reading reading = {.loader = loader};
    load_table(loader, "units", "units.csv", REQUIRED, unit_columns,
               sizeof unit_columns / sizeof *unit_columns, on_unit, &reading);
    loader->catalogue->units = reading.units;
    loader->catalogue->unit_count = reading.count;
    for (size_t i = 0; i < reading.count; i++)
        set_parent(&reading, i);
    sort_by_code(loader);
}

enum { MEASURE, MEASURE_TITLE, MEASURE_KIND, MEASURE_ABSENT };
static const struct column measure_columns[] = {
    {"measure", true}, {"title", false}, {"kind", false}, {"absent", false}};

static void on_measure(void *context, const struct table_row *row) {
    static const char *const kinds[] = {"flow", "stock", NULL};
    static const char *const absents[] = {"x", "0", NULL};
    struct loader *loader = context;
    const char *name = table_cell(row, MEASURE);
    if (*name == '\0') {
        table_error(row, MEASURE, "no measure:", "the name of a measure");
        return;
    }
    int kind = table_word(row, MEASURE_KIND, kinds),
        absent = table_word(row, MEASURE_ABSENT, absents);
    size_t index = facts_measure(loader->facts, name); /* which may move the measures */
    struct measure *measure = &loader->facts->measures[index];
    if (measure->defined.file != NULL) {
        table_error(row, MEASURE, "a second row for the measure",
                    "one row a measure; the first counts");
        return;
    }
    measure->defined = row->place;
    measure->stock = kind == 1;
    measure->absent_zero = absent == 1;
}

void load_measures(struct loader *loader) {
    load_table(loader, "measures", "measures.csv", OPTIONAL, measure_columns,
               sizeof measure_columns / sizeof *measure_columns, on_measure, loader);
}

/* The number in a cell, NULL for an empty cell; *bad is set after an error. */
static const struct number *number_cell(const struct table_row *row, size_t column, bool *bad) {
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

enum {
    TARGET_INDICATOR,
    TARGET_UNIT,
    TARGET_FROM,
    TARGET_VALUE,
    TARGET_LOW,
    TARGET_HIGH,
    TARGET_PHASING,
    TARGET_KNOWN
};
static const struct column target_columns[] = {
    {"indicator", true},     {"unit", false},          {"from", true},     {"target", true},
    {"tolerance_low", true}, {"tolerance_high", true}, {"phasing", false}, {"known", false}};

/* The unit that a row is about; NULL for all. False after an error. */
static bool target_unit(struct loader *loader, const struct table_row *row,
                        const struct unit **unit) {
    *unit = NULL;
    if (table_cell(row, TARGET_UNIT)[0] == '\0')
        return true;
    *unit = load_unit_cell(loader, row, TARGET_UNIT);
    return *unit != NULL;
}

static int needed_period(const struct table_row *row, size_t column, bool *bad) {
    int period = table_period(row, column, bad);
    if (period == PERIOD_NONE && !*bad) {
        table_error(row, column, "no month:", "a month such as 2020-10");
        *bad = true;
    }
    return period;
}

static void on_target(void *context, const struct table_row *row) {
    static const char *const phasings[] = {"linear", NULL};
    struct loader *loader = context;
    struct catalogue *catalogue = loader->catalogue;
    struct target target = {.place = row->place};
    if (!load_indicator_cell(loader, row, TARGET_INDICATOR) ||
        !target_unit(loader, row, &target.unit))
        return;
    bool bad = false;
    target.indicator = table_text(row, TARGET_INDICATOR);
    target.from = needed_period(row, TARGET_FROM, &bad);
    target.known = table_period(row, TARGET_KNOWN, &bad);
    if (target.known == PERIOD_NONE)
        target.known = target.from;
    target.value = number_cell(row, TARGET_VALUE, &bad);
    target.low = number_cell(row, TARGET_LOW, &bad);
    target.high = number_cell(row, TARGET_HIGH, &bad);
    target.value_text = table_text(row, TARGET_VALUE);
    target.low_text = table_text(row, TARGET_LOW);
    target.high_text = table_text(row, TARGET_HIGH);
    int phasing = table_word(row, TARGET_PHASING, phasings);
    target.linear = phasing == 0;
    if (bad || phasing == -2)
        return;
    catalogue->targets =
        load_append(loader, catalogue->targets, &catalogue->target_count, &target, sizeof target);
}

void load_targets(struct loader *loader) {
    load_table(loader, "targets", "targets.csv", OPTIONAL, target_columns,
               sizeof target_columns / sizeof *target_columns, on_target, loader);
}

enum {
    BENCHMARK_INDICATOR,
    BENCHMARK_COMPARATOR,
    BENCHMARK_PERIOD,
    BENCHMARK_PUBLISHED,
    BENCHMARK_VALUE,
    BENCHMARK_SOURCE,
    BENCHMARK_GROUP
};
static const struct column benchmark_columns[] = {
    {"indicator", true}, {"comparator", true}, {"period", false}, {"published", true},
    {"value", true},     {"source", false},    {"group", false}};

static void on_benchmark(void *context, const struct table_row *row) {
    struct loader *loader = context;
    struct catalogue *catalogue = loader->catalogue;
    enum marker marker = MARKER_NO;
    bool bad = false;
    if (!load_indicator_cell(loader, row, BENCHMARK_INDICATOR))
        return;
    struct benchmark benchmark = {.indicator = table_text(row, BENCHMARK_INDICATOR),
                                  .comparator = table_text(row, BENCHMARK_COMPARATOR),
                                  .period = table_text(row, BENCHMARK_PERIOD),
                                  .source = table_text(row, BENCHMARK_SOURCE),
                                  .group = table_text(row, BENCHMARK_GROUP),
                                  .published = needed_period(row, BENCHMARK_PUBLISHED, &bad),
                                  .value_text = table_text(row, BENCHMARK_VALUE),
                                  .place = row->place};
    if (benchmark.comparator[0] == '\0') {
        table_error(row, BENCHMARK_COMPARATOR, "no comparator:", "a name such as National average");
        bad = true;
    }
    if (marker_read(benchmark.value_text, &marker))
        benchmark.marker = marker_word(marker);
    else
        benchmark.value = number_cell(row, BENCHMARK_VALUE, &bad);
    if (bad)
        return;
    catalogue->benchmarks = load_append(loader, catalogue->benchmarks, &catalogue->benchmark_count,
                                        &benchmark, sizeof benchmark);
}

void load_benchmarks(struct loader *loader) {
    load_table(loader, "benchmarks", "benchmarks.csv", OPTIONAL, benchmark_columns,
               sizeof benchmark_columns / sizeof *benchmark_columns, on_benchmark, loader);
}

enum {
    EVENT_INDICATOR,
    EVENT_PERIOD,
    EVENT_KIND,
    EVENT_POINTS,
    EVENT_TEXT,
    EVENT_APPROVED_BY,
    EVENT_KNOWN
};
static const struct column event_columns[] = {
    {"indicator", true}, {"period", true},       {"kind", true},  {"points", false},
    {"text", true},      {"approved_by", false}, {"known", false}};

enum { BASELINE_LEAST = 12 };

/* Recalculated limits change what a committee is told, so somebody must stand for them. */
static bool event_is_governed(struct loader *loader, const struct table_row *row,
                              const struct event *event) {
    if (event->kind == EVENT_NOTE || (event->text[0] != '\0' && event->approved_by[0] != '\0'))
        return true;
    diagnose(loader->diagnostics, SEVERITY_WARNING, row->place,
             "the %s is ignored: it needs a text and approved_by", table_cell(row, EVENT_KIND));
    return false;
}

static void on_event(void *context, const struct table_row *row) {
    static const char *const kinds[] = {"note", "recalculate", "baseline", NULL};
    struct loader *loader = context;
    struct catalogue *catalogue = loader->catalogue;
    bool bad = false;
    if (!load_indicator_cell(loader, row, EVENT_INDICATOR))
        return;
    int kind = table_word(row, EVENT_KIND, kinds);
    if (kind == -1)
        table_error(row, EVENT_KIND, "no kind:", "note, recalculate or baseline");
    if (kind < 0)
        return;
    struct event event = {.indicator = table_text(row, EVENT_INDICATOR),
                          .period = needed_period(row, EVENT_PERIOD, &bad),
                          .known = table_period(row, EVENT_KNOWN, &bad),
                          .points = BASELINE_LEAST,
                          .kind = (enum event_kind)kind,
                          .text = table_text(row, EVENT_TEXT),
                          .approved_by = table_text(row, EVENT_APPROVED_BY),
                          .place = row->place};
    if (event.kind == EVENT_BASELINE)
        event.points = table_integer(row, EVENT_POINTS, BASELINE_LEAST, 1200, BASELINE_LEAST, &bad);
    if (event.known == PERIOD_NONE)
        event.known = event.period;
    if (bad || !event_is_governed(loader, row, &event))
        return;
    catalogue->events =
        load_append(loader, catalogue->events, &catalogue->event_count, &event, sizeof event);
}

void load_events(struct loader *loader) {
    load_table(loader, "events", "events.csv", OPTIONAL, event_columns,
               sizeof event_columns / sizeof *event_columns, on_event, loader);
}

enum {
    MEETING_REPORT,
    MEETING_PERIOD,
    MEETING_COMMITTEE,
    MEETING_DATE,
    MEETING_ITEM,
    MEETING_EXPORTED,
    MEETING_NEXT
};
static const struct column meeting_columns[] = {
    {"report", true},       {"period", true},    {"committee", false}, {"meeting_date", false},
    {"agenda_item", false}, {"exported", false}, {"next_due", false}};

static void on_meeting(void *context, const struct table_row *row) {
    struct loader *loader = context;
    struct catalogue *catalogue = loader->catalogue;
    bool bad = false;
    struct meeting meeting = {.report = table_text(row, MEETING_REPORT),
                              .period = needed_period(row, MEETING_PERIOD, &bad),
                              .committee = table_text(row, MEETING_COMMITTEE),
                              .meeting_date = table_text(row, MEETING_DATE),
                              .agenda_item = table_text(row, MEETING_ITEM),
                              .exported = table_text(row, MEETING_EXPORTED),
                              .next_due = table_text(row, MEETING_NEXT),
                              .place = row->place};
    if (bad)
        return;
    catalogue->meetings = load_append(loader, catalogue->meetings, &catalogue->meeting_count,
                                      &meeting, sizeof meeting);
}

void load_meetings(struct loader *loader) {
    load_table(loader, "meetings", "meetings.csv", OPTIONAL, meeting_columns,
               sizeof meeting_columns / sizeof *meeting_columns, on_meeting, loader);
}

enum { GLOSSARY_TERM, GLOSSARY_MEANING };
static const struct column glossary_columns[] = {{"term", true}, {"meaning", true}};

static void on_glossary(void *context, const struct table_row *row) {
    struct loader *loader = context;
    struct catalogue *catalogue = loader->catalogue;
    struct glossary_entry entry = {table_text(row, GLOSSARY_TERM),
                                   table_text(row, GLOSSARY_MEANING)};
    catalogue->glossary =
        load_append(loader, catalogue->glossary, &catalogue->glossary_count, &entry, sizeof entry);
}

void load_glossary(struct loader *loader) {
    load_table(loader, "glossary", "glossary.csv", OPTIONAL, glossary_columns,
               sizeof glossary_columns / sizeof *glossary_columns, on_glossary, loader);
}
