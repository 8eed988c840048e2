/* Sorts the reports of a site by name, by unit. */
#include "publish/site/site_kinds.h"

#include "publish/site/site_paths.h"
#include "publish/site/site_state.h"

#include <string.h>

bool site_kind_is_whole(const struct site_kind *kind) {
    return strcmp(kind->folder, kind->name) == 0;
}

static struct site_kind *kind_in(const struct site *site, struct site_kinds *kinds,
                                 const char *folder) {
    for (size_t i = 0; i < kinds->count; i++)
        if (strcmp(kinds->items[i].folder, folder) == 0)
            return &kinds->items[i];
    size_t most = site->reports.count;
    struct site_kind *kind = &kinds->items[kinds->count++];
    *kind = (struct site_kind){.unit_name = "", .folder = folder};
    kind->months = arena_array(site->arena, most, sizeof *kind->months);
    kind->all = arena_array(site->arena, most, sizeof *kind->all);
    return kind;
}

static void add_month(struct site_kind *kind, const struct site_report *report) {
    kind->months[kind->month_count++] = report;
    kind->unit_name = report->is_root ? "" : report->unit_name; /* as the latest says */
}

static void add_to_all(struct site_kind *kind, const struct site_report *report) {
    kind->name = report->report;
    kind->all[kind->all_count++] = report;
}

struct site_kinds site_kinds(const struct site *site) {
    /* a report is in its own kind, and what is of a unit in that of the whole authority too */
    struct site_kinds kinds = {
        .items = arena_array(site->arena, 2 * site->reports.count, sizeof *kinds.items)};
    for (size_t i = 0; i < site->reports.count; i++) {
        const struct site_report *report = &site->reports.items[i];
        struct site_kind *whole = kind_in(site, &kinds, report->report);
        struct site_kind *own = kind_in(site, &kinds, site_kind_folder(site->arena, report));
        add_month(own, report);
        add_to_all(own, report);
        if (whole != own)
            add_to_all(whole, report);
    }
    return kinds;
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
