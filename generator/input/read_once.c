/* A list by path. */
#include "input/read_once.h"

#include "base/file.h"

#include <string.h>

struct kept_file {
    const char *path, *bytes;
    size_t length;
};

struct read_once {
    struct arena *arena;
    struct kept_file *items;
    size_t count;
};

struct read_once *read_once_new(struct arena *arena) {
    struct read_once *files = arena_alloc(arena, sizeof *files);
    files->arena = arena;
    return files;
}

const char *read_once(struct read_once *files, struct diagnostics *diagnostics, const char *path,
                      size_t *length) {
    for (size_t i = 0; i < files->count; i++)
        if (strcmp(files->items[i].path, path) == 0) {
            *length = files->items[i].length;
            return files->items[i].bytes;
        }
    const char *bytes = file_read(files->arena, diagnostics, path, length);
    if (bytes == NULL)
        return NULL;
    files->items = arena_more(files->arena, files->items, files->count, sizeof *files->items);
    files->items[files->count++] =
        (struct kept_file){arena_strdup(files->arena, path), bytes, *length};
    return bytes;
}
