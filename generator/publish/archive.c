#define _GNU_SOURCE /* renameat2 */
#include "publish/archive.h"

#include "base/file.h"
#include "model/period.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct archive {
    struct arena *arena;
    struct diagnostics *diagnostics;
    const char *folder; /* the one that is written in the end: messages name it */
};

static bool fail(struct archive *archive, const char *path, const char *what) {
    diagnose(archive->diagnostics, SEVERITY_ERROR, (struct place){.file = path}, "%s: %s", what,
             strerror(errno));
    return false;
}

static bool make_folders(struct archive *archive, const char *path) {
    char *copy = arena_strdup(archive->arena, path);
    for (char *slash = copy + 1;; slash++) {
        if (*slash != '/' && *slash != '\0')
            continue;
        bool last = *slash == '\0';
        *slash = '\0';
        if (mkdir(copy, 0777) != 0 && errno != EEXIST)
            return fail(archive, copy, "the folder cannot be made");
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

/* Messages name the place where the file is in the end, `shown`. */
static bool write_bytes(struct archive *archive, const char *path, const char *shown,
                        const char *bytes, size_t length) {
    int descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor < 0)
        return fail(archive, shown, "the file cannot be written");
    bool written = write_all(descriptor, bytes, length);
    int error = errno;
    if (close(descriptor) != 0 && written) {
        written = false;
        error = errno;
    }
    errno = error;
    return written || fail(archive, shown, "the file cannot be written");
}

static bool write_file(struct archive *archive, const char *new, const struct output *output) {
    const char *path = arena_printf(archive->arena, "%s/%s", new, output->name);
    const char *shown = arena_printf(archive->arena, "%s/%s", archive->folder, output->name);
    return write_bytes(archive, path, shown, output->bytes.data, output->bytes.length);
}

/* Removes a folder with all that is in it. What cannot be removed stays. */
static void remove_tree(struct arena *arena, const char *path) {
    if (unlink(path) == 0 || (errno != EISDIR && errno != EPERM))
        return;
    size_t count = 0;
    const char **names = file_list_all(arena, path, &count);
    for (size_t i = 0; names != NULL && i < count; i++)
        remove_tree(arena, arena_printf(arena, "%s/%s", path, names[i]));
    rmdir(path);
}

/* The file under a second name or, on a file system that has no links, a copy. */
static bool keep_file(struct archive *archive, const char *from, const char *to) {
    if (link(from, to) == 0)
        return true;
    size_t length;
    const char *bytes = file_read(archive->arena, from, &length);
    return bytes == NULL ? fail(archive, from, "the file cannot be kept")
                         : write_bytes(archive, to, from, bytes, length);
}

/* The same content once more: files are linked, folders made. */
static bool keep_tree(struct archive *archive, const char *from, const char *to) {
    struct stat status;
    if (lstat(from, &status) != 0 || !S_ISDIR(status.st_mode)) /* a link to a folder stays one */
        return keep_file(archive, from, to);
    if (mkdir(to, 0777) != 0)
        return fail(archive, to, "the folder cannot be made");
    size_t count = 0;
    const char **names = file_list_all(archive->arena, from, &count);
    for (size_t i = 0; names != NULL && i < count; i++)
        if (!keep_tree(archive, arena_printf(archive->arena, "%s/%s", from, names[i]),
                       arena_printf(archive->arena, "%s/%s", to, names[i])))
            return false;
    return names != NULL || fail(archive, from, "the folder cannot be read");
}

static bool is_output(const struct output *outputs, size_t count, const char *name) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(outputs[i].name, name) == 0)
            return true;
    return false;
}

static bool keep_others(struct archive *archive, const char *from, const char *to,
                        const struct output *outputs, size_t count) {
    size_t name_count = 0;
    const char **names = file_list_all(archive->arena, from, &name_count);
    for (size_t i = 0; names != NULL && i < name_count; i++)
        if (!is_output(outputs, count, names[i]) &&
            !keep_tree(archive, arena_printf(archive->arena, "%s/%s", from, names[i]),
                       arena_printf(archive->arena, "%s/%s", to, names[i])))
            return false;
    return names != NULL || errno == ENOENT || fail(archive, from, "the folder cannot be read");
}

