/* The sections of a report, each with its indicators beside their comparators. */
#include "report/view/view_report.h"

#include "model/benchmark_age.h"
#include "model/period.h"
#include "report/lasting.h"
#include "report/view/view_months.h"
#include "report/view/view_put.h"
#include "report/view/view_targets.h"

#include <string.h>

/* The sections of the contract report: a template may name them, whether the authority has such
 * indicators or not. Every other section is in other_sections. */
static const struct word SECTIONS[] = {
    {"kpi", NULL}, {"headline-rate", NULL}, {"activity", NULL}, {"business-plan", NULL}};
static const struct word_table named_sections = WORD_TABLE(SECTIONS);

/* More comparators than a page has room for as columns beside the authority's own. */
enum { MANY_COMPARATORS = 9 };

/* The indicators of one section: as results and as objects of the view, side by side. */
struct members {
    struct arena *arena;
    const struct indicator_result **results;
    struct value_object **objects;
    size_t count;
    int year_start;                            /* the authority's */
    const struct abbreviations *abbreviations; /* of the whole report */
};

static struct members members_of(struct arena *arena, const char *section,
                                 struct value_list *indicators, const struct report_result *results,
                                 const struct abbreviations *abbreviations) {
    struct members members = {.arena = arena,
                              .year_start = results->catalogue->authority.year_start,
                              .abbreviations = abbreviations};
    members.results = arena_array(arena, results->indicator_count + 1, sizeof(void *));
    members.objects = arena_array(arena, results->indicator_count + 1, sizeof(void *));
    for (size_t i = 0; i < results->indicator_count; i++) {
        if (strcmp(results->indicators[i].indicator->section, section) != 0)
            continue;
        members.results[members.count] = &results->indicators[i];
        members.objects[members.count++] = indicators->items[i].object;
    }
    return members;
}

/* The text that all members share; "" where they differ or there are none. */
static const char *shared(const struct members *members,
                          const char *(*text)(const struct indicator_result *)) {
    for (size_t i = 1; i < members->count; i++)
        if (strcmp(text(members->results[i]), text(members->results[0])) != 0)
            return "";
    return members->count ? text(members->results[0]) : "";
}

static const char *current_label(const struct indicator_result *result) {
    return result->current_label;
}

static const char *compare_label(const struct indicator_result *result) {
    return result->compare_label;
}

static const char *year_ago_label(const struct indicator_result *result) {
    return result->year_ago_label;
}

static const char *per_written(const struct indicator_result *result) {
    bool rate = result->headline && result->headline->figure->unit == UNIT_RATE;
    return rate ? result->headline->figure->per_text : "";
}

/* Single authorities have a table of their own. */
static bool is_average(const struct benchmark_result *result) {
    return result->benchmark->group[0] == '\0';
}

static const struct benchmark_result *benchmark_by(const struct indicator_result *result,
                                                   const char *comparator) {
    for (size_t i = 0; i < result->benchmark_count; i++)
        if (is_average(&result->benchmarks[i]) &&
            strcmp(result->benchmarks[i].benchmark->comparator, comparator) == 0)
            return &result->benchmarks[i];
    return NULL;
}

static bool is_listed(const char *const *names, size_t count, const char *name) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

/* The comparators of all members in the order in which they first come. */
static const char **comparators_of(const struct members *members, size_t *count) {
    const char **names = NULL;
    *count = 0;
    for (size_t i = 0; i < members->count; i++)
        for (size_t k = 0; k < members->results[i]->benchmark_count; k++) {
            const char *name = members->results[i]->benchmarks[k].benchmark->comparator;
            if (!is_average(&members->results[i]->benchmarks[k]) || is_listed(names, *count, name))
                continue;
            names = arena_more(members->arena, names, *count, sizeof *names);
            names[(*count)++] = name;
        }
    return names;
}

/* What a comparator's column says of a member. */
static struct value_object *put_cell(const struct members *members, size_t member,
                                     const char *comparator, struct value_list *cells) {
    const struct benchmark_result *benchmark = benchmark_by(members->results[member], comparator);
    struct outcome outcome = {.text = marker_text(MARKER_X), .reason = "no published value"};
    if (benchmark)
        outcome = lasting_benchmark(benchmark);
    struct value_object *cell = value_add_object(cells);
    view_fill_outcome(cell, &outcome);
    value_put_text(cell, "comparator", comparator);
    value_put_text(cell, "period", benchmark ? benchmark->benchmark->period : "");
    return cell;
}

