/* Writes a table. */
#include "input/inspect/inspect_renames.h"

#include "base/buffer.h"

#include <string.h>

static void put_cell(struct buffer *out, const char *text, char end) {
    bool quoted = strpbrk(text, ",\"\n") != NULL;
    buffer_puts(out, quoted ? "\"" : "");
    for (; *text != '\0'; text++) {
        buffer_puts(out, *text == '"' ? "\"" : "");
        buffer_putc(out, *text);
    }
    buffer_puts(out, quoted ? "\"" : "");
    buffer_putc(out, end);
}

void inspect_renames(struct inspection *inspection) {
    struct buffer out = {0};
    if (inspection->rename_count == 0)
        return;
    buffer_puts(&out, "column,from,to\n");
    for (size_t i = 0; i < inspection->rename_count; i++) {
        put_cell(&out, inspection->renames[i].column, ',');
        put_cell(&out, inspection->renames[i].from, ',');
        put_cell(&out, inspection->renames[i].to, '\n');
    }
    inspection->rename_file =
        arena_printf(inspection->arena, "renames-%s.csv", inspection->section_name);
    inspection->rename_text = arena_strdup(inspection->arena, out.data);
    buffer_free(&out);
}
