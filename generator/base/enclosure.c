/* Goes down a path folder by folder, each by a handle on the one above. */
#define _GNU_SOURCE /* O_PATH */
#include "base/enclosure.h"

#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    A_FOLDER = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC,
    A_FILE = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
};

/* ---- names ---- */

const char *enclosure_path(struct arena *arena, const char *folder, const char *name) {
    return *folder == '\0' ? name : arena_printf(arena, "%s/%s", folder, name);
}

const char *enclosure_last_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash == NULL ? path : slash + 1;
}

const char *enclosure_parent(struct arena *arena, const char *path) {
    const char *slash = strrchr(path, '/');
    return slash == NULL ? "" : arena_strndup(arena, path, (size_t)(slash - path));
}

const char *enclosure_shown(const struct enclosure *enclosure, const char *path) {
    const char *name = enclosure->name;
    size_t length = strlen(name);
    bool is_root = length > 0 && name[length - 1] == '/';
    return *path == '\0' ? name
                         : arena_printf(enclosure->arena, "%s%s%s", name, is_root ? "" : "/", path);
}

static bool may_be_a_name(const char *name, size_t length) {
    bool leads_up = length <= 2 && strspn(name, ".") >= length;
    if (!leads_up && length <= NAME_MAX)
        return true;
    errno = leads_up ? ENOENT : ENAMETOOLONG;
    return false;
}

bool enclosure_is_name(const char *name) {
    errno = ENOENT;
    return strchr(name, '/') == NULL && may_be_a_name(name, strlen(name));
}

bool enclosure_is_path(const char *path) {
    for (const char *slash; (slash = strchr(path, '/')) != NULL; path = slash + 1)
        if (!may_be_a_name(path, (size_t)(slash - path)))
            return false;
    return enclosure_is_name(path);
}

/* ---- handles ---- */

/* Closes a handle that was opened on the way; errno stays as it was. */
static int let_go(const struct enclosure *enclosure, int handle, int result) {
    int error = errno;
    if (handle >= 0 && handle != enclosure->handle)
        close(handle);
    errno = error;
    return result;
}

/* openat says ENOTDIR of a link, too; this, ELOOP. */
static int open_in(int above, const char *name, int how) {
    struct stat status;
    int opened = openat(above, name, how);
    if (opened < 0 && errno == ENOTDIR &&
        fstatat(above, name, &status, AT_SYMLINK_NOFOLLOW) == 0) /* else errno says more */
        errno = S_ISLNK(status.st_mode) ? ELOOP : ENOTDIR;
    return opened;
}

/* The folder that the path's last name, *name, is in; to be let go. -1 with errno set. */
static int go_above(const struct enclosure *enclosure, const char *path, const char **name) {
    int handle = enclosure->handle;
    if (handle < 0)
        errno = ENOENT;
    for (const char *slash; handle >= 0 && (slash = strchr(path, '/')) != NULL; path = slash + 1) {
        char step[NAME_MAX + 1] = "";
        size_t length = (size_t)(slash - path);
        if (!may_be_a_name(path, length))
            return let_go(enclosure, handle, -1);
        memcpy(step, path, length);
        handle = let_go(enclosure, handle, open_in(handle, step, A_FOLDER | O_PATH));
    }
    *name = path;
    return handle < 0 || may_be_a_name(path, strlen(path)) ? handle : let_go(enclosure, handle, -1);
}

static int open_at(const struct enclosure *enclosure, const char *path, int how) {
    const char *name;
    if (*path == '\0' && enclosure->handle >= 0)
        return openat(enclosure->handle, ".", how);
    int above = go_above(enclosure, path, &name);
    return above < 0 ? -1 : let_go(enclosure, above, open_in(above, name, how));
}

static bool is_open_or_not_there(const struct enclosure *enclosure) {
    if (enclosure->handle >= 0 || file_is_answer(errno))
        return true;
    diagnose_fault(enclosure->diagnostics, enclosure->name, "the folder cannot be read", errno);
    return false;
}

bool enclosure_open(struct enclosure *enclosure, struct arena *arena,
                    struct diagnostics *diagnostics, const char *name) {
    int handle = open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    *enclosure = (struct enclosure){arena, diagnostics, name, handle};
    return is_open_or_not_there(enclosure);
}

bool enclosure_enter(struct enclosure *inner, const struct enclosure *outer, const char *path) {
    *inner = *outer;
    inner->name = enclosure_shown(outer, path);
    inner->handle = open_at(outer, path, A_FOLDER);
    return is_open_or_not_there(inner);
}

void enclosure_close(struct enclosure *enclosure) {
    int error = errno;
    if (enclosure->handle >= 0)
        close(enclosure->handle);
    enclosure->handle = -1;
    errno = error;
}

/* ---- what stands there ---- */

static enum enclosed kind_of(const struct stat *status) {
    return S_ISREG(status->st_mode)   ? ENCLOSED_FILE
           : S_ISDIR(status->st_mode) ? ENCLOSED_FOLDER
                                      : ENCLOSED_OTHER;
}

enum enclosed enclosure_look(const struct enclosure *enclosure, const char *path) {
    struct stat status;
    const char *name;
    int above = go_above(enclosure, path, &name);
    if (above >= 0 &&
        let_go(enclosure, above, fstatat(above, name, &status, AT_SYMLINK_NOFOLLOW)) == 0)
        return kind_of(&status);
    if (file_is_answer(errno))
        return ENCLOSED_NOTHING;
    diagnose_fault(enclosure->diagnostics, enclosure_shown(enclosure, path),
                   "what stands here cannot be seen", errno);
    return ENCLOSED_UNKNOWN;
}

char *enclosure_read(const struct enclosure *enclosure, struct arena *arena, const char *path,
                     size_t *length) {
    const char *shown = enclosure_shown(enclosure, path);
    int file = open_at(enclosure, path, A_FILE);
    return file_take(arena, enclosure->diagnostics, file, shown, length);
}

const char **enclosure_list(const struct enclosure *enclosure, struct arena *arena,
                            const char *path, size_t *count) {
    const char *shown = enclosure_shown(enclosure, path);
    int folder = open_at(enclosure, path, A_FOLDER);
    return file_take_names(arena, enclosure->diagnostics, folder, shown, count);
}
