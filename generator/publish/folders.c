/* Each call is made at a handle on the folder that the entry is in. */
#include "publish/folders.h"

#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool folders_fail(const struct enclosure *enclosure, const char *shown, const char *what) {
    const char *why = errno == ELOOP ? "there is a link, which may lead elsewhere; expected a "
                                       "folder of its own"
                                     : strerror(errno);
    diagnose(enclosure->diagnostics, SEVERITY_ERROR, (struct place){.file = shown}, "%s: %s", what,
             why);
    return false;
}

/* ---- folders that are missing ---- */

/* Not below anything yet: the path is the user's own, and may go through links. */
static bool make_root(const struct enclosure *enclosure, const char **made) {
    char *copy = arena_strdup(enclosure->arena, enclosure->name);
    for (char *slash = copy + 1;; slash++) {
        if (*slash != '/' && *slash != '\0')
            continue;
        bool last = *slash == '\0';
        *slash = '\0';
        if (mkdir(copy, 0777) == 0)
            *made = *made == NULL ? arena_strdup(enclosure->arena, copy) : *made;
        else if (errno != EEXIST)
            return folders_fail(enclosure, copy, "the folder cannot be made");
        if (last)
            return true;
        *slash = '/';
    }
}

void folders_unmake(struct arena *arena, const char *name, const char *made) {
    while (made != NULL && rmdir(name) == 0 && strcmp(name, made) != 0)
        name = file_folder(arena, name);
}

bool folders_open(struct enclosure *enclosure, struct arena *arena, struct diagnostics *diagnostics,
                  const char *name, const char **made) {
    *made = NULL;
    if (!enclosure_open(enclosure, arena, diagnostics, name))
        return false;
    if (enclosure->handle >= 0)
        return true;
    bool opened =
        make_root(enclosure, made) && enclosure_open(enclosure, arena, diagnostics, name) &&
        (enclosure->handle >= 0 || folders_fail(enclosure, name, "the folder cannot be opened"));
    if (!opened)
        folders_unmake(arena, name, *made);
    return opened;
}

bool folders_enter(struct enclosure *inner, const struct enclosure *outer, const char *name,
                   bool *made) {
    *made = false;
    if (!enclosure_is_name(name))
        return folders_fail(outer, enclosure_shown(outer, name), "the folder cannot be made");
    if (!enclosure_enter(inner, outer, name))
        return false;
    if (inner->handle < 0 && errno == ENOENT) { /* most often it is there */
        *made = mkdirat(outer->handle, name, 0777) == 0;
        if (!*made && errno != EEXIST)
            return folders_fail(outer, inner->name, "the folder cannot be made");
        if (!enclosure_enter(inner, outer, name))
            folders_leave(outer, name);
    }
    return inner->handle >= 0 || folders_fail(outer, inner->name, "the folder cannot be opened");
}

void folders_leave(const struct enclosure *outer, const char *name) {
    unlinkat(outer->handle, name, AT_REMOVEDIR);
}

bool folders_go_down(struct enclosure *inner, const struct enclosure *outer, const char *path) {
    const char *slash = strchr(path, '/');
    bool made;
    if (slash == NULL)
        return *path == '\0' ? enclosure_enter(inner, outer, "")
                             : folders_enter(inner, outer, path, &made);
    struct enclosure step;
    if (!folders_enter(&step, outer, arena_strndup(outer->arena, path, (size_t)(slash - path)),
                       &made))
        return false;
    bool entered = folders_go_down(inner, &step, slash + 1);
    enclosure_close(&step);
    return entered;
}

bool folders_enter_new(struct enclosure *inner, const struct enclosure *outer, const char *prefix,
                       const char **name) {
    enum { MOST = 1000 };
    for (int number = 0; number < MOST; number++) {
        *name = arena_printf(outer->arena, "%s%d-%d", prefix, (int)getpid(), number);
        if (mkdirat(outer->handle, *name, 0777) == 0) {
            if (enclosure_enter(inner, outer, *name) && inner->handle >= 0)
                return true;
            folders_leave(outer, *name);
            break;
        }
        if (errno != EEXIST)
            break;
    }
    return folders_fail(outer, outer->name, "nothing can be written in this folder");
}

/* ---- files ---- */

static bool write_all(int descriptor, const char *bytes, size_t length) {
    while (length > 0) {
        ssize_t written = write(descriptor, bytes, length);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        bytes += written;
        length -= (size_t)written;
    }
    return true;
}

bool folders_rename(const struct enclosure *enclosure, const char *name, const char *other) {
    return enclosure_is_name(name) && enclosure_is_name(other) &&
           renameat(enclosure->handle, name, enclosure->handle, other) == 0;
}

