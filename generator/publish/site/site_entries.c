/* Keeps the list of a site's files in the order of their paths. */
#include "publish/site/site_entries.h"

#include <stdlib.h>
#include <string.h>

struct site_entry *site_entries_add(struct arena *arena, struct site_entries *entries) {
    entries->items = arena_more(arena, entries->items, entries->count, sizeof *entries->items);
    struct site_entry *entry = &entries->items[entries->count++];
    *entry = (struct site_entry){.path = ""};
    return entry;
}

static int by_path(const void *left, const void *right) {
    const struct site_entry *a = left, *b = right;
    return strcmp(a->path, b->path);
}

void site_entries_sort(struct site_entries *entries) {
    if (entries->count > 0)
        qsort(entries->items, entries->count, sizeof *entries->items, by_path);
}

const struct site_entry *site_entries_find(const struct site_entries *entries, const char *path) {
    struct site_entry key = {.path = path};
    if (entries->count == 0)
        return NULL;
    return bsearch(&key, entries->items, entries->count, sizeof key, by_path);
}
