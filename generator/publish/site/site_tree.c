/* Makes the next tree beside the one that readers see, whose place it then takes. */
#define _DEFAULT_SOURCE /* flock */
#include "publish/site/site_tree.h"

#include "base/file.h"
#include "base/stage.h"
#include "publish/digest.h"
#include "publish/folders.h"
#include "publish/removal.h"
#include "publish/replacement.h"
#include "publish/site/site_past.h"
#include "publish/site/site_state.h"

#include <errno.h>
#include <string.h>
#include <sys/file.h>

struct site_tree {
    struct site *site;
    struct enclosure place; /* what the site is in */
    const char *made;       /* of the folders above, by this run; NULL: none */
    const char *name;       /* of the site's folder there */
    struct enclosure next;  /* the folder that is being made there */
    const char *next_name;
    struct site_entries entries;
    bool locked, failed, done;
};

/* Until the place is closed, no other run publishes there, where the file system has locks. */
static bool lock(const struct site_tree *tree) {
    if (flock(tree->place.handle, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK)
        return true;
    diagnose(tree->site->diagnostics, SEVERITY_ERROR, (struct place){.file = tree->place.name},
             "another run is publishing here; try again when it has ended");
    return false;
}

/* What a run that was killed between two renames had put away. */
static bool restore(const struct site_tree *tree, const char *old) {
    const struct enclosure *place = &tree->place;
    enum enclosed put_away = enclosure_look(place, old), site = enclosure_look(place, tree->name);
    if (put_away == ENCLOSED_UNKNOWN || site == ENCLOSED_UNKNOWN)
        return false;
    return put_away == ENCLOSED_NOTHING || site != ENCLOSED_NOTHING ||
           folders_rename(place, old, tree->name) ||
           folders_fail(place, enclosure_shown(place, old),
                        "the site of before cannot be restored");
}

/* What a run that was killed has left. */
static bool clear_leftovers(const struct site_tree *tree) {
    const char *old = arena_printf(tree->site->arena, "%s.old", tree->next_name);
    return restore(tree, old) && removal_of(&tree->place, tree->next_name) &&
           removal_of(&tree->place, old);
}

static bool enter_folders(struct site_tree *tree) {
    struct enclosure *old = &tree->site->old;
    bool made;
    if (!clear_leftovers(tree) || !enclosure_enter(old, &tree->place, tree->name))
        return false;
    if (old->handle < 0 && errno != ENOENT)
        return folders_fail(old, old->name, "the folder cannot be read");
    return folders_enter(&tree->next, &tree->place, tree->next_name, &made);
}

struct site_tree *site_tree_open(struct site *site) {
    struct site_tree *tree = arena_alloc(site->arena, sizeof *tree);
    *tree = (struct site_tree){.site = site, .next = {.handle = -1}};
    tree->name = enclosure_last_name(site->folder);
    tree->next_name = arena_printf(site->arena, ".%s.scorecard-new", tree->name);
    if (!folders_open(&tree->place, site->arena, site->diagnostics,
                      file_folder(site->arena, site->folder), &tree->made))
        return NULL;
    tree->locked = lock(tree);
    if (tree->locked && enter_folders(tree))
        return tree;
    site_tree_close(tree);
    return NULL;
}

static bool holds(const struct enclosure *folder, const char *name, const char *bytes,
                  size_t length) {
    struct arena *arena = arena_new();
    size_t got;
    const char *old = enclosure_read(folder, arena, name, &got);
    bool same = old != NULL && got == length && memcmp(old, bytes, length) == 0;
    arena_free(arena);
    return same;
}

static bool is_of_the_past(const struct site_tree *tree, const char *path) {
    const struct site_entries *files = &tree->site->past.files;
    return strcmp(path, SITE_PAST_LIST) == 0 ? files->count > 0
                                             : site_entries_find(files, path) != NULL;
}

/* The file that `path` names in the site, from its folder of before to the next. */
static bool store_in(struct site_tree *tree, const struct enclosure *old,
                     const struct enclosure *new, const char *path, const char *bytes,
                     size_t length) {
    struct site_outcome *outcome = tree->site->outcome;
    const char *name = enclosure_last_name(path);
    bool linked = false;
    if (holds(old, name, bytes, length) && !folders_link(old, new, name, &linked))
        return false;
    *(linked                       ? &outcome->unchanged
      : is_of_the_past(tree, path) ? &outcome->changed
                                   : &outcome->added) += 1;
    return linked || folders_write(new, name, enclosure_shown(old, name), bytes, length);
}

static bool store(struct site_tree *tree, const char *path, const char *bytes, size_t length) {
    const char *folder = enclosure_parent(tree->site->arena, path);
    struct enclosure old, new;
    if (!folders_go_down(&new, &tree->next, folder))
        return false;
    bool stored = enclosure_enter(&old, &tree->site->old, folder);
    if (stored) {
        stored = store_in(tree, &old, &new, path, bytes, length);
        enclosure_close(&old);
    }
    enclosure_close(&new);
    return stored;
}

bool site_tree_put(struct site_tree *tree, const char *path, const char *bytes, size_t length) {
    struct site_entry *entry = site_entries_add(tree->site->arena, &tree->entries);
    entry->path = arena_strdup(tree->site->arena, path);
    entry->size = length;
    digest_of(bytes, length, entry->digest);
    enum stage before = stage_enter(STAGE_FILES);
    bool stored = store(tree, path, bytes, length);
    stage_leave(before);
    tree->failed = tree->failed || !stored;
    return stored;
}

bool site_tree_failed(const struct site_tree *tree) {
    return tree->failed;
}

bool site_tree_keep(struct site_tree *tree, const char *path) {
    const struct enclosure *old = &tree->site->old;
    struct arena *arena = arena_new();
    size_t count = 0;
    const char **names = enclosure_list(old, arena, path, &count);
    bool kept = true;
    for (size_t i = 0; names != NULL && kept && i < count; i++) {
        if (file_is_hidden(names[i]))
            continue;
        const char *file = enclosure_path(arena, path, names[i]);
        size_t length;
        const char *bytes = enclosure_read(old, arena, file, &length);
        kept = bytes != NULL
                   ? site_tree_put(tree, file, bytes, length)
                   : folders_fail(old, enclosure_shown(old, file), "the file cannot be kept");
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

/* ---- files of others ---- */

static bool keep_in(const struct enclosure *old, const struct enclosure *new, const char *name) {
    switch (enclosure_look(new, name)) {
    case ENCLOSED_NOTHING:
        return folders_keep(old, new, name);
    case ENCLOSED_UNKNOWN:
        return false;
    case ENCLOSED_FILE:
    case ENCLOSED_FOLDER:
    case ENCLOSED_OTHER:
        break;
    }
    diagnose(
        old->diagnostics, SEVERITY_ERROR, (struct place){.file = enclosure_shown(old, name)},
        "this is not a file of the site, and it has the place of one; move it away, or publish "
        "to another folder");
    return false;
}

/* `path` is a file's in the site, and `old` the folder that it is in. */
static bool keep_file(struct site_tree *tree, const struct enclosure *old, const char *path) {
    struct enclosure new;
    if (is_of_the_past(tree, path)) {
        tree->site->outcome->removed +=
            site_entries_find(&tree->entries, path) == NULL && strcmp(path, SITE_PAST_LIST) != 0;
        return true;
    }
    if (!folders_go_down(&new, &tree->next, enclosure_parent(tree->site->arena, path)))
        return false;
    bool kept = keep_in(old, &new, enclosure_last_name(path));
    enclosure_close(&new);
    return kept;
}

static bool keep_others(struct site_tree *tree, const struct enclosure *folder, const char *path);

/* A file of others, such as a server's settings, goes along; a link stays one. */
static bool keep_entry(struct site_tree *tree, const struct enclosure *folder, const char *name,
                       const char *path) {
    struct enclosure inner;
    enum enclosed kind = enclosure_look(folder, name);
    if (kind == ENCLOSED_UNKNOWN)
        return false;
    if (kind != ENCLOSED_FOLDER)
        return keep_file(tree, folder, path);
    if (!enclosure_enter(&inner, folder, name))
        return false;
    bool kept = keep_others(tree, &inner, path);
    enclosure_close(&inner);
    return kept;
}

/* All that is in a folder of the site of before; its path there is "" for the site itself. */
static bool keep_others(struct site_tree *tree, const struct enclosure *folder, const char *path) {
    size_t count = 0;
    const char **names = enclosure_list(folder, tree->site->arena, "", &count);
    if (names == NULL)
        return folders_fail(folder, folder->name, "it cannot be read");
    for (size_t i = 0; i < count; i++)
        if (!keep_entry(tree, folder, names[i], enclosure_path(tree->site->arena, path, names[i])))
            return false;
    return true;
}

/* ---- the end ---- */

/* A site that would be the same is left as it is. */
static bool is_same(const struct site_tree *tree) {
    const struct site_outcome *outcome = tree->site->outcome;
    return outcome->added + outcome->changed + outcome->removed == 0 && tree->site->old.handle >= 0;
}

static bool finish(struct site_tree *tree) {
    const struct enclosure *old = &tree->site->old;
    if (!write_list(tree) || (old->handle >= 0 && !keep_others(tree, old, "")))
        return false;
    return is_same(tree) ? removal_of(&tree->place, tree->next_name)
                         : replacement_take_place(&tree->place, tree->next_name, tree->name);
}

bool site_tree_finish(struct site_tree *tree) {
    enum stage before = stage_enter(STAGE_FILES);
    tree->done = finish(tree);
    stage_leave(before);
    tree->failed = !tree->done;
    return tree->done;
}

void site_tree_close(struct site_tree *tree) {
    enclosure_close(&tree->next);
    if (tree->locked && !tree->done)
        removal_of(&tree->place, tree->next_name);
    enclosure_close(&tree->place);
    if (!tree->done)
        folders_unmake(tree->site->arena, tree->place.name, tree->made);
}
