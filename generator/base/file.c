/* Files by the calls of POSIX. */
#include "base/file.h"

#include "base/stage.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static const char CANNOT_BE_READ[] = "the file cannot be read";

enum { FOR_READING = O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK }; /* a pipe does not block */

bool file_is_answer(int error) {
    return error == ENOENT || error == ENOTDIR || error == EISDIR || error == ELOOP ||
           error == ENAMETOOLONG;
}

/* Until nothing more comes; false where there is less than `size`, or more. There is room for one
 * byte more. */
static bool read_all(int descriptor, char *bytes, size_t size) {
    size_t got = 0;
    while (got <= size) {
        ssize_t n = read(descriptor, bytes + got, size + 1 - got);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return false;
        if (n == 0)
            break;
        got += (size_t)n;
    }
    errno = EAGAIN; /* somebody is writing the file */
    return got == size;
}

static char *fail(struct diagnostics *diagnostics, const char *path, const char *what) {
    int error = errno;
    if (!file_is_answer(error))
        diagnose_fault(diagnostics, path, what, error);
    errno = error;
    return NULL;
}

static char *is_no_file(struct diagnostics *diagnostics, const char *path) {
    diagnose_not_a_file(diagnostics, path,
                        "this is a pipe, a socket or a device, which would be waited for for ever; "
                        "expected a file: move it away");
    errno = EINVAL;
    return NULL;
}

static char *take(struct arena *arena, int descriptor, size_t length) {
    char *bytes = arena_alloc(arena, length + 1);
    if (!read_all(descriptor, bytes, length))
        return NULL;
    bytes[length] = '\0';
    return bytes;
}

struct mapping {
    void *bytes;
    size_t length;
};

static void unmap(void *object) {
    const struct mapping *mapping = object;
    munmap(mapping->bytes, mapping->length);
}

