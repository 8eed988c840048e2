/* Files of a data folder. */
#include "input/load/load_file.h"

#include "base/file.h"

#include <errno.h>
#include <stdint.h>
#include <string.h>

const char *load_file(struct loader *loader, const char *role, const char *name, int round,
                      enum need need, size_t *length, struct place *place) {
    const char *path = arena_printf(loader->arena, "%s/%s", loader->dataset->folder, name);
    *place = (struct place){.file = path, .round = round == PERIOD_NONE ? 0 : round};
    diagnostics_file(loader->diagnostics, path);
    const char *bytes = file_read(loader->arena, path, length);
    if (bytes != NULL) {
        struct input input = {role, arena_printf(loader->arena, "data/%s", name), bytes, *length,
                              round};
        inputs_add(loader->arena, &loader->dataset->inputs, &input);
        return bytes;
    }
    if (errno == ENOENT && need == OPTIONAL)
        return NULL;
    diagnose(loader->diagnostics, SEVERITY_ERROR, *place, "the file cannot be read: %s%s",
             strerror(errno), errno == ENOENT ? "; every data folder needs it" : "");
    loader->failed = true;
    return NULL;
}

void load_table(struct loader *loader, const char *role, const char *name, enum need need,
                const struct column *columns, size_t column_count,
                void (*row)(void *context, const struct table_row *row), void *context) {
    size_t length;
    struct place place;
    const char *bytes = load_file(loader, role, name, PERIOD_NONE, need, &length, &place);
    if (bytes == NULL)
        return;
    struct table table = {.arena = loader->arena,
                          .diagnostics = loader->diagnostics,
                          .columns = columns,
                          .column_count = column_count};
    if (!table_read(&table, place, bytes, length, row, context))
        loader->failed = true;
}

void *load_append(struct loader *loader, const void *rows, size_t *count, const void *row,
                  size_t size) {
    char *grown = arena_more(loader->arena, (void *)(uintptr_t)rows, *count, size);
    memcpy(grown + *count * size, row, size);
    ++*count;
    return grown;
}
