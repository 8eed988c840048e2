/* Replaces a folder in one step, with all that was written on the disk before. */
#define _GNU_SOURCE /* renameat2 */
#include "publish/folders.h"

#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool folders_fail(struct folders *folders, const char *path, const char *what) {
    diagnose(folders->diagnostics, SEVERITY_ERROR, (struct place){.file = path}, "%s: %s", what,
             strerror(errno));
    return false;
}

bool folders_make(struct folders *folders, const char *path) {
    char *copy = arena_strdup(folders->arena, path);
    for (char *slash = copy + 1;; slash++) {
        if (*slash != '/' && *slash != '\0')
            continue;
        bool last = *slash == '\0';
        *slash = '\0';
        if (mkdir(copy, 0777) != 0 && errno != EEXIST)
            return folders_fail(folders, copy, "the folder cannot be made");
        if (last)
            return true;
        *slash = '/';
    }
}

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

/* A rename may reach the disk before what was written earlier, unless that was waited for. */
static bool is_on_disk(int descriptor) {
    return fsync(descriptor) == 0 || errno == EINVAL || errno == ENOSYS;
}

bool folders_write(struct folders *folders, const char *path, const char *shown, const char *bytes,
                   size_t length) {
    int descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor < 0)
        return folders_fail(folders, shown, "the file cannot be written");
    bool written = write_all(descriptor, bytes, length) && is_on_disk(descriptor);
    int error = errno;
    if (close(descriptor) != 0 && written) {
        written = false;
        error = errno;
    }
    errno = error;
    return written || folders_fail(folders, shown, "the file cannot be written");
}

void folders_remove(struct arena *arena, const char *path) {
    if (unlink(path) == 0 || (errno != EISDIR && errno != EPERM))
        return;
    size_t count = 0;
    const char **names = file_list_all(arena, path, &count);
    for (size_t i = 0; names != NULL && i < count; i++)
        folders_remove(arena, arena_printf(arena, "%s/%s", path, names[i]));
    rmdir(path);
}

/* The file under a second name or, on a file system that has no links, a copy. */
static bool keep_file(struct folders *folders, const char *from, const char *to) {
    if (link(from, to) == 0)
        return true;
    size_t length;
    const char *bytes = file_read(folders->arena, from, &length);
    return bytes == NULL ? folders_fail(folders, from, "the file cannot be kept")
                         : folders_write(folders, to, from, bytes, length);
}

bool folders_keep(struct folders *folders, const char *from, const char *to) {
    struct stat status;
    if (lstat(from, &status) != 0 || !S_ISDIR(status.st_mode)) /* a link to a folder stays one */
        return keep_file(folders, from, to);
    if (mkdir(to, 0777) != 0)
        return folders_fail(folders, to, "the folder cannot be made");
    size_t count = 0;
    const char **names = file_list_all(folders->arena, from, &count);
    for (size_t i = 0; names != NULL && i < count; i++)
        if (!folders_keep(folders, arena_printf(folders->arena, "%s/%s", from, names[i]),
                          arena_printf(folders->arena, "%s/%s", to, names[i])))
            return false;
    return names != NULL || folders_fail(folders, from, "the folder cannot be read");
}

static bool sync_folder(const char *path) {
    int descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool done = descriptor >= 0 && is_on_disk(descriptor);
    int error = errno;
    if (descriptor >= 0)
        close(descriptor);
    errno = error;
    return done;
}

/* The names in a folder and in those below it; what files hold is on the disk since they were
 * written. */
static bool sync_names(struct folders *folders, const char *path) {
    size_t count = 0;
    const char **names = file_list_all(folders->arena, path, &count);
    for (size_t i = 0; names != NULL && i < count; i++) {
        const char *inner = arena_printf(folders->arena, "%s/%s", path, names[i]);
        struct stat status;
        if (lstat(inner, &status) == 0 && S_ISDIR(status.st_mode) && !sync_names(folders, inner))
            return false;
    }
    return sync_folder(path);
}

static bool take_place(struct folders *folders, const char *new, const char *folder) {
    if (!file_exists(folder))
        return rename(new, folder) == 0 ||
               folders_fail(folders, folder, "the folder cannot be made");
    if (renameat2(AT_FDCWD, new, AT_FDCWD, folder, RENAME_EXCHANGE) == 0) {
        folders_remove(folders->arena, new);
        return true;
    }
    if (errno != EINVAL && errno != ENOSYS)
        return folders_fail(folders, folder, "the folder cannot be replaced");
    const char *old = arena_printf(folders->arena, "%s.old", new);
    if (rename(folder, old) != 0)
        return folders_fail(folders, folder, "the folder cannot be replaced");
    if (rename(new, folder) != 0) {
        rename(old, folder);
        return folders_fail(folders, folder, "the folder cannot be replaced");
    }
    folders_remove(folders->arena, old);
    return true;
}

bool folders_take_place(struct folders *folders, const char *new, const char *folder) {
    if (!sync_names(folders, new))
        return folders_fail(folders, folder, "what was written may not be on the disk");
    if (!take_place(folders, new, folder))
        return false;
    sync_folder(file_folder(folders->arena, folder)); /* it stands there, whatever this says */
    return true;
}