static bool is_on_disk(int descriptor) {
    return fsync(descriptor) == 0 || errno == EINVAL || errno == ENOSYS;
}

bool folders_sync(const struct enclosure *enclosure) {
    return is_on_disk(enclosure->handle);
}

bool folders_write(const struct enclosure *enclosure, const char *name, const char *shown,
                   const char *bytes, size_t length) {
    static const int how = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC;
    int descriptor = enclosure_is_name(name) ? openat(enclosure->handle, name, how, 0666) : -1;
    if (descriptor < 0)
        return folders_fail(enclosure, shown, "the file cannot be written");
    bool written = write_all(descriptor, bytes, length) && is_on_disk(descriptor);
    int error = errno;
    if (close(descriptor) != 0 && written) {
        written = false;
        error = errno;
    }
    errno = error;
    return written || folders_fail(enclosure, shown, "the file cannot be written");
}

bool folders_rewrite(const struct enclosure *enclosure, const char *name, const char *shown,
                     const char *bytes, size_t length) {
    const char *new = arena_printf(enclosure->arena, ".%s.new", name);
    unlinkat(enclosure->handle, new, 0); /* what an earlier run that was killed left */
    if (!folders_write(enclosure, new, shown, bytes, length))
        return false;
    if (folders_rename(enclosure, new, name) && folders_sync(enclosure))
        return true;
    folders_fail(enclosure, shown, "the file cannot be written");
    unlinkat(enclosure->handle, new, 0);
    return false;
}

bool folders_put(const struct enclosure *enclosure, const char *name, const char *bytes,
                 size_t length) {
    const char *fresh = arena_printf(enclosure->arena, ".%s.%d", name, (int)getpid());
    const char *shown = enclosure_shown(enclosure, name);
    struct stat old;
    bool had = fstatat(enclosure->handle, name, &old, AT_SYMLINK_NOFOLLOW) == 0;
    if (folders_write(enclosure, fresh, shown, bytes, length)) {
        if ((!had || fchmodat(enclosure->handle, fresh, old.st_mode & 07777, 0) == 0) &&
            folders_rename(enclosure, fresh, name))
            return true;
        folders_fail(enclosure, shown, "the file cannot be written");
    }
    unlinkat(enclosure->handle, fresh, 0);
    return false;
}

/* ---- what is kept ---- */

/* What is said where there are no links, or no more of them. */
static bool has_no_links(int error) {
    return error == EPERM || error == EOPNOTSUPP || error == ENOSYS || error == EMLINK ||
           error == EXDEV;
}

bool folders_link(const struct enclosure *from, const struct enclosure *to, const char *name,
                  bool *linked) {
    *linked = enclosure_is_name(name) && linkat(from->handle, name, to->handle, name, 0) == 0;
    return *linked || has_no_links(errno) ||
           folders_fail(from, enclosure_shown(from, name), "the file cannot be kept");
}

static bool keep_file(const struct enclosure *from, const struct enclosure *to, const char *name) {
    bool linked;
    size_t length;
    if (!folders_link(from, to, name, &linked) || linked)
        return linked;
    const char *shown = enclosure_shown(from, name);
    const char *bytes = enclosure_read(from, from->arena, name, &length);
    return bytes == NULL ? folders_fail(from, shown, "the file cannot be kept")
                         : folders_write(to, name, shown, bytes, length);
}

static bool keep_entries(const struct enclosure *from, const struct enclosure *to) {
    size_t count = 0;
    const char **names = enclosure_list(from, from->arena, "", &count);
    if (names == NULL)
        return folders_fail(from, from->name, "the folder cannot be kept");
    for (size_t i = 0; i < count; i++)
        if (!folders_keep(from, to, names[i]))
            return false;
    return true;
}

static bool keep_folder(const struct enclosure *from, const struct enclosure *to,
                        const char *name) {
    struct enclosure inner_from, inner_to;
    bool made;
    if (!enclosure_enter(&inner_from, from, name))
        return false;
    if (inner_from.handle < 0)
        return folders_fail(from, enclosure_shown(from, name), "the folder cannot be kept");
    bool kept = folders_enter(&inner_to, to, name, &made);
    if (kept) {
        kept = keep_entries(&inner_from, &inner_to);
        enclosure_close(&inner_to);
    }
    enclosure_close(&inner_from);
    return kept;
}

bool folders_keep(const struct enclosure *from, const struct enclosure *to, const char *name) {
    switch (enclosure_look(from, name)) {
    case ENCLOSED_FOLDER:
        return keep_folder(from, to, name);
    case ENCLOSED_FILE:
    case ENCLOSED_OTHER: /* a link to a folder stays one */
    case ENCLOSED_NOTHING:
        return keep_file(from, to, name);
    case ENCLOSED_UNKNOWN:
        break;
    }
    return false;
}
