/* Follows relative links from folder to folder. */
#include "publish/site/site_links.h"

#include "publish/site/site_paths.h"
#include "publish/site/site_place.h"
#include "publish/site/site_state.h"
#include "report/unit_path.h"

#include <string.h>

static const char href[] = " href=\"";

/* Where a link leads that ends in a page's name; NULL: it is no relative one, or leaves the site.
 */
static const char *target_of(struct arena *arena, const char *folder, const char *link,
                             size_t length) {
    static const char page[] = UNIT_PATH_PAGE, up[] = "../";
    size_t name = strlen(page);
    const char *fragment = memchr(link, '#', length);
    if (fragment != NULL)
        length = (size_t)(fragment - link);
    if (length <= name || memcmp(link + length - name, page, name) != 0 || *link == '/' ||
        memchr(link, ':', length) != NULL)
        return NULL;
    const char *path = arena_strndup(arena, link, length - name);
    char *from = arena_strdup(arena, folder);
    for (; strncmp(path, up, strlen(up)) == 0; path += strlen(up)) {
        char *slash = strrchr(from, '/');
        if (*from == '\0')
            return NULL;
        *(slash != NULL ? slash : from) = '\0';
    }
    size_t end = strlen(path); /* with the slash before the page's name */
    if (end == 0)
        return from;
    return arena_printf(arena, "%s%s%.*s", from, *from == '\0' ? "" : "/", (int)end - 1, path);
}

/* Where the reports of a name and month begin. */
static size_t first_of_month(const struct site_reports *reports, const struct site_place *place) {
    size_t low = 0, high = reports->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct site_report *report = &reports->items[middle];
        int order = strcmp(report->report, place->report);
        if (order < 0 || (order == 0 && report->period < place->period))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool has_latest(const struct site_reports *reports, struct arena *arena,
                       const char *folder) {
    for (size_t i = 0; i < reports->count; i++)
        if (reports->items[i].next == NULL &&
            strcmp(site_latest(arena, &reports->items[i]), folder) == 0)
            return true;
    return false;
}

static bool has_report(const struct site_reports *reports, struct arena *arena,
                       const char *folder) {
    struct site_place place;
    if (!site_place_read(&place, arena, folder))
        return has_latest(reports, arena, folder);
    for (size_t i = first_of_month(reports, &place);
         i < reports->count && reports->items[i].period == place.period; i++)
        if (strcmp(reports->items[i].folder, folder) == 0)
            return true;
    return false;
}

static bool leads_nowhere(const struct site *site, const char *folder, const char *link,
                          size_t length) {
    struct arena *arena = arena_new();
    const char *target = target_of(arena, folder, link, length);
    bool nowhere = target != NULL && !has_report(&site->reports, arena, target);
    arena_free(arena);
    return nowhere;
}

void site_links_put(const struct site *site, const char *folder, const char *html,
                    struct buffer *out) {
    const char *from = html;
    for (const char *at = html; (at = strstr(at, href)) != NULL;) {
        const char *link = at + strlen(href), *end = strchr(link, '"');
        if (end == NULL)
            break;
        if (leads_nowhere(site, folder, link, (size_t)(end - link))) {
            buffer_put(out, from, (size_t)(at - from));
            from = end + 1;
        }
        at = end;
    }
    buffer_puts(out, from);
}
