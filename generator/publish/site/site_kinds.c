/* Sorts the reports of a site by name, by unit. */
#include "publish/site/site_kinds.h"

#include "publish/site/site_paths.h"
#include "publish/site/site_state.h"

#include <string.h>

bool site_kind_is_whole(const struct site_kind *kind) {
    return strcmp(kind->folder, kind->name) == 0;
}

static struct site_kind *kind_in(struct site_kinds *kinds, const char *folder) {
    for (size_t i = 0; i < kinds->count; i++)
        if (strcmp(kinds->items[i].folder, folder) == 0)
            return &kinds->items[i];
    struct site_kind *kind = &kinds->items[kinds->count++];
    *kind =
        (struct site_kind){.unit = "", .unit_name = "", .folder = folder, .place = SITE_LEVEL_NONE};
    return kind;
}

static void add_month(struct arena *arena, struct site_kind *kind,
                      const struct site_report *report) {
    kind->unit = report->unit;
    kind->months = arena_more(arena, kind->months, kind->month_count, sizeof *kind->months);
    kind->months[kind->month_count++] = report;
    kind->unit_name = report->is_root ? "" : report->unit_name; /* as the latest says */
}

static void add_to_all(struct arena *arena, struct site_kind *kind,
                       const struct site_report *report) {
    kind->name = report->report;
    kind->all = arena_more(arena, kind->all, kind->all_count, sizeof *kind->all);
    kind->all[kind->all_count++] = report;
}

struct site_levels site_kind_levels(struct arena *arena, const struct site_kind *whole,
                                    int period) {
    size_t first = 0, count = 0;
    while (first < whole->all_count && whole->all[first]->period != period)
        first++;
    while (first + count < whole->all_count && whole->all[first + count]->period == period)
        count++;
    return site_levels_of(arena, &whole->all[first], count);
}

/* PERIOD_NONE: only the whole authority has reports. */
static int newest_month_of_units(const struct site_kind *whole) {
    for (size_t i = whole->all_count; i > 0; i--)
        if (!whole->all[i - 1]->is_root)
            return whole->all[i - 1]->period;
    return PERIOD_NONE;
}

/* Each unit's among those of its name, whose kind stands before them. */
static void place_kinds(struct arena *arena, struct site_kinds *kinds) {
    struct site_levels *levels = NULL;
    for (size_t i = 0; i < kinds->count; i++) {
        struct site_kind *kind = &kinds->items[i];
        if (site_kind_is_whole(kind)) {
            levels = arena_alloc(arena, sizeof *levels);
            *levels = site_kind_levels(arena, kind, newest_month_of_units(kind));
        }
        kind->levels = levels;
        if (kind->month_count > 0)
            kind->place = site_levels_find(levels, kind->unit);
    }
}

struct site_kinds site_kinds(const struct site *site) {
    /* a report is in its own kind, and what is of a unit in that of the whole authority too */
    struct site_kinds kinds = {
        .items = arena_array(site->arena, 2 * site->reports.count, sizeof *kinds.items)};
    for (size_t i = 0; i < site->reports.count; i++) {
        const struct site_report *report = &site->reports.items[i];
        struct site_kind *whole = kind_in(&kinds, report->report);
        struct site_kind *own = kind_in(&kinds, site_kind_folder(site->arena, report));
        add_month(site->arena, own, report);
        add_to_all(site->arena, own, report);
        if (whole != own)
            add_to_all(site->arena, whole, report);
    }
    place_kinds(site->arena, &kinds);
    return kinds;
}

const struct site_kind *site_kinds_of_unit(const struct site_kinds *kinds, const char *name,
                                           const char *unit) {
    for (size_t i = 0; i < kinds->count; i++) {
        const struct site_kind *kind = &kinds->items[i];
        if (kind->month_count > 0 && strcmp(kind->unit, unit) == 0 && strcmp(kind->name, name) == 0)
            return kind;
    }
    return NULL;
}

const struct site_report *site_kind_month(const struct site_kind *kind, int period) {
    for (size_t i = 0; i < kind->month_count; i++)
        if (kind->months[i]->period == period)
            return kind->months[i];
    return NULL;
}

bool site_kind_has(const struct site_kind *kind, const char *code) {
    for (size_t i = 0; i < kind->month_count; i++)
        if (site_report_find(kind->months[i], code) != NULL)
            return true;
    return false;
}
