/* Files of a data folder. */
#include "input/load/load_file.h"

#include "base/file.h"
#include "base/inside.h"

#include <errno.h>
#include <string.h>

const char *load_file(struct loader *loader, const char *role, const char *name, int round,
                      enum need need, size_t *length, struct place *place) {
    const char *path = arena_printf(loader->arena, "%s/%s", loader->dataset->folder, name);
    *place = (struct place){.file = path, .round = round == PERIOD_NONE ? 0 : round};
    diagnostics_file(loader->diagnostics, path);
    const char *bytes =
        inside_stays(loader->arena, loader->diagnostics, loader->dataset->folder, name)
            ? file_read(loader->arena, loader->diagnostics, path, length)
            : NULL;
    if (bytes != NULL) {
        struct input input = {.role = role,
                              .name = arena_printf(loader->arena, "data/%s", name),
                              .bytes = bytes,
                              .size = *length,
                              .round = round};
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

struct load_rows load_table_whole(struct loader *loader, const char *role, enum need need,
                                  const struct column *columns, size_t column_count,
                                  void (*row)(void *context, const struct table_row *row),
                                  void (*shifted)(void *context, const struct table_row *row)) {
    struct load_rows rows = {.loader = loader};
    size_t length;
    struct place place;
    const char *name = arena_printf(loader->arena, "%s.csv", role);
    const char *bytes = load_file(loader, role, name, PERIOD_NONE, need, &length, &place);
    rows.unread = bytes == NULL;
    if (bytes == NULL)
        return rows;
    struct table table = {.arena = loader->arena,
                          .diagnostics = loader->diagnostics,
                          .columns = columns,
                          .column_count = column_count,
                          .shifted = shifted};
    rows.unread = !table_read(&table, place, bytes, length, row, &rows);
    loader->failed = loader->failed || rows.unread;
    return rows;
}

struct load_rows load_table(struct loader *loader, const char *role, enum need need,
                            const struct column *columns, size_t column_count,
                            void (*row)(void *context, const struct table_row *row)) {
    return load_table_whole(loader, role, need, columns, column_count, row, NULL);
}

void load_keep(struct load_rows *rows, const void *row, size_t size) {
    char *kept = arena_more(rows->loader->arena, rows->rows, rows->count, size);
    memcpy(kept + rows->count * size, row, size);
    rows->rows = kept;
    rows->count++;
}