static char *map(struct arena *arena, int descriptor, size_t length) {
    if (length == 0)
        return arena_strdup(arena, "");
    void *bytes = mmap(NULL, length, PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (bytes == MAP_FAILED)
        return NULL;
    struct mapping *mapping = arena_alloc(arena, sizeof *mapping);
    *mapping = (struct mapping){bytes, length};
    arena_at_free(arena, unmap, mapping);
    return bytes;
}

/* False with errno set, after it was said of what is no file. */
static bool is_file(struct diagnostics *diagnostics, int descriptor, const char *path,
                    size_t *length) {
    struct stat status;
    if (fstat(descriptor, &status) != 0)
        return fail(diagnostics, path, CANNOT_BE_READ);
    *length = (size_t)status.st_size;
    if (S_ISREG(status.st_mode))
        return true;
    if (S_ISDIR(status.st_mode))
        errno = EISDIR;
    else
        is_no_file(diagnostics, path);
    return false;
}

/* `way` gives the bytes, or NULL with errno set. */
static char *have(struct arena *arena, struct diagnostics *diagnostics, int descriptor,
                  const char *path, size_t *length,
                  char *(*way)(struct arena *arena, int descriptor, size_t length)) {
    if (descriptor < 0 && errno == ENXIO)
        return is_no_file(diagnostics, path);
    if (descriptor < 0)
        return fail(diagnostics, path, CANNOT_BE_READ);
    enum stage before = stage_enter(STAGE_FILES);
    char *bytes = NULL;
    if (is_file(diagnostics, descriptor, path, length) &&
        (bytes = way(arena, descriptor, *length)) == NULL)
        fail(diagnostics, path, CANNOT_BE_READ);
    int error = errno;
    close(descriptor);
    stage_leave(before);
    errno = error;
    return bytes;
}

char *file_take(struct arena *arena, struct diagnostics *diagnostics, int descriptor,
                const char *path, size_t *length) {
    return have(arena, diagnostics, descriptor, path, length, take);
}

const char *file_map(struct arena *arena, struct diagnostics *diagnostics, const char *path,
                     size_t *length) {
    return have(arena, diagnostics, open(path, FOR_READING), path, length, map);
}

char *file_read(struct arena *arena, struct diagnostics *diagnostics, const char *path,
                size_t *length) {
    return file_take(arena, diagnostics, open(path, FOR_READING), path, length);
}

static int by_bytes(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool is_itself_or_above(const char *name) {
    return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

bool file_is_hidden(const char *name) {
    return name[0] == '.';
}

/* False where an entry cannot be read: the rest of the folder is not known then. */
static bool read_names(struct arena *arena, DIR *directory, const char ***names, size_t *count) {
    *names = arena_more(arena, NULL, 0, sizeof **names);
    *count = 0;
    for (;;) {
        errno = 0;
        const struct dirent *entry = readdir(directory);
        if (entry == NULL)
            return errno == 0;
        if (is_itself_or_above(entry->d_name))
            continue;
        *names = arena_more(arena, *names, *count, sizeof **names);
        (*names)[(*count)++] = arena_strdup(arena, entry->d_name);
    }
}

const char **file_take_names(struct arena *arena, struct diagnostics *diagnostics, int descriptor,
                             const char *path, size_t *count) {
    static const char what[] = "the folder cannot be read";
    const char **names = NULL;
    DIR *directory = descriptor < 0 ? NULL : fdopendir(descriptor);
    if (directory == NULL) {
        fail(diagnostics, path, what);
        int error = errno;
        if (descriptor >= 0)
            close(descriptor);
        errno = error;
        return NULL;
    }
    bool whole = read_names(arena, directory, &names, count);
    if (!whole) {
        fail(diagnostics, path, what);
        *count = 0;
    }
    int error = errno;
    closedir(directory);
    errno = error;
    if (!whole)
        return NULL;
    qsort(names, *count, sizeof *names, by_bytes);
    return names;
}

const char **file_list(struct arena *arena, struct diagnostics *diagnostics, const char *folder,
                       size_t *count) {
    size_t all = 0;
    const char **names =
        file_take_names(arena, diagnostics, open(folder, FOR_READING | O_DIRECTORY), folder, &all);
    if (names == NULL)
        return NULL;
    *count = 0;
    for (size_t i = 0; i < all; i++)
        if (!file_is_hidden(names[i]))
            names[(*count)++] = names[i];
    return names;
}

const char **file_list_ending(struct arena *arena, struct diagnostics *diagnostics,
                              const char *folder, const char *ending, size_t *count) {
    size_t all = 0, end = strlen(ending);
    const char **names = file_list(arena, diagnostics, folder, &all);
    *count = 0;
    for (size_t i = 0; names != NULL && i < all; i++) {
        size_t length = strlen(names[i]);
        if (length > end && strcmp(names[i] + length - end, ending) == 0)
            names[(*count)++] = arena_strndup(arena, names[i], length - end);
    }
    return names;
}

const char *file_folder(struct arena *arena, const char *path) {
    const char *slash = strrchr(path, '/');
    if (slash == path)
        return "/";
    return slash == NULL ? "." : arena_strndup(arena, path, (size_t)(slash - path));
}

bool file_is_folder(struct diagnostics *diagnostics, const char *path) {
    struct stat status;
    if (stat(path, &status) == 0)
        return S_ISDIR(status.st_mode);
    fail(diagnostics, path, "what stands here cannot be seen");
    return false;
}

bool file_exists(struct diagnostics *diagnostics, const char *path) {
    struct stat status;
    if (lstat(path, &status) == 0)
        return true;
    fail(diagnostics, path, "what stands here cannot be seen");
    return false;
}

const char *file_size_text(struct arena *arena, size_t size) {
    enum { THOUSAND = 1000, MILLION = 1000000, TENTH = 100000 };
    if (size >= MILLION)
        return arena_printf(arena, "%zu.%zu MB", size / MILLION, size % MILLION / TENTH);
    return arena_printf(arena, "%zu KB", (size + THOUSAND - 1) / THOUSAND);
}