/* Puts `new` in the place of `folder`; what was there is removed. */
static bool take_place(struct archive *archive, const char *new, const char *folder) {
    if (!file_exists(folder))
        return rename(new, folder) == 0 || fail(archive, folder, "the folder cannot be made");
    if (renameat2(AT_FDCWD, new, AT_FDCWD, folder, RENAME_EXCHANGE) == 0) {
        remove_tree(archive->arena, new);
        return true;
    }
    if (errno != EINVAL && errno != ENOSYS)
        return fail(archive, folder, "the folder cannot be replaced");
    const char *old = arena_printf(archive->arena, "%s.old", new);
    if (rename(folder, old) != 0)
        return fail(archive, folder, "the folder cannot be replaced");
    if (rename(new, folder) != 0) {
        rename(old, folder);
        return fail(archive, folder, "the folder cannot be replaced");
    }
    remove_tree(archive->arena, old);
    return true;
}

bool archive_write(struct arena *arena, struct diagnostics *diagnostics, const char *folder,
                   const struct output *outputs, size_t count) {
    struct archive archive = {arena, diagnostics, folder};
    const char *slash = strrchr(folder, '/');
    const char *above =
        slash == NULL ? "." : arena_strndup(arena, folder, (size_t)(slash - folder));
    if (!make_folders(&archive, above))
        return false;
    char *new = arena_printf(arena, "%s/.scorecard-XXXXXX", above);
    if (mkdtemp(new) == NULL)
        return fail(&archive, above, "nothing can be written in this folder");
    bool written = true;
    for (size_t i = 0; written && i < count; i++)
        written = write_file(&archive, new, &outputs[i]);
    written = written && keep_others(&archive, folder, new, outputs, count);
    mode_t mask = umask(0);
    umask(mask);
    written = written && (chmod(new, 0777 & ~mask) == 0 || fail(&archive, new, "chmod"));
    written = written && take_place(&archive, new, folder);
    if (!written)
        remove_tree(arena, new);
    return written;
}

cJSON *archive_manifest(struct arena *arena, const char *folder) {
    size_t length;
    const char *text = file_read(arena, arena_printf(arena, "%s/manifest.json", folder), &length);
    return text == NULL ? NULL : cJSON_Parse(text);
}

/* Folders that were found so far. */
struct found {
    const char **folders;
    size_t count;
};

/* The folder and those below it, which are of other units or of other knowledge. */
static void find_folders(struct arena *arena, const char *folder, struct found *found) {
    if (file_exists(arena_printf(arena, "%s/manifest.json", folder))) {
        found->folders = arena_more(arena, found->folders, found->count, sizeof *found->folders);
        found->folders[found->count++] = folder;
    }
    size_t count = 0;
    const char **names = file_list(arena, folder, &count);
    for (size_t i = 0; names != NULL && i < count; i++) {
        const char *below = arena_printf(arena, "%s/%s", folder, names[i]);
        if (file_is_folder(below))
            find_folders(arena, below, found);
    }
}

const char **archive_list(struct arena *arena, const char *out, const char *report, int first,
                          int last, size_t *count) {
    struct found found = {0};
    size_t report_count = 0;
    const char **reports = file_list(arena, out, &report_count);
    for (size_t i = 0; reports != NULL && i < report_count; i++) {
        if (report != NULL && strcmp(report, reports[i]) != 0)
            continue;
        const char *above = arena_printf(arena, "%s/%s", out, reports[i]);
        size_t month_count = 0;
        const char **months = file_list(arena, above, &month_count);
        for (size_t m = 0; months != NULL && m < month_count; m++) {
            int month = period_read(months[m], strlen(months[m]));
            if (month != PERIOD_NONE && month >= first && month <= last)
                find_folders(arena, arena_printf(arena, "%s/%s", above, months[m]), &found);
        }
    }
    *count = found.count;
    return found.folders;
}

bool archive_is_final(struct arena *arena, const char *folder) {
    cJSON *manifest = archive_manifest(arena, folder);
    bool final = cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(manifest, "final"));
    cJSON_Delete(manifest);
    return final;
}
