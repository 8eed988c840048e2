/* Goes through the units month by month. */
#include "command/command_reports.h"

#include "base/spelling.h"
#include "command/command_request.h"
#include "model/period.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* ---- levels ---- */

/* The levels of units.csv, each once, in the order of its rows. */
struct unit_levels {
    const char **names;
    size_t count;
};

static bool is_level(const char *a, const char *b) {
    return strcasecmp(a, b) == 0;
}

static void add_level(struct arena *arena, struct unit_levels *levels, const char *name) {
    for (size_t i = 0; i < levels->count; i++)
        if (is_level(levels->names[i], name))
            return;
    levels->names = arena_more(arena, levels->names, levels->count, sizeof *levels->names);
    levels->names[levels->count++] = name;
}

static struct unit_levels levels_of(struct arena *arena, const struct catalogue *catalogue) {
    struct unit_levels levels = {0};
    for (size_t i = 0; i < catalogue->unit_count; i++)
        for (size_t s = 0; s < catalogue->units[i].spell_count; s++)
            if (*catalogue->units[i].spells[s].level != '\0')
                add_level(arena, &levels, catalogue->units[i].spells[s].level);
    return levels;
}

static bool knows_level(const struct run *run, const char *level) {
    struct unit_levels levels = levels_of(run->arena, &run->dataset->catalogue);
    for (size_t i = 0; i < levels.count; i++)
        if (is_level(levels.names[i], level))
            return true;
    fprintf(stderr, "scorecard: unknown level “%s”%s", level,
            spelling_hint(run->arena, level, levels.names, levels.count));
    for (size_t i = 0; i < levels.count; i++)
        fprintf(stderr, "%s%s", i == 0 ? "; units.csv has " : ", ", levels.names[i]);
    fputs(levels.count == 0 ? "; units.csv gives no unit one\n" : "\n", stderr);
    return false;
}

/* ---- units and months ---- */

static bool is_asked_for(const struct options *options, const struct unit *unit, int period) {
    const struct unit_spell *spell = unit_spell_at(unit, period);
    return spell != NULL && !unit->nameless &&
           (options->level == NULL || is_level(spell->level, options->level));
}

static void add_unit(const struct run *run, struct asked_reports *reports,
                     const struct unit *unit) {
    for (int period = run->options->first; period <= run->options->last; period++) {
        if (!is_asked_for(run->options, unit, period))
            continue;
        reports->items =
            arena_more(run->arena, reports->items, reports->count, sizeof *reports->items);
        reports->items[reports->count++] = (struct asked_report){unit, period};
    }
}

/* Its place among others: that of its parent in units.csv, then its own. */
struct place_of_unit {
    const struct unit *unit;
    size_t parent, own;
};

static int by_parent(const void *left, const void *right) {
    const struct place_of_unit *a = left, *b = right;
    if (a->parent != b->parent)
        return a->parent < b->parent ? -1 : 1;
    return (a->own > b->own) - (a->own < b->own);
}

static void add_units(const struct run *run, struct asked_reports *reports) {
    const struct catalogue *catalogue = &run->dataset->catalogue;
    struct place_of_unit *units = arena_array(run->arena, catalogue->unit_count, sizeof *units);
    for (size_t i = 0; i < catalogue->unit_count; i++) {
        const struct unit *unit = &catalogue->units[i],
                          *parent = unit_spell_near(unit, run->options->last)->parent;
        units[i] = (struct place_of_unit){unit, parent == NULL ? 0 : parent->index + 1, i};
    }
    qsort(units, catalogue->unit_count, sizeof *units, by_parent);
    for (size_t i = 0; i < catalogue->unit_count; i++)
        add_unit(run, reports, units[i].unit);
}

static bool has_reports(const struct run *run, const struct asked_reports *reports) {
    const struct options *options = run->options;
    const char *first = period_text(run->arena, options->first);
    if (reports->count > 0)
        return true;
    fprintf(stderr,
            "scorecard: by units.csv no unit%s%s%s was open in %s%s%s; “scorecard list” prints "
            "from when to when each unit was\n",
            options->level == NULL ? "" : " of the level “",
            options->level == NULL ? "" : options->level, options->level == NULL ? "" : "”", first,
            options->first == options->last ? "" : " to ",
            options->first == options->last ? "" : period_text(run->arena, options->last));
    return false;
}

bool command_reports(const struct run *run, struct asked_reports *reports) {
    const struct options *options = run->options;
    *reports = (struct asked_reports){0};
    bool every = options->unit != NULL && strcmp(options->unit, options_every_unit) == 0;
    if (options->level != NULL && !knows_level(run, options->level))
        return false;
    if (every || options->level != NULL) {
        add_units(run, reports);
        return has_reports(run, reports);
    }
    const struct unit *unit = command_unit(run);
    if (unit == NULL || !command_unit_is_open(run, unit, options->first, options->last))
        return false;
    add_unit(run, reports, unit);
    return true;
}
