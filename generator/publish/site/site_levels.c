/* Puts units together from what each report says of those below it. */
#include "publish/site/site_levels.h"

#include "model/unit_words.h"
#include "publish/site/site_state.h"

#include <string.h>

/* Reports that are being put in order. */
struct sorting {
    struct arena *arena;
    const struct site_report *const *reports;
    size_t count;
    bool *placed; /* one a report */
    struct site_levels levels;
};

static size_t report_of(const struct sorting *sorting, const char *code) {
    for (size_t i = 0; i < sorting->count; i++)
        if (strcmp(sorting->reports[i]->unit, code) == 0)
            return i;
    return SITE_LEVEL_NONE;
}

static size_t add(struct sorting *sorting, const char *code, const char *name, size_t above) {
    struct site_levels *levels = &sorting->levels;
    levels->items = arena_more(sorting->arena, levels->items, levels->count, sizeof *levels->items);
    levels->items[levels->count] =
        (struct site_level){.code = code,
                            .name = name,
                            .above = above,
                            .depth = above == SITE_LEVEL_NONE ? 0 : levels->items[above].depth + 1};
    return levels->count++;
}

/* A report says who is below; each unit stands in one place, whatever else is said. */
static void add_report(struct sorting *sorting, size_t index, size_t above) {
    const struct site_report *report = sorting->reports[index];
    if (sorting->placed[index])
        return;
    sorting->placed[index] = true;
    size_t place = add(sorting, report->unit, report->unit_name, above);
    sorting->levels.items[place].report = report;
    for (size_t i = 0; i < report->child_count; i++) {
        const struct site_child *child = &report->children[i];
        size_t below = report_of(sorting, child->code);
        if (below == SITE_LEVEL_NONE)
            add(sorting, child->code, child->name, place);
        else
            add_report(sorting, below, place);
    }
}

/* First those that no report tells to be below it; then, lest one be missed, any. */
struct site_levels site_levels_of(struct arena *arena, const struct site_report *const *reports,
                                  size_t count) {
    struct sorting sorting = {arena,
                              reports,
                              count,
                              arena_array(arena, count + 1, sizeof(bool)),
                              {.period = count == 0 ? PERIOD_NONE : reports[0]->period}};
    for (size_t i = 0; i < count; i++)
        if (report_of(&sorting, reports[i]->parent) == SITE_LEVEL_NONE)
            add_report(&sorting, i, SITE_LEVEL_NONE);
    for (size_t i = 0; i < count; i++)
        add_report(&sorting, i, SITE_LEVEL_NONE);
    return sorting.levels;
}

size_t site_levels_find(const struct site_levels *levels, const char *code) {
    for (size_t i = 0; i < levels->count; i++)
        if (strcmp(levels->items[i].code, code) == 0)
            return i;
    return SITE_LEVEL_NONE;
}

/* ---- in words ---- */

static const struct unit *unit_of(const struct site *site, const char *code) {
    return site->dataset == NULL ? NULL : catalogue_unit(&site->dataset->catalogue, code);
}

const char *site_levels_noun(const struct site *site, struct arena *arena,
                             const struct site_levels *levels, size_t above) {
    const struct unit **units = arena_array(arena, levels->count + 1, sizeof *units);
    size_t count = 0, known = 0;
    for (size_t i = 0; i < levels->count; i++) {
        if (levels->items[i].above != above)
            continue;
        const struct unit *unit = unit_of(site, levels->items[i].code);
        count++;
        if (unit != NULL)
            units[known++] = unit;
    }
    if (known == count)
        return unit_noun(arena, units, count, levels->period);
    return count == 1 ? "unit" : "units";
}

const char *site_levels_word(const struct site *site, struct arena *arena,
                             const struct site_levels *levels, size_t place) {
    const struct site_level *level = &levels->items[place];
    const struct unit *unit = unit_of(site, level->code);
    const char *word = unit == NULL ? "" : unit_spell_near(unit, levels->period)->level;
    if (level->above == SITE_LEVEL_NONE)
        return word;
    return arena_printf(arena, "%s of %s", *word == '\0' ? "unit" : word,
                        levels->items[level->above].name);
}
