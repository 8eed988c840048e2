/* Takes snapshots of folders, tells two of them apart. */
#include "watch/watch_snapshot.h"

#include "base/diagnostics.h"
#include "base/file.h"

#include <stdlib.h>
#include <string.h>

enum { DEEPEST = 16, MOST_TOLD = 3 };

static bool is_kept_beside(const char *name) {
    size_t length = strlen(name);
    return name[0] == '~' || (length > 0 && name[length - 1] == '~');
}

static bool is_same(const struct stat *one, const char *path) {
    struct stat other;
    return stat(path, &other) == 0 && one->st_dev == other.st_dev && one->st_ino == other.st_ino;
}

static void add(struct watch_snapshot *snapshot, const char *path, const char *out, int depth) {
    struct stat status;
    if (stat(path, &status) != 0 || is_same(&status, out))
        return;
    snapshot->entries =
        arena_more(snapshot->arena, snapshot->entries, snapshot->count, sizeof *snapshot->entries);
    snapshot->entries[snapshot->count++] =
        (struct watch_entry){.path = path,
                             .size = status.st_size,
                             .changed = status.st_mtim,
                             .number = status.st_ino,
                             .is_folder = S_ISDIR(status.st_mode)};
    if (!S_ISDIR(status.st_mode) || depth == DEEPEST)
        return;
    size_t count = 0; /* what cannot be read is said by the run that reads it */
    struct diagnostics *unsaid = diagnostics_new(snapshot->arena);
    const char **names = file_list(snapshot->arena, unsaid, path, &count);
    for (size_t i = 0; names != NULL && i < count; i++)
        if (!is_kept_beside(names[i]))
            add(snapshot, arena_printf(snapshot->arena, "%s/%s", path, names[i]), out, depth + 1);
}

void watch_snapshot_add(struct watch_snapshot *snapshot, const char *root, const char *out) {
    add(snapshot, root, out, 0);
}

static int compare(const void *a, const void *b) {
    const struct watch_entry *left = a, *right = b;
    return strcmp(left->path, right->path);
}

void watch_snapshot_sort(struct watch_snapshot *snapshot) {
    if (snapshot->count > 0)
        qsort(snapshot->entries, snapshot->count, sizeof *snapshot->entries, compare);
}

/* A folder changes with each entry, which is told by itself. */
static bool is_changed(const struct watch_entry *before, const struct watch_entry *after) {
    if (before->is_folder && after->is_folder)
        return false;
    return before->size != after->size || before->number != after->number ||
           before->changed.tv_sec != after->changed.tv_sec ||
           before->changed.tv_nsec != after->changed.tv_nsec;
}

struct telling {
    struct arena *arena;
    const char *text;
    size_t count;
};

static void tell(struct telling *telling, const char *path, const char *what) {
    if (telling->count++ < MOST_TOLD)
        telling->text = arena_printf(telling->arena, "%s%s%s %s", telling->text,
                                     *telling->text == '\0' ? "" : ", ", path, what);
}

const char *watch_snapshot_difference(const struct watch_snapshot *before,
                                      const struct watch_snapshot *after) {
    struct telling telling = {.arena = after->arena, .text = ""};
    size_t i = 0, j = 0;
    while (i < before->count || j < after->count) {
        int order = i == before->count  ? 1
                    : j == after->count ? -1
                                        : compare(&before->entries[i], &after->entries[j]);
        if (order < 0)
            tell(&telling, before->entries[i].path, "is gone");
        else if (order > 0)
            tell(&telling, after->entries[j].path, "is new");
        else if (is_changed(&before->entries[i], &after->entries[j]))
            tell(&telling, after->entries[j].path, "changed");
        i += order <= 0;
        j += order >= 0;
    }
    if (telling.count > MOST_TOLD)
        return arena_printf(after->arena, "%s and %zu more", telling.text,
                            telling.count - MOST_TOLD);
    return telling.count == 0 ? NULL : telling.text;
}
