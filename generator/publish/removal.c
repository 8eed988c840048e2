/* Lists a folder's entries from the bottom up, then unlinks them. */
#include "publish/removal.h"

#include "publish/folders.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

static void add(struct removal *removal, const char *path) {
    struct arena *arena = removal->folder.arena;
    removal->paths = arena_more(arena, removal->paths, removal->count, sizeof *removal->paths);
    removal->paths[removal->count++] = path;
}

/* `below` is the folder's path in the one that is removed. */
static bool list_folder(struct removal *removal, const struct enclosure *folder, const char *below);

static bool list_inner(struct removal *removal, const struct enclosure *folder, const char *name,
                       const char *path) {
    struct enclosure inner;
    if (!enclosure_enter(&inner, folder, name))
        return false;
    if (inner.handle < 0)
        return folders_fail(&inner, inner.name, "the folder cannot be read");
    bool listed = list_folder(removal, &inner, path);
    enclosure_close(&inner);
    add(removal, arena_printf(folder->arena, "%s/", path));
    return listed;
}

static bool list_folder(struct removal *removal, const struct enclosure *folder,
                        const char *below) {
    size_t count = 0;
    const char **names = enclosure_list(folder, folder->arena, "", &count);
    if (names == NULL)
        return folders_fail(folder, folder->name, "the folder cannot be read");
    for (size_t i = 0; i < count; i++) {
        const char *path = enclosure_path(folder->arena, below, names[i]);
        enum enclosed kind = enclosure_look(folder, names[i]);
        if (kind == ENCLOSED_UNKNOWN ||
            (kind == ENCLOSED_FOLDER && !list_inner(removal, folder, names[i], path)))
            return false;
        if (kind != ENCLOSED_FOLDER)
            add(removal, path);
    }
    return true;
}

bool removal_prepare(const struct enclosure *enclosure, const char *name, struct removal *removal) {
    *removal = (struct removal){.above = enclosure->handle};
    if (!enclosure_enter(&removal->folder, enclosure, name))
        return false;
    if (removal->folder.handle < 0)
        return folders_fail(enclosure, removal->folder.name, "the folder cannot be read");
    if (list_folder(removal, &removal->folder, ""))
        return true;
    removal_forget(removal);
    return false;
}

void removal_forget(struct removal *removal) {
    enclosure_close(&removal->folder);
}

void removal_carry_out(struct removal *removal, const char *name) {
    for (size_t i = 0; i < removal->count; i++) {
        const char *path = removal->paths[i];
        bool is_folder = path[strlen(path) - 1] == '/';
        unlinkat(removal->folder.handle, path, is_folder ? AT_REMOVEDIR : 0);
    }
    unlinkat(removal->above, name, AT_REMOVEDIR);
    removal_forget(removal);
}

bool removal_of(const struct enclosure *enclosure, const char *name) {
    struct removal removal;
    switch (enclosure_look(enclosure, name)) {
    case ENCLOSED_NOTHING:
        return true;
    case ENCLOSED_FILE:
    case ENCLOSED_OTHER:
        unlinkat(enclosure->handle, name, 0);
        return true;
    case ENCLOSED_FOLDER:
        if (!removal_prepare(enclosure, name, &removal))
            return false;
        removal_carry_out(&removal, name);
        return true;
    case ENCLOSED_UNKNOWN:
        break;
    }
    return false;
}