/* Into the member's row and into the comparator's: a table may be written either way. */
static void put_cells(const struct members *members, size_t member, const char *comparator,
                      struct value_list *row) {
    put_cell(members, member, comparator, value_get_list(members->objects[member], "cells"));
    struct value_object *turned = put_cell(members, member, comparator, row);
    value_put_text(turned, "short_title", members->results[member]->indicator->short_title);
}

/* The comparators with their values; each indicator gets its own, too. */
static void put_comparators(struct value_object *section, const struct members *members) {
    size_t count;
    const char **names = comparators_of(members, &count);
    struct value_list *comparators = value_put_list(section, "comparators");
    for (size_t i = 0; i < count; i++) {
        struct value_object *comparator = value_add_object(comparators);
        value_put_text(comparator, "name", names[i]);
        struct value_list *row = value_put_list(comparator, "cells");
        for (size_t member = 0; member < members->count; member++)
            put_cells(members, member, names[i], row);
    }
    value_put_boolean(section, "has_comparators", count > 0);
    value_put_boolean(section, "has_many_comparators",
                      count >= MANY_COMPARATORS && count > members->count);
}

/* Where the comparators' values come from and the period that they are about, each once. */
static void put_sources(struct value_object *section, const struct members *members) {
    const char **said = NULL;
    size_t count = 0;
    struct value_list *sources = value_put_list(section, "sources");
    for (size_t i = 0; i < members->count; i++)
        for (size_t k = 0; k < members->results[i]->benchmark_count; k++) {
            const struct benchmark *source = members->results[i]->benchmarks[k].benchmark;
            const char *period = benchmark_period_text(source->period);
            char *key = arena_printf(members->arena, "%s\n%s\n%s", source->comparator, period,
                                     source->source);
            if (!is_average(&members->results[i]->benchmarks[k]) || is_listed(said, count, key))
                continue;
            said = arena_more(members->arena, said, count, sizeof *said);
            said[count++] = key;
            struct value_object *entry = value_add_object(sources);
            value_put_text(entry, "comparator", source->comparator);
            value_put_text(entry, "period_text", period);
            value_put_text(entry, "source", source->source);
        }
}

/* The month that all members' figures are about; "" where they differ or there are none. */
static const char *shared_data_month(const struct members *members) {
    for (size_t i = 1; i < members->count; i++)
        if (members->results[i]->period != members->results[0]->period)
            return "";
    return members->count
               ? rhythm_plain_text(members->arena, members->results[0]->indicator->rhythm,
                                   members->results[0]->period)
               : "";
}

static bool any_has_values(const struct members *members) {
    for (size_t i = 0; i < members->count; i++)
        if (view_has_values(members->results[i]))
            return true;
    return false;
}

static bool any_has_targets(const struct members *members) {
    for (size_t i = 0; i < members->count; i++)
        if (view_has_month_targets(members->results[i]))
            return true;
    return false;
}

/* Whether one is ranked among single authorities. */
static bool any_is_ranked(const struct members *members) {
    for (size_t i = 0; i < members->count; i++)
        if (value_get_list(members->objects[i], "rankings")->count > 0)
            return true;
    return false;
}

/* "per 10,000" where all members are rates per as many; else "". */
static const char *per_text(const struct members *members) {
    if (!*shared(members, per_written))
        return "";
    const struct figure *figure = members->results[0]->headline->figure;
    return arena_printf(members->arena, "per %s", number_text(members->arena, figure->per, 0));
}

static bool is_same_rhythm(struct rhythm a, struct rhythm b) {
    return a.frequency == b.frequency && a.year_start == b.year_start;
}

/* ", of years from September" where they are not the authority's; else "". */
static const char *years_text(const struct members *members, struct rhythm rhythm) {
    if (rhythm.year_start == members->year_start)
        return "";
    return arena_printf(members->arena, ", of years from %s",
                        period_month_name(period_make(2000, rhythm.year_start)));
}

/* For cells that span all of them or all but the first, or that share a row: a name and, twice as
 * wide, what is said of it. */
