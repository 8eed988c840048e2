/* Tells reports by the authority that their manifests name. */
#include "publish/site/site_authority.h"

#include "base/spelling.h"
#include "publish/site/site_state.h"

#include <string.h>

/* A manifest of an early version names none: it may be anybody's. */
static bool is_named(const struct site_report *report) {
    return *report->authority != '\0';
}

bool site_authority_is_wanted(const struct site *site, const struct site_report *report) {
    const char *wanted = site->request->authority;
    return wanted == NULL || !is_named(report) || strcmp(wanted, report->authority) == 0;
}

struct authorities {
    const char **names;
    const struct site_report **first; /* a report of each */
    size_t count;
};

static void note(struct arena *arena, struct authorities *authorities,
                 const struct site_report *report) {
    size_t count = authorities->count;
    for (size_t i = 0; i < count; i++)
        if (strcmp(authorities->names[i], report->authority) == 0)
            return;
    authorities->names = arena_more(arena, authorities->names, count, sizeof *authorities->names);
    authorities->first = arena_more(arena, authorities->first, count, sizeof *authorities->first);
    authorities->names[count] = report->authority;
    authorities->first[count] = report;
    authorities->count++;
}

static struct authorities authorities_of(struct arena *arena, const struct site_reports *reports) {
    struct authorities authorities = {0};
    for (size_t i = 0; i < reports->count; i++)
        if (is_named(&reports->items[i]))
            note(arena, &authorities, &reports->items[i]);
    return authorities;
}

/* “Trust” (monthly/2020-10), “Borough” (monthly/2020-11) */
static const char *list_of(struct arena *arena, const struct authorities *authorities) {
    const char *list = "";
    for (size_t i = 0; i < authorities->count; i++)
        list = arena_printf(arena, "%s%s“%s” (%s)", list, i == 0 ? "" : ", ", authorities->names[i],
                            authorities->first[i]->folder);
    return list;
}

static bool has_wanted(struct site *site) {
    const char *wanted = site->request->authority;
    for (size_t i = 0; i < site->reports.count; i++)
        if (!site->reports.items[i].stayed &&
            site_authority_is_wanted(site, &site->reports.items[i]))
            return true;
    struct authorities all = authorities_of(site->arena, &site->others);
    diagnose(site->diagnostics, SEVERITY_ERROR, (struct place){.file = site->request->out},
             "--authority: there is no report of “%s”%s; %s%s", wanted,
             spelling_hint(site->arena, wanted, all.names, all.count),
             all.count == 0 ? "render one first" : "there are those of ",
             list_of(site->arena, &all));
    return false;
}

bool site_authority_is_one(struct site *site) {
    if (site->request->authority != NULL)
        return has_wanted(site);
    struct authorities all = authorities_of(site->arena, &site->reports);
    if (all.count <= 1)
        return true;
    diagnose(site->diagnostics, SEVERITY_ERROR, (struct place){.file = site->request->out},
             "the reports here, or published before, are those of %zu authorities: %s; a site is "
             "one authority's: name it with --authority NAME, or the folder that has its reports "
             "alone with --out DIR",
             all.count, list_of(site->arena, &all));
    return false;
}
