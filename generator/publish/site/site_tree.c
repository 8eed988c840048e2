/* Makes the next tree beside the one that readers see, whose place it then takes. */
#define _DEFAULT_SOURCE /* flock */
#include "publish/site/site_tree.h"

#include "base/file.h"
#include "publish/digest.h"
#include "publish/folders.h"
#include "publish/site/site_past.h"
#include "publish/site/site_state.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

struct site_tree {
    struct site *site;
    struct folders folders;
    const char *next; /* the folder that is being made */
    int lock;         /* -1: the file system has no locks */
    struct site_entries entries;
    bool failed;
};

static bool lock(struct site_tree *tree, const char *folder) {
    tree->lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (tree->lock < 0)
        return folders_fail(&tree->folders, folder, "the folder cannot be opened");
    if (flock(tree->lock, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK)
        return true;
    diagnose(tree->site->diagnostics, SEVERITY_ERROR, (struct place){.file = folder},
             "another run is publishing here; try again when it has ended");
    return false;
}

/* What a run that was killed has left. It may have been killed between two renames. */
static bool clear_leftovers(struct site_tree *tree) {
    struct arena *arena = tree->site->arena;
    const char *old = arena_printf(arena, "%s.old", tree->next);
    if (file_exists(old) && !file_exists(tree->site->folder) &&
        rename(old, tree->site->folder) != 0)
        return folders_fail(&tree->folders, old, "the site of before cannot be restored");
    folders_remove(arena, tree->next);
    folders_remove(arena, old);
    return true;
}

struct site_tree *site_tree_open(struct site *site) {
    struct site_tree *tree = arena_alloc(site->arena, sizeof *tree);
    const char *place = file_folder(site->arena, site->folder);
    *tree =
        (struct site_tree){.site = site, .folders = {site->arena, site->diagnostics}, .lock = -1};
    tree->next =
        arena_printf(site->arena, "%s/.%s.scorecard-new", place, site->folder + strlen(place) + 1);
    if (folders_make(&tree->folders, place) && lock(tree, place) && clear_leftovers(tree) &&
        folders_make(&tree->folders, tree->next))
        return tree;
    if (tree->lock >= 0)
        close(tree->lock);
    return NULL;
}

static bool holds(const char *path, const char *bytes, size_t length) {
    struct stat status;
    if (stat(path, &status) != 0 || (size_t)status.st_size != length)
        return false;
    struct arena *arena = arena_new();
    size_t got;
    const char *old = file_read(arena, path, &got);
    bool same = old != NULL && got == length && memcmp(old, bytes, length) == 0;
    arena_free(arena);
    return same;
}

static bool store(struct site_tree *tree, const char *path, const char *bytes, size_t length) {
    struct arena *arena = tree->site->arena;
    struct site_outcome *outcome = tree->site->outcome;
    const char *old = arena_printf(arena, "%s/%s", tree->site->folder, path);
    const char *new = arena_printf(arena, "%s/%s", tree->next, path);
    if (!folders_make(&tree->folders, file_folder(arena, new)))
        return false;
    if (holds(old, bytes, length) && link(old, new) == 0) {
        outcome->unchanged++;
        return true;
    }
    bool existed = strcmp(path, SITE_PAST_LIST) == 0
                       ? tree->site->past.files.count > 0
                       : site_entries_find(&tree->site->past.files, path) != NULL;
    *(existed ? &outcome->changed : &outcome->added) += 1;
    return folders_write(&tree->folders, new, old, bytes, length);
}

bool site_tree_put(struct site_tree *tree, const char *path, const char *bytes, size_t length) {
    struct site_entry *entry = site_entries_add(tree->site->arena, &tree->entries);
    entry->path = arena_strdup(tree->site->arena, path);
    entry->size = length;
    digest_of(bytes, length, entry->digest);
    bool stored = store(tree, path, bytes, length);
    tree->failed = tree->failed || !stored;
    return stored;
}

bool site_tree_failed(const struct site_tree *tree) {
    return tree->failed;
}

bool site_tree_keep(struct site_tree *tree, const char *path) {
    struct arena *arena = arena_new();
    const char *folder = arena_printf(arena, "%s/%s", tree->site->folder, path);
    size_t count = 0;
    const char **names = file_list(arena, folder, &count);
    bool kept = true;
    for (size_t i = 0; names != NULL && kept && i < count; i++) {
        const char *file = arena_printf(arena, "%s/%s", folder, names[i]);
        size_t length;
        const char *bytes = file_read(arena, file, &length);
        kept = bytes != NULL ? site_tree_put(tree, arena_printf(arena, "%s/%s", path, names[i]),
                                             bytes, length)
                             : folders_fail(&tree->folders, file, "the file cannot be kept");
    }
    arena_free(arena);
    return kept;
}

static bool write_list(struct site_tree *tree) {
    struct buffer list = {0};
    site_entries_sort(&tree->entries);
    site_past_write(tree->site, &tree->entries, &list);
    bool written = store(tree, SITE_PAST_LIST, list.data, list.length);
    buffer_free(&list);
    return written;
}

static bool keep_file(struct site_tree *tree, const char *path, const char *from, const char *to) {
    if (site_entries_find(&tree->site->past.files, path) != NULL ||
        (strcmp(path, SITE_PAST_LIST) == 0 && tree->site->past.files.count > 0)) {
        tree->site->outcome->removed +=
            site_entries_find(&tree->entries, path) == NULL && strcmp(path, SITE_PAST_LIST) != 0;
        return true;
    }
    if (!file_exists(to))
        return folders_make(&tree->folders, file_folder(tree->site->arena, to)) &&
               folders_keep(&tree->folders, from, to);
    diagnose(
        tree->site->diagnostics, SEVERITY_ERROR, (struct place){.file = from},
        "this is not a file of the site, and it has the place of one; move it away, or publish "
        "to another folder");
    return false;
}

/* Files of others, such as a server's settings, go along. `path` is "" for the site itself. */
static bool keep_others(struct site_tree *tree, const char *path) {
    struct arena *arena = tree->site->arena;
    const char *folder = arena_printf(arena, "%s%s%s", tree->site->folder, *path ? "/" : "", path);
    size_t count = 0;
    const char **names = file_list_all(arena, folder, &count);
    if (names == NULL)
        return errno == ENOENT || folders_fail(&tree->folders, folder, "it cannot be read");
    for (size_t i = 0; i < count; i++) {
        const char *inner = arena_printf(arena, "%s%s%s", path, *path ? "/" : "", names[i]);
        const char *from = arena_printf(arena, "%s/%s", tree->site->folder, inner);
        struct stat status;
        bool kept =
            lstat(from, &status) == 0 && S_ISDIR(status.st_mode)
                ? keep_others(tree, inner)
                : keep_file(tree, inner, from, arena_printf(arena, "%s/%s", tree->next, inner));
        if (!kept)
            return false;
    }
    return true;
}

/* A site that would be the same is left as it is. */
static bool is_same(const struct site_tree *tree) {
    const struct site_outcome *outcome = tree->site->outcome;
    return outcome->added + outcome->changed + outcome->removed == 0 &&
           file_exists(tree->site->folder);
}

static bool finish(struct site_tree *tree) {
    if (!write_list(tree) || !keep_others(tree, ""))
        return false;
    return is_same(tree) || folders_take_place(&tree->folders, tree->next, tree->site->folder);
}

bool site_tree_finish(struct site_tree *tree) {
    tree->failed = !finish(tree);
    return !tree->failed;
}

void site_tree_close(struct site_tree *tree) {
    folders_remove(tree->site->arena, tree->next);
    if (tree->lock >= 0)
        close(tree->lock);
}
