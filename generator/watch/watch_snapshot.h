/* What the inputs look like at one moment. Only watch/ includes this. */
#ifndef WATCH_WATCH_SNAPSHOT_H
#define WATCH_WATCH_SNAPSHOT_H

#include "base/arena.h"

#include <stdbool.h>
#include <sys/stat.h>
#include <time.h>

struct watch_entry {
    const char *path;
    off_t size;
    struct timespec changed;
    ino_t number; /* another, where a file took its place */
    bool is_folder;
};

struct watch_snapshot {
    struct arena *arena;
    struct watch_entry *entries; /* in the order of paths */
    size_t count;
};

/* All files and folders below a root, with it; not what lies in `out`, nor what an editor or a
 * spreadsheet keeps beside a file while it is open. */
void watch_snapshot_add(struct watch_snapshot *snapshot, const char *root, const char *out);

/* To be called when all roots are there. */
void watch_snapshot_sort(struct watch_snapshot *snapshot);

/* "data/kpi/2020-10.csv changed, data/notes.txt is new"; NULL: nothing differs. */
const char *watch_snapshot_difference(const struct watch_snapshot *before,
                                      const struct watch_snapshot *after);

#endif
