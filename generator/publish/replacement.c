/* Exchanges two folders' names when all that is in the new one is on the disk. */
#define _GNU_SOURCE /* renameat2 */
#include "publish/replacement.h"

#include "publish/folders.h"
#include "publish/removal.h"

#include <errno.h>
#include <stdio.h>

/* The names in a folder and in those below it; what files hold is on the disk since they were
 * written. */
static bool sync_names(const struct enclosure *folder);

static bool sync_inner(const struct enclosure *folder, const char *name) {
    struct enclosure inner;
    if (!enclosure_enter(&inner, folder, name))
        return false;
    bool done = inner.handle >= 0 && sync_names(&inner);
    enclosure_close(&inner);
    return done;
}

static bool sync_names(const struct enclosure *folder) {
    size_t count = 0;
    const char **names = enclosure_list(folder, folder->arena, "", &count);
    bool fine = names != NULL;
    for (size_t i = 0; fine && i < count; i++) {
        enum enclosed kind = enclosure_look(folder, names[i]);
        fine =
            kind != ENCLOSED_UNKNOWN && (kind != ENCLOSED_FOLDER || sync_inner(folder, names[i]));
    }
    return fine && folders_sync(folder);
}

/* Two folders in one, by their names in it. */
struct exchange {
    int above;
    const char *new, *folder, *old; /* old: what is in the way is called so meanwhile */
};

static bool by_two_renames(const struct exchange *exchange) {
    int above = exchange->above;
    if (renameat(above, exchange->folder, above, exchange->old) != 0)
        return false;
    if (renameat(above, exchange->new, above, exchange->folder) == 0)
        return true;
    int error = errno;
    renameat(above, exchange->old, above, exchange->folder);
    errno = error;
    return false;
}

/* *gone is what the old folder is called then. */
static bool exchange_names(const struct exchange *exchange, const char **gone) {
    *gone = exchange->new;
    if (renameat2(exchange->above, exchange->new, exchange->above, exchange->folder,
                  RENAME_EXCHANGE) == 0)
        return true;
    *gone = exchange->old;
    return (errno == EINVAL || errno == ENOSYS) && by_two_renames(exchange);
}

static bool fail(const struct enclosure *enclosure, const char *folder, const char *what) {
    return folders_fail(enclosure, enclosure_shown(enclosure, folder), what);
}

static bool take_place_of_folder(const struct enclosure *enclosure,
                                 const struct exchange *exchange) {
    struct removal removal;
    const char *gone;
    if (!removal_prepare(enclosure, exchange->folder, &removal))
        return false;
    if (exchange_names(exchange, &gone)) {
        folders_sync(enclosure); /* it stands there, whatever this says */
        removal_carry_out(&removal, gone);
        return true;
    }
    removal_forget(&removal);
    return fail(enclosure, exchange->folder, "the folder cannot be replaced");
}

static bool take_free_place(const struct enclosure *enclosure, const struct exchange *exchange) {
    int above = exchange->above;
    if (renameat(above, exchange->new, above, exchange->folder) != 0)
        return fail(enclosure, exchange->folder, "the folder cannot be made");
    folders_sync(enclosure);
    return true;
}

bool replacement_take_place(const struct enclosure *enclosure, const char *new,
                            const char *folder) {
    const struct exchange exchange = {.above = enclosure->handle,
                                      .new = new,
                                      .folder = folder,
                                      .old = arena_printf(enclosure->arena, "%s.old", new)};
    if (diagnostics_failed(enclosure->diagnostics))
        return false;
    if (!sync_inner(enclosure, new))
        return fail(enclosure, folder, "what was written may not be on the disk");
    switch (enclosure_look(enclosure, folder)) {
    case ENCLOSED_NOTHING:
        return take_free_place(enclosure, &exchange);
    case ENCLOSED_FOLDER:
        return take_place_of_folder(enclosure, &exchange);
    case ENCLOSED_OTHER:
        errno = ELOOP;
        break;
    case ENCLOSED_FILE:
        errno = ENOTDIR;
        break;
    case ENCLOSED_UNKNOWN:
        return false;
    }
    return fail(enclosure, folder, "the folder cannot be replaced");
}
