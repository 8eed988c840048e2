/* A foreign number becomes a benchmark where its indicator is known. */
#include "input/load/load_source_benchmarks.h"

#include "input/load/load_refused.h"
#include "input/load/load_round.h"
#include "input/load/load_unknown.h"
#include "input/source/source_rows.h"
#include "input/source/source_say.h"
#include "model/period_label.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* A benchmark, to be sorted by the last month of its period. */
struct dated {
    struct benchmark benchmark;
    int last;
    size_t number; /* in the order of the rows */
};

/* A source that is being read. */
struct benchmark_loading {
    struct loader *loader;
    const struct source *source;
    struct unknowns unknowns;
    struct source_table *table;
    const char *name; /* of the file, without its folders */
    struct dated *rows;
    size_t count;
};

/* ---- one row ---- */

static bool is_indicator(const struct catalogue *catalogue, const char *code) {
    for (size_t i = 0; i < catalogue->indicator_count; i++)
        if (strcmp(catalogue->indicators[i].code, code) == 0)
            return true;
    return false;
}

/* NULL where nobody knows it. */
static const char *indicator_of(struct benchmark_loading *loading,
                                const struct source_number *number) {
    struct loader *loader = loading->loader;
    const struct our_name name =
        load_unknowns_name(&loading->unknowns, RENAMED_INDICATOR, number->parts[PART_MEASURE]);
    if (is_indicator(loader->catalogue, name.text))
        return name.text;
    bool was_said = loader->indicators_unread || load_refused_indicator(loader, name.text);
    if (was_said && !loading->source->ignores_unknown)
        return NULL;
    const char *hint = load_unknowns_are_heard(&loading->unknowns, &name, number->place.file)
                           ? catalogue_indicator_hint(loader->arena, loader->catalogue, name.text)
                           : "";
    load_unknowns_say(&loading->unknowns, &name, number->place, hint);
    return NULL;
}

/* A year as six digits (201819) as it is published: 2018/19. */
static const char *year_label(struct arena *arena, const char *text) {
    char *end;
    unsigned long digits = strtoul(text, &end, 10);
    bool is_year = strlen(text) == 6 && *end == '\0' && isdigit((unsigned char)*text) &&
                   (digits / 100 + 1) % 100 == digits % 100;
    return is_year ? arena_printf(arena, "%.4s/%s", text, text + 4) : text;
}

/* The label of the period that the number is about. */
static const char *label_of(const struct benchmark_loading *loading,
                            const struct source_number *number) {
    struct arena *arena = loading->loader->arena;
    const struct source_table *table = loading->table;
    const char *text = number->parts[PART_PERIOD];
    if (loading->source->parts[PART_PERIOD].from == FROM_FILE_NAME)
        return number->period == PERIOD_NONE ? "" : period_text(arena, number->period);
    if (text == NULL)
        return "";
    if (source_table_cell(number->row, table->parts[PART_PERIOD])->kind == GRID_DATE)
        return period_text(arena, source_date_period(text, &loading->source->calendar));
    return loading->source->calendar.years ? year_label(arena, text) : text;
}

static const char *written(const char *text) {
    return text == NULL ? "" : text;
}

static void keep(struct benchmark_loading *loading, const struct benchmark *benchmark) {
    int year_start = loading->source->calendar.year_start;
    loading->rows =
        arena_more(loading->loader->arena, loading->rows, loading->count, sizeof *loading->rows);
    loading->rows[loading->count] = (struct dated){
        *benchmark, period_label_read(benchmark->period, year_start).last, loading->count};
    loading->count++;
}

static void take(void *context, const struct source_number *number) {
    struct benchmark_loading *loading = context;
    struct arena *arena = loading->loader->arena;
    struct benchmark benchmark = {.comparator = load_renames_of(&loading->unknowns.renames,
                                                                RENAMED_COMPARATOR,
                                                                number->parts[PART_COMPARATOR]),
                                  .source = written(number->parts[PART_SOURCE]),
                                  .group = written(number->parts[PART_GROUP]),
                                  .place = number->place};
    benchmark.indicator = indicator_of(loading, number);
    if (benchmark.indicator == NULL)
        return;
    if (benchmark.comparator[0] == '\0') {
        source_say(arena, loading->loader->diagnostics, loading->source, number->place,
                   "no comparator", "", "the row is not read; leave it out by where, or by end");
        return;
    }
    const struct source_value value = source_rows_value(loading->table, number);
    benchmark.published = source_rows_month(loading->table, number, PART_PUBLISHED, loading->name);
    if (benchmark.published == PERIOD_NONE)
        return;
    benchmark.period = label_of(loading, number);
    benchmark.marker = value.marker;
    benchmark.value = value.marker == MARKER_NO ? number_read(arena, value.text) : NULL;
    benchmark.value_text = value.marker == MARKER_NO ? value.text : marker_text(value.marker);
    keep(loading, &benchmark);
}

/* ---- files ---- */

static void read_table(struct benchmark_loading *loading, const struct found_file *file) {
    struct source_table table;
    loading->table = &table;
    if (load_found_table(loading->loader, loading->source, file, file->place, &table))
        source_rows_read(&table, loading->name, take, loading);
    else
        load_rounds_unreadable(loading->loader);
}

static void read_file(struct benchmark_loading *loading, struct found_file *file) {
    const char *slash = strrchr(file->name, '/');
    if (!load_found_bytes(loading->loader, file))
        return;
    loading->name = slash == NULL ? file->name : slash + 1;
    loading->unknowns.ignored = 0;
    read_table(loading, file);
    size_t ignored = loading->unknowns.ignored;
    if (ignored > 0)
        diagnose(loading->loader->diagnostics, SEVERITY_NOTE, file->place,
                 "[%s]: %zu number%s of indicators that nobody knows %s left out, as unknown = "
                 "ignore says",
                 loading->source->name, ignored, ignored == 1 ? "" : "s",
                 ignored == 1 ? "is" : "are");
}

/* ---- all of them ---- */

static int by_period(const void *left, const void *right) {
    const struct dated *a = left, *b = right;
    if (a->last != b->last)
        return a->last < b->last ? -1 : 1;
    return (a->number > b->number) - (a->number < b->number);
}

/* Behind those that there are. A release has its years in any order, and all of them are published
 * with it: of equals, the later row counts. */
static void give(struct benchmark_loading *loading) {
    struct catalogue *catalogue = loading->loader->catalogue;
    size_t before = catalogue->benchmark_count;
    struct benchmark *all =
        arena_array(loading->loader->arena, before + loading->count + 1, sizeof *all);
    for (size_t i = 0; i < before; i++)
        all[i] = catalogue->benchmarks[i];
    if (loading->count > 0)
        qsort(loading->rows, loading->count, sizeof *loading->rows, by_period);
    for (size_t i = 0; i < loading->count; i++)
        all[before + i] = loading->rows[i].benchmark;
    catalogue->benchmarks = all;
    catalogue->benchmark_count = before + loading->count;
}

void load_source_benchmarks(struct loader *loader, const struct source *source,
                            struct found_files *found) {
    struct benchmark_loading loading = {
        .loader = loader, .source = source, .unknowns = load_unknowns(loader, source)};
    for (size_t i = 0; i < found->count; i++)
        if (load_found_is_of(source, found->files[i].name))
            read_file(&loading, &found->files[i]);
    give(&loading);
}
