/* The list of a site's files. */
#ifndef PUBLISH_SITE_SITE_ENTRIES_H
#define PUBLISH_SITE_SITE_ENTRIES_H

#include "base/arena.h"
#include "publish/digest.h"

struct site_entry {
    const char *path;
    size_t size;
    char digest[DIGEST_SIZE];
};
struct site_entries {
    struct site_entry *items;
    size_t count;
};

/* Adds an entry with nothing in it. */
struct site_entry *site_entries_add(struct arena *arena, struct site_entries *entries);
/* By path. */
void site_entries_sort(struct site_entries *entries);
/* In a sorted list; NULL: it is not there. */
const struct site_entry *site_entries_find(const struct site_entries *entries, const char *path);

#endif
