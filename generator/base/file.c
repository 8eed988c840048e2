/* Files by the calls of POSIX. */
#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char *read_all(struct arena *arena, int descriptor, size_t size, size_t *length) {
    char *bytes = arena_alloc(arena, size + 1);
    size_t got = 0;
    while (got < size) {
        ssize_t n = read(descriptor, bytes + got, size - got);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return NULL;
        if (n == 0)
            break;
        got += (size_t)n;
    }
    bytes[got] = '\0';
    *length = got;
    return bytes;
}

char *file_read(struct arena *arena, const char *path, size_t *length) {
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return NULL;
    struct stat status;
    char *bytes = NULL;
    if (fstat(descriptor, &status) == 0) {
        if (S_ISREG(status.st_mode))
            bytes = read_all(arena, descriptor, (size_t)status.st_size, length);
        else
            errno = S_ISDIR(status.st_mode) ? EISDIR : EINVAL;
    }
    int error = errno;
    close(descriptor);
    errno = error;
    return bytes;
}

static int by_bytes(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool is_itself_or_above(const char *name) {
    return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

static bool is_hidden(const char *name) {
    return name[0] == '.';
}

static const char **list_without(struct arena *arena, const char *folder, size_t *count,
                                 bool (*is_left_out)(const char *name)) {
    DIR *directory = opendir(folder);
    if (directory == NULL)
        return NULL;
    const char **names = arena_more(arena, NULL, 0, sizeof *names);
    *count = 0;
    for (struct dirent *entry; (entry = readdir(directory)) != NULL;) {
        if (is_left_out(entry->d_name))
            continue;
        names = arena_more(arena, names, *count, sizeof *names);
        names[(*count)++] = arena_strdup(arena, entry->d_name);
    }
    closedir(directory);
    qsort(names, *count, sizeof *names, by_bytes);
    return names;
}

const char **file_list(struct arena *arena, const char *folder, size_t *count) {
    return list_without(arena, folder, count, is_hidden);
}

const char **file_list_all(struct arena *arena, const char *folder, size_t *count) {
    return list_without(arena, folder, count, is_itself_or_above);
}

const char **file_list_ending(struct arena *arena, const char *folder, const char *ending,
                              size_t *count) {
    size_t all = 0, end = strlen(ending);
    const char **names = file_list(arena, folder, &all);
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

bool file_is_folder(const char *path) {
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

bool file_exists(const char *path) {
    struct stat status;
    return lstat(path, &status) == 0;
}

const char *file_size_text(struct arena *arena, size_t size) {
    enum { THOUSAND = 1000, MILLION = 1000000, TENTH = 100000 };
    if (size >= MILLION)
        return arena_printf(arena, "%zu.%zu MB", size / MILLION, size % MILLION / TENTH);
    return arena_printf(arena, "%zu KB", (size + THOUSAND - 1) / THOUSAND);
}