static void put_columns(struct arena *arena, struct value_object *table, int columns) {
    int words = columns * 2 / 3;
    const struct {
        const char *key;
        int count;
    } spans[] = {{"columns", columns},
                 {"columns_behind", columns - 1},
                 {"columns_of_name", columns - words},
                 {"columns_of_words", words}};
    for (size_t i = 0; i < sizeof spans / sizeof *spans; i++)
        value_put_text(table, spans[i].key, arena_printf(arena, "%d", spans[i].count));
}

/* The members whose years have the same columns, as one table can show them. */
static void put_year_table(struct value_list *tables, const struct members *members,
                           struct rhythm rhythm) {
    struct value_object *table = value_add_object(tables);
    struct value_list *list = value_put_list(table, "indicators");
    bool any_target = false;
    for (size_t i = 0; i < members->count; i++) {
        const struct indicator_result *result = members->results[i];
        if (!is_same_rhythm(result->indicator->rhythm, rhythm))
            continue;
        value_add(list, value_of_object(members->objects[i]));
        any_target = any_target || view_has_month_targets(result);
    }
    value_put_boolean(table, "has_targets", any_target);
    view_put_rhythm(members->arena, table, rhythm);
    value_put_text(table, "years_text", years_text(members, rhythm));
    put_columns(members->arena, table, 1 + rhythm_periods_a_year(rhythm) + (any_target ? 1 : 0));
    view_put_month_names(table, rhythm);
}

static void put_year_tables(struct value_object *section, const struct members *members) {
    struct value_list *tables = value_put_list(section, "year_tables");
    for (size_t i = 0; i < members->count; i++) {
        struct rhythm rhythm = members->results[i]->indicator->rhythm;
        size_t first = 0;
        while (!is_same_rhythm(members->results[first]->indicator->rhythm, rhythm))
            first++;
        if (first == i)
            put_year_table(tables, members, rhythm);
    }
}

static void fill_section(struct value_object *section, const char *name,
                         const struct members *members) {
    value_put_text(section, "name", name);
    value_put_boolean(section, "has_indicators", members->count > 0);
    value_put_number(section, "count", (double)members->count);
    value_put_boolean(section, "has_series", any_has_values(members));
    value_put_boolean(section, "has_targets", any_has_targets(members));
    value_put_boolean(section, "has_rankings", any_is_ranked(members));
    value_put_text(section, "current_heading", shared(members, current_label));
    value_put_text(section, "data_month_text", shared_data_month(members));
    value_put_text(section, "compare_heading", shared(members, compare_label));
    value_put_text(section, "year_ago_label", shared(members, year_ago_label));
    value_put_text(section, "per_text", per_text(members));
    put_comparators(section, members);
    put_sources(section, members);
    view_put_abbreviations(members->arena, section, members->abbreviations, members->results,
                           members->count);
    struct value_list *list = value_put_list(section, "indicators");
    for (size_t i = 0; i < members->count; i++)
        value_add(list, value_of_object(members->objects[i]));
    put_year_tables(section, members);
}

static bool is_named(const char *section) {
    for (unsigned i = 0; i < named_sections.count; i++)
        if (strcmp(words_code(&named_sections, i), section) == 0)
            return true;
    return false;
}

void view_put_sections(struct arena *arena, struct value_object *view,
                       struct value_list *indicators, const struct report_result *results,
                       const struct abbreviations *abbreviations) {
    struct value_object *named = value_put_object(view, "section");
    for (unsigned i = 0; i < named_sections.count; i++) {
        const char *name = words_code(&named_sections, i);
        struct members members = members_of(arena, name, indicators, results, abbreviations);
        fill_section(value_put_object(named, words_name(&named_sections, i).text), name, &members);
    }
    struct value_list *others = value_put_list(view, "other_sections");
    const char **done = arena_array(arena, results->indicator_count + 1, sizeof *done);
    size_t count = 0;
    for (size_t i = 0; i < results->indicator_count; i++) {
        const char *name = results->indicators[i].indicator->section;
        if (is_named(name) || is_listed(done, count, name))
            continue;
        done[count++] = name;
        struct members members = members_of(arena, name, indicators, results, abbreviations);
        fill_section(value_add_object(others), name, &members);
    }
}
